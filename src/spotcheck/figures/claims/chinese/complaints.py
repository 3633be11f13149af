"""Counts of complaints, reports and inquiries: cases of their own kind, which are no samples and no cases of law."""

import re

from spotcheck.figures.claims.chinese import against, aside, complained, periods, places
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.marks import COUNTED, DRAWN, first, last, last_match
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated, by_rules
from spotcheck.language import lexicon_chinese, lexicon_complaints

_WORDS = complained.WORDS
_WORD = re.compile(rf"(?:{_WORDS})(?!电话(?!(?:共|达|约)*$)|热线|平台|中心|渠道|率|类?线索|处置)")
#: words of cases of law
CASE = re.compile("|".join(lexicon_complaints.CASES))
_LEAD = re.compile("|".join(lexicon_complaints.LEADS))
_BEHIND = re.compile(
    rf"(?:个案|消费者|消费|网购|商品|服务)?的?(?:{_WORDS})"
    rf"|(?:有关|关于|涉及|针对)[^，。；：、\d]{{1,14}}?(?:{_WORDS})"
    rf"|[^，。；：、\d的]{{2,8}}?(?:{_WORDS})(?=$|个案|案件)"
)
_BATCH = re.compile(rf"(?:的)?{lexicon_chinese.NOUNS['batch']}")
#: 投诉量居前的商品类别为：服装鞋帽类620件; 从投诉性质看，质量问题3456件
_RANKED = re.compile(
    rf"(?:{_WORDS})(?:(?:总?量|数量|热点|问题|类别|领域|行业)*(?:排名|排在|主要|相对|较为?|位)*(?:居前|靠前"
    r"|前[三四五六七八九十]|最多|较多|集中|居多|较高)"
    r"|(?:的?(?:性质|类别|类型|品类|商品|服务|内容|对象|行业|热点|问题|原因))+(?:来?看|分|划分|上?来说"
    r"|统计|分析))[^。；]{0,30}$"
)
#: 最多的五类投诉
_OF_THEM = re.compile(rf"(?:消费者?)?(?:{_WORDS})")
_THEIR_CASES = re.compile(rf"(?:{_WORDS})(?:案件?|个案)")
_MOVED = re.compile(r"[增升减跌降][至到为]|(?:增加|增长|上升|减少|下降|多|少)了?$")
#: 全市投诉量同比增加: those of one sort, whatever they are about
_PLAIN = re.compile(
    rf"^[^，。；：、\d]{{0,6}}?(?<![的类])(?P<word>{_WORDS})(?:总?[量数]|数量|件数)?(?=同比|环比|较|比"
    r"|[增上下减升降])"
)
#: 投诉量降幅较大的行业：金融保险服务类下降66%、公共设施服务类下降55%
_OWN_GROWTH = re.compile(
    r"(?:^|[：、，；]|[和及与])(?P<about>[^，。；：、\d和及与]{1,14}?类)别?(?:的?投诉)?(?:总?量)?(?:同比"
    r"|按年|分别)?(?:大幅|显著|略微?)?(?:下降|上升|上涨|增长|减少|增加|下跌)了?$"
)
#: the counter of complaints in Hong Kong and Macau
_OF_COMPLAINTS = "宗"
#: 第二季消费者申诉案件，甲公司多达20件
_CASES_AHEAD = re.compile(rf"(?:{_WORDS})案件?[之其]?[中里]?，[^，。；：、\d]{{2,12}}$")
_POINTS_BACK = ("这", "该", "上述", "这些", "该等")
_CASE_NEAR = 6
#: 投诉逾一万宗，达10686宗: the same, once more
_ONCE_MORE = re.compile(
    r"[，(]?(?:即|或|共|约|逾|近|已|达到?|有|为|[升跌增减降]?至|合计|总计|全年|[去今前]年的?)*"
)
#: 涉及网购的投诉举报
_CONCERNING = re.compile(
    r"(?:涉及|关于|针对|有关)(?P<about>[^，。；：、\d]{2,12}?)(?:服务)?(?:方面|领域|问题|有关"
    r"|相关)*的?(?:消费者|消费)?$"
)
#: 咨询投诉举报, 投诉、举报: of all of them
_SEVERAL = re.compile(
    rf"(?:{_WORDS})(?:来[电访信])?(?:[、和与及/]"
    rf"|以及)?(?:其他)?(?:(?:{_WORDS})(?:来[电访信])?(?:[、和与及/]|以及)?)+(?:等)?(?:案?件|诉求|事项|信息"
    r"|来电|来访|总?量|总?数|共计|合计|总计|共|为|达|约|近|超|累计)*$"
)
#: 按年上升12%(2024年16950宗
_OF_PAST = re.compile(r"^\((?:去年|前年|上年|(?:19|20)\d\d年?)(?:同期)?(?:的?投诉)?(?:共|[有为])?$")
_CAME_IN = re.compile(
    rf"^[、，]?(?:其中|通过|从|经)?(?P<way>{lexicon_complaints.WAYS_IN})(?:端|渠道|平台|热线|方式)*(?:共"
    rf"|累计)?(?:接收|受理|收到|接到|登记|录入|填写)(?:的|各类)?(?:(?:{_WORDS})[、和及]?)*(?:件数"
    r"|总?[数量])?$"
)
#: 服务类别上升11%，投诉达15453件: of those that grew
_GREW_TO = re.compile(rf"，(?:{_WORDS})(?:个案|[宗件]?[数量])?(?:为|有|达到?|增至|升至)")
#: 江苏省接到投诉举报, 其中一季度
_CAME_THERE = re.compile(
    r"(?:^|其中[，：]?)(?P<place>(?!其中)[一-鿿]{2,6}[省市区县州])(?:共|累计|则|分别)*(?:接到|收到|受理"
    r"|接收|登记)(?:的|各类|消费者)*"
    rf"(?:(?:{_WORDS})[、和及]?)*(?:件数|总?[数量])?$"
)
_PERIOD_ALONE = re.compile(
    r"(?:其中[，：]?)?(?:第?[一二三四1-4]季度?|(?:1[0-2]|[1-9])月份?)(?:共|则|为|有|达)*"
)
#: 通过互联网渠道自行登记的投诉举报
_CAME_BY = re.compile(
    r"(?:通过|经由?)(?P<way>(?!多|各|上述|[一二三四五两]|等)[^，。；、\d]{2,14}?)(?:渠道|方式|平台|途径"
    r"|热线)[^，。；\d]{0,6}(?:登记|提交|反映|提出|接收|受理|接到)的?(?:消费者"
    rf"|消费)?(?:(?:{_WORDS})[、和及]?)+(?:件数|总?[数量])?$"
)
#: 投诉解决率为, 办结率达到
_SETTLED_RATE = re.compile(
    rf"(?P<done>{lexicon_complaints.SETTLED_WELL})率(?:分别|平均|均|已|[为达是约近超：有]|到|超过)*$"
)
#: 投诉性质分布：
_DIVIDED = re.compile(
    rf"[^，。；：\d]{{0,10}}?(?:{_WORDS})[^，。；：\d]{{0,4}}(?:性质|类型|类别|原因|问题|来源|渠道|方式"
    r"|内容|热点|构成|结构)[^，。；：\d]{0,6}："
)
#: 14%均与服务质素有关, 三成涉及健身中心
_PART_ABOUT = re.compile(
    r"的?(?:(?:投诉|个案|宗数)(?:对象|内容|问题|原因|焦点|事项|标的)?)?[均都则乃主要是]*(?:(?:与|和)(?P<with>[^，。；：、\d]{2,14}?)(?:有关|相关)"
    r"|(?:涉及|关于|针对|有关|[来源]自|属于?"
    r"|为)(?P<about>[^，。；：、\d]{2,14}?)(?:的?(?:投诉|个案))?(?=[，。；、和及与(]|$))"
)


