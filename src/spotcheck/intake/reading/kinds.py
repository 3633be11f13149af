"""What a file is, by its first bytes rather than by its name."""

from pathlib import Path

from spotcheck.errors import IntakeError
from spotcheck.intake.reading.paths import KINDS
from spotcheck.language import Language
from spotcheck.language.reading import failure

_ZIP, _COMPOUND, _PARQUET = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PAR1"
_OTHERS = {
    b"%PDF": "PDF", b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"\x1f\x8b": "gzip", b"Rar!": "RAR", b"7z\xbc\xaf": "7z",
    b"GIF8": "GIF", b"{\\rtf": "RTF", b"SQLite format": "SQLite", b"ARROW1": "Arrow",
}  # fmt: skip
_BOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".et", ".xlt", ".xltx")
_MARKS = ("\ufeff".encode(), b"\xff\xfe", b"\xfe\xff")


def kind_of(path: Path, source: str, lang: Language = "en") -> str:
    """Tell what a file is: ``"xlsx"``, ``"xls"``, ``"parquet"`` or ``"text"``.

    Raises
    ------
    IntakeError
        When it is none of these, empty, or cannot be opened.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(1024)
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise IntakeError(failure("no access", lang, file=source, why=why), source=source) from error
    if not head:
        raise IntakeError(failure("empty", lang, file=source), source=source)
    for mark, kind in ((_ZIP, "xlsx"), (_COMPOUND, "xls"), (_PARQUET, "parquet")):
        if head.startswith(mark):
            return kind
    suffix = path.suffix.lower()
    wrong = _wrong(head, suffix)
    if wrong is not None:
        kind, what = wrong
        raise IntakeError(failure(kind, lang, file=source, what=what, why=what, kinds=KINDS), source=source)
    return "text"


def _wrong(head: bytes, suffix: str) -> tuple[str, str] | None:
    """Tell what keeps a file from being read as text: a kind of failure, and what it is."""
    other = next((name for mark, name in _OTHERS.items() if head.startswith(mark)), None)
    if other is not None:
        return "not a list", other
    plain = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if (
        plain.startswith(
            (b"<!doctype html", b"<html", b"<head", b"<body", b"<table", b"<meta", b"<div", b"<style")
        )
        or b"<html" in plain
    ):
        return "html", "HTML"
    if plain.startswith(b"<"):
        return "xml", "XML"
    if suffix in _BOOKS:
        text = b"\0" not in head or head.startswith(_MARKS)
        return ("text", "text") if text and head.strip() else ("damaged", "no workbook")
    if suffix == ".parquet":
        return "damaged", "no Parquet"
    return None
