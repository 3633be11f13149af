"""Clean tables on disk: DuckDB counts Parquet and CSV files where they lie, however large they are."""

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from glob import glob
from pathlib import Path
from typing import Any, TypeAlias

from spotcheck.errors import ArgumentError, ColumnError, IntakeError
from spotcheck.escape import identifier, shortly, visible
from spotcheck.extras import require
from spotcheck.schema import COLUMNS
from spotcheck.tallies.headers import together

Paths: TypeAlias = "str | os.PathLike[str] | Sequence[str | os.PathLike[str]]"

_SUFFIXES = (".parquet", ".csv")
#: what else a folder may hold that are lists: they are read, and not counted where they lie
_OTHER_LISTS = (".xlsx", ".xlsm", ".xls", ".tsv")
#: DuckDB reads 50.5 as the whole number 51: as a number it stays what it is, and is refused where it must be whole
_TYPES = {"year": "DOUBLE", "source_row": "DOUBLE", "sampled_on": "DATE", "produced_on": "DATE"}
#: what DuckDB takes for whole numbers by the first rows; exact for long ones, and 2.5 further down stays 2.5
_WHOLE, _EXACT = ("BIGINT", "HUGEINT", "INTEGER", "SMALLINT", "TINYINT"), "DECIMAL(38,9)"
_COUNTS = ("sampled", "tested", "nonconforming")
#: DuckDB's types of which the year is that of the day as it was written
_DAYS = ("DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS")
#: column → its canonical words; a table with others is a list, whatever its headers
_WORDS = {
    "verdict": {"conforming", "nonconforming", "pending", "untested"},
    "channel": {"online", "offline"},
    "stage": {"production", "distribution", None},
    "programme_kind": {"routine", "special", "follow-up", "re-check", "monitoring", None},
}
#: whether there is CSV among the tables → what `read` does that DuckDB does not
_ADVICE = {
    True: "reads lists of other encodings, and says which rows are wrong",
    False: "reads each list by itself, and says what is wrong with it",
}
_PURPOSE = "counting files where they lie"


def relation(paths: Paths) -> Any:
    """Give the tables as one DuckDB relation; nothing is read yet.

    Raises
    ------
    ArgumentError
        When no file is there, or one is neither .parquet nor .csv: other lists have to be read first.
    MissingExtraError
        When DuckDB is not installed.
    """
    duckdb = require("duckdb", "duckdb", _PURPOSE)
    files = expanded(paths)
    other = [path for path in files if path.suffix.lower() not in _SUFFIXES]
    if other or not files:
        found = other[0] if other else paths
        raise ArgumentError(
            f"paths must be clean .parquet or .csv tables (got {str(found)!r}{'' if other else _nothing(paths)}); "
            "read lists of other forms first: sc.read(...)"
        )
    # groups are sorted when they are counted, so rows need no order
    settings = {"temp_directory": tempfile.gettempdir(), "preserve_insertion_order": "false"}
    connection = duckdb.connect(config=settings)
    if sys.stdout.isatty():  # that is where DuckDB draws it
        connection.execute("SET enable_progress_bar = true")
    try:
        parts = [
            table
            for suffix, read in ((".parquet", _parquet), (".csv", _csv))
            if (table := read(connection, [str(path) for path in files if path.suffix.lower() == suffix]))
        ]
        tables = connection.sql(" UNION ALL BY NAME ".join(f"({part})" for part in parts))
        together(connection, files)
        tables = _durations(tables, [path for path in files if path.suffix.lower() == ".parquet"])
    except duckdb.Error as error:
        raise ColumnError(
            f"{_some(files)}: DuckDB cannot read {'these tables together' if len(files) > 1 else 'this table'}: "
            f"{shortly(str(error))}. sc.read(...) {_ADVICE[any(path.suffix.lower() == '.csv' for path in files)]}"
        ) from error
    return tables


def _durations(tables: Any, files: Sequence[Path]) -> Any:
    """Give durations as intervals, which nothing is grouped by: Parquet has whole numbers, and what they are in a note of Arrow's."""
    parquet, kinds = (require(f"pyarrow.{name}", "duckdb", _PURPOSE) for name in ("parquet", "types"))
    named: dict[str, None] = {}
    for path in files:
        try:
            fields = parquet.read_schema(path)
        except (OSError, ValueError, NotImplementedError):
            continue  # DuckDB reads it, and Arrow does not: it has no note of Arrow's
        named |= dict.fromkeys(identifier(field.name) for field in fields if kinds.is_duration(field.type))
    if not named:
        return tables
    return tables.project(f"* REPLACE ({', '.join(f'to_microseconds({name}) AS {name}' for name in named)})")


def _some(files: Sequence[Path]) -> str:
    more = f" and {len(files) - 3} more" if len(files) > 3 else ""
    return visible(", ".join(map(str, files[:3]))) + more


