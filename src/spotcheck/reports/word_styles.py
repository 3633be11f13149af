"""Fonts, sizes, margins and tables of the Word report.

Chinese follows GB/T 9704-2012, the layout of official documents: A4, a text block of 156 × 225 mm, 22 lines a page,
title 22 pt 小标宋 centred, body 16 pt 仿宋 indented by two characters, headings 黑体 and 楷体. Fonts are named, never shipped.
"""

from dataclasses import dataclass
from typing import Any

from spotcheck.language import Language
from spotcheck.reports.widths import breadth

_DIGITS = "零一二三四五六七八九十"


@dataclass(frozen=True)
class Style:
    """Fonts and spacing of one style: Latin and East Asian font, size in points, and so on."""

    latin: str
    asian: str
    size: float
    line: float | None = None  # exact line height in points
    indent: float = 0  # first line, in points
    centred: bool = False
    before: float = 0
    after: float = 0
    keep: bool = False  # with the next paragraph


_ROMAN = "Times New Roman"
_STYLES: dict[str, dict[str, Style]] = {
    "zh": {
        "Title": Style(_ROMAN, "方正小标宋简体", 22, 36, centred=True, after=16, keep=True),
        "Heading 1": Style(_ROMAN, "黑体", 16, 29, indent=32, before=8, keep=True),
        "Heading 2": Style(_ROMAN, "楷体", 16, 29, indent=32, keep=True),
        "Body Text": Style(_ROMAN, "仿宋", 16, 29, indent=32),
        "Caption": Style(_ROMAN, "黑体", 12, before=6, after=4, centred=True, keep=False),
        "Note": Style(_ROMAN, "仿宋", 12, 20, after=6),
        "Source": Style(_ROMAN, "楷体", 14, centred=True, after=10),
        "Picture": Style(_ROMAN, "仿宋", 12, centred=True, before=6, keep=True),
        "Cell": Style(_ROMAN, "仿宋", 10.5),
    },
    "en": {
        "Title": Style("Calibri", "SimSun", 22, centred=False, after=8, keep=True),
        "Heading 1": Style("Calibri", "SimSun", 15, before=16, after=4, keep=True),
        "Heading 2": Style("Calibri", "SimSun", 12.5, before=10, after=3, keep=True),
        "Body Text": Style("Calibri", "SimSun", 11, after=6),
        "Caption": Style("Calibri", "SimSun", 10, before=6, after=4),
        "Note": Style("Calibri", "SimSun", 9, after=6),
        "Source": Style("Calibri", "SimSun", 10, after=8),
        "Picture": Style("Calibri", "SimSun", 10, before=6, keep=True),
        "Cell": Style("Calibri", "SimSun", 9.5),
    },
}
#: margins in millimetres: top, right, bottom, left; A4 is 210 × 297
_MARGINS = {"zh": (37, 26, 35, 28), "en": (25, 22, 25, 22)}


def apply(word: Any, lang: Language) -> None:
    """Set page and styles of a new document."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Mm

    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.right_margin, section.bottom_margin, section.left_margin = map(
        Mm, _MARGINS[lang]
    )
    for name, style in _STYLES[lang].items():
        known = [s.name for s in word.styles]
        one = word.styles[name] if name in known else word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        if name not in known:
            one.base_style = word.styles["Normal"]
        _set(one, style, bold=lang == "en" and name.startswith(("Heading", "Title")))
    _set(word.styles["Normal"], _STYLES[lang]["Cell"], bold=False)
    _page_numbers(section, lang)


def _set(one: Any, style: Style, *, bold: bool) -> None:
    """Set fonts, for both scripts, and spacing of a style."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    one.font.name, one.font.size, one.font.bold, one.font.italic = style.latin, Pt(style.size), bold, False
    one.font.color.rgb = RGBColor(0, 0, 0)
    fonts = one.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), style.asian)  # python-docx sets the Latin font only
    form = one.paragraph_format
    form.space_before, form.space_after, form.keep_with_next = Pt(style.before), Pt(style.after), style.keep
    form.first_line_indent = Pt(style.indent)
    form.alignment = WD_ALIGN_PARAGRAPH.CENTER if style.centred else None
    if style.line:
        form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(style.line)
    else:
        form.line_spacing = 1.0
    borders = one.element.get_or_add_pPr().find(qn("w:pBdr"))
    if borders is not None:  # the template underlines titles
        borders.getparent().remove(borders)


def _page_numbers(section: Any, lang: Language) -> None:
    """Put the page number into the footer, between dashes in Chinese."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph = section.footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    around = ("— ", " —") if lang == "zh" else ("", "")
    paragraph.add_run(around[0])
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)  # noqa: SLF001 (fields have no public way)
    paragraph.add_run(around[1])


def numbered(text: str, level: int, number: int, lang: Language) -> str:
    """Give a heading its number as Chinese documents do, 一、 and （一）; English headings bear none.

    >>> numbered("总体情况", 1, 1, "zh"), numbered("分渠道", 2, 12, "zh"), numbered("Summary", 1, 1, "en")
    ('一、总体情况', '（十二）分渠道', 'Summary')
    """
    if lang != "zh":
        return text
    tens, ones = divmod(number, 10)
    digits = (_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
    return f"{digits}、{text}" if level == 1 else f"（{digits}）{text}"


def text_width(word: Any) -> Any:
    """Give the width of the text block."""
    section = word.sections[0]
    return section.page_width - section.left_margin - section.right_margin


def fill(cell: Any, text: str, *, right: bool, head: bool = False) -> None:
    """Put text into a cell."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = cell.paragraphs[0]
    paragraph.style = "Cell"
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
    run = paragraph.add_run(text)
    run.bold = head or None


def repeat_header(table: Any) -> None:
    """Repeat the first row at the top of each page, and keep rows whole."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    properties = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001 (no public way)
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    properties.append(mark)


def fit(table: Any, width: int, texts: list[list[str]], headers: list[str]) -> None:
    """Share the width by what columns hold, and make wide tables smaller in type."""
    from docx.shared import Emu, Pt

    columns = list(zip(*texts, strict=True)) if texts else [() for _ in headers]
    needs = [
        max([breadth(text) for text in column] + [min(breadth(header), 8), 4])
        for column, header in zip(columns, headers, strict=True)
    ]
    needs = [min(need, 26) for need in needs]
    size = next(
        size
        for most, size in ((62, 10.5), (78, 9), (96, 7.5), (10**6, 6.5))
        if sum(needs) + 3 * len(needs) <= most
    )
    table.autofit = False
    shares = [Emu(int(width * (need + 2) / (sum(needs) + 2 * len(needs)))) for need in needs]
    for column, share in zip(table.columns, shares, strict=True):
        column.width = share
    for row in table.rows:
        for cell, share in zip(row.cells, shares, strict=True):
            cell.width = share
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(size)
