"""Numbers that, were they others, would let the computations around them come out: 823 where 832 is needed twice."""

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.numbers import Number, printed, slipped, unslipped
from spotcheck.figures.proofreading.evidence.weighing import RESULTS, SETTLED, Evidence, independent

#: so much evidence, in decimal digits, makes a number doubtful; sums come out by chance more often, as there are so many
_ENOUGH = 2.4
_ENOUGH_FOR_SUM = 3.05
#: and less where words say what it is computed from
_ENOUGH_WHERE_SAID = 1.2
#: with so much less it is worth a look
WORTH_A_LOOK = -0.9
#: and among few numbers with less than that
WORTH_TELLING = -2.5
_LEAST = 0.01
#: how much likelier a slip of the pen is than any other value of that many digits
_SLIPS = {"transposed": 1.8, "substituted": 0.7, "shifted": 1.6, "dropped": 0.6, "added": 1.4}
_SHORT_SLIPS = {"transposed": 1.4, "substituted": 0.3, "added": 0.8}
_LONG, _PAIR = 3, 2
#: kinds of which an operand is not told closely: a slip may make it what it has to be
_OPEN = ("growth", "multiple", "mean")
#: and of those, what tells too little is not tried with every slip
_WORTH_TRYING = 0.5
#: a digit more or less makes any short number of any other
_ANY = -0.8
#: a digit for another makes many a sum come out
_SUBSTITUTED_IN_SUM = 0.35
_OPERAND_OF_POINTS = 0.7
#: a percentage may have been computed from another base, which is no slip; a growth from what it grew to
_NO_SLIP = {"count": 1.5, "percent": 0.8, "multiple": 1.5, "points": 1.0, "growth": 1.0, "mean": 1.0}
_GROWN_TO = 1.5
_OF_THE_OTHERS = 0.5
#: so much evidence of one kind, in decimal digits, speaks for a value that no slip explains
_PLAINLY = 1.0
_ALL = 100
_TEN, _THOUSAND = 10, 1000
#: a small amount that is needed and printed elsewhere is that: 每公斤18元 and 每袋98元
_MONEY = ("quantity", "mean")
#: a percentage in two rows that is so far off is in none
_FAR_OFF = 2.5
_ROWS = 3


class Mended(NamedTuple):
    """A number, what it would have to be, and the computations that come out then, the most telling first.

    `margin`: the evidence beyond what makes it doubtful; below 0 it is only worth a look.
    """

    number: Number
    value: float
    computations: tuple[Computation, ...]
    margin: float


def doubtful(found: Evidence) -> list[Mended]:
    """Find the numbers that the computations around them speak against, the most doubtful first."""
    known = {(n.kind, n.value) for n in found.numbers} | {
        ("words", n.value) for n in found.numbers if n.in_words
    }
    results = _results(found)
    best = [_best(number, found, known, results) for number in found.numbers]
    worth = [mended for mended in best if mended is not None and mended.margin >= WORTH_TELLING]
    return sorted(worth, key=lambda mended: -mended.margin)


def _best(
    number: Number, found: Evidence, known: AbstractSet[tuple[str, float]], results: Mapping[float, bool]
) -> Mended | None:
    """Give the value that the computations around a number speak for most.

    A result that comes out of other numbers says nothing of these, but in three rows; nor is a number doubted that agrees
    with its reading or comes out of others, unless three rows say that it is of another base than theirs: that is worth a look.
    """
    against = found.failing.get(number.at, ())
    against = [c for c in against if _certain(c) or c.members[0].at not in found.told]
    if not against:
        return None
    holding = found.holding.get(number.at, ())
    certain = [c for c in against if _certain(c)]
    best: Mended | None = None
    for value in sorted({v for v in _values(number, against) if v > 0 and v != number.value}):
        settled = number.settled and not found.agrees_with(number, value)
        mended = _with(
            number,
            value,
            certain if settled else against,
            holding,
            known,
            settled=settled,
            results=results,
        )
        if mended is not None and (best is None or mended.margin > best.margin):
            best = mended
    return best


