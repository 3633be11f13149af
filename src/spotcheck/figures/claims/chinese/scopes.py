"""Scopes out of phrases: known words become conditions; what else names a scope is the head noun phrase as it stands."""

import re
from functools import lru_cache

from spotcheck.figures.claims.chinese.names import CHECK
from spotcheck.figures.claims.chinese.phrases import (
    BOUNDARY,
    KNOWN_MARK,
    LONGEST,
    VERBS,
    edges,
    noun_phrase,
)
from spotcheck.figures.claims.marks import alternatives
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_chinese as lexicon
from spotcheck.language import lexicon_heads as heads
from spotcheck.language import lexicon_phrases_chinese

KNOWN = re.compile(rf"(?<!非)(?:{alternatives(lexicon.SCOPES)})")
_BOTH_SIDES = re.compile(r"[、和与及/]|以及")
_SHOPS_BEHIND = re.compile(rf"(?:平台)?(?:[、和与及/]|以及)[^，。；、\d]{{0,6}}?(?:{lexicon.SHOPS})")
_SHOPS_BEFORE = re.compile(rf"(?:{lexicon.SHOPS})等?(?:[、和与及/]|以及)(?:各大|主流|知名|部分)?$")
#: 街市、网上商店(包括社交平台)及餐厅抽取: one of several places
_AMONG_PLACES = re.compile(
    r"(?:\([^()]*\))?(?:[、和与及]|以及)[^，。；\d]{0,24}?(?:抽[取验查检样]|采样|采集|购[买得入]|收集)"
)
#: 通过神秘买家抽检、线上抽测等手段: by which means, of several
MEANS = (
    r"(?:通过|采取|采用|运用|利用|借助)[^，。；\d]{2,40}[、和及与][^，。；\d]{1,20}"
    r"(?:等(?:[多各]种|不同)?|相?结合的)(?:手段|方式|方法|途径|渠道|形式|模式)"
)
PARENTHESIS = re.compile(
    r"[“「『\"](?![^“”「」『』\"]{0,8}标[示识签志])(?:你[^“”」』\"]{1,12}我"
    rf"|[^“”「」『』\"]{{1,14}}(?:{lexicon_phrases_chinese.PROGRAMME_ENDS}))[^“”「」『』\"]{{0,6}}[”」』\"](?:系列|主题"
    r"|专项)*(?:行动|活动|工作)?"
    r"|[“「『\"][^“”「」『』\"]{1,16}[”」』\"](?:系列|主题|专项|执法|整治)*(?:行动|活动|战役|工程)"
    rf"|{MEANS}"
    r"|《[^《》]*》|[“「『][^“”「」『』]{2,24}(?:标准|规定|办法|条例|法)[”」』]|(?<=，)如[^，。；]{2,40}等"
    r"|(?:样品|样本)?来源为[^，。；]*|以[^，。；]{0,12}身份|(?:全部|均|都)为[^，。；]{1,8}抽样"
    r"|(?:检[验测]|抽[验检]|查核|测试|化验)?(?:项目|品项|指标|参数)(?:包含|包括|有|为|涵盖"
    r"|涵蓋)[^，。；\d]{2,80}(?=，)|(?:标称|所属)?(?:商标|品牌)[为是][^，。；\d]{1,60}等$"
    r"|(?:抽[查检验样]|检[验测]|监测)的?(?:产品|商品|样品|品种|种类)(?:主要)?(?:包含|包括|有|为"
    r"|涵盖)[^，。；\d]{0,30}、[^，。；\d]{0,60}(?=，)"
    r"|(?:检验|检测|测试|化验|验)[^，。；\d]{2,60}等[^，。；\d]{0,6}(?:项目|指标|项|参数)"
    r"|(?:产品|样品|商品)(?:均|都|全部)为[^，。；]{1,12}(?:生产|企业)"
    r"|(?<=[一-鿿]{2})[则也却亦]?(?<![原病诱起基啡])因(?!子|此|特|素)[^，。；()]{1,40}(?=，)|\([^()]*\)"
    r"|【[^【】]*】|(?:包括|包含|含)[^，。；、\d]{1,16}在内"
    r"|(?:被|素)?(?:誉为|称为|称作|喻为|视为)[^，。；、\d]{1,14}(?=，)"
    r"|(?:[“「『\"][^“”「」『』\"]{1,16}[”」』\"][、，和及]?)+等"
    r"|国家[^，。；、\d国]{2,24}?(?:检验|检测|检定|监督)(?:检验|检测)?(?:中心|研究院|院|所|站)"
)
_NUMBERED = re.compile(
    r"^\s*(?:·+|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]+|第[一二三四五六七八九十]+[章节部分、]*)\s*"
)
PLACE = re.compile(heads.PLACES)
_REGION = re.compile(
    r"[一-鿿]{0,2}(?![夜超门都集街花早])[一-鿿](?:[县市]府?|(?<![城社景园地小学校库专展])区)"
)
ORIGIN = re.compile(lexicon.ORIGINS)
#: what those are that are named one by one before it
_OF_SELLERS = re.compile(r"(?:等)?(?:电商|网购|购物|网络|网上|电子商务)(?:交易|购物)?(?:平台|网站|商城|渠道)")
#: 蔬菜的不合格样品: of the vegetables
_OF_FAILED = re.compile(r"(?<=[一-鿿]{2})的(?:不合格|不达标|不符合规定)$")
_SIZES = ("大型", "中型", "小型", "连锁")
_SIZED = re.compile(rf"(?:{'|'.join(_SIZES)})(?:商超|实体店|网店)")
_ITEMS_ENDS = ("项目", "指标", "参数", "性能")
_SOME_ITEMS = re.compile(r"等(?:重点|主要|关键|安全|质量|多个|各项|若干|相关|的)*(?:项目|指标|参数|性能)$")
_STAGES = ("环节", "领域")
_STAGES_JOINED = re.compile(r"(?:环节|领域)(?:[、和与及]|以及)[^，。；、\d]{0,4}(?:环节|领域)")
#: 主流电商平台: how well known they are
_KNOWN_AS = ("主流", "知名", "各大", "头部", "热门", "国内", "综合性", "综合", "主要", "大型")


