"""Money and what was measured: the amounts of a claim, both of them where it is a range."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from spotcheck.figures.claims import Claim

_REASONS = ("price or other amount", "limit or measured value")
#: how long something took
_TIME = re.compile(r"\d[\d,.]* (?:hour|minute|day|week)s?")
_AMOUNT = re.compile(r"(?P<before>[^\d.]*)(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<behind>[^\d]*)")
#: what stands between the two ends of a range, and no unit
_BETWEEN = re.compile(r"\b(?:from|to|and|between|of)\b|[到至从從~～—–\-,，(（)）]", re.IGNORECASE)
_ENDS = 2


class Quantity(NamedTuple):
    """A value as printed, its digits behind the point, its unit with the powers of ten it holds, and where it begins.

    `one_of_two`: it is an end of a range.
    """

    value: float
    decimals: int
    unit: str
    zeros: int
    start: int
    one_of_two: bool = False


def quantities(claim: Claim) -> Iterator[Quantity]:
    """Give the amounts that a claim of money or of something measured holds.

    Parameters
    ----------
    claim
        Any claim; those of other kinds hold none.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> [(q.value, q.unit) for q in quantities(claims_of("单价从29元到899元不等。")[0])]
    [(29.0, '元'), (899.0, '元')]
    """
    timed = claim.reason == "date or duration" and _TIME.fullmatch(claim.quote) is not None
    if claim.measure != "amount" and claim.reason not in _REASONS and not timed:
        return
    found = [*_AMOUNT.finditer(claim.quote)]
    units = [_BETWEEN.sub("", f["before"] + f["behind"]).strip().lower() for f in found]
    if claim.value is not None and len(found) == 1:
        digits = len(found[0]["digits"].partition(".")[2])
        unit = claim.unit or units[0]
        yield Quantity(
            float(abs(claim.value)), claim.decimals, unit, max(0, digits - claim.decimals), claim.start
        )
    elif claim.value is None and len(found) <= _ENDS and any(units):
        for amount, unit in zip(found, units, strict=True):
            digits = amount["digits"].replace(",", "")
            unit = (unit or next(filter(None, units))).removesuffix("s" if timed else "")
            yield Quantity(
                float(digits), len(digits.partition(".")[2]), unit, 0,
                claim.start + amount.start("digits"), len(found) == _ENDS,
            )  # fmt: skip
