"""What is said of the counted where no verdict stands right beside the count."""

import re
from fractions import Fraction

from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.polarity import polarity
from spotcheck.figures.claims.chinese.predicates import (
    AMONG_EACH_OTHER,
    SAMPLES,
    Said,
    described,
    described_before,
    measured_next,
    sign,
    some_of_them,
)
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, Mark, alternatives, between, first, last
from spotcheck.language import lexicon_chinese as lexicon

_SUBJECT = re.compile(r"[^，。；、\d]{0,8}?(?:样本|样品|产品|商品|食品)，")
_ANY_SUBJECT = re.compile(r"[^，。；、\d]{1,10}，")
#: 5款样品的实测容量为2升，低于标示值; 3款样本的耐热温度不足80度，未达标准
_MEASURED_THEM = re.compile(
    r"(?:样品|样本|产品|商品|型号)?的?[^，。；、\d]{2,16}?·+[^，。；、·\d]{0,6}，(?=(?:[均都皆远]|明显|大幅"
    r"|[略稍]微?)*(?:(?P<beyond>[低高少多大小短]于|不足|超[过出])[^，。；]{0,20}?(?:标准|标[示称签]|声称"
    r"|宣称|明示|规定|要求|限[值量]|准则|[上下]限)"
    r"|(?P<over>[较比][^，。；、\d]{0,6}(?:标准|标[示签]|声称|规定|限[值量]|上限)[^，。；、\d]{0,8}[低高少多大小短]|超标|超限)|未|不))"
)
#: 学生用品4批次，不合格项目包括: what is told of faults, and no verdict
_OF_NOUN = re.compile(
    r"的?(?:主要)?(?:项目|指标|原因|参数|情况|名单|问题)(?:主要|分别|均|都)*(?:[为是有：]|包括|包含|涉及|集中|见)"
)
_PART_OF_THEM = re.compile(r"(?:[其当]中|另)?有?")
#: ，塑化剂含量超出欧美不能高于0.1%的规定
_MEASURED_NEXT = re.compile(
    r"(?:样品|样本|产品|商品)?，(?P<what>[^，。；、·\d]{2,10}?)(?:超[出过]|[高低大小少]于|不足"
    r"|未达)[^，。；]{0,24}?(?:规定|标准|[上下]限|限[值量]|要求)"
)
_THERE = ("样本，在", "样品，在", "产品，在", "型号，在", "，在")
#: 三款样本，在标准环境下，抽湿量比声称的数值低
_IN_SETTING = re.compile(
    r"(?:样品"
    r"|样本|产品|型号)?，?在[^，。；、\d]{2,24}[中下时内]，(?P<what>[^，。；、\d]{2,10}?)(?:[低高大小少]于"
    r"|比[^，。；、\d]{0,4}?(?:声称|标[示称]|额定|明示|宣称)[^，。；、\d]{0,6}[低高少大小])"
)
_ASIDE = re.compile(r"[^，。；、()]{0,14}\([^()]{1,80}\)")
#: 样本，包括「甲」(#1)、「乙」(#2)及「丙」: which of them, by their names
_NAME = r"[「“『][^「」“”『』]{1,40}[」”』](?:\([^()]{1,12}\))?"
_NAMES = re.compile(
    r"(?:样本|样品|样机|产品|商品|型号)?(?:，|，?(?:当中)?(?:包括了?|分别[为是]|即是?|计有|它们是)[：，]?|\()"
    rf"{_NAME}(?:(?:[、，及和与]|以及){_NAME})*(?:两|[一二三四五六七八九十])?[款件个]?\)?，?的?"
)
#: 虽贴有标识，但: what the verdict is told in spite of
_GRANT = re.compile("虽|尽管")
_GRANTED = re.compile(
    r"[^，。；、\d]{0,10}，?(?:虽然?|尽管)[^，。；]{1,30}，(?:但|惟|然而|不过|却|仍|可是|而)?"
)
#: 虽然均符合标准，但使用性能存在差异: a whole verdict that is granted is the verdict, whatever else is told
_PASSED_ALL = re.compile(
    r"[^，。；、\d]{0,8}，?(?:虽然?|尽管)(?:其|所有|全部|各项|所检|检[验测]|项目|指标|结果|[都均皆也])*"
    r"(?:符合[^，。；、\d]{0,10}(?:标准|要求|规定)|合格|达标)，(?:但|惟|然而|不过|却)"
    r"[^，。；]{0,24}(?:差[异距别]|一般|参差|不[高同足]|偏[高低大小]|有待|提[高升]|[较略稍][差弱低])"
)
#: 在防撞测试中，量得的抽湿量，: in which test, or what was measured there
_TEST_NAMED = re.compile(r"[在于][^，。；、\d]{2,18}(?:测试|检测|试验|检验|评测|项目|方面)|[量测录]得的")
_IN_TEST = re.compile(
    r"(?:样本|样品|产品|商品|型号)?(?:[在于][^，。；、\d]{2,18}?(?:测试|检测|试验|检验|评测|项目"
    r"|方面)[中里上]?，?|(?:[在于][^，。；、\d]{2,20}[中下时内])?所?[量测录]得的[^，。；、\d的]{2,10}，)"
)
#: 7款样品在锁舌强度、静电放电等项目中，有一项或多项未达到要求
_IN_SOME_TESTS = re.compile(
    r"(?:样本|样品|产品|商品|型号)?[在于][^，。；\d]{4,60}?(?:项目|方面|指标|测试|性能)[之当]?[中上里]，[均都]?"
    r"(?:有|存在)?(?:[一两三多\d][项个](?:[或至到][一两三多\d][项个])?(?:以上)?(?:指标|项目)?)?(?:未|不(?![同少])|没)"
)
#: 7批次产品的绝缘材料经灼热丝测试，出现了燃烧滴落物
_AFTER_TEST = re.compile(
    r"[^，。；、\d]{0,20}?(?:经过?|在|于)[^，。；、\d]{2,24}?(?:测试|试验)[中后时]?，(?P<said>[^，。；\d]{3,40})"
)
#: 测试发现其中4款: what the test found, and not what was tested
_FOUND_BY = re.compile(
    r"(?:[^，。；、\d]{0,14}?[一-鿿]{2}(?=发现))?(?:后|结果|报告|中)?[亦也更还]?(?:发现|显示|表明)，?(?:[其当]中|另)?[更还]?有?"
)
#: 是从网店购买, 购自网店
_BOUGHT = re.compile(
    r"(?:样品|产品|商品|样本)?(?:[均都全]"
    r"|全部)?(?:[是系为])?(?:(?:[从在自由于]"
    rf"|(?<=[是系为]))[^，。；、\d]{{1,16}}?(?:{alternatives(lexicon.SAMPLED)})|[购采抽取买][自于得])"
)
_FROM_EACH = re.compile(r"，(?:分别)?(?:来自|购自|取自|采自|抽自|售自)[^，。；、\d]{1,10}$")
_NEXT_CLAUSE = re.compile(r"[，。；、\d(]")
#: 噪声高于60dB(A)的6款: the measured value is masked
_BEYOND = re.compile(
    r"(?:超过|超出|高于|大于|逾|超|低于|少于|不足|达)(?:了)?·+[^，。；、]{0,6}?[的者](?:有|共|计|达|分别为)*$"
)
#: 塑化剂超过限量值0.1%者共6件: the value is a percentage
_BEYOND_RATE = re.compile(r"的?(?:国家|[限容]|许|量|值|标准|规定|上|以)*[的者](?:也|仅|有|共|计|达)*")
_BEYOND_WORDS = re.compile(r"(?<=[一-鿿」”])(?:超[过出]|[高低大小多少]于|逾|不足)[^，。；\d]{0,8}$")
_OF_SAMPLES = re.compile(r"(?:样本|样品|样机|产品|型号)的")
_FAR = 48
_MEASURED_BEHIND = re.compile(r"[^，。；、]{1,12}(?:低于|高于|超过|超出|不足|大于|小于)")
_ALL_OF_THEM = re.compile(r"，(?:所有|全部|全数|[均都皆])")
_OTHERS = re.compile(r"(?:其[余他它]|余下|剩[余下])")
#: right before those that others leave
REST = re.compile(r"(?:其余|余下|剩下|剩余)的?$")
_SURVEY = re.compile(r"受访|被访|访问|问卷|废卷|云平台调查|样本量\d")
_ENTRY = re.compile(r"[^，。；：、()\d]{1,12}(?:、|[和与及]|以及)")
_SHORT, _VERB = 7, 3
_OTHER_UNITS = ("enterprise", "kind")
_NEAR = 8
_NEAR_NAMES = 16
_QUOTES = frozenset("「“『")

