"""Which column is which: by name, by cells, by neighbours; what is not certain is said or asked."""

import datetime as dt
import time

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import spotcheck as sc
from spotcheck.errors import ArgumentError, IntakeError
from spotcheck.intake.matching import header_score, match_columns, matched
from spotcheck.intake.tables import DOMAIN, LOT_OR_DATE

GIVEN = ("product", "verdict", "channel", "year")


def match(columns, **options):
    """Match a dict of header → cells, with nothing required."""
    return matched(list(columns), list(columns.values()), **{"given": GIVEN} | options)


def target(columns, header, **options):
    found = match(columns, **options)
    return found.targets[list(columns).index(header)]


# Names of header rows


@pytest.mark.parametrize(
    ("cells", "score"),
    [
        (["序号", "产品名称", "检验结论"], 3),
        (["产品名称", "产品名称", "产品名称"], 1),
        (["2020年产品质量监督抽查结果清单", None, None], 0),
        ([1, "牙刷", "合格", dt.date(2020, 3, 5), 3.5], 0),
        (["生产", "合格", "线上", "流通领域", "专项", "电商平台"], 0),
        (["单位：批次", "", None], 0),
        (["注：本表为合成数据", "—"], 0),
        (["合计", "120批次", "合格率"], 0),
        ([], 0),
        (["product", "verdict", "year"], 3),
        (["抽样信息/抽样日期", "抽样信息/抽样领域"], 2),
        (["x" * 100_000, "产品名称"], 1),
    ],
)
def test_each_known_name_adds_one_to_the_score_of_a_row(cells, score):
    assert header_score(cells) == score


# What cells decide


@pytest.mark.parametrize(
    ("header", "cells", "column"),
    [
        ("检验结果", ["合格", "不合格", "合格（复检）", "/"], "verdict"),
        ("检验结果", ["0.12 mg/kg", "未检出", "3.4", "<0.05"], ""),
        ("检验结果", ["见附件一", "见附件二", "见附件三"], ""),
        ("结果", ["符合", "不符合"], "verdict"),
        ("Result", ["pass", "fail", "pass"], "verdict"),
        ("名称", ["牙刷", "毛巾", "儿童餐具"], "product"),
        ("编号", ["1", "2", "3"], ""),
        ("编号", ["24-001", "24-002", "24-003"], "batch_id"),
        ("编号", ["SH24_0001", "SH24_0002", "SH24_0003"], "batch_id"),
        ("样品编号", ["24-001", "24-001", "24-002"], "batch_id"),
        ("样品编号", [240001, 240002, 240001], "batch_id"),
        ("样品编号", ["20240001", "20240001", "20240002"], "batch_id"),
        ("样品编号", ["1", "2", "2"], ""),
        ("样品编号", ["0.5", "2-5", "1.2 mg"], ""),
        ("编号", ["GZJ20440000001", "GZJ20440000002", "GZJ20440000003"], "batch_id"),
        ("抽样方式", ["线上", "线下", "网购"], "channel"),
        ("抽样方式", ["无菌抽样", "非无菌抽样", "非无菌抽样"], ""),
        ("抽样来源", ["生产", "实体销售", "电商销售"], DOMAIN),
        ("销售渠道", ["实体销售", "电商销售", "生产"], DOMAIN),
        ("抽样领域", ["线上", "线下", "互联网"], DOMAIN),
        ("抽检类型", ["监督抽检", "风险监测", "专项抽查"], "programme_kind"),
        ("抽检类型", ["评价性抽检", "监督抽检（国抽）", "转移支付"], "programme"),
        ("店名", ["甲超市", "乙便利店", "丙商行", "丁百货"], "outlet"),
        ("企业名称", ["甲食品厂", "乙有限公司", "丙集团", "丁实业公司", "戊有限公司"], "producer"),
        ("企业名称", ["甲超市", "乙便利店", "丙商行", "丁百货店", "戊药房"], "outlet"),
        ("来源", ["", None, "/"], ""),
    ],
)  # fmt: skip
def test_cells_decide_what_a_name_leaves_open(header, cells, column):
    assert target({header: cells}, header) == column


def test_what_cells_decide_is_said():
    found = match({"结果": ["合格", "不合格"]}, lang="zh")
    assert found.rows[0].confidence == "likely"
    assert found.notes == ("“结果”视为 verdict（由内容判断）",)
    assert match({"结果": ["合格", "不合格"]}).notes == ("“结果” is taken for verdict (what its cells hold)",)


