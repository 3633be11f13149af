"""Sentences of reading lists: what is wrong with a cell and what to do, and the printed summary."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from spotcheck.escape import visible
from spotcheck.language import Language
from spotcheck.language.counts import with_counts
from spotcheck.language.labels import COLUMNS, VALUES, column_label, value_label

#: what is wrong → what to do. `{header}` is the header as printed, `{value}` the cell as found, `{what}` the column in words
_PROBLEMS: dict[str, dict[str, str]] = {
    "missing": {
        "zh": "“{header}”为空：请填写{what}",
        "en": "“{header}” is blank: fill in the {what}",
    },
    # where a sign stands for nothing: /, 无, N/A
    "missing, a sign": {
        "zh": "“{header}”中的“{value}”表示没有内容：请填写{what}",
        "en": "“{value}” in “{header}” says nothing: fill in the {what}",
    },
    # where no header says the column
    "missing, no column": {
        "zh": '没有{what}列：请以 defaults={{"{column}": …}} 给出，或用 aliases={{"…": "{column}"}} 指明哪一列是{what}',
        "en": 'no column says the {what}: give it with defaults={{"{column}": …}}, or name its column with aliases={{"…": "{column}"}}',
    },
    "literal_error": {
        "zh": "“{header}”中的“{value}”不是可识别的{what}：请改为{words}之一",
        "en": "“{value}” in “{header}” is not a known {what}: write one of {words}",
    },
    "literal_error, domain": {
        "zh": "“{header}”中的“{value}”不是可识别的抽样领域：请改为生产、实体销售、电商销售之一",
        "en": "“{value}” in “{header}” is not a known sampling domain: write one of 生产 (production), 实体销售 (retail), 电商销售 (online)",
    },
    "date_type": {
        "zh": "“{header}”中的“{value}”不是日期：请写成{date}的形式",
        "en": "“{value}” in “{header}” is not a date: write it like {date}",
    },
    "date_impossible": {
        "zh": "“{header}”中的“{value}”不是存在的日期：请核对年月日，写成{date}的形式",
        "en": "“{value}” in “{header}” is a date that does not exist: check day and month, and write it like {date}",
    },
    "date_ambiguous": {
        "zh": '“{header}”中的“{value}”日月顺序不明：请写成{date}或{other}，或以 defaults={{"date_order": "dmy"}}（或 "mdy"）说明',
        "en": "“{value}” in “{header}” can be read in two ways: write {date} or {other}, or say the order with "
        'defaults={{"date_order": "dmy"}} (or "mdy")',
    },
    "digits_lost": {
        "zh": "“{header}”中的“{value}”是超过15位的数值，末尾数字已丢失：请以文本格式重新填写",
        "en": "“{value}” in “{header}” is a number of more than 15 digits whose last ones are lost: enter it again as text",
    },
    "ditto": {
        "zh": "“{header}”中的“{value}”指上一行的内容：请写出该内容，因为行序一变就不知所指",
        "en": "“{value}” in “{header}” stands for the cell above: write out what that says, for nothing tells it once rows are sorted",
    },
    "several_ids": {
        "zh": "“{header}”中的“{value}”是多个编号：每行是一个批次，请每个批次各占一行；若属同一批次，请只填写一个编号",
        "en": "“{value}” in “{header}” is several numbers, and a row is one batch: give each batch a row of its own; or, if it is one batch, "
        "write one of its numbers",
    },
    "error_cell": {
        "zh": "“{header}”是公式错误“{value}”：请改正公式或填写实际内容",
        "en": "“{header}” holds the formula error “{value}”: mend the formula, or write what belongs there",
    },
    "unreadable": {
        "zh": "“{header}”中的内容无法读取：请改写为文字",
        "en": "the content of “{header}” cannot be read: write it as text",
    },
    "int_type": {
        "zh": "“{header}”中的“{value}”不是{what}：请填写整数，如2020",
        "en": "“{value}” in “{header}” is not a {what}: write a whole number such as 2020",
    },
    "out_of_range": {
        "zh": "“{header}”中的“{value}”超出范围：请核对{what}",
        "en": "“{value}” in “{header}” is out of range: check the {what}",
    },
    "out_of_range, year": {
        "zh": "“{header}”中的“{value}”超出范围：请填写1980至2100之间的四位年份",
        "en": "“{value}” in “{header}” is out of range: write a year from 1980 to 2100, in four digits",
    },
    "string_type": {
        "zh": "“{header}”中的“{value}”不是文字：请以文字填写{what}",
        "en": "“{value}” in “{header}” is not text: write the {what} as text",
    },
    "items_unreadable": {
        "zh": "“{header}”中的“{value}”无法识别：请写成“项目║检验结果║标准值”，多个项目以；分隔",
        "en": "“{value}” in “{header}” cannot be read: write item║result║limit, and ； between items",
    },
    "too_many_cells": {
        "zh": "本行有{n}格，而表头只有{headers}格（“{header}”起多出“{value}”）：多半是名称中的分隔符使其后各格错位，请给该格加上引号，或删去多余的格",
        "en": "the row has {n} cells and the header {headers} (from “{header}” on: “{value}”): mostly a delimiter within a name, behind "
        "which all cells are shifted; put that cell in quotes, or remove what is too much",
    },
    "online_only": {
        "zh": "线下批次不应有{what}（“{header}”为{value}）：请改正渠道，或删去{what}",
        "en": "an offline batch has a {what} (“{header}”: {value}): correct the channel, or clear that cell",
    },
    "domain_contradicts": {
        "zh": "“{header}”彼此矛盾（{value}）：请核对抽样领域与渠道",
        "en": "“{header}” contradict each other ({value}): correct the one that is wrong",
    },
    "year_disagrees": {
        "zh": "“{header}”不一致（{value}）：年份须与抽样日期相符，请改正其一",
        "en": "“{header}” do not agree ({value}): the year must be that of the sampling date; correct one of them",
    },
    "conforming_with_failed_items": {
        "zh": "“{header}”矛盾（{value}）：结论为合格却列有不合格项目，请改正其一",
        "en": "“{header}” contradict each other ({value}): a conforming batch has no failed items; correct one of them",
    },
    "duplicate": {
        "zh": "“{header}”{value}与{first}重复，内容相同：保留前者，请删去本行",
        "en": "“{header}” {value} is on {first} already, with the same content: that one is kept; delete this row",
    },
    "merged": {
        "zh": "“{header}”{value}与{first}为同一批次，仅不合格项目不同：项目已并入该行",
        "en": "“{header}” {value} is the batch of {first} with other failed items: they were added to that row",
    },
    # where the row itself has no failed items
    "merged, blank": {
        "zh": "“{header}”{value}与{first}为同一批次，只是本行未填不合格项目：保留另一行，请删去本行",
        "en": "“{header}” {value} is the batch of {first}, but for its failed items, which are blank here: that one is kept; delete this row",
    },
    "conflict": {
        "zh": "“{header}”{value}与{first}编号相同，但内容不同（{differs}）：请核对编号，这些行均未采用",
        "en": "“{header}” {value} is also on {first}, with other content ({differs}): check the numbers; none of these rows was accepted",
    },
    # in Spark, where rows have no numbers
    "duplicate, unnumbered": {
        "zh": "“{header}”{value}重复出现，内容相同：保留其一，请删去本行",
        "en": "“{header}” {value} stands on several rows with the same content: one of them is kept; delete this row",
    },
    "merged, unnumbered": {
        "zh": "“{header}”{value}分列多行，仅不合格项目不同：项目已并入所保留的一行",
        "en": "“{header}” {value} stands on several rows with different failed items: they were added to the one that is kept",
    },
    "merged, blank, unnumbered": {
        "zh": "“{header}”{value}分列多行，只是本行未填不合格项目：保留另一行，请删去本行",
        "en": "“{header}” {value} stands on several rows, of which this one has its failed items blank: another one is kept; delete this row",
    },
    "conflict, unnumbered": {
        "zh": "“{header}”{value}用于内容不同的多行：请核对编号，这些行均未采用",
        "en": "“{header}” {value} stands on several rows of different content: check the numbers; none of these rows was accepted",
    },
    "other": {
        "zh": "“{header}”中的“{value}”不能作为{what}：请改正",
        "en": "“{value}” in “{header}” cannot be the {what}: correct it",
    },
}
#: every code of `Intake.problems`
CODES: tuple[str, ...] = tuple(code for code in _PROBLEMS if "," not in code)

_SUMMARY: dict[str, dict[str, str]] = {
    "rows": {
        "zh": "读取{rows}行：采用{accepted}行，退回{rejected}行",
        "en": "{rows} {rows:row|rows} read: {accepted} accepted, {rejected} rejected",
    },
    "skipped": {
        "zh": "；另有{skipped}行非数据（{reasons}）",
        "en": "; {skipped} {skipped:row is|rows are} not data ({reasons})",
    },
    "hidden": {"zh": "；其中隐藏行{hidden}行", "en": "; {hidden} of the rows {hidden:is|are} hidden"},
    "hidden alone": {
        "zh": "读取的行中有隐藏行{hidden}行",
        "en": "{hidden} of the rows that were read {hidden:is|are} hidden",
    },
    "table": {
        "zh": "  {place}：{rows}行，采用{accepted}，退回{rejected}{skipped}",
        "en": "  {place}: {rows} {rows:row|rows}, {accepted} accepted, {rejected} rejected{skipped}",
    },
    "table skipped": {"zh": "，非数据{skipped}", "en": ", {skipped} not data"},
    "more tables": {
        "zh": "  另有{n}个表：{rows}行，采用{accepted}，退回{rejected}",
        "en": "  {n} more: {rows} {rows:row|rows}, {accepted} accepted, {rejected} rejected",
    },
    "problems": {"zh": "问题（{n}个）：", "en": "Problems ({n}):"},
    "problem": {
        "zh": "  {n}× {code}　例：{place}第{row}行：{message}",
        "en": "  {n} × {code}, such as {place} row {row}: {message}",
    },
    "more problems": {"zh": "  另有{n}类，见 .problems", "en": "  {n} more {n:kind|kinds}: see .problems"},
    "notes": {"zh": "说明：", "en": "Notes:"},
    "more notes": {"zh": "  另有{n}条", "en": "  {n} more"},
    "return": {
        "zh": '退回的行可用 .to_excel("退回.xlsx") 标注后返还填报单位，改正后重新读取',
        "en": '.to_excel("marked.xlsx") writes the list with its rejected cells marked, to be corrected and read again',
    },
    "spark": {"zh": "（数据留在 Spark 中）", "en": " (its frames stay in Spark)"},
}

#: reason of a skipped row → in words
REASONS: dict[str, dict[str, str]] = {
    "title": {"zh": "标题", "en": "title"},
    "header": {"zh": "表头", "en": "header"},
    "units": {"zh": "单位行", "en": "units"},
    "note": {"zh": "说明", "en": "note"},
    "total": {"zh": "合计", "en": "total"},
    "blank": {"zh": "空行", "en": "blank"},
    "repeated-header": {"zh": "重复表头", "en": "repeated header"},
}

#: what the pages of a marked copy say
MARKED: dict[str, dict[str, str]] = {
    "problems": {"zh": "问题清单", "en": "Problems"},
    "sheet": {"zh": "清单", "en": "List"},
    # above cells that the list has no header for; a reader knows them by it
    "beyond": {"zh": "多出的格", "en": "beyond the header"},
    # the sheet that tells which list is from where, and its headers
    "origins": {"zh": "清单来源", "en": "Origin of lists"},
    "from file": {"zh": "来源文件", "en": "From file"},
    "from sheet": {"zh": "来源工作表", "en": "From sheet"},
    "sheet name": {"zh": "工作表", "en": "Sheet"},
    "row": {"zh": "行号", "en": "Row"},
    "column": {"zh": "列", "en": "Column"},
    "value": {"zh": "内容", "en": "Value"},
    "code": {"zh": "代码", "en": "Code"},
    "message": {"zh": "怎么改", "en": "What to do"},
    "cut": {
        "zh": "本格有{n}个字符，超过工作表单元格{limit}个字符的上限，本副本中已截断：请以原清单为准，或缩短该格",
        "en": "this cell has {n} characters, more than the {limit} that a cell of a sheet can hold, and is cut in this copy: keep to the list "
        "itself, or shorten it",
    },
}

#: columns whose label is no noun
_NOUNS: dict[str, dict[str, str]] = {
    "sampled_on": {"en": "sampling date"},
    "produced_on": {"en": "production date"},
}

#: a date whose day and month may change places, and a year
_YEAR_LAST = re.compile(r"(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4})", re.ASCII)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d", re.ASCII)
_LONGEST = 60
_MOST_COLUMNS = 4


def problem(code: str, column: str, header: str, value: str, lang: Language, **more: Any) -> str:
    """Say what is wrong with a cell and what to do.

    Parameters
    ----------
    code
        One of `CODES`; any other is worded in general terms.
    column
        The schema column.
    header, value
        The header as printed, and the cell as found.

    Examples
    --------
    >>> problem("missing", "product", "样品名称", "", "zh")
    '“样品名称”为空：请填写产品'
    >>> problem("literal_error", "severity", "程度", "特别严重", "en")
    '“特别严重” in “程度” is not a known severity: write one of minor, serious'
    """
    words = VALUES.get(column, {})
    what = _NOUNS.get(column, {}).get(lang) or column_label(column, lang)
    return _PROBLEMS.get(code, _PROBLEMS["other"])[lang].format(
        header=visible(header),
        column=column,
        value=_short(value),
        what=what if lang == "zh" else what.lower(),
        words=("、" if lang == "zh" else ", ").join(entry[lang] for entry in words.values()),
        **_dates(value),
        **more,
    )


def _dates(value: str) -> dict[str, str]:
    """Give dates as they are to be written, made of the cell: the two that it can be read as, or one of its year.

    >>> _dates("05/06/2019"), _dates("2019/2/30")["date"], _dates("去年")["date"]
    ({'date': '2019-06-05', 'other': '2019-05-06'}, '2019-03-05', '2020-03-05')
    """
    text = unicodedata.normalize("NFKC", value)
    if found := _YEAR_LAST.match(text):
        first, second, year = found.groups()
        if first != second and max(int(first), int(second)) <= 12:
            first, second = first.zfill(2), second.zfill(2)
            return {"date": f"{year}-{second}-{first}", "other": f"{year}-{first}-{second}"}
    years = _YEAR.findall(text) or ["2020"]
    return {"date": f"{years[0]}-03-05", "other": f"{years[0]}-05-03"}


def row_in_words(row: int, place: str, lang: Language) -> str:
    """Name a row, and the list where it is not the one that is spoken of.

    >>> row_in_words(3, "", "zh"), row_in_words(3, "a.xlsx, 一", "zh"), row_in_words(3, "a.xlsx, 一", "en")
    ('第3行', '“a.xlsx, 一”第3行', 'row 3 (a.xlsx, 一)')
    """
    said = visible(place)
    if lang == "zh":
        return f"“{said}”第{row}行" if said else f"第{row}行"
    return f"row {row} ({said})" if said else f"row {row}"


def columns_in_words(columns: list[str], lang: Language) -> str:
    """Name columns, the first few of many.

    >>> columns_in_words(["product", "verdict"], "en")
    'product, verdict'
    """
    labels = [
        _NOUNS.get(name, COLUMNS[name]).get(lang, COLUMNS[name][lang]) for name in columns[:_MOST_COLUMNS]
    ]
    labels += ["…"] if len(columns) > _MOST_COLUMNS else []
    return "、".join(labels) if lang == "zh" else ", ".join(label.lower() for label in labels)


def summary(part: str, lang: Language, **slots: Any) -> str:
    """Fill a line of the summary.

    >>> summary("rows", "zh", rows=10, accepted=9, rejected=1)
    '读取10行：采用9行，退回1行'
    """
    return _SUMMARY[part][lang].format(**with_counts(slots))


def reason(code: str, lang: Language) -> str:
    """Give why a row is not data, in words.

    >>> reason("total", "zh")
    '合计'
    """
    return REASONS[code][lang] if code in REASONS else code


def reasons(counts: Mapping[str, int], lang: Language) -> str:
    """Count the reasons.

    >>> reasons({"title": 1, "total": 2}, "en")
    '1 title, 2 total'
    """
    if lang == "zh":
        return "、".join(f"{reason(code, lang)}{n}行" for code, n in counts.items())
    return ", ".join(f"{n} {reason(code, lang)}" for code, n in counts.items())


def stored(column: str, value: Any, lang: Language) -> str:
    """Give a stored word in the reader's language.

    >>> stored("verdict", "pending", "zh")
    '异议处理中'
    """
    return value_label(column, value, lang)


def _short(value: str) -> str:
    text = visible(value)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
