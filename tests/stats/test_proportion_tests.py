"""Tests of one proportion, of several, and of a trend, against enumeration in fractions."""

import math
from fractions import Fraction

import numpy as np
import pytest

from spotcheck.errors import ArgumentError
from spotcheck.stats import difference_test, homogeneity_test, proportion_test, trend_test

CASES = [
    (x, n, p)
    for n in (1, 5, 12)
    for x in range(n + 1)
    for p in (Fraction(1, 8), Fraction(1, 2), Fraction(3, 4))
]


def masses(n, p):
    return [math.comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(n + 1)]


def test_exact():
    for x, n, p in CASES:
        m = masses(n, p)
        expected = {
            "two-sided": sum(v for v in m if v <= m[x]),
            "less": sum(m[: x + 1]),
            "greater": sum(m[x:]),
        }
        for side, value in expected.items():
            assert proportion_test(x, n, float(p), alternative=side).p_value == pytest.approx(
                float(value), rel=1e-12
            )


def test_mid_p():
    for x, n, p in CASES:
        m = masses(n, p)
        above, below = sum(m[x:]) - m[x] / 2, sum(m[: x + 1]) - m[x] / 2
        expected = {"greater": above, "less": below, "two-sided": min(2 * min(above, below), 1)}
        for side, value in expected.items():
            got = proportion_test(x, n, float(p), method="mid-p", alternative=side).p_value
            assert got == pytest.approx(float(value), rel=1e-12)


def test_certain_probabilities():
    assert proportion_test(0, 5, 0).p_value == 1
    assert proportion_test(1, 5, 0).p_value == 0
    assert proportion_test(5, 5, 1).p_value == 1
    assert proportion_test(4, 5, 1).p_value == 0
    assert math.isnan(proportion_test(0, 0, 0.5).p_value)


def test_a_thousand_million():
    """Half of 10⁹: P(X ≥ 500 050 000) of a fair coin, by the normal integral with its continuity correction."""
    z = (50_000 - 0.5) / math.sqrt(10**9 / 4)
    got = proportion_test(500_050_000, 10**9, 0.5, alternative="greater").p_value
    assert got == pytest.approx(math.erfc(z / math.sqrt(2)) / 2, rel=1e-6)


def test_homogeneity_of_two_groups_is_the_chi_square_test():
    assert homogeneity_test([9, 3], [10, 12]) == pytest.approx(difference_test(9, 10, 3, 12, method="chi2"))


def test_homogeneity_ignores_empty_groups_and_takes_leading_axes():
    alone = homogeneity_test([9, 3, 4], [10, 12, 9])
    both = homogeneity_test([[9, 3, 4, 0], [0, 0, 0, 0]], [[10, 12, 9, 0], [5, 5, 5, 5]])
    assert (both.statistic[0], both.p_value[0]) == pytest.approx(alone)
    assert (both.statistic[1], both.p_value[1]) == (0, 1)
    assert homogeneity_test([3], [10]) == (0, 1)


def test_trend_is_the_squared_correlation_times_the_total():
    x, n, scores = [12, 30, 22], [150, 210, 180], [1, 2, 5]
    outcome = np.concatenate([np.repeat([1, 0], [a, m - a]) for a, m in zip(x, n, strict=True)])
    place = np.repeat(scores, n)
    expected = len(place) * np.corrcoef(outcome, place)[0, 1] ** 2
    test = trend_test(x, n, scores=scores)
    assert test.statistic == pytest.approx(expected, rel=1e-10)
    assert test.p_value == pytest.approx(math.erfc(math.sqrt(expected / 2)), rel=1e-10)


def test_trend_scores_default_to_ranks_and_only_their_spacing_counts():
    x, n = [12, 30, 22], [150, 210, 180]
    assert trend_test(x, n) == pytest.approx(trend_test(x, n, scores=[2019, 2020, 2021]))
    assert trend_test(x, n, scores=[3, 3, 3]) == (0, 1)
    assert trend_test([0, 0, 0], n) == (0, 1)


@pytest.mark.parametrize("scores", [[1, 2], [1, 2, float("nan")], ["a", "b", "c"], 5])
def test_scores_must_fit_the_groups(scores):
    with pytest.raises(ArgumentError, match="scores must be"):
        trend_test([12, 30, 22], [150, 210, 180], scores=scores)