_EXCEPT = re.compile(r"除[^，。；]{0,16}$")
_EXCEPTED = re.compile(r"[^，。；]{0,10}外[，均皆全都](?:其[余他它])?[^。；]{0,12}(?:合格|通过|符合|达标)")
_FOUND_IN = re.compile(
    r"[^，。；、]{0,12}?(?:样本|样品|产品|商品|食品)中(?:检出|验出|测出|检验出|检测出|发现)"
)
#: 5批次产品同时有2个以上项目不合格
#: 16个不合格
_AT_ONCE = re.compile(r"(?:均|都|全部)?(?:不|未)")
_WITH_ITEMS = re.compile(
    r"(?:的?(?:样品|样本|产品|商品|食品))?(?:均|都|同时|各|仅|只|分别|至少|最少|起码)*(?:为|有|存在|出现|检出|因)?"
)
#: 获四星, 评为一般, 没有: neither good nor bad, nor like those before
_RATED = re.compile(
    r"获(?:评|得|颁|[一二三四五]星)|评[为分]|[一二三四五]星|[较颇][高低大小便贵]|最[高低便贵]"
    r"|^[则却就并]?(?:没有?|未有)$"
)
#: 公布边境查验不合格名单，本周共有
_BAD_LIST = re.compile(
    r"(?:不合格|不符(?:合?规定)?的?|违规)(?:食品|产品|商品|品项|货品|农产品|检验)*(?:名单|清单|资讯|信息"
    r"|品项|名录|结果|报告|公告|案件)[，：]?(?:本[周次期月]|今[天日年]|其中|此次|最新)?(?:一?共|总共|合共"
    r"|累?计|包[括含])?(?:有|公布)?$"
)
_BOTH = ("均", "都", "皆", "同时", "指标均", "项目均", "指标都", "项目都")


