"""Exact coverage and width of the intervals, by enumeration; draws the pictures of coverage.md.

python docs/coverage.py
"""

from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy import special

from spotcheck import stats

PICTURES = Path(__file__).parent / "pictures"
LOWEST, HIGHEST = 0.01, 0.99


class Coverage(NamedTuple):
    """Probabilities, and for each the exact coverage and the mean width of an interval."""

    p: np.ndarray
    coverage: np.ndarray
    width: np.ndarray


def masses(n: int, p: np.ndarray) -> np.ndarray:
    """Give P(X = x) for each p (rows) and each x from 0 to n (columns)."""
    x = np.arange(n + 1)
    log_ways = special.gammaln(n + 1) - special.gammaln(x + 1) - special.gammaln(n - x + 1)
    return np.exp(log_ways + special.xlogy(x, p[:, None]) + special.xlog1py(n - x, -p[:, None]))


def coverage(n: int, method: str, *, confidence: float = 0.95, grid: int = 2001) -> Coverage:
    """Cover every p of a grid, and every p just beside a limit, where the coverage jumps.

    Between two limits the coverage is a smooth function of p that has its least value at an end, so that the minimum
    over these points is the infimum over all p from 0.01 to 0.99.
    """
    low, high = stats.proportion_interval(np.arange(n + 1), n, method=method, confidence=confidence)
    jumps = np.concatenate([low, high])
    p = np.unique(np.concatenate([np.linspace(LOWEST, HIGHEST, grid), jumps - 1e-12, jumps + 1e-12]))
    p = p[(p >= LOWEST) & (p <= HIGHEST)]
    mass = masses(n, p)
    held = (low <= p[:, None]) & (p[:, None] <= high)
    return Coverage(p, (mass * held).sum(axis=1), mass @ (high - low))


def summary(n: int, method: str, *, confidence: float = 0.95, grid: int = 2001) -> tuple[float, float, float]:
    """Give the mean coverage (over p, evenly), the least, and the mean width."""
    found = coverage(n, method, confidence=confidence, grid=grid)
    even = np.linspace(LOWEST, HIGHEST, grid)
    mass = masses(n, even)
    low, high = stats.proportion_interval(np.arange(n + 1), n, method=method, confidence=confidence)
    mean = (mass * ((low <= even[:, None]) & (even[:, None] <= high))).sum(axis=1).mean()
    return float(mean), float(found.coverage.min()), float((mass @ (high - low)).mean())


CONTRASTS = {
    "difference": (stats.difference_interval, lambda p, q: p - q),
    "ratio": (stats.ratio_interval, lambda p, q: p / q),
    "odds ratio": (stats.odds_ratio_interval, lambda p, q: p * (1 - q) / (q * (1 - p))),
}


def contrast_coverage(
    n: int,
    base_n: int,
    measure: str,
    method: str,
    p: np.ndarray,
    base_p: np.ndarray,
    *,
    confidence: float = 0.95,
) -> np.ndarray:
    """Give the exact coverage for each pair of p (rows) and base_p (columns), over all (n + 1)(base_n + 1) tables."""
    function, truth = CONTRASTS[measure]
    x, base_x = np.arange(n + 1)[:, None], np.arange(base_n + 1)[None, :]
    low, high = function(x, n, base_x, base_n, method=method, confidence=confidence)
    mass, base_mass = masses(n, p), masses(base_n, base_p)
    result = np.empty((p.size, base_p.size))
    for i, at in enumerate(p):
        for j, base_at in enumerate(base_p):
            value = truth(at, base_at)
            held = (low <= value + 1e-12) & (value - 1e-12 <= high)
            result[i, j] = mass[i] @ held @ base_mass[j]
    return result


SIZES = [5, 7, 10, 14, 20, 28, 40, 56, 66, 80, 112, 160, 226, 320]
METHODS = "wilson mid-p jeffreys agresti-coull clopper-pearson blaker wilson-cc likelihood logit arcsine wald".split()
PAIRS = [
    ("difference", "miettinen-nurminen mee newcombe newcombe-cc agresti-caffo wald"),
    ("ratio", "miettinen-nurminen koopman mover-wilson katz"),
    ("odds ratio", "miettinen-nurminen woolf conditional-exact mid-p"),
]


