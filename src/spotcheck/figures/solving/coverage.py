"""How much was tested: the figures that others hold from both sides."""

from collections.abc import Sequence
from fractions import Fraction

from spotcheck.figures.quantities import Difference, Growth, Quantity, Rate, is_points
from spotcheck.figures.solving.problem import Box
from spotcheck.figures.solving.propagation import propagate
from spotcheck.figures.solving.ranges import outer_in
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
    found = [wrong]
    box, speaking = Box.fresh(component.problem), component.bits(wrong & ~silent)
    if _say(component, box, speaking, component.all) is None:
        numbers = component.bits(component.all & ~wrong)
        _halve(component, box, numbers, component.all & ~(wrong & ~silent), found)
    return found[0]


def _say(component: Component, box: Box, figures: list[int], off: int) -> int | None:
    """Let more figures speak."""
    said = sum(1 << k for k in figures)
    rows = [k for k, row in enumerate(component.problem.rows) if row.owner & said]
    limits = [-2 - 2 * m for m, limit in enumerate(component.problem.limits) if limit.owner & said]
    return propagate(component.problem, box, [*rows, *limits], off & ~said)


def _halve(component: Component, box: Box, figures: list[int], off: int, found: list[int]) -> None:
    if not figures:
        return
    if len(figures) == 1:
        figure = component.figures[figures[0]]
        ends = outer_in(component, figure.quantity, box, off)
        least, most = _natural(figure.quantity)
        if ends.low is not None and ends.high is not None:
            above = least is None or ends.low > least
            below = most is None or ends.high < most
            found[0] |= (above and below) << figures[0]
        return
    middle = len(figures) // 2
    for one, other in ((figures[:middle], figures[middle:]), (figures[middle:], figures[:middle])):
        inner = box.copy()
        if _say(component, inner, other, off) is None:
            _halve(component, inner, one, off & ~sum(1 << k for k in other), found)


def _natural(quantity: Quantity) -> tuple[Fraction | None, Fraction | None]:
    """Give the ends that a quantity has without any figure."""
    if is_points(quantity):
        return Fraction(-1), Fraction(1)
    if isinstance(quantity, Difference):
        return None, None
    if isinstance(quantity, Growth):
        return Fraction(-1), None
    return Fraction(0), Fraction(1) if isinstance(quantity, Rate) else None
