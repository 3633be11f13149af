"""Tables of cells, and tables within text, read as rows and columns with the vocabulary of the sentences."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from spotcheck.figures.claims.columns import told_by_rows
from spotcheck.figures.claims.model import Claim, Where
from spotcheck.figures.claims.normal import normalise
from spotcheck.language import lexicon_english

#: a place in the text, and the cell that begins there
Cell: TypeAlias = tuple[int, str]
#: rows of cells, each with its place in the text
Rows: TypeAlias = list[list[Cell]]

_NUMBER = re.compile(
    r"\s*([-+−]?)\s*(\d{1,3}(?:,\d{2,3})+|\d+)(\.\d+)?\s*(%|‰|个百分点|批次|批|家|种|项|倍|件|个|组|款|万元"
    r"|元)?\s*\Z"
)
_HAN = re.compile("[一-鿿]")
#: words of a header that say that something is not as it should be, which hold words that say the opposite
_BAD = (
    r"不合格|不合规|不达标|不符|未达标|未符合|未合格|未通过|不通过|不及格|不满意|不安全|违规|违法|问题|超标|超限|阳性|异常|缺陷|伪劣"
    r"|(?<!未)检出(?:样[品本])?[件批组]?[数次]"
    r"|non-?conform\w*|non-?complian\w*|not (?:compliant|conforming|satisfactory|in compliance|compl(?:y|ying)|meeting|passed)"
    r"|(?:did|do|does) not (?:comply|conform|pass|meet)|unsatisfactory|unsafe|\bfail(?:ed|ing|ures?|s)?\b|deficient|\bpositives?\b"
)
#: words of a header → measure; the first that is found decides
_HEADERS: tuple[tuple[str, str], ...] = (
    (r"下限|上限|区间|置信|[,，] ?(?:lower|upper)|（[上下]限）|\([上下]限\)|lower|upper|95 ?%|\bci\b", "!interval limit or p-value"),
    (r"[pP] ?值|p[- _]value|holm|cmh|breslow", "!interval limit or p-value"),
    (r"调整|标化|adjusted|standardi[sz]ed", "!adjusted value"),
    (r"收缩|预期|期望|模型|shrunken|expected|modelled|排名|名次|\brank", "!modelled value"),
    (r"序号|编号|\bno\.?$|^#$|serial|s\. ?no", "!index"),
    (r"日期|(?<!to )\bdates?\b|规格|型号|标准|年份|年度$|月份|季度$", "!date or name"),
    (r"百分点|升降|率(?:的)?变化|change in rate|变化|points?", "change"),
    (r"增长|同比|增幅|growth", "growth"),
    (r"率比|倍数|\bratio", "ratio"),
    (rf"(?:{_BAD}|检出)[^,，]{{0,10}}(?:率|\brate|%|per ?cent)|(?:%|\brate|per ?cent(?:age)?)[^,，]{{0,12}}(?:{_BAD})|发现率", "failure_rate"),
    (
        (r"(?:合格|达标|符合|及格|通过|满意)[^,，]{0,4}率|(?:compliance|pass|satisfactory|conformity) (?:rate|%)|(?:%|per ?cent(?:age)?)"
        r" (?:of )?(?:samples )?(?:compliant|passed|satisfactory|conforming|complying)"),
        "pass_rate",
    ),
    (r"占比|比例|比重|份额|share|累计|cumulative|percentage of", "share"),
    (r"企业|(?:受检|被检|不合格|抽查|抽检)单位|[家户]数|enterprises|businesses|manufacturers|companies", "enterprises"),
    (r"种类数|品种数|产品种数|kinds", "kinds"),
    (r"不合格项|项次|项目数|items failed|failed items", "items"),
    (_BAD, "nonconforming"),
    (r"合格|达标|符合|compliant|conforming|passed|satisfactory|compl(?:ied|ying)", "conforming"),
    (r"检验批|检测批|检验数|检测数|实检|检验|检测|快检|速测|测试|tested|analysed|analyzed|examined", "tested"),
    (r"抽查|抽检|抽样|抽验|采样|样品|样本|批次|监测|购样|sampled|samples|collected|inspected|batches|抽取|数量|[件批组]数", "sampled"),
    (r"罚没|金额|货值|amount", "amount"),
    (r"案件|cases", "cases"),
)  # fmt: skip
_LETTER = re.compile(r"[^\W\d_]")
_INTERVAL = re.compile(r"[\[(（]\s*[-−]?\d[\d.]*%?\s*[,，;；、~–—-]\s*[-−]?\d[\d.]*%?\s*[\])）]")
_TOTAL = re.compile(
    r"^(?:合计|合計|总计|總計|共计|共計|总体|全部|小计|小計|全[国國省市县縣区區州]|total|all|overall"
    r"|sum|country)\s*$",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"年|(?:统计|抽检|抽查|检查)?(?:年份|年度)|(?:sampling |survey |financial |calendar )?years?",
    re.IGNORECASE,
)
_ONE_YEAR = re.compile(r"(?:民国)?(\d{2,4})(?:年度?)?")
#: a year of a caption, which a range of years is not
_IN_CAPTION = re.compile(r"(?<!\d)(?<![–—~～至到-])(20\d\d)(?!\d)(?! ?(?:[–—~～至到-]|to|and) ?(?:20)?\d\d)")
#: a year that is counted from 1912
_OF_TAIWAN = re.compile(r"(?<!\d)(?<![–—~～至到-])(1[0-2]\d)年(?!来|以来|[–—~～至到-])")
#: the share of a column that says nothing more, beside the one verdict that the table counts
_SHARE_ALONE = re.compile(r"rate|%|per ?cent(?:age)?|比率(?:[(（]%[)）])?", re.IGNORECASE)
_SEPARATOR = re.compile(r"^\s*\|?[\s:|-]+\|?\s*$")


class _Label(NamedTuple):
    """What names a row: in plain characters, which are compared, and as it stands."""

    plain: str = ""
    shown: str = ""


_NO_LABEL = _Label()


def claims_of_table(rows: Sequence[Sequence[str]], *, caption: str = "", year: str = "") -> list[Claim]:
    """Read a table: headers say the measure, row labels the scope.

    Parameters
    ----------
    rows
        The cells, header rows first; a row may be shorter than another.
    caption
        The words above the table; a year or a measure in it holds for all cells.
    year
        The year that the cells are of, where the text around says so.

    Returns
    -------
    list of Claim
        One a number, `start` and `end` within its cell, with `cell` as (row, column).

    Examples
    --------
    >>> found = claims_of_table([["品类", "抽查批次", "不合格率"], ["玩具", "120", "10.0%"]])
    >>> [(c.measure, float(c.value), str(c.scope)) for c in found]
    [('sampled', 120.0, '玩具'), ('failure_rate', 10.0, '玩具')]
    """
    year = _of_caption(caption) or year
    plain = [[normalise(cell, "zh").text.strip() for cell in row] for row in rows]
    heads = next(
        (i for i, row in enumerate(plain) if sum(_is_value(cell) for cell in row[1:]) > 0), len(plain)
    )
    headers = _verdict_of_share(_headers(plain[:heads]))
    found: list[Claim] = []
    for r in range(heads, len(plain)):
        label_at = next(
            (c for c, cell in enumerate(plain[r]) if _names(cell) and not _dates(headers, c, cell)), None
        )
        label = _NO_LABEL if label_at is None else _Label(plain[r][label_at], rows[r][label_at].strip())
        spanned = _spanned(plain[r], headers)
        of_row = _year_of(plain[r], headers) or year
        for c, cell in enumerate(plain[r]):
            column = c + spanned if c else c
            header = headers[column] if column < len(headers) else ""
            own = label if c != label_at else _NO_LABEL
            made = _cell(rows[r][c], cell, header, own, of_row, caption)
            if made is not None:
                found.append(replace(made, cell=(r, c), sentence=r, clause=c))
    return told_by_rows(found)


def _of_caption(caption: str) -> str:
    """Give the year that the words above a table say, where they say one: 2020, or 109年 in Taiwan."""
    found = set(_IN_CAPTION.findall(caption))
    if not re.search(r"20\d\d", caption):
        found = {str(int(year) + 1911) for year in _OF_TAIWAN.findall(caption)}
    return found.pop() if len(found) == 1 else ""


def _dates(headers: list[str], c: int, cell: str) -> bool:
    """Whether a cell with a word in it is the year of its row: 109年 under 年度."""
    header = headers[c] if c < len(headers) else ""
    return _YEARS.fullmatch(header) is not None and _ONE_YEAR.fullmatch(cell) is not None


def _verdict_of_share(headers: list[str]) -> list[str]:
    """Say of a column that is headed % or Rate alone which verdict it is of, where the table counts one only."""
    verdicts = {
        measure for header in headers if (measure := _measure(header)) in ("nonconforming", "conforming")
    }
    if len(verdicts) != 1:
        return headers
    words = "non-conforming %" if verdicts == {"nonconforming"} else "% conforming"
    return [words if _SHARE_ALONE.fullmatch(header.strip()) else header for header in headers]


def is_number(cell: str) -> bool:
    """Whether a cell holds a number alone, with or without its unit.

    >>> is_number("1,200"), is_number("3.5%"), is_number("玩具")
    (True, True, False)
    """
    return _NUMBER.match(normalise(cell, "zh").text.strip()) is not None


def alike(row: Sequence[Cell], counted: Sequence[bool], empty: "re.Pattern[str]") -> bool:
    """Whether a row has numbers where the first one has; `empty`: what may stand there for one."""
    return len(row) == len(counted) and all(
        is_number(cell) == is_count or (is_count and empty.fullmatch(cell) is not None)
        for (_, cell), is_count in zip(row, counted, strict=True)
    )


def measure_of_header(header: str) -> str:
    """Give the measure of a header; what begins with ``!`` is set aside, and nothing is not known.

    >>> measure_of_header("抽检批次"), measure_of_header("序号"), measure_of_header("类别")
    ('sampled', '!index', '')
    """
    return _measure(normalise(header, "zh").text)


def is_year(header: str) -> bool:
    """Whether a header says that its column holds years.

    >>> is_year("年度"), is_year("類別")
    (True, False)
    """
    return _YEARS.fullmatch(normalise(header, "zh").text.strip()) is not None


def _names(cell: str) -> bool:
    return not _NUMBER.match(cell) and _LETTER.search(cell) is not None


def _is_value(cell: str) -> bool:
    return bool(_NUMBER.match(cell)) and not re.fullmatch(r"(?:19|20)\d\d年?", cell)


def _headers(rows: list[list[str]]) -> list[str]:
    """Join the header rows of each column; an empty cell repeats the one at its left."""
    width = max((len(row) for row in rows), default=0)
    joined = [""] * width
    for row in rows:
        last = ""
        for c in range(width):
            cell = row[c] if c < len(row) else ""
            last = cell or (last if len(rows) > 1 and row is not rows[-1] else "")
            joined[c] = f"{joined[c]} {last}".strip()
    return joined


def _spanned(row: list[str], headers: list[str]) -> int:
    """How many columns of names the label of a total takes up: 合计 | 21 under 序号 | 产品 | 企业."""
    if not row or not _TOTAL.match(row[0]):
        return 0
    measures = [_measure(header) for header in headers[1:]]
    names = next((c for c, measure in enumerate(measures) if measure and not measure.startswith("!")), 0)
    return max(0, min(names, len(headers) - len(row)))


def _year_of(row: list[str], headers: list[str]) -> str:
    """Give the year that a row is of: the cell under 年份 or 年度, which may count from 1912 (民国)."""
    cells = (cell for header, cell in zip(headers, row, strict=False) if _YEARS.fullmatch(header))
    said = _ONE_YEAR.fullmatch(next(cells, ""))
    year = int(said.group(1)) if said else 0
    year += 1911 if 80 <= year < 130 else 0
    return str(year) if 1949 <= year < 2100 else ""


def _measure(header: str) -> str:
    return next((measure for pattern, measure in _HEADERS if re.search(pattern, header, re.IGNORECASE)), "")


def _cell(original: str, cell: str, header: str, label: _Label, year: str, caption: str) -> Claim | None:
    number = _NUMBER.match(cell)
    start = len(original) - len(original.lstrip())
    end = len(original.rstrip())
    if number is None:
        words = original[start:end]
        limits = Claim(start, end, words, words, "ignored", reason="interval limit or p-value")
        return limits if _INTERVAL.fullmatch(words) else None
    sign, whole, fraction, unit = number.groups()
    value = Fraction(whole.replace(",", "") + (fraction or "")) * (-1 if sign in ("-", "−") else 1)
    unit = unit or _header_unit(header)
    made = Claim(
        start,
        end,
        original[start:end],
        original[start:end],
        "figure",
        value=value,
        unit=unit,
        decimals=len(fraction or ".") - 1,
    )
    measure = _measure(header) or _measure(label.plain)
    if unit == "%" and measure in ("sampled", "tested", "nonconforming", "conforming", ""):
        measure = {"nonconforming": "failure_rate", "conforming": "pass_rate", "": _measure(caption)}.get(
            measure, "share"
        )
        measure = measure if measure in ("failure_rate", "pass_rate", "share") else ""
    if unit == "家":
        measure = "enterprises"
    if measure.startswith("!"):
        return replace(made, status="ignored", reason=measure[1:])
    if not measure and re.fullmatch(r"(?:19|20)\d\d", cell):
        return replace(made, status="ignored", reason="date or duration")
    if not measure:
        return replace(made, status="unknown", reason="the column has no header that says what it counts")
    # a label that says the measure names no scope
    named = label if _measure(header) or not _measure(label.plain) else _NO_LABEL
    return replace(made, measure=measure, scope=_scope(header, named, year), confidence=0.9)


def _header_unit(header: str) -> str:
    found = re.search(r"[(（/]\s*(%|‰|个百分点|百分点|批次|批|家|种|项|倍|组|款|元|万元)\s*[)）]?", header)
    if found is None and re.search(r"\b(?:points|pp)\b", header, re.IGNORECASE):
        return "percentage points"
    unit = found.group(1) if found else "%" if "%" in header else ""
    return "个百分点" if unit == "百分点" else unit


#: labels of rows that say a channel or a stage
_ENGLISH: dict[str, dict[str, str]] = {
    **{words: told for words, told in lexicon_english.SCOPES.items() if told.keys() <= {"channel", "stage"}},
    "production": {"stage": "production"},
    "distribution": {"stage": "distribution"},
    **{
        f"{kind}{place}": {"channel": "offline"}
        for kind in ("", "physical ", "retail ", "high-street ", "high street ", "in physical ")
        for place in ("shop", "shops", "store", "stores")
    },
}


def _known(words: str) -> Where | None:
    """Read the conditions that Chinese words name, with a grammar that a text without Chinese need not compile."""
    if not _HAN.search(words):
        return None
    from spotcheck.figures.claims.chinese.scopes import scope_of

    return scope_of(words)


def _scope(header: str, named: _Label, year: str) -> Where:
    label = named.plain
    own = re.search(r"(20\d\d)", header) or re.search(r"^(20\d\d)年?$", label)
    year = own.group(1) if own else year
    conditions = {"year": year} if year else {}
    words = ""
    if (
        label
        and not _TOTAL.match(label)
        and not re.fullmatch(r"(?:20\d\d)年?(?:度)?", label)
        and not _measure(label).strip("!").startswith(("failure", "pass"))
    ):
        known = _known(label)
        if known is not None and known.conditions and not known.words:
            conditions |= dict(known.conditions)
        else:
            words = named.shown
    at_top = (
        _known(re.sub(r"[(（].*", "", header))
        if re.search(r"线上|线下|生产|流通|网络|实体", header)
        else None
    )
    if at_top is not None:
        conditions |= dict(at_top.conditions)
    if told := _ENGLISH.get(words.lower()):
        conditions, words = conditions | told, ""
    return Where(tuple(sorted(conditions.items())), words, 0.9)


#: bars of other widths are bars
_BARS = str.maketrans("｜│┃", "|||")


def tables_within(text: str) -> list[tuple[int, int, Rows]]:
    """Find tables of tabs or pipes: start, end, and rows of (place, cell)."""
    text = text.translate(_BARS)
    if "\t" not in text and "|" not in text:
        return []
    found: list[tuple[int, int, Rows]] = []
    block: Rows = []
    begun = position = 0
    for line in [*text.splitlines(keepends=True), ""]:
        cells = _cells(line, position)
        if len(cells) > 1 or (block and _SEPARATOR.match(line) and line.strip()):
            if not block:
                begun = position
            if not _SEPARATOR.match(line.rstrip("\n")):
                block.append(cells)
        elif block:
            if len(block) > 1:
                found.append((begun, position, block))
            block = []
        position += len(line)
    return found


def _cells(line: str, position: int) -> list[tuple[int, str]]:
    mark = "|" if line.count("|") > 1 else "\t" if "\t" in line.strip(" \n\r") else ""
    if not mark:
        return []
    cells: list[tuple[int, str]] = []
    at = position
    for cell in line.rstrip("\r\n").split(mark):
        cells.append((at, cell))
        at += len(cell) + 1
    if mark == "|":
        cells = cells[1 if not cells[0][1].strip() else 0 : -1 if not cells[-1][1].strip() else None]
    return cells
