"""Lists in memory: frames of any engine that narwhals knows, DuckDB relations, lists of dicts."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

import narwhals as nw
import numpy as np
import pandas as pd

from spotcheck.errors import ArgumentError, IntakeError
from spotcheck.escape import HALF, day_of, of_duckdb
from spotcheck.intake.cells import tidy
from spotcheck.intake.mapping import Mapping as ColumnMapping
from spotcheck.intake.mapping import aliases_of
from spotcheck.intake.matching import matched
from spotcheck.intake.needs import ELSEWHERE, completed
from spotcheck.intake.tables import Table
from spotcheck.language.reading import failure

if TYPE_CHECKING:
    from spotcheck.language import Language

#: how many rows decide which column is which
_SAMPLE = 1000


def table_of(
    frame: Any,
    *,
    aliases: Any = None,
    lang: str = "en",
    source: str = "frame",
    given: Mapping[str, Any] | None = None,
) -> tuple[Table, ColumnMapping]:
    """Give a frame as a table, and which column is which.

    Parameters
    ----------
    frame
        A pandas, Polars or pyarrow frame, a Polars lazy frame, a DuckDB relation, a list of dicts, or a dict of columns.
    aliases
        Header → column, or a saved mapping.
    given
        Column → what the caller says of all rows, as stored.

    Raises
    ------
    ArgumentError
        When it is none of these.
    IntakeError
        When columns cannot be decided, one that is required is missing, a header is no text, or a column of DuckDB has times
        whose day is not known.
    """
    said = aliases_of(aliases)
    data = as_pandas(frame)
    headers = tuple(tidy(str(name)) or "?" for name in data.columns)
    for header in headers:
        if HALF.search(header):
            raise IntakeError(failure("no text", cast("Language", lang), header=header), source=source)
    columns = tuple(data.iloc[:, place].reset_index(drop=True) for place in range(data.shape[1]))
    found = matched(
        headers,
        cast("Any", [column.iloc[:_SAMPLE] for column in columns]),
        aliases=said,
        source=source,
        sheet=None,
        lang=lang,
        given=(*(given or ()), *ELSEWHERE),
    )
    zoned = _zoned(frame)
    for name, target in zip(data.columns, found.targets, strict=True):
        if target and name in zoned:
            words = failure("zoned", cast("Language", lang), header=name, cast=day_of(name))
            raise IntakeError(words, source=source)
    table = Table(
        source, None, headers, found.targets, columns, range(1, len(data) + 1), notes=tuple(found.notes)
    )
    table = said.told(completed(table, found, given or {}, cast("Language", lang)))
    return table, ColumnMapping.of(found.rows)


def as_pandas(frame: Any) -> pd.DataFrame:
    """Give a list in memory as a pandas frame whose cells are what they were; an index that has a name is a column.

    >>> as_pandas([{"编号": 2**60, "产品": "牙刷"}, {"产品": None}])["编号"].tolist()
    [1152921504606846976, None]
    """
    frame = nw.to_native(frame, pass_through=True)
    if isinstance(frame, pd.DataFrame):
        frame = _with_index(frame)
        if isinstance(frame.columns, pd.MultiIndex):
            frame = frame.set_axis(["/".join(_parts(name)) for name in frame.columns], axis="columns")
        return frame
    if isinstance(frame, Mapping):
        return _of_columns(cast("Mapping[Any, Any]", frame))
    if isinstance(frame, Sequence) and not isinstance(frame, (str, bytes)):
        return _of_records(cast("Sequence[Any]", frame))
    return _of_engine(frame)


def _with_index(frame: pd.DataFrame) -> pd.DataFrame:
    """Put the named levels of an index before the columns, but for one that a column repeats."""
    for level, name in reversed(list(enumerate(frame.index.names))):
        if name is None:
            continue
        cells = frame.index.get_level_values(level)
        header = (
            name if not isinstance(frame.columns, pd.MultiIndex) else _padded(name, frame.columns.nlevels)
        )
        same = [place for place, one in enumerate(frame.columns) if one == header]
        if not any(pd.Index(frame.iloc[:, place]).equals(cells) for place in same):
            frame = frame.copy(deep=False)
            frame.insert(0, header, cells.to_numpy(), allow_duplicates=True)
    return frame


def _padded(name: Any, levels: int) -> tuple[Any, ...]:
    parts = name if isinstance(name, tuple) else (name,)
    return (*parts, *[""] * (levels - len(parts)))[:levels]


def _parts(name: tuple[Any, ...]) -> list[str]:
    """Give the levels of a header, each once, without pandas' words for none."""
    said = [str(part).strip() for part in name if not str(part).startswith("Unnamed: ")]
    return list(dict.fromkeys(part for part in said if part))


