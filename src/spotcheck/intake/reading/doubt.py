"""What is said of a list whose encoding is not sure: what it was taken for, and a cell as it was read."""

import csv
import re
from contextlib import suppress
from pathlib import Path

from spotcheck.language import Language
from spotcheck.language.reading import note

#: a Chinese character within a word of Latin letters, as Müller reads in GB18030
_WITHIN_A_WORD = re.compile(r"[A-Za-z][\u3400-\u9fff]+[a-z]|\b[\u3400-\u9fff][a-z]{2}")
_WESTERN = "cp1252"
_LONGEST = 40


def doubt(path: Path, source: str, encoding: str, delimiter: str, lang: Language) -> str:
    r"""Say which encoding was taken, the first cell that depends on it, and what that cell is where it is rather Western.

    >>> import tempfile
    >>> path = Path(tempfile.mkdtemp()) / "a.csv"
    >>> _ = path.write_bytes("outlet\nMüller\n".encode("cp1252"))
    >>> print(doubt(path, "a.csv", "gb18030", ",", "en"))
    a.csv: is not UTF-8, and was read as GB18030, such as “M黮ler” on line 2 (in Windows-1252 that is “Müller”); if that is wrong, open the list in
    the program it comes from, and save it as CSV UTF-8
    """
    line, cell = _first(path, encoding, delimiter)
    western = _western(cell, encoding)
    kind = "encoding" if western is None else "encoding, western"
    name = encoding.removesuffix("hkscs").upper()
    return note(kind, lang, place=source, encoding=name, line=line, cell=cell, western=western or "")


def _first(path: Path, encoding: str, delimiter: str) -> tuple[int, str]:
    """Give the line and the text of the first cell with a character beyond ASCII."""
    with path.open("r", encoding=encoding, newline="") as stream:
        for number, line in enumerate(stream, start=1):
            if line.isascii():
                continue
            cells = [line]
            with suppress(csv.Error, StopIteration):
                cells = next(csv.reader([line], delimiter=delimiter))
            cell = next((cell for cell in cells if not cell.isascii()), line)
            return number, cell.strip()[:_LONGEST]
    return 1, ""


def _western(cell: str, encoding: str) -> str | None:
    """Give the cell in Windows-1252, where a character that is not Latin stands within a Latin word."""
    if not _WITHIN_A_WORD.search(cell):
        return None
    try:
        found = cell.encode(encoding).decode(_WESTERN)
    except UnicodeError:
        return None
    return found if all(char.isascii() or char.isalpha() for char in found) else None
