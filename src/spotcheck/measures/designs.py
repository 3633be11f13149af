"""Rates of batches that hang together, and of samples from a known population."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from spotcheck import stats
from spotcheck.errors import ArgumentError
from spotcheck.language.measures import note, notes
from spotcheck.measures.quotients import check_tested, matched, one_column, quotient, where
from spotcheck.measures.references import groups_of, same_types
from spotcheck.tallies import Programmes, add_up
from spotcheck.tallies.sources import Source
from spotcheck.tallies.tallying import checked_by, counted

#: so many groups are named in a message
_LISTED = 20


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
    low, high, alike = _limits_of_clusters(group, count, size, len(tally), method, confidence)
    many = np.bincount(group, minlength=len(tally))
    why = [
        notes(
            _why(clusters, np.isnan(lower + upper), column),
            note("clusters alike", column=column) if same else "",
            _alone(alone, column),
        )
        for clusters, lower, upper, same, alone in zip(many, low, high, alike, unstated, strict=True)
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
) -> tuple[Any, Any, Any]:
    """Give the limits of each group of two clusters or more, NaN for others, and whether its clusters have one rate of some.

    Groups of about as many clusters are computed together, as rows that end in clusters of no batch.
    """
    many = np.bincount(group, minlength=groups)
    within = np.arange(len(group)) - np.repeat(np.cumsum(many) - many, many)
    low, high, alike = np.full(groups, np.nan), np.full(groups, np.nan), np.zeros(groups, dtype=bool)
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
        # the clusters of a group are as the first where x·n₁ = x₁·n
        same = counts[0] * counts[1, :, :1] == counts[0, :, :1] * counts[1]
        alike[rows] = same.all(axis=1) & (np.asarray(found.value) > 0) & (np.asarray(found.value) < 1)
    return low, high, alike


def finite(
    ready: Source,
    keys: Sequence[str],
    population: Mapping[Any, Any] | pd.Series | int,
    method: str | None,
    confidence: float,
    programmes: Programmes,
) -> pd.DataFrame:
    """Rates of a sample without replacement from populations of known size."""
    method = method or "exact"
    tally = counted(ready, keys, programmes)
    check_tested(tally, ready, programmes)
    count, n = tally["nonconforming"].to_numpy(), tally["tested"].to_numpy()
    sizes, strangers = _sizes(population, tally, keys)
    for row in np.flatnonzero(sizes < n):  # one that is not stated is NaN, which is not smaller
        raise ArgumentError(
            f"population must be no smaller than what was tested (got {int(sizes[row])}{_of(tally, keys, row)}, of which "
            f"{n[row]} were tested)"
        )
    stated = ~np.isnan(sizes)
    whole = np.where(stated, sizes, n).astype(np.int64)
    known = stated & (n > 0)
    low, high = np.full(len(n), np.nan), np.full(len(n), np.nan)
    if known.any():
        limits = stats.finite_population_interval(
            count[known], n[known], whole[known], method=method, confidence=confidence
        )
        low[known], high[known] = limits.low, limits.high
    missing = note("no population but", listed=strangers) if strangers else note("no population")
    why = [
        notes("" if tested else note("nothing tested"), "" if has else missing)
        for tested, has in zip(n > 0, stated, strict=True)
    ]
    return _frame(tally, keys, low, high, method, confidence, why)


def _of(tally: pd.DataFrame, keys: Sequence[str], row: Any) -> str:
    """Name the group of a row; without groups nothing is named."""
    return f" for {', '.join(repr(tally[key].tolist()[row]) for key in keys)}" if keys else ""


def _sizes(
    population: Mapping[Any, Any] | pd.Series | Any, tally: pd.DataFrame, keys: Sequence[str]
) -> tuple[Any, str]:
    """Give the size of the population of each row, NaN where none is stated; and which of the named groups are no row."""
    pairs = isinstance(population, (Mapping, pd.Series))
    if pairs != bool(keys):
        must = "map each group to its size" if keys else "be one number where by names no column"
        raise ArgumentError(f"population must {must} (got {population!r})")
    if not pairs:
        return np.array([_size(population)]), ""
    given: list[tuple[Any, Any]] = list(population.items())
    groups = groups_of((group for group, _ in given), keys, "population")
    same_types(groups, tally, keys, "population")
    row, place = matched(tally, groups, keys)
    if not len(row):
        listed = _listed([group for group, _ in given])
        raise ArgumentError(
            f"population must map groups of {', '.join(keys)} to their size (got {listed}: none is a group)"
        )
    sizes = np.full(len(tally), np.nan)
    sizes[row] = np.array([_size(size) for _, size in given])[place]
    found = {*place.tolist()}
    return sizes, _listed([group for i, (group, _) in enumerate(given) if i not in found])


def _listed(groups: Sequence[Any]) -> str:
    return ", ".join(repr(group) for group in groups[:_LISTED]) + (", …" if len(groups) > _LISTED else "")


def _size(size: Any) -> float:
    """Give the size of a population, NaN for one that is missing."""
    if size is None or size is pd.NA or (isinstance(size, float) and np.isnan(size)):
        return np.nan
    number = isinstance(size, (int, np.integer, float)) and not isinstance(size, bool)
    if not number or not 0 <= size < 2**53 or size != int(size):
        raise ArgumentError(f"population must hold whole numbers of batches (got {size!r})")
    return float(size)


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
    outside = (np.asarray(low) < 0) | (np.asarray(high) > 1)
    why = [
        notes(said, note("beyond range") if beyond else "") for said, beyond in zip(why, outside, strict=True)
    ]
    return tally[[*keys, "sampled", "tested", "nonconforming"]].assign(
        rate=quotient(tally["nonconforming"], tally["tested"]),
        low=where(tested, np.asarray(low, dtype=float)),
        high=where(tested, np.asarray(high, dtype=float)),
        method=pd.Series([method] * len(tally), dtype="str"),
        confidence=confidence,
        note=pd.Series(list(why), dtype="str"),
    )
