"""``compare``: groups against a baseline, crude and within strata."""

import warnings
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from spotcheck import stats
from spotcheck.errors import ArgumentError, MixedStagesWarning
from spotcheck.language.measures import mixed_stages, note, notes
from spotcheck.measures.quotients import (
    beside,
    check_confidence,
    check_tested,
    matched,
    one_column,
    one_level,
    quotient,
    where,
    whole_counts,
)
from spotcheck.measures.sides import (
    METHOD,
    Sides,
    difference,
    joined,
    named,
    odds_notes,
    odds_ratio,
    ratio,
    ratio_notes,
)
from spotcheck.tallies import Programmes, add_up
from spotcheck.tallies.canonical import in_order
from spotcheck.tallies.sources import Source, source
from spotcheck.tallies.tallying import callers, checked_by, counted

_ADJUSTED = {"difference": "difference", "ratio": "ratio", "odds_ratio": "odds-ratio"}
#: the limits of those that have others, where the Mantel–Haenszel variance is zero, infinite or far too small
_SCORE = {"difference": stats.stratified_difference, "ratio": stats.stratified_ratio}


def compare(
    data: Any,
    on: str,
    *,
    baseline: Any,
    by: str | Sequence[str] = (),
    adjust_for: str | Sequence[str] | None = None,
    confidence: float = 0.95,
    programmes: Programmes = None,
) -> pd.DataFrame:
    """Compare failure rates with those of a baseline: difference, ratio and odds ratio, crude and adjusted.

    Parameters
    ----------
    data
        Batches or a tally in any engine, an `Intake`, or paths of clean tables: see `tally`.
    on
        The column whose levels are compared, such as ``"channel"``.
    baseline
        The level that all others are compared with, such as ``"offline"``.
    by
        Group columns: the comparison is made within each group.
    adjust_for
        A column, or several, that may differ in their mix between the sides, such as ``"stage"``: the adjusted columns
        then compare within its levels (Mantel–Haenszel).
    confidence
        Two-sided confidence level, such as 0.95.
    programmes
        See `tally`.

    Returns
    -------
    DataFrame
        A row for each group and each level of `on` but the baseline, sorted; where only one side was sampled the note
        says so. Columns: `by`, the column that `on` names, ``baseline``; ``tested``, ``nonconforming``, ``rate`` and
        the same of the baseline (``baseline_tested`` …); ``difference`` (a fraction: 0.126 is 12.6 points), ``ratio``,
        ``odds_ratio``, each with ``_low`` and ``_high`` (Miettinen–Nurminen score limits); ``adjusted_difference``,
        ``adjusted_ratio``, ``adjusted_odds_ratio`` (Mantel–Haenszel, with limits by Sato, by Greenland and Robins, and
        by Robins, Breslow and Greenland; Miettinen and Nurminen's stratified score limits where these variances of the
        first two are zero or infinite, and the note says so), null without `adjust_for`; ``p_value`` (score test of the crude rates),
        ``p_adjusted`` (Holm over the rows: the one to print), ``cmh_p_value`` (Cochran–Mantel–Haenszel: no difference
        within strata), ``breslow_day_p_value`` (with Tarone's correction: the same odds ratio in all strata);
        ``method``, ``confidence``, ``note``.

    Raises
    ------
    ColumnError
        When a column is missing or cannot be used.
    ArgumentError
        When `baseline` is no level of `on`, there is no other level, a column is named twice, or nothing was tested.

    Warns
    -----
    MixedStagesWarning
        When channels are compared and production and distribution are mixed within them.

    References
    ----------
    Miettinen and Nurminen (1985), Statistics in Medicine 4, 213-226. Mantel and Haenszel (1959), J Natl Cancer Inst 22,
    719-748. Holm (1979), Scand J Statist 6, 65-70.

    Examples
    --------
    >>> from spotcheck.tallies import counts
    >>> tally = counts({"online": (485, 1739), "offline": (746, 4880)}, "channel")
    >>> row = compare(tally, "channel", baseline="offline").iloc[0]
    >>> [round(float(row[name]), 3) for name in ("difference", "ratio", "ratio_low", "ratio_high", "odds_ratio")]
    [0.126, 1.824, 1.649, 2.016, 2.143]
    """
    confidence = check_confidence(confidence)
    ready = source(data)
    asked = _asked(ready, on, by, adjust_for)
    mixing = on == "channel" and "stage" in ready.columns and "stage" not in (*asked.by, *asked.strata)
    cells = counted(ready, (*asked.by, on, *asked.strata, *(("stage",) if mixing else ())), programmes)
    check_tested(cells, ready, programmes)
    baseline = one_level(cells[on], baseline, "baseline")
    if mixing:
        _warn_of_mixed_stages(cells, asked.by)
    rows = _sides(add_up(cells, (*asked.by, on)), asked, baseline)
    if not len(rows):
        raise ArgumentError(
            f"on: {on!r} has no other level than the baseline {baseline!r}: there is nothing to compare"
        )
    strata = _strata(cells, rows, asked, baseline) if asked.strata else None
    return _frame(rows, strata, asked, baseline, confidence)


