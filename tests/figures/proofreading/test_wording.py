"""Wording that is read as something else than the numbers say."""

import pytest

import spotcheck as sc


def codes(text: str) -> dict[str, str]:
    found = sc.proofread(text).findings
    return dict(zip(found["code"], found["message"], strict=True))


def test_growth_by_a_multiple_is_named_where_the_counts_say_that_it_is_the_multiple_itself():
    text = "2020年线上抽查1740批次，比2019年的621批次增长2.8倍。"
    found = sc.proofread(text).findings
    message = " ".join(found["message"])
    assert "2.8" in message
    assert set(found["code"]) & {"growth-is-multiple", "contradiction"}


def test_growth_by_a_multiple_without_the_base_is_named_as_a_risk():
    found = codes("2020年抽查1739批次，比上年增长2.8倍。")
    assert "3.8倍" in found["growth-or-multiple"]


def test_a_multiple_that_is_one_is_no_risk():
    assert not set(codes("2020年抽查1739批次，是2019年621批次的2.8倍。")) & {
        "growth-or-multiple",
        "growth-is-multiple",
    }


@pytest.mark.parametrize("text", ["抽查100批次，不合格率比上年下降2.8%。", "2021年合格率同比提高1.2%。"])
def test_percent_where_points_are_meant_is_named(text):
    assert "percent-or-points" in codes(text)


@pytest.mark.parametrize("text", ["抽查批次同比增长12.4%。", "不合格率比上年下降2.8个百分点。"])
def test_growth_of_counts_and_points_of_rates_are_no_risk(text):
    assert "percent-or-points" not in codes(text)


def test_a_rate_without_any_number_of_batches_is_noted():
    assert "rate-without-denominator" in codes("童车不合格率为31.8%。")
    assert "rate-without-denominator" not in codes("抽查童车85批次，不合格率为31.8%。")


def test_pass_rates_are_noted_once():
    found = sc.proofread("监督抽查合格率92.0%，其中童车合格率85.0%。").findings
    assert list(found["code"]).count("pass-rate") == 1
    assert set(found.loc[found["code"] == "pass-rate", "severity"]) == {"info"}


@pytest.mark.parametrize(
    "text",
    [
        "消委会比较试验50款样品，35款达标，达标率70.0%。",
        "Of 50 samples tested, 35 (70.0%) were satisfactory.",
    ],
)
def test_pass_rates_of_other_than_supervisory_checks_are_left_alone(text):
    assert "pass-rate" not in codes(text)


def test_wording_risks_are_no_errors():
    assert sc.proofread("2020年抽查1739批次，比上年增长2.8倍，不合格率下降2.8%，合格率80.0%。").ok


def test_a_comparison_across_new_rules_is_noted():
    assert "scope-change" in codes("2021年统计口径调整后，抽查1200批次，比上年增长20.0%。")


def test_a_rate_of_those_that_were_visited_has_its_base_in_the_row():
    """户数 counts enterprises, as 家数 does: no rate of batches, and none of two units."""
    rows = "| 类型 | 检查户数 | 问题户数 | 问题率 |\n|---|---|---|---|\n| 小吃店 | 118 | 15 | 12.7% |\n| 快餐店 | 96 | 15 | 15.6% |\n| 合计 | 214 | 30 | 14.0% |\n"
    assert codes(rows + "\n问题率最高的是快餐店。") == {}
    wrong = sc.proofread(rows.replace("15.6%", "18.6%")).findings
    assert wrong.iloc[0][["quote", "code"]].tolist() == ["18.6%", "contradiction"]
