"""Limits of a difference, a ratio and an odds ratio: each against the definition of its method."""

import math
from statistics import NormalDist

import numpy as np
import pytest

from spotcheck.stats import (
    difference_interval,
    difference_test,
    odds_ratio_interval,
    proportion_interval,
    ratio_interval,
)

TABLES = [
    (9, 10, 3, 10),
    (0, 10, 0, 20),
    (10, 10, 0, 20),
    (5, 56, 0, 29),
    (1, 1, 0, 1),
    (0, 1, 1, 1),
    (20, 20, 20, 20),
    (29, 55, 11, 11),
    (485, 1739, 746, 4880),
    (3, 66, 485, 1739),
    (1, 10**6, 5, 10**6),
]
CONFIDENCES = [0.5, 0.95, 0.9999]


def bisect(rises, low, high):
    """Where a function turns from false to true."""
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (low, middle) if rises(middle) else (middle, high)
    return (low + high) / 2


def fitted_difference(x, n, base_x, base_n, d):
    """The probabilities of greatest likelihood at a given difference."""

    def falling(p):
        def part(cell, at):
            return cell / at if cell else 0.0

        rise = part(x, p + d) + part(base_x, p)
        return rise <= part(n - x, 1 - p - d) + part(base_n - base_x, 1 - p)

    p = bisect(falling, max(0.0, -d), min(1.0, 1 - d))
    return p + d, p


def fitted_ratio(x, n, base_x, base_n, r):
    a, b, c = (n + base_n) * r, -(n * r + x + base_n + base_x * r), x + base_x
    p = (-b - math.sqrt(max(b * b - 4 * a * c, 0))) / (2 * a)
    return r * p, p


def fitted_odds(x, n, base_x, base_n, o):
    a, b, c = base_n * (o - 1), n * o + base_n - (x + base_x) * (o - 1), -(x + base_x)
    p = (-b + math.sqrt(b * b - 4 * a * c)) / (2 * a) if o != 1 else (x + base_x) / (n + base_n)
    return p * o / (1 + p * (o - 1)), p


def difference_deviate(x, n, base_x, base_n, d):
    p, base_p = fitted_difference(x, n, base_x, base_n, d)
    return (x / n - base_x / base_n - d) / math.sqrt(p * (1 - p) / n + base_p * (1 - base_p) / base_n)


def ratio_deviate(x, n, base_x, base_n, r):
    p, base_p = fitted_ratio(x, n, base_x, base_n, r)
    return (x / n - r * base_x / base_n) / math.sqrt(p * (1 - p) / n + r * r * base_p * (1 - base_p) / base_n)


def odds_deviate(x, n, base_x, base_n, o):
    p, base_p = fitted_odds(x, n, base_x, base_n, o)
    v, base_v = p * (1 - p), base_p * (1 - base_p)
    return ((x / n - p) / v - (base_x / base_n - base_p) / base_v) / math.sqrt(
        1 / (n * v) + 1 / (base_n * base_v)
    )


SCORE = [
    (difference_interval, "miettinen-nurminen", True, difference_deviate),
    (difference_interval, "mee", False, difference_deviate),
    (ratio_interval, "miettinen-nurminen", True, ratio_deviate),
    (ratio_interval, "koopman", False, ratio_deviate),
    (odds_ratio_interval, "miettinen-nurminen", True, odds_deviate),
]


@pytest.mark.parametrize("confidence", CONFIDENCES)
@pytest.mark.parametrize(("function", "method", "corrected", "deviate"), SCORE)
def test_score_limits_are_where_the_score_statistic_is_critical(
    function, method, corrected, deviate, confidence
):
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    for table in TABLES:
        total = table[1] + table[3]
        goal = z * math.sqrt(total / (total - 1) if corrected else 1)
        low, high = function(*table, method=method, confidence=confidence)
        for limit, sign in ((low, 1), (high, -1)):
            if limit in (-1, 0, 1, math.inf) and function is not odds_ratio_interval:
                continue
            if limit in (0, math.inf):
                continue
            assert deviate(*table, limit) == pytest.approx(sign * goal, rel=2e-6), (table, limit)