class _Asked(NamedTuple):
    """Which columns do what."""

    by: tuple[str, ...]
    on: str
    strata: tuple[str, ...]


def _asked(ready: Source, on: Any, by: Any, adjust_for: Any) -> _Asked:
    one_column(on, "on")
    checked_by(ready, on, "on")
    strata = () if adjust_for is None else adjust_for
    asked = _Asked(checked_by(ready, by), on, checked_by(ready, strata, "adjust_for"))
    for one, other in (("by", asked.by), ("adjust_for", asked.strata)):
        if on in other:
            raise ArgumentError(f"{one} must not hold {on!r}: its levels are what is compared")
    for name in asked.strata:
        if name in asked.by:
            raise ArgumentError(
                f"adjust_for must not hold {name!r}, which is in by: within a group there is one level of it"
            )
    return asked


def _sides(tally: pd.DataFrame, asked: _Asked, baseline: Any) -> pd.DataFrame:
    """Set each level of each group beside the baseline of its group; a side that was not sampled counts 0."""
    by, on = list(asked.by), asked.on
    is_base = _equal(tally[on], baseline)
    groups, bases = tally[~is_base], tally[is_base]
    levels = groups[[on]].drop_duplicates()
    pairs = pd.concat([groups[[*by, on]], beside(bases[by], levels, [])[[*by, on]]] if by else [levels])
    pairs = in_order(pairs.drop_duplicates(), [*by, on])
    counts = ["tested", "nonconforming"]
    rows = pairs.merge(groups[[*by, on, *counts]], on=[*by, on], how="left")
    bases = bases[[*by, *counts]].rename(columns={name: f"baseline_{name}" for name in counts})
    rows = beside(rows, bases, by)
    return whole_counts(rows, [*counts, *(f"baseline_{name}" for name in counts)])


def _equal(values: pd.Series, level: Any) -> pd.Series:
    """Tell where a level is; a missing one is not."""
    return (values == level).fillna(value=False).astype(bool)


class _Strata(NamedTuple):
    """Counts within strata: rows × strata."""

    sides: Sides
    columns: tuple[str, ...]


def _strata(cells: pd.DataFrame, rows: pd.DataFrame, asked: _Asked, baseline: Any) -> _Strata:
    """Lay both sides out by strata, which stand in one order for all rows."""
    by, on, strata = list(asked.by), asked.on, list(asked.strata)
    tally = add_up(cells, (*by, on, *strata))
    tally = tally[tally["tested"] > 0]
    is_base = _equal(tally[on], baseline)
    places = tally[strata].drop_duplicates().reset_index(drop=True)
    laid: list[Any] = []
    for side, keys in ((tally[~is_base], [*by, on]), (tally[is_base], by)):
        _, place = matched(side, places, strata)
        row, cell = matched(rows, side, keys)
        for name in ("nonconforming", "tested"):
            grid = np.zeros((len(rows), len(places)), dtype=np.int64)
            grid[row, place[cell]] = side[name].to_numpy()[cell]
            laid.append(grid)
    return _Strata(Sides(*laid), asked.strata)


def _frame(
    rows: pd.DataFrame, strata: _Strata | None, asked: _Asked, baseline: Any, confidence: float
) -> pd.DataFrame:
    """Give the frame, column after column as they are documented."""
    sides = Sides(
        *(
            rows[name].to_numpy()
            for name in ("nonconforming", "tested", "baseline_nonconforming", "baseline_tested")
        )
    )
    p_value = stats.difference_test(*sides, method="score").p_value
    crude = difference(sides, confidence)
    adjusted, why = _adjusted(crude[0], strata, len(rows), confidence)
    data: dict[str, Any] = {
        **{name: rows[name] for name in (*asked.by, asked.on)},
        "baseline": pd.Series([baseline] * len(rows), dtype=rows[asked.on].dtype),
        "tested": sides.n,
        "nonconforming": sides.count,
        "rate": quotient(sides.count, sides.n),
        "baseline_tested": sides.base_n,
        "baseline_nonconforming": sides.base_count,
        "baseline_rate": quotient(sides.base_count, sides.base_n),
        **named("difference", crude),
        **named("ratio", ratio(sides, confidence)),
        **named("odds_ratio", odds_ratio(sides, confidence)),
        **{name: values for name, values in adjusted.items() if not name.endswith("p_value")},
        "p_value": p_value,
        "p_adjusted": stats.adjust_p_values(p_value),
        "cmh_p_value": adjusted["cmh_p_value"],
        "breslow_day_p_value": adjusted["breslow_day_p_value"],
        "method": pd.Series([METHOD] * len(rows), dtype="str"),
        "confidence": confidence,
        "note": joined(
            _untested(sides),
            ratio_notes(sides),
            odds_notes(sides),
            why,
        ),
    }
    return pd.DataFrame(data)


