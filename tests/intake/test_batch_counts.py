"""A column of numbers of batches beside the verdict."""

import pytest

import spotcheck as sc
from spotcheck.language.headers import counts_batches

ROW = {"产品名称": "插座", "渠道": "线下", "抽样日期": "2023-01-05"}


def rows(header, cells):
    verdicts = ["合格", "不合格", "合格", "合格"]
    return [ROW | {"检验结论": one, header: cell} for one, cell in zip(verdicts, cells, strict=False)]


@pytest.mark.parametrize("header", [
    "抽查批次", "批次数", "数量（批次）", "抽样批次数", "抽检数", "抽檢批次", "样品数量(批)", "批数", "检验批次（批）", "不合格批次", "总批次数",
    "抽样数量（单位：批次）", "Number of batches", "Batches sampled", "批次数量",
])  # fmt: skip
@pytest.mark.parametrize(
    "cells", [(90, 10), ("1", "2"), ("90批次", "10批次"), (1.0, None, 45.0), ("1,200", "3")]
)
def test_rows_of_many_batches_are_no_list(header, cells):
    with pytest.raises(sc.IntakeError, match="a tally and no list") as caught:
        sc.validate(rows(header, cells))
    question = caught.value.mapping.unsure[0]
    assert (question.header, question.candidates) == (header, ())
    said = sc.validate(rows(header, cells), aliases={header: ""})
    assert said.accepted == said.rows
    assert "each row counts as one batch, as said" in str(said)
    with pytest.raises(sc.IntakeError, match="像是批次数"):
        sc.validate(rows(header, cells), lang="zh")


def test_a_tally_is_no_list_though_the_verdict_is_given():
    rows = [{"产品名称": "插座", "渠道": "线下", "年度": 2023, "抽查批次": 90, "不合格批次": 3}]
    with pytest.raises(sc.IntakeError, match="a tally and no list"):
        sc.validate(rows, defaults={"verdict": "conforming"})


def test_a_lot_that_may_be_a_count_is_asked_about():
    with pytest.raises(sc.IntakeError, match=r'row 1 has 90.*aliases=\{"批次": "lot"\}') as caught:
        sc.validate(rows("批次", (90, 10, 45)))
    assert caught.value.mapping.unsure[0].candidates == ("lot",)
    said = sc.validate(rows("批次", (90, 10, 45)), aliases={"批次": "lot"})
    assert said.batches["lot"].tolist() == ["90", "10", "45"]


@pytest.mark.parametrize(("header", "cells"), [
    ("批次", ("20230105", "20230203")), ("批次", ("L2", "3")), ("批次", ("001", "002")), ("批次", (1, 2, 3)), ("批次", (1, 1)),
    ("批号", (90, 10)), ("生产批次", (90, 10)), ("批次数", (1, 1)), ("抽查批次", ("第2批", "第3批")), ("抽样数量", (3, 3)),
    ("抽样数量", ("2盒", "3盒")), ("抽样基数", (90, 10)), ("数量", (3, 2)), ("样品数量", (3, 2)), ("备样数量", (1, 2)), ("Batch No.", (90, 10)),
    ("Batch", (90, 10)), ("检验项目数", (8, 9)), ("不合格项目数", (2, 1)), ("抽查批次", ("2023001", "2023002")),
    ("抽查批次", (2022, 2023)),
])  # fmt: skip
def test_lots_and_numbers_of_pieces_are_kept(header, cells):
    intake = sc.validate(rows(header, cells))
    assert (intake.accepted, "tally" in str(intake)) == (len(cells), False)


def test_headers_of_counts_are_told_from_those_of_lots():
    counts = "计划批次 完成批次数 合格批次 批次总数 抽检样品批次 监督抽查批次 批次（数）".split()
    assert [counts_batches(name) for name in counts] == [True] * len(counts)
    others = (
        "批号 产品批次 样品批次 抽样单号 批准文号 检验数量 抽样人数 批次编号 批次合格率 Tested by Lot".split()
    )
    assert [counts_batches(name) for name in others] == [None] * len(others)
