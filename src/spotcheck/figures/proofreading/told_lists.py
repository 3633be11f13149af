"""Whether words or order tell that a list has all that a total counts: 17个品牌，国产的12个，进口的5个; 共9款，其中6款超标，另外3款."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from spotcheck.figures.proofreading.arithmetic import as_printed, digits
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.slips import slip
from spotcheck.language.proof_cues import (
    ALL_PERIODS,
    AMONG_BOTH,
    BARE_PART,
    BOTH_BEFORE,
    BOTH_BEHIND,
    COMPLETE_AXES,
    IN_BOTH,
    MORE_BEHIND,
    NAMED_PART,
    PART_OF,
    SOME_MORE,
    THERE_ARE,
)

#: parts that make up so much of a total are hardly some of them
NEARLY_ALL = Fraction(4, 5)
_PAIR = 2
_AHEAD = 12
_SO_MANY = 40
_SLIPS = ("transposed", "substituted")


def names_all(related: Related, whole: int, parts: Sequence[int]) -> bool:
    """Whether a list has a count of each quarter, or of both halves, of a year; or of names that are everything: 国产12个，进口5个."""
    claims, text = related.claims, related.text
    listed = text[claims[parts[0]].start : claims[parts[-1]].end + _SO_MANY]
    if any(len(parts) == size and words.search(listed) for size, words in ALL_PERIODS.items()):
        return True
    if MORE_BEHIND.match(text, claims[parts[-1]].end):
        return False
    gaps = (text[claims[a].end : claims[b].start] for a, b in pairwise((whole, *parts)))
    names = frozenset(str(found["name"]) if (found := NAMED_PART.fullmatch(gap)) else "" for gap in gaps)
    return any(names == axis for axis in COMPLETE_AXES)


def nearly_all(related: Related, whole: int, parts: Sequence[int]) -> bool:
    """Whether parts are all of a whole as far as order tells: 9款，其中6款超標，另外3款超標; 共14批次，香蕉6批次，芒果5批次，柑橘3批次.

    Others may have been left out where they come to less by more than a slip.
    """
    claims, text = related.claims, related.text
    if len(parts) == _PAIR:
        gap = text[claims[parts[0]].end : claims[parts[1]].start]
        if not (PART_OF.search(text, claims[whole].end, claims[parts[0]].start) and SOME_MORE.search(gap)):
            return False
    elif not _barely_listed(related, whole, parts):
        return False
    return _size(related, parts) >= NEARLY_ALL * _size(related, [whole]) or slipped_or_more(
        related, whole, parts
    )


def _barely_listed(related: Related, whole: int, parts: Sequence[int]) -> bool:
    """Whether a sentence tells that there are so many, and then nothing but names with their counts: 共14批次，香蕉6批次，芒果5批次，柑橘3批次."""
    claims, text = related.claims, related.text
    gaps = [text[claims[a].end : claims[b].start] for a, b in pairwise((whole, *parts))]
    told = THERE_ARE.search(text, max(0, claims[whole].start - _AHEAD), claims[whole].start)
    ends = text[claims[parts[-1]].end : claims[parts[-1]].end + 1] in ("", "。", "；", "\n")
    return told is not None and ends and all(BARE_PART.fullmatch(gap) for gap in gaps)


def slipped_or_more(related: Related, whole: int, parts: Sequence[int]) -> bool:
    """Whether parts come to more than a total, or to what a slip makes of it."""
    claim, size = related.claims[whole], _size(related, parts)
    slipped = slip(digits(claim), as_printed(claim, size)) in _SLIPS
    return slipped or size >= _size(related, [whole])


def in_both(related: Related, claim: int) -> bool:
    """Whether a count is of those that two counts before it have in common: 其中1批次两项都不合格; (两者皆不符者1批次; 7 of them both."""
    start, end = related.claims[claim].start, related.claims[claim].end
    before = related.text[max(0, start - _AHEAD) : start]
    if BOTH_BEFORE.search(before) or BOTH_BEHIND.match(related.text, end):
        return True
    among = PART_OF.search(before) or AMONG_BOTH.search(before)
    return among is not None and IN_BOTH.match(related.text, end) is not None


def _size(related: Related, claims: Sequence[int]) -> Fraction:
    return sum((related.claims[c].value or Fraction(0) for c in claims), Fraction(0))
