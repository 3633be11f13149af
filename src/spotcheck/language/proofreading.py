"""Words of a proof: what became of each number, findings, and the marked page."""

from collections.abc import Iterable

from spotcheck.language import Language
from spotcheck.language.labels import value_label
from spotcheck.language.lexicon_chinese import SCOPES

#: what became of a number → its word, and the sign that tells it without colour
STATES: dict[str, dict[str, str]] = {
    "agrees": {"zh": "吻合", "en": "agrees", "sign": "✓"},
    "contradicts": {"zh": "矛盾", "en": "contradicts", "sign": "✗"},
    "doubtful": {"zh": "存疑", "en": "doubtful", "sign": "?"},
    "unverified": {"zh": "未核对", "en": "unverified", "sign": "○"},
    "ignored": {"zh": "不核对", "en": "ignored", "sign": "·"},
}

SEVERITIES: dict[str, dict[str, str]] = {
    "error": {"zh": "错误", "en": "error"},
    "warning": {"zh": "提醒", "en": "warning"},
    "info": {"zh": "说明", "en": "note"},
}

_TEXTS: dict[str, dict[str, str]] = {
    "follows": {"zh": "{quantity}：{range}", "en": "{quantity}: {range}"},
    "title": {"zh": "数字校对", "en": "Proof of the numbers"},
    "legend": {"zh": "图例", "en": "Legend"},
    "text": {"zh": "正文", "en": "Text"},
    "findings": {"zh": "发现", "en": "Findings"},
    "implied": {"zh": "由文中数字推出", "en": "What follows from the numbers"},
    "no findings": {"zh": "没有发现问题。", "en": "Nothing was found."},
    "no figures": {"zh": "没有可核对的统计数字。", "en": "There is no figure to check."},
    "coverage": {
        "zh": "共{all}个数字：{figures}个为统计数字（其中{checked}个可与其他数字或数据相互核对），{ignored}个不核对，{unknown}个未能识别。",
        "en": "{all} numbers: {figures} are figures ({checked} of them could be held against others or the data), "
        "{ignored} ignored, {unknown} not understood.",
    },
    "place": {"zh": "位置", "en": "Where"},
    "severity": {"zh": "程度", "en": "Severity"},
    "quote": {"zh": "原文", "en": "Quote"},
    "message": {"zh": "说明", "en": "What is wrong"},
    "suggestion": {"zh": "建议", "en": "Suggestion"},
    "quantity": {"zh": "数量", "en": "Quantity"},
    "range": {"zh": "取值", "en": "Range"},
    "reads as": {"zh": "读作：{claim}", "en": "read as: {claim}"},
    "ignored because": {"zh": "不核对：{reason}", "en": "ignored: {reason}"},
    "not understood": {
        "zh": "未能识别这个数字说的是什么",
        "en": "what this number states was not understood",
    },
    "agrees with data": {"zh": "与数据一致", "en": "agrees with the data"},
    "agrees with others": {"zh": "与文中其他数字相互吻合", "en": "agrees with other numbers of the text"},
    "nothing to hold against": {
        "zh": "文中没有可与之核对的数字",
        "en": "no other number of the text bears on it",
    },
    "between": {"zh": "{low} 至 {high}", "en": "{low} to {high}"},
    "numbers": {"zh": "逐个数字", "en": "Number by number"},
    "number": {"zh": "数字", "en": "Number"},
    "became": {"zh": "结果", "en": "Result"},
    "arithmetic": {"zh": "读法与算式", "en": "Reading and arithmetic"},
    "skip": {"zh": "跳到正文", "en": "Skip to the text"},
    "if of": {"zh": "如果“{printed}”说的是{claim}", "en": "if '{printed}' is of {claim}"},
    "note": {"zh": "前提", "en": "Holds"},
    "at least": {"zh": "至少 {low}", "en": "at least {low}"},
    "at most": {"zh": "至多 {high}", "en": "at most {high}"},
}

