"""The text of a Word file as a reader sees it with all changes accepted: paragraphs, tables, footnotes.

Read from the XML itself, since python-docx passes over tracked insertions and footnotes.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

from spotcheck.errors import DocumentError
from spotcheck.figures.proofreading.passages import Passage

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: a part that unpacks to more than this is no bulletin
_LARGEST_PART = 200_000_000
_ASIDE = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText"}
_BREAKS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "-"}


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
            notes = (
                _part(archive, "word/footnotes.xml", name)
                if "word/footnotes.xml" in archive.namelist()
                else None
            )
    except (zipfile.BadZipFile, KeyError, ET.ParseError, OSError) as error:
        raise DocumentError(f"{name}: is no Word document, or is damaged ({type(error).__name__})") from error
    root = body.find(f"{_W}body")
    if root is None:
        raise DocumentError(f"{name}: the Word document has no body")
    return [*_passages(root), *_footnotes(notes)]


def _part(archive: zipfile.ZipFile, part: str, name: str) -> ET.Element:
    if archive.getinfo(part).file_size > _LARGEST_PART:
        raise DocumentError(
            f"{name}: {part} unpacks to more than {_LARGEST_PART:,} bytes; that is no bulletin"
        )
    data = archive.read(part)
    if b"<!DOCTYPE" in data[:1000]:  # Word writes none; entities could grow without end
        raise DocumentError(f"{name}: {part} declares a document type, which Word files do not")
    return ET.fromstring(data)  # noqa: S314 (no document type, so no entities)


def _passages(root: ET.Element) -> Iterator[Passage]:
    paragraphs = tables = 0
    for element in _blocks(root):
        if element.tag == f"{_W}p":
            paragraphs += 1
            yield Passage(_text(element), f"paragraph {paragraphs}")
        else:
            tables += 1
            for number, row in enumerate(element.iter(f"{_W}tr"), start=1):
                yield Passage(
                    "\t".join(_cell(cell) for cell in row.iter(f"{_W}tc")), f"table {tables} row {number}"
                )


def _blocks(root: ET.Element) -> Iterator[ET.Element]:
    """Give paragraphs and tables in order, also those inside content controls and insertions."""
    for child in root:
        if child.tag in (f"{_W}p", f"{_W}tbl"):
            yield child
        elif child.tag not in _ASIDE:
            yield from _blocks(child)


def _cell(cell: ET.Element) -> str:
    return " ".join(text for p in cell.iter(f"{_W}p") if (text := _text(p).strip()))


def _text(element: ET.Element) -> str:
    """Give the text of a paragraph: insertions with it, deletions without."""
    parts: list[str] = []
    for child in element:
        if child.tag in _ASIDE:
            continue
        if child.tag == f"{_W}t":
            parts.append(child.text or "")
        elif child.tag in _BREAKS:
            parts.append(_BREAKS[child.tag])
        else:
            parts.append(_text(child))
    return "".join(parts)


def _footnotes(root: ET.Element | None) -> Iterator[Passage]:
    if root is None:
        return
    number = 0
    for note in root.iter(f"{_W}footnote"):
        if note.get(f"{_W}type") in (None, "normal"):  # others are separators
            number += 1
            yield Passage(" ".join(_text(p) for p in note.iter(f"{_W}p")).strip(), f"footnote {number}")
