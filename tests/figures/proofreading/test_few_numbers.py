"""Plain texts of few numbers, in both languages: each is told rightly and wrongly; what comes out of others, and lists that need not, are left alone."""

import pytest

from spotcheck.figures.claims import claims_of
from spotcheck.figures.proofreading.few_numbers import explained, percents_told
from spotcheck.figures.proofreading.readings import relate
from spotcheck.figures.proofreading.spelled_out import computed

#: [right|wrong] in each sentence
TOLD = """
无问题的有146批次，有问题的有14批次，相加正好[160|190]批次。
一级品60件，二级品25件，三级品[15|18]件，总共验了100件瓷砖。
菠菜70批次、芹菜50批次和韭菜30批次共[150|170]批次，都是快检。
周四检了18家，周五检了22家，两天共检了[40|46]家。
便利店、药店、菜场各抽20批次，共抽[60|80]批次。
封存劣质头盔150顶，每顶40元，货值[6000|6600]元。
为48名顾客退款，每人退25元，共退[1200|1500]元。
三款牛奶的售价分别为5元、7元和9元，每款买一盒要付[21|24]元。
甲类不合格率2.0%（3批次/150批次），乙类不合格率6.0%（[12|15]批次/200批次）。
80个样本里有3个。其余[77|71]个呢？都没有问题。
受理举报90件，查实54件，没有查实的[36|31]件。
收样240批次，检验231批次，未检[9|6]批次。
受理投诉80件，调解[60|66]件，调解率75%。
第一次检出14个，第二次再检出9个，少了[5|8]个。
最贵的68元，最便宜的23元，相差[45|41]元。
全区原有酒坊84家，关停9家，新增5家，现在有[80|88]家。
第一轮不合格率12%，第二轮降了[3|5]个百分点，为9%。
去年办结投诉率由71%升到78%，上升[7|9]个百分点。
今年不合格率4.1%，去年同期4.9%，前年同期5.6%；今年比去年低0.8个百分点，比前年低[1.5|1.9]个百分点。
投诉量翻了一番，从160件升到[320|370]件。
上半年查处案件90件，平均每月[15|18]件。
四款风扇的得分依次是81分、77分、90分和72分，平均[80|85]分。
收样500批次。因包装破损退检8批次，实际检验[492|482]批次。
问题奶粉货值3.2万元，卖掉了1.8万元，店里还有[1.4|1.9]万元的货。
灯具18批次，插座7批次，总共25批次；灯具占[72|79]%。
今年检查次数是去年的1.5倍，去年60次，今年[90|96]次。
截至10月底召回完成率88%，比8月底的[81|84]%高7个百分点。
Result: 72 passed, 18 failed, total [90|98].
Cork took 64 samples, Sligo 41 and Ennis 15, making [120|140] between them.
In all 41 letters, 17 calls and 6 visits were made, [64|69] contacts altogether.
We checked 640 bicycles: 41 had poor brakes, 19 had poor lights and the remaining [580|550] passed.
We wrote to 58 shops; 41 answered and [17|11] did not.
Nine of the 14 towns improved, 3 got worse and [2|6] stayed the same.
One in five of the 150 ladders was unsafe. Those [30|36] were destroyed.
Still to come: the pass rate. Passed 83.5%, failed [16.5|18.5]%.
Compared with 72 in 2021, the office handled 90 recalls in 2022, [18|12] more.
A jar weighed 388 g on average although 400 g was declared, a shortfall of [12|17] g.
Kettles failed in 24% of tests and irons in 9%, so the rate for kettles was [15|19] percentage points higher.
Samples were taken in 14 villages, 15 from each, which gave [210|240] samples.
Lamps cost us 16 euros a box, so the bill for 20 boxes was [320|360] euros.
A seller pays a fee of €90. In 2023 there were 40 such sellers and they paid €[3,600|3,900] between them.
Inspectors found 8 bad scales among 2,000, or [4|7] per thousand.
Helmets that broke made up 8% of those tested in 2022 ([24|34] of 300).
The tablets should contain 50 mg and contained 40 mg, only [80|85]% of what is claimed.
Three firms were fined £5,000, £3,400 and £1,200; the average fine was £[3,200|3,600].
An average of [75|79] was reached by the four drills: 81, 78, 74 and 67.
97% of the 600 jars passed. The [18|28] that failed were from one maker.
Fifteen of the [60|70] locks we tested opened. That is 25% of the sample.
There were twice as many failures online as in shops, [46|64] against 23.
We received 325 samples, but 25 were broken, so we tested [300|310].
The share of bad samples was 20% in Bath, where 8 of 40 failed, and 10% in Hull, where [6|9] of 60 failed.
12 of 80 pairs of gloves came apart, [15|19]%.
""".strip().splitlines()

