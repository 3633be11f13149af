"""Words by which rows that are not data are known, and what is said of files that cannot be read."""

import re
from typing import Any

from spotcheck.escape import visible
from spotcheck.language import Language
from spotcheck.language.counts import Shown, with_counts

#: headers of a column that only counts the rows (after NFKC, without blanks, in lower case)
SERIAL_HEADERS: frozenset[str] = frozenset(
    "序号 行号 顺序号 顺号 编次 no no. # index serial serialno serialno. s/n sn".split()
)

#: a cell that says, as the first of its row, that the row adds up others (after folding)
TOTAL: frozenset[str] = frozenset(
    "合计 总计 小计 共计 累计 汇总 总合计 合计数 小计数 总数 总合 合计: 总计: 小计: 共计: total totals subtotal subtotals sub-total "
    "grandtotal sum total: subtotal: sub-total: grandtotal:".split()
)
#: the same in longer words, believed only where most of the row is blank
TOTAL_PHRASE = re.compile(
    r"(?:.{0,14}(?:合计|小计|总计|共计|累计))(?:[:(（].*)?"
    r"|(?:合计|小计|总计|共计|累计|总数)[:(（\d].*|(?:以上)?共\d+(?:条|行|批次?|个|份|项|件)(?:记录|数据|样品|产品|批次)?[.。]?"
    r"|(?:(?:sub|grand|page)-?totals?|totals?)(?:[:(\d].*|(?:for|of|batches|samples|rows|number).*)?"
    r"|.{0,40}(?:sub|grand|page)?-?total:?"
)

#: what stands in a row of totals beside its word
AMOUNT = re.compile(r"[(（共]*[\d.,，]+ ?[%％]?(?:批次|批|个|家|件|户|种|元|万元)?[)）]?|[-—/]*")

#: beginnings of notes, signatures and sources below a list
NOTE = re.compile(
    r"(?:注|备注|说明|附注|附件|附表|填表|制表|填报|填写|审核|审批|复核|校对|批准|负责人|联系|经办|签字"
    r"|签名|盖章|单位负责|报送|"
    r"上报|抄送|数据来源|资料来源|来源|统计|截止|截至|打印|特此|以上|以下空白|本表|本次|此表|领导|主管"
    r"|日期)(?=[:(（\d.、,，;；]|.*[:：]|.{6,})"
    r"|(?:notes?|remarks?|sources?|prepared|compiled|reviewed|approved|signed|signature|checked|contact"
    r"|printed|generated|"
    r"exported|page|end of|n\.?b)\b",
    re.IGNORECASE,
)
#: 1. … , （一）… , 一、… , ※ …
NUMBERED = re.compile(r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.、．]\s*\D|[※*★●▲■◆①-⑳]")

#: a row below the headers that says units, forms or numbers of columns
UNITS = re.compile(
    r"[（(\[【].*[)）\]】]|单位[:：].*"
    r"|(?:必填|选填|可选|必选|非必填|文本|文本格式|数字|数值|日期|日期格式|下拉选择|下拉|选择|自动生成|"
    r"required|optional|text|number|date|mandatory)(?:[（(].*)?|(?:格式|例如|示例|例|如|e\.g\.|example)[:：].*|"
    r"yyyy[-/.年]mm[-/.月]dd日?|批次|个|件|元|万元|%|％|批|mg/kg|g|kg|ml|l",
    re.IGNORECASE,
)
COLUMN_NUMBERS = re.compile(r"[（(]?(?:\d{1,2}|[a-z]|[甲乙丙丁戊己庚辛壬癸])[)）]?(?:=.*)?", re.IGNORECASE)

#: what the name of a sheet or file says of the channel of its rows
CHANNEL_IN_A_NAME: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"线下|非网络|实体|流通领域|生产领域|offline|off-line|physical", re.IGNORECASE), "offline"),
    (re.compile(r"线上|网络|网抽|网售|网购|电商|直播|(?<!off)(?<!off-)on-?line|e-?commerce|livestream", re.IGNORECASE), "online"),
)  # fmt: skip

