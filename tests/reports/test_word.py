"""Word files: GB/T 9704-2012 in numbers, parts in the order of the schema, tables and pictures that anyone can read."""

import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

import spotcheck as sc
from spotcheck.reports.widths import ems


@pytest.fixture(scope="module")
def files(tmp_path_factory, shanghai):
    """The report of the sample lists in both languages."""
    folder = tmp_path_factory.mktemp("word")
    for lang in ("zh", "en"):
        sc.report(shanghai, folder / f"{lang}.docx", lang=lang, source="样例 <list>")
    return folder


@pytest.fixture(scope="module")
def chinese(files):
    return docx.Document(files / "zh.docx")


def east_asian(style):
    return style.element.rPr.rFonts.get(qn("w:eastAsia"))


def test_the_page_is_that_of_the_standard(chinese):
    section = chinese.sections[0]
    assert (section.page_width, section.page_height) == pytest.approx((Mm(210), Mm(297)), abs=Mm(0.1))
    assert (section.top_margin, section.left_margin) == pytest.approx((Mm(37), Mm(28)), abs=Mm(0.1))
    width = section.page_width - section.left_margin - section.right_margin
    height = section.page_height - section.top_margin - section.bottom_margin
    assert (width, height) == pytest.approx((Mm(156), Mm(225)), abs=Mm(0.2))


def test_22_lines_of_28_characters_fill_the_text_block(chinese):
    body = chinese.styles["Body Text"]
    line = body.paragraph_format.line_spacing.pt
    assert 22 * line <= Mm(225).pt < 23 * line
    closer = int(body.element.rPr.find(qn("w:spacing")).get(qn("w:val"))) / 20
    assert 28 * (16 + closer) <= Mm(156).pt < 29 * (16 + closer)


@pytest.mark.parametrize(
    ("style", "font", "size"),
    [
        ("Title", "方正小标宋简体", 22),
        ("Heading 1", "黑体", 16),
        ("Heading 2", "楷体", 16),
        ("Body Text", "仿宋", 16),
        ("Page Number Line", "宋体", 14),
    ],
)
def test_fonts_and_sizes_are_those_of_the_standard(chinese, style, font, size):
    found = chinese.styles[style]
    assert east_asian(found) == font
    assert found.font.size == Pt(size)
    assert found.font.name == ("宋体" if style == "Page Number Line" else "Times New Roman")


def test_paragraphs_and_headings_are_indented_by_two_characters_and_the_title_centred(chinese):
    for style in ("Body Text", "Heading 1", "Heading 2"):
        assert chinese.styles[style].paragraph_format.first_line_indent == Pt(32)
    assert chinese.styles["Title"].paragraph_format.alignment == 1


def test_headings_are_numbered_as_the_standard_numbers_them(chinese):
    heads = [p.text for p in chinese.paragraphs if p.style.name == "Heading 1"]
    assert heads[:3] == ["一、总体情况", "二、主要数据", "三、不合格率"]
    assert next(p.text for p in chinese.paragraphs if p.style.name == "Heading 2") == "（一）分渠道"


def test_page_numbers_stand_outside_between_dashes_seven_millimetres_under_the_text(chinese):
    assert chinese.settings.odd_and_even_pages_header_footer
    section = chinese.sections[0]
    for footer, side in ((section.footer, 2), (section.even_page_footer, 0)):
        paragraph = footer.paragraphs[0]
        assert paragraph.alignment == side
        assert paragraph.text == "—  —"
        assert paragraph._p.find(qn("w:fldSimple")).get(qn("w:instr")) == "PAGE"
        assert paragraph.paragraph_format.right_indent == Pt(14)
    assert section.bottom_margin - section.footer_distance - Pt(14 * 1.2) == pytest.approx(Mm(7), abs=Mm(0.2))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_parts_are_in_the_order_of_the_schema(files, lang, xml_faults):
    assert xml_faults(files / f"{lang}.docx") == []