def _untested(sides: Sides) -> list[str]:
    group, base = note("nothing tested"), note("baseline not tested")
    return [
        notes("" if n else group, "" if base_n else base)
        for n, base_n in zip(sides.n, sides.base_n, strict=True)
    ]


def _adjusted(
    crude: Any, strata: _Strata | None, rows: int, confidence: float
) -> tuple[dict[str, Any], list[str]]:
    """Compare within strata; without them every number is null."""
    if strata is None:
        empty = np.full(rows, np.nan)
        names = [name for measure in _ADJUSTED for name in named(f"adjusted_{measure}", (empty,) * 3)]
        return dict.fromkeys([*names, "cmh_p_value", "breslow_day_p_value"], empty), [""] * rows
    sides = strata.sides
    common = sides.tested.sum(axis=1)
    alike = _alike(sides)
    found: dict[str, Any] = {}
    without: dict[str, Any] = {}
    for name, measure in _ADJUSTED.items():
        value, low, high, se, *_ = stats.mantel_haenszel(*sides, measure=measure, confidence=confidence)
        without[name] = (common > 0) & np.isnan(se)
        if name in _SCORE:
            without[name] |= alike
            rows_of = (part[without[name]] for part in sides)
            _, low[without[name]], high[without[name]], *_ = _SCORE[name](*rows_of, confidence=confidence)
        found |= named(f"adjusted_{name}", [where(common > 0, each) for each in (value, low, high)])
    found["cmh_p_value"] = where(common > 0, stats.cmh_test(*sides).p_value)
    found["breslow_day_p_value"] = where(common > 1, stats.breslow_day_test(*sides).p_value)
    why = _why(crude, found["adjusted_difference"], strata, common)
    return found, list(joined(why, _unusual(sides, common, without)))


def _alike(sides: Sides) -> Any:
    """Where all batches of a side failed, or none, in the strata that hold both: a variance of what was found is too small there."""
    known, base_known = (np.where(sides.tested, n, 0).sum(axis=1) for n in (sides.n, sides.base_n))
    failed, base_failed = (
        np.where(sides.tested, count, 0).sum(axis=1) for count in (sides.count, sides.base_count)
    )
    one_sided = (failed == 0) | (failed == known) | (base_failed == 0) | (base_failed == base_known)
    return (known > 0) & one_sided


def _unusual(sides: Sides, common: Any, without: dict[str, Any]) -> list[str]:
    """Say which adjusted numbers do not exist, have no limits, or have them by another method than usual."""
    both = sides.count + sides.base_count
    failed = (both * sides.tested).sum(axis=1) > 0
    none = (common > 0) & ~failed & both.any(axis=1)
    other = np.any([without[name] for name in _SCORE], axis=0)
    return [
        notes(
            note("adjusted none failed") if nothing else "",
            note("adjusted score") if score else "",
            note("adjusted boundless") if odds else "",
        )
        for nothing, score, odds in zip(none, other, failed & without["odds_ratio"], strict=True)
    ]


def _why(crude: Any, adjusted: Any, strata: _Strata, common: Any) -> list[str]:
    """Say which strata stand apart, and where adjusting turns the sign."""
    either = ((strata.sides.n > 0) | (strata.sides.base_n > 0)).sum(axis=1)
    columns = ", ".join(strata.columns)
    said: list[str] = []
    for before, after, held, there in zip(crude, adjusted, common, either, strict=True):
        if np.isnan(before):  # the note says that a side was not tested
            said.append("")
        elif not held:
            said.append(note("no common stratum"))
        else:
            # signs below a rounding error of the sums are none
            reverses = before * after < 0 and min(abs(before), abs(after)) > 1e-12
            apart = (
                note("strata one-sided", missing=int(there - held), strata=int(there)) if there > held else ""
            )
            turned = note("reversed", columns=columns) if reverses else ""
            said.append(notes(apart, turned))
    return said


def _warn_of_mixed_stages(cells: pd.DataFrame, by: Sequence[str]) -> None:
    """Warn where the channels that are compared within a group hold several stages."""
    stated = cells[(cells["tested"] > 0) & cells["stage"].notna()]
    if by:
        several = stated.groupby(list(by), dropna=False, observed=True)["stage"].transform("nunique") > 1
        stated = stated[several]
    stages = sorted(stated["stage"].astype(str).unique())
    if len(stages) > 1:
        warning = MixedStagesWarning(mixed_stages(stages, "en"), zh=mixed_stages(stages, "zh"))
        warnings.warn(warning, stacklevel=callers())
