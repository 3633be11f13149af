"""From claims to what they state: of which set each number is, and between which sets it compares."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from spotcheck.figures.claims import Claim, Where
from spotcheck.figures.claims.marks import VERDICT_OF, VERDICTS
from spotcheck.figures.claims.model import BATCH_COUNTS
from spotcheck.figures.proofreading.arithmetic import in_words
from spotcheck.figures.proofreading.comparing import FORMS, of_two
from spotcheck.figures.proofreading.places import moved_between, places
from spotcheck.figures.proofreading.relating import OTHER_UNITS, SURE, Key, Related, Side, Stated, key_of
from spotcheck.figures.quantities import MEASURES, RATES
from spotcheck.language.proof_cues import (
    IN_BRACKETS,
    OF_NO_SET_BEFORE,
    OF_NO_SET_BEHIND,
    RATE_NAMED,
    YEAR_BEHIND,
)
from spotcheck.language.proof_evidence import BETWEEN_RESPECTIVE, ONE_MORE_BEFORE

_LEAD, _LONG_LEAD = 24, 40
_ALL = 100
_LEAST = 2
#: shares in step with counts are hardly of others
_IN_STEP = 0.85


def relate(claims: Sequence[Claim], text: str) -> Related:
    """Say what each number states, and of which set.

    Parameters
    ----------
    claims
        As `claims_of` reads them.
    text
        The text.

    Returns
    -------
    Related
        A claim whose sides could not be told apart is not among the stated.
    """
    claims = in_step(of_one_spelling(of_subject(claims)), text)
    related = Related(claims, text, places(claims, text))
    figures = [(i, c, c.value) for i, c in enumerate(claims) if c.status == "figure" and c.value is not None]
    # what a change is from may stand behind it: 2 points lower than in 2023, when it was 7.3%
    for i, claim, value in sorted(figures, key=lambda figure: figure[1].measure in FORMS):
        apart = _set_apart(claim, text) or _in_row(related, i)
        stated = None if apart else _stated(related, i, claim, value)
        if stated is not None:
            related.add(stated)
    related.order()
    return related


def _stated(related: Related, i: int, claim: Claim, value: Fraction) -> Stated | None:
    place, sure = related.places[i], claim.confidence >= SURE
    if claim.measure in MEASURES:
        key = key_of(claim.scope, claim.measure)
        others = _of_others(related, key, i, claim, value)
        group = related.another(key) if others else related.placed(key, claim.measure, value, i)
        return Stated(i, "count", Side(claim.measure, group), None, place, sure)
    if claim.measure in RATES:
        if claim.base_measure in OTHER_UNITS:
            return _of_units(related, i, claim, claim.base_measure, sure=sure)
        if not _has_batches(related, claim):
            units = (_of_units(related, i, claim, unit, sure=sure) for unit in ("kinds", "enterprises"))
            if (of_units := next(filter(None, units), None)) is not None:
                return of_units
        if _of_count_before(related, i):
            return None
        key = key_of(claim.scope, claim.measure)
        group = related.placed(key, claim.measure, value, i, left=_left(related, i))
        return Stated(i, "rate", Side(claim.measure, group), None, place, sure)
    return of_two(related, i, claim, place, sure=sure)


def _set_apart(claim: Claim, text: str) -> bool:
    """Whether words set a number apart from the set that stands before it: the former 15.8%; 1批次复检后改判为合格."""
    before = OF_NO_SET_BEFORE.search(text[max(0, claim.start - _LONG_LEAD) : claim.start])
    return before is not None or (
        claim.measure in VERDICTS and OF_NO_SET_BEHIND.match(text, claim.end) is not None
    )


def _of_others(related: Related, key: Key, i: int, claim: Claim, value: Fraction) -> bool:
    """Whether a verdict is of some more beside those that a rate was told of: 八成未达标，当中更有2款, 另有三款涉夸大."""
    rate = next((r for r, verdict in VERDICT_OF.items() if verdict == claim.measure), "")
    lead = related.text[max(0, claim.start - _LEAD) : claim.start]
    if not rate or not ONE_MORE_BEFORE.search(lead):
        return False
    told = [g for g in related.named(key) if rate in related.groups[g].values]
    here = [g for g in told if related.places[i].sentence - max(related.groups[g].sentences) <= 1]
    return any(not related.fits_rate(g, rate, value) for g in here)


def _in_row(related: Related, i: int) -> bool:
    """Whether a rate stands in a row of rates that are read as of one set, or behind a row of as many failed: of which is not known.

    86.1% (2023), 89.6% (2024) and 86.9% (2025); 31 had been bought online and 18 in shops, 63.3% and 36.7% respectively.
    """
    claims = related.claims
    if claims[i].measure not in RATES or claims[i].cell is not None:
        return False
    row = [i]
    for step in (-1, 1):
        at = _next_rate(related, row[0] if step < 0 else row[-1], step)
        while at is not None:
            row = [at, *row] if step < 0 else [*row, at]
            at = _next_rate(related, at, step)
    if len(row) < _LEAST:
        return False
    alike = any(claims[a].scope == claims[b].scope for a, b in pairwise(row))
    if alike or all(YEAR_BEHIND.match(related.text, claims[at].end) for at in row):
        return True
    before = claims[max(0, row[0] - len(row)) : row[0]]
    if not before or RATE_NAMED.search(related.text, before[-1].end, claims[row[0]].start):
        return False  # 不合格分别为3批次和5批次，不合格率分别为18.8%和13.9%
    return len(before) == len(row) and any(claim.measure in VERDICTS for claim in before)


def _next_rate(related: Related, i: int, step: int) -> int | None:
    """Give the rate of the same kind that stands in a row with one, before or behind it; what a parenthesis says is passed over."""
    claims = related.claims
    at = i + step
    while 0 <= at < len(claims) and claims[at].status == "ignored":
        at += step
    if not 0 <= at < len(claims) or claims[at].measure != claims[i].measure or claims[at].cell is not None:
        return None
    first, second = sorted((i, at))
    gap = IN_BRACKETS.sub("", related.text[claims[first].end : claims[second].start])
    return at if BETWEEN_RESPECTIVE.fullmatch(gap.strip()) else None


def _left(related: Related, i: int) -> bool:
    """Whether something moved from a number to the next, which has the same name: 不合格率由18.2%降至14.9%.

    With the name of a year, which hardly both are of, it is not known of which the number is that it moved to.
    """
    claims = related.claims
    pairs = [(i, i + 1)] + [(i - 1, i)] * ("year" in dict(claims[i].scope.conditions))
    return any(
        0 <= a < b < len(claims)
        and (claims[a].measure, claims[a].scope) == (claims[b].measure, claims[b].scope)
        and moved_between(related.text, claims[a], claims[b])
        for a, b in pairs
    )


def _of_count_before(related: Related, i: int) -> bool:
    """Whether a word says *all* of the count of a verdict right before it, which is no rate of a set: 其余8件全部符合要求."""
    if not i or related.claims[i].value != _ALL or not in_words(related.claims[i]):
        return False
    count = related.claims[i - 1]
    return count.measure in VERDICTS and count.end == related.claims[i].start


def _has_batches(related: Related, claim: Claim) -> bool:
    """Whether batches are counted of what a rate is of."""
    key = key_of(claim.scope, claim.measure)
    return any(not related.groups[g].values.keys().isdisjoint(BATCH_COUNTS) for g in related.named(key))


def _of_units(related: Related, i: int, claim: Claim, unit: str, *, sure: bool) -> Stated | None:
    """Read a rate of enterprises or kinds: the bad (or good) ones of all, where the statement prints both."""
    verdict = VERDICT_OF[claim.measure]
    sides: list[Side] = []
    for scope in (claim.scope.joined(verdict=verdict), claim.scope.without("verdict")):
        key = key_of(scope, unit)
        told = [
            g
            for g in related.named(key)
            if (known := related.groups[g].values.get(unit)) is not None
            and related.places[known[1]].same_statement(related.places[i])
        ]
        if unit not in ("enterprises", "kinds") or not told:
            return None
        sides.append(Side(unit, told[-1]))
    return Stated(i, "quotient", sides[0], sides[1], related.places[i], sure)


def of_subject(claims: Sequence[Claim]) -> list[Claim]:
    """Give a shorter name of the one product that an English text is about its full name: fuel dispensers, dispensers.

    >>> from spotcheck.figures.claims import claims_of
    >>> text = "We tested 40 fuel dispensers at 9 stations. 31 dispensers passed."
    >>> [claim.scope.words for claim in of_subject(claims_of(text)) if claim.measure == "conforming"]
    ['fuel dispensers']
    """
    drawn = [c.scope.words for c in claims if c.measure in ("sampled", "tested") and c.scope.words]
    subject = max(drawn, key=len, default="")
    if any(not _names(words, subject) for words in drawn):
        return list(claims)

    def named(where: Where) -> Where:
        return replace(where, words=subject) if where.words and _names(where.words, subject) else where

    return [replace(c, scope=named(c.scope), base=named(c.base)) for c in claims]


def in_step(claims: Sequence[Claim], text: str) -> list[Claim]:
    """Give shares that stand in a row behind as many counts each its own count: 78 of delivery, 39 of quality: 60% and 30%.

    >>> from spotcheck.figures.claims import claims_of
    >>> text = "Of the 130 complaints, 78 were about delivery, 39 about quality and 13 about price: 60%, 30% and 10%."
    >>> [claim.scope.words for claim in in_step(claims_of(text), text) if claim.unit == "%"]
    ['delivery', 'quality', 'price']
    """
    made = list(claims)
    at = 0
    while at < len(made):
        end = at + 1
        if made[at].measure == "share" and made[at].cell is None:
            while end < len(made) and _next_in_row(
                made[at], made[end], text[made[end - 1].end : made[end].start]
            ):
                end += 1
            size = end - at
            counts = made[at - size : at] if _LEAST <= size <= at else []
            if counts and all(_like(made[at], count, counts[-1]) for count in counts):
                whole = replace(made[at].base, words="") if made[at].base == made[at].scope else made[at].base
                made[at:end] = [
                    replace(
                        share, scope=count.scope, base=whole, base_measure=count.measure, confidence=_IN_STEP
                    )
                    for share, count in zip(made[at:end], counts, strict=True)
                ]
        at = end
    return made


def _next_in_row(first: Claim, share: Claim, gap: str) -> bool:
    """Whether a share stands in a row with the one before it, and was read to be of the same."""
    return (
        share.measure == "share"
        and share.scope == first.scope
        and BETWEEN_RESPECTIVE.fullmatch(gap) is not None
    )


def _like(share: Claim, count: Claim, last: Claim) -> bool:
    """Whether a count stands in a list of one measure whose last member a share was read to be of."""
    listed = (count.measure, count.sentence) == (last.measure, share.sentence) and count.measure in MEASURES
    return listed and count.status == "figure" and last.scope == share.scope


def of_one_spelling(claims: Sequence[Claim]) -> list[Claim]:
    """Give names that differ by capitals only as the first is written: Clothing at the front of a sentence is clothing.

    >>> from spotcheck.figures.claims import claims_of
    >>> text = "Of 40 batches of clothing, 12 failed. Clothing: 9 batches failed for labels."
    >>> sorted({claim.scope.words for claim in of_one_spelling(claims_of(text)) if claim.scope.words})
    ['clothing']
    """
    written: dict[str, str] = {}
    for words in (where.words for claim in claims for where in (claim.scope, claim.base) if where.words):
        written.setdefault(words.lower(), words)

    def spelt(where: Where) -> Where:
        words = written.get(where.words.lower(), where.words)
        return where if words == where.words else replace(where, words=words)

    return [replace(c, scope=spelt(c.scope), base=spelt(c.base)) for c in claims]


def _names(words: str, subject: str) -> bool:
    """Whether words are a name, or the shorter name, of a subject."""
    return words == subject or subject.lower().endswith(f" {words.lower()}")
