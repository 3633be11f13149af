"""What extraction reads of passages that were set aside, and of those it was mended with: floors, not aims."""

import importlib.util
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def scoring():
    spec = importlib.util.spec_from_file_location("claims_scoring", Path(__file__).parent / "scoring.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_set_is_as_large_as_promised(scoring):
    passages = list(scoring.passages(scoring.HELD_OUT))
    assert len(passages) >= 150
    assert sum(len(passage["figures"]) for _, passage in passages) >= 800
    assert len({genre for genre, _ in passages}) >= 6
    assert len({passage["office"] for _, passage in passages}) >= 30


def test_passages_set_aside_are_read_at_least_this_well(scoring):
    found = scoring.scores(scoring.HELD_OUT)["all"]
    assert found.precision >= 0.945
    assert found.recall >= 0.92
    assert found.scope >= 0.81


def test_passages_of_practice_are_read_at_least_this_well(scoring):
    found = scoring.scores(scoring.PRACTICE)["all"]
    assert found.precision >= 0.965
    assert found.recall >= 0.945
    assert found.scope >= 0.865
