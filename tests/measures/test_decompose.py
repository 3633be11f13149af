"""The change of a rate, divided into rates that moved and a mix that moved."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import spotcheck as sc

# Published by the national regulator: 2021 and 2023, production and distribution (nonconforming by the printed rates,
# within one of any other number that rounds to them; the totals 3120 and 3476 are printed).
NATIONAL = {
    (2021, "production"): (1599, 16356),
    (2021, "distribution"): (1521, 9280),
    (2023, "production"): (1073, 16021),
    (2023, "distribution"): (2403, 12244),
}


def national():
    return sc.counts(NATIONAL, ["year", "stage"])


def test_the_columns_are_those_that_are_documented():
    assert list(sc.decompose(national(), "year", mix="stage").columns) == [
        "stage", "level", "baseline", "tested", "nonconforming", "rate", "share",
        "base_tested", "base_nonconforming", "base_rate", "base_share", "within", "mix", "change", "note",
    ]  # fmt: skip


def test_the_national_rate_stood_still_while_both_stages_moved():
    frame = sc.decompose(national(), "year", mix="stage").set_index("stage")
    assert frame.index.tolist() == ["distribution", "production", "total"]
    assert round(frame.loc["total", "base_rate"] * 100, 1) == 12.2
    assert round(frame.loc["total", "rate"] * 100, 1) == 12.3
    moved = (frame["rate"] - frame["base_rate"]) * 100
    assert round(moved["production"], 1) == -3.1
    assert round(moved["distribution"], 1) == 3.2
    assert round(frame.loc["total", "within"] * 100, 1) == -0.6
    assert round(frame.loc["total", "mix"] * 100, 1) == 0.7


def test_values_are_kitagawas():
    tally = sc.counts(
        {(2019, "a"): (30, 200), (2019, "b"): (20, 100), (2020, "a"): (60, 300), (2020, "b"): (90, 300)},
        ["year", "size"],
    )
    frame = sc.decompose(tally, "year", mix="size").set_index("size")
    # a: 0.15 → 0.20 of shares 2/3 → 1/2; b: 0.20 → 0.30 of shares 1/3 → 1/2
    assert frame.loc["a", "within"] == pytest.approx(0.05 * (1 / 2 + 2 / 3) / 2)
    assert frame.loc["a", "mix"] == pytest.approx((1 / 2 - 2 / 3) * 0.175)
    assert frame.loc["b", "within"] == pytest.approx(0.10 * (1 / 2 + 1 / 3) / 2)
    assert frame.loc["b", "mix"] == pytest.approx((1 / 2 - 1 / 3) * 0.25)
    assert frame.loc["total", "change"] == pytest.approx(0.25 - 50 / 300)


def test_a_level_of_one_side_only_is_all_mix_and_says_so():
    tally = sc.counts(
        {(2019, "a"): (10, 100), (2020, "a"): (10, 100), (2020, "new"): (30, 100)}, ["year", "size"]
    )
    frame = sc.decompose(tally, "year", mix="size").set_index("size")
    assert frame.loc["new", "note"] == "tested in one of the two only: its whole change is mix"
    assert np.isnan(frame.loc["new", "base_rate"])
    assert frame.loc["new", "within"] == 0
    assert frame.loc["new", "mix"] == pytest.approx(0.15)
    assert frame.loc["total", "change"] == pytest.approx(0.2 - 0.1)


def test_a_level_that_was_never_tested_adds_nothing():
    tally = pd.DataFrame(
        {
            "year": [2019, 2020, 2020],
            "size": ["a", "a", "b"],
            "sampled": [9, 9, 9],
            "tested": [9, 9, 0],
            "nonconforming": [1, 2, 0],
        }
    )
    row = sc.decompose(tally, "year", mix="size").set_index("size").loc["b"]
    assert (row["within"], row["mix"], row["change"], row["note"]) == (0, 0, 0, "nothing was tested")


def test_the_last_level_is_compared_with_the_one_before():
    tally = sc.counts({(y, "a"): (y - 2010, 100) for y in (2015, 2018, 2020)}, ["year", "size"])
    last = sc.decompose(tally, "year", mix="size")
    assert (last["level"].iloc[0], last["baseline"].iloc[0]) == (2020, 2018)
    middle = sc.decompose(tally, "year", mix="size", level=2018)
    assert (middle["level"].iloc[0], middle["baseline"].iloc[0]) == (2018, 2015)
    named = sc.decompose(tally, "year", mix="size", level=2015, baseline=2020)
    assert named["change"].iloc[-1] == pytest.approx(-0.05)


def test_a_last_level_without_verdicts_yet_is_not_the_last():
    tally = pd.DataFrame(
        {
            "year": [2019, 2020, 2021],
            "size": ["a"] * 3,
            "sampled": [9] * 3,
            "tested": [9, 9, 0],
            "nonconforming": [1, 2, 0],
        }
    )
    assert sc.decompose(tally, "year", mix="size")["level"].iloc[0] == 2020


def test_channels_can_be_decomposed_too():
    tally = sc.counts(
        {
            ("online", "a"): (5, 10),
            ("online", "b"): (1, 30),
            ("offline", "a"): (20, 40),
            ("offline", "b"): (1, 30),
        },
        ["channel", "size"],
    )
    total = sc.decompose(tally, "channel", mix="size", level="online", baseline="offline").iloc[-1]
    assert total["within"] == pytest.approx(0, abs=1e-15)
    assert total["mix"] == pytest.approx(6 / 40 - 21 / 70)


def test_months_can_be_the_mix():
    data = pd.DataFrame(
        {
            "sampled_on": pd.to_datetime(["2019-01-01", "2019-02-01", "2020-01-01", "2020-03-01"]),
            "verdict": ["conforming", "nonconforming", "conforming", "nonconforming"],
        }
    )
    frame = sc.decompose(data, "year", mix="month")
    assert frame["month"].tolist() == [1, 2, 3, "total"]
    assert frame["change"].iloc[-1] == 0


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"over": "yeer"}, "over: the data have no column 'yeer'; did you mean 'year'"),
        ({"over": ["year"]}, "over must name one column"),
        ({"mix": "stages"}, "mix: the data have no column 'stages'"),
        ({"mix": ["stage"]}, "mix must name one column"),
        ({"mix": "year"}, "over and mix must be two columns"),
        ({"level": 2022}, r"level must be a level of 'year': 2021, 2023 \(got 2022\)"),
        ({"baseline": "2021"}, r"baseline must be a level of 'year': 2021, 2023 \(got '2021'\)"),
        ({"level": 2021}, "baseline must be given: 2021 is the first level of 'year'"),
        ({"level": 2023, "baseline": 2023}, "two levels"),
    ],
)
def test_wrong_arguments_are_named(given, message):
    arguments = {"over": "year", "mix": "stage"} | given
    with pytest.raises(sc.SpotcheckError, match=message):
        sc.decompose(national(), arguments.pop("over"), **arguments)


def test_one_level_is_no_change():
    with pytest.raises(sc.ArgumentError, match="two levels at least"):
        sc.decompose(sc.counts({(2021, "a"): (1, 2)}, ["year", "size"]), "year", mix="size")


def test_a_level_called_total_is_refused():
    with pytest.raises(sc.ArgumentError, match="rename it"):
        sc.decompose(
            sc.counts({(2020, "total"): (1, 2), (2021, "total"): (1, 2)}, ["year", "size"]),
            "year",
            mix="size",
        )


counts = st.integers(0, 10**9).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
tables = st.dictionaries(
    st.tuples(st.sampled_from([2019, 2020]), st.sampled_from([*"abcdefgh", None])), counts, max_size=14
)


@settings(deadline=None, max_examples=40)
@given(tables)
def test_parts_add_up_to_the_crude_change(table):
    tally = sc.counts({**table, (2019, "z"): (1, 3), (2020, "z"): (2, 7)}, ["year", "size"])
    frame = sc.decompose(tally, "year", mix="size")
    parts, total = frame.iloc[:-1], frame.iloc[-1]
    crude = total["nonconforming"] / total["tested"] - total["base_nonconforming"] / total["base_tested"]
    assert total["change"] == crude
    assert abs(total["within"] + total["mix"] - crude) < 1e-12
    assert abs(parts["change"].sum() - crude) < 1e-12
    np.testing.assert_allclose(parts["within"] + parts["mix"], parts["change"], atol=1e-15)
    assert parts["tested"].sum() == total["tested"]
    assert abs(parts["share"].sum() - 1) < 1e-12


@settings(deadline=None, max_examples=15)
@given(tables)
def test_swapping_the_sides_turns_every_sign(table):
    tally = sc.counts({**table, (2019, "z"): (1, 3), (2020, "z"): (2, 7)}, ["year", "size"])
    one = sc.decompose(tally, "year", mix="size", level=2020, baseline=2019)
    two = sc.decompose(tally, "year", mix="size", level=2019, baseline=2020)
    for name in ("within", "mix", "change"):
        np.testing.assert_allclose(one[name], -two[name], atol=1e-15)