def read(here: Here) -> Stated | None:
    """Read what people brought forward: complaints are cases, leads (线索) are none; None where it is neither."""
    if here.state.complaints and against.of_past(here, "cases"):
        about = complained.clause_before(here.around)
        here.state.narrowed(complained.scope(about) if about else None)
        return against.of_past(here, "cases")
    if past := against.again(here, "cases"):
        return past
    if not _told(here):
        if here.state.complaints == here.number.unit and (came := _by_way(here)):
            return came  # 投诉640件，来电登记206件
        lead = _LEAD.search(here.around.near) or _LEAD.match(here.around.after)
        return Stated(reason="other count") if lead else None
    if aside.DIFFERENCE.search(here.around.near):
        return Stated(reason="difference of counts")  # 较2019年增加1321件
    return _count(here)


def _told(here: Here) -> bool:
    """Whether a count is of complaints: their word stands beside it, or nothing else was counted since they were."""
    around, state = here.around, here.state
    if _in_list(here):
        return True
    word, counted = _WORD.search(around.near), last(around.near_marks, COUNTED)
    goes_on = state.complaints == here.number.unit and not _LEAD.search(around.near)
    later = word is not None and counted is not None and around.near_start + word.start() > counted.start
    if later or (goes_on and counted and counted.name not in DRAWN):
        counted = None  # 涉及网购的投诉达20宗; 虚假宣传问题3491件, in a list of complaints
    of_law = CASE.search(around.near) and CASE.search(_THEIR_CASES.sub("", around.near))
    if counted or of_law:
        return False
    if _BEHIND.match(around.after):
        return True
    if _BATCH.match(around.after) or (not word and CASE.search(around.after[:_CASE_NEAR])):
        return False  # 投诉16宗，当中4宗成功检控
    goes_on = goes_on and not last(around.gap_marks, DRAWN) and not first(around.after_marks, COUNTED)
    return bool(word) or _once_more(here) or _named_before(here) or goes_on