def _nothing(paths: Paths) -> str:
    """Say what is wrong with paths that give no table."""
    folder = isinstance(paths, (str, os.PathLike)) and Path(paths).is_dir()
    return ", a folder without such a table" if folder else ", which names no file"


def expanded(paths: Paths) -> list[Path]:
    """Give the files of a path, a pattern, a folder with its subfolders, or a list of them; each once, sorted."""
    if not isinstance(paths, (str, os.PathLike)):
        return list(dict.fromkeys(path for part in paths for path in expanded(part)))
    path = Path(os.fspath(paths))
    if path.is_dir():
        return _lists(path.rglob("*"))
    if path.exists():
        return [path]
    return _lists(Path(found) for found in glob(str(path), recursive=True))  # noqa: PTH207 (Path.glob takes no absolute pattern)


def _lists(entries: Iterable[Path]) -> list[Path]:
    """Keep lists, sorted; what a program left there for itself is none."""
    return sorted(
        entry
        for entry in entries
        if entry.suffix.lower() in (*_SUFFIXES, *_OTHER_LISTS)
        and not entry.name.startswith((".", "_", "~$"))
        and entry.is_file()
    )


def clean_or_read(paths: Paths, read: Callable[[], Any]) -> Any:
    """Give clean tables as paths, and what `read` gives of all other lists.

    Tables that cannot be read because no column holds what every list must say (`product`, say) are counted where they lie, as
    measures count them.
    """
    if clean := canonical_paths(paths):
        return clean
    try:
        return read()
    except IntakeError as error:
        tables = canonical_paths(paths, complete=False) if error.lacks_column else []
        if not tables:
            raise
        return tables


def canonical_paths(paths: Paths, *, complete: bool = True) -> list[Path]:
    """Give the files when all of them are clean tables: canonical columns, and verdicts in canonical words.

    Anything else gives an empty list, and has to be read: so that a command counts clean tables where they lie, and
    reads all other lists. Where they need not be `complete`, the verdict is enough.
    """
    files = expanded(paths)
    if not files or any(path.suffix.lower() not in _SUFFIXES for path in files):
        return []
    try:
        return files if all(_clean(path, complete=complete) for path in files) else []
    except ImportError:  # without DuckDB every list is read
        return []


def _clean(path: Path, *, complete: bool) -> bool:
    duckdb = require("duckdb", "duckdb", _PURPOSE)
    connection = duckdb.connect()
    read = _parquet if path.suffix.lower() == ".parquet" else _csv
    try:
        table = connection.sql(read(connection, [str(path)]))
        together(connection, [path])
        if set(_COUNTS) <= set(table.columns):
            return "verdict" not in table.columns
        types = dict(zip(table.columns, map(str, table.types), strict=True))
        dated = types.get("sampled_on") in _DAYS and "year" not in types
        if not ({"channel", "product", "verdict"} if complete else {"verdict"}) <= set(types):
            return False
        if complete and not dated and "year" not in types:
            return False
        # a list of one office may have these headers, and words of its own below them, or dates that are none
        named = [name for name in _WORDS if name in types]
        asked = [*named, "sampled_on IS NULL"] if dated else named
        rows = table.limit(1000).project(", ".join(asked)).distinct().fetchall()
    except (duckdb.Error, ColumnError):
        return False
    return all(
        set(words) <= _WORDS[name] for name, words in zip(named, zip(*rows, strict=True), strict=False)
    )


def _parquet(_: Any, files: list[str]) -> str:
    if not files:
        return ""
    options = ", union_by_name = true" if len(files) > 1 else ""  # to plan it takes as long as a small query
    return f"SELECT * FROM read_parquet({_listed(files)}{options})"  # noqa: S608 (paths are quoted)


def _csv(connection: Any, files: list[str]) -> str:
    """Read CSV with the schema's types: a product called 007 stays text; other columns are sniffed."""
    if not files:
        return ""
    options = "union_by_name = true, header = true, delim = ',', quote = '\"', escape = '\"'"
    table = f"read_csv({_listed(files)}, {options}"
    found = connection.sql(f"SELECT * FROM {table}) LIMIT 0")  # noqa: S608 (paths are quoted)
    types: dict[str, str] = {}
    for name, kind in zip(found.columns, found.types, strict=True):
        if name in COLUMNS:
            types[name] = _TYPES.get(name, "VARCHAR")
        elif name in _COUNTS:
            types[name] = "DOUBLE"
        elif str(kind) in _WHOLE:
            types[name] = _EXACT
    given = ", ".join(f"{_quoted(name)}: {_quoted(kind)}" for name, kind in types.items())
    return f"SELECT * FROM {table}, types = {{{given}}})"  # noqa: S608 (names and paths are quoted)


def _listed(files: list[str]) -> str:
    return f"[{', '.join(map(_quoted, files))}]"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
