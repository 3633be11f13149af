"""What an .xlsx says that its cells do not: error cells, hidden rows, the extent of each sheet. And whether it is safe.

The parts are unpacked as a stream and looked at with regular expressions, before anything reads the workbook: so a zip
bomb, a cell of a hundred megabytes or a sheet of a billion rows is refused while it costs little.
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree as ET

from spotcheck.errors import IntakeError
from spotcheck.intake.workbook import MOST_ROWS
from spotcheck.language import Language
from spotcheck.language.reading import failure

#: an unpacked size from which the ratio to the packed one matters, and the ratio that no real list has
_HARMLESS, _MOST_RATIO = 64 << 20, 200
_CHUNK = 1 << 20
#: how long one row, one shared text, or one of the small parts may be
_LONGEST_ROW, _LONGEST_TEXT, _LARGEST_PART = 16 << 20, 4 << 20, 64 << 20
#: an area of a sheet from which its share of filled cells matters
_LARGE, _SPARSEST = 24_000_000, 40
_LONGEST_CELL = 32767
MOST_COLUMNS = 16_384

# Patterns begin with literal bytes, which makes them ten times faster; names with a prefix, or single quotes, are rare.
_ROW, _PREFIXED_ROW = re.compile(rb"<row\b([^>]*)>"), re.compile(rb"<\w+:row\b([^>]*)>")
_ROW_NUMBER = re.compile(rb"""\br=["'](\d+)["']""")
_HIDDEN = re.compile(rb"""hidden=["'](?:1|true)["']""")
_ERROR = re.compile(
    rb"""<(?:\w+:)?c\b(?=[^>]*\bt=["']e["'])[^>]*?\br=["']([A-Z]{1,3})(\d+)["'][^>]*>(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]*)<""",
    re.DOTALL,
)
_MANY_LETTERS = re.compile(rb'r="([A-Za-z]{2,7})\d')
_FILLED = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\br=["']([A-Za-z]{1,7})(\d+)["'][^>]*(?<!/)>""")
#: a name of a cell that is not written as r="A1", as programs do
_ODDLY_NAMED = re.compile(rb"""r(?:='|\s+=\s*["']|=\s+["'])""")
_DIMENSION = re.compile(rb"""<(?:\w+:)?dimension\b[^>]*ref=["'][A-Z]*\d*:?[A-Z]*(\d+)["']""")
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


@dataclass
class SheetScan:
    """What the XML of one sheet says."""

    errors: dict[tuple[int, int], str] = field(default_factory=dict[tuple[int, int], str])
    hidden: set[int] = field(default_factory=set[int])
    rows: int = 0
    columns: int = 0
    cells: int = 0


class Archive:
    """An .xlsx, opened and found safe.

    Raises
    ------
    IntakeError
        When it is damaged, no workbook, or a zip bomb.
    """

    def __init__(self, path: Any, source: str, lang: Language) -> None:
        self._source = source
        self._lang: Language = lang
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise self._damaged(error) from error
        try:
            self._check_sizes()
            self.sheets = self._sheets()
        except BaseException:
            self._zip.close()
            raise

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def check_texts(self) -> None:
        """Unpack the parts that all sheets share, and refuse texts that no cell can hold."""
        for name in self._zip.namelist():
            if name.lower().endswith("sharedstrings.xml"):
                open_since = 0
                for chunk in self._chunks(name):
                    at = chunk.rfind(b"</")
                    ends = max(chunk.rfind(b"si>"), chunk.rfind(b"si >"))
                    open_since = len(chunk) - ends if ends >= 0 and at >= 0 else open_since + len(chunk)
                    if open_since > _LONGEST_TEXT:
                        raise self._failed("long cell", place=posixpath.basename(name), limit=_LONGEST_CELL)
            elif name.lower().endswith(("styles.xml", "workbook.xml", ".rels")):
                self._whole(name)

    def scan(self, sheet: str) -> SheetScan:
        """Look through the XML of a sheet."""
        found = SheetScan()
        part = self.sheets.get(sheet)
        if part is None or part not in self._zip.NameToInfo:
            return found
        for piece in self._pieces(part, sheet):
            self._look(piece, sheet, found)
        if found.rows * found.columns > _LARGE:
            self._check_extent(part, found, sheet)
        return found

    def _pieces(self, part: str, sheet: str) -> Iterator[bytes]:
        """Unpack the XML of a sheet, cut where rows begin."""
        left = b""
        first = True
        for chunk in self._chunks(part):
            if first:
                self._check_declared(chunk[:4096], sheet)
                first = False
            left += chunk
            begins = max(left.rfind(b"<row"), left.rfind(b":row "))
            if begins > 0:
                cut = left.rfind(b"<", 0, begins + 1)
                yield _plainly_named(left[:cut])
                left = left[cut:]
            if len(left) > _LONGEST_ROW:
                raise self._failed("long cell", place=sheet, limit=_LONGEST_CELL)
        yield _plainly_named(left)

    def _look(self, piece: bytes, sheet: str, found: SheetScan) -> None:
        """Look through a piece of whole rows."""
        tags = _ROW.findall(piece) or _PREFIXED_ROW.findall(piece)
        numbers = _ROW_NUMBER.findall(b">".join(tags))
        if len(numbers) == len(tags) and b"hidden" not in piece:
            found.rows = max(found.rows, *map(_whole_number, numbers), 0)
        else:
            self._look_at_rows(tags, found)
        # a cell may say that it is far below the row in which it stands, and is held there
        found.rows = max(found.rows, *map(_whole_number, _row_beyond(found.rows).findall(piece)), 0)
        if found.rows > MOST_ROWS:
            raise self._failed("too many rows", place=sheet, n=found.rows, limit=MOST_ROWS)
        found.cells += piece.count(b"<c ") or piece.count(b":c ")
        wide = set(_MANY_LETTERS.findall(piece))
        found.columns = max(found.columns, 26, *(column_of(name) + 1 for name in wide))
        if found.columns > MOST_COLUMNS:
            raise self._failed("too many columns", place=sheet, n=found.columns, limit=MOST_COLUMNS)
        if b't="e"' in piece or b"t='e'" in piece:
            for error in _ERROR.finditer(piece):
                text = error[3].decode("utf-8", "replace").replace("&amp;", "&").replace("&gt;", ">")
                found.errors[int(error[2]), column_of(error[1])] = text or "#VALUE!"

    @staticmethod
    def _look_at_rows(tags: list[bytes], found: SheetScan) -> None:
        """Look at the tags of rows one by one: some are hidden, or have no number."""
        for row in tags:
            said = _ROW_NUMBER.search(row)
            found.rows = max(found.rows, _whole_number(said[1])) if said else found.rows + 1
            if b"hidden" in row and _HIDDEN.search(row):
                found.hidden.add(_whole_number(said[1]) if said else found.rows)

    def _check_extent(self, part: str, found: SheetScan, sheet: str) -> None:
        """Refuse a sheet whose filled cells lie so far apart that its area cannot be held; blank ones cost nothing."""
        rows = columns = 0
        for piece in self._pieces(part, sheet):
            cells = _FILLED.findall(piece)
            if cells:
                columns = max(columns, *(column_of(name) + 1 for name in {name for name, _ in cells}))
                rows = max(rows, *(_whole_number(number) for number in {number for _, number in cells}))
        area = rows * columns
        if area > _LARGE and area > _SPARSEST * max(found.cells, 1):
            raise self._failed("scattered", place=sheet, rows=rows, columns=columns)

    def _check_declared(self, head: bytes, sheet: str) -> None:
        """Refuse a sheet that declares more rows than any can have."""
        declared = _DIMENSION.search(head)
        rows = int(declared[1][:20]) if declared else 0
        if rows > MOST_ROWS:
            raise self._failed("too many rows", place=sheet, n=rows, limit=MOST_ROWS)

    def _check_sizes(self) -> None:
        """Refuse a file whose parts unpack to far more than they hold."""
        parts = self._zip.infolist()
        size, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
        ratio = size // max(packed, 1)
        if size > _HARMLESS and ratio > _MOST_RATIO:
            raise self._failed("bomb", size=size >> 20, ratio=ratio)
        if any(part.flag_bits & 1 for part in parts):
            raise self._failed("password")

    def _sheets(self) -> dict[str, str]:
        """Give the part of each sheet."""
        names = {name.lower(): name for name in self._zip.namelist()}
        book = names.get("xl/workbook.xml")
        if book is None:
            kinds = {"word/document.xml": "Word", "ppt/presentation.xml": "PowerPoint", "xl/workbook.bin": "xlsb", "content.xml": "OpenDocument"}  # fmt: skip
            what = next((kind for name, kind in kinds.items() if name in names), "zip")
            raise self._failed("not a list", what=what, kinds="xlsx, xls, csv, tsv, parquet")
        relations = names.get("xl/_rels/workbook.xml.rels")
        targets: dict[str, str] = {}
        if relations is not None:
            for relation in self._xml(relations):
                target = relation.get("Target", "")
                targets[relation.get("Id", "")] = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
                )
        found: dict[str, str] = {}
        for element in self._xml(book).iter():
            if element.tag.rpartition("}")[2] == "sheet":
                part = targets.get(
                    element.get(_RELATION) or next((v for k, v in element.items() if k.endswith("}id")), ""),
                    "",
                )
                found[element.get("name", "")] = names.get(part.lower(), part)
        return found

    def _xml(self, name: str) -> ET.Element:
        text = self._whole(name)
        if _DOCTYPE.search(text):
            raise self._damaged(f"{posixpath.basename(name)}: DOCTYPE")
        try:
            return ET.fromstring(text)  # noqa: S314 (no DOCTYPE, so no entities)
        except ET.ParseError as error:
            raise self._damaged(error) from error

    def _whole(self, name: str) -> bytes:
        pieces: list[bytes] = []
        size = 0
        for chunk in self._chunks(name):
            size += len(chunk)
            if size > _LARGEST_PART:
                raise self._damaged(f"{posixpath.basename(name)}: {size >> 20} MB")
            pieces.append(chunk)
        return b"".join(pieces)

    def _chunks(self, name: str) -> Iterator[bytes]:
        """Unpack a part; what it says of its size and checksum must be true."""
        try:
            with self._zip.open(name) as stream:
                while chunk := stream.read(_CHUNK):
                    yield chunk
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise self._damaged(error) from error

    def _failed(self, kind: str, **slots: Any) -> IntakeError:
        return IntakeError(failure(kind, self._lang, file=self._source, **slots), source=self._source)

    def _damaged(self, why: object) -> IntakeError:
        return self._failed("damaged", why=str(why) or type(why).__name__)


def _whole_number(digits: bytes) -> int:
    """Give a number that a hostile file may have made of a million digits."""
    return int(digits[:20])


def _plainly_named(piece: bytes) -> bytes:
    return _ODDLY_NAMED.sub(b'r="', piece) if _ODDLY_NAMED.search(piece) else piece


@lru_cache(64)
def _row_beyond(rows: int) -> re.Pattern[bytes]:
    """Make a pattern for the row of a cell that is below a number of rows.

    >>> _row_beyond(128).findall(b'r="A1" r="B128" r="C129" r="D200" r="E0128" r="F1000"')
    [b'129', b'200', b'0128', b'1000']
    """
    digits = str(rows)
    greater = [
        rf"{digits[:at]}[{int(digit) + 1}-9]\d{{{len(digits) - at - 1}}}"
        for at, digit in enumerate(digits)
        if digit != "9"
    ]
    numbers = "|".join([rf"\d{{{len(digits) + 1},}}", *(f"(?:{number})(?!\\d)" for number in greater)])
    return re.compile(rf'r="[A-Za-z]{{1,7}}({numbers})'.encode())


def column_of(letters: bytes) -> int:
    """Give the position of a column, from 0.

    >>> column_of(b"A"), column_of(b"AA")
    (0, 26)
    """
    place = 0
    for letter in letters[:7].upper():
        place = place * 26 + letter - 64
    return place - 1
