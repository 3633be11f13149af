"""A column of retests beside the verdict."""

import pytest

import spotcheck as sc

ROW = {"产品名称": "插座", "渠道": "线下", "抽样日期": "2023-01-05"}


def rows(pairs, first="检验结论", second="复检结论"):
    return [ROW | {first: one, second: other} for one, other in pairs]


@pytest.mark.parametrize(("first", "second"), [("检验结论", "复检结论"), ("初检结论", "复检结果"), ("檢驗結論", "複檢結論")])  # fmt: skip
def test_a_retest_that_contradicts_the_verdict_is_asked_about(first, second):
    given = rows([("合格", "/"), ("不合格", "合格")], first, second)
    with pytest.raises(sc.IntakeError) as caught:
        sc.validate(given)
    assert f"“{second}” and “{first}” are not the same in 1 of the rows (such as row 2)" in str(caught.value)
    assert [question.header for question in caught.value.mapping.unsure] == [second]
    said = sc.validate(given, aliases={second: ""})
    assert said.batches["verdict"].tolist() == ["conforming", "nonconforming"]
    assert "counts, as said" in str(said)
    with pytest.raises(sc.IntakeError, match="有1行不一致（如第2行）"):
        sc.validate(given, lang="zh")


def test_a_retest_that_says_the_same_or_nothing_is_kept():
    intake = sc.validate(rows([("合格", "/"), ("不合格", "不合格"), ("不合格", "维持原结论"), ("合格", "")]))
    assert (intake.accepted, "复检结论" in intake.batches.columns) == (4, True)
    assert "复检" not in str(intake)


def test_a_retest_late_in_a_long_list_is_seen():
    with pytest.raises(sc.IntakeError, match="such as row 1502"):
        sc.validate(rows([("合格", "")] * 1501 + [("不合格", "合格")]))
