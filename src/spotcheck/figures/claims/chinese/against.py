"""A count that stands only to be compared with: 占全部抽查批次5000批次的52%, 是2019年621批次的2.8倍."""

import re

from spotcheck.figures.claims.chinese import scopes
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.sentences import Around
from spotcheck.figures.claims.chinese.state import State
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATE_OF, last
from spotcheck.figures.claims.model import BATCH_COUNTS, Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_chinese as lexicon

_COMPARES = re.compile(r"(?P<word>占|相当于|是|为)(?:到|了)?(?P<of>[^，。；、占]*)$")
_OF = re.compile(r"\)?(?:(?:投诉|个案|案件|样本|样品)?的|投诉|个案|样本|样品)(?:约|近|超过|超|逾|不到|大约)?")
_PAST = re.compile(r"(?:19|20)\d\d年|去年|上一?年|前年|同期")
#: 较2016年的, 同比上年(
_BEFORE = re.compile(
    r"(?:同比|环比|比|较|与|同|从|由|于)(?:去年|上一?年|前年|(?P<period>[上前]一?(?:季度?|个?月|周|期|次))"
    r"|上学期|(?:19|20)\d\d年)(?:同期|度|全年|[上下]半年|第?[一二三四]季度|\d{1,2}月)?的?$"
)
#: 较上月的, 由5月份的: a part of the year before the one that is told of
_OTHER_TIME = re.compile(
    r"(?:[比较同与由从]|低于|高于)(?P<period>[上前]一?(?:季度?|个?月|周|期|次|学期|旬|[轮批])|(?<!\d)\d{1,2}月份?|第?[一二三四]季度?"
    r"|[上下]半年)(?:同期|末)?(?:的|为|\()?$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_ALL = re.compile(r"全部|总|所有|全年|本次|全省|全市|全国|全区|全县")
_LAST_WAS = re.compile(r"[，(](?:上年|去年)(?:同期|度)?则?[为是]")


def past_scope(words: str, state: State, *, named: bool = False) -> Where:
    """Give the scope of the year that words name: that year, or the one before, `named` with what is spoken of."""
    year = _YEAR.search(words)
    own = state.scope.get("year") or state.year
    if year:
        return state.scope.joined(year=year.group())
    return last_year(state.scope, own, named=named)


def last_year(scope: Where, year: str, *, named: bool = False) -> Where:
    """Give a scope a year before the one given, or where none is that of last year, `named` with its words."""
    if year:
        return scope.joined(year=str(int(year) - 1))
    return Where(scope.conditions, (scope.words if named else "") + lexicon.LAST_YEAR, 0.6)


def other_time(around: Around, scope: Where, year: str) -> Where | None:
    """Give a scope with the time that a number is only compared with, 较上月的0.49%上升, or that stands behind it: 下降0.5个百分点，上年为95.8%.

    None where there is none; `year`: that of the scope, or else of the text.
    """
    if _LAST_WAS.fullmatch(around.gap):
        return last_year(scope, year)
    found = _OTHER_TIME.search(around.gap)
    return None if found is None else Where(scope.conditions, scope.words + found["period"], 0.6)


def _comparing(near: str, kind: str) -> "re.Match[str] | None":
    """Give the word that compares with a count: 占 or 相当于, and 是 before a multiple."""
    found = _COMPARES.search(near)
    return None if found is None or (found["word"] in "是为" and kind == "rate") else found


def _near(around: Around) -> str:
    """Give the words before a count, also where it stands in a parenthesis behind them: 占抽检批次(200批次)的."""
    return around.gap[:-1] if around.gap.endswith("(") else around.near


def of_past(here: Here, measure: str) -> Stated | None:
    """Read the number of another time that this one is compared with, of the same measure: 较2016年的2281批次, 同比上年(36件)."""
    found = _BEFORE.search(_near(here.around))
    if found is None:
        return None
    state = here.state
    state.against = found.group().rstrip("的")
    if found["period"]:
        return Stated(measure, Where(state.scope.conditions, found["period"], 0.6), 0.85)
    return Stated(measure, past_scope(found.group(), state, named=measure == "cases"), 0.85)


def again(here: Here, measure: str) -> Stated | None:
    """Read the number of another time, where the sentence has told one of this measure."""
    told = any(stated.measure == measure for stated in here.state.stated)
    return of_past(here, measure) if told else None


def is_base(here: Here) -> bool:
    """Whether the next number is a share or a multiple of this count: 占整体38000宗投诉约50%."""
    figures, i = here.sentence.figures, here.i
    if not i or i + 1 >= len(figures) or figures[i + 1].kind not in ("rate", "times"):
        return False
    if not _OF.fullmatch(here.sentence.text, here.number.last, figures[i + 1].first):
        return False
    return _comparing(_near(here.around), figures[i + 1].kind) is not None


def counted(here: Here) -> Stated | None:
    """Read a count that the next number is a share or a multiple of; it says nothing of what is spoken of."""
    compares = _comparing(_near(here.around), "times") if is_base(here) else None
    if compares is None:
        return None
    said, state = last(here.around.near_marks or here.around.gap_marks, COUNTED), here.state
    of = compares["of"]
    measure = said.name if said else state.count if compares["word"] != "占" else ""
    if not measure:
        return None
    if _PAST.search(of):
        return Stated(measure, past_scope(of, state), 0.85)
    named = scopes.scope_of(of)
    whole = state.everything()
    scope = whole if named is None or _ALL.search(of) else named.joined(**dict(whole.conditions))
    return Stated(measure, scope, 0.85)


def of_count(here: Here) -> Stated | None:
    """Read the share or the multiple of a count that stands right before it."""
    state, before = here.state, here.i - 1
    if before < 1 or not _OF.fullmatch(here.around.gap) or len(state.stated) <= before:
        return None
    base = state.stated[before]
    near = _near(here.sentence.around(before))
    if base.measure not in (*BATCH_COUNTS, "cases") or not _comparing(near, here.number.kind):
        return None
    if here.number.kind == "times":
        return Stated("ratio", state.scope, 0.85, base.scope, base.measure)
    if state.count in RATE_OF and base.measure in DRAWN:
        return Stated(RATE_OF[state.count], state.scope, 0.85)
    state.rate, state.base, state.base_measure = "share", base.scope, base.measure
    return Stated("share", state.scope, 0.85, base.scope, base.measure)
