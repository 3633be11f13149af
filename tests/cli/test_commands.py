"""Each command is a thin call of the function of that name."""

import json
import os
import subprocess
import sys

import pandas as pd
import pytest
from rich.cells import cell_len
from rich.console import Console

import spotcheck as sc
from spotcheck.cli import show

COMMANDS = "read rates compare yoy summary report check solve proofread demo".split()


def test_the_version_is_the_packages(run):
    assert run("--version") == (0, f"spotcheck {sc.__version__}\n", "")
    assert run("-V") == (0, f"spotcheck {sc.__version__}\n", "")


def test_help_lists_every_command_in_the_order_of_work(run):
    code, out, _ = run("--help")
    assert code == 0
    places = [out.index(f" {name} ") for name in COMMANDS]
    assert places == sorted(places)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_every_command_has_an_example_or_says_what_it_does(run, name):
    code, out, _ = run(name, "--help")
    assert code == 0
    assert "spotcheck" in out
    assert name == "demo" or f"spotcheck {name} " in out


def test_no_command_shows_the_help(run):
    code, out, err = run()
    assert code in (0, 2)
    assert "proofread" in out + err


def test_read_says_what_became_of_every_row(run, lists):
    code, out, _ = run("read", lists)
    assert code == 0
    assert "10" in out
    assert "2020-13-40" in out


def test_read_writes_a_clean_table_that_reads_again(run, lists, tmp_path):
    for suffix in ("parquet", "csv", "xlsx"):
        clean = tmp_path / f"clean.{suffix}"
        code, _, err = run("read", lists, "-o", clean)
        assert code == 0
        assert str(clean) in err
        again = sc.read(clean)
        assert (again.accepted, len(again.rejected)) == (9, 0)


def test_notes_of_reading_stand_on_the_error_stream_beside_json(run, tmp_path):
    (tmp_path / "线下.csv").write_text("产品名称,检验结论,年度\n牙刷,合格,2020\n", encoding="utf-8")
    code, out, err = run("read", tmp_path / "线下.csv", "--json", "-o", tmp_path / "clean.csv")
    assert (code, json.loads(out)["accepted"]) == (0, 1)
    assert "note: 线下.csv: no column says the channel; taken to be offline, as “线下.csv” says" in err
    assert "wrote" in err
    assert "注：线下.csv：没有渠道列" in run("read", tmp_path / "线下.csv", "--json", "--lang", "zh")[2]


def test_read_gives_json_for_programs(run, lists):
    code, out, _ = run("read", lists, "--json")
    found = json.loads(out)
    assert code == 0
    assert (found["rows"], found["accepted"], found["rejected"]) == (10, 9, 1)
    assert found["problems"][0]["row"] == 11
    assert found["problems"][0]["value"] == "2020-13-40"


def test_read_writes_a_marked_copy_and_a_mapping(run, lists, tmp_path):
    code, _, _ = run("read", lists, "--marked", tmp_path / "m.xlsx", "--save-mapping", tmp_path / "m.toml")
    assert code == 0
    assert (tmp_path / "m.xlsx").stat().st_size > 4000
    code, out, _ = run("read", lists, "--aliases", tmp_path / "m.toml", "--json")
    assert (code, json.loads(out)["accepted"]) == (0, 9)


def test_rates_are_those_of_the_function(run, lists):
    code, out, _ = run("rates", lists, "--by", "year", "--by", "channel", "--json")
    expected = sc.failure_rates(sc.read(lists), ["year", "channel"])
    assert code == 0
    pd.testing.assert_frame_equal(pd.DataFrame(json.loads(out)), expected, check_dtype=False)


def test_rates_print_a_table_with_headers_in_words(run, lists):
    code, out, _ = run("rates", lists, "--by", "channel", "--lang", "zh")
    assert code == 0
    assert "线上" in out
    assert "60.0%" in out  # 3 of 5
    assert "Wilson法" in out


@pytest.mark.parametrize("width", [40, 64, 80, 120, 200])
@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "words",
    [
        "yoy --by category",
        "yoy --by category --by channel",
        "compare --on channel --baseline offline --by category",
    ],
)
def test_no_number_is_cut_on_a_terminal(run, lists, monkeypatch, words, lang, width):
    command, *more = words.split()
    call = (command, lists, *more, "--lang", lang)
    in_a_pipe = run(*call)[1]
    monkeypatch.setattr(show, "console", lambda **_: Console(width=width, highlight=False))
    on_a_terminal = run(*call)[1]
    assert "…" not in on_a_terminal
    assert all(cell_len(line) <= width for line in on_a_terminal.split("\n"))
    numbers = [cell for cell in in_a_pipe.split() if cell[-1].isdigit() or cell.endswith(("%", "个百分点"))]
    assert set(numbers) <= set(on_a_terminal.split())
    again = sum(line.split()[:1] == ["玩具"] for line in on_a_terminal.split("\n"))
    assert again > 1 or width == 200  # groups are repeated in each table


def test_compare_is_that_of_the_function(run, lists):
    words = ("compare", lists, "--on", "channel", "--baseline", "offline", "--by", "year", "--json")
    code, out, _ = run(*words)
    rows = json.loads(out)
    assert code == 0
    assert [(r["year"], r["nonconforming"], r["tested"], r["baseline_nonconforming"]) for r in rows] == [
        (2019, 1, 2, 0),
        (2020, 2, 3, 1),
    ]


def test_yoy_is_that_of_the_function(run, lists):
    code, out, _ = run("yoy", lists, "--by", "channel", "--json")
    found = {(r["channel"], r["year"]): r["volume_ratio"] for r in json.loads(out)}
    assert code == 0
    assert found["online", 2020] == 1.5


