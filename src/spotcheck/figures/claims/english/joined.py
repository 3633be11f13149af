"""Counts told by words that are joined to others: put in between, behind with, or saying what those were that failed."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import PARTS_ARE
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_phrases_english

_APPOSED = re.compile(r",\s(?!and\b|or\b|which\b|of\b|the\b)[^,;:()]{3,60},\s(?:also )?")
_WITH_IN = re.compile(r"\s*with [a-z][a-z' -]{2,40}? in\s*", re.IGNORECASE)
_HAD = re.compile(
    r"(?:\s+[a-z-]+){0,8}?\s+(?:contained|had|showed|produced|recorded|yielded|gave|returned|threw up|turned up|resulted in|led to)\s+(?:a total of |only |just )?",
    re.IGNORECASE,
)
_APART = re.compile(
    r"\b(?:most|majority|rest|remainder|others?|bulk|minority|half|some|few|many|several|thirds?"
    r"|quarters?|fifths?)\b[^,;()]{0,40}(?:\(|\s[–—-]\s)$",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"\s*\)(?:\s+[a-z-]+){0,2}?(?=\s+(?:did|do|were|was|had|have|contain|fail|pass|met|exceed|compl"
    r"|show|could))|\s[–—-](?=\s+[a-z])",
    re.IGNORECASE,
)
_BAD_LIST = re.compile(rf"{lexicon.BAD_LIST}:?[\s•*-]+(?:about |some |over |nearly )?$")
_ITEM_BEGINS = re.compile(
    r"(?:[a-z]|[,;:\n]|\band)(?<!\bto)(?<!\bof)(?<!\bin)(?<!\bfor)(?<!\bby)(?<!\bfrom)(?<!\bwith)"
    r"[\s•*-]+(?:about |some |over |nearly )?$"
)
#: 36 were locally made, made abroad
_AT_HOME = re.compile(r"(?:locally|domestically) [a-z]+|[a-z]+ (?:locally|domestically|abroad|overseas)\b")
#: raw and; pasteurised
_KIND = re.compile(
    r" (?P<of>(?!(?:of|for|in|from|on|by|at|with|to|and|or|each)\b)[a-z'-]+(?: (?!and\b)[a-z'-]+)?)(?:,? and |, )?",
    re.IGNORECASE,
)
_TWO = 2
#: 41 garments yielded three failures: some of those tested
_FAILED = re.compile(
    r"\s*(?:failures?|rejections?|positives?|adverse|non-?complian(?:ces|t)|failed|fails)\b", re.IGNORECASE
)
_NAMED_RESULTS = re.compile(
    rf"\s*(?:(?P<good>negative|satisfactory|compliant|conforming|clean)|{lexicon.BAD_ADJECTIVE}|adverse"
    r"|abnormal) (?:[a-z]+ )?(?:results?|findings?|detections?|outcomes?)\b(?! for\b)",
    re.IGNORECASE,
)
_RESULTS = re.compile(rf"\s*(?:positive|adverse|{lexicon.FAULTS})\b", re.IGNORECASE)


def apposed(here: Here) -> str | None:
    """Read one, sold online by a seller abroad, failed: the verb stands behind what is put in between."""
    found = _APPOSED.match(here.around.predicate)
    mark = first(here.around.predicate_marks, VERDICTS) if found else None
    joined = found and mark and mark.start == here.around.predicate_start + found.end()
    return mark.name if mark and joined and mark.role == "finite" else None


def listed_bad(here: Here) -> str | None:
    """Read the affected products include four toys; one kettle; and two lamps: a list of bad goods, led in by their name."""
    text, sentence = here.sentence.text, here.sentence
    lead = _BAD_LIST.search(sentence.lower, sentence.start, sentence.figures[0].start)
    if lead is None or not _ITEM_BEGINS.search(text, lead.start(), here.number.start):
        return None
    head = phrase(here.around.predicate)
    return "nonconforming" if head.end and head.kind in ("batch", "") else None


def with_in(here: Here) -> str | None:
    """Read 31 samples contained starch, with glucose in 19."""
    bad = here.state.count == "nonconforming" or here.state.rate == "failure_rate"
    return "nonconforming" if here.i and bad and _WITH_IN.fullmatch(here.around.near) else None


def set_apart(here: Here) -> str | None:
    """Read the vast majority – 2,472 – did not contain it; most (29) models failed: the verb stands behind the number set apart."""
    if not _APART.search(here.around.gap):
        return None
    text, end = here.sentence.text, here.number.end
    found = _CLOSED.match(text, end)
    stop = min(here.sentence.stop(end), here.following.start if here.following else here.sentence.end)
    return verdict(text[found.end() : stop]) or None if found else None


def results(here: Here) -> str | None:
    """Read fourteen positive results were obtained, nine negative findings: the verdict is in the name."""
    told = _NAMED_RESULTS.match(here.around.predicate)
    if told is None:
        return None
    return "conforming" if told.group("good") else "nonconforming"


def with_results(here: Here) -> str | None:
    """Read 22 products contained 26 positive results."""
    following = here.following
    if following is None or not _HAD.fullmatch(here.sentence.text, here.number.end, following.start):
        return None
    if not _RESULTS.match(here.sentence.text, following.end):
        return None
    fewer = (following.value or 0) < (here.number.value or 0) and _FAILED.match(
        here.sentence.text, following.end
    )
    return "tested" if fewer else "nonconforming"


def _summed(here: Here) -> str:
    """Give the measure of a count told before that this one and its neighbours add up to: of those, 17 were local and six foreign."""
    parts = [n.value or 0 for n in here.sentence.figures if n.kind == "count"]
    told = here.state.known.get(sum(parts), "") if len(parts) > 1 else ""
    return told if told in VERDICTS else ""


def parts_are(here: Here) -> str | None:
    """Read 473 faulty products were found. Of these 113 were foods, 106 were lamps: what those were that were counted before."""
    state, found = here.state, PARTS_ARE.match(here.around.predicate)
    before = state.count or state.whole_count
    if found is None or before not in COUNTED or first(here.around.predicate_marks, COUNTED):
        return None
    if verdict(here.around.predicate):
        return None
    named = phrase(" " + found.group("of")).words
    before = _summed(here) or before
    home = _AT_HOME.match(found.group("of"))
    if before in DRAWN and not (
        found.group("made")
        or home
        or named.partition(" ")[0].lower() in lexicon_phrases_english.ORIGINS
        or products(named.lower(), 0, len(named))
    ):
        return None
    return before if found.group("made") or home or named else None


def bracketed(here: Here) -> str | None:
    """Read 168 samples (120 raw and 48 pasteurised): of what was drawn, told apart by words that are no verdict."""
    return here.state.count if here.state.count in DRAWN and kind_in_brackets(here) else None


def kind_in_brackets(here: Here) -> str:
    """Give the words by which a number of a list in brackets is told apart, where none of the list tells anything else."""
    text, figures, i = here.sentence.text, here.sentence.figures, here.i
    opened = text.rfind("(", here.sentence.start, here.number.start)
    closed = text.find(")", here.number.end, here.sentence.end)
    first_one = next((k for k, figure in enumerate(figures) if figure.start > opened), i)
    if (
        opened < 0
        or closed < 0
        or not 0 < first_one <= i
        or text[opened + 1 : figures[first_one].start].strip()
    ):
        return ""
    inside = [figure for figure in figures[first_one:] if figure.end <= closed]
    ends = [*(figure.start for figure in inside[1:]), closed]
    pieces = [_KIND.fullmatch(text, figure.end, end) for figure, end in zip(inside, ends, strict=True)]
    if len(inside) < _TWO or not all(pieces) or any(figure.kind != "count" for figure in inside):
        return ""
    words = [piece.group("of") for piece in pieces if piece]
    told = any(verdict(f" were {said}") or verdict(f" {said}") for said in words)
    none = told or first(here.sentence.between(opened, closed), VERDICTS)
    return "" if none else words[i - first_one]
