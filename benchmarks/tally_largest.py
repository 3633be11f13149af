"""One tally of a large file over DuckDB, with the peak memory of the process: ``python tally_largest.py FILE``."""

import json
import sys

from tally_engines import BY, alternating, duckdb_by_hand, peak

import spotcheck as sc


def main() -> None:
    path = sys.argv[1]
    tally = sc.tally(path, BY, programmes="routine")  # loads what is loaded once
    memory = peak()
    assert int(tally["sampled"].sum()) == int(duckdb_by_hand(path, BY)["sampled"].sum())
    hand, own = alternating(
        [lambda: duckdb_by_hand(path, BY), lambda: sc.tally(path, BY, programmes="routine")], 2
    )
    best = {"by_hand": min(hand), "spotcheck": min(own), "ratio": min(own) / min(hand)}
    print(json.dumps({"cells": len(tally), **best, "peak": memory}))


if __name__ == "__main__":
    main()