def announced_bad(here: Here) -> Said:
    """公布不合格名单，共有14项产品: those of the list."""
    told = "不" in here.around.gap or "违规" in here.around.gap
    listed = told and not last(here.around.near_marks, COUNTED) and _BAD_LIST.search(here.around.gap)
    return ("nonconforming", 0.8) if listed else None


def found_in(here: Here) -> Said:
    """在16款样本中检出致敏物: those that it was found in."""
    told = _FOUND_IN.match(here.around.after) and here.around.near.endswith(("在", "于", "从"))
    return ("nonconforming", 0.85) if told and here.around.closed else None


def excepted(here: Here) -> Said:
    """除8个样本外，其余全部合格: the excepted ones failed."""
    found = _EXCEPT.search(here.around.near) and _EXCEPTED.match(
        here.sentence.text, here.number.last, here.sentence.end
    )
    return ("nonconforming", 0.8) if found else None


def quotient(here: Here) -> Said:
    """7件/14件: the failed of the tested."""
    if here.around.after.startswith("/"):
        return "nonconforming", 0.8
    return ("tested", 0.8) if here.around.gap.strip() == "/" else None


def of_items(here: Here) -> Said:
    """5批次产品同时有2个以上项目不合格: each of them failed in as many items."""
    figures, i = here.sentence.figures, here.i
    if i + 1 >= len(figures) or figures[i + 1].unit[:1] not in ("项", "个") or here.around.closed:
        return None
    if not _WITH_ITEMS.fullmatch(here.sentence.text, here.number.last, figures[i + 1].first):
        return None
    behind = here.sentence.around(i + 1)
    if SAMPLES.match(behind.after) or (
        figures[i + 1].unit == here.number.unit and _AT_ONCE.match(behind.after)
    ):
        return None  # 40个样品有5个样品不符合, 30个样品16个不合格
    bad = first(behind.after_marks, VERDICTS)
    told = "不合格" in figures[i + 1].unit or (bad and bad.name == "nonconforming")
    return ("nonconforming", 0.85) if told else None


