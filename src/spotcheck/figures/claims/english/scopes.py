"""Scopes of English numbers: known words become conditions, what else names a scope is the noun phrase as it stands."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english import origins
from spotcheck.figures.claims.english.owned import own
from spotcheck.figures.claims.english.phrases import BREAK, noun, phrase
from spotcheck.figures.claims.marks import last_match
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language.lexicon_names import ANYWHERE, PLACES

KNOWN = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, lexicon.SCOPES), key=len, reverse=True)) + r")\b", re.IGNORECASE
)
#: what tells of checks how they were done: follow-up checks, but no follow-up notifications
_CHECKS = re.compile(
    r"(?<=checks)|[- ](?:[a-z]+ )?(?:checks?|inspections?|audits?|visits?|samples?|sampling|tests?|testing|surveys?|campaigns?|operations?|monitoring)\b",
    re.IGNORECASE,
)
_COMPARISON = re.compile(
    r"\b(?:than|compared (?:with|to)|against|up from|down from)\b[^,;.]*?(?=\bwith (?:higher|lower|an?) |[,;.]|$)",
    re.IGNORECASE,
)
#: no product: the rate of labelling compliance
_NO_VERDICT = r"(?!(?:[a-z-]+ ){1,2}(?:compliance|non-compliance|failures?|conformity|contamination|adulteration|mislabell?ing|accuracy)\b)"
#: fibres in products (
_HEDGED = re.compile(
    r"\((?:from|about|around|nearly|almost|over|up from|down from|more than|some|approximately|up to|at|or|both|each|all) $"
)
_MOVED = re.compile(rf"\b(?:{lexicon.RISE}|{lexicon.FALL}) $")
#: what a number is only compared with, where nothing is named behind these words
_COMPARED_WITH = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|up from|down from)(?: the| an?| about| around| only| just| nearly| over| some| rate| level| share| of)* $"
)
_ANY_GOODS = re.compile(
    r"(?:various |other |some |these |the )?(?:products|samples|items|goods|articles|foods?)"
)
#: cadmium in fillers above the allowed concentration (
_OVER = re.compile(
    r" (?:above|over|beyond|exceeding|in excess of) (?:the |all |their )?(?:[a-z-]+ ){0,3}(?:limits?|levels?|concentrations?|maximum|thresholds?|mrls?|standards?|norms?|values?)(?= \($)"
)
#: the Supplies Act 1961, whose year is set aside with the word before it
LAW = re.compile(
    r"(?:[Tt]he )?(?P<of>(?!The )[A-Z][A-Za-z-]+(?: (?:and |of |& )?[A-Z][A-Za-z-]+){0,5}) ·{7,}"
)
_LAW_NEAR = 64
_LAW_BEFORE = re.compile(rf"\b{LAW.pattern}(?: \(| with )$")
_RATE_OF = re.compile(
    rf"\b(?:(?:prevalence|incidence|rates?|levels?) of [a-z. ]{{3,30}}? (?:in|on|among) |(?:contamination|adulteration|mislabell?ing) (?:of|in|among) |(?:rates?|levels?|proportion|percentage|compliance|failure)\b (?:for|of|among|in|at|amongst|on) |(?:prevalence|incidence)\b (?:for|among|in|at|amongst|on) )(?:(?:spot |random |market )?(?:checks?|inspections?|sampling|tests|surveys?) (?:on|of|for) )?(?P<of>{_NO_VERDICT}[^,;:()]{{3,60}}?)\s*(?:\b(?:was|were|is|stood|fell|rose|dropped|declined|increased|decreased|climbed|improved|jumped|went|reached|had|at|to|remained|being|of)\b|,|$)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    rf"(?:^\W*(?:[Oo]n average,? )?|[,;:]|\band\b|\bwhile\b|\bby\b|\bwith\b|\bfor\b|\bof\b)\s*(?P<of>{_NO_VERDICT}[A-Za-z][^,;:()]{{1,50}}?)\s+(?:had|has|have|recorded|shows?|showed|saw|accounts?|accounted|makes? up|made up|represents?|represented|stands?|were|was|at|came|with|topped|registered|comprises?|comprised|constitutes?|constituted|did|fared|performed|scored|improved|demonstrated?|achieved|reached|recording|registering|having|showing|posting|reporting|seeing|scoring|topping|leading|faring)\b[^,;:]*(?:,\s*(?:accounting|making|representing|with|or|a|at)\b[^,;:]*)?$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r" (?:said|says|told|added|noted|stated|explained|announced|claimed|warned|disclosed|believed?s?|thinks?|thought|hopes?|stressed|admitted|revealed|pointed|informed|reported|found)\b"
)
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
    rf",? (?:including|such as|like|for example|e\.g\.,?|ranging from|notably|especially|particularly|mainly|mostly) [^;:()\d]{{3,140}}?,?(?= {SAYS})"
)
#: with Volta recording the highest rate (60%)
_WITH_DOING = re.compile(
    r"\bwith (?:the )?(?P<of>[A-Za-z][\w'-]*(?: [\w'-]+){0,4}?) (?:alone )?(?:recording|registering|having|showing|posting|reporting|seeing|scoring|topping|leading|coming|accounting|faring|performing|reaching|ranking|displaying|exhibiting|presenting|yielding|suffering|producing|being|remaining|proving|returning)\b[^,;:()]*[(\s]$"
)
#: substitution was commonest in sushi bars, where 11 of 25 samples were not what they were called
_WHERE_IT = re.compile(
    r"(?:\b(?:in|at|on|from|for|by|of|with|among|was|were|is|and)|[,;:]) (?:the )?(?P<of>[A-Za-z][\w'-]*(?: (?!in\b|at\b|on\b|from\b|for\b|by\b|with\b|was\b|were\b|among\b|of\b)[\w'-]+){0,4}),? where(?: only| about| just| some| nearly| as many as| a further| the)*\s*$"
)
#: food packaging, with an inspection failure rate of
_A_RATE = r"(?:rate|share|ratio|level|percentage)"
_HEDGES = r"(?: (?:only|just|about|around|some|nearly|over))*"
_WITH_RATE = re.compile(
    r"(?:^\W*|[;:.]\s|\b(?:and|while|but) )(?:the )?"
    r"(?P<of>[A-Za-z][\w'&-]*(?: (?!with\b|and\b|were\b|was\b)[\w'&-]+){0,3}),?"
    rf" (?:also )?with an? (?:[\w·-]+ ){{0,4}}{_A_RATE} of{_HEDGES} $"
)
#: compared to a failure rate for non-food goods of
_COMPARED_RATE = re.compile(
    rf"\b(?:compared (?:with|to)|against|versus|than) (?:an? |the )?(?:[a-z-]+ ){{0,3}}(?:{_A_RATE}|average|figure)s?"
    rf" (?:for|in|among|of) (?P<of>[A-Za-z][^,;:()\d]{{2,40}}?)(?: of| at)?{_HEDGES} $"
)
#: markets in the north had
_WHERE = re.compile(r"\b(?:in|from|across|of) (?:the )?(?P<of>[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+){0,3})$")
#: a name, and what may stand before it
_NAME_BEFORE = rf"(?:^\W*|[,;:)]|\band\b|\bthen\b|\bby\b|\bof\b|\bfor\b|\bin\b|\b(?:were|are)\b(?! the (?:most|least|worst|best|second|third|main|only|largest|biggest|top|leading)\b)|\binclud(?:ed?|es|ing)\b)\s*(?P<of>{_NO_VERDICT}(?:[A-Za-z一-鿿'’&/-]+ ){{0,4}}[A-Za-z一-鿿'’&/-]+)\s*"
_LEADS = re.compile(
    rf"{_NAME_BEFORE}(?:\((?:[a-z -]{{2,24}}, )?|[:=]|\bat\b|\bwith\b)\s*(?:about |around |nearly |or )?$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:were|was|is|are|by)\s+(?P<of>(?!the (?:most|least|worst|best|largest|main|second|top|single)\b|among\b|one of\b)[A-Za-z][^,;:()]{1,50}?)(?:,\s*(?:which|that|who|accounting|representing|making|with|at)|\s+(?:with|at))\b[^,;:()]*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"{_NAME_BEFORE}(?:\((?:[a-z -]{{2,24}}, )?|[:=]|\bat\b|,?\s*\bwith\b|,)\s*(?:about |around |nearly |or )?$",
    re.IGNORECASE,
)
#: suspicious with regard to their origin (2%) or to added sugar (11%)
_REGARD = re.compile(
    r"\b(?:(?:with|in) (?:regard|respect|relation) to|(?:and|or) to) (?:an? )?(?:possible |suspected |potential )?(?P<of>[A-Za-z][A-Za-z' -]{2,60}?) \($"
)
#: the category most notified was appliances and equipment (26%)
_ONE_OF_TWO = re.compile(
    r"\b(?:category|sector|group|kind|type|source|cause|class|segment)\b[^,;:()]{0,60}? (?:was|is) (?P<of>[A-Za-z][a-z'-]*(?: [a-z'-]+){0,2} and [a-z'-]+(?: [a-z'-]+)?) \($"
)
_AMONG = re.compile(
    r"(?:[,;]|\band\b|\bwhile\b|\bbut\b)\s*(?:for|among|amongst|in|at) (?P<of>[a-z][A-Za-z/' -]{2,40}?)(?: (?:just|about|nearly|more than|only|over|under|some|almost|it was))*\s*$",
    re.IGNORECASE,
)
_AMONG_THEM = re.compile(
    r"\s*(?:and |while |but )?(?:among|amongst|for) (?P<of>[a-z][a-z' -]{2,40}?)(?: only| just| about| some| nearly)*,?\s*$"
)
#: rates were highest on Temu (41%), ahead of Shein (32%)
_EXTREME = re.compile(
    r"\b(?:highest|lowest|worst|best|commonest|rarest|greatest|most common|least common|most frequent|poorest|higher|lower|worse|better|ahead of|followed by|then|next came|behind(?: that of)?)(?: of all)? (?:(?:on|in|for|among|amongst|at|with|from) )?(?:the )?(?P<of>(?!mislab|contam|adult|fraud|fail|viol|compl|non-|prevalence|incidence|occurrence|(?:rate|level|number|share|proportion|percentage|incidence|prevalence)s? )[A-Za-z][^,;:()]{2,40}?)\s*(?:\(|,? at |,? with )$",
    re.IGNORECASE,
)
#: small traders failed in 28%, large ones in 12%
_FAILED_IN = re.compile(
    r"(?:^|[,;:]|\band\b|\bwhile\b|\bbut\b)\s*(?:the )?(?P<of>[A-Za-z][a-z' -]{2,40}?) (?:failed|passed|complied|did not comply|were (?:non-)?compliant)(?: with the rules)? in(?: only| just| about| some)*\s*$",
    re.IGNORECASE,
)
_THOSE_FROM = re.compile(
    r"\bthose (?:sold |bought |made |collected )?(?:from|in|at|by) (?P<of>[a-z][^,;:()]{2,40}?) (?:failed|had|were|was|did|passed|complied|scored|showed)\b[^,;:()]*$",
    re.IGNORECASE,
)
_TAKEN_FROM = re.compile(
    r"\b(?:taken|collected|bought|purchased|drawn|sampled|obtained) (?:from|in|at) (?P<of>[a-z][a-z' -]{2,30}?),?\s*(?:only |just |about )?$",
    re.IGNORECASE,
)
_THAT_OF = re.compile(
    r"\b(?:that|those) (?:of|for|in|at|from) (?P<of>[a-z][^,;:()]{2,30}?)(?:\s*\(| at(?: only| just| about| some)? )$",
    re.IGNORECASE,
)
#: and that of irons 6%
_THAT_IN = re.compile(
    r"\b(?:that|those) (?:of|for|in|among|at|from|on) (?P<of>[a-z][^,;:()]{2,40}?)(?: (?:was|were|stood at|at|of|only|just|about|around|nearly|over))*\s*$",
    re.IGNORECASE,
)
#: as compared to the muscles (12%)
_COMPARED_TO = re.compile(
    r"\b(?:compared (?:with|to)|as against|versus|as opposed to)(?: the| those| that| samples| products| of| in| from| for)* (?P<of>[a-z][^,;:()]{2,40}?)\s*\($"
)
#: small shops had more of it (40%) than large chain stores (12%)
_THAN = re.compile(r"\bthan (?:in |for |at |among |on |from )?(?P<of>[a-z][^,;:()]{2,40}?)\s*\($")
_TRADERS_IN = re.compile(
    rf"(?:[a-z-]+ )?(?:{lexicon.NOUNS['enterprise']})(?: based| located| established)? (?:outside|within|inside|in|from) (?:of )?(?:the )?[A-Z][\w/ -]*"
)
_FAILED_FOR = re.compile(
    r"(?:\s+of (?:the |these |all |them)?)?(?:\s*(?:samples|products|items|batches|specimens))?,?\s+(?:were|was|(?:were|was) found(?: to be)?|tested)?\s*"
    r"(?:(?:positive|unsatisfactory|unacceptable|sub-?standard|non-?compliant) (?:for|in)|(?:adulterated|contaminated|laced|spiked) with|contained) "
    r"(?P<of>(?!the\b|an?\b|(?:[a-z]+ )?(?:amounts|levels|quantities|traces)\b|more |less |too |this\b|use\b|human|their|its|high|both|at least|one or)[A-Za-z][A-Za-z0-9 -]{2,40}?)(?=[,;.()]|\s(?:and|while|but|in) |\s*$)",
    re.IGNORECASE,
)
_FOR_THE = re.compile(
    r"(?<!taken )(?<!drawn )(?<!collected )(?<!sampled )(?<!bought )(?<!purchased )(?<!sent )\b(?:for|among|in) (?P<of>[a-z][^,;:()]{2,40}?),? the (?:[a-z-]+ ){0,3}(?:rate|level|percentage|proportion|share)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"(?:^|[,;:]|\band\b|\bwhile\b)\s*(?:and |while |but )?(?:[Ii]n|[Ff]or|[Aa]mong|[Oo]n|[Ff]rom|[Aa]t) (?P<of>[ei]?[A-Z][A-Za-z' -]{2,30}?),?(?: (?:just|about|nearly|more than|only|over|under|some|almost|the|less than|it was|there were))*\s*$"
)
#: the programme for Northern Ireland surveyed
_PROGRAMMES = "|".join(
    "programme program survey sampling monitoring campaign scheme project inspection check operation exercise plan".split()
)
_PROGRAMME = re.compile(
    rf"\b(?:{_PROGRAMMES})s? (?:for|in) (?:the )?(?P<of>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){{0,2}})"
    r" (?:[a-z]+ed|took|drew|found|included|saw)(?: (?:about|some|over|nearly|around|a total of|just|only))* $"
)
_THE = re.compile(r"^(?:the|all|these|those)\s+", re.IGNORECASE)
#: what stands at the ends of a name and is no part of it
_EDGES = re.compile(
    r"^(?:(?:the|an?|these|those|all|were|was|are|is|contain(?:ed|s)?|present(?:ed|s)?|had|have)\s+)+|(?:\s+(?:and|or|but|while|with|was|were|is|are|had|in|of|from|by|at|for|to|on|that|which))+$",
    re.IGNORECASE,
)
#: firms that no group of firms is told from
_ANY_FIRMS = frozenset("firms companies company businesses enterprises premises entities".split())
_AND = re.compile(
    r"^\s*(?:(?:first|second|third|fourth|fifth),? )?(?:and|or|but|while|plus|then|with|as well as|along with|together with)\s+",
    re.IGNORECASE,
)
#: a known word with nothing but a unit: online pairs
_UNTOLD = re.compile(
    rf"^(?:{KNOWN.pattern}) ?(?:ones|pairs|sets|packs|units|pieces|stores|shops|sellers|retailers|listings|purchases|goods|items|products)?$",
    re.IGNORECASE,
)
#: of what was checked, no one thing: of milk, oil, spices and rice
_LIST = re.compile(
    r"(?:,\s+(?!including\b|which\b|of\b|and\b|or\b|the\b)[a-z][a-z' -]{1,30}?){2,}(?:,? (?:and|or|as well as) |,? etc)"
)
_SUM = re.compile(
    r"\b(?:making|giving|bringing|totall?ing|for a (?:combined )?total of|in all|altogether|amounting to|adding up to)\s*(?:a total of |the total to |it )?$",
    re.IGNORECASE,
)
#: drugs like toothpaste at
_EXAMPLES = re.compile(
    r"\s(?:like|such as|including|for example|e\.g\.,?) [^,;()]{2,60}?\s(?=(?:at|with)\b[^,;()]{0,12}$)"
)
#: cases and Carousell with: the noun of the number before
_BEFORE_AND = re.compile(
    r"^\s*(?:of (?:the )?)?(?:[a-z-]+ )?(?:cases|samples|products|items|batches|units|lots|models|failures|percent|per cent),? (?:and|while|but|plus|with) ",
    re.IGNORECASE,
)
#: bought 100 toys online and found: of what was bought before
_FOUND_THEN = re.compile(
    r"^.*\band (?:found|discovered|concluded|reported|showed|revealed|saw|noted|determined|established)\b(?: that)?",
    re.DOTALL,
)
_HOLDER = re.compile(
    r"(?:^|[,;:]|\b(?:and|while|but|that|(?:shows?|showed)(?: that)?|whereas)\b)\s*(?:the )?(?P<of>[A-Za-z][\w'&-]*(?: [\w'&-]+){0,3}?) (?:alone )?(?:accounted for|made up|contributed|recorded|registered|reported|logged|posted|saw|had|was responsible for|topped the list with|led with|came (?:first|second|third|last|next) with)(?: (?:the )?(?:largest|highest|biggest|lowest|smallest|most|greatest)(?: (?:number|share|proportion|count))?(?: of [a-z]+)?,?(?: at| with)?)?(?: about| around| only| just| some| nearly| as many as)*\s*$"
)
#: followed by poultry that had
_NEXT_HOLDER = re.compile(
    r"\b(?:followed by|ahead of|behind|next came|then came) (?:the )?(?P<of>[A-Za-z][\w'&-]*(?: [\w'&-]+){0,3}?),? (?:that|which)"
    r" (?:alone )?(?:had|recorded|saw|showed|returned|registered)(?: about| only| just| some| nearly)*\s*$"
)
_INNER = re.compile(r"\b(?:by|to|from|among|amongst|for|in|were|are|was|include|includes|ahead of) ")
_LABEL = re.compile(
    r"\s*(?:and |while |but |plus )?(?P<of>[A-Za-z][a-z'’-]*(?: [a-z'’-]+){0,3}?)(?: alone)?(?: (?:contributed|had|with|recorded|saw|showed|reported|numbered))?\s*=?\s*(?:just |only |about |in )?$",
    re.IGNORECASE,
)


def _conditions(phrase: str) -> dict[str, str]:
    found: dict[str, str] = {}
    plain = _COMPARISON.sub("", phrase)
    for known in KNOWN.finditer(plain):
        told = lexicon.SCOPES[known.group().lower()]
        if "programme_kind" not in told or _CHECKS.match(plain, known.end()):
            found.update(told)
    return found


@lru_cache(maxsize=65536)
def scope_of_count(near: str, behind: str) -> Where | None:
    """Give the scope of a count: a known word near it, or the noun that it counts."""
    near = _FOUND_THEN.sub("", near)
    conditions = _conditions(BREAK.split(behind, maxsplit=1)[0]) | _conditions(near)
    words = noun(behind) if conditions else own(behind)
    if not words:
        near = _EXAMPLES.sub(" ", _BEFORE_AND.sub("", near))
        before = (
            (_WHERE_IT.search(near) if "where" in near else None)
            or _LEADS.search(near)
            or _WITHIN.search(near)
            or (_PROGRAMME.search(near) if " for " in near or " in " in near else None)
            or _TAKEN_FROM.search(near)
            or _AMONG_THEM.match(near)
        )
        words = _group_named(_INNER.split(before.group("of"))[-1]) if before else ""
    words = _UNTOLD.sub("", words) if conditions else words
    sure = 0.55 if words and behind and _LIST.match(behind, max(0, behind.find(words)) + len(words)) else 0.8
    if not words and not conditions and _SUM.search(near):
        return Where()  # making 15 failures in 120 samples
    return Where(tuple(sorted(conditions.items())), words, sure) if conditions or words else None


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
    plain = _AND.sub("", words).rstrip()
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
    if not words or words.lower() in lexicon.GENERIC:
        return None
    conditions = _conditions(words)
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
    firms = head.kind == "enterprise" and words.rpartition(" ")[2].lower() not in _ANY_FIRMS
    named = _THE.sub("", words) if firms else head.words
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


def _compared_with(gap: str) -> Where | None:
    """Give what a rate in parentheses is compared with: than large chain stores (12%), those of shops (8%)."""
    compared, than = _THAT_OF.search(gap) or _COMPARED_RATE.search(gap), _THAN.search(gap)
    known = KNOWN.search(compared.group()) if compared else None
    if known:
        return Where(tuple(sorted(lexicon.SCOPES[known.group().lower()].items())), "", 0.8)
    if compared and (named := noun(compared.group("of"))):
        return Where((), named, 0.8)
    than = than or _COMPARED_TO.search(gap)
    if than is None or KNOWN.search(than.group()):
        return None
    words = than.group("of")
    if _TRADERS_IN.fullmatch(words):
        return Where((), words, 0.8)  # companies within the EU
    head = phrase(" " + words)
    placed = " " in words and words.rpartition(" ")[2] in PLACES
    named = words if head.kind == "enterprise" or placed else head.words
    return Where((), named, 0.8) if named and head.end == len(words) + 1 else None


def _risk_for(named: str, pieces: list[str]) -> bool:
    """Whether a name goes on with whom it is for: the choking risk for children, suits for boys."""
    return named.startswith(f"{pieces[0].rstrip()} for ") and bool(whole_name(pieces[0]))


#: what tells a rate's scope before it, the stronger first
_PATTERNS = (
    _WITH_RATE,
    _THAT_IN,
    _WHERE_IT,
    _WITH_DOING,
    _AMONG,
    _FAILED_IN,
    _EXTREME,
    _THOSE_FROM,
    _FOR_THE,
    _RATE_OF,
    _WITHIN,
    _REGARD,
    _ONE_OF_TWO,
    _BEFORE,
    _NAMED,
    _SUBJECT,
)


@lru_cache(maxsize=65536)
def scope_of_rate(gap: str, behind: str) -> Where | None:
    """Give the scope of a rate: what it is said to be of, the subject of its clause, or the words before its parenthesis."""
    other = _compared_with(gap) or law_before(gap)
    own_conditions = _conditions(BREAK.split(behind, maxsplit=1)[0])
    if other or _COMPARED_WITH.search(gap):
        return other or _where(own_conditions, "" if own_conditions else own(behind))
    plain = _plain(gap)
    conditions = _conditions(plain) | own_conditions
    named = own(behind) if behind and not conditions else ""
    named = "" if KNOWN.fullmatch(named) else named  # of samples from wet markets
    named = named or (origins.within(plain) if not conditions else "")
    words = named or _before(plain) or noun(behind)
    return _where(conditions, "" if KNOWN.fullmatch(words) else words)


def may_exemplify(stretch: str) -> bool:
    """Whether a stretch has one of the words that examples begin with: a cheap look before the long one."""
    return any(word in stretch for word in _EXEMPLIFY)


def _where(conditions: dict[str, str], words: str) -> Where | None:
    return Where(tuple(sorted(conditions.items())), words, 0.8) if conditions or words else None


def _plain(gap: str) -> str:
    """Give the words before a rate without what it is compared with; none where a move opens its parenthesis: an increase (from 1.6%)."""
    hedged = _HEDGED.search(gap) if gap.endswith(" ") else None
    if hedged and _MOVED.search(gap, 0, hedged.start()):
        return ""
    plain = gap[: hedged.start() + 1] if hedged else gap
    plain = EXAMPLES.sub("", plain) if may_exemplify(plain) else plain
    plain = _COMPARISON.sub("", plain)
    return _OVER.sub("", plain) if plain.endswith("(") else plain


def _before(plain: str) -> str:
    """Give the name that the words before a rate tell by the first pattern that finds one."""
    for pattern in _PATTERNS:
        found = last_match(pattern, plain)
        named = found.group("of") if found else ""
        if pattern in (_AMONG, _FAILED_IN) and named and (_traders(named) or _TRADERS_IN.fullmatch(named)):
            return named  # among importers, for sellers outside the EU
        whole = pattern not in (_AMONG, _EXTREME) or whole_name(named) or _traders(named)
        if not named or not whole or (pattern is _SUBJECT and _SAYS.search(named)):
            continue  # the deputy chairman said it
        named = _AND.sub("", _piece(named) if pattern is _BEFORE else named)
        firms = _THE.sub("", named)
        if pattern in (_EXTREME, _BEFORE) and _traders(firms) and firms.lower() not in ANYWHERE | _ANY_FIRMS:
            return firms  # highest among importers (
        words = noun(" " + named)
        where = _WHERE.search(named) if not words and pattern is _SUBJECT else None
        words = where.group("of") if where else words
        if words:
            return words
    return ""


def _traders(named: str) -> bool:
    head = phrase(" " + named)
    return head.kind == "enterprise" and head.end == len(named) + 1


def _piece(named: str) -> str:
    """Give the part of the words before a parenthesis that names: cadmium in fillers (; the choking risk for children (."""
    pieces = _INNER.split(named)
    outer = len(pieces) > 1 and (_ANY_GOODS.fullmatch(pieces[-1]) or _risk_for(named, pieces))
    return pieces[0] if outer else pieces[-1]


def compared_scope(words: str) -> dict[str, str]:
    """Give the conditions of what is compared with: than in shops."""
    other = re.search(r"\b(?:than|compared (?:with|to)|against)\b([^;.,]*)", words, re.IGNORECASE)
    known = KNOWN.search(other.group(1)) if other else None
    return lexicon.SCOPES[known.group().lower()] if known else {}
