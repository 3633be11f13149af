"""Writing a number as another was printed: same unit, decimals, digits, grouping and words."""

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from spotcheck.figures.printed import Parts, Printed, Rounding, dissect, unit_scale
from spotcheck.figures.quantities import Quantity
from spotcheck.language.figures import DIRECTIONS, LEADING_HEDGES, OPPOSITES, TRAILING_HEDGES, Hedge
from spotcheck.language.numerals import FRACTIONS, MULTIPLIERS, WORDS, chinese_numeral, plain

_SEGMENT = re.compile(rf"[\d., ]*\d ?({'|'.join(sorted(MULTIPLIERS, key=len, reverse=True))})?")
_WIDE = {ord(c): ord(c) + 0xFEE0 for c in "0123456789.,"}

#: rounding → how a size becomes a whole number of steps; the weak claims are printed half-up
_WHOLE: dict[Rounding, Callable[[Fraction], int]] = {
    "nearest": lambda x: math.floor(x + Fraction(1, 2)),
    "half-up": lambda x: math.floor(x + Fraction(1, 2)),
    "any": lambda x: math.floor(x + Fraction(1, 2)),
    "half-even": round,
    "truncated": math.floor,
    "up": math.ceil,
}
#: hedge → how the number beside it is found
_HEDGED: dict[Hedge, Rounding] = {
    "about": "nearest",
    "nearly": "up",
    "over": "truncated",
    "above": "truncated",
    "odd": "truncated",
    "at least": "truncated",
    "at most": "up",
    "under": "up",
}
#: hedges that name an end, which may be the number itself
_ENDS = ("above", "at least", "at most")


def round_to(value: Fraction, step: Fraction, rounding: Rounding) -> Fraction:
    """Round the magnitude of `value` to a whole number of steps.

    >>> round_to(Fraction(485, 1739), Fraction(1, 1000), "nearest"), round_to(Fraction(-29, 10), Fraction(1), "truncated")
    (Fraction(279, 1000), Fraction(-2, 1))
    """
    size = _WHOLE[rounding](abs(value) / step) * step
    return Fraction(-size if value < 0 else size)


def print_like(
    printed: Printed, value: Fraction, rounding: Rounding, quantity: Quantity | None = None
) -> str:
    """Write `value` as `printed` is written.

    Parameters
    ----------
    printed
        The number whose style is taken.
    value
        What to write, in the scale of the quantity.
    rounding
        How to round it to the same last place.
    quantity
        What both are numbers of.

    Returns
    -------
    str
        The hedge is kept where it is true of `value`, and left out where not.

    Examples
    --------
    >>> from spotcheck.figures.printed import read_printed
    >>> print_like(read_printed("1,739 batches"), Fraction(25636), "nearest")
    '25,636 batches'
    >>> print_like(read_printed("下降2.8个百分点"), Fraction(31, 1000), "nearest")
    '上升3.1个百分点'
    >>> print_like(read_printed("近三成"), Fraction(29, 100), "nearest"), print_like(read_printed("近三成"), Fraction(236, 1000), "nearest")
    ('近三成', '两成')
    """
    if value in printed.claim(rounding):
        return printed.text
    parts = dissect(printed.text)
    scale = unit_scale(parts, quantity) * parts.multiplier
    if printed.hedge is not None:
        for number in _beside(printed, value):
            like = replace(printed, value=number)
            if value in like.claim() and (text := _write(printed.text, parts, number / scale, hedged=True)):
                return text
    number = round_to(value, printed.step, rounding) / scale
    return _write(printed.text, parts, number, hedged=False) or f"{_decimal(abs(value) * 100, 1)}%"


def _beside(printed: Printed, value: Fraction) -> Iterator[Fraction]:
    """Give numbers that the hedge of `printed` would stand beside: as round as that one, then to its last digit.

    A number that is exact needs no hedge: 1437 is not 近1437.
    """
    fine, hedge = printed.step, printed.hedge
    step = fine
    while hedge not in _ENDS and printed.value and (printed.value / step) % 10 == 0:
        step *= 10
    for unit in (step,) if hedge == "odd" else (step, fine):
        number = round_to(value, unit, _HEDGED[hedge or "about"])
        if hedge == "under" and number == value:
            number += unit if value >= 0 else -unit
        if number != value or hedge in _ENDS or (number / fine) % 10 == 0:
            yield number


def _write(text: str, parts: Parts, number: Fraction, *, hedged: bool) -> str | None:
    """Put a number in the place of the printed one; None where its kind of numeral cannot hold it."""
    head, tail = text[: parts.start], text[parts.end :]
    if not hedged:
        head, tail = _without(head, LEADING_HEDGES), _without(tail, TRAILING_HEDGES)
    digits = _numeral(text[parts.start : parts.end], abs(number), parts)
    return None if digits is None else _signed(head, parts, number) + digits + tail


