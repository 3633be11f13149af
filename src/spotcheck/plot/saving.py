"""Charts as files: the same bytes every time, whole or not at all."""

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from spotcheck import files
from spotcheck.errors import ChartError
from spotcheck.plot.alternatives import first_axes, title_and_alt
from spotcheck.plot.remarks import DPI
from spotcheck.plot.style import in_style

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def save(ax: Any, path: str | os.PathLike[str]) -> None:
    """Save a chart as .png, .svg or .pdf; the suffix chooses.

    The same chart gives the same bytes, on any day and under any settings; the file is written whole or not at all.
    An .svg carries the chart's alternative text as its title and description, a .pdf subsets its fonts.

    Parameters
    ----------
    ax
        What a chart function returned: Axes, or an array of them.
    path
        Where to; a file there is replaced.

    Raises
    ------
    ChartError
        When the suffix is none of these, or `ax` is no chart.

    Examples
    --------
    >>> import tempfile
    >>> import spotcheck as sc
    >>> ax = sc.plot.volume(sc.counts({"online": (485, 1739)}, "channel"))
    >>> sc.plot.save(ax, Path(tempfile.mkdtemp()) / "volume.png")
    """
    suffix = Path(path).suffix.lower()
    if suffix not in WRITERS:
        raise ChartError(
            f"a chart is saved as {', '.join(WRITERS)} (got {str(path)!r}); choose one of these suffixes"
        )
    figure = first_axes(ax).get_figure(root=True)
    title, alt = title_and_alt(ax)
    with in_style():
        written = WRITERS[suffix](figure, title, alt)  # pyright: ignore[reportArgumentType] (Axes have a figure)
    files.write_bytes(path, written)


def _png(figure: "Figure", title: str, alt: str) -> bytes:
    return _written(figure, "png", dpi=DPI, metadata={"Software": None, "Title": title, "Description": alt})


def _pdf(figure: "Figure", title: str, alt: str) -> bytes:
    nothing = dict.fromkeys(["Creator", "Producer", "CreationDate"])
    return _written(figure, "pdf", metadata={"Title": title, "Subject": alt, **nothing})


def _svg(figure: "Figure", title: str, alt: str) -> bytes:
    nothing = dict.fromkeys(["Date", "Creator", "Format", "Type"])
    text = _written(figure, "svg", metadata=nothing).decode("utf-8")
    start = text.index("<svg")
    end = text.index(">", start)
    named = f'<title id="chart-title">{escape(title)}</title><desc id="chart-desc">{escape(alt)}</desc>'
    about = ' role="img" aria-labelledby="chart-title chart-desc"'
    return f"{text[:end]}{about}>\n {named}{text[end + 1 :]}".encode()


def _written(figure: "Figure", format: str, **options: Any) -> bytes:  # noqa: A002 (matplotlib's own word)
    target = io.BytesIO()
    # The colour and the box are fixed, whatever the user's settings for saving are.
    figure.savefig(target, format=format, facecolor="white", bbox_inches=None, **options)
    return target.getvalue()


#: suffix → how the figure becomes bytes
WRITERS: dict[str, Callable[["Figure", str, str], bytes]] = {".png": _png, ".svg": _svg, ".pdf": _pdf}