#: a verdict that stands alone in a name, as 不合格 and 2020年不合格名单.xlsx do; a word that is all of a name
_ALONE = r"(?=[及与和、])|(?=(?:清单|名单|明细|信息|列表|表)?(?:[\W\d_]*|\W*\.\w+)$)"
_WHOLE = r"^[\W\d_]*{}[\W\d_]*(?:\.\w+)?$"
#: what it says of their verdict, where it names products by it: 不合格产品信息, not 不合格率
VERDICT_IN_A_NAME: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"未(?:发现|检出|见)不合格"), "conforming"),
    (
        re.compile(
            rf"(?<!是否)不合格(?:产品|商品|食品|药品|样品|批次|{_ALONE})|non-?conforming|{_WHOLE.format('fail(?:ed|ures?)?')}",
            re.IGNORECASE,
        ),
        "nonconforming",
    ),
    (
        re.compile(
            rf"(?<!不)(?<!是否)合格(?:产品|商品|食品|药品|样品|批次|{_ALONE})|(?<!non)(?<!non-)conforming|{_WHOLE.format('pass(?:ed)?')}",
            re.IGNORECASE,
        ),
        "conforming",
    ),
)
#: what came after the verdict, or is listed for something else
NO_VERDICT_IN_A_NAME = re.compile(
    r"复检|复查|复测|整改|召回|处置|核查|re-?test|re-?check|recall|correct", re.IGNORECASE
)

#: a column that has cells but no header
UNNAMED = {"zh": "{letter}列", "en": "column {letter}"}

