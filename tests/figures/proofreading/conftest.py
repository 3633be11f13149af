"""What tests of proofreading share."""

import importlib.util
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
def bulletins():
    """The generator of bulletins."""
    return _load("bulletins")
