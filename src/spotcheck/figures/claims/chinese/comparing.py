"""What a phrase compares with: 比上年, 较线下."""

import re
from functools import lru_cache

from spotcheck.figures.claims.marks import last_match

_TARGET = (
    r"(?:20\d\d年?(?:同期|全年|度)?|上个(?:季度|月|年度|学期)|上一?年(?:同期|度)?|去年(?:同期)?|前年"
    r"|前一?年|上一?季度?|同期|上月|上学期|上周|上期|上半年|线下|线上|生产领域|流通领域"
    r"|全国[^，。；]{0,6}水平|(?:行业)?平均水平"
    r"|总体[^，。；]{0,8}率|平均[^，。；]{0,8}率|实体店?|1[0-2]\d年(?:同期|度)?)"
)
_COMPARED = re.compile(
    r"(?:[比较](?!例|重|较|高|低|多|少|为|试|好|大|突)|与"
    r"|同(?!步|比|类|种|款|时|样|一|期|级|意|质|行|业|属|日|月|品)|相较于?|相比于?|低于|高于|多于|少于"
    rf"|高出|低出|多出|和(?=上年|去年|20))[^，。；、()]{{0,10}}?{_TARGET}"
    r"[^，。；、()]{0,6}?(?=相比|对比|比较|上升|下降|增|减|提|降|升|高|低|多|少|回|持平|相|扩|收|上涨|下|翻"
    r"|成长|略|有所|的|$)(?:相比|对比|比较)?"
)
#: 比线下的 15%高: the number itself is that of the shops
_ITS_OWN = re.compile(r"(?:[比较]|[高低多少]于)(?:线[上下]|(?:生产|流通)领域|实体店?)的?$")
_OPEN_TARGET = re.compile(
    r"(?:[比较](?=[一-鿿]{2})(?!例|重|较|高|低|多|少|为|试|好|大|突)|高于|低于|高出|多于"
    r"|少于)(?P<target>[^，。；、()\d]{2,12}?)(?=高|低|多|少|上升|下降|增|减|$)"
)


@lru_cache(maxsize=65536)
def uncompared(gap: str) -> str:
    """Leave out what a phrase compares with: 比上年, 较线下; but not before a count or rate that is what it names: 比线下的 15%高."""
    return gap if _ITS_OWN.search(gap) else without_compared(gap)


@lru_cache(maxsize=65536)
def without_compared(gap: str) -> str:
    """Leave out what the words before a change compare with: 高于线下 13个百分点."""
    return _COMPARED.sub("", gap)


def compared(gap: str) -> str:
    """Give what a phrase compares with, or an empty string.

    >>> compared("，较上年同期下降"), compared("，比2019年上升")
    ('较上年同期', '比2019年')
    """
    found = last_match(_COMPARED, gap) or last_match(_OPEN_TARGET, gap)
    return found.group() if found else ""
