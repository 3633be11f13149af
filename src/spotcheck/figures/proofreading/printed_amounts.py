"""The numbers of a text that words compute with, whatever they were read to count: counts, amounts, percentages, points, multiples."""

from fractions import Fraction
from typing import NamedTuple

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading.arithmetic import digits
from spotcheck.figures.proofreading.evidence.quantities import quantities
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.totals import is_money
from spotcheck.language.numbers import fixed

#: marks of numbers that are computed with, and of all others: dates and names with digits, what is hedged
COMPUTED = "#%±×"
ASIDE, HEDGED = "@", "~"
MARKS = COMPUTED + ASIDE + HEDGED
_MONEY = "money"
_SCORES = ("分", "星")
_POINTS = ("百分点", "points", "point")
_BEFORE_NOUNS = ("个", "家", "种", "类", "款", "间", "件")
_NO_COUNTS = ("date or duration", "name with digits")


class Amount(NamedTuple):
    """A number of a computation.

    Attributes
    ----------
    claim : int
        Its claim.
    mark : str
        # a count or an amount, % a percentage, ± points, × a multiple.
    value : Fraction
        Never negative.
    decimals : int
        Digits behind its point; negative where it ends before it.
    unit : str
        Its counter in Chinese, which English leaves to the words behind; money is one.
    measure : str
        What it was read to count, if it was.
    shown : str
        Its digits as printed.
    """

    claim: int
    mark: str
    value: Fraction
    decimals: int
    unit: str
    measure: str
    shown: str

    @property
    def half(self) -> Fraction:
        """Half a unit of the last digit."""
        return Fraction(10) ** -self.decimals / 2

    @property
    def room(self) -> Fraction:
        """By how much it may be rounded: a whole count is not."""
        return self.half if self.decimals else Fraction(0)


def amounts(related: Related) -> list[Amount]:
    """Give the numbers of a text that are computed with.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "2023年抽查30批次，不合格3批次，不合格率10%，较去年下降2个百分点。"
    >>> [amount.mark + amount.shown for amount in amounts(relate(claims_of(text), text))]
    ['#30', '#3', '%10%', '±2']
    """
    return [amount for i in range(len(related.claims)) if (amount := amount_of(related, i)) is not None]


def amount_of(related: Related, i: int) -> Amount | None:
    """Give a claim as a number that is computed with; None for dates, names with digits, hedged numbers and cells of tables."""
    claim = related.claims[i]
    mark = mark_of(claim)
    if claim.cell is not None or mark not in COMPUTED:
        return None
    if claim.value is not None:
        unit = _MONEY if is_money(claim) else _counter(claim.unit)
        return Amount(i, mark, abs(claim.value), claim.decimals, unit, claim.measure, digits(claim))
    measured = [*quantities(claim)]  # 410 g
    if len(measured) != 1:
        return None
    value, decimals = Fraction(str(measured[0].value)), measured[0].decimals
    return Amount(i, mark, value, decimals, measured[0].unit, "", fixed(value, decimals))


def _counter(unit: str) -> str:
    """Give a counter without the noun that it counts: 80个摊位."""
    plain = "" if unit.isascii() else unit
    return plain[:1] if plain[:1] in _BEFORE_NOUNS and not plain.endswith("次") else plain


def mark_of(claim: Claim) -> str:
    """Give the mark of a number.

    >>> from spotcheck.figures.claims import claims_of
    >>> [mark_of(claim) for claim in claims_of("2023年抽查近30批次，合格率90%。")]
    ['@', '~', '%']
    """
    if not claim.exact:
        return HEDGED
    if claim.unit == "%":
        return "%"
    if claim.measure == "change" or claim.unit.endswith(_POINTS):
        return "±"
    if claim.measure == "ratio" or claim.unit in ("倍", "times"):
        return "×"
    return ASIDE if claim.reason in _NO_COUNTS and claim.unit not in _SCORES else "#"
