"""Deciding whether all can be true: a witness that is checked, or the figures that contradict each other.

Propagation settles most; what it leaves falls apart into groups of counts that share no row, and each group is
searched: dive to a value for each count, jump back over decisions that had no part in a clash. Decisions own the bits
above those of the figures. Where that takes too long, `figures.solving.steering` goes on with linear programs.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from spotcheck.errors import SpotcheckError
from spotcheck.figures.solving.problem import Box, End, Problem
from spotcheck.figures.solving.propagation import narrow_ratio, propagate

Policy: TypeAlias = Literal["middle", "low", "high"]

#: linear programs after which a search gives up; no bulletin has come near it
EFFORT = 20000
#: clashes after which a search asks for a linear program
_PATIENCE = 40
#: how far from its low end a count without a high end is tried: far enough for any share that is printed
_FAR_ENOUGH = 10**8
#: what no count is tried above where it has no end, unless it must be large
_CEILING = 10**9


class Outcome(NamedTuple):
    """A witness (a value of every count), or None and the mask of figures that contradict each other."""

    values: list[int] | None
    core: int = 0


class UndecidedError(SpotcheckError):
    """The search was ended before it had a witness or a proof: no verdict is guessed."""

    def __init__(self) -> None:
        super().__init__(
            "whether the figures can all be true was not settled by the effort that is allowed; "
            "solve the ledger in parts, or waive figures that matter little"
        )


@dataclass
class Choice:
    """A count (or ratio j, as ``-1 - j``) whose range was split, what is left to try, and what the tried parts clashed with."""

    mark: int
    count: int
    rest: list[tuple[int | End, int | End | None]]
    bit: int
    core: int = 0


@dataclass
class Search:
    """A search of some counts of a problem within a box, which it changes."""

    problem: Problem
    box: Box
    off: int
    choices: list[Choice] = field(default_factory=list[Choice])
    clashes: int = 0
    effort: int = EFFORT

    @property
    def ceiling(self) -> int:
        """The bit of what rests on a ceiling that was put on counts without an end, for a while."""
        return 1 << self.problem.figures

    @property
    def figures(self) -> int:
        """The bits that are figures or the ceiling, and not decisions."""
        return (self.ceiling << 1) - 1

    def split(self, count: int, parts: Sequence[tuple[int | End, int | End | None]]) -> int | None:
        """Try the first of some ranges of a count or ratio that together make up its own; give what clashed, or None."""
        bit = self.ceiling << (1 + len(self.choices))
        self.choices.append(Choice(len(self.box.trail), count, list(parts[::-1]), bit))
        return self.next_part()

    def next_part(self) -> int | None:
        """Try the next range of the last choice."""
        choice = self.choices[-1]
        low, high = choice.rest.pop()
        if isinstance(low, End):
            assert isinstance(high, End)  # noqa: S101 (ratios are split between two ends)
            events = narrow_ratio(self.problem, self.box, -1 - choice.count, low, high, choice.bit)
            return propagate(self.problem, self.box, events, self.off)
        self.box.raise_low(choice.count, low, choice.bit)
        if isinstance(high, int):
            self.box.cut_high(choice.count, high, choice.bit)
        return propagate(self.problem, self.box, self.problem.events(choice.count), self.off)

    def back(self, clash: int) -> int | None:
        """Go on after a clash: another part of the last choice that had a share in it.

        Returns
        -------
        int or None
            The mask of figures of the proof where nothing is left to try, and None where the search goes on.
        """
        while True:
            self.clashes += 1
            while self.choices and not clash & self.choices[-1].bit:
                self.box.back_to(self.choices.pop().mark)
            if not self.choices:
                return clash & self.figures
            choice = self.choices[-1]
            self.box.back_to(choice.mark)
            choice.core |= clash & ~choice.bit
            if choice.rest:
                found = self.next_part()
                if found is None:
                    return None
                clash = found
            else:
                self.choices.pop()
                clash = choice.core


def dive(search: Search, counts: Sequence[int], policy: Policy, patience: int) -> int | None:
    """Give every count of `counts` a value, or the mask of a proof that there are none.

    Counts of rates that are set against each other come first, since few values meet both; then the narrowest.

    Raises
    ------
    UndecidedError
        After `patience` clashes.
    """
    pick: Callable[[int, int | None], int] = _PICKS[policy]
    box, first = search.box, compared(search, counts)
    while True:
        count = narrowest(box, first)
        if count is None:
            count = narrowest(box, counts)
        if count is None:  # what propagation left open by its limit of visits
            clash = broken(search, counts)
            if clash is None:
                return None
        else:
            clash = search.split(count, around(box, count, pick(box.low[count], box.high[count])))
        if clash is not None and (core := search.back(clash)) is not None:
            return core
        if search.clashes > patience:
            raise UndecidedError


def broken(search: Search, counts: Sequence[int]) -> int | None:
    """Give the mask of a row or limit that does not hold although each of its counts has a value."""
    box, problem = search.box, search.problem
    inside = set(counts)
    for row in problem.rows:
        if row.owner & search.off or not any(i in inside for i, _ in row.terms):
            continue
        if all(box.fixed(i) for i, _ in row.terms) and not row.holds(box.low):
            mask = row.owner
            for i, _ in row.terms:
                mask |= box.low_mask[i] | box.high_mask[i]
            return mask
    for limit in problem.limits:
        counts_of = [i for j, _ in limit.terms for i in problem.ratios[j]]
        if limit.owner & search.off or not inside.intersection(counts_of):
            continue
        if all(box.fixed(i) for i in counts_of) and not problem.limit_holds(limit, box.low):
            mask = limit.owner
            for i in counts_of:
                mask |= box.low_mask[i] | box.high_mask[i]
            return mask
    return None


def compared(search: Search, counts: Iterable[int]) -> list[int]:
    """Give those of `counts` that belong to rates which a figure sets against each other."""
    problem = search.problem
    found = {
        i
        for limit in problem.limits
        if len(limit.terms) > 1 and not limit.owner & search.off
        for j, _ in limit.terms
        for i in problem.ratios[j]
    }
    return [i for i in counts if i in found]


def around(box: Box, count: int, value: int) -> list[tuple[int, int | None]]:
    """Split the range of a count into one value, what is above it, and what is below."""
    low, high = box.low[count], box.high[count]
    parts: list[tuple[int, int | None]] = [(value, value)]
    parts += [(value + 1, high)] if high is None or value < high else []
    return [*parts, (low, value - 1)] if low < value else parts


def narrowest(box: Box, counts: Sequence[int]) -> int | None:
    """Give the count with the smallest range that is no single value."""
    best, width = None, None
    for i in counts:
        low, high = box.low[i], box.high[i]
        if low == high:
            continue
        size = None if high is None else high - low
        if best is None or (size is not None and (width is None or size < width)):
            best, width = i, size
            if size == 1:
                break
    return best


def middle(low: int, high: int | None) -> int:
    """Give a value well inside a range."""
    if high is None or high - low > _FAR_ENOUGH:
        return low + _FAR_ENOUGH
    return (low + high) // 2


def _highest(low: int, high: int | None) -> int:
    return low + _FAR_ENOUGH if high is None else high


_PICKS: dict[Policy, Callable[[int, int | None], int]] = {
    "middle": middle,
    "low": lambda low, _: low,
    "high": _highest,
}


def start(problem: Problem, off: int = 0) -> tuple[Box, int | None]:
    """Propagate from nothing; give the box, and the mask of a contradiction if there was one."""
    box = Box.fresh(problem)
    return box, propagate(problem, box, problem.starters(off), off)


def decide(
    problem: Problem,
    off: int = 0,
    box: Box | None = None,
    *,
    policy: Policy = "low",
    hard: bool = True,
    effort: int = EFFORT,
) -> Outcome:
    """Say whether all rows and limits that are not `off` can hold at once.

    Parameters
    ----------
    problem
        The rows and limits.
    off
        Owners that do not count.
    box
        Ranges that propagation has left; None begins from nothing. It is used up.
    policy
        Which end of its range a count is first tried at.
    hard
        Whether to go on with linear programs where the search does not settle it.
    effort
        How many linear programs that is worth.

    Raises
    ------
    UndecidedError
        When neither is found within the effort that is allowed.
    """
    if box is None:
        box, clash = start(problem, off)
        if clash is not None:
            return Outcome(None, clash)
    search = Search(problem, box, off, effort=effort)
    for group in groups(problem, box, off):
        if policy != "high" and _lowest(problem, box, group):
            continue
        core = _settle(search, group.counts, policy, hard=hard)
        if core is not None:  # a proof that rests on a ceiling of another group would be none
            return _by_rows(problem, off, hard=hard) if core & search.ceiling else Outcome(None, core)
        search.choices.clear()
    values = list(box.low)
    if not problem.hold(values, off):  # what propagation left open by its limit of visits
        return _by_rows(problem, off, hard=hard)
    return Outcome(values)


def _settle(search: Search, counts: list[int], policy: Policy, *, hard: bool) -> int | None:
    for tried in (policy, "middle" if policy == "low" else "low"):
        settled, core = _attempt(search, counts, tried)
        if settled:
            return core
    if not hard:
        raise UndecidedError
    from spotcheck.figures.solving.steering import steer

    return steer(search, counts)


def _attempt(search: Search, counts: list[int], policy: Policy) -> tuple[bool, int | None]:
    """Dive below a ceiling, with idle counts at their low end; give whether that settled it, and the mask of a proof.

    A proof that rests on either is none.
    """
    box, mark = search.box, len(search.box.trail)
    search.clashes = 0
    top = max(_CEILING, 1000 * max(box.low[i] for i in counts))
    endless = [i for i in counts if box.high[i] is None]
    for i in endless:
        box.cut_high(i, top, search.ceiling)
    inside = set(counts)
    idle = [i for i in search.problem.idle(search.off) if i in inside] if policy == "low" else []
    for i in idle:
        box.cut_high(i, box.low[i], search.ceiling)
    events = dict.fromkeys(event for i in (*endless, *idle) for event in search.problem.events(i))
    try:
        core = propagate(search.problem, box, events, search.off)
        if core is None:
            core = dive(search, counts, policy, _PATIENCE)
    except UndecidedError:
        core = search.ceiling
    if core is None or not core & search.ceiling:
        return True, core
    search.choices.clear()
    box.back_to(mark)
    return False, None


def _by_rows(problem: Problem, off: int, *, hard: bool) -> Outcome:
    """Decide by linear programs alone, whose leaves are checked in every row."""
    if not hard:
        raise UndecidedError
    from spotcheck.figures.solving.steering import steer

    box, clash = start(problem, off)
    if clash is not None:
        return Outcome(None, clash)
    core = steer(Search(problem, box, off), list(range(problem.size)))
    if core is None and not problem.hold(box.low, off):
        raise UndecidedError
    return Outcome(list(box.low)) if core is None else Outcome(None, core)


class Group(NamedTuple):
    """Counts without a value, the rows over them that could still fail, and whether a limit speaks of them."""

    counts: list[int]
    rows: list[int]
    limited: bool


def _lowest(problem: Problem, box: Box, group: Group) -> bool:
    """Take the low end of each count of a group if that is a solution: it often is, and costs least."""
    if group.limited or not all(problem.rows[k].holds(box.low) for k in group.rows):
        return False
    for i in group.counts:
        box.cut_high(i, box.low[i], 0)
    return True


def groups(problem: Problem, box: Box, off: int) -> list[Group]:  # noqa: C901 (one pass over rows and limits)
    """Give the counts without a value in groups that share no row that could still fail, small groups first."""
    lead = {i: i for i in range(problem.size) if box.low[i] != box.high[i]}
    if not lead:
        return []

    def root(i: int) -> int:
        while lead[i] != i:
            lead[i] = lead[lead[i]]
            i = lead[i]
        return i

    def join(counts: Iterable[int]) -> int | None:
        """Join the open counts among some, and give one of them."""
        first = None
        for i in counts:
            if i in lead:
                first = root(i) if first is None else first
                lead[root(i)] = first
        return first

    open_rows: list[tuple[int, int]] = []
    for k, (terms, bound, owner) in enumerate(problem.rows):
        if not owner & off and not _certain(box, terms, bound):
            one = join(i for i, _ in terms)
            if one is not None:
                open_rows.append((one, k))
    limited: list[int] = []
    for limit in problem.limits:
        if len(limit.terms) > 1 and not limit.owner & off:  # of one rate, its rows say the same
            one = join(i for j, _ in limit.terms for i in problem.ratios[j])
            limited += [] if one is None else [one]
    found: dict[int, Group] = {}
    held = {root(i) for i in limited}
    for i in lead:
        found.setdefault(root(i), Group([], [], root(i) in held)).counts.append(i)
    for i, k in open_rows:
        found[root(i)].rows.append(k)
    return sorted(found.values(), key=lambda group: len(group.counts))


def _certain(box: Box, terms: tuple[tuple[int, int], ...], bound: int) -> bool:
    """Whether a row holds of every value in the box."""
    for i, c in terms:
        end = box.high[i] if c > 0 else box.low[i]
        if end is None:
            return False
        bound -= c * end
    return bound >= 0
