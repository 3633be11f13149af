"""Lists of which rows were rejected: every output says how many, and what they keep from being held fails."""

import json
from xml.etree import ElementTree as ET

import pytest

import spotcheck as sc
from spotcheck.figures import Ledger, check
from spotcheck.figures.outputs import to_github, to_json, to_junit

SCOPES = {
    "all": {"year": 2024},
    "online": {"year": 2024, "channel": "online"},
    "offline": {"year": 2024, "channel": "offline"},
    "before": {"year": 2018},
}


def rows():
    """Six offline batches, one of them bad; four online ones without a platform, which are rejected; one whose date is none."""
    made = [("线下", "不合格" if k == 0 else "合格", f"2024-03-{k + 1:02d}") for k in range(6)]
    made += [("线上", "不合格" if k == 0 else "合格", f"2024-04-{k + 1:02d}") for k in range(4)]
    made += [("线下", "合格", "某日")]
    return [
        {"抽样单编号": f"S{k}", "抽样日期": day, "渠道": channel, "产品名称": "积木", "检验结论": verdict}
        for k, (channel, verdict, day) in enumerate(made)
    ]


def ledger(*pairs, language="en"):
    figures = [{"id": f"f{k}", "printed": printed, "is": of} for k, (printed, of) in enumerate(pairs)]
    return Ledger.of(figures, scopes=SCOPES, document={"language": language})


@pytest.fixture(scope="module")
def intake():
    found = sc.validate(rows())
    assert (found.accepted, found.rows) == (6, 11)
    return found


def test_what_could_be_read_of_rejected_rows_is_kept_without_what_is_wrong(intake):
    kept = intake.readable[["channel", "year", "product"]].astype(object)
    assert kept.iloc[0].tolist() == ["online", 2024, "积木"]
    assert kept.iloc[-1].isna().tolist() == [
        False,
        True,
        False,
    ]  # the date, and the year with it, could not be read


@pytest.mark.parametrize("pair", [("999批次", "sampled(online)"), ("25%", "failure_rate(online)")])
def test_a_figure_whose_rows_were_all_rejected_has_no_data_and_fails(intake, pair):
    report = check(ledger(pair), intake)
    assert (report.ok, report.unread) == (False, {"f0"})
    assert list(report.results["verdict"]) == ["no-data"] == list(report.failures["verdict"])
    assert report.warnings.empty
    said = report.results.loc[0, "explanation"]
    assert said == (
        "no batch of the data has channel=online; 4 rows of the lists that are of it were rejected and are not counted"
    )


def test_a_figure_that_no_list_holds_is_a_warning_though_a_rejected_row_may_be_of_it(intake):
    report = check(ledger(("100批次", "sampled(before)")), intake)
    assert (report.ok, list(report.warnings["id"]), report.unread) == (True, ["f0"], frozenset())
    assert report.results.loc[0, "explanation"].endswith(
        "; 1 row of the lists that may be of it was rejected and is not counted"
    )


def test_a_wrong_figure_says_so_where_rejected_rows_may_be_why(intake):
    found = check(ledger(("11批次", "sampled(all)"), ("5批次", "sampled(all)")), intake, lang="zh").results
    assert found.loc[0, "explanation"].endswith("；清单中属此而被退回、未计入的有4行")
    assert "退回" not in found.loc[1, "explanation"]  # they could only make it more


def test_a_base_that_is_none_since_its_rows_were_rejected_fails_too(intake):
    report = check(ledger(("1.5倍", "sampled(offline) / sampled(online)")), intake)
    assert report.unread == {"f0"}


def test_a_word_of_a_column_is_no_slip_of_another(intake):
    assert "did you mean" not in str(check(ledger(("4批次", "sampled(online)")), intake))


@pytest.mark.parametrize(
    ("lang", "count", "why"),
    [
        ("en", "of 11 rows of the lists 5 were rejected and are not counted", "rows that they count were rejected: f0"),
        ("zh", "清单共11行，其中5行被退回，未计入", "因为应计入的行已被退回：f0"),
    ],
)  # fmt: skip
def test_every_output_says_how_many_rows_were_rejected(intake, lang, count, why):
    report = check(ledger(("999批次", "sampled(online)"), language=lang), intake)
    assert count in str(report)
    assert why in str(report)
    annotations = to_github(report).split("\n")
    assert annotations[0].startswith("::error title=f0::")
    assert annotations[-1].startswith("::error title=spotcheck::")
    assert count in annotations[-1]
    assert json.loads(to_json(report))["rejected"] == {"rejected": 5, "rows": 11, "unread": ["f0"]}
    root = ET.fromstring(to_junit(report))  # noqa: S314 (our own text)
    assert root.get("failures") == "1"
    assert [e.text for e in root.iter("system-out")] == [count]


def test_a_check_that_passes_beside_rejected_rows_is_a_warning_on_github(intake):
    report = check(ledger(("6批次", "sampled(offline)")), intake)
    assert report.ok
    assert to_github(report).startswith("::warning title=spotcheck::1 figures: match 1 · of 11 rows")


def test_lists_that_are_read_whole_are_not_mentioned():
    report = check(ledger(("6批次", "sampled(offline)")), sc.validate(rows()[:6]))
    assert "rejected" not in str(report)
    assert to_github(report).startswith("::notice ")
    assert list(json.loads(to_json(report))) == ["ok", "results", "solution"]


def test_rows_that_repeat_another_are_not_missed():
    intake = sc.validate([*rows()[:6], rows()[0]])
    assert (intake.rows - intake.accepted, len(intake.readable)) == (1, 0)


def test_a_cell_of_a_programme_that_is_not_routine_keeps_a_rejected_row_out():
    lists = [{**row, "抽查任务": "专项监督抽查"} if row["渠道"] == "线上" else row for row in rows()]
    assert check(ledger(("4批次", "sampled(online)")), sc.validate(lists)).unread == frozenset()
