"""The section on what is not in the figures of a report, and why."""

from collections.abc import Iterator
from typing import Any

from spotcheck.language import bulletin, report
from spotcheck.reports.counted import Counts
from spotcheck.reports.document import Block, Heading, Table, Text
from spotcheck.reports.material import Material
from spotcheck.reports.tabled import note_programmes


def left_out(m: Material) -> Iterator[Block]:
    """Say what is not in the figures, and why: programmes, years, batches without a verdict, rows that were rejected."""
    blocks = _programmes(m)
    for year in dict.fromkeys((m.year, m.base)):
        counts = m.counted.count(**({} if year is None else {"year": year}))
        if year is not None or m.year is None:
            blocks += _no_verdict(m, counts, year)
    blocks += _years(m)
    if m.counted.undated():
        blocks.append(Text(m.text("undated", number=bulletin.batches(m.counted.undated(), m.lang))))
    blocks += _rejected(m)
    yield Heading(m.text("left out"))
    yield from blocks or [Text(m.text("nothing left out"))]


def _programmes(m: Material) -> list[Block]:
    """Count the programmes that are not in scope, in each year, and where none is stated."""
    import pandas as pd

    years = m.counted.every_year() if m.year is not None else []
    found = [(year, m.counted.left_out(year=year)) for year in years] or [(None, m.counted.left_out())]
    rows = [
        {"year": year, "programme_kind": kind, **counts._asdict()}
        for year, kinds in found
        for kind, counts in kinds.items()
    ]
    if not rows:
        return []
    frame = pd.DataFrame(rows).astype({"year": "Int64"})
    columns = ("programme_kind", "sampled", "tested", "nonconforming")
    if {row["year"] for row in rows} != {m.year}:
        columns = ("year", *columns)
    table = Table(m.text("caption programmes"), frame, columns, "programmes")
    note_programmes(m.draft, table, dated=m.year is not None)
    outside, inside = dict.fromkeys(frame["programme_kind"]), m.counted.kinds or ()
    # The rates of others than routine checks are of what the caller chose, not of what is no target.
    said = "programmes" if "routine" in inside and "routine" not in outside else "programmes chosen"
    slots = {"kinds": bulletin.programmes(outside, m.lang), "chosen": bulletin.programmes(inside, m.lang)}
    text = m.text(said, **slots)
    return [Text(text[:1].upper() + text[1:]), table]


def _years(m: Material) -> list[Block]:
    """Count the batches of years that the report does not show, and say that there is no year before."""
    years = m.counted.years()
    blocks: list[Block] = []
    others = [year for year in years if year not in m.shown]
    if others:
        before = len(m.draft.figures)
        said = m.text("other years", items=_dated(m, others))
        for figure in m.draft.figures[before:]:
            figure["quote"] = said
        blocks.append(Text(said))
    if m.year is not None and m.base is None and len(years) > 1:
        blocks.append(Text(m.text("no base", base=m.year - 1)))
    return blocks


def _dated(m: Material, years: list[int]) -> str:
    items: list[str] = []
    for year in years:
        scope = m.draft.scope(f"t{len(m.draft.scopes) + 1}", m.counted.scope(year=year))
        number = bulletin.batches(m.counted.count(year=year).sampled, m.lang)
        items.append(bulletin.batches_of(m.draft.figure(number, f"sampled({scope})"), year, m.lang))
    return bulletin.LIST_JOIN[m.lang].join(items)


def _no_verdict(m: Material, counts: Counts, year: int | None) -> list[Block]:
    number = counts.sampled - counts.tested
    if not number:
        return []
    conditions = {} if year is None else {"year": year}
    scope = m.draft.scope(f"t{len(m.draft.scopes) + 1}", m.counted.scope(**conditions))
    printed = m.draft.figure(bulletin.batches(number, m.lang), f"sampled({scope}) - tested({scope})")
    said = m.text("no verdict", when=bulletin.period(year, m.lang), number=printed)
    m.draft.figures[-1]["quote"] = said
    return [Text(said)]


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

    frame: Any = problem_counts(m.data, lang=m.lang)
    frame = frame.set_axis(["problem", "column", "rows"], axis="columns")
    frame = frame.groupby("problem", sort=False, as_index=False)["rows"].sum()
    frame = frame.sort_values("rows", ascending=False, kind="stable", ignore_index=True)
    note = m.text("a row may have several problems")
    return [*said, Table(m.text("caption rejected"), frame, ("problem", "rows"), "rejected", note)]
