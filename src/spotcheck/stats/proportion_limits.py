"""The methods of `proportion_interval`: each takes counts, n > 0 and the probability left out at each limit."""

import numpy as np
from scipy import special

from spotcheck.stats import binomial
from spotcheck.stats.arguments import normal_quantile
from spotcheck.stats.results import Array
from spotcheck.stats.roots import find_root

Limits = tuple[Array, Array]


def wilson(x: Array, n: Array, tail: float) -> Limits:
    """Roots of (x − np)² = z² n p (1 − p); the smaller one by the product of the roots, without cancellation."""
    z = normal_quantile(tail)
    y, zz, total = n - x, z * z, n + z * z
    half = abs(z) * np.sqrt(zz / 4 + x * y / n)
    middle = x + zz / 2
    with np.errstate(invalid="ignore"):  # z = 0 and x = 0
        small = np.where(x == 0, 0.0, x * x / n / (middle + half))
    large = np.where(y == 0, 1.0, (middle + half) / total)
    return (small, large) if z >= 0 else (large, small)


def wilson_corrected(x: Array, n: Array, tail: float) -> Limits:
    """Give Wilson's limits with half a batch taken from the deviation: roots of (|x − np| − ½)² = z² n p (1 − p) (Newcombe 1998, method 4)."""
    z = normal_quantile(tail)
    p, q, zz = x / n, (n - x) / n, z * z
    low_root = np.sqrt(np.maximum(zz - 2 - 1 / n + 4 * p * (n * q + 1), 0))
    high_root = np.sqrt(np.maximum(zz + 2 - 1 / n + 4 * p * (n * q - 1), 0))
    low = (2 * x + zz - 1 - z * low_root) / (2 * (n + zz))
    high = (2 * x + zz + 1 + z * high_root) / (2 * (n + zz))
    return np.where(x == 0, 0.0, low), np.where(x == n, 1.0, high)


def _sharpened(p: Array, a: Array, b: Array, tail: float, *, upper: bool) -> Array:
    """Take a Newton step where there are a million and more: scipy's inverse stops at some 10⁻⁸ there."""
    many = a + b >= 1e6
    if not many.any():
        return p
    p, a, b, at = p.copy(), a[many], b[many], p[many]
    with np.errstate(all="ignore"):
        density = np.exp(special.xlogy(a - 1, at) + special.xlog1py(b - 1, -at) - special.betaln(a, b))
        off = (special.betaincc(a, b, at) - tail) if upper else (tail - special.betainc(a, b, at))
        step = off / density
    p[many] = np.where(np.isfinite(step) & (np.abs(step) < 1e-6 * at), at + step, at)
    return p


def _beta_low(a: Array, b: Array, tail: float) -> Array:
    """Find p with `tail` of the beta distribution below it."""
    return _sharpened(special.betaincinv(a, b, tail), a, b, tail, upper=False)


def _beta_high(a: Array, b: Array, tail: float) -> Array:
    """Find p with `tail` of the beta distribution above it."""
    return _sharpened(special.betainccinv(a, b, tail), a, b, tail, upper=True)


def clopper_pearson(x: Array, n: Array, tail: float) -> Limits:
    """Give the exact limits: P(X ≥ x) = tail below, P(X ≤ x) = tail above, as quantiles of beta distributions."""
    low = _beta_low(np.maximum(x, 0.5), n - x + 1, tail)
    high = _beta_high(x + 1, np.maximum(n - x, 0.5), tail)
    return np.where(x == 0, 0.0, low), np.where(x == n, 1.0, high)


def jeffreys(x: Array, n: Array, tail: float) -> Limits:
    """Give quantiles of the beta distribution with half a batch more of each outcome; 0 and 1 at the ends."""
    low = _beta_low(x + 0.5, n - x + 0.5, tail)
    high = _beta_high(x + 0.5, n - x + 0.5, tail)
    return np.where(x == 0, 0.0, low), np.where(x == n, 1.0, high)


