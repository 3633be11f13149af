"""The sentences of a bulletin's paragraph, in Chinese and English.

Each entry is a clause with slots; slots are filled with printed numbers and words, never with raw values. What is
written here can be read back: see `spotcheck.figures.proofreading`.
"""

from collections.abc import Iterable
from fractions import Fraction

from spotcheck.language import Language
from spotcheck.language.labels import VALUES, value_label
from spotcheck.language.numbers import count, fixed, places
from spotcheck.language.numbers import rate as printed_rate

SENTENCE_END = {"zh": "。", "en": ". "}
CLAUSE_JOIN = {"zh": "，", "en": "; "}
AND_JOIN = {"zh": "，", "en": ", and "}
PART_JOIN = {"zh": "；", "en": "; "}
LIST_JOIN = {"zh": "、", "en": "; "}
LISTED = {"zh": "、", "en": ", "}
AND = {"zh": "和", "en": " and "}

_SENTENCES: dict[str, dict[str, str]] = {
    # counts of one scope
    "overall": {
        "zh": "{period}{scope}{all}抽查{of_kinds}{sampled}{tested}，{found}",
        "en": "{period}{sampled}{of_kinds} {were} sampled{scope}{tested}, {found}",
    },
    "part": {
        "zh": "{scope}抽查{sampled}{tested}，{found}",
        "en": "{scope}, {sampled} {were} sampled{tested}, {found}",
    },
    "of kinds": {"zh": "{kinds}产品", "en": " of {kinds} of product"},
    "tested": {"zh": "（其中检验{tested}）", "en": ", of which {tested} {were} tested"},
    "found": {
        "zh": "发现不合格{bad}，不合格发现率为{rate}",
        "en": "of which {bad} {were} nonconforming, a failure rate of {rate}",
    },
    "found, few": {"zh": "发现不合格{bad}", "en": "of which {bad} {were} nonconforming"},
    "found none": {"zh": "未发现不合格", "en": "and none was found nonconforming"},
    "found none, rate": {
        "zh": "未发现不合格，不合格发现率为{rate}",
        "en": "and none was found nonconforming, a failure rate of {rate}",
    },
    "nothing tested": {"zh": "均尚无检验结论", "en": "none of them with a verdict yet"},
    "few": {
        "zh": "检验不足{minimum}批次的，不计算不合格发现率",
        "en": "No rate is given for fewer than {minimum} tested batches",
    },
    # against the year before
    "volume multiple": {
        "zh": "抽查批次量是{base_year}年的{ratio}",
        "en": "this was {ratio} the number of batches of {base_year}",
    },
    "volume growth": {
        "zh": "抽查批次量比{base_year}年{moved}{growth}",
        "en": "the number of batches {moved} by {growth} compared with {base_year}",
    },
    "volume same": {
        "zh": "抽查批次量与{base_year}年基本持平",
        "en": "the number of batches was about the same as in {base_year}",
    },
    "rate change": {
        "zh": "不合格发现率比{base_year}年（{base_rate}）{moved}{points}{chance}",
        "en": "the failure rate {moved} by {points} from {base_rate} in {base_year}{chance}",
    },
    "rate same": {
        "zh": "不合格发现率与{base_year}年（{base_rate}）基本持平",
        "en": "the failure rate was about the same as in {base_year} ({base_rate})",
    },
    "none either": {
        "zh": "{base_year}年也未发现不合格",
        "en": "in {base_year} none was found nonconforming either",
    },
    "by chance": {"zh": "，变化未超出随机波动的范围", "en": ", no more than chance would explain"},
    "unrounded": {"zh": "（按未四舍五入的值）", "en": " (by the unrounded rates)"},
    "some without channel": {
        "zh": "另有部分批次未注明渠道，未列入线上或线下",
        "en": "Some batches state no channel and are in neither",
    },
    "some without stage": {
        "zh": "另有部分批次未注明领域，未列入生产或流通领域",
        "en": "Some batches state no stage and are in neither",
    },
    # online against offline
    "contrast": {
        "zh": "{subject}不合格发现率比{other}{side}{points}，是{other}的{ratio}{chance}",
        "en": "The {subject} failure rate was {points} {side} than {other}, {ratio} as high{chance}",
    },
    "contrast without ratio": {
        "zh": "{subject}不合格发现率比{other}{side}{points}{chance}",
        "en": "The {subject} failure rate was {points} {side} than {other}{chance}",
    },
    "contrast by chance": {"zh": "，差异未超出随机波动的范围", "en": ", no more than chance would explain"},
    "nothing shared": {
        "zh": "线上与线下批次分属不同领域，两者的不合格发现率不宜比较",
        "en": "Online and offline batches are of different stages, so their rates are not compared",
    },
    "mixed": {
        "zh": "{channels}包括生产和流通两个领域，线上与线下不宜直接比较",
        "en": "{channels} holds both production and distribution, so the channels are not compared as a whole",
    },
    "in distribution": {
        "zh": "{scope}流通领域抽查{sampled}{tested}，{found}",
        "en": "in distribution alone, {sampled} {were} sampled{scope}{tested}, {found}",
    },
    # categories
    "highest": {
        "zh": "分品类看，不合格发现率较高的有：{items}",
        "en": "By category, the highest failure rates were those of {items}",
    },
    "highest one": {
        "zh": "分品类看，不合格发现率最高的是{items}",
        "en": "By category, the highest failure rate was that of {items}",
    },
    "highest item": {
        "zh": "{name}（检验{tested}，不合格{bad}，不合格发现率{rate}）",
        "en": "{name} ({bad} nonconforming out of {tested} tested, {rate})",
    },
    "tied": {
        "zh": "分品类看，不合格发现率最高的有{n}个品类，均为{rate}",
        "en": "By category, the highest failure rates were those of {n} categories ({bad} nonconforming out of {tested} "
        "tested, {rate} in each)",
    },
    "same": {
        "zh": "分品类看，不合格发现率相同的有：{items}",
        "en": "By category, the failure rates were the same: {items}",
    },
    "all tied": {
        "zh": "分品类看，{n}个品类的不合格发现率均为{rate}",
        "en": "By category, the failure rate was the same in all {n} categories ({bad} nonconforming out of {tested} tested, "
        "{rate} in each)",
    },
    "then tied": {
        "zh": "其次是{n}个品类，均为{rate}",
        "en": "{n} categories come next ({bad} nonconforming out of {tested} tested, {rate} in each)",
    },
    "by category": {"zh": "分品类看，", "en": "by category, "},
    "none found in": {"zh": "{by}{items}未发现不合格", "en": "{by}no failures were found in {items}"},
    "none found in many": {
        "zh": "{by}未发现不合格的有{n}个品类",
        "en": "{by}no failures were found in {n} categories",
    },
    "none item": {"zh": "{name}（检验{tested}）", "en": "{name} ({tested} tested)"},
    "small categories": {
        "zh": "检验不足{minimum}批次的品类不作比较",
        "en": "Categories with fewer than {minimum} tested batches are not compared",
    },
    # what is not in the figures
    "programmes counted": {"zh": "以上为{kinds}的数据", "en": "These figures are of {kinds} checks"},
    "undated": {
        "zh": "未注明年份的批次未计入上述数据",
        "en": "Batches without a year are not in these figures",
    },
    "no base": {
        "zh": "没有{base_year}年的批次，未与上年比较",
        "en": "There are no batches of {base_year} to compare with",
    },
    "other years": {
        "zh": "{items}，未计入上述数据",
        "en": "Not in these figures: {items}",
    },
    "left out": {"zh": "另有{items}，未计入上述数据", "en": "Not in these figures: {items}"},
    "left out item": {"zh": "{kind}{sampled}（{found}）", "en": "{sampled} of {kind} checks ({found})"},
    "left out found": {"zh": "不合格{bad}", "en": "{bad} nonconforming"},
    "left out none": {"zh": "未发现不合格", "en": "none nonconforming"},
    "left out untested": {"zh": "尚无检验结论", "en": "without a verdict yet"},
    "break": {
        "zh": "注：{text}，{base_year}年与{year}年的比较跨越这一变化，不完全可比",
        "en": "Note: {text}; comparisons of {base_year} with {year} cross this change and are not fully comparable",
    },
}

