"""Right texts of a reader who has a calculator: nothing is doubted; and wrong ones, with the number that is wrong first."""

import pytest

import spotcheck as sc

_DOUBTS = ("contradiction", "sum", "two-values", "rounding", "shares", "referent", "look", "other-base")

#: texts that are right
RIGHT = [
    "|Region|Tested|Non-compliant|Share non-compliant|\n|North|175|21|12.0 %|\n|South|90|36|40.0 %|\n"
    "|East|86|43|50.0 %|\n|Total|351|100|28.5 %|\n",
    # what is told again is the whole of what follows, and no part
    "We tested 120 cots. 48 failed. Of the 48, 20 were recalled.",
    "The council tested 200 toys; 48 failed. Of these 48, 10 were dangerous.",
    "Of 200 toys, 50 failed: 30 in the first half of the year and 20 in the second. Of the 30, 18 were imports.",
    # those of which more is said are others
    "40 products were tested. 22 were bought in shops and 18 on the internet. Three of those from shops failed and eight "
    "of those from the internet.",
    "40 products were tested. Of the 22 from shops 3 failed; of those from the internet 8.",
    "Inspectors found 12 faulty scales, one in five of those checked (60).",
    "There were 2,068 alerts on cosmetics, exactly half of those that named one risk (4,136).",
    "Of 640 products 544 were compliant and 96 were not; after correction 80 of the 96 were compliant, 624 (97.5%) in all.",
    # an average of what is counted in words
    "Of the 40 bought online, 20 failed. The Authority fined four importers a total of €38,000, an average of €9,500.",
    "Of 40 toys 9 failed. Three traders were fined a total of £9,000, an average of £3,000.",
    # from what to what
    "Compared with the year before checks went up by a quarter, from 4,000 to 5,000, and the number of failures by 12.5%, "
    "from 160 to 180.",
    "Samples rose from 400 to 900, 2.25 times as many.",
    "抽查批次由400批次增至900批次，是上年的2.25倍。",
    "The failure rate fell from 18% to 14%, i.e. by 4 percentage points.",
]
#: texts with a wrong number, the number, and what it should be
WRONG = [
    (
        "|Region|Tested|Failed|Share failed|\n|North|175|21|21.0 %|\n|South|90|36|40.0 %|\n|Total|265|57|21.5 %|\n",
        "21.0 %",
        "12.0 %",
    ),
    ("We fined four importers a total of €38,000, an average of €9,050.", "€9,050", "'9,500'"),
    ("Samples rose from 400 to 900, 3.25 times as many.", "3.25 times", "2.25 times"),
    ("The number of samples rose from 400 in 2021 to 900 in 2023, that is 3.25 times as many.", "3.25 times", "2.25 times"),
    ("Failures rose from 120 in 2023 to 150 in 2024, an increase of 35%.", "35%", "25%"),
    ("抽查批次由400批次增至900批次，是上年的3.25倍。", "3.25倍", "2.25倍"),
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
