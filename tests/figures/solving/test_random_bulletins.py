"""Random bulletins: nothing true is called wrong, each slip that can be seen is seen, by the judgement of CP-SAT."""

import sys
from pathlib import Path

import pytest

pytest.importorskip("ortools")
sys.path.insert(0, str(Path(__file__).parent))  # the generator and the judge stand beside this file

from cpsat_judge import Judge
from random_bulletins import Bulletin, slip

from spotcheck.figures import solve

TRUE = (1000, *range(1002, 1009))
WRONG = range(1100, 1112)


@pytest.mark.parametrize("seed", TRUE)
def test_true_figures_are_consistent_and_their_ranges_are_the_judges(seed):
    bulletin = Bulletin(seed, size=16)
    ledger = bulletin.ledger()
    found = solve(ledger)
    assert found.status == "consistent"
    rows = found.implied.set_index("quantity")
    judge = Judge(ledger)
    counts = [q for q in rows.index if not q.startswith("failure_rate")]
    for quantity in counts[:: max(1, len(counts) // 6)]:
        low, high = judge.bounds(quantity)
        assert rows.loc[quantity, "low"] == low
        if rows.loc[quantity, "high"] is None:  # what has no end grows to the judge's ceiling, or nearly
            assert high > judge.ceiling / 10
        else:
            assert rows.loc[quantity, "high"] == high
    name = next(iter(bulletin.parts["all"]))[0]
    low, high = rows.loc[f"failure_rate({name})"]
    assert judge.rate_is_tight(f"failure_rate({name})", low, 1) is not False
    assert judge.rate_is_tight(f"failure_rate({name})", high, -1) is not False


@pytest.mark.parametrize("seed", WRONG)
def test_a_slip_that_can_be_seen_is_seen_and_its_repair_is_offered(seed):
    bulletin = Bulletin(seed, size=20)
    figures, wrong, right = slip(bulletin, seed)
    ledger = bulletin.ledger(figures)
    found = solve(ledger)
    possible = Judge(ledger).possible()
    assert possible is not None
    assert (found.status == "consistent") == possible
    if possible:
        return
    offered = set(zip(found.repairs["id"], found.repairs["suggestion"], strict=True))
    assert (wrong, right) in offered
    taking_part = [figure for figure in figures if figure["id"] in found.conflict]
    assert solve(bulletin.ledger(taking_part)).status != "consistent"
    for spared in taking_part:
        rest = [figure for figure in taking_part if figure is not spared]
        assert not rest or solve(bulletin.ledger(rest)).status == "consistent"


@pytest.mark.parametrize("seed", [237, *range(1200, 1212)])
def test_some_of_the_figures_that_are_true_can_all_be_true(seed):
    """What is left out leaves counts that nobody speaks of: taking them for 0 proves nothing."""
    bulletin = Bulletin(seed)
    few = [f for f in bulletin.figures if f["is"] in ("sampled(all)", "nonconforming(all)", "tested(all)")]
    few += [f for f in bulletin.figures if "_rate(" in f["is"] and " / " in f["is"]]
    few += [f for f in bulletin.figures if f["is"] == "sampled(all_category_0)"]
    assert solve(bulletin.ledger(few)).status == "consistent"


def test_values_that_propagation_left_unchecked_are_not_taken_for_a_witness():
    bulletin = Bulletin(305)
    named = "sampled(all)|failure_rate(all_region_1)|sampled(all_region_4)|failure_rate(all_region_4)"
    named += (
        "|failure_rate(all_region_1) - failure_rate(all_region_2)|failure_rate(all_region_1_sales_mode_0)"
    )
    named += "|nonconforming(all_channel_0)|sampled(all) / sampled(last) - 1|pass_rate(all)|failure_rate(all_region_3)"
    named += (
        "|failure_rate(all_region_0) / failure_rate(all_region_1)|nonconforming(all_region_1_sales_mode_1)"
    )
    some = [figure for figure in bulletin.figures if figure["is"] in named.split("|")]
    assert len(some) == 12
    assert solve(bulletin.ledger(some)).status == "consistent"
