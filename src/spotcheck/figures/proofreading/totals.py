"""Numbers of one unit that a text lists under a total, whatever they count: 446家网店，其中旗舰店157家、普通店铺289家."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading import told_lists
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language.proof_cues import (
    ADDED_ON,
    DIVIDED,
    IN_TURN,
    IN_TURN_WITH,
    LISTED,
    NEXT_PART,
    NUMBERS_IN_WORDS,
    OF_EACH,
    OF_OTHER_KIND,
    OF_WHOLE,
    SHARE_OF_BASE,
    SO_MANY_TOGETHER,
    SOME_MORE,
    SOME_TOGETHER,
    THE_REST,
    THEN_TOTAL,
    TOTALLED,
    TOTALLED_BEHIND,
    TWICE,
    WHOLE_AGAIN,
)
from spotcheck.language.proof_evidence import EACH_BEHIND, PART_OF_NEXT, REMAINING

#: what comes to less than so much of a total is not all of it, whatever slip was made
_HALF = Fraction(2, 5)
_LEAST = 2
_FAR = Fraction(8, 5)

_AHEAD = 12
_SO_MANY = 40
MONEY = "price or other amount"
_FIRMS = "enterprises"
_OF_FIRMS = ("家", "間")
_OTHER_CLAUSE = re.compile(r"[；;]")
_CLOSED = re.compile(r"[）)]")
_NOT_ADDED = ("%", "‰", "倍", "times", "个百分点", "成")


class Total(NamedTuple):
    """The claims of a total and of the parts listed under it; whether words say that they come to it: 20、30和40，共90."""

    whole: int
    parts: tuple[int, ...]
    told: bool = False


def totals(related: Related) -> list[Total]:
    """Find lists of numbers of one unit, each with the number that may be their total.

    A total stands before its parts, with a word that says that they are listed, or behind them with one that adds them up.
    """
    found: list[Total] = []
    before: dict[tuple[str, str], int] = {}
    for members in statements(related):
        kinds = _kinds(related, [c for c in members if not _of_each(related, c)])
        for kind, listed in kinds.items():
            found += _in_one_statement(related, listed)
            found += _of_statement_before(related, listed, before.get(kind, -1))
        found += _and_the_rest(related, members)
        for (unit, measure), listed in reversed(kinds.items()):
            before[unit, measure] = listed[0]
            if measure != "other" and (unit, "other") not in kinds:
                before[unit, "other"] = listed[0]
    told = [*_of_so_many(related), *_added_on(related)]
    wholes = {total.whole for total in told}
    return [*(total for total in found if total.whole not in wholes), *told]


def _of_so_many(related: Related) -> Iterator[Total]:
    """Find totals of as many parts as words say: 大型30批次、中型50批次、小型120批次。三类企业共抽查200批次."""
    claims, text = related.claims, related.text
    listed = _in_prose(related, money=True)
    for at, whole in enumerate(listed):
        start = claims[whole].start
        told = SO_MANY_TOGETHER.search(text, max(0, start - _SO_MANY), start)
        if told is None or SHARE_OF_BASE.search(told.group()):
            continue  # 两者合计占26项次的76.9%
        size = NUMBERS_IN_WORDS.get((told["n"] or told["m"]).lower(), 0)
        place = related.places[whole]
        before = [c for c in listed[:at] if related.places[c].paragraph == place.paragraph]
        # 三类企业共抽查200批次，不合格24批次
        for total in (c for c in listed[at:] if related.places[c].same_statement(place)):
            parts = _like_so_many(related, total, before, size)
            if parts and not TWICE.search(text, claims[parts[0]].start, claims[total].end + 2 * _AHEAD):
                yield Total(total, parts, told=True)


def _added_on(related: Related) -> Iterator[Total]:
    """Find totals of two counts of which words add the second to the first: 本期28批次，加上前几期的92批次，今年共120批次."""
    claims, text = related.claims, related.text
    listed = _in_prose(related)
    for first, second, whole in zip(listed, listed[1:], listed[2:], strict=False):
        alike = len({kind_of(claims[c])[0] for c in (first, second, whole)}) == 1
        if not alike or not related.places[first].same_statement(related.places[whole]):
            continue
        on = text[claims[first].end : claims[second].start]
        then = text[claims[second].end : claims[whole].start]
        if ADDED_ON.search(on) and THEN_TOTAL.fullmatch(then):
            yield Total(whole, (first, second), told=True)


def _in_prose(related: Related, *, money: bool = False) -> list[int]:
    """Give the counts outside tables."""
    places = related.places
    return [c for c, claim in enumerate(related.claims) if adds(claim, money=money) and not places[c].table]


def _like_so_many(related: Related, whole: int, before: Sequence[int], size: int) -> tuple[int, ...]:
    """Give the last so many counts before a total that are of its kind, or of several in its statement: all of them, or of one list."""
    kind, place = kind_of(related.claims[whole]), related.places[whole]
    of_kind = [c for c in before if kind_of(related.claims[c]) == kind]
    beside = [
        c
        for c in before
        if related.places[c].same_statement(place) and kind_of(related.claims[c])[0] == kind[0]
    ]
    for alike in (of_kind, beside):
        if not _LEAST <= size <= len(alike):
            continue
        run = _listed_before(related, alike)
        ends, starts = (related.claims[c] for c in alike[-size - 1 :][:2])
        # 250件，其中…8件、…4件、…9件，三类
        if size in (len(run), len(alike)) or LISTED.search(related.text[ends.end : starts.start]):
            parts = tuple(alike[-size:])
            kinds = {kind_of(related.claims[c]) for c in parts}
            return parts if kind in kinds or len(kinds) > 1 else ()
    return ()


def _of_each(related: Related, claim: int) -> bool:
    """Whether a count is of each of several, and no part of a sum; 甲、乙分别抽检120批次、90批次 are of one and of the other."""
    start, end = related.claims[claim].start, related.claims[claim].end
    if EACH_BEHIND.match(related.text, end):
        return True
    before = OF_EACH.search(related.text, max(0, start - _AHEAD), start)
    if before is None:
        return False
    return not (IN_TURN.search(before.group()) and IN_TURN_WITH.match(related.text, end))


def _kinds(related: Related, members: Sequence[int]) -> dict[tuple[str, str], list[int]]:
    """Part the counts of a statement by unit and by what they count; what was not understood goes with the others of its unit."""
    kinds: dict[tuple[str, str], list[int]] = {}
    before = None
    for c in members:
        kind = kind_of(related.claims[c])
        if before is not None and before[0] == kind[0] and is_rest(related, c):
            kind = before
        kinds.setdefault(kind, []).append(c)
        before = kind
    for unit in dict.fromkeys(unit for unit, _ in kinds):
        of_unit = [kind for kind in kinds if kind[0] == unit]
        if unit and len(of_unit) == _LEAST and (unit, "other") in of_unit:
            known = next(kind for kind in of_unit if kind[1] != "other")
            kinds[known] = sorted(kinds[known] + kinds.pop((unit, "other")))
    return kinds


def statements(related: Related) -> Iterator[list[int]]:
    """Give the counts of each statement in prose."""
    here: list[int] = []
    place = None
    for i, claim in enumerate(related.claims):
        at = related.places[i]
        if at.table or not adds(claim):
            continue
        if place is not None and not at.same_statement(place):
            yield here
            here = []
        place = at
        here.append(i)
    if here:
        yield here


def adds(claim: Claim, *, money: bool = False) -> bool:
    """Whether a claim is a count that can be a part of another, printed as it is: not about 40.

    `money`: sums of money count too, whatever they were paid for.
    """
    aside = ("other count", MONEY) if money else ("other count",)
    return (
        claim.value is not None
        and claim.value > 0
        and claim.unit not in _NOT_ADDED
        and claim.exact
        and (claim.status != "ignored" or claim.reason in aside)
    )


def is_money(claim: Claim) -> bool:
    """Whether a number is a sum of money, whatever it was paid for, printed as it is."""
    money = claim.reason == MONEY or claim.measure == "amount"
    return money and claim.value is not None and claim.exact


def kind_of(claim: Claim) -> tuple[str, str]:
    """Give the unit of a count, which English leaves to the words behind it, and what it counts.

    Firms are counted by many counters: 超市420家、摊位680个, 合计1,100户.
    """
    if claim.measure == _FIRMS or (claim.reason == "other count" and claim.unit in _OF_FIRMS):
        return _FIRMS, _FIRMS
    measure = "amount" if claim.reason == MONEY else claim.measure or "other"
    return "" if claim.unit.isascii() else claim.unit, measure


def _in_one_statement(related: Related, listed: Sequence[int]) -> Iterator[Total]:
    """Give the total that stands in the statement of its parts, before or behind them."""
    if len(listed) <= _LEAST:
        return
    claims, text = related.claims, related.text
    if (total := _with_the_rest(related, listed)) is not None:
        yield total
        return
    for at in range(len(listed) - _LEAST):
        end, gap = claims[listed[at]].end, text[claims[listed[at]].end : claims[listed[at + 1]].start]
        opened = max(gap.rfind(mark) for mark in "（(")
        if opened >= 0 and not _CLOSED.search(gap, opened) and (not opened or LISTED.search(gap, opened)):
            closed = min((found for mark in "）)" if (found := text.find(mark, end)) >= 0), default=len(text))
            yield Total(listed[at], tuple(c for c in listed[at + 1 :] if claims[c].start < closed))
            continue
        parts = tuple(listed[at + 1 :])
        told = told_lists.names_all(related, listed[at], parts) or told_lists.nearly_all(
            related, listed[at], parts
        )
        if (LISTED.search(gap) or told) and not _OTHER_CLAUSE.search(gap):
            yield Total(listed[at], parts, told=told)
            break
    yield from _added_up_behind(related, listed)


def _and_the_rest(related: Related, members: Sequence[int]) -> Iterator[Total]:
    """Find a whole with a part and the rest of it, whatever each was read to count: 接到64起，调解49起，还有15起正在处理."""
    claims, text = related.claims, related.text
    units = dict.fromkeys(kind_of(claims[c])[0] for c in members)
    for unit in units:
        of_unit = [c for c in members if kind_of(claims[c])[0] == unit]
        if not unit or len(of_unit) != _LEAST + 1:
            continue
        whole, part, rest = of_unit
        first = text[claims[whole].end : claims[part].start]
        if SHARE_OF_BASE.match(first):  # 召回8192件，占计划召回量16065件的51.0%，尚有7873件未收回
            whole, part = part, whole
        if "、" in first or not first[-1:].isalnum() or sum_of(related, of_unit) in {c.value for c in claims}:
            continue  # three parts of what was told before
        gap = text[claims[part].end : claims[rest].start]
        more = SOME_MORE.search(gap) and OF_OTHER_KIND.match(text, claims[rest].end)
        if THE_REST.search(gap) or (more and told_lists.slipped_or_more(related, whole, (part, rest))):
            yield Total(whole, (part, rest), told=True)


def _added_up_behind(related: Related, listed: Sequence[int]) -> Iterator[Total]:
    """Give the total that stands behind its parts, with words that add them up."""
    claims, text = related.claims, related.text
    for at, whole in enumerate(listed[_LEAST:], start=_LEAST):
        start, end = claims[whole].start, claims[whole].end
        if SOME_TOGETHER.search(text, max(0, start - _SO_MANY), start):
            continue
        if TOTALLED.search(text, max(0, start - _AHEAD), start) or TOTALLED_BEHIND.match(text, end):
            run = _listed_before(related, listed[:at])
            if any(told_lists.in_both(related, c) for c in run):
                continue
            size, value = sum_of(related, run), value_of(related, whole)
            if len(run) >= _LEAST and min(size, value) >= _HALF * max(size, value):
                yield Total(whole, run, told=True)
            elif at == len(listed) - 1:
                yield Total(whole, tuple(listed[:at]))


def _with_the_rest(related: Related, listed: Sequence[int]) -> Total | None:
    """Give a whole of a part and the rest: of the 22 that failed, 15; the other nine. In 12 of the 45 raids; the remaining 43."""
    claims, text = related.claims, related.text
    first, second, third = listed[:3]
    last = claims[third]
    gap = text[claims[second].end : last.start]
    if len(listed) > _LEAST + 1 or not THE_REST.search(gap):
        return None
    if PART_OF_NEXT.fullmatch(text[claims[first].end : claims[second].start].lstrip()):
        return Total(second, (first, third), told=True)
    of_whole = WHOLE_AGAIN.search(text[_begins(text, claims[first]) : claims[first].start])
    return Total(first, (second, third), told=True) if of_whole else None


def _begins(text: str, claim: Claim) -> int:
    """Give where the sentence of a number begins."""
    return max(text.rfind(stop, 0, claim.start) for stop in "。\n.") + 1


def _listed_before(related: Related, parts: Sequence[int]) -> tuple[int, ...]:
    """Give the last of some counts that stand in one list: of 抽查30批次；灯具8批次、插座9批次 the last two."""
    claims, first = related.claims, len(parts) - 1
    while first and NEXT_PART.fullmatch(
        related.text, claims[parts[first - 1]].end, claims[parts[first]].start
    ):
        first -= 1
    whole = claims[parts[first]]  # Of the 76 that failed, 41 were made here, 20 there and 15 elsewhere
    if WHOLE_AGAIN.search(related.text[_begins(related.text, whole) : whole.start]):
        first += 1
    return tuple(parts[first:])


def _of_statement_before(related: Related, listed: Sequence[int], before: int) -> Iterator[Total]:
    """Give the first number of its kind in a statement before, which a list divides."""
    if before < 0 or len(listed) < _LEAST:
        return
    first = related.claims[listed[0]]
    near = 0 <= related.places[listed[0]].paragraph - related.places[before].paragraph <= 1
    start = _begins(related.text, first)
    if not near or related.claims[before].start >= start:
        return
    words = related.text[start : first.start]
    again = WHOLE_AGAIN.search(words) or OF_WHOLE.match(
        related.text[first.end : related.claims[listed[1]].start]
    )
    if again:  # 48 failed. Of the 48, 20 were recalled: what is told again is no part
        if len(listed) > _LEAST:
            yield Total(listed[0], tuple(listed[1:]))
    elif DIVIDED.search(words):
        yield Total(before, tuple(listed))


def is_rest(related: Related, claim: int) -> bool:
    """Whether the words before a count call it the rest."""
    start = related.claims[claim].start
    return REMAINING.search(related.text, max(0, start - _AHEAD), start) is not None


def value_of(related: Related, claim: int) -> Fraction:
    """Give the value of a count."""
    return related.claims[claim].value or Fraction(0)


def sum_of(related: Related, parts: Sequence[int]) -> Fraction:
    """Give what counts come to."""
    return sum((value_of(related, c) for c in parts), Fraction(0))


def far_apart(one: Fraction, other: Fraction) -> bool:
    """Whether a total is so much more, or less, than what parts come to that it is hardly theirs.

    >>> far_apart(Fraction(39), Fraction(111)), far_apart(Fraction(88), Fraction(91))
    (True, False)
    """
    return max(one, other) >= _FAR * min(one, other)
