"""Failures beside those that the reference's rates would give."""

import numpy as np
import pandas as pd
import pytest

import spotcheck as sc

TALLY = {("A", "toys"): (12, 40), ("A", "lamps"): (1, 60), ("B", "toys"): (18, 60), ("B", "lamps"): (9, 40)}


def tally():
    return sc.counts(TALLY, ["platform", "category"])


def test_all_data_are_the_reference_by_default():
    frame = sc.observed_expected(tally(), "platform")
    assert list(frame.columns) == [
        "platform", "sampled", "tested", "observed", "expected", "ratio", "low", "high", "method", "confidence", "note",
    ]  # fmt: skip
    # toys 30/100, lamps 10/100
    assert frame["expected"].tolist() == pytest.approx([40 * 0.3 + 60 * 0.1, 60 * 0.3 + 40 * 0.1])
    assert frame["observed"].tolist() == [13, 27]
    assert frame["expected"].sum() == pytest.approx(frame["observed"].sum())
    assert frame["ratio"].tolist() == pytest.approx([13 / 18, 27 / 22])


def test_limits_are_byars():
    # PHEindicatormethods byars_lower and byars_upper of 4, over 3.3: oracle case smr_byar_phe-001
    data = sc.counts({"A": (4, 33)}, "platform").assign(category="toys")
    row = sc.observed_expected(data, "platform", reference={"category": {"toys": 0.1}}).iloc[0]
    assert row["expected"] == pytest.approx(3.3)
    assert row["ratio"] == pytest.approx(1.21212121212121)
    assert (row["low"], row["high"]) == pytest.approx((0.32610618429143, 3.10325840579214))


def test_rates_of_the_reference_can_be_given():
    frame = sc.observed_expected(tally(), "platform", reference={"category": {"toys": 0.2, "lamps": 0.1}})
    assert frame["expected"].tolist() == pytest.approx([14, 16])


def test_a_year_can_be_the_reference():
    both = sc.counts(
        {(2019, "A", "toys"): (1, 10), (2019, "B", "toys"): (3, 10), (2020, "A", "toys"): (9, 10)},
        ["year", "platform", "category"],
    )
    frame = sc.observed_expected(both, ["year", "platform"], reference=2019)
    assert frame["expected"].tolist() == pytest.approx([2, 2, 2])


def test_strata_without_a_reference_rate_are_counted_out_aloud():
    row = sc.observed_expected(tally(), "platform", reference={"category": {"toys": 0.2}}).iloc[0]
    assert (row["observed"], row["expected"]) == (12, 8)
    assert (
        row["note"]
        == "60 tested batches lie in strata without a reference rate and are not in observed or expected"
    )


def test_where_nothing_is_expected_there_is_no_ratio():
    row = sc.observed_expected(tally(), "platform", reference={"category": {"toys": 0, "lamps": 0}}).iloc[0]
    assert row["note"] == "nothing is expected: there is no ratio"
    assert np.isnan([row["ratio"], row["low"], row["high"]]).all()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"by": ()}, "by must name at least one column"),
        ({"reference": {"category": {"toys": 15, "lamps": 1}}}, r"fractions up to 1 \(0.15, not 15\)"),
        ({"reference": "2019"}, "reference: a year is a number: 2019"),
        ({"reference": 2019}, "no column 'year'"),
        ({"confidence": 95}, "confidence must lie between 0 and 1"),
        ({"by": "category"}, "by must not hold it"),
    ],
)
def test_wrong_arguments_are_named(given, message):
    arguments = {"by": "platform", "reference": {"category": {"toys": 0.1}}} | given
    with pytest.raises(sc.SpotcheckError, match=message):
        sc.observed_expected(tally(), arguments.pop("by"), **arguments)


def test_without_a_tested_batch_it_says_so():
    with pytest.raises(sc.ArgumentError, match="data must hold tested batches"):
        sc.observed_expected(sc.counts({("A", "toys"): (0, 0)}, ["platform", "category"]), "platform")


def test_what_is_left_out_is_said_once():
    batches = pd.DataFrame(
        {
            "platform": ["A", "B"],
            "category": "toys",
            "year": 2020,
            "programme_kind": ["routine", "special"],
            "verdict": ["nonconforming"] * 2,
        }
    )
    with pytest.warns(sc.ScopeWarning) as caught:
        sc.observed_expected(batches, "platform", reference=2020)
    assert len(caught) == 1


@pytest.mark.parametrize("name", ["grade", "weight", "number", "rate of", "unknown", "place of"])
@pytest.mark.parametrize(
    ("reference", "expected"),
    # 30 · 0.2 + 20 · 0.5; the rates of 2019 give what failed in it
    [({1: 0.2, 2: 0.5}, 16), (2019, 11)],
)
def test_strata_may_have_any_name(name, reference, expected):
    data = sc.counts({(2019, 1): (3, 30), (2019, 2): (8, 20)}, ["year", name])
    given = reference if isinstance(reference, int) else {name: reference}
    assert sc.observed_expected(data, "year", reference=given)["expected"].tolist() == pytest.approx(
        [expected]
    )


def test_groups_may_have_any_name():
    data = sc.counts({("A", "x"): (3, 30), ("B", "x"): (8, 20)}, ["unknown", "kind"])
    row = sc.observed_expected(data, "unknown", reference={"kind": {"x": 0.1}}).iloc[0]
    assert (row["unknown"], row["observed"], row["expected"], row["note"]) == ("A", 3, pytest.approx(3), "")
