"""The computations that the order of numbers suggests: a percentage and the count beside it, parts in a row and a total before them."""

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, permutations

from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.numbers import Number
from spotcheck.figures.proofreading.evidence.rows import rows
from spotcheck.language.proof_cues import DIVIDED, LISTED, OVERLAPPING
from spotcheck.language.proof_evidence import OF_THESE, PART_OF_NEXT, REMAINING

#: how many counts before a percentage or a list may be what it is of
_WHOLES = 16
_TOTALS = 24
_LONGEST = 8
_STRIDES = (1, 2, 3)
#: characters before a number that may say what it is
_LEAD = 24
_AROUND = 12
_NEARLY_ALL, _PAIR = 0.8, 2
_FAR = 2
#: a total is no further from the sum of its parts
_NEAR = (0.6, 1.6)

#: digits of doubt: each step further away makes chance so much likelier
_FURTHER = 1.3
_RANK = 0.9
_TOTAL_BEHIND = 0.4
_BEHIND = 0.7
_PART_BEHIND = 0.6
_BESIDE_TWO = 1.0
_STEP = 0.35
_OTHER_SENTENCE = 0.3
_STRIDE = 0.5
_CUT = 0.6
_MAY_OVERLAP = 1.0
_OTHER_THINGS = 0.6
_OUTWEIGHED = 1.5
#: what something is a multiple of is often not printed
_NOT_PRINTED = 1.2
#: and so much less where words say it
_SAYS_PART = 0.8
_SAYS_LIST = 0.9
_SAYS_REST = 1.4
#: a multiple is mostly that of the two rates before it; of counts, what it is of is often not printed
_SAYS_MULTIPLE = 1.7


def suggested(numbers: Sequence[Number], text: str) -> Iterator[Computation]:
    """Give the computations that numbers in prose may be meant in.

    Parameters
    ----------
    numbers
        In the order of the text.
    text
        The text, for the words before a number.
    """
    prose = [n for n in numbers if not n.place.table]
    counts = [n for n in prose if n.kind == "count"]

    for i, number in enumerate(prose):
        if number.kind == "percent":
            yield from _shares(prose, counts, i, text)
        elif number.kind == "points":
            yield from _points(prose, i)
        elif number.kind == "multiple":
            yield from _multiples(prose, i)
        elif number.kind == "growth":
            yield from _growths(prose, i)
    yield from _sums(counts, text)
    yield from _rests(counts, text)
    yield from rows(prose)


def _shares(prose: Sequence[Number], counts: Sequence[Number], i: int, text: str) -> Iterator[Computation]:
    """Tie a percentage, the count right before or behind it, and the counts before both."""
    percent = prose[i]
    for j in (i - 1, i + 1):
        part = _beside(prose, i, j, "count")
        if part is None:
            continue
        doubt = 0.0
        if j > i:
            doubt = _PART_BEHIND if _beside(prose, i, i - 1, "count") is None else _BESIDE_TWO
        first, last = min(percent.at, part.at), max(percent.at, part.at)
        before, after = _split(counts, first, last)
        wholes = _distinct(n for n in before if n.unit == part.unit)
        for rank, whole in enumerate(wholes):
            says = _SAYS_PART if not rank and OF_THESE.search(_lead(text, part)) else 0.0
            yield Computation("share", (percent, part, whole), doubt + _FURTHER * math.log10(rank + 1) - says)
        if after and after[0].unit == part.unit and after[0].place.same_statement(percent.place):
            yield Computation("share", (percent, part, after[0]), doubt + _BEHIND)


def _lead(text: str, number: Number) -> str:
    """Give the words before a number, which may say what it is."""
    return text[max(0, number.start - _LEAD) : number.start]


def _beside(prose: Sequence[Number], i: int, j: int, kind: str) -> Number | None:
    if not 0 <= j < len(prose) or prose[j].kind != kind:
        return None
    return prose[j] if prose[j].place.same_statement(prose[i].place) else None


def _split(counts: Sequence[Number], first: int, last: int) -> tuple[list[Number], Sequence[Number]]:
    """Give the counts before a place, the nearest first, and the next one behind another place."""
    before, after = (bisect_left(counts, at, key=lambda n: n.at) for at in (first, last + 1))
    return [*reversed(counts[max(0, before - _WHOLES) : before])], counts[after : after + 1]


