"""Changes and growths that stand beside what they are from: 不合格率20.3%，较去年同期的17.6%上升2.7个百分点."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from itertools import takewhile

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import RATES
from spotcheck.figures.printed import Printed
from spotcheck.figures.printing import print_like
from spotcheck.figures.proofreading.arithmetic import Relation, digits, growth_text, half_unit
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import between, moved_between
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.quantities import parse_quantity
from spotcheck.figures.slips import telling
from spotcheck.language import proof_compared as words
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_evidence import BETWEEN_RESPECTIVE, DIFFERENCE_BEFORE

_CHANGE = parse_quantity("failure_rate(a) - failure_rate(b)")
_GROWTH = parse_quantity("sampled(a) / sampled(b) - 1")
_RATIO = parse_quantity("sampled(a) / sampled(b)")
_QUANTITIES = {"change": _CHANGE, "growth": _GROWTH, "ratio": _RATIO}
_TWO = 2
_BEFORE = 24
_LEAD = 40
#: a name that a change is told from has so many letters
_SHORTEST = 4
#: so many numbers before a change may be what changed
_REACH = 8
_PARAGRAPHS = 1


def comparisons(related: Related, tied: AbstractSet[int]) -> list[Relation]:
    """Compute changes and growths that no computation ties yet from the number beside them, and what it was before.

    Parameters
    ----------
    related
        The numbers.
    tied
        Claims that a computation ties already.
    """
    made: list[Relation] = []
    for i, claim in enumerate(related.claims):
        if claim.status != "figure" or claim.measure not in _QUANTITIES or i in tied:
            continue
        if claim.value is None or related.places[i].table:
            continue
        if claim.measure == "ratio":
            made += _multiple(related, i)
            continue
        base = _base(related, i)
        if onward := _onward(related, i):
            made += _of_pair(related, i, *onward)
        elif base is not None:
            made += _against(related, i, base)
        elif claim.measure == "change":
            made += _of_named_words(related, i) or [*_of_only_two(related, i)]
    return made


def _onward(related: Related, i: int) -> tuple[int, int] | None:
    """Give what a change went to right behind it, and the rate before that it is from: 8.8% in 2017, down 0.3 points to 8.5% in 2018."""
    claims, text = related.claims, related.text
    told = [
        c
        for c in range(max(0, i - _REACH), min(i + _REACH, len(claims)))
        if claims[c].status != "ignored" and related.places[c].same_statement(related.places[i])
    ]
    at = told.index(i)
    if claims[i].measure != "change" or not 0 < at < len(told) - 1:
        return None
    base, now = told[at - 1], told[at + 1]
    if (
        _operand(claims[base], claims[i])
        and _operand(claims[now], claims[i])
        and _of_one_kind(claims[base], claims[now])
        and words.TO_WHERE.fullmatch(between(text, claims[i], claims[now]))
        and words.WENT_ON.fullmatch(between(text, claims[base], claims[i]))
    ):
        return now, base
    return None


def _of_pair(related: Related, i: int, now: int, base: int) -> Iterator[Relation]:
    """Hold a change against the two numbers that words say it lies between."""
    printed = printed_of(related.claims[i], _CHANGE)
    if printed is not None:
        expected = _computed(related.claims[now], related.claims[base], related.claims[i])
        sign = -1 if (related.claims[i].value or 0) < 0 else 1
        holds = abs(expected - sign * abs(printed.value)) <= printed.step
        yield _relation(related, i, now, base, expected, holds=holds, said=True)


def _of_only_two(related: Related, i: int) -> Iterator[Relation]:
    """Hold a change against the only two rates before it in its paragraph: 10.4% this year, 6.7% last year; the rate has risen by 3.7 points."""
    claims, place = related.claims, related.places[i]
    before = [c for c in related.near(i, 0) if c < i and claims[c].unit == "%" and claims[c].cell is None]
    printed = printed_of(claims[i], _CHANGE)
    if len(before) != _TWO or printed is None or not all(map(_plain_rate, (claims[c] for c in before))):
        return
    first, second = before
    near = place.sentence - related.places[second].sentence <= 1
    over_time = words.OVER_TIME.search(related.text, max(0, claims[i].start - _BEFORE), claims[i].start)
    if claims[first].measure != claims[second].measure or not near or not over_time:
        return
    now, base = before if (claims[first].value or 0) >= (claims[second].value or 0) else (second, first)
    expected = _computed(claims[now], claims[base], claims[i])
    if abs(expected - abs(printed.value)) > printed.step:  # which of the two is of now is not asked
        yield _relation(related, i, now, base, expected, holds=False)


def _of_named_words(related: Related, i: int) -> list[Relation]:
    """Hold a change against the rates of the two sets that it names: their rate was 16.5 points higher than that of the large ones."""
    claims = related.claims
    own, other = (scope.words.lower() for scope in (claims[i].scope, claims[i].base))
    if len(other) < _SHORTEST or not own or own.startswith(other) or other.startswith(own):
        return []  # a rise over the year before is one of the same set
    before = [c for c in related.near(i, 0) if c < i and _plain_rate(claims[c]) and claims[c].scope.words]
    now = [c for c in before if claims[c].scope.words.lower() == own]
    base = [c for c in before if claims[c].scope.words.lower().startswith(other)]
    found = [relation for b in base for n in now for relation in _of_pair(related, i, n, b)]
    held = [relation for relation in found if relation.holds]
    alone = len({claims[b].value for b in base}) == 1
    return held[:1] or (found[:1] if alone else [])


def _multiple(related: Related, i: int) -> Iterator[Relation]:
    """Hold a multiple against the two rates that its statement prints before it, or the number of which it is one."""
    claims, place = related.claims, related.places[i]
    behind = claims[i + 1] if i + 1 < len(claims) and related.places[i + 1].same_statement(place) else None
    if behind is not None and words.TIMES_THE.fullmatch(between(related.text, claims[i], behind)):
        alike = [c for c in range(i - 1, max(-1, i - _REACH), -1) if _kind(claims[c]) == _kind(behind)]
        pairs = [(c, i + 1) for c in alike if _counted(claims[c])] if _counted(behind) else []
    elif told := _named_by_order(related, i) or by_names(related, i):
        pairs = told
    else:
        before = takewhile(lambda c: related.places[c].same_statement(place), range(i - 1, -1, -1))
        rates = [c for c in before if _plain_rate(claims[c])][::-1] or _rates_of_sentence_before(related, i)
        high = sorted(rates, key=lambda c: claims[c].value or 0, reverse=True)
        pairs = [(high[0], high[1])] if len(rates) == _TWO else [*_of_named_sets(related, i, rates)]
    printed = printed_of(claims[i], _RATIO)
    found = [(c, b, (claims[c].value or Fraction(0)) / (claims[b].value or Fraction(1))) for c, b in pairs]
    if printed is None or not found:
        return
    now, base, value = next((f for f in found if _is_times(claims[f[0]], claims[f[1]], printed)), found[0])
    holds = _is_times(claims[now], claims[base], printed)
    text = f"{digits(claims[now])} ÷ {digits(claims[base])} = {fixed(value, max(0, claims[i].decimals) + 1)}"
    yield Relation("ratio", (i, now, base), i, holds=holds, text=text, expected=value)


def _named_by_order(related: Related, i: int) -> list[tuple[int, int]]:
    """Give the numbers and their bases that a multiple may tell by their order: 自营28批次，第三方71批次，后者是前者的2.5倍.

    Those right before it first; where rates stand there too, it may be one of their counts.
    """
    claims, place = related.claims, related.places[i]
    start, end = claims[i].start, claims[i].end
    told = words.LATTER_OF_FORMER.search(related.text[max(0, start - _BEFORE) : end + _BEFORE])
    if told is None or i < _TWO:
        return []
    before = [
        c for c in range(i - 1, -1, -1) if related.places[c].same_statement(place) and _counted(claims[c])
    ]
    kinds = dict.fromkeys((claims[c].unit, claims[c].measure) for c in before)
    nearest = [c for c in before if _kind(claims[c]) == _kind(claims[i - 1])]
    alike = [
        nearest[:_TWO],
        *([c for c in before if (claims[c].unit, claims[c].measure) == kind][:_TWO] for kind in kinds),
    ]
    if len(alike[0]) < _TWO:
        return []
    turned = told.group("former") or told.group("former_")
    return [(b, a) if turned else (a, b) for a, b in (two for two in alike if len(two) == _TWO)]


def by_names(related: Related, i: int) -> list[tuple[int, int]]:
    """Give the numbers that a multiple may be told of by the two names before it, or one name: 线上120批次，线下60批次，线上是线下的2倍."""
    claims, text = related.claims, related.text
    told = words.TIMES_OF_NAMED.search(text, max(0, claims[i].start - _LEAD), claims[i].start)
    if told is None:
        return []
    before = [c for c in related.near(i, 0) if c < i and _counted(claims[c])][-_REACH:]
    in_rates = words.IN_RATES.search(told.group()) is not None
    if in_rates or words.IN_COUNTS.search(told.group()):
        before = [c for c in before if (claims[c].unit == "%") == in_rates]
    bases = [c for c in before if _called(related, c, told["base"])]
    own = [c for c in before if c not in bases and (not told["now"] or _called(related, c, told["now"]))]
    return [(n, b) for b in reversed(bases) for n in reversed(own) if _kind(claims[n]) == _kind(claims[b])]


def _called(related: Related, c: int, name: str) -> bool:
    """Whether a name stands before a number, behind the last number or sentence."""
    claims = related.claims
    start = max(claims[c - 1].end if c else 0, claims[c].start - _LEAD)
    clause = related.text[start : claims[c].start]
    return name in clause[max(clause.rfind(stop) for stop in "。；\n") + 1 :]


def _rates_of_sentence_before(related: Related, i: int) -> list[int]:
    """Give the rates of the sentence before a multiple of rates which tells nothing else: 43% and 10%. Online it was four times the rate of shops."""
    claims, place = related.claims, related.places[i]
    named = claims[i].base_measure in RATES and str(claims[i].base)
    around = related.text[max(0, claims[i].start - _LEAD) : claims[i].end + _LEAD]
    if not named and not words.RATE_WAS_TIMES.search(around):
        return []
    return [
        c
        for c in range(max(0, i - _REACH), i)
        if _plain_rate(claims[c])
        and related.places[c].paragraph == place.paragraph
        and related.places[c].sentence == place.sentence - 1
    ]


def _is_times(now: Claim, base: Claim, printed: Printed) -> bool:
    """Whether one number is, as both are rounded, so many times the other; more than four times is up to five."""
    low, high = (
        (_size(now) - sign * _half(now)) / max(_size(base) + sign * _half(base), Fraction(1, 10**6))
        for sign in (1, -1)
    )
    told = printed.claim("any")
    over = printed.hedge == "over" and printed.decimals <= 0
    times = _size(now) / _size(base)
    sizes = (low, times, high) if printed.decimals > 0 else (times,)  # 15.6% is not twice 5.2%, be it cut off
    return (
        low <= printed.value <= high
        or any(value in told for value in sizes)
        or (over and printed.value <= high and low < printed.value + 1)
    )


def _half(number: Claim) -> Fraction:
    """Give by how much a number may have been rounded; a count is none."""
    return half_unit(number) if number.unit == "%" else Fraction(0)


def _size(claim: Claim) -> Fraction:
    return claim.value or Fraction(1)


def _of_named_sets(related: Related, i: int, here: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the rates before a multiple that are of the two sets which it names, or of the one and of the rate beside it.

    In shops 11.8% failed; the online failure rate was 3.3 times as high. 42.9% online and 10.2% in shops. Online it was four
    times the rate in shops.
    """
    claims, place = related.claims, related.places[i]
    of, than = claims[i].scope.conditions, claims[i].base.conditions
    before = [
        c
        for c in range(max(0, i - 2 * _REACH), i)
        if _plain_rate(claims[c]) and related.places[c].paragraph == place.paragraph
    ]
    bases = [c for c in before if than and _is_set(claims[c], than)] or [*here[:1]] * (len(here) == 1)
    others = [c for c in before if of and _is_set(claims[c], of) and c not in bases]
    if len(bases) == 1 and others and of != than:
        yield from ((c, bases[0]) for c in others)


