"""``year_over_year``: volume and rate against another year."""

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from spotcheck.errors import ArgumentError, ScopeWarning
from spotcheck.language.measures import note, without_year
from spotcheck.measures.quotients import beside, check_confidence, quotient, where, whole_counts
from spotcheck.measures.sides import METHOD, Sides, difference, joined, named, ratio, ratio_notes
from spotcheck.tallies import COUNTS, Programmes
from spotcheck.tallies.canonical import in_order
from spotcheck.tallies.sources import Source, source
from spotcheck.tallies.tallying import callers, checked_by, counted, other_programmes

_BASE = tuple(f"base_{name}" for name in COUNTS)


def year_over_year(
    data: Any,
    by: str | Sequence[str] = (),
    *,
    base: int | None = None,
    confidence: float = 0.95,
    programmes: Programmes = None,
) -> pd.DataFrame:
    """Compare each year with the one before, or with one base year: batches sampled, and failure rates.

    Parameters
    ----------
    data
        See `tally`; it has a column ``year``, or ``sampled_on``. Last year's published counts are a tally
        (`spotcheck.counts` with the columns ``["year", …]``), and concatenate with this year's.
    by
        Group columns, such as ``"channel"`` or ``"month"`` (which then compares a month with the same month).
    base
        The year that all others are compared with. None: the calendar year before each.
    confidence
        Two-sided confidence level of the intervals.
    programmes
        See `tally`.

    Returns
    -------
    DataFrame
        `by`, ``year``, ``base_year``; ``sampled``, ``base_sampled``, ``volume_ratio`` (2.8 is 2.8 times of), and
        ``volume_growth`` (1.8 is: grew by 180 %), both exact, for they count work that was done; ``tested``,
        ``nonconforming``, ``rate``, ``base_tested``, ``base_nonconforming``, ``base_rate``; ``rate_change`` (a fraction:
        0.028 is 2.8 percentage points) and ``rate_ratio``, each with ``_low`` and ``_high`` (Miettinen–Nurminen);
        ``method``, ``confidence``, ``note``. A row for each group and each year in which, or in whose base year, it was
        sampled; the base year itself is compared with nothing. Where there are no data of a base year, its counts are
        null and the note says so.

    Raises
    ------
    ColumnError
        When a column is missing, such as ``year``.
    ArgumentError
        When `by` holds ``year``, `base` is no year, or the data hold no batch of a known year.

    Warns
    -----
    ScopeWarning
        When batches have no year.

    Examples
    --------
    >>> from spotcheck.tallies import counts
    >>> tally = counts({(2019, "online"): (121, 621), (2020, "online"): (485, 1739)}, ["year", "channel"])
    >>> frame = year_over_year(tally, "channel")
    >>> frame[["year", "base_year", "note"]].values.tolist()
    [[2019, 2018, 'there are no data of 2018'], [2020, 2019, '']]
    >>> [round(float(frame[name].iloc[1]), 3) for name in ("volume_ratio", "volume_growth", "rate_change", "rate_ratio")]
    [2.8, 1.8, 0.084, 1.431]
    """
    confidence = check_confidence(confidence)
    base = _year(base)
    ready = source(data)
    keys = checked_by(ready, by)
    if "year" in keys:
        raise ArgumentError("by must not hold 'year': years are what is compared")
    ready.needs(["year"], "year_over_year")
    cells = _of_known_years(counted(ready, (*keys, "year"), programmes), ready, programmes)
    return _frame(_pairs(cells, keys, base), keys, confidence)


def _year(base: Any) -> int | None:
    if base is None:
        return None
    if isinstance(base, bool) or not isinstance(base, (int, np.integer)):
        raise ArgumentError(
            f"base must be a year, such as 2019, or None for the year before each (got {base!r})"
        )
    return int(base)


