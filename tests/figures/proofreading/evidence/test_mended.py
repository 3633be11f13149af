"""Numbers that, were they others, would let the computations around them come out."""

from itertools import combinations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import spotcheck as sc
from spotcheck.figures.claims import claims_of
from spotcheck.figures.proofreading.evidence.mended import Mended, doubtful
from spotcheck.figures.proofreading.evidence.numbers import printed
from spotcheck.figures.proofreading.evidence.saying import computed
from spotcheck.figures.proofreading.evidence.weighing import evidence
from spotcheck.figures.proofreading.readings import relate
from spotcheck.figures.proofreading.relating import Related


def found(text: str) -> tuple[Related, list[Mended]]:
    """What is doubtful in a text, apart from what is only worth a look."""
    related = relate(claims_of(text), text)
    return related, [m for m in doubtful(evidence(related)) if m.margin >= 0]


def mended(text: str) -> dict[str, str]:
    """The doubtful numbers with what they should be."""
    related, doubted = found(text)
    return {related.claims[m.number.claim].quote: printed(m.number, m.value) for m in doubted}


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        # a total that the parts and a percentage speak against
        (
            "购样检测雨具共计68件，其中卖场28件、文具店15件、网路22件。品质9件不符合，比例13.8%；标示17件不符合，比例26.2%。",
            "68件",
            "65",
        ),
        # two digits exchanged in a list
        ("受检的单位共有1007家，有生产的463家、销售的571家。", "463家", "436"),
        # percentages of rows, of which one is another
        (
            "The heaters: 88 came, 15 bad (17.0%)\nThe cookers: 76 came, 8 bad (10.5%)\nThe stoves: 44 came, 3 bad (11.5%)",
            "11.5%",
            "6.8",
        ),
        # the rest of a whole
        (
            "We looked at 164 kites. Of the lot, 59 tore at once and the remaining 115 flew on.",
            "115",
            "105",
        ),
        # a multiple whose sides stand before it
        (
            "A telescopic ladder broke in 60.0% of the trials and a folding ladder in 25.0%, which is 3.4 times as often.",
            "3.4 times",
            "2.4",
        ),
        # a growth from what it grew to
        (
            "This year 5,730 parcels were opened, up from 4,775 parcels last year, an increase of 17%.",
            "17%",
            "20",
        ),
        # a difference of two rates
        (
            "The rate was 20.0% last winter and is 12.5% now. That is a fall of 5.7 percentage points.",
            "5.7 percentage points",
            "7.5",
        ),
    ],
)
def test_a_number_that_others_speak_against_is_found(text: str, wrong: str, right: str) -> None:
    assert mended(text).get(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "购样检测雨具共计65件，其中卖场28件、文具店15件、网路22件。品质9件不符合，比例13.8%；标示17件不符合，比例26.2%。",
        # a list of some
        "共抽查产品1200批次，主要有玩具310批次、灯具240批次。",
        # parts that overlap
        "In all 229 costumes failed: 61 burned, 58 had loose parts, 41 had cords and 109 had no label; some had several of these.",
        # a part of a part
        "The school ordered 160 toys. Of the toys, 33 of 36 magnetic ones and 64 of the plush ones broke.",
        # a percentage of a whole that is not printed
        "Lamps failed in 12% of cases and kettles in 21%; 40 lamps and 75 kettles were seen in all shops.",
        # a piece of a list that comes out as a whole
        "The 900 lamps were 210 desk lamps, 160 wall lamps, 340 torches and 190 lanterns; 540 of all came by sea.",
        # one of a list is no total of others in it
        "Most complained of were shoes (2,606), bags (1,249), toys (977), balls (1,451) and caps (1,155).",
        # percentages of different things
        (
            "商品类投诉1816件，占投诉总量的68.27%。食品类430件，占商品类投诉量的23.68%；家具类103件，占商品类投诉量的5.67%；"
            "服务类投诉844件，占投诉总量的31.73%。"
        ),
        # what was counted in ten thousands is not exact
        "受理0.04万件，其中投诉0.03万件，举报92件。",
        # the rate of those that are left
        "在对30个样品开展的试验中，有16个样品不符合要求，合格率为46.7%。",
        # points since last year are of a rate that is not printed
        "文具合格率为87.2%，灯具合格率为99.2%，同比提高2.0个百分点。",
        # a growth that was read as a percentage
        "Toys led to 1,254 complaints in 2012 and 1,909 last year, a jump of 52.2 per cent; lamps led to 2,314.",
        # points against a year that is not printed
        "合格率为97.6%，其中网络商品合格率为93.2%，总体比上年提高1.3个百分点。",
    ],
)
def test_right_numbers_are_left_alone(text: str) -> None:
    assert mended(text) == {}


def test_the_computations_are_told_with_the_numbers_as_printed() -> None:
    text = "共计68件，其中卖场28件、文具店15件、网路22件。标示17件不符合，比例26.2%。"
    related, doubted = found(text)
    ((relation, (first, *_)),) = computed(related, doubted, "zh").items()
    assert relation.text.startswith("28 + 15 + 22 = 65，而文中写的是“68件”；")
    assert (related.claims[first.claim].quote, first.right) == ("68件", "65")


def test_a_reader_is_told_what_it_takes_for_granted() -> None:
    findings = sc.proofread(
        "We looked at 164 kites. Of the lot, 59 tore at once and the remaining 115 flew on."
    ).findings
    row = findings[findings["quote"] == "115"].iloc[0]
    assert row["severity"] == "warning"
    assert (
        row["message"].split("; this number")[0]
        == "If these numbers go together: 59 + 115 = 174, but the text says '164'"
    )
    assert row["suggestion"] == "'105' instead of '115'? (one digit is another)"


