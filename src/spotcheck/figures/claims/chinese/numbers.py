"""Numbers of a normal Chinese text, with their units and hedges, and what is set aside at sight."""

import re
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from spotcheck.figures.claims.marks import alternatives
from spotcheck.figures.claims.scanning import Scanner
from spotcheck.language.lexicon_chinese import MARKETS, PREMISES, QUANTITIES, SO_MANY
from spotcheck.language.lexicon_counters import NOT_AFTER_NUMERALS, OTHER_UNITS, UNIT_CLASS
from spotcheck.language.lexicon_set_aside import PATTERNS, REASONS
from spotcheck.language.numerals import read_numeral


class Number(NamedTuple):
    """A number as it stands.

    `start` and `end` bound its digits and unit, `first` and `last` its hedges too. `kind` is the class of its unit
    (batch, object, kind, enterprise, item, case, money, rate, point, times, bare), of a wordless figure (none, every,
    same), or ``ignored``, then with a reason.
    """

    start: int
    end: int
    first: int
    last: int
    kind: str
    value: Fraction | None
    unit: str = ""
    decimals: int = 0
    reason: str = ""
    year: str = ""


_CN = "一二三四五六七八九十廿卅百千两零〇"
_ARABIC = (
    r"\d{1,3}(?:,\d{3}){1,6}(?:\.\d+)?(?!,?\d)|\d{1,2}(?:,\d{2}){1,6},\d{3}(?:\.\d+)?|\d{1,18}(?:\.\d+)?"
)
_SCALED = (
    rf"(?:{_ARABIC})(?:[万亿千百](?!分[点比])(?:(?:{_ARABIC})[万千百]?(?=[元件批份家个台支款具座瓶组只辆张项宗间种]"
    r"|余))?){0,4}"
)
_CHINESE = (
    rf"(?:(?!零[食售件部配])[{_CN}]){{1,12}}(?:[万亿][{_CN}]{{0,8}}){{0,2}}"
    rf"(?:点[{_CN}]{{1,8}}|\.[{_CN}]{{1,4}}(?=%))?[万亿]?"
)
_UNITS = "个月(?!饼)|[件家户台款](?=次之[，。；])|种(?=类型)|单(?=[的，、。；：,;)）]|$)|" + alternatives(
    {*UNIT_CLASS, *OTHER_UNITS} - {"pa", "g", "l", "m", "w", "v", "n", "d", "个月", "单"}
)
_HEDGE = (
    rf"大约|约|将近|接近|近|超过|超出|(?<!商)超|逾|(?:(?<!{QUANTITIES})|(?!不足{SO_MANY}))不足|不到"
    "|至少|不少于|不低于|不超过|至多|最多|低于|高于"
    "|多于|少于|大于|小于|突破|过|≥|≤|~|≈"
)
_POST = "及以上|以上|以下|左右|上下|有余|之多"
_NUMBER = (
    rf"(?P<lead>{_HEDGE})?(?P<sign>[-+](?=\d))?"
    r"(?P<body>(?P<tenths>(?:\d(?:\.\d)?|[一二三四五六七八九两])成(?P<half>半|[一二三四五六七八九]"
    r"|\d(?![\d.%万]))?(?!都|分|立|为(?!不?合格|[不未]?达标|问题|正品|次品|残次|劣质|假冒|假货|伪劣)|本|品|效|人|果|员|份|绩"
    r"|熟|功|型|套|就|交|年|长))"
    r"|(?P<slash>(?<=占)[1-5]/[2-9](?![\d/])"
    r"|[1-9]/(?:[2-9]|[1-9]\d)(?![\d/])(?=(?:以上|左右|多|强)?(?:的?(?:不合格|不符(?=合?[规标法])|存在|样品|产品|商品|样本)"
    r"|的[一-鿿]{2,10}?(?:不合格|不达标|未达标|不符))))"
    rf"|(?P<parts>(?!百分|千分|万分)[{_CN}\d]{{1,8}}分之[{_CN}\d]{{1,8}})"
    rf"|(?P<hundred>百分之|千分之|万分之)(?P<of>{_ARABIC}|{_CHINESE})"
    r"|(?P<word>超半数|半数|(?<![未没])(?<!没有)过半|一半"
    r"|(?:(?<=率)|(?<=率[为达是])|(?<=率[高已]达))百分百|百分百(?=的?(?:不?合格|不?达标|不?符合|未))"
    r"|(?<=[逾近超约])半(?!茶匙|汤匙|匙|[碗杯](?!面)|包(?!装)"
    r"|[天年日个月小价成径导球边生身夜场打熟裸自透干挂路斤斗]|分钟)|翻[一两二]?番"
    r"|均未(?:检出|发现)(?:有)?不合格|未发现(?:有)?不合格|未检出不合格|没有发现不合格|无不合格"
    r"|全(?:部|数)(?:均)?(?:合格|达标|符合)(?![^，。；、\d]{0,10}的(?:[样产商]|[^，。；、\d]{0,8}\d))|均(?:为)?合格(?=[，。；]|$)"
    r"|(?<=[，；。])均(?:达标|符合规定|符合标准|符合要求)(?=[，。；)]|$)|基本持平|持平)"
    rf"|(?P<number>{_SCALED}|{_CHINESE})\s?(?P<odd>[余多几](?=[万亿]|个?批|种|家|项|件|款|组|个|份|元"
    r"|[一-鿿])(?!少)|来(?=个|家|种|批))?(?P<scale>[万亿](?!科"
    rf"|达))?(?P<unit>\s?(?:{_UNITS})(?:\([台套件批个组次家款只辆份瓶袋盒种]{{1,2}}\))?)?)"
    rf"(?P<tail>{_POST}|(?<=成)[多余])?"
)
_SCANNER = Scanner([*PATTERNS.items(), ("counted", _NUMBER)], flags=re.IGNORECASE | re.MULTILINE, words=False)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_REPUBLIC = re.compile(r"(?<!\d)(1[0-2]\d)年?度?")
#: 抽验335次 may count samples, 抽检3次 tells how often it was done
_MANY_VISITS = 30
#: places where something was drawn, or that failed: 抽验5处溪水, 其中2处大肠杆菌超标
_SPOTS_DRAWN = re.compile(
    r"(?:抽[验检测样]|采样|取样)[^，。；\d]{0,48}$|(?:不合格|不符|合格|超标)(?:者|的)?(?:有|共|计|达)*$|(?<![被受送])检[验测](?:了|共|合计|达|约|近|逾|超过)*$"
)
_SPOTS_JUDGED = re.compile(r"[一-鿿]{0,10}?(?:不合格|不符|未[符通达]|超标|合格|符合|达标)")
_SPOTS_WITHIN = 60
#: places of business: 对96处校园食堂, 农贸市场15处
_PREMISES_BEHIND = re.compile(rf"[^，。；、\d的在]{{0,10}}?{PREMISES}")
_PREMISES_BEFORE = re.compile(rf"(?:{PREMISES}|{MARKETS})(?:共计|合计|共有?|计|约|达)?$")
#: behind a number without a counter: 四食物样本
_SAMPLES_BEHIND = re.compile(r"[一-鿿]{0,4}?(?<!个)(?:样本|样品)(?![地市省来土])")
#: and in a headline: 两进口淡水鱼样本含孔雀石绿
_HEADLINE = re.compile(r"(?<![^\n])[一-鿿]{1,2}?[一-鿿]{2,8}?(?:样本|样品)(?![地市省来土])")
_DIGITS = re.compile(r"[\d,.]+")
_SCALES = {"万": 4, "亿": 8}
_FRACTION_UNITS = {"百": "%", "千": "‰", "万": "‱"}


