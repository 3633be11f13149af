"""The codes of problems are a documented list."""

import re
from pathlib import Path

import pytest

from spotcheck.language.intake import CODES, MARKED, REASONS, problem
from spotcheck.schema import COLUMNS

PAGE = Path(__file__).parents[2] / "docs" / "intake-codes.md"


def test_every_code_stands_in_the_documentation_and_no_other():
    listed = re.findall(r"^\| `(\w+)`", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(CODES)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_sentence_that_names_the_header(code, lang):
    for column in COLUMNS:
        message = problem(code, column, "表头", "内容", lang, first="3", differs="x", n=5, headers=4)
        assert "表头" in message
        assert "{" not in message.replace('{"date_order": "dmy"}', "")


def test_a_message_shows_no_control_character_and_no_endless_cell():
    message = problem("literal_error", "verdict", "a\x1bb", "x" * 10_000, "en")
    assert "\x1b" not in message
    assert len(message) < 250


def test_both_languages_have_every_word():
    assert all(set(words) == {"zh", "en"} for table in (MARKED, REASONS) for words in table.values())
