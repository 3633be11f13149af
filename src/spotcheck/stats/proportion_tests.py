"""Tests of one proportion against a given one, of several for equality, and for a trend."""

from collections.abc import Callable
from typing import Any

import numpy as np

from spotcheck.errors import ArgumentError
from spotcheck.stats import binomial
from spotcheck.stats.arguments import broadcast, chosen, counts, fraction, numbers, shown
from spotcheck.stats.results import Array, Test, plain
from spotcheck.stats.strata import chi_square

_ALTERNATIVES = {"two-sided": 0, "less": -1, "greater": 1}


def _exact(x: Array, n: Array, p: Array, side: int) -> Array:
    """Do the binomial test; two-sided: all counts no likelier than x, with R's tolerance for ties."""
    if side:
        return binomial.at_least(x, n, p) if side > 0 else binomial.at_most(x, n, p)

    def log_at(k: Array) -> Array:
        return binomial.log_probability(k, n, p, binomial.log_constant(k, n))

    mode = np.minimum(np.floor((n + 1) * p), n)
    limit = log_at(x) + np.log1p(1e-7)
    above = x > n * p
    inner, outer = mode.copy(), np.where(above, -1.0, n + 1)
    while np.any(np.abs(inner - outer) > 1):
        middle = np.trunc((inner + outer) / 2)
        moving = np.abs(inner - outer) > 1
        small = log_at(middle) <= limit
        outer = np.where(moving & small, middle, outer)
        inner = np.where(moving & ~small, middle, inner)
    near = np.where(above, binomial.at_least(x, n, p), binomial.at_most(x, n, p))
    far = np.where(above, binomial.at_most(outer, n, p), binomial.at_least(outer, n, p))
    return np.where(log_at(mode) <= limit, 1.0, np.minimum(near + far, 1))


def _mid_p(x: Array, n: Array, p: Array, side: int) -> Array:
    half = binomial.probability(x, n, p) / 2
    above, below = binomial.at_least(x, n, p) - half, binomial.at_most(x, n, p) - half
    both = np.minimum(2 * np.minimum(above, below), 1)
    return np.clip({0: both, 1: above, -1: below}[side], 0, 1)


_METHODS: dict[str, Callable[[Array, Array, Array, int], Array]] = {"exact": _exact, "mid-p": _mid_p}


def proportion_test(
    count: Any, n: Any, p0: Any, *, method: str = "exact", alternative: str = "two-sided"
) -> Test:
    """Test whether the probability behind count of n is p0.

    Parameters
    ----------
    count, n
        Whole numbers, 0 ≤ count ≤ n, of any shapes that broadcast.
    p0
        The probability to test, from 0 to 1.
    method
        ``exact`` (two-sided: all counts no likelier than this one) or ``mid-p`` (two-sided: twice the smaller side).
    alternative
        ``two-sided``, ``less`` (the probability is below p0) or ``greater``.

    Returns
    -------
    Test
        ``statistic`` is NaN, exact tests have none; ``p_value``; NaN where n is 0.

    Raises
    ------
    ArgumentError
        For impossible counts, p0 outside [0, 1], an unknown method or alternative.

    Notes
    -----
    ``exact`` sums P(k) over the k with P(k) ≤ P(x); one-sided it is P(X ≥ x) or P(X ≤ x). ``mid-p`` takes ½ P(x) off.

    References
    ----------
    Clopper and Pearson (1934). Lancaster (1961) JASA 56:223 (mid-P).

    Examples
    --------
    >>> round(proportion_test(5, 10, 0.2).p_value, 7)
    0.0327935
    """
    tested = chosen("method", method, _METHODS)
    side = chosen("alternative", alternative, _ALTERNATIVES)
    count, n = counts(count, n)
    x, n, p = broadcast(count=count, n=n, p0=fraction("p0", p0))
    with np.errstate(divide="ignore", invalid="ignore"):
        p_value = np.where(n > 0, tested(x, np.maximum(n, 1), p, side), np.nan)
    return Test(plain(np.full_like(p_value, np.nan)), plain(p_value))


def homogeneity_test(count: Any, n: Any) -> Test:
    """Test whether several groups have one probability (Pearson's chi-square).

    Parameters
    ----------
    count, n
        Whole numbers with the groups on the last axis; groups of n = 0 do not count.

    Returns
    -------
    Test
        The chi-square ``statistic`` on groups − 1 degrees of freedom and its ``p_value``; 0 and 1 where nothing varies.

    Raises
    ------
    ArgumentError
        For impossible counts.

    Notes
    -----
    χ² = Σ (xᵢ − nᵢp̄)² / (nᵢ p̄ (1 − p̄)), p̄ the rate of all groups together.

    References
    ----------
    Pearson (1900).

    Examples
    --------
    >>> round(homogeneity_test([59, 19, 152], [472, 106, 569]).statistic, 4)
    32.8414
    """
    x, n = (np.atleast_1d(a) for a in counts(count, n))
    statistic, _ = _between(x, n)
    return chi_square(statistic, (n > 0).sum(-1) - 1)


def _between(x: Array, n: Array) -> tuple[Array, Array]:
    """Give the chi-square between groups, and the variance of one outcome under equality."""
    p = x.sum(-1, keepdims=True) / np.maximum(n.sum(-1, keepdims=True), 1)
    variance = (p * (1 - p))[..., 0]
    squares = ((x - n * p) ** 2 / np.maximum(n, 1)).sum(-1)
    return np.where(variance > 0, squares / np.where(variance > 0, variance, 1), 0.0), variance


def trend_test(count: Any, n: Any, scores: Any = None) -> Test:
    """Test whether the probability rises or falls over ordered groups (Cochran and Armitage).

    Parameters
    ----------
    count, n
        Whole numbers with the groups on the last axis, in their order.
    scores
        Where each group stands, such as its year; None: 1, 2, 3 …

    Returns
    -------
    Test
        The chi-square ``statistic`` on one degree of freedom and its two-sided ``p_value``; 0 and 1 where nothing varies.

    Raises
    ------
    ArgumentError
        For impossible counts, or scores that are not one finite number for each group.

    Notes
    -----
    χ² = (Σ (sᵢ − s̄)(xᵢ − nᵢp̄))² / (p̄ (1 − p̄) Σ nᵢ(sᵢ − s̄)²), s̄ the mean score of all batches.

    References
    ----------
    Cochran (1954) Biometrics 10:417. Armitage (1955) Biometrics 11:375.

    Examples
    --------
    >>> round(trend_test([52, 40, 10], [424, 214, 40], scores=[2, 6, 8]).statistic, 4)
    7.6859
    """
    x, n = (np.atleast_1d(a) for a in counts(count, n))
    places = np.arange(1.0, x.shape[-1] + 1) if scores is None else numbers("scores", scores)
    if places.shape[-1:] != x.shape[-1:] or not np.isfinite(places).all():
        raise ArgumentError(
            f"scores must be one finite number for each of the {x.shape[-1]} groups (got {shown(scores)})"
        )
    total = np.maximum(n.sum(-1, keepdims=True), 1)
    p = x.sum(-1, keepdims=True) / total
    centred = places - (n * places).sum(-1, keepdims=True) / total
    top = (centred * (x - n * p)).sum(-1) ** 2
    bottom = (p * (1 - p))[..., 0] * (n * centred**2).sum(-1)
    return chi_square(np.where(bottom > 0, top / np.where(bottom > 0, bottom, 1), 0.0), 1)
