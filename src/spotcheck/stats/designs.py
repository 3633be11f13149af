"""Proportions from samples of clusters, and from strata of known size: linearised variances, limits by t."""

from collections.abc import Callable
from typing import Any

import numpy as np
from scipy import special

from spotcheck.errors import ArgumentError
from spotcheck.stats.arguments import broadcast, chosen, counts, positive, tail_of, whole
from spotcheck.stats.results import Array, Estimate, Number, plain

Limits = tuple[Array, Array]

#: a standard error that is none but for rounding
_STILL = 1e-12


def _t(df: Array, tail: float) -> Array:
    """Give the t deviate with `tail` above it; infinite without a degree of freedom."""
    return np.where(df > 0, -special.stdtrit(np.maximum(df, 1), tail), np.inf)


def _mean(p: Array, se: Array, _size: Array, df: Array, tail: float) -> Limits:
    half = _t(df, tail) * se
    return p - half, p + half


def _logit(p: Array, se: Array, _size: Array, df: Array, tail: float) -> Limits:
    half = _t(df, tail) * se / (p * (1 - p))
    centre = special.logit(p)
    return special.expit(centre - half), special.expit(centre + half)


def _asin(p: Array, se: Array, _size: Array, df: Array, tail: float) -> Limits:
    half = _t(df, tail) * se / (2 * np.sqrt(p * (1 - p)))
    centre = np.arcsin(np.sqrt(p))
    low, high = (
        np.sin(centre - half) ** 2,
        np.sin(centre + half) ** 2,
    )  # as its source: they turn back at 0 and 1
    whole_range = ~(half < np.pi / 2)
    return np.where(whole_range, 0.0, low), np.where(whole_range, 1.0, high)


def _beta(p: Array, se: Array, size: Array, df: Array, tail: float) -> Limits:
    """Korn and Graubard (1998): Clopper–Pearson at the effective size."""
    return _exact(p, p * (1 - p) / se**2, size, df, tail)


def _exact(p: Array, effective: Array, size: Array, df: Array, tail: float) -> Limits:
    effective = effective * (_t(np.maximum(size - 1, 1), tail) / _t(df, tail)) ** 2
    with np.errstate(invalid="ignore"):
        low = special.betaincinv(effective * p, effective * (1 - p) + 1, tail)
        high = special.betainccinv(effective * p + 1, effective * (1 - p), tail)
    return np.where(p == 0, 0.0, low), np.where(p == 1, 1.0, high)


_METHODS: dict[str, Callable[..., Limits]] = {"logit": _logit, "beta": _beta, "asin": _asin, "mean": _mean}


def _limits(
    method: str, p: Array, se: Array, size: Array, kish: Array, df: Array, tail: float, *, drawn: Any
) -> Limits:
    """Limits by the method; where nothing varies but not all is `drawn`, exact ones at Kish's effective size of the weights."""
    limits = chosen("method", method, _METHODS)
    still: Any = se <= _STILL
    with np.errstate(all="ignore"):
        low, high = limits(p, se, size, df, tail)
        if method != "mean":
            edge = _exact(p, kish, size, df, tail)
            low, high = np.where(still, edge[0], low), np.where(still, edge[1], high)
            low, high = np.minimum(low, p), np.maximum(high, p)  # equal but for a rounding error
    low, high = np.where(still & drawn, p, low), np.where(still & drawn, p, high)
    unknown = ~(df > 0) | np.isnan(p) | np.isnan(se)
    return np.where(unknown, 0.0, low), np.where(unknown, 1.0, high)


def _kish(weight: Array, n: Array) -> Array:
    """Give how many batches of equal weight say as much: (Σ wn)² / Σ w²n (Kish 1965)."""
    return (weight * n).sum(-1) ** 2 / (weight**2 * n).sum(-1)


def _labels(strata: Any, clusters: int) -> Any:
    """For each stratum a row that marks its clusters."""
    if strata is None:
        return np.ones((1, clusters))
    labels = np.asarray(strata)
    if labels.shape != (clusters,):
        raise ArgumentError(
            f"strata must be one label for each cluster, shape ({clusters},) (got shape {labels.shape})"
        )
    _, codes = np.unique(labels, return_inverse=True)
    return (codes == np.arange(codes.max() + 1)[:, None]).astype(float)


