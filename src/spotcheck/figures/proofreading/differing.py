"""By how much numbers differ that words put side by side: from 40 to 30, a fall of 25%; 96批次，比上年的80批次多16批次."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice, takewhile

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading.arithmetic import Relation, as_printed, digits, growth_text
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import between, moved_between
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.totals import MONEY
from spotcheck.figures.slips import slip
from spotcheck.language import proof_compared as words
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_cues import TOTALLED, TOTALLED_BEHIND
from spotcheck.language.proof_divided import MADE_UP_OF
from spotcheck.language.proof_evidence import APART_BEFORE, DIFFERENCE_BEFORE

_BEFORE = 24
#: and so many the names of the two that it lies between
_NAMED = 40
#: so many numbers before a difference may be what it is between
_REACH = 8
_PARTS = ("%", "‰")
_TIMES = ("倍", "times")
_DATE = "date or duration"
_SLIPS = ("transposed", "substituted")
_CHANGES = ("growth", "change", "ratio", "share")


def differences(related: Related) -> list[Relation]:
    """Compute by how much, or how many per cent, two numbers differ that words put side by side.

    Parameters
    ----------
    related
        The numbers.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "抽查96批次，比上年的80批次多26批次。"
    >>> [(found.text, found.holds) for found in differences(relate(claims_of(text), text))]
    [('96 − 80 = 16', False)]
    """
    made: list[Relation] = []
    for i, claim in enumerate(related.claims):
        if claim.value is None or related.places[i].table or not claim.exact:
            continue
        tried = (_computed(related, i, now, base) for now, base in _pairs(related, i))
        found = [relation for relation in tried if relation is not None]
        held = next((relation for relation in found if relation.holds), None)
        likely = (relation for relation in found if _slipped(related, relation))
        told = held or (found[0] if len(found) == 1 else next(likely, None))
        made += [] if told is None else [told]
    return made


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the difference with what it should be, and the two numbers that it is between."""
    i, now, base = relation.members
    claim, expected = related.claims[i], relation.expected or Fraction(0)
    if claim.unit == "%":
        right = fixed(expected * 100, max(0, claim.decimals)) + "%"
    else:
        right = as_printed(claim, expected)
    return [Doubted(i, digits(claim), right), Doubted(base, "", ""), Doubted(now, "", "")]


def _slipped(related: Related, relation: Relation) -> bool:
    """Whether a slip, or one digit for another, would make one of three numbers the difference of the others."""
    i, now, base = (related.claims[c] for c in relation.members)
    if relation.kind == "growth":
        return i.unit == "%" and _slip_of(i, 100 * (relation.expected or Fraction(0)))
    apart, a, b = (_size(claim) for claim in (i, now, base))
    sign = 1 if a >= b else -1
    return _slip_of(i, abs(a - b)) or _slip_of(now, b + sign * apart) or _slip_of(base, a - sign * apart)


def _slip_of(claim: Claim, value: Fraction) -> bool:
    """Whether a slip, or one digit for another, makes a number of a value."""
    right = as_printed(claim, value)
    return value > 0 and (slip(digits(claim), right) in _SLIPS or len(digits(claim)) == len(right) == 1)


def _pairs(related: Related, i: int) -> Iterator[tuple[int, int]]:
    """Give the numbers that one may be the difference of, the later first: those it moved between, or what it is compared with."""
    moved = _moved(related, i)
    if moved is not None:
        yield moved
    elif related.claims[i].unit in _TIMES:
        yield from _of_multiple(related, i)
    elif related.claims[i].unit == "%":
        yield from _than_named(related, i)
        yield from _grown(related, i)
    elif _whole(related.claims[i]):
        yield from _between_named(related, i) or _compared(related, i)


def _moved(related: Related, i: int) -> tuple[int, int] | None:
    """Give the numbers that something moved between, told before by how much or behind it: from 64 to 85, up 21; up 21 from 64 to 85."""
    claims, text, place = related.claims, related.text, related.places[i]
    for first, by in ((i - 2, words.THEN_CHANGE), (i + 1, words.CHANGE_FROM)):
        second = first + 1
        if first < 0 or second >= len(claims) or not _alike(claims[first], claims[second]):
            continue
        if not all(related.places[c].same_statement(place) for c in (first, second)):
            continue
        nearer = between(text, *((claims[second], claims[i]) if first < i else (claims[i], claims[first])))
        if by.fullmatch(nearer) and moved_between(text, claims[first], claims[second]):
            return second, first
    return None


