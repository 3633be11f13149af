"""Shares in words that are far from what stands beside them: a third of the 331 samples, 85; half of them failed: 191, or 33.9%."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from spotcheck.figures.proofreading.adjacent import counts
from spotcheck.figures.proofreading.arithmetic import Relation, digits, in_words
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import between
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_cues import EXACT_TENTHS, HALF, NO_LESS, NO_LESS_BEHIND, NO_MORE
from spotcheck.language.proof_evidence import (
    BESIDE_FRACTION,
    FRACTION_IS,
    NO_MORE_SAID,
    OF_WHOLE_THEN,
    THEN_ITS_SHARE,
)

#: a share in words is rough: it is off by so many points at least, and by so much of itself
_PAIR = 2
_POINTS, _PART = 4, Fraction(3, 20)
_TENTH = 10


def computed(related: Related) -> list[Relation]:
    """Hold shares in words against the counts or the percentage that they are told with."""
    claims = related.claims
    made: list[Relation] = []
    for i, claim in enumerate(claims):
        if claim.unit != "%" or not in_words(claim) or not claim.value or related.places[i].table:
            continue
        for members, share, told in (*_of_whole(related, i), *_restated(related, i)):
            rough = max(Fraction(_POINTS), _PART * claim.value)
            holds = abs(100 * share - claim.value) <= rough
            made.append(Relation("share", (i, *members), i, holds=holds, text=told, expected=share))
    return made


def tied(related: Related, found: Sequence[Relation]) -> list[Relation]:
    """Give the computations of shares in words, of Chinese, that are further off than words may be: 近六成, of 47 ÷ 63; 三成多, of 23%.

    Parameters
    ----------
    related
        The numbers.
    found
        The computations between the sets that they are of.
    """
    made: list[Relation] = []
    for relation in found:
        claim = related.claims[relation.derived]
        if relation.holds or relation.kind not in ("rate", "share") or relation.expected is None:
            continue
        told = EXACT_TENTHS.search(claim.quote) or (in_words(claim) and not HALF.search(claim.quote))
        if told and not claim.quote.isascii():
            low, high = _meant(related, relation.derived)
            if not low <= 100 * relation.expected <= high and relation.expected < 1:
                made.append(replace(relation, holds=False))
    return made


def _meant(related: Related, i: int) -> tuple[Fraction, Fraction]:
    """Give between what percentages a share in words lies: 三成多 from 30 to 40, 近六成 from 50 to 60, 约三分之一 around 33."""
    claim, text = related.claims[i], related.text
    value = claim.value or Fraction(0)
    if EXACT_TENTHS.search(claim.quote):
        return value - 1, value + 1
    rough = max(Fraction(_POINTS), _PART * value)
    if NO_LESS.search(claim.printed) or NO_LESS_BEHIND.match(text, claim.end):
        return value - 1, value + _TENTH + 1
    return (
        (value - _TENTH - 1, value + 1) if NO_MORE.search(claim.printed) else (value - rough, value + rough)
    )


def _of_whole(related: Related, i: int) -> Iterator[tuple[tuple[int, ...], Fraction, str]]:
    """Give the whole and the part behind a share in words: a third of the 331 samples, 85."""
    claims, text = related.claims, related.text
    behind = [c for c in range(i + 1, min(i + 3, len(claims))) if _here(related, i, c) and counts(claims[c])]
    if len(behind) < _PAIR or behind[0] != i + 1:
        return
    whole, part = (claims[c] for c in behind)
    a, b = part.value or Fraction(0), whole.value or Fraction(1)
    if (
        a < b
        and OF_WHOLE_THEN.fullmatch(between(text, claims[i], whole))
        and BESIDE_FRACTION.fullmatch(between(text, whole, part))
    ):
        yield (behind[1], behind[0]), a / b, f"{digits(part)} ÷ {digits(whole)} = {fixed(100 * a / b, 1)}%"


def _restated(related: Related, i: int) -> Iterator[tuple[tuple[int, ...], Fraction, str]]:
    """Give the percentage that tells a share in words again, with its count: half of them failed: 191 products, or 33.9%."""
    claims, text = related.claims, related.text
    if i + 2 >= len(claims) or not _here(related, i, i + 2):
        return
    count, percent = claims[i + 1], claims[i + 2]
    if (
        counts(count)
        and percent.unit == "%"
        and percent.printed == percent.quote
        and not in_words(percent)
        and FRACTION_IS.fullmatch(between(text, claims[i], count))
        and THEN_ITS_SHARE.fullmatch(between(text, count, percent))
        and NO_MORE_SAID.match(text, percent.end)
    ):
        yield (i + 2,), (percent.value or Fraction(0)) / 100, digits(percent)


def _here(related: Related, i: int, c: int) -> bool:
    return related.places[c].same_statement(related.places[i])


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the share in words, and the numbers that it is far from."""
    return [Doubted(c, related.claims[c].quote, "") for c in relation.members]
