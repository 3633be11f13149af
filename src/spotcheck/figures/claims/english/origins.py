"""Where samples that no product names come from: products bought on Temu, samples from butchers, those made in Turkey."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.language.lexicon_english import NOUNS
from spotcheck.language.lexicon_names import ANY, ANY_PLACE, HEADLESS, PLACES

_GOT = (
    r"(?:(?:bought|purchased|ordered|sourced|obtained|taken|collected|sampled|drawn|lifted|sold|made"
    r"|manufactured|produced|grown|imported|originating|coming|procured|acquired|offered|listed|found"
    r"|available|shipped|sent|came|originated|originate|conducted|carried out|performed)\s+)?"
)
_FROM = (
    rf"(?:(?:that|which)\s+)?(?:(?:were|was|had been|are)\s+)?{_GOT}(?:only\s+)?(?P<by>from|on|at|via"
    r"|through|in|by)\s+(?P<of>(?:the\s+)?[^,;:.()]{2,60})"
)
_BEHIND = re.compile(rf"\s+{_FROM}")
_WITHIN = re.compile(
    r"\b(?:[Pp]roducts?|[Ss]amples?|[Ii]tems?|[Gg]oods|[Tt]hose|[Oo]nes|[Pp]urchases|[Bb]atches|[Uu]nits"
    rf"|[Mm]odels|[Aa]rticles|[Cc]onsignments|[Oo]rders|[Pp]arcels)\s+{_FROM}"
)
_TIME = re.compile(
    r"(?:Q[1-4]\b|H[12]\b|FY|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Spring|Summer|Autumn|Winter|Christmas"
    r"|EU(?! (?:and|or|member|Member|countr|states|States)|\/)|spring|summer|autumn|winter|\d|total|all"
    r"|each|every|this|that|which|sale|line|question|particular|order|use"
    r"|the (?:market|first|second|last|past|previous|same|year|study|survey|programme|project|test|list))\b"
)
_MORE_PLACES = re.compile(
    r",\s+(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?|(?!and\b|while\b|but\b|which\b)[a-z-]+(?: [a-z-]+)?)(?:,"
    r"|,? and)\s+(?:other |[A-Z]|[a-z-]+(?: [a-z-]+)?(?:[.,;)]|$| and\b))"
)
_LONGEST = 40
_OUTSIDE = re.compile(
    r"outside (?:of )?(?:the )?[A-Za-z]+(?:/[A-Z]+)?"
    r"|non-[A-Za-z/]+(?: (?:countries|states|members|sellers|traders|sources))?|third countries|abroad"
    r"|overseas",
    re.IGNORECASE,
)
_BEYOND = re.compile(
    rf"(?:[a-z-]+ )?(?:{NOUNS['enterprise']}) (?:based |located "
    r"|established )?(?P<of>(?:outside|within|inside) (?:of )?(?:the )?[A-Z]\w+)"
)
_MADE = re.compile(r"\b(?:sold|made|produced|manufactured|grown|offered|listed|imported)\b")
_NAMED = re.compile(r"(?:the )?(?:[A-Z]|e[A-Z])")


#: what firms trade in
_TRADE = re.compile(
    r"(?: [a-z]+)? (?:that |which |who )?(?:sell|selling|sold|serv(?:e|ing)|offer(?:ing)?|stock(?:ing)?"
    r"|supply(?:ing)?|mak(?:e|ing)|produc(?:e|ing)|manufactur(?:e|ing)|import(?:ing)?|deal(?:ing)? in"
    r"|trad(?:e|ing) in|handl(?:e|ing)) (?P<of>(?!un|ill|exp|fake|sub|them|to\b|at\b|in\b|goods at|above"
    r"|below|over|below|mis|dang|faul|bann|prohib|contra|adult|coun)[A-Za-z][a-z -]{2,40})"
)


def trade(stretch: str, end: int) -> str:
    """Give what firms trade in, behind their noun that ends at a place.

    >>> trade(" shops selling toys were visited", 6), trade(" stalls that sell kebabs", 7), trade(" shops failed", 6)
    ('toys', 'kebabs', '')
    """
    found = _TRADE.match(stretch, end)
    return phrase(" " + found.group("of")).words if found else ""


def behind(stretch: str, end: int) -> str:
    """Give where what was counted comes from, behind its noun that ends at a place.

    >>> behind(" samples from butchers failed", 8), behind(" products bought on Temu", 9), behind(" items in May", 6)
    ('butchers', 'Temu', '')
    """
    found = _BEHIND.match(stretch, end)
    return _place(found) if found else ""


@lru_cache(maxsize=16384)
def within(stretch: str) -> str:
    """Give where the samples come from that a stretch speaks of last.

    >>> within("Products bought from Temu failed in "), within("those made in Turkey ("), within("samples at a cost of ")
    ('Temu', 'Turkey', '')
    """
    named = [place for found in _WITHIN.finditer(stretch) if (place := _place(found))]
    return named[-1] if named else ""


def _place(found: "re.Match[str]") -> str:
    by, words = found.group("by"), found.group("of")
    if _TIME.match(words) or (by == "by" and not _MADE.search(found.group())):
        return ""
    beyond = _BEYOND.match(words)  # bought from companies outside the EU
    outside = beyond or _OUTSIDE.match(words)
    if outside:
        apart = beyond.group("of") if beyond else outside.group()
        return apart if by == "from" else ""
    if found.end() < len(found.string) and _MORE_PLACES.match(found.string, found.end()):
        return ""  # from Lahore, Karachi and other cities: no one place
    head = phrase(" " + words)
    name = words[: head.end - 1].removeprefix("the ").strip()
    if (
        not name
        or len(name) > _LONGEST
        or name.partition(" ")[0].lower() in ANY
        or name.lower() in ANY_PLACE | HEADLESS
    ):
        return ""
    traders = head.kind == "enterprise" or name.rpartition(" ")[2].lower() in PLACES
    return name if traders or (by != "by" and _NAMED.match(words)) else ""
