"""Clauses that tell the same numbers one after the other, with one for all: 国产30条，不合格3条；进口20条，不合格1条；合计50条，不合格4条."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile
from typing import NamedTuple, TypeAlias

from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.printed_amounts import Amount, amounts
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_rows_told import FOR_ALL, ROW_ENDS

_Row: TypeAlias = Sequence[Amount]
_PAIR, _WIDEST, _MOST = 2, 4, 20
#: two small numbers come to a third by chance
_TELLING = 10


class _Column(NamedTuple):
    """A total, its parts, and what these come to."""

    total: Amount
    parts: tuple[Amount, ...]
    size: Fraction

    @property
    def holds(self) -> bool:
        """Whether the parts come to the total."""
        return self.size == self.total.value


def computed(related: Related) -> list[Relation]:
    """Add the numbers of clauses up by their order, where one of them comes to that of the clause for all.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "国产30条，不合格3条；进口20条，不合格1条；合计50条，不合格7条。"
    >>> [(r.text, r.holds) for r in computed(relate(claims_of(text), text))]
    [('30 + 20 = 50', True), ('3 + 1 = 4', False)]
    """
    ends = [0, *(found.end() for found in ROW_ENDS.finditer(related.text)), len(related.text)]
    rows = _rows(related, ends)
    told = [*rows.values()]
    made: list[Relation] = []
    for at, clause in enumerate(rows):
        if at >= _PAIR and FOR_ALL.search(related.text, ends[clause - 1], ends[clause]):
            made += [_relation(column) for column in _columns(told[:at], told[at])]
        made += [_relation(column) for column in _divided(told[at], told[at + 1 : at + 1 + _MOST])]
    return made


def _rows(related: Related, ends: Sequence[int]) -> dict[int, _Row]:
    """Give the counts of each clause that has some."""
    rows: dict[int, list[Amount]] = {}
    for amount in amounts(related):
        if amount.mark == "#":
            rows.setdefault(bisect_right(ends, related.claims[amount.claim].start), []).append(amount)
    return {**rows}


def _columns(before: Sequence[_Row], total: _Row) -> list[_Column]:
    """Give the columns of the most rows before one that it may be the total of: where one comes out, and no more than one does not."""
    if not _PAIR <= len(total) <= _WIDEST:
        return []
    for rows in _runs(before, total):
        for turned in (total, total[::-1]):
            columns = _added_up(turned, rows)
            told = any(column.holds and column.size >= _TELLING for column in columns)
            if told and sum(not column.holds for column in columns) <= 1 and all(map(_may_add, columns)):
                return columns
    return []


def _added_up(total: _Row, rows: Sequence[_Row]) -> list[_Column]:
    """Add the numbers of rows up, column by column."""
    return [
        _Column(whole, parts, sum((p.value for p in parts), Fraction(0)))
        for whole, parts in zip(total, zip(*rows, strict=True), strict=True)
    ]


def _divided(total: _Row, behind: Sequence[_Row]) -> list[_Column]:
    """Give the columns of the rows right behind one that divide it: what was checked comes out, what failed does not."""
    rows = [*takewhile(lambda row: len(row) == len(total) == _PAIR, behind)]
    for size in range(len(rows), _PAIR, -1):
        checked, failed = columns = _added_up(total, rows[:size])
        if checked.holds and checked.size >= _TELLING and checked.size > max(failed.size, failed.total.value):
            return columns if all(map(_may_add, columns)) else []
    return []


def _runs(before: Sequence[_Row], total: _Row) -> Iterator[Sequence[_Row]]:
    """Give the rows right before a total that have as many numbers, all of them first."""
    first = len(before)
    while first > max(0, len(before) - _MOST) and len(before[first - 1]) == len(total):
        first -= 1
    for start in range(first, len(before) - 1):
        yield before[start:]


def _may_add(column: _Column) -> bool:
    """Whether all of a column are of one counter, and its total is no less than any part."""
    units = {a.unit for a in (column.total, *column.parts)} - {""}
    return len(units) <= 1 and all(part.value <= column.total.value for part in column.parts)


def _relation(column: _Column) -> Relation:
    members = tuple(a.claim for a in (column.total, *column.parts))
    text = f"{' + '.join(p.shown for p in column.parts)} = {fixed(column.size, 0)}"
    return Relation("rows", members, members[0], column.holds, text, column.size, said=True)
