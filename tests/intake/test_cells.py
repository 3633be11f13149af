"""Cells made ready for the schema."""

import datetime as dt
import decimal

import numpy as np
import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.intake import cells
from spotcheck.intake.coded import Coded
from spotcheck.intake.dates import date_of
from spotcheck.intake.flaws import Flaw
from spotcheck.language.cells import BLANK, DOMAIN, WORDS
from spotcheck.language.failed_items import failed_items_of, written

DAY = dt.date(2020, 3, 5)


@pytest.mark.parametrize(
    "cell",
    [
        "2020-03-05", "2020/3/5", "2020.3.5", "20200305", "2020年3月5日", "2020年03月05日", "２０２０年３月５日", "2020-3-5", "2020-03-05 14:30:00",
        "2020/3/5 9:30", "2020-03-05T00:00:00.000Z", "5 Mar 2020", "March 5, 2020", "43895", 43895, 43895.0, 43895.75, 20200305, 20200305.0,
        "05/03/2020", pd.Timestamp("2020-03-05 14:00").to_pydatetime(), pd.Timestamp("2020-03-05"), np.datetime64("2020-03-05"), np.int64(43895),
        decimal.Decimal(43895), DAY, " 2020-03-05\u200b", "5th March 2020", "5th of March 2020", "2020.03.05.", "'2020-03-05", '="2020-03-05"',
    ],
)  # fmt: skip
def test_a_date_is_read_in_every_style(cell):
    assert cells.reader("sampled_on", date_order="dmy")(cell) == DAY


@pytest.mark.parametrize("cell", ["03/04/2020", "3-4-2020", "03.04.2020", "１/２/2020"])
def test_a_date_that_can_be_read_in_two_ways_is_not_guessed(cell):
    assert date_of(cell).code == "date_ambiguous"
    assert date_of(cell, "dmy") != date_of(cell, "mdy")


def test_a_date_that_can_be_read_in_one_way_needs_no_order():
    assert date_of("25/12/2020") == date_of("12/25/2020") == dt.date(2020, 12, 25)
    assert date_of("05/05/2020") == dt.date(2020, 5, 5)


@pytest.mark.parametrize("cell", ["2020/2/30", "2020年13月5日", "20190231", 20190231, "2019-06-31"])
def test_a_date_that_does_not_exist_is_refused(cell):
    assert date_of(cell).code == "date_impossible"


@pytest.mark.parametrize(
    "cell", ["去年秋天", "20200305/L2", "2020", 2020, 12, "2020年3月", True, -1, 10**30, "3/2020"]
)
def test_what_does_not_look_like_a_date_is_left_as_it_is(cell):
    assert date_of(cell) is cell


@pytest.mark.parametrize(
    "cell", ["同上", " 同上 ", "〃", '"', "″", "''", "Ditto", "DITTO", "-do-", "Same as above"]
)
def test_a_cell_that_stands_for_the_one_above_is_no_name(cell):
    for column in (
        "batch_id",
        "product",
        "producer",
        "year",
        "sampled_on",
        "produced_on",
        "verdict",
        "lot",
        "failed_items",
    ):
        assert cells.reader(column)(cell).code == "ditto"
        assert cells.made_ready(Coded.of(["SH0001", cell]), column).distinct[-1].code == "ditto"
    assert cells.reader("remarks")(cell) == cell.strip()


@pytest.mark.parametrize("cell", [
    "A1、A2", "A1,A2", "A1； A2", "24-001、24-002", "20200003\n20200004", "A20200003\nA20200004\nA20200005", "SH001~SH003", "W1至W3", "A-1 A-2",
    "沪抽001、沪抽002",
])  # fmt: skip
def test_several_numbers_in_one_cell_are_not_one_batch(cell):
    assert cells.reader("batch_id")(cell).code == "several_ids"
    assert cells.made_ready(Coded.of([cell]), "batch_id").distinct[0].code == "several_ids"


