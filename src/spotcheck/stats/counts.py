"""Limits for counts and for the ratio of two counts (Poisson)."""

from collections.abc import Callable
from typing import Any

import numpy as np
from scipy import special

from spotcheck.stats import binomial
from spotcheck.stats.arguments import broadcast, chosen, normal_quantile, positive, tail_of, whole
from spotcheck.stats.proportion_limits import clopper_pearson, mid_p, wilson
from spotcheck.stats.repeats import once_each
from spotcheck.stats.results import Array, Interval, interval
from spotcheck.stats.roots import find_root

Limits = tuple[Array, Array]


def _exact(x: Array, tail: float) -> Limits:
    low = special.gammaincinv(np.maximum(x, 0.5), tail)
    return np.where(x == 0, 0.0, low), special.gammainccinv(x + 1, tail)


def _mid_p(x: Array, tail: float) -> Limits:
    def value(m: Array, x: Array, sign: Array) -> Limits:
        at = np.exp(-binomial.stirling_error(x) - binomial.deviance(x, m)) / np.sqrt(2 * np.pi * x)
        beyond = np.where(sign > 0, special.gammainc(x, m), special.gammaincc(x + 1, m))
        deviate = special.ndtri(np.maximum(beyond - at / 2, 1e-300))
        slope = at * (1 + x / m) / 2 * np.sqrt(2 * np.pi) * np.exp(deviate * deviate / 2)
        return sign * (deviate - goal), slope

    goal = float(special.ndtri(tail))
    low, high = np.zeros_like(x), np.full_like(x, -np.log(min(2 * tail, 1.0)))
    some = x > 0
    starts = _score(x[some], tail)
    top = 10 * (x[some] + 50)
    low[some] = find_root(value, 0.0, top, starts[0], x[some], 1.0)
    high[some] = find_root(value, 0.0, top, starts[1], x[some], -1.0)
    return low, high


def _byar(x: Array, tail: float) -> Limits:
    z = normal_quantile(tail)
    safe = np.maximum(x, 1)
    low = safe * np.maximum(1 - 1 / (9 * safe) - z / (3 * np.sqrt(safe)), 0) ** 3
    up = x + 1
    return np.where(x == 0, 0.0, low), up * (1 - 1 / (9 * up) + z / (3 * np.sqrt(up))) ** 3


def _score(x: Array, tail: float) -> Limits:
    z = normal_quantile(tail)
    high = x + z * z / 2 + z * np.sqrt(x + z * z / 4)
    return np.where(x == 0, 0.0, x * x / high), high  # the roots multiply to x²


COUNT: dict[str, Callable[[Array, float], Limits]] = {
    "exact": _exact,
    "mid-p": _mid_p,
    "byar": _byar,
    "score": _score,
}


def count_interval(
    count: Any, exposure: Any = 1, *, method: str = "exact", confidence: float = 0.95
) -> Interval:
    """Limits for the rate behind a count: cases per unit of exposure (Poisson).

    Use ``exact`` (Garwood) for a guarantee, ``mid-p`` without its excess, ``byar`` as health services do (close to
    exact from about 10 cases), ``score`` for large counts.

    Parameters
    ----------
    count
        Whole numbers, 0 or more.
    exposure
        What they were counted in: numbers, 0 or more.
    method
        exact, mid-p, byar or score.
    confidence
        Above 0 and below 1.

    Returns
    -------
    Interval
        ``low`` and ``high`` in [0, ∞]; (0, ∞) where the exposure is 0.

    Raises
    ------
    ArgumentError
        For impossible counts or exposures, an unknown method, or a confidence outside (0, 1).

    Notes
    -----
    X is Poisson with mean μ; limits for μ are divided by the exposure::

        exact  P(X ≥ x; low) = α/2, P(X ≤ x; high) = α/2
        mid-p  the same with ½ P(X = x)
        byar   x (1 − 1/(9x) − z/(3√x))³ and (x + 1)(1 − 1/(9(x + 1)) + z/(3√(x + 1)))³
        score  x + z²/2 ± z √(x + z²/4)

    References
    ----------
    Garwood (1936) Biometrika 28:437. Breslow and Day (1987) vol. II, eq. 2.13 (Byar). Cohen and Yang (1994) (mid-P).

    Examples
    --------
    >>> low, high = count_interval(5)
    >>> round(low, 4), round(high, 4)
    (1.6235, 11.6683)
    """
    limits = chosen("method", method, COUNT)
    tail = tail_of(confidence)
    x, t = broadcast(count=whole("count", count), exposure=positive("exposure", exposure, zero=True))
    low, high = once_each(lambda c: limits(c, tail), x) if x.size else (x, x)
    with np.errstate(divide="ignore", invalid="ignore"):
        low, high = np.where(t > 0, low / t, 0.0), np.where(t > 0, high / t, np.inf)
    return interval(low, high, 0, np.inf)


