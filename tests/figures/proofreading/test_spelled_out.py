"""What a text itself says that its numbers come to: verdicts that make up a total, parts of a year, so many together, by how much."""

import pytest

import spotcheck as sc

_OF_THREE = (
    "大型企业抽查30批次，不合格1批次；中型企业抽查50批次，不合格3批次；小型企业抽查120批次，不合格20批次。"
)
CASES = [
    # both verdicts are printed, and no total
    ("合格{120}批次，不合格30批次，合格率80%。", "130"),
    ("本次抽查童装合格120批次、不合格30批次，不合格率为{20%}。", "25%"),
    ("{120} batches passed and 30 failed, a pass rate of 80%.", "160"),
    # a rate of all, of which only the two parts are printed
    ("线上抽查200批次，不合格30批次；线下抽查300批次，不合格20批次；总不合格率为{10%}。", "12%"),
    # what makes up a year
    ("全年抽检{1200}批次，一季度310批次，二季度290批次，三季度350批次，四季度250批次。", "1300"),
    ("全年抽查1200批次，上半年500批次，下半年{700}批次。", "800"),
    ("上半年抽查500批次，下半年抽查700批次，全年抽查{1200}批次。", "1300"),
    # so many together
    (_OF_THREE + "三类企业共抽查{200}批次，不合格24批次。", "210"),
    (_OF_THREE + "三类企业共抽查200批次，不合格{24}批次。", "25"),
    ("检查童床250件，其中夹手7件、边缘锋利4件、无标识9件，三类问题合计{20}件。", "30"),
    ("合格钢筋477批次，不合格钢筋53批次，两者合计{530}批次。", "630"),
    # by how much
    ("不合格批次从去年的40批次减少到30批次，减少{10}批次。", "15"),
    ("抽查96批次，比上年的80批次多{16}批次。", "26"),
    ("Samples rose from 120 to 180, {60} more than in 2022.", "50"),
    ("线上不合格率28.0%，比线下的15.0%高{13.0}个百分点。", "12.0"),
    ("糕点不合格率从上半年的6.3%降到下半年的4.8%，下降{1.5}个百分点。", "2.5"),
    ("Complaints fell from 1,200 to 900, a fall of {25%}.", "30%"),
    ("The number of samples rose by {32.8%} from 64 to 85.", "34.4%"),
    ("Recalls: 65 this spring, {13} fewer than the 78 of last spring.", "15"),
    ("The rate was 8.9%, {1.7} points above last year's 7.2%.", "2.7"),
    ("今年立案54件，是去年{36}件的1.5倍。", "63"),
    ("抽查批次由120批次增加到180批次，增长{0.5}倍。", "2.5"),
    # more than all: the rate of all that a table has last
    (
        (
            "| 类型 | 抽检批次 | 不合格批次 | 不合格率 |\n|---|---|---|---|\n| 小吃店 | 118 | 15 | 12.7% |\n"
            "| 快餐店 | 96 | 25 | 26.0% |\n| 合计 | 214 | 40 | 18.7% |\n\n"
            "快餐店不合格率最高，为26.0%，比平均水平高{7.3}个百分点。"
        ),
        "9.3",
    ),
    # rates of anything that is counted
    ("共处理投诉87件，结案80件，结案率{92.0%}。", "82.0%"),
    ("从业人员1,150人，持健康证1,092人，持证率{95.0%}。", "85.0%"),
    ("共下单480单，准时送达417单，占86.9%；超时送达的63单，占{13.1%}。", "31.1%"),
    # a rate and its part, told of one whole
    ("{8%} of the 150 batches sampled failed, that is 12 batches.", "9%"),
    ("40批次燃气灶中，热效率不合格的5批次，占12.5%；熄火保护装置不合格的2批次，占{5%}。", "8%"),
    ("60 traders were inspected and 12 ({20%}) were told to improve.", "25%"),
    (
        "Fakes were found at 23 of the 115 addresses searched, a hit rate of {20%}. At the remaining 92 nothing was found.",
        "30%",
    ),
    ("Samples tested: 63. Passed: 57. Failed: 6. Pass rate: {90.5%}.", "95.0%"),
    # what words add up behind their parts
    ("Taking failures alone, 17 arose offline and 28 online, together {45}.", "54"),
    ("The failures were 17 offline and 28 online, {45} together.", "54"),
    # what a rate fell to is of what stands before it
    ("抽检200批次，不合格20批次。不合格率由12%降至{10%}。", "15%"),
    ("We tested 200 samples and 20 failed. The failure rate fell from 12% to {10%}.", "11%"),
    # what is added
    ("本期公布不合格产品28批次，加上前几期公布的92批次，今年已公布{120}批次。", "130"),
    ("检查超市420家、市场摊位680个、餐饮门店250家，合计{1350}户。", "1450"),
    ("甲、乙、丙三个区分别抽检120批次、90批次、60批次，全市共{270}批次。", "280"),
    (
        "The importer was fined €15,000, the distributor €6,500 and the retailer €2,250. The three fines come to €{23,750}.",
        "32,750",
    ),
    # a part of a whole, its share and the rest
    (
        "Inspectors sealed {240} of the 400 leaking boilers sold last winter, or 60%. Another 160 are still in use.",
        "420",
    ),
    (
        "Inspectors sealed 240 of the 400 leaking boilers sold last winter, or 60%. Another {160} are still in use.",
        "260",
    ),
    ("Of {380} traders asked, 57 had no licence, or 15%; 323 had one.", "480"),
    ("The bureau traced 936 out of 1,200 gas bottles, or {78%}. The other 264 have not been found.", "88%"),
    ("We wrote to 620 owners. 434 replied, and {186} did not.", "196"),
    ("The market has 260 stalls. {65} of them, a quarter, had no price labels; 195 did.", "75"),
    ("It was withdrawn after {6} of 6 test pieces collapsed, a failure rate of 100%.", "5"),
    # what became of a whole
    (
        "Customs held 725 parcels. 480 were let through, {165} were returned to sender and 80 were destroyed.",
        "175",
    ),
    (
        "Tests on 250 power banks ended with {35} failures. Of those 35, 21 overheated, 10 leaked and 4 burnt.",
        "45",
    ),
    (
        "Complaints about gyms numbered 96. Half of them, 48, were about fees; a quarter, {24}, were about classes; and 24 were about hygiene.",
        "34",
    ),
    ("Scales checked: 84. Correct: {63}. Wrong: 21. Pass rate: 75%. Failure rate: 25%.", "73"),
    # of two groups together
    (
        "Kettles: 60 tested, 12 failed. Toasters: {45} tested, 9 failed. Taken together, 21 of 105 failed, or 20%.",
        "54",
    ),
    (
        "Butchers had 72 visits and {18} warnings; bakers had 48 visits and 6 warnings. In all, 24 of 120 visits ended with a warning.",
        "81",
    ),
    # a time of so many months, so many of each, and so much for each
    ("The clinic examined {720} children in the year, an average of 60 a month.", "270"),
    ("In the first half of the year 270 toys were recalled, on average {45} a month.", "54"),
    ("The pound took in {84} dogs in seven weeks, an average of 12 a week.", "48"),
    ("Each of the 15 offices sent in {40} forms, making 600 in all.", "50"),
    ("The {24} inspectors each visited 35 shops, 840 shops in total.", "42"),
    ("We bought 8 jars of each of 45 brands of honey, {360} jars altogether.", "630"),
    ("It took {540} hours to check 90 lifts, so each check lasted 6 hours on average.", "450"),
    ("Fines totalling £84,000 were handed to {7} firms, an average of £12,000 each.", "8"),
    # the others
    ("Of 500 drivers, 62% wore the vest and {38%} did not.", "83%"),
    (
        "Wiring was at fault in 45 of the 75 failed lamps (60%). The plug alone was at fault in {21} (28%), and both in 9 (12%).",
        "12",
    ),
    # a rate in whole percents is no proof of a sum or difference that happens to give it
    ("城市抽查120批次，不合格6批次，不合格率5%；农村抽查80批次，不合格8批次，不合格率{10%}。", "12%"),
    # names that are everything, a rest, a bare list, a total of several tasks
    ("报名参赛的24个茶叶品牌，本地的{15}个，外地的9个。", "25"),
    ("检查托幼机构{36}家，公办的21家，民办的15家。", "46"),
    ("招回的18款玩具，國產11款，進口{7}款。", "8"),
    ("上周抽檢的食品中有9款不合格，其中6款色素超標，另外{3}款防腐劑超標。", "4"),
    ("{28}批次电线中有12批次不合格，另外16批次没有发现问题。", "38"),
    ("接到投诉64起，调解成功49起，还有{15}起正在处理。", "25"),
    ("39名受訪者中有{26}名表示滿意，其餘13名表示不滿。", "36"),
    ("不合格水果有14批次，香蕉{6}批次，芒果4批次，柑橘3批次，草莓1批次。", "7"),
    ("国家任务抽检1,400批次，省级任务抽检{2,600}批次，全市总量为4,000批次。", "3,600"),
    # counts that overlap by so many
    ("外观不合格的有7件，尺寸不合格的有5件，其中{2}件两项都不合格，一共10件不合格。", "3"),
    ("標籤不符的有9款，重量不足的有6款，其中4款兩項均不符，合共{11}款有問題。", "21"),
    # rates in whole percents that are called as their counts are, and shares of a total or of what they name
    ("邊境抽驗進口蔬菜450批，放行432批，銷毀18批，銷毀率{4%}。", "5%"),
    ("走访商户900户，亮证经营{846}户，亮证率94%。", "486"),
    ("立案45起，办结38起，还有7起正在调查，结案率{84.4%}。", "94.4%"),
    ("检查药店310家、诊所190家，合计500家，发现有问题的{35}家，占7%。", "45"),
    ("去年接獲查詢1,600宗，電話佔640宗，即{40%}；餘下960宗經網上提出。", "50%"),
    # parts in turn, behind their wholes and rates; a rate between its counts
    ("线上220批次的不合格率为10%，线下180批次的不合格率为5%，不合格分别为{22}批次和9批次。", "32"),
    ("抽查童鞋2021年960批次，不合格率5%，不合格{48}批次；2022年1,100批次，不合格率4%，不合格44批次。", "84"),
    # so many in every so many, all but so many, a fraction in words, the rate that is left
    ("这批插座的不合格率为{20%}，即每5批次就有1批次不合格。", "30%"),
    ("除4批次外，抽查的80批次童车都合格，合格率{95%}。", "59%"),
    ("48批次样品中有{12}批次甲醛超标，正好四分之一，另外36批次没有问题。", "22"),
    ("蜂蜜的合格率提高到96%，不合格率相应下降到{4%}。", "5%"),
    # by how much, also of money
    ("门店标价每斤36元，实际收取{45}元，每斤多收9元，比标价高25%。", "54"),
    ("网购价240元，门店价300元，网购便宜60元，比门店价低{20%}。", "30%"),
    ("罚款最高的一家为12万元，比最低的1.5万元多{10.5}万元。", "20.5"),
    ("24款口罩中，过滤效率低于标示的有9款，占37.5%，比符合标示的15款少{6}款。", "7"),
    ("标准规定镉含量每千克不超过0.5毫克，样品检出1.6毫克，是限量的{3.2}倍。", "2.3"),
    ("不合格率2022年降到7.4%，2023年为8.9%，又上升{1.5}个百分点。", "2.5"),
]