def test_summary_prints_the_paragraph(run, lists):
    code, out, _ = run("summary", lists, "--lang", "zh")
    assert code == 0
    assert "2020年" in out
    assert "5批次" in out
    code, out, _ = run("summary", lists, "--json")
    assert {"text", "figures"} == set(json.loads(out))


def test_report_writes_the_file_and_its_ledger_which_checks(run, lists, tmp_path):
    for suffix in ("html", "docx", "xlsx"):
        target = tmp_path / f"r.{suffix}"
        code, _, err = run("report", lists, "-o", target, "--lang", "en")
        assert code == 0, err
        assert target.stat().st_size > 5000
        code, out, err = run("check", tmp_path / "r.figures.toml", "--data", lists)
        assert code == 0, out + err


def test_clean_tables_are_counted_where_they_lie(run, lists, tmp_path):
    run("read", lists, "-o", tmp_path / "clean.parquet")
    expected = run("rates", lists, "--by", "channel", "--json")[1]
    assert run("rates", tmp_path / "clean.parquet", "--by", "channel", "--json")[1] == expected


def test_our_errors_are_one_clear_line_and_exit_code_2(run, lists, tmp_path):
    for words, said in [
        (("rates", tmp_path / "no.xlsx"), "no.xlsx"),
        (("rates", lists, "--by", "chanel"), "did you mean 'channel'"),
        (("rates", lists, "--method", "wilsn"), "did you mean 'wilson'"),
        (("rates", lists, "--confidence", "95"), "confidence"),
        (("rates", lists, "--lang", "fr"), "lang"),
        (("rates", lists, "--programmes", "routin"), "routine"),
        (("compare", lists, "--on", "channel", "--baseline", "of-line"), "offline"),
        (("report", lists, "-o", tmp_path / "r.pdf"), ".pdf"),
        (("summary", lists, "--year", "1999"), "1999"),
        (("summary", lists, "--break", "july"), "--break"),
        (("check", tmp_path / "no.figures.toml"), "no.figures.toml"),
        (("solve", tmp_path / "no.figures.toml"), "no.figures.toml"),
        (("proofread", tmp_path / "no.docx"), "no.docx"),
        (("read", lists, "--default", "channel"), "--default"),
        (("read", lists, "-o", tmp_path / "x.pdf"), ".pdf"),
    ]:
        code, out, err = run(*words)
        assert code == 2, (words, out, err)
        assert said in err, (words, err)
        assert "Traceback" not in err


def test_an_unknown_option_is_a_usage_error(run):
    code, _, err = run("rates", "--colour", "red")
    assert code == 2
    assert "--colour" in err


def test_what_is_left_out_is_a_note_on_standard_error(run, lists):
    path = lists / "special.csv"
    path.write_text(
        "抽样单编号,抽样日期,抽样领域,网抽平台名称,产品名称,抽查任务,检验结论\n"
        "S1,2020-03-05,电商销售,晨星商城,积木,专项监督抽查,不合格\n",
        encoding="utf-8",
    )
    code, out, err = run("rates", lists, "--json")
    assert code == 0
    assert json.loads(out)[0]["tested"] == 9
    assert err.startswith("note: ")
    assert "programme" not in run("rates", lists, "--json", "--programmes", "all")[2]


def test_rejected_rows_are_a_note_on_standard_error(run, lists):
    for command in (["rates"], ["yoy"], ["summary"], ["compare", "--on", "channel", "--baseline", "offline"]):
        _, out, err = run(command[0], lists, *command[1:])
        assert "note: 10 rows read: 9 accepted, 1 rejected" in err
        assert "rejected" not in out


def test_a_pipe_that_closes_early_is_no_traceback_and_no_failure(lists):
    code = f"from spotcheck.cli import main; main(['rates', {str(lists)!r}, '--by', 'batch_id'])"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
        assert process.wait() == 0


def test_text_from_data_cannot_drive_the_terminal(run, lists):
    (lists / "bad.csv").write_text(
        "抽样单编号,抽样日期,抽样领域,产品名称,检验结论\nB1,2020-03-05,生产,\x1b[2J\x1b]0;x\x07,不合格\nB2,2020-03-05,\x1b[2J仓库,杯,合格\n",
        encoding="utf-8",
    )
    for words in (("read", lists), ("rates", lists, "--by", "product"), ("summary", lists)):
        code, out, err = run(*words)
        assert code == 0
        assert "\x1b[2J" not in out + err


def test_chinese_on_a_stream_of_another_encoding_is_no_crash(lists):
    done = subprocess.run(
        [sys.executable, "-m", "spotcheck", "summary", str(lists), "--lang", "zh"],
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_json_is_utf_8_on_a_stream_of_another_encoding(lists):
    done = subprocess.run(
        [sys.executable, "-m", "spotcheck", "rates", str(lists), "--by", "product", "--json"],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        check=True,
    )
    assert any(ord(c) > 255 for c in done.stdout.decode("utf-8"))


def test_a_table_that_measures_count_is_reported_and_checked_too(run, tmp_path):
    rows = pd.DataFrame(
        {"year": [2019, 2020] * 40, "channel": ["online", "offline"] * 40, "verdict": "conforming"}
    )
    rows.loc[:5, "verdict"] = "nonconforming"
    rows.to_parquet(tmp_path / "a.parquet", index=False)
    code, out, _ = run("rates", tmp_path / "a.parquet", "--by", "year", "--json")
    assert code == 0
    assert [row["tested"] for row in json.loads(out)] == [40, 40]
    assert run("report", tmp_path / "a.parquet", "-o", tmp_path / "a.html")[0] == 0
    code, out, _ = run("check", tmp_path / "a.figures.toml", "--data", tmp_path / "a.parquet", "--json")
    found = {figure["verdict"] for figure in json.loads(out)["results"]}
    assert (code, found) == (0, {"match"})
