"""Lists as text: encodings, delimiters, quotes, and the physical line of each record."""

import openpyxl
import pytest

import spotcheck as sc
from spotcheck.intake.reading.delimited import encoding_of

HEADER = ["抽样单编号", "抽样日期", "抽样领域", "产品名称", "检验结论", "不合格项目"]
ROWS = [
    ["S1", "2020-03-05", "生产", "牙刷", "合格", "/"],
    ["S2", "2020-03-06", "实体销售", "牙膏", "见报告", ""],
]


def text(delimiter=",", end="\n"):
    return end.join(delimiter.join(row) for row in [HEADER, *ROWS]) + end


def read(tmp_path, content, name="a.csv", **options):
    (tmp_path / name).write_bytes(content)
    return sc.read(tmp_path / name, **options)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_is_read_alike(tmp_path, encoding, end):
    intake = read(tmp_path, text(end=end).encode(encoding))
    assert intake.batches["product"].tolist() == ["牙刷"]
    assert intake.problems[["row", "column", "value"]].to_numpy().tolist() == [[3, "检验结论", "见报告"]]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|", "，"])
def test_the_delimiter_is_found(tmp_path, delimiter):
    assert read(tmp_path, text(delimiter).encode()).accepted == 1


def test_a_row_is_the_physical_line_where_its_record_starts(tmp_path):
    content = '标题\n\n"抽样单\n编号",抽样日期,抽样领域,产品名称,检验结论\nS1,2020-03-05,生产,"牙\n刷",合格\n\nS2,2020-03-05,生产,牙刷,?\n'
    intake = read(tmp_path, content.encode())
    assert intake.batches["source_row"].tolist() == [5]
    assert intake.problems["row"].tolist() == [8]
    assert intake.skipped[["row", "reason"]].to_numpy().tolist() == [[1, "title"], [2, "blank"], [3, "header"], [7, "blank"]]  # fmt: skip


def test_text_that_a_program_would_take_for_missing_stays_what_it_is(tmp_path):
    content = f"{','.join(HEADER)},自定义\nS1,2020-03-05,生产,None,不合格,菌落总数║None║≤10³,NA\n"
    batches = read(tmp_path, content.encode()).batches
    assert batches[["product", "自定义"]].to_numpy().tolist() == [["None", "NA"]]
    assert batches["failed_items"].tolist() == [(("菌落总数", "None", "≤10³"),)]


def test_a_damaged_utf8_file_is_not_taken_for_gb18030(tmp_path):
    content = (text() * 3).encode().replace("牙膏".encode(), b"\xe7\x89\x99\xe8", 1)
    with pytest.raises(sc.IntakeError, match=r"a\.csv: line 3 \(byte \d+, value 0xE8\) is not UTF-8"):
        read(tmp_path, content)


def test_bytes_in_no_encoding_are_named_by_byte_and_line(tmp_path):
    content = text().encode("gb18030") + b"S3,\xff\n"
    with pytest.raises(sc.IntakeError) as caught:
        read(tmp_path, content, lang="zh")
    at = content.index(b"\xff")
    assert f"a.csv：第4行（第{at}字节，值为0xFF）" in str(caught.value)


def test_a_character_cut_by_a_chunk_is_no_damage(tmp_path, monkeypatch):
    from spotcheck.intake.reading import delimited

    for size in range(1, 9):
        monkeypatch.setattr(delimited, "_CHUNK", size)
        for encoding in ("utf-8", "gb18030"):
            (tmp_path / "a.csv").write_bytes(text().encode(encoding))
            assert encoding_of(tmp_path / "a.csv", "a.csv").startswith(encoding)


@pytest.mark.parametrize("several", [1, 5, 1500])
def test_rows_shorter_than_the_header_are_blank_at_the_end_and_longer_ones_are_rejected(tmp_path, several):
    rows = [f"S{n},2020-03-05,生产,牙刷,合格" for n in range(several)] + [
        "T1,2020-03-05,生产,牙刷,合格,/,多,余,,"
    ]
    intake = read(tmp_path, "\n".join([",".join(HEADER), *rows]).encode())
    assert (intake.accepted, intake.rows) == (several, several + 1)
    assert intake.rejected.iloc[0].tolist()[3:] == [
        "T1",
        "2020-03-05",
        "生产",
        "牙刷",
        "合格",
        "/",
        "多",
        "余",
    ]
    assert list(intake.rejected.columns[-2:]) == ["column G", "column H"]
    problem = intake.problems.iloc[0]
    assert (problem["row"], problem["code"], problem["column"]) == (several + 2, "too_many_cells", "column G")
    assert "the row has 8 cells and the header 6" in problem["message"]


