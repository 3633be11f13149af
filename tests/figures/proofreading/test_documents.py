"""Documents: what a reader sees of Word, HTML, PDF, Markdown and text; hostile files are refused in words."""

import io
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

import spotcheck as sc
from spotcheck.errors import DocumentError
from spotcheck.figures.proofreading.documents import read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(tmp_path: Path, body: str, *, name: str = "a.docx", **parts: str) -> Path:
    path = tmp_path / name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        for part, text in parts.items():
            archive.writestr(f"word/{part}.xml", text)
    return path


def p(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def test_a_word_file_gives_paragraphs_tables_and_footnotes_with_their_places(tmp_path):
    notes = f'<w:footnotes {W}><w:footnote w:type="separator">{p("x")}</w:footnote><w:footnote>{p("其中3批次待复检。")}</w:footnote></w:footnotes>'
    body = (
        p("共抽查50批次。")
        + f"<w:tbl>{row(cell('品类'), cell('抽查批次'))}{row(cell('玩具'), cell('50'))}</w:tbl>"
    )
    source = read(docx(tmp_path, body, footnotes=notes))
    assert source.text == "共抽查50批次。\n品类\t抽查批次\n玩具\t50\n其中3批次待复检。"
    assert source.place(source.text.index("50批次")) == "paragraph 1"
    assert source.place(source.text.index("\t50")) == "table 1 row 2"
    assert source.place(len(source.text) - 1) == "footnote 1"


def test_tracked_insertions_are_read_and_deletions_are_not(tmp_path):
    body = (
        "<w:p><w:r><w:t>不合格</w:t></w:r><w:del><w:r><w:delText>45</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>54</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>9</w:t></w:r></w:moveFrom><w:r><w:t>批次</w:t></w:r></w:p>"
    )
    assert read(docx(tmp_path, body)).text == "不合格54批次"


def test_a_deleted_table_row_is_not_read(tmp_path):
    gone = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('旧')}{cell('9')}</w:tr>"
    body = f"<w:tbl>{row(cell('品类'), cell('批次'))}{gone}{row(cell('新'), cell('5'))}</w:tbl>"
    assert "旧" not in read(docx(tmp_path, body)).text


def test_a_cell_over_two_columns_keeps_the_columns_below_in_place(tmp_path):
    wide = cell("线上", "<w:gridSpan w:val='2'/>")
    body = f"<w:tbl>{row(wide, cell('线下'))}{row(cell('a'), cell('b'), cell('c'))}</w:tbl>"
    assert read(docx(tmp_path, body)).text == "线上\t\t线下\na\tb\tc"


def test_a_table_within_a_cell_is_read_once(tmp_path):
    inner = f"<w:tbl>{row(cell('7'))}</w:tbl>"
    outer = f"<w:tc><w:tcPr/>{inner}{p('b')}</w:tc>"
    body = f"<w:tbl>{row(cell('a'), outer)}</w:tbl>"
    assert read(docx(tmp_path, body)).text.count("7") == 1


def test_raised_note_marks_are_no_digits_of_the_number_before_them(tmp_path):
    body = (
        "<w:p><w:r><w:t>抽查50</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>"
        "<w:r><w:t>批次</w:t></w:r></w:p>"
    )
    assert read(docx(tmp_path, body)).text == "抽查50批次"
    page = tmp_path / "a.html"
    page.write_text("<p>抽查50<sup>[1]</sup>批次，10<sup>th</sup></p>", "utf-8")
    assert read(page).text == "抽查50批次，10th"


def test_html_gives_blocks_and_rows_and_leaves_scripts_out(tmp_path):
    page = tmp_path / "a.html"
    page.write_text(
        "<html><head><title>9</title><style>p{}</style></head><body><script>var a = 7;</script><h1>通报</h1>"
        "<p>共抽查<b>50</b>批次，<br>不合格5批次。</p><ul><li>甲3批次</li></ul>"
        "<table><tr><th>品类</th><th>批次</th></tr><tr><td>玩具</td><td>50</td></tr></table></body></html>",
        "utf-8",
    )
    source = read(page)
    assert source.text == "通报\n共抽查50批次， 不合格5批次。\n甲3批次\n品类\t批次\n玩具\t50"
    assert source.place(len(source.text) - 1) == "table 1 row 2"


