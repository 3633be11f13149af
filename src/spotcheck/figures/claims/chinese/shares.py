"""What a share states: the failed among the tested are the rate, a part of the failed is a share."""

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import takewhile

from spotcheck.figures.claims.chinese import complained, listed, scopes
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.phrases import noun_phrase
from spotcheck.figures.claims.chinese.preceding import scope_before
from spotcheck.figures.claims.chinese.state import State
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATE_OF, VERDICTS, Mark, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

_ALL = re.compile(
    r"抽查|抽检|检验|检测|抽样|总批次|样品总|产品总|总数|总量|总样|整体|总体|抽取|被检|受检|送检|购买|测试"
    r"|受测|全部|所有|(?:样品|样本|检体|商品|产品|件)总?[数量]"
    r"|(?:门店|平台|网店|企业|商场|超市|线[上下]|实体店)的?样[品本]的?$"
)
_KINDS = ("种", "品类", "类别", "大类")
_FIRMS = re.compile(r"企业|商户|经营者")
_PROBLEM = re.compile(r"超标|污染|残留|添加剂|微生物|重金属|标签")
_WITHIN = re.compile(r"(?:的)?(?:产品|样品|商品|批次|食品|项目|样本)*(?:之|当)?中")
_INSIDE = re.compile(r"不合格[^，。；]{0,6}中[，有]?")
#: 抽查批次占比较高的依次是广东省(21.6%)
_MOST = re.compile(
    r"(?:比例|比重)?[最较][高多大]的?[^，。；：、\d()]{0,6}?(?:依次|分别|主要)*[是为](?P<name>[^，。；：、\d()]{2,12})\("
)
#: 主要不合格项目为添加剂超标，占28%
_CAUSE = re.compile(
    r"(?:不合格|不达标|不符合|违规|超标|质量|主要|突出)的?(?:项目|原因|指标|类型|问题|情形)(?:主要|首先|依次|分别)*"
    r"(?:[为是有：]|包[括含])(?P<name>[^，。；、\d]{2,20})，?$"
)
_OF_CASES = re.compile(rf"总量|总数|{complained.WORDS}")
#: 商品类中，一般食品565件，占41.33%
_OF_THESE = re.compile(r"\s*(?:在)?(?P<of>[^，。；：、\d]{1,6}类)(?:投诉)?(?:之|当)?中，")
_TOLD_BEFORE = re.compile(r"[占佔](?P<of>[^，。；：、\d占佔]{2,16}?)的?(?:比例|比重|百分比)$")
_QUOTED = re.compile(r"[「“](?P<name>[^「」“”]{2,16})[」”][^「」“”，]{0,8}$")
_WHOLE = ("sampled", "tested")
_RECENT = 24
_IDLE = "比为约到了达: ：近超逾高仅只却已竟将接均都过"


@dataclass(frozen=True)
class _Words:
    """What stands around 占: what is divided (its subject), and what it is divided by."""

    of: str
    of_marks: list[Mark]
    before: list[Mark]
    near_before: list[Mark]

    @property
    def plain(self) -> bool:
        """Whether nothing says what the share is of."""
        return not self.of.strip(_IDLE)


def most(here: Here, word: Mark) -> Stated | None:
    """Read the first of the largest shares, whose name stands behind the word: 抽查批次占比最高的依次是广东省(21.6%)."""
    found, state = _MOST.fullmatch(here.around.gap, word.end - here.around.gap_start), here.state
    if found is None:
        return None
    state.rate, state.base, state.base_measure = "share", state.whole, state.whole_count or "sampled"
    named = scopes.scope_of(found["name"]) or Where((), found["name"], 0.75)
    return Stated("share", state.narrowed(named), 0.8, state.base, state.base_measure)


def share(here: Here, word: Mark) -> Stated:
    """Read a share, of which `word` (占, 占比) is the sign."""
    state = here.state
    if here.listed and here.listed.of >= 0:
        return _of_counts(here, state.stated[here.listed.of])
    if (
        here.around.gap[: word.start - here.around.gap_start].endswith(("这一", "该", "此", "上述"))
        and (state.rate or state.rate_before) in RATE_OF.values()
    ):
        state.rate = state.rate or state.rate_before
        return Stated(state.rate, state.scope, 0.85)
    words = _words(here, word)
    if state.rate == "share" and words.plain and here.behind("rate") and state.base_measure:
        return Stated("share", _scope(here, word), 0.85, state.base, state.base_measure)
    if words.plain and _in_list_of_shares(state):
        return Stated("share", _scope(here, word), 0.85, state.base, state.base_measure)
    among = state.among or ("nonconforming" if _within(here, words) else "")
    subject = words.near_before[-1].name if words.near_before else state.count
    if subject in VERDICTS and _is_rate(here, words, among, word):
        state.rate = RATE_OF[subject]
        return Stated(state.rate, _scope(here, word, words.of), 0.85)
    counted = _counted(here, words, among, subject)
    base = _base(state, words.of, counted, here.sentence.text[here.sentence.start : here.number.start])
    scope = _scope(here, word)
    if base.words and scope.words == base.words and _ALL.search(words.of):
        # below the heading 儿童服装: 不合格107批次，占全部不合格批次的53.2%, which is no share of itself
        told = (*base.only("verdict").conditions, *state.overall.conditions)
        base = Where(tuple(sorted(told)), state.overall.words, 0.8)
        base = base.joined(year=state.year) if state.year else base
    state.rate, state.base, state.base_measure = "share", base, counted
    return Stated("share", scope, 0.9, base, counted)


