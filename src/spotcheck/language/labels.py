"""Names of columns, and words of canonical values, as tables and charts print them."""

from typing import Any

from spotcheck.language import Language

#: column of a batch, a tally or a result frame → its header
COLUMNS: dict[str, dict[str, str]] = {
    # a batch
    "batch_id": {"zh": "抽样单编号", "en": "Batch"},
    "year": {"zh": "年份", "en": "Year"},
    "quarter": {"zh": "季度", "en": "Quarter"},
    "month": {"zh": "月份", "en": "Month"},
    "sampled_on": {"zh": "抽样日期", "en": "Sampled on"},
    "channel": {"zh": "渠道", "en": "Channel"},
    "stage": {"zh": "领域", "en": "Stage"},
    "programme": {"zh": "抽查任务", "en": "Programme"},
    "programme_kind": {"zh": "任务类别", "en": "Programme kind"},
    "category": {"zh": "品类", "en": "Category"},
    "product": {"zh": "产品", "en": "Product"},
    "brand": {"zh": "商标", "en": "Brand"},
    "model": {"zh": "规格型号", "en": "Model"},
    "lot": {"zh": "生产日期/批号", "en": "Lot"},
    "produced_on": {"zh": "生产日期", "en": "Produced on"},
    "producer": {"zh": "标称生产企业", "en": "Producer"},
    "producer_region": {"zh": "生产企业所在地", "en": "Producer region"},
    "producer_address": {"zh": "生产企业地址", "en": "Producer address"},
    "region": {"zh": "地区", "en": "Region"},
    "outlet": {"zh": "被抽样单位", "en": "Outlet"},
    "address": {"zh": "被抽样单位地址", "en": "Outlet address"},
    "platform": {"zh": "平台", "en": "Platform"},
    "shop": {"zh": "网店", "en": "Shop"},
    "sales_mode": {"zh": "销售方式", "en": "Sales mode"},
    "verdict": {"zh": "检验结论", "en": "Verdict"},
    "failed_items": {"zh": "不合格项目", "en": "Failed items"},
    "severity": {"zh": "严重程度", "en": "Severity"},
    "laboratory": {"zh": "检验机构", "en": "Laboratory"},
    "standard": {"zh": "检验依据", "en": "Standard"},
    "remarks": {"zh": "备注", "en": "Remarks"},
    "source": {"zh": "来源", "en": "Source"},
    "sheet": {"zh": "工作表", "en": "Sheet"},
    "source_row": {"zh": "行号", "en": "Row"},
    # counts
    "sampled": {"zh": "抽查批次", "en": "Sampled"},
    "tested": {"zh": "检验批次", "en": "Tested"},
    "nonconforming": {"zh": "不合格批次", "en": "Nonconforming"},
    "conforming": {"zh": "合格批次", "en": "Conforming"},
    "rate": {"zh": "不合格率", "en": "Failure rate"},
    "low": {"zh": "下限", "en": "Lower limit"},
    "high": {"zh": "上限", "en": "Upper limit"},
    "method": {"zh": "方法", "en": "Method"},
    "confidence": {"zh": "置信水平", "en": "Confidence"},
    "note": {"zh": "说明", "en": "Note"},
    # comparisons
    "baseline": {"zh": "对照", "en": "Baseline"},
    "baseline_tested": {"zh": "对照检验批次", "en": "Baseline tested"},
    "baseline_nonconforming": {"zh": "对照不合格批次", "en": "Baseline nonconforming"},
    "baseline_rate": {"zh": "对照不合格率", "en": "Baseline failure rate"},
    "difference": {"zh": "率差", "en": "Difference"},
    "ratio": {"zh": "率比", "en": "Ratio"},
    "odds_ratio": {"zh": "比值比", "en": "Odds ratio"},
    "adjusted_difference": {"zh": "调整率差", "en": "Adjusted difference"},
    "adjusted_ratio": {"zh": "调整率比", "en": "Adjusted ratio"},
    "adjusted_odds_ratio": {"zh": "调整比值比", "en": "Adjusted odds ratio"},
    "p_value": {"zh": "P值（未校正）", "en": "P value (unadjusted)"},
    "p_adjusted": {"zh": "P值（Holm校正）", "en": "P value (Holm)"},
    "cmh_p_value": {"zh": "CMH检验P值", "en": "P value (CMH)"},
    "breslow_day_p_value": {"zh": "Breslow–Day检验P值", "en": "P value (Breslow–Day)"},
    # year over year
    "base_year": {"zh": "基期", "en": "Base year"},
    "base_sampled": {"zh": "基期抽查批次", "en": "Base sampled"},
    "base_tested": {"zh": "基期检验批次", "en": "Base tested"},
    "base_nonconforming": {"zh": "基期不合格批次", "en": "Base nonconforming"},
    "base_rate": {"zh": "基期不合格率", "en": "Base failure rate"},
    "volume_ratio": {"zh": "抽查量倍数", "en": "Volume ratio"},
    "volume_growth": {"zh": "抽查量增长", "en": "Volume growth"},
    "rate_change": {"zh": "不合格率变化", "en": "Change in rate"},
    "rate_ratio": {"zh": "率比", "en": "Rate ratio"},
    # decomposition, standardisation, ranks, items
    "level": {"zh": "本期", "en": "Level"},
    "share": {"zh": "占比", "en": "Share"},
    "base_share": {"zh": "基期占比", "en": "Base share"},
    "within": {"zh": "率的变化", "en": "Within"},
    "mix": {"zh": "构成的变化", "en": "Mix"},
    "change": {"zh": "总变化", "en": "Change"},
    "observed": {"zh": "实际不合格", "en": "Observed"},
    "expected": {"zh": "预期不合格", "en": "Expected"},
    "shrunken": {"zh": "收缩估计", "en": "Shrunken rate"},
    "rank": {"zh": "名次", "en": "Rank"},
    "rank_low": {"zh": "名次下限", "en": "Rank, lower"},
    "rank_high": {"zh": "名次上限", "en": "Rank, upper"},
    "item": {"zh": "项目", "en": "Item"},
    "problem": {"zh": "原因", "en": "Reason"},
    "rows": {"zh": "行数", "en": "Rows"},
    "batches": {"zh": "批次", "en": "Batches"},
    "cumulative": {"zh": "累计占比", "en": "Cumulative share"},
}

