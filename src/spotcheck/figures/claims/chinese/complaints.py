"""Counts of complaints, reports and inquiries: cases of their own kind, which are no samples and no cases of law."""

import re

from spotcheck.figures.claims.chinese import scopes
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.marks import COUNTED, DRAWN, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_chinese as lexicon

_WORDS = "|".join(lexicon.COMPLAINTS)
_WORD = re.compile(rf"(?:{_WORDS})(?!电话|热线|平台|中心|渠道|率|类?线索|处置)")
#: words of cases of law
CASE = re.compile("|".join(lexicon.CASES))
_LEAD = re.compile("|".join(lexicon.LEADS))
#: 12宗有关装修的投诉
_ABOUT_BEHIND = re.compile(
    rf"(?:有关|关于|涉及|针对)(?P<about>[^，。；：、\d]{{1,14}}?)(?:有关|相关)?的(?:消费者|消费)?(?:{_WORDS})"
)
_BEHIND = re.compile(rf"(?:个案|消费者|消费|网购|商品|服务)?的?(?:{_WORDS})")
_BATCH = re.compile(rf"(?:的)?{lexicon.NOUNS['batch']}")
#: 商品类投诉, 涉及质量问题的投诉: what they are about
_ABOUT = re.compile(
    rf"(?:其中|当中)?(?:涉及|关于|针对|有关|对|与)?(?P<about>[^，。；：、\d]{{1,12}}?)(?:有关|相关)?的?(?:消费者|消费)?(?:{_WORDS})[^，。；：、\d]{{0,6}}(?:自?\d{{2,4}}年[^，。；：、\d]{{0,8}})?$"
)
#: 商品类1367件: a part of them, in a list that has named them
_PART = re.compile(r"(?:其中|当中|，|；|、)*(?P<about>[^，。；：、\d()]{2,12}?)(?:(?<!行)为|有|共|达|是)*$")
#: 投诉案件 are complaints
_THEIR_CASES = re.compile(rf"(?:{_WORDS})(?:案件?|个案)")
_MOVED = re.compile(r"[增升减跌降][至到为]")
#: what became of them: 解决497142件
_SETTLED = re.compile(r"(?P<done>解决|办结|调解成功|调解|成功调解|回复|处理|立案)[^，。；]{0,4}$")
_NO_SUBJECT = re.compile(
    rf"[其当]中|.*[增升减跌降][至到为].*|[共总约计累受处接收获到办理类全国省市区县年月各级地本上下半整体消费者协会委员组织转为挽]+|.*(?:受理|接收|接到|收到|接获|{_WORDS}).*"
)


#: 咨询投诉举报, 投诉、举报: of all of them
_SEVERAL = re.compile(
    rf"(?:{_WORDS})(?:来[电访信])?(?:[、和与及/]|以及)?(?:其他)?(?:(?:{_WORDS})(?:来[电访信])?(?:[、和与及/]|以及)?)+(?:等)?(?:案?件|诉求|事项|信息|来电|来访|总?量|总?数|共计|合计|总计|共|为|达|约|近|超|累计)*$"
)


def read(here: Here) -> Stated | None:
    """Read what people brought forward: complaints are cases, leads (线索) are none; None where it is neither."""
    if _told(here):
        return _count(here)
    lead = _LEAD.search(here.around.near) or _LEAD.match(here.around.after)
    return Stated(reason="other count") if lead else None


def _told(here: Here) -> bool:
    """Whether a count is of complaints: their word stands beside it, or nothing else was counted since they were."""
    around, state = here.around, here.state
    if around.gap.endswith("(") and not last(around.gap_marks, COUNTED) and _WORD.search(around.gap):
        return True  # 投诉居前的为食品(320件)
    word, counted = _WORD.search(around.near), last(around.near_marks, COUNTED)
    if word and counted and around.near_start + word.start() > counted.start:
        counted = None  # 涉及网购的投诉达20宗
    goes_on = state.complaints == here.number.unit and not _LEAD.search(around.near)
    if goes_on and counted and counted.name not in DRAWN:
        counted = None  # 虚假宣传问题3491件, in a list of complaints
    if (
        counted
        or (CASE.search(around.near) and CASE.search(_THEIR_CASES.sub("", around.near)))
        or _BATCH.match(around.after)
    ):
        return False
    if word or _BEHIND.match(around.after) or _ABOUT_BEHIND.match(around.after):
        return True
    return goes_on and not last(around.gap_marks, DRAWN) and not first(around.after_marks, COUNTED)


def _count(here: Here) -> Stated:
    """Read a count of complaints, and keep what it is of: a growth or a share of it follows."""
    around, state = here.around, here.state
    state.complaints = here.number.unit
    if _SEVERAL.search(around.near):
        return Stated("cases", state.narrowed(None), 0.85)
    settled = _SETTLED.search(around.near)
    about = _ABOUT_BEHIND.match(around.after) or _ABOUT.search(around.near) or _PART.fullmatch(around.near)
    subject = settled["done"] if settled else about["about"] if about else ""
    if subject and not _NO_SUBJECT.fullmatch(subject):
        known = scopes.scope_of(subject)
        local = known if known and known.conditions and not known.words else Where((), subject)
        return Stated("cases", state.narrowed(local, keep=not settled), 0.85)
    word = _WORD.search(around.near) or _WORD.search(around.after)
    if word is None and _MOVED.search(around.near):
        return Stated("cases", state.scope, 0.8)  # 从3宗激增至今年的42宗
    subject = word.group() if word else (state.complained.words or lexicon.COMPLAINTS[0])
    state.whole = state.complained = state.narrowed(Where((), subject))
    return Stated("cases", state.whole, 0.85)
