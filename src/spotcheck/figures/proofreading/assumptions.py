"""What a proof takes for granted of a text: that what was sampled was tested, where nothing says otherwise."""

from dataclasses import replace

from spotcheck.figures.ledger import Figure, Ledger
from spotcheck.figures.printed import read_printed
from spotcheck.figures.quantities import Count, parse_quantity

#: what the ids of assumed figures begin with
ASSUMED = "tested = sampled: "


def with_assumptions(ledger: Ledger) -> Ledger:
    """Take what was sampled for tested where the text says nothing else of that scope, though it does of another.

    Not where a scope and its parts are told apart, and the text says that not all of the whole was tested.
    """
    counts = {f.is_: f for f in ledger.figures if isinstance(f.quantity, Count)}
    tested = {
        f.quantity.scope
        for f in counts.values()
        if isinstance(f.quantity, Count) and f.quantity.measure == "tested"
    }
    if not tested:
        return ledger
    known = {ledger.scopes[name].conditions for name in tested}
    for name in tested:
        sampled, seen = counts.get(f"sampled({name})"), counts[f"tested({name})"]
        if sampled is not None and sampled.printed.value != seen.printed.value:
            parts = [
                part for partition in ledger.parts if partition.whole == name for part in partition.parts
            ]
            known |= {ledger.scopes[part].conditions for part in parts}
    extra: list[Figure] = []
    for figure in counts.values():
        name = figure.quantity.scope if isinstance(figure.quantity, Count) else ""
        if figure.is_ != f"sampled({name})" or ledger.scopes[name].conditions in known:
            continue
        is_ = f"tested({name})"
        quantity = parse_quantity(is_)
        extra.append(Figure(ASSUMED + figure.id, read_printed(figure.printed.text, quantity), is_, quantity))
        known.add(ledger.scopes[name].conditions)
    return replace(ledger, figures=(*ledger.figures, *extra))