@pytest.mark.parametrize("cell", [
    "A1", "SH 2020 001", "3100 3120", "XBJ20330106\n2034567", "2020/001", "1,234,567", "抽样单 001", "SP-2020(1)", "24-001", "No. 12, sheet 3", "A1、备样",
    "A1 A1", "沪〔2020〕001 号", "Ｎｏ．１２",
])  # fmt: skip
def test_one_number_in_parts_is_one(cell):
    assert isinstance(cells.reader("batch_id")(cell), str)


def test_a_ditto_rejects_its_row_in_the_terms_of_the_list():
    row = {
        "产品名称": "牙刷",
        "生产企业": "甲厂",
        "检验结论": "合格",
        "渠道": "线下",
        "年度": 2020,
        "序号": "1",
    }
    intake = sc.validate(
        [row, row | {"生产企业": "〃", "检验结论": "不合格"}, row | {"序号": "同上", "备注": "同上"}]
    )
    assert (intake.accepted, intake.batches["producer"].tolist()) == (2, ["甲厂", "甲厂"])
    assert intake.problems[["row", "column", "value", "code"]].to_numpy().tolist() == [
        [2, "生产企业", "〃", "ditto"]
    ]


@pytest.mark.parametrize("cell", ["", " ", "/", "／", "—", "——", "-", "无", "N/A", "n/a", "\u200b", "　", None, float("nan"), pd.NA, pd.NaT, np.datetime64("NaT"), decimal.Decimal("NaN")])  # fmt: skip
def test_blank_markers_say_nothing(cell):
    for column in ("batch_id", "product", "year", "sampled_on", "verdict", "source_row"):
        assert cells.reader(column)(cell) is None


def test_the_text_none_is_no_blank():
    assert cells.text("None") == "None"


@pytest.mark.parametrize(
    ("cell", "read"),
    [
        ("　某某 公司　", "某某 公司"), ("某某\n公司", "某某 公司"), ("a\u200bb", "ab"), ("10³ CFU/g", "10³ CFU/g"), ("（ＡＢ）", "（ＡＢ）"),
        (123.0, "123"), (0.1, "0.1"), (12, "12"), (10**30, "1" + "0" * 30), (decimal.Decimal("1.50"), "1.50"), (DAY, "2020-03-05"),
    ],
)  # fmt: skip
def test_free_text_is_trimmed_and_otherwise_kept(cell, read):
    assert cells.text(cell) == read


@pytest.mark.parametrize("cell", [True, b"x", float("inf"), (1,), pytest.param(10**5000, id="5000 digits")])
def test_what_is_no_text_is_handed_on_for_the_schema_to_refuse(cell):
    assert cells.text(cell) is cell


@pytest.mark.parametrize("column", ["batch_id", "product", "year", "sampled_on", "verdict", "lot"])
def test_a_float_of_sixteen_digits_has_lost_its_digits(column):
    assert cells.reader(column)(2019310115001234567.0).code == "digits_lost"
    assert cells.reader(column)(np.float64(1e15)).code == "digits_lost"


def test_a_batch_number_that_a_spreadsheet_shortened_is_refused():
    assert cells.key("2.01931E+18").code == "digits_lost"
    assert cells.key(201931011500123.0) == "201931011500123"
    assert cells.key("SH２０２０-１") == "SH2020-1"


@pytest.mark.parametrize("cell", ['="00123"', "'00123", " '00123", '="00123 "'])
def test_marks_by_which_a_number_is_kept_as_text_are_no_part_of_it(cell):
    assert cells.key(cell) == "00123"
    row = {
        "抽样单编号": cell,
        "产品名称": '="牙刷""好"""',
        "渠道": "线下",
        "年度": "'2020",
        "检验结论": '="合格"',
    }
    batches = sc.validate([row]).batches
    assert batches[["batch_id", "product", "year", "verdict"]].to_numpy().tolist() == [
        ["00123", '牙刷"好"', 2020, "conforming"]
    ]
    assert cells.text("'80s toy") == "'80s toy"


@pytest.mark.parametrize("text", ["#N/A", "#DIV/0!", "#ref!"])
def test_an_error_cell_is_refused_in_every_column(text):
    for column in ("batch_id", "product", "year", "sampled_on", "verdict", "failed_items"):
        assert cells.reader(column)(text) == Flaw("error_cell", text)


