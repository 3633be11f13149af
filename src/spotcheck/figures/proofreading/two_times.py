"""Numbers of two times, and the change between them: last year 11.8%, this year 9.6%, a fall of 2.2 points."""

import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from itertools import islice

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import RATES
from spotcheck.figures.proofreading.arithmetic import Relation, digits, growth_text, in_words
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import moved_between, sentence_begin
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language import proof_directions as words
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_cues import IN_BRACKETS

_CHANGES = ("change", "growth")
_NOT_COUNTED = ("growth", "change", "ratio", "share", "amount")
#: so many numbers before a change, and sentences, may hold what moved
_REACH, _SENTENCES, _BEHIND = 8, 2, 2
_PAIR = 2
_YEAR, _DATE = re.compile(r"(?:19|20)\d\d"), "date or duration"
#: so many paragraphs before a change, as those of a list, the rate of now may stand
_PARAGRAPHS = 6
_LEAD, _TRAIL = 40, 16
#: what is told of a number begins behind these
_STOPS = ("。", "；", "\n", ";", ".", "),", ", and ", ", while ", ", but ")


def computed(related: Related, settled: AbstractSet[int]) -> list[Relation]:
    """Hold changes in points against the two rates that stand before them, one of which is told to be of a time before.

    Parameters
    ----------
    related
        The numbers.
    settled
        Claims that agree with what they were tied to.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "Last year 11.8% failed; this year it is 9.6%, a fall of 18.6 points."
    >>> [(found.text, found.holds) for found in computed(relate(claims_of(text), text), set())]
    [('9.6% − 11.8% = −2.2', False)]
    """
    made: list[Relation] = []
    for i, claim in enumerate(related.claims):
        if claim.measure not in _CHANGES or claim.status != "figure" or not claim.value or i in settled:
            continue
        told = _told_beside(related, i) or _moved_to(related, i)
        if told is None or not claim.exact or related.places[i].table:
            continue
        now, base = told
        a, b = (related.claims[c] for c in told)
        shown, value, room = _computed(claim, a, b)
        holds = abs(abs(value) - abs(claim.value)) <= room
        made.append(Relation(claim.measure, (i, now, base), i, holds=holds, text=shown, expected=value / 100))
    return made


def of_two_times(related: Related, found: Iterable[Relation]) -> list[Relation]:
    """Leave out changes over more than two times, which are of none of the two told last: 84.5%、87.3%、89.6%，三年累计提高5.1个百分点."""
    return [r for r in found if r.holds or not _over_years(related, r.derived)]


def _over_years(related: Related, change: int) -> bool:
    """Whether words before a change say that it is over several years."""
    rates = (c.end for c in reversed(related.claims[:change]) if c.unit == "%")
    before = next(rates, related.claims[change].start)
    return words.OVER_YEARS.search(related.text, before, related.claims[change].start) is not None


