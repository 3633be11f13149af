"""Counts that their noun tells: kinds, enterprises, cases and items; a verdict goes into the scope."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.bases import is_base
from spotcheck.figures.claims.english.cases import about_cases, reported
from spotcheck.figures.claims.english.counts_of_cases import IN_CASES, listed_cases, of_cases, untold_cases
from spotcheck.figures.claims.english.counts_of_firms import (
    LIST_JOINT,
    SANCTIONED,
    acted_on,
    among_firms,
    firms_here,
    visited,
)
from spotcheck.figures.claims.english.found import found_in
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import PLAIN, illegal_sales, noun_of, partner
from spotcheck.figures.claims.english.phrases import Phrase, phrase
from spotcheck.figures.claims.english.predicates import verdict as verdict_of
from spotcheck.figures.claims.english.sentences import Around
from spotcheck.figures.claims.english.shared_heads import row
from spotcheck.figures.claims.english.state import BLAMED
from spotcheck.figures.claims.english.told_of_firms import told_apart
from spotcheck.figures.claims.marks import DRAWN, VERDICTS, first
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon

_AMONG_SAMPLES = re.compile(
    r" (?:(?:price |pricing |scanning )?(?:overcharges|undercharges|errors|mistakes|discrepancies)"
    r"|non-?compliances|non-?conformities|violations|breaches|infringements|contraventions) (?:from|in"
    r"|out of|among)(?: the| a total of| some| about)* "
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
_WITH = re.compile(
    r"(?:\s[a-z'-]+){0,3}\s(?:only|just|out of(?: the)?|the (?:remaining|other))\s*$", re.IGNORECASE
)
LED = re.compile(r"\W*(?:out )?(?:of|among) ", re.IGNORECASE)
_NAMED_FIRMS = re.compile(rf"\s*(?:[a-z-]+ ){{0,2}}(?:{lexicon.TRADES})\b", re.IGNORECASE)
_OF_WHICH = re.compile(
    r"\s*(?:out )?of (?:which|them|these|those|whom)\b[ ,]*(?:only |just )?", re.IGNORECASE
)
_INVOLVED = re.compile(rf"\s*(?:of (?:them|these|those|the cases) )?(?:{lexicon.RELATED})\b")
#: 312 shops were visited and 45 were selling vapes to children
_SELLING = re.compile(
    r"\s*(?:of (?:them|these) )?(?:(?:were|was) )?(?:(?:found|caught) )?(?:(?:to be )?(?:selling"
    r"|stocking|displaying|flouting)|sold (?!on\b|at\b|in\b|by\b|through\b|via\b|under\b|as\b|out\b|for\b|with\b|online\b|from\b)[a-z]+"
    r"|(?:gave|dispensed|delivered|weighed) (?:short|less))\b",
    re.IGNORECASE,
)
#: what was done to firms says no more of them than that
_CLOSED = re.compile(
    r"(?: [a-z-]+){0,3} (?:were|was|have been|had been) (?:temporarily )?(?:closed|shut|sealed)\b"
)
#: 310 stocked unsafe goods: a verb of theirs, though it may look like a name of goods
_STOCKING = re.compile(
    r"\s*(?:of (?:them|these) )?(?:stocked|stored|used|supplied|offered|displayed|imported) (?:an? |the )?"
    r"(?:un(?!it|ique)|mis|il|non-?|out|expired|counterfeit|fake|banned|prohibited|recalled|dangerous|sub-?standard)[a-z]*\b",
    re.IGNORECASE,
)
_DOING = re.compile(r"\bto [a-z]+(?: about| some| over)?\s*$", re.IGNORECASE)
_TOLD_TO = re.compile(r"\s*(?:[a-z-]+ ){1,4}to [a-z]+\b", re.IGNORECASE)
#: seven cases of sub-standard quality out of the 161 samples
_CASES_OUT_OF = re.compile(
    r"\s*(?:cases?|instances?)(?: of [a-z][a-z -]{2,40}?)? out of(?: the| a total of| all| some| about)*\s*",
    re.IGNORECASE,
)
#: prosecution has been launched in 1,096 cases
_DONE_IN = re.compile(
    r"(?:^\W*|[,;:.]\s|\b(?:and|but|while) )(?:[Tt]he )?(?P<of>(?!(?:[Tt]he|it|this|that|they|action|nothing)\b)[A-Za-z][a-z-]+(?: [a-z-]+)?)"
    r" (?:has|have|had|was|were)(?: been)? (?!found\b)[a-z]+ed in(?: about| some| over| nearly| only)* $"
)
#: websites where something was bought or found are not what was checked
_SITES = frozenset(("website", "websites"))
_WITHIN_SITES = re.compile(r"\b(?:from|on|across|via|through|by)(?: [a-z]+)? *$", re.IGNORECASE)
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
    if measure == "cases" and said and IN_CASES.search(here.around.near):
        state.bases.add(j)
        state.count = said
        return Stated(said, state.narrowed(None), 0.75)  # was adulterated in 14 of 60 cases
    firms = _NAMED_FIRMS.match(later.predicate)
    before = state.scope
    told = told_apart(here) if measure == "enterprises" else None
    scope = state.narrowed(told or scopes.scope_of_count(here.around.near, later.predicate if firms else ""))
    state.scope = before
    state.plain, state.plain_at = measure, j
    told = _judged_firms(later) if measure == "enterprises" else said
    return Stated(measure, scope.joined(verdict=told) if told else scope, 0.8)


def cases_out_of(here: Here) -> Stated | None:
    """Read seven cases of poor quality out of 161 samples: as many of the samples failed."""
    following = here.following
    if following is None or noun_of(here).unit not in ("case", "cases", "instances", "instance"):
        return None
    if not _CASES_OUT_OF.fullmatch(here.sentence.text, here.number.end, following.start):
        return None
    if phrase(here.sentence.around(here.i + 1).predicate).kind != "batch":
        return None
    here.state.bases.add(here.i + 1)
    here.state.count = here.state.verdict = "nonconforming"
    return Stated(
        "nonconforming",
        here.state.narrowed(scopes.scope_of_count(here.around.near, "") or scopes.holder(here.around.near)),
        0.75,
    )


def with_plain(here: Here) -> Stated | None:
    """59 businesses passed, but 16 failed; out of 44 businesses only five; seven of the 22: what has no noun of its own."""
    state, around = here.state, here.around
    noun = noun_of(here)
    if (
        state.plain != "enterprises"
        or (state.count and not _judged(here) and not _of_firms_alone(here))
        or not (
            _begun(here)
            or _divides_firms(here)
            or state.plain_at
            in (here.i, here.i - 1, here.i - 1 - (here.behind("rate") or here.behind("money")))
        )
        or (noun.kind and not _STOCKING.match(around.predicate))
        or (noun.words and not (_GRADED.match(around.predicate) or acted_on(here)))
        or _DOING.search(around.gap)  # ordered five retailers to store 249 unsafe toys
    ):
        return None
    led = here.i == 1 and state.plain_at == 0 and LED.match(here.sentence.text, here.sentence.start)
    if state.plain_at < here.i and not led and not _said_of_firms(here):
        return None
    told = _judged_firms(around)
    state.plain_at = here.i
    state.judged_firms = bool(told)
    return Stated(state.plain, state.of_firms.joined(verdict=told) if told else state.of_firms, 0.75)


def _of_firms_alone(here: Here) -> bool:
    """Whether only firms were counted in a sentence so far, though goods were before it: of these, 89 stations passed and 3 failed."""
    state = here.state
    return state.count in DRAWN and not state.whole_said and state.plain_at >= 0 and here.i > 0


def _divides_firms(here: Here) -> bool:
    """Whether a number divides firms that were counted before a colon: 47 broke the law: 18 used old goods, 12 were dirty."""
    sentence = here.sentence
    if here.i < 1 or here.state.plain_at < 0 or phrase(sentence.around(0).predicate).kind == "batch":
        return False
    colon = sentence.text.find(": ", sentence.figures[0].end, sentence.figures[1].start)
    return colon > 0 and here.state.judged_firms


def _said_of_firms(here: Here) -> bool:
    """Whether a bare number is told of in a way that firms are: 16 failed, 20 poor, 26 dirty."""
    around = here.around
    beside = _behind_firms(here)
    return bool(
        _WITH.match(around.gap)
        or (beside and (found_in(here) or _SELLING.match(around.predicate)))
        or first(around.predicate_marks, VERDICTS)
        or verdict_of(around.predicate)
        or (beside and verdict_of(" were" + around.predicate))
        or (_GRADED.match(around.predicate) and not _begun(here))
        or _IN_CLASS.match(around.predicate)
        or acted_on(here)
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
    measure = PLAIN.get(noun.kind, "") or visited(here) or reported(here)
    measure = measure or ("enterprises" if among_firms(here) else "")
    cases = _sites(here, noun) or untold_cases(here, measure)
    if cases:
        return cases
    if not measure or _no_count(here, measure) or (measure == "items" and _failed_among(here)):
        return None
    named_kind = here.around.predicate if _NAMED_FIRMS.match(here.around.predicate) else ""
    local = scopes.scope_of_count(here.around.near, named_kind)
    if measure == "cases":
        done = _DONE_IN.search(here.around.near) if local is None and noun.unit == "cases" else None
        started = done is not None and not done.group("of").endswith(("cases", "complaints"))
        return of_cases(here, noun, Where((), done.group("of"), 0.75) if done and started else local)
    local = firms_here(here, noun, local) if measure == "enterprises" else local
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
    marked = first(here.around.predicate_marks, VERDICTS)
    told = _judged_firms(here.around) if measure == "enterprises" else marked.name if marked else ""
    base = state.plain_at == here.i or is_base(here)  # the M of an N of M, of the 181 inspected
    if told and not base and measure in ("kinds", "enterprises"):
        scope = scope.joined(verdict=told)
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
    """Give the noun of a count; that of the last of a row where they share it: 2,866 and 552 infringements, 120 civil and 30 criminal cases."""
    own, shared = noun_of(here), row(here)
    return shared._replace(end=own.end) if shared.kind in ("case", "item", "enterprise") else own


def _sites(here: Here, noun: Phrase) -> Stated | None:
    """Set aside websites that are not what was checked: creams bought from 14 websites."""
    if noun.unit not in _SITES:
        return None
    within = _WITHIN_SITES.search(here.around.near) or (is_base(here) and here.behind("rate"))
    return Stated(reason="other count") if within else None


def _no_count(here: Here, measure: str) -> bool:
    """Whether the noun does not tell what is counted: bought 60 takeaways; in 13 instances, the design was flawed."""
    if measure == "enterprises":
        told_to = _TOLD_TO.match(here.around.predicate)  # ordered five retailers to store them
        return told_to is None and _BOUGHT.search(here.around.near) is not None
    if measure == "items" and here.state.plain == "cases":
        return _INVOLVED.match(here.around.predicate) is not None  # of the 90 cases, 12 involved breaches
    instances = measure == "cases" and noun_of(here).unit.startswith("instance")
    return instances and IN_CASES.search(here.around.near) is not None


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
        and LIST_JOINT.fullmatch(here.around.gap)
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
    listed = listed_cases(here)
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
    of_samples = led and state.count in DRAWN and not SANCTIONED.match(around.predicate)
    if state.plain != "enterprises" or of_samples:
        return None  # 41,500 pumps at 4,000 stations; of those, 6,000 failed
    told = _judged_firms(around)
    state.plain_at = here.i
    return Stated(state.plain, state.of_firms.joined(verdict=told) if told else state.of_firms, 0.8)


def _judged_firms(around: Around) -> str:
    """Give the verdict that is told of firms behind their number: 45 shops complied, 12 had no valid licence."""
    told = first(around.predicate_marks, VERDICTS)
    if told:
        return told.name
    return "" if _CLOSED.match(around.predicate) else verdict_of(around.predicate)


def _judged(here: Here) -> bool:
    """Whether the firms right before had a verdict: 1,303 stations met the standards, but 12 failed."""
    return _behind_firms(here) and first(here.around.gap_marks, VERDICTS) is not None


def _behind_firms(here: Here) -> bool:
    """Whether a number stands right behind a count of firms, or behind the sum that these were fined."""
    beside = here.behind("count") and here.state.plain_at == here.i - 1
    return beside or (here.behind("money") and here.state.plain_at == here.i - 2)
