"""Percentages told in rows with the counts that they come from: where all rows but one come out, that one is in question."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations, product
from typing import NamedTuple

from spotcheck.figures.proofreading.evidence.bases import base_told
from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.numbers import Number, lead
from spotcheck.language.proof_evidence import TOGETHER_BEFORE

_SHORTEST, _LONGEST = 2, 6
#: how far from the first percentage the first count of a column may stand
_BEFORE, _BEHIND = 20, 6
_WIDEST = 5
#: a total for all rows is one of so many counts before them
_WHOLES = 12
#: columns that do not stand beside the percentages are doubtful, and so are the first row and the last
_APART = 0.8
_EDGE = 0.5
_MOST = 2.2
_TWO_ROWS = (0.5, 1.2)


class _Column(NamedTuple):
    numbers: tuple[Number, ...]
    beside: bool


def rows(prose: Sequence[Number], text: str) -> Iterator[Computation]:
    """Give the one share that does not come out of rows of counts and percentages of which the others do.

    Parameters
    ----------
    prose
        The numbers outside tables, in the order of the text.
    text
        The text, for what a percentage says that it is of.
    """
    at = {n.at: n for n in prose}
    counts = [n for n in prose if n.kind == "count"]
    # 三类合计占54.9%: of several, and in no row with the shares of one
    percents = [n for n in prose if n.kind == "percent" and not TOGETHER_BEFORE.search(lead(text, n))]
    for first in range(len(percents)):
        for length in range(_SHORTEST, _LONGEST + 1):
            told = percents[first : first + length]
            stride = _stride(told)
            if len(told) < length or not 0 < stride <= _WIDEST:
                break
            if length == _SHORTEST and all(n.settled for n in told):
                continue
            if len({n.measure == "" for n in told}) > 1:
                continue  # 调撤率58.0% is in no row with shares
            if told[-1].place.paragraph - told[0].place.paragraph <= length:
                yield from _odd_one(told, stride, at, counts, text)


def _stride(numbers: Sequence[Number]) -> int:
    """How many numbers lie from each to the next; 0 where that differs."""
    steps = {int(b.at - a.at) for a, b in pairwise(numbers)}
    return steps.pop() if len(steps) == 1 else 0


def _odd_one(
    told: Sequence[Number], stride: int, at: dict[float, Number], counts: Sequence[Number], text: str
) -> Iterator[Computation]:
    columns = _columns(told, stride, at)
    beside_them = [column.numbers for column in columns if column.beside]
    bases = {base_told(text, percent) for percent in told} - {""}
    one_whole = [*_one_whole(told, counts)] if len(bases) <= 1 else []
    of_one = product(beside_them, (column.numbers for column in one_whole)) if len(told) > _SHORTEST else ()
    if any(not _failing(told, *pair) for pair in (*permutations(beside_them, 2), *of_one)):
        return  # all come out
    listed = told[0].place.same_statement(
        told[-1].place
    )  # counts that stand apart are those of one list of shares
    pairs = [
        (parts, wholes)
        for parts in columns
        for wholes in [*columns, *one_whole]
        if not set(parts.numbers) & set(wholes.numbers) and (listed or parts.beside)
    ]
    for parts, wholes in pairs:
        beside = parts.beside and wholes.beside
        against = math.log10(len(pairs)) + (0 if beside else _APART)
        most = _MOST if len(told) > _SHORTEST else _TWO_ROWS[beside]
        yield from odd_share(told, parts.numbers, wholes.numbers, most, against)


def odd_share(
    told: Sequence[Number],
    parts: Sequence[Number],
    wholes: Sequence[Number],
    most: float,
    against: float = 0.0,
) -> Iterator[Computation]:
    """Give the one share that does not come out where all others do: so much the surer, the more they tell.

    Parameters
    ----------
    told, parts, wholes
        Percentages, and the counts of their rows.
    most
        So many digits at most speak for the rows.
    against
        Digits of doubt that they are rows at all.
    """
    failing = _failing(told, parts, wholes)
    if len(failing) != 1:
        return
    (odd,) = failing
    shares = [Computation("share", members) for members in zip(told, parts, wholes, strict=True)]
    telling = sum(share.telling() for i, share in enumerate(shares) if i != odd) - against
    telling -= _EDGE if odd in (0, len(told) - 1) else 0
    if telling > 0:
        yield Computation("share", shares[odd].members, -min(telling, most), rows=len(told))


def _failing(told: Sequence[Number], parts: Sequence[Number], wholes: Sequence[Number]) -> list[int]:
    """Give the rows, two at most, whose share does not come out of a part that is less than its whole."""
    failing: list[int] = []
    for i, (percent, part, whole) in enumerate(zip(told, parts, wholes, strict=True)):
        if part.value >= whole.value or not Computation("share", (percent, part, whole)).holds():
            failing.append(i)
        if len(failing) > 1:
            break
    return failing


def _columns(told: Sequence[Number], stride: int, at: dict[float, Number]) -> list[_Column]:
    """Give counts as regular as the percentages: one in each row beside them, or a list of their own in one statement."""
    found: list[_Column] = []
    start = told[0].at
    for offset in range(-_BEFORE, _BEHIND):
        for step in sorted({1, 2, stride}):
            column = [at.get(start + offset + step * i) for i in range(len(told))]
            numbers = tuple(n for n in column if n is not None and n.kind == "count")
            if len(numbers) < len(told) or any(n.unit != numbers[0].unit for n in numbers):
                continue
            in_rows = all(n.place.same_statement(p.place) for n, p in zip(numbers, told, strict=True))
            beside = step == stride and abs(offset) < stride and in_rows
            if beside or numbers[0].place.same_statement(numbers[-1].place):
                found.append(_Column(numbers, beside))
    return found


def _one_whole(told: Sequence[Number], counts: Sequence[Number]) -> Iterator[_Column]:
    end = bisect_left(counts, told[0].at, key=lambda n: n.at)
    behind = [n for n in counts[end : end + 2 * len(told)] if n.at > told[-1].at][:1]  # ; 1,559 in all
    for whole in (
        *counts[max(0, end - _WHOLES) : end],
        *(n for n in behind if n.place.same_statement(told[-1].place)),
    ):
        yield _Column((whole,) * len(told), beside=False)
