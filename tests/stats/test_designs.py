"""Clusters and strata: variances of totals written out in loops, and designs that must reduce to simpler ones."""

import math

import numpy as np
import pytest

from spotcheck.errors import ArgumentError
from spotcheck.stats import (
    clustered_proportion,
    finite_population_interval,
    proportion_interval,
    stratified_proportion,
)

COUNT, N = [5, 7, 0, 2, 6, 10], [11, 25, 10, 14, 38, 19]


def linearised(count, n, strata, weights, population):
    """The ratio of weighted totals and its standard error (Binder 1983), cluster by cluster."""
    total = sum(w * m for w, m in zip(weights, n, strict=True))
    p = sum(w * x for w, x in zip(weights, count, strict=True)) / total
    variance = 0.0
    for stratum in set(strata):
        rows = [i for i, s in enumerate(strata) if s == stratum]
        scores = [weights[i] * (count[i] - p * n[i]) / total for i in rows]
        mean = sum(scores) / len(rows)
        left = 1 - len(rows) / population[rows[0]] if population else 1
        variance += left * len(rows) / (len(rows) - 1) * sum((s - mean) ** 2 for s in scores)
    return p, math.sqrt(variance)


@pytest.mark.parametrize("population", [None, [20, 8, 20, 8, 20, 8]])
@pytest.mark.parametrize("weights", [[1] * 6, [2.5, 1, 3, 1.5, 4, 2]])
@pytest.mark.parametrize("strata", [[1] * 6, ["a", "b", "a", "b", "a", "b"]])
def test_standard_error_is_that_of_the_cluster_totals(strata, weights, population):
    if population and len(set(strata)) == 1:
        population = [20] * 6
    p, se = linearised(COUNT, N, strata, weights, population)
    found = clustered_proportion(COUNT, N, strata=strata, weights=weights, population=population)
    assert found.value == pytest.approx(p, rel=1e-12)
    assert found.se == pytest.approx(se, rel=1e-12)
    assert found.df == 6 - len(set(strata))
    assert found.design_effect == pytest.approx(se**2 * (sum(N) - 1) / (p * (1 - p)), rel=1e-12)


def test_limits_of_each_method():
    """t with 5 degrees of freedom: 2.570581835636314 (printed tables, 2.571)."""
    t = 2.570581835636314
    found = clustered_proportion(COUNT, N, method="mean")
    p, se = found.value, found.se
    assert (found.low, found.high) == pytest.approx((p - t * se, p + t * se), rel=1e-12)
    logit = clustered_proportion(COUNT, N, method="logit")
    centre, half = math.log(p / (1 - p)), t * se / (p * (1 - p))
    assert logit.low == pytest.approx(1 / (1 + math.exp(half - centre)), rel=1e-12)
    assert logit.high == pytest.approx(1 / (1 + math.exp(-half - centre)), rel=1e-12)
    asin = clustered_proportion(COUNT, N, method="asin")
    centre, half = math.asin(math.sqrt(p)), t * se / (2 * math.sqrt(p * (1 - p)))
    assert asin.low == pytest.approx(math.sin(centre - half) ** 2, rel=1e-12)
    assert asin.high == pytest.approx(math.sin(centre + half) ** 2, rel=1e-12)


def test_single_batches_are_a_simple_sample():
    """Clusters of one: the variance of a proportion with n − 1, a design effect of 1, Korn–Graubard is Clopper–Pearson."""
    count = [1] * 7 + [0] * 27
    found = clustered_proportion(count, [1] * 34, method="beta")
    assert found.se == pytest.approx(math.sqrt(7 / 34 * 27 / 34 / 33))
    assert found.design_effect == pytest.approx(1)
    low, high = proportion_interval(7, 34, method="clopper-pearson")
    assert found.low == pytest.approx(low, abs=0.004)  # effective size 33, not 34
    assert found.high == pytest.approx(high, abs=0.004)


@pytest.mark.parametrize("method", ["logit", "beta", "asin"])
def test_none_or_all_nonconforming_leaves_room(method):
    none = clustered_proportion([0, 0, 0], [10, 10, 10], method=method)
    assert (none.value, none.low) == (0, 0)
    assert 0.05 < none.high < 1
    every = clustered_proportion([10, 10, 10], [10, 10, 10], method=method)
    assert every.high == 1
    assert every.low == pytest.approx(1 - none.high)


@pytest.mark.parametrize("method", ["logit", "beta", "asin"])
def test_none_found_where_weights_differ_is_worth_fewer_batches(method):
    """1 − (α/2)^(1/m) with Kish's m: 10 000² / (200·5² + 10·900²) and 2090² / (90 + 10·200²)."""
    found = stratified_proportion([0, 0], [200, 10], [1000, 9000], method=method)
    m = 10_000**2 / (200 * 5**2 + 10 * 900**2)
    # the t of 209 over that of 208 degrees of freedom is 1 to five digits
    assert found.high == pytest.approx(1 - 0.025 ** (1 / m), rel=1e-4)
    # were all of them in the second stratum, as many would hardly be missed
    assert (1 - found.high / 0.9) ** 10 < 0.05
    heavy = clustered_proportion([0] * 10, [10] * 10, weights=[1] * 9 + [200], method=method)
    assert heavy.high > 5 * clustered_proportion([0] * 10, [10] * 10, method=method).high


@pytest.mark.parametrize("method", ["logit", "beta", "asin"])
def test_clusters_that_happen_to_agree_are_no_certainty(method):
    for count, n in (([2, 2, 1], [10, 10, 5]), ([1, 1, 1], [10, 10, 10])):
        found = clustered_proportion(count, n, method=method)
        assert found.low < found.value / 2
        assert found.high > 1.5 * found.value
    one_each = stratified_proportion([10, 0], [10, 10], [100, 100], method=method)
    assert one_each.low < 0.35
    assert one_each.high > 0.65


