"""The grammar of Chinese bulletins: what each number of a sentence states."""

import re
from dataclasses import dataclass, field, replace

from spotcheck.figures.claims import phrases
from spotcheck.figures.claims.model import Claim, Where
from spotcheck.figures.claims.normal import Normal
from spotcheck.figures.claims.tokens import Token, tokens
from spotcheck.language import lexicon


def _words(words: list[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_BAD_RATE = rf"{_words(lexicon.BAD_RATES)}|(?:不合格|不达标|不符合|超标|问题|不合规)[^，。；、\d]{{0,8}}?(?:率|比例|占比)"
_GOOD_RATE = _words(lexicon.GOOD_RATES)
_COUNTED = re.compile(
    rf"(?P<rate>{_BAD_RATE}|{_GOOD_RATE})|(?P<conforming>(?:均|全部)?未(?:检出|发现)|合格证)|(?P<nonconforming>{_words(lexicon.BAD)})"
    rf"|(?P<sampled>{_words(lexicon.SAMPLED)})|(?P<tested>{_words(lexicon.TESTED)})(?!机构|报告|项目|方法|标准|依据|能力|所|院|中心)|(?P<good>{_words(lexicon.GOOD)})"
)
_FALL, _RISE = _words(lexicon.FALLS), _words(lexicon.RISES)
_RATED = re.compile(
    rf"(?P<limit>含量|限量|限值|标准值|标称值|实测值|检出值|浓度|水分|误差|偏差|折扣|利率|GDP|参与率|满意度|满意率|覆盖率|处置率|完成率|办结率|占有率|市场份额|湿度|酒精度|批发|公示率|公布率|抽检率|后处理率|回收率|识别率)"
    rf"|(?P<failure_rate>{_BAD_RATE})|(?P<pass_rate>{_GOOD_RATE})"
    rf"|(?P<to>(?:下降|上升|提高|降低|提升|增加|增长|减少|回落|降|升|回升|上涨|跌)(?:为|到|至))"
    rf"|(?P<share>占比|占到|占据|占|比例|比重|份额)"
    rf"|(?P<move>同比|环比|(?:{_FALL})(?:了|幅度?为?|约|近|超过?)*|(?:{_RISE})(?:了|幅度?为?|约|近|超过?)*)"
)
_DIRECTION = re.compile(rf"(?P<fall>{_FALL})|(?P<rise>{_RISE})")
_CLOSE = re.compile(r"[，,：:、()。；;\n]")
_WITHIN = re.compile(
    r"^(?:[^，。；、]{0,12}?)(?:产品|样品|商品|食品|样本|批次|不合格)?[^，。；、]{0,6}?(?:当?中|里|之中)(?:，|有|$|发现|检出|[^国药文央医])"
)
_NOUN_BATCH = re.compile(
    r"^(?:批次|样品|产品|商品|样本|品牌的|食品|[一-鿿]{0,6}样品|[一-鿿]{0,6}产品|[不]?合格|不达标|不符|检出|未检出|符合|达标|存在|均|全部|不通过)"
)
_NOUN_FIRM = re.compile(
    r"^(?:企业|厂家|商家|经营者|网店|店铺|经营户|商户|生产企业|经营单位|销售单位|生产厂|公司)"
)
_NOUN_ITEM = re.compile(r"^(?:不合格)?(?:检[验测])?(?:安全)?(?:项目|指标|参数|检验项|质量问题)")
_NOUN_KIND = re.compile(r"^(?:品种|种类|类别|品类|大类)")
_OTHER_NOUN = re.compile(
    r"^(?:电商平台|网络平台|平台|网站|电子商务平台|检[验测]机构|实验室|机构|媒体|消协|省|市|区|县|部门|单位|小组|方面|问题|情况|行为|方式|元素|农药|情形|措施|制度|规定|任务|活动|内容|标准|风险|违法|重点|工作|添加剂|兽药|语言|功能|模式|方法|途径|原因|疾病|人|城市|国家|等级|检验方法)"
)
_SEIZED = re.compile(
    r"查封|扣押|下架|召回|销毁|没收|封存|库存|暂扣|收缴|出动|检查(?!发现)|约谈|培训|宣传|监测(?:平台|商品信息|信息)|删除|关闭|下线|断开|查扣|罚没(?!款)|售出|销量|退换|起获|捣毁|整改(?!.{0,4}复查)|受理|接到|接受|走访|参与|发放|张贴"
)
_CASE = re.compile(r"案|处罚|投诉|举报|立案|诉求|申诉|线索|咨询")
_PRICE = re.compile(r"价格|单价|售价|均价|每|价位|定价|客单价|平均价|价为|之间|不等")
_AMOUNT = re.compile(r"罚|没|案值|货值|金额|经费|资金|挽回|赔偿|损失|案")
_LISTED = re.compile(r"^(?:[、,，]|和|与|及|以及|[、,，]和)$")


@dataclass
class Reading:
    """What has been read so far, which later numbers lean on."""

    year: str = ""
    count: str = ""
    rate: str = ""
    rate_text: str = ""
    move: str = ""
    fall: bool = False
    scope: Where = field(default_factory=Where)
    whole: Where = field(default_factory=Where)
    base: Where = field(default_factory=Where)
    base_measure: str = ""
    among: bool = False
    first_count: str = ""
    names: list[Where] = field(default_factory=list)
    place: int = 0


def read(normal: Normal) -> list[Claim]:
    """Read a normal Chinese text into claims, in the order of the text."""
    reading, claims = Reading(year=_title_year(normal.text)), list[Claim]()
    found = tokens(normal.text)
    text, cursor = normal.text, 0
    for number, (start, end) in enumerate(_sentences(text)):
        mine: list[Token] = []
        while cursor < len(found) and found[cursor].start < end:
            mine.append(found[cursor])
            cursor += 1
        if mine:
            claims.extend(_sentence(normal, start, end, _shared_units(text, mine), reading, number))
    return claims


_BREAK = re.compile(r"[。！？!?；;\n]+")


def _sentences(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start = 0
    for stop in _BREAK.finditer(text):
        spans.append((start, stop.end()))
        start = stop.end()
    return [*spans, (start, len(text))]


def _title_year(text: str) -> str:
    head = re.search(
        r"(20\d\d)年(?!\d{1,2}月)[^。\n]{0,30}?(?:抽查|抽检|监测|比较试验|检验|情况|监督)", text[:600]
    )
    return head.group(1) if head else ""


def _shared_units(text: str, found: list[Token]) -> list[Token]:
    """Give the counter at the end of a list to its bare numbers: 分别为12、8和5批次."""
    numbers = list(found)
    for i in range(len(numbers) - 2, -1, -1):
        here, following = numbers[i], numbers[i + 1]
        if (
            here.kind == "bare"
            and following.kind not in ("bare", "ignored", "none", "same", "every")
            and _LISTED.match(text[here.last : following.first])
        ):
            numbers[i] = here._replace(kind=following.kind, unit=following.unit)
    return numbers


def _sentence(
    normal: Normal, start: int, end: int, found: list[Token], reading: Reading, number: int
) -> list[Claim]:
    text = normal.text
    soft = start > 0 and text[start - 1] in "；;"
    _begin(reading, text[start:end], found, soft=soft)
    claims: list[Claim] = []
    numbers = [t for t in found if t.kind != "ignored"]
    position = start
    lists = _aligned(text, numbers, start)
    for token in found:
        if token.kind == "ignored":
            claims.append(_ignored(normal, token, token.reason, number))
            continue
        i = numbers.index(token)
        stop = numbers[i + 1].first if i + 1 < len(numbers) else end
        gap = text[position : token.first]
        full = text[token.last : stop]
        close = _CLOSE.search(full)
        after = full[: close.start()] if close else full
        reading.place = token.start
        clause_end = re.search(r"[，。；\n]", text[token.last : end])
        rest = text[token.last : token.last + clause_end.start() if clause_end else end]
        _years(reading, found, position, token, text, gap)
        claim = _claim(
            normal,
            token,
            Spoken(gap, after, rest, closed=close is not None or i + 1 == len(numbers), full=full),
            reading,
            lists.get(i),
        )
        claims.append(replace(claim, sentence=number, clause=text.count("，", start, token.start)))
        position = token.last
    return claims


@dataclass(frozen=True)
class Spoken:
    """The words around a number: before it, behind it to the end of its clause or the next number, and the rest."""

    gap: str
    after: str
    rest: str
    closed: bool
    full: str


def _begin(reading: Reading, sentence: str, found: list[Token], *, soft: bool) -> None:
    """Prepare for a sentence: a semicolon keeps what was said, a full stop keeps the year."""
    for token in found:
        if token.kind == "ignored" and token.year:
            break
    opening = sentence.lstrip(" \n\t")[:3]
    if soft:
        reading.count = reading.first_count or reading.count
        reading.scope = reading.whole
    elif opening.startswith("其中"):
        pass
    else:
        reading.count = reading.first_count = ""
        reading.among = False
        reading.whole = reading.scope = Where((("year", reading.year),)) if reading.year else Where()
    reading.names = []


def _years(reading: Reading, found: list[Token], position: int, token: Token, text: str, gap: str) -> None:
    """Take the year from the dates between the last number and this one, unless they are compared with."""
    base = phrases.compared(gap)
    for date in found:
        if date.year and position <= date.start < token.start:
            before = text[max(0, date.start - 4) : date.start]
            behind = text[date.end : date.end + 4]
            if (
                re.search(r"[比较与同是为](?:去年)?$|相比$|[到至于]$", before)
                and not before.endswith("截至")
                and "于" not in before
            ):
                continue
            if date.year in base or re.match(r"同期|的\d|出台|制定|发布|印发|修订", behind):
                if not re.match(r"出台|制定|发布|印发|修订", behind):
                    continue
            reading.year = date.year
            reading.scope = reading.scope.joined(year=date.year)
            reading.whole = reading.whole.joined(year=date.year)


def _ignored(normal: Normal, token: Token, reason: str, number: int = 0) -> Claim:
    start, end = normal.span(token.start, token.end)
    quote = normal.original[start:end]
    return Claim(
        start,
        end,
        quote,
        quote,
        "ignored",
        reason=reason,
        value=token.value,
        unit=token.unit,
        decimals=token.decimals,
        sentence=number,
    )


def _claim(normal: Normal, token: Token, spoken: Spoken, reading: Reading, listed: "Where | None") -> Claim:
    start, end = normal.span(token.start, token.end)
    first, last = normal.span(token.first, token.last)
    made = Claim(
        start,
        end,
        normal.original[start:end],
        normal.original[first:last],
        "figure",
        value=token.value,
        unit=token.unit,
        decimals=token.decimals,
    )
    if "其中" in spoken.gap or re.search(r"包括|含", spoken.gap[-6:]):
        reading.among = True
        reading.whole = reading.scope
    read_as = _READERS.get(token.kind, _bare)
    return read_as(made, token, spoken, reading, listed)


def _scope(spoken: Spoken, reading: Reading, listed: "Where | None", *, keep: bool = True) -> Where:
    local = listed if listed is not None else phrases.local_scope(spoken.gap)
    if local is None:
        return reading.scope
    whole = reading.whole
    words = local.words or ("" if not local.conditions else whole.words)
    made = Where(
        tuple(sorted((dict(whole.conditions) | dict(local.conditions)).items())), words, local.confidence
    )
    if keep:
        reading.scope = made
    return made


def _count(made: Claim, token: Token, spoken: Spoken, reading: Reading, listed: "Where | None") -> Claim:
    nearest = re.split(r"[，；：]", spoken.gap)[-1]
    if _SEIZED.search(nearest) and not _COUNTED.search(nearest[-4:]):
        return replace(made, status="ignored", reason="other count")
    if re.match(r"/千人|/万人|[／/]", spoken.after):
        return replace(made, status="ignored", reason="other count")
    if re.search(rf"(?:{_FALL}|{_RISE})了?$", spoken.gap):
        return replace(made, status="ignored", reason="difference of counts")
    measure, confidence = _count_measure(spoken, reading)
    if not measure:
        return replace(made, status="unknown", reason="what is counted was not understood")
    scope = _scope(spoken, reading, listed)
    after_scope = phrases.scope_of(_tail(spoken)) if scope == reading.whole else None
    if after_scope and after_scope.words and measure in ("sampled", "tested") and listed is None:
        scope = reading.scope = Where(scope.conditions, after_scope.words, 0.7)
    reading.count = measure
    reading.first_count = reading.first_count or measure
    base = re.match(r"^[^，。]{0,10}(?:中|里)", spoken.after)
    if base and measure == "nonconforming":
        reading.among = True
    return replace(made, measure=measure, scope=scope, confidence=confidence)


def _tail(spoken: Spoken) -> str:
    tail = re.match(r"^[一-鿿、]{2,14}?(?=产品|样品|商品|$|进行|开展)", spoken.after)
    return tail.group() if tail and not _COUNTED.search(spoken.after) else ""


def _count_measure(spoken: Spoken, reading: Reading) -> tuple[str, float]:
    before = [m for m in _COUNTED.finditer(spoken.gap) if m.lastgroup != "rate"]
    behind = [m for m in _COUNTED.finditer(spoken.after) if m.lastgroup != "rate"]
    own = _name(before[-1]) if before else ""
    if (
        behind
        and not spoken.closed
        and re.search(r"(?:产品|样品|商品|的|项目)?(?:有|为|共)?$", spoken.after[behind[-1].end() :])
        and not re.search(r"^.{0,12}(?:中|里)(?!国)", spoken.after)
    ):
        tail = spoken.after[behind[-1].end() :]
        if len(tail) <= 4:
            behind = [] if own or reading.count else behind
    if re.match(
        r"^(?:[^，。]{0,12}?(?:产品|样品|商品|食品|样本)?(?:当)?中)(?!国|药|文|央|医|式|成)", spoken.after
    ) or spoken.full.startswith("中，"):
        if behind and _name(behind[0]) == "nonconforming" and behind[0].end() <= spoken.after.find("中"):
            return "nonconforming", 0.9
        return (own or reading.first_count or "sampled"), 0.8
    if behind:
        name = _name(behind[0])
        if name in ("nonconforming", "conforming"):
            return name, 0.95
        if not own or (name == "tested" and "对" in spoken.gap and own != "nonconforming"):
            return name, 0.9
    if own:
        return own, 0.95
    if reading.count:
        return reading.count, 0.85
    return "", 0.0


def _name(match: "re.Match[str]") -> str:
    name = match.lastgroup or ""
    return "conforming" if name == "good" else name


def _object(made: Claim, token: Token, spoken: Spoken, reading: Reading, listed: "Where | None") -> Claim:
    near = re.split(r"[，；]", spoken.gap)[-1]
    after = spoken.after
    if token.unit == "件" and (_CASE.search(near) or re.match(r"[^，。]{0,4}案|行政处罚", after)):
        return _plain("cases")(made, token, spoken, reading, listed)
    if _NOUN_ITEM.match(after):
        return _plain("items")(made, token, spoken, reading, listed)
    if _NOUN_FIRM.match(after):
        return _plain("enterprises")(made, token, spoken, reading, listed)
    if _NOUN_KIND.match(after):
        return _plain("kinds")(made, token, spoken, reading, listed)
    if _OTHER_NOUN.match(after):
        return replace(made, status="ignored", reason="other count")
    has_word = bool([m for m in _COUNTED.finditer(spoken.gap) if m.lastgroup != "rate"]) or bool(
        reading.count
    )
    if _NOUN_BATCH.match(after) or (has_word and (not after or spoken.closed)):
        return _count(made, token, spoken, reading, listed)
    return replace(made, status="ignored", reason="other count")


def _plain(measure: str):
    """Make the reader of counts whose counter says what they are: kinds, enterprises, items, cases."""

    def reader(made: Claim, token: Token, spoken: Spoken, reading: Reading, listed: "Where | None") -> Claim:
        near = re.split(r"[，；：]", spoken.gap)[-1]
        if measure in ("kinds", "enterprises", "items") and _OTHER_NOUN.match(spoken.after):
            return replace(made, status="ignored", reason="other count")
        if measure == "enterprises" and _SEIZED.search(near) and not _COUNTED.search(near):
            return replace(made, status="ignored", reason="other count")
        scope = _scope(spoken, reading, listed)
        if measure in ("kinds", "enterprises"):
            scope = _verdict(scope, spoken, reading)
        if measure == "kinds" and not scope.words and re.match(r"[一-鿿]{2,12}", spoken.after):
            words = phrases.bare(re.split(r"进行|开展|同步|实施|产品|商品|抽|组织|的|，", spoken.after)[0])
            scope = (
                Where(scope.conditions, words, 0.7) if words and words not in ("消费品", "食品") else scope
            )
        return replace(made, measure=measure, scope=scope)

    return reader


def _verdict(scope: Where, spoken: Spoken, reading: Reading) -> Where:
    """Put the verdict of kinds or enterprises into their scope."""
    near = re.split(r"[，；：、]", spoken.gap)[-1]
    words = [m for m in _COUNTED.finditer(near) if m.lastgroup != "rate"]
    ahead = [m for m in _COUNTED.finditer(spoken.rest) if m.lastgroup != "rate"]
    for found in (words[-1:], ahead[:1]):
        if found and _name(found[0]) in ("nonconforming", "conforming"):
            return scope.joined(verdict=_name(found[0]))
    return scope


def _money(made: Claim, token: Token, spoken: Spoken, reading: Reading, listed: "Where | None") -> Claim:
    near = re.split(r"[，；]", spoken.gap)[-1]
    if (
        _PRICE.search(near)
        or spoken.after.startswith(("/", "至", "-", "不等"))
        or not _AMOUNT.search(spoken.gap + spoken.after)
    ):
        return replace(made, status="ignored", reason="price or other amount")
    return replace(
        made, measure="amount", scope=_scope(spoken, reading, listed, keep=False) if listed else reading.scope
    )


def _rate(made: Claim, token: Token, spoken: Spoken, reading: Reading, listed: "Where | None") -> Claim:
    gap = phrases.uncompared(spoken.gap)
    words = list(_RATED.finditer(gap))
    kind = words[-1].lastgroup if words else ""
    if kind == "move" and words[-1].end() < len(gap) - 6 and not _DIRECTION.search(gap[-8:]):
        kind = ""
    if kind == "limit" and not re.search(r"[，；、(]", gap[words[-1].end() :]):
        return replace(made, status="ignored", reason="limit or measured value")
    if re.search(r"(?:置信|可信)", gap[-8:]) or re.match(r"置信|可信", spoken.after):
        return replace(made, status="ignored", reason="interval limit or p-value")
    if kind == "move":
        return _moved(made, spoken, reading, listed, "growth")
    if kind in ("failure_rate", "pass_rate"):
        return _rated(made, spoken, reading, listed, str(kind), words[-1].group())
    if kind == "share":
        return _share(made, spoken, reading, listed, gap[words[-1].end() :])
    behind = _COUNTED.search(spoken.after)
    if (
        not kind
        and behind
        and _name(behind) in ("nonconforming", "conforming")
        and re.match(r"的?", spoken.after)
    ):
        measure = "failure_rate" if _name(behind) == "nonconforming" else "pass_rate"
        return _rated(made, spoken, reading, listed, measure, "")
    if spoken.gap.rstrip() in ("(", "(占") and reading.count and not reading.names:
        measure = {
            "nonconforming": "share" if reading.among else "failure_rate",
            "conforming": "pass_rate",
        }.get(reading.count, "share")
        return replace(
            made,
            measure=measure,
            scope=reading.scope,
            base=reading.whole if measure == "share" else Where(),
            confidence=0.75,
        )
    if reading.rate == "growth" and not kind:
        return _moved(made, spoken, reading, listed, "growth")
    if reading.rate:
        scope = _scope(spoken, reading, listed)
        return replace(
            made,
            measure=reading.rate,
            scope=scope,
            base=reading.base if reading.rate == "share" else Where(),
            base_measure=reading.base_measure if reading.rate == "share" else "",
            confidence=0.85,
        )
    return replace(made, status="unknown", reason="what the percentage is of was not understood")


def _rated(
    made: Claim, spoken: Spoken, reading: Reading, listed: "Where | None", measure: str, words: str
) -> Claim:
    reading.rate, reading.rate_text = measure, words
    cut = replace_rate(spoken, words)
    return replace(made, measure=measure, scope=_scope(cut, reading, listed))


def replace_rate(spoken: Spoken, words: str) -> Spoken:
    """Take the word of the rate from the gap, so that what is left names the scope."""
    if not words:
        return spoken
    before, _, behind = spoken.gap.rpartition(words)
    return replace(spoken, gap=before + ("" if len(behind) < 6 else "，" + behind))


def _share(made: Claim, spoken: Spoken, reading: Reading, listed: "Where | None", of: str) -> Claim:
    base_words = [m for m in _COUNTED.finditer(of) if m.lastgroup != "rate"]
    bad_base = any(_name(m) == "nonconforming" for m in base_words)
    item_base = "项" in of
    all_base = (
        bool(re.search(r"抽查|抽检|检验|检测|抽样|总批次|样品总|产品总|总数|总量|总样", of)) and not bad_base
    )
    subject = [m for m in _COUNTED.finditer(spoken.gap[: len(spoken.gap) - len(of)]) if m.lastgroup != "rate"]
    subject_name = _name(subject[-1]) if subject else reading.count
    if (
        not bad_base
        and not item_base
        and subject_name in ("nonconforming", "conforming")
        and (all_base or not reading.among)
        and (all_base or not of.strip("比为约到了达"))
    ):
        measure = "failure_rate" if subject_name == "nonconforming" else "pass_rate"
        if measure == "failure_rate" or not reading.among:
            reading.rate = measure
            return replace(
                made,
                measure=measure,
                scope=reading.scope if listed is None else _scope(spoken, reading, listed),
                confidence=0.8,
            )
    cut = replace(spoken, gap=spoken.gap[: len(spoken.gap) - len(of)])
    base_scope = phrases.scope_of(of)
    base = Where(
        tuple((k, v) for k, v in reading.whole.conditions), base_scope.words if base_scope else "", 0.8
    )
    if base_scope and base_scope.conditions:
        base = base.joined(**dict(base_scope.conditions))
    if bad_base or (not all_base and subject_name == "nonconforming" and not item_base):
        base = base.joined(verdict="nonconforming")
    base_measure = (
        "items"
        if item_base
        else "nonconforming"
        if bad_base or subject_name == "nonconforming"
        else reading.count or "sampled"
    )
    scope = _scope(cut, reading, listed)
    reading.rate, reading.base, reading.base_measure = "share", base, base_measure
    return replace(made, measure="share", scope=scope, base=base, base_measure=base_measure)


def _moved(made: Claim, spoken: Spoken, reading: Reading, listed: "Where | None", measure: str) -> Claim:
    directions = list(_DIRECTION.finditer(phrases.uncompared(spoken.gap)))
    if directions:
        reading.fall = directions[-1].lastgroup == "fall"
    elif not spoken.gap.strip("、和及与，"):
        pass
    else:
        reading.fall = False
    against = phrases.compared(spoken.gap)
    scope = _scope(replace(spoken, gap=_unrated(phrases.uncompared(spoken.gap))), reading, listed)
    base, confidence = _referent(against, spoken.gap, scope, reading)
    value = made.value
    if value is not None and reading.fall and value > 0:
        value = -value
    rates = [m for m in _RATED.finditer(spoken.gap) if m.lastgroup in ("failure_rate", "pass_rate", "share")]
    of = (rates[-1].lastgroup if rates else reading.rate if measure == "change" else reading.count) or ""
    if rates and measure == "change":
        reading.rate = str(of)
    if measure == "growth" and not rates:
        counted = [m for m in _COUNTED.finditer(spoken.gap) if m.lastgroup != "rate"]
        of = _name(counted[-1]) if counted else reading.count or "sampled"
    reading.move = measure
    return replace(
        made,
        measure=measure,
        scope=scope,
        base=base,
        base_measure=of,
        value=value,
        confidence=min(0.9, confidence + 0.2),
    )


def _unrated(gap: str) -> str:
    return _DIRECTION.sub("，", _RATED.sub("，", gap))


def _referent(against: str, gap: str, scope: Where, reading: Reading) -> tuple[Where, float]:
    """Give what a growth, change or multiple is measured against."""
    year = re.search(r"20\d\d", against) or re.search(r"(20\d\d)年(?:同期)?的?$", gap)
    if year:
        return scope.joined(year=year.group().strip("年的同期")), 0.9
    if re.search(r"上年|去年|同期|同比|上一年", against + gap):
        own = scope.get("year") or reading.year
        return (scope.joined(year=str(int(own) - 1)), 0.9) if own else (Where((), "上年同期", 0.6), 0.6)
    other = phrases.scope_of(re.sub(r"^[比较与同]|相较于?|相比于?", "", against)) if against else None
    if other is not None:
        kept = scope.without("channel", "stage", "sales_mode")
        return Where(
            tuple(sorted((dict(kept.conditions) | dict(other.conditions)).items())), other.words, 0.8
        ), 0.8
    return reading.base if reading.move and not gap.strip("、和及与，") else Where(), 0.5


def _point(made: Claim, token: Token, spoken: Spoken, reading: Reading, listed: "Where | None") -> Claim:
    return _moved(made, spoken, reading, listed, "change")


def _times(made: Claim, token: Token, spoken: Spoken, reading: Reading, listed: "Where | None") -> Claim:
    if re.search(r"超标|限[量值]|含量|标准", spoken.gap[-8:]):
        return replace(made, status="ignored", reason="limit or measured value")
    near = phrases.uncompared(spoken.gap)[-8:]
    direction = _DIRECTION.search(near)
    if direction and not re.search(r"[至到为]", near[direction.end() :]):
        return _moved(made, spoken, reading, listed, "growth")
    counted = [m for m in _COUNTED.finditer(spoken.gap) if m.lastgroup != "rate"]
    rates = [m for m in _RATED.finditer(spoken.gap) if m.lastgroup in ("failure_rate", "pass_rate")]
    of = (
        str(rates[-1].lastgroup)
        if rates
        else _name(counted[-1])
        if counted
        else reading.count or reading.rate
    )
    against = re.search(r"(?:是|为|达到?|相当于)([^，。；]*?)的?$", spoken.gap)
    scope = reading.scope
    base, confidence = _referent(against.group(1) if against else "", spoken.gap, scope, reading)
    return replace(
        made, measure="ratio", scope=scope, base=base, base_measure=of, confidence=min(confidence, 0.7)
    )


def _wordless(made: Claim, token: Token, spoken: Spoken, reading: Reading, listed: "Where | None") -> Claim:
    scope = _scope(spoken, reading, listed)
    if token.kind == "none":
        return replace(made, measure="nonconforming", scope=scope, confidence=0.9)
    if token.kind == "every":
        return replace(made, measure="pass_rate", scope=scope, confidence=0.9)
    base, _ = _referent(phrases.compared(spoken.gap + "持平"), spoken.gap, scope, reading)
    measure = (
        "change" if reading.rate in ("failure_rate", "pass_rate") or _RATED.search(spoken.gap) else "growth"
    )
    return replace(
        made,
        measure=measure,
        scope=scope,
        base=base,
        base_measure=reading.rate or reading.count,
        confidence=0.7,
    )


def _bare(made: Claim, token: Token, spoken: Spoken, reading: Reading, listed: "Where | None") -> Claim:
    """A number without a counter: a count where the words before it name one (抽检批次数为120), else unknown."""
    named = re.search(
        r"(?:批次|样品|数量|总数|批次数|样品数)(?:数|量|总数|总量)?(?:分别)?(?:为|是|有|达|共|:|：)?$",
        spoken.gap,
    )
    if named and made.value is not None and made.decimals == 0:
        return _count(made, token, spoken, reading, listed)
    if re.search(r"企业(?:数量?)?(?:为|是|有|:|：)$", spoken.gap):
        return _plain("enterprises")(made, token, spoken, reading, listed)
    if (
        re.search(
            r"(?:不得|不应|应|应当|限[值量]|标准值?|≤|≥|<|>|含量|实测|检出值|为)[^，。]{0,6}$", spoken.gap
        )
        and made.decimals > 0
    ):
        return replace(made, status="ignored", reason="limit or measured value")
    if re.match(r"\s?[-—/×xX*:：]\s?\d|[A-Za-zμ℃°]", spoken.after or spoken.full):
        return replace(made, status="ignored", reason="name with digits or measured value")
    return replace(made, status="unknown", reason="a number without a counter")


_READERS = {
    "batch": _count, "object": _object, "kind": _plain("kinds"), "enterprise": _plain("enterprises"), "item": _plain("items"),
    "case": _plain("cases"), "money": _money, "rate": _rate, "point": _point, "times": _times,
    "none": _wordless, "every": _wordless, "same": _wordless, "bare": _bare,
}  # fmt: skip


def _aligned(text: str, numbers: list[Token], start: int) -> dict[int, Where]:
    """Align names with the numbers of 分别: place of a number in its sentence → its scope."""
    aligned: dict[int, Where] = {}
    previous: list[Where] = []
    position = start
    i = 0
    while i < len(numbers):
        gap = text[position : numbers[i].first]
        position = numbers[i].last
        at = max(gap.rfind("分别"), gap.rfind("依次"))
        if at < 0:
            i += 1
            continue
        run = [i]
        while run[-1] + 1 < len(numbers) and re.fullmatch(
            r"[^，。；、]{0,6}?(?:[、,，]|和|与|及|以及|[、,，]和)",
            text[numbers[run[-1]].last : numbers[run[-1] + 1].first],
        ):
            run.append(run[-1] + 1)
        names = _names(gap[:at], len(run)) or (previous if len(previous) == len(run) else [])
        aligned.update(zip(run, names, strict=False))
        previous = names or previous
        position = numbers[run[-1]].last
        i = run[-1] + 1
    return aligned


def _names(head: str, size: int) -> list[Where]:
    """Split the names before 分别 into `size` scopes; none where they do not fall into as many."""
    if size < 2:
        return []
    for phrase in reversed(re.split(r"[；：:。\n]", head)):
        body = phrases.uncompared(phrase)
        for pattern in (r"、|，(?=[^，]*、)", r"[、]|和|与|及(?!其)|以及", r"[，、]|和|与|及(?!其)|以及"):
            parts = [p for p in re.split(pattern, _stem(body)) if p and phrases.bare(p)]
            if len(parts) == size:
                found = [phrases.scope_of(p) for p in parts]
                if all(found):
                    return [w for w in found if w]
    return []


def _stem(body: str) -> str:
    """Cut what stands before the list of names, up to the last comma before the first enumeration mark."""
    mark = body.find("、")
    comma = body.rfind("，", 0, mark if mark >= 0 else len(body))
    return (
        body[comma + 1 :]
        if comma >= 0 and mark >= 0
        else body.rsplit("，", 1)[-1]
        if "，" in body and mark < 0 and len(body.rsplit("，", 1)[-1]) > 8
        else body
    )
