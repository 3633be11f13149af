"""Validation of one million rows with 2 % bad, against row-wise Pydantic, pandera, dataframely and pointblank.

    python benchmarks/intake_validate.py [--rows 1000000] [--rounds 3] [--output intake-validate.json]

Each contender runs in a process of its own on the same Parquet file of 17 text columns, written as lists are: Chinese
words, four styles of dates, ``/`` and ``—`` for blanks, white space around texts. The other libraries judge clean columns,
so the cleaning that a user would write by hand for exactly this file is part of their time (`cleaned_pandas`,
`cleaned_polars`); with ``--tidy`` the file holds stored words, one style of dates and no blank markers, and only casts
are left to write. What is timed is from the frame in memory to a clean frame and a list of what is wrong; reading the
file is not. Memory is the peak resident size of the process, and beside it that of a process that only reads the file.
"""

import argparse
import json
import platform
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

import numpy as np
import pandas as pd


def clock() -> np.ndarray:
    """Give the time, and the time that the processor has worked for us, which others' work does not lengthen."""
    return np.array([time.perf_counter(), time.process_time()])


STAGES = ["production", "distribution"]
VERDICTS = ["conforming", "nonconforming", "pending", "untested"]
CHANNELS = ["online", "offline"]
REQUIRED = ["batch_id", "product", "verdict", "channel"]