def _in_list_of_shares(state: State) -> bool:
    """Whether a list of counts and shares goes on in step: 甲21批次，占不合格总数的67.7%；乙4批次，占12.9%."""
    if state.rate != "share" or state.base_measure != "nonconforming":
        return False
    told = [stated.measure for stated in state.stated]
    return told[-3:] == ["nonconforming", "share", "nonconforming"] or (
        state.listing and told == ["nonconforming"]
    )


def _of_counts(here: Here, counted: Stated) -> Stated:
    """分别占94%和6%: of the counts before it, in step."""
    measure = "share" if here.state.among == "nonconforming" else RATE_OF.get(counted.measure, "share")
    here.state.rate = "share"
    if counted.measure in ("enterprises", "kinds"):
        return Stated("share", counted.scope, 0.85, Where(here.state.whole.conditions), counted.measure)
    return Stated(measure, counted.scope, 0.85, *base_of(measure, here.state))


def base_of(measure: str, state: State) -> tuple[Where, str]:
    """Give what a share is of, where nothing says so: what was counted last, or what is being divided."""
    if measure != "share":
        return Where(), ""
    if state.base_measure:
        return state.base, state.base_measure
    counted = state.among or state.whole_count or "sampled"
    return (
        state.whole.joined(verdict="nonconforming") if counted == "nonconforming" else state.whole
    ), counted


def _words(here: Here, word: Mark) -> _Words:
    around = here.around
    before = [m for m in around.gap_marks if m.end <= word.start and m.name in COUNTED]
    of = around.gap[word.end - around.gap_start :]
    # 小型企业占企业总数的比例分别为: what it is of stands before the word that was found
    told = _TOLD_BEFORE.search(around.gap[: word.end - around.gap_start])
    return _Words(
        f"{told['of']}{of}" if told else of,
        [m for m in around.gap_marks if m.start >= word.end and m.name in COUNTED],
        before,
        [m for m in before if m.start >= around.near_start],
    )


def _within(here: Here, words: _Words) -> bool:
    """Whether a verdict is followed by 中, which makes it what the following is within."""
    if not words.before or words.near_before:
        return False
    return bool(_WITHIN.match(here.around.gap[words.before[-1].end - here.around.gap_start :]))


def _is_rate(here: Here, words: _Words, among: str, word: Mark) -> bool:
    """Whether the failed are set against all that were tested."""
    if _bad(words) or _items(here, words) or _firms(here, words) or _kinds(here, words):
        return False
    fits = _fitting(here) if words.plain else frozenset[str]()
    if len(fits) == 1:
        return "nonconforming" not in fits
    divided = among == "nonconforming" or _INSIDE.search(here.around.gap) or _is_problem(here)
    divided = divided or _CAUSE.search(here.around.gap[: word.start - here.around.gap_start])
    if not (_of_all(words) or (words.plain and not divided)):
        return False
    if here.state.count in _WHOLE and not among:
        return True  # 送检30条，起球不达标的占20%
    # 标志不合格的占45%: a named part of the failed
    own = words.near_before[-1] if words.near_before else None
    text, start = here.sentence.text, here.around.near_start
    if own and words.plain and here.state.count == "nonconforming":  # 农残不合格占58%
        item = noun_phrase(text[start : own.start])
        if item and here.behind("rate"):
            return False
    named = (
        own is not None
        and text.startswith("的", own.end, word.start)
        and noun_phrase(text[start : own.start])
    )
    return not named


