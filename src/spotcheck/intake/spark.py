"""Validation where the rows are: partitions of a Spark frame, each with the columnar execution.

Spark has no row order, so rows have no number, and of duplicates the smallest by all columns stays. Texts leave the
workers as texts, dates as time stamps without a zone, failed items as arrays of arrays.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple, cast

import numpy as np

from spotcheck.errors import SpotcheckError
from spotcheck.extras import require
from spotcheck.intake.coded import Coded
from spotcheck.intake.columnar import beyond, validated
from spotcheck.intake.frames import unique_names
from spotcheck.intake.preparing import checked, prepared
from spotcheck.intake.problems import problems_of
from spotcheck.intake.result import Intake
from spotcheck.intake.tables import Table
from spotcheck.language import Language
from spotcheck.language.intake import problem
from spotcheck.schema import COLUMNS, DAYS, PROVENANCE

#: how many rows decide which column is which
_SAMPLE = 1000
_SERIAL = "__spotcheck_serial"
_TYPES = {
    "year": "bigint",
    "source_row": "bigint",
    "sampled_on": "timestamp_ntz",
    "produced_on": "timestamp_ntz",
    "failed_items": "array<array<string>>",
}
_PROBLEMS = "array<struct<column:string,value:string,code:string,message:string>>"
_COMPARED = tuple(name for name in COLUMNS if name not in (*PROVENANCE, "batch_id", "failed_items"))


def is_spark(frame: Any) -> bool:
    """Tell whether a frame is Spark's, without loading Spark.

    >>> is_spark([])
    False
    """
    return any(kind.__module__.startswith("pyspark.sql") for kind in type(frame).__mro__)


def validate_spark(frame: Any, *, defaults: Mapping[str, Any] | None, aliases: Any, lang: Language) -> Intake:
    """Validate a Spark frame; the frames of the Intake stay in Spark, `accepted` and `rows` are integers.

    Columns are matched on a sample of rows; then each partition is validated by itself, and batch numbers that stand
    on several rows are settled by a window over the number.
    """
    from pyspark.sql import functions as f  # pyright: ignore[reportMissingImports] (an extra)

    from spotcheck.intake.memory import table_of

    headers = [str(name) for name in frame.columns]
    if _SERIAL in headers:
        raise SpotcheckError(f"the frame has a column {_SERIAL}, which validation uses itself: rename it")
    # By way of Arrow: Spark's own conversions warn of pandas 3.
    given = checked(defaults)
    sample, mapping = table_of(frame.limit(_SAMPLE).toArrow(), aliases=aliases, lang=lang, given=given)
    names = _names(headers, sample.targets)
    work = partial(
        _partition,
        headers=tuple(headers),
        targets=sample.targets,
        defaults={**sample.given, **given},
        words=sample.words,
        lang=lang,
    )
    numbered = frame.withColumn(_SERIAL, f.monotonically_increasing_id())
    judged = numbered.mapInArrow(_over(work), schema=_schema(frame)).persist()
    settled = _settled(judged, names, _header(headers, sample.targets), lang)
    counts = {row["accepted"]: row["count"] for row in settled.groupBy("accepted").count().collect()}
    accepted = settled.filter("accepted")
    rejected = settled.filter("not accepted")
    null_row = f.lit(None).cast("bigint").alias("row")
    provenance = (f.lit("frame").alias("source"), f.lit(None).cast("string").alias("sheet"), null_row)
    exploded = rejected.select(f.explode("problems").alias("p"))
    return Intake(
        batches=accepted.select(*(f.col(f"`{inner}`").alias(name) for name, inner in names.batch.items())),
        rejected=rejected.select(
            *provenance, *(f.col(inner).alias(name) for name, inner in names.raw.items())
        ),
        problems=exploded.select(*provenance, "p.column", "p.value", "p.code", "p.message"),
        skipped=exploded.select(*provenance, f.lit("").alias("text"), f.lit("").alias("reason")).limit(0),
        accepted=int(counts.get(True, 0)),
        rows=int(sum(counts.values())),
        lang=lang,
        in_spark=True,
        mapping=mapping,
    )


class _Names(NamedTuple):
    """The names of columns on their way through Spark, where headers may clash with ours: public name → inner name."""

    batch: dict[str, str]
    raw: dict[str, str]


def _names(headers: list[str], targets: tuple[str, ...]) -> _Names:
    places = [place for place, target in enumerate(targets) if not target]
    extras = unique_names([headers[place] for place in places], COLUMNS)
    batch = {name: name for name in COLUMNS} | {
        name: f"raw_{place}" for name, place in zip(extras, places, strict=True)
    }
    raw = {
        name: f"raw_{place}" for place, name in enumerate(unique_names(headers, ("source", "sheet", "row")))
    }
    return _Names(batch, raw)


def _schema(frame: Any) -> str:
    """Give the schema of what the workers return: a batch, the raw cells, and the problems."""
    raw = [f"raw_{place} {field.dataType.simpleString()}" for place, field in enumerate(frame.schema.fields)]
    batch = [f"{name} {_TYPES.get(name, 'string')}" for name in COLUMNS]
    return ", ".join([*batch, *raw, "accepted boolean", f"problems {_PROBLEMS}"])


def _header(headers: list[str], targets: tuple[str, ...]) -> str:
    return headers[targets.index("batch_id")] if "batch_id" in targets else "batch_id"


def _over(work: Callable[[Any], Any]) -> Callable[[Iterator[Any]], Iterator[Any]]:
    def each(chunks: Iterator[Any]) -> Iterator[Any]:
        for chunk in chunks:
            yield work(chunk)

    return each


def _partition(
    chunk: Any,
    *,
    headers: tuple[str, ...],
    targets: tuple[str, ...],
    defaults: Mapping[str, Any],
    words: Mapping[str, Mapping[str, str]],
    lang: Language,
) -> Any:
    """Validate one record batch: its batches (blank where rejected), its raw cells, and its problems."""
    pa = require("pyarrow", "spark", "validating in Spark")
    length = chunk.num_rows
    columns = tuple(chunk.column(place).to_pandas() for place in range(len(headers)))
    table = Table("frame", None, headers, targets, columns, range(1, length + 1), words=words)
    ready = prepared(table, defaults)
    made = [f"frame#{number}" for number in chunk.column(len(headers)).to_pylist()]
    numbers = ready.columns.get("batch_id") or Coded.constant(None, length)
    ready.columns["batch_id"] = numbers.filled(Coded(np.arange(length, dtype=np.int32), made))
    result = validated(ready.columns, length)
    wrong: list[list[dict[str, str]]] = [[] for _ in range(length)]
    for line in problems_of(ready, [*result.found, *beyond(result)], lang):
        wrong[line.position].append(
            {"column": line.column, "value": line.value, "code": line.code, "message": line.message}
        )
    kinds = _arrow_types(pa)
    data: dict[str, Any] = {}
    for name in COLUMNS:
        column = result.columns[name]
        column = Coded(np.where(result.accepted, column.codes, -1).astype(np.int32), column.distinct)
        if name == "source":
            column = column.filled(Coded.constant("frame", length))
        data[name] = pa.array(_plain(name, column.used()), kinds.get(name, pa.string()))
    data |= {f"raw_{place}": chunk.column(place) for place in range(len(headers))}
    data["accepted"] = pa.array(result.accepted)
    data["problems"] = pa.array(wrong, kinds["problems"])
    return pa.RecordBatch.from_pydict(data)


def _arrow_types(pa: Any) -> dict[str, Any]:
    text = pa.string()
    line = pa.struct([(name, text) for name in ("column", "value", "code", "message")])
    return {
        "year": pa.int64(),
        "source_row": pa.int64(),
        "sampled_on": pa.timestamp("us"),
        "produced_on": pa.timestamp("us"),
        "failed_items": pa.list_(pa.list_(text)),
        "problems": pa.list_(line),
    }


def _plain(name: str, column: Coded) -> list[Any]:
    """Give a column as Arrow takes it: no categoricals, lists instead of tuples."""
    if name == "failed_items":
        lists = [None if items is None else [list(item) for item in items] for items in column.distinct]
        return Coded(column.codes, lists).objects().tolist()
    if name in DAYS:
        stamps = [dt.datetime.combine(day, dt.time()) for day in column.distinct]
        return Coded(column.codes, stamps).objects().tolist()
    return column.objects().tolist()


def _settled(judged: Any, names: _Names, header: str, lang: Language) -> Any:
    """Settle batch numbers that stand on several accepted rows; all other rows pass as they are."""
    repeated = (
        judged.filter("accepted").groupBy("batch_id").count().filter("count > 1").select("batch_id").persist()
    )
    if not repeated.count():
        return judged
    once = judged.join(repeated, "batch_id", "left_anti")  # a rejected row has no number
    several = judged.join(repeated, "batch_id", "left_semi")
    return once.unionByName(_settled_numbers(several, names, header, lang).persist())


def _settled_numbers(judged: Any, names: _Names, header: str, lang: Language) -> Any:
    """Settle rows of repeated numbers, as `spotcheck.intake.duplicates` does."""
    from pyspark.sql import Window  # pyright: ignore[reportMissingImports] (an extra)
    from pyspark.sql import functions as f  # pyright: ignore[reportMissingImports] (an extra)

    number = Window.partitionBy("accepted", "batch_id")
    order = [f.col(inner) for inner in names.batch.values() if not _unordered(judged, inner)]
    content = f.to_json(f.struct(*_COMPARED), {"ignoreNullFields": "false"})
    marked = (
        judged.withColumn("_content", content)
        .withColumn("_items", f.to_json("failed_items"))
        .withColumn("_n", f.count(f.lit(1)).over(number))
        .withColumn("_one", f.min("_content").over(number) == f.max("_content").over(number))
        .withColumn(
            "_all",
            f.array_distinct(
                f.flatten(
                    f.collect_list("failed_items").over(
                        number.orderBy(*order).rowsBetween(
                            Window.unboundedPreceding, Window.unboundedFollowing
                        )
                    )
                )
            ),
        )
        .withColumn("_any", f.max(f.col("failed_items").isNotNull()).over(number))
        .withColumn("_place", f.row_number().over(number.orderBy(*order)))
        .withColumn("_first", f.first("_items").over(number.orderBy(*order)))
    )
    several = f.col("accepted") & (f.col("_n") > 1)
    code = (
        f.when(several & ~f.col("_one"), "conflict")
        .when(several & (f.col("_place") > 1) & f.col("_items").eqNullSafe(f.col("_first")), "duplicate")
        .when(
            several
            & (f.col("_place") > 1)
            & f.col("failed_items").isNotNull()
            & (f.size("failed_items") > 0),
            "merged",
        )
        .when(several & (f.col("_place") > 1), "merged, blank")
    )
    marked = marked.withColumn("_code", code)
    sentences = {
        name: _sentence(name, header, lang) for name in ("conflict", "duplicate", "merged", "merged, blank")
    }
    message = f.coalesce(*(f.when(f.col("_code") == name, words) for name, words in sentences.items()))
    added = f.array(
        f.struct(
            f.lit(header).alias("column"),
            f.col("batch_id").alias("value"),
            f.split("_code", ",")[0].alias("code"),
            message.alias("message"),
        )
    ).cast(_PROBLEMS)
    keeps = several & f.col("_code").isNull() & f.col("_any")
    return (
        marked.withColumn("problems", f.when(f.col("_code").isNotNull(), added).otherwise(f.col("problems")))
        .withColumn("failed_items", f.when(keeps, f.col("_all")).otherwise(f.col("failed_items")))
        .withColumn("accepted", f.col("accepted") & f.col("_code").isNull())
        .select(*judged.columns)
    )


def _unordered(judged: Any, name: str) -> bool:
    return judged.schema[name].dataType.typeName() in ("map", "variant")


def _sentence(code: str, header: str, lang: Language) -> Any:
    """Give the message of a repeated number as a Spark expression around the number."""
    from pyspark.sql import functions as f  # pyright: ignore[reportMissingImports] (an extra)

    hole = "␣number␣"
    before, after = problem(f"{code}, unnumbered", "batch_id", header, hole, lang).split(hole, 1)
    return cast("Any", f.concat(f.lit(before), f.col("batch_id"), f.lit(after)))
