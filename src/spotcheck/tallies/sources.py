"""What data are: an Intake, a frame of any engine, or paths of clean tables; batches or a tally."""

import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import narwhals as nw
import pandas as pd

from spotcheck.errors import ArgumentError, ColumnError, did_you_mean
from spotcheck.escape import HALF, identifier, of_duckdb, visible
from spotcheck.tallies.headers import once

COUNTS = ("sampled", "tested", "nonconforming")
#: columns that are made from sampled_on where the data have it, and no column of that name
FROM_DATE = ("year", "quarter", "month")


@dataclass(frozen=True)
class Source:
    """Data that are ready to be counted.

    Attributes
    ----------
    frame
        A narwhals frame, eager or lazy.
    schema
        Column → narwhals type.
    is_tally
        Whether it has counts; otherwise it has verdicts.
    held
        Column → its name in the frame, where that is another.
    """

    frame: Any
    schema: dict[str, Any]
    is_tally: bool
    held: Mapping[str, str] = field(default_factory=dict[str, str])

    def name(self, column: str) -> str:
        """Give the name that a column has in the frame."""
        return self.held.get(column, column)

    def own(self, result: pd.DataFrame) -> pd.DataFrame:
        """Give a result of the frame the names of its columns back."""
        return result.rename(columns={name: column for column, name in self.held.items()})

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns one can group by: the frame's own, and those that follow from sampled_on."""
        return (*self.schema, *self._derived())

    def _derived(self) -> tuple[str, ...]:
        if self.is_tally or "sampled_on" not in self.schema:
            return ()
        return tuple(name for name in FROM_DATE if name not in self.schema)

    def needs(self, names: Iterable[str], argument: str) -> None:
        """Raise `ColumnError` unless every name is a column, and a text."""
        for name in names:
            if name not in self.columns:
                own = [column for column in self.columns if column not in COUNTS]
                raise ColumnError(
                    f"{argument}: the data have no column {name!r}{did_you_mean(name, own)}; "
                    f"they have {visible(', '.join(own)) or 'no group column'}"
                )
            if HALF.search(name):
                raise ColumnError(
                    f"{argument}: {visible(name)!r}, the name of a column, is no text: rename it"
                )


def is_intake(data: Any) -> bool:
    """Recognise an Intake by its shape: this layer does not know the one that reads lists."""
    try:
        return all(hasattr(data, name) for name in ("batches", "rejected", "problems"))
    except Exception as error:  # a relation of DuckDB has its columns as attributes, and looks for its table
        if of_duckdb(error) is None:
            raise
        return False


def is_path(data: Any) -> bool:
    """Recognise a path, or a list of paths."""
    if isinstance(data, (list, tuple)):
        return bool(data) and all(isinstance(part, (str, os.PathLike)) for part in data)
    return isinstance(data, (str, os.PathLike))


def source(data: Any) -> Source:
    """Make data ready to be counted.

    Raises
    ------
    ArgumentError
        When `data` is no frame, no Intake and no path, or a relation of DuckDB whose table or connection is gone.
    ColumnError
        When the frame has neither verdicts nor counts, or both.
    """
    if isinstance(data, Source):
        return data
    if is_intake(data):
        data = data.batches
    if is_path(data):
        from spotcheck.tallies.paths import relation

        data = relation(data)
    try:
        frame: Any = _decoded(nw.from_native(data))
        engine, types = frame.implementation, dict(frame.collect_schema())
        if engine.is_duckdb() or engine.is_spark_like():  # where names are the same in capitals
            once(_names(nw.to_native(frame)), fold=True)
    except ColumnError:
        raise
    except (TypeError, ValueError) as error:
        once(_names(data))
        raise ArgumentError(
            f"data must be batches or a tally in a frame (pandas, Polars, pyarrow, DuckDB, Spark), an Intake, or "
            f"paths of clean .parquet or .csv tables (got {type(data).__name__})"
        ) from error
    except Exception as error:
        if (told := of_duckdb(error)) is None:
            raise
        raise ArgumentError(f"DuckDB no longer has these data: {told}") from error
    held = {} if engine.is_pandas() else _held(list(types))
    return Source(_renamed(frame, held) if held else frame, types, _has_counts(types), held)


