"""Shares of what came in at a border: by which port, where from, and how much of it was checked: 五成以上由上海口岸进口."""

import re

from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.shares import base_of
from spotcheck.figures.claims.marks import DRAWN, VERDICTS, first, last
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

#: 六成由广州口岸进口; but not 三成由网店售出的样品
_BROUGHT = re.compile(
    r"的?(?:产品|商品|货物|批次)?[由从自经](?P<where>[^，。；、\d的]{2,12}(?:、[^，。；、\d的]{2,8})*?)"
    r"(?:等地?|等口岸)?(?:进口|出口|入境|进境|报检|报关|通关|输入)(?=[，。；]|$)"
)
#: 来自德国、法国的进口量约占总进口量的45%
_OF_IMPORTS = re.compile(
    r"(?P<who>[^，。；：\d占]{2,30})占[^，。；、\d占]{0,4}?(?:进口|出口)总?[量额](?:的|约|近|逾|超过|高达|达)*$"
)
_TRADED = re.compile(
    r"(?:的?(?:合计|累计|总)?(?:进口|出口)总?(?:量|额|货值|批次)|[三两四五](?:国|者|地))(?:合计|共|约|则|均|各)*$"
)
_FROM = re.compile(r"^(?:[其此]中|排名[^，。；\d]{1,6}的|来自|产自|原产于?|自|从)+")
#: 对14959批进口服装实施检测，送检率为40.48%
_SENT = re.compile(r"(?:送检率|送样率|抽样率)(?:[仅只约近达为是：]|高达|达到)*$")


def share(here: Here) -> Stated | None:
    """Read a share of what came in, where the sentence tells of what was handed in or drawn."""
    around, state = here.around, here.state
    if state.count in DRAWN and _SENT.search(around.near):
        return Stated("share", state.scope, 0.8)
    drawn = state.count in DRAWN or (not state.count and state.carried in DRAWN)
    if not drawn or state.among == "nonconforming":
        return None
    brought = _BROUGHT.match(around.after)
    if brought and not last(around.near_marks, VERDICTS) and not first(around.after_marks, VERDICTS):
        return _share(here, brought["where"])
    part = _OF_IMPORTS.search(around.gap)
    who = _FROM.sub("", _TRADED.sub("", part["who"])).strip() if part else ""
    return _share(here, who) if len(who) > 1 else None


def _share(here: Here, words: str) -> Stated:
    here.state.rate = "share"
    scope = here.state.narrowed(Where((), words, 0.8), keep=False)
    return Stated("share", scope, 0.8, *base_of("share", here.state))
