"""Differences, ratios and odds ratios of two proportions, with their limits."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from spotcheck.stats import score
from spotcheck.stats.arguments import chosen, normal_quantile, tail_of, two_groups
from spotcheck.stats.conditional import conditional_low
from spotcheck.stats.proportion_limits import wilson, wilson_corrected
from spotcheck.stats.repeats import once_each
from spotcheck.stats.results import Array, Interval, interval

Limits = tuple[Array, Array]
Method = Callable[[Array, Array, Array, Array, float], Limits]


def _score(low: Callable[..., Array], other: Callable[[Array], Array], *, corrected: bool) -> Method:
    """Limits from a lower limit and what turns the lower limit of the groups exchanged into the upper one."""

    def limits(x: Array, n: Array, base_x: Array, base_n: Array, tail: float) -> Limits:
        z = normal_quantile(tail)
        scale = score.correction(n, base_n) if corrected else np.ones_like(n)
        return low(x, n, base_x, base_n, z, scale), other(low(base_x, base_n, x, n, z, scale))

    return limits


def _mirrored(array: Array) -> Array:
    return 0.0 - array  # not −array: 0 stays 0, not −0


def _inverse(array: Array) -> Array:
    with np.errstate(divide="ignore"):
        return 1 / array


def _newcombe(one: Callable[[Array, Array, float], Limits]) -> Method:
    def limits(x: Array, n: Array, base_x: Array, base_n: Array, tail: float) -> Limits:
        low, high = (np.clip(v, 0, 1) for v in one(x, n, tail))
        base_low, base_high = (np.clip(v, 0, 1) for v in one(base_x, base_n, tail))
        p, base_p = x / n, base_x / base_n
        below = np.hypot(p - low, base_high - base_p)
        above = np.hypot(high - p, base_p - base_low)
        return p - base_p - below, p - base_p + above

    return limits


def _wald(x: Array, n: Array, base_x: Array, base_n: Array, tail: float) -> Limits:
    p, base_p = x / n, base_x / base_n
    half = normal_quantile(tail) * np.sqrt(p * (1 - p) / n + base_p * (1 - base_p) / base_n)
    return p - base_p - half, p - base_p + half


def _agresti_caffo(x: Array, n: Array, base_x: Array, base_n: Array, tail: float) -> Limits:
    return _wald(x + 1, n + 2, base_x + 1, base_n + 2, tail)


def _mover(x: Array, n: Array, base_x: Array, base_n: Array, tail: float) -> Limits:
    """Donner and Zou's limits, written so that nothing cancels and no denominator is 0 before its time."""
    low, high = wilson(x, n, tail)
    base_low, base_high = wilson(base_x, base_n, tail)
    p, base_p = x / n, base_x / base_n
    product = p * base_p
    first, other = low * (2 * p - low), base_low * (2 * base_p - base_low)
    root = np.sqrt((base_high - base_p) ** 2 * first + (base_p * (p - low)) ** 2)
    base_root = np.sqrt((high - p) ** 2 * other + (p * (base_p - base_low)) ** 2)
    with np.errstate(divide="ignore", invalid="ignore"):
        return (
            np.where(x == 0, 0.0, first / (product + root)),
            np.where(base_x == 0, np.inf, (product + base_root) / other),
        )


def _log_limits(value: Array, variance: Array, defined: NDArray[np.bool], tail: float) -> Limits:
    """Limits on the log scale; where a cell is empty nothing bounds the ratio."""
    half = normal_quantile(tail) * np.sqrt(np.where(defined, variance, 0.0))
    centre = np.log(np.where(defined, value, 1.0))
    return np.where(defined, np.exp(centre - half), 0.0), np.where(defined, np.exp(centre + half), np.inf)


def _katz(x: Array, n: Array, base_x: Array, base_n: Array, tail: float) -> Limits:
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = (n - x) / n / x + (base_n - base_x) / base_n / base_x
        return _log_limits(x / n / (base_x / base_n), variance, (x > 0) & (base_x > 0), tail)


def _woolf(x: Array, n: Array, base_x: Array, base_n: Array, tail: float) -> Limits:
    y, base_y = n - x, base_n - base_x
    with np.errstate(divide="ignore", invalid="ignore"):
        variance = 1 / x + 1 / y + 1 / base_x + 1 / base_y
        value = (x / y) / (base_x / base_y)
    return _log_limits(value, variance, (x > 0) & (y > 0) & (base_x > 0) & (base_y > 0), tail)


