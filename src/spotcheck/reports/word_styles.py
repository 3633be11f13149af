"""Fonts, sizes, margins and tables of the Word report.

Chinese follows GB/T 9704-2012, the layout of official documents: A4, a text block of 156 × 225 mm, 22 lines a page,
title 22 pt 小标宋 centred, body 16 pt 仿宋 indented by two characters, headings 黑体 and 楷体. Fonts are named, never shipped.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from spotcheck.language import Language
from spotcheck.reports.widths import ems

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
#: GB/T 9704 in points: the size of the body, of page numbers, and a line (22 of which fill 225 mm)
_BODY, _PAGE_NUMBER, _LINE = 16, 14, 28.95
#: between characters, so that 28 of 16 points fill 156 mm
_SPACING = -0.25
_STYLES: dict[str, dict[str, Style]] = {
    "zh": {
        "Title": Style(_ROMAN, "方正小标宋简体", 22, 36, centred=True, after=16, keep=True),
        "Heading 1": Style(_ROMAN, "黑体", _BODY, _LINE, indent=2 * _BODY, keep=True),
        "Heading 2": Style(_ROMAN, "楷体", _BODY, _LINE, indent=2 * _BODY, keep=True),
        "Body Text": Style(_ROMAN, "仿宋", _BODY, _LINE, indent=2 * _BODY),
        "Caption": Style(_ROMAN, "黑体", 12, before=6, after=4, centred=True, keep=False),
        "Note": Style(_ROMAN, "仿宋", 12, 20, after=6),
        "Source": Style(_ROMAN, "楷体", 14, centred=True, after=10),
        "Picture": Style(_ROMAN, "仿宋", 12, centred=True, before=6, keep=True),
        "Cell": Style(_ROMAN, "仿宋", 10.5),
        "Page Number Line": Style("宋体", "宋体", _PAGE_NUMBER),
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
        "Page Number Line": Style("Calibri", "SimSun", 9.5),
    },
}
#: type of tables, the largest that fits; so near to each other that neighbours look alike
_SIZES: dict[str, tuple[float, ...]] = {
    "zh": (10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7),
    "en": (9, 8.5, 8, 7.5, 7, 6.5),
}
#: points of air at each side of a cell, and a name that is longer than so many ems may be broken into lines
_AIR, _NAME = 2.5, 9.0
#: a table of at most so many rows stands on one page
_SMALL = 14
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
    _set(word.styles["Normal"], _STYLES[lang]["Body Text"], bold=False)
    word.styles["Normal"].paragraph_format.first_line_indent = None
    _speak(word, lang)
    _page_numbers(word, section, lang)


def _speak(word: Any, lang: Language) -> None:
    """Set the language of the text, by which lines are broken and spelling is checked."""
    from docx.oxml.ns import qn

    default = word.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    spoken = default.find(qn("w:lang"))
    spoken.set(qn("w:val"), "en-GB")
    spoken.set(qn("w:eastAsia"), "zh-CN" if lang == "zh" else "en-GB")


def _set(one: Any, style: Style, *, bold: bool) -> None:
    """Set fonts, for both scripts, and spacing of a style."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    one.font.name, one.font.size, one.font.bold, one.font.italic = style.latin, Pt(style.size), bold, False
    one.font.color.rgb = RGBColor(0, 0, 0)
    if style.size == _BODY:
        _space_characters(one.element.get_or_add_rPr())
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


def _space_characters(properties: Any) -> None:
    """Set body text a little closer, as 28 characters a line need."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    spacing = OxmlElement("w:spacing")
    spacing.set(qn("w:val"), str(round(_SPACING * 20)))
    properties.insert_element_before(spacing, "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:lang")


def _page_numbers(word: Any, section: Any, lang: Language) -> None:
    """Put the page number into the footer: in Chinese between dashes, outside, one character in, 7 mm under the text."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    if lang == "en":
        paragraph = section.footer.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _number(paragraph, ("", ""))
        return
    word.settings.odd_and_even_pages_header_footer = True
    section.footer_distance = Mm(_MARGINS[lang][2] - 7) - Pt(_PAGE_NUMBER * 1.2)
    sides = ((section.footer, WD_ALIGN_PARAGRAPH.RIGHT), (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT))
    for footer, side in sides:
        paragraph = footer.paragraphs[0]
        paragraph.alignment = side
        form = paragraph.paragraph_format
        form.left_indent = form.right_indent = Pt(_PAGE_NUMBER)
        _number(paragraph, ("— ", " —"))


