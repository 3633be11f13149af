"""The text layer of a PDF: paragraphs whose lines the page broke, and rows of tables."""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from io import BytesIO
from itertools import islice
from typing import Any

from spotcheck.errors import DocumentError
from spotcheck.extras import require
from spotcheck.figures.proofreading.passages import Passage

_MOST_PAGES = 500
#: keeps what pypdf says of damaged files from the terminal; who set up logging hears it
_UNHEARD = logging.NullHandler()
_GAP = re.compile(r" {2,}")
_NUMBER = re.compile(r"[约≥≤<>±+−-]?\d[\d,.]*\s?[%％‰]?|[-—–−/·]+")
_SENTENCE = re.compile(r"[，。；！？]|[.;]$")
_FEWEST_ROWS = 3
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
    for passage in passages:
        text = passage.text.strip()
        if joined and joined[-1].place == passage.place and text:
            before = joined[-1].text
            full = (
                len(before) >= _SHORT * longest
                and not before.endswith(_SENTENCE_END)
                and "\t" not in before + text
            )
            if full:
                blank = (
                    " " if before[-1:].isascii() and text[:1].isascii() and not before.endswith("-") else ""
                )
                joined[-1] = Passage(before + blank + text, passage.place)
                continue
        joined.append(Passage(text, passage.place))
    return joined


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
    for rows in _tables(laid):
        sought = "".join("".join(cell.split()) for cells in rows for cell in cells)
        start = bare.find(sought, done)
        if start >= 0:
            pieces += [_part(text, places, done, start), *("\t".join(cells) for cells in rows)]
            done = start + len(sought)
    return "\n".join([*pieces, _part(text, places, done, len(places))]).split("\n")


def _part(text: str, places: Sequence[int], start: int, end: int) -> str:
    """Give the text between two of its characters that are no blanks."""
    return text[places[start] : places[end - 1] + 1] if start < end else ""


def _tables(laid: Iterable[str]) -> Iterator[list[list[str]]]:
    """Give the rows of tables: lines below each other of as many cells, with a column of nothing but numbers.

    Chinese prose has wide gaps too, beside its numbers, but no column of numbers without words.
    """
    rows: list[list[str]] = []
    for line in (*laid, "。"):
        if not line.strip():
            continue
        cells = [] if _SENTENCE.search(line) else _GAP.split(line.strip())
        if rows and len(cells) != len(rows[0]):
            if len(rows) >= _FEWEST_ROWS and any(map(_counts, zip(*rows[1:], strict=True))):
                yield rows
            rows = []
        if len(cells) >= _FEWEST_CELLS:
            rows.append(cells)


def _counts(column: Iterable[str]) -> bool:
    return all(_NUMBER.fullmatch(cell) for cell in column)
