"""Words of the check of published figures: verdicts, and the sentences that explain them."""

from spotcheck.language import Language
from spotcheck.language.counts import with_counts

#: verdict → its word in tables
VERDICTS: dict[str, dict[str, str]] = {
    "match": {"zh": "一致", "en": "match"},
    "match-other-rounding": {"zh": "取舍方式不同", "en": "other rounding"},
    "match-other-scope": {"zh": "口径不同", "en": "other scope"},
    "off-by-last-digit": {"zh": "末位差一", "en": "last digit off by one"},
    "mismatch": {"zh": "不一致", "en": "mismatch"},
    "no-data": {"zh": "无数据", "en": "no data"},
    "waived": {"zh": "免查", "en": "waived"},
}

#: rounding → what it does
ROUNDINGS: dict[str, dict[str, str]] = {
    "nearest": {"zh": "四舍五入", "en": "rounded to the nearest"},
    "half-up": {"zh": "四舍五入", "en": "rounded half up"},
    "half-even": {"zh": "四舍六入五成双", "en": "rounded half to even"},
    "truncated": {"zh": "截尾（舍去余数）", "en": "truncated"},
    "up": {"zh": "进一", "en": "rounded up"},
    "any": {"zh": "任意取舍", "en": "rounded either way"},
}

#: sentences, with the names of what is put into them
SENTENCES: dict[str, dict[str, str]] = {
    "match": {"zh": "数据为{shown}", "en": "the data say {shown}"},
    "match-other-rounding": {
        "zh": "数据为{shown}：“{printed}”系{other}所得，按{rounding}应为“{would}”",
        "en": "the data say {shown}: “{printed}” is that {other}; {rounding} it is “{would}”",
    },
    "match-other-scope": {
        "zh": "数据为{shown}，应为“{would}”；“{printed}”是{other}（{other_shown}）",
        "en": "the data say {shown}, which is printed “{would}”; “{printed}” is {other} ({other_shown})",
    },
    "off-by-last-digit": {
        "zh": "数据为{shown}，应为“{would}”：“{printed}”末位差一",
        "en": "the data say {shown}, which is printed “{would}”: the last digit of “{printed}” is off by one",
    },
    "mismatch": {
        "zh": "印作“{printed}”，数据为{shown}，应为“{would}”{hint}",
        "en": "printed “{printed}”, but the data say {shown}, which is printed “{would}”{hint}",
    },
    "waived": {"zh": "免查：{reason}", "en": "waived: {reason}"},
    "no-data": {"zh": "未给出数据", "en": "no data were given"},
    "no-measure": {"zh": "数据中没有{about}", "en": "the data do not say {about}"},
    "not-covered": {"zh": "数据中没有符合 {about} 的批次", "en": "no batch of the data has {about}"},
    "near": {"zh": "；是否应为“{near}”？", "en": "; did you mean '{near}'?"},
    "lost": {
        "zh": "；清单中属此而被退回、未计入的有{n}行",
        "en": "; {n} {n:row|rows} of the lists that {n:is|are} of it {n:was|were} rejected and {n:is|are} not counted",
    },
    "maybe-lost": {
        "zh": "；清单中可能属此而被退回、未计入的有{n}行",
        "en": "; {n} {n:row|rows} of the lists that may be of it {n:was|were} rejected and {n:is|are} not counted",
    },
    "told-in-text": {
        "zh": "{about}与文中另一处同名，数据无从区分",
        "en": "the text calls {about} by the name of another set, and the data cannot tell them apart",
    },
    "zero-base": {
        "zh": "数据中 {about} 为0，无从相除",
        "en": "{about} is 0 in the data, and nothing can be divided by it",
    },
}

#: why the parts that a ledger lists do not divide their whole
PARTS: dict[str, dict[str, str]] = {
    "undivided": {
        "zh": "[parts]：按数据，{whole}并非由所列部分不重不漏地组成：{why}",
        "en": "the parts of '{whole}' do not divide it in the data: {why}",
    },
    "shared": {
        "zh": "{first}与{second}有{n}批次相同",
        "en": "{n} {n:batch is|batches are} in both '{first}' and '{second}'",
    },
    "outside": {
        "zh": "{part}有{n}批次不属于{whole}",
        "en": "{n} {n:batch|batches} of '{part}' {n:is|are} not in '{whole}'",
    },
    "left": {
        "zh": "有{n}批次不属于任何一部分",
        "en": "{n} {n:batch is|batches are} in none of them",
    },
    "other sum": {
        "zh": "各部分合计{n}批次，总体为{total}批次",
        "en": "they have {n} {n:batch|batches} together, and the whole has {total}",
    },
}

