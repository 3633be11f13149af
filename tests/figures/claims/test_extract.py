"""What `extract` promises: columns, places, statuses, languages, and that no text breaks it."""

import time

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import spotcheck as sc
from spotcheck.errors import ArgumentError
from spotcheck.figures.claims import claims_of
from spotcheck.figures.claims.tables import claims_of_table, measure_of_header

COLUMNS = [
    "start",
    "end",
    "quote",
    "status",
    "measure",
    "value",
    "unit",
    "decimals",
    "scope",
    "base",
    "reason",
]
MEASURES = (
    "sampled tested nonconforming conforming failure_rate pass_rate share ratio growth change kinds enterprises items cases amount"
).split()
WORDS = (
    "抽查 检验 批次 不合格 合格率 不合格发现率 占 其中 分别为 线上 童车 ， 。 ； （ ） 、 % 个百分点 倍 1739 485 27.9 三成 2020年 较上年 下降 家企业 种 项 "
    "of tested failed samples per cent 12 three out of ( ) , . the rate was 3.5% million Rs 1,06,459 《 》 \n \t | 　 １２ 檢驗 樣本 件 GB 6675.1-2014 〔2021〕119号"
).split(" ")


def figures(text, **options):
    found = sc.figures.extract(text, **options)
    return found[found["status"] == "figure"].reset_index(drop=True)


def test_the_columns_and_their_types_never_depend_on_the_text():
    empty, some = sc.figures.extract(""), sc.figures.extract("抽查12批次")
    assert list(empty.columns) == list(some.columns) == COLUMNS
    assert empty.dtypes.astype(str).to_dict() == some.dtypes.astype(str).to_dict()
    assert len(empty) == 0


@pytest.mark.parametrize(
    ("quote", "value", "decimals", "unit"),
    [
        ("34.6万元", 346000, -3, "元"), ("27.90%", 27.9, 2, "%"), ("1.2亿元", 120000000, -7, "元"), ("1,06,459", 106459, 0, "samples"),
        ("三成", 30, -1, "%"), ("三成半", 35, -1, "%"), ("百分之二十七点九", 27.9, 1, "%"), ("0.5‰", 0.5, 1, "‰"), ("一千二百批次", 1200, 0, "批次"),
        ("三分之一", 100 / 3, 0, "%"), ("2.8倍", 2.8, 1, "倍"), ("3.5个百分点", 3.5, 1, "个百分点"),
    ],
)  # fmt: skip
def test_a_number_says_its_value_unit_and_decimals(quote, value, decimals, unit):
    text = {
        "元": f"罚没款{quote}。",
        "批次": f"抽查{quote}。",
        "倍": f"抽查批次是上年的{quote}。",
        "samples": f"A total of {quote} samples were tested.",
    }.get(unit, f"不合格率较上年上升{quote}。" if "点" in unit else f"不合格率为{quote}。")
    row = figures(text).iloc[-1]
    assert (row["quote"], row["value"], row["decimals"], row["unit"]) == (
        quote,
        pytest.approx(value),
        decimals,
        unit,
    )


def test_a_fall_is_negative_and_a_percentage_of_fall_is_growth():
    found = figures("不合格率较上年下降2.2个百分点。抽查批次同比下降2.2%。")
    assert list(zip(found["measure"], found["value"], strict=True)) == [("change", -2.2), ("growth", -2.2)]


@pytest.mark.parametrize(
    ("text", "quote", "reason"),
    [
        ("2021年3月5日发布", "2021年3月5日", "date or duration"),
        ("沪市监书〔2021〕119号", "〔2021〕119号", "document number"),
        ("依据GB 6675.1-2014检验", "GB 6675.1-2014", "standard"),
        ("违反第二十六条第3款", "3", "article or ordinal"),
        ("甲醛含量为320mg/kg", "320mg/kg", "limit or measured value"),
        ("样品单价39元", "39元", "price or other amount"),
        ("查封不合格产品1200件", "1200件", "other count"),
        ("涉及11家电子商务平台", "11家电子商务平台", "other count"),
        ("投诉电话0574-87654321", "0574-87654321", "phone number"),
        ("（1）抽查情况", "（1）", "heading number"),
        ("The 95% confidence interval is 25.8% to 30.1%.", "95%", "interval limit or p-value"),
        ("See Article 12 of the Regulation.", "Article 12", "article or ordinal"),
        ("The limit is 90 mg/kg.", "90 mg/kg", "limit or measured value"),
        ("It lasted three months and 12 days.", "12 days", "date or duration"),
    ],
)
def test_what_states_nothing_is_ignored_with_its_reason(text, quote, reason):
    found = sc.figures.extract(text)
    assert (found["status"] != "figure").all()
    row = next(r for r in found.itertuples() if quote in r.quote or r.quote in quote)
    assert (row.status, row.reason) == ("ignored", reason)


