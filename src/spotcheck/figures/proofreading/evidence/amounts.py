"""What is computed from money, measured amounts and differences: averages, how far two are apart, multiples, growths, shares, sums."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, permutations

from spotcheck.figures.proofreading.evidence import listed
from spotcheck.figures.proofreading.evidence.bases import names, says_whole
from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.numbers import Number, distinct, lead
from spotcheck.language.proof_cues import NUMBERS_IN_WORDS, TOTALLED_BEHIND
from spotcheck.language.proof_evidence import (
    APART_BEFORE,
    APART_BEHIND,
    AVERAGE_BEFORE,
    AVERAGE_BEHIND,
    COMES_TO_BEFORE,
    EACH_OF_SO_MANY,
    EXCEEDS_BEFORE,
    MEASURED_BEHIND,
    NO_TOTAL,
    NOT_SO_LONG,
    PER_BEFORE,
    PER_BEHIND,
    PER_EACH_BEFORE,
    PERIODS,
    RANGE_BEFORE,
    SO_LONG,
    SPANS,
    THAT_IS,
)

#: kinds of numbers that stand between the counts and percentages without being any
KINDS = ("quantity", "mean", "difference")
_BEFORE, _BEHIND = 24, 6
#: so many totals, and so many counts to divide them by, are tried for an average
_TOTALS, _COUNTS = 3, 12
_PAIR = 3
_FAR = 1
_PART = 3
_PAIR_OF = 2
_FAR_BEHIND = 32
#: an average is of so many at least
_LEAST_OF = 1.6
#: a number that is not printed, as that of the months of a year, has a place below all others
_ALL_NUMBERS = 10**6

#: digits of doubt: each step further away makes chance so much likelier; and so much less where words say it
_FURTHER = 1.0
_STEP = 0.35
_SAYS_AVERAGE = 1.2
_SAYS_APART = 0.9
_SAYS_MULTIPLE = 0.9


def computed(told: Sequence[Number], text: str, worded: Sequence[Number] = ()) -> Iterator[Computation]:
    """Give the computations that averages and amounts may be meant in.

    Parameters
    ----------
    told
        The numbers outside tables, in the order of the text.
    text
        The text, for the words around a number.
    worded
        Counts in words, which an average may be of: four importers.
    """
    for i, number in enumerate(told):
        if number.kind == "mean":
            yield from _means(told, i, text, worded)
        elif number.kind in _OF:
            yield from _OF[number.kind](told, i, text)
    amounts = [n for n in told if n.kind == "quantity" and "°" not in n.unit and "℃" not in n.unit]
    for unit in dict.fromkeys(n.unit for n in amounts):
        yield from listed.sums([n for n in amounts if n.unit == unit], text)


def _near(told: Sequence[Number], i: int, *kinds: str) -> list[Number]:
    """Give the numbers of some kinds before one, the nearest first, and those behind it in its statement."""
    before = [n for n in reversed(told[max(0, i - _BEFORE) : i]) if n.kind in kinds]
    behind = [n for n in told[i + 1 : i + 1 + _BEHIND] if n.kind in kinds]
    return [*before, *(n for n in behind if n.place.same_statement(told[i].place))]


def _means(told: Sequence[Number], i: int, text: str, worded: Sequence[Number]) -> Iterator[Computation]:
    """Divide what stands near an average by counts near it; of a price for each by those of its own statement, or of the total's."""
    mean = told[i]
    average = AVERAGE_BEFORE.search(lead(text, mean)) or AVERAGE_BEHIND.match(text, mean.end)
    named = EACH_OF_SO_MANY.match(text, mean.end)
    if (named and all(n.start != named.end() for n in told[i + 1 :])) or MEASURED_BEHIND.match(
        text, mean.end
    ):
        return  # of days, which are not counted here, or of what is no count
    of_counts = mean.unit == "" or not any(n.kind == "quantity" and n.unit == mean.unit for n in told)
    near = [n for n in _near(told, i, "count" if of_counts else "quantity") if n.unit == mean.unit]
    totals = [n for n in near if not RANGE_BEFORE.search(lead(text, n)) and _may_be_total(n, mean)]
    per = _per(text, mean)
    if per in PERIODS:
        yield from _in_time(mean, per, totals, text)
        return
    if mean.unit == "" and not average:
        yield from _of_each(told, i, text)
        return
    near = [n for n in _near(told, i, "count") if not per or n in totals or _is_each(text, per, n)]
    here = [n for n in near if average or n.place.same_statement(mean.place)]
    spelled = _spelled_out(told, i, of_counts=of_counts)
    for rank, total in enumerate([*distinct(totals)][:_TOTALS]):
        # 30 bought for 900 euros. They cost 30 euros each.
        told_with = here or [n for n in near if n.place.same_statement(total.place)]
        in_words = [
            n for n in worded if n.place.same_statement(mean.place) or n.place.same_statement(total.place)
        ]
        told_with = _nearest(mean, [*in_words, *told_with]) if in_words and average else told_with
        others = [n for n in [*distinct(told_with)][:_COUNTS] if n.value != total.value]
        for further, count in enumerate(others):
            if total.value > count.value or not of_counts:
                doubt = _FURTHER * (math.log10(rank + 1) + math.log10(further + 1))
                said = spelled and not in_words and total.at < mean.at and rank == further == 0
                yield Computation("mean", (mean, total, count), doubt - _SAYS_AVERAGE, said=said)


