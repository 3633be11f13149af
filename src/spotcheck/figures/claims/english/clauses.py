"""Percentages told by the clause they stand in: 12% had loose parts, non-compliant: 23%, 80% of the peppers were imported."""

import re

from spotcheck.figures.claims.english import origins, scopes
from spotcheck.figures.claims.english.acted import rate_taken
from spotcheck.figures.claims.english.beside import base_of, scope_beside
from spotcheck.figures.claims.english.blamed import put_down
from spotcheck.figures.claims.english.elliptic import did
from spotcheck.figures.claims.english.found import FINDING, opens, said_of_led
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.marks import MOVES
from spotcheck.figures.claims.english.owned import own
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import faulty, verdict
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import DRAWN, RATE_OF, RATES, VERDICTS, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

_AT_PLACES = re.compile(
    r"\s*of [^,;.]{2,60}\b(?:at|in|from|on|across|by|sold by|bought from)(?: the| some| all| about| over"
    r"| more than| nearly| around| a total of)*\s*",
    re.IGNORECASE,
)
_PART_OF = re.compile(
    r"\s*(?:of (?:the |these |those |all |our )*(?:[a-z-]+ ){1,4}|(?=were imported from))(?:were|was"
    r"|are|is|came|originated) (?:imported (?=from )|sourced (?=from ))?(?:from |made in |produced in "
    r"|grown in |of )?(?P<of>imported|domestic|local|foreign|organic"
    r"|(?<=from )(?:the )?[A-Za-z]+(?: (?!and\b|while\b|or\b|but\b)[A-Za-z]+)?"
    r"|(?<=in )(?:the )?[A-Z][a-z]+|(?:domestically|locally) [a-z]+)\s*(?=[,.;)]|and\b|while\b|$)",
    re.IGNORECASE,
)
_WORSE = re.compile(
    r"\b(?:did|fared|performed|were|was|scored|came off) (?:far |much |even |slightly |a little "
    r"|only slightly )?(?:worse|better|best|worst)\b[^()]{0,40}\($",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\s*(?:on|in|at|for|among|from|as|by|through)(?P<of> [A-Za-z][^,;:.()]{1,30}?)(?=,|\sand\b|\s*$)"
)
_IN_STATE = re.compile(
    r"\s*of (?:the |all |these )?(?:[a-z-]+ )?(?:samples|products|items|batches|tests"
    r"|goods) (?P<of>(?:at risk|above|over|outside|beyond|in breach|in violation|within|free of|below"
    r"|short of|unfit|unsafe)\b[^,;.]*)",
    re.IGNORECASE,
)
_OF_CASES = re.compile(
    r"\s*of (?:the |all |its |their |our |[A-Z]\w+(?:['’]s)? )*(?:cases|time|instances|occasions"
    r"|samples|products|items|inspections|tests|checks|trials|audits|visits)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\s*of (?:the|all|these|those|our|\d)", re.IGNORECASE)
_IN = re.compile(
    r"\b(?:in|for|on|with|from|off)(?: about| around| nearly| almost| over| just| only| more than)?\s*$",
    re.IGNORECASE,
)
#: this was the case in 39% of the samples: what was told before
_SO = re.compile(
    r"\b(?:this|that|it|so) (?:to be |was |is |were |proved )?(?:found to be )?(?:the |also )*(?:true"
    r"|case|so)\b\s*$",
    re.IGNORECASE,
)
_INSERTED = re.compile(r"\([^()]*\)|, (?:or|and|but)\b[^,]*,")
_EXTREME = re.compile(r",?\s*the (?:highest|lowest|worst|best|poorest)\b", re.IGNORECASE)
_LABELLED = re.compile(r"(?:^|[.;\n•*|-])\s*(?P<label>[A-Za-z][A-Za-z -]{2,40}):\s*(?:about |around )?$")
#: a line of a table: Samples containing a residue over the limit 2.1%; a germ that was found: Salmonella: 12%
_LINE = re.compile(
    r"(?:^|\n)\s*(?:[-•*] )?(?:samples|products|items|batches|foods?"
    r"|goods)\s+(?P<of>(?:with|without|containing|contained|exceeding|free|above|below|within|over|that"
    r"|which|having|showing|not)\b[^\n%:;.]{3,90}?)\s*$",
    re.IGNORECASE,
)
_GERM = re.compile(
    r"(?:^|\n|;)\s*(?:[-•*] )?(?:salmonella|campylobacter|listeria(?: monocytogenes)?"
    r"|e\. ?coli(?: o157)?|staphylococcus(?: aureus)?|aflatoxins?|cadmium|lead|mercury|arsenic"
    r"|phthalates?|norovirus|melamine)\s*(?:[-–:]|was|were)\s*(?:about )?$",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:^\s*|[.;\n]\s*)at(?: about| around| nearly| over)?\s*$", re.IGNORECASE)
