"""Failed items out of batches: one row for each item a batch failed."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd

from spotcheck.errors import ColumnError
from spotcheck.language.failed_items import failed_items_of
from spotcheck.tallies.canonical import canonical_keys, named, plain, summed
from spotcheck.tallies.counting import countable, to_pandas, with_dates
from spotcheck.tallies.sources import Source


def item_rows(source: Source, keys: Sequence[str]) -> pd.DataFrame:
    """Give a row for each distinct failed item of each batch.

    Returns
    -------
    DataFrame
        The keys in their canonical form, ``verdict``, ``batch`` (a number for each batch that has items) and ``item``.
    """
    batches, items = reported(source, keys)
    lengths = [len(names) for names in items]
    rows = batches.loc[np.repeat(np.arange(len(batches)), lengths)]
    rows = rows.assign(
        batch=rows.index.to_numpy(),
        item=_text(items).set_axis(rows.index),
    )
    return rows.reset_index(drop=True)


def reported(source: Source, keys: Sequence[str]) -> tuple[pd.DataFrame, list[list[str]]]:
    """Give the batches whose items are reported, and the distinct items of each.

    Only these batches leave the engine: a batch whose list reports no items, or that conforms, is of no use here.
    """
    names = list(dict.fromkeys([*keys, "verdict", "failed_items"]))
    with countable(source, keys):
        table = _reported(source, names).reset_index(drop=True)
    return (
        canonical_keys(
            table.drop(columns="failed_items"), [name for name in names if name != "failed_items"]
        ),
        [_names(cell) for cell in plain(table["failed_items"])],
    )


def _reported(source: Source, names: Sequence[str]) -> pd.DataFrame:
    frame = with_dates(source, names, along=["failed_items"])
    native = nw.to_native(frame)
    if isinstance(native, pd.DataFrame):
        return native[native["failed_items"].notna()]
    return source.own(to_pandas(frame.filter(~nw.col("failed_items").is_null())))


def item_counts(source: Source, keys: Sequence[str]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Count the nonconforming batches that failed each item, and those whose items are reported, by group.

    Returns
    -------
    tuple of DataFrame
        The keys, ``item`` and ``batches``; and the keys and ``batches``; both sorted.
    """
    with countable(source, keys):
        table = _failed(source, keys)
    cells = plain(table["failed_items"])
    if pd.api.types.infer_dtype(cells, skipna=True) == "string":  # each text once
        read = {cell: _names(cell) for cell in cells.unique()}
        items = [read[cell] for cell in cells]
    else:
        items = [_names(cell) for cell in cells]
    lengths = np.array([len(names) for names in items], dtype=np.int64)
    batches = canonical_keys(table.drop(columns="failed_items"), keys)
    rows = batches.loc[np.repeat(np.arange(len(batches)), lengths)].reset_index(drop=True)
    rows["item"] = _text(items)
    counts = summed(rows, [*keys, "item"], ["batches"])
    return counts, summed(batches[lengths > 0], keys, ["batches"])


def _failed(source: Source, keys: Sequence[str]) -> pd.DataFrame:
    """Give the keys and failed items of nonconforming batches, and how many there are of each; only these leave the engine."""
    names = [*keys, *(name for name in ("verdict", "failed_items") if name not in keys)]
    frame = with_dates(source, names, along=["failed_items"])
    native = nw.to_native(frame)
    wanted = [*dict.fromkeys([*keys, "failed_items"])]
    if isinstance(native, pd.DataFrame):
        inside = (native["verdict"] == "nonconforming").fillna(value=False).astype(bool)
        return (
            native.loc[inside & native["failed_items"].notna(), wanted]
            .reset_index(drop=True)
            .assign(batches=1)
        )
    inside = (nw.col("verdict") == "nonconforming") & ~nw.col("failed_items").is_null()
    wanted = [source.name(name) for name in wanted]
    kept = frame.filter(inside).select(*[nw.col(name) for name in wanted])
    if (
        source.schema["failed_items"] == nw.String
    ):  # what one item is measured as repeats less than batches do
        counted = kept.group_by(wanted, drop_null_keys=False).agg(nw.len().alias("batches"))
        return source.own(to_pandas(counted)).astype({"batches": "int64"})
    return source.own(to_pandas(kept)).assign(batches=1)


def _text(items: Iterable[Iterable[str]]) -> pd.Series:
    with named("failed_items"):
        return pd.Series(list(chain.from_iterable(items)), dtype="str")


def _names(cell: Any) -> list[str]:
    """Give the distinct items of a cell: a sequence of (item, result, limit), or a text as lists have it."""
    if isinstance(cell, str):
        return _distinct(item for item, _, _ in failed_items_of(cell)) if cell.strip() else []
    if not isinstance(cell, Iterable):
        raise _unfit(cell)
    return _distinct(_name(entry) for entry in cell)


def _name(entry: Any) -> str:
    """Give the item of an entry; one that is missing, as SQL's list() of a left join has it, names none.

    >>> _name(("lead", "2", None)), _name({"item": None, "result": None}), _name(None)
    ('lead', '', '')
    """
    if isinstance(entry, str):
        return entry
    if isinstance(entry, dict):
        name = entry.get("item", next(iter(entry.values()), None))
    elif isinstance(entry, Iterable):
        name = next(iter(entry), None)
    elif pd.isna(entry):
        return ""
    else:
        raise _unfit(entry)
    return "" if pd.api.types.is_scalar(name) and pd.isna(name) else str(name)


def _unfit(cell: Any) -> ColumnError:
    return ColumnError(
        f"failed_items must hold (item, result, limit) or text, ； between items (got {cell!r})"
    )


def _distinct(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name for name in names if name))
