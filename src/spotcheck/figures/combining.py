"""Several ledgers as one system: this year's bulletin and last year's."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from spotcheck.figures.ledger import Figure, Ledger, Partition
from spotcheck.figures.quantities import Count, Quantity, Rate
from spotcheck.figures.scopes import Conditions, Scope

#: what keeps the sets of two issuers apart; no column of data
ISSUER = "issuer of the document"


def combine(ledgers: Sequence[Ledger]) -> Ledger:
    """Make one ledger of several.

    Scopes with equal conditions are one set when their documents have the same issuer; two issuers do not speak of the
    same batches. A name that two sets bear, and an id that two figures bear, take the name of their ledger.

    Parameters
    ----------
    ledgers
        One or more; one is given back as it is.

    Examples
    --------
    >>> this = Ledger.of([{"id": "n", "printed": "12", "is": "sampled(all)"}], scopes={"all": {"year": 2022}})
    >>> last = Ledger.of([{"id": "n", "printed": "9", "is": "sampled(all)"}], scopes={"all": {"year": 2021}})
    >>> both = combine([this, last])
    >>> [(figure.id, str(figure.quantity)) for figure in both.figures]
    [('n', 'sampled(all)'), ('2:n', 'sampled(2:all)')]
    """
    if len(ledgers) == 1:
        return ledgers[0]
    apart = len({ledger.document.issuer for ledger in ledgers}) > 1
    scopes: dict[str, Scope] = {}
    parts: list[Partition] = []
    figures: dict[str, Figure] = {}
    for index, ledger in enumerate(ledgers, start=1):
        label = _label(ledger, index)
        names = _named(ledger, scopes, label, apart=apart)
        parts += (
            replace(p, whole=names[p.whole], parts=tuple(names[n] for n in p.parts)) for p in ledger.parts
        )
        for figure in ledger.figures:
            name = _free(figure.id, label, figures)
            quantity = renamed(figure.quantity, names)
            figures[name] = replace(figure, id=name, quantity=quantity, is_=str(quantity))
    return Ledger(ledgers[0].document, scopes, tuple(dict.fromkeys(parts)), tuple(figures.values()))


def _label(ledger: Ledger, index: int) -> str:
    stem = Path(ledger.file).name.removesuffix(".toml").removesuffix(".figures") if ledger.file else ""
    return re.sub(r"[()\s]", "", stem) or str(index)


def _named(ledger: Ledger, scopes: dict[str, Scope], label: str, *, apart: bool) -> dict[str, str]:
    """Take the scopes of a ledger into `scopes`; give the names that they have there."""
    names: dict[str, str] = {}
    for name, scope in ledger.scopes.items():
        conditions = _of_issuer(scope, ledger.document.issuer) if apart else scope.conditions
        known = next((n for n, other in scopes.items() if other.conditions == conditions), None)
        if known is None:
            known = _free(name, label, scopes)
            scopes[known] = Scope(known, conditions)
        names[name] = known
    return names


def _of_issuer(scope: Scope, issuer: str | None) -> Conditions:
    return tuple(sorted((*scope.conditions, (ISSUER, (issuer or "",)))))


def _free(name: str, label: str, taken: "dict[str, Scope] | dict[str, Figure]") -> str:
    while name in taken:
        name = f"{label}:{name}"
    return name


def renamed(quantity: Quantity, names: dict[str, str]) -> Quantity:
    """Give the quantity with its scopes renamed."""
    if isinstance(quantity, (Count, Rate)):
        return replace(quantity, scope=names[quantity.scope])
    a, b = quantity.a, quantity.b
    return replace(quantity, a=replace(a, scope=names[a.scope]), b=replace(b, scope=names[b.scope]))
