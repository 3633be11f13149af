"""Computations that a sentence or two spell out: 甲级40件，乙级35件，总共评了75件; 50 replied and 22 did not; 12 euros a set, so 25 sets were 300 euros."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import takewhile
from typing import NamedTuple

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import DRAWN, VERDICTS
from spotcheck.figures.proofreading.arithmetic import (
    Relation,
    as_printed,
    digits,
    growth_text,
    half_unit,
    in_words,
)
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.evidence.quantities import quantities
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.totals import is_money
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_cues import TWICE
from spotcheck.language.proof_spelled_out import CAME, MONTHS, PATTERNS, SIZES, TIMES, WENT

_SCORE = ("分", "星")
_POINTS = ("百分点", "points", "point")
_NO_COUNTS = ("date or duration", "name with digits")
_COMPUTED = "#%±×"
_MARKS = re.compile(f"[{_COMPUTED}@~]")
_MONEY = "money"
_PAIR, _HUNDRED, _THOUSAND = 2, 100, 1000
#: a total that is so much more than its parts is hardly theirs
_FAR = Fraction(8, 5)


class Amount(NamedTuple):
    """A number of a computation.

    Attributes
    ----------
    claim : int
        Its claim.
    mark : str
        # a count or an amount, % a percentage, ± points, × a multiple.
    value : Fraction
        Never negative.
    decimals : int
        Digits behind its point; negative where it ends before it.
    unit : str
        Its counter in Chinese, which English leaves to the words behind; money is one.
    measure : str
        What it was read to count, if it was.
    shown : str
        Its digits as printed.
    """

    claim: int
    mark: str
    value: Fraction
    decimals: int
    unit: str
    measure: str
    shown: str

    @property
    def half(self) -> Fraction:
        """Half a unit of the last digit."""
        return Fraction(10) ** -self.decimals / 2


class _Told(NamedTuple):
    """A computation with its numbers, the result first, what it comes to, and whether that is what the text says."""

    members: tuple[Amount, ...]
    text: str
    value: Fraction
    holds: bool


_Roles = dict[str, list[Amount]]


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
                relation = Relation(
                    "spelled out", members, members[0], told.holds, told.text, told.value, said=True
                )
                known = found.get(members)
                found[members] = relation if known is None or told.holds else known
    explained = {r.derived for r in found.values() if r.holds}
    return [r for r in found.values() if r.holds or not (r.derived in explained or _of_another(related, r))]


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the numbers of a computation, the result first with what it should be: which of them is wrong cannot be known."""
    claim, others = related.claims[relation.derived], relation.members[1:]
    right = ""
    if relation.expected is not None and not in_words(claim):
        percent = claim.unit == "%"
        right = (
            fixed(relation.expected, max(0, claim.decimals)) + "%"
            if percent
            else as_printed(claim, relation.expected)
        )
    return [Doubted(relation.derived, digits(claim), right), *(Doubted(c, "", "") for c in others)]


def _of_another(related: Related, broken: Relation) -> bool:
    """Whether two counts give another percentage of their paragraph: from 29.1% at the first check (26 of 134) to 19.4%."""
    claim, place = related.claims[broken.derived], related.places[broken.derived]
    if claim.unit != "%" or broken.expected is None:
        return False
    return any(
        other.unit == "%"
        and c != broken.derived
        and related.places[c].paragraph == place.paragraph
        and other.value is not None
        and abs(other.value - broken.expected) <= half_unit(other)
        for c, other in enumerate(related.claims)
    )


def amounts(related: Related) -> list[Amount]:
    """Give the numbers of a text that are computed with."""
    return [amount for i, claim in enumerate(related.claims) if (amount := _amount(i, claim)) is not None]


def _marked(related: Related) -> tuple[str, list[tuple[int, Amount]]]:
    """Write a mark for each number, and give where each stands."""
    pieces: list[str] = []
    numbers: list[tuple[int, Amount]] = []
    at = length = 0
    for i, claim in enumerate(related.claims):
        if claim.start < at:
            continue
        words = _MARKS.sub(" ", related.text[at : claim.start])
        amount = _amount(i, claim)
        mark = amount.mark if amount else "~" if not claim.exact else "@"
        length += len(words)
        pieces += [words, mark]
        if amount is not None:
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


