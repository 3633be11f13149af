"""Places that tell numbers apart: 17% of drugs tested in Kashmir failed and 4% of those from the West Zone."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.topics import products
from spotcheck.language.lexicon_names import MONTHS

#: what stands before a place: what was done there, or what was found of goods there
_DONE = (
    "tested|made|produced|collected|sampled|bought|purchased|taken|drawn|sold|manufactured|analy[sz]ed"
    "|grown|obtained|"
    "procured|quality|standards?|substandard|sub-standard|unsafe|compliant|adulterated|contaminated|failed"
    "|samples|packaged|packed|bottled|blended|processed|shops|stores|markets|outlets"
    "|brands(?: of [a-z ]{3,24}?)?"
)
_NAME = r"[A-Z][\w-]*(?: (?:& |and )?[A-Z][\w-]*){0,3}"
#: places in a row, which tell nothing apart: in Cameroon, the DR Congo and Malawi
_IN_ROW = rf"(?!(?:, (?:the )?{_NAME})+,? and (?:the )?[A-Z])"
_PLACE = re.compile(rf"(?<!be )\b(?:{_DONE}) (?:in|from|within) (?:the )?[‘“\"']?(?P<of>{_NAME})\b{_IN_ROW}")
#: so far behind its number a place may stand
_FARTHEST = 200
#: and so far before the place its goods
_BESIDE = 24
#: no places: a month, a law, a report
_PAPERS = (
    "Act|Code|Regulations?|Rules|Report|Standards?|Survey|Programme|Annex|Table|Figure|Category|Appendix"
)
_NO_PLACE = re.compile(rf"(?i:{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b|.*\b(?:{_PAPERS}|[A-Z]+)$")


def told_apart(here: Here, known: str) -> str:
    """Give the place that a clause names behind its number, where the text tells of another one in the same way.

    `known`: what the number is of already, which holds if it is a name that the clause itself has.
    """
    sentence, start = here.sentence, here.number.end
    if _PLACE.search(sentence.text, start, min(sentence.end, start + _FARTHEST)) is None:
        return ""
    clause = here.clause
    found = _named(clause)
    if not found or (known[:1].isupper() and known in here.around.near + clause):
        return ""
    if len(_places(sentence.text)) < 2 or _of_many_goods(sentence.text, sentence.start, sentence.end):
        return ""
    return found


@lru_cache(maxsize=1)
def _places(text: str) -> frozenset[str]:
    """Give the places that a text tells of; each number of it asks for them."""
    return frozenset(told for told in map(_plain, _PLACE.finditer(text)) if told)


@lru_cache(maxsize=1)
def _of_many_goods(text: str, start: int, end: int) -> bool:
    """Whether the places of a sentence are those of several goods: lamps bought in Rome, kettles bought in Milan."""
    goods = {
        tuple(products(text[max(start, told.start() - _BESIDE) : told.start()].lower(), 0, _BESIDE)[-1:])
        for told in _PLACE.finditer(text, start, end)
    }
    return len(goods - {()}) > 1


def _named(clause: str) -> str:
    """Give the place that a clause names, if it is one."""
    found = _PLACE.search(clause)
    return _plain(found) if found else ""


def _plain(found: "re.Match[str]") -> str:
    name = found.group("of")
    return "" if _NO_PLACE.match(name) else name
