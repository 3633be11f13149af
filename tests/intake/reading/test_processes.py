"""Several files at a time: only where it pays, and with the same result."""

import generated_lists
import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.intake import reading
from spotcheck.intake.reading import processes


@pytest.fixture
def folder(tmp_path):
    for seed in (1, 2, 3):
        (tmp_path / str(seed)).mkdir()
        generated_lists.written(seed, tmp_path / str(seed))
    return tmp_path


def test_files_read_in_processes_give_the_same(folder, monkeypatch):
    alone = sc.read(folder)
    monkeypatch.setattr(reading, "workers", lambda _: 3)
    together = sc.read(folder)
    for name in ("batches", "rejected", "problems", "skipped", "mapping"):
        pd.testing.assert_frame_equal(getattr(alone, name), getattr(together, name))
    assert str(alone) == str(together)


def test_the_error_of_a_file_read_elsewhere_is_the_same(folder, monkeypatch):
    (folder / "9.csv").write_bytes(b"")
    monkeypatch.setattr(reading, "workers", lambda _: 2)
    with pytest.raises(sc.IntakeError, match=r"9\.csv: the file is empty") as caught:
        sc.read(folder)
    assert caught.value.source == "9.csv"


def test_small_files_are_read_in_this_process(folder):
    assert processes.workers(sorted(folder.rglob("*.*"))) == 1


def test_many_large_files_are_read_in_several_where_there_are_cores(monkeypatch):
    monkeypatch.setattr(processes.os, "sched_getaffinity", lambda _: set(range(4)), raising=False)
    monkeypatch.setattr(processes.os, "getloadavg", lambda: (0.0, 0.0, 0.0), raising=False)
    monkeypatch.setattr(processes, "seconds", lambda _: 10.0)
    assert processes.workers([generated_lists.Path(f"{n}.xlsx") for n in range(9)]) == 4
    monkeypatch.setattr(processes.os, "getloadavg", lambda: (4.0, 0.0, 0.0), raising=False)
    assert processes.workers([generated_lists.Path(f"{n}.xlsx") for n in range(9)]) == 1
