"""Tables added up by columns and divided by rows, whatever their headers say."""

import pytest

import spotcheck as sc

_TABLE = """
| Group | Lots | Short | Rate |
| Bakery | 120 | 27 | 22.5% |
| Meat | 105 | 18 | 17.1% |
| Drinks | 130 | 11 | 8.5% |
| Soaps | 65 | 7 | 10.8% |
| {total} | 420 | 63 | 15.0% |
"""


def doubted(text: str) -> list[tuple[str, str]]:
    findings = sc.proofread(text).findings
    return [(f.quote, f.suggestion) for f in findings.itertuples() if f.code == "contradiction"]


def test_a_right_table_is_left_alone() -> None:
    assert sc.proofread(_TABLE.format(total="Total")).findings.empty
    # the last row is no total
    assert sc.proofread("\n".join(_TABLE.format(total="Rice").split("\n")[:-2])).findings.empty


@pytest.mark.parametrize(
    ("right", "wrong", "suggestion"),
    [
        ("| 130 |", "| 103 |", "'130' instead of '103'? (two digits exchanged)"),
        ("22.5%", "25.2%", "'22.5%' instead of '25.2%'? (two digits exchanged)"),
        ("| 420 |", "| 402 |", "'420' instead of '402'? (two digits exchanged)"),
    ],
)
@pytest.mark.parametrize("total", ["Total", "Rice"])
def test_the_one_number_that_does_not_fit_is_found(
    right: str, wrong: str, suggestion: str, total: str
) -> None:
    """In a table with a row of totals, and in one whose last row is not called so: its other columns add up."""
    text = _TABLE.format(total=total).replace(right, wrong)
    assert (wrong.strip("| "), suggestion) in doubted(text)
