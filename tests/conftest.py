"""Fixtures of the whole suite."""

import pytest

import spotcheck as sc


@pytest.fixture(scope="session")
def shanghai():
    """The sample lists, read once."""
    return sc.samples.shanghai()