@pytest.mark.parametrize("function", [difference_interval, ratio_interval, odds_ratio_interval])
def test_default_interval_excludes_equality_exactly_when_the_score_test_rejects_it(function):
    rng = np.random.default_rng(5)
    n, base_n = rng.integers(1, 60, (2, 400))
    x, base_x = rng.binomial(n, 0.4), rng.binomial(base_n, 0.2)
    low, high = function(x, n, base_x, base_n)
    equality = 0 if function is difference_interval else 1
    excluded = (low > equality) | (high < equality)
    p_value = difference_test(x, n, base_x, base_n).p_value
    np.testing.assert_array_equal(excluded, p_value < 0.05)


def test_ends_are_exact():
    assert difference_interval(10, 10, 0, 20)[1] == 1
    assert difference_interval(0, 10, 20, 20)[0] == -1
    assert ratio_interval(0, 10, 3, 10)[0] == 0
    assert ratio_interval(3, 10, 0, 10)[1] == math.inf
    assert ratio_interval(0, 10, 0, 10) == (0, math.inf)
    assert odds_ratio_interval(10, 10, 5, 10)[1] == math.inf
    assert odds_ratio_interval(5, 10, 10, 10)[0] == 0
    for method in ("miettinen-nurminen", "conditional-exact", "mid-p", "woolf"):
        assert odds_ratio_interval(10, 10, 10, 10, method=method) == (0, math.inf)


def test_limits_near_an_end_in_huge_groups():
    """A root close behind a kink was 3e-9 off, and 0 at 50 %; literals: bisection with 40 digits (mpmath 1.4.1)."""
    n = 10**9
    assert difference_interval(0, n, n, n, confidence=0.99).high == pytest.approx(
        -0.9999999933651034, rel=1e-9
    )
    assert difference_interval(0, n, 0, n, confidence=0.5).high == pytest.approx(
        4.549364231400738e-10, rel=1e-9
    )
    assert difference_interval(0, n, 0, n, confidence=0.95).high == pytest.approx(
        3.841458807858048e-9, rel=1e-9
    )
    assert difference_interval(0, n, 3, 10, confidence=0.95).high == pytest.approx(
        -0.1077912673524268, rel=1e-9
    )
    assert difference_interval(n, n, 0, n, confidence=0.95).low == pytest.approx(0.9999999961585412, rel=1e-9)
    assert difference_interval(1, n, 0, 7, confidence=0.95).low == pytest.approx(
        -0.3543304342954677, rel=1e-9
    )


@pytest.mark.parametrize(("method", "one"), [("newcombe", "wilson"), ("newcombe-cc", "wilson-cc")])
def test_newcombe_squares_and_adds(method, one):
    for x, n, base_x, base_n in TABLES[:8]:
        (low, high), (base_low, base_high) = (
            proportion_interval(*group, method=one) for group in ((x, n), (base_x, base_n))
        )
        p, base_p = x / n, base_x / base_n
        expected = (
            max(p - base_p - math.hypot(p - low, base_high - base_p), -1),
            min(p - base_p + math.hypot(high - p, base_p - base_low), 1),
        )
        assert difference_interval(x, n, base_x, base_n, method=method) == pytest.approx(expected, abs=1e-12)


def test_wald_and_agresti_caffo():
    z = NormalDist().inv_cdf(0.975)
    for method, add in (("wald", 0), ("agresti-caffo", 1)):
        p, base_p, n, base_n = (
            (9 + add) / (10 + 2 * add),
            (3 + add) / (12 + 2 * add),
            10 + 2 * add,
            12 + 2 * add,
        )
        half = z * math.sqrt(p * (1 - p) / n + base_p * (1 - base_p) / base_n)
        expected = p - base_p - half, min(p - base_p + half, 1)
        assert difference_interval(9, 10, 3, 12, method=method) == pytest.approx(expected, rel=1e-12)
    assert difference_interval(0, 10, 0, 20, method="wald") == (0, 0)


