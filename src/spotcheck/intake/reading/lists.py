"""The tables of one file."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple, cast

from spotcheck.errors import IntakeError
from spotcheck.intake.cells import folded, tidy
from spotcheck.intake.coded import Coded
from spotcheck.intake.dates import date_of
from spotcheck.intake.mapping import Aliases, MappedColumn
from spotcheck.intake.marked_copy import is_own, origins_of
from spotcheck.intake.matching import Matched, matched
from spotcheck.intake.memory import table_of
from spotcheck.intake.needs import ELSEWHERE, completed, in_names
from spotcheck.intake.reading.delimited import grid_of
from spotcheck.intake.reading.heading import RECOGNISED, SEARCHED, Heading, Score, filled, scorer
from spotcheck.intake.reading.kinds import kind_of
from spotcheck.intake.reading.tabling import Start, begun, tabled
from spotcheck.intake.reading.workbooks import Workbook, opened
from spotcheck.intake.tables import Table
from spotcheck.language import Language
from spotcheck.language.cells import WORDS
from spotcheck.language.headers import counts_batches
from spotcheck.language.intake import MARKED
from spotcheck.language.reading import failure, listed, note

#: how many rows below a header tell whether it is data too
_LOOKED_AT = 5

Found = tuple[Table, tuple[MappedColumn, ...]]


class Told(NamedTuple):
    """What the caller says of all files."""

    aliases: Aliases
    sheet: str | None
    defaults: dict[str, Any]
    lang: Language


def tables_of(path: Path, source: str, told: Told) -> list[Found]:
    """Read the tables of a file, and how their columns were matched.

    Raises
    ------
    IntakeError
        Naming the file, and what keeps it from being read.
    """
    place = str(path.resolve())
    return [(replace(table, path=place), mapped) for table, mapped in _found(path, source, told)]


def _found(path: Path, source: str, told: Told) -> list[Found]:
    kind = kind_of(path, source, told.lang)
    score = scorer([header for header, column in told.aliases.items() if column])
    if kind == "parquet":
        from spotcheck.intake.reading.parquet import frame_of

        frame = frame_of(path, source, told.lang)
        table, mapping = table_of(
            frame, aliases=told.aliases, lang=told.lang, source=source, given=told.defaults
        )
        return [(table, mapping.rows)]
    if kind == "text":
        start = begun(grid_of(path, source, score, told.lang), (), score, told.lang)
        return [_table(start, score, told)]
    with opened(path, source, told.lang, zipped=kind == "xlsx") as book:
        return _sheets(book, source, score, told)


def _sheets(book: Workbook, source: str, score: Score, told: Told) -> list[Found]:
    """Read the sheets of a workbook: all whose header is recognised, or else the likeliest one."""
    names, notes = book.chosen(told.sheet)
    origins = _origins(book)
    found: list[Found] = []
    left: dict[str, list[str]] = {"other sheets": [], "no list": [], "tallies": [], "our problems": []}
    failed: IntakeError | None = None
    for name in names:
        grid, merges = book.grid(name)
        start = begun(replace(grid, origin=origins.get(name, ())), merges, score, told.lang)
        if start.heading is None:
            continue
        kind = _left_out(start, start.heading) if len(names) > 1 else None
        if kind:
            left[kind].append(name)
            continue
        try:
            found.append(_table(start, score, told))
        except IntakeError as error:
            if len(names) == 1:
                raise
            kind = _no_list(error)
            if kind is None:
                lists = [name for name in names if not is_own(next(iter(book.rows(name)), []))]
                if len(lists) == 1:
                    raise
                said = f"{error}{failure('or a sheet', told.lang, sheets=listed(lists, told.lang))}"
                raise IntakeError(said, source=error.source, mapping=error.mapping) from error
            failed = failed or error
            left[kind].append(name)
    if not found:
        raise failed or _nothing(book, source, left["other sheets"] or left["our problems"], score, told)
    notes += [
        note(kind, told.lang, file=source, sheets=listed(sheets, told.lang))
        for kind, sheets in left.items()
        if sheets
    ]
    first, mapped = found[0]
    return [(replace(first, notes=(*first.notes, *notes)), mapped), *found[1:]]


def _origins(book: Workbook) -> dict[str, tuple[str, ...]]:
    """Give for each sheet of a marked copy where its list is from."""
    told = [name for name in MARKED["origins"].values() if name in book.names]
    return origins_of(book.rows(told[0])) if told else {}


def _left_out(start: Start, heading: Heading) -> str | None:
    """Tell of which kind a sheet is that is not read beside others; None where it is read."""
    if is_own(start.rows[0][1]):
        return "our problems"
    return "other sheets" if heading.score < RECOGNISED else None


def _no_list(error: IntakeError) -> str | None:
    """Tell of which kind a sheet that cannot be read is no list; None where it may be one.

    It has neither a product nor a verdict, as a pivot, a key to words and a cover; or counts and no verdict, as a tally.
    """
    if error.mapping is None:
        return None
    rows = error.mapping.rows
    held = {name for row in rows for name in (row.column, *row.candidates)}
    if not held & {"product", "verdict"}:
        return "no list"
    counts = any(counts_batches(row.header) for row in rows if row.column in ("", "verdict"))
    return "tallies" if counts and not any(row.column == "verdict" for row in rows) else None


def _nothing(book: Workbook, source: str, unknown: Sequence[str], score: Score, told: Told) -> IntakeError:
    """Say why a workbook has no table: by the questions of its first sheet, where it has one."""
    if not unknown:
        return IntakeError(failure("no rows", told.lang, file=source), source=source)
    start = begun(*book.grid(unknown[0]), score, told.lang)
    try:
        _table(start, score, told)
    except IntakeError as error:
        return error
    said = failure("no table", told.lang, file=source, n=min(len(filled(start.rows)), SEARCHED))
    return IntakeError(said, source=source)


def _table(start: Start, score: Score, told: Told) -> Found:
    """Read one table; where it cannot be read, say too what may keep its headers from being known."""
    try:
        return _read(start, told)
    except IntakeError as error:
        if data := _no_headers(start):
            slots: dict[str, Any] = {"file": start.grid.place, "cells": listed(data, told.lang)}
            row = start.rows[start.heading.first][0] if start.heading else 1
            raise IntakeError(
                failure("no headers", told.lang, row=row, **slots), source=error.source
            ) from error
        # they may be in another encoding than the one they were read in, or further below
        why = [*start.grid.notes, *_below(start, score, told.lang)]
        if not why:
            raise
        said = "\n".join([str(error), *why])
        raise IntakeError(said, source=error.source, mapping=error.mapping) from error


def _no_headers(start: Start) -> list[str]:
    """Give the headers that are data, dates or verdicts as the cells below them are."""
    heading = start.heading
    if heading is None:
        return []
    below = [row for _, row in start.rows[heading.last + 1 :]][:_LOOKED_AT]
    return [
        name
        for place, name in zip(heading.columns, heading.names, strict=True)
        if _is_datum(name) and below and all(_is_datum(row[place]) for row in below if place < len(row))
    ]


def _is_datum(cell: Any) -> bool:
    """Tell whether a cell is what no header is: a day, a verdict."""
    text = tidy(cell) if isinstance(cell, str) else cell
    return isinstance(date_of(text), dt.date) or (isinstance(text, str) and folded(text) in WORDS["verdict"])


def _below(start: Start, score: Score, lang: Language) -> list[str]:
    """Say where the headers may be, if none are known in the rows that were searched for them."""
    below = filled(start.rows)[SEARCHED:]
    if not below or start.heading is None or start.heading.score >= RECOGNISED:
        return []
    there = next((start.rows[at] for at in below if score(start.rows[at][1]) >= RECOGNISED), None)
    slots: dict[str, Any] = {"place": start.grid.place, "n": SEARCHED}
    if there is None:
        return [note("headers searched", lang, **slots)]
    return [note("headers below", lang, row=there[0], **slots)]


def _read(start: Start, told: Told) -> Found:
    grid, lang = start.grid, told.lang
    if start.heading is None:
        raise IntakeError(failure("no rows", lang, file=grid.source), source=grid.source)

    def decide(headers: Sequence[str], columns: Sequence[Coded], *more: str) -> Matched:
        try:
            return matched(
                headers, cast("Any", columns), aliases=told.aliases, source=grid.source, sheet=grid.sheet, origin=grid.origin,
                lang=lang, given=(*told.defaults, *ELSEWHERE, *more),
            )  # fmt: skip
        except IntakeError as error:
            # what a name says is asked only where no column says it, and none may say it
            named = in_names(grid.names)
            if more or not named or error.mapping is None or len(error.mapping.unsure):
                raise
            return decide(headers, columns, *named)

    table, found = tabled(start, decide, lang)
    return told.aliases.told(completed(table, found, told.defaults, lang)), found.rows
