"""Shares told by what they are of: 41% related to pathogens; the main risks were injury (31%) and fire (14%)."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.beside import base_of
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import PART, PREMODIFIED
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import COUNTED, RATE_OF, RATES, VERDICTS, first
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon

_RELATED = re.compile(
    rf"\s*(?:\)\s*)?(?:of (?:the |these |those |all |our )?[a-z' -]{{2,40}}? )?(?:had |was |were )?(?:{lexicon.RELATED})\s(?P<of>[^,;.()]*)",
    re.IGNORECASE,
)
_MADE_UP = re.compile(
    r"\s*(?:of (?:the |these |those |all |our )*)?(?:(?:samples?|products?|items?|goods|batches|them|these|those)\s+)?(?:were|was|are|came|had been)\s+"
    r"(?:(?P<joint>of|for|from|(?:taken|collected|bought|drawn|obtained) (?:from|in|at)|made (?:in|by|from))\s+(?:the )?)?(?P<of>[A-Za-z][^,;.()]*)",
    re.IGNORECASE,
)
_CUE = re.compile(rf"\b(?:{lexicon.LIST_CUES})\b", re.IGNORECASE)
_UNDECIDED = re.compile(
    rf"\s*(?:of (?:the |all |these )?[a-z' -]{{2,40}}? )?(?:were |was |are )?(?:rated |classified |considered |found |judged )?(?:as |to be )?(?:{lexicon.UNDECIDED})\b",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(r"\s(?P<of>[a-z-]+)\s*(?:$|[,;.)]|and\b)")
#: 35% below the limit and 3% above
_BESIDE_LIMIT = {
    "above": "nonconforming",
    "over": "nonconforming",
    "below": "conforming",
    "within": "conforming",
}
_ABOVE_IN = re.compile(
    r"\b(?:above|over|exceeding|beyond) (?:it|them|that|(?:the|all) (?:[a-z]+ ){0,2}(?:limit|level|maximum)s?) in $"
)
_NEUTRAL = re.compile(rf"fair|average|moderate|adequate|middling|{lexicon.UNDECIDED}")
_COPULAS = ("were", "was", "are", "represented", "amounted to", "accounted for", "made up", "constituted")
#: and those exceeding it 4%
_THOSE = re.compile(r"\band those (?P<of>(?:not )?[a-z]+ing [^,;.()]{0,40}?)\s*$", re.IGNORECASE)
_SUBJECT = re.compile(
    r"\b(?:those|samples|products|items) (?:that were |which were |found )?(?P<of>(?:not )?[a-z][^,;.:()\d]{3,60}?) (?:were|was|are|represented|amounted to|accounted for|made up|constituted)\s*$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[A-Za-z][A-Za-z'’ -]{2,50}\s\($")
_CLOSED = re.compile(r"\s*(?:of [^()\d]{3,40})?\)")
_SUSPECT = re.compile(
    r"\s*['“‘\"]?(?:suspicious|suspect|questionable|problematic|abnormal|poor|bad)['”’\"]? (?:samples?|products?|items?|results?)\b",
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
    return Stated("share", state.narrowed(scopes.scope_of_part(words.strip())), 0.7, *base_of("share", state))


def composed(here: Here) -> Stated | None:
    """Read 41% samples were of processed milk, 60% were toned milk, 12% came from farms: what was drawn, by what it is."""
    around, state = here.around, here.state
    made = _MADE_UP.match(around.predicate)
    if made is None or around.predicate_marks or verdict(around.predicate):
        return None
    named = phrase(" " + made.group("of")).words
    if not named or not (made.group("joint") or products(named.lower(), 0, len(named))):
        return None
    state.rate = "share"
    return Stated("share", state.narrowed(scopes.scope_of_part(named)), 0.7, *base_of("share", state))


def undecided(here: Here) -> Stated | None:
    """Read 85% were satisfactory, 10% were borderline: a share that is neither good nor bad."""
    if not _UNDECIDED.match(here.around.predicate):
        return None
    return Stated("share", here.state.scope, 0.7, *base_of("share", here.state))


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
    return Stated(here.state.rate, here.state.narrowed(None), 0.75)


def listed(here: Here) -> Stated | None:
    """Read the main risks were injury (31%), chemical (24%) and fire (14%): shares where nothing is said of a verdict."""
    state, sentence, around = here.state, here.sentence, here.around
    if not here.opened or state.rate or not _CLOSED.match(sentence.text, here.number.end):
        return None
    if not _NAMED.search(around.gap) or first(
        sentence.between(sentence.start, here.number.end), COUNTED | RATES
    ):
        return None
    cue = _CUE.search(sentence.text, sentence.start, here.number.start)
    if cue is None and state.rate_before != "share":
        return None
    state.rate = "share"
    return Stated(
        "share", state.narrowed(scopes.scope_of_rate(around.gap, "")), 0.65, *base_of("share", state)
    )


def bad_samples(here: Here) -> Stated | None:
    """Read 12% suspicious samples were found: the rate of those."""
    words = here.around.predicate
    if not _SUSPECT.match(words) and not PREMODIFIED.match(words):
        return None
    here.state.rate = "failure_rate"
    return Stated("failure_rate", here.state.narrowed(None), 0.75)
