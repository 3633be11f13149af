"""Groups against a baseline: crude, adjusted, and what a row says of itself."""

import json
import math
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import spotcheck as sc

SEED = {"online": (485, 1739), "offline": (746, 4880)}
ORACLE = json.loads((Path(__file__).parents[1] / "oracle" / "oracle-dev.json").read_text(encoding="utf-8"))


def row_of(tally, **given):
    frame = sc.compare(tally, "channel", baseline="offline", **given)
    assert len(frame) == 1
    return frame.iloc[0]


def test_the_columns_are_those_that_are_documented():
    frame = sc.compare(sc.counts(SEED, "channel"), "channel", baseline="offline")
    limits = ["", "_low", "_high"]
    assert list(frame.columns) == [
        "channel", "baseline", "tested", "nonconforming", "rate",
        "baseline_tested", "baseline_nonconforming", "baseline_rate",
        *[f"{name}{end}" for name in ("difference", "ratio", "odds_ratio") for end in limits],
        *[f"adjusted_{name}{end}" for name in ("difference", "ratio", "odds_ratio") for end in limits],
        "p_value", "p_adjusted", "cmh_p_value", "breslow_day_p_value", "method", "confidence", "note",
    ]  # fmt: skip


def test_the_seed():
    row = row_of(sc.counts(SEED, "channel"))
    assert (row["nonconforming"], row["tested"]) == (485, 1739)
    assert (row["baseline_nonconforming"], row["baseline_tested"]) == (746, 4880)
    assert row["rate"] == pytest.approx(485 / 1739)
    assert row["baseline_rate"] == pytest.approx(746 / 4880)
    assert row["ratio"] == pytest.approx((485 / 1739) / (746 / 4880))
    assert round(row["ratio"], 3) == 1.824
    assert row["difference"] == pytest.approx(485 / 1739 - 746 / 4880)
    assert row["odds_ratio"] == pytest.approx(485 * (4880 - 746) / (746 * (1739 - 485)))
    assert (row["method"], row["confidence"], row["note"]) == ("miettinen-nurminen", 0.95, "")
    assert row.filter(like="adjusted_").drop("p_adjusted", errors="ignore").isna().all()


@pytest.mark.parametrize(
    ("method", "column"),
    [
        ("rd_miettinen_nurminen", "difference"),
        ("rr_miettinen_nurminen", "ratio"),
        ("or_miettinen_nurminen", "odds_ratio"),
    ],
)
def test_limits_are_the_reference_values(method, column):
    cases = [case for case in ORACLE if case["method"] == method]
    assert len(cases) >= 10
    for case in cases:
        x, n, y, m = (case["inputs"][name] for name in ("x1", "n1", "x2", "n2"))
        row = row_of(
            sc.counts({"online": (x, n), "offline": (y, m)}, "channel"),
            confidence=case["inputs"]["confidence"],
        )
        for end, name in (("_low", "lower"), ("_high", "upper")):
            if name in case["outputs"]:
                assert row[column + end] == pytest.approx(float(case["outputs"][name]), rel=1e-6, abs=1e-6), (
                    case["source"]
                )


@pytest.mark.parametrize(
    ("method", "column"), [("mh_rd", "difference"), ("mh_rr", "ratio"), ("mh_or", "odds_ratio")]
)
def test_adjusted_limits_are_the_reference_values(method, column):
    cases = [case for case in ORACLE if case["method"] == method]
    assert len(cases) >= 5
    for case in cases:
        strata = list(zip(*(case["inputs"][name] for name in ("x1", "n1", "x2", "n2")), strict=True))
        levels = {(f"s{i}", "online"): (x, n) for i, (x, n, _, _) in enumerate(strata)}
        levels |= {(f"s{i}", "offline"): (y, m) for i, (_, _, y, m) in enumerate(strata)}
        row = row_of(sc.counts(levels, ["size", "channel"]), adjust_for="size")
        scale = float if column == "difference" else math.log
        for end, name in (("", "log_or_estimate"), ("_low", "lower"), ("_high", "upper")):
            assert scale(row[f"adjusted_{column}{end}"]) == pytest.approx(case["outputs"][name], abs=1e-7), (
                case["source"]
            )