def _between_named(related: Related, i: int) -> list[tuple[int, int]]:
    """Give the counts of the two that words name: 一季度21批次，二季度88批次，二季度比一季度增加67批次."""
    claims, text = related.claims, related.text
    told = words.NAMED_MORE.search(text, max(0, claims[i].start - _NAMED), claims[i].start)
    if told is None:
        return []
    near = [
        c
        for c in range(max(0, i - 2 * _REACH), i)
        if related.places[c].paragraph == related.places[i].paragraph
        and _whole(claims[c])
        and _unit(claims[c]) == _unit(claims[i])
        and claims[c].reason != "difference of counts"
    ]
    named = [
        [
            c
            for c in near
            if told[name] in text[max(0, claims[c].start - _BEFORE) : claims[c].start].split("，")[-1]
        ]
        for name in ("now", "base")
    ]
    return [
        (now, base)
        for now in named[0]
        for base in named[1]
        if now != base and claims[now].measure == claims[base].measure
    ]


def _compared(related: Related, i: int) -> Iterator[tuple[int, int]]:
    """Give the counts before one, each with that which it is told to be more or less than: right before it, or right behind."""
    claims, text = related.claims, related.text
    before = _counts_before(related, i)
    if before and before[0] == i - 1 and words.THEN_CHANGE.fullmatch(between(text, claims[i - 1], claims[i])):
        start = claims[i - 1].start
        if words.AGAINST.search(text, max(0, start - _BEFORE), start):
            yield from ((now, i - 1) for now in before[1:])
        return
    base = _more_than(related, i)
    if base is not None:  # fewer than the 80 of last year, and seven fewer than the 71 of the year to March
        yield from ((now, base) for now in before if not _after_than(related, now))


def _after_than(related: Related, c: int) -> bool:
    """Whether a count is itself one that another is told to be more or less than."""
    start = related.claims[c].start
    return words.THAN.search(related.text, max(0, start - _BEFORE), start) is not None


def _more_than(related: Related, i: int) -> int | None:
    """Give the count that words say one is by so many, or so many per cent, more than: 20 more than the 64; more than in 2021 (327)."""
    claims, place = related.claims, related.places[i]
    base = next((c for c in range(i + 1, min(i + 3, len(claims))) if claims[c].reason != _DATE), None)
    if base is None or not _whole(claims[base]) or not related.places[base].same_statement(place):
        return None
    told = words.MORE_THAN.fullmatch(between(related.text, claims[i], claims[base]))
    return base if told else None


def _grown(related: Related, i: int) -> Iterator[tuple[int, int]]:
    """Give what grew by so many per cent, and what it was before: 65% more than last year (753); against 5,111 in 2023 (–19%)."""
    claims, text = related.claims, related.text
    more = _more_than(related, i)
    if more is not None:
        # 3,655 in April, fewer than in March (5,014), though more than in April of the year before (3,356)
        now_told = (
            c
            for c in _counts_before(related, i)
            if not words.CLOSED_BRACKET.match(text, claims[c].end, claims[i].start)
        )
        yield from ((now, more) for now in islice(now_told, 1))
        return
    base = next((c for c in range(i - 1, max(-1, i - 3), -1) if claims[c].reason != _DATE), None)
    if base is None or not _whole(claims[base]) or not related.places[base].same_statement(related.places[i]):
        return
    start, gap = claims[base].start, between(text, claims[base], claims[i])
    if base == i - 1 and _of_money(related, base) and words.SO_MUCH_MORE.fullmatch(gap):
        yield i - 2, i - 1
    elif base == i - 1 and words.THEN_GROWN.fullmatch(gap):
        lead = text[max(0, start - _BEFORE) : start]
        if words.FROM_PAST.search(lead) and not DIFFERENCE_BEFORE.search(lead):
            yield from ((now, base) for now in _likes_before(related, base)[:1])
    elif words.SIGNED.search(text, max(0, claims[i].start - _BEFORE), claims[i].start):
        if "." not in gap and words.AGAINST.search(text, max(0, start - _BEFORE), start):
            yield from ((now, base) for now in _counts_before(related, base)[:1])
    elif words.SO_IT_MOVED.fullmatch(gap) and words.TOTAL_WAS.search(
        text, max(0, start - 2 * _BEFORE), start
    ):
        yield from ((now, base) for now in _totals_before(related, base))


