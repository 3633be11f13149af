"""Verdicts told without a verb of their own: found 1,712 genuine, deemed 11 unsafe, gave 21 a clean bill of health."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import DRAWN, VERDICTS
from spotcheck.language import lexicon_predicates as lexicon

_DEEMED = re.compile(
    rf"\b(?:{lexicon.DEEMED})(?: (?:that|about|some|only|just|another|a further|the other|over|nearly))*\s*$",
    re.IGNORECASE,
)
_GAVE = re.compile(
    r"\b(?:gave|given|giving|awarded|handed)(?: (?:about|only|just|another|a further|the other))*\s*$",
    re.IGNORECASE,
)
_PRAISE = re.compile(rf"\s*(?:[a-z]+ ){{0,2}}?(?:{lexicon.PRAISE})\b", re.IGNORECASE)
_BLAME = re.compile(rf"\s*(?:[a-z]+ ){{0,2}}?(?:{lexicon.BLAME})\b", re.IGNORECASE)
_ENDS = re.compile(r"[,.;:()]|\s(?:and|but|while|whereas|or)\b|\s[-–—]\s|$")
_LISTED = re.compile(
    r"(?:[^,;.]{0,40}(?:,|,? and|,? but|,? while))?\s*(?:only |just |the other |another |a further )*",
    re.IGNORECASE,
)
_NO_STATE = re.compile(
    r"\s*(?:other|another|different|cheaper|closed|live|copies|new|same|more|less|without|with|missing)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"(?: [a-z-]+){0,3},? (?:of which |with )?", re.IGNORECASE)
_ADJECTIVE = re.compile(r" [a-z-]+[ .,;)]*")
_LONGEST = 40


def bare_state(here: Here) -> str | None:
    """Give the verdict of an adjective that stands alone behind the number, or behind its noun."""
    around, state = here.around, here.state
    if _GAVE.search(around.near):
        good, bad = _PRAISE.match(around.predicate), _BLAME.match(around.predicate)
        return "conforming" if good else "nonconforming" if bad else None
    deemed = _DEEMED.search(around.near) is not None
    goes_on = state.count in VERDICTS and here.behind("count") and _LISTED.fullmatch(around.gap)
    listed = state.count in DRAWN and here.behind("count") and around.gap.rstrip().endswith(":")
    listed = listed or _beside_drawn(here)
    if not (deemed or goes_on or listed):
        return None
    return _state(around.predicate) or None


def _beside_drawn(here: Here) -> bool:
    """Whether a smaller number stands right behind those drawn: 88 samples, 9 doubtful."""
    if here.state.count not in DRAWN or not here.behind("count") or not _NEXT.fullmatch(here.around.gap):
        return False
    if not _ADJECTIVE.fullmatch(here.around.predicate):
        return False
    return (here.number.value or 0) < (here.sentence.figures[here.i - 1].value or 0)


def _state(words: str) -> str:
    noun = phrase(words)
    behind = words[noun.end :] if noun.kind == "batch" else words
    stop = _ENDS.search(behind)
    alone = behind[: stop.start()] if stop else behind
    if not alone.strip() or len(alone) > _LONGEST or _NO_STATE.match(alone):
        return ""
    either = behind.lower() if stop and stop.group().strip() == "or" else noun.words.lower()
    if products(either, 0, len(either)):
        return ""  # 2,160 smoked or dried hams
    said = alone.strip().removeprefix("as ").removeprefix("to be ")
    return verdict(f" were {said}")
