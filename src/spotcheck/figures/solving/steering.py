"""Branch and bound, steered by linear programs: every leaf is closed by propagation or by a proof in fractions."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import floor
from typing import Any

from spotcheck.figures.solving.problem import End, Problem
from spotcheck.figures.solving.propagation import propagate
from spotcheck.figures.solving.relaxation import Relaxation
from spotcheck.figures.solving.search import (
    Search,
    UndecidedError,
    around,
    broken,
    compared,
    dive,
    middle,
    narrowest,
)

#: beyond this a count without an end is not split any more
_OUT_OF_REACH = 10**15
#: values of a count of a rate that are gone through one by one
_FEW = 300
#: a ratio that is known as closely as this is not split
_CLOSE = Fraction(1, 10**8)
#: clashes of a search at length, and as many at most for each linear program that its question is worth
_LONG = 3000
_PER_PROGRAM = 4


def steer(search: Search, counts: Sequence[int]) -> int | None:  # noqa: C901, PLR0911 (one step after another of a loop)
    """Give every count of `counts` a value in the box of `search`, or the mask of a proof that there are none.

    Raises
    ------
    UndecidedError
        When the effort that is allowed is spent.
    """
    tried_whole, first = False, compared(search, counts)
    for _ in range(search.effort):
        box = search.box
        rate = narrowest(box, first) if tried_whole else None
        if (
            rate is not None and _width(search, rate) <= _FEW
        ):  # a linear program knows little of rates that are set against each other
            clash = search.split(rate, around(box, rate, middle(box.low[rate], box.high[rate])))
            if clash is not None and (core := search.back(clash)) is not None:
                return core
            continue
        open_ = [i for i in counts if not box.fixed(i)]
        if not open_:
            clash = broken(search, counts)
            if clash is None:
                return None
            if (core := search.back(clash)) is not None:
                return core
            continue
        relaxed = Relaxation.of(search.problem, box, search.off, counts)
        vertex = relaxed.feasible()
        if vertex.proof is not None:
            if (core := search.back(vertex.proof)) is not None:
                return core
            continue
        hint = vertex.values or {}
        if _try(search, open_, hint):
            return None
        if not tried_whole:
            tried_whole = True
            found, core = _at_length(search, open_, relaxed)
            if found:
                return core
        clash = _branch(search, open_, hint)
        if clash is not None and (core := search.back(clash)) is not None:
            return core
    raise UndecidedError


def _at_length(search: Search, counts: Sequence[int], relaxed: Relaxation) -> tuple[bool, int | None]:
    """Ask for whole numbers, then search at length; give whether that settled it, and the mask of a proof."""
    if all(column >= 0 for column in relaxed.columns) and _try(search, counts, whole(relaxed, {})):
        return True, None
    mark, search.clashes = len(search.box.trail), 0
    try:
        return True, dive(search, counts, "middle", min(_LONG, _PER_PROGRAM * search.effort))
    except UndecidedError:
        search.choices.clear()
        search.box.back_to(mark)
        return False, None


def _try(search: Search, counts: Sequence[int], hint: Mapping[int, float]) -> bool:
    """Dive along floats: round each, propagate, and take everything back where that clashes."""
    box, mark = search.box, len(search.box.trail)
    if not hint:
        return False
    for i in sorted(counts, key=lambda i: _width(search, i)):
        if box.fixed(i):
            continue
        high = box.high[i]
        value = max(box.low[i], round(hint.get(i, box.low[i])))
        value = value if high is None else min(value, high)
        box.raise_low(i, value, 0)
        box.cut_high(i, value, 0)
        if propagate(search.problem, box, search.problem.events(i), search.off) is not None:
            box.back_to(mark)
            return False
    if broken(search, counts) is not None:
        box.back_to(mark)
        return False
    return True


def _width(search: Search, i: int) -> float:
    high = search.box.high[i]
    return float("inf") if high is None else high - search.box.low[i]


def _branch(search: Search, counts: Sequence[int], hint: Mapping[int, float]) -> int | None:
    """Split a range: of a rate that is set against another, of a count where the vertex is broken, or the narrowest."""
    box = search.box
    if (halved := _halved(search)) is not None:
        return search.split(*halved)
    broken = {i: abs(hint[i] - round(hint[i])) for i in counts if i in hint}
    count = max(broken, key=lambda i: broken[i], default=counts[0])
    if not broken or broken[count] < 1e-6:
        count = min(counts, key=lambda i: _width(search, i))
        low, high = box.low[count], box.high[count]
        cut = 2 * low + 64 if high is None else (low + high) // 2
        if high is None and low > _OUT_OF_REACH:
            raise UndecidedError
    else:
        low, high = box.low[count], box.high[count]
        cut = max(low, floor(hint[count]))
        cut = cut if high is None else min(cut, high - 1)
    return search.split(count, [(low, cut), (cut + 1, high)])


def _halved(search: Search) -> tuple[int, list[tuple[End, End]]] | None:
    """Halve the widest range of a ratio that a figure sets against another."""
    problem, box = search.problem, search.box
    widest: tuple[Fraction, int, End, End] | None = None
    for j in range(len(problem.ratios)):
        low, high = box.ratio_low[j], box.ratio_high[j]
        if low is None or high is None or not problem.compared(j, search.off):
            continue
        width = high.value - low.value
        if width > _CLOSE and (widest is None or width > widest[0]):
            widest = width, j, low, high
    if widest is None:
        return None
    _, j, low, high = widest
    half = (low.value + high.value) / 2
    middle = half.limit_denominator(10**9)
    ends = [End(middle.numerator, middle.denominator, strict) for strict in (False, True)]
    parts = [(low, ends[0]), (ends[1], high)]
    return -1 - j, parts


def whole(relaxed: Relaxation, target: Mapping[int, int]) -> dict[int, float]:
    """Ask HiGHS for whole numbers that meet all lines and make a sum least: a hint, not a proof."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_matrix

    place = {column: k for k, column in enumerate(relaxed.columns)}
    lows = [relaxed.box.low[c] if c >= 0 else 0 for c in relaxed.columns]
    data, at, ends, right = list[float](), list[int](), [0], list[float]()
    for line in relaxed.lines:
        scale = max((abs(c) for c in line.factors.values()), default=1)
        rest = line.bound - sum(c * lows[place[column]] for column, c in line.factors.items())
        right.append(float(Fraction(rest) / scale))
        data += [c / scale for c in line.factors.values()]
        at += [place[column] for column in line.factors]
        ends.append(len(at))
    n, upper = len(relaxed.columns), np.array(right)
    cost = np.zeros(n)
    for column, factor in target.items():
        if column in place:
            cost[place[column]] = factor
    highs: list[float] = []
    for column, low in zip(relaxed.columns, lows, strict=True):
        high = relaxed.box.high[column] if column >= 0 else None
        highs.append(np.inf if high is None else float(high - low))
    lines: Any = csr_matrix((data, at, ends), shape=(len(relaxed.lines), n))
    result: Any = milp(
        cost,
        integrality=np.array([int(c >= 0) for c in relaxed.columns]),
        bounds=Bounds(0, np.array(highs)),  # pyright: ignore[reportArgumentType] (arrays are allowed)
        constraints=LinearConstraint(lines, ub=upper),  # pyright: ignore[reportArgumentType] (the same)
        options={"node_limit": 500},
    )
    if result.x is None:
        return {}
    return {c: lows[k] + float(result.x[k]) for k, c in enumerate(relaxed.columns) if c >= 0}


def bound(
    problem: Problem, search: Search, counts: Sequence[int], target: Mapping[int, int]
) -> tuple[int | None, dict[int, float]]:
    """Give a proved lower bound of a sum of multiples of open counts, and whole numbers that may reach it."""
    relaxed = Relaxation.of(problem, search.box, search.off, counts)
    proved, vertex = relaxed.least(target)
    return proved, whole(relaxed, target) or dict(vertex.values or {})
