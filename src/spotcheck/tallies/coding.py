"""Groups as whole numbers: each key has a code, and a group the number that its codes write one after the other."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]

#: numbers below it, and their sums with a code, fit one int64
MOST = 2**62


def numbered(codes: Sequence[Any], sizes: Sequence[int]) -> Numbers:
    """Give each row the number of its group, in the order of the codes, those of the first key first.

    Parameters
    ----------
    codes
        For each key the codes of its rows, from 0; at least one key.
    sizes
        How many codes each key has. Where their product exceeds `MOST`, numbers that no row has are left out.

    Examples
    --------
    >>> numbered([np.array([1, 0, 1]), np.array([0, 2, 1])], [2, 3]).tolist()
    [3, 2, 4]
    """
    place = np.zeros(len(codes[0]), dtype=np.int64)
    size = 1
    for code, levels in zip(codes, sizes, strict=True):
        if size * levels > MOST:
            found, place = np.unique(place, return_inverse=True)
            size = len(found)
        place *= levels
        place += code
        size *= levels
    return place


def tallied(place: Numbers, size: int) -> tuple[Numbers, Numbers]:
    """Give the numbers that rows have, in order, and how many rows each has.

    >>> tallied(np.array([3, 2, 3]), 6)
    (array([2, 3]), array([1, 2]))
    """
    if size <= 4 * len(place) + 1_000_000:
        rows = np.bincount(place, minlength=1)
        found = np.flatnonzero(rows)
        return found, rows[found]
    ordered = np.sort(place)
    starts = np.flatnonzero(np.diff(ordered, prepend=-1))
    return ordered[starts], np.diff(starts, append=len(ordered))


def decoded(numbers: Numbers, sizes: Sequence[int]) -> list[Numbers]:
    """Give the codes that numbers are written with, key by key.

    >>> [codes.tolist() for codes in decoded(np.array([3, 2, 4]), [2, 3])]
    [[1, 0, 1], [0, 2, 1]]
    """
    codes: list[Numbers] = []
    for levels in reversed(sizes):
        numbers, code = np.divmod(numbers, levels)
        codes.append(code)
    return codes[::-1]
