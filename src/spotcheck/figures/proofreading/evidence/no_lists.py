"""Lists that are none: numbers that do not add up to another, since their words or other lists say that they are no parts of it."""

import math
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, pairwise
from typing import NamedTuple

from spotcheck.figures.claims.marks import DRAWN
from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.listed import is_rest, sentence_start
from spotcheck.figures.proofreading.evidence.numbers import Number, lead
from spotcheck.language.proof_evidence import (
    CLAUSE_ENDS,
    COMPARED_BEFORE,
    FIRST_ONES_BEFORE,
    LARGEST_BEFORE,
    PRICE_BEFORE,
    SUM_BEFORE,
    WHOLE_BEFORE,
)

_PAIR = 2
_LEAD = 12
#: so telling a sum that comes out is a list
_BORNE_OUT = 1.0
#: so many numbers before one may differ by it
_NEAR, _EXACT = 10, 1e-6
_SIZES = ("count", "quantity", "mean")
#: a sum of so much is hardly printed by chance
_TELLING = 50
#: a rest may be of a whole so many counts before it, less two or three of these
_BEFORE, _TAKEN = 16, (2, 3)


def no_parts(
    computation: Computation, wholes: Mapping[float, tuple[Number, tuple[float, float]]], text: str
) -> bool:
    """Whether numbers do not add up to another: they are of another time or already added, or all are parts of one whole.

    Cosmetics (301, 14%), clothes (212, 10%) and lamps (189, 9%) are each of all; 合计10.40万件 is the sum of those before.
    """
    total, *parts = computation.members
    gaps = [text[a.end : b.start] for a, b in pairwise(parts)]
    lines = {n.place.paragraph for n in computation.members}
    divided = len(parts) > _PAIR and parts[0].value == sum(part.value for part in parts[1:])
    return (
        any(SUM_BEFORE.search(lead(text, part)) for part in parts)
        or divided  # five were arrested; three were released and two charged
        or (
            len(parts) > 1
            and WHOLE_BEFORE.search(text, max(0, parts[0].start - _LEAD), parts[0].start) is not None
        )
        or any(FIRST_ONES_BEFORE.search(gap) for gap in gaps)  # 服务类3,222件。商品类前三位：家居892件
        or LARGEST_BEFORE.search(text, sentence_start(text, parts[0].start), parts[0].start) is not None
        or any(PRICE_BEFORE.search(lead(text, n)) for n in computation.members)
        # of a list of lines, some
        or (
            len(lines) == len(computation.members)
            and abs(parts[0].at - total.at) > 1 < abs(total.at - parts[-1].at)
        )
        or len({COMPARED_BEFORE.search(lead(text, n)) is not None for n in computation.members}) > 1
        or _of_siblings(
            [wholes[n.at] for n in computation.members if n.at in wholes], len(computation.members)
        )
    )


def _of_siblings(told: Sequence[tuple[Number, tuple[float, float]]], size: int) -> bool:
    """Whether all of so many numbers are parts of one whole, by the percentages behind them, of which none is the sum of the others."""
    if len(told) < size:
        return False
    low, high = max(whole[0] for _, whole in told), min(whole[1] for _, whole in told)
    share, *shares = (percent for percent, _ in told)
    apart = abs(share.value - sum(n.value for n in shares)) > sum(n.half for n in (share, *shares))
    return math.ceil(low) <= high and apart


class Lists(NamedTuple):
    """The lists of a text that come out, which say of others that they are none.

    Attributes
    ----------
    added : set of tuple of Number
        The parts of each.
    by_part : mapping
        Part → the totals of the telling ones that it stands in, each with all of its parts.
    left : set of Number
        What is called the rest and is left of a count before it, less others.
    printed : set of float
        Counts.
    """

    added: AbstractSet[tuple[Number, ...]]
    by_part: Mapping[Number, Sequence[tuple[Number, AbstractSet[Number]]]]
    left: AbstractSet[Number]
    printed: AbstractSet[float]


