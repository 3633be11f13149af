"""Shares in words and the counts that they are told with: half of the 72, 36; a quarter of them (18)."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.numbers import Number
from spotcheck.language.proof_evidence import (
    BESIDE_FRACTION,
    FRACTION_THEN,
    OF_WHOLE_THEN,
    PART_OF_NEXT,
)

_LONGEST = 8


def in_words(fractions: Sequence[Number], counts: Sequence[Number], text: str) -> Iterator[Computation]:
    """Tie a share in words to the count that it is told with: 51 of them, a quarter; half of the 72, 36; a third, 24."""
    for fraction in fractions:
        at = bisect_left(counts, fraction.start, key=lambda n: n.start)
        before = [
            n
            for n in reversed(counts[max(0, at - _LONGEST) : at])
            if n.place.paragraph == fraction.place.paragraph
        ]
        behind = [n for n in counts[at : at + 2] if n.place.paragraph == fraction.place.paragraph]
        part, whole = None, None
        if len(before) > 1 and BESIDE_FRACTION.fullmatch(text, before[0].end, fraction.start):
            part, whole = before[:2]
        elif len(behind) > 1 and (
            (
                OF_WHOLE_THEN.fullmatch(text, fraction.end, behind[0].start)
                and BESIDE_FRACTION.fullmatch(text, behind[0].end, behind[1].start)
            )
            or (
                FRACTION_THEN.fullmatch(text, fraction.end, behind[0].start)
                and PART_OF_NEXT.search(text, behind[0].end, behind[1].start)
            )
        ):
            part, whole = sorted(behind, key=lambda n: n.value)
        elif before and behind and BESIDE_FRACTION.fullmatch(text, fraction.end, behind[0].start):
            part, whole = behind[0], max(before, key=lambda n: n.value)
        if part is not None and whole is not None and part.unit == whole.unit:
            yield Computation("share", (fraction, part, whole))
