"""Counts told by the subject before them: stores that sold unsafe toys numbered 96."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import PLAIN
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import COUNTED, VERDICTS, first
from spotcheck.figures.claims.stating import Stated

_NUMBERED = re.compile(
    r"(?P<of>[A-Za-z][^,;.:()]{3,90}?) (?:numbered|total+ed|amounted to|came to)(?: about| around| nearly| over| some| just| only)*\s*$",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:with|that|which|who|found|selling|having)\b", re.IGNORECASE)


def numbered(here: Here) -> Stated | None:
    """Read stores with at least one unsafe product numbered 96; the samples that failed totalled 31."""
    around, state = here.around, here.state
    if " numbered" not in around.near and "total" not in around.near and " to " not in around.near[-12:]:
        return None
    found = _NUMBERED.search(around.near)
    if found is None:
        return None
    head = phrase(" " + found.group("of"))
    start = here.number.start - len(around.near)
    marks = here.sentence.between(start + found.start("of"), start + found.end("of"))
    told = first(marks, VERDICTS) or first(marks, COUNTED)
    said = told.name if told else verdict(" " + found.group("of")[head.end :]) if head.end else ""
    measure = PLAIN.get(head.kind, "")
    if measure in ("enterprises", "kinds"):
        state.plain, state.plain_at = measure, here.i
        scope = state.narrowed(
            scopes.scope_of_count("", " " + found.group("of")) if measure == "kinds" else None
        )
        bad = said in VERDICTS and _WITH.search(found.group("of"))
        state.judged = said if bad else ""
        return Stated(measure, scope.joined(verdict=said) if bad else scope, 0.75)
    if head.kind == "batch" and said:
        state.count = said
        return Stated(said, state.narrowed(scopes.scope_of_count("", " " + found.group("of"))), 0.75)
    return None
