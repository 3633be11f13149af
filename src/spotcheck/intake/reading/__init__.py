"""Reading files: sources to tables, and tables to an Intake."""

import gc
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from spotcheck.errors import ArgumentError, IntakeError
from spotcheck.intake.judging import judge
from spotcheck.intake.mapping import Mapping as ColumnMapping
from spotcheck.intake.mapping import aliases_of
from spotcheck.intake.needs import with_unused
from spotcheck.intake.preparing import checked
from spotcheck.intake.reading.lists import Told
from spotcheck.intake.reading.paths import KINDS, each, files_of, names_of, passed_by
from spotcheck.intake.reading.processes import read_all, workers
from spotcheck.intake.reading.progress import bar
from spotcheck.intake.result import Intake
from spotcheck.language import Language, check_language
from spotcheck.language.reading import failure, listed, note

if TYPE_CHECKING:
    from spotcheck.intake.tables import Table

__all__ = ["read"]


def read(
    sources: Any,
    *,
    defaults: Mapping[str, Any] | None = None,
    aliases: Any = None,
    sheet: str | None = None,
    lang: str = "en",
) -> Intake:
    """Read lists from files; every row is accepted, or rejected with a reason.

    Parameters
    ----------
    sources
        A path, a folder (searched with its subfolders), a glob, or a list of these: .xlsx, .xls, .csv, .tsv, .parquet.
    defaults
        Column → value for what the lists do not say: no such column, or a blank cell; ``date_order``: "dmy" or "mdy".
    aliases
        Header → column, a saved mapping (.toml), or ``error.mapping`` with its questions decided.
    sheet
        The sheet to read, hidden or not; None: all that can be seen and have a header that is recognised.
    lang
        Language of the messages and of the printed summary, "zh" or "en".

    Returns
    -------
    Intake
        ``.batches``, ``.rejected``, ``.problems``, ``.skipped``, ``.mapping``.

    Raises
    ------
    IntakeError
        When a file is missing, damaged, protected or not safe; when no header is recognised; when columns need a
        decision (``.mapping`` asks it) or a required one is missing.
    ArgumentError
        When `defaults` or `aliases` name no column, or a value that its column does not allow.

    Examples
    --------
    >>> import spotcheck as sc
    >>> intake = sc.read(sc.samples.folder() / "2019-online.csv")
    >>> intake.accepted, len(intake.rejected), intake.rows
    (621, 12, 633)
    """
    check_language(lang)
    language = cast("Language", lang)
    given = checked(defaults)
    if sheet is not None and not isinstance(cast("object", sheet), str):
        raise ArgumentError(f"sheet is the name of a sheet (got {type(sheet).__name__}: {str(sheet)[:60]})")
    told = Told(aliases_of(aliases, language), sheet, given, language)
    named = each(sources)
    paths = files_of(named, language)
    names = names_of(paths)
    tables: list[Table] = []
    rows: list[Any] = []
    errors: list[IntakeError] = []
    unreadable: list[IntakeError] = []
    tasks = list(zip(paths, names, strict=True))
    with _uncollected(), bar(paths, language) as done:
        for outcome in read_all(tasks, told, many=workers(paths), done=done):
            if isinstance(outcome, IntakeError):
                (unreadable if outcome.mapping is None else errors).append(outcome)
            elif isinstance(outcome, Exception):
                raise outcome
            else:
                for table, mapped in outcome:
                    tables.append(table)
                    rows += mapped
    if unreadable or errors:
        raise _together(unreadable or errors)
    if sheet is not None and not any(table.sheet for table in tables):
        raise IntakeError(failure("sheet of no workbook", language, sheet=sheet), source=names[0])
    other = passed_by(named)
    if other and tables:
        said = note("passed by", language, files=listed(other, language), kinds=KINDS)
        tables[0] = replace(tables[0], notes=(*tables[0].notes, said))
    intake = judge(with_unused(tables, rows, told.aliases, language), defaults=defaults, lang=lang)
    intake.mapping = ColumnMapping.of(rows)
    return intake


@contextmanager
def _uncollected() -> Generator[None]:
    """Leave out the search for cycles: rows and cells have none, and millions of them make it slow."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _together(errors: list[IntakeError]) -> IntakeError:
    """Give what is wrong with several files, or is asked of them, as one error, so that it is dealt with once."""
    if len(errors) == 1:
        return errors[0]
    said = "\n".join(dict.fromkeys(str(error) for error in errors))
    if errors[0].mapping is None:
        return IntakeError(said, source=errors[0].source)
    rows = [row for error in errors for row in error.mapping.rows]
    return IntakeError(said, source=errors[0].source, mapping=ColumnMapping.of(rows))
