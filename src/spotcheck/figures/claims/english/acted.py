"""What was done to goods: seized, recalled, removed from sale, which is no count of a check, unless it was done for a fault."""

import re

from spotcheck.figures.claims.english.found import FINDING, found_in
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import HEDGES, noun_of, partner, premodified
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, Mark, first, last
from spotcheck.language import lexicon_acts
from spotcheck.language import lexicon_english as lexicon

_JUDGED = re.compile(rf"\s*(?:{lexicon.TESTED_BAD})\b", re.IGNORECASE)
#: 96 products, or 4.9 per cent
RATED = re.compile(r"[^,;.]{0,40},? or (?:about )?\d[\d.]*\s?(?:%|per cent|percent)", re.IGNORECASE)
_LIST_JOINT = re.compile(r"\s*(?:[a-z-]+ ?){1,3}(?:,|,? and)\s*", re.IGNORECASE)
_WORTH = re.compile(r"\b(?:worth|valued at|with a value of)(?: [a-z]+){0,3}\s*$")
_OTHER = frozenset(("other",))
_REMOVAL = re.compile(lexicon_acts.REMOVALS, re.IGNORECASE)
#: why it was done: recalled from shops for weak brakes, removed after checks found that
_CAUSE = re.compile(
    r"(?:\s[A-Za-z'’-]+){0,7}?\s(?P<word>for|due to|because(?: of)?|(?<!worth )over|owing to|on account of"
    r"|as a result of|after|following|as|since|when)\b(?P<of>[^;:.]*)",
    re.IGNORECASE,
)
#: detained 188, or 9.2%, for labels
_SHARE = re.compile(r",? or [\d.]+ ?(?:%|per ?cent),?| \([\d.]+ ?(?:%|per ?cent)\)", re.IGNORECASE)
_BRACKET = re.compile(r"\s?\([^()]*\)")
_PURPOSE = re.compile(rf"\s*(?:{lexicon_acts.PURPOSES})\b", re.IGNORECASE)
_OUTRIGHT = frozenset(("for", "due to", "because of", "over", "owing to", "on account of"))
_FAILING = re.compile(r"\s*(?:failing|breaching|exceeding|violating|not meeting|flunking|infringing)\b")
_RELATIVE = re.compile(
    r"(?:\s+[a-z'’-]+){1,5}?,? (?=(?:that|which|found|deemed|judged|declared|shown|proved|not|failing"
    r"|containing|exceeding|posing)\b)",
    re.IGNORECASE,
)
#: withdrawn after the office deemed them unsafe
_DEEMED = re.compile(
    r"\b(?:deemed|declared|found|judged|ruled|considered) (?:them|it|these|those) (?:to be |as )?"
)
#: warned the public against 27 brands
_WARNED = re.compile(
    r"\b(?:(?:warn(?:ed|ing|s)?|caution(?:ed|ing|s)?)\b[^;.:]{0,60} (?:against|about|over|not to"
    r"|to avoid|of)|(?:advis(?:ed|ing|es)|alert(?:ed|ing|s)?)\b[^;.:]{0,60} (?:against"
    r"|not to))(?: (?:buy|us|eat|consum|purchas|drink|sell)[a-z]*)?(?: the| about| some| these)*\s*$",
    re.IGNORECASE,
)
#: what is taken off sale, and not seized, has been checked
_TAKEN_OFF = ("withdr", "remov", "taken off", "pulled", "took off")
#: the office tested 364 devices; 72 devices were withdrawn from the market
_OFF_MARKET = re.compile(
    r"(?:\s[a-z]+){1,3} (?:were|was|had to be|have been) (?:withdrawn|removed|pulled"
    r"|taken off) (?:from )?(?:the )?(?:market|sale|shelves)\b",
    re.IGNORECASE,
)
_WAS_TAKEN = re.compile(
    r"(?:\s[a-z'’-]+){0,5}? (?:were|was|had to be|have been|had been|(?<=were )"
    r"|(?<=was )) ?(?:[a-z]+ly )?[a-z]+(?: [a-z]+){0,3}"
)
#: taken away before it was tested, or by those whose it was
_NO_OUTCOME = re.compile(
    r"[^.;:]*?\b(?:before|earlier|already|ago|last (?:year|month)|previously"
    r"|by (?:their|its|the) (?:[a-z]+ )?(?:owners?|makers?|sellers?)"
    r"|from (?:the |their |its )?(?:farms?|packag[a-z]*|box(?:es)?)|for (?:an)?other reasons?)\b",
    re.IGNORECASE,
)
_OF_THESE = re.compile(
    r"\b(?:of|among) (?:these|those|them|which),? (?:only |some |about |another |a further )*$", re.IGNORECASE
)
_RESULT = re.compile(
    r"\W*(?:as a result|following|after|because of|in consequence|consequently|in response)\b[^,;.]{0,40}",
    re.IGNORECASE,
)
_TAKEN_TOO = re.compile(r"\s*(?:were |was )?(?:recalled|withdrawn|removed|taken off)\b", re.IGNORECASE)
_OBJECT = re.compile(rf"{HEDGES}(?: (?:a total of|the|another|all))?{HEDGES}\s*", re.IGNORECASE)
_MAY_INJURE = re.compile(
    r"\b(?:caus(?:e|es|ing)|potential|risks?|dangers?|hazards?|could|may|might|can|to)\b"
)
_WHO = re.compile(r"(?:that|which)\b", re.IGNORECASE)


