"""Lists that are read in step: rates of 12%, 35% and 8% for cots, sleeping bags and cot bumpers."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.figures.claims.model import Where

_JOINT = re.compile(r"\s*(?:,|,? and|,? or)\s*(?:about |nearly |only )?", re.IGNORECASE)
_BEHIND = re.compile(
    r"[^.;:]*?\b(?:for|in|among|of|from)\s+(?P<names>[^.;:]+?),?\s*(?:respectively)?\s*$", re.IGNORECASE
)
_OPENS = re.compile(r"(?:^|[;:.]|\b(?:for|of|in|among|were|are|by)\b)\s*", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?P<names>[^.;:]+?),?\s+(?:was|were|stood at|had|being|at|with)\b[^.;:]*$", re.IGNORECASE
)
_ALONE = re.compile(r"(?P<names>[A-Z][^.;:]+?)\s*$")
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_SPLIT = re.compile(r",\s*(?:and\s+)?|\s+and\s+")


def aligned(sentence: Sentence) -> dict[int, Where]:
    """Align the names of a list with its numbers: place of a figure in its sentence → its scope."""
    found: dict[int, Where] = {}
    figures, text, i = sentence.figures, sentence.text, 0
    while i < len(figures):
        j = i
        while (
            j + 1 < len(figures)
            and figures[j + 1].kind == figures[i].kind
            and _JOINT.fullmatch(text, figures[j].end, figures[j + 1].start)
        ):
            j += 1
        if j > i:
            names = _names(sentence, i, j)
            found.update(zip(range(i, j + 1), names, strict=False))
        i = j + 1
    return found


def _names(sentence: Sentence, first: int, last: int) -> list[Where]:
    """Split the names behind a run of numbers, or before it where the text says respectively, into as many."""
    text, size = sentence.text, last - first + 1
    end = sentence.figures[last + 1].start if last + 1 < len(sentence.figures) else sentence.end
    behind = text[sentence.figures[last].end : end].split(";")[0]
    told = "respectively" in text[sentence.start : sentence.end].lower()
    sides = [_BEHIND.match(behind)]
    if told:
        before = text[sentence.start : sentence.figures[first].start]
        sides += [_BEFORE.match(before, opening.end()) for opening in _OPENS.finditer(before)]
        years = _YEARS.findall(before)
        if len(years) == size:
            return [Where((("year", year),)) for year in years]
        sides += [_ALONE.match(before, opening.end()) for opening in _OPENS.finditer(before)]
    for side in sides:
        parts = [p for p in _SPLIT.split(side.group("names")) if p.strip()] if side else []
        if len(parts) == size and (told or size > 2):
            made = [scopes.scope_of_count("", part) for part in parts]
            if all(made):
                return [w for w in made if w]
    return []
