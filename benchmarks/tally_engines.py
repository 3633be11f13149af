"""One tally on every engine, beside the query one would write by hand, alternating in one process.

Imported by `scale.py`, which starts one process for each engine and size: ``python tally_engines.py ENGINE FILE ROUNDS``
prints a line of JSON. Both sides do the same work: routine programmes only, the three counts, missing keys kept, sorted,
as a pandas frame. Reading the file into memory is not timed, except for DuckDB and Spark, which count it where it lies.
"""

import gc
import json
import sys
import time
import warnings
from pathlib import Path

import spotcheck as sc

BY = ["year", "channel", "region", "category"]
COLUMNS = [*BY, "programme_kind", "verdict"]
TESTED = ["conforming", "nonconforming"]
COUNTS = ["sampled", "tested", "nonconforming"]


def pandas_by_hand(frame, by):
    frame = frame[frame["programme_kind"] == "routine"]
    verdict = frame["verdict"]
    work = frame[by].assign(
        sampled=1,
        tested=verdict.isin(TESTED).astype("int64"),
        nonconforming=(verdict == "nonconforming").astype("int64"),
    )
    return work.groupby(by, dropna=False, observed=True)[COUNTS].sum().reset_index()


def polars_by_hand(frame, by):
    import polars as pl

    verdict = pl.col("verdict")
    counted = frame.lazy().filter(pl.col("programme_kind") == "routine").group_by(by).agg(
        pl.len().alias("sampled"),
        verdict.is_in(TESTED).sum().alias("tested"),
        (verdict == "nonconforming").sum().alias("nonconforming"),
    )  # fmt: skip
    return counted.sort(by).collect().to_pandas()


def duckdb_by_hand(path, by):
    import duckdb

    keys = ", ".join(by)
    query = (
        f"SELECT {keys}, count(*) AS sampled, "  # noqa: S608 (columns and a file of our own)
        "count(*) FILTER (verdict IN ('conforming', 'nonconforming')) AS tested, "
        "count(*) FILTER (verdict = 'nonconforming') AS nonconforming "
        f"FROM '{path}' WHERE programme_kind = 'routine' GROUP BY {keys} ORDER BY {keys}"
    )
    return duckdb.connect().sql(query).df()


def spark_by_hand(frame, by):
    from pyspark.sql import functions as f

    verdict = f.col("verdict")
    counted = frame.filter(f.col("programme_kind") == "routine").groupBy(by).agg(
        f.count("*").alias("sampled"),
        f.sum(f.when(verdict.isin(TESTED), 1).otherwise(0)).alias("tested"),
        f.sum(f.when(verdict == "nonconforming", 1).otherwise(0)).alias("nonconforming"),
    )  # fmt: skip
    return counted.orderBy(by).toArrow().to_pandas()


def arrow_by_hand(table, by):
    import pyarrow as pa
    import pyarrow.compute as pc

    table = table.filter(pc.equal(table["programme_kind"], "routine"))
    tested = pc.is_in(table["verdict"], value_set=pa.array(TESTED)).cast(pa.int64())
    bad = pc.equal(table["verdict"], "nonconforming").cast(pa.int64())
    work = table.select(by).append_column("tested", tested).append_column("nonconforming", bad)
    counted = work.group_by(by).aggregate([([], "count_all"), ("tested", "sum"), ("nonconforming", "sum")])
    named = {"count_all": "sampled", "tested_sum": "tested", "nonconforming_sum": "nonconforming"}
    return counted.to_pandas().rename(columns=named).sort_values(by, ignore_index=True)


def _pandas(path, kind=None):
    import pandas as pd

    frame = pd.read_parquet(path, columns=COLUMNS)
    text = [name for name in COLUMNS if name != "year"]
    if kind == "arrow":
        return frame.convert_dtypes(dtype_backend="pyarrow")
    return frame.astype(dict.fromkeys(text, "category")) if kind == "category" else frame


def _spark(path):
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.sql.shuffle.partitions", "4").config("spark.driver.memory", "4g")
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session.read.parquet(str(path))


def _polars(path):
    import polars as pl

    return pl.read_parquet(path, columns=COLUMNS)


def _arrow(path):
    import pyarrow.parquet as pq

    return pq.read_table(path, columns=COLUMNS)


#: engine → (what opens the file, the query by hand)
ENGINES = {
    "pandas (str)": (_pandas, pandas_by_hand),
    "pandas (Arrow)": (lambda path: _pandas(path, "arrow"), pandas_by_hand),
    "pandas (categorical)": (lambda path: _pandas(path, "category"), pandas_by_hand),
    "Polars": (_polars, polars_by_hand),
    "pyarrow": (_arrow, arrow_by_hand),
    "DuckDB over Parquet": (str, duckdb_by_hand),
    "Spark over Parquet": (_spark, spark_by_hand),
}


def ours(data, by):
    return sc.tally(data, by, programmes="routine")


def alternating(calls, rounds):
    """Seconds of each call, one after the other, `rounds` times; the first of each is not counted."""
    took = [[] for _ in calls]
    for round_ in range(rounds + 1):
        for place, call in enumerate(calls):
            gc.collect()
            start = time.perf_counter()
            call()
            if round_:
                took[place].append(time.perf_counter() - start)
    return took


def peak():
    """Peak resident memory of this process in bytes."""
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def same(one, two):
    """Hold both sides to the same counts."""
    return [int(one[name].sum()) for name in COUNTS] == [int(two[name].sum()) for name in COUNTS] and len(
        one
    ) == len(two)


def main() -> None:
    engine, path, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    by = sys.argv[4].split(",") if len(sys.argv) > 4 else BY
    COLUMNS[:] = [*by, "programme_kind", "verdict"]
    warnings.simplefilter("ignore")
    opened, by_hand = ENGINES[engine]
    data = opened(path)
    assert same(by_hand(data, by), ours(data, by)), engine
    hand, own = alternating([lambda: by_hand(data, by), lambda: ours(data, by)], rounds)
    print(
        json.dumps(
            {
                "engine": engine,
                "by_hand": min(hand),
                "spotcheck": min(own),
                "ratio": min(own) / min(hand),
                "peak": peak(),
            }
        )
    )


if __name__ == "__main__":
    main()
