"""Counts of complaints, reports and inquiries: cases of their own kind, which are no samples and no cases of law."""

import re
from functools import lru_cache

from spotcheck.figures.claims.chinese import against, scopes
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.sentences import Around
from spotcheck.figures.claims.marks import COUNTED, DRAWN, first, last, last_match
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
#: 投诉量居前的商品类别为：服装鞋帽类620件
_RANKED = re.compile(
    rf"(?:{_WORDS})(?:总?量|数量|热点|问题|类别|领域|行业)*(?:排名|排在|主要|相对|较为?|位)*(?:居前|靠前|前[三四五六七八九十]|最多|较多|集中|居多|较高)[^。；]{{0,30}}$"
)
_THEIR_CASES = re.compile(rf"(?:{_WORDS})(?:案件?|个案)")
_MOVED = re.compile(r"[增升减跌降][至到为]")
#: what became of them: 解决497142件
_SETTLED = re.compile(r"(?P<done>解决|办结|调解成功|调解|成功调解|回复|处理|立案)[^，。；]{0,4}$")
_NO_SUBJECT = re.compile(
    rf".*[增升减跌降][至到为].*|.*(?:受理|接收|接到|收到|接获|录得|立案|检控|接受|登记|系统|部门|机关|热线|消保委|消委会|消协|市场监管|工商局|{_WORDS}).*"
    r"|(?:其中|当中|此外|另外|同时|而|但|惟|更|亦|也|则|就|便|已|在|于|逾|近|超过|达到?|高达|多达|仍|仅|只|合|消费者|消费|相关|有关|该类|此类|这类|引起|引发|招来|招致|惹来|带来|造成|所有|数字|数目|数量|宗数|件数|按年|按季|按月|年内|期内|首|个|大?幅|急|整体|挽回?|[共总约计累另以及第一二三四五六七八九十度份受处接收获到办理类全国省市区县年月季各级地本去今前上下半协会委员组织转为有占])+"
)
#: what stands at the front of a subject and is no part of it
_FRONT = re.compile(
    r"(?:(?:其中|当中|而|另外?|至于|此外|同时)[，：]?|[去今前]年|全年|期内|年内|[上下]半年|首[一-鿿]{1,2}季|市民|消费者)*(?:就|对|针对|涉及|关于|有关|与|因|以)?"
)
_LED_IN = re.compile(
    r".*(?:有关|涉及|关于|针对|收到|接获|接到|受理|处理|(?<![面相])对(?![讲虾联开])|一[场间队名宗])"
)
#: no other subject than the one that was spoken of: 相关投诉达3128宗
_OF_IT = re.compile(rf"(?:相关|有关|该类|此类|这类|该等|这些|上述)的?(?:消费者?|网购)?(?:{_WORDS})")
#: 涉及食肆服务的投诉成为首位，全年相关投诉达3128宗
_ABOUT_BEFORE = re.compile(
    rf"(?:涉及|有关|关于|针对)(?P<about>[^，。；：、\d]{{2,14}}?)的?(?:消费者|消费)?(?:{_WORDS})"
)
#: 投诉主要涉及延误送货佔最多(806宗)，其次是价格争议(603宗)
_ASIDE = re.compile(
    rf"(?:^|[，。；：、()]|主要|涉及|其次[是为]?|[和及与]|当中|[是为以])(?P<about>(?!主要|涉及|其次|当中)[^，。；：、\d()和及与]{{2,16}}?)的?(?:{_WORDS}|个案)?(?:[占为]?(?:最多|大多数|多数|居多|居首|为主)|居次|次之)?\($"
)
#: 气球节因取消体验，引起350宗投诉
_CAUSED = re.compile(
    r"(?:^|[，。；：的])(?:其中|当中|而|另外?)?[，一]?(?P<about>[^，。；：、\d()因]{2,16}?)(?:\([^()]*\))?因(?!此|应|而)[^。；\d]{2,30}?[引招惹遭][^，。；\d]{1,6}$"
)
#: 前五大类型依序为「线上游戏类」138件
_QUOTED = re.compile(r"[「“](?P<about>[^「」“”]{2,16})[」”]$")
_SAME = ("cases", "growth")
_SHORTEST = 2
_CASE_NEAR = 6
#: 投诉逾一万宗，达10686宗: the same, once more
_ONCE_MORE = re.compile(r"[，(]?(?:即|共|约|逾|近|已|达到?|有|为|[升跌增减降]?至|合计|总计|全年)*")


#: 涉及网购的投诉举报
_CONCERNING = re.compile(
    r"(?:涉及|关于|针对|有关)(?P<about>[^，。；：、\d]{2,12}?)(?:服务)?(?:方面|领域|问题|有关|相关)*的?(?:消费者|消费)?$"
)
#: 咨询投诉举报, 投诉、举报: of all of them
_SEVERAL = re.compile(
    rf"(?:{_WORDS})(?:来[电访信])?(?:[、和与及/]|以及)?(?:其他)?(?:(?:{_WORDS})(?:来[电访信])?(?:[、和与及/]|以及)?)+(?:等)?(?:案?件|诉求|事项|信息|来电|来访|总?量|总?数|共计|合计|总计|共|为|达|约|近|超|累计)*$"
)


