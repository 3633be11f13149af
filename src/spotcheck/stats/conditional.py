"""Exact limits of an odds ratio, given the margins: the noncentral hypergeometric distribution."""

import numpy as np
from scipy import special

from spotcheck.stats import score
from spotcheck.stats.results import Array
from spotcheck.stats.roots import find_root

_TERMS = 2_000_000  # terms held at once: bounds the memory
_WIDEST = 120.0  # log odds ratios beyond e^±120 do not occur below 10^18 tested


def _window(x: Array, n: Array, base_x: Array, base_n: Array) -> tuple[Array, Array]:
    """Give the first and last count that carry any probability at a limit: the support, or some 40 deviations of it."""
    total = x + base_x
    first, last = np.maximum(0, total - base_n), np.minimum(n, total)
    cells = np.stack([x, n - x, base_x, base_n - base_x]) + 1
    reach = np.ceil(2000 + 40 / np.sqrt((1 / cells).sum(axis=0)))
    return np.maximum(first, x - reach), np.minimum(last, x + reach)


def _log_weights(
    x: Array, n: Array, base_x: Array, base_n: Array, first: Array, width: int
) -> tuple[Array, Array]:
    """Log of C(n, k) C(base_n, total − k), up to a constant, for each k from `first`, by its ratios; and k − x."""
    total = (x + base_x)[:, None]
    k = first[:, None] + np.arange(width - 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        up = (n[:, None] - k) * (total - k) / ((k + 1) * (base_n[:, None] - total + k + 1))
        steps = np.log(np.where(up > 0, up, 0.0))
    steps = np.concatenate([np.zeros((len(x), 1)), steps], axis=1)
    steps[np.isnan(steps)] = -np.inf
    logs = np.cumsum(steps, axis=1)
    offsets = first[:, None] + np.arange(width) - x[:, None]
    return logs, offsets


def _solve(
    x: Array, n: Array, base_x: Array, base_n: Array, tail: float, first: Array, width: int, *, mid: bool
) -> Array:
    """Log odds ratios at which P(X ≥ x), or its mid-P form, is `tail`."""
    logs, offsets = _log_weights(x, n, base_x, base_n, first, width)
    above = np.where(offsets > 0, 1.0, np.where(offsets == 0, 0.5 if mid else 1.0, 0.0))
    goal = float(special.logit(tail))

    def value(psi: Array, row: Array) -> tuple[Array, Array]:
        i = row.astype(int)
        logged = logs[i] + offsets[i] * psi[:, None]
        high = np.where(above[i] > 0, logged, -np.inf)
        low = np.where(above[i] < 1, logged, -np.inf)
        top, bottom = high.max(axis=1), low.max(axis=1)
        up = np.exp(high - top[:, None]) * above[i]
        down = np.exp(low - bottom[:, None]) * (1 - above[i])
        mass, rest = up.sum(axis=1), down.sum(axis=1)
        slope = (up * offsets[i]).sum(axis=1) / mass - (down * offsets[i]).sum(axis=1) / rest
        return np.log(mass) + top - np.log(rest) - bottom - goal, slope

    z = float(-special.ndtri(tail))
    with np.errstate(divide="ignore"):
        start = np.log(score.odds_low(x, n, base_x, base_n, z, np.ones_like(x)))
    return find_root(value, -_WIDEST, _WIDEST, start, np.arange(len(x), dtype=float))


def conditional_low(x: Array, n: Array, base_x: Array, base_n: Array, tail: float, *, mid: bool) -> Array:
    """Lower limits of the odds ratio; the upper ones are the inverse of the lower ones of the groups exchanged."""
    low = np.zeros_like(x)
    cells = np.flatnonzero(x > np.maximum(0, x + base_x - base_n))  # at the first count of the support: 0
    first, last = _window(x[cells], n[cells], base_x[cells], base_n[cells])
    order = np.argsort(last - first, kind="stable")
    done = 0
    while done < len(order):  # a chunk of cells of like width at a time
        rest = (last - first)[order[done:]] + 1
        size = int(np.searchsorted(np.arange(1, len(rest) + 1) * rest, _TERMS, side="right"))
        chosen = order[done : done + max(size, 1)]
        width = int((last - first)[chosen].max()) + 1
        part = cells[chosen]
        found = _solve(x[part], n[part], base_x[part], base_n[part], tail, first[chosen], width, mid=mid)
        low[part] = np.exp(found)
        done += len(chosen)
    return low
