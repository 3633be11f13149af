"""Counts that are more than what they are counts of: 抽查12批次，不合格15批次; 9 failed, of which 33 had sharp edges."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise, takewhile

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import DRAWN, VERDICTS
from spotcheck.figures.claims.model import BATCH_COUNTS
from spotcheck.figures.proofreading import told_lists
from spotcheck.figures.proofreading.adjacent import SLIPPED
from spotcheck.figures.proofreading.arithmetic import Relation, half_unit
from spotcheck.figures.proofreading.related_failures import failed_before
from spotcheck.figures.proofreading.relating import Related, Stated
from spotcheck.figures.proofreading.totals import adds, kind_of, statements
from spotcheck.language import Language
from spotcheck.language.proof_cues import BOTH_BEHIND, OF_WHOLE, PART_OF, REST, THE_REST
from spotcheck.language.proof_divided import ABOUT, EACH_IN_TURN, OF_THEM, OF_THINGS
from spotcheck.language.proof_evidence import BETWEEN_RESPECTIVE, OF_BEFORE, ONE_MORE_BEFORE
from spotcheck.language.proof_sentences import say

_AROUND = 40
#: so many characters before a count may call it the rest
_REST = 6


def computed(related: Related, lang: Language) -> list[Relation]:
    """Find counts that are more than the whole which they stand beside, in the order of the text.

    A verdict's count is held against what was sampled or tested of the same set in its statement; any count against the one
    whose part words say that it is.

    Parameters
    ----------
    related
        The numbers, and what they are of.
    lang
        Language of the sentence.
    """
    claims, told = related.claims, [*statements(related)]
    pairs = dict.fromkeys(
        (
            *_judged(related),
            *_of_set_before(related),
            *_parts(related),
            *_of_the_failed(related, told),
            *_in_both(related, told),
            *_rests(related, told),
        )
    )
    return [
        Relation(
            "within",
            (part, whole),
            part,
            holds=False,
            text=say("larger", lang, part=claims[part].quote, whole=claims[whole].quote)[0],
        )
        for part, whole in sorted(pairs)
        if _more(claims[part], claims[whole])
        and not _share_of_it(claims, part, whole)
        and not EACH_IN_TURN.search(related.text, claims[whole].end, claims[part].start)
    ]


def _share_of_it(claims: Sequence[Claim], part: int, whole: int) -> bool:
    """Whether the percentage behind a number says that the other one is a part of it: 收回2048份（发放2200份，有效率93.1%）."""
    share = claims[part + 1] if part + 1 < len(claims) else claims[part]
    size, of = (claims[c].value or Fraction(0) for c in (whole, part))
    return share.unit == "%" and bool(of) and abs(100 * size / of - (share.value or 0)) <= half_unit(share)


def _more(part: Claim, whole: Claim) -> bool:
    """Whether one count is more than another, and by no more than a slip makes it: 42 cargoes with 346,739 toys."""
    if (
        part.value is None
        or whole.value is None
        or not part.value.denominator == whole.value.denominator == 1
    ):
        return False
    return whole.value < part.value <= SLIPPED * (whole.value + 1)


def _judged(related: Related) -> Iterator[tuple[int, int]]:
    """Give counts of a verdict, each with what was drawn of the same set in the same statement or table.

    80批次样品中，来自企业的10批次全部合格，其他的有31批次合格: beside a larger count the 31 are hardly of the 10.
    """
    counts = [s for s in related.stated if _counts_batches(related, s)]
    drawn: dict[tuple[int, tuple[int, int]], list[int]] = defaultdict(list)
    for stated in counts:
        if stated.a.measure in DRAWN:
            drawn[stated.a.group, stated.place.statement].append(stated.claim)
    by_sentence: dict[tuple[int, int], list[Stated]] = defaultdict(list)
    for stated in counts:
        if not stated.place.table:
            by_sentence[stated.place.paragraph, stated.place.sentence].append(stated)
    for stated in (s for s in counts if s.a.measure in VERDICTS):
        yield from _of_sentence_before(related, stated, by_sentence)
        of_set = drawn.get((stated.a.group, stated.place.statement), [])
        before = [c for c in of_set if stated.place.table or c < stated.claim]
        if not before or not _more(related.claims[stated.claim], related.claims[before[-1]]):
            continue
        beside = () if stated.place.table else related.beside(stated.place)
        others = (s.claim for s in beside if s.claim < stated.claim and _counts_batches(related, s))
        if not any(_at_least(related.claims[c], related.claims[stated.claim]) for c in others):
            yield stated.claim, before[-1]


def _of_set_before(related: Related) -> Iterator[tuple[int, int]]:
    """Give counts of a verdict that are more than all that the paragraph says before them was drawn: 测试39款电蚊拍。…有问题的共88款."""
    for stated in related.stated:
        judged = stated.a.measure in VERDICTS and stated.sure and not stated.place.table
        if judged and _counts_batches(related, stated) and related.claims[stated.claim].unit:
            for whole in _all_drawn_before(related, stated.claim):
                drawn = related.of(whole)
                of_set = drawn is not None and drawn.a.group == stated.a.group
                if of_set and not _told_apart(related, whole, stated.claim):
                    yield stated.claim, whole


def _of_the_failed(related: Related, told: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Give the counts that a sentence lists of the failed, each with the largest count of failures before it: 不符合规定者中，标示不符92件."""
    for members in told:
        failed = failed_before(related, members)
        if failed is not None:
            unit = related.claims[failed].unit
            yield from ((c, failed) for c in members if related.claims[c].unit == unit)


