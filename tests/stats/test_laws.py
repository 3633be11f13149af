"""Laws that every interval and test keeps, at any counts: found by Hypothesis."""

import math
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spotcheck.stats import (
    adjust_p_values,
    count_interval,
    count_ratio_interval,
    difference_interval,
    difference_test,
    finite_population_interval,
    odds_ratio_interval,
    proportion_interval,
    proportion_test,
    ratio_interval,
)
from spotcheck.stats.contrasts import DIFFERENCE, ODDS_RATIO, RATIO
from spotcheck.stats.counts import COUNT, COUNT_RATIO
from spotcheck.stats.proportion_limits import METHODS as PROPORTION

# at 0 and n the limits of Anscombe's arcsine turn back (as in its source), so that it may miss the estimate there
TURNS_BACK = {"arcsine"}
#: closed forms that say nothing where a cell is empty
LOG_NORMAL = {"katz", "woolf"}
CONTRASTS = (
    [(difference_interval, m) for m in DIFFERENCE]
    + [(ratio_interval, m) for m in RATIO]
    + [(odds_ratio_interval, m) for m in ODDS_RATIO]
)
SPAN = {difference_interval: (-1, 1), ratio_interval: (0, math.inf), odds_ratio_interval: (0, math.inf)}

confidences = st.sampled_from([0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999])
laws = settings(max_examples=25, deadline=None)


@st.composite
def counts(draw, most=10**9):
    n = draw(st.one_of(st.integers(1, 60), st.integers(1, most), st.sampled_from([1, 10**3, 10**6, most])))
    n = min(n, most)
    x = draw(st.one_of(st.sampled_from([0, n, min(1, n), max(n - 1, 0)]), st.integers(0, n)))
    return x, n


def ordered(*values, slack=1e-9):
    return all(a <= b + slack * max(1, abs(b) if math.isfinite(b) else 1) for a, b in pairwise(values))


@pytest.mark.parametrize("method", PROPORTION)
@laws
@given(cell=counts(), confidence=confidences)
def test_proportion(method, cell, confidence):
    x, n = cell
    low, high = proportion_interval(x, n, method=method, confidence=confidence)
    assert 0 <= low <= high <= 1
    assert math.copysign(1, low) == 1  # no −0
    if method not in TURNS_BACK:
        assert ordered(low, x / n, high, slack=1e-15)
        if x == 0:
            assert low == 0
        if x == n:
            assert high == 1
    other = proportion_interval(n - x, n, method=method, confidence=confidence)
    assert 1 - other.high == pytest.approx(low, abs=1e-12)
    assert 1 - other.low == pytest.approx(high, abs=1e-12)
    if method not in TURNS_BACK:
        wider = proportion_interval(x, n, method=method, confidence=(1 + confidence) / 2)
        assert ordered(wider.low, low, slack=1e-12)
        assert ordered(high, wider.high, slack=1e-12)


@pytest.mark.parametrize(
    "method", sorted(set(PROPORTION) - {"wald", "arcsine", "agresti-coull", "blaker", "logit"})
)
@laws
@given(cell=counts(most=10**6), confidence=confidences)
def test_proportion_rises_with_the_count(method, cell, confidence):
    x, n = cell
    if x < n:
        here = proportion_interval(x, n, method=method, confidence=confidence)
        more = proportion_interval(x + 1, n, method=method, confidence=confidence)
        assert ordered(here.low, more.low, slack=1e-12)
        assert ordered(here.high, more.high, slack=1e-12)


@laws
@given(cell=counts(most=10**6), confidence=confidences)
def test_exact_limits_hold_those_of_blaker_which_hold_little_less(cell, confidence):
    """Blaker (2000): his limits lie within those of Clopper and Pearson."""
    exact = proportion_interval(*cell, method="clopper-pearson", confidence=confidence)
    blaker = proportion_interval(*cell, method="blaker", confidence=confidence)
    mid = proportion_interval(*cell, method="mid-p", confidence=confidence)
    assert ordered(exact.low, blaker.low, slack=1e-12)
    assert ordered(blaker.high, exact.high, slack=1e-12)
    assert ordered(exact.low, mid.low, mid.high, exact.high, slack=1e-12)


def most_of(function, method):
    return 300 if function is odds_ratio_interval and method in ("conditional-exact", "mid-p") else 10**9


