"""Headings, captions, and the plain-words method section of a report."""

from spotcheck.language import Language
from spotcheck.language.numbers import count

_TEXTS: dict[str, dict[str, str]] = {
    "ledger mark": {
        "zh": "# 本台账由 spotcheck 随报告写出，再次写出报告时会被替换；删去此行即予保留",
        "en": "# Written by spotcheck beside its report, and replaced when that is written again: delete this line to keep it",
    },
    "ledger replaced": {
        "zh": "{ledger}原来也是{others}的台账，现在是{report}的，两者不同：请给不同的报告取不同的名称，或重新写出{others}",
        "en": "{ledger} was the ledger of {others} too and is now that of {report}, which differs: give different reports "
        "different names, or write {others} again",
    },
    "glyphs": {
        "zh": "没有可用的字体能画出图中的{n}个字符（{characters}），图中以{stand_in}代替，正文和表格照原样：如需在图中显示，请改用其他字符",
        "en": "no font at hand draws {n} of the characters of the charts ({characters}): {stand_in} stands for them there, and they are "
        "as they are in text and tables; write such names with other characters if charts are to show them",
    },
    "summary": {"zh": "总体情况", "en": "Summary"},
    "headline": {"zh": "主要数据", "en": "Headline figures"},
    "rate of": {"zh": "{scope}不合格率", "en": "Failure rate, {scope}"},
    "of channel": {"zh": "{channel}{what}", "en": "{what}, {channel}"},
    "no verdict yet": {"zh": "尚无检验结论", "en": "no verdict yet"},
    "too few": {
        "zh": "检验不足{minimum}批次，不计算率",
        "en": "fewer than {minimum} tested: no rate",
    },
    "rates": {"zh": "不合格率", "en": "Failure rates"},
    "by channel": {"zh": "分渠道", "en": "By channel"},
    "by stage": {"zh": "分领域", "en": "By stage"},
    "by category": {"zh": "分品类", "en": "By category"},
    "year over year": {"zh": "与上年比较", "en": "Year over year"},
    "contrast": {"zh": "线上与线下比较", "en": "Online against offline"},
    "mix": {"zh": "率的变化与构成的变化", "en": "Rates or mix?"},
    "items": {"zh": "不合格项目", "en": "Failed items"},
    "extremes": {"zh": "不合格率较高和较低的产品", "en": "Highest and lowest products"},
    "left out": {"zh": "未计入的数据及原因", "en": "What was left out, and why"},
    "method": {"zh": "方法与局限", "en": "Method and limits"},
    "caption all": {"zh": "抽查结果", "en": "Results"},
    "caption run": {"zh": "历年抽查结果", "en": "Results by year"},
    "highest drawn": {
        "zh": "（仅绘区间下限最高的{n}个，其余见表）",
        "en": " (the {n} with the highest lower limits; the table has all)",
    },
    "clearest drawn": {
        "zh": "（仅绘差异最明确的{n}个，其余见表）",
        "en": " (the {n} with the clearest differences; the table has all)",
    },
    "most frequent drawn": {
        "zh": "（仅绘主要项目，其余见表）",
        "en": " (the most frequent; the table has all)",
    },
    "volume": {"zh": "：抽查批次", "en": ": batches sampled"},
    "in year": {"zh": "{year}年：{number}", "en": "{year}: {number}"},
    "caption by channel": {"zh": "分渠道抽查结果", "en": "Results by channel"},
    "caption by stage": {"zh": "分领域抽查结果", "en": "Results by stage"},
    "caption by category": {"zh": "分品类抽查结果", "en": "Results by category"},
    "caption yoy": {"zh": "{year}年与{base}年比较，分渠道", "en": "{year} compared with {base}, by channel"},
    "caption yoy all": {"zh": "{year}年与{base}年比较", "en": "{year} compared with {base}"},
    "caption yoy category": {
        "zh": "{year}年与{base}年比较，分品类",
        "en": "{year} compared with {base}, by category",
    },
    "caption compare": {"zh": "线上与线下不合格率之比", "en": "Ratio of online to offline failure rates"},
    "caption compare adjusted": {
        "zh": "按领域分层调整后的线上与线下比较",
        "en": "Online against offline, stratified by stage",
    },
    "caption compare adjusted category": {
        "zh": "按领域分层调整后的线上与线下比较，分品类",
        "en": "Online against offline, stratified by stage, by category",
    },
    "caption compare category": {
        "zh": "线上与线下不合格率之比，分品类",
        "en": "Ratio of online to offline failure rates, by category",
    },
    "caption mix": {
        "zh": "{base}年至{year}年不合格率变化的分解，分品类",
        "en": "The change of the failure rate from {base} to {year}, decomposed by category",
    },
    "how mix": {
        "zh": "“率的变化”是该品类不合格率变化的贡献，“构成的变化”是该品类占比变化的贡献；两列合计之和即总变化（按未四舍五入的值）。",
        "en": "Within: what the change of the category's rate contributed. Mix: what the change of its share did. Unrounded, the "
        "two totals add up to the change.",
    },
    "caption items": {"zh": "不合格项目及批次", "en": "Batches that failed each item"},
    "caption high": {"zh": "不合格率较高的产品", "en": "Products with the highest failure rates"},
    "caption low": {"zh": "不合格率较低的产品", "en": "Products with the lowest failure rates"},
    "caption rejected": {"zh": "未采用的行，按原因", "en": "Rows not used, by reason"},
    "caption programmes": {"zh": "未计入的抽查任务", "en": "Programmes not counted"},
    "source": {"zh": "数据来源：{source}", "en": "Source: {source}"},
    "table": {"zh": "表{number}", "en": "Table {number}"},
    "figure": {"zh": "图{number}", "en": "Figure {number}"},
    "note": {"zh": "注：{text}", "en": "Note: {text}"},
    "contents": {"zh": "目录", "en": "Contents"},
    "sort": {"zh": "点击表头可排序", "en": "Click a header to sort"},
    "reason": {"zh": "原因", "en": "Reason"},
    "rows": {"zh": "行数", "en": "Rows"},
    "ledger": {
        "zh": "本报告的每个批次数、率和比值都记录在同名的 .figures.toml 台账中，可用 spotcheck check 对照数据核对。",
        "en": "Every count, rate and ratio printed here stands in the ledger beside this report (.figures.toml), "
        "which spotcheck check holds against the data.",
    },
    "intake": {
        "zh": "清单共{rows}行，采用{accepted}行，未采用{rejected}行。",
        "en": "The lists held {rows} rows; {accepted} were used and {rejected} were not.",
    },
    "nothing rejected": {"zh": "清单中的每一行都已采用。", "en": "Every row of the lists was used."},
    "programmes": {
        "zh": "{kinds}针对性强，不计入不合格率。",
        "en": "{kinds} checks are targeted, and are not counted in the rates.",
    },
    "programmes chosen": {
        "zh": "不合格率仅为{chosen}的结果，{kinds}不计入。",
        "en": "The rates are of {chosen} checks alone; {kinds} checks are not counted in them.",
    },
    "other years": {
        "zh": "{items}，不属于本报告的年份，未列入。",
        "en": "Not in this report, as it is of another year: {items}.",
    },
    "no base": {
        "zh": "没有{base}年的批次，未与上年比较。",
        "en": "There are no batches of {base}, the year before, to compare with.",
    },
    "no verdict": {
        "zh": "{when}{number}尚无检验结论（未检验或异议处理中），计入抽查批次，不计入检验批次。",
        "en": "{when}{number} had no verdict (not tested, or an objection was running): counted as sampled, not as tested.",
    },
    "a row may have several problems": {
        "zh": "一行可能有多个问题，各原因的行数之和可以大于未采用的行数。",
        "en": "One row may have several problems, so the reasons can add up to more than the rows.",
    },
    "break": {
        "zh": "注意：{text}，{base}年与{year}年的比较跨越这一变化，不完全可比。",
        "en": "Mind: {text}; comparisons of {base} with {year} cross this change and are not fully comparable.",
    },
    "undated": {
        "zh": "{number}未注明年份，不计入任何一年的数据。",
        "en": "Without a year, and in the figures of none: {number}.",
    },
    "nothing left out": {"zh": "没有未计入的数据。", "en": "Nothing was left out."},
    "small products": {
        "zh": "检验不足{minimum}批次的产品不参与排序。",
        "en": "Products with fewer than {minimum} tested batches are not ranked.",
    },
    "tied products": {
        "zh": "另有{n}种产品与末位的不合格率相同，未列出。",
        "en": "Not listed, with the same rate as the last: {n} more.",
    },
    "no product failed": {
        "zh": "检验批次足够的产品，不合格率均为零。",
        "en": "No failure was found in any product with enough batches to be ranked.",
    },
    "no extremes": {
        "zh": "检验批次足够的产品，不合格率均相同，不分高低。",
        "en": "All products with enough batches to be ranked have the same failure rate.",
    },
    "items are not batches": {
        "zh": "占比的分母是列明不合格项目的不合格批次；一个批次可能有多个项目不合格，占比之和可以超过100%。",
        "en": "Shares are of the nonconforming batches whose failed items are stated. One batch may fail several items, so the shares "
        "can add up to more than 100%.",
    },
    "mixed stages": {
        "zh": "批次分属生产和流通两个领域，线上与线下的构成不同；调整后的比值按领域分层计算。",
        "en": "The batches are of production and distribution, in different shares online and offline; the adjusted ratio is "
        "stratified by stage. ",
    },
    "adjusted score": {
        "zh": "各领域内有一方的不合格数为零，或者等于检验数，常用的方差给不出区间，改用Miettinen–Nurminen分层得分区间。",
        "en": "Within the stages all batches of a side failed, or none: limits that the usual variance cannot give are "
        "stratified score limits (Miettinen–Nurminen).",
    },
    "adjusted none failed": {
        "zh": "同时有线上和线下批次的领域中，双方的不合格数都为零，无法计算调整率比。",
        "en": "Nothing failed in the stages that have batches of both channels: there is no adjusted ratio.",
    },
    "unrounded": {
        "zh": "差和比按未四舍五入的率计算。",
        "en": "Differences and ratios are of the unrounded rates.",
    },
    "adjusted boundless": {
        "zh": "各领域内仅一方有不合格的，调整率比无法给出区间；率差的区间仍然有效。",
        "en": "Where failures within the stages were found online only or offline only, the adjusted ratio has no interval; that of "
        "the difference holds.",
    },
    "adjusted on": {
        "zh": "仅{stage}同时有线上和线下批次，调整后的比较即{stage}内的比较。",
        "en": "Only {stage} has batches of both channels: the adjusted contrast is the one within it.",
    },
    "no shared stage": {
        "zh": "线上与线下批次分属不同领域，两者之比也反映领域的差别。",
        "en": "Online and offline batches are of different stages: the ratio also shows the difference between stages.",
    },
}

