"""What the counts and sums of an English sentence state: batches by their verb, other units by their noun."""

import re

from spotcheck.figures.claims.chinese.scopes import last_match
from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here, by_rules
from spotcheck.figures.claims.english.measures import found_in, measure_of
from spotcheck.figures.claims.english.naming import scope_of
from spotcheck.figures.claims.english.parts import PLAIN, VERDICT_OF, is_base, partner
from spotcheck.figures.claims.english.phrases import Phrase, phrase
from spotcheck.figures.claims.english.sentences import COUNTED, DRAWN, VERDICTS, first, last
from spotcheck.figures.claims.english.state import Stated, in_year
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_english as lexicon

_NAMED_BEFORE = re.compile(
    r"\b(?:cases|prosecutions|suits|convictions)\b (?:in|were|at|:)\s*$", re.IGNORECASE
)
_IN_CASES = re.compile(r"\bin\s*$", re.IGNORECASE)
_RATED = re.compile(r"[^,;.]{0,40},? or (?:about )?\d[\d.]*\s?(?:%|per cent|percent)", re.IGNORECASE)
_TARGETS = re.compile(
    r"\b(?:tested|analy[sz]ed|screened|looked|checked|tests?|monitored) for(?: about| over| more than| up to| some)*\s*$",
    re.IGNORECASE,
)
_GRADED = re.compile(
    r"\s*(?:very )?(?:good|fair|excellent|poor|average|mediocre|adequate|acceptable)\s*(?:,|;|and\b|to\b|$)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:^|[;.\n,])\s*(?P<label>(?:(?:total )?numbers? (?:of )?)?[^;:.\n,]{3,60}):\s*$", re.IGNORECASE
)
_NUMBERS = re.compile(r"^\s*(?:total )?(?:numbers? )?(?:of )?", re.IGNORECASE)
_ENDED = re.compile(r"\s*(?:[;.,(\n]|$)")
_FAILED = re.compile(r"\b(?:fail(?:ed|ing|s)?|pass(?:ed|ing|es)?)(?: all| the| both)*\s*$", re.IGNORECASE)
_TESTS = re.compile(r"\s*(?:[a-z-]+ ){0,2}tests?\b", re.IGNORECASE)
_RATING = re.compile(
    r"\b(?:ratings?|scores?|grades?|rated|index|marks?) of(?: at least| about| up to)?\s*$", re.IGNORECASE
)
_UP_TO = re.compile(r"\b(?:up to|at most)\s*$", re.IGNORECASE)
_WITH = re.compile(
    r"(?:\s[a-z'-]+){0,3}\s(?:only|just|out of(?: the)?|the (?:remaining|other))\s*$", re.IGNORECASE
)
_LIST_JOINT = re.compile(r"\s*(?:[a-z-]+ ?){1,3}(?:,|,? and)\s*", re.IGNORECASE)
_NAMED_FIRMS = re.compile(rf"\s*(?:[a-z-]+ ){{0,2}}(?:{lexicon.TRADES})\b", re.IGNORECASE)
_DAILY = re.compile(
    r"\s*(?:[a-z-]+ ){0,3}(?:a|per|each|every) (?:day|week|month|year)\b(?! (?:ago|earlier|later|before))",
    re.IGNORECASE,
)
_CLOSED_NOUN = re.compile(r"(?:\s+[a-z-]+){0,3}\s*\)", re.IGNORECASE)
_CLOSED_WORDS = re.compile(r"(?:\s+[a-z-]+){1,3}\s*\)", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|these|those)\s*$", re.IGNORECASE)
_OF_WHICH = re.compile(
    r"\s*(?:out )?of (?:which|them|these|those|whom)\b[ ,]*(?:only |just )?", re.IGNORECASE
)
_NUMBER_OF = re.compile(r"\bnumber of (?P<of>[^,;]*)", re.IGNORECASE)
_CLOSED = re.compile(r"\s*\)")
_JOINT = re.compile(r"\s*(?:out )?(?:of|in|from)\b", re.IGNORECASE)
_ALLOWED = re.compile(
    r"\b(?:maximum|minimum|allowed|permitted)\b[^,;.()]{0,30} (?:is|was|of|being)\s*$", re.IGNORECASE
)
_MUST = re.compile(
    r"\s*(?:[a-z-]+ ){1,3}(?:that|which) [^,;.()]{0,30}\b(?:must|should|shall)\b", re.IGNORECASE
)
_ACCOUNTED = re.compile(r"\baccount(?:ed|s|ing) for\s*$", re.IGNORECASE)
_PLACED = re.compile(r"\s*(?:in|from|at) [A-Z]")
_GOES_ON = re.compile(r"[^(),;]{0,30}\(|\s*(?:in|from|at) [^(),;]{2,30}(?:,|,? and)\s*")
_SINGLE = re.compile(r"\b(?:single|every|each|any|this|that)\s*$", re.IGNORECASE)
_NUMBER_OF_SAMPLES = re.compile(r"\W*(?:total )?numbers? of samples\s*$", re.IGNORECASE)
_ONE_OF = re.compile(
    r"\s*of (?:the|these|those|its|our) (?:[a-z-]+ ){0,3}?(?:tests|problems|issues|reasons|things|ways|most|main|biggest|largest|leading|key)\b",
    re.IGNORECASE,
)
_IN_EVERY = re.compile(r"\b(?:in|of|per|out of) every\s*$", re.IGNORECASE)
_IN_ALL = re.compile(r"\bin (?:all|most|some|many) (?:of the |the )?\s*$", re.IGNORECASE)
_CASES = re.compile(r"\s*cases\b", re.IGNORECASE)
_SAMPLES_OF = re.compile(r"\s*(?:samples|bottles|packs) (?:of|from)(?: the| these)?\s*", re.IGNORECASE)
_UNITS_OF = re.compile(r"\s*(?:units|pieces|items|packs) of (?:about |around |some |over )?", re.IGNORECASE)
_TOTALLING = re.compile(r"\btotall?ing (?:about |around |some |over |nearly )?$", re.IGNORECASE)
_UNITS = re.compile(r"\s*(?:units|pieces)\b", re.IGNORECASE)
_UNDER = re.compile(
    r"\b(?:under|from|across|covering|representing)(?: the| about| some| over)?\s*$", re.IGNORECASE
)
_FEW = re.compile(
    r"(?:no rate is given for|with) fewer than\s*$|minimum of\s*$|at least\s*$(?<=no rate at least )",
    re.IGNORECASE,
)
_PENALTY = re.compile(
    r"fine[sd]?\b|penalt|worth|valued?|compensation|seiz|confiscat|recover|cost the economy|impos|levied",
    re.IGNORECASE,
)
_THREAT = re.compile(
    r"maximum (?:penalt|of\b)|could (?:face|be fined)|\bfac(?:e|es|ing) (?:a )?(?:fines?|penalt)|risk (?:a )?fines?|\bliable\b|(?:up)?on (?:first |subsequent )?conviction|penalty (?:is|of up)|may be fined|an offence",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\b(?:market|industry|sales|turnover|revenue|budget)\b|"
    r"pric|\bcost(?:s|ing)?\b|each|between|retail|\bfrom\b|\bfor under\b|per ",
    re.IGNORECASE,
)
_OTHER = frozenset(("other",))
_JUDGED = re.compile(rf"\s*(?:{lexicon.TESTED_BAD})\b", re.IGNORECASE)


