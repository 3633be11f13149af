"""Whole numbers under exact constraints: rows over counts, limits of ratios, and the box that holds what is known.

Everything is Python integers and fractions. A row says that a sum of whole multiples of counts is at most a bound. A
ratio is one count divided by another; a limit says that a sum of multiples of ratios is at most a bound. Rows and
limits bear the figure they come from as one bit of ``owner``; 0 is structure. Counts are not negative.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple, TypeAlias

#: terms of the sums within one scope
_SHORT = 3

#: unknown (or ratio) → its whole factor
Terms: TypeAlias = tuple[tuple[int, int], ...]


class Row(NamedTuple):
    """``sum(factor * count) <= bound``."""

    terms: Terms
    bound: int
    owner: int = 0

    def holds(self, values: Sequence[int]) -> bool:
        """Whether it holds of `values`, exactly."""
        spare = self.bound
        for i, c in self.terms:
            spare -= c * values[i]
        return spare >= 0


class Limit(NamedTuple):
    """``sum(factor * ratio) <= bound``, or ``<`` where it is strict; ratios by their number in the problem."""

    terms: Terms
    bound: int
    strict: bool = False
    owner: int = 0


class Ratio(NamedTuple):
    """One count divided by another, both by their numbers."""

    above: int
    below: int


@dataclass
class Problem:
    """Rows and limits over `size` counts, of `figures` figures.

    Attributes
    ----------
    size, figures : int
        How many counts and figures there are; figure k owns the bit ``1 << k``.
    rows : list of Row
    ratios : list of Ratio
    limits : list of Limit
    watch : list of list of int
        What must be looked at when the low end of count i rises (at ``2 i``) or its high end falls (at ``2 i + 1``): a
        row k is k, the link of ratio j is ``-1 - 2 j``, a limit m is ``-2 - 2 m``. A row is only narrowed by low ends
        of its positive terms and high ends of its negative ones; what it says of one count alone is looked at once.
    """

    size: int
    figures: int
    rows: list[Row] = field(default_factory=list[Row])
    ratios: list[Ratio] = field(default_factory=list[Ratio])
    limits: list[Limit] = field(default_factory=list[Limit])
    watch: list[list[int]] = field(default_factory=list[list[int]])
    ratio_watch: list[list[int]] = field(default_factory=list[list[int]])
    settled: int = 0
    _said: list[int] = field(default_factory=list[int])
    _short: list[set[int]] = field(default_factory=list[set[int]])
    _sums: list[list[int]] = field(default_factory=list[list[int]])

    def __post_init__(self) -> None:
        self.watch = [[] for _ in range(2 * self.size)]

    def add(self, row: Row) -> int:
        """Take a row; give what stands for it in a queue."""
        self.rows.append(row)
        for i, c in row.terms if len(row.terms) > 1 else ():
            self.watch[2 * i + (c < 0)].append(len(self.rows) - 1)
        return len(self.rows) - 1

    def drop(self, rows: int) -> None:
        """Let go of all rows from number `rows` on, the last ones that were added."""
        while len(self.rows) > rows:
            terms = self.rows.pop().terms
            for i, c in terms if len(terms) > 1 else ():
                self.watch[2 * i + (c < 0)].pop()

    def events(self, i: int) -> list[int]:
        """Give what must be looked at when both ends of count `i` may have changed."""
        return self.watch[2 * i] + self.watch[2 * i + 1]

    def ratio(self, above: int, below: int) -> int:
        """Give the number of a ratio."""
        wanted = Ratio(above, below)
        if wanted not in self.ratios:
            self.ratios.append(wanted)
            self.ratio_watch.append([])
            for end in (2 * above, 2 * above + 1, 2 * below, 2 * below + 1):
                self.watch[end].append(_link(len(self.ratios) - 1))
        return self.ratios.index(wanted)

    def compared(self, j: int, off: int) -> bool:
        """Whether a figure that is not `off` sets ratio `j` against another."""
        return any(not self.limits[(-2 - event) // 2].owner & off for event in self.ratio_watch[j])

    def limit(self, limit: Limit) -> int:
        """Take a limit; give what stands for it in a queue."""
        self.limits.append(limit)
        event = _limit(len(self.limits) - 1)
        for j, _ in limit.terms if len(limit.terms) > 1 else ():
            self.ratio_watch[j].append(event)  # what bounds one ratio alone is looked at once
        return event

    def drop_limits(self, limits: int) -> None:
        """Let go of all limits from number `limits` on, the last ones that were added."""
        while len(self.limits) > limits:
            terms = self.limits.pop().terms
            for j, _ in terms if len(terms) > 1 else ():
                self.ratio_watch[j].pop()

    def settle(self, tied: Iterable[set[int]] = ()) -> None:
        """Take the rows so far as figures and structure; later ones are said for a while.

        `tied` are counts of one scope: who speaks of one speaks of all.
        """
        self.settled = len(self.rows)
        self._said = [k for k, row in enumerate(self.rows) if row.owner or len(row.terms) == 1]
        rules = [row.terms for row in self.rows if not row.owner]
        self._short = [*tied, *({i for i, _ in terms} for terms in rules if len(terms) == _SHORT)]
        self._sums = [[i for i, c in terms if c < 0] for terms in rules if len(terms) > _SHORT]

    def starters(self, off: int) -> list[int]:
        """Give what a fresh propagation begins with: what figures say, and what is said of one count or for a while, not structure."""
        rows = self.rows
        found = [k for k in (*self._said, *range(self.settled, len(rows))) if not rows[k].owner & off]
        found += [_limit(m) for m, limit in enumerate(self.limits) if not limit.owner & off]
        return found

    def said(self, figures: int) -> list[int]:
        """Give what some figures say, for a propagation that goes on with them."""
        found = [k for k in self._said if self.rows[k].owner & figures]
        return found + [_limit(m) for m, limit in enumerate(self.limits) if limit.owner & figures]

    def idle(self, off: int) -> list[int]:
        """Give counts that may be 0 as far as figures go: parts that none speaks of, but for one of each sum.

        A figure speaks of all that its count is tied to by a short sum, the other counts of its scope among them.
        """
        spoken = {i for k in self._said if not self.rows[k].owner & off for i, _ in self.rows[k].terms}
        grown = True
        while grown:
            grown = False
            for counts in self._short:
                known = counts & spoken
                if known and len(known) < len(counts):
                    spoken |= counts
                    grown = True
        found = dict[int, None]()
        for parts in self._sums:
            found.update(dict.fromkeys([i for i in parts if i not in spoken][1:]))
        return list(found)

    def hold(self, values: Sequence[int], off: int) -> bool:
        """Whether `values` are a witness: every row and limit that is not `off` holds, exactly."""
        if min(values, default=0) < 0:
            return False
        for row in self.rows:
            if not row.owner & off and not row.holds(values):
                return False
        return all(limit.owner & off or self.limit_holds(limit, values) for limit in self.limits)

    def hold_from(self, rows: int, limits: int, values: Sequence[int]) -> bool:
        """Whether the rows and limits from these numbers on hold of `values`."""
        if not all(row.holds(values) for row in self.rows[rows:]):
            return False
        return all(self.limit_holds(limit, values) for limit in self.limits[limits:])

    def broken(self, values: Sequence[int]) -> int:
        """Give the figures that do not hold of `values`, which are a witness of the others."""
        found = 0
        for row in self.rows:
            if not row.owner & found and not row.holds(values):
                found |= row.owner
        for limit in self.limits:
            if not limit.owner & found and not self.limit_holds(limit, values):
                found |= limit.owner
        return found

    def limit_holds(self, limit: Limit, values: Sequence[int]) -> bool:
        """Whether a limit holds of `values`, exactly; of a rate whose base is 0 it says nothing."""
        above, below = -limit.bound, 1
        for j, factor in limit.terms:
            n, t = self.ratios[j]
            if not values[t]:
                return True
            above, below = above * values[t] + factor * values[n] * below, below * values[t]
        return above < 0 or (above == 0 and not limit.strict)


def _link(j: int) -> int:
    return -1 - 2 * j


def _limit(m: int) -> int:
    return -2 - 2 * m


class End(NamedTuple):
    """An end of the range of a ratio: ``above / below``, which need not be in lowest terms."""

    above: int
    below: int
    strict: bool

    @property
    def value(self) -> Fraction:
        """The end as a fraction."""
        return Fraction(self.above, self.below)


@dataclass(slots=True)
class Box:
    """The range of every count and ratio, and which figures each end rests on; None is no end.

    Changes are written down on `trail`, so that they can be taken back.
    """

    low: list[int]
    high: list[int | None]
    low_mask: list[int]
    high_mask: list[int]
    ratio_low: list[End | None] = field(default_factory=list[End | None])
    ratio_high: list[End | None] = field(default_factory=list[End | None])
    ratio_low_mask: list[int] = field(default_factory=list[int])
    ratio_high_mask: list[int] = field(default_factory=list[int])
    trail: list[tuple[int, int, object, int]] = field(default_factory=list[tuple[int, int, object, int]])

    @classmethod
    def fresh(cls, problem: Problem) -> "Box":
        """Give the box of which nothing is known."""
        n, m = problem.size, len(problem.ratios)
        nothing: list[int | None] = [None] * n
        zero: list[End | None] = [End(0, 1, strict=False)] * m
        endless: list[End | None] = [None] * m
        return cls([0] * n, nothing, [0] * n, [0] * n, zero, endless, [0] * m, [0] * m)

    def copy(self) -> "Box":
        """Give another box of the same ranges."""
        return Box(
            self.low[:],
            self.high[:],
            self.low_mask[:],
            self.high_mask[:],
            self.ratio_low[:],
            self.ratio_high[:],
            self.ratio_low_mask[:],
            self.ratio_high_mask[:],
        )

    def back_to(self, mark: int) -> None:
        """Take back every change since the trail was `mark` long."""
        places = (
            (self.low, self.low_mask),
            (self.high, self.high_mask),
            (self.ratio_low, self.ratio_low_mask),
            (self.ratio_high, self.ratio_high_mask),
        )
        while len(self.trail) > mark:
            kind, i, value, mask = self.trail.pop()
            ends, masks = places[kind]
            ends[i] = value  # type: ignore[assignment] (the trail holds what stood there)
            masks[i] = mask

    def raise_low(self, i: int, value: int, mask: int) -> bool:
        """Let count `i` be at least `value`; say whether that is news."""
        if value <= self.low[i]:
            return False
        self.trail.append((0, i, self.low[i], self.low_mask[i]))
        self.low[i], self.low_mask[i] = value, mask
        return True

    def cut_high(self, i: int, value: int, mask: int) -> bool:
        """Let count `i` be at most `value`; say whether that is news."""
        high = self.high[i]
        if high is not None and value >= high:
            return False
        self.trail.append((1, i, high, self.high_mask[i]))
        self.high[i], self.high_mask[i] = value, mask
        return True

    def clash(self, i: int) -> int | None:
        """Give what count `i` has no value for, as a mask; None where it has one."""
        high = self.high[i]
        return self.low_mask[i] | self.high_mask[i] if high is not None and self.low[i] > high else None

    def fixed(self, i: int) -> bool:
        """Whether count `i` has one value."""
        return self.low[i] == self.high[i]