LOOK_ALIKES = """
抽查童车50批次、玩具70批次等共150批次。
豇豆9批次、韭菜7批次、芹菜6批次，三者合计占不合格总数29批次的75.9%。
送检的46份水样，城区28份，郊区12份，其余为备样。
抽查文具30批次，不合格4批次，全年共抽查120批次。
线上抽查120批次，不合格30批次；线下抽查180批次，不合格27批次；合计抽查300批次，不合格57批次。
检查药店95家，责令改正8家，共有90家公示了价格。
上周接到举报88起，属实的55起，不属实的33起，属实率62.5%。
有标价的摊位173个，没有标价的27个，合计200个，标价率86.5%。
年底有网店31家，今年移出9家，新增6家，现有28家。
问题插座已召回1,150个，还有350个没有召回，总数是1,500个。
净含量标500克的10袋洗衣粉，称得平均492克，平均每袋少8克，少了1.6%。
进口货物不合格率、货值不合格率分别为15.02%、27.63%，同比分别上升12.58个百分点、16.30个百分点。
合格112批次、不合格8批次、待复检5批次，加起来125批次。
Officers seized 57 toys, 38 lamps and 29 cots.
A total of 75 products failed mechanical tests, 41 failed chemical tests and 18 failed both, so 98 failed in all.
There were 1,000 checks and 70 failures, so 930 checks were passed.
We asked 1,000 people. 540 said yes, 310 said no and 150 did not know.
30 of the fridges had one fault and 7 had two, so the 37 fridges had 44 faults.
Seizures more than doubled, from 2,000 to 5,400 items.
The rate was 19.4 per cent, a drop from 29.1 per cent at the first check (39 of 134 batches).
Down 12 from 57 to 45: that is the number of unsafe heaters.
Of the 35 items over the limit 22 were vegetables. Fruits were 9 fewer, 13.
There were 5 failures more than in 2020 although we took 50 samples fewer: 23 out of 230 against 18 out of 280.
""".strip().splitlines()


@pytest.mark.parametrize("told", TOLD)
def test_what_is_told_wrongly_has_a_warning_there_and_what_is_right_has_none(
    told: str, told_both_ways
) -> None:
    right, wrong = told_both_ways(told)
    assert not right
    assert wrong


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_comes_out_otherwise_and_what_need_not_is_left_alone(text: str, warned) -> None:
    assert not warned(text)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("一级品60件，二级品25件，总共验了90件瓷砖。", "60 + 25 = 85"),
        ("全区原有酒坊84家，关停9家，新增5家，现在有90家。", "84 − 9 + 5 = 80"),
        ("封存头盔150顶，每顶40元，货值6500元。", "150 × 40 = 6000"),
        ("上半年查处案件90件，平均每月18件。", "90 ÷ 6 = 15.0"),
        ("Samples were taken in 14 villages, 15 from each, which gave 240 samples.", "14 × 15 = 210"),
        ("97% of the 600 jars passed. The 28 that failed were mended.", "600 × (100% − 97%) = 18.0"),
        ("Inspectors found 8 bad scales among 2,000, or 7 per thousand.", "8 ÷ 2,000 = 4.0‰"),
    ],
)
def test_a_computation_reads_as_its_words_tell_it(text: str, spelled: str) -> None:
    assert [r.text for r in computed(relate(claims_of(text), text)) if not r.holds] == [spelled]


def test_only_a_few_numbers_are_computed_with_in_any_order() -> None:
    few = "Shops 12, stalls 8, in all 20; firms 5."
    assert explained(relate(claims_of(few), few)) == {0, 1, 2}
    many = few + " Also 9 cars, 14 vans, 31 ships."
    assert explained(relate(claims_of(many), many)) is None


def test_a_percentage_is_told_by_whatever_counts_come_to_it() -> None:
    text = "属实的55起，不属实的33起，共88起，属实率62.5%。"
    assert percents_told(relate(claims_of(text), text)) == {3}
    text = "属实的55起，不属实的33起，共88起，属实率64.5%。"
    assert percents_told(relate(claims_of(text), text)) == set()
