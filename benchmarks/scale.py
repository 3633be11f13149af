"""What scale costs: tallies beside queries by hand, growth, memory, the way from a file to a report, and start-up.

    python benchmarks/scale.py --output scale.json --write-docs

Everything is measured in one run on one machine, so what counts are the ratios. Each contender has a process of its
own, in which it alternates with its peer, and the best of its rounds is kept. Needs `.[bench]`, and Java 17 for Spark.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

import make_batches
import numpy as np
import tally_engines

HERE = Path(__file__).parent
DOCS = HERE.parent / "docs"
PACKAGES = ("numpy", "pandas", "polars", "pyarrow", "duckdb", "pyspark", "narwhals", "pydantic")
GROWTH_ROWS = (100_000, 300_000, 1_000_000, 3_000_000)
CELLS_ROWS = 10_000_000
#: group columns of ever more cells
GROWTH_CELLS = (
    ("channel",),
    ("channel", "category"),
    ("channel", "category", "region"),
    ("product", "region"),
    ("product", "region", "channel"),
    ("producer", "channel", "year"),
)


def child(script, *arguments, cwd=None):
    """Run a script in a process of its own and give what it prints as JSON."""
    done = subprocess.run(
        [sys.executable, str(HERE / script), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
    )
    if done.returncode:
        raise SystemExit(f"{script} {arguments}: {done.stderr[-2000:]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def tallies(path, rows, rounds):
    """Each engine beside its query by hand."""
    found = []
    for engine in tally_engines.ENGINES:
        if engine.startswith("Spark") and shutil.which("java") is None:
            continue
        found.append({"rows": rows, **child("tally_engines.py", engine, path, rounds)})
        print(f"  {engine}: {found[-1]['ratio']:.2f}", flush=True)
    return found


def growth(folder, rounds):
    """Seconds with rows, at 2 232 cells, and with cells, at ten million rows; the slopes of their logarithms."""
    by = ",".join(tally_engines.BY)
    engines = ("pandas (str)", "DuckDB over Parquet")
    by_rows = []
    for rows in GROWTH_ROWS:
        path = make_batches.write(rows, folder / f"growth-{rows}.parquet")
        by_rows += [
            {"rows": rows, **child("tally_engines.py", engine, path, rounds, by)} for engine in engines
        ]
        path.unlink()
    path = make_batches.write(CELLS_ROWS, folder / "cells.parquet")
    by_cells = []
    for columns in GROWTH_CELLS:
        cells = len(tally_engines.ours(str(path), list(columns)))
        by_cells += [
            {
                "cells": cells,
                **child("tally_engines.py", engine, path, max(2, rounds - 2), ",".join(columns)),
            }
            for engine in engines
        ]
    path.unlink()
    slopes = {}
    for engine in engines:
        part = [one for one in by_rows if one["engine"] == engine][1:]  # small ones are what every call costs
        logs = np.log([[one["rows"], one["spotcheck"]] for one in part])
        slopes[engine] = float(np.polyfit(logs[:, 0], logs[:, 1], 1)[0])
    return {"by_rows": by_rows, "by_cells": by_cells, "slope": slopes}


def start_up(rounds=15):
    """Seconds to import and to print the version, less those of a bare interpreter; alternating, the best of each."""
    codes = {
        "python": "pass",
        "pandas": "import pandas",
        "pandas and pydantic": "import pandas, pydantic",
        "spotcheck": "import spotcheck",
        "spotcheck and a tally": "import spotcheck as sc; sc.tally, sc.counts, sc.failure_rates",
        "spotcheck --version": None,
    }
    program = [str(Path(sys.executable).with_name("spotcheck")), "--version"]
    took = {name: [] for name in codes}
    for _ in range(rounds):
        for name, code in codes.items():
            start = time.perf_counter()
            subprocess.run([sys.executable, "-c", code] if code else program, check=True, capture_output=True)
            took[name].append(time.perf_counter() - start)
    best = {name: min(times) for name, times in took.items()}
    bare = best["python"]
    return {
        "seconds": best,
        "import_ratio": (best["spotcheck"] - bare) / (best["pandas and pydantic"] - bare),
        "import_and_use_ratio": (best["spotcheck and a tally"] - bare) / (best["pandas and pydantic"] - bare),
        "version_ratio": (best["spotcheck --version"]) / (best["pandas"]),
    }


def _tallies_part(asked, folder):
    found, limit = [], {}
    for rows in asked.rows:
        print(f"{rows:,} rows", flush=True)
        path = make_batches.write(rows, folder / "batches.parquet")
        found += tallies(path, rows, asked.rounds if rows <= 10**6 else max(2, asked.rounds - 2))
        limit[str(rows)] = child("tally_limit.py", path)
    return {"tallies": found, "limit": limit}


def _report_part(asked, folder):
    path = make_batches.write(1_000_000, folder / "batches.parquet")
    return {"report": child("file_to_report.py", path, max(2, asked.rounds - 2))}


def _largest_part(asked, folder):
    path = asked.largest_file or make_batches.write(asked.largest, folder / "batches.parquet")
    size = path.stat().st_size
    return {"largest": {"rows": asked.largest, "bytes": size, **child("tally_largest.py", path)}}


#: part → what measures it: given the arguments and a folder to write to
PARTS = {
    "start_up": lambda asked, folder: {"start_up": start_up()},  # noqa: ARG005 (each part is called alike)
    "tallies": _tallies_part,
    "report": _report_part,
    "growth": lambda asked, folder: {"growth": growth(folder, asked.rounds)},
    "largest": _largest_part,
}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--rows", type=lambda text: int(float(text)), nargs="*", default=[1_000_000, 10_000_000]
    )
    parser.add_argument(
        "--largest", type=lambda text: int(float(text)), default=100_000_000, help="over DuckDB; 0: leave out"
    )
    parser.add_argument(
        "--largest-file",
        type=Path,
        help="made before by make_batches.py, with as many rows as --largest says",
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="*", choices=list(PARTS), help="these parts only")
    parser.add_argument("--output", type=Path, help="where the JSON goes; what is in it already is kept")
    parser.add_argument(
        "--write-docs", action="store_true", help="write docs/benchmarks-scale.md and its picture"
    )
    asked = parser.parse_args()
    result = json.loads(asked.output.read_text()) if asked.output and asked.output.exists() else {}
    result["machine"] = f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    result["versions"] = {name: version(name) for name in PACKAGES}
    for name in asked.only or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            result |= PARTS[name](asked, Path(folder))
        if asked.output:  # after each part, for they take long
            asked.output.write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    if not asked.output:
        print(json.dumps(result, indent=1, ensure_ascii=False))
    if asked.write_docs:
        import scale_page

        scale_page.write(result, DOCS)


if __name__ == "__main__":
    main()
