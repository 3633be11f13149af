"""A bulletin's text, whatever it comes in: text, Markdown, Word, HTML, PDF; with the place of every passage."""

import os
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from spotcheck.errors import DocumentError
from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.normal import Normal
from spotcheck.figures.proofreading.decoding import UNKNOWN, decoded
from spotcheck.figures.proofreading.docx_text import docx_passages
from spotcheck.figures.proofreading.findings import Finding
from spotcheck.figures.proofreading.html_text import html_passages
from spotcheck.figures.proofreading.passages import Passage
from spotcheck.figures.proofreading.pdf_text import pdf_passages
from spotcheck.figures.proofreading.plain_text import closed_up, plain

#: a file larger than this is no bulletin
LARGEST = 50_000_000

Found = TypeVar("Found", Claim, Finding)


@dataclass(frozen=True)
class Source:
    """The text of a document, and where each part of it stands.

    Attributes
    ----------
    text
        Of text and Markdown, what stands in the file, a line break being one character; of others all passages, a line
        each, with the cells of a table row in one line, separated by tabs.
    name
        File name, or None for a text.
    starts
        Where each passage starts in `text`.
    places
        Where each passage stands in the document: ``paragraph 3``, ``table 1 row 2``, ``footnote 1``, ``page 2``, ``line 7``.
    seen
        The text without its markup, as it is read; its places lead back to `text`.
    file
        The file it was read from, or None for a text.
    """

    text: str
    name: str | None
    starts: tuple[int, ...]
    places: tuple[str, ...]
    seen: Normal
    file: Path | None = None

    def place(self, position: int) -> str:
        r"""Say where a position of the text stands in the document.

        >>> read("6619批次。\n其中1231批次不合格。").place(9)
        'line 2'
        """
        at = bisect_right(self.starts, position) - 1
        return self.places[at] if at >= 0 else ""

    def placed(self, found: Found) -> Found:
        """Give what was found in `seen` its place in `text`; its quote stays what a reader sees."""
        if not found.quote:
            return found
        start, end = self.seen.span(found.start, found.end)
        return replace(found, start=start, end=end)

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
    if path.is_dir():
        raise DocumentError(f"{path}: is a folder; give the name of a bulletin in it")
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
    passages = reader(data, str(path))
    if not any(passage.text.strip() for passage in passages):
        raise DocumentError(f"{path}: holds no text")
    if reader is _plain:
        found = _written([passage.text for passage in passages], path.name)
    else:
        found = _joined([passage for passage in passages if passage.text.strip()], path.name)
    return replace(found, file=path.absolute())


def _text(text: str) -> Source:
    """Take a text as it is; a text that names a file was surely meant as a path."""
    if len(text) < 1000 and "\n" not in text and "\x00" not in text:
        try:
            names_a_file = bool(text.strip()) and Path(text).is_file()
        except (OSError, ValueError):
            names_a_file = False
        if names_a_file:
            raise DocumentError(f"{text!r} names a file: give it as a path, proofread(Path({text!r}))")
    return _written(text.split("\n"), None)


def _written(lines: Sequence[str], name: str | None) -> Source:
    """Take lines as they were written, and leave out of what is read the markup."""
    text = "\n".join(lines)
    places = tuple(f"line {number}" for number in range(1, len(lines) + 1))
    return Source(text, name, _starts(lines), places, plain(text))


def _joined(passages: Sequence[Passage], name: str) -> Source:
    """Put passages one below the other."""
    lines = [passage.text for passage in passages]
    text = "\n".join(lines)
    return Source(text, name, _starts(lines), tuple(p.place for p in passages), closed_up(text))


def _starts(lines: Iterable[str]) -> tuple[int, ...]:
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return tuple(starts)


def _plain(data: bytes, name: str) -> list[Passage]:
    """Read the lines of a text or Markdown file."""
    text = decoded(data)
    if text is None:
        raise DocumentError(f"{name}: {UNKNOWN}")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return [Passage(line, f"line {n}") for n, line in enumerate(lines, start=1)]


_READERS: dict[str, Callable[[bytes, str], list[Passage]]] = {
    ".txt": _plain,
    ".md": _plain,
    ".docx": docx_passages,
    ".html": html_passages,
    ".htm": html_passages,
    ".pdf": pdf_passages,
}
