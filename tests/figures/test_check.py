"""Figures put to data: the verdicts and their reasons, on every kind of data, and what is written of them."""

import json
import subprocess
import sys
from xml.etree import ElementTree as ET

import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.errors import LedgerError
from spotcheck.figures import Ledger, check
from spotcheck.figures.outputs import to_github, to_json, to_junit

SCOPES = {
    "all": {"year": 2020},
    "online": {"year": 2020, "channel": "online"},
    "offline": {"year": 2020, "channel": "offline"},
    "before": {"year": 2019},
    "special": {"year": 2020, "programme_kind": "special"},
    "lead": {"year": 2020, "failed_item": "lead"},
}


def batches() -> pd.DataFrame:
    """16 online batches of 2020 (5 bad, 1 pending), 9 offline (2 bad), 10 of 2019 (1 bad), 3 special ones (all bad)."""
    rows = []

    def add(count, bad, year, channel, kind="routine", pending=0):
        for k in range(count):
            verdict = "nonconforming" if k < bad else "pending" if k >= count - pending else "conforming"
            items = ["lead", "cord"] if k == 0 and bad else ["lead"] if k < bad else []
            rows.append((year, channel, kind, f"p{k % 4}", f"firm{k % 3}", verdict, items))

    add(16, 5, 2020, "online", pending=1)
    add(9, 2, 2020, "offline")
    add(10, 1, 2019, "online")
    add(3, 3, 2020, "online", "special")
    names = ["year", "channel", "programme_kind", "product", "producer", "verdict", "failed_items"]
    return pd.DataFrame(rows, columns=names)


def ledger(*pairs, **document):
    figures = [
        {"id": f"f{k}", "printed": printed, "is": quantity} for k, (printed, quantity) in enumerate(pairs)
    ]
    return Ledger.of(figures, scopes=SCOPES, document={"language": "en", **document})


def judged(printed, quantity, data=None, **document):
    report = check(ledger((printed, quantity), **document), batches() if data is None else data)
    return report.results.iloc[0]


def test_a_base_is_said_only_where_something_has_it():
    """5 of 15 are bad: 24.4% would need a base of 20 or 21; no scope has that, unless the ledger prints it."""
    assert "base" not in judged("24.4%", "failure_rate(online)")["explanation"]
    printed = ledger(("23.8%", "failure_rate(online)"), ("21批次", "sampled(before)"))
    said = "it would need a base of 21 (the data have 15)"
    assert said in check(printed, batches()).results.loc[0, "explanation"]


@pytest.mark.parametrize(
    ("printed", "quantity"),
    [
        ("16批次", "sampled(online)"),
        ("15批次", "tested(online)"),
        ("5批次", "nonconforming(online)"),
        ("10批次", "conforming(online)"),
        ("33.3%", "failure_rate(online)"),
        ("三成三", "failure_rate(online)"),
        ("66.7%", "pass_rate(online)"),
        ("4种", "kinds(all)"),
        ("3家", "enterprises(online)"),
        ("9项", "items(all)"),
        ("7项", "items(lead)"),
        ("7批次", "nonconforming(lead)"),
        ("3批次", "sampled(special)"),
        ("2.5倍", "sampled(all) / sampled(before)"),
        ("150%", "sampled(all) / sampled(before) - 1"),
        ("11.1个百分点", "failure_rate(online) - failure_rate(offline)"),
        ("64%", "sampled(online) / sampled(all)"),
        ("约16批次", "sampled(online)"),
        ("20余批次", "sampled(all)"),
        ("７批次", "nonconforming(all)"),
    ],
)
def test_matches(printed, quantity):
    row = judged(printed, quantity)
    assert row["verdict"] == "match", row["explanation"]
    assert row["would_print"] == printed


