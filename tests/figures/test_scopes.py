import datetime as dt
import re

import numpy as np
import pandas as pd
import pytest

import spotcheck as sc
from spotcheck.errors import LedgerError
from spotcheck.figures import Ledger
from spotcheck.figures.scopes import Scope, check_columns


def test_equal_conditions_are_one_set_whatever_their_order_and_form():
    one = Scope.of("a", {"year": 2020, "channel": ["online"]})
    other = Scope.of("b", {"channel": "online", "year": [2020, 2020]})
    assert one.conditions == other.conditions


def test_numpy_integers_are_integers():
    assert Scope.of("a", {"year": np.int64(2020)}) == Scope.of("a", {"year": 2020})


@pytest.mark.parametrize(
    ("conditions", "text"),
    [
        ({}, ""),
        ({"year": 2020, "channel": "online"}, "channel=online, year=2020"),
        ({"year": [2020, 2019]}, "year=2019|2020"),
        ({"sampled_on": dt.date(2020, 3, 5)}, "sampled_on=2020-03-05"),
    ],
)
def test_is_written_with_sorted_columns(conditions, text):
    assert str(Scope.of("s", conditions)) == text


def test_a_scope_with_more_conditions_lies_within_one_with_fewer():
    year = Scope.of("a", {"year": 2020})
    online = Scope.of("b", {"year": 2020, "channel": "online"})
    assert online.within(year)
    assert not year.within(online)
    assert not online.within(Scope.of("c", {"year": 2019}))


@pytest.mark.parametrize(
    ("conditions", "message"),
    [
        ({"year": "2020"}, "must be a whole number"),
        ({"year": True}, "must be a whole number"),
        ({"channel": []}, "holds no batch"),
        ({"channel": 1.5}, "no value of a column"),
        ({"channel": {"a": 1}}, "no value of a column"),
    ],
)
def test_refuses_values_that_no_column_holds(conditions, message):
    with pytest.raises(LedgerError, match=message):
        Scope.of("s", conditions)


def test_without_data_only_a_near_miss_of_a_known_column_is_refused():
    check_columns(["year", "failed_item", "my_own_column", "市辖区"], None)
    with pytest.raises(LedgerError, match="did you mean 'channel'"):
        check_columns(["chanel"], None)


def test_with_data_only_their_columns_are_allowed():
    check_columns(["chanel", "failed_item"], ["chanel"])
    with pytest.raises(LedgerError, match="the data have no column 'stage'"):
        check_columns(["stage"], ["channel", "year"])


def test_columns_that_are_known_later_are_not_checked_now():
    check_columns(["chanel"], ())


@pytest.mark.parametrize(
    ("column", "value", "near"),
    [
        ("channel", "onlin", "online"),
        ("channel", "Online", "online"),
        ("stage", "productoin", "production"),
        ("verdict", "non-conforming", "nonconforming"),
        ("programme_kind", "recheck", "re-check"),
        ("sales_mode", "live-stream", "livestream"),
        ("severity", "seriuos", "serious"),
    ],
)
@pytest.mark.parametrize("with_data", [True, False])
def test_a_near_miss_of_a_word_of_a_column_with_few_is_an_error_with_its_place(
    tmp_path, column, value, near, with_data
):
    path = tmp_path / "a.figures.toml"
    path.write_text(
        f'schema = "spotcheck.figures/1"\n[scopes]\na = {{ year = 2020, {column} = ["{value}"] }}\n'
        '[[figure]]\nid = "n"\nprinted = "3"\nis = "sampled(a)"\n',
        encoding="utf-8",
    )
    values = {"year": [2020], "verdict": ["conforming"], column: [near]}
    data = pd.DataFrame(values) if with_data else None
    with pytest.raises(sc.SpotcheckError) as error:
        sc.check(path, data)
    assert f"a.figures.toml:3: scope 'a': {column} = {value!r} is no word of that column" in str(error.value)
    assert f"did you mean {near!r}?" in str(error.value)


