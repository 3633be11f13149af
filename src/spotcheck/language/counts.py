"""Counts in sentences: one row is, two rows are."""

from collections.abc import Mapping
from typing import Any


class Count(int):
    """A whole number that gives the form of a word that goes with it.

    >>> "{n} {n:row is|rows are} blank".format(n=Count(1)), "{n} {n:row is|rows are} blank".format(n=Count(2))
    ('1 row is blank', '2 rows are blank')
    """

    def __format__(self, spec: str) -> str:
        one, bar, more = spec.partition("|")
        return (one if self == 1 else more) if bar else format(int(self), spec)


def with_counts(slots: Mapping[str, Any]) -> dict[str, Any]:
    """Give what is put into a sentence, whole numbers as counts."""
    return {name: Count(value) if type(value) is int else value for name, value in slots.items()}
