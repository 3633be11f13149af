"""Part, whole and rate that the text itself puts side by side, whatever sets they were read to be of: 12 of 40 (30%)."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import DRAWN, RATES, VERDICT_OF, VERDICTS
from spotcheck.figures.claims.model import BATCH_COUNTS
from spotcheck.figures.printed import Printed
from spotcheck.figures.printing import print_like
from spotcheck.figures.proofreading import named_rates
from spotcheck.figures.proofreading.arithmetic import (
    Relation,
    as_printed,
    in_words,
    of_all,
)
from spotcheck.figures.proofreading.counted import NOT_COUNTED, RATE, Triple, counts, is_percent
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import Place, between
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import TURNED, Related
from spotcheck.figures.proofreading.shared import share_of
from spotcheck.figures.slips import telling
from spotcheck.language import Language
from spotcheck.language import proof_adjacent as words
from spotcheck.language.proof_cues import REDUCED_BASE
from spotcheck.language.proof_evidence import BETWEEN_RESPECTIVE
from spotcheck.language.proof_sentences import say

_PERCENT = ("%", "‰")
#: counts of other units may stand between batches and their rate
_NOT_BATCHES = ("enterprises", "kinds", "items")
_PAIR = 2
_TWO_LISTS = 4
#: so many numbers before a rate may be those of its list
_LISTED = 12
_LABEL = 60
#: so many numbers between a count and the rate behind it may be words that count nothing
_BETWEEN = 2
_PICKED_FROM = ("enterprises", "cases")
#: a digit too many makes a number so much larger
SLIPPED = 10


def triples(claims: Sequence[Claim], places: Sequence[Place], text: str) -> Iterator[Triple]:
    """Find parts that are told with their wholes, and the rates told with them.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.places import places
    >>> text = "Of 140 toys, 29 failed (20.7%). In shops 20 of the 210 did."
    >>> claims = claims_of(text)
    >>> [t[:3] for t in triples(claims, places(claims, text), text)]
    [(1, 0, 2), (3, 4, -1)]
    """
    for i in range(len(claims) - 1):
        pair = _pair(claims, places, text, i)
        if pair is not None:
            firms = claims[i].measure == "enterprises" != claims[i + 1].measure
            rate = -1 if firms else _rate(claims, places, text, i)
            own = rate > i and words.ITS_OWN.search(between(text, claims[i + 1], claims[rate])) is not None
            own = own and pair == (i + 1, i)
            yield Triple(*pair, rate, own=own, said=own or _tight(claims, text, i, rate))
        elif _in_label_row(claims, places, text, i):
            yield Triple(i + 1, i, i + 2, said=True)
        if i + 2 < len(claims) and _restated(claims, places, text, i):
            yield Triple(i + 2, i + 1, i)
        if i + 2 < len(claims) and _spelled_out(claims, places, text, i):
            yield Triple(i, i + 2, i + 1, own=True)
        yield from _every(claims, places, text, i)
        yield from _all_but(claims, places, text, i)
    for i, claim in enumerate(claims):
        if is_percent(claim):
            yield from named_rates.named(claims, places, text, i)
            yield from named_rates.those_that_did_not(claims, places, text, i)
        yield from _in_turn(claims, places, text, i)


def _in_turn(claims: Sequence[Claim], places: Sequence[Place], text: str, i: int) -> Iterator[Triple]:
    """Give the parts that are told in turn behind their wholes and rates: 线上220批次的不合格率为10%，线下180批次的为5%，分别为22批次和9批次."""
    if (
        not i
        or not counts(claims[i])
        or not words.THEN_IN_TURN.fullmatch(between(text, *claims[i - 1 : i + 1]))
    ):
        return
    end = i + 1
    while end < len(claims) and BETWEEN_RESPECTIVE.fullmatch(between(text, claims[end - 1], claims[end])):
        end += 1
    size = end - i
    told = [
        c
        for c in range(max(0, i - _LISTED), i)
        if places[c].same_statement(places[i]) and claims[c].status != "ignored"
    ]
    wholes, rates = told[::2], told[1::2]
    shares_behind = end < len(claims) and claims[end].unit == "%" and places[end].same_statement(places[i])
    if shares_behind or not size == len(wholes) == len(rates) or size < _PAIR:
        return
    if all(counts(claims[c]) for c in wholes) and all(claims[c].measure in RATES for c in rates):
        for part, (whole, rate) in enumerate(zip(wholes, rates, strict=True), start=i):
            yield Triple(part, whole, rate)


def _every(claims: Sequence[Claim], places: Sequence[Place], text: str, i: int) -> Iterator[Triple]:
    """Give so many in every so many, with their rate before them: 不合格率是25%，也就是每4批次中就有1批次; 24% is near enough to it."""
    if i < 1 or not all(counts(c, others=True) for c in claims[i : i + 2]) or claims[i - 1].unit != "%":
        return
    rate, whole, part = claims[i - 1 : i + 2]
    share = rate.value or Fraction(0)
    if (
        places[i - 1].same_statement(places[i + 1])
        and rate.exact
        and share > 0
        and words.THEN_EVERY.fullmatch(between(text, rate, whole))
        and words.EVERY_THEN.fullmatch(between(text, whole, part))
        and round(100 * (part.value or 0) / share) != whole.value
    ):
        yield Triple(i + 1, i, i - 1)


def _all_but(claims: Sequence[Claim], places: Sequence[Place], text: str, i: int) -> Iterator[Triple]:
    """Give the exceptions of a whole with the rate of the others: 除5批次外，抽查的90批次都符合标准，合格率94.4%; or they are beside it."""
    at = next((c for c in range(i + 2, min(i + 4, len(claims))) if not in_words(claims[c])), 0)
    if not at or claims[at].unit != "%" or not places[i].same_statement(places[at]):
        return
    but, whole, rate = *claims[i : i + 2], claims[at]
    told = (
        counts(but)
        and counts(whole)
        and rate.measure == "pass_rate"
        and words.BUT.search(text, max(0, but.start - _PAIR), but.start)
        and words.BUT_THEN.fullmatch(between(text, but, whole))
        and words.ALL_THEN_RATE.fullmatch(between(text, whole, rate))
    )
    printed = printed_of(rate, RATE) if told else None
    a, b = but.value or Fraction(0), whole.value or Fraction(1)
    if printed is not None and b / (a + b) not in printed.claim("nearest"):
        yield Triple(i, i + 1, at)


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


def _spelled_out(claims: Sequence[Claim], places: Sequence[Place], text: str, i: int) -> bool:
    """Whether a part is told with its rate, and that with its whole: 84 consignments, 8.0% of the 1,050 checked."""
    part, rate, whole = claims[i : i + 3]
    return (
        rate.unit in _PERCENT
        and rate.exact
        and counts(part)
        and counts(whole)
        and places[i].same_statement(places[i + 2])
        and words.THEN_ITS_RATE.fullmatch(between(text, part, rate)) is not None
        and words.OF_THE.fullmatch(between(text, rate, whole)) is not None
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
            and not _larger_of_list(first, second, text)
            and not (i and counts(claims[i - 1]) and words.PART_OF.match(between(text, claims[i - 1], first)))
        )  # 80 of the 96 were compliant, 624 in all: the 96 have their part
    ):
        return i + 1, i
    picked = first.measure == second.measure and first.measure in _PICKED_FROM
    passed = (
        "verdict",
        "conforming",
    ) in first.scope.conditions  # 33家企业，符合24家，不符合9家: both of the 33
    if picked and not passed and words.PICKED_OUT.fullmatch(gap):
        return (i + 1, i) if _rate(claims, places, text, i) > i else None
    if first.measure == "enterprises" and second.measure in BATCH_COUNTS and words.OWNED.fullmatch(gap):
        return i, i + 1  # of each firm at least one batch was drawn
    return None


def _larger_of_list(first: Claim, second: Claim, text: str) -> bool:
    """Whether a count is more than one that *of* joins to the word before it: products of 346 large, 616 medium-sized and 5,550 small firms."""
    joined = words.OF_LISTED.search(text, max(0, first.start - 24), first.start)
    return joined is not None and (second.value or 0) > (first.value or 0)


def _tight(claims: Sequence[Claim], text: str, i: int, rate: int) -> bool:
    """Whether a rate stands in a bracket right behind its two counts, or right before them: 87 out of 962 (9%); 9%, or 87 out of 962."""
    if rate == i - 1:
        return words.TIGHT_BEFORE.fullmatch(between(text, claims[rate], claims[i])) is not None
    if rate != i + 2:
        return False
    if words.EQUAL_TO.search(between(text, claims[i + 1], claims[rate])):
        of_both = words.AND_MORE.match(text, claims[rate].end)  # that is 23.9% and 23.8% of each kind
        return not of_both and words.PART_OF.match(between(text, claims[i], claims[i + 1])) is not None
    return _in_bracket(text, claims[i + 1], claims[rate]) or (
        words.IN_ITS_BRACKET.match(between(text, claims[i], claims[i + 1])) is not None
        and words.NO_MORE.match(text, claims[rate].end) is not None
    )


def _in_bracket(text: str, count: Claim, rate: Claim) -> bool:
    """Whether a rate stands alone in the bracket behind a count."""
    behind = words.TIGHT_BEHIND.fullmatch(between(text, count, rate))
    return behind is not None and words.NO_MORE.match(text, rate.end) is not None


def _in_label_row(claims: Sequence[Claim], places: Sequence[Place], text: str, i: int) -> bool:
    """Whether a clause behind a label tells what was checked, what failed and its rate: Cots: 164 lots checked, 30 rejected (18.3%)."""
    if i + _PAIR >= len(claims):
        return False
    whole, part, rate = claims[i : i + 3]
    told = (
        whole.cell is None
        and whole.measure in DRAWN
        and part.measure in VERDICTS
        and counts(whole)
        and counts(part)
        and rate.unit in _PERCENT
        and rate.exact
        and places[i].same_statement(places[i + 2])
    )
    return (
        told
        and words.LABEL.search(text, max(0, whole.start - _LABEL), whole.start) is not None
        and words.LABEL_THEN.fullmatch(between(text, whole, part)) is not None
        and _in_bracket(text, part, rate)
    )


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


def _rate(claims: Sequence[Claim], places: Sequence[Place], text: str, i: int) -> int:
    """Give the rate that stands behind two counts, or before them."""
    for k in range(i + 2, min(i + 3 + _BETWEEN, len(claims))):
        if not places[k].same_statement(places[i]):
            break
        if claims[k].unit in _PERCENT and not of_all(claims[k]):  # 29家企业中，24家产品全部合格
            gap = between(text, claims[i + 1], claims[k])
            told = words.THEN_RATE.fullmatch(gap) or words.WITHIN_RATE.fullmatch(gap)
            told = told or (words.THEN_BARE.fullmatch(gap) and words.ENDS.match(text, claims[k].end))
            if (
                told
                and not words.CLOSED.match(gap)
                and not words.other_subject(gap)
                and claims[k].measure not in NOT_COUNTED
            ):
                return k
            break
        if claims[k].status != "ignored":
            break
    if i and claims[i - 1].unit in _PERCENT and places[i - 1].same_statement(places[i]):
        gap = between(text, claims[i - 1], claims[i])
        listed = (  # 8%, 50% and 40%: 12 of 150, 45 of 90 and 36 of 90
            i > 1
            and claims[i - 2].unit in _PERCENT
            and BETWEEN_RESPECTIVE.fullmatch(between(text, claims[i - 2], claims[i - 1]))
        )
        if words.RATE_THEN.fullmatch(gap) and not words.other_subject(gap) and not listed:
            return i - 1
    return -1


def computed(related: Related, found: Sequence[Triple], lang: Language) -> list[Relation]:
    """Compute the rates of triples; one that cannot be printed as a rate is left out."""
    claims = related.claims
    made: list[Relation] = []
    for part, whole, rate, own, said, left in found:
        a, b = (claims[c].value or Fraction(0) for c in (part, whole))
        if not b or _is_its_base(related, part, rate):
            continue
        if a > SLIPPED * (b + 1) or (a > b and (in_words(claims[part]) or in_words(claims[whole]))):
            continue  # 31 400 units of 44 products: no slip makes so much more of a part, nor one word of another
        printed = printed_of(claims[rate], RATE) if rate >= 0 else None
        if a > b and printed is not None and any(share in printed.claim("any") for share in (a / b, b / a)):
            continue  # 任务500批，实际完成512批，完成率102.4%; 收回2048份（发放2200份，有效率93.1%）
        if a > b:
            text = say("larger", lang, part=claims[part].quote, whole=claims[whole].quote)[0]
            made.append(Relation("share", (part, whole), part, holds=False, text=text))
            continue
        if printed is None:
            continue
        claim = printed.claim("any")
        turned = left or _turned(claims[part], claims[rate])
        # 18 of 45 failed, a failure rate of 60%
        same = own or VERDICT_OF.get(claims[rate].measure) == claims[part].measure
        same = same or (
            part < rate and words.OR_ITS_SHARE.fullmatch(between(related.text, claims[part], claims[rate]))
        )
        holds = (a / b in claim and not left) or (1 - a / b in claim and not same)
        made.append(share_of(claims, rate, part, whole, holds=holds, said=said, turned=turned))
    return made


def _is_its_base(related: Related, part: int, rate: int) -> bool:
    """Whether a rate is told right behind what it is of: 17款误装率5.9%."""
    if rate <= part or related.claims[part].measure in VERDICTS:
        return False
    return (
        words.ITS_RATE.fullmatch(related.text, related.claims[part].end, related.claims[rate].start)
        is not None
    )


def doubted(related: Related, relation: Relation, settled: AbstractSet[int] = frozenset()) -> list[Doubted]:
    """Give the numbers of a triple whose rate is not the quotient of its counts, nor of others around them.

    `settled`: parts and wholes that give rates of their own.
    """
    if _explained(related, relation, settled) or of_rate_alone(related, relation):
        return []
    return [Doubted(c, related.claims[c].quote, right) for c, right in _repairs(related, relation)]


def of_rate_alone(related: Related, relation: Relation) -> bool:
    """Whether the counts give another rate of their statement, which stands with none: 19.4%, down from 29.1% at first (26 of 134)."""
    claims = related.claims
    if relation.expected is None:
        return False
    for c in related.near(relation.derived, 0):
        printed = printed_of(claims[c], RATE) if c != relation.derived and claims[c].unit == "%" else None
        beside = [k for k in (c - 1, c + 1) if 0 <= k < len(claims) and counts(claims[k])]
        if (
            printed is not None
            and printed.decimals > 0
            and claims[c].measure in ("", claims[relation.derived].measure)
            and related.places[c].same_statement(related.places[relation.derived])
            and not any(related.places[k].same_statement(related.places[c]) for k in beside)
            and relation.expected in printed.claim("nearest")
        ):
            return True
    return False


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


def _of_all_drawn(related: Related, relation: Relation, printed: Printed) -> bool:
    """Whether a part of those that failed is the printed rate of what was drawn of its kind: of 17 findings, 4 in domestic herbs (0.8%)."""
    claims = related.claims
    part, whole = (claims[c].value or Fraction(0) for c in relation.members[1:])
    drawn = {
        claims[c].value
        for c in related.near(relation.derived, 0)
        if claims[c].measure in DRAWN and counts(claims[c])
    }
    return printed.decimals > 0 and any(
        part / b in printed.claim("nearest") for b in drawn if b and b > whole
    )


def _explained(related: Related, relation: Relation, settled: AbstractSet[int]) -> bool:
    """Whether the part of another count around it, or another part of the whole, gives the rate or what is left of it."""
    if relation.expected is None:
        return False
    claims = related.claims
    printed = printed_of(claims[relation.derived], RATE)
    if relation.said:
        return printed is not None and _of_all_drawn(related, relation, printed)
    first, last = min(relation.members), max(relation.members)
    if printed is None or REDUCED_BASE.search(related.text, claims[first].start, claims[last].end):
        return True
    claim = printed.claim("any" if printed.decimals > 0 else "nearest")
    around = (claims[c] for c in related.near(relation.derived, 1) if c not in settled - {*relation.members})
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