def _of_money(related: Related, base: int) -> bool:
    """Whether a sum of money is what the one right before it is compared with."""
    claims = related.claims
    if not base or not claims[base].reason == claims[base - 1].reason == MONEY:
        return False
    told = words.AGAINST_MONEY.fullmatch(between(related.text, claims[base - 1], claims[base]))
    return told is not None and related.places[base - 1].same_statement(related.places[base])


def _counts_before(related: Related, i: int) -> list[int]:
    """Give the whole counts before one in its statement, the nearest first."""
    place = related.places[i]
    near = takewhile(lambda c: related.places[c].same_statement(place), range(i - 1, max(-1, i - _REACH), -1))
    return [
        c
        for c in near
        if _whole(related.claims[c]) and _unit(related.claims[c]) in ("", _unit(related.claims[i]))
    ]


def _likes_before(related: Related, i: int) -> list[int]:
    """Give the counts of one unit before one: of its statement, or the only one of its paragraph."""
    claims, place, unit = related.claims, related.places[i], _unit(related.claims[i])
    if not unit:
        return []
    here = [
        c
        for c in _counts_before(related, i)
        if _unit(claims[c]) == unit
        and not _of_past(related, c)
        and not words.CLOSED_BRACKET.match(related.text, claims[c].end, claims[i].start)
    ]
    near = [
        c
        for c in range(i)
        if related.places[c].paragraph == place.paragraph and _whole(claims[c]) and _unit(claims[c]) == unit
    ]
    return here or (near if len(near) == 1 else [])


def _of_past(related: Related, c: int) -> bool:
    """Whether a count is itself what another is compared with: 环比上季度4667件增长6.9%."""
    start = related.claims[c].start
    return words.FROM_PAST.search(related.text, max(0, start - _BEFORE), start) is not None


def _totals_before(related: Related, i: int) -> list[int]:
    """Give the last count before one in its paragraph that words call a total, if there is one: 100,122 products in all."""
    claims, text, place = related.claims, related.text, related.places[i]
    told = (
        c
        for c in range(i - 1, max(-1, i - 2 * _REACH), -1)
        if related.places[c].paragraph == place.paragraph
        and _whole(claims[c])
        and (
            TOTALLED.search(text, max(0, claims[c].start - _BEFORE), claims[c].start)
            or TOTALLED_BEHIND.match(text, claims[c].end)
            or (c + 1 < i and MADE_UP_OF.search(between(text, claims[c], claims[c + 1])))
        )
    )
    return [*islice(told, 1)]


def _than_named(related: Related, i: int) -> Iterator[tuple[int, int]]:
    """Give the sums of money of a statement, each with the one that words say that it is so many per cent more than: 标价520元，收取546元，比标价高5%."""
    claims, text, place = related.claims, related.text, related.places[i]
    than = words.THAN_NAMED.search(text, max(0, claims[i].start - _BEFORE), claims[i].start)
    if than is None:
        return
    near = takewhile(lambda c: related.places[c].same_statement(place), range(i - 1, max(-1, i - _REACH), -1))
    sums = [c for c in near if claims[c].reason == MONEY and _whole(claims[c])]
    named = [
        c
        for c in sums
        if than["name"] in text[max(0, claims[c].start - _BEFORE) : claims[c].start].split("，")[-1]
    ]
    if len(named) == 1:
        yield from (
            (c, named[0])
            for c in sums
            if c != named[0]
            and not APART_BEFORE.search(text, max(0, claims[c].start - _BEFORE), claims[c].start)
        )


def _of_multiple(related: Related, i: int) -> Iterator[tuple[int, int]]:
    """Give the two numbers that one is said to be so many times the other: 今年54件，是去年36件的1.5倍; 去年2400万元，今年3120万元，是去年的1.3倍."""
    claims, text, place = related.claims, related.text, related.places[i]
    here = [
        c for c in (i - 2, i - 1, i + 1) if 0 <= c < len(claims) and related.places[c].same_statement(place)
    ]
    if i - 1 not in here:
        return
    gap = between(text, claims[i - 1], claims[i])
    of_it, then = words.TIMES_OF.fullmatch(gap), words.TIMES_THEN.fullmatch(gap)
    if i - 2 in here and (of_it or then) and _like(claims[i - 2], claims[i - 1]):
        yield (i - 2, i - 1) if of_it else (i - 1, i - 2)
    elif of_it and i + 1 in here and _like(claims[i - 1], claims[i + 1]):
        yield i + 1, i - 1


