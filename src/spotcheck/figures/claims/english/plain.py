"""Counts that their noun tells: kinds, enterprises, cases and items; a verdict goes into the scope."""

import re

from spotcheck.figures.claims.english import origins, scopes
from spotcheck.figures.claims.english.cases import about_cases, kind_of_paper, reported
from spotcheck.figures.claims.english.found import found_in
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import HEDGES, PLAIN, illegal_sales, is_base, noun_of, partner
from spotcheck.figures.claims.english.phrases import Phrase, phrase
from spotcheck.figures.claims.english.predicates import verdict as verdict_of
from spotcheck.figures.claims.english.state import BLAMED, State, in_year
from spotcheck.figures.claims.english.subjects import ranked, sector
from spotcheck.figures.claims.english.told_of_firms import told_apart
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language.lexicon_names import ANY_FIRMS, GROUPED_BY

_NAMED_BEFORE = re.compile(
    r"\b(?:cases|prosecutions|suits|convictions|proceedings)\b (?:(?:(?:have|had) been |were |was )?(?:registered|filed|lodged|launched|brought|initiated|booked|instituted|opened|started) (?:against|in)|in|were|at|:)\s*$|(?:^|[;:])\s*(?:prosecutions|convictions|cases):?\s*$",
    re.IGNORECASE,
)
_AMONG_SAMPLES = re.compile(
    r" (?:non-?compliances|non-?conformities|violations|breaches|infringements|contraventions) (?:from|out of|among)(?: the| a total of| some| about)* "
)
_BOUGHT = re.compile(
    r"\b(?:bought|ordered|purchased)(?: about| around| some| over| a total of| another| a further)*\s*$",
    re.IGNORECASE,
)
_GRADE = re.compile(rf"\s*(?:of (?:them|these) )?(?:were )?(?:{lexicon.GRADES})\b", re.IGNORECASE)
_GRADE_JOINT = re.compile(r"[^.;]{0,50}?(?::|,|,? and)\s*")
_WHICH = re.compile(
    r"\b(?:of|in|among|out of) (?:which|them|these|those|whom)(?: only| just| about)*\s*$", re.IGNORECASE
)
#: 310 premises were rated good, 70 fair and 20 poor
_GRADED = re.compile(
    r"\s*(?:very )?(?:good|fair|poor|bad|excellent|average|satisfactory|unsatisfactory)\s*(?:$|[,;.)]|and\b)",
    re.IGNORECASE,
)
#: six were in Band B
_IN_CLASS = re.compile(
    r"\s*(?:were|was|fell) (?:placed |put )?(?:in|into|under) (?:the )?"
    r"(?:category|categories|band|class|tier|group|grade|level|zone)\b",
    re.IGNORECASE,
)
_LISTED_NEXT = re.compile(r"\s*(?:[;,.]|$)")
_IN_CASES = re.compile(r"\bin\s*$", re.IGNORECASE)
_WITH = re.compile(
    r"(?:\s[a-z'-]+){0,3}\s(?:only|just|out of(?: the)?|the (?:remaining|other))\s*$", re.IGNORECASE
)
LED = re.compile(r"\W*(?:out )?(?:of|among) ", re.IGNORECASE)
_LIST_JOINT = re.compile(r"\s*(?:[a-z-]+ ?){1,3}(?:,|,? and)\s*", re.IGNORECASE)
_NAMED_FIRMS = re.compile(rf"\s*(?:[a-z-]+ ){{0,2}}(?:{lexicon.TRADES})\b", re.IGNORECASE)
_OF_WHICH = re.compile(
    r"\s*(?:out )?of (?:which|them|these|those|whom)\b[ ,]*(?:only |just )?", re.IGNORECASE
)
#: what cases were for
_FOR = re.compile(
    r"\s*(?:were |was |are |have been )?(?:filed |brought |registered |lodged |made )?(?:for|of(?! (?:which|them|these|those|(?:the |all )?\d))(?= [a-z])|against|about|over|under|in connection|in relation|to do with|to\b|relat(?:ed|ing)|concern(?:ed|ing)|involv(?:ed|ing)|linked|due|because|caused|dealt with|resulted|ended|led|pending|decided|on)\b",
    re.IGNORECASE,
)
_INVOLVED = re.compile(rf"\s*(?:of (?:them|these|those|the cases) )?(?:{lexicon.RELATED})\b")
#: of 57,952 price complaints, 18 quality cases
_NATURE = re.compile(
    r"\s+(?P<of>quality|safety|price|service|contract|after-sales?|warranty|delivery|counterfeiting|advertising|metering|measurement|labelling|labeling|billing|credit|refund|product)(?: [a-z]+)? (?:complaints|cases|reports)\b"
)
_BULLET = re.compile(r"\s*[-•*–]\s*")
_TRIED_FOR = re.compile(r" for (?P<of>[A-Za-z][^,;:.()–]{2,40})")
_SANCTIONED = re.compile(
    r"\s*(?:(?:were|was|had been|have been) )?(?:temporarily |also )?(?:closed|shut|fined|prosecuted|penali[sz]ed|suspended|sanctioned|warned|sealed|cautioned|convicted|blacklisted|(?:issued|served|given|handed|slapped)(?: with)?)\b|\s*(?:more )?(?:required|needed) (?:an? )?(?:follow-up|further|re-|another|second)|\s*(?:received|got|are subject to|were subject to|face|faced|are facing|paid) (?:an? |the |further |legal |formal |official |written |on-the-spot |fixed )*(?:penalt|fine|warning|notice|caution|letter|enforcement|legal|prosecution|summons|infringement|improvement|prohibition|action|proceedings)",
    re.IGNORECASE,
)
#: what is done to firms alone: sealed ten petrol pumps, 762 industrial units were fined
_SEALING = re.compile(
    r"\b(?:fined|shut(?: down)?|sealed|raided|penali[sz]ed|prosecuted|cautioned|blacklisted)(?: about| some| another| a further| a total of)*\s*$",
    re.IGNORECASE,
)
_SEALED = re.compile(
    r"\s*(?:were|was|had been|have been) (?:also )?(?:fined|shut(?: down)?|sealed|raided|penali[sz]ed|prosecuted|cautioned|blacklisted|issued with|served with|ordered to close)\b",
    re.IGNORECASE,
)
_WERE_CASES = re.compile(
    r"\s*(?:of (?:which|them|these|those) )?(?:were|are) (?:formal |written |new |consumer )?(?:complaints|grievances)\b",
    re.IGNORECASE,
)
#: 312 shops were visited and 45 were selling vapes to children
_SELLING = re.compile(
    r"\s*(?:of (?:them|these) )?(?:(?:were|was) )?(?:(?:found|caught) )?(?:(?:to be )?(?:selling|stocking|displaying|flouting)|sold (?:to|alcohol|tobacco|vapes|cigarettes|knives|fireworks))\b",
    re.IGNORECASE,
)
_DOING = re.compile(r"\bto [a-z]+(?: about| some| over)?\s*$", re.IGNORECASE)
_TOLD_TO = re.compile(r"\s*(?:[a-z-]+ ){1,4}to [a-z]+\b", re.IGNORECASE)
#: issued fines to 32 units, imposed penalties on 18 units
_FINED = re.compile(
    r"\b(?:fines?|penalt(?:y|ies)|sanctions?|warnings|notices)(?: for [a-z-]+(?: [a-z-]+)?)?(?: (?:were|was|had been|have been))?(?: (?:issued|given|served|sent|imposed|handed))? (?:to|on|in|against|upon|for)(?: the owners of)?(?: about| some| a total of| another)*\s*$",
    re.IGNORECASE,
)
#: and fined 210
_SANCTIONING = re.compile(
    r"\b(?:fined|closed|shut(?: down)?|suspended|sealed|warned|prosecuted|cautioned|penali[sz]ed|blacklisted)(?: about| some| another)*\s*$",
    re.IGNORECASE,
)
_LIKE_FIRMS = re.compile(r"markets?|websites?|web pages|platforms|marketplaces")
_ROW_JOINT = re.compile(r",? (?:and|or) (?:about |some |another )?|, ")
_ROW = re.compile(r"(?:\s+[A-Za-z'’-]+){1,8}?(?:,|,? and|,? as well as)\s+(?:about |some )?")
_VISITED = re.compile(
    rf"\b(?<!those )(?<!these )(?<!the )(?<!of )(?:{lexicon.VISITS}){HEDGES}(?: a total of| another| a further)?\s*$",
    re.IGNORECASE,
)
_CHECKED = re.compile(rf"\b(?:inspected|checked|raided|surveyed){HEDGES}(?: a total of)?\s*$", re.IGNORECASE)
#: websites where something was bought or found are not what was checked
_SITES = frozenset(("website", "websites"))
_WITHIN_SITES = re.compile(r"\b(?:from|on|across|via|through|by)(?: [a-z]+)? *$", re.IGNORECASE)
_FIRMS = frozenset(GROUPED_BY.split())
_PLACED = re.compile(r"\s*(?:in|from|at) (?:the )?(?:[A-Z]|urban|rural|town|cit|village|suburb)")
_GOES_ON = re.compile(
    r"[^(),;]{0,64},? (?:including|of which|comprising|namely)(?: about| some)?\s+"
    r"|[^(),;]{0,30}\(|\s*(?:in|from|at) [^(),;]{2,30}(?:,|,? and)\s*"
)


