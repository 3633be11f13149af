"""Counts whose counter or noun is not that of samples: farms by their own counter, goods of so many brands, cases of a list."""

import re

from spotcheck.figures.claims.chinese.following import scope_behind
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.topics import is_product
from spotcheck.figures.claims.marks import DRAWN, VERDICTS, first, last

#: farms, by the counter that ends their name
_FARMS = re.compile(r"(?:[养牧畜禽猪鸡鸭鹅牛羊蛋鱼渔农殖][一-鿿]?|屠宰)场(?:共计|合计|共|计|约|逾)*$")
_BRANDS_OF = re.compile(r"(?:不同)?品牌的?(?P<goods>[一-鿿]{2,8}?)(?=实施|进行|作|送|[，。；、]|$)")


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


def part_of_cases(here: Here) -> bool:
    """Whether a count is of some of the cases that its sentence counted first: 裁罚广告85件，其中食品类59件."""
    told = zip(here.sentence.figures, here.state.stated, strict=False)
    whole = next((f for f, s in told if s.measure == "cases"), None)
    return (
        whole is not None and whole.unit == here.number.unit and (here.number.value or 0) < (whole.value or 0)
    )
