"""What the counts of a Chinese sentence state: batches by their verb, other units by their noun."""

import re

from spotcheck.figures.claims.chinese import scopes
from spotcheck.figures.claims.chinese.lists import Aligned
from spotcheck.figures.claims.chinese.marks import COUNTED, VERDICTS, between, first, last
from spotcheck.figures.claims.chinese.sentences import Around, Sentence
from spotcheck.figures.claims.chinese.state import State, Stated
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_chinese as lexicon

_BASE = re.compile(r"[^，。；、]{0,16}?(?:之|当)?(?<!集)中(?![国药文央医式成间心年小型等])|[^，。；、]{0,12}?里(?=，|有|$)")
_NOUN = {name: re.compile(rf"(?:的)?{pattern}") for name, pattern in lexicon.NOUNS.items()}
_CASE = re.compile("|".join(lexicon.CASES))
_CASE_ENDS = re.compile(r"案件?(?:共|约|计|有|线索)*$")
_CASE_BEHIND = re.compile(r"[^，。]{0,6}案|行政处罚|投诉|举报")
_PRODUCT = re.compile(r"产品|样品|商品|食品|样本|检体|的|食物|有|共|为|均|都|$")
_PER = re.compile(r"\s?[／/](?!\d)")
_PRICE = re.compile(r"价格|单价|售价|均价|每|价位|定价|客单价|平均价|价为|之间|不等|花费|价值(?!总)|市值|预算|编列|资本")
_AMOUNT = re.compile(r"罚|没收|案值|货值|金额|经费|资金|挽回|赔偿|损失|涉案|退款")
_LISTED = re.compile(r"(?:[、,，和与及/]|以及)[^，。；、\n]{0,24}")
_NUMBER_OF = re.compile(r"(?:批次|样品|样本|数量|总数|批次数|样品数|件数|组数|抽检量|抽查量|抽样量|样本量|批数)(?:数|量|总数|总量)?(?:分别|共)?(?:为|是|有|达|达到|共|:|：)?$")
_FIRMS = re.compile(r"(?:企业|单位|商户)(?:数|数量|家数)?(?:为|是|有|:|：)$")
_LIMIT = re.compile(r"(?:不得|不应|应|应当|限[值量]|标准值?|含量|实测|检出值|超过|低于|高于|达到?|为)[^，。]{0,6}$")
_EXCEPT = re.compile(r"除[^，。；]{0,16}$")
_EXCEPTED = re.compile(r"[^，。；]{0,10}外，其[余他][^。；]{0,12}(?:合格|通过|符合|达标)")
_SLASH = re.compile(r"/$")
_PAST = re.compile(r"(?:比|较|与|同|从|由|于)(?:去年|上一?年|前年|20\d\d年)(?:同期|度|全年)?的?$")
_ITEM_BEFORE = re.compile(r"(?:项目|指标|参数)(?:有|共|为|计)*$")
_DIFFERENCE = re.compile(r"(?:减少|增加|多|少|下降|上升|增长|降低|新增)了?$")
_VERB_CLAUSE = re.compile(r"(?:产品|样品|商品|样本|食品|食物)*[^，。；、]{9,}(?<!样本)(?<!样品)(?<!产品)(?<!商品)(?<!食品)")
_NO_OWN = re.compile(r"[、]|和(?=不?合格)|及(?=不?合格)")


