"""The range of a quantity: no value outside, each end met or said to be wider; compared with every case of small counts."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spotcheck.figures import Ledger, solve
from spotcheck.figures.outputs import solution_dict, solution_text
from spotcheck.figures.quantities import Count, Difference, Growth, Rate, is_points, parse_quantity

SCOPES = {
    "a": {"year": 2024},
    "on": {"year": 2024, "channel": "online"},
    "off": {"year": 2024, "channel": "offline"},
}
PARTS = {"a": ["on", "off"]}


def ledger(*figures, parts=PARTS):
    rows = [{"id": f"f{k}", "printed": p, "is": q} for k, (p, q) in enumerate(figures)]
    return Ledger.of(rows, scopes=SCOPES, parts=parts)


@pytest.mark.parametrize("parts", [{}, PARTS])
def test_a_part_is_no_more_than_all_with_parts_and_without(parts):
    share = "sampled(on) / sampled(a)"
    found = solve(ledger(("27%", "failure_rate(on)"), parts=parts), quantities=[share])
    assert found.implied.set_index("quantity").loc[share].tolist() == [0, 1]
    assert found.wider == ()


@pytest.mark.parametrize(
    ("figures", "quantity", "low", "high"),
    [
        ([("40%", "sampled(on) / sampled(a)")], "sampled(off) / sampled(a)", 0.595, 0.605),
        (
            [("27.9%", "failure_rate(on)"), ("15.3%", "failure_rate(off)"), ("18.6%", "failure_rate(a)")],
            "sampled(on) / sampled(a)",
            16 / 63,
            17 / 63,
        ),
        ([("27%", "failure_rate(on)"), ("5%", "failure_rate(off)")], "failure_rate(a)", 0.045, 0.275),
        ([("27%", "failure_rate(on)"), ("100%", "pass_rate(off)")], "failure_rate(a)", 0, 0.275),
        (
            [("27%", "failure_rate(on)"), ("5%", "failure_rate(off)")],
            "failure_rate(on) / failure_rate(off)",
            53 / 11,
            55 / 9,
        ),
        (
            [("27%", "failure_rate(on)"), ("5%", "failure_rate(off)")],
            "failure_rate(on) - failure_rate(a)",
            0,
            0.23,
        ),
        (
            [("-3.0个百分点", "failure_rate(on) - failure_rate(off)")],
            "failure_rate(on) - failure_rate(off)",
            -0.031,
            -0.029,
        ),
        (
            [("27.9%", "failure_rate(on)"), ("-3.0个百分点", "failure_rate(a) - failure_rate(on)")],
            "failure_rate(off) - failure_rate(on)",
            -0.2795,
            -0.029,
        ),
        (
            [("27%", "failure_rate(on)"), ("100%", "pass_rate(off)")],
            "failure_rate(on) / failure_rate(off)",
            53,
            math.inf,
        ),
        (
            [("1250", "sampled(a)"), ("444", "sampled(on)"), ("27.9%", "failure_rate(on)")],
            "failure_rate(a) - failure_rate(on)",
            124 / 1250 - 124 / 444,
            930 / 1250 - 124 / 444,
        ),
    ],
)
def test_ranges_of_quotients_and_of_two_rates_are_tight(figures, quantity, low, high):
    found = solve(ledger(*figures), quantities=[quantity])
    ends = found.implied.set_index("quantity").loc[quantity]
    assert ends["low"] == pytest.approx(low, abs=1e-9)
    assert math.inf == high if ends["high"] is None else ends["high"] == pytest.approx(high, abs=1e-9)
    assert found.wider == ()


def test_a_base_that_is_0_or_2_is_never_1():
    figures = (
        ("5", "sampled(a)"),
        ("3", "nonconforming(on)"),
        ("100.0%", "failure_rate(a) / failure_rate(on)"),
    )
    quotient = "sampled(a) / sampled(off)"
    found = solve(ledger(*figures), quantities=[quotient])
    assert found.implied.set_index("quantity").loc[quotient].tolist() == [2.5, 2.5]
    assert found.wider == ()


def test_a_range_that_may_be_wider_is_marked_wherever_it_is_given():
    found = solve(ledger(("63%", "failure_rate(a) / failure_rate(on) - 1")))
    assert "failure_rate(on)" in found.wider
    assert solution_dict(found)["wider"] == list(found.wider)
    marked = [line for line in solution_text(found).splitlines() if "or narrower" in line]
    assert len(marked) == len(found.wider)


#: every case of so many batches, online and offline
MOST = 10
_CELLS = np.array([(t, n) for t in range(MOST + 1) for n in range(t + 1)])
_CASES = np.array([(*x, *y) for x in _CELLS for y in _CELLS if x[0] + y[0] <= MOST]).T
_BATCHES = {"on": _CASES[0], "off": _CASES[2], "a": _CASES[0] + _CASES[2]}
_BAD = {"on": _CASES[1], "off": _CASES[3], "a": _CASES[1] + _CASES[3]}
_PAIRS = [(x, y) for x in SCOPES for y in SCOPES if x != y]
ASKED = [f"{m}({s})" for m in ("sampled", "nonconforming", "conforming", "failure_rate") for s in SCOPES]
ASKED += [f"{m}({x}) / {m}({y})" for m in ("sampled", "nonconforming", "failure_rate") for x, y in _PAIRS]
ASKED += [f"{m}({x}) - {m}({y})" for m in ("sampled", "failure_rate") for x, y in _PAIRS]
ASKED += [f"sampled({x}) / sampled({y}) - 1" for x, y in _PAIRS]


def term(of):
    above = {"sampled": _BATCHES, "nonconforming": _BAD, "failure_rate": _BAD}
    if isinstance(of, Count) and of.measure == "conforming":
        return _BATCHES[of.scope] - _BAD[of.scope], np.ones_like(_CASES[0])
    if isinstance(of, Count):
        return above[of.measure][of.scope], np.ones_like(_CASES[0])
    return _BAD[of.scope], _BATCHES[of.scope]


def values(text):
    """Give numerator and denominator of a quantity in every case; 0 below where it has no value."""
    quantity = parse_quantity(text)
    if isinstance(quantity, (Count, Rate)):
        return term(quantity)
    (a, b), (c, d) = term(quantity.a), term(quantity.b)
    if isinstance(quantity, Difference):
        return a * d - b * c, b * d
    above, below = a * d, b * c * (d > 0)
    return (above - below if isinstance(quantity, Growth) else above), below


def printed(text, value):
    quantity = parse_quantity(text)
    if value.denominator == 1 and "rate" not in text and "/" not in text:
        return str(value)
    tenths = math.floor(abs(value) * 1000 + Fraction(1, 2))
    number = f"{'-' if value < 0 and tenths else ''}{tenths // 10}.{tenths % 10}"
    return f"{number}{'个百分点' if is_points(quantity) else '%'}"


@given(
    case=st.integers(0, _CASES.shape[1] - 1),
    said=st.lists(st.sampled_from(ASKED), max_size=3, unique=True),
    asked=st.lists(st.sampled_from(ASKED), min_size=1, max_size=2, unique=True),
    counted=st.booleans(),
)
@settings(max_examples=15)
def test_no_case_lies_outside_a_range_and_its_ends_are_those_of_all_cases(case, said, asked, counted):
    said = list(dict.fromkeys(["sampled(a)", *said] if counted else said))
    figures = []
    for text in said:
        above, below = (int(found[case]) for found in values(text))
        if below > 0:
            figures.append((printed(text, Fraction(above, below)), text))
    if not figures:
        return
    one = ledger(*figures)
    fits = np.ones(_CASES.shape[1], dtype=bool)
    for figure in one.figures:
        above, below = values(figure.is_)
        claim = figure.claim()
        inside = [
            b > 0 and Fraction(int(a), int(b)) in claim if fit else False
            for a, b, fit in zip(above, below, fits, strict=True)
        ]
        fits &= np.array(inside)
    found = solve(one, quantities=asked)
    ranges = found.implied.set_index("quantity")
    for text in asked:
        above, below = values(text)
        some = fits & (below > 0)
        if not some.any():
            continue
        known = above[some] / below[some]
        low, high = ranges.loc[text]
        assert low is None or low <= known.min() + 1e-9
        assert high is None or high >= known.max() - 1e-9
        if counted and text not in found.wider:
            assert (low, high) == (pytest.approx(known.min()), pytest.approx(known.max()))
