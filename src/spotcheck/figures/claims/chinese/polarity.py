"""Whether what is said of goods is bad, good or neither, where it is said in words that are no verdict."""

import re
from functools import lru_cache

from spotcheck.language import lexicon_polarity as lexicon

_SIGNS = [(sign, re.compile(pattern)) for sign, pattern in lexicon.SIGNS]
_CLAIM = re.compile(
    rf"[^，。；]{{0,6}}?{lexicon.CLAIMS}[^。；]{{1,24}}?(?:，|(?<=[^，])(?=[却但惟]))(?P<fact>.+)"
)
_IN_FACT = re.compile(rf"[^，。；]{{0,4}}?(?:(?P<real>{lexicon.IN_FACT})|{lexicon.TURNS})(?P<fact>.*)")
_NOT_THERE = re.compile(r"(?:未有?|没有?|并[未无]|只|仅)(?:能)?(?:检|验|测)出")
_AS_CLAIMED = re.compile(r"(?<!不)(?<!未)(?:一致|相符|吻合|属实|符合|达到?|合格|通过)")
_TURN = re.compile(rf"，?(?:{lexicon.TURNS})")
_TURNED = re.compile(rf"，(?:{lexicon.TURNS}|{lexicon.IN_FACT})")
_NAME = re.compile(lexicon.NAMES)
_NEXT = ("、", "，", "(", "以及", "及")
_SUBJECT = re.compile(
    r"^的?(?:[个款件种批]次?)?(?:样本|样品|样机|产品|商品|食品|型号|检体)?的?(?:[均都皆亦也更还则仍却竟并]"
    r"|其中|全部|分别|同样)*"
)


#: 声称「无添加」的样本的钠含量属「高钠」: which goods, before what is said of them
_CLAIMANTS = re.compile(
    rf"^{lexicon.CLAIMS}[^，。；、的]{{1,14}}的(?:样本|样品|产品|商品|型号)的?(?=[^，。；、\d]{{2}})"
)


@lru_cache(maxsize=512)
def polarity(words: str) -> str:
    """Tell whether what is said of goods is bad, good or neither; empty where no sign tells.

    >>> [polarity(words) for words in ("没有警告字句", "没有遥控器", "跌落后没有损坏", "标示清楚", "标示清楚但容易翻倒")]
    ['bad', 'neither', 'good', 'good', 'bad']
    >>> polarity("声称全天然，却验出人造色素"), polarity("声称全天然"), polarity("月饼")
    ('bad', 'neither', '')
    """
    if words.startswith(_NEXT):
        return ""  # the next of a list: 苏州4批次、无锡2批次
    words = _SUBJECT.sub("", words.strip().rstrip("、和及以与"), count=1)
    words = _CLAIMANTS.sub("", words, count=1)
    if against_claim(words):
        return "bad"
    if _NAME.fullmatch(words):
        return ""
    told = [_of_one(part.strip("，")) for part in _TURN.split(words) if part.strip("，")]
    if "bad" in told:
        return "bad"
    return told[0] if len(set(told)) == 1 else ""


def against_claim(words: str) -> bool:
    """Tell whether the facts are set against what goods claim.

    >>> against_claim("标示含有果酸但未有检出"), against_claim("声称防水，售价较高"), against_claim("标称80公里，实测一致")
    (True, False, False)
    """
    claim = _CLAIM.match(words)
    fact = _IN_FACT.match(claim["fact"]) if claim else None
    if fact is None or _AS_CLAIMED.search(fact["fact"]):
        return False
    said = _of_one(fact["fact"])
    if _NOT_THERE.search(fact["fact"]):
        return True  # 标示含有果酸但未有检出
    return said in ("bad", "") or (said == "neither" and fact["real"] is not None)


def turns(text: str, start: int, end: int) -> bool:
    """Tell whether a clause that begins there turns against the one before it, or tells the facts: ，但容易翻倒.

    >>> turns("标示清楚，但容易翻倒", 4, 10), turns("标示清楚，容易翻倒", 4, 9)
    (True, False)
    """
    return _TURNED.match(text, start, end) is not None


def _of_one(words: str) -> str:
    """Give the first sign that a predicate without a turn bears."""
    return next((sign for sign, pattern in _SIGNS if pattern.search(words)), "")