def test_a_few_wrong_cells_do_not_hide_what_a_column_holds():
    cells = ["合格"] * 90 + ["不合格"] * 5 + [f"见第{n}号报告" for n in range(5)]
    assert target({"检验结果": cells}, "检验结果") == "verdict"


def test_a_sure_name_is_not_doubted_for_its_cells():
    found = match({"检验结论": ["基本合格", "见报告", "？", "12"]})
    assert (found.targets, found.rows[0].confidence) == (("verdict",), "certain")


def test_long_columns_are_looked_at_in_part():
    cells = pd.Series([f"值{n}" for n in range(1_000_000)], dtype=object)
    columns = {f"名称{n}": cells for n in range(3)} | {"结果": pd.Series(["合格", "不合格"] * 500_000)}
    start = time.perf_counter()
    assert target(columns, "结果", aliases=dict.fromkeys(list(columns)[:3], "")) == "verdict"
    assert time.perf_counter() - start < 1


# What neighbours decide


@pytest.mark.parametrize(
    ("headers", "header", "column"),
    [
        (["产品名称", "生产企业", "地址", "检验结论"], "地址", "producer_address"),
        (["产品名称", "被抽样单位", "地址", "检验结论"], "地址", "address"),
        (["生产企业", "所在地", "检验结论"], "所在地", "producer_region"),
        (["被抽样单位", "联系电话", "所在地"], "所在地", "region"),
        (["企业名称", "被抽样单位", "检验结论"], "企业名称", "producer"),
        (["单位名称", "标称生产企业", "检验结论"], "单位名称", "outlet"),
        (["检验结论", "检验结果"], "检验结果", ""),
        (["规格型号", "批号", "货号"], "货号", ""),
    ],
)
def test_neighbours_decide_what_a_name_leaves_open(headers, header, column):
    found = match_columns(headers)
    row = found[found["header"] == header].iloc[0]
    assert (row["column"], row["confidence"]) == (column, "likely")


def test_a_collection_of_headers_is_no_table():
    names = [
        "产品名称",
        "样品名称",
        "商品名称",
        "食品名称",
        "检验结论",
        "结论",
        "判定结果",
        "综合判定",
        "检验结果",
        "企业名称",
        "被抽样单位",
    ]
    found = match_columns([*names, *(f"项目{n}" for n in range(30))]).set_index("header")
    assert found.loc[["产品名称", "食品名称"], "column"].tolist() == ["product", "product"]
    assert found.loc[["检验结果", "企业名称"], "confidence"].tolist() == ["unsure", "unsure"]


# One column, two headers


def test_the_surer_of_two_headers_holds_the_column():
    found = match({"抽样单编号": ["A1", "A2"], "样品编号": ["x1", "x2"]})
    assert found.targets == ("batch_id", "")
    assert found.notes == ("“样品编号” is kept as an extra (“抽样单编号” holds batch_id)",)


def test_numbers_that_are_not_taken_for_those_of_batches_are_said_not_to_be_compared():
    found = match({"样品编号": ["1", "2", "2"]})
    assert found.notes[0].startswith(
        "“样品编号” is kept as an extra (its cells do not hold batch_id): repeats of it were not looked for"
    )
    assert found.notes[0].endswith('say so with aliases={"样品编号": "batch_id"}')
    assert (
        "not looked for"
        not in match({"样品编号": ["1", "2", "2"], "抽样单编号": ["A1", "A2", "A3"]}).notes[0]
    )
    with pytest.raises(sc.IntakeError, match=r"编号.*could mean batch_id"):
        match({"编号": ["24-001", "24-001", "24-002"]})


def test_two_columns_of_the_same_cells_are_one():
    found = match({"产品名称": ["牙刷", "毛巾"], "样品名称": ["牙刷 ", "毛巾"]})
    assert found.targets == ("product", "")


def test_the_widest_region_that_tells_rows_apart_is_the_region():
    one_province = {
        "被抽样单位所在省": ["浙江", "浙江"],
        "被抽样单位所在市": ["杭州市", "宁波市"],
        "被抽样单位所在区县": ["西湖区", "海曙区"],
    }
    assert match(one_province).targets == ("", "region", "")
    assert match(one_province | {"被抽样单位所在省": ["浙江", "江苏"]}).targets == ("region", "", "")


