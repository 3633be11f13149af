"""Trades, whose names hold the product: 食品生产企业, 校服生产、销售单位."""

import re
from functools import lru_cache

from spotcheck.figures.claims.chinese import scopes
from spotcheck.figures.claims.chinese.names import ends_as_goods
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_phrases_chinese

#: 食品生产企业: the product in the name of a trade
_TRADE = re.compile(
    r"(?:全[市省区县国]|[我本][市省区县]|辖区内?"
    r"|的)*(?P<product>[^，。；、的\d]{2,14}?)(?:及其?(?:相关)?(?:零部?件|配件|制品))?"
    r"(?:(?:生产加工|生产经营|生产销售|生产|加工|制造|种植|养殖|经营|销售|经销|零售|批发)(?:企业|厂家|厂商"
    r"|工厂|单位|公司|门店|店|网点|厂|商|户|基地|者)|(?<![工药生产造])厂)(?=$|生产|加工|制造|开展|进行|实施"
    r"|[中共均的，、和及与抽])"
)
#: 校服生产、销售单位
_TWO_TRADES = re.compile(r"生产(?:[、和与及]|经营)?(?:销售|经营|经销|零售|流通|使用)(?:企业|单位|者|户|门店)")
#: 种子企业的: the product of firms of which nothing says what they do with it
_FIRMS_OF = re.compile(r"(?P<product>[^，。；、的\d产售营工造发通]{2,8})企业(?=$|[的、，和及与]|$)")
_NO_TRADE = re.compile(lexicon_phrases_chinese.NO_TRADES)


@lru_cache(maxsize=4096)
def of_trade(phrase: str) -> Where | None:
    """Give the product in the name of a trade.

    >>> str(of_trade("农药生产企业的")), of_trade("广东省生产企业的"), of_trade("小型加工企业")
    ('农药', None, None)
    """
    plain_firms = _FIRMS_OF.match(phrase)
    if plain_firms and ends_as_goods(plain_firms["product"]):
        phrase = phrase.replace("企业", "生产企业", 1)
    found = _TRADE.match(_TWO_TRADES.sub("生产企业", phrase, count=1) if "生产" in phrase else phrase)
    named = scopes.scope_of(found["product"]) if found else None
    plain = named is not None and not named.conditions and found is not None
    return (
        named
        if plain
        and named
        and found
        and named.words in (found["product"], found["product"].removesuffix("产品"))
        and not _NO_TRADE.search(named.words)
        else None
    )
