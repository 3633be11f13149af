"""What the computations around a number weigh."""

import pytest

import spotcheck as sc
from spotcheck.figures.claims import claims_of
from spotcheck.figures.proofreading.evidence.weighing import evidence
from spotcheck.figures.proofreading.readings import relate


def borne_out(text: str) -> list[str]:
    related = relate(claims_of(text), text)
    return [related.claims[c].quote for c in sorted(evidence(related).borne_out)]


def test_what_comes_out_of_the_numbers_around_is_borne_out() -> None:
    text = "抽查加油站466座，其中甲系统186座、乙系统152座、其他128座，其他占27.5%。另有17座停业。"
    assert borne_out(text) == ["466座", "186座", "152座", "128座", "27.5%"]


def test_a_number_printed_again_is_the_same_number() -> None:
    text = "The 20 failing jars: 13 had syrup and 7 a false origin. All 20 were withdrawn."
    assert borne_out(text) == ["20", "13", "7", "20"]


def test_a_rate_that_was_cut_off_is_let_pass_and_one_rounded_up_is_not() -> None:
    assert borne_out("抽查1739批次，不合格485批次，占27.9%。") != []
    assert borne_out("抽查1739批次，不合格485批次，占28.0%。") == []


#: stations that were no samples, of which the share is; four at each, which is no part of the 85
_OF_OTHER_SETS = {
    "stations": (
        "上半年，我局对全市466座加油站销售的汽油、柴油进行了抽查，其中甲系统186座、乙系统152座、民营及其他128座，"
        "民营及其他占27.5%。\n共抽取样品1400批次：汽油840批次，柴油560批次。"
    ),
    "four at each": (
        "Officers examined 500 articles, i.e. four at each. There were objections to 85 articles (17.0%).\n"
        "Of the 85 objectionable articles, 51 (60.0%) had been imported by the retailer and 34 (40.0%) had been obtained abroad."
    ),
}


@pytest.mark.parametrize("text", _OF_OTHER_SETS.values(), ids=_OF_OTHER_SETS)
def test_a_reading_that_all_numbers_around_speak_against_is_not_told(text: str) -> None:
    findings = sc.proofread(text).findings
    assert not set(findings["code"]) & {"contradiction", "sum"}


def test_a_rate_that_other_counts_give_is_a_note() -> None:
    text = (
        "共检测6520个样本，包括微生物检测2316个、化学检测3084个、辐射检测1120个。共有19个样本不合格。"
        "\n微生物检测中不合格的为5个冰品样本，占微生物样本的0.22%；化学检测有14个不合格，占0.45%。"
    )
    findings = sc.proofread(text).findings
    assert set(findings["severity"]) <= {"info"}
