"""The end of a quotient, or of two rates that are set against each other: bounded, and met by counts that are shown.

A rate times the base of another is a column of its own, held by the four lines of McCormick (1976) between the ends of
the rate and of the quotient of the bases; both are halved where that is too wide.

References
----------
McCormick, G. P. (1976). Computability of global solutions to factorable nonconvex programs: Part I. Mathematical
Programming 10, 147-175.
"""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import heappop, heappush
from itertools import count
from math import floor
from typing import NamedTuple, TypeAlias

from spotcheck.figures.solving.problem import Box, Problem, Ratio
from spotcheck.figures.solving.programme import Factors, Line, Programme, Vertex
from spotcheck.figures.solving.system import Component

#: values → the quantity, or None where it has none
Value: TypeAlias = Callable[[Sequence[int]], Fraction | None]

#: an end is tight when counts meet it as closely as this: closer than it is printed
NEAR = Fraction(1, 10**7)
#: how many pieces the ranges of rates are cut into for one end
_PIECES = 12
#: … where the bases have an end: then what is left is for a search of whole numbers
_FEW_PIECES = 4
#: counts of a sum that is looked at
_SHORT = 4
#: how far a witness goes in a direction without end: so far that its ratios are those of the direction
_FAR = 10**13
_ONE = Fraction(1)
#: less than this of a base is none
_LITTLE = 1e-9
#: what floats make of a value is as near to it
_NOISE = Fraction(1, 10**12)
#: the column of the product that a quantity needs, and that of 1, the base of what is no quotient
PRODUCT = -1
WHOLE = -(10**6)


class Span(NamedTuple):
    """The ends of a rate, and of its base over that of the other rate (None: no end)."""

    low: Fraction
    high: Fraction
    least: Fraction
    most: Fraction | None


class Product(NamedTuple):
    """``rate.above / rate.below * other``, as a column; `other` is a count, mostly the base of another rate."""

    column: int
    rate: Ratio
    other: int


class End(NamedTuple):
    """What a quantity is at least, the least that counts were found to meet, and whether it has no end at all."""

    proved: Fraction | None
    met: Fraction | None
    endless: bool = False

    @property
    def tight(self) -> bool:
        """Whether what is met is what is proved, as closely as anybody prints it."""
        if self.proved is None or self.met is None:
            return False
        return self.met - self.proved <= NEAR * max(1, abs(self.proved))


@dataclass(frozen=True)
class Asked:
    """A quantity as a sum over a base column, with the product that it needs, if any.

    Attributes
    ----------
    target : mapping of int to Fraction
    base : int
    pair : tuple of Ratio
        The two rates; the first is the one that is multiplied. Empty for a quotient of counts.
    value : callable
        What it is of counts.
    """

    target: Factors
    base: int
    pair: tuple[Ratio, Ratio] | None
    value: Value

    @property
    def counts(self) -> list[int]:
        """The counts that it speaks of."""
        named = [i for i in (*self.target, self.base) if i >= 0]
        return list(dict.fromkeys([*named, *(i for ratio in self.pair or () for i in ratio)]))


class _Piece(NamedTuple):
    bound: Fraction | None
    spans: tuple[Span, ...]
    vertex: Vertex


