"""Shares that name their part, which the text has counted before by that name: 北部379份、南部785份。北部样品占33%."""

from collections.abc import Iterator
from fractions import Fraction

from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.counted import MOVES, counts, is_percent
from spotcheck.figures.proofreading.relating import TURNED, Related
from spotcheck.figures.proofreading.shared import fits, share_of
from spotcheck.language import proof_called as words

#: so many characters before a share may name its part, and so many paragraphs away that may be counted
_LEAD, _PARAGRAPHS = 40, 1


def computed(related: Related) -> list[Relation]:
    """Hold shares against the counts that are called as they are, where no number around is what they can be of.

    Parameters
    ----------
    related
        The numbers.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "共取样1164份，北部379份，南部785份。北部样品占样品总量的40.1%，南部占67.4%。"
    >>> [found.text for found in computed(relate(claims_of(text), text))]
    ['379 ÷ 1164 = 32.56%']
    """
    return [
        relation
        for i, claim in enumerate(related.claims)
        if is_percent(claim) and claim.measure not in MOVES
        for relation in _unlike(related, i)
    ]


def _unlike(related: Related, i: int) -> Iterator[Relation]:
    """Give the share of the count that is called as a percentage is, where no count before gives that percentage."""
    claims, text = related.claims, related.text
    start = claims[i].start
    told = words.NAMES_PART.search(text, max(0, start - _LEAD), start)
    if told is None:
        return
    near = [c for c in related.near(i, _PARAGRAPHS) if c < i and counts(claims[c], others=True)]
    parts = [
        c for c in near if text.endswith(told["name"], 0, claims[c].start) and claims[c].end < told.start()
    ]
    wholes = {c: claims[c].value or Fraction(0) for c in near}
    if not parts or any(
        fits(claims[i], claims[part], size) for part in parts for size in wholes.values() if size
    ):
        return
    part = parts[-1]
    turned = (claims[part].measure, claims[i].measure) in TURNED
    total = [
        c
        for c in near
        if c < part
        and claims[c].unit == claims[part].unit
        and wholes[c] > wholes[part]
        and related.places[c].paragraph == related.places[part].paragraph
    ]
    if total and not turned:
        yield share_of(claims, i, part, total[-1], holds=False, said=True)
