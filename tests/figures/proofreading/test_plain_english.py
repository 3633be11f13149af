"""Right texts of a reader who has a calculator: nothing is doubted; and wrong ones, with the number that is wrong first."""

import pytest

import spotcheck as sc

_DOUBTS = ("contradiction", "sum", "two-values", "rounding", "shares", "referent", "look", "other-base")

#: texts that are right
RIGHT = [
    "|Region|Tested|Non-compliant|Share non-compliant|\n|North|175|21|12.0 %|\n|South|90|36|40.0 %|\n"
    "|East|86|43|50.0 %|\n|Total|351|100|28.5 %|\n",
]
#: texts with a wrong number, the number, and what it should be
WRONG = [
    (
        "|Region|Tested|Failed|Share failed|\n|North|175|21|21.0 %|\n|South|90|36|40.0 %|\n|Total|265|57|21.5 %|\n",
        "21.0 %",
        "12.0 %",
    ),
]


def _doubts(text: str) -> list[tuple[str, str, str]]:
    found = sc.proofread(text).findings
    return [(r.code, r.quote, r.suggestion) for r in found.itertuples() if r.code in _DOUBTS]


@pytest.mark.parametrize("text", RIGHT)
def test_right_texts_are_left_alone(text: str) -> None:
    assert _doubts(text) == []


@pytest.mark.parametrize(("text", "wrong", "right"), WRONG)
def test_the_wrong_number_is_first(text: str, wrong: str, right: str) -> None:
    (_, quote, suggestion), *_ = _doubts(text)
    assert quote == wrong
    assert right in suggestion
