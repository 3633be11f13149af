"""What a number was found to state, the rules that say it, and the claim that comes of it."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import NamedTuple, TypeVar

from spotcheck.figures.claims.model import Claim, Status, Where
from spotcheck.figures.claims.normal import Normal

_NOWHERE = Where()
H = TypeVar("H")


class Stated(NamedTuple):
    """What a number states; a reason without a measure says why it states nothing."""

    measure: str = ""
    scope: Where = _NOWHERE
    confidence: float = 0.9
    base: Where = _NOWHERE
    base_measure: str = ""
    reason: str = ""
    falls: bool = False
    unit: str = ""


def by_rules(rules: Sequence[Callable[[H], Stated | None]], here: H, otherwise: str) -> Stated:
    """Give what the first rule that applies says; without one, that the number was not understood."""
    return next((stated for rule in rules if (stated := rule(here)) is not None), Stated(reason=otherwise))


def claimed(
    normal: Normal,
    place: tuple[int, int],
    printed: tuple[int, int],
    number: tuple[Fraction | None, str, int],
    stated: Stated,
    where: tuple[int, int],
) -> Claim:
    """Make the claim of a number.

    Parameters
    ----------
    normal
        The text.
    place, printed
        Start and end of the number, and of the number with its hedges, in the normal text.
    number
        Its value, unit and decimals.
    stated
        What it states; a reason that begins with ``?`` says that it was not understood.
    where
        Which sentence, and which clause of it.
    """
    start, end = normal.span(*place)
    first, last = (start, end) if printed == place else normal.span(*printed)
    status: Status = "figure" if stated.measure else "unknown" if stated.reason.startswith("?") else "ignored"
    value, unit, decimals = number
    if stated.falls and value is not None and value > 0:
        value = Fraction(-value)
    return Claim(
        start,
        end,
        normal.original[start:end],
        normal.original[first:last],
        status,
        stated.measure,
        value,
        unit or stated.unit,
        decimals,
        stated.scope,
        stated.base,
        stated.base_measure,
        stated.reason.lstrip("? "),
        *where,
        stated.confidence,
    )