#: wording risks: code → message and suggestion; slots are quotes and numbers of the text
_RISKS: dict[str, dict[str, tuple[str, str]]] = {
    "growth-or-multiple": {
        "zh": (
            "“{quote}”按字面是增长后为原来的{literal}倍，常被误用来说“是…的{actual}倍”",
            "如指“是…的{actual}倍”，请改为“是…的{actual}倍”或“增长{growth}倍”",
        ),
        "en": (
            "'{quote}' literally says {literal} times as many; it is often written where {actual} times is meant",
            "if it was {actual} times as many, write 'was {actual} times', or 'grew by {growth} times'",
        ),
    },
    "growth-is-multiple": {
        "zh": (
            "“{quote}”按字面是增长后为原来的{literal}倍，而按文中数量是原来的{actual}倍",
            "改为“是…的{actual}倍”或“增长{growth}倍”",
        ),
        "en": (
            "'{quote}' literally says {literal} times as many, while the counts give {actual} times",
            "write 'was {actual} times', or 'grew by {growth} times'",
        ),
    },
    "percent-or-points": {
        "zh": ("“{quote}”说的是比率的变化，用“%”会被读成相对变化", "如指两个比率之差，请写“{value}个百分点”"),
        "en": (
            "'{quote}' speaks of the change of a rate; with a per cent sign it reads as a relative change",
            "if it is the difference of two rates, write '{value} percentage points'",
        ),
    },
    "rate-without-denominator": {
        "zh": ("“{quote}”没有给出分母：不知道检验了多少批次", "写明检验批次和不合格批次"),
        "en": (
            "'{quote}' has no denominator: how many batches were tested is not said",
            "say how many batches were tested, and how many failed",
        ),
    },
    "pass-rate": {
        "zh": (
            "“{quote}”：监督抽查针对性强，合格率不能代表市场，2017年起不再使用",
            "改用不合格发现率，并写明检验批次",
        ),
        "en": (
            "'{quote}': a targeted check does not estimate the market, and pass rates went out of use for it",
            "give the failure rate, with the number of batches tested",
        ),
    },
    "mixed-units": {
        "zh": (
            "“{quote}”是批次数除以企业数或种类数，单位不同，不能作为不合格率",
            "分子分母统一用批次，或写明是企业的比例",
        ),
        "en": (
            "'{quote}' divides batches by enterprises or kinds: that is a rate of neither",
            "use batches for both, or say that it is a share of enterprises",
        ),
    },
    "share-of-what": {
        "zh": ("“{quote}”没有说明是占什么的比例", "写明占的是抽查总数还是不合格总数"),
        "en": (
            "'{quote}' does not say what it is a share of",
            "say whether of all batches, or of those that failed",
        ),
    },
    "scope-change": {
        "zh": ("“{quote}”的比较可能跨越了口径变化（“{rule}”）", "注明口径变化前后不完全可比"),
        "en": (
            "'{quote}' may compare across a change of rules ('{rule}')",
            "note that the two are not fully comparable",
        ),
    },
    "referent": {
        "zh": ("“{quote}”没有说明是哪一个数量的倍数：可能是{first}，也可能是{second}", "写明比较对象"),
        "en": (
            "'{quote}' does not say what it is a multiple of: {first}, or {second}",
            "name what is compared",
        ),
    },
}


def text(name: str, lang: Language, **slots: object) -> str:
    """Give a word or sentence of a proof.

    >>> text("at least", "en", low=3)
    'at least 3'
    """
    return _TEXTS[name][lang].format(**slots)


def risk(code: str, lang: Language, **slots: object) -> tuple[str, str]:
    """Give message and suggestion of a wording risk.

    >>> risk("percent-or-points", "en", quote="fell by 2.8%", value="2.8")[1]
    "if it is the difference of two rates, write '2.8 percentage points'"
    """
    message, suggestion = _RISKS[code][lang]
    return message.format(**slots), suggestion.format(**slots)


