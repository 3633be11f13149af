"""Spark counts where the rows are, and every tally and measure of it is the one of the same rows at hand."""

import warnings

import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.tallies import scope_counts

pytestmark = [pytest.mark.spark, pytest.mark.filterwarnings("ignore")]

GROUPS = [
    "channel",
    ["year", "quarter"],
    ["stage", "category", "number", "flag"],
    "sampled_on",
    "verdict",
    (),
]


def test_tallies(spark, batches):
    frame = spark(batches)
    for by in GROUPS:
        pd.testing.assert_frame_equal(sc.tally(frame, by), sc.tally(batches, by))
    pd.testing.assert_frame_equal(
        sc.tally(frame, "flag", programmes=("special",)), sc.tally(batches, "flag", programmes=("special",))
    )
    tally = sc.tally(batches, ["category", "number", "flag"], programmes="all")
    pd.testing.assert_frame_equal(
        sc.tally(spark(tally), ["flag", "category"]),
        sc.tally(batches, ["flag", "category"], programmes="all"),
    )
    assert sc.tally(frame.limit(0), "channel").empty
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        sc.tally(frame)
    assert [str(w.message) for w in caught if issubclass(w.category, sc.ScopeWarning)]


def test_measures(spark, batches):
    # one pass over Spark: every measure starts from a tally
    frame = spark(batches)
    calls = (
        lambda data: sc.failure_rates(data, ["category", "flag"]),
        lambda data: sc.failure_rates(data, "channel", cluster="producer"),
        lambda data: sc.observed_expected(data, "number", reference=(2019, "channel")),
        lambda data: sc.compare(
            data, "channel", baseline="offline", by="year", adjust_for=["stage", "number"]
        ),
        lambda data: sc.year_over_year(data, "quarter"),
        lambda data: sc.decompose(data, "year", mix="category"),
        lambda data: sc.rank(data, "category", min_tested=10),
    )
    for call in calls:
        pd.testing.assert_frame_equal(call(frame), call(batches))


def test_distinct_counts_and_items(spark, batches):
    data = batches.assign(
        product=batches["category"],
        failed_items=["lead║2；cords" if i % 3 else None for i in range(len(batches))],
    )
    frame = spark(data)
    for conditions in ({}, {"channel": ("online",)}, {"failed_item": ("cords",)}):
        assert scope_counts(frame, conditions) == scope_counts(data, conditions)
    pd.testing.assert_frame_equal(sc.failed_items(frame, "channel"), sc.failed_items(data, "channel"))


def test_lists_are_validated_checked_and_reported_in_spark(spark, tmp_path):
    n = 120
    rows = pd.DataFrame(
        {
            "batch_id": [f"B{i}" for i in range(n)],
            "抽样日期": ["2019-05-01" if i % 2 else "2020-06-01" for i in range(n)],
            "channel": ["online" if i % 3 else "offline" for i in range(n)],
            "platform": ["P" if i % 3 else None for i in range(n)],
            "product": [f"product {i % 7}" for i in range(n)],
            "category": ["toys" if i % 2 else "lamps" for i in range(n)],
            "检验结论": ["不合格" if i % 4 == 0 else "合格" for i in range(n)],
        }
    )
    rows.loc[5, "检验结论"] = "see report"
    local, intake = sc.validate(rows), sc.validate(spark(rows))
    assert (intake.accepted, intake.rows) == (local.accepted, local.rows) == (n - 1, n)
    here, there = sc.summarise(local), sc.summarise(intake)
    assert str(there) == str(here)
    assert sc.check(there.figures, intake).ok
    sc.report(intake, tmp_path / "bulletin.html")
    assert "see report" not in (tmp_path / "bulletin.html").read_text(encoding="utf-8")
    assert "119 were used and 1 were not" in (tmp_path / "bulletin.html").read_text(encoding="utf-8")
