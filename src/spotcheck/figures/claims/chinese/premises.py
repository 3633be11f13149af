"""Places of business, which are enterprises by whatever counter: 抽检加油站58座，其中3座不合格; 36个经销单位, 12间门店."""

import re

from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.marks import COUNTED, VERDICTS, first, last
from spotcheck.language import lexicon_chinese as lexicon

#: counters of places among other things
UNITS = frozenset(("个", "座", "处", "间"))
#: 36个家纺经销单位; but not 12个门店样品
BEHIND = re.compile(
    rf"[^，。；、\d的批样在从于由自]{{0,10}}?{lexicon.PREMISES}(?!样[品本]|油品|[汽柴]油|水[样质]|[产商食]品|菜品|食物)"
)
#: 抽检加油站58座, 农贸市场15处
BEFORE = re.compile(
    rf"(?:{lexicon.PREMISES}|{lexicon.MARKETS})(?:总计|合计|共计|共有?|计|有|为|约|近|逾|达|超过)*$"
)
_SAMPLES = re.compile(r"(?:的)?[^，。；、\d]{0,6}?(?:样[品本]|批次|产品|商品|食品|检体)")
#: 12间厨房样本
_THEIR_SAMPLES = re.compile(r"[^，。；、\d的]{0,6}?样[品本]")
_DRAWN = re.compile(r"样[品本]|[采抽取扦]样|抽取|检体|批次")
#: 八个烟花爆竹主产省区
_AREAS = re.compile(
    r"[^，。；、\d的批样]{0,10}?(?:省区|省份|省市|产区|集聚区|城市|区县|县区|市县|乡镇|地市|园区)"
)
#: 14个食品安全抽检专项, 12个白酒品牌
_NO_SAMPLES = re.compile(rf"(?:进口|[^，。；、\d的在从于由自不未均被进含超]){{0,14}}?{lexicon.NO_SAMPLES}")
_OWN_FIRMS = re.compile(
    r"(?:企业|单位|商户|经营户|场户|养殖户|经营者|门店|商店|零售店|店铺|食肆|商铺|业者|工厂|餐饮店|饭店"
    r"|餐厅|超市|加[油气]站)(?:共有?|总计|合计|计|有)?$"
)
#: rooms are no enterprises: 检测教室30间
_ROOM = re.compile(r"教室|[专包客病浴居]间|包厢|房间|客房|病房|宿舍|卧室|会议室|办公室")


#: 巡查24个摊档, 稽查15个街市: what was visited, and not where something was drawn
_VISITED = re.compile(r"(?:巡查|巡视|视察|走访|查访|稽查|突击检查)(?:了|共|逾|约|超过|全港|全澳|各区|本澳)*$")
_VISITED_BEHIND = re.compile(
    rf"[^，。；、\d的批样]{{0,6}}?(?:{lexicon.PREMISES}|{lexicon.MARKETS}|摊档|[一-鿿]{{2}}店)(?=[，。；、和及与]|$)"
)


def counted(here: Here) -> bool:
    """Whether a count is of places of business, or of some of those that its sentence counted."""
    unit, around = here.number.unit, here.around
    if unit not in UNITS or (unit == "处" and around.after.startswith("加水站")):
        return False
    if BEHIND.match(around.after) or (_VISITED.search(around.near) and _VISITED_BEHIND.match(around.after)):
        return True
    before = _same_unit(here)
    if _THEIR_SAMPLES.match(around.after) or (
        unit != "间" and (_SAMPLES.match(around.after) or _DRAWN.search(around.near))
    ):
        return False
    if BEFORE.search(around.near) and (before in ("", "enterprises") or unit != "个"):
        return True
    if unit == "间":
        told = last(around.near_marks, COUNTED) or first(around.after_marks, COUNTED)
        return bool(before or told) and not _rooms(here)
    judged = last(around.near_marks, VERDICTS) or first(around.after_marks, VERDICTS)
    return before == "enterprises" and judged is not None


def firms_before(here: Here) -> bool:
    """Whether the word for firms stands before their count, and none for samples behind it: 加油站9个, but not 9个加油站13个样品."""
    return _OWN_FIRMS.search(here.around.near) is not None and not _THEIR_SAMPLES.match(here.around.after)


def no_samples(after: str) -> bool:
    """Whether what is counted by 个 is an area, a programme, a point, a make or a germ: 14个抽检专项, 12个白酒品牌."""
    return _AREAS.match(after) is not None or _NO_SAMPLES.match(after) is not None


def rooms(here: Here) -> bool:
    """Whether rooms are counted, which are neither samples nor enterprises: 检测教室30间."""
    return here.number.unit == "间" and (_rooms(here) or _same_unit(here) == "other count")


def _rooms(here: Here) -> bool:
    around = here.around
    return _ROOM.search(around.near[-6:]) is not None or _ROOM.search(around.after[:8]) is not None


def _same_unit(here: Here) -> str:
    """Give what the last count by this counter in the sentence stated."""
    told = zip(here.sentence.figures[: here.i], here.state.stated, strict=False)
    return next((s.measure or s.reason for f, s in reversed([*told]) if f.unit == here.number.unit), "")
