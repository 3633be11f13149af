"""What percentages, points and multiples of a Chinese sentence state."""

import re

from spotcheck.figures.claims.chinese import scopes
from spotcheck.figures.claims.chinese.counts import scoped
from spotcheck.figures.claims.chinese.lists import Aligned
from spotcheck.figures.claims.chinese.marks import COUNTED, MOVES, RATES, VERDICTS, Mark, between, first, last
from spotcheck.figures.claims.chinese.sentences import Around, Sentence
from spotcheck.figures.claims.chinese.state import State, Stated
from spotcheck.figures.claims.model import Where

_TOWARDS = re.compile(r"(?:下降|上升|提高|降低|提升|增加|增长|减少|回落|降|升|回升|上涨|跌|扩大|缩小)了?(?:为|到|至)")
_ORIGIN = re.compile(r"(?:^|[^\w])?(?:由|从)[^，。；]{0,14}$|(?:低于|高于|好于|差于|[比较与于])[^，。；、]{0,12}?(?:年|同期|水平|平均|上年|去年|率)[^，。；、]{0,6}?(?:的)?(?:为|\()?$")
_DIRECTED = frozenset(("fall", "rise"))
_STATES = frozenset(("failure_rate", "pass_rate", "share", "limit", *MOVES))
_ALL = re.compile(r"抽查|抽检|检验|检测|抽样|总批次|样品总|产品总|总数|总量|总样|整体|总体|抽取|被检|受检|送检|购买|测试")
_THRESHOLD = re.compile(r"及?以[上下]")
_ABOVE = re.compile(r"超过|超|高于|低于|大于|小于|不足|不到|≥|≤|>|<")
_THRESHOLDED = re.compile(r"的(?:产品|商品|食品|样品|品种|种类|有|共有|类别|企业|地区|省|市|$)")
_PROBLEM = re.compile(r"超标|污染|残留|添加剂|微生物|重金属|标签")
_INTERVAL = re.compile(r"(?:置信|可信)")
_OF_RATE = re.compile(r"率|比例")
_PASTS = re.compile(r"上年|去年|同期|同比|上一年|前一年")
_TRAILING_NOUN = re.compile(r"的?(?:样品|产品|商品|批次|食品|企业|样本|品牌)?")
_LIMIT_TIMES = re.compile(r"相差|误差|差距|超标|限[量值]|含量|标准|上限|最高(?:近|达)?|处|罚|货值|容许量|货款|价格|售价")
_FINE = re.compile(r"以上|罚|以下")
_SUBJECT = frozenset((*COUNTED, "share"))