class Opposed:
    """A reading of a component, asked for the ends of a quotient."""

    def __init__(self, component: Component, asked: Asked, off: int) -> None:
        self.problem: Problem = component.problem
        self.asked, self.off = asked, off
        reading = component.reading(off)
        self._witnesses, self._known = reading.witnesses, reading.quotients
        #: whether figures set rates against each other
        limits = [limit for limit in self.problem.limits if len(limit.terms) == 2 and not limit.owner & off]
        self.limited = bool(limits)
        seeds = [i for limit in limits for j, _ in limit.terms for i in self.problem.ratios[j]]
        self._plain = Programme.of(self.problem, reading.box, off, [*asked.counts, *seeds])
        self._plain.lines += _ends_of(self.problem, reading.box, self._plain.low)
        for i in _bases(asked):
            self._plain.low[i] = max(self._plain.low.get(i, _ONE), _ONE)
        if asked.base == WHOLE:
            self._plain.high[WHOLE] = _ONE
        self._products: list[Product] = []
        self._spans: list[Span] = []
        #: the lines of limits and sums, and with limits a little narrower, twice: where a rate is given the value that it has
        #: by the last, the second leaves room, and what meets that meets the limits
        self._lines: tuple[list[Line], list[Line], list[Line]] = ([], [], [])
        if asked.pair:
            self._take(*asked.pair)
        for limit in limits:
            (j, c), (k, d) = limit.terms
            one, other = self.problem.ratios[j], self.problem.ratios[k]
            product = self._take(one, other)
            if product.rate != one:
                other, c, d = one, d, c
            said = {product.column: Fraction(c)}
            said[other.above] = said.get(other.above, Fraction(0)) + d
            for times, lines in enumerate(self._lines):
                bound = limit.bound - times * NEAR / 10 * max(abs(c), abs(d))
                lines.append(Line({**said, other.below: said.get(other.below, Fraction(0)) - bound}))
        self._sums()

    @classmethod
    def of(cls, component: Component, ways: Sequence[Asked], off: int) -> "Opposed":
        """Ask in the first of some ways in which the product that is needed has an end, or the first."""
        tried = [cls(component, ways[0], off)]
        while not tried[-1].bounded and len(tried) < len(ways):
            tried.append(cls(component, ways[len(tried)], off))
        return tried[-1] if tried[-1].bounded else tried[0]

    @property
    def finite(self) -> bool:
        """Whether every count that is asked for has an end."""
        return all(self._plain.high[i] is not None for i in self.asked.counts)

    @property
    def bounded(self) -> bool:
        """Whether the base of the rate that is multiplied has an end over the other's."""
        return self.asked.pair is None or self._spans[0].most is not None

    def _take(self, one: Ratio, other: Ratio) -> Product:
        """Make a product of two rates, or give the one that there is: of the one whose base has an end over the other's."""
        for product in self._products:
            if (product.rate, product.other) in ((one, other.below), (other, one.below)):
                return product
        span = self._span(one, other.below)
        if span.most is None and self.asked.pair != (one, other):
            swapped = self._span(other, one.below)
            if swapped.most is not None:
                return self._made(other, one.below, swapped)
        return self._made(one, other.below, span)

    def _made(self, rate: Ratio, other: int, span: Span) -> Product:
        self._products.append(Product(-1 - len(self._products), rate, other))
        self._spans.append(span)
        return self._products[-1]

    def _sums(self) -> None:
        """Say of a rate times a whole that it is the rate times its parts, where its own base is one of those."""
        rows = [
            row
            for row in self.problem.rows
            if not row.owner
            and not row.bound
            and len(row.terms) <= _SHORT
            and all(i in self._plain.low for i, _ in row.terms)
        ]
        for rate in dict.fromkeys(product.rate for product in self._products):
            columns = {p.other: p.column for p in self._products if p.rate == rate} | {rate.below: rate.above}
            for row in rows:
                factors = dict(row.terms)
                if rate.below not in factors or sum(i in columns for i in factors) < 2:
                    continue
                for i in factors:
                    if i not in columns:
                        columns[i] = self._made(rate, i, self._span(rate, i)).column
                for lines in self._lines:
                    lines.append(Line({columns[i]: Fraction(c) for i, c in row.terms}))

    def _span(self, rate: Ratio, other: int) -> Span:
        low, high = (self._rough(rate.above, rate.below, sign) for sign in (1, -1))
        least, most = (self._rough(rate.below, other, sign) for sign in (1, -1))
        return Span(
            max(Fraction(0), low or Fraction(0)),
            _ONE if high is None else min(_ONE, -high),
            max(Fraction(0), least or Fraction(0)),
            None if most is None else -most,
        )

    def _rough(self, above: int, below: int, sign: int) -> Fraction | None:
        if above == below:
            return Fraction(sign)
        key = above, below, sign
        if key not in self._known:
            found = self._plain.least({above: Fraction(sign)}, below)
            self._known[key] = None if found is None else found.proved
        return self._known[key]

    def end(self, met: Fraction | None, sign: int) -> End:
        """Give the least (sign 1) quantity, or the least of its negative."""
        target = {c: sign * factor for c, factor in self.asked.target.items()}
        best = met
        serial, waiting, closed = count(), list[tuple[Fraction, int, _Piece]](), list[Fraction]()
        pieces = [self._piece(tuple(self._spans), target, None)]
        most = _FEW_PIECES if self.finite else _PIECES
        for tried in range(most):
            for piece in pieces:
                if piece is None:
                    continue
                if piece.bound is None:
                    return End(None, best, endless=self._without_end(target, piece))
                for value in self._met(piece, target, sign):
                    best = value if best is None else min(best, value)
                heappush(waiting, (piece.bound, next(serial), piece))
            while waiting:
                bound, _, piece = waiting[0]
                if End(bound, best).tight or tried == most - 1:
                    return End(min([bound, *closed]), best)
                heappop(waiting)
                halves = self._halves(piece)
                if halves:
                    pieces = [self._piece(spans, target, bound) for spans in halves]
                    break
                closed.append(bound)
            else:
                break
        return End(min(closed, default=best), best)

    def _within(self, spans: Sequence[Span], lines: Sequence[Line]) -> Programme:
        held = [line for p, span in zip(self._products, spans, strict=True) for line in _held(p, span)]
        return self._plain.also([*lines, *held], [p.column for p in self._products])

    def _piece(self, spans: tuple[Span, ...], target: Factors, least: Fraction | None) -> _Piece | None:
        """Bound the quantity within some spans; None where nothing is within them."""
        programme = self._within(spans, self._lines[0])
        vertex = programme.least(target, self.asked.base)
        if vertex is None:
            return None
        bound = vertex.proved
        if bound is None or (least is not None and bound < least):
            bound = least
        return _Piece(bound, spans, vertex)

    def _met(self, piece: _Piece, target: Factors, sign: int) -> Iterator[Fraction]:
        """Give values near the vertex of a piece that counts meet."""
        if not piece.vertex.point:
            return
        pinned: dict[Ratio, Fraction] = {}
        point = piece.vertex.point
        if self._products:
            inside = self._within(piece.spans, self._lines[2]).least(target, self.asked.base)
            point = (inside.point if inside else {}) or point
        for product, span in zip(self._products, piece.spans, strict=True):
            pinned.setdefault(product.rate, _pinned(product, span, point))
        spans = [
            span._replace(low=pinned[product.rate], high=pinned[product.rate])
            for product, span in zip(self._products, piece.spans, strict=True)
        ]
        programme = self._within(spans, self._lines[1])
        for growing in (False, True):
            if not growing and not self._products:
                vertex: Vertex | None = piece.vertex
            else:
                vertex = programme.least(target, self.asked.base, growing=growing)
            if vertex is None or not vertex.point:
                continue
            counts = programme.exact(vertex.point, vertex.one, self.asked.base)
            for values in () if counts is None else self._shown(programme, counts):
                value = self.asked.value(values)
                if value is not None:
                    yield sign * value
                    if End(piece.bound, sign * value).tight:
                        return

    def _shown(self, programme: Programme, counts: Sequence[int]) -> Iterator[list[int]]:
        """Give witnesses: the counts themselves, and a witness that goes far in their direction."""
        given = {i: counts[i] for i in programme.low if i >= 0}
        placed = [given.get(i, value) for i, value in enumerate(self._start)]
        if self.problem.hold(placed, self.off):
            yield placed
        start = self._start
        for direction in self._beside(programme, given):
            start = _moved(start, direction)
        moved = _moved(start, given)
        if self.problem.hold(moved, self.off):
            yield moved

    def _beside(self, programme: Programme, given: Mapping[int, int]) -> Iterator[dict[int, int]]:
        """Give directions that lead to the rates which a direction leaves as they are, since their bases do not grow in it."""
        for _, (_, t), u in self._products:
            if given[t] and given[u]:
                continue
            vertex = programme.also([Line({t: _ONE, u: -_ONE})]).least({t: -_ONE}, u, growing=True)
            counts = programme.exact(vertex.point, 0.0, u) if vertex is not None and vertex.point else None
            if counts is not None:
                yield {i: counts[i] for i in programme.low if i >= 0}

    @property
    def _start(self) -> list[int]:
        valued = [values for values in self._witnesses if self.asked.value(values) is not None]
        return min(valued or self._witnesses, key=max, default=[0] * self.problem.size)

    def _without_end(self, target: Factors, piece: _Piece) -> bool:
        """Whether a witness can go on for ever in a direction in which the quantity has no end."""
        if not piece.vertex.endless:
            return False
        programme, starts = self._within(piece.spans, self._lines[0]), [self._start]
        if self.limited and self._witnesses:  # rates that are 0 stay so: another start may have others
            falling = {i: c for i, c in target.items() if i >= 0}
            starts.append(min(self._witnesses, key=lambda values: _worth(falling, values)))
            if any(
                self._goes_on(programme.also(self._as_they_are(start)), target, start) for start in starts
            ):
                return True
        return self._goes_on(programme, target, starts[0])

    def _as_they_are(self, start: Sequence[int]) -> Iterator[Line]:
        """Say that rates which figures set against each other stay as they are: then figures that held go on to hold."""
        for n, t in self.problem.ratios:
            if t in self._plain.low and start[t]:
                yield Line({n: Fraction(start[t]), t: Fraction(-start[n])})
                yield Line({n: Fraction(-start[t]), t: Fraction(start[n])})

    def _goes_on(self, programme: Programme, target: Factors, start: Sequence[int]) -> bool:
        """Whether there is a direction in which a witness can go on for ever, and the quantity with it."""
        point = programme.direction(target, self.asked.base)
        counts = None if point is None else programme.exact(point, 0.0, self.asked.base, still=True)
        if counts is None:
            return False
        grows = {i: counts[i] for i in programme.low if i >= 0 and counts[i]}
        if self.asked.pair is None:
            falling = {i: c for i, c in target.items() if i in grows}
            endless = _worth(falling, counts) < 0 and self.asked.base not in grows
        else:
            (n, t), (m, u) = self.asked.pair
            endless = sum(i in grows for i in (n, u)) > sum(i in grows for i in (t, m))
        moved = _moved(start, grows)
        return endless and self.problem.hold(moved, self.off) and self.asked.value(moved) is not None

    def _halves(self, piece: _Piece) -> list[tuple[Span, ...]]:
        """Cut the spans of the product that the vertex misses most; nothing where it misses none."""
        worst, place = 1e-12, None
        point = piece.vertex.point
        for k, (column, (n, t), u) in enumerate(self._products):
            if not point or point[t] <= 0:
                missed = 1.0
            else:
                missed = abs(point[column] - point[n] / point[t] * point[u])
            if missed > worst:
                worst, place = missed, k
        if place is None:
            return []
        span = piece.spans[place]
        return [
            (*piece.spans[:place], half, *piece.spans[place + 1 :])
            for half in _cut(span, self._products[place], point)
        ]


