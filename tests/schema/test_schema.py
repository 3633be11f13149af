"""One batch: what each field takes, and what must agree."""

import datetime as dt

import pandas as pd
import pytest
from pydantic import TypeAdapter, ValidationError

import spotcheck as sc

BATCHES = TypeAdapter(sc.Batch)
OFFLINE = {"batch_id": "S1", "year": 2020, "channel": "offline", "product": "牙刷", "verdict": "conforming"}
ONLINE = OFFLINE | {"channel": "online", "platform": "甲"}


def errors(row):
    with pytest.raises(ValidationError) as caught:
        BATCHES.validate_python(row)
    return {(error["loc"], error["type"]) for error in caught.value.errors()}


def test_the_channel_tells_the_two_models_apart():
    assert isinstance(BATCHES.validate_python(ONLINE), sc.OnlineBatch)
    assert isinstance(BATCHES.validate_python(OFFLINE), sc.OfflineBatch)
    assert errors(OFFLINE | {"channel": "phone"}) == {((), "union_tag_invalid")}


def test_columns_stand_in_the_order_of_a_tidy_frame():
    assert (
        list(sc.OnlineBatch.model_fields)
        == (
            "batch_id year sampled_on channel stage programme programme_kind category product brand model lot produced_on "
            "producer producer_region producer_address region outlet address platform shop sales_mode verdict failed_items "
            "severity laboratory standard remarks source sheet source_row"
        ).split()
    )
    assert list(sc.OfflineBatch.model_fields) == list(sc.OnlineBatch.model_fields)


def test_an_online_batch_is_of_distribution_and_names_its_platform():
    assert BATCHES.validate_python(ONLINE).stage == "distribution"
    assert errors(ONLINE | {"stage": "production"}) == {(("online", "stage"), "literal_error")}
    assert errors({k: v for k, v in ONLINE.items() if k != "platform"}) == {
        (("online", "platform"), "missing")
    }


@pytest.mark.parametrize("column", ["platform", "shop"])
def test_what_only_online_batches_have_is_refused_offline(column):
    assert errors(OFFLINE | {column: "甲"}) == {(("offline", column), "none_required")}


def test_the_year_follows_from_the_date_and_must_agree_with_it():
    dated = {k: v for k, v in OFFLINE.items() if k != "year"} | {"sampled_on": dt.date(2020, 3, 5)}
    assert BATCHES.validate_python(dated).year == 2020
    assert errors(dated | {"year": 2019}) == {(("offline",), "year_disagrees")}


def test_a_conforming_batch_has_no_failed_items():
    items = (("铅", "10.2", "≤9"),)
    assert BATCHES.validate_python(OFFLINE | {"failed_items": ()}).failed_items == ()
    assert errors(OFFLINE | {"failed_items": items}) == {(("offline",), "conforming_with_failed_items")}
    assert (
        BATCHES.validate_python(OFFLINE | {"failed_items": items, "verdict": "nonconforming"}).failed_items
        == items
    )


@pytest.mark.parametrize(
    ("column", "value", "kind"),
    [
        ("year", True, "int_type"), ("year", " 2020 ", "int_type"), ("year", 2020.0, "int_type"), ("year", 20, "greater_than_equal"),
        ("sampled_on", 43895, "date_type"), ("sampled_on", "2020-02-30", "date_type"), ("sampled_on", pd.Timestamp("2020-03-05 10:00"), "date_type"),
        ("product", 5, "string_type"), ("product", b"x", "string_type"), ("product", " ", "string_pattern_mismatch"),
        ("verdict", "合格", "literal_error"), ("verdict", "conforming ", "literal_error"), ("verdict", True, "literal_error"),
        ("failed_items", "铅", "tuple_type"), ("failed_items", ("铅",), "tuple_type"), ("product", None, "missing"), ("colour", "red", "extra_forbidden"),
    ],
)  # fmt: skip
def test_nothing_is_coerced_that_could_hide_a_mistake(column, value, kind):
    assert kind in {error[1] for error in errors(OFFLINE | {column: value})}


def test_dates_are_taken_as_iso_text_and_as_time_stamps_at_midnight():
    for given in ("2020-03-05", dt.datetime(2020, 3, 5), pd.Timestamp("2020-03-05"), dt.date(2020, 3, 5)):  # noqa: DTZ001 (lists know no time zone)
        assert BATCHES.validate_python(OFFLINE | {"sampled_on": given}).sampled_on == dt.date(2020, 3, 5)


def test_none_nan_and_nat_are_absent():
    row = OFFLINE | {"brand": float("nan"), "sampled_on": pd.NaT, "stage": None, "programme_kind": None}
    batch = BATCHES.validate_python(row)
    assert (batch.brand, batch.sampled_on, batch.stage, batch.programme_kind) == (None, None, None, "routine")


def test_a_batch_survives_json():
    batch = BATCHES.validate_python(ONLINE | {"sampled_on": "2020-03-05", "failed_items": ()})
    assert BATCHES.validate_json(BATCHES.dump_json(batch)) == batch
