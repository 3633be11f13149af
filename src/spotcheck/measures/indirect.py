"""``observed_expected``: how many failures there were, and how many the reference's rates would give."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from spotcheck import stats
from spotcheck.errors import ArgumentError
from spotcheck.language.measures import note, notes
from spotcheck.measures.quotients import check_confidence, check_tested, matched, quotient, where
from spotcheck.measures.references import Reference, held_to, reference_of
from spotcheck.tallies import Programmes, add_up
from spotcheck.tallies.sources import source
from spotcheck.tallies.tallying import checked_by, counted


def observed_expected(
    data: Any,
    by: str | Sequence[str],
    *,
    reference: Any = None,
    confidence: float = 0.95,
    programmes: Programmes = None,
) -> pd.DataFrame:
    """Compare each group's failures with those expected from its mix (indirect standardisation).

    Parameters
    ----------
    data
        See `tally`.
    by
        The groups, such as ``"platform"`` or ``"region"``.
    reference
        Where the rates of the strata come from. None: all the data; a year of them; ``{column: {level: rate}}``; or
        another tally. Strata are a tally's other columns, or batches' ``category`` (else ``stage``, else
        ``channel``); ``(year, column)`` names another. Without such a column the overall rate is the reference.
    confidence
        Two-sided confidence level.
    programmes
        See `tally`.

    Returns
    -------
    DataFrame
        `by`, ``sampled``, ``tested``, ``observed`` (nonconforming), ``expected``, ``ratio``, ``low``, ``high`` (Byar's
        limits), ``method``, ``confidence``, ``note``. Batches in strata without a reference rate are neither in
        ``observed`` nor in ``expected``, and the note counts them.

    Raises
    ------
    ColumnError, ArgumentError
        See `failure_rates`.

    References
    ----------
    N. E. Breslow and N. E. Day (1987), *Statistical Methods in Cancer Research II*, IARC, eq. 2.13.

    Examples
    --------
    >>> from spotcheck.tallies import counts
    >>> tally = counts(
    ...     {("A", "toys"): (12, 40), ("A", "kettles"): (1, 60), ("B", "toys"): (18, 60), ("B", "kettles"): (9, 40)},
    ...     ["platform", "category"],
    ... )
    >>> frame = observed_expected(tally, "platform")
    >>> frame[["platform", "observed", "expected"]].values.tolist()
    [['A', 13, 18.0], ['B', 27, 22.0]]
    """
    confidence = check_confidence(confidence)
    ready = source(data)
    keys = checked_by(ready, by)
    if not keys:
        raise ArgumentError("by must name at least one column")
    held = reference_of(ready, keys, reference, programmes, "reference")
    if any(column in keys for column in held.columns):
        raise ArgumentError(
            f"reference is by {', '.join(held.columns)}: by must not hold it (got {', '.join(keys)})"
        )
    cells = counted(ready, (*keys, *held.columns), programmes)
    check_tested(cells, ready, programmes)
    rate = _rates(held_to(held, cells, "reference"), cells)
    tested, known = cells["tested"].to_numpy(), ~np.isnan(rate)
    tally = add_up(cells, keys)
    cell, group = matched(cells, tally, keys)
    parts = np.where(known, cells["nonconforming"], 0), np.where(known, tested * rate, 0.0), tested * ~known
    observed, expected, unknown = (np.bincount(group, part[cell], len(tally)) for part in parts)
    return _frame(tally, keys, observed.astype("int64"), expected, unknown, confidence)


def _rates(held: Reference, cells: pd.DataFrame) -> Any:
    """Give the reference's rate of each cell, NaN where it has none."""
    if (held.rate > 1).any():
        raise ArgumentError("reference must hold rates, which are fractions up to 1 (0.15, not 15)")
    rate = np.full(len(cells), np.nan)
    cell, stratum = matched(cells, held.strata, held.columns)
    rate[cell] = held.rate[stratum]
    return rate


def _frame(
    tally: pd.DataFrame, keys: Sequence[str], observed: Any, expected: Any, unknown: Any, confidence: float
) -> pd.DataFrame:
    some = expected > 0
    limits = stats.indirect_standardise(
        observed, np.where(some, expected, 1.0), method="byar", confidence=confidence
    )
    why = [
        notes(
            "" if tested else note("nothing tested"),
            note("nothing expected") if tested and not has else "",
            note("no reference", n=int(unknown)) if unknown else "",
        )
        for tested, has, unknown in zip(tally["tested"], some, unknown, strict=True)
    ]
    return tally[[*keys, "sampled", "tested"]].assign(
        observed=observed,
        expected=expected,
        ratio=where(some, quotient(observed, expected)),
        low=where(some, limits.low),
        high=where(some, limits.high),
        method=pd.Series(["byar"] * len(tally), dtype="str"),
        confidence=confidence,
        note=pd.Series(why, dtype="str"),
    )
