"""How a printed number may have become another: the slips that people make with digits."""

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from spotcheck.language.numerals import plain, read_numeral

Slip: TypeAlias = Literal["transposed", "substituted", "dropped", "added", "shifted"]

_DIGITS = "0123456789"
_NUMBER = re.compile(r"\d[\d,. ]*\d|\d")


def slip(printed: str, right: str) -> Slip | None:
    """Name the one slip that makes `printed` of `right`, or None.

    Parameters
    ----------
    printed, right
        Two printed numbers; only their digits are compared.

    Examples
    --------
    >>> slip("6169批次", "6619批次"), slip("485", "486"), slip("661批次", "6619批次"), slip("2.79%", "27.9%")
    ('transposed', 'substituted', 'dropped', 'shifted')
    >>> slip("485", "746") is None
    True
    """
    (wrong, wrong_point), (good, good_point) = _digits(printed), _digits(right)
    if wrong == good:
        return "shifted" if wrong and wrong_point != good_point else None
    if len(wrong) == len(good):
        places = [i for i, (a, b) in enumerate(zip(wrong, good, strict=True)) if a != b]
        if len(places) == 1:
            return "substituted" if len(good) > 1 else None
        if len(places) == 2 and places[1] == places[0] + 1 and wrong[places[0]] == good[places[1]]:
            return "transposed" if wrong[places[1]] == good[places[0]] else None
        return None
    if len(wrong) + 1 == len(good) and _one_out(good, wrong):
        return "dropped"
    return "added" if len(good) + 1 == len(wrong) and _one_out(wrong, good) else None


def unslipped(printed: str) -> Iterator[str]:
    """Give the numbers that one slip may have made a printed one of, but for a point that moved; some more than once.

    Examples
    --------
    >>> [text for text in unslipped("16") if slip("16", text) == "transposed"], "18" in unslipped("16")
    (['61'], True)
    """
    digits = [i for i, c in enumerate(printed) if c.isdigit()]
    for at, i in enumerate(digits):
        head, digit, tail = printed[:i], printed[i], printed[i + 1 :]
        yield from (head + other + tail for other in _DIGITS if other != digit)
        yield from (head + other + digit + tail for other in _DIGITS)
        if len(digits) > 1:
            yield head + tail
        if at and printed[(before := digits[at - 1])] != digit:
            yield printed[:before] + digit + printed[before + 1 : i] + printed[before] + tail
    if digits:
        yield from (printed[: digits[-1] + 1] + other + printed[digits[-1] + 1 :] for other in _DIGITS)


def telling(printed: str, right: str) -> bool:
    """Whether a slip tells anything: a digit more or less makes any short number of any other.

    >>> telling("661批次", "6619批次"), telling("2家", "20家"), telling("31种", "30种")
    (True, False, True)
    """
    kind = slip(printed, right)
    long = max(len(_digits(text)[0]) for text in (printed, right)) > 2
    return kind in ("transposed", "substituted") or (kind is not None and long)


def _digits(text: str) -> tuple[str, int]:
    """Give the digits of a printed number, and how many stand behind its point."""
    source = plain(text)
    found = _NUMBER.search(source)
    if found is not None:
        whole, _, fraction = re.sub("[, ]", "", found.group()).partition(".")
        return whole + fraction, len(fraction)
    for start in range(len(source)):
        for end in range(len(source), start, -1):
            if (numeral := read_numeral(source[start:end])) is not None and numeral.value.denominator == 1:
                return str(numeral.value), 0
    return "", 0


def _one_out(longer: str, shorter: str) -> bool:
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))
