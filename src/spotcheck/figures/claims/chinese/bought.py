"""Whether words beside a count say where samples were bought, and not what they are."""

import re

from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.polarity import polarity
from spotcheck.figures.claims.chinese.predicates import Said

_SAMPLES = re.compile(r"[^，。；、\d]{0,16}?(?:样本|样品|样机|产品|商品|食品|检体)")
#: 在某网“甲专营店”购买的1批次样品
_BOUGHT_THERE = re.compile(
    r"(?:^"
    r"|[在从于自])[^，。；：、\d]{0,20}[“「『][^“”「」『』]{2,20}[”」』][^，。；：、\d]{0,8}(?:[和与及、][^，。；：]{2,30})?(?:购买"
    r"|购得|购入|采购|买到|抽取|抽样|抽到|采集|下单)的$"
)
#: 一个购自大埔街市的桂花鱼样本含有甲基汞
_FROM_WHERE = re.compile(
    r"(?:[购采抽取][自于]|[在从于][^，。；、\d]{2,12}(?:购[买得入]|[抽采]取))[^，。；、\d]{0,16}?的[^，。；、\d]{0,10}?"
    r"(?:样本|样品|产品)(?P<said>[^，。；、\d]{3,})"
)


#: 不达标样品中，网购的26款，实体店购买的13款
_OF_FAILED = re.compile(
    r"(?<![^，：。；\n])[^，。；、：]{0,6}(?:不(?:合格|达标|符合[^，。；、]{0,8})|未达标)的?(?:\d+[批款件个組组]次?)?的?(?:样品|产品|商品|样本|食品)?[之当]?中，"
)
_DRAWN_WHERE = re.compile(r"(?:网购|购[买得入]|采[购样集买]|抽[取检样查])的$")


def among_failed(here: Here) -> Said:
    """不达标样品中，网购的26款，实体店购买的13款: where those were bought that failed."""
    told = _DRAWN_WHERE.search(here.around.near) and _OF_FAILED.search(
        here.sentence.text, here.sentence.start, here.number.first
    )
    return ("nonconforming", 0.85) if told else None


def there(here: Here) -> bool:
    """Whether all that stands before a count says where it was bought: 在某网“甲专营店”购买的1批次样品."""
    around = here.around
    told = around.near.endswith("的") and _BOUGHT_THERE.search(around.near) is not None
    return told and _SAMPLES.match(around.after) is not None


def failed(here: Here) -> bool:
    """Whether samples that are told by where they were bought are said to be bad: 一个购自大埔街市的桂花鱼样本含有甲基汞."""
    found = _FROM_WHERE.match(here.around.after)
    return found is not None and polarity(found["said"]) == "bad"
