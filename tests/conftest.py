"""Fixtures of the whole suite."""

import pytest
from hypothesis import settings

import spotcheck as sc

# no test fails because the machine is busy, and every run tries the same examples;
# pytest --hypothesis-profile=explore tries others
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile("same")


@pytest.fixture(scope="session")
def shanghai():
    """The sample lists, read once."""
    return sc.samples.shanghai()


#: ledgers that cannot be true are read by tests/figures/test_published.py, and not collected as tests of their own
collect_ignore_glob = ["*.figures.toml"]
