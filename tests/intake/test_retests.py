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


@pytest.mark.parametrize(("header", "cell"), [
    ("复检情况", "复检合格"), ("复检情况", "合格"), ("異議處理結果", "改判合格"), ("异议处理情况", "异议成立，复检合格"), ("复检", "合格"), ("复验意见", "符合"),
    ("Retest result", "pass"), ("Re-test outcome", "Passed"), ("复检结果", "经复检，该批次合格"), ("异议处理状态", "异议处理中"),
])  # fmt: skip
def test_what_became_of_an_objection_is_asked_about_by_any_name(header, cell):
    with pytest.raises(sc.IntakeError, match=r"a retest's verdict normally decides") as caught:
        sc.validate(rows([("合格", "/"), ("不合格", cell)], second=header))
    assert [question.header for question in caught.value.mapping.unsure] == [header]


@pytest.mark.parametrize(
    ("header", "said"), [("备注", "remarks"), ("Remarks", "remarks"), ("后处理情况", ""), ("情况说明", "")]
)
@pytest.mark.parametrize(
    "cell",
    [
        "复检合格",
        "该企业申请复检，复检结论为合格。",
        "初检不合格,复檢合格",
        "Passed on retest",
        "Retest: pass",
    ],
)
def test_a_remark_on_a_retest_that_contradicts_the_verdict_is_asked_about(header, said, cell):
    given = rows([("合格", "好"), ("不合格", cell), ("合格", "")], second=header)
    with pytest.raises(sc.IntakeError) as caught:
        sc.validate(given)
    assert (
        f"“{header}” tells of retests whose verdict is not that of “检验结论” in 1 of the rows (such as row 2: {cell})"
        in str(caught.value)
    )
    assert f'aliases={{"{header}": "{said}"}}' in str(caught.value)
    assert [question.header for question in caught.value.mapping.unsure] == [header]
    intake = sc.validate(given, aliases={header: said})
    assert intake.batches["verdict"].tolist() == ["conforming", "nonconforming", "conforming"]
    assert intake.batches[said or header].tolist()[1] == cell
    assert "“检验结论” counts, as said" in str(intake)
    with pytest.raises(sc.IntakeError, match=f"提到的复检结论与“检验结论”有1行不一致（如第2行“{cell}”）"):
        sc.validate(given, lang="zh")


@pytest.mark.parametrize(("header", "verdict", "cell"), [
    ("备注", "合格", "复检合格"), ("备注", "不合格", "复检不合格"), ("备注", "不合格", "合格"), ("备注", "不合格", "未复检"), ("备注", "不合格", "已申请复检"),
    ("备注", "不合格", "复检申请通过"), ("备注", "不合格", "申请复检，维持不合格结论"), ("备注", "合格", "初检不合格，复检合格"), ("备注", "不合格", "复检未通过"),
    ("异议情况", "不合格", "有异议"), ("复检情况", "不合格", "未检"), ("复检情况", "不合格", "未申请复检"), ("复检机构", "不合格", "合格评定中心"),
    ("是否复检", "不合格", "是"), ("备注", "不合格", "Failed, and failed again on retest"), ("备注", "不合格", "2盒，1.5合格品"),
])  # fmt: skip
def test_what_agrees_with_the_verdict_or_says_none_is_no_question(header, verdict, cell):
    intake = sc.validate(rows([("合格", ""), (verdict, cell)], second=header))
    assert intake.accepted == 2
    assert "retest" not in str(intake)
