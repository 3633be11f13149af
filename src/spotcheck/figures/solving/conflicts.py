"""Smallest sets: of figures that cannot be true together, and of figures to read as truncated."""

from collections.abc import Iterator, Mapping, Sequence

from spotcheck.figures.ledger import Figure
from spotcheck.figures.quantities import is_points, is_whole
from spotcheck.figures.solving.problem import Box
from spotcheck.figures.solving.propagation import propagate
from spotcheck.figures.solving.search import Outcome, start
from spotcheck.figures.solving.slipping import may_slip
from spotcheck.figures.solving.structure import Claims
from spotcheck.figures.solving.system import Component, is_count, truncated, with_claims

#: a figure's share in the cost of a conflict, and what is added for one that is trusted less
_UNIT = 100
_LESS_SURE = 1
_HEDGED = 5
#: rounds of the search for a conflict that is smallest, and not only minimal
_ROUNDS = 60
#: figures from which on a conflict is not gone through one by one, and how many of it are looked at
_MANY = 40
_LIKELY = 12
#: readings as truncated that are tried
_READINGS = 200


def costs(component: Component, trust: Mapping[str, float] | None = None) -> list[int]:
    """Give what each figure adds to the cost of a conflict: fewer figures first, then those one trusts.

    Counts are trusted most, then rates and shares, then vague words; `trust` (id → 0 … 1) says more: a figure trusted
    by half costs half as much again.
    """
    found: list[int] = []
    for figure in component.figures:
        cost = _UNIT + (0 if is_count(figure) else _LESS_SURE) + (_HEDGED if figure.printed.hedge else 0)
        given = 1.0 if trust is None else trust.get(figure.id, 1.0)
        found.append(cost + round(_UNIT * (1 - min(1.0, max(0.0, given)))))
    return found


def minimal(component: Component, core: int, cost: Sequence[int]) -> int:
    """Leave out of a contradictory set what can be spared; what costs most goes first.

    Of a set of more than a few dozen, such as a sum of a hundred parts, what propagation cannot spare is kept; so is what
    no effort shows that it can be spared.
    """
    if core.bit_count() > _MANY:
        core = _by_propagation(component, core, cost)
        if core.bit_count() > _MANY:
            return core
    order = sorted(component.bits(core), key=lambda k: (-cost[k], -k))
    sizes = [size for size in (64, 16, 4) if 3 * size < len(order)]
    for size in (*sizes, 1):
        for place in range(0, len(order), size):
            block = core & sum(1 << k for k in order[place : place + size])
            if block:
                found = component.settled(component.all & ~(core & ~block))
                core = core if found is None or found.values is not None else found.core
    return core


def _by_propagation(component: Component, core: int, cost: Sequence[int]) -> int:
    for k in sorted(component.bits(core), key=lambda k: (-cost[k], -k)):
        if core >> k & 1:
            clash = component.clash(component.all & ~(core & ~(1 << k)))
            core = core if clash is None else clash
    return core


def culprits(component: Component, conflict: int, off: int) -> list[int]:
    """Give the figures of a conflict whose removal alone mends the reading without `off`.

    Of a conflict of more than a few dozen figures, those are looked at that one slip would mend.
    """
    members = component.bits(conflict)
    if len(members) > _MANY:
        left_out = each_left_out(component, members, off | conflict)
        members = [k for k, box in left_out if box is not None and may_slip(component, k, box)][:_LIKELY]
    return [k for k in members if component.possible(off | 1 << k)]


def each_left_out(component: Component, numbers: Sequence[int], off: int) -> Iterator[tuple[int, Box | None]]:
    """Give for each of some figures the box of all that are not `off` and the others; None where those contradict.

    Halving the figures makes that a few propagations instead of one for each.
    """
    box, clash = start(component.problem, off)
    if clash is not None:
        yield from ((k, None) for k in numbers)
    else:
        yield from _halved(component, box, list(numbers), off)


def _halved(component: Component, box: Box, numbers: list[int], off: int) -> Iterator[tuple[int, Box | None]]:
    if len(numbers) == 1:
        yield numbers[0], box
        return
    middle = len(numbers) // 2
    for one, others in ((numbers[:middle], numbers[middle:]), (numbers[middle:], numbers[:middle])):
        inner, said = box.copy(), sum(1 << k for k in others)
        if propagate(component.problem, inner, component.problem.said(said), off & ~said) is None:
            yield from _halved(component, inner, one, off & ~said)
        else:
            yield from ((k, None) for k in one)


def disjoint(component: Component, cost: Sequence[int]) -> list[int]:
    """Give conflicts that share no figure, the smallest first, until the rest can be true."""
    found: list[int] = []
    off = 0
    outcome: Outcome | None = component.outcome(off)
    while outcome is not None and outcome.values is None:
        conflict = smallest(component, cost, off, outcome.core)
        found.append(conflict)
        if not conflict:  # the rules alone contradict each other: parts that cannot be parts
            break
        off |= conflict
        outcome = component.settled(off)
    return found