_OF_ANY = re.compile(r"\s*of (?:the |these |those |all |our )?")
_OF_GOODS = re.compile(r" of [a-z]")
_LONGEST_JOINT, _SHORT = 40, 3


def by_predicate(here: Here) -> Stated | None:
    """Read 12% of the toys had loose parts, a third could be opened by a child."""
    around, state = here.around, here.state
    head = phrase(around.predicate)
    told = (
        "" if head.kind == "other" else verdict(around.predicate) or _told_behind(here) or _state_behind(here)
    )
    told = told or (verdict(" were" + around.predicate) if FINDING.search(around.near) else "")
    told = told or _headline(here) or _unknown(here)
    if not told and rate_taken(here):
        told = "nonconforming"
    if not told or state.among == "nonconforming" or around.predicate.lstrip()[:1] in ("(", ""):
        return None
    state.rate = RATE_OF[told]
    local = scopes.scope_of_count(around.near, around.predicate)
    if local is None and told == "nonconforming":
        local = put_down(here)
    return Stated(state.rate, state.narrowed(local), 0.7)


def _unknown(here: Here) -> str:
    """Give the verdict of a fault that no table knows: 12% of the lamps flickered, where lamps were tested."""
    goods = _OF_ANY.match(here.around.predicate)
    drawn = any(name in DRAWN for name in here.state.known.values())
    if goods is None or not drawn or here.around.predicate_marks:
        return ""
    rest = here.around.predicate[goods.end() - 1 :]
    head = phrase(rest)
    return "nonconforming" if head.kind in ("batch", "") and head.end and faulty(rest[head.end :]) else ""


def _headline(here: Here) -> str:
    """Give the verdict of a headline, which has no verb: 23% of palm oils still dyed."""
    text, end = here.sentence.text, here.sentence.end
    if (
        text[end : end + 1] not in ("\n", "")
        or "\n" in text[here.number.end : end]
        or not _OF_GOODS.match(here.around.predicate)
    ):
        return ""
    goods = here.around.predicate[len(" of") :]
    rest = goods[phrase(goods).end :]
    if not 0 < len(rest.split()) <= _SHORT or rest[:1] != " ":
        return ""
    return verdict(f" were{rest}")


def elliptic(here: Here) -> Stated | None:
    """Read 32% contained lead, 68% did not."""
    told = did(here)
    if not told:
        return None
    here.state.rate = RATE_OF[told]
    return Stated(here.state.rate, here.state.narrowed(None), 0.75)


def _told_behind(here: Here) -> str:
    """Give the verdict behind a number that is put in between: 96% of pumps at the 45 stations tested were accurate."""
    following = here.following
    if following is None or following.kind != "count" or not _AT_PLACES.fullmatch(here.around.predicate):
        return ""
    later = here.sentence.around(here.i + 1)
    said = first([m for m in later.predicate_marks if m.role == "finite"], VERDICTS)
    return said.name if said else verdict(later.predicate)


def _state_behind(here: Here) -> str:
    """Give the verdict of a state right behind what the rate is of: with 48% of samples at risk of contamination."""
    found = _IN_STATE.match(here.around.predicate)
    return verdict(" were " + found.group("of")) if found else ""


def headed_in_line(here: Here) -> Stated | None:
    """Read unsatisfactory by premises: butchers 19%; takeaways 27%: what stands before the colon is said of each."""
    text, sentence = here.sentence.text, here.sentence
    colon = text.find(": ", sentence.start, sentence.figures[0].start)
    if colon < 0 or first(here.around.near_marks, VERDICTS | RATES | MOVES):
        return None
    told = last(sentence.between(sentence.start, colon), VERDICTS)
    if told is None or colon - told.end > _LONGEST_JOINT:
        return None
    here.state.rate = RATE_OF[told.name]
    local = scope_of_rate(here.around.gap, "") if here.opened else None
    return Stated(
        here.state.rate, here.state.narrowed(local or scopes.label(here.around.near.lstrip(":;"))), 0.7
    )