def test_cells_that_span_rows_and_columns_keep_the_others_in_their_columns(tmp_path):
    page = tmp_path / "a.html"
    page.write_text(
        "<table><tr><th rowspan=2>品类</th><th colspan=2>线上</th></tr><tr><th>抽查</th><th>不合格</th></tr>"
        "<tr><td>玩具<td>5<td>1</table>",
        "utf-8",
    )
    assert read(page).text == "品类\t线上\t\n\t抽查\t不合格\n玩具\t5\t1"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
def test_html_is_read_in_the_encoding_it_names(tmp_path, encoding):
    page = tmp_path / "a.html"
    page.write_bytes(f"<meta charset={encoding}><p>不合格五件</p>".encode(encoding))
    assert read(page).text == "不合格五件"


def test_struck_and_hidden_parts_of_a_page_are_no_text(tmp_path):
    page = tmp_path / "a.html"
    page.write_text(
        "<p><del>抽查60批次。</del><ins>抽查50批次。</ins></p><p style='color:red; display: none'>旧稿7批次</p><p><s>9</s>5批次</p>"
        "<div hidden><div>旧稿</div>3批次</div><p hidden>旧稿<p>不合格5批次<br hidden>。</p>"
        "<table><tr><td>甲</td><td hidden>9</td><td>5</td></tr></table>",
        "utf-8",
    )
    assert read(page).text == "抽查50批次。\n5批次\n不合格5批次 。\n甲\t5"


def test_struck_and_hidden_words_of_a_word_file_are_no_text(tmp_path):
    def run(properties: str, text: str) -> str:
        return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"

    off = '<w:strike w:val="0"/>'
    body = f"<w:p>{run('', '不合格')}{run('<w:strike/>', '4')}{run('<w:vanish/>', '9')}{run(off, '5')}</w:p>"
    assert read(docx(tmp_path, body)).text == "不合格5"


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("共抽查**320**批次", "共抽查320批次"),
        ("不合格率*24.7%*。", "不合格率24.7%。"),
        ("we tested __320__ toys, _77_ failed", "we tested 320 toys, 77 failed"),
        ("***320*** and `77` and ==9==", "320 and 77 and 9"),
        ("~~78~~ **77** failed", " 77 failed"),
        ("[320批次](https://a.cn/b_c_d.html)不合格[^1]", "320批次不合格"),
        ("[^1]: 其中3批次待复检", " 其中3批次待复检"),
        ("![图1](a.png)抽查50批次", "抽查50批次"),
        (r"27.1\% of 1\*", "27.1% of 1*"),
        ("<b>320</b>批次<sup>[1]</sup>，<s>9</s><del>8</del>5批次", "320批次，5批次"),
        ("<!-- 旧稿 <s> 9批次 -->5批次", "5批次"),
        ("<p class='hidden'>甲</p><p style='display:none'>9</p><p hidden>8</p>乙", "\n甲\n乙"),
        ("<tr>\n<td>甲</td>\n<td>5</td>\n</tr>", "\n甲\t5"),
        ("5&nbsp;批次，10&#37;", "5\xa0批次，10%"),
        ("一\n\n\n二", "一\n二"),
        ("> 2024年抽查\n> 320批次", "2024年抽查\n320批次"),
    ],
)
def test_markup_stands_in_the_way_of_no_number(written, seen):
    assert read(written).seen.text == seen
    assert read(written).text == written


@pytest.mark.parametrize(
    "written",
    [
        "2*3 and 4*5",
        "* a\n* b",
        "a_b_c",
        "320* 批次",
        "合格率<90%，比>80%低",
        "[注]320[1](见附件)",
        "抽查____批次",
        "| a \\| b |",
    ],
)
def test_what_is_no_markup_stays(written):
    assert read(written).seen.text == written


@pytest.mark.parametrize("name", ["a.md", "a.txt", None])
def test_positions_are_places_in_what_was_written(tmp_path, name):
    written = "# 通报\n\n\n共抽查**320**批次，\n\n不合格<b>77</b>批次，不合格率*24.7%*。\n"
    document: Path | str = written
    if name:
        document = tmp_path / name
        document.write_text(written, "utf-8")
    proof = sc.proofread(document)
    assert proof.text == written
    assert list(proof.claims["quote"]) == ["320**批次", "77</b>批次", "24.7%"]
    assert list(proof.claims["place"]) == ["line 4", "line 6", "line 6"]
    assert set(proof.findings["quote"]) == {"320**批次", "77</b>批次", "24.7%"}
    for frame in (proof.claims, proof.findings):
        assert [written[a:b] for a, b in zip(frame["start"], frame["end"], strict=True)] == list(
            frame["quote"]
        )
    assert "77批次 / 24.7% / 320批次  (第6行)" in str(proof)


