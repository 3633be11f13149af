"""What is wrong, in the terms of the list: sheet, row, header as printed, cell as found, and what to do."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import numpy as np
import pandas as pd

from spotcheck.escape import HALF, visible
from spotcheck.intake.columnar import Found
from spotcheck.intake.flaws import Flaw
from spotcheck.intake.frames import cells_at
from spotcheck.intake.preparing import Prepared
from spotcheck.intake.tables import DOMAIN, Cells, Table
from spotcheck.language import Language
from spotcheck.language.intake import CODES, columns_in_words, problem
from spotcheck.language.reading import COUNTED, KINDS
from spotcheck.schema import COLUMNS

if TYPE_CHECKING:
    from spotcheck.intake.result import Intake

#: Pydantic's error type → the code of `Intake.problems`; a type that is not here is its own code
_CODE = {
    "union_tag_not_found": "missing",
    "union_tag_invalid": "literal_error",
    "greater_than_equal": "out_of_range",
    "less_than_equal": "out_of_range",
    "none_required": "online_only",
    "string_pattern_mismatch": "missing",
    "string_unicode": "unreadable",
    "tuple_type": "items_unreadable",
    "too_short": "items_unreadable",
    "too_long": "items_unreadable",
    "date_from_datetime_inexact": "date_type",
}
#: codes that speak of more columns than the one at fault
_WITH = {"online_only": ("channel",), "domain_contradicts": ("stage", "channel")}


class Problem(NamedTuple):
    """One line of `Intake.problems`, and the cells it is about."""

    position: int
    places: tuple[int, ...]
    row: int
    column: str
    value: str
    code: str
    message: str


def problems_of(prepared: Prepared, found: Iterable[Found], lang: Language) -> list[Problem]:
    """Word what validation found in a table, in the order of its rows and columns."""
    lines = [line for one in found for line in _lines(prepared, one, lang)]
    # A date that is wrong leaves the year blank: one mistake, one problem.
    undated = {line.position for line, name in lines if name == "sampled_on"}
    lines = [
        (line, name)
        for line, name in lines
        if not (name == "year" and line.code == "missing" and line.position in undated)
    ]
    order = {name: place for place, name in enumerate(COLUMNS)}
    lines.sort(key=lambda line: (line[0].position, order[line[1]]))
    return [line for line, _ in lines]


def _lines(prepared: Prepared, found: Found, lang: Language) -> Iterator[tuple[Problem, str]]:
    name = found.columns[0]
    cells = prepared.columns.get(name)
    said: dict[tuple[str, str], str] = {}
    where: dict[str, tuple[tuple[int, ...], str]] = {}
    rows = np.asarray(prepared.table.rows)[found.rows].tolist()
    raw: dict[int, list[Any]] = {}
    for n, (position, row) in enumerate(zip(found.rows.tolist(), rows, strict=True)):
        code = _code(found, name, None if cells is None else cells[position])
        if code not in where:
            places = _places(prepared, (*_WITH.get(code, ()), *found.columns))
            where[code] = places, _header(prepared, places, name)
            raw |= {place: cells_at(prepared.table.cells[place], found.rows).tolist() for place in places}
        places, header = where[code]
        value = ", ".join(shown(raw[place][n]) for place in places)
        if (code, value) not in said:
            kind = code if code != "missing" else _missing(places, value)
            if code == "literal_error" and prepared.table.targets[places[0]] == DOMAIN:
                kind = "literal_error, domain"
            if code == "out_of_range" and name == "year":
                kind = "out_of_range, year"
            said[code, value] = problem(kind, _column(prepared, places, name, code), header, value, lang)
        yield Problem(position, places, row, header, value, code, said[code, value]), name


def _missing(places: Sequence[int], value: str) -> str:
    return ("missing, a sign" if value.strip() else "missing") if places else "missing, no column"


def _column(prepared: Prepared, places: Sequence[int], name: str, code: str) -> str:
    """Give the column to speak of: where a date gives the year, a blank one is a date that is missing."""
    given = prepared.table.targets[places[0]] if places and code == "missing" else name
    return given if given in COLUMNS else name


def _code(found: Found, name: str, cell: Any) -> str:
    """Give the code: that of the flaw where the cell has one, else the one of Pydantic's type."""
    if isinstance(cell, Flaw) and len(found.columns) == 1:
        return cell.code
    code = _CODE.get(found.kind, found.kind)
    if name == "failed_items" and len(found.columns) == 1:
        return "items_unreadable"
    return code if code in CODES else "other"


def _places(prepared: Prepared, columns: Sequence[str]) -> tuple[int, ...]:
    """Give the headers of these columns, each once."""
    return tuple(dict.fromkeys(place for name in columns for place in prepared.headers.get(name, ())))


