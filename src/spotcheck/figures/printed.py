"""A printed number: its digits as they stand, and the interval that they claim.

``27.9%`` is not 0.279 but "something that is printed as 27.9 %": which numbers are, depends on how it was rounded.
Everything is an exact fraction in the scale of the quantity: 27.9% is 279/1000, 2.8倍 14/5, 34.6万元 346000.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias, get_args

from spotcheck.errors import LedgerError, did_you_mean
from spotcheck.figures.quantities import (
    MEASURES,
    Count,
    Difference,
    Growth,
    Quantity,
    Quotient,
    Rate,
    is_whole,
)
from spotcheck.language.figures import (
    DIRECTION_PARTICLES,
    DIRECTIONS,
    LEADING_HEDGES,
    LEADING_UNITS,
    TRAILING_HEDGES,
    UNITS,
    Fits,
    Hedge,
)
from spotcheck.language.numerals import (
    MULTIPLIERS,
    VAGUE,
    Numeral,
    is_fraction,
    numeral_length,
    plain,
    read_numeral,
)

Rounding: TypeAlias = Literal["nearest", "half-up", "half-even", "truncated", "up", "any"]
ROUNDINGS: tuple[str, ...] = get_args(Rounding)


class Claim(NamedTuple):
    """The numbers that are printed like this: an interval of exact fractions, None where it has no end."""

    low: Fraction | None
    high: Fraction | None
    low_closed: bool
    high_closed: bool

    def __contains__(self, value: object) -> bool:
        """Whether `value` is in the interval."""
        if not isinstance(value, (int, Fraction)):
            return False
        above = self.low is None or value > self.low or (self.low_closed and value == self.low)
        below = self.high is None or value < self.high or (self.high_closed and value == self.high)
        return above and below

    def mirrored(self) -> "Claim":
        """Give the interval of the numbers of the other sign."""
        low = None if self.high is None else -self.high
        high = None if self.low is None else -self.low
        return Claim(low, high, self.high_closed, self.low_closed)


@dataclass(frozen=True)
class Printed:
    """A number as it is printed.

    Attributes
    ----------
    text : str
        As it stands.
    value : Fraction
        The number, in the scale of its quantity.
    unit : str
        Its unit in plain form (批次, %, 倍, 元 …); empty for a bare number.
    step : Fraction
        One in the last printed place, in the same scale.
    decimals : int
        Places behind the point, in the scale of the unit; negative where tens, hundreds … were printed (34.6万: −3).
    hedge : str or None
        "about", "nearly", "over", "odd", "at least", "at most", "under", "above".
    fraction : bool
        Whether it is a fraction in words (三分之一, one third), which no digits were rounded to.
    """

    text: str
    value: Fraction
    unit: str
    step: Fraction
    decimals: int
    hedge: Hedge | None = None
    fraction: bool = field(default=False, repr=False)

    def claim(self, rounding: Rounding = "nearest", *, points: bool = False) -> Claim:
        """Give the interval of exact numbers that this one claims.

        Parameters
        ----------
        rounding
            How it was rounded; a hedge sets its own interval. Of a negative number the magnitude is rounded.
        points
            Whether it is a difference of rates, which may also be the difference of rounded rates.

        Examples
        --------
        >>> read_printed("27.9%").claim("half-up")
        Claim(low=Fraction(557, 2000), high=Fraction(559, 2000), low_closed=True, high_closed=False)
        >>> read_printed("近三成").claim()
        Claim(low=Fraction(27, 100), high=Fraction(3, 10), low_closed=True, high_closed=True)
        """
        size, step = abs(self.value), self.step
        if self.hedge is not None:
            claim = _HEDGED[self.hedge](size, step)
        elif points:
            claim = Claim(size - step, size + step, low_closed=True, high_closed=True)
        else:
            claim = _ROUNDED[rounding](size, step)
        if self.value < 0:
            return claim.mirrored()
        if self.value == 0 and claim.high is not None:
            return Claim(-claim.high, claim.high, claim.high_closed, claim.high_closed)
        return claim


def _half_even(size: Fraction, step: Fraction) -> Claim:
    even = (size / step) % 2 == 0
    return Claim(size - step / 2, size + step / 2, even, even)


#: rounding → what a number of that size and last place claims
_ROUNDED: dict[Rounding, Callable[[Fraction, Fraction], Claim]] = {
    "nearest": lambda v, u: Claim(v - u / 2, v + u / 2, True, True),  # noqa: FBT003 (closed, closed)
    "half-up": lambda v, u: Claim(v - u / 2, v + u / 2, True, False),  # noqa: FBT003
    "half-even": _half_even,
    "truncated": lambda v, u: Claim(v, v + u, True, False),  # noqa: FBT003
    "up": lambda v, u: Claim(v - u, v, False, True),  # noqa: FBT003
    "any": lambda v, u: Claim(v - u, v + u, False, False),  # noqa: FBT003
}


def _odd(size: Fraction, step: Fraction) -> Claim:
    """余, 多: above the number and below the next step of its last digit that is not zero."""
    while size and (size / step) % 10 == 0:
        step *= 10
    return Claim(size, size + step, low_closed=False, high_closed=False)


def _over(size: Fraction, step: Fraction) -> Claim:
    """超过, over: above the number, to a tenth more; of whole numbers at least to the next."""
    tenth = size * Fraction(11, 10)
    return Claim(size, max(tenth, size + step) if step >= 1 else tenth, low_closed=False, high_closed=True)


_HEDGED: dict[Hedge, Callable[[Fraction, Fraction], Claim]] = {
    "about": lambda v, _: Claim(v * Fraction(19, 20), v * Fraction(21, 20), True, True),  # noqa: FBT003
    "nearly": lambda v, _: Claim(v * Fraction(9, 10), v, True, True),  # noqa: FBT003
    "over": _over,
    "odd": _odd,
    "at least": lambda v, _: Claim(v, None, True, False),  # noqa: FBT003
    "above": lambda v, _: Claim(v, None, False, False),  # noqa: FBT003
    "at most": lambda v, _: Claim(Fraction(0), v, True, True),  # noqa: FBT003
    "under": lambda v, _: Claim(Fraction(0), v, True, False),  # noqa: FBT003
}


class Parts(NamedTuple):
    """Where the parts of a printed number stand, for writing another number in its style."""

    start: int  # of the numeral, in the text
    end: int
    numeral: Numeral
    multiplier: int  # a 万 that stands apart from its numeral, as in 10余万
    negative: bool
    hedge: Hedge | None
    unit: str


def read_printed(text: str, quantity: Quantity | None = None) -> Printed:
    """Read a printed number.

    Parameters
    ----------
    text
        As printed: "485批次", "27.9%", "近三成", "-2.8个百分点", "34.6万元", "about 1,739 batches".
    quantity
        What it is a number of: then the unit must fit, and a bare rate above 1 is percent.

    Raises
    ------
    LedgerError
        When no number can be read, or the unit does not fit.

    Examples
    --------
    >>> read_printed("34.6万元")
    Printed(text='34.6万元', value=Fraction(346000, 1), unit='元', step=Fraction(1000, 1), decimals=-3, hedge=None)
    >>> read_printed("一千七百三十九批次").value, read_printed("２７．９％").value, read_printed("三成五").value
    (Fraction(1739, 1), Fraction(279, 1000), Fraction(7, 20))
    """
    parts = dissect(text)
    scale = unit_scale(parts, quantity)
    value = parts.numeral.value * parts.multiplier * scale
    step = parts.numeral.step * parts.multiplier
    printed = Printed(
        text=text,
        value=-value if parts.negative else value,
        unit=parts.unit,
        step=step * scale,
        decimals=_decimals(step),
        hedge=parts.hedge,
        fraction=is_fraction(plain(text)[parts.start : parts.end]),
    )
    if quantity is not None:
        _check_unit(printed, quantity)
        _check_whole(printed, quantity)
    return printed


def unit_scale(parts: Parts, quantity: Quantity | None) -> Fraction:
    """Give how much one of the unit is; a bare rate, or change of rates, above 1 can only be percent."""
    if parts.unit:
        return UNITS[parts.unit].scale
    of_rates = isinstance(quantity, Rate) or (
        isinstance(quantity, Difference) and isinstance(quantity.a, Rate)
    )
    return Fraction(1, 100) if of_rates and parts.numeral.value > 1 else Fraction(1)


def dissect(text: str) -> Parts:
    """Find hedge, direction, sign, numeral and unit of a printed number."""
    source = plain(text)
    position, lead = _leading(source)
    length = numeral_length(source, position)
    if VAGUE.search(source):
        raise LedgerError(
            f"printed = {text!r} says too vaguely how many: nothing can be held against it, so leave the figure out"
        )
    if not length:
        raise LedgerError(
            f"printed = {text!r} holds no number that can be read: write it with digits, such as '27.9%' or '近10000批次'"
        )
    end = position + length
    numeral = read_numeral(source[position:end])
    assert numeral is not None  # noqa: S101 (numeral_length found it)
    numeral, end, tail = _trailing(source, end, numeral, text)
    units = [unit for unit in (lead.unit, tail.unit) if unit]
    if len(units) > 1 and units[0] != units[1]:
        raise LedgerError(f"printed = {text!r} has two units, {units[0]} and {units[1]}: write one")
    hedges: list[Hedge] = [hedge for hedge in (lead.hedge, tail.hedge) if hedge]
    hedge: Hedge | None = None
    if hedges:
        hedge = hedges[0] if len(hedges) == 1 else "about"
    if hedge == "over" and numeral.value == Fraction(1, 2) and not units:
        hedge = "above"  # 超半数 is any majority
    return Parts(position, end, numeral, tail.multiplier, lead.negative, hedge, next(iter(units), ""))


class _Around(NamedTuple):
    unit: str = ""
    hedge: Hedge | None = None
    negative: bool = False
    multiplier: int = 1


def _leading(source: str) -> tuple[int, _Around]:
    """Read what stands before the numeral."""
    around, position = _Around(), _past_blanks(source, 0)
    while position < len(source):
        rest = source[position:]
        if around.hedge is None and (word := _longest(rest, LEADING_HEDGES)) is not None:
            around = around._replace(hedge=LEADING_HEDGES[word])
        elif (word := _longest(rest, DIRECTIONS)) is not None:
            around = around._replace(negative=DIRECTIONS[word])
            word += next((p for p in DIRECTION_PARTICLES if rest[len(word) :].startswith(p)), "")
        elif not around.unit and (word := _longest(rest, LEADING_UNITS)) is not None:
            around = around._replace(unit=LEADING_UNITS[word])
        elif rest[0] in "+-":
            around, word = around._replace(negative=rest[0] == "-"), rest[0]
        else:
            break
        position = _past_blanks(source, position + len(word))
    return position, around


def _trailing(source: str, end: int, numeral: Numeral, text: str) -> tuple[Numeral, int, _Around]:
    """Read what stands behind the numeral: all of it must be known."""
    around, position, stop = _Around(), _past_blanks(source, end), end
    while position < len(source):
        rest = source[position:]
        hedge, unit = _longest(rest, TRAILING_HEDGES), None if around.unit else _longest(rest, UNITS)
        scale = _longest(rest, MULTIPLIERS) if around.multiplier == 1 and not around.unit else None
        if unit is not None and len(unit) >= len(hedge or ""):
            around, word = around._replace(unit=unit), unit
            if unit == "成" and (tail := _tenths(rest[1:])) is not None:
                word, extra = unit + tail[0], tail[1]
                numeral = Numeral(numeral.value + extra.value, extra.step)
                stop = position + len(word)
        elif hedge is not None and around.hedge is None:
            around, word = around._replace(hedge=TRAILING_HEDGES[hedge]), hedge
        elif scale is not None:
            around, word = around._replace(multiplier=MULTIPLIERS[scale]), scale
        else:
            word = rest.strip()
            _no_range(text, source[:end], rest)
            near = _near_unit(source[end:].strip(), word)
            wrong = "after its unit" if word in UNITS else f"which is no unit{near}"
            raise LedgerError(f"printed = {text!r} ends in {word!r}, {wrong}")
        position = _past_blanks(source, position + len(word))
    return numeral, stop, around


#: what stands between the two ends of a range
_TO = re.compile(r"\s*(?:~|〜|-|–|—|至|到|to\b)\s*(?=[\d一二三四五六七八九十百千万两零])")
_CHINESE = re.compile("[一-鿿]")
_OVER = re.compile(r"\s*/\s*\d")


def _no_range(text: str, first: str, rest: str) -> None:
    """Say how to write a range, or a fraction: a figure has one number."""
    if (between := _TO.match(rest)) is not None:
        low, high = first.strip(), rest[between.end() :].strip()
        unit = next((tail for n in range(len(high)) if (tail := high[n:]) in UNITS), "")
        if unit and not low.endswith(tuple(UNITS)):
            low += f" {unit}" if _is_letter(unit[0]) else unit
        least, most = ("至少", "至多") if _CHINESE.search(text) else ("at least ", "at most ")
        raise LedgerError(
            f"printed = {text!r} is a range, and a figure has one number: make it two figures of one quantity, "
            f"'{least}{low}' and '{most}{high}'"
        )
    if _OVER.match(rest):
        raise LedgerError(
            f"printed = {text!r} is a fraction in digits: write it in words, such as '三分之一' or 'one third', or as a percentage"
        )


def _near_unit(tail: str, word: str) -> str:
    """Name the unit that is nearest to all that stands behind the number, or to its end."""
    return did_you_mean(tail, UNITS) or did_you_mean(word, UNITS) or ": 批次, %, 倍 …"


def _tenths(rest: str) -> tuple[str, Numeral] | None:
    """Read the tail of 三成五 and 两成半, in tenths."""
    if rest.startswith("半"):
        return "半", Numeral(Fraction(1, 2), Fraction(1, 2))
    found = read_numeral(rest[:1]) if rest else None
    if found is None or not 0 < found.value < 10:
        return None
    return rest[0], Numeral(found.value / 10, Fraction(1, 10))


def _longest(rest: str, words: Mapping[str, object]) -> str | None:
    """Give the longest of `words` that `rest` begins with; a word of letters must end there."""
    for length in range(min(len(rest), 24), 0, -1):
        word = rest[:length]
        if word in words and not (_is_letter(word[-1]) and _is_letter(rest[length : length + 1])):
            return word
    return None


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _past_blanks(source: str, position: int) -> int:
    while position < len(source) and source[position] == " ":
        position += 1
    return position


def _decimals(step: Fraction) -> int:
    places = 0
    while step < 1:
        step, places = step * 10, places + 1
    while step >= 10:
        step, places = step / 10, places - 1
    return places


def _check_unit(printed: Printed, quantity: Quantity) -> None:
    wanted = fits(quantity)
    if not printed.unit or UNITS[printed.unit].fits & wanted:
        return
    fitting = [unit for unit, entry in UNITS.items() if entry.fits & wanted]
    listed = ", ".join([unit for unit in fitting if not unit.isascii() or unit == "%"][:5])
    raise LedgerError(
        f"printed = {printed.text!r}: the unit {printed.unit!r} does not fit is = {str(quantity)!r}, "
        f"which is printed in {listed} or as a bare number"
    )


def _check_whole(printed: Printed, quantity: Quantity) -> None:
    if not is_whole(quantity):
        return
    measure = quantity.a if isinstance(quantity, Difference) else quantity
    if not isinstance(measure, Count) or measure.measure == "amount":
        return
    if printed.value.denominator != 1:
        raise LedgerError(
            f"printed = {printed.text!r} is no whole number, but is = {str(quantity)!r} is a count"
        )
    if printed.value < 0 and isinstance(quantity, Count):
        raise LedgerError(f"printed = {printed.text!r} is negative, but is = {str(quantity)!r} is a count")


def fits(quantity: Quantity) -> frozenset[Fits]:
    """Give the kinds of unit that fit a quantity.

    >>> from spotcheck.figures.quantities import parse_quantity
    >>> sorted(fits(parse_quantity("sampled(a) / sampled(b)")))
    ['rate', 'times']
    """
    if isinstance(quantity, (Quotient, Growth)):
        return frozenset({"rate", "times"})
    if isinstance(quantity, Rate):
        return frozenset({"rate"})
    term = quantity.a if isinstance(quantity, Difference) else quantity
    return frozenset({_UNIT_OF[term.measure]}) if isinstance(term, Count) else frozenset({"points"})


_UNIT_OF: dict[str, Fits] = dict(MEASURES)  # pyright: ignore[reportAssignmentType] (the same words)
