"""What propagation proves of a quantity: a range that holds every value, quickly, and may be wider than need be."""

from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from spotcheck.figures.quantities import Difference, Growth, Quantity, Quotient, Rate
from spotcheck.figures.solving.problem import Box, Ratio
from spotcheck.figures.solving.structure import Sum
from spotcheck.figures.solving.system import Component


class Range(NamedTuple):
    """The least and the greatest value; None where there is no end.

    Attributes
    ----------
    low, high : Fraction or None
        No value lies outside. What is only neared, such as by counts that grow without end, counts as reached.
    tight : bool
        Whether counts meet each end, and where there is none go on without end. Else the range may be wider than it need be.
    """

    low: Fraction | None
    high: Fraction | None
    tight: bool = True


def outer(component: Component, quantity: Quantity, off: int) -> Range:
    """Give a range that propagation proves: it holds every value, and may be wider than the tightest."""
    return outer_in(component, quantity, component.reading(off).box, off)


def outer_in(component: Component, quantity: Quantity, box: Box, off: int) -> Range:
    """Give the range that a box and the rows that are not `off` prove."""
    structure = component.structure
    plain = structure.ratio_of(quantity)
    if plain is None:
        assert isinstance(quantity, (Quotient, Growth, Difference))  # noqa: S101 (ratio_of gives the others)
        return _outer_of_two(component, quantity, box, off)
    above, below, shift = plain
    if below is None:
        low: Fraction | None = Fraction(0)
        high: Fraction | None = Fraction(0)
        for i, c in above.items():
            k = component.places[i]
            first, last = (box.low[k], box.high[k]) if c > 0 else (box.high[k], box.low[k])
            low = None if low is None or first is None else low + c * first
            high = None if high is None or last is None else high + c * last
        return Range(low, high)
    top, unit = scaled(component, above)
    base, base_unit = scaled(component, below)
    n, t = next(iter(top)), next(iter(base))
    most = Fraction(1) if isinstance(quantity, Rate) else None
    ends = [outer_ratio(component, n, t, sign, box, off, most) for sign in (1, -1)]
    low, high = (None if end is None else end * unit / base_unit - shift for end in ends)
    if isinstance(quantity, Rate) and quantity.kind == "pass_rate":
        return _narrowed(
            Range(low, high), outer_in(component, replace(quantity, kind="failure_rate"), box, off)
        )
    return Range(low, high)


def _narrowed(passing: Range, failing: Range) -> Range:
    """Narrow the range of a share that passes by that of the share that fails."""
    low = None if failing.high is None else 1 - failing.high
    high = None if failing.low is None else 1 - failing.low
    lows, highs = (
        [v for v in (passing.low, low) if v is not None],
        [v for v in (passing.high, high) if v is not None],
    )
    return Range(max(lows, default=None), min(highs, default=None))


def _outer_of_two(
    component: Component, quantity: Quotient | Growth | Difference, box: Box, off: int
) -> Range:
    ranges: list[tuple[Fraction, Fraction]] = []
    for pair in component.structure.rates_of(quantity):
        n, t = component.places[pair.above], component.places[pair.below]
        low, high = (outer_ratio(component, n, t, sign, box, off, Fraction(1)) for sign in (1, -1))
        ranges.append((low or Fraction(0), Fraction(1) if high is None else high))
    (a, b), (c, d) = ranges
    if isinstance(quantity, Difference):
        return Range(a - d, b - c)
    shift = int(isinstance(quantity, Growth))
    return Range(a / d - shift if d else None, b / c - shift if c else None)


def outer_ratio(
    component: Component, n: int, t: int, sign: int, box: Box, off: int, most: Fraction | None
) -> Fraction | None:
    """Give a bound of a quotient that rows over its two counts and their ranges prove."""
    if sign == 1:
        high = box.high[t]
        found = [Fraction(0)] + ([Fraction(box.low[n], high)] if high else [])
    else:
        high = box.high[n]
        found = ([] if most is None else [most]) + (
            [] if high is None else [Fraction(high, max(1, box.low[t]))]
        )
    for row in component.problem.rows:
        if row.owner & off or row.bound > 0 or len(row.terms) != 2:
            continue
        factors = dict(row.terms)
        if set(factors) != {n, t} or factors[n] * sign > 0 or factors[t] * sign < 0:
            continue
        found.append(Fraction(-factors[t], factors[n]))  # row: sign * (p t - q n) <= 0
    if (ratio := Ratio(n, t)) in component.problem.ratios:
        j = component.problem.ratios.index(ratio)
        end = box.ratio_low[j] if sign == 1 else box.ratio_high[j]
        found += [] if end is None else [end.value]
    if not found:
        return None
    return max(found) if sign == 1 else min(found)


def scaled(component: Component, total: Sum) -> tuple[dict[int, int], Fraction]:
    """Give a sum in the problem's unknowns with whole factors, and what one of it is worth."""
    unit = min((abs(c) for c in total.values() if c), default=Fraction(1))
    return {component.places[i]: int(c / unit) for i, c in total.items() if c}, unit
