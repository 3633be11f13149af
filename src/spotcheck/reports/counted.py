"""Counts of the batches a text speaks of: tallied once, then summed for each scope."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from spotcheck import tallies
from spotcheck.errors import ArgumentError

if TYPE_CHECKING:
    import pandas as pd

_KEYS = ("year", "channel", "stage", "category")
ROUTINE = ("routine",)


class Counts(NamedTuple):
    """Three counts of one scope, in batches."""

    sampled: int
    tested: int
    nonconforming: int

    @property
    def rate(self) -> Fraction:
        """Nonconforming of the tested; only where something was tested."""
        return Fraction(self.nonconforming, self.tested)


@dataclass(frozen=True)
class Counted:
    """A tally of all programmes by the columns a bulletin speaks of, and which programmes are in scope.

    Attributes
    ----------
    frame
        Tally by those of year, channel, stage, category and programme_kind that the data have.
    keys
        Those of year, channel, stage and category that the data have.
    kinds
        Kinds of programme that are in scope; None where the data do not say.
    chosen
        Whether the caller named them.
    """

    frame: "pd.DataFrame"
    keys: tuple[str, ...]
    kinds: tuple[str, ...] | None
    chosen: bool

    @classmethod
    def of(cls, data: Any, programmes: tuple[str, ...] | str | None) -> "Counted":
        """Tally the data once."""
        columns = tallies.columns(data)
        keys = tuple(key for key in _KEYS if key in columns)
        if "programme_kind" not in columns:
            return cls(tallies.tally(data, keys, programmes="all"), keys, None, chosen=False)
        frame = tallies.tally(data, (*keys, "programme_kind"), programmes="all")
        present = tuple(str(kind) for kind in frame["programme_kind"].dropna().unique())
        kinds = ROUTINE if programmes is None else present if programmes == "all" else tuple(programmes)
        return cls(frame, keys, kinds, chosen=programmes is not None)

    @property
    def in_scope(self) -> "pd.DataFrame":
        """The rows that count."""
        if self.kinds is None:
            return self.frame
        return self.frame[self.frame["programme_kind"].isin(list(self.kinds))]

    def years(self) -> list[int]:
        """Years with batches in scope, ascending."""
        if "year" not in self.keys:
            return []
        return sorted(
            int(year) for year in self.in_scope.loc[self.in_scope["sampled"] > 0, "year"].dropna().unique()
        )

    def levels(self, key: str, **conditions: Any) -> list[str]:
        """Levels of a key among the batches that meet the conditions, sorted; missing ones are left out."""
        if key not in self.keys:
            return []
        rows = _where(self.in_scope, conditions)
        return sorted(str(level) for level in rows.loc[rows["sampled"] > 0, key].dropna().unique())

    def complete(self, key: str, **conditions: Any) -> bool:
        """Tell whether every batch that meets the conditions has a level of `key`."""
        rows = _where(self.in_scope, conditions)
        return key in self.keys and not bool(rows.loc[rows["sampled"] > 0, key].isna().any())

    def count(self, **conditions: Any) -> Counts:
        """Sum the counts of the batches in scope that meet the conditions."""
        return _total(_where(self.in_scope, conditions))

    def left_out(self, **conditions: Any) -> dict[str, Counts]:
        """Give the counts of each kind of programme that is not in scope."""
        if self.kinds is None:
            return {}
        rows = _where(self.frame, conditions)
        others = sorted(set(rows["programme_kind"].dropna().astype(str)) - set(self.kinds))
        counts = {kind: _total(rows[rows["programme_kind"] == kind]) for kind in others}
        return {kind: total for kind, total in counts.items() if total.sampled}

    def scope(self, **conditions: Any) -> dict[str, Any]:
        """Give the conditions of a ledger scope; kinds of programme are named where the caller chose them."""
        return conditions | (
            {"programme_kind": list(self.kinds)} if self.chosen and self.kinds is not None else {}
        )


def chosen_year(counted: Counted, year: int | None) -> int | None:
    """Give the year to report: the one asked for, else the last; None where the data know no years."""
    years = counted.years()
    if year is None:
        return years[-1] if years else None
    if year not in years:
        have = ", ".join(str(y) for y in years) or "no year at all"
        raise ArgumentError(f"year must be one that the data have: {have} (got {year!r})")
    return year


def _where(frame: "pd.DataFrame", conditions: dict[str, Any]) -> "pd.DataFrame":
    for column, value in conditions.items():
        frame = frame[frame[column] == value]
    return frame


def _total(frame: "pd.DataFrame") -> Counts:
    return Counts(*(int(frame[name].sum()) for name in ("sampled", "tested", "nonconforming")))


def total(counts: Iterable[Counts]) -> Counts:
    """Add counts up."""
    return Counts(*(sum(column) for column in zip(*counts, strict=True)))
