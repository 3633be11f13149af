"""The tightest range of a quantity that printed figures leave: each end is met by a witness and proved by a search."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple, Protocol

from spotcheck.figures.printed import Claim
from spotcheck.figures.quantities import Difference, Growth, Quantity, Quotient, Rate
from spotcheck.figures.solving.problem import Box, Ratio, Row
from spotcheck.figures.solving.search import Policy, Search, UndecidedError
from spotcheck.figures.solving.structure import Claims, Sum
from spotcheck.figures.solving.system import Component

#: a count that can be as large as this has no end
_ENDLESS = 10**13
#: how closely an end of a ratio is found, whose base has an end, and has none
_NEAR = Fraction(1, 10**9)
_NEARLY = Fraction(1, 10**6)
#: linear programs that one end of a range is worth
_EFFORT = 150
_POLICIES: tuple[Policy, ...] = ("middle", "high")


class Beyond(Protocol):
    """A question: is there a value at or past an end? The value that is met, or None."""

    def __call__(self, value: Fraction, *, strict: bool) -> Fraction | None:
        """Ask it."""
        ...


class Range(NamedTuple):
    """The least and the greatest value; None where there is no end."""

    low: Fraction | None
    high: Fraction | None


def range_of(component: Component, quantity: Quantity, off: int = 0) -> Range | None:
    """Give the tightest range of a quantity without the figures `off`; None where nothing can be true.

    A rate or quotient is asked for where its base is not 0; None also where it must be 0.
    """
    structure = component.structure
    plain = structure.ratio_of(quantity)
    if component.outcome(off).values is None:
        return None
    _seed(component, off)
    if plain is None:
        assert isinstance(quantity, (Quotient, Growth, Difference))  # noqa: S101 (ratio_of gives the others)
        return _of_two(component, quantity, off)
    above, below, shift = plain
    if below is None:
        low = _least(component, above, off)
        high = _least(component, {i: -c for i, c in above.items()}, off)
        return Range(low, None if high is None else -high)
    return _of_ratio(component, above, below, shift, off, rate=isinstance(quantity, Rate))


def _seed(component: Component, off: int) -> None:
    """Meet witnesses at the ends of ranges: most ends are met by one of them."""
    reading = component.reading(off)
    if len(reading.witnesses) > 1 or reading.clash is not None:
        return
    for policy in _POLICIES:
        try:
            component.decided(reading, off, policy=policy, hard=False)
        except UndecidedError:
            continue


def _worth(total: Mapping[int, int], values: Sequence[int]) -> int:
    return sum(c * values[i] for i, c in total.items())


def _local(component: Component, total: Sum) -> tuple[dict[int, int], Fraction]:
    """Give a sum in the problem's unknowns with whole factors, and what one of it is worth."""
    unit = min((abs(c) for c in total.values() if c), default=Fraction(1))
    return {component.places[i]: int(c / unit) for i, c in total.items() if c}, unit


def _least(component: Component, total: Sum, off: int) -> Fraction | None:
    """Give the least value of a sum of multiples of counts; None where it has none."""
    local, unit = _local(component, total)
    found = least(component, local, off)
    return None if found is None else found * unit