# Kidney stones: Charig et al. (1986) BMJ 292:879, as in Julious and Mullee (1994) BMJ 309:1480. Open surgery succeeded
# more often with small stones and with large ones, and less often overall.
STONES = {
    ("small", "open"): (81, 87),
    ("large", "open"): (192, 263),
    ("small", "percutaneous"): (234, 270),
    ("large", "percutaneous"): (55, 80),
}


def test_a_reversal_shows_both_and_says_so():
    tally = sc.counts(STONES, ["size", "treatment"])
    row = sc.compare(tally, "treatment", baseline="percutaneous", adjust_for="size").iloc[0]
    assert row["difference"] == pytest.approx(273 / 350 - 289 / 350)
    assert row["difference"] < 0 < row["adjusted_difference"]
    # Mantel-Haenszel by hand: Σ a m / N over Σ c n / N, and Σ a d / N over Σ b c / N
    sizes = [(81, 87, 234, 270), (192, 263, 55, 80)]
    ratio = sum(a * m / (n + m) for a, n, c, m in sizes) / sum(c * n / (n + m) for a, n, c, m in sizes)
    odds = sum(a * (m - c) / (n + m) for a, n, c, m in sizes) / sum(
        (n - a) * c / (n + m) for a, n, c, m in sizes
    )
    weights = [n * m / (n + m) for _, n, _, m in sizes]
    difference = sum(w * (a / n - c / m) for w, (a, n, c, m) in zip(weights, sizes, strict=True)) / sum(
        weights
    )
    assert row["adjusted_ratio"] == pytest.approx(ratio)
    assert row["adjusted_odds_ratio"] == pytest.approx(odds)
    assert row["adjusted_difference"] == pytest.approx(difference)
    assert (
        row["note"] == "adjusting reverses the sign (Simpson): the pooled contrast reflects the mix of size"
    )


def test_without_a_reversal_nothing_is_said():
    within = sc.compare(
        sc.counts(STONES, ["size", "treatment"]), "treatment", baseline="percutaneous", by="size"
    )
    assert set(within["note"]) == {""}
    assert (within["difference"] > 0).all()


def test_adjusted_values_are_those_of_the_stratified_methods():
    # R: mantelhaen.test(UCBAdmissions, correct = FALSE), women against men rejected within six departments
    men = [(512, 825), (353, 560), (120, 325), (138, 417), (53, 191), (22, 373)]
    women = [(89, 108), (17, 25), (202, 593), (131, 375), (94, 393), (24, 341)]
    levels = {(d, "women"): w for d, w in zip("ABCDEF", women, strict=True)}
    levels |= {(d, "men"): m for d, m in zip("ABCDEF", men, strict=True)}
    row = sc.compare(
        sc.counts(levels, ["department", "sex"]), "sex", baseline="men", adjust_for="department"
    ).iloc[0]
    assert 1 / row["adjusted_odds_ratio"] == pytest.approx(0.9046968, abs=1e-6)
    assert 1 / row["adjusted_odds_ratio_high"] == pytest.approx(0.7719074, abs=1e-6)
    assert 1 / row["adjusted_odds_ratio_low"] == pytest.approx(1.0603298, abs=1e-6)
    assert row["cmh_p_value"] == pytest.approx(0.2165, abs=5e-4)
    assert row["breslow_day_p_value"] == pytest.approx(0.00207, abs=5e-5)  # DescTools::BreslowDayTest
    assert "reverses the sign" in row["note"]  # Bickel, Hammel and O'Connell (1975)


