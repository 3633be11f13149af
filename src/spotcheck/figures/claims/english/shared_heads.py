"""Counts in a row that share the noun of the last one: 2,866 and 552 infringements, 120 civil and 30 criminal cases."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import noun_of, premodified
from spotcheck.figures.claims.english.phrases import Phrase, phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.language import lexicon_phrases_english as lexicon

_JOINT = r"(?:,? (?:and|or) (?:about |some |another )?|, )"
_BARE = re.compile(_JOINT)
#: 120 imported and; the adjective of a noun that follows
_TOLD = re.compile(rf" (?P<of>[a-z][a-z-]+){_JOINT}")
_NO_ADJECTIVE = lexicon.ENDS | lexicon.DETERMINERS | lexicon.DOINGS


def row(here: Here) -> Phrase:
    """Give the noun phrase of a number that has none, or only an adjective, by the last one of its row; an empty one if it has its own."""
    own = noun_of(here)
    j = here.i if own.kind else _last(here, told=bool(own.end))
    if j == here.i:
        return Phrase()
    shared = phrase(here.sentence.around(j).predicate)
    head = shared.unit.rpartition(" ")[2]
    if not own.end:
        return shared
    if not shared.kind or shared.end <= len(head) + 1:
        return Phrase()
    return phrase(f" {own.words or here.around.predicate.split(maxsplit=1)[0]} {head}")


def faulty_row(here: Here) -> bool:
    """Whether a bare number shares a noun with a bad adjective: 7,102 and 7,150 adulterated samples."""
    j = here.i if noun_of(here).end else _last(here, told=False)
    return j > here.i and premodified(here.sentence.around(j).predicate)


def _last(here: Here, *, told: bool) -> int:
    """Give the place of the last number of a row; `told`: each but the last has an adjective."""
    figures, text, j = here.sentence.figures, here.sentence.text, here.i
    while j + 1 < len(figures) and figures[j + 1].kind == "count":
        joined = (_TOLD if told else _BARE).fullmatch(text, figures[j].end, figures[j + 1].start)
        if joined is None or (told and not _adjective(joined.group("of"))):
            break
        j += 1
    return j


def _adjective(word: str) -> bool:
    """Whether a word between two numbers tells the noun behind the second: civil, imported; but no toys, and no failed."""
    plural = word.endswith("s") and not word.endswith(("ous", "less"))
    done = word.endswith("ed") and word not in lexicon.ORIGINS
    return not (plural or done or word in _NO_ADJECTIVE or phrase(f" {word}").kind or verdict(f" {word}"))
