"""Wording risks: what a reader may take for something else than the numbers say."""

import re
from collections.abc import Iterator
from fractions import Fraction

from spotcheck.figures.proofreading.compared import by_names
from spotcheck.figures.proofreading.findings import Finding
from spotcheck.figures.proofreading.relating import SURE, Related, Side, Stated
from spotcheck.language import Language
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_compared import LATTER_OF_FORMER
from spotcheck.language.proof_cues import (
    CHANGED_RULES,
    FALLEN,
    GROWN,
    HALF,
    MULTIPLE,
    RATE_NEAR,
    SUPERVISORY,
)
from spotcheck.language.proofreading import risk

_BEFORE = 14
_BASES = ("sampled", "tested")


def risks(related: Related, lang: Language) -> list[Finding]:
    """Find wording risks.

    Parameters
    ----------
    related
        What the numbers state.
    lang
        Language of the messages.
    """
    found: list[Finding] = []
    for i, claim in enumerate(related.claims):
        if claim.status != "figure":
            continue
        stated = related.of(i)
        found += _multiple(related, i, stated, lang)
        for check in (_points, _referent, _share_of_what, _changed):
            found += check(related, i, lang)
    found += _without_base(related, lang)
    found += _mixed_units(related, lang)
    found += _pass_rates(related, lang)
    return found


def _finding(related: Related, i: int, code: str, severity: str, lang: Language, **slots: object) -> Finding:
    claim = related.claims[i]
    message, advice = risk(code, lang, **slots)
    return Finding(severity, code, claim.quote, claim.start, claim.end, message, advice, i)


def phrase(related: Related, i: int) -> str:
    """Give a number with the verb before it: 增长2.8倍."""
    claim, text = related.claims[i], related.text
    before = text[max(0, claim.start - _BEFORE) : claim.start]
    found = None
    for pattern in (GROWN, FALLEN):
        for match in pattern.finditer(before):
            found = match if found is None or match.start() > found.start() else found
    return (before[found.start() :] if found else "") + claim.quote


def _multiple(related: Related, i: int, stated: Stated | None, lang: Language) -> Iterator[Finding]:
    """增长2.8倍 literally is 3.8 times."""
    claim = related.claims[i]
    if claim.measure != "growth" or claim.value is None or not MULTIPLE.search(claim.unit or claim.quote):
        return
    quote, literal = phrase(related, i), fixed(claim.value + 1, max(1, claim.decimals))
    actual = _actual(related, stated)
    if actual is None:
        if claim.value <= 1 or _told_both_ways(related, i):
            return  # 多一倍: nothing is said to be once of another number
        yield _finding(
            related,
            i,
            "growth-or-multiple",
            "warning",
            lang,
            quote=quote,
            literal=literal,
            actual=fixed(claim.value, 1),
            growth=fixed(claim.value - 1, 1),
        )
    elif abs(actual - claim.value) < abs(actual - claim.value - 1):
        decimals = max(1, claim.decimals)
        yield _finding(
            related,
            i,
            "growth-is-multiple",
            "warning",
            lang,
            quote=quote,
            literal=literal,
            actual=fixed(actual, decimals),
            growth=fixed(actual - 1, decimals),
        )


def _told_both_ways(related: Related, i: int) -> bool:
    """Whether the sentence of a growth tells the multiple too: 是当年的3倍，增加了2倍."""
    value, place = related.claims[i].value or Fraction(0), related.places[i]
    return any(
        related.claims[c].unit == "倍" and related.claims[c].value == value + 1
        for c in related.near(i, 0)
        if related.places[c].same_statement(place)
    )


def _actual(related: Related, stated: Stated | None) -> Fraction | None:
    if stated is None or stated.b is None:
        return None
    a, b = related.value(stated.a), related.value(stated.b)
    return a / b if a is not None and b else None


def _points(related: Related, i: int, lang: Language) -> Iterator[Finding]:
    """下降2.8% of a rate reads as a relative change."""
    claim = related.claims[i]
    if claim.measure != "growth" or claim.unit != "%" or claim.value is None:
        return
    if HALF.search(claim.quote):
        return  # 由15.0%降到7.5%，降了一半: no points are meant
    rate = claim.base_measure in ("failure_rate", "pass_rate", "share")
    if not rate:
        before = related.text[max(0, claim.start - 2 * _BEFORE) : claim.start]
        clause = re.split(r"[。；;\n]", before)[-1]
        rate = bool(RATE_NEAR.search(clause)) and not claim.base_measure
    if not rate:
        return
    value = fixed(abs(claim.value), max(0, claim.decimals))
    yield _finding(related, i, "percent-or-points", "warning", lang, quote=phrase(related, i), value=value)