def items_of_each(here: Here) -> bool:
    """Whether items are what each of some batches failed in, or a threshold: 2项以上指标不合格的有4批次."""
    number, around = here.number, here.around
    hedged = here.sentence.text.endswith(("以上", "以下"), number.end, number.last)
    failed = first(around.after_marks, VERDICTS) or "不合格" in number.unit
    if (hedged and failed) or (
        around.after.startswith(_BOTH) and not here.sentence.text[number.start].isdigit()
    ):
        return True  # 两项均不合格
    each = here.behind("batch", "object") and _WITH_ITEMS.fullmatch(around.gap) and here.before
    whole, own = (here.before.value if each and here.before else None), number.value
    more = (
        whole is not None
        and own is not None
        and (whole > own or (whole == own and around.gap.endswith("为")))
    )
    return more and bool(failed)


def found_by(here: Here, mark: Mark) -> bool:
    """Whether what was done only found the counted: 测试发现5款样本, 试验发现，5款放电时间长，7款不足一小时."""
    text, place = here.sentence.text, mark.end
    found = _FOUND_BY.fullmatch(text, place, here.number.first)
    later = here.i > 0 and not here.state.count and _FOUND_BY.match(text, place, here.number.first)
    return mark.name in DRAWN and bool(found or later)


def own_mark(here: Here) -> Mark | None:
    """Give the mark before a count in its clause, unless it is the verdict of the one before: 2件不合格、水果80件中."""
    own = last(here.around.near_marks, COUNTED)
    measured = _MEASURED_BEHIND.match(here.around.after) or measured_next(here)
    some = own and own.name in DRAWN and here.around.near.endswith("有") and measured
    if some and here.sentence.text.startswith("的", own.end if own else 0):
        return None  # 抽验的酱包有8件钠含量大于400毫克
    if own and (found_by(here, own) or here.sentence.text.endswith("无一", 0, own.start)):
        return None  # 59款产品无一获优秀评级。从59款产品来看
    if (
        own
        and own.name in VERDICTS
        and own.start - here.around.gap_start < _NEAR
        and here.behind("batch", "object")
    ):
        return None if "、" in here.sentence.text[own.end : here.number.first] else own
    return own


def told_every(here: Here) -> Said:
    """水果80件中1件不合格、花卉30件全部合格: the verdict before is of the one before, and all of these passed."""
    around, figures = here.around, here.sentence.figures
    named = "，" in around.gap and not around.near_marks and len(around.near.strip()) > 1
    if around.after or not (named or ("、" in around.near and around.near_marks and not own_mark(here))):
        return None
    return ("sampled", 0.8) if here.i + 1 < len(figures) and figures[here.i + 1].kind == "every" else None


def told_behind_aside(here: Here) -> Said:
    """12款（40%）未能符合标准, 3件蔬菜（青椒1件、香菜2件）农药超标: the verdict stands behind the parenthesis."""
    text, place, end = here.sentence.text, here.number.last, here.sentence.end
    quoted = not _QUOTES.isdisjoint(text[place : place + _NEAR_NAMES])
    named = _NAMES.match(text, place, end) if quoted else None
    aside = named or _ASIDE.match(text, place, end)
    if aside is None:
        return None
    mark = first(between(here.sentence.marks, aside.end(), end), VERDICTS)
    plain = mark and mark.start < aside.end() + 12 and not _NEXT_CLAUSE.search(text, aside.end(), mark.start)
    if mark and plain:
        return mark.name, 0.9
    clause = _NEXT_CLAUSE.split(text[aside.end() : min(end, aside.end() + _FAR)], maxsplit=1)[0]
    return ("nonconforming", 0.75) if named and polarity(clause) == "bad" else None


