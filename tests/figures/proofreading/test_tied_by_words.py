"""Numbers that words tie together beyond doubt: they are held against each other, whatever else they come out of."""

import pytest

import spotcheck as sc

#: a right text with a number in braces, and what would be wrong in its place
CASES = [
    # a change right behind the two rates that it is between, though another rate of the text would fit
    (
        "毛巾、袜子合格率分别为95.2%、94.1%。合计抽查800批次，合格757批次，总体合格率94.6%，比上年的95.7%降低{1.1}个百分点。",
        "1.6",
    ),
    ("合格率为96.30%，同比上升{0.50}个百分点，上年为95.80%。", "0.80"),
    # what grew is of no figure of the field
    ("今年巡查门店1,520间，较去年的{1,250}间增加21.6%。", "1,520"),
    ("全年召回家电52.4万台，与2019年的{41.9}万台相比增长25.1%。", "49.1"),
    ("召回汽车160.5万辆。召回数量较上年（203.2万辆）下降{21.0}%。", "11.0"),
    # of two that are named
    ("其中一季度不合格18批次，二季度不合格53批次，二季度比一季度增加{35}批次。", "53"),
    # a share right behind its part and their whole
    ("抽检300批次，不合格的20批次中15批次采自网店，占{75.0}%，5批次采自超市。", "25.0"),
    ("购买书包50款，其中网店购买20款，实体店购买30款，线上样品占{40}%。30款达标，达标率60%。", "50"),
    # a rate of a set that is named
    (
        "中药材不合格20批次，中成药不合格12批次，化学药不合格9批次。中药材抽检400批次，不合格率{5.00}%。",
        "3.00",
    ),
    (
        "对甲类、乙类、丙类3类食品抽检。上述三类食品抽检批次依次为200、300和500批次，不合格的依次为10、6和25批次。其中乙类不合格比例为{2.00}%。",
        "5.00",
    ),
    ("共购买60件样品，其中线上50件、线下10件。测试显示，45件样品符合要求，达标率为{75}%。", "90"),
    # three verdict counts of one statement
    ("近期抽检了412批次食品，经检验，合格{392}批次，不合格20批次，抽检合格率95.15%。", "382"),
    # two that overlap by as much as words say
    (
        "九款样品把手松动，六款样品涂层脱落，其中四款样品两项均不达标。剔除重复后，共有{11}款样品存在问题。",
        "13",
    ),
    ("不达标的12款样品中，8款夹手，7款掉漆，有{3}款两项都不达标。", "6"),
    ("不合格10件，包括品质不符7件与标示不符8件（两者皆不符者{5}件）。", "26"),
    (
        "测试35款水壶。结果显示，4款样本有异味，6款样本渗漏，当中一款两项问题兼有。换言之，有问题的样本共9款，其余{26}款均无问题。",
        "260",
    ),
    # more than all that was drawn, or that failed
    ("测试39款灯具。结果显示，有问题的样本共{8}款。", "88"),
    ("抽查80件，30件不合格。不符合规定者中，品质不符{21}件、标示不符9件。", "42"),
    # what is told again
    (
        "抽查165家企业的184批次产品。经检验，19家企业的20批次产品不合格。对{19}家不合格企业，已责令整改。",
        "10",
    ),
    (
        "直播渠道购样120批次，33批次不合格；网店购样200批次，25批次不合格。直播渠道的{33}批次不合格商品中，多为标识问题。",
        "43",
    ),
    # each of a short list may be the wrong one
    ("不合格15组，其中汽油{2}组、柴油13组。", "12"),
    # shares in words
    ("抽检200批次，不合格40批次。不合格产品中，线上30批次，线下10批次，{七成多}来自线上。", "四成多"),
    (
        "对200家食品生产企业开展风险分级评定，评定为A级80家、B级50家、C级70家，分别占40.0%、25.0%和35.0%，B级约{四分之一}。",
        "三分之一",
    ),
    ("抽查雨鞋，不合格率达{5成9}。本次共41件样品送验，24件不符规定。", "5成5"),
    # counts behind labels, without a counter
    (
        "汇总（单位：批次）\n毛巾  抽查30  不合格3  合格率{90.00}%\n童鞋  抽查99  不合格4  合格率95.96%",
        "80.00",
    ),
]


