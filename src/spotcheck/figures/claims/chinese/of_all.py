"""Whether a rate behind counts of faults is of all that was drawn, and not of the last of them."""

import re
from fractions import Fraction

from spotcheck.figures.claims.chinese import scopes
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.preceding import scope_before
from spotcheck.figures.claims.chinese.sentences import Around
from spotcheck.figures.claims.marks import DRAWN, RATES, VERDICT_OF, Mark, last
from spotcheck.figures.claims.model import Where

_IN_ALL = re.compile(r"合计|总计|整体|总体")
#: the word of a rate of a fault: 检出率
OF_FOUND = re.compile(r"(?:检出|超标|阳性|发现)")
#: what of the goods is no label: 实物质量抽样合格率
_THEMSELVES = re.compile(
    r"[，、 ]*(?:其中|其|产品|商品|按)*实物(?:质量)?(?:抽样|抽查|检验|监督|批次|平均|的|不)*合格"
)
_SEVERAL = 2
#: 不合格率、不合格的门店比率均为
_AT_ONCE = re.compile(r"率(?:、|和|与|及|以及).*(?:率|比例)[均都皆]")
_BESIDE = re.compile(r"(?:、|和|与|及|以及)(?P<other>[^，。；、\d]{0,14})")


def beside_all(here: Here) -> Where | None:
    """Give 实物质量 where its rate stands beside that of all: 合格率94.5%，实物质量合格率97.0%; alone it is that of all."""
    told = _THEMSELVES.match(here.around.near) if "实物" in here.around.near else None
    rated = next((stated.scope for stated in here.state.stated if stated.measure in RATES), None)
    if told and rated is None and scopes.names_item(here.state.scope):
        here.state.scope = here.state.whole  # 标识不合格14批次，实物质量合格率86%
    if not told or rated is None:
        return None
    here.state.scope = rated  # what follows is of all again
    return Where((), "实物质量", 0.8)


def behind_fault(here: Here, measure: str, governing: Mark | None) -> bool:
    """Whether a rate behind the count of one fault is of all that was drawn: 3件甲醛超标，不合格率10%."""
    place = here.state.part[0]
    if governing is None or not here.part_before or place != here.i - 1 or here.behind("item"):
        return False
    if measure == "pass_rate" and here.state.count == "conforming" and here.around.gap.startswith("("):
        return False  # 标示检查128件符合规定(合格率80%)
    if measure == "pass_rate" or _IN_ALL.search(here.around.near):
        return True
    text, words = here.sentence.text, here.state.scope.words
    behind = here.sentence.figures[place].last
    told = (
        stated.measure == "nonconforming" and stated.scope == here.state.part[1]
        for stated in here.state.stated
    )
    if text.startswith("不合格", governing.start) and any(told) and not _of_the_part(here):
        return True  # 不合格9组，未标注厂名2组，不合格检出率45%
    own = OF_FOUND.match(text, governing.start)
    fault = scopes.names_item(here.state.scope) or words.endswith(
        "质量"
    )  # 51批次内在质量不合格，不合格率4.3%
    return not own and words in text[behind : behind + 16] and fault


def _of_the_part(here: Here) -> bool:
    """Whether a rate comes out of the count right before it and what was drawn: 抽查100批次，其中甲醛不合格3批次，不合格率3%."""
    part, rate = here.sentence.figures[here.i - 1].value, here.number.value
    sizes = (size for (size, _), (measure, _) in here.state.told.items() if measure in DRAWN and size)
    if part is None or rate is None:
        return False
    return any(abs(part * 100 / Fraction(size) - rate) * 2 * 10**here.number.decimals <= 1 for size in sizes)


def by_numbers(here: Here, measure: str) -> Where | None:
    """Give what was drawn, where a rate behind several faults is that of all of them: 抽查60件，标示不合格6件，厚度不合格3件，不合格率15%."""
    told = list(zip(here.sentence.figures, here.state.stated, strict=False))
    drawn = [(figure.value, stated.scope) for figure, stated in told if stated.measure in DRAWN]
    judged = [figure.value or 0 for figure, stated in told if stated.measure == VERDICT_OF[measure]]
    rate = here.number.value
    if len(drawn) != 1 or len(judged) < _SEVERAL or not drawn[0][0] or rate is None or here.listed:
        return None
    size, scope = drawn[0][0], drawn[0][1]

    def fits(count: Fraction | int) -> bool:
        return abs(count * 100 / Fraction(size) - rate) * 2 * 10**here.number.decimals <= 1

    return scope if not fits(judged[-1]) and (fits(sum(judged)) or fits(judged[0])) else None


def told_again(here: Here, governing: Mark | None) -> bool:
    """Whether a rate of all in all stands behind counts of faults alone: 甲店雨鞋2双含塑化剂，整体不合格率20%."""
    if governing is None or not _IN_ALL.search(here.around.near):
        return False
    told = {stated.measure for stated in here.state.stated}
    return "nonconforming" in told and told.isdisjoint(DRAWN) and "kinds" not in told


def told_at_once(around: Around, governing: Mark) -> Mark | None:
    """Give the first of two rates that are told at once: 不合格率、不合格的门店比率均为5%."""
    if not _AT_ONCE.search(around.gap):
        return None
    first_one = last([mark for mark in around.gap_marks if mark.end < governing.start], RATES)
    if first_one is None or first_one.name != governing.name:
        return None
    start = around.gap_start
    beside = _BESIDE.fullmatch(around.gap, first_one.end - start, governing.start - start)
    return first_one if beside else None


def of_both(around: Around, governing: Mark | None) -> Where | None:
    """Give what two rates of one name are of that are told at once: 毛巾合格率、袜子合格率均为95%."""
    first_one, start = told_at_once(around, governing) if governing else None, around.gap_start
    if governing is None or first_one is None:
        return None
    words, others = (around.gap[mark.start - start : mark.end - start] for mark in (first_one, governing))
    beside = _BESIDE.fullmatch(around.gap[first_one.end - start : governing.start - start])
    one = scope_before(around.gap[: first_one.start - start])
    other = scopes.scope_of(beside["other"]) if beside and words == others else None
    if not (one and one.words and other and other.words) or one.conditions or other.conditions:
        return None
    return Where((), f"{one.words}、{other.words}", 0.75)
