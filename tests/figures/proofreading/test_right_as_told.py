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
)


@pytest.mark.parametrize("text", RIGHT)
def test_right_texts_have_no_warning(text: str, warned) -> None:
    assert warned(text) == []
