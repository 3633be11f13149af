"""Interval propagation: each row narrows the ranges of its counts by those of the others, until nothing changes.

Every end of a range carries the figures it rests on, so that a contradiction names the figures it needs.
"""

from collections import deque
from collections.abc import Iterable
from fractions import Fraction

from spotcheck.figures.solving.problem import Box, End, Problem

#: how often one row is looked at in one propagation; what is left is for the search
_VISITS = 40
#: terms from which on a row is long
_LONG = 8
#: what grows beyond this grows without end: it is left to the search
_HUGE = 10**18


def propagate(problem: Problem, box: Box, start: Iterable[int], off: int) -> int | None:
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
    waiting, visits = set(queue), dict[int, int]()
    rows, watch = problem.rows, problem.watch
    while queue:
        event = queue.popleft()
        waiting.discard(event)
        seen = visits[event] = visits.get(event, 0) + 1
        if seen > _VISITS:
            continue
        changed: list[int] = []
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
        for i in changed:
            for other in watch[i] if i >= 0 else _of_ratio(problem, i):
                if other not in waiting:
                    waiting.add(other)
                    queue.append(other)
    return None


def _of_ratio(problem: Problem, i: int) -> list[int]:
    """Give what must be looked at when ratio ``-1 - i`` changes: its limits and its link."""
    return [*problem.ratio_watch[-1 - i], -1 - 2 * (-1 - i)]


def _row(  # noqa: C901, PLR0912 (the innermost loop: calls would cost more than the rest)
    box: Box, terms: tuple[tuple[int, int], ...], bound: int, owner: int, changed: list[int]
) -> int | None:
    """Narrow by one row; this is where the time is spent."""
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
                changed.append(i)
        else:
            if many and i != endless:
                continue
            end = high[i]
            value = -(spare // -c) if end is None else end - spare // -c
            if low[i] < value < _HUGE:
                box.trail.append((0, i, low[i], box.low_mask[i]))
                low[i], box.low_mask[i] = value, _mask(box, terms, owner, i) if whole is None else whole
                changed.append(i)
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
        least = End(Fraction(box.low[n], high_t), strict=False)
        _raise_ratio(box, j, least, box.low_mask[n] | box.high_mask[t], changed)
    if high_n is not None:
        most = End(Fraction(high_n, box.low[t]), strict=False)
        _cut_ratio(box, j, most, box.high_mask[n] | box.low_mask[t], changed)
    if (clash := _ratio_clash(box, j)) is not None:
        return clash
    return _counts_of(box, j, n, t, changed)


def _counts_of(  # noqa: C901 (four ends, each with its own condition)
    box: Box, j: int, n: int, t: int, changed: list[int]
) -> int | None:
    low, high = box.ratio_low[j], box.ratio_high[j]
    news: list[int] = []
    if low is not None:
        least = _above(low, box.low[t])
        if least < _HUGE and box.raise_low(n, least, box.ratio_low_mask[j] | box.low_mask[t]):
            news.append(n)
        end = box.high[n]
        if low.value > 0 and end is not None:
            cut = _floor(Fraction(end) / low.value, strict=low.strict)
            if box.cut_high(t, cut, box.ratio_low_mask[j] | box.high_mask[n]):
                news.append(t)
    if high is not None:
        end = box.high[t]
        if end is not None:
            cut = _floor(high.value * end, strict=high.strict)
            if box.cut_high(n, cut, box.ratio_high_mask[j] | box.high_mask[t]):
                news.append(n)
        if high.value > 0:
            least = _above(End(1 / high.value, high.strict), box.low[n])
            if least < _HUGE and box.raise_low(t, least, box.ratio_high_mask[j] | box.low_mask[n]):
                news.append(t)
    for i in news:
        if (clash := box.clash(i)) is not None:
            return clash
    changed += news
    return None


def _above(low: End, times: int) -> int:
    """Give the least whole number that is at least (or, strictly, more than) a multiple of an end."""
    product = low.value * times
    return _floor(product, strict=False) + 1 if low.strict and times else -_floor(-product, strict=False)


def _floor(value: Fraction, *, strict: bool) -> int:
    whole = value.numerator // value.denominator
    return whole - 1 if strict and whole == value else whole


def _limit(problem: Problem, box: Box, m: int, off: int, changed: list[int]) -> int | None:
    """Narrow ratios by one limit."""
    limit = problem.limits[m]
    if limit.owner & off:
        return None
    for j, factor in limit.terms:
        rest, strict, mask = limit.bound, limit.strict, limit.owner
        for other, c in limit.terms:
            if other == j:
                continue
            end = box.ratio_low[other] if c > 0 else box.ratio_high[other]
            if end is None:
                break
            rest -= c * end.value
            strict = strict or end.strict
            mask |= box.ratio_low_mask[other] if c > 0 else box.ratio_high_mask[other]
        else:
            end = End(rest / factor, strict)
            narrow = _cut_ratio if factor > 0 else _raise_ratio
            narrow(box, j, end, mask, changed)
            if (clash := _ratio_clash(box, j)) is not None:
                return clash
    return None


def narrow_ratio(problem: Problem, box: Box, j: int, low: End, high: End, mask: int) -> list[int]:
    """Let a ratio lie between two ends; give what must be looked at then."""
    changed: list[int] = []
    _raise_ratio(box, j, low, mask, changed)
    _cut_ratio(box, j, high, mask, changed)
    return _of_ratio(problem, -1 - j)


def _raise_ratio(box: Box, j: int, end: End, mask: int, changed: list[int]) -> None:
    known = box.ratio_low[j]
    if known is None or (end.value, end.strict) > (known.value, known.strict):
        box.trail.append((2, j, known, box.ratio_low_mask[j]))
        box.ratio_low[j], box.ratio_low_mask[j] = end, mask
        changed.append(-1 - j)


def _cut_ratio(box: Box, j: int, end: End, mask: int, changed: list[int]) -> None:
    known = box.ratio_high[j]
    if known is None or (end.value, not end.strict) < (known.value, not known.strict):
        box.trail.append((3, j, known, box.ratio_high_mask[j]))
        box.ratio_high[j], box.ratio_high_mask[j] = end, mask
        changed.append(-1 - j)


def _ratio_clash(box: Box, j: int) -> int | None:
    low, high = box.ratio_low[j], box.ratio_high[j]
    if low is None or high is None:
        return None
    if low.value < high.value or (low.value == high.value and not low.strict and not high.strict):
        return None
    return box.ratio_low_mask[j] | box.ratio_high_mask[j]
