"""Lines that tell the same numbers one after the other, with a line for all: – Toys: 148 tested, 46 failed; – Total: 823 tested, 152 failed."""

from collections.abc import Iterator, Sequence

from spotcheck.figures.proofreading.arithmetic import Relation, digits
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.totals import adds, sum_of
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_evidence import TOTAL_ROW

#: so many lines at least stand above a total
_LEAST = 3


def computed(related: Related) -> list[Relation]:
    r"""Add up the counts of lines, and find the totals that they do not come to.

    Parameters
    ----------
    related
        The numbers.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "Toys: 148 tested, 6 failed\nLamps: 31 tested, 7 failed\nCots: 12 tested, 3 failed\nTotal: 181 tested, 16 failed"
    >>> [found.text for found in computed(relate(claims_of(text), text))]
    ['148 + 31 + 12 = 191']
    """
    made: list[Relation] = []
    for *parts, total in _blocks(related):
        for column, whole in enumerate(total):
            listed = [line[column] for line in parts]
            size = sum_of(related, listed)
            if size == related.claims[whole].value:
                continue
            text = " + ".join(digits(related.claims[c]) for c in listed) + f" = {fixed(size, 0)}"
            made.append(Relation("sum", (whole, *listed), whole, holds=False, text=text, expected=size))
    # where every column differs, the lines are not what the last one is the total of
    return made if len(made) <= 1 else []


def _blocks(related: Related) -> Iterator[Sequence[Sequence[int]]]:
    """Give the counts of each line of those that stand one below the other with as many of the same kinds; the last is called a total."""
    lines: dict[int, list[int]] = {}
    for c, claim in enumerate(related.claims):
        if not related.places[c].table and adds(claim):
            lines.setdefault(related.places[c].paragraph, []).append(c)
    block: list[list[int]] = []
    for paragraph, line in lines.items():
        kinds = _kinds(related, line)
        goes_on = block and related.places[block[-1][0]].paragraph == paragraph - 1
        if not (goes_on and _kinds(related, block[-1]) == kinds):
            block = []
        block.append(line)
        if _is_total(related, line):
            if len(block) > _LEAST:
                yield block
            block = []


def _kinds(related: Related, line: Sequence[int]) -> list[tuple[str, str]]:
    return [(related.claims[c].measure, related.claims[c].unit) for c in line]


def _is_total(related: Related, line: Sequence[int]) -> bool:
    """Whether a line begins with a word for all."""
    text, start = related.text, related.claims[line[0]].start
    begin = text.rfind("\n", 0, start) + 1
    return TOTAL_ROW.match(text[begin:start].lstrip(" –—-•*·")) is not None
