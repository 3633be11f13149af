"""Second numbers for sets that a text calls alike: the data say whether they are of the same set, and then whether they are right."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from spotcheck.figures.counting import Counted
from spotcheck.figures.judging import FAILURES, Judgement, judge, printed_counts
from spotcheck.figures.ledger import Figure
from spotcheck.figures.proofreading.naming import quantity_in_words
from spotcheck.figures.proofreading.proposal import Proposal
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.quantities import Count, Rate
from spotcheck.figures.scopes import PASSAGE, Conditions, Scope
from spotcheck.figures.slips import telling
from spotcheck.language import Language

#: a number of the same set that was mistyped is no further from what the data say, unless a slip leads there
_NEAR = Fraction(1, 5)


class _Told(NamedTuple):
    """A count or rate: its claim and figure, its set as the text has it and as the data do, and what it measures."""

    claim: int
    figure: Figure
    quantity: Count | Rate
    scope: Scope
    conditions: Conditions
    measure: str

    def of(self, scope: str) -> Figure:
        """Give its figure, of another set."""
        quantity = replace(self.quantity, scope=scope)
        return replace(self.figure, quantity=quantity, is_=str(quantity))


def decided(
    related: Related, proposal: Proposal, data: Counted, judged: Mapping[int, Judgement], lang: Language
) -> tuple[dict[int, Judgement], set[int], Proposal]:
    """Judge second numbers by the data, where these show that they are of the set that the first is of.

    Such a number is of that set when it is what the data say of it; or when its sentence, or row of a table, tells
    another number of the set that is, and it is near what the data say or a slip away from it. Others may be of something
    else that the text does not call by another name.

    Parameters
    ----------
    related, proposal
        The numbers and their ledger.
    data
        The data.
    judged
        What is known of the other numbers.
    lang
        Language of the explanations.

    Returns
    -------
    dict, set, Proposal
        Claim → verdict of those that could be decided; claims that may be of the set but for a slip, which is not sure; and
        the ledger, in which what was decided is of the set that the data have.
    """
    unsure: set[int] = set()
    found: dict[int, Judgement] = {}
    moved: dict[str, Figure] = {}
    tell = partial(quantity_in_words, lang=lang)
    printed = printed_counts(proposal.ledger)
    first = {scope.conditions: scope for scope in proposal.ledger.scopes.values()}
    told = [*_told(proposal)]
    beside: dict[tuple[int, int], list[_Told]] = {}
    for one in told:
        beside.setdefault(_line(related, one.claim), []).append(one)
    for one in told:
        like = first.get(tuple((c, (1,) if c == PASSAGE else v) for c, v in one.scope.conditions))
        if like is None or one.scope is like or PASSAGE not in one.scope.mapping:
            continue
        plain = Scope(like.name, one.conditions)
        figure = one.of(like.name)
        judgement = judge(figure, {like.name: plain}, data, lang, printed, tell)
        if judgement.verdict == "match" or (
            judgement.verdict in FAILURES
            and _mistyped(figure, judgement)
            and _beside_right_ones(one, beside[_line(related, one.claim)], judged)
        ):
            found[one.claim] = judgement
            moved[figure.id] = figure
        elif judgement.verdict in FAILURES and _mistyped(figure, judgement) and _alone(related, one.claim):
            unsure.add(one.claim)
    figures = tuple(moved.get(figure.id, figure) for figure in proposal.ledger.figures)
    return found, unsure, replace(proposal, ledger=replace(proposal.ledger, figures=figures))


def _told(proposal: Proposal) -> Iterator[_Told]:
    """Give the counts and rates of a text, each with its set as the data have it."""
    for figure in proposal.ledger.figures:
        if isinstance(figure.quantity, (Count, Rate)):
            scope = proposal.ledger.scopes[figure.quantity.scope]
            conditions = tuple(pair for pair in scope.conditions if pair[0] != PASSAGE)
            measure = figure.quantity.measure if isinstance(figure.quantity, Count) else figure.quantity.kind
            yield _Told(proposal.claims[figure.id], figure, figure.quantity, scope, conditions, measure)


def _line(related: Related, claim: int) -> tuple[int, int]:
    """Give the sentence of a number, or its row."""
    cell = related.claims[claim].cell
    place = related.places[claim]
    return (place.sentence, -1) if cell is None else (place.table, cell[0])


def _alone(related: Related, claim: int) -> bool:
    """Whether nothing else is told of the set of a number: what has numbers of its own is a set of its own."""
    stated = related.of(claim)
    return stated is not None and len(related.groups[stated.a.group].values) == 1


def _mistyped(figure: Figure, judgement: Judgement) -> bool:
    """Whether a number may well be what the data say, with a slip."""
    value, printed = judgement.value, figure.printed
    if value is None or printed.hedge is not None:
        return False
    near = abs(printed.value - value) <= _NEAR * abs(value)
    return (
        near or judgement.verdict == "off-by-last-digit" or telling(printed.text, judgement.would_print or "")
    )


def _beside_right_ones(one: _Told, line: list[_Told], judged: Mapping[int, Judgement]) -> bool:
    """Whether other numbers of the set that a number is told with are what the data say; two of one kind are of two things."""
    others = [other for other in line if other.conditions == one.conditions and other.claim != one.claim]
    if any(other.measure == one.measure for other in others):
        return False
    return any(other.claim in judged and judged[other.claim].verdict == "match" for other in others)
