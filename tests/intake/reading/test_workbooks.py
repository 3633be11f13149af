"""Workbooks: sheets, merged and hidden cells, errors, numbers, and what stands beside the list."""

import datetime as dt

import hostile_files
import pytest
import xlsxwriter

import spotcheck as sc

HEADER = ["抽样单编号", "抽样日期", "抽样领域", "网抽平台名称", "产品名称", "检验结论", "不合格项目"]
ROW = ["S1", "2020-03-05", "生产", "/", "牙刷", "合格", "/"]


@pytest.fixture
def book(tmp_path):
    """Gives a workbook to write, and reads it."""
    made = xlsxwriter.Workbook(tmp_path / "a.xlsx", {"strings_to_formulas": False})

    class Book:
        add, format = made.add_worksheet, made.add_format

        @staticmethod
        def read(**options):
            made.close()
            return sc.read(tmp_path / "a.xlsx", **options)

    return Book


def fill(sheet, *rows, top=0, header=HEADER):
    sheet.write_row(top, 0, header)
    for place, row in enumerate(rows, start=top + 1):
        sheet.write_row(place, 0, row)


def changed(**cells):
    places = {
        "batch_id": 0,
        "sampled_on": 1,
        "domain": 2,
        "platform": 3,
        "product": 4,
        "verdict": 5,
        "items": 6,
    }
    row = list(ROW)
    for name, cell in cells.items():
        row[places[name]] = cell
    return row


def test_all_sheets_that_can_be_seen_are_read_and_hidden_ones_said(book):
    fill(book.add("一"), ROW)
    fill(book.add("二"), changed(batch_id="S2"))
    hidden = book.add("旧")
    fill(hidden, changed(batch_id="S3"))
    hidden.hide()
    hidden = book.add("更旧")
    hidden.very_hidden()
    book.add("空")
    intake = book.read()
    assert intake.batches["sheet"].tolist() == ["一", "二"]
    assert "hidden sheets were not read: 旧, 更旧" in str(intake)


def test_a_sheet_is_read_by_name_hidden_or_not(book):
    fill(book.add("一"), ROW)
    hidden = book.add("旧")
    fill(hidden, changed(batch_id="S3"))
    hidden.hide()
    assert book.read(sheet="旧").batches["batch_id"].tolist() == ["S3"]


def test_a_sheet_that_is_not_there_is_an_error_that_lists_those_that_are(book):
    fill(book.add("清单一"), ROW)
    with pytest.raises(
        sc.IntakeError, match=r"has no sheet “清单二” \(did you mean “清单一”\?\); it has 清单一"
    ):
        book.read(sheet="清单二")


def test_a_pivot_and_a_key_to_words_are_no_lists(book):
    pivot = book.add("汇总")
    pivot.write_row(0, 0, ["产品大类", "抽查批次", "不合格批次"])
    pivot.write_row(1, 0, ["日用品", 3, 1])
    fill(book.add("清单"), ROW)
    book.add("说明").write_column(0, 0, ["填表说明", "1. 请勿改动表头"])
    intake = book.read()
    assert intake.rows == 1
    assert "汇总" in str(intake)


def test_a_workbook_with_nothing_in_it_is_an_error(book):
    book.add("一")
    with pytest.raises(sc.IntakeError, match=r"a\.xlsx: there is no row with anything in it"):
        book.read()


def test_error_cells_are_found_and_named(book):
    sheet = book.add("一")
    fill(sheet, ROW, changed(batch_id="S2"), header=[*HEADER, "自编"])
    sheet.write_formula(1, 4, "=NA()", None, "#N/A")
    sheet.write_formula(2, 7, "=1/0", None, "#DIV/0!")
    intake = book.read()
    assert intake.problems[["row", "column", "value", "code"]].to_numpy().tolist() == [[2, "产品名称", "#N/A", "error_cell"]]  # fmt: skip
    assert intake.batches["自编"].tolist() == ["#DIV/0!"]


def test_hidden_rows_are_data_and_counted(book):
    sheet = book.add("一")
    fill(sheet, ROW, changed(batch_id="S2"))
    sheet.set_row(2, None, None, {"hidden": True})
    intake = book.read()
    assert intake.accepted == 2
    assert "1 of the rows is hidden" in str(intake)


def test_merged_cells_are_filled_inside_their_range_only(book):
    sheet = book.add("一")
    rows = [changed(batch_id=f"S{n}", sampled_on="", product=f"产品{n}") for n in range(4)]
    fill(sheet, *rows)
    sheet.merge_range(1, 1, 3, 1, "2020-03-05")
    intake = book.read()
    assert intake.batches["batch_id"].tolist() == ["S0", "S1", "S2"]
    assert intake.problems[["row", "column", "code"]].to_numpy().tolist() == [[5, "抽样日期", "missing"]]


