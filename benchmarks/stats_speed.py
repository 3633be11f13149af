"""Time per million cells against statsmodels and scipy, in units of one `betaincinv` per cell measured in the same run.

    python benchmarks/stats_speed.py [--cells 1000000] [--rounds 3] [--sample 200] [--limits] [--output stats-speed.json]

All cells are distinct pairs, so that nothing is gained by computing repeated cells once; ``--repeated`` takes cells as
small tables have them, where much is. Tested batches run from 5 to 100 000 (uniform in the logarithm), rates follow a
beta distribution with mean 0.2. Processor time is measured, not the clock; the unit is measured before and after each
method, and the least of all rounds is taken of either. Peers that take one cell at a time are timed on a sample and
scaled; a peer that raises there still counts as having spent its time. ``--limits`` times only the methods that have a
limit, without peers.
"""

import argparse
import json
import platform
import time
import warnings
from importlib.metadata import version
from pathlib import Path

import numpy as np
from scipy import special
from scipy import stats as scipy_stats
from statsmodels.stats import proportion as peer
from statsmodels.stats import rates as peer_rates

from spotcheck import stats

LIMITS = {
    "proportion wilson": 0.2,
    "proportion clopper-pearson": 3,
    "proportion jeffreys": 3,
    "proportion mid-p": 15,
    "proportion likelihood": 15,
    "difference miettinen-nurminen": 12,
    "ratio miettinen-nurminen": 12,
}


def distinct(cells, chance):
    """Pairs (count, n), no two alike."""
    pairs = np.empty((0, 2), dtype=np.int64)
    while len(pairs) < cells:
        n = np.exp(chance.uniform(np.log(5), np.log(1e5), 2 * cells)).astype(np.int64)
        more = np.column_stack([chance.binomial(n, chance.beta(2, 8, n.size)), n])
        pairs = np.unique(np.concatenate([pairs, more]), axis=0)
    return chance.permutation(pairs)[:cells].T


def repeated(cells, chance):
    """Pairs as the cells of small tables have them."""
    n = chance.integers(1, 60, cells)
    return chance.binomial(n, chance.beta(2, 8, cells)), n


def seconds(function, rounds=1):
    best = np.inf
    for _ in range(rounds):
        start = time.process_time()
        function()
        best = min(best, time.process_time() - start)
    return best


def ours(x, n, base_x, base_n):
    contrasts = {
        "difference": stats.difference_interval,
        "ratio": stats.ratio_interval,
        "odds ratio": stats.odds_ratio_interval,
    }
    calls = {
        f"proportion {m}": (lambda m=m: stats.proportion_interval(x, n, method=m))
        for m in ("wilson", "wilson-cc", "agresti-coull", "wald", "arcsine", "logit", "clopper-pearson", "jeffreys",
                  "likelihood", "mid-p", "blaker")
    }  # fmt: skip
    for name, function in contrasts.items():
        calls[f"{name} miettinen-nurminen"] = lambda f=function: f(x, n, base_x, base_n)
    calls["difference newcombe"] = lambda: stats.difference_interval(x, n, base_x, base_n, method="newcombe")
    calls["ratio koopman"] = lambda: stats.ratio_interval(x, n, base_x, base_n, method="koopman")
    calls["ratio mover-wilson"] = lambda: stats.ratio_interval(x, n, base_x, base_n, method="mover-wilson")
    calls["count exact"] = lambda: stats.count_interval(x)
    calls["count mid-p"] = lambda: stats.count_interval(x, method="mid-p")
    calls["test score"] = lambda: stats.difference_test(x, n, base_x, base_n)
    calls["test fisher"] = lambda: stats.difference_test(x, n, base_x, base_n, method="fisher")
    return calls


def vectorised_peers(x, n):
    names = {
        "wilson": "wilson",
        "agresti-coull": "agresti_coull",
        "wald": "normal",
        "clopper-pearson": "beta",
        "jeffreys": "jeffreys",
    }
    calls = {
        f"proportion {m}": (lambda p=p: peer.proportion_confint(x, n, method=p)) for m, p in names.items()
    }
    calls["count exact"] = lambda: peer_rates.confint_poisson(x, 1, method="exact-c")
    return calls


