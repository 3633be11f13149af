"""Computations between printed numbers: whether they come out, and what a member would have to be."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spotcheck.figures.proofreading.evidence.computations import Computation, Kind
from spotcheck.figures.proofreading.evidence.numbers import Number
from spotcheck.figures.proofreading.places import Place


def number(value: float, decimals: int = 0, at: int = 0) -> Number:
    kind = "percent" if decimals else "count"
    return Number(
        claim=at, at=at, start=0, end=0, kind=kind, value=value, half=0.5 / 10**decimals, decimals=decimals,
        place=Place(0, 0, 0), settled=False, measure="", falls=False, unit="",
    )  # fmt: skip


def computation(kind: Kind, *members: tuple[float, int]) -> Computation:
    return Computation(kind, tuple(number(*member, at) for at, member in enumerate(members)))


@pytest.mark.parametrize(
    ("kind", "members", "holds"),
    [
        ("share", [(27.9, 1), (485, 0), (1739, 0)], True),
        ("share", [(28.9, 1), (485, 0), (1739, 0)], False),
        ("share", [(358.6, 1), (1739, 0), (485, 0)], False),  # no part is more than its whole
        ("sum", [(60, 0), (22, 0), (38, 0)], True),
        ("sum", [(60, 0), (22, 0), (39, 0)], False),
        ("difference", [(2.7, 1), (20.3, 1), (17.6, 1)], True),
        (
            "difference",
            [(2.6, 1), (20.3, 1), (17.6, 1)],
            True,
        ),  # it may be that of the rates before they were rounded
        ("difference", [(2.5, 1), (20.3, 1), (17.6, 1)], False),
        ("difference", [(2.6, 1), (20.33, 2), (17.68, 2)], True),
        ("multiple", [(2.8, 1), (1739, 0), (621, 0)], True),
        ("growth", [(20.0, 1), (5730, 0), (4775, 0)], True),
        ("growth", [(16.7, 1), (5730, 0), (4775, 0)], False),
        ("multiple", [(2.8, 1), (1739, 0), (0, 0)], False),
    ],
)
def test_a_computation_comes_out_or_not(kind: Kind, members: list[tuple[float, int]], holds: bool) -> None:
    assert computation(kind, *members).holds() is holds


def test_what_a_member_would_have_to_be() -> None:
    share = computation("share", (97.96, 2), (815, 0), (823, 0))
    percent, part, whole = share.members
    assert share.solved(percent) == [99.03]
    assert share.solved(part) == []  # no whole number gives the percentage
    assert share.solved(whole) == [832.0]
    total = computation("sum", (65, 0), (28, 0), (15, 0), (222, 0))
    assert total.solved(total.members[3]) == [22.0]
    assert total.solved(total.members[0]) == [265.0]
    points = computation("difference", (12.4, 1), (62.2, 1), (13.8, 1))
    assert points.solved(points.members[1]) == pytest.approx([26.2, 1.4])


def test_a_whole_that_a_rounded_percentage_hardly_tells_is_not_given() -> None:
    share = computation("share", (1.0, 0), (12, 0), (900, 0))
    assert share.solved(share.members[2]) == []


@given(st.integers(1, 5000), st.integers(1, 5000), st.integers(0, 2))
def test_a_result_put_right_comes_out(part: int, more: int, decimals: int) -> None:
    whole = part + more
    wrong = computation("share", (99.0, decimals), (part, 0), (whole, 0))
    (right,) = wrong.solved(wrong.members[0])
    assert wrong.holds(wrong.members[0], right, rounded=True)
    assert math.isclose(right, round(right, decimals))


def test_more_digits_tell_more() -> None:
    few, many = (computation("share", (27.9, d), (485, 0), (1739, 0)).telling() for d in (0, 2))
    assert few == pytest.approx(math.log10(27.9))
    assert many == pytest.approx(math.log10(2790))