@lru_cache(maxsize=65536)
def scope_of(phrase: str, *, front: bool = False) -> Where | None:
    """Give the scope that a phrase names, or None.

    >>> str(scope_of("其中抽查线上销售产品")), str(scope_of("家用双层床")), scope_of("发现不合格")
    ('channel=online', '家用双层床', None)
    """
    conditions: dict[str, str] = {}
    rest, end, both = phrase, -1, False
    for known in KNOWN.finditer(phrase):
        if end >= 0 and _BOTH_SIDES.fullmatch(phrase, end, known.start()):
            conditions.clear()  # 生产领域、实体店和网售: of all of them
        else:
            conditions.update(lexicon.SCOPES[known.group()])
            if conditions.get("channel") == "online" and _with_shops(phrase, known):
                conditions.clear()
                both = True
        end = known.end()
        rest = rest.replace(known.group(), KNOWN_MARK)
    if conditions and not front:
        # a clause before the known word, which it does not belong to: 消费者购物主要渠道之一的网购食品
        before, mark, after = rest.rpartition(KNOWN_MARK)
        rest = BOUNDARY.split(before)[-1] + mark + after
    words = _OF_FAILED.sub("", noun_phrase(rest, front=front))
    places = _AMONG_PLACES.search(phrase) if both else None
    if both and (PLACE.search(words) or (places and words in places.group())):
        words = ""  # 专营店及网络平台、旗舰店: of all of them
    if conditions and words:
        whole = _around(phrase, words)
        words = whole if len(whole) <= LONGEST else words
        if f"{words}等" in phrase:
            words = ""  # 超市、农贸市场等流通环节
    if conditions and "、" in words and _OF_SELLERS.match(phrase, phrase.find(words) + len(words)):
        words = ""  # 甲网、乙网电商平台
    conditions, words = _of_all_of_them(conditions, words, phrase)
    sized = _SIZED.search(phrase) if conditions and words in ("", *_SIZES) else None
    words = sized.group() if sized else "" if conditions and words in (*_SIZES, *_KNOWN_AS) else words
    if not conditions and not words:
        return None
    return Where(tuple(sorted(conditions.items())), words, 0.9 if conditions else 0.85)


def _of_all_of_them(conditions: dict[str, str], words: str, phrase: str) -> tuple[dict[str, str], str]:
    """Leave out the last of several stages, which a number is of all of, and items that are only some."""
    if words.endswith(_ITEMS_ENDS) and _SOME_ITEMS.search(words):
        return conditions, ""  # 锁舌强度、静电放电等项目
    if words.endswith(_STAGES) and _STAGES_JOINED.search(phrase):
        return {}, ""  # 经营环节和使用环节
    return conditions, words


