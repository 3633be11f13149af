"""Tests of two proportions: exact ones against enumeration in whole numbers, the others against their formulas."""

import math
from fractions import Fraction

import numpy as np
import pytest

from spotcheck.stats import difference_test

TABLES = [
    (9, 10, 3, 10),
    (0, 10, 0, 20),
    (10, 10, 0, 20),
    (5, 56, 0, 29),
    (1, 1, 0, 1),
    (7, 18, 1, 18),
    (29, 55, 11, 11),
    (3, 6, 3, 6),
]
SIDES = ["two-sided", "less", "greater"]


def hypergeometric(table):
    x, n, base_x, base_n = table
    total = x + base_x
    support = range(max(0, total - base_n), min(n, total) + 1)
    every = math.comb(n + base_n, total)
    return {k: Fraction(math.comb(n, k) * math.comb(base_n, total - k), every) for k in support}


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize("table", TABLES)
def test_fisher(table, side):
    x, masses = table[0], hypergeometric(table)
    extreme = {
        "two-sided": lambda k: masses[k] <= masses[x],
        "less": lambda k: k <= x,
        "greater": lambda k: k >= x,
    }[side]
    expected = float(sum(m for k, m in masses.items() if extreme(k)))
    test = difference_test(*table, method="fisher", alternative=side)
    assert test.p_value == pytest.approx(expected, rel=1e-12)
    assert math.isnan(test.statistic)


@pytest.mark.parametrize("table", TABLES)
def test_fisher_mid_p(table):
    x, masses = table[0], hypergeometric(table)
    above = sum(m for k, m in masses.items() if k > x) + masses[x] / 2
    below = sum(m for k, m in masses.items() if k < x) + masses[x] / 2
    expected = {"greater": above, "less": below, "two-sided": min(2 * min(above, below), 1)}
    for side, value in expected.items():
        got = difference_test(*table, method="fisher-mid-p", alternative=side).p_value
        assert got == pytest.approx(float(value), rel=1e-12)


def test_fisher_of_huge_tables():
    """Of independent margins the exact p-value is near that of the score test; sums must not stop short."""
    table = (100_400, 10**6, 100_000, 10**6)
    exact, score = (difference_test(*table, method=m).p_value for m in ("fisher-mid-p", "score"))
    assert exact == pytest.approx(score, rel=1e-3)
    assert difference_test(10**9, 10**9, 0, 10**9, method="fisher").p_value == 0


def brute_boschloo(table, grid=4000):
    """Greater: the most that the probability of all tables with no larger Fisher p can be, over a fine grid."""
    x, n, base_x, base_n = table
    tails = {}
    for i in range(n + 1):
        for j in range(base_n + 1):
            masses = hypergeometric((i, n, j, base_n))
            tails[i, j] = sum(m for k, m in masses.items() if k >= i)
    chosen = [cell for cell, tail in tails.items() if tail <= tails[x, base_x]]
    p = np.linspace(0, 1, grid + 1)
    level = sum(
        math.comb(n, i) * math.comb(base_n, j) * p ** (i + j) * (1 - p) ** (n + base_n - i - j)
        for i, j in chosen
    )
    return float(level.max())


@pytest.mark.parametrize("table", [(9, 10, 3, 10), (6, 7, 2, 7), (0, 5, 0, 8), (4, 4, 0, 6), (2, 9, 1, 3)])
def test_boschloo_is_the_largest_level_over_all_common_probabilities(table):
    x, n, base_x, base_n = table
    greater = min(1, brute_boschloo(table))
    less = min(1, brute_boschloo((base_x, base_n, x, n)))
    got = {side: difference_test(*table, method="boschloo", alternative=side).p_value for side in SIDES}
    assert got["greater"] == pytest.approx(greater, rel=1e-5)
    assert got["less"] == pytest.approx(less, rel=1e-5)
    assert got["two-sided"] == pytest.approx(min(1, 2 * min(greater, less)), rel=1e-5)


def test_boschloo_is_at_most_fisher():
    for table in TABLES:
        boschloo, fisher = (
            difference_test(*table, method=m, alternative="greater").p_value for m in ("boschloo", "fisher")
        )
        assert boschloo <= fisher + 1e-12


def test_chi_square_and_its_relatives():
    x, n, base_x, base_n = 9, 10, 3, 12
    total, cases = n + base_n, x + base_x
    observed = [x, n - x, base_x, base_n - base_x]
    expected = [
        n * cases / total,
        n * (total - cases) / total,
        base_n * cases / total,
        base_n * (total - cases) / total,
    ]
    pearson = sum((o - e) ** 2 / e for o, e in zip(observed, expected, strict=True))
    yates = sum((abs(o - e) - 0.5) ** 2 / e for o, e in zip(observed, expected, strict=True))
    g = 2 * sum(o * math.log(o / e) for o, e in zip(observed, expected, strict=True))
    for method, statistic in {
        "chi2": pearson,
        "score": pearson * (total - 1) / total,
        "chi2-yates": yates,
        "g": g,
    }.items():
        test = difference_test(x, n, base_x, base_n, method=method)
        assert test.statistic == pytest.approx(statistic, rel=1e-12)
        assert test.p_value == pytest.approx(math.erfc(math.sqrt(statistic / 2)), rel=1e-12)
        greater = difference_test(x, n, base_x, base_n, method=method, alternative="greater").p_value
        assert greater == pytest.approx(test.p_value / 2, rel=1e-12)
        less = difference_test(x, n, base_x, base_n, method=method, alternative="less").p_value
        assert less == pytest.approx(1 - test.p_value / 2, rel=1e-12)


def test_yates_never_turns_the_deviation_around():
    assert difference_test(3, 6, 3, 7, method="chi2-yates") == (0, 1)


@pytest.mark.parametrize("method", ["score", "chi2", "chi2-yates", "g", "fisher", "fisher-mid-p", "boschloo"])
def test_where_only_one_outcome_occurs_nothing_speaks_against_equality(method):
    for table in ((0, 10, 0, 20), (10, 10, 20, 20)):
        assert difference_test(*table, method=method).p_value == 1
    assert math.isnan(difference_test(0, 0, 3, 10, method=method).p_value)


@pytest.mark.parametrize("method", ["score", "chi2", "chi2-yates", "g", "fisher", "fisher-mid-p", "boschloo"])
def test_groups_and_sides_mirror(method):
    forth = difference_test(7, 18, 1, 15, method=method, alternative="greater").p_value
    assert difference_test(1, 15, 7, 18, method=method, alternative="less").p_value == pytest.approx(
        forth, rel=1e-9
    )
    assert difference_test(11, 18, 14, 15, method=method, alternative="less").p_value == pytest.approx(
        forth, rel=1e-9
    )
