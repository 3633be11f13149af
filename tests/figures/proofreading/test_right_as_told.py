"""Right texts of which nothing is to be warned: each is like one that was, in other words."""

import pytest

RIGHT = (
    # what a rate is of stands before it, and is no part of the set before
    "甲类19批，不合格率5.3%；乙类9批，不合格率22.2%。",
    "33款样品，用卡扣的21款误装率4.8%，用系带的12款误装率25.0%。",
    "We tried 26 locks. The 18 with a key had an opening rate of 5.6%, the 8 with a code had 25.0%.",
    "Brand A: 19 sampled, failure rate 5.3%; brand B: 9 sampled, failure rate 22.2%.",
    "Mistakes were twice as common in the 22 corner shops as in the 31 large stores, 8.4% compared with 4.2%.",
    # grades are no verdicts
    "30款水壶（进口12款、国产18款）经跌落和保温测试后，评定为：优秀6款，占20.0%；良好12款，占40.0%；一般9款，占30.0%；较差3款，占10.0%。",
    "The 1,200 visits ended with 720 kitchens rated 5 (60.0%), 300 rated 4 (25.0%), 120 rated 3 (10.0%) and 60 rated 2 (5.0%).",
    # more done than was asked for, and what two lists share
    "今年下达抽检任务400批，实际完成420批，完成率105.0%。其中面粉220批，大米200批。",
    "抽测插线板20件，11件购自网店、9件购自实体店。性能有5件不符合，标示有8件不符合；两项皆不符合者3件，扣除重复后，共有10件不符合规定，占50.0%。",
    # changes told in turn, and years told right before
    "近五年不合格率：2018年23.1%，2019年18.6%，2020年14.1%，2021年10.7%，2022年8.4%，降幅依次是4.5、4.5、3.4、2.3个百分点。",
    "该指标2019年为91.42%，2020年90.95%，下滑0.47个百分点；2021年90.61%，再降0.34个百分点；2022年回升至90.84%，提高0.23个百分点。",
    "Sampling fell by 20%, from 600 to 480, and 72 failed as before, so the rate rose from 12.0% to 15.0%.",
    # how often something happened
    (
        "Contacts became complaints 18,450 times, against 16,200 in the quarter before, up 13.9%. Roofs led with 4,797 cases (26.0%), then cars with "
        "4,059 (22.0%). By the end of June we had closed 13,838 files, leaving 4,612 open."
    ),
    "Residues were above the limit in 4.0% and detectable in 52.0% of the 650 lots. One substance was involved 19 times.",
    # lists in words, and in names
    "Twenty-six seats were crashed. Two came out very good, 14 good, five fair, one poor and four bad, so 16 seats can be recommended.",
    "Reading glasses, sixty pairs from 20 shops (three per shop), were measured: 23 pairs were faulty and 37 pairs were not. Power was off in 12 pairs (20.0%).",
    "The four that did not scored SPF 30.2, 36.8, 41.1 and 43.9, an average of 38.0.",
    # an average of what is no total: a label, a content, a thickness, the price of another
    "Bottles marked 50 litres held 41.6 litres on average. Of 60 lots of oil, 12 failed (20%), 8 of them of olive oil.",
    "Among the chips the mean was 232 µg/kg and the maximum 1,420 µg/kg; 6 samples (15%) of 40 exceeded the benchmark of 500 µg/kg.",
    "Readings of eight lots with 40 strips each were lower by an average of 1.4 mmol/L.",
    "标准规定薄膜最小厚度为0.012mm，抽查80批次，有6批次样品平均厚度不足0.009mm。",
    # parts of one whole, lists of lines, the first ones of a list, what is already added
    (
        "In 2021 members sent 1,960 alerts, compared with 1,990 in 2020. Toys were named most (451 alerts, 23%), ahead of cars (314, 16%), cosmetics (274, 14%), "
        "clothes (194, 10%) and lamps (180, 9%). All others made up 547 alerts, or 28%."
    ),
    "Defects\n1. Specification: 302\n2. Labels: 187\n3. Impurities: 121\n4. Cold chain: 96\n5. Devices: 88\n6. Other: 232\nIn all 1,026 reports were received.",
    "投诉8,346件，其中商品类5,124件，服务类3,222件。商品类投诉居前三位的依次为：家具892件、服装776件、食品734件。",
    "计划抽检350批次，实际完成356批次，完成率101.7%。其中，甲类142批次，乙类118批次，丙类86批次，丁类10批次。经检验，353批次合格，3批次不合格。",
    "In 30 of the 36 lots of logs the moisture was 20% or less; in six it was between 22% and 31%.",
    # changes over more than two times
    "合格率依次为：2017年84.5%，2018年87.3%，2019年89.6%，三年累计提高5.1个百分点。",
    "This year 74% complied. Round 2 had found 66% compliant and Round 1 60%, so the gain over six years is 14 percentage points.",
    # each of its own
    "全市抽样640批次，流通、餐饮、生产环节分别抽样380批次、150批次、110批次，不合格9批次、2批次、1批次，对应的不合格率为2.37%、1.33%、0.91%，合计12批次。",
    "监测了31个省份共164个大中城市的1426个生产基地、682辆运输车，抽检8653个样品，合格率97.6%。",
    "化肥抽查168批次，不合格17批次，不合格率10.1%。2020年抽查结果与上年抽查的160批次、不合格24批次、不合格率15.0%相比，不合格率下降4.9个百分点。",
    "试购玩具及儿童用品52款，9款未能通过测试，当中6款玩具含过量增塑剂，2款玩具有细小零件，1款儿童用品欠缺警告标语。",
    "委托国家日用小商品质量检验检测中心检测，36件样品中31件样品所检项目全部符合标准要求，占86.1%；5件样品存在不符合项，占13.9%。",
    "抽查问题标识127个，其中未标注58个，标注不规范46个，未备案23个。同时抽检90批次，合格83批次，其中坐便器20批次，不合格4批次，占全部不合格批次的57.1%。",
    (
        "The office received 5,475 complaints in 2021, 12% fewer than the 6,222 received in 2020. Bills were the most common subject (1,971 complaints, 36%), followed "
        "by contracts (1,424, 26%), service (1,259, 23%) and other matters (821, 15%)."
    ),
    "They tested 178 spring scales and 64 electronic scales, 242 in all. Twelve spring scales and 3 electronic scales failed, an overall failure rate of 6.2%.",
    "Eighteen of the 62 creams (29%) contained formaldehyde above 0.01%. The highest concentration was 8.4%. The other 44 creams (71%) met the requirements.",
    "Of 4,125 products assessed, 3,135 (76%) complied, 594 (14%) lacked the warnings and 396 (10%) had a compartment that was not secure.",
    "The blanket days of 2012 saw 579 blankets tested, 44 fewer than in 2011, when 623 had been brought in.",
    # the same numbers of other sets
    "Samples came from 260 batches. 21 of 130 batches of bicycles (16.2%), 6 of 80 batches of chargers (7.5%) and 7 of 50 batches of batteries (14.0%) failed.",
    (
        "Helmets examined: 40 (22 full-face, 18 open-face). Impact was satisfactory for 17 full-face and 9 open-face models, 26 together. Among the 12 models "
        "under €60, seven passed (58.3%), and among the 28 costing more, 19 passed (67.9%). The 14 failing models were ordered off the market."
    ),
    (
        "Officers weighed 420 cylinders, which must hold 14.2 kg, at 14 distributors. Sixty-three cylinders (15.0%) were short, by 0.85 kg on average. In sum, "
        "the households would have lost 53.55 kg."
    ),
    # what stands first in a clause, the whole of two shares, and what was to be done
    "抽查138家企业的150批次电线，12家企业的13批次不合格，企业不合格率8.7%。按规模，大型企业26家，全部合格；中型企业42家，3家不合格；小型企业70家，9家不合格。",
    "全年受理商品类投诉18260件，占投诉总量的58.6%；服务类12900件，占41.4%。商品类中家用电器3396件、服装2941件、食品2446件，三者合计8783件，占商品类投诉的48.1%。",
    "应召回18400台，首日登记960台，第一个月累计登记4510台，更换3105台；第二个月新登记1830台，累计达到6340台，累计更换5152台，更换率28.0%。",
    "年初下达抽查任务1800批次，年中追加150批次，全年任务调整为1950批次。截至11月底完成1872批次，占调整后任务的96.0%，已是年初任务的104.0%。",
    "共抽查充电器56批次，其中16批次购自网店。网店样品4批次不合格，不合格率25.0%；其余实体店样品3批次不合格，不合格率7.5%。",
    "监测共采样60批次，24批次未达到推荐性要求，占40%；但违反强制性标准的只有3批次，占5%。",
    "买样80件，初筛32件存疑；再将这32件送检，20件被判不合格，12件合格。送检样品不合格率62.5%，以全部买样计，不合格率则为25.0%。",
    "收回1862份有效问卷（发放2000份，有效率93.1%），其中女性1024人，占55.0%，男性838人，占45.0%。",
    # the dearest and the cheapest, prices of one and of all, what a day had on average, and what was measured
    "7家店的标价由低到高为109.9元、114.0元、115.9元、119.9元、122.0元、128.0元、135.0元，中位价119.9元，最高价比最低价高25.1元。",
    "以每公斤16元购进大米1500公斤，分装为每袋2.5公斤共600袋，每袋售价48元，售出450袋，销售额21600元，剩余150袋。",
    "五天每日接收诉求依次为76件、102件、124件、119件和79件，共500件，日均100件，比去年假期日均多20件，增长25%。",
    "口罩抽查40批次，过滤效率要求不低于95%，合格样品中最低95.2%，最高99.7%。过滤效率不达标6批次，呼吸阻力不达标2批次，其中1批次重合，不合格共7批次，合格率82.5%。",
    "快检室30间，上半年完成快检15600批次，平均每间520批次。初步阳性78批次，阳性率千分之五。",
    "满意度第一季度为75.2，第二季度回落1.5至73.7，第三季度反弹2.8达76.5。同期全国由77.1升到78.6，增加1.5，差距缩小。",
    "网络投诉从2100件增加到6300件，是当年的3倍，增加了2倍。",
    "不合格率连续四年下降，2016年为18.0%，2020年为9.0%，刚好降了一半。",
    "向实体店及网店各购得15件与10件，合计25件送检，不合格样品总计10件，不合格率40%。实体店样品不合格3件（20.0%），网店样品不合格7件（70.0%）。",
    "送检校服96件，来自32所学校，每校3件。色牢度不达标的有6件，达标率93.75%；起球不达标12件，达标率87.5%。",
    # the same in English
    "The pass rate for shirts was 86.4% last year and 90.2% this year, a rise of 3.8 percentage points; a decade ago it stood at 70%.",
    "The office took 3,655 calls in April, 27.1% fewer than in March (5,014), though 8.9% more than in April of the year before (3,356).",
    (
        "Of 1,188 fruit samples, 702 (59.1%) held no residue, 453 (38.1%) were within the limits and 33 (2.8%) went over them. Allowing for uncertainty, 21 of "
        "the 33 count as unlawful, 1.8% of all samples."
    ),
    (
        "Lamps were 20% of what we tested (50 of 250 articles) but 45% of what failed (18 of 40). The failure rate of lamps was 36.0%, that of everything else "
        "11.0%, and that of the whole lot 16.0%."
    ),
    "Incidents numbered 66 in the twelve months to June. That is 20% fewer than the 82 of a year before, and seven fewer than the 73 of the twelve months to March.",
    (
        "The inspectors tested 14,872 weights, 6,210 measures and 3,905 machines, 24,987 articles in all. They rejected 1,193 weights, 248 measures and 471 machines, "
        "together 1,912 articles, or 7.7%. Proceedings were taken in 37 cases, 35 of which led to conviction."
    ),
    "A 4 kg bag of rice at €6.80 works out at €1.70 a kilo; the 1 kg pack at €2.05 is 35 cents dearer.",
    "The batch of 6,000 heaters, serial numbers 240001 to 246000, is being recalled. So far 2,150 have come back, which leaves 3,850.",
    "Twelve strollers had a single fault, five had two and three had as many as three, which makes 31 faults in all.",
    "Nine of the 26 scarves we tested, 34.6%, were wrongly labelled. The 17 honest ones cost from $18 to $145; the nine others averaged $32.",
    (
        "Inspections: 920 against a plan of 800, or 115%. Samples: 1,455 against 1,500, or 97%. Staff trained: 75 against 60, or 125%. Of the 6 targets four were "
        "reached; samples missed by 45."
    ),
    "From a lot of 9,000 rockets we draw 150. Of the three lots landed, the first had 7 bad rockets and passed, the second had 13 and was refused.",
    "Fraud was found in 84 of the 700 used cars, 12.0%: 9 of 210 cars under five years old (4.3%), 38 of 300 aged five to ten (12.7%) and 37 of 190 older ones (19.5%).",
)


@pytest.mark.parametrize("text", RIGHT)
def test_right_texts_have_no_warning(text: str, warned) -> None:
    assert warned(text) == []
