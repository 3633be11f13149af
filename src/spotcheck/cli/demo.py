"""spotcheck demo: the whole way, on lists that come with the package."""

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from spotcheck import files, samples
from spotcheck.cli import show

if TYPE_CHECKING:
    import pandas as pd

_RATES = "year channel sampled tested nonconforming rate low high method confidence".split()
_YEARS = "channel base_year year base_sampled sampled volume_ratio base_rate rate rate_change".split()
_BREAKS = {
    "zh": {2020: "2020年7月31日起生产领域监督抽查与流通领域监测合并"},
    "en": {2020: "production checks and distribution monitoring were merged on 31 July 2020"},
}


def demo(
    folder: Annotated[Path, typer.Option("--folder", help="Where to write.")] = Path("spotcheck-demo"),
) -> int:
    """Go the whole way once: lists, rates, paragraph, charts, report, and a check of published figures.

    The lists are synthetic; their totals equal the published figures of a real document.
    """
    import spotcheck as sc

    try:  # before the work, and not after it
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise sc.SpotcheckError(
            f"--folder {folder}: no folder can be made there ({error.strerror}); give another name"
        ) from error
    _step("Reading the sample lists (synthetic)")
    intake = sc.samples.shanghai()
    show.lines(str(intake))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", sc.ScopeWarning)  # the paragraph says what is left out
        rates = sc.failure_rates(intake, ["year", "channel"])
        years = sc.year_over_year(intake, "channel")
        _step("Failure rates")
        show.frame_table(rates, "en", _RATES)
        _step("Year over year")
        show.frame_table(years[years["year"] == 2020], "en", _YEARS)
        _step("The paragraph")
        for lang in ("zh", "en"):
            show.lines(f"{sc.summarise(intake, lang=lang, breaks=_BREAKS[lang])}\n")
        _step("Published figures against the data")
        report = sc.check(samples.ledger(), intake)
        show.lines(str(report))
        _step(f"Writing {folder}/")
        _pictures(folder, intake)
        for lang in ("zh", "en"):
            sc.report(intake, folder / f"bulletin-{lang}.html", lang=lang, breaks=_BREAKS[lang])
            table = sc.table(rates, lang=lang).to_html(doctype_html=True)
            files.write_text(folder / f"rates-{lang}.html", table)
    for path in sorted(folder.iterdir()):
        show.lines(f"  {path}")
    show.lines(f"\nOpen {folder / 'bulletin-zh.html'} or {folder / 'bulletin-en.html'} in a browser.")
    return 0 if report.ok else 1


def _pictures(folder: Path, intake: Any) -> None:
    """Draw rates and contrasts of 2020 by category, and what moved since 2019."""
    import spotcheck as sc

    batches = intake.batches[intake.batches["year"] == 2020]
    frames: dict[str, pd.DataFrame] = {
        "rates": sc.failure_rates(batches, "category"),
        "compare": sc.compare(batches, "channel", baseline="offline", by="category", adjust_for="stage"),
        "year-over-year": sc.year_over_year(intake, "category"),
    }
    draw = {"rates": sc.plot.rates, "compare": sc.plot.compare, "year-over-year": sc.plot.year_over_year}
    for lang in ("zh", "en"):
        for name, frame in frames.items():
            sc.plot.save(draw[name](frame, lang=lang), folder / f"{name}-{lang}.png")


def _step(words: str) -> None:
    """Print what comes next."""
    show.lines(f"\n━━ {words}")
