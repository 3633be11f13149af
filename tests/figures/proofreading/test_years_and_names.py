"""Which set the ledger of a proof puts a number into: its year, its channel, and its name as it is written."""

import pytest

import spotcheck as sc

TALLY = {
    (2025, "online"): (132, 662),
    (2025, "offline"): (69, 775),
    (2024, "online"): (100, 560),
    (2024, "offline"): (75, 597),
}
CHINESE = (
    "2025年监督抽查通报\n一、总体情况\n共检验1437批次，不合格201批次，不合格发现率14.0%，2024年为15.1%。\n"
    "二、分渠道情况\n线上检验662批次，不合格132批次；线下检验775批次，不合格69批次。"
)
ENGLISH = (
    "In 2025, 1,437 batches were tested and 201 failed. In 2024, 1,157 batches were tested and 175 failed.\n\n"
    "Online, 662 batches were tested and 132 failed. In shops, 775 batches were tested and 69 failed."
)


@pytest.mark.parametrize("text", [CHINESE, ENGLISH])
def test_behind_a_year_that_was_looked_back_on_the_parts_are_of_the_year_of_the_text(text):
    proof = sc.proofread(text, sc.counts(TALLY, ["year", "channel"]))
    assert proof.findings.empty
    figures = [f for f in proof.ledger.figures if "line" in f.is_]
    assert len(figures) == 4
    assert all("2025" in figure.is_ for figure in figures)


@pytest.mark.parametrize("text", [CHINESE.replace("201批次", "210批次"), ENGLISH.replace("201", "210")])
def test_parts_are_held_against_the_whole_of_their_own_year(text):
    findings = sc.proofread(text).findings
    assert findings["quote"].str.contains("210").any()
    assert not findings["message"].str.contains("175").any()


TRADITIONAL = (
    "113年共抽驗兒童推車400件，不合格60件。其中網購檢驗120件，不合格40件；實體店面檢驗280件，不合格20件。"
)


def test_quotes_and_names_stand_in_the_ledger_as_they_are_written():
    ledger = sc.proofread(TRADITIONAL).ledger
    assert all(figure.quote in TRADITIONAL for figure in ledger.figures)
    assert {dict(scope.conditions)["product"] for scope in ledger.scopes.values()} == {("兒童推車",)}
    assert len(ledger.parts) == 1


def test_traditional_names_are_found_in_the_data_as_they_are_written():
    data = sc.counts(
        {(2024, "兒童推車", "online"): (40, 120), (2024, "兒童推車", "offline"): (20, 280)},
        ["year", "product", "channel"],
    )
    proof = sc.proofread(TRADITIONAL, data)
    assert proof.findings.empty
    assert (proof.claims.loc[proof.claims["status"] == "figure", "state"] == "agrees").all()


def test_a_share_of_all_failures_is_held_against_all_of_them():
    text = (
        "In 2025, 201 of 1,437 batches failed. Clothing: 310 batches were tested and 107 failed. "
        "Clothing accounted for 35.2% of all failures."
    )
    findings = sc.proofread(text).findings
    assert "107 ÷ 201 = 53.23%" in findings.loc[findings["quote"] == "35.2%", "message"].iloc[0]


def test_names_that_differ_by_capitals_are_one_set():
    text = "We tested 90 batches of clothing; 12 of them failed. Clothing: 12 batches failed (13.3%)."
    assert {dict(s.conditions)["product"] for s in sc.proofread(text).ledger.scopes.values()} == {
        ("clothing",)
    }
