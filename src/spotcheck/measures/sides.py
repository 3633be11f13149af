"""A group beside its baseline: what their rates differ by, with limits, and what a note has to say about it."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from spotcheck import stats
from spotcheck.language.measures import note, notes
from spotcheck.measures.quotients import quotient, where

METHOD = "miettinen-nurminen"


class Sides(NamedTuple):
    """Counts of groups and of their baselines: arrays of whole numbers, one entry a row."""

    count: Any
    n: Any
    base_count: Any
    base_n: Any

    @property
    def tested(self) -> Any:
        """Where something was tested on both sides."""
        return (np.asarray(self.n) > 0) & (np.asarray(self.base_n) > 0)


def difference(sides: Sides, confidence: float) -> tuple[Any, Any, Any]:
    """Rate less baseline's rate, with score limits; NaN where a side was not tested."""
    value = quotient(sides.count, sides.n) - quotient(sides.base_count, sides.base_n)
    limits = stats.difference_interval(*sides, method=METHOD, confidence=confidence)
    return _known(sides, value, *limits)


def ratio(sides: Sides, confidence: float) -> tuple[Any, Any, Any]:
    """Rate over baseline's rate, with score limits; NaN where a side was not tested or neither failed."""
    # products of counts, and not of rates, so that equal rates give exactly 1
    value = quotient(
        np.asarray(sides.count, dtype=float) * sides.base_n,
        np.asarray(sides.base_count, dtype=float) * sides.n,
    )
    limits = stats.ratio_interval(*sides, method=METHOD, confidence=confidence)
    return _known(sides, value, *limits)


def odds_ratio(sides: Sides, confidence: float) -> tuple[Any, Any, Any]:
    """Odds over baseline's odds, with score limits; NaN where a side was not tested or neither failed."""
    passed, base_passed = sides.n - sides.count, sides.base_n - sides.base_count
    value = quotient(
        np.asarray(sides.count, dtype=float) * base_passed, np.asarray(sides.base_count, dtype=float) * passed
    )
    limits = stats.odds_ratio_interval(*sides, method=METHOD, confidence=confidence)
    return _known(sides, value, *limits)


def _known(sides: Sides, *values: Any) -> tuple[Any, Any, Any]:
    value, low, high = (where(sides.tested, each) for each in values)
    return value, low, high


def named(name: str, values: Sequence[Any]) -> dict[str, Any]:
    """Name a value and its limits as result frames do.

    >>> named("ratio", (1.8, 1.7, 2.0))
    {'ratio': 1.8, 'ratio_low': 1.7, 'ratio_high': 2.0}
    """
    return dict(zip((name, f"{name}_low", f"{name}_high"), values, strict=True))


def ratio_notes(sides: Sides) -> list[str]:
    """Say of each row why its ratio, or the upper limit of it, is not a number."""
    none = note("no failures in either"), note("no failures in baseline")
    return [
        "" if not tested or base_count else none[bool(count)]
        for tested, count, base_count in zip(sides.tested, sides.count, sides.base_count, strict=True)
    ]


def odds_notes(sides: Sides) -> list[str]:
    """Say of each row why its odds ratio, or the upper limit of it, is not a number where its ratio is one."""
    one, both = note("all failed"), note("all failed in both")
    every, base_every = (
        sides.tested & (np.asarray(count) == n)
        for count, n in ((sides.count, sides.n), (sides.base_count, sides.base_n))
    )
    known = np.asarray(sides.base_count) > 0
    return [
        (both if base else one) if group and has else ""
        for group, base, has in zip(every, base_every, known, strict=True)
    ]


def joined(*columns: Sequence[str]) -> pd.Series:
    """Join notes, row by row."""
    return pd.Series([notes(*parts) for parts in zip(*columns, strict=True)], dtype="str")