def _conditional(*, mid: bool) -> Method:
    def limits(x: Array, n: Array, base_x: Array, base_n: Array, tail: float) -> Limits:
        low = conditional_low(x, n, base_x, base_n, tail, mid=mid)
        return low, _inverse(conditional_low(base_x, base_n, x, n, tail, mid=mid))

    return limits


DIFFERENCE: dict[str, Method] = {
    "miettinen-nurminen": _score(score.difference_low, _mirrored, corrected=True),
    "mee": _score(score.difference_low, _mirrored, corrected=False),
    "newcombe": _newcombe(wilson),
    "newcombe-cc": _newcombe(wilson_corrected),
    "agresti-caffo": _agresti_caffo,
    "wald": _wald,
}
RATIO: dict[str, Method] = {
    "miettinen-nurminen": _score(score.ratio_low, _inverse, corrected=True),
    "koopman": _score(score.ratio_low, _inverse, corrected=False),
    "mover-wilson": _mover,
    "katz": _katz,
}
ODDS_RATIO: dict[str, Method] = {
    "miettinen-nurminen": _score(score.odds_low, _inverse, corrected=True),
    "conditional-exact": _conditional(mid=False),
    "mid-p": _conditional(mid=True),
    "woolf": _woolf,
}


def _contrast(
    groups: tuple[Any, Any, Any, Any],
    table: dict[str, Method],
    method: str,
    confidence: float,
    span: tuple[float, float],
) -> Interval:
    limits = chosen("method", method, table)
    tail = tail_of(confidence)
    x, n, base_x, base_n = two_groups(*groups)
    if not x.size:
        return interval(x, x, *span)
    empty = (n == 0) | (base_n == 0)
    n, base_n = np.where(n == 0, 1.0, n), np.where(base_n == 0, 1.0, base_n)
    low, high = once_each(lambda a, b, c, d: limits(a, b, c, d, tail), x, n, base_x, base_n)
    low, high = np.where(empty, span[0], low), np.where(empty, span[1], high)
    return interval(low, high, *span)


def difference_interval(
    count: Any,
    n: Any,
    base_count: Any,
    base_n: Any,
    *,
    method: str = "miettinen-nurminen",
    confidence: float = 0.95,
) -> Interval:
    """Limits for the difference of two probabilities, group − baseline.

    Use ``miettinen-nurminen`` (score limits, which agree with the score test and need no patch for zero cells);
    ``mee`` is the same without N/(N − 1); ``newcombe`` (hybrid Wilson) is a closed form that does nearly as well, and
    ``agresti-caffo`` a simple one. ``wald`` is there to repeat published figures: it has zero width at 0 against 0.

    Parameters
    ----------
    count, n, base_count, base_n
        The group and its baseline: whole numbers, of any shapes that broadcast.
    method
        miettinen-nurminen, mee, newcombe, newcombe-cc, agresti-caffo or wald.
    confidence
        Above 0 and below 1.

    Returns
    -------
    Interval
        ``low`` and ``high`` in [−1, 1], of the broadcast shape; (−1, 1) where n or base_n is 0.

    Raises
    ------
    ArgumentError
        For impossible counts, an unknown method, or a confidence outside (0, 1).

    Notes
    -----
    p̃ are the probabilities of greatest likelihood with p̃₁ − p̃₂ = δ; l and u are Wilson limits::

        miettinen-nurminen  (p̂₁ − p̂₂ − δ)² ≤ z² (p̃₁q̃₁/n₁ + p̃₂q̃₂/n₂) N/(N − 1)
        mee                 the same without N/(N − 1)
        newcombe            p̂₁ − p̂₂ − √((p̂₁ − l₁)² + (u₂ − p̂₂)²) and p̂₁ − p̂₂ + √((u₁ − p̂₁)² + (p̂₂ − l₂)²)
        agresti-caffo       wald with x + 1 of n + 2
        wald                p̂₁ − p̂₂ ± z √(p̂₁q̂₁/n₁ + p̂₂q̂₂/n₂)

    References
    ----------
    Miettinen and Nurminen (1985) Stat Med 4:213, eq. 8 and 9. Mee (1984) Biometrics 40:1175.
    Newcombe (1998) Stat Med 17:873, methods 10 and 11. Agresti and Caffo (2000) Am Stat 54:280.

    Examples
    --------
    >>> low, high = difference_interval(485, 1739, 746, 4880)
    >>> round(low, 4), round(high, 4)
    (0.103, 0.1497)
    """
    return _contrast((count, n, base_count, base_n), DIFFERENCE, method, confidence, (-1, 1))


