"""What could be read of rows that were rejected: what they would have been counted under."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from spotcheck.intake.coded import Coded
from spotcheck.intake.columnar import Found
from spotcheck.schema import COLUMNS, DAYS, PROVENANCE

#: lists of what failed are right or wrong as a whole, and numbers of batches are no condition
_LEFT_OUT = (*PROVENANCE, "failed_items", "batch_id")


def readable(
    columns: Mapping[str, Coded], rows: npt.NDArray[np.int64], found: Iterable[Found], blank: Iterable[int]
) -> pd.DataFrame:
    """Give the cells of rejected rows that could be read; those that are wrong are missing, as blank ones are.

    Parameters
    ----------
    columns
        Schema column → its cells, as the schema left them.
    rows
        Positions of the rejected rows.
    found
        What is wrong. Columns that do not agree with each other are kept: either may be right.
    blank
        Positions of rows none of whose cells stands where it belongs.

    Examples
    --------
    >>> columns = {"channel": Coded.of(["online", "仓库"]), "year": Coded.of([2020, 2020])}
    >>> wrong = [Found(np.array([1]), (), "union_tag_invalid", ("channel",))]
    >>> readable(columns, np.array([0, 1]), wrong, [])[["channel", "year"]].astype(object).to_numpy().tolist()
    [['online', 2020], [nan, 2020]]
    """
    gone = {name: set(blank) for name in COLUMNS}
    for one in found:
        if len(one.columns) == 1:
            gone[one.columns[0]].update(one.rows.tolist())
    data: dict[str, Any] = {}
    for name, column in columns.items():
        if name in _LEFT_OUT:
            continue
        cells = column.take(rows).objects().tolist()
        kept = [
            None if row in gone[name] else _cell(name, cell)
            for row, cell in zip(rows.tolist(), cells, strict=True)
        ]
        kind = "datetime64[us]" if name in DAYS else "Int64" if name == "year" else "str"
        data[name] = pd.Series(kept, dtype=object).astype(kind)
    return pd.DataFrame(data, index=pd.RangeIndex(len(rows)))


def _cell(name: str, cell: Any) -> Any:
    """Give a cell of the type that its column has; of a row without a channel the cells are as they were found."""
    if name in DAYS:
        return cell if isinstance(cell, dt.date) else None
    if name == "year":
        return cell if isinstance(cell, int) else None
    return None if cell is None else str(cell)
