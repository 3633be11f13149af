"""Goods sold online and in shops, told apart by what leads each clause in: online, 132 of 662 failed; in shops, 69 of 775."""

import re

from spotcheck.figures.claims.english.sentences import Sentence

_LEAD = re.compile(
    r"\b(?:(?P<offline>(?:in|from|at) (?:(?:physical|bricks?-and-mortar|high[- ]street|ordinary) )?"
    r"(?:shops|stores)|offline|in-store)|online|on the internet|over the internet)"
    r"(?:,\s*|\s+)(?:(?:only|about|some|just|nearly|over|the)\s+)*$"
)
#: of both: altogether 201 of 1,437
_TOGETHER = re.compile(
    r"\b(?:altogether|together|in total|a total of|overall|in all|all told|combined|both)\b"
)
#: what ends before a clause begins
_JOINTS = (";", ",", ":", "(", "-", "–", "—", " and", " while", " whereas", " but", " yet")


def sides(sentence: Sentence) -> dict[int, str]:
    """Find the channel that leads in the clauses of a sentence with numbers; nothing where they are not told apart.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> sides(sentences("Online, 132 of 662 lamps failed; in shops, 69 of 775.")[0])
    {0: 'online', 1: 'online', 2: 'offline', 3: 'offline'}
    """
    figures = sentence.figures
    if len(figures) < 2 or "line" not in sentence.lower[sentence.start : sentence.end]:
        return {}
    found: dict[int, str] = {}
    side = ""
    for i, figure in enumerate(figures):
        gap = sentence.lower[figures[i - 1].end if i else sentence.start : figure.start]
        led = _LEAD.search(gap)
        led = led if led and _begins(gap[: led.start()], first=not i) else None
        if _TOGETHER.search(gap):
            side = ""
        side = ("offline" if led["offline"] else "online") if led else side
        if side:
            found[i] = side
    return found if len(set(found.values())) > 1 else {}


def _begins(before: str, *, first: bool) -> bool:
    """Whether a channel begins its clause, and does not stand behind a verb: were bought online, 12 failed."""
    bare = not before.strip(" \n\t-•*#")
    return (first and bare) or before.rstrip().endswith(_JOINTS)