def _like(first: Claim, second: Claim) -> bool:
    """Whether two numbers count the same, as far as that was read, and may be one quantity at two times."""
    return _alike(first, second) and len({first.measure, second.measure} - {""}) <= 1


def _whole(claim: Claim) -> bool:
    """Whether a number is a plain whole count, or a sum of money, printed as it is."""
    return (
        (claim.status != "ignored" or claim.reason in ("difference of counts", "other count", MONEY))
        and claim.value is not None
        and (claim.value.denominator == 1 or claim.reason == MONEY)
        and claim.unit not in _PARTS
        and claim.measure not in _CHANGES
        and claim.exact
    )


def _alike(first: Claim, second: Claim) -> bool:
    """Whether two numbers may be one quantity at two times."""
    plain = all(c.value and c.value > 0 and c.exact and c.measure not in _CHANGES for c in (first, second))
    return plain and len({_unit(first), _unit(second)} - {""}) <= 1


def _unit(claim: Claim) -> str:
    """Give the unit of a number, which English leaves to the words behind it."""
    return "" if claim.unit.isascii() and claim.unit not in _PARTS else claim.unit


def _computed(related: Related, i: int, now: int, base: int) -> Relation | None:
    """Hold a number against the difference of two, or for a percentage of what the earlier one grew or fell by."""
    claim, (a, b) = related.claims[i], (related.claims[c] for c in (now, base))
    if claim.unit == "%":
        kind, found = "growth", _growth(claim, a, b) if _may_grow(related, claim) else None
    elif claim.unit in _TIMES:
        kind, found = "growth", _multiple(claim, a, b)
    else:
        kind, found = "difference", _difference(claim, a, b)
    if found is None:
        return None
    text, expected, holds = found
    said = kind == "growth" and now + 2 == base + 1 == i and _compared_outright(related, now, base)
    return Relation(kind, (i, now, base), i, holds=holds, text=text, expected=expected, said=said)


def _compared_outright(related: Related, now: int, base: int) -> bool:
    """Whether words between two counts say that one is held against the other, of a time before: 1260批，比去年同期的1050批增加两成."""
    first, second = related.claims[now], related.claims[base]
    alike = related.places[now].same_statement(related.places[base]) and _like(first, second)
    return alike and words.HELD_AGAINST.fullmatch(between(related.text, first, second)) is not None


def _may_grow(related: Related, claim: Claim) -> bool:
    """Whether a percentage may be a growth: it was read as one, or as nothing, or has a sign."""
    signed = words.SIGNED.search(related.text, max(0, claim.start - _BEFORE), claim.start)
    return claim.measure in ("growth", "") or signed is not None


def _growth(claim: Claim, a: Claim, b: Claim) -> tuple[str, Fraction, bool]:
    growth, decimals = _size(a) / _size(b) - 1, max(0, claim.decimals)
    holds = abs(abs(growth) - _size(claim) / 100) < Fraction(1, 100 * 10**decimals)
    # 由5.0%降至2.2%，下降2.8%: of rates, the difference is meant, and its wording is the fault
    holds = holds or (a.unit == "%" and abs(_size(a) - _size(b)) == _size(claim))
    return growth_text(digits(a), digits(b), growth, decimals + 1), abs(growth), holds


def _multiple(claim: Claim, a: Claim, b: Claim) -> tuple[str, Fraction, bool]:
    times, decimals = _size(a) / _size(b), max(0, claim.decimals)
    # 由20增加到50，增长1.5倍: by some, 2.5倍 is said of it too
    told = (times, times - 1) if claim.measure == "growth" else (times,)
    holds = any(abs(one - _size(claim)) < Fraction(1, 10**decimals) for one in told)
    return f"{digits(a)} ÷ {digits(b)} = {fixed(times, decimals + 1)}", told[-1], holds


def _difference(claim: Claim, a: Claim, b: Claim) -> tuple[str, Fraction, bool] | None:
    if not all(map(_whole, (claim, a, b))) or len({_unit(c) for c in (claim, a, b)} - {""}) > 1:
        return None
    larger, smaller = (a, b) if _size(a) >= _size(b) else (b, a)
    expected = _size(larger) - _size(smaller)
    finest = Fraction(10) ** -max(c.decimals for c in (claim, a, b))
    room = finest if claim.reason == MONEY else 0  # each sum was rounded
    text = f"{digits(larger)} − {digits(smaller)} = {as_printed(claim, expected)}"
    return text, expected, abs(expected - _size(claim)) <= room


def _size(claim: Claim) -> Fraction:
    return abs(claim.value or Fraction(0))
