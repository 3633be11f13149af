"""Lists as text: which encoding, which delimiter, and the physical line where each record starts."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from spotcheck.errors import IntakeError
from spotcheck.intake.reading.doubt import doubt
from spotcheck.intake.reading.grids import Grid, Row
from spotcheck.intake.reading.heading import RECOGNISED, Score
from spotcheck.intake.reading.quotes import OpenQuoteError, Quotes
from spotcheck.language import Language
from spotcheck.language.reading import failure

DELIMITERS = (",", "\t", ";", "|", "，", "；")
#: a list has fewer columns, a line fewer characters
MOST_COLUMNS = 2000
_LONGEST_LINE, _LONGEST_FIELD = 4_000_000, 131_072
_CHUNK = 1 << 20
_SNIFFED_LINES = 60
#: so many characters that are more than a byte in UTF-8 come together in no other encoding by chance
_SURELY_UTF8 = 12
_BIG5 = "big5hkscs"
_HAN = re.compile(r"[\u3400-\u9fff]")
#: encoding, first lines, delimiter
_Taken = tuple[str, list[str], str]


@dataclass(frozen=True)
class Wrong:
    """Where a file is not in an encoding: position and value of the byte, and its line."""

    byte: int
    value: int
    line: int
    before: int  # characters of several bytes before it


def grid_of(path: Path, source: str, score: Score, lang: Language) -> Grid:
    """Open a text file.

    Raises
    ------
    IntakeError
        When it is in none of the encodings, holds a NUL byte, or cannot be parsed.
    """
    encoding = encoding_of(path, source, lang)
    head = _head(path, source, encoding, lang)
    delimiter = _delimiter(head, path, score)
    notes: tuple[str, ...] = ()
    if encoding == "gb18030":
        encoding, head, delimiter = _maybe_big5(path, source, (encoding, head, delimiter), score, lang)
        # headers in Chinese that are known are read in no other encoding by chance
        headers = [[cell for cell in row if _HAN.search(cell)] for row in _parsed(head, delimiter)]
        if encoding != "gb18030" or max(map(score, headers), default=0.0) < RECOGNISED:
            notes = (doubt(path, source, encoding, delimiter, lang),)
    widths = Counter(len(row) for row in _parsed(head, delimiter))
    usual = max(widths, key=lambda width: (widths[width], width), default=0)
    return Grid(source, None, _records(path, source, encoding, Quotes(delimiter, usual), lang), notes=notes)


def _head(path: Path, source: str, encoding: str, lang: Language) -> list[str]:
    with path.open("r", encoding=encoding, newline="") as stream:
        return list(islice(_lines(stream, source, lang), _SNIFFED_LINES))


def _maybe_big5(path: Path, source: str, taken: _Taken, score: Score, lang: Language) -> _Taken:
    """Take Big5, every text of which is GB18030 too, where more headers are known in it, and the whole file is in it."""

    def known(head: list[str], delimiter: str) -> float:
        return max((score(row) for row in _parsed(head, delimiter) if len(row) <= MOST_COLUMNS), default=0.0)

    if known(*taken[1:]) >= RECOGNISED or _wrong(path, _BIG5, source, lang) is not None:
        return taken
    head = _head(path, source, _BIG5, lang)
    other = _BIG5, head, _delimiter(head, path, score)
    return other if known(*other[1:]) >= RECOGNISED else taken


def encoding_of(path: Path, source: str, lang: Language = "en") -> str:
    """Give the encoding: strictly UTF-8, else strictly GB18030; UTF-16 only where a mark at the start says so.

    Raises
    ------
    IntakeError
        Naming the byte and the line that are in neither.
    """
    with path.open("rb") as stream:
        mark = stream.read(4)
    if mark.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _checked("utf-16", path, source, lang)
    wrong = _wrong(path, "utf-8", source, lang)
    if wrong is None:
        return "utf-8-sig"
    if mark.startswith(codecs.BOM_UTF8) or wrong.before >= _SURELY_UTF8:
        raise _failed("encoding", source, lang, wrong, "UTF-8")
    return _checked("gb18030", path, source, lang)


def _checked(encoding: str, path: Path, source: str, lang: Language) -> str:
    wrong = _wrong(path, encoding, source, lang)
    if wrong is not None:
        kind = "encoding" if encoding == "utf-16" else "no encoding"
        raise _failed(kind, source, lang, wrong, "UTF-16")
    return encoding


def _wrong(path: Path, encoding: str, source: str, lang: Language) -> Wrong | None:
    """Find the first byte that is not in an encoding."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    done = lines = several = 0
    with path.open("rb") as stream:
        while True:
            chunk = stream.read(_CHUNK)
            held = decoder.getstate()[0] if encoding != "utf-16" else b""
            if encoding != "utf-16" and (nul := chunk.find(0)) >= 0:
                line = lines + chunk.count(b"\n", 0, nul) + 1
                said = failure("nul", lang, file=source, line=line, byte=done + nul)
                raise IntakeError(said, source=source)
            try:
                text = decoder.decode(chunk, not chunk)
            except UnicodeDecodeError as error:
                at = done - len(held) + error.start
                before = error.object[: error.start]
                several += len(before) - len(before.decode(encoding, "ignore"))
                return Wrong(at, error.object[error.start], lines + before.count(b"\n") + 1, several // 2)
            if not chunk:
                return None
            several += len(chunk) - len(text)
            lines += chunk.count(b"\n")
            done += len(chunk)


def _failed(kind: str, source: str, lang: Language, wrong: Wrong, encoding: str) -> IntakeError:
    said = failure(
        kind, lang, file=source, line=wrong.line, byte=wrong.byte, value=wrong.value, encoding=encoding
    )
    return IntakeError(said, source=source)


def _lines(stream: io.TextIOBase, source: str, lang: Language) -> Iterator[str]:
    """Give the lines, none of which may be endless."""
    number = 0
    while line := stream.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE:
            place = {"en": f"line {number}", "zh": f"第{number}行"}[lang]
            said = failure("long cell", lang, file=source, place=place, limit=_LONGEST_FIELD)
            raise IntakeError(said, source=source)
        yield line


def _delimiter(head: list[str], path: Path, score: Score) -> str:
    """Give the delimiter by which a row of headers is recognised best, else the one that parts lines alike."""
    preferred = "\t" if path.suffix.lower() == ".tsv" else ","

    def rank(delimiter: str) -> tuple[float, float, bool]:
        rows = _parsed(head, delimiter)
        widths = Counter(len(row) for row in rows if len(row) > 1)
        alike = max(((n * (width - 1)) for width, n in widths.items()), default=0) / max(len(rows), 1)
        known = max((score(row) for row in rows if len(row) <= MOST_COLUMNS), default=0.0)
        return known, alike, delimiter == preferred

    return max(DELIMITERS, key=rank)


def _parsed(lines: list[str], delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    with suppress(csv.Error):  # it is said when the file is read
        rows.extend(csv.reader(iter(lines), delimiter=delimiter))
    return rows


def _records(
    path: Path, source: str, encoding: str, quotes: Quotes, lang: Language
) -> Iterator[tuple[int, Row]]:
    """Give the records: the line where each starts, and its cells."""
    with path.open("r", encoding=encoding, newline="") as stream:
        lines = quotes.written(_lines(stream, source, lang))
        reader: Any = csv.reader(lines, delimiter=quotes.delimiter, strict=True)
        line = 0
        while True:
            try:
                row = next(reader)
            except StopIteration:
                return
            except OpenQuoteError as error:
                said = failure("open quote", lang, file=source, line=error.line, text=error.text[:40])
                raise IntakeError(said, source=source) from error
            except csv.Error as error:
                said = failure("csv", lang, file=source, line=line + 1, why=str(error))
                raise IntakeError(said, source=source) from error
            if len(row) > MOST_COLUMNS:
                place = {"en": f"line {line + 1}", "zh": f"第{line + 1}行"}[lang]
                said = failure(
                    "too many columns", lang, file=source, place=place, n=len(row), limit=MOST_COLUMNS
                )
                raise IntakeError(said, source=source)
            yield line + 1, row
            line = reader.line_num