def count(here: Here) -> Stated:
    """Read a count: of batches by its verb, of others by its noun."""
    stated = by_rules(_COUNTS, here, "?what is counted was not understood")
    if stated.measure and here.number.value is not None:
        here.state.known[here.number.value] = stated.measure
    return stated


def _noun(here: Here) -> Phrase:
    """Find the noun phrase that a count is of."""
    return phrase(here.around.predicate)


def _the_same(here: Here) -> Stated | None:
    """Read what was counted as 59 before: the 59 beverages have been removed."""
    known = here.state.known.get(here.number.value or 0, "")
    told = (
        not is_base(here)
        and known in VERDICTS
        and (here.number.value or 0) > 1
        and _THE.search(here.around.near)
    )
    if not told or _noun(here).kind not in ("batch", ""):
        return None
    return Stated(known, here.state.narrowed(scopes.scope_of_count("", here.around.predicate)), 0.75)


def _no_figure(here: Here) -> Stated | None:
    """Set aside minima, what is tested for, and ratings."""
    around = here.around
    if _GRADED.match(around.predicate) or (here.number.kind == "count" and here.number.decimals > 0):
        return Stated(reason="?what is counted was not understood")
    if _IN_EVERY.search(around.near):
        return Stated(reason="other count")
    if _FEW.search(around.gap) or _RATING.search(around.near):
        return Stated(reason="limit or measured value")
    if _ALLOWED.search(around.near) or _MUST.match(around.predicate):
        return Stated(reason="limit or measured value")
    if _IN_ALL.search(around.near) and _CASES.match(around.predicate):
        return Stated(reason="other count")
    targets = _TARGETS.search(around.near) and _noun(here).kind != "batch"
    j = partner(here)
    if j and _ACCOUNTED.search(around.near) and phrase(here.sentence.around(j).predicate).unit == "listings":
        return Stated(reason="?what is counted was not understood")
    failed_tests = _FAILED.search(around.near) and _TESTS.match(around.predicate)
    return Stated(reason="other count") if targets or failed_tests else None


