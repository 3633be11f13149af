"""From what the caller names to files: paths, folders, globs, and lists of them."""

import glob
import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from spotcheck.errors import ArgumentError, IntakeError
from spotcheck.escape import legible
from spotcheck.language import Language
from spotcheck.language.reading import failure

#: what a folder or glob is searched for
SUFFIXES: tuple[str, ...] = (".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".parquet")
#: lists too, which are not read
UNREAD: tuple[str, ...] = (
    ".ods",
    ".fods",
    ".ots",
    ".xlsb",
    ".xlt",
    ".xltx",
    ".xltm",
    ".et",
    ".ett",
    ".numbers",
    ".dbf",
)
KINDS = "xlsx, xls, csv, tsv, parquet"


def files_of(sources: Any, lang: Language = "en") -> list[Path]:
    """Give the files that are meant, each once.

    Parameters
    ----------
    sources
        A path, a folder (searched with its subfolders), a glob, or a list of these. What a folder or glob gives is
        sorted; a list keeps its order.

    Raises
    ------
    IntakeError
        When something named does not exist, or a folder has no lists.
    ArgumentError
        When it is no path.

    Examples
    --------
    >>> import spotcheck as sc
    >>> [path.name for path in files_of(sc.samples.folder() / "2019*.csv")]
    ['2019-online.csv']
    """
    found = [path for source in each(sources) for path in _files(source, lang)]
    if not found:
        raise IntakeError(failure("nothing given", lang))
    once: dict[str, Path] = {}
    for path in found:
        once.setdefault(os.path.realpath(path), path)
    return list(once.values())


def each(sources: Any) -> list[str | os.PathLike[str]]:
    """Give the sources one by one; `files_of` raises on what is none."""
    if isinstance(sources, str) and not sources.strip():
        return []  # not the folder one happens to be in
    if isinstance(sources, (str, os.PathLike)):
        return [cast("str", sources)]
    if not isinstance(sources, Iterable) or isinstance(sources, (bytes, dict)) or hasattr(sources, "columns"):
        hint = "; sc.validate takes a frame in memory" if hasattr(sources, "columns") else ""
        raise ArgumentError(
            f"sources is a path, a folder, a glob, or a list of them (got {type(sources).__name__}{hint})"
        )
    listed = list(cast("Iterable[Any]", sources))
    for source in listed:
        if not isinstance(source, (str, os.PathLike)):
            hint = "; sc.validate takes rows in memory" if isinstance(source, dict) else ""
            raise ArgumentError(
                f"sources may list paths, folders and globs (got {type(source).__name__}{hint})"
            )
    return listed


def _files(source: str | os.PathLike[str], lang: Language) -> list[Path]:
    path, name = Path(source), os.fspath(source)
    try:
        if path.is_dir():
            found = _lists(entry for entry in path.rglob("*"))
            if not found:
                raise IntakeError(failure("empty folder", lang, file=name, kinds=KINDS), source=name)
            return found
        if path.exists():
            return [path]
        if glob.has_magic(name):
            found = _lists(Path(entry) for entry in glob.iglob(name, recursive=True))  # noqa: PTH207 (a pattern may be absolute)
            if not found:
                raise IntakeError(failure("no match", lang, file=name, kinds=KINDS), source=name)
            return found
    except (OSError, ValueError) as error:  # a name that is too long, or has a NUL in it
        if isinstance(error, IntakeError):
            raise
        why = getattr(error, "strerror", None) or str(error)
        raise IntakeError(failure("no access", lang, file=name, why=why), source=name) from error
    raise IntakeError(failure("no such file", lang, file=name), source=name)


def passed_by(sources: Any) -> list[str]:
    """Name the lists in folders and globs that are of a kind that is not read; `sources` as `files_of` takes them."""
    found: set[Path] = set()
    for source in each(sources):
        path, name = Path(source), os.fspath(source)
        if path.is_dir():
            found.update(_lists(path.rglob("*"), UNREAD))
        elif not path.exists() and glob.has_magic(name):
            found.update(_lists((Path(entry) for entry in glob.iglob(name, recursive=True)), UNREAD))  # noqa: PTH207 (a pattern may be absolute)
    return names_of(sorted(found))


def _lists(entries: Iterable[Path], suffixes: tuple[str, ...] = SUFFIXES) -> list[Path]:
    """Keep lists, sorted; what a program left there for itself is no list."""
    return sorted(
        entry
        for entry in entries
        if entry.suffix.lower() in suffixes and not entry.name.startswith((".", "~$")) and entry.is_file()
    )


def names_of(paths: list[Path]) -> list[str]:
    """Name files as messages do: by their file name, and with their folders where two are alike.

    >>> names_of([Path("a/x.csv"), Path("b/x.csv"), Path("b/y.csv")])
    ['a/x.csv', 'b/x.csv', 'y.csv']
    """
    times = Counter(path.name for path in paths)
    alike = [os.path.realpath(path) for path in paths if times[path.name] > 1]
    top = os.path.commonpath([Path(path).parent for path in alike]) if alike else ""
    return [
        legible(
            path.name
            if times[path.name] == 1
            else Path(os.path.relpath(os.path.realpath(path), top)).as_posix()
        )
        for path in paths
    ]
