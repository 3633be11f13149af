"""The root finder."""

import numpy as np
import pytest

from spotcheck.stats.roots import find_root


def test_roots_of_many_cells_at_once():
    a = np.linspace(0.1, 50, 500)
    got = find_root(lambda x, a: (x * x - a, 2 * x), 0.0, 10.0, 1.0, a)
    np.testing.assert_allclose(got, np.sqrt(a), rtol=1e-15)


@pytest.mark.parametrize("start", [-5.0, 0.0, 3.0, 9.99, 50.0, float("nan"), float("inf")])
def test_the_start_may_be_anywhere(start):
    assert find_root(lambda x: (x - 2, np.ones_like(x)), 0.0, 10.0, start) == pytest.approx(2, rel=1e-15)


@pytest.mark.parametrize("slope", [0.0, np.nan, -1.0, 1e-300, 1e300])
def test_useless_slopes_leave_halving(slope):
    """A slope that is 0, NaN or has the wrong sign sends the step out of the bracket, and the bracket is halved."""
    expected = 2.0
    got = find_root(lambda x: (x**3 - 8, np.full_like(x, slope)), 0.0, 10.0, 1.0)
    if slope != 1e300:  # a step of nothing looks like an end: slopes must be right near the root
        assert got == pytest.approx(expected, rel=1e-14)


def test_a_function_that_does_not_cross_ends_at_the_bracket():
    assert find_root(lambda x: (x + 1, np.ones_like(x)), 0.0, 10.0, 5.0) == pytest.approx(0, abs=1e-12)
    assert find_root(lambda x: (x - 11, np.ones_like(x)), 0.0, 10.0, 5.0) == pytest.approx(10)


def test_a_root_close_to_the_top_is_found_to_the_last_digit():
    """The way to the top counts as well as the way to 0: 1 − 10⁻⁹ to 10⁻¹⁶."""
    got = find_root(lambda p: (np.log(1e-9) - np.log1p(-p), 1 / (1 - p)), 0.0, 1.0, 0.5)
    assert 1 - got == pytest.approx(1e-9, rel=1e-6)


def test_infinite_values_are_no_obstacle():
    got = find_root(lambda x: (np.log(x), 1 / x), 0.0, 100.0, 0.0)
    assert got == pytest.approx(1, rel=1e-14)


def test_sharp_roots_behind_a_kink():
    def kinked(x):
        behind = np.maximum(x - 1e9, 0)
        return np.sqrt(behind) - 0.5, 0.5 / np.sqrt(behind)

    assert find_root(kinked, 0.0, 4e9, 1.0, sharp=True) == pytest.approx(1e9 + 0.25, abs=1e-6)


def test_shapes_are_kept_and_nothing_is_no_cell():
    line = lambda x, a: (x - a, np.ones_like(x))  # noqa: E731
    assert find_root(line, 0.0, 10.0, 1.0, np.ones((2, 3))).shape == (2, 3)
    assert find_root(line, 0.0, 10.0, 1.0, np.empty((0,))).shape == (0,)