def _mid_p_limit(x: Array, n: Array, tail: float, *, upper: bool, start: Array) -> Array:
    def value(p: Array, x: Array, n: Array, constant: Array) -> Limits:
        at = binomial.probability(x, n, p, constant)
        beyond = binomial.at_most(x, n, p) if upper else binomial.at_least(x, n, p)
        deviate = special.ndtri(np.maximum(beyond - at / 2, 1e-300))
        density = at * (x / p + (n - x) / (1 - p)) / 2
        slope = density * np.sqrt(2 * np.pi) * np.exp(deviate * deviate / 2)
        return (goal - deviate if upper else deviate - goal), slope

    goal = float(special.ndtri(tail))
    return find_root(value, 0.0, 1.0, start, x, n, binomial.log_constant(x, n))


def mid_p(x: Array, n: Array, tail: float) -> Limits:
    """Give the exact limits with only half of P(X = x) counted in either tail."""
    low_start, high_start = jeffreys(x, n, tail)  # the nearest limits at hand
    low, high = np.zeros_like(x), np.ones_like(x)
    none, every = x == 0, x == n
    some = ~none & ~every
    # at the ends half of one term is all there is: closed forms
    edge = min(2 * tail, 1.0)
    low = np.where(every, edge ** (1 / n), low)
    high = np.where(none, 0.0 - np.expm1(np.log(edge) / n), high)  # 0 − …: no −0 where edge is 1
    low[some] = _mid_p_limit(x[some], n[some], tail, upper=False, start=low_start[some])
    high[some] = _mid_p_limit(x[some], n[some], tail, upper=True, start=high_start[some])
    return low, high


def agresti_coull(x: Array, n: Array, tail: float) -> Limits:
    """Give Wald's limits with z²/2 batches more of each outcome; clipped by the caller."""
    z = normal_quantile(tail)
    size = n + z * z
    p = (x + z * z / 2) / size
    half = z * np.sqrt(p * (1 - p) / size)
    return p - half, p + half


def _signed_root(p: Array, x: Array, n: Array, goal: Array) -> Limits:
    d = binomial.deviance(x, n * p) + binomial.deviance(n - x, n * (1 - p))
    root = np.sign(n * p - x) * np.sqrt(2 * np.maximum(d, 0))
    at_top = np.sqrt(n / np.maximum(p * (1 - p), 1e-300))
    with np.errstate(all="ignore"):
        slope = np.where(np.abs(root) > 1e-6, (n * p - x) / (p * (1 - p)) / root, at_top)
    return root - goal, slope


def likelihood(x: Array, n: Array, tail: float) -> Limits:
    """Give the p whose log likelihood is z²/2 below its maximum: signed roots of the deviance at ∓z."""
    z = normal_quantile(tail)
    starts = wilson(x, n, tail)
    none, every = x == 0, x == n
    some = ~none & ~every
    low = np.where(every, np.exp(-z * abs(z) / 2 / n), 0.0)
    high = np.where(none, -np.expm1(-z * abs(z) / 2 / n), 1.0)
    for limit, start, goal in ((low, starts[0], -z), (high, starts[1], z)):
        limit[some] = find_root(_signed_root, 0.0, 1.0, start[some], x[some], n[some], goal)
    return low, high


def logit(x: Array, n: Array, tail: float) -> Limits:
    """Give limits that are symmetric on the logit, with variance 1/x + 1/(n − x); the exact limits at 0 and n."""
    z = normal_quantile(tail)
    inside = (x > 0) & (x < n)
    a, b = np.where(inside, x, 1.0), np.where(inside, n - x, 1.0)
    centre, half = np.log(a / b), z * np.sqrt(1 / a + 1 / b)
    # at 0 and n the logit is infinite, and so is its error: the exact limit stands in
    exact_low, exact_high = tail ** (1 / n), -np.expm1(np.log(tail) / n)
    low = np.where(inside, special.expit(centre - half), np.where(x == 0, 0.0, exact_low))
    high = np.where(inside, special.expit(centre + half), np.where(x == n, 1.0, exact_high))
    return low, high


def arcsine(x: Array, n: Array, tail: float) -> Limits:
    """Give limits that are symmetric on the angle asin √((x + 3/8)/(n + 3/4)), with standard error 1/(2√n)."""
    centre = np.arcsin(np.sqrt((x + 0.375) / (n + 0.75)))
    half = normal_quantile(tail) / (2 * np.sqrt(n))
    whole = np.abs(half) >= np.pi / 2
    low, high = np.sin(centre - half) ** 2, np.sin(centre + half) ** 2
    return np.where(whole, 0.0, low), np.where(whole, 1.0, high)


