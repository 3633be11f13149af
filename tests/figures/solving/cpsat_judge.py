"""An independent judge: OR-tools' CP-SAT, exact in 64-bit integers, on a model that is built from the ledger alone."""

from fractions import Fraction
from itertools import combinations
from math import lcm

from ortools.sat.python import cp_model

from spotcheck.figures import Ledger
from spotcheck.figures.quantities import Count, Difference, Growth, Quotient, Rate, parse_quantity, terms

CEILING = 10**6


class Judge:
    """A model of a ledger: satisfiable or not, and the least and greatest value of counts."""

    def __init__(self, ledger: Ledger, ceiling: int = CEILING) -> None:  # noqa: C901 (the whole model)
        self.model, self.ledger, self.ceiling = cp_model.CpModel(), ledger, ceiling
        self.counts: dict[tuple[str, object], cp_model.IntVar] = {}
        self.apart = any("tested(" in f.is_ for f in ledger.figures if f.waived is None)
        for name in ledger.scopes:
            sampled, tested, bad = (self.count(m, name) for m in ("sampled", "tested", "nonconforming"))
            self.model.add(tested <= sampled)
            if not self.apart:
                self.model.add(tested == sampled)
            self.model.add(bad <= tested)
        for a, b in combinations(ledger.scopes.values(), 2):
            for inner, outer in ((a, b), (b, a)):
                if inner.within(outer):
                    for measure in ("sampled", "tested", "nonconforming", "conforming"):
                        self.model.add(self.expr(measure, inner.name) <= self.expr(measure, outer.name))
        for p in ledger.parts:
            for measure in ("sampled", "tested", "nonconforming"):
                parts = [self.count(measure, part) for part in p.parts]
                self.model.add(self.count(measure, p.whole) == sum(parts))
        for figure in ledger.figures:
            if figure.waived is None:
                self.claim(figure.quantity, figure.claim())

    def count(self, measure: str, scope: str) -> cp_model.IntVar:
        key = (measure, self.ledger.scopes[scope].conditions)
        if key not in self.counts:
            self.counts[key] = self.model.new_int_var(0, self.ceiling, f"{measure} {scope}")
        return self.counts[key]

    def expr(self, measure: str, scope: str):
        if measure == "conforming":
            return self.count("tested", scope) - self.count("nonconforming", scope)
        return self.count(measure, scope)

    def fraction(self, term: Count | Rate):
        if isinstance(term, Count):
            return self.expr(term.measure, term.scope), 1
        above = "nonconforming" if term.kind == "failure_rate" else "conforming"
        return self.expr(above, term.scope), self.count("tested", term.scope)

    def product(self, a, b):
        if isinstance(a, int) or isinstance(b, int):
            return a * b
        both = self.model.new_int_var(0, self.ceiling**2, "")
        left, right = (self.model.new_int_var(0, self.ceiling, "") for _ in range(2))
        self.model.add(left == a)
        self.model.add(right == b)
        self.model.add_multiplication_equality(both, [left, right])
        return both

    def quotient(self, quantity):
        """Give above, below of a quantity."""
        if isinstance(quantity, (Count, Rate)):
            return self.fraction(quantity)
        (a, b), (c, d) = self.fraction(quantity.a), self.fraction(quantity.b)
        if isinstance(quantity, Difference):
            return self.product(a, d) - self.product(c, b), self.product(b, d)
        above, below = self.product(a, d), self.product(b, c)
        return (above - below if isinstance(quantity, Growth) else above), below

    def claim(self, quantity, claim) -> None:
        above, below = self.quotient(quantity)
        for term in terms(quantity):
            if isinstance(term, Rate):
                self.model.add(self.count("tested", term.scope) >= 1)
        if isinstance(quantity, (Quotient, Growth)):
            self.model.add(self.fraction(quantity.b)[0] >= 1)
        for end, sign, closed in ((claim.high, 1, claim.high_closed), (claim.low, -1, claim.low_closed)):
            if end is not None:
                scale = lcm(end.denominator, 1)
                left, right = above * scale, below * int(end * scale)
                self.model.add(sign * left <= sign * right) if closed else self.model.add(
                    sign * left < sign * right
                )

    def possible(self) -> bool | None:
        """Whether all can be true; None where the judge does not know within its time."""
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.max_deterministic_time = 6
        status = solver.solve(self.model)
        return None if status == cp_model.UNKNOWN else status != cp_model.INFEASIBLE

    def bounds(self, text: str) -> tuple[int, int]:
        """Give the least and greatest value of a count."""
        quantity = parse_quantity(text)
        found = []
        for ask in (self.model.minimize, self.model.maximize):
            ask(self.expr(quantity.measure, quantity.scope))
            solver = cp_model.CpSolver()
            solver.parameters.num_workers = 1
            assert solver.solve(self.model) == cp_model.OPTIMAL
            found.append(round(solver.objective_value))
        self.model.clear_objective()
        return found[0], found[1]

    def rate_is_tight(self, text: str, end: float, sign: int) -> bool | None:
        """Whether a rate reaches `end` (a fraction of counts below the ceiling) and does not pass it; None: not known."""
        value = Fraction(end).limit_denominator(self.ceiling * 2)
        answers = []
        for strict in (False, True):
            copy = Judge(self.ledger, self.ceiling)
            above, below = copy.quotient(parse_quantity(text))
            copy.model.add(below >= 1)
            left, right = sign * above * value.denominator, sign * below * value.numerator
            copy.model.add(left < right) if strict else copy.model.add(left <= right)
            answers.append(copy.possible())
        return None if None in answers else answers == [True, False]