def worst(here: Here) -> Stated | None:
    """Read at 71%, the worst results were those of shops; things sold online did worse (38%): as the rate before."""
    state, around = here.state, here.around
    known = state.rate if state.rate in RATES else state.rate_before
    compared = here.opened and _WORSE.search(around.gap)
    if known in RATES and compared:
        state.rate = known
        return Stated(known, state.narrowed(scope_of_rate(around.gap[: compared.start()] + " was ", "")), 0.7)
    if known not in RATES or not _AT.search(around.near) or not _EXTREME.match(around.predicate):
        return None
    state.rate = known
    return Stated(
        known, state.narrowed(scopes.scope_of_count("", around.predicate.rpartition(" from ")[2])), 0.7
    )


def in_cases(here: Here) -> Stated | None:
    """Read the labels did not declare everything in 89% of cases."""
    around, state = here.around, here.state
    beside = _IN.search(around.near)
    of_them = _OF_CASES.match(around.predicate) or _OF_THEM.match(here.sentence.text, here.number.end)
    said = around.near[: beside.start()] if beside and of_them else ""
    if beside and of_them and not said.strip():
        said = _INSERTED.sub("", around.gap)  # gave the right amount (or more) in 99% of tests
    told = "nonconforming" if _SO.search(said) and not state.verdict else verdict(said) if said else ""
    told = state.verdict if said and _SO.search(said) and state.verdict else told
    told = told or (said_of_led(here) if of_them and opens(here) else "")
    if not told:
        return None
    state.rate = RATE_OF[told]
    if not _OF_CASES.match(around.predicate):
        return Stated(state.rate, state.narrowed(scope_beside(around, of=True)), 0.7)
    named_so = own(around.predicate)
    if named_so:
        return Stated(state.rate, state.narrowed(Where((), named_so, 0.8)), 0.7)
    named = origins.within(around.gap) or products(around.gap.lower(), 0, len(around.gap))
    return Stated(state.rate, state.narrowed(scope_beside(around) if named else None), 0.7)


def bare_beside(here: Here) -> Stated | None:
    """Read 73% on Shein and 65% on Temu, behind a sentence that names the rate."""
    state, around = here.state, here.around
    beside = _BESIDE.match(around.predicate)
    if (
        here.i
        or around.gap.strip(" -•*")
        or beside is None
        or state.rate_before not in (*RATES, "share")
        or (state.rate_before == "share" and not around.gap.strip())
        or around.predicate_marks
    ):
        return None
    state.rate = state.rate_before
    return Stated(state.rate, state.narrowed(scopes.scope_of_count("", beside.group("of"))), 0.65)


def of_part(here: Here) -> Stated | None:
    """Read 80% of the peppers were imported, 12% of samples came from farms: a share."""
    around, state = here.around, here.state
    part = _PART_OF.match(around.predicate)
    if part is None or first(around.predicate_marks, VERDICTS):
        return None
    state.rate = "share"
    return Stated(
        "share", state.narrowed(scopes.scope_of_part(part.group("of"))), 0.65, *base_of("share", state)
    )


def labelled(here: Here) -> Stated | None:
    """Read non-compliant: 23%."""
    gap = here.around.gap
    line = _LINE.search(gap) if not here.i or "\n" in gap else None  # of 120 products that failed, 85%
    told = verdict(" " + line.group("of")) or verdict(" were " + line.group("of")) if line else ""
    told = told or (
        "nonconforming" if _GERM.search(here.around.gap) and not here.around.predicate_marks else ""
    )
    if told:
        here.state.rate = RATE_OF[told]
        return Stated(here.state.rate, here.state.narrowed(scopes.label(here.around.near)), 0.7)
    found = _LABELLED.search(here.around.gap)
    said = last(here.around.gap_marks, VERDICTS) if found else None
    if found is None or said is None or said.end - here.around.gap_start < found.start("label"):
        return None
    here.state.rate = RATE_OF[said.name]
    return Stated(here.state.rate, here.state.narrowed(None), 0.75)
