"""What the computations around a number weigh: for the number as printed, or for another in its place."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import combinations, permutations, product
from typing import NamedTuple

from spotcheck.figures.proofreading.evidence.bases import told_with
from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.no_lists import come_out, no_list
from spotcheck.figures.proofreading.evidence.numbers import Number, fractions, lead, numbers, worded
from spotcheck.figures.proofreading.evidence.suggested import suggested
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language.proof_evidence import FROM_BEFORE, OF_REST_BEFORE, REST_BEFORE

#: what comes out with a number as printed speaks for it; so much of it settles that it is right
SETTLED = 1.25
_BORNE_OUT = 1.0
#: a number of two digits that is printed again is the same
_LONG = 10
_PAIR = 2
_OF_TWO = 3
#: kinds of numbers that others give
RESULTS = ("percent", "points", "multiple", "growth", "mean", "difference")
_PARTS_BEFORE, _AROUND, _RATES_AROUND, _BEHIND = 10, 24, 48, 6


class Evidence(NamedTuple):
    """The numbers of a text with the computations around each.

    Attributes
    ----------
    numbers : sequence of Number
        In the order of the text.
    holding, failing : mapping
        Place of a number → the computations that it is a member of, which come out or do not.
    told : set of int
        Places of the results that come out of some two numbers around them.
    borne_out : set of int
        Claims that come out of the numbers around them, whatever they were read to be.
    agreeing : mapping
        Claim → the numbers of each computation of its reading that comes out, the result first; none where one is in words.
    """

    numbers: Sequence[Number]
    holding: Mapping[float, Sequence[Computation]]
    failing: Mapping[float, Sequence[Computation]]
    told: AbstractSet[float]
    borne_out: AbstractSet[int]
    agreeing: Mapping[int, Sequence[tuple[Number, ...]]]

    def agrees_with(self, number: Number, value: float) -> bool:
        """Whether all that agrees with a number would with another value: a rate in whole percents tells no last digit."""
        for told in self.agreeing.get(number.claim, ()):
            if len(told) != _OF_TWO or told[0].kind != "percent":
                return False
            share = Computation("share", told)
            of_whole = share.holds() and share.holds(number, value)
            if not of_whole and not all(_of_both(told, number, v) for v in (number.value, value)):
                return False
        return True

    def bears_out(self, claims: Iterable[int]) -> bool:
        """Whether a computation of these claims that fails was none: they are of other sets, as all come out of other numbers.

        Numbers in words are not computed with, and say nothing for or against it.
        """
        members = {n.claim for n in self.numbers if not n.in_words} & set(claims)
        return bool(members) and members <= self.borne_out

    def two_rates(self, claims: Iterable[int]) -> bool:
        """Whether two rates of one measure come out that were read to be of one set, so that they are of two: 62.9%，以全部计24.4%."""
        of_claims = {*claims}
        members = [n for n in self.numbers if n.claim in of_claims]
        if any(n.kind not in ("percent", "count") for n in members):
            return False  # a change is between two
        told = [n for n in members if n.kind == "percent" and n.at in self.told]
        return len({n.claim for n in told}) > len({n.measure for n in told})

    def other_base(self, claims: Iterable[int]) -> bool:
        """Whether the percentage of these claims, one of counts, comes out of other counts."""
        members = [n for n in self.numbers if n.claim in set(claims)]
        percents = [n for n in members if n.kind == "percent"]
        of_counts = all(n.kind in ("percent", "count") for n in members)
        return of_counts and len(percents) == 1 and percents[0].at in self.told


def evidence(
    related: Related, agreed: Iterable[tuple[int, ...]] = (), explained: AbstractSet[int] = frozenset()
) -> Evidence:
    """Gather the computations that the numbers of a text may be meant in.

    Parameters
    ----------
    related
        The numbers; what they were read to be of is not asked.
    agreed
        Claims that agree with what they were read to be tied to: those of each computation, the result first.
    explained
        Claims that come out of others by what words spell out.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "共检查加油站466座，其中甲系统186座、乙系统152座、其他128座。"
    >>> sorted(evidence(relate(claims_of(text), text)).borne_out)
    [0, 1, 2, 3]
    """
    ties = [*agreed]
    listed = numbers(related, {claim for members in ties for claim in members})
    agreeing = _agreeing(listed, ties)
    held: list[Computation] = []
    broken: list[Computation] = []
    in_words = worded(related, listed)
    for computation in suggested(listed, related.text, in_words, fractions(related)):
        (held if computation.holds() else broken).append(computation)
    told = {n.at for i, n in enumerate(listed) if n.kind in RESULTS and _told(listed, i, related.text)}
    told |= {c.members[0].at for c in held if c.kind == "mean"}  # also of counts in words
    told |= {n.at for n in listed if n.kind == "mean" and _of_told_later(n, listed, in_words)}
    told |= {n.at for n in listed if n.kind == "percent" and _of_words(n, in_words, listed)}
    told |= {n.at for n in listed if n.claim in explained}
    holding = _by_number(held)
    agreed_on = (told for tied in agreeing.values() for told in tied)
    lists = come_out((c for c in held if c.kind == "sum"), agreed_on, listed, related.text)
    apart = {c.members[0] for c in held if c.kind == "difference"}
    failing = _by_number(
        c
        for c in broken
        if c.kind != "sum"
        or (c.said and c.members[1:] not in lists.added)
        or not (apart & {*c.members[1:]} or no_list(c, lists, listed, related.text))
    )
    together = sorted([*listed, *in_words], key=lambda n: n.at)
    return Evidence(together, holding, failing, told, _borne_out(listed, holding), agreeing)


def _of_both(told: Sequence[Number], number: Number, value: float) -> bool:
    """Whether a rate is that of the good and the bad ones together, with another value of one of them."""
    percent, part, other = (value if member is number else member.value for member in told)
    return abs(100 * part / (part + other) - percent) <= told[0].half


def _agreeing(
    listed: Sequence[Number], ties: Iterable[tuple[int, ...]]
) -> dict[int, list[tuple[Number, ...]]]:
    """Give the numbers of the computations that agree, by each claim in them."""
    by_claim = {number.claim: number for number in listed}
    agreeing: dict[int, list[tuple[Number, ...]]] = {}
    for members in ties:
        whole = all(claim in by_claim for claim in members)
        told = tuple(by_claim[claim] for claim in members) if whole else ()
        for claim in members:
            agreeing.setdefault(claim, []).append(told)
    return agreeing


def _by_number(found: Iterable[Computation]) -> dict[float, list[Computation]]:
    by_number: dict[float, list[Computation]] = {}
    for computation in found:
        for member in computation.members:
            by_number.setdefault(member.at, []).append(computation)
    return by_number


def _borne_out(listed: Sequence[Number], holding: Mapping[float, Sequence[Computation]]) -> set[int]:
    sure: list[Number] = []
    for number in listed:
        exact = [c for c in holding.get(number.at, ()) if c.kind == "difference" or c.holds(rounded=True)]
        if sum(weight for weight, _ in independent(number, number.value, exact)) > _BORNE_OUT:
            sure.append(number)
    again = {(n.kind, n.value, n.unit) for n in sure if n.value >= 2 * n.half * _LONG}
    return {n.claim for n in [*sure, *(n for n in listed if (n.kind, n.value, n.unit) in again)]}


def _told(listed: Sequence[Number], i: int, text: str) -> bool:
    """Whether some two numbers around one give it, by whatever right: it says nothing of others then."""
    result = listed[i]
    around = listed[max(0, i - _AROUND) : i + _BEHIND + 1]
    of_counts = [n for n in around if n.kind == "count"]
    of_percents = [n for n in listed[max(0, i - _RATES_AROUND) : i + _BEHIND + 1] if n.kind == "percent"]
    amounts = [n for n in around if n.kind == "quantity"]
    measured = [n for n in around if n.kind in ("quantity", "mean")]
    pairs: Iterable[tuple[Number, Number]]
    if result.kind == "percent" and (_grown(result, of_counts) or _of_the_rest(result, of_counts, text)):
        return True
    if result.kind == "percent":
        parts = [n for n in of_counts if n.at >= result.at - _PARTS_BEFORE]
        pairs, kind = product(parts, of_counts), "share"
        beside = told_with(text, listed, i)
        if beside is not None:
            pairs = (pair for pair in pairs if beside in pair)
    elif result.kind == "points":
        pairs, kind = combinations(of_percents, 2), "difference"
    elif result.kind == "difference":
        pairs, kind = (
            combinations((n for n in of_counts if n.place.same_statement(result.place)), 2),
            "difference",
        )
    elif result.kind == "mean":
        totals = [n for n in (*of_counts, *amounts) if n.unit == result.unit]
        pairs, kind = product(totals, of_counts), "mean"
    elif result.kind == "multiple":
        pairs, kind = (
            (p for like in (of_counts, of_percents, measured) for p in permutations(like, 2)),
            "multiple",
        )
    else:
        pairs, kind = permutations(of_counts, 2), "growth"
        base = listed[i - 1] if i else result
        if (
            base.kind == "count"
            and base.place.same_statement(result.place)
            and FROM_BEFORE.search(lead(text, base))
        ):
            pairs = (pair for pair in pairs if pair[1] is base)  # 与去年同期的27135件相比增长13.1%
    return any(
        Computation(kind, (result, *pair)).holds(rounded=kind == "share")
        for pair in pairs
        if kind != "share" or pair[0].value < pair[1].value
    )


def _of_words(percent: Number, in_words: Sequence[Number], listed: Sequence[Number]) -> bool:
    """Whether a count in words beside a percentage gives it: 27.3% on fatty acid profile (nine), of 33."""
    parts = [n for n in in_words if n.place.same_statement(percent.place)]
    at = int(percent.at)
    around = listed[max(0, at - _AROUND) : at + _BEHIND + 1] if parts else ()
    wholes = [n for n in around if n.kind == "count"]
    return any(
        part.value < whole.value and Computation("share", (percent, part, whole)).holds(rounded=True)
        for part in parts
        for whole in wholes
    )


def _of_told_later(mean: Number, listed: Sequence[Number], in_words: Sequence[Number]) -> bool:
    """Whether the sentence behind an average tells the total of so many: 72 were short, by 0.85 kg on average. In sum 61.2 kg."""
    totals = [
        n
        for n in listed
        if n.unit == mean.unit and n.at > mean.at and 0 <= n.place.sentence - mean.place.sentence <= 1
    ]
    counts = [
        n
        for n in (*in_words, *listed)
        if n.kind == "count" and n.at < mean.at and n.place.same_statement(mean.place)
    ]
    return any(
        Computation("mean", (mean, total, count)).holds(rounded=True) for total in totals for count in counts
    )


def _grown(percent: Number, counts: Iterable[Number]) -> bool:
    """Whether a percentage is by how much the two counts before it differ: 1,254 in 2012 and 1,909, a jump of 52.2 %."""
    before = [n for n in counts if n.at < percent.at and n.place.same_statement(percent.place)]
    return any(
        Computation("growth", (percent, *pair)).holds(rounded=True)
        for pair in permutations(before[-_PAIR:], _PAIR)
    )


def _of_the_rest(percent: Number, counts: Iterable[Number], text: str) -> bool:
    """Whether a percentage is of what a part told in its statement leaves of the whole: 80批次中10批次…，31批次合格，占44.3%.

    What is itself told as the rest is all of it; and in English, the rest is named.
    """
    before = [n for n in counts if n.at < percent.at and n.place.same_statement(percent.place)]
    if len(before) != _OF_TWO:
        return False
    whole, other, part = before
    words = lead(text, part)
    if (OF_REST_BEFORE.search(words) is None) if words.isascii() else REST_BEFORE.search(words):
        return False
    left = replace(whole, value=whole.value - other.value)
    return part.value < left.value and Computation("share", (percent, part, left)).holds(rounded=True)


def independent(
    number: Number, value: float, found: Iterable[Computation]
) -> list[tuple[float, Computation]]:
    """Weigh computations with a value of a number, those that words say and the most telling first, each of other numbers than those before."""
    weighed = sorted(
        ((c.telling(number, value) - c.doubt, c) for c in found),
        key=lambda item: (not item[1].said, -item[0], len(item[1].members)),
    )
    used: set[float] = set()
    changes: set[str] = set()
    kept: list[tuple[float, Computation]] = []
    for weight, computation in weighed:
        others = {m.at for m in computation.members if m is not number}
        if weight > 0 and not used & others and computation.kind not in changes:
            used |= others
            if computation.kind in ("growth", "multiple"):
                changes.add(computation.kind)  # 2 of 8 and 30 of 120 are one fall
            kept.append((weight, computation))
    return kept
