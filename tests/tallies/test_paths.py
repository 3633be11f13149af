"""Clean tables are counted where they lie; anything else has to be read."""

import subprocess
import sys

import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.tallies import canonical_paths, clean_or_read

ROWS = pd.DataFrame(
    {
        "year": [2020, 2020, 2019],
        "channel": ["online", "offline", "online"],
        "stage": ["distribution", None, "distribution"],
        "product": ["007", "toy, soft", 'a "b"'],
        "verdict": ["nonconforming", "conforming", "pending"],
    }
)


@pytest.fixture
def folder(tmp_path):
    """A folder of clean tables, some of them in a subfolder."""
    ROWS.iloc[:1].to_parquet(tmp_path / "a.parquet", index=False)
    (tmp_path / "more").mkdir()
    ROWS.iloc[1:].to_csv(tmp_path / "more" / "b.csv", index=False, encoding="utf-8-sig")
    return tmp_path


@pytest.mark.parametrize(
    "paths",
    [
        lambda folder: folder,
        str,
        lambda folder: f"{folder}/**/*.*",
        lambda folder: [folder / "a.parquet", str(folder / "more/b.csv")],
        lambda folder: [folder, folder / "a.parquet"],
    ],
    ids=["folder", "name", "pattern", "list", "twice"],
)
def test_files_are_counted_as_their_rows_are(folder, paths):
    pd.testing.assert_frame_equal(
        sc.tally(paths(folder), ["year", "product"]), sc.tally(ROWS, ["year", "product"])
    )


def test_files_may_differ_in_their_columns(tmp_path):
    ROWS.to_csv(tmp_path / "a.csv", index=False)
    ROWS.drop(columns="stage").to_csv(tmp_path / "b.csv", index=False)
    assert sc.tally(tmp_path, "stage")["sampled"].tolist() == [2, 4]


def test_a_tally_on_disk_is_summed(tmp_path):
    tally = sc.tally(ROWS, ["year", "channel"])
    for name in ("a.csv", "b.parquet"):
        (tally.to_csv if name.endswith("csv") else tally.to_parquet)(tmp_path / name, index=False)
    assert sc.tally(tmp_path)["sampled"].item() == 6


def test_names_with_quotes_are_names(tmp_path):
    path = tmp_path / "it's [1] *.parquet"
    ROWS.to_parquet(path, index=False)
    assert sc.tally(path)["sampled"].item() == 3


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        ("no/such.parquet", "names no file"),
        ("no/*.csv", "names no file"),
        (["no/such.parquet"], "names no file"),
    ],
)
def test_what_is_not_there_is_named(paths, message):
    with pytest.raises(sc.ArgumentError, match=message):
        sc.tally(paths)


def test_a_folder_with_other_lists_is_not_counted_in_part(folder):
    (folder / "c.xlsx").write_bytes(b"PK")
    with pytest.raises(sc.ArgumentError, match=r"c\.xlsx.*read lists of other forms first"):
        sc.tally(folder)
    assert canonical_paths(folder) == []


def test_hidden_files_are_no_lists(folder):
    for name in (".c.csv", "_SUCCESS.csv", "~$d.xlsx", "notes.txt"):
        (folder / name).write_text("x")
    assert sc.tally(folder)["sampled"].item() == 3


def test_a_table_that_is_spoilt_is_our_error(tmp_path):
    (tmp_path / "a.parquet").write_bytes(b"no parquet")
    with pytest.raises(
        sc.ColumnError,
        match=r"a\.parquet: DuckDB cannot read this table: .*sc\.read\(\.\.\.\) reads each list by itself",
    ):
        sc.tally(tmp_path / "a.parquet")
    (tmp_path / "b.csv").write_text(
        "year,channel,product,verdict\n2020,online,a,conforming\nlast,online,a,conforming\n"
    )
    with pytest.raises(
        sc.ColumnError, match=r'"year"\. Could not convert string "last".*b\.csv\)\. sc\.read'
    ):
        sc.tally(tmp_path / "b.csv", "year")


