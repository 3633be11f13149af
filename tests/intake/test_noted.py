"""Notes on what may count a batch twice, or lose one for a column that is not needed."""

import pytest

import spotcheck as sc

ROW = {"抽样单编号": "S1", "产品名称": "牙刷", "渠道": "线下", "年度": 2020, "检验结论": "合格"}


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (["SH 2020-001", "SH2020-001"], "1 batch number differs from another"),
        (["sh1", "SH1", "Sh1"], "2 batch numbers differ from another"),
        (["A—1", "A-1"], "such as “A—1” and “A-1”"),
        (["A-11", "A1-1", "A11"], ""),
        ([None, None, "S1"], ""),
    ],
)
def test_batch_numbers_that_look_alike_are_noted(numbers, said):
    intake = sc.validate([ROW | {"抽样单编号": number} for number in numbers])
    assert intake.accepted == len(numbers)
    assert len(intake.notes) == bool(said)
    assert said in "".join(intake.notes)


def test_rows_that_a_date_of_production_alone_rejects_are_noted():
    rows = [
        ROW | {"抽样单编号": f"S{n}", "生产日期": made}
        for n, made in enumerate(["2020-01-02", "见包装", "2020年1月"])
    ]
    intake = sc.validate(rows)
    assert intake.accepted == 1
    (said,) = intake.notes
    assert said.startswith(
        "frame: 2 rows are rejected for “生产日期” alone, which is no date there (such as row 2: 见包装)"
    )
    assert said.endswith('say aliases={"生产日期": "lot_or_date"}')
    kept = sc.validate(rows, aliases={"生产日期": "lot_or_date"})
    assert kept.accepted == 3
    assert kept.batches["produced_on"].notna().tolist() == [True, False, False]


def test_where_the_list_has_lots_the_date_of_production_can_be_an_extra():
    rows = [
        ROW | {"抽样单编号": f"S{n}", "批号": "A", "生产日期": made}
        for n, made in enumerate(["2020-01-02", "见包装"])
    ]
    assert sc.validate(rows, lang="zh").notes[0].endswith('请用 aliases={"生产日期": ""} 将其保留为附加列')
    assert sc.validate(rows, aliases={"生产日期": ""}).accepted == 2


def test_a_row_that_is_wrong_elsewhere_too_is_not_rejected_for_its_date_alone():
    assert (
        sc.validate([ROW | {"生产日期": "见包装", "检验结论": "x"}, ROW | {"生产日期": "2020-01-02"}]).notes
        == []
    )
