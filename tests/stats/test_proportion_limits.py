"""Each method for one proportion against sums in exact fractions, enumeration, and literals of 40 digits."""

import math
from fractions import Fraction
from statistics import NormalDist

import numpy as np
import pytest

from spotcheck.stats import proportion_interval

SMALL = [(x, n) for n in (1, 2, 3, 7, 12, 20) for x in range(n + 1)]
CONFIDENCES = [0.5, 0.8, 0.95, 0.99, 0.9999]


def mass(k, n, p):
    return math.comb(n, k) * p**k * (1 - p) ** (n - k)


def at_least(x, n, p):
    return sum(mass(k, n, p) for k in range(x, n + 1))


def at_most(x, n, p):
    return sum(mass(k, n, p) for k in range(x + 1))


def passes(side, share, x, n, at, tail, width=1e-11):
    """Whether a tail in exact fractions passes what is left out within `width` of the point `at`."""
    beyond = at_least if side == "low" else at_most
    points = (Fraction(min(max(at + d, 0.0), 1.0)) for d in (-width, width))
    below, above = (beyond(x, n, p) - share * mass(x, n, p) for p in points)
    return below <= tail <= above if side == "low" else below >= tail >= above


@pytest.mark.parametrize("confidence", CONFIDENCES)
@pytest.mark.parametrize(("method", "share"), [("clopper-pearson", Fraction(0)), ("mid-p", Fraction(1, 2))])
def test_tail_at_each_exact_limit_is_what_is_left_out(method, share, confidence):
    tail = (1 - Fraction(confidence)) / 2
    for x, n in SMALL:
        low, high = proportion_interval(x, n, method=method, confidence=confidence)
        assert low == 0 if x == 0 else passes("low", share, x, n, low, tail)
        assert high == 1 if x == n else passes("high", share, x, n, high, tail)


@pytest.mark.parametrize("side", ["lower", "upper"])
@pytest.mark.parametrize(
    "method", ["wilson", "clopper-pearson", "mid-p", "jeffreys", "likelihood", "agresti-coull"]
)
def test_one_limit_is_that_of_twice_the_tail(method, side):
    x, n = np.array([0, 1, 7, 19, 20]), 20
    both = proportion_interval(x, n, method=method, confidence=0.9)
    one = proportion_interval(x, n, method=method, confidence=0.95, side=side)
    if side == "lower":
        np.testing.assert_allclose(one.low, both.low, rtol=1e-12)
        assert (one.high == 1).all()
    else:
        np.testing.assert_allclose(one.high, both.high, rtol=1e-12)
        assert (one.low == 0).all()


def acceptability(x, n, p):
    """Blaker (2000): the smaller tail, and as much of the other as does not exceed it."""
    up, down = at_least(x, n, p), at_most(x, n, p)
    if up <= down:
        return up + max((t for k in range(-1, x) if (t := at_most(k, n, p)) <= up), default=0)
    return down + max((t for k in range(x + 1, n + 2) if (t := at_least(k, n, p)) <= down), default=0)


@pytest.mark.parametrize("confidence", [0.5, 0.9, 0.95, 0.9999])
def test_blaker_limits_bound_what_is_acceptable(confidence):
    goal = 1 - Fraction(confidence)
    touching = goal + Fraction(1, 10**15)  # at 50 % it may touch the goal from above, as at 0 of 2
    for n in (1, 2, 6):
        for x in range(n + 1):
            low, high = proportion_interval(x, n, method="blaker", confidence=confidence)
            for limit, outside in ((low, -1), (high, 1)):
                if limit in (0, 1):
                    assert (x == 0 and limit == 0) or (x == n and limit == 1)
                    continue
                assert acceptability(x, n, Fraction(limit) + Fraction(outside, 10**9)) < touching
                assert acceptability(x, n, Fraction(limit) - Fraction(outside, 10**9)) >= goal
            # beyond them, on a grid, nothing is acceptable
            grid = [Fraction(i, 50) for i in range(1, 50)]
            beyond = [
                p
                for p in grid
                if p < Fraction(low) - Fraction(1, 10**9) or p > Fraction(high) + Fraction(1, 10**9)
            ]
            assert all(acceptability(x, n, p) < touching for p in beyond)


