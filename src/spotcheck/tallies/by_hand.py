"""``counts``: a tally written by hand, such as last year's published numbers."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from spotcheck.errors import ArgumentError
from spotcheck.tallies.canonical import canonical
from spotcheck.tallies.counting import cells, whole
from spotcheck.tallies.sources import source
from spotcheck.tallies.tallying import checked_by


def counts(mapping: Mapping[Any, tuple[int, int]], columns: str | Sequence[str]) -> pd.DataFrame:
    """Write a tally by hand.

    Parameters
    ----------
    mapping
        Group → (nonconforming, tested), in batches. With several columns a group is a tuple of their values.
    columns
        The name of the group column, or of several.

    Returns
    -------
    DataFrame
        The group columns, then ``sampled`` (the same as tested), ``tested``, ``nonconforming``, in the order of
        `mapping`. Tallies concatenate (`pandas.concat`) and add up.

    Raises
    ------
    ArgumentError
        When a group has not as many values as there are columns, or is no pair of counts.
    ColumnError
        When counts are not whole or nonconforming exceeds tested, or a column's name is reserved.

    Examples
    --------
    >>> tally = counts({(2019, "online"): (121, 621), (2020, "online"): (485, 1739)}, ["year", "channel"])
    >>> print(tally.to_string(index=False))
     year channel  sampled  tested  nonconforming
     2019  online      621     621            121
     2020  online     1739    1739            485
    """
    names = (
        [columns] if isinstance(columns, str) else list(columns) if isinstance(columns, (list, tuple)) else []
    )
    if not names:
        raise ArgumentError(f"columns must name columns, such as ['year', 'channel'] (got {columns!r})")
    if not isinstance(mapping, Mapping) or not mapping:  # pyright: ignore[reportUnnecessaryIsInstance] (callers have no types)
        raise ArgumentError(
            f"mapping must hold at least one group → (nonconforming, tested) (got {mapping!r})"
        )
    groups = [_group(group, names, single=isinstance(columns, str)) for group in mapping]
    pairs = [_pair(pair, group) for group, pair in mapping.items()]
    data = {
        name: canonical(pd.Series(list(values), dtype=object), name)
        for name, values in zip(names, zip(*groups, strict=True), strict=False)
    }
    tested = whole(pd.Series([pair[1] for pair in pairs], dtype=object), "tested")
    bad = whole(pd.Series([pair[0] for pair in pairs], dtype=object), "nonconforming")
    frame = pd.DataFrame({**data, "sampled": tested, "tested": tested, "nonconforming": bad})
    ready = source(frame)
    cells(ready, checked_by(ready, names, "columns"))  # holds the counts to what a tally is
    return frame


def _group(group: Any, names: Sequence[str], *, single: bool) -> tuple[Any, ...]:
    values = (group,) if single or not isinstance(group, tuple) else group
    if len(values) != len(names):
        raise ArgumentError(
            f"a group must have a value for each of {', '.join(names)} (got {group!r}): {len(names)}, not {len(values)}"
        )
    return values


def _pair(pair: Any, group: Any) -> tuple[Any, Any]:
    plain = isinstance(pair, (tuple, list)) and len(pair) == 2  # pyright: ignore[reportUnknownArgumentType] (as it is given)
    if not plain or any(isinstance(count, (bool, str)) for count in pair):
        raise ArgumentError(
            f"the counts of {group!r} must be two numbers, (nonconforming, tested) (got {pair!r})"
        )
    return pair[0], pair[1]
