"""What growth, changes in points and multiples state, and what they are measured against."""

import re

from spotcheck.figures.claims.chinese import against, comparing, complained, complaints, scopes, years
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.preceding import scope_before
from spotcheck.figures.claims.marks import COUNTED, RATES, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_chinese as lexicon

DIRECTED = frozenset(("fall", "rise"))
PASTS = re.compile(r"上学期|上年|去年|同期|同比|上一年|前一年")
_TIMES = ("year", "quarter", "month")
_LIMITS = frozenset(("limit",))
_RATED = frozenset((*RATES, "share"))
_LIMIT_TIMES = re.compile(
    r"相差|误差|差距|超标|限[量值]|含量|标准|上限|最高(?:近|达)?|处|罚|货值|容许量|货款|价格|售价|[高低平贵]价|标[示签注明]|声称"
)
_TO = ("至", "到", "-", "—", "~")
_GROW_TOO = ("cases", "amount")
#: 投诉量同比下降5.4%，罚没款增长11.8%
_CASES = re.compile(rf"(?:{complained.WORDS}|案件|立案|办案|结案)(?:总?[数量]|件数)?")
_SUMS = re.compile(r"罚没|罚款|案值|货值|总值|税款|税收|挽回(?:经济)?损失|金额")
_FINE = re.compile(r"以上|罚|以下")
_MOVE_WORDS = re.compile(
    rf"(?:同比|环比|略?有所|大幅|小幅|明显|显著|幅度|{'|'.join([*lexicon.FALLS, *lexicon.RISES])})了?"
)
_OUTPACED = re.compile(
    r"增[速幅长]率?(?:比|(?P<way>[高低快慢])于|高出"
    r"|超过)(?P<other>[^，。；、\d]{2,12}?)(?:[高低快慢]出?)?(?:约|近|超过)?$"
)
_RIGHT_BEHIND = re.compile(
    r"，(?:同比|环比|[比较][^，。；\d]{0,8})?(?:大幅|显著|略)?(?:增[长加]|上升|下降|减少|提高|降低|上涨)了?"
)
_COMPARING = re.compile(r"^(?:[比较与同]|相较于?|相比于?|高于|低于|高出|多于|少于)")
_THAN_OTHER = re.compile(r"(?<=率)(?:高于|低于|比)[^，。；、\d]{2,14}?(?:[高低](?:出)?了?)?(?:约|近|逾)?$")
#: 比线下的15%高13个百分点: right before the number compared with, and behind it
_THAN = re.compile(r"(?:[比较](?![例重])|[高低多少]于|超过)[^，。；、()\d]{2,12}$")
_BY = re.compile(r"\)?，?(?:[高低多少](?:出了?|了)?|(?:上升|下降|提高|降低|增加|减少)了?)(?:约|近|逾)?")
_THAN_FAR = 16
_MULTIPLE_OF = re.compile(r".*(?:是|为|达到|相当于|高达)([^，。；是为]*?)的?(?:近|约|逾|超|超过)?$")


def growth(here: Here) -> Stated:
    """Read a growth in percent, of a count or a rate that the text speaks of."""
    if here.state.aside == here.i - 1 and not last(here.around.gap_marks, COUNTED | _RATED):
        return Stated(reason="limit or measured value")
    stated = moved(here, "growth")
    if not stated.base_measure and here.state.complaints:
        stated = stated._replace(base_measure="cases")
    if not stated.base_measure:
        return Stated(reason="?what grew was not understood")
    here.state.rate = "growth"
    return stated


def points(here: Here) -> Stated:
    """Read a change in percentage points."""
    near = here.around.near_marks
    if last(near, _LIMITS) and not last(near, _RATED):
        return _outpaced(here) or Stated(reason="limit or measured value")
    kept = here.state.rate
    stated = moved(here, "change")
    here.state.rate = stated.base_measure if stated.base_measure in RATES else kept
    return stated


