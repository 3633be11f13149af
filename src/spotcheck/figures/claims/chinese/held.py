"""Rates that the one before is held against: 线上不合格率25%，明显高于线下的8.3%."""

import re

from spotcheck.figures.claims.chinese import moves
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.marks import RATES
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

#: what was measured at most or least
_EXTREME = re.compile(r"最[低高大小](?:的|仅|只|为|是|达|至)*$")
#: 线上不合格率25%，明显高于线下的8.3%
_STANDS_AGAINST = re.compile(
    r"，[^，。；、\d]{0,6}?(?:[高低好优差]于|不[及如])(?P<other>[^，。；、\d]{2,12}?)(?P<of>的)?$"
)


#: 声称能抽16升，实际只有5.69升，少64%: what was measured against what is claimed
_LESS = re.compile(r"(?:^|实[际测][却则亦也仅只]?|竟)(?:[少多低高短差]|[少低短]了)$")
_CLAIMED = re.compile(r"声称|宣称|标称|标[示明]|额定|号称")
#: 分别占样本所用塑化物料0.8%, 牛基因只占两成: of what one of them is made of; 超标五成: by how much
_PART_OF_MATTER = re.compile(
    r"^超[标限量](?:[约近逾了]|超过)*$|占[^，。；、\d]{0,12}(?:物料|材料|原料|塑料|[总净]?重量?|总?脂肪|成[分份]|热量|能量|糖分)的?(?:约|近|逾|超过)*$"
    r"|(?:基因|成[分份]|脂肪酸?|蛋白质?|纤维|水分)(?:[只仅约各均]|分别)*占(?:约|近|逾|超过)*$"
)


def measured(here: Here) -> Stated | None:
    """声称每日抽湿14升，实际却少70%, 分别占样本所用塑化物料0.8%: what was measured in samples, or what they are made of."""
    text, sentence = here.sentence.text, here.sentence
    told = _LESS.search(here.around.near.strip()) and _CLAIMED.search(text, sentence.start, here.number.first)
    told = told or _PART_OF_MATTER.search(here.around.near)
    return Stated(reason="limit or measured value") if told else None


def held_against(here: Here) -> Stated | None:
    """线上不合格率25%，明显高于线下的8.3%: the rate of what the one before is compared with."""
    found = _STANDS_AGAINST.fullmatch(here.around.gap)
    before = here.state.stated[-1].measure if here.state.stated else ""
    if found is None or before not in RATES or not here.behind("rate"):
        return None
    if not found["of"] and not _may_be_rate(here):
        return None
    other = moves.referent(found["other"], here, here.state.scope)
    return Stated(before, other, 0.85) if other != Where() else None


def _may_be_rate(here: Here) -> bool:
    """Whether a percentage that the rate before is said to be above or below may be a rate, and no difference."""
    own, value = here.before.value if here.before else None, here.number.value
    if own is None or value is None:
        return False
    return value > own if re.search("[低差]于|不[及如]", here.around.near) else own > value > own / 2


def of_extreme(here: Here) -> bool:
    """Whether a percentage is what was measured at most or least: 合格样品中最低95.3%, where nothing is called a rate."""
    text, number = here.sentence.text, here.number
    return bool(_EXTREME.search(here.around.near)) and "率" not in text[here.sentence.start : number.first]
