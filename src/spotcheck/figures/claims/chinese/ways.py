"""Ways of checking, levels of office and kinds of traders, which name a scope where a text sets them against each other.

监督抽检, 风险监测, 省级 and the like say of most texts only who checked, and how: they name the batches of a number
where the text counts those of several ways or levels, or behind 其中. So do traders: 生产企业20批次, 门店54批次.
"""

import re

from spotcheck.figures.claims.marks import last_match
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_checks as lexicon

_LEVEL = rf"(?P<level>{lexicon.LEVELS})"
_WAY = rf"(?P<way>(?:{lexicon.WAYS_TOLD_APART}))"
#: 本次专项抽查 is all that a text speaks of, 比国抽高 what it compares with
_OF_ALL = "(?=[国省市县区部本中总日监专评常例跟风应季节定重联执委快随飞网自比生加销经流门直小餐使个在从于])(?<![本此这该]次)(?<![比较与于])"
_PLACE = r"[在从于](?P<place>[^，。；：、\d]{2,10}?)(?=(?:随机|共|各|分别)*(?:抽样|抽检|抽取|抽查|采样|采集|购买|购样|监测))"
_TRADER = rf"(?P<trader>{'|'.join(sorted(lexicon.TRADERS, key=len, reverse=True))})"
_COUNTED = re.compile(rf"{_OF_ALL}(?:{_LEVEL}|{_WAY}|{_TRADER}|{_PLACE})(?=[^，。；：、\d]{{0,12}}\d)")
_NAMED = re.compile(
    rf"{_OF_ALL}(?:{_LEVEL}(?:食品安全|产品质量|质量安全|质量)?(?:{_WAY.replace('way', 'by')})?|{_WAY}|{_TRADER}|{_PLACE})"
)


def told_apart(text: str) -> frozenset[str]:
    """Say by what a text counts several: ``level`` of office, ``way`` of checking, ``trader``.

    >>> sorted(told_apart("省级抽检120批次，市级抽检300批次")), sorted(told_apart("省级监督抽查120批次"))
    (['level'], [])
    """
    found: dict[str, set[str]] = {"level": set(), "way": set(), "trader": set(), "place": set()}
    for match in _COUNTED.finditer(text):
        kind = match.lastgroup or ""
        found[kind].add(match.group())
    return frozenset(kind for kind, words in found.items() if len(words) > 1)


def trader(words: str) -> Where:
    """Give the stage that a kind of trader belongs to, or else the words.

    >>> str(trader("生产企业")), str(trader("门店"))
    ('stage=production', '门店')
    """
    stage = lexicon.TRADERS.get(words)
    return Where((("stage", stage),), "", 0.8) if stage else Where((), words, 0.8)


def way_of(words: str, apart: frozenset[str], *, divided: bool) -> Where | None:
    """Give the level or way that the words before a number name, where it tells their batches from others.

    >>> str(way_of("省级监督抽查", frozenset({"level"}), divided=False)), way_of("省级抽查", frozenset(), divided=False)
    ('省级监督抽查', None)
    """
    last = last_match(_NAMED, words)
    if last is None:
        return None
    if last["trader"]:
        return trader(last["trader"]) if divided or "trader" in apart else None
    if last["place"]:
        return trader(last["place"]) if "place" in apart else None
    level, way = last["level"], last["way"] or last["by"]
    if not (divided or (level and "level" in apart) or (way and "way" in apart)):
        return None
    conditions = lexicon.PROGRAMMES.get(next((k for k in lexicon.PROGRAMMES if way and k in way), ""), {})
    return Where(tuple(sorted(conditions.items())), last.group(), 0.8)
