"""What is said of files is said in both languages, of the same things."""

import re

import pytest

from spotcheck.language import reading
from spotcheck.language.intake import CODES


@pytest.mark.parametrize("table", [reading._FAILURES, reading._NOTES])
def test_both_languages_speak_of_the_same(table):
    for kind, words in table.items():
        slots = {lang: set(re.findall(r"(?<!{){(\w+)", text)) for lang, text in words.items()}
        assert set(words) == {"zh", "en"}, kind
        assert slots["zh"] == slots["en"], kind


def test_every_code_of_a_problem_has_a_few_words():
    assert set(reading.KINDS) == set(CODES)
    assert all(set(words) == {"zh", "en"} for words in (*reading.KINDS.values(), *reading.COUNTED.values()))


@pytest.mark.parametrize(
    ("name", "channel"),
    [
        ("线上", "online"), ("2020年网络抽查.xlsx", "online"), ("直播专项", "online"), ("线下", "offline"), ("非网络", "offline"),
        ("流通领域", "offline"), ("生产领域", "offline"), ("offline-2020.csv", "offline"), ("off-line", "offline"), ("online", "online"),
        ("线上线下", None), ("清单", None), ("Sheet1", None),
    ],
)  # fmt: skip
def test_a_name_says_the_channel_or_nothing(name, channel):
    assert reading.channel_in(name) == channel
