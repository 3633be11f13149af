"""Counts that stand in a row, and what may be their total: parts of a whole, and what is left of one."""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from spotcheck.figures.claims.marks import DRAWN
from spotcheck.figures.claims.model import BATCH_COUNTS
from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.numbers import Number, distinct, lead
from spotcheck.language.proof_cues import (
    DIVIDED,
    EQUAL_NEXT,
    KINDS_TOLD,
    LISTED,
    NEXT_PART,
    NUMBERS_IN_WORDS,
    OF_EACH,
    ONCE,
    ONE_MORE_IN_WORDS,
    OVERLAPPING,
    TWICE,
    WHOLE_AGAIN,
)
from spotcheck.language.proof_evidence import (
    BETWEEN_RESPECTIVE,
    EQUAL_BEHIND,
    FOLLOWED_BY,
    FRACTION_FIRST,
    FRACTION_IN_BRACKETS,
    HEADS_PART,
    NUMBER_WORD,
    OF_LIST_BEFORE,
    OF_THESE_WITHIN,
    PART_OF_NEXT,
    PARTS_APPOSED,
    REMAINING,
    REMAINING_BEHIND,
    SCORED_BEFORE,
    THE_REST_BEFORE,
)

#: how many counts before a list may be its total
_TOTALS = 24
LONGEST, _LONGEST_ROW = 8, 40
_STRIDES = (1, 2, 3)
_STOPS = ("。", "\n", ". ", "；")
_AROUND = 12
_NEARLY_ALL, _PAIR = 0.8, 2
_FAR = 2
#: a total is no further from the sum of its parts
_NEAR = (0.6, 1.6)
#: nor is one that words say is a total, if a slip may have made it so much larger or smaller
FAR_OFF = 4

#: digits of doubt: each step further away makes chance so much likelier
_RANK = 0.9
_TOTAL_BEHIND = 0.4
_OTHER_SENTENCE = 0.3
_STRIDE = 0.5
_CUT = 0.6
_FAR_PAIR = 1.0
_MAY_OVERLAP = 1.0
_OTHER_THINGS = 0.6
_OUTWEIGHED = 1.5
_SIBLING = 1.0
OTHER_UNIT = 0.3
#: and so much less where words say it
SAYS_LIST = 0.9
SAYS_REST = 1.4
_SAYS_SO_MANY = 1.6
_SAYS_ONCE = 1.0
_SAID_AROUND, _SAID_FAR, SAID_BEHIND = 140, 400, 60


def sums(
    counts: Sequence[Number], text: str, strides: Sequence[int] = _STRIDES, least: int = _PAIR
) -> Iterator[Computation]:
    """Add counts in a row up, every one, every second or every third, to a total before or behind them.

    Parameters
    ----------
    counts
        In the order of the text.
    text
        The text, for the words around them.
    strides
        How many numbers lie from one part to the next.
    least
        So many parts at least.
    """
    once = [found.start() for found in ONCE.finditer(text)]
    for at in range(len(counts)):
        for stride in strides:
            for parts in _listed(counts, at, stride):
                if len(parts) < least or _scattered(parts, stride, text):
                    continue
                if _drawn_and_failed(parts, text) or _firms_and_batches(parts):
                    continue
                if stride > 1 and _out_of_line(counts, at, stride, len(parts)):
                    continue
                if (stride == 1 and part_of_next(parts[-2:], text)) or _of_each(parts, text):
                    break
                if at >= len(parts) and _of_row(counts[at - len(parts) : at], parts, text):
                    continue
                if not ONE_MORE_IN_WORDS.match(text, parts[-1].end):
                    yield from _to_totals(counts, at, parts, stride, text, once)


