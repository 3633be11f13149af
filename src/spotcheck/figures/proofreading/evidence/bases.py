"""What a percentage says that it is of: 占服务类投诉量的21.28%, 63.3% of the failures."""

import re
from collections.abc import Sequence
from itertools import pairwise

from spotcheck.figures.proofreading.evidence.numbers import Number, clause
from spotcheck.language.proof_adjacent import AND_MORE, OF_WHOLE, THEN_RATE, WHOLE_THEN, other_subject
from spotcheck.language.proof_bracketed import (
    CLOSED,
    COUNT_OR,
    COUNT_THEN,
    SHARE_THEN,
    in_one_bracket,
)
from spotcheck.language.proof_evidence import (
    BASE_BEFORE,
    BASE_BEHIND,
    BASE_WORDS,
    BEHIND_WHOLE,
    OF_ALL_BEHIND,
    PART_OF_NEXT,
    SHARE_OF,
)

_AHEAD, _BEHIND = 28, 40
_WORD = re.compile(r"[a-z]{3,}")


def base_told(text: str, percent: Number) -> str:
    """Give the words that name what a percentage is of, without those that any base may have; "" where none do.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.evidence.numbers import numbers
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "服务类投诉743件，占投诉总量的21.28%，占服务类投诉量的21.3%。"
    >>> [base_told(text, n) for n in numbers(relate(claims_of(text), text)) if n.kind == "percent"]
    ['投诉', '服务类投诉']
    """
    before = BASE_BEFORE.search(text, max(0, percent.start - _AHEAD), percent.start)
    told = before or BASE_BEHIND.match(text, percent.end, percent.end + _BEHIND)
    return BASE_WORDS.sub("", told.group(1)).strip().lower() if told else ""


def names(text: str, base: str, count: Number) -> bool:
    """Whether the clause of a count has words of what a percentage is of."""
    around = clause(text, count).lower()
    if base.isascii():
        told = {word.rstrip("s") for word in _WORD.findall(around)}
        return not (words := _WORD.findall(base)) or any(word.rstrip("s") in told for word in words)
    return len(base) < 2 or any(a + b in around for a, b in pairwise(base))


def told_with(text: str, listed: Sequence[Number], i: int) -> Number | None:
    """Give the count that a bracket ties a percentage to: 15 meals (29%), 29% (15 meals), 15 (of 21, 29%)."""
    percent = listed[i]
    for j, tied in ((i - 1, COUNT_THEN), (i + 1, SHARE_THEN)):
        if (
            not 0 <= j < len(listed)
            or listed[j].kind != "count"
            or not listed[j].place.same_statement(percent.place)
        ):
            continue
        first, last = (listed[j], percent) if j < i else (percent, listed[j])
        within = j < i and in_one_bracket(text, first.start, first.end, last.start)
        if (within or tied.fullmatch(text, first.end, last.start)) and CLOSED.match(text, last.end):
            return listed[j]
        if j < i and COUNT_OR.fullmatch(text, first.end, last.start) and not AND_MORE.match(text, last.end):
            return listed[j]
    return None


def says_whole(text: str, part: Number, whole: Number, percent: Number) -> bool:
    """Whether words say that one number is the whole of another that a percentage is of: 25 of the 128, or 19.5%."""
    of_next = SHARE_OF.search(text, part.end, whole.start) or PART_OF_NEXT.search(text, part.end, whole.start)
    return of_next is not None and _then_share(text, whole, percent)


def says_part(text: str, whole: Number, part: Number, percent: Number) -> bool:
    """Whether words say that a number is a part of the one before it, and a percentage its share: Of the 80, 12 leaked, or 15%."""
    lead = text[max(0, whole.start - _AHEAD) : whole.start]
    gap = text[whole.end : part.start]
    of_whole = OF_WHOLE.search(lead) and WHOLE_THEN.fullmatch(gap)
    return of_whole is not None and _then_share(text, part, percent)


def _then_share(text: str, count: Number, percent: Number) -> bool:
    """Whether the words between a count and a percentage say that it is the share told before."""
    gap = text[count.end : percent.start]
    if OF_ALL_BEHIND.match(text, percent.end):
        return False  # 19 of the 33 were unlawful, 1.5% of all samples
    told = BEHIND_WHOLE.fullmatch(gap) or THEN_RATE.fullmatch(gap)
    return told is not None and not other_subject(gap)