@pytest.mark.parametrize(("function", "method"), CONTRASTS)
@laws
@given(data=st.data(), confidence=confidences)
def test_contrasts(function, method, data, confidence):
    most = most_of(function, method)
    (x, n), (base_x, base_n) = data.draw(counts(most)), data.draw(counts(most))
    low, high = function(x, n, base_x, base_n, method=method, confidence=confidence)
    lowest, highest = SPAN[function]
    assert lowest <= low <= high <= highest  # and so not NaN
    back = function(base_x, base_n, x, n, method=method, confidence=confidence)
    if function is difference_interval:
        estimate = x / n - base_x / base_n
        assert (-back.high, -back.low) == pytest.approx((low, high), abs=1e-9)
    else:
        estimate = odds_or_ratio(function, x, n, base_x, base_n)
        with np.errstate(divide="ignore"):
            inverse = 1 / np.array([back.high, back.low])
        assert tuple(inverse) == pytest.approx((low, high), rel=1e-9)
    if estimate is not None and method != "agresti-caffo":
        assert ordered(low, estimate, high, slack=1e-9)
    wider = function(x, n, base_x, base_n, method=method, confidence=(1 + confidence) / 2)
    assert ordered(wider.low, low)
    assert ordered(high, wider.high)


def odds_or_ratio(function, x, n, base_x, base_n):
    """The estimate, or None where it is 0/0."""
    if function is odds_ratio_interval:
        x, n, base_x, base_n = x * (base_n - base_x), 1, base_x * (n - x), 1
    top, bottom = x * base_n, base_x * n
    if bottom == 0:
        return None if top == 0 else math.inf
    return top / bottom


@pytest.mark.parametrize(("function", "method"), [c for c in CONTRASTS if c[0] is not ratio_interval])
@laws
@given(data=st.data())
def test_success_and_failure_mirror(function, method, data):
    most = most_of(function, method)
    (x, n), (base_x, base_n) = data.draw(counts(most)), data.draw(counts(most))
    low, high = function(x, n, base_x, base_n, method=method)
    other = function(n - x, n, base_n - base_x, base_n, method=method)
    if function is difference_interval:
        assert (-other.high, -other.low) == pytest.approx((low, high), abs=1e-9)
    else:
        with np.errstate(divide="ignore"):
            assert tuple(1 / np.array([other.high, other.low])) == pytest.approx((low, high), rel=1e-9)


@pytest.mark.parametrize("method", COUNT)
@laws
@given(x=st.one_of(st.integers(0, 50), st.integers(0, 10**9)), confidence=confidences)
def test_counts(method, x, confidence):
    low, high = count_interval(x, method=method, confidence=confidence)
    assert 0 <= low <= high < math.inf
    assert ordered(low, x, high, slack=1e-12)
    assert (low == 0) >= (x == 0)
    wider = count_interval(x, method=method, confidence=(1 + confidence) / 2)
    assert ordered(wider.low, low)
    assert ordered(high, wider.high)


@pytest.mark.parametrize("method", COUNT_RATIO)
@laws
@given(x=st.integers(0, 10**6), base_x=st.integers(0, 10**6), confidence=confidences)
def test_ratios_of_counts(method, x, base_x, confidence):
    low, high = count_ratio_interval(x, base_x, method=method, confidence=confidence)
    assert 0 <= low <= high
    if base_x:
        assert ordered(low, x / base_x, high)
    wider = count_ratio_interval(x, base_x, method=method, confidence=(1 + confidence) / 2)
    assert ordered(wider.low, low)
    assert ordered(high, wider.high)


@laws
@given(cell=counts(most=3000), more=st.integers(0, 3000), confidence=confidences)
def test_finite_populations_narrow_to_the_truth(cell, more, confidence):
    x, n = cell
    low, high = finite_population_interval(x, n, n + more, confidence=confidence)
    assert x / (n + more) <= low <= high <= (x + more) / (n + more)
    if confidence >= 0.9:
        exact = proportion_interval(x, n, method="clopper-pearson", confidence=confidence)
        assert ordered(exact.low - 1 / (n + more), low)
        assert ordered(high, exact.high + 1 / (n + more))