def _to_totals(
    counts: Sequence[Number], at: int, parts: Sequence[Number], stride: int, text: str, once: Sequence[int]
) -> Iterator[Computation]:
    """Tie parts to what may be their total."""
    unlike = _unlike(parts, stride) + _may_overlap(parts, text, once)
    whole = _whole_told(counts, at, parts, text)
    if whole is not None:
        if stride == 1 and whole is counts[at - 1]:
            yield Computation("sum", (whole, *parts), unlike - SAYS_REST, said=unlike <= 0)
        return
    found = [*_before(counts, at, parts, stride, text), *_behind(counts, at, parts, stride, text)]
    settled = all(part.settled for part in parts)
    none = _no_totals(parts)
    totals = [
        (total, doubt)
        for total, doubt in found
        if total.value not in none
        and not (settled and total.settled)
        and not _shared_kinds(total, parts)
        and not _first_of_list(total, parts, text)
        and not (total.measure in DRAWN and {part.measure for part in parts} == {"nonconforming"})
    ]
    if not totals:
        return
    says = _says_list(parts, text, begins=not _goes_on(counts[at - 1] if at else None, parts, stride))
    for total, doubt in totals:
        follows = _follows(counts, at, total, parts, stride, text) or (
            stride == 1 and _to_the_rest(counts, at, total, parts, text)
        )
        whole = max(
            _says_whole(total, parts, text), SAYS_LIST * follows, SAYS_REST * _apposed(total, parts, text)
        )
        less = max(says, whole) if total.at < parts[0].at else 0.0
        yield Computation(
            "sum",
            (total, *parts),
            unlike + doubt - less,
            said=follows and _may_overlap(parts, text, once) <= 0,
        )


def _of_row(row: Sequence[Number], parts: Sequence[Number], text: str) -> bool:
    """Whether parts are each of one of as many before them: 202, 280 and 261 batches, of which 194, 256 and 233."""
    return OF_LIST_BEFORE.fullmatch(text, row[-1].end, parts[0].start) is not None and all(
        BETWEEN_RESPECTIVE.fullmatch(text, a.end, b.start) for a, b in pairwise(row)
    )


def _apposed(total: Number, parts: Sequence[Number], text: str) -> bool:
    """Whether two parts stand right behind what they are of, each with its place: 57 dealers, 16 in the city and 41 in the country."""
    if len(parts) != _PAIR or not total.at < parts[0].at <= total.at + 1:
        return False
    gaps = text[total.end : parts[0].start], text[parts[0].end : parts[1].start]
    return all(words.fullmatch(gap) for words, gap in zip(PARTS_APPOSED, gaps, strict=True))


def _first_of_list(total: Number, parts: Sequence[Number], text: str) -> bool:
    """Whether a count is the first of a list of equals, and no total of the others: 甲平台120批次、乙平台96批次; 201 lamps, followed by candles (150)."""
    if total.at > parts[0].at or not total.place.same_statement(parts[0].place):
        return False
    gap = text[total.end : parts[0].start]
    return FOLLOWED_BY.search(gap) is not None or EQUAL_BEHIND.fullmatch(gap) is not None


def _whole_told(counts: Sequence[Number], at: int, parts: Sequence[Number], text: str) -> Number | None:
    """Give what a part and the rest are of, where their sentence begins with it: Of the 45 failures, 29 and the other 16.

    In a longer list numbers of other things may stand: 4 were rated 4.5 points, 5 were rated 4 points and the remaining 6.
    """
    if len(parts) > _PAIR or not is_rest(parts[-1], text):
        return None
    first = at
    while first and counts[first - 1].place.same_statement(parts[0].place):
        first -= 1
    whole = counts[first]
    told = first < at and WHOLE_AGAIN.search(text[sentence_start(text, whole.start) : whole.start])
    return whole if told and whole.unit == parts[0].unit and whole.value > parts[0].value else None


def _scattered(parts: Sequence[Number], stride: int, text: str) -> bool:
    """Whether numbers stand in no one row: one in brackets behind another, or every second of several sentences, of other things.

    Online 334 samples (18 failures), shops 361 (21).
    """
    bracketed = {
        text[part.start - 1 : part.start] in ("(", "（")
        and not FRACTION_IN_BRACKETS.search(text, max(0, part.start - _SAID_AROUND), part.start)
        for part in parts
    }
    far = stride > 1 and not parts[0].unit and parts[0].place.sentence != parts[-1].place.sentence
    uneven = far and len({*Counter(part.place.sentence for part in parts).values()}) > 1
    return len(bracketed) > 1 or uneven or (far and len({part.measure for part in parts} | {""}) != _PAIR)


def _out_of_line(counts: Sequence[Number], at: int, stride: int, length: int) -> bool:
    """Whether numbers of several sentences stand at unlike places of these: the last of four, the first of two."""
    told = range(at, at + stride * length, stride)
    sentences = [counts[k].place.sentence for k in told]
    if len({*sentences}) < length:
        return False
    places = {k - _first_of_sentence(counts, k) for k in told}
    return len(places) > 1


def _first_of_sentence(counts: Sequence[Number], k: int) -> int:
    """Give the place of the first count of the statement that one stands in."""
    while k and counts[k - 1].place.same_statement(counts[k].place):
        k -= 1
    return k