def come_out(
    held: Iterable[Computation], agreed: Iterable[tuple[Number, ...]], listed: Sequence[Number], text: str
) -> Lists:
    """Gather the lists of a text that come out.

    Parameters
    ----------
    held
        Sums that come out.
    agreed
        The numbers of computations that agree with what was read, the result first.
    listed
        All numbers, in the order of the text.
    text
        The text.
    """
    sums = [*held]
    added = {c.members[1:] for c in sums}
    added |= {
        tuple(sorted(told[1:], key=lambda n: n.at))
        for told in agreed
        if told and told[0].value == sum(n.value for n in told[1:])
    }
    by_part: dict[Number, list[tuple[Number, AbstractSet[Number]]]] = {}
    for total, *parts in (c.members for c in sums if c.telling() - c.doubt > _BORNE_OUT):
        for part in parts:
            by_part.setdefault(part, []).append((total, frozenset(parts)))
    counts = [n for n in listed if n.kind == "count"]
    left = {n for i, n in enumerate(counts) if is_rest(n, text) and _left(counts, i)}
    return Lists(added, by_part, left, {n.value for n in counts})


def _left(counts: Sequence[Number], i: int) -> bool:
    """Whether a rest is left of a whole, less other counts of what was drawn: of 1,204 products, 486 and 390 were tested; the remaining 328."""
    before = [n for n in counts[max(0, i - _BEFORE) : i] if n.unit == counts[i].unit]
    for at, whole in enumerate(before):
        taken = [n for n in before[at + 1 :] if _like(n, whole)]
        lacking = whole.value - counts[i].value
        if any(sum(n.value for n in some) == lacking for k in _TAKEN for some in combinations(taken, k)):
            return True
    return False


def _like(one: Number, other: Number) -> bool:
    """Whether two numbers count the same, as far as that was read."""
    measures = {"drawn" if n.measure in DRAWN else n.measure for n in (one, other)}
    return len(measures) == 1


def no_list(failing: Computation, lists: Lists, listed: Sequence[Number], text: str) -> bool:
    """Whether numbers that do not come to a total are no list of its parts.

    Other lists come out of them; or their sum is printed elsewhere. What stands first in each clause comes to it, as
    大型21家，全部合格；中型35家，2家不合格；小型60家，7家不合格 of 116家 do; some come to the next of them; or others stand between, and the
    total is itself a part of ones that come out; or one of two is by how much the other, or two others that stand side by
    side, differ: 由77.0升到78.4，增加1.4.
    """
    total, *parts = failing.members
    values = [part.value for part in parts]
    if _explained(failing, lists, text) or (
        total.kind == "count" and sum(values) >= _TELLING and sum(values) in lists.printed
    ):
        return True
    if len(parts) == _PAIR and any(_moved_by(listed, part) for part in parts):
        return True
    heads = [
        b
        for a, b in zip((None, *parts), parts, strict=False)
        if a is None or CLAUSE_ENDS.search(text, a.end, b.start)
    ]
    subtotals = any(
        sum(values[first:last]) == values[last]
        for last in range(_PAIR, len(values))
        for first in range(last - 1)
    )
    apart = any(b.at - a.at > 1 for a, b in pairwise(parts)) and total in lists.by_part
    some = 1 < len(heads) < len(parts) and sum(n.value for n in heads) == total.value
    return subtotals or apart or some or _skips(parts, listed)


def _explained(failing: Computation, lists: Lists, text: str) -> bool:
    """Whether lists that come out say that one is none: it has another total, or is a piece of one, or more than one; a rest is of one."""
    total, *parts = failing.members
    if tuple(parts) in lists.added:
        return True
    if parts[-1] in lists.left or (parts[-1] in lists.by_part and is_rest(parts[-1], text)):
        return True
    own = set(parts)
    return any(
        whole is total or own < others or others < own or len(own & others) >= _PAIR
        for part in parts
        for whole, others in lists.by_part.get(part, ())
    )


def _skips(parts: Sequence[Number], listed: Sequence[Number]) -> bool:
    """Whether a list leaves out what counts the same in its statement: milk in 18, peanut in 8 and egg in 6 are not 18 + 6."""
    first, last = parts[0], parts[-1]
    return bool(first.measure) and any(
        (n.kind, n.unit, n.measure) == (first.kind, first.unit, first.measure)
        and n not in parts
        and n.place.same_statement(first.place)
        for n in listed[int(first.at) + 1 : int(last.at)]
    )


def _moved_by(listed: Sequence[Number], by: Number) -> bool:
    """Whether two numbers right before one differ by it."""
    at = int(by.at)
    before = [n for n in listed[max(0, at - _NEAR) : at] if n.kind in _SIZES and n.unit in (by.unit, "")]
    return any(abs(abs(a.value - b.value) - by.value) < _EXACT for a, b in pairwise(before))
