"""Counts told by the subject before them: stores that sold unsafe toys numbered 96; the number of samples rose to 1,204."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import PLAIN
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import COUNTED, VERDICTS, first
from spotcheck.figures.claims.stating import Stated

_NUMBERED = re.compile(
    r" (?:numbered|total+ed|amounted to|came to|being)(?: about| around| nearly| over| some| just| only)*\s*$",
    re.IGNORECASE,
)
_NUMBER_ROSE = re.compile(
    r"\bnumber of (?:samples|products|batches|items)(?: (?P<drawn>sampled|tested))? (?:rose|fell|grew"
    r"|dropped|increased|decreased|climbed|went up|went down)[^,;]{0,30} (?:to|from) (?:about |nearly "
    r"|over )?$",
    re.IGNORECASE,
)
_LED = re.compile(r"^(?:with|and)\s", re.IGNORECASE)
_SUBJECT = re.compile(r"[A-Za-z][^,;.:()]{3,90}$")
#: so long is the verb at most
_LONGEST = 40
_WITH = re.compile(r"\b(?:with|that|which|who|found|selling|having)\b", re.IGNORECASE)


def numbered(here: Here) -> Stated | None:
    """Read stores with at least one unsafe product numbered 96; the samples that failed totalled 31."""
    around, state = here.around, here.state
    verb = _NUMBERED.search(around.near[-_LONGEST:])
    if verb is None:
        return None
    before = len(around.near) - len(verb.group())
    found = _SUBJECT.search(around.near, 0, before)
    if found is None:
        return None
    words = _LED.sub("", found.group())
    head = phrase(" " + words)
    start = here.number.start - len(around.near)
    marks = here.sentence.between(start + found.start(), start + before)
    told = first(marks, VERDICTS) or first(marks, COUNTED)
    said = told.name if told else verdict(" " + words[head.end :]) if head.end else ""
    measure = PLAIN.get(head.kind, "")
    if measure in ("enterprises", "kinds"):
        state.plain, state.plain_at = measure, here.i
        scope = state.narrowed(scopes.scope_of_count("", " " + words) if measure == "kinds" else None)
        bad = said in VERDICTS and _WITH.search(words)
        state.judged = said if bad else ""
        return Stated(measure, scope.joined(verdict=said) if bad else scope, 0.75)
    if head.unit.startswith("sample") and not said:
        said = "sampled"
    if head.kind == "batch" and said:
        state.count = said
        return Stated(said, state.narrowed(scopes.scope_of_count("", " " + words)), 0.75)
    return None


def number_of(here: Here) -> str | None:
    """Read while the number of samples rose to 5,300."""
    if " to " not in here.around.gap and not here.around.gap.endswith("from "):
        return None
    found = _NUMBER_ROSE.search(here.around.gap)
    if found is None and here.i and here.around.gap == " to ":
        found = _NUMBER_ROSE.search(here.sentence.around(here.i - 1).gap)
    return (found.group("drawn") or "sampled").lower() if found else None
