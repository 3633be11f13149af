"""One verdict a figure: what is printed against what the data say."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal, TypeAlias

from spotcheck.figures.alternatives import Reading, other_denominators, other_kinds, other_scopes
from spotcheck.figures.counting import Computed, Counted, Lost, Reason
from spotcheck.figures.explain import hint, shown
from spotcheck.figures.ledger import Figure, Ledger
from spotcheck.figures.printed import Rounding
from spotcheck.figures.printing import print_like, round_to
from spotcheck.figures.quantities import Count, Difference, Quantity, Rate, is_points, terms
from spotcheck.figures.scopes import Scope
from spotcheck.language import Language
from spotcheck.language.verdicts import ROUNDINGS, sentence, word

Verdict: TypeAlias = Literal[
    "match", "match-other-rounding", "match-other-scope", "off-by-last-digit", "mismatch", "no-data", "waived"
]
#: names a quantity, given the scopes that it is of
Tell: TypeAlias = Callable[[Quantity, Mapping[str, Scope]], str]
FAILURES: tuple[Verdict, ...] = ("match-other-scope", "off-by-last-digit", "mismatch")
WARNINGS: tuple[Verdict, ...] = ("match-other-rounding", "no-data")

#: the roundings that may be named instead of a figure's own, the likeliest first
_OTHERS: tuple[Rounding, ...] = ("half-up", "half-even", "truncated", "up")
#: what a share or rate may be of
_BASES = ("sampled", "tested", "nonconforming", "conforming")
#: from this many printed digits on, another scope that gives the same is no chance hit
_TELLING_DIGITS = 3


@dataclass(frozen=True)
class Judgement:
    """A verdict, what the data say, how that is printed, and why.

    Attributes
    ----------
    unread : bool
        Whether there is no data because the rows that would have it were rejected.
    rounding : Rounding or None
        How the number is rounded where that is another rounding than the figure's own.
    """

    verdict: Verdict
    explanation: str
    value: Fraction | None = None
    would_print: str | None = None
    unread: bool = False
    rounding: Rounding | None = None


@dataclass(frozen=True)
class _Case:
    """A figure beside what the data say of it."""

    figure: Figure
    scopes: Mapping[str, Scope]
    data: Counted
    computed: Computed
    value: Fraction
    would: str
    shown: str
    lang: Language
    printed: Collection[int]
    tell: Tell


def _as_written(quantity: Quantity, _: Mapping[str, Scope]) -> str:
    return str(quantity)


def judge(
    figure: Figure,
    scopes: Mapping[str, Scope],
    data: Counted | None,
    lang: Language,
    printed: Collection[int] = (),
    tell: Tell = _as_written,
) -> Judgement:
    """Put a figure to data.

    Parameters
    ----------
    figure
        The printed number.
    scopes
        The scopes of its ledger.
    data
        What the data say; None when there are none.
    lang
        The language of the explanation.
    printed
        The counts that its ledger prints: one of them may be the base that was taken.
    tell
        How another quantity that the figure may be of is called; as a ledger writes it by default.
    """
    if figure.waived is not None:
        return Judgement("waived", sentence("waived", lang, reason=figure.waived))
    if data is None:
        return Judgement("no-data", sentence("no-data", lang))
    computed = data.evaluate(figure.quantity, scopes)
    if computed.value is None:
        return _no_data(computed.reason, data, lang)
    case = _Case(
        figure,
        scopes,
        data,
        computed,
        computed.value,
        print_like(figure.printed, computed.value, figure.rounding, figure.quantity),
        shown(figure.quantity, computed, figure, lang),
        lang,
        printed,
        tell,
    )
    steps: tuple[Callable[[_Case], Judgement | None], ...] = (
        _match,
        _rounding,
        _denominator,
        _kind_or_digit_or_scope,
    )
    found = next((found for step in steps if (found := step(case)) is not None), None) or _mismatch(case)
    if found.verdict not in FAILURES:
        return found
    lost = max(data.lost(scopes[term.scope]) for term in terms(figure.quantity))
    if not _may_explain(lost, case):
        return found
    return replace(found, explanation=found.explanation + _lost(lost, lang))


def printed_counts(ledger: Ledger) -> set[int]:
    """Give the counts that a ledger prints as they are."""
    return {
        int(f.printed.value)
        for f in ledger.figures
        if isinstance(f.quantity, Count) and f.printed.hedge is None and f.printed.value.denominator == 1
    }


def _no_data(reason: Reason | None, data: Counted, lang: Language) -> Judgement:
    if reason is None:
        return Judgement("no-data", sentence("no-data", lang))
    lost = Lost() if reason.empty is None else data.lost(reason.empty)
    meant = sentence("near", lang, near=reason.near) if reason.near else ""
    why = sentence(reason.code, lang, about=word(reason.about, lang)) + meant + _lost(lost, lang)
    return Judgement("no-data", why, unread=lost.certain > 0)


def _may_explain(lost: Lost, case: _Case) -> bool:
    """Whether rows that were rejected may be why a figure is another; a count of batches they can only raise so far."""
    if not isinstance(case.figure.quantity, Count) or case.figure.quantity.measure not in _BASES:
        return True
    claim = case.figure.claim()
    below = claim.low is None or claim.low <= case.value + max(lost)
    return below and (claim.high is None or claim.high >= case.value)


def _lost(lost: Lost, lang: Language) -> str:
    """Say that rejected rows are of what was counted, or may be."""
    if lost.certain:
        return sentence("lost", lang, n=lost.certain)
    return sentence("maybe-lost", lang, n=lost.possible) if lost.possible else ""


def _judgement(case: _Case, verdict: Verdict, **parts: object) -> Judgement:
    text = sentence(
        verdict, case.lang, shown=case.shown, printed=case.figure.printed.text, would=case.would, **parts
    )
    return Judgement(verdict, text, case.value, case.would)


def agrees(figure: Figure, quantity: Quantity, computed: Computed, rounding: Rounding) -> bool:
    """Whether a number is printed as the figure is.

    A point change agrees as the rounded difference and as the difference of the rounded rates: with the data at hand
    both are single numbers, so that nothing else between them does.
    """
    if computed.value is None:
        return False
    printed = figure.printed
    if computed.value in printed.claim(rounding):
        return True
    if not is_points(quantity) or not isinstance(quantity, Difference) or printed.hedge is not None:
        return False
    return printed.value == rounded_rates(computed, printed.step, rounding)


def rounded_rates(computed: Computed, step: Fraction, rounding: Rounding) -> Fraction:
    """Give the difference of two rates that were rounded before."""
    a, b = (round_to(part, step, rounding) for part in computed.parts)
    return a - b


def _match(case: _Case) -> Judgement | None:
    if agrees(case.figure, case.figure.quantity, case.computed, case.figure.rounding):
        return _judgement(case, "match")
    return None


def _rounding(case: _Case) -> Judgement | None:
    own = case.figure.rounding
    if case.figure.printed.fraction:
        return None  # no digits were rounded
    for other in _OTHERS:
        if other != own and agrees(case.figure, case.figure.quantity, case.computed, other):
            words = {"other": ROUNDINGS[other][case.lang], "rounding": ROUNDINGS[own][case.lang]}
            return replace(_judgement(case, "match-other-rounding", **words), rounding=other)
    return None


def _denominator(case: _Case) -> Judgement | None:
    return _other_scope(case, other_denominators(case.figure.quantity, case.scopes))


def _kind_or_digit_or_scope(case: _Case) -> Judgement | None:
    """Another kind of quantity, another scope, or the last digit off by one: what is least likely by chance first."""
    printed = case.figure.printed
    if printed.hedge is not None:
        return None  # a vague word fits too many scopes to name one
    digits = len(str(int(abs(printed.value) / printed.step))) if printed.value else 1
    steps = (_kind, _scope, _last_digit) if digits >= _TELLING_DIGITS else (_last_digit, _kind, _scope)
    return next((found for step in steps if (found := step(case)) is not None), None)


def _scope(case: _Case) -> Judgement | None:
    return _other_scope(case, _scopes(case))


def _kind(case: _Case) -> Judgement | None:
    for reading in other_kinds(case.figure.quantity, case.scopes):
        computed = case.data.evaluate(reading.quantity, reading.scopes)
        if agrees(case.figure, reading.quantity, computed, case.figure.rounding):
            text = shown(reading.quantity, computed, case.figure, case.lang)
            words = sentence(
                "complement", case.lang, other=case.tell(reading.quantity, reading.scopes), shown=text
            )
            return _judgement(case, "mismatch", hint=words)
    return None


def _scopes(case: _Case) -> Iterator[Reading]:
    yield from other_scopes(
        case.figure.quantity, case.scopes, programmes="programme_kind" in case.data.columns
    )


def _other_scope(case: _Case, readings: Iterator[Reading]) -> Judgement | None:
    for reading in readings:
        computed = case.data.evaluate(reading.quantity, reading.scopes)
        if _trivial(reading) or not agrees(case.figure, reading.quantity, computed, case.figure.rounding):
            continue
        other = shown(reading.quantity, computed, case.figure, case.lang)
        told = case.tell(reading.quantity, reading.scopes)
        return _judgement(case, "match-other-scope", other=told, other_shown=other)
    return None


def _trivial(reading: Reading) -> bool:
    """Whether a quotient or difference of one and the same thing: it says nothing."""
    if isinstance(reading.quantity, (Count, Rate)):
        return False
    a, b = (replace(term, scope=str(reading.scopes[term.scope])) for term in terms(reading.quantity))
    return a == b


def _last_digit(case: _Case) -> Judgement | None:
    printed, quantity = case.figure.printed, case.figure.quantity
    if printed.fraction:
        return None  # it has no digit
    right = [round_to(case.value, printed.step, case.figure.rounding)]
    if is_points(quantity):
        right.append(rounded_rates(case.computed, printed.step, case.figure.rounding))
    if any(abs(printed.value - number) == printed.step for number in right):
        return _judgement(case, "off-by-last-digit")
    return None


def _mismatch(case: _Case) -> Judgement:
    words = hint(case.figure, case.computed, case.would, case.lang, lambda: _counts(case))
    return _judgement(case, "mismatch", hint=words)


def _counts(case: _Case) -> set[int]:
    """Give what may have been taken for a base: the counts that are printed, and those of the scopes in the data."""
    found = {case.data.count(measure, scope) for scope in case.scopes.values() for measure in _BASES}
    return {*case.printed, *(number for number in found if number is not None)}
