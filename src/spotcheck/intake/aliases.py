"""What the caller says of headers and of words in cells, checked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, cast

from spotcheck.errors import ArgumentError, did_you_mean, one_of
from spotcheck.intake.cells import folded
from spotcheck.intake.dates import ORDERS
from spotcheck.intake.tables import DOMAIN, LOT_OR_DATE, Table
from spotcheck.language.cells import DOMAIN as DOMAIN_WORDS
from spotcheck.language.cells import WORDS
from spotcheck.language.questions import answers
from spotcheck.schema import COLUMNS

#: what a header may hold; ``""`` keeps it as an extra
TARGETS: tuple[str, ...] = (*COLUMNS, DOMAIN, LOT_OR_DATE)
#: columns whose cells are words, to which the caller may add
_WORD_COLUMNS = (*WORDS, DOMAIN)
_DATE_ORDER = "date_order"

Words = dict[str, dict[str, str]]


@dataclass(frozen=True)
class Aliases:
    """What the caller says.

    Attributes
    ----------
    columns
        Header as the caller wrote it → what it holds.
    files
        File, or ``file, sheet`` → header → what it holds there.
    words
        Column → word of a cell, folded → a word that is known.
    date_order
        How dates such as 03/04/2020 are to be read, or None.
    saved
        Whether it was saved, of these lists or others.
    """

    columns: dict[str, str] = field(default_factory=dict[str, str])
    files: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    words: Words = field(default_factory=dict[str, dict[str, str]])
    date_order: str | None = None
    saved: bool = field(default=False, repr=False)

    def items(self) -> Sequence[tuple[str, str]]:
        """Give each header and what it holds."""
        return [*self.columns.items(), *(item for said in self.files.values() for item in said.items())]

    def unused(self, headers: Iterable[str]) -> list[str]:
        """Give the headers that the caller speaks of, and that no list has; a saved mapping may speak of other lists.

        >>> Aliases({"样品": "product", "备 注": ""}).unused(["备注"])
        ['样品']
        """
        found = {folded(header) for header in headers}
        return [header for header in self.columns if folded(header) not in found] if not self.saved else []

    def unused_words(self, cells: Mapping[str, Iterable[Any]]) -> list[str]:
        """Give the words that the caller speaks of, and that no cell of their column has.

        >>> Aliases(words={"verdict": {"基本合格": "conforming"}}).unused_words({"verdict": ["合格", None]})
        ['基本合格']
        """
        if self.saved:
            return []
        found = {
            column: {folded(str(cell)) for cell in said if cell is not None} for column, said in cells.items()
        }
        return [
            word for column, said in self.words.items() for word in said if word not in found.get(column, ())
        ]

    def target(self, header: str, *, place: Sequence[str] = (), number: int = 1) -> str | None:
        """Give what the caller says of a header, or None.

        Parameters
        ----------
        header
            As printed; it is also found when only width, case and blanks differ.
        place
            Names of the list, the narrower first: ``("a.xlsx, 一", "a.xlsx")``.
        number
            The how-manieth header of this name in its list; ``name (2)`` speaks of the second.
        """
        names = [f"{header} ({number})", header] if number > 1 else [header]
        for name in names:
            for said in (*(self.files.get(one, {}) for one in place), self.columns):
                found = said.get(name)
                if found is None:
                    asked = folded(name)
                    found = next((column for key, column in said.items() if folded(key) == asked), None)
                if found is not None:
                    return found
        return None

    def told(self, table: Table) -> Table:
        """Give a table with the words and the order of dates that the caller says, or its headers ask for."""
        order = {} if self.date_order is None else {_DATE_ORDER: self.date_order}
        words = dict(self.words)
        for header, target in zip(table.headers, table.targets, strict=True):
            if target == "verdict" and (asked := answers(header)):
                words["verdict"] = asked | self.words.get("verdict", {})
        return replace(table, given={**order, **table.given}, words=words)


def checked_aliases(
    said: Mapping[Any, Any],
    *,
    files: Mapping[str, Mapping[str, str]] | None = None,
    words: Mapping[str, Any] | None = None,
    where: str = "aliases",
) -> Aliases:
    """Check a dict of header → column, which may also hold words of cells and the order of dates.

    >>> checked_aliases({"样品": "product", "date_order": "dmy"})
    Aliases(columns={'样品': 'product'}, files={}, words={}, date_order='dmy')
    """
    columns: dict[str, str] = {}
    known: Words = {}
    order: str | None = None
    for header, column in said.items():
        if header == _DATE_ORDER and column not in TARGETS:
            one_of(_DATE_ORDER, column, ORDERS)
            order = column
        elif isinstance(column, Mapping):
            name = _word_column(str(header), where)
            known.setdefault(name, {}).update(_checked_words(name, cast("Mapping[Any, Any]", column), where))
        else:
            checked_target(header, column, where=where)
            columns[str(header)] = column
    for header, table in (words or {}).items():
        if not isinstance(table, Mapping):
            raise ArgumentError(f"{where}: words.{header} is a table of word = known word (got {table!r})")
        name = _word_column(header, where)
        known.setdefault(name, {}).update(_checked_words(name, cast("Mapping[Any, Any]", table), where))
    for table in (files or {}).values():
        for header, column in table.items():
            checked_target(header, column, where=where)
    return Aliases(columns, {name: dict(table) for name, table in (files or {}).items()}, known, order)


def checked_target(header: object, column: object, *, where: str = "aliases") -> None:
    """Raise `ArgumentError` unless a header can hold this.

    >>> checked_target("样品", "prodct")
    Traceback (most recent call last):
    spotcheck.errors.ArgumentError: aliases['样品'] is no column: 'prodct'; did you mean 'product'?
    """
    if isinstance(column, str) and (column == "" or column in TARGETS):
        return
    if isinstance(header, str) and header in TARGETS and isinstance(column, str):
        raise ArgumentError(
            f"{where}[{header!r}] = {column!r}: it maps a header to a column, so it is written {{{column!r}: {header!r}}}"
        )
    near = did_you_mean(column, TARGETS) or _called(column)
    allowed = "" if near else f"; it may be {', '.join(TARGETS)}, or '' for an extra"
    raise ArgumentError(f"{where}[{header!r}] is no column: {column!r}{near}{allowed}")


def _called(column: object) -> str:
    """Give ``; did you mean 'verdict'?`` where a usual header is given for a column."""
    from spotcheck.intake.matching_names import by_name

    target = by_name(column).target if isinstance(column, str) else ""
    return f"; did you mean {target!r}?" if target else ""


def _word_column(name: str, where: str) -> str:
    """Give the column that words are said of, called by its own name or by a usual header."""
    from spotcheck.intake.matching_names import by_name

    column = name if name in _WORD_COLUMNS else by_name(name).target
    if column not in _WORD_COLUMNS:
        raise ArgumentError(
            f"{where}[{name!r}]: words are said of {', '.join(_WORD_COLUMNS)}{did_you_mean(name, _WORD_COLUMNS)}"
        )
    return column


def _checked_words(column: str, table: Mapping[Any, Any], where: str) -> dict[str, str]:
    """Give word → the stored word, or for 抽样领域 a known word."""
    known: Mapping[str, Any] = DOMAIN_WORDS if column == DOMAIN else WORDS[column]
    found: dict[str, str] = {}
    for word, meaning in table.items():
        if not str(word).strip():
            raise ArgumentError(
                f"{where}[{column!r}][{word!r}] is no word: what blank cells mean is said by defaults={{{column!r}: {meaning!r}}}"
            )
        asked = folded(meaning) if isinstance(meaning, str) else meaning
        if asked not in known:
            stored = (
                list(dict.fromkeys(WORDS[column].values())) if column != DOMAIN else list(DOMAIN_WORDS)[:12]
            )
            raise ArgumentError(
                f"{where}[{column!r}][{word!r}] must be a known word of {column} such as "
                f"{', '.join(stored)} (got {meaning!r}{did_you_mean(meaning, known)})"
            )
        found[folded(str(word))] = str(asked) if column == DOMAIN else WORDS[column][str(asked)]
    return found