_TITLE = {
    "zh": ("产品质量抽查情况", "{year}年产品质量抽查情况"),
    "en": ("Product-quality spot checks", "Product-quality spot checks, {year}"),
}
_PERIOD = {"zh": "{year}年，", "en": "In {year}, "}
_MOVED = {
    ("rate", True): {"zh": "上升", "en": "rose"},
    ("rate", False): {"zh": "下降", "en": "fell"},
    ("volume", True): {"zh": "增长", "en": "grew"},
    ("volume", False): {"zh": "减少", "en": "fell"},
    ("side", True): {"zh": "高", "en": "higher"},
    ("side", False): {"zh": "低", "en": "lower"},
}
_SCOPE_OF = {
    "channel": {"online": {"zh": "线上", "en": "Online"}, "offline": {"zh": "线下", "en": "Offline"}},
    "stage": {
        "production": {"zh": "生产领域", "en": "In production"},
        "distribution": {"zh": "流通领域", "en": "In distribution"},
    },
}
#: where all batches are of one channel, the sentence about all says so
_ONLY = {
    None: {"zh": "", "en": ""},
    "online": {"zh": "线上", "en": " online"},
    "offline": {"zh": "线下", "en": " offline"},
}
#: the two sides of the contrast, as a whole and within distribution
_SUBJECT = {"zh": ("线上", "线上流通领域"), "en": ("online", "online distribution")}
_OTHER = {"zh": ("线下", "线下流通领域"), "en": ("offline", "in offline distribution")}


