"""Every row is accepted or rejected, with reasons in the terms of the list."""

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.errors import ArgumentError
from spotcheck.intake.judging import judge
from spotcheck.intake.tables import Skipped, Table

HEADERS = {
    "batch_id": "抽样单编号", "sampled_on": "抽样日期", "domain": "抽样领域", "platform": "网抽平台", "product": "样品名称",
    "verdict": "检验结论", "failed_items": "不合格项目", "lot_or_date": "生产日期/批号", "programme": "抽查任务", "year": "年度",
}  # fmt: skip
ROW = {
    "batch_id": "S1",
    "sampled_on": "2020-03-05",
    "domain": "生产",
    "platform": "/",
    "product": "牙刷",
    "verdict": "合格",
}


def table(*rows, source="a.xlsx", sheet="一", first=4, errors=None, extra=(), leave_out=()):
    """A table of rows, each given by what differs from a good one."""
    columns = [
        name
        for name in dict.fromkeys([*ROW, *(name for row in rows for name in row)])
        if name not in leave_out
    ]
    full = [ROW | {"batch_id": f"S{i}"} | row for i, row in enumerate(rows, start=1)]
    return Table(
        source, sheet,
        tuple(HEADERS.get(name, name) for name in columns),
        tuple("" if name in extra else name for name in columns),
        tuple([row.get(name) for row in full] for name in columns),
        list(range(first, first + len(rows))),
        errors={(row, columns.index(name)): text for (row, name), text in (errors or {}).items()},
    )  # fmt: skip


def problems(intake):
    return [tuple(line) for line in intake.problems[["row", "column", "value", "code"]].to_numpy().tolist()]


def test_rows_read_are_rows_accepted_and_rows_rejected():
    intake = judge(
        [
            table({}, {"verdict": "见报告"}, {}),
            table({"batch_id": "T1"}, {"product": ""}, source="b.csv", sheet=None),
        ]
    )
    assert (intake.rows, intake.accepted, len(intake.batches), len(intake.rejected)) == (5, 3, 3, 2)


def test_a_problem_speaks_of_the_list_as_its_sender_knows_it():
    intake = judge([table({}, {"verdict": "见报告"})], lang="zh")
    line = intake.problems.iloc[0]
    assert line[["source", "sheet", "row", "column", "value", "code"]].tolist() == [
        "a.xlsx", "一", 5, "检验结论", "见报告", "literal_error",
    ]  # fmt: skip
    assert (
        line["message"]
        == "“检验结论”中的“见报告”不是可识别的检验结论：请改为合格、不合格、异议处理中、未检验之一"
    )


def test_a_rejected_row_keeps_its_raw_cells():
    intake = judge([table({"sampled_on": " 2020/2/30 ", "platform": "—"})])
    assert list(intake.rejected.columns) == ["source", "sheet", "row", *(HEADERS[name] for name in ROW)]
    assert intake.rejected.loc[0, ["row", "抽样日期", "网抽平台"]].tolist() == [4, " 2020/2/30 ", "—"]


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        ({"verdict": ""}, ("检验结论", "", "missing")),
        ({"verdict": "N/A"}, ("检验结论", "N/A", "missing")),
        ({"verdict": "合格？"}, ("检验结论", "合格？", "literal_error")),
        ({"product": "—"}, ("样品名称", "—", "missing")),
        ({"sampled_on": "2020/2/30"}, ("抽样日期", "2020/2/30", "date_impossible")),
        ({"sampled_on": "03/04/2020"}, ("抽样日期", "03/04/2020", "date_ambiguous")),
        ({"sampled_on": "去年秋天"}, ("抽样日期", "去年秋天", "date_type")),
        ({"sampled_on": None}, ("抽样日期", "", "missing")),
        ({"domain": "仓库"}, ("抽样领域", "仓库", "literal_error")),
        ({"domain": ""}, ("抽样领域", "", "missing")),
        ({"domain": "电商销售"}, ("网抽平台", "/", "missing")),
        ({"platform": "甲"}, ("抽样领域, 网抽平台", "生产, 甲", "online_only")),
        ({"year": 2019}, ("年度, 抽样日期", "2019, 2020-03-05", "year_disagrees")),
        ({"year": "二〇"}, ("年度", "二〇", "int_type")),
        ({"year": 20}, ("年度", "20", "out_of_range")),
        ({"failed_items": "铅║10║≤9"}, ("检验结论, 不合格项目", "合格, 铅║10║≤9", "conforming_with_failed_items")),
        ({"batch_id": 2019310115001234567.0}, ("抽样单编号", "2.0193101150012347e+18", "digits_lost")),
        ({"product": "#N/A"}, ("样品名称", "#N/A", "error_cell")),
        ({"product": True}, ("样品名称", "True", "string_type")),
    ],
)  # fmt: skip
def test_what_clerks_get_wrong_is_named(cells, problem):
    intake = judge([table({"batch_id": "good"}, cells)])
    assert problems(intake) == [(5, *problem)]
    assert (intake.accepted, len(intake.rejected)) == (1, 1)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("03/04/2019", "write 2019-04-03 or 2019-03-04, or say the order"),
        ("１.２.2018", "write 2018-02-01 or 2018-01-02, or say the order"),
        ("2019/2/30", "write it like 2019-03-05"),
        ("2019年秋天", "write it like 2019-03-05"),
        ("去年秋天", "write it like 2020-03-05"),
    ],
)
def test_the_date_that_a_problem_shows_is_made_of_the_cell(cell, told):
    intake = judge([table({"batch_id": "good"}, {"sampled_on": cell})])
    assert told in intake.problems["message"][0]