def test_p_values_are_adjusted_over_the_rows():
    tally = sc.counts(
        {(c, s): v for c, (a, b) in {"x": ((30, 100), (15, 100)), "y": ((12, 100), (10, 100)), "z": ((9, 50), (2, 60))}.items()
         for s, v in (("online", a), ("offline", b))},
        ["category", "channel"],
    )  # fmt: skip
    frame = sc.compare(tally, "channel", baseline="offline", by="category")
    p = sorted(frame["p_value"])
    holm = np.maximum.accumulate([3 * p[0], 2 * p[1], p[2]])
    assert sorted(frame["p_adjusted"]) == pytest.approx(list(np.minimum(holm, 1)))
    # the score test: Pearson's chi-square times (N - 1)/N
    a, n, c, m = 30, 100, 15, 100
    chi2 = (n + m - 1) * (a * m - c * n) ** 2 / (n * m * (a + c) * (n + m - a - c))
    assert frame["p_value"].iloc[0] == pytest.approx(math.erfc(math.sqrt(chi2 / 2)))


def test_a_side_that_is_missing_says_so():
    tally = sc.counts({("a", "online"): (1, 9), ("b", "offline"): (2, 9), ("c", "online"): (3, 9), ("c", "offline"): (1, 9)},
                      ["category", "channel"])  # fmt: skip
    frame = sc.compare(tally, "channel", baseline="offline", by="category").set_index("category")
    assert frame.loc["a", "note"] == "nothing was tested in the baseline"
    assert frame.loc["b", "note"] == "nothing was tested"
    assert frame.loc["b", "channel"] == "online"
    assert frame.loc["c", "note"] == ""
    estimates = ["difference", "ratio", "odds_ratio", "difference_low", "ratio_high", "p_value", "p_adjusted"]
    assert frame.loc[["a", "b"], estimates].isna().all(axis=None)
    assert frame.loc["c", "p_adjusted"] == frame.loc["c", "p_value"]  # one test, not three


def test_a_stratum_without_a_baseline_is_counted_out_aloud():
    tally = sc.counts(
        {
            ("p", "online"): (3, 10),
            ("q", "online"): (4, 20),
            ("q", "offline"): (2, 20),
            ("r", "offline"): (5, 10),
        },
        ["stage", "channel"],
    )
    row = row_of(tally, adjust_for="stage")
    assert row["note"] == "2 of 3 strata hold one side only and do not enter the adjusted estimates"
    assert row["adjusted_ratio"] == pytest.approx(2.0)
    assert (row["tested"], row["baseline_tested"]) == (30, 30)
    assert math.isnan(row["breslow_day_p_value"])


def test_without_a_common_stratum_nothing_is_adjusted():
    row = row_of(
        sc.counts({("p", "online"): (3, 10), ("r", "offline"): (5, 10)}, ["stage", "channel"]),
        adjust_for="stage",
    )
    assert row["note"] == "no stratum holds both sides: nothing can be adjusted"
    assert math.isnan(row["adjusted_ratio"])
    assert math.isnan(row["cmh_p_value"])
    assert row["ratio"] == pytest.approx(0.6)


SCORE = "all failed, or none, on a side or in each stratum: the adjusted limits concerned are stratified score limits"


def adjusted(*strata):
    """The row of strata: nonconforming and tested online, then offline."""
    table = {(place, "online"): (a, n) for place, (a, n, _, _) in enumerate(strata)}
    table |= {(place, "offline"): (c, m) for place, (_, _, c, m) in enumerate(strata)}
    return row_of(sc.counts(table, ["stage", "channel"]), adjust_for="stage")


ALIKE = [(6, 6, 7, 7), (0, 6, 0, 7), (3, 3, 0, 4), (0, 4, 6, 6), (1, 1, 5, 40), (12, 90, 8, 8)]