def _without(around: str, hedges: Mapping[str, Hedge]) -> str:
    """Leave out the words of hedges."""
    source = plain(around)
    for word in sorted(hedges, key=len, reverse=True):
        place = source.find(word)
        if place >= 0:
            return around[:place] + around[place + len(word) :].lstrip(" ")
    return around


def _signed(head: str, parts: Parts, number: Fraction) -> str:
    """Turn sign or direction around where the number has the other sign."""
    if number == 0 or (number < 0) == parts.negative:
        return head.replace("-", "").replace("−", "") if number == 0 else head
    source = plain(head)
    for word in sorted(DIRECTIONS, key=len, reverse=True):
        place = source.find(word)
        stem = next((w for w in (word, word.removesuffix(" by")) if w in OPPOSITES), None)
        if place >= 0 and stem is not None:
            return head[:place] + OPPOSITES[stem] + head[place + len(stem) :]
    if parts.negative:
        return "".join(original for original, c in zip(head, source, strict=True) if c != "-")
    return head.replace("+", "-") if "+" in head else f"{head}-"


def _numeral(style: str, number: Fraction, parts: Parts) -> str | None:
    """Write a size in the digits of `style`; None where they cannot hold it."""
    source = plain(style)
    if "成" in source:
        return _tenths(number, parts.numeral.step)
    if any(c.isdigit() for c in source) and source.isascii() | any(m in source for m in MULTIPLIERS):
        written = _arabic(source, number, parts.numeral.step)
        return written.translate(_WIDE) if "０" <= style[0] <= "９" else written
    if source in FRACTIONS or "分之" in source:
        return None
    if source.isascii():
        return _words(number)
    return _chinese(number, parts)


def _arabic(source: str, number: Fraction, step: Fraction) -> str:
    scales = [MULTIPLIERS.get(found.group(1) or "", 1) for found in _SEGMENT.finditer(source)]
    words = [source[f.start(1) : f.end(1)] if f.group(1) else "" for f in _SEGMENT.finditer(source)]
    text = ""
    for index, (scale, word) in enumerate(zip(scales, words, strict=True)):
        last = index == len(scales) - 1
        size = number / scale if last else Fraction(number // scale)
        number -= size * scale
        if last or size:
            blank = " " if word and re.search(rf"\d {word}", source) else ""
            text += (
                _grouped(_decimal(size, max(0, _places(step / scale)) if last else 0), source) + blank + word
            )
    return text


def _places(step: Fraction) -> int:
    places = 0
    while step < 1:
        step, places = step * 10, places + 1
    return places


def _decimal(number: Fraction, places: int) -> str:
    whole = math.floor(number * 10**places + Fraction(1, 2))
    digits = str(whole).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def _grouped(digits: str, like: str) -> str:
    whole, point, fraction = digits.partition(".")
    if re.search(r"\d,\d\d,", like) and len(whole) > 3:
        lead = re.sub(r"(?<=\d)(?=(\d\d)+$)", ",", whole[:-3])
        whole = f"{lead},{whole[-3:]}"
    elif re.search(r"\d[, ]\d{3}", like):
        whole = re.sub(r"(?<=\d)(?=(\d{3})+$)", "," if "," in like else " ", whole)
    return whole + point + fraction


def _chinese(number: Fraction, parts: Parts) -> str | None:
    places = _places(parts.numeral.step)
    whole, fraction = _decimal(number, places).partition(".")[::2]
    if int(whole) >= 10**12:
        return None
    if not fraction and whole == "2" and parts.unit != "%":
        return "两"
    tail = "".join("零一二三四五六七八九"[int(c)] for c in fraction)
    return chinese_numeral(int(whole)) + (f"点{tail}" if tail else "")


def _tenths(number: Fraction, step: Fraction) -> str:
    whole = math.floor(number)
    rest = number - whole
    lead = "两" if whole == 2 else chinese_numeral(whole)
    if step == Fraction(1, 2):
        return f"{lead}成{'半' if rest else ''}"
    return f"{lead}成{chinese_numeral(math.floor(rest * 10)) if rest else ''}"


def _words(number: Fraction) -> str:
    if number.denominator != 1 or number >= 100:
        return _decimal(number, 0)
    names = {value: word for word, value in WORDS.items()}
    whole = int(number)
    return names.get(whole) or f"{names[whole // 10 * 10]}-{names[whole % 10]}"
