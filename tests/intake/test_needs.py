"""What a list must say, and what is said where it does not."""

import ast

import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.errors import IntakeError

HEADER = "抽样单编号,抽样日期,渠道,产品名称,检验结论\n"
MIXED = HEADER + "S1,2023-01-05,线上,插座,合格\nS2,2023-01-05,线下,插座,合格\n"


@pytest.fixture
def mixed(tmp_path):
    (tmp_path / "a.csv").write_text(MIXED, encoding="utf-8")
    return tmp_path / "a.csv"


def test_a_list_of_both_channels_without_a_platform_is_told_what_to_do(mixed):
    intake = sc.read(mixed)
    assert intake.problems[["row", "column", "code"]].to_numpy().tolist() == [[2, "platform", "missing"]]
    assert intake.problems["message"][0] == 'no column says the platform: give it with defaults={"platform": …}, or name its column with aliases={"…": "platform"}'  # fmt: skip
    assert sc.read(mixed, lang="zh").problems["message"][0].startswith("没有平台列：")


@pytest.mark.parametrize("defaults", [{"platform": "未注明"}, {"platform": "甲", "shop": "乙", "sales_mode": "livestream", "stage": "production"}])  # fmt: skip
def test_what_only_one_channel_has_is_given_to_its_rows_alone(mixed, defaults):
    batches = sc.read(mixed, defaults=defaults).batches
    assert batches["platform"].tolist() == [defaults["platform"], None] or batches[
        "platform"
    ].isna().tolist() == [False, True]
    assert batches["stage"].iloc[0] == "distribution"
    assert len(batches) == 2


def test_a_channel_by_default_that_contradicts_the_name_of_a_sheet_is_noted(tmp_path):
    frame = pd.DataFrame(
        [["S1", "2023-01-05", "插座", "合格"]], columns=["抽样单编号", "抽样日期", "产品名称", "检验结论"]
    )
    with pd.ExcelWriter(tmp_path / "a.xlsx", engine="xlsxwriter") as book:
        frame.to_excel(book, sheet_name="一季度", index=False)
        frame.replace("S1", "S2").to_excel(book, sheet_name="线上", index=False)
    intake = sc.read(tmp_path / "a.xlsx", defaults={"channel": "offline"})
    assert intake.batches["channel"].tolist() == ["offline", "offline"]
    assert "a.xlsx, 线上: taken to be offline, as defaults say, though “线上” speaks of online" in str(intake)


@pytest.mark.parametrize("given", [{"platform": "未注明"}, {"shop": "甲店"}, {"sales_mode": "直播"}])
def test_a_platform_by_default_does_not_say_the_channel(tmp_path, given):
    (tmp_path / "a.csv").write_text(
        "抽样日期,产品名称,被抽样单位,检验结论\n2021-01-01,灯,甲店,合格\n", encoding="utf-8"
    )
    with pytest.raises(IntakeError, match="no column says the channel"):
        sc.read(tmp_path / "a.csv", defaults=given)


@pytest.fixture
def two_verdicts(tmp_path):
    frame = pd.DataFrame([["2023-01-05", "插座", "线下"]] * 2, columns=["抽样日期", "产品名称", "渠道"])
    with pd.ExcelWriter(tmp_path / "a.xlsx", engine="xlsxwriter") as book:
        frame.to_excel(book, sheet_name="合格产品信息", index=False)
        frame[:1].to_excel(book, sheet_name="不合格产品信息", index=False)
    return tmp_path / "a.xlsx"


def test_a_verdict_that_no_column_says_is_that_of_the_name_and_said(two_verdicts):
    intake = sc.read(two_verdicts)
    assert intake.batches["verdict"].tolist() == ["conforming", "conforming", "nonconforming"]
    said = "a.xlsx, 不合格产品信息: no column says the verdict; taken to be nonconforming, as “不合格产品信息” says"
    assert said in str(intake)
    assert "没有检验结论列，按名称“不合格产品信息”作为不合格" in str(sc.read(two_verdicts, lang="zh"))


def test_a_verdict_by_default_that_contradicts_the_name_is_noted(two_verdicts):
    intake = sc.read(two_verdicts, defaults={"verdict": "合格"})
    assert set(intake.batches["verdict"]) == {"conforming"}
    assert (
        "不合格产品信息: taken to be conforming, as defaults say, though “不合格产品信息” speaks of nonconforming"
        in str(intake)
    )
    assert "合格产品信息: taken" in str(intake)
    assert str(intake).count("as defaults say") == 1


def test_a_column_that_may_be_the_verdict_is_asked_about_whatever_the_name_says(tmp_path):
    (tmp_path / "不合格.csv").write_text("渠道,年度,产品名称,检验结果\n线下,2021,灯,甲\n", encoding="utf-8")
    with pytest.raises(IntakeError, match="检验结果"):
        sc.read(tmp_path / "不合格.csv")


def test_lists_of_a_mapping_that_were_not_read_are_named(mixed):
    (mixed.parent / "a.toml").write_text(
        f'[files."{mixed.name}"]\n"x" = ""\n[files."no.csv"]\n"产品名称" = "product"\n', encoding="utf-8"
    )
    assert (
        "aliases speak of lists that were not read: no.csv\n"
        in f"{sc.read(mixed, aliases=mixed.parent / 'a.toml')}\n"
    )


