"""What would mend a contradiction: single figures, each with a whole printed string, ranked by how people err."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from spotcheck.errors import LedgerError
from spotcheck.figures.ledger import Figure
from spotcheck.figures.printed import Printed, read_printed
from spotcheck.figures.printing import print_like
from spotcheck.figures.quantities import Count, is_points, is_whole
from spotcheck.figures.solving.conflicts import may_be_truncated
from spotcheck.figures.solving.outer import Range, outer
from spotcheck.figures.solving.ranges import range_of
from spotcheck.figures.solving.slipping import ODDS, slipped, within_reach
from spotcheck.figures.solving.system import Component, truncated
from spotcheck.language import Language
from spotcheck.language.solving import reason

#: linear programs that the question is worth whether one changed number mends all: dozens of them are asked
_EFFORT = 40


class Repair(NamedTuple):
    """One figure, another printed string for it, and why; the larger the odds the likelier."""

    figure: Figure
    suggestion: str
    reason: str
    odds: float


def repairs(
    component: Component, culprits: Sequence[int], off: int, lang: Language, *, cut: int = 0
) -> list[Repair]:
    """Give every repair of the reading without `off` by a change of one of `culprits`, the likeliest first.

    What is given makes that reading possible; the figures `off` are of other contradictions, which it leaves.

    That figures of `cut` were truncated mends all, so that it is likelier than any slip.
    """
    found: dict[tuple[int, str], Repair] = {}
    for k in culprits:
        for repair in _of_figure(component, k, off | 1 << k, lang):
            if cut >> k & 1 and repair.reason == reason("truncated", lang):
                repair = repair._replace(odds=1.0)
            known = found.get((k, repair.suggestion))
            if known is None or known.odds < repair.odds:
                found[k, repair.suggestion] = repair
    return sorted(found.values(), key=lambda repair: -repair.odds)


def _of_figure(component: Component, k: int, off: int, lang: Language) -> Iterator[Repair]:
    figure = component.figures[k]
    near = outer(component, figure.quantity, off)
    may_be = within_reach(near, figure.printed)
    slips: list[tuple[str, Printed, float, Fraction]] = []
    for kind, text, odds, value in slipped(figure.printed):
        if may_be(value) and (read := _read(figure, text)) and fits(component, k, off, read):
            slips.append((kind, read, odds, value))
    middle, usual = _middle(near), _usual_decimals(component, figure)
    for kind, read, odds, value in slips:
        if usual is not None:
            odds *= _style(figure.printed, read, usual)
        # of ways alike, what lies in the middle of what is allowed is likeliest
        away = 0.0 if middle is None else float(abs(value - middle) / (abs(value) + abs(middle) + 1))
        yield Repair(figure, read.text, reason(kind, lang), odds * (1 - 0.2 * min(1.0, away)))
    yield from _truncated(component, k, off, lang)
    yield from _other_base(component, k, off, lang)
    yield from _computed(component, k, off, near, lang, slips=bool(slips))


def _usual_decimals(component: Component, figure: Figure) -> int | None:
    """Give how many decimals other figures of the same unit are printed with, if they agree."""
    found = {
        f.printed.decimals
        for f in component.figures
        if f is not figure and f.printed.unit == figure.printed.unit
    }
    return next(iter(found)) if len(found) == 1 else None


def _style(printed: Printed, other: Printed, usual: int) -> float:
    """Weigh a repair by whether it brings the decimals nearer to those of the other figures."""
    if other.decimals == printed.decimals:
        return 1.0 if other.decimals == usual else 0.3
    return 4.0 if other.decimals == usual else 0.1


def _middle(near: Range) -> Fraction | None:
    return None if near.low is None or near.high is None else (near.low + near.high) / 2


def _read(figure: Figure, text: str) -> Printed | None:
    """Read another number for a figure; None where it cannot be one of its kind, or is the same."""
    try:
        return None if text == figure.printed.text else read_printed(text, figure.quantity)
    except LedgerError:
        return None


def fits(component: Component, k: int, off: int, printed: Printed | None) -> bool:
    """Whether the reading without `off` is possible when figure `k` is printed otherwise."""
    if printed is None:
        return False
    figure = component.figures[k]
    claim = printed.claim(figure.rounding, points=is_points(figure.quantity))
    said = component.structure.claims(figure.quantity, claim)
    found = component.settled_with(off, said, effort=_EFFORT)
    return found is not None and found.values is not None


def _value_in(component: Component, k: int, values: Sequence[int]) -> Fraction | None:
    """Give the quantity of a figure in a witness."""
    figure, structure, places = component.figures[k], component.structure, component.places
    plain_ = structure.ratio_of(figure.quantity)
    if plain_ is None:
        return None
    above, below, shift = plain_
    top = sum((c * values[places[i]] for i, c in above.items()), Fraction(0))
    if below is None:
        return top
    base = sum((c * values[places[i]] for i, c in below.items()), Fraction(0))
    return top / base - shift if base else None


def _truncated(component: Component, k: int, off: int, lang: Language) -> Iterator[Repair]:
    figure = component.figures[k]
    if not may_be_truncated(figure):
        return
    claims = component.structure.claims(figure.quantity, truncated(figure).claim())
    found = component.settled_with(off, claims, effort=_EFFORT)
    value = None if found is None or found.values is None else _value_in(component, k, found.values)
    if value is None:
        return
    text = print_like(figure.printed, value, figure.rounding, figure.quantity)
    if fits(component, k, off, _read(figure, text)):
        yield Repair(figure, text, reason("truncated", lang), ODDS["truncated"])


def _other_base(component: Component, k: int, off: int, lang: Language) -> Iterator[Repair]:
    """Name another count that is known and that the share was taken of."""
    figure = component.figures[k]
    plain_ = component.structure.ratio_of(figure.quantity)
    if plain_ is None:
        return
    above, below, shift = plain_
    if below is None:
        return
    box = component.reading(off).box
    n, t = component.places[next(iter(above))], component.places[next(iter(below))]
    if not box.fixed(n) or not box.fixed(t) or not box.low[t]:
        return
    unit = next(iter(above.values())) / next(iter(below.values()))
    right = print_like(
        figure.printed, Fraction(box.low[n], box.low[t]) * unit - shift, figure.rounding, figure.quantity
    )
    for other in component.figures:
        if other is figure or not isinstance(other.quantity, Count):
            continue
        base = other.printed.value
        if base and Fraction(box.low[n]) * next(iter(above.values())) / base - shift in figure.claim():
            if fits(component, k, off, _read(figure, right)):
                yield Repair(figure, right, reason("base", lang, base=other.is_), ODDS["base"])
            return


def _computed(
    component: Component, k: int, off: int, near: Range, lang: Language, *, slips: bool
) -> Iterator[Repair]:
    """Give what the other figures leave: one number, or the ends of a range nearest to what is printed."""
    figure = component.figures[k]
    values: list[Fraction] = []
    if is_whole(figure.quantity):
        exact = range_of(component, figure.quantity, off) if not slips else near
        near = near if exact is None else exact
    found = component.settled(off)
    inside = None if found is None or found.values is None else _value_in(component, k, found.values)
    values = [v for v in (near.low, near.high, inside) if v is not None]
    values.sort(key=lambda v: abs(v - figure.printed.value))
    texts = dict.fromkeys(
        text
        for value in values
        if (text := print_like(figure.printed, value, figure.rounding, figure.quantity))
    )
    kept = [text for text in texts if fits(component, k, off, _read(figure, text))]
    kind = "computed" if len(kept) == 1 and near.low is not None and near.low == near.high else "allowed"
    for place, text in enumerate(kept):
        yield Repair(figure, text, reason(kind, lang), ODDS[kind] / (1 + place))
