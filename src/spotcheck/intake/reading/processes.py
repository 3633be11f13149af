"""Several files at a time: each in a process of its own, where that is faster. The result is the same.

A process is a plain new interpreter, not a fork or a copy of the caller's script: so this works in scripts without a main
guard, in threads and in notebooks.
"""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spotcheck.intake.reading.lists import Told

#: seconds that reading a megabyte takes, by kind of file, and that a process costs before it reads: measured
_PER_MB = {".xlsx": 0.35, ".xlsm": 0.35, ".xls": 0.15, ".parquet": 0.05}
_PER_MB_OF_TEXT, _START = 0.09, 1.2
#: how much has to be gained, and how many processes there are at most
_GAIN, _MOST = 1.5, 8

Task = tuple[Path, str]


def seconds(path: Path) -> float:
    """Estimate how long reading a file takes."""
    try:
        return path.stat().st_size / 1e6 * _PER_MB.get(path.suffix.lower(), _PER_MB_OF_TEXT)
    except OSError:
        return 0.0


def workers(paths: Sequence[Path]) -> int:
    """Tell how many processes read these files fastest: 1 where more do not pay.

    >>> workers([Path("a.csv"), Path("b.csv")])
    1
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    busy = (
        int(os.getloadavg()[0]) if hasattr(os, "getloadavg") else 0
    )  # others' work is not made faster by ours
    most = min(cores - busy, len(paths), _MOST)
    if most < 2 or getattr(sys, "frozen", False) or not sys.executable:
        return 1
    each = [seconds(path) for path in paths]
    together = max(sum(each) / most, *each) + _START
    return most if sum(each) > together * _GAIN else 1


def read_all(
    tasks: Sequence[Task], told: "Told", *, many: int, done: Callable[[Path], None]
) -> Iterator[Any]:
    """Give for each file, in order, its tables, or the error that it raised.

    Parameters
    ----------
    tasks
        Path and name of each file.
    told
        What the caller says of all files.
    many
        How many files to read at a time.
    done
        Called with each file that has been read.
    """
    if many < 2:
        for path, name in tasks:
            yield here(path, name, told)
            done(path)
        return
    with ThreadPoolExecutor(many) as threads:
        for (path, _), outcome in zip(tasks, threads.map(partial(_elsewhere, told=told), tasks), strict=True):
            yield outcome
            done(path)


def here(path: Path, name: str, told: "Told") -> Any:
    """Read a file in this process: its tables, or the error that it raised."""
    from spotcheck.errors import SpotcheckError
    from spotcheck.intake.reading.lists import tables_of

    try:
        return tables_of(path, name, told)
    except SpotcheckError as error:
        return error


def _elsewhere(task: Task, told: "Told") -> Any:
    """Read a file in a process of its own; in this one where that fails."""
    command = [sys.executable, "-c", "from spotcheck.intake.reading.processes import serve; serve()"]
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONIOENCODING": "utf-8",
    }
    try:
        child = subprocess.run(  # noqa: S603 (our own interpreter, on our own words)
            command,
            input=pickle.dumps((*task, told)),
            capture_output=True,
            check=True,
            env=environment,
        )
        return pickle.loads(child.stdout)  # noqa: S301 (what our own process has written)
    except (OSError, subprocess.SubprocessError, pickle.PickleError, EOFError):
        return here(*task, told)


def serve() -> None:
    """Read the file that is asked for on standard input, and write its tables to standard output."""
    asked = pickle.loads(sys.stdin.buffer.read())  # noqa: S301 (what our own process has written)
    sys.stdout.buffer.write(pickle.dumps(here(*asked), protocol=pickle.HIGHEST_PROTOCOL))
