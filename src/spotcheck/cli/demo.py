"""spotcheck demo: the whole way, on lists that come with the package."""

from pathlib import Path
from typing import Annotated

import typer

from spotcheck import files, samples
from spotcheck.cli import show


def demo(
    folder: Annotated[Path, typer.Option("--folder", help="Where to write.")] = Path("spotcheck-demo"),
) -> int:
    """Go the whole way once: lists, rates, paragraph, charts, report, and a check of published figures.

    The lists are synthetic; their totals equal the published figures of a real document.
    """
    import warnings

    import spotcheck as sc

    _step("Reading the sample lists (synthetic)")
    intake = sc.samples.shanghai()
    show.lines(str(intake))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", sc.ScopeWarning)  # the paragraph says what is left out
        rates = sc.failure_rates(intake, ["year", "channel"])
        years = sc.year_over_year(intake, "channel")
        contrast = sc.compare(intake, "channel", baseline="offline", by="category", adjust_for="stage")
        by_category = sc.failure_rates(intake, ["year", "category"])
        by_category = by_category[by_category["year"] == 2020].drop(columns="year").reset_index(drop=True)
        categories = sc.year_over_year(intake, "category")
    _step("Failure rates")
    show.frame_table(
        rates,
        "en",
        [
            "year",
            "channel",
            "sampled",
            "tested",
            "nonconforming",
            "rate",
            "low",
            "high",
            "method",
            "confidence",
        ],
    )
    _step("Year over year")
    show.frame_table(
        years[years["year"] == 2020],
        "en",
        [
            "channel",
            "base_year",
            "year",
            "base_sampled",
            "sampled",
            "volume_ratio",
            "base_rate",
            "rate",
            "rate_change",
        ],
    )
    _step("The paragraph")
    breaks = {2020: "2020年7月31日起生产领域监督抽查与流通领域监测合并"}
    show.lines(str(sc.summarise(intake, lang="zh", breaks=breaks)))
    show.lines("")
    show.lines(
        str(
            sc.summarise(
                intake,
                lang="en",
                breaks={2020: "production checks and distribution monitoring were merged on 31 July 2020"},
            )
        )
    )
    _step("Published figures against the data")
    report = sc.check(samples.ledger(), intake)
    show.lines(str(report))
    _step(f"Writing {folder}/")
    folder.mkdir(parents=True, exist_ok=True)
    _pictures(folder, by_category, contrast, categories)
    for lang in ("zh", "en"):
        sc.report(
            intake, folder / f"bulletin-{lang}.html", lang=lang, breaks=breaks if lang == "zh" else None
        )
        files.write_text(folder / f"rates-{lang}.html", sc.table(rates, lang=lang).to_html(doctype_html=True))
    for path in sorted(folder.iterdir()):
        show.lines(f"  {path}")
    show.lines(f"\nOpen {folder / 'bulletin-zh.html'} or {folder / 'bulletin-en.html'} in a browser.")
    return 0 if report.ok else 1


def _pictures(folder: Path, rates, contrast, years) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    import matplotlib.pyplot as plt

    import spotcheck as sc

    for lang in ("zh", "en"):
        for name, draw, frame in (
            ("rates", sc.plot.rates, rates),
            (
                "compare",
                sc.plot.compare,
                contrast[contrast["year"] == 2020] if "year" in contrast else contrast,
            ),
            ("year-over-year", sc.plot.year_over_year, years),
        ):
            axes = draw(frame, lang=lang)
            sc.plot.save(axes, folder / f"{name}-{lang}.png")
            plt.close(axes.figure)


def _step(words: str) -> None:
    """Print what comes next."""
    show.lines(f"\n━━ {words}")
