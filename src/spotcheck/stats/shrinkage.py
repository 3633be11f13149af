"""Many groups at once: the beta-binomial distribution of their rates, and rates drawn towards it."""

from collections.abc import Callable
from typing import Any

import numpy as np
from scipy import special

from spotcheck.stats.arguments import chosen, counts
from spotcheck.stats.results import Array, BetaBinomial, Number, plain


def _log_likelihood(x: Array, n: Array, mean: float, rho: float) -> float:
    if rho <= 0:
        inner = special.xlogy(x, mean) + special.xlog1py(n - x, -mean)
    else:
        size = 1 / rho - 1
        a, b = mean * size, (1 - mean) * size
        inner = special.betaln(x + a, n - x + b) - special.betaln(a, b)
    choose = special.gammaln(n + 1) - special.gammaln(x + 1) - special.gammaln(n - x + 1)
    return float((inner + choose).sum())


def _slopes(x: Array, n: Array, mean: float, size: float) -> tuple[Array, Array]:
    """Gradient and Hessian of the log likelihood in (logit mean, log size)."""
    a, b = mean * size, (1 - mean) * size
    psi, tri = special.digamma, lambda v: special.polygamma(1, v)
    common = psi(size) - psi(n + size)
    da = (psi(x + a) - psi(a) + common).sum()
    db = (psi(n - x + b) - psi(b) + common).sum()
    common = tri(size) - tri(n + size)
    daa = (tri(x + a) - tri(a) + common).sum()
    dbb = (tri(n - x + b) - tri(b) + common).sum()
    dab = common.sum()
    turn = size * mean * (1 - mean)
    jacobian = np.array([[turn, a], [-turn, b]])  # rows a, b; columns logit mean, log size
    gradient = jacobian.T @ np.array([da, db])
    bend = (da - db) * turn
    second = np.array([[bend * (1 - 2 * mean), bend], [bend, da * a + db * b]])
    return gradient, jacobian.T @ np.array([[daa, dab], [dab, dbb]]) @ jacobian + second


def _fit(x: Array, n: Array) -> tuple[float, float]:
    """Find the mean and rho of the greatest likelihood; rho 0 where the rates vary no more than binomial ones."""
    mean = float(x.sum() / n.sum())
    # the slope in rho at 0 (Tarone 1979): without excess variance the maximum is the binomial
    excess = ((x - n * mean) ** 2 / (mean * (1 - mean)) - n).sum() - (
        (1 - 2 * mean) / (mean * (1 - mean)) * (x - n * mean)
    ).sum()
    if excess <= 0:
        return mean, 0.0
    start = max((_log_likelihood(x, n, mean, r), r) for r in np.logspace(-6, -0.05, 40))[1]
    theta = np.array([special.logit(mean), np.log(1 / start - 1)])
    value = _log_likelihood(x, n, mean, start)
    for _ in range(200):
        mean, size = float(special.expit(theta[0])), float(np.exp(theta[1]))
        gradient, hessian = _slopes(x, n, mean, size)
        spread, axes = np.linalg.eigh(hessian)
        step = axes @ ((axes.T @ gradient) / np.maximum(np.abs(spread), 1e-10))
        step *= min(1.0, 2 / max(np.abs(step).max(), 1e-300))
        while np.abs(step).max() > 1e-12:
            new = theta + step
            found = _log_likelihood(x, n, float(special.expit(new[0])), float(1 / (1 + np.exp(new[1]))))
            if found >= value - 1e-12 * abs(value):
                theta, value = new, found
                break
            step = step / 2
        if np.abs(step).max() < 1e-9:
            break
    return float(special.expit(theta[0])), float(1 / (1 + np.exp(theta[1])))