def scalar_peers():
    """One cell at a time: name of the method → (package, call)."""

    def two(compare, **options):
        return lambda x, n, c, m: peer.confint_proportions_2indep(x, n, c, m, compare=compare, **options)

    return {
        "proportion wilson": (
            "scipy",
            lambda x, n, *_: scipy_stats.binomtest(x, n).proportion_ci(method="wilson"),
        ),
        "proportion wilson-cc": (
            "scipy",
            lambda x, n, *_: scipy_stats.binomtest(x, n).proportion_ci(method="wilsoncc"),
        ),
        "proportion clopper-pearson": (
            "scipy",
            lambda x, n, *_: scipy_stats.binomtest(x, n).proportion_ci(),
        ),
        "difference miettinen-nurminen": ("statsmodels", two("diff", method="score")),
        "ratio miettinen-nurminen": ("statsmodels", two("ratio", method="score")),
        "odds ratio miettinen-nurminen": ("statsmodels", two("odds-ratio", method="score")),
        "count mid-p": ("statsmodels", lambda x, *_: peer_rates.confint_poisson(x, 1, method="midp-c")),
        "difference newcombe": ("statsmodels", two("diff", method="newcomb")),
        "ratio koopman": ("statsmodels", two("ratio", method="score", correction=False)),
        "test fisher": ("scipy", lambda x, n, c, m: scipy_stats.fisher_exact([[x, n - x], [c, m - c]])),
    }


def loop(call, cells):
    failed = 0
    for cell in cells:
        try:
            call(*cell)
        except (ValueError, ZeroDivisionError, RuntimeError, ArithmeticError):
            failed += 1
    return failed


def measure(options):
    chance = np.random.default_rng(20260101)
    draw = repeated if options.repeated else distinct
    (x, n), (base_x, base_n) = draw(options.cells, chance), draw(options.cells, chance)
    a, b = np.maximum(x, 0.5), n - x + 1.0
    unit = [np.inf]

    def again():
        unit[0] = min(unit[0], seconds(lambda: special.betaincinv(a, b, 0.025)))

    again()
    rows = {}
    million = 1e6 / options.cells
    for name, call in ours(x, n, base_x, base_n).items():
        if options.limits and name not in LIMITS:
            continue
        rows[name] = {"seconds": seconds(call, options.rounds) * million}
        again()
    for name, call in () if options.limits else vectorised_peers(x, n).items():
        rows[name]["statsmodels"] = seconds(call) * million
    sample = [tuple(map(int, cell)) for cell in zip(x, n, base_x, base_n, strict=True)][: options.sample]
    for name, (package, call) in () if options.limits else scalar_peers().items():
        failed = []
        spent = seconds(lambda call=call, failed=failed: failed.append(loop(call, sample)))
        rows[name][package] = spent * 1e6 / len(sample)
        if failed[0]:
            rows[name]["raised"] = f"{failed[0]} of {len(sample)}"
    per_million = unit[0] * million
    for name, row in rows.items():
        row["units"] = row["seconds"] / per_million
        if name in LIMITS:
            row["limit"] = LIMITS[name]
    return per_million, rows


def shown(value, digits=3):
    return "" if value is None else f"{value:.{digits}g}" if value < 1000 else f"{value:.0f}"


def table(rows):
    lines = [
        "| method | seconds | × betaincinv | at most | statsmodels, × ours | scipy, × ours |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    for name, row in rows.items():
        peers = [shown(row[p] / row["seconds"], 2) if p in row else "" for p in ("statsmodels", "scipy")]
        if "raised" in row:
            peers[0] += f" ({row['raised']} raise)"
        lines.append(
            f"| {name} | {shown(row['seconds'])} | {shown(row['units'])} | {shown(row.get('limit'))} | {peers[0]} | {peers[1]} |"
        )
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--cells", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sample", type=int, default=200)
    parser.add_argument("--repeated", action="store_true")
    parser.add_argument("--limits", action="store_true")
    parser.add_argument("--output", type=Path, help="a file for the results as JSON")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    unit, rows = measure(options)
    result = {
        "cells": options.cells,
        "repeated": options.repeated,
        "betaincinv_seconds_per_million": unit,
        "python": platform.python_version(),
        **{package: version(package) for package in ("numpy", "scipy", "statsmodels")},
        "rows": rows,
    }
    print(f"One betaincinv per cell: {unit:.2f} s per million.\n")
    print(table(rows))
    over = [name for name, row in rows.items() if row["units"] > row.get("limit", np.inf)]
    print("\nAbove their limit: " + (", ".join(over) or "none") + "\n")
    text = json.dumps(result, indent=1)
    if options.output:
        options.output.write_text(text + "\n", encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
