"""The arithmetic between printed numbers: quotients, sums, differences, each with whether it holds and how it reads."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import reduce
from typing import NamedTuple

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import DRAWN, VERDICT_OF, VERDICTS
from spotcheck.figures.ledger import Figure
from spotcheck.figures.proofreading.parts import COMPLEMENTS, Listing
from spotcheck.figures.proofreading.proposal import Proposal
from spotcheck.figures.proofreading.relating import Related, Side, Stated
from spotcheck.figures.quantities import RATES, is_whole
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_adjacent import CHAINED, other_subject
from spotcheck.language.proof_cues import OF_ALL

_SCALES = {"万": 4, "萬": 4, "亿": 8, "億": 8}
_DIGITS = re.compile(r"[\d０-９][\d０-９,，. ．]*[\d０-９]|[\d０-９]")


class Range(NamedTuple):
    """The values that a printed number may have; None where there is no end."""

    low: Fraction | None
    high: Fraction | None

    def meets(self, other: "Range") -> bool:
        """Whether the two have a value in common."""
        below = self.high is None or other.low is None or other.low <= self.high
        above = self.low is None or other.high is None or self.low <= other.high
        return below and above


@dataclass(frozen=True)
class Relation:
    """Numbers that one computation ties together.

    Attributes
    ----------
    kind : str
        rate, complement, verdicts, share, ratio, growth, change, sum, repeat.
    members : tuple of int
        The claims.
    derived : int
        The claim that is computed from the others.
    holds : bool
        Whether they can all be true together.
    text : str
        The computation, in numbers.
    expected : Fraction or None
        What `derived` comes to by the others, in the scale of its quantity.
    assumed : bool
        Whether it takes what was sampled for tested.
    said : bool
        Whether the words leave no doubt which numbers it is between: that they come out of others speaks for nothing.
    """

    kind: str
    members: tuple[int, ...]
    derived: int
    holds: bool
    text: str
    expected: Fraction | None = None
    assumed: bool = False
    said: bool = False


class Computed:
    """The computations between the numbers of a text, found by the numbers in them."""

    def __init__(self, found: Sequence[Relation]) -> None:
        self.found = found
        self._of: dict[int, list[int]] = {}
        for at, relation in enumerate(found):
            for claim in dict.fromkeys(relation.members):
                self._of.setdefault(claim, []).append(at)
        #: numbers that a sum holds exactly, and those of a list that does not add up
        self.counted = {c for r in found if r.holds and r.kind in ("sum", "verdicts") for c in r.members}
        self.off_sums = {c for r in found if not r.holds and r.kind == "sum" for c in r.members}

    def of(self, claims: Iterable[int]) -> list[Relation]:
        """Give the computations that one of some numbers takes part in, in their order."""
        return [self.found[at] for at in sorted({at for c in claims for at in self._of.get(c, ())})]


class Numbers:
    """The printed numbers of a proposal, by group and measure."""

    def __init__(self, related: Related, proposal: Proposal) -> None:
        self.related = related
        self.figures = proposal.by_claim

    def claim(self, side: Side) -> int | None:
        """Give the claim that prints a side, if it became a figure."""
        known = self.related.groups[side.group].values.get(side.measure)
        return known[1] if known is not None and known[1] in self.figures else None

    def base(self, group: int) -> tuple[int | None, bool]:
        """Give the claim of what was tested; of what was sampled where the first is not printed (an assumption)."""
        tested = self.claim(Side("tested", group))
        return (
            (tested, False)
            if tested is not None
            else (self.claim(Side("sampled", group)), not self.all_tested(group))
        )

    def all_tested(self, group: int) -> bool:
        """Whether the good and the bad ones that are printed make up all that was sampled."""
        sides = [self.claim(Side(m, group)) for m in ("sampled", "conforming", "nonconforming")]
        values = [self.value(c) for c in sides if c is not None]
        return len(values) == len(sides) and values[0] == values[1] + values[2]

    def range(self, claim: int) -> Range:
        """Give the values that a claim's number may have."""
        return range_of(self.figures[claim])

    def value(self, claim: int) -> Fraction:
        """Give the number itself, in the scale of its quantity."""
        return self.figures[claim].printed.value

    def shown(self, claim: int) -> str:
        """Give its digits as printed."""
        return digits(self.related.claims[claim])


def range_of(figure: Figure) -> Range:
    """Give the values that a printed figure may have; a whole count is what it says.

    >>> from spotcheck.figures.ledger import Ledger
    >>> count = {"id": "n", "printed": "1739批次", "is": "sampled(all)"}
    >>> range_of(Ledger.of([count], scopes={"all": {}}).figures[0]).low
    Fraction(1739, 1)
    """
    if is_whole(figure.quantity) and figure.printed.step == 1 and figure.printed.hedge is None:
        return Range(figure.printed.value, figure.printed.value)
    interval = figure.claim()
    return Range(interval.low, interval.high)


