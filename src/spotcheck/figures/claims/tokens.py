"""Numbers of a normal text, with their units and hedges, and what is set aside at sight."""

import re
from fractions import Fraction
from typing import NamedTuple

from spotcheck.language.lexicon import OTHER_UNITS, UNIT_CLASS
from spotcheck.language.numerals import read_numeral


class Token(NamedTuple):
    """A number as it stands.

    `kind` is the class of its unit (batch, object, kind, enterprise, item, case, money, rate, point, times, bare) or
    ``ignored``, then with a reason.
    """

    start: int
    end: int
    first: int
    last: int
    kind: str
    value: Fraction | None
    unit: str
    decimals: int
    reason: str = ""
    year: str = ""
    negative: bool = False


_CN = "一二三四五六七八九十百千两零〇"
_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALED = rf"(?:{_ARABIC})(?:[万亿千百]+(?:\d+(?:\.\d+)?[万千百])?)?"
_CHINESE = rf"[{_CN}]+(?:[万亿][{_CN}]*)*(?:点[{_CN}]+)?[万亿]?"
_UNIT = "|".join(
    re.escape(u)
    for u in sorted({*UNIT_CLASS, *OTHER_UNITS} - {"pa", "g", "l", "m", "w", "v", "n"}, key=len, reverse=True)
)
_HEDGE = "大约|约为|约占|约|近|将近|接近|超过|超出|超|逾|不足|不到|至少|不少于|不低于|不超过|至多|最多|低于|高于|多于|少于|大于|小于|突破|过|≥|≤|>|<|~|≈"
_POST = "及以上|以上|以下|左右|上下|有余|之多"
_D = rf"(?:\d+|[{_CN}]+)"
_YEAR = r"(?:(?:19|20)\d\d|[一二]?[〇零○O九][〇零○一二三四五六七八九]{2})"

