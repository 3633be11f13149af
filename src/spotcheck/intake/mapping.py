"""Which header holds which column: shown, saved, corrected, and given back."""

import json
import os
import tomllib
from collections.abc import Iterable
from collections.abc import Mapping as Dictionary
from pathlib import Path
from typing import Any, NamedTuple, cast

import pandas as pd

from spotcheck.errors import ArgumentError, IntakeError, did_you_mean
from spotcheck.files import write_text
from spotcheck.intake.cells import folded
from spotcheck.intake.tables import DOMAIN, LOT_OR_DATE
from spotcheck.schema import COLUMNS

#: what a header may hold; ``""`` keeps it as an extra
TARGETS: tuple[str, ...] = (*COLUMNS, DOMAIN, LOT_OR_DATE)
_OPEN = "?"


class MappedColumn(NamedTuple):
    """One header and what it holds.

    `confidence` is certain, likely or unsure; an unsure one has no column yet, but candidates.
    """

    source: str
    sheet: str | None
    header: str
    column: str
    confidence: str
    reason: str
    candidates: tuple[str, ...] = ()


class Question(NamedTuple):
    """A header that nothing decides, and the columns that it could be."""

    header: str
    candidates: tuple[str, ...]
    reason: str


class Mapping(pd.DataFrame):
    """Which header holds which column: a frame of source, sheet, header, column, confidence, reason, candidates."""

    @property
    def _constructor(self) -> Any:
        return Mapping

    @classmethod
    def of(cls, rows: Iterable[MappedColumn]) -> "Mapping":
        """Make a mapping of rows, those of several files one after the other."""
        return cls(list(rows), columns=list(MappedColumn._fields))

    @property
    def rows(self) -> tuple[MappedColumn, ...]:
        """The rows."""
        return tuple(MappedColumn(*row) for row in self.itertuples(index=False))

    @property
    def unsure(self) -> tuple[Question, ...]:
        """The headers that need a decision, each once."""
        found = {
            row.header: Question(row.header, row.candidates, row.reason)
            for row in reversed(self.rows)
            if row.confidence == "unsure" and not row.column
        }
        return tuple(reversed(found.values()))

    def decided(self, header: str, column: str) -> "Mapping":
        """Give the mapping with a header decided: a column, or ``""`` for an extra."""
        _check_target(header, column)
        return Mapping.of(
            row._replace(column=column, confidence="certain", reason="decided by you", candidates=())
            if row.header == header
            else row
            for row in self.rows
        )

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the mapping as a small TOML file, to be given back as ``aliases=``."""
        lines = ["[columns]"]
        for header, row in {row.header: row for row in self.rows}.items():
            column = _OPEN if row.confidence == "unsure" and not row.column else row.column
            lines.append(f"{json.dumps(header, ensure_ascii=False)} = {json.dumps(column)}")
        write_text(path, "\n".join(lines) + "\n")

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> "Mapping":
        """Read a saved mapping."""
        try:
            found = tomllib.loads(Path(path).read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise IntakeError(f"cannot read the mapping {path}: {error}", source=str(path)) from error
        rows: list[MappedColumn] = []
        for header, column in cast("dict[str, Any]", found.get("columns", {})).items():
            if column == _OPEN:
                rows.append(MappedColumn("", None, header, "", "unsure", "", ()))
            else:
                _check_target(header, column)
                rows.append(MappedColumn("", None, header, column, "certain", "saved"))
        return cls.of(rows)


class Aliases(dict[str, str]):
    """Header, as printed or folded → what it holds; `printed` has the headers as the caller wrote them."""

    printed: tuple[str, ...] = ()

    def target(self, header: str) -> str | None:
        """Give what the caller says of a header, or None."""
        return self.get(header, self.get(folded(header)))


def aliases_of(aliases: Any) -> Aliases:
    """Check what the caller says of headers: a dict, a path of a saved mapping, or a `Mapping`."""
    if aliases is None:
        return Aliases()
    if isinstance(aliases, Aliases):
        return aliases
    if isinstance(aliases, (str, os.PathLike)):
        aliases = Mapping.load(cast("str", aliases))
    if isinstance(aliases, Mapping):
        said = {row.header: row.column for row in aliases.rows if row.confidence != "unsure" or row.column}
    elif isinstance(aliases, Dictionary):
        said = dict(cast("dict[str, str]", aliases))
    else:
        raise ArgumentError(
            f"aliases is a dict of header → column, a saved mapping or its path (got {type(aliases).__name__})"
        )
    found = Aliases()
    for header, column in said.items():
        _check_target(header, column)
        found[header] = column
        found.setdefault(folded(header), column)
    found.printed = tuple(said)
    return found


def _check_target(header: object, column: object) -> None:
    if column != "" and column not in TARGETS:
        raise ArgumentError(
            f"aliases[{header!r}] is no column: {column!r}{did_you_mean(column, TARGETS)}; "
            f"it may be {', '.join(TARGETS)}, or '' for an extra"
        )
