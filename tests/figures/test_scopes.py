import datetime as dt

import numpy as np
import pytest

from spotcheck.errors import LedgerError
from spotcheck.figures.scopes import Scope, check_columns


def test_equal_conditions_are_one_set_whatever_their_order_and_form():
    one = Scope.of("a", {"year": 2020, "channel": ["online"]})
    other = Scope.of("b", {"channel": "online", "year": [2020, 2020]})
    assert one.conditions == other.conditions


def test_numpy_integers_are_integers():
    assert Scope.of("a", {"year": np.int64(2020)}) == Scope.of("a", {"year": 2020})


@pytest.mark.parametrize(
    ("conditions", "text"),
    [
        ({}, ""),
        ({"year": 2020, "channel": "online"}, "channel=online, year=2020"),
        ({"year": [2020, 2019]}, "year=2019|2020"),
        ({"sampled_on": dt.date(2020, 3, 5)}, "sampled_on=2020-03-05"),
    ],
)
def test_is_written_with_sorted_columns(conditions, text):
    assert str(Scope.of("s", conditions)) == text


def test_a_scope_with_more_conditions_lies_within_one_with_fewer():
    year = Scope.of("a", {"year": 2020})
    online = Scope.of("b", {"year": 2020, "channel": "online"})
    assert online.within(year)
    assert not year.within(online)
    assert not online.within(Scope.of("c", {"year": 2019}))


@pytest.mark.parametrize(
    ("conditions", "message"),
    [
        ({"year": "2020"}, "must be a whole number"),
        ({"year": True}, "must be a whole number"),
        ({"channel": []}, "holds no batch"),
        ({"channel": 1.5}, "no value of a column"),
        ({"channel": {"a": 1}}, "no value of a column"),
    ],
)
def test_refuses_values_that_no_column_holds(conditions, message):
    with pytest.raises(LedgerError, match=message):
        Scope.of("s", conditions)


def test_without_data_only_a_near_miss_of_a_known_column_is_refused():
    check_columns(["year", "failed_item", "my_own_column", "市辖区"], None)
    with pytest.raises(LedgerError, match="did you mean 'channel'"):
        check_columns(["chanel"], None)


def test_with_data_only_their_columns_are_allowed():
    check_columns(["chanel", "failed_item"], ["chanel"])
    with pytest.raises(LedgerError, match="the data have no column 'stage'"):
        check_columns(["stage"], ["channel", "year"])


def test_columns_that_are_known_later_are_not_checked_now():
    check_columns(["chanel"], ())