@pytest.mark.parametrize(
    ("name", "sides"),
    [("ratio", sides) for sides in ((3, 7, 0, 5), (0, 7, 3, 5), *ALIKE)]
    + [("difference", sides) for sides in ((3, 7, 0, 5), (0, 7, 3, 5), *ALIKE)],
)
def test_where_few_batches_are_all_alike_adjusted_limits_are_those_of_the_score(name, sides):
    row = adjusted(sides)
    # in one stratum adjusting changes nothing: these are the crude limits
    numbers, crude = (
        [row[f"{kind}{name}{end}"] for end in ("", "_low", "_high")] for kind in ("adjusted_", "")
    )
    assert numbers == pytest.approx(crude, nan_ok=True, abs=1e-9)
    assert numbers[1] < numbers[2]
    assert SCORE in row["note"]


def test_strata_without_a_failure_bound_a_difference_as_their_batches_do():
    row = adjusted(*[(0, 4, 0, 6)] * 12)
    # Σ w(−δ) = ±z √(Σ w² Ṽ N/(N − 1)) with p̃ = δ on one side and 0 on the other: 12δ²n = z²(1 − δ)N/(N − 1), n = 4 or 6
    for end, n in (("high", 4), ("low", 6)):
        delta = abs(row[f"adjusted_difference_{end}"])
        assert 12 * delta**2 * n == pytest.approx(1.959963985**2 * delta * (1 - delta) * 10 / 9)
    assert row["note"].startswith("no failures on either side: there is no ratio; all failed, or none")


def test_a_side_without_a_failure_in_two_strata_has_no_narrow_difference():
    row = adjusted((0, 12, 5, 40), (0, 9, 3, 50))
    # Sato's variance gives −0.157 to −0.034 here, which holds in 12 of 100 runs of 0 in 31 against 0.17 of 512
    expected = sc.stats.stratified_difference([0, 0], [12, 9], [5, 3], [40, 50])
    assert (row["adjusted_difference_low"], row["adjusted_difference_high"]) == pytest.approx(expected[1:3])
    assert row["adjusted_difference_high"] > 0
    assert SCORE in row["note"]


def test_other_rows_keep_the_usual_limits():
    frame = sc.compare(
        sc.counts(
            {("a", "s", "online"): (6, 6), ("a", "s", "offline"): (7, 7)}
            | {("b", "s", "online"): (21, 60), ("b", "s", "offline"): (11, 70)},
            ["category", "stage", "channel"],
        ),
        "channel", baseline="offline", by="category", adjust_for="stage",
    )  # fmt: skip
    # Greenland and Robins by hand: ln(0.35 / (11/70)) ± z √(1/21 − 1/60 + 1/11 − 1/70)
    spread = 1.959963985 * math.sqrt(1 / 21 - 1 / 60 + 1 / 11 - 1 / 70)
    assert math.log(frame["adjusted_ratio_high"][1] / frame["adjusted_ratio"][1]) == pytest.approx(spread)
    assert frame["note"].tolist()[1] == ""


@pytest.mark.parametrize(
    ("strata", "said"),
    [
        # an odds ratio without end beside a small P value of the strata
        (
            ((9, 9, 3, 8), (8, 8, 5, 9)),
            "the adjusted odds ratio is 0, infinite or not defined: it has no interval",
        ),
        (((9, 9, 8, 8),), "all failed on both sides: there is no odds ratio"),
        (((9, 9, 3, 8),), "all of the group failed: the odds ratio has no upper limit"),
        (
            ((0, 9, 0, 8), (3, 9, 0, 0), (0, 0, 2, 9)),
            "no failures in the strata that hold both sides: there is no adjusted ratio",
        ),
    ],
)
def test_what_does_not_exist_or_has_no_end_is_said(strata, said):
    assert said in adjusted(*strata)["note"]


