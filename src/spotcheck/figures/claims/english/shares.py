"""Shares told by what they are of: 41% related to pathogens; the main risks were injury (31%) and fire (14%)."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.about import name_of, without_case
from spotcheck.figures.claims.english.beside import FOR, base_of, scope_beside
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.marks import MOVES
from spotcheck.figures.claims.english.parts import HEDGES, PART, PREMODIFIED
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATE_OF, RATES, VERDICTS, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_phrases_english

_RELATED = re.compile(
    r"\s*(?:\)\s*)?(?:of (?:the |these |those |all |our )?[a-z' -]{2,40}? )?(?:had |was "
    rf"|were )?(?:{lexicon.RELATED})\s[“‘]?(?P<of>[A-Za-z][^,;.()“”]*)",
    re.IGNORECASE,
)
#: of alerts were battery related
_KIND_RELATED = re.compile(
    r" of [a-z ]{3,40}? (?:were|was|are|is) (?P<of>[A-Za-z][\w-]*(?: [a-z]+)?)[- ]related\b"
)
_MADE_UP = re.compile(
    r"\s*(?:of (?:the |these |those |all |our )*)?(?:(?:samples?|products?|items?|goods|batches|them|these"
    r"|those|(?<= )(?:[a-z]+ )?[a-z]+s)\s+)?(?:were|was|are|came|had been)\s+"
    r"(?:(?P<joint>of|for|from|(?:taken|collected|bought|drawn|obtained) (?:from|in|at)"
    r"|made (?:in|by|from))\s+(?:the )?)?(?P<of>[A-Za-z][^,;.()]*)",
    re.IGNORECASE,
)
#: 69% were domestic, 12% were frozen
_MADE = re.compile(rf"(?:{'|'.join(sorted(lexicon_phrases_english.ORIGINS))})\s*(?:$|and\b|while\b|but\b)")
_WERE = re.compile(r"\b(?:were|was|are|is|had been|have been|has been|been) (?:[a-z]+ )?$")
_CUE = re.compile(rf"\b(?:{lexicon.LIST_CUES})\b", re.IGNORECASE)
_UNDECIDED = re.compile(
    r"\s*(?:of (?:the |all |these )?[a-z' -]{2,40}? )?(?:were |was |are )?(?:rated |classified "
    rf"|considered |found |judged )?(?:as |to be )?(?:{lexicon.UNDECIDED})\b",
    re.IGNORECASE,
)
_OF_ALERTS = re.compile(
    r"(?:\s*\([^()]{1,20}\))?\s*of (?:the |all |these |those |total )*(?:[a-z-]+ )?(?:alerts"
    r"|notifications|recalls|complaints|notices"
    r"|prosecutions)\b(?! (?:were|was) (?:resolved|settled|upheld|closed|handled|processed|dealt))",
    re.IGNORECASE,
)
_OF_CASES = re.compile(
    r"(?:\s*\([^()]{1,20}\))?\s*of (?:the |all |these )*(?:cases|notifications|alerts|recalls"
    r"|complaints|reports)\b",
    re.IGNORECASE,
)
_CLASSED = re.compile(
    r"\s*(?:of (?:them|these|those|the [a-z]+) )?(?:(?:were|was|are) )?(?P<by>(?:classed|classified"
    r"|registered|categori[sz]ed|recorded|rated|logged|graded"
    r"|assessed) )?as (?:an? )?(?P<of>[a-z][a-z -]{2,40}?)\s*(?:$|[,;.(]|and\b)",
    re.IGNORECASE,
)
_CLASSED_BEFORE = re.compile(
    r"\b(?:class(?:ed|ified)|categori[sz]ed|rated|graded|assessed|ranked)(?: (?:only|about|some|just|nearly|over|another))* $"
)
_ADJECTIVE = re.compile(r"\s(?:were )?(?P<of>[a-z-]+)\s*(?:$|[,;.)]|and\b)")
#: 35% below the limit and 3% above
_BESIDE_LIMIT = {
    "above": "nonconforming",
    "over": "nonconforming",
    "below": "conforming",
    "within": "conforming",
}
_ABOVE_IN = re.compile(
    r"\b(?:above|over|exceeding|beyond) (?:it|them|that"
    r"|(?:the|all) (?:[a-z]+ ){0,2}(?:limit|level|maximum)s?) in $"
)
_OBJECT = re.compile(rf"{HEDGES}(?: the| a total of)?\s*", re.IGNORECASE)
_NEUTRAL = re.compile(rf"fair|average|moderate|adequate|middling|{lexicon.UNDECIDED}")
_COPULAS = ("were", "was", "are", "represented", "amounted to", "accounted for", "made up", "constituted")
#: and those exceeding it 4%
_THOSE = re.compile(r"\band those (?P<of>(?:not )?[a-z]+ing [^,;.()]{0,40}?)\s*$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\b(?:those|samples|products|items) (?:that were |which were "
    r"|found )?(?P<of>(?:not )?[a-z][^,;.:()\d]{3,60}?) (?:were|was|are|represented|amounted to"
    r"|accounted for|made up|constituted)\s*$",
    re.IGNORECASE,
)
#: the top categories for violations were
_OF_FAULTS = re.compile(rf"(?:{lexicon.FAULTS})\b(?! rates?)")
_NAMED = re.compile(r"[A-Za-z][A-Za-z'’ -]{2,50}\s\($")
_CLOSED = re.compile(r"\s*(?:of [^()\d]{3,40}|each)?\)")
#: what is told in the order of its size: of what was reported, or by a rate that was told before
_RANKED = re.compile(
    r"\b(?:most (?:often |frequently |commonly |regularly |widely )?(?:reported|notified|recorded|signalled"
    r"|complained)\b"
    r"|most (?:common|frequent|commonly [a-z]+|frequent(?:ly)? [a-z]+) (?:risks?|hazards?|categor(?:y|ies)"
    r"|groups?|products?|countr(?:y|ies)|origins?)\b"
    r"|(?:main|commonest|top|biggest|principal|most (?:common|frequent)) (?:risks?|hazards?|reasons?|grounds?|causes?)\b"
    r"|(?:largest|highest|biggest|greatest) (?:share|number|proportion) of (?:all )?(?:alerts|notifications"
    r"|complaints|reports|warnings)\b"
    r"|(?P<placed>(?:topp?(?:ed|ing|s)?(?: of)?|led|leads?|leading|head(?:ed|s|ing)?) the (?:list|table"
    r"|rankings?|league)|top of the list|came (?:in )?(?:top|first|second|third|last|next|bottom)"
    r"|(?:first|second|third|last) place|was the same with|ranked (?:first|second|third|last)))"
)
_ALERTS = re.compile(r"\b(?:alerts?|notifications?|complaints?|reports?|warnings?|risks?|followed by)\b")
_AT = re.compile(r"\b(?:at|with)(?: about| around| nearly| over| only| just)*\s*$")
_RANKED_SUBJECT = re.compile(
    r"\W*(?:(?:[Ii]n|[Ll]ast|[Dd]uring|[Bb]y|[Ff]or|[Aa]gain"
    r"|[Oo]nce)\b[^,;()]{2,40}, )?(?:[Tt]he )?(?P<of>(?!(?i:the "
    r"|(?:two |three |four |five )?(?:main|most|commonest|top|biggest|principal|largest"
    r"|highest)\b))[A-Za-z][\w'&-]*(?:(?: |, )[\w'&-]+){0,5}?) (?:\("
    r"|(?:were|was|are|is|remain(?:ed|s)?|came|come|topp?ed|led|headed|made up|accounted for|belonged to"
    r"|occupied|represented|ranked)\b[^,;()]*(?:\(|\bat|\bwith)\s*$)"
)
_SUSPECT = re.compile(
    r"\s*['“‘\"]?(?:suspicious|suspect|questionable|problematic|abnormal|poor|bad)['”’\"]? (?:samples?"
    r"|products?|items?|results?)\b",
    re.IGNORECASE,
)


def related(here: Here) -> Stated | None:
    """Read 41% related to pathogens, 48% are creams: a share of what was told before."""
    around, state = here.around, here.state
    if first(around.predicate_marks, RATES):
        return None
    found = _RELATED.match(around.predicate)
    part = None if found else PART.match(around.predicate)
    known = part and "share" in (state.rate, state.rate_before)
    if not (found or known) or verdict(around.predicate):
        return None
    state.rate = "share"
    named = (found or part or around.predicate) and (found or part)
    words = named.group("of") if named else ""
    return Stated("share", state.narrowed(_part(words)), 0.7, *base_of("share", state))


def _part(words: str) -> Where | None:
    """Give what a part is about: pathogens; of complaints their quality too."""
    name = name_of(words)
    return scopes.scope_of_part(without_case(words)) or (Where((), name, 0.8) if name else None)


def composed(here: Here) -> Stated | None:
    """Read 41% samples were of processed milk, 60% were toned milk, 12% came from farms: what was drawn, by what it is."""
    around, state = here.around, here.state
    made = _MADE_UP.match(around.predicate)
    if made is None or around.predicate_marks or verdict(around.predicate):
        return None
    named = phrase(" " + made.group("of")).words
    known = made.group("joint") or _MADE.match(made.group("of")) or products(named.lower(), 0, len(named))
    if not known or not (named or _MADE.match(made.group("of"))):
        return None
    state.rate = "share"
    return Stated("share", state.narrowed(scopes.scope_of_part(named)), 0.7, *base_of("share", state))


def undecided(here: Here) -> Stated | None:
    """Read 85% were satisfactory, 10% were borderline: a share that is neither good nor bad."""
    if not _UNDECIDED.match(here.around.predicate):
        return None
    return Stated("share", here.state.scope, 0.7, *base_of("share", here.state))


def classed(here: Here) -> Stated | None:
    """Read 24% (335) were classed as serious, 12% (173) as high: shares of what was divided."""
    state, around = here.state, here.around
    told = _CLASSED.match(around.predicate)
    by = told and (told.group("by") or _CLASSED_BEFORE.search(around.near))
    on = told and here.i and state.rate == "share"
    if told is None or not (by or on) or around.predicate_marks or verdict(around.predicate):
        return None
    state.rate = "share"
    return Stated(
        "share", state.narrowed(scopes.scope_of_part(told.group("of"))), 0.7, *base_of("share", state)
    )


def part_drawn(here: Here) -> Stated | None:
    """Read the inspection covered 20 percent of the producers: how many of all were drawn."""
    near, words = here.around.near_marks, here.around.predicate
    drawn = last(near, DRAWN)
    told = drawn and last(near, VERDICTS | RATES) is None and words.startswith(" of ")
    if not told or first(here.around.predicate_marks, VERDICTS | DRAWN) or verdict(words):
        return None
    if not drawn or not _OBJECT.fullmatch(here.sentence.text, drawn.end, here.number.start):
        return None
    here.state.rate = "share"
    return Stated("share", here.state.narrowed(scopes.scope_of_part(phrase(words[3:]).words)), 0.65)


_BOUGHT = re.compile(
    r" (?:of (?:them|these|those|the samples|samples) )?(?:were|was|had been) (?:bought|purchased|collected|taken|sourced|obtained|drawn|ordered)\b"
)


def were_drawn(here: Here) -> Stated | None:
    """Read less than 1% of the containers were inspected: how many of all were drawn."""
    words, marks = here.around.predicate, here.around.predicate_marks
    drawn = first(marks, DRAWN) if words.startswith(" of ") else None
    if drawn is None or drawn.role != "finite" or first(marks, VERDICTS) or verdict(words):
        return None
    if not _WERE.search(words[: drawn.start - here.around.predicate_start]):
        return None
    here.state.rate = "share"
    return Stated("share", here.state.narrowed(scopes.scope_of_part(phrase(words[3:]).words)), 0.65)


def bought(here: Here) -> Stated | None:
    """Read 1,074 samples were purchased; around 12% were bought online: a share of what was drawn."""
    words = here.around.predicate
    if not _BOUGHT.match(words) or first(here.around.predicate_marks, VERDICTS):
        return None
    here.state.rate = "share"
    told = scopes.known_conditions(words)
    return Stated(
        "share", here.state.narrowed(Where(tuple(sorted(told.items())), "", 0.75) if told else None), 0.7
    )


def of_alerts(here: Here) -> Stated | None:
    """Read 9% of all alerts concerned masks that failed to protect: always a share."""
    if not _OF_ALERTS.match(here.sentence.text, here.number.end):
        return None
    found = _RELATED.match(here.around.predicate) or _KIND_RELATED.match(here.around.predicate)
    here.state.rate = "share"
    named = _part(found.group("of")) if found else scope_of_rate(here.around.gap, "")
    return Stated("share", here.state.narrowed(named), 0.75, *base_of("share", here.state))


def of_cases(here: Here) -> Stated | None:
    """Read no level was assigned in 44% (620) of cases: a share of the cases told before."""
    text, end = here.sentence.text, here.number.end
    told = here.state.plain == "cases" and _OF_CASES.match(text, end) and not here.around.near_marks
    if not told or verdict(here.around.near):
        return None
    here.state.rate = "share"
    return Stated(
        "share",
        here.state.narrowed(scope_of_rate(here.around.gap, "")),
        0.65,
        *base_of("share", here.state),
    )


def bare(here: Here) -> Stated | None:
    """Read 88% were good, 7% fair and 5% bad: an adjective alone, behind a rate."""
    found = _ADJECTIVE.match(here.around.predicate) if here.behind("rate") else None
    if found is None or here.state.rate not in RATES or first(here.around.predicate_marks, VERDICTS):
        return None
    if _NEUTRAL.fullmatch(found.group("of")):
        return Stated("share", here.state.scope, 0.65, *base_of("share", here.state))
    told = _BESIDE_LIMIT.get(found.group("of"), "") or verdict(f" were {found.group('of')}")
    if not told or RATE_OF[told] == here.state.rate:
        return None
    here.state.rate = RATE_OF[told]
    return Stated(here.state.rate, here.state.scope, 0.7)


def subject(here: Here) -> Stated | None:
    """Read those not exceeding the limit were 42%: the rate of those."""
    near = here.around.near
    if near.endswith(" in ") and _ABOVE_IN.search(near):
        here.state.rate = "failure_rate"
        return Stated("failure_rate", here.state.narrowed(None), 0.7)
    if near.rstrip().endswith(_COPULAS):
        found = _SUBJECT.search(near)
    else:
        found = _THOSE.search(near) if "those " in near else None
    told = verdict(" were " + found.group("of")) or verdict(" " + found.group("of")) if found else ""
    if not told:
        return None
    here.state.rate = RATE_OF[told]
    behind = FOR.match(here.around.predicate)  # was 17% for pepper
    local = scope_beside(here.around) if behind and behind.group("word") == "for" else None
    return Stated(here.state.rate, here.state.narrowed(local), 0.75)


def listed(here: Here) -> Stated | None:
    """Read the main risks were injury (31%), chemical (24%) and fire (14%): shares where nothing is said of a verdict."""
    state, sentence, around = here.state, here.sentence, here.around
    if not here.opened or state.rate or not _CLOSED.match(sentence.text, here.number.end):
        return None
    said = [
        m
        for m in sentence.between(sentence.start, here.number.end)
        if not _OF_FAULTS.match(sentence.lower, m.start)
    ]
    if not _NAMED.search(around.gap) or first(said, COUNTED | RATES):
        return None
    cue = _CUE.search(sentence.text, sentence.start, here.number.start)
    if cue is None and state.rate_before != "share":
        return None
    state.rate = "share"
    return Stated("share", state.narrowed(scope_of_rate(around.gap, "")), 0.65, *base_of("share", state))


def ranked(here: Here) -> Stated | None:
    """Read toys (31%) were the most notified, followed by cars (19%); the food sector topped the list with 75%: shares, or the rate before."""
    state, sentence = here.state, here.sentence
    told = (here.opened and _CLOSED.match(sentence.text, here.number.end)) or _AT.search(here.around.near)
    cue = _RANKED.search(sentence.lower, sentence.start, sentence.end) if told and not state.rate else None
    marks = [*sentence.between(sentence.start, here.number.end), *here.around.predicate_marks]
    if cue is None or first(marks, RATES | MOVES):
        return None
    placed, known = cue.group("placed"), state.rate_before in (*RATES, "share")
    if placed and not known and not _ALERTS.search(sentence.lower, sentence.start, sentence.end):
        return None
    state.rate = state.rate_before if placed and known else "share"
    named = _RANKED_SUBJECT.match(here.around.gap)
    name = scopes.whole_name(named.group("of")) if named else ""
    local = scopes.scope_of_count("", name) if name else scope_of_rate(here.around.gap, "")
    return Stated(state.rate, state.narrowed(local), 0.7, *base_of(state.rate, state))


def bad_samples(here: Here) -> Stated | None:
    """Read 12% suspicious samples were found: the rate of those."""
    words = here.around.predicate
    if not _SUSPECT.match(words) and not PREMODIFIED.match(words):
        return None
    here.state.rate = "failure_rate"
    return Stated("failure_rate", here.state.narrowed(None), 0.75)
