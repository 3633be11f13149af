"""One answer from every engine: the same numbers, types and order."""

import datetime as dt
import warnings
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import spotcheck as sc
from spotcheck.tallies import scope_counts

GROUPS = [
    (),
    "channel",
    "category",
    "number",
    "flag",
    "month",
    ["year", "quarter"],
    ["stage", "category", "number", "flag"],
    ["programme_kind", "channel"],
    "verdict",
    "sampled_on",
]


def same(found, expected):
    pd.testing.assert_frame_equal(found, expected)


@pytest.fixture(autouse=True)
def _scope():
    """What is left out is said once, and is not what is tested here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", sc.ScopeWarning)
        yield


def test_times_with_a_zone_are_counted_by_their_own_day_or_refused(tmp_path):
    times = pd.to_datetime(["2023-01-01 04:00"]).tz_localize("Asia/Shanghai")
    frame = pd.DataFrame({"sampled_on": times, "verdict": ["conforming"]})
    duckdb, pl = pytest.importorskip("duckdb"), pytest.importorskip("polars")
    for kept in (frame, pl.from_pandas(frame), pl.from_pandas(frame).to_arrow()):
        assert sc.tally(kept, ["year", "month"])[["year", "month"]].to_numpy().tolist() == [[2023, 1]]
    frame.to_parquet(tmp_path / "a.parquet")
    relation = duckdb.sql("SELECT * FROM frame")
    for lost in (relation, tmp_path / "a.parquet"):
        for by in ("month", "sampled_on"):
            with pytest.raises(sc.ColumnError, match="times with a time zone"):
                sc.tally(lost, by)
        assert sc.tally(lost)["sampled"].tolist() == [1]
    day = relation.project("CAST(sampled_on AT TIME ZONE 'Asia/Shanghai' AS DATE) AS sampled_on, verdict")
    assert sc.tally(day, "month")["month"].tolist() == [1]


def test_times_with_a_zone_are_grouped_by_as_they_were_written():
    times = pd.to_datetime(["2023-01-01 04:00", None]).tz_localize("Asia/Shanghai")
    frame = pd.DataFrame(
        {"sampled_on": times, "at": times, "verdict": "nonconforming", "failed_items": "lead"}
    )
    pl = pytest.importorskip("polars")
    for data in (
        frame,
        frame.astype({"sampled_on": object, "at": object}),
        pl.from_pandas(frame),
        pl.from_pandas(frame).to_arrow(),
    ):
        for found in (sc.tally(data, ["sampled_on", "at"]), sc.failed_items(data, ["sampled_on", "at"])):
            assert [str(found[name].dtype) for name in ("sampled_on", "at")] == ["datetime64[us]"] * 2
            assert found["sampled_on"].iloc[0] == pd.Timestamp("2023-01-01")
            assert found["at"].iloc[0] == pd.Timestamp("2023-01-01 04:00")


@pytest.mark.parametrize("by", ["sampled_on", "year"])
def test_times_of_several_zones_are_refused(by):
    times = [pd.Timestamp("2023-01-01 04:00", tz=zone) for zone in ("Asia/Shanghai", "UTC")]
    frame = pd.DataFrame({"sampled_on": pd.Series(times, dtype=object), "verdict": "conforming"})
    with pytest.raises(sc.ColumnError, match="times of several time zones"):
        sc.tally(frame, by)


def test_times_of_spark_are_counted_in_the_zone_of_their_session(spark):
    before = spark.conf.get("spark.sql.session.timeZone")
    frame = spark.sql("SELECT timestamp'2022-12-31 20:00:00+00:00' AS sampled_on, 'conforming' AS verdict")
    try:
        for zone, day in (("Asia/Shanghai", "2023-01-01"), ("UTC", "2022-12-31")):
            spark.conf.set("spark.sql.session.timeZone", zone)
            assert sc.tally(frame, "year")["year"].tolist() == [pd.Timestamp(day).year]
            assert sc.tally(frame, "sampled_on")["sampled_on"].tolist() == [pd.Timestamp(day)]
    finally:
        spark.conf.set("spark.sql.session.timeZone", before)


def test_a_column_that_stands_twice_is_refused_in_spark(spark):
    frame = spark.sql("SELECT 'online' AS channel, 'offline' AS Channel, 'conforming' AS verdict")
    with pytest.raises(sc.ColumnError, match="several columns named 'channel', 'Channel'"):
        sc.tally(frame, "channel")


def test_a_column_that_stands_twice_is_refused():
    pa, duckdb = pytest.importorskip("pyarrow"), pytest.importorskip("duckdb")
    table = pa.table([["a"], ["b"], ["conforming"]], names=["channel", "channel", "verdict"])
    relation = duckdb.sql("SELECT 'a' AS channel, 'b' AS channel, 'conforming' AS verdict")
    for data in (table, relation):
        with pytest.raises(sc.ColumnError, match=r"several columns named 'channel': rename them"):
            sc.tally(data, "verdict")


def _kinds(frame):
    pa, duckdb, pl = map(pytest.importorskip, ("pyarrow", "duckdb", "polars"))
    relation = duckdb.connect().register("frame", frame).sql("SELECT * FROM frame")
    return (frame, pl.from_pandas(frame), pl.from_pandas(frame).lazy(), pa.Table.from_pandas(frame), relation)


@pytest.mark.parametrize(
    "value", [[1], dt.time(3), dt.timedelta(3), {"a": 1}, b"x"], ids=lambda value: type(value).__name__
)
def test_what_is_no_level_is_refused_alike(value):
    frame = pd.DataFrame({"w": [value], "verdict": ["conforming"]})
    for data in _kinds(frame):
        with pytest.raises(sc.ColumnError, match=r"column 'w' .*cannot be grouped by"):
            sc.tally(data, "w")


def test_dates_that_are_all_missing_are_a_missing_year():
    frame = pd.DataFrame({"sampled_on": pd.Series([None], dtype=object), "verdict": ["conforming"]})
    for data in _kinds(frame):
        same(sc.tally(data, ["year", "month"]), sc.tally(frame, ["year", "month"]))
        assert sc.tally(data, "sampled_on")["sampled"].tolist() == [1]
    text = frame.assign(sampled_on="2020-01-01")
    for data in _kinds(text):
        with pytest.raises(sc.ColumnError, match="year, quarter and month need dates"):
            sc.tally(data, "year")


def test_batches_are_counted_alike(in_engine, batches):
    for by in GROUPS:
        same(sc.tally(in_engine, by), sc.tally(batches, by))


@pytest.mark.parametrize("programmes", ["all", "special", ("routine", "monitoring")], ids=str)
def test_programmes_are_counted_alike(in_engine, batches, programmes):
    by = ["category", "flag"]
    same(sc.tally(in_engine, by, programmes=programmes), sc.tally(batches, by, programmes=programmes))


def test_distinct_values_are_counted_alike(in_engine, batches):
    for conditions in (
        {},
        {"channel": ("online",)},
        {"flag": (True, None)},
        {"number": (2,), "year": (2019, 2020)},
    ):
        found = scope_counts(in_engine, conditions)
        assert found == scope_counts(batches, conditions)
        assert found["enterprises"] == batches_in(batches, conditions)["producer"].nunique()


def batches_in(batches, conditions):
    kept = batches[batches["programme_kind"].fillna("routine") == "routine"]
    for column, values in conditions.items():
        kept = kept[
            kept[column].isin([v for v in values if v is not None]) | (kept[column].isna() & (None in values))
        ]
    return kept


def test_tallies_are_summed_alike(to_engine, batches):
    tally = sc.tally(batches, ["category", "number", "flag"], programmes="all")
    same(
        sc.tally(to_engine(tally), ["flag", "category"]),
        sc.tally(batches, ["flag", "category"], programmes="all"),
    )


def test_what_is_left_out_is_said_alike(to_engine, batches):
    said = []
    for data in (batches, to_engine(batches)):
        with pytest.warns(sc.ScopeWarning) as caught:
            sc.tally(data)
        said.append([str(warning.message) for warning in caught])
    assert said[0] == said[1]


@pytest.mark.parametrize(
    ("spoilt", "message"),
    [
        ({"verdict": "fail"}, "verdict must be one of"),
        ({"verdict": None}, "1 batch has no verdict"),
    ],
)
def test_a_verdict_that_is_none_is_refused_alike(to_engine, batches, spoilt, message):
    batches.loc[7, list(spoilt)] = list(spoilt.values())
    with pytest.raises(sc.ColumnError, match=message):
        sc.tally(to_engine(batches))


@pytest.mark.parametrize("programmes", ["routine", "special", ["special", "routine"], ["monitoring"]])
def test_programmes_that_are_named_are_counted_alike(to_engine, batches, programmes):
    keys = ["channel", "category"]
    found = sc.tally(to_engine(batches), keys, programmes=programmes)
    same(found, sc.tally(batches, keys, programmes=programmes))
    kept = (
        batches["programme_kind"]
        .fillna("routine")
        .isin([programmes] if isinstance(programmes, str) else programmes)
    )
    assert found["sampled"].sum() == kept.sum()


def test_verdicts_of_programmes_that_are_not_asked_for_may_be_any(to_engine, batches):
    batches.loc[7, ["programme_kind", "verdict"]] = ["special", "fail"]
    data = to_engine(batches)
    same(sc.tally(data, programmes="routine"), sc.tally(batches, programmes="routine"))
    with pytest.raises(sc.ColumnError, match="verdict must be one of"):
        sc.tally(data, programmes="special")


def test_no_rows_are_counted_alike(to_engine, batches):
    empty = batches.iloc[:0]
    assert sc.tally(to_engine(empty)).to_numpy().tolist() == [[0, 0, 0]]
    assert sc.tally(to_engine(empty), ["channel", "month"]).empty


_cell = st.one_of(st.none(), st.sampled_from(["a", "B", "", "玩具", "z ", "nan"]))
_rows = st.lists(
    st.tuples(
        _cell,
        st.one_of(st.none(), st.integers(-2, 3)),
        st.one_of(st.none(), st.booleans()),
        st.one_of(st.none(), st.sampled_from(["routine", "special"])),
        st.sampled_from(["conforming", "nonconforming", "pending", "untested"]),
    ),
    max_size=12,
)


@settings(deadline=None, max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=_rows)
def test_any_rows_are_counted_alike(to_engine, rows):
    names = ["category", "number", "flag", "programme_kind", "verdict"]
    data = pd.DataFrame(rows, columns=names).astype(
        {"category": "str", "number": "Int64", "flag": "boolean", "programme_kind": "str", "verdict": "str"}
    )
    by = ["flag", "category", "number"]
    same(sc.tally(to_engine(data), by), sc.tally(data, by))


#: names that engines read as something else: a field of a table, a quoted name, every column, a pattern, a keyword
ODD_NAMES = ("resp.unit", '"`q.q`"', "*", "^.*$", "select", "it's; --")


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_column_may_have_any_name(to_engine, batches, name):
    named = batches.rename(columns={"producer": name})
    held = to_engine(named)
    expected = sc.tally(batches, ["producer", "year", "month"], programmes="all")
    found = sc.tally(held, [name, "year", "month"], programmes="all")
    pd.testing.assert_frame_equal(found, expected.rename(columns={"producer": name}))
    pd.testing.assert_frame_equal(
        sc.failure_rates(held, "channel", cluster=name, programmes="routine"),
        sc.failure_rates(named, "channel", cluster=name, programmes="routine"),
    )
    adjusted = [
        sc.compare(data, "channel", baseline="offline", adjust_for=["stage", name], programmes="all")
        for data in (held, named)
    ]
    pd.testing.assert_frame_equal(*adjusted)
    assert scope_counts(held, {name: ("p1",)}) == scope_counts(batches, {"producer": ("p1",)}) | {
        "enterprises": None
    }


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_tally_and_failed_items_may_have_any_name(to_engine, name):
    tally = pd.DataFrame({name: ["u", "v"], "sampled": [3, 2], "tested": [3, 2], "nonconforming": [1, 0]})
    pd.testing.assert_frame_equal(sc.tally(to_engine(tally), name), tally.astype({name: "str"}))
    failed = pd.DataFrame(
        {name: ["u", "v"], "verdict": "nonconforming", "failed_items": ["lead", "lead；cords"]}
    )
    found = sc.failed_items(to_engine(failed), name)
    assert found[[name, "item", "batches"]].to_numpy().tolist() == [
        ["u", "lead", 1],
        ["v", "cords", 1],
        ["v", "lead", 1],
    ]


@pytest.mark.parametrize("suffix", ["csv", "parquet"])
@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_column_of_a_file_may_have_any_name(tmp_path, batches, suffix, name):
    named = batches.rename(columns={"producer": name})
    getattr(named, f"to_{suffix}")(tmp_path / f"a.{suffix}", index=False)
    pd.testing.assert_frame_equal(
        sc.tally(tmp_path, [name, "month"], programmes="all"),
        sc.tally(named, [name, "month"], programmes="all"),
    )


@pytest.mark.parametrize("name", ["resp.unit", "*", "a b"])
def test_a_column_of_spark_may_have_any_name(to_spark, batches, name):
    named = batches.rename(columns={"producer": name})
    pd.testing.assert_frame_equal(
        sc.tally(to_spark(named), [name, "month"], programmes="all"),
        sc.tally(named, [name, "month"], programmes="all"),
    )


@pytest.mark.parametrize("number", [2**63 + 5, 2**64 + 5])
@pytest.mark.parametrize("data", ["batches", "tally"])
def test_whole_numbers_that_become_others_are_refused(number, data):
    import duckdb
    import polars as pl
    import pyarrow as pa

    counts = {"sampled": 1, "tested": 1, "nonconforming": 0}
    more = {"verdict": "conforming"} if data == "batches" else counts
    plain = pd.DataFrame({"x": [number, 1], **more})
    columns = ", ".join(f"{value!r} AS {name}" for name, value in more.items())
    frames = [plain, duckdb.sql(f"SELECT unnest([{number}::HUGEINT, 1]) AS x, {columns}")]
    if number < 2**64:
        table = pa.Table.from_pandas(plain)
        frames += [table, pl.from_arrow(table), pl.from_arrow(table).lazy(), plain.astype({"x": "float64"})]
    for frame in frames:
        with pytest.raises(
            sc.ColumnError, match=r"column 'x' holds .*, which is beyond ±2\^63: make it text"
        ):
            sc.tally(frame, "x")


def test_the_largest_whole_numbers_are_kept_and_there_may_be_none():
    frame = pd.DataFrame({"x": [2**63 - 1, -(2**63)], "verdict": "conforming"})
    assert sc.tally(frame, "x")["x"].tolist() == [-(2**63), 2**63 - 1]
    assert sc.tally(frame.head(0), "x").empty


@pytest.mark.parametrize("kind", ["float64", "Float64", "double[pyarrow]", "category", object])
def test_zeros_of_both_signs_are_one_group(kind):
    frame = pd.DataFrame({"x": pd.Series([-0.0, 0.0, -0.5, None]).astype(kind), "verdict": "conforming"})
    tally = sc.tally(frame, "x")
    assert [str(level) for level in tally["x"]] == ["-0.5", "0.0", "nan"]
    assert tally["sampled"].tolist() == [1, 2, 1]


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ([[1], [2]], "list"),
        (pd.Series([[1], [2]], dtype=object).map(tuple), "tuple"),
        (pd.period_range("2020-01", periods=2, freq="M"), "period"),
        (pd.interval_range(0, 2), "interval"),
    ],
)
def test_columns_of_pandas_that_are_no_levels_are_refused_by_what_they_hold(values, kind):
    frame = pd.DataFrame({"x": values, "channel": ["online", "offline"], "verdict": "conforming"})
    for call in (
        lambda: sc.tally(frame, "x"),
        lambda: sc.failure_rates(frame, "channel", cluster="x"),
        lambda: sc.compare(frame, "channel", baseline="offline", adjust_for="x"),
        lambda: sc.rank(frame, "x"),
    ):
        with pytest.raises(
            sc.ColumnError, match=f"column 'x' holds {kind} values, which cannot be grouped by"
        ) as caught:
            call()
        assert caught.value.__cause__ is None


@pytest.mark.parametrize("call", [sc.tally, sc.failed_items, sc.validate, sc.intake.match_columns])
@pytest.mark.parametrize("gone", ["table", "connection"])
def test_a_relation_whose_table_or_connection_is_gone_is_refused_in_words(call, gone):
    duckdb = pytest.importorskip("duckdb")
    connection = duckdb.connect()
    connection.execute("CREATE TABLE t AS SELECT 2020 AS year, 'toy' AS product, 'conforming' AS verdict")
    relation = connection.sql("FROM t")
    if gone == "table":
        connection.execute("DROP TABLE t")
    else:
        connection.close()
    message = (
        "DuckDB (no longer has|cannot give) these .*: (Catalog Error: Table with name t|Connection Error)"
    )
    with pytest.raises(sc.ArgumentError, match=message) as caught:
        call(relation)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("kind", ["DATE", "TIMESTAMP", "TIMESTAMP_NS", "TIMESTAMP_S"])
def test_infinite_days_of_duckdb_are_refused_and_not_counted_as_missing(kind):
    duckdb = pytest.importorskip("duckdb")
    never = duckdb.sql(
        f"SELECT unnest(['infinity'::{kind}, '2020-01-05'::{kind}]) AS sampled_on, 'conforming' AS verdict"
    )
    for by in ("year", "month", "quarter"):
        with pytest.raises(sc.ColumnError, match="sampled_on holds infinity"):
            sc.tally(never, by)
    with pytest.raises(sc.ColumnError, match="sampled_on holds infinity"):
        sc.tally(duckdb.sql(f"SELECT '-infinity'::{kind} AS sampled_on, 'conforming' AS verdict"), "year")
    dated = never.filter("sampled_on < '2021-01-01'")
    assert sc.tally(dated, "year")["year"].tolist() == [2020]
    if kind != "TIMESTAMP_NS":
        with pytest.raises(sc.ColumnError, match="holds days that are not of the years 1 to 9999"):
            sc.tally(never, "sampled_on")
    intake = (
        sc.validate(never.project("*, 'offline' AS channel, 'toy' AS product"))
        if kind == "TIMESTAMP"
        else None
    )
    assert intake is None or intake.problems["code"].tolist() == ["date_impossible"]


@pytest.mark.parametrize(
    ("verdicts", "kind"),
    [([True, False, None], "Boolean"), ([1, 0, None], "int"), (["conforming", 0, None], "int")],
)
def test_verdicts_that_are_no_words_are_named_before_blank_ones(verdicts, kind):
    frame = pd.DataFrame({"verdict": pd.Series(verdicts, dtype=object)})
    with pytest.raises(
        sc.ColumnError, match=f"verdict holds {kind} values: which of them means nonconforming is a guess"
    ):
        sc.tally(frame)


@pytest.mark.parametrize("zone", [None, "Asia/Shanghai"])
def test_a_categorical_of_days_has_their_years_and_months(zone):
    days = pd.Series(pd.to_datetime(["2020-01-05 00:30", "2020-05-05 23:30", None])).dt.tz_localize(zone)
    for held in (days.astype("category"), days.dt.date.astype("category")):
        frame = pd.DataFrame({"sampled_on": held, "verdict": "conforming"})
        expected = sc.tally(frame.assign(sampled_on=days), ["year", "month", "sampled_on"])
        same(sc.tally(frame, ["year", "month", "sampled_on"]), expected)
        assert expected["sampled_on"].dt.day.tolist()[:2] == [5, 5]


def test_long_numbers_stay_apart_beside_blanks(to_engine):
    numbers = pd.array([2**53, 2**53 + 1, 2**53, None], dtype="Int64")
    data = to_engine(pd.DataFrame({"number": numbers, "verdict": ["conforming"] * 4}))
    found = sc.tally(data, "number")
    assert found["number"].tolist() == [2**53, 2**53 + 1, pd.NA]
    assert found["sampled"].tolist() == [2, 1, 1]


def test_long_numbers_stay_apart_beside_blanks_in_tallies_and_items(to_engine):
    numbers = pd.array([2**53, 2**53 + 1, 2**53, None], dtype="Int64")
    counts = pd.DataFrame({"number": numbers, "sampled": 1, "tested": 1, "nonconforming": 0})
    assert sc.tally(to_engine(counts), "number")["sampled"].tolist() == [2, 1, 1]
    batches = pd.DataFrame({"number": numbers, "verdict": "nonconforming", "failed_items": "lead"})
    assert sc.failed_items(to_engine(batches), "number")["batches"].tolist() == [2, 1, 1]


def test_long_numbers_stay_apart_beside_blanks_in_spark(to_spark):
    numbers = pd.array([2**53, 2**53 + 1, 2**53, None], dtype="Int64")
    data = to_spark(pd.DataFrame({"number": numbers, "verdict": "conforming"}))
    assert sc.tally(data, "number")["sampled"].tolist() == [2, 1, 1]


def test_numbers_of_every_type_are_one_level():
    """Whole numbers among floats, NaN beside null, decimals and unsigned numbers."""
    pa = pytest.importorskip("pyarrow")
    words = pa.array(["conforming"] * 4)
    for numbers in (
        pa.array([1.0, float("nan"), None, 2.0]),
        pa.array([Decimal("1.00"), None, None, Decimal(2)], pa.decimal128(9, 2)),
        pa.array([1, None, None, 2], pa.uint64()),
        pa.array([1, None, None, 2], pa.int8()),
    ):
        for data in _of_arrow(pa.table({"k": numbers, "verdict": words})):
            found = sc.tally(data, "k")
            assert found["k"].tolist() == [1, 2, pd.NA]
            assert found["k"].dtype == "Int64"
            assert found["sampled"].tolist() == [1, 1, 2]


def _of_arrow(table):
    duckdb, pl = map(pytest.importorskip, ("duckdb", "polars"))
    relation = duckdb.connect().register("table", table).sql('SELECT * FROM "table"')
    held = table.to_pandas(types_mapper=pd.ArrowDtype)
    return (table.to_pandas(), held, pl.from_arrow(table), pl.from_arrow(table).lazy(), table, relation)


def test_dictionaries_of_pyarrow_are_what_they_hold():
    pa = pytest.importorskip("pyarrow")
    years = pa.array([2019, 2020, None, 2020], pa.int32()).dictionary_encode()
    days = pa.array([dt.date(2019, 12, 31)] * 4).dictionary_encode()
    data = pa.table({"year": years, "sampled_on": days, "verdict": ["conforming"] * 4})
    assert sc.tally(data, "year")["year"].tolist() == [2019, 2020, pd.NA]
    assert sc.tally(data.drop_columns("year"), "year")["year"].tolist() == [2019]
    assert sc.tally(data, "sampled_on")["sampled_on"].tolist() == [pd.Timestamp("2019-12-31")]
    lists = pa.DictionaryArray.from_arrays(pa.array([0, 1, 0, 1]), pa.array([[1], [2]]))
    with pytest.raises(sc.ColumnError, match="column 'k' holds what cannot be grouped by"):
        sc.tally(data.append_column("k", lists), ["year", "k"])
    assert sc.tally(data.append_column("k", lists), "year")["sampled"].tolist() == [1, 2, 1]


def test_types_that_an_engine_cannot_count_by_are_named():
    pa = pytest.importorskip("pyarrow")
    pc = pytest.importorskip("pyarrow.compute")
    months = pa.array([(1, 2, 3)] * 2, pa.month_day_nano_interval())
    said = {"verdict": ["nonconforming"] * 2, "failed_items": ["lead"] * 2, "channel": ["online"] * 2}
    counts = {"sampled": [1] * 2, "tested": [1] * 2, "nonconforming": [0] * 2}
    for column in (pc.run_end_encode(pa.array([b"a", b"b"])), pa.array([b"0" * 16] * 2, pa.uuid()), months):
        for others in (said, counts):
            table = pa.table({"k": column, **others})
            for data in (table, table.to_pandas(types_mapper=pd.ArrowDtype)):
                with pytest.raises(sc.ColumnError, match=r"column 'k' holds .* cannot be grouped by"):
                    sc.tally(data, "k")
        with pytest.raises(sc.ColumnError, match=r"column 'k' holds .* cannot be grouped by"):
            sc.failed_items(pa.table({"k": column, **said}), ["channel", "k"])
        assert sc.tally(pa.table({"k": column, **said}), "channel")["sampled"].tolist() == [2]


def test_a_union_of_duckdb_is_told_by_its_column():
    duckdb = pytest.importorskip("duckdb")
    kind = "UNION(n INTEGER, s VARCHAR)"
    for others in ("'conforming' AS verdict", "1 AS sampled, 1 AS tested, 0 AS nonconforming"):
        with pytest.raises(sc.ColumnError, match="column 'k' holds what cannot be grouped by"):
            sc.tally(duckdb.sql(f"SELECT 1::{kind} AS k, {others}"), "k")


def test_what_spark_cannot_count_by_is_told_by_its_column(spark):
    frame = spark.sql("SELECT parse_json('1') AS k, INTERVAL '3' MONTH AS m, 'conforming' AS verdict")
    for name in ("k", "m"):
        with pytest.raises(sc.ColumnError, match=f"column '{name}' holds what cannot be grouped by"):
            sc.tally(frame, ["verdict", name])


def test_failed_items_may_be_objects_of_polars():
    pl = pytest.importorskip("polars")
    items = pl.Series([[("lead", "2", None)], [("lead", "3", None)], None], dtype=pl.Object)
    numbers = pl.Series([2**53, 2**53 + 1, None])
    frame = pl.DataFrame({"k": numbers, "verdict": ["nonconforming"] * 3, "failed_items": items})
    for data in (frame, frame.lazy()):
        assert sc.failed_items(data, "k")["k"].tolist() == [2**53, 2**53 + 1]
        with pytest.raises(sc.ColumnError, match="column 'failed_items' holds list values"):
            sc.tally(data, "failed_items")


def test_numbers_of_128_bits_are_whole_numbers():
    pl = pytest.importorskip("polars")
    frame = pl.DataFrame(
        {"k": pl.Series([3, 2**53 + 1, None], dtype=pl.Int128), "verdict": ["conforming"] * 3}
    )
    for data in (frame, frame.lazy()):
        assert sc.tally(data, "k")["k"].tolist() == [3, 2**53 + 1, pd.NA]
    for most in (2**64, 2**127 - 1):
        held = pl.DataFrame({"k": pl.Series([3, most], dtype=pl.Int128), "verdict": ["conforming"] * 2})
        with pytest.raises(sc.ColumnError, match=f"column 'k' holds .*{most}"):
            sc.tally(held, ["verdict", "k"])
