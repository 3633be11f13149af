"""What the noun phrase of a number itself names: a product, where the samples come from, what they were sold as or tested for."""

import re

from spotcheck.figures.claims.english import origins
from spotcheck.figures.claims.english.phrases import Phrase, phrase
from spotcheck.language.lexicon_names import SHARED_HEADS

_NEVER_AS = (
    r"(?!as\b|to\b|with\b|in\b|on\b|at\b|by\b|from\b|for\b|under\b|without\b|online\b|here\b|there\b|that\b"
    r"|not\b|down\b|out\b|such\b|safe|unsafe|fit\b|suitable|compliant|a result|part|well|follows|species"
    r"|\w+ly\b(?! (?:grown|produced|made|farmed|certified|sourced)\b)|\w+ed\b)"
)
_SOLD_AS = re.compile(
    r"\s+(?:(?:that|which) )?(?:(?:were|was|are"
    r"|had been) )?(?:(?:(?:labell?ed|branded|certified)(?: as(?: being)?| to be| with)?"
    r"|(?:marketed|sold|advertised|described|promoted|presented|marked) as(?: being)?"
    rf"|claim(?:ing|ed) to be) {_NEVER_AS}(?:the "
    rf"|an? )?{_NEVER_AS}[\"“‘']?(?P<of>[A-Za-z][\w-]*(?: (?!that\b|which\b"
    r"|and\b)[a-z][\w-]*)??)[\"”’']?(?= (?:mark |label |logo |seal )?(?:failed|contain|had|have|did|were"
    r"|was|are|show|exceed|passed|met|compl|carr|lack|turned|tested|came)|\s*[,.;)]|\s*$)"
    r"|(?:supposedly|allegedly|purportedly|reputedly|nominally|said to be|claimed to be|described as"
    r"|advertised as|sold as) (?P<said>(?!un|non|sub|mis)[a-z]+-(?:free|fed|grown)|vegan|vegetarian|organic"
    r"|halal|kosher|extra virgin|pure|genuine)\b"
    r"|(?:with|bearing|carrying|displaying) (?:the"
    r"|an?) [\"“‘']?(?P<mark>[A-Za-z][\w-]*(?: [\w-]+){0,2}?)[\"”’']? (?:mark|label|logo|seal|symbol)\b)"
)
THOSE = re.compile(
    r"\s+(?:(?:of |in |for )?(?:those|these|the ones|ones)(?= (?:in|at)\b)"
    r"|(?:of |in |for )?(?:those|these|the ones|ones"
    r"|them)(?= (?:from|on|sold|bought|made|produced|with|labell?ed|branded|certified|advertised|described"
    r"|marketed|bearing|carrying|purchased|coming|originating|grown|taken|collected)\b))"
)
#: goat, sheep and buffalo milk
_SHARING = re.compile(
    r"\s+(?:(?:samples?|batches|packs|portions"
    r"|specimens) of )?(?P<of>(?:(?!of\b|and\b|from\b|the\b)[a-z-]+ ){0,2}[a-z-]*[a-rt-z](?:, (?!and\b"
    r"|or\b)(?:[a-z-]+ )?[a-z-]*[a-rt-z])*,? (?:and"
    rf"|or) (?:(?!of\b|from\b|in\b)[a-z-]+ ){{1,2}}{SHARED_HEADS})\b"
)
#: what is looked for in samples, up to what is said of them
_TESTS = "tested|analy[sz]ed|examined|checked|screened"
_GOES_ON = "were|was|had|have|has|did|contain|exceed|fail|pass|tested|show|and|but|met|compl"
_TESTED_FOR = re.compile(
    rf" (?:that (?:were|had been) )?(?:{_TESTS}) for (?:the )?(?:presence of |levels of |traces of )?"
    rf"(?P<of>[A-Za-z][A-Za-z -]{{2,30}}?)(?=\s*(?:[,.;)(]|$)| (?:{_GOES_ON}))"
)
#: what is looked for, which tells no samples apart
_CONDITION = re.compile(
    "adulterat|contaminat|quality|safety|complian|conformity|purity|authentic|fraud|performance"
    "|accuracy|defects|faults",
    re.IGNORECASE,
)
#: labelled as “grown in Spain”
_CALLED = "labell?ed|marked|described|advertised|sold|declared"
_LABELLED_FROM = re.compile(
    rf" (?:that were )?(?:{_CALLED})(?: as)?(?: being)? [\"“‘']"
    r"(?:(?:product|produce) of|(?:grown|made|produced"
    r"|raised) in) (?:the )?(?P<of>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)"
)
_LISTINGS_FOR = re.compile(r" (?:[a-z-]+ )?listings for (?P<of>[A-Za-z][^,;:.()\d]{2,60})")
#: samples (548) in respect of skim milk powder
_RESPECT = re.compile(
    r" in (?:respect|regard) (?:of|to) (?P<of>(?:the )?[A-Za-z][A-Za-z -]{2,40}?)(?=\s*(?:[,.;)(]|$)"
    r"| (?:were|was|had|have|has|did|failed|passed))"
)
#: what is done where goods are: 51% of inspections conducted in Malaysia
_ACTS = frozenset(("inspections", "checks", "tests", "audits", "visits"))
_TRADED = frozenset(("imports", "exports", "deliveries", "arrivals", "shipments"))
_TO_BE = re.compile(
    r"\s+(?:[a-z]+ )?(?:of )?(?:goods|products|commodities|items|foods?) (?:to be |intended |destined "
    r"|meant )(?:for )?(?:export(?:ed)?|import(?:ed)?|sale abroad|the domestic market)\b"
)


