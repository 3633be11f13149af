"""The numbers of a text that computations are made of: counts, percentages, points, multiples, growths, averages, quantities."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Literal, TypeAlias

from spotcheck.figures import slips
from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading.arithmetic import in_words
from spotcheck.figures.proofreading.evidence.quantities import Quantity, quantities
from spotcheck.figures.proofreading.places import Place
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_evidence import (
    A_CHANGE_BEFORE,
    AVERAGE_BEFORE,
    AVERAGE_BEHIND,
    COUNT_OF_EACH_BEFORE,
    COUNT_OF_EACH_BEHIND,
    COUNTED_APART,
    DIFFERENCE_BEFORE,
    DIFFERENCE_BEHIND,
    EACH_BEFORE,
    EACH_BEHIND,
    FALLEN_BEFORE,
    GROWN_BEFORE,
    LIMIT_BEFORE,
    OCCASIONS_END,
    OF_BOTH_BEFORE,
    RATE_BEFORE,
    SHARE_BEFORE,
    SHORT_BEFORE,
    SHORT_BEHIND,
    SIGNED_BEFORE,
)

Kind: TypeAlias = Literal[
    "count", "percent", "points", "multiple", "growth", "mean", "quantity", "difference"
]

_CHANGES: dict[str, Kind] = {"change": "points", "ratio": "multiple"}
_TIMES = ("倍", "times")
#: characters around a number that may say what it is
_LEAD = 24
_EACH = 60
#: places of shares in words are below those of counts in words
_IN_WORDS = 10**5
#: a clause is no longer
_FAR = 200
_CLAUSE = ("。", "，", "；", "\n", ". ", ", ", "; ", "（", "(")


@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """A number of a text.

    Attributes
    ----------
    claim : int
        Its place among the claims.
    at : int or float
        Its place among these numbers; of a count in words it lies between those of two others.
    start, end : int
        Where it stands in the text.
    kind : str
        count, percent, points, multiple, growth, mean (an average of either kind), quantity (money, and what was measured)
        or difference (by how many a count rose or fell).
    value : float
        As printed: 27.9 of 27.9%; never negative.
    half : float
        Half a unit of its last digit.
    decimals : int
        Digits behind the point of the value; negative where it ends before it (12.6万).
    place : Place
        Where it stands.
    settled : bool
        Whether it agrees with what it was read to be tied to: it is not doubted.
    measure : str
        What a count was read to count, if it was.
    falls : bool
        Whether it is a change downwards.
    unit : str
        Counter of a count in Chinese, which English leaves to the words behind; of a quantity in both.
    cell : tuple of int or None
        Row and column in a table.
    zeros : int
        Powers of ten that its unit holds: 4 of 12.6万元.
    """

    claim: int
    at: float
    start: int
    end: int
    kind: Kind
    value: float
    half: float
    decimals: int
    place: Place
    settled: bool
    measure: str
    falls: bool
    unit: str
    zeros: int = 0
    cell: tuple[int, int] | None = None

    @property
    def in_words(self) -> bool:
        """Whether it is a count in words."""
        return self.at != int(self.at)


def numbers(related: Related, agreed: AbstractSet[int] = frozenset()) -> list[Number]:
    """Give the numbers that computations are made of, in the order of the text; what is counted apart from them is none.

    Parameters
    ----------
    related
        The claims; what they were read to be of is not looked at.
    agreed
        Claims that agree with what they were read to be tied to.
    """
    made: list[Number] = []
    apart = [found.span() for found in COUNTED_APART.finditer(related.text)]
    for i, claim in enumerate(related.claims):
        if any(start <= claim.start < end for start, end in apart):
            continue
        mean = _says(related.text, claim, AVERAGE_BEFORE, AVERAGE_BEHIND)
        kind = _kind(claim, related.text)
        if (mean and (kind == "count" or (kind is None and _plain(claim)))) or (
            kind == "count" and _of_each(related.text, claim)
        ):
            kind = "mean"
        if kind is None:
            each = mean or _says(related.text, claim, EACH_BEFORE, EACH_BEHIND)
            for q in (*quantities(claim), *_first_of_range(related, i)):
                kind = "mean" if each and not q.one_of_two else "quantity"
                made.append(_number(related, i, len(made), kind, q, settled=i in agreed))
        elif claim.value is not None:
            decimals = min(claim.decimals, 0) if kind in ("count", "difference") else max(0, claim.decimals)
            unit = "" if claim.unit.isascii() or kind not in ("count", "difference") else claim.unit
            value = float(abs(claim.value))
            of_claim = Quantity(value, decimals, unit, 0, claim.start)
            settled = i in agreed
            made.append(_number(related, i, len(made), kind, of_claim, settled=settled))
    return made


def _first_of_range(related: Related, i: int) -> Iterator[Quantity]:
    """Give the first of two amounts that have their unit behind the second: between 3.2 and 8.0 minutes."""
    claim, behind = related.claims[i], related.claims[i + 1 : i + 2]
    if claim.status != "unknown" or claim.unit or claim.value is None or not claim.decimals or not behind:
        return
    gap = related.text[claim.end : behind[0].start]
    for q in quantities(behind[0]) if gap in (" and ", " to ", "–", "-") else ():
        yield q._replace(
            value=float(claim.value), decimals=claim.decimals, start=claim.start, one_of_two=True
        )


def worded(related: Related, told: Sequence[Number]) -> list[Number]:
    """Give the counts in words, each with a place between those of the numbers around it: four importers.

    One of two or three is none: four or five stars.
    """
    found: list[Number] = []
    for i, claim in enumerate(related.claims):
        value = claim.value
        if value is None or value <= 1 or not in_words(claim) or not claim.exact:
            continue
        if _of_counts(claim, value, related.text) != "count" or _one_of_some(related, i):
            continue
        before = bisect_left(told, claim.start, key=lambda n: n.start)
        at = before - 1 + (i + 1) / (len(related.claims) + 1)
        of_claim = Quantity(float(value), 0, "", 0, claim.start)
        found.append(_number(related, i, at, "count", of_claim, settled=False))
    return found


def _one_of_some(related: Related, i: int) -> bool:
    """Whether a number is told as one that may be another: four or five."""
    around = related.claims[max(0, i - 1) : i + 2]
    gaps = (related.text[a.end : b.start] for a, b in pairwise(around))
    return any(gap.strip() in ("or", "to") for gap in gaps)


def fractions(related: Related) -> list[Number]:
    """Give the shares in words, which are held against the counts that they are told with: a quarter; their places are below 0."""
    return [
        _number(
            related,
            i,
            -_IN_WORDS - i,
            "percent",
            Quantity(float(claim.value), 0, "", 0, claim.start),
            settled=True,
        )
        for i, claim in enumerate(related.claims)
        if claim.value is not None and claim.unit == "%" and claim.exact and in_words(claim)
    ]


def _number(related: Related, i: int, at: float, kind: Kind, of: Quantity, *, settled: bool) -> Number:
    claim = related.claims[i]
    return Number(
        claim=i, at=at, start=of.start, end=claim.end, kind=kind, value=of.value, half=0.5 / 10**of.decimals, decimals=of.decimals,
        place=related.places[i], settled=settled or of.one_of_two, measure=claim.measure,
        falls=_falls(related.text, claim), unit=of.unit, zeros=of.zeros, cell=claim.cell,
    )  # fmt: skip


def lead(text: str, number: Number) -> str:
    """Give the words before a number, which may say what it is."""
    return text[max(0, number.start - _LEAD) : number.start]


def clause(text: str, number: Number) -> str:
    """Give the words around a number up to the next full stop, comma or line on either side."""
    first, last = max(0, number.start - _FAR), min(len(text), number.end + _FAR)
    before = max(first - 1, *(text.rfind(stop, first, number.start) for stop in _CLAUSE)) + 1
    ends = (at for stop in _CLAUSE if (at := text.find(stop, number.end, last)) >= 0)
    return text[before : min(ends, default=last)]


def distinct(listed: Iterable[Number]) -> Iterator[Number]:
    """Give the first number of each value."""
    seen: set[float] = set()
    for number in listed:
        if number.value not in seen:
            seen.add(number.value)
            yield number


def printed(number: Number, value: float) -> str:
    """Print a value with as many digits behind the point, and in the scale, as a number has."""
    scaled = Fraction(value).limit_denominator(10**6) / 10**number.zeros
    return fixed(scaled, max(0, number.decimals + number.zeros))


def unslipped(number: Number) -> set[float]:
    """Give the values that one slip may have made a number of."""
    shown = printed(number, number.value)
    texts = {text for text in slips.unslipped(shown) if text[0] != "0" or text.startswith("0.")}
    return {float(text) * 10**number.zeros for text in texts}


def slipped(number: Number, value: float) -> str | None:
    """Name the slip that makes a number of a value, or None."""
    return slips.slip(printed(number, number.value), printed(number, value))


def _says(text: str, claim: Claim, before: "re.Pattern[str]", behind: "re.Pattern[str]") -> bool:
    """Whether the words before or behind a number say what it is."""
    return (
        before.search(text[max(0, claim.start - _LEAD) : claim.start]) is not None
        or behind.match(text, claim.end, claim.end + _LEAD) is not None
    )


def _of_each(text: str, claim: Claim) -> bool:
    """Whether a count is of each of so many: Each of the 12 teams collected 25 samples."""
    before = text[max(0, claim.start - _EACH) : claim.start]
    return (
        COUNT_OF_EACH_BEFORE.search(before) is not None
        or COUNT_OF_EACH_BEHIND.match(text, claim.end, claim.end + _EACH) is not None
    )


def _falls(text: str, claim: Claim) -> bool:
    """Whether a change is one downwards, as it was read, or as the words before it say."""
    signed = SIGNED_BEFORE.search(text, max(0, claim.start - _LEAD), claim.start)
    if signed:
        return signed["sign"].lower() == "minus"
    if claim.measure or claim.value is None or claim.value < 0:
        return claim.value is not None and claim.value < 0
    return FALLEN_BEFORE.search(text, max(0, claim.start - _LEAD), claim.start) is not None


def _plain(claim: Claim) -> bool:
    """Whether a number stands alone, with what it counts in words: an average of 2.5 samples."""
    return claim.status == "unknown" and claim.value is not None and claim.unit.isascii()


def _kind(claim: Claim, text: str) -> Kind | None:
    """Say what kind of number a claim is; None for dates, limits, money, and numbers in words."""
    if claim.value is None or not claim.exact or in_words(claim):
        return None
    if claim.unit == "%":
        return _of_hundred(claim, text)
    if claim.measure in _CHANGES:
        return _CHANGES[claim.measure] if claim.status == "figure" else None
    if claim.unit in _TIMES and not (claim.unit == "times" and _occasions(claim, text)):
        return "multiple"
    return _of_counts(claim, claim.value, text)


def _occasions(claim: Claim, text: str) -> bool:
    """Whether something happened so many times, and nothing is a multiple of anything: it was involved 22 times."""
    whole = claim.status == "unknown" and claim.decimals <= 0
    grown = GROWN_BEFORE.search(text[max(0, claim.start - _LEAD) : claim.start])
    return whole and not grown and OCCASIONS_END.match(text, claim.end) is not None


def _of_counts(claim: Claim, value: Fraction, text: str) -> Kind | None:
    """Tell a count from what one rose or fell by."""
    if claim.reason == "difference of counts":
        return "difference"
    counts = claim.status in ("figure", "unknown") or claim.reason == "other count"
    if not counts or claim.measure in ("amount", "growth") or value.denominator != 1 or value <= 0:
        return None
    # rose by 300 to 4,300
    told = claim.measure == "" or text.startswith(" to ", claim.end)
    apart = told and _says(text, claim, DIFFERENCE_BEFORE, DIFFERENCE_BEHIND)
    short = SHORT_BEFORE.search(text[max(0, claim.start - _LEAD) : claim.start])
    apart = apart or (short and SHORT_BEHIND.match(text, claim.end))
    return "difference" if apart else "count"


def _of_hundred(claim: Claim, text: str) -> Kind | None:
    """Tell a growth from a percentage of something; a limit is neither, unless the words before it call it a rate."""
    before = text[max(0, claim.start - _LEAD) : claim.start]
    shared = SHARE_BEFORE.search(before)
    limited = LIMIT_BEFORE.search(before) and not shared
    if (
        limited
        or OF_BOTH_BEFORE.search(before)
        or A_CHANGE_BEFORE.search(before)
        or (claim.status == "ignored" and not shared and not RATE_BEFORE.search(before))
    ):
        return None
    grew = claim.measure == "growth" or (not claim.measure and GROWN_BEFORE.search(before) is not None)
    grew = grew or SIGNED_BEFORE.search(before) is not None
    return "growth" if grew else "percent"
