"""The word before a percentage that says what it is: the last rate, share or move."""

import re

from spotcheck.figures.claims.english.beside import PAST
from spotcheck.figures.claims.english.marks import MOVES
from spotcheck.figures.claims.english.sentences import Around
from spotcheck.figures.claims.english.state import State
from spotcheck.figures.claims.marks import RATES, Mark
from spotcheck.language import lexicon_rates

_THAN = re.compile(
    r"(?:more|less|fewer|higher|lower|up|over|above|below|under|greater) than\s*$"
    r"|(?:\bover|up to|above|below|at least)\s*$",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\b(?:by|(?:{lexicon_rates.MOVE_NOUNS}) of|{lexicon_rates.MOVED})\s*(?:about |around |nearly |over |almost "
    r"|some |just |more than |less than |at least |up to |as much as )*$",
    re.IGNORECASE,
)
#: a jump of over
_MOVE_OF = re.compile(
    rf"\b(?:{lexicon_rates.MOVE_NOUNS}) of(?: about| around| nearly| over| almost| some| just| more than"
    r"| less than| at least| up to)* $"
)
_HEDGED = re.compile(
    r"(?: by)?(?: (?:about|around|nearly|almost|some|roughly|approximately|more than|over|just over"
    r"|just under|well over|less than|up to|as much as|a further|another))+\s*"
)
_TO = re.compile(
    r"\b(?:up to|down to|to|from|at|of|was|were|is|stood at|in|reached|reaching|being|as)\s*(?:about "
    r"|around |nearly |only |just |over |almost |approximately |as high as )*$",
    re.IGNORECASE,
)
_WENT = re.compile(r"\b(?:went|gone|come|came|is|was|has been|brought) (?:up|down) from\b", re.IGNORECASE)
_STATES = frozenset((*RATES, *MOVES, "share"))
_NEAR = 14


def governing(around: Around, state: State) -> Mark | None:
    """Give the word that says what a percentage is: the last rate, share or move before it."""
    marks = [
        m for m in around.gap_marks if m.name in _STATES and ";" not in around.gap[m.end - around.gap_start :]
    ]
    if not marks:
        return None
    found = marks[-1]
    rates = [m for m in marks if m.name in RATES]
    if found.name == "share" and rates and "," not in around.gap[rates[-1].end - around.gap_start :]:
        return rates[-1]  # the pass rate of the samples accounting for 89.3%
    return _moving(around, state, marks) if found.name in MOVES else found


def _moving(around: Around, state: State, marks: list[Mark]) -> Mark | None:
    """Give the move before a percentage where it is by so much; else the rate or the share that moved to or from it."""
    found, rates = marks[-1], [m for m in marks if m.name in RATES]
    if _HEDGED.fullmatch(around.gap, found.end - around.gap_start):
        return found  # complaints soared more than 40%
    by = _BY.search(around.near)
    known = [Mark(0, 0, state.rate)] if state.rate in RATES else []
    shares = [m for m in marks if m.name == "share"]
    if PAST.search(around.gap) and not _BY.search(around.gap):
        fell = shares if _WENT.search(around.gap) else []  # the proportion with a risk went down from 21%
        return (rates or known or fell or [None])[-1]
    known = known or ([Mark(0, 0, "share")] if state.rate == "share" else [])
    if _TO.search(around.near) and not by and (rates or shares or known):
        return (rates or shares or known)[-1]
    beside = len(around.gap) - (found.end - around.gap_start) <= _NEAR
    if _MOVE_OF.search(around.near) or (by and beside and not _THAN.search(around.near)):
        return found
    return (rates or shares or [None])[-1]
