"""Rates that the one before is held against: 线上不合格率25%，明显高于线下的8.3%."""

import re

from spotcheck.figures.claims.chinese import moves
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.marks import RATES
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

#: 线上不合格率25%，明显高于线下的8.3%
_STANDS_AGAINST = re.compile(
    r"，[^，。；、\d]{0,6}?(?:[高低好优差]于|不[及如])(?P<other>[^，。；、\d]{2,12}?)(?P<of>的)?$"
)


def held_against(here: Here) -> Stated | None:
    """线上不合格率25%，明显高于线下的8.3%: the rate of what the one before is compared with."""
    found = _STANDS_AGAINST.fullmatch(here.around.gap)
    before = here.state.stated[-1].measure if here.state.stated else ""
    if found is None or before not in RATES or not here.behind("rate"):
        return None
    if not found["of"] and not _may_be_rate(here):
        return None
    other = moves.referent(found["other"], here, here.state.scope)
    return Stated(before, other, 0.85) if other != Where() else None


def _may_be_rate(here: Here) -> bool:
    """Whether a percentage that the rate before is said to be above or below may be a rate, and no difference."""
    own, value = here.before.value if here.before else None, here.number.value
    if own is None or value is None:
        return False
    return value > own if re.search("[低差]于|不[及如]", here.around.near) else own > value > own / 2
