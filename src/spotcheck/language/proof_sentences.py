"""Sentences of a proof's findings: contradictions, sums, data; each with a suggestion where one fits."""

from spotcheck.language import Language

#: name → message, suggestion
_SENTENCES: dict[str, dict[str, tuple[str, str]]] = {
    "contradiction": {"zh": ("{guess}{text}", ""), "en": ("{guess}{text}", "")},
    "contradiction also": {
        "zh": ("{guess}{text}；也可能是这个数有误", ""),
        "en": ("{guess}{text}; this number may be the wrong one too", ""),
    },
    "computed": {
        "zh": ("{text}，而文中写的是“{printed}”", ""),
        "en": ("{text}, but the text says '{printed}'", ""),
    },
    "together": {"zh": ("{quotes}不能同时成立", ""), "en": ("{quotes} cannot all be true together", "")},
    "larger": {"zh": ("{part}多于{whole}", ""), "en": ("'{part}' is more than '{whole}'", "")},
    "no whole": {
        "zh": ("{part}占{share}，总数应约为{whole}，而文中没有这样的数", ""),
        "en": ("'{share}' makes '{part}' a part of about {whole}, and the text has no such number", ""),
    },
    "join": {"zh": ("、", ""), "en": (", ", "")},
    "guess same": {"zh": ("如果这几处说的是同一批产品：", ""), "en": ("If these speak of the same batches: ", "")},
    "guess part": {"zh": ("如果前者是后者的一部分：", ""), "en": ("If the one is a part of the other: ", "")},
    "guess tested": {"zh": ("如果抽查的批次均已检验：", ""), "en": ("If all that was sampled was tested: ", "")},
    "guess reading": {"zh": ("如果这个数读得不错：", ""), "en": ("If the number was read rightly: ", "")},
    "guess qualified": {
        "zh": ("如果这个比率说的就是这些批次：", ""),
        "en": ("If the rate is of these very batches: ", ""),
    },
    "guess reduced": {
        "zh": ("分母可能另有所指（文中说有批次不计在内）：", ""),
        "en": ("The base may be another (the text says that some are left out): ", ""),
    },
    "guess other base": {
        "zh": ("这个比率与文中另外的数量相符，请写明分子和分母：", ""),
        "en": ("The rate fits other numbers of the text; say what it is of: ", ""),
    },
    "guess whole list": {
        "zh": ("如果所列各项就是全部：", ""),
        "en": ("If the list is complete: ", ""),
    },
    "guess together": {
        "zh": ("如果这几个数是连着算的：", ""),
        "en": ("If these numbers go together: ", ""),
    },
    "and": {"zh": ("；", ""), "en": ("; ", "")},
    "guess disjoint": {
        "zh": ("如果所列各项互不重叠：", ""),
        "en": ("If the parts do not overlap: ", ""),
    },
    "suggest": {"zh": ("“{printed}”或应为“{right}”", ""), "en": ("'{right}' instead of '{printed}'?", "")},
    "suggest slip": {
        "zh": ("“{printed}”或应为“{right}”（{slip}）", ""),
        "en": ("'{right}' instead of '{printed}'? ({slip})", ""),
    },
    "two values": {
        "zh": ("同一数量前后不一：一处为“{first}”，一处为“{second}”（如果说的是同一批产品）", ""),
        "en": ("one quantity with two values: '{first}' and '{second}' (if both speak of the same batches)", ""),
    },
    "told twice": {
        "zh": ("前文为“{first}”，后文为“{second}”", ""),
        "en": ("'{first}' is told again as '{second}'", ""),
    },
    "rounding": {
        "zh": ("“{printed}”是截尾所得，四舍五入应为“{right}”：{text}", "改为“{right}”"),
        "en": ("'{printed}' is truncated; rounded it is '{right}': {text}", "write '{right}'"),
    },
    "rounding rest": {
        "zh": ("“{printed}”是由截尾的“{rest}”求得，四舍五入应为“{right}”：{text}", "改为“{right}”"),
        "en": ("'{printed}' is what the truncated '{rest}' leaves; rounded it is '{right}': {text}", "write '{right}'"),
    },
    "rounding plain": {
        "zh": ("“{printed}”只有作为截尾所得才与其他数字相符", "核对这个数的修约"),
        "en": ("'{printed}' agrees with the other numbers only if it was truncated", "check how it was rounded"),
    },
    "rises": {
        "zh": ("{text}，是上升，而文中写的是“{phrase}”", ""),
        "en": ("{text}: it rose, but the text says '{phrase}'", ""),
    },
    "falls": {
        "zh": ("{text}，是下降，而文中写的是“{phrase}”", ""),
        "en": ("{text}: it fell, but the text says '{phrase}'", ""),
    },
    "shares": {
        "zh": ("如果所列各项就是全部：各项占比合计{total}，应为100%", "核对各项占比"),
        "en": ("If the list is complete: the shares add up to {total}, not 100%", "check the shares"),
    },
    "undecided": {"zh": ("未能判定这些数字能否同时成立：{reason}", ""), "en": ("undecided: {reason}", "")},
    "data": {"zh": ("{guess}{explanation}", ""), "en": ("{guess}{explanation}", "")},
    "data suggestion": {"zh": ("改为“{right}”", ""), "en": ("write '{right}'", "")},
    "read doubtfully": {
        "zh": ("读法不确定，与其他数字不能同时成立，请核对", ""),
        "en": ("read with doubt: it cannot be true together with other numbers; please check", ""),
    },
    "guess scope": {"zh": ("如果说的是“{scope}”：", ""), "en": ("If it is of '{scope}': ", "")},
    "part of year": {
        "zh": ("“{called}”只是一年的一部分：{n}个数字未与数据核对", "用只含这段时间的数据再核对，或在台账的范围中写明 month"),
        "en": (
            "'{called}' is a part of a year, so that the figures of it were not held against the data (how many: {n})",
            "proofread it against the batches of that time, or name the months in the scopes of the ledger",
        ),
    },
    "not in data": {
        "zh": ("数据中没有“{called}”：{n}个数字未与数据核对", "若数据中名称不同，请在文中或台账的范围中写数据里的名称"),
        "en": (
            "the data have no '{called}', so that its figures were not held against them (how many: {n})",
            "if it is called otherwise there, write that name in the text, or in the scopes of the ledger",
        ),
    },
    "not covered": {
        "zh": ("数据中没有“{called}”的批次：{n}个数字未与数据核对", "核对文中的说法，或换用有这些批次的数据"),
        "en": (
            "the data have no batches of '{called}', so that its figures were not held against them (how many: {n})",
            "check what the text says, or proofread it against data that have such batches",
        ),
    },
    "called alike": {
        "zh": ("“{called}”前面已有另外的数：{n}个数字未与数据核对", "写明它们说的是哪些批次"),
        "en": (
            "for '{called}' other numbers stand before, so that these were not held against the data (how many: {n})",
            "say which batches they are of",
        ),
    },
    "over 100": {
        "zh": ("比率不能超过100%", "核对这个数"),
        "en": ("a rate cannot be more than 100 %", "check the number"),
    },
}  # fmt: skip

_SLIPS: dict[str, dict[str, str]] = {
    "transposed": {"zh": "两位数字颠倒", "en": "two digits exchanged"},
    "substituted": {"zh": "一位数字有误", "en": "one digit is another"},
    "dropped": {"zh": "漏一位数字", "en": "a digit left out"},
    "added": {"zh": "多一位数字", "en": "a digit too many"},
    "shifted": {"zh": "小数点移位", "en": "the point moved"},
}


def say(name: str, lang: Language, **slots: object) -> tuple[str, str]:
    """Give message and suggestion of a finding.

    >>> say("suggest", "en", printed="485", right="458")[0]
    "'458' instead of '485'?"
    """
    message, suggestion = _SENTENCES[name][lang]
    return message.format(**slots), suggestion.format(**slots)


def slip_word(kind: str, lang: Language) -> str:
    """Name a slip.

    >>> slip_word("transposed", "en")
    'two digits exchanged'
    """
    return _SLIPS[kind][lang]
