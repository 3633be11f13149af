"""Kinds that are counted beside the batches of them: 1,437 batches of three products, 150 samples of nine vegetables and six fruits."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import noun_of
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.english.predicates import verdict
from spotcheck.figures.claims.english.topics import products
from spotcheck.figures.claims.marks import COUNTED, DRAWN, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

#: batches of, between what was drawn and the products
BATCHES_OF = re.compile(
    r"\s*(?:[a-z-]+ ){0,2}?(?:batches|samples|lots|specimens|consignments|units|items) (?:of|from|covering|across)"
    r"(?: (?:about|some|the|these|those|only|just|over|around|nearly|all))*\s+",
    re.IGNORECASE,
)
_PRODUCTS = re.compile(
    r"\s*(?:(?:consumer|different|various|food|household|common|imported|key|regulated|priority) ){0,2}"
    r"(?:products|goods|commodities|articles|foods|foodstuffs)\b(?! (?:that|which|failed|tested))",
    re.IGNORECASE,
)
_DIFFERENT = re.compile(r"\s*(?:different|distinct) (?P<of>[a-z][a-z -]{2,40})", re.IGNORECASE)
#: 210 samples of 12 foods
_SORTS = re.compile(
    r"\s*(?P<of>(?:foods?(?: products| items| commodities)?|foodstuffs|commodities|crops)\b)", re.IGNORECASE
)
_SAMPLES_OF = re.compile(r"\bsamples (?:of|from) $", re.IGNORECASE)
#: samples of nine vegetables and six fruits
_SAMPLES_OF_N = re.compile(
    r" (?:[a-z-]+ )?(?:samples|specimens|units|packs|batches) (?:of|from)(?: about| some| over)? ",
    re.IGNORECASE,
)
_ROW_OF_KINDS = re.compile(r" (?:[a-z-]+ ){0,2}[a-z-]+,? and ")
_COUNTED_IN = re.compile(r"[a-z -]{4,60}\(n\s?=", re.IGNORECASE)


def products_of(here: Here) -> Stated | None:
    """Read three products behind 1,437 batches of: kinds, and not batches."""
    if not here.behind("count") or not _PRODUCTS.match(here.around.predicate):
        return None
    before = here.sentence.figures[here.i - 1]
    if not BATCHES_OF.fullmatch(here.sentence.text, before.end, here.number.start):
        return None
    if (here.number.value or 0) >= (before.value or 0):
        return None
    kept = here.state.scope
    scope = here.state.narrowed(scopes.scope_of_count("", ""))
    here.state.scope = kept
    return Stated("kinds", scope, 0.85)


def different(here: Here) -> Stated | None:
    """Read sixteen different vegetables: kinds, where nothing is said of samples."""
    found = _DIFFERENT.match(here.around.predicate)
    found = found or (_SORTS.match(here.around.predicate) if _SAMPLES_OF.search(here.around.near) else None)
    counted = found and (
        _COUNTED_IN.match(here.sentence.text, here.number.end)
        or not here.around.predicate_marks
        or (_SAMPLES_OF.search(here.around.near) or DRAWN & set(here.state.known.values()))
    )
    head = phrase(found.group("of")) if found and counted else None
    if (
        not found
        or head is None
        or (head.kind and head.unit != "foods")
        or last(here.around.near_marks, COUNTED)
    ):
        return None
    named = phrase(" " + found.group("of")).words
    if not named:
        return Stated("kinds", here.state.narrowed(None), 0.7)
    if not products(named.lower(), 0, len(named)):
        return None
    return Stated("kinds", here.state.narrowed(Where((), named, 0.7)), 0.7)


def sampled_kinds(here: Here) -> Stated | None:
    """Read 150 samples of nine vegetables and six fruits: kinds, fewer than the samples taken of them."""
    around, state, noun = here.around, here.state, noun_of(here)
    if noun.kind not in ("", "batch") or not noun.words.endswith("s") or not here.behind("count"):
        return None
    before = here.sentence.figures[here.i - 1].value or 0
    first_one = (
        state.count in DRAWN and _SAMPLES_OF_N.fullmatch(around.gap) and (here.number.value or 0) < before
    )
    next_one = state.plain == "kinds" and state.plain_at == here.i - 1 and _ROW_OF_KINDS.fullmatch(around.gap)
    if not (first_one or next_one) or verdict(around.predicate):
        return None
    state.plain, state.plain_at = "kinds", here.i
    kept = state.scope
    scope = state.narrowed(Where((), noun.words, 0.7))
    state.scope = kept
    return Stated("kinds", scope, 0.7)