def told_despite(here: Here) -> Said:
    """1件虽贴有标识，但标示批号未依规定: what is said of them stands behind a clause that it is said in spite of."""
    text, end = here.sentence.text, here.sentence.end
    granted = (
        _GRANTED.match(text, here.number.last, end) if _GRANT.search(text, here.number.last, end) else None
    )
    if granted is None or last(here.around.near_marks, DRAWN):
        return None
    figures, i = here.sentence.figures, here.i
    if _PASSED_ALL.match(here.sentence.text, here.number.last, end):
        return "conforming", 0.85
    stop = figures[i + 1].first if i + 1 < len(figures) else end
    mark = first(between(here.sentence.marks, granted.end(), stop), VERDICTS)
    return (mark.name, 0.85) if mark and not _leads_next(here, mark) else None


def _leads_next(here: Here, mark: Mark) -> bool:
    """Whether a verdict is that of the next count of the same kind, which it stands right before: 不合格样品5款."""
    figures, i = here.sentence.figures, here.i
    if i + 1 >= len(figures) or figures[i + 1].kind != here.number.kind:
        return False
    return not _NEXT_CLAUSE.search(here.sentence.text, mark.end, figures[i + 1].first)


def told_in_test(here: Here) -> Said:
    """22款样本在物理测试，未能符合标准, 1款样本量得的抽湿量，更比声称少: what came out of the test that the clause names."""
    text, place = here.sentence.text, here.number.last
    if (
        not last(here.around.near_marks, COUNTED)
        and (done := _AFTER_TEST.match(text, place, here.sentence.end))
        and polarity(done["said"]) == "bad"
    ):
        return "nonconforming", 0.75
    if not last(here.around.near_marks, COUNTED) and _IN_SOME_TESTS.match(text, place, here.sentence.end):
        return "nonconforming", 0.8
    found = _IN_TEST.match(text, place, here.sentence.end) if _TEST_NAMED.search(here.around.after) else None
    if found is None:
        return None
    mark = first(between(here.sentence.marks, found.end(), found.end() + _NEAR), VERDICTS)
    told = mark and not _NEXT_CLAUSE.search(text, found.end(), mark.start) and not _leads_next(here, mark)
    return (mark.name, 0.85) if mark and told and mark.name == "nonconforming" else None


def bought_failed(here: Here) -> Said:
    """不合格样品中，52批次从网店购买: where the failed ones were bought, which makes them no others."""
    of_failed = "nonconforming" in (here.state.among, here.state.count or here.state.carried)
    divided = (
        here.state.among == "nonconforming" or "其中" in here.around.gap or here.behind("batch", "object")
    )
    others = "另" in here.around.near or ("其余" in here.around.near and not _makes_up_failed(here))
    told = of_failed and divided and not others and _BOUGHT.match(here.around.after)
    return ("nonconforming", 0.85) if told else None


def failed_from_each(here: Here) -> Said:
    """5件超标，分别来自传统市场3件及网购2件: where those that failed are from, since as many are told."""
    figures, sentence = here.sentence.figures, here.sentence
    first_part = next((k for k in range(here.i, 0, -1) if _FROM_EACH.search(sentence.around(k).gap)), 0)
    if not first_part or here.state.stated[first_part - 1].measure != "nonconforming":
        return None
    parts = [figure.value or 0 for figure in figures[first_part:] if figure.unit == here.number.unit]
    return ("nonconforming", 0.8) if sum(parts) == figures[first_part - 1].value else None


def _makes_up_failed(here: Here) -> bool:
    """Whether a count and the one before it are all that failed: 9个样本超标。其中4个取自网店，其余5个取自超市."""
    size = (here.number.value or 0) + (here.before.value or 0 if here.before else 0)
    told = here.state.told.get((Fraction(size), here.number.unit))
    return told is not None and told[0] == "nonconforming"


