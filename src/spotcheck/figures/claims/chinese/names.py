"""Whether words are a name at all: what is no name names no scope, and the sentence goes on as if it were not there."""

import re

from spotcheck.language import lexicon_heads as heads
from spotcheck.language import lexicon_no_names as signs
from spotcheck.language import lexicon_phrases_chinese
from spotcheck.language.lexicon_checks import CHECKS, LEVELS, SEASONS, WAYS
from spotcheck.language.lexicon_goods import GOODS_ELSE, GOODS_ENDS
from spotcheck.language.lexicon_places import RANKS

_OFFICES = re.compile(rf"{lexicon_phrases_chinese.OFFICES}|(?:{heads.OFFICES})$")
_NO_NAMES = (
    lexicon_phrases_chinese.EMPTY
    | heads.EMPTY
    | lexicon_phrases_chinese.NO_HEADS
    | signs.WHOLE
    | frozenset(RANKS.split())
)
#: a check by its name, of whatever kind: it is of something else
CHECK = re.compile(rf"(?:{LEVELS}|{WAYS}|{CHECKS})+")
#: 台中市年节食品安全环境: a time of the year there
_SEASON_THERE = re.compile(rf"[一-鿿]{{2,4}}[市县区](?:{SEASONS})节?")
_STANDARDS = re.compile(
    r"(?:相关|国际|国家|内地|本地|欧盟|欧洲|法规|技术|现行|明示|行业|有关|强制性?|推荐性?|企业|安全|食品"
    r"|产品|质量|使用|[一-鿿]{2}部)*(?:标准|规定|要求|规范)+"
)
#: 由省、市、区三级联动: who checked
_LEVELS_TOGETHER = re.compile(
    r"(?:由?(?:国家|[国省市区州县乡镇所街道、和与及])*)[上下各多两二三四五]+级(?:联动|联合|协同|同步|统筹"
    r"|配合)*"
)
_SOME = re.compile(
    r"[一二三四五六七八九十百千万两几多余各数]{1,8}(?:大|类|种|家|个|项|款|件|批|份|组|间|宗)?"
)
HAN = re.compile(r"[一-鿿]")
_LATIN = re.compile(r"[A-Za-z]{2}|[A-Z][一-鿿]")
#: 检测值为零: what is said, and no name
_SAYS = re.compile(rf"(?<![华行作])为(?!民)|[等小大低高强优]于|{signs.HOLDS}")
#: 稳步提升: how it went, and no name
WENT = re.compile(
    r"按?年(?:大|急|微|略|再|激|锐|骤)?[增减升跌降]"
    r"|[稳好升进]中[有向趋求][一-鿿]|[一-鿿]{0,4}(?:提高|提升|下降|上升|增长|减少|回升|回落|改善|好转|波动|下滑|攀升|稳定|持平|增加"
    r"|降低)(?![性剂器度值液])[一-鿿]{0,2}"
)
#: what names nothing, as a whole
_MANNER = re.compile(
    r"表现[一-鿿]{0,4}|(?:单|售|均|平均)?价(?:格|钱|位)?[一-鿿]{0,3}(?:便宜|低廉|昂贵|实惠|亲民|高昂|不菲"
    r"|适中|[高低])|[一-鿿]{0,4}(?:已|均)(?:禁用|限用|禁止)"
)
#: 20款主流品牌和型号: whose, and no name of goods
_BRANDS = re.compile(
    r"(?:主流|热销|知名|不同|常见|畅销|各大|市售|大)?(?:品牌|牌子|型号)(?:[和与及、](?:品牌|型号|款式|规格))?"
)
#: 实施标准化生产
_MADE_SO = re.compile(
    r"(?:标准|规范|信息|常态|制度|专业|产业|规模|多元|智能|数字|精细|法治|社会|市场|国际|现代|一体|网格"
    r"|系统|常规|集约|品牌)化"
)
#: 据某某社电, 某某网讯: who reports it; 有效获证: that a firm holds what it needs
_REPORTED = re.compile(
    r"据[一-鿿]{1,10}?(?:电|讯|消息|报道|报导|通报)|[一-鿿]{1,8}(?<![一-鿿]机)(?:社|网|报社|日报|电视台)[一-鿿]{0,4}(?:电|讯|消息)"
    r"|据[^，。；、\d]{2,20}(?:网|社|报|台)(?:记者)?"
)
#: 生产企业和部分商业企业, 企业的产品和部分进口产品, 其中受检单位有: whose goods, and whatever goods
_ANY_GOODS = re.compile(
    r"(?:企业|单位)[、和与及][^，。；、\d]{0,6}(?:企业|单位)|(?:产品|商品|食品)[、和与及](?:部分|少量)[^，。；、\d]{0,4}(?:产品|商品|食品)"
    r"|中(?:受检|被抽)[^，。；、\d]{0,6}"
)
_LICENSED = re.compile(
    r"(?:[一-鿿]{1,5}[省市区县州国])?(?:有效|实际|现有?|正常)?(?:获证|持证|取证|领证|在册|发证)"
)
_NOTHING = (
    _REPORTED,
    _ANY_GOODS,
    _LICENSED,
    _MADE_SO,
    _BRANDS,
    _MANNER,
    WENT,
    _SOME,
    _LEVELS_TOGETHER,
    _STANDARDS,
    _SEASON_THERE,
)


