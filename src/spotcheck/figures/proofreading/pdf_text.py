"""The text layer of a PDF: paragraphs whose lines the page broke, and rows of tables."""

import logging
import re
from collections.abc import Iterable, Iterator
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


def _lines(page: Any) -> Iterator[str]:
    """Give the lines of a page; where the page sets a line as a row of a table, with tabs between its cells."""
    lines: list[str] = page.extract_text().split("\n")
    laid: list[str] = []
    with suppress(Exception):  # of many kinds; the layout only adds to the text, which was read
        laid = page.extract_text(extraction_mode="layout").split("\n")
    rows = {_unspaced("".join(cells)): "\t".join(cells) for cells in _rows(laid)}
    for line in lines:
        yield rows.get(_unspaced(line), line)


def _unspaced(text: str) -> str:
    return "".join(text.split())


def _rows(laid: Iterable[str]) -> Iterator[list[str]]:
    """Give the rows of tables: lines below each other of as many cells, with a column of nothing but numbers.

    Chinese prose has wide gaps too, beside its numbers, but no column of numbers without words.
    """
    run: list[list[str]] = []
    for line in (*laid, "。"):
        if not line.strip():
            continue
        cells = [] if _SENTENCE.search(line) else _GAP.split(line.strip())
        if run and len(cells) != len(run[0]):
            if len(run) >= _FEWEST_ROWS and any(map(_counts, zip(*run[1:], strict=True))):
                yield from run
            run = []
        if len(cells) >= _FEWEST_CELLS:
            run.append(cells)


def _counts(column: Iterable[str]) -> bool:
    return all(_NUMBER.fullmatch(cell) for cell in column)
