"""One difference over strata: Miettinen and Nurminen's score limits with Mantel–Haenszel weights."""

from collections.abc import Callable
from typing import Any

import numpy as np

from spotcheck.stats import score
from spotcheck.stats.arguments import normal_quantile, tail_of, two_groups
from spotcheck.stats.results import Array, Estimate, plain
from spotcheck.stats.roots import find_root

Cells = tuple[Array, Array, Array, Array, Array]

_WIDTH = 1e-6


def weighted(count: Any, n: Any, base_count: Any, base_n: Any) -> tuple[Any, Cells, tuple[int, ...]]:
    """Give which rows have a stratum with both groups; their four counts and Mantel–Haenszel weights; and the shape of all."""
    groups = [np.atleast_1d(a) for a in two_groups(count, n, base_count, base_n)]
    shape = groups[0].shape[:-1]
    x, n, base_x, base_n = (a.reshape(-1, a.shape[-1]) for a in groups)
    both = (n > 0) & (base_n > 0)
    known = both.any(-1)
    x, base_x = (np.where(both, a, 0.0)[known] for a in (x, base_x))
    n, base_n = (np.where(both, a, 1.0)[known] for a in (n, base_n))
    weight = np.where(both[known], n * base_n / (n + base_n), 0.0)  # a stratum that lacks a group has none
    return known, (x, n, base_x, base_n, weight), shape


def _base_probability(delta: Array, x: Array, n: Array, base_x: Array, base_n: Array) -> Array:
    """Give the baseline's probability of greatest likelihood when the group's is `delta` more."""

    def fall(p: Array, d: Array, x: Array, n: Array, base_x: Array, base_n: Array) -> tuple[Array, Array]:
        parts = ((x, p + d), (base_x, p))
        rests = ((n - x, 1 - p - d), (base_n - base_x, 1 - p))
        value, slope = np.zeros_like(p), np.zeros_like(p)
        for sign, cells in ((-1.0, parts), (1.0, rests)):
            for cell, at in cells:
                used = cell > 0
                value += np.where(used, sign * cell / at, 0.0)
                slope += np.where(used, cell / at**2, 0.0)
        return value, slope

    low, high = np.maximum(0, -delta), np.minimum(1, 1 - delta)
    return find_root(fall, low, high, (low + high) / 2, delta, x, n, base_x, base_n)


def _deviate(delta: Array, cells: Cells) -> Array:
    """Give the weighted score statistic at a common difference, one for each set of strata."""
    x, n, base_x, base_n, weight = cells
    d = np.broadcast_to(delta[:, None], x.shape)
    base_p = _base_probability(d, x, n, base_x, base_n)
    p = base_p + d
    variance = p * (1 - p) / n + base_p * (1 - base_p) / base_n
    spread = (weight**2 * np.maximum(variance, 0) * score.correction(n, base_n)).sum(-1)
    top = (weight * (x / n - base_x / base_n - d)).sum(-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(top == 0, 0.0, top / np.sqrt(spread))


def score_limits(
    deviate: Callable[[Array, Cells], Array],
    beside: Callable[[Array], tuple[Array, Array]],
    ends: tuple[float, float],
    value: Array,
    cells: Cells,
    z: float,
) -> tuple[Array, Array]:
    """Find where a score statistic is z below the estimates and −z above them, between two ends.

    `beside` gives a place near another and how far away, over which a slope is taken: it only has to lead to the root.
    """

    def off(at: Array, goal: Array, row: Array) -> tuple[Array, Array]:
        x, n, base_x, base_n, weight = (a[row.astype(int)] for a in cells)
        picked = x, n, base_x, base_n, weight
        here = deviate(at, picked)
        near, step = beside(at)
        return goal - here, (here - deviate(near, picked)) / step

    rows = np.arange(len(value), dtype=float)
    low, high = ends
    return (
        find_root(off, low, value, (value + low) / 2, z, rows),
        find_root(off, value, high, (value + high) / 2, -z, rows),
    )


def _beside(delta: Array) -> tuple[Array, Array]:
    return np.clip(delta + _WIDTH, -1, 1), np.full_like(delta, _WIDTH)


def stratified_difference(
    count: Any, n: Any, base_count: Any, base_n: Any, *, confidence: float = 0.95
) -> Estimate:
    """Estimate a difference of probabilities that is the same in all strata, with score limits.

    Like `mantel_haenszel` with ``measure="difference"``, but the limits hold with thin strata and zero cells.

    Parameters
    ----------
    count, n, base_count, base_n
        Whole numbers with the strata on the last axis. A stratum that lacks one of the groups is left out.
    confidence
        Above 0 and below 1.

    Returns
    -------
    Estimate
        ``value``, ``low`` and ``high`` in [−1, 1], without the strata axis; NaN and (−1, 1) where no stratum has both.

    Raises
    ------
    ArgumentError
        For impossible counts or a confidence outside (0, 1).

    Notes
    -----
    Σ w(p̂₁ − p̂₂ − δ) = ±z √(Σ w² Ṽ N/(N − 1)), w = n₁n₂/N and Ṽ the variance at the probabilities of greatest likelihood
    with that difference.

    References
    ----------
    Miettinen and Nurminen (1985) Stat Med 4:213, eq. 15 to 17.

    Examples
    --------
    >>> found = stratified_difference([110, 124, 38], [383, 339, 124], [74, 62, 22], [374, 310, 163])
    >>> [round(v, 4) for v in found[:3]]
    [0.1324, 0.0913, 0.1734]
    """
    z = normal_quantile(tail_of(confidence))
    known, cells, shape = weighted(count, n, base_count, base_n)
    value, low, high = (np.full(known.shape, v) for v in (np.nan, -1.0, 1.0))
    if known.any():
        x, n, base_x, base_n, weight = cells
        found = (weight * (x / n - base_x / base_n)).sum(-1) / weight.sum(-1)
        value[known] = found
        low[known], high[known] = score_limits(_deviate, _beside, (-1.0, 1.0), found, cells, z)
    return Estimate(*(plain(v.reshape(shape)) for v in (value, low, high)))
