"""A sheet as found: rows of cells from the top, before anything is known of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from spotcheck.intake.tables import names_of, place_of

Row = list[Any]
#: first row and column, last row and column; rows from 1, columns from 0
Range = tuple[int, int, int, int]


@dataclass
class Grid:
    """The rows of one sheet or text file.

    Attributes
    ----------
    source, sheet
        File name and sheet.
    rows
        Row number, as the list's own program shows it, and cells; blank cells are ``""``.
    merges
        Merged ranges.
    errors
        (row number, column) → text of an error cell.
    hidden
        Numbers of hidden rows.
    notes
        Sentences for the summary.
    origin
        Where the list of a marked copy is from: the sheet, where it had one, and the file.
    """

    source: str
    sheet: str | None
    rows: Iterator[tuple[int, Row]]
    merges: "Merged" = field(default_factory=lambda: Merged(()))
    errors: dict[tuple[int, int], str] = field(default_factory=dict[tuple[int, int], str])
    hidden: frozenset[int] = frozenset()
    notes: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """The file, and the sheet where there is one."""
        return place_of(self.source, self.sheet)

    @property
    def names(self) -> tuple[str, ...]:
        """What names may say of all its rows, as `Table.names`."""
        return names_of(self.source, self.sheet, self.origin)


class Merged:
    """Merged ranges, whose value is spread over their cells as rows come by from the top.

    >>> merged = Merged([(1, 0, 2, 0), (1, 1, 1, 2)])
    >>> merged.spread(1, ["a", "b", "", ""]), merged.spread(2, ["", "", "", "c"])
    ((['a', 'b', '', ''], ['a', 'b', 'b', '']), (['a', '', '', 'c'], ['a', '', '', 'c']))
    """

    def __init__(self, ranges: Iterable[Range]) -> None:
        ordered = sorted(ranges)
        self._starting = {row: list(found) for row, found in groupby(ordered, key=lambda one: one[0])}
        self._open: list[tuple[Range, Any]] = []
        self._ends = -1

    def __bool__(self) -> bool:
        return bool(self._starting)

    def spread(self, number: int, row: Row) -> tuple[Row, Row]:
        """Give the row with what a column carries down from above, and with all its merged cells filled.

        The first tells what the row is, for a note over many columns is one text; the second is its data. Rows come in
        order, each once.
        """
        starting = self._starting.get(number)
        if starting is None and number > self._ends:
            return row, row
        self._open = [one for one in self._open if one[0][2] >= number]
        carried, full = list(row), list(row)
        for found, value in self._open:
            if found[1] == found[3]:
                _fill(carried, found, value)
        for found in starting or ():
            value = row[found[1]] if found[1] < len(row) else ""
            if value != "":
                self._open.append((found, value))
        for found, value in self._open:
            _fill(full, found, value)
        self._ends = max((one[0][2] for one in self._open), default=-1)
        return carried, full


def _fill(row: Row, where: Range, value: Any) -> None:
    for place in range(where[1], min(where[3] + 1, len(row))):
        if row[place] == "":
            row[place] = value


def letter(column: int) -> str:
    """Give the letter of a column, from 0.

    >>> letter(0), letter(25), letter(26), letter(701), letter(702)
    ('A', 'Z', 'AA', 'ZZ', 'AAA')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def letters(columns: Sequence[int]) -> str:
    """Name columns, runs of them by their ends.

    >>> letters([7, 8, 9, 11])
    'H–J, L'
    """
    runs = [
        [c for _, c in run]
        for _, run in groupby(enumerate(sorted(columns)), key=lambda pair: pair[1] - pair[0])
    ]
    return ", ".join(
        letter(run[0]) if len(run) == 1 else f"{letter(run[0])}–{letter(run[-1])}" for run in runs
    )
