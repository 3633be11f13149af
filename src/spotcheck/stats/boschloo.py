"""Boschloo's test: Fisher's p-value as the statistic, its level found over every common probability."""

import numpy as np

from spotcheck.stats import binomial, hypergeometric
from spotcheck.stats.results import Array

_GRID = 400
_ROUNDS = 6


def _least_base(x: Array, n: float, base_n: float, limit: float) -> Array:
    """For each count of the group: the largest baseline count whose Fisher p-value is within the limit, or −1.

    With fewer in the baseline the table is more extreme, so the p-value falls: halving finds the border.
    """
    inside, outside = np.full_like(x, -1.0), np.full_like(x, base_n + 1)
    sizes = np.full_like(x, n), np.full_like(x, base_n)
    while np.any(outside - inside > 1):
        middle = np.floor((inside + outside) / 2)
        p = hypergeometric.at_least(x, *sizes, x + np.clip(middle, 0, base_n))
        within = (p <= limit) & (middle >= 0)
        moving = outside - inside > 1
        inside = np.where(moving & within, middle, inside)
        outside = np.where(moving & ~within, middle, outside)
    return inside


def _greater(x: float, n: float, base_x: float, base_n: float) -> float:
    observed = hypergeometric.at_least(*(np.array([v]) for v in (x, n, base_n, x + base_x)))[0]
    group = np.arange(n + 1)
    border = _least_base(group, n, base_n, observed * (1 + 1e-7))
    used = border >= 0
    group, border = group[used], border[used]

    def level(p: Array) -> Array:
        at = p[:, None]
        return (binomial.probability(group, np.full_like(group, n), at)
                * binomial.at_most(border, np.full_like(group, base_n), at)).sum(axis=1)  # fmt: skip

    grid = np.sin(np.linspace(0, np.pi / 2, _GRID)) ** 2  # denser where probabilities change faster
    grid = np.append(grid, (x + base_x) / (n + base_n))
    grid.sort()
    levels = level(grid)
    best = float(levels.max())
    for _ in range(_ROUNDS):  # a finer grid around the highest point, again and again
        i = int(levels.argmax())
        grid = np.linspace(grid[max(i - 1, 0)], grid[min(i + 1, len(grid) - 1)], 21)
        levels = level(grid)
        best = max(best, float(levels.max()))
    return min(best, 1.0)


def boschloo_p(x: float, n: float, base_x: float, base_n: float, side: int) -> float:
    """Give the p-value of one table; `side` is 1 (greater), −1 (less) or 0: twice the smaller of the two."""
    greater = _greater(x, n, base_x, base_n) if side >= 0 else 1.0
    less = _greater(base_x, base_n, x, n) if side <= 0 else 1.0
    return min(1.0, min(greater, less) * (2 if side == 0 else 1))
