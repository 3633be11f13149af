"""One ratio over strata: limits where the weighted score statistic, from its definition, is critical."""

import math
from statistics import NormalDist

import numpy as np
import pytest

from spotcheck.stats import mantel_haenszel, ratio_interval, stratified_ratio

STRATA = ([4, 2, 4, 1], [16, 16, 18, 15], [5, 3, 10, 3], [79, 87, 90, 82])
THIN = ([1, 0, 3, 0, 2], [2, 1, 3, 5, 2], [0, 1, 1, 0, 1], [3, 1, 4, 6, 5])
ALL_FAILED = ([6, 3], [6, 3], [7, 9], [7, 9])
NONE_IN_BASE = ([3, 2], [3, 5], [0, 0], [4, 6])


def fitted(x, n, c, m, ratio):
    """The probabilities of greatest likelihood at a ratio, by halving."""
    if x + c == 0:
        return 0.0, 0.0
    low, high = 0.0, min(1.0, 1 / ratio)
    for _ in range(200):
        p = (low + high) / 2
        up = (x + c) / p
        down = ((n - x) * ratio / (1 - ratio * p) if n > x else 0) + ((m - c) / (1 - p) if m > c else 0)
        low, high = (p, high) if up > down else (low, p)
    return ratio * (low + high) / 2, (low + high) / 2


def deviate(strata, ratio):
    top = spread = 0.0
    for x, n, c, m in zip(*strata, strict=True):
        p, base_p = fitted(x, n, c, m, ratio)
        weight = n * m / (n + m)
        top += weight * (x / n - ratio * c / m)
        variance = p * (1 - p) / n + ratio**2 * base_p * (1 - base_p) / m
        spread += weight**2 * variance * (n + m) / (n + m - 1)
    return top / math.sqrt(spread)


@pytest.mark.parametrize("confidence", [0.5, 0.95, 0.9999])
@pytest.mark.parametrize("strata", [STRATA, THIN, ALL_FAILED, NONE_IN_BASE])
def test_limits_are_where_the_weighted_score_is_critical(strata, confidence):
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    found = stratified_ratio(*strata, confidence=confidence)
    assert found.value == pytest.approx(mantel_haenszel(*strata, measure="ratio").value, rel=1e-12)
    assert 0 < found.low < found.value
    assert deviate(strata, found.low) == pytest.approx(z, rel=1e-6)
    if found.high < math.inf:
        assert deviate(strata, found.high) == pytest.approx(-z, rel=1e-6)


@pytest.mark.parametrize(
    "table",
    [(9, 10, 3, 10), (0, 10, 0, 20), (0, 10, 5, 20), (10, 10, 0, 20), (485, 1739, 746, 4880), (5, 5, 5, 5)],
)
def test_one_stratum_is_the_interval_of_miettinen_and_nurminen(table):
    found = stratified_ratio(*[[v] for v in table])
    assert (found.low, found.high) == pytest.approx(ratio_interval(*table), rel=1e-9)


def test_equal_rates_are_a_ratio_of_exactly_one():
    assert stratified_ratio(*ALL_FAILED).value == 1


def test_strata_without_one_of_the_groups_are_left_out():
    wider = tuple([*cells, extra] for cells, extra in zip(STRATA, (3, 9, 0, 0), strict=True))
    assert stratified_ratio(*wider)[:3] == pytest.approx(stratified_ratio(*STRATA)[:3])
    for nothing in (
        stratified_ratio([0, 3], [0, 5], [2, 0], [4, 0]),
        stratified_ratio([0, 3], [9, 5], [0, 0], [9, 0]),
    ):
        assert math.isnan(nothing.value)
        assert (nothing.low, nothing.high) == (0, math.inf)


def test_groups_mirror_and_rows_stand_alone():
    forth, back = stratified_ratio(*STRATA), stratified_ratio(*STRATA[2:], *STRATA[:2])
    assert (back.value, back.low, back.high) == pytest.approx(
        (1 / forth.value, 1 / forth.high, 1 / forth.low), rel=1e-9
    )
    rows = stratified_ratio(
        *[np.array([a, a, b]) for a, b in zip(STRATA, ([0] * 4, [9] * 4, [0] * 4, [9] * 4), strict=True)]
    )
    assert rows.low == pytest.approx([forth.low, forth.low, 0])
    assert rows.high.shape == (3,)
