"""The test item that some goods passed on, where a text tells several apart: 26 passed the content test while 42 failed."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.state import BLAMED
from spotcheck.figures.claims.model import Where
from spotcheck.language.lexicon_phrases_english import JUDGED

_PASSED = (
    r"(?:(?:pass(?:ed)?|fail(?:ed)?|met|meet|satisf(?:ied|y)|fulfil(?:led)?|compl(?:ied|y) with|conform(?:ed)? (?:to|with))"
    r"|(?:(?:were|was|are) )?(?:non-?)?(?:compliant with|in (?:compliance|conformity|accordance|line) with))"
)
_EDGES = r"(?:(?:the|their|its|all|any|both|official|relevant|applicable|new|of) )*"
_TESTS = r"(?:tests?|testing|requirements?|assessments?|checks?|trials?)"
_RULES = r"(?:specifications?|limits?|requirements?|standards?|rules|tests?|criteria|thresholds?)"
_ITEM = re.compile(
    rf"{_PASSED} {_EDGES}(?:(?:[a-z]+ )?{_RULES} (?:for|on|of|concerning|regarding) (?:the )?"
    r"(?P<on>[A-Za-z][A-Za-z -]{1,40}?)(?=[,.;:()]|\s(?:and|while|but|in|of|set|as|with)\b|\s*$)"
    rf"|(?P<of>[A-Za-z][A-Za-z -]{{1,40}}?) {_TESTS}\b)"
)
#: what every test is of, and whose rules they are
_ANY = re.compile(
    r"(?i:safety|quality|compliance|national|european|legal|statutory|minimum|basic|essential|strict|standard"
    r"|EU|UK|US|british|regulatory|laboratory|our|this|these|same|first|second|three|two|four|every|one)\b"
)
#: adjectives that tell tests apart
_KINDS = frozenset("administrative technical physical mechanical documentary formal chemical".split())
_LEAD = re.compile(
    r"\s*(?:of (?:the |these |those |them\b)?)?(?:[a-z]+ ){0,3}?(?:that were [a-z]+ )?(?:also |even |only |still )?$"
)
_FEWEST = 2


def passed_on(here: Here) -> Where | None:
    """Give the test item that the words behind a count say it passed on, where the text tells of several."""
    predicate = here.around.predicate
    found = _ITEM.search(predicate) if here.state.count == "conforming" else None
    if found is None or not _LEAD.fullmatch(predicate, 0, found.start()):
        return None
    item = _named(found)
    return Where((), item, BLAMED) if item and len(_items(here.sentence.text)) >= _FEWEST else None


@lru_cache(maxsize=1)
def _items(text: str) -> frozenset[str]:
    """Give the test items that a text says things passed or failed on."""
    return frozenset(item.lower() for item in map(_named, _ITEM.finditer(text)) if item)


def _named(found: "re.Match[str]") -> str:
    words = found.group("on") or found.group("of")
    if _ANY.match(words) or words.lower() in JUDGED:
        return ""
    return words if words.lower() in _KINDS or phrase(" " + words).end == len(words) + 1 else ""
