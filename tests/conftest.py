"""Fixtures of the whole suite."""

import pytest
from hypothesis import settings

import spotcheck as sc

# no test fails because the machine is busy
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def shanghai():
    """The sample lists, read once."""
    return sc.samples.shanghai()


#: ledgers that cannot be true are read by tests/figures/test_published.py, and not collected as tests of their own
collect_ignore_glob = ["*.figures.toml"]
