"""What a text itself says that its numbers come to: verdicts that make up a total, parts of a year, so many together, by how much."""

import pytest

import spotcheck as sc

_SAID = ("contradiction", "sum", "two-values", "shares", "rounding")

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
    # a rate in whole percents is no proof of a sum or difference that happens to give it
    ("城市抽查120批次，不合格6批次，不合格率5%；农村抽查80批次，不合格8批次，不合格率{10%}。", "12%"),
]


def _found(text: str) -> list[str]:
    findings = sc.proofread(text).findings
    said = findings[(findings["severity"] != "info") & findings["code"].isin(_SAID)]
    return said["quote"].tolist()


@pytest.mark.parametrize(("text", "wrong"), CASES)
def test_what_words_spell_out_is_computed(text: str, wrong: str) -> None:
    before, _, rest = text.partition("{")
    right, _, behind = rest.partition("}")
    assert _found(before + right + behind) == []
    assert any(wrong in quote for quote in _found(before + wrong + behind))


@pytest.mark.parametrize(
    "text",
    [
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
        # three quarters are no year
        "全年抽检1200批次，一季度310批次，二季度290批次，三季度350批次。",
    ],
)
def test_what_need_not_come_to_it_is_not_doubted(text: str) -> None:
    assert _found(text) == []
