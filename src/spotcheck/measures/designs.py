"""Rates of batches that hang together, and of samples from a known population."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from spotcheck import stats
from spotcheck.errors import ArgumentError
from spotcheck.language.measures import note, notes
from spotcheck.measures.quotients import check_tested, one_column, quotient, where
from spotcheck.tallies import Programmes, add_up
from spotcheck.tallies.sources import Source
from spotcheck.tallies.tallying import checked_by, counted


def clustered(
    ready: Source,
    keys: Sequence[str],
    cluster: str,
    method: str | None,
    confidence: float,
    programmes: Programmes,
) -> pd.DataFrame:
    """Rates whose limits allow for clusters, such as the batches of one producer."""
    one_column(cluster, "cluster")
    (column,) = checked_by(ready, cluster, "cluster")
    if column in keys:
        raise ArgumentError(
            f"cluster must be no column of by: within a group there would be one cluster (got {column!r})"
        )
    method = method or "logit"
    cells = counted(ready, (*keys, column), programmes)
    tally = add_up(cells, keys)
    check_tested(tally)
    # the rows of each group stand together: both frames are sorted by the keys
    places = cells.groupby(list(keys), dropna=False, sort=False, observed=True).ngroup() if keys else 0
    groups: dict[Any, pd.DataFrame] = dict(
        iter(cells.groupby(np.zeros(len(cells), dtype=int) + places, sort=False))
    )
    rows = [_of_clusters(groups[place], column, method, confidence) for place in range(len(tally))]
    low, high, why = zip(*rows, strict=True) if rows else ((), (), ())
    return _frame(tally, keys, low, high, method, confidence, why)


def _of_clusters(
    cells: pd.DataFrame, column: str, method: str, confidence: float
) -> tuple[float, float, str]:
    """Limits of one group; batches whose cluster is not stated are a cluster each."""
    known = cells[cells[column].notna() & (cells["tested"] > 0)]
    alone = cells[cells[column].isna()]
    bad, n = int(alone["nonconforming"].sum()), int(alone["tested"].sum())
    count = np.concatenate([known["nonconforming"].to_numpy(), np.ones(bad, int), np.zeros(n - bad, int)])
    size = np.concatenate([known["tested"].to_numpy(), np.ones(n, int)])
    missing = note("cluster missing", n=n, column=column) if n else ""
    if len(size) < 2:
        why = note("nothing tested") if not len(size) else note("one cluster", column=column)
        return np.nan, np.nan, notes(why, missing)
    found = stats.clustered_proportion(count, size, method=method, confidence=confidence)
    low, high = float(found.low), float(found.high)
    none = note("no interval") if np.isnan(low) or np.isnan(high) else ""
    return low, high, notes(none, missing)


def finite(
    ready: Source,
    keys: Sequence[str],
    population: Mapping[Any, int] | int,
    method: str | None,
    confidence: float,
    programmes: Programmes,
) -> pd.DataFrame:
    """Rates of a sample without replacement from populations of known size."""
    method = method or "exact"
    tally = counted(ready, keys, programmes)
    check_tested(tally)
    sizes = [_size(population, group) for group in _groups(tally, keys)]
    for group, size, n in zip(_groups(tally, keys), sizes, tally["tested"], strict=True):
        if size is not None and size < n:
            raise ArgumentError(
                f"population must be no smaller than what was tested (got {size} for {group!r}, of which {n} were tested)"
            )
    count, n = tally["nonconforming"].to_numpy(), tally["tested"].to_numpy()
    stated = np.array([size is not None for size in sizes], dtype=bool)
    whole = np.array(
        [n_ if size is None else size for size, n_ in zip(sizes, n, strict=True)], dtype=np.int64
    )
    known = stated & (n > 0)
    low, high = np.full(len(n), np.nan), np.full(len(n), np.nan)
    if known.any():
        limits = stats.finite_population_interval(
            count[known], n[known], whole[known], method=method, confidence=confidence
        )
        low[known], high[known] = limits.low, limits.high
    why = [
        notes("" if tested else note("nothing tested"), "" if has else note("no population"))
        for tested, has in zip(n > 0, stated, strict=True)
    ]
    return _frame(tally, keys, low, high, method, confidence, why)


def _groups(tally: pd.DataFrame, keys: Sequence[str]) -> list[Any]:
    """Name each row as a mapping names it: by its value, or the tuple of them."""
    if len(keys) == 1:
        return tally[keys[0]].tolist()
    return [tuple(row) for row in tally[list(keys)].astype(object).to_numpy().tolist()] if keys else [()]


def _size(population: Mapping[Any, int] | int, group: Any) -> int | None:
    if not isinstance(population, Mapping):
        if group != ():
            raise ArgumentError(f"population must map each group to its size (got {population!r})")
        size: Any = population
    else:
        size = population.get(group)
    if size is None:
        return None
    if (
        isinstance(size, bool)
        or not isinstance(size, (int, np.integer, float))
        or size != int(size)
        or size < 0
    ):
        raise ArgumentError(f"population must hold whole numbers of batches (got {size!r} for {group!r})")
    return int(size)


def _frame(
    tally: pd.DataFrame,
    keys: Sequence[str],
    low: Any,
    high: Any,
    method: str,
    confidence: float,
    why: Sequence[str],
) -> pd.DataFrame:
    tested = tally["tested"].to_numpy() > 0
    return tally[[*keys, "sampled", "tested", "nonconforming"]].assign(
        rate=quotient(tally["nonconforming"], tally["tested"]),
        low=where(tested, np.asarray(low, dtype=float)),
        high=where(tested, np.asarray(high, dtype=float)),
        method=pd.Series([method] * len(tally), dtype="str"),
        confidence=confidence,
        note=pd.Series(list(why), dtype="str"),
    )
