"""What is written can be read again: the clean table gives the same batches, the marked copy the same account."""

import generated_lists
import pytest
from pandas.testing import assert_frame_equal

import spotcheck as sc
from spotcheck.schema import COLUMNS

SEEDS = range(100, 112)


def lists(folder, seed):
    return sc.read(generated_lists.written(seed, folder).path)


@pytest.mark.parametrize("suffix", ["parquet", "csv", "xlsx"])
@pytest.mark.parametrize("seed", SEEDS)
def test_the_clean_table_gives_the_same_batches(seed, suffix, tmp_path):
    intake = lists(tmp_path, seed)
    intake.save(tmp_path / f"clean.{suffix}")
    again = sc.read(tmp_path / f"clean.{suffix}")
    assert (again.rows, again.accepted) == (intake.accepted, intake.accepted)
    assert_frame_equal(again.batches[list(COLUMNS)], intake.batches[list(COLUMNS)])


@pytest.mark.parametrize("seed", SEEDS)
def test_the_marked_copy_gives_the_same_account(seed, tmp_path):
    intake = lists(tmp_path, seed)
    intake.to_excel(tmp_path / "marked.xlsx")
    again = sc.read(tmp_path / "marked.xlsx")
    assert (again.rows, again.accepted) == (intake.rows, intake.accepted)
    names = [name for name in COLUMNS if name not in ("source", "sheet")]
    assert_frame_equal(again.batches[names], intake.batches[names])
    assert again.problems[["row", "code"]].equals(intake.problems[["row", "code"]])


def test_the_corrected_copy_is_accepted(tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    rows = [
        ["抽样单编号", "抽样日期", "抽样领域", "产品名称", "检验结论"],
        ["S1", "2020/2/30", "生产", "牙刷", "合格"],
    ]
    (tmp_path / "a.csv").write_text("\n".join(map(",".join, rows)), encoding="utf-8")
    sc.read(tmp_path / "a.csv").to_excel(tmp_path / "marked.xlsx")
    book = openpyxl.load_workbook(tmp_path / "marked.xlsx")
    book.worksheets[0]["B2"] = "2020-02-29"
    book.save(tmp_path / "corrected.xlsx")
    again = sc.read(tmp_path / "corrected.xlsx")
    assert (again.rows, again.accepted) == (1, 1)


def test_long_numbers_of_a_parquet_file_keep_their_digits_beside_blanks(tmp_path):
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    numbers = [2019310115001234567, None]
    columns = {"batch_id": numbers, "year": [2020, 2020], "channel": ["offline"] * 2, "product": ["牙刷"] * 2, "verdict": ["pending"] * 2, "own": numbers}  # fmt: skip
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    batches = sc.read(tmp_path / "a.parquet").batches
    assert batches["batch_id"].tolist() == ["2019310115001234567", "a.parquet:2"]
    assert int(batches["own"][0]) == numbers[0]
