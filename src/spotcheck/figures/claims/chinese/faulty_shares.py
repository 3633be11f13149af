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
OF_SAMPLES = re.compile(r"的?(?:样品|样本|产品|商品|批次|受检|被检)")
#: what goods were tested for, beside price and looks
_IN_USE = re.compile(r"性能?[好强优佳]?$|能力|功能|效果|测试|检测|试验|指标|质量")
#: 三国贡献了60%的不合格率
_CONTRIBUTED = re.compile(r"(?:[共就便]|合计|一共)*(?:贡献|占据?)了?$")
_SAMPLES = re.compile(
    r"的?(?:[^，。；、\d]{1,8}(?:[及和与]|以及)\d[\d.]*[成%])?"
    r"[^，。；、\d]{0,14}?(?:样品|样本|产品|商品|批次|受检|被检|检体)"
)
#: 当中近七成属高糖; 牛丸样本亦有一半含有猪肉
_OPENS = re.compile(
    r"(?:[^，。；、\d]{0,8}(?:样品|样本))?(?:[其当]中|另外?|[测检]试|结果|发现|显示|更|亦|也|仍|竟|而|且|则|有|共|多达|高达)*"
)
_ASKED = re.compile(
    r"的?(?:受访|被访|参与?试用)?(?:[^，。；、\d]{0,2}用[家户者]|受访|被访|消费者|试用者|市民|家长|女士|网民)"
)
_CLAUSE_END = re.compile("[，。；]")
_ASIDE = re.compile(r"\([^()，。；]{1,12}\)，?")
#: 近三成(11款)样本吸湿能力逊于声称: how many they are, before what is said of them
_COUNTED = re.compile(
    r"(?:样本|样品|产品)?\((?:共|即|合共)?[\d一二三四五六七八九十]{1,4}[款个件]\)(?P<said>[^，。；、\d]{3,24})"
)
_FAR = 36
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
    """Give the rate that a share is by words that are no verdict: 51%的毛巾含有荧光物质, 七成属高糖; empty where it is none."""
    around, state = here.around, here.state
    if last(around.near_marks, _STATED) or _OF_PEOPLE.match(around.after):
        return ""
    drawn = state.count in DRAWN or state.carried in DRAWN or state.counts_told
    text, stop = here.sentence.text, here.number.last + len(around.rest)
    counted = _COUNTED.match(text, here.number.last, here.sentence.end)
    if counted and drawn and polarity(counted["said"]) == "bad":
        return "failure_rate"
    samples = _SAMPLES.match(around.rest)
    opens = drawn and _OPENS.fullmatch(around.near)
    if not (samples or opens or (drawn and around.closed and around.after.startswith("的"))):
        return ""
    said = around.rest[:_FAR]
    if samples and samples.end() == len(around.rest):  # 五成鱼蛋及七成贡丸样本，检出防腐剂
        aside = _ASIDE.match(text, stop)  # 五分之一样本(共五款)容量低于标示值
        stop = aside.end() - 1 if aside else stop
        said = _CLAUSE_END.split(text[stop + 1 : min(here.sentence.end, stop + _FAR)], maxsplit=1)[0]
    signed = polarity(said)
    if signed == "good":  # 近三分之一的背包样品具有较好的抗冲击性能
        plain = around.closed and (OF_SAMPLES.match(around.after) or around.after.startswith("的"))
        in_drawn = state.count in DRAWN or state.carried in DRAWN
        return "pass_rate" if plain and in_drawn and _IN_USE.search(around.after) else ""
    return "failure_rate" if signed == "bad" else ""


def of_people(here: Here) -> bool:
    """Whether a percentage is of those who were asked, or who tried the goods: 七成受访用家觉得油腻."""
    return _ASKED.match(here.around.after) is not None