def wald(x: Array, n: Array, tail: float) -> Limits:
    """Give the estimate ± z √(p(1 − p)/n); clipped by the caller."""
    p = x / n
    half = normal_quantile(tail) * np.sqrt(p * ((n - x) / n) / n)
    return p - half, p + half


def _most_within(x: Array, n: Array, p: Array, tail: float) -> Array:
    """Find for each cell the largest k < x with P(X ≤ k) ≤ tail, or −1: from a normal guess, outward, then by halving."""
    spread = normal_quantile(tail) * np.sqrt(n * p * (1 - p))
    guess = np.clip(np.floor(n * p - spread), -1, x - 1)
    least, most = np.full_like(x, -1.0), x.copy()  # P(X ≤ least) ≤ tail < P(X ≤ most)
    reach = 1 + np.floor(spread / 64)
    open_cells = np.arange(x.size)
    while open_cells.size:
        i = open_cells
        k = np.clip(guess[i], least[i] + 1, most[i] - 1)
        below = binomial.at_most(k, n[i], p[i]) <= tail
        least[i], most[i] = np.where(below, k, least[i]), np.where(below, most[i], k)
        guess[i] = np.where(below, k + reach[i], k - reach[i])
        passed = (guess[i] <= least[i]) | (guess[i] >= most[i])
        guess[i] = np.where(passed, np.floor((least[i] + most[i]) / 2), guess[i])
        reach[i] *= 2
        open_cells = i[most[i] - least[i] > 1]
    return least


def _blaker_low(x: Array, n: Array, tail: float) -> Array:
    """Lower limits for x > 0.

    Below the estimate the acceptability is P(X ≥ x) + P(X ≤ k), with k the most that keeps the second term no larger
    than the first. It jumps up where k grows, and dips in between, so the limit is either the first jump above the
    Clopper–Pearson limit, or where the piece before that jump reaches 2·tail.
    """
    exact = clopper_pearson(x, n, tail)[0]
    k = _most_within(x, n, exact, tail)

    def jump(p: Array, x: Array, n: Array, k: Array) -> Limits:
        up, down = binomial.at_least(x, n, p), binomial.at_most(k + 1, n, p)
        rise = binomial.probability(x, n, p) * x / p / up
        fall = binomial.probability(k + 1, n, p) * (n - k - 1) / (1 - p) / down
        return np.log(up / down), rise + fall

    def piece(p: Array, x: Array, n: Array, k: Array) -> Limits:
        at = binomial.probability(x, n, p), binomial.probability(np.maximum(k, 0), n, p)
        slope = at[0] * x / p - np.where(k < 0, 0.0, at[1] * (n - k) / (1 - p))
        return binomial.at_least(x, n, p) + binomial.at_most(k, n, p) - 2 * tail, slope

    first = find_root(jump, exact, x / n, exact, x, n, k)
    return find_root(piece, exact, first, first, x, n, k)


def blaker(x: Array, n: Array, tail: float) -> Limits:
    """Give the p whose acceptability, the smaller tail and what is no likelier of the other, exceeds 2·tail."""
    tail = min(tail, 0.5)
    low, high = np.zeros_like(x), np.ones_like(x)
    some, fewer = x > 0, x < n
    low[some] = _blaker_low(x[some], n[some], tail)
    high[fewer] = 1 - _blaker_low((n - x)[fewer], n[fewer], tail)
    return low, high


METHODS = {
    "wilson": wilson,
    "wilson-cc": wilson_corrected,
    "clopper-pearson": clopper_pearson,
    "mid-p": mid_p,
    "jeffreys": jeffreys,
    "agresti-coull": agresti_coull,
    "blaker": blaker,
    "likelihood": likelihood,
    "logit": logit,
    "arcsine": arcsine,
    "wald": wald,
}
#: closed forms so cheap that looking for repeated cells would cost more
CHEAP = {"wilson", "wilson-cc", "agresti-coull", "wald"}
