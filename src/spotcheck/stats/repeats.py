"""Repeated cells are computed once, where enough of them repeat to pay for finding them."""

from collections.abc import Callable

import numpy as np

from spotcheck.stats.results import Array

_WORTH = 5000  # below this many cells, finding repeats costs more than it saves
_SAMPLE = 2000


def _codes(columns: list[Array]) -> tuple[Array, Array]:
    """One row of each distinct cell, and for every cell which one it is."""
    _, codes = np.unique(columns[0], return_inverse=True)
    for column in columns[1:]:
        _, more = np.unique(column, return_inverse=True)
        _, codes = np.unique(codes * (more.max() + 1) + more, return_inverse=True)
    _, first = np.unique(codes, return_index=True)
    return first, codes


def once_each(function: Callable[..., tuple[Array, Array]], *columns: Array) -> tuple[Array, Array]:
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
            low, high = function(*(column[first] for column in flat))
            return low[codes].reshape(shape), high[codes].reshape(shape)
    low, high = function(*flat)
    return low.reshape(shape), high.reshape(shape)
