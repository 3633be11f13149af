"""The strata over which rates are standardised, and the reference: a year, weights or rates by level, or a tally."""

from collections.abc import Iterable, Mapping, Sequence
from numbers import Integral
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from spotcheck.errors import ArgumentError, ColumnError
from spotcheck.measures.quotients import quotient
from spotcheck.tallies import COUNTS, Programmes
from spotcheck.tallies.canonical import canonical, kind_of
from spotcheck.tallies.sources import Source, is_path, source
from spotcheck.tallies.tallying import checked_by, counted, other_programmes

#: the mix of batches: the first of these that the data have and `by` does not name
MIXES = ("category", "stage", "channel")
#: where levels given alone are looked for, in this order
_LEVELS = (
    *MIXES,
    "product",
    "region",
    "producer_region",
    "platform",
    "sales_mode",
    "severity",
    "programme_kind",
)
_NO_MIX = ("year", "quarter", "month", "programme_kind", *COUNTS)


class Reference(NamedTuple):
    """What rates are held against.

    Attributes
    ----------
    columns
        The strata's columns.
    strata
        Those columns, a row for each stratum.
    weight, rate
        The weight and the rate of each stratum: the number that was given for it, or those of the reference's counts.
    name
        How a note names it.
    """

    columns: tuple[str, ...]
    strata: pd.DataFrame
    weight: Any
    rate: Any
    name: str


def reference_of(
    ready: Source, keys: Sequence[str], given: Any, programmes: Programmes, argument: str
) -> Reference:
    """Resolve what was given as a standard or a reference."""
    year, mix = given if isinstance(given, tuple) and len(given) == 2 else (given, None)
    if isinstance(year, str) and year.strip().isdecimal():
        raise ArgumentError(f"{argument}: a year is a number: {int(year)} (got {year!r})")
    if isinstance(year, Integral) and year is not True and year is not False:
        columns = _mix(ready, keys, mix, argument)
        return _of_year(ready, columns, int(year), programmes, argument)
    if isinstance(given, Mapping):
        return _of_levels(ready, keys, given, argument)
    if given is None:
        columns = _mix(ready, keys, None, argument)
        return _of_counts(columns, counted(ready, columns, programmes, aloud=False), "")
    if is_path(given) or hasattr(given, "columns"):
        other = source(given)
        columns = (
            tuple(name for name in other.schema if name not in _NO_MIX)
            if other.is_tally
            else _mix(ready, keys, None, argument)
        )
        checked_by(ready, columns, argument)
        return _of_counts(columns, counted(other, columns, programmes), argument)
    raise ArgumentError(
        f"{argument} must be a year, {{column: {{level: number}}}}, or a tally (got {given!r})"
    )


def _of_counts(columns: tuple[str, ...], frame: pd.DataFrame, name: str) -> Reference:
    rate = quotient(frame["nonconforming"], frame["tested"])
    return Reference(columns, frame[list(columns)], frame["tested"].to_numpy("float64"), rate, name)


def held_to(reference: Reference, cells: pd.DataFrame, argument: str) -> Reference:
    """Give the reference; raise where its levels are of another type than those of the data, which none would meet."""
    same_types(reference.strata, cells, reference.columns, argument)
    return reference


def same_types(given: pd.DataFrame, cells: pd.DataFrame, columns: Sequence[str], argument: str) -> None:
    """Raise where levels that were given are of another type than those of the data."""
    for name in columns:
        kinds = [kind_of(frame[name]) for frame in (cells, given)]
        if len({"number" if kind == "integer" else kind for kind in kinds} - {"empty"}) > 1:
            levels = cells[name].dropna().unique().tolist()
            listed = ", ".join(map(repr, levels[:20])) + (", …" if len(levels) > 20 else "")
            raise ArgumentError(
                f"{argument} must hold levels of {name!r}, which are {kinds[0]}: {listed} "
                f"(got {given[name].dropna().tolist()[0]!r}, which is {kinds[1]})"
            )


