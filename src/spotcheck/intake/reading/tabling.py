"""From a sheet as found to its table: the header, the data rows, and what the other rows are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from operator import itemgetter
from typing import Any

import numpy as np

from spotcheck.errors import IntakeError
from spotcheck.intake.coded import Coded
from spotcheck.intake.matching import Matched
from spotcheck.intake.matching_names import by_name
from spotcheck.intake.reading.columns import Column, unescaped
from spotcheck.intake.reading.grids import Grid, Range, Row, letter, letters
from spotcheck.intake.reading.heading import Heading, Score, heading_of
from spotcheck.intake.reading.rows import OtherHeaderError, Sorter, is_blank, said
from spotcheck.intake.tables import Skipped, Table
from spotcheck.language import Language
from spotcheck.language.reading import UNNAMED, failure, note

#: how many rows are looked at before columns are matched, and how many are taken in one go after
_SAMPLE, _CHUNK = 1000, 2000
#: so many blank rows in a run are listed as one
_LONG_RUN = 1000
#: units, forms and numbers of columns stand in so many rows at most
_UNITS_ROWS = 3

Decide = Callable[[Sequence[str], Sequence[Coded]], Matched]


@dataclass
class Start:
    """The first rows of a sheet, looked at: where its table begins, and what comes after."""

    grid: Grid
    rows: list[tuple[int, Row]]
    heading: Heading | None


def begun(grid: Grid, merges: Sequence[Range], score: Score, lang: Language) -> Start:
    """Look at the first rows of a sheet, and find its header."""
    rows = list(islice(grid.rows, _SAMPLE))
    return Start(grid, rows, heading_of(rows, merges, score, lang) if rows else None)


def tabled(start: Start, decide: Decide, lang: Language) -> tuple[Table, Matched]:
    """Read the table of a sheet to its end.

    Parameters
    ----------
    start
        The first rows, with a heading.
    decide
        Tells which column is which, by the headers and the first data rows.

    Raises
    ------
    IntakeError
        When columns cannot be decided.
    """
    grid, heading = start.grid, start.heading
    assert heading is not None  # noqa: S101 (the caller has looked)
    take = _taking(heading.columns)
    above = start.rows[: heading.first]
    headers = [take(_wide(row, heading)) for _, row in start.rows[heading.first : heading.last + 1]]
    first = start.rows[heading.last + 1 :]
    titles = frozenset(str(cell).strip() for _, row in above for cell in row if cell != "")
    sorter = Sorter(headers, titles, heading.names)
    sorter.learn([take(_wide(row, heading)) for _, row in first])
    build = _Build(grid, heading, sorter, take, lang)
    build.skipped += [_above(number, row[: heading.columns[-1] + 1]) for number, row in above]
    build.skipped += [
        Skipped(number, said(row), "header") for number, row in start.rows[heading.first : heading.last + 1]
    ]
    if first and sorter.is_translation(take(_wide(first[0][1], heading))):
        build.skipped.append(Skipped(first[0][0], said(first[0][1]), "header"))
        first = first[1:]
    for _ in range(_UNITS_ROWS):
        if not first or not sorter.is_units(take(_wide(first[0][1], heading))):
            break
        build.skipped.append(Skipped(first[0][0], said(first[0][1]), "units"))
        first = first[1:]
    build.add(first)
    matched = decide(heading.names, build.cells())
    rest = grid.rows
    while chunk := list(islice(rest, _CHUNK)):
        build.add(chunk)
    return build.table(matched), matched


def _above(number: int, row: Row) -> Skipped:
    text = said(row)
    return Skipped(number, text, "title" if text else "blank")


def _wide(row: Row, heading: Heading) -> Row:
    """Give a row that is as wide as the table."""
    missing = heading.columns[-1] + 1 - len(row)
    return row + [""] * missing if missing > 0 else row


def _trimmed(cells: Row) -> tuple[Any, ...]:
    """Give cells without the blank ones at their end."""
    filled = [place for place, cell in enumerate(cells) if not is_blank(cell)]
    return tuple(cells[: filled[-1] + 1]) if filled else ()


def _taking(columns: Sequence[int]) -> Callable[[Row], Row]:
    """Give what takes the table's cells out of a row."""
    if list(columns) == list(range(columns[0], columns[-1] + 1)):
        low, high = columns[0], columns[-1] + 1
        return lambda row: row[low:high]
    chosen: Any = itemgetter(*columns)
    return lambda row: list(chosen(row))


