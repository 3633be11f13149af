import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spotcheck.errors import LedgerError
from spotcheck.figures.quantities import (
    MEASURES,
    RATES,
    Count,
    Difference,
    Growth,
    Quotient,
    Rate,
    is_points,
    is_whole,
    parse_quantity,
)


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("nonconforming(online)", Count("nonconforming", "online")),
        (" pass_rate ( a ) ", Rate("pass_rate", "a")),
        ("sampled(a)/sampled(b)", Quotient(Count("sampled", "a"), Count("sampled", "b"))),
        (
            "items(fibre) / nonconforming(all)",
            Quotient(Count("items", "fibre"), Count("nonconforming", "all")),
        ),
        ("sampled(a) / sampled(b) - 1", Growth(Count("sampled", "a"), Count("sampled", "b"))),
        ("sampled(a)/sampled(b)−1", Growth(Count("sampled", "a"), Count("sampled", "b"))),
        (
            "failure_rate(a) - failure_rate(b)",
            Difference(Rate("failure_rate", "a"), Rate("failure_rate", "b")),
        ),
        (
            "sampled(线上 2020) - tested(线上 2020)",
            Difference(Count("sampled", "线上 2020"), Count("tested", "线上 2020")),
        ),
        ("sampled(online-2019)", Count("sampled", "online-2019")),
        ("cases(channel=online, year=2020)", Count("cases", "channel=online, year=2020")),
    ],
)
def test_reads_each_form_of_the_grammar(text, quantity):
    assert parse_quantity(text) == quantity


_names = st.text(
    st.characters(blacklist_characters="()\n", blacklist_categories=["Cc", "Cs", "Z"]), min_size=1, max_size=6
)
_counts = st.builds(Count, st.sampled_from(list(MEASURES)), _names)
_rates = st.builds(Rate, st.sampled_from(RATES), _names)
_same_unit = st.tuples(_counts, _names).map(lambda pair: (pair[0], Count(pair[0].measure, pair[1])))
_pairs = st.one_of(_same_unit, st.tuples(_rates, _rates))


@settings(max_examples=80, deadline=None)
@given(
    st.one_of(
        _counts, _rates, *(_pairs.map(lambda p, f=form: f(*p)) for form in (Quotient, Growth, Difference))
    )
)
def test_writing_and_reading_gives_the_same_quantity(quantity):
    assert parse_quantity(str(quantity)) == quantity


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("nonconformin(all)", "did you mean 'nonconforming'"),
        ("failure_rate", "write the scope, failure_rate"),
        ("sampled()", "names no scope"),
        ("sampled(a) + sampled(b)", "no other arithmetic"),
        ("sampled(a) / sampled(b) - 2", "no other arithmetic"),
        ("sampled(a) / sampled(b) * 100", "no other arithmetic"),
        ("sampled(a) - sampled(b) - sampled(c)", "no other arithmetic"),
        ("sampled(a) / failure_rate(b)", "mixes a count and a rate"),
        ("items(a) - sampled(a)", "different units do not add up"),
        ("0.5", "is none of"),
        ("", "is none of"),
    ],
)
def test_says_what_is_wrong_with_an_expression(text, message):
    with pytest.raises(LedgerError, match=message):
        parse_quantity(text)


def test_points_are_differences_of_rates_and_whole_are_counts():
    assert is_points(parse_quantity("pass_rate(a) - pass_rate(b)"))
    assert not is_points(parse_quantity("sampled(a) - sampled(b)"))
    assert is_whole(parse_quantity("sampled(a) - sampled(b)"))
    assert not is_whole(parse_quantity("sampled(a) / sampled(b)"))


def test_brackets_of_a_chinese_keyboard_are_named():
    with pytest.raises(LedgerError, match=r"English keyboard, sampled\(线上\)"):
        parse_quantity("sampled（线上）")


def test_a_minus_in_the_name_of_a_scope_stays():
    assert parse_quantity("sampled(−)") == Count("sampled", "−")
    assert str(parse_quantity("sampled(a–b) − sampled(c)")) == "sampled(a–b) - sampled(c)"
