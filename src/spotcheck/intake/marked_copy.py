"""The list back to its sender: rejected cells coloured, a comment each, nothing else changed."""

import datetime as dt
import decimal
import os
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import pandas as pd

from spotcheck.errors import ArgumentError, SpotcheckError
from spotcheck.escape import visible
from spotcheck.files import path_of, replacing
from spotcheck.intake.problems import shown
from spotcheck.intake.tables import Table
from spotcheck.intake.workbook import LONGEST_TEXT, MOST_ROWS, new_workbook, sheet_name
from spotcheck.language import LANGUAGES, Language
from spotcheck.language.intake import MARKED

if TYPE_CHECKING:
    from spotcheck.intake.result import Intake, Sheet

_WRONG = {"bg_color": "#F8D7A8", "border": 1, "border_color": "#B35900"}
_ROW = {"bg_color": "#FDF3E3"}
_WIDEST, _SHOWN = 32, 60
_ORIGINS = ("sheet name", "from file", "from sheet")
_HEADS = ("sheet name", "row", "column", "value", "code", "message")


def write_marked(intake: "Intake", path: str | os.PathLike[str]) -> None:
    """Write the lists that an Intake was made from, each on a sheet, and sheets that list the problems, and where each list is from.

    Each row stands where it stood, under one row of headers, with the titles above; notes and totals are left out. So
    row numbers in messages hold in the copy, and the corrected copy can be read again.

    Raises
    ------
    ArgumentError
        When the suffix is not .xlsx.
    SpotcheckError
        When the lists stay in Spark, or a list has more rows than a sheet can hold.
    """
    if path_of(path).suffix.lower() != ".xlsx":
        raise ArgumentError(f"a marked copy is written as .xlsx (got {path_of(path).name!r})")
    if intake.in_spark:
        raise SpotcheckError(
            "a marked copy needs the rows at hand: collect the Spark frame, and validate it again"
        )
    for sheet in intake.sheets:
        if len(sheet.table.rows) + 1 > MOST_ROWS:
            raise SpotcheckError(
                f"{sheet.table.source} has {len(sheet.table.rows)} rows, more than a sheet can hold; see .problems and .rejected"
            )
    cut: list[_Cut] = []
    with replacing(path) as beside:
        book = new_workbook(beside)
        formats = _formats(book)
        taken = {MARKED[own][lang].lower() for own in ("problems", "origins") for lang in LANGUAGES}
        names: list[str] = []
        for sheet in intake.sheets:
            wanted = sheet.table.sheet or sheet.table.source.rsplit(".", 1)[0] or MARKED["sheet"][intake.lang]
            names.append(sheet_name(wanted, taken))
            found = _list(book.add_worksheet(names[-1]), sheet, formats, intake.lang)
            cut += [_Cut(names[-1], *one) for one in found]
        _problems(book.add_worksheet(MARKED["problems"][intake.lang]), intake, names, cut, formats)
        _origins(book.add_worksheet(MARKED["origins"][intake.lang]), intake, names, formats["header"])
        book.close()


def _formats(book: Any) -> dict[str, Any]:
    kinds = {"date": "yyyy-mm-dd", "time": "hh:mm:ss", "duration": "[h]:mm:ss"}
    marks = {"plain": {}, "row": _ROW, "wrong": _WRONG}
    timed = {
        f"{mark} {kind}": book.add_format(look | {"num_format": how})
        for mark, look in marks.items()
        for kind, how in kinds.items()
    }
    return timed | {
        "header": book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
        "wrap": book.add_format({"text_wrap": True, "valign": "top"}),
        "plain": None, "row": book.add_format(_ROW), "wrong": book.add_format(_WRONG),
    }  # fmt: skip


class _Cut(NamedTuple):
    """A cell that is longer than a sheet can hold."""

    sheet: str
    row: int
    column: str
    value: str
    message: str