def _with_shops(phrase: str, known: re.Match[str]) -> bool:
    """Whether shops stand beside a word for sellers online: 从电商平台和商场超市购买 is of both."""
    start, end = known.span()
    before = _SHOPS_BEFORE.search(phrase, max(0, start - LONGEST), start)
    if before is not None or _SHOPS_BEHIND.match(phrase, end) is not None:
        return True
    return _AMONG_PLACES.match(phrase, end) is not None and phrase[start - 1 : start] in ("、", "及", "和")


_DRAWN = ("抽样", "抽取")


def _around(phrase: str, words: str) -> str:
    """Widen a noun to the known word that stands right before it: 网售童车."""
    place = phrase.find(words)
    known = next((k for k in KNOWN.finditer(phrase[:place]) if k.end() == place), None)
    if known is None or known.group().endswith(_DRAWN):
        return words  # 生产企业抽取灯具: of lamps, from makers
    return phrase[known.start() : place] + words


_ONLY_VERDICT = re.compile(r"不合格|检出|发现|问题|(?:不达标|不符合?)+$")
_PROBLEM = re.compile(r"问题|超标|污染|不合格|不达标|残留|不符|超范围|超限量")


@lru_cache(maxsize=65536)
def part_of(piece: str) -> Where | None:
    """Give the scope of a part of a list of shares, whose words for what is wrong belong to its name.

    >>> str(part_of("、微生物污染占")), str(part_of("质量指标不达标")), part_of("占")
    ('微生物污染', '质量指标不达标', None)
    """
    found = scope_of(piece)
    words = _OF_FAILED.sub("", edges(piece.rsplit("其中", 1)[-1]))
    if (found and found.conditions) or not (3 < len(words) <= LONGEST) or VERBS.search(words):
        return found
    named = _PROBLEM.search(words) and not _ONLY_VERDICT.match(words)
    return Where((), words, 0.75) if named else found


def names_place(scope: Where) -> bool:
    """Whether a scope is where samples were drawn, and no product.

    >>> names_place(Where((), "学校食堂")), names_place(Where((), "餐具"))
    (True, False)
    """
    return PLACE.search(scope.words) is not None


def names_region(scope: Where) -> bool:
    """Whether a scope is where an office sits, in short: 北市抽驗50件蔬果.

    >>> names_region(Where((), "嘉县")), names_region(Where((), "夜市"))
    (True, False)
    """
    return not scope.words.startswith("外") and _REGION.fullmatch(scope.words) is not None


def names_origin(scope: Where) -> bool:
    """Whether a scope is where goods come from: 日本有6批鲜草莓.

    >>> names_origin(Where((), "日本")), names_origin(Where((), "日本进口")), names_origin(Where((), "日本豆腐"))
    (True, True, False)
    """
    return ORIGIN.fullmatch(_CAME_IN.sub("", scope.words)) is not None


_CAME_IN = re.compile(r"(?:进口|输入|产制|制造|生产|出口)$")
_ITEMS = re.compile(lexicon.ITEMS)
#: 黄曲霉毒素M1
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


def names_item(scope: Where) -> bool:
    """Whether a scope is what was tested or found wrong, and no product.

    >>> names_item(Where((), "甲醛含量")), names_item(Where((), "毒素M1")), names_item(Where((), "洗涤剂"))
    (True, True, False)
    """
    return _ITEMS.search(scope.words.rstrip(_LATIN)) is not None


def both_sides(text: str) -> frozenset[str]:
    """Give the columns of which a text names both sides in one word: 线上线下, 生产和流通领域.

    >>> sorted(both_sides("同步实施线上线下质量监督抽查")), sorted(both_sides("抽查线上销售产品"))
    (['channel'], [])
    """
    return frozenset(
        "channel" if known.group()[1:2] in ("上", "下") else "stage"
        for known in KNOWN.finditer(text)
        if not lexicon.SCOPES[known.group()] and not CHECK.fullmatch(known.group())
    )


def heading(line: str) -> Where:
    """Give what a heading names, or nothing.

    >>> str(heading("（二）儿童玩具产品")), str(heading("一、总体情况")), str(heading("三、童车质量监督抽查情况"))
    ('儿童玩具', '', '童车')
    """
    body = _NUMBERED.sub("", line.strip("# \t"))
    if body.startswith("【"):
        body = body.strip("【】")
    named = scope_of(PARENTHESIS.sub("", body).strip("：: ")) if 1 < len(body) <= 24 else None
    return named or Where()
