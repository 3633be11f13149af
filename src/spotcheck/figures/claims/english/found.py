"""Whether something was said to be found in what is counted: violations were found in 214."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import HEDGES
from spotcheck.figures.claims.marks import DRAWN, last
from spotcheck.language import lexicon_english as lexicon

#: a verb whose object the number is: found three heaters
FINDING = re.compile(rf"\b(?:{lexicon.FINDING}){HEDGES}(?: a total of| a further)?\s*$", re.IGNORECASE)
_FAULTS_IN = re.compile(
    rf"\b(?:(?:{lexicon.FAULTS})\b (?:[a-z-]+ ){{0,6}}?(?:in|with|for|on)|{lexicon.FOUND_IN}|(?:found )?faults? (?:was found )?with|{lexicon.FAULTY_ON})(?: (?:a total of|just|only|about))?\s*$",
    re.IGNORECASE,
)
_FOUND_ACTIVE = re.compile(
    r"\b(?:found|detected|identified|discovered|uncovered|revealed|turned up|picked up|yielded|isolated|recorded|noted)\b (?:[^,;.]|, an? [^,;.]{2,30},|, (?:and )?[a-z-]+(?: [a-z-]+)?(?=,| and| above| in| exceed| over)){3,140}? (?:in|from|on)(?: (?:certain|some|the|all|various|several) [a-z]+ of)?(?: only| just)?\s*$",
    re.IGNORECASE,
)
#: so near stands a verb whose object is the number
_BESIDE = 8


def found_in(here: Here) -> bool:
    """Whether something was said to be found in what is counted."""
    around = here.around
    drawn = last(around.near_marks, DRAWN)
    if drawn and here.number.start - drawn.end < _BESIDE:
        return False  # discovered after testing on 39 samples
    return _FAULTS_IN.search(around.near) is not None or _FOUND_ACTIVE.search(around.gap) is not None
