"""Which items failed, and in how many batches."""

import pandas as pd
import pytest

import spotcheck as sc

BATCHES = pd.DataFrame(
    {
        "category": ["toys", "toys", "toys", "lamps", "lamps", "toys", "lamps"],
        "verdict": ["nonconforming"] * 5 + ["conforming", "pending"],
        "failed_items": [
            (("lead", "2", "1"), ("cords", None, None)),
            (("lead", "3", "1"), ("lead", "4", "1")),
            (("small parts", None, None),),
            (("wiring", None, None),),
            None,
            (),
            (("wiring", None, None),),
        ],
    }
)


def test_each_batch_counts_once_for_an_item_and_once_for_each_item():
    frame = sc.failed_items(BATCHES)
    assert list(frame.columns) == ["item", "batches", "share", "cumulative"]
    assert frame["item"].tolist() == ["lead", "cords", "small parts", "wiring"]
    assert frame["batches"].tolist() == [2, 1, 1, 1]
    # of the four nonconforming batches whose items are reported
    assert frame["share"].tolist() == [0.5, 0.25, 0.25, 0.25]
    assert frame["cumulative"].tolist() == pytest.approx([0.4, 0.6, 0.8, 1.0])


def test_each_group_has_its_own_list():
    frame = sc.failed_items(BATCHES, "category")
    assert frame["category"].tolist() == ["lamps", "toys", "toys", "toys"]
    assert frame["share"].tolist() == pytest.approx([1, 2 / 3, 1 / 3, 1 / 3])
    assert frame.groupby("category")["cumulative"].max().tolist() == [1, 1]


def test_the_text_of_a_clean_table_is_read_as_it_was_written():
    text = BATCHES.assign(
        failed_items=[
            "lead║2║1；cords",
            "lead║3║1；lead║4║1",
            "small parts",
            "wiring",
            None,
            "none",
            "wiring",
        ]
    )
    assert sc.failed_items(text).equals(sc.failed_items(BATCHES))


def test_other_programmes_are_left_out_aloud():
    data = BATCHES.assign(programme_kind=["routine", "special", *["routine"] * 5])
    with pytest.warns(sc.ScopeWarning, match=r"1 \(special 1\)"):
        frame = sc.failed_items(data)
    assert frame.set_index("item").loc["lead", "batches"] == 1
    assert sc.failed_items(data, programmes="all").equals(sc.failed_items(BATCHES))
    assert sc.failed_items(data, programmes="special")["item"].tolist() == ["lead"]
    assert sc.failed_items(data, "programme_kind")["programme_kind"].tolist() == ["routine"] * 4 + ["special"]


def test_no_items_are_an_empty_frame():
    empty = sc.failed_items(BATCHES[BATCHES["verdict"] == "conforming"], "category")
    assert empty.empty
    assert list(empty.columns) == ["category", "item", "batches", "share", "cumulative"]


def test_a_tally_does_not_know_items():
    with pytest.raises(sc.ColumnError, match="a tally does not know items"):
        sc.failed_items(sc.counts({"toys": (1, 2)}, "category"))
    with pytest.raises(sc.ColumnError, match="needs batches with a column 'failed_items'"):
        sc.failed_items(BATCHES.drop(columns="failed_items"))


def test_text_engines_give_the_same(to_engine):
    text = BATCHES.assign(
        failed_items=[
            "lead║2║1；cords",
            "lead║3║1；lead║4║1",
            "small parts",
            "wiring",
            None,
            "none",
            "wiring",
        ]
    )
    pd.testing.assert_frame_equal(
        sc.failed_items(to_engine(text), "category"), sc.failed_items(BATCHES, "category")
    )


