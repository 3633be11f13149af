"""Directly standardised rates: what each group's rate would be, had all groups the same mix."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from spotcheck import stats
from spotcheck.errors import ArgumentError
from spotcheck.language.measures import note, notes
from spotcheck.measures.quotients import check_tested, matched
from spotcheck.measures.references import Reference, held_to, reference_of
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
    cells = counted(ready, (*keys, *reference.columns), programmes)
    reference = _weighty(held_to(reference, cells, "standard"))
    tally = add_up(cells, keys)
    check_tested(tally, ready, programmes)
    count, n = _strata(cells, tally, keys, reference)
    empty = (n == 0).any(axis=1)
    value, low, high = (np.full(len(tally), np.nan) for _ in range(3))
    if (~empty).any():
        found = stats.direct_standardise(
            count[~empty], n[~empty], reference.weight, method=method, confidence=confidence
        )
        value[~empty], low[~empty], high[~empty] = found.value, found.low, found.high
    why = [_why(row, int(tested), reference) for row, tested in zip(n, tally["tested"], strict=True)]
    return tally[[*keys, "sampled", "tested", "nonconforming"]].assign(
        rate=value,
        low=low,
        high=high,
        method=pd.Series([method] * len(tally), dtype="str"),
        confidence=confidence,
        note=pd.Series(why, dtype="str"),
    )


def _weighty(reference: Reference) -> Reference:
    """Keep the strata that carry weight."""
    kept = reference.weight > 0
    if not kept.any():
        raise ArgumentError("standard must hold a weight above 0")
    return reference._replace(
        strata=reference.strata[kept].reset_index(drop=True),
        weight=reference.weight[kept],
        rate=reference.rate[kept],
    )


def _strata(cells: pd.DataFrame, tally: pd.DataFrame, keys: Sequence[str], reference: Reference) -> Any:
    """Lay nonconforming and tested out as groups × strata, 0 where a group has no such stratum."""
    inside, place = matched(cells, reference.strata, reference.columns)
    cells = cells.iloc[inside]
    here, group = matched(cells, tally, keys)
    laid = np.zeros((2, len(tally), len(reference.strata)), dtype=np.int64)
    laid[:, group, place[here]] = cells[["nonconforming", "tested"]].to_numpy()[here].T
    return laid


def _why(n: Any, tested: int, reference: Reference) -> str:
    said = note("standardised", columns=", ".join(reference.columns), reference=reference.name)
    if not tested:
        return notes(note("nothing tested"), said)
    empty = [", ".join(map(str, row)) for row in reference.strata[n == 0].astype(object).to_numpy().tolist()]
    listed = ", ".join(empty[:3]) + (", …" if len(empty) > 3 else "")
    outside = tested - int(n.sum())
    return notes(
        note("stratum empty", strata=listed) if empty else "",
        note("outside standard", n=outside) if outside else "",
        said,
    )
