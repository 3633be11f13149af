"""What is written can be read again: the clean table, and the marked copy for the sender."""

import datetime as dt

import openpyxl
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

import spotcheck as sc
from spotcheck.errors import ArgumentError
from spotcheck.intake.judging import judge
from spotcheck.intake.tables import Skipped, Table
from spotcheck.schema import COLUMNS

HEADERS = (
    "抽样单编号",
    "抽样日期",
    "抽样领域",
    "网抽平台",
    "样品名称",
    "批号",
    "检验结论",
    "不合格项目",
    "地址",
)
TARGETS = (
    "batch_id",
    "sampled_on",
    "domain",
    "platform",
    "product",
    "lot_or_date",
    "verdict",
    "failed_items",
    "",
)
CELLS = (
    ["0012", "1e5", "S3", "=1+1", "@x", "S6", "S7"],
    ["2020-03-05", "2020/3/6", "20200307", "2020年3月8日", "2020/2/30", "03/04/2020", "2020-03-09"],
    ["生产", "网络", "流通", "电商", "生产", "仓库", "流通"],
    ["/", "甲平台", "—", "http://乙.example", "", "", "丙"],
    ["牙刷", "=cmd|' /C calc'!A0", "+86", "-1", "@SUM(A1)", "牙膏", "a\x07b"],
    ["20200101", "L2", 20200102, "3月", None, 12.5, "x"],
    ["合格", "不合格", "合格", "不合格", "合格", "见报告", "合格"],
    ["", "铅║10.2║≤9；镉║≤1║3", "/", "", "", "甲、乙", ""],
    ["x", None, 5, '=HYPERLINK("http://x")', 1.5, True, "y"],
)


@pytest.fixture
def intake():
    skipped = (Skipped(1, "2020年监督抽查结果", "title"), Skipped(10, "合计", "total"))
    return judge(
        [Table("清单.xlsx", "一", HEADERS, TARGETS, CELLS, [3, 4, 5, 6, 7, 8, 9], skipped)], lang="zh"
    )


def again(frame):
    """Judge a frame whose columns are called as the schema calls them."""
    targets = tuple(name if name in COLUMNS else "" for name in frame.columns)
    cells = tuple(frame[name] for name in frame.columns)
    return judge([Table("again", None, tuple(frame.columns), targets, cells, range(1, len(frame) + 1))])


def test_the_clean_frame_is_accepted_again_and_unchanged(intake):
    second = again(intake.batches)
    assert second.problems.to_numpy().tolist() == []
    assert_frame_equal(second.batches, intake.batches)


READERS = {
    "parquet": pd.read_parquet,
    "csv": lambda path: pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig"),
    "xlsx": lambda path: pd.read_excel(path, dtype=object, keep_default_na=False, engine="calamine"),
}


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_the_clean_table_gives_the_same_batches_when_it_is_read_again(intake, tmp_path, suffix):
    path = tmp_path / f"clean.{suffix}"
    intake.save(path)
    second = again(READERS[suffix](path))
    assert second.accepted == intake.accepted == 4
    assert_frame_equal(second.batches[list(COLUMNS)], intake.batches[list(COLUMNS)])


@pytest.mark.parametrize("suffix", sorted(READERS))
def test_the_clean_table_is_the_same_bytes_each_time(intake, tmp_path, suffix):
    for name in ("a", "b"):
        intake.save(tmp_path / f"{name}.{suffix}")
    assert (tmp_path / f"a.{suffix}").read_bytes() == (tmp_path / f"b.{suffix}").read_bytes()


def test_failed_items_are_written_as_the_design_says(intake, tmp_path):
    intake.save(tmp_path / "clean.csv")
    written = pd.read_csv(tmp_path / "clean.csv", dtype=str, keep_default_na=False)["failed_items"]
    assert written.tolist() == ["none", "铅║10.2║≤9；镉║3║≤1", "none", ""]


def test_a_format_that_is_not_written_is_named(intake, tmp_path):
    with pytest.raises(ArgumentError, match=r"\.parquet, \.csv, \.xlsx"):
        intake.save(tmp_path / "clean.ods")


def test_a_marked_copy_is_a_workbook_and_bears_its_suffix(intake, tmp_path):
    with pytest.raises(ArgumentError, match=r"\.xlsx \(got 'marked\.csv'\)"):
        intake.to_excel(tmp_path / "marked.csv")
    assert not list(tmp_path.iterdir())


