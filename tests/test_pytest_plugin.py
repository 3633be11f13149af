"""The plugin in a temporary repository, with the real pytest: a digit changed, found, explained, repaired."""

import os
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

LEDGER = """\
schema = "spotcheck.figures/1"

[document]
title = "Bulletin 2020"
language = "en"

[scopes]
all     = { year = 2020 }
online  = { year = 2020, channel = "online" }
offline = { year = 2020, channel = "offline" }

[parts]
all = ["online", "offline"]

[[figure]]
id = "online-tested"
printed = "8 batches"
is = "tested(online)"

[[figure]]
id = "online-rate"
printed = "37.5%"
is = "failure_rate(online)"

[[figure]]
id = "all-tested"
printed = "12 batches"
is = "tested(all)"

[[figure]]
id = "offline-tested"
printed = "4 batches"
is = "tested(offline)"
"""
INI = "[pytest]\nspotcheck_data = lists/*.csv\naddopts = -p no:cacheprovider\n"


@pytest.fixture
def repository(tmp_path):
    """A repository with a list of 12 batches, 3 of the 8 online ones nonconforming, and a ledger."""
    rows = ["sample_id,sampled_on,channel,platform,product,verdict"]
    for number in range(12):
        channel, verdict = "online" if number < 8 else "offline", "fail" if number < 3 else "pass"
        platform = "Dawn Mall" if channel == "online" else ""
        rows.append(f"S{number},2020-03-{number + 1:02d},{channel},{platform},toy,{verdict}")
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "batches.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    (tmp_path / "bulletin.figures.toml").write_text(LEDGER, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text(INI, encoding="utf-8")
    return tmp_path


def run(folder, *words):
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "200"}
    command = [sys.executable, "-m", "pytest", *words]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )
    return done.returncode, done.stdout


