"""Whether words beside a count say where samples were bought, and not what they are."""

import re

from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.polarity import polarity

_SAMPLES = re.compile(r"[^，。；、\d]{0,16}?(?:样本|样品|样机|产品|商品|食品|检体)")
#: 从7家商场和3家平台购买了39件
_SHOPS = re.compile(
    r"(?:[^，。；、\d]{0,8}(?:商场|超市|卖场|商店|店铺|市场|药店|药房|实体店|专卖店|门店|网店|店家|商家|店"
    r"|百货|商城|平台|商超|摊位|便利店|母婴店|文具店))(?=[购买采随选抽、和及与，内中里]|以|$)"
)
_BOUGHT = re.compile(r"[^。；，]{0,50}(?:购买|采购|购得|购入|购样|选购|购回|购置|买[了来取到])")
_FROM = re.compile(r"(?:(?<!自)[从在于自到赴]|分别)[^，。；]{0,24}$")
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


def at_shops(here: Here) -> bool:
    """Whether samples were bought there: 从7家商场和3家平台购买了39件."""
    shops = _SHOPS.match(here.around.after)
    text, start = here.sentence.text, here.around.clause_start
    return shops is not None and (
        _BOUGHT.match(text, here.number.last, here.sentence.end) is not None
        and _FROM.search(text, start, here.number.first) is not None
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
