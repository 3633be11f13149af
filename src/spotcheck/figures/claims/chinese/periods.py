"""Months and quarters, which name the batches of a number where a text sets several periods against each other."""

import re

from spotcheck.figures.claims.marks import last_match
from spotcheck.figures.claims.model import Where

_RANGE = r"至到\-—~～、和与/"
_PERIOD = re.compile(
    r"(?=[1-9一二三四第首全上下前])(?:"  # what a period begins with, asked once at each place
    rf"(?<![\d{_RANGE}比较同])(?<![{_RANGE}]\d\d\d\d年)(?P<month>1[0-2]|[1-9])月份?(?![\d{_RANGE}]"
    r"|[上中下]旬|[底初起末饼龄])"
    rf"|(?<![第上下每{_RANGE}比较同])(?:第?(?P<quarter>[一二三四1-4])|(?P<first>首))季(?!节|度?[{_RANGE}])度?"
    rf"|(?P<whole>全年|[上下]半年|前[一二三四1-4]季|\d{{1,2}}月?[{_RANGE}]\d{{1,2}}月"
    rf"|[一二三1-3][{_RANGE}][二三四2-4]季度))"
)
#: 2023年抽检…。其中，第三季度: a part of the year that the text is of
_OF_YEAR = re.compile(
    r"20\d\d年(?!第?[一二三四1-4首]季|[上下]半年|前|\d)[^\n]*?(?:其中[，：]?|[。；]\s*)(?:第?[一二三四1-4首]季"
    r"|[上下]半年|(?:1[0-2]|[1-9])月份?(?![\d至到和与、\-—~～/]|[上中下底初末]))"
)
_HALF = re.compile(r"(?<![比较同与])[上下]半年")
_QUARTERS = dict(zip("一二三四1234", "12341234", strict=True))

#: conditions on month or quarter; of longer periods none
Conditions = tuple[tuple[str, str], ...]


def told_apart(text: str) -> bool:
    """Whether a text speaks of several periods, months or quarters among them.

    >>> told_apart("去年全年检测6.3万个，12月检测5100个"), told_apart("12月检测5100个，12月的合格率为99%")
    (True, False)
    >>> told_apart("2023年抽检300批次。其中，第三季度抽检90批次"), told_apart("2023年第三季度抽检300批次")
    (True, False)
    """
    if "月" not in text and "季" not in text:
        return False
    found = {_conditions(match) for match in _PERIOD.finditer(text)}
    return len(found) > 1 or (bool(found) and _OF_YEAR.search(text) is not None)


def several(line: str) -> bool:
    """Whether a line tells of several months or quarters.

    >>> several("一季度抽检90批次，二季度抽检80批次。"), several("一季度抽检90批次。")
    (True, False)
    """
    return len({_conditions(match) for match in _PERIOD.finditer(line)} - {()}) > 1


def named(words: str) -> Conditions | None:
    """Give the period that words name last, as conditions; None where they name none.

    >>> named("，去年第四季抽取"), named("。全年抽取"), named("，抽取")
    ((('quarter', '4'),), (), None)
    """
    if "月" not in words and "季" not in words and "年" not in words:
        return None
    found = last_match(_PERIOD, words)
    return _conditions(found) if found else None


def half(words: str) -> Where | None:
    """Give the half of a year that words name last, the words themselves.

    >>> str(half("。其中，上半年抽检")), half("。其中，抽检")
    ('上半年', None)
    """
    found = last_match(_HALF, words) if "半年" in words else None
    return Where((), found.group(), 0.8) if found else None


def _conditions(found: "re.Match[str]") -> Conditions:
    if found["month"]:
        return (("month", found["month"]),)
    quarter = "1" if found["first"] else _QUARTERS.get(found["quarter"] or "", "")
    return (("quarter", quarter),) if quarter else ()