def _distinct(listed: Iterable[Number]) -> Iterator[Number]:
    seen: set[float] = set()
    for number in listed:
        if number.value not in seen:
            seen.add(number.value)
            yield number


def _around(prose: Sequence[Number], i: int, kind: str, most: int, sentences: int) -> list[Number]:
    """Give the numbers of a kind before one, the nearest first, and the next behind it in its statement."""
    here = prose[i]
    before = [n for n in reversed(prose[max(0, i - _WHOLES) : i]) if n.kind == kind]
    near = [n for n in before if here.place.sentence - n.place.sentence <= sentences][:most]
    behind = next((n for n in prose[i + 1 : i + 1 + _LONGEST] if n.kind == kind), None)
    return [*near, behind] if behind is not None and behind.place.same_statement(here.place) else near


def _points(prose: Sequence[Number], i: int) -> Iterator[Computation]:
    near = _around(prose, i, "percent", 5, 2)
    for second in range(len(near)):
        apart = 0.0 if near[second].place.same_statement(prose[i].place) else _OTHER_SENTENCE
        for first in range(second):
            doubt = _STEP * (first + second - 1) + apart
            yield Computation("points", (prose[i], near[first], near[second]), doubt)


def _multiples(prose: Sequence[Number], i: int) -> Iterator[Computation]:
    for kind in ("percent", "count"):
        near = _around(prose, i, kind, 3, 1)
        for first, second in permutations(near, 2):
            if not _like(first, second):
                continue
            rates = _two_rates(prose, i, near[:2], second)
            doubt = 0.2 * len(near) + (-_SAYS_MULTIPLE if rates else _NOT_PRINTED)
            yield Computation("multiple", (prose[i], first, second), doubt)


def _like(first: Number, second: Number) -> bool:
    """Whether two numbers count the same, as far as that was read."""
    return first.unit == second.unit and len({first.measure, second.measure} - {""}) <= 1


def _two_rates(prose: Sequence[Number], i: int, nearest: Sequence[Number], second: Number) -> bool:
    """Whether a multiple is told right behind two rates, or a sentence says nothing but it."""
    if second not in nearest or any(n.kind != "percent" or n.at > prose[i].at for n in nearest):
        return False
    alone = not i or not prose[i - 1].place.same_statement(prose[i].place)
    return alone or all(n.place.same_statement(prose[i].place) for n in nearest)


def _growths(prose: Sequence[Number], i: int) -> Iterator[Computation]:
    near = [n for n in _around(prose, i, "count", 4, 1) if n.place.same_statement(prose[i].place)]
    for (a, first), (b, second) in permutations(enumerate(near), 2):
        if _like(first, second):
            yield Computation("growth", (prose[i], first, second), _STEP * (a + b - 1) + _OTHER_SENTENCE)


def _sums(counts: Sequence[Number], text: str) -> Iterator[Computation]:
    """Add counts in a row up, every one, every second or every third, to a total before or behind them."""
    for at in range(len(counts)):
        for stride in _STRIDES:
            for parts in _listed(counts, at, stride):
                if stride == 1 and _part_of_next(parts[-2:], text):
                    break
                totals = [
                    (total, doubt)
                    for total, doubt in (*_before(counts, at, parts), *_behind(counts, at, parts, stride))
                    if not (total.settled and all(part.settled for part in parts))
                ]
                if not totals:
                    continue
                around = text[max(0, parts[0].start - _AROUND) : parts[-1].start + 4 * _AROUND]
                unlike = _unlike(parts, stride) + (_MAY_OVERLAP if OVERLAPPING.search(around) else 0.0)
                says = _says_list(parts, text)
                for total, doubt in totals:
                    said = says if total.at < parts[0].at else 0.0
                    yield Computation("sum", (total, *parts), unlike + doubt - said)


def _listed(counts: Sequence[Number], at: int, stride: int) -> Iterator[Sequence[Number]]:
    """Give the lists of counts of one unit that begin at one, as far as they stand together."""
    reach = 1 if stride == 1 else _LONGEST
    for length in range(2, _LONGEST + 1):
        parts = counts[at : at + stride * (length - 1) + 1 : stride]
        if len(parts) < length or parts[-1].unit != parts[0].unit:
            return
        sentences = parts[-1].place.sentence - parts[0].place.sentence
        paragraphs = parts[-1].place.paragraph - parts[0].place.paragraph
        if sentences > min(length, reach) or paragraphs > (length if stride > 1 else 0):
            return
        yield parts