@pytest.mark.parametrize(("text", "wrong"), CASES)
def test_what_words_spell_out_is_computed(text: str, wrong: str, doubted) -> None:
    before, _, rest = text.partition("{")
    right, _, behind = rest.partition("}")
    assert doubted(before + right + behind) == []
    assert any(wrong in quote for quote in doubted(before + wrong + behind))


@pytest.mark.parametrize(
    "text",
    [
        # another whole, a part of a part, and others in words
        "Inspectors sealed 240 of the 400 boilers, or 60%. Another 125 were found last week.",
        "There were 318 garages on the list. 212 were visited, two had closed and 104 were not.",
        "All 45 shops were seen again. 30 had mended their ways and 9 had not; six had closed.",
        "They asked 500 people. 300 owned a car; of them 220 had insurance and 80 did not.",
        "The panel heard 96 appeals. 52 were dismissed and 31 were allowed.",
        "Checks on 310 heaters led to 52 withdrawals. Of these, 36 overheated and 25 gave shocks, 9 did both.",
        # with others than those told, or all of a year
        "Kettles: 60 tested, 12 failed. Toasters: 45 tested, 9 failed. Taken together with earlier rounds, 81 of 405 failed, or 20%.",
        "Kettles: 60 tested, 12 failed. Toasters: 45 tested, 9 failed. Overall, 130 of 650 products failed this year, or 20%.",
        # a time that is not told, and averages of something else
        "The clinic examined 720 children since 2020, an average of 20 a month.",
        "The hall sold 720 tickets in the year, and in December an average of 90 a day.",
        "Grants worth £96,000 went to 12 councils over two years, an average of £48,000 a year.",
        "Grants worth £96,000 went to 12 councils, an average of £4,000 per project.",
        "Each of the 15 offices got 40 forms, of which 520 came back.",
        "Each of the 15 offices sent in 40 forms, and 612 forms came by post.",
        # of others
        "Of 500 drivers, 62% wore the vest; at night 30% did not.",
        "Wiring was at fault in 45 of the 75 failed lamps (60%). Of the wiring faults, 27 (60%) were in the plug.",
        "They found 52% mislabelled in restaurants and 22% at retailers.",
        # two kinds of faults may be of one thing
        "边缘锋利的有12件，标识缺失的有9件，其中3件两项都有；两类问题共涉及18件。",
        # of the failed of two channels: their sizes are no parts of it
        "线上抽查30批次、线下抽查40批次，分别不合格3批次和5批次。两类渠道合计不合格8批次。",
        # of three, the last two
        "甲品牌20批次、乙品牌30批次、丙品牌40批次，后两类合计70批次。",
        # another number stands between what rose and by how much
        "抽查96批次，不合格20批次，比上年的80批次多16批次。",
        # both verdicts of one kind, and the rate of all
        "童装合格12批次、不合格3批次；全部产品不合格率为9%。",
        # online and offline told in turn, and what failed of each: no sums of drawn and failed
        "线上220批次的不合格率为10%，线下180批次的不合格率为5%，不合格分别为22批次和9批次。",
        # another base than the nearest count
        "抽查120批次，不合格12批次，占不合格总数的24%；全省不合格50批次。",
        # a fall of a rate may be told in points by mistake: its wording is the fault
        "不合格率由5.0%降至2.2%，下降2.8%。",
        # by how much is no base
        "共办结案件936件，同比增加102件，增长12.2%。",
        # of all three together
        "豇豆9批次、韭菜7批次、芹菜6批次，三者合计占不合格总数29批次的75.9%。",
        # the first two of three
        "韭菜5批次、芹菜3批次、豇豆2批次，前两类合计8批次。",
        # the rate of another month
        "6月抽检22,380批次，不合格114批次，不合格率较上月的0.49%上升0.02个百分点。",
        "6月抽检22,380批次，不合格114批次，不合格率由5月份的0.49%上升到0.51%，上升0.02个百分点。",
        # a growth told beside its difference, of a count before both; what is behind it is a part, and of no time before
        "送确证26批次，其中水果15批次。阳性173批次，比8月减少11批次，下降6.0%。",
        "办结案件936件，同比增加102件，增长12.2%；罚没1,874.5万元，案均罚没2.00万元。",
        "接收诉求86,412件，同比增长12.6%，其中投诉48,936件。",
        # a rate of two of the ways of a list is in no row with shares of one
        "判决2,931件，调解2,104件，撤诉2,255件，其他方式226件，调撤率58.0%。判决的案件中，支持1,964件，占67.0%；驳回967件，占33.0%。",
        # parts of what was tested, where more was sampled
        (
            "共购买样品320批次，检验完成318批次，不合格51批次。其中，羽绒服装60批次，不合格14批次；小家电85批次，不合格13批次；"
            "儿童用品98批次，不合格16批次；化妆品75批次，不合格8批次。"
        ),
        # a share of three together is of none of them
        "蔬菜监测合格率为97.7%，不合格样品29个，其中豇豆9个、韭菜7个、芹菜6个，三个品种合计占蔬菜不合格样品的75.9%。",
        # a rate that was measured
        "拉伸试验96批次，断裂伸长率35.0%，不合格24批次。",
        # what a rate fell from is of another time, though no word names it
        "抽检200批次，不合格20批次。不合格率由12%降至10%。",
        "We tested 200 samples and 20 failed. The failure rate fell from 12% to 10%.",
        "8月抽检180批次，不合格27批次；9月抽检200批次，不合格20批次。不合格率由15%降至10%。",
        # a rate printed again, of what it was told of first
        (
            "本月快速检测38,460批次，阳性173批次，阳性率0.45%。\n送实验室确证114批次，确证不合格84批次，符合率73.7%。\n"
            "与上月相比，阳性批次减少11批次；阳性率由0.51%降至0.45%。"
        ),
        # failures of either kind are not all that was tested, nor are those that more is told of behind
        "测试的40款雨伞中，国产不合格的有3款，进口不合格的有5款。",
        "送检的46份水样，城区28份，郊区12份，其余为备样。",
        "抽查33批次中有11批次超标，另外5批次标签不合格。",
        "接到投诉64起，办结49起，还有3起正在仲裁。",
        # three parts of what is told before or not at all
        "检出6批次农残超标，3批次兽药超标，其余2批次微生物超标。",
        # the rest of other things
        "抽查灯具60批次，其中20批次不合格，其余项目12批次合格。",
        # parts and a total of more than them
        "蔬菜50批次，水果30批次，全省总数为860批次。",
        "8天累计接收投诉24.16万件，日均3.02万件，增长10.6%，上年同期总量为21.84万件。",
        # of those that fail in one way, some of another kind; and what all were drawn
        "甲醛超标8批次，色牢度不达标6批次，其中3批次为童装，不合格共14批次。",
        "外观不合格的有7件，尺寸不合格的有5件，其中2件两项都不合格，全年一共抽查180件。",
        # a rate of another time, or a share of others
        "上月退运率6%，本周查验620批，退运31批。",
        "检查商户1,350户，发现有问题的81户，占全市问题商户的12%。",
        # in turn, of other sets than the rates
        "线上220批次的不合格率为10%，线下180批次的不合格率为5%，生产环节和流通环节不合格分别为25批次和6批次。",
        # near enough to so many in every so many; some of every so many are kept
        "充电器的不合格率是23.6%，每4批次中就有1批次不合格。",
        "不合格率是25%，每10批次抽样中留2批次备样。",
        # the exceptions beside the whole
        "除5批次外，抽查的90批次都符合标准，合格率为94.7%。",
        # a third verdict
        "合格率为90%，基本合格率为4%，不合格率为6%。",
        # rounded sums of money, and a price that is compared with another
        "本月罚款8.26万元，比上月的3.1万元多5.2万元。",
        "网购价240元，门店价300元，比上月门店价低10%。",
        # since another year
        "不合格率2021年为9.8%，2022年降到7.4%，2023年为8.9%，较2021年又下降0.9个百分点。",
        # a share of a count that is told as the base of two together, or of its own
        "菌落总数15项次，防腐剂5项次，两者合计占26项次的76.9%。",
        "共召回8192件，占计划召回量16065件的51.0%，尚有7873件未收回。",
        "抽检的14,978批次样品里有14,017批次合格，合格率为93.6%。\n维持原结论的比例为78.3%，即60份申请中的47份。",
        "626批次购自线上，302批次购自线下，前者占67.5%。",
        "检出的项目，去污力和菌落总数分别为7项次、4项次，占比分别为23%和13%。",
        # both of the 33
        "跟踪抽查覆盖33家企业，符合规定24家，不符合规定9家，企业合格率72.73%。",
        # of the former and the latter, and what a re-check turned
        (
            "共检验26,558批次，不合格3,395批次，不合格率12.8%。\n"
            "电子商务平台产品的不合格率是实体渠道的2.1倍，前者为15.8%，后者为7.5%。"
        ),
        (
            "共对13,502批次作出检验结论，不合格的1,830批次，不合格率13.6%。\n"
            "初检不合格样品为1,831批次，其中1批次复检后改判为合格，本通报按复检后的1,830批次统计。"
        ),
        # at least one item of each
        "抽取润滑油样本77件进行检测，24件样本至少有一项指标不达标，不达标率为31%。本期不达标率（31%）同去年（19%）相比，上升12个百分点。",
        # the failed by their rate
        "共抽取1912个，不合格率为5.3%，涉及样品102个。三年累计监测6519个，累计检出不合格362个。甲区检出不合格样品51个，占全市不合格总数的50%。",
        # a sign tells a growth
        "The goods came from 1549 firms. We had 288 complaints in spring 2024, against 371 in spring 2023 (minus 22.37%).",
        # an average of days
        "Failures were 45, 47 and 46. The campaign amounted to 403 visits, an average of 14.9 on each of its 27 working days.",
        # what became of each of a list
        (
            "The 743 batches tested included 60 that were nonconforming. The conformity rate was 96.0% for large makers, 91.4% for "
            "medium and 89.3% for small, on 202, 280 and 261 batches tested, of which 194, 256 and 233 conformed."
        ),
        # the present rate is of no other time
        (
            "Batches tested, 4440; non-compliant, 670; objection rate, 15.1%. Looking back, 550 of 3841 batches did not comply in 2016, "
            "or 14.3%, which is 0.8 points below the present objection rate of 15.1%."
        ),
        # of a base told behind the first part
        (
            "2704 were up to standard, while 642 were found substandard. While 246 of the 642 substandard batches had slight "
            "faults, 216 were classed as serious and 180 as moderate."
        ),
        # a count in words
        (
            "33 of 388 oils failed (8.5%): sunflower oil, 160 batches; sesame oil, 155; olive oil, 73. 54.5% of the failing batches "
            "fell down on contents (18 of 33), 27.3% on acids (nine) and 27.3% on peroxides (nine)."
        ),
        # rates in a row that are of several times, or of what stands before
        (
            "Of 3,150 samples 412 failed, a failure rate of 13.1 per cent. The pass rate was 86.1 per cent (the first half of 2023), "
            "89.6 per cent (the first half of 2024) and 86.9 per cent (the first half of 2025)."
        ),
        (
            "The 1,343 samples tested were made up of 797 ordered online and 546 picked up in person; 13.93 per cent and 5.31 per "
            "cent of them respectively were found substandard."
        ),
        # a change of a count, and what a rate went from
        (
            "Testing was cut back from 613 samples in 2020 to 594 in 2021, a change of 3.1 percent, while the failure rate moved from "
            "20.2 percent to 18.9 percent."
        ),
        (
            "681 samples did not comply, while 3,394 passed; with 4,075 samples tested in all, the failure rate was 16.7 per cent. It "
            "went from 11.5 per cent in 2016 to 21.3 per cent in 2017 and 16.7 per cent in 2018."
        ),
        # what stands in brackets is in no row with what does not
        "Online platforms supplied 334 samples (18 failures), shops 361 (21) and makers the remaining 302 (20), 997 in all.",
        # which of two a multiple is of is named by their order
        "自营网店问题商品24批次，其余60批次来自第三方网店，后者是前者的2.5倍。",
        # those with one fault and those with several are parts of the failed, which the rate is of
        (
            "检出不合格产品90批次，单项不合格72批次，多项不合格18批次，多项不合格的占20.0%。"
            "本次共抽查600批次，不合格率15.0%。"
        ),
        # of all of a row, and not of the last in it
        "不合格批次由甲、乙、丙分别报验5批、4批及3批，其中7批已退运，余5批监督销毁。",
        # a rate of all behind as many of each
        "共抽查60批次，书包、文具盒、橡皮各20批次，总体问题发现率10.0%。书包有4批次不合格，橡皮有2批次不合格。",
        # firms are not added to batches of another sentence
        "抽查涉及210家企业的260批次产品，不合格80批次。不合格产品中，三成（24批次）涉及安全，其余56批次为标识问题。",
        # three quarters are no year
        "全年抽检1200批次，一季度310批次，二季度290批次，三季度350批次。",
    ],
)
def test_what_need_not_come_to_it_is_not_doubted(text: str, doubted) -> None:
    assert doubted(text) == []


@pytest.mark.parametrize("base", ["上月的8.0%", "去年的8.0%", "5月的8.0%"])
def test_a_rate_of_another_time_is_not_even_a_note_beside_the_counts_of_this_one(base: str) -> None:
    found = sc.proofread(f"6月抽检120批次，不合格12批次，不合格率较{base}上升2.0个百分点。").findings
    assert found.empty


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # the good and the bad are more than all, whatever rate stands before them
        ("2022年合格率为88.0%。2022年抽检600批次，合格600批次，不合格72批次。", "600批次"),
        (
            "2020年至2022年合格率依次为86.1%、87.5%、88.0%。2022年抽检600批次，合格600批次，不合格72批次。",
            "600批次",
        ),
        # a share names which of the two it is of, and is that of the other
        ("合計抽驗640件，不合格50件，其中國產36件、進口14件，國產占28.0%。", "28.0%"),
    ],
)
def test_what_comes_out_of_others_by_chance_is_still_doubted(text: str, wrong: str, doubted) -> None:
    assert wrong in doubted(text)