def ratio_interval(
    count: Any,
    n: Any,
    base_count: Any,
    base_n: Any,
    *,
    method: str = "miettinen-nurminen",
    confidence: float = 0.95,
) -> Interval:
    """Limits for the ratio of two probabilities, group / baseline.

    Use ``miettinen-nurminen`` or ``koopman`` (score limits, without and with N/(N − 1) left out); ``mover-wilson`` is a
    closed form near to them; ``katz`` (log normal) says nothing where a count is 0: its limits are 0 and ∞ there.

    Parameters
    ----------
    count, n, base_count, base_n
        The group and its baseline: whole numbers, of any shapes that broadcast.
    method
        miettinen-nurminen, koopman, mover-wilson or katz.
    confidence
        Above 0 and below 1.

    Returns
    -------
    Interval
        ``low`` and ``high`` in [0, ∞], of the broadcast shape; (0, ∞) where n or base_n is 0.

    Raises
    ------
    ArgumentError
        For impossible counts, an unknown method, or a confidence outside (0, 1).

    Notes
    -----
    p̃ are the probabilities of greatest likelihood with p̃₁ = φ p̃₂::

        miettinen-nurminen  (p̂₁ − φp̂₂)² ≤ z² (p̃₁q̃₁/n₁ + φ² p̃₂q̃₂/n₂) N/(N − 1)
        koopman             the same without N/(N − 1)
        mover-wilson        Donner and Zou's eq. 9 with Wilson limits
        katz                ln(p̂₁/p̂₂) ± z √(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂)

    References
    ----------
    Miettinen and Nurminen (1985) Stat Med 4:213, eq. 10. Koopman (1984) Biometrics 40:513.
    Donner and Zou (2012) Stat Methods Med Res 21:347. Katz et al. (1978) Biometrics 34:469.

    Examples
    --------
    >>> low, high = ratio_interval(485, 1739, 746, 4880)
    >>> round(low, 3), round(high, 3)
    (1.649, 2.016)
    """
    return _contrast((count, n, base_count, base_n), RATIO, method, confidence, (0, np.inf))


def odds_ratio_interval(
    count: Any,
    n: Any,
    base_count: Any,
    base_n: Any,
    *,
    method: str = "miettinen-nurminen",
    confidence: float = 0.95,
) -> Interval:
    """Limits for the odds ratio of two groups, group / baseline.

    Use ``miettinen-nurminen`` (score limits); ``conditional-exact`` where coverage must be guaranteed (it inverts
    Fisher's test), ``mid-p`` for the same without its excess; ``woolf`` (log normal) says nothing where a cell is 0.

    Parameters
    ----------
    count, n, base_count, base_n
        The group and its baseline: whole numbers, of any shapes that broadcast.
    method
        miettinen-nurminen, conditional-exact, mid-p or woolf.
    confidence
        Above 0 and below 1.

    Returns
    -------
    Interval
        ``low`` and ``high`` in [0, ∞], of the broadcast shape; (0, ∞) where n or base_n is 0.

    Raises
    ------
    ArgumentError
        For impossible counts, an unknown method, or a confidence outside (0, 1).

    Notes
    -----
    p̃ are the probabilities of greatest likelihood at the odds ratio ψ, X the count given both margins::

        miettinen-nurminen  (x₁ − n₁p̃₁)² (1/(n₁p̃₁q̃₁) + 1/(n₂p̃₂q̃₂)) ≤ z² N/(N − 1)
        conditional-exact   P(X ≥ x₁; low) = α/2, P(X ≤ x₁; high) = α/2
        mid-p               the same with ½ P(X = x₁)
        woolf               ln ψ̂ ± z √(1/a + 1/b + 1/c + 1/d)

    References
    ----------
    Miettinen and Nurminen (1985) Stat Med 4:213, eq. 13. Cornfield (1956). Woolf (1955) Ann Hum Genet 19:251.

    Examples
    --------
    >>> low, high = odds_ratio_interval(485, 1739, 746, 4880)
    >>> round(low, 3), round(high, 3)
    (1.881, 2.442)
    """
    return _contrast((count, n, base_count, base_n), ODDS_RATIO, method, confidence, (0, np.inf))
