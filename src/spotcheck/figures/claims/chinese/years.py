"""Which year numbers are of: the one that the text is about, and one that it looks back on for a while."""

import re
from bisect import bisect_left

from spotcheck.figures.claims.chinese import comparing, periods, topics
from spotcheck.figures.claims.chinese.numbers import Number
from spotcheck.figures.claims.chinese.sentences import Around, Sentence
from spotcheck.figures.claims.chinese.state import State
from spotcheck.figures.claims.marks import last
from spotcheck.figures.claims.model import Where

_COMPARED_DATE = re.compile(
    r"(?:[比较与同是为]|相比|(?<![降升减增提落])[到至]|[从由]|(?<=[高低多少大小优差])于)(?:去年|上年)?$"
)
_OTHER_DATE = re.compile(r"的\d|出台|制定|发布|印发|修订|施行|实施|起施行|公布的")
#: 自2015年以来最高: since when, and not of which year
_SINCE = re.compile(r"以来(?:的?最|首|新)")
#: what is counted over several years is of none of them
_YEARS_TOGETHER = re.compile(r"[两二三四五六七八九十多历\d]年(?:来|间|以来)?，?(?:累计|合计|总计|共计|一共)")
#: 从近5年的抽查情况看，合格率分别为: of those years, one by one
_LAST_YEARS = re.compile(r"近[两二三四五六七八九十\d]年(?:来|间)?")
#: at the front of a clause: 上年同期检验1157批次
_YEAR_BEFORE = re.compile(
    r"(?:^|[，；。：\n])\s*(?:而)?(?:[上去]年度?(?:同期)?|上一年度?)(?!相比|比|水平|末|底|的)"
)
#: 与2024年检测40件、不合格14件相比: the counts are of the year that is compared with
_BESIDE_YEAR = re.compile(r"(?:(?<![\d年度、])与|[比较]|相较于?|相比于?)$")
_COUNTED = r"的?(?:总?共|合计|累计)?(?:抽[查检验测样取]|检[验测查]|监测|测试|送检|查验|检出|不合格"
_COUNTED_THEN = re.compile(rf"(?:全年|同期|度)?{_COUNTED}|合格|不达标)[^，。；：、()]{{0,8}}")
#: 与上年抽查的160批次、不合格24批次相比
_BESIDE_LAST = re.compile(
    rf"(?:(?<![\d年度、])与|相较于?|相比于?)(?:去年|上一?年度?)(?:同期)?{_COUNTED})[^，。；：、()]{{0,8}}$"
)
_COMPARED_THEN = re.compile(r"相[比较]|比较|对比")
#: 一、二季度分别抽查…。上年同期抽查80批次: of as long as the text is of
_LAST_YEAR_FIRST = re.compile(r"\s*(?:去年|上年)同期")
_MOVED = frozenset(("fall", "rise"))
#: what goes on with the sentence before, though a line begins
_GOES_ON = re.compile(r"\s*(?:其[中余]|占)")
_TITLE = 60
_NO_TITLE = re.compile(r"[，。；]|\d(?:批|件|款|组|个|%)")


def begin(state: State, sentence: Sentence) -> None:
    """Say which year holds at the beginning of a sentence.

    A year that is looked back on holds for its sentence, and for those behind it where it led that sentence in; a new
    line or heading comes back to the year that the text is about.
    """
    if state.beside_year is not None:
        state.year, state.beside_year = state.beside_year[0], None
    state.since = ""
    state.in_title = _is_title(sentence)
    if sentence.opening and state.several_periods:
        _begin_line(state, sentence)
    if sentence.soft:
        return
    if len(state.years_told) > 1:
        # 2023年…；2022年…。全年: what follows two years set side by side is of the later one
        state.year = "" if "" in state.years_told else max(state.years_told)
    state.years_told.clear()
    if not sentence.opening:
        return
    if _is_heading(sentence):
        headed = {found.year for found in sentence.found if found.year}
        state.year_headed = headed.pop() if len(headed) == 1 else ""
        state.year = state.year_headed or home(state)
    elif _listed(sentence):
        state.year_headed = state.year
    elif not _GOES_ON.match(sentence.text, sentence.start):
        state.year = state.year_headed or home(state)


def titled(text: str, year: str) -> str:
    r"""Give a year where it stands in the first line, and that line is a title.

    >>> titled("2025年抽查通报\n共抽查40批次。", "2025"), titled("2023年抽查30批次。\n2024年抽查40批次。", "2023")
    ('2025', '')
    """
    line = text.lstrip().partition("\n")[0]
    return year if year and year in line and len(line) < _TITLE and not _NO_TITLE.search(line) else ""


def _begin_line(state: State, sentence: Sentence) -> None:
    """Leave the last period of a line that told of several, where another line begins."""
    if state.of_periods:
        state.period = state.period_before
    end = sentence.text.find("\n", sentence.end)
    state.of_periods = periods.several(sentence.text[sentence.start : end if end >= 0 else None])
    state.period_before = state.period


def _is_title(sentence: Sentence) -> bool:
    """Whether a sentence is the first line of the text, and no sentence but a title."""
    text, start = sentence.text, sentence.start
    return start < _TITLE and text.startswith("\n", sentence.end) and not text[:start].strip(" \n#")


def home(state: State) -> str:
    """Give the year that the text is about: that of its title if it told numbers of it, or else the latest it told of."""
    told = state.years_before
    if not told or "" in told:
        return "" if told else state.year
    return state.year_titled if state.year_titled in told else max(told)


