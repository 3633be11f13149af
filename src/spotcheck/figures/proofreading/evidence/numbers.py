"""The numbers of a text that computations are made of: counts, percentages, points, multiples and growths."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading.places import Place
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.slips import slip
from spotcheck.language.numbers import fixed

Kind: TypeAlias = Literal["count", "percent", "points", "multiple", "growth"]

_CHANGES: dict[str, Kind] = {"change": "points", "ratio": "multiple"}
_DIGIT = re.compile(r"[\d０-９]")


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """A number of a text.

    Attributes
    ----------
    claim : int
        Its place among the claims.
    at : int
        Its place among these numbers.
    start : int
        Where it begins in the text.
    kind : str
        count, percent, points, multiple or growth.
    value : float
        As printed: 27.9 of 27.9%; never negative.
    half : float
        Half a unit of its last digit.
    decimals : int
        Digits behind the point.
    place : Place
        Where it stands.
    settled : bool
        Whether it agrees with what it was read to be tied to: it is not doubted.
    measure : str
        What a count was read to count, if it was.
    falls : bool
        Whether it is a change downwards.
    unit : str
        Counter of a count in Chinese; English leaves it to the words behind.
    """

    claim: int
    at: int
    start: int
    kind: Kind
    value: float
    half: float
    decimals: int
    place: Place
    settled: bool
    measure: str
    falls: bool
    unit: str


def numbers(related: Related, agreed: AbstractSet[int] = frozenset()) -> list[Number]:
    """Give the numbers that computations are made of, in the order of the text.

    Parameters
    ----------
    related
        The claims; what they were read to be of is not looked at.
    agreed
        Claims that agree with what they were read to be tied to.
    """
    made: list[Number] = []
    for i, claim in enumerate(related.claims):
        kind = _kind(claim)
        if kind is None or claim.value is None:
            continue
        decimals = max(0, claim.decimals)
        unit = "" if claim.unit.isascii() or kind != "count" else claim.unit
        value = float(abs(claim.value))
        made.append(
            Number(
                claim=i, at=len(made), start=claim.start, kind=kind, value=value, half=0.5 / 10**decimals, decimals=decimals,
                place=related.places[i], settled=i in agreed, measure=claim.measure, falls=claim.value < 0, unit=unit,
            )
        )  # fmt: skip
    return made


def printed(number: Number, value: float) -> str:
    """Print a value with as many digits behind the point as a number has."""
    return fixed(Fraction(value).limit_denominator(10**6), number.decimals)


def slipped(number: Number, value: float) -> str | None:
    """Name the slip that makes a number of a value, or None."""
    return slip(printed(number, number.value), printed(number, value))


def _kind(claim: Claim) -> Kind | None:
    """Say what kind of number a claim is; None for dates, limits, money, and numbers in words."""
    if claim.value is None or claim.printed != claim.quote or not _DIGIT.search(claim.quote):
        return None
    figure = claim.status == "figure"
    if claim.unit == "%":
        return None if claim.status == "ignored" else "growth" if claim.measure == "growth" else "percent"
    if claim.measure in _CHANGES:
        return _CHANGES[claim.measure] if figure else None
    counts = figure or claim.status == "unknown" or claim.reason == "other count"
    if counts and claim.measure not in ("amount", "growth") and claim.value.denominator == 1:
        return "count" if claim.value > 0 else None
    return None
