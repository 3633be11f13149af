"""Percentages held against what they leave: 96.3% of 1,711 and 64 were not; pass rates and failure rates of the same two sets."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading.arithmetic import Relation, digits, half_unit, share_text
from spotcheck.figures.proofreading.counted import RATE, counts, is_percent
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import between
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language import proof_left_over as words
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_adjacent import THEN_SHARE
from spotcheck.language.proof_cues import IN_BRACKETS, TWICE

_LEAD = 40
_PAIR = 2
_STEM = 5
_OTHERS = {"pass_rate": "failure_rate", "failure_rate": "pass_rate"}


def computed(related: Related) -> list[Relation]:
    """Find percentages that are not what those of the others leave of all.

    Parameters
    ----------
    related
        The numbers.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "Of 1711 samples, 69.3% were satisfactory and 64 were not."
    >>> [found.text for found in computed(relate(claims_of(text), text))]
    ['1 − 64 ÷ 1711 = 96.26%']
    """
    found = (
        *_of_counts(related),
        *_of_rest(related),
        *_of_two_sets(related),
        *_of_all(related),
        *_of_part_and_rest(related),
    )
    return [relation for relation in found if not relation.holds]


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give the percentage with what it should be, and the other numbers."""
    first, *others = relation.members
    claim = related.claims[first]
    share = relation.expected
    right = "" if share is None else fixed(100 * share, max(0, claim.decimals)) + "%"
    return [Doubted(first, digits(claim), right), *(Doubted(c, "", "") for c in others)]


def _plain(claim: Claim) -> bool:
    return is_percent(claim) and claim.value is not None


def _of_counts(related: Related) -> Iterator[Relation]:
    """Hold a percentage of a whole against the count of the others: of 1,711 samples, 96.3% were satisfactory and 64 were not."""
    claims, text = related.claims, related.text
    for i in range(1, len(claims) - 1):
        whole, rate, rest = claims[i - 1 : i + 2]
        if not (_plain(rate) and counts(whole) and counts(rest) and rate.quote[0].isdigit()):
            continue
        told = (
            related.places[i - 1].same_statement(related.places[i + 1])
            and words.OF_WHOLE.search(text, max(0, whole.start - _LEAD), whole.start)
            and words.WHOLE_THEN_RATE.fullmatch(between(text, whole, rate))
            and words.RATE_THEN_OTHERS.fullmatch(between(text, rate, rest))
            and words.WERE_NOT.match(text, rest.end)
        )
        printed = printed_of(rate, RATE) if told else None
        part, base = rest.value or Fraction(0), whole.value or Fraction(1)
        if printed is None or part > base:
            continue
        left = 1 - part / base
        shown = f"1 − {share_text(digits(rest), digits(whole), left, max(0, rate.decimals) + 1)}"
        yield Relation(
            "share", (i, i + 1, i - 1), i, holds=left in printed.claim("any"), text=shown, expected=left
        )


def _of_rest(related: Related) -> Iterator[Relation]:
    """Hold the share of the others against the rate told before: the compliance rate was 96.71%. The remaining 34 sites, 3.29% of all, failed."""
    claims, text = related.claims, related.text
    rates = [c for c, claim in enumerate(claims) if _plain(claim)]
    for first, second in pairwise(rates):
        a, b = claims[first], claims[second]
        near = related.places[second].sentence - related.places[first].sentence <= 1
        if b.measure not in ("", "share", _OTHERS.get(a.measure)) or a.measure not in _OTHERS or not near:
            continue
        gap = between(text, a, b)
        if words.THE_OTHERS_RATE.fullmatch(gap) and not words.OF_A_PART.search(gap):
            yield _complement(related, second, first)


def _of_part_and_rest(related: Related) -> Iterator[Relation]:
    """Hold a part with its share against the rest of the same whole: 1,920 cases, or 80%; the remaining 480."""
    claims, text = related.claims, related.text
    for i in range(1, len(claims) - 1):
        part, rate, rest = claims[i - 1 : i + 2]
        if not (
            _plain(rate)
            and rate.quote[0].isdigit()
            and counts(part, others=True)
            and counts(rest, others=True)
        ):
            continue
        told = (
            related.places[i - 1].same_statement(related.places[i + 1])
            and THEN_SHARE.fullmatch(between(text, part, rate))
            and words.THE_REST.fullmatch(between(text, rate, rest))
            and not _sibling(related, i - 1)
        )
        printed = printed_of(rate, RATE) if told else None
        if printed is None:
            continue
        size, left = part.value or Fraction(0), rest.value or Fraction(0)
        wholes = [
            c for c in related.near(i, 1) if counts(claims[c], others=True) and (claims[c].value or 0) > size
        ]
        fitting = [c for c in wholes if size / (claims[c].value or 1) in printed.claim("any")]
        share = size / (size + left)
        holds = share in printed.claim("any") or any(claims[c].value == size + left for c in fitting)
        shown = f"{digits(part)} ÷ ({digits(part)} + {digits(rest)}) = {fixed(100 * share, max(0, rate.decimals) + 1)}%"
        yield Relation("share", (i, i - 1, i + 1), i, holds=holds, text=shown, expected=share)


