"""English percentages of a rate that was named before: the next of a list, an item under a heading: toys (61%), lamps (48%)."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.beside import base_of, in_past, scope_beside
from spotcheck.figures.claims.english.blamed import put_down
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.moves import growth
from spotcheck.figures.claims.english.parts import PART
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.english.state import PARAGRAPH
from spotcheck.figures.claims.marks import RATE_OF, RATES, VERDICTS, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

_SAID = re.compile(r"\s*(?:were|was|are|is|had|have|contained|showed)\b", re.IGNORECASE)
#: what a share is of, whatever is said of it; goods may have a verdict that was not understood
_OF = re.compile(
    r"\s*of\b[^,;.]{0,40}?\b(?:alerts|notifications|cases|failures|total|all|tests|them|these|those|which)\b",
    re.IGNORECASE,
)
OF_ANY = re.compile(r"\s*of (?:the |these |those |all |our )?[a-z]", re.IGNORECASE)
_ITEM = re.compile(r"\s*(?:[-•*]\s*)?[A-Z][A-Za-z' -]{2,40}:\s*")
_NEGATED = re.compile(r"\b(?:did|do|does|was|were|had) (?:not|no)\b", re.IGNORECASE)
#: a share of what grew: and found offences on 371 of them (29.8%)
_OF_THEM = re.compile(r".*\bof (?:them|these|those|which) \($", re.DOTALL)
_LIST = re.compile(r"\s*(?:,|and|,? and)\s*")
#: the failure rate fell by 3%, from 12% to 9%
_FROM_TO = re.compile(
    r",?\s*(?:(?:rising|falling|going|moving|dropping|increasing|decreasing|climbing|up|down) )?(?:from"
    r"|to)\s+|\s+in (?:the )?[\d/-]*(?: [a-z]+){0,3} to\s+",
    re.IGNORECASE,
)
_REMAINING = re.compile(r"\b(?:the|a) (?:remaining|other|rest,?)\s*$", re.IGNORECASE)
#: what a percentage is of that is told of no goods, and words before one that is a limit or a measured value
_OF_OTHERS = re.compile(
    r"\s*(?:-|–|to \d)|[^.;]{0,24}?\b(?:label|claim|declared|people|consumers?|respondents|farmers|buyers|households|interviewe|population"
    r"|market|sales|revenue|price|volume|weight|content|reduction|increase|discount|interest|chance|concentrat|moisture|points?|solution"
    r"|world|global|country|nation)",
    re.IGNORECASE,
)
_LIMIT_BEFORE = re.compile(
    r"(?:\b(?:above|below|than|least|most|exceed(?:s|ed|ing)?|limits?|maximum|minimum|threshold|tolerances?|within|up to|by|only if|target"
    r"|goal|aims?|contain(?:s|ed|ing)?|levels? of|to|could|may|might|would|should|must)(?: (?:of|the|a|an|be|some|about|under|over))*|[-–±<>≤≥])\s*$",
    re.IGNORECASE,
)
#: behind a percentage of which nothing is said
_ALONE = re.compile(
    r"\s*(?:[.,;)]|$|(?:and|versus|vs\.?|respectively|for|in|on|at|among)\b|of (?:the |all |these |our )*(?:[a-z-]+ )?"
    r"(?:samples?|products|items|batches|brands|models|units|tests|lots|goods)\s*(?:[.,;)]|$|(?:and|in|at|from)\b)|\d\. |\n)"
)
#: what is left of all has the other verdict
_OTHER_RATE = {"pass_rate": "failure_rate", "failure_rate": "pass_rate"}
_LONGEST_JOINT, _ALL = 40, 100


def itemised(here: Here) -> Stated | None:
    """Read 96.8% passed. Vegetables: 97.5%. Meat: 98.6%: items of what was said before."""
    state, sentence = here.state, here.sentence
    alone = len(sentence.figures) == 1 and not here.around.predicate.strip(" .)")
    if not alone or state.rate_before not in RATES or not _ITEM.fullmatch(here.around.gap):
        return None
    state.rate = state.rate_before
    return Stated(state.rate, state.narrowed(None), 0.7)


def again(here: Here) -> Stated | None:
    """Read the next of a list: toys (61%), electrical goods (48%)."""
    around, state = here.around, here.state
    said = _SAID.match(around.predicate) and not _LIST.fullmatch(around.gap)
    if (
        state.rate == "growth"
        and "followed by" in here.sentence.text[here.sentence.start : here.number.start]
    ):
        state.rate = state.level
    if state.rate == "growth" and state.level in RATES and _FROM_TO.fullmatch(around.gap):
        state.rate = state.level
    of_any = OF_ANY.match(around.predicate)  # up 3%, and 5% of sales
    if (
        state.rate == "growth"
        and not of_any
        and ";" not in around.gap
        and len(around.gap) < _LONGEST_JOINT
        and not said
        and not _OF_THEM.fullmatch(around.gap)
    ):
        return growth(here, falls=state.falls)
    if state.rate not in (*RATES, "share"):
        return None
    if said:
        part = PART.match(around.predicate) if state.rate == "share" else None
        named = scopes.scope_of_part(part.group("of")) if part else None
        if named is None:
            return Stated(reason="?what the percentage is of was not understood")
        return Stated("share", state.narrowed(named), 0.75, *base_of("share", state))
    part = scopes.whole_name(around.near) if state.rate == "share" else ""
    if part:
        return Stated("share", state.narrowed(Where((), part, 0.8)), 0.8, *base_of("share", state))
    local = (put_down(here) if state.blame else None) or scope_beside(around)
    return Stated(state.rate, in_past(around, state, state.narrowed(local)), 0.8, *base_of(state.rate, state))


def as_before(here: Here) -> Stated | None:
    """Read honey (88 per cent) and spices (91.5 per cent) were below average, behind a sentence that names the rate."""
    around, state = here.around, here.state
    text, end = here.sentence.text, here.number.end
    named = scopes.whole_name(around.gap.rpartition("(")[0].rpartition(",")[2].lstrip(") "))
    if (
        not here.opened
        or text[end : end + 1] != ")"
        or state.rate
        or state.rate_before not in RATES
        or not named
    ):
        return None
    if here.earlier(RATES, near=True) or here.earlier(VERDICTS, near=True) or state.count:
        return None
    return Stated(state.rate_before, state.narrowed(scope_of_rate(around.gap, "")), 0.75)


def headed(here: Here) -> Stated | None:
    """Read fish 88%, honey: 84%, 91% spices: items of a list whose heading names the rate."""
    around, state = here.around, here.state
    if state.heading not in RATES and (state.heading != "share" or around.predicate_marks):
        return None
    if state.rate in RATES and state.rate != state.heading:
        return None  # the sentence itself names another one
    state.rate = state.heading
    lead = here.sentence.text[here.sentence.start : here.sentence.figures[0].start]
    before = around.gap.lstrip(" \n\t-•*#,;").removeprefix("and ")
    led = lead.strip(" \n\t-•*#") != ""
    own = not led or around.predicate.startswith(" of ")  # and 49% of local fruit
    local = (scopes.label(before) if led else None) or (
        scopes.scope_of_count("", around.predicate) if own else None
    )
    return Stated(state.heading, state.narrowed(local), 0.75, *base_of(state.heading, state))


def by_earlier(here: Here) -> Stated | None:
    """Read a percentage by a verdict or a rate farther before it; 50% of the alerts is a share."""
    around, state = here.around, here.state
    before = last(around.near_marks, VERDICTS)
    rate = here.earlier(RATES)
    if before:
        state.rate, confidence = RATE_OF[before.name], 0.7
    elif rate:
        state.rate, confidence = rate.name, 0.7
    elif _OF.match(around.after) and not _NEGATED.search(around.predicate):
        state.rate, confidence = "share", 0.6
    else:
        return None
    return Stated(
        state.rate,
        in_past(around, state, state.narrowed(scope_beside(around, of=state.rate != "share"))),
        confidence,
        *base_of(state.rate, state),
    )


def as_told_last(here: Here) -> Stated | None:
    """Read a percentage of which nothing is said by the rate or share that was told last in its paragraph."""
    state, around = here.state, here.around
    told, at = state.percent
    own = told and (here.opened or _ALONE.match(here.sentence.text, here.number.end))
    if not own or _OF_OTHERS.match(around.after) or _LIMIT_BEFORE.search(around.near):
        return None
    if len(PARAGRAPH.findall(here.sentence.text, at, here.number.start)) > 1:
        return None
    state.rate = told
    return Stated(told, state.narrowed(scope_beside(around)), 0.5, *base_of(told, state))


def the_rest(here: Here) -> Stated | None:
    """Read 94.9% complied. The remaining 5.1% were followed up: what is left of all has the other verdict."""
    state = here.state
    known, rate = state.rate if here.i else state.rate_before, state.last_rate
    left = _REMAINING.search(here.around.near) and not verdict(here.around.predicate)
    if not left or known not in _OTHER_RATE or rate is None or here.number.value is None:
        return None
    if rate + here.number.value != _ALL:
        return None
    state.rate = _OTHER_RATE[known]
    return Stated(state.rate, state.narrowed(None), 0.7)
