"""Lists that do not add up, shares that are not whole, and quantities with two values."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import DRAWN
from spotcheck.figures.ledger import Figure
from spotcheck.figures.printing import print_like
from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.findings import Doubted, Finding, each, suggested
from spotcheck.figures.proofreading.parts import Listing
from spotcheck.figures.proofreading.proposal import Proposal
from spotcheck.figures.proofreading.relating import Related, Stated, narrower
from spotcheck.figures.slips import slip, telling
from spotcheck.language import Language
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_cues import COMPLETE_AXES, OPEN_LIST, OVERLAPPING, REST
from spotcheck.language.proof_evidence import REMAINING
from spotcheck.language.proof_sentences import say

_NEAR_TOTAL = Fraction(1, 10)
_LEAST_DIGITS = 2
_QUOTIENT = 3
_HUNDREDTHS = 2
#: counts in a row that make up a part
_LONGEST = 8
_LEAD = 24


def sums(
    related: Related,
    proposal: Proposal,
    found: Sequence[Relation],
    listings: Sequence[Listing],
    lang: Language,
    group: int,
    taken: set[int],
) -> list[Finding]:
    """Judge lists of parts that do not add up to their whole.

    Parameters
    ----------
    related, proposal, found
        The numbers, their figures and computations.
    listings
        The lists.
    lang
        Language of the messages.
    group
        The first number of a group of findings that is free.
    taken
        Claims that have a finding already: a list that one of them explains is left out.
    """
    figures = {proposal.claims[f.id]: f for f in proposal.ledger.figures}
    broken = {(r.derived, r.members[1:]): r for r in found if r.kind == "sum" and not r.holds}
    made: list[Finding] = []
    for listing in listings:
        members = (listing.whole.claim, *(part.claim for part in listing.parts))
        relation = broken.get((members[0], members[1:]))
        if relation is None or any(
            c in taken and same_cause(c, *rest) for c, rest in _needs(members, listing, found, figures)
        ):
            continue
        if (
            _adds_to_another(related, listing)
            or _has_subtotal(related, listing)
            or _has_other_parts(related, listing)
        ):
            continue
        needed = {
            c: figures[c].printed.value + (listing.difference if not at else -listing.difference)
            for at, c in enumerate(members)
        }
        right = {
            c: print_like(figures[c].printed, v, "nearest", figures[c].quantity)
            for c, v in needed.items()
            if v >= 0
        }
        weight = _weight(listing, figures, right)
        if weight is None:
            continue
        severity, guess = weight
        free = [c for c in members if c in right and not _held(c, needed[c], found, figures)]
        doubted = free or [c for c in members if c in right]
        doubted.sort(key=lambda c: (slip(figures[c].printed.text, right[c]) is None, c))
        text = say("computed", lang, text=relation.text, printed=related.claims[relation.derived].quote)[0]
        made += each(
            related.claims,
            (Doubted(c, figures[c].printed.text, right[c]) for c in doubted),
            text,
            say(guess, lang)[0] if guess else "",
            lang,
            group + len(made),
            severity=severity,
            code="sum",
        )
    return made


def _needs(
    members: Sequence[int], listing: Listing, found: Sequence[Relation], figures: dict[int, Figure]
) -> Iterator[tuple[int, tuple[Fraction, list[Relation], dict[int, Figure]]]]:
    """Give each number of a list with what the sum needs of it, and the computations that fail."""
    broken = [r for r in found if not r.holds and r.kind != "sum"]
    for at, claim in enumerate(members):
        needed = figures[claim].printed.value + (listing.difference if not at else -listing.difference)
        yield claim, (needed, broken, figures)


def _held(claim: int, needed: Fraction, found: Sequence[Relation], figures: dict[int, Figure]) -> bool:
    """Whether another computation holds a number so tightly that it cannot be what the sum needs."""
    value = figures[claim].printed.value
    for relation in found:
        if (
            not relation.holds
            or claim not in relation.members
            or relation.kind in ("repeat", "ratio", "growth", "change")
        ):
            continue
        derived = figures[relation.derived].printed
        slack = derived.step / abs(derived.value) if derived.value else Fraction(1)
        if relation.kind in ("sum", "verdicts") or (value and abs(needed - value) / value > slack):
            return True
    return False


def same_cause(claim: int, needed: Fraction, broken: Sequence[Relation], figures: dict[int, Figure]) -> bool:
    """Whether the value that a sum needs of a number mends the rates that it is part of too."""
    for relation in broken:
        if (
            claim not in relation.members
            or relation.kind not in ("rate", "share")
            or len(relation.members) != _QUOTIENT
        ):
            continue
        if claim == relation.derived:
            return False
        top, base = (needed if c == claim else figures[c].printed.value for c in relation.members[1:])
        if not base or top / base not in figures[relation.derived].claim():
            return False
    return True


def _finding(
    claim: Claim, at: int, severity: str, code: str, message: str, advice: str, group: int
) -> Finding:
    return Finding(severity, code, claim.quote, claim.start, claim.end, message, advice, at, group)


def _weight(listing: Listing, figures: dict[int, Figure], right: dict[int, str]) -> tuple[str, str] | None:
    """Say severity and the guess it rests on; None where nothing should be said."""
    places = [listing.whole.place, *(part.place for part in listing.parts)]
    together = all(
        p.table == places[0].table and (p.table or p.paragraph == places[0].paragraph) for p in places
    )
    slipped = any(telling(figures[c].printed.text, text) for c, text in right.items())
    total = figures[listing.whole.claim].printed.value
    sizes = [figures[part.claim].printed.value for part in listing.parts]
    larger = any(size > total for size in sizes)
    if total in sizes or (larger and (not slipped or listing.difference > total)):
        return None  # a part that is its whole, or more, is one of another
    if listing.certainty in ("complement", "proven"):
        return ("error", "") if together and not larger else ("warning", "guess same")
    if abs(listing.difference) > _NEAR_TOTAL * total and not (listing.certainty == "closed" and slipped):
        return ("warning", "guess disjoint") if listing.difference > 0 and slipped else None
    if listing.certainty == "closed":
        return "warning", "guess whole list"
    if listing.difference > 0:
        return "warning", "guess disjoint"
    return ("warning", "guess whole list") if slipped and len(listing.parts) >= _LEAST_DIGITS else None


def _adds_to_another(related: Related, listing: Listing) -> bool:
    """Whether the parts add up to a number that stands nearby, alone or with the whole: a subtotal, a list of siblings, or what was tested."""
    parts = sum((related.claims[p.claim].value or Fraction(0) for p in listing.parts), Fraction(0))
    totals = (parts, parts + (related.claims[listing.whole.claim].value or Fraction(0)))
    return any(
        s.form == "count"
        and (s.a.measure == listing.measure or {s.a.measure, listing.measure} <= DRAWN)
        and s.claim not in {listing.whole.claim, *(p.claim for p in listing.parts)}
        and related.claims[s.claim].value in totals
        for s in related.paragraph(listing.whole.place.paragraph)
    )


def _has_other_parts(related: Related, listing: Listing) -> bool:
    """Whether counts in a row make up what is missing without one of the parts: 410 are 5 and 394 + 11, and 150 is no part.

    One alone does if it is of a set within that part: of 540 batches 27 from factories and 513 from shops; shops sold 80 of local make.
    """
    members = {listing.whole.claim, *(p.claim for p in listing.parts)}
    told = [
        s
        for s in related.paragraph(listing.whole.place.paragraph)
        if s.form == "count" and s.a.measure == listing.measure and s.claim not in members
    ]
    others = [related.claims[s.claim].value or Fraction(0) for s in told]
    runs = {
        size for start in range(len(others)) for size in [*accumulate(others[start : start + _LONGEST])][1:]
    }
    missing = -listing.difference
    for part in listing.parts:
        needed, key = (
            (related.claims[part.claim].value or Fraction(0)) + missing,
            related.groups[part.a.group].key,
        )
        within = (
            size for s, size in zip(told, others, strict=True) if narrower(related.groups[s.a.group].key, key)
        )
        if needed in runs or needed in within:
            return True
    return False


def _has_subtotal(related: Related, listing: Listing) -> bool:
    """Whether one of the parts is the sum of others that stand beside it."""
    sizes = [related.claims[part.claim].value or Fraction(0) for part in listing.parts]
    for start in range(len(sizes)):
        for end in range(start + 2, len(sizes) + 1):
            beside = sizes[start - 1 : start] if start else []
            if sum(sizes[start:end]) in (*beside, *sizes[end : end + 1]):
                return True
    return False


def _called_the_rest(related: Related, claim: int) -> bool:
    """Whether a number is what others leave of something, which is no second number for it: up from 708 a year ago; the remaining 108."""
    start = related.claims[claim].start
    return REMAINING.search(related.text, max(0, start - _LEAD), start) is not None


def two_values(related: Related, proposal: Proposal, lang: Language, group: int) -> list[Finding]:
    """Report quantities that are printed with two values which differ by a slip of the pen."""
    figures = {proposal.claims[f.id]: f for f in proposal.ledger.figures}
    made: list[Finding] = []
    for first, second in related.twice:
        if first not in figures or second not in figures:
            continue
        if related.places[first].same_statement(related.places[second]):
            continue  # a sentence that gives two numbers speaks of two things
        if any(_called_the_rest(related, c) for c in (first, second)):
            continue
        texts = [figures[c].printed.text for c in (first, second)]
        digits = "".join(c for c in texts[0] if c.isdigit()).rstrip("0")
        if len(digits) <= _LEAST_DIGITS or slip(texts[0], texts[1]) not in (
            "transposed",
            "substituted",
        ):
            continue
        quotes = [related.claims[c].quote for c in (first, second)]
        message, _ = say("two values", lang, first=quotes[0], second=quotes[1])
        for at, (claim, other) in enumerate(((first, texts[1]), (second, texts[0]))):
            advice = suggested(texts[at], other, lang)
            made.append(
                _finding(
                    related.claims[claim],
                    claim,
                    "warning",
                    "two-values",
                    message,
                    advice,
                    group + len(made) // 2,
                )
            )
    return made


def shares(related: Related, proposal: Proposal, lang: Language, group: int) -> list[Finding]:
    """Report lists of shares that say they are whole and do not add up to 100 %."""
    figures = {proposal.claims[f.id]: f for f in proposal.ledger.figures}
    runs: dict[tuple[int, int, str], list[Stated]] = {}
    for stated in related.stated:
        claim = related.claims[stated.claim]
        if claim.measure == "share" and stated.claim in figures and stated.b is not None:
            runs.setdefault((stated.place.sentence, stated.b.group, stated.b.measure), []).append(stated)
    made: list[Finding] = []
    for listed in runs.values():
        total = _off_whole(related, figures, listed)
        if total is None:
            continue
        message, advice = say("shares", lang, total=f"{fixed(total * 100, 1)}%")
        made += [
            _finding(related.claims[s.claim], s.claim, "warning", "shares", message, advice, group)
            for s in listed
        ]
        group += 1
    return made


def _one_slipped(figures: dict[int, Figure], listed: Sequence[Stated], total: Fraction) -> bool:
    """Whether a digit of one share, printed to hundredths, would make all of them whole: then they need not overlap."""
    for stated in listed:
        printed = figures[stated.claim].printed
        needed = printed.value + 1 - total
        if printed.decimals >= _HUNDREDTHS and needed > 0:
            right = print_like(printed, needed, "nearest", figures[stated.claim].quantity)
            if slip(printed.text, right) in ("transposed", "substituted"):
                return True
    return False


def _others_beside(related: Related, listed: Sequence[Stated]) -> bool:
    """Whether more shares stand in the statement of a list than were read to be of it."""
    first, own = listed[0], {s.claim for s in listed}
    return any(
        claim.measure == "share" and c not in own and related.places[c].same_statement(first.place)
        for c, claim in enumerate(related.claims)
    )


def _off_whole(related: Related, figures: dict[int, Figure], listed: Sequence[Stated]) -> Fraction | None:
    """Give the sum of shares that should be whole and is not."""
    if len(listed) < _LEAST_DIGITS:
        return None
    names = [related.groups[s.a.group].key[1] or str(related.groups[s.a.group].key[0]) for s in listed]
    first, last = related.claims[listed[0].claim], related.claims[listed[-1].claim]
    around = related.text[max(0, first.start - 30) : last.end]
    closed = bool(REST.match(names[-1])) or any(set(names) == set(axis) for axis in COMPLETE_AXES)
    total = sum((figures[s.claim].printed.value for s in listed), Fraction(0))
    slipped = _one_slipped(figures, listed, total)
    if not closed or OPEN_LIST.search(around) or (OVERLAPPING.search(around) and not slipped):
        return None
    slack = sum((figures[s.claim].printed.step for s in listed), Fraction(0)) / 2
    off = slack < abs(total - 1) <= Fraction(1, 2)
    return total if off and not _others_beside(related, listed) else None
