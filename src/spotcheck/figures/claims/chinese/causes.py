"""Shares of the failed by what was wrong with them, told in brackets: 不合格检体以苯甲酸(79.8%)最常见."""

import re

from spotcheck.figures.claims.chinese import scopes
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.shares import base_of
from spotcheck.figures.claims.marks import RATES, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

#: 不合格检体检出之防腐剂以苯甲酸(
_CAUSES = re.compile(
    r"(?:不合格|不符|违规|超标|缺失|问题|原因|态样|样态)(?:(?!率)[^。；\d]){0,20}(?:以"
    r"|(?<!行)为)(?P<name>[^。；，\d以]{1,16})\($"
)
#: 主要不合格项目为添加剂超标(占28%)
_SHARE_OF = re.compile(r"\((?:约|大约)?占比?(?:约|为)?$")
#: 其余依次为商品质量(6.9%)、货不对板(1.2%)
_STOP = re.compile(r"[，。；、：()]")
_LEAD = re.compile(
    r"^(?:其次(?:依序|依次)?(?:[是为])?|依序为?|依次为?|分别为?|以及|及其|以|[和及与或为])+(?=..)"
)
_MOST = re.compile(
    r"[^)，。]{0,6}\)者?(?:为|居|占|列)?(?:最|次之|次高|居次|多|主|大宗|首|第|冠|[，。；、]|$)"
)


def of_causes(here: Here) -> Stated | None:
    """不合格检体以苯甲酸(79.8%)最常见，己二烯酸(13.9%)次之: of the failed, cause by cause."""
    around, state = here.around, here.state
    gap = _SHARE_OF.sub("(", around.gap)
    if not gap.endswith("(") or not _MOST.match(here.sentence.text, here.number.last):
        return None
    rated = last(around.gap_marks, RATES)
    told = _CAUSES.search(gap, rated.end - around.gap_start if rated else 0)
    goes_on = rated is None and here.behind("rate") and state.rate == "share" and ")" in gap
    if not (told or goes_on):
        return None
    state.rate = "share"
    state.among = state.among or "nonconforming"
    words = _LEAD.sub("", told["name"] if told else _STOP.split(gap[:-1])[-1])
    named = scopes.part_of(words) or scopes.scope_of(words) or Where((), words, 0.7)
    scope = state.narrowed(named if words else None)
    return Stated("share", scope, 0.85, *base_of("share", state))
