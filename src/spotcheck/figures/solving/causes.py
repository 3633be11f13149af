"""Common causes: one other base that several shares fit, and a truncated share with its complement."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from spotcheck.figures.ledger import Figure, Partition
from spotcheck.figures.printing import print_like
from spotcheck.figures.quantities import Count, Quotient, Rate
from spotcheck.figures.solving.system import Component, truncated

#: how far from a printed base another is looked for, as a share of it
_REACH = 2


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


def causes(component: Component, parts: tuple[Partition, ...]) -> list[Cause]:
    """Give the common causes of a contradictory component, those that explain most figures first."""
    found = [*_bases(component), *_complements(component, parts)]
    return sorted(found, key=lambda cause: -len(cause.ids))


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


def _bases(component: Component) -> Iterator[Cause]:
    """Give other values of a printed base that two or more shares fit which do not fit the printed one."""
    printed = {
        _key(component, f.quantity): f for f in reversed(component.figures) if isinstance(f.quantity, Count)
    }
    by_base: dict[int, list[tuple[Figure, Fraction]]] = {}
    for share in _shares(component):
        above = printed.get(_key(component, share.above))
        if above is not None and above.printed.value > 0:
            by_base.setdefault(_key(component, share.base), []).append((share.figure, above.printed.value))
    for key, shares in by_base.items():
        base = printed.get(key)
        if base is None or base.printed.value <= 0:
            continue
        value = base.printed.value
        wrong = [(f, n) for f, n in shares if n / value not in f.claim()]
        needed = _needed(wrong, value) if len(wrong) > 1 else None
        if needed is not None:
            ids = tuple(f.id for f, _ in wrong)
            yield Cause(ids, base.is_, base.printed.text, needed)


def _needed(shares: list[tuple[Figure, Fraction]], printed: Fraction) -> int | None:
    """Give the whole base nearest to the printed one that every share fits."""
    low, high = 1, floor(printed * _REACH)
    for figure, above in shares:
        claim = figure.claim()
        if claim.high is not None and claim.high > 0:
            low = max(low, ceil(above / claim.high))
        if claim.low is not None and claim.low > 0:
            high = min(high, floor(above / claim.low))
    fitting = [
        n for n in range(low, min(high, low + 10**4) + 1) if all(v / n in f.claim() for f, v in shares)
    ]
    return min(fitting, key=lambda n: abs(n - printed), default=None)


def _complements(component: Component, parts: tuple[Partition, ...]) -> Iterator[Cause]:
    """Give truncated shares whose complement was printed as the rest to 100 %."""
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
            if 1 - value not in other.figure.claim():
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
