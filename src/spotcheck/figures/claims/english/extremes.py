"""Lists of the worst or the best, with a figure in brackets behind each: the worst results were for kettles (24%), fans (21%)."""

import re
from fractions import Fraction

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.marks import MOVES
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.marks import RATES, VERDICT_OF, VERDICTS, first
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon

_WORD = (
    r"(?:(?P<bad>worst|poorest|weakest|dirtiest)"
    r"|(?P<good>best|cleanest|safest))(?: (?:results?|scores?|performers?|ratings?|outcomes?|showings?"
    r"|marks?|products?|categor(?:y|ies)|groups?|offenders?|performing|goods|items|foods|samples|of all"
    r"|by far|overall))*"
)
_AT_FRONT = re.compile(
    rf"\b{_WORD} (?:(?:were|was|are|is|came) (?:(?:those|that|obtained|recorded|found|seen|achieved"
    r"|reported) )*(?:for |with |by |among |from |in |of )?"
    r"|(?:for|with|by|among|from) )(?:the )?(?P<of>[a-z0-9][^,;()]{1,60}?) \($"
)
_AT_END = re.compile(
    r"\) (?:had|were|was|scored|fared|did|performed|came off|showed|got|recorded"
    rf"|gave) (?:by far )?(?:the )?{_WORD}(?: (?:in|of) (?:the|this|our) (?:tests?|checks?|survey"
    r"|comparison))?\s*(?:$|[.,;])"
)
#: the most problems were found with kettles (12 of 40)
_MOST = re.compile(
    r"\b(?:most"
    r"|(?:highest"
    rf"|largest|greatest) numbers? of) (?:[a-z]+ )?(?:{lexicon.FAULTS})\b[^;()]{{0,40}}?(?:(?:were|was"
    r"|are) (?:found|seen|recorded|detected|identified) )?(?:for|with|in|among|on|were"
    r"|was) (?:the )?(?P<of>[a-z0-9][^,;()]{1,60}?) \($"
)
#: what goes on with a list behind a bracket of it: and fans (10 of 40); but not: while in fans (39 of 40)
_GOES_ON = re.compile(
    r"\s?(?:[a-z-]+\s?)?\)[,;]?\s*(?:(?:and|then|followed by|by|with|for|in|among"
    r"|the)\s+)*(?:(?!(?:no|none|not|while|whereas|but|few|fewest|all|most|least)\b)[a-z0-9'’-]+ ){1,5}\($"
)
#: what else may be best or worst than results
_OF_ELSE = re.compile(
    r"\b(?:sales|sold|sellers?|savings?|in terms of|prices?|value for money|battery|shares?)\b"
)
_LONGEST_NAME = 4
#: percentages that come to all are shares; the best are seldom below half, the worst seldom above
_ALL, _HALF, _FEW = 100, 50, 30
_CLOSED = re.compile(r"\s*\)")
_OF = re.compile(r" (?:out )?of ")
_NAME = re.compile(
    r"(?:^|[),;]|\band\b|\bby\b|\bwith\b)\s*(?:and |the "
    r"|followed by )*(?P<of>(?!no\b)[a-z0-9][^,;()]{1,60}?) \($"
)


def rate_of_extreme(here: Here) -> Stated | None:
    """Read the worst results were for kettles (24%), fans (23%) and lamps (21%): by their order, rates of failure."""
    if not here.opened or not _CLOSED.match(here.sentence.text, here.number.end):
        return None
    if first(here.sentence.marks, RATES | MOVES | VERDICTS):
        return None
    word = _extreme(here)
    if word is None or _OF_ELSE.search(here.sentence.lower, here.sentence.start, here.sentence.end):
        return None
    known = here.state.rate_before
    measure = known if known in RATES else _by_order(word, _values(here, "rate"))
    if not measure:
        return None
    here.state.rate = measure
    return Stated(measure, here.state.narrowed(_named(here)), 0.7)


def count_of_extreme(here: Here) -> str | None:
    """Read the most problems were found with kettles (12 of 40); the best were fans (39 of 40): the first of N of M."""
    lower, start = here.sentence.lower, here.sentence.start
    if not here.opened or (here.i > 1 and not _GOES_ON.fullmatch(here.around.gap.lower())):
        return None
    opening = lower[start : here.sentence.figures[0].start]
    if _MOST.search(opening):
        return "nonconforming"
    word = _extreme(here)
    return VERDICT_OF.get(_by_order(word, _values(here, "count")), "") or None if word else None


def named_extreme(here: Here) -> Where | None:
    """Give the name before a bracket in such a list."""
    opening = here.sentence.lower[here.sentence.start : here.sentence.figures[0].start]
    told = here.opened and (_MOST.search(opening) or _extreme(here))
    return _named(here) if told else None


def _extreme(here: Here) -> str | None:
    """Give whether the worst (bad) or the best (good) are listed."""
    sentence = here.sentence
    found = _AT_FRONT.search(sentence.lower, sentence.start, sentence.figures[0].start) or _AT_END.search(
        sentence.lower, sentence.figures[-1].end, sentence.end
    )
    return ("bad" if found.group("bad") else "good") if found else None


def _named(here: Here) -> Where | None:
    text, low = here.sentence.lower, here.around.gap_start
    found = (
        _AT_FRONT.search(text, low, here.number.start) or _MOST.search(text, low, here.number.start)
    ) or (_NAME.search(text, low, here.number.start))
    name = here.sentence.text[found.start("of") : found.end("of")] if found else ""
    words = scopes.whole_name(name) if name else ""
    if not words and 0 < len(name.split()) <= _LONGEST_NAME and phrase(f" {name}").end:
        words = name  # wax melts, chests of drawers
    return Where((), words, 0.75) if words else None


def _values(here: Here, kind: str) -> list[Fraction]:
    """Give the figures of the list: percentages, or the parts that N of M are."""
    text, figures = here.sentence.text, here.sentence.figures
    if kind == "rate":
        return [f.value for f in figures if f.kind == "rate" and f.value is not None]
    pairs = zip(figures[::2], figures[1::2], strict=False)
    return [
        n.value / m.value * _ALL
        for n, m in pairs
        if n.value is not None and m.value and _OF.fullmatch(text, n.end, m.start)
    ]


def _by_order(word: str, values: list[Fraction]) -> str:
    """Give the rate by the order: of the worst the highest rates of failure, or the lowest of passes, come first.

    Nothing where the percentages are too high or too low for it: the best (97%), (98%) and (99%) did not fail.
    """
    falls = values == sorted(values, reverse=True)
    if len(set(values)) < 2 or not (falls or values == sorted(values)):
        return ""
    if abs(sum(values) - _ALL) <= 1:
        return ""
    if word == "bad":
        return "failure_rate" if falls else "pass_rate" if min(values) > _FEW else ""
    if falls:
        return "pass_rate" if min(values) > _HALF else ""
    return "failure_rate" if max(values) < _HALF else ""
