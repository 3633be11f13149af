"""Dates as lists write them. A date that can be read in two ways is refused unless its order is said."""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable
from typing import Any

from spotcheck.intake.flaws import Flaw
from spotcheck.language.cells import MONTHS, PARTS_OF_DAY, WEEKDAYS

#: what ``defaults={"date_order": …}`` may say of dates such as 03/04/2020
ORDERS = ("dmy", "mdy")

#: a spreadsheet counts days from here (the first two months of 1900, which it counts wrongly, are out of range)
_EPOCH = dt.date(1899, 12, 30)
#: serial numbers of 1980 to 2099; below them a number is rather a year or a count
_SERIALS = range(29221, 73051)

_PART_OF_DAY = f"(?:{'|'.join(PARTS_OF_DAY)}|[AaPp][Mm])"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AaPp][Mm])?(?:Z|[+-]\d{2}:?\d{2})?"
_HOUR = r"\d{1,2} ?[时時点點](?:整|半|\d{1,2}分?(?:\d{1,2}秒?)?)?"
_TIME = f"(?:[T ]*(?:{_PART_OF_DAY} ?(?:{_CLOCK}|{_HOUR})?|{_CLOCK}|{_HOUR}))?"
_YEAR_FIRST = re.compile(r"(\d{4}) ?([-/.。、\\]) ?(\d{1,2}) ?\2 ?(\d{1,2})[.。]?" + _TIME, re.ASCII)
_CHINESE = re.compile(r"(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?" + _TIME, re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})", re.ASCII)
_YEAR_LAST = re.compile(r"(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})" + _TIME, re.ASCII)
_DAY_MONTH = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?[- ](?:of )?([A-Za-z]{3,9})\.?[-, ]+(\d{4})" + _TIME, re.ASCII
)
_MONTH_DAY = re.compile(r"([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})" + _TIME, re.ASCII)
_WEEKDAY = re.compile(
    r"[ ,，]*[(（]?(?:(?:星期|周|礼拜)([一二三四五六日天])|(?<![A-Za-z])(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?(?![A-Za-z]))[)）]?[ ,，]*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(\d{5})(?:\.\d+)?", re.ASCII)


def date_of(value: Any, order: str | None = None) -> Any:
    """Give the date that a cell says; a `Flaw` where it cannot be one; the cell itself where it does not look like one.

    Parameters
    ----------
    value
        A trimmed text, a number, a date or a time stamp (its time of day is dropped).
    order
        ``"dmy"`` or ``"mdy"`` for dates such as 03/04/2020; None: they are refused.

    Examples
    --------
    >>> date_of("2020年3月5日"), date_of("20200305"), date_of(43895)
    (datetime.date(2020, 3, 5), datetime.date(2020, 3, 5), datetime.date(2020, 3, 5))
    >>> date_of("03/04/2020")
    Flaw(code='date_ambiguous', text='03/04/2020')
    >>> date_of("2020-03-05上午"), date_of("2020年3月5日 下午3时")
    (datetime.date(2020, 3, 5), datetime.date(2020, 3, 5))
    >>> date_of("2024-03-05 星期二"), date_of("Tuesday, March 5, 2024"), date_of("2024年3月5日（周三）")
    (datetime.date(2024, 3, 5), datetime.date(2024, 3, 5), Flaw(code='date_impossible', text='2024年3月5日（周三）'))
    >>> date_of("03/04/2020", "dmy"), date_of("25/12/2020"), date_of("L2")
    (datetime.date(2020, 4, 3), datetime.date(2020, 12, 25), 'L2')
    """
    if isinstance(value, dt.datetime):
        return _of_stamp(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _number(value)
    if not isinstance(value, str) or not value or len(value) > 40:
        return value
    text = unicodedata.normalize("NFKC", value)
    weekday = _WEEKDAY.search(text)
    if weekday:
        rest = f"{text[: weekday.start()]} {text[weekday.end() :]}".strip()
        return _on(weekday[1] or weekday[2].lower(), date_of(rest, order) if rest else value, value)
    for pattern, read in _STYLES:
        found = pattern.fullmatch(text)
        if found:
            return read(found, value, order)
    return value


def _of_stamp(value: dt.datetime) -> Any:
    try:
        return value.date()
    except NotImplementedError:  # a time stamp of pandas after the year 9999, as infinity of DuckDB is
        return Flaw("date_impossible", str(value))


def _on(weekday: str, day: Any, text: str) -> Any:
    """Give a day if it is that of the week; what is no date is the cell as it was."""
    if isinstance(day, Flaw):
        return Flaw(day.code, text)
    if not isinstance(day, dt.date):
        return text
    return day if day.weekday() == WEEKDAYS[weekday] else Flaw("date_impossible", text)


def _number(value: float) -> Any:
    whole = int(value) if value == value and abs(value) < 1e9 else 0  # noqa: PLR0124 (NaN)
    if whole in _SERIALS:
        return _EPOCH + dt.timedelta(days=whole)
    if whole == value and 19000000 < whole < 22000000:
        return _day(whole // 10000, whole // 100 % 100, whole % 100, str(whole))
    return value


def _day(year: int, month: int, day: int, text: str) -> Any:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return Flaw("date_impossible", text)


def _year_last(found: re.Match[str], text: str, order: str | None) -> Any:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if order is None and first != second and max(first, second) <= 12:
        return Flaw("date_ambiguous", text)
    day_first = order == "dmy" if order else first > 12
    day, month = (first, second) if day_first else (second, first)
    return _day(year, month, day, text)


def _named(year: str, month: str, day: str, text: str) -> Any:
    number = MONTHS.get(month[:3].lower())
    return text if number is None else _day(int(year), number, int(day), text)


_Reader = Callable[[re.Match[str], str, str | None], Any]
_STYLES: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_YEAR_FIRST, lambda m, text, _: _day(int(m[1]), int(m[3]), int(m[4]), text)),
    (_CHINESE, lambda m, text, _: _day(int(m[1]), int(m[2]), int(m[3]), text)),
    (_COMPACT, lambda m, text, _: _day(int(m[1]), int(m[2]), int(m[3]), text)),
    (_YEAR_LAST, _year_last),
    (_DAY_MONTH, lambda m, text, _: _named(m[3], m[2], m[1], text)),
    (_MONTH_DAY, lambda m, text, _: _named(m[3], m[1], m[2], text)),
    (_NUMBER, lambda m, text, _: _EPOCH + dt.timedelta(days=int(m[1])) if int(m[1]) in _SERIALS else text),
)
