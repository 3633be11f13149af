"""Shares told by what they are of: 41% related to pathogens; the main risks were injury (31%) and fire (14%)."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.beside import base_of
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import PART, PREMODIFIED
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import COUNTED, RATES, first
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon

_RELATED = re.compile(
    rf"\s*(?:\)\s*)?(?:of (?:the |these |those |all |our )?[a-z' -]{{2,40}}? )?(?:had |was |were )?(?:{lexicon.RELATED})\s(?P<of>[^,;.()]*)",
    re.IGNORECASE,
)
_CUE = re.compile(rf"\b(?:{lexicon.LIST_CUES})\b", re.IGNORECASE)
_UNDECIDED = re.compile(
    rf"\s*(?:of (?:the |all |these )?[a-z' -]{{2,40}}? )?(?:were |was |are )?(?:rated |classified |considered |found |judged )?(?:as |to be )?(?:{lexicon.UNDECIDED})\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[A-Za-z][A-Za-z'’ -]{2,50}\s\($")
_CLOSED = re.compile(r"\s*\)")
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


def undecided(here: Here) -> Stated | None:
    """Read 85% were satisfactory, 10% were borderline: a share that is neither good nor bad."""
    if not _UNDECIDED.match(here.around.predicate):
        return None
    return Stated("share", here.state.scope, 0.7, *base_of("share", here.state))


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
