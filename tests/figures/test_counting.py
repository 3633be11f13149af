"""Data behind figures: gone through once for each set of columns, however many figures there are."""

import pandas as pd

from spotcheck.figures import Ledger, check
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
