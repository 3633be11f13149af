"""Head noun phrases: what is left of a stretch of text without its verbs, times, offices and words of counting."""

import re
from functools import lru_cache

from spotcheck.figures.claims.chinese.names import HAN, WENT, before_verb, is_office, names_nothing
from spotcheck.figures.claims.marks import alternatives
from spotcheck.language import lexicon_chinese as lexicon
from spotcheck.language import lexicon_heads as heads
from spotcheck.language import lexicon_phrases_chinese
from spotcheck.language.lexicon_checks import GROUPS, OPEN_ENDS, SEASONS

LONGEST = 20
_EDGES = "、，。；：:,()（）“”「」\"'/ \t\n-—~|·*#[]【】<>"
_TIME = (
    r"(?:(?:19|20)\d\d|(?<!\d)1[0-2]\d)年?(?:度|上半年|下半年)?(?:第?[一二三四]季度"
    r"|(?:\d{1,2}[-至到—~])?\d{1,2}月(?:份)?(?:\d{1,2}[日号])?)?"
    r"|第?[一二三四1-4]季度|第[一二三四]季|前[一二三]季度?|\d{1,2}月(?:\d{1,2}日)?"
    r"|(?<=[今去前本]年)(?:十[一二]?|[一二三四五六七八九])月(?:份|间|底|初|中旬)?"
    r"|[一二三四五六七八九十]{1,3}日(?![一-鿿]?[用常本式])"
    r"|(?:近|过去)?(?:[一二三四五六七八九十两]{1,3}|\d{1,2})(?:年|个月|个季度)(?:来|内|间)?"
    r"|近?半年(?:来|内|间)?|[\d.,%]+(?![\d.,%号A-Za-z])[个次年天间家]?"
    rf"|(?:{SEASONS})(?:节日?)?(?:等|、)?(?:期间|前后|前夕|临近|来临|到来|将至|之际|时段|旺季|后|前)+"
    r"|[一二三四五六七八九十两]{1,2}(?:轮次?|次)(?=[抽检测调试采查送购共总，]|监督|专项|合计|比较|实验"
    r"|$)"
)
_COUNT_WORDS = alternatives(
    [*lexicon.SAMPLED, *lexicon.TESTED, *lexicon.BAD, *lexicon.GOOD, *lexicon.GOOD_RATES, *lexicon.BAD_RATES]
)
_BETWEEN = (
    rf"{lexicon_phrases_chinese.BOUNDARY_SHAPES}|{_TIME}|{lexicon.BAD_RATE_SHAPE}|(?!检验标[识志])(?:{_COUNT_WORDS})|{lexicon.BAD_SHAPE}"
    rf"|{lexicon.GOOD_SHAPE}"
    rf"|{alternatives([b for b in lexicon_phrases_chinese.BOUNDARIES if len(b) > 1])}"
    r"|(?<=[一-鿿]{2})(?:的|了|(?<!行)为|占|是)|·{2,}|[“”「」¦\s]|(?<![一-鿿])/|/(?![一-鿿])"
)
BOUNDARY = re.compile(rf"(?:{_BETWEEN}|^[^、]{{0,16}}(?:进行|开展|组织))+")
_BOUNDARY_BEHIND = re.compile(rf"(?:{_BETWEEN})+")
_FRONT = re.compile(rf"(?:{lexicon_phrases_chinese.FRONT})")
_ASIDE = re.compile(heads.FRONT)
_BACK = re.compile(rf"(?:{lexicon_phrases_chinese.BACK})$")
KEEP = re.compile(
    rf"(?:{alternatives(lexicon_phrases_chinese.KEEP_ENDINGS)}|{OPEN_ENDS}(?:产品|商品|用品)"
    rf"|(?:{SEASONS})节?(?:应景|应节|节令|时令)?(?:食品|商品|用品))$"
)
VERBS = re.compile(
    alternatives([*lexicon_phrases_chinese.VERBS, *heads.VERBS])
    + r"|要求(?=.)|净化(?![器剂水机膜柱槽室滤装设效])|筑牢|织密|织牢|扎紧|夯实(?!机)|守牢|守住|严守|强化(?!木|地板|玻璃|复合|营养)"
)
_ACTOR = re.compile(
    r"^[一-鿿]{2,14}?(?:局|署|会|部门|中心|处|院|人员|机构|单位|站|所|队|办|系统)(?:于|在|对|向|从)"
    rf"|{heads.ACTOR}"
)
_TOO_LITTLE = re.compile(rf"(?<={lexicon.QUANTITIES})不足$")
_COMPANY = re.compile(r"[^的为是由等对向从在将把被委托\s]{2,24}?(?:有限|集团|股份)公司")
_OF_THEM = frozenset("相关 有关 同类 类似 重点 多种 多类 系列 其他 其它 此类".split())
#: what stands for a known word
KNOWN_MARK = "¦"


def edges(piece: str) -> str:
    """Take the words that are no part of a noun from both ends."""
    while True:
        piece = piece.strip(_EDGES)
        front = (piece[:1] in heads.FRONT_BEGINS and _ASIDE.match(piece)) or _FRONT.match(piece)
        if front:
            piece = piece[front.end() :]
            continue
        if KEEP.search(piece):
            return piece
        if piece[-1:] in heads.BACK_ENDS and piece.endswith(heads.BACK):
            piece = piece[: min(piece.rfind(word) for word in heads.BACK if piece.endswith(word))]
            continue
        back = _BACK.search(piece)
        if back and back.start() < len(piece):
            piece = piece[: back.start()]
            continue
        return piece


def _whole_name(words: str, phrase: str) -> str:
    """Give what examples are of (保鲜膜、食品袋等食品相关产品), and the whole name of a firm."""
    examples, _, named = words.rpartition("等")
    if examples and named in _OF_THEM:
        return examples  # 电动自行车等相关产品
    if (
        examples
        and len(HAN.findall(named)) > 1
        and not names_nothing(named)
        and named not in GROUPS
        and not named.startswith(("级", "离"))
    ):
        words = named
    firm = _COMPANY.search(phrase) if words.endswith("公司") and "、" not in phrase else None
    return edges(firm.group()) if firm else words  # 某某检测技术有限公司: no word of a name parts it


@lru_cache(maxsize=65536)
def noun_phrase(phrase: str, *, front: bool = False) -> str:
    """Give the head noun phrase of a stretch without commas: the last one, or with `front` the first; or nothing.

    >>> noun_phrase("其中抽查童车产品"), noun_phrase("依法查处不合格产品"), noun_phrase("广东省生产企业")
    ('童车', '', '广东省')
    """
    if not front and phrase.endswith("不足"):
        phrase = _TOO_LITTLE.sub("", phrase)  # 净含量不足3批次
    if not front and phrase[-1:] in heads.PREDICATE_ENDS:
        phrase = heads.PREDICATE.sub("", phrase)
    pieces = (
        _BOUNDARY_BEHIND.split(phrase.lstrip(KNOWN_MARK))[:1] if front else reversed(BOUNDARY.split(phrase))
    )
    for piece in pieces:
        piece = before_verb(VERBS.split(piece)[0]) if front else piece
        if is_office(piece.strip(_EDGES)):
            continue
        words = _whole_name(edges(_ACTOR.sub("", piece)), phrase)
        words = words if ")" in words else words.partition("(")[0]  # cut within a parenthesis: 导体(室内
        if len(words) > LONGEST and "、" not in words:
            return ""
        if names_nothing(words) or WENT.fullmatch(piece.strip(_EDGES)):
            continue
        return "" if VERBS.search(words) or len(words) > 2 * LONGEST else words
    return ""
