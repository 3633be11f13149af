"""What grows, changes or is multiplied in an English sentence: growth, percentage points, and multiples."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.marks import MOVES
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.english.sentences import Around
from spotcheck.figures.claims.english.state import State
from spotcheck.figures.claims.english.subjects import sector
from spotcheck.figures.claims.marks import DRAWN, RATES, VERDICTS, Mark, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_rates
from spotcheck.language.lexicon_names import MONTHS

LAST_YEAR = re.compile(
    r"previous year|year earlier|last year|year[- ]on[- ]year|preceding year|a year ago|year before|prior year",
    re.IGNORECASE,
)
#: complaints about telephones rose by
_CASES_ABOUT = re.compile(
    rf"\b{lexicon.NOUNS['case']} (?:about|against|regarding|concerning|related to|relating to|on|over"
    r"|involving) (?P<of>[A-Za-z][^,;:()\d]{2,40}?) (?:(?:have|had|has|also"
    rf"|then) )*(?:{lexicon_rates.MOVED})\b",
    re.IGNORECASE,
)
#: no thing that grows and no place: months and feasts
_NO_THING = "|".join(
    (*sorted(MONTHS, key=len, reverse=True), "ramadan", "christmas", "easter", "diwali", "spring", "summer")
)
#: a 3% decrease in border rejections, a rise of 4% in the number of alerts
_GROWN = re.compile(
    rf"\s*(?:[a-z-]+ ){{0,2}}?(?:(?:{lexicon_rates.MOVE_NOUNS}) )?in(?: the)?(?: (?:overall|total))?"
    r"(?: (?:number|volume|total|amount|quantity|proportion|share) of)?"
    rf"(?P<of> (?!\d|the\b|\w*·|[A-Z][a-z]+ (?:and|to|of|on|compared)\b|(?:{_NO_THING})\b)[A-Za-z].*)",
    re.IGNORECASE,
)
#: an increase of 190% in Vietnam and 113% in Myanmar
_IN_PLACE = re.compile(
    rf" in (?P<of>(?!Q\d|FY|(?i:{_NO_THING})\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=,| and\b| for\b|[.;)]|$)"
)
_OVERALL = re.compile(rf"\b(?:overall|combined|net) (?:{lexicon_rates.MOVE_NOUNS})\b")
#: 2.4 times that in shops, twice as high as online
_THAT_SOLD = re.compile(
    r"\s*(?:(?:that|those|the (?:rate|figure|share|proportion|level)) |as (?:high|many|likely|often|large)(?: [a-z]+)? as )"
    r"(?:(?:of|for|among|that|those) )*(?P<where>(?:goods |products |batches |samples )?(?:sold |bought )?"
    r"(?:(?:in|from|at) (?:[a-z-]+ )?(?:shops|stores)|offline|online|in-store))\b",
    re.IGNORECASE,
)
_JUST_BEHIND = re.compile(
    r",? *(?:(?:or|which is|about|around|some|nearly|almost|over|more than) +)*", re.IGNORECASE
)
_A_RATE = re.compile(r"\b(?:rate|proportion|percentage)\b(?! of growth)", re.IGNORECASE)
_AS_MANY = re.compile(
    r"\s*(?:as|that|those|the|what|higher|more|greater|larger|lower|less|fewer|its|their|of|likelier"
    r"|[a-z]+er than|[a-z]+'s|(?:19|20)\d\d)\b|\s*$",
    re.IGNORECASE,
)
_NO_MULTIPLE = re.compile(r"\b(?:limit|sold|more than|reported)\s*$")
#: more than four times the rate in shops
_OF_A_RATE = re.compile(
    r"\s*(?:the (?:[a-z]+ )?(?:rate|figure|number|share|proportion|total)|that (?:of|in|for|found|among|from)"
    r"|as (?:high|many|often|likely|large))\b(?! (?:the )?(?:[a-z]+ )?(?:limit|standard|norm|maximum))"
)
_OFTEN = re.compile(r"\s*$|\s*(?:in|during|before|over) ", re.IGNORECASE)
#: a margin of error of plus or minus 2 points
_MARGIN = re.compile(r"\b(?:margin of error|plus or minus)\b[^,;]*$|±\s?$", re.IGNORECASE)
#: rated 4 points or above, scored 3 points
_MARKS = re.compile(r"\s*(?:or (?:above|more|higher|over|below|less|better)|out of|overall)\b", re.IGNORECASE)
_RATED = re.compile(
    r"\b(?:rated|scor(?:ed|ing)|obtained|awarded|got|earned"
    r"|given)(?: (?:only|just|at least|over|under|less than|more than|fewer than|an?|the))*\s*$",
    re.IGNORECASE,
)
#: fell from 18% to 14%, i.e. by 4 points
_RESTATED = re.compile(
    r"[,;:(–—-]?\s*(?:i\.e\.,? |that is,? |or |namely,? |a difference of )?(?:by )?", re.IGNORECASE
)
_FARTHEST = 120
_AGAINST_YEAR = re.compile(
    r"\b(?:than|compared (?:with|to)|from|against|over|of|on|since)\b[^;.]*?((?:19|20)\d\d)"
)
#: twice that of imported toys, 3 points higher than for shoes
_THAT_OF = re.compile(
    r"\s*(?:(?:higher|lower|more|less|greater|worse|better|smaller|above|below)\s+)?(?:than|that|those"
    r"|compared (?:with|to)|the (?:rate|figure|level|share))\s+(?:(?:that|those"
    r"|the (?:rate|figure|level)) )?(?:of|for|in|on|among|at"
    r"|from) (?P<of>[A-Za-z][A-Za-z' -]{2,40}?)\s*(?=[,;.()]|$)"
)
#: what a measured value is so many times of: the legal limit, more than declared, the safe level
_SET = (
    "legal permitted maximum limit limits safety safe allowed allowable acceptable declared claimed "
    "stated labelled advertised recommended tolerable considered".split()
)
_LIMIT = re.compile(
    r"\s*(?:[a-z]+ ){0,3}(?:the|above|over|(?:higher|more|greater|less)(?: [a-z]+)? than|than the"
    rf"|what is)(?: the)? (?:[a-z-]+ ){{0,2}}?(?:{'|'.join(_SET)}|levels? (?:allowed|permitted))\b"
    r"|\s*(?:the|its|their) (?:value|price|amount|cost|turnover)|\s*(?:a|per|each|in)\b",
    re.IGNORECASE,
)


def growth(here: Here, *, falls: bool) -> Stated:
    """Read a percentage by which something grew or fell."""
    around, state = here.around, here.state
    of = last(around.gap_marks, RATES)  # the failure rate rose by 2.5%, from 12.5% to 15%
    state.level = of.name if of else state.rate if state.rate != "growth" else state.level
    state.rate, state.falls = "growth", falls
    about = _CASES_ABOUT.search(around.gap)
    named = about.group("of") if about else ""
    whole = named and phrase(" " + named).end == len(named) + 1
    name = scopes.whole_name(named) or scopes.whole_name(named.rpartition(" for ")[2])
    name = name or (named if whole else "")
    placed = _IN_PLACE.match(around.predicate) if not name else None
    name = placed.group("of") if placed else name
    local = Where((), name, 0.7) if name else scope_of_rate(around.gap, "") or sector(around.gap)
    local = local or _grown(around.predicate) or (Where() if _OVERALL.search(around.gap) else None)
    scope = state.narrowed(local)
    measure = state.grown = of.name if of else _counted(around, state)
    scope, base = _referent(here, scope)
    return Stated("growth", scope, 0.8, base, measure, falls=falls)


def _grown(behind: str) -> Where | None:
    """Give what the words behind a growth say has grown: a 3% decrease in border rejections."""
    found = _GROWN.match(behind)
    head = phrase(found.group("of")) if found else None
    if found is None or head is None:
        return None
    name = found.group("of")[: head.end].strip() if head.kind == "case" else head.words
    return Where((), name, 0.7) if name else None


def _counted(around: Around, state: State) -> str:
    """Give the count that grows or is multiplied: the number of batches is that of the sampled ones."""
    clause = around.gap_start + around.gap.rfind(";")  # of which 79 failed; the number of batches grew
    marks = [m for m in around.gap_marks if m.start > clause]
    judged = last(marks, VERDICTS)
    if judged and judged.name == "nonconforming":
        return judged.name
    told = last(marks, DRAWN)
    if told and "number of " in around.gap:
        return told.name
    if re.search(
        r"\b(?:number|volume) of (?:batches|samples|products|items|tests|checks)|\bsampl",
        around.gap + around.predicate,
        re.IGNORECASE,
    ):
        # 396 sampled, of which 387 tested; the number of batches grew: that of all of them
        drawn = state.whole_count == "tested" and "sampled" not in state.known.values()
        return "tested" if drawn else "sampled"
    return state.count or ("cases" if state.plain == "cases" and state.plain_at >= 0 else "sampled")


def _referent(here: Here, scope: Where) -> tuple[Where, Where]:
    """Give the scope of a growth, change or multiple, and what it is measured against."""
    around, state, sentence = here.around, here.state, here.sentence
    behind = sentence.text[here.number.end : min(sentence.stop(here.number.end), here.number.end + _FARTHEST)]
    words = around.gap + " " + behind
    compared = _AGAINST_YEAR.search(words)
    if compared and compared.group(1) != scope.get("year"):
        return scope, scope.joined(year=compared.group(1))
    own = scope.get("year")
    if own and LAST_YEAR.search(words):
        return _since_year_before(state, scope, own)
    other = scopes.compared_scope(words)
    if other:
        kept = scope.without("channel", "stage")
        return scope, Where(tuple(sorted((dict(kept.conditions) | other).items())), kept.words)
    if own and own < state.year:
        return scope.joined(year=state.year), scope  # compared with 2021, when 12 failed, it rose
    if own and state.carried and own < state.latest:
        state.year = state.latest  # in 2021, 12 failed. The rate has risen
        return scope.joined(year=state.latest), scope
    return scope, _that_of(behind, scope)


def _since_year_before(state: State, scope: Where, own: str) -> tuple[Where, Where]:
    if state.carried and state.latest == str(int(own) + 1):
        state.year = state.latest  # in 2024, 90 failed. The rate fell since last year
        return scope.joined(year=state.latest), scope
    return scope, scope.joined(year=str(int(own) - 1))


def _that_of(behind: str, scope: Where) -> Where:
    """Give what the words behind a number compare with: 2.4 times that in shops, lower than that of imports."""
    sold = _THAT_SOLD.match(behind)
    side = scopes.scope_of_part(sold.group("where")) if sold else None
    if side and side.conditions:
        return scope.joined(**dict(side.conditions))
    group = _THAT_OF.match(behind)
    base = scopes.group(group.group("of")) if group else None
    if base is None:
        return Where()
    return scope.without("channel").joined(**dict(base.conditions)).named(base.words)


def _right_behind_rate(here: Here) -> bool:
    """Whether a rate stands right before, and not in brackets behind a count: was 19.9%, about twice that in shops."""
    return here.behind("rate") and _JUST_BEHIND.fullmatch(here.around.gap) is not None


#: for the better or the worse, whichever way the rate goes
_QUALITY = re.compile(r"(?P<of>improv|better|worse|worsen|deteriorat)", re.IGNORECASE)
_QUALITY_BEFORE = re.compile(
    rf"\b{_QUALITY.pattern}[a-z]*(?: (?:of|by))?(?: (?:about|some|nearly|over|just|only))*\s*$", re.IGNORECASE
)
_QUALITY_BEHIND = re.compile(rf" {_QUALITY.pattern}\w* than\b", re.IGNORECASE)


def points(here: Here) -> Stated:
    """Read a change in percentage points; bare points are one only where something moves."""
    around, state = here.around, here.state
    if _MARGIN.search(around.gap):
        return Stated(reason="interval limit or p-value")
    if _MARKS.match(around.predicate) or _RATED.search(around.near):
        return Stated(reason="other count")
    if here.number.unit.startswith("point") and not (
        first(around.predicate_marks, MOVES) or last(around.gap_marks, MOVES)
    ):
        return Stated(reason="other count")
    moved = first([m for m in around.predicate_marks if m.start - around.predicate_start < 24], MOVES)
    moved = (
        moved
        or last(around.gap_marks, MOVES)
        or (here.earlier(MOVES) if _RESTATED.fullmatch(around.gap) else None)
    )
    falls = moved is not None and moved.name == "fall"
    of, before = last(around.gap_marks, RATES), state.rate
    known = next((rate for rate in (state.rate, state.rate_before) if rate in RATES), "failure_rate")
    state.rate = of.name if of else known
    better = _better(here, moved)
    falls = falls if better is None else better == (state.rate == "failure_rate")
    scope, base = _referent(here, state.narrowed(scope_of_rate(around.gap, "")))
    return Stated(
        "change",
        scope,
        0.85,
        base,
        of.name if of else "share" if before == "share" else state.rate,
        falls=falls,
    )


def _better(here: Here, moved: Mark | None) -> bool | None:
    """Whether words beside a change say that it is for the better or the worse, and nothing which way: an improvement of 1.3 points."""
    said = here.sentence.text[moved.start : moved.end] if moved else ""
    if moved and not _QUALITY.match(said):
        return None
    found = (
        _QUALITY.match(said)
        or _QUALITY_BEHIND.match(here.around.predicate)
        or _QUALITY_BEFORE.search(here.around.near)
    )
    return found.group("of").lower()[0] in "ib" if found else None


def times(here: Here) -> Stated:
    """Read a multiple: 2.8 times that of 2019 is a ratio."""
    around, state = here.around, here.state
    if _LIMIT.match(around.predicate) or (
        _NO_MULTIPLE.search(around.near) and not _OF_A_RATE.match(around.predicate)
    ):
        return Stated(reason="limit or measured value")
    often = _OFTEN.match(around.predicate) and not last(around.near_marks, MOVES)
    if often or (not _AS_MANY.match(around.predicate) and not last(around.gap_marks, MOVES)):
        return Stated(reason="?what is multiplied was not understood")
    grown = re.search(r"\b(?:rose|grew|increas\w+|growth)\b[^,;]{0,12}$", around.gap, re.IGNORECASE)
    measure = "growth" if grown and not re.match(r"\s*(?:as|the|that)", around.predicate) else "ratio"
    rate = last(around.gap_marks, RATES)
    of = (
        rate.name
        if rate
        else state.rate or state.rate_before
        if _A_RATE.search(around.gap) or _right_behind_rate(here)
        else state.rate
        if "high" in around.predicate[:12] or "likely" in around.predicate[:14]
        else _counted(around, state)
    )
    scope, base = _referent(here, state.narrowed(scope_of_rate(around.gap, "")))
    return Stated(measure, scope, 0.7, base, of)
