"""Measured values that are told to be so many times their limit: 实测0.310mg/m³，是限值0.124mg/m³的2.5倍."""

import re
from fractions import Fraction

from spotcheck.figures.proofreading.arithmetic import Relation
from spotcheck.figures.proofreading.places import claim_at
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_cues import NUMBERS_IN_WORDS
from spotcheck.language.proof_over_limits import OVER_LIMITS


def computed(related: Related) -> list[Relation]:
    """Hold multiples of limits against the two values that stand with them in one unit.

    Examples
    --------
    >>> from spotcheck.figures.claims import claims_of
    >>> from spotcheck.figures.proofreading.readings import relate
    >>> text = "甲醛实测0.310mg/m³，是限值0.124mg/m³的3.5倍。Lead was 0.92 mg/kg, 184 times the limit of 0.005 mg/kg."
    >>> [(r.text, r.holds) for r in computed(relate(claims_of(text), text))]
    [('0.310 ÷ 0.124 = 2.50', False), ('0.92 ÷ 0.005 = 184.0', True)]
    """
    found = (_relation(related, told) for pattern in OVER_LIMITS for told in pattern.finditer(related.text))
    return [relation for relation in found if relation is not None]


def _relation(related: Related, told: "re.Match[str]") -> Relation | None:
    value, limit = (Fraction(told[name].replace(",", "")) for name in ("a", "b"))
    printed = told["x"].lower().replace(",", "")
    in_words = printed.isalpha()
    times = Fraction(NUMBERS_IN_WORDS.get(printed, 0) if in_words else printed)
    at = [claim_at(related.claims, told.start(name)) for name in ("x", "a", "b")]
    claims = tuple(dict.fromkeys(c for c in at if c is not None))
    if not limit or not times or at[0] is None:
        return None
    decimals = len(printed.partition(".")[2])
    text = f"{told['a']} ÷ {told['b']} = {fixed(value / limit, decimals + 1)}"
    holds = abs(value / limit - times) < Fraction(1, 10**decimals)
    text, expected = (f"{text} ≠ {printed}", None) if in_words else (text, value / limit)
    return Relation("spelled out", claims, claims[0], holds, text, expected, said=True)
