"""What a count of batches is of: its noun, the words that lead in, what it failed on, or what was counted before."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.bases import is_base
from spotcheck.figures.claims.english.blamed import kind_of_failure, put_down
from spotcheck.figures.claims.english.extremes import named_extreme
from spotcheck.figures.claims.english.found import trait_measured
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.joined import kind_in_brackets
from spotcheck.figures.claims.english.parts import PART, PARTS_ARE, partner
from spotcheck.figures.claims.english.passed_on import passed_on
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.english.sentences import Around
from spotcheck.figures.claims.english.settling import ORIGIN
from spotcheck.figures.claims.english.state import BLAMED, State
from spotcheck.figures.claims.english.tested_items import LONGEST_LEAD, substance_found, tested_for
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language.lexicon_names import MONTHS

_OF_ALL = re.compile(r"\b(?:the|these|those|all|our)(?: [a-z]+)? $")
_REST = re.compile(r"\s*others?\b", re.IGNORECASE)
_FOR = re.compile(r"\s*for (?P<of>[A-Za-z][^,;:.()]{2,40})", re.IGNORECASE)
_INCLUDING = re.compile(
    r"\b(?:includ(?:ing|ed|es?)|of which|among them)(?: about| some| around| nearly| over| more than)*\s*$"
)
_REMAINING = re.compile(r"\b(?:remaining|rest|further|another)\s*$", re.IGNORECASE)
_WITH = re.compile(
    r"(?:^|[.;:])\s*(?P<of>[A-Za-z][^,;:()]{2,40}?) (?:fared|did|performed|led|topped|was|were|came"
    r"|stood|scored)\b[^;:()]*,?\s*with (?:just |only |some )?$",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"[^()]{0,20}\)?[^()]{0,16}?,?\s*(?:compared (?:with|to)|against|than"
    r"|versus)\s+(?P<of>[\w' -]{3,40}?)\s*\($",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"(?:\s*of (?:them|these|those|which) (?:were|was|are|is)"
    r"|(?:\s*of (?:the [a-z-]+ samples|these|them|those))? (?:(?:came|originated) from"
    r"|from)) (?P<of>(?!too |very |not |more |less |all )[A-Za-z][A-Za-z /-]{2,40}?)(?=\s*(?:[,.;)]|and\b"
    r"|while\b|followed\b|$))"
)
#: two positive results were found in jelly sweets, the other three in boiled ones
_RESULTS = "|".join("results positives detections findings failures".split())
_NOWHERE = (
    r"(?!breach|violation|excess|the course|total|all\b|use\b|order\b|good\b|poor\b|compliance|error\b|bad\b"
    rf"|(?:routine|random|regular|official|spot|later|earlier|further)\b|(?i:{'|'.join(MONTHS)})\b)"
)
_FOUND_IN = re.compile(
    rf"\s*(?:positive |unsatisfactory |such |of (?:these|them|those) )?(?:(?:{_RESULTS}) )?(?:were"
    rf"|was) (?:{lexicon.FOUND})"
    rf" (?:in|among) (?P<of>{_NOWHERE}[A-Za-z][A-Za-z /-]{{2,32}}?)(?=\s*(?:[,.;)]|and\b|while\b|$))"
)
#: of the 45 parcels officers opened were toys
_DONE_WERE = re.compile(
    r" (?:(?:that|which) )?(?:[a-z]+ ){1,3}?(?:[a-z]+ed|found|took|sent|seized)(?: [a-z]+)? (?:were"
    r"|was) (?P<of>[a-z][a-z'’ -]{2,30}?s)(?=\s*(?:[,.;)]|and\b|while\b|totall?ing\b|worth\b|$))"
)
_CAME = re.compile(
    r"\s*(?:(?:that|which) failed )?(?:(?:were|was|had been) (?:bought |purchased |sold |collected |taken "
    r"|imported )?|(?:had )?(?:came|originated|come) )from (?P<of>(?!too |very |not |more |less |all "
    r"|the (?:same|market))(?:the )?[A-Za-z][A-Za-z /-]{2,40}?)(?=\s*(?:[,.;)]|and\b|while\b|$))"
)
#: 31 samples were of crops, nine were from farms
_ARE_OF = re.compile(
    r"\s*(?:of (?:them|these|those) )?(?:samples |products |items )?(?:were|are) (?:samples )?(?:of"
    r"|from) (?P<of>(?!the\b|an?\b|poor|low|bad|good|inferior|sub|standard|un|dubious"
    r"|suspect)[a-z][a-z /-]{2,32}?)(?=\s*(?:[,.;)]|and\b|while\b|$))"
)
_MOST = re.compile(
    r"(?:^\s*|[,;:.]\s*|\band )(?P<of>[A-Za-z][^,;:()]{1,40}?) (?:had|has|recorded|saw"
    r"|accounted for) (?:by far )?(?:the )?(?:most|fewest|highest number of|largest number of"
    r"|lowest number of) [a-z -]{3,40}\($"
)
_CLOSES = re.compile(r"\s*(?:,|\)|$|and\s*$|in (?:each|both|all|every)\b)")
_OF_WHICH = re.compile(r"\bof (?:which|these|them)\s*$", re.IGNORECASE)
_WERE = re.compile(r"\s*(?:were|are) (?P<of>[a-z][a-z /-]{2,24}s)(?=\s*(?:[,.;)]|and\b|while\b|$))")
_NO_NOUN = re.compile(r"\s+(?:the|its|their|his|this|that)\s", re.IGNORECASE)
_WHOSE = re.compile(
    r"(?:^|[.;:])?\s*(?P<of>[A-Za-z][^,;:()]{2,40}?),\s*(?:about |some |only )?$", re.IGNORECASE
)
_FAULTS_ARE = re.compile(
    rf"\b(?:{lexicon.FAULTS}|reasons|causes|issues|offences)\b[^.;]*\b(?:were|was|are|is|included?)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"(?:\s*\)|\s+%\))?(?:\s+[a-z'-]+){1,4}(?:,|,? and)\s+(?:about |some )?", re.IGNORECASE)
_BEHIND_OTHER = re.compile(r"\b(?:and|while|but|whereas)\b")
_SUCH_IS = re.compile(
    r"\b(?:worst|best|commonest|highest|lowest|biggest)\b[^,;.()]{0,40} (?:is|was|were"
    r"|are) (?P<of>[A-Za-z][^,;.()]{2,40}), with(?: only| just)?\s*$"
)
#: one was a jam
_A = re.compile(r"(?: of (?:them|these|those))? (?:was|is) an? ")
_GOODS_FOR = re.compile(r"(?:products|items|goods|articles) for (?P<of>[a-z]+)\b")
#: 12 for Salmonella, 8 for Sudan dyes
_PUT_BEHIND = re.compile(r"\s*(?:[a-z]+ )?(?:for|on|over|with|due to|because of|from|in|at) [^,;]*,\s*$")
_THERE_ARE = re.compile(
    r"(?:^|[,;:])\s*(?:the )?(?P<of>[A-Za-z][\w' -]{2,40}?)(?: (?:is|are|was|were|does|did|do|failed|fails"
    r"|exceeds?|exceeded)\b[^,;:]{0,40})?, there (?:are|were|is|was)(?: also| another| about)?\s*$"
)
_ACCOUNTED = re.compile(
    r"(?:^|[,;.]|\band\b(?= [a-z ]+ for(?: the remaining| the other)?\s*$))\s*(?:and "
    r"|while )?(?P<of>[A-Za-z][^,;:.()]{2,60}?)(?: (?:alone )?(?:accounted|(?:were|was) responsible"
    r"|(?:were|was) to blame))? for(?: about| some| another| only| just| a further| nearly| the remaining"
    r"| the other)*\s*$"
)
_OF_FAULTS = re.compile(
    rf"(?:[a-z-]+ )?(?:{lexicon.FAULTS})s? (?:of|with|in|concerning|relating to) (?:the )?", re.IGNORECASE
)
#: 2,832 were of domestic foods
_WERE_OF = re.compile(
    r"\s*(?:were|was|are) of(?P<of> (?!(?:[a-z-]+ )?(?:quality|concern|standard|sort|type|kind|origin|grade"
    r"|brand|make|age|size)\b)[A-Za-z][^,;.()]*)"
)
_THESE = re.compile(r"\b(?:these|those)\s*$")
_SOLD_ON = re.compile(
    r"[^,;:()]{0,60}\b(?:were|was|are|is|been) (?:also |all |both )?(?:sold|bought|available|listed|offered"
    r"|purchased|ordered) (?:on|at|from|via|through|by) (?P<of>[A-Za-z]?[A-Z]\w+(?:(?: and)? [A-Z]\w+)*)"
)
_ITEM = re.compile(r"[;:.,]\s*(?P<of>[A-Za-z][^;:.,()]{2,40}):\s*$")
_MEANT_FOR = re.compile(
    r"(?:\s+of (?:the |these |those |them\b)[a-z ]{0,24}?)? (?:were|are) (?:also |specifically |mainly )?(?:designed|intended"
    r"|meant|suitable|aimed) (?:for|at) (?P<of>(?:young |small |older )?(?:children|babies|infants|toddlers|adults"
    r"|teenagers|boys|girls|women|men|pets|dogs|cats|workers|professionals|patients|athletes))\b"
)
#: the south zone collected
_ZONE = re.compile(
    r"(?:^\W*|[,;:.]\s|\b(?:and|while|but) )(?:the |The )?(?P<of>(?!this\b|that\b|each\b|every\b|its\b|our\b|no\b)[A-Za-z][\w-]*"
    r"(?: [A-Z][\w-]*)? (?:zone|region|province|district|division|state|county|prefecture))"
    r" (?:alone |also |only )?(?:[a-z]+ed|took|drew|sent|bought)(?: and [a-z]+ed)?(?: (?:about|some|over|nearly|a total of|just|only))* $"
)
_ANY = Where()
_LONGEST_FAULT = 32


def scope_of(here: Here, *, base: bool) -> Where | None:
    """Give the scope of a count of batches; None where nothing near it names one.

    In the order of their strength: what a count is tested for, what a part of the failed is, the noun of its own, the words
    that lead in or its parenthesis, and what the rest of its clause tells.
    """
    if trait_measured(here.around.near):
        j = partner(here)
        return scopes.scope_of_count("", (here.sentence.around(j) if j else here.around).predicate)
    bracket = kind_in_brackets(here) if here.state.count in COUNTED else ""
    if bracket:
        return scopes.scope_of_part(bracket) or Where((), bracket, 0.75)
    local = named_extreme(here) or _near(here)
    if _led_by_another(here, local) or _only_judged(here, local):
        local = None  # in the side impact, 13 seats failed; 5 irregular
    found = _included(here) or tested_for(here, local) or _part(here, base=base)
    if found:
        return found
    around, state = here.around, here.state
    if local is None and state.among and not base and (part := PART.match(around.predicate)):
        local = scopes.scope_of_part(part.group("of"))
    if local is None and not base and (kind := _WERE_OF.match(around.predicate)):
        named = "" if verdict(around.predicate) else phrase(kind.group("of")).words
        local = Where((), named, 0.75) if named else None
    if (
        local is None
        and base
        and (_THESE.search(around.near) or (here.behind("rate") and state.rate == "share"))
    ):
        return Where()  # eight of these nine were bought online; what a share is of
    if local is None and not here.opened:
        local = next((told for rule in _RULES if (told := rule(here)) is not None), None)
    if state.count == "nonconforming" and not base and _tells_nothing(local, state):
        local = _accounted(here) or put_down(here) or local  # another three had technical failures
    return passed_on(here) or local if local in (None, _ANY) and not base else local


def _only_judged(here: Here, local: Where | None) -> bool:
    """Whether what stands behind a number is the verdict itself, and names no kind of failure: 5 irregular, 12 adverse."""
    words = here.around.predicate.strip(" .,;()")
    judged = local is not None and " " not in words and words == local.words and here.state.count in VERDICTS
    return judged and bool(verdict(f" were {words}")) and not kind_of_failure(f" were {words}")


def _led_by_another(here: Here, local: Where | None) -> bool:
    """Whether a sentence led in another group, and the noun of a count only says again what the passage is about."""
    state, passage = here.state, here.state.passage
    if local is None or local.conditions or not local.words or not state.led or passage is None:
        return False
    led, words = state.whole.words.lower(), local.words.lower()
    return bool(led) and words in passage.words.lower() and words not in led and led not in words


def _tells_nothing(local: Where | None, state: State) -> bool:
    """Whether a count names nothing, or again what the passage is about, once it was told how many failed."""
    if local is None or local == _ANY:
        return local is not None
    about = state.passage.words.lower() if state.passage else ""
    return state.failed and not local.conditions and local.words.lower() in about


def _near(here: Here) -> Where | None:
    """Give what the noun of a count, its parenthesis or the words that lead in name; of N of M, those of the M too."""
    around, j = here.around, partner(here)
    local = None
    if here.opened or j not in here.state.bases or phrase(around.predicate).words:
        local = _led(around, behind=here.behind("count") or _behind_share(here))
    if j in here.state.bases and local is None:
        # in shops, 4 of 23
        lead = around.near if around.near.strip() or ";" not in around.gap else around.gap.rpartition(";")[2]
        local = scopes.scope_of_count(lead, here.sentence.around(j).predicate)
    return local


def _behind_share(here: Here) -> bool:
    """Whether a number stands behind another one and its percentage: 81 (60%) mixtures and 18 (13%) articles."""
    closed = here.around.gap.startswith(")") and here.behind("rate") and here.i > 1
    return closed and here.sentence.figures[here.i - 2].kind == "count"


def _included(here: Here) -> Where | None:
    """Read 9,600 samples (including 9,200 taken from food imported from Japan): some of them, by where they come from."""
    origin = ORIGIN.search(here.around.predicate) if _INCLUDING.search(here.around.near) else None
    return Where((), origin.group("of"), BLAMED) if origin else None


def _part(here: Here, *, base: bool) -> Where | None:
    """Read ten of them came from farms; of which six were toys: a part of what failed."""
    if base or here.state.count != "nonconforming":
        return None
    part = _PART_OF.match(here.around.predicate) or _ARE_OF.match(here.around.predicate)
    part = part or _came_from(here) or _FOUND_IN.match(here.around.predicate)
    which = _OF_WHICH.search(here.around.near)
    were = _WERE.match(here.around.predicate) if which else None
    came = part.group("of") if part else ""
    whole = came[:1].isupper() and phrase(" " + came).end == len(came) + 1
    placed = Where((), came, 0.8) if whole else None  # from New Delhi
    return (_named(were.group("of")) if were else None) or placed or (_named(came) if came else None)


def _came_from(here: Here) -> "re.Match[str] | None":
    """Read six of the seven fake medicines were from private clinics: what is said behind the whole."""
    j = partner(here)
    if j not in here.state.bases:
        return None
    behind = here.sentence.around(j).predicate
    end = phrase(behind).end
    return _CAME.match(behind, end) or (None if verdict(behind[end:]) else _DONE_WERE.match(behind, end))


def _led(around: Around, *, behind: bool) -> Where | None:
    """Give the scope by its parenthesis, the words that lead in, or its noun; `behind`: another count stands before."""
    opened = around.gap.rstrip().endswith("(")
    compared = _COMPARED.match(around.gap) if opened else None
    if compared:
        return scope_of_rate(compared.group("of") + "(", "")
    most = _MOST.search(around.gap) if opened else None
    if most:
        return _named(most.group("of"))  # Bulgaria had the most failures (23)
    said = last(around.gap_marks, VERDICTS) if opened else None
    behind_said = around.gap[said.end - around.gap_start :] if said else ""
    said = None if ";" in behind_said else said
    if (
        said
        and not _FAULTS_ARE.search(around.gap)
        and not re.search(r",|\b(?:for|in|among|amongst) ", behind_said)
        and not phrase(around.predicate).words
    ):
        subject = around.gap[: said.start - around.gap_start].replace(";", ",").rpartition(",")[2]
        return _named(subject.lstrip(" .)")) if said.role == "finite" else None
    own = phrase(around.predicate) if opened else None
    if own and own.words and _CLOSES.match(around.predicate, own.end):
        return scopes.scope_of_count("", around.predicate)
    if opened:
        return scope_of_rate(around.gap, "")
    near = _BEHIND_OTHER.split(around.near)[-1] if around.near == around.gap else around.near
    lead = around.gap.rsplit(";", 1)[-1] if not last(around.gap_marks, COUNTED) else near
    lead = near if behind and not near.strip() and _PUT_BEHIND.match(lead) else lead
    lead = _BEHIND_OTHER.split(lead)[-1] if behind else lead
    found = scopes.scope_of_count(
        lead if scopes.scope_of_count(lead, "") and len(lead) < LONGEST_LEAD else near,
        "" if _NO_NOUN.match(around.predicate) else around.predicate,
    )
    rest = _REST.match(around.predicate) or _REMAINING.search(around.near)
    of_them = around.predicate.startswith((" of the ", " of these ", " of those "))
    listed = (
        behind
        and not of_them
        and phrase(around.predicate).kind == "batch"
        and not last(around.gap_marks, COUNTED)
        and not first(around.predicate_marks, VERDICTS)  # and 173 batches failed
    )
    rest = rest or (listed and _LISTED.fullmatch(around.gap))
    return Where() if found is None and rest else found


def _label(here: Here) -> Where | None:
    """Read dairy 49, paneer alone contributed 29: the name right before the number."""
    around = here.around
    colon = here.sentence.text[around.gap_start : here.number.start].removesuffix(around.near).endswith(":")
    if around.near_marks or not (here.i or colon):
        return None
    item = _ITEM.search(around.gap) if colon and not around.near.strip() else None
    return _named(item.group("of")) if item else scopes.label(around.near)


def _holder(here: Here) -> Where | None:
    """Read Karachi had 40 failures."""
    counted = phrase(here.around.predicate)
    which = here.around.near.lstrip().startswith("which ")  # followed by fruit, which had
    said = here.around.gap if which else here.around.near
    held = None if counted.words or (not counted.end and not which) else scopes.holder(said)
    j = partner(here) if held else 0
    if j and _OF_ALL.search(here.sentence.text, here.number.end, here.sentence.figures[j].start):
        here.state.held = here.state.scope  # 29 of the 36
    return held


def _of_zone(here: Here) -> Where | None:
    """Read the south zone collected 278 samples: of the region whose office did it."""
    found = _ZONE.search(here.around.near) if here.state.count in DRAWN else None
    return Where((), found.group("of"), 0.75) if found else None


def _aspect(here: Here) -> Where | None:
    """Read 63 failed on fat content, 11,640 for microbiological examination; two with urea and one due to arsenic."""
    predicate, state = here.around.predicate, here.state
    if state.count != "nonconforming":
        found = _FOR.match(predicate)
        return scopes.scope_of_count("", found.group("of")) if found else None
    if is_base(here):
        return None
    return put_down(here) or (scopes.fault(predicate) if state.failed_before else None)


def _subject(here: Here) -> Where | None:
    """Read dairy items fared worst, with 49 failures."""
    found = _WITH.search(here.sentence.text[here.sentence.start : here.number.start])
    return scopes.scope_of_count("", found.group("of")) if found else None


def _antecedent(here: Here) -> Where | None:
    """Read eighteen lacked the mark: of what was counted in the sentence before."""
    bare = phrase(here.around.predicate).end == 0 and not here.around.near.strip()
    state = here.state
    untold = here.i == 0 and bare and not state.whole.words
    known = (
        state.antecedent.words and state.antecedent.confidence != BLAMED
    )  # 300 for chemical tests, 900 for others
    return state.antecedent if untold and known else None


def what_they_are(here: Here) -> Where | None:
    """Read 106 were electronic devices: of what failed."""
    found = PARTS_ARE.match(here.around.predicate) if here.state.count in COUNTED else None
    if found is None or found.group("made") or verdict(here.around.predicate):
        return None
    words = found.group("of")
    head = phrase(" " + words)
    whole, goes = words[: head.end - 1] if head.end else "", _GOODS_FOR.match(words)
    single = here.number.value == 1 and _A.match(here.around.predicate)
    if not (whole.endswith("s") or single) or whole.split()[:1] == [] or whole.split()[0].endswith("ly"):
        return None
    return scopes.scope_of_count("", " " + goes.group("of")) if goes else Where((), head.words, 0.8)


def _such_is(here: Here) -> Where | None:
    """Read the worst is Chinese kale, with 10 of 11 samples failing."""
    found = _SUCH_IS.search(here.around.gap)
    return _named(found.group("of")) if found else None


def _named(words: str) -> Where | None:
    """Give words as a scope where they are a name and nothing else."""
    name = scopes.whole_name(words)
    return scopes.scope_of_count("", name) if name else None


def _there_are(here: Here) -> Where | None:
    """Read the fibre content was not accurate, there were 35 batches: of what the clause before is about."""
    found = _THERE_ARE.search(here.around.gap)
    return _named(found.group("of")) if found else None


def _whose(here: Here) -> Where | None:
    """Read toys, 312 of which were tested."""
    if not re.match(r"\s*of (?:which|these|them)\b", here.around.predicate):
        return None
    found = _WHOSE.fullmatch(here.around.gap)
    return _named(found.group("of")) if found else None


def _accounted(here: Here) -> Where | None:
    """Read violations of lead limits accounted for 231 shipments, missing certificates for 187."""
    said = here.sentence.lower[here.sentence.start : here.number.start]
    told = "accounted for" in said or "responsible for" in said or "to blame for" in said
    found = _ACCOUNTED.search(here.around.gap) if told else None
    if found is None:
        return None
    words = _OF_FAULTS.sub("", found.group("of"))
    head = phrase(" " + words)
    name = words if head.words and head.end == len(words) + 1 and len(words) < _LONGEST_FAULT else head.words
    if not name or here.state.count != "nonconforming":
        return None
    if partner(here):
        here.state.held = here.state.scope  # 29 of the 36
    return Where((), name, BLAMED)


def _sold_on(here: Here) -> Where | None:
    """Read five of the products that failed were sold on Wish."""
    found = _SOLD_ON.match(here.around.predicate) if here.state.count in VERDICTS else None
    return Where((), found.group("of"), 0.8) if found else None


def _meant_for(here: Here) -> Where | None:
    """Read 4,200 of the products were designed for children under three: whom they are for."""
    found = _MEANT_FOR.match(here.around.predicate)
    return Where((), found.group("of"), 0.8) if found else None


_RULES = (
    _there_are,
    _meant_for,
    _accounted,
    _sold_on,
    _whose,
    _label,
    _aspect,
    _holder,
    _of_zone,
    substance_found,
    _subject,
    _such_is,
    what_they_are,
    _antecedent,
)