def batches(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read a count of batches."""
    number = sentence.figures[i]
    if _PER.match(around.after):
        return Stated(reason="other count")
    if _DIFFERENCE.search(around.near):
        return Stated(reason="difference of counts")
    past = _PAST.search(around.near)
    if past and state.count:
        state.against = past.group().rstrip("的")
        return Stated(state.count, past_scope(past.group(), state), 0.85)
    if around.gap.endswith("(") and i and sentence.figures[i - 1].kind == "rate" and state.rate in _COUNT_OF and not around.after_marks and not _base(around):
        return Stated(_COUNT_OF[state.rate], state.scope, 0.85)
    measure, confidence = (listed.measure, 0.9) if listed and listed.measure else _measure(sentence, i, around, state)
    other = last(around.near_marks, _OTHER)
    if other and number.kind == "object":
        return Stated(reason="other count")
    if other and other.start > (last(around.near_marks, COUNTED) or (-1,))[0] and not first(around.after_marks, VERDICTS):
        return Stated(reason="other count")
    if not measure:
        return Stated(reason="?what is counted was not understood")
    if confidence < 0.9 and sentence.text[number.start] == "一":
        return Stated(reason="a word, not a count")
    scope = scoped(around, state, listed, measure)
    state.count = measure
    state.whole_count = state.whole_count or measure
    if measure == "nonconforming" and _base(around):
        state.among = measure
        state.whole = scope
    return Stated(measure, scope, confidence)


def past_scope(words: str, state: State) -> Where:
    """Give the scope of a number that is only compared with the year it is of: 较2016年的2281批次."""
    year = re.search(r"20\d\d", words)
    own = state.scope.get("year") or state.year
    if year:
        return state.scope.joined(year=year.group())
    return state.scope.joined(year=str(int(own) - 1)) if own else Where(state.scope.conditions, "上年同期", 0.6)


_COUNT_OF = {"failure_rate": "nonconforming", "pass_rate": "conforming"}
_OTHER_KINDS = frozenset(("enterprise", "kind", "ignored"))
_OTHER = frozenset(("other",))
_FOUND = frozenset(("found",))


def scoped(around: Around, state: State, listed: Aligned | None, measure: str = "") -> Where:
    """Give the scope of a count: of its list, of the words before it, or of those behind it."""
    if listed and listed.scope:
        return state.narrowed(listed.scope)
    local = scopes.scope_before(around.gap, attached=around.attached)
    if local is None and measure and "(" not in around.gap:
        behind = scopes.scope_behind(around.after)
        if behind and (behind.conditions or measure in ("sampled", "tested") or _PRODUCT.search(around.after)):
            return state.narrowed(behind)
    return state.narrowed(local)


def _base(around: Around) -> bool:
    return bool(_BASE.match(around.after)) or around.rest.startswith("中")


def _measure(sentence: Sentence, i: int, around: Around, state: State) -> tuple[str, float]:
    """Give what a count of batches is a count of, and how sure that is."""
    own = last(around.near_marks, COUNTED)
    behind = first(around.after_marks, VERDICTS) or first(around.after_marks, COUNTED)
    if _EXCEPT.search(around.near) and _EXCEPTED.match(sentence.text, sentence.figures[i].last, sentence.end):
        return "nonconforming", 0.8
    if around.after.startswith("/"):
        return "nonconforming", 0.8
    if around.gap.strip() == "/":
        return "tested", 0.8
    if _base(around):
        stop = _BASE.match(around.after)
        inside = behind and stop and behind.end <= sentence.figures[i].last + stop.end()
        if behind and inside and behind.name in VERDICTS:
            return behind.name, 0.95
        if behind and inside and not own:
            return behind.name, 0.9
        return (own.name, 0.95) if own else (_base_count(around, state), 0.8)
    if behind and not _belongs_to_next(sentence, i, around, own is not None):
        if behind.name in VERDICTS:
            return behind.name, 0.95
        if not own or (around.near.endswith("的") and "进行" in around.after):
            return behind.name, 0.9
    if own:
        return own.name, 0.95
    if last(around.near_marks, _FOUND) and state.count in ("sampled", "tested", ""):
        return "nonconforming", 0.85
    return _carried(sentence, i, around, state)


def _base_count(around: Around, state: State) -> str:
    earlier = last(around.gap_marks, COUNTED)
    if earlier:
        return earlier.name
    return state.count if state.count in ("sampled", "tested") else state.whole_count or "sampled"


def _belongs_to_next(sentence: Sentence, i: int, around: Around, own: bool) -> bool:  # noqa: FBT001
    """Whether the mark behind a count is rather the verb of the next one: 6619批次产品不合格1231批次."""
    mark = first(around.after_marks, VERDICTS) or first(around.after_marks, COUNTED)
    if mark is None:
        return False
    if _NO_OWN.search(sentence.text[sentence.figures[i].last : mark.start]):
        return True
    if around.closed:
        return False
    tail = sentence.text[mark.end : sentence.figures[i + 1].first]
    return len(tail) <= 4 and own and bool(_PRODUCT.match(tail))


def _carried(sentence: Sentence, i: int, around: Around, state: State) -> tuple[str, float]:
    """Give the measure of a count that has no verb of its own."""
    closing = _closing_verdict(sentence, i)
    if closing:
        return closing, 0.85
    if i and sentence.figures[i - 1].kind in _OTHER_KINDS and around.clause_start <= sentence.figures[i - 1].start:
        governing = last(between(sentence.marks, around.clause_start, around.gap_start), COUNTED | _FOUND)
        if governing:
            return ("nonconforming" if governing.name == "found" else governing.name), 0.9
    if _is_whole(sentence, i, around) and state.count in ("", *VERDICTS):
        return (state.whole_count if state.whole_count in ("sampled", "tested") else "sampled"), 0.85
    earlier = last(around.gap_marks if state.count else between(sentence.marks, sentence.start, around.near_start), COUNTED)
    if earlier and not (earlier.name == "tested" and state.count):
        return earlier.name, 0.85
    ahead = first(around.rest_marks, VERDICTS)
    if ahead and not around.closed and not state.count and sentence.figures[i + 1].kind != sentence.figures[i].kind:
        return ahead.name, 0.8
    carried = state.count or (state.carried if sentence.soft or not around.gap_marks else "")
    if carried and (sentence.joined(i) or not _VERB_CLAUSE.fullmatch(around.after)):
        return carried, 0.8
    return "", 0.0


def _closing_verdict(sentence: Sentence, i: int) -> str:
    """Give the verdict that closes a list which this count is in: 甲5批次、乙3批次、丙2批次不合格."""
    figures, text = sentence.figures, sentence.text
    kind, j = figures[i].kind, i
    while j + 1 < len(figures) and figures[j + 1].kind == kind and _LISTED.fullmatch(text, figures[j].last, figures[j + 1].first):
        j += 1
        if j - i > 30:
            return ""
    if j == i:
        return ""
    ending = sentence.around(j)
    mark = first(ending.after_marks, COUNTED)
    if mark and mark.name in VERDICTS and ending.closed and not _base(ending) and mark.start - figures[j].last < 8:
        return mark.name
    return ""


def _is_whole(sentence: Sentence, i: int, around: Around) -> bool:
    """Whether the next count is said to be the failed ones of this one: 童车20批次，不合格3批次."""
    if not around.closed or i + 1 >= len(sentence.figures) or sentence.figures[i + 1].kind != sentence.figures[i].kind:
        return False
    following = sentence.around(i + 1)
    mark = last(following.near_marks, COUNTED) or first(following.after_marks, COUNTED)
    return bool(mark and mark.name in VERDICTS and scopes.scope_before(following.gap, attached=True) is None and "、" not in following.gap)


def objects(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read a count by 个, 件, 台 and the like: the noun says what it counts."""
    number, after = sentence.figures[i], around.after
    if number.unit in ("件", "个") and (
        _CASE_ENDS.search(around.near) or
        (_CASE.search(around.near) and not last(around.near_marks, COUNTED) and not _NOUN["batch"].match(after)) or _CASE_BEHIND.match(after)
    ):
        return cases(sentence, i, around, state, listed)
    for name, reader in (("item", items), ("enterprise", enterprises), ("kind", kinds)):
        if number.unit in ("个", "间") and _NOUN[name].match(after):
            return reader(sentence, i, around, state, listed)
    if _NOUN["other"].match(after):
        return Stated(reason="other count")
    if number.unit == "个" and _ITEM_BEFORE.search(around.near):
        return items(sentence, i, around, state, listed)
    own, behind = last(around.near_marks, COUNTED), first(around.after_marks, COUNTED)
    before = sentence.figures[i - 1] if i else None
    same_unit = before is not None and before.unit == number.unit and bool(state.count)
    governed = before is not None and before.kind in _OTHER_KINDS and around.clause_start <= before.start
    list_item = (sentence.joined(i) and state.count) or same_unit or governed or _base(around)
    if _NOUN["batch"].match(after) or own or behind or list_item or (state.count and len(after) <= 4):
        return batches(sentence, i, around, state, listed)
    return Stated(reason="other count")


def _verdict(around: Around) -> str:
    """Give the verdict that the clause says of kinds or enterprises, or nothing."""
    own, ahead = last(around.near_marks, COUNTED), first(around.rest_marks, COUNTED)
    for mark in (own, ahead):
        if mark and mark.name in VERDICTS:
            return mark.name
    return ""


def kinds(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read a count of kinds of products."""
    number = sentence.figures[i]
    if _NOUN["other"].match(around.after) or (sentence.text[number.start] == "一" and number.end - number.start == 2):
        return Stated(reason="other count")
    if listed and listed.scope:
        scope = state.narrowed(listed.scope)
    else:
        local = scopes.scope_before("" if around.near.endswith("等") else around.gap, attached=around.attached)
        behind = None if local else scopes.scope_behind(around.after)
        scope = state.narrowed(local or behind, keep=local is not None)
    verdict = _verdict(around)
    return Stated("kinds", scope.joined(verdict=verdict) if verdict else scope, 0.9)


def enterprises(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read a count of enterprises, whose verdict goes into the scope."""
    if _NOUN["other"].match(around.after):
        return Stated(reason="other count")
    scope = scoped(around, state, listed)
    verdict = _verdict(around)
    return Stated("enterprises", scope.joined(verdict=verdict) if verdict else scope, 0.9)


def items(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read a count of items."""
    if _NOUN["other"].match(around.after) and not _NOUN["item"].match(around.after):
        return Stated(reason="other count")
    return Stated("items", scoped(around, state, listed), 0.9)


def cases(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read a count of cases."""
    return Stated("cases", scoped(around, state, listed), 0.9)


def money(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read a sum of money: of penalties and goods; prices are set aside."""
    price = _PRICE.search(around.near) or around.after.startswith(("/", "至", "-", "—", "~", "不等", "以上", "以下")) or around.near.endswith(("至", "-", "—", "~", "到"))
    if price or not _AMOUNT.search(around.gap + around.after):
        return Stated(reason="price or other amount")
    return Stated("amount", state.scope, 0.9)


def none_found(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read 未发现不合格: no failed batch."""
    return Stated("nonconforming", scoped(around, state, listed), 0.9)


def all_passed(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read 全部合格: a pass rate of 100 %."""
    return Stated("pass_rate", scoped(around, state, listed), 0.9)


def bare(sentence: Sentence, i: int, around: Around, state: State, listed: Aligned | None) -> Stated:
    """Read a number without a counter: a count where the words before it name one (抽检批次数为120)."""
    number = sentence.figures[i]
    if number.value is not None and number.value.denominator == 1:
        if _NUMBER_OF.search(around.gap):
            return batches(sentence, i, around, state, listed)
        if _FIRMS.search(around.gap):
            return enterprises(sentence, i, around, state, listed)
    if _SLASH.match(around.after) and i and sentence.figures[i - 1].kind == "rate" and around.gap.strip() in ("(", "，", "、"):
        return Stated("conforming" if state.rate == "pass_rate" else "nonconforming", state.scope, 0.8)
    if around.gap == "/" and i > 1 and sentence.figures[i - 2].kind == "rate":
        return Stated("tested", state.scope, 0.8)
    if re.match(r"\s?[-—/×xX*:：]\s?\d|[A-Za-zμ℃°]", around.after or "") or re.search(r"[A-Za-z]\s?$", around.gap):
        return Stated(reason="name with digits")
    if _LIMIT.search(around.gap) or number.decimals > 0:
        return Stated(reason="limit or measured value")
    return Stated(reason="?a number without a counter")