def _other(here: Here) -> Stated | None:
    """Set aside units seized, countries and the like, and what happens a day."""
    around, state = here.around, here.state
    kind = _noun(here).kind
    if kind == "enterprise":
        return None
    said = here.sentence.text[here.sentence.start : here.number.start]
    numbered = last_match(
        _NUMBER_OF, said if here.behind("rate") and around.near.strip() == "to" else around.gap
    )
    acted, own = last(around.near_marks, _OTHER), last(around.near_marks, COUNTED)
    told = (
        (numbered and phrase(numbered.group("of")).kind == "other")
        or kind == "other"
        or (acted is not None and (own is None or acted.end > own.end))
        or _goes_on(here)
        or _beside_others(here)
        or _acted_on(here)
        or _acted_on_later(here)
        or _DAILY.match(around.predicate)
    )
    if not told:
        return None
    state.plain = "other" if kind == "other" else state.plain
    state.aside_at = here.i
    return Stated(reason="other count")


def _goes_on(here: Here) -> bool:
    """Whether a list of what was set aside goes on: seizures included 12,000 cigarettes and 340 bottles."""
    around, state = here.around, here.state
    beside = state.aside_at == here.i - 1 and not any(m.role for m in around.predicate_marks)
    return beside and _LIST_JOINT.fullmatch(around.gap) is not None


def _beside_others(here: Here) -> bool:
    """Whether units are told of what was counted: 647,000 units of 240 products; 50 lots, totalling 900 units; under 50 brands."""
    around = here.around
    of_units = here.state.aside_at == here.i - 1 and _UNITS_OF.fullmatch(around.gap)
    totalling = _TOTALLING.search(around.near) and _UNITS.match(around.predicate)
    under = _UNDER.search(around.near) or (here.behind("count") and _SAMPLES_OF.fullmatch(around.gap))
    brands = here.i and under and _noun(here).unit in ("brand", "brands")
    return bool(of_units or totalling or brands)


def _acted_on(here: Here) -> bool:
    """Whether the objects counted were seized or recalled, not sampled: 650 dangerous toys were recalled."""
    if found_in(here) or _RATED.match(here.around.after):
        return False
    marks = [m for m in here.around.predicate_marks if m.name in COUNTED | _OTHER]
    comma = here.around.predicate.find(", ")
    near = [m for m in marks if comma < 0 or m.start < here.around.predicate_start + comma]
    told = first([m for m in near if not here.sentence.text.endswith(" and ", 0, m.start)], _OTHER)
    if told is None or _JUDGED.match(here.around.predicate):
        return False
    before = [m for m in marks if m.start < told.start]
    return not any(m.role == "finite" or m.name not in VERDICTS for m in before)


def _acted_on_later(here: Here) -> bool:
    """Whether the verb behind a list is that of an act: 900 cases and 5 barrels were detained."""
    later = here.following
    if later is None or here.around.predicate_marks or _noun(here).kind == "batch":
        return False
    listed = _LIST_JOINT.fullmatch(here.sentence.text, here.number.end, later.start)
    return listed is not None and later.kind == "count" and _acted_on(here.at(here.i + 1))


def _range(here: Here) -> Stated | None:
    """Set aside ranges of measured values: ranging from nine to 93 per cent."""
    return Stated(reason="limit or measured value") if here.ranging else None


def _plain_of_many(here: Here) -> Stated | None:
    """Seven out of 22 takeaway shops failed; 22 of the 56."""
    j, state = partner(here), here.state
    if not j or _noun(here).kind:
        return None
    later = here.sentence.around(j)
    measure = PLAIN.get(phrase(later.predicate).kind, "")
    known = state.known.get(here.sentence.figures[j].value or 0, "")
    measure = measure or (known if known in PLAIN.values() and not phrase(later.predicate).kind else "")
    if not measure:
        return None
    verdict = first(later.predicate_marks, VERDICTS)
    firms = _NAMED_FIRMS.match(later.predicate)
    before = state.scope
    scope = state.narrowed(scopes.scope_of_count(here.around.near, later.predicate if firms else ""))
    state.scope = before
    state.plain, state.plain_at = measure, j
    return Stated(measure, scope.joined(verdict=verdict.name) if verdict else scope, 0.8)


