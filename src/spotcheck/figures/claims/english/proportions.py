"""Percentages whose verdict stands apart from them: compared to 7%, 12% failed; a part (27%) of the toys was faulty."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.about import name_of
from spotcheck.figures.claims.english.beside import in_past
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.marks import MOVES
from spotcheck.figures.claims.english.parts import premodified
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.state import in_year
from spotcheck.figures.claims.marks import DRAWN, RATE_OF, RATES, VERDICT_OF, VERDICTS, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon

_THAN = "compared (?:to|with)|(?:up|down) from|from|against|versus|while in the past"
_COMPARED = re.compile(
    rf"\W*(?:as )?(?:{_THAN})(?: the| a| just| only| about| around| nearly| over| some| mere)*\s*$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:proportion|share|percentage|part|majority|minority|number|fraction|most|half|third|quarter)\s*\($",
    re.IGNORECASE,
)
_OF_BAD = re.compile(r"\)\s*of(?: the| all| these| those)?(?= )")
#: where the bad ones are from, who sold or made them
_WHENCE = re.compile(
    r"\b(?:was|were|is|are|came|originated|had been)(?: imported| sold| made| bought| produced| found)?"
    r" (?:from|in|at|on|by|of)\b"
)
_PEOPLE = re.compile(rf" of (?:the |all )?(?:[a-z]+ )?(?:{lexicon.PEOPLE})\b", re.IGNORECASE)
_OF_GOODS = re.compile(r"[^()]{0,20}\)\s*of ", re.IGNORECASE)
#: of milk, ghee and curd samples
_LIST = re.compile(r" of (?:(?:the|all|both) )?[a-z][a-z -]+(?:, [a-z][a-z -]+)+,? and [a-z]", re.IGNORECASE)
_NO_GOODS = (
    "complaints?|sales|turnover|revenues?|imports|exports|trade|cases|alerts|consumers|customers|shops|firms"
)
#: of fruit juices, and nothing more
_OF = re.compile(
    r" (?:of"
    r"|for"
    r"|in"
    rf"|among) (?:the )?(?!(?:[a-z-]+ )?(?:{_NO_GOODS})\b)[a-z-]+(?: (?!\w+ed\b)[a-z-]+){{0,2}}\s*(?:[,;.]"
    r"|$)",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:were|was|are|is|had|have|did|contained|failed|passed|exceeded)\b", re.IGNORECASE)
_AND = re.compile(r"(?:^|,) ?and\s+(?:about |around |nearly |over |some |only )*$", re.IGNORECASE)
_DONE = "inspected|checked|tested|sampled|examined|screened|controlled|analy[sz]ed"
_CHECKED = re.compile(
    r"\s*of (?:the |all |these )?[a-z][a-z' -]{2,60}? (?:were|was|are|is|had been|get|got"
    r"|gets) (?:actually |ever |only )?"
    rf"(?:{_DONE})\s*(?:$|[.,;)]|(?:in|at|by|during|last|this|on)\b)",
    re.IGNORECASE,
)
_COMPLAINED = re.compile(
    r" (?:of (?:them|these|those|consumers|the complainants) )?"
    r"(?:(?:involved|concerned|filed|lodged|made|were) (?:an? )?complaints? (?:about|against|over|on|of)"
    r"|complained (?:about|of|that))\b"
)
_OF_COMPLAINTS = re.compile(
    r"\b(?:percentage"
    r"|share|proportion) of (?P<of>(?!complaints\b)[a-z][a-z -]{2,30}?) complaints\b(?P<on>[^;.]*)$",
    re.IGNORECASE,
)
#: rose from 40%
_FROM = re.compile(r"\bfrom(?: about| around| nearly| just| only| over)*\s*$", re.IGNORECASE)
_JOINT = re.compile(r",? and |, ")
_OF_TOTAL = re.compile(
    r" of (?:the |all )?(?:[a-z]+['’]s )?(?:[a-z]+ )?total\b(?! (?:number|samples?|products?))"
)
_BESIDE = re.compile(r"(?: [A-Za-z-]+){1,4}, (?:or |about |almost |nearly |some |over |around )*")
#: imports 90% of its food, relies on imports for half of its meat; a city that makes a quarter of the country's garments
_MAKES = re.compile(
    r"\b(?:(?:produc|mak|suppl|export|import|manufactur|grow|consum|sourc|bu|sell|us)(?:es?|ed|ing|ies|ied"
    r"|ys?|s)|gr[eo]wn?|made|bought|sold"
    r"|(?:rel(?:y|ies|ied|ying)|depend(?:s|ed|ing)?) on [a-z ]{3,40} for)"
    r"(?: (?:about|around|nearly|over|almost|some|more than|up to|roughly|at least|less than))* $"
)
_OF_LAND = re.compile(
    r" of (?:(?:the )?(?:country|nation|world|region|province|state|city)['’]s "
    r"|(?:its|their|our) (?!(?:[a-z]+ )?(?:samples|tests|products|goods|checks|inspections|items)\b))"
)


def compared_first(here: Here) -> Stated | None:
    """Read compared to just 7% last year, 12% of the samples failed: a rate that the next one is compared with."""
    following = here.following
    if here.i or following is None or following.kind != "rate" or not _COMPARED.fullmatch(here.around.gap):
        return None
    if verdict(here.around.predicate) or first(here.around.predicate_marks, VERDICTS | RATES):
        return None
    later = here.at(here.i + 1).around
    told = first(later.predicate_marks, VERDICTS)
    said = told.name if told else verdict(later.predicate)
    named = last(later.gap_marks, RATES)
    measure = RATE_OF.get(said, "") or (named.name if named else "")
    if not measure:
        return None
    scope = in_past(here.around, here.state, here.state.whole)
    return Stated(measure, in_year(scope, here.around.after), 0.7)


def of_proportion(here: Here) -> Stated | None:
    """Read a substantial proportion (27%) of the toys sold was faulty: by the verdict behind the bracket."""
    if not here.opened or not _PART.search(here.around.gap):
        return None
    text, end = here.sentence.text, here.sentence.end
    opened = _OF_GOODS.match(text, here.number.end, end)
    if opened is None:
        return None
    if premodified(text[opened.end() - 1 : end]) and _WHENCE.search(text, opened.end(), end):
        return None  # the largest part (45%) of the failed samples was from Kenya
    behind = " of " + text[opened.end() : here.sentence.stop(opened.end())]
    if _PEOPLE.match(behind):
        return None
    told = first(
        [
            m
            for m in here.sentence.between(opened.end(), here.sentence.stop(opened.end()))
            if m.role == "finite"
        ],
        VERDICTS,
    )
    measure = RATE_OF.get(told.name if told else verdict(behind), "")
    if not measure:
        return None
    here.state.rate = measure
    return Stated(measure, here.state.narrowed(scopes.scope_of_count("", behind)), 0.75)


def of_bad(after: str) -> bool:
    """Whether a proportion in brackets is of bad goods among all, and not of the bad ones: (24%) of unsafe samples; but: were from Kenya."""
    bad = _OF_BAD.match(after)
    return bad is not None and premodified(after[bad.end() :]) and not _WHENCE.search(after)


def of_several(here: Here) -> Stated | None:
    """Read 64% of milk, ghee and curd samples contained dyes: what a list of goods is said to do."""
    if here.state.among == "nonconforming" or here.opened or not _LIST.match(here.clause):
        return None
    told = verdict(here.clause.replace(", ", " and "))
    if not told or phrase(here.clause.removeprefix(" of").replace(",", "")).kind == "other":
        return None
    here.state.rate = RATE_OF[told]
    return Stated(here.state.rate, here.state.narrowed(None), 0.65)


def like_before(here: Here) -> Stated | None:
    """Read 89% of beer passed, 5% more than last year, and 80% of juices, up 4%: the rate before the growth."""
    state, around = here.state, here.around
    if state.rate != "growth" or state.level not in RATES or not _AND.search(around.gap):
        return None
    if not _OF.match(around.predicate) or _VERB.search(around.predicate):
        return None
    if first([m for m in around.predicate_marks if m.start - around.predicate_start < 4], MOVES):
        return None
    state.rate = state.level
    state.count = VERDICT_OF[state.level]
    return Stated(state.rate, state.narrowed(scopes.scope_of_count("", around.predicate)), 0.7)


def share_checked(here: Here) -> Stated | None:
    """Read less than 1% of the containers were inspected: a share, no rate."""
    told = _CHECKED.match(here.around.predicate)
    if told is None or first(here.around.predicate_marks, VERDICTS) or last(here.around.near_marks, DRAWN):
        return None
    here.state.rate = "share"
    return Stated("share", here.state.narrowed(scopes.scope_of_count("", here.around.predicate)), 0.65)


def of_complaints(here: Here) -> Stated | None:
    """Read the percentage of defective car complaints rose from 40%; 60% involved a complaint about a used car: shares."""
    around = here.around
    told = _COMPLAINED.match(around.predicate)
    named = _OF_COMPLAINTS.search(around.gap) if " complaints" in around.gap else None
    if (told is None and named is None) or first(around.predicate_marks, MOVES):
        return None
    if told is None and named and _said_else(here, named.start("on")):
        return None
    here.state.rate = "share"
    name = name_of(around.predicate[told.end() :] if told else named.group("of") if named else "")
    return Stated("share", here.state.narrowed(Where((), name, 0.75) if name else None), 0.7)


def _said_else(here: Here, start: int) -> bool:
    """Whether something else is said of a percentage behind its subject: fell by 12%, while the failure rate was 12%."""
    around = here.around
    marks = [mark for mark in around.gap_marks if mark.start >= around.gap_start + start]
    if first(marks, RATES | VERDICTS):
        return True
    return first(marks, MOVES) is not None and _FROM.search(around.gap) is None


def shares_on(here: Here) -> Stated | None:
    """Read accounting respectively for 30%, 25% and 22% of the samples that failed: shares all of them."""
    listed = here.behind("rate") and here.state.rate == "share" and _JOINT.fullmatch(here.around.gap)
    if not listed or "respectively" not in here.sentence.lower[here.sentence.start : here.sentence.end]:
        return None
    return Stated("share", here.state.scope, 0.7)


def of_the_total(here: Here) -> Stated | None:
    """Read visited 240 bakeries, nearly 70% of the province's total: a share of all there are."""
    told = (
        here.behind("count") and _OF_TOTAL.match(here.around.predicate) and _BESIDE.fullmatch(here.around.gap)
    )
    if not told or here.state.count in VERDICTS:
        return None
    here.state.rate = "share"
    return Stated("share", here.state.scope, 0.7)


def of_what_is_made(here: Here) -> Stated | None:
    """Set aside what a place makes or buys of all there is: produces a quarter of the country's garments, imports half of its food."""
    made = _MAKES.search(here.around.near) and _OF_LAND.match(here.around.predicate)
    return Stated(reason="?what the percentage is of was not understood") if made else None
