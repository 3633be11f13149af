"""Which measure a count of batches has: told by the verb behind it, the verb before it, or what it is a part of."""

import re

from spotcheck.figures.claims.english.acted import RATED, removed_for, taken_too
from spotcheck.figures.claims.english.bare import bare_state
from spotcheck.figures.claims.english.bases import from_base, of_base
from spotcheck.figures.claims.english.checks_of import (
    checks_on,
    comprising,
    ranked_next,
    sent_for_test,
)
from spotcheck.figures.claims.english.continued import (
    after_colon,
    carried,
    composed,
    detected,
    faulty,
    identified,
    in_all,
    of_those,
    origin,
    part_of_drawn,
    there_are,
)
from spotcheck.figures.claims.english.contrast import against_rest, counted_out
from spotcheck.figures.claims.english.divided import of_which
from spotcheck.figures.claims.english.elliptic import did
from spotcheck.figures.claims.english.extremes import count_of_extreme
from spotcheck.figures.claims.english.faults import by_predicate, giving, whole_first
from spotcheck.figures.claims.english.found import found_in, found_none, found_with, opens, said_of_led
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.in_frame import in_frame, labelled_in_row, respective
from spotcheck.figures.claims.english.joined import (
    apposed,
    bracketed,
    listed_bad,
    parts_are,
    results,
    set_apart,
    with_in,
    with_results,
)
from spotcheck.figures.claims.english.numbered import number_of
from spotcheck.figures.claims.english.parts import (
    SALES,
    illegal_sales,
    of_failed,
    of_many,
    partner,
    registered,
    through_plain,
)
from spotcheck.figures.claims.english.percents import beside_share, of_share
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.sampling import included
from spotcheck.figures.claims.english.shared_heads import faulty_row, row
from spotcheck.figures.claims.english.the_case import the_case
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.english.verbs import (
    bare_object,
    direct,
    listed_object,
    shared,
    told_aside,
    told_at_end,
    told_before,
    told_behind,
    told_later,
)
from spotcheck.figures.claims.english.wholes import all_but, excepted, of_all
from spotcheck.figures.claims.marks import first
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_phrases_english

_OTHER = frozenset(("other",))
_PORTION = re.compile(rf"\s*(?:{'|'.join(sorted(lexicon_phrases_english.PARTITIVES))}) of\b", re.IGNORECASE)
_PASSED = frozenset(("conforming",))
_WEAK = re.compile(lexicon.WEAK, re.IGNORECASE)
_FAULTS_AMONG = re.compile(
    rf"\s*(?:{lexicon.FAULTS}) (?:in|from|among|out of)(?: the| a total of)?\s*", re.IGNORECASE
)
#: 12 cases of undeclared milk in 340 samples
_CASES_AMONG = re.compile(
    r"\s*(?:cases|instances) of [a-z][a-z -]{2,40}? (?:in|among|from|out of)(?: the| a total of)?\s*",
    re.IGNORECASE,
)
_COUNTERFEITS = re.compile(
    r"\s*(?:(?:pieces|items|units|copies) of )?(?:counterfeits|fakes|imitations|replicas)\b", re.IGNORECASE
)
_FEWEST = 2
_ITEM_IN = re.compile(r"\s*(?:,|and|, and)?\s*[A-Za-z][A-Za-z' -]{2,40}? in ")
_SO_FOUND = re.compile(
    r"\s*(?:that|this|such|so|these)\b[^.;]{0,60}?\b(?:found|outcome|results?|findings?|detected|picture|upshot|score|verdict|reported|showed)\b",
    re.IGNORECASE,
)
_ELLIPTIC_IN = re.compile(r"(?:^|,|\band\b)\s*[a-z][a-z' -]{2,40}? in\s*$", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|from|during|of)(?: the| some| about)*\s*$", re.IGNORECASE)
_ITEM_LOT = re.compile(
    r"-(?:item|sample|product|piece|unit) (?:lots?|samples?|inspections?|checks?|batch|tests?)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:was|were|have been) (?:reported|submitted|notified|registered|recorded"
    r"|logged)\b(?! (?:as|to be|against|adversely|positive|non|un))",
    re.IGNORECASE,
)


def measure_of(here: Here) -> str:
    """Give the measure of a count of batches; empty when nothing tells it."""
    registered(here)
    said = next((said for rule in _MEASURES if (said := rule(here)) is not None), "")
    if said == "sampled" and _COUNTERFEITS.match(here.around.predicate):
        return "nonconforming"  # 3,859 pieces of counterfeits were collected
    if said == "conforming" and here.state.among == "nonconforming":
        # of the 201 that failed, 88 had old labels: only a verdict of its own says that they passed after all
        return said if first(here.around.predicate_marks, _PASSED) else "nonconforming"
    return "" if said == "sampled" and _weak(here) else said


def _weak(here: Here) -> bool:
    """Whether only a verb like received tells, of what are no samples: received 500 complaints."""
    noun = phrase(here.around.predicate)
    marks = [m for m in (*here.around.near_marks, *here.around.predicate_marks) if m.name == "sampled"]
    if (
        noun.kind
        or not noun.words
        or not marks
        or _PORTION.match(here.around.predicate)
        or row(here).kind == "batch"
        or products(noun.words.lower(), 0, len(noun.words))
    ):
        return False
    return all(_WEAK.fullmatch(here.sentence.text, m.start, m.end) for m in marks)