@pytest.mark.parametrize(
    ("online", "offline", "ratio", "odds", "said"),
    [
        ((3, 10), (0, 10), math.inf, math.inf, "no failures in the baseline: the ratio has no upper limit"),
        ((0, 10), (0, 10), math.nan, math.nan, "no failures on either side: there is no ratio"),
        ((0, 10), (3, 10), 0.0, 0.0, ""),
        ((10, 10), (10, 10), 1.0, math.nan, "all failed on both sides: there is no odds ratio"),
    ],
)
def test_zero_cells(online, offline, ratio, odds, said):
    row = row_of(sc.counts({"online": online, "offline": offline}, "channel"))
    assert row["ratio"] == pytest.approx(ratio, nan_ok=True)
    assert row["odds_ratio"] == pytest.approx(odds, nan_ok=True)
    assert row["note"] == said
    assert -1 <= row["difference_low"] <= row["difference"] <= row["difference_high"] <= 1
    assert row["ratio_low"] >= 0
    assert not math.isnan(row["ratio_high"])


BOTH = {
    ("online", "distribution"): (20, 100),
    ("offline", "production"): (5, 100),
    ("offline", "distribution"): (18, 100),
}


def test_channels_that_mix_stages_warn_and_tell_what_to_do():
    tally = sc.counts(BOTH, ["channel", "stage"])
    with pytest.warns(sc.MixedStagesWarning, match='adjust_for="stage"') as caught:
        sc.compare(tally, "channel", baseline="offline")
    assert caught[0].filename == __file__


def test_channels_within_a_stage_do_not_warn():
    tally = sc.counts(BOTH, ["channel", "stage"])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        sc.compare(tally, "channel", baseline="offline", adjust_for="stage")
        sc.compare(tally, "channel", baseline="offline", by="stage")
        sc.compare(tally[tally["stage"] == "distribution"], "channel", baseline="offline")
        sc.compare(tally, "stage", baseline="production")
        sc.compare(tally.assign(place=tally["stage"]), "channel", baseline="offline", by="place")


def test_years_and_whole_numbers_can_be_compared():
    tally = sc.counts({2019: (10, 100), 2020: (20, 100), 2021: (30, 100)}, "year")
    frame = sc.compare(tally, "year", baseline=2019)
    assert frame["year"].tolist() == [2020, 2021]
    assert frame["baseline"].tolist() == [2019, 2019]
    assert sc.compare(tally, "year", baseline=np.int64(2019)).equals(frame)


def test_a_level_that_is_not_stated_is_a_row_and_no_baseline():
    tally = sc.tally(
        pd.DataFrame({"channel": ["online", None, "offline"] * 4, "verdict": ["conforming"] * 12}), "channel"
    )
    frame = sc.compare(tally, "channel", baseline="offline")
    assert frame["channel"].fillna("?").tolist() == ["online", "?"]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"on": "chanel"}, "on: the data have no column 'chanel'; did you mean 'channel'"),
        ({"on": ["channel"]}, "on must name one column"),
        ({"on": "rate"}, "'rate' is the name of a column that results have"),
        (
            {"baseline": "off-line"},
            r"baseline must be a level of 'channel': 'offline', 'online' \(got 'off-line'\)",
        ),
        ({"baseline": None}, r"baseline must be a level of 'channel'.*got None"),
        ({"by": None}, "by must name columns"),
        ({"by": "channel"}, "by must not hold 'channel'"),
        ({"adjust_for": "channel"}, "adjust_for must not hold 'channel'"),
        ({"by": "size", "adjust_for": "size"}, "adjust_for must not hold 'size', which is in by"),
        ({"adjust_for": "stge"}, "adjust_for: the data have no column 'stge'"),
        ({"confidence": 95}, r"confidence must lie between 0 and 1, such as 0.95 \(got 95\)"),
        ({"confidence": 1.0}, "confidence must lie between 0 and 1"),
        ({"confidence": True}, "confidence must lie between 0 and 1"),
        ({"programmes": "specal"}, "programmes must be 'all' or kinds of"),
    ],
)
def test_wrong_arguments_are_named(given, message):
    tally = sc.counts({("online", "s"): (1, 2), ("offline", "s"): (1, 2)}, ["channel", "size"])
    arguments = {"on": "channel", "baseline": "offline"} | given
    with pytest.raises(sc.SpotcheckError, match=message):
        sc.compare(tally, arguments.pop("on"), **arguments)


