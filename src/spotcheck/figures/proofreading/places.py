"""Where numbers stand in a text: paragraph, sentence, table."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from spotcheck.figures.claims import Claim
from spotcheck.language.proof_cues import MOVED_FROM, MOVED_TO

#: so far before a number stands the word that something moved from it
_LEAD = 24
#: where a sentence before a number may end, whatever stands behind
SENTENCE_STOPS = ("。", "\n", ". ")
_CLAUSE = "，。；、：\n"
_END = re.compile(r"[。！？!?](?!\d)|(?<!\bi\.e)(?<!\be\.g)(?<!\bapprox)(?<!\bNo)\.(?=\s+[A-Z0-9“\"'])|\n")


class Place(NamedTuple):
    """A number's paragraph and sentence; `table` is 0 in prose."""

    paragraph: int
    sentence: int
    table: int

    @property
    def statement(self) -> tuple[int, int]:
        """The sentence or the table: what `same_statement` compares."""
        return (self.table, 0) if self.table else (0, self.sentence)

    def same_statement(self, other: "Place") -> bool:
        """Whether both stand in one sentence, or in one table."""
        return self.table == other.table if self.table or other.table else self.sentence == other.sentence


def places(claims: Sequence[Claim], text: str) -> list[Place]:
    """Give the place of each claim.

    Parameters
    ----------
    claims
        In the order of the text.
    text
        The text they were read from.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> text = "抽查50批次。不合格5批次，不合格率10%。"
    >>> [place.sentence for place in places(claims_of(text), text)]
    [0, 1, 1]
    """
    stops = ends(text)
    lines = [at for at, c in enumerate(text) if c == "\n"]
    found: list[Place] = []
    table, last = 0, -2
    for claim in claims:
        line = bisect_right(lines, claim.start)
        if claim.cell is not None and line > last + 1:
            table += 1
        if claim.cell is not None:
            last = line
        found.append(Place(line, bisect_right(stops, claim.start), table if claim.cell is not None else 0))
    return found


def claim_at(claims: Sequence[Claim], place: int) -> int | None:
    """Give the number that stands at a place of the text, if one does."""
    return next((c for c, claim in enumerate(claims) if claim.start <= place < claim.end), None)


def sentences(claims: Sequence[Claim], text: str) -> list[str]:
    """Give the sentence, or the row of a table, that each claim stands in.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> text = "抽查50批次。不合格5批次，不合格率10%。"
    >>> sentences(claims_of(text), text)[1:]
    ['不合格5批次，不合格率10%。', '不合格5批次，不合格率10%。']
    """
    stops = [0, *ends(text), len(text)]
    at = [max(1, bisect_right(stops, claim.start)) for claim in claims]
    return [text[stops[n - 1] : stops[min(n, len(stops) - 1)]] for n in at]


def sentence_begin(text: str, claim: Claim) -> int:
    """Give where the sentence of a number begins, or its line; a point ends one where a blank stands behind it.

    >>> from spotcheck.figures.claims import claims_of
    >>> text = "We took 50 toys. 5 failed."
    >>> sentence_begin(text, claims_of(text)[1])
    16
    """
    return max(text.rfind(stop, 0, claim.start) for stop in SENTENCE_STOPS) + 1


def clause_of(text: str, claim: Claim) -> str:
    """Give the words around a number in Chinese, up to the marks on both sides.

    >>> from spotcheck.figures.claims import claims_of
    >>> text = "受理250件，和解205件，和解率82%。"
    >>> clause_of(text, claims_of(text)[1])
    '和解205件'
    """
    start = max(text.rfind(mark, 0, claim.start) for mark in _CLAUSE) + 1
    ends_at = [at for mark in _CLAUSE if (at := text.find(mark, claim.end)) >= 0]
    return text[start : min(ends_at, default=len(text))]


def between(text: str, first: Claim, second: Claim) -> str:
    """Give the text between two numbers."""
    return text[first.end : second.start]


def moved_between(text: str, first: Claim, second: Claim) -> bool:
    """Whether a text says of two numbers that something moved from the one to the other.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> told, listed = "不合格率由18.2%降至14.9%。", "不合格率18.2%，检出率14.9%。"
    >>> moved_between(told, *claims_of(told)), moved_between(listed, *claims_of(listed))
    (True, False)
    """
    if not MOVED_FROM.search(text, max(0, first.start - _LEAD), first.start):
        return False
    return MOVED_TO.fullmatch(text, first.end, second.start) is not None


def ends(text: str) -> list[int]:
    """Give where sentences end.

    >>> ends("抽查50批次。不合格5批次。")
    [7, 14]
    """
    return [found.end() for found in _END.finditer(text)]