def _with_plain(here: Here) -> Stated | None:
    """59 businesses passed, but 16 failed; out of 44 businesses only five; seven of the 22: what has no noun of its own."""
    state, around = here.state, here.around
    noun = _noun(here)
    if (
        state.plain != "enterprises"
        or state.count
        or state.plain_at not in (here.i, here.i - 1)
        or noun.kind
        or noun.words
    ):
        return None
    if state.plain_at == here.i - 1 and not (
        _WITH.match(around.gap) or first(around.predicate_marks, VERDICTS)
    ):
        return None
    verdict = first(around.predicate_marks, VERDICTS)
    state.plain_at = here.i
    return Stated(state.plain, state.scope.joined(verdict=verdict.name) if verdict else state.scope, 0.75)


def _plain(here: Here) -> Stated | None:
    """Read kinds, enterprises, cases and items, told by their noun; a verdict goes into the scope."""
    noun, state = _noun(here), here.state
    measure = PLAIN.get(noun.kind, "")
    elliptic = state.plain == "cases" and _IN_CASES.search(here.around.near) and not noun.words
    if not noun.kind and (elliptic or _NAMED_BEFORE.search(here.around.near)):
        return Stated("cases", state.narrowed(None))
    if not measure:
        return None
    named_kind = here.around.predicate if _NAMED_FIRMS.match(here.around.predicate) else ""
    local = scopes.scope_of_count(here.around.near, named_kind)
    listed = state.plain == measure == "enterprises" and state.plain_at == here.i - 1
    if local is None and listed and noun.unit in lexicon.TRADED and noun.end == len(noun.unit) + 1:
        local = Where((), noun.unit, 0.8)  # 308 operators: eleven manufacturers, 79 importers
    before = state.scope
    scope = state.narrowed(local)
    if measure == "enterprises":
        state.scope = before  # what was visited is not what was sampled there
    verdict = first(here.around.predicate_marks, VERDICTS)
    if verdict and measure in ("kinds", "enterprises"):
        scope = scope.joined(verdict=verdict.name)
    state.plain, state.plain_at = measure, here.i
    return Stated(measure, scope, unit=noun.unit)


def _word(here: Here) -> Stated | None:
    """'one' that counts nothing."""
    number = here.number
    told = None if _SINGLE.search(here.around.near) else first(here.around.predicate_marks, VERDICTS)
    counts = (
        _noun(here).kind or _JOINT.match(here.around.after) or (told is not None and told.role == "finite")
    )
    counts = counts and not _ONE_OF.match(here.around.predicate)
    return (
        Stated(reason="a word, not a count")
        if number.value == 1 and number.end - number.start == 3 and not counts
        else None
    )


def _labelled(here: Here) -> Stated | None:
    """Read number of premises inspected: 1,204; number found unsafe: 87."""
    sentence = here.sentence
    found = _LABELLED.search(sentence.text, sentence.start, here.number.start)
    if not found or not _ENDED.match(sentence.text, here.number.end):
        return None
    kind = phrase(_NUMBERS.sub("", found.group("label"))).kind
    mark = last(sentence.between(*found.span("label")), COUNTED)
    samples = kind == "batch" and _NUMBER_OF_SAMPLES.match(found.group("label"))
    measure = PLAIN.get(kind, "") or (mark.name if mark else "sampled" if samples else "")
    if not measure:
        return None
    if measure in COUNTED:
        here.state.count = measure
    return Stated(measure, here.state.narrowed(None), 0.8)


def _headed(here: Here) -> Stated | None:
    """Read lamb: 77, below a line that tells the number of items contaminated."""
    state, around = here.state, here.around
    if state.heading not in COUNTED or here.i or around.gap_marks or around.predicate.strip(" ."):
        return None
    local = scopes.label(around.gap.lstrip(" \n\t-•*#")) or None
    return Stated(state.heading, state.narrowed(local), 0.75)


def _divided(here: Here) -> Stated | None:
    """Read 1,203 firms (867 in the north, 177 in the west): where those were that were counted first."""
    state = here.state
    beside = state.plain == "enterprises" and state.plain_at == here.i - 1 and not _noun(here).kind
    if not beside or not _PLACED.match(here.around.predicate) or not _GOES_ON.fullmatch(here.around.gap):
        return None
    state.plain_at = here.i
    return Stated("enterprises", state.narrowed(scopes.scope_of_count("", here.around.predicate)), 0.75)


