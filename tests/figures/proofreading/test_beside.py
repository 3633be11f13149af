"""Totals, changes and shares held against the numbers beside them, whatever they count and however they were read."""

import pytest

import spotcheck as sc
from spotcheck.figures.claims import claims_of
from spotcheck.figures.proofreading import totals
from spotcheck.figures.proofreading.readings import relate


def _doubted(text: str) -> dict[str, str]:
    found = sc.proofread(text).findings
    found = found[found["code"].isin(["contradiction", "sum"]) & (found["severity"] != "info")]
    return dict(zip(found["quote"], found["suggestion"], strict=True))


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("抽查涉及446家网店，其中旗舰店{}家、普通店铺289家。", "157", "175"),
        ("不合格货物967批中，退运213批，销毁{}批，整改后放行586批。", "168", "188"),
        ("罚没款合计103万元，其中罚款{}万元、没收违法所得16万元。", "87", "78"),
        ("巡查店舖803間，其中港島185間、九龍{}間、新界276間。", "342", "432"),
        ("Laboratory checks were made on 840 lots, {} of fertiliser and 354 of seed.", "486", "468"),
    ],
)
def test_parts_of_any_unit_add_up(text: str, right: str, wrong: str) -> None:
    assert not _doubted(text.format(right))
    assert any(wrong in quote and right in said for quote, said in _doubted(text.format(wrong)).items())


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("抽查涉及生产企业120家、经销企业{}家，共200家企业。", "80", "90"),
        ("抽查童车50批次、玩具70批次、文具30批次，共{}批次。", "150", "250"),
        (
            "线上抽查120批次，不合格{}批次；线下抽查180批次，不合格27批次；合计抽查300批次，不合格57批次。",
            "30",
            "40",
        ),
        ("The survey covered 50 prams, {} toys and 30 cots, 150 products in all.", "70", "80"),
        ("Officers took 24 samples of oil and {} of vinegar, making 60 in total.", "36", "46"),
    ],
)
def test_what_words_add_up_adds_up_however_a_number_went_wrong(text: str, right: str, wrong: str) -> None:
    assert not _doubted(text.format(right))
    assert any(wrong in quote for quote in _doubted(text.format(wrong)))


@pytest.mark.parametrize(
    "text",
    [
        "抽查童车50批次、玩具70批次等共150批次。",
        "从超市购买12件、网店购买18件，共检出6件不合格。",
        "对3家企业、5家网店开展检查，共抽查产品40批次。",
        "We bought 50 prams and 70 toys; 9 products in all were unsafe.",
    ],
)
def test_a_total_of_something_else_is_not_doubted(text: str) -> None:
    assert not _doubted(text)


@pytest.mark.parametrize(
    "text",
    [
        "抽查线缆、插座、灯具，其中线缆36批次、插座28批次；不合格分别为2批次和4批次。",
        "抽验玩具笔17件，其中品质检测有2件不符，标示查核有16件不符。",
        "含乳饮料共有20款，其中4款为发酵型，16款为乳酸菌型；从采购地看，16款购自超市，4款为网购。",
        "We visited 60 shops, 12 of which sold lamps and 9 of which sold toys.",
    ],
)
def test_lists_of_some_and_of_faults_are_not_doubted(text: str) -> None:
    assert not _doubted(text)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("139批次商品不合格，不合格发现率20.3%，较去年同期的17.6%上升{}个百分点。", "2.7", "2.9"),
        ("本期不合格率12.15%，上一年度为13.27%，下降{}个百分点。", "1.12", "1.19"),
        ("合格率最低的是水产品，为95.6%，同比上升{}个百分点（上年同期为94.9%）。", "0.7", "0.9"),
        ("立案17起，比去年的10起增加{}%。", "70", "770"),
    ],
)
def test_a_change_lies_between_the_numbers_beside_it(text: str, right: str, wrong: str) -> None:
    assert not _doubted(text.format(right))
    assert any(quote.startswith(wrong) for quote in _doubted(text.format(wrong)))


