"""The generator of the benchmarks makes canonical batches, the same from the same seed."""

import importlib.util
from pathlib import Path

import pytest

import spotcheck as sc

pa = pytest.importorskip("pyarrow")


@pytest.fixture(scope="module")
def make_batches():
    path = Path(__file__).parents[2] / "benchmarks" / "make_batches.py"
    spec = importlib.util.spec_from_file_location("make_batches", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.CHUNK = 2_000
    return module


def test_the_first_rows_of_a_larger_file_are_those_of_a_smaller_one(make_batches):
    small, large = (pa.concat_tables(make_batches.chunks(rows)) for rows in (2_500, 5_000))
    assert (small.num_rows, large.num_rows) == (2_500, 5_000)
    assert large.slice(0, 2_500).equals(small)
    assert not pa.concat_tables(make_batches.chunks(2_500, seed=8)).equals(small)


def test_what_it_writes_is_a_clean_table_and_passes_validation(make_batches, tmp_path):
    path = make_batches.write(5_000, tmp_path / "batches.parquet")
    assert [entry.name for entry in tmp_path.iterdir()] == ["batches.parquet"]
    assert sc.tally(path, programmes="all")["sampled"].item() == 5_000
    intake = sc.read(path)
    assert (intake.accepted, len(intake.rejected)) == (5_000, 0)
    by = ["year", "channel", "stage", "category", "region"]
    assert sc.tally(intake, by, programmes="all").equals(sc.tally(path, by, programmes="all"))
    items = sc.failed_items(path, "channel", programmes="all")
    assert items.equals(sc.failed_items(intake, "channel", programmes="all"))
    assert len(items) == 2 * len(make_batches.ITEMS)