#: column → canonical value → its word
VALUES: dict[str, dict[str, dict[str, str]]] = {
    "channel": {"online": {"zh": "线上", "en": "online"}, "offline": {"zh": "线下", "en": "offline"}},
    "stage": {
        "production": {"zh": "生产领域", "en": "production"},
        "distribution": {"zh": "流通领域", "en": "distribution"},
    },
    "programme_kind": {
        "routine": {"zh": "监督抽查", "en": "routine"},
        "special": {"zh": "专项抽查", "en": "special"},
        "follow-up": {"zh": "跟踪抽查", "en": "follow-up"},
        "re-check": {"zh": "复查", "en": "re-check"},
        "monitoring": {"zh": "风险监测", "en": "monitoring"},
    },
    "sales_mode": {
        "shelf": {"zh": "平台货架", "en": "shelf"},
        "livestream": {"zh": "直播", "en": "livestream"},
        "social": {"zh": "社交电商", "en": "social"},
        "own-site": {"zh": "自建网站", "en": "own site"},
        "other": {"zh": "其他", "en": "other"},
    },
    "verdict": {
        "conforming": {"zh": "合格", "en": "conforming"},
        "nonconforming": {"zh": "不合格", "en": "nonconforming"},
        "pending": {"zh": "异议处理中", "en": "pending"},
        "untested": {"zh": "未检验", "en": "untested"},
    },
    "severity": {
        "minor": {"zh": "一般不合格", "en": "minor"},
        "serious": {"zh": "严重不合格", "en": "serious"},
    },
}

#: what stands before the counts of all groups together
TOTAL: dict[str, str] = {"zh": "合计", "en": "Total"}

#: what stands for a missing group
MISSING: dict[str, str] = {"zh": "（未注明）", "en": "(not stated)"}

#: what a cell that holds nothing but blanks reads
BLANK: dict[str, str] = {"zh": "（空白）", "en": "(blank)"}

#: parts of a year that are numbered → their words
_MONTHS: list[str] = [*"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()]
_PERIODS: dict[str, dict[str, list[str]]] = {
    "month": {"zh": [f"{n}月" for n in range(1, 13)], "en": _MONTHS},
    "quarter": {"zh": [f"{n}季度" for n in "一二三四"], "en": [f"Q{n}" for n in range(1, 5)]},
}

_LIMITS = {"_low": {"zh": "（下限）", "en": ", lower"}, "_high": {"zh": "（上限）", "en": ", upper"}}


def column_label(name: str, lang: Language) -> str:
    """Give the header of a column; a column that is not ours keeps its own name.

    >>> column_label("nonconforming", "zh"), column_label("ratio_low", "en"), column_label("my_column", "en")
    ('不合格批次', 'Ratio, lower', 'my_column')
    """
    if name in COLUMNS:
        return COLUMNS[name][lang]
    for ending, words in _LIMITS.items():
        if name.endswith(ending) and name.removesuffix(ending) in COLUMNS:
            return COLUMNS[name.removesuffix(ending)][lang] + words[lang]
    return name


def is_missing(value: Any) -> bool:
    """Say whether a value is one of those that stand for nothing: None, NaN, NaT, pandas' NA.

    >>> is_missing(None), is_missing(float("nan")), is_missing("")
    (True, True, False)
    """
    if value is None:
        return True
    try:
        return bool(value != value)  # noqa: PLR0124 (NaN and NaT are the values that differ from themselves)
    except TypeError:  # pandas' NA is neither equal nor unequal to itself
        return True


def period_label(column: str, value: Any, lang: Language) -> str:
    """Give the word of a month or a quarter; of anything else, an empty text.

    >>> period_label("month", 1, "zh"), period_label("month", 1, "en"), period_label("quarter", 4, "en"), period_label("year", 1, "en")
    ('1月', 'Jan', 'Q4', '')
    """
    words = _PERIODS.get(column, {}).get(lang, [])
    number = int(value) if str(value).isdecimal() else 0
    return words[number - 1] if 1 <= number <= len(words) else ""


def value_label(column: str, value: Any, lang: Language) -> str:
    """Give the word of a canonical value; any other value is itself, a missing or blank one is said to be so.

    >>> value_label("channel", "online", "zh"), value_label("product", "牙刷", "en"), value_label("region", None, "en")
    ('线上', '牙刷', '(not stated)')
    >>> value_label("baseline", "offline", "zh")
    '线下'
    """
    if is_missing(value):
        return MISSING[lang]
    # a baseline is a level of whichever column is compared
    tables = VALUES.values() if column == "baseline" else [VALUES.get(column, {})]
    words = next((table[str(value)] for table in tables if str(value) in table), None)
    if not str(value).strip(" \u3000\xa0"):  # other white space is shown as control pictures
        return BLANK[lang]
    return words[lang] if words else str(value)
