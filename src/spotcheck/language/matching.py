"""Sentences of column matching: why a header holds a column, what is asked, and what the summary says."""

import re

from spotcheck.escape import quoted, visible
from spotcheck.language import Language

#: why → its words; `{other}` is another header, `{candidates}` a list of columns
REASONS: dict[str, dict[str, str]] = {
    "alias": {"zh": "由 aliases 指定", "en": "said by aliases"},
    "decided": {"zh": "已由您确定", "en": "decided by you"},
    "schema": {"zh": "与字段同名", "en": "the column's own name"},
    "name": {"zh": "名称可识别", "en": "its name"},
    "known": {"zh": "名称可识别为附加列", "en": "the name of a column that no batch has"},
    "unknown": {"zh": "名称不属于任何字段", "en": "not a name of any column"},
    "bracket": {"zh": "名称与括号内的说明可识别", "en": "its name and the remark in brackets"},
    "group": {"zh": "两行表头合起来可识别", "en": "both rows of its header"},
    "alternatives": {"zh": "并列名称之一可识别", "en": "one of the names it gives"},
    "several": {"zh": "名称可能指{candidates}", "en": "its name could mean {candidates}"},
    "part": {"zh": "名称的一部分可能指{candidates}，但不能确定", "en": "part of its name speaks of {candidates}"},
    "cells": {"zh": "名称与内容一致", "en": "its name, and what its cells hold"},
    "cells only": {"zh": "由内容判断", "en": "what its cells hold"},
    "cells speak": {"zh": "内容像是{candidates}", "en": "its cells are what {candidates} would hold"},
    "not cells": {"zh": "内容不是{candidates}", "en": "its cells do not hold {candidates}"},
    "blank": {"zh": "内容为空", "en": "its cells are blank"},
    "beside": {"zh": "由相邻的“{other}”判断", "en": "it stands beside “{other}”"},
    "offline": {"zh": "清单中没有平台列", "en": "the list has no platform"},
    "left": {"zh": "可能的字段中只剩此项", "en": "of the columns that it could be, this one is left"},
    "taken": {"zh": "{candidates}已由“{other}”给出", "en": "“{other}” holds {candidates}"},
    "same cells": {"zh": "内容与“{other}”相同", "en": "it has the same cells as “{other}”"},
    "counts": {"zh": "内容像是批次数，而清单每行是一个批次", "en": "its cells look like numbers of batches, and a list has one batch a row"},
    "retest": {"zh": "有的行结论与之不一致", "en": "some rows have another verdict there"},
    "clash": {"zh": "与“{other}”同指{candidates}", "en": "“{other}” holds {candidates} as well"},
}  # fmt: skip

_NOTES: dict[str, dict[str, str]] = {
    "likely": {"zh": "“{header}”视为 {column}（{reason}）", "en": "“{header}” is taken for {column} ({reason})"},
    "kept": {"zh": "“{header}”保留为附加列（{reason}）", "en": "“{header}” is kept as an extra ({reason})"},
    "kept number": {
        "zh": '“{header}”保留为附加列（{reason}），未据以查找重复；若为批次编号，请用 aliases={{{typed}: "batch_id"}} 说明',
        "en": "“{header}” is kept as an extra ({reason}): repeats of it were not looked for; if it numbers the batches, say so with "
        'aliases={{{typed}: "batch_id"}}',
    },
}  # fmt: skip

_ERRORS: dict[str, dict[str, str]] = {
    "unsure": {
        "zh": '{place}：以下各列无法确定：{listed}。请用 aliases={{{example}}} 逐一说明（"" 表示附加列），'
        '或保存 error.mapping.save("mapping.toml")，填写后用 aliases="mapping.toml" 读入',
        "en": '{place}: it is not certain what these columns are: {listed}. Say it of each with aliases={{{example}}} ("" for an extra), '
        'or save error.mapping.save("mapping.toml"), fill it in and give it back as aliases="mapping.toml"',
    },
    "one": {"zh": "“{header}”（{reason}）", "en": "“{header}” ({reason})"},
    "more": {"zh": "另有{n}列，见 .mapping", "en": "{n} more, see .mapping"},
    "missing": {
        "zh": "{place}：没有 {columns} 列。表头为：{found}。{near}",
        "en": "{place}: no column holds {columns}. Headers found: {found}. {near}",
    },
    "say which": {
        "zh": '请用 aliases={{{example}}} 指明是哪一列，或用 defaults={{"{column}": …}} 给出',
        "en": 'Say which does with aliases={{{example}}}, or give it for all rows with defaults={{"{column}": …}}',
    },
    "near": {"zh": "最接近的：“{header}”→{column}？", "en": "Nearest: “{header}” for {column}? "},
    "counts": {
        "zh": "“{header}”是批次数：每行是多个批次的是汇总表，不是批次清单；请把各列改名为 sampled、tested、nonconforming，直接交给 sc.failure_rates",
        "en": "“{header}” holds counts: rows of many batches are a tally and no list; name its columns sampled, tested and nonconforming, "
        "and give the frame to sc.failure_rates",
    },
    "test items": {
        "zh": "“{header}”是单个检验项目的判定：每行是一个检验项目的不是批次清单；请改为每个批次一行，填写整批的结论与不合格项目（项目║检验结果║标准值）",
        "en": "“{header}” judges single test items, and rows that are test items are no batches: make one row of each batch, with the verdict on all "
        "of it, and its failed items as item║result║limit",
    },
    "unused": {"zh": "aliases 中的“{header}”不在表头中。", "en": "“{header}” of aliases is no header here. "},
}  # fmt: skip

