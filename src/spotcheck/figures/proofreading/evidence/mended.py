"""Numbers that, were they others, would let the computations around them come out: 823 where 832 is needed twice."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from itertools import combinations, permutations, product
from typing import NamedTuple

from spotcheck.figures.proofreading.arithmetic import Relation, digits
from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.numbers import Number, numbers, printed, slipped
from spotcheck.figures.proofreading.evidence.suggested import suggested
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language import Language
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_sentences import say

#: so much evidence, in decimal digits, makes a number doubtful; sums come out by chance more often, as there are so many
_ENOUGH = 2.4
_ENOUGH_FOR_SUM = 3.05
#: what already comes out with the number as printed speaks for it; so much of it settles that it is right
_SETTLED = 1.25
#: how much likelier a slip of the pen is than any other value of that many digits
_SLIPS = {"transposed": 1.8, "substituted": 0.7, "shifted": 1.6, "dropped": 0.6, "added": 0.6}
_SHORT_SLIPS = {"transposed": 1.4, "substituted": 0.3}
_LONG = 3
#: a digit for another makes many a sum come out
_SUBSTITUTED_IN_SUM = 0.35
_OPERAND_OF_POINTS = 0.7
#: a percentage may have been computed from another base, which is no slip; a growth from what it grew to
_NO_SLIP = {"percent": 0.8, "multiple": 1.5, "points": 1.0, "growth": 1.0}
_GROWN_TO = 1.5
_ALL = 100
_ROWS = 3
_THREE = 3
_PARTS_BEFORE, _AROUND, _RATES_AROUND, _BEHIND = 10, 24, 48, 3


class Mended(NamedTuple):
    """A number, what it would have to be, and the computations that come out then, the most telling first."""

    number: Number
    value: float
    computations: tuple[Computation, ...]


def computed(related: Related, agreed: AbstractSet[int], lang: Language) -> dict[Relation, list[Doubted]]:
    """Give the computations that do not come out, and would if one of their numbers were another.

    Parameters
    ----------
    related
        The numbers; what they were read to be of is not asked.
    agreed
        Claims that agree with what they were read to be tied to: these are not doubted.
    lang
        Language of the computations' words.

    Returns
    -------
    dict
        Computation → the numbers that may be wrong, the likeliest first, each with what it should be.
    """
    together: dict[int, list[Mended]] = {}
    for mended in doubtful(related, agreed):
        together.setdefault(id(mended.computations[0]), []).append(mended)
    return {_relation(related, found[0], lang): _doubted(related, found) for found in together.values()}


def doubtful(related: Related, agreed: AbstractSet[int] = frozenset()) -> list[Mended]:
    """Find the numbers that the computations around them speak against, the most doubtful first."""
    listed = numbers(related, agreed)
    found = list(suggested(listed, related.text))
    added = {c.members[1:] for c in found if c.kind == "sum" and c.holds()}
    by_number: dict[int, list[Computation]] = {}
    for computation in found:
        if computation.members[1:] in added and not computation.holds():
            continue  # another total is that of these parts
        for member in computation.members:
            by_number.setdefault(member.at, []).append(computation)
    known = {(n.kind, n.value) for n in listed}
    told = {n.at for i, n in enumerate(listed) if n.kind != "count" and _told(listed, i)}
    weighed: list[tuple[float, Mended]] = []
    for number in listed:
        if number.settled:
            continue
        best = _best(number, by_number.get(number.at, ()), known, told)
        if best is not None and best[0] >= _enough(best[1]):
            weighed.append(best)
    return [mended for _, mended in sorted(weighed, key=lambda item: -item[0])]


def _enough(mended: Mended) -> float:
    return _ENOUGH_FOR_SUM if mended.computations[0].kind == "sum" else _ENOUGH


def _told(listed: Sequence[Number], i: int) -> bool:
    """Whether some two numbers around one give it, by whatever right: it says nothing of others then."""
    result = listed[i]
    around = listed[max(0, i - _AROUND) : i + _BEHIND + 1]
    of_counts = [n for n in around if n.kind == "count"]
    of_percents = [n for n in listed[max(0, i - _RATES_AROUND) : i + _BEHIND + 1] if n.kind == "percent"]
    pairs: Iterable[tuple[Number, Number]]
    if result.kind == "percent":
        parts = [n for n in of_counts if n.at >= result.at - _PARTS_BEFORE]
        pairs, kind = product(parts, of_counts), "share"
    elif result.kind == "points":
        pairs, kind = combinations(of_percents, 2), "points"
    elif result.kind == "multiple":
        pairs, kind = (*permutations(of_counts, 2), *permutations(of_percents, 2)), "multiple"
    else:
        pairs, kind = permutations(of_counts, 2), "growth"
    return any(
        Computation(kind, (result, *pair)).holds(rounded=kind == "share")
        for pair in pairs
        if kind != "share" or pair[0].value < pair[1].value
    )


def _best(
    number: Number,
    around: Sequence[Computation],
    known: set[tuple[str, float]],
    told: set[int],
) -> tuple[float, Mended] | None:
    """Give the value that the computations around a number speak for most, with how much they do."""
    holding = [c for c in around if c.holds()]
    for_it = sum(weight for weight, _ in _independent(number, number.value, holding))
    if for_it > _SETTLED:
        return None
    failing = [c for c in around if not c.holds() and not _explained(c, told)]
    values = {v for c in failing for v in c.solved(number) if v > 0 and v != number.value}
    best: tuple[float, Mended] | None = None
    for value in sorted(values):
        slip = slipped(number, value)
        if (slip is None and (number.kind, value) in known) or (number.kind == "percent" and value >= _ALL):
            continue
        if slip is None and number.kind not in _NO_SLIP:
            continue
        mended = [c for c in failing if c.holds(number, value, rounded=True)]
        weighed = _independent(number, value, mended)
        if not weighed or not _plausible(number, slip, weighed):
            continue
        evidence = sum(weight for weight, _ in weighed) - for_it + _likely(number, value, slip, weighed)
        if best is None or evidence > best[0]:
            best = (evidence, Mended(number, value, tuple(c for _, c in weighed)))
    return best


def _plausible(number: Number, slip: str | None, weighed: Sequence[tuple[float, Computation]]) -> bool:
    """Whether a value may have become what is printed: by a slip, or as several computations or rows agree on it."""
    first = weighed[0][1]
    if slip is None:
        kinds = {c.kind for _, c in weighed}
        return len(kinds) > 1 or first.rows > 0 or _of_later(number, first)
    share = first.members if first.kind == "share" else None
    more_than_all = share is not None and share[1].value > share[2].value
    return not more_than_all or slip in ("dropped", "shifted", "transposed")


def _explained(computation: Computation, told: set[int]) -> bool:
    """Whether the result comes out of other numbers: then it says nothing of these, but in three rows."""
    return computation.rows < _ROWS and computation.members[0].at in told


def _independent(
    number: Number, value: float, found: Iterable[Computation]
) -> list[tuple[float, Computation]]:
    """Weigh computations with a value of a number, the most telling first, each of other numbers than those before."""
    weighed = sorted(
        ((c.telling(number, value) - c.doubt, c) for c in found),
        key=lambda item: (-item[0], len(item[1].members)),
    )
    used: set[int] = set()
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


def _likely(
    number: Number, value: float, slip: str | None, weighed: Sequence[tuple[float, Computation]]
) -> float:
    """Say how much likelier than others a value is, by the slip that leads from it to what is printed."""
    first = weighed[0][1]
    if slip is None:
        return _GROWN_TO if _of_later(number, first) else -_NO_SLIP[number.kind]
    lengths = [sum(c.isdigit() for c in printed(number, v).strip("0.")) for v in (number.value, value)]
    short = min(lengths) if slip in ("dropped", "added") else lengths[1]
    likely = (_SLIPS if short >= _LONG else _SHORT_SLIPS).get(slip, -0.8)
    if slip == "substituted" and first.kind == "sum":
        likely -= _SUBSTITUTED_IN_SUM
    if first.kind == "points" and number is not first.members[0] and len(weighed) == 1:
        likely -= _OPERAND_OF_POINTS
    return likely


def _of_later(number: Number, growth: Computation) -> bool:
    """Whether a growth was computed from what it grew to: (230 - 200) / 230."""
    if growth.kind != "growth" or number is not growth.members[0]:
        return False
    later, earlier = (m.value for m in growth.members[1:])
    return abs(100 * abs(1 - earlier / later) - number.value) <= number.half + 1e-6


def _relation(related: Related, mended: Mended, lang: Language) -> Relation:
    """Say what the computations come to as printed."""
    members = dict.fromkeys(m.claim for c in mended.computations[:1] for m in c.members)
    others = [claim for claim in members if claim != mended.number.claim]
    text = say("and", lang)[0].join(_told_text(related, c, lang) for c in mended.computations)
    claim = mended.number.claim
    return Relation("evidence", (claim, *others), claim, holds=False, text=text)


def _told_text(related: Related, computation: Computation, lang: Language) -> str:
    """Give a computation with the numbers as printed: what it comes to, and what the text says."""
    result, *operands = computation.members
    shown = [digits(related.claims[m.claim]) for m in operands]
    exact = [abs(related.claims[m.claim].value or Fraction(0)) for m in operands]
    places = result.decimals + 1
    if computation.kind == "sum":
        text = f"{' + '.join(shown)} = {fixed(sum(exact, Fraction(0)), 0)}"
    elif computation.kind == "points":
        text = f"{' − '.join(shown if exact[0] >= exact[1] else shown[::-1])} = {fixed(abs(exact[0] - exact[1]), result.decimals)}"
    elif computation.kind == "share":
        text = f"{shown[0]} ÷ {shown[1]} = {fixed(exact[0] / exact[1] * 100, places)}%"
    elif computation.kind == "multiple":
        text = f"{shown[0]} ÷ {shown[1]} = {fixed(exact[0] / exact[1], places)}"
    else:
        text = f"{shown[0]} ÷ {shown[1]} − 1 = {fixed((exact[0] / exact[1] - 1) * 100, places)}%"
    return say("computed", lang, text=text, printed=related.claims[result.claim].quote)[0]


def _doubted(related: Related, found: Sequence[Mended]) -> list[Doubted]:
    """Give the doubtful numbers of one computation, then the others of three; of a longer sum, the slips tell which it is."""
    made = [
        Doubted(m.number.claim, digits(related.claims[m.number.claim]), _as_printed(related, m))
        for m in found
    ]
    members = found[0].computations[0].members
    named = {d.claim for d in made}
    if len(members) == _THREE:
        made += [Doubted(m.claim, "", "") for m in members if m.claim not in named]
    return made


def _as_printed(related: Related, mended: Mended) -> str:
    """Print a value as the number of the text is printed."""
    unit = related.claims[mended.number.claim].unit
    return printed(mended.number, mended.value) + ("%" if unit == "%" else "")
