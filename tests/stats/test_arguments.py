"""What is no count, no confidence or no method is refused, with the argument, the value and what is allowed."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from spotcheck import stats
from spotcheck.errors import ArgumentError, SpotcheckError

NOT_COUNTS = [
    (-1, r"count must be 0 or more \(got -1\)"),
    (2.5, r"count must be a whole number \(got 2.5\)"),
    (float("nan"), r"count must be finite: a whole number, 0 or more \(got nan\)"),
    (float("inf"), r"count must be finite: a whole number, 0 or more \(got inf\)"),
    ("5", r"count must be numbers \(got '5'\)"),
    (b"5", r"count must be numbers \(got b'5'\)"),
    (None, r"count must be numbers \(got None\)"),
    (True, r"count must be numbers \(got True\)"),
    ([True, False], r"count must be numbers \(got \[True, False\]\)"),
    (5j, r"count must be numbers \(got 5j\)"),
    (np.datetime64("2020-01-01"), r"count must be numbers"),
    ([[1, 2], [3]], r"count must be numbers"),
    ({"count": 5}, r"count must be numbers"),
    ([3, -2, 4], r"count must be 0 or more \(got -2 at index 1\)"),
    ([[3, 4], [4, 0.5]], r"count must be a whole number \(got 0.5 at index 1, 1\)"),
    ("\x1b[2J", r"count must be numbers \(got '.x1b\[2J'\)"),
    (11, r"count must be at most n \(got count = 11, n = 10\)"),
    ([3, 12], r"count must be at most n \(got count = 12, n = 10 at index 1\)"),
]


@pytest.mark.parametrize(("count", "message"), NOT_COUNTS)
def test_what_is_no_count_is_refused(count, message):
    for call in (
        lambda: stats.proportion_interval(count, 10),
        lambda: stats.difference_interval(count, 10, 3, 10),
        lambda: stats.ratio_interval(count, 10, 3, 10),
        lambda: stats.odds_ratio_interval(count, 10, 3, 10),
        lambda: stats.difference_test(count, 10, 3, 10),
        lambda: stats.proportion_test(count, 10, 0.5),
        lambda: stats.mantel_haenszel(count, 10, 3, 10),
        lambda: stats.cmh_test(count, 10, 3, 10),
        lambda: stats.breslow_day_test(count, 10, 3, 10),
        lambda: stats.stratified_difference(count, 10, 3, 10),
        lambda: stats.homogeneity_test(count, 10),
        lambda: stats.trend_test(count, 10),
        lambda: stats.direct_standardise(count, 10, 1),
        lambda: stats.clustered_proportion(count, 10),
        lambda: stats.stratified_proportion(count, 10, 100),
        lambda: stats.finite_population_interval(count, 10, 100),
        lambda: stats.beta_binomial(count, 10),
        lambda: stats.shrink(count, 10),
    ):
        with pytest.raises(ArgumentError, match=message):
            call()


@pytest.mark.parametrize("count", [-1, 2.5, float("nan"), "5", None, True])
def test_counts_without_a_total_are_checked_too(count):
    for call in (stats.count_interval, lambda c: stats.count_ratio_interval(c, 3)):
        with pytest.raises(ArgumentError, match=r"^count must be"):
            call(count)
    with pytest.raises(ArgumentError, match=r"^base_count must be"):
        stats.count_ratio_interval(3, count)
    with pytest.raises(ArgumentError, match=r"^observed must be"):
        stats.indirect_standardise(count, 3)


def test_the_argument_that_is_wrong_is_the_one_named():
    for arguments, name in (
        ((3, -1, 3, 10), "n"),
        ((3, 10, -1, 10), "base_count"),
        ((3, 10, 3, -1), "base_n"),
    ):
        with pytest.raises(ArgumentError, match=rf"^{name} must be"):
            stats.difference_interval(*arguments)
    with pytest.raises(
        ArgumentError, match=r"base_count must be at most base_n \(got base_count = 11, base_n = 10\)"
    ):
        stats.ratio_interval(3, 10, 11, 10)
    for exposure in (-1, float("nan"), "1"):
        with pytest.raises(ArgumentError, match=r"^exposure must be"):
            stats.count_interval(3, exposure)
    with pytest.raises(ArgumentError, match=r"base_exposure must be above 0 \(got 0\)"):
        stats.count_ratio_interval(3, 4, base_exposure=0)
    with pytest.raises(ArgumentError, match=r"expected must be 0 or more \(got -1\)"):
        stats.indirect_standardise(3, -1)
    for p0 in (-0.1, 1.5, float("nan"), "0.5"):
        with pytest.raises(ArgumentError, match=r"^p0 must be"):
            stats.proportion_test(3, 10, p0)


def test_shapes_that_do_not_fit_are_shown():
    with pytest.raises(ArgumentError, match=r"shapes must broadcast to one \(got count \(2,\), n \(3,\)\)"):
        stats.proportion_interval([1, 2], [10, 10, 10])
    with pytest.raises(ArgumentError, match=r"got count \(2,\), n \(2,\), base_count \(3,\), base_n \(3,\)"):
        stats.difference_interval([1, 2], 10, [1, 2, 3], 10)


@pytest.mark.parametrize(
    ("confidence", "message"),
    [
        (95, r"confidence must be above 0 and below 1, such as 0.95 \(got 95; did you mean 0.95\?\)"),
        (99.9, r"\(got 99.9; did you mean 0.999\?\)"),
        (1, r"above 0 and below 1, such as 0.95 \(got 1\)"),
        (0, r"\(got 0\)"),
        (-0.95, r"\(got -0.95\)"),
        (float("nan"), r"\(got nan\)"),
        ("0.95", r"confidence must be numbers \(got '0.95'\)"),
        (None, r"confidence must be numbers \(got None\)"),
        (True, r"confidence must be numbers \(got True\)"),
        ([0.9, 0.95], r"confidence must be one number between 0 and 1 \(got \[0.9, 0.95\]\)"),
    ],
)
def test_confidence_is_one_fraction(confidence, message):
    for call in (
        lambda: stats.proportion_interval(3, 10, confidence=confidence),
        lambda: stats.difference_interval(3, 10, 3, 10, confidence=confidence),
        lambda: stats.count_interval(3, confidence=confidence),
        lambda: stats.mantel_haenszel([3], [10], [3], [10], confidence=confidence),
        lambda: stats.direct_standardise([3], [10], [1], confidence=confidence),
        lambda: stats.clustered_proportion([3], [10], confidence=confidence),
        lambda: stats.finite_population_interval(3, 10, 20, confidence=confidence),
    ):
        with pytest.raises(ArgumentError, match=message):
            call()


METHODS = {
    "proportion_interval": (3, 10),
    "difference_interval": (3, 10, 3, 10),
    "ratio_interval": (3, 10, 3, 10),
    "odds_ratio_interval": (3, 10, 3, 10),
    "difference_test": (3, 10, 3, 10),
    "proportion_test": (3, 10, 0.5),
    "count_interval": (3,),
    "count_ratio_interval": (3, 4),
    "direct_standardise": ([3], [10], [1]),
    "indirect_standardise": (3, 4),
    "adjust_p_values": ([0.1],),
    "clustered_proportion": ([3, 4], [10, 10]),
    "stratified_proportion": ([3], [10], [20]),
    "finite_population_interval": (3, 10, 20),
    "shrink": ([3, 4], [10, 10]),
}


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("method", ["wilsn", "", None, 3, ["wilson"], {"a": 1}, float("nan")])
def test_an_unknown_method_is_refused_and_the_known_ones_listed(name, method):
    with pytest.raises(ArgumentError, match=r"^method must be one of '") as caught:
        getattr(stats, name)(*METHODS[name], method=method)
    assert f"(got {method!r}" in str(caught.value)


def test_the_nearest_method_is_offered():
    with pytest.raises(ArgumentError, match=r"did you mean 'clopper-pearson'\?"):
        stats.proportion_interval(3, 10, method="clopper_pearson")
    with pytest.raises(ArgumentError, match="side must be one of 'two-sided', 'lower', 'upper'"):
        stats.proportion_interval(3, 10, side="less")
    with pytest.raises(ArgumentError, match="alternative must be one of 'two-sided', 'less', 'greater'"):
        stats.difference_test(3, 10, 3, 10, alternative="larger")


def test_our_errors_are_value_errors():
    assert issubclass(ArgumentError, SpotcheckError)
    assert issubclass(ArgumentError, ValueError)


def test_messages_stay_short():
    with pytest.raises(ArgumentError) as caught:
        stats.proportion_interval(["x"] * 100_000, 10)
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("empty", [[], np.empty((0,)), np.empty((0, 3))])
def test_empty_arrays_give_empty_arrays(empty):
    shape = np.asarray(empty).shape
    for method in ("wilson", "mid-p", "blaker", "likelihood", "jeffreys"):
        assert stats.proportion_interval(empty, empty, method=method).low.shape == shape
    for function in (stats.difference_interval, stats.ratio_interval, stats.odds_ratio_interval):
        assert function(empty, empty, empty, empty).high.shape == shape
    assert stats.difference_test(empty, empty, empty, empty).p_value.shape == shape
    assert stats.count_interval(empty).low.shape == shape
    assert stats.count_ratio_interval(empty, empty).low.shape == shape
    assert stats.finite_population_interval(empty, empty, empty).low.shape == shape
    assert stats.proportion_test(empty, empty, 0.5).p_value.shape == shape
    assert stats.shrink(empty, empty).shape == shape


def test_numbers_of_any_kind_are_numbers():
    expected = stats.proportion_interval(3, 10)
    for kind in (np.int8, np.uint16, np.int64, np.float32, float, Fraction, Decimal):
        assert stats.proportion_interval(kind(3), kind(10)) == expected
    series = pd.Series([3, 4])
    got = stats.proportion_interval(series, pd.Series([10, 10], dtype="Int64"))
    assert got.low[0] == expected.low
    assert stats.proportion_interval(3, 10, confidence=np.float64(0.95)) == expected
    assert isinstance(expected.low, float)


def test_arguments_are_left_as_they_were():
    x, n = np.array([0.0, 3.0, 10.0, 0.0]), np.array([10.0, 10.0, 10.0, 0.0])
    before = x.copy(), n.copy()
    for method in ("wilson", "mid-p", "blaker", "likelihood", "jeffreys", "clopper-pearson"):
        stats.proportion_interval(x, n, method=method)
    stats.difference_interval(x, n, x, n)
    stats.odds_ratio_interval(x, n, x, n, method="conditional-exact")
    np.testing.assert_array_equal(x, before[0])
    np.testing.assert_array_equal(n, before[1])
