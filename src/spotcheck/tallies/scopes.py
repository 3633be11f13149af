"""Counts of one scope, as a ledger names it: conditions on columns, and on failed items."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pandas as pd

from spotcheck.errors import one_of
from spotcheck.tallies.canonical import canonical_keys, summed
from spotcheck.tallies.counting import cells, row_counts
from spotcheck.tallies.items import item_rows
from spotcheck.tallies.sources import COUNTS, Source, source

#: what is counted as distinct values of a column
DISTINCT = {"kinds": "product", "enterprises": "producer"}
MEASURES = (*COUNTS, *DISTINCT, "items")
#: a day as texts write it, the year first; a time may follow
_DAY = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})\D?(?:[T ]*\d{1,2}:\d{2}.*)?", re.ASCII)


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
        Column → the values a batch may have; a day, also as text, is met by its times, and by text that writes it.
        ``failed_item`` → a batch is in the scope when one of its failed items is among the values. Routine programmes only, unless ``programme_kind`` is named.
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
    named = _of_programmes(ready, named)
    if "failed_item" in conditions:
        return _of_items(ready, named, conditions["failed_item"], asked)
    found: dict[str, int | None] = {}
    if any(measure in COUNTS for measure in asked):
        inside = _inside(ready.cells(frozenset(named)), named)
        found = {measure: int(inside[measure].sum()) for measure in COUNTS}
    return {m: found[m] if m in COUNTS else _count(ready, named, m) for m in asked}


def memberships(
    data: Any, scopes: Iterable[Mapping[str, tuple[Any, ...]]]
) -> tuple[pd.Series, list[tuple[pd.Series, pd.Series]]]:
    """Say which batches are in which of some scopes, as `scope_counts` counts them.

    Parameters
    ----------
    data
        What `tally` takes, or `prepared` data.
    scopes
        The conditions of each; none is on ``failed_item``, of which a batch may have several.

    Returns
    -------
    Series, list of (Series, Series)
        How many batches are alike in all that the scopes name; and for each scope whether they are in it, and whether they may
        be, since what they leave blank does not keep them out.

    Examples
    --------
    >>> batches = pd.DataFrame({"stage": ["production", None, "distribution"], "verdict": "conforming"})
    >>> sizes, [(inside, possible)] = memberships(batches, [{"stage": ("production",)}])
    >>> int(sizes[inside].sum()), int(sizes[possible].sum())
    (1, 2)
    """
    ready = prepared(data)
    listed = [_of_programmes(ready, dict(conditions)) for conditions in scopes]
    for conditions in listed:
        ready.source.needs(conditions, "conditions")
    found = ready.cells(frozenset(column for conditions in listed for column in conditions))
    places: list[tuple[pd.Series, pd.Series]] = []
    for conditions in listed:
        inside = possible = pd.Series(data=True, index=found.index)
        for column, values in conditions.items():
            blank = found[column].isna()
            there = _among(found[column], [value for value in values if value is not None])
            there = there | blank if None in values else there & ~blank
            inside, possible = inside & there, possible & (there | blank)
        places.append((inside, possible))
    return found["sampled"], places


def _of_programmes(ready: Prepared, conditions: dict[str, tuple[Any, ...]]) -> dict[str, tuple[Any, ...]]:
    """Add the kind of programme that is meant where none is named; what states none is routine."""
    if "programme_kind" not in ready.source.columns:
        return conditions
    kinds = tuple(conditions.get("programme_kind", ("routine",)))
    return {**conditions, "programme_kind": (*kinds, None) if "routine" in kinds else kinds}


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
        inside = _among(frame[column], stated)
        frame = frame[inside | frame[column].isna()] if len(stated) < len(values) else frame[inside]
    return frame


def _among(cells: pd.Series, values: list[Any]) -> pd.Series:
    """Tell which cells have one of some values; of a day they have the time or the text that they have.

    >>> times = pd.Series(pd.to_datetime(["2023-01-05 23:30", "2023-01-06 00:00"]))
    >>> _among(times, [dt.date(2023, 1, 5)]).tolist(), _among(times, ["2023-01-06"]).tolist()
    ([True, False], [False, True])
    >>> _among(pd.Series(["2023/1/5", "L2", None]), [dt.date(2023, 1, 5)]).tolist()
    [True, False, False]
    """
    if pd.api.types.is_datetime64_any_dtype(cells.dtype):
        stated = [_moment(value) if isinstance(value, str) else value for value in values]
        moments = [value.replace(tzinfo=None) for value in stated if isinstance(value, dt.datetime)]
        return cells.isin(np.array(moments, dtype="datetime64[us]")) | cells.dt.normalize().isin(
            np.array(_days(stated), dtype="datetime64[us]")
        )
    inside = cells.isin(values)
    days = _days(values)
    if days and isinstance(cells.dtype, pd.StringDtype):
        written = [text for text in cells.dropna().unique() if _day(text) in days]
        return inside | cells.isin(written)
    return inside


def _days(values: Iterable[Any]) -> list[dt.date]:
    return [value for value in values if isinstance(value, dt.date) and not isinstance(value, dt.datetime)]


def _moment(text: str) -> dt.date | None:
    """Give the day that a text writes, or the time where it has one; None where it writes neither."""
    try:
        return dt.datetime.fromisoformat(text) if ":" in text else _day(text)
    except ValueError:
        return None


def _day(text: str) -> dt.date | None:
    found = _DAY.fullmatch(text.strip())
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:  # the 31st of a short month
        return None