def test_a_change_from_a_number_that_is_not_printed_is_not_doubted() -> None:
    assert not _doubted("监督抽检不合格率为2.40%，较2022年同期下降0.11个百分点，其中第二季度为2.49%。")


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "抽检肥料174批次，合格151批次、不合格23批次；标明值不符的16批次，占到不合格样品的{}。",
            "69.6%",
            "67.6%",
        ),
        ("共检出2347批次不合格。三种产品不合格合计518批次，占不合格总批次的{}。", "22.1%", "21.2%"),
    ],
)
def test_a_share_is_that_of_the_count_beside_it(text: str, right: str, wrong: str) -> None:
    assert not _doubted(text.format(right))
    assert wrong in _doubted(text.format(wrong))


def test_a_share_of_the_failed_is_not_explained_by_another_base() -> None:
    text = "抽取食品832批次样品，不合格样品17批次。食用农产品375批次，不合格11批次，占全部不合格样品的{}。"
    assert not _doubted(text.format("64.7%"))
    assert "1.3%" in _doubted(text.format("1.3%"))


def test_a_share_that_fits_another_whole_is_not_doubted() -> None:
    text = (
        "共抽检8666个样品，不合格样品合计174个。不合格样品中，从批发市场抽取的83个，从生产基地抽取的38个，"
        "从超市抽取的53个，占比依次为47.7%、21.8%、30.5%。"
    )
    assert not _doubted(text)


def test_shops_that_were_visited_are_no_samples() -> None:
    assert not _doubted("共检查门店216家，抽样送检28批次，其中3批次不合格。")


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("普通网店抽查902批次，不合格率为16.7%，直播间为28.4%（接近三成），后者是前者的{}倍。", "1.7", "7.1"),
        ("Sales bans were imposed on 68 products, {} times the 40 bans of the previous year.", "1.7", "2.7"),
    ],
)
def test_a_multiple_is_of_the_two_numbers_beside_it(text: str, right: str, wrong: str) -> None:
    assert not _doubted(text.format(right))
    assert any(quote.startswith(wrong) for quote in _doubted(text.format(wrong)))


def test_a_table_of_wide_bars_adds_up_to_its_row_of_all() -> None:
    text = (
        "各区完成情况如下：\n区域｜抽检｜不合格｜合格率\n城东区｜412｜9｜97.82%\n城西区｜{}｜14｜96.37%\n"
        "临江县｜327｜12｜96.33%\n全市｜1125｜35｜96.89%\n"
    )
    assert not _doubted(text.format(386))
    assert "368" in _doubted(text.format(368))


def test_that_few_add_up_does_not_prove_that_a_table_is_whole() -> None:
    text = "序号 | 产品名称 | 抽查批次 | 不合格批次 |\n1 | 成品油 | 2 | 0 |\n3 | 学生校服 | 7 | 1 |\n合计 | | 25 | 1 |\n"
    assert sc.proofread(text).ok


def test_points_are_nothing_that_batches_grew_from() -> None:
    text = (
        "Offline, 83 batches were sampled; the number of batches grew by 38.3% compared with 2019, and the failure rate "
        "rose by 0.6 percentage points from 6.7% in 2019. Before that it had risen by 0.4 percentage points."
    )
    found = sc.proofread(text).findings
    assert not (found["code"] == "contradiction").any()


def test_a_list_in_a_sentence_of_its_own_is_held_against_the_total_before_it():
    text = "今年共走访网店446家，另有3家停业。其中，旗舰店157家，普通店铺169家，专营店120家。"
    related = relate(claims_of(text), text)
    (total,) = totals.totals(related)
    assert [related.claims[c].quote for c in (total.whole, *total.parts)] == [
        "446家",
        "157家",
        "169家",
        "120家",
    ]


def test_parts_that_add_up_are_whole_though_some_add_up_to_one_of_them():
    text = "全年不合格样品17批次。其中，糕点3批次；饮料2批次；酒类1批次；农产品11批次。"
    assert not set(sc.proofread(text).findings["code"]) & {"sum", "contradiction"}


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("检查网店85家，发现问题网店{}家，占20%。", "17", "71"),
        ("走访加油站60家，存在违规的{}家，占比25%。", "15", "51"),
        ("接到投诉320件，已办结{}件，办结率87.5%。", "280", "820"),
        ("检查企业40家，查出不合格企业{}家，占35%。", "14", "41"),
    ],
)
def test_firms_and_cases_that_words_pick_out_are_held_against_their_share(
    text: str, right: str, wrong: str
) -> None:
    assert not _doubted(text.format(right))
    assert any(quote.startswith(wrong) for quote in _doubted(text.format(wrong)))
