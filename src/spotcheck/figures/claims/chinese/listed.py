"""Lists of names that a rate or a share is of together: 毛巾、袜子等2种产品合格率100%, 前三类为甲、乙、丙，共占六成."""

import re
from dataclasses import replace
from functools import lru_cache

from spotcheck.figures.claims.chinese.here import Here
from spotcheck.figures.claims.chinese.names import names_nothing
from spotcheck.figures.claims.chinese.phrases import VERBS
from spotcheck.figures.claims.chinese.preceding import scope_before
from spotcheck.figures.claims.model import Where

_LONGEST = 160
_LONGEST_NAME = 18
_PIECE = re.compile(r"[^，、]+[，、]?")
_DOING = re.compile(
    r"抽[查检验样取测]|检[查验测]|监测|测试|对|了|的是|发现|组织|开展|公布|涉及|包括|其中|[本此]次|合格"
)
_NAMES = re.compile(r"[、，和与及]")
_ASIDE = re.compile(r"\([^()]*\)")
#: what stands before the first name, and belongs to none
_LEAD = re.compile(r".*[。；：\n]|^[，、 ]*(?:其中|此外|另外|同时)[，：]?|[，、 ]+")
#: 问题、投诉量较大的前三类分别为日用百货、交通工具，共占
_TOLD = re.compile(
    r"(?:分别|依次|主要|依序|前[一-鿿]{1,4})*(?:[为是有]"
    r"|包括)：?(?P<list>[^，；。：·\d]+、[^，；。：·\d]+?)(?:等(?:[一-鿿]{1,6})?)?"
    r"，(?:[三四五六两]者|合计|总计|共|约|一共|总共)*$"
)
#: 售后问题、质量问题仍是投诉的主要原因，占
_SUBJECT = re.compile(
    r"(?:^|[，；。：])(?P<list>[^，；。：·\d是为]*、[^，；。：·\d是为]*?)(?:仍然?|依然|依旧|也|均"
    r"|都)*(?:[是为]|成为|构成)"
    r"[^，。；]{2,30}，(?:[二三四五六七八两](?:者|大?类|[国省市地项种区]|个[一-鿿]{1,2})|合计|总计|共|约|一共|总共)*$"
)


@lru_cache(maxsize=4096)
def before(gap: str) -> Where | None:
    """Give the names that a count of kinds sums up, which stand before it one by one.

    >>> str(before("。其中，毛巾、袜子，灯具等")), before("。本次共抽查了"), before("，对毛巾等")
    ('毛巾、袜子，灯具', None, None)
    """
    if not gap.endswith("等"):
        return None
    lead = None
    for found in _LEAD.finditer(gap):
        if found.start() == (lead.end() if lead else 0):
            lead = found
    names = gap[lead.end() if lead else 0 : -1]
    start = len(names)
    for piece in reversed(list(_PIECE.finditer(names))):
        name = _ASIDE.sub("", piece.group().rstrip("，、")).strip()
        if not _is_name(name):
            break
        start = piece.start()
    listed = names[start:].strip()
    several = "、" in listed or "，" in listed
    return Where((), listed, 0.8) if several and len(listed) <= _LONGEST else None


@lru_cache(maxsize=4096)
def told(head: str) -> Where | None:
    """Give the names that the clause before a share lists, which the share is of together.

    >>> str(told("投诉量较大的前三类分别为日用百货、交通工具，共")), told("质量问题较多，共")
    ('日用百货、交通工具', None)
    """
    found = _TOLD.search(head) or _SUBJECT.search(head)
    return (
        Where((), found["list"].strip("「」“” "), 0.8) if found and len(found["list"]) <= _LONGEST else None
    )


def subject(head: str) -> Where | None:
    """Give the names of the clause before, which a number word sums up: 甲国、乙国是主要来源地，两国共贡献了60%.

    >>> str(subject("意大利、印度是主要来源地，两国")), subject("意大利是主要来源地，该国")
    ('意大利、印度', None)
    """
    found = _SUBJECT.search(head)
    return (
        Where((), found["list"].strip("「」“” "), 0.8) if found and len(found["list"]) <= _LONGEST else None
    )


def kinds_before(here: Here, gap: str) -> Where | None:
    """Give the names that the count of kinds right before a rate sums up: 毛巾、袜子等2种产品合格率100%."""
    place, together = here.state.together
    told = here.i > 0 and place == here.i - 1 and not here.listed and "，" not in gap
    named = scope_before(gap) if told else None
    # 毛巾、袜子等3类纺织品合格率95%, in a text about 纺织品
    again = named is not None and gap.startswith(named.words) and named.words == here.state.whole.words
    return together if told and (named is None or again) else None


def leave_product(here: Here) -> None:
    """Leave the product that only a count made the subject, where a sentence begins with other names: 毛巾、袜子等6种产品不合格.

    What a heading or an opening says the text is about holds on: they are kinds of it.
    """
    state = here.state
    words = state.about.words
    if here.i or state.given or not words or state.divided or state.whole.words != words:
        return
    names = before(here.around.gap)
    if names and not any(word in words or words in word for word in _NAMES.split(names.words)):
        state.whole = state.scope = replace(state.whole, words="")


def _is_name(name: str) -> bool:
    """Whether an entry of a list is a name, and no clause: 抽查了毛巾 is none."""
    plain = 0 < len(name) <= _LONGEST_NAME and not VERBS.search(name)
    return plain and (len(name) == 1 or not names_nothing(name)) and _DOING.search(name) is None
