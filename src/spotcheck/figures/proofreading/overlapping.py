"""Two counts that overlap by as much as words say, and what they make together: 外观不合格7件，尺寸不合格5件，其中2件两项都不合格，一共10件."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from spotcheck.figures.claims.marks import DRAWN
from spotcheck.figures.proofreading.arithmetic import Relation, as_printed, digits
from spotcheck.figures.proofreading.findings import Doubted, Finding, by_group
from spotcheck.figures.proofreading.related_failures import failed_before
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.told_lists import in_both
from spotcheck.figures.proofreading.totals import adds, kind_of, statements
from spotcheck.figures.slips import telling
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_cues import FAILED_ANY, INCLUDES, OF_WHOLE, SO_MANY_IN_ALL

#: the count of all stands so many characters behind those that overlap
_BEHIND = 60


class _Overlap(NamedTuple):
    """Two counts, what they have in common, and what they make; whether the last is told to be just that."""

    first: int
    second: int
    both: int
    whole: int
    told: bool


def overlaps(related: Related) -> list[Relation]:
    """Add two counts up that overlap by as much as words say, where what they make is told behind them or before.

    A list of the failed may leave some out: one that comes to less than all of them is doubted for a slip only.
    """
    made: list[Relation] = []
    for overlap in _overlaps(related):
        claims = related.claims
        values = [claims[c].value or Fraction(0) for c in overlap[:4]]
        size = values[0] + values[1] - values[2]
        holds = size == values[3]
        shown = [digits(claims[c]) for c in overlap[:3]]
        right = as_printed(claims[overlap.whole], size)
        if not (holds or overlap.told or size > values[3] or telling(digits(claims[overlap.whole]), right)):
            continue
        text = f"{shown[0]} + {shown[1]} − {shown[2]} = {fixed(size, 0)}"
        members = (overlap.whole, *overlap[:3])
        made.append(
            Relation("sum", members, overlap.whole, holds=holds, text=text, expected=size, said=overlap.told)
        )
    return made


def _overlaps(related: Related) -> Iterator[_Overlap]:
    claims, text = related.claims, related.text
    for members in statements(related):
        for unit in dict.fromkeys(kind_of(claims[c])[0] for c in members):
            of_unit = [c for c in members if kind_of(claims[c])[0] == unit]
            for at, (a, b, both) in enumerate(zip(of_unit, of_unit[1:], of_unit[2:], strict=False)):
                if not in_both(related, both):
                    continue
                whole = _behind(related, both, unit)
                if whole is not None and (claims[whole].measure in DRAWN) == (claims[a].measure in DRAWN):
                    yield _Overlap(a, b, both, whole, told=True)
                    continue
                before = of_unit[at - 1] if at else None
                gap = text[claims[before].end : claims[a].start] if before is not None else ""
                if before is not None and (
                    OF_WHOLE.match(gap) or INCLUDES.search(gap) or FAILED_ANY.search(gap)
                ):
                    yield _Overlap(a, b, both, before, told=FAILED_ANY.search(gap) is not None)
                elif (failed := failed_before(related, members)) is not None:
                    yield _Overlap(a, b, both, failed, told=False)


def _behind(related: Related, both: int, unit: str) -> int | None:
    """Give the next count of a unit, where words say that it is of all of them: 剔除重复后，共有14款."""
    claims, text, place = related.claims, related.text, related.places[both]
    near = (c for c in range(both + 1, len(claims)) if related.places[c].paragraph == place.paragraph)
    whole = next((c for c in near if kind_of(claims[c])[0] == unit and adds(claims[c])), None)
    if whole is None or claims[whole].start - claims[both].end > _BEHIND:
        return None
    return whole if SO_MANY_IN_ALL.search(text[claims[both].end : claims[whole].start]) else None


def overlapped(related: Related, relation: Relation) -> list[Doubted]:
    """Give the numbers of two counts that overlap: which of them is wrong cannot be known."""
    right = as_printed(related.claims[relation.derived], relation.expected or Fraction(0))
    return [
        Doubted(c, digits(related.claims[c]), right if c == relation.derived else "")
        for c in relation.members
    ]


def but_for(found: Sequence[Relation], overlaps: Sequence[Relation]) -> list[Relation]:
    """Leave out lists with numbers that words say overlap."""
    told = [set(relation.members[1:]) for relation in overlaps]
    return [r for r in found if not any(both <= set(r.members) for both in told)]


def unless(findings: list[Finding], overlaps: Sequence[Relation]) -> list[Finding]:
    """Leave out lists that were added up though words say by how much they overlap, and so they come out."""
    held = [set(relation.members[1:]) for relation in overlaps if relation.holds]
    added = by_group(f for f in findings if f.code == "sum")
    quiet = {group for group, claims in added.items() if any(len(told & set(claims)) > 1 for told in held)}
    return [f for f in findings if f.group not in quiet]