def _of_columns(columns: Mapping[Any, Any]) -> pd.DataFrame:
    wrong = [
        str(name)
        for name, cells in columns.items()
        if isinstance(cells, str) or not isinstance(cells, Iterable)
    ]
    if wrong:
        raise ArgumentError(
            f"a dict holds column → list of cells (got {wrong[0]}: {type(columns[wrong[0]]).__name__})"
        )
    listed = {name: list(cells) for name, cells in columns.items()}
    if len({len(cells) for cells in listed.values()}) > 1:
        lengths = ", ".join(f"{name}: {len(cells)}" for name, cells in list(listed.items())[:12])
        raise ArgumentError(f"a dict holds column → list of cells, all of one length (got {lengths})")
    return _framed(listed, len(next(iter(listed.values()), ())))


def _of_records(records: Sequence[Any]) -> pd.DataFrame:
    """Put records below one another; a number stays what it is where another record has none."""
    rows: list[Mapping[Any, Any]] = []
    for place, record in enumerate(records):
        if hasattr(record, "model_dump"):
            record = record.model_dump()
        if not isinstance(record, Mapping):
            raise ArgumentError(
                f"rows in memory are dicts of column → cell (row {place + 1} is {type(record).__name__})"
            )
        rows.append(cast("Mapping[Any, Any]", record))
    names = list(dict.fromkeys(name for row in rows for name in row))
    return _framed({name: [row.get(name) for row in rows] for name in names}, len(rows))


def _framed(columns: Mapping[Any, list[Any]], rows: int) -> pd.DataFrame:
    """Give columns as a frame that takes names and cells as they are, half a character too."""
    frame = pd.DataFrame(dict(enumerate(map(_objects, columns.values()))), index=range(rows))
    return frame.set_axis(pd.Index(list(columns), dtype=object), axis="columns")


def _objects(cells: list[Any]) -> pd.Series:
    array = np.empty(len(cells), dtype=object)
    for place, cell in enumerate(cells):
        array[place] = cell
    return pd.Series(array, dtype=object)


def _zoned(frame: Any) -> set[str]:
    """Give the columns of times that DuckDB shows in the zone of the session, whatever the zone they were written in."""
    held: Any = nw.from_native(frame, pass_through=True)
    if not isinstance(held, nw.LazyFrame) or not held.implementation.is_duckdb():
        return set()
    return {name for name, dtype in held.collect_schema().items() if getattr(dtype, "time_zone", None)}


def _of_engine(frame: Any) -> pd.DataFrame:
    """Bring a frame of another engine here by way of Arrow, whole numbers as whole numbers.

    Raises
    ------
    ArgumentError
        When it is no frame, or DuckDB cannot give its rows: a table or connection that is gone, a cast that fails.
    """
    try:
        held: Any = nw.from_native(frame)
        if isinstance(held, nw.LazyFrame):
            held = held.collect("pyarrow")
    except TypeError as error:
        raise ArgumentError(
            "a list in memory is a pandas, Polars, pyarrow, DuckDB or PySpark frame, or a list of dicts "
            f"(got {type(frame).__name__}); sc.read reads files"
        ) from error
    except Exception as error:
        if (told := of_duckdb(error)) is None:
            raise
        raise ArgumentError(f"DuckDB cannot give these rows: {told}") from error
    return pandas_of(held.to_arrow())


def pandas_of(table: Any) -> pd.DataFrame:
    """Give an Arrow table as a pandas frame; whole numbers with gaps do not become floats."""
    import pyarrow as pa

    whole: Any = {
        getattr(pa, name)(): getattr(pd, f"{name.replace('int', 'Int').replace('uI', 'UI')}Dtype")()
        for name in "int8 int16 int32 int64 uint8 uint16 uint32 uint64".split()
    }
    held: list[Any] = [
        column.to_pandas(
            types_mapper=whole.get if column.null_count else None, date_as_object=True
        ).reset_index(drop=True)
        for column in table.columns
    ]
    frame = pd.concat(held, axis="columns") if held else pd.DataFrame()
    return frame.set_axis(list(table.column_names), axis="columns")