@pytest.mark.parametrize(
    ("cell", "verdict"),
    [
        ("合格", "conforming"), ("符合", "conforming"), ("未发现不合格", "conforming"), ("Ｐａｓｓ", "conforming"), ("合 格", "conforming"),
        ("不合格", "nonconforming"), ("不符合", "nonconforming"), ("不合格（复检）", "nonconforming"), ("fail", "nonconforming"),
        ("异议处理中", "pending"), ("未检", "untested"), ("Not tested", "untested"),
    ],
)  # fmt: skip
def test_verdicts_are_known_by_their_words(cell, verdict):
    assert cells.word(cell, "verdict") == verdict


@pytest.mark.parametrize(
    "cell", ["基本合格", "合格？", "合格/不合格", "见报告", "不合格（复检合格）", "需复核", "不详"]
)
def test_a_verdict_that_is_not_known_is_not_guessed(cell):
    assert cells.word(cell, "verdict") == cell


def test_words_are_kept_as_they_are_looked_up():
    for words in (*WORDS.values(), DOMAIN):
        assert [word for word in words if cells.folded(word) != word] == []
    assert [word for word in BLANK if cells.tidy(word).lower() != word] == []


def test_no_verdict_word_is_also_a_blank():
    assert not {word for words in WORDS.values() for word in words} & BLANK


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("铅║10.2 mg/kg║≤9", (("铅", "10.2 mg/kg", "≤9"),)),
        ("铅‖10.2‖≤9", (("铅", "10.2", "≤9"),)),
        ("铅∥10.2∥≤9", (("铅", "10.2", "≤9"),)),
        ("铅丨10.2丨≤9", (("铅", "10.2", "≤9"),)),
        ("铅|10.2|≤9", (("铅", "10.2", "≤9"),)),
        ("铅||10.2||≤9", (("铅", "10.2", "≤9"),)),
        ("铅║≤9║10.2", (("铅", "10.2", "≤9"),)),
        ("铅║mg/kg║10.2║≤9", (("铅", "10.2 mg/kg", "≤9"),)),
        ("铅\n10.2\n≤9", (("铅", "10.2", "≤9"),)),
        ("铅║10.2║≤9；镉║0.3║≤0.1", (("铅", "10.2", "≤9"), ("镉", "0.3", "≤0.1"))),
        ("铅║10.2║≤9\n镉║0.3║≤0.1", (("铅", "10.2", "≤9"), ("镉", "0.3", "≤0.1"))),
        ("标签、绳带（长度、位置）", (("标签", None, None), ("绳带（长度、位置）", None, None))),
        ("1.铅；2.镉", (("铅", None, None), ("镉", None, None))),
        ("1,2-二氯乙烷", (("1,2-二氯乙烷", None, None),)),
        ("菌落总数║None║≤10³", (("菌落总数", "None", "≤10³"),)),
        ("检验结果：10.2║不合格项目：铅║标准值：≤9", (("铅", "10.2", "≤9"),)),
        ("无", ()),
        ("none", ()),
    ],
)
def test_failed_items_are_read_in_every_spelling(cell, items):
    assert failed_items_of(cell) == items
    assert failed_items_of(written(items)) == items


