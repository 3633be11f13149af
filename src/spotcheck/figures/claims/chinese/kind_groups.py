"""What a count of kinds is of: the class whose members are listed, a general group, or the goods of the batches behind it."""

import re

from spotcheck.figures.claims.chinese import scopes
from spotcheck.figures.claims.chinese.enumerations import classed
from spotcheck.figures.claims.chinese.firms import with_verdict
from spotcheck.figures.claims.chinese.following import scope_behind
from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.items import item_of_theirs
from spotcheck.figures.claims.chinese.topics import is_product
from spotcheck.figures.claims.marks import VERDICTS, first
from spotcheck.figures.claims.model import Where
from spotcheck.figures.claims.stating import Stated

#: groups of everything, which are named only where they are told from the others
_GROUP = re.compile(
    r"(?:(?:产品|商品)?(?:[为是]|属于?))?(?P<group>消费品|工业产?品|日用品|生产资料)(?:产品)?(?=[，。；、]|$)"
)
#: 涉及复混肥料和磷肥2种: which kinds those are that were drawn
_KINDS_TOLD = re.compile(
    r"，(?:主要|共|分别)*(?:涉及|包[括含]|涵盖|分为)了?[^，。；：、\d]{2,14}[、和与及][^，。；：、\d]{2,14}$"
)
_THEIRS = ("产品的", "商品的", "样品的")
#: 产品, which a name may leave out
_GOODS_WORD = 3


def before(gap: str) -> Where | None:
    """Give the class whose kinds are counted: 农业生产资料类包括化肥、农膜等10种产品.

    >>> str(before("；农业生产资料类包括化肥、农膜等")), before("，不合格产品涉及毛巾、雨伞等")
    ('农业生产资料类', None)
    """
    name = classed(gap)
    named = scopes.scope_of(name) if name else None
    whole = named is not None and name.startswith(named.words) and len(name) - len(named.words) < _GOODS_WORD
    return named if named and whole and is_product(named) and not scopes.names_item(named) else None


def general(here: Here) -> Where | None:
    """Give the general group that some kinds of all are in: 抽查了19种消费品, 其中9种产品为消费品."""
    told = here.told or any(stated.measure == "kinds" for stated in here.state.stated)
    found = _GROUP.match(here.around.after) if told else None
    return Where((), found["group"], 0.8) if found else None


def of_their_batches(here: Here) -> Where | None:
    """Give the goods behind the batches that stand right behind kinds: 6个品种80批次医疗器械."""
    figures, i = here.sentence.figures, here.i
    if here.around.after or i + 1 >= len(figures) or figures[i + 1].kind not in ("batch", "object"):
        return None
    if figures[i + 1].first != here.number.last:
        return None
    named = scope_behind(here.sentence.around(i + 1).after, head=True)
    return named if named and is_product(named) and not scopes.names_item(named) else None


def told_of_drawn(gap: str) -> bool:
    """Whether a clause names the few kinds that those counted before are of: what follows is of all of them.

    >>> told_of_drawn("产品，涉及复混肥料和磷肥"), told_of_drawn("，其中涉及食品、建材"), told_of_drawn("抽检毛巾和袜子")
    (True, False, False)
    """
    return _KINDS_TOLD.search(gap) is not None


def faulty(here: Here) -> Stated | None:
    """Read kinds of which it is said what failed in them: 6种产品的刹车系统不符合要求."""
    around = here.around
    judged = first(around.after_marks, VERDICTS) if around.after.startswith(_THEIRS) else None
    fault = item_of_theirs(here) if judged and judged.name == "nonconforming" else None
    named = here.named_before(around.gap, attached=around.attached) if fault else None
    if fault is None or (named and named.words):
        return None
    return Stated("kinds", with_verdict(here, here.state.narrowed(fault, keep=False)), 0.85)


def of_those_above(here: Here) -> Where | None:
    """Come back to the whole from the last of several goods: 甲12批次、乙4批次，上述2类产品合格率均为100%."""
    if not here.around.near.endswith(("上述", "以上", "前述")):
        return None
    here.state.scope = here.state.whole
    return here.state.whole