def test_one_row_an_item_with_merged_cells_is_one_batch(book):
    sheet = book.add("一")
    fill(sheet, *[["", "", "", "", "", "", item] for item in ("铅║1║≤2", "镉║3║≤4")])
    for place, cell in enumerate(changed(verdict="不合格")[:6]):
        sheet.merge_range(1, place, 2, place, cell)
    intake = book.read()
    assert intake.batches["failed_items"].tolist() == [(("铅", "1", "≤2"), ("镉", "3", "≤4"))]
    assert intake.problems["code"].tolist() == ["merged"]


def test_a_number_of_sixteen_digits_rejects_the_row(book):
    fill(book.add("一"), changed(batch_id=2019310115001234567.0), changed(batch_id=201931011500123.0))
    intake = book.read()
    assert intake.problems["code"].tolist() == ["digits_lost"]
    assert intake.batches["batch_id"].tolist() == ["201931011500123"]


def test_dates_times_and_serial_numbers_are_dates(book):
    sheet, day = book.add("一"), book.format({"num_format": "yyyy-mm-dd hh:mm"})
    fill(sheet, ROW, changed(batch_id="S2", sampled_on=43895), changed(batch_id="S3"))
    sheet.write_datetime(1, 1, dt.datetime(2020, 3, 5, 14, 30), day)  # noqa: DTZ001 (a workbook has no time zone)
    assert set(book.read().batches["sampled_on"].dt.strftime("%Y-%m-%d")) == {"2020-03-05"}


def test_what_stands_beside_the_list_is_left_out_and_said(book):
    sheet = book.add("一")
    fill(sheet, *[changed(batch_id=f"S{n}") for n in range(9)])
    sheet.write_column(0, 9, ["检验结论", "合格", "不合格"])
    sheet.write_column(0, 10, ["计数", 8, 1])
    intake = book.read()
    assert intake.accepted == 9
    assert "what stands beside the list in columns J–K" in str(intake)


def test_a_column_without_a_header_inside_the_list_is_kept_by_its_letter(book):
    header = [*HEADER[:6], "", HEADER[6]]
    fill(book.add("一"), [*ROW[:6], "甲", "/"], [*changed(batch_id="S2")[:6], "乙", "/"], header=header)
    assert book.read().batches["column G"].tolist() == ["甲", "乙"]


@pytest.mark.parametrize(("name", "channel"), [("线下", "offline"), ("网络抽查", "online")])
def test_the_name_of_a_sheet_says_the_channel_where_no_column_does(book, name, channel):
    header = [h for h in HEADER if h != "抽样领域"]
    row = [cell for h, cell in zip(HEADER, changed(platform="甲" if channel == "online" else "/"), strict=True) if h != "抽样领域"]  # fmt: skip
    fill(book.add(name), row, header=header)
    intake = book.read()
    assert intake.batches["channel"].tolist() == [channel]
    assert f"taken to be {channel}" in str(intake)


def test_a_list_that_says_no_channel_asks_for_it(book):
    header, row = [HEADER[i] for i in (0, 1, 4, 5)], [ROW[i] for i in (0, 1, 4, 5)]
    fill(book.add("一"), row, header=header)
    with pytest.raises(sc.IntakeError, match=r'say it with defaults=\{"channel": "online"\}') as caught:
        book.read()
    assert caught.value.mapping is not None


def test_a_list_that_says_no_year_asks_for_it(book):
    fill(book.add("一"), ROW[2:], header=HEADER[2:])
    with pytest.raises(sc.IntakeError, match=r'defaults=\{"year": 2020\}'):
        book.read()


def test_sheet_is_an_error_where_there_are_no_workbooks(tmp_path):
    (tmp_path / "a.csv").write_text(",".join(HEADER) + "\n" + ",".join(ROW), encoding="utf-8")
    with pytest.raises(
        sc.IntakeError, match=r"^sheet=“一”: none of the files is a workbook, so there are no sheets"
    ):
        sc.read(tmp_path / "a.csv", sheet="一")


def test_a_sheet_that_cannot_be_read_beside_one_that_can_says_how_to_choose(book):
    summary = book.add("汇总")
    fill(summary, ["牙刷", "合格", 3], header=["产品名称", "检验结论", "批次"])
    fill(book.add("清单"), ROW)
    with pytest.raises(
        sc.IntakeError, match=r"name the one to read with sheet=\"…\" \(there are 汇总, 清单\)"
    ):
        book.read()


def test_a_tally_beside_lists_is_left_out_and_said(book):
    tally = ["产品名称", "抽查批次", "不合格批次"]
    fill(book.add("汇总"), ["牙刷", 4, 1], header=tally)
    fill(book.add("合格"), ROW[:5], header=HEADER[:5])
    fill(book.add("不合格"), changed(batch_id="S2")[:5], header=HEADER[:5])
    intake = book.read()
    assert intake.batches["verdict"].tolist() == ["conforming", "nonconforming"]
    assert (
        "a.xlsx: sheets with numbers of batches and no verdict are tallies and no lists, and were not read: 汇总"
        in intake.notes
    )


