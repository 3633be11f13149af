"""What numbers stand side by side are made of: counts, whatever was understood of them, and a part with its whole and their rate."""

from typing import NamedTuple

from spotcheck.figures.claims import Claim
from spotcheck.figures.quantities import parse_quantity

RATE = parse_quantity("failure_rate(all)")
_PERCENT = ("%", "‰")
#: numbers that count, whatever was understood of them
_COUNTS = ("figure", "unknown")
#: how a number moved, or how many times another it is
MOVES = ("growth", "change", "ratio")
NOT_COUNTED = ("amount", *MOVES)


class Triple(NamedTuple):
    """Claims that stand side by side: the part, its whole, and their rate (-1 where none is printed).

    `own`: it is the part's own, not what is left; `said`: and of the whole right before that, as words say; `left`: it is of
    those that are left.
    """

    part: int
    whole: int
    rate: int
    own: bool = False
    said: bool = False
    left: bool = False


def is_percent(claim: Claim) -> bool:
    """Whether a number is a percentage in prose, printed as it is."""
    return claim.unit == "%" and claim.cell is None and claim.exact


def counts(claim: Claim, *, others: bool = False) -> bool:
    """Whether a number counts, whatever was understood of it; `others`: also what is no figure of the field."""
    return (
        (claim.status in _COUNTS or (others and claim.reason == "other count"))
        and claim.value is not None
        and claim.unit not in _PERCENT
        and claim.measure not in NOT_COUNTED
        and claim.value.denominator == 1
        and claim.exact
    )


def one_counter(one: Claim, other: Claim) -> bool:
    """Whether two counts may be by one counter."""
    return one.unit == other.unit or "" in (one.unit, other.unit)
