"""Parts told one by one of what a total names together, and multiples of two that are named: each is told rightly and wrongly."""

import pytest

#: [right|wrong] in each sentence
TOLD = """
抽查车用汽油、柴油共[88|91]批次。汽油52批次，全部合格；柴油36批次，不合格1批次。
共抽查毛巾和浴巾75批次，不合格4批次。毛巾45批次，不合格3批次；浴巾[30|36]批次，不合格1批次。
We tested [115|120] batches of milk and cheese. Of the milk 70 batches were tested and 3 failed; of the cheese 45 were tested and 2 failed.
线上不合格率为15.6%，线下不合格率为5.2%，线上不合格率是线下的[3|2]倍。
今年抽查120批次，去年抽查80批次，今年是去年的[1.5|2.5]倍。
去年抽样150批次，今年抽样300批次，是去年的[2|3]倍。
充电宝不合格12批次，插座不合格4批次，充电宝不合格数是插座的[3|2]倍。
应检校车60辆，完成57辆，差[3|6]辆。
"""
#: nothing is wrong: some kinds of several, others beside them
LEFT_ALONE = """
共抽查毛巾、浴巾等95批次。毛巾45批次，不合格3批次；浴巾30批次，不合格1批次。
评为好的21所，一般的14所，差的3所。
"""


@pytest.mark.parametrize("told", TOLD.strip().splitlines())
def test_a_wrong_number_is_found_and_a_right_one_left_alone(told: str, told_both_ways):
    right, wrong = told_both_ways(told)
    assert right == []
    assert wrong


@pytest.mark.parametrize("text", LEFT_ALONE.strip().splitlines())
def test_what_need_not_come_to_it_is_left_alone(text: str, warned):
    assert warned(text) == []