def change(folder, old, new):
    ledger = folder / "bulletin.figures.toml"
    ledger.write_text(ledger.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_one_changed_digit_fails_one_figure_with_its_line_and_reason_until_it_is_repaired(repository):
    code, out = run(repository, "-v")
    assert (code, "5 passed" in out) == (0, True), out
    assert "bulletin.figures.toml::online-rate PASSED" in out
    assert "bulletin.figures.toml::consistent PASSED" in out

    change(repository, "37.5%", "35.7%")
    code, out = run(repository, "-v", "--deselect", "bulletin.figures.toml::consistent")
    assert (code, "1 failed, 3 passed" in out) == (1, True), out
    line = LEDGER.split("\n").index('printed = "37.5%"') + 1
    assert f"bulletin.figures.toml:{line}: printed “35.7%”, but the data say 3 / 8 = 37.50" in out
    assert "two neighbouring digits are transposed" in out
    assert "Traceback" not in out
    assert "runtest" not in out

    change(repository, "35.7%", "37.5%")
    assert run(repository)[0] == 0


def test_figures_that_cannot_all_be_true_fail_as_a_whole_with_the_arithmetic(repository):
    change(repository, '"4 batches"', '"5 batches"')
    code, out = run(repository, "bulletin.figures.toml::consistent")
    assert (code, "1 failed" in out) == (1, True), out
    assert "these figures cannot all be true: online-tested, all-tested, offline-tested" in out
    assert "With tested(online) = 8 batches" in out
    line = LEDGER.split("\n").index('printed = "4 batches"') + 1
    assert f"bulletin.figures.toml:{line}: offline-tested = 5 batches" in out
    assert "offline-tested: 4 batches instead of 5 batches" in out
    assert "Traceback" not in out


def test_without_data_only_the_whole_is_tested_and_figures_are_skipped_with_the_reason(repository):
    (repository / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    code, out = run(repository, "-rs")
    assert (code, "1 passed, 4 skipped" in out) == (0, True), out
    assert "no data were given" in out


def test_runs_on_several_workers(repository):
    code, out = run(repository, "-n", "2")
    assert (code, "5 passed" in out) == (0, True), out


def test_a_broken_ledger_is_one_error_with_its_line(repository):
    change(repository, "tested(offline)", "tested(ofline)")
    code, out = run(repository)
    assert code != 0
    assert "did you mean 'offline'?" in out
    assert "Traceback" not in out


def test_another_rounding_passes_with_a_remark_and_fails_when_strict(repository):
    change(repository, "37.5%", "37%")
    change(repository, 'language = "en"', 'language = "en"\nrounding = "half-up"')
    code, out = run(repository, "bulletin.figures.toml::online-rate")
    assert (code, "worth a look" in out, "truncated" in out) == (0, True, True), out
    (repository / "pytest.ini").write_text(INI + "spotcheck_strict = true\n", encoding="utf-8")
    assert run(repository, "bulletin.figures.toml::online-rate")[0] == 1


def test_junit_of_pytest_holds_a_case_a_figure(repository):
    run(repository, "--junit-xml", "out.xml")
    names = [case.get("name") for case in ET.parse(repository / "out.xml").iter("testcase")]  # noqa: S314
    assert names == ["online-tested", "online-rate", "all-tested", "offline-tested", "consistent"]


def test_a_run_without_ledgers_does_not_load_spotcheck(repository):
    (repository / "bulletin.figures.toml").unlink()
    (repository / "test_light.py").write_text(
        "import sys\n\n\ndef test_light():\n    assert 'pandas' not in sys.modules\n", encoding="utf-8"
    )
    code, out = run(repository, "test_light.py")
    assert code == 0, out


def test_a_strictness_that_is_neither_true_nor_false_is_one_error_when_pytest_starts(repository):
    (repository / "pytest.ini").write_text(f"{INI}spotcheck_strict = maybe\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "pytest"],
        cwd=repository,
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert (
        done.stderr.strip() == "ERROR: spotcheck_strict must be true or false (invalid truth value 'maybe')"
    )
    assert "failed" not in done.stdout


def without_platforms(folder):
    path = folder / "lists" / "batches.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("Dawn Mall", ""), encoding="utf-8")


def test_rejected_rows_are_said_once_and_figures_that_they_keep_from_being_held_fail(repository):
    without_platforms(repository)
    for words in ([], ["-n", "2"]):
        code, out = run(repository, *words)
        assert (code, "3 failed" in out) == (1, True), out
        assert "8 rows of the lists that are of it were rejected and are not counted" in out
        assert out.count("of 12 rows of the lists 8 were rejected and are not counted\n") == 1


def test_lists_can_be_given_defaults_and_aliases(repository):
    without_platforms(repository)
    path = repository / "lists" / "batches.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("verdict", "odd"), encoding="utf-8")
    (repository / "mapping.toml").write_text('[columns]\nodd = "verdict"\n', encoding="utf-8")
    options = "spotcheck_defaults =\n    platform=Dawn Mall\nspotcheck_aliases = mapping.toml\n"
    (repository / "pytest.ini").write_text(INI + options, encoding="utf-8")
    code, out = run(repository)
    assert (code, "5 passed" in out, "rejected" in out) == (0, True, False), out


def test_a_default_that_is_no_pair_is_one_error_when_pytest_starts(repository):
    (repository / "pytest.ini").write_text(f"{INI}spotcheck_defaults = platform\n", encoding="utf-8")
    code, out = run(repository)
    assert (code, out) == (4, "")


def test_parts_that_the_data_contradict_fail_the_whole(repository):
    change(
        repository,
        "online  = { year = 2020, channel",
        'toys = { product = "toy" }\nonline  = { year = 2020, channel',
    )
    change(repository, 'all = ["online", "offline"]', 'all = ["online", "toys"]')
    code, out = run(repository, "bulletin.figures.toml::consistent")
    assert (code, "8 batches are in both 'online' and 'toys'" in out) == (1, True), out
