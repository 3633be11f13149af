"""Arguments and options that several commands share, and what they mean."""

from pathlib import Path
from typing import Annotated, Any

import typer

from spotcheck.errors import ArgumentError
from spotcheck.language import check_language

Files = Annotated[
    list[str],
    typer.Argument(help="Lists: files, folders or globs (xlsx, xls, csv, tsv, parquet).", show_default=False),
]
By = Annotated[
    list[str] | None,
    typer.Option("--by", help="A column to group by; repeat it for several.", show_default=False),
]
Json = Annotated[bool, typer.Option("--json", help="Print JSON for a program instead of a table.")]
Lang = Annotated[str, typer.Option("--lang", help="Language of words and headers: zh or en.")]
Programmes = Annotated[
    list[str] | None,
    typer.Option(
        "--programmes",
        help="Kinds of programme to count (routine, special, follow-up, re-check, monitoring), or all; "
        "routine alone when left out.",
        show_default=False,
    ),
]
Default = Annotated[
    list[str] | None,
    typer.Option(
        "--defaults",
        "--default",
        help="What the list does not say, as COLUMN=VALUE: --defaults channel=online.",
        show_default=False,
    ),
]
Aliases = Annotated[
    Path | None,
    typer.Option(
        "--aliases",
        help="A mapping of headers to columns (TOML), as --save-mapping writes it.",
        show_default=False,
    ),
]
Sheet = Annotated[str | None, typer.Option("--sheet", help="Read only this sheet.", show_default=False)]
Confidence = Annotated[float, typer.Option("--confidence", help="Confidence level of the intervals, 0 … 1.")]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write to this file.", show_default=False)
]
Breaks = Annotated[
    list[str] | None,
    typer.Option(
        "--breaks",
        "--break",
        help='A change of rules, as YEAR=TEXT: --breaks "2020=rules changed in July".',
        show_default=False,
    ),
]


def defaults_of(pairs: list[str] | None) -> dict[str, Any] | None:
    """Read ``COLUMN=VALUE`` pairs.

    >>> defaults_of(["channel=online", "year=2020"])
    {'channel': 'online', 'year': '2020'}
    """
    return dict(map(_default, pairs)) if pairs else None


def breaks_of(pairs: list[str] | None) -> dict[int, str] | None:
    """Read ``YEAR=TEXT`` pairs.

    >>> breaks_of(["2020=rules changed"])
    {2020: 'rules changed'}
    """
    if not pairs:
        return None
    found: dict[int, str] = {}
    for text in pairs:
        year, _, note = text.partition("=")
        if not (year.strip().isdecimal() and note.strip()):
            raise ArgumentError(
                f"--breaks takes YEAR=TEXT, such as 2020=rules changed in July (got {text!r})"
            )
        found[int(year)] = note.strip()
    return found


def programmes_of(words: list[str] | None) -> tuple[str, ...] | str | None:
    """Read the kinds of programme: None, ``"all"``, or a tuple.

    >>> programmes_of(["special", "routine"]), programmes_of(["all"])
    (('special', 'routine'), 'all')
    """
    if not words:
        return None
    return "all" if "all" in words else tuple(words)


def language(lang: str) -> str:
    """Check the language asked for."""
    check_language(lang)
    return lang


def _default(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign or not name.strip():
        raise ArgumentError(f"--defaults takes COLUMN=VALUE, such as channel=online (got {text!r})")
    return name.strip(), value.strip()
