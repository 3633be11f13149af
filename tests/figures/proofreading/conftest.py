"""What tests of proofreading share."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest

import spotcheck as sc


def _load(name: str):
    spec = importlib.util.spec_from_file_location(name, Path(__file__).parent / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def doubted():
    """Give the numbers of a text that have a finding of what they say, more than a note."""
    codes = ("contradiction", "sum", "two-values", "shares", "rounding")

    def quotes(text: str) -> list[str]:
        findings = sc.proofread(text).findings
        return findings[(findings["severity"] != "info") & findings["code"].isin(codes)]["quote"].tolist()

    return quotes


@pytest.fixture(scope="session")
def warned():
    """Give the places of a text that have a finding, more than a note."""

    def places(text: str) -> list[tuple[int, int]]:
        found = sc.proofread(text).findings
        return [
            (start, end)
            for start, end, severity in zip(found["start"], found["end"], found["severity"], strict=True)
            if severity != "info"
        ]

    return places


@pytest.fixture(scope="session")
def told_both_ways(warned):
    """Give what is warned of in a text with the right one of its [right|wrong], and what is warned of at the wrong one."""
    slots = re.compile(r"\[([^|\]]*)\|([^|\]]*)\]")

    def ways(told: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        slot = slots.search(told)
        assert slot is not None
        start, end = slot.start(), slot.start() + len(slot[2])
        wrong = warned(slots.sub(r"\2", told))
        return warned(slots.sub(r"\1", told)), [
            place for place in wrong if place[0] < end and start < place[1]
        ]

    return ways


@pytest.fixture(scope="session")
def bulletins():
    """The generator of bulletins."""
    return _load("bulletins")