def _is_set(claim: Claim, conditions: tuple[tuple[str, str], ...]) -> bool:
    """Whether a rate is of a set that is told by conditions alone."""
    return claim.scope.conditions == conditions and not claim.scope.words


def _plain_rate(claim: Claim) -> bool:
    return claim.measure in RATES and claim.exact and claim.quote[0].isdigit()


def _counted(claim: Claim) -> bool:
    return claim.value is not None and claim.value > 0 and claim.measure not in _QUANTITIES


def _operand(claim: Claim, change: Claim) -> bool:
    """Whether a number may be one of the two that a change lies between: rates of points, counts of a growth."""
    if claim.value is None or claim.value <= 0 or claim.status == "ignored":
        return False
    if change.measure == "change":
        return claim.measure in RATES or (claim.measure in ("share", "") and claim.unit == "%")
    return claim.unit not in ("%", "‰") and claim.measure not in _QUANTITIES


def _base(related: Related, i: int) -> int | None:
    """Give the number that a change is from: right before it, or right behind."""
    claims, text = related.claims, related.text
    if i and _operand(claims[i - 1], claims[i]) and related.places[i - 1].same_statement(related.places[i]):
        start = claims[i - 1].start
        # 同比增加102件，增长12.2%: by how much is no base
        by_so_many = DIFFERENCE_BEFORE.search(text, max(0, start - _BEFORE), start)
        if (
            not by_so_many
            and not _one_of_list(related, i - 1)
            and not _of_another(related, i - 1)
            and words.AGAINST.search(text, max(0, start - _BEFORE), start)
            and words.THEN_CHANGE.fullmatch(between(text, claims[i - 1], claims[i]))
        ):
            return i - 1
    for k in range(i + 1, min(i + 3, len(claims))):
        if claims[k].status == "ignored":
            continue
        same = related.places[k].same_statement(related.places[i])
        if (
            same
            and _operand(claims[k], claims[i])
            and words.CHANGE_THEN.fullmatch(between(text, claims[i], claims[k]))
        ):
            return k
        break
    return None