_METHOD: list[dict[str, str]] = [
    {
        "zh": "不合格率＝不合格批次÷检验批次。未检验或异议处理中的批次不在分母内。",
        "en": "A failure rate is the nonconforming batches divided by the tested ones. Batches not tested, or under objection, "
        "are not in the denominator.",
    },
    {
        "zh": "区间为95%置信区间（不合格率用Wilson法，率差和率比用Miettinen–Nurminen法），反映同样条件下重新抽取批次时不合格率的随机波动。",
        "en": "Intervals are 95% confidence intervals (Wilson for rates, Miettinen–Nurminen for differences and ratios): how far such "
        "a rate moves by chance from one draw of batches to another.",
    },
    {
        "zh": "监督抽查针对风险选取产品和企业，其不合格率说明的是被抽查的批次，不能推算为市场上全部产品的不合格率。",
        "en": "Spot checks aim at risk: their rates describe the batches that were checked, and do not estimate the market.",
    },
    {
        "zh": "抽查批次量的倍数是工作量之比，没有抽样误差。",
        "en": "A multiple of the number of batches is a fact about the work done, and has no sampling error.",
    },
    {
        "zh": "年度间不合格率的变化可能来自率的变化，也可能来自品类构成的变化，报告将两者分开列出。",
        "en": "A rate can change because rates moved or because the mix of categories moved; the report gives both.",
    },
]

_SEVERAL = {
    "zh": "同时比较多个品类时，P值经Holm法校正；单个品类的区间未作多重比较校正。",
    "en": "Where many categories are compared at once, P values are adjusted by Holm's method; single intervals are not.",
}


def text(name: str, lang: Language, /, **slots: object) -> str:
    """Give a heading, caption or sentence.

    >>> text("caption yoy all", "en", year=2020, base=2019)
    '2020 compared with 2019'
    """
    return _TEXTS[name][lang].format(**slots)


def method(lang: Language, *, several: bool) -> list[str]:
    """Give the method section, a paragraph each; P values are spoken of where `several` categories are compared.

    >>> len(method("zh", several=True)), len(method("en", several=False))
    (6, 5)
    """
    return [words[lang] for words in (*_METHOD, *((_SEVERAL,) if several else ()))]


def whole(value: int, lang: Language) -> str:
    """Print a count in a sentence of the report."""
    return count(value, separator="," if lang == "en" and value >= 10_000 else "")
