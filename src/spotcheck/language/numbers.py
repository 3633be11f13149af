"""Numbers as they are printed: rounded half-up from exact fractions, never from floats."""

import math
from decimal import Decimal
from fractions import Fraction
from numbers import Rational

Exact = int | Fraction | Rational


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


def gives_difference(one: Fraction, other: Fraction) -> bool:
    """Tell whether two rates, as printed in percent, give the difference that is printed in points.

    >>> gives_difference(Fraction(33745, 100000), Fraction(29755, 100000))  # 33.7% − 29.8%, and yet 4.0
    False
    """
    return rounded((one - other) * 100, 1) == rounded(one * 100, 1) - rounded(other * 100, 1)


def gives_ratio(one: Fraction, other: Fraction, *, decimals: int) -> bool:
    """Tell whether two rates, as printed in percent, give their ratio as it is printed.

    >>> gives_ratio(Fraction(485, 1739), Fraction(746, 4880), decimals=1)
    True
    """
    above, below = (Fraction(rounded(rate * 100, 1)) for rate in (one, other))
    return bool(below) and rounded(above / below, decimals) == rounded(one / other, decimals)
