"""Text from data, made safe for where it is shown."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from spotcheck.escape import legible, visible


def test_a_terminal_escape_becomes_a_picture():
    assert visible("\x1b[2J\x07\x7f\x9b") == "␛[2J␇␡⟨U+009B⟩"


def test_direction_controls_become_their_names():
    assert (
        visible("a\u202eb\u2066c\u200f")
        == "a⟨RIGHT-TO-LEFT OVERRIDE⟩b⟨LEFT-TO-RIGHT ISOLATE⟩c⟨RIGHT-TO-LEFT MARK⟩"
    )


def test_line_breaks_stay_where_lines_are_asked_for():
    assert visible("a\nb\tc", lines=True) == "a\nb\tc"
    assert visible("a\nb\tc") == "a␊b␉c"


def test_what_cannot_be_encoded_becomes_its_number():
    assert visible("\ud800\uffff") == "⟨U+D800⟩⟨U+FFFF⟩"


@given(st.text())
def test_nothing_that_a_terminal_or_xml_refuses_is_left(text):
    shown = visible(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in shown)
    assert not any(
        unicodedata.bidirectional(c) in ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
        for c in shown
    )
    shown.encode("utf-8")


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_letters_digits_and_marks_stay_as_they_are(text):
    assert visible(text) == text


def test_a_name_that_is_utf_8_stays():
    assert legible("清单/é.csv") == "清单/é.csv"