def beta_binomial(count: Any, n: Any) -> BetaBinomial:
    """Fit the distribution of the rates of many groups: beta-binomial, by maximum likelihood.

    Parameters
    ----------
    count, n
        Nonconforming and tested of each group; groups of n = 0 do not count.

    Returns
    -------
    BetaBinomial
        ``mean`` and ``rho`` (the correlation of two batches of a group, 1 / (alpha + beta + 1)), ``alpha``, ``beta``,
        ``log_likelihood``. Where groups vary no more than chance makes them, rho is 0 and alpha and beta are infinite.

    Raises
    ------
    ArgumentError
        For impossible counts.

    Notes
    -----
    xᵢ is binomial with nᵢ and pᵢ, and pᵢ follows Beta(α, β): the α and β of greatest likelihood, by Newton's method.

    References
    ----------
    Williams (1975) Biometrics 31:949. Tarone (1979) Biometrika 66:585 (the boundary).

    Examples
    --------
    >>> fit = beta_binomial([6, 62, 40, 16, 3, 170, 148, 82, 6, 18], [87, 547, 302, 82, 181, 520, 499, 445, 100, 143])
    >>> round(fit.mean, 4), round(fit.rho, 4)
    (0.1534, 0.0718)
    """
    x, n = (a.ravel() for a in counts(count, n))
    x, n = x[n > 0], n[n > 0]
    if not n.size:
        return BetaBinomial(*[float("nan")] * 5)
    if x.sum() == 0 or (x == n).all():
        mean, rho = float(x.sum() > 0), 0.0
    else:
        mean, rho = _fit(x, n)
    size = 1 / rho - 1 if rho > 0 else np.inf
    alpha, beta = (share * size if share > 0 else 0.0 for share in (mean, 1 - mean))
    return BetaBinomial(mean, rho, float(alpha), float(beta), _log_likelihood(x, n, mean, rho))


def _by_likelihood(x: Array, n: Array) -> Array:
    fit = beta_binomial(x, n)
    if fit.rho <= 0:
        return np.full_like(x, fit.mean)
    return (fit.alpha + x) / (fit.alpha + fit.beta + n)


def _by_moments(x: Array, n: Array) -> Array:
    """Marshall (1991): the variance between groups from that of the rates, cut at 0."""
    total = n.sum()
    if total == 0:
        return np.full_like(x, np.nan)
    mean = x.sum() / total
    size = np.maximum(n, 1)
    rates = np.where(n > 0, x / size, mean)
    between = max((n * (rates - mean) ** 2).sum() / total - mean / (total / (n > 0).sum()), 0.0)
    spread = between + mean / size
    weight = np.where((n > 0) & (spread > 0), between / np.where(spread > 0, spread, 1.0), 0.0)
    return mean + weight * (rates - mean)


_METHODS: dict[str, Callable[[Array, Array], Array]] = {
    "beta-binomial": _by_likelihood,
    "moments": _by_moments,
}


def shrink(count: Any, n: Any, *, method: str = "beta-binomial") -> Number:
    """Draw the rates of groups towards their mean, the smaller the group the more.

    Parameters
    ----------
    count, n
        Nonconforming and tested of each group.
    method
        ``beta-binomial`` (posterior means at the maximum likelihood fit) or ``moments`` (Marshall).

    Returns
    -------
    array
        One rate for each group; a group of n = 0 has the mean.

    Raises
    ------
    ArgumentError
        For impossible counts or an unknown method.

    Notes
    -----
    ``beta-binomial``: (α + x)/(α + β + n). ``moments``: p̄ + A/(A + p̄/n)(p̂ − p̄), A = max(Σ n(p̂ − p̄)²/Σn − p̄/n̄, 0).

    References
    ----------
    Marshall (1991) Appl Stat 40:283.

    Examples
    --------
    >>> shrink([0, 10, 30], [5, 100, 100]).round(3)
    array([0.134, 0.111, 0.283])
    """
    estimate = chosen("method", method, _METHODS)
    x, n = counts(count, n)
    return plain(estimate(x.ravel(), n.ravel()).reshape(x.shape))
