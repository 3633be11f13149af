"""``tally``: counts by group, of the programmes in scope."""

import sys
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

import narwhals as nw
import pandas as pd

from spotcheck.errors import ArgumentError, ColumnError, ScopeWarning, did_you_mean
from spotcheck.language.measures import left_out
from spotcheck.tallies.canonical import summed
from spotcheck.tallies.counting import cells, weighed
from spotcheck.tallies.sources import COUNTS, Source, source

Programmes: TypeAlias = "str | Sequence[str] | None"

PROGRAMME_KINDS = ("routine", "special", "follow-up", "re-check", "monitoring")
#: names that results give their own columns: a group column of such a name would hide one of them
RESERVED = frozenset(
    """sampled tested nonconforming conforming rate low high method confidence note
    baseline baseline_tested baseline_nonconforming baseline_rate difference ratio odds_ratio
    adjusted_difference adjusted_ratio adjusted_odds_ratio p_value p_adjusted cmh_p_value breslow_day_p_value
    base_year base_sampled base_tested base_nonconforming base_rate volume_ratio volume_growth rate_change rate_ratio
    level share base_share within mix change observed expected shrunken rank rank_low rank_high
    item batches cumulative""".split()
)


def tally(data: Any, by: str | Sequence[str] = (), *, programmes: Programmes = None) -> pd.DataFrame:
    """Count batches by group, on whatever engine they are.

    Parameters
    ----------
    data
        Batches (a column ``verdict``) or a tally (columns ``sampled``, ``tested``, ``nonconforming``, which are
        summed) in pandas, Polars, pyarrow, DuckDB or Spark; an `Intake`; or a path, a pattern, a folder or a list of
        clean ``.parquet`` and ``.csv`` tables, which DuckDB counts where they lie.
    by
        Group columns. ``year``, ``quarter`` and ``month`` are made from ``sampled_on`` where they are no columns.
    programmes
        None: routine programmes only, and a `ScopeWarning` counts what is left out. A kind, several kinds, or
        ``"all"``: these, without a word. Data without ``programme_kind``, or with a blank one, are routine; when
        ``programme_kind`` is in `by`, every kind is a group of its own and nothing is left out.

    Returns
    -------
    DataFrame
        `by`, then ``sampled`` (batches), ``tested`` (conforming or nonconforming) and ``nonconforming``, sorted by
        group, missing keys last. Always pandas, with the same types from every engine. Without `by` one row.

    Raises
    ------
    ColumnError
        When a column is missing, mixed or reserved, a verdict is not known, or counts contradict each other.
    ArgumentError
        When `data` is nothing that can be counted, a kind of programme is not known, or kinds other than routine are
        asked for of batches that do not state theirs.

    Examples
    --------
    >>> import pandas as pd
    >>> batches = pd.DataFrame(
    ...     {
    ...         "channel": ["online", "online", "offline"],
    ...         "verdict": ["nonconforming", "pending", "conforming"],
    ...     }
    ... )
    >>> print(tally(batches, "channel").to_string(index=False))
    channel  sampled  tested  nonconforming
    offline        1       1              0
     online        2       1              1
    """
    ready = source(data)
    return counted(ready, checked_by(ready, by), programmes)


def checked_by(ready: Source, by: Any, argument: str = "by") -> tuple[str, ...]:
    """Give group columns as a tuple; raise unless each is a column, named once, and not reserved."""
    if not isinstance(by, (str, list, tuple)):
        raise ArgumentError(f"{argument} must name columns, such as ['year', 'channel'] (got {by!r})")
    names: tuple[Any, ...] = (by,) if isinstance(by, str) else tuple(by)
    for name in names:
        if not isinstance(name, str):
            raise ArgumentError(f"{argument} must name columns (got {name!r})")
        if name in RESERVED:
            raise ColumnError(
                f"{argument}: {name!r} is the name of a column that results have: rename that column of the data"
            )
    if len(set(names)) < len(names):
        raise ArgumentError(f"{argument} must name each column once (got {names!r})")
    ready.needs(names, argument)
    return names


def counted(ready: Source, by: Sequence[str], programmes: Programmes, *, aloud: bool = True) -> pd.DataFrame:
    """Count as `tally`, with arguments that are checked; not aloud where the same data are counted a second time."""
    if programmes == "all" or "programme_kind" not in ready.columns:
        check_programmes(ready, programmes)
        return cells(ready, by)
    if programmes is None and "programme_kind" in by:
        return cells(ready, by)
    keys = list(dict.fromkeys([*by, "programme_kind"]))
    if programmes is not None:
        narrowed = _narrowed(ready, programmes)
        if narrowed is not None:
            return cells(narrowed, by)
        frame = weighed(ready, keys, lambda rows: in_scope(rows["programme_kind"], programmes))
        return summed(frame, by, COUNTS)
    frame = weighed(ready, keys)
    inside = in_scope(frame["programme_kind"], None)
    if aloud:
        kind = frame["programme_kind"].fillna("routine")
        outside = frame.loc[~inside, "sampled"].groupby(kind[~inside]).sum()
        warn_left_out({str(name): int(n) for name, n in outside.items() if n})
    return summed(frame[inside], by, COUNTS)


