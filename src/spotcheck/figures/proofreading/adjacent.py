"""Part, whole and rate that the text itself puts side by side, whatever sets they were read to be of: 12 of 40 (30%)."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from typing import NamedTuple

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import DRAWN, VERDICT_OF
from spotcheck.figures.claims.model import BATCH_COUNTS
from spotcheck.figures.printing import print_like
from spotcheck.figures.proofreading.arithmetic import Relation, as_printed, digits, in_words
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import Place, between
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import TURNED, Related
from spotcheck.figures.quantities import parse_quantity
from spotcheck.figures.slips import telling
from spotcheck.language import Language
from spotcheck.language import proof_adjacent as words
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_cues import REDUCED_BASE
from spotcheck.language.proof_sentences import say

RATE = parse_quantity("failure_rate(all)")
_PERCENT = ("%", "‰")
#: numbers that count, whatever was understood of them
_COUNTS = ("figure", "unknown")
#: counts of other units may stand between batches and their rate
_NOT_BATCHES = ("enterprises", "kinds", "items")
_PAIR = 2
_TWO_LISTS = 4
_NOT_COUNTED = ("amount", "growth", "change", "ratio")
#: so many numbers between a count and the rate behind it may be words that count nothing
_BETWEEN = 2
_PICKED_FROM = ("enterprises", "cases")
#: a digit too many makes a number so much larger
SLIPPED = 10


class Triple(NamedTuple):
    """Claims that stand side by side: the part, its whole, and their rate (-1 where none is printed)."""

    part: int
    whole: int
    rate: int


def triples(claims: Sequence[Claim], places: Sequence[Place], text: str) -> Iterator[Triple]:
    """Find parts that are told with their wholes, and the rates told with them.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.places import places
    >>> text = "Of 140 toys, 29 failed (20.7%). In shops 20 of the 210 did."
    >>> claims = claims_of(text)
    >>> [tuple(t) for t in triples(claims, places(claims, text), text)]
    [(1, 0, 2), (3, 4, -1)]
    """
    for i in range(len(claims) - 1):
        pair = _pair(claims, places, text, i)
        if pair is not None:
            firms = claims[i].measure == "enterprises" != claims[i + 1].measure
            yield Triple(*pair, -1 if firms else _rate(claims, places, text, i))
        if i + 2 < len(claims) and _restated(claims, places, text, i):
            yield Triple(i + 2, i + 1, i)


def _restated(claims: Sequence[Claim], places: Sequence[Place], text: str, i: int) -> bool:
    """Whether a rate names its whole, and the part is told behind it: 8% of the 150 batches failed, that is 12."""
    rate, whole, part = claims[i : i + 3]
    return (
        rate.unit in _PERCENT
        and counts(whole)
        and counts(part)
        and places[i].same_statement(places[i + 2])
        and words.RATE_OF.fullmatch(between(text, rate, whole)) is not None
        and words.RESTATED.fullmatch(between(text, whole, part)) is not None
    )


def _pair(claims: Sequence[Claim], places: Sequence[Place], text: str, i: int) -> tuple[int, int] | None:
    """Give a part and its whole, if a number and the next are such."""
    first, second = claims[i], claims[i + 1]
    together = first.cell is None and places[i].same_statement(places[i + 1])
    if not (together and counts(first) and counts(second)):
        return None
    gap = between(text, first, second)
    if words.PART_OF.match(gap) and not _of_so_many(first, second):
        # 2,072 tests of 518 samples are no part of them
        plain = (first.value or 0) <= (second.value or 0) or words.PLAINLY_OF.match(gap)
        return (i, i + 1) if plain else None
    if not _of_so_many(second, first) and (
        words.WITHIN.match(gap)
        or (
            words.WHOLE_THEN.match(gap)
            and words.OF_WHOLE.search(text, max(0, first.start - 24), first.start)
            and not (i and counts(claims[i - 1]) and words.PART_OF.match(between(text, claims[i - 1], first)))
        )  # 80 of the 96 were compliant, 624 in all: the 96 have their part
    ):
        return i + 1, i
    if first.measure == second.measure and first.measure in _PICKED_FROM and words.PICKED_OUT.fullmatch(gap):
        return (i + 1, i) if _rate(claims, places, text, i) > i else None
    if first.measure == "enterprises" and second.measure in BATCH_COUNTS and words.OWNED.fullmatch(gap):
        return i, i + 1  # of each firm at least one batch was drawn
    return None


def _of_so_many(part: Claim, whole: Claim) -> bool:
    """Whether what seems a whole counts kinds or test items, and the part batches: 180 samples of 24 kinds."""
    return whole.measure in _NOT_BATCHES and part.measure in BATCH_COUNTS


def chained(related: Related, tied: AbstractSet[int]) -> Iterator[Triple]:
    """Find rates that no computation ties to counts, with the counts before them in their statement: 63批次，8批次不合格，不合格率12.7%.

    Parameters
    ----------
    related
        The numbers.
    tied
        Claims that a computation ties already.
    """
    for stated in related.stated:
        claim, at = related.claims[stated.claim], stated.claim
        if stated.form != "rate" or at in tied or stated.place.table or claim.unit not in _PERCENT:
            continue
        before = [s for s in related.beside(stated.place) if s.claim < at and s.a.measure not in _NOT_BATCHES]
        if len(before) < _PAIR:
            continue
        whole, part = before[-_PAIR:]
        if part.a.measure != VERDICT_OF[claim.measure] or whole.a.measure not in DRAWN:
            continue
        gap = between(related.text, related.claims[part.claim], claim)
        sizes = [related.claims[s.claim].value or Fraction(0) for s in (part, whole)]
        if sizes[0] > sizes[1]:  # a list of parts stands before the failed of all
            continue
        if words.CHAINED.fullmatch(gap) and not words.other_subject(gap):
            yield Triple(part.claim, whole.claim, at)


def counts(claim: Claim) -> bool:
    """Whether a number counts, whatever was understood of it."""
    return (
        claim.status in _COUNTS
        and claim.value is not None
        and claim.unit not in _PERCENT
        and claim.measure not in _NOT_COUNTED
        and claim.value.denominator == 1
        and claim.printed == claim.quote
    )


def _rate(claims: Sequence[Claim], places: Sequence[Place], text: str, i: int) -> int:
    """Give the rate that stands behind two counts, or before them."""
    for k in range(i + 2, min(i + 3 + _BETWEEN, len(claims))):
        if not places[k].same_statement(places[i]):
            break
        if claims[k].unit in _PERCENT:
            gap = between(text, claims[i + 1], claims[k])
            told = words.THEN_RATE.fullmatch(gap) or words.WITHIN_RATE.fullmatch(gap)
            if told and not words.other_subject(gap) and claims[k].measure not in _NOT_COUNTED:
                return k
            break
        if claims[k].status != "ignored":
            break
    if i and claims[i - 1].unit in _PERCENT and places[i - 1].same_statement(places[i]):
        gap = between(text, claims[i - 1], claims[i])
        if words.RATE_THEN.fullmatch(gap) and not words.other_subject(gap):
            return i - 1
    return -1


def computed(related: Related, found: Sequence[Triple], lang: Language) -> list[Relation]:
    """Compute the rates of triples; one that cannot be printed as a rate is left out."""
    claims = related.claims
    made: list[Relation] = []
    for part, whole, rate in found:
        a, b = (claims[c].value or Fraction(0) for c in (part, whole))
        if not b:
            continue
        if a > SLIPPED * (b + 1) or (a > b and (in_words(claims[part]) or in_words(claims[whole]))):
            continue  # 31 400 units of 44 products: no slip makes so much more of a part, nor one word of another
        if a > b:
            text = say("larger", lang, part=claims[part].quote, whole=claims[whole].quote)[0]
            made.append(Relation("share", (part, whole), part, holds=False, text=text))
            continue
        printed = printed_of(claims[rate], RATE) if rate >= 0 else None
        if printed is None:
            continue
        claim = printed.claim("any")
        turned = _turned(claims[part], claims[rate])
        value = 1 - a / b if turned else a / b
        text = f"{digits(claims[part])} ÷ {digits(claims[whole])} = {fixed(value * 100, max(0, printed.decimals) + 1)}%"
        same = (
            VERDICT_OF.get(claims[rate].measure) == claims[part].measure
        )  # 18 of 45 failed, a failure rate of 60%
        holds = a / b in claim or (1 - a / b in claim and not same)
        text = f"1 − {text}" if turned else text
        made.append(Relation("share", (rate, part, whole), rate, holds=holds, text=text, expected=value))
    return made


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the numbers of a triple whose rate is not the quotient of its counts, nor of others around them."""
    if _explained(related, relation):
        return []
    return [Doubted(c, related.claims[c].quote, right) for c, right in _repairs(related, relation)]


