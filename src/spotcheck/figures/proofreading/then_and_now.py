"""What a number was before with how far it is from that now, in a sentence that does not print it again: it fell by 25.2% from the 409 of last year."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading.arithmetic import Relation, digits, growth_text, half_unit
from spotcheck.figures.proofreading.counted import counts
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language import proof_then_and_now as words
from spotcheck.language.numbers import fixed

_LEAD, _NAME = 40, 60
_DATE = "date or duration"
_TWO = 2
_LEAST = 10
#: a number is no more than so many times what it was
_FAR = Fraction(5, 2)
#: and off by no more than this part of it from what it would be now
_NEAR = 3
_ENDS = re.compile(r"[.?!](?:\s|$)|\n")
#: so many paragraphs before may tell the number of now
_PARAGRAPHS = 8


def computed(related: Related) -> list[Relation]:
    """Hold what a number was before, and how far it is from that, against the numbers told earlier.

    Where none of these is as far from it, it is held against the nearest that is called as the sentence calls it.

    Parameters
    ----------
    related
        The numbers.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "There were 306 recalls. Compared with the 409 recalls of the year before the number fell by 52.2%."
    >>> [(found.text, found.holds) for found in computed(relate(claims_of(text), text))]
    [('306 ÷ 409 − 1 = −25.18%', False)]
    """
    made: list[Relation] = []
    for change, base, way, sentence in _told(related):
        told = [c for c in related.near(change, _PARAGRAPHS) if c not in (change, base)]
        before = [c for c in told if c < min(change, base) and _whole(related.claims[c])]
        called = [c for c in before if _is_called(related, c, sentence)]
        most = max((_size(related.claims[c]) for c in called), default=Fraction(0))
        # one of the parts of what the sentence calls is not that
        whole = [c for c in told if c not in called or _size(related.claims[c]) * _TWO >= most]
        if any(_holds(related, change, base, c) for c in whole):
            continue
        now = _nearest(related, called, base, way) or _likely(related, before, change, base, way)
        if now is not None:
            made.append(_relation(related, change, now, base))
    return made


def _told(related: Related) -> Iterator[tuple[int, int, int, str]]:
    """Give each change with what it is from, which way it goes, and its sentence, where nothing else is told in that."""
    claims, text = related.claims, related.text
    sentences: dict[tuple[int, int], list[int]] = {}
    for c, claim in enumerate(claims):
        if not related.places[c].table and claim.reason != _DATE:
            sentences.setdefault(related.places[c].statement, []).append(c)
    for members in sentences.values():
        if len(members) != _TWO:
            continue
        begin, end = _bounds(text, claims[members[0]].start, claims[members[1]].end)
        sentence = text[begin:end]
        if not (words.THEN.search(sentence) and words.NOW.search(sentence)) or words.TURNED.search(sentence):
            continue
        for change, base in (members, members[::-1]):
            way = _way(text, claims[change])
            was = words.WAS.search(text, begin, claims[base].start)
            if was and way and _whole(claims[base]) and not _way(text, claims[base]) and claims[change].exact:
                yield change, base, way, sentence
                break


def _bounds(text: str, start: int, end: int) -> tuple[int, int]:
    begin = max(text.rfind(stop, 0, start) for stop in (". ", "\n", "? ", "! ")) + 1
    found = _ENDS.search(text, end)
    return begin, found.start() if found else len(text)


def _way(text: str, claim: Claim) -> int:
    """Say which way a change goes, 1 up and −1 down; 0 where it is none."""
    if not claim.value or (claim.unit != "%" and claim.value.denominator != 1):
        return 0
    start = max(0, claim.start - _LEAD)
    for way, before, behind in ((1, words.UP, words.MORE), (-1, words.DOWN, words.FEWER)):
        if before.search(text, start, claim.start) or behind.match(text, claim.end):
            return way
    return 0


def _whole(claim: Claim) -> bool:
    return counts(claim, others=True) and (claim.value or 0) >= _LEAST


def _size(claim: Claim) -> Fraction:
    return abs(claim.value or Fraction(0))


def _holds(related: Related, change: int, base: int, now: int) -> bool:
    """Whether a number is as far from what it was as the text says, whichever way."""
    told, then, size = (related.claims[c] for c in (change, base, now))
    if size.value is None or size.unit == "%":
        return False
    room = _room(then) + _room(size) + (0 if told.unit == "%" else _room(told))
    apart = abs(_size(size) - _size(then))
    if told.unit != "%":
        return abs(apart - _size(told)) <= room
    return abs(100 * apart / _size(then) - _size(told)) <= 2 * half_unit(told) + 100 * room / _size(then)


def _room(claim: Claim) -> Fraction:
    """Give by how much a count may have been rounded: 1.94 million."""
    return Fraction(10) ** -claim.decimals / 2 if claim.decimals < 0 else Fraction(0)


def _is_called(related: Related, claim: int, sentence: str) -> bool:
    """Whether the words around a number have one of those by which a sentence calls it."""
    text, own = related.text, related.claims[claim]
    before = text[max(0, own.start - _LEAD) : own.start].rpartition(". ")[2]
    behind = text[own.end : own.end + _NAME].partition(". ")[0]
    return not _words(sentence).isdisjoint(_words(f"{before} {behind}"))


def _nearest(related: Related, called: Sequence[int], base: int, way: int) -> int | None:
    """Give the nearest number before that lies on the right side of what it was, and not far from it."""
    return next((c for c in reversed(called) if _on_side(related, c, base, way)), None)


def _on_side(related: Related, claim: int, base: int, way: int) -> bool:
    size, then = _size(related.claims[claim]), _size(related.claims[base])
    return then / _FAR <= size <= then * _FAR and (size - then) * way > 0


def _likely(related: Related, before: Sequence[int], change: int, base: int, way: int) -> int | None:
    """Give the number before that is nearest to what it would be now, if it is near enough to be meant."""
    told, then = _size(related.claims[change]), _size(related.claims[base])
    now = then * (1 + way * told / 100) if related.claims[change].unit == "%" else then + way * told
    near = [
        c
        for c in before
        if _on_side(related, c, base, way) and abs(_size(related.claims[c]) - now) * _NEAR <= max(now, then)
    ]
    return min(near, key=lambda c: abs(_size(related.claims[c]) - now), default=None)


def _words(told: str) -> set[str]:
    """Give the words of a name, in the singular."""
    return {word.rstrip("s") for word in words.WORD.findall(told.lower()) if word not in words.ANY}


def _relation(related: Related, change: int, now: int, base: int) -> Relation:
    told, size, then = (related.claims[c] for c in (change, now, base))
    a, b = digits(size), digits(then)
    if told.unit == "%":
        expected = _size(size) / _size(then) - 1
        text = growth_text(a, b, expected, max(0, told.decimals) + 1)
    else:
        expected = abs(_size(size) - _size(then))
        text = f"{a} − {b} = {fixed(_size(size) - _size(then), 0)}"
    return Relation("growth", (change, now, base), change, holds=False, text=text, expected=expected)
