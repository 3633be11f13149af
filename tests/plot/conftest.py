"""Frames in the shape of the measures, made by hand; and what is common to the tests of charts."""

import itertools
import math

import matplotlib as mpl
import numpy as np
import pandas as pd
import pytest

mpl.use("Agg")

CATEGORIES = (
    "电动自行车头盔 儿童及婴幼儿服装 灯具 家用电器 家具 鞋类 玩具 学生文具 食品接触材料 化妆品用具".split()
)
RATIO = ("ratio", "ratio_low", "ratio_high")


def names(rows, kind):
    """Names of a kind: short, long (30 characters) in Chinese or English, or attacks."""
    attacks = [
        "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "\x1b[2Jclear", "¥5$–$10 \\frac{1}{2} $x^2$", "a\u202egnp.exe",
        "{{7*7}}", "%%EOF", "长" * 300, "two\nlines\ttab", '&amp; "quoted" ]]>',
    ]  # fmt: skip
    made = {
        "short": [f"灯{i % 10}" for i in range(rows)],
        "chinese": [f"儿童及婴幼儿服装（含校服）和其他纺织产品以及配件{i:02d}" for i in range(rows)],
        "english": [f"Helmets for electric bikes {i:03d}" for i in range(rows)],
        "hostile": [attacks[i % 10] + (str(i) if i >= 10 else "") for i in range(rows)],
    }
    return made[kind]


def counted(rows, values, seed=3):
    """Counts (nonconforming, tested) of a kind: usual, zeros, extreme, or rare."""
    r = np.random.default_rng(seed)
    n = r.integers(3, 900, rows)
    if values == "rare":
        return [(int(t) % 40, 100_000 + 1000 * int(t)) for t in n]
    if values == "zeros":
        n = np.where(np.arange(rows) % 3 == 1, 0, n)
        return [(0, int(t)) for t in n]
    if values == "extreme":
        n = np.where(np.arange(rows) % 2 == 0, 3, 20_000)
        return [(int(t) if i % 4 == 0 else int(t * 0.001), int(t)) for i, t in enumerate(n)]
    return [(int(r.binomial(t, r.beta(2, 7))), int(t)) for t in n]


def wilson(x, n, z=1.959963984540054):
    if not n:
        return math.nan, 0.0, 1.0
    p, d = x / n, 1 + z * z / n
    centre, half = (p + z * z / 2 / n) / d, z * math.sqrt(p * (1 - p) / n + z * z / 4 / n / n) / d
    return p, max(0.0, centre - half) if x else 0.0, min(1.0, centre + half) if x < n else 1.0


def rates_frame(levels, counts, by):
    """The frame of failure_rates: `levels` is a list of tuples, one value for each of `by`."""
    rows = [
        (*level, n + 2, n, x, *wilson(x, n), "wilson", 0.95, None)
        for level, (x, n) in zip(levels, counts, strict=True)
    ]
    columns = [
        *by,
        "sampled",
        "tested",
        "nonconforming",
        "rate",
        "low",
        "high",
        "method",
        "confidence",
        "note",
    ]
    return pd.DataFrame(rows, columns=columns)


def compare_frame(levels, counts, base):
    rows = []
    for level, (x, n), (y, m) in zip(levels, counts, base, strict=True):
        p, q = (x / n if n else math.nan), (y / m if m else math.nan)
        ratio = math.nan if not (n and m) or (not x and not y) else math.inf if not y else p / q
        se = math.sqrt(1 / x - 1 / n + 1 / y - 1 / m) if x and y else math.nan
        low = ratio * math.exp(-1.96 * se) if x and y else 0.0 if not x else 1.3
        high = ratio * math.exp(1.96 * se) if x and y else math.inf
        rows.append(
            (
                level,
                "online",
                "offline",
                n,
                x,
                p,
                m,
                y,
                q,
                ratio,
                low,
                high,
                *[math.nan] * 3,
                "miettinen-nurminen",
                0.95,
                None,
            )
        )
    columns = [
        "category", "channel", "baseline", "tested", "nonconforming", "rate", "baseline_tested",
        "baseline_nonconforming", "baseline_rate", *RATIO, *(f"adjusted_{c}" for c in RATIO), "method", "confidence", "note",
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)


def years_frame(levels, counts, base):
    rows = []
    for level, (x, n), (y, m) in zip(levels, counts, base, strict=True):
        p, q = (x / n if n else math.nan), (y / m if m else math.nan)
        half = 1.96 * math.sqrt(p * (1 - p) / n + q * (1 - q) / m) + 0.002 if n and m else math.nan
        rows.append(
            (
                level,
                2020,
                2019,
                n,
                m,
                n,
                x,
                p,
                m,
                y,
                q,
                p - q,
                p - q - half,
                p - q + half,
                "miettinen-nurminen",
                0.95,
            )
        )
    columns = (
        "category year base_year sampled base_sampled tested nonconforming rate base_tested base_nonconforming base_rate "
        "rate_change rate_change_low rate_change_high method confidence"
    ).split()
    return pd.DataFrame(rows, columns=columns)


def decomposition_frame(levels, counts, base):
    counts, base = [(x, max(n, 1)) for x, n in counts], [(x, max(n, 1)) for x, n in base]
    (bad, n), (base_bad, m) = (tuple(map(sum, zip(*c, strict=True))) for c in (counts, base))
    rows = []
    for level, (x, t), (y, u) in zip(levels, counts, base, strict=True):
        p, q, s, w = x / t, y / u, t / n, u / m
        within, mix = (p - q) * (s + w) / 2, (s - w) * (p + q) / 2
        rows.append((level, 2020, 2019, t, x, p, s, u, y, q, w, within, mix, within + mix, None))
    within, mix = (sum(r[i] for r in rows) for i in (11, 12))
    rows.append(
        (
            "total",
            2020,
            2019,
            n,
            bad,
            bad / n,
            1.0,
            m,
            base_bad,
            base_bad / m,
            1.0,
            within,
            mix,
            within + mix,
            None,
        )
    )
    columns = (
        "category level baseline tested nonconforming rate share base_tested base_nonconforming base_rate base_share within "
        "mix change note"
    ).split()
    return pd.DataFrame(rows, columns=columns)


def items_frame(levels, counts):
    batches = sorted((n for _, n in counts), reverse=True)
    whole = sum(batches) or 1
    return pd.DataFrame(
        {
            "item": levels,
            "batches": batches,
            "share": [min(1.0, 1.4 * b / whole) for b in batches],
            "cumulative": [c / whole for c in itertools.accumulate(batches)],
        }
    )


def rank_frame(levels, counts):
    frame = rates_frame([(level,) for level in levels], counts, ["product"]).drop(
        columns=["method", "confidence"]
    )
    frame = frame.sort_values("rate", ascending=False, kind="stable", na_position="last").reset_index(
        drop=True
    )
    order = np.arange(1, len(frame) + 1, dtype=float)
    enough = (frame["tested"] >= 20).to_numpy(copy=True)
    enough[0] = True
    frame["shrunken"] = frame["rate"].fillna(0) * 0.8 + 0.03
    for column, values in (
        ("rank", order), ("rank_low", np.maximum(1, order - 4)), ("rank_high", np.minimum(len(frame), order + 5)),
    ):  # fmt: skip
        frame[column] = np.where(enough, values, np.nan)
    return frame


def tally_frame(levels, counts):
    pairs = [("online", "distribution"), ("offline", "production"), ("offline", None)]
    rows = [
        (level, *pairs[i % 3], n, n, x) for i, (level, (x, n)) in enumerate(zip(levels, counts, strict=True))
    ]
    return pd.DataFrame(rows, columns=["category", "channel", "stage", "sampled", "tested", "nonconforming"])


def frame_for(chart, rows=10, kind="chinese", values="usual"):
    """A frame for a chart: so many rows, names and values of a kind."""
    levels, counts, base = names(rows, kind), counted(rows, values), counted(rows, values, seed=5)
    return {
        "rates": lambda: rates_frame([(v,) for v in levels], counts, ["category"]),
        "funnel": lambda: rates_frame([(v,) for v in levels], [(x, max(n, 1)) for x, n in counts], ["platform"]),
        "trend": lambda: rates_frame([(1990 + i,) for i in range(min(rows, 30))], counts[:30], ["year"]),
        "heatmap": lambda: rates_frame(
            [(v, c) for v in levels for c in levels[: min(rows, 8)]],
            counted(rows * min(rows, 8), values), ["region", "category"],
        ),
        "compare": lambda: compare_frame(levels, counts, base),
        "year_over_year": lambda: years_frame(levels, counts, base),
        "decomposition": lambda: decomposition_frame(levels, counts, base),
        "failed_items": lambda: items_frame(levels, counts),
        "rank": lambda: rank_frame(levels, counts),
        "volume": lambda: tally_frame(levels, counts),
    }[chart]()  # fmt: skip


@pytest.fixture
def make():
    """Makes a frame for a chart."""
    return frame_for


@pytest.fixture
def rates_of():
    """Makes a frame of failure_rates from {level: (nonconforming, tested)}."""

    def of(levels, by=("category",)):
        keys = [key if isinstance(key, tuple) else (key,) for key in levels]
        return rates_frame(keys, list(levels.values()), list(by))

    return of


@pytest.fixture(autouse=True)
def _close():
    """Free every figure after a test."""
    yield
    import matplotlib.pyplot as plt

    plt.close("all")
