"""Other readings of a figure: another denominator, another scope, another kind of quantity."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from spotcheck.figures.counting import PROGRAMME_KINDS
from spotcheck.figures.quantities import Count, Difference, Growth, Quantity, Quotient, Rate, Term, terms
from spotcheck.figures.scopes import Scope


class Reading(NamedTuple):
    """Another quantity, with the scopes that it names."""

    quantity: Quantity
    scopes: Mapping[str, Scope]


def other_denominators(quantity: Quantity, scopes: Mapping[str, Scope]) -> Iterator[Reading]:
    """Give the same scopes by another count: of the sampled instead of the tested, and the other way about."""
    swap = {"sampled": "tested", "tested": "sampled"}
    if isinstance(quantity, Rate):
        above = "nonconforming" if quantity.kind == "failure_rate" else "conforming"
        yield Reading(Quotient(Count(above, quantity.scope), Count("sampled", quantity.scope)), scopes)
    elif isinstance(quantity, Count):
        if quantity.measure in swap:
            yield Reading(replace(quantity, measure=swap[quantity.measure]), scopes)
    elif isinstance(quantity, (Quotient, Growth)):
        a, b = (_swapped(term, swap) for term in (quantity.a, quantity.b))
        for pair in ((quantity.a, b), (a, quantity.b), (a, b)):
            yield Reading(replace(quantity, a=pair[0], b=pair[1]), scopes)


def _swapped(term: Term, swap: Mapping[str, str]) -> Term:
    return (
        replace(term, measure=swap[term.measure])
        if isinstance(term, Count) and term.measure in swap
        else term
    )


def other_scopes(quantity: Quantity, scopes: Mapping[str, Scope], *, programmes: bool) -> Iterator[Reading]:
    """Give the same measure of another scope, those of the ledger first.

    Then: all terms with one condition left out, one term with a condition left out, the year before, and (where the
    data tell programmes apart) what is not routine counted in.
    """
    for index, term in enumerate(terms(quantity)):
        for scope in scopes.values():
            if scope.conditions != scopes[term.scope].conditions:
                yield Reading(_with(quantity, {index: scope.name}), scopes)
    changes = [
        _without(column) for column in sorted({c for t in terms(quantity) for c in scopes[t.scope].mapping})
    ]
    changes += [_year_before, *([_any_programme] if programmes else [])]
    everywhere = range(len(terms(quantity)))
    for change in changes:
        for indices in ([*everywhere], *([[i] for i in everywhere] if len(everywhere) > 1 else [])):
            names, made = dict[int, str](), dict(scopes)
            for index in indices:
                scope = change(scopes[terms(quantity)[index].scope])
                if scope is None:
                    break
                made[scope.name], names[index] = scope, scope.name
            else:
                yield Reading(_with(quantity, names), made)


def _with(quantity: Quantity, names: Mapping[int, str]) -> Quantity:
    """Give the quantity with the scopes of some terms exchanged."""
    changed = [replace(t, scope=names[i]) if i in names else t for i, t in enumerate(terms(quantity))]
    if isinstance(quantity, (Count, Rate)):
        return replace(quantity, scope=changed[0].scope)
    return replace(quantity, a=changed[0], b=changed[1])


def _named(conditions: Mapping[str, object]) -> Scope:
    scope = Scope.of("", conditions)
    return replace(scope, name=str(scope) or "all batches")


def _without(column: str):  # noqa: ANN202 (a change of a scope, as its neighbours)
    def change(scope: Scope) -> Scope | None:
        rest = {c: v for c, v in scope.conditions if c != column}
        return _named(rest) if len(rest) < len(scope.conditions) else None

    return change


def _year_before(scope: Scope) -> Scope | None:
    years = scope.mapping.get("year", ())
    if len(years) != 1 or not isinstance(years[0], int):
        return None
    return _named({**scope.mapping, "year": years[0] - 1})


def _any_programme(scope: Scope) -> Scope | None:
    if "programme_kind" in scope.mapping:
        return None
    return _named({**scope.mapping, "programme_kind": PROGRAMME_KINDS})


def other_kinds(quantity: Quantity, scopes: Mapping[str, Scope]) -> Iterator[Reading]:
    """Give what is easily taken for the quantity: pass for failure, a multiple for a growth, percent for points."""
    if isinstance(quantity, Rate):
        other = "pass_rate" if quantity.kind == "failure_rate" else "failure_rate"
        yield Reading(replace(quantity, kind=other), scopes)
    elif isinstance(quantity, Growth):
        yield Reading(Quotient(quantity.a, quantity.b), scopes)
        yield from _changes(quantity, scopes)
    elif isinstance(quantity, Quotient):
        yield Reading(Growth(quantity.a, quantity.b), scopes)
        yield Reading(Quotient(quantity.b, quantity.a), scopes)
    elif isinstance(quantity, Difference):
        yield Reading(Difference(quantity.b, quantity.a), scopes)
        if isinstance(quantity.a, Rate):
            yield Reading(Growth(quantity.a, quantity.b), scopes)
    elif quantity.measure in ("nonconforming", "conforming"):
        other = "conforming" if quantity.measure == "nonconforming" else "nonconforming"
        yield Reading(replace(quantity, measure=other), scopes)


def _changes(quantity: Growth, scopes: Mapping[str, Scope]) -> Iterator[Reading]:
    if isinstance(quantity.a, Rate):
        yield Reading(Difference(quantity.a, quantity.b), scopes)