def told_outside(here: Here) -> Said:
    """8家业者(14件产品)标示不符规定: the verdict stands behind the parenthesis that the count is in."""
    around, text, number = here.around, here.sentence.text, here.number
    closing = text.find(")", number.last, number.last + _NEAR)
    if closing < 0 or not around.gap.endswith("(") or not here.behind(*_OTHER_UNITS):
        return None
    mark = first(between(here.sentence.marks, closing, closing + 2 * _NEAR), VERDICTS)
    plain = mark and not _NEXT_CLAUSE.search(text, closing, mark.start)
    return (mark.name, 0.85) if mark and plain else None


def drawn_there(here: Here) -> bool:
    """Whether the verb before a count only says where it was drawn: 在餐厅抽检的一个雪糕."""
    drawn = last(here.around.near_marks, COUNTED) if here.around.near.endswith("的") else None
    return drawn is not None and drawn.name in DRAWN and drawn.end == here.number.first - 1


def drawn_at_once(here: Here) -> bool:
    """Whether a verb of sampling stands right before a count, and what was drawn before that: 纸品抽查50批次未检出不合格."""
    drawn = last(here.around.near_marks, DRAWN)
    return drawn is not None and drawn.end == here.number.first and len(here.around.near) > _VERB


_STILL_MORE = frozenset("还有 另有 另外 另外有 另外还有 此外有 又有".split())


def told_next_clause(here: Here) -> Said:
    """另有7款样品，通过了所有测试: the next clause says nothing but what became of them."""
    figures, i, around = here.sentence.figures, here.i, here.around
    text, place = here.sentence.text, here.number.last
    samples = _SUBJECT.match(text, place, here.sentence.end)
    failed = any(measure == "nonconforming" for measure, _ in list(here.state.told.values())[-2:])
    more = failed and around.near.strip("，； ") in _STILL_MORE
    there = drawn_there(here) or around.near.endswith("等") or more
    opens = there or not (samples or here.state.count or here.i)
    subject = samples or (_ANY_SUBJECT.match(text, place, here.sentence.end) if opens else None)
    if subject is None or (last(around.near_marks, COUNTED) and not there):
        return None  # but 在餐厅抽检的一个雪糕，总含菌量超标
    stop = figures[i + 1].first if i + 1 < len(figures) else here.sentence.end
    comma = text.find("，", subject.end(), stop)
    mark = first(between(here.sentence.marks, subject.end(), stop), COUNTED)
    if mark is None or mark.name not in VERDICTS or mark.start > subject.end() + _NEAR:
        return None
    if not samples and mark.name == "conforming":
        return None  # 20款洗洁精，全部符合规定: how many there were
    if "，" in text[subject.end() : mark.start] or _OTHERS.match(text, subject.end()):
        return None  # 只有20批次是进口产品，其余为国产，不合格3批次: the verdict of what stands between
    alone = (comma >= 0 or stop == here.sentence.end) and not _OF_NOUN.match(text, mark.end)
    return (mark.name, 0.85) if alone else None


def beyond_measure(here: Here) -> Said:
    """噪声高于60dB(A)的6款: those that a measured value speaks against."""
    told = "·" in here.around.near and here.state.count and _BEYOND.search(here.around.near)
    return ("nonconforming", 0.8) if told or beyond_rate(here) else None


def beyond_rate(here: Here) -> str:
    """Give what a percentage speaks against in the counted, a limit it may be: 塑化剂超过限量值0.1%者共6件."""
    before, text = here.before, here.sentence.text
    if before is None or before.kind != "rate" or not _BEYOND_RATE.fullmatch(here.around.gap):
        return ""
    start = here.sentence.around(here.i - 1).near_start
    beyond = _BEYOND_WORDS.search(text, start, before.start)
    return text[start : beyond.start()] if beyond else ""


