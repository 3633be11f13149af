"""Words of the charts: titles, what the marks are, keys, notes, and the sentences for those who do not see them."""

from spotcheck.language import Language
from spotcheck.language.counts import with_counts

_TEXTS: dict[str, dict[str, str]] = {
    # titles
    "rates": {"zh": "不合格率", "en": "Failure rate"},
    "rates by": {"zh": "不合格率，按{by}", "en": "Failure rate by {by}"},
    "compare": {"zh": "{group}与{base}不合格率之比", "en": "Failure rate, {group} against {base}"},
    "compare by": {"zh": "{group}与{base}不合格率之比，按{by}", "en": "Failure rate, {group} against {base}, by {by}"},
    "compare many": {"zh": "各{on}与{base}不合格率之比", "en": "Failure rate by {on}, against {base}"},
    "compare many by": {
        "zh": "各{on}与{base}不合格率之比，按{by}",
        "en": "Failure rate by {on} and {by}, against {base}",
    },
    "years": {"zh": "不合格率变化，{base}年至{year}年", "en": "Change of the failure rate, {base} to {year}"},
    "years by": {"zh": "不合格率变化，{base}年至{year}年，按{by}", "en": "Change of the failure rate, {base} to {year}, by {by}"},
    "years many": {"zh": "不合格率逐年变化", "en": "Change of the failure rate from year to year"},
    "years many by": {"zh": "不合格率逐年变化，按{by}", "en": "Change of the failure rate from year to year, by {by}"},
    "trend year": {"zh": "历年不合格率和抽查批次", "en": "Failure rate and batches sampled, by year"},
    "trend year by": {"zh": "历年不合格率和抽查批次，按{by}", "en": "Failure rate and batches sampled, by year and {by}"},
    "trend quarter": {"zh": "各季度不合格率和抽查批次", "en": "Failure rate and batches sampled, by quarter"},
    "trend quarter by": {
        "zh": "各季度不合格率和抽查批次，按{by}",
        "en": "Failure rate and batches sampled, by quarter and {by}",
    },
    "trend month": {"zh": "各月不合格率和抽查批次", "en": "Failure rate and batches sampled, by month"},
    "trend month by": {"zh": "各月不合格率和抽查批次，按{by}", "en": "Failure rate and batches sampled, by month and {by}"},
    "decomposition": {
        "zh": "不合格率变化的分解：各{by}的率与{by}构成",
        "en": "Change of the failure rate: rates and mix by {by}",
    },
    "funnel": {"zh": "各{by}不合格率与检验批次", "en": "Failure rate and batches tested, by {by}"},
    "heatmap": {"zh": "不合格率，按{rows}和{columns}", "en": "Failure rate by {rows} and {columns}"},
    "items": {"zh": "不合格项目", "en": "Failed items"},
    "items by": {"zh": "不合格项目，按{by}", "en": "Failed items by {by}"},
    "volume": {"zh": "抽查批次", "en": "Batches sampled"},
    "volume by": {"zh": "抽查批次，按{by}", "en": "Batches sampled by {by}"},
    "rank": {"zh": "不合格率名次及其不确定性，按{by}", "en": "Ranks by failure rate, with their uncertainty, by {by}"},
    # subtitles: what the marks are
    "interval": {"zh": "{level}区间", "en": "{level} CI"},
    "rates marks": {
        "zh": "点为不合格率，横线为{level}置信区间；按不合格率排序",
        "en": "Mark: failure rate. Line: {level} confidence interval. Sorted by rate",
    },
    "compare marks": {
        "zh": "点为率比（{group}÷{base}），横线为{level}置信区间；对数坐标",
        "en": "Mark: ratio of rates ({group} ÷ {base}). Line: {level} confidence interval. Log scale",
    },
    "years marks": {
        "zh": "灰色菱形为{base}年，另一点为{year}年；右列为变化（百分点）及{level}置信区间",
        "en": "Grey diamond: {base}. Other mark: {year}. Right: change in percentage points, {level} confidence interval",
    },
    "years marks many": {
        "zh": "灰色菱形为基期，另一点为本期；右列为变化（百分点）及{level}置信区间",
        "en": "Grey diamond: base year. Other mark: year. Right: change in percentage points, {level} confidence interval",
    },
    "trend marks": {
        "zh": "上：不合格率及{level}置信区间；下：抽查批次",
        "en": "Above: failure rate, {level} confidence interval. Below: batches sampled",
    },
    "decomposition marks": {
        "zh": "横条为各项对变化的贡献（百分点），自{base}的不合格率起依次累加",
        "en": "Bar: contribution to the change in percentage points, added one after another to the rate of {base}",
    },
    "funnel marks": {
        "zh": "每点为一个{by}；{total}个中{out}个超出{level}控制限",
        "en": "Mark: one {by}. {out} of {total} outside the {level} limits",
    },
    "funnel marks plain": {"zh": "每点为一个{by}", "en": "Mark: one {by}"},
    "heatmap marks": {
        "zh": "格内为不合格率和不合格/检验批次{order}",
        "en": "In each cell: failure rate, nonconforming/tested{order}",
    },
    "order": {
        "zh": "；{sorted}按合计不合格率由高到低",
        "en": ". {sorted} sorted by their pooled rate, highest first",
    },
    "order of rows": {"zh": "行", "en": "Rows"},
    "order of columns": {"zh": "列", "en": "Columns"},
    "order of both": {"zh": "行、列", "en": "Rows and columns"},
    "items marks": {
        "zh": "横条为该项目不合格的批次数；由多到少",
        "en": "Bar: batches that failed the item. Most frequent first",
    },
    "volume marks": {"zh": "横条为抽查批次", "en": "Bar: batches sampled"},
    "volume marks stacked": {"zh": "横条为抽查批次，按{by}分段", "en": "Bar: batches sampled, divided by {by}"},
    "rank marks": {
        "zh": "点为名次（1为不合格率最高），横线为名次的{level}可信区间",
        "en": "Mark: rank (1 is the highest rate). Line: {level} credible interval",
    },
    # keys
    "above overall": {"zh": "高于总体", "en": "above overall"},
    "spans overall": {"zh": "区间含总体", "en": "interval spans overall"},
    "below overall": {"zh": "低于总体", "en": "below overall"},
    "above one": {"zh": "高于{base}", "en": "higher than {base}"},
    "spans one": {"zh": "区间含1", "en": "interval spans 1"},
    "below one": {"zh": "低于{base}", "en": "lower than {base}"},
    "rose": {"zh": "上升", "en": "rose"},
    "unclear": {"zh": "区间含0", "en": "interval spans 0"},
    "fell": {"zh": "下降", "en": "fell"},
    "base year": {"zh": "基期", "en": "base year"},
    "few": {"zh": "空心：检验不足{few}批次", "en": "hollow: under {few} tested"},
    "adjusted": {"zh": "分层调整后", "en": "adjusted"},
    "total point": {"zh": "合计", "en": "pooled"},
    "adds": {"zh": "使不合格率上升", "en": "raises the rate"},
    "takes": {"zh": "使不合格率下降", "en": "lowers the rate"},
    "mix effect": {"zh": "构成的变化", "en": "change of mix"},
    "start and end": {"zh": "不合格率", "en": "failure rate"},
    "above limits": {"zh": "高于控制限", "en": "above the limits"},
    "within limits": {"zh": "控制限内", "en": "within the limits"},
    "below limits": {"zh": "低于控制限", "en": "below the limits"},
    "outer limit": {"zh": "{level}控制限", "en": "{level} limits"},
    "small cell": {"zh": "检验不足{small}批次，不着色", "en": "under {small} tested, not coloured"},
    "vital items": {"zh": "累计占比达到80%的项目", "en": "items up to 80% cumulative"},
    "other items": {"zh": "其余项目", "en": "other items"},
    "break": {"zh": "规则变化", "en": "change of rules"},
    # headers and axes
    "rate": {"zh": "不合格率", "en": "Failure rate"},
    "counts": {"zh": "不合格/检验", "en": "Failed/tested"},
    "ratio limits": {"zh": "率比 [{level}区间]", "en": "Ratio [{level} CI]"},
    "ratio": {"zh": "率比（{group}÷{base}）", "en": "Ratio of failure rates ({group} ÷ {base})"},
    "ratio plain": {"zh": "率比", "en": "Ratio of failure rates"},
    "adjusted ratio": {"zh": "调整后", "en": "Adjusted"},
    "higher left": {"zh": "← {base}更高", "en": "← {base} higher"},
    "higher right": {"zh": "{group}更高 →", "en": "{group} higher →"},
    "change": {"zh": "变化（百分点）", "en": "Change (points)"},
    "overall": {"zh": "总体 {rate}", "en": "Overall {rate}"},
    "all": {"zh": "全部", "en": "All"},
    "pooled": {"zh": "合计", "en": "Pooled"},
    "tested": {"zh": "检验批次", "en": "Batches tested"},
    "sampled": {"zh": "抽查批次", "en": "Batches sampled"},
    "contribution": {"zh": "贡献", "en": "Points"},
    "rate change": {"zh": "率的变化", "en": "Rate"},
    "share change": {"zh": "占比的变化", "en": "Share"},
    "cumulative points": {"zh": "较{base}的变化（百分点）", "en": "Change from {base}, percentage points"},
    "mix row": {"zh": "{by}构成", "en": "Mix of {by}"},
    "level row": {"zh": "{level}不合格率", "en": "Rate, {level}"},
    "batches": {"zh": "批次", "en": "Batches"},
    "share": {"zh": "占比", "en": "Share"},
    "cumulative": {"zh": "累计占比", "en": "Cumulative"},
    "total": {"zh": "合计", "en": "Total"},
    "rank axis": {"zh": "名次", "en": "Rank"},
    "rank interval": {"zh": "名次 [区间]", "en": "Rank [interval]"},
    "shrunken": {"zh": "收缩估计", "en": "Shrunken"},
    # notes
    "method": {
        "zh": "区间：{method}，{level}，未作多重比较校正。",
        "en": "Intervals: {method}, {level}, not adjusted for multiplicity.",
    },
    "method once": {"zh": "区间：{method}，{level}。", "en": "Interval: {method}, {level}."},
    "scope": {
        "zh": "范围：所绘各组共抽查{sampled}批次，检验{tested}批次，不合格{bad}批次{rate}。",
        "en": "Scope: the groups drawn, {sampled} {sampled:batch|batches} sampled, {tested} tested, {bad} nonconforming{rate}.",
    },
    "scope of all": {
        "zh": "范围：全部各组（包括未绘的）共抽查{sampled}批次，检验{tested}批次，不合格{bad}批次{rate}。",
        "en": "Scope: all groups, drawn or not, {sampled} {sampled:batch|batches} sampled, {tested} tested, {bad} nonconforming{rate}.",
    },
    "rows left": {
        "zh": "另有{n}行未绘出：所绘为区间下限最高的。",
        "en": "{n} more {n:row is|rows are} not drawn: those drawn have the highest lower limits.",
    },
    "rows more": {"zh": "{n}行", "en": "{n} more {n:row|rows}"},
    "columns more": {"zh": "{n}列", "en": "{n} more {n:column|columns}"},
    "cells left": {
        "zh": "另有{more}未绘出：所绘为检验批次最多的。",
        "en": "Not drawn: {more}. Those drawn have the most tested batches.",
    },
    "differences left": {
        "zh": "另有{n}行未绘出：所绘为差异最明确的（区间离“无差异”最远）。",
        "en": "{n} more {n:row is|rows are} not drawn: the intervals of those drawn lie furthest from no difference.",
    },
    "no verdict": {
        "zh": "{n}批次无检验结论，不在分母内。",
        "en": "{n} without a verdict, not in any denominator.",
    },
    "empty": {
        "zh": "“—”：{n}组没有检验批次，无不合格率。",
        "en": "A dash: no batch tested, so no rate ({n} of the groups).",
    },
    "arrows": {"zh": "箭头表示区间超出坐标范围。", "en": "Arrows: the interval goes beyond the axis."},
    "standardised": {
        "zh": "不合格率经标准化，与右侧批次数之比不同；不画总体线。",
        "en": "Rates are standardised and differ from the ratio of the counts shown; no overall line is drawn.",
    },
    "pooled note": {
        "zh": "合计为所绘各行批次数相加后的率比，未按构成调整。",
        "en": "Pooled: ratio of the summed counts of the rows drawn, not adjusted for mix.",
    },
    "pooled all note": {
        "zh": "合计为全部各行（包括未绘的）批次数相加后的率比，未按构成调整。",
        "en": "Pooled: ratio of the summed counts of all rows, drawn or not, not adjusted for mix.",
    },
    "pooled without": {
        "zh": "其中{n}行仅一方有检验批次，未计入合计。",
        "en": "Not in it: {n} of the rows, with tested batches on one side only.",
    },
    "no ratio": {
        "zh": "“—”：{n}行无法计算率比，或为0或无穷大（对数坐标上无点）。",
        "en": "No mark: in {n} of the rows the ratio is unknown, 0 or infinite, which a log scale cannot show.",
    },
    "volume ratio": {
        "zh": "抽查批次：{base_year}年{base}，{year}年{now}，是{base_year}年的{ratio}倍。",
        "en": "Batches sampled: {base} in {base_year}, {now} in {year}, {ratio} times those of {base_year}.",
    },
    "mix warning": {
        "zh": "两年抽查构成可能不同，变化不能直接理解为质量变化。",
        "en": "The mix of batches may differ between the years: a change of rate need not be a change of quality.",
    },
    "no base": {
        "zh": "{n}行缺少一年的检验批次，无法比较。",
        "en": "{n} of the rows {n:lacks|lack} tested batches in one of the years and cannot be compared.",
    },
    "years left out": {"zh": "未绘出没有基期的年份：{years}。", "en": "Not drawn, for want of a base year: {years}."},
    "kitagawa": {
        "zh": "方法：Kitagawa对称分解；各项之和等于总变化（按未四舍五入的值），分解是算术，没有抽样误差区间。",
        "en": "Method: Kitagawa's symmetric decomposition. Unrounded, the parts add up to the change exactly; they are "
        "arithmetic and bear no interval.",
    },
    "one-sided strata": {
        "zh": "{n}个{by}只在一期有批次，其影响计入构成。",
        "en": "{n} of the {by} levels {n:has|have} batches in one period only; {n:its|their} effect is part of the mix.",
    },
    "limits": {
        "zh": "控制限：以总体不合格率为中心的二项分布精确界限，{inner}与{outer}，未作多重比较校正。",
        "en": "Limits: exact binomial around the overall rate, {inner} and {outer}, not adjusted for multiplicity.",
    },
    "no limits": {
        "zh": "未画控制限：总体不合格率为0或100%，或检验批次太少，没有批次数可以超出。",
        "en": "No limits are drawn: the overall rate is 0 or 100%, or too few were tested for any count to lie beyond.",
    },
    "overdispersed": {
        "zh": "控制限已按过度离散放宽（φ＝{phi}，缩尾10%）。",
        "en": "Limits widened for overdispersion (φ = {phi}, 10% winsorised).",
    },
    "not overdispersed": {"zh": "未作过度离散调整。", "en": "Not widened for overdispersion."},
    "not overdispersed found": {
        "zh": "未见过度离散（φ≤1），控制限未放宽。",
        "en": "No overdispersion was found (φ ≤ 1), so the limits are not widened.",
    },
    "names where room": {
        "zh": "超出控制限的标出名称，位置不够的除外。",
        "en": "Marks outside the limits are named where there is room.",
    },
    "colours": {"zh": "颜色范围0%–{top}，越深越高。", "en": "Colours from 0% to {top}, darker is higher."},
    "empty cell": {"zh": "“—”：没有检验批次。", "en": "A dash: no batch tested."},
    "items note": {
        "zh": "一个批次可能有多个项目不合格，各项目批次数之和可以大于不合格批次数。",
        "en": "One batch may fail several items, so the items can add up to more than the nonconforming batches.",
    },
    "items left": {"zh": "另有{n}个项目未绘出。", "en": "{n} more {n:item is|items are} not drawn."},
    "share note": {"zh": "占比和累计占比取自所绘的表。", "en": "Shares and cumulative shares are those of the frame drawn."},
    "volume note": {
        "zh": "抽查批次是工作量，没有抽样误差。",
        "en": "Batches sampled are work done, and have no sampling error.",
    },
    "rank note": {
        "zh": "方法：β-二项收缩估计，{level}可信区间；检验批次少的名次更不确定，区间重叠的名次不宜区分先后。",
        "en": "Method: beta-binomial shrinkage, {level} credible intervals. Ranks whose intervals overlap should not be told apart.",
    },
    "rank note plain": {
        "zh": "方法：β-二项收缩估计及其可信区间；检验批次少的名次更不确定，区间重叠的名次不宜区分先后。",
        "en": "Method: beta-binomial shrinkage with credible intervals. Ranks whose intervals overlap should not be told apart.",
    },
    "unranked": {
        "zh": "未参与排序（检验批次不足）：{n}个：{names}。",
        "en": "Not ranked, too few tested ({n}): {names}.",
    },
    "unranked not stated": {
        "zh": "未参与排序（未注明分组）：{n}个：{names}。",
        "en": "Not ranked, as the group is not stated ({n}): {names}.",
    },
    "no time": {"zh": "{n}行没有{time}，未绘出。", "en": "Rows without a {time}, not drawn: {n}."},
    "untested left": {"zh": "{n}个没有检验批次，未绘出。", "en": "{n} without a tested batch {n:is|are} not drawn."},
    "log scale": {"zh": "横轴为对数坐标。", "en": "The horizontal axis is logarithmic."},
    "alt none out": {"zh": "没有超出控制限的。", "en": "None outside the limits."},
    "alt cells": {
        "zh": "{rows}行{columns}列，其中{small}格检验不足{few}批次。",
        "en": "{rows} {rows:row|rows} and {columns} {columns:column|columns}; {small} of the cells {small:has|have} under {few} tested.",
    },
    "break note": {"zh": "竖虚线：{year}年{words}，其前后不宜直接比较。", "en": "Dashed line at {year}: {words}; rates before and after it are not directly comparable."},
    "shortened": {"zh": "名称全文：{names}。", "en": "Shortened names in full: {names}."},
    # warnings
    "no glyph": {
        "zh": "没有可用的字体能画出{n}个字符（{characters}），以{stand_in}代替：用 font= 指定有这些字符的字体",
        "en": "no font at hand draws {n} of the characters ({characters}); {stand_in} stands for them; name a font that has them with "
        "font=",
    },
    "large": {
        "zh": "图片大小为{width}×{height}像素，许多程序无法显示（最多{largest}）：请减少所绘的行，有most参数的图可用most=",
        "en": "the picture has {width} × {height} pixels, more than many programs can show ({largest}): draw fewer rows, with most= where "
        "the chart has it",
    },
    # sentences of the alternative text
    "alt count": {"zh": "共{n}行。", "en": "{n} rows."},
    "alt one": {"zh": "共1行。", "en": "1 row."},
    "alt panels": {"zh": "分{n}栏：{names}。", "en": "{n} panels: {names}."},
    "alt panels left": {
        "zh": "另有{n}栏未述：{names}。",
        "en": "{n} more {n:panel|panels}, not described: {names}.",
    },
    "alt rate": {"zh": "{name} {rate}（{counts}）", "en": "{name} {rate} ({counts})"},
    "alt highest": {"zh": "最高：{what}。", "en": "Highest: {what}."},
    "alt lowest": {"zh": "最低：{what}。", "en": "Lowest: {what}."},
    "alt overall": {"zh": "总体{rate}（{counts}）。", "en": "Overall {rate} ({counts})."},
    "alt ratio": {"zh": "{name}率比{ratio}（区间{low}至{high}）", "en": "{name}, ratio {ratio} (interval {low} to {high})"},
    "alt years": {
        "zh": "上升{up}行，下降{down}行，区间含0的{flat}行。",
        "en": "{up} rose, {down} fell, and the {flat:interval|intervals} of {flat} {flat:spans|span} 0.",
    },
    "alt change": {
        "zh": "{name}由{base}变为{now}（{change}个百分点）",
        "en": "{name} from {base} to {now} ({change} points)",
    },
    "alt decomposition": {
        "zh": "不合格率由{base}（{baseline}）变为{now}（{level}），变化{change}个百分点，其中率的变化{within}，构成的变化{mix}{unrounded}。",
        "en": "The failure rate went from {base} ({baseline}) to {now} ({level}), {change} points: {within} from rates, {mix} from the "
        "mix{unrounded}.",
    },
    "alt unrounded": {"zh": "（按未四舍五入的值）", "en": " (by the unrounded values)"},
    "alt out": {"zh": "超出控制限：{names}。", "en": "Outside the limits: {names}."},
    "alt more": {"zh": "另有{n}个", "en": "and {n} more"},
    "alt items": {"zh": "最多：{names}。", "en": "Most frequent: {names}."},
    "alt volume": {"zh": "共{total}批次：{parts}。", "en": "{total} {total:batch|batches} in all: {parts}."},
    "alt volume whole": {"zh": "共{total}批次。", "en": "{total} {total:batch|batches} in all."},
    "alt rank": {
        "zh": "最前：{name}，名次{rank}（区间{low}至{high}），收缩估计{rate}。",
        "en": "First: {name}, rank {rank} (interval {low} to {high}), shrunken rate {rate}.",
    },
    "alt tied": {
        "zh": "并列最前的有{n}行，名次均为{rank}，不能区分先后。",
        "en": "{n} rows tie for the first place, at rank {rank}, and cannot be told apart.",
    },
}  # fmt: skip