def is_office(words: str) -> bool:
    """Whether words are who checks, judges or reports.

    >>> is_office("省市场监管局"), is_office("邮局用品")
    (True, False)
    """
    return words[-1:] in heads.OFFICE_ENDS and _OFFICES.search(words) is not None


def is_norm(words: str) -> bool:
    """Whether words are what goods are held against, and not which of their properties.

    >>> is_norm("国标"), is_norm("强制性标准"), is_norm("额定电容量")
    (True, True, False)
    """
    return words in signs.NORMS or _STANDARDS.fullmatch(words) is not None


def before_verb(words: str) -> str:
    """Leave out what is said of a name right behind it: 样机参加了试验.

    >>> before_verb("空调样机参加"), before_verb("麸质但")
    ('空调样机', '麸质')
    """
    while words:
        size = 2 if words[-2:] in signs.ENDINGS else 1 if words[-1] in signs.LAST else 0
        if not size:
            break
        words = words[:-size]
    return words


def says_something(words: str) -> bool:
    """Whether words say something or when, in whatever list they stand: what people complain of is named by no such words.

    >>> says_something("增速高于城镇"), says_something("日当天"), says_something("售后服务")
    (True, True, False)
    """
    return words in signs.WHOLE or words[-2:] in signs.TIMES or _SAYS.search(words) is not None


def names_nothing(words: str) -> bool:
    """Whether words are no name: a check, an office, a time, what is done or said of something, or a piece of a clause.

    >>> [names_nothing(words) for words in ("正在申请", "样机参加", "消费者较不利", "若把", "监督抽查", "上个季度")]
    [True, True, True, True, True, True]
    >>> [names_nothing(words) for words in ("童车", "非法添加", "酒吧用品", "电子门把手", "较高风险")]
    [False, False, False, False, False]
    """
    return (
        words in _NO_NAMES
        or words[-2:] in signs.ENDINGS
        or words[-1:] in signs.LAST
        or CHECK.fullmatch(words) is not None
        or _SAYS.search(words) is not None
        or (words[-1:] in heads.ABSTRACT_ENDS and heads.ABSTRACT.search(words) is not None)
        or any(nothing.fullmatch(words) for nothing in _NOTHING)
        or is_office(words)
        or not (
            len(HAN.findall(words)) > 1
            or _LATIN.search(words)
            or words in lexicon_phrases_chinese.ONE_CHARACTER
        )
    )


def ends_as_goods(words: str) -> bool:
    """Whether words end as the names of goods do.

    >>> [ends_as_goods(words) for words in ("儿童滑板车", "酒类", "LED灯", "法定", "节目", "报告内容")]
    [True, True, True, False, False, False]
    """
    last = words.removesuffix("类")[-1:]
    return last in GOODS_ENDS or words.endswith(GOODS_ELSE) or not "一" <= last <= "鿿"
