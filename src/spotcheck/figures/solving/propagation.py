"""Interval propagation: each row narrows the ranges of its counts by those of the others, until nothing changes.

Every end of a range carries the figures it rests on, so that a contradiction names the figures it needs.
"""

from collections import deque
from collections.abc import Iterable
from math import gcd

from spotcheck.figures.solving.problem import Box, End, Problem

#: how often one row is looked at in one propagation; what is left is for the search
_VISITS = 40
#: terms from which on a row is long
_LONG = 8
#: what grows beyond this grows without end: it is left to the search
_HUGE = 10**18
#: the base of an end of a ratio that would be longer in lowest terms
_LONG_ENOUGH = 2**256


def propagate(  # noqa: C901 (the loop around the innermost one)
    problem: Problem, box: Box, start: Iterable[int], off: int
) -> int | None:
    """Narrow `box` in place.

    Parameters
    ----------
    problem
        The rows and limits.
    box
        The ranges; each change is on its trail.
    start
        What to look at first, as `Problem.watch` names it.
    off
        The owners whose rows do not count.

    Returns
    -------
    int or None
        The mask of figures (and decisions) that contradict each other; None where no range became empty.
    """
    queue = deque(start)
    # events count from 0 up (rows) and from -1 down (links, limits), so that one list holds the marks of both
    size = len(problem.rows) + 2 * max(len(problem.ratios), len(problem.limits)) + 1
    waiting, left = bytearray(size), [_VISITS] * size
    for event in queue:
        waiting[event] = 1
    rows, watch = problem.rows, problem.watch
    changed: list[int] = []
    while queue:
        event = queue.popleft()
        waiting[event] = 0
        if not left[event]:
            continue
        left[event] -= 1
        if event >= 0:
            terms, bound, owner = rows[event]
            if owner & off:
                continue
            clash = _row(box, terms, bound, owner, changed)
        elif event % 2:
            j = (-1 - event) // 2
            clash = _link(problem, box, j, changed) if problem.compared(j, off) else None
        else:
            clash = _limit(problem, box, (-2 - event) // 2, off, changed)
        if clash is not None:
            return clash
        if changed:
            for end in changed:
                for other in watch[end] if end >= 0 else _of_ratio(problem, end):
                    if not waiting[other]:
                        waiting[other] = 1
                        queue.append(other)
            changed.clear()
    return None


def _of_ratio(problem: Problem, end: int) -> list[int]:
    """Give what must be looked at when ratio ``-1 - end`` changes: its limits and its link."""
    return [*problem.ratio_watch[-1 - end], -1 - 2 * (-1 - end)]


def _row(  # noqa: C901, PLR0912 (the innermost loop: calls would cost more than the rest)
    box: Box, terms: tuple[tuple[int, int], ...], bound: int, owner: int, changed: list[int]
) -> int | None:
    """Narrow by one row; this is where the time is spent.

    `changed` takes the ends that moved, as `Problem.watch` numbers them.
    """
    low, high = box.low, box.high
    spare, endless, many = bound, -1, 0
    for i, c in terms:
        if c > 0:
            spare -= c * low[i]
        else:
            end = high[i]
            if end is None:
                endless = i
                many += 1
            else:
                spare -= c * end
    if many > 1:
        return None
    if many == 0 and spare < 0:
        return _mask(box, terms, owner, -1)
    # of a long row one mask serves every count: it names a figure too many at most
    whole = _mask(box, terms, owner, -1) if len(terms) > _LONG else None
    for i, c in terms:
        if c > 0:
            if many:
                continue
            value, end = low[i] + spare // c, high[i]
            if end is None or value < end:
                box.trail.append((1, i, end, box.high_mask[i]))
                high[i], box.high_mask[i] = value, _mask(box, terms, owner, i) if whole is None else whole
                changed.append(2 * i + 1)
        else:
            if many and i != endless:
                continue
            end = high[i]
            value = -(spare // -c) if end is None else end - spare // -c
            if low[i] < value < _HUGE:
                box.trail.append((0, i, low[i], box.low_mask[i]))
                low[i], box.low_mask[i] = value, _mask(box, terms, owner, i) if whole is None else whole
                changed.append(2 * i)
    return None


def _mask(box: Box, terms: tuple[tuple[int, int], ...], owner: int, but: int) -> int:
    """Give the figures that the ends used by a row rest on, but for that of count `but`."""
    for i, c in terms:
        if i != but:
            owner |= box.low_mask[i] if c > 0 else box.high_mask[i]
    return owner


def _link(problem: Problem, box: Box, j: int, changed: list[int]) -> int | None:
    """Narrow a ratio by its counts and the counts by the ratio, once its base cannot be 0."""
    n, t = problem.ratios[j]
    if box.low[t] < 1:
        return None
    high_n, high_t = box.high[n], box.high[t]
    if high_t is not None:
        least = End(box.low[n], high_t, strict=False)
        _raise_ratio(box, j, least, box.low_mask[n] | box.high_mask[t], changed)
    if high_n is not None:
        most = End(high_n, box.low[t], strict=False)
        _cut_ratio(box, j, most, box.high_mask[n] | box.low_mask[t], changed)
    if (clash := _ratio_clash(box, j)) is not None:
        return clash
    return _counts_of(box, j, n, t, changed)


def _counts_of(box: Box, j: int, n: int, t: int, changed: list[int]) -> int | None:
    low, high = box.ratio_low[j], box.ratio_high[j]
    news: list[int] = []
    if low is not None:
        p, q, strict = low
        least = _above(p * box.low[t], q, strict=strict and box.low[t] > 0)
        if least < _HUGE and box.raise_low(n, least, box.ratio_low_mask[j] | box.low_mask[t]):
            news.append(2 * n)
        end = box.high[n]
        most = None if end is None or p <= 0 else _below(end * q, p, strict=strict)
        if most is not None and box.cut_high(t, most, box.ratio_low_mask[j] | box.high_mask[n]):
            news.append(2 * t + 1)
    if high is not None:
        p, q, strict = high
        end = box.high[t]
        most = None if end is None else _below(end * p, q, strict=strict)
        if most is not None and box.cut_high(n, most, box.ratio_high_mask[j] | box.high_mask[t]):
            news.append(2 * n + 1)
        least = _above(box.low[n] * q, p, strict=strict and box.low[n] > 0) if p > 0 else _HUGE
        if least < _HUGE and box.raise_low(t, least, box.ratio_high_mask[j] | box.low_mask[n]):
            news.append(2 * t)
    for end in news:
        if (clash := box.clash(end // 2)) is not None:
            return clash
    changed += news
    return None


def _above(above: int, below: int, *, strict: bool) -> int:
    """Give the least whole number that is at least (or, strictly, more than) ``above / below``."""
    return above // below + 1 if strict else -(-above // below)


def _below(above: int, below: int, *, strict: bool) -> int:
    """Give the greatest whole number that is at most (or, strictly, less than) ``above / below``."""
    return (above - 1) // below if strict else above // below


def _limit(problem: Problem, box: Box, m: int, off: int, changed: list[int]) -> int | None:
    """Narrow ratios by one limit."""
    limit = problem.limits[m]
    if limit.owner & off:
        return None
    for j, factor in limit.terms:
        above, below, strict, mask = limit.bound, 1, limit.strict, limit.owner
        for other, c in limit.terms:
            if other == j:
                continue
            end = box.ratio_low[other] if c > 0 else box.ratio_high[other]
            if end is None:
                break
            above, below = above * end.below - c * end.above * below, below * end.below
            strict = strict or end.strict
            mask |= box.ratio_low_mask[other] if c > 0 else box.ratio_high_mask[other]
        else:
            narrow = _cut_ratio if factor > 0 else _raise_ratio
            narrow(box, j, _over(above, below, factor, strict=strict), mask, changed)
            if (clash := _ratio_clash(box, j)) is not None:
                return clash
    return None


def _over(above: int, below: int, factor: int, *, strict: bool) -> End:
    """Give ``above / below / factor`` as an end: the high one of a positive factor, the low one of a negative.

    In lowest terms, and where those are long rounded outwards, lest ends grow from one limit to the next.
    """
    above, below = (above, below * factor) if factor > 0 else (-above, -below * factor)
    if below > _LONG_ENOUGH:
        whole, rest = divmod(above * _LONG_ENOUGH, below)
        return End(whole + (factor > 0 and rest > 0), _LONG_ENOUGH, strict or rest > 0)
    shared = gcd(above, below)
    return End(above // shared, below // shared, strict)


def narrow_ratio(problem: Problem, box: Box, j: int, low: End, high: End, mask: int) -> list[int]:
    """Let a ratio lie between two ends; give what must be looked at then."""
    changed: list[int] = []
    _raise_ratio(box, j, low, mask, changed)
    _cut_ratio(box, j, high, mask, changed)
    return _of_ratio(problem, -1 - j)


def _raise_ratio(box: Box, j: int, end: End, mask: int, changed: list[int]) -> None:
    known = box.ratio_low[j]
    if known is None or _wider(known, end, end.strict and not known.strict):
        box.trail.append((2, j, known, box.ratio_low_mask[j]))
        box.ratio_low[j], box.ratio_low_mask[j] = end, mask
        changed.append(-1 - j)


def _cut_ratio(box: Box, j: int, end: End, mask: int, changed: list[int]) -> None:
    known = box.ratio_high[j]
    if known is None or _wider(end, known, end.strict and not known.strict):
        box.trail.append((3, j, known, box.ratio_high_mask[j]))
        box.ratio_high[j], box.ratio_high_mask[j] = end, mask
        changed.append(-1 - j)


def _wider(small: End, large: End, even: bool) -> bool:
    """Whether one end is less than another, or equal to it where that counts."""
    one, other = small.above * large.below, large.above * small.below
    return one < other or (even and one == other)


def _ratio_clash(box: Box, j: int) -> int | None:
    low, high = box.ratio_low[j], box.ratio_high[j]
    if low is None or high is None or not _wider(high, low, low.strict or high.strict):
        return None
    return box.ratio_low_mask[j] | box.ratio_high_mask[j]