@pytest.mark.parametrize(
    ("spoilt", "clean"),
    [
        ({}, True),
        ({"verdict": "不合格"}, False),
        ({"channel": "线上"}, False),
        ({"stage": "流通"}, False),
    ],
)
def test_only_canonical_words_make_a_clean_table(tmp_path, spoilt, clean):
    path = tmp_path / "a.csv"
    ROWS.assign(**spoilt).to_csv(path, index=False)
    assert canonical_paths(path) == ([path] if clean else [])


def test_a_list_with_headers_of_its_own_is_no_clean_table(tmp_path):
    (tmp_path / "a.csv").write_text("产品,结论\n牙刷,合格\n")
    assert canonical_paths(tmp_path / "a.csv") == []
    assert canonical_paths("no/such.csv") == []


def test_what_is_counted_from_files_is_all_that_is_printed(folder):
    code = f"import spotcheck as sc; print(sc.tally({str(folder)!r})['sampled'].item())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=folder
    )
    assert (done.stdout, done.stderr) == ("3\n", "")
    assert sorted(path.name for path in folder.iterdir()) == ["a.parquet", "more"]


HEADER = "year,channel,product,verdict\n"


@pytest.mark.parametrize(
    ("text", "by", "message"),
    [
        (
            "year,sampled,tested,nonconforming\n2020,100,50.5,10\n",
            "year",
            r"tested must hold whole numbers.*50\.5",
        ),
        (
            "year,sampled,tested,nonconforming\n2020,100,50,10.4\n",
            (),
            r"nonconforming must hold whole numbers.*10\.4",
        ),
        (
            f"{HEADER}2020,online,toy,conforming\n2020.6,online,toy,conforming\n",
            "year",
            r"year.*2020\.6.*whole numbers",
        ),
    ],
)
def test_fractions_are_not_rounded(tmp_path, text, by, message):
    (tmp_path / "a.csv").write_text(text)
    with pytest.raises(sc.ColumnError, match=message):
        sc.tally(tmp_path, by)


def test_a_fraction_below_many_whole_numbers_stays_one(tmp_path):
    rows = "2020,online,toy,conforming,12345678901234567\n" * 30_000 + "2020,online,toy,conforming,2.5\n"
    (tmp_path / "a.csv").write_text(HEADER.replace("\n", ",size\n") + rows)
    assert sc.tally(tmp_path, "size")["size"].tolist() == [2.5, 12345678901234567.0]
    whole = rows.replace("2.5", "12345678901234568")
    (tmp_path / "a.csv").write_text(HEADER.replace("\n", ",size\n") + whole)
    tally = sc.tally(tmp_path, "size")
    assert tally["size"].tolist() == [12345678901234567, 12345678901234568]
    assert tally["size"].dtype == "int64"


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (f"{HEADER}2020,online,玩具,conforming\n".encode("gb18030"), "not utf-8 encoded"),
        (f"{HEADER}2020,online,toy,conforming,x,y\n2020,online,toy,conforming\n".encode(), "dialect"),
    ],
    ids=["gb18030", "ragged"],
)
def test_a_csv_that_duckdb_cannot_read_is_our_error_and_leads_to_read(tmp_path, content, cause):
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(
        sc.ColumnError, match=rf"a\.csv: DuckDB cannot read this table: .*{cause}.*sc\.read"
    ) as caught:
        sc.tally(tmp_path, "year")
    assert "\n" not in str(caught.value)
    assert canonical_paths(tmp_path) == []


