"""The printed numbers that one slip of the pen would have made another of, and how likely each is."""

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from itertools import pairwise

from spotcheck.figures.printed import Printed
from spotcheck.figures.printing import print_like
from spotcheck.figures.solving.outer import Range, outer_in
from spotcheck.figures.solving.problem import Box
from spotcheck.figures.solving.system import Component
from spotcheck.language.numerals import plain

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
#: kind → how likely it is, before it is shared among the ways it can happen to a number of n digits
ODDS: dict[str, float] = {
    "transposed": 0.25,
    "substituted": 0.45,
    "dropped": 0.15,
    "added": 0.15,
    "shifted": 0.02,
    "truncated": 0.02,
    "base": 0.002,
    "computed": 0.0005,
    "allowed": 0.0001,
}


def may_slip(component: Component, k: int, box: Box) -> bool:
    """Whether one slip makes of figure `k` a number that the box of the others may hold."""
    figure = component.figures[k]
    may_be = within_reach(outer_in(component, figure.quantity, box, 1 << k), figure.printed)
    return any(may_be(value) for _, _, _, value in slipped(figure.printed))


def within_reach(near: Range, printed: Printed) -> Callable[[Fraction], bool]:
    """Give the question whether a value, give or take what its rounding and hedge allow, may lie in a range."""
    low, high, room = near.low, near.high, 20 * printed.step
    if printed.hedge:
        return lambda value: (
            (low is None or value + room + abs(value) / 5 >= low)
            and (high is None or value - room - abs(value) / 5 <= high)
        )
    least, most = None if low is None else low - room, None if high is None else high + room
    return lambda value: (least is None or value >= least) and (most is None or value <= most)


def slipped(printed: Printed) -> Iterator[tuple[str, str, float, Fraction]]:
    """Give the printed strings from which one slip makes `printed`: kind, text, odds and value.

        >>> from spotcheck.figures.printed import read_printed
    >>> [text for kind, text, _, _ in slipped(read_printed("485批次")) if kind == "transposed"]
    ['845批次', '458批次']
    """
    source = plain(printed.text)
    found = _NUMBER.search(source)
    if found is None:
        yield from _slipped_words(printed)
        return
    number, (start, end) = found.group(), found.span()
    wide = "０" <= printed.text[start] <= "９"
    scale = printed.step * 10 ** len(number.partition(".")[2]) * (-1 if printed.value < 0 else 1)
    seen = {number.replace(",", "")}
    for kind, changed, odds in _changed(number.replace(",", "")):
        if changed in seen or re.match(r"0\d", changed):
            continue
        seen.add(changed)
        shown = _grouped(changed, number)
        shown = shown.translate(_WIDE) if wide else shown
        digits, _, fraction = changed.partition(".")
        value = Fraction(scale.numerator * int(digits + fraction), scale.denominator * 10 ** len(fraction))
        yield kind, printed.text[:start] + shown + printed.text[end:], odds, value


_WIDE = {ord(c): ord(c) + 0xFEE0 for c in "0123456789.,"}


def _grouped(number: str, like: str) -> str:
    if "," not in like:
        return number
    whole, point, fraction = number.partition(".")
    size = r"(?<=\d)(?=(\d{3})+$)"
    if re.search(r"\d,\d\d,", like) and len(whole) > 3:
        return re.sub(r"(?<=\d)(?=(\d\d)+$)", ",", whole[:-3]) + "," + whole[-3:] + point + fraction
    return re.sub(size, ",", whole) + point + fraction


def _changed(number: str) -> Iterator[tuple[str, str, float]]:
    """Give the numbers from which one slip makes `number`, with their odds."""
    places = [k for k, c in enumerate(number) if c.isdigit()]
    n = len(places)
    for k, m in pairwise(places):
        swapped = number[:k] + number[m] + number[k + 1 : m] + number[k] + number[m + 1 :]
        yield "transposed", swapped, ODDS["transposed"] / (n - 1)
    for k in range(len(number) + 1):  # a digit was dropped: put one in
        for digit in "0123456789":
            yield "dropped", number[:k] + digit + number[k:], ODDS["dropped"] / (n + 1)
    for k in places:
        for digit in "0123456789":
            yield "substituted", number[:k] + digit + number[k + 1 :], ODDS["substituted"] / (9 * n)
    for k in places if n > 1 else ():  # a digit was added: take one out
        shorter = (number[:k] + number[k + 1 :]).strip(".")
        yield "added", shorter, ODDS["added"] / (10 * n)
    whole, _, fraction = number.partition(".")
    digits = whole + fraction
    for place in range(1, len(digits)):
        moved = f"{digits[:place]}.{digits[place:]}"
        if fraction and place != len(whole):
            yield "shifted", moved, ODDS["shifted"] / n


def _slipped_words(printed: Printed) -> Iterator[tuple[str, str, float, Fraction]]:
    """Give other numbers of a Chinese numeral or word, by the digits that it stands for."""
    steps = abs(printed.value) / printed.step
    if steps.denominator != 1:
        return
    sign = -1 if printed.value < 0 else 1
    for kind, changed, odds in _changed(str(steps)):
        if "." in changed or re.match(r"0\d", changed) or changed == str(steps):
            continue
        value = sign * int(changed) * printed.step
        text = print_like(printed, value, "nearest")
        if text != printed.text:
            yield kind, text, odds, value
