"""Whole numbers under exact constraints: interval propagation and branching, in Python integers only.

A constraint says that a polynomial (monomials of one or two unknowns) is at most a bound. Unknowns are not negative.
A witness is a value of every unknown that has been put into every constraint; "none" is an exhausted search.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import prod

#: no count or amount (in hundredths) reaches this; a bound beyond `FAR` is reported as none
CEILING = 10**15
FAR = 10**12
_STEPS = 40  # revisions of a constraint in one propagation: what is left is for branching
_NODES = 2000


class UndecidedError(ArithmeticError):
    """The search was ended before it proved either answer."""


@dataclass(frozen=True)
class Constraint:
    """``sum(c * product(monomial)) <= bound``; `owner` is the figure it comes from, or None for structure."""

    monomials: tuple[tuple[tuple[int, ...], int], ...]
    bound: int
    owner: str | None = None
    assumption: bool = False

    def holds(self, values: Sequence[int]) -> bool:
        """Whether the constraint holds, computed exactly."""
        return sum(c * prod(values[i] for i in m) for m, c in self.monomials) <= self.bound

    def unknowns(self) -> set[int]:
        """Give the unknowns that it speaks of."""
        return {i for m, _ in self.monomials for i in m}


Box = list[tuple[int, int]]


def propagate(
    constraints: Sequence[Constraint], watch: Mapping[int, list[int]], box: Box, start: Iterable[int]
) -> bool:
    """Narrow `box` in place; False when a range has become empty."""
    queue, waiting, visits = deque(start), set[int](), defaultdict[int, int](int)
    waiting.update(queue)
    while queue:
        k = queue.popleft()
        waiting.discard(k)
        visits[k] += 1
        if visits[k] > _STEPS:
            continue
        changed = _revise(constraints[k], box)
        if changed is None:
            return False
        for i in changed:
            for other in watch[i]:
                if other not in waiting:
                    waiting.add(other)
                    queue.append(other)
    return True


def _revise(constraint: Constraint, box: Box) -> set[int] | None:
    lows = [
        c * prod(box[i][0] for i in m) if c > 0 else c * prod(box[i][1] for i in m)
        for m, c in constraint.monomials
    ]
    spare = constraint.bound - sum(lows)
    if spare < 0:
        return None
    changed = set[int]()
    for (m, c), low in zip(constraint.monomials, lows, strict=True):
        slack = spare + low
        for place, i in enumerate(m):
            others = [box[j] for p, j in enumerate(m) if p != place]
            lo, hi = box[i]
            if c > 0:
                rest = prod(o[0] for o in others)
                hi = min(hi, slack // c // rest) if rest else hi
            else:
                least, rest = -(slack // -c), prod(o[1] for o in others)
                if rest:
                    lo = max(lo, -(-least // rest))
                elif least > 0:
                    return None
            if lo > hi:
                return None
            if (lo, hi) != box[i]:
                box[i] = (lo, hi)
                changed.add(i)
    return changed


def narrowed(constraints: Sequence[Constraint], unknowns: int) -> Box | None:
    """Give ranges that hold every solution, by propagation alone; None when there is none."""
    watch = defaultdict[int, list[int]](list)
    for k, constraint in enumerate(constraints):
        for i in constraint.unknowns():
            watch[i].append(k)
    box: Box = [(0, CEILING)] * unknowns
    return box if propagate(constraints, watch, box, range(len(constraints))) else None


def search(constraints: Sequence[Constraint], unknowns: int) -> list[int] | None:
    """Give a witness, checked in every constraint, or None when there is none.

    Raises
    ------
    UndecidedError
        When the search is ended by its limit of nodes.
    """
    watch = defaultdict[int, list[int]](list)
    for k, constraint in enumerate(constraints):
        for i in constraint.unknowns():
            watch[i].append(k)
    box: Box = [(0, CEILING)] * unknowns
    if not propagate(constraints, watch, box, range(len(constraints))):
        return None
    stack, nodes = [box], 0
    while stack:
        box = stack.pop()
        corner = _witness(constraints, box)
        if corner is not None:
            return corner
        open_ = [i for i in watch if box[i][0] < box[i][1]]
        if not open_:
            continue
        nodes += 1
        if nodes > _NODES:
            raise UndecidedError
        i = min(open_, key=lambda j: (box[j][1] - box[j][0], j))
        lo, hi = box[i]
        middle = min((lo + hi) // 2, 2 * lo + 64)
        for part in ((middle + 1, hi), (lo, middle)):
            child = list(box)
            child[i] = part
            if propagate(constraints, watch, child, watch[i]):
                stack.append(child)
    return None


def _witness(constraints: Sequence[Constraint], box: Box) -> list[int] | None:
    for values in ([lo for lo, _ in box], [(lo + hi) // 2 for lo, hi in box]):
        if all(constraint.holds(values) for constraint in constraints):
            return values
    return None
