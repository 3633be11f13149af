"""Print frames and messages: tables on a terminal, JSON for programs."""

import json
import math
import sys
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from spotcheck.escape import visible
from spotcheck.language import Language, formats
from spotcheck.language.charts import method_name
from spotcheck.language.commands import said, spelled

if TYPE_CHECKING:
    import pandas as pd
    from rich.console import Console
    from rich.table import Table

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
    """Print a result frame as a table with headers in words.

    What a terminal has no room for goes on in further tables below, which repeat the groups: no number is ever cut.
    """
    from rich.text import Text

    language = cast("Language", lang)
    every = [str(c) for c in frame.columns]
    shown = [
        c
        for c in (columns or every)
        if c in every and not (c == "note" and not frame["note"].fillna("").any())
    ]
    once = [c for c in _ONCE if c in shown and len(set(frame[c])) == 1]
    rows = [{str(key): value for key, value in row.items()} for row in frame.to_dict("records")]
    made = [_column(c, rows, every, language) for c in shown if c not in once]
    out = console()
    for part in _parts(made, out.width):
        out.print(_table(part, out.width))
    if once and rows:
        first = rows[0]
        if "method" in once:
            first = first | {"method": method_name(str(first["method"]), language)}
        told = [f"{formats.headers([c], language)[0]}: {formats.cell_text(first, c, language)}" for c in once]
        out.print(Text(" · ".join(told), style="dim"))


class _Column(NamedTuple):
    """A column as it is printed; `narrow` is the width below which a number would be cut."""

    header: str
    cells: list[str]
    text: bool
    key: bool
    narrow: int
    wide: int


#: a column of words is folded to no less than this
_WORDS = 20
#: blanks beside a column, and at the edges of a table
_BESIDE, _EDGES = 3, 2


def _column(name: str, rows: list[dict[str, Any]], every: list[str], lang: Language) -> _Column:
    from rich.cells import cell_len

    kind = formats.kind_of(name, every)
    header = visible(formats.headers([name], lang)[0])
    cells = [visible(formats.cell_text(row, name, lang)) for row in rows]
    widest = max(map(cell_len, cells), default=0)
    of_header = max(map(cell_len, header.split()), default=0)
    if not header.isascii():  # Chinese has no blanks, and is broken in the middle
        of_header = 2 * math.ceil(cell_len(header) / 4)
    narrow = max(of_header, min(widest, _WORDS) if kind == "text" else widest)
    wide = max(widest, cell_len(header))
    return _Column(header, cells, kind == "text", kind in ("text", "whole") and name != "note", narrow, wide)


def _parts(columns: list[_Column], width: int) -> Iterator[list[_Column]]:
    """Give the columns of each table: those that tell the rows apart, and as many others as there is room for."""
    keys = list(takewhile(lambda column: column.key, columns))
    if sum(column.narrow + _BESIDE for column in keys) + _EDGES > width // 2:
        keys = keys[:1]  # a terminal too narrow for all groups
    part, left = list(keys), columns[len(keys) :]
    while left:
        fits = sum(column.narrow + _BESIDE for column in (*part, left[0])) + _EDGES <= width
        if not fits and len(part) > len(keys):
            yield part
            part = list(keys)
            continue
        part.append(left.pop(0))
    yield part


def _table(columns: list[_Column], width: int) -> "Table":
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    tight = sum(column.wide + _BESIDE for column in columns) + _EDGES > width
    for column in columns:
        table.add_column(
            Text(column.header),
            justify="left" if column.text else "right",
            width=column.narrow if tight and not column.text else None,
            min_width=column.narrow,
            overflow="fold",
        )
    for cells in zip(*(column.cells for column in columns), strict=True):
        table.add_row(*map(Text, cells))
    return table


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


def note(text: str, lang: Language) -> None:
    """Print a note on the error stream, with its advice as one types it."""
    lines(said("note", lang, text=visible(spelled(text, lang))), stderr=True)


def wrote(path: object, lang: str, *, ledger: object = None) -> None:
    """Say on the error stream that a file was written, and the ledger beside it."""
    name = "wrote" if ledger is None else "wrote both"
    lines(said(name, cast("Language", lang), path=path, ledger=ledger), stderr=True)
