"""Tests of two proportions against each other."""

from collections.abc import Callable
from typing import Any

import numpy as np
from scipy import special

from spotcheck.stats import hypergeometric
from spotcheck.stats.arguments import chosen, two_groups
from spotcheck.stats.boschloo import boschloo_p
from spotcheck.stats.results import Array, Test, plain

Result = tuple[Array, Array]
_ALTERNATIVES = {"two-sided": 0, "less": -1, "greater": 1}


def _by_deviate(statistic: Array, sign: Array, side: int) -> Result:
    """P-values of a chi-square on one degree of freedom; one-sided ones from its signed root."""
    root = np.sqrt(statistic)
    if side == 0:
        return statistic, special.chdtrc(1, statistic)
    return statistic, special.ndtr(-side * sign * root)


def _chi_square(x: Array, n: Array, base_x: Array, base_n: Array) -> tuple[Array, Array]:
    """Pearson's statistic, 0 where only one outcome occurs, and the sign of the difference."""
    total, cases = n + base_n, x + base_x
    cross = x * base_n - base_x * n
    bottom = n * base_n * cases * (total - cases)
    return total * cross**2 / np.where(bottom > 0, bottom, 1.0), np.sign(cross)


def _chi2(x: Array, n: Array, base_x: Array, base_n: Array, side: int) -> Result:
    return _by_deviate(*_chi_square(x, n, base_x, base_n), side)


def _score(x: Array, n: Array, base_x: Array, base_n: Array, side: int) -> Result:
    statistic, sign = _chi_square(x, n, base_x, base_n)
    total = n + base_n
    return _by_deviate(statistic * (total - 1) / total, sign, side)


def _yates(x: Array, n: Array, base_x: Array, base_n: Array, side: int) -> Result:
    statistic, sign = _chi_square(x, n, base_x, base_n)
    total = n + base_n
    off = np.abs(x - n * (x + base_x) / total)
    share = np.where(off > 0, np.maximum(off - 0.5, 0) / np.where(off > 0, off, 1.0), 0.0)
    return _by_deviate(statistic * share**2, sign, side)


def _g(x: Array, n: Array, base_x: Array, base_n: Array, side: int) -> Result:
    total, cases = n + base_n, x + base_x
    cells = (
        (x, n, cases),
        (n - x, n, total - cases),
        (base_x, base_n, cases),
        (base_n - base_x, base_n, total - cases),
    )
    terms = [special.xlogy(cell, cell * total / np.maximum(row * column, 1)) for cell, row, column in cells]
    statistic = np.maximum(2 * np.sum(terms, axis=0), 0)
    return _by_deviate(statistic, np.sign(x * base_n - base_x * n), side)


def _no_statistic(p_value: Array) -> Result:
    return np.full_like(p_value, np.nan), p_value


def _fisher(x: Array, n: Array, base_x: Array, base_n: Array, side: int) -> Result:
    tails = {0: hypergeometric.two_sided, 1: hypergeometric.at_least, -1: hypergeometric.at_most}
    return _no_statistic(tails[side](x, n, base_n, x + base_x))


def _fisher_mid_p(x: Array, n: Array, base_x: Array, base_n: Array, side: int) -> Result:
    total = x + base_x
    half = np.exp(hypergeometric.log_mass(x, n, base_n, total)) / 2
    above = hypergeometric.at_least(x, n, base_n, total) - half
    below = hypergeometric.at_most(x, n, base_n, total) - half
    both = np.minimum(2 * np.minimum(above, below), 1)
    return _no_statistic(np.clip({0: both, 1: above, -1: below}[side], 0, 1))


def _boschloo(x: Array, n: Array, base_x: Array, base_n: Array, side: int) -> Result:
    cells = list(zip(x, n, base_x, base_n, strict=True))
    distinct = {cell: boschloo_p(*cell, side) for cell in dict.fromkeys(cells)}
    return _no_statistic(np.array([distinct[cell] for cell in cells]))


_METHODS: dict[str, Callable[[Array, Array, Array, Array, int], Result]] = {
    "score": _score,
    "chi2": _chi2,
    "chi2-yates": _yates,
    "g": _g,
    "fisher": _fisher,
    "fisher-mid-p": _fisher_mid_p,
    "boschloo": _boschloo,
}


def difference_test(
    count: Any,
    n: Any,
    base_count: Any,
    base_n: Any,
    *,
    method: str = "score",
    alternative: str = "two-sided",
) -> Test:
    """Test whether a group and its baseline have the same probability.

    Use ``score``: it agrees with the Miettinen–Nurminen intervals (Pearson's chi-square times (N − 1)/N). ``fisher`` and
    ``boschloo`` never exceed their level; Boschloo is the sharper of the two, Fisher's mid-P nearly exact.
    ``chi2-yates`` is as careful as Fisher without being exact. Boschloo searches every outcome: for groups up to some
    thousands.

    Parameters
    ----------
    count, n, base_count, base_n
        The group and its baseline: whole numbers, of any shapes that broadcast.
    method
        score, chi2, chi2-yates, g, fisher, fisher-mid-p or boschloo.
    alternative
        ``two-sided``, ``less`` (the group's probability is the smaller one) or ``greater``. Two-sided: Fisher sums what
        is no likelier, the mid-P and Boschloo double the smaller side.

    Returns
    -------
    Test
        ``statistic`` (chi-square; NaN for the exact tests) and ``p_value``. Where only one outcome occurs nothing
        speaks against equality: p is 1. NaN where n or base_n is 0.

    Raises
    ------
    ArgumentError
        For impossible counts, an unknown method or alternative.

    Notes
    -----
    y = n − x, m = x₁ + x₂, N = n₁ + n₂::

        chi2        N (x₁y₂ − x₂y₁)² / (n₁n₂m(N − m))
        score       the same with N − 1 in place of N
        chi2-yates  each deviation less ½, but not less than 0
        g           2 Σ O ln(O/E)
        fisher      Σ P(k) over the counts k, given the margins, with P(k) ≤ P(x₁)
        boschloo    the most P(Fisher's p ≤ the one observed) can be over a common probability

    References
    ----------
    Miettinen and Nurminen (1985) Stat Med 4:213. Fisher (1935). Boschloo (1970) Stat Neerl 24:1.

    Examples
    --------
    >>> test = difference_test(9, 10, 3, 10, method="fisher")
    >>> round(test.p_value, 4)
    0.0198
    """
    tested = chosen("method", method, _METHODS)
    side = chosen("alternative", alternative, _ALTERNATIVES)
    groups = two_groups(count, n, base_count, base_n)
    shape = groups[0].shape
    flat = [a.ravel() for a in groups]
    some = (flat[1] > 0) & (flat[3] > 0)
    statistic, p_value = np.full(some.shape, np.nan), np.full(some.shape, np.nan)
    if some.any():
        x, m, base_x, base_m = (a[some] for a in flat)
        statistic[some], p_value[some] = tested(x, m, base_x, base_m, side)
    return Test(plain(statistic.reshape(shape)), plain(p_value.reshape(shape)))
