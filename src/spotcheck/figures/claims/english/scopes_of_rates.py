"""Scopes of English rates: what a rate is said to be of, the subject of its clause, what it is compared with (in shops, 12%)."""

import re
from functools import lru_cache

from spotcheck.figures.claims.english import origins
from spotcheck.figures.claims.english.owned import own
from spotcheck.figures.claims.english.phrases import BREAK, noun, phrase
from spotcheck.figures.claims.english.scopes import (
    AND_BEFORE,
    ANY_FIRMS,
    ARTICLE,
    COMPARISON,
    EXAMPLES,
    INNER,
    KNOWN,
    NAME_BEFORE,
    NO_VERDICT,
    WHERE_IT,
    WITHIN,
    known_conditions,
    law_before,
    may_exemplify,
    whole_name,
)
from spotcheck.figures.claims.marks import last_match
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_rates
from spotcheck.language.lexicon_names import ANYWHERE, PLACES

#: fibres in products (
_HEDGED = re.compile(
    r"\((?:from|about|around|nearly|almost|over|up from|down from|more than|some|approximately|up to|at|or"
    r"|both|each|all) $"
)
_MOVED = re.compile(rf"\b(?:{lexicon_rates.RISE}|{lexicon_rates.FALL}) $")
#: what a number is only compared with, where nothing is named behind these words
_COMPARED_WITH = re.compile(
    r"\b(?:compared (?:with|to)|against|versus|up from|down from)(?: the| an?| about| around| only| just"
    r"| nearly| over| some| rate| level| share| of)* $"
)
_ANY_GOODS = re.compile(
    r"(?:various |other |some |these |the )?(?:products|samples|items|goods|articles|foods?)"
)
#: cadmium in fillers above the allowed concentration (
_OVER = re.compile(
    r" (?:above|over|beyond|exceeding|in excess of) (?:the |all |their )?(?:[a-z-]+ ){0,3}(?:limits?"
    r"|levels?|concentrations?|maximum|thresholds?|mrls?|standards?|norms?|values?)(?= \($)"
)
_RATE_OF = re.compile(
    r"\b(?:(?:prevalence|incidence|rates?|levels?) of [a-z. ]{3,30}? (?:in|on|among) "
    r"|(?:contamination|adulteration|mislabell?ing) (?:of|in|among) "
    r"|(?:rates?|levels?|proportion|percentage|compliance|failure)\b (?:for|of|among|in|at|amongst"
    r"|on) |(?:prevalence|incidence)\b (?:for|among|in|at|amongst|on) )(?:(?:spot |random "
    r"|market )?(?:checks?|inspections?|sampling|tests|surveys?) (?:on|of"
    rf"|for) )?(?P<of>{NO_VERDICT}[^,;:()]{{3,60}}?)\s*(?:\b(?:was|were|is|stood|fell|rose|dropped"
    r"|declined|increased|decreased|climbed|improved|jumped|went|reached|had|at|to|remained|being"
    r"|of)\b|,|$)",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:^\W*(?:[Oo]n average,? )?|[,;:]|\band\b|\bwhile\b|\bby\b|\bwith\b|\bfor\b"
    rf"|\bof\b)\s*(?P<of>{NO_VERDICT}[A-Za-z][^,;:()]{{1,50}}?)\s+(?:had|has|have|recorded|shows?"
    r"|showed|saw|accounts?|accounted|makes? up|made up|represents?|represented|stands?|were|was|at"
    r"|came|with|topped|registered|comprises?|comprised|constitutes?|constituted|did|fared|performed"
    r"|scored|improved|demonstrated?|achieved|reached|recording|registering|having|showing|posting"
    r"|reporting|seeing|scoring|topping|leading"
    r"|faring)\b[^,;:]*(?:,\s*(?:accounting|making|representing|with|or|a|at)\b[^,;:]*)?$",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r" (?:said|says|told|added|noted|stated|explained|announced|claimed|warned|disclosed|believed?s?"
    r"|thinks?|thought|hopes?|stressed|admitted|revealed|pointed|informed|reported|found)\b"
)
#: with Volta recording the highest rate (60%)
_WITH_DOING = re.compile(
    r"\bwith (?:the )?(?P<of>[A-Za-z][\w'-]*(?: [\w'-]+){0,4}?) (?:alone )?(?:recording|registering|having"
    r"|showing|posting|reporting|seeing|scoring|topping|leading|coming|accounting|faring|performing"
    r"|reaching|ranking|displaying|exhibiting|presenting|yielding|suffering|producing|being|remaining"
    r"|proving|returning)\b[^,;:()]*[(\s]$"
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
    rf"\b(?:compared (?:with|to)|against|versus|than) (?:an? |the )?(?:[a-z-]+ ){{0,3}}(?:{_A_RATE}|average"
    r"|figure)s?"
    rf" (?:for|in|among|of) (?P<of>[A-Za-z][^,;:()\d]{{2,40}}?)(?: of| at)?{_HEDGES} $"
)
#: markets in the north had
_WHERE = re.compile(r"\b(?:in|from|across|of) (?:the )?(?P<of>[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+){0,3})$")
_NAMED = re.compile(
    r"\b(?:were|was|is|are|by)\s+(?P<of>(?!the (?:most|least|worst|best|largest|main|second|top"
    r"|single)\b|among\b|one of\b)[A-Za-z][^,;:()]{1,50}?)(?:,\s*(?:which|that|who|accounting"
    r"|representing|making|with|at)|\s+(?:with|at))\b[^,;:()]*$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"{NAME_BEFORE}(?:\((?:[a-z -]{{2,24}}, )?|[:=]|\bat\b|,?\s*\bwith\b|,)\s*(?:about |around "
    r"|nearly |or )?$",
    re.IGNORECASE,
)
#: suspicious with regard to their origin (2%) or to added sugar (11%)
_REGARD = re.compile(
    r"\b(?:(?:with|in) (?:regard|respect|relation) to|(?:and|or) to) (?:an? )?(?:possible |suspected "
    r"|potential )?(?P<of>[A-Za-z][A-Za-z' -]{2,60}?) \($"
)
#: the category most notified was appliances and equipment (26%)
_ONE_OF_TWO = re.compile(
    r"\b(?:category|sector|group|kind|type|source|cause|class|segment)\b[^,;:()]{0,60}? (?:was"
    r"|is) (?P<of>[A-Za-z][a-z'-]*(?: [a-z'-]+){0,2} and [a-z'-]+(?: [a-z'-]+)?) \($"
)
_AMONG = re.compile(
    r"(?:^\W*|[,;]|\band\b|\bwhile\b|\bbut\b)\s*(?:for|among|amongst|in"
    r"|at) (?P<of>[a-z][A-Za-z/' -]{2,40}?)(?: (?:just|about|nearly|more than|only|over|under|some"
    r"|almost|it was))*\s*$",
    re.IGNORECASE,
)
#: rates were highest on Temu (41%), ahead of Shein (32%)
_EXTREME = re.compile(
    r"\b(?:highest|lowest|worst|best|commonest|rarest|greatest|most common|least common|most frequent"
    r"|poorest|higher|lower|worse|better"
    r"|(?:more|less) (?:often|frequently|common(?:ly)?|widespread|prevalent)(?: [a-z]+ed)?|ahead of|followed by|then|next came"
    r"|behind(?: that of)?)(?: of all)? (?:(?:on|in|for|among|amongst|at|with"
    r"|from) )?(?:the )?(?P<of>(?!mislab|contam|adult|fraud|fail|viol|compl|non-|prevalence|incidence"
    r"|occurrence|(?:rate|level|number|share|proportion|percentage|incidence"
    r"|prevalence)s? )[A-Za-z][^,;:()]{2,40}?)\s*(?:\(|,? at |,? with )$",
    re.IGNORECASE,
)
#: small traders failed in 28%, large ones in 12%
_FAILED_IN = re.compile(
    r"(?:^|[,;:]|\band\b|\bwhile\b|\bbut\b)\s*(?:the )?(?P<of>[A-Za-z][a-z' -]{2,40}?) (?:failed|passed"
    r"|complied|did not comply|were (?:non-)?compliant)(?: with the rules)? in(?: only| just| about"
    r"| some)*\s*$",
    re.IGNORECASE,
)
_THOSE_FROM = re.compile(
    r"\bthose (?:sold |bought |made |collected )?(?:from|in|at"
    r"|by) (?P<of>[a-z][^,;:()]{2,40}?) (?:failed|had|were|was|did|passed|complied|scored"
    r"|showed)\b[^,;:()]*$",
    re.IGNORECASE,
)
_THAT_OF = re.compile(
    r"\b(?:that|those) (?:of|for|in|at|from) (?P<of>[a-z][^,;:()]{2,30}?)(?:\s*\("
    r"| at(?: only| just| about| some)? )$",
    re.IGNORECASE,
)
#: and that of irons 6%
_THAT_IN = re.compile(
    r"\b(?:that|those) (?:of|for|in|among|at|from"
    r"|on) (?P<of>[a-z][^,;:()]{2,40}?)(?: (?:was|were|stood at|at|of|only|just|about|around|nearly"
    r"|over))*\s*$",
    re.IGNORECASE,
)
#: as compared to the muscles (12%)
_COMPARED_TO = re.compile(
    r"\b(?:compared (?:with|to)|as against|versus|as opposed to)(?: the| those| that| samples| products| of"
    r"| in| from| for)* (?P<of>[a-z][^,;:()]{2,40}?)\s*\($"
)
#: small shops had more of it (40%) than large chain stores (12%)
_THAN = re.compile(r"\bthan (?:in |for |at |among |on |from )?(?P<of>[a-z][^,;:()]{2,40}?)\s*\($")
_TRADERS_IN = re.compile(
    rf"(?:[a-z-]+ )?(?:{lexicon.NOUNS['enterprise']})(?: based| located| established)? (?:outside|within"
    r"|inside|in|from) (?:of )?(?:the )?[A-Z][\w/ -]*"
)
_FOR_THE = re.compile(
    r"(?<!taken )(?<!drawn )(?<!collected )(?<!sampled )(?<!bought )(?<!purchased )(?<!sent )\b(?:for"
    r"|among|in) (?P<of>[a-z][^,;:()]{2,40}?),? the (?:[a-z-]+ ){0,3}(?:rate|level|percentage"
    r"|proportion|share)\b",
    re.IGNORECASE,
)


#: while all other categories had
_OTHERS_HAD = re.compile(
    r"(?:^|,|\b(?:and|while|but|whereas)\b) ?(?:all )?(?:the )?(?P<of>other (?:[a-z]+ )?(?:categories|groups|kinds|types"
    r"|commodities|products|sectors)) (?:had|has|have|saw|showed|recorded|were|was|achieved|scored)\b[^,;:()]*$"
)
#: jam and other spreads
_AND_OTHER = re.compile(r" (?:and|or)(?: all| many| some)? other (?P<of>(?!such\b|similar\b)[a-z].*)")
#: publicity has had an effect and the incidence of substitution has
_RATE_AGAIN = re.compile(
    r"\band the (?:[a-z-]+ )?(?:incidence|prevalence|rates?|proportion|percentage|share|levels?) (?:of|for|in|among) "
)
#: smaller markets, night bazaars
_PLACES = re.compile(
    rf"(?!(?:in|at|on|from|all|some|other|local|the) )[a-z-]+ (?:{'|'.join(sorted(p for p in PLACES if p.endswith('s')))})"
)


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
    inner = words.partition(" of ")[2] if named else ""
    if inner and phrase(" " + inner).end == len(inner) + 1:
        return Where((), words, 0.8)  # meats of bovine origin
    return Where((), named, 0.8) if named and head.end == len(words) + 1 else None


def _risk_for(named: str, pieces: list[str]) -> bool:
    """Whether a name goes on with whom it is for: the choking risk for children, suits for boys."""
    return named.startswith(f"{pieces[0].rstrip()} for ") and bool(whole_name(pieces[0]))


#: what tells a rate's scope before it, the stronger first
_PATTERNS = (
    _WITH_RATE,
    _THAT_IN,
    WHERE_IT,
    _WITH_DOING,
    _AMONG,
    _FAILED_IN,
    _EXTREME,
    _THOSE_FROM,
    _FOR_THE,
    _RATE_OF,
    WITHIN,
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
    own_conditions = known_conditions(BREAK.split(behind, maxsplit=1)[0])
    if other or _COMPARED_WITH.search(gap):
        return other or _where(own_conditions, "" if own_conditions else own(behind))
    plain = _plain(gap)
    conditions = known_conditions(plain) | own_conditions
    named = own(behind) if behind and not conditions else ""
    named = "" if KNOWN.fullmatch(named) else named  # of samples from wet markets
    named = named or (origins.within(plain) if not conditions else "")
    words = named or _before(plain) or noun(behind)
    return _where(conditions, "" if KNOWN.fullmatch(words) else words)


def _where(conditions: dict[str, str], words: str) -> Where | None:
    return Where(tuple(sorted(conditions.items())), words, 0.8) if conditions or words else None


def _plain(gap: str) -> str:
    """Give the words before a rate without what it is compared with; none where a move opens its parenthesis: an increase (from 1.6%)."""
    hedged = _HEDGED.search(gap) if gap.endswith(" ") else None
    if hedged and _MOVED.search(gap, 0, hedged.start()):
        return ""
    plain = gap[: hedged.start() + 1] if hedged else gap
    plain = EXAMPLES.sub("", plain) if may_exemplify(plain) else plain
    plain = COMPARISON.sub("", plain)
    return _OVER.sub("", plain) if plain.endswith("(") else plain


def _before(plain: str) -> str:
    """Give the name that the words before a rate tell by the first pattern that finds one."""
    others = _OTHERS_HAD.search(plain) if " other " in plain else None
    if others:
        return others.group("of")
    again = last_match(_RATE_AGAIN, plain) if " and the " in plain else None
    plain = plain[again.start() :] if again else plain
    for pattern in _PATTERNS:
        found = last_match(pattern, plain)
        named = found.group("of") if found else ""
        if pattern in (_AMONG, _FAILED_IN) and named and (_traders(named) or _TRADERS_IN.fullmatch(named)):
            return named  # among importers, for sellers outside the EU
        whole = pattern not in (_AMONG, _EXTREME) or whole_name(named) or _traders(named)
        if not named or not whole or (pattern is _SUBJECT and _SAYS.search(named)):
            continue  # the deputy chairman said it
        named = AND_BEFORE.sub("", _piece(named) if pattern is _BEFORE else named)
        others = _AND_OTHER.search(named) if " other " in named else None
        named = others.group("of") if others else named
        firms = ARTICLE.sub("", named)
        placed = _traders(firms) or _PLACES.fullmatch(firms)
        if pattern in (_EXTREME, _BEFORE) and placed and firms.lower() not in ANYWHERE | ANY_FIRMS:
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
    pieces = INNER.split(named)
    outer = len(pieces) > 1 and (_ANY_GOODS.fullmatch(pieces[-1]) or _risk_for(named, pieces))
    return pieces[0] if outer else pieces[-1]
