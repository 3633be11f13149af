"""What the docs say on coverage, computed again, and a section in the docs for every method."""

import runpy
from pathlib import Path

import pytest

from spotcheck.stats.contrasts import DIFFERENCE, ODDS_RATIO, RATIO
from spotcheck.stats.counts import COUNT, COUNT_RATIO
from spotcheck.stats.designs import _METHODS as DESIGNS
from spotcheck.stats.multiplicity import _METHODS as MULTIPLICITY
from spotcheck.stats.proportion_limits import METHODS as PROPORTION
from spotcheck.stats.standardisation import _DIRECT, _INDIRECT
from spotcheck.stats.two_group_tests import _METHODS as TESTS

DOCS = Path(__file__).parents[2] / "docs"
summary = runpy.run_path(str(DOCS / "coverage.py"))["summary"]


@pytest.mark.parametrize(
    ("n", "method", "mean", "least"),
    [
        (66, "wilson", 0.952, 0.916),
        (66, "wald", 0.924, 0.484),
        (20, "mid-p", 0.961, 0.929),
        (20, "wilson", 0.954, 0.894),
    ],
)
def test_stated_coverage(n, method, mean, least):
    found = summary(n, method)
    assert (round(found[0], 3), round(found[1], 3)) == (mean, least)
    assert f"| {method} |" in (DOCS / "coverage.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("method", ["clopper-pearson", "blaker"])
@pytest.mark.parametrize("n", [3, 20, 66])
def test_guaranteed_coverage(method, n):
    assert summary(n, method)[1] >= 0.95 - 1e-9


@pytest.mark.parametrize(
    ("page", "methods"),
    [
        ("proportion", PROPORTION),
        ("difference", DIFFERENCE),
        ("ratio", RATIO),
        ("odds-ratio", ODDS_RATIO),
        ("tests", TESTS),
        ("counts", {**COUNT, **COUNT_RATIO}),
        ("standardisation", {**_DIRECT, **_INDIRECT}),
        ("multiplicity", MULTIPLICITY),
        ("designs", DESIGNS),
    ],
)
def test_every_method_has_a_section_in_the_docs(page, methods):
    lines = (DOCS / "methods" / f"{page}.md").read_text(encoding="utf-8").splitlines()
    headings = (
        " ".join(line for line in lines if line.startswith("## ")).replace(",", " ").replace(":", " ").split()
    )
    assert set(methods) <= set(headings)
