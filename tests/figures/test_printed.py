import re
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spotcheck.errors import LedgerError
from spotcheck.figures.printed import ROUNDINGS, read_printed
from spotcheck.figures.printing import round_to
from spotcheck.figures.quantities import parse_quantity

RATE, COUNT, POINTS = "failure_rate(a)", "sampled(a)", "failure_rate(a) - failure_rate(b)"


@pytest.mark.parametrize(
    ("text", "value", "unit", "step", "decimals"),
    [
        ("485批次", Fraction(485), "批次", Fraction(1), 0),
        ("27.9%", Fraction(279, 1000), "%", Fraction(1, 1000), 1),
        ("27.90%", Fraction(279, 1000), "%", Fraction(1, 10000), 2),
        ("２７．９％", Fraction(279, 1000), "%", Fraction(1, 1000), 1),
        ("27.9 %", Fraction(279, 1000), "%", Fraction(1, 1000), 1),
        ("27.9 per cent", Fraction(279, 1000), "per cent", Fraction(1, 1000), 1),
        ("3‰", Fraction(3, 1000), "‰", Fraction(1, 1000), 0),
        ("2.8倍", Fraction(14, 5), "倍", Fraction(1, 10), 1),
        ("2.8 times", Fraction(14, 5), "times", Fraction(1, 10), 1),
        ("-2.8个百分点", Fraction(-28, 1000), "个百分点", Fraction(1, 1000), 1),
        ("−2.8 percentage points", Fraction(-28, 1000), "percentage points", Fraction(1, 1000), 1),
        ("下降2.8个百分点", Fraction(-28, 1000), "个百分点", Fraction(1, 1000), 1),
        ("上升了2.8个百分点", Fraction(28, 1000), "个百分点", Fraction(1, 1000), 1),
        ("34.6万元", Fraction(346000), "元", Fraction(1000), -3),
        ("34.6萬元", Fraction(346000), "元", Fraction(1000), -3),
        ("1.2亿元", Fraction(120000000), "元", Fraction(10000000), -7),
        ("CNY 346,000", Fraction(346000), "元", Fraction(1), 0),
        ("1,739", Fraction(1739), "", Fraction(1), 0),
        ("1，739批次", Fraction(1739), "批次", Fraction(1), 0),
        ("1 739批次", Fraction(1739), "批次", Fraction(1), 0),
        ("1,06,459 samples", Fraction(106459), "samples", Fraction(1), 0),
        ("3.5 lakh samples", Fraction(350000), "samples", Fraction(10000), -4),
        ("一千七百三十九批次", Fraction(1739), "批次", Fraction(1), 0),
        ("百分之二十七点九", Fraction(279, 1000), "%", Fraction(1, 1000), 1),
        ("三成", Fraction(3, 10), "成", Fraction(1, 10), 0),
        ("三成五", Fraction(35, 100), "成", Fraction(1, 100), 1),
        ("两成半", Fraction(25, 100), "成", Fraction(1, 20), 1),
        ("twelve", Fraction(12), "", Fraction(1), 0),
        ("6项", Fraction(6), "项", Fraction(1), 0),
        ("三分之一", Fraction(1, 3), "", Fraction(1, 30), 2),
    ],
)
def test_reads_value_unit_and_last_place(text, value, unit, step, decimals):
    printed = read_printed(text)
    assert (printed.value, printed.unit, printed.step, printed.decimals) == (value, unit, step, decimals)
    assert printed.text == text


@pytest.mark.parametrize(
    ("rounding", "interval"),
    [
        # of 27.9 with one decimal, in thousandths: [v − u/2, v + u/2], …, as design/figures.md has them
        ("nearest", (Fraction(5570, 20000), Fraction(5590, 20000), True, True)),
        ("half-up", (Fraction(2785, 10000), Fraction(2795, 10000), True, False)),
        (
            "half-even",
            (Fraction(2785, 10000), Fraction(2795, 10000), False, False),
        ),  # 279 is odd: ties go elsewhere
        ("truncated", (Fraction(279, 1000), Fraction(280, 1000), True, False)),
        ("up", (Fraction(278, 1000), Fraction(279, 1000), False, True)),
        ("any", (Fraction(278, 1000), Fraction(280, 1000), False, False)),
    ],
)
def test_a_rounding_claims_its_interval(rounding, interval):
    assert tuple(read_printed("27.9%").claim(rounding)) == interval


