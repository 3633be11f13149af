"""Fixtures of the whole suite."""

import pytest

import spotcheck as sc


@pytest.fixture(scope="session")
def shanghai():
    """The sample lists, read once."""
    return sc.samples.shanghai()


#: ledgers that cannot be true are read by tests/figures/test_published.py, and not collected as tests of their own
collect_ignore_glob = ["*.figures.toml"]
