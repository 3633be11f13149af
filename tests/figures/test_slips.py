import pytest
from hypothesis import given
from hypothesis import strategies as st

from spotcheck.figures.slips import slip, unslipped


@pytest.mark.parametrize(
    ("printed", "right", "name"),
    [
        ("6169批次", "6619批次", "transposed"),
        ("485", "486", "substituted"),
        ("661批次", "6619批次", "dropped"),
        ("66199", "6619", "added"),
        ("2.79%", "27.9%", "shifted"),
        ("1,379", "1,739", "transposed"),
        ("一千七百九十三", "一千七百三十九", "transposed"),
        ("485", "746", None),
        ("485", "485", None),
        ("6", "9", None),  # any single digit is any other with one digit changed
        ("无", "485", None),
    ],
)
def test_names_the_slip(printed, right, name):
    assert slip(printed, right) == name


@given(st.integers(1, 99_999))
def test_numbers_that_a_slip_may_have_made_are_named_as_slips(printed: int) -> None:
    made = set(unslipped(str(printed)))
    assert all(slip(str(printed), right) for right in made if right != str(printed) and len(right) > 1)


@given(st.integers(10, 99_999), st.integers(10, 99_999))
def test_every_slip_is_among_them(printed: int, right: int) -> None:
    if slip(str(printed), str(right)):
        assert str(right) in set(unslipped(str(printed)))