_FAILURES: dict[str, dict[str, str]] = {
    "nothing given": {
        "zh": "没有可读取的清单：请给出文件、文件夹或通配符",
        "en": "nothing to read: give a file, a folder, a glob, or a list of them",
    },
    "no such file": {
        "zh": "{file}：文件不存在，请核对路径",
        "en": "{file}: there is no such file; check the path",
    },
    "no match": {
        "zh": "{file}：没有与该通配符相符的文件（可读 {kinds}）",
        "en": "{file}: no list matches this glob (lists are {kinds})",
    },
    "empty folder": {
        "zh": "{file}：文件夹中没有清单（可读 {kinds}）",
        "en": "{file}: the folder has no list in it (lists are {kinds})",
    },
    "no access": {
        "zh": "{file}：无法打开（{why}），请核对权限或是否被其他程序占用",
        "en": "{file}: cannot be opened ({why}); check its permissions, and whether another program holds it",
    },
    "empty": {
        "zh": "{file}：文件是空的，请向填报单位重新索取",
        "en": "{file}: the file is empty; ask its sender for it again",
    },
    "no rows": {
        "zh": "{file}：没有任何内容的行",
        "en": "{file}: there is no row with anything in it",
    },
    "html": {
        "zh": "{file}：是网页（HTML）而不是工作簿，请用电子表格软件打开后另存为.xlsx",
        "en": "{file}: is an HTML page, not a workbook; open it in a spreadsheet program and save it as .xlsx",
    },
    "xml": {
        "zh": "{file}：是XML文件而不是工作簿，请用电子表格软件打开后另存为.xlsx",
        "en": "{file}: is an XML file, not a workbook; open it in a spreadsheet program and save it as .xlsx",
    },
    "text": {
        "zh": "{file}：内容是文本而不是工作簿；若为逗号或制表符分隔的清单，请将后缀改为.csv",
        "en": "{file}: holds text, not a workbook; if it is a list of delimited text, name it .csv",
    },
    "not a list": {
        "zh": "{file}：不是可读取的清单（内容为{what}），可读 {kinds}",
        "en": "{file}: is not a list that can be read ({what}); lists are {kinds}",
    },
    "password": {
        "zh": "{file}：有密码保护，请去掉密码后另存",
        "en": "{file}: is protected by a password; save it without one",
    },
    "damaged": {
        "zh": "{file}：文件已损坏或不完整（{why}），请重新索取或用电子表格软件打开后另存为.xlsx",
        "en": "{file}: is damaged or cut short ({why}); ask for it again, or open it in a spreadsheet program and save it as .xlsx",
    },
    "bomb": {
        "zh": "{file}：解压后为{size} MB，是压缩大小的{ratio}倍，不是真实的清单（压缩炸弹），不予读取",
        "en": "{file}: unpacks to {size} MB, {ratio} times its packed size; no real list does (a zip bomb), so it is not read",
    },
    "long cell": {
        "zh": "{file}：{place}的单元格超过{limit}个字符，不是清单内容，请删去后重试",
        "en": "{file}: a cell in {place} is longer than {limit} characters, which no list needs; remove it and read again",
    },
    "too many columns": {
        "zh": "{file}：{place}有{n}列，超过{limit}列的上限，请核对分隔符或删去多余的列",
        "en": "{file}: {place} has {n} columns, more than the {limit} that a list may have; check the delimiter, or remove columns",
    },
    "too many rows": {
        "zh": "{file}：{place}声称有{n}行，超过工作表{limit}行的上限，文件有误",
        "en": "{file}: {place} says that it has {n} rows, more than the {limit} that a sheet can hold; the file is wrong",
    },
    "scattered": {
        "zh": "{file}：{place}中有内容远在清单之外（区域达{rows}行×{columns}列），请删去远处的单元格后另存",
        "en": "{file}: {place} has cells far outside the list (its area is {rows} rows × {columns} columns); delete them and save it",
    },
    "nul": {
        "zh": "{file}：第{line}行（第{byte}字节）含有空字符，不是文本文件，或为无标记的UTF-16；请重新导出为UTF-8编码的CSV",
        "en": "{file}: there is a NUL byte on line {line} (byte {byte}), so it is no text, or UTF-16 without a mark; export it again, as CSV UTF-8",
    },
    "encoding": {
        "zh": "{file}：第{line}行（第{byte}字节，值为0x{value:02X}）无法按{encoding}解码，请另存为UTF-8编码的CSV",
        "en": "{file}: line {line} (byte {byte}, value 0x{value:02X}) is not {encoding}; save it as CSV UTF-8",
    },
    "no encoding": {
        "zh": "{file}：第{line}行（第{byte}字节，值为0x{value:02X}）既不是UTF-8也不是GB18030（含GBK、GB2312），其他编码（如Windows-1252、Shift-JIS）"
        "不予猜测；请用原来的程序打开，另存为UTF-8编码的CSV或.xlsx",
        "en": "{file}: line {line} (byte {byte}, value 0x{value:02X}) is neither UTF-8 nor GB18030 (with GBK and GB2312), and other encodings, "
        "such as Windows-1252 and Shift-JIS, are not guessed; open the list in the program it comes from, and save it as CSV UTF-8 or .xlsx",
    },
    "csv": {
        "zh": "{file}：第{line}行无法解析（{why}），请核对引号",
        "en": "{file}: line {line} cannot be parsed ({why}); check its quotes",
    },
    "open quote": {
        "zh": "{file}：第{line}行的引号没有在单元格末尾闭合（“{text}”），其后的行会并入该单元格；请补上引号，或将作为文字的引号写成两个",
        "en": "{file}: a quote that opens on line {line} does not close where its cell ends (“{text}”), so that it would take in "
        "the rows below; close it, or write a quote that is text twice",
    },
    "other header": {
        "zh": "{file}：第{row}行是另一个表头，各列与前面的表头不同（“{was}”列处为“{now}”），请将其后的各行另存为一个清单，或调整为相同的列序",
        "en": "{file}: row {row} is a second header with other columns than the first (“{now}” stands below “{was}”); put the rows "
        "below it into a list of their own, or in the same order of columns",
    },
    "longer header": {
        "zh": "{file}：第{row}行是另一个表头，多出“{now}”列，请将其后的各行另存为一个清单，或调整为相同的列",
        "en": "{file}: row {row} is a second header with a column that the first has not (“{now}”); put the rows below it into a list "
        "of their own, or give both the same columns",
    },
    "no sheet": {
        "zh": "{file}：没有名为“{sheet}”的工作表{near}；有：{sheets}",
        "en": "{file}: has no sheet “{sheet}”{near}; it has {sheets}",
    },
    "near sheet": {"zh": "（是否指“{sheet}”？）", "en": " (did you mean “{sheet}”?)"},
    "or a sheet": {
        "zh": '。若该表不是清单，可用 sheet="…" 指定要读取的工作表（有：{sheets}）',
        "en": '. If that sheet is no list, name the one to read with sheet="…" (there are {sheets})',
    },
    "sheet of no workbook": {
        "zh": "sheet=“{sheet}”：所给文件都不是工作簿，没有工作表",
        "en": "sheet=“{sheet}”: none of the files is a workbook, so there are no sheets",
    },
    "no visible sheet": {
        "zh": '{file}：工作表都是隐藏的（{sheets}）；可用 sheet="…" 指定其一',
        "en": '{file}: all its sheets are hidden ({sheets}); name one with sheet="…"',
    },
    "no table": {
        "zh": '{file}：前{n}个非空行中没有可识别的表头；可用 aliases={{"…": "product"}} 等说明各列的含义',
        "en": "{file}: no row of headers is recognised in its first {n} rows that are not blank; say which header is which column with "
        'aliases={{"…": "product"}} and so on',
    },
    "no text": {
        "zh": "列名“{header}”含有不完整的字符，不是文本：请改名，或按其原有编码重新读取",
        "en": "the header “{header}” holds half a character and is no text: rename the column, or read the list with its encoding",
    },
    "zoned": {
        "zh": "“{header}”列是带时区的时间，DuckDB不保留其时区，无法得知是哪一天；请先转为日期，例如 {cast}",
        "en": "“{header}” holds times with a time zone, which DuckDB does not keep, so that their day is not known: make it a date first, "
        "such as {cast}",
    },
    "no channel": {
        "zh": '{file}：没有渠道或抽样领域列，文件名与表名也未说明；请以 defaults={{"channel": "online"}} 或 "offline" 说明，或用 '
        'aliases={{"…": "channel"}} 指明是哪一列。表头有：{headers}',
        "en": '{file}: no column says the channel (渠道 or 抽样领域), nor does its name; say it with defaults={{"channel": "online"}} '
        'or "offline", or name the column with aliases={{"…": "channel"}}. Its headers are {headers}',
    },
    "retest": {
        "zh": "{file}：“{retest}”与“{verdict}”有{n}行不一致（如第{row}行），复检结论通常为最终结论：请将其填入“{verdict}”列；"
        '若以“{verdict}”为准，请用 aliases={{{retest:typed}: ""}} 说明',
        "en": "{file}: “{retest}” and “{verdict}” are not the same in {n} of the rows (such as row {row}), and a retest's verdict "
        'normally decides: write it into “{verdict}”; or, if that column counts as it is, say so with aliases={{{retest:typed}: ""}}',
    },
    "other verdict": {
        "zh": "{file}：有{n}行“{retest}”为不合格而“{verdict}”为合格（如第{row}行）：若任一项不合格即为不合格，请把两列合为一列；"
        '若只以“{verdict}”为准，请用 aliases={{{retest:typed}: ""}} 说明',
        "en": "{file}: “{retest}” fails {n} {n:row that|rows that} “{verdict}” passes (such as row {row}): where a batch is nonconforming "
        'that fails either, make one column of the two; if “{verdict}” alone counts, say so with aliases={{{retest:typed}: ""}}',
    },
    "remark": {
        "zh": "{file}：“{retest}”提到的复检结论与“{verdict}”有{n}行不一致（如第{row}行“{value}”），复检结论通常为最终结论：请将其填入“{verdict}”列；"
        '若以“{verdict}”为准，请用 aliases={{{retest:typed}: "{column}"}} 说明',
        "en": "{file}: “{retest}” tells of retests whose verdict is not that of “{verdict}” in {n} of the rows (such as row {row}: {value}), and a "
        "retest's verdict normally decides: write it into “{verdict}”; or, if that column counts as it is, say so with "
        'aliases={{{retest:typed}: "{column}"}}',
    },
    "batch counts": {
        "zh": "{file}：“{header}”像是批次数（如第{row}行为{value}）：每行是多个批次的是汇总表，不是批次清单，请把各列改名为 sampled、tested、"
        'nonconforming，直接交给 sc.failure_rates；若每行只是一个批次，请用 aliases={{{header:typed}: "{column}"}} 说明',
        "en": "{file}: “{header}” looks like numbers of batches (row {row} has {value}): rows of many batches are a tally and no list; name "
        "its columns sampled, tested and nonconforming, and give the frame to sc.failure_rates; or, if each row is one batch, say so "
        'with aliases={{{header:typed}: "{column}"}}',
    },
    "no headers": {
        "zh": "{file}：第{row}行被当作表头，但看来是数据（{cells}），清单似乎没有表头：请在其上加一行表头",
        "en": "{file}: row {row} was taken for the headers, but looks like data ({cells}), so that the list seems to have none: put a row of "
        "headers above it",
    },
    "no year": {
        "zh": '{file}：没有年度或抽样日期列；请以 defaults={{"year": 2020}} 说明，或用 aliases={{"…": "sampled_on"}} 指明是哪一列。表头有：{headers}',
        "en": '{file}: no column says the year or the sampling date; say it with defaults={{"year": 2020}}, or name the column with '
        'aliases={{"…": "sampled_on"}}. Its headers are {headers}',
    },
}  # fmt: skip

