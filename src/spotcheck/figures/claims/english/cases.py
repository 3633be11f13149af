"""Complaints and other cases that are counted without their noun, where the sentence speaks of them."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.about import name_of
from spotcheck.figures.claims.english.beside import in_past
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import noun_of
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.state import BLAMED, in_year
from spotcheck.figures.claims.english.subjects import ranked, sector
from spotcheck.figures.claims.marks import COUNTED, RATES, VERDICTS, first, last_match
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_acts, lexicon_phrases_english, lexicon_rates
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language.lexicon_names import QUALITIES

_SPOKEN = re.compile(lexicon_acts.COMPLAINTS)
#: a bare number is followed by nothing, by when, by what was done, or by what it was about
_BARE = re.compile(
    r"\s*(?:(?:cases|reports|in total|altogether|in all)\b\s*)?"
    r"(?:$|[.,;:()]|--?\s|[–—]|(?:and|or|but|while|with|compared|from|to|respectively|each|followed|up"
    rf"|down)\b|{lexicon_rates.WHEN}"
    rf"|(?:had |have |has )?(?:were |was |been |being )?(?:{lexicon_acts.SETTLED})\b"
    r"|(?:of|from) (?:these|those|them|which|consumers|the public)\b)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"\s*(?:were |was )?(?:{lexicon.RELATED}|on|for|against|regarding|in relation to) (?P<of>[^,;.()]*)",
    re.IGNORECASE,
)
_SETTLED = re.compile(lexicon_acts.SETTLED)
_AND = re.compile(r",?(?: and)? *")
_ROSE = re.compile(rf"\b(?:{lexicon_rates.RISE}|{lexicon_rates.FALL})\b", re.IGNORECASE)
#: so near behind the noun of cases a bracket opens
_NEAR = 24
_THAT_WITH = re.compile(
    r"(?:^|[,;]|\band|\bwere|\bare|\bwas|\bfor|\bincluded?|\bincluding"
    r"|(?<!-)\babout)\s+(?:followed (?:closely )?by "
    r"|then (?:came )?)?(?:the )?(?P<of>(?!followed |then "
    r"|and )[A-Za-z][\w'&/-]*(?: [\w'&/-]+){0,5}?)\s+(?:with|at|\()\s*(?:about |some |around |nearly "
    r"|over )?$",
)
_CASES_JOINT = re.compile(
    r"[^.;]{0,80}?(?:,|\band|\bwith|\bfrom|\bto|\bthan|\bin [A-Z][a-z]+)\s*(?:about |only |just )?"
)
_CASES_OF = re.compile(
    r"\s*(?:$|[.,;)]|(?:of|for|in|on|against|involving|concerning|relating|about|over"
    r"|under)\b(?! (?:which|them|these|those|the \d|(?!(?:19|20)\d\d\b)\d)))"
)
#: 122 cases in Assam, Bihar 99 and Delhi 61
_CASES_IN = re.compile(
    r"(?: [a-z]+){0,3},?(?: and| while)? (?:in )?(?P<of>[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+){0,2})(?: with)? "
)
#: 596 were classed as alerts, 442 as information
_CLASSED = re.compile(
    r"\s*(?:of (?:them|these|those) )?(?:(?:were|was|are) )?(?:(?:classed|classified|registered"
    r"|categori[sz]ed|recorded|rated|logged|graded) )?(?:as|under) (?:an? )?[a-z]",
    re.IGNORECASE,
)
#: while nine are still under investigation
_PENDING = re.compile(
    r"\s*(?:of (?:them|these|those) )?(?:are|were|is|was|remain|remained)(?: still| currently"
    r"| now)? (?:under (?:investigation|review|mediation)|pending|outstanding|unresolved|unsettled|open"
    r"|in progress|being (?:handled|processed|investigated|mediated|looked into))\b",
    re.IGNORECASE,
)
#: compared to 209 in the west, on the 92 that were served in 2023
_COMPARED = re.compile(
    r"\b(?:compared (?:to|with)|against|(?:up|down) from|than|on|from|over|versus|while)(?: the| only"
    r"| just| about)*\s*$",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"(?: (?:a|per|each|every) (?:day|week|month))?\s*(?:$|[.,;)]|(?:in|for|during|from|at|of) "
    r"|(?:that|which) (?:were|was|had been) |(?:the )?(?:year|month|previous|last)\b)",
    re.IGNORECASE,
)
_CONVICTED = re.compile(
    r"\b(?:convict|prosecut|acquit|dismiss|settl|conclud|withdr)[a-z]*(?: only| just| some| about| in)*\s*$",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\s*(?:were|was|have been) (?:taken|brought|filed|instituted|initiated|launched|pursued|successful"
    r"|dismissed|heard|concluded|pending|lodged|registered|upheld|withdrawn"
    r"|settled)\b(?! (?:from|to|for|at|off|in (?:shops|stores)))",
    re.IGNORECASE,
)
#: 120 concerned electrical goods and 64 cosmetics
_FOR_ONE = re.compile(
    r"\s*(?:of (?:them|these|those) )?(?:were |was )?(?:for|about|over|against|related to|concerned"
    r"|involved|dealt with)\b[^.;,()]{2,60}(?:,|,? and|,? while)\s+",
    re.IGNORECASE,
)
_BARE_NAME = re.compile(r"\s*(?:[a-z][a-z'-]+ ?){1,4}(?:$|[.,;)]|and\b)")
#: of the booked cases, 237
_OF_THE_CASES = re.compile(
    r"\W*(?:out )?of (?:the |these |those |all )+(?:[a-z]+ ){0,3}?(?:cases|complaints|notifications"
    r"|alerts|recalls|orders|notices|reports|prosecutions),\s*(?:only |some |about )?",
    re.IGNORECASE,
)
_ALL_GOODS = re.compile(
    r"foods?|services|commodities|products|(?:(?:general )?consumer )?goods"
    r"|(?:[a-z]+ )?(?:goods|products) and services"
)
#: under Section 32B
_SECTION = re.compile(r" (?:the )?(?:[Ss]ections?|[Aa]rticles?|[Rr]ules?|[Cc]lauses?|[Pp]aragraphs?) \d")
_STOPPED = re.compile(r"[,;:.()]|\band\b")
_CLASSED_AS = re.compile(
    r"\s*(?:(?:were|was|are) )?(?:(?:classified|classed|categori[sz]ed"
    r"|recorded) )?as (?P<of>(?:an? )?[a-z][a-z -]{2,40}?)(?=\s*(?:[,.;)]|$|and\b))"
)
_PAPERS = re.compile(
    r"\s+(?P<of>[A-Za-z-]+(?: [a-z-]+)? (?:[Oo]rders|[Nn]otices|[Ll]etters|[Nn]otifications|[Ww]arnings"
    r"|[Aa]lerts|[Cc]itations|[Aa]ctions))\b"
)
#: under the Packaged Goods Rules
_RULES = re.compile(
    r"(?:the )?(?P<of>(?:[A-Z][A-Za-z-]+ ){1,5}(?:Rules|Regulations|Ordinance|Code|Order|Law|Decree))\b"
)
_TOLD_OF = re.compile(
    r"\s*on(?= (?!average|the (?:same|one|other|first|second|day|whole)|[A-Z\d])[a-z])"
    r"|\s*(?:that|which) (?:had )?(?:flouted|contravened|breached|violated|infringed|broke)(?= )"
    r"|\s*(?:of (?:them|these|which) )?(?:were |was |are |have been |had been )?(?:specifically |mostly "
    r"|mainly )?(?:filed |brought |registered |lodged |made |reported |booked |recorded |opened |started "
    r"|initiated |received |also )*(?:involv(?:ing|ed)|concern(?:ing|ed)|relat(?:ing|ed) to|related to"
    r"|regarding|about|caused by|linked to|due to|because of|in connection with|on behalf of|over|on|for"
    r"|to do with|against(?: (?:[a-z]+ )?(?:firms|companies|businesses|sellers|traders|shops) (?:based "
    r"|located )?in)?|each under|under)"
    r"(?: (?:[a-z]+ )?(?:offences?|violations?|breach(?:es)?|contraventions?|infringements?) (?:of|under"
    r"|against))?(?= )|\s*(?:were |was |are )?(?:[a-z]+ )?(?:offences?|violations?|breach(?:es)?"
    r"|contraventions?|infringements?) (?:of|under|against)(?= )"
)
_REPORTS = re.compile(
    r"\s*(?:mandatory|incident|accident|injury|adverse|safety) reports?\b"
    r"|\s*(?:(?!test|laborator|inspection|analys)[a-z-]+ )?reports? (?:(?:were |was )?(?:lodged|filed"
    r"|made|submitted) (?:by|to|about)\b"
    rf"|(?:from|by) (?:the |members of the )?(?:public|{lexicon.PEOPLE})"
    r"|(?:of|about|concerning|involving|over) (?!\d|samples|tests|the (?:samples|tests)))",
    re.IGNORECASE,
)
#: 750 charges against supermarkets, 400 actions were taken
_WERE_TAKEN = r"(?:were|have been|had been) taken"
_CHARGES = re.compile(
    r"\s*(?:[a-z]+ )?charges (?:(?:were |was |have been )?(?:laid|filed|brought|pressed|preferred)|against)\b"
    rf"|\s*(?:[a-z]+ )?actions (?:{_WERE_TAKEN}|(?:taken )?against"
    rf"|(?:like|such as|including) [^;]{{3,260}}{_WERE_TAKEN})\b",
    re.IGNORECASE,
)
#: what there are reports of: three reports of fires
_INCIDENTS = frozenset("fires burns injuries shocks deaths illnesses".split())


def more_cases(here: Here) -> Stated | None:
    """Read 51 recalls of tools and 35 of toys, up from 44; 14 prosecutions were taken in England, in Wales four."""
    state, noun = here.state, noun_of(here)
    if state.plain != "cases" or state.plain_at not in (here.i - 1, -9):
        return None
    if state.count and (state.plain_at < 0 or not _CASES_OF.match(here.around.predicate)):
        return None
    before = state.plain_at == here.i - 1 and here.i > 0
    alike = before and _FOR_ONE.fullmatch(here.around.gap) and _BARE_NAME.match(here.around.predicate)
    if noun.kind and not alike and not here.around.predicate.startswith(" of "):
        return None
    listed = before and _CASES_JOINT.fullmatch(here.around.gap) and _CASES_OF.match(here.around.predicate)
    place = _CASES_IN.fullmatch(here.around.gap) if before else None
    convicted = before and _CONVICTED.search(here.around.near)
    classed = before and _CLASSED.match(here.around.predicate)
    pending = before and _PENDING.match(here.around.predicate)
    compared = here.i - state.plain_at in (1, 2) and _COMPARED.search(here.around.near)
    compared = compared and _THEN.match(here.around.predicate)
    if not (listed or alike or place or convicted or classed or pending or compared) and not _TAKEN.match(
        here.around.predicate
    ):
        return None
    state.plain_at = here.i
    named = Where((), place.group("of"), 0.75) if place else about_cases(here.around.predicate)
    of = here.around.predicate if here.around.predicate.startswith(" of ") else ""
    scope = state.narrowed(named or scopes.scope_of_count("", of) or what_cases(here))
    return Stated("cases", in_year(scope, here.around.predicate), 0.75)


def of_the_cases(here: Here) -> Stated | None:
    """Read of the booked cases, 237 were settled."""
    if here.i or noun_of(here).words or not _OF_THE_CASES.fullmatch(here.around.gap):
        return None
    here.state.plain, here.state.plain_at = "cases", 0
    return Stated("cases", here.state.narrowed(about_cases(here.around.predicate)), 0.75)


def about_cases(behind: str) -> Where | None:
    """Give what cases are about, by the words behind them: accidents involving fireworks."""
    classed = _CLASSED_AS.match(behind)
    found = _TOLD_OF.match(behind)
    law = scopes.LAW.match(behind, found.end() + 1) if found else None
    law = law or (_RULES.match(behind, found.end() + 1) if found else None)
    if law is None and found and _SECTION.match(behind, found.end()):
        return None
    name = law.group("of") if law else _whole(behind[found.end() :]) if found else ""
    name = classed.group("of") if classed else name
    return Where((), name, BLAMED) if name else None


def _whole(stretch: str) -> str:
    """Give what cases are about, all goods of a kind too: food, general consumer goods."""
    head = phrase(stretch)
    said = stretch[: head.end].strip()
    return head.words or (
        said if _ALL_GOODS.fullmatch(said) else name_of(_STOPPED.split(stretch, maxsplit=1)[0])
    )


def kind_of_paper(behind: str) -> Where | None:
    """Give the kind of orders, notices and the like right behind their number: 57 closure orders."""
    paper = _PAPERS.match(behind)
    if (
        paper is None
        or paper.group("of").partition(" ")[0].lower() in lexicon_phrases_english.GENERIC | QUALITIES
    ):
        return None
    return Where((), paper.group("of"), BLAMED)


def bare_cases(here: Here) -> Stated | None:
    """Read down 4% from the 19,207 of the year before; and settled 84,300; gyms (412) and couriers (240)."""
    state, around = here.state, here.around
    if state.count:
        return None
    noun = noun_of(here)
    about = _ABOUT.match(around.predicate) or _divided(here)
    named = noun.kind or (noun.words and noun.words.lower() != "reports")
    if not about and (named or not _BARE.match(around.predicate)):
        return None
    if not spoken(here):
        return None
    if first([m for m in around.predicate_marks if m.role], VERDICTS) or verdict(around.predicate):
        return None
    state.plain, state.plain_at = "cases", here.i
    scope = in_year(in_past(around, state, state.narrowed(what_cases(here))), around.predicate)
    return Stated("cases", scope, 0.7)


def spoken(here: Here) -> bool:
    """Whether the sentence speaks of complaints, and of nothing that was drawn since."""
    sentence, state = here.sentence, here.state
    if state.count:
        return False
    if state.plain == "cases" and 0 <= state.plain_at < here.i:
        return not first(here.around.near_marks, COUNTED | RATES)
    said = last_match(_SPOKEN, sentence.lower[sentence.start : here.number.start])
    if said is None:
        return False
    marks = sentence.between(sentence.start + said.end(), here.number.start)
    settled = [m for m in marks if not _SETTLED.fullmatch(sentence.lower, m.start, m.end)]
    return not first(settled, COUNTED | RATES)


def _divided(here: Here) -> bool:
    """Whether cases are divided in a bracket right behind their number: 1,927 cases (810 criminal and 1,117 civil)."""
    text, start, at = here.sentence.text, here.sentence.start, here.state.plain_at
    if here.state.plain != "cases" or not 0 <= at < here.i:
        return False
    opened = text.rfind("(", start, here.number.start)
    return (
        opened > max(start - 1, here.sentence.figures[at].end - _NEAR)
        and ")" not in text[opened : here.number.start]
    )


def what_cases(here: Here) -> Where | None:
    """Give what the cases are about: 64 relating to washing machines; shoes with 2,004; couriers (240)."""
    about = _ABOUT.match(here.around.predicate)
    if about is None and _divided(here):
        return None
    if about:
        name = name_of(about.group("of"))
        return Where((), name, BLAMED) if name else None
    placed = ranked(here.around.gap)
    if placed:
        return placed
    named = _THAT_WITH.search(here.around.gap)
    of = named.group("of") if named else ""
    name = scopes.whole_name(of) or (of if of and phrase(" " + of).end == len(of) + 1 else "")
    return Where((), name, BLAMED) if name else sector(here.around.gap)


def share_of_cases(here: Here) -> Stated | None:
    """Read 48 complaints (22%), 72% of the complaints were resolved: a share, where nothing is told of goods."""
    state, around = here.state, here.around
    of_them = phrase(around.predicate)
    told = spoken(here) or (of_them.kind == "case" and _SPOKEN.search(around.predicate.lower()))
    if state.rate in (*RATES, "share"):
        return None
    if not told or first(around.predicate_marks, VERDICTS) or verdict(around.predicate):
        return None
    if _ROSE.search(around.gap) or (state.rate == "growth" and _AND.fullmatch(around.gap)):
        return None
    state.rate = "share"
    about = _ABOUT.match(around.predicate[of_them.end :] if of_them.kind == "case" else around.predicate)
    name = name_of(about.group("of")) if about else ""
    local = Where((), name, BLAMED) if name else what_cases(here)
    return Stated("share", state.narrowed(local), 0.65, state.whole, "cases")


def reported(here: Here) -> str:
    """Read 11 reports of the toaster overheating, 566 reports lodged by consumers: incidents and complaints."""
    told = noun_of(here).unit in ("", "reports", "report", *_INCIDENTS) and _REPORTS.match(
        here.around.predicate
    )
    told = told or _CHARGES.match(here.around.predicate)
    return "cases" if told else ""
