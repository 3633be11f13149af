"""Some of what was tested, told by what they claim or by a grade: neither is a verdict."""

import re

from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.predicates import sign
from spotcheck.figures.claims.chinese.subjects import scoped
from spotcheck.figures.claims.marks import VERDICTS, first
from spotcheck.figures.claims.stating import Stated

#: what goods claim, and what they were given: 标示含有避蚊胺, 获4.5分
_CLAIMED_OR_GRADED = re.compile(
    r"[^，。；、\d]{0,12}?(?:标[示注明](?=[含为是属有「“])|标[称榜]|宣称|声称|号称|自称|[获得](?:评|颁|·|[一二三四五]星)|评[为级分]|总评|属于?)"
)
#: 获总评5星, 总评获四星半; stars in digits have been blotted out
_STARRED = re.compile(
    r"(?:的?(?:样本|样品|产品|型号|商品))?(?:总评|整体|总体|综合)?(?:均|都|更)?[获得][得到评]?"
    r"(?:总评|整体|总体|综合|满分|最高|评分|评级|的){0,3}(?:·{2,4}|[\d.]+[星分]|[一二三四五][星分])"
)


def of_the_tested(here: Here) -> Stated | None:
    """测试20款驱蚊剂，当中4款标示含有避蚊胺、3款获四星: some of what was tested, by a claim or a grade that is no verdict."""
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
    value, whole = here.number.value, max((size for _, size in here.state.drawn), default=None)
    return value is not None and whole is not None and value < whole