def _turned(part: Claim, rate: Claim) -> bool:
    """Whether a rate is of those that are left: 170 failed, 87% complied."""
    return (part.measure, rate.measure) in TURNED


def _repairs(related: Related, relation: Relation) -> list[tuple[int, str]]:
    """Give each number with what would mend it, those that a slip explains first."""
    claims = related.claims
    if relation.expected is None:
        return [(c, "") for c in relation.members]
    rate, part, whole = relation.members
    printed = printed_of(claims[rate], RATE)
    if printed is None:
        return [(c, "") for c in relation.members]
    a, b = (claims[c].value or Fraction(0) for c in (part, whole))
    share = 1 - printed.value if _turned(claims[part], claims[rate]) else printed.value
    needed = {part: share * b, whole: a / share if share else Fraction(0)}
    right = {rate: print_like(printed, relation.expected, "nearest", RATE)}
    for c, value in needed.items():
        step = max(1, 10 ** -claims[c].decimals)  # 45.4万 has no hundreds
        other = round(value / step) * step
        pair = (other, b) if c == part else (a, other)
        fits = pair[1] and abs(pair[0] / pair[1] - share) <= printed.step
        right[c] = as_printed(claims[c], Fraction(other)) if fits else ""
    listed = [(c, right[c]) for c in relation.members]
    return sorted(listed, key=lambda item: not (item[1] and telling(claims[item[0]].quote, item[1])))


