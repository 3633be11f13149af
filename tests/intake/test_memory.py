"""Lists in memory: every engine gives the same account."""

import datetime as dt

import pandas as pd
import pytest

import spotcheck as sc

ROWS = [
    {
        "抽样单编号": f"S{i}",
        "抽样日期": dt.date(2020, 3, 5),
        "渠道": "线上" if i % 2 else "线下",
        "平台名称": "甲" if i % 2 else None,
        "产品名称": "牙刷",
        "检验结论": "见报告" if i == 3 else "合格",
        "自编号": None if i == 4 else 2**60 + i,
    }
    for i in range(6)
]


def polars(lazy):
    pl = pytest.importorskip("polars")
    return pl.DataFrame(ROWS).lazy() if lazy else pl.DataFrame(ROWS)


def arrow():
    return pytest.importorskip("pyarrow").Table.from_pylist(ROWS)


def duckdb():
    return pytest.importorskip("duckdb").connect().from_arrow(arrow())


def narwhals():
    import narwhals as nw

    return nw.from_native(pd.DataFrame(ROWS, dtype=object))


ENGINES = {
    "list of dicts": lambda: ROWS,
    "dict of columns": lambda: {name: [row[name] for row in ROWS] for name in ROWS[0]},
    "pandas": lambda: pd.DataFrame(ROWS, dtype=object),
    "pandas on another index": lambda: pd.DataFrame(ROWS, dtype=object, index=list("abcdef")),
    "Polars": lambda: polars(lazy=False),
    "Polars, lazy": lambda: polars(lazy=True),
    "pyarrow": arrow,
    "DuckDB": duckdb,
    "narwhals": narwhals,
}


@pytest.mark.parametrize("engine", ENGINES)
def test_every_engine_gives_the_same_account(engine):
    intake = sc.validate(ENGINES[engine]())
    assert (intake.rows, intake.accepted) == (6, 5)
    assert intake.problems[["source", "row", "column", "value"]].to_numpy().tolist() == [["frame", 4, "检验结论", "见报告"]]  # fmt: skip
    assert intake.batches["batch_id"].tolist() == ["S0", "S1", "S2", "S4", "S5"]
    assert [None if pd.isna(n) else int(n) for n in intake.batches["自编号"]] == [2**60, 2**60 + 1, 2**60 + 2, None, 2**60 + 5]  # fmt: skip


def test_a_frame_is_not_changed():
    frame = pd.DataFrame(ROWS)
    before = frame.copy(deep=True)
    sc.validate(frame)
    pd.testing.assert_frame_equal(frame, before)


@pytest.mark.parametrize("frame", [3, "a.csv", None, [1], pd.Series([1]), {"a": 1}, object(), [None]])
def test_what_is_no_list_is_an_error_that_says_what_is(frame):
    with pytest.raises(sc.ArgumentError, match=r"list of dicts|dicts of column|column → list"):
        sc.validate(frame)


def test_a_frame_without_rows_has_none_and_one_without_columns_is_an_error():
    assert sc.validate(pd.DataFrame(ROWS).iloc[:0]).rows == 0
    with pytest.raises(sc.IntakeError, match="product, verdict"):
        sc.validate([])


def test_batches_as_models_are_read(shanghai):
    batch = sc.OfflineBatch(batch_id="S1", year=2020, product="牙刷", verdict="pending", failed_items=(("铅", "1", None),))  # fmt: skip
    batches = sc.validate([batch]).batches
    assert batches.loc[0, "failed_items"] == (("铅", "1", None),)
    assert sc.validate(shanghai.batches.head(50)).accepted == 50


def test_headers_of_two_levels_are_joined():
    frame = pd.DataFrame(
        [["S1", 2020, "线下", "牙刷", "合格"]],
        columns=pd.MultiIndex.from_tuples(
            [("抽样单编号", "Unnamed: 0_level_1"), ("抽样信息", "年度"), ("抽样信息", "渠道"), ("产品信息", "产品名称"), ("检验信息", "检验结论")]
        ),
    )  # fmt: skip
    intake = sc.validate(frame)
    assert intake.accepted == 1
    assert intake.mapping["header"].tolist()[:2] == ["抽样单编号", "抽样信息/年度"]


def test_a_number_used_on_thousands_of_rows_costs_no_more_than_others():
    rows = [{"batch_id": str(i % 3000), "year": 2020, "channel": "offline", "product": "a", "verdict": "pending"} for i in range(6000)]  # fmt: skip
    import time

    start = time.process_time()
    assert sc.validate(rows).accepted == 3000
    assert time.process_time() - start < 5


def frame_of_rows():
    return pd.DataFrame([{**row, "备注": "x"} for row in ROWS], dtype=object)


@pytest.mark.parametrize(
    "frame",
    [
        frame_of_rows().set_index("抽样单编号"),
        frame_of_rows().set_index(["抽样单编号", "渠道"]),
        frame_of_rows().set_index("抽样单编号", drop=False),
    ],
)
def test_an_index_that_has_a_name_is_a_column(frame):
    plain, indexed = sc.validate(frame_of_rows()), sc.validate(frame)
    pd.testing.assert_frame_equal(indexed.batches, plain.batches)
    assert indexed.mapping["header"].iloc[0] == "抽样单编号"
    assert "渠道" in list(sc.intake.match_columns(frame)["header"])
    frame.columns = pd.MultiIndex.from_tuples([("抽样", name) for name in frame.columns])
    assert "抽样单编号" in list(sc.intake.match_columns(frame)["header"])


