"""The ledger that a proof leaves behind: what contradicts only by a doubtful reading is waived, with the reason.

A check of the saved ledger then says what the proof says: it fails for what is certainly wrong, and for nothing else.
"""

from collections.abc import Sequence
from dataclasses import replace

from spotcheck.errors import SpotcheckError
from spotcheck.figures.ledger import Ledger
from spotcheck.figures.proofreading.findings import Finding
from spotcheck.figures.proofreading.proposal import Proposal
from spotcheck.figures.solving import solve
from spotcheck.language import Language
from spotcheck.language.proof_sentences import say

#: a ledger of more figures is not asked about as a whole
_MOST = 400
_TRIES = 40
_DOUBTS = ("contradiction", "sum", "two-values", "shares", "other-base")


def reviewed(proposal: Proposal, findings: Sequence[Finding], lang: Language) -> Ledger:
    """Waive what contradicts by a doubtful reading only.

    Parameters
    ----------
    proposal
        The ledger as it was read.
    findings
        What was found: figures of an error are kept as they stand.
    lang
        Language of the reasons.
    """
    ledger, ids = proposal.ledger, proposal.ids
    wrong = {ids[f.claim] for f in findings if f.severity == "error" and f.claim in ids}
    said = {
        ids[f.claim]: f.message
        for f in reversed(findings)
        if f.severity != "error" and f.code in _DOUBTS and f.claim in ids
    }
    waived: dict[str, str] = {}
    for _ in range(_TRIES if len(ledger.figures) <= _MOST else 0):
        doubtful = _doubtful(_without(ledger, wrong | waived.keys()), said)
        if not doubtful:
            break
        waived[doubtful] = said.get(doubtful) or say("read doubtfully", lang)[0]
    figures = (replace(f, waived=waived[f.id]) if f.id in waived else f for f in ledger.figures)
    return replace(ledger, figures=tuple(figures))


def _without(ledger: Ledger, names: set[str]) -> Ledger:
    return replace(ledger, figures=tuple(f for f in ledger.figures if f.id not in names))


def _doubtful(ledger: Ledger, said: dict[str, str]) -> str:
    """Give the figure that is best left out where not all can be true: one that a finding doubts, or that a repair names."""
    try:
        solution = solve(ledger)
    except (SpotcheckError, ArithmeticError):  # undecided: nothing is known to be wrong
        return ""
    if solution.status != "contradictory":
        return ""
    named = [*map(str, solution.repairs["id"]), *solution.conflict]
    return next((name for name in named if name in said), named[0])
