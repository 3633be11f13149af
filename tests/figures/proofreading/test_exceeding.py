"""Counts that are more than what they are counts of."""

import pytest

import spotcheck as sc


def _larger(text: str, lang: str = "zh") -> set[str]:
    found = sc.proofread(text).findings
    word = "多于" if lang == "zh" else "is more than"
    return set(found.loc[found["message"].str.contains(word) & (found["severity"] != "info"), "quote"])


@pytest.mark.parametrize(
    ("text", "right", "wrong", "whole"),
    [
        ("抽查电热毯48批次，不合格{}批次。", "5", "55", "48"),
        ("共抽检灯具36批次，检验合格{}批次。", "33", "63", "36"),
        ("抽查开关64批次，其中网络平台{}批次。", "18", "81", "64"),
        ("本次检查企业30家，其中生产企业{}家。", "25", "52", "30"),
        ("全年接到投诉320件，其中预付卡类{}件。", "45", "450", "320"),
        ("不合格的9件中，耐压强度不合格{}件。", "3", "33", "9"),
        ("抽查玩具160件，不合格9件，其中小零件不合格{}件。", "6", "16", "9"),
    ],
)
def test_a_part_that_is_more_than_its_whole_is_doubted(text: str, right: str, wrong: str, whole: str) -> None:
    assert not _larger(text.format(right))
    found = _larger(text.format(wrong))
    assert {quote.rstrip("批次家件") for quote in found} == {wrong, whole}


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("We tested 24 chargers and {} failed.", "5", "55"),
        ("We tested 80 kettles and 9 failed, of which {} had loose handles.", "6", "16"),
        ("Inspectors called at 30 shops, of which {} sold lighters.", "25", "52"),
        ("Of the 9 helmets that failed, {} had weak straps.", "4", "44"),
    ],
)
def test_the_same_in_english(text: str, right: str, wrong: str) -> None:
    assert not _larger(text.format(right), "en")
    assert wrong in _larger(text.format(wrong), "en")


@pytest.mark.parametrize(
    "text",
    [
        "抽查160批次，不合格9批次，其中网络样品80批次。",  # of the 160
        "在80批次样品中，来自生产企业的10批次全部合格，来自网店的有31批次合格。",
        "70批次样品（毛巾28批次，袜子42批次）中，53批次达到要求。",
        "30款样品中，21款检出防腐剂，2款检出色素，其中22款两项均未标示。",
        "海关查验42批货物，内有346739件玩具不合格。",
        "抽查约50批次，不合格52批次。",  # about 50
        "每条鱼含有4.3件塑料碎片，其中一条多达80件。",
        "The service examined 42 consignments containing 346,739 unsafe products.",
        "We bought 40 lamps and 12 cables, of which 30 failed.",
    ],
)
def test_a_larger_count_of_something_else_is_not(text: str) -> None:
    assert not _larger(text)
    assert not _larger(text, "en")


def test_a_row_of_a_table_is_held_against_itself() -> None:
    table = "| 产品 | 抽查批次 | 不合格批次 |\n|---|---|---|\n| 童车 | 20 | 3 |\n| 灯具 | 12 | {} |\n| 插座 | 40 | 4 |\n"
    assert not _larger(table.format(5))
    assert _larger(table.format(15)) == {"15", "12"}
