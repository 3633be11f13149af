"""Arithmetic that every measure shares: quotients that may be empty, and rows set side by side."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from spotcheck.errors import ArgumentError
from spotcheck.tallies import Programmes
from spotcheck.tallies.sources import Source
from spotcheck.tallies.tallying import other_programmes


def quotient(above: Any, below: Any) -> Any:
    """Divide: 0 / 0 is NaN, and anything else by 0 infinite.

    >>> quotient([1, 0, 2], [2, 0, 0])
    array([0.5, nan, inf])
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(above, dtype=float) / np.asarray(below, dtype=float)


def where(inside: Any, values: Any) -> Any:
    """Give values as floats, NaN outside.

    >>> where([True, False], [1, 2])
    array([ 1., nan])
    """
    return np.where(np.asarray(inside, dtype=bool), np.asarray(values, dtype=float), np.nan)


def beside(left: pd.DataFrame, right: pd.DataFrame, keys: Sequence[Any], how: Any = "left") -> pd.DataFrame:
    """Join on the keys, a missing key with a missing key; without keys every row meets every row."""
    return left.merge(right, how="cross") if not keys else left.merge(right, on=list(keys), how=how)


def matched(left: pd.DataFrame, right: pd.DataFrame, keys: Sequence[str]) -> tuple[Any, Any]:
    """Give the rows of two frames that have the same keys, as positions in each, in the order of the first.

    What a column is called has no part in it, so that none can hide another. A missing key is that of a missing key.

    >>> matched(pd.DataFrame({"k": [3, 1, 2]}), pd.DataFrame({"k": [1.0, 3.0]}), ["k"])
    (array([0, 1]), array([1, 0]))
    """
    numbered: list[pd.DataFrame] = []
    for frame, other, place in ((left, right, "left"), (right, left, "right")):
        columns = {at: _comparable(frame[key], other[key]) for at, key in enumerate(keys)}
        numbered.append(pd.DataFrame(columns, index=frame.index).assign(**{place: np.arange(len(frame))}))
    found = beside(numbered[0], numbered[1], range(len(keys)), "inner")
    return found["left"].to_numpy(), found["right"].to_numpy()


def _comparable(values: pd.Series, others: pd.Series) -> pd.Series:
    """Give whole numbers as numbers where the others are such."""
    numeric = pd.api.types.is_numeric_dtype(values) and pd.api.types.is_numeric_dtype(others)
    return values.astype("float64") if numeric and values.dtype != others.dtype else values


def whole_counts(frame: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """Give counts that a join left empty as 0, whole again.

    >>> whole_counts(pd.DataFrame({"tested": [2.0, None]}), ["tested"])["tested"].tolist()
    [2, 0]
    """
    return frame.assign(**{name: frame[name].fillna(0).astype("int64") for name in names})


def one_column(name: Any, argument: str) -> None:
    """Raise unless a name is one name.

    >>> one_column(["year", "month"], "over")
    Traceback (most recent call last):
    spotcheck.errors.ArgumentError: over must name one column (got ['year', 'month'])
    """
    if not isinstance(name, str):
        raise ArgumentError(f"{argument} must name one column (got {name!r})")


def whole_number(value: Any, argument: str, least: int) -> int:
    """Give a whole number; raise unless it is one, from `least`.

    >>> whole_number(2.5, "min_tested", 1)
    Traceback (most recent call last):
    spotcheck.errors.ArgumentError: min_tested must be a whole number from 1 (got 2.5)
    """
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or value < least:
        raise ArgumentError(f"{argument} must be a whole number from {least} (got {value!r})")
    return int(value)


def check_confidence(confidence: Any) -> float:
    """Give a confidence level; raise unless it lies strictly between 0 and 1.

    >>> check_confidence(95)
    Traceback (most recent call last):
    spotcheck.errors.ArgumentError: confidence must lie between 0 and 1, such as 0.95 (got 95)
    """
    ok = isinstance(confidence, (int, float, np.floating)) and not isinstance(confidence, bool)
    if not ok or not 0 < confidence < 1:
        raise ArgumentError(f"confidence must lie between 0 and 1, such as 0.95 (got {confidence!r})")
    return float(confidence)


def check_tested(tally: pd.DataFrame, ready: Source | None = None, programmes: Programmes = None) -> None:
    """Raise unless something was tested; of which data and programmes it was counted tells what advice is given.

    >>> check_tested(pd.DataFrame({"sampled": [3], "tested": [0], "nonconforming": [0]}))
    Traceback (most recent call last):
    spotcheck.errors.ArgumentError: data must hold tested batches (got 3 batches in scope, of which none has the verdict conforming or nonconforming)
    """
    if int(tally["tested"].sum()):
        return
    sampled = int(tally["sampled"].sum())
    got = (
        f"got {sampled} {'batch' if sampled == 1 else 'batches'} in scope, of which none has the verdict conforming or nonconforming"
        if sampled
        else f"got no batch in scope{'' if ready is None else other_programmes(ready, programmes, tally)}"
    )
    raise ArgumentError(f"data must hold tested batches ({got})")


def one_level(values: pd.Series, level: Any, argument: str) -> Any:
    """Give a level in the form the column has it; raise when it is none of its levels."""
    levels = values.dropna().unique().tolist()
    if any(type(found) is type(level) and found == level for found in levels):
        return level
    # 2019 and numpy's 2019 are one year; 2019 and "2019", 1 and True are not
    if level in levels and not isinstance(level, bool):
        return levels[levels.index(level)]
    listed = ", ".join(map(repr, levels[:20])) + (", …" if len(levels) > 20 else "")
    raise ArgumentError(
        f"{argument} must be a level of {values.name!r}: {listed or 'it has none'} (got {level!r})"
    )