def clause(name: str, lang: Language, /, **slots: str) -> str:
    """Fill a clause.

    >>> clause("rate same", "zh", base_year="2019", base_rate="15.8%")
    '不合格发现率与2019年（15.8%）基本持平'
    """
    return _SENTENCES[name][lang].format(**slots)


def sentence(clauses: list[str], lang: Language) -> str:
    """Join clauses to a sentence that begins with a capital.

    >>> sentence(["the failure rate rose", "volume fell"], "en")
    'The failure rate rose; volume fell. '
    """
    text = CLAUSE_JOIN[lang].join(clauses).strip()
    return text[:1].upper() + text[1:] + SENTENCE_END[lang] if lang == "en" else text + SENTENCE_END[lang]


def period(year: int | None, lang: Language) -> str:
    """Say which year is meant, or nothing."""
    return "" if year is None else _PERIOD[lang].format(year=year)


def title(year: int | None, lang: Language) -> str:
    """Give the title of a bulletin.

    >>> title(2020, "zh"), title(None, "en")
    ('2020年产品质量抽查情况', 'Product-quality spot checks')
    """
    return _TITLE[lang][year is not None].format(year=year)


def scope_words(column: str, value: str, lang: Language) -> str:
    """Name a part at the head of its clause.

    >>> scope_words("stage", "production", "en")
    'In production'
    """
    known = _SCOPE_OF.get(column, {}).get(value)
    return known[lang] if known else value_label(column, value, lang)


def only_channel(channel: str | None, lang: Language) -> str:
    """Name the one channel that all batches are of, in the place it has in the sentence about all."""
    return _ONLY[channel][lang]


def subject(in_distribution: bool, lang: Language) -> str:
    """Name the online side of the contrast.

    >>> subject(False, "zh"), subject(True, "en")
    ('线上', 'online distribution')
    """
    return _SUBJECT[lang][in_distribution]


