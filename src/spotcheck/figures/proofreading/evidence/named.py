"""Shares whose part is named again: 94 closure orders …; restaurants received 52 of the closure orders (55.3%)."""

import math
import re
from collections.abc import Iterator, Sequence

from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.numbers import Number, distinct

_BEFORE = 20
_WHOLES = 4
_PARTS = 2
_FURTHER = 1.3
_NAMED_AGAIN = 0.3
#: so many characters or so long a word make a name
_HAN, _LATIN = 3, 5
_BOUND = re.compile(r"[，。；、：:,.;()（）\n\d]")
_NAME_BEFORE = re.compile(r"[一-鿿]{2,12}$")
_NAME_BEHIND = re.compile(r"\s*(?:of the )?(?P<name>[a-z][a-z\- ]{3,30})")
_CLAUSE = 40


def shares(told: Sequence[Number], i: int, text: str) -> Iterator[Computation]:
    """Tie a percentage to a count that bears the name which stands in its clause, and to the counts before that.

    Parameters
    ----------
    told
        The numbers outside tables, in the order of the text.
    i
        The place of the percentage among them.
    text
        The text, for the names.
    """
    percent = told[i]
    clause = _clause(text, percent)
    if not clause:
        return
    counts = [n for n in told[max(0, i - _BEFORE) : i] if n.kind == "count"]
    for at in reversed(range(len(counts))):
        if not _named(text, counts[at], clause) or counts[at].place.same_statement(percent.place):
            continue
        for further, part in enumerate(counts[at : at + _PARTS]):
            wholes = [n for n in reversed(counts[:at]) if n.unit == part.unit and n.value > part.value]
            for rank, whole in enumerate([*distinct(wholes)][:_WHOLES]):
                doubt = _NAMED_AGAIN * (1 + further) + _FURTHER * math.log10(rank + 1)
                yield Computation("share", (percent, part, whole), doubt)
        return


def _clause(text: str, percent: Number) -> str:
    """Give the words of a clause before a percentage that has no count there."""
    before = text[max(0, percent.start - _CLAUSE) : percent.start].rstrip("(（ ")
    bounds = [*_BOUND.finditer(before)]
    return before[bounds[-1].end() :] if bounds else before


def _named(text: str, count: Number, clause: str) -> bool:
    """Whether the name of a count stands in a clause."""
    before = _NAME_BEFORE.search(text[max(0, count.start - 12) : count.start])
    if before:
        name = before.group()
        return (
            any(name[at : at + _HAN] in clause for at in range(max(1, len(name) - _HAN + 1)))
            and len(name) >= _HAN - 1
        )
    behind = _NAME_BEHIND.match(text, count.end)
    return behind is not None and any(len(w) > _LATIN and w in clause for w in behind["name"].split())
