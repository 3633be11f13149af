"""Percentages right behind one of several counts that make up a total: 205家企业中，174家已整改，占84.9%；21家已停产，10家正在整改."""

from collections.abc import Iterator
from fractions import Fraction

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.counted import MOVES, RATE, counts
from spotcheck.figures.proofreading.places import between, clause_of
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.shared import share_of
from spotcheck.figures.proofreading.totals import sum_of
from spotcheck.language import proof_adjacent as words
from spotcheck.language.proof_evidence import BETWEEN_RESPECTIVE

#: so many numbers before a list may be its total, and so many parts make one
_AHEAD, _MOST = 12, 6
_LEAST = 10
_PARAGRAPHS = 1


def computed(related: Related) -> list[Relation]:
    """Compute the percentages that stand right behind a part of a list which comes out, and are told of nothing else.

    One that is the share of the part in another count is of that; that it comes out of other numbers speaks for nothing.

    Parameters
    ----------
    related
        The numbers.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "共查出问题267个。已完成整改223个，整改率81.4%，尚有44个正在整改。"
    >>> [(found.text, found.holds) for found in computed(relate(claims_of(text), text))]
    [('223 ÷ 267 = 83.52%', False)]
    """
    claims = related.claims
    made: list[Relation] = []
    for i in range(1, len(claims)):
        printed = printed_of(claims[i], RATE) if _own_share(related, i) else None
        if printed is None or printed.hedge is not None:
            continue
        whole = next(_wholes(related, i - 1), None)
        if whole is None:
            continue
        size, told = claims[i - 1].value or Fraction(0), printed.claim("any")
        near = related.near(i, _PARAGRAPHS)
        others = {claims[c].value for c in near if _alike(claims[c], claims[i - 1].unit)}
        holds = size / (claims[whole].value or Fraction(1)) in told
        if holds or not any(size / other in told for other in others if other and other > size):
            made.append(share_of(claims, i, i - 1, whole, holds=holds, said=True))
    return made


def _own_share(related: Related, i: int) -> bool:
    """Whether a percentage stands right behind a count, as its share, or as a rate that is called as it is."""
    claims, text = related.claims, related.text
    part, claim = claims[i - 1], claims[i]
    if claim.unit != "%" or claim.cell is not None or claim.measure in MOVES:
        return False
    if not counts(part, others=True) or not related.places[i - 1].same_statement(related.places[i]):
        return False
    if i > 1 and BETWEEN_RESPECTIVE.fullmatch(between(text, claims[i - 2], part)):
        return False  # 71、40和39批次，占36.98%、20.83%和20.31%
    told = words.OWN_SHARE.fullmatch(between(text, part, claim))
    if told is None or not told["rate"]:
        return told is not None and claim.status != "ignored"
    clause = clause_of(text, part)
    return told["rate"] in clause and not words.NOT_YET.search(clause) and f"不{told['rate']}" not in clause


def _wholes(related: Related, part: int) -> Iterator[int]:
    """Give the totals before a list in which a count stands, each of them what some numbers of the list around it make."""
    claims = related.claims
    unit, place = claims[part].unit, related.places[part]
    alike = [c for c in related.near(part, _PARAGRAPHS) if _alike(claims[c], unit)]
    here = [c for c in alike if related.places[c].same_statement(place)]
    at = here.index(part)
    for first in range(at, max(-1, at - _MOST), -1):
        for last in range(max(at, first + 1), min(len(here), first + _MOST)):
            total = sum_of(related, here[first : last + 1])
            before = [c for c in alike if c < here[first]][-_AHEAD:]
            if total >= _LEAST:
                yield from (c for c in reversed(before) if claims[c].value == total)


def _alike(claim: Claim, unit: str) -> bool:
    """Whether a claim counts by a counter."""
    return counts(claim, others=True) and claim.unit == unit