def _decoded(frame: Any) -> Any:
    """Give dictionaries of pyarrow that hold no text as what they hold, such as the years of a partitioned table."""
    if not frame.implementation.is_pyarrow():
        return frame
    table = nw.to_native(frame)
    for place, column in enumerate(table.schema):
        held = getattr(column.type, "value_type", None)
        if frame.schema[column.name] == nw.Categorical and "string" not in str(held):
            with suppress(NotImplementedError):  # of lists, say, which cannot be grouped by either
                table = table.set_column(place, column.name, table.column(place).cast(held))
    return nw.from_native(table)


def _held(names: Iterable[str]) -> dict[str, str]:
    """Give plain names to columns whose own name an engine may read as more than a name, such as a.b.

    >>> _held(["year", "resp.unit", "column_1"])
    {'resp.unit': 'column_1_'}
    """
    taken = {name.casefold() for name in names}
    held: dict[str, str] = {}
    for place, name in enumerate(names):
        if not re.fullmatch(r"\w+", name):
            made = f"column_{place}"
            while made in taken:
                made += "_"
            held[name] = made
    return held


def _renamed(frame: Any, held: Mapping[str, str]) -> Any:
    native = nw.to_native(frame)
    if frame.implementation.is_duckdb():
        parts = [f"{identifier(name)} AS {identifier(held.get(name, name))}" for name in frame.columns]
        return nw.from_native(native.project(", ".join(parts)))
    if frame.implementation.is_spark_like():
        return nw.from_native(native.toDF(*[held.get(name, name) for name in frame.columns]))
    return frame.rename(dict(held))


def _names(data: Any) -> list[str]:
    """Give the names of the columns of a frame, also where one stands twice; of what is no frame, none."""
    names = getattr(data, "column_names", None)
    return [str(name) for name in (getattr(data, "columns", ()) if names is None else names)]


def _has_counts(types: dict[str, Any]) -> bool:
    counts = [name for name in COUNTS if name in types]
    if "verdict" in types:
        if counts:
            raise ColumnError(
                f"the data have both verdict and {', '.join(counts)}: are they batches or a tally? "
                "Drop verdict, or the counts"
            )
        if types["verdict"] == nw.Boolean or types["verdict"].is_numeric():
            raise no_words(str(types["verdict"]))
        return False
    missing = [name for name in COUNTS if name not in counts]
    if not missing:
        return True
    if missing == ["sampled"]:
        raise ColumnError(
            "the tally has tested and nonconforming, and no column 'sampled': add it, equal to tested where no other "
            "number is known (sc.counts does so)"
        )
    raise ColumnError(
        "the data are neither batches (a column 'verdict') nor a tally (columns 'sampled', 'tested', 'nonconforming'); "
        f"they have {', '.join(map(str, types)) or 'no column'}. sc.read or sc.validate make batches of a list"
    )


def no_words(kind: str) -> ColumnError:
    """Give the error of verdicts that are no words."""
    return ColumnError(
        f"verdict holds {kind} values: which of them means nonconforming is a guess. "
        "Write conforming, nonconforming, pending or untested"
    )


def columns(data: Any) -> tuple[str, ...]:
    """Give the columns by which data can be grouped, and their counts; year, quarter and month come with sampled_on.

    Parameters
    ----------
    data
        Batches or a tally in any engine, an Intake, or paths of clean tables.

    Examples
    --------
    >>> import pandas as pd
    >>> columns(pd.DataFrame({"product": ["toy"], "verdict": ["conforming"]}))
    ('product', 'verdict')
    """
    from spotcheck.tallies.scopes import Prepared

    return data.source.columns if isinstance(data, Prepared) else source(data).columns
