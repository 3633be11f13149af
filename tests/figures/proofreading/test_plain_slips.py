"""Plain sentences of bulletins, each number made wrong in turn: how many have a finding at the number.

Some slips cannot be seen: that 6 kinds were sampled and not 5 contradicts nothing.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

import spotcheck as sc

CHINESE = [
    "抽查{48}批次，不合格{6}批次，不合格率{12.5%}。",
    "抽查电热毯{80}批次，合格{72}批次，不合格{8}批次。",
    "共抽检食品{1200}批次，合格{1164}批次，合格率{97.0%}。",
    "抽查线上产品{120}批次，不合格{30}批次；线下产品{180}批次，不合格{27}批次；合计抽查{300}批次，不合格{57}批次。",
    "抽查产品{300}批次，其中线上{120}批次，线下{180}批次。",
    "检查网店{85}家，发现问题网店{17}家，占{20%}。",
    "接到投诉{320}件，办结{280}件，办结率{87.5%}。",
    "不合格{40}批次中，标识不合格{22}批次，占{55.0%}；绝缘不合格{18}批次，占{45.0%}。",
    "抽查{5}类产品{200}批次，不合格{14}批次。",
    "2023年抽查{400}批次，不合格{48}批次，不合格率{12.0%}；2022年抽查{350}批次，不合格{49}批次，不合格率{14.0%}，下降{2.0}个百分点。",
    "不合格率由{14.0%}降至{12.5%}，下降{1.5}个百分点。",
    "抽查批次由{400}批次增加到{500}批次，增长{25.0%}。",
    "本次抽查{600}批次，是上年{200}批次的{3.0}倍。",
    "线上不合格率{24.0%}，线下{12.0%}，线上是线下的{2.0}倍。",
    "抽查涉及生产企业{120}家、经销企业{80}家，共{200}家企业。",
    "抽查童车{50}批次、玩具{70}批次、文具{30}批次，共{150}批次。",
    "{36}批次灯具中有{9}批次不合格，不合格率{25.0%}。",
    "抽查{64}批次插座，检出{16}批次不合格，不合格检出率为{25.0%}，合格率为{75.0%}。",
    "大型企业抽查{30}批次，全部合格；中型企业抽查{50}批次，不合格{4}批次，不合格率{8.0%}；小型企业抽查{80}批次，不合格{12}批次，不合格率{15.0%}。",
    "查处案件{150}件，罚没款{450}万元，案均{3}万元。",
    "不合格样品{25}批次，占抽检总数{500}批次的{5.0%}。",
    "合格率为{95.2%}，不合格率为{4.8%}。",
    "抽检{800}批次，合格{784}批次，总体合格率{98.0%}，其中食用农产品{300}批次，合格{291}批次，合格率{97.0%}；加工食品{500}批次，合格{493}批次，合格率{98.6%}。",
]
ENGLISH = [
    "We tested {48} kettles and {6} failed ({12.5%}).",
    "Of {80} batches tested, {72} complied and {8} did not.",
    "{30} of {120} toys bought online failed, {25%}; in shops {27} of {180} failed, {15%}. In all {57} of {300} toys failed.",
    "Inspectors visited {85} shops and found breaches in {17} of them ({20%}).",
    "Of the {40} failures, {22} ({55%}) concerned labelling and {18} ({45%}) electrical safety.",
    "The failure rate fell from {14.0%} in 2022 to {12.5%} in 2023, a fall of {1.5} percentage points.",
    "The number of samples rose from {400} to {500}, an increase of {25%}.",
    "{600} samples were taken, {3} times the {200} of the year before.",
    "The failure rate was {24%} online and {12%} in shops, so online was {2} times as high.",
    "We sampled {300} products: {120} online and {180} in shops.",
    "A total of {1,200} food samples were analysed; {1,164} ({97.0%}) were satisfactory and {36} ({3.0%}) unsatisfactory.",
    "{95.2%} of the samples complied and {4.8%} did not.",
    "The survey covered {50} prams, {70} toys and {30} cots, {150} products in all.",
    "We received {320} complaints and settled {280} of them ({87.5%}).",
    "Of {200} helmets, {14} failed: {9} on straps and {5} on impact.",
    "{25} samples, or {5%} of the {500} taken, were non-compliant.",
]
_NUMBER = re.compile(r"\{(.*?)\}")
_SAID = ("contradiction", "sum", "two-values", "shares", "rounding")


def _plain(text: str) -> str:
    return _NUMBER.sub(r"\1", text)


def _slips(printed: str) -> Iterator[str]:
    """Two digits exchanged, and another first digit."""
    number = printed.replace(",", "").rstrip("%")
    percent = "%" if printed.endswith("%") else ""
    digits = [at for at, c in enumerate(number) if c.isdigit()]
    for a, b in pairwise(digits):
        if number[a] != number[b]:
            made = list(number)
            made[a], made[b] = made[b], made[a]
            if made[0] != "0":
                yield "".join(made) + percent
            break
    yield str(int(number[0]) % 9 + 1) + number[1:] + percent


def _spoilt(text: str) -> Iterator[tuple[str, int, int]]:
    """The text with one number wrong, and where that stands."""
    for found in _NUMBER.finditer(text):
        for wrong in _slips(found[1]):
            before = _plain(text[: found.start()])
            yield before + wrong + _plain(text[found.end() :]), len(before), len(before) + len(wrong)


@pytest.mark.parametrize("text", [*CHINESE, *ENGLISH])
def test_what_is_right_is_not_doubted(text: str) -> None:
    found = sc.proofread(_plain(text)).findings
    assert found[found["code"].isin(_SAID) & (found["severity"] != "info")].empty


@pytest.mark.parametrize(("texts", "least"), [(CHINESE, 0.88), (ENGLISH, 0.75)], ids=["zh", "en"])
def test_most_wrong_numbers_are_found(texts: list[str], least: float) -> None:
    found: list[bool] = []
    for text in texts:
        for spoilt, start, end in _spoilt(text):
            rows = sc.proofread(spoilt).findings
            here = rows[(rows["start"] < end) & (rows["end"] > start) & rows["code"].isin([*_SAID, "look"])]
            found.append(not here.empty)
    assert sum(found) >= least * len(found), (sum(found), len(found))
