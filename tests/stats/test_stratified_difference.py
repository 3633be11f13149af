"""One difference over strata: limits where the weighted score statistic, from its definition, is critical."""

import math
from statistics import NormalDist

import numpy as np
import pytest

from spotcheck.stats import difference_interval, mantel_haenszel, stratified_difference

STRATA = ([4, 2, 4, 1], [16, 16, 18, 15], [5, 3, 10, 3], [79, 87, 90, 82])
THIN = ([1, 0, 3, 0, 2], [2, 1, 3, 5, 2], [0, 1, 1, 0, 1], [3, 1, 4, 6, 5])


def fitted(x, n, c, m, d):
    """The probabilities of greatest likelihood at a difference, by halving."""
    low, high = max(0.0, -d), min(1.0, 1 - d)
    for _ in range(200):
        p = (low + high) / 2
        up = (x / (p + d) if x else 0) + (c / p if c else 0)
        down = ((n - x) / (1 - p - d) if n > x else 0) + ((m - c) / (1 - p) if m > c else 0)
        low, high = (p, high) if up > down else (low, p)
    return (low + high) / 2 + d, (low + high) / 2


def deviate(strata, d):
    top = spread = 0.0
    for x, n, c, m in zip(*strata, strict=True):
        p, base_p = fitted(x, n, c, m, d)
        weight = n * m / (n + m)
        top += weight * (x / n - c / m - d)
        spread += weight**2 * (p * (1 - p) / n + base_p * (1 - base_p) / m) * (n + m) / (n + m - 1)
    return top / math.sqrt(spread)


@pytest.mark.parametrize("confidence", [0.5, 0.95, 0.9999])
@pytest.mark.parametrize("strata", [STRATA, THIN])
def test_limits_are_where_the_weighted_score_is_critical(strata, confidence):
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    found = stratified_difference(*strata, confidence=confidence)
    assert found.value == pytest.approx(mantel_haenszel(*strata, measure="difference").value, rel=1e-12)
    if found.low > -1:
        assert deviate(strata, found.low) == pytest.approx(z, rel=1e-6)
    if found.high < 1:
        assert deviate(strata, found.high) == pytest.approx(-z, rel=1e-6)


@pytest.mark.parametrize(
    "table", [(9, 10, 3, 10), (0, 10, 0, 20), (10, 10, 0, 20), (485, 1739, 746, 4880), (5, 5, 5, 5)]
)
def test_one_stratum_is_the_interval_of_miettinen_and_nurminen(table):
    found = stratified_difference(*[[v] for v in table])
    assert (found.low, found.high) == pytest.approx(difference_interval(*table), abs=1e-9)


def test_strata_without_one_of_the_groups_are_left_out():
    wider = tuple([*cells, extra] for cells, extra in zip(STRATA, (3, 9, 0, 0), strict=True))
    assert stratified_difference(*wider)[:3] == pytest.approx(stratified_difference(*STRATA)[:3])
    nothing = stratified_difference([0, 3], [0, 5], [2, 0], [4, 0])
    assert math.isnan(nothing.value)
    assert (nothing.low, nothing.high) == (-1, 1)


def test_groups_mirror_and_rows_stand_alone():
    forth, back = stratified_difference(*STRATA), stratified_difference(*STRATA[2:], *STRATA[:2])
    assert (back.value, back.low, back.high) == pytest.approx(
        (-forth.value, -forth.high, -forth.low), abs=1e-9
    )
    stacked = [np.array([a, a]) for a in STRATA]
    rows = stratified_difference(*stacked)
    assert rows.low == pytest.approx([forth.low] * 2)
    assert rows.high.shape == (2,)