def _results(found: Evidence) -> dict[float, bool]:
    """Say of each number that others give whether some do."""
    return {
        n.at: n.at in found.told or any(c.members[0] is n for c in found.holding.get(n.at, ()))
        for n in found.numbers
        if n.kind in RESULTS
    }


def _alone(results: Mapping[float, bool], number: Number, computation: Computation) -> float:
    """Give what it weighs that nothing gives the result of a computation, where other numbers give those of the rest of the text."""
    if computation.kind == "sum" or computation.said:
        return 0.0
    own = {number.at, computation.members[0].at} & results.keys()
    others, told = len(results) - len(own), sum(results.values()) - sum(results[at] for at in own)
    return max(0.0, math.log10((told + 1) / (others - told + 1))) if told >= _PAIR else 0.0


def _with(
    number: Number,
    value: float,
    against: Sequence[Computation],
    holding: Sequence[Computation],
    known: AbstractSet[tuple[str, float]],
    *,
    settled: bool,
    results: Mapping[float, bool],
) -> Mended | None:
    """Weigh what comes out with another value of a number, against what comes out with it as printed."""
    slip = slipped(number, value)
    single = slip is None and _single(number, value)
    told = single and any(c.said for c in against)  # 7 of 8 test pieces, 100%
    of_words = number.in_words and slip in ("added", "dropped")  # no slip makes six of thirty-six
    in_words = slip != "transposed" and ("words", value) in known  # sixty pairs from 20 shops
    priced = number.kind in _MONEY and value < _THOUSAND and any((kind, value) in known for kind in _MONEY)
    repeated = (in_words or priced or (slip is None and (number.kind, value) in known)) and not told
    if of_words or repeated or (number.kind == "percent" and value > _ALL):
        return None
    if slip is None and number.kind not in _NO_SLIP and not single:
        return None
    # what comes out with either value says nothing between the two
    only_now = [c for c in holding if not c.holds(number, value, rounded=True)]
    for_it = sum(weight for weight, _ in independent(number, number.value, only_now))
    settled = settled or for_it > SETTLED
    failing = [c for c in against if _certain(c)] if settled else against
    mended = [
        c for c in failing if c.holds(number, value, rounded=True) and (not single or c.said or _long_sum(c))
    ]
    weighed = independent(number, value, mended)
    if not weighed:
        return None
    if weighed[0][1].said:  # what words say is not outweighed by what comes out by chance
        for_it = sum(
            weight for weight, _ in independent(number, number.value, [c for c in only_now if c.said])
        )
    more_than_all = _more_than_all(slip, weighed[0][1])
    if (more_than_all and weighed[0][1].members[0].value >= _ALL) or (
        slip is None and not single and _far_fetched(number, value, weighed)
    ):
        return None
    if single:
        weight = weighed[0][0] - for_it
    else:
        weight = sum(weight for weight, _ in weighed) - for_it + _likely(number, value, slip, weighed)
    computations = tuple(c for _, c in weighed)
    margin = weight - _enough(computations[0]) + _alone(results, number, computations[0])
    rows_tell = computations[0].rows >= _ROWS and slip == "transposed"  # 22%, 12% and 14%, of 8 of 38
    if (
        (settled and not rows_tell)
        or (single and not computations[0].said)
        or more_than_all
        or (slip is None and not _agreed_on(number, computations))
    ):
        margin = min(margin, -_LEAST)
    return Mended(number, value, computations, margin)


def _far_fetched(number: Number, value: float, weighed: Sequence[tuple[float, Computation]]) -> bool:
    """Whether no slip explains a value, and too little speaks for it: one way to a count, or two rows to a percentage that is far off."""
    if number.kind == "count":
        return not _by_two_ways(weighed)
    two_rows = number.kind == "percent" and 0 < weighed[0][1].rows < _ROWS
    return two_rows and not 1 / _FAR_OFF < value / number.value < _FAR_OFF


