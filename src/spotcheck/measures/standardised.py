"""Directly standardised rates: what each group's rate would be, had all groups the same mix."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from spotcheck import stats
from spotcheck.errors import ArgumentError
from spotcheck.language.measures import note, notes
from spotcheck.measures.quotients import check_tested
from spotcheck.measures.references import Reference, reference_of
from spotcheck.tallies import Programmes, add_up
from spotcheck.tallies.sources import Source
from spotcheck.tallies.tallying import counted


def directly(
    ready: Source,
    keys: Sequence[str],
    standard: Any,
    method: str | None,
    confidence: float,
    programmes: Programmes,
) -> pd.DataFrame:
    """Rates weighted to one mix of strata."""
    method = method or "dobson-byar"
    reference = reference_of(ready, keys, standard, programmes, "standard")
    if not reference.columns:
        raise ArgumentError("standard needs a column whose mix it is: name one, {column: {level: weight}}")
    if any(column in keys for column in reference.columns):
        raise ArgumentError(
            f"standard is the mix of {', '.join(reference.columns)}: by must not hold it (got {', '.join(keys)})"
        )
    weights = _weights(reference)
    cells = counted(ready, (*keys, *reference.columns), programmes)
    tally = add_up(cells, keys)
    check_tested(tally, ready, programmes)
    count, n = (_strata(cells, tally, keys, weights, reference, name) for name in ("nonconforming", "tested"))
    total = weights["weight"].to_numpy()
    empty = (n == 0).any(axis=1)
    value, low, high = (np.full(len(tally), np.nan) for _ in range(3))
    if (~empty).any():
        found = stats.direct_standardise(
            count[~empty], n[~empty], total, method=method, confidence=confidence
        )
        value[~empty], low[~empty], high[~empty] = found.value, found.low, found.high
    why = [_why(row, int(tested), weights, reference) for row, tested in zip(n, tally["tested"], strict=True)]
    return tally[[*keys, "sampled", "tested", "nonconforming"]].assign(
        rate=value,
        low=low,
        high=high,
        method=pd.Series([method] * len(tally), dtype="str"),
        confidence=confidence,
        note=pd.Series(why, dtype="str"),
    )


def _weights(reference: Reference) -> pd.DataFrame:
    """Give the strata that carry weight."""
    numbers = reference.numbers
    weight = numbers["number"] if "number" in numbers else numbers["tested"].astype(float)
    kept = numbers[list(reference.columns)].assign(weight=weight)
    kept = kept[kept["weight"] > 0].reset_index(drop=True)
    if kept.empty:
        raise ArgumentError("standard must hold a weight above 0")
    return kept


def _strata(
    cells: pd.DataFrame,
    tally: pd.DataFrame,
    keys: Sequence[str],
    weights: pd.DataFrame,
    reference: Reference,
    name: str,
) -> Any:
    """Lay one count out as groups × strata, 0 where a group has no such stratum."""
    group = tally[list(keys)].assign(**{"row of": np.arange(len(tally))})
    place = weights[list(reference.columns)].assign(**{"place of": np.arange(len(weights))})
    rows = cells.merge(group, on=list(keys)) if keys else cells.assign(**{"row of": 0})
    rows = rows.merge(place, on=list(reference.columns))
    laid = np.zeros((len(tally), len(weights)), dtype=np.int64)
    laid[rows["row of"].to_numpy(), rows["place of"].to_numpy()] = rows[name].to_numpy()
    return laid


def _why(n: Any, tested: int, weights: pd.DataFrame, reference: Reference) -> str:
    columns = list(reference.columns)
    said = note("standardised", columns=", ".join(columns), reference=reference.name)
    if not tested:
        return notes(note("nothing tested"), said)
    empty = [
        ", ".join(map(str, row)) for row in weights.loc[n == 0, columns].astype(object).to_numpy().tolist()
    ]
    listed = ", ".join(empty[:3]) + (", …" if len(empty) > 3 else "")
    outside = tested - int(n.sum())
    return notes(
        note("stratum empty", strata=listed) if empty else "",
        note("outside standard", n=outside) if outside else "",
        said,
    )
