"""Right texts of a reader who has a calculator: nothing is doubted; and wrong ones, with the number that is wrong first."""

import pytest

import spotcheck as sc

_DOUBTS = ("contradiction", "sum", "two-values", "rounding", "shares", "referent", "look", "other-base")

#: texts that are right
RIGHT = [
    (
        "|Region|Tested|Non-compliant|Share non-compliant|\n|North|175|21|12.0 %|\n|South|90|36|40.0 %|\n"
        "|East|86|43|50.0 %|\n|Total|351|100|28.5 %|\n"
    ),
    # what is told again is the whole of what follows, and no part
    "We tested 120 cots. 48 failed. Of the 48, 20 were recalled.",
    "The council tested 200 toys; 48 failed. Of these 48, 10 were dangerous.",
    "Of 200 toys, 50 failed: 30 in the first half of the year and 20 in the second. Of the 30, 18 were imports.",
    # those of which more is said are others
    (
        "40 products were tested. 22 were bought in shops and 18 on the internet. Three of those from shops failed and eight "
        "of those from the internet."
    ),
    "40 products were tested. Of the 22 from shops 3 failed; of those from the internet 8.",
    "Inspectors found 12 faulty scales, one in five of those checked (60).",
    "There were 2,068 alerts on cosmetics, exactly half of those that named one risk (4,136).",
    "Of 640 products 544 were compliant and 96 were not; after correction 80 of the 96 were compliant, 624 (97.5%) in all.",
    # an average of what is counted in words
    "Of the 40 bought online, 20 failed. The Authority fined four importers a total of €38,000, an average of €9,500.",
    "Of 40 toys 9 failed. Three traders were fined a total of £9,000, an average of £3,000.",
    # from what to what
    (
        "Compared with the year before checks went up by a quarter, from 4,000 to 5,000, and the number of failures by 12.5%, "
        "from 160 to 180."
    ),
    "Samples rose from 400 to 900, 2.25 times as many.",
    "抽查批次由400批次增至900批次，是上年的2.25倍。",
    "The failure rate fell from 18% to 14%, i.e. by 4 percentage points.",
    # a row of shares is in step with the counts before it
    "Of the 130 complaints, 78 were about delivery, 39 about quality and 13 about price: 60%, 30% and 10%.",
    # a line that begins with a number is one of its own
    (
        "Unsafe products: 24 toys, 19 chargers and 14 cosmetics\nCosmetics: 14 of 60 inspected (23.3%)\n"
        "20 of the 36 shops (55.6%) had at least one unsafe product; the other 16 had none\n"
    ),
    # by how many, degrees, a margin of error
    "Complaints rose by 300 to 4,300 in 2024, 7.5% more than in 2023. Of the 4,300 complaints, 3,225 (75%) were resolved.",
    (
        "Of the 15 models, in 9 (60%) the temperature deviated from the setting of 200°C by more than 20°C. Among these 9 models, "
        "3 deviated by more than 30°C and the other 6 by 21°C to 29°C. The deviation of 6 models was within 20°C.\n\n"
        "Acrylamide was found in the fries of all the models; in 4 of them, or 26.7%, it exceeded the level."
    ),
    (
        "Of the 221 who complained, 170 (76.9%) got their money back. The survey has a margin of error of plus or minus 2.2 "
        "percentage points. Of 369 buyers 221 (59.9%) complained."
    ),
    (
        "Of the 26 helmets that did not comply, 11 were recalled, 9 were withdrawn from sale, and the labels of the remaining 6 "
        "were corrected."
    ),
    # a list of equals
    "We seized 24 toys, 19 chargers and 14 cosmetics.",
    "Officers seized 57 toys, 38 lamps and 29 cots.",
    "Of the 15 models, 4 were rated 4.5 points overall, 5 were rated 4 points and the remaining 6 were rated 3.5 points.",
    "18 of 45 cots failed, a pass rate of 60%.",
    "In 12 of the 45 raids nothing was found; the remaining 33 led to seizures.",
    (
        "|Sector|2023|2024|Change|\n|Electronics|1,820|2,093|+15.0%|\n|Clothing|1,150|1,035|−10.0%|\n|Furniture|640|704|+10.0%|\n"
        "|Toys|390|468|+20.0%|\n"
    ),
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
    (
        "The number of samples rose from 400 in 2021 to 900 in 2023, that is 3.25 times as many.",
        "3.25 times",
        "2.25 times",
    ),
    ("Failures rose from 120 in 2023 to 150 in 2024, an increase of 35%.", "35%", "25%"),
    ("抽查批次由400批次增至900批次，是上年的3.25倍。", "3.25倍", "2.25倍"),
    # a number that is printed again is hardly the wrong one
    (
        (
            "We tested 300 toys; 45 (15%) failed and 255 passed. Of the 45 failures, 28 lacked a warning; the remaining 71 had "
            "sharp edges. The 28 have been recalled."
        ),
        "71",
        "'17'",
    ),
    (
        (
            "In all, 110 toys failed. Of the 110, 74 presented a serious risk and the other 63 a medium or low risk. Of the 74, 51 "
            "were withdrawn and 23 were recalled."
        ),
        "63",
        "'36'",
    ),
    # both are of the failed; what is left of a part; growth by rows; a count of each quarter
    ("18 of 45 cots failed, a failure rate of 60%.", "60%", "40%"),
    ("In 12 of the 45 raids nothing was found; the remaining 43 led to seizures.", "43", "'33'"),
    ("Complaints rose by 60 percent, from 175 in 2023 to 245.", "60 percent", "40 percent"),
    (
        (
            "|Sector|2023|2024|Change|\n|Electronics|1,820|2,093|+10.5%|\n|Clothing|1,150|1,035|−10.0%|\n|Furniture|640|704|+10.0%|\n"
            "|Toys|390|468|+20.0%|\n"
        ),
        "+10.5%",
        "15.0%",
    ),
    (
        (
            "|行业|2023年投诉|2024年投诉|同比|\n|电子|1,820|2,093|10.5%|\n|服装|1,150|1,035|-10.0%|\n|家具|640|704|10.0%|\n"
            "|玩具|390|468|20.0%|\n"
        ),
        "10.5%",
        "15.0%",
    ),
    (
        (
            "In 2024 authorities took 12,480 samples: 2,950 in the first quarter, 3,340 in the second, 3,501 in the third and 3,085 in "
            "the fourth."
        ),
        "12,480",
        "",
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