def _unlike(parts: Sequence[Number], stride: int) -> float:
    """Give the doubt of a list whose members are no equals: from other places, of other things, one nearly all of it."""
    measures = {part.measure for part in parts} - {""}
    largest = max(part.value for part in parts)
    outweighed = largest > _NEARLY_ALL * sum(part.value for part in parts)
    one_of_many = outweighed and (stride > 1 or len(parts) > _PAIR)
    return _STRIDE * (stride > 1) + _OTHER_THINGS * (len(measures) > 1) + _OUTWEIGHED * one_of_many


def _part_of_next(pair: Sequence[Number], text: str) -> bool:
    """Whether the first of two is told as a part of the second: 33 of 36."""
    return PART_OF_NEXT.search(text[pair[0].start : pair[1].start]) is not None


def _says_list(
    parts: Sequence[Number],
    text: str,
) -> float:
    start = parts[0].start
    begin = max(text.rfind(stop, 0, start) for stop in ("。", "\n", ". ", "；")) + 1
    before = text[begin:start]
    listed = _SAYS_LIST if DIVIDED.search(before) or LISTED.search(before) else 0.0
    return max(listed, _SAYS_REST) if REMAINING.search(_lead(text, parts[-1])) else listed


def _before(counts: Sequence[Number], at: int, parts: Sequence[Number]) -> Iterator[tuple[Number, float]]:
    """Give what may be the total of parts before them, and the doubt that it is."""
    size = sum(part.value for part in parts)
    previous = counts[at - 1] if at else None
    begins = previous is None or not previous.place.same_statement(parts[0].place)
    candidates = (n for n in reversed(counts[max(0, at - _TOTALS) : at]) if n.unit == parts[0].unit)
    near = _distinct(n for n in candidates if n is previous or _NEAR[0] * size < n.value < _NEAR[1] * size)
    cut = 0.0 if _ends(counts, parts) else _CUT
    for rank, total in enumerate(near):
        if _total_of(total, parts):
            far = parts[0].place.sentence - total.place.sentence > _FAR
            inside = rank > 0 and not begins
            yield total, cut + _RANK * math.log10(rank + 1) + _OTHER_SENTENCE * (far + inside)


def _behind(
    counts: Sequence[Number], at: int, parts: Sequence[Number], stride: int
) -> Iterator[tuple[Number, float]]:
    """Give what may be the total of parts behind them in their statement, and the doubt that it is."""
    last = at + stride * (len(parts) - 1) + 1
    for step, total in enumerate(counts[last : last + 2]):
        if _total_of(total, parts) and total.place.same_statement(parts[-1].place):
            yield total, _TOTAL_BEHIND * (step + 1)


def _ends(counts: Sequence[Number], parts: Sequence[Number]) -> bool:
    """Whether no count like the parts follows them in their statement."""
    behind = bisect_left(counts, parts[-1].at, key=lambda n: n.at) + 1
    following = counts[behind] if behind < len(counts) else None
    return (
        following is None
        or following.unit != parts[0].unit
        or not following.place.same_statement(parts[-1].place)
    )


def _total_of(total: Number, parts: Sequence[Number]) -> bool:
    """Whether a number can be the total of parts: not one of them, nor of some of them."""
    sums = list(accumulate(part.value for part in parts))
    return (
        total.unit == parts[0].unit
        and total.value not in sums[1:-1]
        and all(part.value != total.value for part in parts)
    )


def _rests(counts: Sequence[Number], text: str) -> Iterator[Computation]:
    """Tie a count that is called the rest to what it is left of: 164 toys, of which 59 failed; the remaining 105."""
    for i, rest in enumerate(counts):
        if not REMAINING.search(_lead(text, rest)):
            continue
        before = [n for n in counts[max(0, i - _LONGEST) : i] if n.unit == rest.unit]
        for first in range(len(before)):
            for taken in before[first + 1 :]:
                doubt = 0.25 * (len(before) - 1 - first) - _SAYS_REST
                if before[first].value != taken.value:
                    yield Computation("sum", (before[first], taken, rest), doubt)