def _may_be_total(total: Number, mean: Number) -> bool:
    """Whether an average may be of a total: of one told elsewhere, of a content or a thickness, or about as large as it, none is.

    Nets marked 40 litres that held 33.2 litres on average are of one net each, and a mean of 214 µg/kg is of no 1,310 µg/kg.
    """
    if total.kind == "quantity":
        large = total.value >= _LEAST_OF * mean.value and not NO_TOTAL.search(total.unit)
    else:
        large = _LEAST_OF * total.value >= mean.value
    return large and total.place.paragraph == mean.place.paragraph


def _per(text: str, mean: Number) -> str:
    """Give what an average is for each of, if words name it: a month, per home."""
    each = PER_EACH_BEFORE.search(lead(text, mean))
    if each:
        return each[1]
    before = PER_BEFORE.search(lead(text, mean))
    told = before or PER_BEHIND.match(text, mean.end, mean.end + _FAR_BEHIND)
    return next(filter(None, told.groups())).lower().replace("dai", "day") if told else ""


def _is_each(text: str, per: str, count: Number) -> bool:
    """Whether a count may be of what an average is for each of: 每公斤18元 is for none of 600袋."""
    return names(text, per, count) if per.isascii() else count.unit.startswith(per)


def _spelled_out(told: Sequence[Number], i: int, *, of_counts: bool) -> bool:
    """Whether the statement of an average has one total, and one count that it was divided by: £84,000 to 7 firms, £12,000 each."""
    here = [n for n in told if n is not told[i] and n.place.same_statement(told[i].place)]
    kinds = sorted(n.kind for n in here)
    return kinds == (["count", "count"] if of_counts else ["count", "quantity"])


def _in_time(mean: Number, per: str, totals: Sequence[Number], text: str) -> Iterator[Computation]:
    """Divide the total of a year, or of so many weeks, by its months or weeks: 540 samples in the year, an average of 45 a month."""
    totals = [n for n in totals if n.at < mean.at and n.place.same_statement(mean.place)]
    begin = max(text.rfind(stop, 0, mean.start) for stop in (". ", "\n", "; ")) + 1
    words = text[begin : mean.start]
    if len(totals) != 1 or NOT_SO_LONG.search(words):
        return
    long = [
        NUMBERS_IN_WORDS.get(n.lower(), 0) or int(n) for n, of in SO_LONG.findall(words) if of.lower() == per
    ]
    long = long or [in_it[per] for span, in_it in SPANS if per in in_it and span.search(words)]
    if len(long) == 1 or (long and "half" in words):
        of_time = replace(
            mean, at=-_ALL_NUMBERS - mean.at, kind="quantity", value=float(long[0]), half=0.5, decimals=0
        )
        yield Computation("mean", (mean, totals[0], of_time), -_SAYS_AVERAGE, said=True)


def _of_each(told: Sequence[Number], i: int, text: str) -> Iterator[Computation]:
    """Divide what words say that so many of each come to: Each of the 12 teams collected 25 samples, giving 300."""
    mean = told[i]
    before = [n for n in told[:i] if n.kind == "count" and n.place.same_statement(mean.place)]
    behind = [n for n in told[i + 1 : i + 3] if n.kind == "count" and n.place.same_statement(mean.place)]
    counts = [*before[-1:], *behind]
    if len(counts) != _PAIR_OF:
        return
    of, total = counts
    told_as = COMES_TO_BEFORE.search(text, mean.end, total.start) or TOTALLED_BEHIND.match(text, total.end)
    if told_as and total.at > mean.at:
        yield Computation("mean", (mean, total, of), -_SAYS_AVERAGE, said=True)


def _nearest(here: Number, listed: Sequence[Number]) -> list[Number]:
    """Put numbers in order: those before one, the nearest first, then those behind it."""
    return sorted(listed, key=lambda n: (n.start > here.start, abs(n.start - here.start)))


def _differences(told: Sequence[Number], i: int, _: str) -> Iterator[Computation]:
    """Take counts near a difference from each other: 1860 now and 1240 last year, 620 more."""
    near = [n for n in _near(told, i, "count") if n.unit == told[i].unit][:_COUNTS]
    for (a, first), (b, second) in combinations(enumerate(distinct(near)), 2):
        doubt = _FURTHER * math.log10(a + b)
        yield Computation("difference", (told[i], first, second), doubt)


