"""Files that are complete or not there."""

import errno
import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from spotcheck.errors import ArgumentError, SpotcheckError


def path_of(path: object) -> Path:
    """Give a path that a caller names.

    Raises
    ------
    ArgumentError
        When it is none.

    Examples
    --------
    >>> path_of(3)
    Traceback (most recent call last):
    spotcheck.errors.ArgumentError: path is the name of a file, as text or pathlib.Path (got int: 3)
    """
    if isinstance(path, (str, os.PathLike)) and isinstance(named := os.fspath(path), str):
        return Path(named)
    raise ArgumentError(
        f"path is the name of a file, as text or pathlib.Path (got {type(path).__name__}: {str(path)[:60]})"
    )


@contextmanager
def replacing(path: str | os.PathLike[str]) -> Generator[Path]:
    """Give a path beside `path` to write to; it takes the place of `path` when the block ends without an error.

    A reader, a crash or a full disk never leaves half a file under the name asked for.

    Examples
    --------
    >>> import tempfile
    >>> target = Path(tempfile.mkdtemp()) / "rates.csv"
    >>> with replacing(target) as beside:
    ...     _ = beside.write_text("rate")
    >>> target.read_text(), len(list(target.parent.iterdir()))
    ('rate', 1)
    """
    target = path_of(path)
    if not target.parent.is_dir():
        raise SpotcheckError(
            f"cannot write {target}: the folder {target.parent} does not exist; make it first"
        )
    if target.is_dir():
        raise SpotcheckError(f"cannot write {target}: it is a folder; give the name of a file")
    # The suffix stays last, since some writers choose the format by it.
    beside = target.with_name(f".{target.stem[:40]}.{secrets.token_hex(6)}{target.suffix}")
    try:
        # what cannot be written is said here, and not by each writer in its own way
        beside.touch(exist_ok=False)
        yield beside
        with beside.open("rb") as written:
            os.fsync(written.fileno())
        beside.replace(target)
    except Exception as error:
        cause = _cause(error)
        if cause is None:
            raise
        raise SpotcheckError(f"cannot write {target}: {_why(cause)}") from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


#: why a file cannot be written, and what to do
_REASONS: dict[int, str] = {
    errno.EACCES: "permission denied; is it open in another program, or may nothing be written in this folder?",
    errno.EPERM: "permission denied; is it open in another program, or may nothing be written in this folder?",
    errno.ENOENT: "its folder takes no new file; choose another folder",
    errno.ENOSPC: "the disk is full; make room, or write it elsewhere",
    errno.EROFS: "the disk takes no changes; write it elsewhere",
    errno.ENAMETOOLONG: "the name is too long; give a shorter one",
}


def _why(error: OSError) -> str:
    said = _REASONS.get(error.errno or 0)
    return said or f"{error.strerror or error}; give another name or folder"


def _cause(error: BaseException) -> OSError | None:
    """Give the refusal of the system in an error, also where XlsxWriter has wrapped it in one of its own."""
    if isinstance(error, OSError):
        return error
    wrapped = error.__context__ if type(error).__module__.startswith("xlsxwriter") else None
    return wrapped if isinstance(wrapped, OSError) else None


def same(one: str | os.PathLike[str], other: str | os.PathLike[str]) -> bool:
    """Whether two names are one file: by links too, and where a disk does not tell letters apart.

    >>> same("a.csv", "./a.csv"), same("a.csv", "b.csv")
    (True, False)
    """
    first, second = Path(one), Path(other)
    try:
        return first.resolve() == second.resolve() or first.samefile(second)
    except (OSError, ValueError):  # one of them does not exist
        return False


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write UTF-8 text with plain line feeds, whole or not at all."""
    with replacing(path) as beside:
        beside.write_bytes(text.encode("utf-8"))


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Write bytes, whole or not at all."""
    with replacing(path) as beside:
        beside.write_bytes(data)
