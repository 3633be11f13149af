"""A bulletin's text, whatever it comes in: text, Markdown, Word, HTML, PDF; with the place of every passage."""

import os
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from spotcheck.errors import DocumentError
from spotcheck.extras import require
from spotcheck.figures.proofreading.docx_text import docx_passages
from spotcheck.figures.proofreading.html_text import html_passages
from spotcheck.figures.proofreading.passages import Passage

#: a file larger than this is no bulletin
LARGEST = 50_000_000
_MOST_PAGES = 500


@dataclass(frozen=True)
class Source:
    """The text of a document, and where each part of it stands.

    Attributes
    ----------
    text
        All passages, a line each; the cells of a table row stand in one line, separated by tabs.
    name
        File name, or None for a text.
    starts
        Where each passage starts in `text`.
    places
        Where each passage stands in the document: ``paragraph 3``, ``table 1 row 2``, ``footnote 1``, ``page 2``, ``line 7``.
    """

    text: str
    name: str | None
    starts: tuple[int, ...]
    places: tuple[str, ...]

    def place(self, position: int) -> str:
        r"""Say where a position of the text stands in the document.

        >>> read("6619批次。\n其中1231批次不合格。").place(9)
        'line 2'
        """
        at = bisect_right(self.starts, position) - 1
        return self.places[at] if at >= 0 else ""

    def line(self, position: int) -> int:
        """Give the line of the text, from 1, that a position stands in."""
        return self.text.count("\n", 0, position) + 1


def read(document: str | os.PathLike[str]) -> Source:
    """Read a document.

    Parameters
    ----------
    document
        A Path of a .txt, .md, .docx, .html or .pdf file; or the text itself as a str.

    Raises
    ------
    DocumentError
        When it cannot be read, with the file and the cause: a scanned PDF, another format, a str that names a file.
    """
    if isinstance(document, str):
        return _text(document)
    if not isinstance(document, os.PathLike):  # pyright: ignore[reportUnnecessaryIsInstance] (callers err)
        raise DocumentError(
            f"a document is a Path or its text as a str (got {type(document).__name__}): proofread(Path('draft.docx'))"
        )
    path = Path(document)
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise DocumentError(
            f"{path}: a bulletin is read from {', '.join(sorted(_READERS))} (got {path.suffix or 'no suffix'})"
        )
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise DocumentError(f"{path}: {size:,} bytes is too large for a bulletin (at most {LARGEST:,})")
        data = path.read_bytes()
    except OSError as error:
        raise DocumentError(f"{path}: cannot be read: {error.strerror}") from error
    passages = [passage for passage in reader(data, str(path)) if passage.text.strip()]
    if not passages:
        raise DocumentError(f"{path}: holds no text")
    return _joined(passages, path.name)


def _text(text: str) -> Source:
    """Take a text as it is; a text that names a file was surely meant as a path."""
    if len(text) < 1000 and "\n" not in text and "\x00" not in text:
        try:
            names_a_file = bool(text.strip()) and Path(text).is_file()
        except (OSError, ValueError):
            names_a_file = False
        if names_a_file:
            raise DocumentError(f"{text!r} names a file: give it as a path, proofread(Path({text!r}))")
    lines = text.split("\n")
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return Source(text, None, tuple(starts), tuple(f"line {n}" for n in range(1, len(lines) + 1)))


def _joined(passages: list[Passage], name: str) -> Source:
    """Put passages one below the other."""
    starts: list[int] = []
    at = 0
    for passage in passages:
        starts.append(at)
        at += len(passage.text) + 1
    return Source("\n".join(p.text for p in passages), name, tuple(starts), tuple(p.place for p in passages))


def _plain(data: bytes, name: str) -> list[Passage]:
    """Read text: UTF-16 with its mark, UTF-8, then GB18030."""
    marked = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ()
    for encoding in (*marked, "utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" in text:
            break
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        return [Passage(line, f"line {n}") for n, line in enumerate(lines, start=1)]
    raise DocumentError(f"{name}: is neither UTF-8 nor GB18030 text")


def _pdf(data: bytes, name: str) -> list[Passage]:
    """Read the text layer of a PDF."""
    pypdf = require("pypdf", "pdf", "reading PDF files")
    from io import BytesIO

    try:
        reader = pypdf.PdfReader(BytesIO(data))
        locked = bool(reader.is_encrypted and not reader.decrypt(""))
        pages = [] if locked else list(islice(reader.pages, _MOST_PAGES))
        passages = [
            Passage(line, f"page {number}")
            for number, page in enumerate(pages, start=1)
            for line in page.extract_text().split("\n")
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
            full = len(before) >= _SHORT * longest and not before.endswith(_SENTENCE_END)
            if full:
                blank = (
                    " " if before[-1:].isascii() and text[:1].isascii() and not before.endswith("-") else ""
                )
                joined[-1] = Passage(before + blank + text, passage.place)
                continue
        joined.append(Passage(text, passage.place))
    return joined


_READERS: dict[str, Callable[[bytes, str], list[Passage]]] = {
    ".txt": _plain,
    ".md": _plain,
    ".docx": docx_passages,
    ".html": html_passages,
    ".htm": html_passages,
    ".pdf": _pdf,
}
