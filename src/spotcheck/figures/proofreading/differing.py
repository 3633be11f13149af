"""By how much numbers differ that words put side by side: from 40 to 30, a fall of 25%; 96批次，比上年的80批次多16批次."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import takewhile

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading.arithmetic import Relation, digits
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import between
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language import proof_compared as words
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_cues import MOVED_FROM, MOVED_TO

_BEFORE = 24
#: so many numbers before a difference may be what it is between
_REACH = 8
_PARTS = ("%", "‰")
_TIMES = ("倍", "times")
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
        if claim.value is None or related.places[i].table or claim.printed != claim.quote:
            continue
        tried = (_computed(related, i, now, base) for now, base in _pairs(related, i))
        found = [relation for relation in tried if relation is not None]
        held = next((relation for relation in found if relation.holds), None)
        if held is not None or len(found) == 1:
            made.append(held or found[0])
    return made


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the difference with what it should be, and the two numbers that it is between."""
    i, now, base = relation.members
    claim = related.claims[i]
    scale = 100 if claim.unit == "%" else 1
    right = fixed((relation.expected or Fraction(0)) * scale, max(0, claim.decimals))
    mark = "%" if claim.unit == "%" else ""
    return [Doubted(i, digits(claim), right + mark), Doubted(base, "", ""), Doubted(now, "", "")]


def _pairs(related: Related, i: int) -> Iterator[tuple[int, int]]:
    """Give the numbers that one may be the difference of, the later first: those it moved between, or what it is compared with."""
    claims, text, place = related.claims, related.text, related.places[i]
    for first, gap in ((i - 2, (i - 1, i)), (i + 1, (i, i + 1))):
        if first < 0 or first + 1 >= len(claims) or not _alike(claims[first], claims[first + 1]):
            continue
        if not all(related.places[c].same_statement(place) for c in (first, first + 1)):
            continue
        here = between(text, claims[gap[0]], claims[gap[1]])
        by = words.THEN_CHANGE.fullmatch(here) if first < i else words.CHANGE_FROM.fullmatch(here)
        start = claims[first].start
        if (
            by
            and MOVED_FROM.search(text, max(0, start - _BEFORE), start)
            and MOVED_TO.fullmatch(between(text, claims[first], claims[first + 1]))
        ):
            yield first + 1, first
            return
    if claims[i].unit in _TIMES:
        yield from _of_multiple(related, i)
        return
    if not _whole(claims[i]):
        return
    near = takewhile(lambda c: related.places[c].same_statement(place), range(i - 1, max(-1, i - _REACH), -1))
    before = [c for c in near if _whole(claims[c]) and _unit(claims[c]) in ("", _unit(claims[i]))]
    if before and before[0] == i - 1 and words.THEN_CHANGE.fullmatch(between(text, claims[i - 1], claims[i])):
        start = claims[i - 1].start
        if words.AGAINST.search(text, max(0, start - _BEFORE), start):
            yield from ((now, i - 1) for now in before[1:])
        return
    behind = i + 1 < len(claims) and _whole(claims[i + 1]) and related.places[i + 1].same_statement(place)
    if behind and words.MORE_THAN.fullmatch(between(text, claims[i], claims[i + 1])):
        yield from ((now, i + 1) for now in before)


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
    """Whether a number is a plain whole count, printed as it is."""
    return (
        (claim.status != "ignored" or claim.reason in ("difference of counts", "other count"))
        and claim.value is not None
        and claim.value.denominator == 1
        and claim.unit not in _PARTS
        and claim.measure not in _CHANGES
        and claim.printed == claim.quote
    )


def _alike(first: Claim, second: Claim) -> bool:
    """Whether two numbers may be one quantity at two times."""
    plain = all(
        c.value and c.value > 0 and c.printed == c.quote and c.measure not in _CHANGES
        for c in (first, second)
    )
    return plain and len({_unit(first), _unit(second)} - {""}) <= 1


def _unit(claim: Claim) -> str:
    """Give the unit of a number, which English leaves to the words behind it."""
    return "" if claim.unit.isascii() and claim.unit not in _PARTS else claim.unit


def _computed(related: Related, i: int, now: int, base: int) -> Relation | None:
    """Hold a number against the difference of two, or for a percentage of what the earlier one grew or fell by."""
    claim, (a, b) = related.claims[i], (related.claims[c] for c in (now, base))
    printed, value, was = (abs(c.value or Fraction(0)) for c in (claim, a, b))
    larger, smaller = (digits(c) for c in ((a, b) if value >= was else (b, a)))
    if claim.unit == "%":
        if claim.measure not in ("growth", ""):
            return None
        expected = abs(value / was - 1)
        room = Fraction(1, 100 * 10 ** max(0, claim.decimals))
        holds = abs(expected - printed / 100) < room
        # 由5.0%降至2.2%，下降2.8%: of rates, the difference is meant, and its wording is the fault
        holds = holds or (a.unit == "%" and abs(value - was) == printed)
        text = (
            f"{digits(a)} ÷ {digits(b)} − 1 = {fixed((value / was - 1) * 100, max(0, claim.decimals) + 1)}%"
        )
        return Relation("growth", (i, now, base), i, holds=holds, text=text, expected=expected)
    if claim.unit in _TIMES:
        times = value / was
        room = Fraction(1, 10 ** max(0, claim.decimals))
        # 由20增加到50，增长1.5倍: by some, 2.5倍 is said of it too
        grown = (times, times - 1) if claim.measure == "growth" else (times,)
        holds = any(abs(told - printed) < room for told in grown)
        text = f"{digits(a)} ÷ {digits(b)} = {fixed(times, max(0, claim.decimals) + 1)}"
        return Relation("growth", (i, now, base), i, holds=holds, text=text, expected=grown[-1])
    if not (_whole(claim) and _whole(a) and _whole(b)) or len({_unit(c) for c in (claim, a, b)} - {""}) > 1:
        return None
    expected = abs(value - was)
    text = f"{larger} − {smaller} = {fixed(expected, 0)}"
    return Relation("difference", (i, now, base), i, holds=expected == printed, text=text, expected=expected)
