"""Which count of failures a sentence divides that does not print it again: 不合格37件。不符合规定者中，标示不符29件."""

from collections.abc import Sequence

from spotcheck.figures.proofreading.relating import Related
from spotcheck.language.proof_cues import AMONG_THE_FAILED

_STOPS = "。\n"
_OF_THEM = "其中"


def _last_before(related: Related, claim: int) -> str:
    """Give what the last count of batches before a number states: what 其中 at the start of a sentence is within."""
    place = related.places[claim]
    before = [s for s in related.paragraph(place.paragraph) if s.claim < claim and s.form == "count"]
    return before[-1].a.measure if before else ""


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
    words = text[begin : first.start]
    if not AMONG_THE_FAILED.match(words) and not (
        words.strip() == _OF_THEM and _last_before(related, members[0]) == first.measure == "nonconforming"
    ):
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
