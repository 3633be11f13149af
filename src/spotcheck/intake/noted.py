"""What the summary notes of batch numbers that look alike, and of rows that one column alone rejects."""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from spotcheck.escape import quoted
from spotcheck.intake.coded import Coded
from spotcheck.intake.preparing import Prepared
from spotcheck.intake.problems import Problem
from spotcheck.language import Language
from spotcheck.language.reading import note

_BLANKS = re.compile(r"\s+")
_DASHES = re.compile("[‐-―−﹣－]")


def with_note(ready: Prepared, said: str) -> Prepared:
    """Add a note to those of a table."""
    return replace(ready, table=replace(ready.table, notes=(*ready.table.notes, said)))


def lookalikes(numbers: Coded, given: npt.NDArray[np.bool_]) -> tuple[int, str, str] | None:
    """Find batch numbers that blanks, case or kinds of dashes alone tell apart.

    Parameters
    ----------
    numbers
        Of the accepted rows.
    given
        Which rows have one that the list gives.

    Returns
    -------
    tuple or None
        How many look like an earlier one, and the first two that look alike.

    Examples
    --------
    >>> lookalikes(Coded.of(["SH 1", "A1-1", "SH1", "a1–1"]), np.ones(4, dtype=bool))
    (2, 'SH 1', 'SH1')
    """
    distinct = [numbers.distinct[code] for code in np.unique(numbers.codes[given]).tolist() if code >= 0]
    whole = "\n".join(distinct)
    if whole.isascii() and " " not in whole and whole in (whole.upper(), whole.lower()):
        return None
    first: dict[str, str] = {}
    found: list[tuple[str, str]] = []
    for number in distinct:
        folded = _DASHES.sub("-", _BLANKS.sub("", unicodedata.normalize("NFKC", number))).casefold()
        earlier = first.setdefault(folded, number)
        if earlier is not number:
            found.append((earlier, number))
    return (len(found), *found[0]) if found else None


def with_note_on_lots(ready: Prepared, lines: Sequence[Problem], lang: Language) -> Prepared:
    """Add a note on rows whose date of production alone is wrong, for it is often a lot, or 见包装, and no reason to lose a batch."""
    places = ready.headers.get("produced_on", ())
    if len(places) != 1 or places == ready.headers.get("lot"):
        return ready
    count = Counter(line.position for line in lines)
    alone = [
        line
        for line in lines
        if line.code == "date_type" and line.places == places and count[line.position] == 1
    ]
    if not alone:
        return ready
    table = ready.table
    header = table.headers[places[0]]
    target = "" if ready.headers.get("lot") else "lot_or_date"
    slots: dict[str, Any] = {
        "place": table.place,
        "n": len(alone),
        "row": alone[0].row,
        "value": alone[0].value,
    }
    said = note(
        "no production date" if target else "no production date, lot",
        lang,
        header=header,
        typed=quoted(header),
        **slots,
    )
    return with_note(ready, said)