def test_a_name_with_a_delimiter_shifts_no_cell(tmp_path):
    content = "结论,产品,生产企业,渠道,年度,备注\n不合格,牙膏,甲,乙厂,线下,2020,好\n合格,牙刷,丙厂,线下,2020,好,,\n合格,牙刷,丁厂,线下,2020,\n"
    intake = read(tmp_path, content.encode(), lang="zh")
    assert intake.batches["producer"].tolist() == ["丙厂", "丁厂"]
    assert intake.problems["code"].tolist() == ["too_many_cells"]  # and not what the shift makes of the cells
    assert "本行有7格，而表头只有6格" in str(intake)
    intake.to_excel(tmp_path / "marked.xlsx")
    page = openpyxl.load_workbook(tmp_path / "marked.xlsx").worksheets[0]
    assert [cell.value for cell in page[2]] == ["不合格", "牙膏", "甲", "乙厂", "线下", "2020", "好"]
    assert page["G2"].comment.text.startswith("本行有7格")


def test_a_header_that_lacks_a_name_keeps_its_column(tmp_path):
    content = "产品,结论,渠道,年度\n牙刷,合格,线下,2020,a\n牙膏,合格,线下,2020,b\n"
    intake = read(tmp_path, content.encode())
    assert intake.batches["column E"].tolist() == ["a", "b"]


def test_a_list_without_rows_has_none(tmp_path):
    intake = read(tmp_path, (",".join(HEADER) + "\n").encode())
    assert (intake.rows, intake.accepted, len(intake.rejected)) == (0, 0, 0)


def test_a_file_without_a_known_header_is_an_error_that_lists_what_was_found(tmp_path):
    with pytest.raises(sc.IntakeError, match="alpha") as caught:
        read(tmp_path, b"alpha,beta,gamma\n1,2,3\n")
    assert [row.header for row in caught.value.mapping.rows] == ["alpha", "beta", "gamma"]


def test_the_caller_says_what_unknown_headers_mean(tmp_path):
    content = b"Facility list\nFacility,Outcome,When,What\nA,Pass,2020-03-05,toothbrush\nB,Fail,2020-03-06,toothpaste\n"
    said = {"Facility": "outlet", "Outcome": "verdict", "When": "sampled_on", "What": "product"}
    intake = read(tmp_path, content, aliases=said, defaults={"channel": "offline"})
    assert intake.batches["verdict"].tolist() == ["conforming", "nonconforming"]
    assert intake.batches["outlet"].tolist() == ["A", "B"]


@pytest.mark.parametrize("write", ["save", "to_excel"])
def test_a_list_that_was_read_is_not_written_over(tmp_path, monkeypatch, write):
    path = tmp_path / "a.csv"
    path.write_text(text(), encoding="utf-8")
    workbook = tmp_path / "b.xlsx"
    sc.read(path).save(workbook)
    before = workbook.read_bytes()
    monkeypatch.chdir(tmp_path)
    intake = sc.read([path, workbook])
    with pytest.raises(sc.ArgumentError, match="is a list that was read"):
        getattr(intake, write)("b.xlsx")
    assert workbook.read_bytes() == before


QUOTE_HEADER = "抽样单编号,抽样日期,渠道,产品名称,检验结论\n"


def quoted_list(cells):
    """Two hundred rows; some hold another product."""
    rows = [f"S{n},2023-01-05,线下,{cells.get(n, '插座')},合格" for n in range(2, 202)]
    return (QUOTE_HEADER + "\n".join(rows) + "\n").encode()


@pytest.mark.parametrize(
    "cells",
    [
        {10: '"15寸屏'},
        {10: '"15寸屏', 151: '"15寸"屏'},
        {10: '"15寸屏', 151: '"插座"'},
        {10: '"15寸屏', 151: '屏15"'},
        {10: '"15寸屏', 11: '屏15"'},
        {10: '"15寸屏,""大""'},
        {10: '"15寸,"屏'},
        {201: '"15寸屏'},
    ],
)  # fmt: skip
def test_a_quote_that_does_not_close_is_named_by_the_line_where_it_opens(tmp_path, cells):
    line = min(cells)
    with pytest.raises(sc.IntakeError, match=rf"a\.csv: a quote that opens on line {line} .*“\"15寸"):
        read(tmp_path, quoted_list(cells))