@pytest.fixture
def marked(intake, tmp_path):
    intake.to_excel(tmp_path / "marked.xlsx")
    return openpyxl.load_workbook(tmp_path / "marked.xlsx")


def test_rows_stand_in_the_marked_copy_where_they_stood(marked):
    page = marked["一"]
    assert page["A1"].value == "2020年监督抽查结果"
    assert [cell.value for cell in page[2]] == list(HEADERS)
    for row in range(7):
        found = [page.cell(3 + row, place + 1).value for place in range(len(HEADERS))]
        shown = [cells[row] if cells[row] != "a\x07b" else "a␇b" for cells in CELLS]
        assert [cell or None for cell in found] == [cell or None for cell in shown]


def test_wrong_cells_are_coloured_and_say_what_to_do(marked):
    page = marked["一"]
    comments = {
        cell.coordinate: cell.comment.text for row in page.iter_rows() for cell in row if cell.comment
    }
    assert set(comments) == {"B7", "B8", "C8", "G8", "D9", "C9"}
    assert comments["G8"].startswith("“检验结论”中的“见报告”不是可识别的检验结论")
    assert {page[place].fill.fgColor.rgb for place in comments} == {"FFF8D7A8"}
    assert page["B3"].fill.fgColor.rgb not in ("FFF8D7A8", "FFFDF3E3")


def test_no_text_of_the_list_becomes_a_formula_or_a_link(marked):
    cells = [cell for page in marked for row in page.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink] == []


def test_the_marked_copy_lists_its_problems(marked):
    lines = list(marked["问题清单"].iter_rows(values_only=True))
    assert lines[0] == ("工作表", "行号", "列", "内容", "代码", "怎么改")
    assert lines[1][:5] == ("一", 7, "抽样日期", "2020/2/30", "date_impossible")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("verdict", ["合格/不合格", "不合格（复检合格）", "见报告"])
def test_the_marked_copy_is_read_again_without_its_list_of_problems(tmp_path, verdict, lang):
    content = f"产品名称,检验结论,渠道,年度\n牙刷,合格,线下,2020\n牙膏,{verdict},线下,2020\n"
    (tmp_path / "a.csv").write_text(content, encoding="utf-8")
    sc.read(tmp_path / "a.csv", lang=lang).to_excel(tmp_path / "marked.xlsx")
    again = sc.read(tmp_path / "marked.xlsx")
    assert (again.accepted, again.rows) == (1, 2)
    names = {"zh": "问题清单, 清单来源", "en": "Problems, Origin of lists"}[lang]
    assert f"marked copy lists problems and origins are no lists, and were not read as such: {names}" in str(
        again
    )


def write_list(path, text):
    """Write lines as text, or as a workbook."""
    lines = [line.split(",") for line in text.splitlines()]
    if path.suffix == ".csv":
        path.write_text(text, encoding="utf-8")
        return
    book = openpyxl.Workbook()
    book.active.title = "Sheet1"
    for line in lines:
        book.active.append(line)
    book.save(path)


SHIFTED = "抽样编号,抽样日期,渠道,检验结论,产品名称,被抽样单位\nU1,2021-01-01,线下,合格,灯,白色,城北店\nU2,2021-01-01,线下,合格,灯,城北店\n"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_row_with_too_many_cells_is_rejected_in_each_copy_until_it_is_corrected(tmp_path, lang):
    write_list(tmp_path / "a.csv", SHIFTED)
    sc.read(tmp_path / "a.csv", lang=lang).to_excel(tmp_path / "m.xlsx")
    again = sc.read(tmp_path / "m.xlsx")
    assert (again.accepted, again.problems[["row", "code"]].to_numpy().tolist()) == (
        1,
        [[2, "too_many_cells"]],
    )
    assert again.batches["outlet"].tolist() == ["城北店"]
    again.to_excel(tmp_path / "again.xlsx")
    assert sc.read(tmp_path / "again.xlsx").problems["code"].tolist() == ["too_many_cells"]
    book = openpyxl.load_workbook(tmp_path / "m.xlsx")
    book.worksheets[0]["E2"], book.worksheets[0]["F2"], book.worksheets[0]["G2"] = "灯，白色", "城北店", None
    book.save(tmp_path / "m.xlsx")
    corrected = sc.read(tmp_path / "m.xlsx")
    assert (corrected.accepted, list(corrected.batches.columns)) == (2, list(again.batches.columns))


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_copy_is_read_as_the_files_that_it_was_made_from(tmp_path, lang):
    for name in ("2021年线下抽检.xlsx", "2021年网络抽检.xlsx"):
        write_list(
            tmp_path / name, "抽样日期,产品名称,平台,检验结论\n2021-01-01,灯,,合格\n2021-01-02,灯,甲,见报告\n"
        )
    lists = [tmp_path / "2021年线下抽检.xlsx", tmp_path / "2021年网络抽检.xlsx"]
    said = {"platform": "未注明"}
    intake = sc.read(lists, lang=lang, defaults=said)
    intake.to_excel(tmp_path / "退回.xlsx")
    again = sc.read(tmp_path / "退回.xlsx", defaults=said)
    assert again.batches["channel"].tolist() == intake.batches["channel"].tolist() == ["offline", "online"]
    assert again.problems[["row", "code"]].equals(intake.problems[["row", "code"]])
    again.to_excel(tmp_path / "二次.xlsx")
    assert sc.read(tmp_path / "二次.xlsx", defaults=said).batches["channel"].tolist() == ["offline", "online"]