def test_a_baseline_alone_is_no_comparison():
    with pytest.raises(sc.ArgumentError, match="no other level than the baseline 'offline'"):
        sc.compare(sc.counts({"offline": (1, 2)}, "channel"), "channel", baseline="offline")


@pytest.mark.parametrize("verdict", [["pending", "untested"], []])
def test_without_a_tested_batch_it_says_so(verdict):
    data = pd.DataFrame({"channel": ["online", "offline"][: len(verdict)], "verdict": verdict}).astype("str")
    with pytest.raises(sc.ArgumentError, match="data must hold tested batches"):
        sc.compare(data, "channel", baseline="offline")


cells = st.integers(0, 40).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
tables = st.dictionaries(
    st.tuples(st.sampled_from(["a", "b"]), st.sampled_from(["p", "q", "r"]), st.sampled_from(["online", "offline"])),
    cells, min_size=1,
)  # fmt: skip


@settings(deadline=None, max_examples=15)
@given(tables)
def test_swapping_the_sides_mirrors_every_number(table):
    tally = sc.counts(
        {**table, ("a", "p", "online"): (2, 9), ("a", "p", "offline"): (1, 9)},
        ["category", "size", "channel"],
    )
    one = sc.compare(tally, "channel", baseline="offline", by="category", adjust_for="size")
    two = sc.compare(tally, "channel", baseline="online", by="category", adjust_for="size")
    assert one["category"].tolist() == two["category"].tolist()
    close = {"rtol": 1e-6, "atol": 1e-9, "equal_nan": True}
    with np.errstate(divide="ignore"):
        for prefix in ("", "adjusted_"):
            np.testing.assert_allclose(
                one[f"{prefix}difference_low"], -two[f"{prefix}difference_high"], **close
            )
            for name in ("ratio", "odds_ratio"):
                np.testing.assert_allclose(one[f"{prefix}{name}"], 1 / two[f"{prefix}{name}"], **close)
                np.testing.assert_allclose(
                    one[f"{prefix}{name}_low"], 1 / two[f"{prefix}{name}_high"], **close
                )
    for name in ("p_value", "p_adjusted", "cmh_p_value", "breslow_day_p_value"):
        np.testing.assert_allclose(one[name], two[name], **close)


@settings(deadline=None, max_examples=15)
@given(tables)
def test_estimates_lie_within_their_limits_and_rows_without_one_say_why(table):
    tally = sc.counts(
        {**table, ("a", "p", "online"): (2, 9), ("a", "p", "offline"): (1, 9)},
        ["category", "size", "channel"],
    )
    frame = sc.compare(tally, "channel", baseline="offline", by="category", adjust_for="size")
    for name in ("difference", "ratio", "odds_ratio"):
        known = frame[frame[name].notna()]
        assert (known[f"{name}_low"] <= known[name] + 1e-9).all()
        assert (known[name] <= known[f"{name}_high"] + 1e-9).all()
    assert (frame["note"] != "")[frame["difference"].isna() | frame["ratio"].isna()].all()
    assert (frame["note"] != "")[frame["adjusted_difference"].isna()].all()


@pytest.mark.parametrize("name", ["row of", "place of", "weight", "left", "right"])
def test_strata_may_have_any_name(name):
    cells = {
        ("online", "x"): (9, 30),
        ("online", "y"): (2, 20),
        ("offline", "x"): (3, 30),
        ("offline", "y"): (4, 50),
    }
    plain, other = (
        sc.compare(sc.counts(cells, ["channel", column]), "channel", baseline="offline", adjust_for=column)
        for column in ("kind", name)
    )
    pd.testing.assert_frame_equal(plain, other)