def numbers(text: str, start: int, end: int) -> list[Number]:
    """Find the numbers of a stretch of normal Chinese text, in their order.

    >>> [(n.kind, int(n.value or 0), n.unit) for n in numbers("共抽查6619批次，罚款34.6万元，近三成", 0, 22)]
    [('batch', 6619, '批次'), ('money', 346000, '元'), ('rate', 30, '%')]
    """
    found: list[Number] = []
    for match in _SCANNER.finditer(text, start, end):
        group = match.lastgroup or ""
        number = _set_aside(match, group) if group in REASONS else _number(match)
        if number is not None:
            found.append(number)
    return found


def _set_aside(match: "re.Match[str]", group: str) -> Number | None:
    words = match.group()
    arabic = any(c.isdigit() for c in words)
    if group == "phrase" or (not arabic and group in ("heading", "article", "date", "version")):
        return None
    year = ""
    if group == "date":
        years = _YEAR.findall(words)
        republic = _REPUBLIC.match(words) if not years else None
        year = (
            ""
            if len(set(years)) > 1
            else years[-1]
            if years
            else str(int(republic.group(1)) + 1911)
            if republic
            else ""
        )
        if year and re.search(r"\d日|号$|^[A-Za-z]", words):
            year = ""  # a day says when something was done, not what the counts are of
    start, end = match.end() - len(words.lstrip()), match.end()
    return Number(start, end, start, end, "ignored", None, reason=REASONS[group], year=year)


def _number(match: "re.Match[str]") -> Number | None:
    start, end = match.span("body")
    if match.group("sign") == "-":
        start = match.start("sign")
    first, last = match.span()
    tenths, slash, parts, hundred, word = match.group("tenths", "slash", "parts", "hundred", "word")
    if tenths:
        whole, _, half = tenths.partition("成")
        value = _of(whole) * 10 + (5 if half == "半" else _of(half))
        return Number(start, end, first, last, "rate", value, "%", 0 if half and half != "半" else -1)
    if slash:
        return Number(start, end, first, last, "rate", Fraction(slash) * 100, "%")
    if parts:
        numeral = read_numeral(parts)
        return Number(start, end, first, last, "rate", numeral.value * 100, "%") if numeral else None
    if hundred:
        of = match.group("of")
        numeral, unit = read_numeral(of), _FRACTION_UNITS[hundred[0]]
        return Number(start, end, first, last, "rate", numeral.value, unit, _places(of)) if numeral else None
    return _wordless(word, start, end, first, last) if word else _counted(match, start, end, first, last)