def _drawn_and_failed(parts: Sequence[Number], text: str) -> bool:
    """Whether what was drawn stands among what failed of it, which nobody adds up: 610 tested, 209 nonconforming.

    What is called the rest is a part, however it was read.
    """
    measures = {part.measure for part in parts if not is_rest(part, text)}
    return "nonconforming" in measures and not measures.isdisjoint(DRAWN)


def _firms_and_batches(parts: Sequence[Number]) -> bool:
    """Whether two numbers are batches and the firms that they are of: 2,043 batches, involving 1,992 companies."""
    measures = {part.measure for part in parts}
    return len(parts) == _PAIR and "enterprises" in measures and not measures.isdisjoint(BATCH_COUNTS)


def _shared_kinds(total: Number, parts: Sequence[Number]) -> bool:
    """Whether kinds are counted that more than one part may have: 155 and 115 kinds of 260 in all."""
    kinds = all(number.measure == "kinds" for number in (total, *parts))
    return kinds and total.value < sum(number.value for number in parts)


def _listed(counts: Sequence[Number], at: int, stride: int) -> Iterator[Sequence[Number]]:
    """Give the lists of counts of one unit that begin at one, as far as they stand together."""
    reach = 1 if stride == 1 else LONGEST
    for length in range(2, LONGEST + 1):
        parts = counts[at : at + stride * (length - 1) + 1 : stride]
        if len(parts) < length or parts[-1].unit != parts[0].unit:
            return
        sentences = parts[-1].place.sentence - parts[0].place.sentence
        paragraphs = parts[-1].place.paragraph - parts[0].place.paragraph
        if sentences > min(length, reach) or paragraphs > (length if stride > 1 else 0):
            return
        yield parts
    if stride == 1:
        yield from _whole_row(counts, at)


def _whole_row(counts: Sequence[Number], at: int) -> Iterator[Sequence[Number]]:
    """Give a list that is longer than others are tried, as far as its statement goes."""
    first = counts[at]
    end = at + 1
    while (
        end < len(counts) and counts[end].unit == first.unit and counts[end].place.same_statement(first.place)
    ):
        end += 1
    if LONGEST < end - at <= _LONGEST_ROW:
        yield counts[at:end]


def _unlike(parts: Sequence[Number], stride: int) -> float:
    """Give the doubt of a list whose members are no equals: of other things, one nearly all of it."""
    measures = {part.measure for part in parts} - ({""} if stride == 1 else set())
    largest = max(part.value for part in parts)
    outweighed = largest > _NEARLY_ALL * sum(part.value for part in parts)
    one_of_many = outweighed and (stride > 1 or len(parts) > _PAIR)
    far_pair = len(parts) == _PAIR and (
        stride > _PAIR or (stride == 1 and not parts[0].place.same_statement(parts[1].place))
    )
    return (
        _STRIDE * (stride > 1)
        + _FAR_PAIR * far_pair
        + _OTHER_THINGS * (len(measures) > 1)
        + _OUTWEIGHED * one_of_many
    )


def part_of_next(pair: Sequence[Number], text: str) -> bool:
    """Whether the first of two is told as a part of the second: 33 of 36."""
    told = PART_OF_NEXT.search(text[pair[0].start : pair[1].start])
    if told is None or told[0].startswith("of"):
        return told is not None
    between = text[pair[0].end : pair[0].start + told.start()]
    return not any(joint in between for joint in (", ", " and "))  # lamps in 27, helmets in 24 and caps in 9


def _of_each(parts: Sequence[Number], text: str) -> bool:
    """Whether the first or last of a list is of each of several, or one side of a fraction, and no part of a sum."""
    in_turn = BETWEEN_RESPECTIVE.fullmatch(text, parts[0].end, parts[1].start) is not None
    return any(
        (OF_EACH.search(lead(text, part)) and not (in_turn and part is parts[0]))
        or text.startswith("/", part.end)
        for part in (parts[0], parts[-1])
    )


def words_between(counts: Sequence[Number], text: str, start: int, end: int) -> bool:
    """Whether a number in words stands between two places that is none of some counts, and no score."""
    starts = {number.start for number in counts}
    return any(
        found.start() not in starts
        and not SCORED_BEFORE.search(text, max(0, found.start() - 2 * _AROUND), found.start())
        for found in NUMBER_WORD.finditer(text, start, max(start, end))
    )


