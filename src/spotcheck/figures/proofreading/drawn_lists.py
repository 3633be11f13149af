"""Lists of what was drawn, which what stands behind them may be of together: 30 toys and 20 lamps; 5 failed, a failure rate of 10%."""

from collections.abc import Iterator
from fractions import Fraction

from spotcheck.figures.claims.marks import DRAWN
from spotcheck.figures.proofreading.counted import counts
from spotcheck.figures.proofreading.places import between
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language.proof_adjacent import NEXT_LISTED


def drawn_lists(related: Related) -> Iterator[list[int]]:
    """Give the counts of what was drawn that follow one another in a list, with nothing but their names between them.

    Parameters
    ----------
    related
        The numbers.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "抽查电热毯32批次、暖脚器4批次，不合格1批次，不合格率2.8%。"
    >>> [[claims_of(text)[c].quote for c in told] for told in drawn_lists(relate(claims_of(text), text))]
    [['32批次', '4批次']]
    """
    claims = related.claims
    run: list[int] = []
    for i, claim in enumerate(claims):
        drawn = counts(claim) and claim.measure in DRAWN and claim.cell is None
        if drawn and run and _next(related, run[-1], i):
            run.append(i)
            continue
        if len(run) > 1:
            yield run
        run = [i] if drawn else []
    if len(run) > 1:
        yield run


def sums(related: Related, member: int | None = None) -> list[Fraction]:
    """Give what each list comes to, or those that a number is one of."""
    told = [run for run in drawn_lists(related) if member is None or member in run]
    return [sum((related.claims[c].value or Fraction(0) for c in run), Fraction(0)) for run in told]


def _next(related: Related, first: int, second: int) -> bool:
    """Whether a count is the next of a list that another is one of; the unit of an English one is its name."""
    a, b = related.claims[first], related.claims[second]
    alike = a.unit == b.unit or (a.unit.isascii() and b.unit.isascii())
    together = second == first + 1 and related.places[first].same_statement(related.places[second])
    return alike and together and NEXT_LISTED.fullmatch(between(related.text, a, b)) is not None
