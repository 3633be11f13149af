"""The frames of an Intake: clean batches, and rejected rows as they were found."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from spotcheck.intake.coded import Coded
from spotcheck.intake.tables import Cells, Table
from spotcheck.schema import COLUMNS, DAYS

_WHOLE = ("year", "source_row")
#: from here on a float has 16 digits
_LOST = 1e15


def batches_of(
    columns: dict[str, Coded], source_rows: npt.NDArray[np.int64], extras: pd.DataFrame
) -> pd.DataFrame:
    """Give the clean frame: the schema's columns in their order, then the extras.

    Dates are datetime64, years and rows whole numbers, failed items tuples of tuples, `batch_id` text, and all other
    texts categoricals whose categories are sorted and all used. `columns` is emptied on the way, for the memory.
    """
    data: dict[str, Any] = {
        name: source_rows if name == "source_row" else column_of(name, columns.pop(name)) for name in COLUMNS
    }
    clean = pd.DataFrame(data, copy=False)
    return pd.concat([clean, extras], axis="columns") if len(extras.columns) else clean


def column_of(name: str, column: Coded) -> Any:
    """Give a column of the clean frame."""
    if name in DAYS:
        days = np.array([*column.distinct, None], dtype="datetime64[us]")
        return pd.Series(days[column.codes])
    if name in _WHOLE:
        if (column.codes < 0).any():
            return pd.array(column.objects(), dtype="Int64")
        return np.array([*column.distinct, 0], dtype=np.int64)[column.codes]
    if name == "failed_items":
        return pd.Series(column.objects(), dtype=object)
    if name == "batch_id":
        return pd.Series(column.objects(), dtype="str")
    return _categorical(column)


def _categorical(column: Coded) -> pd.Categorical:
    column = column.used()
    order = sorted(range(len(column.distinct)), key=column.distinct.__getitem__)
    places = np.empty(len(order) + 1, dtype=np.int32)
    places[order] = np.arange(len(order))
    places[-1] = -1
    categories = pd.Index([column.distinct[i] for i in order], dtype="str")
    return pd.Categorical.from_codes(places[column.codes], categories=categories, validate=False)


def extras_of(table: Table, rows: npt.NDArray[Any], taken: Sequence[str]) -> pd.DataFrame:
    """Give the columns that are not the schema's, for some rows, with their own names."""
    names = unique_names(
        [h for h, target in zip(table.headers, table.targets, strict=True) if not target], taken
    )
    places = [place for place, target in enumerate(table.targets) if not target]
    count = len(rows) if rows.dtype != bool else int(rows.sum())
    data = {
        name: _long_numbers_as_text(cells_at(table.cells[place], rows))
        for name, place in zip(names, places, strict=True)
    }
    return pd.DataFrame(data, index=pd.RangeIndex(count))


def _long_numbers_as_text(cells: pd.Series) -> pd.Series:
    """Give a column in which numbers of 16 digits, whose last are lost, are text: nobody is to calculate with them."""
    if cells.dtype == object:
        lost = np.array(
            [isinstance(cell, float) and _LOST <= abs(cell) < np.inf for cell in cells], dtype=bool
        )
    elif pd.api.types.is_float_dtype(cells.dtype):
        numbers = cells.abs().to_numpy(dtype=float, na_value=0.0)
        lost = (numbers >= _LOST) & np.isfinite(numbers)
    else:
        return cells
    if not lost.any():
        return cells
    texts = [str(cell) if wrong else cell for cell, wrong in zip(cells, lost, strict=True)]
    return pd.Series(texts, dtype=object, index=cells.index)


