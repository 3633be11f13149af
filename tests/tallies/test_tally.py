"""A tally counts sampled, tested and nonconforming batches of the programmes in scope."""

import warnings

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import spotcheck as sc
from spotcheck.tallies import add_up

COUNTS = ["sampled", "tested", "nonconforming"]


def frame(verdicts, **columns):
    return pd.DataFrame({"verdict": verdicts, **columns})


def test_each_verdict_counts_as_what_it_is():
    tally = sc.tally(frame(["conforming", "nonconforming", "nonconforming", "pending", "untested"]))
    assert tally.to_numpy().tolist() == [[5, 3, 2]]
    assert list(tally.columns) == COUNTS
    assert set(tally.dtypes.astype(str)) == {"int64"}


def test_groups_are_sorted_and_a_missing_one_comes_last():
    tally = sc.tally(frame(["conforming"] * 4, region=["b", None, "a", None]), "region")
    assert tally["region"].fillna("?").tolist() == ["a", "b", "?"]
    assert tally["sampled"].tolist() == [1, 1, 2]
    assert tally.index.tolist() == [0, 1, 2]


def test_a_tally_of_a_tally_is_its_sum():
    whole = sc.tally(
        frame(["conforming", "nonconforming", "pending"], a=["x", "x", "y"], b=["p", "q", "q"]), ["a", "b"]
    )
    assert sc.tally(whole, "a").to_numpy().tolist() == [["x", 2, 2, 1], ["y", 1, 0, 0]]
    assert sc.tally(whole).to_numpy().tolist() == [[3, 2, 1]]


def test_cells_without_batches_are_kept():
    tally = pd.concat([sc.counts({"a": (0, 0)}, "product"), sc.counts({"b": (1, 2)}, "product")])
    assert sc.tally(tally, "product").to_numpy().tolist() == [["a", 0, 0, 0], ["b", 2, 2, 1]]


def test_no_rows_without_groups_are_one_row_of_zeros():
    empty = frame(pd.Series([], dtype="str"), channel=pd.Series([], dtype="str"))
    assert sc.tally(empty).to_numpy().tolist() == [[0, 0, 0]]
    assert sc.tally(empty, "channel").empty
    assert list(sc.tally(empty, "channel").columns) == ["channel", *COUNTS]


@pytest.mark.parametrize(
    ("day", "quarter"), [("2020-01-01", 1), ("2020-03-31", 1), ("2020-04-01", 2), ("2020-12-31", 4)]
)
def test_year_quarter_and_month_come_from_the_day(day, quarter):
    days = frame(["conforming"], sampled_on=pd.to_datetime([day]))
    row = sc.tally(days, ["year", "quarter", "month"]).iloc[0]
    assert (row["year"], row["quarter"], row["month"]) == (2020, quarter, int(day[5:7]))


def test_a_column_year_wins_over_the_day():
    given_year = frame(["conforming"], sampled_on=pd.to_datetime(["2020-01-01"]), year=[2019])
    assert sc.tally(given_year, "year")["year"].tolist() == [2019]


def test_other_programmes_are_left_out_aloud():
    data = frame(["conforming"] * 4, programme_kind=["routine", None, "special", "follow-up"])
    with pytest.warns(sc.ScopeWarning, match=r"2 \(follow-up 1, special 1\)"):
        tally = sc.tally(data)
    assert tally["sampled"].tolist() == [2]


def test_programmes_asked_for_are_counted_in_silence():
    data = frame(["conforming"] * 3, programme_kind=["routine", "special", "special"])
    assert sc.tally(data, programmes="all")["sampled"].item() == 3
    assert sc.tally(data, programmes="special")["sampled"].item() == 2
    assert sc.tally(data, programmes=("routine", "special"))["sampled"].item() == 3
    assert sc.tally(data, "programme_kind")["sampled"].tolist() == [1, 2]


def test_the_warning_names_the_line_of_the_caller():
    with pytest.warns(sc.ScopeWarning) as caught:
        sc.failure_rates(frame(["conforming"] * 2, programme_kind=["special", "routine"]))
    assert caught[0].filename == __file__


def test_an_unknown_programme_is_refused():
    with pytest.raises(sc.ArgumentError, match="did you mean 'special'"):
        sc.tally(frame(["conforming"], programme_kind=["special"]), programmes="specal")


@pytest.mark.parametrize("programmes", [3, [], {"special": 1}])
def test_programmes_that_are_none_are_refused(programmes):
    with pytest.raises(
        sc.ArgumentError, match="programmes must be None, 'all', or kinds of routine, special"
    ):
        sc.tally(frame(["conforming"], programme_kind=["special"]), programmes=programmes)


