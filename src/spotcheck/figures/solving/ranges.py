"""The range of a quantity that printed figures leave: each end is proved, and tight where counts are shown that meet it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, lcm
from typing import Protocol

from spotcheck.figures.printed import Claim
from spotcheck.figures.quantities import Difference, Growth, Quantity, Quotient, Rate
from spotcheck.figures.solving.opposed import PRODUCT, WHOLE, Asked, End, Opposed, Value, simplest
from spotcheck.figures.solving.outer import Range, outer, outer_ratio, scaled
from spotcheck.figures.solving.problem import Ratio, Row
from spotcheck.figures.solving.search import Policy, Search, UndecidedError
from spotcheck.figures.solving.structure import Claims, Sum
from spotcheck.figures.solving.system import Component

#: a count that can be as large as this has no end
_ENDLESS = 10**13
#: ends nearer to each other than this are one
_SAME = Fraction(1, 10**9)
#: linear programs that one end of a range is worth, and where rates are set against each other
_EFFORT = 150
_EFFORT_OPPOSED = 20
_POLICIES: tuple[Policy, ...] = ("middle", "high")


class Searched(Protocol):
    """A question: is there a value at or past an end, below (sign 1) or above it? The value that is met, or None."""

    def __call__(self, end: Fraction, sign: int, *, strict: bool) -> Fraction | None:
        """Ask it."""
        ...


class Beyond(Protocol):
    """A question: is there a value at or past an end? The value that is met, or None."""

    def __call__(self, value: Fraction, *, strict: bool) -> Fraction | None:
        """Ask it."""
        ...


def range_of(component: Component, quantity: Quantity, off: int = 0) -> Range | None:
    """Give the range of a quantity without the figures `off`; None where nothing can be true.

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
        low, low_tight = _least(component, above, off)
        high, high_tight = _least(component, {i: -c for i, c in above.items()}, off)
        return Range(low, None if high is None else -high, low_tight and high_tight)
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


def _effort(component: Component, off: int) -> int:
    opposed = any(len(limit.terms) > 1 and not limit.owner & off for limit in component.problem.limits)
    return _EFFORT_OPPOSED if opposed else _EFFORT


def _worth(total: Mapping[int, int], values: Sequence[int]) -> int:
    return sum(c * values[i] for i, c in total.items())


def _least(component: Component, total: Sum, off: int) -> tuple[Fraction | None, bool]:
    """Give the least value of a sum of multiples of counts (None where it has none), and whether that is tight."""
    local, unit = scaled(component, total)
    reading = component.reading(off)
    known = all((reading.box.low if c > 0 else reading.box.high)[i] is not None for i, c in local.items())
    proved: int | None = None
    if not known:
        if _without_end(component, local, off):
            return None, True

        def value(values: Sequence[int]) -> Fraction:
            return Fraction(_worth(local, values))

        met = min((value(w) for w in reading.witnesses), default=None)
        ask = Opposed(component, Asked({i: Fraction(c) for i, c in local.items()}, WHOLE, None, value), off)
        found = ask.end(met, 1)
        if found.endless:
            return None, True
        proved = None if found.proved is None else ceil(found.proved)
        if proved is not None and found.met is not None and proved == ceil(found.met):
            return proved * unit, True
        if ask.limited:
            return None if proved is None else proved * unit, False
    try:
        end = least(component, local, off)
    except UndecidedError:
        if proved is None:
            bound = _by_program(component, local, off)
            proved = None if bound == -_ENDLESS else bound
        return None if proved is None else proved * unit, False
    return (None if end is None else end * unit), True


def _without_end(component: Component, total: Mapping[int, int], off: int) -> bool:
    """Whether the way from one witness to another can be gone on for ever, and makes a sum ever less."""
    problem, witnesses = component.problem, component.reading(off).witnesses
    rows = [row for row in problem.rows if not row.owner & off]
    for start in witnesses:
        for other in witnesses:
            way = [there - here for here, there in zip(start, other, strict=True)]
            if min(way) < 0 or _worth(total, way) >= 0:
                continue
            if all(sum(c * way[i] for i, c in row.terms) <= 0 for row in rows):
                far = [value + _ENDLESS * step for value, step in zip(start, way, strict=True)]
                return problem.hold(far, off)
    return False


