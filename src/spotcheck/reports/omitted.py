"""The section on what is not in the figures of a report, and why."""

from collections.abc import Iterator
from typing import Any

from spotcheck.language import bulletin, report
from spotcheck.reports.counted import Counts
from spotcheck.reports.document import Block, Heading, Table, Text
from spotcheck.reports.material import Material
from spotcheck.reports.tabled import note_programmes


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
        table = Table(m.text("caption programmes"), frame, columns, "programmes")
        note_programmes(m.draft, table, **m.when)
        blocks += [Text(m.text("programmes")), table]
    for year in dict.fromkeys((m.year, m.base)):
        counts = m.counted.count(**({} if year is None else {"year": year}))
        if year is not None or m.year is None:
            blocks += _no_verdict(m, counts, year)
    if m.counted.undated():
        blocks.append(Text(m.text("undated", number=bulletin.batches(m.counted.undated(), m.lang))))
    blocks += _rejected(m)
    yield Heading(m.text("left out"))
    yield from blocks or [Text(m.text("nothing left out"))]


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