def test_a_row_with_a_wrong_channel_is_told_all_that_is_wrong_with_it():
    intake = judge([table({"domain": "仓库", "verdict": "见报告", "sampled_on": "03/04/2020"})])
    assert {line[1] for line in problems(intake)} == {"抽样领域", "检验结论", "抽样日期"}


def test_an_error_cell_rejects_in_a_schema_column_and_is_kept_as_text_in_an_extra():
    given = table(
        {"note": None}, {"note": None}, extra=("note",), errors={(0, "product"): "#N/A", (1, "note"): "#REF!"}
    )
    intake = judge([given])
    assert problems(intake) == [(4, "样品名称", "#N/A", "error_cell")]
    assert intake.batches["note"].tolist() == ["#REF!"]
    assert intake.rejected["样品名称"].tolist() == ["#N/A"]


@pytest.mark.parametrize(
    ("word", "stage", "channel"),
    [("生产", "production", "offline"), ("实体销售", "distribution", "offline"), ("流通领域", "distribution", "offline"),
     ("电商销售", "distribution", "online"), ("网络", "distribution", "online")],
)  # fmt: skip
def test_one_word_says_stage_and_channel(word, stage, channel):
    batches = judge([table({"domain": word, "platform": "甲" if channel == "online" else "/"})]).batches
    assert (batches["stage"].tolist(), batches["channel"].tolist()) == ([stage], [channel])


def test_a_channel_column_decides_beside_a_word_of_the_stage_alone():
    assert judge([table({"domain": "流通领域", "channel": "线上", "platform": "甲"})]).accepted == 1
    assert problems(judge([table({"domain": "生产", "channel": "线上", "platform": "甲"})])) == [
        (4, "抽样领域, channel", "生产, 线上", "domain_contradicts")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2020-01-02", "2020-01-02"),
        ("20200102/L2", None),
        ("L2", None),
        ("43895", None),
        ("03/04/2020", None),
    ],
)
def test_a_lot_is_kept_as_printed_and_is_a_date_where_it_says_one(cell, day):
    batches = judge([table({"lot_or_date": cell})]).batches
    assert batches["lot"].tolist() == [cell]
    assert batches["produced_on"].tolist() == [pd.Timestamp(day) if day else pd.NaT]


@pytest.mark.parametrize(("words", "kind"), [("2020年监督抽查", "routine"), ("直播专项监督抽查", "special"), ("跟踪抽查", "follow-up"), ("复查", "re-check"), ("风险监测", "monitoring")])  # fmt: skip
def test_the_words_of_a_programme_say_its_kind(words, kind):
    batches = judge([table({"programme": words})]).batches
    assert (batches["programme"].tolist(), batches["programme_kind"].tolist()) == ([words], [kind])


def test_in_a_list_of_failed_items_a_blank_means_none_failed_unless_the_verdict_says_otherwise():
    rows = [
        {"failed_items": ""},
        {"failed_items": "/"},
        {"failed_items": "", "verdict": "不合格"},
        {"failed_items": "铅", "verdict": "不合格"},
    ]
    assert judge([table(*rows)]).batches["failed_items"].tolist() == [(), (), None, (("铅", None, None),)]
    assert judge([table({})]).batches["failed_items"].tolist() == [None]


def test_defaults_say_what_the_list_does_not():
    given = table(
        {"domain": "", "year": None},
        {"domain": "生产", "year": None},
        {"domain": "", "platform": "甲", "channel": ""},
    )
    batches = judge([given], defaults={"channel": "线下", "programme_kind": "专项", "region": "黄浦"}).batches
    assert batches["channel"].tolist() == ["offline", "offline"]
    assert set(batches["programme_kind"]) == {"special"}
    assert set(batches["region"]) == {"黄浦"}


