"""Whether a rate is told of a set that has a name of its own, by a text that leaves no doubt which it is: 中药饮片抽检559批次，不合格率3.22%."""

import re
from collections.abc import Iterable
from fractions import Fraction
from itertools import permutations

from spotcheck.figures.claims.marks import DRAWN, VERDICT_OF, VERDICTS
from spotcheck.figures.claims.normal import plain
from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.counted import RATE
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import Related, Side
from spotcheck.figures.proofreading.shared import says_of_failed
from spotcheck.language.proof_cues import CHANNELS, OVERALL_BEFORE, REST_NEAR
from spotcheck.language.proof_evidence import BETWEEN_RESPECTIVE, RESPECTIVE_BEFORE

#: so far before a percentage may stand the word for its channel, or behind its name its clause; the shortest name
_BEFORE, _CLAUSE, _SHORTEST = 12, 14, 2
_STOPS = re.compile(r"[，。；、：,;]")
#: a rate read with this much is called a rate
_CALLED = 0.9
_AHEAD = 24
_TWO = 2
#: small numbers come to others by chance
_TEN = 10


def of_named_set(related: Related, percent: int, claims: Iterable[int]) -> bool:
    """Whether a rate and its counts are of one set, whose name the text gives to no other and puts right beside the rate; or of all, as words say.

    Parameters
    ----------
    related
        The numbers.
    percent
        The rate.
    claims
        The numbers that it is held against.
    """
    own = related.of(percent)
    if own is None or own.form != "rate" or related.claims[percent].confidence < _CALLED:
        return False
    key = related.groups[own.a.group].key
    named = bool(key[1]) or any(column != "year" for column, _ in key[0])
    together = all(s is None or s.a.group == own.a.group for s in map(related.of, claims))
    if not (together and len(related.named(key)) == 1):
        return False
    if said_of_all(related, percent):
        return True
    return named and (
        name_before(related, percent) or _whole_before(related, percent) or _in_turn(related, percent)
    )


def said_of_all(related: Related, percent: int) -> bool:
    """Whether words right before a rate say that it is of all: 总体合格率, the overall satisfactory rate."""
    start = related.claims[percent].start
    return OVERALL_BEFORE.search(related.text, max(0, start - _AHEAD - _BEFORE), start) is not None


def name_before(related: Related, percent: int) -> bool:
    """Whether a percentage has the words of its set right before it, or those of the channel that the set is told by: 线上样品占55%."""
    share = related.claims[percent]
    words = plain(share.scope.words, "en" if share.scope.words.isascii() else "zh")
    if words:
        before = related.text[max(0, share.start - len(words) - _CLAUSE) : share.start]
        return len(words) >= _SHORTEST and words in _STOPS.split(before)[-1]
    channel = CHANNELS.get(dict(share.scope.conditions).get("channel", ""))
    start = max(0, share.start - _BEFORE)
    return channel is not None and channel.search(related.text, start, share.start) is not None


def behind_own_part(related: Related, percent: int, claims: Iterable[int]) -> bool:
    """Whether a rate stands right behind the good or bad ones that it is of, in a text that counts one set by their name: 45件样品符合标准，达标率75%."""
    own, part = related.of(percent), related.of(percent - 1)
    if own is None or part is None or part.form != "count" or own.form != "rate":
        return False
    together = all(s is None or s.a.group == own.a.group for s in map(related.of, claims))
    return (
        part.a == Side(VERDICT_OF.get(own.a.measure, ""), own.a.group)
        and part.place.same_statement(own.place)
        and together
        and len(related.named(related.groups[own.a.group].key)) == 1
    )


def of_other_sets(related: Related, found: Iterable[Relation]) -> list[set[int]]:
    """Give the numbers of computations that fail and were read to be of one set, where other numbers say that they are of another.

    Parameters
    ----------
    related
        The numbers.
    found
        The computations between the sets that they were read to be of.
    """
    failing = [relation for relation in found if not relation.holds]
    told = (_judged_otherwise, _of_all_drawn_there, _of_what_is_left)
    return [{*r.members} for r in failing if any(of_others(related, r) for of_others in told)]


def _judged_otherwise(related: Related, failing: Relation) -> bool:
    """Whether good and bad ones do not come to what was checked, but one does with others: 23 of 36 passed, of 26 dear ones 17. The 13 that failed."""
    if failing.kind != "verdicts":
        return False
    claims = related.claims
    checked = {c.value for c in claims if c.measure in DRAWN}
    own = {claims[c].measure: claims[c] for c in failing.members}
    for verdict, other in permutations(sorted(VERDICTS), _TWO):
        size = own[verdict].value if verdict in own else None
        rests = {c.value for c in claims if c.measure == other and c.value and c is not own.get(other)}
        if size is not None and size >= _TEN and any(size + rest in checked for rest in rests):
            return True
    return False


def _of_all_drawn_there(related: Related, failing: Relation) -> bool:
    """Whether a share was guessed to be of those that failed, and is of all that was drawn: 采样50批次，20批次未达到，占40%；4批次违法，占8%."""
    if failing.said or len(failing.members) != _TWO + 1:
        return False
    share, part, whole = (related.claims[c] for c in failing.members)
    printed = printed_of(share, RATE) if share.measure == "share" else None
    of_failed = whole.measure == "nonconforming" and part.measure == whole.measure
    if printed is None or not of_failed or says_of_failed(related, failing.members[0], _AHEAD):
        return False
    near = (related.claims[c] for c in related.near(failing.derived, 0))
    size = part.value or Fraction(0)
    drawn = (c.value for c in near if c.measure in DRAWN and c.value and size < c.value)
    return any(size / value in printed.claim("nearest") for value in drawn)


def _of_what_is_left(related: Related, failing: Relation) -> bool:
    """Whether a rate is of what others leave of a whole, where words call it the rest: 45批次，其中12批次网购；其余有2批次不合格，不合格率6.1%."""
    if failing.kind != "rate" or len(failing.members) != _TWO + 1:
        return False
    rate, part = (related.claims[c] for c in failing.members[:_TWO])
    printed, size = printed_of(rate, RATE), part.value or Fraction(0)
    ahead = related.text[max(0, part.start - _AHEAD) : part.start]
    if printed is None or not REST_NEAR.search(ahead):
        return False
    before = (c for c in related.near(failing.derived, 0) if c < failing.members[1])
    near = [related.claims[c].value or Fraction(0) for c in before]
    lefts = (a - b for a, b in permutations(near, _TWO) if a - b >= size)
    return any(left and size / left in printed.claim("nearest") for left in lefts)


def _whole_before(related: Related, percent: int) -> bool:
    """Whether the number right before a rate is what was drawn of its set."""
    own, whole = related.of(percent), related.of(percent - 1)
    return (
        own is not None
        and whole is not None
        and whole.a.group == own.a.group
        and whole.a.measure in DRAWN
        and whole.place.same_statement(own.place)
    )


def _in_turn(related: Related, percent: int) -> bool:
    """Whether a rate is one of a list that goes over several sets in turn: 不合格率分别为3%和6%."""
    claims, text = related.claims, related.text
    first = percent
    while first and BETWEEN_RESPECTIVE.fullmatch(text, claims[first - 1].end, claims[first].start):
        first -= 1
    start = claims[first].start
    return RESPECTIVE_BEFORE.search(text, max(0, start - _AHEAD), start) is not None
