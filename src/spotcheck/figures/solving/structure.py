"""What figures, scopes and parts say, as constraints: the one place where that is built."""

from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

from spotcheck.figures.ledger import Ledger
from spotcheck.figures.printed import Claim
from spotcheck.figures.quantities import Count, Growth, Quantity, Quotient, Rate, Term, is_whole, terms
from spotcheck.figures.solving.engine import Constraint

Polynomial = dict[tuple[int, ...], Fraction]
_LARGEST_PART = ("kinds", "enterprises")  # one kind or firm may be in several parts


@dataclass
class Structure:
    """The unknowns of a ledger and the constraints that hold without its figures."""

    ledger: Ledger
    assumed: bool = True
    numbers: dict[tuple[str, object], int] = field(default_factory=dict[tuple[str, object], int])

    def unknown(self, measure: str, scope: str) -> int:
        """Give the number of an unknown; two names of one set share it."""
        if measure == "tested" and self.assumed:
            measure = "sampled"
        key = (measure, self.ledger.scopes[scope].conditions)
        return self.numbers.setdefault(key, len(self.numbers))

    def count(self, term: Count) -> Polynomial:
        """Give a count in unknowns: conforming is what is tested and not nonconforming, amounts are in hundredths."""
        if term.measure == "conforming":
            return {
                (self.unknown("tested", term.scope),): Fraction(1),
                (self.unknown("nonconforming", term.scope),): Fraction(-1),
            }
        size = Fraction(1, 100) if term.measure == "amount" else Fraction(1)
        return {(self.unknown(term.measure, term.scope),): size}

    def fraction(self, term: Term) -> tuple[Polynomial, Polynomial]:
        """Give numerator and denominator."""
        if isinstance(term, Count):
            return self.count(term), {(): Fraction(1)}
        above = "nonconforming" if term.kind == "failure_rate" else "conforming"
        return self.count(Count(above, term.scope)), self.count(Count("tested", term.scope))

    def quotient(self, quantity: Quantity) -> tuple[Polynomial, Polynomial]:
        """Give any quantity as one quotient of polynomials."""
        if isinstance(quantity, (Count, Rate)):
            return self.fraction(quantity)
        (a, b), (c, d) = self.fraction(quantity.a), self.fraction(quantity.b)
        if isinstance(quantity, Quotient):
            return _times(a, d), _times(b, c)
        if isinstance(quantity, Growth):
            return _plus(_times(a, d), _times(b, c), -1), _times(b, c)
        return _plus(_times(a, d), _times(c, b), -1), _times(b, d)

    def claims(self, quantity: Quantity, claim: Claim, owner: str | None) -> list[Constraint]:
        """Say that a quantity lies in an interval, and that its denominators are not zero."""
        above, below = self.quotient(quantity)
        found = [
            at_most(_plus({(): Fraction(1)}, base, -1), Fraction(0), owner=owner)
            for term in terms(quantity)
            if isinstance(term, Rate)
            for base in [self.fraction(term)[1]]
        ]
        if isinstance(quantity, (Quotient, Growth)):
            base = self.fraction(quantity.b)[0]
            found.append(at_most({m: -c for m, c in base.items()}, Fraction(0), owner=owner, strict=True))
        if claim.high is not None:
            found.append(
                at_most(
                    _plus(above, below, -claim.high), Fraction(0), owner=owner, strict=not claim.high_closed
                )
            )
        if claim.low is not None:
            under = {m: -c for m, c in _plus(above, below, -claim.low).items()}
            found.append(at_most(under, Fraction(0), owner=owner, strict=not claim.low_closed))
        return found

    def rules(self) -> list[Constraint]:
        """Say what holds within a scope, between a scope and one within it, and of parts."""
        found, scopes = list[Constraint](), self.ledger.scopes
        for name in scopes:
            self.unknown("sampled", name), self.unknown("tested", name), self.unknown("nonconforming", name)
        measures = sorted({m for m, _ in self.numbers})
        for name in scopes:
            tested = self.unknown("tested", name)
            found.append(_less(self.unknown("nonconforming", name), tested, assumption=self.assumed))
            if not self.assumed:
                found.append(_less(tested, self.unknown("sampled", name)))
            if ("enterprises", scopes[name].conditions) in self.numbers:
                found.append(_less(self.unknown("enterprises", name), self.unknown("sampled", name)))
        for inner in scopes.values():
            for outer in scopes.values():
                if inner.conditions != outer.conditions and inner.within(outer):
                    found += [
                        _less(self.unknown(m, inner.name), self.unknown(m, outer.name)) for m in measures
                    ]
        for partition in self.ledger.parts:
            for m in measures:
                whole, parts = self.unknown(m, partition.whole), [self.unknown(m, p) for p in partition.parts]
                total: Polynomial = {(p,): Fraction(-1) for p in parts} | {(whole,): Fraction(1)}
                found.append(at_most(total, Fraction(0)))
                if m in _LARGEST_PART:
                    found += [_less(p, whole) for p in parts]
                else:
                    found.append(at_most({k: -c for k, c in total.items()}, Fraction(0)))
        return found


def _less(small: int, large: int, *, assumption: bool = False) -> Constraint:
    return Constraint((((small,), 1), ((large,), -1)) if small != large else (), 0, None, assumption)


def at_most(
    poly: Polynomial, bound: Fraction, *, owner: str | None = None, strict: bool = False
) -> Constraint:
    """Make ``poly <= bound`` (or ``<``) a constraint with whole coefficients."""
    scale = lcm(*(c.denominator for c in poly.values()), bound.denominator)
    constant = poly.get((), Fraction(0))
    whole = tuple((m, int(c * scale)) for m, c in poly.items() if m and c)
    return Constraint(whole, int((bound - constant) * scale) - strict, owner)


def _times(a: Polynomial, b: Polynomial) -> Polynomial:
    found: Polynomial = {}
    for m, c in a.items():
        for n, d in b.items():
            key = tuple(sorted(m + n))
            found[key] = found.get(key, Fraction(0)) + c * d
    return found


def _plus(a: Polynomial, b: Polynomial, factor: int | Fraction) -> Polynomial:
    found = dict(a)
    for m, c in b.items():
        found[m] = found.get(m, Fraction(0)) + factor * c
    return found


__all__ = ["Structure", "at_most", "is_whole"]