@pytest.mark.parametrize(
    ("printed", "quantity", "verdict", "would", "reason"),
    [
        ("22.1%", "failure_rate(offline)", "off-by-last-digit", "22.2%", "last digit"),
        ("22.3%", "failure_rate(offline)", "match-other-rounding", "22.2%", "rounded up"),
        ("66.6%", "pass_rate(online)", "match-other-rounding", "66.7%", "truncated"),
        ("31.3%", "failure_rate(online)", "match-other-scope", "33.3%", "nonconforming(online) / sampled(online)"),
        ("33.3%", "failure_rate(offline)", "match-other-scope", "22.2%", "failure_rate(online)"),
        ("66.7%", "failure_rate(online)", "mismatch", "33.3%", "pass_rate(online)"),
        ("61批次", "sampled(online)", "mismatch", "16批次", "transposed"),
        ("4.5%", "failure_rate(online)", "mismatch", "33.3%", "5 / 15"),
        ("250%", "sampled(all) / sampled(before) - 1", "mismatch", "150%", "sampled(all) / sampled(before)"),
        ("-11.1个百分点", "failure_rate(online) - failure_rate(offline)", "mismatch", "11.1个百分点", "failure_rate(offline) - failure_rate(online)"),
        ("近三成", "failure_rate(online)", "mismatch", "三成", "27.0% … 30.0%"),
        ("28批次", "sampled(all)", "match-other-scope", "25批次", "programme_kind"),
        ("6件", "cases(all)", "no-data", None, "cases"),
        ("34.6万元", "amount(all)", "no-data", None, "money"),
    ],
)  # fmt: skip
def test_says_what_is_wrong_and_why(printed, quantity, verdict, would, reason):
    row = judged(printed, quantity)
    assert row["verdict"] == verdict, row["explanation"]
    assert row["would_print"] == would or (would is None and pd.isna(row["would_print"]))
    assert reason in row["explanation"]


def test_the_columns_of_the_results_are_those_of_the_contract():
    report = check(ledger(("16批次", "sampled(online)"), ("33.3%", "failure_rate(online)")), batches())
    assert list(report.results.columns) == [
        *("id", "printed", "is", "verdict", "computed", "would_print", "explanation", "file", "line")
    ]
    assert report.results["computed"].tolist() == [16, 5 / 15]


def test_a_waived_figure_is_neither_checked_nor_solved():
    figures = [
        {"id": "a", "printed": "99批次", "is": "sampled(online)", "waived": "known slip"},
        {"id": "b", "printed": "16批次", "is": "sampled(online)"},
    ]
    report = check(Ledger.of(figures, scopes=SCOPES), batches())
    assert report.ok
    assert report.results["verdict"].tolist() == ["waived", "match"]
    assert "known slip" in report.results.loc[0, "explanation"]


def test_warnings_fail_only_when_strict():
    one = ledger(("66.6%", "pass_rate(online)"), ("6件", "cases(all)"))
    assert check(one, batches()).ok
    assert not check(one, batches(), strict=True).ok
    assert check(one, batches()).warnings["verdict"].tolist() == ["match-other-rounding", "no-data"]


def test_a_scope_that_the_data_do_not_cover_is_no_data_and_not_zero():
    gone = Ledger.of(
        [{"id": "a", "printed": "5", "is": "sampled(a)"}],
        scopes={"a": {"year": 2018}},
        document={"language": "en"},
    )
    row = check(gone, batches()).results.iloc[0]
    assert (row["verdict"], row["explanation"]) == ("no-data", "no batch of the data has year=2018")


def test_a_column_that_the_data_do_not_have_is_an_error_that_names_the_scope():
    wrong = Ledger.of(
        [{"id": "a", "printed": "5", "is": "sampled(a)"}], scopes={"a": {"stage": "production"}}
    )
    with pytest.raises(LedgerError, match="scope 'a': the data have no column 'stage'"):
        check(wrong, batches())


ENGINES = ["pandas", "polars", "pyarrow", "duckdb"]


