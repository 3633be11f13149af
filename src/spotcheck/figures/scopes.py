"""Scopes: sets of batches, as conditions on their columns."""

import datetime as dt
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from numbers import Integral
from typing import TypeAlias

from spotcheck.errors import LedgerError, did_you_mean
from spotcheck.language.cells import WORDS
from spotcheck.language.labels import VALUES

Value: TypeAlias = str | int | bool | dt.date
Conditions: TypeAlias = tuple[tuple[str, tuple[Value, ...]], ...]

#: columns of a batch that a scope may name; ``failed_item`` is met by a batch if one of its failed items is that,
#: month and quarter are taken from the day of sampling
COLUMNS: tuple[str, ...] = (
    *("year", "quarter", "month", "sampled_on", "channel", "stage", "programme", "programme_kind"),
    *("category", "product", "brand", "model", "lot", "produced_on", "producer", "producer_region", "region"),
    *(
        "outlet",
        "address",
        "platform",
        "shop",
        "sales_mode",
        "verdict",
        "severity",
        "failed_item",
        "laboratory",
    ),
    *("standard", "source", "sheet"),
)
#: the condition that tells sets apart which a text calls alike; no data have it
PASSAGE = "place_in_text"
#: columns of whole numbers, and which there are
_WHOLE_NUMBERS: dict[str, range | None] = {"year": None, "quarter": range(1, 5), "month": range(1, 13)}
_DAYS = ("sampled_on", "produced_on")
#: a day as texts write it, the year first
_YEAR_FIRST = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})(?!\d).*", re.ASCII)
_ROUTINE: frozenset[Value] = frozenset({"routine"})


@dataclass(frozen=True)
class Scope:
    """A named set of conditions on columns of a batch; no condition is everything.

    Attributes
    ----------
    name : str
        The name in the ledger.
    conditions : tuple of (column, values)
        Sorted by column; a batch is in the scope when each column has one of its values. Two scopes with equal
        conditions are one set.
    order : tuple of str
        The columns in the order they were given in, for writing them again.
    line : int or None
        Where the ledger has it.

    Examples
    --------
    >>> str(Scope.of("online", {"year": 2020, "channel": "online"}))
    'channel=online, year=2020'
    >>> str(Scope.of("all", {}))
    ''
    """

    name: str
    conditions: Conditions = ()
    order: tuple[str, ...] = field(default=(), compare=False, repr=False)
    line: int | None = field(default=None, compare=False, repr=False)

    @classmethod
    def of(cls, name: str, conditions: Mapping[str, object]) -> "Scope":
        """Make a scope of a mapping from column to a value or a list of values."""
        pairs = tuple((column, _values(column, conditions[column])) for column in sorted(conditions))
        return cls(name, pairs, tuple(conditions))

    def __str__(self) -> str:
        return ", ".join(f"{column}={'|'.join(map(_written, values))}" for column, values in self.conditions)

    @property
    def mapping(self) -> dict[str, tuple[Value, ...]]:
        """The conditions as a mapping from column to values."""
        return dict(self.conditions)

    @cached_property
    def sets(self) -> dict[str, frozenset[Value]]:
        """The conditions as sets, with the kind of programme that is meant where none is named."""
        named = {column: frozenset(values) for column, values in self.conditions}
        return {"programme_kind": _ROUTINE, **named}

    def within(self, other: "Scope") -> bool:
        """Whether each batch of this scope is in `other` by its conditions.

        A scope that names no ``programme_kind`` holds routine programmes only, as data are counted.

        >>> Scope.of("a", {"year": 2020, "channel": "online"}).within(Scope.of("b", {"year": [2019, 2020]}))
        True
        """
        own = self.sets
        return all(column in own and own[column] <= values for column, values in other.sets.items())


def in_data(scopes: Mapping[str, Scope]) -> dict[str, Scope]:
    """Give the scopes as data can have them: of sets that a text calls alike, the first is the one that data have.

    The others keep their place in the text, so that nothing is counted for them.

    >>> found = in_data({name: Scope.of(name, {"year": 2020, PASSAGE: n}) for n, name in enumerate("ab", start=1)})
    >>> [str(scope) for scope in found.values()]
    ['year=2020', 'place_in_text=2, year=2020']
    """
    return {name: _first(scope) for name, scope in scopes.items()}


def _first(scope: Scope) -> Scope:
    if scope.mapping.get(PASSAGE) != (1,):
        return scope
    return Scope(scope.name, tuple(pair for pair in scope.conditions if pair[0] != PASSAGE))


