"""Rates that are told in turn behind the counts that they are of: 甲50批次、不合格5批次，乙40批次、不合格2批次，不合格率分别为10%和5%."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, permutations

from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.counted import MOVES, RATE, counts, is_percent
from spotcheck.figures.proofreading.places import between
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.shared import share_of
from spotcheck.language.proof_adjacent import PART_OF
from spotcheck.language.proof_cues import IN_ORDER_OF_SIZE
from spotcheck.language.proof_evidence import (
    BETWEEN_RESPECTIVE,
    NEXT_NAMED,
    RESPECTIVE_BEFORE,
    RESPECTIVE_BEHIND,
)

_PAIR = 2
_AHEAD = 24
#: so many numbers before the rates may be those that they are of
_REACH = 24


def computed(related: Related) -> list[Relation]:
    """Hold rates that are told in turn against the counts before them in their statement.

    The counts are pairs of a whole and its part, or all wholes and then all parts; the way in which all rates come out but
    one is what the text means. In order of size, they are of whichever pair gives them.
    """
    made: dict[tuple[int, ...], Relation] = {}
    in_turn = [run for run in _runs(related, BETWEEN_RESPECTIVE) if _in_turn(related, run)]
    runs = [(run, [*_ways(related, run), *_ways_of_lists(related, run)]) for run in in_turn]
    # 9.7% for cement, 19.1% for steel and 21.0% for cable
    runs += [(run, [*_ways_of_lists(related, run)]) for run in _runs(related, NEXT_NAMED, MOVES)]
    for run, told in runs:
        fitting = [[_fits(related, *triple) for triple in way] for way in told]
        best = max(range(len(told)), key=lambda k: sum(fitting[k]), default=None)
        if best is None or sum(fitting[best]) < max(1, len(run) - 1):
            continue
        if len(run) == _PAIR and any(
            _of_others(related, triple[0])
            for triple, fits in zip(told[best], fitting[best], strict=True)
            if not fits
        ):
            continue
        made |= {
            triple: share_of(related.claims, *triple, holds=holds, said=True)
            for triple, holds in zip(told[best], fitting[best], strict=True)
        }
    return [*made.values()]


def _runs(related: Related, joint: "re.Pattern[str]", without: Sequence[str] = ()) -> Iterator[list[int]]:
    """Give the percentages that follow one another with nothing but a joint between them, two or more, `without` some measures."""
    claims = related.claims
    run: list[int] = []
    for i, claim in enumerate([*claims, None]):
        percent = claim is not None and is_percent(claim) and claim.measure not in without
        if percent and run and joint.fullmatch(related.text, claims[run[-1]].end, claims[i].start):
            run.append(i)
            continue
        if len(run) >= _PAIR:
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
    ways = [(before[::2], before[1::2]), (before[:size], before[size:])]
    if all(PART_OF.match(between(related.text, claims[a], claims[b])) for a, b in zip(*ways[0], strict=True)):
        ways = [ways[0][::-1]]  # 16 of 556 and 50 of 729
    for wholes, parts in ways:
        values = [
            ((claims[p].value or Fraction(0)) / (claims[w].value or Fraction(1)), p, w)
            for p, w in zip(parts, wholes, strict=True)
        ]
        if any(share > 1 for share, _, _ in values):
            continue
        if order is not None:
            values = sorted(values, key=lambda told: told[0], reverse=order["falling"] is not None)
        yield [(rate, p, w) for rate, (_, p, w) in zip(run, values, strict=True)]


def _ways_of_lists(related: Related, run: Sequence[int]) -> Iterator[list[tuple[int, int, int]]]:
    """Give the ways in which rates may be of two lists around them that are told in turn: 9.7% and 19.1%. These stand for 26 and 49 of 269 and 256."""
    claims = related.claims
    lists = [*_lists(related, run)]
    if not any(_in_turn(related, told) for told in (run, *lists)):
        return
    for parts, wholes in permutations(lists, _PAIR):
        apart = not set(parts) & set(wholes)
        if apart and all(
            (claims[p].value or 0) < (claims[w].value or 0) for p, w in zip(parts, wholes, strict=True)
        ):
            yield [*zip(run, parts, wholes, strict=True)]


def _lists(related: Related, run: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Give the lists of as many counts as there are rates, in their sentence or one beside it."""
    claims, place, size = related.claims, related.places[run[0]], len(run)
    near = [
        c
        for c in related.near(run[0], 0)
        if abs(related.places[c].sentence - place.sentence) <= 1
        and counts(claims[c], others=True)
        and not claims[c].cell
    ]
    for at in range(len(near) - size + 1):
        told = near[at : at + size]
        gaps = [between(related.text, claims[a], claims[b]) for a, b in pairwise(told)]
        if all(b - a == 1 for a, b in pairwise(told)) and all(NEXT_NAMED.fullmatch(gap) for gap in gaps):
            yield tuple(told)


def _in_turn(related: Related, told: Sequence[int]) -> bool:
    """Whether words before or behind a list say that it goes over several in turn."""
    first, last = (related.claims[c] for c in (told[0], told[-1]))
    ahead = max(0, first.start - _AHEAD)
    behind = RESPECTIVE_BEHIND.match(related.text, last.end)
    return behind is not None or RESPECTIVE_BEFORE.search(related.text, ahead, first.start) is not None


def _order(related: Related, run: Sequence[int]) -> "re.Match[str] | None":
    """Give the words that say that rates are told in the order of their size: 由高到低依次为."""
    start = related.claims[run[0]].start
    return IN_ORDER_OF_SIZE.search(related.text, max(0, start - _AHEAD), start)


def _of_others(related: Related, rate: int) -> bool:
    """Whether other counts before a rate in its statement give it: 255家，甲145家、乙62家，前两者分别占56.9%和24.3%."""
    before = [
        c
        for c in range(max(0, rate - _REACH), rate)
        if related.places[c].same_statement(related.places[rate]) and counts(related.claims[c], others=True)
    ]
    return any(
        (related.claims[a].value or 0) < (related.claims[b].value or 0) and _fits(related, rate, a, b)
        for a, b in permutations(before, _PAIR)
    )


def _fits(related: Related, rate: int, part: int, whole: int) -> bool:
    claims = related.claims
    printed = printed_of(claims[rate], RATE)
    share = (claims[part].value or Fraction(0)) / (claims[whole].value or Fraction(1))
    return printed is not None and any(value in printed.claim("any") for value in (share, 1 - share))