def test_a_kind_that_only_the_data_know_may_be_asked_for():
    data = frame(["conforming", "conforming"], programme_kind=["joint", "routine"])
    assert sc.tally(data, programmes="joint")["sampled"].item() == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (frame([True, False]), "which of them means nonconforming is a guess"),
        (frame([1, 0]), "which of them means nonconforming is a guess"),
        (frame(["conforming", None]), "1 batch has no verdict"),
        (frame(["conforming", "fail"]), r"verdict must be one of .* \(got 'fail'"),
        (frame(["conforming"], tested=[1]), "both verdict and tested"),
        (pd.DataFrame({"tested": [1], "nonconforming": [0]}), "no column 'sampled'"),
        (pd.DataFrame({"channel": ["online"]}), "neither batches"),
        (
            pd.DataFrame({"sampled": [1], "tested": [2], "nonconforming": [0]}),
            "0 ≤ nonconforming ≤ tested ≤ sampled",
        ),
        (
            pd.DataFrame({"sampled": [2], "tested": [1], "nonconforming": [2]}),
            "0 ≤ nonconforming ≤ tested ≤ sampled",
        ),
        (
            pd.DataFrame({"sampled": [2], "tested": [1.5], "nonconforming": [0]}),
            "tested must hold whole numbers",
        ),
        (
            pd.DataFrame({"sampled": [2], "tested": [-1], "nonconforming": [0]}),
            r"tested must hold whole numbers .*\(got -1\)",
        ),
        (
            pd.DataFrame([["a", "b", "conforming"]], columns=["region", "region", "verdict"]),
            "several columns named 'region'",
        ),
        (
            pd.DataFrame({"sampled": [2], "tested": [None], "nonconforming": [0]}),
            "tested must hold whole numbers",
        ),
    ],
)
def test_what_cannot_be_counted_is_refused(data, message):
    with pytest.raises(sc.ColumnError, match=message):
        sc.tally(data)


@pytest.mark.parametrize(
    ("by", "message"),
    [
        ("chanel", "no column 'chanel'; did you mean 'channel'"),
        ("rate", "'rate' is the name of a column that results have"),
        (["channel", "channel"], "each column once"),
        ([1], "must name columns"),
        (None, r"by must name columns, such as .* \(got None\)"),
        (5, "by must name columns"),
        ({"channel"}, "by must name columns"),
        ("month", "no column 'month'"),
    ],
)
def test_groups_that_are_no_columns_are_refused(by, message):
    with pytest.raises(sc.SpotcheckError, match=message):
        sc.tally(frame(["conforming"], channel=["online"]), by)


@pytest.mark.parametrize(
    "data", [3, None, {"verdict": ["conforming"]}, [], "no/such/*.parquet", ["list.xlsx"]]
)
def test_data_that_are_no_data_are_refused(data):
    with pytest.raises(sc.SpotcheckError):
        sc.tally(data)


def test_a_column_of_mixed_types_is_refused():
    with pytest.raises(sc.ColumnError, match="mixes types"):
        sc.tally(frame(["conforming"] * 2, region=pd.Series(["a", 1], dtype=object)), "region")


def test_years_are_whole_numbers():
    with pytest.raises(sc.ColumnError, match="years are whole numbers"):
        sc.tally(frame(["conforming"], year=["2020"]), "year")
    assert sc.tally(frame(["conforming"] * 2, year=[2020.0, None]), "year")["year"].tolist() == [2020, pd.NA]


def test_the_data_are_not_changed():
    data = frame(["conforming", "pending"], channel=["online", "offline"], programme_kind=["routine", None])
    before = data.copy(deep=True)
    sc.tally(data, "channel")
    pd.testing.assert_frame_equal(data, before)


def test_an_empty_category_is_no_level():
    data = frame(
        ["conforming"], stage=pd.Categorical(["production"], categories=["production", "distribution"])
    )
    assert sc.tally(data, "stage")["stage"].tolist() == ["production"]


def test_many_groups_are_counted_without_a_slow_path():
    n = 50_000
    data = frame(
        ["conforming"] * n, product=[f"p{i}" for i in range(n)], shop=[f"s{i % 40_000}" for i in range(n)]
    )
    tally = sc.tally(data, ["product", "shop"])
    assert len(tally) == n
    assert tally["sampled"].sum() == n


verdicts = st.sampled_from(["conforming", "nonconforming", "pending", "untested"])
texts = st.one_of(st.none(), st.sampled_from(["a", "b", "", "玩具", "a "]))
rows = st.lists(st.tuples(texts, st.one_of(st.none(), st.integers(0, 3)), verdicts), max_size=30)


