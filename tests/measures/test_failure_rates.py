"""Rates with their counts and limits: simple, clustered, of a finite population, standardised."""

import datetime as dt
import math
from typing import ClassVar

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

import spotcheck as sc

SEED = {"online": (485, 1739), "offline": (746, 4880)}


def test_the_seed():
    frame = sc.failure_rates(sc.counts(SEED, "channel"), "channel")
    assert list(frame.columns) == [
        "channel", "sampled", "tested", "nonconforming", "rate", "low", "high", "method", "confidence", "note",
    ]  # fmt: skip
    row = frame.set_index("channel").loc["online"]
    assert (round(row["rate"], 4), round(row["low"], 4), round(row["high"], 4)) == (0.2789, 0.2583, 0.3004)
    # Wilson (1927) by hand
    z, n, p = 1.959963984540054, 1739, 485 / 1739
    centre, half = (
        (p + z * z / 2 / n) / (1 + z * z / n),
        z * math.sqrt(p * (1 - p) / n + z * z / 4 / n / n) / (1 + z * z / n),
    )
    assert (row["low"], row["high"]) == pytest.approx((centre - half, centre + half))
    assert (row["method"], row["confidence"], row["note"]) == ("wilson", 0.95, "")


def test_the_whole_is_one_row_without_groups():
    assert sc.failure_rates(sc.counts(SEED, "channel"))["rate"].tolist() == [1231 / 6619]


def test_a_group_without_a_tested_batch_has_no_rate_and_says_so():
    data = pd.DataFrame({"channel": ["online", "offline"], "verdict": ["pending", "conforming"]})
    row = sc.failure_rates(data, "channel").set_index("channel").loc["online"]
    assert row["note"] == "nothing was tested"
    assert np.isnan([row["rate"], row["low"], row["high"]]).all()
    assert row["sampled"] == 1


@pytest.mark.parametrize("method", ["wilson", "clopper-pearson", "mid-p", "jeffreys", "wald"])
def test_methods_are_those_of_the_statistics(method):
    row = sc.failure_rates(
        sc.counts({"a": (3, 20)}, "product"), "product", method=method, confidence=0.9
    ).iloc[0]
    low, high = sc.stats.proportion_interval(3, 20, method=method, confidence=0.9)
    assert (row["low"], row["high"], row["method"], row["confidence"]) == (low, high, method, 0.9)


def test_months_and_quarters_are_groups():
    data = pd.DataFrame(
        {
            "sampled_on": pd.to_datetime(["2020-01-31", "2020-12-01"]),
            "verdict": ["conforming", "nonconforming"],
        }
    )
    assert sc.failure_rates(data, "month")["month"].tolist() == [1, 12]
    assert sc.failure_rates(data, ["year", "quarter"])["rate"].tolist() == [0, 1]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"confidence": 95}, r"confidence must lie between 0 and 1, such as 0.95 \(got 95\)"),
        ({"method": "wilsn"}, "did you mean 'wilson'"),
        ({"by": "chanel"}, "did you mean 'channel'"),
        ({"cluster": ["channel"]}, "cluster must name one column"),
        ({"cluster": "producers"}, "cluster: the data have no column 'producers'"),
        ({"cluster": "channel", "by": "channel"}, "cluster must be no column of by"),
        (
            {"cluster": "channel", "population": 5},
            r"only one of cluster, population and standard.*cluster, population",
        ),
        ({"population": 5, "by": "channel"}, "population must map each group to its size"),
        (
            {"population": {"online": 3}, "by": "channel"},
            r"no smaller than what was tested \(got 3 for 'online', of which 1739 were tested\)",
        ),
        ({"population": 3}, r"no smaller than what was tested \(got 3, of which 6619 were tested\)"),
        ({"population": {"online": math.inf}, "by": "channel"}, r"whole numbers of batches \(got inf\)"),
        ({"population": {"online": "9999"}, "by": "channel"}, r"whole numbers of batches \(got '9999'\)"),
        ({"population": {"Online": 9999}, "by": "channel"}, r"\(got 'Online': none is a group\)"),
        (
            {"population": {2019: 9999}, "by": "channel"},
            "levels of 'channel', which are text: 'offline', 'online'",
        ),
        ({"population": {}, "by": "channel"}, r"a number for each level of channel \(got none\)"),
        ({"population": {"online": 9999}}, "population must be one number where by names no column"),
        (
            {"population": pd.Series([9999, 9998], index=["online"] * 2), "by": "channel"},
            r"each level of channel once \(got 'online' twice\)",
        ),
        ({"population": {"online": 1e4 + 0.5}, "by": "channel"}, "whole numbers of batches"),
        ({"standard": 2020}, "no column 'year'"),
        ({"standard": {"channel": {"online": -1}}}, "numbers from 0"),
        ({"standard": {"channel": {"online": 0}}}, "a weight above 0"),
        ({"standard": {"lane": {"online": 1}}}, "no column 'lane'"),
        ({"standard": {"channel": {"online": 1}}, "by": "channel"}, "by must not hold it"),
    ],
)
def test_wrong_arguments_are_named(given, message):
    arguments = {"by": ()} | given
    with pytest.raises(sc.SpotcheckError, match=message):
        sc.failure_rates(sc.counts(SEED, "channel"), arguments.pop("by"), **arguments)