def _one_of_list(related: Related, c: int) -> bool:
    """Whether a number is the last of several that others are compared with in turn: 较2015年的5040批次和151批次增长44.0%和29.8%."""
    claims = related.claims
    return c > 0 and words.AND_NEXT.fullmatch(between(related.text, claims[c - 1], claims[c])) is not None


def _against(related: Related, i: int, base: int) -> Iterator[Relation]:
    """Hold a change against its base and the numbers before it: the one it fits, or else the nearest of its kind."""
    claims = related.claims
    change, from_ = claims[i], claims[base]
    printed = printed_of(change, _QUANTITIES[change.measure])
    moved = _moved_to(related, i, base)
    near = _candidates(related, i, base) if moved is None else [moved]
    candidates = [c for c in near if _of_one_kind(claims[c], from_)]
    said = moved is None and bool(candidates) and i > base and _right_before(related, candidates[0], base)
    candidates = candidates[:1] if said else candidates
    if printed is None or not candidates or not from_.value:
        return
    sign = -1 if (change.value or 0) < 0 else 1
    for c in candidates:
        expected = _computed(claims[c], from_, change)
        if abs(expected - sign * abs(printed.value)) <= printed.step:
            yield _relation(related, i, c, base, expected, holds=True)
            return
    nearest = candidates[0]
    expected = _computed(claims[nearest], from_, change)
    yield _relation(related, i, nearest, base, expected, holds=False, said=said)