@pytest.mark.parametrize(
    ("days", "clean"),
    [
        (pd.to_datetime(["2020-01-05", "2020-02-05", "2019-12-31 23:30"], format="mixed"), True),
        (["2020-01-05", "2020-02-05", "2019-12-31"], "csv"),
        (["03/04/2020", "2020-02-05", "2019-12-31"], False),
        (pd.Series(pd.to_datetime(["2020-01-05"] * 3)).dt.tz_localize("Asia/Shanghai"), "csv"),
    ],
    ids=["times", "text", "no days", "zoned"],
)
@pytest.mark.parametrize("suffix", ["parquet", "csv"])
def test_days_of_sampling_say_the_year_of_a_clean_table(tmp_path, days, clean, suffix):
    path = tmp_path / f"a.{suffix}"
    getattr(ROWS.drop(columns="year").assign(sampled_on=days), f"to_{suffix}")(path, index=False)
    assert canonical_paths(path) == ([path] if clean in (True, suffix) else [])


def test_a_table_without_a_column_of_lists_is_counted_where_it_lies_and_any_other_is_read(tmp_path):
    path = tmp_path / "a.parquet"
    ROWS.drop(columns="product").to_parquet(path, index=False)
    assert canonical_paths(path) == []
    assert clean_or_read(path, lambda: sc.read(path)) == [path]
    ROWS.drop(columns="product").assign(goods="toy").rename(columns={"goods": "产品名称"}).to_parquet(
        path, index=False
    )
    assert clean_or_read(path, lambda: "read") == "read"
    ROWS.drop(columns="product").assign(verdict="不合格").to_parquet(path, index=False)
    with pytest.raises(sc.IntakeError, match="no column holds product"):
        clean_or_read(path, lambda: sc.read(path))


@pytest.mark.parametrize("names", ["channel,channel", "channel,Channel"])
def test_a_name_that_stands_twice_is_refused(tmp_path, names):
    path = tmp_path / "a.csv"
    path.write_text(
        f"\ufeff\nyear,{names},product,verdict\n2020,online,offline,toy,conforming\n", encoding="utf-8"
    )
    with pytest.raises(sc.ColumnError, match=r"a\.csv: several columns named 'channel'"):
        sc.tally(path, "channel")
    assert canonical_paths(path) == []


@pytest.mark.parametrize("suffixes", [("parquet", "parquet"), ("csv", "csv"), ("parquet", "csv")])
def test_names_that_differ_in_capitals_are_not_merged(tmp_path, suffixes):
    for name, suffix, frame in zip(
        "ab", suffixes, (ROWS, ROWS.rename(columns={"channel": "Channel"})), strict=True
    ):
        getattr(frame, f"to_{suffix}")(tmp_path / f"{name}.{suffix}", index=False)
    with pytest.raises(
        sc.ColumnError, match=r"has a column '[Cc]hannel', and .* has '[Cc]hannel': give them one name"
    ):
        sc.tally(tmp_path, "channel")


def test_fields_within_a_column_of_parquet_may_bear_any_name(tmp_path):
    pa = pytest.importorskip("pyarrow")
    nested = pa.array([{"channel": 1, "Year": {"a": [2]}}] * 3)
    table = pa.Table.from_pandas(ROWS).append_column("more", nested).append_column("last", nested)
    pytest.importorskip("pyarrow.parquet").write_table(table, tmp_path / "a.parquet")
    assert sc.tally(tmp_path, "channel")["sampled"].tolist() == [1, 2]


def test_a_folder_without_tables_is_said_to_be_one(tmp_path):
    (tmp_path / "b.csv.gz").write_bytes(b"x")
    with pytest.raises(sc.ArgumentError, match="a folder without such a table"):
        sc.tally(tmp_path)


def test_durations_in_parquet_are_no_numbers(tmp_path):
    longs = pd.to_timedelta([1, 2, 3], unit="D")
    ROWS.assign(**{"it takes": longs}).to_parquet(tmp_path / "a.parquet", index=False)
    ROWS.to_parquet(tmp_path / "b.parquet", index=False)
    assert sc.tally(tmp_path, "year")["sampled"].tolist() == [2, 4]
    with pytest.raises(
        sc.ColumnError, match="column 'it takes' holds duration values, which cannot be grouped by"
    ):
        sc.tally(tmp_path, "it takes")
