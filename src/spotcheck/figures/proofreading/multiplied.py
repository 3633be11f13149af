"""Multiples, averages and products that stand beside the numbers that they are of: doubled from 18 to 36; 24 fines of £2,000, £48,000 in all."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from spotcheck.figures import slips
from spotcheck.figures.proofreading.arithmetic import Relation, as_printed, digits, in_words
from spotcheck.figures.proofreading.counted import counts
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import between
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.totals import is_money
from spotcheck.language import proof_restated as words
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_evidence import AVERAGE_BEFORE

_LEAD, _AHEAD = 60, 24
#: numbers around a price, and paragraphs, in which its sum and its count may stand
_REACH, _PARAGRAPHS = 4, 1
#: a slip in fewer digits leads from any number to any other
_LEAST_DIGITS = 3
_ROUGH = Fraction(3, 20)


def multiples(related: Related) -> list[Relation]:
    """Find numbers that words say became twice, three times or half as much, and that did not: doubled, from 18 to 63."""
    claims, text = related.claims, related.text
    made: list[Relation] = []
    for first, second in pairwise(c for c in range(len(claims)) if _counted(related, c)):
        a, b = claims[first], claims[second]
        gap = between(text, a, b)
        if not related.places[first].same_statement(related.places[second]):
            continue
        doubled = (
            words.DOUBLED.search(text, max(0, a.start - _LEAD), a.start)
            if gap.rstrip().endswith("to")
            else None
        )
        as_many = words.TWICE_AS_MANY.fullmatch(gap)
        told = doubled or as_many
        if told is None:
            continue
        now, base = (second, first) if doubled else (first, second)
        times = Fraction(words.TIMES[told["times"].lower()])
        value = (claims[now].value or Fraction(0)) / (claims[base].value or Fraction(1))
        above = words.AT_LEAST.search(told["hedge"] or "")
        if times * (1 - _ROUGH) <= value <= times * ((1 + _ROUGH) if not above else Fraction(3, 2)):
            continue
        shown = f"{digits(claims[now])} ÷ {digits(claims[base])} = {fixed(value, 2)}"
        made.append(Relation("ratio", (now, base), now, holds=False, text=shown))
    return made


def _counted(related: Related, c: int) -> bool:
    claim = related.claims[c]
    plain = claim.value is not None and claim.value > 0 and claim.exact
    return (
        plain and claim.unit not in ("%", "‰") and claim.reason != "date or duration" and claim.cell is None
    )


def averages(related: Related) -> list[Relation]:
    """Find averages that are not what their total comes to for each: 360 samples at 45 shops, an average of 6 per shop."""
    claims = related.claims
    made: list[Relation] = []
    for i in range(len(claims) - 2):
        first, second, mean = claims[i : i + 3]
        if not all(counts(c, others=True) for c in (first, second)) or mean.value is None or mean.unit == "%":
            continue
        if not related.places[i].same_statement(related.places[i + 2]) or not mean.exact:
            continue
        for total, over in _spread(related, i):
            value = (claims[total].value or Fraction(0)) / (claims[over].value or Fraction(1))
            room = Fraction(1, 10 ** max(0, mean.decimals))
            if abs(value - mean.value) < room:
                continue
            shown = f"{digits(claims[total])} ÷ {digits(claims[over])} = {fixed(value, max(0, mean.decimals) + 1)}"
            made.append(
                Relation("mean", (i + 2, total, over), i + 2, holds=False, text=shown, expected=value)
            )
    return made


def _spread(related: Related, i: int) -> Iterator[tuple[int, int]]:
    """Give a total, and what it is spread over, of the average behind them."""
    claims, text = related.claims, related.text
    first, second, mean = claims[i : i + 3]
    gap, then = between(text, first, second), between(text, second, mean)
    average, each = words.AN_AVERAGE.fullmatch(then), words.PER_ONE.match(text, mean.end)
    if average and each and words.SPREAD_OVER.fullmatch(gap):
        of = each["of"]
        if of is None or average["of"].lower().endswith(of.lower().rstrip("s")):
            yield i, i + 1
    made = words.AND_MADE.fullmatch(gap)
    if average and each and each["of"] and made and made["of"].lower() == each["of"].lower().rstrip("s"):
        yield i + 1, i
    if (
        words.GAVE.fullmatch(gap)
        and words.FROM_EACH.fullmatch(then)
        and words.EACH_BEHIND.match(text, mean.end)
    ):
        yield i + 1, i


def products(related: Related) -> list[Relation]:
    """Find sums of money that so many of so much each do not come to: 24 penalties of £2,000, that is £84,000 in all."""
    claims, text = related.claims, related.text
    made: list[Relation] = []
    for i in range(len(claims) - 2):
        number, each, total = claims[i : i + 3]
        if not counts(number, others=True) or not all(is_money(c) for c in (each, total)):
            continue
        if not words.OF_SO_MUCH.fullmatch(between(text, number, each)) or not words.IN_ALL.fullmatch(
            between(text, each, total)
        ):
            continue
        size = (number.value or Fraction(0)) * (each.value or Fraction(0))
        room = max(
            Fraction(10) ** -total.decimals / 2, (number.value or 0) * Fraction(10) ** -each.decimals / 2
        )
        if abs(size - (total.value or 0)) > (room if total.decimals < 0 else Fraction(1)):
            shown = f"{digits(number)} × {digits(each)} = {as_printed(total, size)}"
            made.append(Relation("product", (i + 2, i, i + 1), i + 2, holds=False, text=shown))
    return made


def totals_of_each(related: Related) -> list[Relation]:
    """Find sums of money that no count around them makes of what is paid for each, where one slip would: 725 units; at $27 each, $19,505.

    A sum that some count makes is left alone, as is one that is not a slip away from any.
    """
    made: list[Relation] = []
    for each, total in _each_and_total(related):
        near = [c for c in related.near(total, _PARAGRAPHS) if counts(related.claims[c], others=True)]
        if any(_makes(related, c, each, total) for c in near):
            continue
        slipped = [c for c in near if _is_slip_away(related, c, each, total)]
        slipped = slipped or _told_with(related, near, each, total)
        if slipped:
            count = min(slipped, key=lambda c: abs(c - each))
            price, claim = related.claims[each], related.claims[count]
            size = (claim.value or Fraction(0)) * (price.value or Fraction(0))
            shown = f"{digits(claim)} × {digits(price)} = {as_printed(related.claims[total], size)}"
            made.append(Relation("product", (total, count, each), total, holds=False, text=shown))
    return made


def _told_with(related: Related, near: Sequence[int], each: int, total: int) -> list[int]:
    """Give the only count of the statement of a price that words sum up: nine notices at $3,130 each, $40,690 in all."""
    claims, text = related.claims, related.text
    here = [c for c in near if related.places[c].same_statement(related.places[each])]
    summed = total == each + 1 and (
        words.IN_ALL_BEHIND.match(text, claims[total].end)
        or words.IN_ALL.fullmatch(between(text, claims[each], claims[total]))
    )
    return here if len(here) == 1 and here[0] < each and summed else []


def _each_and_total(related: Related) -> Iterator[tuple[int, int]]:
    """Give what is paid for each, and the nearest other sum of money in its statement, if that is more."""
    claims, text = related.claims, related.text
    for i, claim in enumerate(claims):
        if not is_money(claim) or not claim.value:
            continue
        if not (
            words.FOR_EACH.match(text, claim.end)
            or words.EACH_AT.search(text, max(0, claim.start - _AHEAD), claim.start)
        ):
            continue
        others = [
            c
            for c in range(max(0, i - _REACH), min(len(claims), i + _REACH))
            if c != i and is_money(claims[c]) and related.places[c].same_statement(related.places[i])
        ]
        if len(others) == 1 and (claims[others[0]].value or 0) > claim.value:
            yield i, others[0]


def _makes(related: Related, count: int, each: int, total: int) -> bool:
    """Whether so many of so much each are a sum, as it is rounded, and the price too if it is an average."""
    claims, text = related.claims, related.text
    size, price, result = (claims[c].value or Fraction(0) for c in (count, each, total))
    start = claims[each].start
    average = words.WORKED_OUT.search(text, max(0, start - _AHEAD), start) or AVERAGE_BEFORE.search(
        text[max(0, start - _AHEAD) : start]
    )
    room = Fraction(10) ** -claims[total].decimals / 2
    room += size * Fraction(10) ** -claims[each].decimals / 2 if average or claims[each].decimals < 0 else 0
    return abs(size * price - result) <= max(room, Fraction(1))


def _is_slip_away(related: Related, count: int, each: int, total: int) -> bool:
    """Whether one slip in one of three numbers makes the product of two the third."""
    claims = related.claims
    size, price, result = (claims[c].value or Fraction(0) for c in (count, each, total))
    if size <= 1:
        return False
    needed = ((total, size * price), (each, result / size), (count, result / price))
    for claim, value in needed:
        if claim == count and (value.denominator != 1 or in_words(claims[count])):
            continue
        shown, right = digits(claims[claim]), as_printed(claims[claim], value)
        if sum(c.isdigit() for c in right) >= _LEAST_DIGITS and slips.slip(shown, right):
            return True
    return False


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the numbers of a computation: which of them is wrong cannot be known."""
    first, *others = relation.members
    claim = related.claims[first]
    right = ""
    if relation.kind == "mean" and relation.expected is not None and not in_words(claim):
        right = fixed(relation.expected, max(0, claim.decimals))
    return [Doubted(first, digits(claim), right), *(Doubted(c, "", "") for c in others)]