def test_a_word_of_lists_is_an_error_where_the_data_have_the_columns_own():
    ledger = Ledger.of([{"id": "n", "printed": "3", "is": "sampled(a)"}], scopes={"a": {"channel": "线上"}})
    with pytest.raises(
        sc.SpotcheckError, match="scope 'a': channel = '线上' is no word of that column; write 'online'"
    ):
        sc.check(ledger, sc.counts({"online": (1, 3)}, "channel"))
    assert list(sc.check(ledger, sc.counts({"线上": (1, 3)}, "channel")).results["verdict"]) == ["match"]


def test_other_values_and_other_columns_are_no_near_miss():
    scopes = {
        "a": {"channel": "phone"},
        "b": {"product": "onlin"},
        "c": {"channel": "online", "stage": "production"},
    }
    assert (
        Ledger.of([{"id": "n", "printed": "3", "is": "sampled(a)"}], scopes=scopes).scopes.keys()
        == scopes.keys()
    )


@pytest.mark.parametrize(
    "given", [dt.date(2023, 1, 5), pd.Timestamp("2023-01-05 10:00"), "2023-01-05", "2023-01-05T00:00:00"]
)
def test_a_day_of_sampling_is_one_condition_however_it_is_written(given):
    assert Scope.of("s", {"sampled_on": given}) == Scope.of("s", {"sampled_on": dt.date(2023, 1, 5)})


@pytest.mark.parametrize("day", ["2023-01-05", '"2023-01-05"', "2023-01-05T00:00:00", "2023-01-05T00:00:00Z"])
@pytest.mark.parametrize(("printed", "verdict"), [("999 batches", "mismatch"), ("2 batches", "match")])
def test_a_figure_of_a_day_is_held_against_the_data(day, printed, verdict):
    days = pd.to_datetime(["2023-01-05", "2023-01-05 23:30", "2023-01-06"], format="mixed")
    data = pd.DataFrame({"sampled_on": days, "verdict": "conforming"})
    ledger = f'schema = "spotcheck.figures/1"\n[scopes]\nd = {{ sampled_on = {day} }}\n[[figure]]\nid = "a"\nprinted = "{printed}"\nis = "sampled(d)"\n'
    assert sc.check(Ledger.loads(ledger), data).results["verdict"].tolist() == [verdict]


@pytest.mark.parametrize(
    ("conditions", "message"),
    [
        ({"quarter": "1"}, "quarter = '1' must be a whole number, such as quarter = 1"),
        ({"month": [1, "2"]}, "month = '2' must be a whole number, such as month = 2"),
        ({"month": "March"}, "month = 'March' must be a whole number, such as month = 12"),
        ({"month": 13}, "month = 13 is none: there are months 1 to 12"),
        ({"quarter": 5}, "quarter = 5 is none: there are quarters 1 to 4"),
        ({"sampled_on": "2024-13-05"}, "sampled_on = '2024-13-05' is no day of the calendar"),
        ({"produced_on": "2023/2/29 10:00"}, "is no day of the calendar: write year, month and day"),
    ],
)
def test_months_quarters_and_days_that_there_are_not_are_refused(conditions, message):
    with pytest.raises(LedgerError, match=re.escape(message)):
        Scope.of("s", conditions)


@pytest.mark.parametrize("day", ["2024/3/5", "2024年3月5日", "L2024-1", "2024-03-05"])
def test_days_as_texts_write_them_and_other_texts_are_taken(day):
    Scope.of("s", {"produced_on": day})


def test_a_word_that_lists_write_for_one_of_the_column_is_an_error_on_its_line():
    text = (
        'schema = "spotcheck.figures/1"\n[scopes]\non = { channel = "线上" }\n'
        '[[figure]]\nid = "n"\nprinted = "3"\nis = "sampled(on)"\n'
    )
    data = sc.counts({"online": (1, 3)}, "channel")
    with pytest.raises(LedgerError, match="write 'online'") as error:
        sc.check(Ledger.loads(text, file="a.figures.toml"), data)
    assert (error.value.file, error.value.line) == ("a.figures.toml", 3)


def test_a_month_that_no_batch_has_is_no_data():
    batches = pd.DataFrame({"sampled_on": pd.to_datetime(["2024-03-05"]), "verdict": ["conforming"]})
    ledger = Ledger.of([{"id": "n", "printed": "1", "is": "sampled(m)"}], scopes={"m": {"month": 4}})
    assert list(sc.check(ledger, batches).results["verdict"]) == ["no-data"]
