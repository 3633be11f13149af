"""The bulletin's paragraph: counts, rates and comparisons in words, every number computed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from spotcheck import measures
from spotcheck.errors import ArgumentError, checked_breaks
from spotcheck.language import Language, bulletin, check_language
from spotcheck.measures.alike import say_alike
from spotcheck.reports import statements
from spotcheck.reports.counted import Counted, chosen_year
from spotcheck.reports.draft import Draft
from spotcheck.reports.statements import Story
from spotcheck.tallies.tallying import every_kind

if TYPE_CHECKING:
    import pandas as pd

    from spotcheck.figures import Ledger


@dataclass(frozen=True)
class Summary:
    """A paragraph, the ledger of its numbers, and the tables behind it.

    Attributes
    ----------
    text : str
        The paragraph; also ``str()`` of the summary.
    figures : Ledger
        Every number of the text with what it is a number of; ``spotcheck.check(figures, data)`` passes.
    tables : dict of DataFrame
        Result frames behind the text: ``rates`` by year, and where the data know them ``channel``, ``stage``,
        ``category``, ``year_over_year``, ``compare``; none where nothing was tested.
    """

    text: str
    figures: "Ledger"
    tables: "dict[str, pd.DataFrame]"

    def __str__(self) -> str:
        return self.text


def summarise(
    data: Any,
    *,
    year: int | None = None,
    lang: str = "en",
    breaks: dict[int, str] | None = None,
    programmes: tuple[str, ...] | str | None = None,
) -> Summary:
    """Write the bulletin's paragraph.

    Parameters
    ----------
    data
        Batches, a tally or an Intake, on any engine.
    year
        The year to report; the last one when None.
    lang
        ``"zh"`` or ``"en"``.
    breaks
        Year → what changed in it ("rules changed on 31 July 2020"): comparisons across it carry the note.
    programmes
        Kinds of programme to count, or ``"all"``; None counts routine ones, and says what was left out.

    Returns
    -------
    Summary
        ``.text``, ``.figures`` (a ledger of every number in it) and ``.tables``.

    Raises
    ------
    ArgumentError
        When the data have no such year, or nothing is in scope.

    Warns
    -----
    SpotcheckWarning
        When names read alike and are counted apart, as "toys" and " toys" are.

    Notes
    -----
    Rates are of the tested batches, rounded half-up from exact fractions. A rate of fewer than 20 tested batches is
    not printed. A change, or a difference between online and offline, is said to be no more than chance would explain
    when its 95 % Miettinen–Nurminen interval holds zero.

    Examples
    --------
    >>> import spotcheck as sc
    >>> tally = sc.counts({(2019, "online"): (154, 621), (2020, "online"): (485, 1739)}, ["year", "channel"])
    >>> print(sc.summarise(tally, lang="zh"))
    2020年，线上抽查1739批次，发现不合格485批次，不合格发现率为27.9%，抽查批次量是2019年的2.8倍，不合格发现率比2019年（24.8%）上升3.1个百分点，变化未超出随机波动的范围。
    """
    check_language(lang)
    language = cast("Language", lang)
    counted = Counted.of(data, programmes)
    at = chosen_year(counted, year)
    draft = told(counted, at, language, checked_breaks(breaks))
    return Summary(draft.text, draft.ledger(title=bulletin.title(at, language)), _tables(counted, at))


def told(counted: Counted, year: int | None, lang: Language, breaks: dict[int, str]) -> Draft:
    """Tell the story of a year: the statements in the order a bulletin has them."""
    if not counted.count(**({} if year is None else {"year": year})).sampled:
        others = {kind: counts.sampled for kind, counts in counted.left_out().items()}
        raise ArgumentError(f"there is no batch in scope to summarise{every_kind(others)}")
    say_alike(counted.names(), lang)
    story = Story(Draft(lang), counted, year, lang)
    for state in (
        statements.overall,
        statements.channels,
        statements.stages,
        statements.categories,
        statements.left_out,
    ):
        story.draft.paragraph()
        state(story)
    statements.breaks(story, breaks)
    return story.draft


def _tables(counted: Counted, year: int | None) -> "dict[str, pd.DataFrame]":
    """Make the result frames behind the text, of the programmes that are in scope."""
    rows = counted.in_scope
    years = ["year"] if year is not None else []
    now = rows[rows["year"] == year] if year is not None else rows
    if not now["tested"].sum():
        return {}
    found = {"rates": measures.failure_rates(rows, years, programmes="all")}
    for key in ("channel", "stage", "category"):
        if key in counted.keys:
            found[key] = measures.failure_rates(now, key, programmes="all")
    if len(counted.years()) > 1:
        by = ["channel"] if "channel" in counted.keys else []
        dated = rows[rows["year"].notna()]
        found["year_over_year"] = measures.year_over_year(dated, by, programmes="all")
    if {"online", "offline"} <= set(
        counted.levels("channel", **({"year": year} if year is not None else {}))
    ):
        adjust = "stage" if "stage" in counted.keys else None
        found["compare"] = measures.compare(
            now, "channel", baseline="offline", adjust_for=adjust, programmes="all"
        )
    return found
