"""From Parquet to a finished report, beside what pandas takes to read that file and group it once.

``python file_to_report.py FILE ROUNDS`` prints a line of JSON. Each side runs in a process of its own, since a report
loads what draws charts; both include the imports.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PANDAS = """
import pandas as pd
frame = pd.read_parquet({path!r})
frame = frame[frame["programme_kind"] == "routine"]
bad = (frame["verdict"] == "nonconforming").astype("int64")
frame.assign(bad=bad).groupby(["year", "channel", "category"])["bad"].agg(["size", "sum"])
"""
RATES = """
import spotcheck as sc
sc.failure_rates({path!r}, ["year", "channel", "category"], programmes="routine")
"""
REPORT = """
import spotcheck as sc
sc.report({path!r}, {target!r}, lang="zh")
"""


def main() -> None:
    path, rounds = sys.argv[1], int(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        target = str(Path(folder) / "report.html")
        sides = {"pandas": PANDAS, "rates": RATES, "report": REPORT}
        took = {name: [] for name in sides}
        for _ in range(rounds):
            for name, code in sides.items():
                start = time.perf_counter()
                command = [sys.executable, "-W", "ignore", "-c", code.format(path=path, target=target)]
                subprocess.run(command, check=True, capture_output=True)
                took[name].append(time.perf_counter() - start)
        best = {name: min(times) for name, times in took.items()}
        size = Path(target).stat().st_size
    print(json.dumps({"seconds": best, "ratio": best["report"] / best["pandas"], "bytes": size}))


if __name__ == "__main__":
    main()
