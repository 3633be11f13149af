"""What a list must say, and where else than in a column it may be said."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from spotcheck.errors import IntakeError
from spotcheck.intake.batch_counts import one_batch_a_row
from spotcheck.intake.coded import Coded
from spotcheck.intake.mapping import Aliases, MappedColumn, keyed_rows
from spotcheck.intake.mapping import Mapping as ColumnMapping
from spotcheck.intake.matching import Matched
from spotcheck.intake.retests import settled_verdicts
from spotcheck.intake.tables import DOMAIN, Table
from spotcheck.language import Language
from spotcheck.language.labels import value_label
from spotcheck.language.reading import channel_in, failure, listed, note

#: what is asked for after columns are matched: names of files and sheets may say it too
ELSEWHERE = ("channel", "year")


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
    table = settled_verdicts(one_batch_a_row(table, matched, lang), matched, lang)
    held = {*table.targets, *defaults}
    if not held & {"year", "sampled_on"}:
        raise _missing("no year", table, matched, lang)
    if set(table.targets) & {"channel", DOMAIN}:
        return table
    for name in (table.sheet, table.source):
        if not name or name == "frame":
            continue
        channel = channel_in(name)
        if channel:
            return _by_name(table, name, channel, defaults.get("channel"), lang)
    if "channel" in held:
        return table
    if "platform" in held:
        said = note("channel of platform", lang, place=table.place)
        return replace(table, given={"channel": "online"}, notes=(*table.notes, said))
    raise _missing("no channel", table, matched, lang)


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
    unused = {"unused aliases": aliases.unused(headers), "unused words": aliases.unused_words(cells)}
    said = [note(kind, lang, names=listed(names, lang)) for kind, names in unused.items() if names]
    if not said or not tables:
        return list(tables)
    return [replace(tables[0], notes=(*tables[0].notes, *said)), *tables[1:]]


def _by_name(table: Table, name: str, channel: str, said: str | None, lang: Language) -> Table:
    """Give the table with the channel that a name says; what the caller says goes before it, which a note tells."""
    slots: dict[str, Any] = {
        "place": table.place,
        "name": name,
        "channel": value_label("channel", channel, lang),
    }
    if said is None:
        found = note("channel of name", lang, **slots)
        return replace(table, given={"channel": channel}, notes=(*table.notes, found))
    if said == channel:
        return table
    contrary = note("channel not of name", lang, said=value_label("channel", said, lang), **slots)
    return replace(table, notes=(*table.notes, contrary))


def _missing(kind: str, table: Table, matched: Matched, lang: Language) -> IntakeError:
    slots: dict[str, Any] = {"file": table.place, "headers": listed(list(table.headers), lang)}
    mapping = ColumnMapping.of(matched.rows)
    return IntakeError(failure(kind, lang, **slots), source=table.source, mapping=mapping, lacks_column=True)
