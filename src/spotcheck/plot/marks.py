"""Marks that several charts share: intervals with arrows where they leave the axis, and points."""

import math
from typing import TYPE_CHECKING

from spotcheck.plot import palette
from spotcheck.plot.scales import Scale

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: fewer tested batches than this make a hollow mark
FEW = 50


def interval(
    ax: "Axes", y: float, low: float, high: float, colour: str, scale: Scale, *, size: float = 1.0
) -> None:
    """Draw an interval; where it leaves the axis it ends in an arrow."""
    if math.isnan(low) or math.isnan(high):
        return
    shown = max(low, scale.low), min(high, scale.high)
    ax.plot(shown, (y, y), color=colour, alpha=0.45, lw=3 * size, solid_capstyle="butt", zorder=2)
    for end, limit, marker in ((low, scale.low, "<"), (high, scale.high, ">")):
        if leaves(end, limit, marker):
            ax.plot(
                [limit], [y], marker=marker, color=colour, ms=6 * size, mew=0, ls="", clip_on=False, zorder=3
            )


def leaves(end: float, limit: float, marker: str) -> bool:
    """Say whether an end of an interval lies beyond the axis.

    >>> leaves(0.0, 0.0, "<"), leaves(0.7, 0.6, ">")
    (False, True)
    """
    slack = 1e-9 * max(1.0, abs(limit))
    return end < limit - slack if marker == "<" else end > limit + slack


def point(
    ax: "Axes", x: float, y: float, colour: str, marker: str, *, hollow: bool = False, size: float = 1.0
) -> None:
    """Draw a point; hollow where few batches were tested. It is never clipped by the axis."""
    if math.isnan(x):
        return
    ax.plot(
        [x], [y], marker=marker, ls="", ms=palette.MARK * size, mfc="white" if hollow else colour, mec=colour,
        mew=1.4 * size, clip_on=False, zorder=4,
    )  # fmt: skip