def clustered_proportion(
    count: Any,
    n: Any,
    *,
    strata: Any = None,
    weights: Any = None,
    population: Any = None,
    method: str = "logit",
    confidence: float = 0.95,
) -> Estimate:
    """Estimate a proportion when batches come in clusters, such as the batches of one producer.

    Batches of a producer fail together, so the plain interval is too narrow. Here the clusters are what was drawn: the
    variance is that of their totals, and the limits use t with clusters − strata degrees of freedom.

    Parameters
    ----------
    count, n
        Nonconforming and tested of each cluster, clusters on the last axis; clusters of n = 0 do not count.
    strata
        A label for each cluster, when clusters were drawn within strata. A stratum with one cluster is compared with the
        whole, and so errs on the wide side.
    weights
        The weight of a batch of each cluster.
    population
        How many clusters there are (in each cluster's stratum): the part that was not drawn is what varies.
    method
        logit, beta (Korn and Graubard), asin, or mean (symmetric, given unclipped).
    confidence
        Above 0 and below 1.

    Returns
    -------
    Estimate
        ``value``, ``low``, ``high``, ``se``, ``df`` and ``design_effect`` (against as many batches drawn singly, with
        replacement), without the clusters axis. One cluster says nothing on how clusters vary: se NaN, limits (0, 1).

    Raises
    ------
    ArgumentError
        For impossible counts, labels that do not fit, fewer clusters in the population than in the sample, an unknown
        method, or a confidence outside (0, 1).

    Notes
    -----
    p = Σ wx / Σ wn; zᵢ = wᵢ(xᵢ − pnᵢ)/Σ wn; se² = Σₕ (1 − fₕ) kₕ/(kₕ − 1) Σ (zᵢ − z̄ₕ)², over strata h of kₕ clusters::

        logit  logit p ± t se/(p(1 − p))
        beta   clopper-pearson at p(1 − p)/se² · (t of n − 1 / t of the degrees of freedom)² batches
        asin   asin √p ± t se/(2√(p(1 − p)))
        mean   p ± t se

    Where nothing varies between clusters (none failed, or all have one rate) se is 0: limits but those of mean are then
    clopper-pearson at (Σ wn)²/Σ w²n batches, as if they had been drawn singly.

    References
    ----------
    Binder (1983) Int Stat Rev 51:279. Korn and Graubard (1998) Surv Methodol 24:193. Kish (1965) Survey
    Sampling, 11.7: effective size under weights. Lumley, R package survey: svyciprop.

    Examples
    --------
    >>> found = clustered_proportion([5, 7, 0, 2, 6, 10], [11, 25, 10, 14, 38, 19])
    >>> round(found.value, 4), round(found.design_effect, 2), found.df
    (0.2564, 2.91, 5.0)
    """
    tail = tail_of(confidence)
    chosen("method", method, _METHODS)
    count, n = counts(count, n)
    w = positive("weights", 1.0 if weights is None else weights, zero=True)
    count, n, w = (np.atleast_1d(a) for a in broadcast(count=count, n=n, weights=w))
    w = np.where(n > 0, w, 0.0)
    rows = _labels(strata, count.shape[-1])
    sizes = (n > 0) @ rows.T
    total = (w * n).sum(-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        p = (w * count).sum(-1) / total
        residual = w * (count - p[..., None] * n) / total[..., None]
    mean = (residual @ rows.T) / np.maximum(sizes, 1)
    mean = np.where(sizes > 1, mean, 0.0)  # a lone cluster is compared with the whole
    squares = residual**2 @ rows.T - sizes * mean**2
    left = _left(population, sizes, rows, count.shape[-1])
    variance = (np.maximum(squares, 0) * sizes / np.maximum(sizes - 1, 1) * left).sum(-1)
    df = sizes.sum(-1) - (sizes > 0).sum(-1)
    se = np.where(df > 0, np.sqrt(variance), np.nan)
    size = np.where(w > 0, n, 0.0).sum(-1)
    drawn = ((left == 0) | (sizes == 0)).all(-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        low, high = _limits(method, p, se, size, _kish(w, n), df, tail, drawn=drawn)
        effect = se**2 * (size - 1) / (p * (1 - p))
    return Estimate(*(plain(v) for v in (p, low, high, se, df, effect)))


def _left(population: Any, sizes: Array, rows: Array, clusters: int) -> Array:
    """Give the share of each stratum's clusters that was not drawn."""
    if population is None:
        return np.ones_like(sizes, dtype=float)
    known = positive("population", population)
    try:
        each = np.broadcast_to(known, (clusters,))
    except ValueError as error:
        raise ArgumentError(
            f"population must be one number, or one for each cluster, shape ({clusters},) (got shape {known.shape})"
        ) from error
    whole_strata = (rows * each).max(axis=-1)
    if np.any(sizes > whole_strata):
        raise ArgumentError(
            f"population must be at least the number of clusters drawn (got {whole_strata.min():g} for {sizes.max():g})"
        )
    return 1 - sizes / whole_strata


def stratified_proportion(
    count: Any, n: Any, population: Any, *, method: str = "logit", confidence: float = 0.95
) -> Estimate:
    """Estimate a proportion of a whole from samples of strata of known size.

    Parameters
    ----------
    count, n
        Nonconforming and tested of each stratum, strata on the last axis.
    population
        How many batches each stratum holds; at least n.
    method
        logit, beta, asin or mean.
    confidence
        Above 0 and below 1.

    Returns
    -------
    Estimate
        ``value``, ``low``, ``high``, ``se`` and ``df``, without the strata axis; NaN and (0, 1) where a stratum with
        batches has none tested.

    Raises
    ------
    ArgumentError
        For impossible counts, n above the population, an unknown method, or a confidence outside (0, 1).

    Notes
    -----
    p = Σ W p̂ with W the stratum's share of the population; se² = Σ W² (1 − n/N) p̂(1 − p̂)/(n − 1).
    Where se is 0 though not all were tested, limits but those of mean are clopper-pearson at 1 / Σ W²/n batches.

    References
    ----------
    Kish (1965) Survey Sampling, 11.7: effective size under weights. Cochran (1977) Sampling Techniques, eq. 5.52. Lumley, R package survey.

    Examples
    --------
    >>> found = stratified_proportion([45, 10, 37, 33], [188, 32, 137, 122], [4512, 608, 2603, 2074])
    >>> round(found.value, 4), round(found.se, 4)
    (0.2587, 0.0197)
    """
    tail = tail_of(confidence)
    count, n = counts(count, n)
    size = whole("population", population)
    count, n, size = (np.atleast_1d(a) for a in broadcast(count=count, n=n, population=size))
    counts(n, size, ("n", "population"))
    weight = size / np.maximum(size.sum(-1, keepdims=True), 1)
    known = ((n > 0) | (size == 0)).all(-1) & (n.sum(-1) > 0)
    drawn = np.maximum(n, 1)
    p = (size * count / drawn).sum(-1) / np.maximum(size.sum(-1), 1)
    within = count * (n - count) / drawn / np.maximum(n - 1, 1)
    within = np.where(n == 1, (count - p[..., None]) ** 2, within)
    left = 1 - n / np.maximum(size, 1)
    se = np.sqrt((weight**2 * left * within / drawn).sum(-1))
    df = n.sum(-1) - (n > 0).sum(-1)
    census = (n == size).all(-1)
    with np.errstate(divide="ignore", invalid="ignore"):
        low, high = _limits(method, p, se, n.sum(-1), _kish(weight / drawn, n), df, tail, drawn=census)
    low, high = np.where(census, p, low), np.where(census, p, high)
    gap = (np.nan, 0.0, 1.0, np.nan, np.nan)
    values: list[Number] = [
        plain(np.where(known, v, instead)) for v, instead in zip((p, low, high, se, df), gap, strict=True)
    ]
    return Estimate(*values)
