"""What percentages, points and multiples of an English sentence state."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.sentences import MOVES, RATES, VERDICTS, Around, Mark, Sentence, first, last
from spotcheck.figures.claims.english.state import State, Stated
from spotcheck.figures.claims.model import Where

_OF_COUNT = re.compile(r"(?:\s+[a-z-]+){0,3}?\s*[(,]?\s*(?:or |i\.e\.,? |about |around |nearly |approximately |just |over |which is )*$", re.IGNORECASE)
_THAN = re.compile(r"(?:more|less|fewer|higher|lower|up|over|above|below|under|greater) than\s*$|(?:\bover|up to|above|below|at least)\s*$", re.IGNORECASE)
_PAST = re.compile(r"(?:up|down|rise|increase|improv\w+|compared|against|than)\s*(?:from|with|to|on)?(?: the| a)?(?: \w+){0,2}\s*$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|increase of|rise of|decrease of|fall of|decline of|reduction of|growth of|grew|rose|fell|up|down|increased|decreased|declined|dropped)\s*(?:about |around |nearly |over |almost |some |just )*$", re.IGNORECASE)
_MOVED_BEHIND = re.compile(r"\s*(?:year[- ]on[- ]year )?(?P<move>more|fewer|less|higher|lower|increase|decrease|rise|fall|growth|drop|decline|reduction|up|down)\b(?! than half)", re.IGNORECASE)
_FALLING = re.compile(r"fewer|less|lower|decrease|fall|drop|decline|reduction|down", re.IGNORECASE)
_OF_MANY = re.compile(r"\s*of (?:the |all |these |our |those )*", re.IGNORECASE)
_OF_ALL = re.compile(r"\s*of (?:the |all |those |these )?(?:total |overall )?(?:\w+ ){0,2}?(?:tested|sampled|samples|products|items|collected|analysed|examined|checked)\b(?! (?:that )?fail)", re.IGNORECASE)
_TO = re.compile(r"\b(?:to|from|at|of|was|were|is|stood at|in|reached|reaching|being|as)\s*(?:about |around |nearly |only |just |over |almost |approximately |as high as )*$", re.IGNORECASE)
_LIMIT = re.compile(r"\s*(?:the|above|over|higher than the) (?:legal|permitted|maximum|limit|safety|allowed)|\s*(?:a|per|each|in)\b", re.IGNORECASE)
_LAST_YEAR = re.compile(r"previous year|year earlier|last year|year[- ]on[- ]year|preceding year|a year ago|year before|prior year", re.IGNORECASE)
_STATES = frozenset((*RATES, *MOVES, "share"))
_RATE_OF = {"nonconforming": "failure_rate", "conforming": "pass_rate"}


def percentage(sentence: Sentence, i: int, around: Around, state: State) -> Stated:
    """Read a percentage: a rate, a share or a growth."""
    of_many = _of_many(sentence, i, around, state)
    if of_many:
        return of_many
    governing = _governing(around, state)
    if governing and governing.name in MOVES:
        return _growth(around, state, falls=governing.name == "fall")
    if governing and governing.name in RATES:
        state.rate = governing.name
        return Stated(governing.name, _past(around, state, state.narrowed(_scope(around))), 0.9)
    behind = _MOVED_BEHIND.match(around.predicate)
    if behind and not governing:
        return _growth(around, state, falls=bool(_FALLING.match(behind.group("move"))))
    if i and sentence.figures[i - 1].kind == "count" and _OF_COUNT.fullmatch(around.gap) and state.count and not (governing and governing.name == "share"):
        return _of_count(around, state)
    told = last(around.gap_marks, VERDICTS)
    if told and around.gap.rstrip().endswith("(") and not governing and state.count in VERDICTS:
        return _of_count(around, state)
    verdict = first(around.predicate_marks, VERDICTS)
    if governing and governing.name == "share":
        return _share(around, state)
    if verdict and not (state.rate == "share" and "," in around.predicate[: verdict.start - around.predicate_start]):
        measure = "share" if state.among == "nonconforming" else _RATE_OF[verdict.name]
        state.rate = measure
        return Stated(measure, state.narrowed(scopes.scope_of_count(around.near, around.predicate)), 0.9, *_base_of(measure, state))
    if state.among == "nonconforming":
        state.rate = "share"
        return Stated("share", state.narrowed(scopes.scope_of_rate(around.gap, "")), 0.8, *_base_of("share", state))
    if state.rate in (*RATES, "share"):
        return Stated(state.rate, _past(around, state, state.narrowed(_scope(around))), 0.8, *_base_of(state.rate, state))
    before = last(around.near_marks, VERDICTS)
    if before:
        state.rate = _RATE_OF[before.name]
        return Stated(state.rate, state.narrowed(_scope(around)), 0.7)
    if re.match(r"\s*of\b", around.after) or re.match(r"\s*(?:had|contained|were|was)\b", around.predicate):
        earlier = last(sentence.between(sentence.start, around.gap_start), RATES)
        state.rate = earlier.name if earlier else "share"
        return Stated(state.rate, state.narrowed(_scope(around)), 0.6, *_base_of(state.rate, state))
    earlier = last(sentence.between(sentence.start, around.gap_start), RATES)
    if earlier:
        state.rate = earlier.name
        return Stated(earlier.name, _past(around, state, state.narrowed(_scope(around))), 0.7)
    return Stated(reason="?what the percentage is of was not understood")


def _of_many(sentence: Sentence, i: int, around: Around, state: State) -> Stated | None:
    """Read two-thirds of the 250 products: the verdict is said behind the count."""
    following = sentence.figures[i + 1] if i + 1 < len(sentence.figures) else None
    if not following or following.kind != "count" or not _OF_MANY.fullmatch(sentence.text, sentence.figures[i].end, following.start):
        return None
    verdict = first(sentence.around(i + 1).predicate_marks, VERDICTS)
    if verdict is None:
        return None
    state.rate = _RATE_OF[verdict.name]
    return Stated(state.rate, state.narrowed(scopes.scope_of_count(around.near, sentence.around(i + 1).predicate)), 0.85)


def _scope(around: Around) -> Where | None:
    return scopes.scope_of_rate(around.gap, around.predicate if re.match(r"\s*(?:for|of|among|in) ", around.predicate) else "")


def _governing(around: Around, state: State) -> Mark | None:
    """Give the word that says what a percentage is: the last rate, share or move before it."""
    marks = [m for m in around.gap_marks if m.name in _STATES and ";" not in around.gap[m.end - around.gap_start :]]
    if not marks:
        return None
    found = marks[-1]
    rates = [m for m in marks if m.name in RATES]
    if found.name in MOVES:
        if _PAST.search(around.gap) and not _BY.search(around.gap):
            return rates[-1] if rates else Mark(0, 0, state.rate) if state.rate in RATES else None
        if _TO.search(around.near) and not _BY.search(around.near) and (rates or state.rate in RATES):
            return rates[-1] if rates else Mark(0, 0, state.rate)
        if _THAN.search(around.near) or len(around.gap) - (found.end - around.gap_start) > 14 or not _BY.search(around.near):
            return rates[-1] if rates else next((m for m in reversed(marks) if m.name == "share"), None)
    return found


def _growth(around: Around, state: State, *, falls: bool) -> Stated:
    state.rate = "growth"
    scope = state.narrowed(scopes.scope_of_rate(around.gap, ""))
    return Stated("growth", scope, 0.8, _referent(around, state), _counted(around, state), falls=falls)


def _counted(around: Around, state: State) -> str:
    """Give the count that grows or is multiplied: the number of batches is that of the sampled ones."""
    if re.search(r"\b(?:number|volume) of (?:batches|samples|products|items|tests|checks)|\bsampl", around.gap + around.predicate, re.IGNORECASE):
        return state.whole_count if state.whole_count in ("sampled", "tested") else "sampled"
    return state.count or "sampled"


def _of_count(around: Around, state: State) -> Stated:
    """Read the percentage right behind a count: 580 (83%)."""
    measure = _RATE_OF.get(state.count, "share")
    if state.count == "nonconforming" and state.among == "nonconforming":
        measure = "share"
    return Stated(measure, state.scope, 0.85, *_base_of(measure, state))


def _base_of(measure: str, state: State) -> tuple[Where, str]:
    if measure != "share":
        return Where(), ""
    if state.among == "nonconforming":
        return state.whole.joined(verdict="nonconforming"), "nonconforming"
    return state.whole, state.whole_count or "sampled"


def _share(around: Around, state: State) -> Stated:
    subject = last(around.gap_marks, VERDICTS)
    if subject and _OF_ALL.match(around.after):
        state.rate = _RATE_OF[subject.name]
        return Stated(state.rate, state.narrowed(_scope(around)), 0.8)
    state.rate = "share"
    return Stated("share", state.narrowed(_scope(around)), 0.85, *_base_of("share", state))


def _past(around: Around, state: State, scope: Where) -> Where:
    """Give a rate that is only compared with the year it is of: up from 14.8 % in 2019."""
    year = re.match(r"\s*(?:in|for|during)\s+((?:19|20)\d\d)\b", around.predicate)
    if year:
        return scope.joined(year=year.group(1))
    own = scope.get("year") or state.year
    if own and _PAST.search(around.gap) and _LAST_YEAR.search(around.predicate):
        return scope.joined(year=str(int(own) - 1))
    return scope


def _referent(around: Around, state: State) -> Where:
    """Give what a growth, change or multiple is measured against."""
    words = around.gap + " " + around.after
    compared = re.search(r"\b(?:than|compared (?:with|to)|from|against|over|of|on|since)\b[^;.]*?((?:19|20)\d\d)", words)
    if compared:
        return state.scope.joined(year=compared.group(1))
    own = state.scope.get("year")
    if own and _LAST_YEAR.search(words):
        return state.scope.joined(year=str(int(own) - 1))
    other = scopes.compared_scope(words)
    if other:
        kept = state.scope.without("channel", "stage")
        return Where(tuple(sorted((dict(kept.conditions) | other).items())))
    return Where()


def points(sentence: Sentence, i: int, around: Around, state: State) -> Stated:
    """Read a change in percentage points."""
    moved = first([m for m in around.predicate_marks if m.start - around.predicate_start < 24], MOVES)
    falls = moved.name == "fall" if moved else bool((m := last(around.gap_marks, MOVES)) and m.name == "fall")
    of = last(around.gap_marks, RATES)
    state.rate = of.name if of else state.rate if state.rate in RATES else "failure_rate"
    scope = state.narrowed(scopes.scope_of_rate(around.gap, ""))
    return Stated("change", scope, 0.85, _referent(around, state), of.name if of else state.rate if state.rate in RATES else "failure_rate", falls=falls)


def times(sentence: Sentence, i: int, around: Around, state: State) -> Stated:
    """Read a multiple: 2.8 times that of 2019 is a ratio."""
    if _LIMIT.match(around.predicate) or re.search(r"\b(?:limit|sold|more than|reported)\s*$", around.near):
        return Stated(reason="limit or measured value")
    grown = re.search(r"\b(?:rose|grew|increas\w+|growth)\b[^,;]{0,12}$", around.gap, re.IGNORECASE)
    measure = "growth" if grown and not re.match(r"\s*(?:as|the|that)", around.predicate) else "ratio"
    rate = last(around.gap_marks, RATES)
    of = rate.name if rate else state.rate if "high" in around.predicate[:12] or "likely" in around.predicate[:14] else _counted(around, state)
    return Stated(measure, state.narrowed(scopes.scope_of_rate(around.gap, "")), 0.7, _referent(around, state), of)
