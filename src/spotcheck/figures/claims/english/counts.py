"""What the counts and sums of an English sentence state: batches by their verb, other units by their noun."""

import re
from dataclasses import replace

from spotcheck.figures.claims.english import itemised, scopes
from spotcheck.figures.claims.english.acted import for_fault
from spotcheck.figures.claims.english.aside import measured, no_object, other, ranging, such
from spotcheck.figures.claims.english.bare import bare_state
from spotcheck.figures.claims.english.bases import is_base
from spotcheck.figures.claims.english.before import count_before
from spotcheck.figures.claims.english.cases import bare_cases, more_cases, of_the_cases
from spotcheck.figures.claims.english.checks_of import said_in_brackets
from spotcheck.figures.claims.english.divided import faults_among, listed_fault, majority
from spotcheck.figures.claims.english.found import found_of_them
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.joined import listed_bad
from spotcheck.figures.claims.english.judged_in import judged_in
from spotcheck.figures.claims.english.leading_faults import comprised, leading
from spotcheck.figures.claims.english.left_for_tests import SAMPLES, out_of, size, so_many, tested_at_all
from spotcheck.figures.claims.english.listed_cases import listed_cases
from spotcheck.figures.claims.english.measures import measure_of
from spotcheck.figures.claims.english.naming import scope_of, what_they_are
from spotcheck.figures.claims.english.numbered import numbered
from spotcheck.figures.claims.english.of_whole_led import firms_of_whole, parts_of_whole
from spotcheck.figures.claims.english.parts import CHANCE, PLAIN, noun_of, premodified
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.plain import (
    cases_out_of,
    divided,
    graded,
    more_plain,
    of_plain,
    plain,
    plain_of_many,
    with_plain,
)
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.products_of import different, products_of, sampled_kinds
from spotcheck.figures.claims.english.risen import moved_count
from spotcheck.figures.claims.english.roles import by_role, drawn
from spotcheck.figures.claims.english.sampling import of_kind, suspect
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.english.state import LISTED, in_year
from spotcheck.figures.claims.english.told_of_firms import at_firms, in_row
from spotcheck.figures.claims.marks import COUNTED, DRAWN, RATES, VERDICT_OF, VERDICTS, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated, by_rules
from spotcheck.language import lexicon_acts
from spotcheck.language import lexicon_english as lexicon