@pytest.mark.parametrize(
    "items",
    [None, (), (("甲、乙", None, None),), (("铅", None, "≤9"),), (("铅", "10", None), ("镉", None, None))],
)
def test_failed_items_survive_being_written(items):
    assert cells.items(written(items)) == items


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("铅,10.2 mg/kg,≤9", (("铅", "10.2 mg/kg", "≤9"),)),
        ("铅，10.2，≤9，镉，0.3，≤0.1", (("铅", "10.2", "≤9"), ("镉", "0.3", "≤0.1"))),
        ("1.铅║10.2║≤9 2.镉║0.3║≤0.1", (("铅", "10.2", "≤9"), ("镉", "0.3", "≤0.1"))),
        ("检验项目：铅；检验结果：10.2；标准值：≤9", (("铅", "10.2", "≤9"),)),
        ("菌落总数║①20000;②30000║n=5", (("菌落总数", "①20000;②30000", "n=5"),)),
        ("菌落总数║2.4×10^4；3.1×10^4；200║n=5", (("菌落总数", "2.4×10^4;3.1×10^4;200", "n=5"),)),
        ("铅、镉，铬", (("铅", None, None), ("镉", None, None), ("铬", None, None))),
        ("Lead (Pb): 120 mg/kg, limit 90; Labelling", (("Lead (Pb)", "120 mg/kg", "limit 90"), ("Labelling", None, None))),
        ("铅：10.2，限值≤9、镉", (("铅", "10.2", "限值≤9"), ("镉", None, None))),
        ("Noise, max 60 dB", (("Noise", None, "max 60 dB"),)),
        ("铅、应力2、应标识项目", (("铅", None, None), ("应力2", None, None), ("应标识项目", None, None))),
        ("铅║10；2,4-滴║0.3", (("铅", "10", None), ("2,4-滴", "0.3", None))),
    ],
)  # fmt: skip
def test_items_are_read_as_people_part_them(cell, items):
    assert failed_items_of(cell) == items
    assert failed_items_of(written(items)) == items


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("菌落总数║2.2×10⁵；1.8×10⁵║n=5", (("菌落总数", "2.2×10⁵;1.8×10⁵", "n=5"),)),
        ("菌落总数║2.2×10⁵ CFU/g；３×10⁵║n=5", (("菌落总数", "2.2×10⁵ CFU/g;３×10⁵", "n=5"),)),
        ("菌落总数║<10；1.8×10⁵║n=5", (("菌落总数", "<10;1.8×10⁵", "n=5"),)),
        ("菌落总数║n=5║2.2×10⁵；1.8×10⁵", (("菌落总数", "2.2×10⁵;1.8×10⁵", "n=5"),)),
        ("沙门氏菌║未检出；检出；未检出║不得检出", (("沙门氏菌", "未检出;检出;未检出", "不得检出"),)),
        ("沙门氏菌║未检出/25g；检出/25g║n=5,c=0,m=0", (("沙门氏菌", "未检出/25g;检出/25g", "n=5,c=0,m=0"),)),
        ("铅║10║≤9；6PPD║1║≤0.1", (("铅", "10", "≤9"), ("6PPD", "1", "≤0.1"))),
        ("铅║≤0.2║<10", (("铅", "<10", "≤0.2"),)),
        ("铅║<10║≤0.2", (("铅", "<10", "≤0.2"),)),
        ("铅║‹10║35", (("铅", "35", "‹10"),)),
        ("铅║≦0.2║0.35", (("铅", "0.35", "≦0.2"),)),
        ("Lead,120 mg/kg,90", (("Lead", "120 mg/kg", "90"),)),
        ("Lead,120,90; Cadmium,5 mg/kg,1", (("Lead", "120", "90"), ("Cadmium", "5 mg/kg", "1"))),
        ("铅\n120 mg/kg\n90", (("铅", "120 mg/kg", "90"),)),
        ("/║/║/", ()), ("║║", ()), ("铅║10║≤9；║║", (("铅", "10", "≤9"),)),
    ],
)  # fmt: skip
def test_results_and_limits_are_no_items(cell, items):
    assert failed_items_of(cell) == items
    assert failed_items_of(written(items)) == items