def _number(paragraph: Any, around: tuple[str, str]) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    paragraph.style = "Page Number Line"
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


def text_height(word: Any) -> Any:
    """Give the height of the text block."""
    section = word.sections[0]
    return section.page_height - section.top_margin - section.bottom_margin


def fill(cell: Any, text: str, *, right: bool, head: bool = False) -> None:
    """Put text into a cell."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = cell.paragraphs[0]
    paragraph.style = "Cell"
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
    run = paragraph.add_run(text)
    run.bold = head or None


def dress(table: Any, *, header: bool) -> None:
    """Centre a table, give its cells air, keep rows whole, and repeat the header at the top of each page."""
    from docx.enum.table import WD_TABLE_ALIGNMENT
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    margins = OxmlElement("w:tblCellMar")
    for side, width in (("top", 30), ("left", _AIR * 20), ("bottom", 30), ("right", _AIR * 20)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(round(width)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    look = table._tbl.tblPr.find(qn("w:tblLook"))  # noqa: SLF001 (no public way)
    look.addprevious(margins)  # the schema has an order
    rows = list(table.rows)
    for row in rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 (the same)
    # A small table is not broken over pages, and no header stands at the foot of one.
    for row in rows[:-1] if len(rows) <= _SMALL else rows[:2]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    if header:
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 (the same)


#: a Latin word, and the bracket that no line parts from it
_UNBROKEN = re.compile(r"[（(]?[A-Za-z]+[）)]?")


class _Need(NamedTuple):
    """The width of a column in ems: the least without a break within a word or a number, and that of all in one line."""

    least: float
    whole: float


def _need(header: str, cells: Sequence[str], *, text: bool) -> _Need:
    """Measure a column; names may be broken into lines, and a Chinese header into three."""
    words = [ems(word, bold=True) / (1 if word.isascii() else 3) for word in header.split() or [""]]
    words += [ems(word, bold=True) for word in _UNBROKEN.findall(header)]
    widest = max((ems(cell, bold=True) for cell in cells), default=0.0)
    least = max(*words, min(widest, _NAME) if text else widest, 2.0)
    return _Need(least, max(least, widest, min(ems(header, bold=True), _NAME)))


def fit(
    table: Any, width: int, texts: list[list[str]], headers: list[str], kinds: list[str], lang: Language
) -> None:
    """Share the width so that no word or number is broken, in the largest type in which it will do."""
    from docx.shared import Emu, Pt

    columns = list(zip(*texts, strict=True)) if texts else [() for _ in headers]
    needs = [
        _need(header, cells, text=kind == "text")
        for cells, header, kind in zip(columns, headers, kinds, strict=True)
    ]
    room = width / 12_700 - len(needs) * 2 * _AIR
    least = sum(need.least for need in needs)
    size = next((s for s in _SIZES[lang] if least * s <= room), _SIZES[lang][-1])
    spare, wanted = room - least * size, sum(need.whole - need.least for need in needs) * size
    # What is left goes first to what would else be broken into lines, then to all alike.
    given = min(1.0, spare / wanted) if wanted else 0.0
    ideal = [(need.least + (need.whole - need.least) * max(given, 0.0)) * size for need in needs]
    points = [own * room / sum(ideal) + 2 * _AIR for own in ideal]
    table.autofit = False
    shares = [Emu(int(own * 12_700)) for own in points]
    for column, share in zip(table.columns, shares, strict=True):
        column.width = share
    for row in table.rows:
        for cell, share in zip(row.cells, shares, strict=True):
            cell.width = share
            for run in cell.paragraphs[0].runs:
                run.font.size = Pt(size)
