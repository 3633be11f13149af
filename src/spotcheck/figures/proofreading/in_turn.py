"""Rates that are told in turn behind the counts that they are of: 甲50批次、不合格5批次，乙40批次、不合格2批次，不合格率分别为10%和5%."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from spotcheck.figures.proofreading.arithmetic import Relation, digits
from spotcheck.figures.proofreading.counted import RATE, counts
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.shared import share_of
from spotcheck.language.proof_cues import IN_ORDER_OF_SIZE
from spotcheck.language.proof_evidence import BETWEEN_RESPECTIVE, RESPECTIVE_BEFORE

_PAIR = 2
_AHEAD = 24
#: so many numbers before the rates may be those that they are of
_REACH = 24


def computed(related: Related) -> list[Relation]:
    """Hold rates that are told in turn against the counts before them in their statement.

    The counts are pairs of a whole and its part, or all wholes and then all parts; the way in which all rates come out but
    one is what the text means. In order of size, they are of whichever pair gives them.
    """
    made: list[Relation] = []
    for run in _runs(related):
        told = [*_ways(related, run)]
        fitting = [[_fits(related, *triple) for triple in way] for way in told]
        best = max(range(len(told)), key=lambda k: sum(fitting[k]), default=None)
        if best is None or sum(fitting[best]) < max(1, len(run) - 1):
            continue
        made += [
            share_of(related.claims, *triple, holds=holds, said=True)
            for triple, holds in zip(told[best], fitting[best], strict=True)
        ]
    return made


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the rate that does not come out, and the two counts that it is of."""
    return [Doubted(c, digits(related.claims[c]), "") for c in relation.members]


def _runs(related: Related) -> Iterator[list[int]]:
    """Give the percentages of each list that words say is told in turn."""
    claims, text = related.claims, related.text
    run: list[int] = []
    for i, claim in enumerate([*claims, None]):
        percent = claim is not None and claim.unit == "%" and claim.cell is None and claim.exact
        if percent and run and BETWEEN_RESPECTIVE.fullmatch(text, claims[run[-1]].end, claims[i].start):
            run.append(i)
            continue
        start = claims[run[0]].start if run else 0
        if len(run) >= _PAIR and RESPECTIVE_BEFORE.search(text, max(0, start - _AHEAD), start):
            yield run
        run = [i] if percent else []


def _ways(related: Related, run: Sequence[int]) -> Iterator[list[tuple[int, int, int]]]:
    """Give the ways in which rates may be of the counts before them: each with its part and whole."""
    claims, size = related.claims, len(run)
    before = [
        c
        for c in range(max(0, run[0] - _REACH), run[0])
        if related.places[c].same_statement(related.places[run[0]]) and counts(claims[c], others=True)
    ][-2 * size :]
    if len(before) < 2 * size or len({claims[c].unit for c in before} - {""}) > 1:
        return
    order = _order(related, run)
    for wholes, parts in ((before[::2], before[1::2]), (before[:size], before[size:])):
        values = [
            ((claims[p].value or Fraction(0)) / (claims[w].value or Fraction(1)), p, w)
            for p, w in zip(parts, wholes, strict=True)
        ]
        if any(share > 1 for share, _, _ in values):
            continue
        if order is not None:
            values = sorted(values, key=lambda told: told[0], reverse=order["falling"] is not None)
        yield [(rate, p, w) for rate, (_, p, w) in zip(run, values, strict=True)]


def _order(related: Related, run: Sequence[int]) -> "re.Match[str] | None":
    """Give the words that say that rates are told in the order of their size: 由高到低依次为."""
    start = related.claims[run[0]].start
    return IN_ORDER_OF_SIZE.search(related.text, max(0, start - _AHEAD), start)


def _fits(related: Related, rate: int, part: int, whole: int) -> bool:
    claims = related.claims
    printed = printed_of(claims[rate], RATE)
    share = (claims[part].value or Fraction(0)) / (claims[whole].value or Fraction(1))
    return printed is not None and any(value in printed.claim("any") for value in (share, 1 - share))
