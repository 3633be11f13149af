"""Parts told one by one of what a total names together: 抽查汽油和柴油88批次。汽油52批次，柴油36批次; 90 lots of rice and flour: rice 50."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product

from spotcheck.figures.claims import Claim
from spotcheck.figures.claims.marks import DRAWN, VERDICTS
from spotcheck.figures.proofreading.arithmetic import Relation, digits
from spotcheck.figures.proofreading.counted import one_counter
from spotcheck.figures.proofreading.relating import Related
from spotcheck.figures.proofreading.totals import far_apart, sum_of
from spotcheck.language.proof_cues import OF_SOME_KINDS

_JOINTS = re.compile(r"[、，]|(?<=[一-鿿])(?:和|与|及|以及)(?=[一-鿿])|,? and |, ")
_LEAST, _MOST, _OF_EACH = 2, 6, 3
#: so many numbers behind a total, and paragraphs, tell its parts
_REACH, _PARAGRAPHS = 24, 2


def computed(related: Related) -> list[Relation]:
    """Add up the counts of all names that a total is told of together.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "抽查汽油和柴油88批次。汽油52批次，不合格1批次；柴油39批次，全部合格。"
    >>> [(r.text, r.holds) for r in computed(relate(claims_of(text), text))]
    [('52 + 39 = 91', False)]
    """
    return [relation for whole in range(len(related.claims)) for relation in _of_total(related, whole)]


def _of_total(related: Related, whole: int) -> Iterator[Relation]:
    claim = related.claims[whole]
    total = claim.value or Fraction(0)
    names = [name for name in _JOINTS.split(claim.scope.words) if name]
    if not _counts(claim) or not _LEAST <= len(names) <= _MOST or OF_SOME_KINDS.search(claim.scope.words):
        return
    told = _parts(related, whole, names)
    parts = next((parts for parts in told if sum_of(related, parts) == total), told[0] if told else ())
    if parts and _all_between(related, whole, parts) == total:
        return  # 6款玩具含增塑劑，2款玩具有細小零件，1款兒童用品欠缺標語
    size = sum_of(related, parts)
    if not parts or far_apart(size, total):
        return
    text = f"{' + '.join(digits(related.claims[p]) for p in parts)} = {size}"
    yield Relation("sum", (whole, *parts), whole, size == total, text, size, said=True)


def _parts(related: Related, whole: int, names: Sequence[str]) -> list[tuple[int, ...]]:
    """Give the counts behind a total that may be those of its names, one of each alone, the first ones first."""
    claims = related.claims
    near = [
        c
        for c in range(whole + 1, min(whole + _REACH, len(claims)))
        if related.places[c].paragraph - related.places[whole].paragraph <= _PARAGRAPHS
        and _counts(claims[c])
        and _alike(claims[whole], claims[c])
    ]
    found = [[c for c in near if _is_name(claims[c].scope.words, name)][:_OF_EACH] for name in names]
    return [parts for parts in product(*found) if len(set(parts)) == len(names)]


def _all_between(related: Related, whole: int, parts: Sequence[int]) -> Fraction:
    """Give the sum of all counts from the first of parts to the last that are like them."""
    claims = related.claims
    listed = range(min(parts), max(parts) + 1)
    return sum_of(related, [c for c in listed if _counts(claims[c]) and _alike(claims[whole], claims[c])])


def _is_name(words: str, name: str) -> bool:
    """Whether words are a name, or its end: 汽油 of 车用汽油."""
    words, name = words.lower(), name.lower()
    return bool(words) and (words == name or (len(words) > 1 and name.endswith(words)))


def _counts(claim: Claim) -> bool:
    return claim.measure in DRAWN | VERDICTS and bool(claim.value) and claim.exact and claim.cell is None


def _alike(whole: Claim, part: Claim) -> bool:
    """Whether a part counts what the total does, by the same counter and of the same conditions."""
    drawn = whole.measure in DRAWN and part.measure in DRAWN
    of_it = (part.value or Fraction(0)) <= (whole.value or Fraction(0))
    return (
        (drawn or whole.measure == part.measure)
        and of_it
        and one_counter(whole, part)
        and whole.scope.conditions == part.scope.conditions
    )