def _log(x: Array, base_x: Array, tail: float) -> Limits:
    with np.errstate(divide="ignore", invalid="ignore"):
        half = normal_quantile(tail) * np.sqrt(1 / x + 1 / base_x)
        ratio = x / base_x
        known = (x > 0) & (base_x > 0)
        return np.where(known, ratio * np.exp(-half), 0.0), np.where(known, ratio * np.exp(half), np.inf)


def _given_total(one: Callable[[Array, Array, float], Limits]) -> Callable[..., Limits]:
    """Given the total, one of two Poisson counts is binomial: limits for a probability become limits for a ratio."""

    def limits(x: Array, base_x: Array, tail: float) -> Limits:
        total = np.maximum(x + base_x, 1)
        # low odds from x, high odds from the other count: so that neither subtracts from 1
        low, other = one(x, total, tail)[0], one(base_x, total, tail)[0]
        with np.errstate(divide="ignore"):
            return np.where(x == 0, 0.0, low / (1 - low)), np.where(base_x == 0, np.inf, (1 - other) / other)

    return limits


COUNT_RATIO: dict[str, Callable[..., Limits]] = {
    "exact": _given_total(clopper_pearson),
    "mid-p": _given_total(mid_p),
    "score": _given_total(wilson),
    "log": _log,
}


def count_ratio_interval(
    count: Any,
    base_count: Any,
    *,
    exposure: Any = 1,
    base_exposure: Any = 1,
    method: str = "exact",
    confidence: float = 0.95,
) -> Interval:
    """Limits for the ratio of two rates, (count / exposure) / (base_count / base_exposure).

    For counts of events, such as complaints. The volume of inspection is work that was decided on, not chance: a ratio
    of volumes has no interval. All methods but ``log`` hold the total fixed, so that count is binomial.

    Parameters
    ----------
    count, base_count
        Whole numbers, 0 or more.
    exposure, base_exposure
        What they were counted in: numbers above 0.
    method
        exact, mid-p, score or log.
    confidence
        Above 0 and below 1.

    Returns
    -------
    Interval
        ``low`` and ``high`` in [0, ∞]; (0, ∞) where both counts are 0.

    Raises
    ------
    ArgumentError
        For impossible counts or exposures, an unknown method, or a confidence outside (0, 1).

    Notes
    -----
    Given the total, the count is binomial with share π, and the ratio is π/(1 − π) · base_exposure/exposure: limits of π by
    ``clopper-pearson`` (exact), ``mid-p`` or ``wilson`` (score). ``log``: ln ratio ± z √(1/x₁ + 1/x₂).

    References
    ----------
    Przyborowski and Wilenski (1940) Biometrika 31:313. Graham, Mayne and Meeks (2003) Stat Med 22:2071.

    Examples
    --------
    >>> low, high = count_ratio_interval(66, 50)
    >>> round(low, 3), round(high, 3)
    (0.9, 1.946)
    """
    limits = chosen("method", method, COUNT_RATIO)
    tail = tail_of(confidence)
    x, base_x, t, base_t = broadcast(
        count=whole("count", count),
        base_count=whole("base_count", base_count),
        exposure=positive("exposure", exposure),
        base_exposure=positive("base_exposure", base_exposure),
    )
    low, high = once_each(lambda a, b: limits(a, b, tail), x, base_x) if x.size else (x, x)
    none = x + base_x == 0
    low, high = np.where(none, 0.0, low * base_t / t), np.where(none, np.inf, high * base_t / t)
    return interval(low, high, 0, np.inf)