def _sibling(related: Related, part: int) -> bool:
    """Whether another count stands before a part in its statement, which may be a part like it, or its whole."""
    before = part - 1
    return (
        before >= 0
        and counts(related.claims[before], others=True)
        and related.places[before].same_statement(related.places[part])
    )


def _of_two_sets(related: Related) -> Iterator[Relation]:
    """Hold two rates that stand side by side against those of the other verdict, where one of them makes 100 % with one of these.

    Compliance was 98.03% for domestic and 90.01% for imported food. Residues were found in 1.97% of domestic and 9.99% of imports.
    """
    claims, places = related.claims, related.places
    rates = [
        c
        for c, claim in enumerate(claims)
        if _plain(claim) and claim.measure in _OTHERS and claim.decimals > 0
    ]
    for first, second in pairwise(rates):
        pair, measure = (first, second), claims[first].measure
        if claims[second].measure != measure or not places[first].same_statement(places[second]):
            continue
        others = [
            c
            for c in rates
            if claims[c].measure == _OTHERS[measure] and places[c].paragraph == places[first].paragraph
        ]
        made = {c: [o for o in others if _complement(related, c, o).holds] for c in pair}
        for known, open_ in (pair, pair[::-1]):
            if len(made[known]) != 1 or made[open_]:
                continue
            named = [o for o in others if o not in made[known] and _alike(claims[o], claims[open_])]
            if named and not _alike(claims[known], claims[open_]):
                yield _complement(related, open_, named[0])


def _of_all(related: Related) -> Iterator[Relation]:
    """Find shares of one whole that come to more than 100 %, or with that of all others to less: toys made up 40%, clothes 35% and games 52%."""
    claims, text = related.claims, related.text
    rates = [
        c for c, claim in enumerate(claims) if _plain(claim) and claim.measure not in ("growth", "change")
    ]
    row: list[int] = []
    for c in (*rates, -1):
        follows = bool(row) and c >= 0 and related.places[c].same_statement(related.places[row[-1]])
        if follows and words.NEXT_SHARE.fullmatch(_between_shares(related, row[-1], c)):
            row.append(c)
            continue
        if len(row) > _PAIR:
            yield from _to_hundred(related, row)
        opens = c >= 0 and words.MADE_UP.search(text, max(0, claims[c].start - _LEAD), claims[c].start)
        row = [c] if opens else []


def _between_shares(related: Related, first: int, second: int) -> str:
    claims = related.claims
    return IN_BRACKETS.sub("", related.text[claims[first].end : claims[second].start])


def _to_hundred(related: Related, row: list[int]) -> Iterator[Relation]:
    """Hold shares against 100 %."""
    claims, text = related.claims, related.text
    first, last = claims[row[0]], claims[row[-1]]
    if TWICE.search(text, max(0, first.start - _LEAD), last.end + _LEAD):
        return
    total = sum((claims[c].value or Fraction(0) for c in row), Fraction(0))
    room = sum((half_unit(claims[c]) for c in row), Fraction(0))
    rest = words.REST_SHARE.search(text, max(0, last.start - _LEAD), last.start)
    holds = total <= 100 + room and (not rest or total >= 100 - room)
    shown = " + ".join(digits(claims[c]) for c in row)
    finest = max(0, *(claims[c].decimals for c in row))
    text_of = f"{shown} = {fixed(total, finest)}%"
    yield Relation("shares", (row[-1], *row[:-1]), row[-1], holds=holds, text=text_of)


def _alike(one: Claim, other: Claim) -> bool:
    """Whether two scopes have a word in common, as far as its stem goes: imports, imported food."""
    stems = [
        {word[:_STEM] for word in str(claim.scope).lower().split() if len(word) >= _STEM}
        for claim in (one, other)
    ]
    return not stems[0].isdisjoint(stems[1])


def _complement(related: Related, one: int, other: int) -> Relation:
    """Hold a percentage against what another leaves of 100 %."""
    a, b = related.claims[one], related.claims[other]
    left = 100 - (b.value or Fraction(0))
    off = abs(left - (a.value or 0))
    holds = off == 0 or off < half_unit(a) + half_unit(b)
    shown = f"100% − {digits(b)} = {fixed(left, max(0, b.decimals))}%"
    return Relation("complement", (one, other), one, holds=holds, text=shown, expected=left / 100)