def draw_by_probability(path: Path, n: int = 66) -> None:
    """Draw the coverage of four methods over p."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    mpl.rcParams["font.family"] = "DejaVu Sans"
    figure = Figure(figsize=(8, 5), layout="constrained")
    panels = figure.subplots(2, 2, sharex=True, sharey=True)
    for ax, method in zip(panels.flat, ("wilson", "wald", "clopper-pearson", "mid-p"), strict=True):
        found = coverage(n, method)
        ax.plot(found.p, found.coverage, lw=0.6, color="#1f5a8a")
        ax.axhline(0.95, lw=0.8, color="#b03a2e")
        ax.set_title(f"{method}: least {found.coverage.min():.3f}", loc="left", fontsize=9)
        ax.set(ylim=(0.80, 1.0), xlim=(0, 1))
        ax.spines[["top", "right"]].set_visible(False)
    figure.supxlabel("probability p", fontsize=9)
    figure.supylabel(f"exact coverage of 95 % limits, n = {n}", fontsize=9)
    figure.savefig(path, dpi=110, metadata={"Software": None})


def draw_by_size(path: Path) -> None:
    """Draw the least coverage from p = 0.01 to 0.99, and the mean width against Wilson's, over n."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(8, 3.6), layout="constrained")
    least, wide = figure.subplots(1, 2)
    colours = {"wilson": "#1f5a8a", "mid-p": "#2e8b57", "clopper-pearson": "#b8860b", "jeffreys": "#7d3c98", "wald": "#b03a2e"}  # fmt: skip
    base = [summary(n, "wilson")[2] for n in SIZES]
    for method, colour in colours.items():
        rows = [summary(n, method) for n in SIZES]
        least.plot(SIZES, [row[1] for row in rows], marker=".", lw=1, color=colour, label=method)
        wide.plot(
            SIZES, [row[2] / b for row, b in zip(rows, base, strict=True)], marker=".", lw=1, color=colour
        )
    least.axhline(0.95, lw=0.8, color="black")
    least.set(
        xscale="log",
        ylim=(0.75, 1.0),
        xlabel="batches tested, n",
        ylabel="least coverage, p from 0.01 to 0.99",
    )
    wide.set(xscale="log", xlabel="batches tested, n", ylabel="mean width, Wilson = 1")
    least.legend(fontsize=7, frameon=False, loc="lower left", ncols=2)
    for ax in (least, wide):
        ax.spines[["top", "right"]].set_visible(False)
        ax.set_xticks([5, 10, 20, 40, 80, 160, 320], ["5", "10", "20", "40", "80", "160", "320"])
        ax.minorticks_off()
    figure.savefig(path, dpi=110, metadata={"Software": None})


def print_tables() -> None:
    """Print the tables of the page."""
    for n in (20, 66, 200):
        print(f"\nn = {n}\n\n| method | mean coverage | least | mean width |\n|---|---:|---:|---:|")
        for method in METHODS:
            mean, least, width = summary(n, method)
            print(f"| {method} | {mean:.3f} | {least:.3f} | {width:.3f} |")
    p = np.linspace(0.05, 0.95, 19)
    print(
        "\n| contrast | method | mean, 20 against 20 | least | mean, 66 against 66 | least |\n|---|---|---:|---:|---:|---:|"
    )
    for measure, methods in PAIRS:
        for method in methods.split():
            cells = [contrast_coverage(n, n, measure, method, p, p) for n in (20, 66)]
            said = " | ".join(f"{c.mean():.3f} | {c.min():.3f}" for c in cells)
            print(f"| {measure} | {method} | {said} |")


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    draw_by_probability(PICTURES / "coverage-by-probability.png")
    draw_by_size(PICTURES / "coverage-by-size.png")
    print_tables()
