"""Each year against another: volume as a multiple, rates in points."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import spotcheck as sc

SEED = {(2019, "online"): (121, 621), (2020, "online"): (485, 1739)}


def test_the_columns_are_those_that_are_documented():
    frame = sc.year_over_year(sc.counts(SEED, ["year", "channel"]), "channel")
    assert list(frame.columns) == [
        "channel", "year", "base_year", "sampled", "base_sampled", "volume_ratio", "volume_growth",
        "tested", "nonconforming", "rate", "base_tested", "base_nonconforming", "base_rate",
        "rate_change", "rate_change_low", "rate_change_high", "rate_ratio", "rate_ratio_low", "rate_ratio_high",
        "method", "confidence", "note",
    ]  # fmt: skip


def test_the_seed_is_2_80_times_a_base_of_621():
    frame = sc.year_over_year(sc.counts(SEED, ["year", "channel"]), "channel")
    row = frame[frame["year"] == 2020].iloc[0]
    assert row["volume_ratio"] == 1739 / 621
    assert round(row["volume_ratio"], 2) == 2.80
    assert row["volume_growth"] == pytest.approx(1739 / 621 - 1)
    assert row["rate_change"] == pytest.approx(485 / 1739 - 121 / 621)
    assert row["rate_ratio"] == pytest.approx((485 / 1739) / (121 / 621))
    low, high = sc.stats.difference_interval(485, 1739, 121, 621)
    assert (row["rate_change_low"], row["rate_change_high"]) == pytest.approx((low, high))
    low, high = sc.stats.ratio_interval(485, 1739, 121, 621)
    assert (row["rate_ratio_low"], row["rate_ratio_high"]) == pytest.approx((low, high))
    assert row["note"] == ""


def test_the_first_year_has_no_base_and_says_so():
    row = sc.year_over_year(sc.counts(SEED, ["year", "channel"]), "channel").iloc[0]
    assert (row["year"], row["base_year"]) == (2019, 2018)
    assert row["note"] == "there are no data of 2018"
    for name in ("base_sampled", "base_tested", "base_nonconforming", "base_rate", "volume_ratio", "volume_growth",
                 "rate_change", "rate_change_low", "rate_ratio", "rate_ratio_high"):  # fmt: skip
        assert pd.isna(row[name]), name


def test_the_year_before_is_the_calendar_year_before():
    frame = sc.year_over_year(sc.counts({2018: (1, 10), 2020: (2, 10), 2021: (4, 20)}, "year"))
    assert frame["base_year"].tolist() == [2017, 2019, 2020]
    assert frame["note"].tolist() == ["there are no data of 2017", "there are no data of 2019", ""]


def test_all_years_can_be_held_against_one():
    frame = sc.year_over_year(sc.counts({2018: (1, 10), 2020: (2, 10), 2021: (4, 20)}, "year"), base=2020)
    assert frame["year"].tolist() == [2018, 2021]
    assert frame["base_year"].tolist() == [2020, 2020]
    assert frame["volume_ratio"].tolist() == [1.0, 2.0]


def test_a_base_year_without_data_is_no_error():
    frame = sc.year_over_year(sc.counts(SEED, ["year", "channel"]), "channel", base=2011)
    assert frame["note"].tolist() == ["there are no data of 2011"] * 2
    assert frame["rate_change"].isna().all()


def test_groups_of_one_year_only_have_a_row_that_says_so():
    tally = sc.counts({(2019, "toys"): (1, 10), (2019, "old"): (2, 10), (2020, "toys"): (3, 20), (2020, "new"): (4, 20)},
                      ["year", "category"])  # fmt: skip
    frame = sc.year_over_year(tally, "category")
    frame = frame[frame["year"] == 2020].set_index("category")
    assert frame.loc["new", "note"] == "nothing was sampled in 2019"
    assert frame.loc["new", "base_sampled"] == 0
    assert math.isnan(frame.loc["new", "volume_ratio"])
    assert frame.loc["old", "note"] == "nothing was sampled this year"
    assert (frame.loc["old", "volume_ratio"], frame.loc["old", "volume_growth"]) == (0, -1)
    assert math.isnan(frame.loc["old", "rate_change"])
    assert frame.loc["toys", "note"] == ""


def test_volumes_count_what_was_sampled_and_rates_what_was_tested():
    tally = pd.DataFrame(
        {"year": [2019, 2020], "sampled": [100, 300], "tested": [50, 0], "nonconforming": [5, 0]}
    )
    row = sc.year_over_year(tally).iloc[1]
    assert row["volume_ratio"] == 3
    assert row["note"] == "nothing was tested"
    assert math.isnan(row["rate_change"])


def test_a_base_year_that_was_sampled_and_not_tested_says_so():
    tally = pd.DataFrame(
        {"year": [2019, 2020], "sampled": [100, 300], "tested": [0, 10], "nonconforming": [0, 1]}
    )
    assert sc.year_over_year(tally).iloc[1]["note"] == "nothing was tested in 2019"


def test_last_years_published_counts_go_with_this_years_batches():
    published = sc.counts({(2019, "online"): (121, 621), (2019, "offline"): (700, 4000)}, ["year", "channel"])
    batches = pd.DataFrame(
        {
            "year": [2020] * 4,
            "channel": ["online"] * 3 + ["offline"],
            "verdict": ["nonconforming", *["conforming"] * 3],
        }
    )
    both = pd.concat([published, sc.tally(batches, ["year", "channel"])])
    frame = sc.year_over_year(both, "channel")
    row = frame[(frame["year"] == 2020) & (frame["channel"] == "online")].iloc[0]
    assert (row["sampled"], row["base_sampled"], row["nonconforming"], row["base_nonconforming"]) == (
        3,
        621,
        1,
        121,
    )
    assert sc.year_over_year(both)["sampled"].tolist() == [4621, 4]


@pytest.mark.parametrize("by", ["month", "quarter", ["quarter", "channel"]])
def test_a_month_is_compared_with_the_same_month(by):
    days = pd.to_datetime(
        ["2019-02-01", "2019-02-03", "2019-05-01", "2020-02-09", "2020-05-02", "2020-05-09"]
    )
    data = pd.DataFrame({"sampled_on": days, "channel": "online", "verdict": ["conforming"] * 6})
    frame = sc.year_over_year(data, by)
    frame = frame[frame["year"] == 2020]
    assert frame["sampled"].tolist() == [1, 2]
    assert frame["base_sampled"].tolist() == [2, 1]


def test_batches_without_a_year_are_left_out_aloud():
    data = pd.DataFrame({"year": [2019, 2020, None], "verdict": ["conforming"] * 3})
    with pytest.warns(sc.ScopeWarning, match="batches without a year are compared with nothing: 1"):
        frame = sc.year_over_year(data)
    assert frame["year"].tolist() == [2019, 2020]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"by": "year"}, "by must not hold 'year'"),
        ({"by": "chanel"}, "no column 'chanel'"),
        ({"base": "2019"}, "base must be a year, such as 2019"),
        ({"base": True}, "base must be a year"),
        ({"confidence": 95}, "confidence must lie between 0 and 1"),
    ],
)
def test_wrong_arguments_are_named(given, message):
    with pytest.raises(sc.SpotcheckError, match=message):
        sc.year_over_year(sc.counts(SEED, ["year", "channel"]), **given)


def test_data_without_years_are_refused():
    with pytest.raises(sc.ColumnError, match="no column 'year'"):
        sc.year_over_year(sc.counts({"online": (1, 2)}, "channel"))
    with pytest.raises(sc.ArgumentError, match="data must hold batches of a year"):
        sc.year_over_year(sc.counts(SEED, ["year", "channel"]).iloc[:0])


counts = st.integers(0, 30).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@settings(deadline=None, max_examples=15)
@given(
    st.dictionaries(st.tuples(st.integers(2017, 2022), st.sampled_from(["a", "b", "c"])), counts, min_size=1)
)
def test_every_group_of_every_year_is_there_once(table):
    tally = sc.counts(table, ["year", "category"])
    frame = sc.year_over_year(tally, "category")
    rows = list(zip(frame["category"], frame["year"], strict=True))
    assert len(set(rows)) == len(rows)
    assert {(c, y) for y, c in table} <= set(rows)
    assert frame["sampled"].sum() == tally["sampled"].sum()
    known = frame[frame["rate_change"].notna()]
    np.testing.assert_allclose(
        known["rate_change"], known["rate"] - known["base_rate"].astype(float), atol=1e-15
    )
    assert (known["rate_change_low"] <= known["rate_change"] + 1e-9).all()
    assert (known["rate_change"] <= known["rate_change_high"] + 1e-9).all()
    assert (frame.loc[frame["rate_change"].isna() | frame["volume_ratio"].isna(), "note"] != "").all()
