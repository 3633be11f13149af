"""Validation within Spark: the same rows, the same reasons, counted exactly."""

import shutil
import sys

import pandas as pd
import pytest

from spotcheck.intake.judging import judge, validate
from spotcheck.intake.matching import match_columns
from spotcheck.intake.spark import is_spark
from spotcheck.intake.tables import Table

pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(shutil.which("java") is None, reason="Spark needs Java 17"),
    pytest.mark.filterwarnings("ignore"),  # Spark and its parts warn of each other's versions
]

ROWS = pd.DataFrame(
    {
        "batch_id": ["1", "2", "2", "3", "3", "4", "4", None, None, "5"],
        "sampled_on": ["2020-03-05"] * 9 + ["03/04/2020"],
        "channel": ["线下", "网络"] + ["线下"] * 8,
        "platform": [None, "甲", None, None, None, None, None, None, None, None],
        "product": ["a", "b", "b", "c", "c", "d", "e", "f", "f", "g"],
        "verdict": ["合格", "合格", "合格", "不合格", "不合格", "合格", "合格", "见报告", "合格", "合格"],
        "failed_items": [None, None, None, "铅║1", "镉║2", None, None, None, None, None],
        "shelf": list("abcdefghij"),
    }
)


@pytest.fixture(scope="module")
def session():
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)  # the workers run what the tests run
        made = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
        yield made
        made.stop()


@pytest.fixture(scope="module")
def intake(session):
    columns = [f"{name} string" for name in ROWS]
    records = ROWS.astype(object).where(ROWS.notna(), None).to_numpy().tolist()
    return validate(session.createDataFrame(records, ", ".join(columns)).repartition(3))


def here():
    """The same rows at hand, where rows have an order."""
    names = tuple(ROWS)
    return judge(
        [
            Table(
                "frame",
                None,
                names,
                tuple("" if n == "shelf" else n for n in names),
                tuple(ROWS[n] for n in names),
                range(1, 11),
            )
        ]
    )


def rows(frame, *columns):
    return sorted(tuple(row) for row in frame.select(*columns).collect())


def test_the_frames_stay_in_spark_and_the_counts_are_integers(intake):
    assert all(
        is_spark(frame) for frame in (intake.batches, intake.rejected, intake.problems, intake.skipped)
    )
    assert (type(intake.accepted), type(intake.rows)) == (int, int)
    assert intake.accepted + intake.rejected.count() == intake.rows == 10


def test_the_same_rows_are_accepted_as_at_hand(intake):
    local = here()
    assert intake.accepted == local.accepted
    assert [row[0] for row in rows(intake.batches, "product")] == sorted(local.batches["product"])
    assert intake.batches.columns == list(local.batches.columns)
    assert intake.rejected.columns == list(local.rejected.columns)


def test_the_same_problems_are_found_as_at_hand(intake):
    local = here().problems
    found = rows(intake.problems.fillna(""), "column", "value", "code")
    assert found == sorted(map(tuple, local[["column", "value", "code"]].to_numpy().tolist()))


def test_rows_have_no_number(intake):
    assert {row[0] for row in intake.problems.select("row").collect()} == {None}


def test_one_row_an_item_becomes_one_batch(intake):
    items = intake.batches.filter("batch_id = '3'").select("failed_items").collect()[0][0]
    assert sorted(map(tuple, items)) == [("铅", "1", None), ("镉", "2", None)]


def test_of_duplicates_the_smallest_by_all_columns_stays(session):
    frame = session.createDataFrame(
        [("1", "2020", "offline", "a", "pending", shelf) for shelf in ("z", "b", "m")],
        "batch_id string, year string, channel string, product string, verdict string, shelf string",
    )
    assert rows(validate(frame).batches, "shelf") == [("b",)]


def test_the_summary_says_where_the_frames_are(intake):
    assert str(intake) == "10 rows read: 3 accepted, 7 rejected (its frames stay in Spark)"


def test_columns_are_matched_by_their_first_rows(session):
    frame = session.createDataFrame([("牙刷", "合格")] * 3, "`名称` string, `结果` string")
    assert match_columns(frame)["column"].tolist() == ["product", "verdict"]