def test_the_original_characters_and_places_are_kept():
    text = "抽驗１ ７３９件電熱毯，不合格４８５件。"
    found = figures(text)
    assert [text[s:e] for s, e in zip(found["start"], found["end"], strict=True)] == [
        "１ ７３９件",
        "４８５件",
    ]
    assert list(found["value"]) == [1739, 485]
    assert list(found["scope"]) == ["電熱毯", "電熱毯"]


def test_readings_and_broken_marks_of_mirrors_do_not_hide_a_number():
    text = "抽查檢驗615家企業(yè)生產(chǎn)的622批次產品，發(fā)現(xiàn)89批次產品不合格，不合格率為14。3%。"
    found = figures(text)
    assert list(zip(found["measure"], found["value"], strict=True)) == [
        ("enterprises", 615), ("sampled", 622), ("nonconforming", 89), ("failure_rate", 14.3),
    ]  # fmt: skip


def test_the_language_is_told_from_the_text_or_given():
    assert list(figures("12 of 40 samples failed.")["measure"]) == ["nonconforming", "tested"]
    assert list(figures("12 of 40 samples failed.", lang="en")["value"]) == [12, 40]
    with pytest.raises(ArgumentError, match="lang"):
        sc.figures.extract("12", lang="fr")


def test_lines_of_tabs_and_pipes_are_read_as_tables():
    found = figures("品类\t抽查批次\t不合格率\n玩具\t120\t10.0%\n童车\t80\t5.0%\n")
    assert list(zip(found["measure"], found["value"], found["scope"], strict=True)) == [
        ("sampled", 120, "玩具"), ("failure_rate", 10, "玩具"), ("sampled", 80, "童车"), ("failure_rate", 5, "童车"),
    ]  # fmt: skip


def test_what_was_compared_with_is_the_base():
    found = figures("2020年线上抽查1739批次，是2019年的2.8倍，不合格率比线下高12.6个百分点。")
    assert list(found["base"]) == ["", "channel=online, year=2019", "channel=offline, year=2020"]


SEED = {
    "150种": ("kinds", 150), "6619批次": ("sampled", 6619), "1231批次": ("nonconforming", 1231), "1739批次": ("sampled", 1739),
    "485批次": ("nonconforming", 485), "2.8倍": ("ratio", 2.8), "6件": ("cases", 6), "34.6万元": ("amount", 346000), "66批次": ("sampled", 66),
}  # fmt: skip


def test_a_reply_that_speaks_of_much_else_gives_its_nine_figures():
    text = (
        "某市监书〔2021〕119号\n对市人大五次会议第0099号代表建议的答复\n2020年4月出台了《行动方案（2020—2022年）》。\n"
        "一、加强网售产品监管。2020年对150种消费品同步实施线上线下质量监督抽查，共抽查6619批次产品，发现并依法查处不合格产品1231批次，"
        "其中抽查线上销售产品1739批次，发现并依法查处不合格产品485批次，抽查批次量是2019年的2.8倍。\n"
        "二、对七类不正当竞争行为进行细化。2020年共办结涉及网络直播行政处罚案件6件，罚没款合计34.6万元。"
        "针对投诉、举报集中以及质量问题较多的66批次的产品进行专项监督抽查。\n《三年行动计划（2021-2023年）》"
    )
    found = sc.figures.extract(text)
    stated = found[found["status"] == "figure"]
    assert (
        dict(zip(stated["quote"], zip(stated["measure"], stated["value"], strict=True), strict=True)) == SEED
    )
    assert (found["status"] != "unknown").all()
    of = dict(zip(stated["quote"], stated["scope"], strict=True))
    assert of["485批次"] == of["1739批次"] == "channel=online, year=2020"
    assert of["150种"] == of["6619批次"] == of["1231批次"] == "year=2020"


def test_a_check_of_both_channels_is_of_all_below_a_heading_on_one():
    text = (
        "一、加强网售产品质量监管。于2020年出台工作规范，建立了线上、线下融合的监督抽查机制。对150种消费品同步实施线上线下质量监督抽查，"
        "共抽查6619批次，不合格1231批次，其中抽查线上销售产品1739批次，不合格485批次。"
    )
    assert list(figures(text)["scope"]) == ["year=2020"] * 3 + ["channel=online, year=2020"] * 2
    implied = sc.proofread(text).implied
    assert {"4880", "746"} <= {str(low) for low in implied["low"]}


texts = st.one_of(st.text(max_size=120), st.lists(st.sampled_from(WORDS), max_size=30).map("".join))


@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from([None, "zh", "en"]))
def test_any_text_is_read_and_every_number_has_its_place_and_one_status(text, lang):
    found = sc.figures.extract(text, lang=lang)
    for row in found.itertuples():
        assert text[row.start : row.end] == row.quote
        assert row.status in ("figure", "ignored", "unknown")
        assert (row.measure in MEASURES) if row.status == "figure" else row.measure == ""
        assert (row.reason == "") == (row.status == "figure")
        assert row.status != "figure" or row.value == row.value
    assert list(found["start"]) == sorted(found["start"])
    overlaps = pd.Series(found["end"].to_list()[:-1]) > pd.Series(found["start"].to_list()[1:])
    assert not overlaps.any()


