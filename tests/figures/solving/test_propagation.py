"""Propagation and what is kept of it: ends that stay short, witnesses that serve other readings."""

from spotcheck.figures import Ledger, solve
from spotcheck.figures.solving import system
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


def no_search(*_, **__):
    raise AssertionError("searched")


def test_counts_that_are_known_and_meet_every_figure_save_the_search(monkeypatch):
    monkeypatch.setattr(system, "decide", no_search)
    names = {"a": {"channel": "online"}, "all": {}}
    rows = [
        {"id": q, "printed": p, "is": q}
        for p, q in (("2.8倍", "sampled(all) / sampled(a)"), ("27.9%", "failure_rate(a)"))
    ]
    counts = {("sampled", "online"): 1739, ("nonconforming", "online"): 485, ("nonconforming", ""): 700}

    def known(measure, scope):
        return counts.get((measure, "".join(str(v) for _, values in scope.conditions for v in values)), 4880)

    assert solve(Ledger.of(rows, scopes=names), known=known).status == "consistent"


def test_counts_that_are_known_and_wrong_change_nothing():
    rows = [
        {"id": q, "printed": p, "is": q}
        for p, q in (("100", "tested(a)"), ("30", "nonconforming(a)"), ("31%", "failure_rate(a)"))
    ]
    ledger = Ledger.of(rows, scopes={"a": {}})
    told = solve(ledger, known=lambda _measure, _scope: 100)
    assert (told.status, told.conflict) == (solve(ledger).status, solve(ledger).conflict)
    assert told.status == "contradictory"
    assert (
        solve(Ledger.of(rows[:2], scopes={"a": {}}), known=lambda _measure, _scope: None).status
        == "consistent"
    )
