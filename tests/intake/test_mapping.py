"""A mapping is shown, saved, filled in and given back."""

import pickle
import tomllib

import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.errors import ArgumentError, IntakeError
from spotcheck.intake.mapping import MappedColumn, Mapping, aliases_of

LIST = {
    "企业名称": ["甲公司", "乙公司"],
    "产品": ["牙刷", "毛巾"],
    "结果": ["合格", "不合格"],
    "年度": [2020, 2020],
}
ONLINE = {"channel": "offline"}


def row(header, column="", confidence="certain", *, source="a.csv", sheet=None, candidates=()):
    return MappedColumn(source, sheet, header, column, confidence, "why", tuple(candidates))


@pytest.fixture
def asked():
    """The mapping of a list that cannot be read without a word from its reader."""
    with pytest.raises(IntakeError) as caught:
        sc.validate(LIST, defaults=ONLINE)
    return caught.value.mapping


def test_what_is_asked_can_be_decided_and_given_back(asked):
    assert [question.header for question in asked.unsure] == ["企业名称"]
    intake = sc.validate(LIST, defaults=ONLINE, aliases=asked.decided("企业名称", "producer"))
    assert intake.batches["producer"].tolist() == ["甲公司", "乙公司"]
    assert intake.mapping.unsure == ()


def test_what_is_asked_can_be_saved_filled_in_and_read_back(asked, tmp_path):
    path = tmp_path / "mapping.toml"
    asked.save(path)
    text = path.read_text(encoding="utf-8")
    assert '"企业名称" = "?"  # unsure: its name could mean outlet or producer' in text
    path.write_text(text.replace('"企业名称" = "?"', '"企业名称" = ""'), encoding="utf-8")
    assert "企业名称" in sc.validate(LIST, defaults=ONLINE, aliases=path).batches.columns
    assert "企业名称" in sc.validate(LIST, defaults=ONLINE, aliases=str(path)).batches.columns


def test_what_is_not_filled_in_is_asked_again(asked, tmp_path):
    asked.save(tmp_path / "mapping.toml")
    with pytest.raises(IntakeError, match="企业名称"):
        sc.validate(LIST, defaults=ONLINE, aliases=tmp_path / "mapping.toml")
    assert Mapping.load(tmp_path / "mapping.toml").unsure[0].header == "企业名称"


def test_a_correction_in_the_frame_counts(asked):
    asked.loc[asked["header"] == "企业名称", "column"] = "outlet"
    assert "outlet" in sc.validate(LIST, defaults=ONLINE, aliases=asked).batches.dropna(axis=1).columns


def test_what_match_columns_gives_can_be_given_back():
    found = sc.intake.match_columns(LIST)
    found.loc[found["header"] == "企业名称", ["column", "confidence"]] = ["producer", "certain"]
    assert sc.validate(LIST, defaults=ONLINE, aliases=found).accepted == 2


def test_the_mapping_of_a_read_loads_the_next_list_without_a_question(tmp_path, shanghai):
    shanghai.mapping.save(tmp_path / "office.toml")
    again = sc.read(sc.samples.folder(), aliases=tmp_path / "office.toml")
    assert again.accepted == shanghai.accepted
    assert again.mapping["column"].tolist() == shanghai.mapping["column"].tolist()


def test_a_mapping_is_a_frame_and_stays_one():
    mapping = Mapping.of([row("产品名称", "product"), row("x", "", "unsure", candidates=["outlet", "shop"])])
    assert isinstance(mapping, pd.DataFrame)
    assert mapping.columns.tolist() == [
        "source",
        "sheet",
        "header",
        "column",
        "confidence",
        "reason",
        "candidates",
    ]
    assert mapping["candidates"].tolist() == ["", "outlet, shop"]
    assert mapping.rows == (row("产品名称", "product"), row("x", "", "unsure", candidates=["outlet", "shop"]))
    assert pickle.loads(pickle.dumps(mapping)).rows == mapping.rows  # noqa: S301 (our own)
    assert mapping.copy().unsure == mapping.unsure
    assert not isinstance(mapping[["header"]], Mapping)
    assert repr(mapping) == "产品名称 → product (certain: why)\nx → ? [outlet, shop] (unsure: why)"
    assert repr(Mapping.of([])) == "(no columns)"


def test_files_that_differ_are_kept_apart(tmp_path):
    rows = [
        row("结果", "verdict", source="a.csv"),
        row("结果", "", source="b.csv"),
        row("结果", "verdict", source="c.csv"),
    ]
    Mapping.of(rows).save(tmp_path / "m.toml")
    said = tomllib.loads((tmp_path / "m.toml").read_text(encoding="utf-8"))
    assert said == {"columns": {"结果": "verdict"}, "files": {"b.csv": {"结果": ""}}}
    aliases = aliases_of(tmp_path / "m.toml")
    assert [aliases.target("结果", place=[name]) for name in ("a.csv", "b.csv", "new.csv")] == [
        "verdict",
        "",
        "verdict",
    ]
    assert aliases == aliases_of(Mapping.of(rows))


