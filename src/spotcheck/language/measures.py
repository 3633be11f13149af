"""Words of the measures: why a row cannot be estimated or needs a caution, and warnings."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from spotcheck.language import Language
from spotcheck.language.labels import VALUES, column_label, value_label

#: key → its sentence; result frames hold the English one, `translated` gives the other
NOTES: dict[str, dict[str, str]] = {
    "nothing tested": {"zh": "无检验批次", "en": "nothing was tested"},
    "baseline not tested": {"zh": "对照组无检验批次", "en": "nothing was tested in the baseline"},
    "none found": {"zh": "未发现不合格，不等于没有不合格", "en": "none found, which is not none there"},
    "no failures in either": {
        "zh": "两组均未发现不合格，无法计算率比",
        "en": "no failures on either side: there is no ratio",
    },
    "no failures in baseline": {
        "zh": "对照组未发现不合格，率比无上限",
        "en": "no failures in the baseline: the ratio has no upper limit",
    },
    "strata one-sided": {
        "zh": "{missing}个层（共{strata}个）仅一方有检验批次，未进入调整估计",
        "en": "{missing} of {strata} strata hold one side only and do not enter the adjusted estimates",
    },
    "all failed": {
        "zh": "该组全部不合格，比值比无上限",
        "en": "all of the group failed: the odds ratio has no upper limit",
    },
    "all failed in both": {
        "zh": "两组全部不合格，无法计算比值比",
        "en": "all failed on both sides: there is no odds ratio",
    },
    "adjusted none failed": {
        "zh": "双方都有检验批次的层中均未发现不合格，无法计算调整率比",
        "en": "no failures in the strata that hold both sides: there is no adjusted ratio",
    },
    "adjusted score": {
        "zh": "一方或各层的批次全部合格或全部不合格，常用方差在此过小或不存在，受其影响的调整区间改用分层得分区间",
        "en": "all failed, or none, on a side or in each stratum: the adjusted limits concerned are stratified score limits",
    },
    "adjusted boundless": {
        "zh": "各层内的调整比值比为0、无穷大或不存在，无法给出区间",
        "en": "the adjusted odds ratio is 0, infinite or not defined: it has no interval",
    },
    "no common stratum": {
        "zh": "没有双方都有检验批次的层，无法调整",
        "en": "no stratum holds both sides: nothing can be adjusted",
    },
    "reversed": {
        "zh": "调整后方向相反（辛普森悖论）：合并掩盖了构成差异",
        "en": "adjusting reverses the sign (Simpson): the pooled contrast reflects the mix of {columns}",
    },
    "base year missing": {"zh": "无{year}年数据", "en": "there are no data of {year}"},
    "base not sampled": {"zh": "{year}年未抽查", "en": "nothing was sampled in {year}"},
    "base not tested": {"zh": "{year}年无检验批次", "en": "nothing was tested in {year}"},
    "year not sampled": {"zh": "本年未抽查", "en": "nothing was sampled this year"},
    "mix in one only": {
        "zh": "仅一期有检验批次，全部计入构成变化",
        "en": "tested in one of the two only: its whole change is mix",
    },
    "too few": {"zh": "检验不足{n}批次，不排名", "en": "fewer than {n} tested: not ranked"},
    "level not stated": {"zh": "未注明，不排名", "en": "not stated: not ranked"},
    "too few levels": {"zh": "可排名的不足两个", "en": "fewer than two levels to rank"},
    "no spread": {
        "zh": "各组差异未超出偶然波动，名次不可区分",
        "en": "no differences beyond chance were found: ranks cannot be told apart",
    },
    "all or none": {
        "zh": "各组或全部不合格，或均未发现不合格：拟合不含其间的率，区间偏窄",
        "en": "each group failed as a whole or not at all: the fit has no rates between, and limits are too narrow",
    },
    "one cluster": {
        "zh": "不足两个{column}，无法估计抽样误差",
        "en": "fewer than two of {column}: no interval can be estimated",
    },
    "clusters alike": {
        "zh": "各{column}的率相同，区间按单独抽取的批次计算",
        "en": "all of {column} have the same rate: limits as of batches drawn singly",
    },
    "no interval": {"zh": "该方法在此无法给出区间", "en": "this method gives no interval here"},
    "cluster missing": {
        "zh": "{n}批次未注明{column}，各自独立计算",
        "en": "{n} batches without {column} stand each alone",
    },
    "beyond range": {
        "zh": "该方法的区间超出0到1：宜改用其他方法",
        "en": "this method gives limits beyond 0 or 1: another one suits better here",
    },
    "no population": {"zh": "未给出总体数量", "en": "no population size was given"},
    "no population but": {
        "zh": "未给出总体数量（给出的{listed}不在数据中，请核对名称）",
        "en": "no population size was given (but for {listed}, of which there are no data: check the names)",
    },
    "standardised": {
        "zh": "按{columns}的构成标准化（{reference}）",
        "en": "standardised to the mix of {columns} ({reference})",
    },
    "stratum empty": {
        "zh": "标准构成中的{strata}无检验批次，无法标准化",
        "en": "nothing was tested in {strata}, which the standard holds: no standardised rate",
    },
    "outside standard": {
        "zh": "{n}检验批次不在标准构成中，未计入",
        "en": "{n} tested batches lie outside the standard and do not enter the rate",
    },
    "no reference": {
        "zh": "{n}检验批次所在层没有参照率，未计入预期",
        "en": "{n} tested batches lie in strata without a reference rate and are not in observed or expected",
    },
    "nothing expected": {"zh": "预期为零，无法计算比值", "en": "nothing is expected: there is no ratio"},
}
_JOIN = {"zh": "；", "en": "; "}
_LIST = {"zh": "、", "en": ", "}
#: canonical value → its word, whatever its column
_VALUES = {value: words for column in VALUES.values() for value, words in column.items()}


def note(key: str, lang: Language = "en", /, **slots: Any) -> str:
    """Give the sentence of a note.

    >>> note("too few", n=20)
    'fewer than 20 tested: not ranked'
    """
    return NOTES[key][lang].format(**slots)


def notes(*parts: str, lang: Language = "en") -> str:
    """Join notes; empty ones are left out.

    >>> notes("nothing was tested", "", "no population size was given")
    'nothing was tested; no population size was given'
    """
    return _JOIN[lang].join(part for part in parts if part)


def translated(text: str, lang: Language) -> str:
    """Give a frame's note, which is English, in a language; what is not ours stays as it is.

    >>> translated("nothing was tested; fewer than 20 tested: not ranked", "zh")
    '无检验批次；检验不足20批次，不排名'
    """
    if lang == "en" or not text:
        return text
    return _JOIN[lang].join(_sentence(part, lang) for part in text.split(_JOIN["en"]))


def _sentence(text: str, lang: Language) -> str:
    for words in NOTES.values():
        pattern = re.sub(r"\\\{(year|n)\\\}", r"(?P<\1>\\d+)", re.escape(words["en"]))
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", pattern)
        if found := re.fullmatch(pattern, text):
            slots = found.groupdict()
            return words[lang].format(**{name: _slot(name, value, lang) for name, value in slots.items()})
    return text


def _slot(name: str, value: str, lang: Language) -> str:
    """Give a slot in a language: columns by their header, canonical values by their word, anything else as it is."""
    if name in ("column", "columns"):
        return _LIST[lang].join(column_label(part, lang) for part in value.split(_LIST["en"]))
    if name == "strata":
        parts = value.split(_LIST["en"])
        return _LIST[lang].join(_VALUES[part][lang] if part in _VALUES else part for part in parts)
    return value


#: what warnings say
WARNINGS: dict[str, dict[str, str]] = {
    "left out": {
        "zh": '{total}批次不属监督抽查，未计入（{kinds}）；如需计入，用 programmes="all"',
        "en": 'batches left out because their programme is not routine: {total} ({kinds}); programmes="all" counts them',
    },
    "without year": {
        "zh": "{n}批次没有年份，未参与比较",
        "en": "batches without a year are compared with nothing: {n}",
    },
    "alike": {
        "zh": "“{column}”中有看上去相同而分别计数的名称（{names}），只差空格或不可见字符：sc.validate 会将其统一",
        "en": "{column}: names that read alike are counted apart ({names}), for blanks or invisible characters in them: sc.validate makes "
        "one of them",
    },
    "alike in words": {
        "zh": "“{column}”中有看上去相同而分别计数的名称（{names}）：请改写其中之一",
        "en": "{column}: names that read alike are counted apart ({names}): write one of them otherwise",
    },
    "mixed stages": {
        "zh": '渠道对比混合了不同领域（{stages}），差异可能来自领域而非渠道：可用 adjust_for="stage" 调整，或把stage列入by',
        "en": "this contrast of channels mixes stages ({stages}), so it may show the stage and not the channel: "
        'use adjust_for="stage", or put stage into by',
    },
}


def left_out(kinds: Mapping[str, int], lang: Language) -> str:
    """Say how many batches of each kind of programme are not counted.

    >>> left_out({"special": 66, "follow-up": 3}, "en")
    'batches left out because their programme is not routine: 69 (special 66, follow-up 3); programmes="all" counts them'
    """
    joint = {"zh": "，", "en": ", "}[lang]
    listed = joint.join(f"{value_label('programme_kind', kind, lang)} {n}" for kind, n in kinds.items())
    return WARNINGS["left out"][lang].format(total=sum(kinds.values()), kinds=listed)


def mixed_stages(stages: Iterable[str], lang: Language) -> str:
    """Say that a contrast of channels mixes stages."""
    listed = {"zh": "、", "en": ", "}[lang].join(value_label("stage", stage, lang) for stage in stages)
    return WARNINGS["mixed stages"][lang].format(stages=listed)


def without_year(n: int, lang: Language) -> str:
    """Say that batches have no year."""
    return WARNINGS["without year"][lang].format(n=n)


def names_alike(column: str, names: Iterable[str], lang: Language, *, tidied: bool) -> str:
    """Say that names of a column read alike; `tidied` where blanks and invisible characters alone tell them apart.

    >>> names_alike("category", ["None", "'(not stated)'"], "en", tidied=False)
    "Category: names that read alike are counted apart (None, '(not stated)'): write one of them otherwise"
    """
    key = "alike" if tidied else "alike in words"
    return WARNINGS[key][lang].format(column=column_label(column, lang), names=_LIST[lang].join(names))
