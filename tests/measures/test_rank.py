"""Ranks come with their uncertainty, and small groups are not ranked."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import spotcheck as sc

ORACLE = json.loads((Path(__file__).parents[1] / "oracle" / "oracle-dev.json").read_text(encoding="utf-8"))
LEVELS = {"toys": (30, 100), "lamps": (9, 90), "shoes": (25, 120), "pens": (4, 10), "helmets": (0, 60)}


def test_the_columns_are_those_that_are_documented():
    assert list(sc.rank(sc.counts(LEVELS, "category"), "category").columns) == [
        "category", "sampled", "tested", "nonconforming", "rate", "shrunken", "low", "high",
        "rank", "rank_low", "rank_high", "note",
    ]  # fmt: skip


def test_the_highest_rate_comes_first_and_small_groups_last():
    frame = sc.rank(sc.counts(LEVELS, "category"), "category")
    assert frame["category"].tolist() == ["toys", "shoes", "lamps", "helmets", "pens"]
    assert frame["rank"].iloc[:4].is_monotonic_increasing
    assert frame["rank"].iloc[:4].sum() == pytest.approx(1 + 2 + 3 + 4, abs=0.05)  # each within its limits
    last = frame.iloc[-1]
    assert last["note"] == "fewer than 20 tested: not ranked"
    assert np.isnan(last[["rank", "rank_low", "rank_high"]].astype(float)).all()
    assert last["rate"] == 0.4


def test_none_found_is_said_not_to_be_none_there():
    frame = sc.rank(sc.counts(LEVELS, "category"), "category").set_index("category")
    assert frame.loc["helmets", "note"] == "none found, which is not none there"


@pytest.mark.parametrize(
    "case", [case for case in ORACLE if case["method"] == "betabinomial_mle"], ids=lambda c: c["id"]
)
def test_shrunken_rates_are_the_posterior_means_of_the_reference(case):
    x, n = case["inputs"]["x"], case["inputs"]["n"]
    tally = sc.counts({f"g{i:02d}": pair for i, pair in enumerate(zip(x, n, strict=True))}, "category")
    frame = sc.rank(tally, "category", min_tested=1).sort_values("category")
    np.testing.assert_allclose(
        frame["shrunken"], case["outputs"]["posterior_mean"], rtol=case["tolerance"] * 50
    )  # VGAM
    assert ((frame["low"] < frame["shrunken"]) & (frame["shrunken"] < frame["high"])).all()
    assert ((frame["rank_low"] <= frame["rank"]) & (frame["rank"] <= frame["rank_high"])).all()


def test_expected_ranks_are_those_of_pairwise_probabilities():
    tally = sc.counts({"a": (30, 100), "b": (22, 100), "c": (5, 100)}, "category")
    frame = sc.rank(tally, "category").set_index("category")
    fit = sc.stats.beta_binomial([30, 22, 5], [100] * 3)
    draws = [
        np.random.default_rng(i).beta(fit.alpha + x, fit.beta + 100 - x, 400_000)
        for i, x in enumerate((30, 22, 5))
    ]
    expected = 1 + sum((draws[0] < other).mean() for other in draws[1:])
    assert frame.loc["a", "rank"] == pytest.approx(expected, abs=0.02)


def test_more_confidence_is_wider():
    tally = sc.counts(LEVELS, "category")
    narrow, wide = (sc.rank(tally, "category", confidence=level) for level in (0.5, 0.99))
    assert ((wide["high"] - wide["low"]) > (narrow["high"] - narrow["low"])).all()
    ranked = wide["rank"].notna()
    assert (wide["rank_low"] <= narrow["rank_low"])[ranked].all()
    assert (wide["rank_high"] >= narrow["rank_high"])[ranked].all()


def test_without_differences_beyond_chance_ranks_cannot_be_told_apart():
    frame = sc.rank(sc.counts({"a": (10, 100), "b": (10, 100), "c": (10, 100)}, "category"), "category")
    assert frame["rank"].tolist() == [2, 2, 2]
    assert frame[["rank_low", "rank_high"]].to_numpy().tolist() == [[1, 3]] * 3
    assert set(frame["note"]) == {"no differences beyond chance were found: ranks cannot be told apart"}
    assert frame["shrunken"].tolist() == pytest.approx([0.1] * 3)
    assert (frame["low"] < 0.1).all()


def test_one_large_group_is_not_ranked_against_itself():
    frame = sc.rank(sc.counts({"a": (10, 100), "b": (1, 3)}, "category"), "category").set_index("category")
    assert frame["rank"].isna().all()
    assert frame.loc["a", "note"] == "fewer than two levels to rank"


def test_a_group_that_is_not_stated_is_listed_and_not_ranked():
    tally = sc.counts({"a": (10, 100), "b": (30, 100), None: (50, 100)}, "platform")
    frame = sc.rank(tally, "platform")
    assert frame["note"].iloc[-1] == "not stated: not ranked"
    assert frame["rank"].tolist()[:2] == [pytest.approx(1, abs=0.1), pytest.approx(2, abs=0.1)]


def test_several_columns_make_the_groups():
    tally = sc.counts({(2019, "a"): (10, 100), (2020, "a"): (30, 100)}, ["year", "size"])
    assert sc.rank(tally, ["year", "size"])[["year", "size"]].to_numpy().tolist() == [
        [2020, "a"],
        [2019, "a"],
    ]


def test_the_numbers_are_the_same_every_time_and_on_any_number_of_threads():
    code = (
        "import spotcheck as sc, hashlib\n"
        "t = sc.counts({f'p{i}': (i % 17, 40 + i % 60) for i in range(200)}, 'product')\n"
        "print(hashlib.sha256(sc.rank(t, 'product').to_csv().encode()).hexdigest())"
    )
    found = {
        subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True,
            env={**os.environ, "OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads},
        ).stdout
        for threads in ("1", "2")
    }  # fmt: skip
    assert len(found) == 1


def test_many_levels_are_ranked():
    random = np.random.default_rng(3)
    n = random.integers(1, 80, 3000)
    tally = pd.DataFrame({"product": [f"p{i:05d}" for i in range(3000)], "sampled": n, "tested": n})
    frame = sc.rank(tally.assign(nonconforming=random.binomial(n, random.beta(2, 12, 3000))), "product")
    assert frame["rank"].max() <= (n >= 20).sum()


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"by": ()}, "by must name at least one column"),
        ({"by": "kategory"}, "did you mean 'category'"),
        ({"min_tested": 0}, r"min_tested must be a whole number from 1 \(got 0\)"),
        ({"min_tested": 2.5}, "min_tested must be a whole number"),
        ({"min_tested": True}, "min_tested must be a whole number"),
        ({"confidence": 95}, "confidence must lie between 0 and 1"),
    ],
)
def test_wrong_arguments_are_named(given, message):
    arguments = {"by": "category"} | given
    with pytest.raises(sc.SpotcheckError, match=message):
        sc.rank(sc.counts(LEVELS, "category"), arguments.pop("by"), **arguments)


def test_without_a_tested_batch_it_says_so():
    with pytest.raises(sc.ArgumentError, match="data must hold tested batches"):
        sc.rank(sc.counts({"a": (0, 0), "b": (0, 0)}, "category"), "category")


def test_what_is_not_stated_does_not_move_the_others():
    levels = {"a": (10, 100), "b": (30, 100), "c": (20, 100)}
    without = sc.rank(sc.counts(levels, "platform"), "platform")
    beside = sc.rank(sc.counts({**levels, None: (900, 1000)}, "platform"), "platform")
    pd.testing.assert_frame_equal(beside.iloc[:3], without)


@pytest.mark.parametrize(
    "counts",
    [{"a": (0, 50), "b": (0, 60)}, {"a": (100, 100), "b": (50, 50)}, {"a": (100, 100), "b": (0, 50)}],
    ids=["none failed", "all failed", "all of one"],
)
def test_limits_hold_the_estimate_where_none_or_all_failed(counts):
    frame = sc.rank(sc.counts(counts, "product"), "product")
    assert (frame["low"] <= frame["shrunken"]).all()
    assert (frame["shrunken"] <= frame["high"]).all()


@pytest.mark.parametrize("measure", [sc.rank, sc.failure_rates, sc.year_over_year])
def test_other_programmes_are_advised_only_where_there_are_any(measure):
    batch = pd.DataFrame({"year": [2020], "verdict": ["conforming"], "programme_kind": ["special"]})
    with pytest.warns(sc.ScopeWarning), pytest.raises(sc.ArgumentError, match='programmes="all"'):
        measure(batch, *(["verdict"] if measure is sc.rank else []))
    with pytest.raises(sc.ArgumentError) as caught:
        measure(batch.iloc[:0], *(["verdict"] if measure is sc.rank else []))
    assert "programmes" not in str(caught.value)


def test_groups_that_tie_share_their_ranks():
    groups = {"a": (25, 25), "b": (30, 30), "c": (0, 40), "d": (0, 50), "e": (0, 60)}
    frame = sc.rank(sc.counts(groups, "shop"), "shop").set_index("shop").loc[list("abcde")]
    assert frame["rank"].tolist() == [1.5, 1.5, 4, 4, 4]
    assert frame[["rank_low", "rank_high"]].to_numpy().tolist() == [[1, 2]] * 2 + [[3, 5]] * 3
    assert frame["low"].tolist()[2:] == [0, 0, 0]
    assert frame["note"].str.startswith("each group failed as a whole or not at all").all()
