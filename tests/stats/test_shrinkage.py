"""The beta-binomial fit and the rates drawn towards their mean."""

import math

import numpy as np
import pytest

from spotcheck.errors import ArgumentError
from spotcheck.stats import beta_binomial, shrink

COUNT = [6, 62, 40, 16, 3, 170, 148, 82, 6, 18]
N = [87, 547, 302, 82, 181, 520, 499, 445, 100, 143]


def log_likelihood(mean, rho, count=COUNT, n=N):
    size = 1 / rho - 1
    a, b = mean * size, (1 - mean) * size
    beta = lambda u, v: math.lgamma(u) + math.lgamma(v) - math.lgamma(u + v)  # noqa: E731
    return sum(
        math.log(math.comb(m, x)) + beta(x + a, m - x + b) - beta(a, b) for x, m in zip(count, n, strict=True)
    )


def test_nothing_nearby_is_likelier():
    fit = beta_binomial(COUNT, N)
    best = log_likelihood(fit.mean, fit.rho)
    assert fit.log_likelihood == pytest.approx(best, abs=1e-8)
    for step in (1e-3, 1e-4):
        for mean, rho in ((step, 0), (-step, 0), (0, step), (0, -step), (step, step), (step, -step)):
            assert log_likelihood(fit.mean + mean, fit.rho + rho) < best
    assert fit.alpha == pytest.approx(fit.mean * (1 / fit.rho - 1))
    assert fit.rho == pytest.approx(1 / (fit.alpha + fit.beta + 1))


def test_the_slope_vanishes_at_the_fit():
    fit = beta_binomial(COUNT, N)
    h = 1e-5
    slope = (log_likelihood(fit.mean + h, fit.rho) - log_likelihood(fit.mean - h, fit.rho)) / (2 * h)
    assert abs(slope) < 1e-3
    slope = (log_likelihood(fit.mean, fit.rho + h) - log_likelihood(fit.mean, fit.rho - h)) / (2 * h)
    assert abs(slope) < 1e-3


def test_groups_that_vary_no_more_than_chance_have_no_spread():
    fit = beta_binomial([10, 20, 5], [100, 200, 50])
    assert fit.rho == 0
    assert fit.mean == pytest.approx(0.1)
    assert math.isinf(fit.alpha)
    assert shrink([10, 20, 5], [100, 200, 50]) == pytest.approx([0.1] * 3)


def test_extremes_and_nothing():
    assert beta_binomial([0, 0], [10, 5])[:2] == (0, 0)
    assert beta_binomial([10, 5], [10, 5])[:2] == (1, 0)
    assert all(math.isnan(v) for v in beta_binomial([0], [0]))
    assert all(math.isnan(v) for v in beta_binomial([], []))
    apart = beta_binomial([0, 10, 0, 10], [10, 10, 10, 10])  # all or nothing
    assert apart.mean == pytest.approx(0.5, abs=1e-6)
    assert apart.rho > 0.9


def test_empty_groups_do_not_count_but_have_the_mean():
    fit = beta_binomial([*COUNT, 0], [*N, 0])
    assert fit == pytest.approx(beta_binomial(COUNT, N))
    assert shrink([*COUNT, 0], [*N, 0])[-1] == pytest.approx(fit.mean)
    assert shrink([3, 0], [10, 0], method="moments")[-1] == pytest.approx(0.3)


def test_posterior_means():
    fit = beta_binomial(COUNT, N)
    expected = [(fit.alpha + x) / (fit.alpha + fit.beta + n) for x, n in zip(COUNT, N, strict=True)]
    assert shrink(COUNT, N) == pytest.approx(expected)


def test_moments_of_marshall():
    count, n = [0, 10, 30], [5, 100, 100]
    mean = sum(count) / sum(n)
    between = sum(m * (x / m - mean) ** 2 for x, m in zip(count, n, strict=True)) / sum(n) - mean / (
        sum(n) / 3
    )
    expected = [mean + between / (between + mean / m) * (x / m - mean) for x, m in zip(count, n, strict=True)]
    assert shrink(count, n, method="moments") == pytest.approx(expected)
    assert shrink([1, 2], [10, 20], method="moments") == pytest.approx([0.1, 0.1])


@pytest.mark.parametrize("method", ["beta-binomial", "moments"])
def test_rates_move_towards_the_mean_and_small_groups_the_more(method):
    count, n = np.array([1, 10, 100, 300]), np.array([2, 20, 200, 3000])
    drawn, rates = shrink(count, n, method=method), count / n
    half = (rates - drawn)[:3]
    assert half[0] > half[1] > half[2] > 0


def test_unknown_method():
    with pytest.raises(ArgumentError, match="method must be one of 'beta-binomial', 'moments'"):
        shrink([1], [2], method="james-stein")