def test_headers_of_aliases_that_no_list_has_are_named(mixed):
    said = {"产品名称": "product", "品 牌": "brand", "渠道 (2)": ""}
    assert "aliases speak of headers that no list has: 品 牌, 渠道 (2)" in str(sc.read(mixed, aliases=said))
    assert "aliases speak" not in str(sc.read(mixed, aliases={"产品 名称": "product"}))
    rows = [{"产品": "插座", "结论": "合格", "年度": 2023, "渠道": "线下"}]
    assert "aliases 中的以下表头不在任何清单中：品牌" in str(
        sc.validate(rows, aliases={"品牌": "brand"}, lang="zh")
    )
    sc.validate(rows).mapping.save(mixed.parent / "a.toml")
    assert "aliases speak" not in str(sc.read(mixed, aliases=mixed.parent / "a.toml"))


def test_a_table_of_counts_is_told_to_be_a_tally():
    rows = [
        {"产品名称": "大米", "抽样日期": "2024-05-01", "渠道": "线下", "抽查批次": 12, "不合格批次": 1}
    ] * 3
    with pytest.raises(
        sc.IntakeError, match="“不合格批次” holds counts: rows of many batches are a tally and no list"
    ):
        sc.validate(rows)
    with pytest.raises(sc.IntakeError, match="“不合格批次”是批次数"):
        sc.validate(rows, lang="zh")


def test_headers_of_taiwan_lists_are_known():
    found = sc.intake.match_columns(["抽驗日期", "檢體名稱"]).set_index("header")["column"]
    assert found.to_dict() == {"抽驗日期": "sampled_on", "檢體名稱": "product"}


def test_a_header_with_quotes_is_advised_as_one_types_it():
    header = '产品"名"样'
    with pytest.raises(sc.IntakeError) as caught:
        sc.validate([{header: "插座", "结论": "合格", "年度": 2023, "渠道": "线下"}])
    advised = str(caught.value).partition("aliases=")[2].partition("}")[0] + "}"
    assert ast.literal_eval(advised) == {header: "product"}
    assert sc.validate(
        [{header: "插座", "结论": "合格", "年度": 2023, "渠道": "线下"}], aliases={header: "product"}
    ).accepted


def test_a_word_of_the_domain_is_answered_with_words_of_the_domain():
    row = {"产品名称": "插座", "检验结论": "合格", "年度": 2023, "抽样领域": "仓库"}
    assert sc.validate([row], lang="zh").problems["message"][0].endswith("请改为生产、实体销售、电商销售之一")
    assert "write one of 生产 (production)" in sc.validate([row]).problems["message"][0]


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("U1,2021-01-01,线下,合格,灯,不合格\nU2,2021-01-02,线下,合格,灯,合格\n", "2021-01-01, 合格, 不合格"),
        ("U1,2021-01-01,线下,灯,合格\nU2,2021-01-02,线下,灯,不合格\n", "2021-01-01, 合格"),
        ("1,甲公司,牙刷,2021年1月1日\n2,乙公司,牙膏,2021年1月2日\n", "2021年1月1日"),
    ],
)
def test_a_list_without_headers_is_told_to_have_none(tmp_path, text, cells):
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    said = (
        f"row 1 was taken for the headers, but looks like data ({cells}), so that the list seems to have none"
    )
    with pytest.raises(IntakeError) as error:
        sc.read(tmp_path / "a.csv")
    assert said in str(error.value)
    assert error.value.mapping is None
    with pytest.raises(IntakeError, match="清单似乎没有表头：请在其上加一行表头"):
        sc.read(tmp_path / "a.csv", lang="zh", aliases={"合格": "verdict"})


def test_rows_that_are_test_items_are_told_to_be_no_batches(tmp_path):
    header = "抽样单编号,抽样日期,渠道,产品名称,检验项目,检验结果,标准值"
    (tmp_path / "a.csv").write_text(
        f"{header},单项判定\nA1,2021-01-01,线下,灯,铅,10,9,不合格\nA1,2021-01-01,线下,灯,镉,0.1,1,合格\n",
        encoding="utf-8",
    )
    with pytest.raises(
        IntakeError, match="“单项判定” judges single test items, and rows that are test items are no batches"
    ):
        sc.read(tmp_path / "a.csv")
    (tmp_path / "b.csv").write_text(
        f"{header}\nA1,2021-01-01,线下,灯,铅,10 mg/kg,9\nA2,2021-01-01,线下,灯,铅,0.1 mg/kg,9\nA3,2021-01-01,线下,灯,铅,1,9\n",
        encoding="utf-8",
    )
    with pytest.raises(IntakeError, match="no column holds verdict") as error:
        sc.read(tmp_path / "b.csv")
    assert "Nearest" not in str(error.value)  # the cells of 检验结果 are no verdicts


@pytest.mark.parametrize(
    "name", ["整改后合格产品", "不合格产品复检名单", "合格供应商名单", "抽检合格率", "合格及不合格产品"]
)
def test_a_name_that_does_not_say_the_verdict_of_its_rows_says_none(tmp_path, name):
    (tmp_path / f"{name}.csv").write_text(
        "产品名称,年份,渠道\n灯,2023,线下\n灯,2023,线下\n", encoding="utf-8"
    )
    with pytest.raises(sc.IntakeError, match="verdict"):
        sc.read(tmp_path / f"{name}.csv", lang="zh")
