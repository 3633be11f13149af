"""Adjusted p-values against their definitions: closed testing and step-wise rejection, by enumeration."""

from itertools import combinations

import numpy as np
import pytest

from spotcheck.errors import ArgumentError
from spotcheck.stats import adjust_p_values

FAMILIES = [[0.01, 0.04, 0.03], [0.5], [0.02, 0.02, 1, 0], [0.3, 0.001, 0.2, 0.04, 0.011, 0.9]]


def closed(p, of_subset):
    """The adjusted p of a test: the largest p of all joint hypotheses it takes part in."""
    every = range(len(p))
    subsets = [s for size in range(1, len(p) + 1) for s in combinations(every, size)]
    return [max(min(1, of_subset([p[j] for j in s])) for s in subsets if i in s) for i in every]


def simes(p):
    return min(len(p) * v / (i + 1) for i, v in enumerate(sorted(p)))


@pytest.mark.parametrize("p", FAMILIES)
def test_holm_is_closed_bonferroni_and_hommel_is_closed_simes(p):
    assert adjust_p_values(p, method="holm") == pytest.approx(closed(p, lambda s: len(s) * min(s)))
    assert adjust_p_values(p, method="hommel") == pytest.approx(closed(p, simes))


@pytest.mark.parametrize("p", FAMILIES)
def test_step_up_methods(p):
    m = len(p)
    order = np.argsort(p)
    ranked = np.array(p)[order]
    harmonic = sum(1 / k for k in range(1, m + 1))
    factors = {
        "hochberg": [m - k for k in range(m)],
        "bh": [m / (k + 1) for k in range(m)],
        "by": [harmonic * m / (k + 1) for k in range(m)],
    }
    for method, factor in factors.items():
        expected = np.empty(m)
        expected[order] = [min(1, *(factor[j] * ranked[j] for j in range(i, m))) for i in range(m)]
        assert adjust_p_values(p, method=method) == pytest.approx(expected)
    assert adjust_p_values(p, method="bonferroni") == pytest.approx([min(1, m * v) for v in p])


def test_missing_values_stay_and_do_not_count():
    got = adjust_p_values([0.01, np.nan, 0.04, 0.03])
    assert got[[0, 2, 3]] == pytest.approx(adjust_p_values([0.01, 0.04, 0.03]))
    assert np.isnan(got[1])
    assert adjust_p_values([]).shape == (0,)
    assert adjust_p_values(0.3) == 0.3
    assert adjust_p_values([[0.01, 0.04], [0.03, 0.5]]).shape == (2, 2)


@pytest.mark.parametrize("p", [[-0.1], [1.1], ["a"], [True], None, [np.inf]])
def test_what_is_no_probability_is_refused(p):
    with pytest.raises(ArgumentError, match="p must be"):
        adjust_p_values(p)
