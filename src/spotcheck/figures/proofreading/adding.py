"""Totals and the parts listed under them, added up: which lists do not come out, and which of their numbers may be wrong."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate

from spotcheck.figures.proofreading import told_lists
from spotcheck.figures.proofreading.arithmetic import Relation, as_printed, digits
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import sentence_begin
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.totals import Total, adds, is_rest, sum_of, value_of
from spotcheck.figures.slips import slip, telling
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_cues import INCLUDES, OVERLAPPING, TWICE
from spotcheck.language.proof_evidence import OF_BEFORE

_LEAST, _TEN = 2, 10
#: of a total with so many parts each may be the wrong one
_FEW = 5
_AHEAD = 12


def computed(related: Related, found: Sequence[Total]) -> list[Relation]:
    """Add parts up, leaving out what other totals of the same numbers explain."""
    made: list[Relation] = []
    exact: set[int] = set()
    printed = {c.value for c in related.claims if adds(c)}
    summed = {c for t in found if t.told for c in (t.whole, *t.parts)}
    found = [t for t in found if t.told or not summed & {t.whole, *t.parts}]
    found = [_without_inner(related, t) for t in found]
    for total in sorted(found, key=lambda t: not _comes_out(related, t)):
        size, value = sum_of(related, total.parts), value_of(related, total.whole)
        if (
            len(total.parts) < _LEAST
            or (size > value and _of_kinds(related, total))
            or (
                not total.told
                and value in list(accumulate(value_of(related, c) for c in total.parts))[_LEAST - 1 : -1]
            )
        ):
            continue  # one whole, divided twice
        members = {total.whole, *total.parts}
        if _comes_out(related, total):
            exact |= members
        elif (
            exact & set(total.parts)
            or size in printed
            or value in [value_of(related, c) for c in total.parts]  # the whole, told again
            or (not total.told and size + value in printed)
            or _of_another(related, total, size)
            or _of_before(related, total)
            or not (total.told or _hardly_partial(related, total, size, value))
        ):
            continue
        made.append(_added(related, total))
    return made


def _of_another(related: Related, total: Total, size: Fraction) -> bool:
    """Whether two parts are each more than their total, or one and no slip made it so small: they are of another."""
    value, whole = value_of(related, total.whole), related.claims[total.whole]
    larger = [c for c in total.parts if value_of(related, c) > value]
    slips = [slip(digits(whole), as_printed(whole, size))]
    slips += [
        slip(digits(related.claims[c]), as_printed(related.claims[c], value_of(related, c) - size + value))
        for c in larger
    ]
    return len(larger) > 1 or (len(larger) == 1 and not any(slips))


def _of_before(related: Related, total: Total) -> bool:
    """Whether the sentence of a total tells of a time before, and its parts stand behind that: in the last campaign it was 31 of 64. By origin, …."""
    whole, first = related.claims[total.whole], total.parts[0]
    begin = sentence_begin(related.text, whole)
    told = OF_BEFORE.search(related.text, begin, whole.start)
    return (
        told is not None
        and total.whole < first
        and not related.places[first].same_statement(related.places[total.whole])
    )


def _added(related: Related, total: Total) -> Relation:
    """Say what the parts of a total add up to."""
    size = sum_of(related, total.parts)
    text = " + ".join(digits(related.claims[c]) for c in total.parts) + f" = {fixed(size, 0)}"
    holds = _comes_out(related, total)
    return Relation("sum", (total.whole, *total.parts), total.whole, holds=holds, text=text, expected=size)


def exceeded(related: Related, found: Sequence[Total]) -> list[Relation]:
    """Add up parts that words say are all within a total, and come to more: one of a single digit may be another.

    Whether one thing is counted in several of them cannot be known: it is worth a look.
    """
    exact = {c for t in found if _comes_out(related, t) for c in (t.whole, *t.parts)}
    made: list[Relation] = []
    for whole, listed, _ in found:
        value = value_of(related, whole)
        if value in (
            sum_of(related, _outer(related, listed)),
            *accumulate(value_of(related, c) for c in listed),
        ):
            continue  # parts of parts, or one whole divided twice
        total = Total(whole, listed[: _to_rest(related, listed)])
        if not value < sum_of(related, total.parts) or len(total.parts) <= _LEAST or exact & set(total.parts):
            continue
        if _of_kinds(related, total) or not _within(related, total.whole, total.parts):
            continue
        made.append(_added(related, total))
    return made


def _to_rest(related: Related, parts: Sequence[int]) -> int:
    """Give how many parts stand before one that is called the rest, of the total or of another."""
    return next((at for at, c in enumerate(parts) if is_rest(related, c)), len(parts))


def _within(related: Related, whole: int, parts: Sequence[int]) -> bool:
    """Whether words say that parts lie in a whole before them, and nothing says that they overlap."""
    claims, text = related.claims, related.text
    total, first, last = claims[whole], claims[parts[0]], claims[parts[-1]]
    if total.start > first.start or not INCLUDES.search(text, total.end, first.start):
        return False
    return not TWICE.search(text, total.end, last.end + 2 * _AHEAD)


def too_much(related: Related, relation: Relation) -> list[Doubted]:
    """Give the parts that another digit, or one digit less, would make whole, each with what it should be."""
    whole, *parts = relation.members
    over = sum_of(related, parts) - value_of(related, whole)
    made: list[Doubted] = []
    for c in parts:
        claim, needed = related.claims[c], value_of(related, c) - over
        right = as_printed(claim, needed) if needed > 0 else ""
        if right and (value_of(related, c) < _TEN or slip(digits(claim), right)):
            made.append(Doubted(c, claim.quote, right))
    return made


def _outer(related: Related, parts: tuple[int, ...]) -> tuple[int, ...]:
    """Leave out the parts of parts: 20 were checked again, of them 17 passed and 3 failed; 13 had closed."""
    kept: list[int] = []
    at = 0
    while at < len(parts):
        kept.append(parts[at])
        inner = list(accumulate(value_of(related, c) for c in parts[at + 1 :]))
        nested = (
            inner.index(value_of(related, parts[at]), 1) if value_of(related, parts[at]) in inner[1:] else -1
        )
        at += nested + 2
    return tuple(kept)


def _without_inner(related: Related, total: Total) -> Total:
    """Leave out the parts of parts, of a total that does not come out; where words tell that it is one, only if it does so then."""
    outer = total._replace(parts=_outer(related, total.parts))
    if _comes_out(related, total) or (total.told and not _comes_out(related, outer)):
        return total
    return outer


def _of_kinds(related: Related, total: Total) -> bool:
    """Whether kinds are counted, which several parts may have in common."""
    return all(related.claims[c].measure == "kinds" for c in (total.whole, *total.parts))


def _comes_out(related: Related, total: Total) -> bool:
    """Whether parts add up to their total, as closely as all of them are printed: 166.70万, 32.63万 and 608.74万 to 808.06万."""
    members = [related.claims[c] for c in (total.whole, *total.parts)]
    room = sum((Fraction(10) ** -claim.decimals / 2 for claim in members if claim.decimals < 0), Fraction(0))
    return abs(sum_of(related, total.parts) - value_of(related, total.whole)) <= room


def _hardly_partial(related: Related, total: Total, size: Fraction, value: Fraction) -> bool:
    """Whether one slip would make the list whole, and it is no list of some, nor of faults that a batch may have several of."""
    first, last = (related.claims[c] for c in (total.parts[0], total.parts[-1]))
    around = related.text[min(first.start, related.claims[total.whole].start) : last.end + 12]
    if OVERLAPPING.search(around) or not any(right for _, right in _repairs(related, total, size, value)):
        return False
    return min(size, value) >= told_lists.NEARLY_ALL * max(size, value) or size > value


def _repairs(related: Related, total: Total, size: Fraction, value: Fraction) -> list[tuple[int, str]]:
    """Give each number with what it should be, where one slip leads from there to what is printed."""
    made: list[tuple[int, str]] = []
    for c in (*total.parts, total.whole):
        needed = size if c == total.whole else value_of(related, c) + value - size
        claim = related.claims[c]
        right = as_printed(claim, needed) if needed > 0 else ""
        made.append((c, right if right and telling(digits(claim), right) else ""))
    return sorted(
        made, key=lambda item: (not item[1], slip(digits(related.claims[item[0]]), item[1]) != "transposed")
    )


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the numbers of a list that one slip, or another single digit, would make whole, each with what it should be."""
    total = Total(relation.members[0], relation.members[1:])
    size, value = sum_of(related, total.parts), value_of(related, total.whole)
    repairs = _repairs(related, total, size, value)
    digit = [(c, right) for c in total.parts if (right := _other_digit(related, c, value - size))]
    likely = {c: right for c, right in (*repairs, *digit) if right}
    few = relation.members if not likely or len(relation.members) <= _FEW else ()
    return [Doubted(c, related.claims[c].quote, likely.get(c, "")) for c in dict.fromkeys((*likely, *few))]


def _other_digit(related: Related, claim: int, lacking: Fraction) -> str:
    """Give the single digit that makes a list whole in the place of another; "" where none does."""
    value = value_of(related, claim)
    whole = value < _TEN and 0 < value + lacking < _TEN
    return as_printed(related.claims[claim], value + lacking) if whole else ""