def _in_both(related: Related, told: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Give the counts of what is in both of two counts before it, where it is more than these together, each with the smaller: A 8件与B 11件（两者皆不符者27件）."""
    claims = related.claims
    for members in told:
        for first, second, both in zip(members, members[1:], members[2:], strict=False):
            sizes = [claims[c].value or 0 for c in (first, second, both)]
            of_one = len({claims[c].unit for c in (first, second, both)}) == 1
            if of_one and sizes[2] > sizes[0] + sizes[1] and told_lists.in_both(related, both):
                yield both, min((first, second), key=lambda c: claims[c].value or 0)


def _rests(related: Related, told: Sequence[Sequence[int]]) -> Iterator[tuple[int, int]]:
    """Give the counts that words call the rest and that are more than all that the paragraph says was drawn: 测试38款。…其余223款."""
    claims, text = related.claims, related.text
    for members in told:
        for rest in members:
            start = claims[rest].start
            if claims[rest].unit and THE_REST.search(text, max(0, start - _REST), start):
                yield from ((rest, whole) for whole in _all_drawn_before(related, rest))


def _all_drawn_before(related: Related, claim: int) -> list[int]:
    """Give the largest count of what was drawn before a count in its paragraph, where the count is more than all of these together."""
    claims = related.claims
    drawn = [
        s.claim
        for s in related.paragraph(related.places[claim].paragraph)
        if s.claim < claim
        and s.a.measure in DRAWN
        and _counts_batches(related, s)
        and claims[s.claim].unit == claims[claim].unit
    ]
    together = sum(claims[c].value or 0 for c in drawn)
    largest = max(drawn, key=lambda c: claims[c].value or 0, default=None)
    return [] if largest is None or (claims[claim].value or 0) <= together else [largest]


def _of_sentence_before(
    related: Related, judged: Stated, by_sentence: Mapping[tuple[int, int], Sequence[Stated]]
) -> Iterator[tuple[int, int]]:
    """Give the one count of the sentence before, of what was drawn, for the first of a verdict: 193 were tested. 247 passed."""
    place = judged.place
    here = by_sentence.get((place.paragraph, place.sentence), ())
    before = by_sentence.get((place.paragraph, place.sentence - 1), ())
    if len(before) != 1 or list(here) != [judged] or before[0].a.measure not in DRAWN:
        return
    whole, part = (related.claims[s.claim] for s in (before[0], judged))
    words = related.text[whole.end : part.end + _AROUND]
    of_others = OF_BEFORE.search(words) or ONE_MORE_BEFORE.search(related.text, whole.end, part.start)
    of_others = of_others or _told_apart(related, before[0].claim, judged.claim)
    # five models 28 times each; one failed in 22 of the tests
    named = OF_THINGS.match(related.text, part.end)
    of_others = of_others or (named and named["things"] not in related.text[whole.end : part.start])
    if before[0].a.group == judged.a.group and not of_others:
        yield judged.claim, before[0].claim


def _told_apart(related: Related, whole: int, part: int) -> bool:
    """Whether the rest is told between two counts: two were made here, the rest abroad. Germs were found on six."""
    claims = related.claims
    return REST.search(related.text, claims[whole].end, claims[part].start) is not None


def _counts_batches(related: Related, stated: Stated) -> bool:
    """Whether a number counts batches, printed as it is."""
    return stated.form == "count" and stated.a.measure in BATCH_COUNTS and adds(related.claims[stated.claim])


def _at_least(one: Claim, other: Claim) -> bool:
    """Whether a count is no less than another."""
    return one.value is not None and other.value is not None and one.value >= other.value


def _parts(related: Related) -> Iterator[tuple[int, int]]:
    """Give counts that words call a part of the count before them."""
    claims, text = related.claims, related.text
    counts = [c for c, claim in enumerate(claims) if adds(claim)]
    for at, (whole, part) in enumerate(pairwise(counts)):
        a, b = claims[whole], claims[part]
        if kind_of(a)[0] != kind_of(b)[0] or not _together(related, part, whole):
            continue
        gap = text[a.end : b.start]
        if "|" in gap:
            continue  # of another column
        if OF_WHOLE.match(gap):
            yield part, whole
        elif BOTH_BEHIND.match(text, b.end) and at and _together(related, counts[at - 1], part):
            yield part, min(counts[at - 1], whole, key=lambda c: claims[c].value or 0)
        elif OF_THEM.match(text, b.end) and not ABOUT.search(text, max(0, a.start - _AROUND), a.start):
            before = takewhile(lambda c, whole=whole: _together(related, c, whole), reversed(counts[:at]))
            if not any(_at_least(claims[c], b) for c in before):
                yield part, whole
        elif PART_OF.search(gap) and not _of_row(related, counts, at):
            before = takewhile(lambda c, whole=whole: _together(related, c, whole), reversed(counts[:at]))
            if not _of_another(b, a, [claims[c] for c in before]):
                yield part, whole


def _of_row(related: Related, counts: Sequence[int], at: int) -> bool:
    """Whether a count is the last of a row, all of which a part behind it may be of: 甲、乙、丙分别4批、3批及3批，其中6批已退运."""
    if not at:
        return False
    before, last = related.claims[counts[at - 1]], related.claims[counts[at]]
    return BETWEEN_RESPECTIVE.fullmatch(related.text, before.end, last.start) is not None


def _together(related: Related, one: int, other: int) -> bool:
    """Whether two numbers stand in one statement."""
    return related.places[one].same_statement(related.places[other])


def _of_another(part: Claim, whole: Claim, before: Sequence[Claim]) -> bool:
    """Whether a count can be a part of one that stands before the last: 抽查160批次，不合格9批次，其中网络样品80批次.

    One of the same verdict as the last is hardly a part of what was drawn, where no other of that verdict stands before.
    """
    if part.measure == whole.measure in VERDICTS and all(c.measure != whole.measure for c in before):
        return False
    return any(_at_least(c, part) for c in before)