_IGNORED: tuple[tuple[str, str], ...] = (
    ("link", r"https?://\S+|www\.\S+|[\w.]+@[\w.]+"),
    (
        "document",
        r"[\[〔(【]\s?(?:19|20)\d\d\s?[\]〕)】]\s?第?\s?\d+(?:-\d+)?\s?号|(?:19|20)\d\d年?第[\d一二三四五六七八九十]+[号期批次]|第\s?\d+\s?号|\d{4,}号",
    ),
    (
        "standard",
        r"(?<![A-Za-z])(?:GB|QB|FZ|ISO|EN|IEC|JJF|DB|SN|NY|SB|YY|CAS|BS|ASTM|CNS|IS|T/[A-Z]+|Q/[A-Z]+|LY|JG|HG|YD|MT|CJ|QC|JB|SC|DBS|CCGF|GH|WS|BB)(?:/?[TZ])?\s?[\d]+(?:[./]\d+)*(?:\s?[-—–]+\s?\d{2,4})?",
    ),
    (
        "version",
        r"(?<=[A-Za-z])[-]?\d+(?:\.\d+)?(?![\d.]*%)(?:[A-Za-z]+\d*)?|\d+[A-Z]\b|\d(?:G|C|K|D|D打印)(?![a-z])|\d+#|#\d+|[“\"]\d+[·.+]\d+[”\"]|3·15|双\s?(?:十一|十二|11|12)|[“\"]?(?:315|618|12315|12331|12365|996)[”\"]?(?:热线|平台|晚会|电话|系统|期间|大促|活动)?(?!\d|批|家|个|种|[.,]\d|项|件|组|款|元|起|份|台|%)",
    ),
    (
        "date",
        rf"{_YEAR}\s?[-—–~至到]{{1,2}}\s?{_YEAR}年?(?:度|期间)?|{_YEAR}年(?:\d{{1,2}}月(?:份|(?:\d{{1,2}}日?)?(?:[-—–~至到]+\d{{1,2}}月(?:\d{{1,2}}日)?)?)?|[一二三四五六七八九十]{{1,3}}月(?:份|[一二三四五六七八九十]{{1,3}}日)?|第[一二三四1-4]季度|[一二三四]季度|度)?|(?:19|20)\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}|{_D}月{_D}日(?:[-—–~至到]+(?:{_D}月)?{_D}日)?|{_D}[-—–~至到]{_D}月份?|{_D}月(?:份|[上中下]旬|初|底|末|起|以来)?(?!饼)|{_D}日(?![用常])|第?[一二三四1-4][、和至]?[二三四]?季度|(?:19|20)\d\d(?=年)|\d{{1,2}}:\d\d",
    ),
    (
        "article",
        rf"第{_D}[条章款项节届次批期轮名位类版部号大步方档卷代阶位]*|之[一二三]|《[^》]{{0,60}}》|国家[一二三]级|[一二三四]级(?:预警|风险|召回|响应|能效)|[一二三]等奖?|排名?前{_D}[位名]?|前{_D}[位名种类项家大个]|排(?:名|在)?{_D}位|{_D}[级星]|[一二三]无|三[包品聚]|Top\s?\d+",
    ),
    (
        "heading",
        r"(?:^|(?<=[\n。；：，]))\s*(?:[一二三四五六七八九十]{1,3}[、是.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.](?!\d)|[①-⑳])|[一二三四五六七八九]是|(?:附件|附表|表|图|注|附)\s?\d+(?:-\d+)*|附件[一二三四五六七八九]|其[一二三]",
    ),
    (
        "interval",
        r"(?:\d+(?:\.\d+)?%\s?)?(?:置信|可信)区间[^，。；、()\n]{0,24}|[PpＰ]值?\s?[=<>＝＜＞≤]\s?0?\.\d+|95%\s?CI[^，。；)\n]{0,30}",
    ),
    (
        "phrase",
        r"一(?:些|定|般|直|致|旦|方面|系列|批(?!次)|体|律|同|并|起(?!案)|次性|步|经|边|样|时|切|线|带|会|种|类|个|项|件|家|款|台|条|份|组|只|套|位|名|流|再|贯|概|年|例|度|季|周|月|对|流|站式|类|户|城|刀切|手|把|点|代|世)|统一|单一|唯一|之一|进一步|第一|同一|任一|一(?=[一-鿿])(?!千|百|万|成|半)|二(?:手|次|维|选一|者|氧化|甲|苯|丙|乙|轮|级|连|恶|硫|代|胺|价)|[三四五六七八](?:聚氰胺|轮|氯|农|角|方(?!案)|甲|通|价|氧化|通一平|位一体|品一械|同时|去一降)|两(?:者|地|类|级|会|用|高|侧|端|法|岸|面|次|节|轮|超一非|个方面|项(?=规定))|十(?:分|足|大|四五|三五)|百(?:货|姓|年|日|草|度|香|合|菌清)|千(?:方|家万户|万|金|禧)|万(?:一|元(?=户)|达|能|用|科|家|华)|零(?:售|食|部件|容忍|添加|距离|碳|下)|四川|六安|三(?:亚|明|门|星|沙|水|河|原|峡|元|文鱼|维|农|方|者|个(?:月|方面)|级)|九(?:江|龙|寨)|五(?:金|谷|常|香|指山|粮液|花|台)|七(?:台河|夕|匹狼|匹)|八(?:宝|角|达岭)|二连|百分点|千岛|千层|万宁|两江|成都|十堰|张家[界口]",
    ),
)
_MASTER = re.compile(
    "|".join(f"(?P<{name}>{pattern})" for name, pattern in _IGNORED)
    + rf"|(?P<lead>{_HEDGE})?(?P<plus>[-+±](?=\d))?"
    + r"(?P<body>(?P<cheng>(?:[一二三四五六七八九两\d]|\d\.\d)成(?P<half>半)?(?!都|分|立|为|本|品|效|人|果|员|份|绩|熟|功|型|套))"
    + rf"|(?P<fraction>(?!百分|千分|万分)[{_CN}\d]+分之[{_CN}\d]+)|(?P<hundred>百分之|千分之|万分之)(?P<of>{_ARABIC}|{_CHINESE})"
    + r"|(?P<word>半数|过半|一半|翻[一两二三]?番|全部合格|均合格|均为合格|全部达标|未发现(?:有)?不合格|未检出不合格|无不合格|基本持平|持平)"
    + rf"|(?P<number>{_SCALED}|{_CHINESE})(?P<odd>[余多几](?=万|亿|个?批|种|家|项|件|款|组|个|[一-鿿])(?!少)|来(?=个|家|种|批))?(?P<scale>[万亿](?!科|达))?(?P<unit>\s?(?:{_UNIT}))?)"
    + rf"(?P<tail>{_POST})?",
    re.IGNORECASE | re.MULTILINE,
)
_REASONS = {
    "link": "link or address", "document": "document number", "standard": "standard", "version": "name with digits", "date": "date or duration",
    "article": "article or ordinal", "heading": "heading number", "interval": "interval limit or p-value", "phrase": "",
}  # fmt: skip
_YEAR_AT = re.compile(r"(?:19|20)\d\d")
_ARABIC_ONLY = re.compile(r"[\d,.]+")
_SCALES = {"万": 4, "亿": 8, "千": 3, "百": 2}


