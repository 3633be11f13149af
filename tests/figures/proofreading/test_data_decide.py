"""With lists, the data decide: which of several numbers is wrong, whether a second number is of the same set, what is not held."""

import pandas as pd
import pytest

import spotcheck as sc


@pytest.fixture(scope="module")
def year():
    rows = {
        (2023, "online", "家用电器"): (24, 93),
        (2023, "offline", "家用电器"): (24, 175),
        (2024, "online", "家用电器"): (49, 172),
        (2024, "offline", "日用杂品"): (30, 215),
    }
    return sc.counts(rows, ["year", "channel", "category"])


def errors(proof):
    found = proof.findings
    return found.loc[found["severity"] == "error", ["quote", "code"]].drop_duplicates().to_numpy().tolist()


def test_numbers_that_the_data_confirm_are_not_doubted_for_another(year):
    proof = sc.proofread("2024年检验387批次，不合格49批次，不合格发现率20.4%。", year)
    assert errors(proof) == [["49批次", "contradiction"], ["49批次", "mismatch"]]
    assert not proof.findings["message"].str.contains("也可能").any()
    assert proof.claims.loc[proof.claims["state"] == "agrees", "quote"].tolist() == ["387批次", "20.4%"]


def test_how_a_number_was_rounded_is_not_said_beside_what_the_data_say():
    data = sc.counts({2024: (79, 387)}, "year")
    text = "2024年检验387批次，不合格79批次，不合格发现率20.41%；合格率79.58%。"
    codes = sc.proofread(text, data).findings["code"].tolist()
    assert codes.count("rounding") <= 1


@pytest.mark.parametrize(
    "text",
    [
        "2024年检验387批次，不合格79批次，不合格发现率20.4%。\n2024年检验387批次，不合格74批次，不合格发现率20.4%。",
        "In 2024, 387 batches were tested, of which 79 failed.\nIn 2024, 387 batches were tested, of which 74 failed.",
        "2024年检验387批次，不合格79批次。\n年份\t检验批次\t不合格批次\n2024年\t387\t74",
    ],
)
def test_a_second_number_beside_right_ones_is_held_against_the_data(year, text):
    proof = sc.proofread(text, year)
    ((quote, code),) = errors(proof)
    assert (quote.removesuffix("批次"), code) == ("74", "mismatch")
    report = sc.check(sc.figures.Ledger.loads(proof.ledger.dumps()), year)
    assert report.results.loc[report.results["verdict"] == "mismatch", "printed"].tolist() == [quote]


@pytest.mark.parametrize(
    "behind",
    [
        "2024年有12批次产品整改不合格。",
        "2024年检验387批次，其中12批次整改不合格。",
        "2024年有72批次产品整改不合格。",
    ],
)
def test_a_second_number_that_may_be_of_something_else_is_no_error(year, behind):
    proof = sc.proofread(f"2024年检验387批次，不合格79批次。\n{behind}", year)
    assert proof.ok
    assert ("前面已有另外的数" in " ".join(proof.findings["message"])) == ("72" in behind)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2025年检验387批次，不合格79批次。", "数据中没有“2025年”的批次：2个数字未与数据核对"),
        ("In 2025, 387 batches were tested.", "the data have no batches of '2025'"),
        ("2024年，生产领域检验91批次。", "数据中没有“生产领域”的批次"),
    ],
)
def test_what_the_data_do_not_cover_is_said(year, text, message):
    findings = sc.proofread(text, year).findings
    assert findings["code"].tolist() == ["no-data"]
    assert message in findings["message"].iloc[0]


@pytest.mark.parametrize(
    ("text", "quote", "right"),
    [
        ("检验113批次，不合格24批次，不合格发现率21.4%。", "21.4%", "21.2%"),
        ("检验31批次，不合格3批次，不合格发现率10.0%。", "10.0%", "9.7%"),
        ("检验80批次，合格79批次，合格率97.8%。", "97.8%", "98.8%"),
        ("检验1000批次，不合格5批次，不合格发现率0.60%。", "0.60%", "0.50%"),
        ("抽检45.4万批次，合格53.31万批次，合格率98.0%。", "45.4万批次", "54.4万批次"),
    ],
)
def test_what_should_stand_there_is_printed_like_what_stands_there(text, quote, right):
    findings = sc.proofread(text).findings.set_index("quote")
    assert f"“{quote}”或应为“{right}”" in findings.loc[quote, "suggestion"]


def test_another_quantity_that_a_number_is_of_is_said_in_words(year):
    findings = sc.proofread("2024年线下检验175批次，不合格30批次。", year).findings
    assert "“175批次”是2023年线下检验数（175）" in " ".join(findings["message"])
    findings = sc.proofread("In 2024, 175 batches were tested offline, of which 30 failed.", year).findings
    assert "“175” is tested (offline, 2023) (175)" in " ".join(findings["message"])


def test_a_number_at_the_end_of_a_line_does_not_go_on_with_a_year():
    text = "发布日期：2025-01-20　浏览次数：1532\n2024年，线上产品共抽查177批次。"
    found = sc.figures.extract(text).set_index("quote")
    assert "1532" in found.index
    assert found.loc["177批次", "scope"] == "channel=online, year=2024"


def test_quarters_and_months_are_held_against_the_days_of_the_data(year):
    days = ["2024-01-05", "2024-02-07", "2024-03-09", "2024-05-02", "2024-06-03"]
    verdicts = ["conforming", "nonconforming", "conforming", "nonconforming", "conforming"]
    dated = pd.DataFrame({"sampled_on": pd.to_datetime(days), "verdict": verdicts})
    text = "2024年第一季度检验3批次，不合格1批次；第二季度检验{}批次，不合格1批次。"
    assert sc.proofread(text.format(2), dated).findings.empty
    assert errors(sc.proofread(text.format(5), dated)) == [["5批次", "mismatch"]]
    findings = sc.proofread(text.format(2), year).findings
    assert findings["code"].tolist() == ["no-data", "no-data"]
    assert "数据中没有“第1季度”的批次" in findings["message"].iloc[0]


def test_what_the_data_do_not_know_is_not_doubted_where_they_mend_the_rest(year):
    known = year.drop(columns="category")
    text = "2024年检验{}批次，其中标签不合格27批次，占检验批次的7.0%。"
    assert {quote for quote, _ in errors(sc.proofread(text.format(378), known))} <= {"378批次"}
