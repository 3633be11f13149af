from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spotcheck.figures.printed import read_printed
from spotcheck.figures.printing import print_like, round_to


@pytest.mark.parametrize(
    ("like", "value", "text"),
    [
        ("485批次", Fraction(746), "746批次"),
        ("1,739", Fraction(25636), "25,636"),
        ("1,06,459", Fraction(1234567), "12,34,567"),
        ("１７３９批次", Fraction(485), "４８５批次"),
        ("1 739 samples", Fraction(25636), "25 636 samples"),
        ("34.6万元", Fraction(351200), "35.1万元"),
        ("3亿4600万元", Fraction(351234567), "3亿5123万元"),
        ("3.5 lakh", Fraction(420000), "4.2 lakh"),
        ("27.9%", Fraction(3, 10), "30.0%"),
        ("27.9 %", Fraction(3, 10), "30.0 %"),
        ("5‰", Fraction(4, 1000), "4‰"),
        ("一千七百三十九批次", Fraction(2005), "二千零五批次"),
        ("百分之二十七点九", Fraction(236, 1000), "百分之二十三点六"),
        ("三成五", Fraction(28, 100), "两成八"),
        ("两成半", Fraction(31, 100), "三成"),
        ("-2.8个百分点", Fraction(-31, 1000), "-3.1个百分点"),
        ("-2.8个百分点", Fraction(31, 1000), "3.1个百分点"),
        ("−2.8个百分点", Fraction(-31, 1000), "−3.1个百分点"),
        ("2.8%", Fraction(-3, 100), "-3.0%"),
        ("+2.8个百分点", Fraction(-3, 100), "-3.0个百分点"),
        ("下降2.8个百分点", Fraction(31, 1000), "上升3.1个百分点"),
        ("fell by 2.8 percentage points", Fraction(2, 100), "rose by 2.0 percentage points"),
        ("twelve", Fraction(21), "twenty-one"),
        ("三分之一", Fraction(236, 1000), "23.6%"),
    ],
)
def test_keeps_the_style(like, value, text):
    assert print_like(read_printed(like), value, "nearest") == text


@pytest.mark.parametrize(
    ("like", "value", "text"),
    [
        ("近三成", Fraction(28, 100), "近三成"),
        ("近三成", Fraction(236, 1000), "两成"),
        ("20余批次", Fraction(35), "30余批次"),
        ("10余万元", Fraction(250000), "20余万元"),
        ("超过1000批次", Fraction(1080), "超过1000批次"),
        ("超过1000批次", Fraction(2345), "2345批次"),
        ("不足两成", Fraction(25, 100), "不足三成"),
        ("近2000批次", Fraction(1437), "1437批次"),
        ("约2000批次", Fraction(1437), "1437批次"),
        ("约1700批次", Fraction(1437), "约1400批次"),
        ("不足2000批次", Fraction(2317), "不足3000批次"),
        ("超过1500批次", Fraction(2317), "超过2300批次"),
        ("约30%", Fraction(236, 1000), "约24%"),
        ("30%以上", Fraction(25, 100), "25%以上"),
        ("过半", Fraction(44, 100), "44.0%"),
        ("about 1,739 samples", Fraction(2500), "about 2,500 samples"),
    ],
)
def test_a_hedge_stays_only_where_it_is_true(like, value, text):
    assert print_like(read_printed(like), value, "nearest") == text


@pytest.mark.parametrize(
    ("rounding", "text"),
    [("nearest", "45.85%"), ("half-up", "45.85%"), ("truncated", "45.84%"), ("up", "45.85%")],
)
def test_rounds_as_the_figure_does(rounding, text):
    # 160 of 349, which a bulletin of 2017 printed as 45.84 %
    assert print_like(read_printed("40.00%"), Fraction(160, 349), rounding) == text


def test_ties_go_up_or_to_even():
    assert round_to(Fraction(5, 2), Fraction(1), "half-up") == 3
    assert round_to(Fraction(5, 2), Fraction(1), "half-even") == 2
    assert round_to(Fraction(-5, 2), Fraction(1), "half-up") == -3


_likes = st.sampled_from(
    ["485批次", "1,739", "27.9%", "2.8倍", "下降2.8个百分点", "34.6万元", "近三成", "20余批次", "一百批次"]
)


@settings(max_examples=120, deadline=None)
@given(like=_likes, value=st.integers(1, 10**6))
def test_what_is_printed_is_true(like, value):
    printed = read_printed(like)
    exact = Fraction(value) if printed.step >= 1 else Fraction(value, 10**6)
    text = print_like(printed, exact, "nearest")
    assert exact in read_printed(text).claim("nearest")
