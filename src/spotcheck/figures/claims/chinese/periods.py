"""Months and quarters, which name the batches of a number where a text sets several periods against each other."""

import re

from spotcheck.figures.claims.marks import last_match

_RANGE = r"至到\-—~～、和与/"
_PERIOD = re.compile(
    rf"(?<![\d{_RANGE}比较同])(?<![{_RANGE}]\d\d\d\d年)(?P<month>1[0-2]|[1-9])月份?(?![\d{_RANGE}]"
    r"|[上中下]旬|[底初起末饼龄])"
    rf"|(?<![第上下每{_RANGE}比较同])(?:第?(?P<quarter>[一二三四1-4])|(?P<first>首))季(?![节{_RANGE}])度?"
    rf"|(?P<whole>全年|[上下]半年|前[一二三四1-4]季|\d{{1,2}}月?[{_RANGE}]\d{{1,2}}月"
    rf"|[一二三1-3][{_RANGE}][二三四2-4]季度)"
)
_QUARTERS = dict(zip("一二三四1234", "12341234", strict=True))

#: conditions on month or quarter; of longer periods none
Conditions = tuple[tuple[str, str], ...]


def told_apart(text: str) -> bool:
    """Whether a text speaks of several periods, months or quarters among them.

    >>> told_apart("去年全年检测6.3万个，12月检测5100个"), told_apart("12月检测5100个，12月的合格率为99%")
    (True, False)
    """
    if "月" not in text and "季" not in text:
        return False
    found = {_conditions(match) for match in _PERIOD.finditer(text)}
    return len(found) > 1


def named(words: str) -> Conditions | None:
    """Give the period that words name last, as conditions; None where they name none.

    >>> named("，去年第四季抽取"), named("。全年抽取"), named("，抽取")
    ((('quarter', '4'),), (), None)
    """
    if "月" not in words and "季" not in words and "年" not in words:
        return None
    found = last_match(_PERIOD, words)
    return _conditions(found) if found else None


def _conditions(found: "re.Match[str]") -> Conditions:
    if found["month"]:
        return (("month", found["month"]),)
    quarter = "1" if found["first"] else _QUARTERS.get(found["quarter"] or "", "")
    return (("quarter", quarter),) if quarter else ()