@pytest.mark.parametrize("engine", ENGINES)
def test_any_engine_gives_the_same_results(engine):
    frame = batches()
    if engine == "polars":
        frame = pytest.importorskip("polars").from_pandas(frame)
    elif engine == "pyarrow":
        frame = pytest.importorskip("pyarrow").Table.from_pandas(frame)
    elif engine == "duckdb":
        duckdb = pytest.importorskip("duckdb")
        connection = duckdb.connect()
        connection.register("batches", frame)
        frame = connection.table("batches")
    one = ledger(
        ("16批次", "sampled(online)"),
        ("33.3%", "failure_rate(online)"),
        ("4种", "kinds(all)"),
        ("7项", "items(lead)"),
    )
    assert check(one, frame).results["verdict"].tolist() == ["match"] * 4


def test_a_tally_will_do_and_says_which_counts_it_does_not_have():
    tally = sc.tally(batches(), ["year", "channel"], programmes=("routine",))
    figures = [("16批次", "sampled(online)"), ("4种", "kinds(online)")]
    rows = [{"id": is_, "printed": printed, "is": is_} for printed, is_ in figures]
    report = check(Ledger.of(rows, scopes={"online": SCOPES["online"]}), tally)
    assert report.results["verdict"].tolist() == ["match", "no-data"]


def test_the_sample_ledger_holds_against_the_sample_lists(shanghai):
    report = check(sc.samples.ledger(), shanghai)
    assert report.ok
    assert set(report.results["verdict"]) <= {"match", "no-data"}
    assert (report.results["verdict"] == "match").sum() >= 6


def test_lists_are_read_from_files_and_folders(tmp_path):
    rows = ["sample_id,sampled_on,channel,platform,product,verdict"]
    rows += [f"S{k},2020-03-01,online,Dawn,toy,{'fail' if k < 2 else 'pass'}" for k in range(8)]
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "a.csv").write_text("\n".join(rows), encoding="utf-8")
    one = ledger(("8批次", "tested(online)"), ("25%", "failure_rate(online)"))
    for data in (tmp_path / "lists", str(tmp_path / "lists" / "*.csv"), [tmp_path / "lists" / "a.csv"]):
        assert check(one, data).ok


def test_explanations_are_in_the_language_of_the_ledger_or_the_one_asked_for():
    wrong = ledger(("61批次", "sampled(online)"), language="zh")
    assert "相邻两个数字颠倒" in check(wrong, batches()).results.loc[0, "explanation"]
    assert "transposed" in check(wrong, batches(), lang="en").results.loc[0, "explanation"]


def test_the_table_has_a_line_a_figure_and_the_reason_below_those_that_do_not_match():
    text = str(check(ledger(("16批次", "sampled(online)"), ("61批次", "tested(online)")), batches()))
    lines = text.split("\n")
    assert lines[0].split() == ["figure", "printed", "verdict", "data", "say"]
    assert lines[1].split() == ["f0", "16批次", "match", "16批次"]
    assert lines[3].startswith("    printed “61批次”, but the data say 15")
    assert lines[-1] == "failed"


def hostile():
    figures = [
        {"id": "x\n::error::gone", "printed": "61批次", "is": "sampled(online)", "note": "n"},
        {
            "id": "<b>&\x1b[2J]]>",
            "printed": "5批次",
            "is": "nonconforming(online)",
            "waived": "<script>\n%0A\u202e",
        },
    ]
    return check(Ledger.of(figures, scopes=SCOPES, document={"language": "en"}), batches())


def test_hostile_text_breaks_no_output():
    report = hostile()
    assert "\x1b" not in str(report)
    assert "\u202e" not in str(report)
    lines = to_github(report).split("\n")
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert len(lines) == 2
    root = ET.fromstring(to_junit(report))  # noqa: S314 (our own text)
    assert len(list(root.iter("testcase"))) == 3
    assert json.loads(to_json(report))["results"][0]["id"] == "x\n::error::gone"


