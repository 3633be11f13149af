"""Mantel–Haenszel and its tests, from the printed formulas written out stratum by stratum in fractions."""

import math
from fractions import Fraction
from statistics import NormalDist

import numpy as np
import pytest

from spotcheck.errors import ArgumentError
from spotcheck.stats import breslow_day_test, cmh_test, difference_test, mantel_haenszel

STRATA = ([4, 2, 4, 1], [16, 16, 18, 15], [5, 3, 10, 3], [79, 87, 90, 82])
THIN = ([1, 0, 3, 0, 2], [2, 1, 3, 5, 2], [0, 1, 1, 0, 1], [3, 1, 4, 6, 5])
Z = NormalDist().inv_cdf(0.975)


def tables(strata):
    return [tuple(Fraction(v) for v in cells) for cells in zip(*strata, strict=True)]


@pytest.mark.parametrize("strata", [STRATA, THIN])
def test_odds_ratio_with_the_variance_of_robins_breslow_and_greenland(strata):
    r = s = pr = ps = qs = Fraction(0)
    for x, n, base_x, base_n in tables(strata):
        a, b, c, d, t = x, n - x, base_x, base_n - base_x, n + base_n
        p, q = (a + d) / t, (b + c) / t
        r, s = r + a * d / t, s + b * c / t
        pr, ps, qs = pr + p * a * d / t, ps + p * b * c / t + q * a * d / t, qs + q * b * c / t
    se = math.sqrt(pr / (2 * r * r) + ps / (2 * r * s) + qs / (2 * s * s))
    found = mantel_haenszel(*strata)
    assert found.value == pytest.approx(float(r / s))
    assert found.se == pytest.approx(se)
    assert (found.low, found.high) == pytest.approx((r / s * math.exp(-Z * se), r / s * math.exp(Z * se)))


@pytest.mark.parametrize("strata", [STRATA, THIN])
def test_ratio_of_greenland_and_robins(strata):
    top = sum(x * m / (n + m) for x, n, _, m in tables(strata))
    bottom = sum(c * n / (n + m) for _, n, c, m in tables(strata))
    spread = sum((n * m * (x + c) - x * c * (n + m)) / (n + m) ** 2 for x, n, c, m in tables(strata))
    found = mantel_haenszel(*strata, measure="ratio")
    assert found.value == pytest.approx(float(top / bottom))
    assert found.se == pytest.approx(math.sqrt(spread / (top * bottom)))


@pytest.mark.parametrize("strata", [STRATA, THIN])
def test_difference_with_the_variance_of_sato(strata):
    weight = sum(n * m / (n + m) for _, n, _, m in tables(strata))
    value = sum((x * m - c * n) / (n + m) for x, n, c, m in tables(strata)) / weight
    p = sum((n * n * c - m * m * x + n * m * (m - n) / 2) / (n + m) ** 2 for x, n, c, m in tables(strata))
    q = sum((x * (m - c) + c * (n - x)) / (2 * (n + m)) for x, n, c, m in tables(strata))
    found = mantel_haenszel(*strata, measure="difference")
    se = math.sqrt((value * p + q) / weight**2)
    assert found.value == pytest.approx(float(value))
    assert found.se == pytest.approx(se)
    assert (found.low, found.high) == pytest.approx((value - Z * se, value + Z * se))


@pytest.mark.parametrize("correct", [False, True])
@pytest.mark.parametrize("strata", [STRATA, THIN])
def test_cmh(strata, correct):
    off = sum(x - n * (x + c) / (n + m) for x, n, c, m in tables(strata))
    spread = sum(
        n * m * (x + c) * (n + m - x - c) / ((n + m) ** 2 * (n + m - 1)) for x, n, c, m in tables(strata)
    )
    expected = float(
        (abs(off) - (Fraction(1, 2) if correct and abs(off) >= Fraction(1, 2) else 0)) ** 2 / spread
    )
    test = cmh_test(*strata, correct=correct)
    assert test.statistic == pytest.approx(expected)
    assert test.p_value == pytest.approx(math.erfc(math.sqrt(expected / 2)))


def test_one_stratum_is_the_crude_table():
    table = ([9], [10], [3], [12])
    assert cmh_test(*table) == pytest.approx(difference_test(9, 10, 3, 12, method="score"))
    assert mantel_haenszel(*table).value == pytest.approx(27)
    assert mantel_haenszel(*table, measure="ratio").value == pytest.approx(3.6)
    assert mantel_haenszel(*table, measure="difference").value == pytest.approx(0.65)