def _fitting(here: Here) -> frozenset[str]:
    """Give what the count before a percentage, divided by what was counted before it, gives that percentage of.

    不合格27批次，复用餐具24批次，占88.9% is a share of the failed, since 24 of 27 are 88.9 %.
    """
    before, number = here.before, here.number
    if before is None or before.value is None or number.value is None or number.decimals < 1:
        return frozenset()
    near = Fraction(1, 2 * 10**number.decimals)
    return frozenset(
        "drawn" if measure in _WHOLE else measure
        for (size, unit), (measure, _) in list(here.state.told.items())[-_RECENT:]
        if unit == before.unit
        and size > before.value
        and abs(before.value * 100 / size - number.value) <= near
    )


def _is_problem(here: Here) -> bool:
    """Whether a problem is counted in a text that has not said how many were sampled: a part of the failed."""
    state = here.state
    spoken_of = _PROBLEM.search(here.around.gap) or (not state.among and _PROBLEM.search(state.scope.words))
    return state.whole_count not in _WHOLE and spoken_of is not None


def _bad(words: _Words) -> bool:
    return last(words.of_marks, frozenset(("nonconforming",))) is not None or "查获" in words.of


def _of_all(words: _Words) -> bool:
    return not _bad(words) and bool(words.of_marks or _ALL.search(words.of))


def _items(here: Here, words: _Words) -> bool:
    return "项" in words.of or (not words.of_marks and here.behind("item"))


def _firms(here: Here, words: _Words) -> bool:
    return bool(_FIRMS.search(words.of)) or (not words.of and here.behind("enterprise"))


def _kinds(here: Here, words: _Words) -> bool:
    return any(word in words.of for word in _KINDS) or (words.plain and here.behind("kind"))


def _cases(here: Here, words: _Words) -> bool:
    told = here.state.stated
    of_complaints = here.state.complaints and (words.plain or _OF_CASES.search(words.of))
    return bool(of_complaints or (words.plain and told and told[-1].measure == "cases"))


def _counted(here: Here, words: _Words, among: str, subject: str) -> str:
    """Give what a share is a share of: its measure."""
    if _items(here, words):
        return "items"
    if _cases(here, words):
        return "cases"
    if _kinds(here, words):
        return "kinds"
    if _firms(here, words):
        return "enterprises"
    if _bad(words) or (not _of_all(words) and "nonconforming" in (among, subject)):
        return "nonconforming"
    return among or subject or "sampled"


def _base(state: State, of: str, counted: str, text: str) -> Where:
    if counted == "cases" and state.complaints and state.complained.words:
        within = _OF_THESE.match(text)
        return Where(state.complained.conditions, within["of"]) if within else state.complained
    named = scopes.scope_of(of.partition("：")[0]) if of else None
    base = Where(state.whole.conditions, named.words if named else state.whole.words, 0.8)
    if named and named.conditions:
        base = base.joined(**dict(named.conditions))
    return base.joined(verdict="nonconforming") if counted == "nonconforming" else base


def _of_other_count(here: Here) -> Where | None:
    """Give what a count is of that is none of batches, and which a share follows: 有关“售后服务”信息870条，占26%."""
    if not here.i or here.state.stated[-1].reason != "other count":
        return None
    near = here.sentence.around(here.i - 1).near
    quoted = _QUOTED.search(near)
    return Where((), quoted["name"], 0.8) if quoted else scope_before(near)


#: behind the last of several counts: each of them, added up
_TOGETHER = re.compile(
    r"[，、)]*(?:以上|上述|这|三者|两者|[两三四五六七八]项|合计|总计|总共|一共|合共|共计?|累计)+"
)


def _together(here: Here, of: str, head: str) -> Where | None:
    """Give the names that a share is of together: 甲、乙等4类产品…，占种类的44%, 前三类为甲、乙、丙，共占."""
    if of_parts := _of_parts(here, head):
        return of_parts
    place, together = here.state.together
    if place >= 0 and any(kind in of for kind in _KINDS):
        return together
    if _TOGETHER.fullmatch(head):
        return _summed(here.state)
    return listed.told(head) if "、" in head else None


def _summed(state: State) -> Where | None:
    """Give the names of the counts of one kind that a share adds up: 甲33批次、乙23批次，共占59.4%."""
    last = state.stated[-1].measure if state.stated else ""
    row = [
        *takewhile(lambda told: told.measure == last and last not in ("share", ""), reversed(state.stated))
    ]
    names = [told.scope.words for told in reversed(row) if told.scope]
    return Where((), "、".join(names), 0.8) if len(names) == len(row) > 1 and all(names) else None


def _cause(here: Here, head: str) -> Where | None:
    """Give the fault that a share of the failed is of: 不合格320批，主要不合格项目为添加剂超标，占28%."""
    found = _CAUSE.search(head) if here.state.count == "nonconforming" else None
    return (scopes.part_of(found["name"]) or Where((), found["name"], 0.75)) if found else None


