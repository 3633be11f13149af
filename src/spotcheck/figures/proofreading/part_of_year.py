"""Numbers of a half-year, a quarter or some months, which data of a whole year say nothing of: 2025年上半年，共抽查165批次."""

from bisect import bisect_right
from collections.abc import Sequence

from spotcheck.figures.claims import Claim
from spotcheck.language.proof_cues import PART_OF_YEAR


def of_part(claims: Sequence[Claim], text: str) -> list[str]:
    """Give the part of a year that is named last before each number, in its words; nothing where that is a whole year.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> text = "2025年上半年，共抽查165批次。2024年全年抽查300批次。"
    >>> claims = claims_of(text)
    >>> [(c.quote, part) for c, part in zip(claims, of_part(claims, text)) if c.status == "figure"]
    [('165批次', '上半年'), ('300批次', '')]
    """
    found = [*PART_OF_YEAR.finditer(text)]
    ends = [match.end() for match in found]
    named = ["", *(match["part"] or "" for match in found)]
    return [named[bisect_right(ends, claim.start)] for claim in claims]