_NOTES: dict[str, dict[str, str]] = {
    "alike": {
        "zh": "没有批次编号的行中有{n}行与另一行内容相同（如{place}第{row}行与{first}），各算一个批次；若同一批次列了两次，请删去其一，或填写抽样单编号",
        "en": "{n} {n:row|rows} without a batch number {n:says|say} the same as another row, such as {place} row {row} and {first}, and each "
        "counts as a batch; if one batch is listed twice, delete one of its rows, or give batch numbers",
    },
    "lookalikes": {
        "zh": "有{n}个批次编号与另一编号只差空格、大小写或短横（如“{earlier}”与“{later}”），按不同批次计；若为同一批次，请改为同一编号",
        "en": "{n} batch {n:number|numbers} {n:differs|differ} from another in blanks, case or dashes alone, such as “{earlier}” and “{later}”, and "
        "{n:counts|count} as different batches; where they are the same batch, write one number",
    },
    "no production date": {
        "zh": "{place}：有{n}行仅因“{header}”不是日期而被退回（如第{row}行“{value}”）；若该列可填批号等文字，请用 "
        'aliases={{{typed}: "lot_or_date"}} 说明，文字即按批号保留',
        "en": "{place}: {n} {n:row is|rows are} rejected for “{header}” alone, which is no date there (such as row {row}: {value}); to keep such "
        'texts as lots, say aliases={{{typed}: "lot_or_date"}}',
    },
    "no production date, lot": {
        "zh": "{place}：有{n}行仅因“{header}”不是日期而被退回（如第{row}行“{value}”）；若不需要该列，请用 "
        'aliases={{{typed}: ""}} 将其保留为附加列',
        "en": "{place}: {n} {n:row is|rows are} rejected for “{header}” alone, which is no date there (such as row {row}: {value}); to keep that column "
        'as an extra, say aliases={{{typed}: ""}}',
    },
    "produced later": {
        "zh": "{place}：有{n}行生产日期晚于抽样日期（如第{row}行：{produced}生产，{sampled}抽样），请核对两个日期",
        "en": "{place}: {n} {n:batch was|batches were} produced later than sampled (such as row {row}: produced on {produced}, sampled on {sampled}); "
        "check both dates",
    },
    "headers searched": {
        "zh": "{place}：只在前{n}个非空行中查找表头；若表头在其后，请删去其上的行",
        "en": "{place}: headers are looked for in the first {n} rows that are not blank; if they stand further below, delete rows above them",
    },
    "headers below": {
        "zh": "{place}：第{row}行像是表头，但只在前{n}个非空行中查找；请删去其上的行",
        "en": "{place}: row {row} looks like the headers, which are looked for in the first {n} rows that are not blank; delete rows above it",
    },
    "hidden sheets": {
        "zh": "{file}：隐藏的工作表未读取：{sheets}",
        "en": "{file}: hidden sheets were not read: {sheets}",
    },
    "passed by": {
        "zh": "未读取其他格式的清单：{files}（可读 {kinds}），请另存为.xlsx",
        "en": "lists of other kinds were not read: {files} (lists are {kinds}); save them as .xlsx",
    },
    "unused aliases": {
        "zh": "aliases 中的以下表头不在任何清单中：{names}",
        "en": "aliases speak of headers that no list has: {names}",
    },
    "unused words": {
        "zh": "aliases 中的以下用词不在该列的任何单元格中：{names}",
        "en": "aliases speak of words that no cell of their column has: {names}",
    },
    "unused files": {
        "zh": "aliases 提到的以下清单未读取：{names}",
        "en": "aliases speak of lists that were not read: {names}",
    },
    "other sheets": {
        "zh": "{file}：没有可识别的表头，未读取：{sheets}",
        "en": "{file}: sheets without a header that is recognised were not read: {sheets}",
    },
    "no list": {
        "zh": "{file}：既无产品列也无检验结论列，不是清单，未读取：{sheets}",
        "en": "{file}: sheets with neither a product nor a verdict are no lists, and were not read: {sheets}",
    },
    "tallies": {
        "zh": "{file}：有批次数而没有检验结论，是汇总表，不是批次清单，未读取：{sheets}",
        "en": "{file}: sheets with numbers of batches and no verdict are tallies and no lists, and were not read: {sheets}",
    },
    "our problems": {
        "zh": "{file}：标注副本中列出问题与来源的工作表不是批次清单，不作为清单读取：{sheets}",
        "en": "{file}: sheets on which a marked copy lists problems and origins are no lists, and were not read as such: {sheets}",
    },
    "stray": {
        "zh": "{place}：清单旁{columns}列的内容（{n}行）不属于清单，未读取",
        "en": "{place}: what stands beside the list in columns {columns} ({n} {n:row|rows}) is no part of it, and was not read",
    },
    "beyond": {
        "zh": "{place}：{n}行的单元格多于表头（如第{row}行），多出的内容未读取",
        "en": "{place}: {n} {n:row has|rows have} more cells than there are headers (such as row {row}); what is beyond was not read",
    },
    "said by name": {
        "zh": "{place}：没有{what}列，按名称“{name}”作为{value}",
        "en": "{place}: no column says the {what}; taken to be {value}, as “{name}” says",
    },
    "not as name": {
        "zh": "{place}：名称“{name}”表示{value}，但按 defaults 作为{said}",
        "en": "{place}: taken to be {said}, as defaults say, though “{name}” speaks of {value}",
    },
    "channel of platform": {
        "zh": "{place}：没有渠道列，因有平台列而作为线上",
        "en": "{place}: no column says the channel; taken to be online, since it has a column of platforms",
    },
    "item columns": {
        "zh": "{place}：{headers}列中是不合格项目的结果与限值，已并入只有一个项目的行",
        "en": "{place}: results and limits of failed items are taken from {headers}, on rows that have one item",
    },
    "retest": {
        "zh": "{file}：以“{verdict}”为准；“{retest}”有{n}行与之不一致（如第{row}行）",
        "en": "{file}: “{verdict}” counts, as said; “{retest}” is not the same in {n} of the rows (such as row {row})",
    },
    "remark": {
        "zh": "{file}：以“{verdict}”为准；“{retest}”提到的复检结论有{n}行与之不一致（如第{row}行“{value}”）",
        "en": "{file}: “{verdict}” counts, as said; “{retest}” tells of retests with another verdict in {n} of the rows (such as row {row}: {value})",
    },
    "batch counts": {
        "zh": "{file}：每行按一个批次计，尽管“{header}”的数大于1（如第{row}行为{value}）",
        "en": "{file}: each row counts as one batch, as said, though “{header}” has more (row {row}: {value})",
    },
    "other verdict": {
        "zh": "{file}：只以“{verdict}”为准；“{retest}”有{n}行不合格而“{verdict}”为合格（如第{row}行）",
        "en": "{file}: “{verdict}” alone counts, as said; “{retest}” fails {n} {n:row that|rows that} it passes (such as row {row})",
    },
    "encoding": {
        "zh": "{place}：不是UTF-8编码，按{encoding}读取，如第{line}行的“{cell}”；若显示不对，请用原来的程序打开，另存为UTF-8编码的CSV",
        "en": "{place}: is not UTF-8, and was read as {encoding}, such as “{cell}” on line {line}; if that is wrong, open the list in the program "
        "it comes from, and save it as CSV UTF-8",
    },
    "encoding, western": {
        "zh": "{place}：不是UTF-8编码，按{encoding}读取，如第{line}行的“{cell}”（按Windows-1252则为“{western}”）；若显示不对，请用原来的程序打开，"
        "另存为UTF-8编码的CSV",
        "en": "{place}: is not UTF-8, and was read as {encoding}, such as “{cell}” on line {line} (in Windows-1252 that is “{western}”); "
        "if that is wrong, open the list in the program it comes from, and save it as CSV UTF-8",
    },
}

