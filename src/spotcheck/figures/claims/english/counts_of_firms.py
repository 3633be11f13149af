"""Counts of enterprises: who is counted like a firm, what was done to them, and which firms they are (80 shops selling toys)."""

import re

from spotcheck.figures.claims.english import origins
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import HEDGES, noun_of
from spotcheck.figures.claims.english.phrases import Phrase, phrase
from spotcheck.figures.claims.english.state import State
from spotcheck.figures.claims.english.told_of_firms import told_apart
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_acts
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language.lexicon_names import ANY_FIRMS, GROUPED_BY

#: 41 restaurants, 33 takeaways and 18 shops
LIST_JOINT = re.compile(r"\s*(?:[a-z-]+ ?){1,3}(?:,|,? and)\s*", re.IGNORECASE)
_BULLET = re.compile(r"\s*[-•*–]\s*")
_TRIED_FOR = re.compile(r" for (?P<of>[A-Za-z][^,;:.()–]{2,40})")
#: 14 received warnings, 12 were closed
SANCTIONED = re.compile(
    r"\s*(?:(?:were|was|had been|have been) )?(?:temporarily |also )?(?:closed|shut|fined|prosecuted"
    r"|penali[sz]ed|suspended|sanctioned|warned|sealed|cautioned|convicted|blacklisted"
    r"|(?:issued|served|given|handed|slapped)(?: with)?)\b"
    r"|\s*(?:more )?(?:required|needed) (?:an? )?(?:follow-up|further|re-|another|second)"
    r"|\s*(?:received|got|are subject to|were subject to|face|faced|are facing|paid) (?:an? |the "
    r"|further |legal |formal |official |written |on-the-spot |fixed )*(?:penalt|fine|warning|notice"
    r"|caution|letter|enforcement|legal|prosecution|summons|infringement|improvement|prohibition|action"
    r"|proceedings)",
    re.IGNORECASE,
)
#: what is done to firms alone: sealed ten petrol pumps, 762 industrial units were fined
_SEALING = re.compile(
    r"\b(?:fined|shut(?: down)?|sealed|raided|penali[sz]ed|prosecuted|cautioned|blacklisted)(?: about"
    r"| some| another| a further| a total of)*\s*$",
    re.IGNORECASE,
)
_SEALED = re.compile(
    r"\s*(?:were|was|had been|have been) (?:also )?(?:fined|shut(?: down)?|sealed|raided|penali[sz]ed"
    r"|prosecuted|cautioned|blacklisted|issued with|served with|ordered to close)\b",
    re.IGNORECASE,
)
#: issued fines to 32 units, imposed penalties on 18 units
_FINED = re.compile(
    r"\b(?:fines?|penalt(?:y|ies)|sanctions?|warnings"
    r"|notices)(?: for [a-z-]+(?: [a-z-]+)?)?(?: (?:were|was|had been|have been))?(?: (?:issued|given"
    r"|served|sent|imposed|handed))? (?:to|on|in|against|upon|for)(?: the owners of)?(?: about| some"
    r"| a total of| another)*\s*$",
    re.IGNORECASE,
)
#: and fined 210
_SANCTIONING = re.compile(
    r"\b(?:fined|closed|shut(?: down)?|suspended|sealed|warned|prosecuted|cautioned|penali[sz]ed"
    r"|blacklisted)(?: about| some| another)*\s*$",
    re.IGNORECASE,
)
_LIKE_FIRMS = re.compile(r"markets?|websites?|web pages|platforms|marketplaces")
_ROW = re.compile(r"(?:\s+[A-Za-z'’-]+){1,8}?(?:,|,? and|,? as well as)\s+(?:about |some )?")
_VISITED = re.compile(
    rf"\b(?<!those )(?<!these )(?<!the )(?<!of )(?:{lexicon_acts.VISITS}){HEDGES}(?: a total of| another"
    r"| a further)?\s*$",
    re.IGNORECASE,
)
_CHECKED = re.compile(rf"\b(?:inspected|checked|raided|surveyed){HEDGES}(?: a total of)?\s*$", re.IGNORECASE)
_FIRMS = frozenset(GROUPED_BY.split())


