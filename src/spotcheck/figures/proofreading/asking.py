"""Which figures the solver is asked about together: small systems around what does not fit, then page by page."""

from collections.abc import Iterator, Sequence

from spotcheck.figures.ledger import Figure, Ledger
from spotcheck.figures.proofreading.arithmetic import Computed
from spotcheck.figures.proofreading.cutting import Around
from spotcheck.figures.proofreading.proposal import Proposal
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.quantities import Count, Rate, terms

#: a text of more figures is asked about in pieces, paragraph by paragraph
_LARGE = 30
#: lines further apart than this are not held against each other but by a computation that ties them: a long text may be
#: made of many bulletins, which call alike what is not the same
_APART = 40


def solvable(ledger: Ledger) -> set[str]:
    """Give the figures that the solver can bound: counts, and what is made of sets whose counts are printed.

    A set whose size is not printed, and that is no part of one that has, may be of any size: rates and multiples of it
    are held by nothing but the computations that `arithmetic` makes anyway.
    """
    counts = {(f.quantity.measure, f.quantity.scope) for f in ledger.figures if isinstance(f.quantity, Count)}
    sized = {scope for measure, scope in counts if measure in ("sampled", "tested")}
    told = {scope for scope in sized if ("nonconforming", scope) in counts}
    whole = sized | {part for p in ledger.parts if p.whole in sized for part in p.parts}
    kept: set[str] = set()
    for figure in ledger.figures:
        scopes = {term.scope for term in terms(figure.quantity)}
        of_rates = any(isinstance(term, Rate) for term in terms(figure.quantity))
        if isinstance(figure.quantity, Count) or scopes <= (told if len(scopes) > 1 and of_rates else whole):
            kept.add(figure.id)
    return kept


def suspects(related: Related, proposal: Proposal, found: Computed) -> Iterator[set[str]]:
    """Give, for each computation that fails, the figures of its sets and what they are held by: small systems are solved fast."""
    ids = proposal.ids
    members = [r.members for r in found.found if not r.holds and r.kind != "sum"]
    for claims in [*members, *_larger_than_their_whole(related, proposal)]:
        stated = [s for c in claims if (s := related.of(c)) is not None]
        groups = {side.group for s in stated for side in s.sides}
        held = {
            c
            for r in found.of(claims)
            if r.holds
            for c in r.members
            if r.kind != "repeat" or _near(related, c, claims)
        }
        around = {
            ids[s.claim]
            for group in groups
            for s in related.of_group(group)
            if s.claim in ids
            and _near(related, s.claim, claims)
            and {side.group for side in s.sides} <= groups
        }
        yield around | {ids[c] for c in (*claims, *held) if c in ids}


def _larger_than_their_whole(related: Related, proposal: Proposal) -> Iterator[tuple[int, ...]]:
    """Give pairs of counts of which the part is larger than the whole."""
    counts = [f for f in proposal.ledger.figures if isinstance(f.quantity, Count) and f.printed.hedge is None]
    around = Around(proposal.ledger.scopes)
    of_set: dict[tuple[str, str], list[tuple[int, Figure]]] = {}
    for at, figure in enumerate(counts):
        if isinstance(figure.quantity, Count):
            of_set.setdefault((figure.quantity.measure, figure.quantity.scope), []).append((at, figure))
    for inner in counts:
        if not isinstance(inner.quantity, Count):
            continue
        measure, scope = inner.quantity.measure, inner.quantity.scope
        larger = [pair for whole in around.of(scope) for pair in of_set.get((measure, whole), ())]
        for _, outer in sorted(larger, key=lambda pair: pair[0]):
            pair = (proposal.claims[inner.id], proposal.claims[outer.id])
            if inner.printed.value > outer.printed.value and _near(related, pair[0], pair[1:]):
                yield pair


def _near(related: Related, claim: int, others: Sequence[int]) -> bool:
    """Whether a number stands no more lines from one of others than they may be apart."""
    line = related.places[claim].paragraph
    return any(abs(line - related.places[c].paragraph) <= _APART for c in others)


def pages(related: Related, proposal: Proposal) -> list[set[str]]:
    """Cut the figures into runs of paragraphs and tables that are not too large to ask about at once."""
    cuts: dict[tuple[int, int], set[str]] = {}
    for stated in related.stated:
        if stated.claim in proposal.ids:
            place = (0, stated.place.table) if stated.place.table else (stated.place.paragraph, 0)
            cuts.setdefault(place, set()).add(proposal.ids[stated.claim])
    pages: list[set[str]] = []
    for ids in cuts.values():
        if pages and len(pages[-1]) + len(ids) <= _LARGE:
            pages[-1] |= ids
        else:
            pages.append(ids)
    return pages
