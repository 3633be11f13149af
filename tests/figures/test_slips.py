import pytest

from spotcheck.figures.slips import slip


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
