"""Counts of the batches a text speaks of: tallied once, then summed for each scope."""

from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from spotcheck import tallies
from spotcheck.errors import ArgumentError
from spotcheck.tallies.sources import source
from spotcheck.tallies.tallying import check_programmes, every_kind, in_scope

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
    named
        Whether scopes of the ledger name them: they need not where routine ones are meant.
    products
        The rows in scope by year and product, where the data know products, else None.
    """

    frame: "pd.DataFrame"
    keys: tuple[str, ...]
    kinds: tuple[str, ...] | None = None
    named: bool = False
    products: "pd.DataFrame | None" = None
    _sums: dict[tuple[tuple[str, Any], ...], Counts] = field(
        default_factory=dict[tuple[tuple[str, Any], ...], Counts]
    )

    @classmethod
    def of(cls, data: Any, programmes: tuple[str, ...] | str | None) -> "Counted":
        """Tally the data once, by every column that is spoken of; what is asked for later are sums over the result."""
        columns = tallies.columns(data)
        keys = tuple(key for key in _KEYS if key in columns)
        kind = ("programme_kind",) if "programme_kind" in columns else ()
        product = ("product",) if "product" in columns else ()
        whole = tallies.tally(data, (*keys, *kind, *product), programmes="all")
        # Levels that a ledger can name are words and whole numbers; by others nothing is told.
        keys = tuple(key for key in keys if not _unspeakable(whole[key]))
        whole = tallies.add_up(whole, (*keys, *kind, *product))
        frame = tallies.add_up(whole, (*keys, *kind)) if product else whole
        chosen = (programmes,) if isinstance(programmes, str) else programmes
        kinds: tuple[str, ...] | None = None
        if kind:
            inside = in_scope(frame["programme_kind"], "all" if chosen == ("all",) else chosen)
            kinds = tuple(sorted({str(k) for k in frame.loc[inside, "programme_kind"].fillna("routine")}))
            kinds = kinds or (chosen or ROUTINE)
        elif chosen is not None:
            check_programmes(source(data), chosen)
        counted = cls(frame, keys, kinds, named=kinds is not None and chosen is not None and kinds != ROUTINE)
        if not product:
            return counted
        by = ("year", "product") if "year" in keys else ("product",)
        return cls(frame, keys, kinds, counted.named, tallies.add_up(whole[counted.inside(whole)], by))

    def inside(self, frame: "pd.DataFrame") -> "pd.Series | Any":
        """Tell which rows of a tally are of a programme in scope."""
        if self.kinds is None:
            return slice(None)
        return frame["programme_kind"].fillna("routine").isin(list(self.kinds))

    @cached_property
    def in_scope(self) -> "pd.DataFrame":
        """The rows that count."""
        return self.frame[self.inside(self.frame)]

    def names(self) -> dict[str, list[Any]]:
        """Levels of every column that is spoken of, missing ones too."""
        frames = {**dict.fromkeys(self.keys, self.in_scope), "product": self.products}
        return {key: frame[key].unique().tolist() for key, frame in frames.items() if frame is not None}

    def years(self) -> list[int]:
        """Years with batches in scope, ascending."""
        if "year" not in self.keys:
            return []
        return sorted(
            int(year) for year in self.in_scope.loc[self.in_scope["sampled"] > 0, "year"].dropna().unique()
        )

    def every_year(self) -> list[int | None]:
        """Years with batches of whatever programme, the last first; None at the end where some state no year."""
        rows = self.frame[self.frame["sampled"] > 0]
        years = sorted((int(year) for year in rows["year"].dropna().unique()), reverse=True)
        return [*years, *([None] if rows["year"].isna().any() else [])]

    def levels(self, key: str, **conditions: Any) -> list[Any]:
        """Levels of a key among the batches that meet the conditions, sorted; missing ones are left out."""
        if key not in self.keys:
            return []
        rows = _where(self.in_scope, conditions)
        found = rows.loc[rows["sampled"] > 0, key].dropna().unique().tolist()
        return sorted(found, key=lambda level: (str(type(level)), level))

    def complete(self, key: str, **conditions: Any) -> bool:
        """Tell whether every batch that meets the conditions has a level of `key`."""
        rows = _where(self.in_scope, conditions)
        return key in self.keys and not bool(rows.loc[rows["sampled"] > 0, key].isna().any())

    def count(self, **conditions: Any) -> Counts:
        """Sum the counts of the batches in scope that meet the conditions."""
        name = tuple(sorted(conditions.items()))
        if name not in self._sums:
            self._sums[name] = _total(_where(self.in_scope, conditions))
        return self._sums[name]

    def undated(self) -> int:
        """Count the batches in scope that have no year, where others have one."""
        if not self.years():
            return 0
        rows = self.in_scope
        return int(rows.loc[rows["year"].isna(), "sampled"].sum())

    def kinds_of_product(self, **conditions: Any) -> int | None:
        """Count distinct products with batches in scope, of a year or of all; None where the data know none."""
        if self.products is None or set(conditions) - {"year"}:
            return None
        rows = _where(self.products, conditions)
        return int(rows.loc[rows["sampled"] > 0, "product"].nunique())

    def left_out(self, **conditions: Any) -> dict[str, Counts]:
        """Give the counts of each kind of programme that is not in scope."""
        if self.kinds is None:
            return {}
        rows = _where(self.frame[~self.inside(self.frame)], conditions)
        counts = {
            kind: _total(rows[rows["programme_kind"].fillna("routine") == kind])
            for kind in sorted(rows["programme_kind"].fillna("routine").astype(str).unique())
        }
        return {kind: total for kind, total in counts.items() if total.sampled}

    def scope(self, **conditions: Any) -> dict[str, Any]:
        """Give the conditions of a ledger scope; kinds of programme are named where others than routine ones are in scope."""
        return ({"programme_kind": list(self.kinds)} if self.named and self.kinds else {}) | conditions


def chosen_year(counted: Counted, year: int | None) -> int | None:
    """Give the year to report: the one asked for, else the last; None where the data know no years."""
    years = counted.years()
    if year is None:
        return years[-1] if years else None
    if year not in years:
        have = ", ".join(str(y) for y in years) or "no year at all"
        others = counted.left_out(year=year) if "year" in counted.keys else {}
        advice = every_kind({kind: counts.sampled for kind, counts in others.items()})
        raise ArgumentError(f"year must be one that the data have: {have} (got {year!r}){advice}")
    return year


def _unspeakable(levels: "pd.Series") -> bool:
    from pandas.api import types

    return bool(
        types.is_bool_dtype(levels) or types.is_float_dtype(levels) or types.is_datetime64_any_dtype(levels)
    )


def _where(frame: "pd.DataFrame", conditions: dict[str, Any]) -> "pd.DataFrame":
    for column, value in conditions.items():
        frame = frame[frame[column].isna() if value is None else frame[column] == value]
    return frame


def _total(frame: "pd.DataFrame") -> Counts:
    return Counts(*(int(frame[name].sum()) for name in ("sampled", "tested", "nonconforming")))
