"""What a list must say, and where else than in a column it may be said."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from spotcheck.errors import IntakeError
from spotcheck.intake.mapping import Mapping
from spotcheck.intake.matching import Matched
from spotcheck.intake.retests import settled_retests
from spotcheck.intake.tables import DOMAIN, Table
from spotcheck.language import Language
from spotcheck.language.labels import value_label
from spotcheck.language.reading import channel_in, failure, listed, note

#: what is asked for after columns are matched: names of files and sheets may say it too
ELSEWHERE = ("channel", "year")


def completed(table: Table, matched: Matched, defaults: Collection[str], lang: Language) -> Table:
    """Give the table with what its name, or a column of platforms, says of all its rows.

    Parameters
    ----------
    table, matched
        The table, and how its columns were matched.
    defaults
        The columns that the caller says.

    Raises
    ------
    IntakeError
        When nothing says the channel, or the year, or a retest contradicts a verdict.
    """
    table = settled_retests(table, matched, lang)
    held = {*table.targets, *defaults}
    if not held & {"year", "sampled_on"}:
        raise _missing("no year", table, matched, lang)
    if held & {"channel", DOMAIN}:
        return table
    for name in (table.sheet, table.source):
        channel = channel_in(name) if name and name != "frame" else None
        if channel:
            said = note(
                "channel of name",
                lang,
                place=_place(table),
                name=name,
                channel=value_label("channel", channel, lang),
            )
            return replace(table, given={"channel": channel}, notes=(*table.notes, said))
    if "platform" in held:
        said = note("channel of platform", lang, place=_place(table))
        return replace(table, given={"channel": "online"}, notes=(*table.notes, said))
    raise _missing("no channel", table, matched, lang)


def _place(table: Table) -> str:
    return f"{table.source}, {table.sheet}" if table.sheet else table.source


def _missing(kind: str, table: Table, matched: Matched, lang: Language) -> IntakeError:
    slots: dict[str, Any] = {"file": _place(table), "headers": listed(list(table.headers), lang)}
    return IntakeError(failure(kind, lang, **slots), source=table.source, mapping=Mapping.of(matched.rows))