def test_the_second_header_of_one_name_has_a_number(tmp_path):
    rows = [row("地址", "address"), row("地址", "", "unsure", candidates=["address"])]
    mapping = Mapping.of(rows)
    assert mapping.unsure[0].header == "地址 (2)"
    decided = mapping.decided("地址 (2)", "producer_address")
    assert decided["column"].tolist() == ["address", "producer_address"]
    decided.save(tmp_path / "m.toml")
    assert aliases_of(tmp_path / "m.toml").target("地址", number=2) == "producer_address"


@pytest.mark.parametrize(
    "header",
    ['a"b\\c', "抽样\n日期", "\x00\x1f\x7f\x85", "[columns]", "a = 1 # b", "\u200b", "'", "\ud800", ""],
)
def test_any_header_can_be_saved(header, tmp_path):
    Mapping.of([row(header, "product", "likely")]).save(tmp_path / "m.toml")
    (found,) = Mapping.load(tmp_path / "m.toml").rows
    assert found.header == header.replace("\ud800", "\ufffd")
    assert aliases_of(tmp_path / "m.toml").target(found.header) == "product"


def test_saving_gives_the_same_bytes_every_time(tmp_path, shanghai):
    for name in ("a.toml", "b.toml"):
        shanghai.mapping.save(tmp_path / name)
    assert (tmp_path / "a.toml").read_bytes() == (tmp_path / "b.toml").read_bytes()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[columns]\n"样品" = "prodct"', "did you mean 'product'"),
        ('[columns]\n"样品" = 3', "must be a text"),
        ("columns = 3", "are tables of header = column"),
        ("[columns", "cannot be read"),
        ('"样品" = "product"', "is no mapping: it has 样品"),
        ("", "is no mapping"),
        ('[columns]\n[words.product]\n"a" = "b"', "words are said of verdict"),
    ],
)
def test_a_file_that_is_no_mapping_is_refused(text, message, tmp_path):
    (tmp_path / "m.toml").write_text(text, encoding="utf-8")
    with pytest.raises((ArgumentError, IntakeError), match=message):
        aliases_of(tmp_path / "m.toml")


def test_a_mapping_in_another_encoding_is_told_so(tmp_path):
    (tmp_path / "m.toml").write_text('[columns]\n"样品" = "product"', encoding="gb18030")
    with pytest.raises(IntakeError, match=r"m.toml is not UTF-8 \(byte 11\): save it as UTF-8"):
        aliases_of(tmp_path / "m.toml")


def test_a_mapping_that_is_not_there_is_named(tmp_path):
    with pytest.raises(IntakeError, match="there is no mapping"):
        sc.validate(LIST, aliases=tmp_path / "no.toml")


@pytest.mark.parametrize(
    ("aliases", "message"),
    [
        ({"样品": "prodct"}, "aliases\\['样品'\\] is no column: 'prodct'; did you mean 'product'"),
        ({"样品": "zzz"}, "it may be batch_id, year"),
        ({"样品": "产品名称"}, "did you mean 'product'"),
        ({"样品": None}, "is no column: None"),
        ({"product": "样品"}, "it maps a header to a column, so it is written {'样品': 'product'}"),
        ([("样品", "product")], "aliases is a dict of header → column"),
        ({"verdict": {"基本合格": "好"}}, "must be a known word of verdict such as conforming"),
        ({"product": {"a": "b"}}, "words are said of verdict, channel"),
        ({"date_order": "ymd"}, "date_order must be one of 'dmy', 'mdy'"),
        (pd.DataFrame({"a": [1]}), "has the columns header and column"),
    ],
)
def test_wrong_aliases_are_refused_before_anything_is_read(aliases, message):
    with pytest.raises(ArgumentError, match=message):
        sc.validate(LIST, defaults=ONLINE, aliases=aliases)


def test_deciding_a_header_that_is_not_there_is_an_error(asked):
    with pytest.raises(ArgumentError, match="no header '企业'; did you mean '企业名称'"):
        asked.decided("企业", "producer")
    with pytest.raises(ArgumentError, match="is no column"):
        asked.decided("企业名称", "produces")


