"""What is not sure enough for a warning, and is worth a look."""

import pytest

import spotcheck as sc


def looks(text: str) -> set[str]:
    """The numbers that a note says to look at."""
    return {str(f.quote) for f in sc.proofread(text).findings.itertuples() if f.code == "look"}


def told(text: str) -> set[str]:
    """The numbers that are doubted in whatever way."""
    doubts = ("look", "contradiction", "sum", "two-values", "shares")
    return {str(f.quote) for f in sc.proofread(text).findings.itertuples() if f.code in doubts}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # parts that come to more than what they are within
        ("检出问题合计16项次，其中农药残留7项次、微生物4项次、兽药残留3项次、添加剂7项次。", "7项次"),
        ("其中9件不合格，包括玩具5件、文具33件、童车1件。", "33件"),
        # a growth from the count that words name, to one told before
        ("投诉首三位为旅游（4906宗）、电器（3877宗）及电讯（2954宗）。旅游投诉由3318宗急升45.9%。", "45.9%"),
        # what a slip makes an operand of
        ("罚没款共计37.65万元，35家企业平均每家2.50万元。", "37.65万元"),
        # a part of more than its whole
        ("服装抽查46批次，不合格48批次，不合格率39.1%。", "48批次"),
    ],
)
def test_it_is_worth_a_look(text: str, wrong: str) -> None:
    assert wrong in told(text)


@pytest.mark.parametrize(
    "text",
    [
        # parts of fewer than all
        "检出问题合计26项次，其中农药残留7项次、微生物4项次、兽药残留3项次、添加剂7项次。",
        # one batch in several
        "其中9件不合格，包括标识5件、色牢度5件、纤维含量3件，部分样品多项不合格。",
        # two overlapping parts only
        "其中9件不合格，包括标识不合格5件、甲醛不合格6件。",
        # a growth that comes out
        "投诉首三位为旅游（4906宗）、电器（3877宗）及电讯（2954宗）。旅游投诉由3318宗急升47.9%。",
        # parts of parts
        "共有20家企业不合格，包括网店13家、实体店7家，网店中旗舰店8家、普通店5家。",
        # an average of something that is not printed
        "罚没款共计37.65万元，另有35家企业被约谈，平均整改期12天。",
    ],
)
def test_nothing_is_told(text: str) -> None:
    assert told(text) == set()
