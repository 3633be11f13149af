"""Computations that the order of numbers suggests and their words or their readings rule out."""

import math
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from spotcheck.figures.claims.marks import DRAWN, RATES, VERDICTS
from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.no_lists import no_parts
from spotcheck.figures.proofreading.evidence.numbers import Number, lead
from spotcheck.figures.proofreading.relating import TURNED
from spotcheck.language.proof_adjacent import ITS_RATE
from spotcheck.language.proof_evidence import (
    AT_LEAST_BEHIND,
    BETWEEN_RESPECTIVE,
    COMPARED_BEFORE,
    RESPECTIVE_BEFORE,
    RESPECTIVE_BEHIND,
    VERSUS,
    WENT_FROM,
)

_ALL = 100


def is_none(
    computation: Computation,
    respective: Mapping[float, float],
    alike: Mapping[float, AbstractSet[float]],
    wholes: Mapping[float, tuple[Number, tuple[float, float]]],
    text: str,
) -> bool:
    """Whether a text cannot mean a computation.

    Parameters
    ----------
    computation
        One that the order of numbers suggests.
    respective
        What stands in lists that are told in turn.
    alike, wholes
        Parts of one whole; percentages of counts, with the least and the largest whole that they tell.
    text
        The text.
    """
    if computation.kind == "sum" and not computation.holds() and no_parts(computation, wholes, text):
        return True
    if computation.kind == "share" and computation.members[2].at in alike.get(computation.members[0].at, ()):
        return not computation.holds()
    return (
        _of_one_list(computation, respective)
        or _of_itself(computation, text)
        or _of_others(computation, respective, text)
    )


def told_in_turn(told: Sequence[Number], text: str) -> dict[float, float]:
    """Give the list that each number is of which goes over several in turn: 甲、乙、丙分别抽查180批次、165批次和150批次."""
    lists: dict[float, float] = {}
    run: list[Number] = []
    for number in (*told, None):
        if number is not None and run and BETWEEN_RESPECTIVE.fullmatch(text, run[-1].end, number.start):
            run.append(number)
            continue
        if len(run) > 1:
            behind = RESPECTIVE_BEHIND.match(text, run[-1].end)
            if behind or RESPECTIVE_BEFORE.search(lead(text, run[0])):
                lists |= {n.at: run[0].at for n in run}
        run = [] if number is None else [number]
    return lists


def _of_others(computation: Computation, respective: Mapping[float, float], text: str) -> bool:
    """Whether a percentage is of a count of another time, or of one in turn with it: 797 and 546; 13.9% and 5.3% respectively."""
    if computation.kind != "share":
        return False
    percent, part, whole = computation.members
    if not computation.holds() and AT_LEAST_BEHIND.match(text, percent.end):
        return True
    others = COMPARED_BEFORE.search(lead(text, whole)) and not COMPARED_BEFORE.search(lead(text, part))
    if others and not (computation.holds() or whole.place.same_statement(part.place)):
        return True
    # twice as common in 20 small shops as in 28 large ones, 7.8% compared with 3.9%
    if {percent.at - part.at, percent.at - whole.at} == {1, 2} and VERSUS.match(text, percent.end):
        return not computation.holds()
    in_turn = percent.at in respective and part.at not in respective and not computation.holds()
    return in_turn or WENT_FROM.search(lead(text, percent)) is not None


def _of_itself(computation: Computation, text: str) -> bool:
    """Whether a share is of a count as large as its part, the same printed again, or what it is of is taken for its part.

    A rate of failures divides what passed, or what was drawn: 甲类17批，不合格率5.9%；乙类7批，不合格率28.6%.
    """
    if computation.kind != "share":
        return False
    percent, part, whole = computation.members
    if part.value == whole.value:
        return True
    if computation.holds():
        return False
    drawn = part.measure in DRAWN and whole.measure in DRAWN and percent.measure in RATES
    own = part.measure not in VERDICTS and ITS_RATE.fullmatch(text, part.end, percent.start)
    return drawn or bool(own) or (part.measure, percent.measure) in TURNED


def _of_one_list(computation: Computation, respective: Mapping[float, float]) -> bool:
    """Whether a computation adds or divides what one list says of several in turn."""
    members = computation.members if computation.kind in ("sum", "difference") else computation.members[1:]
    lists = {respective.get(n.at) for n in members}
    return len(lists) == 1 and None not in lists


def wholes_told(told: Sequence[Number]) -> dict[float, tuple[Number, tuple[float, float]]]:
    """Give the percentage behind each count in its statement, with the least and the largest whole that it tells."""
    return {
        count.at: (share, whole)
        for count, share in pairwise(told)
        if (count.kind, share.kind) == ("count", "percent")
        and share.place.same_statement(count.place)
        and (whole := whole_told(share, count)) is not None
    }


def of_one_whole(told: Sequence[Number]) -> dict[float, set[float]]:
    """Give the counts that are parts of the same whole as that of a percentage, by their own: 21430件，占58.6%；15140件，占41.4%."""
    by_place = {n.at: n for n in told}
    shares = [(by_place[at], share, whole) for at, (share, whole) in wholes_told(told).items()]
    alike: dict[float, set[float]] = {}
    for at, (count, share, (low, high)) in enumerate(shares):
        for other, rest, (least, most) in shares[at + 1 :]:
            if rest.place.sentence - share.place.sentence > 1:
                break  # they stand in the order of the text
            if math.ceil(max(low, least)) > min(high, most):
                continue
            off = abs(share.value + rest.value - _ALL)
            for one, part in ((share, other), (rest, count)):
                if off < one.half:
                    alike.setdefault(one.at, set()).add(part.at)
    return alike


def whole_told(percent: Number, part: Number) -> tuple[float, float] | None:
    """Give the least and the largest whole of which a part is a percentage as printed."""
    if percent.value <= percent.half:
        return None
    low, high = (100 * part.value / (percent.value + d) for d in (percent.half, -percent.half))
    return low, high
