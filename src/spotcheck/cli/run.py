"""Run a command: our errors become one line and exit code 2, our warnings one line each."""

import io
import os
import sys
import warnings
from functools import partial
from itertools import pairwise

import typer

from spotcheck.cli import show
from spotcheck.cli.app import app
from spotcheck.errors import SpotcheckError, SpotcheckWarning
from spotcheck.escape import visible
from spotcheck.language import Language
from spotcheck.language.commands import spelled


def run(words: list[str]) -> int:
    """Run the command that `words` name, and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(
            stream, io.TextIOWrapper
        ):  # Chinese on a terminal or pipe of another encoding: never a crash
            stream.reconfigure(errors="replace")
    if "--json" in words and isinstance(sys.stdout, io.TextIOWrapper):  # a program reads it
        sys.stdout.reconfigure(encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("always", SpotcheckWarning)
        warnings.showwarning = partial(_show, language_of(words))
        try:
            code = typer.main.get_command(app).main(words, prog_name="spotcheck", standalone_mode=False)
        except KeyboardInterrupt:
            return 130
        except (BrokenPipeError, SystemExit):
            # `spotcheck rates … | head`: the reader has seen enough; typer leaves by itself then
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())  # type: ignore[union-attr]
            return 0
        except Exception as error:  # noqa: BLE001 (what is not ours is raised again)
            return _code_of(error, language_of(words))
    return code if isinstance(code, int) else 0


def _code_of(error: Exception, lang: Language) -> int:
    """Say what stopped the command, and give its exit code; an error that nobody foresaw is raised again."""
    if isinstance(error, SpotcheckError):
        return _refuse(str(error), lang)
    if isinstance(error, OSError):
        return _refuse(f"{error.strerror or error}: {error.filename}" if error.filename else str(error))
    if hasattr(error, "show") and hasattr(error, "exit_code"):  # a usage error: typer words it
        error.show()  # type: ignore[attr-defined]
        return int(error.exit_code)  # type: ignore[attr-defined]
    if isinstance(error, typer.Abort):
        return _refuse("stopped")
    raise error


def language_of(words: list[str]) -> Language:
    """Give the language that the words of a command ask for.

    >>> language_of(["rates", "lists/", "--lang", "zh"]), language_of(["rates", "--lang=zh"]), language_of(["rates"])
    ('zh', 'zh', 'en')
    """
    asked = [*words, *(part for word in words if word.startswith("--lang=") for part in word.split("=", 1))]
    return "zh" if ("--lang", "zh") in pairwise(asked) else "en"


def _show(lang: Language, message: Warning | str, *_: object, **__: object) -> None:
    """Print a warning of ours as one line; others are for developers and stay silent."""
    if isinstance(message, SpotcheckWarning):
        show.note(message.zh if lang == "zh" else str(message), lang)


def _refuse(message: str, lang: Language = "en") -> int:
    """Say in one paragraph why it could not run."""
    print(f"spotcheck: {visible(spelled(message, lang), lines=True)}", file=sys.stderr)
    return 2
