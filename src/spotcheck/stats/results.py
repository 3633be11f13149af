"""What the functions of this layer return: named tuples of arrays, or of plain numbers for plain numbers."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
#: a number for numbers, an array for arrays
Number = Any


class Interval(NamedTuple):
    """The two limits of a confidence interval."""

    low: Number
    high: Number


class Estimate(NamedTuple):
    """An estimate with its limits; ``se``, ``df`` and ``design_effect`` where the method has them, else None."""

    value: Number
    low: Number
    high: Number
    se: Number = None
    df: Number = None
    design_effect: Number = None


class Test(NamedTuple):
    """A test statistic and its p-value; exact tests have no statistic: NaN."""

    statistic: Number
    p_value: Number


class BetaBinomial(NamedTuple):
    """A beta-binomial distribution fitted to groups of counts."""

    mean: float
    rho: float
    alpha: float
    beta: float
    log_likelihood: float


Test.__test__ = False  # pyright: ignore[reportAttributeAccessIssue] — pytest collects classes named Test…


def plain(array: Any) -> Number:
    """Give a 0-d array as a Python float, and any other array as it is.

    >>> plain(np.array(0.5)), plain(np.array([0.5]))
    (0.5, array([0.5]))
    """
    array = np.asarray(array, dtype=float)
    return array.item() if array.ndim == 0 else array


def interval(low: Any, high: Any, lowest: float, highest: float) -> Interval:
    """Limits within the range of their parameter."""
    return Interval(plain(np.clip(low, lowest, highest)), plain(np.clip(high, lowest, highest)))
