"""Rates of batches that hang together, and of samples from a known population."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

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
    check_tested(tally, ready, programmes)
    # the rows of each group stand together: both frames are sorted by the keys
    places = (
        cells.groupby(list(keys), dropna=False, sort=False, observed=True).ngroup().to_numpy()
        if keys
        else np.zeros(len(cells), dtype=np.int64)
    )
    group, count, size, unstated = _clusters(cells, places, column, len(tally))
    low, high = _limits_of_clusters(group, count, size, len(tally), method, confidence)
    many = np.bincount(group, minlength=len(tally))
    why = [
        notes(_why(clusters, np.isnan(lower + upper), column), _alone(alone, column))
        for clusters, lower, upper, alone in zip(many, low, high, unstated, strict=True)
    ]
    return _frame(tally, keys, low, high, method, confidence, why)


def _why(clusters: int, unlimited: bool, column: str) -> str:
    """Say why a group has no limits."""
    if clusters < 2:
        return note("one cluster", column=column) if clusters else note("nothing tested")
    return note("no interval") if unlimited else ""


def _alone(batches: int, column: str) -> str:
    return note("cluster missing", n=batches, column=column) if batches else ""


def _clusters(cells: pd.DataFrame, places: Any, column: str, groups: int) -> tuple[Any, Any, Any, list[int]]:
    """Give the group, nonconforming and tested of each cluster, and how many batches of each group state none.

    A batch whose cluster is not stated is a cluster of its own.
    """
    tested, bad = cells["tested"].to_numpy(), cells["nonconforming"].to_numpy()
    stated = cells[column].notna().to_numpy()
    known = stated & (tested > 0)
    failed, passed = np.where(stated, 0, bad), np.where(stated, 0, tested - bad)
    group = np.concatenate([places[known], np.repeat(places, failed), np.repeat(places, passed)])
    count = np.concatenate([bad[known], np.ones(failed.sum(), int), np.zeros(passed.sum(), int)])
    size = np.concatenate([tested[known], np.ones(failed.sum() + passed.sum(), int)])
    unstated = np.bincount(places, weights=failed + passed, minlength=groups).astype(int).tolist()
    order = np.argsort(group, kind="stable")
    return group[order], count[order], size[order], unstated


def _limits_of_clusters(
    group: Any, count: Any, size: Any, groups: int, method: str, confidence: float
) -> tuple[Any, Any]:
    """Give the limits of each group of two clusters or more, NaN for others.

    Groups of about as many clusters are computed together, as rows that end in clusters of no batch.
    """
    many = np.bincount(group, minlength=groups)
    within = np.arange(len(group)) - np.repeat(np.cumsum(many) - many, many)
    low, high = np.full(groups, np.nan), np.full(groups, np.nan)
    width = np.where(many > 1, 2 ** np.ceil(np.log2(np.maximum(many, 2))).astype(int), 0)
    for clusters in np.unique(width[many > 1]):
        rows = np.flatnonzero(width == clusters)
        row_of = np.zeros(groups, dtype=np.int64)
        row_of[rows] = np.arange(len(rows))
        here = width[group] == clusters
        counts = np.zeros((2, len(rows), clusters), dtype=np.int64)
        counts[:, row_of[group[here]], within[here]] = count[here], size[here]
        found = stats.clustered_proportion(*counts, method=method, confidence=confidence)
        low[rows], high[rows] = found.low, found.high
    return low, high


def finite(
    ready: Source,
    keys: Sequence[str],
    population: Mapping[Any, int] | pd.Series | int,
    method: str | None,
    confidence: float,
    programmes: Programmes,
) -> pd.DataFrame:
    """Rates of a sample without replacement from populations of known size."""
    method = method or "exact"
    if isinstance(population, pd.Series):
        population = cast("dict[Any, int]", population.to_dict())
    tally = counted(ready, keys, programmes)
    check_tested(tally, ready, programmes)
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