def for_fault(here: Here) -> bool:
    """Whether goods were taken away for a fault: four cots recalled for weak slats, recall orders for 53 lamps that failed."""
    around, text = here.around, here.sentence.text
    if _taken_off(here):
        return True
    behind = _removal(around.predicate_marks, here)
    if behind is not None:
        cause = _CAUSE.match(text, behind.end, here.sentence.stop(behind.end))
        return cause is not None and _is_fault(cause)
    if last(around.near_marks, _OTHER) is None:
        return False
    restricted = _RELATIVE.match(around.predicate)
    if restricted:
        words = around.predicate[restricted.end() :]
        who = _WHO.match(words)
        return verdict(words[who.end() :] if who else " were " + words) == "nonconforming"
    if _removal(around.near_marks, here) is None:
        return False
    share = _SHARE.match(text, here.number.end)
    end = here.sentence.stop(here.number.end)
    cause = _CAUSE.match(text, share.end(), end) if share else _CAUSE.match(here.clause)
    return cause is not None and _is_fault(cause)


def _taken_off(here: Here) -> bool:
    """Whether goods were taken off sale for a danger, or after tests: 23 unsafe toys were removed from the shelves."""
    around, text = here.around, here.sentence.text
    whole = partner(here)
    if _part_taken(here, whole):
        return True
    taken = _removal([*around.near_marks, *around.predicate_marks], here)
    if taken is None:
        return False
    if (
        whole
        and _removal(around.near_marks, here)
        and first(here.sentence.around(whole).predicate_marks, DRAWN)
    ):
        return True  # recalled 19 of the 132 medicines it tested
    bad = (
        premodified(around.predicate.replace(" potentially ", " "))
        and "seized" not in text[here.number.start : taken.start]
    )
    return _after_tests(here) or (bad and text.startswith(_TAKEN_OFF, taken.start))


def _part_taken(here: Here, whole: int) -> bool:
    """Whether some of what was tested were taken away: 18 of 120 kettles were recalled; of the 40 tested, six were seized."""
    told = here.sentence.around(whole or here.i)
    taken, behind = _removal(told.predicate_marks, here), told.predicate_start
    failed = "nonconforming" in (here.state.count, here.state.among)
    if (
        taken is None
        or (failed and not whole)
        or not _WAS_TAKEN.fullmatch(here.sentence.text, behind, taken.end)
        or _earlier(here, behind, taken)
    ):
        return False
    if whole:
        return noun_of(here.at(whole)).kind in ("batch", "") and noun_of(here).kind in ("batch", "")
    value = here.number.value or 0
    led = bool(here.state.leads) or _OF_THESE.search(here.around.gap)
    return bool(led) and any(name in DRAWN and n > value for n, name in here.state.known.items())


def _earlier(here: Here, start: int, taken: Mark) -> bool:
    """Whether goods were taken away before, or for no outcome of a check: had been seized, removed by their owners."""
    text = here.sentence.text
    return (
        " had been " in text[start : taken.end]
        or _NO_OUTCOME.match(text, taken.end, here.sentence.end) is not None
    )


def _part_taken_of(here: Here) -> bool:
    """Whether the number is the whole that some were taken away of: 18 of 120 kettles were recalled."""
    return here.i > 0 and here.i in here.state.bases and _part_taken(here.at(here.i - 1), here.i)


def rate_taken(here: Here) -> bool:
    """Whether a share of what was tested was taken away: found that 15% were recalled."""
    around = here.around
    taken = _removal(around.predicate_marks, here)
    if taken is None or not _WAS_TAKEN.search(here.sentence.text, around.predicate_start, taken.end):
        return False
    if _earlier(here, around.predicate_start, taken):
        return False
    tested = any(name in DRAWN for name in here.state.known.values()) or first(around.predicate_marks, DRAWN)
    return bool(tested) and here.state.among != "nonconforming"


