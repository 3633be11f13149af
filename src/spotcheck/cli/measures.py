"""spotcheck rates, compare, yoy."""

from typing import Annotated

import typer

from spotcheck.cli import data, show
from spotcheck.cli.options import (
    Aliases,
    By,
    Confidence,
    Default,
    Files,
    Json,
    Lang,
    Programmes,
    Sheet,
    language,
    programmes_of,
)

_RATES = ["rate", "low", "high", "method", "confidence", "note"]
_COMPARE = ["difference", "difference_low", "difference_high", "ratio", "ratio_low", "ratio_high"]
_ADJUSTED = ["adjusted_ratio", "adjusted_ratio_low", "adjusted_ratio_high"]
_YEARS = ["volume_ratio", "base_rate", "rate", "rate_change", "rate_change_low", "rate_change_high"]


def rates(
    files: Files,
    *,
    by: By = None,
    method: Annotated[
        str | None, typer.Option(help="Interval: wilson (default), clopper-pearson, mid-p, jeffreys, …")
    ] = None,
    confidence: Confidence = 0.95,
    cluster: Annotated[
        str | None, typer.Option(help="A column whose batches hang together, such as producer.")
    ] = None,
    standard: Annotated[int | None, typer.Option(help="Standardise to the mix of this year.")] = None,
    programmes: Programmes = None,
    default: Default = None,
    aliases: Aliases = None,
    sheet: Sheet = None,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Failure rates with their counts and intervals.

    The denominator is the batches tested. Other than routine programmes are left out unless asked for.

    Examples:

      spotcheck rates lists/ --by year --by channel

      spotcheck rates 2020.xlsx --by category --programmes all --json
    """
    from spotcheck.measures import failure_rates

    source = data.source(files, default=default, aliases=aliases, sheet=sheet, lang=language(lang))
    result = failure_rates(
        source,
        by or (),
        method=method,
        confidence=confidence,
        cluster=cluster,
        standard=standard,
        programmes=programmes_of(programmes),
    )
    if json:
        show.print_json(show.frame_json(result))
    else:
        show.frame_table(result, lang, [*(by or []), "sampled", "tested", "nonconforming", *_RATES])


def compare(
    files: Files,
    *,
    on: Annotated[str, typer.Option(help="The column whose levels are compared, such as channel.")],
    baseline: Annotated[str, typer.Option(help="The level they are compared with, such as offline.")],
    by: By = None,
    adjust_for: Annotated[
        list[str] | None, typer.Option(help="A column to adjust for, such as stage; repeat it for several.")
    ] = None,
    confidence: Confidence = 0.95,
    programmes: Programmes = None,
    default: Default = None,
    aliases: Aliases = None,
    sheet: Sheet = None,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Contrast failure rates: difference, ratio and odds ratio with intervals.

    Examples:

      spotcheck compare lists/ --on channel --baseline offline

      spotcheck compare lists/ --on channel --baseline offline --by category --adjust-for stage
    """
    from spotcheck.measures import compare as compared

    source = data.source(files, default=default, aliases=aliases, sheet=sheet, lang=language(lang))
    adjusted = adjust_for or None
    result = compared(
        source,
        on,
        baseline=int(baseline) if on in ("year", "month", "quarter") and baseline.isdecimal() else baseline,
        by=by or (),
        adjust_for=adjusted,
        confidence=confidence,
        programmes=programmes_of(programmes),
    )
    if json:
        show.print_json(show.frame_json(result))
    else:
        counts = [
            "nonconforming",
            "tested",
            "rate",
            "baseline_nonconforming",
            "baseline_tested",
            "baseline_rate",
        ]
        tail = ["p_adjusted", "method", "confidence", "note"]
        show.frame_table(
            result,
            lang,
            [*(by or []), on, "baseline", *counts, *_COMPARE, *(_ADJUSTED if adjusted else []), *tail],
        )


def yoy(
    files: Files,
    *,
    by: By = None,
    base: Annotated[
        int | None, typer.Option(help="Compare every year with this one, not with the year before.")
    ] = None,
    confidence: Confidence = 0.95,
    programmes: Programmes = None,
    default: Default = None,
    aliases: Aliases = None,
    sheet: Sheet = None,
    lang: Lang = "en",
    json: Json = False,
) -> None:
    """Year over year: volume as a multiple, rates in percentage points.

    Examples:

      spotcheck yoy lists/ --by channel

      spotcheck yoy lists/ --base 2019 --json
    """
    from spotcheck.measures import year_over_year

    source = data.source(files, default=default, aliases=aliases, sheet=sheet, lang=language(lang))
    result = year_over_year(
        source, by or (), base=base, confidence=confidence, programmes=programmes_of(programmes)
    )
    if json:
        show.print_json(show.frame_json(result))
    else:
        counts = ["base_sampled", "sampled", "base_nonconforming", "nonconforming"]
        show.frame_table(
            result, lang, [*(by or []), "base_year", "year", *counts, *_YEARS, "method", "confidence", "note"]
        )
