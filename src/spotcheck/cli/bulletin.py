"""spotcheck summary and report."""

from pathlib import Path
from typing import Annotated

import typer

from spotcheck.cli import data, outputs, show
from spotcheck.cli.options import (
    Aliases,
    Breaks,
    Default,
    Files,
    Json,
    Lang,
    Programmes,
    Sheet,
    breaks_of,
    language,
    programmes_of,
)

Year = Annotated[int | None, typer.Option(help="The year to report; the last one when left out.")]


def summary(
    files: Files,
    *,
    year: Year = None,
    breaks: Breaks = None,
    programmes: Programmes = None,
    default: Default = None,
    aliases: Aliases = None,
    sheet: Sheet = None,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """The bulletin's paragraph, every number computed.

    Examples:

      spotcheck summary lists/ --lang zh

      spotcheck summary lists/ --year 2020 --breaks "2020=rules changed on 31 July 2020"
    """
    from spotcheck.reports import summarise

    changes = breaks_of(breaks)
    source = data.source(files, default=default, aliases=aliases, sheet=sheet, lang=language(lang))
    result = summarise(source, year=year, lang=lang, breaks=changes, programmes=programmes_of(programmes))
    if json:
        figures = [
            {"id": f.id, "printed": f.printed.text, "is": f.is_, "quote": f.quote}
            for f in result.figures.figures
        ]
        show.print_json({"text": result.text, "figures": figures})
    else:
        show.lines(result.text)


def report(
    files: Files,
    *,
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", help="The report: .html, .docx or .xlsx; its ledger is put beside it."
        ),
    ],
    year: Year = None,
    title: Annotated[str | None, typer.Option(help="Title of the report.")] = None,
    source: Annotated[str | None, typer.Option(help="Where the data come from, in words.")] = None,
    breaks: Breaks = None,
    programmes: Programmes = None,
    default: Default = None,
    aliases: Aliases = None,
    sheet: Sheet = None,
    lang: Lang = "en",
) -> None:
    """A report one would sign: HTML, Word or Excel by suffix, and the ledger of its figures.

    Examples:

      spotcheck report lists/ -o bulletin.docx --lang zh

      spotcheck report lists/ -o bulletin.html --title "Spot checks of 2020"
    """
    from spotcheck.errors import one_of
    from spotcheck.reports import report as write
    from spotcheck.reports.writing import WRITERS

    one_of("the suffix of --output", output.suffix.lower(), WRITERS)
    ledger, changes = output.with_suffix(".figures.toml"), breaks_of(breaks)
    outputs.apart({"--output": output, "the ledger of --output,": ledger}, [*files, aliases])
    batches = data.source(files, default=default, aliases=aliases, sheet=sheet, lang=language(lang))
    write(
        batches,
        output,
        year=year,
        lang=lang,
        title=title,
        source=source,
        breaks=changes,
        programmes=programmes_of(programmes),
    )
    show.wrote(output, lang, ledger=ledger)