def test_blaker_at_its_jumps():
    """A slope that steered but did not end the search left these 4e-8 off; the limit is where the acceptability jumps."""
    for x, n, confidence in ((45, 45, 0.95), (46, 46, 0.95)):
        low = Fraction(proportion_interval(x, n, method="blaker", confidence=confidence).low)
        assert acceptability(x, n, low - Fraction(1, 10**12)) < 1 - Fraction(confidence)
        assert acceptability(x, n, low + Fraction(1, 10**12)) > 1 - Fraction(confidence)


@pytest.mark.parametrize("confidence", CONFIDENCES)
def test_likelihood_falls_by_half_the_chi_square(confidence):
    goal = NormalDist().inv_cdf((1 + confidence) / 2) ** 2 / 2

    def log_ratio(x, n, p):
        first = x * math.log(x / (n * p)) if x else 0.0
        return first + ((n - x) * math.log((n - x) / (n * (1 - p))) if n > x else 0.0)

    for x, n in SMALL:
        low, high = proportion_interval(x, n, method="likelihood", confidence=confidence)
        assert low == 0 if x == 0 else log_ratio(x, n, low) == pytest.approx(goal, rel=1e-9)
        assert high == 1 if x == n else log_ratio(x, n, high) == pytest.approx(goal, rel=1e-9)


@pytest.mark.parametrize("confidence", CONFIDENCES)
def test_jeffreys_limits_leave_the_tail_of_the_posterior(confidence):
    """Of the beta distribution with half a batch more of each: its tail by Simpson's rule after p = sin²θ."""
    tail = (1 - confidence) / 2

    def below(x, n, p, steps=2000):
        theta, edges = math.asin(math.sqrt(p)), np.linspace(0, 1, 2 * steps + 1)
        weights = np.ones(2 * steps + 1)
        weights[1:-1:2], weights[2:-1:2] = 4, 2
        density = lambda t: np.sin(t) ** (2 * x) * np.cos(t) ** (2 * (n - x))  # noqa: E731
        part = (weights * density(edges * theta)).sum() * theta
        return part / ((weights * density(edges * math.pi / 2)).sum() * math.pi / 2)

    for x, n in [(1, 2), (3, 7), (1, 20), (10, 20)]:
        low, high = proportion_interval(x, n, method="jeffreys", confidence=confidence)
        assert below(x, n, low) == pytest.approx(tail, rel=1e-6)
        assert 1 - below(x, n, high) == pytest.approx(tail, rel=1e-6)
    assert proportion_interval(0, 7, method="jeffreys", confidence=confidence).low == 0
    assert proportion_interval(7, 7, method="jeffreys", confidence=confidence).high == 1


def _closed(method, x, n, z):
    p = x / n
    if method == "wilson":
        centre, half = (x + z * z / 2) / (n + z * z), z / (n + z * z) * math.sqrt(n * p * (1 - p) + z * z / 4)
    elif method == "agresti-coull":
        centre = (x + z * z / 2) / (n + z * z)
        half = z * math.sqrt(centre * (1 - centre) / (n + z * z))
    else:
        centre, half = p, z * math.sqrt(p * (1 - p) / n)
    return max(centre - half, 0), min(centre + half, 1)


@pytest.mark.parametrize("method", ["wilson", "agresti-coull", "wald"])
@pytest.mark.parametrize("confidence", CONFIDENCES)
def test_closed_forms(method, confidence):
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    for x, n in SMALL:
        expected = _closed(method, x, n, z)
        assert proportion_interval(x, n, method=method, confidence=confidence) == pytest.approx(
            expected, abs=1e-12
        )


@pytest.mark.parametrize("confidence", CONFIDENCES)
def test_wilson_corrected_solves_the_quadratic_with_half_a_batch(confidence):
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    for x, n in SMALL:
        low, high = proportion_interval(x, n, method="wilson-cc", confidence=confidence)
        for limit, shift, end in ((low, -0.5, 0), (high, 0.5, 1)):
            if limit == end:
                continue
            assert abs(x + shift - n * limit) == pytest.approx(
                z * math.sqrt(n * limit * (1 - limit)), abs=1e-9
            )


