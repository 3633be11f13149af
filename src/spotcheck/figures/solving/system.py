"""The figures of a ledger as problems that have nothing to do with each other, and questions put to them."""

from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from fractions import Fraction
from math import lcm
from typing import TypeAlias

from spotcheck.figures.ledger import Figure, Ledger
from spotcheck.figures.printed import Claim
from spotcheck.figures.quantities import Count, Quantity, Rate, terms
from spotcheck.figures.scopes import Conditions, Scope
from spotcheck.figures.solving.problem import Box, Limit, Problem, Ratio, Row
from spotcheck.figures.solving.propagation import propagate
from spotcheck.figures.solving.search import EFFORT, Outcome, Policy, UndecidedError, decide, start
from spotcheck.figures.solving.structure import Bound, Claims, Structure, connected

#: measure, scope → a count, or None where it is not known
Known: TypeAlias = Callable[[str, Scope], int | None]

#: linear programs that a question is worth whose answer only makes a proved contradiction shorter or easier to mend
ASIDE = 300
#: witnesses that are kept of one reading, newest first
_KEPT = 12
#: witnesses that are kept of a component, whatever was left out
_MET = 100


@dataclass
class Reading:
    """A component with some figures left out: what propagation leaves of it, witnesses that were met, bounds of quotients.

    `quotients` holds what the quotient of two counts, or its negative, is proved to be at least: (above, below, sign) → that.
    """

    box: Box
    clash: int | None
    witnesses: list[list[int]] = field(default_factory=list[list[int]])
    quotients: dict[tuple[int, int, int], Fraction | None] = field(
        default_factory=dict[tuple[int, int, int], Fraction | None]
    )


@dataclass
class Component:
    """Figures that share unknowns, directly or through rules; each owns a bit.

    Attributes
    ----------
    figures : tuple of Figure
        In the order of the ledger; figure k owns the bit ``1 << k``.
    problem : Problem
        Its rows over its own unknowns.
    places : dict of int to int
        Unknown of the structure → unknown of the problem.
    """

    structure: Structure
    figures: tuple[Figure, ...]
    problem: Problem
    places: dict[int, int]
    readings: dict[int, Reading] = field(default_factory=dict[int, Reading])
    outcomes: dict[int, Outcome] = field(default_factory=dict[int, Outcome])
    cores: list[int] = field(default_factory=list[int])
    unsettled: set[int] = field(default_factory=set[int])
    met: list[tuple[int, list[int]]] = field(default_factory=list[tuple[int, list[int]]])

    @property
    def all(self) -> int:
        """The bits of all figures."""
        return (1 << len(self.figures)) - 1

    def bits(self, mask: int) -> list[int]:
        """Give the numbers of the figures in a mask."""
        return [k for k in range(len(self.figures)) if mask >> k & 1]

    def reading(self, off: int) -> Reading:
        """Give the reading without the figures `off`, propagated once, with what witnesses of it were met before."""
        if off not in self.readings:
            box, clash = start(self.problem, off)
            self.readings[off] = Reading(box, clash, list(self._fitting(off)))
        return self.readings[off]

    def clash(self, off: int) -> int | None:
        """Give what propagation alone finds contradictory without the figures `off`; nothing is kept of it."""
        return start(self.problem, off)[1]

    def outcome(self, off: int, *, effort: int = EFFORT) -> Outcome:
        """Decide the reading without the figures `off`, once; a witness or a contradiction that was met before will do."""
        if off not in self.outcomes:
            self.outcomes[off] = self._known(off) or self.decided(self.reading(off), off, effort=effort)
            core = self.outcomes[off].core
            if core and core not in self.cores:
                self.cores.append(core)
        return self.outcomes[off]

    def settled(self, off: int) -> Outcome | None:
        """Decide as `outcome` what is asked beside, with less effort; None where that does not settle it."""
        if off in self.unsettled and off not in self.outcomes:
            return self._known(off)
        try:
            return self.outcome(off, effort=ASIDE)
        except UndecidedError:
            self.unsettled.add(off)
            return None

    def possible(self, off: int) -> bool:
        """Whether it is settled that the reading without the figures `off` can be true."""
        found = self.settled(off)
        return found is not None and found.values is not None

    def _known(self, off: int) -> Outcome | None:
        """Give what was met of other readings and settles that without the figures `off`."""
        for values in self._fitting(off):
            return Outcome(values)
        return next((Outcome(None, core) for core in self.cores if not core & off), None)

    def decided(
        self, reading: Reading, off: int, *, policy: Policy = "low", hard: bool = True, effort: int = EFFORT
    ) -> Outcome:
        """Decide a reading from its propagated box; a witness is kept."""
        if reading.clash is not None:
            return Outcome(None, reading.clash)
        found = decide(self.problem, off, reading.box.copy(), policy=policy, hard=hard, effort=effort)
        if found.values is not None and len(self.met) < _MET:
            self.met.append((self.problem.broken(found.values), found.values))
        self._keep(reading, found)
        return found

    def _fitting(self, off: int) -> Iterator[list[int]]:
        """Give witnesses that were met of other readings and break no figure but `off`."""
        return (values for broken, values in self.met if not broken & ~off)

    def _keep(self, reading: Reading, found: Outcome) -> None:
        if found.values is not None:
            reading.witnesses.insert(0, found.values)
            del reading.witnesses[_KEPT:]

    def possible_with(self, off: int, claims: Claims, *, effort: int = EFFORT) -> Outcome:
        """Decide the reading without the figures `off` with more said."""
        reading = self.reading(off)
        if reading.clash is not None:
            return Outcome(None, reading.clash)
        rows, limits = len(self.problem.rows), len(self.problem.limits)
        with self.also(claims) as events:
            for witness in reading.witnesses:
                if self.problem.hold_from(rows, limits, witness):
                    return Outcome(witness)
            box = reading.box.copy()
            clash = propagate(self.problem, box, events, off)
            if clash is not None:
                return Outcome(None, clash)
            found = decide(self.problem, off, box, effort=effort)
        self._keep(reading, found)
        return found

    def settled_with(self, off: int, claims: Claims, *, effort: int = ASIDE) -> Outcome | None:
        """Decide as `possible_with` what is asked beside; None where the effort does not settle it."""
        try:
            return self.possible_with(off, claims, effort=effort)
        except UndecidedError:
            return None

    @contextmanager
    def also(self, claims: Claims) -> Generator[list[int]]:
        """Let more be said for a while; give what a propagation begins with."""
        rows, limits = len(self.problem.rows), len(self.problem.limits)
        try:
            events = [self.problem.add(self.local(row)) for row in claims.rows]
            events += [self.problem.limit(self.local_limit(bound)) for bound in self.relevant(claims.bounds)]
            yield events
        finally:
            self.problem.drop(rows)
            self.problem.drop_limits(limits)

    def relevant(self, bounds: Iterable[Bound]) -> list[Bound]:
        """Leave out bounds of one rate that no other figure sets against another: its rows say the same."""
        known = {(ratio.above, ratio.below) for ratio in self.problem.ratios}
        return [
            b
            for b in bounds
            if len(b.terms) != 1
            or (self.places[b.terms[0][0].above], self.places[b.terms[0][0].below]) in known
        ]

    def local(self, row: Row, owner: int = 0) -> Row:
        """Give a row of the structure in the problem's own unknowns."""
        return Row(tuple((self.places[i], c) for i, c in row.terms if c), row.bound, owner)

    def local_limit(self, bound: Bound, owner: int = 0) -> Limit:
        """Give a bound of ratios as a limit of the problem."""
        scale = lcm(bound.bound.denominator, *(factor.denominator for _, factor in bound.terms))
        listed = tuple(
            (self.problem.ratio(self.places[pair.above], self.places[pair.below]), int(factor * scale))
            for pair, factor in bound.terms
        )
        return Limit(listed, int(bound.bound * scale), bound.strict, owner)

    def ids(self, mask: int) -> tuple[str, ...]:
        """Give the ids of the figures in a mask, in the order of the ledger."""
        return tuple(self.figures[k].id for k in self.bits(mask))


