"""Ways of checking, levels of office and kinds of traders, which name a scope where a text sets them against each other.

监督抽检, 风险监测, 省级 and the like say of most texts only who checked, and how: they name the batches of a number
where the text counts those of several ways or levels, or behind 其中. So do traders: 生产企业20批次, 门店54批次.
"""

import re
from functools import lru_cache

from spotcheck.figures.claims.marks import alternatives, last_match
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_checks as lexicon
from spotcheck.language.lexicon_chinese import SCOPES
from spotcheck.language.lexicon_places import HOME_OR_ABROAD, ORIGINS

_LEVEL = rf"(?P<level>{lexicon.LEVELS})"
_OFFICE = rf"(?P<office>{lexicon.OFFICES_TOLD_APART})"
_WAY = rf"(?P<way>(?:{lexicon.WAYS_TOLD_APART}))"
#: 本次专项抽查 is all that a text speaks of, 比国抽高 what it compares with
_OF_ALL = (
    "(?=[国省市县区部本购中总日监专评城农乡常例跟风应季节定重联执委快随飞网自比生加销经流门直小餐使个在从于辖境第外沪京津渝粤浙苏闽鲁皖豫鄂湘川黔滇赣冀晋辽吉陕甘桂琼平非当州])"
    "(?<![本此这该]次)(?<![比较与于])"
)
_PLACE = (
    r"[在从于](?P<place>[^，。；：、\d]{2,10}?)(?=(?:随机|共|各|分别)*(?:抽样|抽检|抽取|抽查|采样|采集|购买"
    r"|购样|监测))"
)
_TRADER = rf"(?P<trader>{lexicon.TRADER}|{lexicon.TOWN_AND_COUNTRY})"
#: 39家企业生产41批次: what they do with them, between two counts
_DOES_ALONE = re.compile(r"(?:企业|单位|厂家)(?P<doing>生产|销售|经营)")
_TRADER_ALONE = re.compile(
    rf"(?:不同|大型|中型|小型)?(?:食品|工业产品|产品|商品)?{_TRADER}(?:共|的|抽|$|所?(?:生产|销售|经营)"
    r"|[和与及、]\d?)"
)
_CHANNEL = re.compile(alternatives(SCOPES))
_ORIGIN_ALONE = re.compile(ORIGINS)
_AREAS_WITHIN = re.compile(r"·|各|的?[一二三四五六七八九十两多]+个")
_NAMED_AREA = re.compile(
    r"[一-鿿](?<![在从对是为由与和及中共了有、其各全查检取测样验涉及分布来自于含括抽])[省市区县州]内$"
)
_ORIGIN = rf"(?P<origin>{ORIGINS})"
_COUNTED = re.compile(
    rf"{_OF_ALL}(?:{_ORIGIN}|{_LEVEL}|{_OFFICE}|{_WAY}|{_TRADER}|{_PLACE})(?=[^，。；：、\d]{{0,12}}\d)"
)
#: a level at the front of a sentence, of all that is counted in it: 市级抽查门窗、瓷砖等，共抽查120批次
_FRONTED = re.compile(
    r"(?:^"
    r"|[。；\n]) ?(?:其中[，：]?"
    rf"|[从按][^，。；：]{{0,12}}[看分]，)?(?P<level>{lexicon.LEVELS})(?=[^，。；：\d]{{0,8}}(?:抽|检"
    r"|监测))"
)
_HEADED = re.compile(
    r"\s*(?:·+[.、]?|\d{1,2}[.、]|\([一二三四五六七八九十\d]{1,2}\)"
    rf"|[一二三四五六七八九十]{{1,2}}、)(?P<level>{lexicon.LEVELS})(?:产品|质量|食品|安全|监督|专项"
    r"|风险)*(?:抽查|抽检|抽样|监测|检验)?(?:工作|任务|完成|情况|结果)*(?:[：。\n]|$)"
)
_PERIOD = re.compile(r"(?:季|月份?|半年|年)度?(?:的|共)?$")
_FRONT_LEVEL = re.compile(_FRONTED.pattern.removeprefix(r"(?:^|[。；\n])"))
_FROM = re.compile(rf"{_OF_ALL}{_ORIGIN}")
_MADE_BY = re.compile(
    r"(?:样品|产品|商品)?(?:均|都|全部)?(?:[为是由]|标称"
    rf"|属于?)+{_ORIGIN}(?:的?(?:企业|单位|厂家|厂商|公司|工厂))?(?:生产|制造|加工|产品|企业|所产)"
)
#: 仅20批次为国产, 12款是进口品牌
_ARE_FROM = re.compile(
    rf"(?:样品|产品|商品|样本)?(?:均|都|全部)?(?:[为是系]|属于?)(?P<origin>{HOME_OR_ABROAD})"
    r"(?:的?(?:产品|商品|样品|样本|品牌|货品?|食品))?(?=[，。；、()]|$)"
)
_ARE, _SUBJECT = re.compile("[为是系属]"), 6
_NAMED = re.compile(
    rf"{_OF_ALL}(?:{_LEVEL}(?:食品安全|产品质量|质量安全|质量)?(?:{_WAY.replace('way', 'by')})?|{_OFFICE}"
    rf"|{_WAY}|{_TRADER}|{_PLACE})"
)


