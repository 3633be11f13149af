"""spotcheck read: lists in, a clean table and an account of every row out."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from spotcheck.cli import data, outputs, show
from spotcheck.cli.options import Aliases, Default, Files, Json, Lang, Output, Sheet, language
from spotcheck.errors import IntakeError
from spotcheck.escape import visible
from spotcheck.language import Language, commands

if TYPE_CHECKING:
    from spotcheck.intake import Intake


def read(
    files: Files,
    *,
    output: Output = None,
    marked: Annotated[
        Path | None,
        typer.Option(
            help="Write a copy for the sender (.xlsx) with the rejected cells marked.", show_default=False
        ),
    ] = None,
    save_mapping: Annotated[
        Path | None,
        typer.Option(
            help="Save which header holds which column (.toml), for the next list of that office.",
            show_default=False,
        ),
    ] = None,
    default: Default = None,
    aliases: Aliases = None,
    sheet: Sheet = None,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Read lists: every row is accepted, or rejected with a reason.

    The clean table is written with -o, as .parquet, .csv or .xlsx.

    Examples:

      spotcheck read lists/ -o clean.parquet

      spotcheck read 2020.xlsx --defaults channel=online --marked 2020-marked.xlsx
    """
    outputs.apart({"--output": output, "--marked": marked, "--save-mapping": save_mapping}, [*files, aliases])
    intake = _asked(
        files, default=default, aliases=aliases, sheet=sheet, lang=language(lang), unsure=save_mapping
    )
    if output is not None:
        intake.save(output)
    if marked is not None:
        intake.to_excel(marked)
    if save_mapping is not None:
        intake.mapping.save(save_mapping)
    if json:
        show.print_json(
            {
                "rows": intake.rows,
                "accepted": intake.accepted,
                "rejected": len(intake.rejected),
                "problems": show.frame_json(intake.problems),
                "skipped": show.frame_json(intake.skipped),
            }
        )
        for note in intake.notes:
            show.note(note, cast("Language", lang))
    else:
        show.lines(commands.spelled(str(intake), cast("Language", lang)))
    for path in (output, marked, save_mapping):
        if path is not None:
            show.wrote(path, lang)


def _asked(
    files: list[str],
    *,
    default: list[str] | None,
    aliases: Path | None,
    sheet: str | None,
    lang: str,
    unsure: Path | None,
) -> "Intake":
    """Read the lists; on a terminal, ask about columns that nothing decides, elsewhere write them to `unsure`."""
    answers: Any = aliases
    while True:
        try:
            return data.lists(files, default=default, aliases=answers, sheet=sheet, lang=lang)
        except IntakeError as error:
            mapping = error.mapping
            if mapping is None or not len(mapping.unsure):
                raise
            if not _on_a_terminal():
                if unsure is None:
                    raise
                mapping.save(unsure)
                words = commands.unsure(str(error), str(unsure), cast("Language", lang))
                raise IntakeError(words, source=error.source, mapping=mapping) from error
            answers = _questions(mapping, cast("Language", lang))


def _on_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _questions(mapping: Any, lang: Language) -> Any:
    """Ask which column each unsure header holds; an empty answer keeps it as an extra."""
    for question in mapping.unsure:
        candidates = list(question.candidates)
        show.lines(f"{question.header}: {question.reason}")
        for number, column in enumerate(candidates, start=1):
            show.lines(f"  {number}  {column}")
        chosen = None
        while chosen is None:
            answer = typer.prompt(commands.said("which", lang), default="", show_default=False).strip()
            chosen = _chosen(answer, candidates)
            if chosen is None:
                numbers = f"1–{len(candidates)}" if len(candidates) > 1 else "1"
                again = {"answer": visible(answer), "numbers": numbers, "column": candidates[0]}
                show.lines(commands.said("which again", lang, **again))
        mapping = mapping.decided(question.header, chosen)
    return mapping


def _chosen(answer: str, candidates: list[str]) -> str | None:
    """Give the column that an answer names by its number or name, "" for none, None for what is no answer.

    >>> [_chosen(answer, ["outlet", "producer"]) for answer in ("2", "Producer", "", "9", "foo")]
    ['producer', 'producer', '', None, None]
    """
    from spotcheck.intake.aliases import TARGETS

    if answer.isdecimal():
        return candidates[int(answer) - 1] if 1 <= int(answer) <= len(candidates) else None
    name = answer.lower()
    return name if not name or name in candidates or name in TARGETS else None