def plain_of_many(here: Here) -> Stated | None:
    """Seven out of 22 takeaway shops failed; 22 of the 56."""
    j, state = partner(here), here.state
    if not j or noun_of(here).kind or illegal_sales(here):
        return None
    later = here.sentence.around(j)
    noun = phrase(later.predicate)
    measure = PLAIN.get(noun.kind, "")
    known = state.known.get(here.sentence.figures[j].value or 0, "")
    measure = measure or (known if known in PLAIN.values() and not (noun.kind or noun.words) else "")
    if not measure:
        return None
    told = here.earlier(VERDICTS, near=True)
    said = told.name if told else verdict_of(later.predicate)
    if measure == "cases" and said and _IN_CASES.search(here.around.near):
        state.bases.add(j)
        state.count = said
        return Stated(said, state.narrowed(None), 0.75)  # was adulterated in 14 of 60 cases
    verdict = first(later.predicate_marks, VERDICTS)
    firms = _NAMED_FIRMS.match(later.predicate)
    before = state.scope
    told = told_apart(here) if measure == "enterprises" else None
    scope = state.narrowed(told or scopes.scope_of_count(here.around.near, later.predicate if firms else ""))
    state.scope = before
    state.plain, state.plain_at = measure, j
    return Stated(measure, scope.joined(verdict=verdict.name) if verdict else scope, 0.8)