@settings(deadline=None, max_examples=25)
@given(rows)
def test_tallies_add_up(drawn):
    data = pd.DataFrame(drawn, columns=["region", "number", "verdict"]).astype({"verdict": "str"})
    data["number"] = data["number"].astype("Int64")
    fine = sc.tally(data, ["region", "number"])
    for by in ([], ["region"], ["number"]):
        pd.testing.assert_frame_equal(add_up(fine, by), sc.tally(data, by), check_dtype=False)
    assert fine["sampled"].sum() == len(data)
    assert (fine["nonconforming"] <= fine["tested"]).all()
    assert (fine["tested"] <= fine["sampled"]).all()


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows, rows)
def test_a_tally_of_both_is_the_sum_of_the_tallies(first, second):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        both = [
            pd.DataFrame(part, columns=["region", "number", "verdict"]).astype(
                {"verdict": "str", "number": "Int64", "region": "str"}
            )
            for part in (first, second)
        ]
        sums = sc.tally(pd.concat([sc.tally(part, "region") for part in both], ignore_index=True), "region")
        pd.testing.assert_frame_equal(
            sums, sc.tally(pd.concat(both, ignore_index=True), "region"), check_dtype=False
        )


def test_kinds_other_than_routine_are_refused_where_none_is_stated():
    data = frame(["conforming"] * 2)
    for call in (sc.tally, sc.failure_rates, sc.summarise):
        with pytest.raises(
            sc.ArgumentError, match="no column 'programme_kind', so all their batches are routine"
        ):
            call(data, programmes="special")
    for programmes in ("routine", "all", ("routine", "special"), None):
        assert sc.tally(data, programmes=programmes)["sampled"].item() == 2
    assert sc.tally(sc.tally(data, programmes="all"), programmes="special")["sampled"].item() == 2


def test_counts_that_floats_do_not_tell_apart_are_refused():
    def of(count, rows=1):
        return pd.DataFrame({"sampled": [count] * rows, "tested": [1] * rows, "nonconforming": [0] * rows})

    assert sc.tally(of(2**53 - 1))["sampled"].item() == 2**53 - 1
    for count in (2**53, 2**53 + 1):
        with pytest.raises(sc.ColumnError, match=rf"to 2\^53 − 1 \(got {count}\)"):
            sc.tally(of(count))
    with pytest.raises(sc.ColumnError, match=r"got a blank"):
        sc.tally(of(None))
    with pytest.raises(sc.ColumnError, match=r"more than 2\^63"):
        sc.tally(of(2**53 - 1, rows=1100))


def test_a_truth_among_numbers_is_a_mixture():
    for cells in ([1, True, 0, False], [False, 0, None, 1], [5, None, 0.0, False]):
        data = frame(["conforming"] * 4, k=pd.Series(cells, dtype=object))
        with pytest.raises(sc.ColumnError, match=r"mixes types \(bool, (float, )?int\)"):
            sc.tally(data, "k")
    for cells in ([1, 0, None, 1.0], [True, False, None, True]):
        assert sc.tally(frame(["conforming"] * 4, k=pd.Series(cells, dtype=object)), "k")[
            "sampled"
        ].tolist() == [1, 2, 1]


def test_half_a_character_is_told_by_its_column():
    half = pd.Series(["\udcff", "a"], dtype=object)
    told = "column '{}' holds '⟨U\\+DCFF⟩', which is no text: read it with its encoding"
    data = frame(["nonconforming"] * 2, k=half, failed_items=half)
    for call in (sc.tally, sc.failure_rates, sc.failed_items):
        with pytest.raises(sc.ColumnError, match=told.format("k")):
            call(data, "k")
    with pytest.raises(sc.ColumnError, match=told.format("failed_items")):
        sc.failed_items(data)
    with pytest.raises(sc.ColumnError, match=told.format("verdict")):
        sc.tally(frame(half))
    with pytest.raises(sc.ColumnError, match=told.format("k")):
        sc.counts({"\udcff": (0, 1)}, "k")


def test_a_name_with_half_a_character_is_told_by_it():
    data = frame(["conforming"] * 2, k=["a", "b"])
    data.columns = pd.Index(["\udcff" if name == "k" else name for name in data], dtype=object)
    with pytest.raises(sc.ColumnError, match=r"by: '⟨U\+DCFF⟩', the name of a column, is no text: rename it"):
        sc.tally(data, "\udcff")
    with pytest.raises(sc.ColumnError, match=r"no column 'shop'.*they have .*⟨U\+DCFF⟩"):
        sc.tally(data, "shop")
    assert sc.tally(data)["sampled"].item() == 2


def test_the_example_of_a_wrong_year_does_not_depend_on_the_order_of_rows():
    for years in (["y2", "y1"], ["y1", "y2"]):
        with pytest.raises(sc.ColumnError, match="such as 'y1'"):
            sc.tally(frame(["conforming"] * 2, year=years), "year")
