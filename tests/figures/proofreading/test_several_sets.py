"""Years added up, parts that leave the product's name out, sets called alike, firms and their batches."""

import pytest

import spotcheck as sc

_YEARS = "2021年抽查320批次，不合格77批次；2022年抽查450批次，不合格99批次。两年累计抽查770批次，累计发现不合格{}批次。"
_ALARMS = (
    "We bought 24 smoke alarms for this test: {} from online marketplaces and 10 from high street shops."
)
_REGIONS = (
    "Inspectors tested 2,875 fuel dispensers in 2024. 2,691 dispensers passed and 184 were rejected, a rejection rate of 6.4%. "
    "In the north 1,150 dispensers were tested and 58 rejected (5.0%); in the south 765 were tested and 59 rejected (7.7%). "
    "The rejection rate was {} percentage points lower than in 2023, when it stood at 7.3%."
)
_FIRMS = "抽查70家企业的84批次充电器，发现{}家企业的15批次产品不合格，不合格发现率为17.9%。"
_MULTIPLE = (
    "2024年抽查网络销售商品960批次，不合格168批次，不合格发现率为17.5%。线下抽查2400批次，不合格192批次，"
    "不合格发现率为8.0%；线上不合格发现率是线下的{}倍。"
)


def _doubted(text: str) -> list[str]:
    found = sc.proofread(text).findings
    return list(
        found.loc[found["severity"].isin(["error", "warning"]) & (found["code"] != "pass-rate"), "quote"]
    )


@pytest.mark.parametrize(
    ("text", "right", "wrong", "quote"),
    [
        (_YEARS, "176", "167", "167批次"),
        (_ALARMS, "14", "16", "16"),
        (_FIRMS, "14", "41", "41家"),
        (_MULTIPLE, "2.2", "2.8", "2.8倍"),
    ],
)
def test_a_wrong_number_is_found_and_a_right_one_is_not_doubted(
    text: str, right: str, wrong: str, quote: str
) -> None:
    assert not _doubted(text.format(right))
    assert quote in _doubted(text.format(wrong))


def test_of_sets_called_alike_the_one_that_fits_is_compared() -> None:
    assert not _doubted(_REGIONS.format("0.9"))


def test_a_year_in_parentheses_is_not_the_year_of_what_follows() -> None:
    text = "2024年共抽查320批次，不合格率为24.1%（2023年为22.0%）。生产领域抽查200批次，不合格40批次。"
    claims = sc.figures.extract(text)
    assert (
        list(claims.loc[claims["quote"].isin(["200批次", "40批次"]), "scope"])
        == ["stage=production, year=2024"] * 2
    )


def test_half_of_something_else_is_no_contradiction() -> None:
    text = "检验的2639批次食品中，180批次不合格，其中近半数产品实物质量合格，只因标签被判为不合格。"
    assert not _doubted(text)


def test_a_count_behind_a_rate_may_be_of_another_fault() -> None:
    assert not _doubted("测试25款洗发水，超过90%的样品检出香料致敏物，另有两款样品检出禁用物质。")


def test_firms_of_several_sizes_are_shares_of_all_firms() -> None:
    text = (
        "抽查2147家企业的3284批次产品。抽查大、中、小型企业数分别为41家、{}家、1981家，"
        "分别占抽查企业总数的1.9%、5.8%、92.3%。"
    )
    assert not _doubted(text.format(125))
    assert "152家" in _doubted(text.format(152))


def test_last_year_called_alike_is_what_a_change_is_from() -> None:
    text = (
        "受理越南辣椒报验326批，不合格29批，不合格率8.9%。112年同期越南辣椒报验298批，不合格18批，不合格率6.0%，"
        "今年不合格率较去年同期增加{}个百分点。"
    )
    assert not _doubted(text.format("2.9"))
    assert "3.9个百分点" in _doubted(text.format("3.9"))


def test_one_rate_is_compared_with_that_of_all() -> None:
    text = (
        "本次共抽查工业产品625批次，不合格70批次，不合格率11.2%。其中电动自行车抽查180批次，不合格29批次，"
        "不合格率16.1%，比总体不合格率高{}个百分点。"
    )
    assert not _doubted(text.format("4.9"))
    assert "5.9个百分点" in _doubted(text.format("5.9"))


def test_what_is_bad_by_another_measure_makes_no_error() -> None:
    text = "对10款凉感衣进行检测，有2款凉感效果未达标准；其余8款达到标准，但其中7款的实际效果低于宣称数值。"
    assert not _doubted(text)


def test_shares_of_faults_that_one_digit_would_make_whole() -> None:
    text = (
        "共检出不合格样品1057批次。农药残留超标占不合格样品总量的38.03%，微生物污染占22.99%，食品添加剂占{}%，"
        "兽药残留超标占9.18%，重金属污染占6.72%，质量指标不达标占5.11%，其他问题占2.08%。"
    )
    assert not _doubted(text.format("15.89"))
    assert "18.89%" in _doubted(text.format("18.89"))
    assert not _doubted(text.format("22.31"))  # one batch may fail in several ways