#: measure → its word
_MEASURES: dict[str, dict[str, str]] = {
    "sampled": {"zh": "抽查数", "en": "sampled"},
    "tested": {"zh": "检验数", "en": "tested"},
    "nonconforming": {"zh": "不合格数", "en": "nonconforming"},
    "conforming": {"zh": "合格数", "en": "conforming"},
    "failure_rate": {"zh": "不合格发现率", "en": "failure rate"},
    "pass_rate": {"zh": "合格率", "en": "pass rate"},
    "share": {"zh": "占比", "en": "share"},
    "ratio": {"zh": "倍数", "en": "multiple"},
    "growth": {"zh": "增幅", "en": "growth"},
    "change": {"zh": "变化", "en": "change"},
    "kinds": {"zh": "种类数", "en": "kinds"},
    "enterprises": {"zh": "企业数", "en": "enterprises"},
    "items": {"zh": "项目数", "en": "items"},
    "cases": {"zh": "案件数", "en": "cases"},
    "amount": {"zh": "金额", "en": "amount"},
}
#: reason → its word, where the grammar gives it in English
_REASONS: dict[str, str] = {
    "date or duration": "日期或期间",
    "document number": "文号",
    "article or ordinal": "条款或序号",
    "standard": "标准号",
    "other count": "其他数量",
    "limit value": "限量值",
    "price": "价格",
    "heading": "标题序号",
    "index": "序号",
    "name": "名称中的数字",
    "date or name": "日期或名称",
    "interval limit or p-value": "区间界限或P值",
    "adjusted value": "调整后的数值",
    "modelled value": "模型推算的数值",
    "threshold": "分档界限",
    "limit or measured value": "限量值或检测值",
    "price or other amount": "价格或其他金额",
    "a word, not a count": "词语，并非数量",
    "a statement about the rest": "对其余部分的说明",
    "taken out of the count": "不计入的数量",
    "name with digits": "名称中的数字",
    "difference of counts": "数量之差",
    "link or address": "网址或地址",
    "phone number": "电话号码",
}


def measure_word(measure: str, lang: Language) -> str:
    """Name a measure.

    >>> measure_word("sampled", "zh")
    '抽查数'
    """
    known = _MEASURES.get(measure)
    return known[lang] if known else measure


_DATED: dict[str, dict[str, str]] = {
    "year": {"zh": "{}年", "en": "{}"},
    "quarter": {"zh": "第{}季度", "en": "quarter {}"},
    "month": {"zh": "{}月", "en": "month {}"},
}
_EVERY_PROGRAMME = {"zh": "含各类任务", "en": "all programmes"}
_EVERYTHING = {"zh": "全部", "en": "everything"}


def scope_words(conditions: Iterable[tuple[str, str]], named: str, lang: Language) -> str:
    """Say a scope in words: its time, the values of its columns, and what the text calls it.

    >>> scope_words([("channel", "online"), ("year", "2020")], "童车", "zh"), scope_words([], "", "en")
    ('2020年线上童车', 'everything')
    >>> scope_words([("channel", "online"), ("year", "2020")], "网售童车", "zh")
    '2020年网售童车'
    >>> scope_words([("channel", "online"), ("year", "2020")], "prams", "en")
    'online, prams, 2020'
    """
    said = [SCOPES[word] for word in SCOPES if word in named]
    given = {key: value for key, value in conditions if not any(s.get(key) == value for s in said)}
    dates = [_DATED[column][lang].format(given[column]) for column in _DATED if column in given]
    others = [value_label(column, value, lang) for column, value in given.items() if column not in _DATED]
    rest = [*others, named] if named else others
    if lang == "zh":
        return "".join([*dates, *rest]) or _EVERYTHING[lang]
    return ", ".join([*rest, *dates]) or _EVERYTHING[lang]


def quantity_words(measure: str, scope: str, lang: Language) -> str:
    """Say a quantity in words.

    >>> quantity_words("nonconforming", "2020年线下", "zh"), quantity_words("failure_rate", "offline, 2020", "en")
    ('2020年线下不合格数', 'failure rate (offline, 2020)')
    """
    word = measure_word(measure, lang)
    return f"{scope}{word}" if lang == "zh" else f"{word} ({scope})"


def every_programme(lang: Language) -> str:
    """Name all kinds of programme together."""
    return _EVERY_PROGRAMME[lang]


def reason_word(reason: str, lang: Language) -> str:
    """Say why a number is not checked.

    >>> reason_word("document number", "zh")
    '文号'
    """
    return _REASONS.get(reason, reason) if lang == "zh" else reason


#: parts of a document, as `documents.Source.place` names them
_PLACES: dict[str, str] = {
    "line": "第{}行",
    "paragraph": "第{}段",
    "page": "第{}页",
    "footnote": "脚注{}",
    "endnote": "尾注{}",
    "table": "表{}",
    "row": "第{}行",
}


def place_words(place: str, lang: Language) -> str:
    """Say where something stands.

    >>> place_words("table 1 row 2", "zh"), place_words("line 7", "en")
    ('表1第2行', 'line 7')
    """
    parts = place.split()
    if lang == "en" or len(parts) % 2 or not all(name in _PLACES for name in parts[::2]):
        return place
    return "".join(_PLACES[name].format(number) for name, number in zip(parts[::2], parts[1::2], strict=True))