def _outpaced(here: Here) -> Stated | None:
    """同比增长48.2%，增速高于城镇28.4个百分点: by how much more what was told grew."""
    told = here.state.stated[-1] if here.state.stated else None
    found = _OUTPACED.search(here.around.near)
    if found is None or told is None or told.measure != "growth":
        return None
    base = referent(f"高于{found['other']}", here, told.scope)
    return Stated("change", told.scope, 0.8, base, falls=found["way"] in ("低", "慢"))


def moved(here: Here, measure: str) -> Stated:
    """Read how far a number moved, in which direction, of what, and against what."""
    around, state = here.around, here.state
    if (of_two := _between_two(here, measure)) is not None:
        return of_two
    carried = state.against if around.gap.startswith(")") or len(around.gap) < 5 else ""
    against = comparing.compared(around.gap) or state.since or carried
    state.since = ""
    state.falls = _falls(here)
    complained = complaints.grown(here) if measure == "growth" and not here.listed else None
    state.against = ""
    if complained is not None or (here.joined and not here.listed):
        scope = complained or state.scope
    else:
        gap = comparing.without_compared(around.gap)
        other = _THAN_OTHER.search(gap)  # 网店不合格率高于实体店15个百分点: of the first
        gap = gap[: other.start()] if other else gap
        scope = here.scope(_MOVE_WORDS.sub("，", gap), attached=around.attached)
    if state.stated and state.stated[-1].measure == "amount" and _RIGHT_BEHIND.fullmatch(around.gap):
        scope = state.stated[-1].scope  # 争议金额4060万元，同比增长7.3%
    again = not against and around.gap[:1] in ("、", "和", "及") and here.behind(here.number.kind)
    before = scope
    if not (here.joined or again) and _since_last_year(here, against):
        scope = years.looked_back_from(state, scope)
    base = state.moved if here.joined or again else referent(against, here, scope)
    state.moved = base
    sure = 0.9 if base != Where() and scope is before else 0.7
    return Stated(measure, scope, sure, base, _of(here, measure), falls=state.falls)


def _between_two(here: Here, measure: str) -> Stated | None:
    """Read by how much a number told before exceeds the one right before: 线上28%，比线下的15%高13个百分点."""
    told = here.state.stated[-2:]
    if (
        here.i < len(told)
        or len({stated.measure for stated in told}) != 1
        or not _BY.fullmatch(here.around.gap)
    ):
        return None
    first, second = told[0], told[-1]
    start = here.sentence.figures[here.i - 1].first
    if first.measure not in _RATED | COUNTED or first.scope == second.scope:
        return None
    if not _THAN.search(here.sentence.text, max(0, start - _THAN_FAR), start):
        return None
    here.state.falls = _falls(here)
    return Stated(measure, first.scope, 0.9, second.scope, first.measure, falls=here.state.falls)


def _since_last_year(here: Here, against: str) -> bool:
    """Whether a move since the year before has a subject of its own: 抽查批次量较上年增长."""
    past = PASTS.search(against) is not None or "同比" in here.around.gap
    return past and last(here.around.near_marks, COUNTED | _RATED) is not None


def _falls(here: Here) -> bool:
    direction = last(here.around.gap_marks, DIRECTED)
    if direction is None:
        return (
            here.state.falls
            if here.joined or here.behind("point")
            else here.around.near.endswith(("低", "少"))
        )
    return direction.name == "fall"


def _of(here: Here, measure: str) -> str:
    """Give what moved: a rate or a share, or a count."""
    marks, state = here.around.gap_marks, here.state
    rate, counted = last(marks, _RATED), last(marks, COUNTED)
    if rate:
        return rate.name
    if state.rate == "growth" and not counted and here.behind("rate") and state.stated:
        return state.stated[-1].base_measure  # 比2019年上升2.2%，比2018年下降1.1%
    if measure == "change" or (here.behind("rate") and not counted and state.rate in RATES):
        return next((of for of in (state.rate, state.rate_before) if of in _RATED), "")
    # 立案31件，同比增长12%; 立案31件，增加3件，增长12%
    told = [s.measure for s in state.stated[-2:] if s.reason != "difference of counts"]
    if not counted and told and told[-1] in _GROW_TOO:
        return told[-1]
    if not counted and not state.count and measure == "growth":
        return (
            "cases" if _CASES.search(here.around.gap) else "amount" if _SUMS.search(here.around.gap) else ""
        )
    return counted.name if counted else state.count


