"""Explanations of verdicts: the arithmetic of what the data say, and the nearest reason for a mismatch."""

from collections.abc import Callable, Iterable
from fractions import Fraction

from spotcheck.figures.counting import Computed
from spotcheck.figures.ledger import Figure
from spotcheck.figures.quantities import Growth, Quantity, Quotient, Rate, is_points
from spotcheck.figures.slips import slip
from spotcheck.language import Language
from spotcheck.language.figures import UNITS, Unit
from spotcheck.language.numbers import fixed, percent
from spotcheck.language.verdicts import sentence, word

_TIMES = Unit(frozenset({"times"}))


def shown(quantity: Quantity, computed: Computed, figure: Figure, lang: Language) -> str:
    """Write what the data say, with its arithmetic: ``485 / 1739 = 27.89%``."""
    if computed.value is None:
        return ""
    places = max(2, figure.printed.decimals + 2)
    if is_points(quantity):
        a, b = (percent(part, places) for part in computed.parts)
        return f"{a} − {b} = {fixed(computed.value * 100, places)}{word('points', lang)}"
    value = (
        percent(computed.value, places) if _as_percent(figure, quantity) else _number(computed.value, places)
    )
    if not computed.parts:
        return value
    a, b = (_number(part, 4) for part in computed.parts)
    if isinstance(quantity, (Rate, Quotient, Growth)):
        return f"{a} / {b}{' − 1' if isinstance(quantity, Growth) else ''} = {value}"
    return f"{a} − {b} = {value}"


def _as_percent(figure: Figure, quantity: Quantity) -> bool:
    return isinstance(quantity, (Rate, Growth)) or UNITS.get(figure.printed.unit, _TIMES).scale < 1


def _number(value: Fraction, places: int) -> str:
    return fixed(value, 0 if value.denominator == 1 else places)


def hint(
    figure: Figure, computed: Computed, would: str, lang: Language, counts: Callable[[], Iterable[int]]
) -> str:
    """Give the nearest explanation of a mismatch: digits, or the base that would be needed, if anything has `counts` of it."""
    if figure.printed.hedge is not None:
        return _claimed(figure, lang)
    if (found := slip(figure.printed.text, would)) is not None:
        return sentence(found, lang)
    return _base(figure, computed, lang, counts)


def _claimed(figure: Figure, lang: Language) -> str:
    """Say which numbers a hedge speaks of, written as the figure is: counts, multiples, percent or points."""
    low, high = ("" if end is None else _written(figure, end, lang) for end in figure.claim()[:2])
    return sentence("hedge", lang, printed=figure.printed.text, low=low, high=high)


def _written(figure: Figure, value: Fraction, lang: Language) -> str:
    if is_points(figure.quantity):
        return f"{fixed(value * 100, 2)}{word('points', lang)}"
    return percent(value, 1) if _as_percent(figure, figure.quantity) else _number(value, 2)


def _base(figure: Figure, computed: Computed, lang: Language, counts: Callable[[], Iterable[int]]) -> str:
    """Name the base that the printed share or rate would need: of what is counted, the nearest to the one in the data."""
    if not isinstance(figure.quantity, (Rate, Quotient, Growth)) or len(computed.parts) != 2:
        return ""
    above, base = computed.parts
    if above.denominator != 1 or base.denominator != 1 or not above:
        return ""
    claim = figure.claim()
    shift = 1 if isinstance(figure.quantity, Growth) else 0
    if claim.low is None or claim.high is None or claim.low + shift <= 0:
        return ""
    fitting = [n for n in counts() if n > 0 and above / n - shift in claim]
    if not fitting:
        return ""
    return sentence("base", lang, needed=min(fitting, key=lambda n: (abs(n - base), n)), base=int(base))