def sentence_start(text: str, place: int) -> int:
    """Give where the sentence begins that a place is in."""
    return max(text.rfind(stop, 0, place) for stop in _STOPS) + 1


def _says_list(parts: Sequence[Number], text: str, *, begins: bool) -> float:
    """Give how sure words make it that a list is one, if it begins where they do."""
    start = parts[0].start
    before = text[sentence_start(text, start) : start]
    apart = len(parts) == _PAIR and not parts[0].place.same_statement(parts[1].place)
    listed = SAYS_LIST if begins and not apart and (DIVIDED.search(before) or LISTED.search(before)) else 0.0
    rest = is_rest(parts[-1], text) and not words_between(parts, text, parts[-2].end, parts[-1].start)
    return max(listed, SAYS_REST) if rest else listed


def _may_overlap(parts: Sequence[Number], text: str, once: Sequence[int]) -> float:
    """Give the doubt that one thing is counted in several parts, which the text may deny at the places `once`."""
    if any(parts[0].start - _SAID_AROUND <= place <= parts[-1].end + _SAID_AROUND for place in once):
        return -_SAYS_ONCE
    around = text[max(0, parts[0].start - _AROUND) : parts[-1].start + 4 * _AROUND]
    return _MAY_OVERLAP if OVERLAPPING.search(around) else 0.0


def _says_whole(total: Number, parts: Sequence[Number], text: str) -> float:
    """Say how sure the text makes it that parts are all, by telling how many there are: 832 batches of four kinds."""
    begin = sentence_start(text, total.start)
    if parts[0].start - begin > _SAID_FAR:
        return 0.0
    told = (
        found.group("n") or found.group("m") for found in KINDS_TOLD.finditer(text, begin, parts[0].start)
    )
    if len({number.measure for number in (total, *parts)} - {""}) > 1:
        return 0.0
    if len(parts) not in {NUMBERS_IN_WORDS.get(number.lower()) for number in told}:
        return 0.0
    return _SAYS_SO_MANY if len(parts) > _PAIR else SAYS_LIST


def _follows(
    counts: Sequence[Number], at: int, total: Number, parts: Sequence[Number], stride: int, text: str
) -> bool:
    """Whether a sentence that begins with the first of parts, and ends with the last, tells what became of the count before.

    They stopped 412 consignments. 298 were released, 87 were destroyed and 27 were sent back. Of those 64, 37 were cuts, ...
    """
    if not at or stride > 1 or len(parts) <= _PAIR or total is not counts[at - 1] or not ends(counts, parts):
        return False
    before = FRACTION_FIRST.sub("", text[sentence_start(text, parts[0].start) : parts[0].start])
    own = parts[0].place.sentence > total.place.sentence and not before.strip()
    if not own and not WHOLE_AGAIN.search(before.removesuffix(text[total.start : parts[0].start])):
        return False
    within = text[parts[0].end : parts[-1].start]
    if (
        words_between(parts, text, parts[0].end, parts[-1].start)
        or OF_THESE_WITHIN.search(within)
        or ":" in within
    ):
        return False
    heads = [
        HEADS_PART.search(lead(text, part)) for part in parts[1:]
    ]  # 4 points, behind 5 were rated, is no part
    if not all(heads) or "and" not in text[parts[-2].end : parts[-1].start]:
        return False
    return TWICE.search(text, parts[0].start, parts[-1].end + SAID_BEHIND) is None


def _to_the_rest(
    counts: Sequence[Number], at: int, total: Number, parts: Sequence[Number], text: str
) -> bool:
    """Whether a sentence divides what was counted last, down to the rest: of 26 lamps. Eight were good, seven fair and the remaining 11 poor."""
    if not at or len(parts) <= _PAIR or total is not counts[at - 1] or not ends(counts, parts):
        return False
    if (
        parts[0].place.sentence - total.place.sentence != 1
        or THE_REST_BEFORE.search(lead(text, parts[-1])) is None
    ):
        return False
    if words_between(parts, text, parts[0].end, parts[-1].start) or REMAINING.search(lead(text, parts[-2])):
        return False
    return TWICE.search(text, parts[0].start, parts[-1].end + SAID_BEHIND) is None