def smallest(component: Component, cost: Sequence[int], off: int, core: int) -> int:
    """Give a cheapest set of figures but those `off` that contradict each other, none of which can be spared.

    `core` is one that contradicts.

    Whatever contradicts must hit each set of figures whose removal mends all (Reiter's duality): hitting sets are
    tried in the order of their cost until one contradicts.
    """
    if core.bit_count() <= _MANY:
        culprits(component, core, off)  # what these witnesses show need not be asked again below
    found = minimal(component, core, cost)
    if found.bit_count() > _MANY:
        return found
    corrections = [1 << k for k in culprits(component, found, off)]
    limit = sum(cost[k] for k in component.bits(found))
    if len(corrections) + 1 < found.bit_count():
        with_one = _with_one_more(component, sum(corrections), off, cost)
        if with_one is not None:
            return with_one
    for _ in range(_ROUNDS):
        tried = _cheapest_hit(corrections, cost, limit)
        if tried is None or tried == found:
            break
        outcome = component.settled(component.all & ~tried)
        if outcome is None:
            break
        if outcome.values is None:
            return minimal(component, outcome.core, cost)
        if sum(cost[k] for k in component.bits(tried)) + min(cost) >= limit:
            break
        corrections.append(_correction(component, tried, off))
    return found


def _with_one_more(component: Component, shared: int, off: int, cost: Sequence[int]) -> int | None:
    """Give what contradicts the figures that every conflict has, where one more will do and propagation sees it."""
    box, clash = start(component.problem, component.all & ~shared)
    others = sorted(component.bits(component.all & ~off & ~shared), key=lambda k: cost[k])
    for k in others if clash is None else ():
        kept = shared | 1 << k
        if (
            propagate(component.problem, box.copy(), component.problem.said(1 << k), component.all & ~kept)
            is not None
        ):
            return minimal(component, kept, cost)
    return None


def _correction(component: Component, kept: int, off: int) -> int:
    """Give figures whose removal mends all, none of them in `kept`, which can be true by itself.

    Each conflict that is met gives up a figure that may go; where that is not settled, what a witness of `kept` breaks.
    """
    gone = 0
    while True:
        found = component.settled(off | gone)
        if found is None:
            broken = [broken & ~off for broken, _ in component.met if not broken & kept]
            return min(broken, key=int.bit_count, default=component.all & ~off & ~kept)
        if found.values is not None:
            return gone
        gone |= 1 << component.bits(found.core & ~kept)[-1]


def _cheapest_hit(sets: Sequence[int], cost: Sequence[int], limit: int) -> int | None:
    """Give the cheapest set below `limit` that has something of each set, by branch and bound."""
    best: list[int | None] = [None]
    bound = [limit]

    def look(chosen: int, spent: int, banned: int) -> None:
        if spent >= bound[0]:
            return
        missed = [s & ~banned for s in sets if not s & chosen]
        if not missed:
            best[0], bound[0] = chosen, spent
            return
        least = min(missed, key=int.bit_count)
        for k in range(len(cost)):
            if least >> k & 1:
                look(chosen | 1 << k, spent + cost[k], banned)
                banned |= 1 << k

    look(0, 0, 0)
    return best[0]


def may_be_truncated(figure: Figure) -> bool:
    """Whether reading a figure as truncated asks for other numbers than its rounding does."""
    if figure.rounding not in ("nearest", "half-up") or figure.printed.hedge is not None:
        return False
    if figure.printed.fraction:  # one third: no digits were cut off
        return False
    return not is_points(figure.quantity) and not (is_whole(figure.quantity) and figure.printed.step <= 1)


def rounded(component: Component, conflicts: Sequence[int]) -> tuple[int, Component] | None:
    """Give a smallest set of figures that make all possible when read as truncated, and the component so read.

    Each reading that fails names the figures it failed by; one of them must be read otherwise. By size, so that the
    first that is found is smallest.
    """
    free = sum(1 << k for k, f in enumerate(component.figures) if may_be_truncated(f))
    tried = set[int]()
    level = [0]
    while level and len(tried) < _READINGS:
        coming: list[int] = []
        for chosen in level:
            if chosen in tried:
                continue
            tried.add(chosen)
            stays = next((c for c in conflicts if not _mended(component, c, chosen)), None)
            if stays is not None:
                coming += [chosen | 1 << k for k in component.bits(stays & free & ~chosen)]
                continue
            read = with_claims(
                component, {k: truncated(component.figures[k]) for k in component.bits(chosen)}
            )
            found = read.settled(0)
            if found is None:
                continue
            if found.values is not None:
                return chosen, read
            coming += [chosen | 1 << k for k in component.bits(found.core & free & ~chosen)]
        level = list(dict.fromkeys(coming))
    return None


def _mended(component: Component, conflict: int, chosen: int) -> bool:
    """Whether the figures of a conflict can be true when those `chosen` are read as truncated."""
    claims = Claims([], [])
    for k in component.bits(conflict & chosen):
        figure = truncated(component.figures[k])
        more = component.structure.claims(figure.quantity, figure.claim())
        claims = Claims([*claims.rows, *more.rows], [*claims.bounds, *more.bounds])
    found = component.settled_with(component.all & ~(conflict & ~chosen), claims)
    return found is None or found.values is not None  # it is settled with the other figures, or not at all
