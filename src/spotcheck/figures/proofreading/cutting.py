"""Pieces of a large ledger: the figures that are asked about at once, and the sets that a set lies in."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import combinations

from spotcheck.figures.ledger import Figure, Ledger, Partition
from spotcheck.figures.proofreading.assumptions import ASSUMED
from spotcheck.figures.quantities import terms
from spotcheck.figures.scopes import Conditions, Scope

#: a set of more conditions than this is held against all others
_CONDITIONS = 8
#: the column that a scope need not name
_IMPLIED = "programme_kind"


def without(ledger: Ledger, ids: AbstractSet[str]) -> Ledger:
    """Leave some figures out of a ledger."""
    return replace(ledger, figures=tuple(f for f in ledger.figures if f.id not in ids))


class Cutting:
    """A ledger that pieces are cut from: nothing is looked for in the whole of it."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self._figures: dict[str, list[tuple[int, Figure]]] = {}
        for at, figure in enumerate(ledger.figures):
            self._figures.setdefault(figure.id.removeprefix(ASSUMED), []).append((at, figure))
        self._parts: dict[str, list[tuple[int, Partition]]] = {}
        for at, partition in enumerate(ledger.parts):
            self._parts.setdefault(partition.whole, []).append((at, partition))
        self._order = {name: at for at, name in enumerate(ledger.scopes)}

    def only(self, ids: AbstractSet[str], gone: AbstractSet[str] = frozenset()) -> Ledger:
        """Keep some figures, with what is assumed of them unless it is gone, and the scopes and parts that they need."""
        kept = sorted(pair for name in ids for pair in self._figures.get(name, ()) if pair[1].id not in gone)
        figures = tuple(figure for _, figure in kept)
        used = {term.scope for figure in figures for term in terms(figure.quantity)}
        found = sorted(pair for name in used for pair in self._parts.get(name, ()))
        parts = tuple(p for _, p in found if any(part in used for part in p.parts))
        used |= {name for p in parts for name in p.parts}
        scopes = {name: self.ledger.scopes[name] for name in sorted(used, key=self._order.__getitem__)}
        return replace(self.ledger, figures=figures, parts=parts, scopes=scopes)


class Around:
    """The sets of a ledger, found by their conditions."""

    def __init__(self, scopes: Mapping[str, Scope]) -> None:
        self._scopes = scopes
        self._names: dict[Conditions, list[str]] = {}
        for name, scope in scopes.items():
            self._names.setdefault(_told(scope), []).append(name)

    def of(self, name: str) -> Iterator[str]:
        """Give the sets that a set lies in, itself among them."""
        scope = self._scopes[name]
        for told in self._fewer(_told(scope)):
            yield from (n for n in self._names.get(told, ()) if scope.within(self._scopes[n]))

    def _fewer(self, told: Conditions) -> Iterator[Conditions]:
        """Give what a set around another may name: some of its conditions, each with one value."""
        if len(told) > _CONDITIONS or any(len(values) > 1 for _, values in told):
            yield from self._names
            return
        for size in range(len(told) + 1):
            yield from combinations(told, size)


def _told(scope: Scope) -> Conditions:
    return tuple(pair for pair in scope.conditions if pair[0] != _IMPLIED)