def _before(
    counts: Sequence[Number], at: int, parts: Sequence[Number], stride: int, text: str
) -> Iterator[tuple[Number, float]]:
    """Give what may be the total of parts before them, and the doubt that it is."""
    size = sum(part.value for part in parts)
    previous = counts[at - 1] if at else None
    begins = previous is None or not previous.place.same_statement(parts[0].place)
    candidates = (n for n in reversed(counts[max(0, at - _TOTALS) : at]) if n.unit == parts[0].unit)
    near = distinct(n for n in candidates if n is previous or _NEAR[0] * size < n.value < _NEAR[1] * size)
    cut = _CUT * (not ends(counts, parts)) + _CUT * _goes_on(previous, parts, stride)
    for rank, total in enumerate(near):
        far = parts[0].place.sentence - total.place.sentence > _FAR
        inside = rank > 0 and not begins
        listed = total is not previous and not begins and _in_one_list(counts, at, total)
        equal = stride == 1 and total is previous and _of_equals([total, *parts], text)
        sibling = listed or equal or _is_sibling(counts, at, total, stride)
        doubt = _OTHER_SENTENCE * (far + inside) + _SIBLING * sibling
        yield total, cut + _RANK * math.log10(rank + 1) + doubt


def _of_equals(listed: Sequence[Number], text: str) -> bool:
    """Whether nothing but the names of what is counted stands between numbers: 24 toys, 19 lamps and 14 cots."""
    gaps = [text[a.end : b.start] for a, b in pairwise(listed)]
    if not EQUAL_NEXT.fullmatch(gaps[0]) or LISTED.search(gaps[0]) or REMAINING.search(gaps[-1]):
        return False
    return all(NEXT_PART.fullmatch(gap) for gap in gaps)


def _is_sibling(counts: Sequence[Number], at: int, total: Number, stride: int) -> bool:
    """Whether a total stands where the rows before have a part of their own."""
    if stride == 1 or at < 2 * stride or total is not counts[at - stride]:
        return False
    above = counts[at - 2 * stride]
    return (above.unit, above.measure) == (total.unit, total.measure)


def _in_one_list(counts: Sequence[Number], at: int, total: Number) -> bool:
    """Whether a count is told with the parts, and with others that are no parts: shoes 160, bags 124, toys 97, balls 93."""
    between = [n for n in counts[max(0, at - _TOTALS) : at] if total.at <= n.at]
    return all(
        n.place.same_statement(counts[at].place) and (n.unit, n.measure) == (total.unit, total.measure)
        for n in between
    )


def _behind(
    counts: Sequence[Number], at: int, parts: Sequence[Number], stride: int, text: str
) -> Iterator[tuple[Number, float]]:
    """Give what may be the total of parts behind them in their statement, and the doubt that it is."""
    last = at + stride * (len(parts) - 1) + 1
    for step, total in enumerate(counts[last : last + 2]):
        next_of_list = step == 0 and stride == 1 and HEADS_PART.search(lead(text, total))
        if next_of_list and _of_equals([*parts, total], text):
            return  # 1994 shirts, 1720 pairs of shoes and 3744 caps
        if total.unit == parts[0].unit and total.place.same_statement(parts[-1].place):
            yield total, _TOTAL_BEHIND * (step + 1)


def ends(counts: Sequence[Number], parts: Sequence[Number]) -> bool:
    """Whether no count like the parts follows them in their statement."""
    behind = bisect_left(counts, parts[-1].at, key=lambda n: n.at) + 1
    following = counts[behind] if behind < len(counts) else None
    return (
        following is None
        or following.unit != parts[0].unit
        or not following.place.same_statement(parts[-1].place)
    )


def _goes_on(previous: Number | None, parts: Sequence[Number], stride: int) -> bool:
    """Whether a count like the parts stands right before them in their statement, which is no total of them."""
    if previous is None or stride > 1 or not previous.place.same_statement(parts[0].place):
        return False
    like = (previous.unit, previous.measure) == (parts[0].unit, parts[0].measure)
    return like and previous.value <= max(part.value for part in parts)


def _no_totals(parts: Sequence[Number]) -> set[float]:
    """Give the values that are no total of parts: each of them, and the sums of the first ones."""
    values = [part.value for part in parts]
    return {*values, *[*accumulate(values)][1:-1]}


def is_rest(number: Number, text: str) -> bool:
    """Whether the words around a count call it the rest, or what others were not: 434 replied, 186 did not."""
    return (
        REMAINING.search(lead(text, number)) is not None
        or REMAINING_BEHIND.match(text, number.end, number.end + SAID_BEHIND) is not None
    )
