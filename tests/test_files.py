"""A file we write is complete or not there."""

import contextlib
import os
import subprocess
import sys
import time
from unittest import mock

import pytest

import spotcheck as sc
from spotcheck import files


def test_an_error_on_the_way_leaves_the_old_file_and_nothing_else(tmp_path):
    target = tmp_path / "a.csv"
    target.write_text("old")
    with contextlib.suppress(RuntimeError), files.replacing(target) as beside:
        beside.write_text("half of the n")
        raise RuntimeError
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_the_new_file_takes_the_place_of_the_old_one(tmp_path):
    target = tmp_path / "a.csv"
    target.write_text("old")
    files.write_text(target, "new\n数")
    assert target.read_bytes() == "new\n数".encode()
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(sc.SpotcheckError, match=r"the folder .*nowhere does not exist; make it first"):
        files.write_text(tmp_path / "nowhere" / "a.csv", "x")


def test_a_folder_is_not_overwritten(tmp_path):
    with pytest.raises(sc.SpotcheckError, match="it is a folder"):
        files.write_bytes(tmp_path, b"x")


def test_the_suffix_stays_last_since_writers_choose_by_it(tmp_path):
    with files.replacing(tmp_path / "report.docx") as beside:
        assert beside.suffix == ".docx"
        assert beside.parent == tmp_path
        beside.write_bytes(b"x")


def _excel(path):
    sc.report(sc.counts({"online": (1, 2)}, "channel"), path)


@pytest.mark.parametrize("write", [lambda path: files.write_text(path, "x"), _excel])
def test_what_the_system_refuses_is_said_of_the_name_asked_for_with_what_to_do(tmp_path, monkeypatch, write):
    monkeypatch.setattr(files.secrets, "token_hex", lambda _: "0")
    (tmp_path / ".a.0.xlsx").mkdir()  # no file can be made under the name beside it
    said = r"cannot write .*[\\/]a\.xlsx: .*; give another name"
    with pytest.raises(sc.SpotcheckError, match=said) as error:
        write(tmp_path / "a.xlsx")
    assert ".a.0" not in str(error.value)


@pytest.mark.skipif(not os.path.isdir("/proc/self"), reason="needs /proc")  # noqa: PTH112
def test_a_folder_that_takes_no_file_is_said_with_what_to_do():
    with pytest.raises(sc.SpotcheckError, match=r"cannot write /proc/x\.html: .*choose another folder"):
        files.write_text("/proc/x.html", "x")


def _full(path):
    """Fail as XlsxWriter does on a full disk."""
    xlsxwriter = pytest.importorskip("xlsxwriter")
    with (
        files.replacing(path),
        mock.patch("xlsxwriter.workbook.ZipFile", side_effect=OSError(28, "No space left")),
    ):
        xlsxwriter.Workbook(str(path)).close()


def test_an_error_of_a_writer_that_wraps_the_one_of_the_system_is_ours_too(tmp_path):
    with pytest.raises(sc.SpotcheckError, match=r"a\.xlsx: the disk is full"):
        _full(tmp_path / "a.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_a_long_chinese_name_is_written(tmp_path):
    name = "检" * 80 + ".html"
    files.write_text(tmp_path / name, "x")
    assert (tmp_path / name).read_text() == "x"


WRITER = """
import sys
from spotcheck import files
while True:
    for letter in "ab":
        with files.replacing(sys.argv[1]) as beside, beside.open("wb") as out:
            for _ in range(200):
                out.write(letter.encode() * 5000)
                out.flush()
"""


@pytest.mark.skipif(os.name != "posix", reason="needs kill -9")
def test_a_writer_that_is_killed_leaves_a_whole_file(tmp_path):
    target = tmp_path / "a.bin"
    target.write_bytes(b"a" * 1_000_000)
    for delay in (0.15, 0.2, 0.25):
        with subprocess.Popen([sys.executable, "-c", WRITER, str(target)]) as writer:
            time.sleep(delay)
            writer.kill()
        found = target.read_bytes()
        assert len(found) == 1_000_000
        assert found in (b"a" * 1_000_000, b"b" * 1_000_000)
