"""What data say of a quantity: counts of scopes, and the exact numbers made of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from spotcheck.figures.quantities import Count, Growth, Quantity, Quotient, Rate, Term, terms
from spotcheck.figures.scopes import PASSAGE, Conditions, Scope, Value
from spotcheck.language.labels import VALUES

if TYPE_CHECKING:
    import pandas as pd

    from spotcheck.tallies import Prepared

_BATCHES = ("sampled", "tested", "nonconforming")
#: how like a word of a scope a value of the data must be to be offered for it
_ALIKE = 0.75
_DISTINCT = ("kinds", "enterprises", "items")
#: every kind of programme: naming them all takes in what is not routine
PROGRAMME_KINDS: tuple[str, ...] = ("routine", "special", "follow-up", "re-check", "monitoring")


class Reason(NamedTuple):
    """Why data cannot say: code, what it is about, what may have been meant, and the set that is empty."""

    code: str
    about: str = ""
    near: str = ""
    empty: Scope | None = None


class Lost(NamedTuple):
    """Rejected rows that are of a scope by what could be read of them, and those that may be."""

    certain: int = 0
    possible: int = 0


class Computed(NamedTuple):
    """What data say of a quantity.

    Attributes
    ----------
    value : Fraction or None
        The exact number; None where the data cannot say.
    counts : tuple of (nonconforming or numerator, tested or denominator)
        For each rate or quotient in it the two counts.
    reason : Reason or None
        Why the data cannot say.
    """

    value: Fraction | None
    parts: tuple[Fraction, ...] = ()
    reason: Reason | None = None


@dataclass
class Counted:
    """Counts of scopes in data, each asked for once; the data are gone through once for each set of columns.

    Attributes
    ----------
    data : Any
        Batches, a tally, an Intake: what `spotcheck.tally` takes.
    columns : frozenset of str
        The columns it has.
    rejected : tuple of int, or None
        Rows that were rejected of lists that were read here, and of how many. Who gives an Intake has been told.
    uncounted : tuple of int, or None
        The same whoever read the lists: what is counted is not all of them.
    readable : DataFrame or None
        What could be read of those rows.
    """

    data: Any
    columns: frozenset[str] = frozenset()
    rejected: tuple[int, int] | None = None
    uncounted: tuple[int, int] | None = None
    readable: Any = None
    _cache: dict[tuple[Conditions, str], int | None] = field(
        default_factory=dict[tuple[Conditions, str], "int | None"]
    )

    @cached_property
    def _ready(self) -> "Prepared":
        from spotcheck.tallies import prepared

        return prepared(self.data)

    @cached_property
    def _rejected_rows(self) -> "Prepared | None":
        from spotcheck.tallies import prepared

        if self.readable is None or not len(self.readable):
            return None
        return prepared(
            self.readable.assign(verdict="untested")
        )  # a set of batches, whatever their verdict was

    def lost(self, scope: Scope) -> Lost:
        """Count the rejected rows that are of a scope, and those that no cell that could be read keeps out of it."""
        rows = self._rejected_rows
        if rows is None or PASSAGE in scope.mapping:
            return Lost()
        known = {c: values for c, values in scope.conditions if c in rows.source.columns}
        blank_too = {c: values if c == "programme_kind" else (*values, None) for c, values in known.items()}
        possible = _scope_counts(rows, blank_too, ("sampled",))["sampled"] or 0
        certain = _scope_counts(rows, known, ("sampled",))["sampled"] or 0
        return Lost(certain if len(known) == len(scope.conditions) else 0, possible)

    def count(self, measure: str, scope: Scope) -> int | None:
        """Give a count of a scope; None where the data cannot say."""
        if PASSAGE in scope.mapping:
            return None
        if measure == "conforming":
            tested, bad = self.count("tested", scope), self.count("nonconforming", scope)
            return None if tested is None or bad is None else tested - bad
        if measure == "untested":
            sampled, tested = self.count("sampled", scope), self.count("tested", scope)
            return None if sampled is None or tested is None else sampled - tested
        if measure not in (*_BATCHES, *_DISTINCT):
            return None  # cases and amounts stand in no list of batches
        key = (scope.conditions, measure)
        if key not in self._cache:
            asked = _BATCHES if measure in _BATCHES else (measure,)
            for name, number in _scope_counts(self._ready, scope.mapping, asked).items():
                self._cache[scope.conditions, name] = number
        return self._cache[key]

    def memberships(self, scopes: Sequence[Scope]) -> "tuple[pd.Series, list[tuple[pd.Series, pd.Series]]]":
        """Say which batches are in which scopes, as `spotcheck.tallies.memberships`."""
        from spotcheck.tallies import memberships

        return memberships(self._ready, [scope.mapping for scope in scopes])

    def uncovered(self, scope: Scope) -> tuple[str, Value] | None:
        """Give the first condition that no batch of the data meets, whatever its programme: they do not cover it."""
        everything = [("programme_kind", PROGRAMME_KINDS)] if "programme_kind" in self.columns else []
        for column, values in scope.conditions:
            if column == "programme_kind" and set(values) == set(PROGRAMME_KINDS):
                continue  # whatever its programme: no condition at all
            for value in values:
                others = [pair for pair in everything if pair[0] != column]
                if not self.count("sampled", Scope("", tuple(sorted([(column, (value,)), *others])))):
                    return column, value
        return None

    def evaluate(self, quantity: Quantity, scopes: Mapping[str, Scope]) -> Computed:
        """Compute a quantity exactly."""
        values: list[Fraction] = []
        parts: list[Fraction] = []
        for term in terms(quantity):
            found = self._term(term, scopes[term.scope])
            if found.value is None:
                return found
            values.append(found.value)
            parts += found.parts
        if len(values) == 1:
            return Computed(values[0], tuple(parts))
        a, b = values
        if isinstance(quantity, (Quotient, Growth)):
            if b == 0:
                base = scopes[quantity.b.scope]
                return Computed(None, reason=Reason("zero-base", str(quantity.b), empty=base))
            return Computed(a / b - (1 if isinstance(quantity, Growth) else 0), (a, b))
        return Computed(a - b, (a, b))

    def _term(self, term: Term, scope: Scope) -> Computed:
        if PASSAGE in scope.mapping:
            return Computed(None, reason=Reason("told-in-text", term.scope))
        if isinstance(term, Count):
            number = self.count(term.measure, scope)
            if number is None:
                return Computed(None, reason=Reason("no-measure", term.measure))
            if (gap := self._gap(scope, empty=number == 0)) is not None:
                return Computed(None, reason=gap)
            return Computed(Fraction(number))
        return self._rate(term, scope)

    def _rate(self, rate: Rate, scope: Scope) -> Computed:
        tested, bad = self.count("tested", scope), self.count("nonconforming", scope)
        if tested is None or bad is None:
            return Computed(None, reason=Reason("no-measure", rate.kind))
        if (gap := self._gap(scope, empty=not tested)) is not None:
            return Computed(None, reason=gap)
        if not tested:
            return Computed(None, reason=Reason("zero-base", f"tested({rate.scope})", empty=scope))
        above = bad if rate.kind == "failure_rate" else tested - bad
        return Computed(Fraction(above, tested), (Fraction(above), Fraction(tested)))

    def _gap(self, scope: Scope, *, empty: bool) -> Reason | None:
        """Why a scope is not covered; asked only where it is empty, or names several values."""
        if not empty and all(len(values) == 1 for _, values in scope.conditions):
            return None
        gap = self.uncovered(scope)
        if gap is None:
            return None
        column, value = gap
        rest = {name: values for name, values in scope.conditions if name != column}
        missing = Scope("", tuple(sorted({**rest, column: (value,)}.items())))
        return Reason("not-covered", f"{column}={value}", self._near(column, value), missing)

    def values(self, column: str) -> set[str]:
        """Give the values of a column of the data, as text; those made of a day have none."""
        import narwhals as nw

        from spotcheck.tallies.sources import source

        held = source(self.data)
        if column not in held.schema:
            return set()
        values = held.frame.lazy().select(nw.col(held.name(column))).unique().collect()
        return {str(value) for value in values[held.name(column)].to_list() if value is not None}

    def _near(self, column: str, value: Value) -> str:
        """Give the value of a column that a word may be a slip of: Pushchairs, for pushchairs."""
        if not isinstance(value, str) or value in VALUES.get(column, ()):
            return ""  # a word of the column is no slip, though no batch has it
        values = sorted(self.values(column))
        alike = [known for known in values if known.casefold() == value.casefold()]
        return next(iter([*alike, *get_close_matches(value, values, n=1, cutoff=_ALIKE)]), "")


def counted(data: Any, *, defaults: Mapping[str, Any] | None = None, aliases: Any = None) -> Counted:
    """Make data ready to be counted: paths of lists are read, clean tables and anything else are taken as they are.

    Parameters
    ----------
    data
        What `spotcheck.tally` takes, or paths of lists.
    defaults, aliases
        What `spotcheck.read` takes, for lists that are read here; with them clean tables are read too.
    """
    if isinstance(data, Counted):
        return data
    from spotcheck.tallies import clean_or_read
    from spotcheck.tallies.sources import is_intake, is_path

    read_here = is_path(data)
    if read_here:
        from spotcheck.intake import read

        paths = data

        def lists() -> Any:
            return read(paths, defaults=defaults, aliases=aliases)

        data = lists() if defaults or aliases else clean_or_read(paths, lists)
    if not is_intake(data):
        return Counted(data, frozenset(_columns(data)))
    uncounted = (data.rows - data.accepted, data.rows) if data.accepted < data.rows else None
    told = uncounted if read_here else None
    return Counted(data, frozenset(_columns(data)), told, uncounted, data.readable)


def _columns(data: Any) -> list[str]:
    from spotcheck.tallies import columns

    return list(columns(data))  # those of the frame, and year, quarter and month where batches have a date


def _scope_counts(
    data: "Prepared", conditions: Mapping[str, tuple[Value | None, ...]], measures: tuple[str, ...]
) -> dict[str, int | None]:
    import warnings

    from spotcheck.errors import ScopeWarning
    from spotcheck.tallies import scope_counts

    with warnings.catch_warnings():
        # what is not routine is left out by the rule of ledgers; a scope that wants it names programme_kind
        warnings.simplefilter("ignore", ScopeWarning)
        return scope_counts(data, conditions, measures=measures)