def _after_tests(here: Here) -> bool:
    """Whether tests led to what was done: as a result of the tests, 118 products were withdrawn."""
    text, value = here.sentence.text, here.number.value or 0
    led = _RESULT.match(text, here.sentence.start) or _OFF_MARKET.match(here.around.predicate)
    return led is not None and any(name in DRAWN and n > value for n, name in here.state.known.items())


def taken_too(here: Here) -> bool:
    """Whether what was taken away is of those that failed, which stand right before: 52 products were banned, 31 recalled."""
    failed = here.state.count == "nonconforming" and here.behind("count")
    return failed and _TAKEN_TOO.match(here.around.predicate) is not None


def _removal(marks: list[Mark], here: Here) -> Mark | None:
    """Give the mark of what takes goods away."""
    told = last(marks, _OTHER)
    return told if told and _REMOVAL.match(here.sentence.text, told.start, told.end) else None


def _is_fault(cause: "re.Match[str]") -> bool:
    of = _BRACKET.sub("", cause.group("of"))
    deemed = _DEEMED.search(of)
    judged = verdict(" were " + of[deemed.end() :]) if deemed else ""
    if _FAILING.match(of) or "nonconforming" in (judged, verdict(of), verdict(" were" + of)):
        return True
    return cause.group("word").lower() in _OUTRIGHT and _PURPOSE.match(of) is None


def removed_for(here: Here) -> str | None:
    """Read four cots were recalled for weak slats."""
    warned = _WARNED.search(here.around.near) and noun_of(here).kind == "batch"
    return "nonconforming" if warned or for_fault(here) else None


def acted_on(here: Here) -> bool:
    """Whether the objects counted were seized or recalled, not sampled: 650 dangerous toys were recalled.

    But: found 650 dangerous toys that had been recalled abroad.
    """
    found = FINDING.search(here.around.near) and premodified(here.around.predicate)
    if found or found_in(here) or for_fault(here) or RATED.match(here.around.after) or _part_taken_of(here):
        return False
    marks = [m for m in _past_worth(here) if m.name in COUNTED | _OTHER]
    comma = here.around.predicate.find(",")
    near = [m for m in marks if comma < 0 or m.start < here.around.predicate_start + comma]
    told = first([m for m in near if not here.sentence.text.endswith(" and ", 0, m.start)], _OTHER)
    if told is None or _JUDGED.match(here.around.predicate):
        return False
    if _may_injure(here, told) or (_tested(here) and not told.role):
        return False  # tested 596 vapes seized from pupils
    if here.sentence.text.endswith((" to ", "had to be ", "needed to be "), 0, told.start):
        return False  # eleven had to be recalled; makers were asked to recall products
    tested = next((m for m in marks if m.start > told.start), None)
    if (
        tested
        and tested.name in DRAWN
        and here.sentence.text[told.end : tested.start].strip() in ("and", "and then")
    ):
        return False  # of 78 vapes seized and tested
    before = [m for m in marks if m.start < told.start]
    return not any(m.role == "finite" or m.name not in VERDICTS for m in before)


def _past_worth(here: Here) -> list[Mark]:
    """Give what is said of goods, past what they are worth: 300 unlicensed sets worth £900 were seized."""
    worth = (
        here.following is not None and here.following.kind == "money" and _WORTH.search(here.around.predicate)
    )
    return [
        *here.around.predicate_marks,
        *(here.sentence.around(here.i + 1).predicate_marks if worth else ()),
    ]


def _may_injure(here: Here, told: Mark) -> bool:
    """Whether nobody was injured, but may be: 18 toys that could cause an eye injury."""
    lower = here.sentence.lower
    injury = lower.startswith("injur", told.start)
    return injury and _MAY_INJURE.search(lower, here.number.end, told.start) is not None


def _tested(here: Here) -> bool:
    """Whether a verb of testing has the number as its object."""
    drawn = last(here.around.near_marks, DRAWN)
    return (
        drawn is not None and _OBJECT.fullmatch(here.sentence.text, drawn.end, here.number.start) is not None
    )


def acted_on_later(here: Here) -> bool:
    """Whether the verb behind a list is that of an act: 900 cases and 5 barrels were detained."""
    later = here.following
    if later is None or here.around.predicate_marks or noun_of(here).kind == "batch":
        return False
    listed = _LIST_JOINT.fullmatch(here.sentence.text, here.number.end, later.start)
    return listed is not None and later.kind == "count" and acted_on(here.at(here.i + 1))
