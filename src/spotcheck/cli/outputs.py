"""What a command writes, held apart from what it reads before it does either."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from spotcheck.errors import ArgumentError
from spotcheck.escape import visible
from spotcheck.files import same


def apart(outputs: Mapping[str, Path | None], inputs: Iterable[str | Path | None]) -> None:
    """Raise where a file to be written is one that is read, or is to be written twice.

    Parameters
    ----------
    outputs
        Option → the file it writes; None where it was not given.
    inputs
        Files, folders and patterns that are read; ``-`` and None are none.

    Examples
    --------
    >>> apart({"--html": Path("draft.html"), "--save": None}, ["draft.docx"])
    >>> apart({"--html": Path("draft.html")}, ["./draft.html"])
    Traceback (most recent call last):
    spotcheck.errors.ArgumentError: --html draft.html is a file that is read: to write there would replace it. Give another name
    """
    given = {option: path for option, path in outputs.items() if path is not None}
    if not given:
        return
    read = [file for source in inputs if source not in (None, "-") for file in _files(Path(str(source)))]
    taken: list[tuple[str, Path]] = []
    for option, path in given.items():
        named = f"{option} {visible(str(path))}"
        if any(same(path, file) for file in read):
            raise ArgumentError(
                f"{named} is a file that is read: to write there would replace it. Give another name"
            )
        for other, file in taken:
            if same(path, file):
                raise ArgumentError(
                    f"{named} is also what {other} writes: one would replace the other. Give two names"
                )
        taken.append((option, path))


def _files(source: Path) -> list[Path]:
    """Give every file that a command may read by this name."""
    from spotcheck.figures.loading import SUFFIX
    from spotcheck.tallies.paths import expanded

    ledgers = [source, *(source.rglob(f"*{SUFFIX}") if source.is_dir() else ())]
    return [*ledgers, *expanded(source)]
