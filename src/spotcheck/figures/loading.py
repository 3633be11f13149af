"""Ledgers from what a person names: a file, a glob, a folder, a ledger in memory, or a list of these."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias, cast

from spotcheck.errors import LedgerError
from spotcheck.figures.ledger import Ledger

LedgerSource: TypeAlias = "str | os.PathLike[str] | Ledger | Sequence[str | os.PathLike[str] | Ledger]"

SUFFIX = ".figures.toml"


def load_all(source: LedgerSource, columns: Iterable[str] | None = None) -> list[Ledger]:
    """Read ledgers.

    Parameters
    ----------
    source
        A ledger, a path, a glob (``"*.figures.toml"``), a folder (searched with all below it), or a list of them.
    columns
        The columns of the data they will be put to, if known: scopes may name no other.

    Raises
    ------
    LedgerError
        When one cannot be read, nothing is named, or a pattern or folder holds none.
    """
    known = None if columns is None else frozenset(columns)
    if isinstance(source, Ledger):
        return [source]
    if isinstance(source, (str, os.PathLike)):
        return [Ledger.load(path, columns=known) for path in _paths(os.fspath(source))]
    if not isinstance(source, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance] (callers may not check types)
        kind = type(source).__name__
        raise LedgerError(f"a ledger is a Ledger, a path or a list of them (got {kind} {source!r})")
    found = [ledger for part in _once(source) for ledger in load_all(part, known)]
    if not found:
        raise LedgerError(f"no ledger to check: give one or more *{SUFFIX} files")
    return found


def _once(sources: Iterable[Any]) -> Iterator[Any]:
    """Give each source, and each file that they name, once: two patterns may find the same ledger."""
    seen: set[str] = set()
    for source in sources:
        if not isinstance(source, (str, os.PathLike)):
            yield source
            continue
        for path in _paths(os.fspath(cast("str", source))):
            if (place := os.path.realpath(path)) not in seen:
                seen.add(place)
                yield path


def _paths(source: str) -> list[str]:
    path = Path(source)
    if path.is_dir():
        found = sorted(map(str, path.rglob(f"*{SUFFIX}")))
        if not found:
            raise LedgerError(f"the folder has no *{SUFFIX} file", file=source)
        return found
    if not path.exists() and any(mark in source for mark in "*?["):
        found = sorted(map(str, Path(path.anchor).glob(str(path.relative_to(path.anchor)))))
        if not found:
            raise LedgerError("no file matches this pattern", file=source)
        return found
    return [source]