_REGIONS = ("城东", "城西", "城南", "城北")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(101, 450), min_size=3, max_size=4, unique=True), st.integers(0, 3), st.integers(0, 1)
)
def test_an_exchange_of_digits_in_any_part_of_a_list_is_found(parts: list[int], at: int, place: int) -> None:
    """Whatever the list counts: a part, then the total, with two digits exchanged, unless all are rounded to tens."""
    numbers = [sum(parts), *parts]
    assume(any(n % 10 for n in numbers))
    at %= len(numbers)
    digits = list(str(numbers[at]))
    digits[place], digits[place + 1] = digits[place + 1], digits[place]
    wrong = int("".join(digits))
    written = [*numbers]
    written[at] = wrong
    assume(not _adds_up(written, {*written}))  # else the slip makes a sum of its own come out
    assume(
        not at or wrong <= numbers[0]
    )  # a part of more than all is no matter of weighing: lists that do not add up
    assert mended(_visits(numbers)) == {}
    if wrong not in numbers and digits[0] != "0":
        assert any(value == str(numbers[at]) for value in mended(_visits(written)).values())


def _adds_up(parts: list[int], totals: set[int]) -> bool:
    """Whether some of the numbers add up to one of them."""
    some = (chosen for size in range(2, len(parts) + 1) for chosen in combinations(parts, size))
    return any(sum(chosen) in totals for chosen in some)


def _visits(numbers: list[int]) -> str:
    named = "、".join(f"{region}{n}户" for region, n in zip(_REGIONS, numbers[1:], strict=False))
    return f"走访的商户共有{numbers[0]}户，有{named}。"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        # an average of money, and of counts
        ("共购样30款，购样费用合计11940元，平均每款389元。", "389元", "398"),
        (
            "Inspectors drew 2,450 samples at 980 stations, an average of 5.2 samples per station.",
            "5.2",
            "2.5",
        ),
        # what an average comes to in all
        (
            "They bought 72 power banks. The average price was £16.50, and so the lot came to £1,818.",
            "£1,818",
            "1188",
        ),
        # so much for each
        ("不合格业者共14家，各处以罚款新台币3万元，合计罚款24万元。", "24万元", "42"),
        # what is left, also in another unit
        ("移送立案96件，办结71件，尚在办理35件。", "35件", "25"),
        ("回收问卷2400份，1608名受访者未看标志，其余729名看过。", "729名", "792"),
        # the ends of a range
        ("样品售价从18元到450元不等，最贵的是最便宜的52倍。", "52倍", "25"),
        ("售价由18元至430元，相差421元。", "421元", "412"),
        # money added up
        (
            "货值共96.4万元，其中电器41.7万元、汽配82.9万元、化工17.3万元、食品8.5万元。",
            "82.9万元",
            "28.9",
        ),
        # a list of as many as is said, whatever stands between
        (
            (
                "抽检粮食、肉类、饮料、糕点和果蔬等5大类食品643批次。粮食96批次，无不合格；肉类118批次，不合格3批次；饮料47批次，不合格2批次；"
                "糕点87批次，不合格4批次；果蔬268批次，不合格10批次。"
            ),
            "47批次",
            "74",
        ),
        # parts that are counted once
        (
            (
                "In all 57 dishes fell short. Each failure was put down to one main cause: unclean plates were behind 24 of them, "
                "additives behind 61, and drug residues behind 17."
            ),
            "61",
            "16",
        ),
        # points of two rates that stand further back
        (
            "Stove failures came to 20.0% last winter.\nThis winter it was 12.5%.\nThat is good news.\nIt is a fall of 5.7 percentage points.",
            "5.7 percentage points",
            "7.5",
        ),
        # what something grew by, and from what
        ("去年抽查1240批次，今年抽查1860批次，增加260批次。", "260批次", "620"),
    ],
)
def test_averages_and_amounts_are_computed_with(text: str, wrong: str, right: str) -> None:
    assert mended(text).get(wrong) == right


def test_what_is_less_sure_is_only_worth_a_look() -> None:
    text = "不合格项目共39项次，其中甲醛11项次、色牢度16项次、纤维含量21项次。"
    (look,) = (f for f in sc.proofread(text).findings.itertuples() if f.code == "look")
    assert (look.severity, look.quote) == ("info", "21项次")
    assert look.suggestion == "“21”或应为“12”（两位数字颠倒）"
    assert sc.proofread(text).ok


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # a fall, told as a number and as a percentage
        ("上年召回725次，今年召回580次，减少145次，降幅10%。", "10%"),
        # a part of what was named before it
        ("Inspectors screened 7,340 parcels and held 1,468 of them, or 12.0%, for a closer look.", "12.0%"),
    ],
)
def test_what_words_tie_is_doubted_though_others_give_it(text: str, wrong: str) -> None:
    findings = sc.proofread(text).findings
    assert findings[findings["severity"] == "warning"]["quote"].tolist()[0] == wrong


def test_a_row_of_another_base_than_the_others_is_worth_a_look() -> None:
    text = (
        "有效样品88件，37件不符合。\n甲平台有效样品40件，不符合22件，占{}；\n乙平台有效样品28件，不符合9件，占32.1%；\n"
        "丙平台有效样品20件，不符合6件，占30.0%。"
    )
    looks = sc.proofread(text.format("25.0%")).findings
    assert [f.quote for f in looks.itertuples() if f.code == "look"] == ["25.0%"]
    assert sc.proofread(text.format("55.0%")).findings.empty