def test_what_a_mapping_says_of_a_file_holds_for_its_copy(tmp_path):
    write_list(tmp_path / "oa.csv", "渠道,年度,产品名称,企业名称,检验结论\n线下,2021,灯,甲,合格\n")
    write_list(tmp_path / "ob.csv", "渠道,年度,产品名称,企业名称,检验结论\n线下,2021,灯,乙,合格\n")
    (tmp_path / "m.toml").write_text(
        '[columns]\n"企业名称" = "producer"\n[files."ob.csv"]\n"企业名称" = "outlet"\n', encoding="utf-8"
    )
    sc.read(tmp_path / "o*.csv", aliases=tmp_path / "m.toml").to_excel(tmp_path / "copy.xlsx")
    batches = sc.read(tmp_path / "copy.xlsx", aliases=tmp_path / "m.toml").batches
    assert batches["producer"].astype(object).fillna("").tolist() == ["甲", ""]
    assert batches["outlet"].astype(object).fillna("").tolist() == ["", "乙"]


def test_a_sheet_of_ours_is_not_offered_as_a_list(tmp_path):
    write_list(tmp_path / "a.csv", "年度,产品名称,检验结论\n2021,灯,合格\n")
    sc.read(tmp_path / "a.csv", defaults={"channel": "线下"}).to_excel(tmp_path / "copy.xlsx")
    with pytest.raises(sc.SpotcheckError, match="no column says the channel") as error:
        sc.read(tmp_path / "copy.xlsx")
    assert "Problems" not in str(error.value)