def with_plain(here: Here) -> Stated | None:
    """59 businesses passed, but 16 failed; out of 44 businesses only five; seven of the 22: what has no noun of its own."""
    state, around = here.state, here.around
    noun = noun_of(here)
    if (
        state.plain != "enterprises"
        or (state.count and not _judged(here))
        or not (_begun(here) or state.plain_at in (here.i, here.i - 1, here.i - 1 - here.behind("rate")))
        or noun.kind
        or (noun.words and not (_GRADED.match(around.predicate) or _acted_on(here)))
        or _DOING.search(around.gap)  # ordered five retailers to store 249 unsafe toys
    ):
        return None
    led = here.i == 1 and state.plain_at == 0 and LED.match(here.sentence.text, here.sentence.start)
    if state.plain_at < here.i and not led and not _said_of_firms(here):
        return None
    verdict = first(around.predicate_marks, VERDICTS)
    state.plain_at = here.i
    return Stated(
        state.plain, state.of_firms.joined(verdict=verdict.name) if verdict else state.of_firms, 0.75
    )


def _acted_on(here: Here) -> bool:
    """Whether something was done to the firms: 14 received warnings, and fined 210, warnings were issued to 120."""
    near = here.around.near
    return bool(_SANCTIONED.match(here.around.predicate) or _SANCTIONING.search(near) or _FINED.search(near))


