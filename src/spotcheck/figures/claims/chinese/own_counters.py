"""Counts whose counter or noun is not that of samples: farms by their own counter, goods of so many brands, cases of a list."""

import re

from spotcheck.figures.claims.chinese.following import scope_behind
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.polarity import polarity
from spotcheck.figures.claims.chinese.subjects import SAMPLES, scoped
from spotcheck.figures.claims.chinese.topics import is_product
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first, last
from spotcheck.figures.claims.stating import Stated
from spotcheck.language.lexicon_chinese import NOUNS

#: farms, by the counter that ends their name
_FARMS = re.compile(r"(?:[养牧畜禽猪鸡鸭鹅牛羊蛋鱼渔农殖][一-鿿]?|屠宰)场(?:共计|合计|共|计|约|逾)*$")
_BRANDS_OF = re.compile(r"(?:不同)?品牌的?(?P<goods>[一-鿿]{2,8}?)(?=实施|进行|作|送|[，。；、]|$)")
#: 12款点心，共
_ALL_OF_THESE = re.compile(r"[^，。；、\d]{1,12}，?(?:合共|共计|合计|总共|总计|共)")
_SAMPLE_UNITS = ("个", "件", "份", "批次")
#: 12个型号, of which it is said that they were tested, or failed
_MODELS = re.compile(
    r"(?:不同)?型号(?!规格|标[注识示]|[不未]|为)(?=的|[，。；、]|中|$|[^，。；、\d]{2})|型号(?=[不未均都全])"
)
#: places by whose names goods are told, behind a counter that counts none: 2件学校餐具, 5件市场贩售的肉品
_NO_PLACES = frozenset("件 双 瓶 袋 盒 支 包 顶 罐".split())
_THERE = re.compile(
    rf"{NOUNS['place']}|[一-鿿]{{0,6}}?(?:市场|学校|食堂|平台|网站|专柜|门市|分店|港口)(?=[一-鿿]{{2}})"
)
_BRANDED = re.compile(r"[一-鿿]{0,4}品牌的?(?![的，。；、等都均中和与及]|$)")
_INVOLVES = re.compile(r"(?:涉及|分布于|覆盖)[^，。；\d]{0,8}$")


def counts_farms(here: Here) -> bool:
    """Whether farms are counted by the counter of their name, 养猪场14场, or a part of them; 巡查35场 counts what was held."""
    before = here.before
    part = before is not None and before.unit == "场" and here.state.stated[-1].measure == "enterprises"
    judged = part and first(here.around.after_marks, VERDICTS) is not None
    return judged or _FARMS.search(here.around.near) is not None


def counts_brands_goods(here: Here) -> bool:
    """Whether the goods of so many brands were drawn or tested: 购买20种品牌卫生棉实施检测."""
    around = here.around
    goods = _BRANDS_OF.match(around.after)
    drawn = goods and (last(around.near_marks, DRAWN) or first(around.after_marks, DRAWN))
    named = scope_behind(goods["goods"], head=True) if goods and drawn else None
    return named is not None and is_product(named)


def of_goods_there(unit: str, after: str) -> bool:
    """Whether a make or a place behind a counter only says which goods: 16件不同品牌橙汁, 30件知名品牌羽绒服, 3件工地帽."""
    there = unit in _NO_PLACES and _THERE.match(after) is not None
    return there or after.startswith(("不同", "的不同")) or _BRANDED.match(after) is not None


def part_of_cases(here: Here) -> bool:
    """Whether a count is of some of the cases that its sentence counted first: 裁罚广告85件，其中食品类59件."""
    told = zip(here.sentence.figures, here.state.stated, strict=False)
    whole = next((f for f, s in told if s.measure == "cases"), None)
    return (
        whole is not None and whole.unit == here.number.unit and (here.number.value or 0) < (whole.value or 0)
    )


def kinds_of_more(here: Here) -> Stated | None:
    """12款点心，共120个样本: the kinds of which several samples each were taken."""
    figures, i = here.sentence.figures, here.i
    if here.number.unit != "款" or i + 1 >= len(figures) or figures[i + 1].unit not in _SAMPLE_UNITS:
        return None
    if last(here.around.near_marks, VERDICTS) or here.state.count in VERDICTS:
        return None
    more = (figures[i + 1].value or 0) > (here.number.value or 0)
    told = _ALL_OF_THESE.fullmatch(here.sentence.text, here.number.last, figures[i + 1].first)
    if not (more and told and SAMPLES.match(here.sentence.around(i + 1).after)):
        return None
    return Stated("kinds", scoped(here, "sampled"), 0.8)


def models_checked(here: Here) -> bool:
    """Whether a count is of models that were tested, or of which something is said: 3种型号不合格."""
    around = here.around
    if "型号" not in around.after or not _MODELS.match(around.after) or _INVOLVES.search(around.near):
        return False
    judged = last(around.near_marks, COUNTED) or first(around.after_marks, COUNTED)
    return bool(judged) or (bool(here.state.count) and polarity(around.after) == "bad")