def test_a_quote_that_does_not_fill_its_cell_is_text(tmp_path):
    cells = {
        3: '"好运"牌插座',
        4: '插座"大"',
        5: '"插座"',
        6: '"插座" ',
        7: '"插,座"',
        8: '"插""座"',
        9: '""',
        10: '15"',
    }
    intake = read(tmp_path, quoted_list(cells))
    assert intake.batches["product"].tolist()[1:6] == ['"好运"牌插座', '插座"大"', "插座", "插座", "插,座"]
    assert intake.batches["product"].tolist()[6:8] == ['插"座', '15"']
    assert (intake.rows, intake.problems["row"].tolist()) == (200, [9])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_cell_of_several_lines_is_one_cell(tmp_path, end):
    rows = [
        'S1,2023-01-05,线下,"插座\n甲,乙,丙\n\n""丁"" ,戊",合格',
        'S2,2023-01-05,线下,"插\n座","合\n格"',
        "S3,2023-01-05,线下,插座,合格",
    ]
    content = (QUOTE_HEADER + "\n".join(rows) + "\n").replace("\n", end)
    intake = read(tmp_path, content.encode())
    assert (intake.rows, intake.batches["source_row"].tolist()[0]) == (3, 2)
    assert intake.batches["product"].tolist()[0].split() == ["插座", "甲,乙,丙", '"丁"', ",戊"]


@pytest.mark.parametrize("between", ["", "\n", "二、流通领域,,,,,,\n"])
def test_a_second_header_in_another_order_is_an_error_that_names_its_row(tmp_path, between):
    one = QUOTE_HEADER.strip() + ",被抽样单位,生产企业\nS1,2023-01-05,线下,插座,合格,甲店,甲厂\n"
    two = QUOTE_HEADER.strip() + ",生产企业,被抽样单位\nS2,2023-01-05,线下,插座,合格,乙厂,乙店\n"
    assert read(tmp_path, (one + between + one.replace("S1", "S2")).encode()).accepted == 2
    row = 3 + bool(between)
    with pytest.raises(
        sc.IntakeError, match=rf"a\.csv: row {row} is a second header .*“生产企业” stands below “被抽样单位”"
    ):
        read(tmp_path, (one + between + two).encode())
    with pytest.raises(sc.IntakeError, match=rf"第{row}行是另一个表头"):
        read(tmp_path, (one + between + two).encode(), lang="zh")


def test_a_second_header_with_more_columns_is_an_error_too(tmp_path):
    one = QUOTE_HEADER + "S1,2023-01-05,线下,插座,合格\nS2,2023-01-05,线下,插座,合格\n"
    two = QUOTE_HEADER.strip() + ",生产企业,商标\nS3,2023-01-05,线下,插座,合格,乙厂,A\n"
    with pytest.raises(
        sc.IntakeError, match=r"row 4 is a second header with a column that the first has not [(]“生产企业”"
    ):
        read(tmp_path, (one + two).encode())


def test_big5_is_read_where_only_it_gives_known_headers(tmp_path):
    content = "抽樣單編號,抽樣日期,渠道,產品名稱,檢驗結論\nS1,2023-01-05,線下,電熱水壺,合格\n"
    intake = read(tmp_path, content.encode("big5"))
    assert intake.batches["product"].tolist() == ["電熱水壺"]
    assert "a.csv: is not UTF-8, and was read as BIG5" in str(intake)


def test_an_encoding_in_doubt_is_noted_and_one_that_is_plain_is_not(tmp_path):
    content = "sample id,sampling date,channel,product,producer,verdict\nS1,2023-01-05,offline,kettle,Müller GmbH,pass\n"
    said = " ".join(str(read(tmp_path, content.encode("cp1252"))).split())
    assert "read as GB18030, such as “M黮ler GmbH” on line 2 (in Windows-1252 that is “Müller GmbH”)" in said
    assert "save it as CSV UTF-8" in said
    assert "GB18030" not in str(read(tmp_path, text().encode("gb18030")))
    assert "不是UTF-8编码，按GB18030读取" in str(read(tmp_path, content.encode("cp1252"), lang="zh"))


