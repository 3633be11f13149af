"""Two groups compared within strata: Mantel–Haenszel estimates and the tests that go with them."""

from collections.abc import Callable
from typing import Any

import numpy as np
from scipy import special

from spotcheck.stats.arguments import chosen, normal_quantile, tail_of, two_groups
from spotcheck.stats.results import Array, Estimate, Test, plain

Cells = tuple[Array, Array, Array, Array, Array]


def _strata(count: Any, n: Any, base_count: Any, base_n: Any) -> Cells:
    """Give the four counts and the stratum totals, strata on the last axis; a stratum without one of the groups is emptied."""
    x, n, base_x, base_n = (np.atleast_1d(a) for a in two_groups(count, n, base_count, base_n))
    both = (n > 0) & (base_n > 0)
    x, n, base_x, base_n = (np.where(both, a, 0.0) for a in (x, n, base_x, base_n))
    return x, n, base_x, base_n, np.where(both, n + base_n, 1.0)


def _odds_ratio(cells: Cells) -> tuple[Array, Array]:
    """Mantel and Haenszel (1959), with the variance of Robins, Breslow and Greenland (1986)."""
    a, n, c, m, total = cells
    b, d = n - a, m - c
    r, s = a * d / total, b * c / total
    p, q = (a + d) / total, (b + c) / total
    top, bottom = r.sum(-1), s.sum(-1)
    variance = (
        (p * r).sum(-1) / top**2 + (p * s + q * r).sum(-1) / (top * bottom) + (q * s).sum(-1) / bottom**2
    ) / 2
    return top / bottom, variance


def _ratio(cells: Cells) -> tuple[Array, Array]:
    """Greenland and Robins (1985), eq. 13."""
    a, n, c, m, total = cells
    top, bottom = (a * m / total).sum(-1), (c * n / total).sum(-1)
    variance = ((n * m * (a + c) - a * c * total) / total**2).sum(-1) / (top * bottom)
    return top / bottom, variance


def _difference(cells: Cells) -> tuple[Array, Array]:
    """Greenland and Robins (1985), with the variance of Sato (1989)."""
    a, n, c, m, total = cells
    weight = (n * m / total).sum(-1)
    value = ((a * m - c * n) / total).sum(-1) / weight
    p = (c * (n / total) ** 2 - a * (m / total) ** 2 + n * m * (m - n) / total**2 / 2).sum(-1)
    q = ((a * (m - c) + c * (n - a)) / total).sum(-1) / 2
    variance = value * p + q
    # where it is zero on paper, and what is left is a rounding error of the sums
    return value, np.where(variance > 1e-12 * (np.abs(p) + q), variance, 0.0) / weight**2


_MEASURES: dict[str, Callable[[Cells], tuple[Array, Array]]] = {
    "odds-ratio": _odds_ratio,
    "ratio": _ratio,
    "difference": _difference,
}


def mantel_haenszel(
    count: Any, n: Any, base_count: Any, base_n: Any, *, measure: str = "odds-ratio", confidence: float = 0.95
) -> Estimate:
    """Estimate what a group and its baseline differ by within strata, taken to be the same in each.

    Parameters
    ----------
    count, n, base_count, base_n
        Whole numbers with the strata on the last axis. A stratum that lacks one of the groups says nothing and is left out.
    measure
        ``odds-ratio``, ``ratio`` or ``difference``.
    confidence
        Above 0 and below 1.

    Returns
    -------
    Estimate
        ``value``, ``low``, ``high`` and ``se`` (of the logarithm for the ratios), without the strata axis. Where no
        stratum has both groups, NaN with limits of the whole range. Where the variance does not exist (a ratio of 0 or
        ∞) or is zero (in each stratum none failed, or all; a difference of ±1), ``se`` is NaN and the limits are
        the whole range: few batches are no certainty. `stratified_difference` and `stratified_ratio` have limits there.

    Raises
    ------
    ArgumentError
        For impossible counts, an unknown measure, or a confidence outside (0, 1).

    Notes
    -----
    a of n₁ in the group, c of n₂ in the baseline, b and d the rest, N the total of a stratum::

        odds-ratio  Σ ad/N / Σ bc/N
        ratio       Σ an₂/N / Σ cn₁/N
        difference  Σ w(a/n₁ − c/n₂) / Σ w, w = n₁n₂/N

    References
    ----------
    Mantel and Haenszel (1959); Robins, Breslow and Greenland (1986); Greenland and Robins (1985); Sato (1989).

    Examples
    --------
    >>> found = mantel_haenszel([118, 69], [335, 167], [21, 64], [88, 242])
    >>> [round(v, 3) for v in found[:3]]
    [1.866, 1.338, 2.602]
    """
    estimate = chosen("measure", measure, _MEASURES)
    z = normal_quantile(tail_of(confidence))
    with np.errstate(divide="ignore", invalid="ignore"):
        value, variance = estimate(_strata(count, n, base_count, base_n))
        se = np.sqrt(np.where((variance > 0) & (variance < np.inf), variance, np.nan))
        if measure == "difference":
            low, high = np.maximum(value - z * se, -1), np.minimum(value + z * se, 1)
            lowest, highest = -1.0, 1.0
        else:
            low, high = value * np.exp(-z * se), value * np.exp(z * se)
            lowest, highest = 0.0, np.inf
    low, high = np.where(np.isnan(low), lowest, low), np.where(np.isnan(high), highest, high)
    return Estimate(plain(value), plain(low), plain(high), se=plain(se))


