"""What figures, scopes and parts say, as rows over unknown counts: the one place where that is built.

Within a scope: nonconforming + conforming = tested, tested + untested = sampled (nothing is untested where no figure
names ``tested``: the assumption), enterprises ≤ sampled; of a failed item all that was tested is nonconforming, and a
verdict that a scope names is that of its batches. A scope within another has no more of anything. Parts add up;
kinds and enterprises, of which several parts may hold the same one, lie between the largest part and the sum.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise
from math import lcm
from typing import NamedTuple, TypeAlias

from spotcheck.figures.ledger import Ledger
from spotcheck.figures.printed import Claim
from spotcheck.figures.quantities import (
    MEASURES,
    Count,
    Difference,
    Growth,
    Quantity,
    Quotient,
    Rate,
    Term,
    terms,
)
from spotcheck.figures.scopes import Conditions, Scope
from spotcheck.figures.solving.problem import Ratio, Row
from spotcheck.language.labels import VALUES

#: a sum of multiples of unknowns
Sum: TypeAlias = dict[int, Fraction]

_BATCHES = ("sampled", "tested", "nonconforming")
#: measures of the structure: those of ledgers, and what was sampled and not tested, which adds up too
_ALL = (*MEASURES, "untested")
#: measures of which two parts may hold the same one
_SHARED = ("kinds", "enterprises")
#: the verdicts that batches have, and those of what was tested
_VERDICTS = frozenset(VALUES["verdict"])
_JUDGED = frozenset({"conforming", "nonconforming"})
_ONE, _CENT = Fraction(1), Fraction(1, 100)


class Bound(NamedTuple):
    """``sum(factor * ratio) <= bound`` (``<`` where strict), ratios as pairs of unknowns."""

    terms: tuple[tuple[Ratio, Fraction], ...]
    bound: Fraction
    strict: bool


class Claims(NamedTuple):
    """What one figure says: rows over counts, and bounds of ratios where it speaks of two rates."""

    rows: list[Row]
    bounds: list[Bound]


@dataclass
class Structure:
    """The unknowns of a ledger, and what holds of them without its figures.

    Attributes
    ----------
    scopes : mapping from name to Scope
    assumed : bool
        Whether all that was sampled was tested, since no figure says how many were.
    unknowns : dict of (measure, conditions) to int
        Two names of one set share their unknowns.
    """

    scopes: Mapping[str, Scope]
    assumed: bool
    unknowns: dict[tuple[str, Conditions], int] = field(default_factory=dict[tuple[str, Conditions], int])

    @classmethod
    def of(
        cls, ledger: Ledger, quantities: Iterable[Quantity], *, assumed: bool | None = None
    ) -> "Structure":
        """Give the structure for the figures of a ledger that are not waived, and other quantities.

        Parameters
        ----------
        ledger, quantities
            Each quantity's unknowns are made, and those of every scope.
        assumed
            Whether tested = sampled; None: where no figure names ``tested``.
        """
        named = [f.quantity for f in ledger.figures if f.waived is None]
        if assumed is None:
            assumed = not any(isinstance(t, Count) and t.measure == "tested" for q in named for t in terms(q))
        found = cls(ledger.scopes, assumed)
        batches = [*_BATCHES, *([] if assumed else ["untested"])]
        # what conforms is the rest of what was tested: where nobody speaks of it, fewer unknowns are quicker
        batches += (
            ["conforming"] if any(_conforming(t) for q in (*named, *quantities) for t in terms(q)) else []
        )
        for scope in ledger.scopes:
            for measure in batches:
                found.unknown(measure, scope)
        for term in (t for q in (*named, *quantities) for t in terms(q)):
            found.fraction(term)
        return found

    def unknown(self, measure: str, scope: str) -> int:
        """Give the number of an unknown; amounts are counted in hundredths."""
        if measure == "tested" and self.assumed:
            measure = "sampled"
        key = (measure, self.scopes[scope].conditions)
        return self.unknowns.setdefault(key, len(self.unknowns))

    def count(self, term: Count) -> Sum:
        """Give a count as a sum of unknowns."""
        size = _CENT if term.measure == "amount" else _ONE
        return {self.unknown(term.measure, term.scope): size}

    def fraction(self, term: Term) -> tuple[Sum, Sum | None]:
        """Give numerator and denominator of a count (None) or a rate."""
        if isinstance(term, Count):
            return self.count(term), None
        above = "nonconforming" if term.kind == "failure_rate" else "conforming"
        return {self.unknown(above, term.scope): _ONE}, {self.unknown("tested", term.scope): _ONE}

    def ratio_of(self, quantity: Quantity) -> tuple[Sum, Sum | None, int] | None:
        """Give a quantity as ``above / below - shift``; None where it speaks of two rates."""
        if isinstance(quantity, (Count, Rate)):
            return (*self.fraction(quantity), 0)
        if isinstance(quantity.a, Rate) or isinstance(quantity.b, Rate):
            return None
        above, below = self.count(quantity.a), self.count(quantity.b)
        if isinstance(quantity, Difference):
            return added(above, below, Fraction(-1)), None, 0
        return above, below, int(isinstance(quantity, Growth))

    def rates_of(self, quantity: Quotient | Growth | Difference) -> tuple[Ratio, Ratio]:
        """Give the two rates of a quantity as ratios of unknowns."""
        pairs: list[Ratio] = []
        for term in (quantity.a, quantity.b):
            above, below = self.fraction(term)
            pairs.append(Ratio(next(iter(above)), next(iter(below or above))))
        return pairs[0], pairs[1]

    def claims(self, quantity: Quantity, claim: Claim) -> Claims:
        """Say that a quantity lies in an interval, and that nothing is divided by 0."""
        plain = self.ratio_of(quantity)
        if plain is not None:
            return Claims(list(_interval(*plain, claim)), self._own_bounds(quantity, plain, claim))
        assert not isinstance(quantity, (Count, Rate))  # noqa: S101 (ratio_of gave them)
        first, second = self.rates_of(quantity)
        rows = [at_least_one(pair.below) for pair in (first, second)]
        rows += [] if isinstance(quantity, Difference) else [at_least_one(second.above)]
        return Claims(rows, list(_of_two(quantity, first, second, claim)))

    def _own_bounds(
        self, quantity: Quantity, plain: tuple[Sum, Sum | None, int], claim: Claim
    ) -> list[Bound]:
        """Say of a single quotient what its rows say, as a bound of the ratio: other figures may bound it too.

        A share that passes bounds the share that fails as well.
        """
        above, below, shift = plain
        if below is None:
            return []
        (i, unit), (j, base_unit) = next(iter(above.items())), next(iter(below.items()))
        found = list(_bounds(Ratio(i, j), unit / base_unit, shift, claim))
        if isinstance(quantity, Rate) and quantity.kind == "pass_rate":
            failing = Ratio(self.unknown("nonconforming", quantity.scope), j)
            found += _bounds(failing, -_ONE, -1, claim)
        return found

    def rules(self, ledger: Ledger) -> Iterator[Row]:
        """Say what holds within a scope, between a scope and one within it, and of parts."""
        one_name = {scope.conditions: name for name, scope in reversed(list(self.scopes.items()))}
        nested = list(_nested({n: self.scopes[n] for n in one_name.values()}))
        related = [*nested, *((p.whole, *p.parts) for p in ledger.parts)]
        for group in _related([[self.scopes[name].conditions for name in names] for names in related]):
            for measure in self._measures(list(group)):
                for conditions in group:
                    self.unknown(measure, one_name[conditions])
        for conditions, name in one_name.items():
            yield from self._within_scope(name, conditions)
        summed = set[tuple[Conditions, Conditions]]()  # that parts add up says already that none has more
        for partition in ledger.parts:
            yield from self._parts(partition.whole, partition.parts)
            whole = self.scopes[partition.whole].conditions
            summed.update((self.scopes[part].conditions, whole) for part in partition.parts)
        for inner, outer in nested:
            if (self.scopes[inner].conditions, self.scopes[outer].conditions) not in summed:
                yield from self._nested(inner, outer)

    def _within_scope(self, name: str, conditions: Conditions) -> Iterator[Row]:
        sampled, tested, bad = (self.unknown(measure, name) for measure in _BATCHES)
        yield from _of_verdict(conditions, sampled, tested, bad)
        if ("conforming", conditions) in self.unknowns:
            yield from equal({bad: 1, self.unknown("conforming", name): 1, tested: -1})
        else:
            yield less(bad, tested)
        if not self.assumed:
            yield from equal({tested: 1, self.unknown("untested", name): 1, sampled: -1})
        if ("enterprises", conditions) in self.unknowns:
            yield less(self.unknown("enterprises", name), sampled)

    def _parts(self, whole: str, parts: tuple[str, ...]) -> Iterator[Row]:
        for measure in self._measures([self.scopes[name].conditions for name in (whole, *parts)]):
            total = {self.unknown(measure, whole): 1}
            for part in parts:
                total[self.unknown(measure, part)] = total.get(self.unknown(measure, part), 0) - 1
            if measure in _SHARED:
                yield Row(_terms(total), 0)
                yield from (less(self.unknown(measure, part), self.unknown(measure, whole)) for part in parts)
            else:
                yield from equal(total)

    def _measures(self, scopes: Sequence[Conditions]) -> list[str]:
        """Give the measures that have an unknown in one of some scopes."""
        return [m for m in _ALL if any((m, conditions) in self.unknowns for conditions in scopes)]

    def _nested(self, inner: str, outer: str) -> Iterator[Row]:
        for measure in self._measures([self.scopes[inner].conditions, self.scopes[outer].conditions]):
            yield less(self.unknown(measure, inner), self.unknown(measure, outer))
        good = [("conforming", self.scopes[name].conditions) for name in (inner, outer)]
        if not all(key in self.unknowns for key in good):
            total = dict[int, int]()
            for name, sign in ((inner, 1), (outer, -1)):
                for measure, c in (("tested", sign), ("nonconforming", -sign)):
                    i = self.unknown(measure, name)
                    total[i] = total.get(i, 0) + c
            yield Row(_terms(total), 0)


def _of_verdict(conditions: Conditions, sampled: int, tested: int, bad: int) -> Iterator[Row]:
    """Say what the verdict is of batches in a scope that names it, or a failed item: no batch that conforms has one."""
    named = dict(conditions)
    verdicts = set(named.get("verdict", _VERDICTS))
    if not verdicts <= _VERDICTS:
        return
    if "nonconforming" not in verdicts:
        yield Row(((bad, 1),), 0)
    if "failed_item" in named or verdicts == {"nonconforming"}:
        yield less(tested, bad)
    if verdicts <= _JUDGED:
        yield less(sampled, tested)


def _conforming(term: Term) -> bool:
    return term.measure == "conforming" if isinstance(term, Count) else term.kind == "pass_rate"


def _related(together: list[list[Conditions]]) -> list[list[Conditions]]:
    """Give the sets of batches in groups that a relation joins."""
    numbers = {c: k for k, c in enumerate(dict.fromkeys(c for names in together for c in names))}
    listed = list(numbers)
    joined = connected(len(numbers), [[numbers[c] for c in names] for names in together])
    return [[listed[k] for k in group] for group in joined]


def _nested(scopes: Mapping[str, Scope]) -> Iterator[tuple[str, str]]:
    """Give each scope with the smallest ones that hold it; what holds those follows."""
    for inner in scopes.values():
        around = [other for other in scopes.values() if other is not inner and inner.within(other)]
        for outer in around:
            if not any(other is not outer and other.within(outer) for other in around):
                yield inner.name, outer.name


def _interval(above: Sum, below: Sum | None, shift: int, claim: Claim) -> Iterator[Row]:
    """Say that ``above / below - shift`` lies in a claim, in whole numbers."""
    per = lcm(*(c.denominator for total in (above, below or {}) for c in total.values()))
    top, base = _whole(above, per), None if below is None else _whole(below, per)
    if base is not None:
        yield at_least_one(next(iter(base)))
    ends = ((claim.high, 1, claim.high_closed), (claim.low, -1, claim.low_closed))
    for end, sign, closed in ends:
        if end is None:
            continue
        p, q = sign * end.numerator, sign * end.denominator
        total = {i: q * c for i, c in top.items()}
        for i, c in (base or {}).items():
            total[i] = total.get(i, 0) - (p + shift * q) * c
        yield Row(_terms(total), (p * per if base is None else 0) - (not closed))


def _bounds(pair: Ratio, factor: Fraction, shift: int, claim: Claim) -> Iterator[Bound]:
    """Say that ``factor * ratio - shift`` lies in a claim."""
    if claim.high is not None:
        yield Bound(((pair, factor),), claim.high + shift, not claim.high_closed)
    if claim.low is not None:
        yield Bound(((pair, -factor),), -(claim.low + shift), not claim.low_closed)


def _whole(total: Sum, per: int) -> dict[int, int]:
    """Give ``per`` times a sum."""
    return {i: c.numerator * (per // c.denominator) for i, c in total.items()}


def _of_two(quantity: Quotient | Growth | Difference, a: Ratio, b: Ratio, claim: Claim) -> Iterator[Bound]:
    """Bound the difference of two rates, or one rate by a multiple of the other."""
    ends = ((claim.high, 1, claim.high_closed), (claim.low, -1, claim.low_closed))
    shift = int(isinstance(quantity, Growth))
    for end, sign, closed in ends:
        if end is None:
            continue
        factor = Fraction(1) if isinstance(quantity, Difference) else end + shift
        bound = sign * end if isinstance(quantity, Difference) else Fraction(0)
        if a == b:
            yield Bound(((a, sign * (1 - factor)),) if factor != 1 else (), Fraction(bound), not closed)
        elif factor:
            yield Bound(((a, Fraction(sign)), (b, -sign * factor)), Fraction(bound), not closed)
        else:
            yield Bound(((a, Fraction(sign)),), Fraction(bound), not closed)


def at_least_one(unknown: int) -> Row:
    """Say that a count is not 0."""
    return Row(((unknown, -1),), -1)


def less(small: int, large: int) -> Row:
    """Say that a count is at most another."""
    return Row(_terms({small: 1, large: -1}) if small != large else (), 0)


def equal(total: Mapping[int, int]) -> tuple[Row, Row]:
    """Say that a sum is 0."""
    there = _terms(total)
    return Row(there, 0), Row(tuple((i, -c) for i, c in there), 0)


def added(a: Sum, b: Sum, factor: Fraction) -> Sum:
    """Give ``a + factor * b``."""
    found = dict(a)
    for i, c in b.items():
        found[i] = found.get(i, Fraction(0)) + factor * c
    return found


def _terms(total: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
    return tuple((i, c) for i, c in total.items() if c)


def connected(size: int, together: Iterable[Iterable[int]]) -> list[list[int]]:
    """Give the components of unknowns that some row, ratio or question speaks of at once."""
    lead = list(range(size))

    def root(i: int) -> int:
        while lead[i] != i:
            lead[i] = lead[lead[i]]
            i = lead[i]
        return i

    for unknowns in together:
        for one, other in pairwise(unknowns):
            lead[root(other)] = root(one)
    found: dict[int, list[int]] = {}
    for i in range(size):
        found.setdefault(root(i), []).append(i)
    return list(found.values())
