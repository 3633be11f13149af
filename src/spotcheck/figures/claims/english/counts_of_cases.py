"""Counts of cases: what they are about, what they were for, and those that no noun tells (47 complaints about heating in 2020)."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.cases import about_cases, kind_of_paper
from spotcheck.figures.claims.english.found import found_in
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import noun_of
from spotcheck.figures.claims.english.phrases import Phrase, phrase
from spotcheck.figures.claims.english.predicates import verdict as verdict_of
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.english.state import BLAMED, in_year
from spotcheck.figures.claims.english.subjects import ranked, sector
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import COUNTED
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

_NAMED_BEFORE = re.compile(
    r"\b(?:cases|prosecutions|suits|convictions"
    r"|proceedings)\b (?:(?:(?:have|had) been |were |was )?(?:registered|filed|lodged|launched|brought"
    r"|initiated|booked|instituted|opened|started) (?:against|in)|in|were|at|:)\s*$"
    r"|(?:^|[;:])\s*(?:prosecutions|convictions|cases):?\s*$",
    re.IGNORECASE,
)
_LISTED_NEXT = re.compile(r"\s*(?:[;,.]|$)")
#: was adulterated in 14 of 60 cases
IN_CASES = re.compile(r"\bin\s*$", re.IGNORECASE)
#: words of proceedings, where cases are no samples
_AT_LAW = re.compile(
    r"\b(?:courts?|prosecut\w*|convict\w*|fine[ds]?|penalt\w*|filed|registered|lodged|booked|complain\w*|compensat\w*|settled"
    r"|police|disputes?|consumers?|patients|illness\w*|outbreaks?|injur\w*|traders?|sellers?)\b"
)
#: in 33 cases, the toys: what is told of in that clause
_THE_GOODS = re.compile(
    r"\s*(?:cases|instances|occasions),? (?:(?:the|these|those) )?(?P<of>[a-z][a-z'-]*(?: [a-z'-]+){0,3}?)"
    r"(?= (?:did|were|was|had|failed|contained|exceeded|lacked|showed|posed|broke|fell|gave|carried|could|[a-z]+ed) )"
)
_OUT_OF = re.compile(r" (?:cases|instances) (?:out )?of (?:the |all |some |about |these )*")
#: cases that are the subject: did not meet the standard
_SUBJECT_OF = re.compile(
    r"\s*(?:were|was|did|failed|exceeded|contained|had|fell|violated|breached|not (?:meeting|complying|conforming))\b"
)
#: what cases were for
_FOR = re.compile(
    r"\s*(?:were |was |are |have been )?(?:filed |brought |registered |lodged |made )?(?:for"
    r"|of(?! (?:which|them|these|those|(?:the |all )?\d))(?= [a-z])|against|about|over|under"
    r"|in connection|in relation|to do with|to\b|relat(?:ed|ing)|concern(?:ed|ing)|involv(?:ed|ing)"
    r"|linked|due|because|caused|dealt with|resulted|ended|led|pending|decided|on)\b",
    re.IGNORECASE,
)
#: of 57,952 price complaints, 18 quality cases
_NATURE = re.compile(
    r"\s+(?P<of>quality|safety|price|service|contract|after-sales?|warranty|delivery|counterfeiting"
    r"|advertising|metering|measurement|labelling|labeling|billing|credit|refund"
    r"|product)(?: [a-z]+)? (?:complaints|cases|reports)\b"
)
_WERE_CASES = re.compile(
    r"\s*(?:of (?:which|them|these|those) )?(?:were|are) (?:formal |written |new "
    r"|consumer )?(?:complaints|grievances)\b",
    re.IGNORECASE,
)


def of_cases(here: Here, noun: Phrase, local: Where | None) -> Stated:
    """Read 47 complaints about heating in 2020: what they are about; beside batches, of no product of theirs."""
    state, behind = here.state, here.around.predicate[noun.end :]
    if local is None:
        gap = here.around.gap
        beside = scope_of_rate(gap, "") if here.opened else scopes.law_before(gap)
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
    if noun.words and noun.unit.endswith(noun.words.lower()):
        return kind_of_paper(behind)  # 30 First Information Reports
    name = scopes.whole_name(noun.words[: -len(noun.unit)].rstrip() if noun.unit and ends else noun.words)
    paper = kind_of_paper(behind)
    if paper:
        return paper
    named = None if name else _NATURE.match(behind)
    name = named.group("of") if named else name
    return Where((), name, 0.7) if name else None


def untold_cases(here: Here, measure: str) -> Stated | None:
    """Read cases that no noun tells, or that are no cases of law: came away in 22 cases."""
    noun, state, near = noun_of(here), here.state, here.around.near
    elliptic = state.plain == "cases" and IN_CASES.search(near) and not noun.words
    if (not noun.kind or _LISTED_NEXT.match(here.around.predicate)) and (
        elliptic or _NAMED_BEFORE.search(near)
    ):
        return Stated("cases", state.narrowed(None))
    if measure != "cases":
        return None
    told = verdict_of(near) or verdict_of(here.around.predicate) if IN_CASES.search(near) else ""
    told = told or ("nonconforming" if state.plain != "cases" and found_in(here) else "")
    goods = not _AT_LAW.search(here.sentence.lower, here.sentence.start, here.sentence.end)
    if goods and state.plain != "cases" and (faulty := _faulty_goods(here)):
        state.count = "nonconforming"
        return Stated("nonconforming", state.narrowed(scopes.scope_of_count("", f" {faulty}")), 0.75)
    told = told or (_said_of_cases(here, noun) if goods and state.plain != "cases" else "")
    if told and (state.count or state.whole_count or state.plain == "enterprises"):
        state.count = told
        return Stated(told, state.scope, 0.75)
    return Stated("tested", state.scope, 0.75) if here.i in state.bases else None


def _said_of_cases(here: Here, noun: Phrase) -> str:
    """Give the verdict that cases are the subject of, among samples: 28 cases did not meet the standard."""
    behind, following = here.around.predicate[noun.end :], here.following
    if following is not None and _OUT_OF.fullmatch(here.sentence.text, here.number.end, following.start):
        later = here.sentence.around(here.i + 1).predicate
        if phrase(later).kind == "batch" and verdict_of(later) == "nonconforming":
            here.state.bases.add(here.i + 1)
            here.state.count = "nonconforming"
            return "nonconforming"
    return "nonconforming" if _SUBJECT_OF.match(behind) and verdict_of(behind) == "nonconforming" else ""


def _faulty_goods(here: Here) -> str:
    """Give the goods that are said to be at fault in so many cases: in 33 cases, the toys leaked."""
    text = here.sentence.text
    found = _THE_GOODS.match(text, here.number.end) if IN_CASES.search(here.around.near) else None
    if found is None or verdict_of(text[found.end() : here.sentence.stop(found.end())]) != "nonconforming":
        return ""
    goods = found.group("of")
    return goods if products(goods.lower(), 0, len(goods)) or phrase(goods).kind == "batch" else ""


def listed_cases(here: Here) -> Stated | None:
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