def looked_back_from(state: State, scope: Where) -> Where:
    """Give a scope that the year before was told of in the year that the text is about, which is then compared with it."""
    own, now = scope.get("year"), home(state)
    told = {str(int(own) - 1), own, now} & state.years_before if own else set[str]()
    return scope.joined(year=now) if told == {own, now} and now == str(int(own) + 1) else scope


def only_looked_back_on(state: State) -> str:
    """Give the one year that numbers were told of beside those of no named year: 112年同期报验298批，今年较去年同期增加."""
    named = state.years_before - {""}
    return next(iter(named)) if len(named) == 1 and "" in state.years_before else ""


def _is_heading(sentence: Sentence) -> bool:
    return not sentence.figures and topics.is_heading(sentence.text[sentence.start : sentence.end])


def _listed(sentence: Sentence) -> bool:
    """Whether the line before ended in a colon."""
    return sentence.text[: sentence.start].rstrip().endswith("：")


def take(state: State, sentence: Sentence, around: Around, number: Number) -> None:
    """Take the year from the dates between the number before and this one, unless they are compared with."""
    _come_back(state, around, number)
    text = sentence.text
    raw = text[around.gap_start : number.start] if number.kind == "rate" and "分别" in around.gap else ""
    if _YEARS_TOGETHER.search(around.gap) or ("近" in raw and _LAST_YEARS.search(raw)):
        state.scope, state.whole = state.scope.without("year"), state.whole.without("year")
    if "今年" in around.near and state.years_told - {state.year_given}:
        state.year = state.year_given  # 2022年违规率1.4%，今年已降至0
        state.scope, state.whole = _this_year(state, state.scope), _this_year(state, state.whole)
    _from_dates(state, sentence, around, number)
    known = state.year.isdigit() and state.year in state.years_before
    if known and _BESIDE_LAST.search(around.gap):
        _look_back(state, str(int(state.year) - 1))
    elif known and _YEAR_BEFORE.search(around.gap):
        now = home(state)
        _take(state, str(int(now) - 1) if now == state.year else state.year, alone=False)

    if not state.several_periods:
        return
    period = () if _LAST_YEAR_FIRST.match(around.gap) else periods.named(comparing.uncompared(around.gap))
    if period is not None:
        state.period = state.period if state.divided else period  # 其中，第四季度: of that alone
        state.scope, state.whole = (
            where.without("month", "quarter").joined(**dict(period)) for where in (state.scope, state.whole)
        )


def _from_dates(state: State, sentence: Sentence, around: Around, number: Number) -> None:
    text, base = sentence.text, ""
    low = bisect_left(sentence.found, around.gap_start, key=lambda n: n.start)
    for date in sentence.found[low:]:
        if date.start >= number.start:
            break
        if not date.year:
            continue
        before, behind = text[max(0, date.start - 4) : date.start], text[date.end : date.end + 5]
        base = base or comparing.compared(around.gap) or " "
        if _BESIDE_YEAR.search(before) and _COUNTED_THEN.fullmatch(text, date.end, number.first):
            _look_back(state, date.year)
            continue
        if (
            date.year in base
            or _OTHER_DATE.match(behind)
            or (before.endswith(("自", "从")) and _SINCE.match(behind))
            or (_COMPARED_DATE.search(before) and "截至" not in before and not before.endswith("对于"))
        ):
            continue
        if state.stack and text.find("(", date.end, number.first) > 0:
            _take_outside(
                state, date.year
            )  # 2024年，童车不合格率最高(42.9%): what follows the parenthesis is of that year
        around_it = text[around.gap_start : date.start] + text[date.end : number.first]
        _take(state, date.year, alone=not around_it.strip("(、，和与及 "))


def _look_back(state: State, year: str) -> None:
    """Take the year of the counts that are compared with, until the text comes back to what is compared."""
    state.beside_year = (state.year, state.scope, state.whole)
    _take(state, year, alone=False)


def _come_back(state: State, around: Around, number: Number) -> None:
    """Come back from the counts of a year that is compared with, to what is compared."""
    if state.beside_year is None:
        return
    moved = number.kind in ("point", "times") or last(around.near_marks, _MOVED) is not None
    if moved or _COMPARED_THEN.search(around.gap):
        state.since = f"较{state.year}年"
        state.year, state.scope, state.whole = state.beside_year
        state.beside_year = None


def _take(state: State, year: str, *, alone: bool) -> None:
    """Take a year as that of what follows; in a parenthesis of that alone, and `alone` it tells the parts of a count apart."""
    if state.years_before == {""} == state.years_told:
        # 近三成不合格，…，2024年检验172批次: what the text begins with is told of no year but that
        state.years_before.clear()
        state.years_told.clear()
    if not state.stack:  # (2023年为10.6%): what follows the parenthesis is not of that year
        state.year = year
    state.part = (-1, Where())
    # 犬粮201件(111年101件、112年100件)
    state.scope = Where((("year", year),)) if state.stack and alone else state.scope.joined(year=year)
    state.whole = state.whole.joined(year=year)


def _take_outside(state: State, year: str) -> None:
    """Take a year that stands before a parenthesis as that of what follows it too."""
    state.year = year
    count, whole_count, among, scope, whole = state.stack[-1]
    state.stack[-1] = (count, whole_count, among, scope.joined(year=year), whole.joined(year=year))


def _this_year(state: State, scope: Where) -> Where:
    scope = scope.without("year")
    return scope.joined(year=state.year_given) if state.year_given else scope
