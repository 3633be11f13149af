"""Percentages told of what was counted right before: 24 of 300 failed, up from 6.9% in 2017. That is 8 per cent."""

import re

from spotcheck.figures.claims.english.aside import BY_SO_MANY
from spotcheck.figures.claims.english.beside import OF_FAILED, in_past, scope_beside
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.moves import growth
from spotcheck.figures.claims.english.parts import HEDGES
from spotcheck.figures.claims.marks import RATE_OF, RATES, VERDICTS
from spotcheck.figures.claims.stating import Stated
from spotcheck.language import lexicon_english as lexicon
from spotcheck.language import lexicon_rates

_THAT_IS = re.compile(
    r"[\W_]*(?:that|this) (?:is|was|means|makes|represents|represented|equals|corresponds to|corresponded to"
    rf"|amounts to|amounted to|works out at|gives)(?: an?| some)?{HEDGES}\s*",
    re.IGNORECASE,
)
#: what goods are a part of that nobody tested: 9% of the market, of all that is sold
_OF_OTHERS = re.compile(
    r"\s*of (?!(?:(?:the|all|those|these|our|its|total|overall) )*(?:[a-z-]+ )?(?:samples?|products|items|goods"
    r"|units|batches|models|tests|total|tested|sampled|checked|inspected|examined|analy[sz]ed)\b)",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\s*(?:more|less|fewer|higher|lower|up|down|above|below|better|worse|points?)\b", re.IGNORECASE
)
#: behind a count of those that failed or passed: what their rate is compared with
_COMPARED = re.compile(
    r"[^;:]*(?:,|\()\s*(?:and |but |which is |that is )?(?:(?:up|down|an? [a-z]+) from"
    rf"|(?:as )?(?:compared|contrasted) (?:with|to)|as (?:against|opposed to)|against|versus|vs\.?){HEDGES}\s*",
    re.IGNORECASE,
)
#: of a time before, whether that is named or not
_UP_FROM = re.compile(
    r",\s*(?:up|down|rising|falling)(?: sharply| slightly)? (?:from|on)(?: about| around| nearly| over| just| only)*\s*$",
    re.IGNORECASE,
)
_THEN = re.compile(
    rf"\s*(?:{lexicon_rates.WHEN}|(?:in|for|during|at) (?:the|our|its|their) (?:[a-z-]+ )?"
    r"(?:previous|last|earlier|first|preceding|prior|same) "
    r"|\((?:in )?(?:19|20)\d\d\)|before\b|previously\b|earlier\b)",
    re.IGNORECASE,
)
_OR = re.compile(
    rf"(?:\s+[a-z-]+){{0,3}}?(?:,? (?:that is|that['’]s|or|i\.e\.?,?|which is|equal to|equivalent to)|\s*\(){HEDGES}\s*"
)
_FALLS = re.compile(lexicon_rates.FALL + "|cut|reduced", re.IGNORECASE)
_FREQUENT = re.compile(
    rf"\b(?:{lexicon.FAULTS}) (?:was|were|is|are) [^;()]{{0,32}}?\b(?:as|more|less|most|least) (?:often found|frequent(?:ly found)?"
    r"|common|prevalent|widespread|likely)\b[^;()]*\($"
)
_LONGEST = 120


def that_is(here: Here) -> Stated | None:
    """Read 36 of 400 failed. That is 9%: the rate of those that the sentence before counted last."""
    state = here.state
    told = RATE_OF.get(state.whole_count, "") if not here.i and not state.plain else ""
    if not told or state.divided_before or not _THAT_IS.fullmatch(here.around.gap):
        return None
    behind = here.around.predicate
    if _MORE.match(behind) or OF_FAILED.match(behind) or _OF_OTHERS.match(behind):
        return None
    state.rate = told
    return Stated(told, state.scope, 0.75)


def by_so_many(here: Here) -> Stated | None:
    """Read the number of breaches rose by 64, that is 18%: by how much they grew."""
    moved = BY_SO_MANY.search(here.at(here.i - 1).around.near) if here.behind("count") else None
    if (
        moved is None
        or not _OR.fullmatch(here.around.gap)
        or here.around.predicate.lstrip().startswith("of ")
    ):
        return None
    return growth(here, falls=_FALLS.match(moved.group("move")) is not None)


def as_frequent(here: Here) -> Stated | None:
    """Read exceedances were three times as frequent for imports (8.1%) as for home-grown food (2.7%): rates of failure."""
    if not here.opened or not _FREQUENT.search(here.sentence.lower, here.sentence.start, here.number.start):
        return None
    here.state.rate = "failure_rate"
    return Stated("failure_rate", here.state.narrowed(scope_beside(here.around)), 0.75)


def compared_with(here: Here) -> Stated | None:
    """Read 24 of 300 were unsafe, down from 12% in 2017: their rate of another time, though none of this one is told."""
    state, around = here.state, here.around
    if state.count not in VERDICTS or not here.behind("count") or here.earlier(RATES, near=True):
        return None
    if state.among or state.divided_at >= 0 or len(around.gap) > _LONGEST:
        return None
    moved = not state.rate and _UP_FROM.search(around.gap)
    if not moved and not (_COMPARED.fullmatch(around.gap) and _THEN.match(around.predicate)):
        return None
    state.rate = RATE_OF[state.count]
    return Stated(state.rate, in_past(around, state, state.narrowed(scope_beside(around))), 0.7)
