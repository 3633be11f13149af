"""A verdict on a part or a trait of what is counted: hygiene was poor in 15% of kitchens, satisfied with 12 of the shops."""

import re

from spotcheck.figures.claims.english import scopes
from spotcheck.figures.claims.english.here import Here
from spotcheck.figures.claims.english.parts import HEDGES
from spotcheck.figures.claims.english.phrases import phrase
from spotcheck.figures.claims.marks import RATE_OF
from spotcheck.figures.claims.stating import Stated

_BAD = (
    r"poor|bad|disappointing|dismal|alarming|adverse|negative(?= for)|abnormal|unfavourable|inadequate|insufficient|unsatisfactory|deficient"
    r"|lacking|wrong|incorrect|unacceptable"
    r"|sub-?standard|faulty|defective|illegible|misleading"
    r"|not (?:adequate|sufficient|satisfactory|acceptable|correct|good enough|up to standard"
    r"|as it should be|in order)"
)
_GOOD = (
    r"good|very good|excellent|satisfactory|adequate|acceptable|correct|sufficient|in order|as it should be"
    r"|compliant"
)
#: storage was inadequate in; and good in
_JUDGED = re.compile(
    r"\b(?:(?:was|were|is|are|proved|proved to be|found to be|judged|rated"
    rf"|deemed)(?: (?:also|only|still|again|found|considered))*|and|but) (?:(?P<bad>{_BAD})"
    rf"|(?P<good>{_GOOD})) (?:in|at|on|with|for){HEDGES}\s*$",
    re.IGNORECASE,
)
#: satisfied with; had no complaint about; found fault with
_MINDED = re.compile(
    r"\b(?:(?P<bad>(?:dissatisfied|unhappy|not (?:satisfied|happy|content)) with"
    r"|f(?:ound|inds?) fault with|had (?:complaints|objections|concerns) (?:about|to)"
    r"|(?:was|were) (?:critical|wary) of)"
    r"|(?P<good>(?<!not )(?:satisfied|happy|content|pleased) with"
    r"|had no (?:complaints?|objections?|quarrel|issues?|concerns?|problems?) (?:about|to|with)"
    r"|f(?:ound|inds?) no fault with|g[ai]ves? (?:a clean bill of health"
    rf"|the all-clear) to)){HEDGES}\s*$",
    re.IGNORECASE,
)
#: what says nothing of the goods or the shops
_NO_TRAIT = re.compile(
    r"\b(?:sales?|turnout|parking|weather|traffic|business|trade|demand|attendance|light(?:ing)?|prices?)\s*$",
    re.IGNORECASE,
)


def _told(here: Here) -> str:
    """Give what is said of the goods: nothing, that they failed, or that they passed."""
    near = here.around.near
    found = _JUDGED.search(near) or _MINDED.search(near)
    if found is None or _NO_TRAIT.search(near[: found.start()]):
        return ""
    return "nonconforming" if found["bad"] else "conforming"


def judged_in(here: Here) -> Stated | None:
    """Read inspectors were satisfied with 12 of the 14 shops."""
    told = _told(here)
    if not told or phrase(here.around.predicate).kind == "enterprise":
        return None
    here.state.count = here.state.verdict = told
    return Stated(told, here.state.narrowed(scopes.scope_of_count("", here.around.predicate)), 0.75)


def rate_judged_in(here: Here) -> Stated | None:
    """Read hygiene was poor in 15% of kitchens."""
    told = _told(here)
    if not told:
        return None
    here.state.rate, here.state.count = RATE_OF[told], told
    return Stated(
        here.state.rate, here.state.narrowed(scopes.scope_of_count("", here.around.predicate)), 0.75
    )
