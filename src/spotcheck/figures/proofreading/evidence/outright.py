"""Totals that words tell outright: a part and the rest, what was told before, several groups together, a base behind its first part."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spotcheck.figures.claims.marks import DRAWN, VERDICTS
from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.listed import (
    FAR_OFF,
    LONGEST,
    OTHER_UNIT,
    SAID_BEHIND,
    SAYS_LIST,
    SAYS_REST,
    ends,
    is_rest,
    part_of_next,
    sentence_start,
    words_between,
)
from spotcheck.figures.proofreading.evidence.numbers import Number, lead
from spotcheck.language.proof_cues import PART_OF, THE_REST, TWICE, WHOLE_AGAIN
from spotcheck.language.proof_evidence import (
    AGAIN_BEFORE,
    ALL_TOGETHER,
    AND_NOT,
    CLAUSE_ENDS,
    OTHER_OF_TWO,
    THEN_LABEL,
    WHILE_OTHERS,
)

_PAIR = 2
_OTHERS = 0.6
#: a part and the rest of a whole come so near to it, or are of another
_NEAR_ENOUGH = 0.12


def rests(counts: Sequence[Number], text: str) -> Iterator[Computation]:
    """Tie a count that is called the rest to what it is left of: 164 toys, of which 59 failed; the remaining 105."""
    for i, rest in enumerate(counts):
        if not is_rest(rest, text):
            continue
        before = counts[max(0, i - LONGEST) : i]
        told = _part_and_whole(before[-_PAIR:], rest, counts, text)
        told = told or _judged_whole(before, rest, counts)
        if told is not None:
            yield Computation("sum", (*told, rest), -SAYS_REST, said=True)
        for first in range(len(before)):
            for taken in (n for n in before[first + 1 :] if n.unit == rest.unit):
                if words_between(counts, text, taken.end, rest.start):
                    continue  # 212 were visited, two had closed and 104 were not
                unlike = before[first].unit != rest.unit
                if unlike and not before[first].place.same_statement(rest.place):
                    continue  # 涉及353家企业。其余87批次
                other_unit = OTHER_UNIT * unlike
                doubt = 0.25 * (len(before) - 1 - first) - SAYS_REST + other_unit
                if before[first].value != taken.value and (told is None or before[first] not in told):
                    yield Computation("sum", (before[first], taken, rest), doubt)


def _part_and_whole(
    pair: Sequence[Number], rest: Number, counts: Sequence[Number], text: str
) -> tuple[Number, Number] | None:
    """Give the whole and its part, where words tell them right before the rest: at 23 of the 115 addresses. At the remaining 92.

    A whole in a sentence of its own goes before what begins the next: We wrote to 620 owners. 434 replied, and 186 did not.
    """
    if len(pair) < _PAIR or pair[0].unit != pair[1].unit or pair[1].unit != rest.unit:
        return None
    first, second = pair
    if rest.place.sentence - second.place.sentence > 1 or rest.place.paragraph != first.place.paragraph:
        return None
    if words_between(counts, text, first.end, max(rest.start, text.find(".", rest.end))):
        return None  # two had closed
    if part_of_next(pair, text):
        if first.value > second.value:
            return None  # electrical goods in 27, protective equipment in 24
        return None if THE_REST.search(text, second.end, rest.start) else (second, first)
    again = WHOLE_AGAIN.search(text[sentence_start(text, first.start) : first.start])
    again = again or _tells_both(first, second, rest, text)
    own = (
        second.place.sentence > first.place.sentence
        and not text[sentence_start(text, second.start) : second.start].strip()
    )
    return (first, second) if (again or own) and rest.place.same_statement(second.place) else None


def _judged_whole(
    before: Sequence[Number], rest: Number, counts: Sequence[Number]
) -> tuple[Number, Number] | None:
    """Give the largest count of what was drawn, and the part before a rest of the other verdict: 19 failed, the other 1,541 passed, of 1,560."""
    part = before[-1] if before else rest
    drawn = [n for n in counts if n.at < part.at and n.measure in DRAWN and n.unit == rest.unit]
    if {part.measure, rest.measure} != {*VERDICTS} or not part.place.same_statement(rest.place) or not drawn:
        return None
    whole, both = max(drawn, key=lambda n: n.value), part.value + rest.value
    near = abs(both - whole.value) <= _NEAR_ENOUGH * whole.value and both not in {n.value for n in counts}
    return (whole, part) if near else None


def _tells_both(whole: Number, part: Number, rest: Number, text: str) -> bool:
    """Whether a sentence tells a whole, a part in it and what the others did not: 801 samples, of which 792 conformed and nine did not."""
    return (
        rest.place.same_statement(whole.place)
        and PART_OF.search(text, whole.end, part.start) is not None
        and AND_NOT.fullmatch(text, part.end, rest.start) is not None
    )


def others(counts: Sequence[Number], text: str) -> Iterator[Computation]:
    """Tie a part of a whole to what others of it are told to be: 56 of the 84 were foreign, while domestic firms made 28.

    Both verdicts behind what was checked are all of it, each with its label: Checked: 84. Correct: 63. Wrong: 21.
    """
    for part, whole, other in zip(counts, counts[1:], counts[2:], strict=False):
        labels = all(THEN_LABEL.fullmatch(text, a.end, b.start) for a, b in ((part, whole), (whole, other)))
        if labels and part.measure in DRAWN and {whole.measure, other.measure} >= VERDICTS:
            yield Computation("sum", (part, whole, other), -SAYS_LIST, said=True)
        elif _other_of_two(whole, other, text) and WHOLE_AGAIN.search(
            text[sentence_start(text, part.start) : part.start]
        ):
            yield Computation("sum", (part, whole, other), -_OTHERS, said=True)
        elif (
            other.place.same_statement(part.place)
            and part_of_next((part, whole), text)
            and (
                {part.measure, other.measure} >= VERDICTS  # 263 of 289 were within it; 26, or 9.0%, were not
                or (WHILE_OTHERS.fullmatch(text, whole.end, other.start) and not is_rest(other, text))
                or _other_of_two(whole, other, text)
            )
            and ends(counts, (other,))
        ):
            yield Computation("sum", (whole, part, other), -_OTHERS, said=_other_of_two(whole, other, text))


def _other_of_two(whole: Number, other: Number, text: str) -> bool:
    """Whether a count is of the other of two that everything is one of: 7 of the 9 were imported, and two were made locally."""
    told = OTHER_OF_TWO.match(text, whole.end, other.end + SAID_BEHIND)
    return (
        told is not None
        and told.end() == other.start
        and not TWICE.search(text, other.end, told.end() + SAID_BEHIND)
    )


def told_again(counts: Sequence[Number], text: str) -> Iterator[Computation]:
    """Tie a count that words say was told before to those right before it, where none is the same: 53 failures. Of those 35."""
    for i, again in enumerate(counts):
        if not AGAIN_BEFORE.search(lead(text, again)):
            continue
        before = [n for n in counts[max(0, i - LONGEST) : i] if n.place.paragraph == again.place.paragraph]
        summed = any(
            sum(n.value for n in before[first:]) == again.value for first in range(len(before) - 1)
        )  # 5 in Canada and 41 in the United States. Of these 46
        if not summed and all(n.value != again.value for n in before):
            for first in before[-_PAIR:]:
                yield Computation("sum", (first, again), said=True)


def together(counts: Sequence[Number], text: str) -> Iterator[Computation]:
    """Add up what the clauses before one tell in turn, which words say that it sums up.

    52 tested, 13 failed; 40 tested, 5 failed. Taken together, 18 of 92 failed.
    """
    clauses = _clauses(counts, text)
    for k, last in enumerate(clauses):
        begin = sentence_start(text, last[0].start)
        if not ALL_TOGETHER.search(text, begin, last[-1].end + SAID_BEHIND):
            continue
        first = k
        while first and _alike(clauses[first - 1], clauses[k - 1]):
            first -= 1
        rows = clauses[first:k]
        if (
            len(rows) > 1
            and len(rows[0]) == len(last)
            and not words_between(counts, text, rows[0][0].start, last[-1].end)
        ):
            totals = last[::-1] if len(last) == _PAIR and part_of_next(last, text) else last
            for total, *parts in zip(totals, *rows, strict=True):
                if 1 / FAR_OFF < total.value / sum(part.value for part in parts) < FAR_OFF:
                    yield Computation("sum", (total, *parts), -SAYS_LIST, said=True)
        elif len(last) == 1 and k and len(clauses[k - 1]) > 1 and _alike(clauses[k - 1], clauses[k - 1]):
            said = all(n.kind == "percent" for n in (last[0], *clauses[k - 1]))
            yield Computation("sum", (last[0], *clauses[k - 1]), -SAYS_LIST, said=said)


def _clauses(counts: Sequence[Number], text: str) -> list[list[Number]]:
    """Part counts at full stops and semicolons."""
    parted: list[list[Number]] = []
    for number in counts:
        before = parted[-1][-1] if parted else None
        same = before is not None and before.place.paragraph == number.place.paragraph
        if before is None or not same or CLAUSE_ENDS.search(text, before.end, number.start):
            parted.append([])
        parted[-1].append(number)
    return parted


def _alike(one: Sequence[Number], other: Sequence[Number]) -> bool:
    """Whether two clauses count the same things, as far as that was read."""
    return len(one) == len(other) and all(
        a.unit == b.unit and len({a.measure, b.measure} - {""}) <= 1 for a, b in zip(one, other, strict=True)
    )


def of_told_base(counts: Sequence[Number], text: str) -> Iterator[Computation]:
    """Add up what is told of a base behind its first part: 246 of the 642 had slight faults, 216 serious and 180 moderate ones."""
    for first, base in pairwise(counts):
        if not (part_of_next((first, base), text) and first.place.same_statement(base.place)):
            continue
        behind = [n for n in counts if n.at > base.at and n.place.same_statement(base.place)]
        total = Computation("sum", (base, first, *behind), -SAYS_LIST)
        if 1 < len(behind) <= LONGEST and total.holds():
            yield total
