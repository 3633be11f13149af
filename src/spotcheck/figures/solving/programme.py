"""The least quotient of two sums over rows: a linear programme whose bound is proved in fractions and whose vertex is exact.

With every count divided by the base of the quotient, and ``1 / base`` as one more unknown, a quotient is linear (Charnes
and Cooper 1962). A vertex where ``1 / base`` is 0 is a direction in which counts may grow without end: from any witness
on, enough of it brings the quotient as near to its end as one likes, in whole numbers.

References
----------
Charnes, A. and Cooper, W. W. (1962). Programming with linear fractional functionals. Naval Research Logistics Quarterly
9, 181-186.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import accumulate
from math import lcm
from typing import Any, NamedTuple, TypeAlias

from spotcheck.figures.solving.problem import Box, Problem
from spotcheck.figures.solving.relaxation import cancelled

#: column → factor
Factors: TypeAlias = Mapping[int, Fraction]

_ZERO = Fraction(0)
#: floats nearer to 0 than this are 0: of lines and columns that are scaled to 1
_TINY = 1e-9
_TIGHT = 2e-11
#: columns from which on a vertex is not made exact
_LARGE = 400


class Line(NamedTuple):
    """``sum(factor * column) <= bound``."""

    factors: dict[int, Fraction]
    bound: Fraction = _ZERO


class Vertex(NamedTuple):
    """What a linear programme says: a bound that is proved, and a point in which every column is divided by the base.

    Attributes
    ----------
    proved : Fraction or None
        What the quotient is at least; None where nothing is proved.
    point : dict of int to float
        The columns over the base.
    one : float
        1 over the base: 0 where counts may grow without end.
    endless : bool
        Whether floats find no least quotient.
    """

    proved: Fraction | None
    point: dict[int, float]
    one: float
    endless: bool = False


@dataclass
class Programme:
    """Lines over counts, and over other columns (negative numbers), each with the ends of its range.

    Attributes
    ----------
    low, high : dict of int to Fraction (or None)
        Of every column.
    lines : list of Line
    """

    low: dict[int, Fraction]
    high: dict[int, Fraction | None]
    lines: list[Line] = field(default_factory=list[Line])

    @classmethod
    def of(cls, problem: Problem, box: Box, off: int, seeds: Iterable[int]) -> "Programme":
        """Gather the rows that are tied to some counts by counts that have no single value."""
        rows = [row for row in problem.rows if not row.owner & off and len(row.terms) > 1]
        touching: dict[int, list[int]] = {}
        for k, row in enumerate(rows):
            for i, _ in row.terms:
                if not box.fixed(i):
                    touching.setdefault(i, []).append(k)
        waiting, seen, taken = list(dict.fromkeys(seeds)), set(seeds), dict[int, None]()
        while waiting:
            for k in touching.get(waiting.pop(), ()):
                if k not in taken:
                    taken[k] = None
                    new = [i for i, _ in rows[k].terms if i not in seen]
                    seen.update(new)
                    waiting += new
        found = cls({}, {})
        for i in sorted(seen):
            high = box.high[i]
            found.low[i], found.high[i] = Fraction(box.low[i]), None if high is None else Fraction(high)
        found.lines = [
            Line({i: Fraction(c) for i, c in rows[k].terms}, Fraction(rows[k].bound)) for k in taken
        ]
        return found

    def also(self, lines: Iterable[Line], columns: Iterable[int] = ()) -> "Programme":
        """Give the programme with more lines, and columns from 0 on."""
        more = dict.fromkeys(columns)
        low, high = {**self.low, **dict.fromkeys(more, _ZERO)}, {**self.high, **more}
        return Programme(low, high, [*self.lines, *lines])

    def least(self, target: Factors, base: int, *, growing: bool = False) -> Vertex | None:
        """Give the least value of ``target / base``; None where it is proved that no point is left.

        Parameters
        ----------
        target
            The sum above.
        base
            The column below; it is more than 0.
        growing
            Only directions in which counts grow without end.
        """
        found = self._run(target, base, growing=growing, elastic=False)
        if found.status == _NOTHING and not growing:
            spare = self._run({}, base, growing=False, elastic=True)
            proof = self._proved(spare.multipliers, {}, base)
            return None if proof is not None and proof > 0 else Vertex(None, {}, 1.0)
        if found.status:
            return Vertex(None, {}, 1.0, endless=found.status != _NOTHING)
        proved = None if growing else self._proved(found.multipliers, target, base)
        return Vertex(proved, found.point, found.one)

    def direction(self, target: Factors, base: int) -> dict[int, float] | None:
        """Give a direction in which the target falls without end and the base stays; None where floats find none."""
        found = self._run(target, base, growing=True, elastic=False, still=True)
        if found.status or sum(float(c) * found.point[i] for i, c in target.items()) > -_TINY:
            return None
        return found.point

    def exact(
        self, point: Mapping[int, float], one: float, base: int, *, still: bool = False
    ) -> list[int] | None:
        """Give whole numbers in proportion to a vertex: a direction where `one` is 0, else the counts if they are whole.

        None where the vertex is not found exactly.
        """
        open_ = [c for c in self.low if self.high[c] != self.low[c]]
        if len(open_) > _LARGE:
            return None
        growing = one < _TINY / max(1.0, float(max(self.low.values(), default=_ZERO)))
        near: dict[int, float] = {} if growing else {_ONE: one}
        equal: list[tuple[dict[int, Fraction], Fraction]] = []
        for c in self.low:
            spare, high = point[c] - float(self.low[c]) * one, self.high[c]
            if growing and (high is not None or point[c] < _TINY):
                continue
            near[c] = point[c]
            if not growing and spare < _TINY:
                equal.append(({c: Fraction(1), _ONE: -self.low[c]}, _ZERO))
            elif high is not None and float(high) * one - point[c] < _TINY:
                equal.append(({c: Fraction(1), _ONE: -high}, _ZERO))
        for line in self.lines:
            scale = max(map(abs, line.factors.values())) or Fraction(1)
            slack = float(line.bound / scale) * one - sum(
                float(a / scale) * point[c] for c, a in line.factors.items()
            )
            if slack < _TIGHT:
                factors = {c: a for c, a in line.factors.items() if c in near}
                equal.append(({**factors, _ONE: -line.bound} if not growing else factors, _ZERO))
        equal.append((dict.fromkeys(near, Fraction(1)) if still else {base: Fraction(1)}, Fraction(1)))
        solved = _solved(equal, near)
        if solved is None or not self._meets(solved, growing=growing):
            return None
        return self._whole(solved, growing=growing)

    def _meets(self, solved: Mapping[int, Fraction], *, growing: bool) -> bool:
        """Whether exact values meet every line and range."""
        one = _ZERO if growing else solved.get(_ONE, _ZERO)
        for c, low in self.low.items():
            value, high = solved.get(c, _ZERO), self.high[c]
            if value < low * one or (high is not None and value > high * one):
                return False
        return all(
            sum((a * solved.get(c, _ZERO) for c, a in line.factors.items()), _ZERO) <= line.bound * one
            for line in self.lines
        )

    def _whole(self, solved: Mapping[int, Fraction], *, growing: bool) -> list[int] | None:
        counts = {c: solved.get(c, _ZERO) for c in self.low if c >= 0}
        if growing:
            scale = Fraction(lcm(*(value.denominator for value in counts.values())))
        else:
            if not solved.get(_ONE):
                return None
            scale = 1 / solved[_ONE]
        values = {c: value * scale for c, value in counts.items()}
        if any(value.denominator != 1 for value in values.values()):
            return None
        return [int(values.get(c, _ZERO)) for c in range(max(counts) + 1)]

    def _run(
        self, target: Factors, base: int, *, growing: bool, elastic: bool, still: bool = False
    ) -> "_Run":
        """Solve in floats: columns over the base measured from their low ends, lines scaled to their largest factor."""
        import numpy as np
        from scipy.optimize import linprog
        from scipy.sparse import csr_matrix

        place = {c: k for k, c in enumerate(c for c in self.low if self.high[c] != self.low[c])}
        n = len(place)
        rows, scales = self._rows(place)
        size = max([1.0, *(abs(row[n]) for row in rows)])
        for row in rows:
            row[n] /= size
            if elastic:  # every line may be missed by as much
                row[n + 1] = -1.0
        width = n + 1 + elastic
        lengths = [0, *accumulate(map(len, rows))]
        packed: Any = csr_matrix(
            ([a for row in rows for a in row.values()], [k for row in rows for k in row], lengths),
            shape=(len(rows), width),
        )
        cost = np.zeros(width)
        cost[n] = float(sum((factor * self.low[c] for c, factor in target.items()), _ZERO)) / size
        cost[[place[c] for c in target if c in place]] = [float(target[c]) for c in target if c in place]
        cost[n + 1 :] = 1.0
        equal = np.zeros((1 + still, width))
        if base in place:
            equal[-1, place[base]] = 1.0
        if still:  # the base stays, and all the rest together grows by 1
            equal[0, :n] = 1.0
        else:
            equal[0, n] = float(self.low[base]) / size
        spans: list[tuple[float, float | None]] = [(0.0, None)] * width
        if growing:
            spans[n] = (0.0, 0.0)
        result: Any = linprog(
            cost,
            A_ub=packed if rows else None,
            b_ub=np.zeros(len(rows)) if rows else None,
            A_eq=equal,
            b_eq=np.array([1.0, 0.0])[: 1 + still],
            bounds=spans,
            method="highs",
            options={"primal_feasibility_tolerance": 1e-10},
        )
        if result.status != 0 or result.x is None:
            return _Run(int(result.status) or _ODD, {}, 0.0, [])
        one = float(result.x[n]) / size
        point = {c: float(self.low[c]) * one for c in self.low}
        for c, k in place.items():
            point[c] += float(result.x[k])
        marginals = result.ineqlin.marginals[: len(self.lines)] if rows else []
        multipliers = [max(0.0, -float(y)) / float(s) for y, s in zip(marginals, scales, strict=True)]
        return _Run(0, point, one, multipliers)

    def _rows(self, place: Mapping[int, int]) -> tuple[list[dict[int, float]], list[Fraction]]:
        """Give lines and high ends as rows of floats that are at most 0, and what each line was divided by.

        The last column is 1 over the base.
        """
        n = len(place)
        rows: list[dict[int, float]] = []
        scales: list[Fraction] = []
        for line in self.lines:
            inside = {c: a for c, a in line.factors.items() if c in place}
            scales.append(max(map(abs, inside.values()), default=_ZERO) or Fraction(1))
            rest = line.bound - sum((a * self.low[c] for c, a in line.factors.items()), _ZERO)
            row = {place[c]: float(a / scales[-1]) for c, a in inside.items()}
            rows.append({**row, n: -float(rest / scales[-1])})
        for c, k in place.items():
            high = self.high[c]
            if high is not None:
                rows.append({k: 1.0, n: -float(high - self.low[c])})
        return rows, scales

    def _proved(self, multipliers: Sequence[float], target: Factors, base: int) -> Fraction | None:
        """Give the best bound that multipliers near those of the floats prove, exactly."""
        found = [self._bound(exact, target, base) for exact in self._near(multipliers, target, base)]
        return max((bound for bound in found if bound is not None), default=None)

    def _near(
        self, multipliers: Sequence[float], target: Factors, base: int
    ) -> Iterator[dict[int, Fraction]]:
        top = max(multipliers, default=0.0)
        kept = {
            k: Fraction(y).limit_denominator(10**12) for k, y in enumerate(multipliers) if y > 1e-12 * top
        }
        kept = {k: y for k, y in kept.items() if y}
        yield kept
        yield {k: z for k, y in kept.items() if (z := y.limit_denominator(10**4))}
        total = self._sum(kept, target)
        balanced = [
            c
            for c, factor in total.items()
            if c != base and self.high[c] != self.low[c] and abs(factor) < 1e-7 * max(1.0, top)
        ]
        solved = cancelled(
            dict(kept),
            [[self.lines[k].factors.get(c, _ZERO) for k in kept] for c in balanced],
            [-target.get(c, _ZERO) for c in balanced],
        )
        if solved is not None:
            yield solved

    def _sum(self, exact: Factors, target: Factors) -> dict[int, Fraction]:
        total = dict(target)
        for k, y in exact.items():
            for c, a in self.lines[k].factors.items():
                total[c] = total.get(c, _ZERO) + y * a
        return total

    def _bound(self, exact: Factors, target: Factors, base: int) -> Fraction | None:
        """Give the largest v for which ``target + sum(y * (line - bound)) >= v * base`` holds all over the ranges."""
        rest = -sum((y * self.lines[k].bound for k, y in exact.items()), _ZERO)
        total = self._sum(exact, target)
        own = total.pop(base, _ZERO)
        for c, factor in total.items():
            end = self.low[c] if factor >= 0 else self.high[c]
            if end is None:
                return None
            rest += factor * end
        if rest >= 0:
            high = self.high[base]
            return own + (rest / high if high else 0)
        return own + rest / self.low[base] if self.low[base] else None


class _Run(NamedTuple):
    status: int
    point: dict[int, float]
    one: float
    multipliers: list[float]


#: the column of 1 over the base, among exact values
_ONE = -(10**9)
#: what scipy calls a programme without a point; and what is none of its answers
_NOTHING, _ODD = 2, 4


def _solved(
    equal: Sequence[tuple[dict[int, Fraction], Fraction]], near: Mapping[int, float]
) -> dict[int, Fraction] | None:
    """Solve equations exactly; what they leave open is taken from floats. None where they contradict each other."""
    rows: dict[int, tuple[dict[int, Fraction], Fraction]] = {}
    for factors, right in equal:
        row, rest = {c: a for c, a in factors.items() if a}, right
        for c in [c for c in row if c in rows]:
            by = row.get(c, _ZERO)
            if by:
                row, rest = _less(row, rest, rows[c], by)
        if not row:
            if rest:
                return None
            continue
        pivot = max(row, key=lambda c: (abs(near[c]), c))
        by = row[pivot]
        row, rest = {c: a / by for c, a in row.items()}, rest / by
        for c, (other, value) in rows.items():
            if pivot in other:
                rows[c] = _less(other, value, (row, rest), other[pivot])
        rows[pivot] = row, rest
    found = {c: Fraction(value).limit_denominator(10**6) for c, value in near.items() if c not in rows}
    for pivot, (row, rest) in rows.items():
        found[pivot] = rest - sum((a * found[c] for c, a in row.items() if c != pivot), _ZERO)
    return found


def _less(
    row: dict[int, Fraction], rest: Fraction, other: tuple[dict[int, Fraction], Fraction], by: Fraction
) -> tuple[dict[int, Fraction], Fraction]:
    found = dict(row)
    for c, a in other[0].items():
        value = found.get(c, _ZERO) - by * a
        if value:
            found[c] = value
        else:
            found.pop(c, None)
    return found, rest - by * other[1]