def least(component: Component, total: Mapping[int, int], off: int) -> int | None:
    """Give the least value of a sum with whole factors, exactly; None where it has no end."""
    reading = component.reading(off)
    bounded = all(reading.box.high[i] is not None for i in total)
    effort = _EFFORT if bounded else _effort(component, off)
    back = {k: i for i, k in component.places.items()}

    def within(bound: int) -> bool:
        row = Row(tuple((back[i], c) for i, c in total.items()), bound)
        return component.possible_with(off, Claims([row], []), effort=effort).values is not None

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
    top, unit = scaled(component, above)
    base, base_unit = scaled(component, below)
    (n, t), scale = (next(iter(top)), next(iter(base))), unit / base_unit
    if n == t:
        return Range(scale - shift, scale - shift)
    found = _between_counts(component, n, t, off, one, most=Fraction(1) if rate else None)
    low, high = (None if end is None else end * scale - shift for end in found[:2])
    return Range(low, high, found.tight)


def _between_counts(
    component: Component, n: int, t: int, off: int, one: Row, *, most: Fraction | None
) -> Range:
    """Give the least and greatest quotient of two counts."""
    reading, back = component.reading(off), {k: i for i, k in component.places.items()}
    box, effort = reading.box, _effort(component, off)

    def value(values: Sequence[int]) -> Fraction | None:
        return Fraction(values[n], values[t]) if values[t] > 0 else None

    def beyond(end: Fraction, sign: int, *, strict: bool) -> Fraction | None:
        row = Row(((back[n], sign * end.denominator), (back[t], -sign * end.numerator)), -1 if strict else 0)
        found = component.possible_with(off, Claims([one, row], []), effort=effort)
        return None if found.values is None else value(found.values)

    met = [v for w in reading.witnesses if (v := value(w)) is not None]
    ask = _Ends(component, [Asked({n: Fraction(1)}, t, None, value)], off, beyond, met, box.high[t])
    ends: list[tuple[Fraction | None, bool]] = []
    for sign in (1, -1):
        known: tuple[Fraction | None, bool] | None = None
        if box.fixed(t) or box.fixed(n):
            with suppress(UndecidedError):
                known = _by_ends(component, n, t, sign, off, one), True
        ends.append(known or ask.end(sign, outer_ratio(component, n, t, sign, box, off, most)))
    return Range(ends[0][0], ends[1][0], ends[0][1] and ends[1][1])


@dataclass
class _Ends:
    """What the ends of a quotient are asked with: ways to put it, a search beyond a value, what was met."""

    component: Component
    ways: list[Asked]
    off: int
    beyond: Searched
    met: list[Fraction]
    largest: int | None
    opposed: Opposed | None = None

    def end(self, sign: int, rough: Fraction | None) -> tuple[Fraction | None, bool]:
        """Give the least (sign 1) or greatest value, and whether it is tight; `rough` is a bound that is known."""
        best = min((sign * value for value in self.met), default=None)
        found = End(None if rough is None else sign * rough, best)
        if found.tight:
            return sign * _simplest_of(found), True
        if self.opposed is None:
            self.opposed = Opposed.of(self.component, self.ways, self.off)
        found = self.opposed.end(best, sign)
        if found.endless:
            return None, True
        if found.proved is None or (rough is not None and sign * rough > found.proved):
            found = found._replace(proved=None if rough is None else sign * rough)
        if found.tight:
            return sign * _simplest_of(found), True
        if found.proved is None:
            return None, False
        if self.opposed.limited and not self.opposed.finite:
            return sign * found.proved, False
        return self._searched(found, sign)

    def _searched(self, found: End, sign: int) -> tuple[Fraction, bool]:
        assert found.proved is not None  # noqa: S101 (`end` asks only then)

        def beyond(value: Fraction, *, strict: bool) -> Fraction | None:
            return self.beyond(value, sign, strict=strict)

        proved, best = sign * found.proved, found.met
        try:
            met = sign * best if best is not None else beyond(proved + sign * _ENDLESS, strict=False)
        except UndecidedError:
            met = None
        if met is None:
            return proved, False
        return _closed_in(beyond, met, proved, sign, self.largest)


def _simplest_of(found: End) -> Fraction:
    """Give the simplest number between what is proved and what is met, which are next to each other."""
    assert found.proved is not None  # noqa: S101 (what is tight is proved
    assert found.met is not None  # noqa: S101 (and met)
    if found.met - found.proved > _SAME:
        return found.proved
    return simplest(found.proved, max(found.proved, found.met))


