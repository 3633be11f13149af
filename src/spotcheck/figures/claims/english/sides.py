"""Channels and stages that lead clauses in: online, 132 of 662 failed; in shops, 69 of 775; within distribution, 17 of 124."""

import re

from spotcheck.figures.claims.english.sentences import Sentence

_LEAD = re.compile(
    r"\b(?:(?P<offline>(?:in|from|at) (?:(?:physical|bricks?-and-mortar|high[- ]street|ordinary) )?"
    r"(?:shops|stores)|offline|in-store)|online|on the internet|over the internet)"
    r"(?:,\s*|\s+)(?:(?:only|about|some|just|nearly|over|the)\s+)*$"
)
#: of the clauses behind it, whatever they are divided by
_STAGE = re.compile(
    r"\b(?:in|within|at) (?:the )?(?P<stage>production|distribution)(?: (?:stage|sector|link|side))?"
    r"(?:,\s*|\s+)(?:(?:only|about|some|just|nearly|over|the)\s+)*$"
)
#: of both: altogether 201 of 1,437
_TOGETHER = re.compile(
    r"\b(?:altogether|together|in total|a total of|overall|in all|all told|combined|both)\b"
)
#: what ends before a clause begins
_JOINTS = (";", ",", ":", "(", "-", "–", "—", " and", " while", " whereas", " but", " yet")


def sides(sentence: Sentence) -> dict[int, dict[str, str]]:
    """Find the channel and the stage that lead in the clauses of a sentence with numbers; a channel where both are told apart.

    >>> from spotcheck.figures.claims.english.sentences import sentences
    >>> sides(sentences("Online, 132 of 662 lamps failed; in shops, 69 of 775.")[0])[2]
    {'channel': 'offline'}
    >>> sides(sentences("91 were tested in production; in distribution, 296 were tested.")[0])
    {1: {'stage': 'distribution'}}
    """
    lower = sentence.lower[sentence.start : sentence.end]
    found: dict[int, dict[str, str]] = {}
    if len(sentence.figures) > 1 and "line" in lower:
        channels = _led(sentence, _LEAD)
        found = (
            {i: {"channel": side} for i, side in channels.items()} if len(set(channels.values())) > 1 else {}
        )
    if "production" in lower or "distribution" in lower:
        for i, stage in _led(sentence, _STAGE).items():
            found.setdefault(i, {})["stage"] = stage
    return found


def _led(sentence: Sentence, lead: "re.Pattern[str]") -> dict[int, str]:
    """Give what leads in the clause of each number, and of those behind it up to the next that is led in."""
    figures = sentence.figures
    found: dict[int, str] = {}
    side = ""
    for i, figure in enumerate(figures):
        gap = sentence.lower[figures[i - 1].end if i else sentence.start : figure.start]
        led = lead.search(gap)
        led = led if led and _begins(gap[: led.start()], first=not i) else None
        if _TOGETHER.search(gap):
            side = ""
        if led:
            side = led.groupdict().get("stage") or ("offline" if led["offline"] else "online")
        if side:
            found[i] = side
    return found


def _begins(before: str, *, first: bool) -> bool:
    """Whether a channel begins its clause, and does not stand behind a verb: were bought online, 12 failed."""
    bare = not before.strip(" \n\t-•*#")
    return (first and bare) or before.rstrip().endswith(_JOINTS)
