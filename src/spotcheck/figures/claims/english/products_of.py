"""What batches are of, where that is counted too: 1,437 batches of three products."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
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
