"""The ledger that a proof leaves behind: what contradicts only by a doubtful reading is waived, with the reason.

A check of the saved ledger then says what the proof says: it fails for what is certainly wrong, and for nothing else.
"""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from spotcheck.errors import SpotcheckError
from spotcheck.figures.ledger import Ledger, Partition
from spotcheck.figures.proofreading.cutting import without
from spotcheck.figures.proofreading.findings import Finding
from spotcheck.figures.proofreading.parts import Listing
from spotcheck.figures.proofreading.proposal import Proposal
from spotcheck.figures.solving.doubtful import doubtful
from spotcheck.language import Language
from spotcheck.language.proof_sentences import say

#: a ledger of more figures is not asked about as a whole
_MOST = 60
_ROUNDS = 8
_DOUBTS = ("contradiction", "sum", "two-values", "shares", "other-base", "rounding")


def reviewed(
    proposal: Proposal,
    findings: Sequence[Finding],
    left_out: AbstractSet[str],
    lang: Language,
    listed: Sequence[Listing] = (),
) -> Ledger:
    """Waive what contradicts by a doubtful reading only: other figures, or the data.

    Parameters
    ----------
    proposal
        The ledger as it was read.
    findings
        What was found: figures of an error are kept as they stand.
    left_out
        Ids of the figures of the contradictions: of a long text, those that are no error are waived without asking again.
    lang
        Language of the reasons.
    listed
        Lists of parts: one that is an error not to add up stands in the ledger, so that a check fails for it too.
    """
    ledger, ids = _with_parts(proposal, findings, listed), proposal.ids
    wrong = {ids[f.claim] for f in findings if f.severity == "error" and f.claim in ids}
    said = {
        ids[f.claim]: f.message
        for f in reversed(findings)
        if f.severity != "error" and f.code in _DOUBTS and f.claim in ids
    }
    plain = say("read doubtfully", lang)[0]
    long = len(ledger.figures) > _MOST
    waived = {name: said.get(name, plain) for name in sorted(left_out - wrong)} if long else dict[str, str]()
    waived |= {
        ids[f.claim]: f.message
        for f in findings
        if f.severity != "error" and f.code == "mismatch" and f.claim in ids and ids[f.claim] not in wrong
    }
    # what a ledger assumes hangs on its figures: without some of them it is asked again
    for _ in range(0 if long else _ROUNDS):
        try:
            more = doubtful(without(ledger, wrong | waived.keys()), said)
        except (SpotcheckError, ArithmeticError):  # undecided: nothing is known to be wrong
            break
        if not more:
            break
        waived |= {name: said.get(name, plain) for name in more}
    figures = (replace(f, waived=waived[f.id]) if f.id in waived else f for f in ledger.figures)
    return replace(ledger, figures=tuple(figures))


def _with_parts(proposal: Proposal, findings: Sequence[Finding], listed: Sequence[Listing]) -> Ledger:
    """Put the lists into a ledger that certainly should add up and do not."""
    groups: dict[int, set[int]] = defaultdict(set)
    for finding in findings:
        if finding.severity == "error" and finding.code == "sum":
            groups[finding.group].add(finding.claim)
    parts = list(proposal.ledger.parts)
    for listing in (item for item in listed if item.difference):
        members = {listing.whole.claim, *(part.claim for part in listing.parts)}
        names = [proposal.set_of(s) for s in (listing.whole, *listing.parts)]
        made = Partition(names[0], tuple(names[1:]))
        if made not in parts and any(doubted <= members for doubted in groups.values()):
            parts.append(made)
    return replace(proposal.ledger, parts=tuple(parts))
