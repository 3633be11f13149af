"""Sources: paths, folders, globs, and lists of them."""

from pathlib import Path

import pytest

import spotcheck as sc
from spotcheck.intake.reading.paths import files_of, names_of

LIST = "抽样单编号,抽样日期,抽样领域,产品名称,检验结论\n{},2020-03-05,生产,牙刷,合格\n"


@pytest.fixture
def folder(tmp_path):
    for place, name in enumerate(
        ["b.csv", "a.csv", "deep/a.csv", "deep/c.tsv", ".hidden.csv", "~$a.xlsx", "note.md"]
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        text = LIST.format(f"S{place}")
        (tmp_path / name).write_text(
            text.replace(",", "\t") if name.endswith("tsv") else text, encoding="utf-8"
        )
    return tmp_path


def relative(paths, folder):
    return [path.relative_to(folder).as_posix() for path in paths]


def test_a_folder_gives_its_lists_and_those_below_sorted(folder):
    assert relative(files_of(folder), folder) == ["a.csv", "b.csv", "deep/a.csv", "deep/c.tsv"]


def test_a_glob_is_sorted_and_a_list_keeps_its_order(folder):
    assert relative(files_of(str(folder / "*.csv")), folder) == ["a.csv", "b.csv"]
    assert relative(files_of(str(folder / "**" / "*.csv")), folder) == ["a.csv", "b.csv", "deep/a.csv"]
    assert relative(files_of([folder / "b.csv", folder / "a.csv"]), folder) == ["b.csv", "a.csv"]


def test_a_file_that_is_named_twice_is_read_once(folder):
    assert relative(files_of([folder / "b.csv", folder, str(folder / "b.csv")]), folder)[:2] == [
        "b.csv",
        "a.csv",
    ]
    assert sc.read([folder / "a.csv", folder / "a.csv"]).rows == 1


def test_a_file_whose_name_looks_like_a_glob_is_that_file(tmp_path):
    (tmp_path / "[2020].csv").write_text(LIST.format("S1"), encoding="utf-8")
    assert sc.read(str(tmp_path / "[2020].csv")).accepted == 1


def test_files_of_one_name_are_told_apart_by_their_folders(folder):
    intake = sc.read(folder)
    assert sorted(intake.batches["source"].cat.categories) == ["a.csv", "b.csv", "c.tsv", "deep/a.csv"]
    assert names_of([Path("x/a.csv"), Path("y/b.csv")]) == ["a.csv", "b.csv"]


def test_what_a_file_is_decides_and_not_its_suffix(folder):
    (folder / "list.data").write_text(LIST.format("S9"), encoding="utf-8")
    assert sc.read(folder / "list.data").accepted == 1


@pytest.mark.parametrize("source", ["", "*"])
def test_lists_of_kinds_that_are_not_read_are_named(folder, source):
    for name in ("old.ods", "big.xlsb", "wps.et"):
        (folder / name).write_bytes(b"PK")
    intake = sc.read(str(folder / source) if source else folder)
    assert "lists of other kinds were not read: big.xlsb, old.ods, wps.et (lists are" in str(intake)
    assert "lists of other kinds" not in str(sc.read(folder / "a.csv"))
    assert sc.read(path for path in [folder / "a.csv"]).rows == 1


def test_all_files_that_cannot_be_read_are_named_at_once(folder):
    (folder / "empty.xlsx").touch()
    (folder / "page.xls").write_text("<html>", encoding="utf-8")
    (folder / "question.csv").write_text("名称,结果\n牙刷,合格\n", encoding="utf-8")
    with pytest.raises(sc.IntakeError) as caught:
        sc.read(folder)
    first, second = str(caught.value).splitlines()
    assert first.startswith("empty.xlsx: the file is empty")
    assert second.startswith("page.xls: is an HTML page")
    assert caught.value.source == "empty.xlsx"
    assert caught.value.mapping is None


def test_a_name_that_a_windows_in_chinese_wrote_is_read_and_shown(tmp_path):
    lines = "抽样单编号,产品名称,抽样日期,抽样领域,检验结论\nB1,插座,2024-03-05,生产,合格\nB2,插座,2024-03-05,,合格\n"
    name = "抽检清单.csv".encode("gbk").decode("utf-8", "surrogateescape")
    (tmp_path / name).write_text(lines, encoding="utf-8")
    intake = sc.read(tmp_path)
    assert intake.rows == 2
    assert set(intake.problems["source"]) <= {"抽检清单.csv"}
    str(intake).encode()
