"""Counting rows by group on any engine: one pass, and everything else is arithmetic on its small result.

The verdict and the kind of programme are counted as further keys. So no comparison runs over the rows (text compared
with null differs between engines), and unknown words, missing verdicts and excluded programmes are seen in one pass.
"""

import math
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from numbers import Number
from typing import Any

import narwhals as nw
import numpy as np
import pandas as pd

from spotcheck.errors import ColumnError, did_you_mean
from spotcheck.escape import day_of, of_duckdb, shortly
from spotcheck.tallies.canonical import (
    FIT,
    canonical_keys,
    dates,
    mixed,
    named,
    plain,
    summed,
    unfit,
)
from spotcheck.tallies.coding import MOST, decoded, numbered, tallied
from spotcheck.tallies.sources import COUNTS, FROM_DATE, Source, no_words

#: verdict → what it adds to sampled, tested and nonconforming
VERDICTS: dict[str, tuple[int, int, int]] = {
    "conforming": (1, 1, 0),
    "nonconforming": (1, 1, 1),
    "pending": (1, 0, 0),
    "untested": (1, 0, 0),
}
_ROWS = "rows of a group"
#: counts are below it: from here on floats no longer tell whole numbers apart
_MOST = 2**53


def cells(source: Source, keys: Sequence[str]) -> pd.DataFrame:
    """Give the three counts of every group, sorted; no programme is left out."""
    return summed(weighed(source, keys), keys, COUNTS)


def weighed(
    source: Source, keys: Sequence[str], inside: Callable[[pd.DataFrame], pd.Series] | None = None
) -> pd.DataFrame:
    """Give the three counts of parts of groups, in no order: what `summed` makes one row a group of.

    With `inside`, which tells rows by their keys, the others are left out, and their verdicts may be any.
    """
    if source.is_tally:
        counted = _checked(source, keys)
        return counted if inside is None else counted[inside(counted)]
    counted = canonical_keys(row_counts(source, list(dict.fromkeys([*keys, "verdict"]))), keys)
    if inside is not None:
        counted = counted[inside(counted)]
    with named("verdict"):
        codes, words = pd.factorize(plain(counted["verdict"]))
    rows = counted[_ROWS].to_numpy()
    _known(codes, words, rows)
    adds = np.array([VERDICTS[word] for word in words], dtype="int64").reshape(-1, len(COUNTS))[codes]
    return counted[list(keys)].assign(**{name: adds[:, place] * rows for place, name in enumerate(COUNTS)})


def row_counts(source: Source, keys: Sequence[str]) -> pd.DataFrame:
    """Count the rows of each group: the keys as the engine gives them, and `_ROWS`."""
    with countable(source, keys):
        return _row_counts(source, keys)


def _row_counts(source: Source, keys: Sequence[str]) -> pd.DataFrame:
    frame = with_dates(source, keys)
    native = nw.to_native(frame)
    if isinstance(native, pd.DataFrame):
        counted = _coded(native, keys)
        if counted is not None:
            return counted
    if frame.implementation.is_polars():  # planned as a whole, it takes half the time
        frame = frame.lazy()
    groups = [source.name(key) for key in keys]
    counted = source.own(to_pandas(frame.group_by(groups, drop_null_keys=False).agg(nw.len().alias(_ROWS))))
    return counted.assign(**{_ROWS: counted[_ROWS].astype("int64")})


