"""A contradiction in one sentence: what the other figures make of one, and what is printed."""

from fractions import Fraction

from spotcheck.figures.ledger import Figure
from spotcheck.figures.printing import print_like
from spotcheck.figures.quantities import Growth, Rate, is_points, is_whole
from spotcheck.figures.solving.outer import Range, outer
from spotcheck.figures.solving.ranges import range_of
from spotcheck.figures.solving.search import UndecidedError
from spotcheck.figures.solving.system import Component, is_count
from spotcheck.language import Language
from spotcheck.language.figures import UNITS
from spotcheck.language.numbers import fixed, percent
from spotcheck.language.solving import listed, said
from spotcheck.language.verdicts import word


def explain(component: Component, conflict: int, lang: Language) -> str:
    """Say why the figures of a minimal conflict cannot be true together.

    The figure that is set against the others is a rate or share where there is one, since counts are counted.
    """
    told = _told(component, conflict)
    figure = component.figures[told]
    rest = conflict & ~(1 << told)
    others = listed(
        [f"{f.is_} = {f.printed.text}" for k, f in enumerate(component.figures) if rest >> k & 1], lang
    )
    parts = {"others": others, "quantity": figure.is_, "printed": figure.printed.text}
    off = component.all & ~rest
    return _against(component, told, off, outer(component, figure.quantity, off), parts, lang)


def _told(component: Component, conflict: int) -> int:
    """Choose the figure that the others are set against: the vaguest, then a rate or share, then a sum."""
    members = component.bits(conflict)

    def order(k: int) -> tuple[bool, bool, int, int]:
        figure = component.figures[k]
        return (
            figure.printed.hedge is not None,
            not is_count(figure),
            sum(figure.is_.split("(")[0] == component.figures[m].is_.split("(")[0] for m in members),
            int(abs(figure.printed.value)) if is_count(figure) else -k,
        )

    return max(members, key=order)


def _against(
    component: Component, k: int, off: int, found: Range, parts: dict[str, str], lang: Language
) -> str:
    figure = component.figures[k]
    claim = figure.claim()
    arithmetic = _arithmetic(component, figure, off, lang)
    if not parts["others"]:
        return said("alone", lang, **parts)
    if found.low is not None and found.low == found.high and found.low not in claim:
        return said("value", lang, value=arithmetic or written(figure, found.low, lang), **parts)
    low = None if found.low is None else written(figure, found.low, lang)
    high = None if found.high is None else written(figure, found.high, lang)
    above = found.low is not None and claim.high is not None and found.low >= claim.high
    below = found.high is not None and claim.low is not None and found.high <= claim.low
    if (above or below) and low is not None and high is not None:
        return said("range", lang, low=low, high=high, **parts)
    if above:
        return said("least", lang, low=low, **parts)
    if below:
        return said("most", lang, high=high, **parts)
    return _between(component, figure, off, parts, lang)


def _arithmetic(component: Component, figure: Figure, off: int, lang: Language) -> str:
    """Write a share of two known counts out: ``8 / 214 = 3.74%``."""
    plain = component.structure.ratio_of(figure.quantity)
    above, below, shift = plain or ({}, None, 0)
    if below is None:
        return ""
    box = component.reading(off).box
    (i, unit), (j, base_unit) = next(iter(above.items())), next(iter(below.items()))
    n, t = component.places[i], component.places[j]
    if not box.fixed(n) or not box.fixed(t) or not box.low[t]:
        return ""
    top, base = box.low[n] * unit, box.low[t] * base_unit
    if isinstance(figure.quantity, Rate) and figure.quantity.kind == "pass_rate":
        return f"{_number(top)} / {_number(base)} = {written(figure, top / base, lang)}"
    minus = " − 1" if shift else ""
    return f"{_number(top)} / {_number(base)}{minus} = {written(figure, top / base - shift, lang)}"


def _between(component: Component, figure: Figure, off: int, parts: dict[str, str], lang: Language) -> str:
    """Name the two shares of a known base, or of a known numerator, that the printed one falls between."""
    plain, claim = component.structure.ratio_of(figure.quantity), figure.claim()
    above, below, shift = plain or ({}, None, 0)
    if below is None or claim.low is None or claim.low + shift <= 0:
        return said("none", lang, **parts)
    (i, unit), (j, base_unit) = next(iter(above.items())), next(iter(below.items()))
    n, t, box = component.places[i], component.places[j], component.reading(off).box
    if box.fixed(t) and box.low[t]:
        first = (claim.low + shift) * box.low[t] * base_unit / unit
        whole = first.numerator // first.denominator
        pairs = [(k * unit, box.low[t] * base_unit) for k in (whole, whole + 1)]
    elif box.fixed(n) and box.low[n]:
        first = box.low[n] * unit / (claim.low + shift) / base_unit
        whole = first.numerator // first.denominator
        pairs = [(box.low[n] * unit, k * base_unit) for k in (whole + 1, whole)]
    else:
        return said("none", lang, **parts)
    if not all(base for _, base in pairs) or any(top / base - shift in claim for top, base in pairs):
        return said("none", lang, **parts)
    minus = " − 1" if shift else ""
    words = [
        f"{_number(top)} / {_number(base)}{minus} = {written(figure, top / base - shift, lang)}"
        for top, base in pairs
    ]
    return said("between", lang, below=words[0], above=words[1], **parts)


def truncation(component: Component, k: int, lang: Language) -> str:
    """Say of a figure that is read as truncated what it would be when rounded."""
    figure = component.figures[k]
    try:
        found = range_of(component, figure.quantity)
    except UndecidedError:
        return ""
    if found is None or found.low is None or found.low != found.high:
        return ""
    value = _arithmetic(component, figure, 0, lang) or written(figure, found.low, lang)
    rounded = print_like(figure.printed, found.low, "nearest", figure.quantity)
    return said("truncated", lang, value=value, printed=figure.printed.text) if rounded else ""


def written(figure: Figure, value: Fraction, lang: Language) -> str:
    """Write a value of a figure's quantity, with more places than it was printed with."""
    places = max(2, figure.printed.decimals + 2)
    if is_points(figure.quantity):
        return f"{fixed(value * 100, places)}{word('points', lang)}"
    if is_whole(figure.quantity):
        return _number(value)
    scale = UNITS[figure.printed.unit].scale if figure.printed.unit in UNITS else Fraction(1)
    as_percent = isinstance(figure.quantity, (Rate, Growth)) or scale < 1
    return percent(value, places) if as_percent else fixed(value, places)


def _number(value: Fraction) -> str:
    return fixed(value, 0 if value.denominator == 1 else 2)
