"""Workbooks: the sheets that can be seen, as grids."""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from io import BytesIO
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from spotcheck.errors import IntakeError
from spotcheck.intake.reading.archive import Archive, SheetScan
from spotcheck.intake.reading.grids import Grid, Merged, Range, Row
from spotcheck.language import Language
from spotcheck.language.reading import failure, listed, note

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


@contextmanager
def opened(path: Path, source: str, lang: Language, *, zipped: bool) -> Generator["Workbook"]:
    """Open a workbook.

    Raises
    ------
    IntakeError
        When it is damaged, protected by a password, or not safe to read.
    """
    archive = Archive(path, source, lang) if zipped else None
    try:
        if archive is not None:
            archive.check_texts()
            book = _calamine(lambda: CalamineWorkbook.from_path(path), source, lang)
        else:
            content = path.read_bytes()
            if _ENCRYPTED in content:
                raise IntakeError(failure("password", lang, file=source), source=source)
            book = _calamine(lambda: CalamineWorkbook.from_filelike(BytesIO(content)), source, lang)
        yield Workbook(book, archive, source, lang)
    finally:
        if archive is not None:
            archive.close()


class Workbook:
    """An open workbook."""

    def __init__(self, book: Any, archive: Archive | None, source: str, lang: Language) -> None:
        self._book, self._archive, self._source = book, archive, source
        self._lang: Language = lang
        self._scans: dict[str, SheetScan] = {}
        sheets = [one for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet]
        self.names = [one.name for one in sheets]
        self.hidden = [one.name for one in sheets if one.visible != SheetVisibleEnum.Visible]

    def chosen(self, sheet: str | None) -> tuple[list[str], list[str]]:
        """Give the sheets to read, and notes on those that are not.

        Raises
        ------
        IntakeError
            When there is no sheet of that name, or none can be seen.
        """
        lang, source = self._lang, self._source
        if sheet is not None:
            if sheet not in self.names:
                alike = get_close_matches(sheet, self.names, n=1)
                near = failure("near sheet", lang, sheet=alike[0]) if alike else ""
                said = failure(
                    "no sheet", lang, file=source, sheet=sheet, near=near, sheets=listed(self.names, lang)
                )
                raise IntakeError(said, source=source)
            return [sheet], []
        seen = [name for name in self.names if name not in self.hidden]
        hidden = listed(self.hidden, lang)
        if not seen:
            raise IntakeError(failure("no visible sheet", lang, file=source, sheets=hidden), source=source)
        return seen, [note("hidden sheets", lang, file=source, sheets=hidden)] if self.hidden else []

    def rows(self, name: str) -> list[Row]:
        """Give the rows of a sheet that is small."""
        self._scanned(name)
        page = _calamine(lambda: self._book.get_sheet_by_name(name), self._source, self._lang)
        return [row for _, row in _rows(page, page.start[1] if page.start else 0)]

    def grid(self, name: str) -> tuple[Grid, list[Range]]:
        """Give a sheet, and its merged ranges."""
        scan = self._scanned(name)
        page = _calamine(lambda: self._book.get_sheet_by_name(name), self._source, self._lang)
        left = page.start[1] if page.start else 0
        merges = [
            (top + 1, first, bottom + 1, last)
            for (top, first), (bottom, last) in page.merged_cell_ranges or ()
            if bottom >= top and last >= first and (bottom > top or last > first)
        ]
        grid = Grid(
            self._source, name, _rows(page, left), Merged(merges), scan.errors, frozenset(scan.hidden)
        )
        return grid, merges

    def _scanned(self, name: str) -> SheetScan:
        """Look through the XML of a sheet, once, before its cells are held."""
        if name not in self._scans:
            self._scans[name] = self._archive.scan(name) if self._archive is not None else SheetScan()
        return self._scans[name]


def _rows(page: Any, left: int) -> Iterator[tuple[int, Row]]:
    """Give the rows of a sheet, from its first column on."""
    for number, row in enumerate(page.iter_rows(), start=1):
        yield number, ([""] * left + row if left else row)


def _calamine(work: Any, source: str, lang: Language) -> Any:
    """Do some work of the reader, whose failures are the file's."""
    try:
        return work()
    except PasswordError as error:
        raise IntakeError(failure("password", lang, file=source), source=source) from error
    except (CalamineError, OSError, ValueError) as error:
        why = " ".join(str(error).split())[:120] or type(error).__name__
        if "password" in why.lower():
            raise IntakeError(failure("password", lang, file=source), source=source) from error
        raise IntakeError(failure("damaged", lang, file=source, why=why), source=source) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what the reader's own defects look like
            raise
        raise IntakeError(failure("damaged", lang, file=source, why="unreadable"), source=source) from error