@pytest.mark.parametrize("engine", ["polars", "pyarrow", "duckdb", "pandas-arrow"])
def test_nested_items_of_any_engine_give_the_same(engine):
    import duckdb
    import polars as pl
    import pyarrow as pa

    nested = [None if cell is None else [dict(zip(("item", "result", "limit"), part, strict=True)) for part in cell]
              for cell in BATCHES["failed_items"]]  # fmt: skip
    table = pa.table(
        {
            "category": BATCHES["category"].tolist(),
            "verdict": BATCHES["verdict"].tolist(),
            "failed_items": nested,
        }
    )
    connection = duckdb.connect()
    connection.register("batches", table)
    made = {
        "polars": lambda: pl.from_arrow(table),
        "pyarrow": lambda: table,
        "duckdb": lambda: connection.sql("SELECT * FROM batches"),
        "pandas-arrow": lambda: table.to_pandas(types_mapper=pd.ArrowDtype),
    }
    pd.testing.assert_frame_equal(
        sc.failed_items(made[engine](), "category"), sc.failed_items(BATCHES, "category")
    )


@pytest.mark.parametrize("name", ["reported", "batch", "verdict of", "left"])
def test_groups_may_have_any_name(name):
    batches = pd.DataFrame(
        {
            name: ["a", "a", "b"],
            "verdict": ["nonconforming"] * 3,
            "failed_items": ["pH；cords", "pH", "cords"],
        }
    )
    found = sc.failed_items(batches, name)
    assert found[[name, "item", "batches", "share", "cumulative"]].to_numpy().tolist() == [
        ["a", "pH", 2, 1.0, pytest.approx(2 / 3)],
        ["a", "cords", 1, 0.5, 1.0],
        ["b", "cords", 1, 1.0, 1.0],
    ]


@pytest.mark.parametrize("between", ["；", ";", "、", "，", ",", "\n"])
def test_text_is_read_as_in_lists(between):
    cells = [f"pH{between}cords", "pH", "/", "无", "none", "未发现不合格项目"]
    batches = pd.DataFrame({"verdict": ["nonconforming"] * 6, "failed_items": cells})
    found = sc.failed_items(batches)
    assert found[["item", "batches", "share"]].to_numpy().tolist() == [["pH", 2, 1.0], ["cords", 1, 0.5]]
    rows = batches.head(2).assign(
        product="toy", sampled_on="2020-01-05", channel="offline", stage="production", batch_id=["a", "b"]
    )
    pd.testing.assert_frame_equal(sc.failed_items(sc.validate(rows)), found)


def test_a_name_with_a_separator_is_one_in_a_clean_table():
    batches = pd.DataFrame({"verdict": ["nonconforming"], "failed_items": ["标志、说明║；1,2-二氯乙烷║3║≤1"]})
    assert sc.failed_items(batches)["item"].tolist() == ["1,2-二氯乙烷", "标志、说明"]


#: a batch, its verdict, and items below it as SQL's list() of a left join has them
JOINED = """
    SELECT batch, any_value(verdict) AS verdict, list({}) AS failed_items
    FROM (VALUES ('a', 'nonconforming'), ('b', 'nonconforming'), ('c', 'conforming'), ('d', 'nonconforming')) AS b (batch, verdict)
    LEFT JOIN (VALUES ('a', 'lead', '2'), ('a', NULL, NULL), ('b', 'lead', NULL)) AS i (of, item, result) ON of = batch
    GROUP BY batch ORDER BY batch
"""


@pytest.mark.parametrize("entry", ["item", "{'item': item, 'result': result}", "[item, result, NULL]"])
@pytest.mark.parametrize("engine", ["duckdb", "polars", "pyarrow", "pandas", "pandas-arrow"])
def test_a_null_among_items_is_none(entry, engine):
    import duckdb

    joined = duckdb.connect().sql(JOINED.format(entry))
    made = {
        "duckdb": lambda: joined,
        "polars": joined.pl,
        "pyarrow": joined.to_arrow_table,
        "pandas": joined.df,
        "pandas-arrow": lambda: joined.to_arrow_table().to_pandas(types_mapper=pd.ArrowDtype),
    }
    found = sc.failed_items(made[engine]())
    assert found[["item", "batches", "share"]].to_numpy().tolist() == [["lead", 2, 1.0]]


def test_entries_that_are_no_items_are_refused():
    batches = pd.DataFrame({"verdict": ["nonconforming"], "failed_items": [[5]]})
    with pytest.raises(sc.ColumnError, match=r"failed_items must hold \(item, result, limit\).*got 5"):
        sc.failed_items(batches)