def _complaints(here: Here, head: str) -> Where | None:
    """Give which complaints a share is of: 与服务有关的投诉减少，占31%."""
    spoken_of = here.state.complaints or complained.WORD.search(head)
    about = complained.spoken_of(head) if spoken_of else ""
    return complained.scope(about) if about else None


#: 其中超市19批次、专卖店2批次，样品数占总数的70%
#: 不合格样品中标签问题, but 中药饮片, 集中供餐
_AMONG = re.compile(r"(?<!集)中(?![药小学央国式型医餐])")
#: 中药饮片不合格批次占不合格总数的: of 中药饮片
_FAILED_ONES = re.compile(
    r"(?<=[一-鿿]{2})(?<!标签)(?<!标识)的?不合格(?:样品|样本|产品|商品|食品|批次)的?(?:数量?)?$"
)
_ALL_OF_THEM = re.compile(r"，(?:抽[样检查]|样[品本]|检体|产品|商品|不合格|批次|合计|共|总)*[数量]*")


def _of_parts(here: Here, head: str) -> Where | None:
    """Give what the counts before a share are the parts of, where it is not the share of the last of them."""
    if here.i < 3 or not _ALL_OF_THEM.fullmatch(head):
        return None
    *others, part = here.sentence.figures[: here.i]
    near, share_of = Fraction(1, 2 * 10 ** max(here.number.decimals, 0)), here.number.value
    if share_of is None or any(
        figure.value and abs((part.value or 0) * 100 / Fraction(figure.value) - share_of) <= near
        for figure in others
    ):
        return None
    return here.parts_told(VERDICTS if here.state.count in VERDICTS else DRAWN)


#: 质量问题最多，占58.6%
_RANKED = re.compile(r"(?<=问题)(?:为?最多|居多|最为?突出|(?:位?居|位列|排名?)(?:首位?|第一位?|榜首))，$")


#: 印度和土耳其并列第三，为12.2%
_RANKED_BEFORE = re.compile(
    r"(?:^|[，。；：、])(?P<name>[^，。；：、\d]{2,14}?)(?:则|均|同|并)?(?:并列|位列|位居|排名?|排在|[列居])(?:第?[一二三四五六七八九十]|首|次|末)"
    r"[位名席]?，(?:均|同|各|占比|占|约|达到?|[为是])*$"
)
#: 其余包括数重量短缺，占31.6%
_THE_REST = re.compile(r"^其[余他它](?:的|则|主要|问题|原因|项目|依次|分别)*(?:包括|包含|[为是有])(?=..)")


def ranked(gap: str) -> Where | None:
    """Give whose share a number is by the clause before, which gives their place: 印度和土耳其并列第三，为12.2%.

    >>> str(ranked("，印度和土耳其并列第三，为")), ranked("，印度为")
    ('印度和土耳其', None)
    """
    found = _RANKED_BEFORE.search(gap)
    return Where((), found["name"], 0.8) if found else None


def _scope(here: Here, word: Mark, whole: str = "") -> Where:
    """Give the scope of a share: what stands before 占, or behind the colon of 占…为：, or of a rate in its `whole`."""
    around, state = here.around, here.state
    if here.listed and here.listed.scope:
        return state.narrowed(here.listed.scope)
    of = around.gap[word.end - around.gap_start :]
    if "：" in of:
        return state.narrowed(scopes.part_of(of.rsplit("：", 1)[-1]))
    head = _RANKED.sub("", around.gap[: word.start - around.gap_start])
    if (together := _cause(here, head) or _together(here, of, head)) or (together := _complaints(here, head)):
        return state.narrowed(together)
    clause = re.split(r"[，；：:()]", head)[-1].strip("、和及与 ").rsplit("其中", 1)[-1]
    clause = _AMONG.split(clause)[-1] if _AMONG.search(clause[:-1]) else clause
    clause = _FAILED_ONES.sub("", clause)
    rest = _THE_REST.match(clause)
    clause = clause[rest.end() :] if rest else clause
    if not clause.strip("，、；：的约 "):
        named = scope_before(head, attached=around.attached) or _of_other_count(here)
        return state.narrowed(named or scopes.scope_of(whole))
    part = scopes.part_of(clause) if 1 < len(clause) <= 24 else None
    if part is None and state.complaints and (about := complained.cleaned(clause)):
        part = complained.scope(about)  # 计量占0.7%
    if part is None and whole and scope_before(head, attached=around.attached) is None:
        return state.narrowed(scopes.scope_of(whole))
    if part is None and rest and len(clause) > 1:
        part = Where((), clause, 0.75)
    return state.narrowed(part) if part else here.scope(head, attached=around.attached)
