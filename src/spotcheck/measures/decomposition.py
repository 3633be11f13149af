"""``decompose``: the change of a rate divided into rates that moved and a mix that moved."""

from collections.abc import Sequence
from math import fsum
from typing import Any

import numpy as np
import pandas as pd

from spotcheck.errors import ArgumentError
from spotcheck.language.measures import note
from spotcheck.measures.quotients import check_tested, one_column, one_level, quotient, whole_counts
from spotcheck.tallies import Programmes
from spotcheck.tallies.canonical import in_order
from spotcheck.tallies.sources import source
from spotcheck.tallies.tallying import checked_by, counted

TOTAL = "total"
_COUNTS = ("tested", "nonconforming")


def decompose(
    data: Any,
    over: str,
    *,
    mix: str,
    level: Any = None,
    baseline: Any = None,
    programmes: Programmes = None,
) -> pd.DataFrame:
    """Divide the change of a failure rate into what the rates added and what the mix of the tested batches added.

    Kitagawa's symmetric decomposition. With rates r and r₀ and shares s and s₀ of the tested batches, each level of `mix`
    adds (r − r₀)(s + s₀)/2 to *within*, and (s − s₀)(r + r₀)/2 to *mix*; they add up to the change exactly, without a
    remainder.

    Parameters
    ----------
    data
        See `tally`.
    over
        The column over which the rate changed, such as ``"year"`` or ``"channel"``.
    mix
        The column whose mix may have changed, such as ``"category"`` or ``"stage"``.
    level, baseline
        The levels of `over` whose rates are compared. None: the last that has tested batches, and of those the one
        before `level`.
    programmes
        See `tally`.

    Returns
    -------
    DataFrame
        The column that `mix` names, ``level``, ``baseline``; ``tested``, ``nonconforming``, ``rate``, ``share`` (of the
        tested batches), the same of the baseline (``base_tested`` …); ``within``, ``mix``, ``change`` (fractions: 0.01
        is a point), ``note``. A row for each level of `mix`, sorted, then one named ``"total"``, whose ``change`` is that
        of the rate. A level tested on one side only has no rate on the other: all of its change is mix.

    Raises
    ------
    ColumnError
        When a column is missing or cannot be used.
    ArgumentError
        When a level is none of `over`, or nothing was tested in it; or there are not two to compare.

    References
    ----------
    E. M. Kitagawa (1955), Components of a difference between two rates, JASA 50, 1168-1194.

    Examples
    --------
    >>> from spotcheck.tallies import counts
    >>> tally = counts(
    ...     {(2021, "production"): (1600, 16356), (2021, "distribution"): (1520, 9280),
    ...      (2023, "production"): (1073, 16021), (2023, "distribution"): (2403, 12244)},
    ...     ["year", "stage"],
    ... )
    >>> frame = decompose(tally, "year", mix="stage")
    >>> print((frame.set_index("stage")[["within", "mix", "change"]] * 100).round(2).to_string())
                  within   mix  change
    stage
    distribution    1.29  1.28    2.57
    production     -1.86 -0.59   -2.45
    total          -0.57  0.70    0.13
    """
    ready = source(data)
    for argument, name in (("over", over), ("mix", mix)):
        one_column(name, argument)
        checked_by(ready, name, argument)
    if over == mix:
        raise ArgumentError(f"over and mix must be two columns (got {over!r} for both)")
    cells = counted(ready, (over, mix), programmes)
    check_tested(cells, ready, programmes)
    level, baseline = _levels(cells, over, level, baseline)
    if TOTAL in set(cells[mix].dropna().astype(object)):
        raise ArgumentError(
            f"mix: {mix!r} has a level {TOTAL!r}, which is what the row of the total is called: rename it"
        )
    rows = _sides(cells, over, mix, level, baseline)
    return _frame(rows, mix, level, baseline, cells[over].dtype)


