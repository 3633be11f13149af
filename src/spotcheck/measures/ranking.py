"""``rank``: which groups have the highest rates, and how sure that order is."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from spotcheck import stats
from spotcheck.errors import ArgumentError
from spotcheck.language.measures import note, notes
from spotcheck.measures.quotients import check_confidence, check_tested, quotient, whole_number
from spotcheck.tallies import Programmes
from spotcheck.tallies.sources import source
from spotcheck.tallies.tallying import checked_by, counted

#: draws from the posterior, and fewer where there are so many levels that they would not fit into memory
DRAWS, FEWEST_DRAWS, VALUES = 10_000, 500, 10_000_000
_SEED = 20_200_731
#: a fit whose groups are as good as all 0 or 1
_WHOLE = 1 - 1e-6


def rank(
    data: Any,
    by: str | Sequence[str],
    *,
    min_tested: int = 20,
    confidence: float = 0.95,
    programmes: Programmes = None,
) -> pd.DataFrame:
    """Rank groups by their failure rate, with the uncertainty of each rank.

    Rates of few batches are the most extreme ones by chance alone. So they are shrunken towards the mean of all, by a
    beta-binomial distribution fitted to the groups (empirical Bayes), and ranks are those of draws from its posterior.

    Parameters
    ----------
    data
        See `tally`.
    by
        The groups, such as ``"product"`` or ``"platform"``.
    min_tested
        Groups with fewer tested batches are listed below the others, and not ranked.
    confidence
        Level of the intervals of rates and ranks.
    programmes
        See `tally`.

    Returns
    -------
    DataFrame
        `by`, ``sampled``, ``tested``, ``nonconforming``, ``rate``; ``shrunken`` (posterior mean), ``low``, ``high`` (equal
        tails of the posterior); ``rank`` (expected rank, within its limits: 1 is the highest rate; 1.4 is now first, now second),
        ``rank_low``, ``rank_high``; ``note``. Sorted by rank, then what is not ranked. The same numbers every time.

    Raises
    ------
    ColumnError
        When a column is missing or cannot be used.
    ArgumentError
        When `by` is empty, `min_tested` is no whole number from 1, or nothing was tested.

    Notes
    -----
    Where the groups differ by no more than chance, the fit has no spread: all have the same rate, and any rank. What is
    not stated is listed, and neither ranked nor part of the fit. The uncertainty of the fit itself is left out, so with few groups
    intervals are somewhat short.

    References
    ----------
    N. Laird and T. Louis (1989), J Educational Statistics 14, 29-46. H. Goldstein and D. Spiegelhalter (1996), JRSS A
    159, 385-443.

    Examples
    --------
    >>> from spotcheck.tallies import counts
    >>> tally = counts({"toys": (30, 100), "lamps": (9, 90), "shoes": (25, 120), "pens": (4, 10)}, "category")
    >>> frame = rank(tally, "category")
    >>> print(frame[["category", "rate", "shrunken", "rank"]].round(2).to_string(index=False))
    category  rate  shrunken  rank
        toys  0.30      0.28  1.08
       shoes  0.21      0.21  1.95
       lamps  0.10      0.13  2.96
        pens  0.40      0.27   NaN
    >>> frame["note"].iloc[3]
    'fewer than 20 tested: not ranked'
    """
    confidence = check_confidence(confidence)
    enough = whole_number(min_tested, "min_tested", 1)
    ready = source(data)
    keys = checked_by(ready, by)
    if not keys:
        raise ArgumentError("by must name at least one column, whose levels are ranked")
    tally = counted(ready, keys, programmes)
    check_tested(tally, ready, programmes)
    return _frame(tally, keys, enough, confidence)


def _frame(tally: pd.DataFrame, keys: Sequence[str], min_tested: int, confidence: float) -> pd.DataFrame:
    count, n = tally["nonconforming"].to_numpy(), tally["tested"].to_numpy()
    stated = tally[list(keys)].notna().all(axis=1).to_numpy()
    known = stated if n[stated].any() else np.ones(len(n), dtype=bool)
    fit = stats.beta_binomial(count[known], n[known])
    spread, apart = fit.rho > 0, fit.rho > _WHOLE
    shrunken, low, high = _rates(count, n, known, fit, confidence)
    ranked = stated & (n >= min_tested)
    ranked &= ranked.sum() > 1
    ranks = _ranks(fit.alpha + count[ranked], fit.beta + (n - count)[ranked], confidence, spread=spread)
    columns = np.full((3, len(tally)), np.nan)
    columns[:, ranked] = ranks
    frame = tally[[*keys, "sampled", "tested", "nonconforming"]].assign(
        rate=quotient(count, n),
        shrunken=shrunken,
        low=low,
        high=high,
        rank=columns[0],
        rank_low=columns[1],
        rank_high=columns[2],
        note=pd.Series(_why(tally, stated, min_tested, ranked, spread=spread, apart=apart), dtype="str"),
    )
    # stable: what ties stays in the order of the groups, and what is not ranked comes last
    order = np.lexsort((-frame["shrunken"].where(ranked, 0), frame["rank"].fillna(np.inf)))
    return frame.iloc[order].reset_index(drop=True)


def _rates(
    count: Any, n: Any, known: Any, fit: stats.BetaBinomial, confidence: float
) -> tuple[Any, Any, Any]:
    """Posterior means and equal-tailed limits; without spread, of the one rate that all have."""
    from scipy import special

    if fit.rho > 0:
        a, b = fit.alpha + count, fit.beta + n - count
        mean = a / (a + b)
    else:
        a, b = (np.full(len(n), 0.5 + total) for total in (count[known].sum(), (n - count)[known].sum()))
        mean = np.full(len(n), fit.mean)
    tail = (1 - confidence) / 2
    low, high = special.betaincinv(a, b, tail), special.betaincinv(a, b, 1 - tail)
    low = np.where(low <= np.finfo(float).tiny, 0.0, low)  # what is smaller has no number
    # where none or all failed the estimate is 0 or 1, at which equal tails end a little short
    return mean, np.minimum(low, mean), np.maximum(high, mean)


def _ranks(a: Any, b: Any, confidence: float, *, spread: bool) -> Any:
    """Give expected ranks and their limits, from draws of the posterior; 1 is the highest rate."""
    levels = len(a)
    if not spread:  # any order is as likely as any other
        return np.array([[(levels + 1) / 2], [1.0], [float(levels)]]) * np.ones(levels)
    if not levels:
        return np.zeros((3, 0))
    draws = int(np.clip(VALUES // levels, FEWEST_DRAWS, DRAWS))
    random = np.random.Generator(np.random.PCG64(_SEED))
    found = np.empty((draws, levels), dtype=np.int32)
    lots = np.random.Generator(np.random.PCG64(_SEED + 1))
    total, places = np.zeros(levels), np.arange(1, levels + 1)
    for draw in range(draws):
        rates = -random.beta(a, b)
        order = np.argsort(rates, kind="stable")
        same = np.diff(rates[order]) == 0
        expected = places
        if same.any():
            # rates of 0 or 1, to the last digit: each of those that tie may have any of their ranks
            order = np.lexsort((lots.random(levels), rates))
            first = np.flatnonzero(np.append(True, ~same))
            many = np.diff(np.append(first, levels))
            expected = np.repeat(first + (many + 1) / 2, many)
        found[draw, order] = places
        total[order] += expected
    tail = (1 - confidence) / 2
    limits = np.quantile(found, [tail, 1 - tail], axis=0, method="inverted_cdf")
    # the mean of a rank that is 14 in all but a few draws is 13.99, and its limits are 14
    return np.vstack([np.clip(total / draws, *limits), limits])


def _why(
    tally: pd.DataFrame, stated: Any, min_tested: int, ranked: Any, *, spread: bool, apart: bool
) -> list[str]:
    said: list[str] = []
    for there, n, bad, has in zip(stated, tally["tested"], tally["nonconforming"], ranked, strict=True):
        said.append(
            notes(
                "" if there else note("level not stated"),
                note("too few", n=min_tested) if n < min_tested else "",
                note("too few levels") if there and n >= min_tested and not has else "",
                note("no spread") if has and not spread else "",
                note("all or none") if has and apart else "",
                note("none found") if n and not bad else "",
            )
        )
    return said