def test_a_list_on_a_sheet_that_is_called_problems_is_read(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "Problems"
    rows = ["产品名称", "检验结论", "渠道", "年度"], ["牙刷", "合格", "线下", 2020]
    for page in (book.active, book.create_sheet("b")):
        for row in rows:
            page.append(row)
    book.save(tmp_path / "a.xlsx")
    assert sc.read(tmp_path / "a.xlsx").accepted == 2


def test_the_marked_copy_is_the_same_bytes_each_time(intake, tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        intake.to_excel(tmp_path / name)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


@pytest.mark.parametrize("suffix", [".parquet", ".csv", ".xlsx"])
def test_numbers_among_texts_of_an_extra_keep_their_look(tmp_path, suffix):
    rows = [
        {"产品": "牙刷", "结论": "合格", "年度": 2020, "渠道": "线下", "序号": cell}
        for cell in (3.0, "附1", 4.5)
    ]
    sc.validate(rows).save(tmp_path / f"a{suffix}")
    again = sc.read(tmp_path / f"a{suffix}").batches["序号"].tolist()
    assert [str(cell).removesuffix(".0") for cell in again] == ["3", "附1", "4.5"]
    if suffix != ".xlsx":
        assert again == ["3", "附1", "4.5"]


LONG = "长" * 40_000


def list_with_a_long_cell(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(
        f"产品名称,检验结论,渠道,年度,自定义\n牙刷,合格,线下,2020,短\n牙膏,?,线下,2020,{LONG}\n杯,合格,线下,2020,{LONG}\n",
        encoding="utf-8",
    )
    return sc.read(path, lang="zh")


def test_a_marked_copy_says_which_cells_it_had_to_cut(tmp_path):
    intake = list_with_a_long_cell(tmp_path)
    intake.to_excel(tmp_path / "marked.xlsx")
    book = openpyxl.load_workbook(tmp_path / "marked.xlsx")
    page, problems, _ = book.worksheets
    assert "本格有40000个字符，超过工作表单元格32767个字符的上限" in page["E4"].comment.text
    assert page["E2"].comment is None
    rows = [[cell.value for cell in row] for row in problems.iter_rows(min_row=2)]
    assert [row[1:3] for row in rows] == [[3, "检验结论"], [3, "自定义"], [4, "自定义"]]
    assert "本副本中已截断" in rows[2][5]


@pytest.mark.parametrize("cell", [dt.time(8, 30), dt.timedelta(hours=30), dt.timedelta(days=2)])
def test_a_time_in_a_column_of_texts_is_rejected_in_each_copy(tmp_path, cell):
    row = {"产品名称": "牙刷", "渠道": "线下", "年度": 2020, "检验结论": "合格", "规格型号": cell}
    intake = sc.validate([row, row | {"规格型号": "A1"}])
    for copy in ("one.xlsx", "two.xlsx"):
        intake.to_excel(tmp_path / copy)
        intake = sc.read(tmp_path / copy)
        assert intake.problems[["column", "code"]].to_numpy().tolist() == [["规格型号", "string_type"]]


def test_a_clean_table_that_a_sheet_cannot_hold_is_an_error(tmp_path):
    intake = list_with_a_long_cell(tmp_path)
    with pytest.raises(
        sc.SpotcheckError, match=r"40000 characters, more than the 32767 .* save it as \.parquet or \.csv"
    ):
        intake.save(tmp_path / "clean.xlsx")
    assert not (tmp_path / "clean.xlsx").exists()
    intake.save(tmp_path / "clean.csv")


def test_whole_numbers_of_a_workbook_are_whole(tmp_path):
    book = openpyxl.Workbook()
    for row in (["序号", "产品名称", "检验结论", "渠道", "年度", "数量", "基数"], [1, "牙刷", "合格", "线下", 2020, 1.5, 10], [2, "牙膏", "合格", "线下", 2020, 3, None],
                [3, "", "合格", "线下", 2020, 4, None]):  # fmt: skip
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    book.active["A2"] = 1.25
    book.save(tmp_path / "b.xlsx")
    intake = sc.read(tmp_path / "a.xlsx")
    assert intake.batches[["序号", "数量", "基数"]].dtypes.astype(str).tolist() == [
        "int64",
        "float64",
        "Int64",
    ]
    assert intake.batches["序号"].tolist() == [1, 2]
    assert intake.rejected[["序号", "年度"]].to_numpy().tolist() == [[3, 2020]]
    both = sc.read([tmp_path / "a.xlsx", tmp_path / "b.xlsx"]).batches
    assert both["序号"].tolist() == [1.0, 2.0, 1.25, 2.0]
    assert str(both["基数"].dtype) == "Int64"
    intake.save(tmp_path / "clean.csv")
    assert sc.read(tmp_path / "clean.csv").batches["序号"].tolist() == ["1", "2"]


def test_numbers_that_are_made_are_those_that_are_read_again(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "不合格（初稿）"
    other = book.create_sheet("不合格(初稿)")
    for page in (book.active, other):
        page.append(["产品名称", "检验结论", "渠道", "年度"])
        page.append(["灯", "不合格", "线下", 2021])
    book.save(tmp_path / "a.xlsx")
    intake = sc.read(tmp_path / "a.xlsx")
    assert intake.batches["batch_id"].tolist() == ["a.xlsx:不合格(初稿):2", "a.xlsx:不合格(初稿):#2:2"]
    intake.save(tmp_path / "clean.csv")
    assert sc.read(tmp_path / "clean.csv").batches["batch_id"].tolist() == intake.batches["batch_id"].tolist()


def test_whole_numbers_among_texts_and_dates_of_a_workbook_are_whole(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["产品名称", "检验结论", "渠道", "年度", "数量", "收样"])
    for more in ([20, 44259], ["约20", dt.date(2021, 3, 4)], [2.5, None]):
        book.active.append(["灯", "合格", "线下", 2021, *more])
    book.save(tmp_path / "a.xlsx")
    batches = sc.read(tmp_path / "a.xlsx").batches
    assert [repr(cell) for cell in batches["数量"]] == ["20", "'约20'", "2.5"]
    assert repr(batches["收样"].iloc[0]) == "44259"