def _worth(total: Factors, values: Sequence[int]) -> Fraction:
    return sum((c * values[i] for i, c in total.items()), Fraction(0))


def _moved(start: Sequence[int], direction: Mapping[int, int]) -> list[int]:
    """Go so far in a direction that ratios are those of the direction."""
    far = _FAR * (1 + max(start, default=0))
    return [value + far * direction.get(i, 0) for i, value in enumerate(start)]


def _ends_of(problem: Problem, box: Box, columns: Container[int]) -> Iterator[Line]:
    """Say what propagation found of rates that are set against each other."""
    for (n, t), low, high in zip(problem.ratios, box.ratio_low, box.ratio_high, strict=True):
        if not (n in columns and t in columns) or box.low[t] < 1:
            continue
        if low is not None:
            yield Line({t: low.value, n: -_ONE})
        if high is not None:
            yield Line({n: _ONE, t: -high.value})


def _bases(asked: Asked) -> set[int]:
    """Give the counts that are more than 0 where a quantity has a value."""
    if asked.pair is None:
        return {asked.base}
    found = {ratio.below for ratio in asked.pair}
    return found | ({asked.base} if asked.base >= 0 else set())


def _cut(span: Span, product: Product, point: Mapping[int, float]) -> list[Span]:
    low, high, least, most = span
    own = (high - low) / high if high else Fraction(0)
    if most is None:
        cut = max(2 * least, _ONE)
    else:
        if own > (most - least) / most if most else True:
            middle = _inside(low, high, point.get(product.rate.above), point.get(product.rate.below))
            return [span._replace(high=middle), span._replace(low=middle)] if own else []
        cut = _inside(least, most, point.get(product.rate.below), point.get(product.other))
    return [span._replace(most=cut), span._replace(least=cut)]


