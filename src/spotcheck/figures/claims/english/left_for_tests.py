"""How many were tested after all, or drawn: leaving 109 for assessment; results were received for 571; honey (812 samples)."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.stating import Stated

_TESTS = r"(?:analys[ei]s|testing|tests?|assessment|examination|evaluation|inclusion)"
_LEAVING = re.compile(
    r"\b(?:leaving|which left|this left|left)(?: a total of| only| just| us with)*\s*$", re.IGNORECASE
)
_FOR_TESTS = re.compile(
    r"(?: (?!for\b|were\b)[a-z-]+){0,3}? (?:(?:were|was|are) (?:suitable|fit|available|usable|eligible|left) )?(?:for|to be)"
    rf" (?:the |further |final |laboratory )*(?:{_TESTS}|tested|analysed|analyzed|assessed|examined)\b"
)
_SUITABLE = re.compile(
    rf" (?:[a-z]+ )?(?:were|was|are) (?:suitable|fit|usable|eligible|available) for (?:the )?{_TESTS}\b"
)
_RESULTS_FOR = re.compile(
    r"\bresults? (?:were|was|are|could be|have been|had been) (?:received|available|in|reported|obtained|returned|back)(?: in time| so far| to date)?"
    r" (?:for|from|on)(?: only| just| about| all but)*\s*$",
    re.IGNORECASE,
)
#: what is drawn, in brackets: (812 samples)
SAMPLES = r"(?:[a-z-]+ )?(?:samples|items|products|specimens|batches|models|units|packs|bottles|jars|lots)"
_CLOSED = re.compile(rf" {SAMPLES}(?: (?:tested|taken|examined|analy[sz]ed|checked))?\)")
_SIZE = re.compile(
    r"(?:\b(?:from|in|at|and|of),?|^) (?P<of>(?:[a-z-]+ ){0,3}[a-z-]+) \(n ?= ?$", re.IGNORECASE
)
_OPENED = re.compile(r"\((?:from|of|out of|based on)?(?: a total of| all| the)? ?$")


def tested_at_all(here: Here) -> Stated | None:
    """Read leaving 41 for analysis, 311 were suitable for analysis, results were received for 571: so many were tested."""
    around = here.around
    left = _LEAVING.search(around.near) and _FOR_TESTS.match(around.predicate)
    if not (left or _SUITABLE.match(around.predicate) or _RESULTS_FOR.search(around.near)):
        return None
    here.state.count = "tested"
    return Stated("tested", here.state.narrowed(scopes.scope_of_count("", around.predicate)), 0.75)


def out_of(here: Here) -> Stated | None:
    """Read in cucumbers (from 60 samples): what is told before was found among so many."""
    gap = here.around.gap
    from_ = _OPENED.search(gap) and not gap.endswith("(")
    return _drawn(here) if from_ and _CLOSED.match(here.sentence.text, here.number.end) else None


def so_many(here: Here) -> Stated | None:
    """Read among honey products (812 samples), 13 were: how many were taken of what stands before the brackets."""
    closed = _CLOSED.match(here.sentence.text, here.number.end)
    opened = here.opened and not here.behind("rate") and here.around.gap.endswith("(")
    return _drawn(here) if opened and closed else None


def size(here: Here) -> Stated | None:
    """Read collected from butcheries (n = 66) and supermarkets (n = 86): how many were drawn where."""
    found = _SIZE.search(here.around.gap)
    drawn = here.state.drawn_as
    if found is None or not drawn or here.behind("rate") or here.sentence.at(here.number.end) != ")":
        return None
    named = scopes.group(found.group("of")) or scopes.scope_of_count("", " " + found.group("of"))
    return Stated(drawn, here.state.narrowed(named), 0.75) if named else None


def _drawn(here: Here) -> Stated:
    return Stated(
        here.state.drawn_as or "tested", here.state.narrowed(scope_of_rate(here.around.gap, "")), 0.7
    )