def test_model_in_two_columns_keeps_the_first_by_rank():
    assert match({"规格": ["1"], "型号": ["2"]}).targets == ("", "model")


def test_two_headers_that_nothing_tells_apart_are_a_question():
    with pytest.raises(IntakeError, match="“产品名称” holds product as well") as caught:
        match({"产品名称": ["牙刷"], "样品名称": ["毛巾"]})
    assert [question.header for question in caught.value.mapping.unsure] == ["产品名称", "样品名称"]
    assert match({"产品名称": ["牙刷"], "样品名称": ["毛巾"]}, aliases={"产品名称": "category"}).targets == (
        "category",
        "product",
    )
    assert match({"产品名称": ["牙刷"], "样品名称": ["毛巾"]}, aliases={"产品名称": "product"}).targets == (
        "product",
        "",
    )


# What the caller says


def test_an_alias_goes_before_everything():
    found = match(
        {"产品名称": ["x"], "ＳＡＭＰＬＥ　名": ["牙刷"]}, aliases={"产品名称": "", "sample名": "product"}
    )
    assert found.targets == ("", "product")
    assert found.rows[1].reason == "said by aliases"


def test_an_alias_for_half_of_what_a_header_holds_means_the_whole():
    found = match(
        {"抽样领域": ["生产"], "生产日期/批号": ["L1"]}, aliases={"抽样领域": "stage", "生产日期/批号": "lot"}
    )
    assert found.targets == (DOMAIN, LOT_OR_DATE)
    assert match({"抽样领域": ["生产"], "渠道": ["线下"]}, aliases={"抽样领域": "stage"}).targets == (
        "stage",
        "channel",
    )


def test_the_second_of_two_headers_of_one_name_can_be_spoken_of():
    found = matched(
        ["地址", "地址"],
        [["a"], ["b"]],
        aliases={"地址": "address", "地址 (2)": "producer_address"},
        given=GIVEN,
    )
    assert found.targets == ("address", "producer_address")


# What is missing, or not certain


def test_an_unsure_column_is_asked_about_with_its_candidates():
    with pytest.raises(IntakeError) as caught:
        match({"企业名称": [], "检验结论": []}, source="a.xlsx", sheet="一")
    error = caught.value
    assert str(error).startswith(
        "a.xlsx, 一: it is not certain what these columns are: “企业名称” (its name could mean"
    )
    assert 'aliases={"企业名称": "outlet"}' in str(error)
    assert error.source == "a.xlsx"
    assert error.mapping.unsure[0].candidates == ("outlet", "producer", "shop")


@pytest.mark.parametrize(
    ("given", "named"),
    [((), "product, verdict, channel, year"), (("channel", "year"), "product, verdict"), (("channel", "year", "verdict"), "product")],
)  # fmt: skip
def test_a_required_column_that_is_missing_is_named_with_what_was_found(given, named):
    with pytest.raises(IntakeError, match="no column holds") as caught:
        match(
            {"产品名字样": ["牙刷"], "色牢度": ["4"]},
            given=given,
            aliases={"产品名字样": "", "没有的": "product"},
        )
    for column in named.split(", "):
        assert column in str(caught.value)
    assert "产品名字样, 色牢度" in str(caught.value)
    assert "“没有的” of aliases is no header here" in str(caught.value)
    assert "“产品名字样” for product?" in str(caught.value)


def test_a_question_shows_some_cells():
    with pytest.raises(IntakeError, match="；内容如甲公司、乙") as caught:
        match({"企业名称": ["甲公司", "乙\x1b" + "x" * 90, "甲公司", "丙公司"]}, lang="zh")
    reason = caught.value.mapping.unsure[0].reason
    assert reason.endswith("…、丙公司")
    assert "\x1b" not in reason


def test_messages_come_in_chinese():
    with pytest.raises(
        IntakeError, match="以下各列无法确定：“企业名称”（名称可能指outlet 或 producer 或 shop）"
    ):
        match({"企业名称": []}, lang="zh")


def test_headers_are_hostile():
    with pytest.raises(IntakeError) as caught:
        match({"企业\x1b[31m名称\u202e": []})
    assert "\x1b" not in str(caught.value)
    assert "\u202e" not in str(caught.value)
    assert (
        match({"": ["1"], " ": ["2"], "{}": ["3"], "%s": ["4"], "(": ["5"], "\ud800": ["6"]}).targets
        == ("",) * 6
    )