def test_headers_in_two_languages_one_below_the_other_are_headers(book):
    english = ["Sampling No.", "Sampling date", "Field", "Platform", "Product", "Verdict", "Failed items"]
    fill(book.add("一"), english, ROW)
    intake = book.read()
    assert (intake.rows, intake.accepted) == (1, 1)
    assert intake.skipped["reason"].tolist() == ["header", "header"]


def test_a_group_and_a_date_below_it_are_the_date_of_the_group(book):
    sheet = book.add("一")
    sheet.merge_range(0, 0, 0, 2, "抽样")
    sheet.merge_range(0, 3, 0, 4, "检验")
    sheet.merge_range(0, 5, 0, 6, "产品")
    fill(
        sheet,
        ["S1", "2020-03-05", "生产", "合格", "/", "牙刷", "A1"],
        top=1,
        header=["编号", "日期", "领域", "结论", "不合格项目", "名称", "型号"],
    )
    assert book.read().batches[["batch_id", "sampled_on", "product"]].astype(str).to_numpy().tolist() == [
        ["S1", "2020-03-05", "牙刷"]
    ]


def test_a_tally_alone_is_no_list(book):
    fill(book.add("汇总"), ["牙刷", 4, 1], header=["产品名称", "抽查批次", "不合格批次"])
    with pytest.raises(sc.IntakeError, match="a tally and no list"):
        book.read()


def test_a_sheet_that_repeats_rows_of_another_is_noted_where_no_batch_number_tells(book):
    header = ["产品名称", "规格型号", "标称生产企业", "抽样日期", "抽样领域", "检验结论"]
    row = ["牙刷", "A1", "甲厂", "2020-03-05", "流通", "不合格"]
    fill(book.add("明细"), [*row[:5], "合格"], row, header=header)
    fill(book.add("不合格"), row, header=header)
    intake = book.read()
    assert intake.accepted == 3
    (said,) = intake.notes
    assert said.startswith(
        "1 row without a batch number says the same as another row, such as a.xlsx, 不合格 row 2 and row 3 (a.xlsx, 明细), and each counts"
    )


def test_blank_rows_formatted_to_the_bottom_of_the_sheet_cost_little(tmp_path):
    blank = b"".join(
        b'<row r="%d" s="1" customFormat="1"><c r="AB%d" s="1"/></row>' % (n, n) for n in range(3, 300_000)
    )
    plain = b"".join(b'<row r="%d" s="1" customFormat="1"/>' % n for n in range(300_000, 1_048_577))
    parts = hostile_files.good_book()
    sheet = parts[hostile_files.SHEET].replace(b"</sheetData>", blank + plain + b"</sheetData>")
    (tmp_path / "a.xlsx").write_bytes(hostile_files.packed(parts | {hostile_files.SHEET: sheet}))
    intake = sc.read(tmp_path / "a.xlsx")
    assert (intake.rows, intake.accepted, len(intake.skipped)) == (1, 1, 1)


def test_xml_with_prefixes_and_single_quotes_is_looked_through_alike(tmp_path):
    rows = (
        "<x:row r='1'>{}</x:row><x:row r='2' hidden='1'><x:c r='A2' t='inlineStr'><x:is><x:t>S1</x:t></x:is></x:c>"
        "<x:c r='D2' t='e'><x:v>#N/A</x:v></x:c></x:row>"
    )
    cells = "".join(
        f"<x:c r='{'ABCDE'[n]}1' t='inlineStr'><x:is><x:t>{name}</x:t></x:is></x:c>"
        for n, name in enumerate(hostile_files.HEADERS)
    )
    sheet = (
        "<?xml version='1.0'?><x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><x:sheetData>"
        f"{rows.format(cells)}</x:sheetData></x:worksheet>"
    )
    parts = hostile_files.good_book() | {hostile_files.SHEET: sheet.encode()}
    (tmp_path / "a.xlsx").write_bytes(hostile_files.packed(parts))
    intake = sc.read(tmp_path / "a.xlsx")
    assert ("产品名称", "error_cell") in [
        tuple(p) for p in intake.problems[["column", "code"]].to_numpy().tolist()
    ]
    assert intake.sheets[0].table.hidden_rows == 1


def test_line_breaks_of_another_program_are_line_breaks(book):
    fill(
        book.add("一"),
        changed(verdict="不合格", items="铅║1║≤2\r\n镉║3║≤4", product="a_x0041_b"),
        header=[*HEADER[:5], "检验\r\n结论", HEADER[6]],
    )
    intake = book.read()
    assert intake.mapping["header"].tolist()[5] == "检验 结论"
    batches = intake.batches
    assert batches["failed_items"].tolist() == [(("铅", "1", "≤2"), ("镉", "3", "≤4"))]
    assert batches["product"].tolist() == ["a_x0041_b"]
