"""Rates that are called as their part is, and shares behind it, with what they are of: 受理250件，和解205件，和解率82%; 有问题的35家，占7%."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import RATES
from spotcheck.figures.proofreading.arithmetic import in_words
from spotcheck.figures.proofreading.counted import NOT_COUNTED, RATE, Triple, counts
from spotcheck.figures.proofreading.places import Place, between, clause_of
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.language import proof_adjacent as words
from spotcheck.language.proof_cues import TOTALLED

_PAIR = 2
#: so many numbers before a rate may be those of its list, and so many characters before a number may name it
_LISTED = 12
_LEAD = 24


def named(claims: Sequence[Claim], places: Sequence[Place], text: str, i: int) -> Iterator[Triple]:
    """Give the part and the whole of a rate that is called as its part is, or of a share: 受理250件，和解205件，和解率82%; 有问题的35家，占7%."""
    start = claims[i].start
    first = max(text.rfind(stop, 0, start) for stop in "；;")
    before = [
        c
        for c in range(max(0, i - _LISTED), i)
        if places[c].same_statement(places[i]) and claims[c].start > first and counts(claims[c], others=True)
    ]
    rate = words.NAMED_RATE.search(text, max(0, start - _LEAD), start)
    share = words.ITS_SHARE.fullmatch(between(text, claims[before[-1]], claims[i])) if before else None
    if rate is not None and claims[i].measure not in RATES:
        called = set(words.CALLED_AS.get(rate["name"], rate["name"]))
        clauses = {c: clause_of(text, claims[c]) for c in before[-_PAIR:]}
        parts = [c for c, told in clauses.items() if called <= set(told) and not words.NOT_YET.search(told)]
        # 接入763家，接入率64.4%，其中食堂接入142家，接入率100%: of another whole
        wholes = _of_noun(claims, places, text, parts[-1]) if parts else []
        wholes = [
            c for c in wholes if not called <= set(clause_of(text, claims[c]))
        ]  # 更换3105台；累计更换5152台
        wholes = wholes or [c for c in before[:1] if "其中" not in text[claims[c].end : start]]
    elif share is not None:
        parts = before[-1:]
        base = words.NO_BASE.sub("", share["base"])
        wholes = _wholes(claims, text, before[:-1], base)
        size = claims[parts[0]].value or 0  # 两项皆不符合者2件，扣除重复后共有8件，占53.3%: of no 2
        wholes = [c for c in wholes if base or (claims[c].value or 0) >= size]
    else:
        return
    if (
        len(wholes) == 1
        and parts
        and parts[-1] > wholes[0]
        and _of_one_unit(claims[parts[-1]], claims[wholes[0]])
    ):
        yield Triple(parts[-1], wholes[0], i, own=True)


def those_that_did_not(
    claims: Sequence[Claim], places: Sequence[Place], text: str, i: int
) -> Iterator[Triple]:
    """Give the count of those that a rate leaves, and the whole that it is of: 8,865 tests; 96.3% complied, and 327 did not."""
    part = i + 1
    if (
        part >= len(claims)
        or in_words(claims[i])
        or claims[i].measure in NOT_COUNTED
        or not (counts(claims[part]) and places[i].same_statement(places[part]))
        or words.THEN_NOT.fullmatch(between(text, claims[i], claims[part])) is None
        or words.DID_NOT.match(text, claims[part].end) is None
    ):
        return
    size, printed = claims[part].value or Fraction(0), printed_of(claims[i], RATE)
    wholes = [
        c
        for c in range(i - 1, max(-1, i - _LISTED), -1)
        if places[c].paragraph == places[i].paragraph and counts(claims[c]) and (claims[c].value or 0) > size
    ]
    if printed is None or any(1 - size / (claims[c].value or 1) in printed.claim("any") for c in wholes):
        return
    # what is told is the share of those that did not
    yield from (
        Triple(part, c, i, left=True, said=True)
        for c in wholes
        if size / (claims[c].value or 1) in printed.claim("any")
    )


def _of_noun(claims: Sequence[Claim], places: Sequence[Place], text: str, part: int) -> list[int]:
    """Give the one count of the paragraph that a part names before it: 其中投诉490件，举报149件；已办结投诉476件，办结率97.1%."""
    clause = clause_of(text, claims[part]).partition(claims[part].quote)[0]
    near = [
        c
        for c in range(max(0, part - _LISTED), part)
        if places[c].paragraph == places[part].paragraph and counts(claims[c], others=True)
    ]
    names = {
        c: words.NAME_BEFORE.search(text, max(0, claims[c].start - _LEAD), claims[c].start) for c in near
    }
    named = [
        c for c, name in names.items() if name and clause.endswith(name.group()) and name.group() != clause
    ]
    return named if len(named) == 1 and _of_one_unit(claims[part], claims[named[0]]) else []


def _wholes(claims: Sequence[Claim], text: str, before: Sequence[int], base: str) -> Sequence[int]:
    """Give the counts before a part that its share may be of: those that it names, or the one that is a total, or all."""
    if base:
        return [c for c in before if base in clause_of(text, claims[c])]
    starts = [claims[c].start for c in before]
    total = starts and TOTALLED.search(text, max(0, starts[-1] - _LEAD), starts[-1])
    return before[-1:] if total else before


def _of_one_unit(first: Claim, second: Claim) -> bool:
    """Whether two counts are by one counter, 30个项目 and 14个, or both of firms."""
    alike = first.unit == second.unit or (first.unit and second.unit.startswith(first.unit))
    return bool(alike) or first.measure == second.measure == "enterprises"