def _of_known_years(cells: pd.DataFrame, ready: Source, programmes: Programmes) -> pd.DataFrame:
    """Leave out what has no year, and say so; years are then whole numbers."""
    lost = int(cells.loc[cells["year"].isna(), "sampled"].sum())
    if lost:
        warnings.warn(
            ScopeWarning(without_year(lost, "en"), zh=without_year(lost, "zh")), stacklevel=callers()
        )
    known = cells[cells["year"].notna()]
    if not len(known):
        advice = other_programmes(ready, programmes, cells)
        raise ArgumentError(f"data must hold batches of a year in scope (got none{advice})")
    return known.assign(year=known["year"].astype("int64"))


def _pairs(cells: pd.DataFrame, keys: Sequence[str], base: int | None) -> pd.DataFrame:
    """Set each group of each year beside the same group of its base year; what is not there counts 0.

    Of a base year without any data the counts are missing.
    """
    own = list(keys)
    years = sorted(set(cells["year"].tolist()))
    bases = {year: year - 1 if base is None else base for year in years if year != base}
    followers: dict[int, list[int]] = {}
    for year, before in bases.items():
        followers.setdefault(before, []).append(year)
    # a group that was sampled in the base year only has a row too
    groups = [cells.loc[cells["year"].isin(list(bases)), [*own, "year"]]]
    for before, after in followers.items():
        held = (
            cells.loc[cells["year"] == before, own]
            if own
            else cells.loc[cells["year"] == before, ["year"]][[]]
        )
        groups += [held.assign(year=year) for year in after]
    pairs = in_order(pd.concat(groups, ignore_index=True).drop_duplicates(), [*own, "year"])
    pairs["base_year"] = pairs["year"].map(bases).astype("int64")
    rows = pairs.merge(cells, on=[*own, "year"], how="left")
    before = cells.rename(columns={"year": "base_year"} | dict(zip(COUNTS, _BASE, strict=True)))
    rows = beside(rows, before, [*own, "base_year"])
    rows = whole_counts(rows, [*COUNTS, *_BASE])
    known = rows["base_year"].isin(years)
    if known.all():
        return rows
    return rows.assign(**{name: rows[name].astype("Int64").where(known) for name in _BASE})


def _frame(rows: pd.DataFrame, keys: Sequence[str], confidence: float) -> pd.DataFrame:
    """Give the frame, column after column as they are documented."""
    held = rows[list(_BASE)].fillna(0).astype("int64")
    base_sampled = held["base_sampled"].to_numpy()
    sides = Sides(
        rows["nonconforming"].to_numpy(),
        rows["tested"].to_numpy(),
        held["base_nonconforming"].to_numpy(),
        held["base_tested"].to_numpy(),
    )
    volume = where(base_sampled > 0, quotient(rows["sampled"], base_sampled))
    growth = where(base_sampled > 0, quotient(rows["sampled"] - base_sampled, base_sampled))
    return pd.DataFrame(
        {
            **{name: rows[name] for name in (*keys, "year", "base_year", "sampled", "base_sampled")},
            "volume_ratio": volume,
            "volume_growth": growth,
            "tested": sides.n,
            "nonconforming": sides.count,
            "rate": quotient(sides.count, sides.n),
            "base_tested": rows["base_tested"],
            "base_nonconforming": rows["base_nonconforming"],
            "base_rate": quotient(sides.base_count, sides.base_n),
            **named("rate_change", difference(sides, confidence)),
            **named("rate_ratio", ratio(sides, confidence)),
            "method": pd.Series([METHOD] * len(rows), dtype="str"),
            "confidence": confidence,
            "note": joined(_this_year(rows), _base_year(rows), ratio_notes(sides)),
        }
    )


def _this_year(rows: pd.DataFrame) -> list[str]:
    return [
        note("year not sampled") if not sampled else note("nothing tested") if not tested else ""
        for sampled, tested in zip(rows["sampled"], rows["tested"], strict=True)
    ]


def _base_year(rows: pd.DataFrame) -> list[str]:
    """Say what the base year lacks."""
    said: list[str] = []
    for year, sampled, tested in zip(
        rows["base_year"], rows["base_sampled"], rows["base_tested"], strict=True
    ):
        lacks = "base year missing" if pd.isna(sampled) else "base not sampled" if not sampled else ""
        lacks = lacks or ("" if tested else "base not tested")
        said.append(note(lacks, year=year) if lacks else "")
    return said
