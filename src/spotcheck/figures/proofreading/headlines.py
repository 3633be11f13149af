"""Round numbers that a text begins with, held against the exact ones that it goes on with: 抽查超350批次 above 共抽查451批次; 每5批次就有1批次不合格."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.model import BATCH_COUNTS
from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.counted import counts
from spotcheck.figures.proofreading.places import claim_at
from spotcheck.figures.proofreading.proposal import printed_of
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.quantities import parse_quantity
from spotcheck.language import Language
from spotcheck.language import proof_headlines as words
from spotcheck.language.proof_sentences import say

_TOLD = (*BATCH_COUNTS, "cases", "enterprises")
_LONGEST = 60
#: a round number is not held to its last digits
_ROOM = Fraction(1, 50)


def computed(related: Related, lang: Language) -> list[Relation]:
    r"""Find round counts of a headline that no count of their kind in the text below is, and one in so many that no rate is.

    Parameters
    ----------
    related
        The numbers.
    lang
        Language of the sentence.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "某市抽查混凝土外加剂超350批次\n此次专项抽查共抽查451批次，不合格84批次。"
    >>> [found.text for found in computed(relate(claims_of(text), text), "zh")]
    ['前文为“350批次”，后文为“451批次”']
    """
    made: list[Relation] = []
    for members in (*_above(related), *_one_in_so_many(related)):
        first, second = (related.claims[c].quote for c in members)
        text = say("told twice", lang, first=first, second=second)[0]
        made.append(Relation("repeat", members, members[0], holds=False, text=text, said=True))
    return made


def _above(related: Related) -> Iterator[tuple[int, int]]:
    """Give the round counts of a headline, each with the largest count of its kind below it."""
    claims, places, text = related.claims, related.places, related.text
    head = text.lstrip("\n").partition("\n")[0].strip()
    end = text.find(head) + len(head)
    if not 0 < len(head) <= _LONGEST or head.endswith(("。", ".", "；", "：", ":")) or not text[end:].strip():
        return
    for i, claim in enumerate(claims):
        if claim.start >= end:
            return
        told = None if claim.exact else _range(claim)
        if told is None:
            continue
        later = (c for c in range(i + 1, len(claims)) if claims[c].start >= end and not places[c].table)
        below = [c for c in later if counts(claims[c]) and claims[c].measure == claim.measure]
        if below and not any(told[0] <= (claims[c].value or 0) <= told[1] for c in below):
            yield i, max(below, key=lambda c: claims[c].value or Fraction(0))


def _range(claim: Claim) -> tuple[Fraction, Fraction] | None:
    """Give between what numbers a round count lies."""
    if claim.measure not in _TOLD or claim.cell is not None:
        return None
    printed = printed_of(claim, parse_quantity(f"{claim.measure}(all)"))
    if printed is None or printed.hedge is None:
        return None
    told = printed.claim("any")
    low, high = (printed.value if end is None else end for end in (told.low, told.high))
    return low * (1 - _ROOM), high * (1 + _ROOM)


def _one_in_so_many(related: Related) -> Iterator[tuple[int, int]]:
    """Give what is told as one in so many where no failure rate of the text is about that, with the first of these."""
    claims, text = related.claims, related.text
    rates = [
        c for c, claim in enumerate(claims) if claim.measure == "failure_rate" and claim.exact and claim.value
    ]
    for found in words.ONE_IN.finditer(text) if rates else ():
        every, part = _value(claims, found.start("every")), _value(claims, found.start("part"))
        if every is None or part is None:
            continue
        (i, size), (_, some) = every, part
        if size > some and not any(abs(100 * some / (claims[c].value or 1) - size) < 1 for c in rates):
            yield i, rates[0]


def _value(claims: Sequence[Claim], place: int) -> tuple[int, Fraction] | None:
    """Give the number that stands at a place."""
    at = claim_at(claims, place)
    value = claims[at].value if at is not None else None
    return None if at is None or not value else (at, value)