@pytest.mark.parametrize(
    "design", [{}, {"cluster": "producer"}, {"population": 10}, {"standard": {"stage": {"production": 1}}}]
)
def test_without_a_tested_batch_it_says_so(design):
    data = pd.DataFrame(
        {"producer": ["a", "b"], "stage": ["production"] * 2, "verdict": ["pending", "untested"]}
    )
    with pytest.raises(sc.ArgumentError, match="got 2 batches in scope, of which none has the verdict"):
        sc.failure_rates(data, **design)
    with pytest.raises(sc.ArgumentError, match="got no batch in scope"):
        sc.failure_rates(data.iloc[:0], **design)


class TestCluster:
    """R: survey::svyciprop(~bad, svydesign(~producer, data = d), method = "logit"), the api data laid out as counts."""

    X = (18, 7, 9, 14, 5, 4, 3, 0, 7, 1, 2, 12, 18, 10, 0, 14, 6, 1)
    N = (40, 32, 16, 26, 13, 5, 37, 5, 32, 40, 11, 30, 36, 39, 12, 38, 14, 9)

    def tally(self):
        return sc.counts(
            {f"p{i:02d}": pair for i, pair in enumerate(zip(self.X, self.N, strict=True))}, "producer"
        )

    def test_limits_are_those_of_the_design(self):
        row = sc.failure_rates(self.tally(), cluster="producer").iloc[0]
        found = sc.stats.clustered_proportion(self.X, self.N, method="logit")
        assert (row["low"], row["high"]) == pytest.approx((found.low, found.high))
        assert (row["method"], row["rate"]) == ("logit", sum(self.X) / sum(self.N))
        simple = sc.failure_rates(self.tally()).iloc[0]
        assert row["high"] - row["low"] > simple["high"] - simple["low"]

    def test_batches_give_what_their_counts_give(self):
        rows = [(f"p{i:02d}", v) for i, (x, n) in enumerate(zip(self.X, self.N, strict=True))
                for v in ["nonconforming"] * x + ["conforming"] * (n - x)]  # fmt: skip
        batches = pd.DataFrame(rows, columns=["producer", "verdict"])
        pd.testing.assert_frame_equal(
            sc.failure_rates(batches, cluster="producer"), sc.failure_rates(self.tally(), cluster="producer")
        )

    def test_clusters_that_happen_to_agree_are_no_certainty(self):
        row = sc.failure_rates(
            sc.counts({"a": (2, 10), "b": (2, 10), "c": (1, 5)}, "producer"), cluster="producer"
        ).iloc[0]
        assert row["low"] < 0.1
        assert row["high"] > 0.4
        assert row["note"] == "all of producer have the same rate: limits as of batches drawn singly"

    def test_a_batch_without_a_cluster_stands_alone(self):
        tally = sc.counts({"a": (2, 10), "b": (5, 10), None: (1, 4)}, "producer")
        row = sc.failure_rates(tally, cluster="producer").iloc[0]
        found = sc.stats.clustered_proportion([2, 5, 1, 0, 0, 0], [10, 10, 1, 1, 1, 1])
        assert (row["low"], row["high"]) == pytest.approx((found.low, found.high))
        assert row["note"] == "4 batches without producer stand each alone"

    @pytest.mark.parametrize("method", ["logit", "beta", "asin", "mean"])
    def test_groups_of_any_number_of_clusters_are_what_each_is_alone(self, method):
        rng = np.random.default_rng(7)
        group = rng.choice(40, size=600, p=(w := np.arange(1, 41) ** 2) / w.sum())
        batches = pd.DataFrame(
            {
                "group": group,
                "producer": pd.Series(rng.integers(0, 30, 600)).astype(str).mask(rng.random(600) < 0.05),
                "verdict": rng.choice(["conforming", "nonconforming", "pending"], 600, p=[0.6, 0.3, 0.1]),
            }
        )
        together = sc.failure_rates(batches, "group", cluster="producer", method=method)
        alone = [
            sc.failure_rates(part, "group", cluster="producer", method=method)
            for _, part in batches.groupby("group")
        ]
        assert_frame_equal(together, pd.concat(alone, ignore_index=True), rtol=1e-12)

    def test_one_cluster_gives_no_limits_and_says_so(self):
        tally = sc.counts(
            {("x", "a"): (2, 10), ("y", "a"): (2, 10), ("y", "b"): (1, 10)}, ["size", "producer"]
        )
        frame = sc.failure_rates(tally, "size", cluster="producer").set_index("size")
        assert np.isnan(frame.loc["x", "low"])
        assert frame.loc["x", "note"] == "fewer than two of producer: no interval can be estimated"
        assert frame.loc["y", "note"] == ""


