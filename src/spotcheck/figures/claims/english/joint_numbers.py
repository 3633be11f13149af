"""Numbers that are read together with the next: 10, 12 and 14%; 26,900 and 23,200 parts per million; twelve (12)."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spotcheck.figures.claims.english.numbers import Number

_LIMIT = "limit or measured value"
_WHOLE = 100
_WITH_UNIT = re.compile(
    r"[\d,.]+\s?(?:[a-zµμ]+/|[µμ]|mg|kg|g|ml|cm|mm|ppm|ppb|parts|cfu|litres?|liters?|tonnes?|grams?"
    r"|kilo|degrees|volts|watts)",
    re.IGNORECASE,
)
_PERCENT_BEHIND = re.compile(r"\s?(?:%|per ?cent\b)(?! points?)", re.IGNORECASE)
_ALTERNATIVE = re.compile(r"(?:,|,? and|,? or| to|,? versus) ", re.IGNORECASE)
_LAST_JOINT = re.compile(r",? and ", re.IGNORECASE)


def of_one_unit(text: str, found: "list[Number]") -> "list[Number]":
    """Set aside what shares the unit of the measured value behind it: 26,900 and 23,200 parts per million."""
    shared = len(found)
    for k in range(len(found) - 2, -1, -1):
        number, behind = found[k], found[k + 1]
        if (
            number.kind == "count"
            and behind.kind == "ignored"
            and behind.reason == _LIMIT
            and _ALTERNATIVE.fullmatch(text, number.end, behind.start)
            and _WITH_UNIT.match(text, behind.start, behind.end)
        ):
            found[k] = number._replace(kind="ignored", value=None, unit="", decimals=0, reason=behind.reason)
        elif (
            number.kind == "count"
            and behind.kind == "rate"
            and text[number.end : behind.start] == " to "
            and text.endswith("from ", 0, number.start)
        ):
            found[k] = number._replace(kind="rate", unit=behind.unit)  # from 80 to 88 per cent
        elif behind.kind == "rate" and _shares_percent(text, number, behind, goes_on=shared == k + 1):
            found[k], shared = number._replace(kind="rate", unit=behind.unit), k
    return found


def _shares_percent(text: str, number: "Number", behind: "Number", *, goes_on: bool) -> bool:
    """Whether a bare number is a percentage as the next one is: 87 and 59 percent; and in 10, 12 and 14% the 10."""
    return (
        number.kind == "count"
        and (number.value or 0) <= _WHOLE
        and text[number.start].isdigit()
        and text[behind.start].isdigit()
        and (_LAST_JOINT if not goes_on else _ALTERNATIVE).fullmatch(text, number.end, behind.start)
        is not None
    )


def said_twice(text: str, found: "list[Number]") -> "list[Number]":
    """Take twelve (12) for one number, and ninety (90) percent for one percentage."""
    kept: list[Number] = []
    for number in found:
        before = kept[-1] if kept else None
        if (
            before is None
            or before.kind != "count"
            or number.value != before.value
            or text[before.end : number.start] not in (" (", "(")
            or text[number.end : number.end + 1] != ")"
        ):
            kept.append(number)
            continue
        percent = _PERCENT_BEHIND.match(text, number.end + 1)
        if percent and number.kind in ("count", "rate"):
            kept[-1] = before._replace(end=percent.end(), kind="rate", unit="%")
        elif number.kind == "count":
            kept[-1] = before._replace(end=number.end + 1)
        else:
            kept.append(number)  # thirty (30%) of the 100
    return kept
