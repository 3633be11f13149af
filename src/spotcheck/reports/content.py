"""The sections of a report, one function each: data in, blocks out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spotcheck import measures, tallies
from spotcheck.language import Language, bulletin, labels, report
from spotcheck.reports.counted import Counted
from spotcheck.reports.document import Block, Fact, Facts, Heading, Picture, Table, Text
from spotcheck.reports.draft import Draft
from spotcheck.reports.tabled import note_table

if TYPE_CHECKING:
    import pandas as pd

_RATES = ("sampled", "tested", "nonconforming", "rate", "low", "high")
_YEARS = (
    "base_sampled",
    "sampled",
    "volume_ratio",
    "base_rate",
    "rate",
    "rate_change",
    "rate_change_low",
    "rate_change_high",
)
_CONTRAST = (
    "nonconforming",
    "tested",
    "rate",
    "baseline_nonconforming",
    "baseline_tested",
    "baseline_rate",
    "ratio",
    "ratio_low",
    "ratio_high",
)
_ADJUSTED = ("adjusted_ratio", "adjusted_ratio_low", "adjusted_ratio_high")
#: how many products are named as the highest, and as the lowest
EXTREMES = 10
#: how many failed items are listed
ITEMS = 15
#: fewer tested batches than this are not ranked
MINIMUM = 20


@dataclass(frozen=True)
class Material:
    """What the sections are made from.

    Attributes
    ----------
    data
        The batches, tally or Intake that the report is of.
    counted
        Their counts.
    year, base
        The year reported, and the year before where the data have it.
    lang
        Language.
    draft
        The text so far, and the ledger to which printed numbers are added.
    """

    data: Any
    counted: Counted
    year: int | None
    base: int | None
    lang: Language
    draft: Draft

    @property
    def rows(self) -> "pd.DataFrame":
        """The tally in scope, of all years."""
        return self.counted.in_scope

    @property
    def now(self) -> "pd.DataFrame":
        """The tally in scope, of the year reported."""
        return self.rows if self.year is None else self.rows[self.rows["year"] == self.year]

    @property
    def two_years(self) -> "pd.DataFrame":
        """The tally in scope, of the year reported and the one before."""
        return self.rows[self.rows["year"].isin([self.year, self.base])]

    @property
    def when(self) -> dict[str, Any]:
        """The conditions of the year."""
        return {} if self.year is None else {"year": self.year}

    def text(self, name: str, /, **slots: object) -> str:
        """Give a heading, caption or sentence."""
        return report.text(name, self.lang, **slots)

    def table(self, block: Table, keys: tuple[str, ...] = (), **conditions: Any) -> Table:
        """Give a table whose numbers are noted in the ledger."""
        note_table(self.draft, self.counted, block, keys, **conditions)
        return block


def headline(m: Material) -> Iterator[Block]:
    """Show the counts and rates a reader looks for first."""
    facts: list[Fact] = []
    counts = m.counted.count(**m.when)
    levels = [level for level in ("online", "offline") if level in m.counted.levels("channel", **m.when)]
    scopes: list[tuple[str, Any]] = [(labels.column_label("sampled", m.lang), counts)]
    scopes += [
        (labels.value_label("channel", c, m.lang), m.counted.count(**m.when, channel=c))
        for c in levels
        if len(levels) > 1
    ]
    facts.append(Fact(scopes[0][0], report.whole(counts.sampled, m.lang)))
    for name, part in [(labels.column_label("rate", m.lang), counts), *scopes[1:]]:
        if part.tested:
            label = name if part is counts else report.text("rate of", m.lang, scope=name)
            detail = f"{report.whole(part.nonconforming, m.lang)} / {report.whole(part.tested, m.lang)}"
            facts.append(Fact(label, bulletin.rate(part.rate), detail))
    yield Heading(m.text("headline"))
    yield Facts(tuple(facts))


def rates(m: Material) -> Iterator[Block]:
    """Give the failure rates by channel, stage and category."""
    from spotcheck import plot

    yield Heading(m.text("rates"))
    for key in ("channel", "stage", "category"):
        if key not in m.counted.keys or not m.counted.levels(key, **m.when):
            continue
        frame = measures.failure_rates(m.now, key, programmes="all")
        caption = m.text(f"caption by {key}")
        yield Heading(m.text(f"by {key}"), 2)
        if key == "category":
            yield Picture(caption, lambda frame=frame: plot.rates(frame, lang=m.lang))
        yield m.table(Table(caption, frame, (key, *_RATES), key, chart="rate"), (key,), **m.when)


def years(m: Material) -> Iterator[Block]:
    """Compare the year with the one before: by channel and by category."""
    from spotcheck import plot

    if m.base is None:
        return
    yield Heading(m.text("year over year"))
    slots = {"year": m.year, "base": m.base}
    for key, caption in (("channel", "caption yoy"), ("category", "caption yoy category")):
        if key not in m.counted.keys:
            continue
        frame = measures.year_over_year(m.two_years, key, programmes="all")
        frame = frame[frame["year"] == m.year].reset_index(drop=True)
        if key == "category":
            yield Picture(
                m.text(caption, **slots), lambda frame=frame: plot.year_over_year(frame, lang=m.lang)
            )
        table = Table(m.text(caption, **slots), frame, (key, *_YEARS), f"{key} {m.base}-{m.year}")
        yield m.table(table, (key,), **m.when)


def contrast(m: Material) -> Iterator[Block]:
    """Compare online with offline: as a whole, adjusted for stage, and by category."""
    from spotcheck import plot

    if {"online", "offline"} - set(m.counted.levels("channel", **m.when)):
        return
    yield Heading(m.text("contrast"))
    mixed = len(m.counted.levels("stage", **m.when, channel="offline")) > 1
    frame = measures.compare(
        m.now, "channel", baseline="offline", adjust_for="stage" if mixed else None, programmes="all"
    )
    columns = ("channel", "baseline", *_CONTRAST, *(_ADJUSTED if mixed else ()))
    note = f"{m.text('mixed stages')}{m.text('adjusted on')}" if mixed else ""
    yield m.table(Table(m.text("caption compare"), frame, columns, "channels", note), ("channel",), **m.when)
    if "category" in m.counted.keys:
        frame = measures.compare(m.now, "channel", baseline="offline", by="category", programmes="all")
        caption = m.text("caption compare category")
        yield Picture(caption, lambda: plot.compare(frame, lang=m.lang))
        table = Table(caption, frame, ("category", *_CONTRAST, "p_adjusted"), "channels by category")
        yield m.table(table, ("category", "channel"), **m.when)


def mix(m: Material) -> Iterator[Block]:
    """Divide the change of the rate into rates and mix."""
    from spotcheck import plot

    if m.base is None or "category" not in m.counted.keys:
        return
    frame = measures.decompose(
        m.two_years, "year", mix="category", level=m.year, baseline=m.base, programmes="all"
    )
    yield Heading(m.text("mix"))
    yield Picture(m.text("caption mix"), lambda: plot.decomposition(frame, lang=m.lang))
    columns = ("category", "share", "base_share", "rate", "base_rate", "within", "mix", "change")
    yield Table(m.text("caption mix"), frame, columns, "mix")


def items(m: Material) -> Iterator[Block]:
    """List the failed items, most frequent first; only batches know them."""
    from spotcheck import plot

    if "failed_items" not in tallies.columns(m.data):
        return
    frame = measures.failed_items(
        m.data, "year" if m.year is not None else (), programmes=m.counted.kinds or "all"
    )
    if m.year is not None:
        frame = frame[frame["year"] == m.year].drop(columns="year").reset_index(drop=True)
    if not len(frame):
        return
    yield Heading(m.text("items"))
    note = m.text("items are not batches")
    yield Picture(m.text("caption items"), lambda: plot.failed_items(frame, lang=m.lang))
    yield Table(
        m.text("caption items"), frame.head(ITEMS), ("item", "batches", "share"), "items", note, "batches"
    )


def extremes(m: Material) -> Iterator[Block]:
    """Name the products with the highest and the lowest rates, of those with enough batches."""
    if "product" not in tallies.columns(m.data):
        return
    by = (*(("year",) if m.year is not None else ()), "product")
    tally = tallies.tally(m.data, by, programmes=m.counted.kinds or "all")
    tally = tally if m.year is None else tally[tally["year"] == m.year]
    frame = measures.failure_rates(tally, "product", programmes="all")
    frame = frame[(frame["tested"] >= MINIMUM) & frame["product"].notna()]
    if len(frame) < 2 * EXTREMES:
        return
    ranked = frame.sort_values(["rate", "tested", "product"], ascending=[False, False, True], kind="stable")
    yield Heading(m.text("extremes"))
    for name, part in (("high", ranked.head(EXTREMES)), ("low", ranked.tail(EXTREMES)[::-1])):
        note = m.text("small products", minimum=MINIMUM)
        table = Table(
            m.text(f"caption {name}"),
            part.reset_index(drop=True),
            ("product", *_RATES[1:]),
            f"products {name}",
            note,
        )
        yield m.table(table, ("product",), **m.when)


def left_out(m: Material) -> Iterator[Block]:
    """Say what is not in the figures, and why: programmes, batches without a verdict, rows that were rejected."""
    import pandas as pd

    blocks: list[Block] = []
    others = m.counted.left_out(**m.when)
    if others:
        frame = pd.DataFrame(
            [{"programme_kind": kind, **counts._asdict()} for kind, counts in others.items()]
        )
        columns = ("programme_kind", "sampled", "tested", "nonconforming")
        blocks += [
            Text(m.text("programmes")),
            Table(m.text("caption programmes"), frame, columns, "programmes"),
        ]
    counts = m.counted.count(**m.when)
    if counts.sampled > counts.tested:
        blocks.append(Text(m.text("no verdict", number=report.whole(counts.sampled - counts.tested, m.lang))))
    blocks += _rejected(m)
    yield Heading(m.text("left out"))
    yield from blocks or [Text(m.text("nothing left out"))]


def _rejected(m: Material) -> list[Block]:
    """Say how many rows of the lists were rejected, by reason; only an Intake knows."""
    if not hasattr(m.data, "problems"):
        return []
    rejected = m.data.rows - m.data.accepted
    slots = {"rows": m.data.rows, "accepted": m.data.accepted, "rejected": rejected}
    said: list[Block] = [
        Text(m.text("intake", **{k: report.whole(int(v), m.lang) for k, v in slots.items()}))
    ]
    if not rejected or not hasattr(m.data.problems, "groupby"):
        return said
    from spotcheck.intake import problem_counts

    frame = problem_counts(m.data, lang=m.lang)
    return [*said, Table(m.text("caption rejected"), frame, tuple(str(c) for c in frame.columns), "rejected")]


def method(m: Material) -> Iterator[Block]:
    """Explain method and limits in plain words."""
    yield Heading(m.text("method"))
    for words in report.method(m.lang):
        yield Text(words)
    yield Text(m.text("ledger"), "note")


#: the sections, in the order they are read
SECTIONS = (headline, rates, years, contrast, mix, items, extremes, left_out, method)
