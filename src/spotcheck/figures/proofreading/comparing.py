"""Shares, multiples, growths and changes: between which two sets of a text they are."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice

from spotcheck.figures.claims import Claim, Where
from spotcheck.figures.proofreading.places import Place, between, moved_between
from spotcheck.figures.proofreading.relating import SURE, Form, Key, Related, Side, Stated, key_of, nearly
from spotcheck.figures.quantities import MEASURES, RATES
from spotcheck.language.lexicon_chinese import LAST_YEAR
from spotcheck.language.proof_cues import MOVED_BY, OVERALL
from spotcheck.language.proof_evidence import BETWEEN_RESPECTIVE, TOGETHER_BEFORE

_TWO = 2
#: what moved stands so near before its change
_MOVED_BEFORE = 24
#: with their years, so many numbers lie between what moved and its change
_MOVED_REACH = 4
#: measure → the form of what it states
FORMS: dict[str, Form] = {
    "share": "quotient",
    "ratio": "quotient",
    "growth": "growth",
    "change": "difference",
}


def of_two(related: Related, i: int, claim: Claim, place: Place, *, sure: bool) -> Stated | None:
    """Read a share, multiple, growth or change: of which two sides.

    Parameters
    ----------
    related
        What the counts and rates of the text state.
    i, claim, place
        The number.
    sure
        Whether its reading is more than a guess.

    Returns
    -------
    Stated or None
        None where its sides cannot be told, or where points are meant by a percentage.
    """
    measure = claim.base_measure or {"share": "nonconforming", "change": "failure_rate"}.get(
        claim.measure, "sampled"
    )
    if measure not in MEASURES and measure not in RATES:
        return None
    lead = related.text[max(0, claim.start - _MOVED_BEFORE) : claim.start]
    if claim.measure == "share" and TOGETHER_BEFORE.search(lead):
        return None  # 豇豆9个、芹菜6个，两个品种合计占51.7%: of no one of them
    two = _moved(related, i, measure)
    if two is None and (two := _two_called_alike(related, claim, measure)) is not None:
        sure = False
    if two is None:
        two, sure = _named(related, i, claim, measure, sure=sure)
    if two is None or _points_meant(related, *two, claim):
        return None
    return Stated(i, FORMS[claim.measure], *two, place, sure)


def _named(
    related: Related, i: int, claim: Claim, measure: str, *, sure: bool
) -> tuple[tuple[Side, Side] | None, bool]:
    """Give the sides that scope and base name, and whether they do so for sure."""
    scope, against = claim.scope, claim.base
    if claim.measure in ("change", "ratio") and against == Where() and _with_overall(related, claim):
        against = _first_of(related, measure)
    elif claim.measure != "share" and against == Where():
        before = _just_before(related, i, measure)
        if before is None:
            return None, False
        against = before
        sure = sure or related.claims[i - 1].confidence >= SURE  # the text puts the two side by side
    later = _later(related, i, measure) if claim.measure == "growth" else None
    if later is not None:
        scope, against = later, scope
    named = key_of(scope, measure), key_of(against, measure)
    own, base = (related.meant(key, measure) for key in named)
    if own == base:
        return None, False
    sides = _fitting(related, i, own, base, measure, claim)
    if claim.measure == "share" and (whole := _whole_of(related, *sides)) is not None:
        return (sides[0], whole), False
    return sides, sure and (own, base) == named


def _whole_of(related: Related, own: Side, base: Side) -> Side | None:
    """Give the last larger count before a part that is more than what its share was read to be of: 甲44批次、乙6批次，其中甲占46.8%."""
    part, whole = (related.groups[side.group].values.get(side.measure) for side in (own, base))
    if part is None or whole is None or whole[0] >= part[0]:
        return None
    larger = (
        s
        for s in related.stated
        if s.claim < part[1]
        and s.form == "count"
        and s.a.measure == base.measure
        and not s.place.same_statement(related.places[part[1]])
        and (related.value(s.a) or 0) > part[0]
    )
    last = max(larger, key=lambda s: s.claim, default=None)
    return None if last is None else last.a


def _with_overall(related: Related, claim: Claim) -> bool:
    """Whether something is compared with the rate of all: 比总体不合格率高4.9个百分点."""
    return OVERALL.search(related.text, max(0, claim.start - _MOVED_BEFORE), claim.start) is not None


def _first_of(related: Related, measure: str) -> Where:
    """Give what a text speaks of as a whole: the first set of all whose measure it prints, or else the first of a sentence."""
    rates = [s for s in related.stated if s.form == "rate" and s.a.measure == measure]
    keys = [(related.groups[s.a.group].key, s.place.table) for s in rates]
    of_all = (key for key, _ in keys if not key[1] and all(column == "year" for column, _ in key[0]))
    key = next(of_all, next((key for key, table in keys if not table), None))
    return Where() if key is None else Where(*key)


def _two_called_alike(related: Related, claim: Claim, measure: str) -> tuple[Side, Side] | None:
    """Give the two sets that a change from last year is between, where the text calls them alike: 今年8.9%，去年同期6.0%."""
    if claim.base.words != LAST_YEAR or claim.measure not in ("change", "growth"):
        return None
    if related.named(key_of(claim.base, measure)):
        return None
    sides = [
        Side(measure, g)
        for g in related.named(key_of(claim.scope, measure))
        if measure in related.groups[g].values
    ]
    if len(sides) != _TWO or claim.value is None:
        return None
    first, second = (related.value(side) or Fraction(0) for side in sides)
    return (sides[0], sides[1]) if (first >= second) == (claim.value >= 0) else (sides[1], sides[0])


def _fitting(related: Related, i: int, own: Key, base: Key, measure: str, claim: Claim) -> tuple[Side, Side]:
    """Choose among sets called alike those of which a share, multiple or change holds; or else the last before it."""

    def printed(key: Key) -> list[Side]:
        told = {g: related.groups[g].values.get(measure) for g in related.named(key)}
        before = [g for g, value in told.items() if value is not None and value[1] < i]
        behind = [g for g, value in told.items() if value is not None and value[1] > i]
        return [Side(measure, g) for g in (*reversed(before), *behind)]

    firsts, seconds = printed(own), printed(base)
    for a in firsts:
        for b in seconds:
            if _side_fits(related, a, b, claim):
                return a, b
    return (
        firsts[0] if firsts else Side(measure, related.group(own, measure)),
        seconds[0] if seconds else Side(measure, related.group(base, measure)),
    )


def _moved(related: Related, i: int, measure: str) -> tuple[Side, Side] | None:
    """Give what a change is between, where a text says from what to what: 由18.2%降至14.9%，下降3.3个百分点."""
    told = [k for k in range(max(0, i - _MOVED_REACH), i) if related.claims[k].status != "ignored"][-_TWO:]
    if len(told) < _TWO or related.claims[i].measure not in ("change", "growth", "ratio"):
        return None
    first, second = (related.of(k) for k in told)
    if first is None or second is None or first.a.measure != second.a.measure:
        return None
    if not (first.b is second.b is None and first.place.same_statement(related.places[i])):
        return None
    before, after = (related.claims[k] for k in told)
    moved = moved_between(related.text, before, after)
    gap = between(related.text, after, related.claims[i])
    near = len(gap) < _MOVED_BEFORE if first.a.measure == measure else MOVED_BY.fullmatch(gap)
    return (second.a, first.a) if moved and near and first.a != second.a else None


def _later(related: Related, i: int, measure: str) -> Where | None:
    """Give the year that grew, where it stands before the one it is compared with: 2020年1739批次，2019年621批次，同比增长."""
    scope = related.claims[i].scope
    year = scope.get("year")
    if not year.isdigit():
        return None
    beside = {str(int(year) - 1), str(int(year) + 1)}
    same = (s for s in _alike(related, i, measure) if s.without("year") == scope.without("year"))
    nearest = next((s for s in same if s.get("year") in beside), None)
    return nearest if nearest is not None and int(nearest.get("year")) > int(year) else None


def _points_meant(related: Related, a: Side, b: Side, claim: Claim) -> bool:
    """Whether a percentage of two rates is their difference: 由5.0%降至2.2%，下降2.8%, whose wording is the fault."""
    first, second = related.value(a), related.value(b)
    if claim.measure != "growth" or a.measure not in RATES or first is None or second is None:
        return False
    # the later year may stand first: 2023年为6.0%，2022年为7.6%，下降1.6%
    return abs(first - second) == abs(claim.value or 0) and not _side_fits(related, a, b, claim)


def _alike(related: Related, i: int, measure: str) -> Iterator[Where]:
    """Give the scopes of the like numbers before a number, back to the start of its statement and not of the text."""
    for k in range(i - 1, -1, -1):
        if not related.places[k].same_statement(related.places[i]):
            return
        if related.claims[k].measure == measure:
            yield related.claims[k].scope


def _just_before(related: Related, i: int, measure: str) -> Where | None:
    """Give the scope of the like number before a comparison, where it is of another year: 比上年的13.7%下降3.1个百分点."""
    now = related.claims[i]
    if not i or now.cell is not None or related.claims[i - 1].status != "figure":
        return None
    if related.claims[i - 1].measure != measure:
        return None
    alike = list(islice(_alike(related, i, measure), 2))
    if not alike or _in_turn(related, i):
        return None
    # 2019年抽查621批次，2020年抽查1739批次，增长1.8倍: the one of this year is not what it is compared with
    before = alike[-1] if alike[0] == now.scope else alike[0]
    same = before.without("year") == now.scope.without("year") and before != now.scope
    return before if same or before.words == LAST_YEAR else None


def _in_turn(related: Related, i: int) -> bool:
    """Whether a change is the first of several that are told in turn, each of another year: 逐年降幅依次是4.2、3.4、2.1个百分点."""
    now, *behind = related.claims[i : i + 2]
    return any(
        following.measure == now.measure
        and BETWEEN_RESPECTIVE.fullmatch(between(related.text, now, following))
        for following in behind
    )


def _side_fits(related: Related, a: Side, b: Side, claim: Claim) -> bool:
    """Whether a share or multiple is the quotient of two printed numbers, or a change their difference."""
    top, base = related.value(a), related.value(b)
    if top is None or not base or claim.value is None:
        return True
    if claim.measure == "change":
        return abs(top - base - claim.value) <= Fraction(1, 10 ** max(0, claim.decimals))
    return nearly(top / base - (1 if claim.measure == "growth" else 0), claim.value, claim)
