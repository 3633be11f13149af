"""Print frames and messages: tables on a terminal, JSON for programs."""

import json
import math
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from spotcheck.escape import visible
from spotcheck.language import Language, formats

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import Console

#: columns that repeat what the last lines of a table say once
_ONCE = ("method", "confidence")


def console(*, stderr: bool = False) -> "Console":
    """Make a console; in a pipe, lines are as long as the table needs."""
    from rich.console import Console

    stream = sys.stderr if stderr else sys.stdout
    return Console(
        file=stream, width=None if stream.isatty() else 4000, highlight=False, soft_wrap=not stream.isatty()
    )


def frame_table(frame: "pd.DataFrame", lang: str, columns: Sequence[str] | None = None) -> None:
    """Print a result frame as a table with headers in words."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    language = cast("Language", lang)
    every = [str(c) for c in frame.columns]
    shown = [
        c
        for c in (columns or every)
        if c in every and not (c == "note" and not frame["note"].fillna("").any())
    ]
    once = [c for c in _ONCE if c in shown and len(set(frame[c])) == 1]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in shown:
        if column not in once:
            text = formats.kind_of(column, every) == "text"
            table.add_column(
                Text(visible(formats.headers([column], language)[0])), justify="left" if text else "right"
            )
    for row in frame.to_dict("records"):
        cells = {str(key): value for key, value in row.items()}
        table.add_row(*(Text(visible(formats.cell_text(cells, c, language))) for c in shown if c not in once))
    out = console()
    out.print(table)
    if once and len(frame):
        first = {str(key): value for key, value in frame.iloc[0].items()}
        said = [f"{formats.headers([c], language)[0]}: {formats.cell_text(first, c, language)}" for c in once]
        out.print(Text(" · ".join(said), style="dim"))


def frame_json(frame: "pd.DataFrame") -> list[dict[str, Any]]:
    """Give a frame as records that JSON can hold: missing is null, infinite is the text ``Infinity``.

    >>> import pandas as pd
    >>> frame_json(pd.DataFrame({"rate": [0.5, float("nan")], "high": [float("inf"), 1.0]}))
    [{'rate': 0.5, 'high': 'Infinity'}, {'rate': None, 'high': 1.0}]
    """
    return [{str(key): plain(value) for key, value in row.items()} for row in frame.to_dict("records")]


def plain(value: Any) -> Any:
    """Give a cell as JSON can hold it."""
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if hasattr(value, "item"):  # a numpy scalar
        value = value.item()
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return None if math.isnan(value) else ("Infinity" if value > 0 else "-Infinity")
    return value if isinstance(value, (str, int, float, bool)) else str(value)


def print_json(value: Any) -> None:
    """Print JSON: UTF-8, stable order, no NaN."""
    print(json.dumps(plain(value), ensure_ascii=False, indent=2, allow_nan=False))


def lines(text: str, *, stderr: bool = False) -> None:
    """Print text from data, with control characters made visible."""
    print(visible(text, lines=True), file=sys.stderr if stderr else sys.stdout)
