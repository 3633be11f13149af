"""Computations that a sentence or two spell out: 甲级40件，乙级35件，总共评了75件; 50 replied and 22 did not; 12 euros a set, so 25 were 300 euros."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import takewhile
from typing import NamedTuple, TypeAlias

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
from spotcheck.figures.proofreading.printed_amounts import ASIDE, COMPUTED, MARKS, Amount, amount_of, mark_of
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.totals import far_apart
from spotcheck.language import Language
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_cues import NUMBERS_IN_WORDS, TWICE
from spotcheck.language.proof_spelled_out import CAME, MONTHS, TIMES, WENT, patterns

_ANY_MARK = re.compile(f"[{MARKS}]")
_WORDS: dict[Language, "re.Pattern[str]"] = {"zh": re.compile("[一-鿿]"), "en": re.compile("[A-Za-z]{2}")}
_PAIR, _HUNDRED, _THOUSAND = 2, 100, 1000
_NAMES = re.compile("[、和与及]")


class _Told(NamedTuple):
    """A computation with its numbers, the result first, what it comes to, and whether that is what the text says."""

    members: tuple[Amount, ...]
    text: str
    value: Fraction
    holds: bool


class _Cast(NamedTuple):
    """The numbers of a match by their roles, and its words by name."""

    numbers: dict[str, list[Amount]]
    words: dict[str, str]

    def one(self, role: str) -> Amount:
        """Give the number of a role, the nearest to the result where there are several."""
        return self.numbers[role][-1]

    def all(self, role: str) -> list[Amount]:
        """Give all numbers of a role."""
        return self.numbers.get(role, [])


_Formula: TypeAlias = Callable[[_Cast], _Told | None]


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
    for pattern in (p for lang in _languages(marked) for p in patterns(lang)):
        for match in pattern.finditer(marked):
            for told in _told(match, numbers):
                members = tuple(amount.claim for amount in told.members)
                if members not in found or told.holds:
                    found[members] = Relation(
                        "spelled out", members, members[0], told.holds, told.text, told.value, said=True
                    )
    explained = {r.derived for r in found.values() if r.holds}
    return [r for r in found.values() if r.holds or not (r.derived in explained or _of_another(related, r))]


def _languages(text: str) -> list[Language]:
    """Give the languages that a text has words of."""
    return [lang for lang, words in _WORDS.items() if words.search(text)]


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
    """Whether a percentage is of other counts, or two counts give another of their paragraph: from 29.1% at first (26 of 134) to 19.4%."""
    claim, expected = related.claims[broken.derived], broken.expected or Fraction(0)
    if claim.unit != "%":
        return False
    others = (related.claims[c] for c in related.near(broken.derived, 0) if c != broken.derived)
    return _of_all(related, broken) or any(
        other.unit == "%" and abs((other.value or Fraction(0)) - expected) <= half_unit(other)
        for other in others
    )


def _of_all(related: Related, broken: Relation) -> bool:
    """Whether a percentage is that of a part in the largest count told before: 应召回23500台，登记7950台，更换6580台，更换率28.0%."""
    if len(broken.members) != _PAIR + 1 or related.claims[broken.derived].decimals <= 0:
        return False
    rate, part, whole = (related.claims[c] for c in broken.members)
    before = [
        c.value or 0
        for c in related.claims[: broken.derived]
        if c.status != "ignored" or c.reason == "other count"
    ]
    largest, size = max(before, default=0), part.value or Fraction(0)
    larger = largest > (whole.value or 0) and bool(size)
    return larger and abs(_HUNDRED * size / largest - (rate.value or 0)) <= half_unit(rate)


def _marked(related: Related) -> tuple[str, list[tuple[int, Amount]]]:
    """Write a mark for each number, and give where each stands."""
    pieces: list[str] = []
    numbers: list[tuple[int, Amount]] = []
    at = length = 0
    for i, claim in enumerate(related.claims):
        if claim.start < at:
            continue
        words = _ANY_MARK.sub(" ", related.text[at : claim.start])
        amount, mark = amount_of(related, i), mark_of(claim)
        length += len(words)
        if amount is not None:
            numbers.append((length, amount))
        elif mark in COMPUTED:
            mark = ASIDE
        pieces += [words, mark]
        length, at = length + 1, claim.end
    pieces.append(_ANY_MARK.sub(" ", related.text[at:]))
    return "".join(pieces), numbers


def _told(match: "re.Match[str]", numbers: Sequence[tuple[int, Amount]]) -> Iterator[_Told]:
    """Give the computations of a match: those whose result stands in it."""
    roles: dict[str, dict[str, list[Amount]]] = {"": {}}
    words = {name: told for name, told in match.groupdict().items() if told is not None}
    for name in words:
        role = name.rstrip("_")
        which = role[-1] if role[-1].isdigit() else ""
        first, last = (bisect_left(numbers, at, key=lambda n: n[0]) for at in match.span(name))
        within = [amount for _, amount in numbers[first:last]]
        roles.setdefault(which, {}).setdefault(role.removesuffix(which), []).extend(within)
    words[""] = match[0]
    for own in roles.values():
        result = next((role for role in _FORMULAS if own.get(role)), "")
        told = _FORMULAS[result](_Cast(roles[""] | own, words)) if result else None
        if told is not None and len({a.claim for a in told.members}) == len(told.members):
            yield told


def _sum(cast: _Cast) -> _Told | None:
    """Add up parts, of which those of another unit before them are none: 5 firms were fined 300 and 200."""
    total, parts = cast.one("total"), cast.all("parts")
    if total.unit:
        parts = [*takewhile(lambda part: part.unit in ("", total.unit), reversed(parts))][::-1]
    listed = parts
    if any(part.shown[0].isdigit() for part in parts):  # 30 had one fault and 7 had two, so the 37
        parts = [part for part in parts if part.value > _PAIR or part.shown[0].isdigit()]
    told = _added(total, parts) if len(parts) >= _PAIR else None
    if told is None or told.holds:
        return told
    if parts[0] is not listed[0]:
        return None  # two were very good, 15 good and six fair, so 17 can be recommended
    if not _may_add(cast, parts):
        return None
    tails = [sum((p.value for p in parts[at:]), Fraction(0)) for at in range(1, len(parts) - 1)]
    before = total.claim > parts[0].claim and total.value < max(p.value for p in parts)
    again = total.value in {*tails, *(p.value for p in parts)}
    return None if before or again or far_apart(told.value, total.value) else told


def _may_add(cast: _Cast, parts: Sequence[Amount]) -> bool:
    """Whether parts are as many as words say, none is counted twice, and none is what another was drawn from."""
    size = NUMBERS_IN_WORDS.get(cast.words.get("size", ""), len(parts))
    behind = cast.one("total").claim > parts[0].claim
    measures = {part.measure for part in parts if behind}
    mixed = measures & {*DRAWN} and measures & VERDICTS
    return size == len(parts) and not mixed and not TWICE.search(cast.words[""])


def _most(cast: _Cast) -> _Told | None:
    """Add up parts of a whole that may leave some out: they come to no more."""
    most, parts = cast.one("most"), cast.all("parts")
    told = _added(most, parts)
    return told if told is not None and told.value >= most.value else None


def _added(total: Amount, parts: Sequence[Amount]) -> _Told | None:
    if len({a.unit for a in (total, *parts)} - {""}) > 1:
        return None
    size = sum((p.value for p in parts), Fraction(0))
    room = sum((a.room for a in (total, *parts)), Fraction(0))
    text = f"{' + '.join(p.shown for p in parts)} = {fixed(size, _places(*parts))}"
    return _Told((total, *parts), text, size, abs(size - total.value) <= room)


def _hundred(cast: _Cast) -> _Told | None:
    parts = cast.all("hundred")
    size = sum((p.value for p in parts), Fraction(0))
    room = sum((p.half for p in parts), Fraction(0))
    text = f"{' + '.join(p.shown for p in parts)} = {fixed(size, _places(*parts))}%"
    return _Told(tuple(parts), text, size, size == _HUNDRED or abs(size - _HUNDRED) < room)


def _difference(cast: _Cast) -> _Told | None:
    apart, one, other = cast.one("apart"), cast.one("one"), cast.one("other")
    if one.mark != other.mark or len({a.unit for a in (apart, one, other)} - {""}) > 1:
        return None
    larger, smaller = sorted((one, other), key=lambda a: -a.value)
    size = larger.value - smaller.value
    rounded = one.mark == "%" or any(a.decimals for a in (apart, one, other))
    room = 2 * max(a.half for a in (apart, one, other)) if rounded else 0
    text = f"{larger.shown} − {smaller.shown} = {fixed(size, _places(one, other))}"
    return _Told((apart, one, other), text, size, abs(size - apart.value) <= room)


def _product(cast: _Cast) -> _Told | None:
    """Multiply what each is, or several, by how many there are, or are named."""
    product, each, counted = cast.one("product"), cast.all("each"), cast.all("n")
    if len({product.unit, *(e.unit for e in each)} - {""}) > 1:
        return None
    named = len(_NAMES.split(cast.words.get("names", "")))
    sizes = [a.value for a in counted] or [Fraction(named)]
    shown = [a.shown for a in counted] or [str(named)]
    size = sum((n * e.value for n, e in zip(sizes, each, strict=True)), Fraction(0))
    room = product.room + sum((n * e.room for n, e in zip(sizes, each, strict=True)), Fraction(0))
    text = " + ".join(f"{n} × {e.shown}" for n, e in zip(shown, each, strict=True))
    text += f" = {fixed(size, _places(*each))}"
    return _Told((product, *counted, *each), text, size, abs(size - product.value) <= room)


def _share(cast: _Cast) -> _Told | None:
    return _quotient(cast.one("share"), cast, _HUNDRED, "%")


def _mille(cast: _Cast) -> _Told | None:
    return _quotient(cast.one("mille"), cast, _THOUSAND, "‰")


def _quotient(share: Amount, cast: _Cast, of: int, sign: str) -> _Told | None:
    part, whole = cast.one("part"), cast.one("whole")
    if part.value > whole.value or len({part.unit, whole.unit} - {""}) > 1:
        return None
    size = part.value * of / whole.value if whole.value else Fraction(0)
    text = f"{part.shown} ÷ {whole.shown} = {fixed(size, _places(share) + 1)}{sign}"
    return _Told((share, part, whole), text, size, -share.half <= size - share.value < 2 * share.half)


def _left(cast: _Cast) -> _Told | None:
    """Hold a count against what a share leaves of a whole: 98% of 1,250 passed. The 25 that failed."""
    share, whole, left = cast.one("share"), cast.one("whole"), cast.one("left")
    if not left.value <= whole.value or not whole.value:
        return None
    expected = whole.value * (_HUNDRED - share.value) / _HUNDRED
    room = whole.value * 2 * share.half / _HUNDRED
    text = f"{whole.shown} × (100% − {share.shown}) = {fixed(expected, 1)}"
    return _Told((left, whole, share), text, expected, abs(expected - left.value) < max(room, Fraction(1, 2)))


def _every(cast: _Cast) -> _Told | None:
    """Hold so many of every so many against all: one of every 3, of 36, 12."""
    few, every, part, whole = (cast.one(role) for role in ("few", "every", "part", "whole"))
    size = every.value * part.value / whole.value if whole.value else Fraction(0)
    text = f"{part.shown} ÷ {whole.shown} × {every.shown} = {fixed(size, 1)}"
    return _Told((few, every, part, whole), text, size, abs(size - few.value) <= Fraction(1, 2))


def _mean(cast: _Cast) -> _Told | None:
    mean, listed = cast.one("mean"), cast.all("parts") or cast.all("amount")
    spread = cast.all("over")
    months = MONTHS.get(cast.words.get("months", ""))
    over = spread[0].value if spread else Fraction(months or len(listed))
    alike = len({a.unit for a in listed}) == 1 and len({a.unit for a in (mean, *listed)} - {""}) <= 1
    if not over or not alike:
        return None
    size = sum((a.value for a in listed), Fraction(0)) / over
    total = " + ".join(a.shown for a in listed)
    total = f"({total})" if len(listed) > 1 else total
    text = f"{total} ÷ {spread[0].shown if spread else over} = {fixed(size, _places(mean) + 1)}"
    return _Told((mean, *listed, *spread), text, size, abs(size - mean.value) < 2 * mean.half)


def _multiple(cast: _Cast) -> _Told | None:
    """Hold what is told to be twice as much, or so many times, against what it is a multiple of."""
    now, base, printed = cast.one("multiple"), cast.one("base"), cast.all("times")
    if not base.value:
        return None
    told = printed[0].value if printed else Fraction(TIMES[cast.words.get("by", "twice").lower()])
    times = now.value / base.value
    room = 2 * printed[0].half if printed else told / 20
    text = f"{now.shown} ÷ {base.shown} = {fixed(times, 2)}"
    return _Told((now, base, *printed), text, told * base.value, abs(times - told) < room)


def _growth(cast: _Cast) -> _Told | None:
    growth, later, base = cast.one("growth"), cast.one("later"), cast.one("base")
    if not base.value:
        return None
    size = later.value / base.value - 1
    text = growth_text(later.shown, base.shown, size, _places(growth) + 1)
    holds = abs(_HUNDRED * abs(size) - growth.value) < 2 * growth.half
    return _Told((growth, later, base), text, _HUNDRED * abs(size), holds)


def _stock(cast: _Cast) -> _Told | None:
    """Take what went from what there was, and add what came."""
    now, was, flows = cast.one("now"), cast.one("was"), cast.all("flows")
    told = cast.words["flows"].split("#")
    signs = [-1 if WENT.search(words) else 1 if CAME.search(words) else 0 for words in told[: len(flows)]]
    if 0 in signs or len({a.unit for a in (now, was, *flows)} - {""}) > 1:
        return None
    size = was.value + sum((s * f.value for s, f in zip(signs, flows, strict=True)), Fraction(0))
    moved = "".join(f" {'+' if s > 0 else '−'} {f.shown}" for s, f in zip(signs, flows, strict=True))
    text = f"{was.shown}{moved} = {fixed(size, _places(now))}"
    return _Told((now, was, *flows), text, size, size == now.value)


def _places(*told: Amount) -> int:
    """Give the most digits behind a point."""
    return max(0, *(a.decimals for a in told))


#: the role of a result → how it is computed
_FORMULAS: dict[str, _Formula] = {
    "total": _sum,
    "most": _most,
    "hundred": _hundred,
    "apart": _difference,
    "product": _product,
    "mille": _mille,
    "mean": _mean,
    "multiple": _multiple,
    "growth": _growth,
    "few": _every,
    "left": _left,
    "now": _stock,
    "share": _share,
}
