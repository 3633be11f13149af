"""Which count of failures a sentence divides that does not print it again: 不合格37件。不符合规定者中，标示不符29件."""

from collections.abc import Sequence

from spotcheck.figures.proofreading.relating import Related
from spotcheck.language.proof_cues import AMONG_THE_FAILED

_STOPS = "。\n"


def failed_before(related: Related, members: Sequence[int]) -> int | None:
    """Give the largest count of failures before a statement that begins to divide them; None where it does not.

    Parameters
    ----------
    related
        The numbers.
    members
        The counts of the statement.
    """
    claims, text = related.claims, related.text
    first = claims[members[0]]
    begin = max(text.rfind(stop, 0, first.start) for stop in _STOPS) + 1
    if not AMONG_THE_FAILED.match(text[begin : first.start]):
        return None
    failed = [
        stated.claim
        for stated in related.paragraph(related.places[members[0]].paragraph)
        if stated.claim < members[0]
        and stated.form == "count"
        and stated.a.measure == "nonconforming"
        and claims[stated.claim].unit == first.unit
    ]
    return max(failed, key=lambda c: claims[c].value or 0, default=None)