def test_a_year_by_default_gives_way_to_the_date():
    rows = judge([table({}, {"sampled_on": None})], defaults={"year": 2019}).batches
    assert rows["year"].tolist() == [2020, 2019]


def test_the_order_of_dates_can_be_said():
    day = judge([table({"sampled_on": "03/04/2020"})], defaults={"date_order": "dmy"}).batches["sampled_on"]
    assert day.tolist() == [pd.Timestamp("2020-04-03")]


@pytest.mark.parametrize(
    ("defaults", "message"),
    [({"chanel": "online"}, "did you mean 'channel'"), ({"channel": "phone"}, "defaults\\['channel'\\] cannot be 'phone': it may be online, offline"),
     ({"date_order": "ymd"}, "date_order must be one of 'dmy', 'mdy'"), ({"year": "x"}, "'year'")],
)  # fmt: skip
def test_a_default_that_cannot_be_is_an_error_at_once(defaults, message):
    with pytest.raises(ArgumentError, match=message):
        judge([table({})], defaults=defaults)


def test_the_clean_frame_has_the_columns_types_and_order_of_the_design():
    batches = judge([table({"note": 1}, {"note": 2}, extra=("note",))]).batches
    types = {name: str(kind) for name, kind in batches.dtypes.items()}
    assert list(types)[:4] == ["batch_id", "year", "sampled_on", "channel"]
    assert list(types)[-4:] == ["source", "sheet", "source_row", "note"]
    assert (types["batch_id"], types["year"], types["source_row"], types["failed_items"]) == (
        "str",
        "int64",
        "int64",
        "object",
    )
    assert types["sampled_on"].startswith("datetime64")
    assert {types[name] for name in ("channel", "product", "brand", "verdict", "source")} == {"category"}
    assert batches["product"].cat.categories.tolist() == ["牙刷"]


def test_a_made_batch_number_says_where_the_row_stands_and_collides_with_none():
    none = {"batch_id": None}
    intake = judge([table(none, {"batch_id": "a.xlsx:一:4"}, none), table(none, none)])
    ids = intake.batches["batch_id"].tolist()
    assert intake.accepted == 5
    assert len(set(ids)) == 5
    assert ids[1] == "a.xlsx:一:4"


def test_the_same_row_again_is_a_duplicate():
    intake = judge(
        [table({}, {"batch_id": "S1", "序号": 7}, extra=("序号",)), table({}, source="b.xlsx")], lang="en"
    )
    assert [(row, code) for row, _, _, code in problems(intake)] == [(5, "duplicate"), (4, "duplicate")]
    assert "row 4 (a.xlsx, 一)" in intake.problems["message"].iloc[1]
    assert intake.batches["source_row"].tolist() == [4]


def test_one_row_an_item_becomes_one_batch():
    rows = [
        {"batch_id": "S1", "verdict": "不合格", "failed_items": items}
        for items in ("铅║1║2", "镉║3║4", "铅║1║2")
    ]
    intake = judge([table(*rows)])
    assert intake.batches["failed_items"].tolist() == [(("铅", "1", "2"), ("镉", "3", "4"))]
    assert [code for *_, code in problems(intake)] == ["merged", "duplicate"]


def test_two_batches_under_one_number_are_a_conflict_and_both_are_rejected():
    intake = judge([table({"batch_id": "S1"}, {"batch_id": "S1", "product": "牙膏"}, {})])
    assert [(row, code) for row, _, _, code in problems(intake)] == [(4, "conflict"), (5, "conflict")]
    assert "product" in intake.problems["message"].iloc[0]
    assert intake.accepted == 1


@pytest.mark.parametrize(
    ("lang", "conflict", "blank", "sign"),
    [
        ("en", "is also on row 4 (a.xlsx, 一), with other content (product)", "which are blank here", "“N/A” in “检验结论” says nothing: fill in the verdict"),
        ("zh", "S1与“a.xlsx, 一”第4行编号相同，但内容不同（产品）", "只是本行未填不合格项目", "“检验结论”中的“N/A”表示没有内容：请填写检验结论"),
    ],
)  # fmt: skip
def test_messages_of_repeats_and_signs_say_what_is_there(lang, conflict, blank, sign):
    twice = judge([table({}), table({"product": "牙膏"}, source="b.xlsx")], lang=lang)
    assert conflict in twice.problems["message"].iloc[1]
    failed = {"verdict": "不合格", "failed_items": "铅║10║≤9"}
    blank_one = {**failed, "failed_items": "", "batch_id": "S1"}
    merged = judge([table(failed, blank_one)], lang=lang)
    assert merged.problems["code"].tolist() == ["merged"]
    assert blank in merged.problems["message"].iloc[0]
    assert judge([table({"verdict": "N/A"})], lang=lang).problems["message"].iloc[0] == sign