def referent(against: str, here: Here, scope: Where) -> Where:
    """Give what a growth, change or multiple is measured against."""
    gap = here.around.gap
    year = re.search(r"(?:19|20)\d\d", against) or re.search(r"(?:19|20)\d\d(?=年(?:同期)?的?$)", gap)
    if year:
        return scope.joined(year=year.group())
    if PASTS.search(against) or "同比" in gap or re.search(r"[较比为是](?:上|去)年", gap):
        own = scope.get("year") or here.state.year
        past = str(int(own) - 1) if own else years.only_looked_back_on(here.state)
        return scope.joined(year=past) if past else Where((), lexicon.LAST_YEAR, 0.6)
    words = _COMPARING.sub("", against)
    other = scopes.scope_of(words) if words else None
    if other is None:
        return Where()
    if not other.conditions:
        words = words.strip("，、的")
        times = tuple(
            pair for pair in scope.conditions if pair[0] in _TIMES
        )  # 2024年甲区比乙区高: of that year
        return Where(times, words if len(words) <= 14 else other.words, 0.7)
    kept = scope.without("channel", "stage", "sales_mode")
    return Where(tuple(sorted((dict(kept.conditions) | dict(other.conditions)).items())), other.words, 0.8)


def times(here: Here) -> Stated:
    """Read a multiple: 是…的2.8倍 is a ratio, 增长2.8倍 a growth."""
    return against.of_count(here) or _multiple(here)


def _multiple(here: Here) -> Stated:
    around, state = here.around, here.state
    near = comparing.without_compared(around.near)
    if here.behind("times", "bare") and around.gap.strip() in _TO:
        return Stated(reason="limit or measured value")
    if (
        here.measured
        or (here.joined and state.stated and state.stated[-1].reason == "limit or measured value")
        or (state.aside == here.i - 1 and not around.near_marks)  # 超过0.1%的限值，高达200倍
        or _LIMIT_TIMES.search(near[-12:])
        or (
            around.gap.endswith(")")
            and _LIMIT_TIMES.search(here.sentence.text, here.number.first - 16, here.number.first)
        )
        or _FINE.match(around.after)
        or last(around.near_marks, _LIMITS)
    ):
        return Stated(reason="limit or measured value")
    direction = last(around.near_marks, DIRECTED)
    if (
        direction
        and near
        and not near.endswith(("至", "到", "为"))
        and around.near_start + len(around.near) - direction.end < 6
    ):
        return moved(here, "growth")
    rate, counted = last(around.gap_marks, RATES), last(around.gap_marks, COUNTED)
    of = rate.name if rate else counted.name if counted else state.rate or state.count
    if not of:
        return Stated(reason="?what the multiple is of was not understood")
    rated = [told for told in state.stated if told.measure in RATES]
    if around.gap.strip(")的 ") == "" and len(rated) > 1:  # 为实体店21.9%（7/32）的1.8倍
        return Stated("ratio", rated[-2].scope, 0.7, rated[-1].scope, rated[-1].measure)
    found = _MULTIPLE_OF.search(around.gap)
    head = scope_before(around.gap[: found.start(1)]) if found else None
    scope = state.narrowed(head, keep=False)
    return Stated(
        "ratio",
        scope,
        0.7,
        referent(found.group(1) if found else comparing.compared(around.gap), here, scope),
        of,
    )


def unchanged(here: Here) -> Stated:
    """Read 持平: a change of nothing."""
    state = here.state
    rated = state.rate in RATES or last(here.around.gap_marks, RATES) is not None
    if not (rated or state.count):
        return Stated(reason="?what did not change was not understood")
    base = referent(comparing.compared(here.around.gap + "持平"), here, state.scope)
    return Stated(
        "change" if rated else "growth", state.scope, 0.7, base, state.rate if rated else state.count
    )