@settings(max_examples=50, deadline=None)
@given(texts)
def test_links_lead_to_other_claims_of_the_same_text(text):
    claims = claims_of(text)
    for i, claim in enumerate(claims):
        for link in claim.links:
            assert link.target != i
            assert claims[link.target].status == "figure"
            assert 0 < link.confidence <= 1


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "(",
        "1,",
        "12批次、",
        "（12批次",
        "不合格率",
        "其中",
        "分别为",
        "a ",
        "12 of ",
        "£",
        "20%、",
        "\n",
        "|1",
        "一",
        "第",
        "。1",
        "1 ",
        "(jiān)",
        "12批次，不合格",
        "抽查",
    ],
)
def test_time_grows_with_length_and_no_faster(piece):
    def seconds(copies):
        start = time.process_time()
        sc.figures.extract(piece * copies)
        return time.process_time() - start

    small = 4_000 // len(piece)
    seconds(100)
    assert seconds(4 * small) < max(16 * seconds(small), 1.0)


@pytest.mark.parametrize("text", [None, 5, b"12 of 50 failed"])
def test_what_is_no_text_is_refused(text):
    with pytest.raises(sc.DocumentError, match="text must be a str"):
        sc.figures.extract(text)


HEADERS = [
    ("Not compliant", "nonconforming"), ("Samples not satisfactory", "nonconforming"), ("Did not comply", "nonconforming"),
    ("Failures", "nonconforming"), ("Unsafe", "nonconforming"), ("未合格", "nonconforming"), ("不符規定件數", "nonconforming"),
    ("違規件數", "nonconforming"), ("不及格", "nonconforming"), ("Samples failed to date", "nonconforming"),
    ("Satisfactory", "conforming"), ("Complied", "conforming"), ("合格件數", "conforming"), ("Non-compliance rate", "failure_rate"),
    ("% not compliant", "failure_rate"), ("Rate of failure", "failure_rate"), ("未符合規定率", "failure_rate"),
    ("違規率", "failure_rate"), ("% satisfactory", "pass_rate"), ("Compliance rate", "pass_rate"), ("及格率", "pass_rate"),
    ("阳性批次", "nonconforming"), ("阳性率(%)", "failure_rate"), ("检出件数", "nonconforming"), ("异常率", "failure_rate"),
    ("Positive samples", "nonconforming"), ("% positive", "failure_rate"), ("快检数", "tested"), ("未检出", ""), ("检出限", ""),
    ("樣本數目", "sampled"), ("測試樣本", "tested"), ("Inspected", "sampled"), ("Date", "!date or name"),
]  # fmt: skip


@pytest.mark.parametrize(("header", "measure"), HEADERS)
def test_a_header_that_negates_is_not_read_as_its_opposite(header, measure):
    assert measure_of_header(header) == measure


@pytest.mark.parametrize(
    ("rows", "caption", "scopes"),
    [
        (
            [["Year", "Samples tested"], ["2019", "160"], ["2020", "200"]],
            "Annual report 2021",
            [("2019", ""), ("2020", "")],
        ),
        ([["年度", "抽驗件數"], ["108年", "150"], ["109年", "220"]], "", [("2019", ""), ("2020", "")]),
        ([["Product", "Tested"], ["Prams", "150"]], "Results of 2019–2021", [("", "Prams")]),
        ([["產品", "抽驗件數"], ["玩具", "150"]], "109年抽驗結果", [("2020", "玩具")]),
        ([["產品", "抽驗件數"], ["兒童玩具", "150"]], "", [("", "兒童玩具")]),
    ],
)
def test_rows_of_a_table_have_their_own_year_and_names_as_they_stand(rows, caption, scopes):
    counted = [claim for claim in claims_of_table(rows, caption=caption) if claim.status == "figure"]
    found = [(dict(claim.scope.conditions).get("year", ""), claim.scope.words) for claim in counted]
    assert found == scopes


def test_a_column_of_percent_alone_is_of_the_verdict_that_is_counted():
    rows = [["Product", "Inspected", "Did not comply", "%"], ["Prams", "150", "12", "8.0"]]
    assert [c.measure for c in claims_of_table(rows)] == ["sampled", "nonconforming", "failure_rate"]


@pytest.mark.parametrize("day", ["2023-11-27", "2023/11/07"])
def test_a_day_in_figures_is_no_count(day):
    found = sc.figures.extract(f"We tested 200 prams on {day} and 30 failed (15%).")
    assert found["quote"].tolist() == ["200", day, "30", "15%"]
    assert found["status"].tolist() == ["figure", "ignored", "figure", "figure"]
