"""What was drawn and what was judged, where the whole is told with its part: 206批次中有50批次, 30批次，其中…."""

import re
from fractions import Fraction

from spotcheck.figures.claims.chinese.beside import BASE, WITHIN, is_base, verdict_behind
from spotcheck.figures.claims.chinese.here import OF_A_PRICE, Here
from spotcheck.figures.claims.chinese.predicates import Said, named_behind
from spotcheck.figures.claims.chinese.said import own_mark
from spotcheck.figures.claims.chinese.subjects import SAMPLES
from spotcheck.figures.claims.marks import COUNTED, DRAWN, VERDICTS, last

ARE = ("是", "为", "系", "属", "均为", "都是", "皆为")

#: 在23批次样品中: no words of their own
_AGAIN = ("在", "上述", "这", "在这", "在上述", "而在", "其中，在")
_THEY_ALL = re.compile(r"(?:不合格|问题)?(?:样品|样本|产品|商品|食品)*[之当]?中(?:，|(?!国))")


def of_base(here: Here) -> Said:
    """206批次产品中, 89批次不合格产品中: what the following is within."""
    around, state = here.around, here.state
    if not is_base(around):
        priced = OF_A_PRICE.match(here.sentence.text, here.number.last, here.sentence.end)
        own = last(around.near_marks, COUNTED)
        return (
            (state.whole_count if state.whole_count in DRAWN else "tested", 0.8)
            if priced and not own
            else None
        )
    own, behind = own_mark(here), verdict_behind(around)
    stop = BASE.match(around.after)
    if behind and around.closed and behind.name in VERDICTS and not WITHIN.match(around.rest):
        return behind.name, 0.9  # 6件食品中微生物不符合规定
    inside = behind is not None and stop is not None and behind.end <= here.number.last + stop.end()
    if behind and inside and (behind.name in VERDICTS or not own):
        return behind.name, 0.95
    if own:
        return own.name, 0.95
    earlier = last(around.gap_marks, DRAWN)
    if earlier:
        return earlier.name, 0.8
    drawn = next((count for count in (state.count, state.whole_count) if count in DRAWN), "sampled")
    return drawn, 0.8


def base_told(here: Here) -> Said:
    """发现41批次虚假标注。41批次产品中，有22批次为服装: the failed that were counted before."""
    if here.i or not is_base(here.around):
        return None
    told = here.state.told.get((here.number.value or Fraction(0), here.number.unit))
    failed = told is not None and told[0] == "nonconforming"
    again = here.around.near in _AGAIN and _THEY_ALL.match(here.around.after)
    return ("nonconforming", 0.85) if failed and (again or _divided_by_name(here)) else None


def _divided_by_name(here: Here) -> bool:
    """Whether the next count says what some of these are: 有22批次为服装."""
    following = here.sentence.figures[1:2]
    after = here.sentence.around(1).after if following else ""
    return after.startswith(ARE) and named_behind(after)


def drawn_before(here: Here) -> Said:
    """15款样本包括: the count that was said to be drawn."""
    drawn = drawn_already(here)
    return (drawn, 0.85) if drawn and SAMPLES.match(here.around.after) else None


def drawn_already(here: Here) -> str:
    """Give what a count as large as this one was said to be: drawn, or nothing of the kind."""
    value, unit = here.number.value or Fraction(0), here.number.unit
    measure, _ = here.state.told.get((value, unit), ("", None))
    if not measure and SAMPLES.match(here.around.after):  # 15款保温杯, 15个样品
        drawn = [scope for scope in here.state.drawn if scope[1] == value]
        return "sampled" if len(here.state.drawn) == len(drawn) == 1 else ""
    return measure if measure in DRAWN else ""
