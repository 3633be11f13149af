"""The text of a Word file as a reader sees it with all changes accepted: paragraphs, tables, footnotes.

Read from the XML itself, since python-docx passes over tracked insertions and footnotes.
"""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from spotcheck.errors import DocumentError
from spotcheck.figures.proofreading.passages import Passage

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
#: a part that unpacks to more than this is no bulletin
_LARGEST_PART = 30_000_000
_ASIDE = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_MC}Fallback"}
_BREAKS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}
#: notes at the foot of a page and at the end: part, element, what they are called
_NOTES = (("word/footnotes.xml", "footnote"), ("word/endnotes.xml", "endnote"))
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, KeyError, ET.ParseError, OSError, EOFError, RuntimeError, NotImplementedError,
    LookupError, ValueError,
)  # fmt: skip


def docx_passages(data: bytes, name: str) -> list[Passage]:
    """Read the passages of a .docx file.

    Raises
    ------
    DocumentError
        When the file is no Word document, is damaged, or is protected by a password.
    """
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise DocumentError(
            f"{name}: is protected by a password or in the old .doc format; save it as .docx without a password"
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            body = _part(archive, "word/document.xml", name)
            notes = [
                (_part(archive, part, name), kind) for part, kind in _NOTES if part in archive.namelist()
            ]
        root = body.find(f"{_W}body")
        found = [
            *_passages(body if root is None else root),
            *(n for part, kind in notes for n in _noted(part, kind)),
        ]
    except DocumentError:
        raise
    except _DAMAGED as error:  # a RecursionError, of elements nested without end, is a RuntimeError
        raise DocumentError(f"{name}: is no Word document, or is damaged ({type(error).__name__})") from error
    if root is None:
        raise DocumentError(f"{name}: the Word document has no body")
    return found


class _Plain(ET.TreeBuilder):
    """Builds a tree of a document without a type: Word writes none, and entities could grow without end."""

    def doctype(self, name: str, _pubid: str | None, _system: str | None) -> None:
        raise ET.ParseError(f"declares a document type ({name[:20]!r}), which Word files do not")


def _part(archive: zipfile.ZipFile, part: str, name: str) -> ET.Element:
    if archive.getinfo(part).file_size > _LARGEST_PART:
        raise DocumentError(
            f"{name}: {part} unpacks to more than {_LARGEST_PART:,} bytes; that is no bulletin"
        )
    with archive.open(part) as stream:
        data = stream.read(_LARGEST_PART + 1)
    parser = ET.XMLParser(target=_Plain())  # noqa: S314 (no document type, so no entities)
    parser.feed(data)
    return parser.close()


def _passages(root: ET.Element) -> Iterator[Passage]:
    paragraphs = tables = 0
    for element in _blocks(root, (f"{_W}p", f"{_W}tbl")):
        if element.tag == f"{_W}p":
            paragraphs += 1
            yield Passage(_text(element), f"paragraph {paragraphs}")
        else:
            tables += 1
            for number, row in enumerate(_blocks(element, (f"{_W}tr",)), start=1):
                if row.find(f"{_W}trPr/{_W}del") is None:
                    yield Passage("\t".join(_cells(row)), f"table {tables} row {number}")


def _blocks(root: ET.Element, wanted: tuple[str, ...]) -> Iterator[ET.Element]:
    """Give the wanted elements in order, also those inside content controls and insertions."""
    for child in root:
        if child.tag in wanted:
            yield child
        elif child.tag not in _ASIDE:
            yield from _blocks(child, wanted)


def _cells(row: ET.Element) -> Iterator[str]:
    """Give the cells of a row; one that spans columns is followed by empty ones."""
    for cell in _blocks(row, (f"{_W}tc",)):
        yield " ".join(text for p in cell.iter(f"{_W}p") if (text := " ".join(_text(p).split())))
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        width = span.get(f"{_W}val", "1") if span is not None else "1"
        yield from [""] * (min(int(width), 64) - 1 if width.isdigit() else 0)


def _text(element: ET.Element) -> str:
    """Give the text of a paragraph: insertions with it, deletions and reference marks without."""
    parts: list[str] = []
    for child in element:
        if child.tag in _ASIDE or _is_reference(child) or _is_unseen(child):
            continue
        if child.tag == f"{_W}t":
            parts.append(child.text or "")
        elif child.tag in _BREAKS:
            parts.append(_BREAKS[child.tag])
        else:
            parts.append(_text(child))
    return "".join(parts)


def _is_reference(run: ET.Element) -> bool:
    """Whether a run is a raised number, such as a note's mark set by hand: it is no digit of the number before it."""
    raised = run.find(f"{_W}rPr/{_W}vertAlign") if run.tag == f"{_W}r" else None
    if raised is None or raised.get(f"{_W}val") != "superscript":
        return False
    return "".join(t.text or "" for t in run.iter(f"{_W}t")).strip("[]［］()（）*† ").isdigit()


def _is_unseen(run: ET.Element) -> bool:
    """Whether a run is hidden or struck through by hand."""
    properties = run.find(f"{_W}rPr") if run.tag == f"{_W}r" else None
    if properties is None:
        return False
    found = (properties.find(f"{_W}{name}") for name in ("vanish", "strike", "dstrike"))
    return any(p is not None and p.get(f"{_W}val", "1") not in ("0", "false", "off") for p in found)


def _noted(root: ET.Element, kind: str) -> Iterator[Passage]:
    number = 0
    for note in root.iter(f"{_W}{kind}"):
        if note.get(f"{_W}type") in (None, "normal"):  # others are separators
            number += 1
            yield Passage(" ".join(_text(p) for p in note.iter(f"{_W}p")).strip(), f"{kind} {number}")