class TestPopulation:
    def test_limits_are_those_of_the_hypergeometric(self):
        # R: phyper, all K not rejected at 0.05 in either tail of 0 in 66 of 200: 0 to 7
        row = sc.failure_rates(sc.counts({"a": (0, 66)}, "shop"), population=200, confidence=0.9).iloc[0]
        assert (row["low"], row["high"], row["method"]) == (0, 7 / 200, "exact")

    def test_each_group_has_its_own(self):
        tally = sc.counts({"a": (2, 20), "b": (2, 20), "c": (2, 20)}, "shop")
        frame = sc.failure_rates(tally, "shop", population={"a": 20, "b": 40}).set_index("shop")
        assert (frame.loc["a", "low"], frame.loc["a", "high"]) == (0.1, 0.1)  # all were tested
        assert frame.loc["b", "low"] < 0.1 < frame.loc["b", "high"]
        assert frame.loc["c", "note"] == "no population size was given"
        assert np.isnan(frame.loc["c", "low"])
        assert frame.loc["c", "rate"] == 0.1

    def test_a_name_that_is_no_group_is_told_where_a_size_is_missing(self):
        tally = sc.counts({"toys": (2, 20), "lamps": (2, 20)}, "category")
        frame = sc.failure_rates(tally, "category", population={"Toys": 40, "lamps": 40})
        assert frame.set_index("category").loc["toys", "note"] == (
            "no population size was given (but for 'Toys', of which there are no data: check the names)"
        )
        whole = sc.failure_rates(tally, "category", population={"toys": 40, "lamps": 40, "prams": 9})
        assert whole["note"].tolist() == ["", ""]

    @pytest.mark.parametrize("gap", [None, np.nan, pd.NA])
    def test_a_size_that_is_missing_is_not_given(self, gap):
        tally = sc.counts({"a": (2, 20), "b": (2, 20)}, "shop")
        for population in ({"a": 40, "b": gap}, pd.Series({"a": 40, "b": gap})):
            frame = sc.failure_rates(tally, "shop", population=population)
            assert frame["note"].tolist() == ["", "no population size was given"]
            assert frame["low"].isna().tolist() == [False, True]

    @pytest.mark.parametrize("missing", [None, np.nan, pd.NA])
    def test_a_group_that_is_not_stated_has_a_size(self, missing):
        tally = sc.counts({"a": (2, 20), None: (2, 20)}, "shop")
        frame = sc.failure_rates(tally, "shop", population={"a": 20, missing: 20})
        assert frame["low"].tolist() == [0.1, 0.1]

    def test_limits_that_leave_the_range_say_so(self):
        row = sc.failure_rates(sc.counts({"a": (1, 5)}, "shop"), population=500, method="normal").iloc[0]
        assert row["low"] < 0
        assert row["note"] == "this method gives limits beyond 0 or 1: another one suits better here"

    def test_several_columns_are_named_by_tuples(self):
        tally = sc.counts({(2020, "a"): (2, 20)}, ["year", "shop"])
        with pytest.raises(sc.SpotcheckError, match=r"level of year, shop, a tuple of 2 values \(got 'a'\)"):
            sc.failure_rates(tally, ["year", "shop"], population={"a": 20})
        assert sc.failure_rates(tally, ["year", "shop"], population={(2020, "a"): 20})["low"].item() == 0.1


