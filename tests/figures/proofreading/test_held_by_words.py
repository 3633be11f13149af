"""Numbers that brackets, names and words of both languages tie to others: each is told rightly and wrongly, and look-alikes are left alone."""

import pytest

#: [right|wrong] in each sentence
TOLD = """
Of 84 lamps 33 failed. The cap came off in 21 of the failed lamps ([64|36]%) and the cable in 12.
We bought 260 toys and 75 failed. There were two common faults: small parts (48 toys, [64|46]%) and cords (30 toys, 40%).
Recalls by kind: toys 33 (of 408 tested, 8.1%); lamps 29 (of 422, 6.9%); heaters 17 (of 493, [3.4|4.0]%).
The laboratory tested 704 products, and 29 failed. A year earlier 22 of 377 products had failed, equal to [5.8|3.1]%.
Where were the seats bought? The east gave 293 (19%), the west 362 (23%), the capital 279 (18%) and the islands 625 ([40|60]%); 1,559 in all.
The rate was 1.87%, [down|up] 0.12 percentage points year on year from 1.99%.
Seizures [rose|fell] by 24.2% last year, the office said. Officers made 25,107 seizures, as against 20,210 in the year before.
Of 41 fans nine (22.0%) did not comply, six for their battery and three for their cable. The remainder, i.e. [78.0|22.0]%, were in order.
The failure rate of imports was 5.1%; put the other way round, [94.9|77.6]% of the imported samples were in compliance.
In the checks that followed 725 fans were seized. At a market price of $27 each, the seizure is worth $[19,575|19,505].
[Thirteen|Nine] notices were issued at $3,130 each, $40,690 in all.
共取样1164份，北部379份，中部318份，南部467份。北部样品占样品总量的[32.6|40.1]%，中部占27.3%。
在用电梯31145台：不满5年的13399台，5年至15年的11816台，15年以上的5930台。15年以上的占19.0%，不满5年的占[43.0|37.9]%。
""".strip().splitlines()

#: nothing in them is told wrongly
LOOK_ALIKES = """
Of 340 samples 66 failed. In the last campaign it was 43% (33 of 76), which is 23.6 percentage points above the present figure, 19.4%.
The survey found a fault in 14 of 92 seats. In the last campaign, it was 43% (33 of 76), which is 28 points above the present figure of 15%.
Products of 346 large, 616 medium-sized and 5,550 small firms were checked.
The reasons were labelling in 24 cases, composition in 12 and hygiene in 9, 45 in all.
By origin, 275 samples were imported and 224 home-made. 15 of the samples above the limit were imported and 15 home-made.
Scales: 851 checked, 95 rejected (11.16%). Packs: 1,642 checked, 308 rejected (18.76%). In all, 403 of 2,493. Seen the other way round, 83.83% passed.
Grants worth £96,000 went to 12 councils, an average of £4,000 per project.
We took 382 samples, and 91 failed: 52 of 218 burgers and 39 of 164 sausages, that is 23.9% and 23.8% of each kind.
It tested five alarms 28 times each. The worst one failed in 22 of the tests.
Faults were found in six of 30 masks tested. Only two masks were made here, the rest abroad. Germs were found on six masks.
Tests were made of 21 brands of flat masks. Only two models were made abroad, with the rest produced here. On Monday the council said germ levels were detected on six models, above the limit.
Eight of the 15 batches were fakes. Three of these came from Alpha, two from Beta and one from Gamma, one from Delta and one from Epsilon. The remaining seven were not.
We tested 30 toys and 20 lamps; 5 failed, a failure rate of 10%.
We tested 30 toys and 20 lamps. Five failed (10%).
We tested 30 toys and 20 lamps, of which 5 failed (10%).
30 samples were bought online and 20 in shops; 5 of them failed (10%).
In 2023, 40 toys were tested and in 2024, 60; over both years 10 failed (10%).
Milk (120 samples) and cheese (80 samples) were tested; 8 samples failed (4.0%).
线上抽查30批次，线下抽查20批次，共检出不合格5批次，不合格率10%。
在超市抽样30批次，在网店抽样20批次，不合格样品5批次，占10%。
抽检食用油30批次，大米20批次，面粉50批次，检出不合格样品10批次，合格率90%。
甲市抽查30批次，乙市抽查70批次，两市共有10批次不合格，不合格率为10%。
随机抽取30批次玩具和20批次灯具进行检验，有5批次不合格，不合格率为10%。
Officers sampled 120 batches of milk and 80 batches of cheese; 8 batches failed, a failure rate of 4%.
抽查电热毯32批次、暖脚器4批次，不合格1批次，不合格率2.8%。
抽查童车30批次和玩具20批次，不合格5批次，不合格率10%。
上半年成功檢控四宗，而接獲的舉報共有十六宗，較去年同期多一倍。
共抽查259家单位的540批次产品，不合格90批次。生产领域抽查27批次，不合格3批次；流通领域（实体店）抽查513批次，不合格87批次；流通领域抽查本地企业产品80批次，不合格12批次。
工业产品合格率为91.21%，比2010年上升了5.94个百分点。流通环节食品合格率为92%，比上年提高2个百分点，其中含乳食品合格率为93%。
随机采样30件圣诞商品，其中包括17件一般商品及13件玩具商品，结果有22件不合格，不合格率达73%。多达10件商品没有标示主要成分、1件标示与实体不符；另外，玩具商品有2件没有检验标示、2件查无标示资料。
市场上仅七成厨房电器符合国家标准要求，超过九成的样品虚标功率。虽然23组样品都符合强制标准的要求，但有21组样品功率偏差在20%以上。
生产领域抽查3465批次，不合格230批次，不合格率6.6%；流通领域抽查2279批次，不合格333批次，不合格率14.6%，后者是前者的1.4倍（按不合格批次数计）。
买样340批，不合格54批。不合格的产品里约三分之一（18批）查不到生产厂家。流动摊贩处购得148批，不合格32批。
抽取检验机构255家：环境监测145家，机动车检验62家，食品检验48家，前两者占比分别为56.9%和24.3%。
""".strip().splitlines()


@pytest.mark.parametrize("told", TOLD)
def test_what_is_told_wrongly_has_a_warning_there_and_what_is_right_has_none(
    told: str, told_both_ways
) -> None:
    right, wrong = told_both_ways(told)
    assert not right
    assert wrong


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_what_only_looks_alike_is_left_alone(text: str, warned) -> None:
    assert not warned(text)
