"""Counts of many scopes of the same data: as those of each scope alone, and few questions to the engine."""

from itertools import permutations

import pandas as pd
import pytest

from spotcheck.tallies import prepared, scope_counts, scopes

BATCHES = pd.DataFrame(
    {
        "year": [2020, 2020, 2020, 2019, 2019, None],
        "channel": ["online", "offline", None, "online", "online", "offline"],
        "programme_kind": ["routine", None, "routine", "special", "routine", "routine"],
        "product": ["toy", "kettle", "toy", None, "toy", "lamp"],
        "verdict": ["nonconforming", "conforming", "pending", "nonconforming", "conforming", "untested"],
    }
)
CONDITIONS = (
    {},
    {"year": (2020,)},
    {"channel": ("online",)},
    {"year": (2019, 2020), "channel": ("online", "offline")},
    {"year": (2019,), "programme_kind": ("special",)},
)


@pytest.mark.parametrize("order", list(permutations(range(len(CONDITIONS))))[::17])
def test_counts_do_not_depend_on_what_was_asked_before(order):
    ready = prepared(BATCHES)
    for k in order:
        assert scope_counts(ready, CONDITIONS[k]) == scope_counts(BATCHES, CONDITIONS[k])


def test_counts_by_fewer_columns_are_added_up_and_not_counted_again(monkeypatch):
    asked = []
    count = scopes.cells
    monkeypatch.setattr(
        scopes, "cells", lambda source, keys: asked.append(tuple(keys)) or count(source, keys)
    )
    ready = prepared(BATCHES)
    for conditions in reversed(CONDITIONS):
        scope_counts(ready, conditions, measures=["sampled", "nonconforming"])
    assert asked == [("programme_kind", "year"), ("channel", "programme_kind", "year")]
