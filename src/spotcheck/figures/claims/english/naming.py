"""What a count of batches is of: its noun, the words that lead in, what it failed on, or what was counted before."""

import re

from spotcheck.figures.claims.chinese.scopes import last_match
from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import PART, partner
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.sentences import COUNTED, VERDICTS, Around, last
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon

_REST = re.compile(r"\s*others?\b", re.IGNORECASE)
_LABEL = re.compile(
    r"\s*(?:and |while |but |plus )?(?P<of>[A-Za-z][a-z'-]*(?: [a-z'-]+){0,3}?)(?: alone)?(?: (?:contributed|had|with|recorded|saw|showed|reported|numbered))?\s*(?:just |only |about |in )?$",
    re.IGNORECASE,
)
_ASPECT = re.compile(
    r"\s*(?:failed )?(?:for|on|over) (?P<of>[A-Za-z][^,;:.()]{2,40})",
    re.IGNORECASE,
)
_TESTS_OF = re.compile(
    r"\b(?:for|underwent|undergoing|to) (?P<of>[a-z][a-z, -]{2,40}?) (?:level )?(?:tests?|testing|analys[ie]s|examinations?)\b",
    re.IGNORECASE,
)
_FOUND = re.compile(
    rf"(?:^\s*|[,;:.]\s|\band )(?P<of>[A-Za-z][^,;:.()]{{1,60}}?) (?:(?:was|were|is|are|has been|have been) )?(?:{lexicon.FOUND}|{lexicon.FAULTY_ON.partition(' (?:on')[0]}) (?:in|on|at|from|for)(?: [a-z]+)?\s*$",
    re.IGNORECASE,
)
_ELLIPTIC_IN = re.compile(r"(?:,|\band\b)\s*(?P<of>[a-z][a-z' -]{2,40}?) in\s*$", re.IGNORECASE)
_FAULT = re.compile(rf"\b(?:{lexicon.FAULTS})\b", re.IGNORECASE)
_REMAINING = re.compile(r"\b(?:remaining|rest|further|another)\s*$", re.IGNORECASE)
_WITH = re.compile(
    r"(?:^|[.;:])\s*(?P<of>[A-Za-z][^,;:()]{2,40}?) (?:fared|did|performed|led|topped|was|were|came|stood|scored)\b[^;:()]*,\s*with (?:just |only |some )?$",
    re.IGNORECASE,
)
_LONGEST_LEAD = 60


def scope_of(here: Here, *, base: bool) -> Where | None:
    """Give the scope of a count of batches; None where nothing near it names one."""
    around, state = here.around, here.state
    j = partner(here)
    own = phrase(around.predicate).words
    local = _led(around) if here.opened or j not in state.bases or own else None
    if j in state.bases and local is None:
        local = scopes.scope_of_count(around.near, here.sentence.around(j).predicate)
    if local is None and state.among and not base and (part := PART.match(around.predicate)):
        local = scopes.scope_of_part(part.group("of"))
    if local is None and base and here.behind("rate") and state.rate == "share":
        return Where()  # what a share is of
    if local is None and not here.opened:
        local = next((found for rule in _RULES if (found := rule(here)) is not None), None)
    return local


def _led(around: Around) -> Where | None:
    """Give the scope by its parenthesis, the words that lead in, or its noun."""
    opened = around.gap.rstrip().endswith("(")
    said = last(around.gap_marks, VERDICTS) if opened else None
    if said and "," not in around.gap[said.end - around.gap_start :] and not phrase(around.predicate).words:
        return None
    if opened:
        return scopes.scope_of_rate(around.gap, "")
    lead = around.gap.rsplit(";", 1)[-1] if not last(around.gap_marks, COUNTED) else around.near
    found = scopes.scope_of_count(
        lead if scopes.scope_of_count(lead, "") and len(lead) < _LONGEST_LEAD else around.near,
        around.predicate,
    )
    rest = _REST.match(around.predicate) or _REMAINING.search(around.near)
    return Where() if found is None and rest else found


def _label(here: Here) -> Where | None:
    """Read dairy 49, paneer alone contributed 29: the name right before the number."""
    around = here.around
    if around.near_marks or not here.i:
        return None
    found = _LABEL.fullmatch(around.near)
    return _named(found.group("of")) if found else None


def _aspect(here: Here) -> Where | None:
    """Read 63 failed on fat content, 11,640 for microbiological examination."""
    found = _ASPECT.match(here.around.predicate)
    return scopes.scope_of_count("", found.group("of")) if found else None


def _tests_of(here: Here) -> Where | None:
    """Read 900 samples underwent microbiological tests."""
    found = _TESTS_OF.search(here.around.predicate)
    return _named(found.group("of")) if found else None


def _substance(here: Here) -> Where | None:
    """Read lead was detected in 69, undeclared egg in eight."""
    said = here.sentence.text[here.sentence.start : here.number.start]
    found = _FOUND.search(said[-_LONGEST_LEAD * 2 :]) or last_match(_ELLIPTIC_IN, here.around.gap)
    if found is None or _FAULT.search(found.group("of")):
        return None
    return scopes.scope_of_count("", found.group("of"))


def _subject(here: Here) -> Where | None:
    """Read dairy items fared worst, with 49 failures."""
    found = _WITH.search(here.sentence.text[here.sentence.start : here.number.start])
    return scopes.scope_of_count("", found.group("of")) if found else None


def _antecedent(here: Here) -> Where | None:
    """Read eighteen lacked the mark: of what was counted in the sentence before."""
    bare = phrase(here.around.predicate).end == 0 and not here.around.near.strip()
    state = here.state
    untold = here.i == 0 and bare and not state.whole.words
    return state.antecedent if untold and state.antecedent.words else None


def _named(words: str) -> Where | None:
    """Give words as a scope where they are a name and nothing else."""
    name = scopes.whole_name(words)
    return scopes.scope_of_count("", name) if name else None


_RULES = (_label, _aspect, _tests_of, _substance, _subject, _antecedent)
