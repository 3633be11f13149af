"""spotcheck check, solve and proofread: published figures."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from spotcheck.cli import data as sources
from spotcheck.cli import outputs as written
from spotcheck.cli import show
from spotcheck.cli.options import Aliases, Default, Json, language
from spotcheck.errors import SpotcheckError

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
OfLedger = Annotated[
    str | None,
    typer.Option(
        "--lang", help="Language of messages: zh or en; that of the ledger when left out.", show_default=False
    ),
]
Github = Annotated[
    bool,
    typer.Option(
        "--github",
        help="Print annotations for GitHub, with the lines of the file; with --json on standard error.",
    ),
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
    lang: OfLedger = None,
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

    words: Any = None if lang is None else language(lang)
    written.apart({"--junit": junit}, [*ledgers, *(data or []), aliases])
    stream = sys.stderr if json else sys.stdout  # a runner reads both, and a program only one
    try:
        against = None
        if data:  # that rows were rejected is said in what is printed, in the language of the ledger
            against = sources.source(data, default=default, aliases=aliases, lang=words or "en", aloud=False)
        report = checked(ledgers, against, strict=strict, lang=words)
    except SpotcheckError as error:
        if github:
            print(outputs.fault_to_github(error), file=stream)
        raise
    if junit is not None:
        files.write_text(junit, outputs.to_junit(report))
    if github:
        print(outputs.to_github(report), file=stream)
    if json:
        print(outputs.to_json(report))
    elif not github:
        show.lines(str(report))
    return 0 if report.ok else 1


def solve(
    ledgers: Ledgers,
    *,
    quantity: Annotated[
        list[str] | None,
        typer.Option(
            help='A quantity whose range is wanted, such as "nonconforming(offline)"; repeatable.',
            show_default=False,
        ),
    ] = None,
    lang: OfLedger = None,
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

    words: Any = None if lang is None else language(lang)
    solution = solved(ledgers, quantities=quantity or (), lang=words)
    if json:
        show.print_json(outputs.solution_dict(solution))
    else:
        show.lines(outputs.solution_text(solution))
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
    strict: Annotated[bool, typer.Option(help="Warnings fail too.")] = False,
    github: Github = False,
    default: Default = None,
    aliases: Aliases = None,
    lang: Annotated[
        str | None,
        typer.Option(
            "--lang",
            help="Language of messages: zh or en; that of the text when left out.",
            show_default=False,
        ),
    ] = None,
    json: Json = False,
) -> int:
    """Read a bulletin's text, and say which of its numbers cannot be right.

    Exit code 0: nothing is certainly wrong (there may be warnings). 1: an error was found, or with --strict a warning.
    2: could not run.

    Examples:

      spotcheck proofread draft.docx --html marked.html

      spotcheck proofread draft.md --data lists/ --save draft.figures.toml
    """
    from spotcheck.errors import ArgumentError, SpotcheckError
    from spotcheck.figures import proofread as proofed
    from spotcheck.figures.loading import SUFFIX
    from spotcheck.figures.proofreading import output

    if lang is not None:
        language(lang)
    if save is not None and not save.name.lower().endswith(SUFFIX):
        raise ArgumentError(f"--save writes a ledger, NAME{SUFFIX} (got {str(save)!r})")
    written.apart({"--save": save, "--html": html}, [document, *(data or []), aliases])
    against = sources.source(data, default=default, aliases=aliases, lang=lang or "en") if data else None
    text: Any = _piped() if document == "-" else Path(document)
    proof = proofed(text, against, strict=strict, lang=lang)
    if save is not None and not proof.ledger.figures:
        raise SpotcheckError(f"{document}: no figure was read, so there is no ledger to save")
    if save is not None:
        proof.ledger.dump(save)
    if html is not None:
        proof.to_html(html)
    if github:
        print(output.to_github(proof, document), file=sys.stderr if json else sys.stdout)
    if json:
        print(output.to_json(proof))
    elif not github:
        show.lines(str(proof))
    return 0 if proof.ok else 1


def _piped() -> str:
    """Take the text of a pipe, in the encodings that files are read in."""
    from spotcheck.errors import DocumentError
    from spotcheck.figures.proofreading.decoding import UNKNOWN, decoded

    text = decoded(sys.stdin.buffer.read())
    if text is None:
        raise DocumentError(f"standard input {UNKNOWN}")
    if not text.strip():
        raise DocumentError("standard input holds no text")
    return text.replace("\r\n", "\n").replace("\r", "\n")
