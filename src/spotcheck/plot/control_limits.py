"""Limits of a funnel: how far a rate strays by chance, given how many were tested.

Reference: Spiegelhalter, D. J. (2005). Funnel plots for comparing institutional performance. Statistics in Medicine
24, 1185-1202. The limits here are exact: a count lies beyond the line where its binomial tail, itself included, is at
most the tail of the level; between counts the line is that tail's continuation by the incomplete beta function.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

Array = np.ndarray


class Limits(NamedTuple):
    """Lower and upper limits of a rate; NaN where no count can lie beyond."""

    low: Array
    high: Array


def tail_of(level: float, phi: float = 1.0) -> float:
    """Give the tail probability on each side of a level, widened for overdispersion.

    Parameters
    ----------
    level
        Such as 0.998.
    phi
        The dispersion: the limits are those at ``sqrt(phi)`` times as many standard errors.

    Examples
    --------
    >>> round(tail_of(0.95), 6), tail_of(0.95, 1.5) < tail_of(0.95)
    (0.025, True)
    """
    from scipy.special import ndtr, ndtri

    return float(ndtr(ndtri((1 - level) / 2) * np.sqrt(phi)))


def binomial_limits(n: Array, p: float, tail: float) -> Limits:
    """Give exact binomial limits for rates of `n` tested around `p`.

    Examples
    --------
    >>> limits = binomial_limits(np.array([10, 100]), 0.25, 0.001)
    >>> limits.low.round(3), limits.high.round(3)
    (array([ nan, 0.12]), array([0.761, 0.395]))
    """
    from scipy.special import betainc

    n = np.asarray(n, dtype=float)
    if not 0 < p < 1:
        nothing = np.full(n.shape, np.nan)
        return Limits(nothing, nothing)

    def at_least(k: Array) -> Array:
        return betainc(k, n - k + 1, p)

    def at_most(k: Array) -> Array:
        return betainc(np.maximum(n - k, 1e-12), k + 1, 1 - p)

    high = _root(lambda k: at_least(k) <= tail, np.full(n.shape, 1e-12), n)
    low = _root(lambda k: at_most(k) > tail, np.zeros(n.shape), n)
    return Limits(
        np.where(at_most(np.zeros(n.shape)) > tail, np.nan, low / n),
        np.where(at_least(n) > tail, np.nan, high / n),
    )


def _root(beyond: Callable[[Array], Array], low: Array, high: Array) -> Array:
    """Halve to where `beyond` becomes true."""
    low, high = low.copy(), high.copy()
    for _ in range(60):
        middle = (low + high) / 2
        found = beyond(middle)
        low, high = np.where(found, low, middle), np.where(found, middle, high)
    return high


def standing_of(count: Array, n: Array, p: float, tail: float) -> Array:
    """Say of each count whether it lies above (1), within (0) or below (−1) the limits, by its exact tail.

    Examples
    --------
    >>> standing_of(np.array([98, 30, 16]), np.array([205, 120, 141]), 0.244, 0.001)
    array([ 1,  0, -1])
    """
    from scipy.special import bdtr, bdtrc

    count, n = np.asarray(count, dtype=float), np.asarray(n, dtype=float)
    if not 0 < p < 1:
        return np.zeros(count.shape, dtype=int)
    above = np.where(count > 0, bdtrc(np.maximum(count - 1, 0), n.astype(int), p), 1.0) <= tail
    below = bdtr(count, n.astype(int), p) <= tail
    return above.astype(int) - below.astype(int)


def dispersion(count: Array, n: Array, p: float) -> float:
    """Estimate the dispersion: the mean squared Pearson residual, the outer 10 % on each side winsorised.

    Examples
    --------
    >>> dispersion(np.array([10, 20, 30, 40]), np.array([100, 100, 100, 100]), 0.25) > 3
    True
    """
    if not 0 < p < 1 or len(n) < 2:
        return 1.0
    z = (np.asarray(count) / n - p) / np.sqrt(p * (1 - p) / np.asarray(n, dtype=float))
    low, high = np.quantile(z, [0.1, 0.9])
    return float(np.mean(np.clip(z, low, high) ** 2))
