"""Which rows below a header are data, and what the others are: blank, totals, notes, units, the header again."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from spotcheck.intake.cells import folded, tidy, word
from spotcheck.intake.matching_names import by_name
from spotcheck.intake.reading.grids import Row
from spotcheck.language.cells import BLANK, WORDS
from spotcheck.language.reading import (
    AMOUNT,
    COLUMN_NUMBERS,
    NOTE,
    NUMBERED,
    SERIAL_HEADERS,
    TOTAL,
    TOTAL_PHRASE,
    UNITS,
)

_LONGEST = 200
#: a row of signs for nothing has few different cells
_MARKS = 4
_IDENTIFIER = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./()#-]*", re.ASCII)
_CLOSE = 24
#: what stands somewhere in the first cell of a full row that is no data
_TELLING = re.compile("[计总数:：]|to ?tal|sum|ｔ|ｓ", re.IGNORECASE)
#: so many names of the same columns make a row a header too
_SAME = 3
#: from so many columns on, or longer than that, a text alone in its row is a note or the heading of a section
_WIDE, _SENTENCE = 5, 15


class OtherHeaderError(ValueError):
    """A second header whose columns are not those of the first: a name, and the one that it stands under."""

    def __init__(self, now: str, was: str) -> None:
        super().__init__(now, was)
        self.now, self.was = now, was


#: columns that may hold the name Total, and the stored verdicts
_CALLED = ("producer", "outlet", "brand", "shop", "platform", "product", "model", "category")
_VERDICTS = frozenset(WORDS["verdict"].values())


@dataclass
class Sorter:
    """Tells data from other rows, by the cells of the table's columns as found.

    Attributes
    ----------
    headers
        The header's rows, as found.
    titles
        Texts above the header.
    names
        The headers, joined.
    usual
        How many cells of a data row are filled, usually.
    """

    headers: Sequence[Row]
    titles: frozenset[str]
    names: Sequence[str]
    usual: float = 0.0
    _texts: frozenset[str] = frozenset()
    _few: int = 0

    def __post_init__(self) -> None:
        self._texts = frozenset(
            cell for row in self.headers for cell in row if isinstance(cell, str) and cell
        )
        self._serial = next((i for i, name in enumerate(self.names) if folded(name) in SERIAL_HEADERS), -1)

        named = [by_name(name) for name in self.names]
        self._named = [one.target or (one.candidates[0] if len(one.candidates) == 1 else "") for one in named]

    def learn(self, rows: Sequence[Row]) -> None:
        """See how many cells are filled in the first rows."""
        counts = [n for row in rows if (n := len(row) - row.count("")) > 1]
        self.usual = median(counts) if counts else 0.0
        self._few = max(2, int(0.4 * self.usual))

    def reason(self, row: Row, filled: int) -> str | None:
        """Give why a row, of which so many cells are filled, is no data; None where it is.

        Raises
        ------
        OtherHeaderError
            When it is a second header, with other columns.
        """
        if not self._texts.isdisjoint(row):
            again = next((header for header in self.headers if _is_again(header, row, filled)), None)
            if again is not None:
                _same_columns(again, row)
                return "repeated-header"
        if len(set(row)) <= _MARKS and self._says_nothing(row):
            return "blank"
        if filled > self._few:
            first = row[0] if row[0] != "" else next(cell for cell in row if cell != "")
            telling = type(first) is str and len(first) < _CLOSE and _TELLING.search(first)
            return self._full(first, row) if telling else None
        said = [(place, cell) for place, cell in enumerate(row) if not is_blank(cell)]
        if not said or ([place for place, _ in said] == [self._serial] and _is_number(said[0][1])):
            return "blank"
        return self._sparse(said)

    def _full(self, first: str, row: Row) -> str | None:
        """Judge a row of many cells by the first of them."""
        if _adds_up(first, row):
            return None if self._is_batch_of(first, row) else "total"
        if (":" in first or "：" in first) and NOTE.match(first):
            texts = [unicodedata.normalize("NFKC", cell) for cell in row if isinstance(cell, str) and cell]
            return "note" if all(":" in text for text in texts) else None
        return None

    def _says_nothing(self, row: Row) -> bool:
        """Tell whether all cells are signs for nothing (/, —), but for the number of the row."""
        return all(
            (isinstance(cell, str) and tidy(cell).lower() in BLANK)
            or (place == self._serial and _is_number(cell))
            for place, cell in enumerate(row)
        )

    def _is_batch_of(self, first: str, row: Row) -> bool:
        """Tell whether a full row is a batch of a firm or brand that is called Total or Sum: it has product and verdict."""
        if not first.isascii() or self._named[row.index(first)] not in _CALLED:
            return False
        product, verdict = (
            [
                cell
                for cell, named in zip(row, self._named, strict=False)
                if named == target and isinstance(cell, str)
            ]
            for target in ("product", "verdict")
        )
        texts = any(cell and not AMOUNT.fullmatch(cell.strip()) for cell in product)
        return texts and any(word(cell, "verdict") in _VERDICTS for cell in verdict)

    def _sparse(self, said: list[tuple[int, Any]]) -> str | None:
        """Judge a row of few cells."""
        texts = [cell for _, cell in said if isinstance(cell, str)]
        if any(_is_total(text) for text in texts[:3]):
            return "total"
        if not texts:
            return None
        first = texts[0].strip()
        plain = unicodedata.normalize("NFKC", first)
        if first in self.titles:
            return "title"
        labelled = NOTE.match(plain) and ":" in plain
        if labelled or (len(said) <= 2 and NUMBERED.match(first)):
            return "note"
        if len(said) > 1 and any(_is_key(cell) for _, cell in said):
            return None
        # A further item of the batch above is data: it is rejected, and not left out.
        item = self._named[said[0][0]] == "failed_items"
        alone = len(said) == 1 and not item and (self.usual >= _WIDE or len(first) > _SENTENCE)
        return "note" if NOTE.match(plain) or (alone and not _IDENTIFIER.fullmatch(plain)) else None

    def is_units(self, row: Row) -> bool:
        """Tell whether the row right below the header says units, forms, or numbers of columns."""
        said = [str(int(c)) if isinstance(c, float) and c.is_integer() else c for c in row if c != ""]
        texts = [unicodedata.normalize("NFKC", cell).strip() for cell in said if isinstance(cell, str)]
        if not texts or len(texts) < len(said):
            return False
        if all(UNITS.fullmatch(text) for text in texts):
            return True
        numbers = len(texts) > 1 and all(COLUMN_NUMBERS.fullmatch(text) for text in texts)
        return numbers and len(set(texts)) == len(texts) and len(texts) >= 0.5 * len(self.names)

    def is_translation(self, row: Row) -> bool:
        """Tell whether the row right below the header names the same columns, in another language say."""
        texts = [(place, cell) for place, cell in enumerate(row) if not is_blank(cell)]
        if not all(isinstance(cell, str) for _, cell in texts):
            return False
        same = sum(
            bool(self._named[place]) and by_name(cell).target == self._named[place] for place, cell in texts
        )
        return same >= _SAME and 2 * same >= len(texts)


def _is_again(header: Row, row: Row, filled: int) -> bool:
    """Tell whether a row is a header again: half of its cells are names of the header, wherever they stand."""
    names = {cell for cell in header if cell != ""}
    known = sum(cell in names for cell in row if cell != "")
    return 2 * known >= filled and (known > 1 or len(names) == 1)


def _same_columns(header: Row, row: Row) -> None:
    """Raise `OtherHeaderError` where a header again has a name that is not that of its column."""
    names = {folded(str(cell)) for cell in header if cell != ""}
    for was, now in zip(header, row, strict=False):
        if now == "" or folded(str(now)) == folded(str(was)):
            continue
        said = by_name(str(now)).target
        if folded(str(now)) in names or (said and said != by_name(str(was)).target):
            raise OtherHeaderError(str(now), str(was))


def is_blank(cell: Any) -> bool:
    """Tell whether a cell has nothing in it, or white space alone."""
    return isinstance(cell, str) and (not cell or cell.isspace())


def _is_key(cell: Any) -> bool:
    """Tell whether a cell looks like a batch number, or the number of a row."""
    if not isinstance(cell, str):
        return True
    text = unicodedata.normalize("NFKC", cell).strip()
    return len(text) >= 4 and any(map(str.isdigit, text)) and _IDENTIFIER.fullmatch(text) is not None


def _is_number(cell: Any) -> bool:
    return not isinstance(cell, str) or cell.strip().isdigit()


def _adds_up(first: str, row: Row) -> bool:
    """Tell whether a full row is a total: it says so in one word, or in more beside nothing but numbers."""
    if folded(first) in TOTAL:
        return True
    rest = [cell for cell in row if cell != ""][1:]
    return _is_total(first) and all(
        not isinstance(cell, str) or AMOUNT.fullmatch(cell.strip()) for cell in rest
    )


def _is_total(text: str) -> bool:
    asked = folded(text) if len(text) < 3 * _CLOSE else ""
    return asked in TOTAL or TOTAL_PHRASE.fullmatch(asked) is not None


def said(row: Row) -> str:
    """Give what a row says, for the list of what was skipped.

    >>> said(["合计", "", 12.0])
    '合计 12'
    """
    texts = [
        str(int(cell)) if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15 else str(cell)
        for cell in row
        if cell != ""
    ]
    whole = " ".join(" ".join(texts).split())
    return whole if len(whole) <= _LONGEST else f"{whole[: _LONGEST - 1]}…"