_TWO = (("铅", "10", "≤9"), ("镉", "2", "≤1"))
_TWO_NAMES = (("标志", None, None), ("结构", None, None))


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        ("①铅║10║≤9；②镉║2║≤1", _TWO), ("①铅║10║≤9;②镉║2║≤1", _TWO), ("①铅║10║≤9\n②镉║2║≤1", _TWO), ("①铅║10║≤9②镉║2║≤1", _TWO),
        ("（1）铅║10║≤9（2）镉║2║≤1", _TWO), ("1、铅║10║≤9 2、镉║2║≤1", _TWO), ("一、铅║10║≤9；二、镉║2║≤1", _TWO),
        ("①铅║10║≤9；②镉║2║≤1；③汞║1║≤0.1", (*_TWO, ("汞", "1", "≤0.1"))),
        ("①标志║缺║应有；②结构║松║应紧", (("标志", "缺", "应有"), ("结构", "松", "应紧"))),
        ("①标志；②结构", _TWO_NAMES), ("①标志②结构", _TWO_NAMES), ("①标志、②结构", _TWO_NAMES), ("⑴标志；⑵结构", _TWO_NAMES),
        ("❶标志；❷结构", _TWO_NAMES), ("(一)标志；(二)结构", _TWO_NAMES), ("一、标志；二、结构", _TWO_NAMES), ("一、标志二、结构", _TWO_NAMES),
        ("一、标志", (("标志", None, None),)), ("一、一氧化碳；二、二氧化硫", (("一氧化碳", None, None), ("二氧化硫", None, None))),
        ("一氧化碳；三氧化二砷", (("一氧化碳", None, None), ("三氧化二砷", None, None))),
        ("菌落总数║①2；②3；③4║n=5；大肠菌群║①2；②3║n=5", (("菌落总数", "①2;②3;③4", "n=5"), ("大肠菌群", "①2;②3", "n=5"))),
        ("①菌落总数║①2；②3║n=5；②霉菌║①2；②3║n=5", (("菌落总数", "①2;②3", "n=5"), ("霉菌", "①2;②3", "n=5"))),
        ("菌落总数║①2║n=5；②镉║2║≤1", (("菌落总数", "2", "n=5"), ("镉", "2", "≤1"))),
        ("铅║10║≤9║║", (("铅", "10", "≤9"),)),
    ],
)  # fmt: skip
def test_numbers_before_items_part_them_and_those_before_values_do_not(cell, items):
    assert failed_items_of(cell) == items
    assert failed_items_of(written(items)) == items


@pytest.mark.parametrize(
    "cell",
    [
        "铅║10║≤9 镉║2║≤1", "铅║10║≤9，镉║2║≤1", "铅|10|≤9|镉|2|≤1", "一、二次绕组", "三、四号端子", "①②③", "①",
    ],
)  # fmt: skip
def test_what_may_be_one_item_or_two_is_refused(cell):
    row = {"product": "a", "channel": "offline", "year": 2020, "verdict": "不合格", "failed_items": cell}
    problems = sc.validate([row]).problems
    assert problems[["value", "code"]].to_numpy().tolist() == [[cell, "items_unreadable"]]


@pytest.mark.parametrize(
    "cell",
    ["║0.35║≤0.2", "标签；║0.35║≤0.2", "/║0.35║≤0.2", "未检出；检出；未检出", "0.35║≤0.2", "铅,镉,120"],
)
def test_a_result_without_an_item_is_refused_rather_than_dropped(cell):
    row = {"product": "a", "channel": "offline", "year": 2020, "verdict": "不合格", "failed_items": cell}
    problems = sc.validate([row]).problems
    assert problems[["value", "code"]].to_numpy().tolist() == [[cell, "items_unreadable"]]


@pytest.mark.parametrize(
    ("header", "cell", "item"),
    [
        ("不合格项目║标准值║检验结果", "铅║0.2║0.35", ("铅", "0.35", "0.2")),
        ("不合格项目（标准值/实测值）", "铅║<0.2║<10", ("铅", "<10", "<0.2")),
        ("不合格项目（标准值/实测值）", "铅║mg/kg║≤0.2║0.35", ("铅", "0.35 mg/kg", "≤0.2")),
        ("不合格项目（标准值/实测值）", "铅║0.35║≤0.2", ("铅", "0.35", "≤0.2")),
        ("不合格项目║检验结果║标准值", "铅║<10║10", ("铅", "<10", "10")),
        ("不合格项目║检验结果║标准值", "铅║≤9║10.2", ("铅", "10.2", "≤9")),
        ("Failed items (item, limit, result)", "Lead║90║120", ("Lead", "120", "90")),
        ("不合格项目", "铅║<10║10", ("铅", "10", "<10")),
    ],
)
def test_the_header_says_whether_the_limit_comes_first(header, cell, item, tmp_path):
    row = {"product": "a", "channel": "offline", "year": 2020, "verdict": "不合格", header: cell}
    intake = sc.validate([row])
    assert intake.batches["failed_items"].tolist() == [(item,)]
    intake.save(tmp_path / "clean.csv")
    assert sc.read(tmp_path / "clean.csv").batches["failed_items"].tolist() == [(item,)]


