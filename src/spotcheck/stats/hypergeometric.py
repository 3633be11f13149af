"""Hypergeometric probabilities and tails, accurate in both tails and at any size."""

import numpy as np

from spotcheck.stats.binomial import log_constant, log_probability
from spotcheck.stats.results import Array

_BLOCK = 32
_LARGEST = 4096
_NEGLIGIBLE = 1e-17


def log_mass(k: Array, n: Array, base_n: Array, total: Array) -> Array:
    """Log P(K = k) for `total` drawn from n marked and base_n unmarked, from three binomials (Loader 2000)."""
    p = np.divide(total, n + base_n, out=np.zeros_like(total), where=n + base_n > 0)
    first = log_probability(k, n, p, log_constant(k, n))
    second = log_probability(total - k, base_n, p, log_constant(total - k, base_n))
    whole = log_probability(total, n + base_n, p, log_constant(total, n + base_n))
    return first + second - whole


def _outward(k: Array, n: Array, base_n: Array, total: Array) -> Array:
    """Sum P(K ≥ k) / P(K = k) term by term, in blocks, until the terms are negligible; k at or above the mode."""
    sums = np.ones_like(k)
    cells = np.arange(k.size)
    term, at, size = np.ones_like(k), k.copy(), _BLOCK
    n, base_n, total = n.copy(), base_n.copy(), total.copy()
    while cells.size:
        j = at[:, None] + np.arange(size)
        top = np.maximum(n[:, None] - j, 0) * np.maximum(total[:, None] - j, 0)
        ratios = top / ((j + 1) * np.maximum(base_n[:, None] - total[:, None] + j + 1, 1))
        terms = np.cumprod(ratios, axis=1) * term[:, None]
        sums[cells] += terms.sum(axis=1)
        term, at = terms[:, -1], at + size
        left = term > _NEGLIGIBLE * sums[cells]
        cells = cells[left]
        term, at, n, base_n, total = (a[left] for a in (term, at, n, base_n, total))
        size = min(2 * size, _LARGEST, max(_BLOCK, 2_000_000 // max(cells.size, 1)))
    return sums


def at_least(k: Array, n: Array, base_n: Array, total: Array) -> Array:
    """P(K ≥ k), for 1-d arrays."""
    first, last = np.maximum(0, total - base_n), np.minimum(n, total)
    mode = np.floor((n + 1) * (total + 1) / (n + base_n + 2))
    upper = (k > mode) & (k > first)
    result = np.where(k > last, 0.0, 1.0)
    high = np.flatnonzero(upper & (k <= last))
    result[high] = _tail(k[high], n[high], base_n[high], total[high])
    low = np.flatnonzero(~upper & (k > first))
    # below the mode the other tail is the small one: mirrored, it runs outward too
    result[low] = 1 - _tail((total - k + 1)[low], base_n[low], n[low], total[low])
    return np.clip(result, 0, 1)


def _tail(k: Array, n: Array, base_n: Array, total: Array) -> Array:
    return np.exp(log_mass(k, n, base_n, total)) * _outward(k, n, base_n, total)


def at_most(k: Array, n: Array, base_n: Array, total: Array) -> Array:
    """P(K ≤ k), for 1-d arrays."""
    return at_least(total - k, base_n, n, total)


def two_sided(k: Array, n: Array, base_n: Array, total: Array) -> Array:
    """Fisher's two-sided p: all counts no likelier than k, with R's tolerance for ties."""
    first, last = np.maximum(0, total - base_n), np.minimum(n, total)
    mode = np.clip(np.floor((n + 1) * (total + 1) / (n + base_n + 2)), first, last)
    limit = log_mass(k, n, base_n, total) + np.log1p(1e-7)
    above = k > mode
    # the far side: the count nearest the mode whose probability does not exceed that of k
    inner, outer = mode.copy(), np.where(above, first - 1, last + 1)
    while np.any(np.abs(inner - outer) > 1):
        middle = np.trunc((inner + outer) / 2)
        small = log_mass(middle, n, base_n, total) <= limit
        small &= np.abs(inner - outer) > 1
        outer = np.where(small, middle, outer)
        inner = np.where(~small & (np.abs(inner - outer) > 1), middle, inner)
    near = np.where(above, at_least(k, n, base_n, total), at_most(k, n, base_n, total))
    far = np.where(above, at_most(outer, n, base_n, total), at_least(outer, n, base_n, total))
    likeliest = log_mass(mode, n, base_n, total) <= limit
    return np.where(likeliest, 1.0, np.minimum(near + far, 1))
