"""One schema, two executions: by rows and by columns they accept, refuse and convert alike."""

import datetime as dt
import decimal
import math
import random

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spotcheck.intake.cells import reader
from spotcheck.intake.coded import Coded
from spotcheck.intake.flaws import Flaw
from spotcheck.intake.rowwise import differences
from spotcheck.schema import COLUMNS

PLAUSIBLE = {
    "batch_id": ["S1", "S2", "ＳＨ００１"],
    "year": [2020, 2019, "2020", "２０２０年", 2020.0],
    "sampled_on": ["2020-03-05", dt.date(2020, 3, 5), dt.date(2019, 1, 1), pd.Timestamp("2020-03-05"), 43895],
    "channel": ["online", "offline", "线上", "线下"],
    "stage": ["production", "distribution", "生产"],
    "programme_kind": ["routine", "special", "专项"],
    "product": ["牙刷", "牙 膏"],
    "platform": ["甲", "乙平台"],
    "sales_mode": ["shelf", "直播"],
    "verdict": ["conforming", "nonconforming", "合格", "不合格（复检）", "pending"],
    "failed_items": ["铅║10.2║≤9", "/", (("铅", "1", None),), (), [["镉", "1", "2"]]],
    "severity": ["minor", "严重"],
    "source_row": [1, 2, "3"],
}
ADVERSARIAL = [
    None, "", " ", "　", "/", "—", "无", "N/A", "None", "null", "nan", "\u200b", "a\u200bb", " 5 ", "５", "５ ", "1", "online ", "ONLINE",
    "Ｏｎｌｉｎｅ", "conforming ", "合格？", "合格 ", "不 合 格", "2020/2/30", "03/04/2020", "2020-3-5", "20200305", "2020年3月5日",
    "#N/A", "=1+1", "\ud800", "\x00", "x" * 500, "10³", "②",
    True, False, 1, 0, 1.0, 0.0, -0.0, -1, 5, 2020, 2020.0, 2020.5, 43895, 43895.5, 20200305, 10**30, 10**15, 1e15, 1e16, 1e300,
    float("nan"), float("inf"), float("-inf"), pd.NaT, pd.NA, np.nan, np.float64("nan"), np.datetime64("NaT"),
    np.int64(2020), np.int8(1), np.float32(1.5), np.float64(2020), np.array([True])[0], np.str_("online"), np.datetime64("2020-03-05"),
    decimal.Decimal(2020), decimal.Decimal("NaN"), decimal.Decimal("1E+400"), decimal.Decimal("1.50"),
    pd.Timestamp("2020-03-05 12:30"), pd.Timestamp("2020-03-05", tz="Asia/Shanghai"), pd.Timedelta("1D"), pd.Period("2020"),
    pd.Timestamp("2020-03-05 01:02").to_pydatetime(), pd.Timestamp("2020-03-05").to_pydatetime(), dt.date(1, 1, 1), dt.time(1, 2), dt.timedelta(1),
    b"online", b"", b"\xff", bytearray(b"x"), 1j, ..., object, [], [1], {}, {"item": "a"}, set(), (), (1,), ("a", "b"), (("a",),),
    (("a", "b", "c", "d"),), (("", None, None),), ((None, None, None),), ((1, 2, 3),), [["a", None, None]], [{"item": "铅", "result": "1"}],
    Flaw("date_ambiguous", "x"), range(3), "铅║10.2", "a、b", "║", "；", "铅|1|≤2；镉|2|≤1",
]  # fmt: skip


def adversarial_rows(count, seed):
    """Rows that are plausible but for a few cells, so that many get as far as the rules over several columns."""
    chance = random.Random(seed)  # noqa: S311 (a seeded test)
    columns = {name: [] for name in COLUMNS}
    for _ in range(count):
        share = chance.choice([0.0, 0.0, 0.01, 0.1, 0.5])
        for name, cells in columns.items():
            plausible = PLAUSIBLE.get(name, ["某", None])
            cells.append(
                chance.choice(ADVERSARIAL if chance.random() < share else [*plausible, plausible[0]])
            )
        if str(columns["channel"][-1]) in ("offline", "线下") and chance.random() < 0.8:
            for name in ("platform", "shop", "sales_mode"):
                columns[name][-1] = None
        elif chance.random() < 0.8:
            columns["stage"][-1] = None
    return columns


@pytest.mark.parametrize("seed", [1, 2])
def test_on_adversarial_rows_both_executions_agree(seed):
    count = 12_000
    columns = adversarial_rows(count, seed)
    ready = {name: Coded.of(cells).map(reader(name)) for name, cells in columns.items()}
    assert differences(ready, count) == []


def test_they_agree_on_cells_that_were_not_made_ready():
    count = 3_000
    columns = adversarial_rows(count, 3)
    bare = {name: Coded.by_type_and_value(cells) for name, cells in columns.items()}
    assert differences(bare, count) == []


def test_the_rows_of_the_property_test_reach_every_outcome():
    from spotcheck.intake.columnar import validated

    columns = adversarial_rows(4_000, 1)
    ready = {name: Coded.of(cells).map(reader(name)) for name, cells in columns.items()}
    result = validated(ready, 4_000)
    kinds = {found.kind for found in result.found}
    assert {
        "missing", "union_tag_invalid", "union_tag_not_found", "literal_error", "string_type", "date_type", "int_type",
        "greater_than_equal", "none_required", "tuple_type", "year_disagrees", "conforming_with_failed_items",
    } <= kinds  # fmt: skip
    assert 200 < result.accepted.sum() < 3_800


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.one_of(st.text(max_size=6), st.integers(), st.floats(), st.booleans(), st.none()),
        min_size=1,
        max_size=8,
    )
)
def test_coding_a_column_loses_no_type_and_no_value(cells):
    back = Coded.of(cells).objects().tolist()
    for cell, again in zip(cells, back, strict=True):
        missing = cell is None or (isinstance(cell, float) and math.isnan(cell))
        assert (again is None) if missing else (type(again) is type(cell) and again == cell)