def expected_count(x, n, c, m, psi):
    """The count with the same margins whose odds ratio is ψ, by halving."""
    low, high = max(0.0, x + c - m), min(n, x + c)
    for _ in range(200):
        a = (low + high) / 2
        larger = a * (m - (x + c) + a) > psi * (n - a) * (x + c - a)
        low, high = (low, a) if larger else (a, high)
    return (low + high) / 2


@pytest.mark.parametrize("tarone", [False, True])
def test_breslow_day(tarone):
    psi = mantel_haenszel(*STRATA).value
    offs, spreads = [], []
    for x, n, c, m in zip(*STRATA, strict=True):
        a = expected_count(x, n, c, m, psi)
        offs.append(x - a)
        spreads.append(1 / (1 / a + 1 / (n - a) + 1 / (x + c - a) + 1 / (m - x - c + a)))
    statistic = sum(o * o / s for o, s in zip(offs, spreads, strict=True))
    statistic -= sum(offs) ** 2 / sum(spreads) if tarone else 0
    test = breslow_day_test(*STRATA, tarone=tarone)
    assert test.statistic == pytest.approx(statistic)
    # 3 degrees of freedom: the closed form of the chi-square tail
    half = statistic / 2
    tail = math.erfc(math.sqrt(half)) + 2 * math.sqrt(half / math.pi) * math.exp(-half)
    assert test.p_value == pytest.approx(tail)


def test_equal_odds_ratios_are_homogeneous():
    test = breslow_day_test([10, 20], [20, 40], [5, 10], [20, 40])
    assert test.statistic == pytest.approx(0, abs=1e-12)
    assert test.p_value == pytest.approx(1)


def test_a_stratum_without_one_of_the_groups_says_nothing():
    wider = tuple([*cells, extra] for cells, extra in zip(STRATA, (3, 9, 0, 0), strict=True))
    for measure in ("odds-ratio", "ratio", "difference"):
        assert mantel_haenszel(*wider, measure=measure)[:3] == pytest.approx(
            mantel_haenszel(*STRATA, measure=measure)[:3]
        )
    assert cmh_test(*wider) == pytest.approx(cmh_test(*STRATA))
    assert breslow_day_test(*wider) == pytest.approx(breslow_day_test(*STRATA))


@pytest.mark.parametrize(
    ("measure", "span"), [("odds-ratio", (0, math.inf)), ("ratio", (0, math.inf)), ("difference", (-1, 1))]
)
def test_nothing_to_compare_gives_nan_and_the_whole_range(measure, span):
    found = mantel_haenszel([0, 3], [0, 5], [2, 0], [4, 0], measure=measure)
    assert math.isnan(found.value)
    assert (found.low, found.high) == span
    assert cmh_test([0, 3], [0, 5], [2, 0], [4, 0]) == (0, 1)


def test_zero_cells_are_bounded_by_nothing_never_nan():
    for strata in (
        ([0, 0], [5, 6], [2, 1], [4, 9]),
        ([2, 1], [5, 6], [0, 0], [4, 9]),
        ([5, 6], [5, 6], [1, 1], [4, 9]),
    ):
        for measure in ("odds-ratio", "ratio", "difference"):
            found = mantel_haenszel(*strata, measure=measure)
            assert not math.isnan(found.low)
            assert not math.isnan(found.high)
            assert found.low <= found.value <= found.high


def test_leading_axes_are_rows():
    stacked = [
        np.array([a, b])
        for a, b in zip(STRATA, ([1, 2, 3, 4], [9, 9, 9, 9], [2, 2, 2, 2], [7, 7, 7, 7]), strict=True)
    ]
    both, first = mantel_haenszel(*stacked), mantel_haenszel(*STRATA)
    assert both.value.shape == (2,)
    assert both.value[0] == pytest.approx(first.value)
    assert cmh_test(*stacked).p_value[0] == pytest.approx(cmh_test(*STRATA).p_value)


def test_unknown_measure_lists_what_there_is():
    with pytest.raises(ArgumentError, match="measure must be one of 'odds-ratio', 'ratio', 'difference'"):
        mantel_haenszel(*STRATA, measure="odds")


@pytest.mark.parametrize("measure", ["difference", "ratio"])
@pytest.mark.parametrize(
    "strata",
    [
        ([6], [6], [7], [7]),
        ([0] * 12, [4] * 12, [0] * 12, [6] * 12),
        ([3], [3], [0], [4]),
        ([3, 0], [3, 4], [9, 0], [9, 2]),
    ],
)
def test_where_the_variance_is_zero_nothing_bounds_the_estimate(measure, strata):
    found = mantel_haenszel(*strata, measure=measure)
    assert (found.low, found.high) == ((-1, 1) if measure == "difference" else (0, math.inf))
    assert math.isnan(found.se)
