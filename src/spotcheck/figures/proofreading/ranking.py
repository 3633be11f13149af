"""Which of several doubted numbers is the wrong one: hardly one that is printed again, or that other computations hold."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from spotcheck.figures.claims import Claim
from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.findings import Finding

#: a number of two digits that is printed again is the same
_LONG = 10


def likeliest_first(
    findings: Sequence[Finding], claims: Sequence[Claim], found: Sequence[Relation]
) -> list[Finding]:
    """Put the numbers of each contradiction in order that nothing else speaks for, before those that something does.

    Parameters
    ----------
    findings
        Those of one contradiction stand together; the words of the first differ from those of the others.
    claims
        The numbers of the text.
    found
        The computations between them.
    """
    made: list[Finding] = []
    for group, listed in groupby(findings, key=lambda finding: finding.group):
        told = list(listed)
        if not group or len(told) == 1:
            made += told
            continue
        members = {finding.claim for finding in told}
        order = sorted(told, key=lambda finding: _spoken_for(finding.claim, members, claims, found))
        made += [replace(f, message=(told[0] if not at else told[1]).message) for at, f in enumerate(order)]
    return made


def _spoken_for(at: int, members: set[int], claims: Sequence[Claim], found: Sequence[Relation]) -> bool:
    """Whether a number is printed again, or comes out of others than those that it is doubted with."""
    claim = claims[at]
    again = (claim.value or 0) >= _LONG and any(
        other.value == claim.value
        and (other.unit == "%") == (claim.unit == "%")
        and other.status != "ignored"
        for c, other in enumerate(claims)
        if c not in members
    )
    held = (r for r in found if r.holds and r.kind != "repeat" and at in r.members)
    return again or any(not members >= set(r.members) - {at} for r in held)
