"""Which numbers of a contradiction may be the wrong ones, each with what should stand there: 626批次或应为662批次."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from spotcheck.errors import LedgerError
from spotcheck.figures.ledger import Figure
from spotcheck.figures.printed import read_printed
from spotcheck.figures.printing import print_like
from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.assumptions import ASSUMED
from spotcheck.figures.proofreading.proposal import Proposal
from spotcheck.figures.slips import slip

_QUOTIENTS = ("rate", "share")
_THREE = 3


def candidates(
    proposal: Proposal,
    conflict: Sequence[str],
    repairs: Sequence[tuple[str, str]],
    broken: Relation | None,
    counted: Collection[int],
) -> list[tuple[str, str]]:
    """Give ids that may be wrong, each with what it should be (or nothing): the likeliest first.

    Parameters
    ----------
    proposal
        The ledger of the text.
    conflict
        Ids of the contradiction, also those of assumptions.
    repairs
        Ids with what would mend the contradiction, the likeliest first.
    broken
        The computation that is said of it, if there is one: what mends others only is no mend of this.
    counted
        Claims that a sum holds exactly: they are not the wrong ones.
    """
    plain = list(dict.fromkeys(i.removeprefix(ASSUMED) for i in conflict))
    listed: dict[str, list[str]] = {}
    for name, suggestion in repairs:
        if not name.startswith(ASSUMED):  # that fewer were tested is no other number in the text
            listed.setdefault(name, []).append(suggestion)
    if not repairs:
        return [(i, "") for i in plain]
    assumed = (i.removeprefix(ASSUMED) for i in conflict if i.startswith(ASSUMED))
    listed |= {i: [""] for i in assumed if i not in listed}
    if broken is not None:
        listed = {i: texts for i, texts in listed.items() if proposal.claims[i] in broken.members} or listed
    made = [(i, _likeliest(proposal, i, texts, broken)) for i, texts in listed.items()]
    return [(i, text) for i, text in made if proposal.claims[i] not in counted] or made


def _likeliest(proposal: Proposal, name: str, texts: Sequence[str], broken: Relation | None) -> str:
    """Give what a number should be: what the computation gives, or else a slip away where there is such.

    It is printed as the number is, with as many digits behind the point, but where only the point moved.
    """
    figure = proposal.figures[name]
    fitting = [text for text in texts if not text or _comes_out(proposal, name, text, broken)]
    fitting = [text for text in fitting if not text or _in_style(figure, text)]
    if broken is not None and broken.expected is not None and proposal.by_claim[broken.derived] is figure:
        computed = print_like(figure.printed, broken.expected, "nearest", figure.quantity)
        if computed in fitting or (texts and not fitting):
            moved = (text for text in fitting if slip(figure.printed.text, text) == "shifted")
            return next(moved, computed)
    return next((text for text in fitting if slip(figure.printed.text, text)), fitting[0] if fitting else "")


def _in_style(figure: Figure, text: str) -> bool:
    """Whether another number has as many decimals as a figure has, or the same digits with the point elsewhere."""
    try:
        decimals = read_printed(text, figure.quantity).decimals
    except LedgerError:
        return False
    return decimals == figure.printed.decimals or slip(figure.printed.text, text) == "shifted"


def _comes_out(proposal: Proposal, name: str, text: str, broken: Relation | None) -> bool:
    """Whether a quotient comes out with another number in it; of other computations the solver's word is taken."""
    if broken is None or broken.kind not in _QUOTIENTS or len(broken.members) != _THREE:
        return True
    figures = [proposal.by_claim[c] for c in broken.members]
    if name not in (figure.id for figure in figures) or any(not f.printed.value for f in figures[1:]):
        return True
    if broken.expected != figures[1].printed.value / figures[2].printed.value:
        return True  # what is left of a whole
    try:
        read = [replace(f, printed=read_printed(text, f.quantity)) if f.id == name else f for f in figures]
    except LedgerError:
        return False
    rate, part, whole = read
    return bool(whole.printed.value) and part.printed.value / whole.printed.value in rate.claim()
