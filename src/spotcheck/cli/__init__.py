"""The command line: parse arguments, call the function of that name, print, exit code.

Exit codes: 0 fine, 1 published figures do not hold, 2 could not run (one line says why).
"""

import sys

from spotcheck import __version__


def main(arguments: list[str] | None = None) -> None:
    """Run the command line and exit.

    Parameters
    ----------
    arguments
        The words after ``spotcheck``; None takes them from the command line.

    Examples
    --------
    >>> main(["--version"])
    Traceback (most recent call last):
    SystemExit: 0
    """
    words = sys.argv[1:] if arguments is None else arguments
    if words in (["--version"], ["-V"]):  # answered before anything heavy is imported
        print(f"spotcheck {__version__}")
        raise SystemExit(0)
    from spotcheck.errors import SpotcheckError

    try:
        from spotcheck.extras import require

        require("rich", "cli", "the command line")
        require("typer", "cli", "the command line")
        from spotcheck.cli.run import run
    except SpotcheckError as error:
        print(f"spotcheck: {error}", file=sys.stderr)
        raise SystemExit(2) from None
    raise SystemExit(run(words))
