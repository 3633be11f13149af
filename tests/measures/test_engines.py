"""Every measure gives the same frame from every engine."""

import pandas as pd
import pytest

import spotcheck as sc

pytestmark = [
    pytest.mark.filterwarnings("ignore::spotcheck.ScopeWarning"),
    pytest.mark.filterwarnings("ignore::spotcheck.MixedStagesWarning"),
]

#: name → call on batches
CALLS = {
    "rates": lambda data: sc.failure_rates(data, ["category", "flag"]),
    "rates by month": lambda data: sc.failure_rates(data, ["year", "month"], programmes="all"),
    "clusters": lambda data: sc.failure_rates(data, "channel", cluster="producer"),
    "population": lambda data: sc.failure_rates(data, "number", population={1: 500, 2: 500, 10: 500}),
    "standard": lambda data: sc.failure_rates(data, "year", standard=(2019, "channel")),
    "observed": lambda data: sc.observed_expected(data, "number", reference=(2019, "channel")),
    "compare": lambda data: sc.compare(data, "channel", baseline="offline", by="category"),
    "compare numbers": lambda data: sc.compare(data, "number", baseline=2, by="flag"),
    "compare flags": lambda data: sc.compare(data, "flag", baseline=True),
    "adjusted": lambda data: sc.compare(
        data, "channel", baseline="offline", by="year", adjust_for=["stage", "number"]
    ),
    "years": lambda data: sc.year_over_year(data, ["category", "quarter"]),
    "decompose": lambda data: sc.decompose(data, "year", mix="category"),
    "decompose numbers": lambda data: sc.decompose(data, "channel", mix="number", programmes="all"),
    "rank": lambda data: sc.rank(data, "category", min_tested=10),
}


@pytest.fixture(scope="module")
def expected(batches):
    """What each call gives of the batches in pandas."""
    return {name: call(batches) for name, call in CALLS.items()}


@pytest.mark.parametrize("call", CALLS)
def test_every_engine_gives_the_same(in_engine, expected, call):
    pd.testing.assert_frame_equal(CALLS[call](in_engine), expected[call])


@pytest.mark.parametrize("call", CALLS)
def test_a_tally_gives_what_its_batches_give(batches, call):
    if call in ("rates by month", "years"):
        batches = batches.assign(quarter=1, month=2)
    keys = [name for name in batches if name not in ("verdict", "sampled_on")]
    pd.testing.assert_frame_equal(CALLS[call](sc.tally(batches, keys)), CALLS[call](batches))


def test_an_intake_gives_what_its_batches_give():
    class Intake:
        batches = pd.DataFrame({"channel": ["online", "offline"], "verdict": ["nonconforming"] * 2})
        rejected = problems = None

    pd.testing.assert_frame_equal(
        sc.compare(Intake(), "channel", baseline="offline"),
        sc.compare(Intake.batches, "channel", baseline="offline"),
    )


@pytest.mark.parametrize("suffix", [".parquet", ".csv"])
def test_files_give_what_their_batches_give(batches, tmp_path, suffix):
    path = tmp_path / f"clean{suffix}"
    known = batches.assign(category=batches["category"].replace("", "e"))  # CSV cannot tell "" from nothing
    (known.to_parquet if suffix == ".parquet" else known.to_csv)(path, index=False)
    for name in ("rates", "compare numbers", "adjusted", "years", "decompose"):
        pd.testing.assert_frame_equal(CALLS[name](path), CALLS[name](known))


@pytest.mark.parametrize("call", CALLS)
def test_no_measure_changes_its_data(batches, call):
    before = batches.copy(deep=True)
    CALLS[call](batches)
    pd.testing.assert_frame_equal(batches, before)