def _said_of_firms(here: Here) -> bool:
    """Whether a bare number is told of in a way that firms are: 16 failed, 20 poor, 26 dirty."""
    around = here.around
    beside = here.behind("count") and here.state.plain_at == here.i - 1
    return bool(
        _WITH.match(around.gap)
        or (beside and (found_in(here) or _SELLING.match(around.predicate)))
        or first(around.predicate_marks, VERDICTS)
        or verdict_of(around.predicate)
        or (beside and verdict_of(" were" + around.predicate))
        or (_GRADED.match(around.predicate) and not _begun(here))
        or _IN_CLASS.match(around.predicate)
        or _acted_on(here)
    )


def _begun(here: Here) -> bool:
    """Whether a sentence goes on with the firms of the last one: 45 importers were inspected. Twelve were compliant."""
    return (
        not here.i
        and not here.state.whole_count
        and here.state.plain_at == -9
        and here.around.near.strip().lower() in ("", "a further", "another")
    )


def plain(here: Here) -> Stated | None:
    """Read kinds, enterprises, cases and items, told by their noun; a verdict goes into the scope."""
    noun, state = _shared_noun(here), here.state
    measure = PLAIN.get(noun.kind, "") or _visited(here) or reported(here)
    measure = measure or ("enterprises" if among_firms(here) else "")
    cases = _sites(here, noun) or _cases(here, measure)
    if cases:
        return cases
    if not measure or _no_count(here, measure) or (measure == "items" and _failed_among(here)):
        return None
    named_kind = here.around.predicate if _NAMED_FIRMS.match(here.around.predicate) else ""
    local = scopes.scope_of_count(here.around.near, named_kind)
    if measure == "cases":
        return _of_cases(here, noun, local)
    local = _firms_here(here, noun, local) if measure == "enterprises" else local
    if local is None and measure == "kinds" and noun.words:
        local = Where((), noun.words, 0.7)  # six types of tea
    if local is None and state.scope.confidence == BLAMED:
        local = Where()  # what cases before it were about
    before = state.scope
    scope = state.narrowed(local)
    if measure == "enterprises":
        state.scope = before  # what was visited is not what was sampled there
        if local is None and not state.led:
            scope = scope.named("")
    verdict = first(here.around.predicate_marks, VERDICTS)
    base = state.plain_at == here.i or is_base(here)  # the M of an N of M, of the 181 inspected
    if verdict and not base and measure in ("kinds", "enterprises"):
        scope = scope.joined(verdict=verdict.name)
    state.plain, state.plain_at = measure, here.i
    return Stated(measure, scope, unit=noun.unit)


def _failed_among(here: Here) -> bool:
    """Whether faults are told of as many samples at most as were checked: 67 non-compliances from 2,189 samples."""
    following = here.following
    if following is None or following.kind != "count" or (following.value or 0) < (here.number.value or 0):
        return False
    among = _AMONG_SAMPLES.fullmatch(here.sentence.text, here.number.end, following.start)
    return among is not None and phrase(here.sentence.around(here.i + 1).predicate).kind == "batch"


