"""Direct and indirect standardisation, from their formulas."""

import math

import numpy as np
import pytest

from spotcheck.errors import ArgumentError
from spotcheck.stats import count_interval, direct_standardise, indirect_standardise

COUNT, N, WEIGHTS = [5, 0, 12], [50, 20, 40], [3, 1, 2]


def parts(count=COUNT, n=N, weights=WEIGHTS):
    share = [w / sum(weights) for w in weights]
    value = sum(s * c / m for s, c, m in zip(share, count, n, strict=True))
    variance = sum(s * s * c / m**2 for s, c, m in zip(share, count, n, strict=True))
    return value, variance, max(s / m for s, m in zip(share, n, strict=True))


@pytest.mark.parametrize(("method", "poisson"), [("dobson-byar", "byar"), ("dobson", "exact")])
def test_dobson_scales_the_limits_of_the_total(method, poisson):
    value, variance, _ = parts()
    low, high = count_interval(17, method=poisson)
    scale = math.sqrt(variance / 17)
    found = direct_standardise(COUNT, N, WEIGHTS, method=method)
    assert found[:3] == pytest.approx((value, value + scale * (low - 17), value + scale * (high - 17)))
    assert found.se == pytest.approx(math.sqrt(variance))


def gamma_below(a, x, steps=200_000):
    """The share of a gamma distribution of shape a below x, by the midpoint rule."""
    t = (np.arange(steps) + 0.5) * x / steps
    return float(np.exp((a - 1) * np.log(t) - t - math.lgamma(a)).sum() * x / steps)


def test_fay_and_feuer_leave_the_tails_of_their_gammas():
    value, variance, widest = parts()
    found = direct_standardise(COUNT, N, WEIGHTS, method="fay-feuer")
    assert gamma_below(value**2 / variance, found.low * value / variance) == pytest.approx(0.025, rel=1e-5)
    more, spread = value + widest, variance + widest**2
    assert gamma_below(more**2 / spread, found.high * more / spread) == pytest.approx(0.975, rel=1e-5)


@pytest.mark.parametrize("method", ["dobson-byar", "dobson", "fay-feuer"])
def test_only_the_proportions_of_the_weights_count(method):
    small = direct_standardise(COUNT, N, WEIGHTS, method=method)
    large = direct_standardise(COUNT, N, [w * 1e6 for w in WEIGHTS], method=method)
    assert large[:3] == pytest.approx(small[:3])


@pytest.mark.parametrize("method", ["dobson-byar", "dobson", "fay-feuer"])
def test_strata_without_weight_do_not_count_and_strata_without_batches_leave_no_estimate(method):
    without = direct_standardise(COUNT[:2], N[:2], WEIGHTS[:2], method=method)
    zero = direct_standardise(COUNT, N, [3, 1, 0], method=method)
    assert zero[:3] == pytest.approx(without[:3])
    empty = direct_standardise([5, 0], [50, 0], [3, 0], method=method)
    assert empty.value == pytest.approx(0.1)
    unknown = direct_standardise([5, 0], [50, 0], [3, 1], method=method)
    assert math.isnan(unknown.value)
    assert (unknown.low, unknown.high) == (0, 1)


@pytest.mark.parametrize("method", ["dobson-byar", "dobson", "fay-feuer"])
def test_no_case_at_all_has_an_upper_limit(method):
    found = direct_standardise([0, 0], [50, 20], [1, 1], method=method)
    assert (found.value, found.low) == (0, 0)
    assert 0 < found.high < 0.2


def test_weights_must_be_weights():
    with pytest.raises(ArgumentError, match=r"weights must be 0 or more \(got -1 at index 1\)"):
        direct_standardise([1, 1], [5, 5], [1, -1])
    with pytest.raises(ArgumentError, match=r"weights \(their sum\) must be above 0"):
        direct_standardise([1, 1], [5, 5], [0, 0])
    with pytest.raises(ArgumentError, match=r"shapes must broadcast to one \(got .*weights \(3,\)"):
        direct_standardise([1, 1], [5, 5], [1, 1, 1])


@pytest.mark.parametrize("method", ["byar", "exact", "mid-p"])
def test_observed_over_expected(method):
    low, high = count_interval(66, 80.5, method=method)
    assert indirect_standardise(66, 80.5, method=method)[:3] == pytest.approx((66 / 80.5, low, high))
    nothing = indirect_standardise([0, 3], [0, 0], method=method)
    assert np.isnan(nothing.value).all()
    assert (nothing.low == 0).all()
    assert np.isinf(nothing.high).all()
    assert indirect_standardise([], [], method=method).value.shape == (0,)
