"""What a list must say, and where else than in a column it may be said."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from spotcheck.errors import IntakeError
from spotcheck.intake.batch_counts import one_batch_a_row
from spotcheck.intake.coded import Coded
from spotcheck.intake.item_columns import item_columns
from spotcheck.intake.mapping import Aliases, MappedColumn, keyed_rows
from spotcheck.intake.mapping import Mapping as ColumnMapping
from spotcheck.intake.matching import Matched, places_of
from spotcheck.intake.retests import settled_verdicts
from spotcheck.intake.tables import DOMAIN, Table
from spotcheck.language import Language
from spotcheck.language.labels import column_label, value_label
from spotcheck.language.reading import channel_in, failure, listed, note, verdict_in

#: what is asked for after columns are matched: names of files and sheets may say it too
ELSEWHERE = ("channel", "year")
#: column → the targets that say it, and what reads it from a name
_IN_NAMES: dict[str, tuple[set[str], Callable[[str], str | None]]] = {
    "verdict": ({"verdict"}, verdict_in),
    "channel": ({"channel", DOMAIN}, channel_in),
}


def completed(table: Table, matched: Matched, defaults: Mapping[str, Any], lang: Language) -> Table:
    """Give the table with what its name, or a column of platforms, says of all its rows.

    Parameters
    ----------
    table, matched
        The table, and how its columns were matched.
    defaults
        What the caller says of all rows, as stored.

    Raises
    ------
    IntakeError
        When nothing says the channel, or the year, a retest contradicts a verdict, or rows are of many batches.
    """
    table = _with_item_columns(settled_verdicts(one_batch_a_row(table, matched, lang), matched, lang), lang)
    held = {*table.targets, *defaults}
    if not held & {"year", "sampled_on"}:
        raise _missing("no year", table, matched, lang)
    for column, (given_by, said_in) in _IN_NAMES.items():
        if not given_by & set(table.targets):
            table = _by_name(table, column, said_in, defaults.get(column), lang)
    if {"channel", DOMAIN} & {*table.targets, *table.given, *defaults}:
        return table
    if "platform" in table.targets:
        said = note("channel of platform", lang, place=table.place)
        return replace(table, given={**table.given, "channel": "online"}, notes=(*table.notes, said))
    raise _missing("no channel", table, matched, lang)


def in_names(names: Sequence[str]) -> tuple[str, ...]:
    """Give the columns of which names of a sheet and a file say what all rows hold, the narrower name first.

    >>> in_names(["不合格产品信息", "2021年线上.xlsx"]), in_names(["Sheet1", "a.xlsx"])
    (('verdict', 'channel'), ())
    """
    return tuple(column for column, (_, said_in) in _IN_NAMES.items() if any(map(said_in, names)))


def with_unused(
    tables: Sequence[Table], mapped: Sequence[MappedColumn], aliases: Aliases, lang: Language
) -> list[Table]:
    """Give the tables, the first with notes on headers and words that the caller speaks of and none of them has."""
    headers = [name for key, row in keyed_rows(mapped) for name in (key, row.header)]
    cells: dict[str, set[Any]] = {name: set() for name in aliases.words}
    for table in tables if aliases.words else ():
        for target, column in zip(table.targets, table.cells, strict=True):
            if target in cells:
                cells[target] |= {cell for cell in Coded.of(column).distinct if isinstance(cell, (str, bool))}
    lists = [place for table in tables for place in places_of(table.source, table.sheet, table.origin)]
    unused = {
        "unused aliases": aliases.unused(headers),
        "unused words": aliases.unused_words(cells),
        "unused files": [name for name in aliases.files if name not in lists],
    }
    said = [note(kind, lang, names=listed(names, lang)) for kind, names in unused.items() if names]
    if not said or not tables:
        return list(tables)
    return [replace(tables[0], notes=(*tables[0].notes, *said)), *tables[1:]]


def _with_item_columns(table: Table, lang: Language) -> Table:
    """Give the table with a note on columns that say the result and the limit of its failed items."""
    headers = [table.headers[place] for place in item_columns(table) if place is not None]
    if not headers:
        return table
    said = note("item columns", lang, place=table.place, headers=listed(headers, lang))
    return replace(table, notes=(*table.notes, said))


def _by_name(
    table: Table, column: str, said_in: Callable[[str], str | None], said: str | None, lang: Language
) -> Table:
    """Give the table with what a name says of a column; what the caller says goes before it, which a note tells."""
    names = [name for name in table.names if name != "frame" and said_in(name)]
    if not names:
        return table
    name, value = names[0], str(said_in(names[0]))
    slots: dict[str, Any] = {
        "place": table.place, "name": name, "what": column_label(column, lang).lower(),
        "value": value_label(column, value, lang).lower(),
    }  # fmt: skip
    if said is None:
        found = note("said by name", lang, **slots)
        return replace(table, given={**table.given, column: value}, notes=(*table.notes, found))
    if said == value:
        return table
    contrary = note("not as name", lang, said=value_label(column, said, lang).lower(), **slots)
    return replace(table, notes=(*table.notes, contrary))


def _missing(kind: str, table: Table, matched: Matched, lang: Language) -> IntakeError:
    slots: dict[str, Any] = {"file": table.place, "headers": listed(list(table.headers), lang)}
    mapping = ColumnMapping.of(matched.rows)
    return IntakeError(failure(kind, lang, **slots), source=table.source, mapping=mapping, lacks_column=True)