def least(component: Component, total: Mapping[int, int], off: int) -> int | None:
    """Give the least value of a sum with whole factors, exactly; None where it has no end."""
    reading = component.reading(off)
    back = {k: i for i, k in component.places.items()}

    def within(bound: int) -> bool:
        row = Row(tuple((back[i], c) for i, c in total.items()), bound)
        return component.possible_with(off, Claims([row], []), effort=_EFFORT).values is not None

    def best() -> int:
        return min(_worth(total, values) for values in reading.witnesses)

    ends = [reading.box.low[i] if c > 0 else reading.box.high[i] for i, c in total.items()]
    proved: int | None = None
    if all(end is not None for end in ends):
        proved = sum(c * end for c, end in zip(total.values(), ends, strict=True) if end is not None)
    if proved is None:
        if within(-_ENDLESS):
            return None
        proved = 1 - _ENDLESS
    if proved < best() and within(proved):
        return min(proved, best())
    proved = min(proved + 1, best())
    if proved < best():
        proved = max(proved, min(_by_program(component, total, off), best()))
    step, first = 1, True
    while proved < best():
        known = best()
        middle = proved if first else max(proved, known - step)
        first = False
        if within(middle):
            step *= 4
        else:
            proved, step = middle + 1, max(1, min(step, (known - middle) // 2))
    return best()


def _by_program(component: Component, total: Mapping[int, int], off: int) -> int:
    """Give a bound that a linear program proves, and put its whole numbers among the witnesses where they are one."""
    from spotcheck.figures.solving.steering import bound

    reading = component.reading(off)
    box = reading.box.copy()
    search = Search(component.problem, box, off)
    proved, hint = bound(component.problem, search, list(range(component.problem.size)), total)
    values = [
        box.low[i] if box.fixed(i) else round(hint.get(i, box.low[i])) for i in range(component.problem.size)
    ]
    if component.problem.hold(values, off):
        reading.witnesses.insert(0, values)
    return -_ENDLESS if proved is None else proved


def _of_ratio(
    component: Component, above: Sum, below: Sum, shift: int, off: int, *, rate: bool
) -> Range | None:
    """Bound a quotient of two counts from both sides."""
    one = Row(tuple((i, -1) for i in below), -1)
    if component.possible_with(off, Claims([one], [])).values is None:
        return None
    top, unit = _local(component, above)
    base, base_unit = _local(component, below)
    scale = unit / base_unit
    ends: list[Fraction | None] = []
    for sign in (1, -1):
        found = _ratio_end(component, top, base, sign, off, one, most=Fraction(1) if rate else None)
        ends.append(None if found is None else found * scale - shift)
    return Range(ends[0], ends[1])


def _ratio_end(
    component: Component,
    top: Mapping[int, int],
    base: Mapping[int, int],
    sign: int,
    off: int,
    one: Row,
    *,
    most: Fraction | None,
) -> Fraction | None:
    """Give the least (sign 1) or greatest (sign -1) quotient; a limit that is only neared counts as reached."""
    reading = component.reading(off)
    box = reading.box
    (n, _), (t, _) = next(iter(top.items())), next(iter(base.items()))
    if box.fixed(t) or box.fixed(n):
        return _by_ends(component, n, t, sign, off)
    back = {k: i for i, k in component.places.items()}

    def beyond(value: Fraction, *, strict: bool) -> Fraction | None:
        row = Row(
            ((back[n], sign * value.denominator), (back[t], -sign * value.numerator)), -1 if strict else 0
        )
        found = component.possible_with(off, Claims([one, row], []), effort=_EFFORT)
        if found.values is None:
            return None
        assert found.values[t] > 0  # noqa: S101 (`one` says so)
        return Fraction(found.values[n], found.values[t])

    met = [Fraction(w[n], w[t]) for w in reading.witnesses if w[t] > 0]
    best = (min if sign == 1 else max)(met) if met else beyond(Fraction(0 if sign == 1 else 1), strict=False)
    proved = _outer(component, n, t, sign, box, off, most)
    if proved is None:
        if beyond(Fraction(_ENDLESS), strict=False) is not None:
            return None
        proved = Fraction(_ENDLESS)
    if best is None:
        best = beyond(proved + sign * Fraction(_ENDLESS), strict=False)
    assert best is not None  # noqa: S101 (there is a witness with a base that is not 0)
    return _closed_in(beyond, best, proved, sign, box.high[t])


def _closed_in(
    beyond: Beyond, best: Fraction, proved: Fraction, sign: int, largest: int | None = None
) -> Fraction:
    """Close in on an end between what is met and what is proved, until no fraction of a base up to `largest` is left."""
    close = _NEARLY if largest is None else _NEAR
    near = proved + sign * close * max(1, abs(proved))
    if (best - proved) * sign <= 0:
        return best
    if (found := beyond(near, strict=False)) is not None:
        return proved if largest is None else found
    try:
        for _ in range(200):
            if best == proved or (largest is not None and _simplest(proved, best) > largest):
                return best
            if abs(best - proved) <= close * max(1, abs(proved)):
                break
            middle = ((best + proved) / 2).limit_denominator(10**11)
            found = beyond(middle, strict=False)
            if found is None:
                proved = middle
            else:
                best = found
        for _ in range(0 if largest is None else 50):
            better = beyond(best, strict=True)
            if better is None:
                return best
            best = better
    except UndecidedError:
        pass
    return proved


def _simplest(one: Fraction, other: Fraction) -> int:
    """Give the smallest denominator of a fraction strictly between two that are not negative."""
    return _between(min(one, other), max(one, other)).denominator


def _between(low: Fraction, high: Fraction) -> Fraction:
    whole = low.numerator // low.denominator
    if whole + 1 < high:
        return Fraction(whole + 1)
    if low == whole:
        nth = Fraction(1) / (high - whole)
        return whole + Fraction(1, nth.numerator // nth.denominator + 1)
    return whole + 1 / _between(1 / (high - whole), 1 / (low - whole))


def _by_ends(component: Component, n: int, t: int, sign: int, off: int) -> Fraction | None:
    """Bound a quotient one of whose counts has one value by the ends of the other."""
    box = component.reading(off).box
    if box.fixed(t):
        found = least(component, {n: sign}, off)
        return None if found is None else Fraction(sign * found, box.low[t])
    found = least(component, {t: -sign}, off)  # the largest base gives the least quotient
    if found is None:
        return Fraction(0)
    base = -sign * found
    return Fraction(box.low[n], max(base, 1))


def _outer(
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


def _of_two(component: Component, quantity: Quotient | Growth | Difference, off: int) -> Range | None:
    """Bound a difference or quotient of two rates, by halving the distance between what is met and what is proved."""
    structure = component.structure
    a, b = structure.rates_of(quantity)
    places = [(component.places[pair.above], component.places[pair.below]) for pair in (a, b)]

    def value(values: Sequence[int]) -> Fraction | None:
        return _value_of_two(quantity, places, values)

    def beyond(end: Fraction, sign: int, *, strict: bool) -> Fraction | None:
        claim = _side(end, sign, strict=strict)
        found = component.possible_with(off, structure.claims(quantity, claim), effort=_EFFORT)
        return None if found.values is None else value(found.values)

    met = [v for w in component.reading(off).witnesses if (v := value(w)) is not None]
    first = met[0] if met else beyond(Fraction(-2), -1, strict=False)
    if first is None:
        return None
    if all(component.reading(off).box.fixed(i) for pair in places for i in pair):
        return Range(first, first)
    ends: list[Fraction | None] = []
    for sign in (1, -1):
        outer = _outermost(quantity, sign)
        if outer is None:
            if beyond(Fraction(10**6), -1, strict=False) is not None:
                ends.append(None)
                continue
            outer = Fraction(10**6)
        best = (min if sign == 1 else max)([first, *met])

        def farther(value: Fraction, *, strict: bool, sign: int = sign) -> Fraction | None:
            return beyond(value, sign, strict=strict)

        ends.append(_closed_in(farther, best, outer, sign))
    return Range(ends[0], ends[1])


def _value_of_two(
    quantity: Quotient | Growth | Difference, places: Sequence[tuple[int, int]], values: Sequence[int]
) -> Fraction | None:
    """Compute a difference or quotient of two rates from counts; None where a rate or the quotient has no base."""
    (n, t), (m, u) = places
    if not values[t] or not values[u]:
        return None
    first, second = Fraction(values[n], values[t]), Fraction(values[m], values[u])
    if isinstance(quantity, Difference):
        return first - second
    return first / second - int(isinstance(quantity, Growth)) if second else None


def _outermost(quantity: Quotient | Growth | Difference, sign: int) -> Fraction | None:
    """Give what no difference or quotient of two rates can pass; None where a quotient has no end."""
    if isinstance(quantity, Difference):
        return Fraction(-1) if sign == 1 else Fraction(1)
    if sign == -1:
        return None
    return Fraction(-1) if isinstance(quantity, Growth) else Fraction(0)


def _side(end: Fraction, sign: int, *, strict: bool) -> Claim:
    """Claim that a quantity is at most (sign 1) or at least (sign -1) an end."""
    closed = not strict
    if sign == 1:
        return Claim(None, end, low_closed=False, high_closed=closed)
    return Claim(end, None, low_closed=closed, high_closed=False)


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
    top, unit = _local(component, above)
    base, base_unit = _local(component, below)
    n, t = next(iter(top)), next(iter(base))
    most = Fraction(1) if isinstance(quantity, Rate) else None
    ends = [_outer(component, n, t, sign, box, off, most) for sign in (1, -1)]
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
        low, high = (_outer(component, n, t, sign, box, off, Fraction(1)) for sign in (1, -1))
        ranges.append((low or Fraction(0), Fraction(1) if high is None else high))
    (a, b), (c, d) = ranges
    if isinstance(quantity, Difference):
        return Range(a - d, b - c)
    shift = int(isinstance(quantity, Growth))
    return Range(a / d - shift if d else None, b / c - shift if c else None)
