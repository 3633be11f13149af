"""Counts in sentences: one row is, two rows are."""

from collections.abc import Mapping
from typing import Any, Self


class Count(int):
    """A whole number that gives the form of a word that goes with it.

    >>> "{n} {n:row is|rows are} blank".format(n=Count(1)), "{n} {n:row is|rows are} blank".format(n=Count(2))
    ('1 row is blank', '2 rows are blank')
    >>> "{n} {n:row|rows}".format(n=Count(1234, ","))
    '1,234 rows'
    """

    separator: str

    def __new__(cls, value: int, separator: str = "") -> Self:
        """Take the number, and what separates its thousands in print."""
        made = super().__new__(cls, value)
        made.separator = separator
        return made

    def __format__(self, spec: str) -> str:
        one, bar, more = spec.partition("|")
        if bar:
            return one if self == 1 else more
        return format(int(self), spec) if spec else f"{int(self):,}".replace(",", self.separator)


def with_counts(slots: Mapping[str, Any]) -> dict[str, Any]:
    """Give what is put into a sentence, whole numbers as counts."""
    return {name: Count(value) if type(value) is int else value for name, value in slots.items()}
