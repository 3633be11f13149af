"""From a Parquet file of a million batches to a finished HTML report, against pandas reading and grouping it once.

python benchmarks/report_speed.py [batches]      (processor seconds, each in a process of its own, best of three)
"""

import subprocess
import sys
import tempfile
from pathlib import Path

PANDAS = """
import sys, time, pandas as pd
frame = pd.read_parquet(sys.argv[1])
frame.groupby(["year", "channel", "stage", "category", "programme_kind"], dropna=False)["verdict"].value_counts()
print(time.process_time())
"""
FROM_PATH = """
import sys, time, spotcheck as sc
sc.report(sys.argv[1], sys.argv[2])
print(time.process_time())
"""
FROM_FRAME = """
import sys, time, pandas as pd, spotcheck as sc
sc.report(pd.read_parquet(sys.argv[1]), sys.argv[2])
print(time.process_time())
"""


def make(path: Path, batches: int) -> None:
    """Write so many batches, drawn from the sample lists."""
    import spotcheck as sc

    frame = sc.samples.shanghai().batches.sample(batches, replace=True, random_state=1).reset_index(drop=True)
    frame["batch_id"] = [f"B{i:08d}" for i in range(batches)]
    frame["failed_items"] = [
        "；".join("║".join(map(str, item)) for item in items) if isinstance(items, tuple) and items else None
        for items in frame["failed_items"]
    ]
    frame.to_parquet(path)


def seconds(code: str, *arguments: Path) -> float:
    """Run code three times, and give the least processor time."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return min(
        float(subprocess.run(command, capture_output=True, text=True, check=True).stdout) for _ in range(3)
    )


def main(batches: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        data, page = Path(folder) / "batches.parquet", Path(folder) / "report.html"
        make(data, batches)
        base = seconds(PANDAS, data)
        print(f"{batches:,} batches; pandas reads and groups once: {base:.2f} s")
        for name, code in (
            ("from the path", FROM_PATH),
            ("from a pandas frame, reading included", FROM_FRAME),
        ):
            taken = seconds(code, data, page)
            print(f"report {name}: {taken:.2f} s, {taken / base:.1f} times that")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
