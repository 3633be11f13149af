"""Files that are complete or not there."""

import os
import secrets
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from spotcheck.errors import SpotcheckError


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
    target = Path(path)
    if not target.parent.is_dir():
        raise SpotcheckError(
            f"cannot write {target}: the folder {target.parent} does not exist; make it first"
        )
    if target.is_dir():
        raise SpotcheckError(f"cannot write {target}: it is a folder; give the name of a file")
    # The suffix stays last, since some writers choose the format by it.
    beside = target.with_name(f".{target.stem[:80]}.{secrets.token_hex(6)}{target.suffix}")
    try:
        yield beside
        with beside.open("rb") as written:
            os.fsync(written.fileno())
        beside.replace(target)
    except PermissionError as error:
        raise SpotcheckError(
            f"cannot write {target}: permission denied; is it open in another program?"
        ) from error
    finally:
        beside.unlink(missing_ok=True)


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write UTF-8 text with plain line feeds, whole or not at all."""
    with replacing(path) as beside:
        beside.write_bytes(text.encode("utf-8"))


def write_bytes(path: str | os.PathLike[str], data: bytes) -> None:
    """Write bytes, whole or not at all."""
    with replacing(path) as beside:
        beside.write_bytes(data)