def tokens(text: str) -> list[Token]:
    """Find the numbers of a normal Chinese text, in their order.

    >>> [(t.kind, int(t.value or 0), t.unit) for t in tokens("共抽查6619批次，罚款34.6万元，近三成")]
    [('batch', 6619, '批次'), ('money', 346000, '元'), ('rate', 30, '%')]
    """
    found: list[Token] = []
    for match in _MASTER.finditer(text):
        token = _token(match)
        if token is not None:
            found.append(token)
    return found


def _token(match: re.Match[str]) -> Token | None:
    group = match.lastgroup or ""
    if group in _REASONS:
        words = match.group()
        if group == "phrase" or (group == "heading" and not any(c.isdigit() for c in words)):
            return None
        if group == "article" and not any(c.isdigit() for c in words):
            return None
        year = _YEAR_AT.search(words) if group in ("date",) else None
        return Token(
            *match.span(),
            *match.span(),
            "ignored",
            None,
            "",
            0,
            _REASONS[group],
            year.group() if year else "",
        )
    start, end = match.span("body")
    first, last = match.span()
    negative = match.group("plus") == "-"
    if match.group("plus"):
        first = start
        start = match.start("plus") if negative else start
    rest = (first, last)
    if match.group("cheng"):
        digit = read_numeral(match.group("cheng")[: -2 if match.group("half") else -1])
        value = (digit.value if digit else 0) * 10 + (5 if match.group("half") else 0)
        return Token(start, end, *rest, "rate", Fraction(value), "%", -1)
    if match.group("fraction"):
        numeral = read_numeral(match.group("fraction"))
        return Token(start, end, *rest, "rate", numeral.value * 100, "%", 0) if numeral else None
    if match.group("hundred"):
        numeral = read_numeral(match.group("of"))
        unit = {"百": "%", "千": "‰", "万": "‱"}[match.group("hundred")[0]]
        return (
            Token(start, end, *rest, "rate", numeral.value, unit, _decimals(match.group("of")))
            if numeral
            else None
        )
    if match.group("word"):
        return _word(match.group("word"), start, end, rest)
    return _counted(match, start, end, rest, negative=negative)


def _word(word: str, start: int, end: int, rest: tuple[int, int]) -> Token:
    if word.startswith("翻"):
        times = {"": 1, "一": 1, "两": 2, "二": 2, "三": 3}[word[1:-1]]
        return Token(start, end, *rest, "times", Fraction(2**times), "倍", 0, word)
    if "半" in word:
        return Token(start, end, *rest, "rate", Fraction(50), "%", -1)
    if "持平" in word:
        return Token(start, end, *rest, "same", Fraction(0), "", 0, word)
    if word.startswith(("未", "无")):
        return Token(start, end, *rest, "none", Fraction(0), "", 0, word)
    return Token(start, end, *rest, "every", Fraction(100), "%", 0, word)


def _counted(
    match: re.Match[str], start: int, end: int, rest: tuple[int, int], *, negative: bool
) -> Token | None:
    digits, unit = match.group("number"), (match.group("unit") or "").strip().lower()
    chinese = not digits[0].isdigit()
    if chinese and not unit:
        return None  # 一, 三 and the like in words
    if chinese and unit in (
        "点",
        "时",
        "分",
        "日",
        "号",
        "位",
        "处",
        "部",
        "把",
        "头",
        "面",
        "元",
        "对",
        "度",
        "名",
        "方面",
        "层",
        "级",
        "次",
    ):
        return None
    value, decimals = _number(digits)
    if value is None:
        return None
    scale = match.group("scale")
    if scale:
        value, decimals = value * 10 ** _SCALES[scale], decimals - _SCALES[scale]
    if negative:
        value = -value
    if unit in OTHER_UNITS and unit not in UNIT_CLASS:
        return Token(start, end, *rest, "ignored", value, unit, decimals, OTHER_UNITS[unit])
    return Token(start, end, *rest, UNIT_CLASS.get(unit, "bare"), value, unit, decimals, negative=negative)


def _number(digits: str) -> tuple[Fraction | None, int]:
    if _ARABIC_ONLY.fullmatch(digits):
        plain = digits.replace(",", "")
        return Fraction(plain), _decimals(plain)
    numeral = read_numeral(digits)
    if numeral is None:
        return None, 0
    decimals = 0
    step = numeral.step
    if digits[0].isdigit() or step < 1:
        while step < 1:
            step, decimals = step * 10, decimals + 1
        while step >= 10 and step % 10 == 0:
            step, decimals = step / 10, decimals - 1
    return numeral.value, decimals


def _decimals(digits: str) -> int:
    whole, dot, fraction = digits.replace("点", ".").partition(".")
    return len(fraction) if dot and whole else 0
