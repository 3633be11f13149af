"""One batch number twice: the same row again, one row an item, or two batches under one number."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from spotcheck.intake.coded import Coded, signature
from spotcheck.schema import COLUMNS, PROVENANCE

#: what two rows of one batch must have alike, apart from the failed items
_COMPARED = tuple(name for name in COLUMNS if name not in (*PROVENANCE, "batch_id", "failed_items"))


#: what tells one batch of a product from the next, and of how much of it two rows must say the same
_TELLING = ("producer", "outlet", "shop", "address", "brand", "model", "lot", "produced_on", "sampled_on")
_ENOUGH = 3


@dataclass(frozen=True)
class Repeated:
    """Rows whose batch number another row has.

    Attributes
    ----------
    rejected
        Row → (code, the first row of that number, columns that differ); ``merged, blank`` has no items to add.
    items
        Row that is kept → the failed items of all rows of its batch.
    """

    rejected: dict[int, tuple[str, int, list[str]]]
    items: dict[int, Any]


def repeated(columns: dict[str, Coded]) -> Repeated:
    """Find batch numbers that stand on several rows.

    Equal in every schema column but provenance: the first row stays, the others are ``duplicate``. Different in failed
    items alone: the first row takes all items, the others are ``merged``. Otherwise all are ``conflict``.

    Examples
    --------
    >>> blank = {name: Coded.of([None] * 3) for name in COLUMNS}
    >>> found = repeated(blank | {"batch_id": Coded.of(["a", "b", "a"])})
    >>> found.rejected
    {2: ('duplicate', 0, [])}
    """
    ids = columns["batch_id"]
    several = np.flatnonzero(np.bincount(ids.codes, minlength=len(ids.distinct))[ids.codes] > 1)
    if not len(several):
        return Repeated({}, {})
    part = {name: columns[name].take(several) for name in (*_COMPARED, "failed_items")}
    content = signature([part[name] for name in _COMPARED])
    numbers = ids.codes[several]
    rejected: dict[int, tuple[str, int, list[str]]] = {}
    items: dict[int, Any] = {}
    for group in _groups(numbers):
        rows = several[group].tolist()
        if len(set(content[group].tolist())) > 1:
            differs = [name for name in _COMPARED if len(set(part[name].codes[group].tolist())) > 1]
            first, second = rows[0], rows[1]
            rejected.update({row: ("conflict", first if row != first else second, differs) for row in rows})
            continue
        item_codes = part["failed_items"].codes[group].tolist()
        for row, place, code in zip(rows[1:], group[1:].tolist(), item_codes[1:], strict=True):
            merged = "merged" if part["failed_items"].value(place) else "merged, blank"
            rejected[row] = ("duplicate" if code == item_codes[0] else merged, rows[0], [])
        if len(set(item_codes)) > 1:
            items[rows[0]] = _union([part["failed_items"].value(int(i)) for i in group])
    return Repeated(rejected, items)


def alike(columns: dict[str, Coded], unnumbered: npt.NDArray[np.bool_]) -> tuple[int, int, int] | None:
    """Find rows without a batch number that say the same as another row, and enough to be the same batch.

    Parameters
    ----------
    columns
        The accepted rows.
    unnumbered
        Which of them have no batch number of their own.

    Returns
    -------
    tuple or None
        How many batches too many there are if they are the same, the first row that says the same as an earlier one, and that one.

    Examples
    --------
    >>> told = {name: Coded.of(["a", "a", "b"]) for name in _TELLING}
    >>> alike({name: told.get(name, Coded.of([None] * 3)) for name in COLUMNS}, np.array([True, True, True]))
    (1, 1, 0)
    """
    if not unnumbered.any():
        return None
    said = np.sum([columns[name].codes >= 0 for name in _TELLING], axis=0)
    rows = np.flatnonzero(said >= _ENOUGH)
    if len(rows) < 2:
        return None
    compared = [columns[name].take(rows) for name in (*_COMPARED, "failed_items")]
    content, _ = pd.factorize(signature(compared))
    without = np.bincount(content, weights=unnumbered[rows]).astype(np.int64)
    again = np.minimum(without, np.bincount(content) - 1)
    if not again.any():
        return None
    _, firsts = np.unique(content, return_index=True)
    later = np.setdiff1d(np.flatnonzero(again[content]), firsts)[0]
    return int(again.sum()), int(rows[later]), int(rows[firsts[content[later]]])


def _groups(numbers: npt.NDArray[np.int32]) -> list[npt.NDArray[np.int64]]:
    """Give the positions of each number, in order of appearance."""
    dense, distinct = pd.factorize(numbers)
    order = np.argsort(dense, kind="stable")
    return np.split(order, np.cumsum(np.bincount(dense, minlength=len(distinct)))[:-1])


def _union(lists: list[Any]) -> Any:
    """Give the items of all lists, each once, in order."""
    return tuple(dict.fromkeys(item for items in lists if items for item in items))


def with_items(column: Coded, items: dict[int, Any]) -> Coded:
    """Give the failed items with those of some rows replaced."""
    if not items:
        return column
    codes = column.codes.copy()
    values = list(column.distinct)
    for row, found in items.items():
        codes[row] = len(values)
        values.append(found)
    return Coded.merged(codes, values)
