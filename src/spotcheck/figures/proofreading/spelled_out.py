"""Computations that a sentence or two spell out: 甲级40件，乙级35件，总共评了75件; 50 replied and 22 did not; 12 euros a set, so 25 sets were 300 euros."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import DRAWN, VERDICTS
from spotcheck.figures.proofreading.arithmetic import Relation, digits
from spotcheck.figures.proofreading.evidence.quantities import quantities
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.totals import is_money
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_spelled_out import CAME, MONTHS, PATTERNS, WENT

_SCORE = ("分", "星")
_POINTS = ("百分点", "points", "point")
_NO_COUNTS = ("date or duration", "name with digits")
_MARKS = re.compile("[#%±×@~]")
_NUMBERS = re.compile("[#%±×]")
_MONEY = "money"
_HUNDRED, _THOUSAND = 100, 1000
#: a total that is so much more than its parts is hardly theirs
_FAR = Fraction(8, 5)


class _Amount(NamedTuple):
    """A number of a computation: its claim, value, the digits behind its point, its unit."""

    claim: int
    value: Fraction
    decimals: int
    unit: str
    shown: str

    @property
    def half(self) -> Fraction:
        """Half a unit of the last digit."""
        return Fraction(10) ** -self.decimals / 2


class _Told(NamedTuple):
    """What a computation comes to, with its numbers, the result first, and whether that is what the text says."""

    members: tuple[_Amount, ...]
    text: str
    holds: bool


_Roles = dict[str, list[_Amount]]


def computed(related: Related) -> list[Relation]:
    """Find the computations that words spell out, whatever their numbers were read to count.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "甲级40件，乙级35件，总共评了78件。"
    >>> [(r.text, r.holds) for r in computed(relate(claims_of(text), text))]
    [('40 + 35 = 75', False)]
    """
    marked, numbers = _marked(related)
    found: dict[tuple[int, ...], Relation] = {}
    for pattern in PATTERNS:
        for match in pattern.finditer(marked):
            for told in _told(match, numbers):
                members = tuple(amount.claim for amount in told.members)
                relation = Relation("spelled out", members, members[0], told.holds, told.text, said=True)
                known = found.get(members)
                found[members] = relation if known is None or told.holds else known
    explained = {r.derived for r in found.values() if r.holds}
    return [r for r in found.values() if r.holds or r.derived not in explained]


def _marked(related: Related) -> tuple[str, list[tuple[int, _Amount]]]:
    """Write a mark for each number, and give where each stands."""
    pieces: list[str] = []
    numbers: list[tuple[int, _Amount]] = []
    at = length = 0
    for i, claim in enumerate(related.claims):
        if claim.start < at:
            continue
        words = _MARKS.sub(" ", related.text[at : claim.start])
        amount = _amount(i, claim)
        mark = _mark(claim) if amount else "@"
        length += len(words)
        pieces += [words, mark]
        if amount is not None and mark not in "@~":
            numbers.append((length, amount))
        length, at = length + 1, claim.end
    pieces.append(_MARKS.sub(" ", related.text[at:]))
    return "".join(pieces), numbers


def _mark(claim: Claim) -> str:
    if not claim.exact:
        return "~"
    if claim.unit == "%":
        return "%"
    if claim.measure == "change" or claim.unit.endswith(_POINTS):
        return "±"
    if claim.measure == "ratio" or claim.unit in ("倍", "times"):
        return "×"
    return "@" if claim.reason in _NO_COUNTS and claim.unit not in _SCORE else "#"


def _amount(i: int, claim: Claim) -> _Amount | None:
    if claim.cell is not None:
        return None
    if claim.value is None:
        measured = [*quantities(claim)]
        if len(measured) != 1:
            return None
        told = measured[0]
        return _Amount(
            i, Fraction(str(told.value)), told.decimals, told.unit, fixed(Fraction(str(told.value)), told.decimals)
        )
    unit = _MONEY if is_money(claim) else claim.unit
    plain = "" if unit.isascii() and unit not in (_MONEY, "%") else unit
    return _Amount(i, abs(claim.value), claim.decimals, plain, digits(claim))


def _told(match: "re.Match[str]", numbers: Sequence[tuple[int, _Amount]]) -> Iterator[_Told]:
    """Give the computations of a match: those whose result stands in it."""
    roles: dict[str, _Roles] = {"": {}}
    for name, words in match.groupdict().items():
        if words is None:
            continue
        stem = name.rstrip("_")
        second = stem[-1] if stem[-1].isdigit() else ""
        within = [amount for at, amount in _within(numbers, match.span(name))]
        of_one = roles.setdefault(second, {})
        of_one.setdefault(stem.removesuffix(second), []).extend(within)
    for second, own in roles.items():
        known = roles[""] | own
        for result, formula in _FORMULAS.items():
            if own.get(result):
                told = formula(known, match)
                if told is not None and len({a.claim for a in told.members}) == len(told.members):
                    yield told
                break
        else:
            if second and "apart" not in own and "apart" in roles[""]:
                continue


def _within(
    numbers: Sequence[tuple[int, _Amount]], span: tuple[int, int]
) -> Iterable[tuple[int, _Amount]]:
    first = bisect_left(numbers, span[0], key=lambda n: n[0])
    last = bisect_left(numbers, span[1], key=lambda n: n[0])
    return numbers[first:last]


def _sum(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    (total,), parts = roles["total"], roles["parts"]
    told = _added(total, parts)
    if told is None or len(parts) < 2:
        return None
    size = sum((p.value for p in parts), Fraction(0))
    if not told.holds:
        tails = [sum((p.value for p in parts[at:]), Fraction(0)) for at in range(1, len(parts) - 1)]
        known = {*tails, *(p.value for p in parts)}
        if total.value in known or not total.value < size * _FAR or not size < total.value * _FAR:
            return None
    return told


def _most(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    """Parts of a whole come to no more."""
    (total,), parts = roles["most"], roles["parts"]
    told = _added(total, parts)
    size = sum((p.value for p in parts), Fraction(0))
    return told if told is not None and size >= total.value else None


def _added(total: _Amount, parts: Sequence[_Amount]) -> _Told | None:
    if len({a.unit for a in (total, *parts)} - {""}) > 1:
        return None
    size = sum((p.value for p in parts), Fraction(0))
    rounded = [a.half for a in (total, *parts) if a.decimals]
    text = f"{' + '.join(p.shown for p in parts)} = {fixed(size, max(0, *(p.decimals for p in parts)))}"
    return _Told((total, *parts), text, abs(size - total.value) <= sum(rounded, Fraction(0)))


def _hundred(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    parts = roles["hundred"]
    size = sum((p.value for p in parts), Fraction(0))
    room = sum((p.half for p in parts), Fraction(0))
    text = f"{' + '.join(p.shown for p in parts)} = {fixed(size, max(0, *(p.decimals for p in parts)))}%"
    return _Told(tuple(parts), text, abs(size - _HUNDRED) < room or size == _HUNDRED)


def _difference(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    (apart,), one, other = roles["apart"], roles["one"][-1], roles["other"][-1]
    if len({a.unit for a in (one, other)}) > 1 or ({apart.unit, one.unit} - {""} == {apart.unit, one.unit} and one.unit not in ("%", apart.unit)):
        return None
    larger, smaller = sorted((one, other), key=lambda a: -a.value)
    size = larger.value - smaller.value
    places = max(0, one.decimals, other.decimals)
    room = 2 * max(a.half for a in (apart, one, other)) if one.unit == "%" or any(a.decimals for a in (apart, one, other)) else Fraction(0)
    text = f"{larger.shown} − {smaller.shown} = {fixed(size, places)}"
    return _Told((apart, one, other), text, abs(size - apart.value) <= room)


def _product(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    (product,), each = roles["product"], roles["each"]
    counts = roles.get("n", [])
    names = match.groupdict().get("names")
    sizes = [a.value for a in counts] or [Fraction(len(re.split("[、和及与]", names or "")))]
    shown = [a.shown for a in counts] or [str(sizes[0])]
    if len(sizes) != len(each) or each[0].unit not in ("", product.unit) and product.unit:
        return None
    size = sum((n * e.value for n, e in zip(sizes, each, strict=True)), Fraction(0))
    room = product.half if product.decimals else Fraction(0)
    room += sum((n * e.half for n, e in zip(sizes, each, strict=True) if e.decimals), Fraction(0))
    text = " + ".join(f"{n} × {e.shown}" for n, e in zip(shown, each, strict=True))
    places = max(0, *(e.decimals for e in each))
    return _Told((product, *counts, *each), f"{text} = {fixed(size, places)}", abs(size - product.value) <= room)


def _share(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    return _quotient(roles["share"][-1], roles["part"][-1], roles["whole"][-1], _HUNDRED, "%")


def _mille(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    return _quotient(roles["mille"][-1], roles["part"][-1], roles["whole"][-1], _THOUSAND, "‰")


def _quotient(share: _Amount, part: _Amount, whole: _Amount, of: int, sign: str) -> _Told | None:
    if not whole.value or len({part.unit, whole.unit} - {""}) > 1 or part.value > whole.value:
        return None
    size = part.value * of / whole.value
    text = f"{part.shown} ÷ {whole.shown} = {fixed(size, max(0, share.decimals) + 1)}{sign}"
    return _Told((share, part, whole), text, -share.half <= size - share.value < 2 * share.half)


def _mean(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    (mean,), parts = roles["mean"], roles.get("parts", [])
    amounts = roles.get("amount") or parts
    over = MONTHS.get(match.groupdict().get("months") or "", len(parts))
    if not over or len({a.unit for a in (mean, *amounts)} - {""}) > 1:
        return None
    size = sum((a.value for a in amounts), Fraction(0)) / over
    total = " + ".join(a.shown for a in amounts)
    text = f"{f'({total})' if len(amounts) > 1 else total} ÷ {over} = {fixed(size, max(0, mean.decimals) + 1)}"
    return _Told((mean, *amounts), text, abs(size - mean.value) < 2 * mean.half)


def _double(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    (double,), (base,) = roles["double"], roles["base"]
    if not base.value:
        return None
    times = double.value / base.value
    text = f"{double.shown} ÷ {base.shown} = {fixed(times, 2)}"
    return _Told((double, base), text, Fraction(19, 10) < times < Fraction(21, 10))


def _stock(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    """What there was, less what went and with what came."""
    (now,), (was,), flows = roles["now"], roles["was"], roles["flows"]
    told = match["flows"].split("#")
    signs = [-1 if WENT.search(words) else 1 if CAME.search(words) else 0 for words in told[: len(flows)]]
    if 0 in signs or len({a.unit for a in (now, was, *flows)} - {""}) > 1:
        return None
    size = was.value + sum((s * f.value for s, f in zip(signs, flows, strict=True)), Fraction(0))
    moved = "".join(f" {'+' if s > 0 else '−'} {f.shown}" for s, f in zip(signs, flows, strict=True))
    return _Told((now, was, *flows), f"{was.shown}{moved} = {fixed(size, 0)}", size == now.value)


_FORMULAS: dict[str, Callable[[_Roles, "re.Match[str]"], _Told | None]] = {
    "total": _sum,
    "most": _most,
    "hundred": _hundred,
    "apart": _difference,
    "product": _product,
    "share": _share,
    "mille": _mille,
    "mean": _mean,
    "double": _double,
    "now": _stock,
}