def _in_list(here: Here) -> bool:
    """Whether a count stands in a list that a word for complaints opens: 投诉居前的为食品(320件)."""
    around = here.around
    if last(around.near_marks, COUNTED):
        return False
    opened = around.gap.endswith("(") and not last(around.gap_marks, COUNTED)
    grown = (
        here.state.stated and here.state.stated[-1].base_measure == "cases"
    )  # 投诉量上升三成，集中在食品(210件)
    return (opened and bool(grown or _WORD.search(around.gap))) or _RANKED.search(around.gap) is not None


def _named_before(here: Here) -> bool:
    """Whether a clause before names complaints, and the counter is theirs: 有关旅游的投诉，由前年的812宗增至2044宗."""
    gap, marks = here.around.gap, here.around.gap_marks
    if last(marks, COUNTED):
        return False
    theirs = here.number.unit == _OF_COMPLAINTS and _WORD.search(gap)
    return bool(theirs or _CASES_AHEAD.search(gap))


def _once_more(here: Here) -> bool:
    """Whether a count says once more what a growth, a share or another count of complaints was of."""
    told = here.state.stated[-1] if here.state.stated else None
    of_cases = told is not None and (told.measure == "cases" or told.base_measure == "cases")
    return of_cases and _ONCE_MORE.fullmatch(here.around.gap) is not None


def _count(here: Here) -> Stated:
    """Read a count of complaints, and keep what it is of: a growth or a share of it follows."""
    stated = by_rules(_COUNTS, here, "other count")
    here.state.complaints = here.number.unit
    return stated


def _as_told(here: Here) -> Stated | None:
    """Read a count of a list in step, one that stands before its share, or one that says the same once more."""
    state = here.state
    if here.around.near.endswith(_POINTS_BACK):
        return Stated(reason="other count")  # 这两宗事件所引起的投诉
    if against.is_base(here):
        return Stated("cases", state.complained, 0.85)
    if here.listed and here.listed.scope:
        return Stated("cases", state.narrowed(here.listed.scope), 0.85)
    if state.stated and _OF_PAST.search(here.around.gap) and state.stated[-1].base_measure == "cases":
        return Stated("cases", state.stated[-1].scope, 0.8)
    if not _once_more(here):
        return None
    told = state.stated[-1].scope
    past = told.words.endswith(lexicon_chinese.LAST_YEAR)  # 由前年的13宗增至去年的81宗
    return Stated("cases", state.scope if past else told, 0.8)


def _by_way(here: Here) -> Stated | None:
    """Read a count of complaints that came in by one way: 微信小程序共接收投诉举报290件."""
    came = _CAME_IN.search(here.around.near) or _CAME_BY.search(here.around.near)
    return Stated("cases", here.state.narrowed(Where((), came["way"], 0.8)), 0.85) if came else None


def _there_or_then(here: Here) -> Stated | None:
    """Read a count of complaints that are told by place or by period: 江苏省接到投诉举报1924件, 一季度52368件."""
    state, near = here.state, here.around.near
    came = _CAME_THERE.search(near) if here.i or here.sentence.soft or near.startswith("其中") else None
    counted = places.counted(here.sentence.text) if came else frozenset[str]()
    if came and any(place in came["place"] or came["place"] in place for place in counted):
        return Stated("cases", state.narrowed(Where((), came["place"], 0.8), keep=False), 0.85)
    then = periods.named(near) if state.several_periods and _PERIOD_ALONE.fullmatch(near) else None
    return Stated("cases", Where(then), 0.85) if then else None


