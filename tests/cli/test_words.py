"""Notes are in the language asked for, and advice is spelled as one types it."""

import sys

import pytest

import spotcheck as sc
from spotcheck.language.commands import spelled

SPECIAL = (
    "抽样单编号,抽样日期,抽样领域,网抽平台名称,产品名称,产品大类,抽查任务,检验结论\n"
    "S1,2020-03-05,电商销售,晨星商城,积木,玩具,专项监督抽查,不合格\n"
    "S2,2020-03-05,电商销售,晨星商城,积木,玩具,专项监督抽查,合格\n"
    "S3,2020-03-05,生产,,积木,玩具,专项监督抽查,合格\n"
)
UNSURE = "企业名称,产品名称,检验结论,抽样日期\n甲公司,牙刷,合格,2020-03-05\n"


@pytest.fixture
def special(tmp_path):
    path = tmp_path / "special.csv"
    path.write_text(SPECIAL, encoding="utf-8")
    return path


def test_notes_are_in_the_language_asked_for(run, lists, special, tmp_path):
    _, out, err = run("rates", special, lists, "--lang", "zh")
    assert "注：读取13行：采用12行，退回1行\n" in err
    assert "注：3批次不属监督抽查，未计入（专项抽查 3）；如需计入，用 --programmes all\n" in err
    assert "note:" not in err
    assert "方法: Wilson法" in out
    _, _, err = run("compare", lists, "--on", "channel", "--baseline", "offline", "--lang=zh")
    assert (
        "注：渠道对比混合了不同领域（流通领域、生产领域），差异可能来自领域而非渠道：可用 --adjust-for stage 调整，或用 --by stage 分组\n"
        in err
    )
    _, _, err = run("report", lists, "-o", tmp_path / "r.html", "--lang", "zh")
    assert f"已写入{tmp_path / 'r.html'}及其台账{tmp_path / 'r.figures.toml'}\n" in err


def test_advice_is_spelled_as_one_types_it(run, lists):
    _, _, err = run("compare", lists, "--on", "channel", "--baseline", "offline")
    assert "use --adjust-for stage, or group with --by stage\n" in err


@pytest.mark.parametrize(
    "words", ["rates", "yoy", "summary", "compare --on channel --baseline offline", "report -o r.html"]
)
def test_where_all_batches_are_special_checks_the_advice_can_be_followed(
    run, special, tmp_path, monkeypatch, words
):
    monkeypatch.chdir(tmp_path)
    command, *more = words.split()
    code, _, err = run(command, special, *more)
    assert code == 2
    assert "left out are special " in err
    assert "--programmes special counts them, --programmes all counts every kind of programme" in err
    assert "programmes=" not in err
    code, _, err = run(command, special, *more, "--programmes", "all")
    assert code == 0, err


def test_a_report_of_special_checks_leaves_a_ledger_that_checks(special, tmp_path):
    intake = sc.read(special)
    with pytest.raises(sc.ArgumentError, match='programmes="all"'):
        sc.report(intake, tmp_path / "r.html")
    for suffix in ("html", "docx", "xlsx"):
        sc.report(intake, tmp_path / f"r.{suffix}", programmes="special")
        assert sc.check(tmp_path / "r.figures.toml", intake, strict=True).ok


def test_nothing_is_advised_where_no_programme_is_left_out():
    for data in (
        sc.counts({"online": (0, 0)}, "channel"),
        sc.counts({(2020, "online"): (0, 0)}, ["year", "channel"]),
    ):
        for measure in (sc.failure_rates, sc.summarise):
            with pytest.raises(sc.ArgumentError) as error:
                measure(data)
            assert "programmes" not in str(error.value)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_script_gets_the_columns_to_decide_in_the_file_it_named(run, tmp_path, monkeypatch, lang):
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr("spotcheck.cli.reading._on_a_terminal", lambda: False)
    path, mapping = tmp_path / "list.csv", tmp_path / "m.toml"
    path.write_text(UNSURE, encoding="utf-8")
    call = ("read", path, "--defaults", "channel=offline", "--lang", lang)
    code, _, err = run(*call)
    assert code == 2
    assert "--save-mapping mapping.toml" in err
    assert "error.mapping" not in err
    code, _, err = run(*call, "--save-mapping", mapping)
    assert code == 2
    assert f"--aliases {mapping}" in err
    assert "aliases=" not in err
    text = mapping.read_text(encoding="utf-8")
    assert '"企业名称" = "?"' in text
    mapping.write_text(text.replace('"?"  #', '"producer"  #'), encoding="utf-8")
    assert run(*call, "--aliases", mapping)[0] == 0


@pytest.mark.parametrize(
    ("message", "lang", "typed"),
    [
        ("sheet='foo': none", "en", "--sheet 'foo': none"),
        ('用 sheet="…" 指定', "zh", '用 --sheet "…" 指定'),
        (
            'with aliases={"结论 \\"甲\\"": ""}',
            "en",
            r'with --aliases FILE, a text file with the lines [columns] and "结论 \"甲\"" = ""',
        ),
        (
            '用 aliases={"备注": "remarks"} 说明',
            "zh",
            '用 --aliases 文件（其中两行为 [columns] 与 "备注" = "remarks"） 说明',
        ),
        ("4 more kinds: see .problems", "en", "4 more kinds: see --json"),
    ],
)
def test_advice_of_messages_can_be_typed(message, lang, typed):
    assert spelled(message, lang) == typed


def test_a_file_of_aliases_as_it_is_advised_is_one(run, tmp_path):
    (tmp_path / "a.csv").write_text(
        "样品编号,产品名称,检验结论,渠道,年度\n" + "1,牙刷,合格,线下,2020\n" * 3, encoding="utf-8"
    )
    _, out, _ = run("read", tmp_path / "a.csv")
    assert '--aliases FILE, a text file with the lines [columns] and "样品编号" = "batch_id"' in " ".join(
        out.split()
    )
    (tmp_path / "m.toml").write_text('[columns]\n"样品编号" = "batch_id"\n', encoding="utf-8")
    code, out, _ = run("read", tmp_path / "a.csv", "--aliases", tmp_path / "m.toml")
    assert (code, "2 × duplicate" in out) == (0, True)


RETEST = (
    "抽样单编号,产品名称,渠道,年度,检验结论,备注\nA1,灯,线下,2021,不合格,复检合格\nA2,灯,线下,2021,合格,\n"
)


@pytest.mark.parametrize(("lang", "ends"), [("en", '"remarks". Fill in'), ("zh", "说明。请填写")])
def test_a_question_and_what_to_do_with_its_file_are_two_sentences(run, tmp_path, monkeypatch, lang, ends):
    monkeypatch.setattr("spotcheck.cli.reading._on_a_terminal", lambda: False)
    (tmp_path / "a.csv").write_text(RETEST, encoding="utf-8")
    _, _, err = run("read", tmp_path / "a.csv", "--save-mapping", tmp_path / "m.toml", "--lang", lang)
    assert ends in err