#: beside the bar
READING = {"zh": "读取", "en": "Reading"}

#: headers of the frame that counts problems, and each code in a few words
COUNTED: dict[str, dict[str, str]] = {
    "problem": {"zh": "问题", "en": "Problem"},
    "column": {"zh": "列", "en": "Column"},
    "rows": {"zh": "行数", "en": "Rows"},
}
KINDS: dict[str, dict[str, str]] = {
    "missing": {"zh": "应填未填", "en": "blank, but must be filled in"},
    "literal_error": {"zh": "用词无法识别", "en": "word not known"},
    "date_type": {"zh": "不是日期", "en": "not a date"},
    "date_impossible": {"zh": "日期不存在", "en": "date that does not exist"},
    "date_ambiguous": {"zh": "日月顺序不明", "en": "date that can be read in two ways"},
    "digits_lost": {"zh": "长数字末位丢失", "en": "long number whose last digits are lost"},
    "ditto": {"zh": "“同上”之类", "en": "ditto for the cell above"},
    "several_ids": {"zh": "一格多个编号", "en": "several batch numbers in one cell"},
    "error_cell": {"zh": "公式错误", "en": "formula error"},
    "unreadable": {"zh": "内容无法读取", "en": "content that cannot be read"},
    "int_type": {"zh": "不是整数", "en": "not a whole number"},
    "out_of_range": {"zh": "超出范围", "en": "out of range"},
    "string_type": {"zh": "不是文字", "en": "not text"},
    "items_unreadable": {"zh": "不合格项目无法识别", "en": "failed items that cannot be read"},
    "too_many_cells": {"zh": "单元格多于表头", "en": "more cells than the header"},
    "online_only": {"zh": "线下批次填写了线上内容", "en": "online content on an offline batch"},
    "domain_contradicts": {"zh": "抽样领域与渠道矛盾", "en": "domain and channel contradict each other"},
    "year_disagrees": {"zh": "年份与抽样日期不一致", "en": "year is not that of the sampling date"},
    "conforming_with_failed_items": {
        "zh": "合格却列有不合格项目",
        "en": "conforming, yet with failed items",
    },
    "duplicate": {"zh": "与前行重复", "en": "the same as an earlier row"},
    "merged": {"zh": "项目已并入同批次的前行", "en": "items added to an earlier row of the batch"},
    "conflict": {"zh": "编号相同而内容不同", "en": "one number for different batches"},
    "other": {"zh": "其他", "en": "other"},
}


