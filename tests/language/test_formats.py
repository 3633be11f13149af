"""Cells in print: exact rounding, units, what is absent, and the same words in both languages."""

from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from spotcheck.language import bulletin, charts, formats, labels, report
from spotcheck.language.numbers import rounded


@given(bad=st.integers(0, 3000), tested=st.integers(1, 3000))
def test_a_rate_is_rounded_half_up_from_its_counts_and_not_from_the_float(bad, tested):
    bad = min(bad, tested)
    row = {"nonconforming": bad, "tested": tested, "rate": bad / tested}
    assert is_printed(formats.cell_text(row, "rate", "en"), Fraction(bad, tested))


def is_printed(text, value):
    """Tell whether a text is a percentage, rounded half-up: with one decimal, or with more where that would read as zero."""
    one = rounded(value * 100, 1)
    if one or not value:
        return text == f"{one}%"
    decimals = len(text.rstrip("%").partition(".")[2])
    return decimals > 1 and text == f"{rounded(value * 100, decimals)}%" and float(text.rstrip("%")) > 0


@given(part=st.integers(0, 5000), whole=st.integers(1, 5000))
def test_a_share_is_rounded_from_the_fraction_that_it_is(part, whole):
    part = min(part, whole)
    printed = formats.cell_text({"share": part / whole}, "share", "en")
    assert is_printed(printed, Fraction(part, whole))


@given(bad=st.integers(1, 400), tested=st.integers(1_000_000, 10_000_000))
def test_a_rate_that_would_read_as_zero_is_printed_with_two_digits(bad, tested):
    value = Fraction(bad, tested)
    printed = formats.cell_text({"nonconforming": bad, "tested": tested, "rate": bad / tested}, "rate", "zh")
    assert is_printed(printed, value)
    digits = printed.rstrip("%").replace(".", "").lstrip("0")
    assert len(digits) == 2 or (len(digits) == 3 and digits.endswith("00"))  # 0.0996 is 0.100


@pytest.mark.parametrize("value", [None, float("nan"), pd.NA, pd.NaT])
def test_what_could_not_be_computed_is_a_dash(value):
    for column in ("rate", "ratio", "p_value", "sampled", "rate_change"):
        assert formats.cell_text({column: value}, column, "en") == "–"
    assert formats.cell_text({"note": value}, "note", "en") == ""
    assert formats.cell_text({"category": value}, "category", "zh") == "（未注明）"


@pytest.mark.parametrize(
    ("column", "value", "zh", "en"),
    [
        ("rate_change", 0.0281, "+2.8个百分点", "+2.8 points"),
        ("rate_change", -0.0004, "0.0个百分点", "0.0 points"),
        ("volume_growth", 0.5, "+50.0%", "+50.0%"),
        ("ratio", float("inf"), "∞", "∞"),
        ("ratio_high", float("inf"), "无上限", "no limit"),
        ("p_value", 0.0004, "<0.001", "<0.001"),
        ("sampled", 25_636, "25,636", "25,636"),
        ("confidence", 0.999, "99.9%", "99.9%"),
        ("year", 2020, "2020", "2020"),
        ("channel", "online", "线上", "online"),
        ("baseline", "offline", "线下", "offline"),
    ],
)
def test_cells_in_print(column, value, zh, en):
    assert [formats.cell_text({column: value}, column, lang) for lang in ("zh", "en")] == [zh, en]


def test_limits_share_a_cell():
    row = {"ratio_low": 1.3, "ratio_high": float("inf")}
    assert formats.limits_text(row, "ratio_low", "ratio_high", "zh", "multiple") == "[1.30, 无上限]"
    assert formats.limits_text({}, "low", "high", "en", "percent") == "–"


@pytest.mark.parametrize("table", [charts._TEXTS, bulletin._SENTENCES, report._TEXTS, labels.COLUMNS])
def test_every_text_is_there_in_both_languages_with_the_same_slots(table):
    import string

    def slots(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for name, words in table.items():
        assert set(words) == {"zh", "en"}, name
        assert not [c for c in words["en"] if "\u4e00" <= c <= "\u9fff"], name
        # the grammar of one language may need a slot that the other does not
        own = {"all", "were", "by", "stage", "period"}
        # English gives the counts of categories that tie, without which they are not read back
        own |= {"bad", "tested"} if name in ("tied", "then tied", "all tied") else set()
        assert slots(words["zh"]) ^ slots(words["en"]) <= own, name


@pytest.mark.parametrize(
    ("number", "words"), [(1, "1 batch"), (2, "2 batches"), (0, "0 batches"), (12_345, "12,345 batches")]
)
def test_english_counts_agree_in_number(number, words):
    assert bulletin.batches(number, "en") == words


def test_limits_of_0_and_infinity_are_no_interval():
    row = {"ratio": float("inf"), "ratio_low": 0.0, "ratio_high": float("inf"), "low": 0.0, "high": 0.2}
    assert [formats.cell_text(row, name, "en") for name in row] == ["∞", "–", "–", "0.0%", "20.0%"]
    row = {"ratio_low": 1.5, "ratio_high": float("inf")}
    assert [formats.cell_text(row, name, "en") for name in row] == ["1.50", "no limit"]