def test_a_row_of_signs_for_nothing_is_blank_and_numbers_below_units_are_no_data(tmp_path):
    content = (
        QUOTE_HEADER.strip()
        + ",数量\n（文本）,（日期）,（线上/线下）,（文本）,（合格/不合格）,（个）\n1,2,3,4,5,6\nS1,2023-01-05,线下,插座,合格,3\n—,/,—,—,—,\n"
    )
    intake = read(tmp_path, content.encode())
    assert intake.skipped[["row", "reason"]].to_numpy().tolist() == [
        [1, "header"],
        [2, "units"],
        [3, "units"],
        [5, "blank"],
    ]
    assert intake.accepted == 1


def test_what_is_to_be_done_is_not_cut_off_in_the_summary(tmp_path):
    intake = read(tmp_path, (QUOTE_HEADER + "S1,03/04/2020,线下,插座,合格\n").encode())
    said = str(intake)
    assert 'defaults={"date_order": "dmy"} (or "mdy")' in " ".join(said.split())
    assert "1 row read: 0 accepted, 1 rejected; 1 row is not data (1 header)" in said
    assert max(map(len, said.splitlines())) <= 160


@pytest.mark.parametrize(
    ("content", "encoding", "said"),
    [
        ("product,verdict,channel,year,Händler\nkettle,pass,offline,2020,Müller\n", "cp1252", "“H鋘dler” on line 1 (in Windows-1252 that is “Händler”)"),
        ("product,verdict,channel,year\nkettle,pass,offline,2020\nケトル,pass,offline,2020\n", "shift_jis", "“働僩儖” on line 3;"),
        ("product,verdict,channel,year\n牙刷,pass,offline,2020\n", "gb18030", "“牙刷” on line 2;"),
        ("產品名稱,檢驗結論,渠道,年度\n牙刷,合格,線下,2020\n", "big5", "read as BIG5, such as “產品名稱” on line 1;"),
    ],
)  # fmt: skip
def test_an_encoding_in_doubt_shows_a_cell_as_it_was_read(tmp_path, content, encoding, said):
    intake = read(tmp_path, content.encode(encoding))
    assert intake.accepted
    assert said in intake.sheets[0].table.notes[-1]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_headers_that_are_unknown_for_their_encoding_say_how_they_were_read(tmp_path, lang):
    content = "製品名,判定,チャネル,年度\nケトル,合格,オフライン,2020\n".encode("shift_jis")
    with pytest.raises(sc.IntakeError) as error:
        read(tmp_path, content, lang=lang)
    said = {"en": "read as GB18030, such as “惢昳柤” on line 1", "zh": "按GB18030读取，如第1行的“惢昳柤”"}[
        lang
    ]
    assert said in str(error.value)


def test_an_encoding_that_is_not_tried_is_said_to_be_none(tmp_path):
    content = "product,verdict,channel,year\nCafé Zürich,pass,offline,2020\n".encode("cp1252")
    with pytest.raises(sc.IntakeError) as error:
        read(tmp_path, content)
    assert "neither UTF-8 nor GB18030" in str(error.value)
    assert str(error.value).endswith("save it as CSV UTF-8 or .xlsx")


@pytest.mark.parametrize(
    ("above", "lang", "said"),
    [
        (60, "en", "a.csv: row 61 looks like the headers, which are looked for in the first 50 rows that are not blank; delete rows above it"),
        (60, "zh", "a.csv：第61行像是表头，但只在前50个非空行中查找；请删去其上的行"),
        (1200, "en", "headers are looked for in the first 50 rows that are not blank"),
    ],
)  # fmt: skip
def test_headers_far_below_are_said_to_be(tmp_path, above, lang, said):
    content = "".join(f"说明{n},,,,,\n" for n in range(above)) + text()
    with pytest.raises(sc.IntakeError) as error:
        read(tmp_path, content.encode(), lang=lang)
    assert said in str(error.value)


def test_a_short_list_without_known_headers_says_nothing_of_rows_below(tmp_path):
    with pytest.raises(sc.IntakeError) as error:
        read(tmp_path, "甲,乙\n1,2\n".encode())
    assert "looked for" not in str(error.value)
