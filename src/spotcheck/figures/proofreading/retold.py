"""Counts that words say were told before: 33批次不合格。…直播渠道的33批次不合格商品中; 19家企业不合格。…对19家不合格企业."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate, combinations

from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.places import sentence_begin
from spotcheck.figures.proofreading.relating import Related, Stated
from spotcheck.figures.proofreading.totals import adds
from spotcheck.language import Language
from spotcheck.language import proof_restated as words
from spotcheck.language.proof_cues import TOLD_AGAIN_BEFORE, TOLD_AGAIN_BEHIND
from spotcheck.language.proof_sentences import say

_BEFORE = 24
_MEASURES = ("nonconforming", "enterprises")
_FAILED = ("verdict", "nonconforming")
#: paragraphs back in which the count may have been told first
_PARAGRAPHS = 4
#: so many sentences back in English, and so many characters before a count
_SENTENCES, _FAR = 3, 60


def computed(related: Related, lang: Language) -> list[Relation]:
    """Hold counts of failures that are told again against those told before them.

    Parameters
    ----------
    related
        The numbers, and what they are of.
    lang
        Language of the sentence.
    """
    claims = related.claims
    made: list[Relation] = []
    for stated in related.stated:
        if stated.place.table or not _told_again(related, stated):
            continue
        before = _before(related, stated)
        value = claims[stated.claim].value
        if not before or value in _sums([claims[c].value or Fraction(0) for c in before]):
            continue
        first = _meant(related, stated, before)
        if first is not None:
            text = say("told twice", lang, first=claims[first].quote, second=claims[stated.claim].quote)[0]
            made.append(Relation("again", (stated.claim, first), stated.claim, holds=False, text=text))
    return made


def all_again(related: Related, lang: Language) -> list[Relation]:
    """Find counts of all that failed which differ from the only one told before, and come out of no counts before them.

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
    >>> text = "Of 214 chargers tested, 38 failed. The 83 failing chargers have been withdrawn."
    >>> [[claim for claim in found.members] for found in all_again(relate(claims_of(text), text), "en")]
    [[2, 1]]
    """
    claims, text = related.claims, related.text
    made: list[Relation] = []
    for i, claim in enumerate(claims):
        if not adds(claim) or related.places[i].table or not words.FAILED_BEHIND.match(text, claim.end):
            continue
        begin = sentence_begin(text, claim)
        if not words.THE_SAME.match(text[begin : claim.start]):
            continue
        place = related.places[i]
        before = [
            c
            for c in range(i)
            if adds(claims[c])
            and related.places[c].paragraph == place.paragraph
            and 0 < place.sentence - related.places[c].sentence <= _SENTENCES
        ]
        failed = [c for c in before if claims[c].measure == "nonconforming" or _found_in(related, c)]
        values = {claims[c].value for c in before}
        if any(claims[c].value == claim.value and claims[c].measure == "nonconforming" for c in range(i)):
            continue  # told earlier
        if len({claims[c].value for c in failed}) == 1 and not _comes_out(claim.value, values):
            told = failed[-1]
            shown = say("told twice", lang, first=claims[told].quote, second=claim.quote)[0]
            made.append(Relation("repeat", (i, told), i, holds=False, text=shown))
    return made


def _found_in(related: Related, c: int) -> bool:
    """Whether words before a count tell that faults were found in so many: found offences in 47."""
    start = related.claims[c].start
    return words.FOUND_IN.search(related.text, max(0, start - _FAR), start) is not None


def _comes_out(value: Fraction | None, values: set[Fraction | None]) -> bool:
    """Whether a count is among others, or the sum or difference of some."""
    told = [v for v in values if v is not None]
    pairs = {abs(a + sign * b) for a, b in combinations(told, 2) for sign in (1, -1)}
    sums = {sum(run, Fraction(0)) for n in (3, 4) for run in combinations(told[:8], n)}
    return value in {*told, *pairs, *sums}


def doubted(related: Related, relation: Relation) -> list[Doubted]:
    """Give both numbers: which of the two is wrong cannot be known."""
    again, first = relation.members
    return [
        Doubted(c, related.claims[c].quote, related.claims[other].quote)
        for c, other in ((again, first), (first, again))
    ]


def _told_again(related: Related, stated: Stated) -> bool:
    """Whether words around a count of failures say that it was told before: 上述, 对, or that what follows is of them."""
    claim, text = related.claims[stated.claim], related.text
    if not (_of_failed(related, stated) and adds(claim)):
        return False
    return (
        TOLD_AGAIN_BEHIND.match(text, claim.end) is not None
        and TOLD_AGAIN_BEFORE.search(text, max(0, claim.start - _BEFORE), claim.start) is not None
    )


def _of_failed(related: Related, stated: Stated) -> bool:
    """Whether a number counts failed batches, or firms with such."""
    failed = stated.a.measure == "nonconforming" or _FAILED in related.groups[stated.a.group].key[0]
    return stated.form == "count" and stated.a.measure in _MEASURES and failed


def _before(related: Related, stated: Stated) -> list[int]:
    """Give the counts of the same kind before one, of no table."""
    claims, place = related.claims, stated.place
    return [
        s.claim
        for s in related.stated
        if s.claim < stated.claim
        and _of_failed(related, s)
        and not s.place.table
        and place.paragraph - s.place.paragraph <= _PARAGRAPHS
        and s.a.measure == stated.a.measure
        and claims[s.claim].unit == claims[stated.claim].unit
        and adds(claims[s.claim])
    ]


def _meant(related: Related, stated: Stated, before: Sequence[int]) -> int | None:
    """Give which of some counts is told again: the only one, or the only one of its set."""
    values = {related.claims[c].value for c in before}
    if len(values) == 1:
        return before[-1]
    key = related.groups[stated.a.group].key
    named = [c for c in before if (s := related.of(c)) is not None and related.groups[s.a.group].key == key]
    return named[-1] if key != ((), "") and len({related.claims[c].value for c in named}) == 1 else None


def _sums(values: Sequence[Fraction]) -> set[Fraction]:
    """Give what some counts in a row come to, and each of them."""
    return {total for start in range(len(values)) for total in accumulate(values[start:])}