def _enough(first: Computation) -> float:
    """Give how much evidence makes a number doubtful that a computation speaks against."""
    if first.said:
        return _ENOUGH_WHERE_SAID
    return _ENOUGH_FOR_SUM if first.kind == "sum" else _ENOUGH


def _long_sum(computation: Computation) -> bool:
    """Whether parts of which there are more than two add up."""
    return computation.kind == "sum" and len(computation.members[1:]) > _PAIR


def _single(number: Number, value: float) -> bool:
    """Whether one digit stands for another, which tells nothing but that lists are the likelier to be whole."""
    return number.kind == "count" and 0 < number.value < _TEN and 0 < value < _TEN


def _values(number: Number, against: Sequence[Computation]) -> set[float]:
    """Give the values with which a computation may come out: those it gives, or slips where it gives none closely."""
    solved = {c: c.solved(number) for c in against}
    open_ = [
        c for c in against if c.kind in _OPEN and not solved[c] and c.telling() - c.doubt > _WORTH_TRYING
    ]
    values = {v for found in solved.values() for v in found}
    if open_:
        values |= {v for v in unslipped(number) if any(c.holds(number, v, rounded=True) for c in open_)}
    return values


def _certain(computation: Computation) -> bool:
    """Whether rows or words say what a result was computed from."""
    return computation.rows >= _ROWS or computation.said


def _agreed_on(number: Number, computations: Sequence[Computation]) -> bool:
    """Whether a value that no slip explains is that of several computations or rows, or of a growth of the later."""
    first = computations[0]
    return len({c.kind for c in computations}) > 1 or first.rows > 0 or first.said or _of_later(number, first)


def _more_than_all(slip: str | None, first: Computation) -> bool:
    """Whether a share is of a part that is more than its whole, which few slips make."""
    if first.kind != "share" or slip in ("dropped", "shifted", "transposed"):
        return False
    return first.members[1].value > first.members[2].value


def _likely(
    number: Number, value: float, slip: str | None, weighed: Sequence[tuple[float, Computation]]
) -> float:
    """Say how much likelier than others a value is, by the slip that leads from it to what is printed."""
    first = weighed[0][1]
    if slip is None and _of_the_others(number, value, first):
        return _OF_THE_OTHERS
    if slip is None:
        return _GROWN_TO if _of_later(number, first) else -_NO_SLIP[number.kind]
    lengths = [sum(c.isdigit() for c in printed(number, v).strip("0.")) for v in (number.value, value)]
    short = min(lengths) if slip in ("dropped", "added") else lengths[1]
    table = _SLIPS if short >= _LONG else _SHORT_SLIPS
    likely = _ANY if slip == "added" and short < _PAIR else table.get(slip, _ANY)
    if slip == "substituted" and first.kind == "sum":
        likely -= _SUBSTITUTED_IN_SUM
    if first.kind == "difference" and number is not first.members[0] and len(weighed) == 1:
        likely -= _OPERAND_OF_POINTS
    return likely


def _of_the_others(number: Number, value: float, first: Computation) -> bool:
    """Whether a percentage in rows is that of what its row leaves: 67% where 26 of 80 are 33%, as in the other rows."""
    return (
        number.kind == "percent"
        and first.kind == "share"
        and number is first.members[0]
        and abs(_ALL - value - number.value) <= number.half
    )


def _by_two_ways(weighed: Sequence[tuple[float, Computation]]) -> bool:
    """Whether two kinds of computations tell one value, each of them plainly: 29 + 26, and 3.06% of 1,795."""
    return len({c.kind for weight, c in weighed if weight >= _PLAINLY}) > 1


def _of_later(number: Number, growth: Computation) -> bool:
    """Whether a growth was computed from what it grew to: (230 - 200) / 230."""
    if growth.kind != "growth" or number is not growth.members[0]:
        return False
    later, earlier = (m.value for m in growth.members[1:])
    return abs(100 * abs(1 - earlier / later) - number.value) <= number.half + 1e-6
