"""The sample lists: synthetic, made by their script, and equal in total to what was published."""

import shutil
import subprocess
import sys

import pytest

import spotcheck as sc

#: file → accepted, nonconforming
PUBLISHED = {
    "2020-online.csv": (1739, 485),
    "2020-offline.xlsx": (4880, 746),
    "2019-online.csv": (621, 154),
    "2019-offline.xlsx": (3874, 558),
    "2020-livestream.xlsx": (66, 15),
}


def test_the_totals_are_the_published_ones(shanghai):
    found = shanghai.batches.groupby("source", observed=True)["verdict"]
    assert {
        str(name): (len(verdicts), int((verdicts == "nonconforming").sum())) for name, verdicts in found
    } == PUBLISHED


def test_every_row_is_accounted_for(shanghai):
    assert shanghai.accepted == len(shanghai.batches) == 11180
    assert shanghai.accepted + len(shanghai.rejected) == shanghai.rows


@pytest.mark.parametrize("name", PUBLISHED)
def test_every_row_of_each_file_is_accounted_for(name):
    intake = sc.read(sc.samples.folder() / name)
    assert intake.accepted == PUBLISHED[name][0]
    assert intake.accepted + len(intake.rejected) == intake.rows


def test_every_rejected_row_has_a_reason_in_the_lists_own_terms(shanghai):
    key = ["source", "sheet", "row"]
    rejected = set(map(tuple, shanghai.rejected[key].astype(object).fillna("").to_numpy().tolist()))
    explained = set(map(tuple, shanghai.problems[key].astype(object).fillna("").to_numpy().tolist()))
    assert len(rejected) > 24
    assert rejected == explained
    assert len(set(shanghai.problems["code"])) >= 8
    assert (shanghai.problems["message"].str.len() > 10).all()
    assert (shanghai.problems["column"].str.len() > 0).all()


def test_it_is_150_kinds_in_about_ten_categories(shanghai):
    routine = shanghai.batches[
        (shanghai.batches["year"] == 2020) & (shanghai.batches["programme_kind"] == "routine")
    ]
    assert routine["product"].nunique() == 150
    assert 8 <= routine["category"].nunique() <= 12
    assert set(routine["stage"]) == {"production", "distribution"}


def test_every_file_says_that_it_is_synthetic():
    for name in PUBLISHED:
        intake = sc.read(sc.samples.folder() / name)
        said = " ".join(intake.skipped["text"]) + " ".join(
            str(v) for c in intake.batches.columns[-4:] for v in intake.batches[c].dropna().unique()[:3]
        )
        assert "synthetic" in said, name


def test_the_ledger_of_the_document_agrees(shanghai):
    report = sc.check(sc.samples.ledger(), shanghai)
    assert report.ok, str(report)
    assert set(report.results["verdict"]) == {"match", "no-data"}


def test_the_script_writes_the_same_bytes(tmp_path):
    for path in sc.samples.folder().iterdir():
        if path.suffix in (".py", ".toml"):
            shutil.copy(path, tmp_path)
    subprocess.run([sys.executable, "make_samples.py"], cwd=tmp_path, check=True, capture_output=True)
    for name in PUBLISHED:
        assert (tmp_path / name).read_bytes() == (sc.samples.folder() / name).read_bytes(), name