class TestStandard:
    TALLY: ClassVar = {
        ("north", "toys"): (30, 100), ("north", "lamps"): (10, 200), ("south", "toys"): (60, 300), ("south", "lamps"): (2, 20),
    }  # fmt: skip

    def tally(self):
        return sc.counts(self.TALLY, ["region", "category"])

    def test_weights_make_the_rate(self):
        frame = sc.failure_rates(
            self.tally(), "region", standard={"category": {"toys": 1, "lamps": 3}}
        ).set_index("region")
        assert frame.loc["north", "rate"] == pytest.approx((0.3 + 3 * 0.05) / 4)
        assert frame.loc["south", "rate"] == pytest.approx((0.2 + 3 * 0.1) / 4)
        assert (frame["method"] == "dobson-byar").all()
        assert frame.loc["north", "nonconforming"] == 40
        assert ((frame["low"] < frame["rate"]) & (frame["rate"] < frame["high"])).all()

    def test_levels_alone_find_their_column(self):
        alone = sc.failure_rates(self.tally(), "region", standard={"toys": 1, "lamps": 3})
        assert alone.equals(
            sc.failure_rates(self.tally(), "region", standard={"category": {"toys": 1, "lamps": 3}})
        )

    def test_limits_are_dobsons(self):
        # Dobson's limits with Byar's for the count, as PHEindicatormethods has them: oracle case dsr_dobson_byar-001
        row = sc.failure_rates(
            sc.counts(SEED, "channel"), standard={"channel": {"online": 2364, "offline": 2364}}
        ).iloc[0]
        assert row["rate"] == pytest.approx(0.215882384826403)
        assert row["low"] == pytest.approx(0.20250162049388)
        assert row["high"] == pytest.approx(0.229839709324632)

    def test_a_year_is_the_mix_of_that_year(self):
        tally = sc.counts(
            {
                (2019, "toys"): (1, 10),
                (2019, "lamps"): (1, 30),
                (2020, "toys"): (5, 50),
                (2020, "lamps"): (10, 50),
            },
            ["year", "category"],
        )
        frame = sc.failure_rates(tally, "year", standard=2019).set_index("year")
        assert frame.loc[2020, "rate"] == pytest.approx((0.1 * 10 + 0.2 * 30) / 40)
        assert frame.loc[2019, "rate"] == pytest.approx(2 / 40)
        assert "standardised to the mix of category (2019)" in frame.loc[2020, "note"]

    def test_a_tally_is_a_mix(self):
        mix = sc.counts({"toys": (0, 30), "lamps": (0, 10)}, "category")
        frame = sc.failure_rates(self.tally(), "region", standard=mix).set_index("region")
        assert frame.loc["north", "rate"] == pytest.approx(0.75 * 0.3 + 0.25 * 0.05)

    def test_a_stratum_without_batches_gives_no_rate_and_says_so(self):
        row = sc.failure_rates(self.tally(), "region", standard={"category": {"toys": 1, "shoes": 1}}).iloc[0]
        assert np.isnan(row["rate"])
        assert "nothing was tested in shoes, which the standard holds: no standardised rate" in row["note"]

    def test_what_the_standard_does_not_hold_is_counted(self):
        row = sc.failure_rates(self.tally(), "region", standard={"category": {"toys": 1}}).iloc[0]
        assert row["rate"] == 0.3
        assert "200 tested batches lie outside the standard" in row["note"]

    def test_a_year_without_batches_is_refused(self):
        tally = sc.counts({(2019, "toys"): (1, 10)}, ["year", "category"])
        with pytest.raises(sc.ArgumentError, match=r"a year in which batches were tested: 2019 \(got 2018\)"):
            sc.failure_rates(tally, "year", standard=2018)


def test_numbers_and_words_of_numpy_and_series_are_what_they_say():
    counted = {(2019, "online", "production"): (3, 10), (2020, "online", "production"): (4, 12)}
    tally = sc.counts(counted, ["year", "channel", "stage"])
    sizes = pd.Series({2019: 20, 2020: 30})
    assert_frame_equal(
        sc.failure_rates(tally, "year", population=sizes),
        sc.failure_rates(tally, "year", population=sizes.to_dict()),
    )
    assert_frame_equal(
        sc.failure_rates(tally, "channel", standard=np.int64(2019)),
        sc.failure_rates(tally, "channel", standard=2019),
    )
    assert_frame_equal(
        sc.compare(tally, "year", baseline=np.int64(2019)), sc.compare(tally, "year", baseline=2019)
    )
    named = sc.counts({"online": (3, 10), "offline": (4, 12)}, "channel")
    assert_frame_equal(
        sc.compare(named, "channel", baseline=np.str_("offline")),
        sc.compare(named, "channel", baseline="offline"),
    )


def test_a_year_in_quotes_is_asked_for_as_a_number():
    tally = sc.counts({(2019, "online"): (3, 10)}, ["year", "channel"])
    with pytest.raises(sc.ArgumentError, match=r"standard: a year is a number: 2019 \(got '2019'\)"):
        sc.failure_rates(tally, "channel", standard="2019")


