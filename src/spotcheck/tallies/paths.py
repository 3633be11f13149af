"""Clean tables on disk: DuckDB counts Parquet and CSV files where they lie, however large they are."""

import os
import sys
import tempfile
from collections.abc import Iterable, Sequence
from glob import glob
from pathlib import Path
from typing import Any, TypeAlias

from spotcheck.errors import ArgumentError, ColumnError
from spotcheck.extras import require
from spotcheck.schema import COLUMNS

Paths: TypeAlias = "str | os.PathLike[str] | Sequence[str | os.PathLike[str]]"

_SUFFIXES = (".parquet", ".csv")
#: what else a folder may hold that are lists: they are read, and not counted where they lie
_OTHER_LISTS = (".xlsx", ".xlsm", ".xls", ".tsv")
_TYPES = {"year": "BIGINT", "source_row": "BIGINT", "sampled_on": "DATE", "produced_on": "DATE"}
_COUNTS = ("sampled", "tested", "nonconforming")
#: column → its canonical words; a table with others is a list, whatever its headers
_WORDS = {
    "verdict": {"conforming", "nonconforming", "pending", "untested"},
    "channel": {"online", "offline"},
    "stage": {"production", "distribution", None},
    "programme_kind": {"routine", "special", "follow-up", "re-check", "monitoring", None},
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
            f"paths must be clean .parquet or .csv tables (got {str(found)!r}{'' if other else ', which names no file'}); "
            "read lists of other forms first: sc.read(...)"
        )
    # groups are sorted when they are counted, so rows need no order
    settings = {"temp_directory": tempfile.gettempdir(), "preserve_insertion_order": "false"}
    connection = duckdb.connect(config=settings)
    if sys.stdout.isatty():  # that is where DuckDB draws it
        connection.execute("SET enable_progress_bar = true")
    parts = [
        table
        for suffix, read in ((".parquet", _parquet), (".csv", _csv))
        if (table := read(connection, [str(path) for path in files if path.suffix.lower() == suffix]))
    ]
    query = " UNION ALL BY NAME ".join(f"({part})" for part in parts)
    try:
        return connection.sql(query)
    except duckdb.Error as error:
        raise ColumnError(
            f"{', '.join(map(str, files[:3]))}: the tables cannot be read together: {error}"
        ) from error


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


def canonical_paths(paths: Paths) -> list[Path]:
    """Give the files when all of them are clean tables: canonical columns, and verdicts in canonical words.

    Anything else gives an empty list, and has to be read: so that a command counts clean tables where they lie, and
    reads all other lists.
    """
    files = expanded(paths)
    if not files or any(path.suffix.lower() not in _SUFFIXES for path in files):
        return []
    try:
        return files if all(_clean(path) for path in files) else []
    except ImportError:  # without DuckDB every list is read
        return []


def _clean(path: Path) -> bool:
    duckdb = require("duckdb", "duckdb", _PURPOSE)
    connection = duckdb.connect()
    read = _parquet if path.suffix.lower() == ".parquet" else _csv
    try:
        table = connection.sql(read(connection, [str(path)]))
        if set(_COUNTS) <= set(table.columns):
            return "verdict" not in table.columns
        if not {"year", "channel", "product", "verdict"} <= set(table.columns):
            return False
        # a list of one office may have these headers, and words of its own below them
        named = [name for name in _WORDS if name in table.columns]
        rows = table.limit(1000).project(", ".join(named)).distinct().fetchall()
    except duckdb.Error:
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
    plain = connection.sql(f"SELECT * FROM read_csv({_listed(files)}, {options}, all_varchar = true) LIMIT 0")  # noqa: S608 (paths are quoted)
    types = {name: _TYPES.get(name, "VARCHAR") for name in plain.columns if name in COLUMNS}
    types |= {name: "BIGINT" for name in plain.columns if name in _COUNTS}
    given = ", ".join(f"{_quoted(name)}: {_quoted(kind)}" for name, kind in types.items())
    return f"SELECT * FROM read_csv({_listed(files)}, {options}, types = {{{given}}})"  # noqa: S608 (names and paths are quoted)


def _listed(files: list[str]) -> str:
    return f"[{', '.join(map(_quoted, files))}]"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
