"""Figures without digits: 未发现不合格, 全部合格."""

import re

from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.subjects import of_rest
from spotcheck.figures.claims.stating import Stated

_OF_REST = re.compile(r"其[余他]|项目|指标|复查|复检|整改|含量|重金属|外")


def none_found(here: Here) -> Stated:
    """Read 未发现不合格: no failed batch."""
    if _is_of_rest(here):
        return Stated(reason="a statement about the rest")
    return Stated("nonconforming", here.scope(here.around.near), 0.9)


def all_passed(here: Here) -> Stated:
    """Read 全部合格: a pass rate of 100 %."""
    if _is_of_rest(here):
        return Stated(reason="a statement about the rest")
    return Stated("pass_rate", here.scope(here.around.near), 0.9)


def _is_of_rest(here: Here) -> bool:
    """Note that the parts end with the rest: 甲2件不合格，其余均合格，合格率96% is of all."""
    if not _OF_REST.search(here.around.near):
        return False
    here.state.scope = of_rest(here)
    return True
