"""Headers of a verdict that ask a question."""

import pytest

from spotcheck.language.questions import answers


@pytest.mark.parametrize(
    "header",
    ["是否合格", "是否合格？", "合格与否", "是否符合", "是否合格/不合格", "检验是否合格(是/否)", "合格", "通过?", "是否達標", "是否合格 Conforming",
     "Compliant", "Compliant?", "Compliant (Y/N)", "Is it compliant (yes/no)", "Conforms", "Conforming", "is_conforming", "Passed", "Test passed",
     "Run passed", "Passed or not", "Conformity", "Satisfactory"],
)  # fmt: skip
def test_yes_says_that_it_conforms(header):
    assert (answers(header).get("yes"), answers(header).get("否")) == ("conforming", "nonconforming")


@pytest.mark.parametrize(
    "header",
    ["是否不合格", "不合格", "不合格?", "不合格与否", "未通过", "是否不通过", "不达标", "不符合（是/否）", "是否超标", "未達標", "不合格 Nonconforming",
     "Nonconforming?", "Nonconforming", "NonConforming", "non-conforming", "Non conforming", "not_conforming", "Noncompliant", "Non-compliant (Y/N)",
     "Not compliant", "Not passed", "Did not pass", "Didn't pass", "Does not comply", "Unsatisfactory", "Unacceptable", "Failed", "FAIL?",
     "Non‑compliant", "is_noncompliant", "Not in compliance"],
)  # fmt: skip
def test_yes_says_that_it_does_not_conform(header):
    assert (answers(header).get("yes"), answers(header).get("否")) == ("nonconforming", "conforming")


@pytest.mark.parametrize(
    "header",
    ["检验结论", "合格/不合格", "Pass/Fail", "未发现不合格", "No failures", "Compliant / non-compliant", "Not yet passed", "Verdict", "Outcome"],
)  # fmt: skip
def test_a_header_that_does_not_ask_or_asks_in_two_ways_leaves_yes_unknown(header):
    assert answers(header) == {}
