"""Wrong numbers that a calculator finds, told in sentences of many numbers: [right|wrong]."""

import pytest

TOLD = (
    # measured values and their limits
    "一批胶合板的甲醛释放量实测0.360mg/m³，是规定限值0.120mg/m³的[3.0|4.0]倍，其余批次均在限值以内。",
    "邻苯二甲酸酯含量高达12.4%，按0.1%的限量计算，达到限量的[124|12.4]倍。",
    "The highest value was 0.84 mg/kg, which is [168|16.8] times the limit of 0.005 mg/kg.",
    "Lead reached 450 mg/kg, [five|six] times the limit of 90 mg/kg.",
    # a rate called by the other verdict
    "抽取大米、食用油、糖果共160批。大米45批，全部合格；食用油60批，6批不合格；糖果55批，6批不合格。因此不合格总数是12批，[不合格率7.5%|合格率7.5%]。",
    # rows that divide a total, of which two come to what failed by chance
    (
        "某某包装用品抽查结果显示，220批次产品中31批次不合格，不合格率14.1%。分品种：包装袋80批次，不合格14批次；胶带60批次，不合格[11|17]批次；"
        "包装箱50批次，不合格4批次；封套30批次，不合格2批次。2020年首次抽查时不合格率为28.6%。"
    ),
    # what something grew from, told right before
    (
        "第三季度接收诉求58640件：投诉31208件，举报9472件，咨询17960件。投诉量与去年同期的27135件相比增长[15.0%|13.1%]。商品类投诉18725件，占投诉总量的60.0%，"
        "服务类投诉12483件，占40.0%。7月投诉11036件，8月11890件，9月8282件。"
    ),
    "完成抽检1260批，比去年同期的1050批增加[两成|三成]。检出不合格38批，不合格率3.02%；去年同期不合格44批，不合格率4.19%。",
    # which way a count differs
    "At the blanket days [579|623] blankets were tested, 44 fewer than in 2011, when [623|579] had been brought in.",
    "共检测[579|623]批次，比上年的[623|579]批次减少44批次。",
    # shares that words sum up
    "Toys accounted for 24% of alerts, cars for 17% and cosmetics for 12%; together these three made up [53%|63%] of all alerts.",
    # of a label, and of places
    "Tablets of 400 mg were found to contain 352 mg per tablet, i.e. [88%|98%] of the label claim.",
    "Officers audited 79 dealers, 17 in the capital and [62|26] in the country.",
    # parts that are told of a total with what they are numbered by
    "The three lots came to 5,160 packs, of which 1,820 were from batch 3104, 1,740 from batch 3105 and [1,600|1,680] from batch 3107.",
    # the only row that does not come out, though another set would give it
    (
        "A total of 65 samples (21%) of 307 failed. England provided 241 of the samples, of which 53 failed (22%); Wales 38, of which 8 failed ([21%|12%]); "
        "and Northern Ireland 28, of which 4 failed (14%)."
    ),
    # what is left, and a share of them
    (
        "The Agency examined 1,560 packages, 702 in the first year and 858 in the second. In the first year 8 samples were unsatisfactory (1.1%), in the second "
        "11 (1.3%). Taken together, 19 of the samples, or 1.2%, were unsatisfactory; the other [1,541|1,531], or 98.8%, were satisfactory."
    ),
    (
        "The Centre received 205 samples from 14 countries and labelled 96 of them, or [46.8%|53.2%], suspicious. One country accounted for 89 samples, of which "
        "66 were suspicious (74.2%)."
    ),
)


@pytest.mark.parametrize("told", TOLD)
def test_a_wrong_number_is_found_and_the_right_text_has_no_warning(told: str, told_both_ways) -> None:
    right, at_the_wrong_one = told_both_ways(told)
    assert right == []
    assert at_the_wrong_one
