"""The same rows in every engine: pandas in, any engine out. Imported by the conftest of several folders."""

import os
import shutil
import sys

import numpy as np
import pandas as pd
import pytest

#: column → how Spark and pyarrow are to hold it; others are text
KINDS = {
    "year": "integer",
    "month": "integer",
    "quarter": "integer",
    "number": "integer",
    "flag": "boolean",
    "share": "number",
    "sampled_on": "date",
    "sampled": "integer",
    "tested": "integer",
    "nonconforming": "integer",
}


def kind_of(name):
    return KINDS.get(name, "text")


def text_columns(frame):
    return [name for name in frame if kind_of(name) == "text"]


def _arrow(frame):
    import pyarrow as pa

    types = {
        "integer": pa.int64(), "boolean": pa.bool_(), "number": pa.float64(), "date": pa.timestamp("us"), "text": pa.string(),
    }  # fmt: skip
    arrays = [pa.array(_cells(frame[name]), type=types[kind_of(name)]) for name in frame]
    return pa.table(arrays, names=list(frame))


def _cells(column):
    """Plain Python values, None for what is missing."""
    return [None if pd.isna(value) else _plain(value) for value in column]


def _plain(value):
    return (
        value.to_pydatetime() if isinstance(value, pd.Timestamp) else getattr(value, "item", lambda: value)()
    )


def _polars(frame):
    import polars as pl

    return pl.from_arrow(_arrow(frame))


def _polars_categorical(frame):
    import polars as pl

    made = _polars(frame)
    return made.with_columns(made[name].cast(pl.Categorical) for name in text_columns(frame))


def _pyarrow_dictionary(frame):
    table = _arrow(frame)
    for place, name in enumerate(table.column_names):
        if name in text_columns(frame):
            table = table.set_column(place, name, table[name].dictionary_encode())
    return table


def _duckdb(frame):
    import duckdb

    connection = duckdb.connect()
    table = _arrow(frame)
    connection.register("batches", table)
    return connection.sql("SELECT * FROM batches")


def _polars_lazy(frame):
    return _polars(frame).lazy()


#: engine → what makes its frame of a pandas frame
ENGINES = {
    "pandas-object": lambda frame: frame.astype(dict.fromkeys(text_columns(frame), object)),
    "pandas-arrow": lambda frame: _arrow(frame).to_pandas(types_mapper=pd.ArrowDtype),
    "pandas-categorical": lambda frame: frame.astype(dict.fromkeys(text_columns(frame), "category")),
    "polars": _polars,
    "polars-lazy": _polars_lazy,
    "polars-categorical": _polars_categorical,
    "pyarrow": _arrow,
    "pyarrow-dictionary": _pyarrow_dictionary,
    "duckdb": _duckdb,
}

_SPARK_TYPES = {
    "integer": "bigint",
    "boolean": "boolean",
    "number": "double",
    "date": "timestamp_ntz",
    "text": "string",
}


def spark_session():
    """One Spark session for a module of tests."""
    if shutil.which("java") is None:
        pytest.skip("Spark needs Java 17")
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    os.environ["PYSPARK_PYTHON"] = sys.executable  # the workers need what is installed here
    builder = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    return builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()


def to_spark(session, frame):
    """The same rows as a Spark frame of several partitions."""
    schema = ", ".join(f"`{name}` {_SPARK_TYPES[kind_of(name)]}" for name in frame)
    return session.createDataFrame(_arrow(frame), schema).repartition(2).cache()


def adversarial():
    """Batches with everything that differs between engines: nulls, Booleans, whole numbers, odd texts, programmes."""
    random = np.random.default_rng(11)
    n = 400

    def pick(values, share_missing=0.1):
        chosen = pd.Series(random.choice(np.array(values, dtype=object), n), dtype=object)
        return chosen.mask(pd.Series(random.random(n) < share_missing))

    return pd.DataFrame(
        {
            "year": pick([2019, 2020, 2021], 0).astype("int64"),
            "sampled_on": pd.to_datetime(
                pick(["2019-03-31", "2020-04-01", "2021-12-31", "2020-12-31"])
            ).astype("datetime64[us]"),
            "channel": pick(["online", "offline"], 0).astype("str"),
            "stage": pick(["production", "distribution"]).astype("str"),
            "category": pick(["toys", "Ångström", "玩具", "z ", "", "NaN", "None", "007"]).astype("str"),
            "number": pick([1, 2, 10]).astype("Int64"),
            "flag": pick([True, False]).astype("boolean"),
            "producer": pick([f"p{i}" for i in range(30)]).astype("str"),
            "programme_kind": pick(["routine", "routine", "special", "monitoring"]).astype("str"),
            "verdict": pick(
                ["conforming", "nonconforming", "nonconforming", "pending", "untested"], 0
            ).astype("str"),
        }
    )