def _of_several(here: Here) -> Stated | None:
    """Read a count of complaints of several sorts together: 涉及网购的投诉举报."""
    several = _SEVERAL.search(here.around.near)
    if several is None:
        return None
    told = _CONCERNING.search(here.around.near, 0, several.start())
    about = told["about"] if told else complained.spoken_of(here.around.near[: several.end()])
    about = about or complained.cleaned(here.around.near[: several.start()])
    return Stated("cases", here.state.narrowed(complained.scope(about) if about else None), 0.85)


def _of_subject(here: Here) -> Stated | None:
    """Read a count of what became of complaints, or of those about something."""
    settled = complained.settled(here.around)
    subject = settled or complained.subject(here.around)
    return (
        Stated("cases", here.state.narrowed(complained.scope(subject), keep=not settled), 0.85)
        if subject
        else None
    )


def _of_all(here: Here) -> Stated:
    """Read a count of complaints that names nothing: of all of them, or of those that were spoken of."""
    around, state = here.around, here.state
    word = _WORD.search(around.near) or _WORD.search(around.after)
    spoken_of = word or last_match(_WORD, around.gap)
    moved = word is None and _MOVED.search(around.near)  # 从3宗激增至今年的42宗
    grown = state.stated and state.stated[-1].measure == "growth" and _GREW_TO.fullmatch(around.gap)
    if moved or grown or (state.complaints and state.scope.words and complained.OF_IT.search(around.near)):
        return Stated("cases", state.scope, 0.8)
    told = spoken_of.group() if spoken_of else (state.complained.words or lexicon_complaints.COMPLAINTS[0])
    state.whole = state.complained = state.narrowed(Where((), told))
    return Stated("cases", state.whole, 0.85)


_COUNTS = (_as_told, _by_way, _there_or_then, _of_several, _of_subject, _of_all)


def grown(here: Here) -> Where | None:
    """Give which complaints grew, where nothing but they is spoken of: 有关体育活动的投诉减少89%; None otherwise."""
    around, state = here.around, here.state
    told = complained.spoken_of(around.gap) if state.complaints or "投诉" in around.gap else ""
    own = None if told else _OWN_GROWTH.search(around.gap)
    told = complained.cleaned(own["about"]) if own and state.complaints else told
    plain = _PLAIN.search(around.near)
    if plain and not told:
        return state.narrowed(Where((), plain["word"], 0.85))
    if not state.complaints and not told:
        return None
    if last(around.gap_marks, COUNTED):
        return None
    if told:
        state.complaints = state.complaints or "宗"
        return state.narrowed(complained.scope(told))
    if (
        around.gap.startswith(")")
        and not state.against
        and state.stated
        and state.stated[-1].measure == "cases"
    ):
        return state.stated[-1].scope
    return state.scope


def kinds(here: Here) -> Stated | None:
    """Set aside kinds of complaints, and keep what they are about: 针对内地商户的两类投诉，分别上升四成."""
    if not _OF_THEM.match(here.around.after):
        return None
    if about := complained.cleaned(here.around.near):
        here.state.narrowed(complained.scope(about))
    return Stated(reason="other count")


def part(here: Here) -> Stated | None:
    """Read the share of complaints that the words behind it say are about something: 有14%均与服务质素有关."""
    state = here.state
    spoken_of = state.complaints or (
        state.stated and "cases" in (state.stated[-1].measure, state.stated[-1].base_measure)
    )
    told = _PART_ABOUT.match(here.around.after) if spoken_of else None
    about = complained.cleaned(told["with"] or told["about"]) if told else _in_division(here)
    if not about:
        return None
    state.rate = "share"
    return Stated("share", state.narrowed(complained.scope(about)), 0.85, state.complained, "cases")


def settled_rate(here: Here) -> Stated | None:
    """Read which share of the complaints was settled: 投诉解决率92.7%; the rate of anything else states nothing."""
    state = here.state
    told = _SETTLED_RATE.search(here.around.near) if state.complaints or state.complained.words else None
    if told is None:
        return None
    state.rate = "share"
    settled = state.narrowed(Where((), told["done"], 0.8), keep=False)
    return Stated("share", settled, 0.8, state.complained, "cases")


def _in_division(here: Here) -> str:
    """Give what the first share of complaints is about, where a heading divides them: 投诉性质：质量问题32%，售后25%."""
    sentence = here.sentence
    if here.i or here.around.gap_marks or here.around.after[:1] not in ("", "、"):
        return ""
    heading = _DIVIDED.match(sentence.text, sentence.start, here.number.first)
    return complained.cleaned(sentence.text[heading.end() : here.number.first]) if heading else ""