#: what is wrong with the file of a saved mapping
_FILES: dict[str, dict[str, str]] = {
    "no file": {"zh": "没有列映射文件{path}：请给出已保存的文件的路径", "en": "there is no mapping {path}: give the path of a saved one"},
    "unreadable": {"zh": "列映射文件{path}无法读取：{why}", "en": "the mapping {path} cannot be read: {why}"},
    "encoding": {
        "zh": "列映射文件{path}不是 UTF-8（第{byte}字节）：请在编辑器中另存为 UTF-8",
        "en": "the mapping {path} is not UTF-8 (byte {byte}): save it as UTF-8 in your editor",
    },
    "other keys": {
        "zh": "{path}不是列映射文件：其中有{found}，而列映射文件有一个 [columns] 表，写着 表头 = 字段",
        "en": "{path} is no mapping: it has {found}, and a mapping has a table [columns] of header = column",
    },
    "nothing": {
        "zh": "{path}不是列映射文件：其中没有内容，而列映射文件有一个 [columns] 表，写着 表头 = 字段",
        "en": "{path} is no mapping: it has nothing, and a mapping has a table [columns] of header = column",
    },
    "no table": {"zh": "{path}：columns 与 files 应为表，写着 表头 = 字段", "en": "{path}: columns and files are tables of header = column"},
    "no text": {
        "zh": '{path}：{header} 须为文字：字段名，或以 "" 表示附加列（现为{got}）',
        "en": '{path}: {header} must be a text: a column, or "" for an extra (got {got})',
    },
}  # fmt: skip

#: the usual names of the columns that every list needs
USUAL: dict[str, tuple[str, ...]] = {
    "product": ("产品名称", "样品名称", "商品名称", "product name"),
    "verdict": ("检验结论", "抽查结果", "综合判定", "检验结果", "verdict", "conclusion"),
    "channel": ("抽样领域", "抽样环节", "渠道", "channel"),
    "year": ("年度", "抽样日期", "抽样时间", "year", "sampling date"),
}

_LONGEST, _SHORT = 60, 24


def reason(why: str, lang: Language, *, candidates: tuple[str, ...] = (), other: str = "") -> str:
    """Word why a header holds a column.

    >>> reason("several", "en", candidates=("outlet", "producer"))
    'its name could mean outlet or producer'
    """
    words = (" 或 " if lang == "zh" else " or ").join(candidates)
    return REASONS[why][lang].format(candidates=words, other=_short(other))


def examples(cells: tuple[str, ...], lang: Language) -> str:
    """List cells of a column that is asked about.

    >>> examples(("甲公司", "乙公司"), "en")
    '; its cells are such as 甲公司, 乙公司'
    """
    shown = [_short(cell, _SHORT) for cell in cells]
    return f"；内容如{'、'.join(shown)}" if lang == "zh" else f"; its cells are such as {', '.join(shown)}"


def note(kind: str, lang: Language, *, header: str, column: str, reason: str) -> str:
    """Word a line of the summary.

    >>> note("likely", "en", header="企业名称", column="producer", reason="its cells")
    '“企业名称” is taken for producer (its cells)'
    """
    return _NOTES[kind][lang].format(
        header=_short(header), typed=quoted(header), column=column, reason=reason
    )


#: a column of counts, in a table whose rows are of many batches
COUNTS = re.compile(
    "(?:抽查|检验|抽检)?不合格(?:产品|样品|商品)?(?:批次|批|件|数)(?:数量?)?"
    "|(?:non-?conforming|failed|failing|unsatisfactory)(?:batches|samples|products)?|(?:batches|samples)failed|failures",
    re.IGNORECASE,
)

#: a column that judges a test item, in a table with a row for each
PER_ITEM = re.compile(
    "(?:单项|分项|项目)(?:检验|检测)?(?:判定|结论|评价|判断)(?:结果|结论)?|(?:item|parameter|single)(?:verdict|conclusion|judge?ment|assessment)",
    re.IGNORECASE,
)


def error(kind: str, lang: Language, **slots: str) -> str:
    """Word a reason why a list is not read.

    >>> error("one", "en", header="结果", reason="its name could mean verdict")
    '“结果” (its name could mean verdict)'
    """
    return _ERRORS[kind][lang].format(**{name: visible(text) for name, text in slots.items()})


def of_file(kind: str, lang: Language, **slots: str) -> str:
    """Say what is wrong with the file of a saved mapping.

    >>> of_file("no file", "zh", path="a.toml")
    '没有列映射文件a.toml：请给出已保存的文件的路径'
    """
    return _FILES[kind][lang].format(**{name: visible(text) for name, text in slots.items()})


def example(header: str, column: str) -> str:
    """Write how a header is said to hold a column.

    >>> example("企业名称", "producer")
    '"企业名称": "producer"'
    """
    return f'{quoted(header)}: "{column}"'


def _short(header: str, longest: int = _LONGEST) -> str:
    text = " ".join(visible(header).replace("␊", " ").split())
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
