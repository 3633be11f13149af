"""Where a report comes from, in front of its first words: Kochi: Officers took, NAIROBI, May 12 — The bureau said."""

import re

from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.topics import products
from spotcheck.language.lexicon_names import NO_PLACES, PLACES_IN_S

_CAPITALS = r"[A-Z]{3,}(?:[ -][A-Z]{2,}){0,2}"
_NAME = r"[A-Z][a-z'’]+(?:[ -][A-Z][a-z'’]+){0,3}"
_DAY = r"(?:, (?:[A-Z][a-z]+\.? \d{1,2}|\d{1,2} [A-Z][a-z]+))?(?: \([^()\n\d]{2,24}\))?"
_STOP = r"(?::|\s?[–—]|\s--?) (?=[“\"]?[A-Z])"
#: at the front of a text; in capitals at that of any line
_FIRST = re.compile(rf"\s*(?P<of>{_CAPITALS}|{_NAME}){_DAY}(?P<stop>{_STOP})(?![Oo]f \d)")
_LATER = re.compile(rf"^[ \t]*(?P<of>{_CAPITALS}){_DAY}(?P<stop>{_STOP})", re.MULTILINE)
#: below a headline of its own line, with a dash
_BELOW = re.compile(
    rf"\s*(?:[^\s:;]+:? ){{3,24}}[^\s.:;,]+\s*\n\s*(?P<of>{_NAME}){_DAY}(?P<stop>\s?[–—]|\s--?) (?=[“\"]?[A-Z])(?![Oo]f \d)"
)
#: another name before a colon, which makes the first one that of a group too
_ANOTHER = re.compile(
    rf"(?:[.;!?]\s|\n)\s*(?:{_NAME})(?::|\s?[–—]|\s--?) (?=[“\"]?[A-Z])|(?:[.;!?]\s|\n)\s*(?:{_NAME}): "
)


def undated(text: str) -> str:
    """Put blanks for the place that a report comes from, which names no group; every place of the text stays where it is.

    >>> undated("Kochi: Officers took 12 samples.").strip(), undated("Toys: Officers took 12 samples.")
    ('Officers took 12 samples.', 'Toys: Officers took 12 samples.')
    """
    first = _FIRST.match(text)
    found = [first] if first and (first.group("of").isupper() or not _ANOTHER.search(text)) else []
    later = [m for m in _LATER.finditer(text) if not first or m.start() > first.start()]
    if later and (not first or first.group("of").isupper()):
        several = {m.group("of") for m in (*found, *later)}
        found = [] if len(several) > 1 else [*found, *later]
    else:
        found += later
    below = None if found else _BELOW.match(text)
    if below and not _ANOTHER.search(text, below.end()):
        found = [below]
    for place in found:
        if not _goods(place.group("of")):
            for start, end in (place.span("of"), place.span("stop")):
                text = text[:start] + " " * (end - start) + text[end:]
    return text


def _goods(name: str) -> bool:
    """Whether a name is that of goods or of those who sell them, by what it says or by its plural."""
    lower = name.lower()
    several = " " not in lower and lower.endswith("s") and not lower.endswith(("ss", "us", "is"))
    several = several and lower not in PLACES_IN_S
    return (
        several
        or not NO_PLACES.isdisjoint(lower.split())
        or bool(products(lower, 0, len(lower)))
        or phrase(f" {lower}").kind in ("batch", "enterprise")
    )
