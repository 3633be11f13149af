"""Counts that a noun of checking tells: the test, on 39 foods, showed; 40 were taken and only 27 sent for testing; all failed lots (40 lots)."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import HEDGES, noun_of
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first, last

_CHECKS = (
    r"(?:tests?|testing|checks?|inspections?|analys[ie]s|examinations?|surveys?|stud(?:y|ies)|investigations?"
    r"|screenings?|assessments?|reviews?|surveillance|monitoring|trials?)"
)
#: tests conducted by the Pesticide Network (PAN) on; the test, on; but not: tests showed that on
_CHECKS_ON = re.compile(
    rf"\b{_CHECKS}(?: (?:that (?:were|was) )?(?:conducted|carried out|performed|done|made|run|undertaken|ordered"
    r"|commissioned|led|funded|held))?"
    r"(?: (?:by|at|in|for|last|this) (?!(?:show|found|reveal)[a-z]*\b)[^,;:]{2,80}?)?,? (?:on|into|covering)"
    rf"{HEDGES}(?: (?:a total of|the|these|all))?{HEDGES}\s*$",
    re.IGNORECASE,
)
#: what joins parts to what they are parts of: 39 foods comprising 20 dog foods and 19 cat foods
_COMPRISING = re.compile(
    r"(?:\s+[a-z'-]+){1,5},? (?:comprising|consisting of|made up of|composed of|namely)(?: about| some)?\s+",
    re.IGNORECASE,
)
_NEXT_PART = re.compile(r"(?:\s+(?!and\b|were\b|was\b|had\b)[a-z'-]+){1,5}(?:,|,? and)\s+", re.IGNORECASE)
#: of what was taken, how many came to be tested
_SENT_FOR_TEST = re.compile(
    r"\s*(?:of (?:them|these|those|which) )?(?:were|was|had been|have been) (?:actually |then |finally )?"
    r"(?:sent|submitted|forwarded|selected|subjected|put) (?:off |on )?(?:for|to) (?:the |laboratory |further |actual )*"
    r"(?:test|analys|examin)[a-z]*\b",
    re.IGNORECASE,
)
#: all noncompliant batches (44,073 batches)
_NOUN_BEFORE = re.compile(r"(?P<of>[a-z-]+s)\s*\((?:a total of |about |some )?$")
_CLOSED_AGAIN = re.compile(r"\s*(?:[a-z-]+ )?(?P<of>[a-z]+)?\s*\)", re.IGNORECASE)
_ORDINAL = r"(?:first|second|third|fourth|fifth|last|next)"
#: in second and third place were
_RANK = re.compile(
    rf"\W*(?:(?:in|at|on) (?:the )?{_ORDINAL}(?:,? (?:and|to) {_ORDINAL})? (?:place|position|rank|spot)s?\b"
    rf"|(?:next|{_ORDINAL}(?:ly)?)(?: in line)? (?:was|were|came)\b|(?:this|it|they) (?:was|were) followed by\b"
    r"|(?:then|next) came\b|followed by\b)",
    re.IGNORECASE,
)
_LONGEST_NOUN = 80
#: how the words end that lead over to what was checked
_ENDS = ("on", "into", "covering", "about", "some", "over", "of", "the", "these", "all", "than", "nearly")


def checks_on(here: Here) -> str | None:
    """Read tests conducted by the office on 138 samples found: what a noun of checking is said of, whatever it found."""
    kind = noun_of(here).kind
    if kind not in ("batch", "") or not here.around.gap.rstrip().endswith(_ENDS):
        return None
    return "tested" if _CHECKS_ON.search(here.around.gap[-160:]) else None


def comprising(here: Here) -> str | None:
    """Read 39 foods comprising 20 dog foods and 19 cat foods: of what was drawn, whatever the clause says behind them."""
    sentence, j = here.sentence, here.i
    if here.state.count not in DRAWN or noun_of(here).kind not in ("batch", ""):
        return None
    while j and not _COMPRISING.fullmatch(
        sentence.text, sentence.figures[j - 1].end, sentence.figures[j].start
    ):
        if not _NEXT_PART.fullmatch(sentence.text, sentence.figures[j - 1].end, sentence.figures[j].start):
            return None
        j -= 1
    within = j > 0 and (here.number.value or 0) < (sentence.figures[j - 1].value or 0)
    return here.state.count if within else None


def sent_for_test(here: Here) -> str | None:
    """Read 73 were taken, but only 27 were sent for testing: of those taken, how many were tested."""
    taken = here.state.count == "sampled" and here.behind("count")
    return "tested" if taken and _SENT_FOR_TEST.match(here.around.predicate) else None


def said_in_brackets(here: Here) -> str | None:
    """Read all noncompliant batches (44,073 batches): the number of what stands before its brackets."""
    named = _NOUN_BEFORE.search(here.around.gap) if here.opened else None
    closed = _CLOSED_AGAIN.match(here.sentence.text, here.number.end) if named else None
    again = closed.group("of") if closed else None
    if named is None or not again or phrase(f" {again}").kind != "batch":
        return None
    start = here.number.start - len(here.around.gap)
    end = start + named.end("of")
    told = last(here.sentence.between(max(start, end - _LONGEST_NOUN), end), COUNTED)
    if told is None or told.role or len(here.sentence.text[told.end : end].split()) > 2:
        return None
    return told.name


def ranked_next(here: Here) -> str | None:
    """Read in second place were the US with 3,613 batches: of what the sentence before ranked."""
    state, sentence = here.state, here.sentence
    before = state.count if here.i else state.whole_count
    if before not in VERDICTS or not _RANK.match(sentence.text, sentence.start):
        return None
    alone = (
        first(here.around.predicate_marks, COUNTED) is None and last(here.around.gap_marks, COUNTED) is None
    )
    return before if alone and not verdict(here.around.predicate) else None