def test_logit_gives_exact_limits_at_the_ends():
    z = NormalDist().inv_cdf(0.975)
    low, high = proportion_interval(7, 34, method="logit")
    half = z * math.sqrt(1 / 7 + 1 / 27)
    assert math.log(low / (1 - low)) == pytest.approx(math.log(7 / 27) - half, rel=1e-12)
    assert math.log(high / (1 - high)) == pytest.approx(math.log(7 / 27) + half, rel=1e-12)
    assert proportion_interval(0, 34, method="logit") == (0, pytest.approx(1 - 0.025 ** (1 / 34), rel=1e-12))
    assert proportion_interval(34, 34, method="logit") == (pytest.approx(0.025 ** (1 / 34), rel=1e-12), 1)


def test_arcsine_as_anscombe():
    z = NormalDist().inv_cdf(0.975)
    centre, half = math.asin(math.sqrt(5.375 / 20.75)), z / (2 * math.sqrt(20))
    expected = math.sin(centre - half) ** 2, math.sin(centre + half) ** 2
    assert proportion_interval(5, 20, method="arcsine") == pytest.approx(expected, rel=1e-12)


# x, n, method, low, high at 95 %: bisection of sums with 40 digits (mpmath 1.4.1)
HUGE = [
    (0, 1_000_000_000, "wilson", 0, 3.84145880593732e-9),
    (0, 1_000_000_000, "clopper-pearson", 0, 3.68887944731002e-9),
    (0, 1_000_000_000, "mid-p", 0, 2.99573226906679e-9),
    (0, 1_000_000_000, "likelihood", 0, 1.92072940850246e-9),
    (0, 1_000_000_000, "jeffreys", 0, 2.51194308987453e-9),
    (1, 1_000_000_000, "wilson", 1.76524554956963e-10, 5.66493424329744e-9),
    (1, 1_000_000_000, "clopper-pearson", 2.53178079839694e-11, 5.57164337820312e-9),
    (1, 1_000_000_000, "mid-p", 5.00203448352759e-11, 4.93186051459537e-9),
    (1, 1_000_000_000, "likelihood", 5.70589424448774e-11, 4.40302009532822e-9),
    (1, 1_000_000_000, "jeffreys", 1.07897641333102e-10, 4.67420179249254e-9),
    (5, 1_000_000_000, "wilson", 2.13570113940434e-9, 1.17057576281184e-8),
    (5, 1_000_000_000, "clopper-pearson", 1.62348639204754e-9, 1.16683320404185e-8),
    (5, 1_000_000_000, "mid-p", 1.83199481075993e-9, 1.10824156295653e-8),
    (5, 1_000_000_000, "likelihood", 1.79300513460598e-9, 1.07463886026083e-8),
    (5, 1_000_000_000, "jeffreys", 1.90787412859077e-9, 1.09600245951096e-8),
    (123, 1_000_000, "wilson", 0.000103099918168121, 0.000146740580900585),
    (123, 1_000_000, "clopper-pearson", 0.000102226036277902, 0.000146754676571282),
    (123, 1_000_000, "mid-p", 0.000102660838456401, 0.000146233569134987),
    (123, 1_000_000, "likelihood", 0.000102525177086811, 0.000146034274802609),
]


@pytest.mark.parametrize(("x", "n", "method", "low", "high"), HUGE)
def test_a_thousand_million_batches(x, n, method, low, high):
    got = proportion_interval(x, n, method=method)
    assert got.low == pytest.approx(low, rel=1e-10, abs=0)
    assert got.high == pytest.approx(high, rel=1e-10, abs=0)
    mirrored = proportion_interval(n - x, n, method=method)
    assert 1 - mirrored.low == pytest.approx(high, abs=1e-15)
    assert 1 - mirrored.high == pytest.approx(low, abs=1e-15)