def _referent(related: Related, i: int, lang: Language) -> Iterator[Finding]:
    """Say so where a multiple may be of two numbers."""
    pair = readings(related, i)
    if len(pair) > 1:
        first, second = (related.claims[c].quote for c in pair[:2])
        yield _finding(
            related, i, "referent", "warning", lang, quote=related.claims[i].quote, first=first, second=second
        )


def readings(related: Related, i: int) -> list[int]:
    """Give the counts of its sentence that a multiple may be a multiple of, where the text does not say which.

    Parameters
    ----------
    related
        The numbers.
    i
        The claim of a ratio or growth.
    """
    claim = related.claims[i]
    multiple = claim.measure == "ratio" or (
        claim.measure == "growth" and MULTIPLE.search(claim.unit or claim.quote) is not None
    )
    if not multiple or claim.confidence >= SURE:
        return []
    if LATTER_OF_FORMER.search(related.text[max(0, claim.start - 2 * _BEFORE) : claim.start]):
        return []  # 后者是前者的2.5倍
    if _actual(related, related.of(i)) is not None or by_names(related, i):
        return []  # both sides are printed: there is nothing to ask
    measure = claim.base_measure or "sampled"
    place = related.places[i]
    found: dict[int, int] = {}
    for s in related.beside(place):
        if s.form == "count" and s.a.measure == measure and s.claim < i:
            found[s.a.group] = s.claim
    return sorted(found.values(), reverse=True)


def _share_of_what(related: Related, i: int, lang: Language) -> Iterator[Finding]:
    claim = related.claims[i]
    if claim.measure == "share" and claim.cell is None and not claim.base_measure and not str(claim.base):
        yield _finding(related, i, "share-of-what", "info", lang, quote=claim.quote)


def _changed(related: Related, i: int, lang: Language) -> Iterator[Finding]:
    """Point at a comparison in a paragraph that speaks of new rules."""
    claim = related.claims[i]
    if claim.measure not in ("change", "growth", "ratio") or claim.cell is not None:
        return
    start = related.text.rfind("\n", 0, claim.start) + 1
    end = related.text.find("\n", claim.end)
    paragraph = related.text[start : end if end >= 0 else len(related.text)]
    found = CHANGED_RULES.search(paragraph)
    if found is not None:
        quote, rule = phrase(related, i), found.group()
        yield _finding(related, i, "scope-change", "info", lang, quote=quote, rule=rule)


def _without_base(related: Related, lang: Language) -> Iterator[Finding]:
    """Point at the first rate of each set, in a text that prints no number of batches at all."""
    said: set[int] = set()
    any_base = any(g.values.keys() & set(_BASES) for g in related.groups)
    for stated in related.stated:
        if stated.form != "rate" or stated.a.group in said or any_base:
            continue
        if any(related.value(Side(m, stated.a.group)) is not None for m in (*_BASES, "enterprises")):
            continue
        said.add(stated.a.group)
        yield _finding(
            related,
            stated.claim,
            "rate-without-denominator",
            "info",
            lang,
            quote=related.claims[stated.claim].quote,
        )


def _mixed_units(related: Related, lang: Language) -> Iterator[Finding]:
    """Point at rates that are batches over enterprises or kinds: a quotient of two units is no rate of either."""
    for stated in related.stated:
        if stated.form != "rate" or stated.a.measure != "failure_rate":
            continue
        values = related.groups[stated.a.group].values
        top, rate = values.get("nonconforming"), values.get("failure_rate")
        if top is None or rate is None or any(m in values for m in _BASES):
            continue
        unit = 100 if related.claims[stated.claim].unit == "%" else 1
        slack = Fraction(1, 10 ** max(0, related.claims[stated.claim].decimals))
        for other in ("enterprises", "kinds"):
            base = values.get(other)
            if base is not None and base[0] and abs(top[0] / base[0] * unit - rate[0]) <= slack:
                yield _finding(
                    related,
                    stated.claim,
                    "mixed-units",
                    "warning",
                    lang,
                    quote=related.claims[stated.claim].quote,
                )


def _pass_rates(related: Related, lang: Language) -> Iterator[Finding]:
    """Point at the first pass rate of a supervisory check; the others are of the same kind."""
    if not SUPERVISORY.search(related.text):
        return
    for i, claim in enumerate(related.claims):
        if claim.status == "figure" and claim.measure == "pass_rate":
            yield _finding(related, i, "pass-rate", "info", lang, quote=claim.quote)
            return