@dataclass
class System:
    """A ledger's figures that are not waived, in components.

    Attributes
    ----------
    structure : Structure
    components : list of Component
    """

    ledger: Ledger
    structure: Structure
    components: list[Component]

    @classmethod
    def of(
        cls, ledger: Ledger, quantities: Sequence[Quantity] = (), *, assumed: bool | None = None
    ) -> "System":
        """Build the components of a ledger; a quantity that is asked for joins those that it speaks of."""
        structure = Structure.of(ledger, quantities, assumed=assumed)
        rules = list(structure.rules(ledger))
        figures = [figure for figure in ledger.figures if figure.waived is None]
        said = [structure.claims(figure.quantity, figure.claim()) for figure in figures]
        asked = [_unknowns(structure.claims(quantity, _ANY), structure, quantity) for quantity in quantities]
        own = [_unknowns(c, structure, f.quantity) for f, c in zip(figures, said, strict=True)]
        together = [[i for i, _ in row.terms] for row in rules] + own + asked
        pairs = [pair for quantity in quantities for pair in _pairs(structure, quantity)]
        parts = connected(len(structure.unknowns), together)
        home = {i: k for k, part in enumerate(parts) for i in part}
        listed: list[list[int]] = [[] for _ in parts]
        for number, unknowns in enumerate(own):
            listed[home[unknowns[0]]].append(number)
        ruled: list[list[Row]] = [[] for _ in parts]
        for row in rules:
            if row.terms:
                ruled[home[row.terms[0][0]]].append(row)
        return cls(
            ledger,
            structure,
            [
                _component(structure, part, rows, [(figures[k], said[k]) for k in numbers], pairs)
                for part, rows, numbers in zip(parts, ruled, listed, strict=True)
            ],
        )

    def offer(self, known: Known) -> None:
        """Take counts that somebody has for a witness where they are one: then nothing needs to be searched."""
        names = list(self.structure.unknowns)
        for component in self.components:
            counts = [
                known(measure, Scope("", conditions))
                for measure, conditions in map(names.__getitem__, component.places)
            ]
            values = [count for count in counts if count is not None]
            if len(values) == len(counts) and component.problem.hold(values, 0):
                component.met.append((0, values))

    def component_of(self, quantity: Quantity) -> Component:
        """Give the component that holds the unknowns of a quantity."""
        unknown = _unknowns(Claims([], []), self.structure, quantity)[0]
        return next(c for c in self.components if unknown in c.places)


