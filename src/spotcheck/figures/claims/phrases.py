"""Scopes out of phrases: known words become conditions, what else is left is the head noun phrase."""

import re
from functools import lru_cache

from spotcheck.figures.claims.model import Where
from spotcheck.language.lexicon import EMPTY, SCOPES

_LEADING = frozenset(EMPTY) - frozenset(
    "中里内量数率等家种项件份款组批高低多少不无全总点类个样起例未检抽查后前时看除外率第第"
)
_TRAILING = frozenset(EMPTY) - frozenset("家种项件份款组高低多少不无点检抽查看第样率批")
_LONGEST = max(map(len, EMPTY))
_EDGES = "、，。；：:,()（）“”\"'的 \t\n-—|·*#"
_TIME = re.compile(
    r"(?:19|20)\d\d年?(?:度|上半年|下半年)?(?:第?[一二三四]季度|(?:\d{1,2}[-至到—~])?\d{1,2}月(?:份)?)?|第?[一二三四1-4]季度|\d{1,2}月(?:\d{1,2}日)?|\d+"
)
_KNOWN = re.compile("|".join(sorted(map(re.escape, SCOPES), key=len, reverse=True)))
_HAN = re.compile(r"[一-鿿]")
_COMPARED = re.compile(
    r"(?:[比较](?!例|重|较|高|低|多|少|为|试|好|大|突)|与|同|相较于?|相比于?|和(?=(?:上年|去年|20)))[^，。；、()]{0,14}?(?:20\d\d年?(?:同期|度)?|上年(?:同期|度)?|去年(?:同期)?|前年|上季度|上一年度?|上一季度|同期|上月|线下|线上|生产领域|流通领域|全国[^，。；]{0,6}水平|平均水平|总体[^，。；]{0,8}率|实体店?)[^，。；、()]{0,6}?(?=上升|下降|增|减|提|降|升|高|低|多|少|回|持平|相|扩|收|上|下|翻|$)"
)


@lru_cache(maxsize=65536)
def bare(phrase: str) -> str:
    """Take the words that say nothing of a scope from both ends of a phrase.

    >>> bare("抽查广东省产品批次数最多"), bare("其次是浙江"), bare("，不合格产品")
    ('广东省', '浙江', '')
    """
    text = phrase.strip(_EDGES)
    while text:
        before = text
        time = _TIME.match(text)
        if time:
            text = text[time.end() :].strip(_EDGES)
        for size in range(min(_LONGEST, len(text)), 0, -1):
            if text[:size] in _LEADING:
                text = text[size:].strip(_EDGES)
                break
        for size in range(min(_LONGEST, len(text)), 0, -1):
            if text[len(text) - size :] in _TRAILING:
                text = text[: len(text) - size].strip(_EDGES)
                break
        if text == before:
            break
    return text if len(_HAN.findall(text)) > 1 or re.search(r"[A-Za-z]{2}", text) else ""


@lru_cache(maxsize=65536)
def local_scope(gap: str) -> Where | None:
    """Give the scope that the words before a number name, the nearest clause first; None where they name none.

    >>> str(local_scope("，其中抽查线上销售产品")), str(local_scope("、童车")), local_scope("，发现不合格")
    ('channel=online', '童车', None)
    """
    for segment in reversed(re.split(r"[，；：:,。\n]", uncompared(gap))):
        piece = segment.rsplit("其中", 1)[-1]
        found = scope_of(piece)
        if found is not None:
            return found
    return None


@lru_cache(maxsize=65536)
def scope_of(phrase: str) -> Where | None:
    """Give the scope of one phrase, or None."""
    conditions: dict[str, str] = {}
    rest = phrase
    for known in _KNOWN.finditer(phrase):
        conditions.update(SCOPES[known.group()])
        rest = rest.replace(known.group(), "的")
    words = "".join(bare(part) for part in [rest]) if not conditions else _rest(rest)
    if not words and not conditions:
        return None
    if len(words) > 22:
        tail = words.rsplit("的", 1)[-1]
        words = bare(tail) if 1 < len(tail) <= 22 else ""
        if not words and not conditions:
            return None
    return Where(tuple(sorted(conditions.items())), words, 0.9 if conditions else 0.75)


def _rest(rest: str) -> str:
    words = bare(rest)
    return "" if "的" in words or len(words) > 12 else words


def uncompared(gap: str) -> str:
    """Leave out what a phrase compares with: 比上年, 较线下."""
    return _COMPARED.sub("", gap)


def compared(gap: str) -> str:
    """Give what a phrase compares with, or an empty string."""
    found = _COMPARED.search(gap)
    return found.group() if found else ""
