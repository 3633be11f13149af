"""Lists whose percentages make up all: no risk (60%), medium risk (5%) and serious risk (35%) are shares, whatever headed them."""

import re
from fractions import Fraction

from spotcheck.figures.claims.english.beside import base_of
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.marks import names
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.figures.claims.marks import RATES
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

_FEWEST, _ALL = 3, 100
_NAME = r"(?P<of>(?:the )?[A-Za-z][\w'’&/-]*(?:,? (?!(?:and|or|of|were|was|is|are|at|with|had)\b)[\w'’&/-]+){0,5}?)"
_HEDGES = r"(?:about |around |nearly |only |just |over |a further |the remaining |[<>≤≥~≈]\s?)*"
#: the name of the first, behind what leads the list in
_FIRST = re.compile(
    r"(?:^|[:;,\n–—]|\s-|\b(?:were|was|are|is|by|of|includ(?:ed?|ing|es)|comprised|into|from|in|for|on|between))"
    rf"\s*{_NAME}(?P<sign>\s*[(:=–—-]|,?\s+(?:at|with))?\s*{_HEDGES}$"
)
_NEXT = re.compile(
    r"(?:\s+of [^,;()]{3,40})?\)?\s*(?:[,;]|,? and\b|,? or\b|,? followed by|,? then)(?:\s*(?:and|by|then|the|from|in|for|on)\b)*\s*"
    rf"{_NAME}(?P<sign>\s*[(:=–—-]|,?\s+(?:at|with))?\s*{_HEDGES}"
)


_EXTREME = re.compile(r"\b(?:worst|best|poorest|safest|cleanest|dirtiest|highest|lowest)\b", re.IGNORECASE)


def of_all(here: Here) -> Stated | None:
    """Read a percentage of a list that makes up all as a share, what stands before it as what it is of."""
    name = _names(here.sentence, here.i)
    if not name:
        return None
    here.state.rate = "share"
    base, measure = base_of("share", here.state)
    return Stated("share", here.state.narrowed(Where((), name, 0.75)), 0.7, base, measure)


def _names(sentence: Sentence, i: int) -> str:
    """Give the name of the i-th figure in a list of percentages that make up all; nothing where there is none."""
    figures, text = sentence.figures, sentence.text
    first, last = i, i
    while last + 1 < len(figures) and _next(sentence, last + 1):
        last += 1
    while first and _next(sentence, first):
        first -= 1
    if last - first + 1 < _FEWEST:
        return ""
    begin = figures[first - 1].end if first else sentence.start
    led = _FIRST.search(text[begin : figures[first].start])
    values = [figure.value or Fraction(0) for figure in figures[first : last + 1]]
    unit = max(Fraction(1, 10**figure.decimals) for figure in figures[first : last + 1])
    if led and _EXTREME.search(text, begin, begin + led.end()):
        return ""  # the worst offenders were dolls (50%), scooters (30%) and bikes (20%)
    if led is None or abs(sum(values) - _ALL) > unit * len(values) / 2:
        return ""
    found = [led.group("of"), *(_next(sentence, k) for k in range(first + 1, last + 1))]
    if any(map(_judges, found)):
        return ""  # 85% satisfactory, 12% unsatisfactory and 3% borderline
    return found[i - first]


def _judges(words: str) -> bool:
    """Whether a name is that of a verdict: unsatisfactory; but not: unsafe additives."""
    said = names(words.lower(), 0, len(words))
    bad_alone = "nonconforming" in said and " " not in words
    return bad_alone or any(name in RATES or name == "conforming" for name in said)


def _next(sentence: Sentence, k: int) -> str:
    """Give the name that stands between a percentage and the next of a list; nothing where they are none."""
    one, other = sentence.figures[k - 1], sentence.figures[k]
    if one.kind != "rate" or other.kind != "rate" or one.unit != other.unit:
        return ""
    found = _NEXT.fullmatch(sentence.text, one.end, other.start)
    bracket = sentence.text[other.end : other.end + 1] == ")"
    opened = found is not None and (found.group("sign") or "").strip() == "("
    return found.group("of") if found and bracket == opened else ""
