"""Texts of few numbers: what comes out of what there, in whatever order it is told, is not doubted."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise, permutations

from spotcheck.figures.proofreading.evidence.mended import WORTH_A_LOOK, WORTH_TELLING, Mended
from spotcheck.figures.proofreading.printed_amounts import Amount, amounts
from spotcheck.figures.proofreading.relating import Related

#: among more numbers too much comes out by chance
FEW = 6
#: among so many a percentage hardly does
_SOME = 8
_HUNDRED = 100
#: what is further off was hardly meant
_NEARLY = 1.6
_LEAST, _ROW = 2, 3


def explained(related: Related) -> set[int] | None:
    """Give the claims of a text of few numbers that some computation of all others comes out with; None where there are more.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "去年底有网店31家，今年移出9家，新增6家，现有28家，覆盖5个平台。"
    >>> sorted(explained(relate(claims_of(text), text)))
    [0, 1, 2, 3]
    """
    told = amounts(related)
    if len(told) > FEW:
        return None
    counts = [a for a in told if a.mark == "#"]
    percents = [a for a in told if a.mark == "%"]
    return {
        amount.claim
        for members in (
            *_sums(counts),
            *_flows(counts),
            *_products(counts),
            *_means(counts),
            *(m for p in percents for m in _shares(p, counts)),
            *_of_percents(percents, [a for a in told if a.mark == "±"]),
            *(m for x in told if x.mark == "×" for like in (counts, percents) for m in _multiples(x, like)),
        )
        for amount in members
    }


def parted(related: Related, doubtful: Sequence[Mended]) -> tuple[list[Mended], list[Mended]]:
    """Part doubtful numbers in those to warn of and those worth a look.

    Among few numbers little comes out by chance: what is worth a look there is doubted, unless others come to all of a computation, or
    to all but a count.
    """
    come_out = explained(related)
    if come_out is None:
        worth = [m for m in doubtful if m.margin >= WORTH_A_LOOK]
        return [m for m in worth if m.margin >= 0], [m for m in worth if m.margin < 0]
    told = [m for m in doubtful if m.margin >= 0 or not _come_out(related, m, come_out)]
    warned = [m for m in told if m.margin >= 0 or _nearly(m)]
    return warned, [m for m in told if m.margin >= WORTH_A_LOOK and m not in warned]


def _nearly(found: Mended) -> bool:
    """Whether a number is not far from what others come to; what numbers in a row come to says little."""
    kind = found.computations[0].kind
    least = WORTH_A_LOOK if kind == "difference" else WORTH_TELLING
    near = 1 / _NEARLY < found.value / found.number.value < _NEARLY
    return kind != "sum" and found.margin >= least and near


def _come_out(related: Related, found: Mended, come_out: set[int]) -> bool:
    """Whether some computations come to all numbers of one that does not come out, or to all but a count."""
    claims = {member.claim for member in found.computations[0].members} - come_out
    return not claims or (len(claims) == 1 and all(_plain(related, c) for c in claims))


def percents_told(related: Related) -> set[int]:
    """Give the percentages of a text of few numbers that counts come to as printed, whichever they were tied to.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "上周接到举报88起，属实的55起，不属实的33起，属实率62.5%。"
    >>> percents_told(relate(claims_of(text), text))
    {3}
    """
    told = amounts(related)
    if len(told) > _SOME:
        return set()
    counts = [a for a in told if a.mark == "#" and a.value > 0]
    shares = {a.value / b.value for a, b in permutations(counts, 2)}
    shares |= {_share_of_rows(row) for row in _rows(counts)}
    finer = {a.value / (a.value + b.value) for a, b in permutations(counts, 2)}
    finer |= {(b.value + c.value) / (2 * a.value) for a, b, c in combinations(counts, _ROW)}  # of 150 each
    return {
        a.claim
        for a in told
        if a.mark == "%"
        and a.decimals >= 0
        and any(abs(_HUNDRED * s - a.value) <= a.half for s in (shares | finer if a.decimals else shares))
    }


def _rows(counts: Sequence[Amount]) -> Iterator[Sequence[Amount]]:
    """Give the runs of two or more pairs that end the counts."""
    for first in range(len(counts) - 4, -1, -2):
        yield counts[first:]


def _share_of_rows(row: Sequence[Amount]) -> Fraction:
    """Give the share of all second counts in all first ones, or the other way round."""
    one, other = (sum((a.value for a in row[at::2]), Fraction(0)) for at in (0, 1))
    return min(one, other) / max(one, other)


def _plain(related: Related, claim: int) -> bool:
    """Whether a number is a count or an amount, which nothing has to come to."""
    return any(a.claim == claim and a.mark == "#" for a in amounts(related))


def _sums(counts: Sequence[Amount]) -> Iterator[tuple[Amount, ...]]:
    for total in counts:
        others = [a for a in counts if a is not total and 0 < a.value < total.value]
        for size in range(_LEAST, len(others) + 1):
            for parts in combinations(others, size):
                if abs(sum(a.value for a in parts) - total.value) <= sum(a.room for a in (total, *parts)):
                    yield (total, *parts)


def _flows(counts: Sequence[Amount]) -> Iterator[tuple[Amount, ...]]:
    """Give what there was, what went and came, and what there is."""
    for was, one, other, now in combinations(counts, 4):
        if abs(was.value - now.value) == abs(one.value - other.value) > 0:
            yield was, one, other, now


def _products(counts: Sequence[Amount]) -> Iterator[tuple[Amount, ...]]:
    """So many of so much each; an average is the same, rounded."""
    for product in counts:
        others = [a for a in counts if a is not product and a.value > 1]
        for number, each in combinations(others, 2):
            size = number.value * each.value
            rounded = max(number.room * each.value, each.room * number.value)
            if abs(size - product.value) <= product.room + rounded:
                yield product, number, each


def _means(counts: Sequence[Amount]) -> Iterator[tuple[Amount, ...]]:
    for mean in counts:
        others = [a for a in counts if a is not mean]
        for size in range(_ROW, len(others) + 1):
            for first in range(len(others) - size + 1):
                row = others[first : first + size]
                if abs(sum(a.value for a in row) / size - mean.value) <= mean.half:
                    yield (mean, *row)


def _shares(percent: Amount, counts: Sequence[Amount]) -> Iterator[tuple[Amount, ...]]:
    told, room = percent.value, percent.half * 2
    for a, b in permutations(counts, 2):
        if not b.value:
            continue
        quotients = [a.value / b.value, abs(a.value / b.value - 1), a.value / (a.value + b.value)]
        quotients += (
            [a.value / (b.value - a.value)] if b.value > a.value else []
        )  # grew by so many to so many
        if any(abs(_HUNDRED * q - told) < room for q in quotients):
            yield percent, a, b
    yield from _shares_of_several(percent, counts)


def _shares_of_several(percent: Amount, counts: Sequence[Amount]) -> Iterator[tuple[Amount, ...]]:
    """One count of two together, two together of one; of rows, the parts of all their wholes."""
    told, room = percent.value, percent.half * 2
    for a, b, c in permutations(counts, 3):
        if b.claim > c.claim:
            continue
        of_two = [a.value / (b.value + c.value)] if b.value + c.value else []
        two_of = [(b.value + c.value) / (n * a.value) for n in (1, 2) if a.value]
        if any(abs(_HUNDRED * q - told) < room for q in (*of_two, *two_of)):
            yield percent, a, b, c
    for row in _rows([a for a in counts if a.value]):
        if abs(_HUNDRED * _share_of_rows(row) - told) < room:
            yield (percent, *row)


def _of_percents(percents: Sequence[Amount], points: Sequence[Amount]) -> Iterator[tuple[Amount, ...]]:
    for d in points:
        for p, q in combinations(percents, 2):
            if abs(abs(p.value - q.value) - d.value) <= 2 * max(d.half, p.half, q.half):
                yield d, p, q
    for one, other in pairwise(percents):
        if one.value + other.value == _HUNDRED:
            yield one, other
    for size in range(_ROW, len(percents) + 1):
        for row in combinations(percents, size):
            if abs(sum(a.value for a in row) - _HUNDRED) <= sum(a.half for a in row):
                yield row
            largest = max(row, key=lambda a: a.value)
            if abs(sum(a.value for a in row) - 2 * largest.value) <= sum(a.half for a in row):
                yield row


def _multiples(multiple: Amount, like: Sequence[Amount]) -> Iterator[tuple[Amount, ...]]:
    for a, b in permutations(like, 2):
        if b.value and any(
            abs(times - multiple.value) <= 2 * multiple.half
            for times in (a.value / b.value, a.value / b.value - 1)
        ):
            yield multiple, a, b
