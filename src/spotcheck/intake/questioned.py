"""A column that is asked about because of what one of its rows says."""

from dataclasses import replace
from typing import Any

from spotcheck.errors import IntakeError
from spotcheck.intake.cells import text
from spotcheck.intake.coded import Coded
from spotcheck.intake.mapping import Mapping
from spotcheck.intake.matching import Matched
from spotcheck.intake.tables import Table
from spotcheck.language import Language
from spotcheck.language.matching import reason
from spotcheck.language.reading import failure, note


def questioned(
    table: Table,
    matched: Matched,
    place: int,
    at: int,
    kind: str,
    lang: Language,
    *,
    why: str,
    candidates: tuple[str, ...],
    **slots: Any,
) -> Table:
    """Ask what the column at a place is, or note what the row `at` says where the caller has said what the column is.

    Parameters
    ----------
    table, matched
        The list, and what its columns were matched to.
    kind, slots
        The message and the note, and what is put into them beside file, row and value.
    why, candidates
        The reason of the question, and the columns that may be meant.

    Raises
    ------
    IntakeError
        Unless the caller has named the column in ``aliases=``.
    """
    slots |= {
        "file": table.place,
        "row": int(table.rows[at]),
        "value": str(text(Coded.of(table.cells[place])[at])),
    }
    if matched.rows[place].reason == reason("alias", lang):
        return replace(table, notes=(*table.notes, note(kind, lang, **slots)))
    rows = list(matched.rows)
    rows[place] = rows[place]._replace(
        column="", confidence="unsure", reason=reason(why, lang), candidates=candidates
    )
    raise IntakeError(failure(kind, lang, **slots), source=table.source, mapping=Mapping.of(rows))
