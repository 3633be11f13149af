"""The computations that the order of numbers suggests: a percentage and the count beside it, parts in a row and a total before them."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise, permutations

from spotcheck.figures.proofreading.evidence import amounts, listed, outright, tables
from spotcheck.figures.proofreading.evidence.bases import base_told, names, says_part, says_whole
from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.fractions import in_words
from spotcheck.figures.proofreading.evidence.no_computations import (
    is_none,
    of_one_whole,
    told_in_turn,
    whole_told,
    wholes_told,
)
from spotcheck.figures.proofreading.evidence.numbers import Number, clause, distinct, lead
from spotcheck.figures.proofreading.evidence.rows import rows
from spotcheck.figures.proofreading.relating import TURNED
from spotcheck.language.proof_adjacent import AND_MORE
from spotcheck.language.proof_evidence import (
    CHANGED_FROM_BEFORE,
    EXCEEDS_BEFORE,
    FROM_BEFORE,
    LABEL_BEFORE,
    OF_ANOTHER_TIME,
    OF_BEFORE,
    OF_THEM,
    OF_THEM_BETWEEN,
    OF_THESE,
    SHARE_OF,
    SINCE_BEFORE,
    THEN_AGAIN,
    THEN_OTHERS,
    TOGETHER_BEFORE,
)

#: how many counts before a percentage may be what it is of
_WHOLES = 16
_LONGEST = 8
#: digits of doubt: each step further away makes chance so much likelier
_FURTHER = 1.3
_BEHIND = 0.7
_PART_BEHIND = 0.6
_BESIDE_TWO = 1.0
_STEP = 0.35
_GROWN_FURTHER = 0.9
_OTHER_SENTENCE = 0.3
#: a change since last year is hardly one of two rates of this year
_NOT_OF_BEFORE = 3.0
#: what something is a multiple of is often not printed
_NOT_PRINTED = 1.2
#: and so much less where words say it
_SAYS_PART = 0.8
_OTHER_COUNTER = 0.4
#: a percentage that says what it is of is hardly of something called otherwise
_NOT_NAMED = 0.8
_CARRIED = 0.8
_SAYS_ALL = 1.0
_PAIR = 2
#: so many numbers around a percentage may be the shares next to it, with their counts
_NEXT = 4
#: a number that is not printed has a place below all others
_ALL_NUMBERS = 10**6
#: a multiple is mostly that of the two rates before it; of counts, what it is of is often not printed
_SAYS_MULTIPLE = 1.7


def suggested(
    numbers: Sequence[Number], text: str, worded: Sequence[Number] = (), fractions: Sequence[Number] = ()
) -> Iterator[Computation]:
    """Give the computations that numbers may be meant in.

    Parameters
    ----------
    numbers
        In the order of the text.
    text
        The text, for the words before a number.
    worded
        Counts in words, which averages may be of.
    fractions
        Shares in words.
    """
    told = [n for n in numbers if not n.place.table]
    lists = told_in_turn(told, text), of_one_whole(told), wholes_told(told)
    yield from (c for c in _suggested(numbers, told, text, worded) if not is_none(c, *lists, text))
    in_ten = [n for n in told if n.kind == "percent" and " in " in text[n.start : n.end]]
    yield from in_words([*fractions, *in_ten], [n for n in told if n.kind == "count"], text)


def _suggested(
    numbers: Sequence[Number], told: Sequence[Number], text: str, worded: Sequence[Number]
) -> Iterator[Computation]:
    prose = [n for n in told if n.kind not in amounts.KINDS]
    counts = [n for n in prose if n.kind == "count"]

    for i, number in enumerate(prose):
        if number.kind == "percent":
            yield from _shares(prose, counts, i, text)
            yield from _of_printed_whole(prose, i, text)
            yield from _second_share(prose, counts, i, text)
            yield from _all_of_two(prose, i, text)
        elif number.kind == "points":
            yield from _points(prose, i, text)
        elif number.kind == "multiple":
            yield from _multiples(prose, i, text)
        elif number.kind == "growth":
            yield from _growths(prose, i, text)
            yield from _grown_from(prose, counts, i, text)
    yield from listed.sums(counts, text)
    for measure in sorted({n.measure for n in counts} - {""}):  # of one thing, whatever others stand between
        yield from listed.sums([n for n in counts if n.measure == measure], text, strides=(1,), least=3)
    yield from outright.rests(counts, text)
    yield from outright.of_told_base(counts, text)
    yield from outright.others(counts, text)
    yield from outright.told_again(counts, text)
    yield from outright.together(counts, text)
    yield from outright.together([n for n in prose if n.kind == "percent" and n.measure == "share"], text)
    yield from rows(prose, text)
    yield from amounts.computed(told, text, worded)
    yield from tables.computed(numbers, text)
    yield from _with_words(prose, [n for n in worded if not n.place.table], text)


def _with_words(prose: Sequence[Number], worded: Sequence[Number], text: str) -> Iterator[Computation]:
    """Give the computations of counts in words that the text tells outright, and the others that come out."""
    if not worded:
        return
    told = sorted([*prose, *worded], key=lambda n: n.at)
    counts = [n for n in told if n.kind == "count"]
    computed = chain(
        listed.sums(counts, text, strides=(1,)),
        outright.rests(counts, text),
        outright.of_told_base(counts, text),
        outright.others(counts, text),
        outright.told_again(counts, text),
        outright.together(counts, text),
        *(_of_printed_whole(told, i, text) for i, n in enumerate(told) if n.kind == "percent"),
        *(_shares(told, counts, i, text) for i, n in enumerate(told) if n.kind == "percent"),
    )
    in_words = set(worded)
    for computation in computed:
        if in_words.isdisjoint(computation.members):
            continue
        if computation.said or computation.holds():
            yield computation


def _shares(prose: Sequence[Number], counts: Sequence[Number], i: int, text: str) -> Iterator[Computation]:
    """Tie a percentage, the count right before or behind it, and the counts before both."""
    percent = prose[i]
    ahead = lead(text, percent)
    if TOGETHER_BEFORE.search(ahead) or OF_ANOTHER_TIME.search(ahead):
        return  # of no one count
    base = base_told(text, percent)
    for j in (i - 1, i + 1):
        part = _beside(prose, i, j, "count")
        if part is None or (j > i and _in_turn(prose, i)):
            continue
        doubt = 0.0
        if j > i:
            doubt = _PART_BEHIND if _beside(prose, i, i - 1, "count") is None else _BESIDE_TWO
        first, last = min(percent.at, part.at), max(percent.at, part.at)
        before, after = _split(counts, first, last)
        yield from _of_other_unit(percent, part, before)
        wholes = [*distinct(n for n in before if n.unit == part.unit)]
        nearest = next((n for n in wholes if n.value > part.value), None)
        of_them = part.at < percent.at and OF_THEM_BETWEEN.match(text, part.end, percent.start) is not None
        siblings = _siblings(prose, i, part)
        carried = _carried(prose, counts, i, text)
        says_part = of_them or OF_THESE.search(lead(text, part)) is not None
        for rank, whole in enumerate(wholes):
            says = _SAYS_PART if says_part and not rank else 0.0
            if _turned(percent, part, whole) or part.value == whole.value or whole in siblings:
                continue
            unsaid = _NOT_NAMED if base and not names(text, base, whole) else 0.0
            far = -_CARRIED if whole in carried else _FURTHER * math.log10(rank + 1)
            further = doubt + far - says + unsaid
            of_these = of_them and whole.place.paragraph == percent.place.paragraph
            # received 205 samples from 14 countries and labelled 96 of them, or 46.8%
            said = (whole is nearest and of_these) or (
                not rank and _alone_with(counts, percent, part, whole, text)
            )
            yield Computation("share", (percent, part, whole), further, said=said)
        if after and after[0].unit == part.unit and after[0].place.same_statement(percent.place):
            yield Computation("share", (percent, part, after[0]), doubt + _BEHIND)


def _carried(prose: Sequence[Number], counts: Sequence[Number], i: int, text: str) -> list[Number]:
    """Give what the percentages next to one are of: 5,280 calls. About beds 1,320, which is 25%; about sofas 792, which is 15%."""
    percents = [
        j for j in range(max(0, i - _NEXT), min(len(prose), i + _NEXT + 1)) if prose[j].kind == "percent"
    ]
    here = percents.index(i)
    wholes: list[Number] = []
    for j in (*percents[max(0, here - 1) : here], *percents[here + 1 : here + 2]):
        part = _beside(prose, j, j - 1, "count")
        far = abs(prose[j].place.sentence - prose[i].place.sentence) > 1
        if part is None or far or not i or _told_by(prose, j, text) != _told_by(prose, i, text):
            continue
        before, _ = _split(counts, min(part.at, prose[i].at), part.at)
        shares = [
            Computation("share", (prose[j], part, whole))
            for whole in before[:_NEXT]
            if whole.unit == part.unit
        ]
        first = _beside(prose, j, j - 2, "count")
        if first is not None and says_whole(text, first, part, prose[j]):
            shares = [Computation("share", (prose[j], first, part))]
        wholes += [share.members[2] for share in shares if share.holds(rounded=True)][:1]
    return wholes


def _told_by(prose: Sequence[Number], i: int, text: str) -> str:
    """Give the words that put a percentage behind the number before it: an open bracket, or what follows the last comma."""
    gap = text[prose[i - 1].end : prose[i].start].rstrip()
    return "(" if gap.endswith("(") else gap.rpartition(",")[2]


def _all_of_two(prose: Sequence[Number], i: int, text: str) -> Iterator[Computation]:
    """Add a percentage and that of all others up to 100: 62% wore the vest and 38% did not. Pass rate: 90%. Failure rate: 10%."""
    if i + 1 == len(prose) or prose[i + 1].kind != "percent" or prose[i + 1].decimals != prose[i].decimals:
        return
    one, other = prose[i], prose[i + 1]
    rates = {one.measure, other.measure} == {"pass_rate", "failure_rate"} and LABEL_BEFORE.search(
        lead(text, other)
    )
    others = listed.is_rest(other, text) and THEN_OTHERS.fullmatch(text, one.end, other.start)
    if not (rates or others):
        return
    row = _in_row(prose, i)
    room = one.half * max(1.0, len(row) / 2 - 1)  # each was rounded
    everything = replace(
        one, at=-_ALL_NUMBERS - one.at, kind="quantity", value=100.0, half=room, settled=True
    )
    if len(row) == _PAIR:
        yield Computation("sum", (everything, *row), -_SAYS_ALL, said=True)
    elif not rates:
        yield Computation("sum", (everything, *row))


def _in_row(prose: Sequence[Number], i: int) -> Sequence[Number]:
    """Give the percentages of a statement that stand in a row up to the one behind a place: toys 61%, lamps 24% and others 15%."""
    first = i
    while (
        first and _beside(prose, i, first - 1, "percent") and prose[first - 1].decimals == prose[i].decimals
    ):
        first -= 1
    return prose[first : i + _PAIR]


def _alone_with(counts: Sequence[Number], percent: Number, part: Number, whole: Number, text: str) -> bool:
    """Whether a share stands in brackets right behind its part, and one other count in the sentence: 60 traders, of whom 12 (20%)."""
    if text[part.end : percent.start].strip() != "(" or text[whole.end :].lstrip().startswith("("):
        return False
    first = bisect_left(counts, whole.at, key=lambda n: n.at)
    here = [n for n in counts[max(0, first - 1) : first + 4] if n.place.same_statement(percent.place)]
    return here == [whole, part]


def _of_other_unit(percent: Number, part: Number, before: Sequence[Number]) -> Iterator[Computation]:
    """Tie a percentage to a whole by another counter where it comes out: of 2 853份 forms 1 682人 are 59.0%."""
    if part.at > percent.at:
        return
    for rank, whole in enumerate(distinct(n for n in before if n.unit != part.unit and n.value > part.value)):
        share = Computation("share", (percent, part, whole), _OTHER_COUNTER + _FURTHER * math.log10(rank + 1))
        if share.holds(rounded=True):
            yield share


def _of_printed_whole(prose: Sequence[Number], i: int, text: str) -> Iterator[Computation]:
    """Tie a percentage to a part and its whole right before it: 25 of the 128 listings, or 19.5%."""
    whole = _beside(prose, i, i - 1, "count")
    part = _beside(prose, i, i - 2, "count")
    if part is None or whole is None or part.unit != whole.unit:
        return
    if AND_MORE.match(text, prose[i].end):
        return  # 52 of 218 and 39 of 164, that is 23.9% and 23.8%
    if TOGETHER_BEFORE.search(lead(text, whole)):
        return  # 三者合计占不合格总数29批次的75.9%
    if any((count.measure, prose[i].measure) in TURNED for count in (part, whole)):
        return  # 18 of 45 failed, a pass rate of 60%
    if says_whole(text, part, whole, prose[i]):
        yield Computation("share", (prose[i], part, whole), said=True)
    elif says_part(text, part, whole, prose[i]):
        yield Computation("share", (prose[i], whole, part), said=True)


def _second_share(
    prose: Sequence[Number], counts: Sequence[Number], i: int, text: str
) -> Iterator[Computation]:
    """Tie a second percentage of a part to a whole that it names: 22批次不合格，发现率36.7%，占不合格总数的22.7%."""
    part = _beside(prose, i, i - 2, "count")
    if part is None or _beside(prose, i, i - 1, "percent") is None:
        return
    if not SHARE_OF.search(text, prose[i - 1].end, prose[i].start):
        return
    before, _ = _split(counts, part.at, part.at)
    base = base_told(text, prose[i])
    for rank, whole in enumerate(distinct(n for n in before if n.unit == part.unit)):
        unsaid = _NOT_NAMED if base and not names(text, base, whole) else 0.0
        yield Computation("share", (prose[i], part, whole), _FURTHER * math.log10(rank + 1) + unsaid)


def _in_turn(prose: Sequence[Number], i: int) -> bool:
    """Whether counts stand before their percentages: the one behind a percentage is of the next, 14款，占40%；7款，占20%."""
    before, behind = _beside(prose, i, i - 1, "count"), _beside(prose, i, i + 2, "percent")
    return before is not None and behind is not None


def _siblings(prose: Sequence[Number], i: int, part: Number) -> list[Number]:
    """Give the counts that are of the same whole as the part of a percentage, by their own: 14款，占40%；7款，占20%."""
    own = whole_told(prose[i], part)
    beside = pairwise(prose[max(0, i - _LONGEST) : i + 1])
    return [
        count
        for count, share in beside
        if (count.kind, share.kind) == ("count", "percent")
        and count is not part
        and share.place.same_statement(prose[i].place)
        and (other := whole_told(share, count)) is not None
        and own is not None
        and math.ceil(max(own[0], other[0])) <= min(own[1], other[1])
    ]


def _turned(percent: Number, part: Number, whole: Number) -> bool:
    """Whether a percentage is of those that are left: 16 of 30 failed, a pass rate of 46.7%."""
    if (part.measure, percent.measure) not in TURNED:
        return False
    return abs(100 * (1 - part.value / whole.value) - percent.value) <= percent.half + 1e-6


def _beside(prose: Sequence[Number], i: int, j: int, kind: str) -> Number | None:
    if not 0 <= j < len(prose) or prose[j].kind != kind:
        return None
    return prose[j] if prose[j].place.same_statement(prose[i].place) else None


def _split(counts: Sequence[Number], first: float, last: float) -> tuple[list[Number], Sequence[Number]]:
    """Give the counts before a place, the nearest first, and the next one behind another place."""
    before = bisect_left(counts, first, key=lambda n: n.at)
    after = bisect_right(counts, last, key=lambda n: n.at)
    return [*reversed(counts[max(0, before - _WHOLES) : before])], counts[after : after + 1]


def _around(
    prose: Sequence[Number], i: int, kind: str, most: int, sentences: int, least: int = 0
) -> list[Number]:
    """Give the numbers of a kind before one, the nearest first, and the next behind it in its statement.

    `least` of them, however many sentences lie between.
    """
    here = prose[i]
    before = [n for n in reversed(prose[max(0, i - _WHOLES) : i]) if n.kind == kind]
    near = [
        n
        for rank, n in enumerate(before[:most])
        if rank < least or here.place.sentence - n.place.sentence <= sentences
    ]
    behind = next((n for n in prose[i + 1 : i + 1 + _LONGEST] if n.kind == kind), None)
    return [*near, behind] if behind is not None and behind.place.same_statement(here.place) else near


_BRACKET = 24


def _points(prose: Sequence[Number], i: int, text: str) -> Iterator[Computation]:
    """Take percentages near a change in points from each other; one since a time before is of a rate of then."""
    here = prose[i]
    near = _around(prose, i, "percent", 5, 2, least=3)
    since = SINCE_BEFORE.search(clause(text, here)) is not None
    of_before = {n.at for n in near if since and OF_BEFORE.search(clause(text, n))}
    put_behind = {n.at for n in near if CHANGED_FROM_BEFORE.search(text, max(0, n.start - _BRACKET), n.start)}
    for second in range(len(near)):
        apart = 0.0 if near[second].place.same_statement(here.place) else _OTHER_SENTENCE
        for first in range(second):
            pair = near[first], near[second]
            if {n.at for n in pair} <= put_behind:
                continue  # 线上上升2.7个百分点(2023年为25.8%)，线下上升0.2个百分点(2023年为13.7%)
            unsaid = _NOT_OF_BEFORE if since and not {n.at for n in pair} & of_before else 0.0
            doubt = _STEP * (first + second - 1) + apart + unsaid
            said = pair == (*near[:2],) and not apart and THEN_AGAIN.fullmatch(text, near[0].end, here.start)
            doubt -= _SAYS_PART * bool(said)
            yield Computation("difference", (here, *pair), doubt, said=bool(said))


def _multiples(prose: Sequence[Number], i: int, text: str) -> Iterator[Computation]:
    if EXCEEDS_BEFORE.search(lead(text, prose[i])):
        return
    for kind in ("percent", "count"):
        near = _around(prose, i, kind, 3, 1, least=2 if kind == "percent" else 0)
        for first, second in permutations(near, 2):
            if not _like(first, second):
                continue
            said = _two_rates(prose, i, near[:2], second) or OF_THEM.fullmatch(
                text, second.end, prose[i].start
            )
            doubt = 0.2 * len(near) + (-_SAYS_MULTIPLE if said else _NOT_PRINTED)
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


def _growths(prose: Sequence[Number], i: int, text: str) -> Iterator[Computation]:
    """Tie a growth to counts of its statement; one behind it is what it grew from only where words tell of a time before."""
    here = prose[i]
    near = [n for n in _around(prose, i, "count", 4, 1) if n.place.same_statement(here.place)]
    near = [n for n in near if n.at < here.at or _of_before(here, n, text)]
    for (a, first), (b, second) in permutations(enumerate(near), 2):
        if _like(first, second):
            yield Computation("growth", (here, first, second), _STEP * (a + b - 1) + _OTHER_SENTENCE)


def _of_before(growth: Number, behind: Number, text: str) -> bool:
    """Whether words between a growth and the count behind it tell of a time before: 下降6.8%（8月为24510件）."""
    return any(words.search(text, growth.end, behind.start) for words in (OF_BEFORE, FROM_BEFORE))


def _grown_from(
    prose: Sequence[Number], counts: Sequence[Number], i: int, text: str
) -> Iterator[Computation]:
    """Tie a growth to the count of a time before right before it, and a count told earlier: complaints rose from 3,318 by 47.9%."""
    earlier = _beside(prose, i, i - 1, "count")
    if earlier is None or not FROM_BEFORE.search(lead(text, earlier)):
        return
    before, _ = _split(counts, earlier.at, earlier.at)
    for rank, later in enumerate(distinct(n for n in before if _like(n, earlier))):
        yield Computation("growth", (prose[i], later, earlier), _GROWN_FURTHER * math.log10(rank + 1))
