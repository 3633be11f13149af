"""What a column of a table is, as its rows show."""

import pytest

from spotcheck.figures.claims import claims_of_table

_ROWS = [["North", "175", "21"], ["South", "90", "36"], ["East", "86", "43"], ["Total", "351", "100"]]
_RATES = ["12.0 %", "40.0 %", "50.0 %", "28.5 %"]
_OF_FAILED = ["21.0 %", "36.0 %", "43.0 %", "100.0 %"]
_OF_TESTED = ["49.9 %", "25.6 %", "24.5 %", "100.0 %"]


def _column(heads: list[str], shares: list[str]) -> set[tuple[str, str]]:
    rows = [heads, *([*row, share] for row, share in zip(_ROWS, shares, strict=True))]
    return {(c.measure, c.base_measure) for c in claims_of_table(rows) if c.cell and c.cell[1] == 3}


@pytest.mark.parametrize("heads", [["Region", "Tested", "Non-compliant"], ["地区", "检验批次", "不合格批次"]])
@pytest.mark.parametrize("head", ["Share non-compliant", "Failure share", "Share (%)", "占比", "比例"])
def test_shares_are_of_what_most_rows_divide_by(heads: list[str], head: str) -> None:
    assert _column([*heads, head], _RATES) == {("failure_rate", "")}
    assert _column([*heads, head], ["21.0 %", *_RATES[1:]]) == {("failure_rate", "")}  # one mistyped
    assert _column([*heads, head], _OF_FAILED) == {("share", "")}
    assert _column([*heads, head], _OF_TESTED) == {("share", "tested")}


def test_shares_that_no_row_explains_keep_their_base() -> None:
    assert _column(["Region", "Tested", "Failed", "Share"], ["1.1 %", "2.2 %", "3.3 %", "4.4 %"]) == {
        ("share", "")
    }


def test_a_column_that_rates_are_divided_by_is_what_was_tested() -> None:
    heads = ["Quarter", "Inspections", "Failed", "Failure rate"]
    rows = [heads, *([*row, rate] for row, rate in zip(_ROWS, _RATES, strict=True))]
    assert [c.measure for c in claims_of_table(rows)][:3] == ["tested", "nonconforming", "failure_rate"]
    rows = [[*row[:3], "1.0 %"] for row in rows]
    assert not claims_of_table(rows)[0].measure
