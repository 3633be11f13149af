"""Linear programs that steer: a vertex to try, and multipliers that prove a contradiction when checked in fractions.

scipy's floats are never believed. A vertex is only a hint where to look; multipliers count when the combination of rows
that they name, evaluated exactly over the whole numbers of the box, cannot hold (Farkas' lemma).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

from spotcheck.figures.solving.problem import Box, End, Problem

_TOLERANCE = 1e-7
#: denominators that multipliers are rounded to, the simplest first
_DENOMINATORS = (1, 60, 10**4, 10**9)


class Line(NamedTuple):
    """``sum(factor * column) <= bound`` (``<`` where strict); a column is a count, or ``-1 - j`` for ratio j."""

    factors: dict[int, int]
    bound: int
    mask: int
    strict: bool = False


class Vertex(NamedTuple):
    """What a linear program says: floats to try, or (where there is none) a mask that is proved."""

    values: dict[int, float] | None
    proof: int | None = None


@dataclass(frozen=True)
class Relaxation:
    """The lines of a group of counts within a box, and what floats say of them."""

    box: Box
    columns: list[int]
    lines: list[Line]

    @classmethod
    def of(cls, problem: Problem, box: Box, off: int, counts: Sequence[int]) -> "Relaxation":
        """Gather the rows, limits and links that touch open counts."""
        inside = {i for i in counts if not box.fixed(i)}
        lines = list(_lines(problem, box, off, inside))
        columns = sorted({column for line in lines for column in line.factors} | inside)
        return cls(box, columns, lines)

    def feasible(self) -> Vertex:
        """Ask for a point of all lines; where there is none, prove it if that can be done exactly."""
        found = self._run({}, elastic=True)
        if found is None:
            return Vertex(None)
        values, multipliers, excess = found
        if excess > _TOLERANCE:
            proof = self._proof(multipliers)
            if proof is not None:
                return Vertex(None, proof)
        return Vertex(values)

    def least(self, target: Mapping[int, int]) -> tuple[int | None, Vertex]:
        """Give a proved lower bound of a sum of multiples of counts (None: none found), and the vertex behind it."""
        found = self._run(target, elastic=False)
        if found is None:
            return None, Vertex(None)
        values, multipliers, _ = found
        bounds = [
            bound
            for exact in self._exact(multipliers, target)
            if (bound := self._value(exact, target)) is not None
        ]
        best = max(bounds, default=None)
        return (None if best is None else -((-best.numerator) // best.denominator)), Vertex(values)

    def _run(
        self, target: Mapping[int, int], *, elastic: bool
    ) -> tuple[dict[int, float], list[float], float] | None:
        """Solve in floats, with each count measured from its low end and each line scaled to its largest factor."""
        import numpy as np
        from scipy.optimize import linprog
        from scipy.sparse import csr_matrix, hstack, identity

        place = {column: k for k, column in enumerate(self.columns)}
        shifts = [float(self._low(column)) for column in self.columns]
        data, at, ends, right = list[float](), list[int](), [0], list[float]()
        scales = [max((abs(c) for c in line.factors.values()), default=1) for line in self.lines]
        for line, scale in zip(self.lines, scales, strict=True):
            rest = line.bound - sum(c * self._low(column) for column, c in line.factors.items())
            right.append(float(Fraction(rest) / scale))
            data += [c / scale for c in line.factors.values()]
            at += [place[column] for column in line.factors]
            ends.append(len(at))
        n, m = len(self.columns), len(self.lines)
        matrix: Any = csr_matrix((data, at, ends), shape=(m, n))
        cost = np.zeros(n + (m if elastic else 0))
        for column, factor in target.items():
            if column in place:
                cost[place[column]] = factor
        spans: list[tuple[float, float | None]] = [(0.0, self._span(column)) for column in self.columns]
        if elastic:
            matrix, cost[n:] = hstack([matrix, -identity(m)]), 1.0
            spans += [(0.0, None)] * m
        result: Any = linprog(cost, A_ub=matrix, b_ub=right, bounds=spans, method="highs")
        if result.status != 0 or result.x is None:
            return None
        values = {column: shifts[k] + float(result.x[k]) for k, column in enumerate(self.columns)}
        multipliers = [max(0.0, -float(y)) / s for y, s in zip(result.ineqlin.marginals, scales, strict=True)]
        return values, multipliers, float(result.fun)

    def _low(self, column: int) -> int | Fraction:
        return self.box.low[column] if column >= 0 else _value_of(self.box.ratio_low[-1 - column])

    def _high(self, column: int) -> int | Fraction | None:
        if column >= 0:
            return self.box.high[column]
        end = self.box.ratio_high[-1 - column]
        return None if end is None else end.value

    def _span(self, column: int) -> float | None:
        high = self._high(column)
        return None if high is None else max(0.0, float(high - self._low(column)))

    def _proof(self, multipliers: list[float]) -> int | None:
        for exact in self._exact(multipliers, {}):
            value = self._value(exact, {})
            strict = any(self.lines[k].strict for k in exact)
            if value is not None and (value > 0 or (value == 0 and strict)):
                return self.mask(exact, {})
        return None

    def mask(self, exact: Mapping[int, Fraction], target: Mapping[int, int]) -> int:
        """Give what a combination rests on: its lines, and the ends of ranges that it uses."""
        mask, box = 0, self.box
        for k in exact:
            mask |= self.lines[k].mask
        for column, factor in self._sum(exact, target).items():
            if factor and column >= 0:
                mask |= box.low_mask[column] if factor > 0 else box.high_mask[column]
            elif factor:
                j = -1 - column
                mask |= box.ratio_low_mask[j] if factor > 0 else box.ratio_high_mask[j]
        return mask

    def _sum(self, exact: Mapping[int, Fraction], target: Mapping[int, int]) -> dict[int, Fraction]:
        total = {column: Fraction(factor) for column, factor in target.items()}
        for k, y in exact.items():
            for column, c in self.lines[k].factors.items():
                total[column] = total.get(column, Fraction(0)) + y * c
        return total

    def _value(self, exact: Mapping[int, Fraction], target: Mapping[int, int]) -> Fraction | None:
        """Give the least value of ``target + sum(y * (line - bound))`` over the box, exactly; None where it has none."""
        value = -sum((y * self.lines[k].bound for k, y in exact.items()), Fraction(0))
        for column, factor in self._sum(exact, target).items():
            if not factor:
                continue
            end = self._low(column) if factor > 0 else self._high(column)
            if end is None:
                return None
            value += factor * end
        return value

    def _exact(self, multipliers: list[float], target: Mapping[int, int]) -> Iterator[dict[int, Fraction]]:
        """Give fractions near the multipliers, then such that endless columns cancel."""
        top = max(multipliers, default=0.0)
        if top <= 0:
            if target:
                yield {}
            return
        unit = Fraction(top) if not target else Fraction(1)
        kept = {k: Fraction(y) / unit for k, y in enumerate(multipliers) if y > 1e-12 * top}
        for limit in _DENOMINATORS:
            near = {k: y.limit_denominator(limit) for k, y in kept.items()}
            yield {k: y for k, y in near.items() if y}
        endless = [c for c, f in self._sum(kept, target).items() if self._high(c) is None and abs(f) < 1e-3]
        solved = cancelled(
            {k: y.limit_denominator(10**9) for k, y in kept.items()},
            [[Fraction(self.lines[k].factors.get(c, 0)) for k in kept] for c in endless],
            [Fraction(-target.get(c, 0)) for c in endless],
        )
        if solved is not None:
            yield solved


def _value_of(end: End | None) -> Fraction:
    return Fraction(0) if end is None else end.value


def cancelled(
    near: dict[int, Fraction], rows: list[list[Fraction]], right: list[Fraction]
) -> dict[int, Fraction] | None:
    """Change the largest multipliers so that each row of factors adds up to its right side; None where none do."""
    keys = list(near)
    pivots: list[int] = []
    for place, row in enumerate(rows):
        choices = [k for k in range(len(keys)) if row[k] and k not in pivots]
        if not choices:
            if right[place]:
                return None
            continue
        pivot = max(choices, key=lambda k: near[keys[k]])
        factor = row[pivot]
        rows[place] = row = [x / factor for x in row]
        right[place] /= factor
        for other in range(len(rows)):
            if other != place and rows[other][pivot]:
                by = rows[other][pivot]
                rows[other] = [x - by * y for x, y in zip(rows[other], row, strict=True)]
                right[other] -= by * right[place]
        pivots.append(pivot)
    solved = dict(near)
    used = [place for place, row in enumerate(rows) if any(row)]
    for place, pivot in zip(used, pivots, strict=False):
        rest = sum((rows[place][k] * near[keys[k]] for k in range(len(keys)) if k not in pivots), Fraction(0))
        solved[keys[pivot]] = right[place] - rest
    return {k: y for k, y in solved.items() if y} if all(y >= 0 for y in solved.values()) else None


def _lines(problem: Problem, box: Box, off: int, inside: set[int]) -> Iterator[Line]:
    for row in problem.rows:
        if not row.owner & off and any(i in inside for i, _ in row.terms):
            yield _line(box, dict(row.terms), row.bound, row.owner)
    for limit in problem.limits:
        ratios = dict(limit.terms)
        if (
            len(ratios) < 2
            or limit.owner & off
            or not any(i in inside for j in ratios for i in problem.ratios[j])
        ):
            continue
        yield Line({-1 - j: c for j, c in ratios.items()}, limit.bound, limit.owner, limit.strict)
        for j in ratios:
            yield from _links(problem, box, j)


def _links(problem: Problem, box: Box, j: int) -> Iterator[Line]:
    """Say that a count is at least and at most its base times the ends of their ratio."""
    n, t = problem.ratios[j]
    if box.low[t] < 1:
        return
    low, high = box.ratio_low[j], box.ratio_high[j]
    if low is not None and low.value:
        p, q = low.value.numerator, low.value.denominator
        yield _line(box, {t: p, n: -q}, -int(low.strict), box.ratio_low_mask[j] | box.low_mask[t])
    if high is not None:
        p, q = high.value.numerator, high.value.denominator
        yield _line(box, {n: q, t: -p}, -int(high.strict), box.ratio_high_mask[j] | box.low_mask[t])


def _line(box: Box, terms: dict[int, int], bound: int, mask: int) -> Line:
    """Make a line of a row: counts that have one value go to its right side."""
    factors: dict[int, int] = {}
    for i, c in terms.items():
        if box.fixed(i):
            bound -= c * box.low[i]
            mask |= box.low_mask[i] if c > 0 else box.high_mask[i]
        else:
            factors[i] = factors.get(i, 0) + c
    return Line({i: c for i, c in factors.items() if c}, bound, mask)