#: the nearest explanation of a mismatch
HINTS: dict[str, dict[str, str]] = {
    "transposed": {"zh": "；相邻两个数字颠倒", "en": "; two neighbouring digits are transposed"},
    "substituted": {"zh": "；有一个数字不同", "en": "; one digit differs"},
    "dropped": {"zh": "；漏了一个数字", "en": "; a digit was dropped"},
    "added": {"zh": "；多了一个数字", "en": "; a digit was added"},
    "shifted": {"zh": "；小数点位置不同", "en": "; the decimal point is shifted"},
    "base": {
        "zh": "；以{needed}为分母才对（数据中为{base}）",
        "en": "; it would need a base of {needed} (the data have {base})",
    },
    "complement": {"zh": "；这是{other}（{shown}）", "en": "; it is {other} ({shown})"},
    "hedge": {"zh": "；“{printed}”指{low}…{high}", "en": "; “{printed}” speaks of {low} … {high}"},
}

#: measures and other quantities in words
MEASURES: dict[str, dict[str, str]] = {
    "cases": {"zh": "案件数", "en": "cases"},
    "amount": {"zh": "金额", "en": "amounts of money"},
    "kinds": {"zh": "品种", "en": "kinds (no column of products)"},
    "enterprises": {"zh": "企业", "en": "enterprises (no column of producers)"},
    "items": {"zh": "不合格项目", "en": "failed items"},
    "failure_rate": {"zh": "检验结论", "en": "how many were tested"},
    "pass_rate": {"zh": "检验结论", "en": "how many were tested"},
    "sampled": {"zh": "抽查批次", "en": "how many were sampled"},
    "tested": {"zh": "检验批次", "en": "how many were tested"},
    "nonconforming": {"zh": "不合格批次", "en": "how many are nonconforming"},
    "conforming": {"zh": "合格批次", "en": "how many conform"},
    "points": {"zh": "个百分点", "en": " points"},
}

#: headers of the printed report
HEADERS: dict[str, dict[str, str]] = {
    "id": {"zh": "编号", "en": "figure"},
    "printed": {"zh": "印作", "en": "printed"},
    "verdict": {"zh": "结论", "en": "verdict"},
    "would_print": {"zh": "应为", "en": "data say"},
    "place": {"zh": "位置", "en": "place"},
}

#: the last lines of the printed report
SUMMARIES: dict[str, dict[str, str]] = {
    "count": {"zh": "{n}个数字：{counts}", "en": "{n} figures: {counts}"},
    "consistent": {"zh": "各数字彼此相容", "en": "the figures are consistent with each other"},
    "rounding": {
        "zh": "各数字按印出的取舍不能同时成立；若下列数字系截尾所得则相容：{ids}",
        "en": "as printed the figures cannot all be true; they can if these are truncated: {ids}",
    },
    "contradictory": {
        "zh": "下列数字不能同时成立：{ids}",
        "en": "these figures cannot all be true: {ids}",
    },
    "more": {"zh": "另有{n}个数字，见日志", "en": "and {n} more: see the log"},
    "rejected": {
        "zh": "清单共{rows}行，其中{n}行被退回，未计入",
        "en": "of {rows} {rows:row|rows} of the lists {n} {n:was|were} rejected and {n:is|are} not counted",
    },
    "consistent-read": {
        "zh": "各数字彼此相容（{ids}按数据所示的取舍）",
        "en": "the figures are consistent with each other, with {ids} rounded as the data show",
    },
    "unread": {
        "zh": "下列数字无从核对，因为应计入的行已被退回：{ids}",
        "en": "these could not be held against the lists, since the rows that they count were rejected: {ids}",
    },
    "strict": {
        "zh": "严格检查时，下列各项也算未通过：{ids}",
        "en": "these fail too since the check is strict: {ids}",
    },
    "ok": {"zh": "通过", "en": "passed"},
    "not-ok": {"zh": "未通过", "en": "failed"},
}


def sentence(key: str, lang: Language, **parts: object) -> str:
    """Fill a sentence.

    >>> sentence("match", "zh", shown="485")
    '数据为485'
    """
    table = next(table for table in (SENTENCES, PARTS, HINTS, SUMMARIES) if key in table)
    return table[key][lang].format(**with_counts(parts))


def word(key: str, lang: Language) -> str:
    """Give a measure in words; what has none is itself.

    >>> word("cases", "en"), word("sampled(all)", "zh")
    ('cases', 'sampled(all)')
    """
    return MEASURES[key][lang] if key in MEASURES else key
