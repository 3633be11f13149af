"""Limits for the share of a finite number of batches of which some were tested."""

from collections.abc import Callable
from typing import Any

import numpy as np

from spotcheck.stats import hypergeometric
from spotcheck.stats.arguments import broadcast, chosen, counts, normal_quantile, tail_of, whole
from spotcheck.stats.results import Array, Interval, plain

Limits = tuple[Array, Array]


def _smallest(x: Array, n: Array, size: Array, tail: float) -> Array:
    """Find the least number of nonconforming among all for which P(X ≥ x) exceeds `tail`, by halving."""
    reject, accept = (
        x - 1,
        size - n + x,
    )  # with x − 1 of them x cannot be found; at the top it is the least one can find
    while np.any(accept - reject > 1):
        middle = np.floor((reject + accept) / 2)
        open_cells = accept - reject > 1
        p = hypergeometric.at_least(x, middle, size - middle, n)
        enough = p > tail
        accept = np.where(open_cells & enough, middle, accept)
        reject = np.where(open_cells & ~enough, middle, reject)
    return accept


def _exact(x: Array, n: Array, size: Array, tail: float) -> Limits:
    return _smallest(x, n, size, tail) / size, (size - _smallest(n - x, n, size, tail)) / size


def _normal(x: Array, n: Array, size: Array, tail: float) -> Limits:
    p = x / n
    with np.errstate(divide="ignore", invalid="ignore"):
        half = normal_quantile(tail) * np.sqrt(p * (1 - p) / (n - 1) * (size - n) / size)
    lone = (n == 1) & (size > 1)  # one batch does not tell how batches vary
    half = np.where(n == size, 0.0, half)
    return np.where(lone, 0.0, p - half), np.where(lone, 1.0, p + half)


_METHODS: dict[str, Callable[[Array, Array, Array, float], Limits]] = {"exact": _exact, "normal": _normal}


def finite_population_interval(
    count: Any, n: Any, population: Any, *, method: str = "exact", confidence: float = 0.95
) -> Interval:
    """Limits for the share of nonconforming among `population` batches of which `n` were drawn and tested.

    Use it when the batches are a definite lot that was sampled, not a process: what was tested is known, and only the
    rest is uncertain. When all were tested both limits are the rate itself.

    Parameters
    ----------
    count, n, population
        Whole numbers, 0 ≤ count ≤ n ≤ population, of any shapes that broadcast.
    method
        ``exact`` (hypergeometric: the shares K/N that neither tail rejects) or ``normal`` (given unclipped).
    confidence
        Above 0 and below 1.

    Returns
    -------
    Interval
        ``low`` and ``high``, multiples of 1/population for the exact method; (0, 1) where n is 0.

    Raises
    ------
    ArgumentError
        For impossible counts, an unknown method, or a confidence outside (0, 1).

    Notes
    -----
    ``exact``: the K/N with P(X ≥ x; K) > α/2 and P(X ≤ x; K) > α/2, X hypergeometric. ``normal``:
    p̂ ± z √(p̂(1 − p̂)/(n − 1) · (N − n)/N).

    References
    ----------
    Katz (1953) JASA 48:256. Cochran (1977) Sampling Techniques, eq. 3.19.

    Examples
    --------
    >>> finite_population_interval(1, 29, 40)
    Interval(low=0.025, high=0.1)
    """
    limits = chosen("method", method, _METHODS)
    tail = tail_of(confidence)
    count, n = counts(count, n)
    size = whole("population", population)
    x, n, size = broadcast(count=count, n=n, population=size)
    counts(n, size, ("n", "population"))
    low, high = np.zeros(x.shape), np.ones(x.shape)
    some = n > 0
    low[some], high[some] = limits(x[some], n[some], size[some], tail)
    return Interval(plain(low), plain(high))
