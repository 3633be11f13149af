"""Names that are one name to an engine: of two such columns it would count one, and say nothing of the other."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from spotcheck.errors import ColumnError
from spotcheck.escape import visible


def once(names: Iterable[str], *, where: str = "the data", fold: bool = False) -> None:
    """Raise where a name stands twice; with `fold`, also where only its capitals differ.

    >>> once(["channel", "Channel"])
    >>> once(["channel", "Channel"], where="lists/a.csv", fold=True)
    Traceback (most recent call last):
    spotcheck.errors.ColumnError: lists/a.csv: several columns named 'channel', 'Channel': rename them, or drop all but one
    """
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name.casefold() if fold else name, []).append(name)
    twice = list(dict.fromkeys(name for alike in found.values() if len(alike) > 1 for name in alike))
    if twice:
        said = "the data have" if where == "the data" else f"{visible(where)}:"
        raise ColumnError(
            f"{said} several columns named {', '.join(map(repr, twice))}: rename them, or drop all but one"
        )


def together(connection: Any, files: Sequence[Path]) -> None:
    """Raise unless each file has each name once, and all files spell it alike."""
    headers = {path: _first(path) for path in files if path.suffix.lower() == ".csv"}
    headers |= _parquet(connection, [str(path) for path in files if path not in headers])
    spelt: dict[str, tuple[str, Path]] = {}
    for path, names in headers.items():
        once(names, where=str(path), fold=True)
        for name in names:
            other, file = spelt.setdefault(name.casefold(), (name, path))
            if other != name:
                raise ColumnError(
                    f"{visible(str(path))} has a column {name!r}, and {visible(str(file))} has {other!r}: "
                    "give them one name if they are one column, or two"
                )


def _first(path: Path) -> list[str]:
    """Give the names in the first row of a CSV file; blank rows above it are none, and blank names neither."""
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as lines:
        for row in csv.reader(lines):
            names = [cell.strip() for cell in row if cell.strip()]
            if names:
                return names
    return []


def _parquet(connection: Any, files: Sequence[str]) -> Mapping[Path, list[str]]:
    """Give the names of the columns of Parquet files, of which each may hold columns of its own."""
    if not files:
        return {}
    query = "SELECT file_name, name, coalesce(num_children, 0) FROM parquet_schema(?)"
    headers: dict[Path, list[str]] = {}
    below: dict[Path, int] = {}
    for file, name, children in connection.execute(query, [list(files)]).fetchall():
        path = Path(file)
        if path not in headers:  # the root
            headers[path], below[path] = [], 0
        elif below[path]:
            below[path] += children - 1
        else:
            headers[path].append(name)
            below[path] = children
    return headers