@pytest.mark.parametrize("method", ["logit", "beta", "asin", "mean"])
def test_a_whole_that_was_drawn_leaves_nothing_open(method):
    none = clustered_proportion([0, 0, 0], [10, 10, 10], population=3, method=method)
    assert (none.low, none.high) == (0, 0)
    every = stratified_proportion([18, 10], [18, 10], [18, 10], method=method)
    assert every[:3] == (1, 1, 1)


@pytest.mark.parametrize("method", ["logit", "beta", "asin", "mean"])
def test_one_cluster_says_nothing_on_how_clusters_vary(method):
    lone = clustered_proportion([3], [10], method=method)
    assert (lone.value, lone.low, lone.high, lone.df) == (0.3, 0, 1, 0)
    assert math.isnan(lone.se)
    empty = clustered_proportion([0, 0], [0, 0], method=method)
    assert math.isnan(empty.value)
    assert (empty.low, empty.high) == (0, 1)


@pytest.mark.parametrize("method", ["logit", "beta", "asin", "mean"])
def test_empty_clusters_do_not_count(method):
    with_empty = clustered_proportion([*COUNT, 0], [*N, 0], method=method)
    assert with_empty[:5] == pytest.approx(clustered_proportion(COUNT, N, method=method)[:5])


def test_all_clusters_drawn_leaves_nothing_open():
    found = clustered_proportion(COUNT, N, population=6, method="mean")
    assert found.se == 0
    assert (found.low, found.high) == (found.value, found.value)


def test_one_cluster_in_a_stratum_is_compared_with_the_whole():
    lone = clustered_proportion(COUNT, N, strata=[1, 1, 1, 1, 1, 2])
    p = sum(COUNT) / sum(N)
    others = [(x - p * n) / sum(N) for x, n in zip(COUNT[:5], N[:5], strict=True)]
    mean = sum(others) / 5
    variance = 5 / 4 * sum((s - mean) ** 2 for s in others) + ((COUNT[5] - p * N[5]) / sum(N)) ** 2
    assert lone.se == pytest.approx(math.sqrt(variance))


def test_rows_stand_alone_and_do_not_look_at_each_other():
    rows = clustered_proportion([COUNT, COUNT[::-1]], [N, N[::-1]])
    alone = clustered_proportion(COUNT, N)
    for got, expected in zip(rows, alone, strict=True):
        assert got == pytest.approx([expected, expected])


def test_what_does_not_fit_is_named():
    with pytest.raises(
        ArgumentError, match=r"strata must be one label for each cluster, shape \(6,\) \(got shape \(2,\)\)"
    ):
        clustered_proportion(COUNT, N, strata=[1, 2])
    with pytest.raises(ArgumentError, match="population must be at least the number of clusters drawn"):
        clustered_proportion(COUNT, N, population=5)
    with pytest.raises(ArgumentError, match=r"population must be one number, or one for each cluster"):
        clustered_proportion(COUNT, N, population=[10, 10])
    with pytest.raises(ArgumentError, match="method must be one of 'logit', 'beta', 'asin', 'mean'"):
        clustered_proportion(COUNT, N, method="wilson")
    with pytest.raises(ArgumentError, match=r"weights must be 0 or more \(got -1"):
        clustered_proportion(COUNT, N, weights=-1)


def test_stratified_proportion_weighs_by_size():
    count, n, size = [45, 10, 37], [188, 32, 137], [4512, 608, 2603]
    whole = sum(size)
    p = sum(s / whole * x / m for x, m, s in zip(count, n, size, strict=True))
    variance = sum(
        (s / whole) ** 2 * (1 - m / s) * (x / m) * (1 - x / m) / (m - 1)
        for x, m, s in zip(count, n, size, strict=True)
    )
    found = stratified_proportion(count, n, size, method="mean")
    assert (found.value, found.se) == pytest.approx((p, math.sqrt(variance)))
    assert found.df == sum(n) - 3


def test_one_stratum_is_a_finite_lot():
    found = stratified_proportion([10], [50], [1000], method="mean")
    low, high = finite_population_interval(10, 50, 1000, method="normal")
    assert found.value == 0.2
    t_over_z = 2.0095752371292397 / 1.959963984540054  # 49 degrees of freedom
    assert found.high - found.low == pytest.approx((high - low) * t_over_z)


def test_a_stratum_with_batches_and_none_tested_leaves_no_estimate():
    unknown = stratified_proportion([5, 0], [10, 0], [100, 50])
    assert math.isnan(unknown.value)
    assert (unknown.low, unknown.high) == (0, 1)
    empty = stratified_proportion([5, 0], [10, 0], [100, 0])
    assert empty.value == 0.5
    census = stratified_proportion([5, 1], [10, 4], [10, 4])
    assert (census.low, census.high) == (census.value, census.value)


def test_more_drawn_than_a_stratum_holds_is_refused():
    with pytest.raises(ArgumentError, match="n must be at most population"):
        stratified_proportion([5], [20], [10])


@pytest.mark.parametrize("method", ["logit", "beta", "asin", "mean"])
def test_limits_hold_the_estimate(method):
    rng = np.random.default_rng(3)
    n = rng.integers(5, 40, (200, 8))
    found = clustered_proportion(rng.binomial(n, rng.beta(2, 6, (200, 8))), n, method=method)
    assert (found.low <= found.value).all()
    assert (found.value <= found.high).all()