def failure(kind: str, lang: Language, **slots: Any) -> str:
    """Say why a file cannot be read and what to do.

    >>> failure("empty", "en", file="a.csv")
    'a.csv: the file is empty; ask its sender for it again'
    """
    return _FAILURES[kind][lang].format(**with_counts({name: _shown(value) for name, value in slots.items()}))


def note(kind: str, lang: Language, **slots: Any) -> str:
    """Word a note of the summary.

    >>> note("hidden sheets", "zh", file="a.xlsx", sheets="旧表")
    'a.xlsx：隐藏的工作表未读取：旧表'
    """
    return _NOTES[kind][lang].format(**with_counts({name: _shown(value) for name, value in slots.items()}))


def listed(names: list[str], lang: Language, *, most: int = 12) -> str:
    """List names, the first of many.

    >>> listed(["a", "b", "c"], "en", most=2)
    'a, b, …'
    """
    shown = [visible(name)[:40] for name in names[:most]] + (["…"] if len(names) > most else [])
    return ("、" if lang == "zh" else ", ").join(shown)


def channel_in(name: str) -> str | None:
    """Give the channel that the name of a sheet or file says, if it says one alone.

    >>> channel_in("2020-online"), channel_in("线下"), channel_in("线上线下"), channel_in("2020-offline")
    ('online', 'offline', None, 'offline')
    """
    return _in_a_name(name, CHANNEL_IN_A_NAME)


def verdict_in(name: str) -> str | None:
    """Give the verdict that the name of a sheet or file says, if it says one alone.

    >>> verdict_in("不合格产品信息"), verdict_in("合格产品信息"), verdict_in("合格与不合格产品"), verdict_in("整改后合格产品")
    ('nonconforming', 'conforming', None, None)
    >>> verdict_in("不合格"), verdict_in("2020年合格名单.xlsx"), verdict_in("是否合格"), verdict_in("不合格率"), verdict_in("Failed")
    ('nonconforming', 'conforming', None, None, 'nonconforming')
    """
    return None if NO_VERDICT_IN_A_NAME.search(name) else _in_a_name(name, VERDICT_IN_A_NAME)


def _in_a_name(name: str, patterns: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    said: set[str] = set()
    for pattern, word in patterns:
        if pattern.search(name):
            said.add(word)
            name = pattern.sub(" ", name)  # 非网络 is not 网络
    return said.pop() if len(said) == 1 else None


def _shown(value: Any) -> Any:
    return Shown(value) if isinstance(value, str) else value
