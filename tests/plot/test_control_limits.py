"""Funnel limits: exact binomial tails."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binom

from spotcheck.plot.control_limits import binomial_limits, dispersion, standing_of, tail_of


@settings(deadline=None, max_examples=60)
@given(n=st.integers(1, 400), p=st.floats(0.01, 0.99), tail=st.sampled_from([0.001, 0.025]))
def test_a_count_lies_beyond_the_line_just_when_its_exact_tail_is_that_rare(n, p, tail):
    counts = np.arange(n + 1)
    stands = standing_of(counts, np.full(n + 1, n), p, tail)
    assert np.array_equal(stands == 1, binom.sf(counts - 1, n, p) <= tail)
    assert np.array_equal(stands == -1, binom.cdf(counts, n, p) <= tail)
    limits = binomial_limits(np.array([n]), p, tail)
    above = np.zeros(n + 1, bool) if np.isnan(limits.high[0]) else counts / n > limits.high[0] - 1e-9
    below = np.zeros(n + 1, bool) if np.isnan(limits.low[0]) else counts / n < limits.low[0] + 1e-9
    assert np.array_equal(above, stands == 1)
    assert np.array_equal(below, stands == -1)


def test_rates_of_nought_or_one_have_no_limits():
    assert np.isnan(binomial_limits(np.array([10, 20]), 0.0, 0.001)).all()
    assert standing_of(np.array([0, 0]), np.array([10, 20]), 0.0, 0.001).tolist() == [0, 0]


def test_binomial_rates_are_not_overdispersed_and_spread_ones_are():
    r = np.random.default_rng(0)
    n = r.integers(50, 400, 400)
    assert 0.6 < dispersion(r.binomial(n, 0.2), n, 0.2) < 1.2
    assert dispersion(r.binomial(n, r.beta(4, 16, 400)), n, 0.2) > 3


def test_dispersion_makes_tails_rarer():
    assert tail_of(0.998, 4) < tail_of(0.998, 1) == np.float64(tail_of(0.998))
