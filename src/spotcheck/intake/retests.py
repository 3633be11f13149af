"""A second column of verdicts, of a retest or a part: where it contradicts the first, it is not guessed which of them counts."""

from dataclasses import replace
from typing import Any

import numpy as np

from spotcheck.errors import IntakeError
from spotcheck.intake.cells import word
from spotcheck.intake.coded import Coded, combined
from spotcheck.intake.mapping import Mapping
from spotcheck.intake.matching import Matched
from spotcheck.intake.tables import Table
from spotcheck.language import Language
from spotcheck.language.cells import WORDS
from spotcheck.language.headers import is_judgement, is_retest
from spotcheck.language.matching import reason
from spotcheck.language.reading import failure, note

#: the verdict passes, and the other judgement fails
_FAILS_BESIDE = ("conforming", "nonconforming")


def settled_verdicts(table: Table, matched: Matched, lang: Language) -> Table:
    """Ask which verdict counts where a retest (复检结论) says another than the list's verdict, or another judgement a worse one.

    Of 质量判定 and 标签判定 neither is the batch's verdict, where one fails what the other passes.

    Where the caller has said that the column is an extra, a note tells in how many rows they differ.

    Raises
    ------
    IntakeError
        Naming both columns, and a row in which they differ.
    """
    if "verdict" not in table.targets:
        return table
    first = table.targets.index("verdict")
    for place, row in enumerate(matched.rows):
        kind = "retest" if is_retest(row.header) else "other verdict" if is_judgement(row.header) else ""
        if table.targets[place] or not kind:
            continue
        differ = _differing(table.cells[first], table.cells[place], worse=kind == "other verdict")
        if not len(differ):
            continue
        slots: dict[str, Any] = {
            "file": f"{table.source}, {table.sheet}" if table.sheet else table.source,
            "retest": row.header,
            "verdict": table.headers[first],
            "n": len(differ),
            "row": int(table.rows[int(differ[0])]),
        }
        if row.reason != reason("alias", lang):
            raise IntakeError(
                failure(kind, lang, **slots), source=table.source, mapping=_asking(matched, place)
            )
        table = replace(table, notes=(*table.notes, note(kind, lang, **slots)))
    return table


def _differing(verdicts: Any, retests: Any, *, worse: bool) -> np.ndarray:
    """Give the rows in which both say a verdict, and not the same; `worse`: those in which the second alone fails."""
    codes, pairs = combined([Coded.of(verdicts), Coded.of(retests)])
    known = [[word(cell, "verdict") for cell in pair] for pair in pairs]
    stored = set(WORDS["verdict"].values())
    apart = [
        (one, other) == _FAILS_BESIDE if worse else one != other and one in stored and other in stored
        for one, other in known
    ]
    return np.flatnonzero(np.array(apart, dtype=bool)[codes])


def _asking(matched: Matched, place: int) -> Mapping:
    """Give the mapping with the retest as its question."""
    rows = list(matched.rows)
    rows[place] = rows[place]._replace(confidence="unsure", candidates=("verdict",))
    return Mapping.of(rows)