def digits(claim: Claim) -> str:
    """Give the digits of a number as printed, with % or 万 where they have them.

    >>> from spotcheck.figures.claims import claims_of
    >>> digits(claims_of("共抽查1739批次。")[0])
    '1739'
    """
    found = _DIGITS.search(claim.quote)
    if found is None:
        return claim.quote
    tail = next((mark for mark in ("%", "‰", "万", "亿", "倍") if mark in claim.quote[found.end() :]), "")
    return found.group() + (tail or (claim.unit if claim.unit in ("%", "‰") else ""))


def as_printed(claim: Claim, value: Fraction) -> str:
    """Print a value in the scale of a number, with as many digits.

    >>> from spotcheck.figures.claims import claims_of
    >>> as_printed(claims_of("共抽查45.4万批次。")[0], Fraction(544000))
    '54.4万'
    """
    zeros, mark = next(((n, m) for m, n in _SCALES.items() if m in digits(claim)), (0, ""))
    return fixed(value / 10**zeros, max(0, claim.decimals + zeros)) + mark


def growth_text(now: str, base: str, growth: Fraction, places: int) -> str:
    """Say what two printed numbers grew or fell by.

    >>> growth_text("150", "120", Fraction(1, 4), 1)
    '150 ÷ 120 − 1 = 25.0%'
    """
    return f"{now} ÷ {base} − 1 = {fixed(growth * 100, places)}%"


def share_text(part: str, whole: str, share: Fraction, places: int) -> str:
    """Say what share one printed number is of another.

    >>> share_text("12", "40", Fraction(3, 10), 1)
    '12 ÷ 40 = 30.0%'
    """
    return f"{part} ÷ {whole} = {fixed(100 * share, places)}%"


def half_unit(claim: Claim) -> Fraction:
    """Give by how much a percentage may have been rounded: half a unit of its last digit."""
    return Fraction(1, 2 * 10 ** max(0, claim.decimals))


def in_words(claim: Claim) -> bool:
    """Whether a number is printed without digits: three, 全部合格."""
    return _DIGITS.search(claim.quote) is None


def of_all(claim: Claim) -> bool:
    """Whether words say of all of something that it is so, or of none: 24家产品全部合格."""
    return in_words(claim) and claim.value in (0, 100)


def relations(related: Related, proposal: Proposal, listings: Sequence[Listing]) -> list[Relation]:
    """Give every computation that can be made with the numbers of a text.

    Parameters
    ----------
    related, proposal
        What the numbers state, and their figures.
    listings
        Parts and wholes.
    """
    numbers = Numbers(related, proposal)
    found: list[Relation] = []
    for stated in related.stated:
        if stated.claim in numbers.figures:
            found += _RELATIONS[stated.form](numbers, stated)
    for group in range(len(related.groups)):
        found += _within(numbers, group)
    found += [_sum(numbers, listing) for listing in listings if _printed(numbers, listing)]
    return found


def _rate(numbers: Numbers, stated: Stated) -> Iterator[Relation]:
    kind, group = stated.a
    base, assumed = numbers.base(group)
    bad, good = (numbers.claim(Side(m, group)) for m in ("nonconforming", "conforming"))
    if base is None:
        yield from _of_both(numbers, stated) or _of_parts(numbers, stated)
        return
    top, turned = (bad, False) if kind == "failure_rate" else (good, False)
    if top is None:
        top, turned = (good, True) if kind == "failure_rate" else (bad, True)
    if top is None or not numbers.value(base):
        return
    value = numbers.value(top) / numbers.value(base)
    possible = _quotient(numbers.range(top), numbers.range(base))
    above = f"{numbers.shown(top)} ÷ {numbers.shown(base)}"
    if turned:
        value = 1 - value
        possible = Range(
            None if possible.high is None else 1 - possible.high,
            None if possible.low is None else 1 - possible.low,
        )
        above = f"1 − {above}"
    yield _made("rate", numbers, stated.claim, (top, base), value, possible, above, assumed=assumed)


