"""Limits for counts and ratios of counts: tails by sums of Poisson and binomial terms."""

import math
from statistics import NormalDist

import numpy as np
import pytest

from spotcheck.stats import count_interval, count_ratio_interval, proportion_interval

COUNTS = [0, 1, 2, 5, 23, 66]
CONFIDENCES = [0.5, 0.95, 0.998]


def poisson(k, mean):
    return math.exp(k * math.log(mean) - mean - math.lgamma(k + 1))


@pytest.mark.parametrize("confidence", CONFIDENCES)
@pytest.mark.parametrize(("method", "share"), [("exact", 0.0), ("mid-p", 0.5)])
def test_tail_at_each_limit_is_what_is_left_out(method, share, confidence):
    tail = (1 - confidence) / 2
    for x in COUNTS:
        low, high = count_interval(x, method=method, confidence=confidence)
        up_to = math.fsum(poisson(k, high) for k in range(x + 1))
        assert up_to - share * poisson(x, high) == pytest.approx(tail, rel=1e-9)
        if x == 0:
            assert low == 0
        else:
            from_x = 1 - math.fsum(poisson(k, low) for k in range(x))
            assert from_x - share * poisson(x, low) == pytest.approx(tail, rel=1e-6)


def test_byar_and_score():
    z = NormalDist().inv_cdf(0.975)
    low, high = count_interval(5, method="byar")
    assert low == pytest.approx(5 * (1 - 1 / 45 - z / (3 * math.sqrt(5))) ** 3, rel=1e-12)
    assert high == pytest.approx(6 * (1 - 1 / 54 + z / (3 * math.sqrt(6))) ** 3, rel=1e-12)
    assert count_interval(1, method="byar", confidence=0.998).low == 0  # the cube would be negative
    low, high = count_interval(5, method="score")
    assert abs(5 - low) == pytest.approx(z * math.sqrt(low), rel=1e-12)
    assert abs(5 - high) == pytest.approx(z * math.sqrt(high), rel=1e-12)


@pytest.mark.parametrize("method", ["exact", "mid-p", "byar", "score"])
def test_exposure_divides(method):
    at_one, at_eight = count_interval(5, method=method), count_interval(5, 8, method=method)
    assert at_eight == pytest.approx((at_one.low / 8, at_one.high / 8), rel=1e-12)
    assert count_interval(0, 0, method=method) == (0, math.inf)


def test_large_counts():
    """Literals: gamma quantiles with 40 digits (mpmath 1.4.1)."""
    assert count_interval(10**6) == pytest.approx((998040.9833402939, 1001961.911945432), rel=1e-14)


@pytest.mark.parametrize(
    ("method", "one"), [("exact", "clopper-pearson"), ("mid-p", "mid-p"), ("score", "wilson")]
)
def test_ratio_given_the_total_is_that_of_the_binomial_share(method, one):
    for x, base_x in ((7, 3), (1, 20), (66, 50), (2, 0), (0, 2)):
        low, high = proportion_interval(x, x + base_x, method=one)
        expected = low / (1 - low), high / (1 - high) if high < 1 else math.inf
        got = count_ratio_interval(x, base_x, method=method)
        assert got == pytest.approx(expected, rel=1e-9)
        shifted = count_ratio_interval(x, base_x, exposure=4, base_exposure=2, method=method)
        assert shifted == pytest.approx((expected[0] / 2, expected[1] / 2), rel=1e-9)


def test_log_limits():
    z = NormalDist().inv_cdf(0.975)
    half = z * math.sqrt(1 / 66 + 1 / 50)
    expected = 66 / 50 * math.exp(-half), 66 / 50 * math.exp(half)
    assert count_ratio_interval(66, 50, method="log") == pytest.approx(expected, rel=1e-12)
    assert count_ratio_interval(0, 50, method="log") == (0, math.inf)


@pytest.mark.parametrize("method", ["exact", "mid-p", "score", "log"])
def test_ratio_swaps_to_its_inverse_and_two_zeros_say_nothing(method):
    forth, back = (
        count_ratio_interval([7, 0, 5], [3, 4, 0], method=method),
        count_ratio_interval([3, 4, 0], [7, 0, 5], method=method),
    )
    with np.errstate(divide="ignore"):
        np.testing.assert_allclose(forth.low, 1 / back.high, rtol=1e-12)
        np.testing.assert_allclose(forth.high, 1 / back.low, rtol=1e-12)
    assert count_ratio_interval(0, 0, method=method) == (0, math.inf)