@pytest.mark.parametrize(
    ("cell", "items"),
    [
        (
            "铅：10.2mg/kg（标准值：≤9mg/kg）；镉：3mg/kg(≤1mg/kg)",
            (("铅", "10.2mg/kg", "≤9mg/kg"), ("镉", "3mg/kg", "≤1mg/kg")),
        ),
        ("Lead: 120 mg/kg (limit 90 mg/kg)", (("Lead", "120 mg/kg", "limit 90 mg/kg"),)),
        ("耐摩擦色牢度（湿摩）：3级，标准≥3-4级", (("耐摩擦色牢度（湿摩）", "3级", "标准≥3-4级"),)),
        ("不合格项目：铅，检验结果：10.2mg/kg，标准值：≤9mg/kg", (("铅", "10.2mg/kg", "≤9mg/kg"),)),
        ("不合格项目：铅、镉", (("铅", None, None), ("镉", None, None))),
        (
            "pH值（25℃）、邻苯二甲酸二(2-乙基)己酯（DEHP）",
            (("pH值（25℃）", None, None), ("邻苯二甲酸二(2-乙基)己酯（DEHP）", None, None)),
        ),
        (
            "3C标志；2,4-滴；12V电源",
            (("3C标志", None, None), ("2,4-滴", None, None), ("12V电源", None, None)),
        ),
        ("铅║10；镉║3", (("铅", "10", None), ("镉", "3", None))),
    ],
)
def test_results_and_limits_are_parted_from_the_item(cell, items):
    assert failed_items_of(cell) == items
    assert failed_items_of(written(items)) == items


@pytest.mark.parametrize(
    "cell",
    [
        "铅；10.2mg/kg；≤9mg/kg", "铅；10.2 mg/kg", "检验结果：超标；铅", "甲醛；≤75mg/kg",
        "尺寸║长10；宽20║≥30", "纤维含量║棉60%；聚酯40%║棉100%", "标识║缺少生产日期；厂址║应标注",
    ],
)  # fmt: skip
def test_parts_of_an_item_are_not_taken_for_items(cell):
    assert failed_items_of(cell) == cell


@pytest.mark.parametrize("items", [(("铅", "10", None), ("3 g", None, None)), (("a,1,≤2", None, None),)])
def test_items_that_would_be_read_as_others_are_written_in_full(items):
    assert failed_items_of(written(items)) == items


@pytest.mark.parametrize(
    ("cell", "verdict"),
    [
        ("合格。", "conforming"), ("不合格*", "nonconforming"), ("合格（阴性）", "conforming"), ("所检项目符合标准要求。", "conforming"),
        ("判定为不合格", "nonconforming"), ("复检合格", "conforming"), ("拒检", "untested"), ("合格？", "合格？"), ("√", "√"),
    ],
)  # fmt: skip
def test_verdicts_end_as_people_end_them(cell, verdict):
    assert cells.word(cell, "verdict") == verdict


@pytest.mark.parametrize("cell", ["2020。3。5", "2020、3、5", "2020\\3\\5"])
def test_a_year_first_parts_with_any_sign(cell):
    assert date_of(cell) == DAY


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("生产", ("production", "offline")), ("种植养殖环节", ("production", "offline")), ("餐饮环节", ("distribution", "offline")),
        ("农贸市场", ("distribution", "offline")), ("流通领域（线上）", ("distribution", "online")), ("电商销售", ("distribution", "online")),
        ("Online", ("distribution", "online")), ("中转仓", "中转仓"),
    ],
)  # fmt: skip
def test_the_domain_says_stage_and_channel(cell, said):
    assert cells.domain(cell) == said


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("监督抽检", "routine"), ("国家监督抽检（转移地方）", "routine"), ("2020年省级监督抽查", "routine"), ("专项监督抽查", "special"), ("跟踪抽检", "follow-up"),
        ("复查", "re-check"), ("风险监测", "monitoring"), ("评价性抽检", "评价性抽检"),
    ],
)  # fmt: skip
def test_the_kind_of_a_programme_is_found_in_its_words(cell, kind):
    assert cells.word(cell, "programme_kind") == kind