def test_the_checker_finds_what_it_is_to_find(files, tmp_path, xml_faults):
    with zipfile.ZipFile(files / "en.docx") as old, zipfile.ZipFile(tmp_path / "bad.docx", "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(b"<w:tblLook ", b'<w:jc w:val="left"/><w:tblLook ', 1)
            if name != "word/footer1.xml":
                new.writestr(name, data)
    found = xml_faults(tmp_path / "bad.docx")
    assert {kind for _, kind, _ in found} == {"tblPr", "missing part"}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_header_rows_repeat_and_rows_do_not_break(files, lang):
    tables = docx.Document(files / f"{lang}.docx").tables[1:]  # the first holds the headline figures
    assert len(tables) > 8
    for table in tables:
        properties = table.rows[0]._tr.trPr
        assert properties.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_pictures_say_what_they_show_and_fit_the_page(files, lang):
    word = docx.Document(files / f"{lang}.docx")
    section = word.sections[0]
    assert len(word.inline_shapes) >= 5
    for shape in word.inline_shapes:
        assert len(shape._inline.docPr.get("descr")) > 30
        assert shape.width <= section.page_width - section.left_margin - section.right_margin
        assert shape.height < section.page_height - section.top_margin - section.bottom_margin


@pytest.mark.parametrize(
    ("lang", "table", "figure"), [("zh", "表{}  ", "图{}  "), ("en", "Table {}  ", "Figure {}  ")]
)
def test_captions_are_numbered_in_order_and_those_of_tables_stay_with_them(files, lang, table, figure):
    word = docx.Document(files / f"{lang}.docx")
    captions = [p for p in word.paragraphs if p.style.name == "Caption"]
    for words in (table, figure):
        mine = [p.text for p in captions if p.text.startswith(words[0])]
        assert all(text.startswith(words.format(i)) for i, text in enumerate(mine, 1))
    assert all(p.paragraph_format.keep_with_next for p in captions if p.text.startswith(table[0]))


def test_the_file_says_its_language_and_title_and_nothing_of_the_machine(files):
    core = docx.Document(files / "zh.docx").core_properties
    assert (core.title, core.language, core.author) == ("2020年产品质量抽查情况", "zh-CN", "")
    with zipfile.ZipFile(files / "zh.docx") as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [n for n in archive.namelist() if "thumbnail" in n or "stylesWithEffects" in n]


def test_the_source_is_named_under_the_title(chinese):
    assert [p.text for p in chinese.paragraphs[:2]] == ["2020年产品质量抽查情况", "数据来源：样例 <list>"]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_word_of_a_header_is_broken_and_tables_are_of_like_type(files, lang):
    sizes = set()
    for table in docx.Document(files / f"{lang}.docx").tables[1:]:
        cells = table.rows[0].cells
        size = cells[0].paragraphs[0].runs[0].font.size.pt
        sizes.add(size)
        for cell in cells:
            for word in cell.text.split():
                if word.isascii():
                    assert ems(word, bold=True) * size <= cell.width.pt - 4.9, (word, size)
    assert max(sizes) - min(sizes) <= 2


def test_a_name_with_digits_stands_in_one_line_and_latin_keeps_its_bracket(tmp_path):
    rows = {("线上", f"产品类别{k}"): (k + 1, 40) for k in range(6)} | {
        ("线下", f"产品类别{k}"): (1, 50) for k in range(6)
    }
    counted = sc.counts(
        {("online" if c == "线上" else "offline", n, 2024): v for (c, n), v in rows.items()},
        ["channel", "category", "year"],
    )
    sc.report(counted, tmp_path / "a.docx", lang="zh")
    found = 0
    for table in docx.Document(tmp_path / "a.docx").tables[1:]:
        for row in table.rows:
            for cell in row.cells:
                size = cell.paragraphs[0].runs[0].font.size.pt if cell.paragraphs[0].runs else 0
                for word in ("产品类别0", "（Holm"):
                    if word in cell.text:
                        found += 1
                        assert ems(word, bold=word[0] == "（") * size <= cell.width.pt - 4.9, (
                            word,
                            cell.text,
                            size,
                        )
    assert found > 2
