"""What percentages, points and multiples of an English sentence state."""

import re

from spotcheck.figures.claims.english import firms, scopes
from spotcheck.figures.claims.english.before import rate_before
from spotcheck.figures.claims.english.beside import (
    FOR,
    UNSURE,
    a_rate,
    amounts,
    base_of,
    failed_more,
    in_past,
    inserted,
    listed_before,
    majority,
    of_cases_beside,
    of_count,
    of_faults,
    of_led,
    of_many,
    of_those,
    or_of_many,
    right_behind,
    scope_beside,
    shared,
)
from spotcheck.figures.claims.english.blamed import put_down
from spotcheck.figures.claims.english.carried_rates import (
    OF_ANY,
    again,
    as_before,
    as_told_last,
    by_earlier,
    headed,
    itemised,
    the_rest,
)
from spotcheck.figures.claims.english.cases import share_of_cases
from spotcheck.figures.claims.english.clauses import (
    bare_beside,
    by_predicate,
    elliptic,
    headed_in_line,
    in_cases,
    labelled,
    of_part,
    worst,
)
from spotcheck.figures.claims.english.extremes import rate_of_extreme
from spotcheck.figures.claims.english.failures import of_failed, of_the_failed, of_them
from spotcheck.figures.claims.english.found import found_active, found_beside, found_none
from spotcheck.figures.claims.english.governing import governing
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.judged_in import rate_judged_in
from spotcheck.figures.claims.english.levels import level, of_people, possible, range_of_values
from spotcheck.figures.claims.english.marks import MOVES
from spotcheck.figures.claims.english.moves import growth
from spotcheck.figures.claims.english.of_counted import as_frequent, by_so_many, compared_with, that_is
from spotcheck.figures.claims.english.percents import with_count, with_its_count
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.proportions import (
    compared_first,
    like_before,
    of_bad,
    of_complaints,
    of_proportion,
    of_several,
    of_the_total,
    of_what_is_made,
    share_checked,
    shares_on,
)
from spotcheck.figures.claims.english.reasons import came_from, reason
from spotcheck.figures.claims.english.roles import rate_by_role
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.english.sentences import Around
from spotcheck.figures.claims.english.shares import (
    bad_samples,
    bare,
    bought,
    classed,
    composed,
    listed,
    of_alerts,
    of_cases,
    part_drawn,
    ranked,
    related,
    subject,
    undecided,
    were_drawn,
)
from spotcheck.figures.claims.english.state import State
from spotcheck.figures.claims.english.the_case import the_case
from spotcheck.figures.claims.english.whole_lists import of_all
from spotcheck.figures.claims.marks import RATE_OF, RATES, VERDICT_OF, VERDICTS, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated, by_rules
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language.lexicon_names import HARM_AT_LARGE