def test_items_are_no_total_of_batches() -> None:
    text = "共有14项产品不合格。受理越南辣椒报验326批，不合格29批；受理泰国榴莲报验1284批，不合格17批。"
    assert not _doubted(text)


def test_two_stages_are_not_the_whole_where_a_third_is_counted() -> None:
    text = (
        "对生产、流通、使用领域的灭火器等14种111批次消防产品开展监督抽查，发现11批次不合格（其中生产领域抽检6批次，全部合格；"
        "流通领域抽检83批次，6批次不合格；使用领域抽检22批次，5批次不合格）。"
    )
    assert not _doubted(text)


def test_what_a_named_whole_includes_is_no_more_than_it() -> None:
    text = "卫生局抽验应节食品共计168件。抽验品项包括月饼62件、月饼原料{}件、烤肉食材41件、生鲜蔬果27件。"
    assert not _doubted(text.format(38))
    assert "83件" in _doubted(text.format(83))
    assert not _doubted(
        "含乳饮料共有20款，其中4款为发酵型含乳饮料，16款为乳酸菌饮料；从采购地看，16款为超市购买，4款为网店购买。"
    )


def test_complaints_of_one_class_are_shares_of_it() -> None:
    text = (
        "6月共受理投诉2461件，其中商品类1367件，服务类1094件，分别占投诉总量的55.55%、44.45%。"
        "商品类中，一般食品565件，占41.33%，服装鞋帽84件，占6.14%。"
    )
    assert not _doubted(text)
    assert "41.33%" in list(sc.proofread(text).claims.loc[lambda c: c["state"] == "agrees", "quote"])


@pytest.fixture
def year():
    """Twelve months of 20 batches each, of which three failed."""
    return sc.validate(
        [
            {
                "product": "插座",
                "channel": "offline",
                "sampled_on": f"2025-{month:02d}-10",
                "verdict": "nonconforming" if k < 3 else "conforming",
            }
            for month in range(1, 13)
            for k in range(20)
        ]
    )


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("2025年上半年，共抽查120批次，不合格18批次，不合格发现率15.0%。", "上半年"),
        ("2025年上半年，共抽查240批次，不合格36批次。", "上半年"),
        ("2025年1—6月，抽查120批次。", "1—6月"),
        ("2025年6月，共抽查20批次。", "6月"),
        ("In the first half of 2025, 120 batches were sampled.", "first half"),
    ],
)
def test_figures_of_a_part_of_a_year_are_not_held_against_the_whole(year, text, part):
    proof = sc.proofread(text, year)
    said = proof.findings[proof.findings["code"] == "no-data"]
    assert said["severity"].tolist() == ["info"]
    assert part in said["message"].iloc[0]
    assert proof.ok
    assert not (proof.findings["code"] == "mismatch").any()


@pytest.mark.parametrize(
    "text", ["2025年6月5日发布。2025年共抽查241批次。", "一季度抽查60批次。2025年全年抽查241批次。"]
)
def test_figures_of_the_whole_year_are_held_against_it(year, text):
    findings = sc.proofread(text, year).findings
    assert findings.loc[findings["code"] == "mismatch", "quote"].tolist() == ["241批次"]


def test_what_is_of_several_in_turn_is_not_added_or_divided():
    for text in (
        "甲市、乙市、丙市分别抽查180批次、165批次和150批次。",
        "童装、童鞋、玩具分别抽查60批次、40批次、20批次，不合格率分别为10.0%、5.0%和15.0%。",
        "In the three towns 180, 165 and 150 batches were sampled respectively.",
    ):
        findings = sc.proofread(text).findings
        assert findings.loc[findings["severity"] != "info"].empty, text


def test_a_name_that_the_data_do_not_have_is_said(year):
    findings = sc.proofread("2025年，共抽查儿童用品250批次，不合格35批次，不合格发现率14.0%。", year).findings
    assert findings["code"].tolist() == ["no-data"]
    assert "数据中没有“儿童用品”：3个数字未与数据核对" in findings["message"].iloc[0]


def test_a_special_check_is_held_against_the_special_batches_of_the_data():
    text = "2020年，共抽查6619批次，不合格1231批次。针对投诉集中的66批次直播产品进行专项监督抽查。"
    proof = sc.proofread(text, sc.samples.shanghai())
    assert proof.ok
    wrong = sc.proofread(text.replace("66批次直播", "67批次直播"), sc.samples.shanghai()).findings
    assert wrong.loc[wrong["severity"] == "error", "quote"].tolist() == ["67批次"]
    assert sc.check(sc.figures.Ledger.loads(proof.ledger.dumps()), sc.samples.shanghai()).ok
