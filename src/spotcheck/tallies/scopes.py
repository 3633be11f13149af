"""Counts of one scope, as a ledger names it: conditions on columns, and on failed items."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from spotcheck.errors import one_of
from spotcheck.tallies.canonical import canonical_keys, summed
from spotcheck.tallies.counting import cells, row_counts
from spotcheck.tallies.items import item_rows
from spotcheck.tallies.sources import COUNTS, Source, source

#: what is counted as distinct values of a column
DISTINCT = {"kinds": "product", "enterprises": "producer"}
MEASURES = (*COUNTS, *DISTINCT, "items")


@dataclass(frozen=True, eq=False)
class Prepared:
    """Data whose counts are kept: each set of columns is counted once, and scopes are sums over the small result.

    A ledger of a hundred figures names few sets of columns, so a large engine is asked a few times and not hundreds.
    Prepare data anew after changing them.
    """

    source: Source
    _kept: dict[tuple[str, ...], pd.DataFrame] = field(default_factory=dict[tuple[str, ...], pd.DataFrame])

    def cells(self, keys: frozenset[str]) -> pd.DataFrame:
        """Give the counts by `keys`, of all programmes; finer ones that are there already are added up."""

        def count() -> pd.DataFrame:
            finer = [f for name, f in self._kept.items() if name[0] == "cells" and keys < set(name[1:])]
            if finer:
                return summed(min(finer, key=len), sorted(keys), COUNTS)
            return cells(self.source, sorted(keys))

        return self._keep(("cells", *sorted(keys)), count)

    def values(self, keys: frozenset[str], column: str) -> pd.DataFrame:
        """Give the distinct groups of `keys` and `column` that have batches; missing values are no value."""
        names = sorted(keys | {column})

        def count() -> pd.DataFrame:
            if self.source.is_tally:
                frame = cells(self.source, names)
                return frame[frame["sampled"] > 0].dropna(subset=[column])
            return canonical_keys(row_counts(self.source, names).dropna(subset=[column]), names)

        return self._keep(("values", column, *names), count)

    def items(self, keys: frozenset[str]) -> pd.DataFrame:
        """Give a row for each failed item of each batch: the keys, the verdict, ``batch`` and ``item``."""
        return self._keep(("items", *sorted(keys)), lambda: item_rows(self.source, sorted(keys)))

    def _keep(self, name: tuple[str, ...], count: Any) -> pd.DataFrame:
        if name not in self._kept:
            self._kept[name] = count()
        return self._kept[name]


def prepared(data: Any) -> Prepared:
    """Make data ready for many calls of `scope_counts`; what is prepared stays as it is."""
    return data if isinstance(data, Prepared) else Prepared(source(data))


def scope_counts(
    data: Any, conditions: Mapping[str, tuple[Any, ...]], *, measures: Iterable[str] = MEASURES
) -> dict[str, int | None]:
    """Count one scope.

    Parameters
    ----------
    data
        What `tally` takes, or `prepared` data, which is many times faster for many scopes.
    conditions
        Column → the values a batch may have; ``failed_item`` → a batch is in the scope when one of its failed items
        is among the values. Routine programmes only, unless ``programme_kind`` is named.
    measures
        Any of ``sampled``, ``tested``, ``nonconforming``; ``kinds`` (distinct products) and ``enterprises`` (distinct
        producers), over all batches of the scope, missing ones not counted; ``items`` (failed items, those that
        ``failed_item`` names where it does).

    Returns
    -------
    dict
        Measure → count; None for what the data cannot say, such as kinds of a tally without a product column.

    Raises
    ------
    ColumnError
        When a condition is on a column that the data do not have.

    Examples
    --------
    >>> import pandas as pd
    >>> batches = pd.DataFrame(
    ...     {"product": ["toy", "toy", "kettle"], "verdict": ["conforming", "nonconforming", "pending"]}
    ... )
    >>> scope_counts(batches, {}, measures=["tested", "kinds", "enterprises"])
    {'tested': 2, 'kinds': 2, 'enterprises': None}
    """
    ready = prepared(data)
    asked = list(measures)
    for measure in asked:
        one_of("measures", measure, MEASURES)
    named = {column: values for column, values in conditions.items() if column != "failed_item"}
    ready.source.needs(named, "conditions")
    if "programme_kind" in ready.source.columns:
        kinds = tuple(named.get("programme_kind", ("routine",)))
        named["programme_kind"] = (*kinds, None) if "routine" in kinds else kinds  # not stated is routine
    if "failed_item" in conditions:
        return _of_items(ready, named, conditions["failed_item"], asked)
    found: dict[str, int | None] = {}
    if any(measure in COUNTS for measure in asked):
        inside = _inside(ready.cells(frozenset(named)), named)
        found = {measure: int(inside[measure].sum()) for measure in COUNTS}
    return {m: found[m] if m in COUNTS else _count(ready, named, m) for m in asked}


def _count(ready: Prepared, conditions: Mapping[str, tuple[Any, ...]], measure: str) -> int | None:
    keys = frozenset(conditions)
    if measure == "items":
        if "failed_items" not in ready.source.columns:
            return None
        return len(_inside(ready.items(keys), conditions))
    column = DISTINCT[measure]
    if column not in ready.source.columns:
        return None
    return int(_inside(ready.values(keys, column), conditions)[column].nunique())


def _of_items(
    ready: Prepared, conditions: Mapping[str, tuple[Any, ...]], wanted: tuple[Any, ...], asked: list[str]
) -> dict[str, int | None]:
    """Count the batches that failed one of some items."""
    if "failed_items" not in ready.source.columns:
        return dict.fromkeys(asked)
    columns = {measure: column for measure, column in DISTINCT.items() if column in ready.source.columns}
    rows = ready.items(frozenset(conditions) | set(columns.values()))
    rows = _inside(rows, conditions)
    rows = rows[rows["item"].isin(list(wanted))]
    batches = rows.drop_duplicates("batch")
    verdicts = batches["verdict"]
    found: dict[str, int | None] = {
        "sampled": len(batches),
        "tested": int(verdicts.isin(["conforming", "nonconforming"]).sum()),
        "nonconforming": int((verdicts == "nonconforming").sum()),
        "items": len(rows),
    }
    found |= {measure: int(batches[column].nunique()) for measure, column in columns.items()}
    return {measure: found.get(measure) for measure in asked}


def _inside(frame: pd.DataFrame, conditions: Mapping[str, tuple[Any, ...]]) -> pd.DataFrame:
    for column, values in conditions.items():
        stated = [value for value in values if value is not None]
        inside = frame[column].isin(stated)
        frame = frame[inside | frame[column].isna()] if len(stated) < len(values) else frame[inside]
    return frame