def make(rows: int, path: Path, *, tidy: bool) -> dict[str, int]:
    """Write the file; give how many rows are bad in each way."""
    chance = np.random.default_rng(20260101)
    online = chance.random(rows) < 0.3

    def pick(values):
        return np.array(values, dtype=object)[chance.integers(0, len(values), rows)]

    days = pick(pd.date_range("2019-01-01", "2020-12-31").strftime("%Y-%m-%d").tolist())
    verdict = np.where(chance.random(rows) < 0.15, "nonconforming", "conforming").astype(object)
    items = pick([f"项目{i}║{i}.5║≤{i}" for i in range(300)])
    columns = {
        "batch_id": np.array([f"SH{i:09d}" for i in range(rows)], dtype=object),
        "year": np.array([day[:4] for day in days], dtype=object),
        "sampled_on": days,
        "channel": np.where(online, "online", "offline").astype(object),
        "stage": np.where(online, "distribution", "production").astype(object),
        "category": pick([f"品类{i}" for i in range(12)]),
        "product": pick([f"产品{i}" for i in range(150)]),
        "brand": pick([f"商标{i}" for i in range(2_000)]),
        "model": pick([f"XH-{i}" for i in range(5_000)]),
        "lot": pick([f"2020{i % 12 + 1:02d}{i % 28 + 1:02d}/L{i}" for i in range(9_000)]),
        "producer": pick([f"某某企业{i}有限公司" for i in range(8_000)]),
        "region": pick([f"区{i}" for i in range(16)]),
        "outlet": pick([f"门店{i}" for i in range(20_000)]),
        "platform": np.where(online, pick([f"平台{i}" for i in range(8)]), None),
        "verdict": verdict,
        "failed_items": np.where(verdict == "nonconforming", items, None),
        "laboratory": pick([f"检验院{i}" for i in range(10)]),
    }
    bad = chance.choice(rows, rows // 50, replace=False)
    kinds = [
        "no verdict word",
        "impossible date",
        "no product",
        "no such channel",
        "year of another date",
        "conforming with failed items",
    ]
    for n, row in enumerate(bad):
        kind = kinds[n % len(kinds)]
        if kind == "no verdict word":
            columns["verdict"][row] = "see report"
        elif kind == "impossible date":
            columns["sampled_on"][row] = "2020-02-30"
        elif kind == "no product":
            columns["product"][row] = None
        elif kind == "no such channel":
            columns["channel"][row] = "warehouse"
        elif kind == "year of another date":
            columns["year"][row] = "2018"
        else:
            columns["verdict"][row], columns["failed_items"][row] = "conforming", "铅║10.2║≤9"
    if not tidy:
        untidy(columns, chance)
    pd.DataFrame(columns).astype("str").to_parquet(path, index=False)
    return {kind: len(bad[n :: len(kinds)]) for n, kind in enumerate(kinds)}


WORDS = {
    "channel": {"online": "线上", "offline": "线下"},
    "stage": {"production": "生产", "distribution": "流通"},
    "verdict": {"conforming": "合格", "nonconforming": "不合格"},
}
TEXTS = [
    "category",
    "product",
    "brand",
    "model",
    "lot",
    "producer",
    "region",
    "outlet",
    "platform",
    "laboratory",
]
BLANKS = ["", "/", "—", "-", "无", "N/A"]


def untidy(columns: dict[str, np.ndarray], chance: np.random.Generator) -> None:
    """Write the cells as offices write them."""
    rows = len(columns["batch_id"])
    for name, words in WORDS.items():
        columns[name] = np.array([words.get(cell, cell) for cell in columns[name]], dtype=object)
    style = chance.integers(0, 4, rows)
    for row, day in enumerate(columns["sampled_on"]):
        year, month, date = day.split("-")
        if style[row]:
            columns["sampled_on"][row] = (
                f"{year}/{int(month)}/{int(date)}", f"{year}{month}{date}", f"{year}年{int(month)}月{int(date)}日"
            )[style[row] - 1]  # fmt: skip
    for name in TEXTS:
        padded = chance.random(rows) < 0.05
        columns[name][padded] = [cell if cell is None else f" {cell}　" for cell in columns[name][padded]]
    for name in ("brand", "platform", "failed_items", "product"):
        blank = np.flatnonzero(np.array([cell is None for cell in columns[name]]))
        columns[name][blank] = np.array(["/", "—", None], dtype=object)[chance.integers(0, 3, len(blank))]


def cleaned_pandas(frame: pd.DataFrame, *, tidy: bool) -> pd.DataFrame:
    """Clean the file as a user of pandas would, knowing what is in it."""
    frame = frame.copy()
    if tidy:
        frame["year"] = frame["year"].astype("int64")
        frame["sampled_on"] = pd.to_datetime(frame["sampled_on"], format="%Y-%m-%d", errors="coerce")
        return frame
    for name in frame.columns:
        column = frame[name].str.strip(" \u3000")
        frame[name] = column.mask(column.isin(BLANKS))
    for name, words in WORDS.items():
        frame[name] = frame[name].replace({word: value for value, word in words.items()})
    day = frame["sampled_on"].str.replace(r"[年月/.]", "-", regex=True).str.replace("日", "", regex=False)
    dashed = pd.to_datetime(day, format="%Y-%m-%d", errors="coerce")
    frame["sampled_on"] = dashed.fillna(pd.to_datetime(day, format="%Y%m%d", errors="coerce"))
    frame["year"] = frame["year"].astype("int64")
    return frame


def cleaned_polars(frame, *, tidy: bool):
    """Clean the file as a user of Polars would, knowing what is in it."""
    import polars as pl

    if tidy:
        day = pl.col("sampled_on").str.to_date("%Y-%m-%d", strict=False)
        return frame.with_columns(pl.col("year").cast(pl.Int64), day)
    frame = frame.with_columns(pl.all().str.strip_chars(" \u3000"))
    frame = frame.with_columns(pl.when(pl.all().is_in(BLANKS)).then(None).otherwise(pl.all()).name.keep())
    frame = frame.with_columns(
        pl.col(name).replace({word: value for value, word in words.items()}) for name, words in WORDS.items()
    )
    day = pl.col("sampled_on").str.replace_all(r"[年月/.]", "-").str.replace("日", "", literal=True)
    dashed = (
        day.str.replace(r"-(\d)-", "-0$1-")
        .str.replace(r"-(\d)$", "-0$1")
        .str.to_date("%Y-%m-%d", strict=False)
    )
    return frame.with_columns(
        pl.col("year").cast(pl.Int64), sampled_on=pl.coalesce(dashed, day.str.to_date("%Y%m%d", strict=False))
    )


def spotcheck_columns(path, *, tidy):  # noqa: ARG001 (it needs not know)
    from spotcheck.intake.judging import judge
    from spotcheck.intake.tables import Table

    frame = pd.read_parquet(path)
    table = Table(
        "frame", None, tuple(frame), tuple(frame), tuple(frame[c] for c in frame), range(1, len(frame) + 1)
    )
    start = clock()
    intake = judge([table])
    took = clock() - start
    return took, len(intake.rejected), "rows, cells, reasons", intake.problems["message"].iloc[0]


def pydantic_rows(path, *, tidy):
    from pydantic import TypeAdapter, ValidationError

    from spotcheck.intake.cells import items
    from spotcheck.schema import Batch

    frame = pd.read_parquet(path)
    adapter = TypeAdapter(Batch)
    start = clock()
    found = frame["sampled_on"]
    frame = cleaned_pandas(frame, tidy=tidy)
    # A date that cannot be read stays as it was: made blank, it would be accepted.
    frame["sampled_on"] = frame["sampled_on"].astype(object).where(frame["sampled_on"].notna(), found)
    frame = frame.astype(object).where(frame.notna(), None)
    frame["failed_items"] = frame["failed_items"].map(
        {cell: items(cell) for cell in frame["failed_items"].unique()}
    )
    good, wrong = [], []
    for n, row in enumerate(frame.to_dict("records")):
        try:
            good.append(adapter.validate_python(row))
        except ValidationError as error:
            wrong.append((n, error.errors()))
    took = clock() - start
    return took, len(wrong), "rows, cells, reasons", wrong[0][1][0]["msg"]


def pandera_pandas(path, *, tidy):
    import pandera.pandas as pa

    frame = pd.read_parquet(path)
    start = clock()
    frame = cleaned_pandas(frame, tidy=tidy)
    text = {name: pa.Column(nullable=True) for name in frame.columns if name not in ("year", "sampled_on")}
    schema = pa.DataFrameSchema(
        text
        | {
            "batch_id": pa.Column(nullable=False, unique=True),
            "product": pa.Column(nullable=False),
            "year": pa.Column(checks=pa.Check.in_range(1980, 2100)),
            "sampled_on": pa.Column(nullable=False),
            "channel": pa.Column(checks=pa.Check.isin(CHANNELS)),
            "stage": pa.Column(checks=pa.Check.isin(STAGES), nullable=True),
            "verdict": pa.Column(checks=pa.Check.isin(VERDICTS)),
        },
        checks=[
            pa.Check(lambda f: f["sampled_on"].isna() | (f["sampled_on"].dt.year == f["year"])),
            pa.Check(
                lambda f: ~((f["verdict"] == "conforming").fillna(value=False) & f["failed_items"].notna())
            ),
            pa.Check(lambda f: (f["channel"] != "online") | f["platform"].notna()),
            pa.Check(lambda f: (f["channel"] != "offline") | f["platform"].isna()),
        ],
    )
    wrong = pd.Index([])
    message = ""
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        wrong = error.failure_cases["index"].dropna().unique()
        message = str(error.failure_cases.iloc[0][["column", "check", "failure_case"]].tolist())
    clean = frame.drop(index=wrong)
    took = clock() - start
    return took, len(frame) - len(clean), "rows, checks", message


def pandera_polars(path, *, tidy):
    import pandera.polars as pa
    import polars as pl

    frame = pl.read_parquet(path)
    start = clock()
    frame = cleaned_polars(frame, tidy=tidy)
    text = {
        name: pa.Column(pl.String, nullable=True)
        for name in frame.columns
        if name not in ("year", "sampled_on")
    }
    schema = pa.DataFrameSchema(
        text
        | {
            "batch_id": pa.Column(pl.String, unique=True),
            "product": pa.Column(pl.String),
            "year": pa.Column(pl.Int64, checks=pa.Check.in_range(1980, 2100)),
            "sampled_on": pa.Column(pl.Date),
            "channel": pa.Column(pl.String, checks=pa.Check.isin(CHANNELS)),
            "stage": pa.Column(pl.String, checks=pa.Check.isin(STAGES), nullable=True),
            "verdict": pa.Column(pl.String, checks=pa.Check.isin(VERDICTS)),
        },
        checks=[
            pa.Check(
                lambda d: d.lazyframe.select(
                    pl.col("sampled_on").is_null() | (pl.col("sampled_on").dt.year() == pl.col("year"))
                )
            ),
            pa.Check(
                lambda d: d.lazyframe.select(
                    (pl.col("verdict") != "conforming") | pl.col("failed_items").is_null()
                )
            ),
            pa.Check(
                lambda d: d.lazyframe.select(
                    (pl.col("channel") != "online") | pl.col("platform").is_not_null()
                )
            ),
            pa.Check(
                lambda d: d.lazyframe.select((pl.col("channel") != "offline") | pl.col("platform").is_null())
            ),
        ],
    )
    found, message = 0, ""
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        cases = error.failure_cases
        found = cases["index"].drop_nulls().n_unique()
        message = str(cases.select("column", "check", "failure_case").row(0))
    took = clock() - start
    return took, found, "columns, checks", message


def dataframely_filter(path, *, tidy):
    import dataframely as dy
    import polars as pl

    class Schema(dy.Schema):
        batch_id = dy.String(primary_key=True)
        year = dy.Int64(nullable=False, min=1980, max=2100)
        sampled_on = dy.Date(nullable=False)
        channel = dy.String(nullable=False, check=lambda c: c.is_in(CHANNELS))
        stage = dy.String(nullable=True, check=lambda c: c.is_in(STAGES))
        category = dy.String(nullable=True)
        product = dy.String(nullable=False, min_length=1)
        brand = dy.String(nullable=True)
        model = dy.String(nullable=True)
        lot = dy.String(nullable=True)
        producer = dy.String(nullable=True)
        region = dy.String(nullable=True)
        outlet = dy.String(nullable=True)
        platform = dy.String(nullable=True)
        verdict = dy.String(nullable=False, check=lambda c: c.is_in(VERDICTS))
        failed_items = dy.String(nullable=True)
        laboratory = dy.String(nullable=True)

        @dy.rule()
        def year_agrees(cls):  # noqa: N805
            return pl.col("sampled_on").dt.year() == pl.col("year")

        @dy.rule()
        def no_items_when_conforming(cls):  # noqa: N805
            return (pl.col("verdict") != "conforming") | pl.col("failed_items").is_null()

        @dy.rule()
        def platform_online(cls):  # noqa: N805
            return (pl.col("channel") != "online") | pl.col("platform").is_not_null()

        @dy.rule()
        def no_platform_offline(cls):  # noqa: N805
            return (pl.col("channel") != "offline") | pl.col("platform").is_null()

    frame = pl.read_parquet(path)
    start = clock()
    frame = cleaned_polars(frame, tidy=tidy)
    _, failure = Schema.filter(frame)
    found = len(failure.invalid())
    counts = failure.counts()
    took = clock() - start
    return took, found, "rows, rules", str(next(iter(counts.items())))


def pointblank_interrogate(path, *, tidy):
    import pointblank as pb
    import polars as pl

    frame = pl.read_parquet(path)
    start = clock()
    frame = cleaned_polars(frame, tidy=tidy)
    plan = (
        pb.Validate(frame)
        .rows_distinct(["batch_id"])
        .col_vals_not_null(["product", "sampled_on", "channel", "verdict"])
    )
    plan = plan.col_vals_in_set("channel", CHANNELS).col_vals_in_set("verdict", VERDICTS)
    plan = plan.col_vals_in_set("stage", [*STAGES, None]).col_vals_between("year", 1980, 2100)
    for expression in (
        pl.col("sampled_on").is_null() | (pl.col("sampled_on").dt.year() == pl.col("year")),
        (pl.col("verdict") != "conforming") | pl.col("failed_items").is_null(),
        (pl.col("channel") != "online") | pl.col("platform").is_not_null(),
        (pl.col("channel") != "offline") | pl.col("platform").is_null(),
    ):
        plan = plan.col_vals_expr(expression)
    done = plan.interrogate()
    found = len(done.get_sundered_data(type="fail"))
    took = clock() - start
    return took, found, "rows, steps", str(done.n_failed(i=2))


def only_read(path, *, tidy):  # noqa: ARG001 (it needs not know)
    start = clock()
    pd.read_parquet(path)
    return clock() - start, 0, "", ""


CONTENDERS = {
    "spotcheck": spotcheck_columns,
    "Pydantic, row by row": pydantic_rows,
    "pandera, pandas": pandera_pandas,
    "pandera, Polars": pandera_polars,
    "dataframely": dataframely_filter,
    "pointblank": pointblank_interrogate,
    "reading the file only": only_read,
}


def run(name: str, path: Path, *, tidy: bool) -> dict:
    """Run one contender in a process of its own."""
    done = subprocess.run(
        [sys.executable, __file__, "--only", name, "--file", str(path), *(["--tidy"] if tidy else [])],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return {"name": name, "error": done.stderr.strip().splitlines()[-1]}
    return json.loads(done.stdout.splitlines()[-1])


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--tidy", action="store_true", help="a file that needs no cleaning but casts")
    parser.add_argument("--output", type=Path)
    parser.add_argument("--only")
    parser.add_argument("--file", type=Path)
    asked = parser.parse_args()
    if asked.only:
        took, found, says, message = CONTENDERS[asked.only](asked.file, tidy=asked.tidy)
        # Not getrusage: what it says of a child begins with the peak of its parent.
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        peak = int(status.split("VmHWM:")[1].split()[0]) * 1024
        print(
            json.dumps(
                {
                    "name": asked.only,
                    "seconds": took[0],
                    "processor": took[1],
                    "peak": peak,
                    "found": found,
                    "says": says,
                    "message": message,
                }
            )
        )
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "batches.parquet"
        truth = make(asked.rows, path, tidy=asked.tidy)
        rounds = [[run(name, path, tidy=asked.tidy) for name in CONTENDERS] for _ in range(asked.rounds)]
    best = []
    for runs in zip(*rounds, strict=True):
        fine = [one for one in runs if "error" not in one]
        best.append(min(fine, key=lambda one: one["seconds"]) if fine else runs[0])
    report = {
        "rows": asked.rows, "bad": truth, "python": platform.python_version(), "machine": f"{platform.machine()}, 2 cores used at most",
        "versions": {name: version(name) for name in ("pydantic", "pandas", "polars", "pandera", "dataframely", "pointblank")},
        "contenders": best,
    }  # fmt: skip
    if asked.output:
        asked.output.write_text(json.dumps(report, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(table(report))


def table(report: dict) -> str:
    """Give the result as a Markdown table."""
    ours = report["contenders"][0]
    lines = [
        "| | seconds | × spotcheck | processor seconds | × spotcheck | peak memory, MB | bad rows found | it reports |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for one in report["contenders"]:
        if "error" in one:
            lines.append(f"| {one['name']} | {one['error']} | | | | | | |")
            continue
        ratio, worked = (one[key] / ours[key] for key in ("seconds", "processor"))
        lines.append(
            f"| {one['name']} | {one['seconds']:.2f} | {ratio:.1f} | {one['processor']:.2f} | {worked:.1f} | {one['peak'] / 1e6:.0f} | {one['found']} | {one['says']} |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
