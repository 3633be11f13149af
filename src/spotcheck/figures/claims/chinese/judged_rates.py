"""Chinese percentages that a verdict behind them tells, and those whose rate is named behind: 三成样品不合格, 8%的不合格率."""

import re

from spotcheck.figures.claims.chinese import (
    faulty_shares,
    shares,
)
from spotcheck.figures.claims.chinese.following import scope_behind
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.scopes import scope_of
from spotcheck.figures.claims.chinese.subjects import scoped
from spotcheck.figures.claims.chinese.topics import is_product
from spotcheck.figures.claims.marks import RATE_OF, RATES, VERDICTS, Mark, between, first, last
from spotcheck.figures.claims.stating import Stated

_ALL_GOOD = ("every", "none")
_NEXT_CLAUSE = re.compile(r"的?(?:样本|样品|产品|商品)[^，。；\d]{0,24}，")
_NEAR = 8
_ASIDE = re.compile(r"[、，企的](?<!^的)")
_THAT_ARE = re.compile(r"(?:要求|规定|标准)?的(?:样[品本]|产品|商品)?(?:[只仅也约]?有|共有)")
_ENDS = re.compile(r"[，。；(]|$")
_INSERTED = re.compile(r"[一-鿿]{0,6}\([^()]{1,12}\)")
#: 低于国产化妆品91.7%的合格率: of what is compared with
_HELD_AGAINST = re.compile(r"(?:低于|高于|好于|优于)(?P<other>[^，。；、()\d]{2,12})$")


def named_behind(here: Here) -> Stated | None:
    """66.6%的合格率: its word stands behind it."""
    named = first(here.around.after_marks, RATES) if here.around.after.startswith("的") else None
    if named is None or named.start > here.number.last + _NEAR or _ASIDE.search(here.around.after, 0, _NEAR):
        return None
    here.state.rate = named.name
    held = _HELD_AGAINST.search(here.around.near)
    other = scope_of(held["other"]) if held else None
    if other and (other.conditions or is_product(other)):
        return Stated(named.name, here.state.narrowed(other, keep=False), 0.85)
    return Stated(named.name, here.scope(), 0.9)


def that_have(here: Here) -> Stated | None:
    """合格的有92%，不合格的有8%: of each verdict there are so many."""
    around = here.around
    judged = last(around.near_marks, VERDICTS)
    if judged is None or not _ENDS.match(around.after):
        return None
    if not _THAT_ARE.fullmatch(here.sentence.text, judged.end, here.number.first):
        return None
    here.state.rate = RATE_OF[judged.name]
    return Stated(here.state.rate, scoped(here, here.state.rate), 0.85)


def by_verdict_behind(here: Here) -> Stated | None:
    """16%的样品存在安全隐患; 六成样本（11款）未能符合."""
    around, state = here.around, here.state
    following = here.sentence.figures[here.i + 1 : here.i + 2]
    if (
        following
        and following[0].kind in _ALL_GOOD
        and faulty_shares.OF_SAMPLES.match(around.after)
        and not around.closed
    ):
        state.rate = "pass_rate"  # 一成样品各项指标全部合格
        return Stated("pass_rate", scoped(here, "pass_rate"), 0.85)
    past = beyond(here)
    behind = first(around.after_marks, VERDICTS) or past
    listed = here.joined and here.behind("rate")
    if behind is None and not listed and (told := faulty_shares.told_in_words(here)):
        state.rate = "share" if state.among == "nonconforming" else told
        found = scope_behind(around.after) if faulty_shares.OF_SAMPLES.match(around.after) else None
        scope = state.narrowed(found) if found else scoped(here, "nonconforming")
        return Stated(state.rate, scope, 0.75, *shares.base_of(state.rate, state))
    if behind is None or (listed and behind.start > here.number.last + 1):
        return None
    measure = shares.RATE_OF[behind.name]
    if state.among == "nonconforming" and measure == "failure_rate" and state.rate not in RATES:
        measure = "share"
    state.rate = measure
    return Stated(measure, scoped(here, measure), 0.9, *shares.base_of(measure, state))


def beyond(here: Here) -> Mark | None:
    """Give the verdict of the clause behind a percentage that says only in what: 一半样本在结构方面，不符合标准."""
    text, number = here.sentence.text, here.number
    aside = _NEXT_CLAUSE.match(text, number.last, here.sentence.end)
    if aside:  # 一半样本在结构方面，不符合标准
        mark = first(between(here.sentence.marks, aside.end(), here.sentence.end), VERDICTS)
        return mark if mark and mark.start <= aside.end() + 2 else None
    inserted = _INSERTED.match(here.sentence.text, here.number.last, here.sentence.end)
    if not inserted:
        return None
    return first(between(here.sentence.marks, inserted.end(), inserted.end() + 14), VERDICTS)