def test_an_index_that_says_something_else_than_its_column_is_another_column():
    frame = frame_of_rows()
    frame.index = pd.Index(range(6), name="备注")
    assert list(sc.validate(frame).mapping["header"]).count("备注") == 2


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"产品": ["牙刷"], "结论": ["合格", "合格"]}, "all of one length (got 产品: 1, 结论: 2)"),
        ({"产品": "牙刷"}, "a dict holds column → list of cells (got 产品: str)"),
        ({"产品": 3}, "a dict holds column → list of cells (got 产品: int)"),
    ],
)
def test_a_dict_holds_lists_of_one_length(columns, said):
    with pytest.raises(sc.SpotcheckError) as error:
        sc.validate(columns)
    assert said in str(error.value)


@pytest.mark.parametrize("held", ["table", "view", "file"])
def test_a_zoned_time_of_duckdb_is_refused_because_its_day_depends_on_the_session(tmp_path, held):
    pa, duck = pytest.importorskip("pyarrow"), pytest.importorskip("duckdb")
    when = pa.array(
        [pd.Timestamp("2023-01-01 00:30", tz="Asia/Shanghai")], pa.timestamp("us", "Asia/Shanghai")
    )
    table = pa.table(
        {"抽样 日期": when, "渠道": ["线下"], "产品": ["牙刷"], "结论": ["合格"], "changed": when}
    )
    assert sc.validate(table).batches["year"].tolist() == [2023]
    connection = duck.connect()
    connection.execute("SET TimeZone = 'UTC'")
    connection.register("shown", table)
    connection.execute("CREATE TABLE kept AS FROM shown")
    pytest.importorskip("pyarrow.parquet").write_table(table, tmp_path / "a.parquet")
    sql = {"table": "FROM kept", "view": "FROM shown", "file": f"FROM '{tmp_path / 'a.parquet'}'"}[held]
    with pytest.raises(sc.IntakeError, match=r"“抽样 日期” holds times with a time zone.*such as CAST"):
        sc.validate(connection.sql(sql))
    with pytest.raises(sc.IntakeError, match="“抽样 日期”列是带时区的时间"):
        sc.validate(connection.sql(sql), lang="zh")
    day = """CAST("抽样 日期" AT TIME ZONE 'Asia/Shanghai' AS DATE)"""  # as the message says
    made = sc.validate(connection.sql(sql).project(f'* REPLACE ({day} AS "抽样 日期")'))
    assert made.batches["sampled_on"].tolist() == [pd.Timestamp("2023-01-01")]


@pytest.mark.parametrize(
    "cell", [[None], [{"item": None, "result": None}], [(None, None, None)], [float("nan")]]
)
@pytest.mark.parametrize("verdict", ["conforming", "nonconforming"])
def test_a_list_of_nulls_reports_no_items_and_a_null_beside_an_item_is_refused(cell, verdict):
    row = {"year": 2020, "channel": "offline", "product": "toy", "verdict": verdict, "failed_items": cell}
    assert sc.validate([row]).batches["failed_items"].tolist() == [None]
    assert sc.validate([{**row, "failed_items": ["lead", *cell]}]).problems["code"].tolist() == [
        "items_unreadable"
    ]


@pytest.mark.parametrize("name", ["tags", "failed_items", "category", "备注"])
@pytest.mark.parametrize("kind", ["list", "struct", "map"])
def test_arrow_columns_of_nested_values_are_as_those_of_other_engines(tmp_path, name, kind):
    pa = pytest.importorskip("pyarrow")
    cell = {"list": ["x"], "struct": {"item": "x"}, "map": [("x", "y")]}[kind]
    text = pa.string()
    kinds = {"list": pa.list_(text), "struct": pa.struct([("item", text)]), "map": pa.map_(text, text)}
    nested = pa.array([cell, None], kinds[kind])
    table = pa.table(
        {
            "year": [2020] * 2,
            "channel": ["offline"] * 2,
            "product": ["toy"] * 2,
            "verdict": ["conforming"] * 2,
            name: nested,
        }
    )
    intake = sc.validate(table.to_pandas(types_mapper=pd.ArrowDtype))
    assert intake.accepted == (2 if name == "tags" else 1)
    pd.testing.assert_frame_equal(intake.problems, sc.validate(table).problems)
    intake.to_excel(tmp_path / "back.xlsx")


@pytest.mark.parametrize("engine", ["pandas", "polars", "pyarrow", "duckdb"])
def test_whole_numbers_of_extras_have_one_type_from_every_engine(engine):
    pa, pl, duck = (pytest.importorskip(name) for name in ("pyarrow", "polars", "duckdb"))
    frame = pd.DataFrame(
        {"year": [2020], "channel": "offline", "product": "toy", "verdict": "conforming", "序号": [7]}
    )
    table = pa.Table.from_pandas(frame)
    made = {
        "pandas": frame,
        "polars": pl.from_arrow(table),
        "pyarrow": table,
        "duckdb": duck.from_arrow(table),
    }
    assert sc.validate(made[engine]).batches["序号"].dtype == "int64"