@pytest.mark.parametrize(
    ("cell", "channel"),
    [("网络抽样", "online"), ("线上", "online"), ("实体店", "offline"), ("Web", "online"), ("街边", "街边")],
)
def test_the_words_of_channels(cell, channel):
    assert cells.word(cell, "channel") == channel


@pytest.mark.parametrize(
    ("channel", "verdict", "stored"),
    [
        ("線上", "合格", ("online", "conforming")),
        ("網絡銷售", "符合標準", ("online", "conforming")),
        ("線下銷售", "檢驗不合格（複檢）", ("offline", "nonconforming")),
        ("線下", "不合格", ("offline", "nonconforming")),
        ("實體店", "Does not comply", ("offline", "nonconforming")),
        ("In store", "did not pass", ("offline", "nonconforming")),
        ("Brick-and-mortar", "PASS", ("offline", "conforming")),
        ("網購", "Not tested", ("online", "untested")),
    ],
)
def test_traditional_and_english_words_are_known(channel, verdict, stored):
    row = {"product": "kettle", "channel": channel, "verdict": verdict, "year": 2021}
    if stored[0] == "online":
        row["platform"] = "eBay"
    batches = sc.validate([row]).batches
    assert batches[["channel", "verdict"]].to_numpy().tolist() == [list(stored)]


@pytest.mark.parametrize(
    ("domain", "stored"),
    [
        ("生產", ("production", "offline")),
        ("實體銷售", ("distribution", "offline")),
        ("電商銷售", ("distribution", "online")),
        ("網絡銷售", ("distribution", "online")),
    ],
)
def test_traditional_words_of_the_domain_are_known(domain, stored):
    row = {"产品名称": "电热水壶", "抽样领域": domain, "检验结论": "合格", "年度": 2021}
    if stored[1] == "online":
        row["平台名称"] = "京东"
    batches = sc.validate([row]).batches
    assert batches[["stage", "channel"]].to_numpy().tolist() == [list(stored)]


@pytest.mark.parametrize(
    "cell",
    ["2020-03-05上午", "2020-03-05 下午3点", "2020年3月5日 上午9:30", "2020/3/5 14时30分", "20200305", "2020-03-05 9:30 PM", "2020.3.5 下午"],
)  # fmt: skip
def test_a_part_of_the_day_is_dropped_as_a_time_is(cell):
    assert date_of(cell) == DAY


@pytest.mark.parametrize("cell", ["2020-03-05上", "2020-03-05T", "2020-03-05 3", "2020-03-05 前"])
def test_what_is_no_time_is_no_part_of_a_date(cell):
    assert date_of(cell) == cell


@pytest.mark.parametrize(
    "cell",
    ["2020-03-05 星期四", "2020-03-05（星期四）", "2020年3月5日 周四", "2020/3/5礼拜四", "周四 2020.3.5", "Thu, 5 Mar 2020", "Thursday, March 5, 2020",
     "2020-03-05 Thurs.", "2020-03-05 星期四 14:30"],
)  # fmt: skip
def test_the_day_of_the_week_may_stand_beside_a_date(cell):
    assert date_of(cell) == DAY


@pytest.mark.parametrize("cell", ["2020-03-05 星期三", "Friday, March 5, 2020", "2020-02-30 星期四"])
def test_a_date_on_another_day_of_the_week_is_refused(cell):
    assert (date_of(cell).code, date_of(cell).text) == ("date_impossible", cell)


@pytest.mark.parametrize("cell", ["星期四", "Monday", "L2 周四", "周四批", "Sunrise 5"])
def test_a_day_of_the_week_alone_is_no_date(cell):
    assert date_of(cell) == cell


def test_an_ambiguous_date_stays_so_beside_a_day_of_the_week():
    assert date_of("03/04/2020 周五").code == "date_ambiguous"