def _computed(change: Claim, now: Claim, base: Claim) -> tuple[str, Fraction, Fraction]:
    """Say what two numbers differ by, in points or per cent, and by how much that may be off for their rounding."""
    a, b = now.value or Fraction(0), base.value or Fraction(1)
    if change.measure == "growth":
        places = max(0, change.decimals)
        return (
            growth_text(digits(now), digits(base), a / b - 1, places + 1),
            100 * (a / b - 1),
            Fraction(1, 10**places),
        )
    places = max(0, now.decimals, base.decimals)
    room = Fraction(1, 10 ** max(0, min(change.decimals, now.decimals, base.decimals)))
    return f"{digits(now)} − {digits(base)} = {fixed(a - b, places)}", a - b, room


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the change with what it should be, and the two rates that it is between."""
    i, now, base = relation.members
    claim = related.claims[i]
    right = fixed(100 * abs(relation.expected or Fraction(0)), max(0, claim.decimals))
    right += "%" if claim.unit == "%" else ""
    return [Doubted(i, digits(claim), right), Doubted(base, "", ""), Doubted(now, "", "")]


def _told_beside(related: Related, i: int) -> tuple[int, int] | None:
    """Give the only two rates that a change can be between: of its sentence, or one of it and the only one of the sentence before."""
    here = related.places[i].sentence
    near = [c for c in range(max(0, i - _REACH), i) if _operand(related, c, i)]
    pair = [c for c in near if related.places[c].sentence == here]
    if not pair and _refers(related, i, words.SO_THE_RATE):
        pair = [c for c in near if related.places[c].sentence == here - 1]
    elif not pair or not _then_moved(related, pair[-1], i):
        return None
    if len(pair) == 1 and _refers(related, pair[0], words.GOES_ON):
        pair = [*(c for c in near if related.places[c].sentence == here - 1), *pair]
    if len(pair) != _PAIR or not _of_one_measure(*(related.claims[c] for c in pair)):
        return None
    past = [c for c in pair if _of_before(related, c, pair)]
    if len(past) != 1:
        later = _later(*(related.claims[c] for c in pair))
        past = [] if later is None else [pair[1] if later else pair[0]]
    if not past:
        return None
    return next(c for c in pair if c != past[0]), past[0]


def _moved_to(related: Related, i: int) -> tuple[int, int] | None:
    """Give what a change went to, and the number of a time before behind it: rose by 2.3 points to 11.4%; the year before it was 9.1%."""
    claims, text = related.claims, related.text
    behind = [
        c
        for c in range(i + 1, min(i + 1 + _REACH, len(claims)))
        if _operand(related, c, i) and related.places[c].same_statement(related.places[i])
    ][:_PAIR]
    if len(behind) != _PAIR or not words.TO.fullmatch(text[claims[i].end : claims[behind[0]].start]):
        return None
    now, base = behind
    told = _of_before(related, base, behind) and not _of_before(related, now, behind)
    return (now, base) if told and _of_one_measure(claims[now], claims[base]) else None


def _of_one_measure(first: Claim, second: Claim) -> bool:
    """Whether two rates are of one kind, as far as that was read."""
    return len({first.measure, second.measure} - {""}) <= 1


def _then_moved(related: Related, last: int, i: int) -> bool:
    """Whether nothing but words of the move stands between a rate and the change."""
    gap = IN_BRACKETS.sub("", related.text[related.claims[last].end : related.claims[i].start])
    return words.THEN_MOVED.fullmatch(gap) is not None


def _refers(related: Related, c: int, goes_on: "re.Pattern[str]") -> bool:
    """Whether the sentence of a number goes on about the rates of the sentence before: That compares with 29.1% last year."""
    text, claim = related.text, related.claims[c]
    begin = sentence_begin(text, claim)
    return goes_on.match(text[begin : claim.start].lstrip()) is not None


def pairs(related: Related, i: int) -> Iterator[tuple[int, int]]:
    """Give the numbers that a change may be between, the later first, of which just one is told to be of a time before.

    Parameters
    ----------
    related
        The numbers.
    i
        The claim of the change.
    """
    near = [
        c
        for c in range(max(0, i - _REACH), min(len(related.claims), i + _BEHIND + 1))
        if c != i and _operand(related, c, i)
    ]
    past = {c for c in near if _of_before(related, c, near)}
    plainly = {c for c in past if _of_before(related, c, near, words.COMPARED_WITH)}
    past = plainly if plainly and past > plainly else past  # last year, compared with the year before
    for base in sorted(past, reverse=True):
        for now in sorted((c for c in near if c not in past and c < i), reverse=True):
            later = _later(related.claims[now], related.claims[base])
            if later is not False and not told_earlier(related, now, base):
                yield now, base
    to = _moved_to(related, i)
    if to is not None:
        yield to
    for base in near:
        yield from ((now, base) for now in near if _later(related.claims[now], related.claims[base]))
    yield from _beside(related, i, near)
    yield from _told_long_before(related, i, past)
    yield from _told_next(related, i)


def told_earlier(related: Related, first: int, second: int) -> bool:
    """Whether the year told right before a number is an earlier one than that right before another."""
    one, other = (_year_told(related, c) for c in (first, second))
    return bool(one and other) and one < other


def _year_told(related: Related, c: int) -> str:
    """Give the year that is told right before a number, whatever that was read to be: 2022年回升至93.29%."""
    date = related.claims[c - 1] if c else None
    year = _YEAR.match(date.quote) if date is not None and date.reason == _DATE else None
    return year.group() if year and related.places[c - 1].same_statement(related.places[c]) else ""


def _told_long_before(related: Related, i: int, past: AbstractSet[int]) -> Iterator[tuple[int, int]]:
    """Give the rate of its kind that the paragraphs before tell first, with the one of a time before beside a change."""
    claims, places = related.claims, related.places
    here = [c for c in past if places[c].same_statement(places[i]) and claims[c].measure in RATES]
    if len(here) != 1:
        return
    alike = (
        c
        for c in range(here[0])
        if places[i].paragraph - places[c].paragraph <= _PARAGRAPHS
        and claims[c].measure == claims[here[0]].measure
        and claims[c].printed == claims[c].quote
    )
    yield from ((c, here[0]) for c in islice(alike, 1))


def _told_next(related: Related, i: int) -> Iterator[tuple[int, int]]:
    """Give the two numbers of the next sentence, the second of a time before, where a change stands alone.

    Seizures fell by 24.2%. Officers made 25,107, as against 20,210.
    """
    claims, places = related.claims, related.places
    place = places[i]
    told = [
        c
        for c in related.near(i, 0)
        if claims[c].value is not None and claims[c].status == "figure" and c != i
    ]
    if any(places[c].same_statement(place) for c in told):
        return
    behind = [c for c in told if places[c].sentence == place.sentence + 1 and claims[c].exact]
    if len(behind) == _PAIR and _of_one_measure(claims[behind[0]], claims[behind[1]]):
        now, base = behind
        if words.AS_AGAINST.fullmatch(related.text[claims[now].end : claims[base].start]):
            yield now, base


def of_before_itself(related: Related, i: int) -> bool:
    """Whether a change is told of the rate of a time before: last year's 12.6% was itself a rise of 2 points."""
    near = [c for c in range(max(0, i - _REACH), i) if _operand(related, c, i)]
    if not near or not _of_before(related, near[-1], near):
        return False
    gap = related.text[related.claims[near[-1]].end : related.claims[i].start]
    return words.WAS_ITSELF.fullmatch(gap) is not None