def _apart(told: Sequence[Number], i: int, text: str) -> Iterator[Computation]:
    """Take amounts from each other where words say how far they are apart."""
    here = told[i]
    before, behind = APART_BEFORE.search(lead(text, here)), APART_BEHIND.match(text, here.end)
    if not before and not behind:
        return
    for doubt, first, second in _pairs(told, i):
        yield Computation("difference", (here, first, second), doubt - _SAYS_APART)
    alike = [n for n in _near(told, i, "quantity", "mean") if n.unit == here.unit]
    if len(alike) > _PAIR:  # the dearest and the cheapest of a list
        ends = max(alike, key=lambda n: n.value), min(alike, key=lambda n: n.value)
        apart = Computation("difference", (here, *ends), -_SAYS_APART)
        yield from (apart,) if apart.holds() else ()


def _multiples(told: Sequence[Number], i: int, text: str) -> Iterator[Computation]:
    """Divide an amount by another: from 29 to 899 yuan, 31 times as much."""
    if EXCEEDS_BEFORE.search(lead(text, told[i])):
        return
    for doubt, first, second in _pairs(told, i):
        for pair in permutations((first, second)):
            yield Computation("multiple", (told[i], *pair), doubt - _SAYS_MULTIPLE)


def _growths(told: Sequence[Number], i: int, _: str) -> Iterator[Computation]:
    """Tie a growth to the difference told beside it, or to amounts where it does not come of that."""
    by_so_many = [*_by_so_many(told, i)]
    yield from by_so_many
    for doubt, first, second in () if any(c.holds() for c in by_so_many) else _pairs(told, i):
        for pair in permutations((first, second)):
            yield Computation("growth", (told[i], *pair), doubt)


def _by_so_many(told: Sequence[Number], i: int) -> Iterator[Computation]:
    """Tie a growth to the difference told beside it, and to a count that it is of: 145 fewer, a fall of 20%."""
    more = (
        next((n for n in (told[i - 1], *told[i + 1 : i + 2]) if n.kind == "difference"), None) if i else None
    )
    if more is None or not more.place.same_statement(told[i].place):
        return
    near = [n for n in _near(told, i, "count", "mean") if n.unit in (more.unit, "")][:_COUNTS]
    counts = [*distinct(near)]
    values = {n.value for n in counts}
    change = -more.value if told[i].falls else more.value
    held = [*_grown_to(told[i], more, counts, change)]
    yield from held
    for rank, whole in enumerate(counts):
        said = whole.value + change in values  # 725 last year, 580 now: 145 fewer is a part of the 725
        doubt = _FURTHER * math.log10(rank + 1) - _SAYS_APART * said
        share = Computation("share", (told[i], more, whole), doubt, said=said)
        if not held or share.holds():
            yield share


def _grown_to(growth: Number, more: Number, counts: Sequence[Number], change: float) -> Iterator[Computation]:
    """Tie a growth to the difference beside it and the count that it led to, where it comes out: 936 now, 102 more, up 12.2%."""
    for rank, now in enumerate(counts):
        before = replace(now, value=now.value - change)
        grown = Computation("share", (growth, more, before), _FURTHER * math.log10(rank + 1))
        if more.value < before.value and grown.holds(rounded=True):
            yield grown


def _pairs(told: Sequence[Number], i: int) -> Iterator[tuple[float, Number, Number]]:
    """Give two amounts of one unit near a number, with the doubt that it is of them."""
    here = told[i]
    kinds = ("quantity", "mean") if here.kind == "quantity" else ("quantity",)
    near = [n for n in _near(told, i, *kinds) if abs(here.place.sentence - n.place.sentence) <= _FAR]
    if here.kind == "quantity":
        near = [n for n in near if n.unit == here.unit]
    for (a, first), (b, second) in combinations(enumerate(near[:_PAIR]), 2):
        if first.unit == second.unit and first.value != second.value:
            yield _STEP * (a + b - 1), first, second


def _shares(told: Sequence[Number], i: int, text: str) -> Iterator[Computation]:
    """Tie a percentage to the amount before it and the amounts of its unit before both, or that stand right before it."""
    part = told[i - 1] if i else None
    if (
        part is None
        or part.kind not in ("quantity", "mean")
        or not part.unit
        or not part.place.same_statement(told[i].place)
    ):
        return
    first = told[i - 2]
    if (
        i > 1
        and (first.kind, first.unit) == (part.kind, part.unit)
        and says_whole(text, first, part, told[i])
    ):
        yield Computation("share", (told[i], first, part), said=True)
    near = [n for n in _near(told, i - 1, "quantity") if n.unit == part.unit and n.value > part.value]
    wholes = [*distinct(near)][:_PART]
    then = THAT_IS.fullmatch(text, part.end, told[i].start) is not None
    said = then and len([n for n in wholes if n.place.same_statement(part.place)]) == 1 == len(wholes)
    for rank, whole in enumerate(wholes):
        yield Computation("share", (told[i], part, whole), _FURTHER * math.log10(rank + 1), said=said)


_OF: dict[str, Callable[[Sequence[Number], int, str], Iterator[Computation]]] = {
    "difference": _differences,
    "quantity": _apart,
    "multiple": _multiples,
    "growth": _growths,
    "percent": _shares,
}
