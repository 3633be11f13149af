"""Score limits of Miettinen and Nurminen, Mee and Koopman, by the multiplier of the constrained likelihood.

Maximise the likelihood of two groups while a contrast (difference, ratio or odds ratio) is held fixed: the Lagrange
multiplier m of that constraint satisfies, for either group, an equation in its own probability alone:

    difference   (x₁ − n₁p₁)/(p₁q₁) = m      (x₂ − n₂p₂)/(p₂q₂) = −m
    ratio        (x₁ − n₁p₁)/q₁ = m          (x₂ − n₂p₂)/q₂ = −m
    odds ratio    x₁ − n₁p₁ = m               x₂ − n₂p₂ = −m

and the score statistic is z² = m²V(m) with V the variance of the contrast at these probabilities. So a limit needs no
cubic and no trigonometry: solve m²V(m) = z²λ for m, where λ is N/(N − 1) (Miettinen and Nurminen 1985) or 1 (Mee 1984,
Koopman 1984), and read the contrast from the probabilities. All forms here are free of cancellation.
"""

import numpy as np

from spotcheck.stats.results import Array
from spotcheck.stats.roots import find_root

Limits = tuple[Array, Array]


def correction(n: Array, base_n: Array) -> Array:
    """Miettinen and Nurminen's N / (N − 1)."""
    total = n + base_n
    return total / np.maximum(total - 1, 1)


def _quadratic(x: Array, n: Array, m: Array) -> tuple[Array, Array, Array]:
    """p, 1 − p and the root √D of m p² − (m + n) p + x = 0 that lies in [0, 1]."""
    y = n - x
    root = np.sqrt(np.where(m >= 0, (n - m) ** 2 + 4 * m * y, (n + m) ** 2 - 4 * m * x))
    with np.errstate(divide="ignore", invalid="ignore"):
        p = np.where(n + m > 0, 2 * x / (n + m + root), (n + m - root) / (2 * m))
        q = np.where(n - m > 0, 2 * y / (n - m + root), (m - n + root) / (2 * m))
    return p, q, root


def _difference_value(m: Array, x: Array, n: Array, base_x: Array, base_n: Array, goal: Array) -> Limits:
    """√(m²V) − goal and its slope, m > 0."""
    p, q, root = _quadratic(x, n, m)
    base_p, base_q, base_root = _quadratic(base_x, base_n, -m)
    variance = p * q / n + base_p * base_q / base_n
    change = (p - q) * p * q / root / n + (base_q - base_p) * base_p * base_q / base_root / base_n
    deviate = m * np.sqrt(variance)
    return deviate - goal, np.sqrt(variance) + m * change / (2 * np.sqrt(variance))


def difference_low(x: Array, n: Array, base_x: Array, base_n: Array, z: float, scale: Array) -> Array:
    """Lower limits of p₁ − p₂; the upper ones are minus the lower ones of the groups exchanged."""
    goal = z * np.sqrt(scale)
    p, base_p = (x + 0.5) / (n + 1), (base_x + 0.5) / (base_n + 1)
    start = goal / np.sqrt(p * (1 - p) / n + base_p * (1 - base_p) / base_n)
    # the probabilities leave their ends by m = n; from there z² grows at least like m − n
    top = 4 * (n + base_n) * (1 + goal) + 8 * goal * goal
    possible = (x > 0) | (base_x < base_n)  # else the estimate is −1 itself
    start = np.minimum(start, top)
    at_end = (x == n) | (base_x == 0)  # a probability that leaves its end at m = n only: a kink there
    m = find_root(_difference_value, 0.0, top, start, x, n, base_x, base_n, goal, sharp=at_end)
    p, q, _ = _quadratic(x, n, m)
    base_p, base_q, _ = _quadratic(base_x, base_n, -m)
    low = np.where(p + base_p < 1, p - base_p, base_q - q)
    return np.where(possible, low, -1.0)


def _ratio_value(m: Array, x: Array, q: Array, base_x: Array, base_q: Array, goal: Array) -> Limits:
    first, second = q / (x - m), base_q / (base_x + m)
    root = np.sqrt(first + second)
    slope = root + m * (first / (x - m) - second / (base_x + m)) / (2 * root)
    return m * root - goal, slope


def ratio_low(x: Array, n: Array, base_x: Array, base_n: Array, z: float, scale: Array) -> Array:
    """Lower limits of p₁ / p₂; the upper ones are the inverse of the lower ones of the groups exchanged."""
    goal = z * np.sqrt(scale)
    some = x > 0
    x = np.where(some, x, 1.0)
    x = np.minimum(x, n)
    q, base_q = (n - x) / n, (base_n - base_x) / base_n
    every = x == n
    # p₁ = 1 up to m = n₁, where p₂ = (x₂ + n₁)/(n₁ + n₂); further down p₂ stays and p₁ falls
    with np.errstate(divide="ignore", invalid="ignore"):
        start = goal / np.sqrt(q / x + base_q / np.maximum(base_x, 0.5))
        m = find_root(_ratio_value, 0.0, x, start, x, q, base_x, base_q, goal)
        m = np.minimum(m, x)
        left = (goal / n) ** 2 - base_q / (base_x + n)
        p = np.where(every, 1 / (1 + np.maximum(left, 0) * n), (x - m) / (n - m))
        base_p = (base_x + m) / (base_n + m)
        return np.where(some, p / base_p, 0.0)


def _odds_value(m: Array, x: Array, n: Array, base_x: Array, base_n: Array, goal: Array) -> Limits:
    a, b, c, d = x - m, n - x + m, base_x + m, base_n - base_x - m
    first, second = n / (a * b), base_n / (c * d)
    root = np.sqrt(first + second)
    slope = root + m * (first * (1 / a - 1 / b) + second * (1 / d - 1 / c)) / (2 * root)
    return m * root - goal, slope


def odds_low(x: Array, n: Array, base_x: Array, base_n: Array, z: float, scale: Array) -> Array:
    """Lower limits of the odds ratio; the upper ones are the inverse of the lower ones of the groups exchanged."""
    goal = z * np.sqrt(scale)
    top = np.minimum(x, base_n - base_x)
    some = top > 0
    x, n, base_x, base_n, goal, top = (a[some] for a in np.broadcast_arrays(x, n, base_x, base_n, goal, top))
    a, b, c, d = x, n - x, base_x, base_n - base_x
    start = goal / np.sqrt(n / (a * np.maximum(b, 0.5)) + base_n / (np.maximum(c, 0.5) * d))
    m = find_root(_odds_value, 0.0, top, np.minimum(start, top * 0.9), x, n, base_x, base_n, goal)
    low = np.zeros(some.shape)
    low[some] = (a - m) * (d - m) / ((b + m) * (c + m))
    return low