@pytest.mark.parametrize("mark", ["<!--", "<p", "**a ", "*a", "[", "![", "<td ", "\n\n", "<p hidden>", "&#1"])
def test_markup_that_never_ends_costs_no_more_than_its_length(mark):
    began = time.perf_counter()
    read(f"{mark * 30_000}\n")
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize("suffix", ["txt", "html"])
@pytest.mark.parametrize("encoding", ["big5", "big5hkscs", "gb18030"])
@pytest.mark.parametrize(
    "text", ["本局共抽驗玩具350件，不合格49件。", "不合格五件", "抽查檢測報告：嬰兒食品樣本12個"]
)
def test_traditional_text_is_read_in_big5_and_in_gb18030(tmp_path, encoding, text, suffix):
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(text.encode(encoding))
    assert read(path).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_the_encodings_that_offices_use(tmp_path, encoding):
    path = tmp_path / "a.txt"
    path.write_bytes("抽查50批次\r\n不合格5批次".encode(encoding))
    source = read(path)
    assert source.text == "抽查50批次\n不合格5批次"
    assert source.place(len(source.text) - 1) == "line 2"


def pdf(lines: list[str]) -> bytes:
    """A PDF of one page with a text layer, made by hand; tabs part cells, a hundred points apart, and bars their lines."""
    pieces, number = [], 0
    for line in lines:
        cells = [cell.split("|") for cell in line.split("\t")]
        pieces += [
            f"BT /F1 12 Tf {72 + 100 * column} {720 - 14 * (number + below)} Td ({part}) Tj ET"
            for column, cell in enumerate(cells)
            for below, part in enumerate(cell)
        ]
        number += max(map(len, cells))
    drawn = " ".join(pieces)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode()
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    tail = f"xref\n0 6\n0000000000 65535 f \n{table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + tail.encode()


def test_a_pdf_with_a_text_layer_is_read_and_its_broken_lines_joined(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(
        pdf(["In 2020 a total of 1,739 batches were sampled online and 485", "of them failed.", "Next line."])
    )
    source = read(path)
    assert "485 of them failed." in source.text
    assert source.place(0) == "page 1"


TABLE = ["Product\tTested\tFailed", "Toys\t1,200\t38", "Bicycle helmets\t80\t7", "Total\t1,280\t46"]


def test_a_table_of_a_pdf_gives_rows_of_cells(tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(["The results are below.", *TABLE, "Of these, 12 were recalled."]))
    assert read(path).text.split("\n") == ["The results are below.", *TABLE, "Of these, 12 were recalled."]
    assert {"46", "7", "38"} <= set(sc.proofread(path).findings["quote"])


def test_cells_of_several_lines_are_one_cell_and_what_follows_a_table_is_none_of_it(tmp_path):
    path = tmp_path / "a.pdf"
    rows = [
        "Product\tTested\tFailed|in 2024",
        "Bicycle|helmets|for children\t80\t7",
        "Toys\t120\t8",
        "All|groups\t200\t15",
    ]
    path.write_bytes(pdf([*rows, "Shops", "Region\tShops", "North\t12"]))
    assert read(path).text.split("\n")[:5] == [*(row.replace("|", " ") for row in rows), "Shops"]
    heads = ["Product\tTested\tFailed", "Toys", "Dolls\t80\t7", "Cars\t90\t9", "Tools", "Saws\t70\t3"]
    path.write_bytes(pdf(heads))
    assert [line.rstrip("\t") for line in read(path).text.split("\n")] == heads


@pytest.mark.parametrize(
    "lines",
    [
        [
            "We tested\t80 toys and\t7 of them",
            "failed.  In\tshops 40\twere bought",
            "and in\tmarkets 12\tof them",
        ],
        TABLE[:2],
        ["Name\tTown\tShop", "Ann\tX\tA", "Bob\tY\tB"],
    ],
)
def test_prose_with_wide_gaps_is_no_table(tmp_path, lines):
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf(lines))
    assert "\t" not in read(path).text