def other(in_distribution: bool, lang: Language) -> str:
    """Name the offline side of the contrast.

    >>> other(True, "zh"), other(False, "en")
    ('线下流通领域', 'offline')
    """
    return _OTHER[lang][in_distribution]


def channels(names: list[str], lang: Language) -> str:
    """Name channels at the head of a sentence.

    >>> channels(["offline"], "en"), channels(["online", "offline"], "zh"), channels(["online", "offline"], "en")
    ('Offline', '线上和线下均', 'Each channel')
    """
    if lang == "en":
        return "Each channel" if len(names) > 1 else names[0].capitalize()
    return "和".join(value_label("channel", name, lang) for name in names) + ("均" if len(names) > 1 else "")


def moved(what: str, *, up: bool, lang: Language) -> str:
    """Say rose or fell, higher or lower."""
    return _MOVED[what, up][lang]


def batches(value: int, lang: Language) -> str:
    """Print a count of batches.

    >>> batches(1, "en"), batches(6619, "en"), batches(6619, "zh")
    ('1 batch', '6619 batches', '6619批次')
    """
    return (
        f"{count(value)}批次"
        if lang == "zh"
        else f"{_thousands(value)} {'batch' if value == 1 else 'batches'}"
    )


def bare(value: int, lang: Language) -> str:
    """Print a count whose unit is plain from the clause; Chinese keeps its counter."""
    return batches(value, lang) if lang == "zh" else _thousands(value)


def kinds(value: int, lang: Language) -> str:
    """Print a count of kinds.

    >>> kinds(150, "zh"), kinds(1, "en")
    ('150种', '1 kind')
    """
    return f"{count(value)}种" if lang == "zh" else f"{_thousands(value)} {'kind' if value == 1 else 'kinds'}"


def were(value: int) -> str:
    """Give the verb of an English count.

    >>> were(1), were(2)
    ('was', 'were')
    """
    return "was" if value == 1 else "were"


def multiple(value: Fraction, lang: Language) -> str:
    """Print a multiple.

    >>> multiple(Fraction(1739, 621), "zh"), multiple(Fraction(1739, 621), "en")
    ('2.8倍', '2.8 times')
    """
    return f"{fixed(value, places(value))}{'倍' if lang == 'zh' else ' times'}"


def points(value: Fraction, lang: Language, decimals: int = 1) -> str:
    """Print a change of a rate, without its sign.

    >>> points(Fraction(31, 1000), "zh"), points(Fraction(-10, 1000), "en")
    ('3.1个百分点', '1.0 percentage points')
    """
    return f"{fixed(abs(value) * 100, decimals)}{'个百分点' if lang == 'zh' else ' percentage points'}"


def rate(value: Fraction) -> str:
    """Print a rate."""
    return printed_rate(value)


def batches_of(number: str, year: int, lang: Language) -> str:
    """Say of which year batches are.

    >>> batches_of("200批次", 2017, "zh"), batches_of("200 batches", 2017, "en")
    ('2017年抽查200批次', '200 batches sampled in 2017')
    """
    return f"{year}年抽查{number}" if lang == "zh" else f"{number} sampled in {year}"


def programmes(kinds: Iterable[str], lang: Language) -> str:
    """Name kinds of programme.

    >>> programmes(["special", "follow-up", "re-check"], "en"), programmes(["routine", "special"], "zh")
    ('special, follow-up and re-check', '监督抽查和专项抽查')
    """
    *first, last = (programme(kind, lang) for kind in kinds)
    return AND[lang].join([LISTED[lang].join(first), last]) if first else last


def programme(kind: str, lang: Language) -> str:
    """Name a kind of programme."""
    return VALUES["programme_kind"].get(kind, {}).get(lang, kind)


def _thousands(value: int) -> str:
    """Separate thousands from five digits on, as English prose does."""
    return count(value, separator="," if abs(value) >= 10_000 else "")
