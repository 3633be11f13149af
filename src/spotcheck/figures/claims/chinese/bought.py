"""Whether words beside a count say where samples were bought, and not what they are."""

import re

from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.polarity import polarity

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


def there(here: Here) -> bool:
    """Whether all that stands before a count says where it was bought: 在某网“甲专营店”购买的1批次样品."""
    around = here.around
    told = around.near.endswith("的") and _BOUGHT_THERE.search(around.near) is not None
    return told and _SAMPLES.match(around.after) is not None


def failed(here: Here) -> bool:
    """Whether samples that are told by where they were bought are said to be bad: 一个购自大埔街市的桂花鱼样本含有甲基汞."""
    found = _FROM_WHERE.match(here.around.after)
    return found is not None and polarity(found["said"]) == "bad"
