"""Multiples, averages and products that stand beside the numbers that they are of: doubled from 18 to 36; 24 fines of £2,000, £48,000 in all."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from spotcheck.figures.proofreading.arithmetic import Relation, as_printed, digits, in_words
from spotcheck.figures.proofreading.counted import counts
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import between
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.totals import is_money
from spotcheck.language import proof_restated as words
from spotcheck.language.numbers import fixed

_LEAD = 60
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


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the numbers of a computation: which of them is wrong cannot be known."""
    first, *others = relation.members
    claim = related.claims[first]
    right = ""
    if relation.kind == "mean" and relation.expected is not None and not in_words(claim):
        right = fixed(relation.expected, max(0, claim.decimals))
    return [Doubted(first, digits(claim), right), *(Doubted(c, "", "") for c in others)]
