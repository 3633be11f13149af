"""Part, whole and rate that stand side by side are held against each other, whatever sets they were read to be of."""

import pytest

import spotcheck as sc
from spotcheck.figures.claims import claims_of
from spotcheck.figures.proofreading.adjacent import triples
from spotcheck.figures.proofreading.places import places


def _told(text: str) -> list[tuple[str, str, str]]:
    claims = claims_of(text)
    return [
        (claims[t.part].quote, claims[t.whole].quote, claims[t.rate].quote if t.rate >= 0 else "")
        for t in triples(claims, places(claims, text), text)
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In the port 82 of 121 kettles failed (67.8%).", ("82", "121", "67.8%")),
        ("Nine of the 24 lamps gave no warning in time, that is 37.5%.", ("Nine", "24", "37.5%")),
        ("More than half, 66% (214 of 324), came from one maker.", ("214", "324", "66%")),
        ("Of the 130 helmets, 26 split (20%).", ("26", "130", "20%")),
        ("兒童用的12款樣本中，只有4款在各項測試均取得滿意評分，佔三分之一。", ("4款", "12款", "三分之一")),
        ("抽取的60批次样品中有9批次不合格，占15%。", ("9批次", "60批次", "15%")),
    ],
)
def test_part_whole_and_rate_are_found_together(text: str, told: tuple[str, str, str]) -> None:
    assert told in _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "In shops 12 of 40 lamps failed, compared with 25% online.",
        "抽查的17种产品中，有4种产品合格率高于90%。",
        "We visited 40 shops in 12 towns (30%).",
    ],
)
def test_a_rate_of_something_else_is_not_taken(text: str) -> None:
    assert not [told for told in _told(text) if told[2]]


def _doubted(text: str) -> dict[str, str]:
    found = sc.proofread(text).findings
    found = found[found["code"].isin(["contradiction", "sum"])]
    return dict(zip(found["quote"], found["suggestion"], strict=True))


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            "The bureau inspected 1,306 lamps. Of the 1,306 lamps, 170 were found to be unsafe, meaning that 78.0% of lamps complied.",
            "78.0%",
            "87.0%",
        ),
        (
            "不合格141批次。日用消费品不合格76批次，占不合格总数的53.9%；工业生产资料38批次，占27.0%；农业生产资料27批次，占91.1%。",
            "91.1%",
            "19.1%",
        ),
    ],
)
def test_a_slip_among_them_is_found(text: str, wrong: str, right: str) -> None:
    assert right in _doubted(text)[wrong]
    assert not _doubted(text.replace(wrong, right))


def test_a_part_is_not_larger_than_its_whole() -> None:
    text = "Allergens were found in 28 of the 27 unsatisfactory meals, which came from nine kitchens."
    assert {"28", "27"} <= set(_doubted(text))
    assert not _doubted(text.replace("28", "18"))


@pytest.mark.parametrize(
    "text",
    [
        "The authority tested 180 samples of 24 kinds of tea; 39 samples were bad.",
        "The laboratory made 2,072 tests of 518 samples.",
        "According to the shops 31,400 units of the 44 unsafe products were sold.",
        "在对30个样品的12个指标开展的试验中，有16个样品不符合要求，合格率为46.7%。",
        "抽查的118个批次中，有2个批次确认为假冒产品，其余产品合格率84.7%。",
    ],
)
def test_what_is_of_so_many_is_no_part_of_them(text: str) -> None:
    assert not _doubted(text)


def test_a_rate_that_agrees_with_the_counts_beside_it_is_not_doubted_for_others() -> None:
    text = (
        "测试了42款防晒霜，其中30款为成人用，12款为儿童用。16款样品的防晒系数低于标示。"
        "儿童用的12款样品中，只有4款在各项测试中均取得满意评分，占三分之一。"
    )
    assert not _doubted(text)


def test_a_rate_of_another_programme_is_held_against_the_counts_before_it() -> None:
    text = (
        "对上年度不合格的企业实施跟踪抽查，抽查产品63批次，仍有7家企业的8批次产品不合格，跟踪抽查不合格率{}。"
    )
    assert not _doubted(text.format("12.7%"))
    assert "14.5%" in _doubted(text.format("14.5%"))


def test_parts_before_the_failed_of_all_are_not_their_whole() -> None:
    assert not _doubted("采样圣诞商品32件（一般商品18件、玩具14件），标示不合格的高达23件，不合格率72%。")