def rejected_of(table: Table, rows: npt.NDArray[np.int64]) -> pd.DataFrame:
    """Give rejected rows: source, sheet, row, and the raw cells under their own headers."""
    numbers = np.asarray(table.rows, dtype=np.int64)[rows]
    head = pd.DataFrame(
        {
            "source": pd.Series([table.source] * len(rows), dtype="str"),
            "sheet": pd.Series([table.sheet] * len(rows), dtype="str"),
            "row": pd.Series(numbers, dtype="int64"),
        }
    )
    names = unique_names(table.headers, ("source", "sheet", "row"))
    for name, column in zip(names, table.cells, strict=True):
        head[name] = cells_at(column, rows)
    beyond = [table.beyond.get(row, ()) for row in rows.tolist()] if table.beyond else []
    for place, name in enumerate(unique_names(table.beyond_names, ("source", "sheet", "row", *names))):
        head[name] = [cells[place] if place < len(cells) else None for cells in beyond]
    return head


def cells_at(column: Cells, rows: npt.NDArray[Any]) -> pd.Series:
    """Give some cells of a column as a Series, as they were found."""
    if isinstance(column, pd.Series):
        return column.iloc[np.flatnonzero(rows) if rows.dtype == bool else rows].reset_index(drop=True)
    if isinstance(column, Coded):
        taken = column.take(rows)
        array = (taken if len(set(map(type, taken.distinct))) < 2 else taken.map(_whole_cell)).objects()
    else:
        positions = np.flatnonzero(rows) if rows.dtype == bool else rows
        array = np.empty(len(positions), dtype=object)
        for place, position in enumerate(positions.tolist()):
            array[place] = column[position]
    cells = pd.Series(array, dtype=object)
    try:
        return _whole(cells.infer_objects())
    except UnicodeEncodeError:  # half of a character
        return cells


def _whole(cells: pd.Series) -> pd.Series:
    """Give a column of whole numbers as such: a workbook has floats alone, and shows 1.0 as 1."""
    if not pd.api.types.is_float_dtype(cells.dtype):
        return cells
    known = cells.dropna().to_numpy()
    if not len(known) or not bool(((np.abs(known) < _LOST) & (known == np.floor(known))).all()):
        return cells
    return cells.astype("int64" if len(known) == len(cells) else "Int64")


def _whole_cell(cell: Any) -> Any:
    """Give a cell of a column of texts, dates and numbers, a whole number as such."""
    return int(cell) if isinstance(cell, float) and cell.is_integer() and abs(cell) < _LOST else cell


def unique_names(headers: Sequence[str], taken: Sequence[str]) -> list[str]:
    """Give each header a name of its own; one that is taken gets a number.

    >>> unique_names(["备注", "备注", "year"], ["year"])
    ['备注', '备注 (2)', 'year (2)']
    """
    seen = set(taken)
    names: list[str] = []
    for header in headers:
        name, number = header, 1
        while name in seen:
            number += 1
            name = f"{header} ({number})"
        seen.add(name)
        names.append(name)
    return names


def stacked(frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Put frames of different columns one below the other; what a list does not have is missing."""
    filled = [frame for frame in frames if len(frame)]
    if not filled:
        return frames[0] if frames else pd.DataFrame()
    if len(filled) == 1:
        return filled[0].reset_index(drop=True)
    names = list(dict.fromkeys(name for frame in filled for name in frame.columns))
    lengths = [len(frame) for frame in filled]
    return pd.DataFrame({name: _column([frame.get(name) for frame in filled], lengths) for name in names})


def _number_kind(kinds: set[str]) -> Any:
    """Give the type that holds numbers of several types; object where not all are numbers."""
    if kinds == {"int64", "Int64"}:
        return "Int64"
    return "float64" if kinds <= {"int64", "Int64", "float64"} else object


def _column(pieces: Sequence[pd.Series | None], lengths: Sequence[int]) -> pd.Series:
    """Put the pieces of one column together; of one type they keep it."""
    kinds = {str(piece.dtype) for piece in pieces if piece is not None}
    kind: Any = kinds.pop() if len(kinds) == 1 else _number_kind(kinds)
    if kind != "str" and any(piece is None for piece in pieces):
        kind = object
    full = [
        pd.Series([None] * length, dtype=kind) if piece is None else piece.astype(kind)
        for piece, length in zip(pieces, lengths, strict=True)
    ]
    if kind is object:
        full = [piece.where(piece.notna(), None) for piece in full]
    return pd.concat(full, ignore_index=True)
