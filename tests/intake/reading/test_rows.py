"""Which rows are data, and what the others are."""

import pytest

from spotcheck.intake.reading.rows import OtherHeaderError, Sorter

NAMES = ["序号", "抽样单编号", "产品名称", "生产企业", "检验结论", "承检机构"]
FULL = [1.0, "S1", "牙刷", "某某公司", "合格", "某某院"]


def judged(sorter, cells):
    return sorter.reason(cells, len(cells) - cells.count(""))


def row(**cells):
    """A row with some cells filled: c0=…, c1=…"""
    return [cells.get(f"c{n}", "") for n in range(len(NAMES))]


@pytest.fixture
def sorter():
    made = Sorter([NAMES], frozenset(["2020年清单"]), NAMES)
    made.learn([FULL] * 5)
    return made


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({}, "blank"),
        ({"c0": 7.0}, "blank"),
        ({"c0": "8"}, "blank"),
        ({"c3": "  "}, "blank"),
        ({"c0": "合计", "c2": "3批次"}, "total"),
        ({"c0": "合　计"}, "total"),
        ({"c0": "汇总", "c4": 2.0}, "total"),  # of a table in Excel
        ({"c0": "共12条记录"}, "total"),
        ({"c2": "共享充电宝", "c0": 3.0}, None),
        ({"c1": "总计", "c3": 12.0}, "total"),
        ({"c0": "生产领域小计", "c2": 3.0}, "total"),
        ({"c0": "Grand Total", "c2": 3.0}, "total"),
        ({"c0": "注：1. 排名不分先后"}, "note"),
        ({"c0": "备注", "c1": "：以上"}, None),
        ({"c0": "2. “/”表示不适用"}, "note"),
        ({"c0": "填表人：张三", "c3": "审核人：李四", "c5": "日期：2020-03-05"}, "note"),
        ({"c0": "联系电话：", "c1": "021-12345678"}, "note"),
        ({"c0": "一、生产领域"}, "note"),
        ({"c0": "黄浦区"}, "note"),
        ({"c0": "2020年清单"}, "title"),
        # data, however little is filled in
        ({"c1": "S12"}, None),
        ({"c0": 3.0, "c2": "注射用水溶性维生素"}, None),
        ({"c1": "S0012", "c2": "日期章（自动回墨）"}, None),
    ],
)  # fmt: skip
def test_a_sparse_row_is_judged_by_its_words(sorter, cells, reason):
    assert judged(sorter, row(**cells)) == reason


def test_a_full_row_is_data_unless_its_first_word_adds_up(sorter):
    assert judged(sorter, FULL) is None
    assert judged(sorter, ["合计", "6批次", 6.0, "3家", "2", 1.0]) == "total"
    assert judged(sorter, ["本页小计", "6批次", 6.0, "3家", "50%", 1.0]) == "total"
    assert judged(sorter, ["S1", "合计算法", "牙刷", "总计公司", "合格", "院"]) is None


@pytest.mark.parametrize("total", ["Total", "TOTAL", "Sum"])
def test_a_batch_of_a_firm_that_is_called_total_is_data(total):
    names = ["生产企业", "产品名称", "抽样日期", "渠道", "检验结论"]
    firms = Sorter([names], frozenset(), names)
    firms.learn([["某厂", "机油", "2023-01-01", "线下", "合格"]] * 5)
    assert judged(firms, [total, "机油", "2023-01-01", "线下", "不合格"]) is None
    assert judged(firms, [total, "12批次", "12", "3", "合格"]) == "total"
    assert judged(firms, [total, "机油", "12", "3", "2"]) == "total"


def test_the_header_again_is_no_data(sorter):
    assert judged(sorter, list(NAMES)) == "repeated-header"
    assert judged(sorter, ["序号", "S1", "牙刷", "某某公司", "合格", "某某院"]) is None


@pytest.mark.parametrize(
    "again",
    [
        ["序号", "抽样单编号", "产品名称", "检验结论", "生产企业", "承检机构"],
        ["序号", "抽样单编号", "产品名称", "被抽样单位", "检验结论", "承检机构"],
        ["产品名称", "检验结论", "渠道", "抽样日期", "抽样单编号", ""],
        ["检验结论", "产品名称", "", "", "", ""],
    ],
)
def test_a_second_header_with_other_columns_is_an_error(sorter, again):
    with pytest.raises(OtherHeaderError):
        judged(sorter, again)


@pytest.mark.parametrize(
    ("cells", "translated"),
    [
        (["No.", "Sampling No.", "Product", "Producer", "Verdict", "Laboratory"], True),
        (["", "Sampling No.", "Product", "", "Verdict", ""], True),
        (["No.", "Product", "Verdict", "Producer", "Laboratory", "Brand"], False),  # other columns
        (["", "", "Product", "", "Pass", ""], False),
        (FULL, False),
        ([1.0, "S1", "产品", "生产企业", "检验结论", "承检机构"], False),
    ],
)
def test_a_row_of_the_same_headers_in_another_language_is_a_header(sorter, cells, translated):
    assert sorter.is_translation(cells) is translated


def test_a_header_again_in_other_words_or_in_part_is_the_same(sorter):
    assert (
        judged(sorter, ["序号", "抽样单编号", "产品 名称", "生产企业名称", "检验结论", ""])
        == "repeated-header"
    )
    assert judged(sorter, ["", "", "", "生产企业", "检验结论", ""]) == "repeated-header"


def test_a_further_item_in_a_row_of_its_own_is_no_note():
    names = [*NAMES, "不合格项目"]
    items = Sorter([names], frozenset(), names)
    items.learn([[*FULL, "铅"]] * 5)
    assert judged(items, [*[""] * 6, "镉"]) is None
    assert judged(items, [*[""] * 6, "注：以上项目均经复检"]) == "note"


def test_a_row_of_two_filled_cells_is_data_in_a_narrow_list():
    narrow = Sorter([["产品", "结论", "年度"]], frozenset(), ["产品", "结论", "年度"])
    narrow.learn([["牙刷", "合格", "2020"]] * 3)
    assert judged(narrow, ["牙膏", "", ""]) is None
    assert judged(narrow, ["", "", "2020"]) is None
    assert judged(narrow, ["以上产品均在本市范围内抽取，特此公布。", "", ""]) == "note"


@pytest.mark.parametrize(
    ("cells", "units"),
    [
        (["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], True),
        (["1", "2", "3", "4", "5", "6"], True),
        (["甲", "乙", "1", "2", "3", "4"], True),
        (["", "（文本）", "", "（全称）", "", ""], True),
        (["", "必填", "必填", "选填", "下拉选择", ""], True),
        (FULL, False),
        (["1", "S1", "牙刷", "", "", ""], False),
    ],
)
def test_a_row_of_units_or_numbers_below_the_header_is_known(sorter, cells, units):
    assert sorter.is_units(cells) is units
