"""The same rows in every engine."""

import importlib.util
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("engines", Path(__file__).with_name("engines.py"))
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


@pytest.fixture
def batches():
    """Batches with everything that differs between engines."""
    return engines.adversarial()


@pytest.fixture(scope="module")
def spark():
    """A Spark session."""
    session = engines.spark_session()
    yield session
    session.stop()


@pytest.fixture
def to_spark(spark):
    """What turns a pandas frame into one of Spark."""
    return lambda frame: engines.to_spark(spark, frame)
