"""From the files a command was given to what its function takes."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from spotcheck.cli import show
from spotcheck.cli.options import defaults_of

if TYPE_CHECKING:
    from spotcheck.intake import Intake


def lists(
    files: list[str],
    *,
    default: list[str] | None = None,
    aliases: Path | None = None,
    sheet: str | None = None,
    lang: str = "en",
) -> "Intake":
    """Read the lists, as `spotcheck.read` does."""
    from spotcheck.intake import read

    sources: Any = files[0] if len(files) == 1 else files
    return read(sources, defaults=defaults_of(default), aliases=aliases, sheet=sheet, lang=lang)


def source(
    files: list[str],
    *,
    default: list[str] | None = None,
    aliases: Path | None = None,
    sheet: str | None = None,
    lang: str = "en",
    aloud: bool = True,
) -> Any:
    """Give what a measure takes: clean tables as paths, which DuckDB counts where they lie; lists as an Intake.

    Where the command's own output says that rows were rejected, it is not said `aloud`.
    """
    from spotcheck.tallies import clean_or_read

    def read() -> "Intake":
        intake = lists(files, default=default, aliases=aliases, sheet=sheet, lang=lang)
        return _said(intake) if aloud else intake

    return read() if default or aliases or sheet else clean_or_read(files, read)


def _said(intake: "Intake") -> "Intake":
    """Say on the error stream that rows were rejected: what is counted is not the whole list."""
    from spotcheck.language.intake import summary

    rejected = intake.rows - intake.accepted
    if rejected:
        words = summary("rows", intake.lang, rows=intake.rows, accepted=intake.accepted, rejected=rejected)
        show.note(words, intake.lang)
    return intake