def test_json_holds_ok_results_and_solution():
    report = json.loads(to_json(check(ledger(("16批次", "sampled(online)")), batches())))
    assert list(report) == ["ok", "results", "solution"]
    assert report["ok"] is True
    assert report["results"][0]["computed"] == 16
    assert report["solution"]["status"] == "consistent"
    assert {"quantity": "sampled(online)", "low": 16, "high": 16} in report["solution"]["implied"]


def test_what_the_data_bear_out_is_not_asked_to_change(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    made = ledger(("25批次", "sampled(all)"), ("99批次", "sampled(online)"))
    made.dump(tmp_path / "b.figures.toml")
    report = check("b.figures.toml", batches())
    assert report.results["verdict"].tolist() == ["match", "mismatch"]
    assert "sampled(all) = 25批次" in str(report)
    assert "instead of 25" not in str(report)
    wrong = report.results["line"].tolist()[1]
    assert f"line={wrong},title=consistent" in to_github(report)
    alone = check("b.figures.toml")
    assert any("25" in line and "instead of" in line for line in str(alone).split("\n"))


def test_github_shows_nine_figures_and_a_summary(tmp_path, monkeypatch):
    many = ledger(*[(f"{k}批次", "sampled(online)") for k in range(30, 42)])
    path = tmp_path / "many.figures.toml"
    many.dump(path)
    monkeypatch.chdir(tmp_path)
    lines = to_github(check("many.figures.toml", batches())).split("\n")
    assert sum(line.startswith("::") for line in lines) == 10
    assert [line.split(",")[0] for line in lines[10:]] == ["  error file=many.figures.toml"] * 4
    assert lines[0].startswith("::error file=many.figures.toml,line=")
    assert lines[9].startswith("::error title=spotcheck::12 figures: ")
    assert "and 4 more" in lines[9]


def test_junit_counts_failures_and_skips():
    report = check(ledger(("61批次", "sampled(online)"), ("6件", "cases(all)")), batches())
    suite = ET.fromstring(to_junit(report)).find("testsuite")  # noqa: S314 (our own text)
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("3", "1", "1")


def test_several_ledgers_are_one_system(tmp_path):
    for name, printed in (("a", "16批次"), ("b", "17批次")):
        ledger((printed, "sampled(online)")).dump(tmp_path / f"{name}.figures.toml")
    report = check(tmp_path)
    assert report.solution.status == "contradictory"
    assert list(report.results["id"]) == ["f0", "b:f0"]
    assert check(tmp_path / "a.figures.toml").ok


@pytest.mark.parametrize(
    ("source", "message"), [([], "no ledger"), ("none/*.toml", "matches"), (7, "a path or a list")]
)
def test_nothing_to_check_is_an_error(source, message):
    with pytest.raises(LedgerError, match=message):
        check(source)


def test_check_without_need_of_a_linear_program_does_not_load_scipy():
    code = (
        "import sys, spotcheck as sc\n"
        "l = sc.figures.Ledger.of([{'id': 'a', 'printed': '12', 'is': 'tested(a)'},"
        " {'id': 'b', 'printed': '25.0%', 'is': 'failure_rate(a)'}], scopes={'a': {}})\n"
        "s = sc.figures.solve(l); s.implied; s.repairs\n"
        "print('scipy.optimize' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_clean_tables_are_counted_where_they_lie_and_rejected_rows_are_said(tmp_path):
    batches = pd.DataFrame(
        {"year": 2020, "channel": ["online", "online", "offline"], "product": "toy",
         "verdict": ["nonconforming", "conforming", "conforming"]}
    )  # fmt: skip
    batches.to_parquet(tmp_path / "clean.parquet", index=False)
    ledger = sc.figures.Ledger.of([{"id": "a", "printed": "3批次", "is": "sampled(all)"}], scopes={"all": {}})
    report = sc.check(ledger, tmp_path / "clean.parquet")
    assert (report.ok, report.rejected) == (True, None)
    batches.assign(verdict=["不合格", "合格", "见报告"], channel="线下").to_csv(
        tmp_path / "list.csv", index=False
    )
    report = sc.check(ledger, tmp_path / "list.csv", lang="en")
    assert (report.ok, report.rejected) == (False, (1, 3))
    assert "of 3 rows of the lists 1 was rejected and is not counted" in str(report)


def test_the_last_lines_count_verdicts_in_words_of_one_piece():
    report = check(ledger(("16批次", "sampled(online)"), ("33.4%", "failure_rate(online)")), batches())
    assert "2 figures: match 1, other rounding 1\n" in str(report)


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_figure_that_is_rounded_up_is_a_warning_in_table_solver_and_strictness_alike(lang):
    """Of 15 were 5 bad, 33.33%, printed 33.4%: what the verdict names is no contradiction either."""
    figures = (
        ("15批次", "tested(online)"),
        ("5批次", "nonconforming(online)"),
        ("33.4%", "failure_rate(online)"),
    )
    report = check(ledger(*figures, language=lang), batches())
    assert list(report.results["verdict"]) == ["match", "match", "match-other-rounding"]
    assert (report.ok, report.solution.status, report.reread) == (True, "consistent", ("f2",))
    said = {"en": "with f2 rounded as the data show", "zh": "（f2按数据所示的取舍）"}[lang]
    assert said in str(report)
    assert said in to_github(report)
    strict = check(ledger(*figures, language=lang), batches(), strict=True)
    assert not strict.ok
    why = {"en": "these fail too since the check is strict: f2", "zh": "严格检查时，下列各项也算未通过：f2"}[
        lang
    ]
    assert why in str(strict)


def test_a_figure_that_is_rounded_where_its_document_cuts_off_is_no_contradiction():
    figures = ("15批次", "tested(online)"), ("10批次", "conforming(online)"), ("66.7%", "pass_rate(online)")
    report = check(ledger(*figures, rounding="truncated"), batches())
    assert (report.results.loc[2, "verdict"], report.ok) == ("match-other-rounding", True)


def test_what_the_data_do_not_mend_stays_a_contradiction():
    figures = (
        ("15批次", "tested(online)"), ("5批次", "nonconforming(online)"), ("33.4%", "failure_rate(online)"),
        ("7批次", "conforming(online)"),
    )  # fmt: skip
    report = check(ledger(*figures), batches())
    assert report.solution.status == "contradictory"
    assert "f2" not in report.solution.conflict


def test_a_strict_check_says_which_warnings_fail_it():
    report = check(ledger(("16批次", "sampled(online)"), ("3件", "cases(all)")), batches(), strict=True)
    assert str(report).endswith("these fail too since the check is strict: f1\nfailed")


@pytest.mark.parametrize("printed", ["one third", "三分之一"])
def test_a_fraction_in_words_was_not_cut_off(printed):
    """5 of 14 are 35.7%: not about a third."""
    counts = sc.counts({(2020, "online"): (50, 140)}, ["year", "channel"])
    figures = [{"id": "n", "printed": printed, "is": "failure_rate(online)"}]
    found = check(Ledger.of(figures, scopes={"online": SCOPES["online"]}), counts)
    assert list(found.results["verdict"]) == ["mismatch"]


@pytest.mark.parametrize(
    ("printed", "quantity", "said"),
    [
        ("近3倍", "sampled(online) / sampled(offline)", "speaks of 2.70 … 3"),
        ("约50%", "failure_rate(online)", "speaks of 47.5% … 52.5%"),
        ("约1个百分点", "failure_rate(online) - failure_rate(offline)", "speaks of 0.95 points … 1.05 points"),
        ("近30批次", "sampled(online)", "speaks of 27 … 30"),
    ],
)  # fmt: skip
def test_what_a_hedge_speaks_of_is_written_as_the_figure_is(printed, quantity, said):
    assert said in judged(printed, quantity)["explanation"]
