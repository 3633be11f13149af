"""Repeated cells once, blocks of cells, and the same results either way."""

import numpy as np
import pytest

from spotcheck.stats import difference_interval, proportion_interval
from spotcheck.stats.repeats import in_blocks, once_each


def test_repeated_cells_are_computed_once():
    seen = []

    def function(x, n):
        seen.append(x.size)
        return x / n, x * n

    rng = np.random.default_rng(1)
    x, n = rng.integers(0, 5, 20_000).astype(float), rng.integers(5, 10, 20_000).astype(float)
    low, high = once_each(function, x, n)
    assert sum(seen) == 25
    np.testing.assert_array_equal(low, x / n)
    np.testing.assert_array_equal(high, x * n)


def test_distinct_cells_are_computed_in_blocks():
    seen = []

    def function(x):
        seen.append(x.size)
        return x, -x

    x = np.arange(40_000.0).reshape(200, 200)
    low, high = once_each(function, x)
    assert sum(seen) == 40_000
    assert max(seen) <= 1 << 14
    np.testing.assert_array_equal(low, x)
    np.testing.assert_array_equal(high, -x)


def test_blocks_join_without_a_seam():
    low, high = in_blocks(lambda x, y: (x + y, x - y), np.arange(50_001.0), np.ones(50_001))
    np.testing.assert_array_equal(low, np.arange(50_001.0) + 1)
    np.testing.assert_array_equal(high, np.arange(50_001.0) - 1)


@pytest.mark.parametrize("method", ["mid-p", "jeffreys", "likelihood", "blaker"])
def test_many_cells_give_what_each_gives(method):
    rng = np.random.default_rng(2)
    n = rng.integers(1, 60, 20_000)
    x = rng.binomial(n, 0.2)
    many = proportion_interval(x, n, method=method)
    for i in range(0, 20_000, 4001):
        one = proportion_interval(x[i], n[i], method=method)
        assert one == pytest.approx((many.low[i], many.high[i]), rel=1e-13)


def test_many_contrasts_give_what_each_gives():
    rng = np.random.default_rng(2)
    n, base_n = rng.integers(1, 20, (2, 20_000))
    x, base_x = rng.binomial(n, 0.2), rng.binomial(base_n, 0.3)
    many = difference_interval(x, n, base_x, base_n)
    for i in range(0, 20_000, 4001):
        one = difference_interval(x[i], n[i], base_x[i], base_n[i])
        assert one == pytest.approx((many.low[i], many.high[i]), rel=1e-12, abs=1e-14)
