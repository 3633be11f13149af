"""What to leave out of a ledger so that the rest can be true: quicker than its smallest conflicts."""

from collections.abc import Container

from spotcheck.figures.ledger import Ledger
from spotcheck.figures.solving.conflicts import costs, culprits, minimal, rounded
from spotcheck.figures.solving.system import Component, System

#: figures of one component that are left out at most
_ROUNDS = 8


def doubtful(ledger: Ledger, doubted: Container[str]) -> list[str]:
    """Give ids without which the figures can be true, as far as that is settled.

    Of each contradiction one is left out: a figure that is `doubted`; else one that mends all alone, the last of these;
    else the last one. What is a matter of rounding stays.
    """
    return [name for component in System.of(ledger).components for name in _of(component, doubted)]


def _of(component: Component, doubted: Container[str]) -> list[str]:
    cost, off = costs(component), 0
    for _ in range(_ROUNDS):
        outcome = component.settled(off)
        core = 0 if outcome is None or outcome.values is not None else minimal(component, outcome.core, cost)
        if not core or (not off and rounded(component, [core]) is not None):
            break
        members = component.bits(core)
        said = [k for k in members if component.figures[k].id in doubted]
        chosen = said[0] if said else max(culprits(component, core, off) or members)
        off |= 1 << chosen
    return [component.figures[k].id for k in component.bits(off)]
