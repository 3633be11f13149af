"""Verdicts told by did, did not, the rest and the others: what was said before, or its reverse."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.marks import VERDICTS

_DID = re.compile(
    r"\s*(?:(?:that|which|who) )?(?:(?:[a-z]+ ){0,2}(?:samples?|products?|items?|models?|ones|others|rest"
    r"|of (?:them|these|those)),? )?"
    r"(?:did|do|does|were|was|are|is|had|have|has|could)(?P<not> not"
    r"|n['’]t)?(?: (?:too|either|also)| so(?: twice| again| repeatedly| more than once| on [a-z ]{3,30})?)?\s*(?:$|[.,;)]|\b(?:and|but|while|whereas)\b)",
    re.IGNORECASE,
)
_SO_DID = re.compile(
    r"\b(?:as|so) (?:did|do|does|were|was|had)(?: (?:about|some|another|a further))?\s*$", re.IGNORECASE
)
_NONE = re.compile(
    r"\s*(?:had|have|has|contained|showed|carried|bore) (?:none|nothing(?! but)|neither)\s*(?:$|[.,;)]"
    r"|\b(?:and|but|while)\b)",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"\s*(?:had|have|has|contained|showed|carried|bore|failed|lacked) (?:both|all (?:two|three|four)|the two)\s*(?:$|[.,;)]|of them\b|(?:faults"
    r"|defects|tests|problems)\b)",
    re.IGNORECASE,
)
#: what befell some befell others
_LIKEWISE = re.compile(
    r"[^,;.:()]{0,60}?\b(?:(?:met|suffered|shared|had) (?:with )?(?:an?|the|much the) (?:similar"
    r"|same) (?:fate|result|outcome|fault|problem|defect)s?|followed suit|did (?:likewise|the same)"
    r"|fared (?:no better|little better|likewise|the same|similarly)"
    r"|(?:were|was|proved) (?:no better|little better|no different))\b",
    re.IGNORECASE,
)
_BARE_NOT = re.compile(r"\s*not\s*(?:$|[.,;)])", re.IGNORECASE)
#: 96% were within the limits, 4% above them; 26 pumps, or 6.7%, were outside it
_AGAINST_IT = re.compile(
    r"(?:(?:\s+[a-z-]+){0,3},? (?:was|were|fell|lay))?\s*(?:(?:well|just|slightly|far) )?"
    r"(?:(?P<bad>above|over|beyond|outside|in excess of)"
    r"|within|below|under|inside) (?:them|it|that|this|these|those)\b(?! [a-z])"
)
_DENIED = re.compile(r"\b(?:not|no|none|without|neither|unable)\b|n['’]t\b", re.IGNORECASE)
_REVERSE = {"nonconforming": "conforming", "conforming": "nonconforming"}
_LOOK_BACK = 120


def did(here: Here) -> str:
    """Give the verdict of a bare did or did not; empty where there is none.

    54 contained lead, 117 did not; 33 did not contain any, five did; 40 complied and 12 did not.
    """
    found, before = _DID.match(here.around.predicate), here.state.verdict
    if before in VERDICTS and here.behind("count") and _BARE_NOT.match(here.around.predicate):
        return _REVERSE[before]  # 59 were clean, 11 not
    if before in VERDICTS and _LIKEWISE.match(here.around.predicate):
        return before  # and seven met a similar fate
    against = _AGAINST_IT.match(here.around.predicate) if before in VERDICTS and here.i else None
    if against:  # 96% were within the limits, 4% above them
        return "nonconforming" if against.group("bad") else "conforming"
    if found is None and before in VERDICTS and (told := _had_it(here, before)):
        return told
    if found is None or before not in VERDICTS or _SO_DID.search(here.around.near):
        return ""
    sentence = here.sentence
    start = here.around.gap_start if here.i else max(0, sentence.start - _LOOK_BACK)
    denied = _DENIED.search(sentence.text, start, here.number.start) is not None
    return before if denied == (found.group("not") is not None) else _REVERSE[before]


def _had_it(here: Here, before: str) -> str:
    """Give the verdict of those that had none of what others had, or both: 19 had too much of it, eleven had none."""
    if _NONE.match(here.around.predicate):
        return _REVERSE[before]
    return before if here.i and _BOTH.match(here.around.predicate) else ""
