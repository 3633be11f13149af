"""Common causes: one other base that several shares fit, and a truncated share with its complement."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from spotcheck.figures.ledger import Figure, Partition
from spotcheck.figures.printed import Claim, read_printed
from spotcheck.figures.printing import print_like
from spotcheck.figures.quantities import Count, Quotient, Rate
from spotcheck.figures.solving.problem import Row
from spotcheck.figures.solving.structure import Bound, Claims
from spotcheck.figures.solving.system import Component, truncated

#: how far from a printed base another is looked for, as a share of it
_REACH = 2
#: linear programs that the question is worth whether a cause mends a conflict
_EFFORT = 40


class Cause(NamedTuple):
    """Figures that one change explains: of a base (a whole number), or of a share that was truncated (as printed)."""

    ids: tuple[str, ...]
    quantity: str
    printed: str
    needed: int | str


class _Share(NamedTuple):
    figure: Figure
    above: Count
    base: Count


def causes(component: Component, parts: tuple[Partition, ...], conflicts: Sequence[int]) -> list[Cause]:
    """Give the common causes of a component's conflicts, those that explain most figures first.

    A cause mends every conflict that it has a figure in, with the figures of the others left out.
    """
    if not conflicts:
        return []
    found = [*_bases(component, conflicts), *_complements(component, parts, conflicts)]
    return sorted(found, key=lambda cause: -len(cause.ids))


def _others(conflicts: Sequence[int], members: int) -> int | None:
    """Give the figures of the conflicts that some figures have no part in; None where those have a part in none."""
    touched = [conflict for conflict in conflicts if conflict & members]
    return sum(c for c in conflicts if c not in touched) & ~members if touched else None


def _possible(component: Component, off: int, figures: Mapping[int, Figure]) -> bool:
    """Whether it is settled that the figures can be true with some of them printed otherwise, and without `off`."""
    rows, bounds = list[Row](), list[Bound]()
    for figure in figures.values():
        said = component.structure.claims(figure.quantity, figure.claim())
        rows, bounds = [*rows, *said.rows], [*bounds, *said.bounds]
    found = component.settled_with(off | _mask(figures), Claims(rows, bounds), effort=_EFFORT)
    return found is not None and found.values is not None


def _mask(numbers: Iterable[int]) -> int:
    return sum(1 << k for k in numbers)


def _shares(component: Component) -> Iterator[_Share]:
    """Give rates and quotients of counts, by numerator and base."""
    for figure in component.figures:
        quantity = figure.quantity
        if isinstance(quantity, Quotient) and isinstance(quantity.a, Count) and isinstance(quantity.b, Count):
            yield _Share(figure, quantity.a, quantity.b)
        elif isinstance(quantity, Rate):
            above = "nonconforming" if quantity.kind == "failure_rate" else "conforming"
            yield _Share(figure, Count(above, quantity.scope), Count("tested", quantity.scope))


def _key(component: Component, count: Count) -> int:
    return component.structure.unknown(count.measure, count.scope)


def _bases(component: Component, conflicts: Sequence[int]) -> Iterator[Cause]:
    """Give other values of a printed base that two or more shares fit which do not fit the printed one.

    It is the base that is printed wrong, or the shares are of another one: the rest must be possible in either case.
    """
    printed: dict[int, list[tuple[int, Figure]]] = {}
    for k, figure in enumerate(component.figures):
        if isinstance(figure.quantity, Count):
            printed.setdefault(_key(component, figure.quantity), []).append((k, figure))
    by_base: dict[int, list[tuple[int, Figure, Claim]]] = {}
    numbers = {id(figure): k for k, figure in enumerate(component.figures)}
    for share in _shares(component):
        above = printed.get(_key(component, share.above))
        if above is not None and above[0][1].printed.value > 0:
            entry = numbers[id(share.figure)], share.figure, above[0][1].claim()
            by_base.setdefault(_key(component, share.base), []).append(entry)
    for key, shares in by_base.items():
        if key not in printed or printed[key][0][1].printed.value <= 0:
            continue
        base = printed[key][0][1]
        wrong = [(k, f, above) for k, f, above in shares if not _fits(above, base.claim(), f.claim())]
        needed = (
            _needed([(f, above) for _, f, above in wrong], base.printed.value) if len(wrong) > 1 else None
        )
        if needed is None:
            continue
        same = {k: f for k, f in printed[key] if f.printed.value == base.printed.value}
        off = _others(conflicts, _mask(same) | _mask(k for k, _, _ in wrong))
        text = print_like(base.printed, Fraction(needed), base.rounding, base.quantity)
        changed = {k: replace(f, printed=read_printed(text, f.quantity)) for k, f in same.items()}
        apart = _mask(k for k, _, _ in wrong)
        if off is not None and (_possible(component, off, changed) or component.possible(off | apart)):
            yield Cause(tuple(f.id for _, f, _ in wrong), base.is_, base.printed.text, needed)


def _whole(claim: Claim) -> tuple[int, int | None]:
    """Give the least and greatest whole number of a claim on a count."""
    low = max(0, ceil(claim.low)) if claim.low is not None else 0
    high = None if claim.high is None else floor(claim.high)
    return low + (low not in claim), high if high is None or high in claim else high - 1


def _fits(above: Claim, base: Claim, share: Claim) -> bool:
    """Whether some numerator over some base may be the share, as far as their ends go."""
    (low, high), (least, most) = _whole(above), _whole(base)
    smallest = Fraction(low, most) if most else Fraction(0)
    largest = Fraction(high, least) if high is not None and least else None
    below = share.high is not None and (
        smallest > share.high or (smallest == share.high and smallest not in share)
    )
    return not below and (share.low is None or largest is None or largest >= share.low)


def _needed(shares: list[tuple[Figure, Claim]], printed: Fraction) -> int | None:
    """Give the whole base nearest to the printed one that every share fits."""
    low, high = 1, floor(printed * _REACH)
    for figure, above in shares:
        (least, most), claim = _whole(above), figure.claim()
        if claim.high is not None and claim.high > 0:
            low = max(low, ceil(least / claim.high))
        if most is not None and claim.low is not None and claim.low > 0:
            high = min(high, floor(most / claim.low))
    fitting = [
        n
        for n in range(low, min(high, low + 10**4) + 1)
        if all(_counted(above, n, f.claim()) for f, above in shares)
    ]
    return min(fitting, key=lambda n: abs(n - printed), default=None)


def _counted(above: Claim, base: int, share: Claim) -> bool:
    """Whether a whole numerator over a base is the share."""
    low, high = _whole(above)
    least = low if share.low is None else max(low, floor(share.low * base))
    ends = [end for end in (high, None if share.high is None else ceil(share.high * base)) if end is not None]
    most = min(ends, default=base)
    near = {least, least + 1, most - 1, most}  # an end of the share is whole, or it is passed by less than 1
    return any(low <= n <= most and n in above and Fraction(n, base) in share for n in near)


def _complements(
    component: Component, parts: tuple[Partition, ...], conflicts: Sequence[int]
) -> Iterator[Cause]:
    """Give truncated shares whose complement was printed as the rest to 100 %."""
    numbers = {id(figure): k for k, figure in enumerate(component.figures)}
    values = {
        _key(component, f.quantity): f.printed.value
        for f in component.figures
        if isinstance(f.quantity, Count) and f.printed.hedge is None
    }
    shares = list(_shares(component))
    for one in shares:
        for other in shares:
            if one.figure is other.figure or not _complementary(component, one, other, parts):
                continue
            value = _value(component, one, other, values)
            if value is None or one.figure.printed.value + other.figure.printed.value != 1:
                continue
            if value not in truncated(one.figure).claim() or value in one.figure.claim():
                continue
            k, m = numbers[id(one.figure)], numbers[id(other.figure)]
            off = _others(conflicts, 1 << k | 1 << m)
            mends = off is not None and _possible(component, off | 1 << m, {k: truncated(one.figure)})
            if mends and 1 - value not in other.figure.claim():
                right = print_like(one.figure.printed, value, one.figure.rounding, one.figure.quantity)
                ids = (one.figure.id, other.figure.id)
                yield Cause(ids, one.figure.is_, one.figure.printed.text, right)


def _value(component: Component, one: _Share, other: _Share, values: dict[int, Fraction]) -> Fraction | None:
    """Compute a share from printed counts: its own, or the base and the other part."""
    base = values.get(_key(component, one.base))
    above, rest = values.get(_key(component, one.above)), values.get(_key(component, other.above))
    if above is not None and rest is not None and base is None:
        base = above + rest
    if above is None and rest is not None and base is not None:
        above = base - rest
    return above / base if above is not None and base else None


def _complementary(component: Component, one: _Share, other: _Share, parts: tuple[Partition, ...]) -> bool:
    """Whether two shares make up the whole: failing and passing, or the two parts of a scope."""
    if _key(component, one.base) != _key(component, other.base):
        return False
    if isinstance(one.figure.quantity, Rate):
        measures = {one.above.measure, other.above.measure}
        return one.above.scope == other.above.scope and measures == {"nonconforming", "conforming"}
    two = {one.above.scope, other.above.scope}
    return one.above.measure == other.above.measure and any(
        len(p.parts) == 2 and set(p.parts) == two and p.whole == one.base.scope for p in parts
    )