def cmh_test(count: Any, n: Any, base_count: Any, base_n: Any, *, correct: bool = False) -> Test:
    """Test whether the odds ratio within strata is 1 (Cochran, Mantel and Haenszel).

    Parameters
    ----------
    count, n, base_count, base_n
        Whole numbers with the strata on the last axis.
    correct
        Whether to take off ½ for continuity, where the sum of the deviations is at least that.

    Returns
    -------
    Test
        The chi-square ``statistic`` on one degree of freedom and its ``p_value``; 0 and 1 where nothing varies.

    Raises
    ------
    ArgumentError
        For impossible counts.

    Notes
    -----
    χ² = (|Σ (a − n₁m/N)| − ½·correct)² / Σ n₁n₂m(N − m)/(N²(N − 1)), m = a + c.

    References
    ----------
    Mantel and Haenszel (1959) J Natl Cancer Inst 22:719.

    Examples
    --------
    >>> test = cmh_test([118, 69], [335, 167], [21, 64], [88, 242], correct=True)
    >>> round(test.statistic, 4)
    13.1613
    """
    a, n, c, m, total = _strata(count, n, base_count, base_n)
    cases = a + c
    deviation = np.abs((a - n * cases / total).sum(-1))
    variance = (n * m * cases * (total - cases) / (total**2 * np.maximum(total - 1, 1))).sum(-1)
    if correct:
        deviation = np.where(deviation >= 0.5, deviation - 0.5, deviation)
    return chi_square(_divided(deviation**2, variance), 1)


def _divided(top: Array, bottom: Array) -> Array:
    """Divide, with 0 where there is no variance: then there is no deviation either."""
    return np.where(bottom > 0, top / np.where(bottom > 0, bottom, 1.0), 0.0)


def chi_square(statistic: Array, df: Any) -> Test:
    """Give a chi-square statistic with its p-value; without a degree of freedom p is 1."""
    p_value = np.where(np.asarray(df) > 0, special.chdtrc(np.maximum(df, 1), statistic), 1.0)
    return Test(plain(statistic), plain(p_value))


def breslow_day_test(count: Any, n: Any, base_count: Any, base_n: Any, *, tarone: bool = True) -> Test:
    """Test whether the odds ratio is the same in all strata (Breslow and Day, with Tarone's correction).

    Small p-values say that one adjusted odds ratio is not the whole story. It needs strata that are not too thin.

    Parameters
    ----------
    count, n, base_count, base_n
        Whole numbers with the strata on the last axis.
    tarone
        Whether to correct for the odds ratio being the Mantel–Haenszel one.

    Returns
    -------
    Test
        The chi-square ``statistic`` and its ``p_value``; degrees of freedom are the strata in which both groups and both
        outcomes occur, less one; NaN where the common odds ratio is 0, infinite or undefined.

    Raises
    ------
    ArgumentError
        For impossible counts.

    Notes
    -----
    Σ (a − ã)²/V − (Σ (a − ã))²/Σ V, where ã is the count with the stratum's margins and the common odds ratio, and
    1/V = 1/ã + 1/b̃ + 1/c̃ + 1/d̃; without `tarone` the second term is left out.

    References
    ----------
    Breslow and Day (1980) vol. I, eq. 4.30. Tarone (1985) Biometrika 72:91.

    Examples
    --------
    >>> test = breslow_day_test([118, 69], [335, 167], [21, 64], [88, 242])
    >>> round(test.statistic, 6)
    0.120549
    """
    cells = _strata(count, n, base_count, base_n)
    a, n, c, m, total = cells
    with np.errstate(all="ignore"):
        psi = _odds_ratio(cells)[0][..., None]
        cases = a + c
        informative = (n > 0) & (cases > 0) & (cases < total)
        # expected a: the root of a (m − cases + a) = ψ (n − a)(cases − a) within the margins, by the stable form
        b = psi * (n + cases) + m - cases
        root = np.sqrt(np.maximum(b * b - 4 * (psi - 1) * psi * n * cases, 0))
        expected = 2 * psi * n * cases / (b + root)
        other = np.where(b >= 0, expected, (b - root) / (2 * (psi - 1)))
        rest = 1 / other + 1 / (n - other) + 1 / (cases - other) + 1 / (m - cases + other)
        variance = np.where(informative, 1 / rest, 0.0)
        deviation = np.where(informative, a - other, 0.0)
        statistic = _divided(deviation**2, variance).sum(-1)
        if tarone:
            statistic = statistic - _divided(deviation.sum(-1) ** 2, variance.sum(-1))
    known = np.isfinite(psi[..., 0]) & (psi[..., 0] > 0)
    statistic = np.where(known, np.maximum(statistic, 0), np.nan)
    return chi_square(statistic, informative.sum(-1) - 1)
