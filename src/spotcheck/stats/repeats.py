"""Repeated cells are computed once, where that pays, and many cells a block at a time, so that they stay in the cache."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from spotcheck.stats.results import Array

Limits = tuple[Array, Array]
Codes = NDArray[np.intp]

_WORTH = 5000  # below this many cells, finding repeats costs more than it saves
_SAMPLE = 2000
_BLOCK = 1 << 14  # cells whose intermediate arrays fit the cache of a core


def in_blocks(function: Callable[..., Limits], *columns: Array) -> Limits:
    """Call `function` on 1-d columns, a block of cells at a time: memory stays small and is not waited for.

    Examples
    --------
    >>> low, high = in_blocks(lambda x, n: (x / n, x), np.array([1.0, 2.0]), np.array([2.0, 2.0]))
    >>> low
    array([0.5, 1. ])
    """
    size = columns[0].size
    if size <= _BLOCK:
        return function(*columns)
    low, high = np.empty(size), np.empty(size)
    for first in range(0, size, _BLOCK):
        block = slice(first, first + _BLOCK)
        low[block], high[block] = function(*(column[block] for column in columns))
    return low, high


def _codes(columns: list[Array]) -> tuple[Codes, Codes]:
    """One row of each distinct cell, and for every cell which one it is."""
    _, codes = np.unique(columns[0], return_inverse=True)
    for column in columns[1:]:
        _, more = np.unique(column, return_inverse=True)
        _, codes = np.unique(codes * (int(more.max()) + 1) + more, return_inverse=True)
    _, first = np.unique(codes, return_index=True)
    return first, codes


def once_each(function: Callable[..., Limits], *columns: Array) -> Limits:
    """Call `function` on the distinct cells only, if a look at some cells says that many repeat.

    Parameters
    ----------
    function
        Takes 1-d columns, gives two arrays of their length.
    *columns
        Arrays of one shape: the counts of the cells.

    Returns
    -------
    tuple of Array
        The two results with the shape of the columns.

    Examples
    --------
    >>> low, high = once_each(lambda x, n: (x / n, x), np.array([1.0, 1.0]), np.array([2.0, 2.0]))
    >>> low
    array([0.5, 0.5])
    """
    shape = columns[0].shape
    flat = [column.ravel() for column in columns]
    if flat[0].size >= _WORTH:
        sample = np.column_stack([column[:: flat[0].size // _SAMPLE] for column in flat])
        if len(np.unique(sample, axis=0)) < 0.7 * len(sample):
            first, codes = _codes(flat)
            low, high = in_blocks(function, *(column[first] for column in flat))
            return low[codes].reshape(shape), high[codes].reshape(shape)
    low, high = in_blocks(function, *flat)
    return low.reshape(shape), high.reshape(shape)
