"""What a text says that it is about, before it counts: its title, headings, and sentences that open a check."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from spotcheck.figures.claims.chinese import places, scopes
from spotcheck.figures.claims.chinese.enumerations import sourced
from spotcheck.figures.claims.chinese.names import ends_as_goods, names_nothing
from spotcheck.figures.claims.chinese.phrases import noun_phrase
from spotcheck.figures.claims.model import Where
from spotcheck.language import lexicon_checks as lexicon
from spotcheck.language.lexicon_chinese import SCOPES

_HEADING = re.compile(
    r"\s*(?:[#*]+\s*)?(?:·+(?=[一-鿿])|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]"
    r"|第[一二三四五六七八九十]+|\d{1,2}(?=[一-鿿])(?!批|[款家种件组类个份台]))|\s*【"
)
#: behind a product that stands alone: its text, or a line that begins with what was done
_GOES_ON = re.compile(
    r"。(?=\S)|\s*\n\s*(?=(?:[本此]次|全年|经)?(?:组织|共)?(?:抽查|抽检|监测|检验|检测|抽样|抽取|抽验|采样"
    r"|购买)了?[^。\n]{0,12}\d)"
)
_TITLE_YEAR = re.compile(
    r"(?<![至到~—–与比较同-])(20\d\d)年(?!\d{1,2}月|[至到~—–-])[^。\n]{0,40}?(?:抽查|抽检|监测|比较试验"
    r"|检验|检测|情况|监督|抽验)"
)
_TITLE = re.compile(
    r"(?:关于|[局会]|年度?(?:第?[一二三四]季度)?)(?P<product>[^，。；\n关于年局会]{2,14}?)(?:产品"
    r"|商品)?(?:质量)?(?:国家|省级|市级|专项|网络)?(?:监督抽查|监督抽检|比较试验|抽查检验|专项抽查"
    r"|抽检)(?:结果|情况|通报|通告|公告|$)"
)
_SHORT = 20
_MARGIN = 4
_FAR = 40
_SPAN = 40
_TWO = 2
#: a check that is named, and what is done with it; the product stands before it
_NAMED_CHECK = re.compile(
    rf"(?=[{''.join(sorted({word[0] for word in lexicon.CHECKS.split('|')}))}])(?:{lexicon.CHECKS})(?=的?(?:结果"
    r"|成果|成绩|情况|报告|通报|工作|任务|行动|力度|中(?!心)|由|发现|显示|圆满|全面|已|于|在|覆盖|涵盖"
    r"|涉及|(?:产品|商品|品种|食品)(?:主要)?(?:为|有|包括|涉及|涵盖))|[，。：]|$)"
)
#: whose check it is, and of which kind
_MODIFIERS = re.compile(rf"的?(?:产品|商品)?(?:营养标签|标[示签识志]|品质|{lexicon.WAYS})*$")
_CLAUSE = re.compile(r"[^，。；：\d·]{2,40}$")
#: 电磁炉在甲省、乙省等12个省份96家销售单位抽样，共抽查130批次
_DRAWN_THERE = (
    r"(?:^|[，。：；\n])\s*(?:其中，?)?(?P<name>[^，。；：、\d]{2,14}?)(?:产品|商品)?(?:主要|分别|均)?在[^，。；：]{2,80}?"
    r"(?:抽[样查检取]|采样|购买)(?:样品|检验)?(?=[，。；]|$)"
)
#: what is done with them, behind what it is done with
_CHECKED = (
    r"(?:的?(?:产品|商品)?的?质量|的?安全)?(?:状况|情况)?(?:均|都|集中|统一|组织|进行|开展|实施|展开|做"
    rf"|作)+了?[^，。；]{{0,16}}?(?:{lexicon.CHECKS})"
)
#: 对36家医疗机构在用的输液泵进行监督抽验
_OF_THEIRS = (
    r"(?<![相面])对(?!比)[^，。；：对]{0,40}?\d[多余]?[家户个](?!月)[^，。；：、对\d的]{1,16}"
    rf"(?:[产营售用工存]|{lexicon.TRADES}|机构|医院|食堂|学校)的(?P<name>[^，。；：对的\d]{{2,40}}?){_CHECKED}"
)
#: sentences that say what was checked, the surest first, each with the words that one must hold to be tried
_OF = tuple(
    (re.compile(needles), re.compile(p))
    for needles, p in (
        (
            "[对就]",
            (
                r"(?<![相面])(?:对(?!比)"
                rf"|(?<=[会局处委])就)(?P<name>[^，。；：对就\d]{{2,70}}?)(?:就[^，。；：\d]{{2,30}}?)?{_CHECKED}"
            ),
        ),
        ("对", _OF_THEIRS),
        ("在", _DRAWN_THERE),
    )
)
_DRAWN = tuple(
    (re.compile(needles), re.compile(p))
    for needles, p in (
        (
            "[查检测验样选购]",
            (
                r"(?:抽查|抽检|抽验|抽测|查核|监测|检验|测试|选取|购买|采购|检测|选购|抽样)了?(?!的|结果"
                r"|情况|发现|显示)(?P<name>[^，。；：\d]{2,24}?)(?:样品|产品"
                r"|商品)?(?:作为[^，。]*)?(?=[，。]|$)"
            ),
        ),
    )
)
_HINTS = tuple(
    (re.compile(needles), re.compile(p))
    for needles, p in (
        (
            "了解|确保|保障|把关|掌握",
            (
                r"(?:了解|确保|保障|把关|掌握)(?:市售"
                rf"|市面上?的?)?(?P<name>(?:(?!{lexicon.PEOPLE})[^，。；\d]){{2,14}}?)[的之]?(?:商品"
                r"|产品)?(?:品质|质量|使用安全|安全性?|标示)(?=[，及与和、]|$)"
            ),
        ),
        (
            "[查检测验]的",
            (
                r"(?:抽查|抽检|抽验|监测|检测|检验|测试)的(?P<name>[^，。；：、\d]{2,14}?)(?:样品|产品"
                r"|商品)?(?:主要|均|都|大多|分别)*(?:包括|包含|涵盖|涉及|有(?!的)|为)[^，。；]*、"
            ),
        ),
        ("针对", r"针对(?P<name>[^，。；]{2,16}?)(?:的?(?:产品|质量|安全|问题|多发|特点)|，)"),
        (
            "质量",
            (
                r"(?:^|[，。：])(?P<name>[^，。；\d]{2,14}?)的?(?:产品|商品)?(?:总体"
                r"|整体)?质量(?:安全)?(?=如何|问题(?:较|突|严|不容)|总体|整体|状况|较|怎|合格|提升|整治|专项|守护|攻坚)"
            ),
        ),
        (
            "[属是]|作为",
            (
                r"(?:^|[。：])(?P<name>[^，。；：\d是属为]{2,12})(?:属于?|是|作为)[^，。；]{2,30}?(?:产品"
                r"|商品|品类|用品|食品|必需品|重点|特产|工具|设备|材料|之一|电器|[一-鿿]{1,2}类)(?=[，。]"
                r"|$)"
            ),
        ),
        (
            "实施|实行|施行|纳入|列入",
            (
                r"(?:^|[，。：])(?P<name>[^，。；：\d]{2,14}?)(?:开始|正式|首次|已|均|被|将)*(?:实施|实行"
                r"|施行|纳入|列入)了?[^，。；\d]{0,16}(?:检验|抽查|监测|认证|许可|监管|管理|目录|范围"
                r"|名单)(?=[，。]|$)"
            ),
        ),
    )
)
_ITEM = re.compile(lexicon.NO_PRODUCT)
_ASIDE = re.compile(rf"《[^《》]*》|{scopes.MEANS}")
#: what is left of a date before a name: 年度童车, but not 年节食品, 月饼
_TIMES_LEFT = re.compile(r"^(?:年度|[年度月]*(?!年?[糕节货菜画轮夜宵]|月?[饼季嫂子亮球]|度[假量])[年度月])")
CHANNELS = ("channel", "stage", "sales_mode")
_WAY = re.compile(rf"(?:{lexicon.LEVELS}|{lexicon.WAYS}|{lexicon.CHECKS})+")
_AREA = re.compile(r"(?:(?<!超)市|省|县|自治区|辖区|城区|州|盟|旗|[乡城]镇|企业|商家)$")
_LABEL = re.compile(r"\s*(?P<name>[^，。；：·\d]{2,14})：")
_DRAWN_AT_ONCE = re.compile(r"(?:[本此]次|共计?|合计|累计|组织)*(?:抽[查检验样取测]|采样|监测)")
#: 在箱包皮具类别中，本次共抽查了
_SECTION = 300
#: 在流通领域抽查了
_DRAWN_BY = re.compile(
    r"\s*(?:[本此]次)?(?:共|主要|分别)?[在从于对](?P<where>[^，。；：\d]{2,30}?)(?:随机|共|开展|进行|实施|组织)*"
    r"(?:抽[查检样取验测]|采样|购买|监测|采购)了?"
)
_FRAME = re.compile(
    r"\s*(?:另外，|此外，|其中，?)?[在就]?(?P<name>[^，。；：·\d]{2,14}?)(?:类(?:别|产品|商品|食品)?|产品"
    r"|商品|品类)?(?:方面|之中|中|上|里)，"
)
_TESTS = re.compile(r"检[验测](?:共|总|计|合|了|数|量|批|次)*\d")
_STRONG = re.compile(r"抽查|抽检|监测|抽样|比较试验|抽验|抽测")


#: how surely a sentence says by each of its ways what is checked
_SAID_SO, _NAMED, _HINTED = 3, 2, 1
#: what may stand between a name and the end of the words that name it
_TAIL = re.compile(
    r"(?:今年|去年|本年|近期|日前|[共已]|累计|的|等|类|中|上|之|系列|安全|品质|质量|样[本品机]|产品|商品"
    r"|检体|\([^()]*\)?|[^()]*\)|[\s”」』\"·])*$"
)


class Opened(NamedTuple):
    """What a sentence says is being checked, and where the words for it end."""

    about: Where
    end: int
    weight: int

    @property
    def sure(self) -> bool:
        """Whether it says that it was checked: no words before it name what was."""
        return self.weight > _HINTED


@lru_cache(maxsize=4096)
def openings(text: str) -> tuple[Opened, ...]:
    """Give what a sentence may say is being checked, a product, a stage or a channel, the surest first.

    >>> [str(found.about) for found in openings("近日，省局对儿童滑板车开展了质量监督抽查")]
    ['儿童滑板车']
    >>> [str(found.about) for found in openings("全市流通领域商品质量抽检任务圆满完成")]
    ['stage=distribution']
    >>> openings("对甲醛含量进行了检测"), openings("下一步将加强监管"), openings("计划和相应的抽检细则")
    ((), (), ())
    """
    if "(商)" in text:
        text = text.replace("(商)", "   ")
    if "《" in text or "等" in text or "结合" in text:
        text = _ASIDE.sub(lambda aside: " " * len(aside.group()), text)
    found: list[Opened] = []
    for name, end, weight in _names(text):
        named = scopes.scope_of(_TIMES_LEFT.sub("", name))
        if named and named.words and f"{named.words}等" in name:
            break  # 毛巾等产品: the first of several, and what is counted next is of all
        about = named.only(*CHANNELS) if named else Where()
        about = Where(about.conditions, about.words.partition("(")[0])
        general = about.words in lexicon.GENERAL or (about.words and names_nothing(about.words))
        if about == Where() or general or (about.words and not _is_told(about, name)):
            continue
        found.append(Opened(about, end, weight))
    return tuple(sorted(found, key=lambda opened: -opened.weight))


def opened(words: str, text: str = "") -> Opened | None:
    """Give what a sentence says is being checked, as the rest of the text bears it out; None where it says nothing of it."""
    found = openings(words)
    if len(found) < _TWO:
        return found[0] if found else None
    return max(found, key=lambda opened: opened.weight + _borne_out(opened.about.words, text))


def _borne_out(words: str, text: str) -> bool:
    """Whether a text names a product again, beside the sentence that opens it."""
    return bool(words) and text.count(words) > 1


def _is_told(about: Where, name: str) -> bool:
    """Whether a name is a product with which the words for it end: 相应 of 相应的抽检细则 is none."""
    _, _, tail = name.rpartition(about.words)
    return is_topic(about) and _TAIL.match(tail) is not None


def _names(text: str) -> Iterator[tuple[str, int, int]]:
    """Give the stretches of a sentence that may name what is checked, with where they end and how surely they do."""
    if source := sourced(text):
        yield source, len(text), _SAID_SO
    yield from ((*found, _SAID_SO) for found in _found(_OF, text))
    for check in _NAMED_CHECK.finditer(text):
        said = _MODIFIERS.search(text, max(0, check.start() - _SPAN), check.start())
        start = said.start() if said else check.start()
        clause = _CLAUSE.search(text, max(0, start - _SPAN), start)
        if clause:
            yield _with_goods(text, *clause.span()), check.end(), _NAMED
    for weight, patterns in ((_NAMED, _DRAWN), (_HINTED, _HINTS)):
        yield from ((*found, weight) for found in _found(patterns, text))


def _found(
    patterns: Sequence[tuple["re.Pattern[str]", "re.Pattern[str]"]], text: str
) -> Iterator[tuple[str, int]]:
    """Give the names that patterns find, with the product or 商品 behind them, and where the words end."""
    for needles, pattern in patterns:
        if needles.search(text):
            for found in pattern.finditer(text):
                yield _with_goods(text, *found.span("name")), found.end()


def _with_goods(text: str, start: int, end: int) -> str:
    """Give a stretch and the 产品 or 商品 behind it."""
    return text[start : end + 2] if text.startswith(("产品", "商品"), end) else text[start:end]


def is_product(scope: Where) -> bool:
    """Whether a scope names a product, which holds for what follows: no test item, no place, no way of checking.

    >>> is_product(Where((), "童车")), is_product(Where((), "甲醛含量")), is_product(Where((), "学校食堂"))
    (True, False, False)
    """
    words = scope.words
    return bool(words) and not (
        "、" in words
        or words in lexicon.NO_TOPICS
        or words[-1] == "业"
        or _AREA.search(words)
        or _ITEM.search(words)
        or _WAY.fullmatch(words)
        or scopes.names_place(scope)
        or places.is_area(words)
    )


def is_topic(scope: Where) -> bool:
    """Whether a scope names a product by a name that ends as those of goods do, which a text may be about.

    >>> is_topic(Where((), "童车")), is_topic(Where((), "报告内容"))
    (True, False)
    """
    return is_product(scope) and ends_as_goods(scope.words)


def other_side(about: Where, told: Where) -> bool:
    """Whether a scope is of another channel or stage than what a text is about.

    >>> other_side(Where((("channel", "online"),)), Where((("channel", "offline"),), "童车"))
    True
    """
    return any(told.get(column) not in ("", value) for column, value in about.conditions)


def implied(local: Where, whole: Where) -> bool:
    """Whether the words of the whole say already what a part is of: 网店, in a text about 网售儿童用品.

    >>> implied(Where((("channel", "online"),)), Where((), "网售童车")), implied(Where((("channel", "online"),)), Where((), "童车"))
    (True, False)
    """
    if not local.conditions or not is_product(whole):
        return False
    if set(local.conditions) <= set(whole.conditions):
        return True
    known = scopes.scope_of(whole.words)
    return known is not None and bool(known.conditions) and set(local.conditions) <= set(known.conditions)


def announces(text: str) -> bool:
    """Whether a sentence says that something is sampled: what is counted next was drawn."""
    return _STRONG.search(text) is not None or bool(sourced(text))


def is_heading(line: str) -> bool:
    """Whether a line is a heading.

    >>> is_heading("（二）儿童玩具"), is_heading("【灯具】"), is_heading("儿童玩具")
    (True, True, False)
    """
    return len(line) < 2 * _SHORT and "，" not in line and _HEADING.match(line) is not None


def heading(line: str) -> Where:
    """Give what a heading names."""
    named = scopes.heading(line).only(*CHANNELS)
    names = Where((), named.words.replace("、", ""))
    return named if not named.words or is_product(names) else Where(named.conditions)


def label(text: str, start: int, end: int) -> Where | None:
    """Give a product that stands before a colon at the front of a line, or several: 农药：共抽查75家, 雨伞、凉鞋：抽取12批次."""
    found = _LABEL.match(text, start, end)
    named = heading(found["name"]) if found else Where()
    if found is None or len(found["name"]) - len(named.words) > _MARGIN:
        return None
    several = "、" in named.words and all(is_topic(Where((), name)) for name in named.words.split("、"))
    return named if several or is_product(named) else None


def label_within(text: str, start: int, end: int) -> Where | None:
    """Give what stands before a colon at the front of a sentence within a line, where what was drawn is told behind it.

    >>> line = "不合格的有雨伞。雨伞、凉鞋：共抽取样品12批次。抽查结果：抽查12批次"
    >>> str(label_within(line, 8, 22)), label_within(line, 23, len(line))
    ('雨伞、凉鞋', None)
    """
    named = label(text, start, end) if text.find("：", start, min(end, start + _SHORT)) > 0 else None
    if named is None or not all(is_topic(Where((), name)) for name in named.words.split("、")):
        return None
    return named if _DRAWN_AT_ONCE.match(text, text.find("：", start) + 1) else None


def framed(text: str, start: int, end: int) -> Where | None:
    """Give a product that the front of a line says it is about: 在童鞋方面，本次抽查40批次."""
    found = _FRAME.match(text, start, end)
    if found and not (_STRONG.search(text, found.end(), end) or _TESTS.search(text, found.end(), end)):
        return None
    named = heading(found["name"]) if found else Where()
    return named if found and is_product(named) and len(found["name"]) - len(named.words) <= _MARGIN else None


def drawn_by(text: str, start: int, end: int) -> Where | None:
    """Give the one stage or channel that all below a heading was drawn by, at the front of its first sentence.

    >>> line = "在电商平台抽查了9家网店销售的20批次产品。"
    >>> str(drawn_by(line, 0, len(line))), drawn_by("在生产领域抽查6批次，在流通领域抽查9批次", 0, 22)
    ('channel=online', None)
    """
    front = _DRAWN_BY.match(text, start, end)
    if front is None:
        return None
    stop = text.find("\n", end)
    section = text[start : stop if stop > 0 else None][:_SECTION]
    named = [SCOPES[known.group()] for known in scopes.KNOWN.finditer(section)]
    first = scopes.scope_of(front["where"])
    alike = first is not None and all(one == dict(first.conditions) for one in named)
    return first if first and first.conditions and not first.words and alike else None


def alone(text: str, start: int, end: int) -> Where | None:
    """Give a product that stands alone before its text: 灭火器。抽查5批次."""
    line = text[start:end]
    named = (
        heading(line) if len(line) < _SHORT and "，" not in line and _GOES_ON.match(text, end) else Where()
    )
    return named if named.words and len(line) - len(named.words) <= _MARGIN else None


def title(text: str) -> tuple[str, Where]:
    """Give the year and what a title names, or nothing."""
    year = _TITLE_YEAR.search(text[:600])
    if (
        year
        and year.start() > _FAR
        and len({found.group(1) for found in _TITLE_YEAR.finditer(text[:600])}) > 1
    ):
        year = None  # 2016年抽验的25件…，2021年抽检的26件: those of the past
    head = text[:200].strip().partition("\n")[0]
    product = _TITLE.search(head) if len(head) < 60 and "，" not in head else None
    words = noun_phrase(product.group("product")) if product else ""
    words = "" if product and words and f"{words}等" in product.group("product") else words
    return year.group(1) if year else "", Where((), words)