def test_a_rejected_row_is_no_duplicate():
    assert judge([table({"verdict": "?"}, {"batch_id": "S1"})]).accepted == 1


def test_rows_that_are_no_data_are_listed_with_their_reason():
    given = table({})
    skipped = judge([replace(given, skipped=(Skipped(9, "合计 1", "total"),))]).skipped
    assert skipped.to_numpy().tolist() == [["a.xlsx", "一", 9, "合计 1", "total"]]


def test_extras_that_bear_the_name_of_a_column_get_a_number():
    given = table({"year": 1}, extra=("year",))
    batches = judge([replace(given, headers=(*given.headers[:-1], "year"))]).batches
    assert batches["year (2)"].tolist() == [1]
    assert batches["year"].tolist() == [2020]


def test_lists_of_different_columns_stand_one_below_the_other():
    batches = judge(
        [table({"a": 1}, extra=("a",)), table({"batch_id": "T", "b": "x"}, source="b", extra=("b",))]
    ).batches
    assert batches["a"].tolist() == [1, None]
    assert batches["b"].isna().tolist() == [True, False]


def test_nothing_read_gives_an_empty_account():
    intake = judge([])
    assert (
        intake.rows,
        intake.accepted,
        len(intake.batches),
        len(intake.rejected),
        len(intake.problems),
    ) == (0, 0, 0, 0, 0)
    assert str(intake) == "0 rows read: 0 accepted, 0 rejected"


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_printed_account_fits_a_screen(lang):
    bad = [{"verdict": f"见报告{i}", "sampled_on": "x", f"c{i}": 1} for i in range(30)]
    tables = [table(*bad, source=f"{i}.xlsx", extra=[f"c{n}" for n in range(30)]) for i in range(40)]
    lines = str(judge(tables, lang=lang)).splitlines()
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 160
    assert "1200" in lines[0]


def test_every_row_is_in_the_account_by_list():
    text = str(
        judge([table({}, {"verdict": "?"}), table({"batch_id": "T1"}, source="b.csv", sheet=None)], lang="zh")
    )
    assert "读取3行：采用2行，退回1行" in text
    assert "a.xlsx, 一：2行，采用1，退回1" in text


def test_codes_of_categories_and_numpy_columns_are_read_alike():
    frame = pd.DataFrame(
        {
            "batch_id": ["1", "2"],
            "year": np.array([2020, 2020], dtype="int16"),
            "product": pd.Categorical(["牙刷", None]),
        }
    )
    given = Table(
        "frame", None, tuple(frame), tuple(frame), tuple(frame[name] for name in frame), range(1, 3)
    )
    intake = judge([given], defaults={"channel": "offline", "verdict": "pending"})
    assert problems(intake) == [(2, "product", "", "missing")]


def test_batches_that_were_produced_after_they_were_sampled_are_noted():
    later = {"lot_or_date": "2021-03-05"}
    intake = judge([table({"lot_or_date": "2020-03-05"}, {**later, "verdict": "?"}, later, later)], lang="en")
    assert intake.accepted == 3
    assert (
        "a.xlsx, 一: 2 batches were produced later than sampled (such as row 6: produced on 2021-03-05, sampled on 2020-03-05)"
        in " ".join(str(intake).split())
    )
    assert "有1行生产日期晚于抽样日期（如第4行：2021-03-05生产，2020-03-05抽样）" in str(
        judge([table(later)], lang="zh")
    )
    assert "produced later" not in str(
        judge([table({"lot_or_date": "2020-03-05"}, {"lot_or_date": "20210305/A"})])
    )


ITEMS = [
    {"编号": "A001", "年度": 2021, "渠道": "线下", "产品": "灯", "结论": "不合格", "不合格项目": "铅", "检验值": 10.0, "标准值": "≤9"},
    {"编号": "A001", "年度": 2021, "渠道": "线下", "产品": "灯", "结论": "不合格", "不合格项目": "镉", "检验值": 2.5, "标准值": "≤1"},
    {"编号": "A002", "年度": 2021, "渠道": "线下", "产品": "灯", "结论": "不合格", "不合格项目": "铅、镉", "检验值": "3；4", "标准值": ""},
    {"编号": "A003", "年度": 2021, "渠道": "线下", "产品": "灯", "结论": "不合格", "不合格项目": "铅║7║≤9", "检验值": "8", "标准值": "≤9"},
    {"编号": "A004", "年度": 2021, "渠道": "线下", "产品": "灯", "结论": "合格", "不合格项目": "/", "检验值": 1.0, "标准值": "≤9"},
]  # fmt: skip


