"""Clauses that tell the same numbers one after the other, with one for all: a wrong number is found, and clauses of other things are left alone."""

import pytest

from spotcheck.figures.claims import claims_of
from spotcheck.figures.proofreading.readings import relate
from spotcheck.figures.proofreading.rows_told import computed

ROWS = [
    ("国产锁具40把，不合格6把；进口锁具25把，不合格2把；合计65把，不合格{8}把。", "9"),
    ("上午查摊位35个，短秤4个；下午查45个，短秤3个。一天下来，80个摊位中有{7}个短秤。", "9"),
    ("冰柜测了14台，达标11台；冷库测了{6}间，达标5间；车辆测了9辆，达标7辆。", ""),
    ("书包抽检30件，不合格3件，文具盒抽检{50}件，不合格4件，合计抽检80件，不合格7件。", "60"),
    ("Kettles: 13 of 45 unsafe. Irons: 15 of {60}. Lamps: 0 of 35. All kinds: 28 of 140.", "80"),
    ("Spring: 210 tests, 12 bad\nAutumn: 190 tests, {9} bad\nSum: 400 tests, 21 bad", "7"),
]


@pytest.mark.parametrize(("text", "wrong"), [row for row in ROWS if row[1]])
def test_the_number_that_rows_do_not_come_to_is_found(text: str, wrong: str, warned) -> None:
    before, _, rest = text.partition("{")
    right, _, behind = rest.partition("}")
    assert warned(before + right + behind) == []
    start, end = len(before), len(before) + len(wrong)
    assert any(first < end and start < last for first, last in warned(before + wrong + behind))


@pytest.mark.parametrize(
    "text",
    [
        # of other units, of no total, and a sum that is one by chance
        "冰柜测了14台，达标11台；冷库测了6间，达标5间；车辆测了9辆，达标7辆。",
        "书包抽查27批次，不合格4批次；校服抽查65批次，不合格8批次；簿册抽查80批次，不合格12批次。",
        "甲区查30家，停业2家；乙区查50家，停业3家；全市共查120家，停业9家。",
    ],
)
def test_clauses_that_nothing_is_the_total_of_are_left_alone(text: str) -> None:
    assert computed(relate(claims_of(text), text)) == []


def test_a_total_may_tell_its_numbers_the_other_way_round() -> None:
    text = "Oil: 40 tests, 3 failures. Gas: 60 tests, 2 failures. In all, 6 failures in 100 tests."
    found = [(r.text, r.holds) for r in computed(relate(claims_of(text), text))]
    assert found == [("40 + 60 = 100", True), ("3 + 2 = 5", False)]
