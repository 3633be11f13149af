"""Bulletins as offices write them: right ones are left alone, and a wrong number is found where other numbers happen to give it."""

import pytest

import spotcheck as sc

#: a right text with a number in braces, and what would be wrong in its place
CASES = [
    # a share of all that failed, which a part of something else gives too
    (
        (
            "共抽查2000批次，不合格180批次。其中，灯具抽查210批次，不合格42批次；插座抽查90批次，不合格30批次。"
            "上述两种产品不合格批次合计72批次，占全部不合格批次的{40.0}%。"
        ),
        "80.0",
    ),
    (
        (
            "共抽查600批次，460批次符合标准，140批次不符合标准。电暖器、电热毯和电水壶分别抽查200、150、250批次，"
            "不合格批次分别为56、34、50，不合格率分别是28.0%、22.7%、20.0%。电暖器问题最集中，占全部不合格产品的{40.0}%。"
        ),
        "28.0",
    ),
    # a share, or a rate called as its part is, right behind one of several that make up a total
    (
        "共有180家企业的产品不合格。已有150家企业完成整改并接受复查，占{83.3}%；18家企业已停产，12家企业正在整改。",
        "93.3",
    ),
    (
        "已有150家企业完成整改并接受复查。复查的企业中，138家复查合格，复查合格率为{92.0}%，12家仍不合格。",
        "83.3",
    ),
    (
        "检查中共查出问题240个。截至年底，已完成整改198个，整改率{82.5}%，尚有42个正在整改。",
        "85.2",
    ),
    # a rate of what its part names, told further before
    (
        "共接收投诉、举报814件，其中投诉490件，举报149件，咨询175件；已办结投诉{476}件，办结率为97.1%。",
        "276",
    ),
    # a percentage in a bracket with its count, of which no number is the whole
    (
        "本次共发现不合格样品64批次。以甲市19批次为最多（{29.7}%），其次为乙市16批次（25.0%），其他地区合计29批次。",
        "27.9",
    ),
    # a round number above the exact one, and one in so many
    ("某市抽查混凝土外加剂超{450}批次\n此次抽查共覆盖四个县，抽查466批次，不合格70批次。", "350"),
    (
        "大约每{4}批次手电筒中就有1批次不合格，这是近日公布的结果。共抽查160批次，不合格40批次，不合格率25.0%。",
        "7",
    ),
    # last year's numbers told at the end, and those of a year without the product
    (
        "2024年上半年共抽查工业品2200组，同比{下降}12.0%，不合格176组。其中，一、二季度分别抽查900组、1300组。上年同期抽查2500组，不合格225组。",
        "增长",
    ),
    (
        "2022年，童车抽查500批次，40批次不合格，不合格率8.0%，比上年{下降}4.0个百分点；2021年抽查400批次，48批次不合格，不合格率12.0%。",
        "上升",
    ),
    # of some that were listed with the failed
    (
        "共完成900批次，不符合规定80批次。不符合规定的产品中，面膜类36批次、护手霜28批次、香皂16批次，其中面膜类占{45.0}%，护手霜占35.0%。",
        "54.0",
    ),
]


def _read(case: tuple[str, str]) -> tuple[str, str, int]:
    """Give the right text, the wrong one, and where the wrong number stands."""
    marked, wrong = case
    start, end = marked.index("{"), marked.index("}")
    right = marked[:start] + marked[start + 1 : end] + marked[end + 1 :]
    return right, marked[:start] + wrong + marked[end + 1 :], start


def _doubts(text: str) -> list[tuple[str, int, int]]:
    found = sc.proofread(text).findings
    doubts = found[found["severity"].isin(["error", "warning"])]
    return [(row.severity, row.start, row.end) for row in doubts.itertuples()]


@pytest.mark.parametrize("case", CASES, ids=[case[0][:16] for case in CASES])
def test_the_wrong_number_is_found_and_the_right_text_left_alone(case: tuple[str, str]) -> None:
    right, wrong, start = _read(case)
    assert _doubts(right) == []
    doubts = _doubts(wrong)
    assert any(first <= start < last for _, first, last in doubts)
    assert all(severity != "error" or first <= start < last for severity, first, last in doubts)


@pytest.mark.parametrize(
    "text",
    [
        # three years and all of them together, which is no year's base
        (
            "2023年，电扇抽查800批次，60批次不合格，不合格率7.5%，比上年下降5.0个百分点；2022年抽查400批次，50批次不合格，"
            "不合格率12.5%。两年累计抽查1200批次，不合格110批次，累计不合格率为9.2%。"
        ),
        # a round number that the parts come to
        "某市通报抽查情况：抽查280余批次\n共抽查288批次。西山县抽查78批次，新城区抽查42批次，城东区抽查68批次，高新区抽查100批次。",
        # what a headline says first is of a part
        (
            "约三分之一直播样品不合格——某市发布2023年网售商品抽检结果\n本次抽检网售商品700批次，不合格91批次，不合格率为13.0%。"
            "直播样品抽查60批次，不合格20批次，不合格率33.3%；非直播样品640批次，不合格71批次，不合格率11.1%。"
        ),
        # all of these passed, and not all of the firms
        "2024年组织了跟踪抽查，实际抽查30家。在30家企业中，24家产品全部合格，6家仍有不合格产品。",
        # several together
        (
            "投诉24086件，咨询6372件。投诉中，商品类14213件，占59.01%；服务类9873件，占40.99%。"
            "食品、化妆品和家居用品居前三，依次为3383件、2316件、2102件，合计占商品类投诉的54.89%。"
        ),
        # what stands in a bracket is no sum that grew
        "全年罚没款1260.83万元（罚款610.25万元、没收违法所得650.58万元），较上年的1528.65万元下降17.5%。",
        # where those were bought that failed
        (
            "共购买107款样品，其中在9家网络平台购买58款，在实体店购买49款。68款样品符合标准，39款样品不符合。"
            "不达标样品中，网购的26款，实体店购买的13款，网购样品不达标率为44.83%。"
        ),
        # of the two kinds that were told before
        "汽油289批次中有22批次不合格，柴油156批次中有18批次不合格，两类油品合格率分别为92.39%和88.46%。",
        # a list of one and of the other, and one more number of the list's size
        (
            "检出不合格192批次。来自甲国、乙国和丙国的依次为42批次、36批次、25批次，合计103批次，占总数的53.65%。"
            "不合格原因中，标签不合格、证书不全、货证不符分别为71、40、39批次，其他原因42批次。"
        ),
        # a rate of what became of others, and one by its own set
        "共立案56件，结案38件，未结案18件，结案率为67.9%。",
        "抽查雨衣96件，其中网店42件、实体店54件，38件不符规定。其中网店15件不符规定（35.71%），实体店23件不符规定（42.59%）。",
        # of both together
        "近期对32批次电热毯、4批次暖脚器进行了抽检,经检测,有1批次不合格,不合格检出率为2.8%。",
    ],
)
def test_right_texts_are_left_alone(text: str) -> None:
    assert _doubts(text) == []


def test_blanks_around_numbers_change_nothing() -> None:
    close = "2023年，共抽查定量包装商品419批次，净含量不合格26批次，不合格率为16.2%；查办案件 3 件。"
    loose = close.replace("419批次", " 419 批次").replace("26批次", " 26 批次").replace("16.2%", " 16.2%")
    first, second = sc.proofread(close).findings, sc.proofread(loose).findings
    assert list(first["message"]) == list(second["message"]) != []
    assert [loose[a:b] for a, b in zip(second["start"], second["end"], strict=True)] == list(second["quote"])
