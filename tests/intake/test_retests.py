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


def test_a_label_that_fails_where_the_quality_passes_is_asked_about():
    given = rows([("合格", "合格"), ("不合格", "合格"), ("合格", "不合格")], "质量判定", "标签判定")
    with pytest.raises(
        sc.IntakeError, match=r"“标签判定” fails 1 row that “质量判定” passes \(such as row 3\)"
    ) as caught:
        sc.validate(given)
    assert [question.header for question in caught.value.mapping.unsure] == ["标签判定"]
    said = sc.validate(given, aliases={"标签判定": ""})
    assert said.batches["verdict"].tolist() == ["conforming", "nonconforming", "conforming"]
    assert "“质量判定” alone counts, as said" in str(said)
    with pytest.raises(sc.IntakeError, match=r"有1行“标签判定”为不合格而“质量判定”为合格（如第3行）"):
        sc.validate(given, lang="zh")


def test_a_part_that_passes_where_the_batch_fails_is_no_question():
    intake = sc.validate(
        rows([("合格", "合格"), ("不合格", "合格"), ("不合格", "不合格")], "检验结论", "标签判定")
    )
    assert intake.accepted == 3
