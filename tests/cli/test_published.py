"""``spotcheck check`` and ``spotcheck solve``: what they print, write and exit with."""

import json
from xml.etree import ElementTree as ET

import pytest

LEDGER = """\
schema = "spotcheck.figures/1"
[document]
language = "en"
[scopes]
online = { year = 2020, channel = "online" }
[[figure]]
id = "tested"
printed = "3 batches"
is = "tested(online)"
[[figure]]
id = "rate"
printed = "66.7%"
is = "failure_rate(online)"
"""


@pytest.fixture
def ledger(tmp_path):
    path = tmp_path / "a.figures.toml"
    path.write_text(LEDGER, encoding="utf-8")
    return path


def change(path, old, new):
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_check_passes_fails_and_passes_again(run, ledger, lists):
    code, out, _ = run("check", ledger, "--data", lists)
    assert (code, out.strip().split("\n")[-1]) == (0, "passed")
    change(ledger, "66.7%", "67.6%")
    code, out, _ = run("check", ledger, "--data", lists)
    assert code == 1
    assert f"{ledger}:12: printed “67.6%”" in out
    assert "transposed" in out
    change(ledger, "67.6%", "66.7%")
    assert run("check", ledger, "--data", lists)[0] == 0


def test_check_without_data_is_the_solver_alone(run, ledger):
    assert run("check", ledger)[0] == 0
    change(ledger, "66.7%", "50.0%")
    code, out, _ = run("check", ledger)
    assert code == 1
    assert "failure_rate(online) is 1 / 3 = 33.333% or 2 / 3 = 66.667%" in out


def test_strict_fails_on_another_rounding(run, ledger, lists):
    change(ledger, "66.7%", "66.6%")
    assert run("check", ledger, "--data", lists)[0] == 0
    assert run("check", ledger, "--data", lists, "--strict")[0] == 1


def test_json_junit_and_github(run, ledger, lists, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    change(ledger, "66.7%", "67.6%")
    code, out, _ = run("check", "a.figures.toml", "--data", lists, "--json", "--junit", tmp_path / "out.xml")
    assert (code, list(json.loads(out))) == (1, ["ok", "results", "solution", "rejected"])
    suite = ET.parse(tmp_path / "out.xml").getroot()  # noqa: S314 (our own text)
    assert suite.get("tests") == "3"
    code, out, _ = run("check", "a.figures.toml", "--data", lists, "--github")
    assert code == 1
    assert "\n::error file=a.figures.toml,line=12,title=rate::" in out
    code, also, err = run("check", "a.figures.toml", "--data", lists, "--json", "--github")
    assert (code, json.loads(also)["ok"]) == (1, False)
    assert out in err


def test_a_broken_ledger_is_an_annotation_on_its_line(run, ledger, lists, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    change(ledger, "failure_rate(online)", "failure_rate(onlin)")
    for json_too, place in (([], 1), (["--json"], 2)):
        told = run("check", "a.figures.toml", "--data", lists, "--github", *json_too)
        assert told[0] == 2
        assert "::error file=a.figures.toml,line=13,title=spotcheck::" in told[place]
        assert "unknown scope 'onlin'" in told[place]
    code, out, _ = run("check", "a.figures.toml", "--data", "none", "--github")
    assert (code, out.startswith("::error title=spotcheck::")) == (2, True), out


@pytest.mark.parametrize("words", [("check", "none.figures.toml"), ("solve", "none/*.figures.toml")])
def test_what_cannot_run_exits_with_two(run, words):
    code, out, error = run(*words)
    assert (code, out) == (2, "")
    assert error.startswith("spotcheck: none")


def test_a_malformed_ledger_exits_with_two_and_names_the_line(run, ledger):
    change(ledger, "failure_rate(online)", "failure_rate(onlin)")
    code, _, error = run("check", ledger)
    assert code == 2
    assert f"{ledger}:13: is = 'failure_rate(onlin)'" in error
    assert "did you mean 'online'" in error


def test_messages_follow_the_ledger_or_the_option(run, ledger):
    assert "can all be true together" in run("solve", ledger)[1]
    assert "可以同时成立" in run("solve", ledger, "--lang", "zh")[1]
    change(ledger, 'language = "en"', 'language = "zh"')
    assert "可以同时成立" in run("solve", ledger)[1]


def test_solve_prints_ranges_and_answers_questions(run, ledger):
    code, out, _ = run("solve", ledger, "--quantity", "pass_rate(online)")
    assert code == 0
    assert "nonconforming(online)  = 2" in out
    assert "pass_rate(online)      = 0.333333" in out
    code, out, _ = run("solve", ledger, "--json")
    assert {"quantity": "nonconforming(online)", "low": 2, "high": 2} in json.loads(out)["implied"]


def test_solve_exits_with_one_where_they_cannot_be_true(run, ledger):
    change(ledger, "66.7%", "50.0%")
    code, out, _ = run("solve", ledger, "--json")
    found = json.loads(out)
    assert (code, found["status"], found["conflict"]) == (1, "contradictory", ["tested", "rate"])
    assert found["repairs"][0]["id"] in {"tested", "rate"}


def test_several_ledgers_are_one_system(run, ledger, tmp_path):
    other = tmp_path / "b.figures.toml"
    other.write_text(LEDGER.replace("3 batches", "4 batches").replace("66.7%", "50.0%"), encoding="utf-8")
    assert run("solve", ledger)[0] == run("solve", other)[0] == 0
    assert run("solve", ledger, other)[0] == 1
    assert run("check", tmp_path)[0] == 1


def test_rejected_rows_are_said_in_the_language_of_the_ledger_and_once(run, ledger, lists):
    change(ledger, 'language = "en"', 'language = "zh"')
    for words in ([], ["--github"]):
        _, out, err = run("check", ledger, "--data", lists, *words)
        assert (out.count("清单共10行，其中1行被退回，未计入"), "rejected" in err) == (1, False)
    _, out, err = run("check", ledger, "--data", lists, "--json")
    assert (json.loads(out)["rejected"], err) == ({"rejected": 1, "rows": 10, "unread": []}, "")


def test_a_list_that_is_rejected_as_a_whole_lets_no_figure_pass(run, ledger, lists, tmp_path):
    listed = (lists / "list.csv").read_text(encoding="utf-8").replace("晨星商城", "").replace("青禾优选", "")
    (lists / "list.csv").write_text(listed, encoding="utf-8")
    change(ledger, "3 batches", "999 batches")
    code, out, _ = run("check", ledger, "--data", lists, "--github", "--junit", tmp_path / "out.xml")
    assert code == 1
    assert "3 rows of the lists that are of it were rejected" in out
    assert ET.parse(tmp_path / "out.xml").getroot().get("failures") == "2"  # noqa: S314 (our own text)
    assert run("check", ledger, "--data", lists, "--defaults", "platform=晨星商城")[1].count("mismatch") > 0


def test_a_question_that_is_no_quantity_is_told_in_the_words_of_the_command(run, ledger):
    code, _, err = run("solve", ledger, "--quantity", "online")
    assert code == 2
    assert err.startswith("spotcheck: --quantity: 'online' is none of measure(scope)")
    assert "write what is counted, such as sampled(online)" in err
