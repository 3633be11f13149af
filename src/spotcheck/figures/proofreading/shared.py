"""Percentages beside a count whose whole stands elsewhere: 16批次，占不合格样品的69.6%; 44 of the suspect jars (77.2%)."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import DRAWN, VERDICTS
from spotcheck.figures.printed import Printed
from spotcheck.figures.printing import print_like
from spotcheck.figures.proofreading.arithmetic import Relation, as_printed, digits, share_text
from spotcheck.figures.proofreading.bracketed import of_others_named
from spotcheck.figures.proofreading.counted import RATE, counts, one_counter
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import between
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import SURE, Related
from spotcheck.figures.slips import slip
from spotcheck.language import proof_adjacent as words
from spotcheck.language.proof_evidence import OF_ALL_FAILED, OF_THE_FAILED

_PARAGRAPHS = 3
_LEAST_DIGITS = 3
_AROUND = 30
_LEAD = 24
#: so many numbers before a list of shares may be what they are of
_AHEAD = 3
_SLIPS = ("transposed", "substituted", "shifted")
_RATES = ("share", "failure_rate", "pass_rate", "")


def computed(related: Related, tied: AbstractSet[int], broken: Mapping[int, int]) -> list[Relation]:
    """Compute percentages that no computation ties from the count beside them and the totals of the text.

    One that fits some total holds; one that fits none is held against the total that its words name, if one slip of the
    pen, or another base, explains it.

    Parameters
    ----------
    related
        The numbers.
    tied
        Percentages that agree with what they are tied to.
    broken
        Percentages that do not, with the count that they were tied to.
    """
    made: list[Relation] = []
    for i, claim in enumerate(related.claims):
        if claim.unit != "%" or claim.status == "ignored" or claim.measure not in _RATES or i in tied:
            continue
        part = broken[i] if i in broken else _part(related, i)
        printed = printed_of(claim, RATE) if part is not None and not related.places[i].table else None
        if part is None or printed is None or printed.hedge is not None or of_others_named(related, i, part):
            continue
        made += [r for r in _of_totals(related, i, part, printed) if r.holds or i not in broken]
    return made


def _part(related: Related, i: int) -> int | None:
    """Give the count right before a percentage, or right behind it."""
    claims, text = related.claims, related.text
    for k in (i - 1, i + 1):
        if not 0 <= k < len(claims) or not counts(claims[k], others=k < i and _of_the_total(related, i)):
            continue
        if not related.places[k].same_statement(related.places[i]):
            continue
        gap = between(text, claims[k], claims[i]) if k < i else between(text, claims[i], claims[k])
        told = words.THEN_SHARE.fullmatch(gap) if k < i else words.SHARE_THEN.fullmatch(gap)
        told = told or (k < i and _of_the_total(related, i) and words.COUNT_THEN.fullmatch(gap))
        if told and not words.other_subject(gap):
            return k
    return None


def _of_the_total(related: Related, i: int) -> bool:
    """Whether a percentage says that it is of all: 15% of the total."""
    return words.OF_THE_TOTAL.match(related.text, related.claims[i].end) is not None


def part_of_the_total(related: Related, i: int) -> int | None:
    """Give the part right before a percentage that says that it is of all: 54 articles, 15% of the total."""
    part = _part(related, i) if i and _of_the_total(related, i) else None
    return part if part is not None and part < i else None


def _of_totals(related: Related, i: int, part: int, printed: Printed) -> list[Relation]:
    claims = related.claims
    size, claim = claims[part].value or Fraction(0), printed.claim("any")
    near = [
        c
        for c in related.near(i, _PARAGRAPHS)
        if c != part and counts(claims[c]) and (claims[c].value or 0) > size
    ]
    named = [
        c for c in near if claims[c].measure in _bases(claims[i]) and one_counter(claims[c], claims[part])
    ]
    # 15 cases (86% of the failures): not those that are left
    own = part < i and says_of_failed(related, i, 0, _AROUND) and _in_bracket(related, part, i)
    if own and not named:
        named = [c for c in near if c < part and claims[c].measure == "nonconforming"]
    for c in named if claims[i].measure == "share" and named else near:
        share = size / (claims[c].value or Fraction(1))
        if share in claim or (1 - share in claim and not own):
            return [share_of(claims, i, part, c, holds=True)]
    beside = _of_siblings(related, i, part)
    if beside is not None:
        return [share_of(claims, i, part, beside, holds=False)]
    if _of_the_total(related, i) and part < i and not named:
        named = [
            c
            for c in near
            if (c < part and claims[c].unit == claims[part].unit) or claims[c].measure in DRAWN
        ][:1]
    whole = _total(claims, named)
    if whole is None:
        return []
    share = size / (claims[whole].value or Fraction(1))
    other_base = says_of_failed(related, i, _AROUND, _AROUND) and any(
        size / (claims[c].value or Fraction(1)) in claim for c in near if c not in named
    )
    turned = (own or _of_the_total(related, i)) and (1 - share in claim or _only_one(claims, named))
    right = print_like(printed, share, "nearest", RATE)
    slipped = slip(printed.text, right) in _SLIPS and sum(c.isdigit() for c in right) >= _LEAST_DIGITS
    needed = round(printed.value * (claims[whole].value or 0))
    counted = (
        slip(digits(claims[part]), str(needed)) in _SLIPS[:2] and needed / (claims[whole].value or 1) in claim
    )
    # 占全部不合格批次的69.8%: that it is the share of a part of something else speaks for nothing
    said = part < i and says_of_all_failed(related, i)
    if slipped or counted or other_base or turned or said:
        return [share_of(claims, i, part, whole, holds=False, said=said)]
    return []


def _only_one(claims: Sequence[Claim], named: Sequence[int]) -> bool:
    """Whether there is just one number that a share can be of, by its words."""
    return len({claims[c].value for c in named}) == 1


def _in_bracket(related: Related, part: int, i: int) -> bool:
    """Whether a percentage opens the bracket behind its part: 15 cases (14% of the failures)."""
    return between(related.text, related.claims[part], related.claims[i]).rstrip().endswith(("(", "（"))


def _of_siblings(related: Related, i: int, part: int) -> int | None:
    """Give the whole that the other shares of a list are of: 40批次中，甲5批次，占12.5%；乙2批次，占5%."""
    claims, place = related.claims, related.places[i]
    told = [
        (share, other)
        for share in related.near(i, 0)
        if share != i and claims[share].unit == "%" and related.places[share].same_statement(place)
        if (other := _part(related, share)) is not None and other != part and (share > other) == (i > part)
    ]
    first = min((other for _, other in told), default=part)
    wholes = [c for c in range(max(0, min(first, part) - _AHEAD), min(first, part)) if counts(claims[c])]
    for whole in reversed(wholes):
        size = claims[whole].value or Fraction(0)
        if size < (claims[part].value or 0) or claims[whole].unit not in (claims[part].unit, ""):
            continue
        fitting = [share for share, other in told if fits(claims[share], claims[other], size)]
        if len(fitting) == len(told) and any(claims[c].decimals > 0 for c in fitting):
            return whole
    return None


def fits(share: Claim, part: Claim, size: Fraction) -> bool:
    """Whether a percentage, to its last digit, is that of a part of so many."""
    printed = printed_of(share, RATE)
    return bool(size) and printed is not None and (part.value or Fraction(0)) / size in printed.claim("any")


def says_of_failed(related: Related, i: int, before: int, behind: int = 0) -> bool:
    """Whether the words so far before a percentage, or up to so far behind it, say that it is of the failed."""
    claim = related.claims[i]
    end = claim.end + behind if behind else claim.start
    return OF_THE_FAILED.search(related.text, max(0, claim.start - before), end) is not None


def says_of_all_failed(related: Related, i: int) -> bool:
    """Whether the words right before a percentage say that it is of all that failed: 占全部不合格产品的23%, but not 占不合格产品的.

    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> texts = "甲6批次，占全部不合格产品的23%。", "甲6批次，占不合格产品的23%。"
    >>> [says_of_all_failed(relate(claims_of(text), text), 1) for text in texts]
    [True, False]
    """
    start = related.claims[i].start
    return OF_ALL_FAILED.search(related.text, max(0, start - _LEAD), start) is not None


def _bases(claim: Claim) -> tuple[str, ...]:
    """Give what a percentage says that it is of: the failed, or all that was drawn."""
    if claim.measure == "share" and claim.base_measure in VERDICTS and claim.confidence >= SURE:
        return (claim.base_measure,)
    return tuple(DRAWN) if claim.measure in ("failure_rate", "pass_rate") else ()


def _total(claims: Sequence[Claim], named: Sequence[int]) -> int | None:
    """Give the largest of the counts that a percentage may be of."""
    return max(named, key=lambda c: claims[c].value or Fraction(0), default=None)


def share_of(
    claims: Sequence[Claim],
    rate: int,
    part: int,
    whole: int,
    *,
    holds: bool,
    said: bool = False,
    turned: bool = False,
) -> Relation:
    """Tie a percentage to the share that a part is of a whole; `turned`: to what that leaves."""
    share = (claims[part].value or Fraction(0)) / (claims[whole].value or Fraction(1))
    share = 1 - share if turned else share
    text = share_text(digits(claims[part]), digits(claims[whole]), share, max(0, claims[rate].decimals) + 1)
    text = f"1 − {text}" if turned else text
    return Relation("share", (rate, part, whole), rate, holds=holds, text=text, expected=share, said=said)


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the numbers of a percentage that is not that of the count beside it, the likeliest first."""
    claims, (i, part, whole) = related.claims, relation.members
    printed = printed_of(claims[i], RATE)
    if printed is None or relation.expected is None:
        return []
    right = print_like(printed, relation.expected, "nearest", RATE)
    needed = as_printed(claims[part], Fraction(round(printed.value * (claims[whole].value or 0))))
    counted = needed if slip(digits(claims[part]), needed) else ""
    rate = Doubted(i, printed.text, right)
    count = Doubted(part, digits(claims[part]), counted)
    first = [count, rate] if counted and slip(printed.text, right) not in _SLIPS else [rate, count]
    return [*first, Doubted(whole, "", "")]
