"""Counts of a whole: all of them passed, all but nine did, except for eight."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first

_WHOLE = re.compile(
    r"\b(?:(?<!^In )all|none of the|none of|each of the|every one of the)(?: of)?(?: the)?\s*$", re.IGNORECASE
)
_ALL_BUT = re.compile(r"\ball but(?: the)?\s*$", re.IGNORECASE)
_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|other than|apart from|all but|with the exception of)(?: the)?\s*$",
    re.IGNORECASE,
)
_EXCEPT_ONE = re.compile(
    r",?\s*(?:except(?:ing)?(?: for)?|other than|apart from|with the exception of) an?\b", re.IGNORECASE
)
#: all the toys failed except for three; but not: except for 12, all those that failed were recalled
_ALL = re.compile(r"\b(?:all|every)\b(?!(?: [a-z]+){0,2} (?:that|which)\b| (?:the )?fail)", re.IGNORECASE)
_PASSED = frozenset(("conforming",))


def of_all(here: Here) -> str | None:
    """All 40 samples tested were satisfactory."""
    around = here.around
    if not _WHOLE.search(around.near):
        return None
    mark = first(around.predicate_marks, COUNTED)
    told = mark.name if mark else verdict(around.predicate)
    if told in VERDICTS and _of_fewer(here):
        return told
    return "tested" if told in VERDICTS else told or None


def _of_fewer(here: Here) -> bool:
    """Whether all are only those that a verdict was told of before: all ten were also too strong."""
    value, known = here.number.value or 0, here.state.known
    if known.get(value, "") in VERDICTS:
        return True
    more = any(measure in DRAWN and other > value for other, measure in known.items())
    return more and not here.i and not phrase(here.around.predicate).end and value not in known


def all_but(here: Here) -> str | None:
    """Read 5,000 samples tested were satisfactory except for eight."""
    around = here.around
    passed = first(around.predicate_marks, _PASSED)
    behind = around.predicate[passed.end - around.predicate_start :] if passed else ""
    return "tested" if passed and (_EXCEPT.search(behind) or _EXCEPT_ONE.match(behind)) else None


def excepted(here: Here) -> str | None:
    """All but nine samples passed."""
    if not _EXCEPT.search(here.around.near):
        return None
    whole = here.sentence.between(here.sentence.start, here.sentence.end)
    own = first(here.sentence.between(here.number.end, here.sentence.end), VERDICTS)
    if own and _ALL_BUT.search(here.around.near):
        return "conforming" if own.name == "nonconforming" else "nonconforming"
    if first(whole, _PASSED):
        return "nonconforming"
    said = here.sentence.text[here.sentence.start : here.sentence.end]
    return "conforming" if first(whole, VERDICTS) and _ALL.search(said) else None
