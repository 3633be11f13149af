"""One ratio over strata: Miettinen and Nurminen's score limits with Mantel–Haenszel weights."""

from typing import Any

import numpy as np

from spotcheck.stats import score
from spotcheck.stats.arguments import normal_quantile, tail_of
from spotcheck.stats.results import Array, Estimate, plain
from spotcheck.stats.stratified_difference import Cells, score_limits, weighted

_WIDTH = 1e-6


def _deviate(share: Array, cells: Cells) -> Array:
    """Give the weighted score statistic at a ratio of share / (1 − share), one for each set of strata.

    All is multiplied by 1 − share, so that a ratio without end is a number too.
    """
    x, n, base_x, base_n, weight = cells
    up, down = share[:, None], 1 - share[:, None]
    # the probabilities of greatest likelihood, up · base_p = down · p: a root of up·N·base_p² − b·base_p + down·(x + base_x)
    b = up * (n + base_x) + down * (x + base_n)
    root = np.sqrt(np.maximum(b * b - 4 * up * down * (n + base_n) * (x + base_x), 0))
    total = 2 * (x + base_x) / (b + root)
    p, base_p = np.minimum(up * total, 1), np.minimum(down * total, 1)
    variance = down**2 * p * (1 - p) / n + up**2 * base_p * (1 - base_p) / base_n
    spread = (weight**2 * variance * score.correction(n, base_n)).sum(-1)
    top = (weight * (down * x / n - up * base_x / base_n)).sum(-1)
    return np.where(top == 0, 0.0, top / np.sqrt(spread))


def _beside(share: Array) -> tuple[Array, Array]:
    step = _WIDTH * np.minimum(share, 1 - share)
    return share + step, step


def stratified_ratio(
    count: Any, n: Any, base_count: Any, base_n: Any, *, confidence: float = 0.95
) -> Estimate:
    """Estimate a ratio of probabilities that is the same in all strata, with score limits.

    Like `mantel_haenszel` with ``measure="ratio"``, but the limits hold with thin strata and zero cells.

    Parameters
    ----------
    count, n, base_count, base_n
        Whole numbers with the strata on the last axis. A stratum that lacks one of the groups is left out.
    confidence
        Above 0 and below 1.

    Returns
    -------
    Estimate
        ``value``, ``low`` and ``high`` in [0, ∞], without the strata axis; NaN and (0, ∞) where no stratum has both
        groups, or nothing failed in those that have.

    Raises
    ------
    ArgumentError
        For impossible counts or a confidence outside (0, 1).

    Notes
    -----
    Σ w(p̂₁ − φp̂₂) = ±z √(Σ w² Ṽ N/(N − 1)), w = n₁n₂/N and Ṽ = p̃₁q̃₁/n₁ + φ²p̃₂q̃₂/n₂ at the probabilities of greatest
    likelihood with that ratio.

    References
    ----------
    Miettinen and Nurminen (1985) Stat Med 4:213.

    Examples
    --------
    >>> found = stratified_ratio([110, 124, 38], [383, 339, 124], [74, 62, 22], [374, 310, 163])
    >>> [round(v, 4) for v in found[:3]]
    [1.7037, 1.4372, 2.0229]
    """
    z = normal_quantile(tail_of(confidence))
    known, cells, shape = weighted(count, n, base_count, base_n)
    failed = (cells[0] + cells[2]).any(-1)
    x, n, base_x, base_n, weight = (part[failed] for part in cells)
    known[known] = failed
    value, low, high = (np.full(known.shape, v) for v in (np.nan, 0.0, np.inf))
    if known.any():
        # products of counts, and not of rates, so that equal rates give exactly 1
        top, bottom = (x * base_n / (n + base_n)).sum(-1), (base_x * n / (n + base_n)).sum(-1)
        with np.errstate(divide="ignore", invalid="ignore"):
            value[known] = top / bottom
            share, kept = top / (top + bottom), (x, n, base_x, base_n, weight)
            limits = score_limits(_deviate, _beside, (0.0, 1.0), share, kept, z)
            low[known], high[known] = (at / (1 - at) for at in limits)
    return Estimate(*(plain(v.reshape(shape)) for v in (value, low, high)))
