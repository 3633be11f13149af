"""What is wrong with some goods, by the words around their number: did not carry a plate, the handles of two."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language.lexicon_names import BARE, HARM_AT_LARGE
from spotcheck.language.lexicon_phrases_english import GENERIC

_RULES = (
    "limits?|limit values?|mrls?|thresholds?|rules|requirements?|provisions?|obligations?|standards?|norms?"
    "|levels?"
)
_NAME = r"(?:the |an? |any |all |their |its |even |some |no |correct |proper |valid |required |necessary )*(?P<of>[A-Za-z][A-Za-z0-9 /.'’-]{1,50}?)"
_ENDS = (
    r"(?=\s+(?:that|which|who|because|as|in|on|at|when|while|but|and|by|for|from|under|with|set)\b"
    r"|\s*[,;:()]|\.(?!\d)|\s*$)"
)
#: what goods have or bear, as they should
_BEAR = "carry|bear|have|show|display|list|declare|include|provide|contain|come with|mention|indicate|feature"
_NOT = r"(?:(?:did|do|does) not(?: even)?|didn['’]t|don['’]t|doesn['’]t|failed to|fail to|failing to)"
#: what goods do to a rule
_BREAK = "|".join(
    (
        "in (?:violation|breach|contravention) of",
        "exceed(?:ed|ing)?",
        "breach(?:ed|ing)?",
        "violat(?:ed|ing)",
        "above|over|beyond",
        f"{_NOT} (?:comply with|meet|conform to|satisfy|respect)",
    )
)
_WRONG = (
    r"(?:incorrect|missing|incomplete|inadequate|insufficient|inaccurate|illegible|improper|invalid|outdated|expired"
    r"|false|misleading|wrong|faulty|absent|unclear|poor)(?:ly)?"
)
_OF_GOODS = r"(?:\s+(?:of (?:the |these |those |them |all |our )?)?(?:[a-z-]+ ){0,4}?)"
_FOUND = r"(?:(?:were|was) (?:found )?(?:to be )?)?"
_OF_RULES = rf"(?:the |all |any )?(?:[A-Za-z-]+ ){{0,3}}?(?:{_RULES})\s+(?:for|on|of|concerning|regarding)"
#: what names no fault: of non-conformities, Korean standards, regulatory limits
_AT_LARGE = re.compile(
    rf"\b(?:{lexicon.FAULTS})\b"
    r"|\b(?:[A-Z][a-z]+(?:an|ese|ish|ch)|EU|UK|US|regulatory|legal|statutory|safety|quality|labelled|declared)$"
    rf"|^{HARM_AT_LARGE}$",
)
_BEHIND = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        #: do not carry a list of ingredients
        rf"{_OF_GOODS}{_NOT} (?:{_BEAR})(?: (?:{lexicon.PEOPLE}) with)? {_NAME}{_ENDS}",
        #: exceeded the limit for lead, were found in breach of the rules on marking
        rf"{_OF_GOODS}{_FOUND}(?:{_BREAK}) {_OF_RULES} {_NAME}{_ENDS}",
        #: did not meet marking requirements
        rf"{_OF_GOODS}(?:{_BREAK}) {_NAME} (?:{_RULES})\b",
        #: had an incorrectly prepared declaration, incorrect or missing instructions, no manual
        (
            rf"{_OF_GOODS}(?:had|have|carried|bore|came with|showed) (?:an? |the |their )?(?:no|{_WRONG}"
            rf"(?: [a-z]+(?:ed|en|wn))?(?:,? (?:or|and) {_WRONG})*) {_NAME}{_ENDS}"
        ),
        #: fell short on durability
        rf"{_OF_GOODS}(?:fell|falling|fall) short (?:on|in) {_NAME}{_ENDS}",
    )
)
_HOW_MUCH = re.compile(r"^(?:contents?|levels?|amounts?|presence|quality|lack|absence) of (?:the |an? )?")
_JOINTS = "and|but|while|that|found|showed|revealed|reported|noted"
#: what is no part of goods: all of them, the withdrawal of 12
_NO_PART = frozenset(
    (
        "one any all some most out total number majority half rest remainder share proportion list range results result "
        "test tests testing survey check checks analysis inspection inspections examination sale sales purchase recall "
        "withdrawal removal seizure destruction owners operators makers sellers report release"
    ).split()
)
_BEGINS = rf"(?:^|[.,;:]|\b(?:{_JOINTS})\b)\s*(?:[Tt]he |[Aa]n? )?"
_PART = rf"(?P<of>[A-Za-z](?:(?!\b(?:{_JOINTS})\b)[A-Za-z -]){{2,40}}?)"
_BROKEN = "non-?compliances?|breach(?:es)?|violations?|infringements?|contraventions?"
_BEFORE = (
    #: the handles of two, mercury levels in eight
    re.compile(
        rf"{_BEGINS}{_PART}(?: levels| contents?| concentrations?)? (?:of|in"
        r"|on)(?: (?:the|about|some|at least|only))* $"
    ),
    #: breaches of marking rules were detected in
    re.compile(
        rf"\b(?:{_BROKEN}) (?:with"
        rf"|of) (?:the )?(?P<of>[A-Za-z][A-Za-z -]{{2,40}}?) (?:{_RULES})(?: for [a-z -]{{3,40}})?"
        rf"(?: \([^()]*\))? (?:was|were) (?:also )?(?:{lexicon.FOUND}) [a-z ]{{0,20}}$",
        re.IGNORECASE,
    ),
    #: nickel, detected in
    re.compile(
        r"\b(?:is|was|were|are|,) (?P<of>[a-z][a-z -]{2,40}?)(?:, [^,;.()]{3,60})?,?"
        rf" (?:{lexicon.FOUND}) in(?: (?:about|some|only))* $"
    ),
)
#: and in 6%, the content of the declaration was wrong
_LED = re.compile(r"(?:^|[,;]|\band|\bbut|\bwhile)\s*in (?:about |some |another |only )*$")
_SUBJECT = re.compile(
    r"[^,;:.()]{0,24}, (?:the |an? )?(?P<of>[A-Za-z][A-Za-z' -]{2,40}?) (?:was|were|is|are|did|had|could)\b"
)


@lru_cache(maxsize=8192)
def defect_behind(predicate: str) -> str:
    """Give what goods lack or which rule they break, by the words behind their number.

    >>> defect_behind(" models did not carry a rating plate."), defect_behind(" breached the rules on labelling")
    ('rating plate', 'labelling')
    >>> defect_behind(" did not meet national standards"), defect_behind(" exceeded the nickel limit")
    ('', 'nickel')
    """
    for pattern in _BEHIND:
        found = pattern.match(predicate)
        if found:
            return _named(found.group("of"))
    return ""


def defect(here: Here) -> str:
    """Give what is wrong with the goods of a number, by the words behind it or before it."""
    around = here.around
    led = _SUBJECT.match(around.predicate) if _LED.search(around.gap) else None
    return (
        (_named(led.group("of")) if led else "")
        or defect_behind(around.predicate)
        or defect_before(around.gap)
    )


@lru_cache(maxsize=8192)
def defect_before(gap: str) -> str:
    """Give the part of the goods that something is said of, or what was found in them, before their number.

    >>> defect_before("The handles of "), defect_before("Mercury levels in "), defect_before("The withdrawal of ")
    ('handles', 'Mercury', '')
    """
    for pattern in _BEFORE:
        found = pattern.search(gap)
        words = found.group("of") if found else ""
        name = _named(words) if _NO_PART.isdisjoint(words.lower().split()[:2]) else ""
        if name:
            return name
    return ""


def _named(words: str) -> str:
    """Give words as a name, where they are one and no firms, samples or faults at large."""
    words = _HOW_MUCH.sub("", words)
    head = phrase(" " + words)
    counted = head.kind not in ("", "item", "other") and words.lower().endswith(head.unit)  # no importer data
    if counted or _AT_LARGE.search(words):
        return ""
    whole = head.end == len(words) + 1 and words.lower() not in GENERIC | BARE
    told = whole and (" of " in words or (words.endswith("ing") and " " not in words))
    return head.words or (words if told else "")
