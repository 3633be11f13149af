"""The text layer of a PDF: paragraphs whose lines the page broke, and rows of tables."""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from io import BytesIO
from itertools import islice
from typing import Any

from spotcheck.errors import DocumentError
from spotcheck.extras import require
from spotcheck.figures.proofreading.passages import Passage

_MOST_PAGES = 500
#: keeps what pypdf says of damaged files from the terminal; who set up logging hears it
_UNHEARD = logging.NullHandler()
_CELL = re.compile(r"\S+(?: \S+)*")
_NUMBER = re.compile(r"[约≥≤<>±+−-]?\d[\d,.]*\s?[%％‰]?|[-—–−/·]+")
_SENTENCE = re.compile(r"[，。；！？]|[.;]$")
_FEWEST_ROWS = 3
#: more lines than these below a table are not taken for rows of it
_MOST_BEHIND = 30
_FEWEST_CELLS = 3


def pdf_passages(data: bytes, name: str) -> list[Passage]:
    """Read the passages of a PDF.

    Raises
    ------
    DocumentError
        When it is damaged, protected by a password, or has no text layer.
    """
    pypdf = require("pypdf", "pdf", "reading PDF files")
    logging.getLogger("pypdf").addHandler(_UNHEARD)
    try:
        reader = pypdf.PdfReader(BytesIO(data))
        locked = bool(reader.is_encrypted and not reader.decrypt(""))
        pages = [] if locked else list(islice(reader.pages, _MOST_PAGES))
        passages = [
            Passage(line, f"page {number}")
            for number, page in enumerate(pages, start=1)
            for line in _lines(page)
        ]
    except Exception as error:
        raise DocumentError(
            f"{name}: the PDF cannot be read ({type(error).__name__}); is it damaged?"
        ) from error
    if locked:
        raise DocumentError(f"{name}: the PDF is protected by a password; save a copy without one")
    if not any(passage.text.strip() for passage in passages):
        raise DocumentError(
            f"{name}: the PDF has no text layer: it is a scan; recognise its text (OCR) first, or give the Word file"
        )
    return _unwrapped(passages)


_SENTENCE_END = tuple("。！？；：.!?;:")
_SHORT = 0.7


def _unwrapped(passages: list[Passage]) -> list[Passage]:
    """Join lines that the page broke in the middle of a sentence."""
    longest = max(len(passage.text) for passage in passages)
    joined: list[Passage] = []
    full = False
    for passage in passages:
        row = "\t" in passage.text
        text = passage.text if row else passage.text.strip()
        if full and text and not row and joined[-1].place == passage.place:
            joined[-1] = Passage(_joined(joined[-1].text, text), passage.place)
        else:
            joined.append(Passage(text, passage.place))
        full = not row and len(text) >= _SHORT * longest and not text.endswith(_SENTENCE_END)
    return joined


def _joined(before: str, text: str) -> str:
    """Join what a line break parts."""
    blank = before[-1:].isascii() and text[:1].isascii() and not before.endswith("-")
    return f"{before} {text}".strip() if blank else before + text


def _lines(page: Any) -> list[str]:
    """Give the lines of a page; what the page sets as a table, in rows with tabs between their cells.

    The text alone has a blank between cells, and at times no break between rows; the layout has both, but is no text to
    read: so a table is put where the text has the same characters.
    """
    text: str = page.extract_text()
    laid: list[str] = []
    with suppress(Exception):  # of many kinds; the layout only adds to the text, which was read
        laid = page.extract_text(extraction_mode="layout").split("\n")
    places = [at for at, c in enumerate(text) if not c.isspace()]
    bare = "".join(text[at] for at in places)
    pieces: list[str] = []
    done = 0
    for table in _tables(laid):
        for rows in table.readings():
            sought = "".join("".join(cell.split()) for cells in rows for cell in cells)
            start = bare.find(sought, done)
            if start >= 0:
                pieces += [_part(text, places, done, start), *("\t".join(cells) for cells in rows)]
                done = start + len(sought)
                break
    return "\n".join([*pieces, _part(text, places, done, len(places))]).split("\n")


def _part(text: str, places: Sequence[int], start: int, end: int) -> str:
    """Give the text between two of its characters that are no blanks."""
    return text[places[start] : places[end - 1] + 1] if start < end else ""


def _tables(laid: Iterable[str]) -> Iterator["_Table"]:
    """Give what may be tables: a line of cells, and lines below it whose cells stand below them.

    Chinese prose has wide gaps too, beside its numbers, but no column of numbers without words. A line without numbers
    may go on with the cells above it, head the rows below it, or follow the table: the text tells which is so.
    """
    table = _Table()
    for line in (*laid, "。"):
        if not line.strip():
            continue
        found = [] if _SENTENCE.search(line) else list(_CELL.finditer(line))
        cells = _below(found, table.starts)
        if cells is None:
            yield table
            table = _Table([cell.start() for cell in found])
            cells = [cell.group() for cell in found]
        if len(table.starts) >= _FEWEST_CELLS:
            table.add(cells)


@dataclass
class _Table:
    """What may be a table: where its columns start, its lines, and each row as it was before more lines went on with it."""

    starts: list[int] = field(default_factory=list[int])
    lines: list[list[str]] = field(default_factory=list[list[str]])
    rows: list[list[list[str]]] = field(default_factory=list[list[list[str]]])

    def add(self, cells: list[str]) -> None:
        """Add a line: a row, or what goes on with the cells of the row above."""
        self.lines.append(cells)
        if self.rows and not any(_NUMBER.fullmatch(cell) for cell in cells):
            row = self.rows[-1]
            row.append([_joined(above, cell) for above, cell in zip(row[-1], cells, strict=True)])
        else:
            self.rows.append([cells])

    def readings(self) -> Iterator[list[list[str]]]:
        """Give the rows in each way they may be meant, the longest first: the last ones may be no part of it."""
        whole = [row[-1] for row in self.rows]
        for count in range(len(whole), max(_FEWEST_ROWS - 1, len(whole) - _MOST_BEHIND), -1):
            if not any(map(_counts, zip(*whole[1:count], strict=True))):
                continue
            if count == len(whole) and len(self.lines) > count:
                yield self.lines
            for last in reversed(self.rows[count - 1]):
                yield [*whole[: count - 1], last]


def _below(found: Sequence["re.Match[str]"], starts: Sequence[int]) -> list[str] | None:
    """Give the cells of a line in the columns of its table; None where they stand elsewhere."""
    if not found or len(starts) < _FEWEST_CELLS:
        return None
    if len(found) == len(starts):
        return [cell.group() for cell in found]
    cells = dict.fromkeys(starts, "")
    if any(cell.start() not in cells for cell in found):
        return None
    return [*(cells | {cell.start(): cell.group() for cell in found}).values()]


def _counts(column: Iterable[str]) -> bool:
    return all(_NUMBER.fullmatch(cell) for cell in column)
