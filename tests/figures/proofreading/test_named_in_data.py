"""What data know of names: regions, spelling, and which set a number is of that the reader left open."""

import pytest

import spotcheck as sc
from spotcheck.figures import Ledger

PLACES = sc.counts(
    {(2024, "东城区"): (26, 121), (2024, "西山区"): (53, 266), (2023, "东城区"): (20, 90)}, ["year", "region"]
)
AREAS = sc.counts(
    {(2024, "Dongcheng"): (26, 121), (2024, "Xishan"): (53, 266), (2023, "Dongcheng"): (20, 90)},
    ["year", "region"],
)
GOODS = sc.counts({(2024, "pushchairs"): (13, 46), (2024, "Plush toys"): (7, 37)}, ["year", "product"])
SIDES = sc.counts(
    {(2024, "online"): (49, 172), (2024, "offline"): (30, 215), (2023, "online"): (24, 93)},
    ["year", "channel"],
)
STAGES = sc.counts(
    {
        (2024, "offline", "distribution"): (17, 124),
        (2024, "offline", "production"): (13, 91),
        (2024, "online", "distribution"): (49, 172),
    },
    ["year", "channel", "stage"],
)


def held(proof):
    return set(proof.claims.loc[proof.claims["status"] == "figure", "state"])


RIGHT = [
    ("2024年东城区检验121批次，不合格26批次。", PLACES),
    ("2024年共检验387批次，其中东城区检验121批次，不合格26批次。", PLACES),
    ("2024年东城区检验121批次。不合格26批次。", PLACES),
    ("2024年东城区市场监管局共检验387批次，不合格79批次。", PLACES),
    ("一、东城区\n2024年检验121批次，不合格26批次。\n二、西山区\n2024年检验266批次。", PLACES),
    ("2024年，东城区的不合格发现率为21.5%，比西山区高1.6个百分点。", PLACES),
    ("Dongcheng\nIn 2024, 121 batches were tested, and 26 failed.", AREAS),
    ("In 2024, Dongcheng tested 121 batches, of which 26 failed.", AREAS),
    ("In 2024, 121 batches were tested in Dongcheng, of which 26 failed.", AREAS),
    ("In 2024, 387 batches were tested. Of these, 121 were tested in Dongcheng.", AREAS),
    ("In 2024, 46 batches of Pushchairs were tested and 13 failed. Plush toys: 37 tested, 7 failed.", GOODS),
    ("In 2024, 46 pushchairs were tested and 13 failed. Of 37 plush toys, 7 failed.", GOODS),
    ("Online and offline compared, 2023 and 2024\n\nIn 2024, 387 batches were tested.", SIDES),
    ("In 2024, within distribution, 17 of 124 offline batches failed (13.7%).", STAGES),
]


@pytest.mark.parametrize(("text", "data"), RIGHT)
def test_a_right_number_is_held_against_the_set_that_its_sentence_names(text, data):
    proof = sc.proofread(text, data)
    assert proof.findings[proof.findings["severity"] != "info"].empty
    assert held(proof) == {"agrees"}


@pytest.mark.parametrize(
    ("text", "right", "data"),
    [
        ("2024年东城区检验112批次，不合格26批次。", "改为“121批次”", PLACES),
        ("In 2024, Dongcheng tested 112 batches, of which 26 failed.", "write '121'", AREAS),
        ("In 2024, 64 batches of Pushchairs were tested.", "write '46'", GOODS),
    ],
)
def test_a_wrong_number_of_such_a_set_is_an_error_with_the_number_of_that_set(text, right, data):
    findings = sc.proofread(text, data).findings
    assert ("error", "mismatch", right) in set(
        findings[["severity", "code", "suggestion"]].itertuples(index=False, name=None)
    )


def test_no_error_rests_on_a_set_that_an_earlier_sentence_named_where_the_data_bear_out_another():
    text = "2024年线上检验172批次，不合格49批次。检验387批次，不合格79批次。"
    proof = sc.proofread(text, SIDES)
    assert "error" not in set(proof.findings["severity"])


def test_a_product_does_not_reach_a_total_of_the_next_line():
    data = sc.counts({(2024, "童鞋"): (7, 63), (2024, "童车"): (72, 324)}, ["year", "product"])
    proof = sc.proofread("2024年童鞋检验63批次，不合格7批次。\n2024年共检验387批次，不合格79批次。", data)
    assert proof.findings.empty
    assert held(proof) == {"agrees"}


def test_figures_of_the_quarters_that_a_line_tells_of_are_held_and_the_next_line_is_of_the_year():
    data = sc.counts({(2024, 1): (17, 86), (2024, 2): (18, 107)}, ["year", "quarter"])
    right = "2024年第一季度检验86批次，第二季度检验107批次。\n2024年共检验193批次。"
    assert sc.proofread(right, data).findings.empty
    wrong = sc.proofread(right.replace("107", "170"), data).findings
    assert ("170批次", "mismatch") in set(wrong[["quote", "code"]].itertuples(index=False, name=None))


def test_a_rate_of_what_failed_on_an_item_is_a_share():
    batches = sc.samples.shanghai()
    items = sc.failed_items(batches, "year", programmes=("routine",))
    first = items[items["year"] == 2020].iloc[0]
    text = f"2020年，{first['item']}不合格{first['batches']}批次，占不合格批次的{100 * first['share']:.1f}%。"
    findings = sc.proofread(text, batches).findings
    assert findings[findings["severity"] == "error"].empty


def test_a_name_in_a_ledger_is_taken_as_it_is_written_and_the_name_that_may_be_meant_is_offered():
    ledger = Ledger.of(
        [{"id": "a", "printed": "46", "is": "tested(a)"}],
        scopes={"a": {"product": "Pushchairs"}},
        document={"language": "en"},
    )
    row = sc.check(ledger, GOODS).results.iloc[0]
    assert row["verdict"] == "no-data"
    assert row["explanation"] == "no batch of the data has product=Pushchairs; did you mean 'pushchairs'?"
