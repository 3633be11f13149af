"""Numbers of a time before, and those told of a rate that was named: the rate had fallen from 32%; up 12% on the 478 of last year."""

import re

from spotcheck.figures.claims.english.beside import in_past
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.marks import COUNTED, RATES, last
from spotcheck.figures.claims.stating import Stated

_RATE = r"(?:rate|figure|proportion|percentage|ratio|level|share)"
_MOVED = re.compile(
    rf"\b(?:(?:the|this|that|its|their) (?:[a-z-]+ ){{0,2}}?{_RATE}|this|it) (?:had |has "
    r"|have )?(?:[a-z]+ly |since |now |then |also |thus )?"
    r"(?:ran(?= from)|varied|stretched|extended|fall(?:en|s)?|rises|climbs|drops|jumps|falls|soars|risen|dropped|declined|increased|decreased"
    r"|improved|climbed|fell|rose|jumped|slipped|worsened|"
    r"(?:gone|went|came|come) (?:up|down|back))\b[^,;.]{0,30}?\b(?:from|to)(?: about| around| nearly| over"
    r"| just| some| less than| more than| below| under)*\s*$",
    re.IGNORECASE,
)
#: much higher than the 14% recorded in the last study
_THAN_THE = re.compile(
    r"\b(?:higher|lower|more|less|better|worse|up|down|improvement|increase|rise|fall|drop|compares?"
    r"|compared|contrast)[^,;.]{0,24}? (?:than|from|on|with|to) the(?: about| around| nearly)*\s*$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\s*(?:that (?:was|were|had been) )?(?:recorded|found|seen|reported|measured|registered|noted"
    r"|observed|in|of|for|from|a year|last|the year|previously|at)\b",
    re.IGNORECASE,
)
_THIS_RATE = re.compile(rf"\W*(?:this|that|the|such a) (?:[a-z-]+ )?{_RATE}\b", re.IGNORECASE)
#: the lowest percentage (15%) was found for cheese
_EXTREME = re.compile(
    rf"\bthe (?:lowest|highest|overall|average|worst|best|smallest|largest|greatest)(?: {_RATE}"
    r"| prevalence)?\s*\($",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"\s*\)")
_THAN = re.compile(
    r"\b(?:on|from|over|against|than|with|to)(?: the| about| around| some| nearly| just)*\s*$", re.IGNORECASE
)
_THAT_WERE = re.compile(
    r"\s*(?:(?:that |which )?(?:were |was )?[a-z]+ed |(?:that|which) (?:were|was) )?(?:in|for"
    r"|during) (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\s*(?:[a-z]+ ){0,3}?(?:of|in|for|from|during|at) (?:the )?(?:previous|last|prior|preceding|same"
    r"|corresponding|year|quarter|month)\b"
    r"|\s*(?:[a-z]+ ){0,2}?(?:last|the previous|a|the same|the) (?:year|quarter|month|time|period)\b",
    re.IGNORECASE,
)


def rate_before(here: Here) -> Stated | None:
    """Read the rate had fallen from 32% in 2013; this rate was higher than before (14%)."""
    state, around = here.state, here.around
    known = state.rate if state.rate in RATES else state.rate_before
    if known not in RATES or last(around.gap_marks, RATES):
        return None
    extreme = here.opened and _EXTREME.search(around.gap)  # with Volta having the lowest (12%)
    told = _MOVED.search(around.near) or extreme
    told = told or (_THAN_THE.search(around.near) and _TOLD.match(around.predicate))
    if not told and here.opened and not here.i and _CLOSED.match(here.sentence.text, here.number.end):
        told = _THIS_RATE.match(here.sentence.text, here.sentence.start)
    if not told:
        return None
    state.rate = known
    local = scope_of_rate(around.gap, "") if extreme else None
    return Stated(known, in_past(around, state, state.narrowed(local)), 0.75)


def count_before(here: Here) -> Stated | None:
    """Read up 12% on the 478 of the previous quarter: what grew."""
    state, around = here.state, here.around
    grown = "cases" if state.plain == "cases" else state.grown
    if state.rate != "growth" or grown not in (*COUNTED, "cases") or not here.behind("rate"):
        return None
    if not _THAN.search(around.near) or not (
        _BEFORE.match(around.predicate) or (grown == "cases" and _THAT_WERE.match(around.predicate))
    ):
        return None
    return Stated(grown, in_past(around, state, state.scope), 0.75)
