"""The same rows in every engine, from the tests of tallies."""

import importlib.util
from pathlib import Path

import pytest

_path = Path(__file__).parents[1] / "tallies" / "engines.py"
_spec = importlib.util.spec_from_file_location("engines", _path)
engines = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(engines)


@pytest.fixture(params=list(engines.ENGINES), scope="module")
def to_engine(request):
    """What turns a pandas frame into one of an engine."""
    return engines.ENGINES[request.param]


@pytest.fixture(scope="module")
def in_engine(to_engine):
    """The batches in an engine."""
    return to_engine(engines.adversarial())


@pytest.fixture(scope="module")
def spark():
    """What turns a pandas frame into one of Spark."""
    session = engines.spark_session()
    yield lambda frame: engines.to_spark(session, frame)
    session.stop()


@pytest.fixture(scope="module")
def batches():
    """Batches with everything that differs between engines."""
    return engines.adversarial()
