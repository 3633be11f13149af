"""Places, which say of most counts only where firms sit: they name a scope where a text counts those of several."""

import re
from functools import lru_cache

from spotcheck.figures.claims.marks import alternatives
from spotcheck.language import lexicon_places as lexicon

_NAMES = alternatives([*lexicon.PROVINCES.split(), *lexicon.CITIES.split()])
_RANK_WORDS = frozenset(lexicon.RANKS.split())
_RANKS = alternatives(lexicon.RANKS.split())
_UNIT = rf"(?:(?:{_NAMES})(?:省|市|州|地区|自治区)?|{lexicon.RANKED})"
_UNITS = rf"{_UNIT}(?:[、和与及]{_UNIT})*"
_AREA = re.compile(
    rf"(?:标称|涉及|覆盖|来自|主产|集中产|产业集聚|对|在|该|本|全|我)*(?:{_UNITS}|{_RANKS}"
    r"|(?:该|全|我|两|各|三|四)[省市区县州地])等?(?:·+|[两二三四五六七八九十]+)?"
    rf"个?(?:{_RANKS}|[省市区县地州])*(?:境|辖区|范围|所辖|市场)*[内外上]?(?:联动|联合|协同|区域|一体化)*"
)
#: the last character of a place, for a cheap look before the long one
_ENDINGS = frozenset("省市区县州盟旗内外场上地境域镇道岸城动合同化角圈群") | {
    name[-1] for name in f"{lexicon.PROVINCES} {lexicon.CITIES}".split()
}
_LEADS = (
    r"(?:其中|分别|共|对|抽[查检样取验]了?|监测|检[验测]|包括|来自|涉及|标称|分布在|[为是有在以而但由占])"
)
_COUNTED = re.compile(
    rf"(?:(?:^|[，。；：、(和与及\n中]) ?{_LEADS}{{0,3}}|抽[查检样取]了?"
    rf"|[为是以])(?P<area>{_UNITS})(?=[^，。；：、\d]{{0,8}}(?:\d(?!\d{{3}}年|\d*个?[省市区县州地城])"
    r"|[一二两三四五六七八九十][家户件批]))"
)
_SEVERAL = 2


@lru_cache(maxsize=4096)
def is_area(words: str) -> bool:
    """Whether words name a place, or several, and nothing else.

    >>> is_area("大足区"), is_area("广东、浙江"), is_area("泉州和厦门两地"), is_area("夜市"), is_area("广东凉茶")
    (True, True, True, False, False)
    """
    return words[-1:] in _ENDINGS and _AREA.fullmatch(words) is not None


@lru_cache(maxsize=16)
def counted(text: str) -> frozenset[str]:
    """Give the places that a text counts by, where there are several of them.

    >>> sorted(counted("广东省抽查12批次，浙江省抽查8批次")), counted("抽查涉及广东省12家企业")
    (['广东省', '浙江省'], frozenset())
    """
    found = {match["area"] for match in _COUNTED.finditer(text)} - _RANK_WORDS
    return frozenset(found) if len({area.rstrip("省市") for area in found}) >= _SEVERAL else frozenset()
