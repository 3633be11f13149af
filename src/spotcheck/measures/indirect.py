"""``observed_expected``: how many failures there were, and how many the reference's rates would give."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from spotcheck import stats
from spotcheck.errors import ArgumentError
from spotcheck.language.measures import note, notes
from spotcheck.measures.quotients import check_confidence, check_tested, quotient, where
from spotcheck.measures.references import Reference, reference_of
from spotcheck.tallies import Programmes
from spotcheck.tallies.canonical import in_order
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
    rates = _rates(held)
    if held.columns:
        cells = cells.merge(rates, on=list(held.columns), how="left")
    else:
        cells = cells.assign(**{"rate of": float(rates["rate of"].iloc[0])})
    known = cells["rate of"].notna()
    cells = cells.assign(
        observed=np.where(known, cells["nonconforming"], 0),
        expected=np.where(known, cells["tested"] * cells["rate of"].fillna(0), 0.0),
        unknown=np.where(known, 0, cells["tested"]),
    )
    names = ["sampled", "tested", "observed", "expected", "unknown"]
    sums = cells.groupby(list(keys), dropna=False, sort=False, observed=True)[names].sum().reset_index()
    return _frame(in_order(sums, keys), keys, confidence)


def _rates(held: Reference) -> pd.DataFrame:
    numbers = held.numbers
    if "number" in numbers:
        if (numbers["number"] > 1).any():
            raise ArgumentError("reference must hold rates, which are fractions up to 1 (0.15, not 15)")
        rate = numbers["number"]
    else:
        rate = pd.Series(quotient(numbers["nonconforming"], numbers["tested"]))
    return numbers[list(held.columns)].assign(**{"rate of": rate.to_numpy()})


def _frame(sums: pd.DataFrame, keys: Sequence[str], confidence: float) -> pd.DataFrame:
    observed, expected = sums["observed"].to_numpy(), sums["expected"].to_numpy()
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
        for tested, has, unknown in zip(sums["tested"], some, sums["unknown"], strict=True)
    ]
    return sums[[*keys, "sampled", "tested", "observed", "expected"]].assign(
        ratio=where(some, quotient(observed, expected)),
        low=where(some, limits.low),
        high=where(some, limits.high),
        method=pd.Series(["byar"] * len(sums), dtype="str"),
        confidence=confidence,
        note=pd.Series(why, dtype="str"),
    )
