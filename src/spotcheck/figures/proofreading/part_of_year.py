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
    ends, named = [0], [""]
    start, held = 0, ""
    for line in text.split("\n"):
        told = [(start + found.end(), found["part"] or "") for found in PART_OF_YEAR.finditer(line)]
        ends += [end for end, _ in told]
        named += [part for _, part in told]
        start += len(line) + 1
        if len({part for _, part in told if part}) > 1:
            # 一季度90批次，二季度80批次: each is of itself, and the next line of what held before
            ends.append(start)
            named.append(held)
        held = named[-1]
    return [named[bisect_right(ends, claim.start) - 1] for claim in claims]