def _shared_noun(here: Here) -> Phrase:
    """Give the noun of a count; that of the last of a row where they share it: 2,866 and 552 infringements."""
    own, j, figures = noun_of(here), here.i, here.sentence.figures
    if own.end:
        return own
    while j + 1 < len(figures) and figures[j + 1].kind == "count":
        if not _ROW_JOINT.fullmatch(here.sentence.text, figures[j].end, figures[j + 1].start):
            break
        j += 1
    shared = phrase(here.sentence.around(j).predicate) if j > here.i else own
    return shared._replace(end=0) if shared.kind in ("case", "item") else own


def _of_cases(here: Here, noun: Phrase, local: Where | None) -> Stated:
    """Read 47 complaints about heating in 2020: what they are about; beside batches, of no product of theirs."""
    state, behind = here.state, here.around.predicate[noun.end :]
    if local is None:
        gap = here.around.gap
        beside = scopes.scope_of_rate(gap, "") if here.opened else scopes.law_before(gap)
        beside = beside or scopes.holder(here.around.near) or sector(gap) or ranked(gap)
        local = beside or about_cases(behind) or _kind_of_case(noun, here.around.predicate)
        local = local or scopes.law_within(gap)
        if local is None and state.scope.confidence == BLAMED:
            local = Where()  # the remaining six cases
    of_batches = local is None and state.count in COUNTED  # 400 fuel samples and 47 complaints
    scope = state.whole if of_batches else state.narrowed(local)
    state.plain, state.plain_at = "cases", here.i
    return Stated("cases", in_year(scope, behind), unit=noun.unit)


def _kind_of_case(noun: Phrase, behind: str) -> Where | None:
    """Read 9,248 landline complaints, 172 toy recalls."""
    ends = noun.words.lower().endswith(noun.unit)
    name = scopes.whole_name(noun.words[: -len(noun.unit)].rstrip() if noun.unit and ends else noun.words)
    paper = kind_of_paper(behind)
    if paper:
        return paper
    named = None if name else _NATURE.match(behind)
    name = named.group("of") if named else name
    return Where((), name, 0.7) if name else None


def among_firms(here: Here) -> bool:
    """Whether markets or websites are counted in a row with firms: 34 factories and 80 markets, eleven markets and five shops."""
    noun = noun_of(here)
    if not _LIKE_FIRMS.fullmatch(noun.unit):
        return False
    near, behind = here.around.near, here.around.predicate
    if (
        _CHECKED.search(near)
        or _VISITED.search(near)
        or _FINED.search(near)
        or _SEALED.match(behind, noun.end)
    ):
        return True  # inspected 9,877 markets, warnings were issued to 2,484 markets
    before = here.state.plain == "enterprises" and here.state.plain_at == here.i - 1 and here.i > 0
    if before and _LIST_JOINT.fullmatch(here.around.gap):
        return True
    following = here.following
    if following is None or following.kind != "count":
        return False
    joined = _ROW.fullmatch(here.sentence.text, here.number.end, following.start)
    return joined is not None and phrase(here.sentence.around(here.i + 1).predicate).kind == "enterprise"


def _sites(here: Here, noun: Phrase) -> Stated | None:
    """Set aside websites that are not what was checked: creams bought from 14 websites."""
    if noun.unit not in _SITES:
        return None
    within = _WITHIN_SITES.search(here.around.near) or (is_base(here) and here.behind("rate"))
    return Stated(reason="other count") if within else None


def _visited(here: Here) -> str:
    """Read teams visited 19,040 halls: whatever is visited is counted like a firm."""
    noun = noun_of(here)
    units = noun.unit in ("units", "entities", "places")
    listed = here.state.plain == "enterprises" and here.state.plain_at == here.i - 1 and here.i > 0
    if units and listed and _SANCTIONED.match(here.around.predicate, noun.end):
        return "enterprises"
    unnamed = units or (noun.words and not noun.kind)
    near = here.around.near
    told = _VISITED.search(near) or _FINED.search(near) or _SEALING.search(near)
    told = told or _SEALED.match(here.around.predicate, noun.end)
    return "enterprises" if unnamed and told else ""