def test_half_even_takes_both_ties_of_an_even_last_digit():
    assert tuple(read_printed("27.8%").claim("half-even")) == (
        Fraction(2775, 10000),
        Fraction(2785, 10000),
        True,
        True,
    )


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("约1000批次", 950, 1050),
        ("1000批次左右", 950, 1050),
        ("about 1,000 samples", 950, 1050),
        ("近1000批次", 900, 1000),
        ("nearly 1000", 900, 1000),
    ],
)
def test_hedges_that_widen(text, low, high):
    claim = read_printed(text).claim()
    assert (claim.low, claim.high, claim.low_closed, claim.high_closed) == (low, high, True, True)


@pytest.mark.parametrize(
    ("text", "inside", "outside"),
    [
        ("超过1000批次", [1001, 1100], [1000, 1101]),
        ("逾1000批次", [1001, 1100], [1000, 1101]),
        ("over 1000", [1001, 1100], [1000, 1101]),
        ("超过5批次", [6], [5, 7]),
        ("over 9 batches", [10], [9, 11]),
        ("20余批次", [21, 29], [20, 30]),
        ("1700多批次", [1701, 1799], [1700, 1800]),
        ("百余批次", [101, 199], [100, 200]),
        ("10余万元", [100001, 199999], [100000, 200000]),
        ("1000批次以上", [1000, 9999], [999]),
        ("at least 1000", [1000, 9999], [999]),
        ("不足1000批次", [0, 999], [1000]),
        ("1000批次以下", [0, 999], [1000]),
        ("under 1000", [0, 999], [1000]),
        ("不超过1000批次", [0, 1000], [1001]),
        ("近三成", [Fraction(27, 100), Fraction(3, 10)], [Fraction(236, 1000), Fraction(31, 100)]),
        ("三成多", [Fraction(31, 100), Fraction(39, 100)], [Fraction(3, 10), Fraction(4, 10)]),
        ("两倍多", [Fraction(21, 10)], [Fraction(2), Fraction(3)]),
        ("过半", [Fraction(51, 100), Fraction(9, 10)], [Fraction(1, 2), Fraction(4, 10)]),
        ("超半数", [Fraction(51, 100), Fraction(9, 10)], [Fraction(1, 2), Fraction(4, 10)]),
        ("约28%", [Fraction(27, 100)], [Fraction(25, 100), Fraction(30, 100)]),
        ("三分之一", [Fraction(1, 3), Fraction(32, 100)], [Fraction(1, 4), Fraction(1, 2)]),
    ],
)
def test_hedges_and_vague_words_hold_what_they_say(text, inside, outside):
    claim = read_printed(text).claim()
    assert all(Fraction(value) in claim for value in inside)
    assert not any(Fraction(value) in claim for value in outside)


def test_a_hedge_sets_the_interval_whatever_the_rounding():
    printed = read_printed("约28%")
    assert len({printed.claim(rounding) for rounding in ROUNDINGS}) == 1


def test_of_a_negative_number_the_magnitude_is_rounded():
    assert tuple(read_printed("-2.8个百分点").claim("truncated")) == (
        Fraction(-29, 1000),
        Fraction(-28, 1000),
        False,
        True,
    )
    assert tuple(read_printed("下降不足2%").claim()) == (Fraction(-2, 100), 0, False, True)


def test_zero_is_rounded_from_both_sides():
    assert tuple(read_printed("0.0%").claim("truncated")) == (
        Fraction(-1, 1000),
        Fraction(1, 1000),
        False,
        False,
    )


def test_points_may_be_the_difference_of_rounded_rates():
    assert tuple(read_printed("2.8个百分点").claim(points=True)) == (
        Fraction(27, 1000),
        Fraction(29, 1000),
        True,
        True,
    )


