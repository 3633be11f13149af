"""Write the page of the scale benchmarks from their result: ``python scale_page.py scale.json``."""

import json
import sys
from pathlib import Path

PICTURE = "benchmarks-scale.png"


def write(result, docs):
    """Write docs/benchmarks-scale.md, and its picture where growth was measured."""
    parts = [part(result) for part in (_head, _tallies, _largest, _growth, _report, _start_up)]
    (docs / "benchmarks-scale.md").write_text("\n\n".join(p for p in parts if p) + "\n", encoding="utf-8")
    if "growth" in result:
        _draw(result["growth"], docs / PICTURE)


def _table(header, rows):
    lines = [header, ["---"] + ["---:"] * (len(header) - 1), *rows]
    return "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def _seconds(value):
    return f"{value:.3g} s"


def _head(result):
    versions = ", ".join(f"{name} {number}" for name, number in result["versions"].items())
    return (
        "# Benchmarks of scale\n\n"
        "`python benchmarks/scale.py --output scale.json --write-docs` measures all of this and writes this "
        "page. Each contender runs in a process of its own, where it alternates with the query one would write by hand, "
        "and the best of its rounds counts: so the ratios are what to read, and the seconds are those of one small, busy "
        f"machine.\n\nMachine: {result['machine']}. Versions: {versions}."
    )


def _tallies(result):
    if "tallies" not in result:
        return ""
    rows = [
        [one["engine"], f"{one['rows']:,}", _seconds(one["by_hand"]), _seconds(one["spotcheck"]), f"**{one['ratio']:.2f}**",
         f"{one['peak'] / 1e6:,.0f} MB"]
        for one in result["tallies"]
    ]  # fmt: skip
    limits = " and ".join(
        f"{_seconds(v['seconds'])} at {int(k):,} rows" for k, v in result.get("limit", {}).items()
    )
    return (
        "## A tally beside the query by hand\n\n"
        "Routine batches by year, channel, region and category (2 232 cells), on the generated batches of "
        "`benchmarks/make_batches.py`. The ratio is spotcheck's time over that of the query by hand; below 1 it is the "
        "faster. Memory is the peak of the process, which holds the data, both sides and the packages.\n\n"
        + _table(["engine", "batches", "by hand", "`sc.tally`", "ratio", "peak memory"], rows)
        + f"\n\nThe limit, numpy counting codes that are there already: {limits}."
    )


def _largest(result):
    if "largest" not in result:
        return ""
    one = result["largest"]
    return (
        "## Larger than memory\n\n"
        f"{one['rows']:,} batches in one Parquet file of {one['bytes'] / 1e6:,.0f} MB, counted where they lie by DuckDB: "
        f"{_seconds(one['spotcheck'])} ({one['ratio']:.2f} of the SQL by hand), peak memory of the process "
        f"**{one['peak'] / 1e6:,.0f} MB**."
    )


def _growth(result):
    if "growth" not in result:
        return ""
    found = result["growth"]
    slopes = ", ".join(f"{engine} {slope:.2f}" for engine, slope in found["slope"].items())
    cells = [
        [
            f"{one['cells']:,}",
            one["engine"],
            _seconds(one["by_hand"]),
            _seconds(one["spotcheck"]),
            f"{one['ratio']:.2f}",
        ]
        for one in found["by_cells"]
    ]
    return (
        f"## Growth\n\n![Seconds of a tally against rows and against cells]({PICTURE})\n\n"
        f"Slope of log seconds on log rows, from {found['by_rows'][2]['rows']:,} batches up: {slopes}; 1 is linear, below 1 "
        "part of the time is what every call costs. With more cells, at ten million batches, the cost grows as that "
        "of the query by hand; at 120 000 cells what is left to do in pandas, which is sorting so many groups, shows beside DuckDB:\n\n"
        + _table(["cells", "engine", "by hand", "`sc.tally`", "ratio"], cells)
    )


def _report(result):
    if "report" not in result:
        return ""
    one = result["report"]
    seconds = one["seconds"]
    return (
        "## From a file to a report\n\n"
        "A million batches in Parquet, each a process of its own with its imports:\n\n"
        + _table(
            ["", "seconds", "ratio"],
            [
                ["pandas reads the file and groups it once", _seconds(seconds["pandas"]), "1.00"],
                ["`sc.failure_rates` of the file", _seconds(seconds["rates"]), f"{seconds['rates'] / seconds['pandas']:.2f}"],
                [
                    f"`sc.report` of the file: HTML, {one['bytes'] / 1e6:.1f} MB, and its ledger",
                    _seconds(seconds["report"]), f"**{one['ratio']:.2f}**",
                ],
            ],
        )
    )  # fmt: skip


def _start_up(result):
    if "start_up" not in result:
        return ""
    one = result["start_up"]
    rows = [[f"`{name}`", f"{seconds * 1000:.0f} ms"] for name, seconds in one["seconds"].items()]
    return (
        "## Start-up\n\nWhole processes, the best of 15, alternating:\n\n"
        + _table(["process", "time"], rows)
        + f"\n\n`import spotcheck` is **{one['import_ratio']:.2f}** of importing pandas and pydantic, and with the tallies and "
        f"rates loaded it is {one['import_and_use_ratio']:.2f} (the interpreter taken off both); `spotcheck --version` is "
        f"**{one['version_ratio']:.2f}** of a process that imports pandas."
    )


def _draw(growth, path):
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    figure, axes = plt.subplots(1, 2, figsize=(9, 3.6), layout="constrained", sharey=True)
    for ax, part, unit in zip(axes, ("by_rows", "by_cells"), ("rows", "cells"), strict=True):
        for colour, engine in zip(
            ("#1f4e79", "#b5651d"), dict.fromkeys(one["engine"] for one in growth[part]), strict=True
        ):
            ones = [one for one in growth[part] if one["engine"] == engine]
            x = [one[unit] for one in ones]
            ax.plot(x, [one["spotcheck"] for one in ones], "o-", color=colour, label=f"sc.tally, {engine}")
            ax.plot(
                x,
                [one["by_hand"] for one in ones],
                "x--",
                color=colour,
                alpha=0.6,
                label=f"by hand, {engine}",
            )
        ax.set(xscale="log", yscale="log", xlabel=f"{unit} (log scale)", title=f"Seconds against {unit}")
        ax.grid(visible=True, which="major", color="#dddddd", lw=0.6)
    axes[0].set_ylabel("seconds (log scale)")
    axes[0].legend(fontsize=8, frameon=False)
    figure.savefig(path, dpi=110, metadata={"Software": None})
    plt.close(figure)


if __name__ == "__main__":
    write(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")), Path(__file__).parent.parent / "docs")
