"""Confidence limits for one proportion."""

from typing import Any

import numpy as np

from spotcheck.stats.arguments import chosen, counts, tail_of
from spotcheck.stats.proportion_limits import CHEAP, METHODS
from spotcheck.stats.repeats import once_each
from spotcheck.stats.results import Interval, interval

_SIDES = {"two-sided": 2, "lower": 1, "upper": 1}


def proportion_interval(
    count: Any, n: Any, *, method: str = "wilson", confidence: float = 0.95, side: str = "two-sided"
) -> Interval:
    """Limits for the probability behind `count` nonconforming of `n` tested.

    Use ``wilson`` unless there is a reason not to: it never leaves [0, 1], never has zero width, and its coverage is
    near the nominal on average (0.952 at n = 66, at least 0.916 for p from 0.01 to 0.99). For n < 40 or count ≤ 3,
    ``mid-p`` is steadier: at n = 20 its least coverage is 0.929, Wilson's 0.894, and 0.837 for p below 0.01.
    ``clopper-pearson`` and the narrower ``blaker`` guarantee the coverage; ``jeffreys`` is the Bayesian neighbour of
    mid-p; ``likelihood`` follows the likelihood ratio. ``wald`` is here because published reports used it: its coverage
    falls to 0.48 at n = 66, and to nothing at count 0. ``logit`` and ``arcsine`` are large-sample forms; the arcsine
    limits of its source turn back at 0 and n, so that they can miss the estimate there.

    Parameters
    ----------
    count, n
        Whole numbers, 0 ≤ count ≤ n, of any shapes that broadcast.
    method
        wilson, wilson-cc, clopper-pearson, mid-p, jeffreys, agresti-coull, blaker, likelihood, logit, arcsine or wald.
    confidence
        Above 0 and below 1.
    side
        ``two-sided``, or one limit only: ``lower`` (high is 1) or ``upper`` (low is 0).

    Returns
    -------
    Interval
        ``low`` and ``high`` in [0, 1], of the broadcast shape; (0, 1) where n is 0.

    Raises
    ------
    ArgumentError
        For counts that are not whole or above n, an unknown method or side, or a confidence outside (0, 1).

    Notes
    -----
    z is the normal deviate of the confidence, X binomial, p̂ = x/n::

        wilson           (x − np)² ≤ z² n p (1 − p)
        wilson-cc        (|x − np| − ½)² ≤ z² n p (1 − p)
        clopper-pearson  P(X ≥ x; low) = α/2, P(X ≤ x; high) = α/2
        mid-p            the same with ½ P(X = x)
        jeffreys         quantiles of Beta(x + ½, n − x + ½)
        agresti-coull    wald with x + z²/2 of n + z²
        blaker           the smaller tail, and as much of the other as does not exceed it, together above α
        likelihood       2 (ln L(p̂) − ln L(p)) ≤ z²
        logit            ln(x/(n − x)) ± z √(1/x + 1/(n − x)); the exact limits at 0 and n
        arcsine          asin √((x + 3/8)/(n + 3/4)) ± z/(2√n)
        wald             p̂ ± z √(p̂(1 − p̂)/n)

    References
    ----------
    Wilson (1927) JASA 22:209. Newcombe (1998) Stat Med 17:857. Clopper and Pearson (1934) Biometrika 26:404.
    Brown, Cai and DasGupta (2001) Stat Sci 16:101. Blaker (2000) Can J Stat 28:783. Anscombe (1948) Biometrika 35:246.

    Examples
    --------
    >>> low, high = proportion_interval(485, 1739)
    >>> round(low, 4), round(high, 4)
    (0.2583, 0.3004)
    >>> proportion_interval([0, 66], 66, method="clopper-pearson").low.round(4)
    array([0.    , 0.9456])
    """
    chosen("side", side, _SIDES)
    limits = chosen("method", method, METHODS)
    tail = tail_of(confidence, sides=_SIDES[side])
    count, n = counts(count, n)
    if not count.size:
        return interval(count, count, 0, 1)
    empty = n == 0
    if empty.any():
        n = np.where(empty, 1.0, n)
    if method in CHEAP:
        low, high = limits(count, n, tail)
    else:
        low, high = once_each(lambda x, m: limits(x, m, tail), count, n)
    if empty.any():
        low, high = np.where(empty, 0.0, low), np.where(empty, 1.0, high)
    if side == "lower":
        high = np.ones_like(low)
    elif side == "upper":
        low = np.zeros_like(high)
    return interval(low, high, 0, 1)
