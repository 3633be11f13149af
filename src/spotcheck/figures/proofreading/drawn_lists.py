"""What was drawn, told one after the other, which what stands behind may be of together: 30 toys and 20 lamps; 5 failed, a failure rate of 10%."""

from collections.abc import Iterator
from fractions import Fraction

from spotcheck.figures.claims.marks import DRAWN
from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.counted import RATE, counts
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.totals import sum_of

_MEMBERS = 3
#: of more than so many nothing is added up
_LONGEST = 12


def drawn_lists(related: Related) -> Iterator[list[int]]:
    """Give the counts of what was drawn that a paragraph tells one after the other, with no verdict and no rate between them.

    Parameters
    ----------
    related
        The numbers.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "线上抽查32批次，线下抽查4批次，共检出不合格1批次，不合格率2.8%。"
    >>> [[claims_of(text)[c].quote for c in told] for told in drawn_lists(relate(claims_of(text), text))]
    [['32批次', '4批次']]
    """
    run: list[int] = []
    for i, claim in enumerate(related.claims):
        if claim.status == "ignored" or claim.measure in ("enterprises", "kinds"):
            continue
        drawn = (
            counts(claim) and claim.cell is None and (claim.measure in DRAWN or (run and not claim.measure))
        )
        if drawn and run and related.places[run[-1]].paragraph == related.places[i].paragraph:
            run.append(i)
            continue
        if len(run) > 1:
            yield run[-_LONGEST:]
        run = [i] if drawn else []
    if len(run) > 1:
        yield run[-_LONGEST:]


def sums(related: Related, member: int | None = None) -> list[Fraction]:
    """Give what two or more that follow one another in a list come to; of those alone that a number is one of."""
    told = [
        run[start:end]
        for run in drawn_lists(related)
        for start in range(len(run) - 1)
        for end in range(start + 2, len(run) + 1)
    ]
    return [sum_of(related, run) for run in told if member is None or member in run]


def of_all_drawn(related: Related, relation: Relation) -> bool:
    """Whether a rate that was held against one number of a list is that of all of it.

    Parameters
    ----------
    related
        The numbers.
    relation
        A rate or share, its part and its whole, in any order.
    """
    claims = related.claims
    percents = [c for c in relation.members if claims[c].unit == "%"]
    told = sorted((c for c in relation.members if claims[c].unit != "%"), key=lambda c: claims[c].value or 0)
    if len(relation.members) != _MEMBERS or len(percents) != 1:
        return False
    part, whole = told
    printed = printed_of(claims[percents[0]], RATE)
    size = claims[part].value or Fraction(0)
    shares = [size / total for total in sums(related, whole) if total]
    return printed is not None and any(
        value in printed.claim("any") for share in shares for value in (share, 1 - share)
    )