_ANY = Claim(None, None, low_closed=False, high_closed=False)


def _unknowns(claims: Claims, structure: Structure, quantity: Quantity) -> list[int]:
    found = {i: None for row in claims.rows for i, _ in row.terms}
    found |= {i: None for bound in claims.bounds for pair, _ in bound.terms for i in pair}
    for term in terms(quantity):
        above, below = structure.fraction(term)
        found |= dict.fromkeys((*above, *(below or ())))
    return list(found)


def _pairs(structure: Structure, quantity: Quantity) -> tuple[Ratio, ...]:
    """Give the two rates that a quantity sets against each other, if it does."""
    if isinstance(quantity, (Count, Rate)) or structure.ratio_of(quantity) is not None:
        return ()
    return structure.rates_of(quantity)


def _component(  # noqa: C901 (rules, then claims, then what claims set against each other)
    structure: Structure,
    unknowns: Sequence[int],
    rules: Sequence[Row],
    said: Sequence[tuple[Figure, Claims]],
    pairs: Iterable[Ratio],
) -> Component:
    places = {i: k for k, i in enumerate(unknowns)}
    problem = Problem(len(unknowns), len(said))
    component = Component(structure, tuple(figure for figure, _ in said), problem, places)
    for pair in pairs:
        if pair.below in places:
            problem.ratio(places[pair.above], places[pair.below])
    for pair in _twice_bounded([claims for _, claims in said]):
        problem.ratio(places[pair.above], places[pair.below])
    for row in rules:
        problem.add(component.local(row))
    for number, (_, claims) in enumerate(said):
        for row in claims.rows:
            problem.add(component.local(row, 1 << number))
        for bound in claims.bounds:
            if len(bound.terms) == 2:
                problem.limit(component.local_limit(bound, 1 << number))
    for number, (_, claims) in enumerate(said):
        for bound in component.relevant(claims.bounds):
            if len(bound.terms) < 2:
                problem.limit(component.local_limit(bound, 1 << number))
    _at_most_one(component)
    names = list(structure.unknowns)
    tied: dict[Conditions, set[int]] = {}
    for i, k in places.items():
        tied.setdefault(names[i][1], set()).add(k)
    problem.settle(tied.values())
    return component


def _twice_bounded(said: Iterable[Claims]) -> list[Ratio]:
    """Give the ratios of which two figures speak, each by itself: their ends contradict each other at once."""
    single = [[b.terms[0][0] for b in claims.bounds if len(b.terms) == 1] for claims in said]
    listed = [pair for pairs in single for pair in dict.fromkeys(pairs)]
    return [pair for pair, times in Counter(listed).items() if times > 1]


def _at_most_one(component: Component) -> None:
    """Say of each rate that it is at most 1, since its numerator is part of its base."""
    names = list(component.structure.unknowns)
    meant = {k: names[i] for i, k in component.places.items()}
    for j, (n, t) in enumerate(component.problem.ratios):
        (above, part), (below, whole) = meant[n], meant[t]
        if part == whole and above in ("nonconforming", "conforming") and below in ("tested", "sampled"):
            component.problem.limit(Limit(((j, 1),), 1))


def with_claims(component: Component, figures: Mapping[int, Figure]) -> Component:
    """Give the component with other claims of some of its figures: another printed number, another rounding."""
    structure = component.structure
    changed = [figures.get(k, figure) for k, figure in enumerate(component.figures)]
    unknowns = list(component.places)
    back = {k: i for i, k in component.places.items()}
    rules = [
        Row(tuple((back[i], c) for i, c in row.terms), row.bound)
        for row in component.problem.rows
        if not row.owner
    ]
    said = [(figure, structure.claims(figure.quantity, figure.claim())) for figure in changed]
    pairs = [Ratio(back[ratio.above], back[ratio.below]) for ratio in component.problem.ratios]
    return _component(structure, unknowns, rules, said, pairs)


def truncated(figure: Figure) -> Figure:
    """Give a figure read as truncated."""
    return replace(figure, rounding="truncated")


def is_count(figure: Figure) -> bool:
    """Whether a figure is a count, a sum of money …: not a rate, share or change."""
    return isinstance(figure.quantity, Count)