_MOVED_BEHIND = re.compile(
    r"\s*(?:year[- ]on[- ]year )?(?P<move>more|fewer|less|higher|lower|increase|improvement|jump|leap|surge"
    r"|spike|hike|upswing|uptick|climb|decrease|rise|fall|growth|drop|dip|slump|plunge|decline|reduction|up"
    r"|down"
    # above the level of 2022, below last year's; but above the limit
    r"|(?:above|below)(?= (?:(?:the|that|those|its|their|of|in|for|levels?|figures?|numbers?|total|average"
    r"|recorded|seen|reached|same|previous|last|preceding|prior|two|three|five|ten|five-year"
    r"|ten-year) ){0,6}(?:(?:19|20)\d\d|years?|months?|quarters?|period)\b))\b(?! than half| to\b)",
    re.IGNORECASE,
)
_FALLING = re.compile(
    r"fewer|less|lower|below|decrease|fall|drop|dip|slump|plunge|decline|reduction|down", re.IGNORECASE
)
_SHARES = frozenset(("share",))
_CARRIED = RATES | _SHARES
_RESTRICTED = re.compile(r"\s*(?:of [^,;]{2,40}? )?(?:that|which|who|with|without)\b", re.IGNORECASE)
_OF_DOING = re.compile(r"\s*of [a-z][a-z -]{2,40}? (?P<of>[a-z]+ing\b[^,;.()]*)", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\s*of (?:the |all |those |these )?(?:total |overall )?(?:\w+ ){0,2}?(?:tested|sampled|samples"
    r"|products|items|collected|analysed|examined|checked)\b(?! (?:that )?fail)",
    re.IGNORECASE,
)
_ONLY_TO = re.compile(r"\s*to\s*(?:about |around |nearly |just |over |only )?", re.IGNORECASE)
_FOUND_IN = re.compile(
    rf"\b(?:{lexicon.FOUND_IN}|{lexicon.FAULTY_ON}"
    rf"|(?:{lexicon.FAULTS})(?: [a-z-]+){{0,4}}?(?: (?:were|was"
    rf"|had been))?(?: (?:{lexicon.FOUND}))? (?:with|in|on|for|among))(?: (?:only|just|about|around"
    r"|over|nearly|almost|as (?:many|much) as|up to|more than|at least|less than|some))*\s*$",
    re.IGNORECASE,
)
_HIGHEST = re.compile(
    r"\s*(?:was|is|were|being)?\s*(?:the )?(?:highest|lowest|worst|best)? ?(?:for"
    r"|among)(?P<of> [a-z][^,;.()]{2,40})",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:^\s*|[.;\n]\s*)(?:at|with)(?: about| around| nearly| over)?\s*$", re.IGNORECASE)
_THE = re.compile(
    r",?\s*(?:the |its |their |(?:the )?[a-z][a-z' -]{2,40}? (?:had|has|recorded|registered|showed"
    r"|posted|reported|saw) (?:the |an? ))(?:overall |average "
    r"|(?:second[- ])?(?:highest|lowest|worst|best) )*",
    re.IGNORECASE,
)
_FAULTY_ON = re.compile(
    r"(?:^\W*|[,;:]\s|(?<!\b[A-Z])\.\s|\b(?:and|while|but) )\s*(?:the )?(?P<of>[A-Za-z](?:[^,;:.()]"
    rf"|(?<=\b[A-Z])\.){{1,60}}?) (?:was|were|is|are|has been|have been) (?:(?P<on>{lexicon.FAULTY_ON})"
    rf"|{lexicon.FOUND_IN})[^,;]{{0,12}}$",
    re.IGNORECASE,
)
#: with Salmonella detected in
_WITH_FOUND = re.compile(
    rf"\b(?:with|and) (?:the )?(?P<on>)(?P<of>[A-Za-z](?:(?! (?:was|were|and|are|is) )[^,;:.()]){{1,40}}?) (?:being )?(?:{lexicon.FOUND}) (?:in|on"
    rf"|among|from)[^,;]{{0,12}}$"
)
#: unsafe contamination was found in: no one substance
_AT_LARGE = re.compile(rf"(?:[Aa]nd )?{HARM_AT_LARGE}")
#: accounted for 53% of all failures
_OF_THE_WHOLE = re.compile(r"\s*of (?:all|the (?:total|overall|whole)|total)\b", re.IGNORECASE)
_MEAN = re.compile(
    r"\s*(?:(?!(?:of|for|in|the|had|were|was|are|is|and|with|from|failed|passed|more|less|fewer|higher"
    r"|lower|increase|decrease|rise|fall|drop|decline|reduction|growth|points?)\b)[a-z-]+ ){0,3}",
    re.IGNORECASE,
)
#: that a clause tells something of what a percentage is of
_DOING = re.compile(r"\b(?:had|have|has|were|was|are|is|did|could|carried|bore|showed|met)\b")
_SIGNED = re.compile(r"[(\s][+−-]$")
_ACCOUNTING = re.compile(
    r"(?: [a-z-]+){1,4}(?=,? (?:accounting for|representing|making up|or"
    r"|which (?:accounts?|accounted|represents?) for)\b[^,;]{0,12}$)"
)


def percentage(here: Here) -> Stated:
    """Read a percentage: a rate, a share or a growth."""
    stated = by_rules(_PERCENTAGES, here, "?what the percentage is of was not understood")
    here.state.told[here.i] = stated.measure
    if stated.measure in RATES:
        here.state.last_rate = here.number.value
    if stated.measure in _CARRIED:
        here.state.percent = (stated.measure, here.number.start)
    # behind 96% had a secure lid, what 46 did not is not known
    here.state.verdict = VERDICT_OF.get(stated.measure, "" if _untold(here, stated) else here.state.verdict)
    if stated.measure == "share" and (_OF_THE_WHOLE.match(here.around.predicate) or stated.scope.words):
        return stated._replace(base=here.state.not_of_itself(stated.base, stated.scope))
    return stated


def _untold(here: Here, stated: Stated) -> bool:
    """Whether a percentage has a predicate of its own, which was not understood."""
    return not stated.measure and _DOING.search(here.clause) is not None


def _named(here: Here) -> Stated | None:
    """Read a 6.7% failure rate: the rate is named right behind."""
    around, state = here.around, here.state
    named = first(around.predicate_marks, RATES)
    between = around.predicate[: named.start - around.predicate_start] if named else ""
    led = _AT.search(around.near) and _THE.fullmatch(between)  # at 41%, the failure rate
    if named is None or not (led or _MEAN.fullmatch(between)):
        return None
    state.rate = named.name
    highest = _HIGHEST.match(around.predicate, named.end - around.predicate_start)
    local = scopes.scope_of_count("", highest.group("of")) if highest else scope_beside(around)
    return Stated(named.name, state.narrowed(local), 0.85)


def _moved(here: Here) -> Stated | None:
    """Read by how much something grew or fell: a 3.9% decrease, (-4%), fell by 3%."""
    around, state = here.around, here.state
    word = governing(around, state)
    sign = here.sentence.text[max(0, here.number.start - 2) : here.number.start]
    if _SIGNED.search(sign):
        return growth(here, falls=not sign.endswith("+"))
    behind = _MOVED_BEHIND.match(around.predicate)
    if behind and (word is None or word.name == "share"):
        return growth(here, falls=bool(_FALLING.match(behind.group("move"))))
    if word is None or word.name not in MOVES:
        return None
    return growth(here, falls=word.name == "fall")


def _the_case(here: Here) -> Stated | None:
    """Read many toys failed. This was the case for 12% of helmets."""
    told = the_case(here)
    if not told:
        return None
    here.state.rate = RATE_OF[told]
    return Stated(here.state.rate, here.state.narrowed(scope_beside(here.around, of=True)), 0.75)


#: before the rate of several together: giving an overall failure rate of
_OVERALL = re.compile(r"\b(?:overall|combined) (?:[a-z-]+ ){0,2}(?:rate|proportion|percentage)\b")


def _governed(here: Here) -> Stated | None:
    """Read a percentage by the rate or the share named before it."""
    around, state = here.around, here.state
    word = governing(around, state)
    if word is None:
        return None
    if word.name in RATES:
        state.rate = word.name
        named = firms.whole_named(here) or scope_beside(around, of=True)
        if _OVERALL.search(around.near):
            named = named or Where()  # of all, and not of what was told last
        scope = in_past(around, state, state.narrowed(named))
        return Stated(word.name, scope, 0.9 if scope.confidence > UNSURE else UNSURE)
    return _share(around, state)


def _moved_to(here: Here) -> Stated | None:
    """Read from 84% to 82%: the second is what the first is."""
    around, state = here.around, here.state
    if not (here.behind("rate") and state.rate in RATES and _ONLY_TO.fullmatch(around.gap)):
        return None
    return Stated(state.rate, in_past(around, state, state.scope), 0.85)


def _found_in(here: Here) -> Stated | None:
    """Read residues above the tolerance were detected in 0.5% of the samples."""
    around, state = here.around, here.state
    if not (_FOUND_IN.search(around.near) or found_active(here)):
        return None
    none = found_none(here)
    if none:
        state.rate = "pass_rate"
        return Stated("pass_rate", state.narrowed(scope_beside(around, of=True)), 0.75)
    if none is not None:
        return Stated(reason="?what the percentage is of was not understood")
    state.rate, state.count, state.found_in = "failure_rate", "nonconforming", True
    behind = around.predicate if FOR.match(around.predicate) else ""
    local = scopes.scope_of_count("", behind or (around.predicate if _in_words(here) else ""))
    local = local or firms.whole_named(here)
    faulty = _FAULTY_ON.search(around.near) or _WITH_FOUND.search(around.near)
    named = (
        scopes.scope_of_count("", faulty.group("of").removeprefix("and "))
        if faulty and not _AT_LARGE.fullmatch(faulty.group("of")) and (local is None or faulty.group("on"))
        else local
    )
    state.blame = named.words if named and named is not local else state.blame  # and 9% contained cadmium
    return Stated("failure_rate", state.narrowed(named), 0.8)


def _found_beside(here: Here) -> Stated | None:
    """Read they found high levels of chromium in leather (13%) and cadmium in jewellery (12%): the rate of what stands before the brackets."""
    goods = found_beside(here)
    if not goods:
        return None
    here.state.rate, here.state.count = "failure_rate", "nonconforming"
    return Stated("failure_rate", here.state.narrowed(scopes.scope_of_count("", " " + goods)), 0.7)


def _in_words(here: Here) -> bool:
    """Whether a fraction is told in words, its noun right behind: one in five curries."""
    text, number = here.sentence.text, here.number
    return (
        text[number.start : number.end].replace(" ", "").isalpha()
        and "cent" not in text[number.start : number.end]
    )


def _by_verdict(here: Here) -> Stated | None:
    """82% of the products complied."""
    around, state = here.around, here.state
    verdict = first(around.predicate_marks, VERDICTS)
    before = around.predicate[: verdict.start - around.predicate_start] if verdict else ""
    if verdict is None or (state.rate == "share" and "," in before) or ", of which " in before:
        return None
    of_all = not state.led_in and OF_ANY.match(around.predicate)  # so 57% of the online models failed
    measure = "share" if state.among == "nonconforming" and not of_all else RATE_OF[verdict.name]
    worse = (
        here.i and state.count == verdict.name == "nonconforming"
    )  # 112 failed and a quarter were dangerous
    state.rate = measure
    local = scopes.scope_of_count(around.near, around.predicate)
    return Stated(
        measure,
        state.narrowed(
            (put_down(here, local) if measure == "failure_rate" else None)
            or local
            or (scopes.label(around.near) if around.gap.removesuffix(around.near).endswith(":") else None)
            or (scope_of_rate(_past_firms(here), "") if around.near.endswith(" with ") else None)
        ),
        0.6 if worse else 0.9,
        *base_of(measure, state),
    )


def _past_firms(here: Here) -> str:
    """Give the words before a number past the firms that were counted before it: 120 schools, with 24%."""
    gap = here.around.gap
    head = phrase(gap) if here.behind("count") else None
    return gap[head.end :] if head and head.kind == "enterprise" else gap


_PERCENTAGES = (
    of_people,
    range_of_values,
    possible,
    level,
    reason,
    came_from,
    of_all,
    right_behind,
    by_so_many,
    of_cases_beside,
    _the_case,
    of_faults,
    of_led,
    firms.of_firms,
    firms.share_of_firms,
    firms.last_years,
    firms.divided_rate,
    rate_before,
    compared_first,
    of_complaints,
    of_proportion,
    shares_on,
    of_the_total,
    of_what_is_made,
    like_before,
    subject,
    a_rate,
    as_frequent,
    rate_of_extreme,
    ranked,
    _found_in,
    _found_beside,
    rate_judged_in,
    _moved_to,
    amounts,
    of_those,
    of_the_failed,
    with_count,
    of_many,
    or_of_many,
    _named,
    _moved,
    that_is,
    compared_with,
    _governed,
    of_count,
    bare,
    elliptic,
    of_alerts,
    with_its_count,
    shared,
    listed_before,
    labelled,
    _by_verdict,
    failed_more,
    inserted,
    as_before,
    of_them,
    itemised,
    headed,
    majority,
    of_failed,
    by_predicate,
    in_cases,
    undecided,
    classed,
    of_cases,
    related,
    composed,
    bad_samples,
    part_drawn,
    bought,
    were_drawn,
    of_part,
    headed_in_line,
    rate_by_role,
    of_several,
    share_checked,
    worst,
    bare_beside,
    the_rest,
    firms.origin,
    firms.of_many_again,
    firms.found_on,
    listed,
    share_of_cases,
    again,
    by_earlier,
    as_told_last,
)


def _accounting(around: Around) -> Where | None:
    """Read 251 safety items, accounting for 76.5%: of what was counted right before."""
    found = _ACCOUNTING.match(around.gap)
    return scopes.scope_of_count("", found.group()) if found else None


def _share(around: Around, state: State) -> Stated:
    """Read a share: the failed among all that were tested are the rate."""
    named = last(around.gap_marks, _SHARES)
    told = verdict(around.gap[named.end - around.gap_start :]) if named else ""
    restricted = named and _RESTRICTED.match(around.gap, named.end - around.gap_start)
    if told and restricted:
        state.rate = RATE_OF[told]  # the share that released nitrosamines fell from 45%
        return Stated(state.rate, state.narrowed(scope_beside(around)), 0.75)
    doing = _OF_DOING.match(around.gap, named.end - around.gap_start) if named else None
    told = verdict(" were " + doing.group("of")) if doing else ""
    if told:
        state.rate = RATE_OF[told]  # the proportion of takeaways serving the wrong meat stood at 22%
        return Stated(state.rate, state.narrowed(scope_beside(around)), 0.75)
    if named and around.gap[named.end - around.gap_start :].strip() == "(" and of_bad(around.after):
        state.rate = "failure_rate"  # a higher proportion (24%) of unsafe samples
        return Stated(state.rate, state.narrowed(scope_beside(around)), 0.75)
    subject = last(around.gap_marks, VERDICTS)
    if subject and named and subject.role and subject.start > named.end and around.gap.endswith("("):
        state.rate = RATE_OF[subject.name]  # a lower share of samples was unsatisfactory (9%)
        return Stated(state.rate, state.narrowed(None), 0.8)
    if subject and _OF_ALL.match(around.after):
        state.rate = RATE_OF[subject.name]
        return Stated(state.rate, state.narrowed(scope_beside(around)), 0.8)
    state.rate = "share"
    subject_of = _accounting(around) or scope_of_rate(around.gap, "")  # tomatoes made up 48% of all
    return Stated("share", state.narrowed(subject_of or scope_beside(around)), 0.85, *base_of("share", state))