def _cases(here: Here, measure: str) -> Stated | None:
    """Read cases that no noun tells, or that are no cases of law: came away in 22 cases."""
    noun, state, near = noun_of(here), here.state, here.around.near
    elliptic = state.plain == "cases" and _IN_CASES.search(near) and not noun.words
    if (not noun.kind or _LISTED_NEXT.match(here.around.predicate)) and (
        elliptic or _NAMED_BEFORE.search(near)
    ):
        return Stated("cases", state.narrowed(None))
    if measure != "cases":
        return None
    told = verdict_of(near) or verdict_of(here.around.predicate) if _IN_CASES.search(near) else ""
    told = told or ("nonconforming" if state.plain != "cases" and found_in(here) else "")
    if told and (state.count or state.whole_count or state.plain == "enterprises"):
        state.count = told
        return Stated(told, state.scope, 0.75)
    return Stated("tested", state.scope, 0.75) if here.i in state.bases else None


def _no_count(here: Here, measure: str) -> bool:
    """Whether the noun does not tell what is counted: bought 60 takeaways; in 13 instances, the design was flawed."""
    if measure == "enterprises":
        told_to = _TOLD_TO.match(here.around.predicate)  # ordered five retailers to store them
        return told_to is None and _BOUGHT.search(here.around.near) is not None
    if measure == "items" and here.state.plain == "cases":
        return _INVOLVED.match(here.around.predicate) is not None  # of the 90 cases, 12 involved breaches
    instances = measure == "cases" and noun_of(here).unit.startswith("instance")
    return instances and _IN_CASES.search(here.around.near) is not None


def _firms_here(here: Here, noun: Phrase, local: Where | None) -> Where | None:
    """Give the firms that are counted: by what they trade in, by their place in a list of trades, or by their name."""
    state = here.state
    goods = origins.trade(here.around.predicate, noun.end) or _tried_for(here, noun)
    if goods and not local:
        state.firms, state.firms_named = noun.unit, goods
        return Where((), goods, 0.8)  # 80 shops selling toys
    listed = state.plain == "enterprises" and state.plain_at == here.i - 1
    alone = noun.end == len(noun.unit) + 1
    told = told_apart(here) if local is None else None
    if told:
        return told
    if local is None and listed and noun.unit in lexicon.TRADED and alone:
        return Where((), noun.unit, 0.8)  # 308 operators: eleven manufacturers, 79 importers
    if local is None:
        return _firms(state, noun)
    return local.named("") if local.conditions else local


def _tried_for(here: Here, noun: Phrase) -> str:
    """Give what firms were tried out for, in a line of a list: - 53 businesses for tobacco."""
    listed = _BULLET.fullmatch(here.around.gap)
    found = _TRIED_FOR.match(here.around.predicate, noun.end) if listed else None
    return phrase(" " + found.group("of")).words if found else ""


def _firms(state: State, noun: Phrase) -> Where | None:
    """Give the firms that are counted, where their name or others that were counted tell them apart.

    144 milk shops; 16 shops, behind those; 123 exporters were checked, and 95 importers.
    """
    others, named, state.firms_named = state.firms, state.firms_named, ""
    whole = noun.words
    again = not noun.words and " " in named and named.endswith(noun.unit)
    if again or (" " in whole and whole.lower() not in ANY_FIRMS | {noun.unit}):
        state.firms, state.firms_named = noun.unit, named if again else whole
        return Where((), state.firms_named, 0.7)
    if noun.unit not in _FIRMS:
        return None
    state.firms = noun.unit
    if noun.unit not in ("exporters", named) and others in ("", noun.unit):
        return None
    state.firms_named = noun.unit
    return Where((), noun.unit, 0.7)


