"""What would mend a contradiction: single figures, each with a whole printed string, ranked by how people err."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from spotcheck.errors import LedgerError
from spotcheck.figures.ledger import Figure
from spotcheck.figures.printed import Printed, read_printed
from spotcheck.figures.printing import print_like
from spotcheck.figures.quantities import Count, is_whole
from spotcheck.figures.solving.conflicts import may_be_truncated
from spotcheck.figures.solving.ranges import Range, outer, range_of
from spotcheck.figures.solving.search import UndecidedError
from spotcheck.figures.solving.system import Component, truncated
from spotcheck.language import Language
from spotcheck.language.numerals import plain
from spotcheck.language.solving import reason

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
#: kind → how likely it is, before it is shared among the ways it can happen to a number of n digits
_ODDS: dict[str, float] = {
    "transposed": 0.25,
    "substituted": 0.45,
    "dropped": 0.15,
    "added": 0.15,
    "shifted": 0.02,
    "truncated": 0.02,
    "base": 0.002,
    "computed": 0.0005,
    "allowed": 0.0001,
}


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
    slips: list[tuple[str, str, float, Fraction]] = []
    for kind, text, odds, value in slipped(figure.printed):
        if _may_be(near, value, figure.printed) and fits(component, k, off, text):
            slips.append((kind, text, odds, value))
    middle, usual = _middle(near), _usual_decimals(component, figure)
    for kind, text, odds, value in slips:
        if usual is not None:
            odds *= _style(figure.printed, text, usual)
        # of ways alike, what lies in the middle of what is allowed is likeliest
        away = 0.0 if middle is None else float(abs(value - middle) / (abs(value) + abs(middle) + 1))
        yield Repair(figure, text, reason(kind, lang), odds * (1 - 0.2 * min(1.0, away)))
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


def _style(printed: Printed, text: str, usual: int) -> float:
    """Weigh a repair by whether it brings the decimals nearer to those of the other figures."""
    decimals = read_printed(text).decimals
    if decimals == printed.decimals:
        return 1.0 if decimals == usual else 0.3
    return 4.0 if decimals == usual else 0.1


def _middle(near: Range) -> Fraction | None:
    return None if near.low is None or near.high is None else (near.low + near.high) / 2


def _may_be(near: Range, value: Fraction, printed: Printed) -> bool:
    """Whether a value, give or take what its rounding and hedge allow, may lie in a range."""
    room = 20 * printed.step + (abs(value) / 5 if printed.hedge else 0)
    return (near.low is None or value + room >= near.low) and (near.high is None or value - room <= near.high)


def fits(component: Component, k: int, off: int, text: str) -> bool:
    """Whether the reading without `off` is possible when figure `k` is printed as `text`."""
    figure = component.figures[k]
    if text == figure.printed.text:
        return False
    try:
        changed = replace(figure, printed=read_printed(text, figure.quantity))
    except LedgerError:
        return False
    claims = component.structure.claims(figure.quantity, changed.claim())
    try:
        return component.possible_with(off, claims).values is not None
    except UndecidedError:
        return False


def slipped(printed: Printed) -> Iterator[tuple[str, str, float, Fraction]]:
    """Give the printed strings from which one slip makes `printed`: kind, text, odds and value.

    >>> [text for kind, text, _, _ in slipped(read_printed("485批次")) if kind == "transposed"]
    ['845批次', '458批次']
    """
    source = plain(printed.text)
    found = _NUMBER.search(source)
    if found is None:
        yield from _slipped_words(printed)
        return
    number, (start, end) = found.group(), found.span()
    wide = "０" <= printed.text[start] <= "９"
    scale = printed.step * 10 ** len(number.partition(".")[2])
    sign = -1 if printed.value < 0 else 1
    seen = {number.replace(",", "")}
    for kind, changed, odds in _changed(number.replace(",", "")):
        if changed in seen or re.match(r"0\d", changed):
            continue
        seen.add(changed)
        shown = _grouped(changed, number)
        shown = shown.translate(_WIDE) if wide else shown
        yield (
            kind,
            printed.text[:start] + shown + printed.text[end:],
            odds,
            sign * scale * Fraction(changed),
        )


_WIDE = {ord(c): ord(c) + 0xFEE0 for c in "0123456789.,"}


def _grouped(number: str, like: str) -> str:
    if "," not in like:
        return number
    whole, point, fraction = number.partition(".")
    size = r"(?<=\d)(?=(\d{3})+$)"
    if re.search(r"\d,\d\d,", like) and len(whole) > 3:
        return re.sub(r"(?<=\d)(?=(\d\d)+$)", ",", whole[:-3]) + "," + whole[-3:] + point + fraction
    return re.sub(size, ",", whole) + point + fraction


def _changed(number: str) -> Iterator[tuple[str, str, float]]:
    """Give the numbers from which one slip makes `number`, with their odds."""
    places = [k for k, c in enumerate(number) if c.isdigit()]
    n = len(places)
    for k, m in pairwise(places):
        swapped = number[:k] + number[m] + number[k + 1 : m] + number[k] + number[m + 1 :]
        yield "transposed", swapped, _ODDS["transposed"] / (n - 1)
    for k in range(len(number) + 1):  # a digit was dropped: put one in
        for digit in "0123456789":
            yield "dropped", number[:k] + digit + number[k:], _ODDS["dropped"] / (n + 1)
    for k in places:
        for digit in "0123456789":
            yield "substituted", number[:k] + digit + number[k + 1 :], _ODDS["substituted"] / (9 * n)
    for k in places if n > 1 else ():  # a digit was added: take one out
        shorter = (number[:k] + number[k + 1 :]).strip(".")
        yield "added", shorter, _ODDS["added"] / (10 * n)
    whole, _, fraction = number.partition(".")
    digits = whole + fraction
    for place in range(1, len(digits)):
        moved = f"{digits[:place]}.{digits[place:]}"
        if fraction and place != len(whole):
            yield "shifted", moved, _ODDS["shifted"] / n


def _slipped_words(printed: Printed) -> Iterator[tuple[str, str, float, Fraction]]:
    """Give other numbers of a Chinese numeral or word, by the digits that it stands for."""
    steps = abs(printed.value) / printed.step
    if steps.denominator != 1:
        return
    sign = -1 if printed.value < 0 else 1
    for kind, changed, odds in _changed(str(steps)):
        if "." in changed or re.match(r"0\d", changed) or changed == str(steps):
            continue
        value = sign * int(changed) * printed.step
        text = print_like(printed, value, "nearest")
        if text != printed.text:
            yield kind, text, odds, value


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
    found = component.possible_with(off, claims)
    value = None if found.values is None else _value_in(component, k, found.values)
    if value is None:
        return
    text = print_like(figure.printed, value, figure.rounding, figure.quantity)
    if fits(component, k, off, text):
        yield Repair(figure, text, reason("truncated", lang), _ODDS["truncated"])


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
            if fits(component, k, off, right):
                yield Repair(figure, right, reason("base", lang, base=other.is_), _ODDS["base"])
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
    witness = component.outcome(off).values
    inside = None if witness is None else _value_in(component, k, witness)
    values = [v for v in (near.low, near.high, inside) if v is not None]
    values.sort(key=lambda v: abs(v - figure.printed.value))
    texts = dict.fromkeys(
        text
        for value in values
        if (text := print_like(figure.printed, value, figure.rounding, figure.quantity))
    )
    kept = [text for text in texts if fits(component, k, off, text)]
    kind = "computed" if len(kept) == 1 and near.low is not None and near.low == near.high else "allowed"
    for place, text in enumerate(kept):
        yield Repair(figure, text, reason(kind, lang), _ODDS[kind] / (1 + place))