def told_apart(text: str) -> frozenset[str]:
    """Say by what a text counts several: ``level`` of office, ``office``, ``way`` of checking, ``trader``.

    >>> sorted(told_apart("省级抽检120批次，市级抽检300批次")), sorted(told_apart("省级监督抽查120批次"))
    (['level'], [])
    """
    found: dict[str, set[str]] = {
        "level": set(),
        "office": set(),
        "way": set(),
        "trader": set(),
        "place": set(),
        "origin": set(),
    }
    for match in _COUNTED.finditer(text):
        kind = match.lastgroup or ""
        found[kind].add(match.group())
    found["level"].update(match["level"] for match in _FRONTED.finditer(text))
    return frozenset(kind for kind, words in found.items() if len(words) > 1)


def fronted(text: str, start: int, apart: frozenset[str]) -> Where | None:
    """Give the level of office that a sentence begins with, where the text tells levels apart."""
    found = _FRONT_LEVEL.match(text, start) if "level" in apart else None
    return Where((), found["level"], 0.8) if found else None


def headed(text: str, start: int) -> Where | None:
    """Give the level of office that a numbered heading names: 1.省级监督抽查情况：共抽查35种.

    >>> str(headed("(二)省级监督抽检情况。", 0)), headed("省级监督抽检情况。", 0)
    ('省级', None)
    """
    found = _HEADED.match(text, start)
    return Where((), found["level"], 0.8) if found else None


def trader(words: str) -> Where:
    """Give the stage that a kind of trader belongs to, or else the words.

    >>> str(trader("生产企业")), str(trader("门店"))
    ('stage=production', '门店')
    """
    stage = lexicon.TRADERS.get(words)
    return Where((("stage", stage),), "", 0.8) if stage else Where((), words, 0.8)


def trader_behind(after: str) -> Where | None:
    """Give the stage of the firms that the words behind their count name.

    >>> str(trader_behind("销售单位的")), trader_behind("企业的")
    ('stage=distribution', None)
    """
    found = _TRADER_ALONE.match(after)
    if found:
        return trader(found["trader"])
    does = _DOES_ALONE.fullmatch(after)
    return trader(f"{does['doing']}企业") if does else None


def framed(gap: str) -> Where | None:
    """Give the stage or channel at the front of the clause before a number: 实体店抽查灯具等6种.

    >>> str(framed("。实体店抽查灯具、插座等")), framed("抽查灯具等")
    ('channel=offline', None)
    """
    last = max(gap.rfind(mark) for mark in "，。；：")
    known = _CHANNEL.match(gap, last + 1)
    conditions = SCOPES[known.group()] if known else {}
    return Where(tuple(sorted(conditions.items())), "", 0.85) if conditions else None


@lru_cache(maxsize=4096)
def is_origin(words: str) -> bool:
    """Whether a scope is whose goods they are.

    >>> is_origin("省外"), is_origin("童车")
    (True, False)
    """
    return bool(words) and _ORIGIN_ALONE.fullmatch(words) is not None


def origin_behind(after: str) -> Where | None:
    """Give whose goods the words behind a count say that they are: 5批次为外省企业生产, 12款是进口品牌.

    >>> str(origin_behind("为本市企业生产")), str(origin_behind("是进口品牌")), origin_behind("为本市抽检")
    ('本市', '进口', None)
    """
    found = _MADE_BY.match(after) or (_ARE_FROM.match(after) if _ARE.search(after, 0, _SUBJECT) else None)
    return Where((), found["origin"], 0.8) if found else None


def origin_of(words: str, *, told: bool, apart: bool = False) -> Where | None:
    """Give whose goods a number is of, where it may be of a part: 外省市生产企业的产品共9批次.

    >>> str(origin_of("标称外省市生产企业的产品共", told=True))
    '外省市'
    """
    found = last_match(_FROM, words) if told else None
    if (
        found
        and not apart
        and (_AREAS_WITHIN.match(words, found.end()) or _NAMED_AREA.search(words, 0, found.end()))
    ):
        return None  # 涉及省内9个市的24家企业, 检查了广东省内30家企业: they all sit there
    return Where((), found["origin"], 0.8) if found else None


def way_of(words: str, apart: frozenset[str], *, divided: bool) -> Where | None:
    """Give the level or way that the words before a number name, where it tells their batches from others.

    >>> str(way_of("省级监督抽查", frozenset({"level"}), divided=False)), way_of("省级抽查", frozenset(), divided=False)
    ('省级监督抽查', None)
    """
    if not divided and not apart:
        return None
    if origin := origin_of(words, told=divided or "origin" in apart, apart="origin" in apart):
        return origin
    last = last_match(_NAMED, words)
    if last is None:
        return None
    if last["trader"] or last["place"]:
        told = "place" in apart if last["place"] else divided or "trader" in apart
        return trader(last["trader"] or last["place"]) if told else None
    level, way = last["level"], last["way"] or last["by"]
    told = (
        divided
        or (last["office"] and "office" in apart)
        or (level and "level" in apart)
        or (way and "way" in apart)
    )
    if not told or (not apart and _PERIOD.search(words, 0, last.start())):
        return None  # 其中，第三季度监督抽检不合格率: the quarter is what tells it apart
    conditions = lexicon.PROGRAMMES.get(next((k for k in lexicon.PROGRAMMES if way and k in way), ""), {})
    return Where(tuple(sorted(conditions.items())), last.group(), 0.8)
