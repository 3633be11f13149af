"""Counts of many scopes of the same data: as those of each scope alone, and few questions to the engine."""

import datetime as dt
from itertools import permutations

import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.tallies import prepared, scope_counts, scopes

BATCHES = pd.DataFrame(
    {
        "year": [2020, 2020, 2020, 2019, 2019, None],
        "channel": ["online", "offline", None, "online", "online", "offline"],
        "programme_kind": ["routine", None, "routine", "special", "routine", "routine"],
        "product": ["toy", "kettle", "toy", None, "toy", "lamp"],
        "verdict": ["nonconforming", "conforming", "pending", "nonconforming", "conforming", "untested"],
    }
)
CONDITIONS = (
    {},
    {"year": (2020,)},
    {"channel": ("online",)},
    {"year": (2019, 2020), "channel": ("online", "offline")},
    {"year": (2019,), "programme_kind": ("special",)},
)


@pytest.mark.parametrize("order", list(permutations(range(len(CONDITIONS))))[::17])
def test_counts_do_not_depend_on_what_was_asked_before(order):
    ready = prepared(BATCHES)
    for k in order:
        assert scope_counts(ready, CONDITIONS[k]) == scope_counts(BATCHES, CONDITIONS[k])


def test_counts_by_fewer_columns_are_added_up_and_not_counted_again(monkeypatch):
    asked = []
    count = scopes.cells
    monkeypatch.setattr(
        scopes, "cells", lambda source, keys: asked.append(tuple(keys)) or count(source, keys)
    )
    ready = prepared(BATCHES)
    for conditions in reversed(CONDITIONS):
        scope_counts(ready, conditions, measures=["sampled", "nonconforming"])
    assert asked == [("programme_kind", "year"), ("channel", "programme_kind", "year")]


DAY = dt.date(2023, 1, 5)
TIMES = pd.DataFrame(
    {
        "sampled_on": pd.to_datetime(
            ["2023-01-05", "2023-01-05 23:30", "2023-01-06", None], format="mixed"
        ).astype("datetime64[us]"),
        "day as text": ["2023-01-05", "2023/1/5", "2023-01-06 00:00:00", None],
        "verdict": ["nonconforming", "conforming", "pending", "conforming"],
    }
)


@pytest.mark.parametrize("column", ["sampled_on", "day as text"])
@pytest.mark.parametrize("asked", [(DAY,), ("2023-01-05", DAY)])
def test_a_day_is_met_by_its_times_and_its_text_on_every_engine(to_engine, column, asked):
    assert scope_counts(to_engine(TIMES), {column: asked}, measures=["sampled"]) == {"sampled": 2}


@pytest.mark.parametrize("asked", [DAY, "2023-01-05", "2023-01-05T00:00:00"])
def test_a_day_as_text_is_met_by_days(to_engine, asked):
    assert scope_counts(to_engine(TIMES), {"sampled_on": (asked,)}, measures=["sampled"])["sampled"] == 2


def test_days_are_met_in_spark_too(to_spark):
    held = to_spark(TIMES)
    for column in ("sampled_on", "day as text"):
        assert scope_counts(held, {column: (DAY,)}, measures=["sampled"]) == {"sampled": 2}


@pytest.mark.parametrize(
    "column",
    [
        pd.Series([dt.date(2023, 1, 5), dt.date(2023, 1, 6), None], dtype=object),
        pd.Series([dt.date(2023, 1, 5), None, None], dtype=object).astype("category"),
        pd.Series(pd.to_datetime(["2023-01-05 23:30", "2023-01-06 00:30", None])).dt.tz_localize(
            "Asia/Shanghai"
        ),
    ],
    ids=["dates", "categorical", "zoned"],
)
def test_days_are_met_in_each_type_that_holds_them(column):
    frame = pd.DataFrame({"seen_on": column, "verdict": "conforming"})
    assert scope_counts(frame, {"seen_on": (DAY,)}, measures=["sampled"])["sampled"] == 1


def test_a_time_is_met_by_itself_and_what_is_no_day_by_no_day():
    frame = TIMES.rename(columns={"sampled_on": "seen_at"})
    time = dt.datetime(2023, 1, 5, 23, 30)  # noqa: DTZ001 (as it was written down)
    for asked, n in [(time, 1), ("2023-01-05 23:30", 1), ("L2", 0), (2023, 0)]:
        assert scope_counts(frame, {"seen_at": (asked,)}, measures=["sampled"])["sampled"] == n


def test_times_of_one_day_of_sampling_are_one_group(to_engine):
    tally = sc.tally(to_engine(TIMES), "sampled_on")
    assert tally["sampled"].tolist() == [2, 1, 1]
    assert tally["sampled_on"].iloc[0] == pd.Timestamp("2023-01-05")
