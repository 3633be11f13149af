"""Tallies and batches small enough to check by hand."""

import pandas as pd
import pytest

import spotcheck as sc


@pytest.fixture
def two_years():
    """Published counts of two years, by channel and stage."""
    return sc.counts(
        {
            (2019, "online", "distribution"): (154, 621),
            (2019, "offline", "production"): (210, 2310),
            (2019, "offline", "distribution"): (348, 1543),
            (2020, "online", "distribution"): (485, 1739),
            (2020, "offline", "production"): (188, 2300),
            (2020, "offline", "distribution"): (558, 2580),
        },
        ["year", "channel", "stage"],
    )


@pytest.fixture
def attacks():
    """Batches whose names are attacks on whatever shows them."""
    names = [
        "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "\x1b[2J\x1b]0;x\x07", "%%EOF", "{{7*7}}", "${7*7}",
        "</textarea><img src=x onerror=alert(1)>", "\u202egnp.exe", "$\\frac{1}{0}$", "@SUM(A1:A9)", "+1+1", "-1",
        "😀" * 60, "a\x00b", "javascript:alert(1)", "]]>", "'; DROP TABLE batches; --",
    ]  # fmt: skip
    rows = [
        {
            "year": year,
            "channel": "online" if i % 2 else "offline",
            "stage": "distribution",
            "category": name,
            "product": name,
            "platform": name if i % 2 else None,
            "verdict": "nonconforming" if (i + k) % 3 == 0 else "conforming",
            "failed_items": ((name, name, name),) if (i + k) % 3 == 0 else (),
        }
        for year in (2019, 2020)
        for i, name in enumerate(names)
        for k in range(22)
    ]
    return pd.DataFrame(rows)
