"""What a list must say, and what is said where it does not."""

import ast

import pandas as pd
import pytest

import spotcheck as sc

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
