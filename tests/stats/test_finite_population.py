"""Limits for a finite lot, by enumeration of what it could hold."""

import math
from fractions import Fraction
from statistics import NormalDist

import pytest

from spotcheck.errors import ArgumentError
from spotcheck.stats import finite_population_interval


def not_rejected(x, n, size, confidence):
    tail = (1 - Fraction(confidence)) / 2

    def mass(k, marked):
        return math.comb(marked, k) * math.comb(size - marked, n - k)

    every = math.comb(size, n)
    possible = range(x, size - n + x + 1)
    return [
        m
        for m in possible
        if Fraction(sum(mass(k, m) for k in range(x, n + 1)), every) > tail
        and Fraction(sum(mass(k, m) for k in range(x + 1)), every) > tail
    ]


@pytest.mark.parametrize("confidence", [0.5, 0.9, 0.95, 0.9999])
def test_exact_limits_hold_what_neither_tail_rejects(confidence):
    for size, n in ((1, 1), (5, 1), (12, 5), (30, 29), (40, 13)):
        for x in range(n + 1):
            kept = not_rejected(x, n, size, confidence)
            low, high = finite_population_interval(x, n, size, confidence=confidence)
            assert (low, high) == (kept[0] / size, kept[-1] / size)


def test_limits_are_whole_batches_over_the_population():
    """0.1, not 0.09999999999999998."""
    assert finite_population_interval(1, 29, 40) == (0.025, 0.1)


@pytest.mark.parametrize("method", ["exact", "normal"])
def test_a_census_leaves_nothing_open(method):
    assert finite_population_interval(7, 34, 34, method=method) == (7 / 34, 7 / 34)
    assert finite_population_interval(0, 0, 34, method=method) == (0, 1)
    assert finite_population_interval(0, 0, 0, method=method) == (0, 1)


def test_normal_is_cochran_and_not_clipped():
    half = NormalDist().inv_cdf(0.975) * math.sqrt(0.1 * 0.9 / 9 * (1 - 10 / 100))
    assert finite_population_interval(1, 10, 100, method="normal") == pytest.approx((0.1 - half, 0.1 + half))
    assert finite_population_interval(1, 10, 100, method="normal").low < 0
    assert finite_population_interval(1, 1, 100, method="normal") == (0, 1)


def test_large_lots():
    """The hypergeometric of a small part is near the binomial: Clopper–Pearson 0.0578 and 0.1617 for 15 of 148."""
    low, high = finite_population_interval(15, 148, 10**9)
    assert (round(low, 4), round(high, 4)) == (0.0578, 0.1617)


def test_more_drawn_than_there_are_is_refused():
    with pytest.raises(ArgumentError, match=r"n must be at most population \(got n = 30, population = 20\)"):
        finite_population_interval(3, 30, 20)