class TestNamesOfColumns:
    """Whatever the data call their columns, the numbers are the same."""

    NAMES = (
        "grade",
        "weight",
        "number",
        "row of",
        "place of",
        "rate of",
        "left",
        "right",
        "unknown",
        "reported",
    )

    @pytest.mark.parametrize("name", NAMES)
    @pytest.mark.parametrize(
        ("standard", "rate"),
        [
            # (2 · 3/30 + 1 · 8/20) / 3, and the rates of 2019 itself: (3 + 8) / 50
            ({1: 2, 2: 1}, 0.2),
            (2019, 0.22),
        ],
    )
    def test_a_mix_may_have_any_name(self, name, standard, rate):
        tally = sc.counts({(2019, 1): (3, 30), (2019, 2): (8, 20)}, ["year", name])
        given = standard if isinstance(standard, int) else {name: standard}
        row = sc.failure_rates(tally, "year", standard=given).iloc[0]
        assert row["rate"] == pytest.approx(rate)

    @pytest.mark.parametrize("name", NAMES)
    def test_levels_may_be_text(self, name):
        tally = sc.counts({("A", "x"): (3, 30), ("A", "y"): (8, 20)}, ["shop", name])
        assert sc.failure_rates(tally, "shop", standard={name: {"x": 2, "y": 1}})["rate"][0] == pytest.approx(
            0.2
        )
        assert sc.failure_rates(tally, name, standard={"shop": {"A": 1}})["rate"].tolist() == pytest.approx(
            [0.1, 0.4]
        )

    def test_whole_levels_stand_beside_fractions(self):
        tally = sc.counts({("A", 1): (3, 30), ("A", 2.5): (8, 20)}, ["shop", "litres"])
        row = sc.failure_rates(tally, "shop", standard={"litres": {1: 1, 2: 1}}).iloc[0]
        assert row["note"].startswith("nothing was tested in 2")
        assert sc.failure_rates(tally, "shop", standard={"litres": {1: 1}})["rate"][0] == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("levels", "standard", "message"),
    [
        (
            (1, 2),
            {"grade": {"1": 1}},
            r"levels of 'grade', which are integer: 1, 2 \(got '1', which is text\)",
        ),
        (
            ("1", "2"),
            {"grade": {1: 1}},
            r"levels of 'grade', which are text: '1', '2' \(got 1, which is integer\)",
        ),
        (
            (dt.date(2020, 1, 5), dt.date(2020, 2, 5)),
            {"grade": {"2020-01-05": 1}},
            "which are date: .*which is text",
        ),
        ((1, 2), sc.counts({"1": (1, 4)}, "grade"), r"levels of 'grade', which are integer: 1, 2 \(got '1'"),
        ((1, 2), {"grade": {None: 1, float("nan"): 2}}, "must give each level of grade once"),
    ],
)
def test_levels_of_another_type_than_the_column_are_named(levels, standard, message):
    tally = sc.counts({("A", levels[0]): (3, 30), ("A", levels[1]): (8, 20)}, ["shop", "grade"])
    with pytest.raises(sc.SpotcheckError, match=message):
        sc.failure_rates(tally, "shop", standard=standard)
    with pytest.raises(sc.SpotcheckError, match=message):
        sc.observed_expected(tally, "shop", reference=standard)


def test_months_are_whole_numbers():
    batches = pd.DataFrame(
        {"sampled_on": pd.to_datetime(["2020-01-05"]), "shop": ["A"], "verdict": ["conforming"]}
    )
    with pytest.raises(sc.SpotcheckError, match=r"levels of 'month', which are integer: 1 \(got '1'"):
        sc.failure_rates(batches, "shop", standard={"month": {"1": 1}})


@pytest.mark.parametrize(
    "call",
    [
        lambda data: sc.failure_rates(data, "channel", standard=(2019, "category")),
        lambda data: sc.observed_expected(data, "channel", reference=(2019, "category")),
    ],
)
def test_a_year_of_special_checks_alone_is_told_to_be(call):
    data = pd.DataFrame({
        "year": [2019], "channel": ["online"], "category": ["toys"], "programme_kind": ["special"], "verdict": ["conforming"],
    })  # fmt: skip
    with pytest.raises(
        sc.ArgumentError, match=r"were tested: none \(got 2019: left out are special 1; programmes="
    ):
        call(data)


def test_one_batch_without_a_verdict_is_one_batch():
    with pytest.raises(sc.ArgumentError, match="got 1 batch in scope, of which none has"):
        sc.failure_rates(pd.DataFrame({"verdict": ["pending"]}))
