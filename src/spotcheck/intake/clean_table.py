"""The clean table as a file that gives the same batches when it is read again."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from spotcheck.errors import ArgumentError, SpotcheckError, did_you_mean
from spotcheck.extras import require
from spotcheck.files import path_of, replacing
from spotcheck.intake.workbook import LONGEST_TEXT, new_workbook, sheet_name
from spotcheck.language.failed_items import written
from spotcheck.schema import DAYS


def write_clean(batches: pd.DataFrame, path: str | os.PathLike[str]) -> None:
    """Write batches as .parquet, .csv or .xlsx, whole or not at all.

    Failed items are written as ``item║result║limit`` joined by ``；``; ``none`` says that none failed, and an empty
    cell that the list does not report items.

    Raises
    ------
    ArgumentError
        When the suffix is none of these.
    """
    suffix = path_of(path).suffix.lower()
    if suffix not in _WRITERS:
        raise ArgumentError(
            f"the clean table is written as {', '.join(_WRITERS)} (got {path_of(path).name!r}{did_you_mean(suffix, _WRITERS)})"
        )
    frame = batches.copy(deep=False)
    if "failed_items" in frame:
        frame["failed_items"] = pd.Series(
            [written(items) for items in frame["failed_items"]], dtype="str", index=frame.index
        )
    with replacing(path) as beside:
        _WRITERS[suffix](frame, beside)


def _parquet(frame: pd.DataFrame, path: Path) -> None:
    require("pyarrow", "parquet", "writing Parquet files")
    _as_text(frame := frame.copy(deep=False))
    frame.to_parquet(path, index=False)


def _as_text(frame: pd.DataFrame) -> None:
    """Write extras of mixed cells as text, in place."""
    for name in frame.columns:
        if frame[name].dtype == object:
            frame[name] = pd.Series([_text(cell) for cell in frame[name]], dtype="str", index=frame.index)


def _csv(frame: pd.DataFrame, path: Path) -> None:
    _as_text(frame := frame.copy(deep=False))
    for name in DAYS:
        frame[name] = frame[name].dt.strftime("%Y-%m-%d")
    # The mark at the start lets a spreadsheet open the file in the right encoding.
    frame.to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\n")


def _xlsx(frame: pd.DataFrame, path: Path) -> None:
    book = new_workbook(path)
    sheet: Any = book.add_worksheet(sheet_name("batches", set()))
    heading, day = book.add_format({"bold": True, "bottom": 1}), book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.freeze_panes(1, 0)
    for place, name in enumerate(frame.columns):
        sheet.write_string(0, place, str(name), heading)
        column = frame[name]
        for row, cell in enumerate(column.astype(object), start=1):
            _write(sheet, row, place, cell, day)
    book.close()


def _write(sheet: Any, row: int, place: int, cell: Any, day: Any) -> None:
    if isinstance(cell, (dt.date, np.datetime64)) and not pd.isna(cell):
        sheet.write_datetime(row, place, pd.Timestamp(cell).to_pydatetime(), day)
    elif isinstance(cell, (bool, np.bool_)):
        sheet.write_boolean(row, place, bool(cell))
    elif isinstance(cell, (int, float, np.number)) and np.isfinite(cell) and abs(cell) < 10**15:
        sheet.write_number(row, place, cell)
    else:
        text = _text(cell)
        if text is not None and len(text) > LONGEST_TEXT:
            raise SpotcheckError(
                f"row {row + 1}, column {place + 1} has {len(text)} characters, more than the {LONGEST_TEXT} that a cell of a sheet can "
                "hold: save it as .parquet or .csv"
            )
        if text is not None:
            sheet.write_string(row, place, text)


def _text(cell: Any) -> str | None:
    if isinstance(cell, (list, tuple, dict, np.ndarray)):
        return str(cell)
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 10**15:
        return str(int(cell))  # 序号 3, which a spreadsheet holds as 3.0
    return None if pd.isna(cell) else str(cell)


_WRITERS: dict[str, Callable[[pd.DataFrame, Path], None]] = {
    ".parquet": _parquet,
    ".csv": _csv,
    ".xlsx": _xlsx,
}