def _amount(i: int, claim: Claim) -> Amount | None:
    mark = _mark(claim)
    if claim.cell is not None or mark not in _COMPUTED:
        return None
    if claim.value is None:
        measured = [*quantities(claim)]
        if len(measured) != 1:
            return None
        told = measured[0]
        return Amount(
            i,
            mark,
            Fraction(str(told.value)),
            told.decimals,
            told.unit,
            "",
            fixed(Fraction(str(told.value)), told.decimals),
        )
    unit = _MONEY if is_money(claim) else claim.unit
    plain = "" if unit.isascii() and unit not in (_MONEY, "%") else unit
    return Amount(i, mark, abs(claim.value), claim.decimals, plain, claim.measure, digits(claim))


def _told(match: "re.Match[str]", numbers: Sequence[tuple[int, Amount]]) -> Iterator[_Told]:
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


def _within(numbers: Sequence[tuple[int, Amount]], span: tuple[int, int]) -> Iterable[tuple[int, Amount]]:
    first = bisect_left(numbers, span[0], key=lambda n: n[0])
    last = bisect_left(numbers, span[1], key=lambda n: n[0])
    return numbers[first:last]


def _sum(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    (total,), listed = roles["total"], roles["parts"]
    parts = (
        [*takewhile(lambda part: part.unit in ("", total.unit), reversed(listed))][::-1]
        if total.unit
        else listed
    )
    if any(part.shown[0].isdigit() for part in parts):  # 30 had one fault and 7 had two, so the 37
        parts = [part for part in parts if part.value > _PAIR or part.shown[0].isdigit()]
    size = SIZES.get(match.groupdict().get("size") or "")
    if len(parts) < _PAIR or (size is not None and size != len(parts)):
        return None
    measures = {part.measure for part in parts}
    if (measures & {*DRAWN} and measures & VERDICTS) or TWICE.search(match[0]):
        return None
    told = _added(total, parts)
    if told is None or (total.claim > parts[0].claim and total.value < max(p.value for p in parts)):
        return None  # 1,000 checks and 70 failures, so 930 passed
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


def _added(total: Amount, parts: Sequence[Amount]) -> _Told | None:
    if len({a.unit for a in (total, *parts)} - {""}) > 1:
        return None
    size = sum((p.value for p in parts), Fraction(0))
    rounded = [a.half for a in (total, *parts) if a.decimals]
    text = f"{' + '.join(p.shown for p in parts)} = {fixed(size, max(0, *(p.decimals for p in parts)))}"
    return _Told((total, *parts), text, size, abs(size - total.value) <= sum(rounded, Fraction(0)))


def _hundred(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    parts = roles["hundred"]
    size = sum((p.value for p in parts), Fraction(0))
    room = sum((p.half for p in parts), Fraction(0))
    text = f"{' + '.join(p.shown for p in parts)} = {fixed(size, max(0, *(p.decimals for p in parts)))}%"
    return _Told(tuple(parts), text, size, abs(size - _HUNDRED) < room or size == _HUNDRED)


def _difference(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    (apart,), one, other = roles["apart"], roles["one"][-1], roles["other"][-1]
    if len({a.unit for a in (one, other)}) > 1 or (
        {apart.unit, one.unit} - {""} == {apart.unit, one.unit} and one.unit not in ("%", apart.unit)
    ):
        return None
    larger, smaller = sorted((one, other), key=lambda a: -a.value)
    size = larger.value - smaller.value
    places = max(0, one.decimals, other.decimals)
    room = (
        2 * max(a.half for a in (apart, one, other))
        if one.unit == "%" or any(a.decimals for a in (apart, one, other))
        else Fraction(0)
    )
    text = f"{larger.shown} − {smaller.shown} = {fixed(size, places)}"
    return _Told((apart, one, other), text, size, abs(size - apart.value) <= room)


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
    return _Told(
        (product, *counts, *each), f"{text} = {fixed(size, places)}", size, abs(size - product.value) <= room
    )


def _share(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    return _quotient(roles["share"][-1], roles["part"][-1], roles["whole"][-1], _HUNDRED, "%")


def _mille(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    return _quotient(roles["mille"][-1], roles["part"][-1], roles["whole"][-1], _THOUSAND, "‰")


def _quotient(share: Amount, part: Amount, whole: Amount, of: int, sign: str) -> _Told | None:
    if not whole.value or len({part.unit, whole.unit} - {""}) > 1 or part.value > whole.value:
        return None
    size = part.value * of / whole.value
    text = f"{part.shown} ÷ {whole.shown} = {fixed(size, max(0, share.decimals) + 1)}{sign}"
    return _Told((share, part, whole), text, size, -share.half <= size - share.value < 2 * share.half)


def _mean(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    (mean,), parts = roles["mean"], roles.get("parts", [])
    amounts = roles.get("amount") or parts
    spread = roles.get("over", [])
    over = spread[0].value if spread else MONTHS.get(match.groupdict().get("months") or "", len(parts))
    if not over or len({a.unit for a in (mean, *amounts)} - {""}) > 1:
        return None
    size = sum((a.value for a in amounts), Fraction(0)) / over
    total = " + ".join(a.shown for a in amounts)
    text = f"{f'({total})' if len(amounts) > 1 else total} ÷ {spread[0].shown if spread else over} = {fixed(size, max(0, mean.decimals) + 1)}"
    return _Told((mean, *amounts, *spread), text, size, abs(size - mean.value) < 2 * mean.half)


def _double(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    """What is told to be twice as much, or so many times."""
    (double,), (base,), by = roles["double"], roles["base"], roles.get("times", [])
    if not base.value:
        return None
    words = match.groupdict().get("by")
    told = by[0].value if by else Fraction(TIMES[words.lower()] if words else 2)
    times = double.value / base.value
    text = f"{double.shown} ÷ {base.shown} = {fixed(times, 2)}"
    room = 2 * by[0].half if by else told / 20
    return _Told((double, base, *by), text, times, abs(times - told) < room)


def _growth(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    (growth,), (now,), (base,) = roles["growth"], roles["now"], roles["base"]
    if not base.value:
        return None
    size = 100 * abs(now.value / base.value - 1)
    text = growth_text(now.shown, base.shown, now.value / base.value - 1, max(0, growth.decimals) + 1)
    return _Told((growth, now, base), text, size, abs(size - growth.value) < 2 * growth.half)


def _left(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    """What a share leaves of a whole: 98% of 1,250 passed. The 25 that failed."""
    share, whole, (left,) = roles["share"][-1], roles["whole"][-1], roles["left"]
    if not whole.value or left.value > whole.value:
        return None
    size = 100 * left.value / whole.value
    text = f"{left.shown} ÷ {whole.shown} = {fixed(size, max(0, share.decimals) + 1)}%, 100% − {share.shown} = {fixed(100 - share.value, max(0, share.decimals))}%"
    return _Told((left, whole, share), text, 100 - size, abs(100 - size - share.value) < 2 * share.half)


def _every(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    """So many of every so many: 1 of every 3, of 36, 12."""
    (k,), (h,), (part,), (whole,) = roles["k"], roles["h"], roles["part"], roles["whole"]
    if not whole.value or not h.value:
        return None
    size = h.value * part.value / whole.value
    text = f"{part.shown} ÷ {whole.shown} × {h.shown} = {fixed(size, 1)}"
    return _Told((k, h, part, whole), text, size, abs(size - k.value) <= Fraction(1, 2))


def _stock(roles: _Roles, match: "re.Match[str]") -> _Told | None:
    """What there was, less what went and with what came."""
    (now,), (was,), flows = roles["now"], roles["was"], roles["flows"]
    told = match["flows"].split("#")
    signs = [-1 if WENT.search(words) else 1 if CAME.search(words) else 0 for words in told[: len(flows)]]
    if 0 in signs or len({a.unit for a in (now, was, *flows)} - {""}) > 1:
        return None
    size = was.value + sum((s * f.value for s, f in zip(signs, flows, strict=True)), Fraction(0))
    moved = "".join(f" {'+' if s > 0 else '−'} {f.shown}" for s, f in zip(signs, flows, strict=True))
    return _Told((now, was, *flows), f"{was.shown}{moved} = {fixed(size, 0)}", size, size == now.value)


_FORMULAS: dict[str, Callable[[_Roles, "re.Match[str]"], _Told | None]] = {
    "total": _sum,
    "most": _most,
    "hundred": _hundred,
    "apart": _difference,
    "product": _product,
    "mille": _mille,
    "mean": _mean,
    "double": _double,
    "growth": _growth,
    "k": _every,
    "left": _left,
    "now": _stock,
    "share": _share,
}
