"""Make seeded batches of any size, in canonical columns, as Parquet.

    python benchmarks/make_batches.py 10_000_000 batches.parquet [--seed 7]

The rows are written in chunks, so that memory does not grow with them; the same seed gives the same rows, and the first
rows of a larger file are those of a smaller one. Nothing in them is real: products, producers and platforms are numbered.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

CHUNK = 500_000
YEARS = (2019, 2020, 2021)
CATEGORIES, PRODUCTS, PRODUCERS, REGIONS, PLATFORMS = 12, 300, 20_000, 31, 15
ITEMS = ("lead", "cords", "small parts", "wiring", "pH", "fibre content", "colour fastness", "marking")
KINDS = (("routine", 0.94), ("special", 0.04), ("follow-up", 0.015), ("monitoring", 0.005))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("rows", type=lambda text: int(float(text)), help="how many batches, such as 1e6")
    parser.add_argument("path", type=Path, help="the Parquet file to write")
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    write(given.rows, given.path, seed=given.seed)
    print(f"{given.rows:,} batches, {given.path.stat().st_size / 1e6:,.0f} MB: {given.path}")


def write(rows: int, path: Path, *, seed: int = 7) -> Path:
    """Write batches to a Parquet file, whole or not at all."""
    beside = path.with_name(f".{path.name}.part")
    try:
        with pq.ParquetWriter(beside, SCHEMA, compression="zstd") as writer:
            for table in chunks(rows, seed=seed):
                writer.write_table(table)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return path


def chunks(rows: int, *, seed: int = 7) -> Iterator[pa.Table]:
    """Give the batches in tables of `CHUNK` rows; each has a seed of its own."""
    for place, start in enumerate(range(0, rows, CHUNK)):
        whole = _chunk(np.random.default_rng([seed, place]), start)
        yield whole.slice(0, min(CHUNK, rows - start))


def _chunk(random: np.random.Generator, start: int) -> pa.Table:
    n = CHUNK
    year = random.choice(YEARS, n, p=(0.25, 0.33, 0.42))
    day = np.array([f"{y}-01-01" for y in YEARS], dtype="datetime64[D]")[year - YEARS[0]]
    online = random.random(n) < 0.3 + 0.05 * (year - YEARS[0])
    production = ~online & (random.random(n) < 0.5)
    product = np.minimum(
        random.exponential(PRODUCTS / 4, n).astype(np.int32), PRODUCTS - 1
    )  # some are checked often
    category = product % CATEGORIES
    producer = random.integers(0, PRODUCERS, n, dtype=np.int32)
    rate = 0.06 + 0.02 * category + 0.08 * online - 0.04 * production + 0.1 * (producer % 97 == 0)
    tested = random.random(n) >= 0.01
    failed = tested & (random.random(n) < rate)
    verdict = np.where(failed, 1, np.where(tested, 0, 2 + (random.random(n) < 0.5)))
    columns: dict[str, Any] = {
        "batch_id": pc.binary_join_element_wise(
            "B", pc.cast(pa.array(np.arange(start, start + n)), pa.string()), ""
        ),
        "year": pa.array(year, pa.int64()),
        "sampled_on": pa.array(day + random.integers(0, 365, n)).cast(pa.timestamp("us")),
        "channel": _words(np.where(online, 0, 1), ("online", "offline")),
        "stage": _words(np.where(production, 0, 1), ("production", "distribution")),
        "programme_kind": _words(
            random.choice(len(KINDS), n, p=[share for _, share in KINDS]), [k for k, _ in KINDS]
        ),
        "category": _words(category, [f"category {i:02d}" for i in range(CATEGORIES)]),
        "product": _words(product, [f"product {i:03d}" for i in range(PRODUCTS)]),
        "producer": _words(producer, [f"producer {i:05d}" for i in range(PRODUCERS)]),
        "region": _words(random.integers(0, REGIONS, n), [f"region {i:02d}" for i in range(REGIONS)]),
        "platform": _words(
            random.integers(0, PLATFORMS, n), [f"platform {i:02d}" for i in range(PLATFORMS)], present=online
        ),
        "verdict": _words(verdict, ("conforming", "nonconforming", "pending", "untested")),
        "failed_items": _items(random, failed),
    }
    return pa.table(columns, schema=SCHEMA)


def _words(codes: Any, words: Any, present: Any = None) -> pa.Array:
    """Text by its code; null where it is not present."""
    mask = None if present is None else ~present
    return pa.DictionaryArray.from_arrays(
        pa.array(codes, pa.int32(), mask=mask), pa.array(words, pa.string())
    ).cast(pa.string())


def _items(random: np.random.Generator, failed: Any) -> pa.Array:
    """One or two failed items of each failed batch, as a clean table writes them."""
    one, two = (random.integers(0, len(ITEMS), len(failed)) for _ in range(2))
    written = [a if a == b else f"{a}；{b}" for a in ITEMS for b in ITEMS]
    pair = np.where(random.random(len(failed)) < 0.8, one * len(ITEMS) + one, one * len(ITEMS) + two)
    return _words(pair, written, present=failed)


SCHEMA = pa.schema(
    [("batch_id", pa.string()), ("year", pa.int64()), ("sampled_on", pa.timestamp("us"))]
    + [
        (name, pa.string())
        for name in (
            "channel", "stage", "programme_kind", "category", "product", "producer", "region", "platform", "verdict",
            "failed_items",
        )
    ]
)  # fmt: skip

if __name__ == "__main__":
    main()
