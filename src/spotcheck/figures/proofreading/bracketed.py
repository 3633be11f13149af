"""Percentages in a bracket with the count whose share they are, where no number of the text can be the whole: 33 failures (3.57%), of 100."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading.arithmetic import Relation, digits
from spotcheck.figures.proofreading.counted import MOVES, RATE, Triple, counts
from spotcheck.figures.proofreading.drawn_lists import sums
from spotcheck.figures.proofreading.places import between
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import TURNED, Related
from spotcheck.language import Language
from spotcheck.language import proof_bracketed as words
from spotcheck.language.proof_sentences import say

#: a whole may stand so many paragraphs away
_PARAGRAPHS = 3
#: so many numbers on each side may make a whole together: 120 at home and 80 abroad
_AROUND = 2


class _Share(NamedTuple):
    """A percentage, its count, and the least and the largest whole that it can be of."""

    percent: int
    part: int
    low: Fraction
    high: Fraction


def computed(related: Related, told: Sequence[Triple], lang: Language) -> list[Relation]:
    """Find percentages in brackets with their counts, of which no number around is the whole.

    Left out are those that may be of a whole that is not printed: where no number before the count is larger, or others
    beside it are of one that is not printed either.

    Parameters
    ----------
    related
        The numbers.
    told
        Parts that are told with their wholes and rates: those are held against each other.
    lang
        Language of the sentence.
    """
    shares = [*_shares(related, {t.rate for t in told} | {t.whole for t in told})]
    lost = [
        share
        for share in shares
        if not (_whole_of(related, share) or of_others_named(related, share.percent, share.part))
    ]
    return [
        _relation(related.claims, share, lang)
        for share in lost
        if not _may_be_of_others(related, share, lost)
    ]


def _shares(related: Related, told: AbstractSet[int]) -> Iterator[_Share]:
    """Find the percentages that stand in a bracket behind their count, or before it."""
    claims = related.claims
    for i, claim in enumerate(claims):
        if (
            claim.unit != "%"
            or claim.status == "ignored"
            or claim.measure in MOVES
            or claim.cell
            or i in told
        ):
            continue
        part = next((k for k in (i - 1, i + 1) if k not in told and _tied(related, i, k)), None)
        if part is None:
            continue
        size, printed = claims[part].value, printed_of(claim, RATE)
        if not size or printed is None or printed.hedge is not None:
            continue
        low, high = (printed.value + printed.step * side for side in (-1, 1))
        if low > 0:
            yield _Share(i, part, size / high, size / low)


def _tied(related: Related, i: int, k: int) -> bool:
    """Whether a percentage stands in a bracket behind a count, or a count in one behind it, with nothing else there."""
    claims, text = related.claims, related.text
    if (
        not 0 <= k < len(claims)
        or not counts(claims[k])
        or not related.places[k].same_statement(related.places[i])
    ):
        return False
    first, last = (k, i) if k < i else (i, k)
    opened = words.COUNT_THEN if k < i else words.SHARE_THEN
    gap = between(text, claims[first], claims[last])
    if k > i and words.OF_GROUP.search(gap):
        return False  # 7% for medium-sized firms (342 lots)
    within = k < i and words.in_one_bracket(text, claims[k].start, claims[k].end, claims[i].start)
    return (
        (within or opened.fullmatch(gap) is not None)
        and words.CLOSED.match(text, claims[last].end) is not None
        and words.NO_PART.search(text, max(0, claims[k].start - words.LEAD), claims[k].start) is None
        and not _in_whole(related, k)
    )


def _in_whole(related: Related, k: int) -> bool:
    """Whether a count is told as what the one right before it is in: 33 failures in 254 samples (13%)."""
    claims, text = related.claims, related.text
    return (
        k > 0
        and counts(claims[k - 1])
        and related.places[k - 1].same_statement(related.places[k])
        and words.IN_WHOLE.fullmatch(between(text, claims[k - 1], claims[k])) is not None
    )


def _whole_of(related: Related, share: _Share) -> bool:
    """Whether a number of the text, or two beside it together, can be what a share is of, or what it leaves."""
    claims = related.claims
    values = {claim.value for claim in claims if claim.value is not None and claim.unit != "%"}
    values |= {*sums(related)}
    percent, size = claims[share.percent], claims[share.part].value or Fraction(0)
    left, step = 100 - (percent.value or Fraction(0)), Fraction(1, 10 ** max(0, percent.decimals))
    turned = (claims[share.part].measure, percent.measure) in TURNED
    if any(
        share.low <= v <= share.high or (turned and v > size and abs(100 * size / v - left) <= step)
        for v in values
    ):
        return True
    around = claims[max(0, share.percent - _AROUND) : share.percent + _AROUND]
    beside = [claim.value for claim in around if claim.value in values and claim.value]
    return any(
        share.low <= whole <= share.high for a, b in combinations(beside, 2) for whole in (a + b, abs(a - b))
    )


def of_others_named(related: Related, percent: int, part: int) -> bool:
    """Whether a share names what it is of, and no other number is called so: 24 diesel (2.4% of diesel samples), of 2174 fuel samples."""
    text = related.text
    named = words.NAMES_BASE.match(text, related.claims[percent].end)
    if named is None or not (called := {*words.WORD.findall(named["base"].lower())} - words.ANY_BASE):
        return False
    others = (c for c in related.near(percent, _PARAGRAPHS) if c not in (percent, part))
    return not any(
        called & {*words.WORD.findall(_around(related, c))} for c in others if counts(related.claims[c])
    )


def _around(related: Related, claim: int) -> str:
    """Give the words behind a number up to the next mark or number, and those right before it, in lower case."""
    text, own = related.text, related.claims[claim]
    behind = words.NAME_BEHIND.match(text, own.end)
    before = words.NAME_BEFORE.search(text, max(0, own.start - words.LEAD), own.start)
    return f"{before[0] if before else ''} {behind[0] if behind else ''}".lower()


def _may_be_of_others(related: Related, share: _Share, lost: Sequence[_Share]) -> bool:
    """Whether a share may be of a whole that is not printed, as another share beside it may be."""
    claims, place = related.claims, related.places[share.percent]
    before = [c for c in related.near(share.percent, _PARAGRAPHS) if c < min(share.percent, share.part)]
    size = claims[share.part].value or Fraction(0)
    if not any(counts(claims[c]) and (claims[c].value or 0) > size for c in before):
        return True
    return any(
        other.percent != share.percent
        and related.places[other.percent].paragraph == place.paragraph
        and max(other.low, share.low) <= min(other.high, share.high)
        for other in lost
    )


def _relation(claims: Sequence[Claim], share: _Share, lang: Language) -> Relation:
    whole = (share.low + share.high) / 2
    text = say(
        "no whole",
        lang,
        part=digits(claims[share.part]),
        share=claims[share.percent].quote,
        whole=str(round(whole)),
    )[0]
    return Relation("share", (share.percent, share.part), share.percent, holds=False, text=text, said=True)