@pytest.mark.parametrize(("text", "wrong"), CASES)
def test_a_number_that_words_tie_to_others_is_doubted_when_it_is_wrong(
    text: str, wrong: str, doubted
) -> None:
    opened, closed = text.index("{"), text.index("}")
    right = text.replace("{", "").replace("}", "")
    assert doubted(right) == []
    changed = text[:opened] + wrong + text[closed + 1 :]
    found = sc.proofread(changed).findings
    found = found[found["severity"] != "info"]
    assert any(row.start < opened + len(wrong) and row.end > opened for row in found.itertuples())


@pytest.mark.parametrize(
    "text",
    [
        "合格率为96.30%，同比下降0.50个百分点，上年为95.80%。",
        "今年巡查门店1,520间，较去年的1,250间减少21.6%。",
    ],
)
def test_a_direction_that_the_numbers_do_not_have_is_doubted(text: str, doubted) -> None:
    assert len(doubted(text)) == 3


@pytest.mark.parametrize(
    "text",
    [
        # firms and batches each with their own rate in brackets
        "企业不合格率14.7%（102家企业中15家不合格），批次不合格率11.9%（143批次中17批次不合格）。",
        # what is compared with two times before, one behind the other
        "共挽回损失140.77万元，环比上季度137.62万元增长2.29%，同比去年136.85万元增长2.87%。",
        "立案204件，比去年同期增加25件，增长14.0%。",
        # the rest of a list of what was drawn, and more of something else
        "抽验水饺20件、汤圆15件、火锅料25件，其中2件火锅料不合格，其余58件合格。",
        "检出不合格5批次，另外30批次样品购自网店。",
        "四款样本通过测试，其余8款样本有以下问题。",
        "测试27款玩具，其中7款塑化剂超标。另有六款含细小组件，九款未能通过拉力测试。",
        # parts of parts
        "生产领域抽查300批次，其中大型企业50批次、小型企业250批次，流通领域抽查200批次，全年抽查500批次。",
        # closed is not close: what was not yet settled has no rate of its own
        "·结案204件，未结29件，结案率87.6%；",
        # shares of the failed in brackets behind each stage, which were counted before
        (
            "抽检900批，其中符合规定860批，不符合规定40批。样品包括生产环节400批、经营环节300批、使用环节200批。"
            "不符合规定产品涉及生产环节（10批，25.0%）、经营环节（18批，45.0%）和使用环节（12批，30.0%）。"
        ),
        # nothing was found is no base that was reduced
        "样品共426批次。糕点208批次均未检出不合格；毛巾、袜子分别有12批次和6批次不合格，合计18批次，合格样品为408批次。",
        # the first of a list of equals is no total, nor is by how many more a count that something grew from
        "分平台抽查东平台120批次、西平台96批次、南平台54批次、其他平台30批次，不合格率分别为15.8%、18.8%、31.5%和26.7%。",
        "今年共抽检412批次，不合格97批次，比2019年多抽136批次，抽查量增长49.3%。",
        "类别 | 抽查数 | 不合格数\n食品 | 40 | 3\n其中：纸袋 | 25 | 3",
        "We found 140 unmarked lamps, followed by lamps with sharp edges (78), lead (46) and loose parts (37).",
        "去年进行1,618次巡查，较前年的1,732次下跌6.6%，包括突击巡查986次及跟进巡查632次。",
    ],
)
def test_what_words_do_not_tie_together_is_not_doubted(text: str, doubted) -> None:
    assert doubted(text) == []


def test_counts_with_one_value_each_beside_a_rate_and_what_was_sampled_are_proofread() -> None:
    text = (
        "本會抽查市售枕頭，不合格率達3成1。本次於百貨公司、夜市及網路平臺分別購得36件、44件及20件，共100件樣品送驗，"
        "69件符合規定，合格率69.0%，31件不符規定。不合格樣品中，17件為品質項目不符，占54.8%，14件為標示不實。"
        "主管機關已裁罰業者9家，其中製造商4家、販售業者5家。"
    )
    assert sc.proofread(text).ok
