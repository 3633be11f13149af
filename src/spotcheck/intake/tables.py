"""What reading hands to validation: one table of raw cells, its columns mapped."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

#: targets that are no schema column: one header that holds two columns
DOMAIN = "domain"  # 抽样领域: stage and channel in one word
LOT_OR_DATE = "lot_or_date"  # 生产日期/批号: lot as printed, produced_on where it is a date


def place_of(source: str, sheet: str | None) -> str:
    """Give a file and its sheet, as a message names them.

    >>> place_of("a.xlsx", "一"), place_of("a.csv", None)
    ('a.xlsx, 一', 'a.csv')
    """
    return f"{source}, {sheet}" if sheet else source


def names_of(source: str, sheet: str | None, origin: tuple[str, ...]) -> tuple[str, ...]:
    """Give the names that say what all rows of a list are, the narrower first: its own, or those of the list it is a copy of.

    >>> names_of("a.xlsx", "一", ()), names_of("m.xlsx", "一", ("二", "a.xlsx"))
    (('一', 'a.xlsx'), ('二', 'a.xlsx'))
    """
    return origin or tuple(name for name in (sheet, source) if name)


class Cells(Protocol):
    """A column of cells: a list, a Series, or a coded column."""

    def __len__(self) -> int: ...

    def __getitem__(self, place: Any, /) -> Any: ...


@dataclass(frozen=True)
class Skipped:
    """A row that is not data: a title, a note, a total, a blank."""

    row: int
    text: str
    reason: (
        str  # a code, worded in language.intake: title, header, units, note, total, blank, repeated-header
    )


@dataclass(frozen=True)
class Table:
    """The data rows of one sheet or file, as found.

    Attributes
    ----------
    source, sheet
        File name (or ``"frame"``) and sheet; ``sheet`` is None where there are no sheets.
    headers
        Header texts as printed, two-row headers joined by ``/``.
    targets
        For each header the schema column it holds, `DOMAIN` or `LOT_OR_DATE`, or ``""`` for an extra.
    cells
        For each header its cells, top to bottom; all of one length.
    rows
        For each data row its row in the spreadsheet, physical line, or 1-based position.
    skipped
        Rows that are not data, with the reason.
    hidden_rows
        How many of `rows` are hidden in the spreadsheet.
    errors
        Positions (data row index, column index) of spreadsheet error cells → their text such as ``#N/A``.
    notes
        Sentences for the summary: columns mapped as likely, stray blocks, hidden sheets.
    given
        Column → value that the name of the sheet or file says of all rows; what the caller says goes before it.
    words
        Column → word of a cell, folded → the known word that the caller takes it for.
    beyond, beyond_names
        Data row → its cells beyond the header, in a text file whose row has too many, or a marked copy of it; and names for
        the columns of these.
    origin
        Where the list of a marked copy is from: the sheet, where it had one, and the file; empty for any other.
    path
        The file that was read, as an absolute path; None for a frame.
    """

    source: str
    sheet: str | None
    headers: tuple[str, ...]
    targets: tuple[str, ...]
    cells: tuple[Cells, ...]
    rows: Sequence[int] | npt.NDArray[np.int64]
    skipped: tuple[Skipped, ...] = ()
    hidden_rows: int = 0
    errors: dict[tuple[int, int], str] | None = None
    notes: tuple[str, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict[str, Any])
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, dict[str, str]])
    beyond: Mapping[int, tuple[Any, ...]] = field(default_factory=dict[int, tuple[Any, ...]])
    beyond_names: tuple[str, ...] = ()
    origin: tuple[str, ...] = ()
    path: str | None = None

    @property
    def place(self) -> str:
        """The file and the sheet, as a message names them."""
        return place_of(self.source, self.sheet)

    @property
    def names(self) -> tuple[str, ...]:
        """What says of all its rows what it is: the names of its sheet and file, or those of the list it is a copy of."""
        return names_of(self.source, self.sheet, self.origin)