def own(behind: str) -> str:
    """Give what the noun phrase of a number itself names: a product, where the samples come from, or what they were sold as.

    >>> own(" samples of guava had"), own(" from street vendors."), own(" of products labelled halal failed")
    ('guava', 'street vendors', 'halal')
    """
    those = THOSE.match(behind)
    if those:
        return origins.behind(behind, those.end()) or _sold_as(behind, those.end())
    several = _SHARING.match(behind) if " and " in behind or " or " in behind else None
    if several:
        return several.group("of")
    going = _TO_BE.match(behind)
    if going:
        words = going.group().split()
        return " ".join(words[words.index("of") + 1 :] if "of" in words else words)
    head = phrase(behind)
    return _labelled(behind, head) or (_named if _names(head) else _apart)(behind, head)


def _names(head: Phrase) -> bool:
    """Whether a noun phrase says itself what is counted, or that no goods are."""
    return bool(head.words) or (head.kind not in ("batch", "") and head.unit not in _ACTS)


def _named(behind: str, head: Phrase) -> str:
    """Give what a noun phrase names; of firms what they trade in, of imports where they come from."""
    if head.words.lower() in _TRADED:
        return origins.behind(behind, head.end) or head.words
    return (origins.trade(behind, head.end) if head.kind == "enterprise" else "") or head.words


def _apart(behind: str, head: Phrase) -> str:
    """Give what tells goods apart that no noun names: where they come from, what they are sold as or tested for."""
    listed = _LISTINGS_FOR.match(behind) if "listings for " in behind else None
    if listed:
        return phrase(" " + listed.group("of")).words
    return (
        origins.behind(behind, head.end)
        or _sold_as(behind, head.end)
        or _tested_for(behind, head.end)
        or _in_respect(behind, head.end)
    )


def _in_respect(stretch: str, end: int) -> str:
    found = _RESPECT.match(stretch, end) if stretch.startswith(" in re", end) else None
    return phrase(" " + found.group("of")).words if found else ""


def _labelled(behind: str, head: Phrase) -> str:
    """Give the country that goods are labelled with: pepper labelled as “grown in Spain”."""
    found = _LABELLED_FROM.match(behind, head.end) if " in " in behind or " of " in behind else None
    return found.group("of") if found else ""


def _tested_for(stretch: str, end: int) -> str:
    """Give what is looked for in samples that nothing else names: 16% of foods tested for allergens."""
    found = _TESTED_FOR.match(stretch, end)
    words = found.group("of") if found else ""
    whole = bool(words) and phrase(" " + words).end == len(words) + 1
    return phrase(" " + words).words if whole and not _CONDITION.search(words) else ""


def _sold_as(stretch: str, end: int) -> str:
    found = _SOLD_AS.match(stretch, end)
    if found is None:
        return ""
    words = found.group("of") or found.group("mark") or found.group("said")
    return words if found.group("mark") or phrase(" " + words).end else ""
