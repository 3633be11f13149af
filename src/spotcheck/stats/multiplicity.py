"""P-values adjusted for how many there are."""

from collections.abc import Callable
from typing import Any

import numpy as np

from spotcheck.errors import ArgumentError
from spotcheck.stats.arguments import chosen, numbers
from spotcheck.stats.results import Array, Number, plain

# Each takes sorted p-values, smallest first.


def _bonferroni(p: Array) -> Array:
    return p * len(p)


def _holm(p: Array) -> Array:
    return np.maximum.accumulate(p * np.arange(len(p), 0, -1))


def _from_largest(p: Array) -> Array:
    return np.minimum.accumulate(p[::-1])[::-1]


def _hochberg(p: Array) -> Array:
    return _from_largest(p * np.arange(len(p), 0, -1))


def _bh(p: Array) -> Array:
    return _from_largest(p * len(p) / np.arange(1, len(p) + 1))


def _by(p: Array) -> Array:
    return _bh(p) * (1 / np.arange(1, len(p) + 1)).sum()


def _hommel(p: Array) -> Array:
    """Wright (1992): for each size of a subset, the Simes bound of its largest members."""
    m = len(p)
    rank = np.arange(1, m + 1)
    smallest = (m * p / rank).min()
    adjusted, bound = np.full(m, smallest), np.full(m, smallest)
    for size in range(m - 1, 1, -1):
        small, large = slice(0, m - size + 1), slice(m - size + 1, m)
        least = (size * p[large] / np.arange(2, size + 1)).min()
        bound[small] = np.minimum(size * p[small], least)
        bound[large] = bound[m - size]
        adjusted = np.maximum(adjusted, bound)
    return np.maximum(adjusted, p)


_METHODS: dict[str, Callable[[Array], Array]] = {
    "holm": _holm,
    "hochberg": _hochberg,
    "hommel": _hommel,
    "bonferroni": _bonferroni,
    "bh": _bh,
    "by": _by,
}


def adjust_p_values(p: Any, *, method: str = "holm") -> Number:
    """Adjust the p-values of one family of tests.

    Use ``holm`` for claims (it bounds the chance of any false one, whatever the dependence), ``by`` for lists of
    discoveries (the share of false ones, whatever the dependence). ``hochberg``, ``hommel`` and ``bh`` need tests that
    are independent or positively dependent; ``bonferroni`` is never better than Holm.

    Parameters
    ----------
    p
        P-values of one family, of any shape; NaN stays NaN and does not count.
    method
        holm, hochberg, hommel, bonferroni, bh or by.

    Returns
    -------
    array
        Adjusted p-values of the same shape, at most 1.

    Raises
    ------
    ArgumentError
        For values outside [0, 1] or an unknown method.

    Notes
    -----
    Of m sorted p-values::

        holm        running maximum of (m − i + 1) p
        hochberg    running minimum, from the largest, of (m − i + 1) p
        hommel      the least level at which closed testing by Simes rejects
        bonferroni  m p
        bh          running minimum, from the largest, of m p/i
        by          the same times Σ 1/i

    References
    ----------
    Holm (1979); Hochberg (1988); Hommel (1988); Wright (1992); Benjamini and Hochberg (1995); Benjamini and Yekutieli (2001).

    Examples
    --------
    >>> adjust_p_values([0.01, 0.04, 0.03]).round(3)
    array([0.03, 0.06, 0.06])
    """
    adjust = chosen("method", method, _METHODS)
    values = numbers("p", p)
    wrong = np.argwhere((values < 0) | (values > 1))
    if wrong.size:
        raise ArgumentError(f"p must be between 0 and 1 (got {values[tuple(wrong[0])]:g})")
    result = values.ravel().copy()
    known = np.flatnonzero(~np.isnan(result))
    if known.size:
        order = known[np.argsort(result[known], kind="stable")]
        result[order] = np.minimum(adjust(result[order]), 1)
    return plain(result.reshape(values.shape))
