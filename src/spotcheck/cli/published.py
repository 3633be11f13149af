"""spotcheck check, solve and proofread: published figures."""

from pathlib import Path
from typing import Annotated, Any

import typer

from spotcheck.cli import data as sources
from spotcheck.cli import show
from spotcheck.cli.options import Aliases, Default, Json, Lang, language

Ledgers = Annotated[
    list[str], typer.Argument(help="Ledgers (*.figures.toml): files or globs.", show_default=False)
]
Data = Annotated[
    list[str] | None,
    typer.Option(
        "--data",
        help="Lists to hold the figures against: files, folders or globs; repeatable.",
        show_default=False,
    ),
]
Github = Annotated[
    bool, typer.Option("--github", help="Print annotations for GitHub, with the ledger's lines.")
]


def check(
    ledgers: Ledgers,
    *,
    data: Data = None,
    strict: Annotated[bool, typer.Option(help="Other roundings and figures without data fail too.")] = False,
    junit: Annotated[
        Path | None, typer.Option(help="Write JUnit XML to this file.", show_default=False)
    ] = None,
    github: Github = False,
    default: Default = None,
    aliases: Aliases = None,
    lang: Lang = "en",
    json: Json = False,
) -> int:
    """Hold published figures against the data, and against each other.

    Exit code 0: they hold. 1: a figure does not agree, or they cannot all be true. 2: could not run.

    Examples:

      spotcheck check bulletin.figures.toml --data lists/

      spotcheck check *.figures.toml --json
    """
    from spotcheck import files
    from spotcheck.figures import check as checked
    from spotcheck.figures import outputs

    against = sources.source(data, default=default, aliases=aliases, lang=language(lang)) if data else None
    report = checked(ledgers[0] if len(ledgers) == 1 else ledgers, against)
    if junit is not None:
        files.write_text(junit, outputs.junit(report, strict=strict))
    if json:
        print(outputs.to_json(report))
    elif github:
        show.lines(outputs.github(report, strict=strict))
    else:
        show.lines(str(report))
    return 1 if outputs.failed(report, strict=strict) else 0


def solve(
    ledgers: Ledgers,
    *,
    quantity: Annotated[
        list[str] | None,
        typer.Option(help='A quantity whose range is wanted, such as "nonconforming(offline)".'),
    ] = None,
    json: Json = False,
) -> int:
    """Say whether published figures can all be true at once, and what follows from them.

    Several ledgers are one system: this year's bulletin and last year's. Exit code 1: they cannot.

    Examples:

      spotcheck solve bulletin.figures.toml

      spotcheck solve 2019.figures.toml 2020.figures.toml --quantity "nonconforming(offline)"
    """
    from spotcheck.figures import outputs
    from spotcheck.figures import solve as solved
    from spotcheck.figures.checking import load_ledgers

    solution = solved(load_ledgers(ledgers), quantities=tuple(quantity or ()))
    if json:
        print(outputs.solution_json(solution))
    else:
        show.lines(str(solution))
    return 1 if solution.status == "contradictory" else 0


def proofread(
    document: Annotated[
        str, typer.Argument(help="A bulletin: .docx, .html, .pdf, .md or .txt; - reads text from a pipe.")
    ],
    *,
    data: Data = None,
    save: Annotated[
        Path | None, typer.Option(help="Save the proposed ledger (.figures.toml).", show_default=False)
    ] = None,
    html: Annotated[
        Path | None, typer.Option(help="Write the marked text as a page.", show_default=False)
    ] = None,
    github: Github = False,
    default: Default = None,
    aliases: Aliases = None,
    lang: Annotated[
        str | None, typer.Option("--lang", help="Language of the text: zh or en; found out when left out.")
    ] = None,
    json: Json = False,
) -> int:
    """Read a bulletin's text, and say which of its numbers cannot be right.

    Exit code 0: nothing found. 1: an error was found. 2: could not run.

    Examples:

      spotcheck proofread draft.docx --html marked.html

      spotcheck proofread draft.md --data lists/ --save draft.figures.toml
    """
    from spotcheck.figures import outputs
    from spotcheck.figures import proofread as proofed

    if lang is not None:
        language(lang)
    against = sources.source(data, default=default, aliases=aliases) if data else None
    text: Any = typer.get_text_stream("stdin").read() if document == "-" else Path(document)
    proof = proofed(text, against, lang=lang)
    if save is not None:
        proof.ledger.dump(save)
    if html is not None:
        proof.to_html(html)
    if json:
        print(outputs.proof_json(proof))
    elif github:
        show.lines(outputs.proof_github(proof, document))
    else:
        show.lines(str(proof))
    return 0 if proof.ok else 1