def _moved_to(related: Related, i: int, base: int) -> int | None:
    """Give what a change went to, where the text says from what to what behind it: failures by 12.5%, from 160 to 180."""
    claims = related.claims
    behind = range(base + 1, min(base + 3, len(claims)))
    to = next((c for c in behind if claims[c].status != "ignored"), None)
    if to is None or i > base or not related.places[to].same_statement(related.places[base]):
        return None
    told = moved_between(related.text, claims[base], claims[to])
    return to if told and _operand(claims[to], claims[i]) else None


def _candidates(related: Related, i: int, base: int) -> list[int]:
    place = related.places[i]
    near = range(i - 1, max(-1, i - 1 - 2 * _REACH), -1)
    return [
        c
        for c in near
        if c != base
        and not _of_another(related, c)
        and not words.CLOSED_BRACKET.match(
            related.text, related.claims[c].end, max(related.claims[base].start, related.claims[c].end)
        )
        and _operand(related.claims[c], related.claims[i])
        and place.paragraph - related.places[c].paragraph <= _PARAGRAPHS
    ][:_REACH]


def _right_before(related: Related, c: int, base: int) -> bool:
    """Whether a number of no list stands right before what it is compared with: 总体合格率96.5%，比上年的97.1%降低."""
    claims, text = related.claims, related.text
    if not words.THEN_AGAINST.fullmatch(between(text, claims[c], claims[base])):
        return False
    alike = (
        c
        and _of_one_kind(claims[c - 1], claims[c])
        and related.places[c - 1].same_statement(related.places[c])
    )
    return not (alike and BETWEEN_RESPECTIVE.fullmatch(between(text, claims[c - 1], claims[c])))


