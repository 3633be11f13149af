"""How much was tested: the figures that others hold from both sides."""

from collections.abc import Sequence
from fractions import Fraction

from spotcheck.figures.quantities import Difference, Growth, Quantity, Rate, is_points
from spotcheck.figures.solving.conflicts import each_left_out
from spotcheck.figures.solving.outer import outer_in
from spotcheck.figures.solving.system import Component


def constrained(component: Component, conflicts: Sequence[int]) -> int:
    """Give the figures whose number the others leave only a range for, with both its ends their doing.

    That a count is not negative or a rate at most 1 is nobody's doing. Each figure is left out in turn; halving the
    figures makes that a few propagations more instead of one for each.

    Parameters
    ----------
    component
        The figures.
    conflicts
        The figures of a conflict constrain each other; one of each is left out for the others' sake.
    """
    wrong = 0
    silent = 0
    for conflict in conflicts:
        wrong |= conflict
        silent |= conflict & -conflict
    found, numbers = wrong, component.bits(component.all & ~wrong)
    for k, box in each_left_out(component, numbers, silent | component.all & ~wrong) if numbers else ():
        if box is None:
            continue
        quantity = component.figures[k].quantity
        ends, (least, most) = outer_in(component, quantity, box, silent | 1 << k), _natural(quantity)
        if ends.low is not None and ends.high is not None:
            above = least is None or ends.low > least
            below = most is None or ends.high < most
            found |= (above and below) << k
    return found


def _natural(quantity: Quantity) -> tuple[Fraction | None, Fraction | None]:
    """Give the ends that a quantity has without any figure."""
    if is_points(quantity):
        return Fraction(-1), Fraction(1)
    if isinstance(quantity, Difference):
        return None, None
    if isinstance(quantity, Growth):
        return Fraction(-1), None
    return Fraction(0), Fraction(1) if isinstance(quantity, Rate) else None