def _of_rate(here: Here) -> Stated | None:
    """80% (21 models): the count of a rate."""
    if not (here.opened and here.behind("rate") and _CLOSED_NOUN.match(here.sentence.text, here.number.end)):
        return None
    verdict = VERDICT_OF.get(here.state.rate, "")
    return (
        Stated(verdict, here.state.scope, 0.8)
        if verdict
        else Stated(reason="?what is counted was not understood")
    )


def _more_plain(here: Here) -> Stated | None:
    """41 restaurants, 33 takeaways and 18 shops: a list of what was counted first."""
    state = here.state
    listed = (
        state.plain == "enterprises"
        and here.behind("count")
        and _noun(here).kind in ("", "enterprise")
        and _LIST_JOINT.fullmatch(here.around.gap)
        and not here.around.predicate_marks
    )
    return (
        Stated(state.plain, state.narrowed(scopes.scope_of_count("", here.around.predicate)), 0.8)
        if listed
        else None
    )


def _of_plain(here: Here) -> Stated | None:
    """36 shops, 8 of which; of these, six failed."""
    state, around = here.state, here.around
    behind = here.behind("count") and (_OF_WHICH.match(around.predicate) or _OF_WHICH.fullmatch(around.near))
    led = here.i == 0 and (_OF_WHICH.match(around.gap.lstrip()) or _OF_WHICH.match(around.predicate))
    if not (behind or led) or _noun(here).kind == "batch":
        return None
    if state.plain == "other":
        return Stated(reason="other count")
    if state.plain != "enterprises":
        return None
    verdict = first(around.predicate_marks, VERDICTS)
    return Stated(state.plain, state.scope.joined(verdict=verdict.name) if verdict else state.scope, 0.8)


def _of_verdict(here: Here) -> Stated | None:
    """96% of 84,657 samples fell within the limits (81,482 samples): the count of what was said."""
    said = last(here.around.gap_marks, VERDICTS)
    said = said or last(here.around.gap_marks, DRAWN)
    told = here.opened and said and _CLOSED_WORDS.match(here.sentence.text, here.number.end)
    if not told or not said:
        return None
    here.state.count = said.name
    return Stated(said.name, here.state.narrowed(scope_of(here, base=False)), 0.8)


def _listed(here: Here) -> Stated | None:
    """Punjab (1,458), Gujarat (1,243): of what was counted before."""
    state = here.state
    again = (
        here.opened
        and here.i
        and state.count
        and not here.around.near_marks
        and _CLOSED.match(here.sentence.text, here.number.end)
    )
    return Stated(state.count, state.narrowed(scope_of(here, base=False)), 0.8) if again else None


def _batches(here: Here) -> Stated | None:
    """Read a count of batches."""
    around, state = here.around, here.state
    measure = measure_of(here)
    if not measure:
        return None
    state.plain = ""
    base = is_base(here)
    if here.i not in state.bases and not (base and state.count in VERDICTS):
        state.whole_count, state.count = state.count or state.whole_count, measure
    if measure == "nonconforming" and base:
        state.among = measure
    scope = in_year(state.narrowed(scope_of(here, base=base)), around.predicate)
    if measure in DRAWN and not state.whole_said:
        state.said, state.whole_said = scope, True
    return Stated(measure, scope, unit=_noun(here).unit)


_COUNTS = (
    _range,
    _the_same,
    _no_figure,
    _other,
    _plain_of_many,
    _with_plain,
    _plain,
    _word,
    _labelled,
    _headed,
    _of_rate,
    _divided,
    _more_plain,
    _of_plain,
    _of_verdict,
    _listed,
    _batches,
)


def money(here: Here) -> Stated:
    """Read a sum of money: of penalties and goods; prices are set aside."""
    sentence, around, state = here.sentence, here.around, here.state
    if _UP_TO.search(around.near) or _THREAT.search(sentence.text, sentence.start, here.number.start):
        return Stated(reason="price or other amount")
    said = sentence.text[max(sentence.start, here.number.start - 160) : here.number.start] + around.after
    nearby = sentence.text[max(sentence.start, here.number.start - 40) : here.number.start].rsplit(",", 1)[-1]
    if _PENALTY.search(said) and not _PRICE.search(nearby + around.after[:20]):
        return Stated("amount", state.whole)
    return Stated(reason="price or other amount")