def _beside(related: Related, i: int, near: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the numbers right before a change that something moved between, and what words right behind it say that it is more or less than."""
    claims, text = related.claims, related.text
    before = [c for c in near if c < i and related.places[c].same_statement(related.places[i])]
    if len(before) >= _PAIR and moved_between(text, *(claims[c] for c in before[-_PAIR:])):
        yield before[-1], before[-_PAIR]
    behind = [c for c in near if c > i and related.places[c].same_statement(related.places[i])]
    if before and behind and words.THAN.fullmatch(text[claims[i].end : claims[behind[0]].start]):
        yield before[-1], behind[0]


def _operand(related: Related, c: int, i: int) -> bool:
    """Whether a number may be one of the two that a change is between: of its kind, near it, printed as it is."""
    claim, change, place = related.claims[c], related.claims[i], related.places[c]
    here = related.places[i]
    far = here.sentence - place.sentence
    if place.table or place.paragraph != here.paragraph or not 0 <= far <= _SENTENCES:
        return False
    if claim.value is None or claim.value <= 0 or not claim.exact or in_words(claim):
        return False
    if change.measure == "change":
        return claim.unit == "%" and claim.measure not in _NOT_COUNTED[:3] and claim.status != "ignored"
    counted = claim.status != "ignored" or claim.reason == "other count"
    return counted and claim.unit not in ("%", "‰") and claim.measure not in _NOT_COUNTED


def _of_before(
    related: Related, c: int, near: Sequence[int], said_of: "re.Pattern[str]" = words.BEFORE_NOW
) -> bool:
    """Whether the words between a number and the one before it, or right behind it, tell that it is of a time before."""
    text, claim = related.text, related.claims[c]
    start = max(text.rfind(stop, 0, claim.start) for stop in _STOPS) + 1
    moves = (k for k in range(max(0, c - _BEHIND), c) if related.claims[k].measure in _CHANGES)
    before = max((related.claims[k].end for k in (*moves, *near) if k < c), default=0)
    behind = text[claim.end : claim.end + _TRAIL]
    ahead = text[max(start, before, claim.start - 2 * _LEAD) : claim.start]
    ahead = ahead.rpartition(" and ")[2] if before > start else ahead  # 88.4% last year and 91.7% this year
    return any(said_of.search(said) for said in (ahead, behind.partition(".")[0].partition(",")[0]))


def _later(now: Claim, base: Claim) -> bool | None:
    """Whether one number is of a later year, or month of it, than another; None where this is not told."""
    times = [[claim.scope.get(column) for column in ("year", "month")] for claim in (now, base)]
    told = [[int(part) if part.isdigit() else None for part in time] for time in times]
    for later, earlier in zip(*told, strict=True):
        if later is None or earlier is None:
            continue
        if later != earlier:
            return later > earlier
    return None
