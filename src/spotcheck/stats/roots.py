"""The one root finder: Newton steps that may not leave a shrinking bracket, on all cells at once."""

from collections.abc import Callable
from typing import Any

import numpy as np

from spotcheck.stats.results import Array

_STEP = (
    1e-8  # a Newton step this small, against the way to 0 and to the top, leaves an error of about its square
)
_WIDTH = 4 * np.finfo(float).eps
_ROUNDS = 200


def find_root(
    function: Callable[..., tuple[Array, Array]],
    low: Any,
    high: Any,
    start: Any,
    *arguments: Any,
    sharp: Any = False,
) -> Array:
    """Find where increasing functions cross zero, one root a cell.

    Parameters
    ----------
    function
        Called as ``function(x, *arguments)`` with 1-d arrays of the cells that are still open; gives values and slopes.
        The values cross zero once, from below, between `low` and `high`. Slopes must be right near the root: a small
        Newton step is what ends the search there.
    low, high
        The bracket; a function that does not cross ends at one of them.
    start
        Where to begin; outside the bracket it is moved to the middle.
    *arguments
        One array for each further argument of `function`, broadcast with `low`.
    sharp
        Where the function has a kink that the root may lie close behind: there the search goes on to the last digit.

    Returns
    -------
    Array
        The roots, with the broadcast shape of all arguments.

    Notes
    -----
    A step is Newton's while it stays inside the bracket and is at most half as long as the one before it; otherwise it
    halves the bracket. Cells that have converged are dropped, so late ones do not hold up the rest.

    Examples
    --------
    >>> find_root(lambda x, a: (x * x - a, 2 * x), 0.0, 10.0, 1.0, np.array([4.0, 9.0]))
    array([2., 3.])
    """
    arrays = np.broadcast_arrays(low, high, start, np.where(sharp, _WIDTH, _STEP), *arguments)
    shape = arrays[0].shape
    low, high, x, close, *parts = (np.array(a, dtype=float).ravel() for a in arrays)
    x = np.where((x >= low) & (x <= high), x, (low + high) / 2)
    roots = x.copy()
    open_cells = np.arange(x.size)
    length, top = np.full(x.shape, np.inf), high.copy()
    for _ in range(_ROUNDS):
        if not open_cells.size:
            break
        with np.errstate(all="ignore"):  # far from the root a value may be infinite: the bracket is halved
            value, slope = function(x, *parts)
            low, high = np.where(value < 0, x, low), np.where(value >= 0, x, high)
            step = -value / slope
            newton = (x + step > low) & (x + step < high) & (np.abs(step) <= length / 2)
            step = np.where(newton, step, (low + high) / 2 - x)
        small = close * np.minimum(np.abs(x), top - x)
        done = (value == 0) | (high - low <= _WIDTH * np.abs(x)) | (newton & (np.abs(step) <= small))
        x, length = np.where(value == 0, x, x + step), np.abs(step)
        if done.any():
            roots[open_cells[done]] = x[done]
            left = ~done
            open_cells = open_cells[left]
            x, low, high, close, length, top = (a[left] for a in (x, low, high, close, length, top))
            parts = [p[left] for p in parts]
    roots[open_cells] = x
    return roots.reshape(shape)
