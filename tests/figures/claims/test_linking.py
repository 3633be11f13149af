"""Ties between claims: what hangs together is tied, and what only looks so is never tied for sure."""

import pytest

from spotcheck.figures.claims import claims_of

SURE = 0.8


def ties(text):
    """Each tie as (quote, kind, quote of the other), with its confidence."""
    claims = claims_of(text)
    return {
        (c.quote, link.kind, claims[link.target].quote): link.confidence for c in claims for link in c.links
    }


def sure(text, *kinds):
    return {tie for tie, confidence in ties(text).items() if confidence >= SURE and tie[1] in kinds}


def test_a_rate_is_tied_to_its_counts_in_the_same_sentence():
    assert sure("共抽查40批次，不合格5批次，不合格率12.5%。", "denominator", "numerator") == {
        ("5批次", "denominator", "40批次"), ("12.5%", "denominator", "40批次"), ("12.5%", "numerator", "5批次"),
    }  # fmt: skip


def test_a_rate_of_the_next_sentence_is_a_guess():
    found = ties("共抽查40批次，不合格5批次。不合格率12.5%。")
    assert found["12.5%", "denominator", "40批次"] < SURE


def test_parts_are_tied_where_they_add_up():
    text = "共抽查100批次，其中线上60批次、线下40批次。"
    assert sure(text, "part") == {("60批次", "part", "100批次"), ("40批次", "part", "100批次")}


def test_a_share_is_tied_to_its_part_and_its_whole():
    found = ties("不合格产品40批次，其中标签不合格10批次，占25%。")
    assert found["25%", "numerator", "10批次"] >= SURE
    assert ("25%", "denominator", "40批次") in found


LOOK_ALIKES = {
    "firms have both": "抽查100家企业，合格企业90家，不合格企业25家。",
    "problems overlap": "不合格产品40批次，其中标签不合格30批次、绳带不合格20批次。",
    "shares of overlapping problems": "不合格产品40批次，其中标签问题占75%、绳带问题占50%。",
    "a subset listed like a part": "共抽查100批次，其中线上60批次、网店20批次、线下40批次。",
    "a list that is partial": "不合格产品40批次，其中童车12批次、玩具9批次。",
    "a derived base": "共抽查462批次，剔除无证产品61批次，不合格116批次，不合格率28.9%。",
    "counterfeits taken out": "共抽取503批次，假冒商品6批次，检出不合格172批次，不合格率34.6%。",
    "a rate over firms": "抽查100批次，不合格10批次，企业合格率92%。",
    "a rate over items": "抽查100批次，不合格10批次，项目合格率99.2%。",
    "another product's total": "共抽查100批次。童车不合格12批次，不合格率30%。",
    "parts of a subtotal": "共抽查100批次，线上抽查60批次，其中淘宝30批次、京东20批次。",
    "tested and sampled": "抽样463批次，检验304批次，不合格33批次，不合格率7.1%。",
}


@pytest.mark.parametrize("text", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
def test_what_only_looks_like_a_part_is_never_one_for_sure(text):
    claims = claims_of(text)
    for claim in claims:
        for link in claim.links:
            if link.confidence >= SURE and link.kind == "part":
                whole = claims[link.target]
                parts = [c for c in claims for k in c.links if k.kind == "part" and claims[k.target] is whole]
                assert sum(p.value for p in parts) == whole.value


@pytest.mark.parametrize(
    "name",
    [
        "a derived base",
        "counterfeits taken out",
        "a rate over firms",
        "a rate over items",
        "another product's total",
    ],
)
def test_a_rate_beside_a_count_that_is_not_its_own_is_not_tied_for_sure(name):
    rates = {tie for tie in sure(LOOK_ALIKES[name], "denominator") if tie[0].endswith("%")}
    assert rates == set()


def test_firms_and_kinds_never_add_up_for_sure():
    assert sure("抽查100家企业，其中生产企业60家、销售企业40家。", "part") == set()