def check_columns(columns: Iterable[str], known: Collection[str] | None) -> None:
    """Raise `LedgerError` for a column that data do not have; without data, for a near miss of a column of a batch.

    Parameters
    ----------
    columns
        The columns of a scope.
    known
        The columns of the data; empty when they are known later; None without data: then a column may be an extra
        one of a list not seen here.
    """
    for column in columns if known is None or known else ():
        if known is not None:
            allowed = sorted({*known, "failed_item", PASSAGE})
            if column not in allowed:
                raise LedgerError(f"the data have no column {column!r}{did_you_mean(column, allowed)}")
        elif column not in COLUMNS and did_you_mean(column, COLUMNS):
            raise LedgerError(f"unknown column {column!r}{did_you_mean(column, COLUMNS)}")


def check_words(conditions: Iterable[tuple[str, Iterable[object]]]) -> None:
    """Raise `LedgerError` for a near miss of a word of a column that has but a few: no batch could ever meet it.

    >>> check_words([("channel", ["online"]), ("product", ["onlin"])])
    >>> check_words([("channel", ["onlin"])])
    Traceback (most recent call last):
    spotcheck.errors.LedgerError: channel = 'onlin' is no word of that column; did you mean 'online'? (it has online, offline)
    """
    for column, value in _strangers(conditions):
        if near := did_you_mean(value.casefold(), VALUES[column]):
            raise LedgerError(_no_word(column, value, near))


def check_words_in_data(
    conditions: Iterable[tuple[str, Iterable[object]]], found: Callable[[str, str], bool]
) -> None:
    """Raise `LedgerError` for a word that lists write for one of the column's, where no batch has it as it stands."""
    for column, value in _strangers(conditions):
        meant = WORDS[column].get(value.casefold())
        if meant is not None and not found(column, value):
            raise LedgerError(_no_word(column, value, f"; write {meant!r}"))


def _strangers(conditions: Iterable[tuple[str, Iterable[object]]]) -> Iterator[tuple[str, str]]:
    for column, values in conditions:
        for value in values if column in VALUES else ():
            if isinstance(value, str) and value not in VALUES[column]:
                yield column, value


def _no_word(column: str, value: str, advice: str) -> str:
    return f"{column} = {value!r} is no word of that column{advice} (it has {', '.join(VALUES[column])})"


def _values(column: str, given: object) -> tuple[Value, ...]:
    values = list(given) if isinstance(given, (list, tuple, set, frozenset)) else [given]
    if not values:
        raise LedgerError(
            f"{column} = [] holds no batch: name at least one value, or leave the condition out"
        )
    return tuple(sorted({_value(column, value) for value in values}, key=_order))


def _value(column: str, value: object) -> Value:
    if isinstance(value, bool):
        if column not in _WHOLE_NUMBERS:
            return value
    elif isinstance(value, Integral):
        return _in_range(column, int(value))  # numpy's integers too
    if column in _WHOLE_NUMBERS:
        allowed = _WHOLE_NUMBERS[column]
        example = int(value) if isinstance(value, str) and value.isdecimal() else (allowed or (2020,))[-1]
        raise LedgerError(f"{column} = {value!r} must be a whole number, such as {column} = {example}")
    if column in _DAYS and (day := _day(value)):
        return day
    if isinstance(value, str):
        return _on_calendar(column, str(value)) if column in _DAYS else str(value)
    if isinstance(value, dt.date):
        return value
    raise LedgerError(f"{column} = {value!r} is no value of a column: use text, a whole number or a day")


def _in_range(column: str, value: int) -> int:
    allowed = _WHOLE_NUMBERS.get(column)
    if allowed is not None and value not in allowed:
        raise LedgerError(f"{column} = {value} is none: there are {column}s {allowed[0]} to {allowed[-1]}")
    return value


def _on_calendar(column: str, text: str) -> str:
    """Refuse a text that is written as a day and is none."""
    written = _YEAR_FIRST.fullmatch(text.strip())
    try:
        if written is not None:
            dt.date(int(written[1]), int(written[2]), int(written[3]))
    except ValueError as error:
        raise LedgerError(
            f"{column} = {text!r} is no day of the calendar: write year, month and day, such as {column} = 2024-03-05"
        ) from error
    return text


def _day(value: object) -> dt.date | None:
    """Give the day that is meant, so that conditions on it are one, in text, with a time or without."""
    if isinstance(value, str):
        try:
            return dt.datetime.fromisoformat(value).date()
        except ValueError:
            return None
    return value.date() if isinstance(value, dt.datetime) else value if isinstance(value, dt.date) else None


def _order(value: Value) -> tuple[str, str]:
    return (type(value).__name__, f"{value:020d}" if isinstance(value, int) else str(value))


def _written(value: Value) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
