"""What the caller gives: what cannot be meant is an error of ours that says what can."""

import pandas as pd
import pytest

import spotcheck as sc

ROW = {"product": "牙刷", "verdict": "合格", "year": 2020, "channel": "offline"}


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "list.csv"
    file.write_text("产品名称,检验结论,渠道,年度\n牙刷,合格,线下,2020\n牙膏,,线下,2020\n", encoding="utf-8")
    return file


@pytest.mark.parametrize(
    "defaults",
    ["channel=online", 3, True, ["channel"], [("channel", "online")], pd.Series({"channel": "online"})],
)
def test_defaults_are_a_dict(defaults, path):
    for call in (lambda: sc.validate([ROW], defaults=defaults), lambda: sc.read(path, defaults=defaults)):
        with pytest.raises(
            sc.SpotcheckError,
            match=r'defaults is a dict of column → value, such as {"channel": "online"} \(got',
        ):
            call()


@pytest.mark.parametrize(
    ("defaults", "said"),
    [
        ({"year": "20x"}, "it is a whole number such as 2020, from 1980 to 2100"),
        ({"sampled_on": "2020-13-01"}, "it is a date such as 2020-03-05"),
        ({"channel": ["online"]}, "it may be online, offline"),
        ({"product": True}, "it is a text"),
    ],
)
def test_a_default_that_its_column_refuses_says_what_may_stand_there(defaults, said):
    with pytest.raises(sc.SpotcheckError) as error:
        sc.validate([ROW], defaults=defaults)
    assert str(error.value).endswith(said)


@pytest.mark.parametrize(
    ("aliases", "said"),
    [
        ({"": "product"}, "aliases[''] is no header"),
        ({"verdict": {" ": "合格"}}, "what blank cells mean is said by defaults={'verdict': '合格'}"),
        ("", "there is no mapping without a name"),
        (["x"], "aliases is a dict of header → column"),
    ],
)
def test_aliases_that_could_never_be_met_are_errors(aliases, said, path):
    for call in (lambda: sc.validate([ROW], aliases=aliases), lambda: sc.read(path, aliases=aliases)):
        with pytest.raises(sc.SpotcheckError) as error:
            call()
        assert said in str(error.value)


def test_words_that_no_cell_has_are_said(path):
    words = {"verdict": {"基本合格": "合格", "合格": "合格"}, "sales_mode": {"直播间": "直播"}}
    note = "aliases speak of words that no cell of their column has: 基本合格, 直播间"
    assert note in str(sc.read(path, aliases=words))
    assert note in str(sc.validate([ROW], aliases=words))
    assert "以下用词不在该列的任何单元格中：基本合格、直播间" in str(sc.read(path, aliases=words, lang="zh"))


@pytest.mark.parametrize("sheet", [1, ["清单"], True, b"x"])
def test_a_sheet_is_named(sheet, path):
    with pytest.raises(sc.SpotcheckError, match="sheet is the name of a sheet"):
        sc.read(path, sheet=sheet)


@pytest.mark.parametrize("name", [3, None, b"a.xlsx", ["a.xlsx"]])
def test_a_file_is_named_by_a_text_or_a_path(name):
    intake = sc.validate([ROW])
    for call in (intake.to_excel, intake.save, intake.mapping.save, sc.intake.Mapping.load):
        with pytest.raises(sc.SpotcheckError, match=r"path is the name of a file, as text or pathlib\.Path"):
            call(name)
