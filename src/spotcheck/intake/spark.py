"""Validation where the rows are: partitions of a Spark frame, with the columnar execution."""

from typing import Any


def is_spark(frame: Any) -> bool:
    """Tell whether a frame is Spark's, without loading Spark.

    >>> is_spark([])
    False
    """
    return any(kind.__module__.startswith("pyspark.sql") for kind in type(frame).__mro__)