def test_the_caller_adds_words_of_cells_and_says_the_order_of_dates(tmp_path):
    rows = [{"产品": "牙刷", "结论": "基本合格", "抽样日期": "03/04/2020", "抽样领域": "仓库"}]
    aliases = {"结论": {"基本合格": "合格"}, "domain": {"仓库": "实体销售"}, "date_order": "dmy"}
    batch = sc.validate(rows, aliases=aliases).batches.iloc[0]
    assert (batch["verdict"], str(batch["sampled_on"].date()), batch["stage"]) == (
        "conforming",
        "2020-04-03",
        "distribution",
    )
    (tmp_path / "m.toml").write_text(
        'date_order = "mdy"\n[words.verdict]\n"基本合格" = "不合格"\n[words.domain]\n"仓库" = "生产"\n',
        encoding="utf-8",
    )
    batch = sc.validate(rows, aliases=tmp_path / "m.toml").batches.iloc[0]
    assert (batch["verdict"], str(batch["sampled_on"].date()), batch["stage"]) == (
        "nonconforming",
        "2020-03-04",
        "production",
    )
    assert sc.validate(rows).problems["code"].tolist() == ["date_ambiguous", "literal_error", "literal_error"]


def test_what_the_caller_says_of_dates_in_defaults_goes_first():
    rows = [{"产品": "牙刷", "结论": "合格", "抽样日期": "03/04/2020", "渠道": "线下"}]
    batch = sc.validate(rows, aliases={"date_order": "dmy"}, defaults={"date_order": "mdy"}).batches.iloc[0]
    assert batch["sampled_on"].month == 3


@pytest.mark.parametrize(
    ("header", "cells"),
    [
        ("是否合格", ["是", "否", "合格"]),
        ("Compliant", ["Y", "no", "pass"]),
        ("合格与否", [True, False, "√"]),
    ],
)
def test_a_header_that_asks_is_answered_by_yes_and_no(header, cells):
    rows = [{"产品": "牙刷", "年度": 2020, "渠道": "线下", header: cell} for cell in cells]
    assert sc.validate(rows).batches["verdict"].tolist() == ["conforming", "nonconforming", "conforming"]
    assert sc.validate([row | {"检验结论": row.pop(header)} for row in rows[:1]]).problems[
        "code"
    ].tolist() == ["literal_error"]


@pytest.mark.parametrize(
    "header",
    [
        "Nonconforming?",
        "Noncompliant",
        "Non-compliant",
        "Not compliant",
        "Not passed",
        "是否不合格",
        "不合格?",
        "未通过",
    ],
)
@pytest.mark.parametrize("cells", [["No", "No", "no", "Yes"], ["N", "N", "N", "Y"], ["FALSE", "FALSE", "FALSE", "TRUE"], [False, False, False, True], ["否", "否", "×", "√"]])  # fmt: skip
def test_yes_below_a_header_that_asks_what_is_wrong_is_nonconforming(header, cells):
    rows = {"product": ["牙刷"] * 4, "year": [2020] * 4, "channel": ["offline"] * 4, header: cells}
    intake = sc.validate(rows, aliases={header: "verdict"})
    assert intake.batches["verdict"].tolist() == [*["conforming"] * 3, "nonconforming"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_fix_that_is_suggested_for_two_headers_of_one_name_works(tmp_path, lang):
    path = tmp_path / "a.csv"
    path.write_text(
        "抽样日期,渠道,产品名称,检验结论,检验结论\n2023-01-05,线下,插座,合格,不合格\n", encoding="utf-8"
    )
    with pytest.raises(sc.IntakeError) as caught:
        sc.read(path, lang=lang)
    assert "“检验结论 (2)”" in str(caught.value)
    assert 'aliases={"检验结论 (2)": ""}' in str(caught.value)
    assert sc.read(path, aliases={"检验结论 (2)": ""}).batches["verdict"].tolist() == ["conforming"]
    assert sc.read(path, aliases={"检验结论": "", "检验结论 (2)": "verdict"}).batches["verdict"].tolist() == [
        "nonconforming"
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[columns", "无法读取"),
        ('"样品" = "product"', "其中有样品"),
        ("", "其中没有内容"),
        ('[columns]\n"样品" = 1', "须为文字"),
        ("columns = 1", "应为表"),
    ],
)
def test_what_is_wrong_with_a_mapping_is_said_in_the_language_asked_for(tmp_path, text, said):
    (tmp_path / "m.toml").write_text(text, encoding="utf-8")
    rows = [{"产品": "灯", "结论": "合格", "年度": 2020, "渠道": "线下"}]
    with pytest.raises(IntakeError, match=said):
        sc.validate(rows, aliases=tmp_path / "m.toml", lang="zh")
    (tmp_path / "a.csv").write_text("产品,结论\n灯,合格\n", encoding="utf-8")
    with pytest.raises(IntakeError, match=said):
        sc.read(tmp_path / "a.csv", aliases=tmp_path / "m.toml", lang="zh")
