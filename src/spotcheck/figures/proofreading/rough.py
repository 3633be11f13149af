"""Shares in words that are far from what stands beside them: a third of the 331 samples, 85; half of them failed: 191, or 33.9%."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading.arithmetic import Relation, digits, in_words, of_all, share_text
from spotcheck.figures.proofreading.counted import counts
from spotcheck.figures.proofreading.places import between
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language import proof_rough as words
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
#: and on the wrong side of its hedge by more than it may have been rounded
_ROUNDED = Fraction(1)
_LEAD = 16


def computed(related: Related) -> list[Relation]:
    """Hold shares in words against the counts or the percentage that they are told with."""
    claims = related.claims
    made: list[Relation] = []
    for i, claim in enumerate(claims):
        if claim.unit != "%" or not in_words(claim) or not claim.value or related.places[i].table:
            continue
        for members, share, told in (
            *_of_whole(related, i),
            *_restated(related, i),
            *_in_brackets(related, i),
            *_before(related, i),
            *_of_all(related, i),
        ):
            holds = _is_about(related, i, 100 * share)
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
        in_part = in_words(claim) and not of_all(claim)  # 29家企业中，24家产品全部合格: of the 24
        told = EXACT_TENTHS.search(claim.quote) or (in_part and not HALF.search(claim.quote))
        if told and not claim.quote.isascii():
            low, high = _meant(related, relation.derived)
            off = not low <= 100 * relation.expected <= high and relation.expected < 1
            if off and not (_of_own_count(related, relation) or _of_other(related, relation, low, high)):
                made.append(relation)
    return made


def _of_own_count(related: Related, relation: Relation) -> bool:
    """Whether a share in words has another count in a bracket behind it, which it is of: 约三分之一（18批）."""
    claims, behind = related.claims, relation.derived + 1
    return (
        behind < len(claims)
        and behind not in relation.members
        and words.BRACKET_OPENS.fullmatch(between(related.text, claims[relation.derived], claims[behind]))
        is not None
    )


def _of_other(related: Related, relation: Relation, low: Fraction, high: Fraction) -> bool:
    """Whether another count of the paragraph before the part is what a share in words is of: 54批不合格，约三分之一（18批）."""
    claims, (i, part, *_) = related.claims, relation.members
    wholes = (c for c in related.near(i, 0) if c < part and counts(claims[c]) and _size(claims[c]) > 0)
    return any(low <= 100 * _size(claims[part]) / _size(claims[c]) <= high for c in wholes)


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


def _is_about(related: Related, i: int, percent: Fraction) -> bool:
    """Whether a percentage is about a share in words, and on the side of it that its hedge tells: over three in ten."""
    claim = related.claims[i]
    size = claim.value or Fraction(0)
    before = related.text[max(0, claim.start - _LEAD) : claim.start]
    if words.MORE_BEFORE.search(before) and percent < size - _ROUNDED:
        return False
    if words.LESS_BEFORE.search(before) and percent > size + _ROUNDED:
        return False
    return abs(percent - size) <= max(Fraction(_POINTS), _PART * size)


def _in_brackets(related: Related, i: int) -> Iterator[tuple[tuple[int, ...], Fraction, str]]:
    """Give the count in brackets behind a share in words, and what that is of: 161 shops, over three in ten of them (50)."""
    claims, text = related.claims, related.text
    if i + 1 >= len(claims) or not counts(claims[i + 1], others=True) or not _here(related, i, i + 1):
        return
    part = claims[i + 1]
    told = words.OF_THESE_IN_BRACKETS.fullmatch(between(text, claims[i], part))
    if told is None:
        return
    wholes = [
        c for c in related.near(i, 1) if counts(claims[c], others=True) and _size(part) < _size(claims[c])
    ]
    if any(_is_about(related, i, 100 * _size(part) / _size(claims[c])) for c in wholes):
        return
    last = _last_before(related, i)
    of_it = (
        [c for c in wholes if _names(related, c, told["noun"])]
        if told["noun"]
        else [c for c in wholes if c == last]
    )
    if len({claims[c].value for c in of_it}) == 1:
        yield (i + 1, of_it[0]), *_share(part, claims[of_it[0]])


def _share(part: Claim, whole: Claim) -> tuple[Fraction, str]:
    """Give the share that one count is of another, and how that is computed."""
    share = _size(part) / _size(whole)
    return share, share_text(digits(part), digits(whole), share, 1)


def _size(claim: Claim) -> Fraction:
    return claim.value or Fraction(0)


def _last_before(related: Related, i: int) -> int:
    """Give the last count before a share in words."""
    return next((c for c in range(i - 1, -1, -1) if counts(related.claims[c], others=True)), -1)


def _names(related: Related, c: int, noun: str) -> bool:
    """Whether a count is told to be of what a noun with its adjectives names: 53 models; 90 samples were positive."""
    behind = words.UP_TO_STOP.match(related.text, related.claims[c].end)
    said = {word.rstrip("s") for word in behind.group().lower().split()} if behind else set[str]()
    return all(word.rstrip("s") in said for word in noun.lower().split())


def _of_whole(related: Related, i: int) -> Iterator[tuple[tuple[int, ...], Fraction, str]]:
    """Give the whole and the part behind a share in words: a third of the 331 samples, 85."""
    claims, text = related.claims, related.text
    behind = [
        c
        for c in range(i + 1, min(i + 3, len(claims)))
        if _here(related, i, c) and counts(claims[c], others=True)
    ]
    if len(behind) < _PAIR or behind[0] != i + 1:
        return
    whole, part = (claims[c] for c in behind)
    if (
        _size(part) < _size(whole)
        and OF_WHOLE_THEN.fullmatch(between(text, claims[i], whole))
        and (
            BESIDE_FRACTION.fullmatch(between(text, whole, part))
            or words.THEN_PART.fullmatch(between(text, whole, part))
        )
    ):
        yield (behind[1], behind[0]), *_share(part, whole)


def _before(related: Related, i: int) -> Iterator[tuple[tuple[int, ...], Fraction, str]]:
    """Give the part and its whole that a share in words tells again: in 4 of 12 shops, a third of them."""
    claims, text = related.claims, related.text
    if i < _PAIR or not all(_here(related, i, c) and counts(claims[c], others=True) for c in (i - 2, i - 1)):
        return
    part, whole = claims[i - 2], claims[i - 1]
    of_whole = words.OF_ALL.search(text, max(0, part.start - _LEAD), part.start)
    if of_whole and words.WHOLE_THEN.fullmatch(between(text, part, whole)):
        part, whole = whole, part  # of the 54 failing chargers, 36 (two thirds)
    told = (
        (of_whole or words.OF_THE.fullmatch(between(text, part, whole)))
        and words.THEN_FRACTION.fullmatch(between(text, claims[i - 1], claims[i]))
        and words.ENDS.match(text, claims[i].end)
    )
    if told and 0 < _size(part) < _size(whole):
        yield (i - 2, i - 1), *_share(part, whole)


def _of_all(related: Related, i: int) -> Iterator[tuple[tuple[int, ...], Fraction, str]]:
    """Give the part before a share in words of all, and the first count that is called as it is, where no other gives the share.

    The risk was chemical in 1,938 alerts, just over half of all those notified: of 3,619 alerts.
    """
    claims, text = related.claims, related.text
    if not i or not _here(related, i, i - 1) or not counts(claims[i - 1], others=True):
        return
    part = claims[i - 1]
    noun = words.NOUN.match(text, part.end)
    if (
        noun is None
        or not words.OF_EVERYTHING.match(text, claims[i].end)
        or not words.THEN_FRACTION.fullmatch(between(text, part, claims[i]))
    ):
        return
    wholes = [
        c for c in related.near(i, 1) if counts(claims[c], others=True) and _size(claims[c]) > _size(part)
    ]
    before = [c for c in wholes if c < i - 1 and _names(related, c, noun[0])]
    if before and not any(_is_about(related, i, 100 * _size(part) / _size(claims[c])) for c in wholes):
        yield (i - 1, before[0]), *_share(part, claims[before[0]])


def _restated(related: Related, i: int) -> Iterator[tuple[tuple[int, ...], Fraction, str]]:
    """Give the percentage that tells a share in words again, with its count: half of them failed: 191 products, or 33.9%."""
    claims, text = related.claims, related.text
    beside = i + 1 < len(claims) and _here(related, i, i + 1) and _exact(claims[i + 1])
    if beside and words.THEN_PERCENT.fullmatch(between(text, claims[i], claims[i + 1])):
        yield (i + 1,), _size(claims[i + 1]) / 100, digits(claims[i + 1])
    if i + 2 >= len(claims) or not _here(related, i, i + 2):
        return
    count, percent = claims[i + 1], claims[i + 2]
    if (
        counts(count)
        and _exact(percent)
        and FRACTION_IS.fullmatch(between(text, claims[i], count))
        and THEN_ITS_SHARE.fullmatch(between(text, count, percent))
        and NO_MORE_SAID.match(text, percent.end)
    ):
        yield (i + 2,), (percent.value or Fraction(0)) / 100, digits(percent)


def _exact(percent: Claim) -> bool:
    """Whether a percentage is printed in digits, without a hedge."""
    return percent.unit == "%" and percent.exact and not in_words(percent)


def _here(related: Related, i: int, c: int) -> bool:
    return related.places[c].same_statement(related.places[i])