def _header(prepared: Prepared, places: Sequence[int], name: str) -> str:
    return ", ".join(prepared.table.headers[place] for place in places) or name


def repeated_problem(
    prepared: Prepared, position: int, code: str, first: str, differs: list[str], lang: Language
) -> Problem:
    """Word a batch number that stands on several rows; `first` says where, and what follows a comma in `code` is how."""
    places = _places(prepared, ("batch_id",))
    value = ", ".join(shown(_cell(prepared.table.cells[place], position)) for place in places)
    header = _header(prepared, places, "batch_id")
    message = problem(
        code, "batch_id", header, value, lang, first=first, differs=columns_in_words(differs, lang)
    )
    row = int(prepared.table.rows[position])
    return Problem(position, places, row, header, value, code.partition(",")[0], message)


def longer_problem(table: Table, position: int, lang: Language) -> Problem:
    """Word a row that has more cells than the header."""
    cells, count = table.beyond[position], len(table.headers)
    header, value = table.beyond_names[0], ", ".join(map(shown, cells))
    message = problem("too_many_cells", "", header, value, lang, n=count + len(cells), headers=count)
    places = tuple(range(count, count + len(cells)))
    return Problem(position, places, int(table.rows[position]), header, value, "too_many_cells", message)


def _cell(column: Cells, position: int) -> Any:
    return column.iloc[position] if isinstance(column, pd.Series) else column[position]


def shown(cell: Any) -> str:
    """Give a cell as found, as text; a blank one is empty.

    >>> shown("2020/2/30"), shown(float("nan")), shown(2019.0)
    ('2020/2/30', '', '2019')
    """
    if cell is None or type(cell).__name__ in ("NAType", "NaTType"):
        return ""
    if isinstance(cell, float):
        return "" if cell != cell else str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else str(cell)  # noqa: PLR0124 (NaN)
    if isinstance(cell, pd.Timestamp):
        return str(cell.date()) if cell == cell.normalize() else str(cell)
    try:
        text = str(cast("object", cell))
    except ValueError:  # an integer of thousands of digits
        return hex(cell)[:60]
    return visible(text) if HALF.search(text) else text


def frame_of(parts: Iterable[tuple[Prepared, list[Problem]]]) -> pd.DataFrame:
    """Give `Intake.problems`."""
    columns: dict[str, list[Any]] = {
        name: [] for name in ("source", "sheet", "row", "column", "value", "code", "message")
    }
    for prepared, lines in parts:
        columns["source"] += [prepared.table.source] * len(lines)
        columns["sheet"] += [prepared.table.sheet] * len(lines)
        for name in ("row", "column", "value", "code", "message"):
            columns[name] += [getattr(line, name) for line in lines]
    types = {name: ("int64" if name == "row" else "str") for name in columns}
    return pd.DataFrame({name: pd.Series(values, dtype=types[name]) for name, values in columns.items()})


def problem_counts(intake: "Intake", *, lang: Language = "en") -> pd.DataFrame:
    """Count the problems of an Intake by kind and column, most frequent first.

    Parameters
    ----------
    intake
        Lists, read or validated; one whose frames stay in Spark is counted there.
    lang
        Language of the headers and of the kinds, "zh" or "en".

    Returns
    -------
    pandas.DataFrame
        Problem, column (as headed in the lists), rows: in the language asked for. A row counts once for each kind and
        column that is wrong in it.

    Examples
    --------
    >>> import spotcheck as sc
    >>> rows = [{"product": "牙刷", "verdict": None, "year": 2020}] * 2
    >>> print(problem_counts(sc.validate(rows, defaults={"channel": "offline"})).to_string(index=False))
                        Problem  Column  Rows
    blank, but must be filled in verdict     2
    """
    problems: Any = intake.problems
    if intake.in_spark:
        counted = problems.groupBy("code", "column").count().toArrow().to_pandas()
    else:
        counted = problems.groupby(["code", "column"], sort=False).size().reset_index(name="count")
    order = {code: place for place, code in enumerate(CODES)}
    counted = counted.assign(place=[order.get(code, len(order)) for code in counted["code"]])
    counted = counted.sort_values(["count", "place", "column"], ascending=[False, True, True])
    columns = {
        "problem": [KINDS[code][lang] if code in KINDS else code for code in counted["code"]],
        "column": [str(name) for name in counted["column"]],
    }
    frame = pd.DataFrame(
        {COUNTED[name][lang]: pd.Series(values, dtype="str") for name, values in columns.items()}
    )
    frame[COUNTED["rows"][lang]] = counted["count"].to_numpy(dtype="int64")
    return frame
