"""Samples told apart by how and why they were taken: 600 were targeted and 200 suspect; 93% of tests were scheduled and 3% unscheduled."""

import re

from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.sentences import Sentence
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated
from spotcheck.language.lexicon_names import SAMPLING

_MAYBE = re.compile(rf"\b(?:{SAMPLING})\b")
_KIND = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s+of (?:the |these |those |all |our )*[a-z]+)?(?:\s+(?:were|was|are|is"
    rf"|had been|came from|under|as|in|of|from))?(?:\s+the)?\s+(?P<of>{SAMPLING})"
    r"(?:\s+(?:samples?|sampling|inspections?|tests?|testing|checks?|controls?|programmes?|programs?|status"
    r"|surveys?|products|items|ones|consignments|batches|origin|notifications|purchases|visits|audits"
    r"|monitoring))*"
    r"(?=\s*(?:[,;.()]|$|(?:and|while|with|but|were|was|had|failed|taken|collected|tested|analy[sz]ed"
    r"|reported|under|from|in|by|which|that|of which)\b))"
)
_SAMPLES = re.compile(rf"\s+(?P<of>{SAMPLING})\s+samples\b")
_NUMBERED = re.compile(rf"\d\s+(?P<of>{SAMPLING})\s+samples\b")
#: including 600 online, and; 600 of them online, and
_INCLUDING = re.compile(
    r",\s(?:including|among them|amongst them|among which)(?: about| some| around| nearly| over"
    r"| more than)*\s*$"
)
_ASIDE = re.compile(r"[^,;()]{0,60}?(?:,(?=\s)|\sand\s*$)")
_OF_THEM = re.compile(
    r"\s*of (?:them|these|which|those) (?!were\b|was\b|are\b|had\b|failed\b"
    r"|did\b)[^,;()]{2,60},(?=\s(?:and|but|while)\b)"
)
_JOINT = re.compile(r"[^,;()]{0,60}?(?:,|,? and)(?: about| some| around| nearly| over)*\s+")


def kinds(sentence: Sentence) -> dict[int, str]:
    """Find how the samples were taken that the numbers of a sentence are of, where it tells at least two ways.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> kinds(sentences("Of the 90 samples, 60 were targeted and 30 suspect samples.")[0])
    {1: 'targeted', 2: 'suspect'}
    """
    if len(sentence.figures) < 2 or _MAYBE.search(sentence.lower, sentence.start, sentence.end) is None:
        return {}
    found = {
        i: kind.group("of")
        for i, figure in enumerate(sentence.figures)
        if figure.kind in ("count", "rate")
        and (kind := _KIND.match(sentence.lower, figure.end, sentence.end))
    }
    return found if len(set(found.values())) > 1 else {}


def kind_again(sentence: Sentence, i: int) -> str:
    """Give how the samples of a number were taken, where another sentence of the text tells of another way: 388 legal samples.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> kind_again(sentences("We took 38 routine samples. Of 12 suspect samples, two failed.")[0], 0)
    'routine'
    """
    own = _SAMPLES.match(sentence.lower, sentence.figures[i].end)
    if own is None:
        return ""
    others = {found.group("of") for found in _NUMBERED.finditer(sentence.lower)} - {own.group("of")}
    return own.group("of") if others else ""


def of_kind(here: Here) -> Stated | None:
    """Read of the 900 samples, 600 were targeted and 200 random: of what was counted before, by how it was taken."""
    state, sentence = here.state, here.sentence
    kind = state.kinds.get(here.i, "")
    found = _KIND.match(sentence.lower, here.number.end, sentence.end) if kind else None
    if found is None:
        return None
    end = here.around.predicate_start + len(here.around.predicate)
    beside = first(sentence.between(found.end(), end), COUNTED) or last(here.around.near_marks, COUNTED)
    told = beside.name if beside else state.count if state.count in COUNTED else state.drawn_as
    state.count = told or "sampled"
    return Stated(state.count, state.narrowed(Where((), kind, 0.75)), 0.7)


def included(here: Here) -> str | None:
    """Read 900 toys were bought, including 600 online, and 31 failed: those are of what was counted before, the next not of them."""
    end, state = inclusion(here), here.state
    if not end:
        return None
    state.included_at = here.i
    if not here.sentence.lower.startswith(" of which", end):
        state.held = state.scope
    return state.known[here.sentence.figures[here.i - 1].value or 0]


def inclusion(here: Here) -> int:
    """Give where an aside ends that tells of some of what was drawn, including six seized near schools; 0 where it is none."""
    state, around = here.state, here.around
    if not here.behind("count"):
        return 0
    known = state.known.get(here.sentence.figures[here.i - 1].value or 0, "")
    on = state.included_at == here.i - 1 and _JOINT.fullmatch(around.gap)
    aside = (_ASIDE if on or _INCLUDING.search(around.gap) else _OF_THEM).match(around.predicate)
    end = around.predicate_start + (aside.end() if aside else 0)
    told = aside and known in DRAWN and not first(here.sentence.between(here.number.end, end), VERDICTS)
    return end if aside and told and not verdict(aside.group()) else 0


def suspect(here: Here) -> Stated | None:
    """Read 600 targeted and 200 suspect samples: suspect is how they were chosen."""
    chosen = here.state.kinds.get(here.i, "").startswith("suspect") and here.state.count in DRAWN
    return of_kind(here) if chosen else None