def _of_another(related: Related, c: int) -> bool:
    """Whether a number stands behind another change as what that is from: 线上上升2.7个百分点(2023年为25.8%)，线下上升."""
    claims = related.claims
    before = next((k for k in range(c - 1, -1, -1) if claims[k].status != "ignored"), None)
    if before is None or claims[before].measure not in ("change", "growth"):
        return False
    return words.CHANGE_THEN.fullmatch(between(related.text, claims[before], claims[c])) is not None


def _of_one_kind(first: Claim, second: Claim) -> bool:
    """Whether two numbers count the same; a percentage whose measure was not read may be of any."""
    if first.unit == second.unit == "%" and "" in (first.measure, second.measure):
        return True
    return _kind(first) == _kind(second)


def _kind(claim: Claim) -> tuple[str, str]:
    return ("%", claim.measure) if claim.unit == "%" else (claim.unit, "")


def _computed(now: Claim, before: Claim, change: Claim) -> Fraction:
    a, b = now.value or Fraction(0), before.value or Fraction(1)
    return (a - b) / 100 if change.measure == "change" else a / b - 1


def _relation(
    related: Related, i: int, now: int, base: int, expected: Fraction, *, holds: bool, said: bool = False
) -> Relation:
    claims = related.claims
    a, b, places = digits(claims[now]), digits(claims[base]), max(0, claims[i].decimals) + 1
    text = (
        f"{a} − {b} = {fixed(expected * 100, places)}"
        if claims[i].measure == "change"
        else growth_text(a, b, expected, places)
    )
    return Relation(
        claims[i].measure, (i, now, base), i, holds=holds, text=text, expected=expected, said=said
    )


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the numbers of a change that does not lie between those beside it; none where these stand far and no slip tells."""
    claims, (i, now, base) = related.claims, relation.members
    quantity = _QUANTITIES[claims[i].measure]
    printed = printed_of(claims[i], quantity)
    if printed is None or relation.expected is None:
        return []
    right = print_like(printed, relation.expected, "nearest", quantity)
    named = claims[i].measure == "ratio"  # of the sets that it names
    apart = not related.places[now].same_statement(related.places[i])
    if apart and not named and not telling(printed.text, right):
        return []
    return [Doubted(i, printed.text, right), Doubted(base, "", ""), Doubted(now, "", "")]
