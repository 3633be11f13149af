"""What reading gives: batches, and an account of every row that is not one."""

import os
import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from spotcheck.errors import ArgumentError
from spotcheck.escape import visible
from spotcheck.intake.problems import Problem
from spotcheck.intake.tables import Table
from spotcheck.language import Language
from spotcheck.language.intake import reasons, summary

#: how many lines of each kind the printed summary has, so that it fits a screen
_TABLES, _KINDS, _NOTES, _WIDTH, _LINES = 8, 8, 5, 160, 3

_TYPED, _HELD = re.compile(r"(?:aliases|defaults)=\{[^{}]*\}"), "\x00"


@dataclass(frozen=True)
class Sheet:
    """A table that was read: its cells as found, how many rows were accepted, and its problems."""

    table: Table
    accepted: int
    problems: list[Problem]


@dataclass(eq=False, repr=False)
class Intake:
    """Lists, read: every row is accepted, or rejected with a reason.

    Attributes
    ----------
    batches
        The clean frame: the schema's columns, then the lists' other columns.
    rejected
        ``source``, ``sheet``, ``row``, then the raw cells of each rejected row.
    problems
        ``source``, ``sheet``, ``row``, ``column``, ``value``, ``code``, ``message``: what is wrong, in the list's terms.
    skipped
        ``source``, ``sheet``, ``row``, ``text``, ``reason``: rows that are not data.
    mapping
        Which header holds which column, why, and how sure.
    accepted, rows
        How many rows were accepted and read: ``accepted + len(rejected) == rows``.
    readable
        What could be read of the rejected rows, in the schema's columns: what they would have been counted under. Rows that
        repeat another are not among them. None of a list in Spark.

    Examples
    --------
    >>> import spotcheck as sc
    >>> print(sc.validate([{"product": "牙刷", "verdict": "合格", "year": 2020}], defaults={"channel": "线下"}, lang="zh"))
    读取1行：采用1行，退回0行
    """

    batches: Any
    rejected: Any
    problems: Any
    skipped: Any
    accepted: int
    rows: int
    lang: Language = "en"
    sheets: tuple[Sheet, ...] = ()
    in_spark: bool = False
    mapping: Any = field(default=None)
    readable: Any = field(default=None)

    @property
    def notes(self) -> list[str]:
        """What the printed summary says beside numbers and problems: what was taken for what, and what was not read."""
        hidden = summary("hidden alone", self.lang, hidden=self._hidden) if self._hidden else ""
        return [note for note in (hidden, *self._notes) if note]

    @property
    def _notes(self) -> list[str]:
        return list(dict.fromkeys(note for sheet in self.sheets for note in sheet.table.notes))

    @property
    def _hidden(self) -> int:
        return sum(sheet.table.hidden_rows for sheet in self.sheets)

    def __repr__(self) -> str:
        return f"<Intake: {self.rows} rows, {self.accepted} accepted, {self.rows - self.accepted} rejected>"

    def __str__(self) -> str:
        return "\n".join(part for line in self._summary() for part in _lines(line))

    def to_excel(self, path: str | os.PathLike[str]) -> None:
        """Write the lists back for their sender: rejected cells coloured, with a comment each, values untouched.

        Parameters
        ----------
        path
            The workbook to write (.xlsx): a sheet for each list, and one that lists the problems. The corrected copy
            can be read again.

        Raises
        ------
        ArgumentError
            When the suffix is not .xlsx, or `path` is a list that was read.
        MissingExtraError
            When XlsxWriter is not installed.
        """
        from spotcheck.intake.marked_copy import write_marked

        self._spare_lists(path)
        write_marked(self, path)

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the clean table as .parquet, .csv or .xlsx; read again, it gives the same batches.

        Parameters
        ----------
        path
            The file to write; failed items are written as ``item║result║limit`` joined by ``；``.

        Raises
        ------
        ArgumentError
            When the suffix is none of these, or `path` is a list that was read.
        """
        from spotcheck.intake.clean_table import write_clean

        self._spare_lists(path)
        write_clean(self.batches, path)

    def _spare_lists(self, path: str | os.PathLike[str]) -> None:
        """Raise where writing would replace a list that was read."""
        try:
            same = str(Path(os.fspath(path)).resolve()) in {sheet.table.path for sheet in self.sheets}
        except (OSError, TypeError, ValueError):  # what cannot be a path is the writer's to say
            return
        if same:
            raise ArgumentError(
                f"{visible(os.fspath(path))} is a list that was read: to write there would replace it. Give another name"
            )

    def _summary(self) -> Iterator[str]:
        """Give the lines of the printed account."""
        lang = self.lang
        total = summary(
            "rows", lang, rows=self.rows, accepted=self.accepted, rejected=self.rows - self.accepted
        )
        if self.in_spark:
            yield total + summary("spark", lang)
            return
        why = Counter(row.reason for sheet in self.sheets for row in sheet.table.skipped)
        if why:
            total += summary("skipped", lang, skipped=why.total(), reasons=reasons(why, lang))
        yield total + (summary("hidden", lang, hidden=self._hidden) if self._hidden else "")
        if len(self.sheets) > 1:
            yield from self._tables()
        yield from self._kinds()
        notes = self._notes
        if notes:
            yield summary("notes", lang)
            yield from (f"  {visible(note)}" for note in notes[:_NOTES])
            if len(notes) > _NOTES:
                yield summary("more notes", lang, n=len(notes) - _NOTES)
        if self.accepted < self.rows:
            yield summary("return", lang)

    def _tables(self) -> Iterator[str]:
        lang = self.lang
        several = len(self.sheets) > _TABLES
        shown = self.sheets[: _TABLES - 1] if several else self.sheets
        for sheet in shown:
            rows, away = len(sheet.table.rows), len(sheet.table.skipped)
            skipped = summary("table skipped", lang, skipped=away) if away else ""
            yield summary(
                "table", lang, place=_place(sheet.table), rows=rows, accepted=sheet.accepted,
                rejected=rows - sheet.accepted, skipped=skipped,
            )  # fmt: skip
        if several:
            rest = self.sheets[_TABLES - 1 :]
            rows, accepted = sum(len(s.table.rows) for s in rest), sum(s.accepted for s in rest)
            yield summary(
                "more tables", lang, n=len(rest), rows=rows, accepted=accepted, rejected=rows - accepted
            )

    def _kinds(self) -> Iterator[str]:
        lang = self.lang
        first: dict[tuple[str, str], tuple[Table, Problem]] = {}
        counted: Counter[tuple[str, str]] = Counter()
        for sheet in self.sheets:
            # of one field, however each list heads its column; cells beyond the header are of none
            fields = dict(enumerate(sheet.table.targets))
            for problem in sheet.problems:
                kind = problem.code, fields.get(next(iter(problem.places), -1), "")
                counted[kind] += 1
                first.setdefault(kind, (sheet.table, problem))
        if not counted:
            return
        yield summary("problems", lang, n=counted.total())
        kinds = sorted(counted.items(), key=lambda kind: -kind[1])
        for kind, n in kinds[:_KINDS]:
            table, problem = first[kind]
            yield summary(
                "problem",
                lang,
                n=n,
                code=problem.code,
                place=_place(table),
                row=problem.row,
                message=problem.message,
            )
        if len(kinds) > _KINDS:
            yield summary("more problems", lang, n=len(kinds) - _KINDS)


def _lines(line: str) -> list[str]:
    """Part a long line, so that what is to be done is seen to its end."""
    indent = " " * (len(line) - len(line.lstrip()) + 2)
    # what is to be typed stays in one piece
    line = _TYPED.sub(lambda found: found[0].replace(" ", _HELD), line)
    parts = textwrap.wrap(
        line,
        _WIDTH,
        subsequent_indent=indent,
        max_lines=_LINES,
        placeholder="…",
        break_on_hyphens=False,
        drop_whitespace=True,
    )
    return [part.replace(_HELD, " ") for part in parts or [line]]


def _place(table: Table) -> str:
    return visible(table.place)
