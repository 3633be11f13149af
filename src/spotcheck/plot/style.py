"""The style, applied in a context: neither drawing nor saving leaves a trace in `rcParams`."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import wraps
from typing import Any, ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")

_OURS: dict[str, Any] = {
    "figure.dpi": 144,
    "savefig.dpi": "figure",
    "figure.max_open_warning": 0,
    "hatch.linewidth": 0.6,
    "svg.fonttype": "path",
    "svg.hashsalt": "spotcheck",
    "pdf.fonttype": 42,
    "path.simplify": False,
}


@contextmanager
def in_style() -> Generator[None]:
    """Draw with matplotlib's defaults and ours, whatever the user has set."""
    import matplotlib as mpl
    from matplotlib import style

    with mpl.rc_context(), style.context("default"):
        settings: Any = mpl.rcParams
        settings.update(_OURS)
        yield


def styled(draw: Callable[Given, Made]) -> Callable[Given, Made]:
    """Make a chart function draw in our style."""

    @wraps(draw)
    def within(*args: Given.args, **kwargs: Given.kwargs) -> Made:
        with in_style():
            return draw(*args, **kwargs)

    return within