@dataclass
class _Build:
    """A table on its way."""

    grid: Grid
    heading: Heading
    sorter: Sorter
    take: Callable[[Row], Row]
    lang: Language
    columns: list[Column] = field(default_factory=list[Column])
    numbers: list[int] = field(default_factory=list[int])
    skipped: list[Skipped] = field(default_factory=list[Skipped])
    hidden: int = 0
    stray: int = 0
    beyond: list[int] = field(default_factory=list[int])
    longer: dict[int, tuple[Any, ...]] = field(default_factory=dict[int, tuple[Any, ...]])

    def __post_init__(self) -> None:
        self.columns = [Column() for _ in self.heading.columns]
        self._errors: dict[int, dict[int, str]] = {}
        for (number, column), text in self.grid.errors.items():
            self._errors.setdefault(number, {})[column] = text
        self._blank: list[int] = []
        self._known = {*self.heading.columns, *self.heading.stray}
        self._width = max(self._known) + 1

    def add(self, rows: Sequence[tuple[int, Row]]) -> None:
        """Add rows: data to the columns, others to what is skipped."""
        data: list[Row] = []
        numbers: list[int] = []
        take, reason, merges, errors = self.take, self._reason, self.grid.merges, self._errors
        last, count = self.heading.columns[-1], len(self.heading.columns)
        for number, row in rows:
            if errors and number in errors:
                row = self._with_errors(number, row)
            carried, full = merges.spread(number, row) if merges else (row, row)
            if len(row) <= last:
                carried, full = _wide(carried, self.heading), _wide(full, self.heading)
            cells = take(carried)
            blank = cells.count("")
            if blank == count and carried.count("") == len(carried):
                self._blank.append(number)
                continue
            if self._blank:
                self._end_blank()
            why = reason(number, row, cells, count - blank)
            if why is not None:
                self.skipped.append(Skipped(number, said(cells), why))
            else:
                data.append(take(full) if merges else cells)
                numbers.append(number)
            if self.heading.stray or len(row) > self._width:
                self._beside(number, row, len(self.numbers) + len(numbers) - 1 if why is None else None)
        if data:
            for column, cells in zip(self.columns, zip(*data, strict=True), strict=True):
                column.add(cells)
            self.numbers += numbers
            self.hidden += len(self.grid.hidden.intersection(numbers))

    def _end_blank(self) -> None:
        """List the blank rows so far; of a long run, the first, and how many there are. Rows below the last are none."""
        if len(self._blank) > _LONG_RUN:
            self.skipped.append(Skipped(self._blank[0], f"… {self._blank[-1]}", "blank"))
        else:
            self.skipped += [Skipped(number, "", "blank") for number in self._blank]
        self._blank.clear()

    def _reason(self, number: int, row: Row, cells: Row, filled: int) -> str | None:
        """Give why a row is no data; a second header with other columns is an error."""
        try:
            why = self.sorter.reason(cells, filled)
            if why == "repeated-header":
                self._no_more_names(row)
        except OtherHeaderError as error:
            kind = "other header" if error.was else "longer header"
            place: dict[str, Any] = {"file": self.grid.place, "row": number}
            message = failure(kind, self.lang, **place, now=error.now, was=error.was)
            raise IntakeError(message, source=self.grid.source) from error
        return why

    def _no_more_names(self, row: Row) -> None:
        """Raise `OtherHeaderError` where a header again names a column that the first has not."""
        for place, cell in enumerate(row):
            if place not in self.heading.columns and isinstance(cell, str) and by_name(cell).target:
                raise OtherHeaderError(cell, "")

    def _with_errors(self, number: int, row: Row) -> Row:
        wrong = self._errors[number]
        full = row + [""] * (max(wrong) + 1 - len(row))
        for place, text in wrong.items():
            full[place] = text
        return full

    def _beside(self, number: int, row: Row, at: int | None) -> None:
        """Keep what stands beside the table: of a row of data in a text file as its own, for nothing tells it apart."""
        more = _trimmed(row[self.heading.columns[-1] + 1 :])
        told = self.grid.sheet is None or self.heading.ends
        if at is not None and told and len(row) > self.heading.width and more:
            self.longer[at] = more
            return
        if self.heading.stray and any(row[place] != "" for place in self.heading.stray if place < len(row)):
            self.stray += 1
        if len(row) > self._width and any(cell != "" for cell in row[self._width :]):
            self.beyond.append(number)

    def cells(self) -> list[Coded]:
        """Give the columns as they stand."""
        columns = [column.coded() for column in self.columns]
        return [unescaped(column) for column in columns] if self.grid.sheet else columns

    def table(self, matched: Matched) -> Table:
        """Give the table."""
        lang = self.lang
        notes = [*self.grid.notes, *matched.notes]
        if self.stray:
            columns = letters(self.heading.stray)
            notes.append(note("stray", lang, place=self.grid.place, columns=columns, n=self.stray))
        if self.beyond:
            notes.append(note("beyond", lang, place=self.grid.place, n=len(self.beyond), row=self.beyond[0]))
        last = self.heading.columns[-1]
        most = max(map(len, self.longer.values()), default=0)
        return Table(
            self.grid.source, self.grid.sheet, self.heading.names, matched.targets,
            tuple(self.cells()),
            np.array(self.numbers, dtype=np.int64), tuple(self.skipped), self.hidden, None, tuple(notes),
            origin=self.grid.origin, beyond=self.longer, beyond_names=tuple(UNNAMED[lang].format(letter=letter(last + 1 + n)) for n in range(most)),
        )  # fmt: skip
