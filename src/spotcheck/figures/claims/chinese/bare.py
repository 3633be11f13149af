"""What numbers without a counter state: a count where the words beside them name one, a part, a quotient, a rate of nought."""

import re

from spotcheck.figures.claims.chinese import sums
from spotcheck.figures.claims.chinese.counts import batches
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.units import NUMBER_OF, enterprises
from spotcheck.figures.claims.marks import RATES, last
from spotcheck.figures.claims.stating import Stated, by_rules

_FIRMS = re.compile(r"(?:企业|单位|商户)(?:数|数量|家数)?(?:为|是|有|:|：)$")
_LIMIT = re.compile(
    r"(?:不得|不应|应|应当|限[值量]|标准值?|含量|实测|检出值|超过|低于|高于|达到?|为)[^，。]{0,6}$"
)
_SAMPLES_AT_ONCE = re.compile(r"(?:食物|食品|商品|产品|市售)?(?:样本|样品|批次|检体)")
#: 三零食样本含禁用色素, the headline
_HEADLINE = re.compile(r"[一-鿿]{2,8}?(?:样本|样品)")
_FIRMS_AT_ONCE = re.compile(
    r"(?:店家|业者|商家|商户|企业|卖场|超市|商店|门店|药局|药店|餐厅|餐饮店|饭店|食肆|摊商|摊贩|工厂|厂商"
    r"|网店)(?=[，。、违不未遭被涉逾上]|$)"
)
#: 罚没款12.03万
_PENALTIES = re.compile(
    r"(?:罚没款|罚没金额|罚款|罚没|货值(?:金额)?|案值|挽回(?:经济)?损失|金额)(?:总计|合计|共计|共|约|为|达)*$"
)
#: 抽查98，不合格23，合格率76.5%: behind what is counted, and nothing behind it
_LABEL = re.compile(
    r"(?:抽[查检样验]|检[验测]|购样|采样|不?合格|不?符合(?:规定)?)(?:数量?|批次数?|批数)?[:：]?\s*$"
)
_ENTRY_ENDS = re.compile(r"\s*(?:不?合格|不符合|抽[查检样]|检[验测]|[，；。、\n]|$)")
_LEAST_SUM = 10_000
_IS = re.compile(r"[均都皆仅只]?(?:为|是|:|：)?")
_NAME_BEHIND = re.compile(r"\s?[-—/×xX*:：]\s?\d|[A-Za-zμ℃°]")
_AWAY = re.compile(r"[，。；]")
_MOST_PARTS = 20
_NAME_BEFORE = re.compile(r"[A-Za-z]\s?$")


def bare(here: Here) -> Stated:
    """Read a number without a counter: a count where the words before it name one (抽检批次数为120)."""
    return by_rules(_BARE, here, "?a number without a counter")


def _bare_count(here: Here) -> Stated | None:
    value = here.number.value
    if value is None or value.denominator != 1:
        return None
    headline = here.sentence.opening and not here.around.gap.strip() and _HEADLINE.match(here.around.after)
    labelled = _LABEL.search(here.around.gap) and _ENTRY_ENDS.match(here.sentence.text, here.number.last)
    if NUMBER_OF.search(here.around.gap) or _SAMPLES_AT_ONCE.match(here.around.after) or headline or labelled:
        return batches(here)  # 检测逾6万食物样本
    if _FIRMS_AT_ONCE.match(here.around.after):
        return enterprises(here)
    if value >= _LEAST_SUM and _PENALTIES.search(here.around.near):
        return Stated("amount", here.state.scope, 0.85)
    if here.joined and here.behind("bare") and here.state.count:
        return Stated(here.state.count, here.scope(), 0.85)
    return enterprises(here) if _FIRMS.search(here.around.gap) else None


def _bare_parts(here: Here) -> Stated | None:
    """29支（短发13、超发16）: parts of the count before the parenthesis, which they add up to."""
    state, figures, i = here.state, here.sentence.figures, here.i
    if not here.around.inside and not (here.joined or here.behind("bare")):
        return None
    text, number = here.sentence.text, here.number
    opened, closed = text.rfind("(", here.sentence.start, number.first), text.find(")", number.last)
    if opened < 0 or ")" in text[opened : number.first]:
        return None
    first = next(k for k in range(i + 1) if figures[k].first > opened)
    parts = [f for f in figures[first : first + _MOST_PARTS] if f.first < closed]
    whole = figures[first - 1] if first else None
    if whole is None or whole.kind not in ("batch", "object") or _AWAY.search(text, whole.last, opened):
        return None
    size = sum((f.value or 0 for f in parts if f.kind == "bare"), start=0)
    measure = state.stated[first - 1].measure
    alike = len(parts) > 1 and all(f.kind == "bare" for f in parts) and size == whole.value
    return Stated(measure, here.scope(), 0.8) if alike and measure else None


def _bare_quotient(here: Here) -> Stated | None:
    """（不合格率22.5%，9/40）."""
    around, state, figures = here.around, here.state, here.sentence.figures
    if around.after == "/" and here.behind("rate") and around.gap.strip() in ("(", "，", "、"):
        return Stated("conforming" if state.rate == "pass_rate" else "nonconforming", state.scope, 0.8)
    tested = around.gap == "/" and here.i > 1 and figures[here.i - 2].kind == "rate"
    return Stated("tested", state.scope, 0.8) if tested else None


def _bare_name(here: Here) -> Stated | None:
    if _NAME_BEHIND.match(here.around.after) or _NAME_BEFORE.search(here.around.gap):
        return Stated(reason="name with digits")
    measured = _LIMIT.search(here.around.gap) or here.number.decimals > 0
    return Stated(reason="limit or measured value") if measured else None


def _bare_rate(here: Here) -> Stated | None:
    """不合格率为0."""
    rate = last(here.around.near_marks, RATES)
    told = here.number.value == 0 and rate and _IS.fullmatch(here.sentence.text, rate.end, here.number.first)
    return (
        Stated(rate.name, here.scope(here.around.gap[: rate.start - here.around.gap_start]), 0.85)
        if rate and told
        else None
    )


_BARE = (sums.signed, _bare_parts, _bare_quotient, _bare_rate, _bare_count, _bare_name)
