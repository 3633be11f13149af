"""English shares in brackets behind a name: of the reasons that a heading or a clause brings in, of where what failed came from."""

import re
from itertools import pairwise

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.beside import base_of
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.marks import RATES, VERDICTS, first
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon

#: 30%), 16.8%, mostly snacks)
_CLOSED = re.compile(r"\s*(?:[,;:] [^()\d%]{3,60})?\)")
_ENDED = re.compile(r"\s*\)[\s.;,]*$")
#: a line below a heading: - lack of a permit (30%)
_LINE = re.compile(r"[\s•*#–-]*(?P<of>[A-Za-z][^()\n%]{2,100}?) ?\(")
#: the main reasons were wrong labels (30%)
_REASONS_WERE = re.compile(
    rf"\b(?:{lexicon.CAUSES}|{lexicon.FAULTS})\b(?: (?!was\b|were\b|are\b|is\b)[a-z-]+){{0,8}} (?:were|are|included?)"
    r" (?!found|detected|seen|identified|recorded|reported|most|in\b|with\b|on\b|of\b|among|for\b|from\b|at\b"
    r"|not\b|more|less|fewer|highest|lowest|also\b|still\b|due\b)(?:the |an? )?(?P<of>[a-z][^,;:()%\d]{2,80}?) \(",
    re.IGNORECASE,
)
#: (30%), missing permits (; and missing permits (
_NEXT = re.compile(
    r"[^()]{0,64}\)(?:,|;)?(?: and| or| followed by| then)* (?:the |an? )?(?P<of>[a-z][^,;:()%\d]{2,80}?) \(",
    re.IGNORECASE,
)
#: drowning risk for toddlers
_FOR = re.compile(r" for (?:the |their )?[a-z]+$")
_CLAUSE = re.compile(r"\b(?:was|were|had|failed|is|are|did|came)\b")
#: what goods have their origin by
_CAME = re.compile(
    r"\b(?:came|come|originated?|were (?:imported|shipped)) (?:mainly |mostly |chiefly )?(?:from|in) (?:the )?"
    r"(?P<of>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3}) \($"
)


def reason(here: Here) -> Stated | None:
    """Read the reasons were lack of a permit (30%) and banned dyes (16%), in a sentence or in lines: shares, whatever they are called."""
    if not here.opened or not _CLOSED.match(here.sentence.text, here.number.end):
        return None
    named = _below_heading(here) if here.state.heading == "share" else _in_row(here)
    if not named:
        return None
    here.state.rate = "share"
    return Stated("share", here.state.narrowed(Where((), named, 0.75)), 0.75, *base_of("share", here.state))


def _below_heading(here: Here) -> str:
    """Give the item of a line that ends in its share."""
    sentence = here.sentence
    item = _LINE.fullmatch(sentence.text, sentence.start, here.number.start) if not here.i else None
    return item.group("of") if item and _ENDED.match(sentence.text, here.number.end, sentence.end) else ""


def _in_row(here: Here) -> str:
    """Give the reason right before a share, in a row that a clause brings in."""
    sentence, figures = here.sentence, here.sentence.figures
    rated = first(sentence.between(sentence.start, here.number.start), RATES)
    if rated or any(figure.kind != "rate" for figure in figures[: here.i + 1]):
        return ""  # the failure rates for these defects were high (30%)
    text, end = sentence.text, figures[0].start
    said = _REASONS_WERE.search(text, sentence.start, end)
    if said is None or said.end() != end:
        return ""
    for before, number in pairwise(figures[: here.i + 1]):
        said = _NEXT.fullmatch(text, before.end, number.start)
        if said is None:
            return ""
    return "" if _CLAUSE.search(said.group("of")) else _FOR.sub("", said.group("of"))


def came_from(here: Here) -> Stated | None:
    """Read most unsafe food came from Japan (16.8%), followed by India (8.7%): shares of what failed."""
    sentence, state = here.sentence, here.state
    if not here.opened or state.rate or not _CLOSED.match(sentence.text, here.number.end):
        return None
    came = _CAME.search(here.around.gap)
    if came is None:
        return None
    said = sentence.between(sentence.start, here.number.end)
    if first(said, RATES) or any(mark.role for mark in said if mark.name in VERDICTS):
        return None
    state.rate = "share"
    local = scopes.scope_of_part(came.group("of"))
    return Stated("share", state.narrowed(local), 0.7, *base_of("share", state))
