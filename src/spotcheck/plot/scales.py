"""Axes: where they end, and which ticks they bear."""

import math
from collections.abc import Iterable
from fractions import Fraction
from typing import NamedTuple

from spotcheck.language.numbers import count, fixed, percent

#: an axis of changes is at least this long, half a percentage point, or this part of the rates
_LEAST_CHANGE, _LEAST_PART = 0.005, 0.25
#: an axis of rates that are all zero is so long
_NO_RATE = 0.01
#: limits beyond so many times the highest rate, and the median of the limits, do not stretch an axis
_FAR = 2.2


class Scale(NamedTuple):
    """An axis: its ends, ticks and their words, what it measures, and whether it is logarithmic."""

    low: float
    high: float
    ticks: list[float]
    labels: list[str]
    words: str
    log: bool = False

    def fraction(self, value: float) -> float:
        """Give the place of a value along the axis, 0 to 1."""
        if self.log:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)

    def thinned(self, room: float) -> "Scale":
        """Leave out ticks whose words would touch: one needs `room`, a part of the axis. Zero stays.

        >>> Scale(0.0, 1.0, [0.0, 0.25, 0.5, 0.75, 1.0], ["0%", "25%", "50%", "75%", "100%"], "").thinned(0.3).labels
        ['0%', '50%', '100%']
        """
        if self.log or len(self.ticks) < 2:
            return self
        step = self.ticks[1] - self.ticks[0]
        every = math.ceil(room * (self.high - self.low) / step)
        kept = [i for i, tick in enumerate(self.ticks) if every < 2 or round(tick / step) % every == 0]
        return self._replace(ticks=[self.ticks[i] for i in kept], labels=[self.labels[i] for i in kept])


def finite(values: Iterable[float | None]) -> list[float]:
    """Give the values that can be drawn."""
    return [float(v) for v in values if v is not None and math.isfinite(v)]


def step_for(span: float, most: int = 7) -> Fraction:
    """Choose a step of 1, 2, 2.5 or 5 times a power of ten that gives at most `most` ticks.

    >>> step_for(0.6), step_for(0.08)
    (Fraction(1, 10), Fraction(1, 50))
    """
    power = Fraction(10) ** (math.floor(math.log10(span)) - 1)
    for factor in (1, 2, Fraction(5, 2), 5, 10, 20, 25, 50, 100):
        if span / float(power * factor) <= most:
            return power * factor
    return power * 100


def rate_scale(rates: Iterable[float], highs: Iterable[float], words: str) -> Scale:
    """Scale rates: from zero; to the limits, but for those far beyond every rate and the usual limit, which end in arrows.

    >>> rate_scale([0.075], [0.199], "").high >= 0.199
    True
    >>> rate_scale([0.00001], [0.00002], "").labels
    ['0.0000%', '0.0005%', '0.0010%', '0.0015%', '0.0020%']
    """
    rates, highs = finite(rates), sorted(finite(highs))
    usual = highs[(len(highs) - 1) // 2 :][:1]
    far = _FAR * max([*rates, *usual], default=0.0)
    high = max([*rates, *(limit for limit in highs if limit <= far)], default=0.0) or _NO_RATE
    room = 1.04 if not highs or highs[-1] <= far else 1.25  # what ends in an arrow goes visibly further
    return _from_zero(min(1.0, high * room), words, as_percent=True)


def count_scale(counts: Iterable[float], words: str, separator: str) -> Scale:
    """Scale counts: from zero, whole ticks."""
    return _from_zero(max([1.0, *finite(counts)]) * 1.02, words, as_percent=False, separator=separator)


def _from_zero(high: float, words: str, *, as_percent: bool, separator: str = "") -> Scale:
    step = step_for(high)
    if not as_percent:
        step = Fraction(max(1, math.ceil(step)))
    ticks = [step * i for i in range(math.floor(Fraction(high) / step + Fraction(1, 10**9)) + 1)]
    decimals = decimals_of(step)
    labels = [percent(t, decimals) if as_percent else count(int(t), separator=separator) for t in ticks]
    return Scale(0.0, high, [float(t) for t in ticks], labels, words)


def decimals_of(step: Fraction) -> int:
    """Count the decimals that multiples of a step need in percent.

    >>> decimals_of(Fraction(1, 20)), decimals_of(Fraction(1, 400))
    (0, 2)
    """
    return next((n for n in range(12) if (step * 100 * 10**n).denominator == 1), 12)


def change_scale(values: Iterable[float], rates: Iterable[float], words: str) -> Scale:
    """Scale changes of rates, in percentage points: zero is within."""
    values = [0.0, *finite(values)]
    low, high = min(values), max(values)
    least = min(_LEAST_CHANGE, _LEAST_PART * max(finite(rates), default=0.0)) or _LEAST_CHANGE
    if high - low < least:
        low, high = min(low, -least / 2), max(high, least / 2)
    room = (high - low) * 0.06
    low, high = low - room, high + room
    step = step_for(high - low)
    ticks = [step * i for i in range(math.ceil(low / float(step)), math.floor(high / float(step)) + 1)]
    labels = [fixed(t * 100, decimals_of(step), sign=True) for t in ticks]
    return Scale(low, high, [float(t) for t in ticks], labels, words)


#: ratios that may be ticks, from the coarsest set to the finest
_RATIOS = (
    [10.0**k for k in range(-4, 5)],
    [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100],
    [1 / 16, 1 / 8, 0.25, 0.5, 1, 2, 4, 8, 16],
    [0.5, 0.7, 1, 1.5, 2, 3, 4],
    [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.4, 1.6, 2],
)


def ratio_scale(ratios: Iterable[float], lows: Iterable[float], highs: Iterable[float], words: str) -> Scale:
    """Scale ratios, logarithmically: 1 is within; limits far beyond every ratio will end in arrows."""
    drawn = [1.0, *(r for r in finite(ratios) if r > 0)]
    low, high = min(drawn) / 1.25, max(drawn) * 1.25
    low = max(min([low, *(v for v in finite(lows) if v > 0)]), low / 1.8) / 1.04
    high = min(max([high, *finite(highs)]), high * 1.8) * 1.04
    for ticks in reversed(_RATIOS):
        inside = [float(t) for t in ticks if low <= t <= high]
        covers = ticks[0] <= low * 1.6 and ticks[-1] >= high / 1.6
        if len(inside) <= 7 and covers:
            break
    else:
        inside = [float(t) for t in _RATIOS[0] if low <= t <= high]
    return Scale(low, high, inside, [f"{t:g}" for t in inside], words, log=True)