def _removed_many(here: Here) -> str | None:
    """Read the regulator recalled 19 of the 132 medicines it tested."""
    return removed_for(here) if partner(here) else None


def _of_extreme(here: Here) -> str | None:
    """Read the most problems were found with kettles (12 of 40)."""
    return count_of_extreme(here) if partner(here) else None


def _elliptic(here: Here) -> str | None:
    """54 contained lead, 117 did not."""
    return did(here) or None


def _reported(here: Here) -> str | None:
    """Read 620,758 samples were reported by member states."""
    sampled = phrase(here.around.predicate).unit.startswith("sample")
    return "sampled" if sampled and _REPORTED.search(here.around.predicate) else None


def _bought(here: Here) -> str | None:
    """Read the project led to 46 test purchases, 42 purchase attempts; five sales of vapes to minors: those that failed."""
    if SALES.match(here.around.predicate):
        return "nonconforming" if illegal_sales(here) else None
    unit = phrase(here.around.predicate).unit
    return "sampled" if unit.endswith("purchases") or unit == "attempts" else None


def _the_case(here: Here) -> str | None:
    """Read many toys failed. This was the case for 26."""
    return the_case(here) or None


def _taken_too(here: Here) -> str | None:
    """Read 52 products were banned, 31 recalled: of those that failed."""
    return "nonconforming" if taken_too(here) else None


def _in_purchases(here: Here) -> str | None:
    """Read 66% of the traders involved in 1,276 trial purchases were compliant; faults in a 25-item lot."""
    if _ITEM_LOT.match(here.around.predicate):
        return "tested"
    told = phrase(here.around.predicate).unit.endswith("purchases") and _IN.search(here.around.near)
    return "sampled" if told else None


def _rated(here: Here) -> str | None:
    """Read 96 products, or 4.9 per cent, were removed from sale: as many of those that were checked failed."""
    told = first(here.around.predicate_marks, _OTHER)
    return "nonconforming" if told and RATED.match(here.around.after) else None


def _in_faulty_row(here: Here) -> str | None:
    """Read 7,102 and 7,150 adulterated samples were found."""
    return "nonconforming" if faulty_row(here) else None


def _violations_in(here: Here) -> str | None:
    """Violations were found in 214; undeclared egg in eight; 49 failures in 162 samples."""
    around, state = here.around, here.state
    faults = here.sentence.figures[here.i - 1].value or 0
    if here.behind("count") and faults <= (here.number.value or 0) and _CASES_AMONG.fullmatch(around.gap):
        state.bases.add(here.i)
        return "tested"
    if here.behind("count") and _FAULTS_AMONG.fullmatch(around.gap):
        if faults > (here.number.value or 0):
            return "nonconforming"  # 23 faults in 19 samples
        state.bases.add(here.i)
        return "tested"
    if found_in(here):
        state.found_in = True
        none = found_none(here)
        return "nonconforming" if none is None else none
    return "nonconforming" if state.found_in and _ELLIPTIC_IN.search(around.near) else None


def _told_first(here: Here) -> str | None:
    """Read detergent in seven and lead in twelve: that is what was found when 30 samples were examined."""
    text, sentence = here.sentence.text, here.sentence
    colon = next((stop for stop in sentence.stops if text[stop] == ":"), -1)
    inside = [figure for figure in sentence.figures if figure.end <= colon]
    if here.number.end > colon or len(inside) < _FEWEST or not _SO_FOUND.match(text, colon + 1):
        return None
    starts = [sentence.start, *(figure.end for figure in inside)]
    joints = zip(starts, inside, strict=False)
    row = all(_ITEM_IN.fullmatch(text, start, figure.start) for start, figure in joints)
    return "nonconforming" if row and not text[inside[-1].end : colon].strip() else None


def _leading(here: Here) -> str | None:
    """Read in 12 of the 30 creams, lead was detected."""
    return (said_of_led(here) or None) if partner(here) and opens(here) else None


_MEASURES = (
    excepted,
    included,
    _told_first,
    respective,
    checks_on,
    comprising,
    sent_for_test,
    ranked_next,
    _leading,
    _violations_in,
    through_plain,
    beside_share,
    of_share,
    _removed_many,
    _of_extreme,
    of_many,
    _the_case,
    of_base,
    from_base,
    of_failed,
    of_all,
    all_but,
    number_of,
    with_results,
    results,
    set_apart,
    listed_bad,
    _elliptic,
    of_which,
    bare_state,
    direct,
    of_those,
    identified,
    detected,
    found_with,
    in_frame,
    labelled_in_row,
    origin,
    part_of_drawn,
    _reported,
    there_are,
    giving,
    _taken_too,
    _in_purchases,
    removed_for,
    apposed,
    with_in,
    told_behind,
    bare_object,
    _bought,
    shared,
    listed_object,
    after_colon,
    composed,
    counted_out,
    against_rest,
    told_before,
    told_aside,
    told_later,
    told_at_end,
    _in_faulty_row,
    _rated,
    faulty,
    bracketed,
    whole_first,
    by_predicate,
    parts_are,
    in_all,
    carried,
)