def _mix(ready: Source, keys: Sequence[str], mix: Any, argument: str) -> tuple[str, ...]:
    """Give the columns of the strata."""
    if mix is not None:
        return checked_by(ready, mix, argument)
    if ready.is_tally:
        return tuple(name for name in ready.schema if name not in (*_NO_MIX, *keys))
    return next(((name,) for name in MIXES if name in ready.columns and name not in keys), ())


def _of_year(
    ready: Source, columns: tuple[str, ...], year: int, programmes: Programmes, argument: str
) -> Reference:
    ready.needs(["year"], argument)
    if not columns:
        raise ColumnError(
            f"{argument}: the data have no column whose mix could be taken: group a tally by another column, or give "
            f"({year}, column)"
        )
    frame = counted(ready, list(dict.fromkeys([*columns, "year"])), programmes, aloud=False)
    inside = frame[frame["year"] == year]
    if not int(inside["tested"].sum()):
        years = ", ".join(map(str, sorted(frame.loc[frame["tested"] > 0, "year"].dropna().unique())))
        left = "" if years else other_programmes(ready, programmes, frame)
        raise ArgumentError(
            f"{argument} must be a year in which batches were tested: {years or 'none'} (got {year}{left})"
        )
    return _of_counts(columns, inside.reset_index(drop=True), str(year))


def _of_levels(ready: Source, keys: Sequence[str], given: Mapping[Any, Any], argument: str) -> Reference:
    """Take ``{column: {level: number}}``, or the levels alone where a column has them."""
    nested = len(given) == 1 and isinstance(next(iter(given.values())), Mapping)
    if nested:
        named, levels = next(iter(given.items()))
        columns = checked_by(ready, named, argument)
    else:
        levels = given
        columns = (_column_with(ready, keys, levels, argument),)
    strata = groups_of(levels, columns, argument)
    numbers = np.array([_number(value, argument) for value in levels.values()])
    return Reference(columns, strata, numbers, numbers, argument)


def groups_of(named: Iterable[Any], columns: Sequence[str], argument: str) -> pd.DataFrame:
    """Give groups that a mapping names, by their value or the tuple of them, as a frame of the columns."""
    listed = list(named)
    groups: list[tuple[Any, ...]] = [group if isinstance(group, tuple) else (group,) for group in listed]
    wrong = [group for group, values in zip(listed, groups, strict=True) if len(values) != len(columns)]
    if not groups or wrong:
        got = repr(wrong[0]) if wrong else "none"
        raise ArgumentError(
            f"{argument} must give a number for each level of {', '.join(columns)}"
            f"{f', a tuple of {len(columns)} values' if len(columns) > 1 else ''} (got {got})"
        )
    frame = pd.DataFrame(
        {
            name: canonical(pd.Series(list(values), dtype=object), name)
            for name, values in zip(columns, zip(*groups, strict=True), strict=True)
        }
    )
    if frame.duplicated().any():
        twice = groups[int(frame.duplicated().to_numpy().argmax())]
        got = ", ".join(map(repr, twice))
        raise ArgumentError(f"{argument} must give each level of {', '.join(columns)} once (got {got} twice)")
    return frame


def _number(value: Any, argument: str) -> float:
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = -1.0
    if not 0 <= number < float("inf") or isinstance(value, (bool, str)):
        raise ArgumentError(f"{argument} must hold numbers from 0 (got {value!r})")
    return number


def _column_with(ready: Source, keys: Sequence[str], levels: Mapping[Any, Any], argument: str) -> str:
    candidates = [name for name in (ready.schema if ready.is_tally else _LEVELS) if name in ready.columns]
    for name in candidates:
        if name in (*keys, *COUNTS):
            continue
        found = counted(ready, (name,), "all")[name].dropna().tolist()
        if set(levels) <= set(found):
            return name
    raise ArgumentError(
        f"{argument}: no column has all of the levels {', '.join(map(repr, levels))}; write {{column: {{level: number}}}}"
    )
