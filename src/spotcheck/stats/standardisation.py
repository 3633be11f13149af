"""Rates made comparable: direct standardisation to given weights, and observed against expected."""

from typing import Any

import numpy as np
from scipy import special

from spotcheck.stats.arguments import broadcast, chosen, counts, positive, tail_of, whole
from spotcheck.stats.counts import COUNT
from spotcheck.stats.results import Array, Estimate, plain

Limits = tuple[Array, Array]


def _dobson(method: str) -> Any:
    """Dobson et al. (1991): limits of the total count, scaled by the standard error of the rate."""

    def limits(value: Array, variance: Array, widest: Array, total: Array, tail: float) -> Limits:
        low, high = COUNT[method](total, tail)
        # without a case the error is that of the largest weight, as in Fay and Feuer
        scale = np.where(total > 0, np.sqrt(variance / np.maximum(total, 1)), widest)
        return value + scale * (low - total), value + scale * (high - total)

    return limits


def _fay_feuer(value: Array, variance: Array, widest: Array, total: Array, tail: float) -> Limits:
    """Fay and Feuer (1997): gamma limits, the upper one with a case more in the stratum of the largest weight."""
    some = total > 0
    v, s = np.where(some, variance, 1.0), np.where(some, value, 1.0)
    low = special.gammaincinv(s * s / v, tail) * v / s
    more, spread = value + widest, variance + widest**2
    with np.errstate(divide="ignore", invalid="ignore"):
        high = special.gammainccinv(more**2 / spread, tail) * spread / more
    return np.where(some, low, 0.0), high


_DIRECT = {"dobson-byar": _dobson("byar"), "dobson": _dobson("exact"), "fay-feuer": _fay_feuer}
_INDIRECT = {"byar": "byar", "exact": "exact", "mid-p": "mid-p"}


def direct_standardise(
    count: Any, n: Any, weights: Any, *, method: str = "dobson-byar", confidence: float = 0.95
) -> Estimate:
    """Estimate the failure rate that a group would have with a standard mix of strata.

    Parameters
    ----------
    count, n
        Nonconforming and tested, strata on the last axis.
    weights
        The standard mix: numbers of any scale, 0 or more, strata on the last axis.
    method
        dobson-byar, dobson (exact Poisson limits in place of Byar's) or fay-feuer (gamma).
    confidence
        Above 0 and below 1.

    Returns
    -------
    Estimate
        ``value``, ``low``, ``high`` and ``se``, without the strata axis; NaN and (0, 1) where a stratum that has weight
        has nothing tested.

    Raises
    ------
    ArgumentError
        For impossible counts, negative weights or none above 0, an unknown method, or a confidence outside (0, 1).

    Notes
    -----
    r = Σ wx/n with weights that sum to 1, v = Σ w²x/n²::

        dobson-byar, dobson  r + √(v/Σx) (L − Σx), L a limit of the total count (Byar's or exact)
        fay-feuer            Gamma(r²/v) · v/r, and Gamma((r + w)²/(v + w²)) · (v + w²)/(r + w), w the largest w/n

    References
    ----------
    Dobson, Kuulasmaa, Eberle and Scherer (1991) Stat Med 10:457. Fay and Feuer (1997) Stat Med 16:791.

    Examples
    --------
    >>> found = direct_standardise([485, 746], [1739, 4880], [2364, 2364])
    >>> [round(v, 4) for v in found[:3]]
    [0.2159, 0.2025, 0.2298]
    """
    limits = chosen("method", method, _DIRECT)
    tail = tail_of(confidence)
    count, n = counts(count, n)
    w = positive("weights", weights, zero=True)
    count, n, w = (np.atleast_1d(a) for a in broadcast(count=count, n=n, weights=w))
    positive("weights (their sum)", w.sum(-1))
    share = w / w.sum(-1, keepdims=True)
    known = ((n > 0) | (share == 0)).all(-1)
    size = np.maximum(n, 1)
    used = np.where(share > 0, count, 0.0)
    value = (share * used / size).sum(-1)
    variance = (share**2 * used / size**2).sum(-1)
    low, high = limits(value, variance, (share / size).max(-1), used.sum(-1), tail)
    return Estimate(
        plain(np.where(known, value, np.nan)),
        plain(np.where(known, np.clip(low, 0, 1), 0.0)),
        plain(np.where(known, np.clip(high, 0, 1), 1.0)),
        se=plain(np.where(known, np.sqrt(variance), np.nan)),
    )


def indirect_standardise(
    observed: Any, expected: Any, *, method: str = "byar", confidence: float = 0.95
) -> Estimate:
    """Estimate the ratio of the observed to the expected number of nonconforming batches.

    Parameters
    ----------
    observed
        Whole numbers, 0 or more.
    expected
        What a reference would give with the same mix: numbers, 0 or more, taken as known.
    method
        byar, exact or mid-p: Poisson limits of the observed count.
    confidence
        Above 0 and below 1.

    Returns
    -------
    Estimate
        ``value``, ``low`` and ``high`` in [0, ∞]; NaN and (0, ∞) where nothing is expected.

    Raises
    ------
    ArgumentError
        For impossible counts or expectations, an unknown method, or a confidence outside (0, 1).

    Notes
    -----
    observed / expected, and the limits of the observed count divided by the expected one.

    References
    ----------
    Breslow and Day (1987) vol. II, section 2.3.

    Examples
    --------
    >>> found = indirect_standardise(66, 80.5)
    >>> [round(v, 3) for v in found[:3]]
    [0.82, 0.634, 1.043]
    """
    limits = COUNT[chosen("method", method, _INDIRECT)]
    tail = tail_of(confidence)
    x, e = broadcast(observed=whole("observed", observed), expected=positive("expected", expected, zero=True))
    low, high = limits(np.atleast_1d(x), tail)
    low, high = low.reshape(x.shape), high.reshape(x.shape)
    some = e > 0
    size = np.where(some, e, 1.0)
    return Estimate(
        plain(np.where(some, x / size, np.nan)),
        plain(np.where(some, low / size, 0.0)),
        plain(np.where(some, high / size, np.inf)),
    )
