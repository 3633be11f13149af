"""Binomial probabilities that stay accurate at n = 10⁹ (Loader 2000), and their tails."""

import numpy as np
from scipy import special

from spotcheck.stats.results import Array

_HALF_LOG_2PI = 0.5 * np.log(2 * np.pi)


def stirling_error(n: Array) -> Array:
    """Log n! minus Stirling's formula for it (0 at n = 0); the gamma function loses this in cancellation."""
    safe = np.maximum(n, 1)
    inverse = 1 / (safe * safe)
    series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / safe
    small = special.gammaln(safe + 1) - (safe + 0.5) * np.log(safe) + safe - _HALF_LOG_2PI
    return np.where(n == 0, 0.0, np.where(n < 30, small, series))


def deviance(x: Array, mean: Array) -> Array:
    """X log(x / mean) + mean − x without cancellation where x is near the mean (Loader 2000, bd0)."""
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        v = np.where(x + mean > 0, (x - mean) / (x + mean), 0.0)
        w = v * v
        near = np.zeros_like(w)
        for k in range(9, 0, -1):
            near = w * (near + 1 / (2 * k + 1))
        near = (x - mean) * v + 2 * x * v * near
        far = special.xlogy(x, x / mean) + mean - x
    return np.where(np.abs(v) < 0.1, near, np.where(x == 0, mean, far))


def log_constant(x: Array, n: Array) -> Array:
    """Give the part of a log probability that does not depend on p; 0 at x = 0 and x = n."""
    inside = (x > 0) & (x < n)
    a, b, c = (np.where(inside, v, 1.0) for v in (x, n - x, n))
    errors = stirling_error(c) - stirling_error(a) - stirling_error(b)
    return np.where(inside, errors + 0.5 * np.log(c / b / a) - _HALF_LOG_2PI, 0.0)


def probability(x: Array, n: Array, p: Array, constant: Array | None = None) -> Array:
    """P(X = x); `constant` is `log_constant(x, n)` when it is at hand."""
    constant = log_constant(x, n) if constant is None else constant
    return np.exp(log_probability(x, n, p, constant))


def log_probability(x: Array, n: Array, p: Array, constant: Array) -> Array:
    """Log P(X = x)."""
    at_end = np.where(x == 0, special.xlog1py(n, -p), special.xlogy(n, p))
    inner = constant - deviance(x, n * p) - deviance(n - x, n * (1 - p))
    return np.where((x == 0) | (x == n), at_end, inner)


def at_least(x: Array, n: Array, p: Array) -> Array:
    """P(X ≥ x), 1 at x ≤ 0 and 0 above n."""
    inner = special.betainc(np.maximum(x, 0.5), np.maximum(n - x + 1, 0.5), p)
    return np.where(x <= 0, 1.0, np.where(x > n, 0.0, inner))


def at_most(x: Array, n: Array, p: Array) -> Array:
    """P(X ≤ x), 0 below 0 and 1 at x ≥ n."""
    inner = special.betaincc(np.maximum(x + 1, 0.5), np.maximum(n - x, 0.5), p)
    return np.where(x < 0, 0.0, np.where(x >= n, 1.0, inner))
