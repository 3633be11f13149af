"""Marks: the words of a sentence that say what its numbers are, in either language, and how they are looked up."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

COUNTED = frozenset(("nonconforming", "conforming", "sampled", "tested"))
VERDICTS = frozenset(("nonconforming", "conforming"))
DRAWN = frozenset(("sampled", "tested"))
RATES = frozenset(("failure_rate", "pass_rate"))
#: what a count of batches of a verdict has for its rate, and the reverse
RATE_OF = {"nonconforming": "failure_rate", "conforming": "pass_rate"}
VERDICT_OF = {rate: verdict for verdict, rate in RATE_OF.items()}


class Mark(NamedTuple):
    """A word that says what a number near it is; its role is finite where it is the verb of an English clause."""

    start: int
    end: int
    name: str
    role: str = ""


def between(marks: list[Mark], start: int, end: int) -> list[Mark]:
    """Give the marks that lie within a stretch; they are sorted by their start."""
    low = bisect_left(marks, (start,))
    high = bisect_left(marks, (end,), low)
    while high > low and marks[high - 1].end > end:
        high -= 1
    return marks[low:high]


def last(marks: list[Mark], names: frozenset[str]) -> Mark | None:
    """Give the last mark that has one of the names."""
    return next((m for m in reversed(marks) if m.name in names), None)


def first(marks: list[Mark], names: frozenset[str]) -> Mark | None:
    """Give the first mark that has one of the names."""
    return next((m for m in marks if m.name in names), None)


def last_match(pattern: "re.Pattern[str]", text: str) -> "re.Match[str] | None":
    """Give the last match of a pattern in a text."""
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def alternatives(words: Iterable[str]) -> str:
    """Give a pattern of any of some words, the longest that fits; by first characters, so that few are tried.

    >>> alternatives(["抽查", "抽检", "检验", "抽"])
    '抽(?:查|检|)|检验'
    """
    longest = sorted(set(words), key=lambda word: (word[0], -len(word), word))
    groups = ((head, [word[1:] for word in group]) for head, group in groupby(longest, lambda word: word[0]))
    return "|".join(
        re.escape(head) + (f"(?:{'|'.join(map(re.escape, rest))})" if len(rest) > 1 else re.escape(rest[0]))
        for head, rest in groups
    )
