"""Which column is which: by its name, its cells and its neighbours, with how sure that is."""

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import islice
from typing import Any, NamedTuple

import pandas as pd

from spotcheck.errors import IntakeError
from spotcheck.intake.cells import folded
from spotcheck.intake.mapping import MappedColumn, Mapping, aliases_of
from spotcheck.intake.tables import DOMAIN, LOT_OR_DATE
from spotcheck.language.headers import COULD_BE, templates
from spotcheck.schema import COLUMNS

_BRACKETS = re.compile(r"[(\[【〔{][^()\[\]【】〔〕{}]*[)\]】〕}]")


class Matched(NamedTuple):
    """What `matched` gives: the target of each header, the rows of the mapping, and sentences for the summary."""

    targets: tuple[str, ...]
    rows: tuple[MappedColumn, ...]
    notes: tuple[str, ...]


class _Named(NamedTuple):
    target: str
    confidence: str
    reason: str
    candidates: tuple[str, ...] = ()


def header_score(cells: Sequence[Any]) -> float:
    """Tell how much a row looks like a header: 1 for each name of a column that is known."""
    known: set[str] = set()
    for cell in islice(cells, 200):
        if isinstance(cell, str) and 0 < len(cell) <= 60:
            named = by_name(cell)
            if named.confidence == "certain":
                known.add(folded(cell))
    return float(len(known))


@lru_cache(10_000)
def by_name(header: str) -> _Named:
    """Judge a header by its name alone."""
    name = folded(header)
    bare = _BRACKETS.sub("", name)
    for form in dict.fromkeys([name, bare, name.replace("_", "").replace("-", ""), *_parts(bare)]):
        if form in COLUMNS:
            return _Named(form, "certain", "the name of the column")
        for column, pattern in templates().items():
            if pattern.fullmatch(form):
                return _Named(column, "certain", "its name")
    could = tuple(dict.fromkeys(c for part, cs in COULD_BE.items() if part in bare for c in cs))
    if could:
        return _Named("", "unsure", "its name could be several columns", could)
    return _Named("", "likely", "no name of a column")


def _parts(name: str) -> list[str]:
    """Give the readings of a two-row header: joined, and its last part."""
    if "/" not in name:
        return []
    head, _, last = name.partition("/")
    return [name.replace("/", ""), head + last, last, name.rpartition("/")[2]]


def matched(
    headers: Sequence[str],
    columns: Sequence[Sequence[Any]],
    *,
    aliases: Any = None,
    source: str = "frame",
    sheet: str | None = None,
    lang: str = "en",
    given: Collection[str] = (),
) -> Matched:
    """Decide which header holds which column."""
    said = aliases_of(aliases)
    rows: list[MappedColumn] = []
    for header in headers:
        told = said.target(header)
        named = by_name(header) if told is None else _Named(told, "certain", "said by aliases")
        rows.append(MappedColumn(source, sheet, header, *named))
    _check(rows, given, source)
    return Matched(tuple(row.column for row in rows), tuple(rows), ())


def _check(rows: list[MappedColumn], given: Collection[str], source: str) -> None:
    unsure = [row for row in rows if row.confidence == "unsure"]
    if unsure:
        listed = "; ".join(f"{row.header!r} ({', '.join(row.candidates)})" for row in unsure)
        raise IntakeError(
            f"{source}: which columns are these? {listed}. Say it with aliases={{header: column}}",
            source=source,
            mapping=Mapping.of(rows),
        )
    targets = [row.column for row in rows if row.column]
    for target in dict.fromkeys(targets):
        if targets.count(target) > 1:
            twice = [repr(row.header) for row in rows if row.column == target]
            raise IntakeError(
                f"{source}: {' and '.join(twice)} both hold {target}: say with aliases= which one does",
                source=source,
                mapping=Mapping.of(rows),
            )
    held = {*targets, *given}
    needs = {
        "product": {"product"},
        "verdict": {"verdict"},
        "channel": {"channel", DOMAIN},
        "year": {"year", "sampled_on"},
    }
    missing = [name for name, ways in needs.items() if not ways & held]
    if missing:
        found = ", ".join(row.header for row in rows)
        raise IntakeError(
            f"{source}: no column holds {', '.join(missing)}. Found: {found}. Say it with aliases= or defaults=",
            source=source,
            mapping=Mapping.of(rows),
        )


#: what a public frame says of a header that holds two columns
_PUBLIC = {DOMAIN: "stage", LOT_OR_DATE: "lot"}


def match_columns(headers_or_frame: Any) -> pd.DataFrame:
    """Tell which column is which."""
    headers = (
        list(headers_or_frame)
        if isinstance(headers_or_frame, (list, tuple))
        else list(headers_or_frame.columns)
    )
    named = [by_name(str(header)) for header in headers]
    return pd.DataFrame(
        {
            "header": headers,
            "column": [_PUBLIC.get(one.target, one.target) for one in named],
            "confidence": [one.confidence for one in named],
            "reason": [one.reason for one in named],
        },
        dtype="str",
    )