def _explained(related: Related, relation: Relation) -> bool:
    """Whether the part of another count around it, or another part of the whole, gives the rate or what is left of it."""
    if relation.expected is None:
        return False
    claims = related.claims
    printed = printed_of(claims[relation.derived], RATE)
    first, last = min(relation.members), max(relation.members)
    if printed is None or REDUCED_BASE.search(related.text, claims[first].start, claims[last].end):
        return True
    claim = printed.claim("any")
    around = (claims[c] for c in related.near(relation.derived, 1))
    listed = [c.value for c in claims[max(0, relation.derived - _TWO_LISTS) : relation.derived] if counts(c)]
    if len(listed) == _TWO_LISTS:  # of 64 umbrellas and 33 boots 14 and 5 failed
        wholes, parts = listed[:_PAIR], listed[_PAIR:]
        if sum(v for v in parts if v) / sum(v for v in wholes if v) in claim:
            return True
    near = {c.value for c in around if counts(c) and c.measure not in _NOT_BATCHES and c.value}
    part, whole = (claims[c].value or Fraction(0) for c in relation.members[1:])
    if claims[relation.members[1]].measure in _NOT_BATCHES:
        return False
    same = VERDICT_OF.get(claims[relation.derived].measure) == claims[relation.members[1]].measure
    others = any(
        a / whole in claim or (1 - a / whole in claim and not (same and a == part)) for a in near if a < whole
    )
    return others or any(part / b in claim for b in near if part < b)