def test_mover_adds_wilson_limits_as_donner_and_zou():
    for x, n, base_x, base_n in ((9, 10, 3, 10), (7, 18, 1, 18), (485, 1739, 746, 4880), (29, 55, 11, 11)):
        (low, high), (base_low, base_high) = (
            proportion_interval(*group) for group in ((x, n), (base_x, base_n))
        )
        p, base_p = x / n, base_x / base_n
        a, b = base_high * (2 * base_p - base_high), low * (2 * p - low)
        c, d = base_low * (2 * base_p - base_low), high * (2 * p - high)
        expected = (
            (p * base_p - math.sqrt((p * base_p) ** 2 - a * b)) / a,
            (p * base_p + math.sqrt((p * base_p) ** 2 - c * d)) / c,
        )
        assert ratio_interval(x, n, base_x, base_n, method="mover-wilson") == pytest.approx(
            expected, rel=1e-9
        )


def test_log_normal_limits():
    z = NormalDist().inv_cdf(0.975)
    half = z * math.sqrt(1 / 9 - 1 / 10 + 1 / 3 - 1 / 10)
    assert ratio_interval(9, 10, 3, 10, method="katz") == pytest.approx(
        (3 * math.exp(-half), 3 * math.exp(half))
    )
    half = z * math.sqrt(1 / 9 + 1 + 1 / 3 + 1 / 7)
    assert odds_ratio_interval(9, 10, 3, 10, method="woolf") == pytest.approx(
        (21 * math.exp(-half), 21 * math.exp(half))
    )
    assert ratio_interval(0, 10, 3, 10, method="katz") == (0, math.inf)
    assert odds_ratio_interval(9, 10, 10, 10, method="woolf") == (0, math.inf)


@pytest.mark.parametrize("confidence", CONFIDENCES)
@pytest.mark.parametrize(("method", "share"), [("conditional-exact", 0.0), ("mid-p", 0.5)])
def test_conditional_limits_leave_the_tail_of_the_noncentral_hypergeometric(method, share, confidence):
    tail = (1 - confidence) / 2
    for x, n, base_x, base_n in TABLES[:10]:
        total = x + base_x
        first, last = max(0, total - base_n), min(n, total)
        ways = [math.comb(n, k) * math.comb(base_n, total - k) for k in range(first, last + 1)]

        def beyond(odds, upward, x=x, first=first, ways=ways):
            logs = [math.log(w) + (first + i) * math.log(odds) for i, w in enumerate(ways)]
            terms = [math.exp(v - max(logs)) for v in logs]
            i = x - first
            side = terms[i:] if upward else terms[: i + 1]
            return (math.fsum(side) - share * terms[i]) / math.fsum(terms)

        low, high = odds_ratio_interval(x, n, base_x, base_n, method=method, confidence=confidence)
        assert (low == 0) == (x == first)
        assert (high == math.inf) == (x == last)
        if low > 0:
            assert beyond(low, upward=True) == pytest.approx(tail, rel=1e-8)
        if high < math.inf:
            assert beyond(high, upward=False) == pytest.approx(tail, rel=1e-8)


def test_conditional_limits_of_large_tables_agree_with_the_score_limits():
    """Within the half batch that an exact tail is wider by; the window of terms must not cut anything off."""
    table = (50_000, 10**6, 40_000, 10**6)
    exact, mid, score = (
        odds_ratio_interval(*table, method=m) for m in ("conditional-exact", "mid-p", "miettinen-nurminen")
    )
    assert exact.low < mid.low < mid.high < exact.high
    assert mid == pytest.approx(score, rel=1e-5)