def told_measured(here: Here) -> Said:
    """5款样品的容量为2升，低于标示值: the next clause says what the measured value of these is held against."""
    text, around = here.sentence.text, here.around
    if "·" not in around.after or last(around.near_marks, VERDICTS):
        return None
    found = _MEASURED_THEM.match(text, here.number.last, here.sentence.end)
    if found is None:
        return None
    judged = first(between(here.sentence.marks, found.end(), found.end() + _NEAR), VERDICTS)
    bad = found["beyond"] or found["over"] or (judged is not None and judged.name == "nonconforming")
    return ("nonconforming", 0.8) if bad else None


def told_beyond_next(here: Here) -> Said:
    """当中7款，塑化剂含量超出规定: the next clause says that what was measured in these is beyond what may be."""
    return ("nonconforming", 0.8) if beyond_next(here) else None


def beyond_next(here: Here) -> "re.Match[str] | None":
    """Give what was measured in some of them, where nothing but the next clause says what they are."""
    around = here.around
    if here.sentence.text.startswith(_THERE, here.number.last):
        return _IN_SETTING.match(here.sentence.text, here.number.last, here.sentence.end)
    alone = not around.after and around.closed and _PART_OF_THEM.fullmatch(around.near.strip("，"))
    return _MEASURED_NEXT.match(here.sentence.text, here.number.last, here.sentence.end) if alone else None


def of_others(here: Here, carried: str) -> bool:
    """Whether a count is not of what was counted last (`carried`), since its clause says something else of it."""
    around, drawn = here.around, carried in DRAWN
    said = sign(here)
    if said in ("", "neither") and (here.joined or _goes_on(here, carried)):
        return False
    if carried == "conforming" and (said == "bad" or described(here)):
        return True
    if carried == "nonconforming" and (said == "good" or (said == "neither" and _RATED.search(around.after))):
        return True
    if (described(here) or (drawn and said == "bad")) and (
        drawn or not here.state.count or REST.search(around.near)
    ):
        return True
    listed = here.behind("rate") and here.state.rate == "share"  # 12件占30%，28件成人款占70%
    if not drawn or listed:
        return drawn and described_before(here)
    silent = all(mark.name == "among" for mark in around.near_marks)
    aside = some_of_them(here) and silent and not around.gap.startswith("；")
    return aside or described_before(here)


def _goes_on(here: Here, carried: str) -> bool:
    """Whether a count is the next of a list, with nothing but a name: 6款窗口式、3款天花式、4款可移动式."""
    before = here.state.stated[-1].measure if here.behind(here.number.kind) else ""
    listed = before == carried and _ENTRY.fullmatch(here.around.gap)
    return bool(listed) and 0 < len(here.around.after.rstrip("、和与及以")) < _SHORT


def surveyed(here: Here) -> bool:
    """Whether the samples are people who were asked: 有效样本27706个."""
    around, sentence = here.around, here.sentence
    people = "样本" in around.near or around.after.startswith(("有效", "成功", "样本"))
    return people and _SURVEY.search(sentence.text, sentence.start, sentence.end) is not None


def told_far(here: Here) -> Said:
    """9款抽湿机在厂商的环境，即30度的情况下，抽湿量低于声称: the one verdict of the sentence that the count opens."""
    sentence, around = here.sentence, here.around
    if here.i or here.state.count or not around.closed:
        return None
    if _ALL_OF_THEM.match(sentence.text, here.number.last + len(around.after)):
        judged = first(between(sentence.marks, here.number.last, sentence.end), VERDICTS)
        return ("sampled", 0.8) if judged else None  # 20款洗洁精，全部pH值符合规定
    if around.near.strip() not in ("", "有", "另有", "还有", "其中", "其中有"):
        return None
    alone = all(f.kind != here.number.kind for f in sentence.figures[1:])
    told = {m.name for m in between(sentence.marks, here.number.last, sentence.end) if m.name in COUNTED}
    fault = not told and here.state.counts_told and _OF_SAMPLES.match(around.after)
    window = sentence.text[here.number.last : here.number.last + _FAR]
    fault = fault and any(polarity(clause) == "bad" for clause in window.split("，"))
    bad = told == {"nonconforming"} or fault
    return ("nonconforming", 0.75) if alone and bad and not AMONG_EACH_OTHER.match(around.after) else None