# The public frame


@pytest.mark.parametrize(
    "frame",
    [
        {"名称": ["牙刷", "毛巾"], "结果": ["合格", "不合格"], "抽样领域": ["生产", "电商"]},
        [{"名称": "牙刷", "结果": "合格", "抽样领域": "生产"}, {"名称": "毛巾", "结果": "不合格", "抽样领域": "电商"}],
    ],
)  # fmt: skip
@pytest.mark.parametrize("engine", [lambda x: x, pd.DataFrame, pl.DataFrame, lambda x: pl.DataFrame(x).lazy(), lambda x: pa.Table.from_pandas(pd.DataFrame(x)), lambda x: duckdb.from_arrow(pa.Table.from_pandas(pd.DataFrame(x)))])  # fmt: skip
def test_any_frame_is_matched_by_its_cells_too(frame, engine):
    if engine(frame) is frame and isinstance(frame, dict):
        frame = pd.DataFrame(frame)
    found = match_columns(engine(frame))
    assert found.columns.tolist() == ["header", "column", "confidence", "reason"]
    assert found["column"].tolist() == ["product", "verdict", "stage"]
    assert found["confidence"].tolist() == ["likely", "likely", "certain"]


def test_names_alone_are_matched_by_name():
    found = sc.intake.match_columns(["生产日期/批号", "检验结果", "序号"])
    assert found["column"].tolist() == ["lot", "", ""]
    assert found["confidence"].tolist() == ["certain", "unsure", "certain"]
    assert found["reason"].iloc[1] == "its name could mean verdict"
    assert match_columns([]).empty


@pytest.mark.parametrize("wrong", ["产品名称", 3, None])
def test_what_is_neither_names_nor_a_frame_is_refused(wrong):
    with pytest.raises(ArgumentError):
        match_columns(wrong)


def test_the_samples_load_without_a_question(shanghai):
    assert shanghai.mapping.unsure == ()
    assert set(shanghai.mapping["confidence"]) <= {"certain", "likely"}


def test_a_shop_in_a_list_without_a_platform_is_the_outlet():
    offline = {"产品名称": ["牙刷"], "店铺名称": ["甲店"]}
    assert match(offline).targets == ("product", "outlet")
    assert match(offline | {"平台名称": ["乙"]}).targets == ("product", "shop", "platform")
    assert match(offline, given=(*GIVEN, "platform")).targets == ("product", "shop")
    assert match({"产品名称": ["牙刷"], "网店名称": ["甲店"]}).targets == ("product", "shop")


def test_a_mode_of_sale_without_a_known_word_is_an_extra():
    assert target({"销售方式": ["散装", "预包装", "散装"]}, "销售方式") == ""
    assert target({"销售方式": ["直播", "货架", "散装"]}, "销售方式") == "sales_mode"


def test_a_neighbour_of_a_firm_that_its_cells_decide_is_decided_too():
    firms = ["甲食品厂", "乙有限公司", "丙集团", "丁实业公司"]
    found = match(
        {"企业名称": firms, "所在地": ["浙江", "江苏", "浙江", "广东"], "产品名称": ["a", "b", "c", "d"]}
    )
    assert found.targets == ("producer", "producer_region", "product")


def test_the_one_unknown_column_that_holds_verdicts_is_asked_about():
    found = match_columns({"产品": ["牙刷", "毛巾", "杯子"], "状态": ["合格", "不合格", "合格"]})
    assert found.loc[1, ["confidence", "reason"]].tolist() == [
        "unsure", "its cells are what verdict would hold; its cells are such as 合格, 不合格",
    ]  # fmt: skip
    items = {"甲醛": ["合格", "合格", "合格"], "色牢度": ["合格", "不合格", "合格"]}
    assert match_columns({"产品": ["牙刷", "毛巾", "杯子"], **items})["confidence"].tolist()[1:] == [
        "likely",
        "likely",
    ]
    assert (
        match_columns({"检验结论": ["合格"] * 3, "状态": ["合格", "不合格", "合格"]})["confidence"].tolist()[
            1
        ]
        == "likely"
    )
    assert match({"甲醛": ["合格", "合格", "合格"]}).targets == ("",)