def _of_both(numbers: Numbers, stated: Stated) -> list[Relation]:
    """Hold a rate against the counts of both verdicts in its statement, where no total is printed: 合格120批次，不合格30批次，合格率80%."""
    own = VERDICT_OF[stated.a.measure]
    before = [s for s in numbers.related.beside(stated.place) if s.claim < stated.claim]
    told = {s.a.measure: s for s in before if s.form == "count" and s.claim in numbers.figures}
    top, other = told.get(own), next((told[m] for m in VERDICTS - {own} if m in told), None)
    if top is None or other is None or top.a.group != other.a.group or not told.keys().isdisjoint(DRAWN):
        return []
    claims, text = numbers.related.claims, numbers.related.text
    behind = text[claims[max(top.claim, other.claim)].end : claims[stated.claim].start]
    # 童装合格12批次、不合格3批次，不合格率20%
    chained = CHAINED.fullmatch(behind) and not (other_subject(behind) or OF_ALL.search(behind))
    if stated.a.group != top.a.group and (any(numbers.related.groups[stated.a.group].key) or not chained):
        return []
    return _of_sums(numbers, stated, [top.claim], [top.claim, other.claim])


def _of_parts(numbers: Numbers, stated: Stated) -> list[Relation]:
    """Hold a rate of a whole against the counts of its two parts: 线上200批次，不合格30批次；线下300批次，不合格20批次，总不合格率10%."""
    related, (conditions, words) = numbers.related, numbers.related.groups[stated.a.group].key
    for column, values in COMPLEMENTS.items():
        keys = [(tuple(sorted({**dict(conditions), column: value}.items())), words) for value in values]
        parts = [group for key in keys for group in related.named(key)[:1]]
        if column in dict(conditions) or len(parts) < len(values):
            continue
        tops = [numbers.claim(Side(VERDICT_OF[stated.a.measure], part)) for part in parts]
        bases = [numbers.base(part)[0] for part in parts]
        found = [c for c in (*tops, *bases) if c is not None]
        lines = {related.places[c].paragraph for c in (stated.claim, *found)}
        if len(found) == len(tops) + len(bases) and len(lines) == 1:
            return _of_sums(numbers, stated, found[: len(tops)], found[len(tops) :])
    return []


def _of_sums(numbers: Numbers, stated: Stated, tops: Sequence[int], bases: Sequence[int]) -> list[Relation]:
    """Hold a rate against the sum of some counts, divided by that of others."""

    def added(claims: Sequence[int]) -> str:
        listed = " + ".join(numbers.shown(c) for c in claims)
        return f"({listed})" if len(claims) > 1 else listed

    sizes = [sum((numbers.value(c) for c in claims), Fraction(0)) for claims in (tops, bases)]
    ranges = [reduce(_plus, map(numbers.range, claims)) for claims in (tops, bases)]
    members = tuple(dict.fromkeys((*tops, *bases)))
    above = f"{added(tops)} ÷ {added(bases)}"
    if not sizes[1]:
        return []
    return [_made("rate", numbers, stated.claim, members, sizes[0] / sizes[1], _quotient(*ranges), above)]


def _quotient_of(numbers: Numbers, stated: Stated) -> Iterator[Relation]:
    sides = _sides(numbers, stated)
    if sides is None or not numbers.value(sides[1]):
        return
    a, b = sides
    value, possible = numbers.value(a) / numbers.value(b), _quotient(numbers.range(a), numbers.range(b))
    above = f"{numbers.shown(a)} ÷ {numbers.shown(b)}"
    if stated.form == "growth":
        value, above = value - 1, f"{above} − 1"
        possible = Range(*(None if end is None else end - 1 for end in possible))
    measure = numbers.related.claims[stated.claim].measure
    kind = "share" if measure in RATES else measure
    yield _made(kind, numbers, stated.claim, sides, value, possible, above)


def _difference(numbers: Numbers, stated: Stated) -> Iterator[Relation]:
    sides = _sides(numbers, stated)
    if sides is None:
        return
    a, b = sides
    (low, high), (lower, higher) = numbers.range(a), numbers.range(b)
    possible = Range(
        None if low is None or higher is None else low - higher,
        None if high is None or lower is None else high - lower,
    )
    above = f"{numbers.shown(a)} − {numbers.shown(b)}"
    value = numbers.value(a) - numbers.value(b)
    made = _made("change", numbers, stated.claim, sides, value, possible, above)
    printed = numbers.figures[stated.claim].printed
    if made.holds and printed.hedge is None and all(_plain(numbers, c, printed.step) for c in sides):
        # the rounded difference, and that of the rounded rates, are a unit of the last digit apart at most
        made = replace(made, holds=abs(value - printed.value) <= printed.step)
    yield made


def _plain(numbers: Numbers, claim: int, step: Fraction) -> bool:
    """Whether a rate is printed without a hedge, and at least as finely as a change."""
    printed = numbers.figures[claim].printed
    return printed.hedge is None and printed.step <= step


def _none(numbers: Numbers, stated: Stated) -> Iterator[Relation]:
    """Repeats of a number that stands elsewhere."""
    first = numbers.claim(stated.a)
    if first is not None and first != stated.claim and numbers.value(first) == numbers.value(stated.claim):
        yield Relation(
            "repeat", (first, stated.claim), stated.claim, holds=True, text=f"= {numbers.shown(first)}"
        )


