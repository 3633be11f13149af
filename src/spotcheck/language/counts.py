"""Counts in sentences: one row is, two rows are."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from spotcheck.escape import quoted, visible


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


@dataclass(frozen=True)
class Shown:
    r"""A text of a list, made safe to be shown; ``{header:typed}`` gives it in quotes, as one types it.

    >>> print("{a}: {a:typed}".format(a=Shown('结论 "甲"')))
    结论 "甲": "结论 \"甲\""
    """

    text: str
    longest: int = 300

    def __format__(self, spec: str) -> str:
        return quoted(self.text) if spec == "typed" else visible(self.text)[: self.longest]


def with_counts(slots: Mapping[str, Any]) -> dict[str, Any]:
    """Give what is put into a sentence, whole numbers as counts."""
    return {name: Count(value) if type(value) is int else value for name, value in slots.items()}
