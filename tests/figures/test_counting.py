"""Data behind figures: gone through once for each set of columns, however many figures there are."""

import pandas as pd

from spotcheck.figures import Ledger, check
from spotcheck.figures.solving import system
from spotcheck.tallies import scopes

OFFICES = [f"office {k}" for k in range(20)]


def test_a_hundred_figures_ask_the_data_a_few_times(monkeypatch):
    asked = []
    count = scopes.cells
    monkeypatch.setattr(
        scopes, "cells", lambda source, keys: asked.append(tuple(keys)) or count(source, keys)
    )
    rows = [(office, verdict) for office in OFFICES for verdict in ("conforming", "nonconforming")]
    data = pd.DataFrame(rows, columns=["region", "verdict"])
    figures = [
        {"id": f"{measure} {k}", "printed": printed, "is": f"{measure}(o{k})"}
        for k in range(len(OFFICES))
        for measure, printed in (
            ("tested", "2"),
            ("nonconforming", "1"),
            ("sampled", "2"),
            ("failure_rate", "50%"),
        )
    ]
    found = check(
        Ledger.of(figures, scopes={f"o{k}": {"region": office} for k, office in enumerate(OFFICES)}), data
    )
    assert found.ok
    assert len(found.results) == 80
    assert asked == [("region",)]


def test_figures_that_all_agree_with_the_data_can_all_be_true_without_a_search(monkeypatch):
    def no_search(*_, **__):
        raise AssertionError("searched")

    monkeypatch.setattr(system, "decide", no_search)
    rows = [(office, verdict) for office in OFFICES for verdict in ("conforming", "pending", "nonconforming")]
    data = pd.DataFrame(rows, columns=["region", "verdict"])
    figures = [
        {"id": "tested", "printed": "40", "is": "tested(all)"},
        {"id": "rate", "printed": "50%", "is": "failure_rate(all)"},
        {"id": "share", "printed": "5%", "is": "nonconforming(o0) / nonconforming(all)"},
    ]
    scopes_of = {"all": {}, **{f"o{k}": {"region": office} for k, office in enumerate(OFFICES)}}
    ledger = Ledger.of(figures, scopes=scopes_of, parts={"all": [f"o{k}" for k in range(len(OFFICES))]})
    assert check(ledger, data).ok
