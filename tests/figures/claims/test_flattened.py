"""Tables of one cell a line: read as rows, with every place exact; what is no table is left to the sentences."""

import pytest

import spotcheck as sc
from spotcheck.figures.claims.flattened import flattened_within

PLAIN = "序号\n产品名称\n抽查批次\n不合格批次\n不合格率（%）\n1\n毛巾\n40\n2\n5.0\n2\n雨伞\n25\n0\n0\n合计\n65\n2\n3.1\n"
BARRED = (
    "|\n类别\n|\n监督抽检样品\n总量（批次）\n|\n不合格样品\n数量（批次）\n|\n备注\n|\n"
    "|\n糕点\n|\n40\n|\n1\n|\n|\n|\n饮料\n|\n60\n|\n/\n|\n|\n"
)


def read(text):
    found = sc.figures.extract(text)
    figures = found[found["status"] == "figure"]
    return list(zip(figures["measure"], figures["value"], figures["scope"], strict=True)), found


def test_one_cell_a_line_is_read_by_the_headers():
    figures, found = read(PLAIN)
    assert figures == [
        ("sampled", 40, "毛巾"), ("nonconforming", 2, "毛巾"), ("failure_rate", 5, "毛巾"),
        ("sampled", 25, "雨伞"), ("nonconforming", 0, "雨伞"), ("failure_rate", 0, "雨伞"),
        ("sampled", 65, ""), ("nonconforming", 2, ""), ("failure_rate", 3.1, ""),
    ]  # fmt: skip
    assert list(found.loc[found["status"] == "ignored", "reason"]) == ["index", "index"]


def test_bars_on_lines_of_their_own_part_cells_of_several_lines():
    figures, _ = read(BARRED)
    assert figures == [
        ("sampled", 40, "糕点"), ("nonconforming", 1, "糕点"), ("sampled", 60, "饮料"),
    ]  # fmt: skip


def test_headers_broken_before_their_units_are_one_cell():
    text = (
        "表3 各区情况\n序号\n辖区\n抽检\n批次数\n合格\n批次数\n不合格\n批次数\n产品\n合格率(%)\n"
        "1\n东湖\n80\n76\n4\n95.0\n2\n西岭\n60\n54\n6\n90.0\n合计\n140\n130\n10\n92.9\n"
    )
    assert read(text)[0] == [
        ("sampled", 80, "东湖"), ("conforming", 76, "东湖"), ("nonconforming", 4, "东湖"), ("pass_rate", 95, "东湖"),
        ("sampled", 60, "西岭"), ("conforming", 54, "西岭"), ("nonconforming", 6, "西岭"), ("pass_rate", 90, "西岭"),
        ("sampled", 140, ""), ("conforming", 130, ""), ("nonconforming", 10, ""), ("pass_rate", 92.9, ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "between", [" |\n", "\n||||\n"], ids=["at the end of each line", "several on a line"]
)
def test_bars_in_other_places_read_as_the_plain_table(between):
    barred = between.join(PLAIN.splitlines()) + between
    assert read(barred)[0] == read(PLAIN)[0]


@pytest.mark.parametrize(
    ("first", "year"), [("106", "2017"), ("2019", "2019")], ids=["of the Republic", "common"]
)
def test_years_in_a_column_are_the_years_of_their_rows(first, year):
    text = f"年度\n市場檢查件數\n不合格件數\n{first}\n480\n31\n{int(first) + 1}\n465\n28\n"
    assert read(text)[0] == [
        ("sampled", 480, f"year={year}"), ("nonconforming", 31, f"year={year}"),
        ("sampled", 465, f"year={int(year) + 1}"), ("nonconforming", 28, f"year={int(year) + 1}"),
    ]  # fmt: skip


def test_places_are_those_of_the_text_and_prose_around_is_read():
    text = f"2023年抽查情况如下，共抽查65批次。\r\n{PLAIN}以上共抽查65批次，不合格2批次。"
    _, found = read(text)
    assert all(text[row.start : row.end] == row.quote for row in found.itertuples())
    assert list(found["start"]) == sorted(found["start"])
    assert list(found.loc[found["quote"].str.endswith("批次"), "value"]) == [65, 65, 2]


@pytest.mark.parametrize(
    "text",
    [
        "甲\n乙\n丙\n1\n2\n3\n4\n5\n6\n",
        "类别\n数目\n甲\n1\n乙\n2\n丙\n3\n",
        "抽检批次\n1\n2\n3\n4\n5\n6\n",
        "类别\n抽检批次\n糕点\n40\n以上为全部\n结果\n12\n13\n",
    ],
    ids=["no header counts", "a column without a measure", "no labels", "one row only"],
)
def test_what_has_no_header_for_each_column_of_numbers_is_no_table(text):
    assert flattened_within(text) == []


def test_a_cell_that_holds_an_interval_is_set_aside_and_names_no_scope():
    text = "指标|不合格率（%）|95%区间|批次\n1.2|[0.34，2.72]|童车|40\n|||\n"
    _, found = read(text)
    assert not found["scope"].str.contains("0.34", regex=False).any()
    assert list(found.loc[found["quote"] == "[0.34，2.72]", "reason"]) == ["interval limit or p-value"]
