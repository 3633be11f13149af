"""Numbers as they are printed: rounded half-up from exact fractions, never from floats."""

import math
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from numbers import Rational

Exact = int | Fraction | Rational
#: what is smaller than one in this decimal is the noise of a float
_SMALLEST = 9


def rounded(value: Exact, decimals: int = 0) -> Decimal:
    """Round an exact number half-up (away from zero at the half), keeping the zeros.

    >>> rounded(Fraction(485, 1739) * 100, 1), rounded(Fraction(1, 8), 2), rounded(Fraction(-1, 8), 2)
    (Decimal('27.9'), Decimal('0.13'), Decimal('-0.13'))
    """
    value = Fraction(value)
    scaled = math.floor(abs(value) * 10**decimals + Fraction(1, 2))
    return Decimal(-scaled if value < 0 else scaled).scaleb(-decimals)


def count(value: int, *, separator: str = "") -> str:
    """Print a whole number.

    >>> count(25636, separator=","), count(-3)
    ('25,636', '−3')
    """
    return f"{value:,}".replace(",", separator).replace("-", "−")


def fixed(value: Exact, decimals: int = 1, *, sign: bool = False) -> str:
    """Print an exact number with `decimals` digits, with a true minus sign (and, asked for, a plus).

    >>> fixed(Fraction(1739, 621)), fixed(Fraction(-14, 5), 1), fixed(Fraction(3, 2), 1, sign=True)
    ('2.8', '−2.8', '+1.5')
    """
    number = rounded(value, decimals)
    text = f"{abs(number):f}"
    if number < 0:
        return f"−{text}"
    return f"+{text}" if sign and number > 0 else text


def percent(value: Exact, decimals: int = 1, *, sign: bool = False) -> str:
    """Print an exact fraction as a percentage.

    >>> percent(Fraction(485, 1739)), percent(Fraction(0)), percent(Fraction(1, 8), 0)
    ('27.9%', '0.0%', '13%')
    """
    return fixed(Fraction(value) * 100, decimals, sign=sign) + "%"


def places(value: Exact, least: int = 1) -> int:
    """Count the decimals with which a number is printed: `least`, or, where that would read as zero and it is not, its first two digits.

    >>> places(Fraction(279, 10)), places(Fraction(7, 8000)), places(0)
    (1, 5, 1)
    """
    if not value or rounded(value, least):
        return least
    return next((n + 1 for n in range(least, _SMALLEST) if abs(value) * 10**n >= 1), least)


def rate(value: Exact) -> str:
    """Print a rate, a share or a limit of one in percent, with one decimal; what is not zero never reads as zero.

    >>> rate(Fraction(485, 1739)), rate(Fraction(7, 800_000)), rate(0)
    ('27.9%', '0.00088%', '0.0%')
    """
    return percent(value, places(Fraction(value) * 100))


def point_places(change: Exact, rates: Iterable[Exact]) -> int:
    """Count the decimals of a change in points: more than one where it would read as none beside a rate that has more.

    >>> point_places(Fraction(2, 10_000), [Fraction(3, 10_000), Fraction(1, 10_000)])
    3
    >>> point_places(Fraction(2, 10_000), [Fraction(1233, 10_000), Fraction(1231, 10_000)])
    1
    """
    small = any(places(Fraction(each) * 100) > 1 for each in rates)
    return places(Fraction(change) * 100) if small else 1


def _printed(rate: Fraction) -> Decimal:
    return rounded(rate * 100, places(rate * 100))


def gives_difference(one: Fraction, other: Fraction) -> bool:
    """Tell whether two rates, as printed in percent, give the difference that is printed in points.

    >>> gives_difference(Fraction(33745, 100000), Fraction(29755, 100000))  # 33.7% − 29.8%, and yet 4.0
    False
    """
    decimals = point_places(one - other, (one, other))
    return rounded((one - other) * 100, decimals) == rounded(
        Fraction(_printed(one) - _printed(other)), decimals
    )


def gives_ratio(one: Fraction, other: Fraction, *, decimals: int) -> bool:
    """Tell whether two rates, as printed in percent, give their ratio as it is printed.

    >>> gives_ratio(Fraction(485, 1739), Fraction(746, 4880), decimals=1)
    True
    """
    above, below = (Fraction(_printed(rate)) for rate in (one, other))
    return bool(below) and rounded(above / below, decimals) == rounded(one / other, decimals)