def every_kind(kinds: Mapping[str, int]) -> str:
    """Give the advice behind a message that nothing is in scope, where batches of other kinds of programme were left out.

    >>> every_kind({"special": 66})
    ': left out are special 66; programmes="special" counts them, programmes="all" counts every kind of programme'
    >>> every_kind({})
    ''
    """
    there = sorted(((kind, n) for kind, n in kinds.items() if n), key=lambda pair: (-pair[1], pair[0]))
    if not there:
        return ""
    listed = ", ".join(f"{kind} {n}" for kind, n in there)
    them = "them" if len(there) == 1 else "that kind"
    return f': left out are {listed}; programmes="{there[0][0]}" counts {them}, programmes="all" counts every kind of programme'


def other_programmes(ready: Source, programmes: Programmes, found: pd.DataFrame) -> str:
    """Give the advice to count every programme where a count found nothing because all batches are of others."""
    if programmes == "all" or "programme_kind" not in ready.columns or found["sampled"].any():
        return ""
    frame = cells(ready, ("programme_kind",))
    kinds = frame["sampled"].groupby(frame["programme_kind"].fillna("routine")).sum()
    return every_kind({str(kind): int(n) for kind, n in kinds.items()})


def _narrowed(ready: Source, programmes: Any) -> Source | None:
    """Let a lazy engine leave out the other programmes before it counts; None for an eager one, which counts as fast."""
    chosen = _listed(programmes)
    known = all(name in PROGRAMME_KINDS for name in chosen)
    if not known or ready.is_tally or not isinstance(ready.frame, nw.LazyFrame):
        return None
    kind = nw.col("programme_kind").cast(nw.String)
    inside = kind.is_in(list(chosen))
    # a kind that is not stated is routine
    return replace(
        ready, frame=ready.frame.filter(inside | kind.is_null() if "routine" in chosen else inside)
    )


def in_scope(programme_kind: pd.Series, programmes: Programmes) -> pd.Series:
    """Tell which kinds of programme are in scope.

    >>> in_scope(pd.Series(["special", "routine", None]), None).tolist()
    [False, True, True]
    """
    # a kind that is not stated is routine, as in the schema
    kind = programme_kind.fillna("routine")
    return kind.isin(list(_kinds(programmes, kind.unique())))


def _kinds(programmes: Programmes, present: Iterable[str]) -> tuple[str, ...]:
    """Give the kinds of programme in scope; raise for one that is not known."""
    if programmes is None:
        return ("routine",)
    chosen = _listed(programmes)
    known = [*dict.fromkeys([*PROGRAMME_KINDS, *map(str, present)]), "all"]
    for name in chosen:
        if name not in known:
            raise ArgumentError(
                f"programmes must be 'all' or kinds of {', '.join(known[:-1])} (got {name!r}{did_you_mean(name, known)})"
            )
    return tuple(known) if "all" in chosen else chosen


def check_programmes(ready: Source, programmes: Programmes) -> None:
    """Raise where kinds are asked for that are not known, or of batches that do not say theirs; a tally holds what it was made of."""
    chosen = _kinds(programmes, ())
    told = ready.is_tally or "programme_kind" in ready.columns
    if not told and not {"routine", "all"} & set(chosen):
        raise ArgumentError(
            f"programmes: the data have no column 'programme_kind', so all their batches are routine (asked for "
            f"{', '.join(chosen)}): add the column, or leave programmes out"
        )


def _listed(programmes: Any) -> tuple[Any, ...]:
    if isinstance(programmes, str):
        return (programmes,)
    if isinstance(programmes, (list, tuple, set, frozenset)) and programmes:
        return tuple(programmes)  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] (each is checked by its caller)
    raise ArgumentError(
        f"programmes must be None, 'all', or kinds of {', '.join(PROGRAMME_KINDS)} (got {programmes!r})"
    )


def warn_left_out(kinds: Mapping[str, int]) -> None:
    """Say how many batches of each kind of programme are not counted."""
    if kinds:
        ordered = dict(sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0])))
        warning = ScopeWarning(left_out(ordered, "en"), zh=left_out(ordered, "zh"))
        warnings.warn(warning, stacklevel=callers())


def callers() -> int:
    """Give the stack level of the first caller outside this package, so that a warning names the user's line."""
    level, frame = 1, sys._getframe(1)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] (the documented way to see one's callers without a traceback)
    while frame.f_back is not None and str(frame.f_globals.get("__name__", "")).startswith("spotcheck."):
        level, frame = level + 1, frame.f_back
    return level


def add_up(tally: pd.DataFrame, by: Sequence[str] = ()) -> pd.DataFrame:
    """Sum a tally of ours over the group columns that `by` does not name.

    >>> frame = pd.DataFrame({"year": [2019, 2020], "sampled": [2, 3], "tested": [2, 3], "nonconforming": [1, 0]})
    >>> add_up(frame).values.tolist()
    [[5, 5, 1]]
    """
    return summed(tally, list(by), COUNTS)