def _levels(cells: pd.DataFrame, over: str, level: Any, baseline: Any) -> tuple[Any, Any]:
    """Resolve the two levels; both have tested batches."""
    tested = cells.loc[(cells["tested"] > 0) & cells[over].notna(), over].drop_duplicates()
    known = tested.tolist()  # sorted, as the cells are
    if len(known) < 2:
        raise ArgumentError(
            f"over: {over!r} must have tested batches in two levels at least (it has them in "
            f"{', '.join(map(repr, known)) or 'none'})"
        )
    chosen = known[-1] if level is None else one_level(tested, level, "level")
    if baseline is not None:
        base = one_level(tested, baseline, "baseline")
    elif chosen == known[0]:
        raise ArgumentError(
            f"baseline must be given: {chosen!r} is the first level of {over!r}, and none comes before it; others are "
            f"{', '.join(map(repr, known[1:20]))}"
        )
    else:
        base = known[known.index(chosen) - 1]
    if base == chosen:
        raise ArgumentError(f"level and baseline must be two levels (got {chosen!r} for both)")
    return chosen, base


def _sides(cells: pd.DataFrame, over: str, mix: str, level: Any, baseline: Any) -> pd.DataFrame:
    """Set the levels of the mix side by side; one that is there on one side only counts 0 on the other."""
    now, base = (
        cells.loc[(cells[over] == at).fillna(value=False).astype(bool), [mix, *_COUNTS]]
        for at in (level, baseline)
    )
    base = base.rename(columns={name: f"base_{name}" for name in _COUNTS})
    rows = in_order(now.merge(base, on=mix, how="outer"), [mix])
    return whole_counts(rows, [*_COUNTS, *(f"base_{name}" for name in _COUNTS)])


def _frame(rows: pd.DataFrame, mix: str, level: Any, baseline: Any, dtype: Any) -> pd.DataFrame:
    n, base_n = rows["tested"].to_numpy(), rows["base_tested"].to_numpy()
    rate, base_rate = quotient(rows["nonconforming"], n), quotient(rows["base_nonconforming"], base_n)
    share, base_share = quotient(n, n.sum()), quotient(base_n, base_n.sum())
    # a rate that one side lacks is taken to be the other side's: then the rate did not move, and all is mix
    now, base = np.where(n > 0, rate, base_rate), np.where(base_n > 0, base_rate, rate)
    now, base = np.nan_to_num(now), np.nan_to_num(base)
    within, moved = (now - base) * (share + base_share) / 2, (share - base_share) * (now + base) / 2
    within, moved = within + 0.0, moved + 0.0  # −0 is 0
    parts = pd.DataFrame(
        {
            mix: rows[mix],
            "tested": n,
            "nonconforming": rows["nonconforming"],
            "rate": rate,
            "share": share,
            "base_tested": base_n,
            "base_nonconforming": rows["base_nonconforming"],
            "base_rate": base_rate,
            "base_share": base_share,
            "within": within,
            "mix": moved,
            "change": within + moved,
            "note": pd.Series(_why(n, base_n), dtype="str"),
        }
    )
    whole = pd.concat([parts, _total(parts, mix)], ignore_index=True)
    for place, (name, value) in enumerate((("level", level), ("baseline", baseline)), start=1):
        whole.insert(place, name, pd.Series([value] * len(whole), dtype=dtype))
    return whole


def _why(n: Sequence[int], base_n: Sequence[int]) -> list[str]:
    one, none = note("mix in one only"), note("nothing tested")
    return [
        none if not a and not b else one if not a or not b else "" for a, b in zip(n, base_n, strict=True)
    ]


def _total(parts: pd.DataFrame, mix: str) -> pd.DataFrame:
    """Give the row of the total; its change is that of the crude rates."""
    sums = {
        name: int(parts[name].sum())
        for name in ("tested", "nonconforming", "base_tested", "base_nonconforming")
    }
    rate, base_rate = sums["nonconforming"] / sums["tested"], sums["base_nonconforming"] / sums["base_tested"]
    row = {
        mix: TOTAL,
        **sums,
        "rate": rate,
        "share": 1.0,
        "base_rate": base_rate,
        "base_share": 1.0,
        "within": fsum(parts["within"]),
        "mix": fsum(parts["mix"]),
        "change": rate - base_rate,
        "note": "",
    }
    return pd.DataFrame({name: [row[name]] for name in parts.columns}).astype({"note": "str"})