def _list(
    page: Any, sheet: "Sheet", formats: dict[str, Any], lang: Language
) -> list[tuple[int, str, str, str]]:
    """Write one list: its header, and its rows as they were found; give the cells that had to be cut."""
    table = sheet.table
    lines, heading = _layout(table)
    comments: dict[tuple[int, int], list[str]] = defaultdict(list)
    rejected: set[int] = set()
    for problem in sheet.problems:
        rejected.add(problem.position)
        for place in problem.places or (0,):
            comments[problem.position, place].append(problem.message)
    for row in table.skipped:
        if row.reason == "title" and row.row - 1 < heading:
            page.write_string(row.row - 1, 0, _text(row.text))
    for place, header in enumerate(table.headers):
        page.write_string(heading, place, _text(header), formats["header"])
        page.set_column(place, place, min(_WIDEST, max(10, 2 * len(header))))
    for place in range(len(table.headers), len(_headers(table))):
        page.write_string(heading, place, MARKED["beyond"][lang], formats["header"])
        page.set_column(place, place, 18)
    page.freeze_panes(heading + 1, 0)
    cut: list[tuple[int, str, str, str]] = []
    for row, place, cell in _all_cells(table):
        if isinstance(cell, str) and len(cell) > LONGEST_TEXT:
            message = MARKED["cut"][lang].format(limit=LONGEST_TEXT, n=len(cell))
            comments[row, place].append(message)
            cut.append((lines[row] + 1, _headers(table)[place], cell[:_SHOWN], message))
        mark = "wrong" if (row, place) in comments else "row" if row in rejected else "plain"
        _cell(page, lines[row], place, cell, formats, mark)
    for (row, place), messages in comments.items():
        page.write_comment(
            lines[row],
            place,
            _text("\n".join(dict.fromkeys(messages))),
            {"author": "spotcheck", "x_scale": 2.2, "y_scale": 1.2},
        )
    return cut


def _headers(table: Table) -> tuple[str, ...]:
    return (*table.headers, *table.beyond_names)


def _all_cells(table: Table) -> Iterator[tuple[int, int, Any]]:
    """Give the cells of the data rows, by row and column from 0, those beyond the header too."""
    for place, column in enumerate(table.cells):
        cells = column.array if isinstance(column, pd.Series) else column
        for row in range(len(table.rows)):
            yield row, place, cells[row]
    for row, beyond in table.beyond.items():
        for place, cell in enumerate(beyond, start=len(table.headers)):
            yield row, place, cell


def _layout(table: Table) -> tuple[list[int], int]:
    """Give the line of each row, and that of the headers, from 0: as in the list, where its numbers allow it."""
    rows = np.asarray(table.rows, dtype=np.int64)
    if len(rows) and rows[0] > 1 and rows[-1] <= MOST_ROWS and bool((np.diff(rows) > 0).all()):
        titles = {row.row for row in table.skipped if row.reason == "title"}
        heading = next((line for line in range(int(rows[0]) - 1, 0, -1) if line not in titles), 0)
        if heading:
            return (rows - 1).tolist(), heading - 1
    return list(range(1, len(rows) + 1)), 0


def _cell(page: Any, row: int, place: int, cell: Any, formats: dict[str, Any], mark: str) -> None:
    """Write a cell with its own value and type."""
    look = formats[mark]
    if isinstance(cell, np.generic):
        cell = cell.item() if not isinstance(cell, np.datetime64) else pd.Timestamp(cell)
    if shown(cell) == "" and not isinstance(cell, str):
        page.write_blank(row, place, None, look)
    elif isinstance(cell, bool):
        page.write_boolean(row, place, cell, look)
    elif isinstance(cell, (int, float)) and abs(cell) < float("inf") and float(cell) == cell:
        page.write_number(row, place, cell, look)
    elif isinstance(cell, dt.date) and cell.year >= 1900 and getattr(cell, "tzinfo", None) is None:
        page.write_datetime(row, place, cell, formats[f"{mark} date"])
    elif isinstance(cell, dt.time) and cell.tzinfo is None:
        page.write_datetime(row, place, cell, formats[f"{mark} time"])
    elif isinstance(cell, dt.timedelta) and cell >= dt.timedelta():
        page.write_datetime(row, place, cell, formats[f"{mark} duration"])
    elif isinstance(cell, (str, decimal.Decimal)):
        page.write_string(row, place, _text(cell), look)
    else:
        page.write_string(row, place, _text(shown(cell)), look)