_CARRIERS = re.compile(lexicon_acts.CARRIERS, re.IGNORECASE)
_FAILED = frozenset(("nonconforming",))
_FAULT = re.compile(r"(?:had|have|has|with|lacked|carried|showed|contained|bore|missing)\b", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:^|[;.\n,]|:(?=[^:]*:\s*$))\s*(?P<label>(?:(?:total )?(?:numbers?"
    r"|no\.) (?:of )?)?[^;:.\n,]{3,60}?)(?::|\s[-–—])\s*$",
    re.IGNORECASE,
)
_TOTALS = re.compile(
    r"\W*[^:;.\d]{0,40}\b(?:samples?|products?|items|batches)\b[^:;.\d]{0,30}\b(?:totals?|numbers?"
    r"|analy[sz]ed|tested|taken|collected|sampled|failed|rejected)\b[^:;.\d]{0,30}:\s*",
    re.IGNORECASE,
)
_NAMED_ITEM = re.compile(r"[;,]?\s*(?:and )?(?P<of>[A-Z][^;:.]{2,50}?),?\s*(?:[-–:]\s*)?")
_ITEM_ENDS = re.compile(r"\s*(?:[;.]|$|,\s*[A-Z])")
_NUMBERS = re.compile(r"^\s*(?:total )?(?:numbers? )?(?:of )?", re.IGNORECASE)
_ENDED = re.compile(r"\s*(?:[;.,(\n]|$|[A-Z][a-z ]{2,30}(?::|\s[-–—]))")
_CLOSED_NOUN = re.compile(
    r"(?:\s+[a-z-]+){0,3}?\s*(?:\)|,? (?:(?:which|that) (?:are|were|is|was) )?(?:equal|equivalent"
    r"|corresponding|amounting|totall?ing)\b)",
    re.IGNORECASE,
)
_CLOSED_WORDS = re.compile(r"(?:\s+[a-z-]+){1,3}\s*\)", re.IGNORECASE)
#: nearly a quarter of the products, 113, were foods
_APPOSED = re.compile(r"\s*of (?:the |these |those |all )?(?:[a-z-]+ ){0,2}[a-z-]+, ", re.IGNORECASE)
_SIZE = re.compile(r"\(\s*n\s*=\s*$", re.IGNORECASE)
_OF_WHAT = re.compile(r"^ (?:of|in|among) [a-z][^()]*\(")
_COMMA = re.compile(r",")
_ONE = len("one")
_THE = re.compile(r"\b(?:the|these|those)\s*$", re.IGNORECASE)
_CLOSED = re.compile(r"\s*\)")
_CLOSED_SAMPLES = re.compile(rf" {SAMPLES}\)")
_THEN = re.compile(r"(?:,|:)?(?: (?:only|just|about|some|nearly|over|a|as many as|as much as))* ")
#: the remaining 89% (corresponding to about 129,000 pieces)
_THAT_IS = re.compile(
    r"\((?:(?:corresponding|equal|equivalent|amounting) to|that is|i\.e\.|or|representing)(?: a| total| of"
    r"| about| some| around| nearly| over| more| than)*\s*$"
)
_JOINT = re.compile(r"\s*(?:out )?(?:of|in|from)\b", re.IGNORECASE)
_SINGLE = re.compile(r"\b(?:single|every|each|any|this|that)\s*$", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:(?:every|each)(?: single)?|a single)\s*$", re.IGNORECASE)
_NUMBER_OF_SAMPLES = re.compile(
    r"\W*(?:total |the )*(?:(?:numbers?|quantity|no\.?) of )?(?:[a-z]+ ){0,5}?samples?(?: size"
    r"| of [a-z][a-z -]{2,40})?\s*$",
    re.IGNORECASE,
)
_WITH = re.compile(r"\s*with\b", re.IGNORECASE)
#: objections: 143
_BAD_LABEL = re.compile(
    r"(?:total |number of )*(?:objections?|failures?|fails|rejects?|rejections?|positives|adverse(?: findings)?|non-?compliant(?: [a-z]+)?)",
    re.IGNORECASE,
)
_UNDECIDED = re.compile(lexicon.UNDECIDED, re.IGNORECASE)
_ONE_OF = re.compile(
    r"\s*of (?:the|these|those|its|our|their|his|her) (?:[a-z-]+ ){0,3}?(?:tests|problems|issues|reasons|things|ways"
    r"|most|main|biggest|largest|leading|key|goals|aims|objectives|targets|plans|priorities|tasks|duties|purposes"
    r"|challenges|concerns|obstacles|factors|strategies|methods|steps|examples|advantages|recommendations)\b",
    re.IGNORECASE,
)
#: one brand due to arsenic, and one due to potassium
_ONE_MORE = re.compile(r"\s*both\b|\s*(?:[a-z]+ )?(?:due to|because of|with|owing to|for) ", re.IGNORECASE)
#: five were sold in shops and one was available online; one was of unknown origin
_ONE_WAS = re.compile(
    r"\s*(?:(?:was|is) (?:from|of|sold|available|listed|on sale|made|produced|imported|domestic|local"
    r"|foreign)|came from|originated)\b",
    re.IGNORECASE,
)
#: one was found to be loose
_ONE_IS = re.compile(r"\s*(?:was|had|failed|contained|did not|exceeded|lacked)\b", re.IGNORECASE)
#: with one having undeclared beef
_WITH_ONE = re.compile(r"\bwith(?: only| just)? $")
_DOING = re.compile(
    r" (?:of (?:them|these|those|which) )?(?:having|containing|exceeding|failing|showing|lacking|carrying"
    r"|leaking|giving)\b"
)
#: only one came back clean
_ONLY_ONE = re.compile(r"\W*(?:and |but |while )?(?:only|just|a mere) ", re.IGNORECASE)
_CLAUSE_STARTS = re.compile(r"\W*(?:and |but |while |whereas |only |just )*", re.IGNORECASE)
#: of the nine that failed, one was a jam
_ONE_WAS_A = re.compile(r"\s*(?:was|is) an?\b", re.IGNORECASE)
#: three sold on eBay and one on Temu
_ONE_ON = re.compile(r"\s*(?:on|at|from|in|by) [A-Z]")
#: with one failure in 61 samples
_ONE_FAULT = re.compile(rf"\s*(?:{lexicon.FAULTS})\s+(?:in|among|from|out of)\s*$", re.IGNORECASE)
_LONGEST_GAP = 80


def count(here: Here) -> Stated:
    """Read a count: of batches by its verb, of others by its noun."""
    stated = by_rules(_COUNTS, here, "?what is counted was not understood")
    if stated.measure == "cases":
        here.state.plain = "cases"
    here.state.told[here.i] = stated.measure
    if stated.measure and here.number.value is not None:
        here.state.known[here.number.value] = stated.measure
    return stated


def _the_same(here: Here) -> Stated | None:
    """Read what was counted as 59 before: the 59 beverages have been removed."""
    value = here.number.value or 0
    known = here.state.known.get(value, "")
    again = known in VERDICTS or (known in DRAWN and value > CHANCE and not here.around.predicate_marks)
    told = not is_base(here) and again and value > 1 and _THE.search(here.around.near)
    if such(here) and not here.around.near_marks:
        here.state.count = here.state.whole_count
        return Stated(here.state.count, here.state.narrowed(None), 0.7)
    if not told or noun_of(here).kind not in ("batch", ""):
        return None
    return Stated(known, here.state.narrowed(scopes.scope_of_count("", here.around.predicate)), 0.75)


def _word(here: Here) -> Stated | None:
    """'one' that counts nothing."""
    number = here.number
    if number.value != 1 or number.end - number.start != _ONE:
        return None
    told = None if _SINGLE.search(here.around.near) else first(here.around.predicate_marks, VERDICTS)
    counts = (
        noun_of(here).kind or _JOINT.match(here.around.after) or (told is not None and told.role == "finite")
    )
    counts = counts or (
        (told is None or not told.role) and here.i > 0 and bool(verdict(here.around.predicate))
    )
    counts = counts or (
        here.behind("count") and here.state.count in VERDICTS and _WITH.match(here.around.predicate)
    )
    counts = counts or (here.state.count == "nonconforming" and _ONE_MORE.match(here.around.predicate))
    counts = counts or _ONE_FAULT.match(here.around.predicate)
    counts = counts or (here.state.count in VERDICTS and here.i and _ONE_WAS.match(here.around.predicate))
    counts = counts or (
        here.state.count in VERDICTS and here.behind("count") and _ONE_ON.match(here.around.predicate)
    )
    counts = counts or (here.behind("count") and here.state.count in VERDICTS and bool(bare_state(here)))
    counts = counts or (
        bool(verdict(here.around.predicate))
        and _ONLY_ONE.fullmatch(here.around.near) is not None
        and bool(here.state.known)
        and not noun_of(here).end
    )
    counts = counts or (_ONE_IS.match(here.around.predicate) and _CLAUSE_STARTS.fullmatch(here.around.near))
    counts = counts or (here.state.among == "nonconforming" and _ONE_WAS_A.match(here.around.predicate))
    counts = counts or for_fault(here) or premodified(here.around.predicate)
    counts = counts or (_WITH_ONE.search(here.around.near) and _DOING.match(here.around.predicate))
    counts = counts or listed_bad(here)
    counts = counts and not _ONE_OF.match(here.around.predicate) and not _EVERY.search(here.around.near)
    return None if counts else Stated(reason="a word, not a count")


#: a part: for all samples: 98 (57%) carried
_OWN_SHARE = re.compile(r" \(\d{1,2}(?:\.\d+)?(?:%| per ?cent)\) [a-z]")


def _part_of_all(here: Here) -> bool:
    """Whether a colon stands before a count, and its share behind it: Documents were checked for all samples: 98 (57%) carried marks."""
    return (
        here.around.gap.rstrip().endswith(":")
        and _OWN_SHARE.match(here.sentence.text, here.number.end) is not None
    )


def _labelled(here: Here) -> Stated | None:
    """Read number of premises inspected: 1,204; number found unsafe: 87."""
    sentence = here.sentence
    colon = here.around.gap.rstrip().endswith((":", " –", " —", " -"))
    found = _LABELLED.search(sentence.text, max(0, sentence.start - 2), here.number.start) if colon else None
    if not found or not _ENDED.match(sentence.text, here.number.end) or _part_of_all(here):
        return None
    later = first(here.around.predicate_marks, VERDICTS)
    if later and later.role == "finite" and sentence.at(min(later.end, sentence.end - 1)) != ":":
        return None  # results of skin tests: 64 (18%) were positive
    if _UNDECIDED.fullmatch(found.group("label").strip()):
        return Stated(reason="other count")  # inconclusive: 2
    kind = phrase(_NUMBERS.sub("", found.group("label"))).kind
    named = sentence.between(*found.span("label"))
    mark = first(named, VERDICTS) or last(named, COUNTED)
    samples = _NUMBER_OF_SAMPLES.match(found.group("label"))
    said = "" if mark or samples or not here.state.known else verdict(f" were {found.group('label').lower()}")
    bad = _BAD_LABEL.fullmatch(found.group("label").strip())
    measure = (
        PLAIN.get(kind, "")
        or ("nonconforming" if bad else "")
        or (mark.name if mark else "sampled" if samples else said)
    )
    if not measure:
        return None
    if measure in COUNTED:
        here.state.count = measure
    return Stated(measure, here.state.narrowed(None), 0.8)


def _totals(here: Here) -> Stated | None:
    """Read sample totals: fruit, 868; vegetables, 1,383: a list of what was drawn, by its heading."""
    text, sentence = here.sentence.text, here.sentence
    colon = ":" in text[sentence.start : sentence.figures[0].start]
    heading = _TOTALS.match(text, sentence.start, sentence.figures[0].start) if colon else None
    if heading is None:
        return None
    named = _NAMED_ITEM.fullmatch(
        here.around.gap[heading.end() - sentence.start :] if not here.i else here.around.gap
    )
    if named is None or not _ITEM_ENDS.match(text, here.number.end):
        return None
    told = first(sentence.between(*heading.span()), VERDICTS) or last(
        sentence.between(*heading.span()), COUNTED
    )
    here.state.count = told.name if told else "sampled"
    return Stated(here.state.count, here.state.narrowed(Where((), _item_name(named.group("of")), 0.75)), 0.75)


def _item_name(words: str) -> str:
    """Give an item of a list as a name, all of it where it is none: other foods."""
    return scopes.whole_name(words) or words.strip()


def _headed(here: Here) -> Stated | None:
    """Read lamb: 77, below a line that tells the number of items contaminated; eight lamps, below 14 failed, including."""
    state, around = here.state, here.around
    measure = state.heading if state.heading in COUNTED else state.counting
    if not measure or here.i or around.gap_marks:
        return None
    head = noun_of(here)
    if not around.gap.strip(" \n\t-•*#") and head.words and head.kind in ("batch", ""):
        if first(around.predicate_marks, COUNTED) or verdict(around.predicate):
            return None
        return Stated(measure, state.narrowed(Where((), head.words, 0.75)), 0.75)
    if around.predicate.strip(" .;\n"):
        return None
    local = scopes.label(around.gap.lstrip(" \n\t-•*#")) or None
    return Stated(measure, state.narrowed(local), 0.75)


def _in_brackets(here: Here) -> Stated | None:
    """Read 35% of all noncompliant batches (44,073 batches): how many they are that stand before the brackets."""
    told = said_in_brackets(here)
    return Stated(told, here.state.narrowed(Where()), 0.75) if told else None


def _of_rate(here: Here) -> Stated | None:
    """80% (21 models), half of the 240 samples (112): the count of a rate."""
    of_many = here.i > 1 and here.i - 1 in here.state.bases and here.at(here.i - 1).behind("rate")
    apposed = here.behind("rate") and _APPOSED.fullmatch(here.around.gap)
    if apposed and _COMMA.match(here.sentence.text, here.number.end):
        share = here.state.rate == "share" and here.state.whole_count == "nonconforming"
        told = "nonconforming" if share else VERDICT_OF.get(here.state.rate, "")
        here.state.count = told or here.state.count
        return Stated(told, here.state.narrowed(what_they_are(here)), 0.75) if told else None
    opened = here.opened or _THAT_IS.search(here.around.gap) or _SIZE.search(here.around.gap)
    far = len(here.around.gap) > _LONGEST_GAP and ", " in here.around.gap
    beside = opened and (here.behind("rate") or of_many) and ";" not in here.around.gap and not far
    if not beside or not _CLOSED_NOUN.match(here.sentence.text, here.number.end):
        return None
    rated = here.state.told.get(here.i - 1) in RATES
    if rated and _SIZE.search(here.around.gap) and _OF_WHAT.search(here.around.gap):
        return Stated("tested", here.state.scope, 0.75)  # 4% of lettuces (n = 230)
    drawn = first(here.around.predicate_marks, DRAWN)
    headed = here.state.heading in RATES and noun_of(here).unit == "samples"
    told = (
        (drawn.name if drawn else "tested" if headed else "")
        or VERDICT_OF.get(here.state.rate, "")
        or _drawn_share(here)
    )
    return (
        Stated(told, here.state.scope, 0.78) if told else Stated(reason="?what is counted was not understood")
    )


def _drawn_share(here: Here) -> str:
    """Give what was drawn, where a share of that was told: some 41% (2,607) samples were of processed milk."""
    if here.state.rate == "share" and here.state.plain == "cases":
        return "cases"
    return here.state.drawn_as if here.state.rate == "share" else ""


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


def _size(here: Here) -> Stated | None:
    """Read in the north (120 samples) 4% failed: how many were taken of what the rate behind the brackets is of."""
    following, closed = here.following, _CLOSED_SAMPLES.match(here.sentence.text, here.number.end)
    if not here.opened or not closed or following is None or following.kind != "rate":
        return None
    if not _THEN.fullmatch(here.sentence.text, closed.end(), following.start):
        return None
    return Stated(
        here.state.drawn_as or "sampled", here.state.narrowed(scope_of_rate(here.around.gap, "")), 0.75
    )


def _listed_before(here: Here) -> Stated | None:
    """Read samples of sausages (84) and burgers (66) were analysed, creams (40 samples) were bought: the verb stands behind the brackets."""
    sentence, figures, first_one, last_one = here.sentence, here.sentence.figures, here.i, here.i
    named = _CLOSED_SAMPLES.match(sentence.text, here.number.end)
    if not here.opened or not (named or _CLOSED.match(sentence.text, here.number.end)) or here.state.count:
        return None
    while last_one + 1 < len(figures) and sentence.at(figures[last_one + 1].start - 1) == "(":
        last_one += 1
    while first_one and sentence.at(figures[first_one - 1].start - 1) == "(":
        first_one -= 1
    end = figures[last_one].end
    stop = figures[last_one + 1].start if last_one + 1 < len(figures) else sentence.end
    told = first(sentence.between(end, min(stop, sentence.stop(end))), COUNTED)
    if (first_one == last_one and not named) or told is None or told.role != "finite":
        return None
    return Stated(told.name, here.state.narrowed(scope_of_rate(here.around.gap, "")), 0.75)


def _batches(here: Here) -> Stated | None:
    """Read a count of batches."""
    around, state = here.around, here.state
    measure = measure_of(here)
    if not measure or (measure in DRAWN and _part_of_all(here)):
        return None
    after_cases = state.plain == "cases" and state.plain_at >= 0 and bool(state.scope.words)
    state.plain = ""
    base = is_base(here)
    if here.i not in state.bases and not (base and state.count in VERDICTS):
        state.whole_count, state.count = state.count or state.whole_count, measure
    state.verdict = measure if measure in VERDICTS else state.verdict
    if measure == "nonconforming" and base:
        state.among = measure
    before = state.scope
    local = scope_of(here, base=base)
    local = Where() if local is None and after_cases else local  # no penalty notices
    scope = in_year(state.narrowed(local), around.predicate)
    if scope.confidence == LISTED:
        state.whole = state.held = state.dated(Where())  # only the first of a list
    if _CARRIERS.fullmatch(scope.words):
        scope, state.scope = replace(scope, confidence=LISTED), before
    if measure in DRAWN and not state.whole_said:
        state.said, state.whole_said = scope, True
    sure = measure != "nonconforming" or here.i in state.bases or _failed_at_all(here)
    if measure == "nonconforming" and sure:
        state.failed = True
    return Stated(measure, scope, 0.9 if sure else 0.75, unit=noun_of(here).unit)


def _failed_at_all(here: Here) -> bool:
    """Whether a verdict is said, and not one fault of several: 15 had labelling faults may be some of the failed."""
    marks = [*here.around.near_marks, *here.around.predicate_marks]
    failed = first(marks, _FAILED)
    return failed is not None and not _FAULT.match(here.sentence.text, failed.start)


_COUNTS = (
    ranging,
    count_before,
    moved_count,
    _the_same,
    listed_cases,
    firms_of_whole,
    parts_of_whole,
    tested_at_all,
    out_of,
    itemised.percentages,
    itemised.faults,
    itemised.firms,
    products_of,
    measured,
    no_object,
    more_cases,
    in_row,
    at_firms,
    other,
    judged_in,
    found_of_them,
    plain_of_many,
    with_plain,
    cases_out_of,
    plain,
    faults_among,
    _word,
    _labelled,
    _totals,
    numbered,
    _headed,
    _size,
    _in_brackets,
    _of_rate,
    divided,
    graded,
    suspect,
    more_plain,
    of_the_cases,
    of_plain,
    _of_verdict,
    _listed,
    _listed_before,
    different,
    sampled_kinds,
    bare_cases,
    leading,
    comprised,
    size,
    _batches,
    listed_fault,
    majority,
    of_kind,
    by_role,
    drawn,
    so_many,
)
