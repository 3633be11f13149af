"""What a column of a table is, as its own rows show: what shares are of, and which counts the rates were divided by."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from spotcheck.figures.claims.marks import DRAWN, RATE_OF
from spotcheck.figures.claims.model import BATCH_COUNTS, Claim

#: a percentage of so many digits behind the point is hardly met by chance
_TELLING = 1
_WHOLE = 100
_LEAST = 2

#: row → the number of a column
_Column = Mapping[int, Claim]


class _Reading(NamedTuple):
    """What a column of shares may be: a rate, or shares of the whole of a measure; and how many rows fit."""

    measure: str
    base_measure: str
    fits: int


def told_by_rows(claims: Sequence[Claim]) -> list[Claim]:
    """Read columns of shares as what most of their rows come to, and a column without a known header as what rates are of.

    A share is of all that failed where the rows do not show another base.

    Parameters
    ----------
    claims
        The numbers of one table.

    Returns
    -------
    list of Claim
        The same numbers; those of such columns with another measure or base.
    """
    columns: dict[int, dict[int, Claim]] = {}
    for claim in claims:
        if claim.cell is not None and claim.value is not None and claim.status != "ignored":
            columns.setdefault(claim.cell[1], {})[claim.cell[0]] = claim
    shares = {c: _reading(told, columns) for c, told in columns.items() if _measure(told) == "share"}
    drawn = next(iter(_drawn(columns)), None)
    made: list[Claim] = []
    for claim in claims:
        column = None if claim.cell is None else claim.cell[1]
        reading = None if column is None or claim.measure != "share" else shares.get(column)
        if reading is not None:
            made.append(replace(claim, measure=reading.measure, base_measure=reading.base_measure))
        elif column is not None and column == drawn and claim.status == "unknown":
            made.append(replace(claim, status="figure", measure="tested", reason="", confidence=0.9))
        else:
            made.append(claim)
    return made


def _measure(column: _Column) -> str:
    """Give the measure that the numbers of a column have; nothing where they have several."""
    measures = {claim.measure for claim in column.values()}
    return measures.pop() if len(measures) == 1 else ""


def _reading(shares: _Column, columns: Mapping[int, _Column]) -> _Reading | None:
    """Give what a column of shares is, where more rows fit it than fit shares of all that failed."""
    counts = [column for column in columns.values() if _measure(column) in BATCH_COUNTS]
    readings = [
        _Reading(RATE_OF[_measure(part)], "", _fitting(shares, part, whole))
        for part in counts
        for whole in counts
        if _measure(part) in RATE_OF and _measure(whole) in DRAWN
    ]
    of_whole = [
        _Reading("share", _measure(part), _fitting(shares, part, dict.fromkeys(part, total)))
        for part in counts
        if (total := _total(part)) is not None
    ]
    said = max((r.fits for r in of_whole if r.base_measure == "nonconforming"), default=0)
    best = max((*readings, *of_whole), key=lambda reading: reading.fits, default=None)
    if best is None or best.fits <= said:
        return None
    fine = all(claim.decimals >= _TELLING for claim in shares.values())
    return best if best.fits >= _LEAST or (best.fits and fine) else None


def _total(column: _Column) -> Claim | None:
    """Give the largest number of a column of three or more, which its total is where it has one."""
    largest = max(column.values(), key=lambda claim: claim.value or 0, default=None)
    return largest if largest is not None and largest.value and len(column) > _LEAST else None


def _fitting(shares: _Column, parts: _Column, wholes: _Column) -> int:
    """Count the rows whose share is, to its last digit, that of a part in its whole."""
    rows = [row for row in shares if row in parts and row in wholes]
    return sum(_fits(shares[row], parts[row], wholes[row]) for row in rows)


def _fits(share: Claim, part: Claim, whole: Claim) -> bool:
    if share.value is None or part.value is None or not whole.value or share.value in (0, _WHOLE):
        return False
    step = Fraction(1, 10 ** max(0, share.decimals))
    return part is not whole and abs(_WHOLE * part.value / whole.value - share.value) <= step


def _drawn(columns: Mapping[int, _Column]) -> list[int]:
    """Give the columns without a known header that the rates of their rows are of, where no other says what was drawn."""
    if any(_measure(column) in DRAWN for column in columns.values()):
        return []
    rates = [column for column in columns.values() if _measure(column) in RATE_OF.values()]
    verdicts = [column for column in columns.values() if _measure(column) in RATE_OF]
    return [
        c
        for c, whole in columns.items()
        if all(claim.status == "unknown" for claim in whole.values())
        and any(
            _fitting(rate, part, whole) >= _LEAST
            for rate in rates
            for part in verdicts
            if RATE_OF[_measure(part)] == _measure(rate)
        )
    ]