def _origins(page: Any, intake: "Intake", names: list[str], look: Any) -> None:
    """Write where each list is from: the names of its file and sheet may say what no column does."""
    for place, (head, width) in enumerate(zip(_ORIGINS, (24, 48, 24), strict=True)):
        page.write_string(0, place, MARKED[head][intake.lang], look)
        page.set_column(place, place, width)
    for line, (name, sheet) in enumerate(zip(names, intake.sheets, strict=True), start=1):
        for place, text in enumerate((name, *reversed(sheet.table.names))):
            page.write_string(line, place, _text(text))


def origins_of(rows: Sequence[Sequence[Any]]) -> dict[str, tuple[str, ...]]:
    """Give for each sheet of a marked copy where its list is from, the sheet first; nothing where rows do not tell it.

    >>> origins_of([["Sheet", "From file", "From sheet"], ["a", "a.csv", ""], ["b", "b.xlsx", "b"]])
    {'a': ('a.csv',), 'b': ('b', 'b.xlsx')}
    """
    if not rows or not _is_headed(rows[0], _ORIGINS):
        return {}
    told = [[str(cell) for cell in row if cell != ""] for row in rows[1:]]
    return {row[0]: tuple(reversed(row[1:])) for row in told if len(row) > 1}


def is_own(header: Sequence[Any]) -> bool:
    """Tell whether a header is that of a sheet that a marked copy has beside its lists, in either language.

    >>> is_own(["工作表", "行号", "列", "内容", "代码", "怎么改", ""]), is_own(["Sheet", "From file", "From sheet"])
    (True, True)
    """
    return _is_headed(header, _HEADS) or _is_headed(header, _ORIGINS)


def _is_headed(header: Sequence[Any], heads: Sequence[str]) -> bool:
    said = [cell for cell in header if cell != ""]
    return any(said == [MARKED[head][lang] for head in heads] for lang in LANGUAGES)


def _problems(
    page: Any, intake: "Intake", names: list[str], cut: Sequence[_Cut], formats: dict[str, Any]
) -> None:
    """Write what is to be done, a line for each problem, with a link to its cell."""
    lang = intake.lang
    for place, (head, width) in enumerate(zip(_HEADS, (24, 8, 24, 24, 18, 90), strict=True)):
        page.write_string(0, place, MARKED[head][lang], formats["header"])
        page.set_column(place, place, width)
    page.freeze_panes(1, 0)
    line = 0
    for name, sheet in zip(names, intake.sheets, strict=True):
        lines = _layout(sheet.table)[0]
        for problem in sheet.problems[: MOST_ROWS - 2 - line]:
            line += 1
            texts = (problem.column, problem.value, problem.code, problem.message)
            _problem(page, line, name, lines[problem.position] + 1, texts, formats)
    for one in cut[: MOST_ROWS - 2 - line]:
        line += 1
        _problem(page, line, one.sheet, one.row, (one.column, one.value, "", one.message), formats)


def _problem(
    page: Any, line: int, name: str, row: int, texts: Sequence[str], formats: dict[str, Any]
) -> None:
    page.write_string(line, 0, name)
    page.write_number(line, 1, row)
    for place, text in enumerate(texts, start=2):
        page.write_string(line, place, _text(text), formats["wrap"] if place == 5 else None)


def _text(text: Any) -> str:
    """Give text that XML can hold, as long as a cell may be."""
    return visible(text, lines=True)[:LONGEST_TEXT]
