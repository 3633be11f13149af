"""Shares told in a row with their parts: where all but one are of one whole, that one is doubted, also where it is that of another whole."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from spotcheck.figures.claims.marks import DRAWN, RATES
from spotcheck.figures.printing import print_like
from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.counted import RATE, counts
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import between
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.shared import fits, share_of
from spotcheck.figures.proofreading.totals import sum_of
from spotcheck.language import proof_adjacent as words
from spotcheck.language.proof_evidence import BETWEEN_RESPECTIVE

_PAIR, _ROW = 2, 3
#: so many lists before one of shares may be what these are of
_LISTS = 4
#: so many numbers before a row may be what its shares are of
_BEFORE = 24
_PARAGRAPHS = 1


class _Share(NamedTuple):
    """A part and the percentage that stands right behind it."""

    part: int
    rate: int


def computed(related: Related) -> list[Relation]:
    """Find the one share of a row that is not of the whole that all others are of.

    Of two shares, or where it would be that of another whole, the parts have to come to the whole: 116 now complied (34.4%)
    and 108 did not (48.2%), of 224.

    Parameters
    ----------
    related
        The numbers.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "Of 200 lamps, 120 were safe (60%), 50 were dim (15%) and 30 leaked (15%)."
    >>> [found.text for found in computed(relate(claims_of(text), text))]
    ['50 ÷ 200 = 25.0%']
    """
    odd = [found for row in _rows(related) if (found := _odd(related, row)) is not None]
    return [*odd, *_of_lists(related)]


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the share, and its part; the others of the row speak for the whole."""
    rate, part, _ = relation.members
    claim = related.claims[rate]
    printed = printed_of(claim, RATE)
    if printed is None or relation.expected is None:
        return []
    right = print_like(printed, relation.expected, "nearest", RATE)
    return [Doubted(rate, printed.text, right), Doubted(part, "", "")]


def _of_lists(related: Related) -> Iterator[Relation]:
    """Give the one share of a list that is not that of the counts which stand in the same place of the two lists before it.

    40, 52 and 61 were taken and 4, 13 and 11 failed, that is 10%, 35% and 18% respectively.
    """
    lists = _lists(related)
    for at, shares in enumerate(lists):
        before = [
            run
            for run in lists[max(0, at - _LISTS) : at]
            if len(run) == len(shares) and _counts(related, run)
        ]
        if len(shares) < _ROW or not _percents(related, shares) or len(before) < _PAIR:
            continue
        near = related.places[before[-_PAIR][0]].paragraph == related.places[shares[0]].paragraph
        wholes, parts = sorted(before[-_PAIR:], key=lambda run: -sum_of(related, run))
        failing = [
            (_Share(part, rate), whole)
            for rate, part, whole in zip(shares, parts, wholes, strict=True)
            if not _fits(related, _Share(part, rate), whole)
        ]
        if near and len(failing) == 1:
            (share, whole), *_ = failing
            yield share_of(related.claims, share.rate, share.part, whole, holds=False)


def _lists(related: Related) -> list[list[int]]:
    """Give the numbers that stand in lists of their own, with nothing but *and* or a comma between them."""
    lists: list[list[int]] = []
    for i, claim in enumerate(related.claims):
        if claim.value is None or related.places[i].table or not claim.exact:
            continue
        run = lists[-1] if lists else []
        if (
            run
            and run[-1] == i - 1
            and BETWEEN_RESPECTIVE.fullmatch(between(related.text, related.claims[i - 1], claim))
        ):
            run.append(i)
        else:
            lists.append([i])
    return [run for run in lists if len(run) >= _PAIR]


def _counts(related: Related, run: Sequence[int]) -> bool:
    return all(counts(related.claims[c], others=True) for c in run)


def _percents(related: Related, run: Sequence[int]) -> bool:
    return all(
        related.claims[c].unit == "%" and related.claims[c].measure not in ("growth", "change") for c in run
    )


def _rows(related: Related) -> Iterator[list[_Share]]:
    """Give the parts of each statement that have their share right behind them, where there are two or more."""
    claims, text = related.claims, related.text
    row: list[_Share] = []
    for i in range(1, len(claims)):
        part, rate = claims[i - 1], claims[i]
        if rate.unit != "%" or not rate.exact or related.places[i].table:
            continue
        gap = between(text, part, rate)
        if not counts(part, others=True) or not words.THEN_SHARE.fullmatch(gap) or words.other_subject(gap):
            continue
        if row and not related.places[i].same_statement(related.places[row[0].rate]):
            if len(row) >= _PAIR:
                yield row
            row = []
        if related.places[i - 1].same_statement(related.places[i]):
            row.append(_Share(i - 1, i))
    if len(row) >= _PAIR:
        yield row


def _odd(related: Related, row: Sequence[_Share]) -> Relation | None:
    """Give the one share of a row that is not of the whole that the others are of."""
    claims = related.claims
    values = [claims[share.part].value or Fraction(0) for share in row]
    place = related.places[row[0].rate]
    before = [
        c
        for c in range(max(0, row[0].part - _BEFORE), row[0].part)
        if counts(claims[c], others=True)
        and place.paragraph - related.places[c].paragraph <= _PARAGRAPHS
        and (claims[c].value or 0) > max(values)
    ]
    odd: list[tuple[_Share, int]] = []
    for whole in reversed(before):
        failing = [share for share in row if not _fits(related, share, whole)]
        if not failing:
            return None
        complete = sum(values) == claims[whole].value and not (
            len(failing) == 1 and _of_drawn(related, failing[0], before)
        )
        if len(failing) == 1 and (
            complete or (len(row) > _PAIR and not _of_other(related, failing[0], row, before))
        ):
            odd.append((failing[0], whole))
    if len({share for share, _ in odd}) != 1:
        return None
    share, whole = odd[0]
    return share_of(claims, share.rate, share.part, whole, holds=False)


def _of_drawn(related: Related, share: _Share, before: Sequence[int]) -> bool:
    """Whether a rate is of what was drawn of its own: 各购得12件与8件，不合格8件。实体店不合格3件（25.0%），网店5件（62.5%）."""
    claims = related.claims
    drawn = [c for c in before if claims[c].measure in DRAWN]
    return claims[share.rate].measure in RATES and any(_fits(related, share, c) for c in drawn)


def _of_other(related: Related, share: _Share, row: Sequence[_Share], before: Sequence[int]) -> bool:
    """Whether a share is of another count before the row, or of a part in it: 30 were dim (15%), of which 6 (20%) leaked."""
    return any(_fits(related, share, c) for c in (*before, *(other.part for other in row)))


def _fits(related: Related, share: _Share, whole: int) -> bool:
    """Whether a share is, to its last digit, that of its part of a whole."""
    claims = related.claims
    return fits(claims[share.rate], claims[share.part], claims[whole].value or Fraction(0))
