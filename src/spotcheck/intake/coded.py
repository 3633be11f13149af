"""A column as codes and distinct values: what is said once is looked at once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import is_
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

Codes = npt.NDArray[np.int32]

#: types of which equal values are the same value; elsewhere 1, True and 1.0 would be merged
_ONE_KIND = ("string", "integer", "floating", "boolean", "datetime64", "date", "empty", "datetime")
#: how many cells tell whether a column may hold each value once
_HEAD = 1000


@dataclass(frozen=True)
class Coded:
    """A column: for each row the position of its value in `values`, −1 where it is blank.

    Distinct means distinct in type and value: 1, True and 1.0 are three.

    >>> column = Coded.of(["a", None, 1, True, "a"])
    >>> column.codes.tolist(), column.distinct
    ([0, -1, 1, 2, 0], ['a', 1, True])
    """

    codes: Codes
    distinct: list[Any]

    @classmethod
    def of(cls, cells: Any) -> "Coded":
        """Code the cells of a column: a list, a pandas Series, or anything with a length and an order."""
        if isinstance(cells, Coded):
            return cells
        if not isinstance(cells, pd.Series):
            cells = pd.Series(_objects(cells), dtype=object)
        if isinstance(cells.dtype, pd.CategoricalDtype):
            categories = list(cells.cat.categories)
            return cls(cells.cat.codes.to_numpy().astype(np.int32), categories).used()
        if cells.dtype == object and pd.api.types.infer_dtype(cells, skipna=True) not in _ONE_KIND:
            return cls.by_type_and_value(cells.to_numpy())
        if cells.dtype == "str":
            return cls._of_texts(cells)
        try:
            codes, values = pd.factorize(cells)
        except (TypeError, NotImplementedError):  # an unhashable value, and what Arrow says of its lists
            return cls.by_type_and_value(cells.to_numpy())
        return cls(codes.astype(np.int32), list(values))

    @classmethod
    def _of_texts(cls, cells: pd.Series) -> "Coded":
        head = cells.iloc[:_HEAD]
        if head.is_unique and not cells.hasnans:
            # Batch numbers: a set sees faster than a table of codes that no value comes twice.
            values = cells.to_numpy(dtype=object).tolist()
            if len(set(values)) == len(values):
                return cls(np.arange(len(values), dtype=np.int32), values)
        found: tuple[Any, Any] = pd.factorize(cells)
        codes, distinct = found
        return cls(codes.astype(np.int32), distinct.to_numpy(dtype=object).tolist())

    @classmethod
    def by_type_and_value(cls, cells: Iterable[Any]) -> "Coded":
        """Code cells of any types, one by one."""
        places: dict[Any, int] = {}
        values: list[Any] = []
        codes: list[int] = []
        for cell in cells:
            if _is_missing(cell):
                codes.append(-1)
                continue
            try:
                code = places.setdefault((type(cell), cell), len(values))
            except TypeError:  # unhashable: a value of its own
                code = len(values)
            if code == len(values):
                values.append(cell)
            codes.append(code)
        return cls(np.array(codes, dtype=np.int32), values)

    @classmethod
    def constant(cls, value: Any, length: int) -> "Coded":
        """Give a column that says the same in each row; None: one that says nothing."""
        if value is None:
            return cls(np.broadcast_to(np.int32(-1), length), [])
        return cls(np.zeros(length, dtype=np.int32), [value])

    def __len__(self) -> int:
        return len(self.codes)

    def map(self, change: Callable[[Any], Any]) -> "Coded":
        """Change each distinct value once; those that become alike become one, None becomes blank."""
        return self.to([change(value) for value in self.distinct])

    def to(self, changed: list[Any]) -> "Coded":
        """Give the column whose distinct values became `changed`."""
        if all(map(is_, changed, self.distinct)):
            return self
        return Coded.merged(self.codes, changed)

    @classmethod
    def merged(cls, codes: Codes, values: list[Any]) -> "Coded":
        """Give a column whose `values` may hold one value twice, or None for blank."""
        if set(map(type, values)) == {str} and len(set(values)) == len(values):
            return cls(codes, values)
        distinct = cls.by_type_and_value(values)
        if len(distinct.distinct) == len(values):
            return cls(codes, distinct.distinct)
        return cls(np.append(distinct.codes, np.int32(-1))[codes], distinct.distinct)

    def where(self, mask: npt.NDArray[np.bool_], other: "Coded") -> "Coded":
        """Give this column where `mask` holds, and `other` elsewhere."""
        shifted = np.where(other.codes < 0, -1, other.codes + len(self.distinct))
        codes = np.where(mask, self.codes, shifted).astype(np.int32)
        return Coded.merged(codes, [*self.distinct, *other.distinct])

    def filled(self, other: "Coded") -> "Coded":
        """Give this column with `other` where it is blank."""
        if not self.distinct:
            return other
        blank = self.codes < 0
        return self.where(~blank, other) if blank.any() else self

    def take(self, rows: npt.NDArray[Any]) -> "Coded":
        """Give some rows: a mask, or positions in order."""
        if rows.dtype == bool:
            rows = np.flatnonzero(rows)
        if len(rows) == len(self.codes):
            return self
        if not self.distinct:
            return Coded.constant(None, len(rows))
        return Coded(self.codes[rows], self.distinct)

    def used(self) -> "Coded":
        """Drop values that no row has, keeping their order."""
        if not self.distinct:
            return self
        seen = np.zeros(len(self.distinct) + 1, dtype=bool)
        seen[self.codes] = True
        if seen[:-1].all():
            return self
        places = np.append(np.cumsum(seen[:-1]) - 1, -1).astype(np.int32)
        return Coded(places[self.codes], list(compress(self.distinct, seen[:-1].tolist())))

    def objects(self) -> npt.NDArray[Any]:
        """Give the cells, blank ones None."""
        return _objects([*self.distinct, None])[self.codes]

    def __getitem__(self, row: int) -> Any:
        return self.value(row)

    def value(self, row: int) -> Any:
        """Give the cell of a row."""
        code = int(self.codes[row])
        return None if code < 0 else self.distinct[code]


def combined(columns: Sequence[Coded]) -> tuple[Codes, list[tuple[Any, ...]]]:
    """Give the distinct rows of several columns, and for each row which of them it is.

    >>> codes, rows = combined([Coded.of(["a", "b", "a"]), Coded.of([1, None, 1])])
    >>> codes.tolist(), rows
    ([0, 1, 0], [('a', 1), ('b', None)])
    """
    codes = signature(columns)
    first = np.zeros(int(codes.max(initial=-1)) + 1, dtype=np.int64)
    first[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    return codes, [tuple(column.value(row) for column in columns) for row in first.tolist()]


def signature(columns: Sequence[Coded]) -> Codes:
    """Give for each row of several columns a number that is the same where all of them are."""
    total = np.zeros(len(columns[0]), dtype=np.int64)
    size = 1
    for column in columns:
        width = len(column.distinct) + 1
        if size * width > 2**62:
            total, size = _dense(total, size)
        total = total * width + (column.codes + 1)
        size *= width
    return _dense(total, size)[0].astype(np.int32)


def _dense(numbers: npt.NDArray[np.int64], size: int) -> tuple[npt.NDArray[np.int64], int]:
    """Renumber from 0 without gaps; `size` is larger than every number."""
    if size > 4 * len(numbers) + 1000:
        codes, distinct = pd.factorize(numbers)
        return codes.astype(np.int64), len(distinct)
    seen = np.zeros(size, dtype=bool)
    seen[numbers] = True
    return (np.cumsum(seen) - 1)[numbers], int(seen.sum())


def _objects(cells: Iterable[Any]) -> npt.NDArray[Any]:
    """Give an array of the cells as they are, sequences among them included."""
    listed = cells if isinstance(cells, list) else list(cells)
    array = np.empty(len(listed), dtype=object)
    array[:] = listed
    return array


def _is_missing(cell: Any) -> bool:
    return (
        cell is None
        or (isinstance(cell, float) and cell != cell)  # noqa: PLR0124 (NaN)
        or type(cell).__name__ in ("NAType", "NaTType")
    )


def joined(parts: Sequence[Coded]) -> Coded:
    """Give the columns of several tables as one."""
    if len(parts) == 1:
        return parts[0]
    codes: list[Codes] = []
    values: list[Any] = []
    for part in parts:
        codes.append(np.where(part.codes < 0, -1, part.codes + len(values)).astype(np.int32))
        values += part.distinct
    whole = np.concatenate(codes) if codes else np.empty(0, dtype=np.int32)
    return Coded.merged(whole, values)
