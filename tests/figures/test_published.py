"""Ledgers of documents that were published: what follows from them, and which of them cannot be right."""

from pathlib import Path

import pytest

from spotcheck.figures import Ledger, check, solve
from spotcheck.figures.combining import combine

FOLDER = Path(__file__).parent / "published"
NAMES = sorted(path.name.removesuffix(".figures.toml") for path in FOLDER.glob("*.figures.toml"))


def solved(name, **options):
    return solve(Ledger.load(FOLDER / f"{name}.figures.toml"), **options)


def implied(solution, quantity):
    row = solution.implied.set_index("quantity").loc[quantity]
    return row["low"], row["high"]


@pytest.mark.parametrize("name", NAMES)
def test_the_ledgers_stand_as_they_would_be_written(name):
    path = FOLDER / f"{name}.figures.toml"
    assert Ledger.load(path).dumps() == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_contradictions_and_matters_of_rounding_are_found_and_nothing_else(name):
    expected = {
        "lishui-2021H1": "contradictory",
        "shanghai-clothing": "contradictory",
        "beijing-consumers-2017": "rounding",
        "jiangsu-online-2016": "rounding",
    }
    assert solved(name).status == expected.get(name, "consistent")


def test_the_seed_implies_the_offline_counts_and_the_online_base_of_the_year_before():
    found = solved("shanghai-2020-reply")
    assert implied(found, "sampled(offline)") == (4880, 4880)
    assert implied(found, "nonconforming(offline)") == (746, 746)
    assert implied(found, "sampled(online_2019)") == (611, 632)


def test_of_all_batches_the_multiple_of_the_seed_implies_another_base():
    text = (FOLDER / "shanghai-2020-reply.figures.toml").read_text(encoding="utf-8")
    text = text.replace("sampled(online) / sampled(online_2019)", "sampled(all) / sampled(online_2019)")
    assert implied(solve(Ledger.loads(text)), "sampled(online_2019)") == (2323, 2406)


@pytest.mark.parametrize(
    ("year", "production", "distribution"),
    [(2021, (1595, 1602), (1518, 1525)), (2022, (838, 844), (983, 989)), (2023, (1066, 1081), (2395, 2410))],
)
def test_national_figures_imply_the_failures_of_each_stage(year, production, distribution):
    found = solved(f"national-{year}")
    assert implied(found, "nonconforming(production)") == production
    assert implied(found, "nonconforming(distribution)") == distribution
    low, high = implied(found, "failure_rate(distribution)")
    sampled, _ = implied(found, "sampled(distribution)")
    assert (low, high) == (distribution[0] / sampled, distribution[1] / sampled)


def test_four_years_are_one_system_that_holds():
    ledgers = [Ledger.load(FOLDER / f"national-{year}.figures.toml") for year in (2021, 2022, 2023)]
    found = solve(combine(ledgers))
    assert found.status == "consistent"
    rows = found.implied.set_index("quantity")
    assert tuple(rows.loc["nonconforming(all_2021)" if "nonconforming(all_2021)" in rows.index else "nonconforming(all)"]) == (3120, 3120)  # fmt: skip


def test_a_changed_digit_in_one_year_contradicts_the_next():
    texts = [(FOLDER / f"national-{y}.figures.toml").read_text(encoding="utf-8") for y in (2021, 2022)]
    texts[0] = texts[0].replace('printed = "12.2%"', 'printed = "21.2%"').replace("3120批次", "5435批次")
    alone = [solve(Ledger.loads(text)).status for text in texts]
    together = solve(combine([Ledger.loads(text, file=f"{k}.figures.toml") for k, text in enumerate(texts)]))
    assert alone[1] == "consistent"
    assert together.status == "contradictory"


def test_eight_of_214_is_not_1_87_percent_and_the_sentence_says_what_it_is():
    found = solved("lishui-2021H1")
    assert found.conflict == ("nonconforming", "tested", "failure-rate")
    assert "8 / 214 = 3.7383%" in found.explanation
    assert "印作1.87%" in found.explanation
    assert found.repairs.loc[0, ["id", "suggestion"]].tolist() == ["nonconforming", "4批次"]
    assert ("failure-rate", "3.74%") in set(
        zip(found.repairs["id"], found.repairs["suggestion"], strict=True)
    )
    assert "8 / 214 = 3.7383%, but 1.87% is printed" in solved("lishui-2021H1", lang="en").explanation


def test_two_shares_of_the_clothing_document_have_the_common_base_69():
    found = solved("shanghai-clothing")
    cause = found.causes.iloc[0]
    assert cause["ids"] == ("fibre-share", "colour-share")
    assert (cause["quantity"], cause["printed"], cause["needed"]) == ("nonconforming(all)", "68批次", 69)
    assert set(found.conflict) & {"fibre-share", "colour-share"}
    assert (
        str(found)
        .split("\n")
        .index("同一原因：fibre-share, colour-share均符合基数69（nonconforming(all)印作68批次）。")
        > 0
    )


def test_160_of_349_was_cut_off_and_the_answer_says_so():
    found = solved("beijing-consumers-2017")
    assert found.rounding == ("failure-rate",)
    assert implied(found, "nonconforming(online)") == (160, 160)
    assert "160 / 349 = 45.8453%" in found.explanation
    assert found.repairs.loc[0].tolist() == ["failure-rate", "45.84%", "45.85%", "截尾而未四舍五入"]


def test_192_of_317_was_cut_off():
    found = solved("jiangsu-online-2016")
    assert found.rounding == ("label-share",)
    assert found.repairs.loc[0, "suggestion"] == "60.6%"


def test_a_truncated_share_and_its_complement_are_one_cause():
    ledger = Ledger.of(
        [
            {"id": "label", "printed": "192批次", "is": "nonconforming(label)"},
            {"id": "all", "printed": "317批次", "is": "nonconforming(all)"},
            {"id": "label-share", "printed": "60.5%", "is": "nonconforming(label) / nonconforming(all)"},
            {"id": "other-share", "printed": "39.5%", "is": "nonconforming(other) / nonconforming(all)"},
        ],
        scopes={"all": {}, "label": {"kind": "label"}, "other": {"kind": "other"}},
        parts={"all": ["label", "other"]},
    )
    cause = solve(ledger).causes.iloc[0]
    assert cause["ids"] == ("label-share", "other-share")
    assert (cause["printed"], cause["needed"]) == ("60.5%", "60.6%")


def test_tested_apart_from_sampled_is_taken_as_printed():
    found = solved("national-online-2016")
    assert implied(found, "sampled(all)") == (503, 503)
    assert implied(found, "tested(all)") == (497, 497)
    low, high = implied(found, "failure_rate(all)")
    assert low == high == 172 / 497


def test_without_data_check_is_the_solver_alone():
    assert check(FOLDER / "national-2021.figures.toml").ok
    report = check([FOLDER / "lishui-2021H1.figures.toml"])
    assert not report.ok
    assert "8 / 214 = 3.7383%" in str(report)