def _closed_in(
    beyond: Beyond, best: Fraction, proved: Fraction, sign: int, largest: int | None
) -> tuple[Fraction, bool]:
    """Close in on an end between what is met and what is proved, until no fraction of a base up to `largest` is left.

    Gives the end, and whether it is tight.
    """
    try:
        for _ in range(200):
            if best == proved or (largest is not None and _simplest(proved, best) > largest):
                return best, True
            if End(sign * proved, sign * best).tight:
                break
            middle = ((best + proved) / 2).limit_denominator(10**11)
            found = beyond(middle, strict=False)
            if found is None:
                proved = middle
            else:
                best = found
        for _ in range(50):
            better = beyond(best, strict=True)
            if better is None:
                return best, True
            best = better
    except UndecidedError:
        pass
    return proved, End(sign * proved, sign * best).tight


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


def _by_ends(component: Component, n: int, t: int, sign: int, off: int, one: Row) -> Fraction | None:
    """Bound a quotient one of whose counts has one value by the ends of the other; a base is `one` at least.

    Where the base may be 0 and not 1, its least value is that of neither: UndecidedError.
    """
    box = component.reading(off).box
    if box.fixed(t):
        found = least(component, {n: sign}, off)
        return None if found is None else Fraction(sign * found, box.low[t])
    found = least(component, {t: -sign}, off)  # the largest base gives the least quotient
    if found is None:
        return Fraction(0)
    base = -sign * found
    if base < 1:
        no_more = Row(tuple((i, -c) for i, c in one.terms), 1)
        if component.possible_with(off, Claims([one, no_more], [])).values is None:
            raise UndecidedError
    return Fraction(box.low[n], max(base, 1))


def _of_two(component: Component, quantity: Quotient | Growth | Difference, off: int) -> Range | None:
    """Bound a difference or quotient of two rates."""
    structure, box = component.structure, component.reading(off).box
    effort = _effort(component, off)
    one, other = (
        Ratio(component.places[pair.above], component.places[pair.below])
        for pair in structure.rates_of(quantity)
    )

    def value(values: Sequence[int]) -> Fraction | None:
        return _value_of_two(quantity, (one, other), values)

    def beyond(end: Fraction, sign: int, *, strict: bool) -> Fraction | None:
        claim = _side(end, sign, strict=strict)
        found = component.possible_with(off, structure.claims(quantity, claim), effort=effort)
        return None if found.values is None else value(found.values)

    met = [v for w in component.reading(off).witnesses if (v := value(w)) is not None]
    first = met[0] if met else beyond(Fraction(-2), -1, strict=False)
    if first is None:
        return None
    counts = (*one, *other)
    if all(box.fixed(i) for i in counts):
        return Range(first, first)
    if isinstance(quantity, Difference) and box.fixed(one.below) and box.fixed(other.below):
        return _of_bases(component, one, other, off)
    ask = _Ends(component, list(_ways(quantity, one, other, value)), off, beyond, [first, *met], None)
    rough = outer(component, quantity, off)
    low, low_tight = ask.end(1, rough.low)
    high, high_tight = ask.end(-1, rough.high)
    return Range(low, high, low_tight and high_tight)


def _ways(
    quantity: Quotient | Growth | Difference, one: Ratio, other: Ratio, value: Value
) -> Iterator[Asked]:
    """Put a difference or quotient of two rates as a sum over a base: with the first multiplied, or the second."""
    (n, t), (m, u), whole = one, other, Fraction(1)
    if isinstance(quantity, Difference):
        yield Asked({PRODUCT: whole, m: -whole}, u, (one, other), value)
        yield Asked({n: whole, PRODUCT: -whole}, t, (other, one), value)
    else:
        less = {} if isinstance(quantity, Quotient) else {m: -whole}
        yield Asked({PRODUCT: whole, **less}, m, (one, other), value)
        less = {} if isinstance(quantity, Quotient) else {PRODUCT: -whole}
        yield Asked({n: whole, **less}, PRODUCT, (other, one), value)


def _of_bases(component: Component, one: Ratio, other: Ratio, off: int) -> Range:
    """Bound the difference of two rates whose bases are known."""
    box = component.reading(off).box
    base = lcm(box.low[one.below], box.low[other.below])
    total = {one.above: base // box.low[one.below]}
    total[other.above] = total.get(other.above, 0) - base // box.low[other.below]
    low = least(component, total, off)
    high = least(component, {i: -c for i, c in total.items()}, off)
    return Range(
        None if low is None else Fraction(low, base), None if high is None else -Fraction(high, base)
    )


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


def _side(end: Fraction, sign: int, *, strict: bool) -> Claim:
    """Claim that a quantity is at most (sign 1) or at least (sign -1) an end."""
    closed = not strict
    if sign == 1:
        return Claim(None, end, low_closed=False, high_closed=closed)
    return Claim(end, None, low_closed=closed, high_closed=False)