def test_results_and_limits_in_columns_of_their_own_are_those_of_the_item(tmp_path):
    intake = sc.validate(ITEMS, aliases={"编号": "batch_id"})
    expected = [
        (("铅", "10", "≤9"), ("镉", "2.5", "≤1")), (("铅", None, None), ("镉", None, None)), (("铅", "7", "≤9"),), (),
    ]  # fmt: skip
    assert intake.batches["failed_items"].tolist() == expected
    assert (
        "results and limits of failed items are taken from 检验值, 标准值, on rows that have one item"
        in str(intake)
    )
    intake.save(tmp_path / "clean.csv")
    assert sc.read(tmp_path / "clean.csv").batches["failed_items"].tolist() == expected


def test_a_verdict_is_no_result_of_an_item():
    row = {
        "编号": "A001",
        "年度": 2021,
        "渠道": "线下",
        "产品": "灯",
        "检验结论": "不合格",
        "不合格项目": "铅",
        "检测结果": "不合格",
    }
    said = {"编号": "batch_id", "检测结果": ""}
    assert sc.validate([row], aliases=said).batches["failed_items"].tolist() == [(("铅", None, None),)]


def test_the_summary_counts_each_column_for_itself():
    rows = [{"年度": 2021, "抽样领域": "仓库", "产品": "灯", "结论": "见报告"}] * 2 + [
        {"年度": 18, "抽样领域": "生产", "产品": "灯", "结论": "见报告"}
    ]
    said = str(sc.validate(rows))
    assert "3 × literal_error, such as frame row 1: “见报告” in “结论”" in said
    assert "2 × literal_error, such as frame row 1: “仓库” in “抽样领域”" in said
    assert "“18” in “年度” is out of range: write a year from 1980 to 2100, in four digits" in said


def test_problems_of_one_field_are_counted_together_however_lists_head_it(tmp_path):
    for name, header in (("a.csv", "检验结论"), ("b.csv", "判定结果")):
        (tmp_path / name).write_text(
            f"产品名称,年份,渠道,{header}\n灯,2023,线下,合格\n灯,2023,线下,见报告\n", encoding="utf-8"
        )
    said = str(sc.read(tmp_path, defaults={"outlet": "某店"}, lang="en"))
    assert "2 × literal_error, such as a.csv row 3: “见报告” in “检验结论”" in said


ALIKE = {"batch_id": None, "producer": "甲厂", "model": "A1"}


@pytest.mark.parametrize(
    ("rows", "n"),
    [
        ([ALIKE, ALIKE, ALIKE], 2),
        ([ALIKE, ALIKE | {"batch_id": "S9"}], 1),
        ([ALIKE, ALIKE | {"model": "A2"}], 0),
        ([ALIKE | {"batch_id": "S8"}, ALIKE | {"batch_id": "S9"}], 0),
        ([{"batch_id": None}, {"batch_id": None}], 0),  # too little to tell
    ],
)
def test_rows_without_a_number_that_say_the_same_are_counted_and_noted(rows, n):
    intake = judge([table(*rows)])
    assert intake.accepted == len(rows)
    assert [note.split()[0] for note in intake.notes] == [str(n)] * (n > 0)


def test_half_a_character_rejects_its_row_and_is_shown_by_its_name():
    intake = judge([table({"product": "牙\ud800"}, {"verdict": "\udfff"}, {})])
    assert intake.accepted == 1
    assert problems(intake) == [
        (4, "样品名称", "牙⟨U+D800⟩", "unreadable"),
        (5, "检验结论", "⟨U+DFFF⟩", "unreadable"),
    ]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "the header “备注⟨U\\+DCFF⟩” holds half a character and is no text: rename the column"),
        ("zh", "列名“备注⟨U\\+DCFF⟩”含有不完整的字符，不是文本：请改名"),
    ],
)
def test_a_header_with_half_a_character_is_told_by_it(lang, said):
    rows = [{"产品名称": "杯", "检验结论": "合格", "year": 2020, "渠道": "线下", "备注\udcff": "a"}]
    columns = {name: [cell] for name, cell in rows[0].items()}
    frame = pd.DataFrame(list(columns.values()), dtype=object).T
    frame.columns = pd.Index(list(columns), dtype=object)
    for given in (rows, columns, frame):
        with pytest.raises(sc.IntakeError, match=said):
            sc.validate(given, lang=lang)
