"""A tally written by hand."""

import pandas as pd
import pytest

import spotcheck as sc


def test_groups_and_their_counts_become_a_tally():
    tally = sc.counts({(2019, "online"): (121, 621), (2020, "online"): (485, 1739)}, ["year", "channel"])
    assert tally.to_dict("list") == {
        "year": [2019, 2020], "channel": ["online"] * 2, "sampled": [621, 1739], "tested": [621, 1739], "nonconforming": [121, 485],
    }  # fmt: skip
    pd.testing.assert_frame_equal(sc.tally(tally, ["year", "channel"]), tally)


def test_a_list_of_one_column_is_one_column():
    assert sc.counts({"online": (1, 2)}, ["channel"]).equals(sc.counts({"online": (1, 2)}, "channel"))
    assert sc.counts({("online",): (1, 2)}, ["channel"]).equals(sc.counts({"online": (1, 2)}, "channel"))


def test_tallies_concatenate():
    both = pd.concat([sc.counts({"a": (1, 2)}, "product"), sc.counts({"a": (3, 4), "b": (0, 9)}, "product")])
    assert sc.tally(both, "product").to_numpy().tolist() == [["a", 6, 6, 4], ["b", 9, 9, 0]]


@pytest.mark.parametrize(
    ("mapping", "columns", "message"),
    [
        ({}, "channel", "at least one group"),
        ([("online", 1, 2)], "channel", "at least one group"),
        (
            {"online": 5},
            "channel",
            r"the counts of 'online' must be two numbers, .nonconforming, tested. \(got 5\)",
        ),
        ({"online": (1, 2, 3)}, "channel", "must be two numbers"),
        ({"online": (True, 2)}, "channel", "must be two numbers"),
        ({"online": ("1", 2)}, "channel", "must be two numbers"),
        ({"online": (1739, 485)}, "channel", "0 ≤ nonconforming ≤ tested"),
        (
            {"online": (1.5, 2)},
            "channel",
            r"nonconforming must hold whole numbers from 0 to 2\^53 − 1 \(got 1.5\)",
        ),
        ({"online": (-1, 2)}, "channel", "whole numbers from 0"),
        ({"online": (1, float("nan"))}, "channel", "tested must hold whole numbers"),
        (
            {"online": (1, 2**70)},
            "channel",
            rf"tested must hold whole numbers from 0 to 2\^53 − 1 \(got {2**70}\)",
        ),
        ({"online": (1, 2)}, 5, r"columns must name columns, such as .* \(got 5\)"),
        ({"online": (1, 2)}, [], r"columns must name columns"),
        ({("a", "b"): (1, 2)}, ["year"], "a value for each of year"),
        ({2019: (1, 2)}, ["year", "channel"], "a value for each of year, channel"),
        ({"a": (1, 2)}, "tested", "'tested' is the name of a column that results have"),
        ({"2019": (1, 2)}, "year", "years are whole numbers"),
        ({"a": (1, 2), 3: (1, 2)}, "channel", "mixes types"),
    ],
)
def test_what_is_no_tally_is_refused(mapping, columns, message):
    with pytest.raises(sc.SpotcheckError, match=message):
        sc.counts(mapping, columns)


def test_long_numbers_stay_apart_beside_a_blank():
    groups = {2**53: (0, 1), 2**53 + 1: (0, 2), None: (0, 3)}
    assert sc.counts(groups, "lot")["lot"].tolist() == [2**53, 2**53 + 1, pd.NA]