def test_a_damaged_pdf_gives_one_error_and_no_other_lines(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"PK\x03\x04 no pdf")
    code = "import sys, spotcheck as sc; from pathlib import Path\ntry: sc.proofread(Path(sys.argv[1]))\nexcept sc.SpotcheckError: pass"
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.pdf")], capture_output=True, text=True, check=True
    )
    assert done.stdout + done.stderr == ""


def test_a_scanned_pdf_says_what_to_do(tmp_path):
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf([""]))
    with pytest.raises(DocumentError, match=r"scan\.pdf.*no text layer.*OCR"):
        read(path)


def test_a_text_that_names_a_file_is_an_error_that_says_how_to_give_a_path(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("抽查50批次", "utf-8")
    with pytest.raises(DocumentError, match=r"names a file.*Path"):
        read(str(path))
    assert read("抽查50批次").text == "抽查50批次"


@pytest.mark.parametrize("name", ["a.doc", "a", "a.xlsx", "a.png"])
def test_other_formats_are_refused_with_the_list_of_what_is_read(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(b"x")
    with pytest.raises(DocumentError, match=r"\.docx, \.htm, \.html, \.md, \.pdf, \.txt"):
        read(path)


@pytest.mark.parametrize("given", [None, 3, b"text", ["a"]])
def test_what_is_neither_path_nor_text_is_refused(given):
    with pytest.raises(DocumentError, match="a Path or its text"):
        read(given)


def test_a_missing_file_an_empty_one_and_binary_are_refused(tmp_path):
    with pytest.raises(DocumentError, match="cannot be read"):
        read(tmp_path / "no.txt")
    (tmp_path / "empty.txt").write_bytes(b"")
    with pytest.raises(DocumentError, match="holds no text"):
        read(tmp_path / "empty.txt")
    (tmp_path / "binary.txt").write_bytes(b"\x00\x01\x02")
    with pytest.raises(DocumentError, match=r"neither UTF-8 nor .*: save it as UTF-8"):
        read(tmp_path / "binary.txt")


def entity_attack(tmp_path: Path) -> Path:
    path = tmp_path / "laughs.docx"
    declared = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    with zipfile.ZipFile(path, "w") as archive:
        text = f"{'<!-- -->' * 300}{declared}<w:document {W}><w:body>{p('&b;')}</w:body></w:document>"
        archive.writestr("word/document.xml", text.encode("utf-16"))
    return path


def outside_entity(tmp_path: Path) -> Path:
    path = tmp_path / "outside.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document {W}><w:body>{p("&a;")}</w:body></w:document>',
        )
    return path


def bomb(tmp_path: Path) -> Path:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 31_000_000)
    return path


def deep(tmp_path: Path) -> Path:
    return docx(tmp_path, "<w:sdt>" * 30_000 + "</w:sdt>" * 30_000)


def broken(tmp_path: Path) -> Path:
    path = docx(tmp_path, p("x"))
    path.write_bytes(path.read_bytes()[:-40])
    return path


def half(tmp_path: Path) -> Path:
    return docx(tmp_path, "<w:p>")


def no_document(tmp_path: Path) -> Path:
    path = tmp_path / "other.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    return path


def old_format(tmp_path: Path) -> Path:
    path = tmp_path / "old.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 100)
    return path


def text_named_docx(tmp_path: Path) -> Path:
    path = tmp_path / "text.docx"
    path.write_text("抽查50批次", "utf-8")
    return path


def damaged_pdf(tmp_path: Path) -> Path:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n1 0 obj << /Type /Catalog")
    return path


@pytest.mark.parametrize(
    "make",
    [
        entity_attack,
        outside_entity,
        bomb,
        deep,
        broken,
        half,
        no_document,
        old_format,
        text_named_docx,
        damaged_pdf,
    ],
)
def test_hostile_and_damaged_files_give_an_error_that_names_the_file(tmp_path, make):
    path = make(tmp_path)
    with pytest.raises(DocumentError, match=path.name):
        read(path)


def test_a_zip_that_lies_about_its_size_is_no_way_around_the_limit(tmp_path):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 31_000_000)
    data = out.getvalue().replace((31_000_000).to_bytes(4, "little"), (100).to_bytes(4, "little"))
    (tmp_path / "liar.docx").write_bytes(data)
    with pytest.raises(DocumentError, match=r"liar\.docx"):
        read(tmp_path / "liar.docx")
