"""A column of numbers of batches: a list has one batch a row, and a row of many is not counted as one."""

import re
import unicodedata
from typing import Any

import numpy as np

from spotcheck.intake.cells import text
from spotcheck.intake.coded import Coded
from spotcheck.intake.mapping import keyed_rows
from spotcheck.intake.matching import Matched
from spotcheck.intake.questioned import questioned
from spotcheck.intake.tables import Table
from spotcheck.language import Language
from spotcheck.language.headers import counts_batches

_NUMBER = re.compile(
    r"(0|[1-9]\d{0,5}|[1-9]\d{0,2}(?:,\d{3})+)(?: ?个?批次?| batch(?:es)?)?", re.ASCII | re.IGNORECASE
)
#: a lot may be called by a number; from here on no count of batches is meant
_MOST = 10_000
_YEARS = range(1980, 2101)


def one_batch_a_row(table: Table, matched: Matched, lang: Language) -> Table:
    """Ask about a column of counts (抽查批次: 90), whose rows are of many batches each.

    A header that may be a lot as well (批次) is asked about where all its cells are small whole numbers, other than those of
    the rows. Where the caller has said what the column is, a note tells that each row is one batch.

    Raises
    ------
    IntakeError
        Naming the column, and a row that is of several batches.
    """
    for place, (key, row) in enumerate(keyed_rows(matched.rows)):
        sure = counts_batches(row.header)
        if sure is None or row.column not in ("", "lot"):
            continue
        at = _several(table.cells[place], sure=sure)
        if at is None:
            continue
        table = questioned(
            table, matched, place, at, "batch counts", lang, why="counts", candidates=("lot",) if row.column else (),
            header=key, column="" if sure else "lot",
        )  # fmt: skip
    return table


def _several(cells: Any, *, sure: bool) -> int | None:
    """Give the first row of more than one batch, where all cells that are not blank are counts."""
    column = Coded.of(cells)
    numbers = [_number(cell) for cell in column.distinct]
    if all(n in _YEARS for n in numbers) or (not sure and any(n is not None and n >= _MOST for n in numbers)):
        return None
    counts = np.array([1 if n is None else n for n in numbers] + [1])
    of_row = counts[column.codes]
    if any(n is None for n in numbers) or (not sure and _are_serial(of_row)):
        return None
    several = np.flatnonzero(of_row > 1)
    return int(several[0]) if len(several) else None


def _are_serial(numbers: np.ndarray) -> bool:
    """Tell whether numbers are those of the rows: 1, 2, 3."""
    return bool((numbers == np.arange(1, len(numbers) + 1)).all())


def _number(cell: Any) -> int | None:
    """Give the count that a cell says; a blank one says one, and what is no count says nothing.

    >>> _number(90.0), _number("1,200批次"), _number("/"), _number("001"), _number("2盒")
    (90, 1200, 1, None, None)
    """
    said = text(cell)
    if said is None:
        return 1
    found = _NUMBER.fullmatch(unicodedata.normalize("NFKC", said)) if isinstance(said, str) else None
    return int(found[1].replace(",", "")) if found else None