_RELATIONS: dict[str, Callable[[Numbers, Stated], Iterator[Relation]]] = {
    "count": _none,
    "rate": _rate,
    "quotient": _quotient_of,
    "growth": _quotient_of,
    "difference": _difference,
}


def _sides(numbers: Numbers, stated: Stated) -> tuple[int, int] | None:
    if stated.b is None:
        return None
    a, b = numbers.claim(stated.a), numbers.claim(stated.b)
    return None if a is None or b is None or len({a, b, stated.claim}) < 3 else (a, b)


def _of_few(numbers: Numbers, base: int, good: int, bad: int) -> bool:
    """Whether a number in words is less than what passed or failed, of what it counts: of three lots, the first had 7 bad rockets."""
    more = max(numbers.value(good), numbers.value(bad)) > numbers.value(base)
    return more and in_words(numbers.related.claims[base])


def _within(numbers: Numbers, group: int) -> Iterator[Relation]:
    """Tie passed and failed together: the counts add up to the tested, the rates to 100 %."""
    good, bad = (numbers.claim(Side(m, group)) for m in ("conforming", "nonconforming"))
    base, assumed = numbers.base(group)
    if good is not None and bad is not None and base is not None and not _of_few(numbers, base, good, bad):
        value = numbers.value(good) + numbers.value(bad)
        possible = _plus(numbers.range(good), numbers.range(bad))
        above = f"{numbers.shown(good)} + {numbers.shown(bad)}"
        yield _made("verdicts", numbers, base, (good, bad), value, possible, above, assumed=assumed)
    passed, failed = (numbers.claim(Side(m, group)) for m in ("pass_rate", "failure_rate"))
    if passed is not None and failed is not None:
        low, high = numbers.range(passed)
        possible = Range(None if high is None else 1 - high, None if low is None else 1 - low)
        above = f"100% − {numbers.shown(passed)}"
        yield _made("complement", numbers, failed, (passed,), 1 - numbers.value(passed), possible, above)


def _printed(numbers: Numbers, listing: Listing) -> bool:
    return all(s.claim in numbers.figures for s in (listing.whole, *listing.parts))


def _sum(numbers: Numbers, listing: Listing) -> Relation:
    parts = tuple(part.claim for part in listing.parts)
    possible = Range(Fraction(0), Fraction(0))
    for part in parts:
        possible = _plus(possible, numbers.range(part))
    value = sum((numbers.value(part) for part in parts), Fraction(0))
    above = " + ".join(numbers.shown(part) for part in parts)
    return _made("sum", numbers, listing.whole.claim, parts, value, possible, above)


def _made(
    kind: str,
    numbers: Numbers,
    derived: int,
    others: tuple[int, ...],
    value: Fraction,
    possible: Range,
    above: str,
    *,
    assumed: bool = False,
) -> Relation:
    holds = possible.meets(numbers.range(derived))
    figure = numbers.figures[derived]
    text = f"{above} = {shown_as(value, figure)}"
    return Relation(kind, (derived, *others), derived, holds, text, value, assumed)


def shown_as(value: Fraction, figure: Figure) -> str:
    """Print a computed value in the unit of a figure, with a digit more than it has.

    >>> from spotcheck.figures.ledger import Ledger
    >>> rate = {"id": "r", "printed": "27.9%", "is": "failure_rate(all)"}
    >>> shown_as(Fraction(485, 1739), Ledger.of([rate], scopes={"all": {}}).figures[0])
    '27.89%'
    """
    printed = figure.printed
    if value.denominator == 1 and printed.unit not in ("%", "‰", "成", "个百分点"):
        return fixed(value, 0)
    scale = {"‰": 1000, "倍": 1, "times": 1}.get(printed.unit, 100)
    places = max(0, min(6, printed.decimals)) + 1
    points = any(mark in printed.unit for mark in ("点", "point", "pp"))
    mark = {"‰": "‰", "倍": "倍", "times": " times"}.get(printed.unit, "" if points else "%")
    space = " " if printed.unit.isascii() else ""
    return fixed(value * scale, places) + (f"{space}{printed.unit}" if points else mark)


def _quotient(above: Range, below: Range) -> Range:
    low = None if above.low is None or not below.high else above.low / below.high
    high = None if above.high is None or not below.low or below.low <= 0 else above.high / below.low
    return Range(Fraction(0) if low is None else low, high)


def _plus(a: Range, b: Range) -> Range:
    return Range(
        None if a.low is None or b.low is None else a.low + b.low,
        None if a.high is None or b.high is None else a.high + b.high,
    )
