"""Counts of some of what was tested, told by what they claim or by their grade, neither of which is a verdict: 当中3款获4分."""

import re

from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.predicates import sign
from spotcheck.figures.claims.chinese.said import found_by
from spotcheck.figures.claims.chinese.scopes import scope_of
from spotcheck.figures.claims.chinese.subjects import scoped
from spotcheck.figures.claims.chinese.topics import is_product
from spotcheck.figures.claims.marks import DRAWN, VERDICTS, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

#: what goods claim, and what they were given: 标示含有避蚊胺, 获4.5分
_CLAIMED_OR_GRADED = re.compile(
    r"[^，。；、\d]{0,12}?(?:标[示注明](?=[含为是属有「“])|标[称榜]|宣称|声称|号称|自称|[获得](?:评|颁|·|[一二三四五]星)|评[为级分]|总评|属于?)"
)
#: 获5分满分, 均获得4星, 只得2分, 的评级为A级; and what its clause is not when it stands before other words: 获4分的产品
_GRADE = (
    r"(?P<goods>[^，。；、\d的]{0,10}?)的?(?:[^，。；、\d]{0,12}?(?:总评|整体|评[分级价]|表现))?"
    r"(?:[均都皆各同也亦更仅只则]|可以?|同样|分别)*"
    r"(?:(?:获得?|取得|得到?|拿到?|评为|获评)(?:了|最高|总评|整体|满分|有|仅)*"
    r"(?:[1-5](?:\.\d)?分|满分|[A-E]级|[一二三四五]星(?!级?(?:酒|饭|宾))|·+(?=[，。；、或及以评(]|$))"
    r"|(?:属于?|[为是])[A-E]级|(?:总评|评分)(?:分?[为达有是])?[1-5](?:\.\d)?分)(?![^，。；、\d]{0,8}的)"
)
_ALONE = re.compile(_GRADE)
#: 5款月饼及2款蛋糕都获4.5分: the grade of all that are listed
_LISTED = re.compile(
    rf"(?P<first>[^，。；、\d]{{0,10}}?)(?:[、和与及]|以及)[\d一二三四五六七八九十两]{{1,3}}[款个件台]"
    rf"(?:[^，。；、\d]{{0,10}}(?:[、和与及]|以及)[\d一二三四五六七八九十两]{{1,3}}[款个件台]){{0,3}}{_GRADE}"
)
#: the last grade is a verdict: D级「差评」
_POOR = re.compile(r"[^，。；]{0,24}?(?:差[评劣」”]|不及格|不合格|不推荐|不达标|[仅只][得获][DE]级)")

#: 优秀5款，良好9款，一般6款，较差4款: a list of grades, the last of which is no verdict either
_GOOD_OR_FAIR = "优秀|优良|优|良好|良|中等|一般|尚可|较好"
_COUNTED = "(?:级|档|等级)?的?(?:有|为|是|共)?"
_BY_GRADE = re.compile(rf"(?:{_GOOD_OR_FAIR}|中|较差|差|及格|不及格){_COUNTED}$")
_GRADES = re.compile(rf"(?:{_GOOD_OR_FAIR}){_COUNTED}[\d一二三四五六七八九十]+[款个件台批组份家]")
#: 24款座椅(进口11款、国产13款)经测试后: what was done to all stands behind the bracket that divides them
_DIVIDED = re.compile(
    r"[^，。；、\d()]{0,12}\((?=[^()]*\d)[^()，。；]{3,40}\)(?:都|均|全部|已|随后)*(?:经|进行|接受|参加|送|开展)[^，。；、\d]{0,16}"
    r"(?:测试|检测|检验|试验|检查|测评|评测|比对|评价)"
)

#: 获总评5星, 总评获四星半; stars in digits have been blotted out
_STARRED = re.compile(
    r"(?:的?(?:样本|样品|产品|型号|商品))?(?:总评|整体|总体|综合)?(?:均|都|更)?[获得][得到评]?"
    r"(?:总评|整体|总体|综合|满分|最高|评分|评级|的){0,3}(?:·{2,4}|[\d.]+[星分]|[一二三四五][星分])"
)

_SEVERAL, _LIST = 2, 60


def graded(here: Here) -> Stated | None:
    """9款朱古力获5分满分，4款只得2分: some of what was tested, whether or not all of it has been counted."""
    text, place, around = here.sentence.text, here.number.last, here.around
    found = _ALONE.match(text, place, here.sentence.end) or _LISTED.match(text, place, here.sentence.end)
    if found is None or _POOR.match(text, place, here.sentence.end):
        return None
    drawn = last(around.near_marks, DRAWN)
    if drawn and not found_by(here, drawn):
        return None
    return Stated("tested", _goods(here, found.groupdict().get("first") or found["goods"]), 0.75)


def by_grade(here: Here) -> Stated | None:
    """Read 优秀5款，良好9款，一般6款，较差4款: some of what was tested."""
    if not _BY_GRADE.search(here.around.near):
        return None
    text, first, end = here.sentence.text, here.sentence.start, here.sentence.end
    told = text[max(0, text.rfind("。", max(0, first - _LIST), first)) : end + _LIST].partition("\n")[0]
    if len(_GRADES.findall(told)) < _SEVERAL:
        return None
    return Stated("tested", here.state.whole if not here.i else here.state.scope, 0.75)


def divided_then_tested(here: Here) -> tuple[str, float] | None:
    """Read 24款座椅(进口11款、国产13款)经测试后: a count of the tested."""
    return (
        ("tested", 0.8) if _DIVIDED.match(here.sentence.text, here.number.last, here.sentence.end) else None
    )


def _goods(here: Here, told: str) -> Where:
    """Give the goods that stand before the grade; else what the words before the count name, or all that was tested."""
    named = scope_of(told, front=True)
    if named and is_product(named):
        return here.state.narrowed(named, keep=False)
    before = here.noun_before(here.around.gap, attached=here.around.attached)
    drawn = max(here.state.drawn, key=lambda told: told[1])[0] if here.state.drawn else here.state.whole
    return scoped(here, "tested") if before else drawn


def of_the_tested(here: Here) -> Stated | None:
    """测试20款驱蚊剂，当中4款标示含有避蚊胺: some of what was tested, by a claim or a grade that is no verdict."""
    if not _some(here) or sign(here) != "neither" or not _CLAIMED_OR_GRADED.match(here.around.after):
        return None
    return Stated("tested", scoped(here, "tested"), 0.75)


def starred(here: Here) -> Stated | None:
    """6款未能通过测试，4款获总评5星: of what was tested, and not like those before."""
    found = _STARRED.match(here.around.after) if _some(here) else None
    if found is None or first(here.around.after_marks, VERDICTS):
        return None
    return Stated("tested", here.state.scope, 0.75)


def _some(here: Here) -> bool:
    """Whether fewer are counted than were drawn."""
    value = here.number.value
    return value is not None and any(value < size for _, size in here.state.drawn)
