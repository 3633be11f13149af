"""Lists of complaints, a kind in each line below a line that speaks of them: Unfit food: 1,258."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_acts

_LINE = re.compile(r"[ \t]*(?:[-•*#–][ \t]*)?(?P<of>[A-Z][^:;\n\d]{2,60}?)[ \t]*(?::|[-–—])[ \t]*")
_ENDED = re.compile(r"[ \t]*(?:complaints?|cases)?[ \t]*[;.,]?[ \t]*(?:\n|$)")
_WHOLE_LINE = re.compile(rf"{_LINE.pattern}[\d,]+{_ENDED.pattern}")
_SPOKEN = re.compile(lexicon_acts.COMPLAINTS, re.IGNORECASE)
_MOST = 40


def listed_cases(here: Here) -> Stated | None:
    """Read a line of a list of complaints; a line that is about anything else ends it."""
    text, start, end = here.sentence.text, here.number.start, here.number.end
    begun = text.rfind("\n", 0, start) + 1
    line = _LINE.fullmatch(text, begun, start)
    if line is None or not _ENDED.match(text, end) or not _SPOKEN.search(_heading(text, begun)):
        return None
    return Stated("cases", here.state.narrowed(Where((), line.group("of"), 0.8)), 0.8)


def _heading(text: str, line: int) -> str:
    r"""Give the line with a colon at its end that stands above the lines of a list; none where there is another before it.

    >>> _heading("Complaints were about:\nFood: 12;\nLabels: 3", 33)
    'Complaints were about:'
    """
    for _ in range(_MOST):
        if line == 0:
            return ""
        start = text.rfind("\n", 0, line - 1) + 1
        above = text[start:line]
        if above.strip() and not _WHOLE_LINE.fullmatch(above):
            return above.strip() if above.rstrip().endswith(":") else ""
        line = start
    return ""
