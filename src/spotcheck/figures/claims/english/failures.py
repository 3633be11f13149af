"""Shares of what failed: 83% of the failures, two thirds of them, 64% of the dangerous products."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.beside import OF_FAILED, base_of
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import PART
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.scopes_of_rates import scope_of_rate
from spotcheck.figures.claims.english.sentences import Around
from spotcheck.figures.claims.marks import VERDICTS, first, last
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon

_DUE = re.compile(
    r"due to|caused by|because of|reasons? for|causes? of|types? of (?:failure|non)|mainly|related to",
    re.IGNORECASE,
)
_FAULTS = re.compile(rf"\b(?:{lexicon.FAULTS})\b", re.IGNORECASE)
_THEM = re.compile(r"\s*of (?:them|these)\b", re.IGNORECASE)
_OF_BAD = re.compile(
    r"\s*of (?:the |all |those |these |detected |reported |notified "
    rf"|identified )+(?:{lexicon.BAD_ADJECTIVE}) (?=[a-z])",
    re.IGNORECASE,
)


def of_the_failed(here: Here) -> Stated | None:
    """Read 83% of the failures."""
    state, around = here.state, here.around
    later = [m for m in around.predicate_marks if m.name in VERDICTS]
    if not (OF_FAILED.match(around.predicate) or _of_bad(around)) or (
        len(later) > 1 and later[1].role == "finite" and later[1].name == "conforming"
    ):
        return None
    state.rate = "share"
    base = state.whole.joined(verdict="nonconforming")
    return Stated("share", state.narrowed(scope_of_rate(around.gap, "")), 0.8, base, "nonconforming")


def _of_bad(around: Around) -> bool:
    """Whether it is told of bad goods, and nothing worse is said of them: of the dangerous products came from abroad."""
    bad = _OF_BAD.match(around.predicate)
    if bad is None or verdict(around.predicate[bad.end() :]):
        return False
    end = around.predicate_start + bad.end()
    return not any(m.name in VERDICTS and m.start >= end for m in around.predicate_marks)


def of_them(here: Here) -> Stated | None:
    """Read 9% were wrong, two thirds of them in the shop's favour: a share of those."""
    around, state = here.around, here.state
    told = here.i and _THEM.match(around.predicate) and state.rate == "failure_rate"
    if not told or first(around.predicate_marks, VERDICTS) or not last(around.gap_marks, VERDICTS):
        return None
    state.rate = "share"
    base = state.whole.joined(verdict="nonconforming")
    return Stated("share", state.narrowed(None), 0.75, base, "nonconforming")


def of_failed(here: Here) -> Stated | None:
    """Of the samples that failed, 45% had labelling faults; failures due to labelling (58%)."""
    around, state = here.around, here.state
    due = (
        here.opened
        and _DUE.search(here.sentence.text, here.sentence.start, here.number.start)
        and (
            here.earlier(VERDICTS, near=True)
            or _FAULTS.search(here.sentence.text, here.sentence.start, here.number.start)
        )
    )
    if due:
        state.among = "nonconforming"
    if state.among != "nonconforming":
        return None
    state.rate = "share"
    part = PART.match(around.predicate)  # 85% were imported
    named = part.group("of") if part and not part.group("of").startswith("in ") else ""
    local = scope_of_rate(around.gap, "") or scopes.scope_of_part(named)
    return Stated("share", state.narrowed(local), 0.8, *base_of("share", state))
