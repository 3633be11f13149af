"""Scopes of English numbers: known words become conditions, what else names a scope is the noun phrase as it stands."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english.owned import own
from spotcheck.figures.claims.english.phrases import BREAK, noun, phrase
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import last_match
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_phrases_english
from spotcheck.language.lexicon_names import SEATS

KNOWN = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, lexicon.SCOPES), key=len, reverse=True)) + r")\b", re.IGNORECASE
)
#: what tells of checks how they were done: follow-up checks, but no follow-up notifications
_CHECKS = re.compile(
    r"(?<=checks)|[- ](?:[a-z]+ )?(?:checks?|inspections?|audits?|visits?|samples?|sampling|tests?"
    r"|testing|surveys?|campaigns?|operations?|monitoring)\b",
    re.IGNORECASE,
)
#: what is said beside, and not of what is counted: than in shops
COMPARISON = re.compile(
    r"\b(?:than|compared (?:with|to)|against|up from"
    r"|down from)\b[^,;.]*?(?=\bwith (?:higher|lower|an?) |[,;.]|$)",
    re.IGNORECASE,
)
#: no product: the rate of labelling compliance
NO_VERDICT = (
    r"(?!(?:[a-z-]+ ){1,2}(?:compliance|non-compliance|failures?|conformity|contamination|adulteration"
    r"|mislabell?ing|accuracy)\b)"
)
#: the Supplies Act 1961, whose year is set aside with the word before it
LAW = re.compile(
    r"(?:[Tt]he )?(?P<of>(?!The )[A-Z][A-Za-z-]+(?: (?:and |of |& )?[A-Z][A-Za-z-]+){0,5}) ·{7,}"
)
_LAW_NEAR = 64
_LAW_BEFORE = re.compile(rf"\b{LAW.pattern}(?: \(| with )$")
SAYS = rf"(?:also |alone |again |still |however |were )*(?:{lexicon.STATES_OF})\b"
#: what brings examples in
_EXEMPLIFY = (
    "including",
    "such as",
    " like ",
    "for example",
    "e.g.",
    "ranging",
    "notably",
    "especially",
    "particularly",
    "mainly",
    "mostly",
)
#: examples of the subject, or what it reaches to, up to its verb
EXAMPLES = re.compile(
    r",? (?:including|such as|like|for example|e\.g\.,?|ranging from|notably|especially|particularly"
    rf"|mainly|mostly) [^;:()\d]{{3,140}}?,?(?= {SAYS})"
)
#: substitution was commonest in sushi bars, where 11 of 25 samples were not what they were called
WHERE_IT = re.compile(
    r"(?:\b(?:in|at|on|from|for|by|of|with|among|was|were|is|and)"
    r"|[,;:]) (?:the )?(?P<of>[A-Za-z][\w'-]*(?: (?!in\b|at\b|on\b|from\b|for\b|by\b|with\b|was\b|were\b"
    r"|among\b|of\b)[\w'-]+){0,4}),? where(?: only| about| just| some| nearly| as many as| a further"
    r"| the)*\s*$"
)
#: a name, and what may stand before it
NAME_BEFORE = (
    r"(?:^\W*|[,;:)]|\band\b|\bthen\b|\bby\b|\bof\b|\bfor\b|\bin\b"
    r"|\b(?:were|are)\b(?! the (?:most|least|worst|best|second|third|main|only|largest|biggest|top"
    r"|leading)\b)"
    r"|\binclud(?:ed?"
    rf"|es|ing)\b)\s*(?P<of>{NO_VERDICT}(?:[A-Za-z一-鿿'’&/-]+ ){{0,4}}[A-Za-z一-鿿'’&/-]+)\s*"
)
_LEADS = re.compile(
    rf"{NAME_BEFORE}(?:\((?:[a-z -]{{2,24}}, )?|[:=]|\bat\b|\bwith\b)\s*(?:about |around |nearly |or )?$",
    re.IGNORECASE,
)
_AMONG_THEM = re.compile(
    r"\s*(?:and |while |but )?(?:among|amongst|for) (?P<of>[a-z][a-z' -]{2,40}?)(?: only| just| about| some"
    r"| nearly|,? (?:it|this|the (?:figure|number|result|count)) (?:was|is|stood at))*,?\s*$"
)
_IN_GOODS = re.compile(
    r"\s*(?:and |while |but )?in (?P<of>[a-z][a-z' -]{2,40}?)(?: only| just| about| some| nearly)*,?\s*"
)
_TAKEN_FROM = re.compile(
    r"\b(?:taken|collected|bought|purchased|drawn|sampled|obtained) (?:from|in"
    r"|at) (?P<of>[a-z][a-z' -]{2,30}?),?\s*(?:only |just |about )?$",
    re.IGNORECASE,
)
_FAILED_FOR = re.compile(
    r"(?:\s+of (?:the |these |all |them)?)?(?:\s*(?:samples|products|items|batches|specimens))?,?\s+(?:were"
    r"|was|(?:were|was) found(?: to be)?|tested)?\s*"
    r"(?:(?:positive|unsatisfactory|unacceptable|sub-?standard|non-?compliant) (?:for|in)"
    r"|(?:adulterated|contaminated|laced|spiked) with|contained) "
    r"(?P<of>(?!the\b|an?\b|(?:[a-z]+ )?(?:amounts|levels|quantities|traces)\b|more |less |too |this\b"
    r"|use\b|human|their|its|high|both|at least|one or)[A-Za-z][A-Za-z0-9 -]{2,40}?)(?=[,;.()]"
    r"|\s(?:and|while|but|in) |\s*$)",
    re.IGNORECASE,
)
#: in Karachi just, for Temu
WITHIN = re.compile(
    r"(?:^|[,;:]|\band\b|\bwhile\b)\s*(?:and |while |but )?(?:[Ii]n|[Ff]or|[Aa]mong|[Oo]n|[Ff]rom"
    rf"|[Aa]t) (?:the (?:{'|'.join(sorted(SEATS))}) of )?"
    r"(?P<of>[ei]?[A-Z][A-Za-z' -]{2,30}?),?(?: (?:just|about|nearly|more than|only|over|under|some"
    r"|almost|the|less than|it was|there were))*\s*$"
)
#: the programme for Northern Ireland surveyed
_PROGRAMMES = "|".join(
    "programme program survey sampling monitoring campaign scheme project inspection check operation "
    "exercise plan".split()
)
_PROGRAMME = re.compile(
    rf"\b(?:{_PROGRAMMES})s? (?:for|in) (?:the )?(?P<of>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){{0,2}})"
    r" (?:[a-z]+ed|took|drew|found|included|saw)(?: (?:about|some|over|nearly|around|a total of|just|only))* $"
)
#: the importers, these firms
ARTICLE = re.compile(r"^(?:the|all|these|those)\s+", re.IGNORECASE)
#: what stands at the ends of a name and is no part of it
_EDGES = re.compile(
    r"^(?:(?:the|an?|these|those|all|were|was|are|is|contain(?:ed|s)?|present(?:ed|s)?|had|have)\s+)+"
    r"|(?:\s+(?:and|or|but|while|with|was|were|is|are|had|in|of|from|by|at|for|to|on|that|which))+$",
    re.IGNORECASE,
)
#: firms that no group of firms is told from
ANY_FIRMS = frozenset("firms companies company businesses enterprises premises entities".split())
#: and curd, second, with curd
AND_BEFORE = re.compile(
    r"^\s*(?:(?:first|second|third|fourth|fifth),? )?(?:and|or|but|while|plus|then|with|as well as"
    r"|along with|together with)\s+",
    re.IGNORECASE,
)
#: a known word with nothing but a unit: online pairs
_UNTOLD = re.compile(
    rf"^(?:{KNOWN.pattern}) ?(?:ones|pairs|sets|packs|units|pieces|stores|shops|sellers|retailers"
    r"|listings|purchases|goods|items|products)?$",
    re.IGNORECASE,
)
#: of what was checked, no one thing: of milk, oil, spices and rice
_LIST = re.compile(
    r"(?:,\s+(?!including\b|which\b|of\b|and\b|or\b|the\b)[a-z][a-z' -]{1,30}?){2,}(?:,? (?:and|or"
    r"|as well as) |,? etc)"
)
_SUM = re.compile(
    r"\b(?:making|giving|bringing|totall?ing|for a (?:combined )?total of|in all|altogether"
    r"|amounting to|adding up to)\s*(?:a total of |the total to |it )?$",
    re.IGNORECASE,
)
#: drugs like toothpaste at
_EXAMPLES = re.compile(
    r"\s(?:like|such as|including|for example|e\.g\.,?) [^,;()]{2,60}?\s(?=(?:at|with)\b[^,;()]{0,12}$)"
)
#: cases and Carousell with: the noun of the number before
_BEFORE_AND = re.compile(
    r"^\s*(?:of (?:the )?)?(?:[a-z-]+ )?(?:cases|samples|products|items|batches|units|lots|models"
    r"|failures|percent|per cent),? (?:and|while|but|plus|with) ",
    re.IGNORECASE,
)
#: bought 100 toys online and found: of what was bought before
_FOUND_THEN = re.compile(
    r"^.*\band (?:found|discovered|concluded|reported|showed|revealed|saw|noted|determined"
    r"|established)\b(?: that)?",
    re.DOTALL,
)
_HOLDER = re.compile(
    r"(?:^|[,;:]|\b(?:and|while|but|that|(?:shows?|showed)(?: that)?"
    r"|whereas)\b)\s*(?:the )?(?P<of>[A-Za-z][\w'&-]*(?: [\w'&-]+){0,3}?) (?:alone )?(?:accounted for"
    r"|made up|contributed|recorded|registered|reported|logged|posted|saw|had|was responsible for"
    r"|topped the list with|led with|came (?:first|second|third|last|next) with)(?: (?:the )?(?:largest"
    r"|highest|biggest|lowest|smallest|most"
    r"|greatest)(?: (?:number|share|proportion|count))?(?: of [a-z]+)?,?(?: at| with)?)?(?: about| around"
    r"| only| just| some| nearly| as many as)*\s*$"
)
#: followed by poultry that had
_NEXT_HOLDER = re.compile(
    r"\b(?:followed by|ahead of|behind|next came"
    r"|then came) (?:the )?(?P<of>[A-Za-z][\w'&-]*(?: [\w'&-]+){0,3}?),? (?:that|which)"
    r" (?:alone )?(?:had|recorded|saw|showed|returned|registered)(?: about| only| just| some| nearly)*\s*$"
)
#: what stands before the name at the end of a stretch: cadmium in fillers
INNER = re.compile(r"\b(?:by|to|from|among|amongst|for|in|were|are|was|include|includes|ahead of) ")
_LABEL = re.compile(
    r"\s*(?:and "
    r"|while |but |plus )?(?P<of>[A-Za-z][a-z'’-]*(?: [a-z'’-]+){0,3}?)(?: alone)?(?: (?:contributed"
    r"|had|with|recorded|saw|showed|reported|numbered))?\s*=?\s*(?:just |only |about |in )?$",
    re.IGNORECASE,
)


def known_conditions(phrase: str) -> dict[str, str]:
    """Give the conditions that the known words of a phrase resolve to, but not those of what it is compared with.

    >>> known_conditions("in physical stores"), known_conditions("lower than in physical stores")
    ({'channel': 'offline'}, {})
    """
    found: dict[str, str] = {}
    plain = COMPARISON.sub("", phrase)
    for known in KNOWN.finditer(plain):
        told = lexicon.SCOPES[known.group().lower()]
        if "programme_kind" not in told or _CHECKS.match(plain, known.end()):
            found.update(told)
    return found


@lru_cache(maxsize=65536)
def scope_of_count(near: str, behind: str) -> Where | None:
    """Give the scope of a count: a known word near it, or the noun that it counts."""
    near = _FOUND_THEN.sub("", near)
    conditions = known_conditions(BREAK.split(behind, maxsplit=1)[0]) | known_conditions(near)
    words = noun(behind) if conditions else own(behind)
    if not words:
        near = _EXAMPLES.sub(" ", _BEFORE_AND.sub("", near))
        before = (
            (WHERE_IT.search(near) if "where" in near else None)
            or _LEADS.search(near)
            or WITHIN.search(near)
            or (_PROGRAMME.search(near) if " for " in near or " in " in near else None)
            or _TAKEN_FROM.search(near)
            or _AMONG_THEM.match(near)
            or _in_goods(near)
        )
        words = _group_named(INNER.split(before.group("of"))[-1]) if before else ""
    words = _UNTOLD.sub("", words) if conditions else words
    sure = 0.55 if words and behind and _LIST.match(behind, max(0, behind.find(words)) + len(words)) else 0.8
    if not words and not conditions and _SUM.search(near):
        return Where()  # making 15 failures in 120 samples
    return Where(tuple(sorted(conditions.items())), words, sure) if conditions or words else None


def _in_goods(near: str) -> "re.Match[str] | None":
    """Read in processed food, 70: a product that leads a number in."""
    found = _IN_GOODS.fullmatch(near) if " in " in near else None
    named = found.group("of") if found else ""
    goods = named.endswith((" food", " foods", " goods", " products")) or products(named, 0, len(named))
    return found if named and goods else None


def holder(near: str) -> Where | None:
    """Give whose a count is by the verb before it: Lazada accounted for 232 cases, Karachi had 40 failures.

    >>> str(holder("The figures show that Lazada accounted for ")), holder("Officers recorded ")
    ('Lazada', None)
    """
    found = _NEXT_HOLDER.search(near) or _HOLDER.search(near)
    name = whole_name(found.group("of")) if found and " of " not in found.group("of") else ""
    return Where((), name, 0.8) if name and not KNOWN.fullmatch(name) else None


def whole_name(words: str) -> str:
    """Give words without an 'and' before them, where they are a name and nothing else.

    >>> whole_name("and curd"), whole_name("inspectors looked")
    ('curd', '')
    """
    plain = AND_BEFORE.sub("", words).rstrip()
    found = phrase(plain)
    return found.words if found.end == len(plain) else ""


def fault(behind: str) -> Where | None:
    """Give the substance or the test item that something is said to have failed on.

    >>> str(fault(" of samples were unacceptable for listeria")), fault(" of samples were unacceptable")
    ('listeria', None)
    """
    found = _FAILED_FOR.match(behind)
    return scope_of_count("", " " + found.group("of")) if found else None


def label(near: str) -> Where | None:
    """Give the name right before a number: dairy 49, paneer alone contributed 29.

    >>> str(label(" Pune division had ")), label(" officers bought ")
    ('Pune division', None)
    """
    found = _LABEL.fullmatch(_BEFORE_AND.sub("", near))
    name = whole_name(found.group("of")) if found else ""
    return scope_of_count("", name) if name else None


def scope_of_part(words: str) -> Where | None:
    """Give the scope of a part of which something is said: 18 were imported."""
    words = _EDGES.sub("", words)
    if not words or words.lower() in lexicon_phrases_english.GENERIC:
        return None
    conditions = known_conditions(words)
    return Where(tuple(sorted(conditions.items())), "" if conditions else words, 0.8)


def group(words: str) -> Where | None:
    """Give words as a scope where they are nothing but a group: a channel, a product, firms, a kind of region.

    >>> str(group("physical stores")), str(group("the rural areas")), str(group("importers")), group("found that")
    ('channel=offline', 'rural areas', 'importers', None)
    """
    known = KNOWN.fullmatch(words)
    if known:
        return Where(tuple(sorted(lexicon.SCOPES[known.group().lower()].items())), "", 0.8)
    head = phrase(" " + words)
    if head.end != len(words) + 1:
        return None
    firms = head.kind == "enterprise" and words.rpartition(" ")[2].lower() not in ANY_FIRMS
    named = ARTICLE.sub("", words) if firms else head.words
    return Where((), named, 0.8) if named else None


def _group_named(words: str) -> str:
    """Give words as a name, firms with the noun that says what they are."""
    named = group(words.strip()) if words.rpartition(" ")[2].lower().endswith("s") else None
    return named.words if named and named.words else whole_name(words)


def law_before(gap: str) -> Where | None:
    """Give the law that stands right before a number: under the Supplies Act 1961 with 24 cases."""
    found = _LAW_BEFORE.search(gap) if "··" in gap else None
    return Where((), found.group("of"), 0.8) if found else None


def law_within(gap: str) -> Where | None:
    """Give the law that a clause speaks of before a number of cases: the Supplies Act 1961 registered the most, with 24 cases."""
    found = last_match(LAW, gap) if "··" in gap else None
    near = found is not None and len(gap) - found.end() < _LAW_NEAR and ";" not in gap[found.end() :]
    return Where((), found.group("of"), 0.75) if found and near else None


def known(words: str) -> bool:
    """Whether words hold one that resolves to a condition: in physical stores."""
    return KNOWN.search(words) is not None


def may_exemplify(stretch: str) -> bool:
    """Whether a stretch has one of the words that examples begin with: a cheap look before the long one."""
    return any(word in stretch for word in _EXEMPLIFY)


def compared_scope(words: str) -> dict[str, str]:
    """Give the conditions of what is compared with: than in shops."""
    other = re.search(r"\b(?:than|compared (?:with|to)|against)\b([^;.,]*)", words, re.IGNORECASE)
    known = KNOWN.search(other.group(1)) if other else None
    return lexicon.SCOPES[known.group().lower()] if known else {}
