"""Groups that lead numbers in or stand behind them: in the northern region 960 were tested, 381 in rural areas, among importers 12%."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.lists import told_behind
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.language import lexicon_phrases_english
from spotcheck.language.lexicon_names import ANY, GROUPED_BY, REGIONS

_KINDS = frozenset(REGIONS.split()) - {"world", "place", "places", "location", "locations", "point"}
_TRADERS = frozenset(GROUPED_BY.split())
_MAYBE = re.compile(rf"\b(?:{'|'.join(sorted(_KINDS | _TRADERS, key=len, reverse=True))})\b")
#: where a group may open a clause, and what may stand between it and its number
_LED = re.compile(
    r"(?:^|[,;:.()–—]|\b(?:and|while|but|whereas|or|samples|products|items|units|batches|rate"
    r"|failures))\s*(?:[Ii]n|[Aa]t|[Aa]mong|[Aa]mongst|[Ff]or|[Aa]cross|[Ww]ithin|[Ff]rom|[Oo]n) (?:the "
    r"|all )?(?P<of>(?:[A-Za-z][\w'-]* ){0,4}?[A-Za-z][\w'-]*)(?P<rest>(?:,? (?:it|there|the|about|some"
    r"|only|just|nearly|over|more|than|around|almost|total|overall|number|figure|rate|share|of|failure|pass"
    r"|compliance|non-compliance|non-conforming|failed|failing|samples|products|items|was|were|is|are|stood"
    r"|at|a|another|further))*,?)\s*$"
)
_BEHIND = re.compile(
    r"\s?\)?[^,;()]{0,60}?\b(?:in|from|among|across|within|at"
    r"|by) (?:the )?(?P<of>(?:[A-Za-z][a-z'-]* ){0,3}?[a-z][a-z'-]*)(?=\)?\s*(?:[,.;()]|and\b|while\b|but\b"
    r"|were\b|was\b|failed\b|$))"
)
#: what follows a number of the same group: and 58 rejected, of which 12 failed
_GOES_ON = re.compile(r"[^;:.]*")


def grouped(sentence: Sentence) -> dict[int, str]:
    """Find the regions and kinds of firms that the numbers of a sentence are each told of.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> grouped(sentences("In the northern region 90 were tested and 12 failed; in the southern region 80 were tested.")[0])
    {0: 'northern region', 1: 'northern region', 2: 'southern region'}
    >>> grouped(sentences("Some 90 samples failed in rural areas and 12 in urban areas.")[0])
    {0: 'rural areas', 1: 'urban areas'}
    """
    if _MAYBE.search(sentence.lower, sentence.start, sentence.end) is None:
        return {}
    return _led(sentence) or told_behind(sentence, _BEHIND.match, _name)


def _led(sentence: Sentence) -> dict[int, str]:
    found: dict[int, str] = {}
    start = sentence.start
    for i, figure in enumerate(sentence.figures):
        gap, start = sentence.text[start : figure.start], figure.end
        place = _LED.search(gap)
        place = None if i and place and not place.start() else place  # 24 from market stalls, 12
        name = _name(place.group("of")) if place else ""
        if name:
            found[i] = name
        elif i - 1 in found and _GOES_ON.fullmatch(gap):
            found[i] = found[i - 1]
    return found


def _name(words: str) -> str:
    """Give words that are a group and nothing else."""
    first, last = words.partition(" ")[0].lower(), words.rpartition(" ")[2].lower()
    if first in ANY | lexicon_phrases_english.ADJECTIVES or scopes.known(words):
        return ""
    head = phrase(" " + words)
    if head.end != len(words) + 1:
        return ""
    if last in _KINDS:
        return head.words
    plural = head.kind == "enterprise" and last.endswith("s")
    return words if plural and last in _TRADERS else ""
