"""Computations in words: what the numbers come to, and what the text says."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from spotcheck.figures.proofreading.arithmetic import Relation, digits, growth_text, in_words
from spotcheck.figures.proofreading.evidence.computations import Computation
from spotcheck.figures.proofreading.evidence.mended import Mended
from spotcheck.figures.proofreading.evidence.numbers import printed
from spotcheck.figures.proofreading.findings import Doubted
from spotcheck.figures.proofreading.relating import Related
from spotcheck.language import Language
from spotcheck.language.numbers import fixed
from spotcheck.language.proof_sentences import say

_THREE = 3
_FINEST = 10**6


def computed(related: Related, found: Iterable[Mended], lang: Language) -> dict[Relation, list[Doubted]]:
    """Give the computations that do not come out, and would if one of their numbers were another.

    Parameters
    ----------
    related
        The numbers of the text.
    found
        Those that are doubtful.
    lang
        Language of the computations' words.

    Returns
    -------
    dict
        Computation → the numbers that may be wrong, the likeliest first, each with what it should be.
    """
    together: dict[int, list[Mended]] = {}
    for mended in found:
        together.setdefault(id(mended.computations[0]), []).append(mended)
    return {_relation(related, of_one[0], lang): _doubted(related, of_one) for of_one in together.values()}


def _relation(related: Related, mended: Mended, lang: Language) -> Relation:
    """Say what the computations come to as printed."""
    members = dict.fromkeys(m.claim for c in mended.computations[:1] for m in c.members)
    others = [claim for claim in members if claim != mended.number.claim]
    text = say("and", lang)[0].join(_told_text(related, c, lang) for c in mended.computations)
    claim = mended.number.claim
    return Relation("evidence", (claim, *others), claim, holds=False, text=text)


def _told_text(related: Related, computation: Computation, lang: Language) -> str:
    """Give a computation with the numbers as printed: what it comes to, and what the text says."""
    result, *operands = computation.members
    exact = [Fraction(m.value).limit_denominator(_FINEST) for m in operands]
    shown = [
        digits(claim)
        if m.kind != "quantity" and not in_words(claim := related.claims[m.claim])
        else fixed(value, max(0, m.decimals))
        for m, value in zip(operands, exact, strict=True)
    ]
    places = max(0, result.decimals) + 1
    if computation.kind == "sum" and result.at <= -1:  # of percentages, to 100
        return f"{' + '.join(shown)} = {fixed(sum(exact, Fraction(0)), max(0, result.decimals))}%"
    if computation.kind == "sum":
        text = " + ".join(shown)
        if len(shown) > 1:
            text += f" = {fixed(sum(exact, Fraction(0)), max(0, *(m.decimals for m in operands)))}"
    elif computation.kind == "difference":
        text = f"{' − '.join(shown if exact[0] >= exact[1] else shown[::-1])} = {fixed(abs(exact[0] - exact[1]), max(0, result.decimals))}"
    elif computation.kind == "share":
        text = f"{shown[0]} ÷ {shown[1]} = {fixed(exact[0] / exact[1] * 100, places)}%"
    elif computation.kind in ("multiple", "mean"):
        text = f"{shown[0]} ÷ {shown[1]} = {fixed(exact[0] / exact[1], places)}"
    else:
        text = growth_text(shown[0], shown[1], exact[0] / exact[1] - 1, places)
    return say("computed", lang, text=text, printed=related.claims[result.claim].quote)[0]


def _doubted(related: Related, found: Sequence[Mended]) -> list[Doubted]:
    """Give the doubtful numbers of one computation, then the others of three, or of a longer sum of which several may be slips."""
    made = [
        Doubted(m.number.claim, digits(related.claims[m.number.claim]), _as_printed(related, m))
        for m in found
    ]
    members = found[0].computations[0].members
    named = {d.claim for d in made}
    if len(members) == _THREE or _THREE <= len(found) < len(members):
        others = dict.fromkeys(m.claim for m in members if m.claim not in named)  # a range is one claim
        made += [Doubted(claim, "", "") for claim in others]
    return made


def _as_printed(related: Related, mended: Mended) -> str:
    """Print a value as the number of the text is printed."""
    shown = digits(related.claims[mended.number.claim])
    unit = next((unit for unit in ("%", "倍", "万", "亿") if shown.endswith(unit)), "")
    return printed(mended.number, mended.value) + unit