def read(here: Here) -> Stated | None:
    """Read what people brought forward: complaints are cases, leads (线索) are none; None where it is neither."""
    if past := against.of_past(here, "cases") if here.state.complaints else against.again(here, "cases"):
        return past
    if _told(here):
        return _count(here)
    lead = _LEAD.search(here.around.near) or _LEAD.match(here.around.after)
    return Stated(reason="other count") if lead else None


def _told(here: Here) -> bool:
    """Whether a count is of complaints: their word stands beside it, or nothing else was counted since they were."""
    around, state = here.around, here.state
    if around.gap.endswith("(") and not last(around.gap_marks, COUNTED) and _WORD.search(around.gap):
        return True  # 投诉居前的为食品(320件)
    if _RANKED.search(around.gap):
        return not last(around.near_marks, COUNTED)
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
    if not word and CASE.search(around.after[:_CASE_NEAR]):
        return False  # 投诉16宗，当中4宗成功检控
    if word or _BEHIND.match(around.after) or _ABOUT_BEHIND.match(around.after):
        return True
    return goes_on and not last(around.gap_marks, DRAWN) and not first(around.after_marks, COUNTED)


def _count(here: Here) -> Stated:
    """Read a count of complaints, and keep what it is of: a growth or a share of it follows."""
    around, state = here.around, here.state
    spoken_of, state.complaints = bool(state.complaints), here.number.unit
    if state.stated and state.stated[-1].measure in _SAME and _ONCE_MORE.fullmatch(around.gap):
        return Stated("cases", state.stated[-1].scope, 0.8)
    if several := _SEVERAL.search(around.near):
        told = _CONCERNING.search(around.near, 0, several.start())
        local = None if told is None else scopes.scope_of(told["about"]) or Where((), told["about"], 0.8)
        return Stated("cases", state.narrowed(local), 0.85)
    settled = _SETTLED.search(around.near)
    subject = settled["done"] if settled else _subject(around)
    if subject:
        known = scopes.scope_of(subject)
        local = known if known and known.conditions and not known.words else Where((), subject)
        return Stated("cases", state.narrowed(local, keep=not settled), 0.85)
    word = _WORD.search(around.near) or _WORD.search(around.after)
    if word is None and _MOVED.search(around.near):
        return Stated("cases", state.scope, 0.8)  # 从3宗激增至今年的42宗
    if spoken_of and state.scope.words and _OF_IT.search(around.near):
        return Stated("cases", state.scope, 0.8)
    told = word.group() if word else (state.complained.words or lexicon.COMPLAINTS[0])
    state.whole = state.complained = state.narrowed(Where((), told))
    return Stated("cases", state.whole, 0.85)


def _subject(around: Around) -> str:
    """Give what a count of complaints is about: 商品类, 网购, or a word of theirs; an empty string where none is told."""
    if around.gap.endswith("("):
        aside = _ASIDE.search(around.gap)
        return _cleaned(aside["about"]) if aside else ""
    if around.near.endswith(("」", "”")) and (quoted := _QUOTED.search(around.near)):
        return _cleaned(quoted["about"])
    found = _ABOUT_BEHIND.match(around.after) or _ABOUT.search(around.near) or _PART.fullmatch(around.near)
    subject = _cleaned(found["about"]) if found else ""
    if subject:
        return subject
    if "因" in around.gap and (caused := _CAUSED.search(around.gap)):
        return _cleaned(caused["about"])
    before = last_match(_ABOUT_BEFORE, around.gap) if _OF_IT.search(around.near) else None
    return _cleaned(before["about"]) if before else ""


def grown(here: Here) -> Where | None:
    """Give which complaints grew, where nothing but they is spoken of: 有关体育活动的投诉减少89%; None otherwise."""
    around, state = here.around, here.state
    told = _ABOUT_BEFORE.search(around.gap) if "投诉" in around.gap else None
    if not state.complaints and not told:
        return None
    if last(around.gap_marks, COUNTED):
        return None
    if subject := _cleaned(told["about"]) if told else "":
        state.complaints = state.complaints or "宗"
        return state.narrowed(Where((), subject, 0.8))
    if (
        around.gap.startswith(")")
        and not state.against
        and state.stated
        and state.stated[-1].measure == "cases"
    ):
        return state.stated[-1].scope
    return state.scope


@lru_cache(maxsize=4096)
def _cleaned(about: str) -> str:
    about = _LED_IN.sub("", about)
    front = _FRONT.match(about)
    subject = (about[front.end() :] if front else about).lstrip("·的")
    return "" if len(subject) < _SHORTEST or _NO_SUBJECT.fullmatch(subject) else subject
