"""Numbers that look wrong and are not: no error may be raised on them."""

import tomllib
from pathlib import Path

import pytest

import spotcheck as sc

KINDS = tomllib.loads((Path(__file__).parent / "look_alikes.toml").read_text("utf-8"))
CASES = [(kind, number) for kind, passages in KINDS.items() for number in range(len(passages))]


def test_there_are_nine_kinds_with_ten_passages_each():
    assert len(KINDS) == 9
    assert {len(passages) for passages in KINDS.values()} == {10}


@pytest.mark.parametrize(("kind", "number"), CASES)
def test_a_look_alike_gives_no_error(kind, number):
    findings = sc.proofread(KINDS[kind][number]).findings
    assert list(findings.loc[findings["severity"] == "error", "message"]) == []


@pytest.mark.parametrize(
    "text",
    [
        "共抽查30家企业（33批次），包括大型企业7家（8批次）、中型企业6家（6批次）、小型企业17家（19批次），大、中、小型企业占企业总数的比例分别为23.3%、20.0%和56.7%。",
        (
            "A total of 4,100 batches were inspected. Among them, 700 batches were sampled from producers; "
            "2,300 batches were purchased from shops; e-commerce purchased 1,100 batches."
        ),
        "Complaints about gyms came to 1,860, up 26.7 per cent, and those about clinics to 2,133.",
        "Of the shops, 81% were in order and 16% were not.\nThe other 3% had closed, so that these were set aside.",
        "Of 118 items 118 were labelled, and 65.2% of these in two languages.",
        "一季度抽检样品420个，市售样品200个，餐饮样品220个，不合格3个，合格率99.3%。",
        "抽检结果为满意98.6%、基本合格1.1%、不合格0.3%。",
        "Of the samples tested, 98.6% were satisfactory, 1.1% borderline and 0.3% unsatisfactory.",
        "本次测试的20个批次水壶，有2个批次标识不符合标准，1个批次容量不符合标准，4个批次密封性不符合标准，不合格率35%。",
        "Of 80 phone chargers bought from market stalls, 12 failed, against 21 of 90 a year ago.",
        "商场监测的商品由200余种增加到1.3万种。",
        "We looked at more than 40 toys. Twelve of them went to a laboratory, and five failed.",
        "抽查了插座、充电器、排插等12个，抽样548批，不符合标准的59批，不合格率10.77%。",
        "Nearly one in five toys failed. Out of 5,400 toys tested, 1,000 failed.",
        "抽检50件，17件不合格，超过1/3不合格。",
        "对8家超市销售的40批次插座、5批次排插进行检验，有2批次不合格，不合格率为4.4%。",
        "年内检验农产品样品900件，其中蔬菜500件、水果250件、其他150件，合格801件，合格率89.0%。",
        "检查餐饮企业30家，检验月饼24件，全部合格。",
        (
            "While over 90% of the chargers that were looked at met the standard, more than a third of what shops had on their "
            "shelves carried no warning."
        ),
        (
            "Rates were highest for lamb (27%) and lower for beef (8%), and butchers did worse than supermarkets: 19 of 98 "
            "samples failed against 3 of 47."
        ),
        "监测服装140批次，服装市场85批次，商场55批次，共有68批次不合格。",
        "共抽样70批次，其中生产企业抽样29批次、实体店购样33批次、电商平台购样8批次。",
        "A follow-up of 88 products found 61 now in order; 19 failed again and 8 were no longer on sale.",
        "不完全统计，食品不合格14295批次，其中食用农产品不合格3799批次，占比26.57%。",
    ],
)
def test_what_can_be_read_otherwise_is_no_error(text):
    findings = sc.proofread(text).findings
    assert list(findings.loc[findings["severity"] == "error", "message"]) == []


def test_a_pass_rate_and_a_failure_rate_without_a_third_one_make_a_whole():
    findings = sc.proofread(
        "Of the samples tested, 98.6% were satisfactory and 0.3% unsatisfactory."
    ).findings
    assert "error" in set(findings["severity"])
