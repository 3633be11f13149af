"""A percentage and its count of one whole: 16%, or 52 samples, of the 325; 44 samples, 31% of the 142."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.beside import OF_MANY
from spotcheck.figures.claims.english.drawn_from import behind_places
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import RATE_OF, RATES, VERDICT_OF, VERDICTS, first
from spotcheck.figures.claims.stating import Stated

_OR = re.compile(
    r"\s*(?:,\s*(?:or|i\.e\.,?|that is,?|which is)\s+|\s*\()(?:about |some |around |nearly |just |over )*",
    re.IGNORECASE,
)
#: 98.3%, or 700
_OR_COUNT = re.compile(r",? or (?:about |some |nearly |around |just |only )*", re.IGNORECASE)
_OF_WHOLE = re.compile(
    r"(?:\s+[a-z-]+){0,2}\s*[,)]?\s*(?:out )?of (?:the |all |these |those |our |a total of |some "
    r"|about |over |nearly )*",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:\s+[a-z-]+){0,3}(?:\s*[,(]|\s+(?=or ))\s*(?:or |i\.e\. |about |around |nearly |some |just |over )*",
    re.IGNORECASE,
)


def with_count(here: Here) -> Stated | None:
    """Read 16%, or 52 samples, of the 325 samples failed: the rate."""
    figures, text, k = here.sentence.figures, here.sentence.text, here.i
    if k + 2 >= len(figures) or figures[k + 1].kind != "count" or figures[k + 2].kind != "count":
        return None
    if not _OR.fullmatch(text, figures[k].end, figures[k + 1].start):
        return None
    if not _OF_WHOLE.fullmatch(text, figures[k + 1].end, figures[k + 2].start):
        return None
    told, behind = _told(here, k + 2)
    if not told:
        return None
    here.state.rate = RATE_OF[told]
    here.state.bases.add(k + 2)
    return Stated(here.state.rate, here.state.narrowed(scopes.scope_of_count("", behind)), 0.85)


def of_share(here: Here) -> str | None:
    """Read 16%, or 52 samples, of the 325 samples failed: the count."""
    told = here.i + 1 in here.state.bases and here.behind("rate") and here.state.rate in RATES
    return VERDICT_OF[here.state.rate] if told and _OR.fullmatch(here.around.gap) else None


def beside_share(here: Here) -> str | None:
    """Read 44 samples, 31% of the 142 tested, exceeded the limit: the count."""
    figures, text, k = here.sentence.figures, here.sentence.text, here.i
    if k + 2 >= len(figures) or figures[k + 1].kind != "rate" or figures[k + 2].kind != "count":
        return None
    if not _SHARE.fullmatch(text, figures[k].end, figures[k + 1].start):
        return None
    if not OF_MANY.fullmatch(text, figures[k + 1].end, figures[k + 2].start):
        return None
    told, _ = _told(here, k + 2)
    if told:
        here.state.bases.add(k + 2)
    return told or None


def _told(here: Here, j: int) -> tuple[str, str]:
    """Give the verdict behind the whole, and the words that tell it."""
    later = here.sentence.around(j)
    beyond = behind_places(here.sentence, j)
    if beyond:
        return beyond, later.predicate
    said = first([m for m in later.predicate_marks if m.role == "finite"], VERDICTS)
    return (said.name if said else verdict(later.predicate)), later.predicate


def with_its_count(here: Here) -> Stated | None:
    """Read 98.3% or 700 were compliant: the verdict stands behind the count."""
    following = here.following
    if following is None or following.kind != "count":
        return None
    if not _OR_COUNT.fullmatch(here.sentence.text, here.number.end, following.start):
        return None
    behind = here.sentence.around(here.i + 1)
    said = first([m for m in behind.predicate_marks if m.role == "finite"], VERDICTS)
    told = said.name if said else verdict(behind.predicate)
    if not told:
        return None
    here.state.rate = RATE_OF[told]
    return Stated(here.state.rate, here.state.narrowed(None), 0.8)
