"""A bar on a terminal, for work that takes long; nothing in a pipe."""

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from spotcheck.escape import visible
from spotcheck.intake.reading.processes import seconds
from spotcheck.language import Language
from spotcheck.language.reading import READING

#: work that is expected to take longer has a bar
_LONG = 2.0


@contextmanager
def bar(paths: Sequence[Path], lang: Language) -> Generator[Callable[[Path], None]]:
    """Show how far the reading of files is, where it is long and someone looks; give what is called after each.

    >>> with bar([], "en") as done:
    ...     done(Path("a.csv"))
    """
    work = {path: seconds(path) for path in paths}
    rich: Any = _rich() if sum(work.values()) > _LONG and sys.stderr.isatty() else None
    if rich is None:
        yield lambda _: None
        return
    from rich.console import Console

    with rich.Progress(
        rich.SpinnerColumn(), rich.TextColumn("{task.description}"), rich.BarColumn(), rich.TimeElapsedColumn(),
        console=Console(stderr=True), transient=True,
    ) as shown:  # fmt: skip
        task = shown.add_task(READING[lang], total=sum(work.values()))

        def done(path: Path) -> None:
            from rich.markup import escape

            shown.update(
                task, advance=work.get(path, 0.0), description=escape(f"{READING[lang]} {visible(path.name)}")
            )

        yield done


def _rich() -> Any:
    try:
        from rich import progress
    except ImportError:
        return None
    return progress