def _inside(low: Fraction, high: Fraction, above: float | None, below: float | None) -> Fraction:
    """Give where to cut a range: at the vertex where that is well inside, else in the middle."""
    if above is not None and below:
        at = Fraction(above / below).limit_denominator(10**6)
        if low + (high - low) / 10 < at < high - (high - low) / 10:
            return at
    return ((low + high) / 2).limit_denominator(10**9)


def _pinned(product: Product, span: Span, point: Mapping[int, float]) -> Fraction:
    """Give the value of a rate at a vertex: over its own base, or where that is 0 over the other."""
    n, t = product.rate
    above, below = (n, t) if point[t] > _LITTLE else (product.column, product.other)
    value = (span.low + span.high) / 2
    if point[below] > _LITTLE:
        value = Fraction(point[above] / point[below])
    return min(max(simplest(value - _NOISE, value + _NOISE), span.low), span.high)


def _held(product: Product, span: Span) -> Iterator[Line]:
    """Give the lines of a product: its rate r and the quotient w of the bases lie in their spans, and so does (r - a)(w - b)."""
    p, (n, t), u = product
    low, high, least, most = span
    wanted: list[Sequence[tuple[int, Fraction | int]]] = [
        [(u, low), (p, -1)],
        [(p, 1), (u, -high)],
        [(t, low), (n, -1)],
        [(n, 1), (t, -high)],
        [(u, least), (t, -1)],
        [(n, -1), (t, low), (p, least), (u, -low * least)],
        [(n, 1), (t, -high), (p, -least), (u, high * least)],
    ]
    if most is not None:
        wanted += [
            [(t, 1), (u, -most)],
            [(n, -1), (t, high), (p, most), (u, -high * most)],
            [(n, 1), (t, -low), (p, -most), (u, low * most)],
        ]
    for terms in wanted:
        total: dict[int, Fraction] = {}
        for c, factor in terms:  # one count may stand twice
            total[c] = total.get(c, Fraction(0)) + factor
        if any(total.values()):
            yield Line({c: a for c, a in total.items() if a})


def simplest(low: Fraction, high: Fraction) -> Fraction:
    """Give the fraction with the smallest base from `low` to `high`.

    >>> simplest(Fraction(333, 1000), Fraction(334, 1000))
    Fraction(1, 3)
    """
    whole = floor(low)
    if whole == low or whole + 1 <= high:
        return low if whole == low else Fraction(whole + 1)
    return whole + 1 / simplest(1 / (high - whole), 1 / (low - whole))
