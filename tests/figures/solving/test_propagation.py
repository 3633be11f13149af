"""Propagation and what is kept of it: ends that stay short, witnesses that serve other readings."""

from spotcheck.figures import Ledger, solve
from spotcheck.figures.solving.system import System


def component(*figures):
    rows = [{"id": q, "printed": p, "is": q} for p, q in figures]
    ledger = Ledger.of(rows, scopes={name: {"extra": name} for name in "ab"})
    return System.of(ledger).components[0]


def test_ends_of_rates_that_two_figures_push_back_and_forth_stay_short():
    rates = component(
        ("85%", "failure_rate(a) / failure_rate(b)"), ("-4个百分点", "failure_rate(a) - failure_rate(b)")
    )
    box = rates.reading(0).box
    ends = [end for end in (*box.ratio_low, *box.ratio_high) if end is not None]
    assert ends
    assert all(end.below <= 2**256 for end in ends)


def test_a_witness_that_breaks_only_what_is_left_out_is_one():
    rates = component(("100", "tested(a)"), ("30", "nonconforming(a)"), ("31%", "failure_rate(a)"))
    values = rates.outcome(0b100).values
    assert rates.problem.broken(values) == 0b100
    assert rates.problem.hold(values, 0b100)
    assert rates.outcome(0b101).values == values
    assert rates.outcome(0).values is None


def test_a_scope_within_another_that_it_is_no_printed_part_of_passes_no_more_batches():
    names = {"all": {"year": 2022}, "online": {"year": 2022, "channel": "online"}}
    figures = (
        ("100", "tested(all)"),
        ("40", "nonconforming(all)"),
        ("90", "tested(online)"),
        ("20", "nonconforming(online)"),
    )
    found = solve(Ledger.of([{"id": q, "printed": p, "is": q} for p, q in figures], scopes=names))
    assert found.status == "contradictory"
