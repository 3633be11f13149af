"""Clean tables are counted where they lie; anything else has to be read."""

import subprocess
import sys

import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.tallies import canonical_paths

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
    with pytest.raises(sc.ColumnError, match="cannot be read together"):
        sc.tally(tmp_path / "a.parquet")
    (tmp_path / "b.csv").write_text(
        "year,channel,product,verdict\n2020,online,a,conforming\nlast,online,a,conforming\n"
    )
    with pytest.raises(sc.ColumnError, match=r'"year"\. Could not convert string "last".*b\.csv\)$'):
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
