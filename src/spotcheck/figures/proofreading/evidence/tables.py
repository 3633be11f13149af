"""Tables added up by columns and divided by rows, whatever their headers say: 27 | 120 | 22.5% in all rows but one."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.numbers import Number
from spotcheck.figures.proofreading.evidence.rows import odd_share
from spotcheck.language.proof_evidence import TOTAL_ROW

_SHORTEST = 3
#: digits of doubt: a row that no word calls a total; and so much less where one does, or where other columns add up
_PERHAPS = 0.6
_SAYS_TOTAL = 0.9
_OTHERS_ADD_UP = 1.2
_MOST = 2.2

_Column = dict[int, Number]


def computed(numbers: Sequence[Number], text: str) -> Iterator[Computation]:
    """Give the computations that the columns and rows of tables may be meant in.

    Parameters
    ----------
    numbers
        In the order of the text.
    text
        The text, for what a row is called.
    """
    tables: dict[int, dict[int, _Column]] = {}
    for number in numbers:
        if number.place.table and number.cell is not None:
            row, column = number.cell
            tables.setdefault(number.place.table, {}).setdefault(column, {})[row] = number
    for columns in tables.values():
        counted = [c for c in columns.values() if all(n.kind in ("count", "quantity") for n in c.values())]
        yield from _sums(counted, text)
        for percents in columns.values():
            if all(n.kind == "percent" for n in percents.values()):
                yield from _shares(percents, counted)
            if all(n.kind in ("percent", "growth") for n in percents.values()):
                yield from _growths(percents, counted)


def _sums(counted: Sequence[_Column], text: str) -> Iterator[Computation]:
    """Add the columns up to their last row, or to their first."""
    for end in (max, min):
        added = [_added(column, end(column)) for column in counted if len(column) >= _SHORTEST]
        holding = sum(computation.holds() for computation in added)
        for computation in added:
            others = holding > computation.holds()
            total = computation.members[0]
            said = TOTAL_ROW.match(text, text.rfind("\n", 0, total.start) + 1) is not None
            if said or others:
                doubt = (-_SAYS_TOTAL if said else _PERHAPS) - _OTHERS_ADD_UP * others
                yield Computation("sum", computation.members, doubt)


def _added(column: _Column, total: int) -> Computation:
    parts = (number for row, number in sorted(column.items()) if row != total)
    return Computation("sum", (column[total], *parts))


def _shares(percents: _Column, counted: Sequence[_Column]) -> Iterator[Computation]:
    """Divide two columns, of which one row does not give the percentage beside it; or a column by its total."""
    rows = sorted(percents)
    if len(rows) < _SHORTEST:
        return
    told = [percents[row] for row in rows]
    beside = [column for column in counted if percents.keys() <= column.keys()]
    for parts, wholes in permutations(beside, 2):
        yield from odd_share(told, [parts[row] for row in rows], [wholes[row] for row in rows], _MOST)
    for column in beside:
        for total in {max(column), min(column)}:
            others = [row for row in rows if row != total]
            if len(others) >= _SHORTEST:
                shares, parts_of = ([side[row] for row in others] for side in (percents, column))
                yield from odd_share(shares, parts_of, [column[total]] * len(others), _MOST)


def _growths(percents: _Column, counted: Sequence[_Column]) -> Iterator[Computation]:
    """Tie the one growth that two columns do not give to its row, where they give all others: 1,820 | 2,093 | +15.0%."""
    rows = sorted(percents)
    beside = [column for column in counted if percents.keys() <= column.keys()]
    for now, before in permutations(beside, 2) if len(rows) >= _SHORTEST else ():
        told = [Computation("growth", (percents[row], now[row], before[row])) for row in rows]
        odd = [growth for growth in told if not growth.holds(rounded=True)]
        telling = sum(growth.telling() for growth in told if growth not in odd)
        if len(odd) == 1 and telling > 0:
            yield Computation("growth", odd[0].members, -min(telling, _MOST), rows=len(rows))