def acted_on(here: Here) -> bool:
    """Whether something was done to the firms: 14 received warnings, and fined 210, warnings were issued to 120."""
    near = here.around.near
    return bool(SANCTIONED.match(here.around.predicate) or _SANCTIONING.search(near) or _FINED.search(near))


def among_firms(here: Here) -> bool:
    """Whether markets or websites are counted in a row with firms: 34 factories and 80 markets, eleven markets and five shops."""
    noun = noun_of(here)
    if not _LIKE_FIRMS.fullmatch(noun.unit):
        return False
    near, behind = here.around.near, here.around.predicate
    if (
        _CHECKED.search(near)
        or _VISITED.search(near)
        or _FINED.search(near)
        or _SEALED.match(behind, noun.end)
    ):
        return True  # inspected 9,877 markets, warnings were issued to 2,484 markets
    before = here.state.plain == "enterprises" and here.state.plain_at == here.i - 1 and here.i > 0
    if before and LIST_JOINT.fullmatch(here.around.gap):
        return True
    following = here.following
    if following is None or following.kind != "count":
        return False
    joined = _ROW.fullmatch(here.sentence.text, here.number.end, following.start)
    return joined is not None and phrase(here.sentence.around(here.i + 1).predicate).kind == "enterprise"


def visited(here: Here) -> str:
    """Read teams visited 19,040 halls: whatever is visited is counted like a firm."""
    noun = noun_of(here)
    units = noun.unit in ("units", "entities", "places")
    listed = here.state.plain == "enterprises" and here.state.plain_at == here.i - 1 and here.i > 0
    if units and listed and SANCTIONED.match(here.around.predicate, noun.end):
        return "enterprises"
    unnamed = units or (noun.words and not noun.kind)
    near = here.around.near
    told = _VISITED.search(near) or _FINED.search(near) or _SEALING.search(near)
    told = told or _SEALED.match(here.around.predicate, noun.end)
    return "enterprises" if unnamed and told else ""


def firms_here(here: Here, noun: Phrase, local: Where | None) -> Where | None:
    """Give the firms that are counted: by what they trade in, by their place in a list of trades, or by their name."""
    state = here.state
    goods = origins.trade(here.around.predicate, noun.end) or _tried_for(here, noun)
    if goods and not local:
        state.firms, state.firms_named = noun.unit, goods
        return Where((), goods, 0.8)  # 80 shops selling toys
    listed = state.plain == "enterprises" and state.plain_at == here.i - 1
    alone = noun.end == len(noun.unit) + 1
    told = told_apart(here) if local is None else None
    if told:
        return told
    if local is None and listed and noun.unit in lexicon.TRADED and alone:
        return Where((), noun.unit, 0.8)  # 308 operators: eleven manufacturers, 79 importers
    if local is None:
        return _firms(state, noun)
    return local.named("") if local.conditions else local


def _tried_for(here: Here, noun: Phrase) -> str:
    """Give what firms were tried out for, in a line of a list: - 53 businesses for tobacco."""
    listed = _BULLET.fullmatch(here.around.gap)
    found = _TRIED_FOR.match(here.around.predicate, noun.end) if listed else None
    return phrase(" " + found.group("of")).words if found else ""


def _firms(state: State, noun: Phrase) -> Where | None:
    """Give the firms that are counted, where their name or others that were counted tell them apart.

    144 milk shops; 16 shops, behind those; 123 exporters were checked, and 95 importers.
    """
    others, named, state.firms_named = state.firms, state.firms_named, ""
    whole = noun.words
    again = not noun.words and " " in named and named.endswith(noun.unit)
    if again or (" " in whole and whole.lower() not in ANY_FIRMS | {noun.unit}):
        state.firms, state.firms_named = noun.unit, named if again else whole
        return Where((), state.firms_named, 0.7)
    if noun.unit not in _FIRMS:
        return None
    state.firms = noun.unit
    if noun.unit not in ("exporters", named) and others in ("", noun.unit):
        return None
    state.firms_named = noun.unit
    return Where((), noun.unit, 0.7)