@settings(max_examples=100, deadline=None)
@given(
    value=st.fractions(min_value=-3, max_value=3, max_denominator=5000),
    places=st.integers(0, 3),
    rounding=st.sampled_from([r for r in ROUNDINGS if r != "any"]),
)
def test_a_number_lies_in_the_claim_of_its_own_rounding(value, places, rounding):
    step = Fraction(1, 10**places)
    number = round_to(value, step, rounding)
    scaled = int(abs(number) / step)
    digits = f"{scaled:0{places + 1}d}"
    text = ("-" if number < 0 else "") + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
    printed = read_printed(text)
    assert printed.step == step
    assert value in printed.claim(rounding)
    assert value in printed.claim("any") or rounding in ("truncated", "up", "nearest", "half-up", "half-even")
    assert value in printed.claim("nearest") or rounding in ("truncated", "up")


@pytest.mark.parametrize(
    ("text", "quantity", "value"),
    [
        ("18.60", RATE, Fraction(186, 1000)),  # a rate above 1 can only be percent
        ("0.186", RATE, Fraction(186, 1000)),
        ("2.8", POINTS, Fraction(28, 1000)),
        ("2.8", "sampled(a) / sampled(b)", Fraction(28, 10)),
        ("485", COUNT, Fraction(485)),
    ],
)
def test_a_bare_number_fits_any_quantity(text, quantity, value):
    assert read_printed(text, parse_quantity(quantity)).value == value


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        *(
            (t, COUNT)
            for t in ("1批次", "1批", "1组", "1件", "1款", "1个样品", "1台", "12 batches", "1 sample")
        ),
        ("150种", "kinds(a)"),
        ("24759家", "enterprises(a)"),
        ("35项", "items(a)"),
        ("35项次", "items(a)"),
        ("6件", "cases(a)"),
        ("34.65元", "amount(a)"),
        ("1‰", RATE),
        ("三成", RATE),
        ("280%", "sampled(a) / sampled(b)"),
        ("2.8倍", "sampled(a) / sampled(b) - 1"),
        ("12批次", "sampled(a) - sampled(b)"),
    ],
)
def test_units_that_fit(text, quantity):
    assert read_printed(text, parse_quantity(quantity)).text == text


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("485批次", RATE),
        ("27.9%", COUNT),
        ("485家", COUNT),
        ("485批次", "kinds(a)"),
        ("2.8%", POINTS),
        ("2.8个百分点", RATE),
        ("2.8倍", RATE),
        ("34.6万元", "cases(a)"),
    ],
)
def test_a_unit_that_does_not_fit_is_an_error_that_lists_those_that_do(text, quantity):
    with pytest.raises(LedgerError, match=r"does not fit .* which is printed in"):
        read_printed(text, parse_quantity(quantity))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("some", "no number"),
        ("", "no number"),
        ("12,34批次", "ends in"),
        ("485批测", "did you mean"),
        ("27.9%%", "after its unit"),
        ("1.2.3", "ends in"),
        ("485.5批次", "no whole number"),
        ("-485批次", "negative"),
    ],
)
def test_says_what_cannot_be_read(text, message):
    with pytest.raises(LedgerError, match=message):
        read_printed(text, parse_quantity(COUNT))


@pytest.mark.parametrize("text", ["几十批次", "十几批次", "数百批次", "许多"])
def test_a_number_that_is_none_is_said_to_be_vague(text):
    with pytest.raises(LedgerError, match="too vaguely"):
        read_printed(text)


@pytest.mark.parametrize(
    ("printed", "advice"),
    [
        ("10%～11%", "'at least 10%' and 'at most 11%'"),
        ("1200至1300批次", "'至少1200批次' and '至多1300批次'"),
        ("三到五批次", "'至少三批次' and '至多五批次'"),
        ("1,200-1,300 batches", "'at least 1,200 batches' and 'at most 1,300 batches'"),
        ("10.5% to 11%", "'at least 10.5%' and 'at most 11%'"),
        ("1/3", "is a fraction in digits: write it in words"),
    ],
)
def test_a_range_and_a_fraction_in_digits_are_told_how_to_be_written(printed, advice):
    with pytest.raises(LedgerError, match=re.escape(advice)):
        read_printed(printed)
    for part in re.findall(r"'((?:at|至)[^']*)'", advice):
        assert read_printed(part).hedge in ("at least", "at most")
