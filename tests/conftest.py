"""Fixtures of the whole suite."""

import gc

import pytest
from hypothesis import settings

import spotcheck as sc

# no test fails because the machine is busy, and every run tries the same examples;
# pytest --hypothesis-profile=explore tries others
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None)
settings.load_profile("same")


def pytest_collection_finish():
    """Leave what was imported and collected out of the search for garbage: a tenth of the time of all tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)


@pytest.fixture(scope="session")
def shanghai():
    """The sample lists, read once."""
    return sc.samples.shanghai()


#: ledgers that cannot be true are read by tests/figures/test_published.py, and not collected as tests of their own
collect_ignore_glob = ["*.figures.toml"]