@pytest.mark.parametrize("method", ["score", "chi2", "chi2-yates", "g", "fisher", "fisher-mid-p"])
@laws
@given(group=counts(most=10**6), base=counts(most=10**6))
def test_p_values(method, group, base):
    p = {
        side: difference_test(*group, *base, method=method, alternative=side).p_value
        for side in ("two-sided", "less", "greater")
    }
    assert all(0 <= v <= 1 for v in p.values())
    swapped = difference_test(*base, *group, method=method, alternative="less").p_value
    assert swapped == pytest.approx(p["greater"], rel=1e-6, abs=1e-12)
    assert p["less"] + p["greater"] >= 1 - 1e-9


@laws
@given(cell=counts(), p0=st.floats(0, 1))
def test_p_values_of_one_proportion(cell, p0):
    for method in ("exact", "mid-p"):
        p = {
            s: proportion_test(*cell, p0, method=method, alternative=s).p_value
            for s in ("two-sided", "less", "greater")
        }
        assert all(0 <= v <= 1 for v in p.values())
        assert p["less"] + p["greater"] >= 1 - 1e-9


@laws
@given(cell=counts(most=10**5), confidence=st.sampled_from([0.9, 0.95, 0.99]))
def test_an_interval_and_its_test_agree(cell, confidence):
    """p is below 1 − confidence just outside the mid-P limits, and above it just inside."""
    low, high = proportion_interval(*cell, method="mid-p", confidence=confidence)
    level = 1 - confidence
    for limit, outward in ((low, -1), (high, 1)):
        if 1e-6 < limit < 1 - 1e-6:
            step = 1e-6 * min(limit, 1 - limit)
            outside, inside = (
                proportion_test(*cell, limit + d * step, method="mid-p").p_value for d in (outward, -outward)
            )
            assert outside < level < inside


@pytest.mark.parametrize("method", ["holm", "hochberg", "hommel", "bonferroni", "bh", "by"])
@laws
@given(p=st.lists(st.floats(0, 1), min_size=1, max_size=12))
def test_adjusted_p_values_keep_order_and_never_shrink(method, p):
    adjusted = adjust_p_values(p, method=method)
    assert (adjusted >= np.array(p) - 1e-15).all()
    assert (adjusted <= 1).all()
    order = np.argsort(p, kind="stable")
    assert (np.diff(adjusted[order]) >= -1e-12).all()
    np.testing.assert_allclose(adjust_p_values(p[::-1], method=method), adjusted[::-1], rtol=1e-12)


@pytest.mark.parametrize("method", PROPORTION)
def test_nothing_tested_gives_the_whole_range(method):
    low, high = proportion_interval([0, 3, 0], [0, 10, 0], method=method)
    assert (low[0], high[0], low[2], high[2]) == (0, 1, 0, 1)
    assert low[1] == proportion_interval(3, 10, method=method).low


@pytest.mark.parametrize(("function", "method"), CONTRASTS)
def test_nothing_tested_in_either_group_gives_the_whole_range(function, method):
    low, high = function([0, 3, 3], [0, 10, 10], [2, 0, 2], [5, 0, 5], method=method)
    assert (low[0], high[0], low[1], high[1]) == SPAN[function] * 2
    assert low[2] == pytest.approx(function(3, 10, 2, 5, method=method).low, rel=1e-12)


@pytest.mark.parametrize("method", PROPORTION)
def test_broadcasting_is_elementwise(method):
    x, n = np.array([[0], [3], [7]]), np.array([7, 9, 66])
    low, high = proportion_interval(x, n, method=method)
    assert low.shape == high.shape == (3, 3)
    for i in range(3):
        for j in range(3):
            one = proportion_interval(int(x[i, 0]), int(n[j]), method=method)
            assert one == pytest.approx((low[i, j], high[i, j]), rel=1e-13)


@pytest.mark.parametrize(("function", "method"), CONTRASTS)
def test_contrasts_broadcast_elementwise(function, method):
    x, base_x = np.array([[0], [3], [7]]), np.array([0, 2, 5])
    low, high = function(x, 7, base_x, 5, method=method)
    for i in range(3):
        for j in range(3):
            one = function(int(x[i, 0]), 7, int(base_x[j]), 5, method=method)
            assert one == pytest.approx((low[i, j], high[i, j]), rel=1e-12, abs=1e-15)
