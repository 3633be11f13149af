"""Shares of samples that words which are no verdict say what is wrong with: 占30%含残余农药, 51%的毛巾含有荧光物质."""

import re

from spotcheck.figures.claims.chinese import listed, shares
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.marks import MOVES
from spotcheck.figures.claims.chinese.polarity import polarity
from spotcheck.figures.claims.chinese.subjects import scoped
from spotcheck.figures.claims.marks import DRAWN, RATES, VERDICT_OF, VERDICTS, first, last
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_chinese as lexicon

#: 占30%含残余农药
_CONTAINS = re.compile(rf"(?:检|验|测)出|{lexicon.CONTAINS_HARM}")
#: 三成的消费者, 两成的企业: no goods
_OF_PEOPLE = re.compile(
    r"的?[^，。；、]{0,8}?(?:者|人|民|户|家长|网友|企业|[商厂门网]?[店家]|平台|投诉|案例|评论)"
)
_OF_SAMPLES = re.compile(r"的?(?:样品|样本|产品|商品|批次|受检|被检)")
#: what goods were tested for, beside price and looks
_IN_USE = re.compile(r"性能?[好强优佳]?$|能力|功能|效果|测试|检测|试验|指标|质量")
#: 三国贡献了60%的不合格率
_CONTRIBUTED = re.compile(r"(?:[共就便]|合计|一共)*(?:贡献|占据?)了?$")
_STATED = RATES | VERDICTS | MOVES | {"share", "limit"}


def fault_at_once(here: Here) -> Stated | None:
    """占30%含残余农药: of samples, with what is wrong with them right behind."""
    around, state = here.around, here.state
    if state.among == "nonconforming" or here.listed or not around.near.endswith("占"):
        return None
    own = "，" in around.gap or not here.behind("batch", "object")
    if not own or state.count not in ("", *DRAWN) or not _CONTAINS.match(around.after):
        return None
    state.rate = "failure_rate"
    return Stated("failure_rate", scoped(here, "nonconforming"), 0.8)


def contributed(here: Here) -> Stated | None:
    """意大利、印度是主要来源地，两国贡献了60%的不合格率: a share of the failed, by the word of their rate."""
    around, state = here.around, here.state
    if not around.after.startswith("的") or not _CONTRIBUTED.search(around.near):
        return None
    rate = first(around.after_marks, RATES)
    if rate is None or rate.start > here.number.last + 1:
        return None
    state.among, state.rate = state.among or VERDICT_OF[rate.name], "share"
    together = listed.subject(_CONTRIBUTED.sub("", around.gap))
    scope = state.narrowed(together) if together else scoped(here, "share")
    return Stated("share", scope, 0.8, *shares.base_of("share", state))


def told_in_words(here: Here) -> str:
    """Give the rate that a share of what was drawn is by words that are no verdict: 51%的毛巾含有荧光物质; empty where it is none."""
    around, state = here.around, here.state
    if last(around.near_marks, _STATED) or not around.closed or _OF_PEOPLE.match(around.after):
        return ""
    drawn = state.count in DRAWN or state.carried in DRAWN
    told = _OF_SAMPLES.match(around.after) or (drawn and around.after.startswith("的"))
    said = polarity(around.after) if told else ""
    if said == "good":  # 近三分之一的背包样品具有较好的抗冲击性能
        return "pass_rate" if drawn and _IN_USE.search(around.after) else ""
    return "failure_rate" if said == "bad" else ""
