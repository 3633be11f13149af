"""Notes are English in frames, and every one can be given in Chinese."""

import re

import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.language.measures import NOTES, note, translated

SLOTS = {
    "missing": 1,
    "strata": 3,
    "columns": "stage, category",
    "column": "producer",
    "year": 2018,
    "n": 20,
    "reference": 2019,
    "listed": "'童车'",
}


@pytest.mark.parametrize("key", NOTES)
def test_every_note_is_translated_whole(key):
    english = note(key, **SLOTS)
    chinese = translated(english, "zh")
    assert chinese != english
    assert not re.search("[A-Za-z]", chinese)
    assert translated(english, "en") == english


def test_notes_that_are_joined_are_translated_each():
    assert translated("nothing was tested; there are no data of 2018", "zh") == "无检验批次；无2018年数据"
    assert translated("our own remark", "zh") == "our own remark"


def test_columns_are_named_by_their_header():
    said = "adjusting reverses the sign (Simpson): the pooled contrast reflects the mix of stage, my column"
    assert (
        translated(note("one cluster", column="producer"), "zh") == "不足两个标称生产企业，无法估计抽样误差"
    )
    assert translated(said, "zh").startswith("调整后方向相反")


def test_notes_of_frames_are_ones_that_can_be_translated():
    tally = pd.DataFrame(
        {
            "year": [2019, 2020, 2020, 2020],
            "channel": ["online", "online", "offline", "online"],
            "stage": ["distribution", "distribution", "production", "production"],
            "sampled": [5, 5, 5, 5],
            "tested": [0, 5, 5, 0],
            "nonconforming": [0, 0, 1, 0],
        }
    )
    frames = [
        sc.failure_rates(tally, ["year", "channel"]),
        sc.failure_rates(tally, "channel", standard=2020),
        sc.failure_rates(tally, "channel", cluster="stage"),
        sc.compare(tally, "channel", baseline="offline", by="year", adjust_for="stage"),
        sc.year_over_year(tally, "channel"),
        sc.rank(tally, "channel"),
        sc.decompose(tally, "stage", mix="channel"),
    ]
    said = {text for frame in frames for text in frame["note"] if text}
    assert len(said) >= 8
    for text in said:
        assert not re.search("[A-Za-z]", translated(text, "zh")), text