#: method of an interval → its name in print
METHODS: dict[str, dict[str, str]] = {
    "wilson": {"zh": "Wilson法", "en": "Wilson"},
    "wilson-cc": {"zh": "Wilson法（连续性校正）", "en": "Wilson with continuity correction"},
    "clopper-pearson": {"zh": "Clopper–Pearson精确法", "en": "Clopper–Pearson"},
    "mid-p": {"zh": "mid-P法", "en": "mid-P"},
    "jeffreys": {"zh": "Jeffreys法", "en": "Jeffreys"},
    "agresti-coull": {"zh": "Agresti–Coull法", "en": "Agresti–Coull"},
    "blaker": {"zh": "Blaker法", "en": "Blaker"},
    "likelihood": {"zh": "似然法", "en": "likelihood"},
    "logit": {"zh": "整群抽样logit法", "en": "clustered logit"},
    "exact": {"zh": "有限总体精确法", "en": "exact, finite population"},
    "dobson-byar": {"zh": "Dobson–Byar法（标准化率）", "en": "Dobson–Byar (standardised rates)"},
    "miettinen-nurminen": {"zh": "Miettinen–Nurminen法", "en": "Miettinen–Nurminen"},
    "newcombe": {"zh": "Newcombe法", "en": "Newcombe"},
    "koopman": {"zh": "Koopman法", "en": "Koopman"},
    "wald": {"zh": "Wald法", "en": "Wald"},
}

#: between the parts of a list
LIST = {"zh": "、", "en": ", "}
#: between the last two parts of a list
AND = {"zh": "和", "en": " and "}
#: between sentences of one paragraph
BETWEEN = {"zh": "", "en": " "}
#: the thousands separator of counts
THOUSANDS = {"zh": "", "en": ","}


def words(name: str, lang: Language, /, **slots: object) -> str:
    """Give a text of a chart.

    >>> words("rates by", "en", by="category"), words("overall", "zh", rate="27.0%")
    ('Failure rate by category', '总体 27.0%')
    """
    return _TEXTS[name][lang].format(**with_counts(slots))


def method_name(method: str, lang: Language) -> str:
    """Give the name of an interval method as it is printed; one that has none is itself.

    >>> method_name("wilson", "zh"), method_name("mine", "en")
    ('Wilson法', 'mine')
    """
    return METHODS[method][lang] if method in METHODS else method
