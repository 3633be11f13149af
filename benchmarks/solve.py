"""Time of the solver by the size of a bulletin, beside OR-tools' CP-SAT asked the same first question, in one run.

python benchmarks/solve.py [largest]

For each size three random bulletins with one slip each: ``solve`` is the verdict with conflict and repairs, ``ranges``
the tightest range of every count and rate of the bulletin without the slip, ``CP-SAT`` the bare verdict of the judge.
"""

import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "figures" / "solving"))

from cpsat_judge import Judge
from random_bulletins import Bulletin, slip

from spotcheck.figures import solve

SIZES = (20, 60, 200, 600, 1700)


def timed(work):
    start = time.process_time()
    work()
    return time.process_time() - start


def answers(ledger):
    found = solve(ledger)
    _ = found.conflict, found.repairs, found.causes


def row(size):
    verdicts, ranges, judged, figures = [], [], [], []
    for seed in range(2000, 2003):
        bulletin = Bulletin(seed, size=size)
        ledger = bulletin.ledger(slip(bulletin, seed)[0])
        figures.append(len(ledger.figures))
        verdicts.append(timed(lambda ledger=ledger: answers(ledger)))
        judged.append(timed(lambda ledger=ledger: Judge(ledger).possible()))
        if size <= 200:
            ranges.append(timed(lambda bulletin=bulletin: solve(bulletin.ledger()).implied))
    shown = f"{median(ranges):.2f}" if ranges else "–"
    return f"| {median(figures):.0f} | {median(verdicts):.3f} | {max(verdicts):.3f} | {shown} | {median(judged):.3f} |"


def main():
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]
    solve(Bulletin(0, size=8).ledger())  # imports are no part of the time
    import scipy.optimize  # noqa: F401

    print("| figures | solve, s | slowest | ranges, s | CP-SAT, s |")
    print("|---|---|---|---|---|")
    for size in SIZES:
        if size <= largest:
            print(row(size), flush=True)


if __name__ == "__main__":
    main()
