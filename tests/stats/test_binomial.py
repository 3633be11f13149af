"""Probabilities that hold at any size."""

import math
from fractions import Fraction

import numpy as np
import pytest

from spotcheck.stats import binomial, hypergeometric


def test_binomial_probabilities_are_exact_in_small_and_sum_to_one():
    for n in (1, 7, 40):
        x = np.arange(n + 1.0)
        for p in (0.0, 1e-9, 0.3, 0.5, 1.0):
            got = binomial.probability(x, np.full_like(x, n), np.full_like(x, p))
            exact = [
                float(math.comb(n, k) * Fraction(p) ** k * (1 - Fraction(p)) ** (n - k)) for k in range(n + 1)
            ]
            np.testing.assert_allclose(got, exact, rtol=1e-12, atol=0)
            assert got.sum() == pytest.approx(1, rel=1e-12)


def test_binomial_at_a_thousand_million():
    """The middle term is √(2/πn)(1 − 1/4n + …); gamma functions lose seven digits there."""
    n = np.array([1e9])
    got = binomial.probability(n / 2, n, np.array([0.5]))[0]
    assert got == pytest.approx(math.sqrt(2 / (math.pi * 1e9)) * (1 - 0.25e-9), rel=1e-13)


def test_binomial_tails_at_the_ends():
    at = [np.array([v]) for v in (0.0, 5.0, 0.3)]
    assert binomial.at_least(*at) == 1
    assert binomial.at_most(np.array([5.0]), *at[1:]) == 1
    assert binomial.at_most(np.array([-1.0]), *at[1:]) == 0
    assert binomial.at_least(np.array([6.0]), *at[1:]) == 0


def test_stirling_error_is_smooth_where_its_two_forms_meet():
    for n in (1, 5, 29, 30, 31, 100, 1e5):
        expected = math.lgamma(n + 1) - (n + 0.5) * math.log(n) + n - 0.5 * math.log(2 * math.pi)
        assert binomial.stirling_error(np.array([float(n)]))[0] == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(("n", "base_n", "total"), [(7, 9, 5), (30, 4, 20), (1, 1, 1), (12, 300, 6)])
def test_hypergeometric_in_small(n, base_n, total):
    first, last = max(0, total - base_n), min(n, total)
    every = math.comb(n + base_n, total)
    masses = [Fraction(math.comb(n, k) * math.comb(base_n, total - k), every) for k in range(first, last + 1)]
    k = np.arange(first, last + 1.0)
    sizes = [np.full_like(k, v) for v in (n, base_n, total)]
    np.testing.assert_allclose(
        np.exp(hypergeometric.log_mass(k, *sizes)), [float(m) for m in masses], rtol=1e-12
    )
    at_least = [float(sum(masses[i:])) for i in range(len(masses))]
    at_most = [float(sum(masses[: i + 1])) for i in range(len(masses))]
    np.testing.assert_allclose(hypergeometric.at_least(k, *sizes), at_least, rtol=1e-11)
    np.testing.assert_allclose(hypergeometric.at_most(k, *sizes), at_most, rtol=1e-11)
    two = [float(sum(m for m in masses if m <= masses[i])) for i in range(len(masses))]
    np.testing.assert_allclose(hypergeometric.two_sided(k, *sizes), two, rtol=1e-11)