def percentage(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read a percentage: a rate, a share or a growth, by the word that governs it."""
    if _INTERVAL.search(around.near) or _INTERVAL.match(around.after):
        return Stated(reason="interval limit or p-value")
    number = sentence.figures[i]
    hedged = _THRESHOLD.fullmatch(sentence.text, number.end, number.last) or _ABOVE.fullmatch(sentence.text, number.first, number.start)
    if hedged and _THRESHOLDED.match(around.after):
        return Stated(reason="limit or measured value")
    if around.gap.endswith("("):
        state.against = scopes.compared(around.gap[:-1] + "高") or scopes.compared(around.gap[:-1])
    governing = _governing(around)
    if listed and listed.of >= 0 and governing is None:
        governing = last(between(sentence.marks, sentence.start, around.gap_start), frozenset(("share",)))
    name = governing.name if governing else ""
    if listed and listed.measure in RATES:
        return _rate(sentence, i, around, state, listed, listed.measure, None)
    if name == "limit":
        return Stated(reason="limit or measured value")
    if name in MOVES:
        return _growth(sentence, i, around, state, listed)
    if governing and name in RATES:
        return _rate(sentence, i, around, state, listed, name, governing)
    if governing and name == "share":
        return _share(sentence, i, around, state, listed, governing)
    return _unmarked(sentence, i, around, state, listed)


def _governing(around: Around) -> Mark | None:
    """Give the word that says what a percentage is: the last rate, share, limit or move before it."""
    gap = around.gap
    marks = [m for m in around.gap_marks if m.name in _STATES]
    if not marks:
        return None
    found = marks[-1]
    offset = around.gap_start
    if found.name in MOVES:
        behind = gap[found.end - offset :]
        towards = _TOWARDS.search(gap[max(0, found.start - offset - 1) :])
        rates = [m for m in marks if m.name in RATES]
        compared = scopes.compared(gap)
        origin = _ORIGIN.search(gap[max(0, found.start - offset) :]) if found.name != "yearly" else None
        if towards and towards.end() + max(0, found.start - offset - 1) >= len(gap) - 3:
            return rates[-1] if rates else None
        if origin and found.name in _DIRECTED and len(behind) > 1 and not behind.startswith("了"):
            return rates[-1] if rates else None
        if "，" in behind or "(" in behind or (len(behind) > 8 and not compared):
            return rates[-1] if rates and rates[-1].end > found.end else None
    if found.name == "limit" and re.search(r"[，；(]", gap[found.end - offset :]):
        return None
    return found


def _rate(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None, measure: str, governing: Mark | None) -> Stated:
    state.rate = measure
    gap = around.gap
    of = _unit_of(around, governing)
    if governing is not None:
        k = governing.start - around.gap_start
        behind = gap[governing.end - around.gap_start :]
        if scopes.scope_before(behind) is not None:
            return Stated(measure, _past(around, state, _scoped(behind, state, listed)), 0.95, base_measure=of)
        gap = gap[:k]
    if i > 1 and sentence.text[sentence.figures[i - 2].last] == "、" and not listed and scopes.scope_before(gap, attached=around.attached) is None:
        state.scope = state.whole  # behind a list of parts, a rate is of the whole
    return Stated(measure, _past(around, state, _scoped(gap, state, listed, attached=around.attached)), 0.95, base_measure=of)


def _unit_of(around: Around, governing: Mark | None) -> str:
    """Give what a rate is over, where it is not batches: 企业合格率, 项目合格率."""
    if governing is None:
        return ""
    words = around.gap[max(0, governing.start - around.gap_start - 3) : governing.end - around.gap_start]
    if re.search(r"(?:企业|网店|单位|商户|店铺|经营者|厂家)[^，。；]{0,3}率", words):
        return "enterprises"
    return "items" if re.search(r"(?:项目|项次|指标)[^，。；]{0,4}率", words) else ""


def _scoped(gap: str, state: State, listed: Aligned | None, *, attached: bool = False) -> Where:
    if listed and listed.scope:
        return state.narrowed(listed.scope)
    return state.narrowed(scopes.scope_before(gap, attached=attached))


def _past(around: Around, state: State, scope: Where) -> Where:
    """Give a rate that is only compared with the year it is of: 比上年的12.3%下降."""
    origin = _ORIGIN.search(around.gap)
    if not origin:
        return scope
    year = re.search(r"20\d\d", origin.group())
    own = scope.get("year") or state.year
    if year:
        return scope.joined(year=year.group())
    if own and _PASTS.search(origin.group()):
        return scope.joined(year=str(int(own) - 1))
    return scope


def _unmarked(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read a percentage that no word before it governs: by the verdict behind it, its parenthesis, or its list."""
    behind = first(around.rest_marks if not around.closed else around.after_marks, COUNTED) or _beyond(sentence, i)
    tail = around.after
    if behind and behind.name in VERDICTS and (around.closed or behind in around.after_marks or behind == _beyond(sentence, i)) and not sentence.joined(i):
        measure = "failure_rate" if behind.name == "nonconforming" else "pass_rate"
        if state.among == "nonconforming" and measure == "failure_rate":
            measure = "share"
        state.rate = measure
        return Stated(measure, scoped(around, state, listed), 0.9, *_base_of(measure, state))
    opened = around.gap.rstrip(" 即约为")
    if opened.endswith(("(", "，", ")")) and len(opened) <= 2 and i and sentence.figures[i - 1].kind in ("batch", "object") and state.count:
        measure = _of_count(state)
        return Stated(measure, state.scope, 0.8, *_base_of(measure, state))
    if not state.rate:
        earlier = last(between(sentence.marks, sentence.start, around.gap_start), RATES)
        state.rate = earlier.name if earlier else ""
    rate = last(around.near_marks, RATES)
    if rate:
        return _rate(sentence, i, around, state, listed, rate.name, rate)
    if state.rate == "growth":
        return _growth(sentence, i, around, state, listed)
    if state.rate:
        part = scopes.part_of(around.near) if state.rate == "share" and not listed else None
        scope = state.narrowed(part) if part else _past(around, state, scoped(around, state, listed))
        return Stated(state.rate, scope, 0.85, *_base_of(state.rate, state))
    ahead = first(around.rest_marks, VERDICTS)
    if ahead:
        state.rate = "failure_rate" if ahead.name == "nonconforming" else "pass_rate"
        return Stated(state.rate, scoped(around, state, listed), 0.75)
    own = last(around.near_marks, VERDICTS)
    if own and len(around.near) < 14:
        state.rate = "failure_rate" if own.name == "nonconforming" else "pass_rate"
        return Stated(state.rate, scoped(around, state, listed), 0.75)
    return Stated(reason="?what the percentage is of was not understood")


_INSERTED = re.compile(r"[一-鿿]{0,6}\([^()]{1,12}\)")


def _beyond(sentence: Sentence, i: int) -> Mark | None:
    """Give the verdict behind a parenthesis: 六成样本（11款）未能符合."""
    inserted = _INSERTED.match(sentence.text, sentence.figures[i].last, sentence.end)
    if not inserted:
        return None
    return first(between(sentence.marks, inserted.end(), inserted.end() + 14), VERDICTS)


def _of_count(state: State) -> str:
    if state.count == "nonconforming":
        return "share" if state.among == "nonconforming" else "failure_rate"
    return "pass_rate" if state.count == "conforming" else "share"


def _base_of(measure: str, state: State) -> tuple[Where, str]:
    if measure != "share":
        return Where(), ""
    if state.base_measure:
        return state.base, state.base_measure
    counted = state.among or state.whole_count or "sampled"
    base = state.whole
    return (base.joined(verdict="nonconforming") if counted == "nonconforming" else base), counted


def _share(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None, word: Mark) -> Stated:
    """Read a share: the failed among the tested are the rate, a part of the failed is a share."""
    if listed and listed.of >= 0:
        counted = state.stated[listed.of]
        measure = {"nonconforming": "failure_rate", "conforming": "pass_rate"}.get(counted.measure, "share") if state.among != "nonconforming" else "share"
        state.rate = "share"
        return Stated(measure, counted.scope, 0.85, *(_base_of(measure, state)))
    offset = around.gap_start
    of = around.gap[word.end - offset :]
    of_marks = [m for m in around.gap_marks if m.start >= word.end and m.name in COUNTED]
    before = [m for m in around.gap_marks if m.end <= word.start and m.name in COUNTED]
    bad_base = any(m.name == "nonconforming" for m in of_marks)
    of_items = "项" in of or (not of_marks and bool(i) and sentence.figures[i - 1].kind == "item")
    of_all = not bad_base and bool(of_marks or _ALL.search(of))
    of_firms = bool(re.search(r"企业|商户|经营者", of)) or (not of and bool(i) and sentence.figures[i - 1].kind == "enterprise")
    near_before = [m for m in before if m.start >= around.near_start]
    subject = near_before[-1].name if near_before else state.count
    among = state.among or ("nonconforming" if before and not near_before and _within(around, before[-1]) else "")
    plain = not of.strip("比为约到了达: ：近超逾")
    again = state.rate == "share" and plain and bool(i) and sentence.figures[i - 1].kind == "rate"
    if again and state.base_measure:
        return Stated("share", scoped_share(around, state, listed, word), 0.85, state.base, state.base_measure)
    if (
        subject in VERDICTS and not (bad_base or of_items or of_firms)
        and (of_all or (plain and among != "nonconforming" and not _inside(around) and not _problem(around, state)))
        and not (near_before and sentence.text[near_before[-1].end : word.start].startswith("的") and scopes.noun_phrase(sentence.text[around.near_start : near_before[-1].start]))
    ):
        measure = "failure_rate" if subject == "nonconforming" else "pass_rate"
        state.rate = measure
        return Stated(measure, scoped_share(around, state, listed, word), 0.85)
    base_scope = scopes.scope_of(of) if of else None
    base = Where(state.whole.conditions, base_scope.words if base_scope else state.whole.words, 0.8)
    if base_scope and base_scope.conditions:
        base = base.joined(**dict(base_scope.conditions))
    counted = (
        "items" if of_items
        else "kinds" if "种" in of or (plain and i and sentence.figures[i - 1].kind == "kind")
        else "enterprises" if of_firms
        else "nonconforming" if bad_base or (not of_all and (among == "nonconforming" or subject == "nonconforming"))
        else among or subject or "sampled"
    )
    if counted == "nonconforming":
        base = base.joined(verdict="nonconforming")
    scope = scoped_share(around, state, listed, word)
    state.rate, state.base, state.base_measure = "share", base, counted
    return Stated("share", scope, 0.9, base, counted)


def _within(around: Around, mark: Mark) -> bool:
    """Whether a verdict is followed by 中, which makes it what the following is within."""
    tail = around.gap[mark.end - around.gap_start :]
    return bool(re.match(r"(?:的)?(?:产品|样品|商品|批次|食品|项目|样本)*(?:之|当)?中", tail))


def _problem(around: Around, state: State) -> bool:
    """Whether a problem is counted in a text that has not said how many were sampled: a part of the failed."""
    return state.whole_count not in ("sampled", "tested") and bool(_PROBLEM.search(around.gap)) or (
        state.whole_count not in ("sampled", "tested") and state.among == "" and bool(_PROBLEM.search(state.scope.words))
    )


def _inside(around: Around) -> bool:
    return bool(re.search(r"不合格[^，。；]{0,6}中[，有]?", around.gap))


def scoped_share(around: Around, state: State, listed: Aligned | None, word: Mark) -> Where:
    """Give the scope of a share: what stands before 占."""
    if listed and listed.scope:
        return state.narrowed(listed.scope)
    of = around.gap[word.end - around.gap_start :]
    if "：" in of:
        return state.narrowed(scopes.part_of(of.rsplit("：", 1)[-1]))
    head = around.gap[: word.start - around.gap_start]
    clause = re.split(r"[，；：:()]", head)[-1].strip("、和及与 ")
    clause = clause.rsplit("其中", 1)[-1].rsplit("中", 1)[-1] if "中" in clause[:-1] else clause.rsplit("其中", 1)[-1]
    if not clause.strip("，、；：的约 "):
        return state.scope
    part = scopes.part_of(clause) if 1 < len(clause) <= 24 else None
    if part is not None:
        return state.narrowed(part)
    return state.narrowed(scopes.scope_before(head, attached=around.attached))


def _growth(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    stated = _moved(sentence, i, around, state, listed, "growth")
    state.rate = "growth"
    return stated


def points(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read a change in percentage points."""
    kept = state.rate
    stated = _moved(sentence, i, around, state, listed, "change")
    state.rate = stated.base_measure if stated.base_measure in RATES else kept
    return stated


def _moved(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None, measure: str) -> Stated:
    gap = scopes.uncompared(around.gap)
    against = scopes.compared(around.gap) or (state.against if around.gap.startswith(")") or len(around.gap) < 5 else "")
    state.against = ""
    directions = [m for m in around.gap_marks if m.name in _DIRECTED]
    if directions or not sentence.joined(i):
        state.falls = bool(directions) and directions[-1].name == "fall"
        if not directions and re.search(r"[低少]$", around.near):
            state.falls = True
    rates = [m for m in around.gap_marks if m.name in (*RATES, "share")]
    counted = [m for m in around.gap_marks if m.name in COUNTED]
    of = rates[-1].name if rates else state.rate if measure == "change" else counted[-1].name if counted else state.count
    if of not in (*RATES, "share", *COUNTED):
        of = state.count if measure == "growth" else ""
    scope = state.scope if sentence.joined(i) and not listed else _scoped(_unmoved(gap), state, listed, attached=around.attached)
    again = sentence.joined(i) or (not against and i and around.gap[:1] in "、和及" and sentence.figures[i - 1].kind == sentence.figures[i].kind)
    base = state.moved if again else _referent(against, around.gap, scope, state)
    state.moved = base
    return Stated(measure, scope, 0.9 if base != Where() else 0.7, base, of, falls=state.falls)


_MOVE_WORDS = re.compile(r"(?:同比|环比|略?有所|大幅|小幅|明显|显著|下降|上升|提高|降低|提升|增加|增长|减少|回落|高出|高于|低于|多于|少于|幅度|增幅|降幅)")


def _unmoved(gap: str) -> str:
    return _MOVE_WORDS.sub("，", gap)


def _referent(against: str, gap: str, scope: Where, state: State) -> Where:
    """Give what a growth, change or multiple is measured against."""
    year = re.search(r"20\d\d", against) or re.search(r"(20\d\d)年(?:同期)?的?$", gap)
    if year:
        return scope.joined(year=re.sub(r"\D", "", year.group())[:4])
    if _PASTS.search(against) or "同比" in gap or re.search(r"[较比为是](?:上|去)年", gap):
        own = scope.get("year") or state.year
        return scope.joined(year=str(int(own) - 1)) if own else Where((), "上年同期", 0.6)
    other = scopes.scope_of(re.sub(r"^(?:[比较与同]|相较于?|相比于?|高于|低于|高出|多于|少于)", "", against)) if against else None
    if other is None:
        return Where()
    if not other.conditions:
        words = re.sub(r"^(?:[比较与同]|相较于?|相比于?|高于|低于|高出|多于|少于)", "", against).strip("，、的")
        return Where((), words if len(words) <= 14 else other.words, 0.7)
    kept = scope.without("channel", "stage", "sales_mode")
    return Where(tuple(sorted((dict(kept.conditions) | dict(other.conditions)).items())), other.words, 0.8)


def times(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read a multiple: 是…的2.8倍 is a ratio, 增长2.8倍 a growth."""
    near = scopes.uncompared(around.near)
    if _LIMIT_TIMES.search(near[-12:]) or _FINE.match(around.after) or last(around.near_marks, frozenset(("limit",))):
        return Stated(reason="limit or measured value")
    directions = [m for m in around.near_marks if m.name in _DIRECTED]
    if directions and not re.search(r"[至到为]", near[-3:]) and len(near) and around.near_start + len(around.near) - directions[-1].end < 6:
        return _moved(sentence, i, around, state, listed, "growth")
    rates = [m for m in around.gap_marks if m.name in RATES]
    counted = [m for m in around.gap_marks if m.name in COUNTED]
    of = rates[-1].name if rates else counted[-1].name if counted else state.rate or state.count
    if not of:
        return Stated(reason="?what the multiple is of was not understood")
    against = re.search(r".*(?:是|为|达到|相当于|高达)([^，。；是为]*?)的?(?:近|约|逾|超|超过)?$", around.gap)
    scope = state.scope
    head = scopes.scope_before(around.gap[: against.start(1)]) if against else None
    if head is not None:
        scope = state.narrowed(head, keep=False)
    words = against.group(1) if against else scopes.compared(around.gap)
    base = _referent(words, around.gap, scope, state)
    return Stated("ratio", scope, 0.7, base, of)


def unchanged(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read 持平: a change of nothing."""
    rated = state.rate in RATES or any(m.name in RATES for m in around.gap_marks)
    if not (rated or state.count):
        return Stated(reason="?what did not change was not understood")
    scope = state.scope
    base = _referent(scopes.compared(around.gap + "持平"), around.gap, scope, state)
    return Stated("change" if rated else "growth", scope, 0.7, base, state.rate if rated else state.count)
