"""Counts that rose or fell to or from one another, and those of another time that they are compared with."""

import re

from spotcheck.figures.claims.english.aside import BY_SO_MANY
from spotcheck.figures.claims.english.beside import in_past
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import PLAIN, moved, noun_of
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import COUNTED, last
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_rates

_NUMBER_OF = re.compile(r"\bnumbers? of (?P<of>[^,;.()]*)", re.IGNORECASE)
#: recalls are up from
_CASES = re.compile(
    rf"\b{lexicon.NOUNS['case']} (?:(?:about|against|regarding|concerning|related to|relating to|on"
    r"|over|involving) [^,;()\d]{2,40}? )?(?:(?:have|had|has|also|are|were|was|is|all"
    rf"|both) )*(?:{lexicon_rates.MOVED})\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";|\b(?:while|whereas|but|although)\b")
_MOVED_TO = re.compile(r"\b(?:from|to)[^,;]{0,24}$", re.IGNORECASE)
_TO = re.compile(
    r"[^,;]{0,40}(?: to| from)(?: about| around| nearly| over| just| some| only)* $", re.IGNORECASE
)
#: what rose, where no verb tells it: tests rose to 1,204
_SUBJECTS = {"samples": "sampled", "purchases": "sampled", "tests": "tested"}
#: the number of foods that strayed from the standard
_TOLD_OF = re.compile(
    r"\bnumbers? of (?:[a-z-]+ ){1,4}?(?:that|which) (?P<so>[a-z][^,;.()]{3,80}?) (?:and (?:the|this|that|their)"
    rf" number )?(?:has |had |have )?(?:{lexicon_rates.MOVED})\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(rf"\W*(?:the )?(?:number of )?(?P<of>{'|'.join(_SUBJECTS)})\b", re.IGNORECASE)
#: rose 11% to
_GROWN_TO = re.compile(
    r"(?: (?:year[- ]on[- ]year|on the year|on last year|from [^,;()\d]{3,30}),?)? to(?: about| around"
    r"| nearly| over| just| some| only| more than| almost)* "
)
#: recalls reached a record 327
_REACHED = re.compile(
    r"\b(?P<of>recalls|alerts|notifications|prosecutions) (?:reached|totalled|totaled|hit|numbered"
    r"|stood at|came to)(?: an? (?:new )?(?:record|total|high|peak)(?: high)?(?: of)?"
    r"| an all-time high of| about| nearly| almost)*\s*$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|instead of|as opposed to)(?: the| about| around| some"
    r"| nearly| just| only)*\s*$",
    re.IGNORECASE,
)
_AND = re.compile(r"(?: (?:last|the|in|a|this|previous|year|quarter|month|before|earlier|\d{4})){1,4},? and ")
#: nothing else is said of what is compared with: 580 the year before
_ALONE = re.compile(
    r"\s*(?:$|[.,;)]|(?:in |for |during )?(?:(?:the|a|same|previous|preceding|last|corresponding"
    r"|whole) )*(?:(?:19|20)\d\d|year|quarter|month|half|period)\b)",
    re.IGNORECASE,
)


def moved_count(here: Here) -> Stated | None:
    """Read more models were inspected, up from 2,768 to 3,929: what rose or fell."""
    before = _cases_before(here) or _cases_reached(here)
    if before:
        return before
    first = _first(here)
    if noun_of(here).kind not in ("batch", ""):
        return None
    grown = here.state.rate == "growth" and here.behind("rate") and _GROWN_TO.fullmatch(here.around.gap)
    if here.behind("count") and _GROWN_TO.fullmatch(here.around.gap):
        before = here.at(here.i - 1)  # rose by 12 to 64
        grown, first = BY_SO_MANY.search(before.around.near), before
    if not grown and not moved(first.around.near):
        return _compared(here)
    if here.state.plain_at == first.i - 1:
        return None
    measure = _what_moved(first)
    if measure == "other":
        return Stated(reason="other count")
    if measure == "cases":
        here.state.plain, here.state.plain_at = measure, here.i
    return Stated(measure, in_past(here.around, here.state, here.state.scope), 0.75) if measure else None


def _first(here: Here) -> Here:
    """Give the first of two numbers that something moved between: from 2,768 to 3,929."""
    before = here.at(here.i - 1) if here.behind("count") and _TO.fullmatch(here.around.gap) else None
    return before if before and _MOVED_TO.search(before.around.near) else here


def _what_moved(here: Here) -> str:
    """Give the measure of what is said to have moved, before the number in its clause."""
    state, text, end = here.state, here.sentence.text, here.number.start
    clauses = [m.end() for m in _CLAUSE.finditer(text, here.sentence.start, end)]
    start = clauses[-1] if clauses else here.sentence.start
    number = _NUMBER_OF.search(text, start, end)
    kind = phrase(" " + number.group("of")).kind if number else ""
    if kind == "other":
        return kind
    if kind == "case" or _CASES.search(text, start, end):
        return "cases"
    before = last(here.sentence.between(start, end), COUNTED)
    told_of = _TOLD_OF.search(text, start, end)
    if (
        before is None
        and kind in ("", "batch")
        and told_of
        and (judged := verdict(" " + told_of.group("so")))
    ):
        return judged  # the number of foods that strayed from the standard grew from 12 to 31
    subject = _SUBJECT.match(text, start, end)
    told = state.count if here.i and start < here.around.gap_start else ""
    said = before.name if before else _SUBJECTS[subject.group("of").lower()] if subject else ""
    return PLAIN.get(kind, "") or told or said


def _cases_before(here: Here) -> Stated | None:
    """Read 72 complaints were received, compared to 256 last year and 214 the year before."""
    around, state = here.around, here.state
    if state.plain != "cases" or state.plain_at != here.i - 1 or not here.i or noun_of(here).kind:
        return None
    on = _AND.fullmatch(around.gap) and around.predicate.strip(" .,;)")
    if not (on or _COMPARED.search(around.near)) or not _ALONE.match(around.predicate):
        return None
    state.plain_at = here.i
    return Stated("cases", in_past(around, state, state.scope), 0.7)


def _cases_reached(here: Here) -> Stated | None:
    """Read recalls reached a record 327: what cases come to, as a sentence begins or goes on."""
    state, reached = here.state, _REACHED.search(here.around.near)
    if reached is None or noun_of(here).kind or noun_of(here).words:
        return None
    state.plain, state.plain_at = "cases", here.i
    return Stated("cases", state.narrowed(None), 0.75)


def _compared(here: Here) -> Stated | None:
    """Read 640 samples were analysed, compared with 580 the year before."""
    around, state = here.around, here.state
    if not here.behind("count") or state.count not in COUNTED or not _COMPARED.search(around.near):
        return None
    if not _ALONE.match(around.predicate):
        return None
    return Stated(state.count, in_past(around, state, state.scope), 0.75)
