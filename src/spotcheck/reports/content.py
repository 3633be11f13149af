"""The sections of a report, one function each: data in, blocks out."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from spotcheck import measures, tallies
from spotcheck.language import bulletin, labels, report
from spotcheck.language.formats import ABSENT, printed_count
from spotcheck.language.measures import note
from spotcheck.reports.counted import Counts
from spotcheck.reports.document import Block, Fact, Facts, Heading, Picture, Table, Text
from spotcheck.reports.material import Material
from spotcheck.reports.omitted import left_out
from spotcheck.reports.statements import MINIMUM
from spotcheck.reports.tabled import note_items, note_table

if TYPE_CHECKING:
    import pandas as pd

_RATES = ("sampled", "tested", "nonconforming", "rate", "low", "high")
_VOLUMES = ("base_sampled", "sampled", "volume_ratio", "volume_growth")
_YEARS = (
    "base_nonconforming",
    "base_tested",
    "base_rate",
    "nonconforming",
    "tested",
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
_ADJUSTED = tuple(f"adjusted_{of}{end}" for of in ("difference", "ratio") for end in ("", "_low", "_high"))
#: how many products are named as the highest, and as the lowest
EXTREMES = 10
#: a chart draws at most so many failed items
ITEMS = 20
#: a chart draws at most so many rows, the highest or clearest; the table beside it has them all
DRAWN = 30
#: levels that have an order of their own
_ORDER = {"channel": ("online", "offline"), "stage": ("production", "distribution")}


def headline(m: Material) -> Iterator[Block]:
    """Show the counts and rates a reader looks for first."""
    counts = m.counted.count(**m.when)
    before = None if m.base is None else m.counted.count(year=m.base)
    whole = [_count(m, name, counts, before) for name in ("sampled", "nonconforming")]
    scopes: list[tuple[str, Counts]] = [(labels.column_label("rate", m.lang), counts)]
    channels = m.counted.levels("channel", **m.when)
    if len(channels) > 1:
        for channel in _ordered("channel", channels):
            name = m.text("rate of", scope=labels.value_label("channel", channel, m.lang))
            scopes.append((name, m.counted.count(**m.when, channel=channel)))
    rates = [_rate(m, name, c) for name, c in scopes if c.tested]
    yield Heading(m.text("headline"))
    yield Facts(tuple(whole + rates))


def _count(m: Material, name: str, counts: Counts, before: Counts | None) -> Fact:
    """Show a count and that of the year before; where nothing was tested, none could be nonconforming."""
    label = labels.column_label(name, m.lang)
    if name == "nonconforming" and not counts.tested:
        return Fact(label, ABSENT, m.text("no verdict yet"))
    return Fact(label, printed_count(getattr(counts, name)), _then(m, before, name))


def _then(m: Material, before: Counts | None, name: str) -> str:
    if before is None or (name == "nonconforming" and not before.tested):
        return ""
    return m.text("in year", year=m.base, number=printed_count(getattr(before, name)))


def _rate(m: Material, name: str, counts: Counts) -> Fact:
    """Show a rate with its counts; of few batches the counts alone, as in the paragraph."""
    of = f"{printed_count(counts.nonconforming)} / {printed_count(counts.tested)}"
    if counts.tested < MINIMUM:
        return Fact(name, of, m.text("too few", minimum=MINIMUM))
    return Fact(name, bulletin.rate(counts.rate), of)


def rates(m: Material) -> Iterator[Block]:
    """Give the failure rates by channel, stage and category."""
    from spotcheck import plot

    yield Heading(m.text("rates"))
    found = [key for key in ("channel", "stage", "category") if m.counted.levels(key, **m.when)]
    for key in found:
        frame = _in_order(measures.failure_rates(m.now, key, programmes="all"), key)
        caption = m.text(f"caption by {key}")
        yield Heading(m.text(f"by {key}"), 2)
        if key == "category" and len(frame) > 1:
            said = caption + _left(m, frame, "highest drawn")
            yield Picture(said, frame, lambda frame: plot.rates(frame, lang=m.lang, most=DRAWN))
        whole = measures.failure_rates(m.now, programmes="all")
        yield m.table(_with_total(Table(caption, frame, (key, *_RATES), key, chart="rate"), whole), (key,))
    if not found:
        frame = measures.failure_rates(m.now, programmes="all")
        yield m.table(Table(m.text("caption all"), frame, _RATES, "rates"))


def _ordered(key: str, levels: list[Any]) -> list[Any]:
    order = _ORDER.get(key, ())
    return sorted(levels, key=lambda level: order.index(level) if level in order else len(order))


def _in_order(frame: "pd.DataFrame", key: str) -> "pd.DataFrame":
    """Put levels in an order of their own, else the highest rate first; a missing level last."""
    if key in _ORDER:
        place = frame[key].map({level: i for i, level in enumerate(_ORDER[key])}).fillna(len(_ORDER[key]))
        return frame.iloc[place.argsort(kind="stable")].reset_index(drop=True)
    known = frame[key].notna()
    return (
        frame.assign(_known=known)
        .sort_values(["_known", "rate", "tested"], ascending=False, kind="stable", na_position="last")
        .drop(columns="_known")
        .reset_index(drop=True)
    )


def _left(m: Material, frame: "pd.DataFrame", drawn: str, most: int = DRAWN) -> str:
    """Say in the caption of a chart which rows it draws, where there are too many for all."""
    return m.text(drawn, n=most) if len(frame) > most else ""


def _with_total(table: Table, whole: "pd.DataFrame") -> Table:
    """Put the row of all groups under a table of several."""
    import pandas as pd

    if len(table.frame) < 2:
        return table
    parts = table.frame.astype({table.columns[0]: object})  # so that whole numbers stay whole beside no level
    last = whole.reindex(columns=table.frame.columns).astype(
        {c: d for c, d in table.frame.dtypes.items() if c in whole.columns}
    )
    frame = pd.concat([parts, last.dropna(axis="columns", how="all")], ignore_index=True)
    return Table(table.caption, frame, table.columns, table.name, table.note, table.chart, total=True)


def years(m: Material) -> Iterator[Block]:
    """Compare the year with the one before, by channel and by category; show the run of three years or more."""
    from spotcheck import plot

    run = m.counted.years()
    if m.base is None and len(run) < 3:
        return
    yield Heading(m.text("year over year"))
    if len(run) > 2:
        frame = measures.failure_rates(m.rows[m.rows["year"].notna()], "year", programmes="all")
        yield Picture(
            m.text("caption run"), frame, lambda frame: plot.trend(frame, lang=m.lang, breaks=m.breaks)
        )
        note_table(
            m.draft,
            m.counted,
            run_table := Table(m.text("caption run"), frame, ("year", *_RATES), "years"),
            ("year",),
        )
        yield run_table
    if m.base is None:
        return
    slots = {"year": m.year, "base": m.base}
    whole = _of_year(m, measures.year_over_year(m.two_years, programmes="all"))
    found = [
        (k, c)
        for k, c in (("channel", "caption yoy"), ("category", "caption yoy category"))
        if k in m.counted.keys
    ]
    for key, caption in found:
        frame = _of_year(m, measures.year_over_year(m.two_years, key, programmes="all"))
        frame = _in_order(frame, key) if key in _ORDER else _by_change(frame, key)
        caption = m.text(caption, **slots)
        if key == "category" and frame["rate_change"].notna().sum() > 1 and frame["rate_change"].any():
            said = caption + _left(m, frame, "clearest drawn")
            yield Picture(said, frame, lambda frame: plot.year_over_year(frame, lang=m.lang, most=DRAWN))
        yield from _two_years(m, frame, whole, (key,), caption)
    if not found:
        yield from _two_years(m, whole, whole, (), m.text("caption yoy all", **slots))
    for changed, words in sorted(m.breaks.items()):
        if m.base < changed <= (m.year or changed):
            yield Text(m.text("break", text=words.rstrip("。. "), **slots), "note")


def _two_years(
    m: Material, frame: "pd.DataFrame", whole: "pd.DataFrame", keys: tuple[str, ...], caption: str
) -> Iterator[Block]:
    """Give the rates of two years with their counts, and the batches sampled."""
    name = " ".join([*keys, f"{m.base}-{m.year}"])
    volume = caption + m.text("volume")
    for said, columns, sheet in ((caption, _YEARS, name), (volume, _VOLUMES, f"{name} volume")):
        table = Table(said, frame, (*keys, *columns), sheet)
        yield m.table(_with_total(table, whole) if keys else table, keys, {"year": m.base})


def _of_year(m: Material, frame: "pd.DataFrame") -> "pd.DataFrame":
    return frame[frame["year"] == m.year].reset_index(drop=True)


def _by_change(frame: "pd.DataFrame", key: str) -> "pd.DataFrame":
    """Put the largest rise first; what cannot be compared, and a missing level, last."""
    known = frame.assign(_known=frame[key].notna())
    known = known.sort_values(["_known", "rate_change"], ascending=False, kind="stable", na_position="last")
    return known.drop(columns="_known").reset_index(drop=True)


def contrast(m: Material) -> Iterator[Block]:
    """Compare online with offline: as a whole, adjusted for stage, and by category."""
    from spotcheck import plot

    if not _both_channels(m):
        return
    yield Heading(m.text("contrast"))
    mixed = len(m.counted.levels("stage", **m.when)) > 1
    shared = set(m.counted.levels("stage", **m.when, channel="online")) & set(
        m.counted.levels("stage", **m.when, channel="offline")
    )
    adjust = "stage" if mixed and shared else None
    for by, caption in ((None, "caption compare"), ("category", "caption compare category")):
        if by is not None and by not in m.counted.keys:
            continue
        frame = _compared(m, by, adjust)
        caption = m.text(caption)
        if by is not None and frame["ratio"].notna().sum() > 1:
            said = caption + _left(m, frame, "clearest drawn")
            yield Picture(said, frame, lambda frame: plot.compare(frame, lang=m.lang, most=DRAWN))
        keys = (by,) if by else ()
        columns = (*keys, *_CONTRAST, *(("p_adjusted",) if by else ()))
        name = "channels by category" if by else "channels"
        crude = Table(caption, frame, columns, name, words=_channel_words(m))
        yield m.table(crude, keys, {"channel": "offline"}, channel="online")
        if adjust:
            said = m.text("caption compare adjusted category" if by else "caption compare adjusted")
            yield Table(said, frame, (*keys, *_ADJUSTED), f"{name} adjusted", _limits_note(m, frame))
    if mixed:
        yield Text(_stages_note(m, shared), "note")


def _channel_words(m: Material) -> dict[str, str]:
    """Head the counts and rates of a contrast with their channel."""
    sides = (("", "online"), ("baseline_", "offline"))
    return {
        side + column: m.text(
            "of channel",
            channel=labels.value_label("channel", channel, m.lang),
            what=labels.column_label(column, m.lang),
        )
        for side, channel in sides
        for column in ("nonconforming", "tested", "rate")
    }


def _both_channels(m: Material) -> bool:
    return {"online", "offline"} <= set(m.counted.levels("channel", **m.when))


def _limits_note(m: Material, frame: "pd.DataFrame") -> str:
    """Say where the adjusted limits are from, and why a ratio has none, as the notes of the rows do."""
    said = " ".join(frame["note"])
    told = ("adjusted score", "adjusted none failed", "adjusted boundless")
    return {"zh": "", "en": " "}[m.lang].join(m.text(key) for key in told if note(key) in said)


def _compared(m: Material, by: str | None, adjust: str | None) -> "pd.DataFrame":
    """Compare online with offline; that stages are mixed is said in the report, in words."""
    import warnings

    from spotcheck.errors import MixedStagesWarning

    rows = m.now[m.now["channel"].isin(["online", "offline"])]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MixedStagesWarning)
        return measures.compare(
            rows, "channel", baseline="offline", by=by or (), adjust_for=adjust, programmes="all"
        )


def _stages_note(m: Material, shared: set[Any]) -> str:
    if not shared:
        return m.text("no shared stage")
    said = m.text("mixed stages")
    if len(shared) == 1:
        said += m.text("adjusted on", stage=labels.value_label("stage", next(iter(shared)), m.lang))
    return said


def mix(m: Material) -> Iterator[Block]:
    """Divide the change of the rate into rates and mix."""
    from spotcheck import plot

    if m.base is None or len(m.counted.levels("category", **m.when)) < 2:
        return
    both = m.counted.count(**m.when), m.counted.count(year=m.base)
    if not all(counts.tested for counts in both) or {counts.rate for counts in both} in ({0}, {1}):
        return  # where nothing failed, or everything did, there is no change to divide
    frame = measures.decompose(
        m.two_years, "year", mix="category", level=m.year, baseline=m.base, programmes="all"
    )
    yield Heading(m.text("mix"))
    caption = m.text("caption mix", year=m.year, base=m.base)
    if len(frame) <= DRAWN:
        yield Picture(caption, frame, lambda frame: plot.decomposition(frame, lang=m.lang))
    columns = ("category", "base_share", "share", "base_rate", "rate", "within", "mix", "change")
    table = Table(caption, frame, columns, "mix", m.text("how mix"), total=True)
    yield m.table(table, ("category",), {"year": m.base})


def items(m: Material) -> Iterator[Block]:
    """List the failed items, most frequent first; only batches know them."""
    from spotcheck import plot

    if "failed_items" not in tallies.columns(m.data):
        return
    by = "year" if m.year is not None else ()
    frame = measures.failed_items(m.data, by, programmes=m.counted.kinds or "all")
    if m.year is not None:
        frame = frame[frame["year"] == m.year].drop(columns="year").reset_index(drop=True)
    if not len(frame):
        return
    yield Heading(m.text("items"))
    caption = m.text("caption items")
    said = caption + _left(m, frame, "most frequent drawn", ITEMS)
    yield Picture(said, frame, lambda frame: plot.failed_items(frame, lang=m.lang, most=ITEMS))
    note = m.text("items are not batches")
    table = Table(caption, frame, ("item", "batches", "share"), "items", note, "batches")
    note_items(m.draft, m.counted, table, **m.when)
    yield table


def extremes(m: Material) -> Iterator[Block]:
    """Name the products with the highest and the lowest rates, of those with enough batches."""
    rows = m.counted.products
    if rows is None:
        return
    rows = rows if m.year is None else rows[rows["year"] == m.year]
    frame = measures.failure_rates(rows, "product", programmes="all")
    frame = frame[frame["product"].notna()]
    enough = frame[frame["tested"] >= MINIMUM]
    number = min(EXTREMES, len(enough) // 2)
    if not number:
        return
    yield Heading(m.text("extremes"))
    small = m.text("small products", minimum=MINIMUM) if len(enough) < len(frame) else ""
    if enough["rate"].min() == enough["rate"].max():
        yield Text(m.text("no extremes" if enough["nonconforming"].any() else "no product failed"))
        if small:
            yield Text(small, "note")
        return
    high = _most(enough[enough["rate"] > enough["rate"].min()], number, ascending=False)
    low = _most(enough[enough["rate"] < high["rate"].min()], number, ascending=True)
    for name, part in (("high", high), ("low", low)):
        tied = int(
            (enough["rate"] == part["rate"].iloc[-1]).sum() - (part["rate"] == part["rate"].iloc[-1]).sum()
        )
        note = m.joined(m.text("tied products", n=tied) if tied else "", small)
        columns = ("product", *_RATES[1:])
        table = Table(m.text(f"caption {name}"), part, columns, f"products {name}", note)
        yield m.table(table, ("product",))


def _most(frame: "pd.DataFrame", number: int, *, ascending: bool) -> "pd.DataFrame":
    """Give the rows with the highest or the lowest rates; of equal rates, those of more batches tell more."""
    order = frame.sort_values(
        ["rate", "tested", "product"], ascending=[ascending, False, True], kind="stable"
    )
    return order.head(number).reset_index(drop=True)


def method(m: Material) -> Iterator[Block]:
    """Explain method and limits in plain words."""
    yield Heading(m.text("method"))
    several = _both_channels(m) and "category" in m.counted.keys and bool(m.now["tested"].sum())
    for words in report.method(m.lang, several=several):
        yield Text(words)
    yield Text(m.text("ledger"), "note")


#: the sections, in the order they are read
SECTIONS = (headline, rates, years, contrast, mix, items, extremes, left_out, method)
#: those of batches of which none was tested
UNTESTED = (headline, left_out, method)