def _of(numeral: str) -> Fraction:
    read = read_numeral(numeral) if numeral else None
    return read.value if read else Fraction(0)


def _wordless(word: str, start: int, end: int, first: int, last: int) -> Number:
    if word.startswith("翻"):
        times = {"": 1, "一": 1, "两": 2, "二": 2}[word[1:-1]]
        return Number(start, end, first, last, "times", Fraction(2**times), "倍")
    if word == "百分百":
        return Number(start, end, first, last, "rate", Fraction(100), "%")
    if "半" in word:
        return Number(start, end, first, last, "rate", Fraction(50), "%", -1)
    if "持平" in word:
        return Number(start, end, first, last, "same", Fraction(0))
    if "不合格" in word:
        return Number(start, end, first, last, "none", Fraction(0))
    return Number(start, end, first, last, "every", Fraction(100), "%")


def _counted(match: "re.Match[str]", start: int, end: int, first: int, last: int) -> Number | None:
    digits, unit = match.group("number"), (match.group("unit") or "").partition("(")[0].strip().lower()
    value, decimals = _value(digits)
    if value is None:
        return None
    visits = unit == "次" and value >= _MANY_VISITS
    visits = visits or (unit == "处" and _spots(match.string, first, last))
    if unit == "样" and match.string[end : end + 1] in ("本", "品"):  # 五百样本
        unit, end, last = "", end - 1, last - 1
    told = _SAMPLES_BEHIND.match(match.string, last) or _HEADLINE.match(match.string, first)
    if not unit and value > 1 and told:
        unit = ""  # 四食物样本, 三千多食品样本
    elif not digits[0].isdigit() and (not unit or (unit in NOT_AFTER_NUMERALS and not visits)):
        return None  # 三 and the like, in words
    scale = match.group("scale")
    if scale:
        value, decimals = value * 10 ** _SCALES[scale], decimals - _SCALES[scale]
    if match.group("sign") == "-":
        value = -value
    if unit in ("年", "年度") and 100 <= value <= 125:
        return Number(
            start, end, first, last, "ignored", value, unit, 0, REASONS["date"], str(int(value) + 1911)
        )
    if visits:
        return Number(start, end, first, last, "object", value, unit, decimals)
    if unit not in UNIT_CLASS and unit in OTHER_UNITS:
        return Number(start, end, first, last, "ignored", value, unit, decimals, OTHER_UNITS[unit])
    return Number(start, end, first, last, UNIT_CLASS.get(unit, "bare"), value, unit, decimals)


def _spots(text: str, first: int, last: int) -> bool:
    """Whether places are counted where something was drawn, or that were judged, or places of business."""
    if _PREMISES_BEFORE.search(text, max(0, first - 16), first) or _PREMISES_BEHIND.match(text, last):
        return True
    drawn = _SPOTS_DRAWN.search(text, max(0, first - _SPOTS_WITHIN), first)
    return drawn is not None or _SPOTS_JUDGED.match(text, last) is not None


@lru_cache(maxsize=16384)
def _value(digits: str) -> tuple[Fraction | None, int]:
    """Give the value and its decimals: 34.6万 is 346000 with −3; a Chinese numeral is exact."""
    if digits.isdigit():
        return Fraction(int(digits)), 0
    if _DIGITS.fullmatch(digits):
        whole, _, fraction = digits.replace(",", "").partition(".")
        return Fraction(int(whole + fraction), 10 ** len(fraction)), len(fraction)
    digits = digits.replace("廿", "二十").replace("卅", "三十")
    digits = digits if digits[0].isdigit() else digits.replace(".", "点")
    numeral = read_numeral(digits)
    if numeral is None:
        return _compound(digits), 0
    if not digits[0].isdigit():
        return numeral.value, _places(digits)
    decimals, step = 0, numeral.step
    while step < 1:
        step, decimals = step * 10, decimals + 1
    while step >= 10 and step % 10 == 0:
        step, decimals = step / 10, decimals - 1
    return numeral.value, decimals


def _compound(digits: str) -> Fraction | None:
    """Read 8,947万2千 and the like: digits, each with its own multiplier."""
    total = Fraction(0)
    for number, scale in re.findall(r"([\d,.]+)([亿万千百]*)", digits):
        part = Fraction(number.replace(",", "").rstrip("."))
        for c in scale:
            part *= {"亿": 10**8, "万": 10**4, "千": 1000, "百": 100}[c]
        total += part
    return total or None


def _places(digits: str) -> int:
    whole, dot, fraction = digits.replace("点", ".").partition(".")
    return len(fraction) if dot and whole else 0
