"""The tables of header names: whole names match, and near-twins are never taken for each other."""

import re
import time

import pytest

from spotcheck.intake.aliases import TARGETS
from spotcheck.intake.matching_names import by_name
from spotcheck.language import headers, headers_english

#: names that differ by a character or two, and mean different things
TWINS = {
    "抽样单位名称": "", "被抽样单位名称": "outlet", "抽样单位地址": "", "被抽样单位地址": "address", "采样单位": "", "被采样单位": "outlet",
    "抽检单位": "", "被抽检单位": "outlet", "检测单位": "laboratory", "被检测单位": "outlet", "受检单位": "outlet", "承检单位": "laboratory",
    "抽样人": "", "被抽样人": "outlet", "生产日期": "produced_on", "抽样日期": "sampled_on", "检验日期": "", "到样日期": "", "购进日期": "",
    "购买日期": "sampled_on", "公告日期": "", "签发日期": "", "标称生产企业名称": "producer", "生产企业地址": "producer_address",
    "标称生产企业所在省份": "producer_region", "被抽样单位所在省份": "region", "省(生产企业)": "producer_region", "省(被抽样单位)": "region",
    "受检单位所在地": "region", "生产单位所在地": "producer_region", "检验依据": "standard", "标准值": "", "判定依据": "standard",
    "判定结果": "verdict", "单项判定": "", "综合判定": "verdict", "复检结论": "", "检验结论": "verdict", "报告编号": "", "抽样单编号": "batch_id",
    "检验报告编号": "", "不合格项目": "failed_items", "不合格项目数": "", "不合格项目实测值": "", "不合格项目标准值": "", "不合格批次": "",
    "不合格项目║检验结果║标准值": "failed_items", "不合格程度": "severity", "不合格率": "", "检验机构": "laboratory", "复检机构": "",
    "网店名称": "shop", "网店网址": "", "平台名称": "platform", "平台网址": "", "平台地址": "", "商品名称": "product", "商品链接": "",
    "产品名称": "product", "产品类别": "category", "产品种类名称": "category", "抽查类别": "programme_kind", "抽查任务": "programme",
    "任务来源": "programme", "任务编号": "", "生产日期/批号": "lot_or_date", "生产日期（批号）": "lot_or_date", "生产批号": "lot", "合格批次": "",
    "委托单位": "", "进口商": "", "制造商": "producer", "统一社会信用代码": "", "被抽样单位统一社会信用代码": "", "抽样数量": "", "抽样基数": "",
    "抽样领域": "domain", "抽样环节": "domain", "销售渠道": "channel", "销售方式": "sales_mode", "标称商标": "brand", "规格/型号": "model",
    "标称生产企业联系电话": "", "备注": "remarks", "序号": "",
    "Sampling date": "sampled_on", "Production date": "produced_on", "Test date": "", "Report No.": "", "Sample No.": "batch_id",
    "Batch No.": "lot", "Sampled by": "", "Sampled unit": "outlet", "Manufacturer": "producer", "Importer": "", "Test standard": "standard",
    "Limit": "", "Country of origin": "producer_region", "Country of dispatch": "", "Platform": "platform", "URL": "",
}  # fmt: skip


@pytest.mark.parametrize(("name", "column"), TWINS.items())
def test_near_twins_are_told_apart(name, column):
    found = by_name(name)
    assert (found.target, found.confidence != "unsure") == (column, True)


@pytest.mark.parametrize(
    ("name", "candidate"),
    [
        ("检验结果", "verdict"), ("检测结果", "verdict"), ("结果", "verdict"), ("名称", "product"), ("企业名称", "producer"), ("单位名称", "outlet"),
        ("地址", "address"), ("所在地", "region"), ("日期", "sampled_on"), ("编号", "batch_id"), ("抽样方式", "channel"), ("货号", "lot"),
        ("Result", "verdict"), ("Name", "product"), ("Address", "address"), ("Date", "sampled_on"), ("Seller", "outlet"),
    ],
)  # fmt: skip
def test_a_name_that_several_columns_have_is_not_guessed(name, candidate):
    found = by_name(name)
    if name == "Address":  # the column's own name
        assert found.target == "address"
        return
    assert (found.target, found.confidence) == ("", "unsure")
    assert candidate in found.candidates


@pytest.mark.parametrize(
    "name", ["pH值", "甲醛含量(mg/kg)", "耐摩擦色牢度", "铅（Pb）", "净重偏差", "外观", "标签标识", "水分%", "主播名称", "天气", "Colour fastness"]
)  # fmt: skip
def test_what_could_be_no_column_is_an_extra(name):
    found = by_name(name)
    assert (found.target, found.confidence != "unsure") == ("", True)


@pytest.mark.parametrize(
    "spelling",
    [
        "抽样日期", " 抽样日期　", "抽 样 日 期", "抽样\n日期", "抽样\u200b日期", "抽样日期：", "*抽样日期", "3.抽样日期", "（3）抽样日期", "抽样日期（年/月/日）",
        "抽样日期(必填)", "抽樣日期", "抽样日期*", "抽样信息/抽样日期", "抽样情况/抽样日期", "抽样日期 Sampling date", "抽样日期／",
    ],
)  # fmt: skip
def test_the_way_a_name_is_written_does_not_matter(spelling):
    assert by_name(spelling).target == "sampled_on"


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("被抽样单位信息/名称", "outlet"), ("被抽样单位信息/地址", "address"), ("标称生产企业/名称", "producer"), ("标称生产企业/所在地", "producer_region"),
        ("产品信息/生产日期/批号", "lot_or_date"), ("检验信息/不合格项目/检验结果/标准值", "failed_items"), ("标称生产企业/进货来源地址", "producer_address"),
        ("生产/加工/购进日期", "produced_on"), ("产品名称/样品名称", "product"), ("检验结果(合格/不合格)", "verdict"), ("类型（线上/线下）", "channel"),
        ("检测结果（mg/kg）", ""), ("食品二级类别", "category"), ("单位地址(被抽样单位)", "address"), ("电话(检验机构)", ""), ("不合格样品数量（批次）", ""),
    ],
)  # fmt: skip
def test_two_rows_brackets_and_several_names_are_read(name, column):
    assert by_name(name).target == column


def test_every_target_of_the_tables_is_a_column():
    tables = [headers.CERTAIN, headers.LIKELY, headers_english.ENGLISH]
    said = {column for table in tables for column in table}
    said |= {column for columns in headers.UNSURE.values() for column in columns}
    said |= {column for columns, _ in headers.COULD_BE.values() for column in columns}
    said |= {column for columns in headers_english.UNSURE_ENGLISH.values() for column in columns}
    assert said <= {*TARGETS, ""}


def test_every_part_of_a_template_is_in_the_vocabulary():
    texts = [
        *headers.CERTAIN.values(),
        *headers.LIKELY.values(),
        *headers.UNSURE,
        *headers.VOCABULARY.values(),
    ]
    assert {part for text in texts for part in re.findall(r"\{([a-z_]+)\}", text)} <= set(headers.VOCABULARY)


@pytest.mark.parametrize(
    "word",
    [
        "标称",
        "产品",
        "检验检测",
        "抽查抽检",
        "网络交易",
        "不合格",
        "依据",
        "省",
        "规格/",
        "(产品)",
        "生产",
        "sample ",
        "/",
        "(",
    ],
)
def test_no_name_takes_long_to_read(word):
    start = time.perf_counter()
    for ending in ("", "x", "名称"):
        by_name((word * 60)[:96] + ending)
    assert time.perf_counter() - start < 1
