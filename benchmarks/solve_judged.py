"""The solver beside OR-tools' CP-SAT on random bulletins: equal verdicts and bounds, slips found, repairs, time.

python benchmarks/solve_judged.py [bulletins]
"""

import sys
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "figures" / "solving"))

from cpsat_judge import Judge
from random_bulletins import Bulletin, slip

from spotcheck.figures import solve


def minimal(bulletin, figures, conflict):
    """Whether no figure of a conflict can be spared."""
    for name in conflict:
        rest = [figure for figure in figures if figure["id"] in conflict and figure["id"] != name]
        if rest and solve(bulletin.ledger(rest)).status != "consistent":
            return False
    return True


def bounds_differ(ledger, rows):
    """How many ranges of counts are not those of the judge."""
    judge, wrong = Judge(ledger), 0
    for quantity, low, high in rows.itertuples(index=False):
        if quantity.startswith("failure_rate"):
            continue
        least, most = judge.bounds(quantity)
        wrong += low != least or (most <= judge.ceiling / 10 if high is None else high != most)
    return wrong


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    tally = dict.fromkeys(
        "false alarms,verdicts differ,ranges differ,detectable,found,offered,first,not minimal".split(","), 0
    )
    sizes, times = [], []
    for seed in range(count):
        bulletin = Bulletin(seed)
        sizes.append(len(bulletin.figures))
        sound = solve(bulletin.ledger())
        tally["false alarms"] += sound.status != "consistent"
        if seed % 10 == 0:
            tally["ranges differ"] += bounds_differ(bulletin.ledger(), sound.implied)
        figures, wrong, right = slip(bulletin, seed)
        ledger = bulletin.ledger(figures)
        start = time.process_time()
        found = solve(ledger)
        repairs, conflict, _ = found.repairs, found.conflict, found.causes
        times.append(time.process_time() - start)
        possible = Judge(ledger).possible()
        tally["verdicts differ"] += possible is not None and possible != (found.status == "consistent")
        if possible:
            continue
        tally["detectable"] += 1
        tally["found"] += found.status != "consistent"
        offered = list(zip(repairs["id"], repairs["suggestion"], strict=True))
        tally["offered"] += (wrong, right) in offered
        tally["first"] += offered[:1] == [(wrong, right)]
        tally["not minimal"] += not minimal(bulletin, figures, conflict)
    print(f"{count} bulletins, median {median(sizes):.0f} figures")
    for name, value in tally.items():
        print(f"{name}: {value}")
    print(f"solve with conflict and repairs: median {median(times) * 1000:.0f} ms, most {max(times):.2f} s")


if __name__ == "__main__":
    main()
