"""Two percentages that together are everything: the rates of both verdicts, and what one leaves: 22.0% failed. The remainder, i.e. 78.0%, passed."""

import re
from fractions import Fraction
from itertools import pairwise

from spotcheck.figures.claims.marks import DRAWN
from spotcheck.figures.proofreading.arithmetic import Relation, digits, half_unit
from spotcheck.figures.proofreading.counted import RATE, counts
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import between
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import TURNED, Related
from spotcheck.figures.proofreading.shared import share_of
from spotcheck.language import proof_adjacent as words
from spotcheck.language.numbers import fixed

#: so many characters before a percentage, and sentences between the two, may say it
_LEAD, _SENTENCES = 60, 2
_PARAGRAPHS = 3


def complements(related: Related) -> list[Relation]:
    """Hold the two rates of a statement against each other that are of those that passed and of those that failed."""
    claims, text = related.claims, related.text
    made: list[Relation] = []
    rates = [c for c, claim in enumerate(claims) if claim.unit == "%" and claim.cell is None]
    for at, (first, second) in enumerate(pairwise(rates)):
        a, b = claims[first], claims[second]
        opposite = {a.measure, b.measure} == {"pass_rate", "failure_rate"}
        the_rest = _of_the_rest(related, first, second)
        other = opposite and (
            words.THE_OTHER_RATE.fullmatch(between(text, a, b)) or _turned_round(related, first, second)
        )
        if not (the_rest or other):
            continue
        around = rates[max(0, at - 1) : at] + rates[at + 2 : at + 3]
        if any(related.places[c].same_statement(related.places[first]) for c in around):
            continue  # 合格率90%，基本合格5%，不合格率5%
        if all(c.exact and c.value is not None for c in (a, b)):
            left, room = 100 - (a.value or Fraction(0)), half_unit(a) + half_unit(b)
            off = abs(left - (b.value or 0))
            text_of = f"100% − {digits(a)} = {fixed(left, max(0, a.decimals))}%"
            made.append(
                Relation(
                    "complement",
                    (second, first),
                    second,
                    holds=off == 0 or off < room,
                    text=text_of,
                    expected=left / 100,
                    said=the_rest,
                )
            )
    return made


def turned_rates(related: Related) -> list[Relation]:
    """Find rates called by one verdict that are those of the other: of 160 batches, 12 failed in all, a pass rate of 7.5%.

    The count right before the rate is of the other verdict, some count of what was drawn gives the rate with it, and none gives what it leaves.
    """
    claims, made = related.claims, list[Relation]()
    for i in range(1, len(claims)):
        part, rate = claims[i - 1], claims[i]
        turned = (part.measure, rate.measure) in TURNED and counts(part) and rate.cell is None and rate.exact
        # 确证不合格84批次，符合率73.7%: how far two checks agree
        called = turned and words.CALLED_RATE.search(related.text, part.end, rate.start)
        printed = printed_of(rate, RATE) if called else None
        size = part.value or Fraction(0)
        if printed is None or not size or not related.places[i].same_statement(related.places[i - 1]):
            continue
        wholes = [
            c
            for c in related.near(i, _PARAGRAPHS)
            if c < i and claims[c].measure in DRAWN and counts(claims[c]) and (claims[c].value or 0) > size
        ]
        shares = {c: size / (claims[c].value or Fraction(1)) for c in wholes}
        told, left = printed.claim("nearest"), printed.claim("any")
        of = [c for c, share in shares.items() if share in told]
        if of and not any(1 - share in left for share in shares.values()):
            made.append(share_of(claims, i, i - 1, of[-1], holds=False, said=True, turned=True))
    return made


def _of_the_rest(related: Related, first: int, second: int) -> bool:
    """Whether words say that a percentage is of all that another leaves: 22.0% did not comply. The remainder, i.e. 78.0%, did."""
    return _alike(related, first, second) and _before(related, first, second, words.THE_REMAINDER)


def _turned_round(related: Related, first: int, second: int) -> bool:
    """Whether words turn the rate of one verdict to that of the other, and no counts give it: put the other way round, 94.9% passed."""
    told = _alike(related, first, second) and _before(related, first, second, words.OTHER_WAY_ROUND)
    return told and not _of_counts(related, second)


def _alike(related: Related, first: int, second: int) -> bool:
    """Whether two percentages stand near each other and are printed alike."""
    a, b = (related.places[c] for c in (first, second))
    near = a.paragraph == b.paragraph and b.sentence - a.sentence <= _SENTENCES
    return near and related.claims[first].decimals == related.claims[second].decimals


def _before(related: Related, first: int, second: int, told: "re.Pattern[str]") -> bool:
    """Whether words stand right before the second of two numbers."""
    a, b = related.claims[first], related.claims[second]
    return told.search(related.text, max(a.end, b.start - _LEAD), b.start) is not None


def _of_counts(related: Related, rate: int) -> bool:
    """Whether two counts of its paragraph give a rate, or what it leaves: it is then of these."""
    claims, printed = related.claims, printed_of(related.claims[rate], RATE)
    sizes = [claims[c].value or Fraction(0) for c in related.near(rate, 0) if counts(claims[c], others=True)]
    shares = [a / b for a in sizes for b in sizes if a < b]
    return printed is not None and any(
        told in printed.claim("nearest") for share in shares for told in (share, 1 - share)
    )


def unlike(related: Related, relation: Relation) -> list[Doubted]:
    """Give two rates that do not make 100 %: which of them is wrong cannot be known."""
    second, first = (related.claims[c] for c in relation.members)
    right = fixed(100 * (relation.expected or Fraction(0)), max(0, first.decimals)) + "%"
    return [Doubted(relation.members[0], digits(second), right), Doubted(relation.members[1], "", "")]