def divided(here: Here) -> Stated | None:
    """Read 1,203 firms (867 in the north, 177 in the west): where those were that were counted first."""
    state = here.state
    beside = state.plain == "enterprises" and state.plain_at == here.i - 1 and not noun_of(here).kind
    if not beside or not _PLACED.match(here.around.predicate) or not _GOES_ON.fullmatch(here.around.gap):
        return None
    state.plain_at = here.i
    return Stated("enterprises", state.narrowed(scopes.scope_of_count("", here.around.predicate)), 0.75)


def more_plain(here: Here) -> Stated | None:
    """41 restaurants, 33 takeaways and 18 shops: a list of what was counted first."""
    state = here.state
    listed = (
        state.plain == "enterprises"
        and state.plain_at >= 0
        and here.behind("count")
        and (noun_of(here).kind == "enterprise" or not (noun_of(here).kind or noun_of(here).words))
        and _LIST_JOINT.fullmatch(here.around.gap)
        and not here.around.predicate_marks
    )
    return (
        Stated(state.plain, state.narrowed(scopes.scope_of_count("", here.around.predicate)), 0.8)
        if listed
        else None
    )


def graded(here: Here) -> Stated | None:
    """Read 31 non-conformities: four critical, twelve major and 15 minor."""
    state = here.state
    listed = state.plain == "items" and state.plain_at == here.i - 1 and here.i
    if not listed or not _GRADE.match(here.around.predicate) or not _GRADE_JOINT.fullmatch(here.around.gap):
        return None
    state.plain_at = here.i
    return Stated("items", state.narrowed(None), 0.75)


def of_plain(here: Here) -> Stated | None:
    """36 shops, 8 of which; of these, six failed."""
    state, around = here.state, here.around
    listed = _listed_cases(here)
    if listed:
        return listed
    behind = here.behind("count") and (_OF_WHICH.match(around.predicate) or _OF_WHICH.fullmatch(around.near))
    behind = behind or (
        state.plain == "cases" and state.plain_at == here.i - 1 and _WHICH.search(around.near)
    )
    led = here.i == 0 and (_OF_WHICH.match(around.gap.lstrip()) or _OF_WHICH.match(around.predicate))
    if not (behind or led) or noun_of(here).kind == "batch" or illegal_sales(here):
        return None
    if state.plain == "other" and state.count not in DRAWN:
        return Stated(reason="other count")
    if state.plain == "cases" and (not state.count or state.plain_at == here.i - 1):
        state.plain_at = here.i
        about = _OF_WHICH.sub("", around.predicate, count=1)
        return Stated("cases", state.narrowed(about_cases(about)), 0.75)
    of_samples = led and state.count in DRAWN and not _SANCTIONED.match(around.predicate)
    if state.plain != "enterprises" or of_samples:
        return None  # 41,500 pumps at 4,000 stations; of those, 6,000 failed
    verdict = first(around.predicate_marks, VERDICTS)
    state.plain_at = here.i
    return Stated(
        state.plain, state.of_firms.joined(verdict=verdict.name) if verdict else state.of_firms, 0.8
    )


def _judged(here: Here) -> bool:
    """Whether the firms right before had a verdict: 1,303 stations met the standards, but 12 failed."""
    beside = here.behind("count") and here.state.plain_at == here.i - 1
    return beside and first(here.around.gap_marks, VERDICTS) is not None


def _listed_cases(here: Here) -> Stated | None:
    """Read 86 cases; of these, 14 were for mislabelling and 40 against traders: what they were for."""
    state = here.state
    called = _WERE_CASES.match(here.around.predicate)
    if called:
        state.plain, state.plain_at = "cases", here.i  # of the 56,000 calls, 4,300 were complaints
        about = about_cases(here.around.predicate[called.end() :])
        return Stated("cases", state.narrowed(about), 0.75)
    told = state.plain == "cases" and not state.count and _FOR.match(here.around.predicate)
    if not told or here.i - state.plain_at not in (1, here.i + 9):
        return None
    state.plain_at = here.i
    return Stated("cases", state.narrowed(about_cases(here.around.predicate)), 0.75)