def with_dates(source: Source, names: Sequence[str], *, along: Sequence[str] = ()) -> Any:
    """Give the columns named, as the frame calls them; year, quarter and month made from sampled_on where they are not there.

    Those that only come `along` are not grouped by, and may hold anything.
    """
    made = [name for name in FROM_DATE if name in names and name not in source.schema]
    own = list(
        dict.fromkeys([name for name in names if name in source.schema] + (["sampled_on"] if made else []))
    )
    frame = source.frame.select(
        *[nw.col(source.name(name)) if name in along else _groupable(name, source) for name in own]
    )
    if made:
        frame = _dated(frame, source.schema["sampled_on"])
        day = nw.col("sampled_on").dt
        parts = {"year": day.year(), "month": day.month(), "quarter": (day.month() + 2) // 3}
        frame = frame.with_columns(**{name: parts[name] for name in made})
    return frame.select(*[nw.col(source.name(name)) for name in names])


#: what no engine, or not every one, can group by
_NO_LEVELS = (nw.List, nw.Array, nw.Struct, nw.Map, nw.Binary, nw.Time, nw.Duration)


def _groupable(name: str, source: Source) -> Any:
    """Outside pandas, whose codes are counted as they are, a categorical is text; a time of Spark is of its session's zone.

    Raises
    ------
    ColumnError
        When DuckDB would group by the session's time zone, or an engine cannot group by the column.
    """
    dtype, engine, column = source.schema[name], source.frame.implementation, nw.col(source.name(name))
    zoned = bool(getattr(dtype, "time_zone", None))
    if zoned and engine.is_duckdb():
        raise ColumnError(
            f"{name} holds times with a time zone, which DuckDB does not keep, so that their day is not known: "
            f"make it a date first, such as {day_of(name)}"
        )
    if zoned and engine.is_spark_like():  # its plain timestamp, which it shows in the zone of the session
        return column.cast(nw.Datetime("us"))
    if isinstance(dtype, _NO_LEVELS):
        kind = type(dtype).__name__.lower()
        raise ColumnError(f"column {name!r} holds {kind} values, which cannot be grouped by: {FIT}")
    if dtype in (nw.Categorical, nw.Enum) and not engine.is_pandas():
        return column.cast(nw.String)
    if dtype in (nw.Int128, nw.UInt128) and engine.is_polars():  # which Arrow does not have
        return column.cast(nw.Decimal(38, 0))
    return column


_NO_DAY = "sampled_on holds infinity"


def _dated(frame: Any, dtype: Any) -> Any:
    native = nw.to_native(frame)
    if dtype in (nw.Date, nw.Datetime):
        if not frame.implementation.is_duckdb():
            return frame
        # the year of infinity would be null, and its batches be among those without a day
        day = f"CASE WHEN isinf(CAST(sampled_on AS DATE)) THEN error('{_NO_DAY}') ELSE sampled_on END AS sampled_on"
        return nw.from_native(native.project(f"* REPLACE ({day})"))
    if isinstance(native, pd.DataFrame):
        days = plain(native["sampled_on"])
        if pd.api.types.infer_dtype(days, skipna=True) in ("date", "datetime", "datetime64", "empty"):
            return nw.from_native(native.assign(sampled_on=dates(days, "sampled_on")))
    elif not to_pandas(frame.select(nw.col("sampled_on").count())).iloc[0, 0]:  # none is stated
        return frame.with_columns(sampled_on=nw.lit(None, dtype=nw.Date))
    raise ColumnError(
        f"sampled_on holds {dtype} values: year, quarter and month need dates. sc.read and sc.validate make them"
    )


def to_pandas(frame: Any) -> pd.DataFrame:
    """Bring a small result into pandas; here is where an engine reads the rows.

    Raises
    ------
    ColumnError
        When DuckDB finds that a table does not hold what its header promises.
    """
    try:
        table = frame.collect() if isinstance(frame, nw.LazyFrame) else frame
        if table.implementation.is_pandas_like():
            return table.to_pandas()
        # Polars has columns that Arrow does not: of objects
        held = nw.to_native(table) if table.implementation.is_polars() else table.to_arrow()
        # as floats beside blanks, two long numbers could become one
        return held.to_pandas(types_mapper=_whole_numbers, date_as_object=False)
    except Exception as error:
        told = of_duckdb(error)
        if told is None:
            raise
        if _NO_DAY in told:
            raise ColumnError(f"{_NO_DAY}, which is of no year, quarter and month: make it blank") from None
        raise ColumnError(
            f"DuckDB cannot count these tables: {told}. sc.read(...) says which rows of a list are wrong"
        ) from error


#: type of Arrow → the type of pandas that has its whole numbers and blanks
_WHOLE = {
    name: pd.api.types.pandas_dtype(name.replace("uint", "UInt").replace("int", "Int"))
    for name in "int8 int16 int32 int64 uint8 uint16 uint32 uint64".split()
}


def _whole_numbers(kind: Any) -> Any:
    return _WHOLE.get(str(kind))


#: whose errors may be of a type that an engine cannot count by; each has its own
_ENGINES = ("narwhals", "polars", "pyarrow", "pyspark")


@contextmanager
def countable(source: Source, keys: Sequence[str]) -> Generator[None]:
    """Name the column where an engine cannot count by what it holds, or not bring it here."""
    try:
        yield
    except Exception as error:
        if not _of_engine(error):
            raise
        for key in keys:
            _try(source, key)
        raise


def _of_engine(error: Exception) -> bool:
    return type(error).__module__.partition(".")[0] in _ENGINES


def _try(source: Source, key: str) -> None:
    """Raise where one column alone cannot be counted by."""
    try:
        _row_counts(source, [key])
    except Exception as error:
        if not _of_engine(error):
            raise
        told = shortly(str(error).partition("\n")[0])
        raise ColumnError(f"column {key!r} holds what cannot be grouped by ({told}): {FIT}") from error


def _coded(frame: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame | None:
    """Count the rows of a pandas frame by the codes of its columns; None where too many groups are possible.

    A categorical has its codes; text takes one pass to get them. This is several times faster than a group-by.
    """
    codes, levels = zip(*[_factorized(frame[key], key) for key in keys], strict=True)
    sizes = [len(level) + 1 for level in levels]  # the first code is for what is missing
    if math.prod(sizes) > MOST:
        return None
    found, rows = tallied(numbered([code + 1 for code in codes], sizes), math.prod(sizes))
    columns = [
        pd.Categorical.from_codes(code - 1, level)
        for code, level in zip(decoded(found, sizes), levels, strict=True)
    ]
    return pd.DataFrame({**dict(zip(keys, columns, strict=True)), _ROWS: rows.astype("int64")})


def _factorized(column: pd.Series, key: str) -> tuple[Any, Any]:
    if isinstance(column.dtype, pd.CategoricalDtype):
        return column.cat.codes.to_numpy("int64"), column.cat.categories
    try:
        with named(key):
            if pd.api.types.is_float_dtype(column.dtype):
                column = column + 0.0  # Arrow keeps −0.0 beside 0.0, which are one level
            codes, levels = pd.factorize(column)
    except TypeError:  # sequences and the like
        raise unfit(column, key) from None
    if column.dtype == object and _truths(column, codes, levels):
        raise unfit(column, key)
    return codes, levels


def _truths(column: pd.Series, codes: Any, levels: Any) -> bool:
    """Tell whether a column has True and False among its numbers, which are 1 and 0 to a dictionary."""
    if not isinstance(next(iter(levels), None), (Number, np.bool_)):
        return False
    alike = np.flatnonzero((levels == 0) | (levels == 1))
    return mixed(column[np.isin(codes, alike)])


def _known(codes: Any, words: Any, rows: Any) -> None:
    """Raise unless every verdict is a known word."""
    other = [word for word in words if not isinstance(word, str)]
    if other:
        raise no_words("Boolean" if isinstance(other[0], (bool, np.bool_)) else type(other[0]).__name__)
    unknown = sorted(repr(word) for word in words if word not in VERDICTS)
    if unknown:
        raise ColumnError(
            f"verdict must be one of {', '.join(VERDICTS)} (got {', '.join(unknown[:5])}"
            f"{did_you_mean(unknown[0].strip(chr(39)), VERDICTS)}); sc.read and sc.validate turn a list's words into these"
        )
    blank = int(rows[codes < 0].sum())
    if blank:
        raise ColumnError(
            f"{blank} {'batch has' if blank == 1 else 'batches have'} no verdict: write pending or untested where there is none, "
            "or read the list with sc.read or sc.validate, which reject such rows"
        )


def _checked(source: Source, keys: Sequence[str]) -> pd.DataFrame:
    """Give the rows of a tally, whose counts are checked."""
    own = list(dict.fromkeys([*keys, *COUNTS]))
    with countable(source, own):
        frame = source.own(to_pandas(source.frame.select(*[_groupable(name, source) for name in own])))
    for name in COUNTS:
        frame[name] = whole(frame[name], name)
    if frame["sampled"].astype("float64").sum() >= 2.0**63:
        raise ColumnError("sampled adds up to more than 2^63, which no count of batches does")
    wrong = ~frame["nonconforming"].between(0, frame["tested"]) | (frame["tested"] > frame["sampled"])
    if bool(wrong.any()):
        row = frame.loc[wrong].iloc[0]
        raise ColumnError(
            "a tally must have 0 ≤ nonconforming ≤ tested ≤ sampled "
            f"(got nonconforming {row['nonconforming']}, tested {row['tested']}, sampled {row['sampled']}"
            f"{''.join(f', {key} {row[key]}' for key in keys)})"
        )
    return canonical_keys(frame, keys)


def whole(values: pd.Series, name: str) -> pd.Series:
    """Give counts as int64; raise unless each is a whole number from 0 that a float tells from the next."""
    numbers = pd.to_numeric(values, errors="coerce").astype("float64")
    bad = ~(np.isfinite(numbers) & (numbers >= 0) & (numbers % 1 == 0) & (numbers < _MOST))
    if pd.api.types.is_bool_dtype(values.dtype):
        bad[:] = True
    if bool(bad.any()):
        found = values[bad].iloc[0]
        found = found.item() if isinstance(found, np.generic) else found
        told = "a blank" if pd.isna(found) else repr(found)
        raise ColumnError(f"{name} must hold whole numbers from 0 to 2^53 − 1 (got {told})")
    return numbers.astype("int64")
