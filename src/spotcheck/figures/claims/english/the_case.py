"""Verdicts carried over from what was said right before: many toys failed. This was the case for 26 of the 30 samples."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import VERDICTS

_THE_CASE = re.compile(
    r"\b(?:(?:this|that|it|which|the same|such) (?:was|is|were|proved) (?:also |only |even )?(?:the case|true|so)"
    r"|(?:this|that|the same) (?:applied|applies|happened|held)(?: true)?)(?: also| only| just)? (?:for|of|in|with|to|on|by|at)"
    r"(?: (?:only|just|about|around|nearly|almost|over|some|at least|more than|as many as|a total of))*\s*$",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"(?<=[a-z)%\d])[.;](?=\s)|\n|,\s+(?=which\b)")
#: so far back the clause before begins
_FAR = 240


def the_case(here: Here) -> str:
    """Give the verdict that is said to hold for a number, by the clause before; empty where none is."""
    near = here.around.near
    told = _THE_CASE.search(near) if "se " in near or " t" in near or " so" in near or "ppl" in near else None
    if told is None:
        return ""
    start = here.number.start - len(near) + told.start()
    before = here.sentence.text[max(0, start - _FAR) : start].rstrip(" .;,\n")
    clause = before[max((m.end() for m in _CLAUSES.finditer(before)), default=0) :]
    return verdict(" " + clause.lstrip()) or (here.state.verdict if here.state.verdict in VERDICTS else "")
