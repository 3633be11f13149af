"""``failure_rates``: rates with their counts and limits."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd

from spotcheck import stats
from spotcheck.errors import ArgumentError
from spotcheck.language.measures import note
from spotcheck.measures.designs import clustered, finite
from spotcheck.measures.quotients import check_confidence, check_tested, quotient, where
from spotcheck.measures.standardised import directly
from spotcheck.tallies import Programmes
from spotcheck.tallies.sources import source
from spotcheck.tallies.tallying import checked_by, counted


def failure_rates(
    data: Any,
    by: str | Sequence[str] = (),
    *,
    method: str | None = None,
    confidence: float = 0.95,
    cluster: str | None = None,
    population: Mapping[Any, int] | pd.Series | int | None = None,
    standard: Any = None,
    programmes: Programmes = None,
) -> pd.DataFrame:
    """Estimate failure rates (nonconforming of the tested) by group.

    Parameters
    ----------
    data
        Batches or a tally in any engine, an `Intake`, or paths of clean tables: see `tally`.
    by
        Group columns; ``year``, ``quarter`` and ``month`` come with ``sampled_on``.
    method
        How limits are made. None: ``"wilson"``; ``"logit"`` with `cluster`, ``"exact"`` with `population`,
        ``"dobson-byar"`` with `standard`. Others: see `spotcheck.stats.proportion_interval`, `clustered_proportion`,
        `finite_population_interval` and `direct_standardise`.
    confidence
        Two-sided confidence level, such as 0.95.
    cluster
        A column whose batches hang together, such as ``"producer"``: limits allow for that (linearised variance,
        t with clusters − 1 degrees of freedom). A batch without a cluster stands alone.
    population
        Group → how many batches there are in all, of which the tested are a sample without replacement, as a mapping or
        a Series by group; a number where there are no groups, a tuple where there are several columns. Limits are then
        those of the finite population.
    standard
        The mix to which rates are directly standardised: a year of the data; ``{column: {level: weight}}`` (or the
        levels with their weights alone, where only one column has these levels); or a tally, whose tested batches
        are the weights. For a year, the mix is that of the tally's other columns, or of batches' ``category`` (else
        ``stage``, else ``channel``); ``(year, column)`` names another.
    programmes
        See `tally`.

    Returns
    -------
    DataFrame
        `by`, ``sampled``, ``tested``, ``nonconforming`` (batches), ``rate``, ``low``, ``high`` (fractions; null where
        nothing was tested), ``method``, ``confidence``, ``note``; sorted by group. With `standard` the rate is the
        standardised one, and the counts are as they are.

    Raises
    ------
    ColumnError
        When a column is missing or cannot be used.
    ArgumentError
        When an argument is outside what is allowed, several designs are asked for at once, or nothing at all was
        tested (a group of which nothing was tested has a null rate, and a note).

    References
    ----------
    E. B. Wilson (1927), JASA 22, 209-212. Korn and Graubard (1999), *Analysis of Health Surveys*. Dobson, Kuulasmaa,
    Eberle and Scherer (1991), Statistics in Medicine 10, 457-462.

    Examples
    --------
    >>> from spotcheck.tallies import counts
    >>> tally = counts({"online": (485, 1739), "offline": (746, 4880)}, "channel")
    >>> frame = failure_rates(tally, "channel")
    >>> print(frame[["channel", "tested", "rate", "low", "high"]].round(4).to_string(index=False))
    channel  tested   rate    low   high
    offline    4880 0.1529 0.1430 0.1632
     online    1739 0.2789 0.2583 0.3004
    """
    confidence = check_confidence(confidence)
    ready = source(data)
    keys = checked_by(ready, by)
    given = {"cluster": cluster, "population": population, "standard": standard}
    asked = [name for name, value in given.items() if value is not None]
    if len(asked) > 1:
        raise ArgumentError(
            f"only one of cluster, population and standard can be given (got {', '.join(asked)})"
        )
    if not asked:
        tally = counted(ready, keys, programmes)
        check_tested(tally, ready, programmes)
        return _simple(tally, keys, method or "wilson", confidence)
    designed = _DESIGNS[asked[0]]
    return designed(ready, keys, given[asked[0]], method, confidence, programmes)


def _simple(tally: pd.DataFrame, keys: Sequence[str], method: str, confidence: float) -> pd.DataFrame:
    """Rates of independent batches."""
    count, n = tally["nonconforming"].to_numpy(), tally["tested"].to_numpy()
    limits = stats.proportion_interval(count, n, method=method, confidence=confidence)
    return tally[[*keys, "sampled", "tested", "nonconforming"]].assign(
        rate=quotient(count, n),
        low=where(n > 0, limits.low),
        high=where(n > 0, limits.high),
        method=pd.Series([method] * len(tally), dtype="str"),
        confidence=confidence,
        note=pd.Series(np.where(n > 0, "", note("nothing tested")), dtype="str"),
    )


_DESIGNS: dict[str, Callable[..., pd.DataFrame]] = {
    "cluster": clustered,
    "population": finite,
    "standard": directly,
}
