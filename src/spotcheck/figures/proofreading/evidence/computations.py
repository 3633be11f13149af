"""Computations between printed numbers: whether they come out, what a member would have to be, how telling they are."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from spotcheck.figures.proofreading.evidence.numbers import Number

Kind: TypeAlias = Literal["share", "sum", "difference", "multiple", "growth", "mean"]

_EXACT = 1e-6
#: kinds of which digits that were cut off, and none that were rounded up, are let pass
_CUT_OFF = ("share", "multiple", "mean")
#: a count with more possible values than these is not told by a rounded percentage
_FEW = 6


@dataclass(frozen=True, slots=True, eq=False)
class Computation:
    """A computation that the order of numbers suggests.

    Attributes
    ----------
    kind : str
        share: members are p, a, b with p = 100 a / b; sum: the total and its parts; difference: d, p, q with d = |p - q|;
        multiple: x, m, n with x = m / n; growth: g, m, n with g = 100 (m / n - 1), or of a fall 100 (1 - m / n);
        mean: a, t, n with a = t / n.
    members : tuple of Number
        The result first.
    doubt : float
        How doubtful it is that the text means it, in decimal digits; negative where rows or words say so.
    rows : int
        Of how many rows of like numbers it is the only one that does not come out; 0 where it stands in none.
    said : bool
        Whether words say what it is made of: that other numbers give the result too is then no answer.
    """

    kind: Kind
    members: tuple[Number, ...]
    doubt: float = 0.0
    rows: int = 0
    said: bool = False

    def holds(self, number: Number | None = None, value: float = 0.0, *, rounded: bool = False) -> bool:
        """Whether it comes out, with another value of one member if given; `rounded`: digits are not only cut off."""
        result, *operands = (value if m is number else m.value for m in self.members)
        computed = self._computed(operands)
        if computed is None or (self.kind == "share" and operands[0] > operands[1]):
            return False
        room = self._room(rounded=rounded)
        below = min(room, self.members[0].half + _EXACT) if self.kind in _CUT_OFF else room
        return -below <= computed - result <= room

    def solved(self, number: Number) -> list[float]:
        """Give what a member would have to be, printed with its digits; nothing where that is not told closely."""
        result, *operands = (m.value for m in self.members)
        if number is self.members[0]:
            computed = self._computed(operands)
            return [] if computed is None or computed < 0 else [_half_up(computed, number.decimals)]
        if self.kind == "sum":
            return [result - sum(operands) + number.value]
        if self.kind == "difference":
            other = operands[1] if number is self.members[1] else operands[0]
            return [_half_up(other + result, number.decimals), _half_up(other - result, number.decimals)]
        return self._counts(number) if self.kind == "share" else []

    def telling(self, number: Number | None = None, value: float = 0.0) -> float:
        """Give how unlikely it is to come out by chance, in decimal digits."""
        values = [value if m is number else m.value for m in self.members]
        if self.kind == "sum":
            unit = 2 * max(m.half for m in self.members)
            finest = min(_zeros(round(v / unit)) for v in values)  # all in hundreds
            return _digits(max(values) / (unit * 10**finest))
        largest = max(values[1:]) if self.kind == "difference" else values[0]
        return _digits(largest / (2 * self.members[0].half))

    def _computed(self, operands: Sequence[float]) -> float | None:
        if self.kind == "sum":
            return sum(operands)
        first, second = operands
        if self.kind == "difference":
            return abs(first - second)
        if not second:
            return None
        quotient = first / second
        if self.kind == "growth":
            return 100 * (1 - quotient if self.members[0].falls else quotient - 1)
        return quotient if self.kind in ("multiple", "mean") else 100 * quotient

    def _room(self, *, rounded: bool) -> float:
        result, *operands = self.members
        if self.kind == "sum" and all(m.kind == "percent" for m in self.members):
            return sum(m.half for m in self.members) + _EXACT
        if self.kind == "sum" and any(m.kind == "quantity" or m.decimals < 0 for m in self.members):
            return 2 * max(m.half for m in self.members) + _EXACT  # each was rounded
        exact = self.kind == "difference" and max(m.decimals for m in operands) <= result.decimals
        if self.kind == "sum" or (exact and (rounded or result.kind == "difference")):
            return _EXACT  # of counts, none is rounded
        return result.half * (1 if rounded else 2) + _EXACT

    def _counts(self, number: Number) -> list[float]:
        share, part, whole = self.members
        if share.value <= share.half:
            return []
        low, high = share.value - share.half, share.value + share.half
        if number is part:
            low, high = low * whole.value / 100, high * whole.value / 100
        else:
            low, high = part.value * 100 / high, part.value * 100 / low
        return [float(n) for n in range(math.ceil(low), math.floor(high) + 1)] if high - low < _FEW else []


def _half_up(value: float, decimals: int) -> float:
    if decimals < 0:
        return float(round(value, decimals))
    return math.floor(value * 10**decimals + 0.5 + _EXACT) / 10**decimals


def _zeros(value: int) -> int:
    """Count the zeros that a whole number ends in."""
    zeros = 0
    while value and value % 10 ** (zeros + 1) == 0:
        zeros += 1
    return zeros


def _digits(chances: float) -> float:
    return math.log10(max(1.0, chances))
